/*
** toll.c: statements of how many were killed, hurt, taken, freed. Reads the
** effect words of the lexicon with their frames, groups, numbers; writes tolls.
** A toll is an effect word plus the people that its frame points to; where two
** words claim the same people the surer frame keeps them.
*/
#include "toll.h"

enum { TOLL_LIST = 8 };
/* how sure a frame is of its people */
enum {
  TOLL_NAMES = 1 /* "20 hostages", "three wounded" */,
  TOLL_NOUN /* "the death of" */,
  TOLL_CLAUSE /* "the girls abducted in May" */,
  TOLL_VERB
};

typedef struct TollFrame {
  SrEffect effect;
  uint32_t trigger; /* token */
  uint32_t entry;
  uint16_t mode;
  uint8_t rank;
  bool total;
} TollFrame;

static bool toll_word(const SrArticle *a, uint32_t t, const char *const *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (sr_token_is(&a->doc, t, list[i])) return true;
  return false;
}
#define TOLL_IS(a, t, list) toll_word((a), (t), (list), sizeof(list) / sizeof *(list))

static bool toll_has(const SrArticle *a, uint32_t from, uint32_t to, const char *const *list,
                     size_t n) {
  for (uint32_t t = from; t < to; t++)
    if (toll_word(a, t, list, n)) return true;
  return false;
}
#define TOLL_HAS(a, from, to, list) \
  toll_has((a), (from), (to), (list), sizeof(list) / sizeof *(list))

/* ---- one toll ------------------------------------------------------------------------ */

/* the toll before in this sentence, for "others" and "as many" */
static const SrToll *toll_last(const SrArticle *a, uint32_t s) {
  const SrWork *w = a->work;
  uint32_t i = w->ntoll;
  while (i > 0 && w->toll[i - 1].sent == s && w->toll[i - 1].part) i--;
  return i > 0 && w->toll[i - 1].sent == s ? &w->toll[i - 1] : NULL;
}

/* "fired at the guards, injuring two": a bare number counts the people whom the act before it hit
 */
static void toll_attacked(SrArticle *a, SrToll *t) {
  const SrWork *w = a->work;
  for (uint32_t i = w->sent[t->sent].event; i < w->sent[t->sent].event + w->sent[t->sent].nevent;
       i++) {
    const SrEvent *e = &w->event[i];
    if (e->tok >= t->trigger || e->patient == SR_NONE || w->group.a[e->patient].tok > t->trigger)
      continue;
    SrPeople p;
    if (!sr_people_read(a, t->sent, e->patient, &p) || !p.known || !p.nwho || !p.class_ ||
        p.perpetrator || p.num != SR_NONE)
      continue;
    if (!w->tag[w->group.a[e->patient].head].plural &&
        !sr_token_is(&a->doc, w->group.a[e->patient].head, "personnel"))
      continue;
    t->who_text = sr_words(a, p.who, p.nwho);
    t->class_ = p.class_;
  }
}

/* who an unnamed number counts: the people of the toll before, else people */
static void toll_unnamed(SrArticle *a, SrToll *t) {
  const SrToll *prev = toll_last(a, t->sent);
  t->who_text = "people";
  if (!prev) toll_attacked(a, t);
  if (!prev || !prev->who_text || prev->count.max == 1) return;
  if (prev->perpetrator != t->perpetrator && prev->perpetrator && !t->some &&
      !(t->more && prev->effect == t->effect))
    return;
  t->who_text = prev->who_text;
  t->class_ = prev->class_;
  t->perpetrator = prev->perpetrator;
}

static SrToll *toll_add(SrArticle *a, uint32_t s, const TollFrame *f, const SrPeople *p) {
  SrWork *w = a->work;
  if (!p->counted) return NULL;
  const SrToll *prev = toll_last(a, s);
  SrToll t;
  memset(&t, 0, sizeof t);
  t.sent = s;
  t.tok = p->tok;
  t.ntok = p->ntok;
  t.effect = (uint8_t)f->effect;
  t.trigger = f->trigger;
  t.who = p->group;
  t.part_of = t.incident = SR_NONE;
  t.count = p->count;
  t.num = p->num;
  t.rank = f->rank;
  t.total = f->total;
  t.definite = p->definite;
  t.named = p->named;
  t.more = p->more;
  t.some = p->some;
  if (p->same) {
    if (!prev) return NULL;
    t.count = prev->count;
  }
  if (t.count.min == SR_NULL_INT && t.count.max == SR_NULL_INT) return NULL;
  if (p->num == SR_NONE &&
      (f->effect >= SR_E_MISSING || (p->nwho == 1 && w->tag[p->who].upos == SR_U_PRON &&
                                     f->effect != SR_E_KILLED && f->effect != SR_E_INJURED)))
    return NULL; /* "the gunman fled" is no toll */
  if (p->nwho) {
    t.who_text = sr_words(a, p->who, p->nwho);
    t.class_ = p->class_;
    t.perpetrator = p->perpetrator;
  } else {
    toll_unnamed(a, &t);
  }
  t.mode = (uint16_t)(f->mode | sr_cue_modes(a, s, f->trigger));
  if (t.count.max != 0 && t.mode & SR_MD_NEG) return NULL;
  t.mode &= (uint16_t)~SR_MD_NEG;
  for (uint32_t i = w->sent[s].event; i < w->sent[s].event + w->sent[s].nevent;
       i++) /* as the events of the sentence decided */
    if (w->event[i].strong && !(w->event[i].mode & SR_NOT_AN_ACT))
      t.mode &= (uint16_t)~SR_MD_ACCIDENT;
  t.tx = sr_time_near(a, s, f->trigger);
  t.place = sr_place_near(a, s, f->trigger);
  if (t.tx != SR_NONE && w->tx.a[t.tx].since) t.mode |= SR_MD_CAMPAIGN;
  SrToll *out = SR_PUSH(&a->arena, w->toll, w->ntoll, w->cap_toll);
  if (!out) return NULL;
  *out = t;
  sr_trace(a, "toll", sr_lex_phrase(f->entry), s, t.tok, t.ntok, sr_effect_name[f->effect]);
  return out;
}

