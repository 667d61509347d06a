/*
** eventrole.c: who did what to whom, with what: the phrases that fill the roles of a trigger. Reads tags,
** groups, hits and mentions.
*/
#include "eventparts.h"

enum { EVENT_PREP = 5 /* groups behind a trigger where its prepositions are looked for */ };

/* "the bombing of March 22" */
bool sr_event_is_date(const SrArticle *a, uint32_t g) {
  uint32_t m = a->work->mention_of[a->work->group.a[g].head];
  return m != SR_NONE && a->mention[m].k == SR_M_DATE;
}

/* role behind a preposition, from the frame's prep=word:role,... */
static uint32_t event_prep(const SrArticle *a, const SrEvent *e, const char *role, uint32_t from) {
  uint32_t best = SR_NONE; /* the nearest: "a bomb on a bus of the company" */
  size_t n;
  const char *p = sr_lex_attr_of(e->lex, "prep", &n);
  size_t nrole = strlen(role);
  while (p && n) {
    const char *item = p, *comma = memchr(p, ',', n);
    size_t len = comma ? (size_t)(comma - p) : n;
    const char *colon = memchr(item, ':', len);
    if (colon && (size_t)(item + len - colon - 1) == nrole && memcmp(colon + 1, role, nrole) == 0 &&
        colon - item < 15) {
      char word[16];
      memcpy(word, item, (size_t)(colon - item));
      word[colon - item] = 0;
      const char *const one[1] = {word};
      uint32_t g = sr_pp_object(a, e->sent, from, one, 1, EVENT_PREP);
      if (g != SR_NONE && g < best && !sr_event_is_date(a, g) &&
          !sr_token_is(&a->doc, a->work->group.a[g].head, "front")) /* "in front of" */
        best = g;
    }
    if (!comma) break;
    n -= len + 1;
    p = comma + 1;
  }
  return best;
}

/* Does any preposition follow that event_prep() could find? */
static bool event_has_pp(const SrArticle *a, uint32_t s, uint32_t from) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t g = from + 1; g < w->group + w->ngroup && g <= from + EVENT_PREP; g++) {
    if (a->work->group.a[g].kind == SR_GR_VP) return false;
    if (a->work->group.a[g].kind == SR_GR_PP) return true;
  }
  return false;
}

static void event_give(const SrArticle *a, SrEvent *e, const char *role, size_t n, uint32_t g) {
  (void)a;
  if (g == SR_NONE) return;
  if (n == 11 && memcmp(role, "perpetrator", 11) == 0) e->agent = g;
  if ((n == 6 && memcmp(role, "target", 6) == 0) || (n == 6 && memcmp(role, "victim", 6) == 0))
    e->patient = g;
  if (n == 6 && memcmp(role, "weapon", 6) == 0) e->instrument = g;
}

/* "a man held captive by rebels": a participle that was taken for a past tense */
static bool event_suffered(const SrArticle *a, const SrEvent *e, uint32_t object) {
  static const char *const kBy[] = {"by"};
  bool perp = false;
  if (object != SR_NONE && !sr_token_is(&a->doc, a->work->group.a[object].head, "captive") &&
      !sr_token_is(&a->doc, a->work->group.a[object].head, "hostage"))
    return false;
  uint32_t by = sr_pp_object(a, e->sent, object == SR_NONE ? e->vp : object, kBy, 1, 2);
  if (by == SR_NONE) return false;
  const SrGroup *g = &a->work->group.a[by];
  uint32_t m = a->work->mention_of[g->head];
  if (m != SR_NONE && (a->mention[m].k == SR_M_GROUP || a->mention[m].k == SR_M_PERSON))
    return true;
  return sr_people_class(a, g->tok, g->tok + g->ntok, &perp) != NULL;
}

/* Is the verb group behind this one joined to it by nothing but "and"? */
static bool event_joined(const SrArticle *a, uint32_t s, uint32_t vp) {
  const SrSentWork *w = &a->work->sent[s];
  if (vp + 1 >= w->group + w->ngroup) return false;
  const SrGroup *v = &a->work->group.a[vp], *x = &a->work->group.a[vp + 1];
  return x->kind == SR_GR_VP && !x->passive && x->tok == v->tok + v->ntok + 1 &&
         sr_token_is(&a->doc, x->tok - 1, "and");
}

/* "set fire to the church", "an attempt to kill the mayor": behind a phrase that ends with its
** preposition or verb */
static uint32_t event_object(const SrArticle *a, const SrEvent *e) {
  uint32_t last = e->tok + e->ntok - 1;
  uint32_t o = e->vp == SR_NONE ? SR_NONE : sr_object_of(a, e->sent, e->vp);
  if (e->ntok == 1 || last + 1 >= sr_sent_end(&a->doc, e->sent) ||
      !(a->work->tag[last].upos == SR_U_ADP ||
        (e->vp == SR_NONE && a->work->tag[last].upos == SR_U_VERB)))
    return o;
  uint32_t g = a->work->group_of[last + 1];
  return g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP ? g : o;
}

/* a day stands right in front of token to, behind token from */
static bool event_time_between(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++)
    if (a->work->tx.a[i].tok > from && a->work->tx.a[i].tok + a->work->tx.a[i].ntok == to) return true;
  return false;
}

/* NP g is a country's name */
static bool event_is_state(const SrArticle *a, uint32_t g) {
  const SrGroup *x = &a->work->group.a[g];
  uint32_t m = a->work->mention_of[x->head];
  SrPlace p;
  return m != SR_NONE && a->mention[m].k == SR_M_PLACE && a->mention[m].tok == x->tok && sr_gaz_facts(a->mention[m].ref, &p) &&
         p.kind == SR_G_COUNTRY;
}

/* "The army said on Monday that it had killed two gunmen": it is the army */
static uint32_t event_speaker(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 4 }; /* "in a statement on Monday" */
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *x = a->work->group.a;
  if (g == SR_NONE || x[g].ntok != 1 ||
      (!sr_token_is(&a->doc, x[g].tok, "it") && !sr_token_is(&a->doc, x[g].tok, "they")))
    return g;
  uint32_t v = g;
  while (v-- > w->group && g - v <= BACK + 1 && x[v].kind != SR_GR_VP)
    if (x[v].kind != SR_GR_PP && x[v].kind != SR_GR_NP) return g;
  if (v < w->group || v == UINT32_MAX || x[v].kind != SR_GR_VP || x[v].passive ||
      !sr_hit_at(a, x[v].head, SR_L_REPORT))
    return g;
  /* "said that it", "said on Sunday it" */
  if (v + 1 != g && !sr_token_is(&a->doc, x[g].tok - 1, "that") && !event_time_between(a, s, x[v].head, x[g].tok)) return g;
  uint32_t who = sr_subject_of(a, s, v);
  return who != SR_NONE && who < v && (sr_frame_armed(a, who) || (!a->doc.upper && event_is_state(a, who))) ? who : g;
}

static const char *const kCharge[] = {"charged",   "accused",  "suspected", "convicted",  "jailed",
                                      "sentenced", "arrested", "indicted",  "imprisoned", "detained"};

/* "a lawyer for a man accused of stabbing": the man, right before the participle; "The man, accused of
** stabbing": he whom the sentence begins with; vp is the gerund; SR_NONE */
static uint32_t event_charged_man(const SrArticle *a, uint32_t s, uint32_t vp) {
  const SrGroup *x = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  if (x[vp].form != SR_VF_ING || vp < first + 2) return SR_NONE;
  const SrGroup *v = &x[vp - 1], *who = v - 1;
  if (v->kind != SR_GR_VP || v->ntok != 1 || who->kind != SR_GR_NP) return SR_NONE;
  if (v->tok + 2 != x[vp].tok || !SR_TOKEN_IN(&a->doc, v->head, kCharge)) return SR_NONE;
  uint32_t end = who->tok + who->ntok;
  bool comma = end + 1 == v->tok && sr_token_is(&a->doc, end, ",");
  if (end != v->tok && !(comma && vp - 2 == first)) return SR_NONE;
  return sr_frame_people(a, vp - 2) || sr_frame_armed(a, vp - 2) ? vp - 2 : SR_NONE;
}