/* people and what they are said to include */
static void toll_list(SrArticle *a, uint32_t s, const TollFrame *f, const SrPeople *list,
                      uint32_t n) {
  SrPeople part[TOLL_LIST];
  int64_t rest = 0;
  bool exact = n > 2;
  for (uint32_t i = 1; i < n; i++) {
    rest += list[i].count.min == SR_NULL_INT ? 0 : list[i].count.min;
    exact &= list[i].counted && list[i].num != SR_NONE;
  }
  /* "ten people, four soldiers and six civilians": the first is the sum of the rest */
  bool sum = exact && list[0].counted && list[0].count.min == rest;
  for (uint32_t i = 0; i < n; i++) {
    SrToll *t = toll_add(a, s, f, &list[i]);
    bool attackers = t && t->perpetrator, whole = t != NULL;
    if (t && ((sum && i) || list[i].some)) t->part = true;
    uint32_t m = sr_people_parts(a, s, list[i].group, part, TOLL_LIST);
    for (uint32_t k = 0; k < m; k++) {
      t = toll_add(a, s, f, &part[k]);
      if (!t) continue;
      t->part = true;
      if (whole) t->perpetrator = attackers;
    }
    if (m) break;
  }
}

static void toll_right(SrArticle *a, uint32_t s, const TollFrame *f, uint32_t g) {
  SrPeople list[TOLL_LIST];
  uint32_t n = sr_people_right(a, s, g, list, TOLL_LIST);
  toll_list(a, s, f, list, n);
}

static void toll_left(SrArticle *a, uint32_t s, const TollFrame *f, uint32_t g) {
  SrPeople list[TOLL_LIST];
  uint32_t n = sr_people_left(a, s, g, list, TOLL_LIST);
  toll_list(a, s, f, list, n);
}

/* ---- verbs ------------------------------------------------------------------------------- */

static bool toll_who_is(uint32_t entry, const char *v) { return sr_lex_attr_is(entry, "who", v); }

static uint16_t toll_verb_mode(const SrArticle *a, const SrGroup *v) {
  static const char *const kIf[] = {"if", "unless", "whether"};
  uint16_t mode = 0;
  if (v->negated) mode |= SR_MD_NEG;
  if (v->modal && !sr_token_is(&a->doc, v->aux, "'d")) mode |= SR_MD_HYPO;
  if (v->future) mode |= SR_MD_FUTURE;
  if (v->infinitive && !v->perfect && !v->passive) mode |= SR_MD_HYPO;
  if (v->form == SR_VF_ING) { /* "with the intention of robbing or kidnapping him" */
    static const char *const kAim[] = {"intention", "aim",  "purpose", "possibility",
                                       "idea",      "risk", "plan",    "plot",
                                       "goal",      "hope", "threat",  "intent"};
    if (TOLL_HAS(a, v->tok > 5 ? v->tok - 5 : 0, v->tok, kAim)) mode |= SR_MD_HYPO;
  }
  if (v->infinitive && v->passive && !v->perfect && TOLL_IS(a, v->tok, kIf)) mode |= SR_MD_HYPO;
  return mode;
}

/* verb group joined to vp by "and" or "or": "killed and wounded dozens" */
static uint32_t toll_next_verb(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAnd[] = {"and", "or"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *v = &a->work->group.a[vp];
  if (vp + 1 >= end || a->work->group.a[vp + 1].kind != SR_GR_VP) return SR_NONE;
  uint32_t t = v->tok + v->ntok;
  return a->work->group.a[vp + 1].tok == t + 1 && TOLL_IS(a, t, kAnd) ? vp + 1 : SR_NONE;
}

/* "shot three men dead", "stabbed 4 people to death", "fatally shot" */
static bool toll_deadly(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t obj) {
  static const char *const kDead[] = {"dead", "death"};
  static const char *const kFatally[] = {"fatally", "mortally"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t end = sr_sent_end(&a->doc, s),
           t = obj == SR_NONE ? v->tok + v->ntok
                              : a->work->group.a[obj].tok + a->work->group.a[obj].ntok;
  uint32_t lo = v->tok > a->doc.sent[s].tok ? v->tok - 1 : v->tok;
  return TOLL_HAS(a, t, t + 3 < end ? t + 3 : end, kDead) ||
         TOLL_HAS(a, lo, v->tok + v->ntok, kFatally);
}

/* "killing himself and four others": one of the attackers and the rest */
static bool toll_reflexive(SrArticle *a, uint32_t s, const TollFrame *f, uint32_t vp, uint32_t o) {
  static const char *const kSelf[] = {"himself", "herself", "themselves", "itself"};
  const SrGroup *gr = &a->work->group.a[o];
  if (gr->ntok != 1 || !TOLL_IS(a, gr->tok, kSelf)) return false;
  static const char *const kBefore[] = {"before", "after", "then"};
  uint32_t first = a->work->sent[s].group, main = vp;
  const SrGroup *v = &a->work->group.a[vp];
  if (v->tok > a->doc.sent[s].tok &&
      TOLL_IS(
          a, v->tok - 1,
          kBefore)) /* "shot two guards before killing himself": the subject of the clause before */
    while (main > first && (main == vp || a->work->group.a[main].kind != SR_GR_VP)) main--;
  uint32_t sub = sr_subject_of(a, s, main), next = sr_next_conjunct(a, s, o);
  SrPeople p;
  if (f->effect == SR_E_KILLED && sub != SR_NONE && sr_people_read(a, s, sub, &p) && p.counted &&
      p.count.min != SR_NULL_INT) {
    SrToll *t = toll_add(a, s, f, &p);
    if (t) t->perpetrator = true;
  }
  if (next != SR_NONE) toll_right(a, s, f, next);
  return true;
}

/* "Sterling was killed": the tagger may take the name for a part of the verb */
static bool toll_subject_inside(SrArticle *a, uint32_t s, const TollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t m = a->work->mention_of[v->tok], from = a->work->sent[s].group;
  if (m == SR_NONE && vp > from && v[-1].kind == SR_GR_VP && v[-1].tok + v[-1].ntok == v->tok)
    m = a->work->mention_of[v[-1].tok];
  if (m == SR_NONE || a->mention[m].k != SR_M_PERSON ||
      a->mention[m].tok + a->mention[m].ntok > v->head)
    return false;
  SrPeople p;
  memset(&p, 0, sizeof p);
  p.group = vp;
  p.tok = p.who = a->mention[m].tok;
  p.ntok = p.nwho = a->mention[m].ntok;
  p.num = SR_NONE;
  p.count.min = p.count.max = 1;
  p.counted = p.known = p.named = p.definite = true;
  toll_add(a, s, f, &p);
  return true;
}

/* "Dozens of residents were among the 1,200 people killed": a part of the others */
static bool toll_among(SrArticle *a, uint32_t s, const TollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t first = a->work->sent[s].group;
  if (!v->reduced || vp < first + 4 || v[-1].kind != SR_GR_NP || v[-2].kind != SR_GR_PP ||
      !sr_token_is(&a->doc, v[-2].tok, "among") || v[-3].kind != SR_GR_VP)
    return false;
  SrPeople p;
  if (sr_people_read(a, s, vp - 1, &p) && p.counted) toll_add(a, s, f, &p);
  uint32_t g = sr_subject_of(a, s, vp - 3);
  uint32_t before = a->work->ntoll;
  if (g != SR_NONE) toll_left(a, s, f, g);
  for (; before < a->work->ntoll; before++) a->work->toll[before].part = true;
  return true;
}

/* "and several were wounded", "many more were hurt": the number alone is the subject */
static bool toll_quantified(SrArticle *a, uint32_t s, const TollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  static const char *const kMany[] = {"several", "many",   "some",    "more",
                                      "dozens",  "scores", "hundreds"};
  if (v->tok <= a->doc.sent[s].tok || !TOLL_IS(a, v->tok - 1, kMany)) return false;
  uint32_t g = a->work->group_of[v->tok - 1];
  if (g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP) return false;
  uint32_t num = sr_people_number(a, s, v->tok - 1, v->tok);
  if (num == SR_NONE || sr_token_is(&a->doc, v->tok - 1, "many") ||
      sr_token_is(&a->doc, v->tok - 1, "more"))
    return true;
  SrPeople p;
  memset(&p, 0, sizeof p);
  p.group = g == SR_NONE ? vp : g;
  p.tok = a->work->num.a[num].tok;
  p.ntok = v->tok - p.tok;
  p.num = num;
  p.count = sr_people_count(&a->work->num.a[num]);
  p.counted = true;
  toll_add(a, s, f, &p);
  return true;
}

/* The subject, or the counted people right before the verb: "a stabbing with two civilians killed",
 * "a total of 78 people" */
static void toll_subject(SrArticle *a, uint32_t s, TollFrame *f, uint32_t vp) {
  uint32_t g = sr_subject_of(a, s, vp), first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  SrPeople p;
  if (toll_quantified(a, s, f, vp)) return;
  if (toll_subject_inside(a, s, f, vp) || toll_among(a, s, f, vp)) return;
  if (vp > first + 3 && v[-1].kind == SR_GR_VP && v[-1].tok + v[-1].ntok == v->tok &&
      v[-2].kind == SR_GR_NP && sr_group_is_relative(a, v - 3)) {
    toll_left(a, s, f, vp - 4); /* "three attackers that the minister said were killed" */
    return;
  }
  if (vp > first + 1 && sr_group_is_relative(a, v - 1) && v[-2].kind == SR_GR_NP &&
      v[-2].tok + v[-2].ntok == v[-1].tok && sr_people_read(a, s, vp - 2, &p) && p.counted) {
    f->rank = TOLL_CLAUSE;
    toll_left(a, s, f, vp - 2); /* "of the 80 people who died" */
    return;
  }
  bool near = vp > first && v[-1].kind == SR_GR_NP && v[-1].tok + v[-1].ntok == v->tok &&
              !sr_group_is_relative(a, v - 1) && sr_people_read(a, s, vp - 1, &p) && p.counted;
  if (v->reduced || (vp > first + 1 && sr_group_is_relative(a, v - 1)))
    f->rank = TOLL_CLAUSE; /* "21 girls who were abducted have been released" */
  /* the agent of a clause in between is not who it happened to: "a man held by the group had been
   * killed" */
  if (near && vp > first + 1 && v[-2].kind == SR_GR_PP && !v->reduced &&
      sr_token_is(&a->doc, v[-2].tok, "by"))
    near = false;
  if (near && (v->reduced || g == SR_NONE || !(sr_people_read(a, s, g, &p) && p.counted)))
    g = vp - 1;
  if (g == SR_NONE) return;
  uint32_t before = a->work->ntoll;
  toll_left(a, s, f, g);
  const SrGroup *gr = &a->work->group.a[g];
  if (g > first + 1 && sr_token_is(&a->doc, gr->tok - 1, "whom") &&
      sr_token_is(&a->doc, gr->tok - 2, "of"))
    for (; before < a->work->ntoll; before++)
      a->work->toll[before].part = true; /* "of whom 17 were wounded" */
}

/* "Also killed was Michael Krol": the subject stands behind */
static bool toll_inverted(SrArticle *a, uint32_t s, TollFrame *f, uint32_t vp) {
  static const char *const kBe[] = {"was", "were", "is", "are"};
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *v = &a->work->group.a[vp];
  for (uint32_t g = w->group; g < vp; g++)
    if (a->work->group.a[g].kind == SR_GR_NP || a->work->group.a[g].kind == SR_GR_VP) return false;
  if (v->form != SR_VF_PART && v->form != SR_VF_PAST) return false;
  uint32_t end = w->group + w->ngroup, g = SR_NONE;
  if (TOLL_IS(a, v->tok + v->ntok - 1, kBe)) g = vp + 1;
  for (uint32_t i = vp + 1; g == SR_NONE && i < end && i < vp + 8; i++)
    if (a->work->group.a[i].kind == SR_GR_VP) {
      if (a->work->group.a[i].ntok != 1 || !TOLL_IS(a, a->work->group.a[i].tok, kBe)) return false;
      g = i + 1;
    }
  if (g == SR_NONE || g >= end || a->work->group.a[g].kind != SR_GR_NP) return false;
  toll_right(a, s, f, g);
  return true;
}

/* "police shot him dead": whom the police kill without a name is most often the attacker */
static void toll_shot_by_police(SrArticle *a, uint32_t s, uint32_t vp, uint32_t o,
                                uint32_t before) {
  static const char *const kHim[] = {"him", "her"};
  if (!TOLL_IS(a, a->work->group.a[o].tok, kHim)) return;
  uint32_t g = sr_subject_of(a, s, vp);
  bool perp;
  if (g == SR_NONE) return;
  const SrGroup *gr = &a->work->group.a[g];
  const char *c = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  if (!c || (strcmp(c, "police") != 0 && strcmp(c, "security") != 0 && strcmp(c, "military") != 0))
    return;
  for (; before < a->work->ntoll; before++) a->work->toll[before].perpetrator = true;
}

/* first token behind a phrase that reaches beyond its verb: "took hostage ...", "secured the
 * release of ..."; 0 if none */
static uint32_t toll_beyond(const SrLexHit *h, const SrGroup *v) {
  uint32_t end = h->tok + h->ntok;
  return end > v->tok + v->ntok ? end : 0;
}

/* "and [injured 32 others]": a clause that the tagger took for a phrase, joined to verb group vp */
static uint32_t toll_joined_clause(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAnd[] = {"and", "or"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t t = v->tok + v->ntok;
  if (vp + 1 >= end || v[1].tok != t + 1 || !TOLL_IS(a, t, kAnd)) return SR_NONE;
  return v[1].kind == SR_GR_NP && sr_people_is_clause(a, s, vp + 1) ? vp + 1 : SR_NONE;
}

/* The object of the verb or of the verbs joined to it: "killed and wounded dozens" */
static uint32_t toll_object(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t beyond) {
  if (beyond) {
    uint32_t o = beyond < sr_sent_end(&a->doc, s) ? a->work->group_of[beyond] : SR_NONE;
    return o != SR_NONE && a->work->group.a[o].kind == SR_GR_NP ? o : SR_NONE;
  }
  uint32_t o = sr_object_of(a, s, vp), v = vp;
  for (int i = 0; o == SR_NONE && i < 2; i++) {
    uint32_t next = toll_next_verb(a, s, v);
    if (next == SR_NONE) return toll_joined_clause(a, s, v);
    v = next;
    o = sr_object_of(a, s, v);
  }
  return o;
}

/* A participle or passive may hide an active verb: its object has a number. "A blast [killed] at
 * least 15 people" */
static bool toll_hidden_active(SrArticle *a, uint32_t s, TollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t o = v->reduced ? toll_object(a, s, vp, 0) : sr_object_of(a, s, vp);
  SrPeople p;
  if (o == SR_NONE || !sr_people_read(a, s, o, &p) || !p.counted || p.num == SR_NONE) return false;
  if (f->effect == SR_E_INJURED && toll_deadly(a, s, vp, o)) f->effect = SR_E_KILLED;
  toll_right(a, s, f, o);
  return true;
}

/* people in the object of an active verb; false where it has none */
static bool toll_active(SrArticle *a, uint32_t s, const SrLexHit *h, TollFrame *f, uint32_t vp) {
  uint32_t o = toll_object(a, s, vp, toll_beyond(h, &a->work->group.a[vp]));
  if (o == SR_NONE) return false;
  if (f->effect == SR_E_INJURED && toll_deadly(a, s, vp, o))
    f->effect = SR_E_KILLED;
  else if (sr_lex_attr_is(h->entry, "strength", "people"))
    return true;
  if (toll_reflexive(a, s, f, vp, o)) return true;
  uint32_t before = a->work->ntoll;
  toll_right(a, s, f, o);
  toll_shot_by_police(a, s, vp, o, before);
  return true;
}

static void toll_verb(SrArticle *a, uint32_t s, const SrLexHit *h, TollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  bool obj = toll_who_is(h->entry, "obj"), weak = sr_lex_attr_is(h->entry, "strength", "people");
  uint32_t beyond = toll_beyond(h, v);
  if (vp > a->work->sent[s].group && sr_people_is_split(a, s, vp - 1)) {
    f->rank = TOLL_NAMES; /* "35 detained militants" */
    if (f->effect != SR_E_ARRESTED) toll_right(a, s, f, vp + 1);
    return;
  }
  f->rank = TOLL_VERB;
  if (obj && toll_inverted(a, s, f, vp)) return;
  f->mode |= toll_verb_mode(a, v);
  if (obj && !beyond && (v->passive || v->reduced) && toll_hidden_active(a, s, f, vp)) return;
  if (obj && !(v->passive || v->reduced)) {
    if (toll_active(a, s, h, f, vp)) return;
    if (!beyond && v->form != SR_VF_PART && (v->form != SR_VF_PAST || weak)) return;
  }
  if (f->effect == SR_E_INJURED && toll_deadly(a, s, vp, SR_NONE)) f->effect = SR_E_KILLED;
  toll_subject(a, s, f, vp);
}

/* ---- nouns and adjectives ------------------------------------------------------------------ */

/* "the death toll rose to 73", "put the number of dead at 27" */
static void toll_number_after(SrArticle *a, uint32_t s, TollFrame *f, uint32_t g) {
  static const char *const kBefore[] = {"to",      "at",     "is",        "was",     "of",
                                        "reached", "stands", "hit",       "exceeds", "passed",
                                        "topped",  "as",     "surpassed", "exceeded"};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t end = w->group + w->ngroup;
  f->rank = TOLL_VERB;
  f->total = true;
  for (uint32_t i = g; i < end && i < g + 9; i++) {
    const SrGroup *x = &a->work->group.a[i];
    if (i > g + 1 && x->kind == SR_GR_VP && sr_hit_in_group(a, i, SR_L_EFFECT)) return;
    if (x->kind != SR_GR_NP) continue;
    SrPeople p;
    if (!sr_people_read(a, s, i, &p) || p.num == SR_NONE) continue;
    if (i == g || !(TOLL_IS(a, x->tok - 1, kBefore) || TOLL_IS(a, x->tok, kBefore))) continue;
    toll_add(a, s, f, &p);
    return;
  }
}

/* "The dead included two soldiers", "Among the wounded were a priest and his son" */
static bool toll_included(SrArticle *a, uint32_t s, TollFrame *f, uint32_t g) {
  static const char *const kInclude[] = {"include",  "included", "includes", "including",
                                         "were",     "was",      "are",      "is",
                                         "comprise", "comprised"};
  static const char *const kOf[] = {"of"};
  SrWork *w = a->work;
  uint32_t end = w->sent[s].group + w->sent[s].ngroup, first = w->sent[s].group;
  const SrGroup *gr = &w->group.a[g];
  bool among = gr->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, gr->tok - 1, "among");
  if (g > first + 1 && TOLL_IS(a, gr->tok - 1, kOf)) return false;
  uint32_t v = g + 1;
  while (v < end && v < g + 4 && w->group.a[v].kind != SR_GR_VP) v++;
  f->rank = TOLL_VERB;
  SrPeople list[TOLL_LIST];
  uint32_t n = 0;
  if (v < end && w->group.a[v].kind == SR_GR_VP && v + 1 < end &&
      w->group.a[v + 1].kind == SR_GR_NP && TOLL_IS(a, w->group.a[v].head, kInclude) &&
      (among || w->group.a[v].head == w->group.a[v].tok) &&
      (among || sr_token_is(&a->doc, w->group.a[v].head, "included") ||
       sr_token_is(&a->doc, w->group.a[v].head, "include")))
    n = sr_people_right(a, s, v + 1, list, TOLL_LIST);
  else if (among && g >= first + 3 &&
           w->group.a[g - 2].kind == SR_GR_VP) { /* "two soldiers were among the dead" */
    uint32_t sub = sr_subject_of(a, s, g - 2);
    if (sub != SR_NONE) n = sr_people_left(a, s, sub, list, TOLL_LIST);
  }
  for (uint32_t i = 0; i < n; i++) {
    SrToll *t = toll_add(a, s, f, &list[i]);
    if (t) t->part = true;
  }
  return n > 0;
}

/* "took several policemen hostage", "took them as hostages": the noun completes a verb */
static bool toll_split_hostage(SrArticle *a, uint32_t s, TollFrame *f, uint32_t g) {
  static const char *const kTake[] = {"take", "took",    "taken",   "taking", "takes",
                                      "hold", "held",    "holding", "holds",  "keep",
                                      "kept", "keeping", "seized",  "grabbed"};
  const SrWork *w = a->work;
  const SrGroup *gr = &w->group.a[g];
  uint32_t first = w->sent[s].group;
  if (gr->ntok != 1 || g < first + 2) return false;
  uint32_t np = g - 1;
  bool as = w->group.a[np].kind == SR_GR_PP && sr_token_is(&a->doc, w->group.a[np].tok, "as");
  if (as) np--;
  f->rank = TOLL_VERB;
  if (w->group.a[np].kind == SR_GR_VP && TOLL_IS(a, w->group.a[np].head, kTake) &&
      (w->group.a[np].passive || w->group.a[np].reduced)) {
    uint32_t sub = sr_subject_of(a, s, np);
    if (sub != SR_NONE) toll_left(a, s, f, sub);
    return true;
  }
  if (w->group.a[np].kind != SR_GR_NP || np == first) return false;
  if (!as && w->group.a[np].tok + w->group.a[np].ntok != gr->tok) return false;
  for (uint32_t v = np; v-- > first && v + 8 > np;) {
    if (w->group.a[v].kind != SR_GR_VP) continue;
    if (!TOLL_IS(a, w->group.a[v].head, kTake)) return false;
    f->mode |= toll_verb_mode(a, &w->group.a[v]);
    uint32_t o = sr_object_of(a, s, v);
    if (o != SR_NONE) toll_right(a, s, f, o);
    return o != SR_NONE;
  }
  return false;
}

/* the predicate of "were", "left 12 people": "12 people dead", "were in captivity" */
static void toll_predicate(SrArticle *a, uint32_t s, TollFrame *f, uint32_t tok) {
  static const char *const kMore[] = {"more", "further", "many"};
  if (tok > a->doc.sent[s].tok && TOLL_IS(a, tok - 1, kMore) &&
      !(tok > a->doc.sent[s].tok + 1 && sr_token_is(&a->doc, tok - 2, "as")))
    return; /* "with many more wounded" */
  f->rank = TOLL_VERB;
  uint32_t next = tok + 1 < sr_sent_end(&a->doc, s) ? a->work->group_of[tok + 1] : SR_NONE;
  if (next != SR_NONE && next != a->work->group_of[tok] && tok > a->doc.sent[s].tok &&
      sr_token_is(&a->doc, tok - 1, "and") && a->work->group.a[next].kind == SR_GR_NP &&
      a->work->group.a[next].tok == tok + 1) { /* "murdered two and [wounded] a peasant" */
    toll_right(a, s, f, next);
    return;
  }
  for (uint32_t t = tok; t > a->doc.sent[s].tok && t + 6 > tok;) {
    uint32_t p = a->work->group_of[--t];
    if (p == SR_NONE) {
      if (a->doc.tok[t].flags & SR_T_PUNCT && !(a->doc.tok[t].flags & SR_T_QUOTE)) break;
      continue;
    }
    if (a->work->group.a[p].kind == SR_GR_NP)
      toll_left(a, s, f, p);
    else if (a->work->group.a[p].kind == SR_GR_VP) {
      f->mode |= toll_verb_mode(a, &a->work->group.a[p]);
      uint32_t sub = sr_subject_of(a, s, p);
      if (sub != SR_NONE) toll_left(a, s, f, sub);
    } else {
      continue;
    }
    break;
  }
}

/* "the deaths of two soldiers", "12 deaths", "Khan's death" */
static void toll_noun_of(SrArticle *a, uint32_t s, const SrLexHit *h, TollFrame *f, uint32_t g) {
  static const char *const kOf[] = {"of", "to"};
  static const char *const kOne[] = {"deaths", "death", "injuries", "arrests", "fatalities"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t last = h->tok + h->ntok - 1;
  SrPeople p;
  if (f->effect == SR_E_FREED || f->effect == SR_E_DISPLACED || gr->kind != SR_GR_NP) return;
  f->rank = TOLL_NOUN;
  if (TOLL_IS(a, gr->head, kOne) && sr_people_read(a, s, g, &p) &&
      (p.num != SR_NONE || p.count.max == 0)) {
    p.nwho = 0;
    toll_add(a, s, f, &p);
    return;
  }
  if (last != gr->head && h->ntok < 2) return; /* "death threats" */
  if (f->effect == SR_E_ARRESTED) return;
  uint32_t o = sr_pp_object(a, s, g, kOf, 1, 2);
  if (o != SR_NONE && o == g + 2) toll_right(a, s, f, o);
}

/* the noun or adjective inside an NP: "20 hostages", "three wounded soldiers", "27 dead" */
static void toll_names(SrArticle *a, uint32_t s, const SrLexHit *h, TollFrame *f, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t end = h->tok + h->ntok;
  SrPeople p;
  f->rank = TOLL_NAMES;
  if (!sr_people_read(a, s, g, &p)) return;
  /* "an injured suspect", "an additional body" */
  bool one = p.counted && !p.definite && p.known &&
             ((f->effect == SR_E_INJURED && end <= gr->head) ||
              (f->effect == SR_E_KILLED && end == gr->head + 1));
  if (p.num == SR_NONE && p.count.max != 0 && !one) return;
  /* a noun names them only as the head: not "hostage crisis" */
  if (toll_who_is(h->entry, "self") && end != gr->head + 1) return;
  if (end <= gr->head && !p.known) return;
  if (sr_lex_attr_is(
          h->entry, "vague",
          "1")) { /* "no casualties": neither dead nor hurt; a number of both tells neither */
    if (p.count.max == 0) {
      p.nwho = 0;
      f->effect = SR_E_INJURED;
      toll_add(a, s, f, &p);
      f->effect = SR_E_KILLED;
    }
  }
  if (f->effect == SR_E_ARRESTED && end <= gr->head)
    return; /* "two detained men" were not detained just now */
  if (p.num != SR_NONE && h->tok < a->work->num.a[p.num].tok) return;
  toll_add(a, s, f, &p);
}

static void toll_noun(SrArticle *a, uint32_t s, const SrLexHit *h, TollFrame *f, uint32_t g) {
  static const char *const kToll[] = {"toll", "tolls"};
  static const char *const kNumber[] = {"number", "count", "tally", "total"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t last = h->tok + h->ntok - 1, first = a->work->sent[s].group;
  if (sr_people_is_clause(a, s, g) && h->tok == gr->tok && !toll_who_is(h->entry, "self")) {
    SrPeople list[TOLL_LIST];
    f->rank = TOLL_VERB;
    toll_list(a, s, f, list, sr_people_right(a, s, g, list, TOLL_LIST));
    return;
  }
  if (h->ntok > 1 && toll_who_is(h->entry, "obj") && last + 1 > gr->tok + gr->ntok &&
      last + 1 < sr_sent_end(&a->doc, s)) {
    uint32_t o = a->work->group_of[last + 1]; /* [A gunman shot] [dead two guards] */
    f->rank = TOLL_VERB;
    if (o != SR_NONE && o > g && a->work->group.a[o].kind == SR_GR_NP) toll_right(a, s, f, o);
    return;
  }
  if (TOLL_IS(a, last, kToll)) {
    toll_number_after(a, s, f, g);
    return;
  }
  if (g >= first + 2 && sr_token_is(&a->doc, gr->tok - 1, "of") &&
      TOLL_IS(a, a->work->group.a[g - 2].head, kNumber)) {
    toll_number_after(a, s, f, g);
    return;
  }
  if (toll_who_is(h->entry, "subj")) { /* "were in their captivity" */
    if (g > first && sr_token_is(&a->doc, gr->tok - 1, "in")) toll_predicate(a, s, f, gr->tok - 1);
    return;
  }
  if (f->effect == SR_E_HOSTAGE && toll_who_is(h->entry, "self") && toll_split_hostage(a, s, f, g))
    return;
  bool names = toll_who_is(h->entry, "self") || toll_who_is(h->entry, "mod");
  if (names && toll_included(a, s, f, g)) return;
  if (toll_who_is(h->entry, "of") ||
      (toll_who_is(h->entry, "obj") && a->work->tag[last].upos == SR_U_NOUN)) {
    toll_noun_of(a, s, h, f, g);
    return;
  }
  SrPeople p;
  if (g >= first + 2 && names && sr_token_is(&a->doc, gr->tok - 1, "of") &&
      gr[-2].kind == SR_GR_NP) {
    if (sr_people_read(a, s, g - 2, &p) && p.num != SR_NONE &&
        (p.nwho == 0 || !p.some)) { /* "four of the dead", "dozens of injured people" */
      SrToll *t = toll_add(a, s, f, &p);
      if (t) t->part = p.some;
    }
    return;
  }
  toll_names(a, s, h, f, g);
}

/* A verb's -ing or plural form may be a noun of its own: "the police shooting of" counts nobody. */
static bool toll_pos_fits(const SrArticle *a, const SrLexHit *h) {
  size_t n;
  const char *pos = sr_lex_attr_get(sr_lex_attr(h->entry), "pos", &n);
  uint32_t g = a->work->group_of[h->tok];
  if (!pos || !n || memchr(pos, 'n', n) || memchr(pos, 'g', n) || memchr(pos, 'a', n) ||
      h->ntok > 1)
    return true;
  return g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP ||
         a->work->tag[h->tok].upos != SR_U_NOUN;
}

/* "suffered less severe wounds", "sustained burns" */
static bool toll_suffered(SrArticle *a, uint32_t s, TollFrame *f, uint32_t tok) {
  static const char *const kWound[] = {"injuries", "injury", "wounds", "wound", "burns"};
  static const char *const kSuffer[] = {"suffered",  "sustained",  "received",
                                        "suffering", "sustaining", "receiving"};
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE || g <= a->work->sent[s].group || !TOLL_IS(a, tok, kWound)) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || gr->head != tok || gr[-1].kind != SR_GR_VP ||
      !TOLL_IS(a, gr[-1].head, kSuffer))
    return false;
  f->rank = TOLL_VERB;
  f->mode |= toll_verb_mode(a, gr - 1);
  toll_subject(a, s, f, g - 1);
  return true;
}

static void toll_hit(SrArticle *a, uint32_t s, const SrLexHit *h) {
  SrWork *w = a->work;
  TollFrame f;
  memset(&f, 0, sizeof f);
  f.effect = sr_effect_of(sr_lex_value(h->entry));
  f.trigger = h->tok;
  f.entry = h->entry;
  uint32_t g = w->group_of[h->tok], vp = sr_vp_of(a, h->tok), m = w->mention_of[h->tok];
  bool toll = sr_token_is(&a->doc, h->tok + h->ntok - 1, "toll");
  if (f.effect == SR_E_NONE || (sr_lex_attr_is(h->entry, "strength", "weak") && !toll)) return;
  if (f.effect == SR_E_INJURED && toll_suffered(a, s, &f, h->tok)) return;
  if (toll_who_is(h->entry, "none") || !toll_pos_fits(a, h)) return;
  if (m != SR_NONE && a->mention[m].k != SR_M_DATE && a->mention[m].k != SR_M_NUMBER)
    return; /* a name: General Lynch */
  if (vp != SR_NONE) {
    toll_verb(a, s, h, &f, vp);
  } else if (g != SR_NONE && w->group.a[g].kind == SR_GR_NP) {
    toll_noun(a, s, h, &f, g);
  } else if (!toll_who_is(h->entry, "self") && !toll_who_is(h->entry, "of")) {
    toll_predicate(a, s, &f, h->tok);
  }
}

/* ---- choice -----------------------------------------------------------------------------------
 */

/* Of the tolls over the same people the surest frame stays, and one of each effect. */
static void toll_choose(SrWork *w, uint32_t from) {
  uint32_t n = from, end = w->ntoll - from > 64 ? from + 64 : w->ntoll;
  for (uint32_t i = from; i < w->ntoll; i++) {
    bool keep = true;
    for (uint32_t k = from; k < end && keep && i < end; k++) {
      const SrToll *x = &w->toll[i], *y = &w->toll[k];
      if (k == i || x->who != y->who || x->tok != y->tok) continue;
      if (y->rank > x->rank || (y->rank == x->rank && y->effect == x->effect && k < i))
        keep = false;
    }
    w->toll[i].drop = !keep;
  }
  for (uint32_t i = from; i < w->ntoll; i++)
    if (!w->toll[i].drop) w->toll[n++] = w->toll[i];
  w->ntoll = n;
  /* "Three officers died, days after the killing of two men": another act's toll */
  for (uint32_t i = from; i < w->ntoll && i < from + 64; i++)
    for (uint32_t k = from; k < w->ntoll && k < from + 64; k++)
      if (w->toll[i].rank == TOLL_NOUN && w->toll[k].rank >= TOLL_CLAUSE &&
          w->toll[i].effect == w->toll[k].effect)
        w->toll[i].mode |= SR_MD_CAMPAIGN;
}

void sr_pass_tolls(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    SrSentWork *sw = &w->sent[s];
    uint8_t kind = a->doc.sent[s].kind;
    sw->toll = w->ntoll;
    uint32_t done = 0;
    for (uint32_t i = sw->lex;
         i < sw->lex + sw->nlex && kind != SR_S_BYLINE && kind != SR_S_DATELINE; i++) {
      const SrLexHit *h = &w->lex.a[i];
      if (h->kind != SR_L_EFFECT || h->tok < done) continue;
      done = h->tok + h->ntok;
      toll_hit(a, s, h);
    }
    toll_choose(w, sw->toll);
    sw->ntoll = w->ntoll - sw->toll;
  }
}

#undef TOLL_IS
#undef TOLL_HAS