/* "was charged with planning to bomb a school": he who was charged, "accused a man of planting": the
** man; vp is a gerund or infinitive */
static uint32_t event_accused(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { BACK = 6 };
  const SrGroup *x = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  if (x[vp].form != SR_VF_ING && !x[vp].infinitive) return SR_NONE;
  for (uint32_t v = vp; v-- > first && v + BACK > vp;) {
    if (x[v].kind == SR_GR_PP) continue;
    if (x[v].kind != SR_GR_VP) {
      if (x[v].kind == SR_GR_NP && v > first && x[v - 1].kind == SR_GR_VP && !x[v - 1].passive &&
          SR_TOKEN_IN(&a->doc, x[v - 1].head, kCharge) && sr_object_of(a, s, v - 1) == v)
        return v;
      return SR_NONE;
    }
    if (SR_TOKEN_IN(&a->doc, x[v].head, kCharge))
      return x[v].passive || x[v].reduced ? sr_subject_of(a, s, v) : SR_NONE;
    if (x[v].form != SR_VF_ING && !x[v].infinitive) return SR_NONE;
  }
  return SR_NONE;
}

/* "Israeli forces raided the camp, where they shot dead two": the forces, the subject of the clause
** before */
static uint32_t event_they(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *x = a->work->group.a;
  if (g == SR_NONE || x[g].ntok != 1 || !sr_token_is(&a->doc, x[g].tok, "they")) return g;
  for (uint32_t v = a->work->sent[s].group; v < g; v++) {
    if (x[v].kind != SR_GR_VP || x[v].infinitive || x[v].reduced) continue;
    uint32_t who = sr_subject_of(a, s, v);
    bool armed = who != SR_NONE && who < v && !x[v].passive && sr_frame_armed(a, who) &&
                 !sr_hit_at(a, x[v].head, SR_L_REPORT);
    return armed ? who : g;
  }
  return g;
}

/* "the tourist they took", "a priest it seized in May": the clause lacks an object because the
** words in front of it are that */
static uint32_t event_contact(const SrArticle *a, const SrEvent *e) {
  uint32_t s = sr_subject_of(a, e->sent, e->vp);
  if (s == SR_NONE || s <= a->work->sent[e->sent].group || s + 1 != e->vp) return SR_NONE;
  const SrGroup *it = &a->work->group.a[s], *o = it - 1;
  bool joined = o->kind == SR_GR_NP && o->tok + o->ntok == it->tok && it->ntok == 1;
  return joined && a->work->tag[it->head].upos == SR_U_PRON && !sr_group_is_relative(a, it) &&
                 a->work->tag[o->head].upos == SR_U_NOUN
             ? s - 1
             : SR_NONE;
}

/* "Seven pilgrims, six of them women, killed in": a participle behind a comma in a headline; "Minister
** shot, wounded": one in front of another */
static bool event_of_headline(const SrArticle *a, const SrEvent *e, uint32_t s, uint32_t o) {
  static const char *const kHurt[] = {"injured", "wounded", "killed", "hurt"};
  uint8_t kind = a->doc.sent[e->sent].kind;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint32_t next = v->tok + v->ntok;
  if (s != SR_NONE && o == SR_NONE && s < e->vp && v->ntok == 1 && sr_token_is(&a->doc, v->tok, "shot") &&
      sr_token_is(&a->doc, next, ",") && SR_TOKEN_IN(&a->doc, next + 1, kHurt))
    return true;
  if ((kind != SR_S_TITLE && kind != SR_S_SUBTITLE) || s == SR_NONE || o != SR_NONE || s > e->vp ||
      v->ntok != 1 || v->form == SR_VF_ING || !sr_token_is(&a->doc, v->tok - 1, ","))
    return false;
  return (sr_token_is(&a->doc, v->tok, "killed") || sr_token_is(&a->doc, v->tok, "injured") ||
          sr_token_is(&a->doc, v->tok, "wounded")) &&
         !sr_frame_attacks(a, s);
}

/* "the general whom a drone killed": whom the words in front of the subject speak of; SR_NONE */
static uint32_t event_whom(const SrArticle *a, const SrEvent *e) {
  enum { REACH = 5 };
  uint32_t first = a->work->sent[e->sent].group;
  const SrGroup *v = &a->work->group.a[e->vp];
  if (v->passive && !v->reduced) return SR_NONE;
  for (uint32_t g = e->vp; g-- > first + 1 && g + REACH > e->vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (x->kind == SR_GR_VP) return SR_NONE;
    if (x->ntok == 1 && sr_token_is(&a->doc, x->tok, "whom"))
      return g + 1 < e->vp && x[-1].kind == SR_GR_NP ? g - 1 : SR_NONE;
  }
  return SR_NONE;
}

/* "was beheaded outside his school in a suburb of Lyon on Friday by an 18-year-old": behind where and
** when only people are who did it */
static uint32_t event_far_by(const SrArticle *a, const SrEvent *e, uint32_t from) {
  static const char *const kBy[] = {"by"};
  uint32_t g = sr_pp_object(a, e->sent, from, kBy, 1, 16);
  return g != SR_NONE && (sr_frame_people(a, g) || sr_frame_armed(a, g)) ? g : SR_NONE;
}

/* "were reported killed", "was found shot dead": of whom it is reported */
static bool event_found(const SrArticle *a, const SrEvent *e) {
  if (e->vp == a->work->sent[e->sent].group) return false;
  const SrGroup *v = &a->work->group.a[e->vp], *x = v - 1;
  return x->kind == SR_GR_VP && x->passive && !x->reduced && v->ntok == 1 && v->form != SR_VF_ING &&
         x->tok + x->ntok == v->tok;
}

/* what was blown up is the bomb; a bus that nobody drove there is what it hit */
static bool event_bomb(const SrArticle *a, uint32_t g) {
  static const char *const kBus[] = {"bus", "buses", "minibus", "minibuses", "train", "trains"};
  const SrLexHit *h = sr_hit_in_group(a, g, SR_L_WEAPON);
  return h && !(h->flags & SR_LH_WEAK && SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kBus));
}

/* The object of the trigger's verb, by whatever words it is joined to it; *shared: it is that of
** the verb behind it too. */
static uint32_t event_verb_object(const SrArticle *a, const SrEvent *e, bool *shared) {
  const SrGroup *v = &a->work->group.a[e->vp];
  uint32_t o = event_object(a, e);
  *shared = false;
  /* "killed and wounded scores of rebels": the object of both */
  if (o == SR_NONE && (!v->passive || v->reduced) && event_joined(a, e->sent, e->vp)) {
    o = sr_object_of(a, e->sent, e->vp + 1);
    *shared = o != SR_NONE;
  }
  uint32_t tail = a->work->group_of[e->tok + e->ntok - 1]; /* "shot dead X", "shot and killed X" */
  if (o == SR_NONE && tail != SR_NONE && tail > e->vp) o = sr_object_of(a, e->sent, tail);
  if (o == SR_NONE && !v->passive && !v->reduced) o = event_contact(a, e);
  return o;
}

/* who did it to the subject of a passive: "was shot and killed by X", "[abducted] girls by X" */
static uint32_t event_by(const SrArticle *a, const SrEvent *e, uint32_t o) {
  static const char *const kBy[] = {"by"};
  const SrGroup *v = &a->work->group.a[e->vp];
  uint32_t last = sr_vp_of(a, e->tok + e->ntok - 1);
  uint32_t by = sr_pp_object(a, e->sent, last == SR_NONE ? e->vp : last, kBy, 1, 6);
  if (by == SR_NONE && o != SR_NONE && !v->passive) by = sr_pp_object(a, e->sent, o, kBy, 1, 2);
  return by == SR_NONE && v->passive ? event_far_by(a, e, e->vp) : by;
}

/* a role that the lexicon names for a verb's subject or object */
typedef struct EventSlot {
  const char *role;
  size_t n;
} EventSlot;
static bool event_slot_is(EventSlot x, const char *role) {
  return x.n == strlen(role) && memcmp(x.role, role, x.n) == 0;
}

/* subject s of a labile verb: "the bomb exploded"; with object o: "blew up the bridge", "blew up a
** bomb" */
static void event_labile(const SrArticle *a, SrEvent *e, EventSlot obj, uint32_t s, uint32_t o) {
  if (o == SR_NONE) {
    e->instrument = s;
    return;
  }
  e->agent = s;
  bool own = sr_hit_at(a, a->work->group.a[o].head, SR_L_VEHICLE) && /* "his car" */
             a->work->tag[a->work->group.a[o].tok].upos == SR_U_PRON;
  if (event_slot_is(obj, "target") && !own && !event_bomb(a, o))
    e->patient = o;
  else
    e->instrument = o;
}

static void event_verb_frame(SrArticle *a, SrEvent *e) {
  const SrGroup *v = &a->work->group.a[e->vp];
  EventSlot subj, obj;
  subj.role = sr_lex_attr_of(e->lex, "subj", &subj.n);
  obj.role = sr_lex_attr_of(e->lex, "obj", &obj.n);
  uint32_t s = event_they(a, e->sent, event_speaker(a, e->sent, sr_subject_of(a, e->sent, e->vp)));
  uint32_t charged = event_charged_man(a, e->sent, e->vp);
  if (charged != SR_NONE) s = charged;
  bool shared;
  uint32_t o = event_verb_object(a, e, &shared);
  bool labile = sr_lex_attr_is(e->lex, "labile", "1");
  uint32_t whom = o == SR_NONE ? event_whom(a, e) : SR_NONE;
  bool done_to = !shared && whom == SR_NONE &&
                 (v->passive || v->reduced || event_suffered(a, e, o) ||
                  event_of_headline(a, e, s, o) || (o == SR_NONE && event_found(a, e)));
  if (whom != SR_NONE) {
    o = whom;
    s = e->vp - 1; /* right before the verb */
  }
  if (done_to) {
    event_give(a, e, obj.role, obj.n, s);
    /* "rockets were fired at" */
    if (s != SR_NONE && event_slot_is(obj, "none") &&
        sr_hit_at(a, a->work->group.a[s].head, SR_L_WEAPON))
      e->instrument = s;
    uint32_t by = event_by(a, e, o);
    if (labile)
      e->agent = by;
    else
      event_give(a, e, subj.role, subj.n, by);
  } else if (labile) {
    event_labile(a, e, obj, s, o);
  } else {
    event_give(a, e, subj.role, subj.n, s);
    event_give(a, e, obj.role, obj.n, o);
  }
  if (e->agent == SR_NONE && !done_to && event_slot_is(subj, "perpetrator"))
    e->agent = event_accused(a, e->sent, e->vp);
}

static bool event_does(const SrArticle *a, uint32_t verb) {
  static const char *const kDo[] = {"carry",   "launch",     "conduct", "stage",
                                    "mount",   "perpetrate", "commit",  "execute",
                                    "unleash", "begin",      "start",   "wage"};
  return SR_LEMMA_IN(a, verb, kDo);
}

/* "laid an ambush", "an ambush laid by" */
static bool event_lays(const SrArticle *a, const SrEvent *e, uint32_t verb) {
  static const char *const kLay[] = {"lay", "spring", "set"};
  return sr_same(sr_lex_phrase(e->lex), "ambush") && SR_LEMMA_IN(a, verb, kLay);
}

static bool event_plants(const SrArticle *a, uint32_t verb) {
  static const char *const kPlant[] = {"plant", "place", "lay",  "hide",    "throw",
                                       "hurl",  "lob",   "toss", "detonate"};
  return SR_LEMMA_IN(a, verb, kPlant);
}

static bool event_answers(const SrArticle *a, uint32_t verb) {
  static const char *const kWith[] = {"respond", "retaliate", "reply", "answer"};
  return SR_LEMMA_IN(a, verb, kWith);
}

/* "was carried out by", "a bomb planted by", "killed in a raid launched by": who is said to have done
** what the noun in group at names; SR_NONE */
static uint32_t event_done_by(const SrArticle *a, const SrEvent *e, uint32_t at) {
  enum { REACH = 8 };
  static const char *const kBy[] = {"by"};
  const SrSentWork *w = &a->work->sent[e->sent];
  for (uint32_t g = at + 1; g < w->group + w->ngroup && g < at + REACH; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    bool does = v->passive && (event_does(a, v->head) || event_lays(a, e, v->head) ||
                               (e->type == SR_TY_BOMBING && g == at + 1 && event_plants(a, v->head)));
    return does ? sr_pp_object(a, e->sent, g, kBy, 1, 4) : SR_NONE;
  }
  return SR_NONE;
}

/* "carried out an attack on", "responded with shelling": a light verb hands its arguments to the noun */
static void event_light_verb(const SrArticle *a, SrEvent *e, uint32_t at) {
  const SrSentWork *w = &a->work->sent[e->sent];
  bool with = a->work->group.a[at].tok > a->doc.sent[e->sent].tok &&
              sr_token_is(&a->doc, a->work->group.a[at].tok - 1, "with");
  uint32_t lo = at > w->group + 4 ? at - 4 : w->group;
  for (uint32_t g = at; g-- > lo;) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    if (v->passive || !(event_does(a, v->head) || event_lays(a, e, v->head) || (with && event_answers(a, v->head)) ||
                        (e->type == SR_TY_BOMBING && sr_object_of(a, e->sent, g) == at &&
                         event_plants(a, v->head))))
      break;
    e->agent = sr_subject_of(a, e->sent, g);
    e->mode |= sr_event_group_modes(v);
    return;
  }
  e->agent = event_done_by(a, e, at);
}

/* "X survived an assassination attempt": X */
static uint32_t event_survivor(const SrArticle *a, const SrEvent *e, uint32_t at) {
  static const char *const kSurvive[] = {"survive", "escape", "dodge"};
  if (at <= a->work->sent[e->sent].group) return SR_NONE;
  const SrGroup *v = &a->work->group.a[at - 1];
  if (v->kind != SR_GR_VP || v->passive || v->tok + v->ntok != a->work->group.a[at].tok ||
      !SR_LEMMA_IN(a, v->head, kSurvive))
    return SR_NONE;
  uint32_t s = sr_subject_of(a, e->sent, at - 1);
  return s != SR_NONE && (sr_frame_people(a, s) || sr_frame_armed(a, s)) ? s : SR_NONE;
}

/* "a polling station was the target of a grenade attack": the station */
static uint32_t event_target_of(const SrArticle *a, const SrEvent *e, uint32_t at) {
  static const char *const kTarget[] = {"target", "targets", "object", "victim", "victims", "scene"};
  uint32_t first = a->work->sent[e->sent].group;
  if (at < first + 4) return SR_NONE;
  const SrGroup *of = &a->work->group.a[at - 1], *np = of - 1, *be = of - 2;
  if (of->kind != SR_GR_PP || !sr_token_is(&a->doc, of->head, "of") || np->kind != SR_GR_NP ||
      !SR_TOKEN_IN(&a->doc, np->head, kTarget) || be->kind != SR_GR_VP || be->negated || be->modal ||
      a->work->tag[be->head].upos != SR_U_AUX)
    return SR_NONE;
  uint32_t g = sr_subject_of(a, e->sent, at - 3);
  return g != SR_NONE && !sr_token_is(&a->doc, a->work->group.a[g].tok, "whose") ? g : SR_NONE;
}

/* "a raid by Somali and US forces": the forces, not the first of the two nations */
static uint32_t event_nations(const SrArticle *a, const SrEvent *e, uint32_t g) {
  if (g == SR_NONE || a->work->group.a[g].ntok != 1) return g;
  uint32_t m = a->work->mention_of[a->work->group.a[g].tok];
  if (m == SR_NONE || (a->mention[m].k != SR_M_NATIONALITY && a->mention[m].k != SR_M_PLACE)) return g;
  uint32_t next = sr_next_conjunct(a, e->sent, g);
  return next != SR_NONE && sr_people_forces(a, next) ? next : g;
}

bool sr_event_plans(const SrArticle *a, uint32_t tok) {
  static const char *const kPlan[] = {"planned",  "planning",  "plotted",    "plotting",
                                      "prepared", "preparing", "considered", "considering"};
  return SR_TOKEN_IN(&a->doc, tok, kPlan);
}

/* "planned an attack", "considered suicide bombings"; with "the" it may have come about */
bool sr_event_planned(const SrArticle *a, const SrEvent *e, uint32_t at, bool the) {
  if (at == a->work->sent[e->sent].group || a->work->group.a[at - 1].kind != SR_GR_VP) return false;
  const SrGroup *v = &a->work->group.a[at - 1], *g = &a->work->group.a[at];
  return v->tok + v->ntok == g->tok && sr_token_is(&a->doc, g->tok, "the") == the &&
         e->tok >= g->tok && sr_event_plans(a, v->head);
}

/* "[the mayor] ['s murder]": whose it is; the phrase that the noun stands in is at */
static uint32_t event_owner(const SrArticle *a, const SrEvent *e, uint32_t at) {
  const SrGroup *g = &a->work->group.a[at];
  bool own = at > a->work->sent[e->sent].group && g[-1].kind == SR_GR_NP &&
             g[-1].tok + g[-1].ntok == g->tok && a->work->tag[g->tok].upos == SR_U_PART;
  return own ? at - 1 : SR_NONE;
}

/* "the mayor's murder", "the gang's killing of two": to whom it was done, or who did it */
static void event_owned(const SrArticle *a, SrEvent *e, uint32_t at) {
  uint32_t own = event_owner(a, e, at);
  if (own == SR_NONE) return;
  if (e->patient != SR_NONE || sr_frame_attacks(a, own)) {
    if (e->agent == SR_NONE && sr_frame_armed(a, own)) e->agent = own;
  } else if (sr_frame_people(a, own) || sr_people_forces(a, own)) {
    e->patient = own;
  }
}

/* "attacked by men using rockets", "using a drone": the weapon behind such a clause, before another verb
 */
static uint32_t event_used(const SrArticle *a, const SrEvent *e, uint32_t at) {
  enum { FAR = 10 };
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t end = w->group + w->ngroup;
  for (uint32_t g = at + 1; g + 1 < end && g < at + FAR; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    if (!sr_token_is(&a->doc, v->head, "using")) return SR_NONE;
    return v[1].kind == SR_GR_NP && sr_hit_in_group(a, g + 1, SR_L_WEAPON) ? g + 1 : SR_NONE;
  }
  return SR_NONE;
}

/* "the fire at a church was deliberately lit": the church; "a bin was deliberately lit": the bin */
static uint32_t event_burnt(const SrArticle *a, const SrEvent *e, uint32_t at) {
  static const char *const kFire[] = {"fire", "fires", "blaze", "blazes"};
  static const char *const kAt[] = {"at", "in", "inside", "outside"};
  uint32_t vp = e->vp;
  if (vp == SR_NONE && at > a->work->sent[e->sent].group && a->work->group.a[at - 1].kind == SR_GR_VP) vp = at - 1;
  if (vp == SR_NONE) return SR_NONE;
  const SrGroup *v = &a->work->group.a[vp];
  if (vp == e->vp && !v->passive && !v->reduced) return SR_NONE;
  uint32_t g = sr_subject_of(a, e->sent, vp);
  if (g == SR_NONE || !SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kFire)) return vp == e->vp ? SR_NONE : g;
  return sr_pp_object(a, e->sent, g, kAt, sizeof kAt / sizeof *kAt, 3);
}

void sr_event_roles(SrArticle *a, SrEvent *e) {
  uint32_t at = a->work->group_of[e->tok];
  if (at == SR_NONE) return;
  if (e->vp != SR_NONE)
    event_verb_frame(a, e);
  else
    event_light_verb(a, e, at);
  if (e->type == SR_TY_ARSON && !e->nominal && e->patient == SR_NONE) e->patient = event_burnt(a, e, at);
  if (e->nominal && e->patient == SR_NONE) e->patient = event_survivor(a, e, at);
  if (e->nominal && e->patient == SR_NONE) e->patient = event_target_of(a, e, at);
  bool known = e->nominal && sr_event_planned(a, e, at, true); /* who planned it did not do it here */
  if (known) e->strong = false;
  if (e->nominal && e->patient == SR_NONE && !known) e->patient = event_object(a, e);
  if (!event_has_pp(a, e->sent, at)) {
    if (e->nominal && !known) event_owned(a, e, at);
    return;
  }
  if (e->agent == SR_NONE) e->agent = event_prep(a, e, "perpetrator", at);
  if (e->agent == SR_NONE && e->nominal && e->type == SR_TY_KIDNAPPING)
    e->agent = event_far_by(a, e, at);
  e->agent = event_nations(a, e, e->agent);
  if (e->patient == SR_NONE && !known) e->patient = event_prep(a, e, "target", at);
  if (e->patient == SR_NONE) e->patient = event_prep(a, e, "victim", at);
  if (e->nominal && !known) event_owned(a, e, at);
  if (e->instrument == SR_NONE) e->instrument = event_prep(a, e, "weapon", at);
  bool ambush = sr_same(sr_lex_phrase(e->lex), "ambush"); /* whatever it is laid with */
  if (e->instrument == SR_NONE && !e->nominal && !ambush) e->instrument = event_used(a, e, at);
}
