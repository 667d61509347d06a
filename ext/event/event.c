/*
** event.c: violent acts as the sentences state them. Reads trigger words of
** the lexicon with their frames, tags, groups, times and mentions; writes one
** event for each trigger with its agent, patient, instrument, site, time,
** place and what speaks against it having happened.
*/
#include "known.h"
#include "parted.h"

enum {
  EVENT_PREP = 5,   /* groups behind a trigger where its prepositions are looked for */
  EVENT_UNDONE = 8, /* groups between an act and the verb that undoes it */
  EVENT_MAX = 32    /* triggers of one sentence */
};

static bool event_attr_has(uint32_t entry, const char *key, char letter) {
  size_t n;
  const char *v = sr_lex_attr_of(entry, key, &n);
  return v && n && memchr(v, letter, n) != NULL;
}

/* "a strike over killing of a judge": the one who strikes does not kill */
static bool event_gerund_of(const SrArticle *a, const SrLexHit *h) {
  uint32_t next = h->tok + h->ntok;
  bool of = next < a->doc.ntok && sr_token_is(&a->doc, next, "of");
  bool own = h->tok > 0 && a->work->tag[h->tok - 1].upos == SR_U_PART && /* "the mayor's killing" */
             a->doc.tok[h->tok - 1].flags & SR_T_CLITIC;
  return a->work->tag[h->tok].form == SR_VF_ING && (of || own) &&
         (event_attr_has(h->entry, "pos", 'g') || event_attr_has(h->entry, "pos", 'n'));
}

/* Does the tag of the trigger's first word fit a part of speech that its entry allows? */
static bool event_pos_fits(const SrArticle *a, const SrLexHit *h, bool *nominal) {
  const SrTag *tag = &a->work->tag[h->tok];
  uint32_t last = h->tok + h->ntok - 1;
  bool verb = tag->upos == SR_U_VERB || tag->upos == SR_U_AUX;
  uint8_t head = a->work->tag[last].upos == SR_U_ADP ? tag->upos : a->work->tag[last].upos;
  bool noun = head == SR_U_NOUN || head == SR_U_PROPN; /* shooting at */
  bool ing = tag->form == SR_VF_ING;
  *nominal = event_gerund_of(a, h);
  if (*nominal) return true;
  /* "the shooting at the checkpoint": a noun and where it was */
  if (ing && h->ntok == 2 && a->work->tag[last].upos == SR_U_ADP && h->tok > 0 &&
      a->work->tag[h->tok - 1].upos == SR_U_DET)
    return false;
  if (verb && event_attr_has(h->entry, "pos", 'v') && sr_vp_of(a, h->tok) != SR_NONE) return true;
  *nominal = true;
  if (noun && event_attr_has(h->entry, "pos", 'n')) return true;
  if ((ing || noun) && event_attr_has(h->entry, "pos", 'g')) return true;
  if (h->ntok > 1 && event_attr_has(h->entry, "pos", 'n')) return true;
  /* "Airstrikes killed": a word that is never anything but a noun needs no tag's consent */
  if (sr_lex_attr_is(h->entry, "pos", "n") && sr_lex_attr_is(h->entry, "strength", "strong"))
    return true;
  *nominal = false;
  /* "an explosion and fire at the plant": a noun before a preposition is no verb of two words */
  if (h->ntok == 2 && tag->upos == SR_U_NOUN && a->work->tag[last].upos == SR_U_ADP) return false;
  return (event_attr_has(h->entry, "pos", 'a') && (tag->upos == SR_U_ADJ || verb)) ||
         (h->ntok > 1 && event_attr_has(h->entry, "pos", 'v'));
}

static uint16_t event_group_modes(const SrGroup *g) {
  uint16_t mode = 0;
  if (g->negated) mode |= SR_MD_NEG;
  if (g->modal) mode |= SR_MD_HYPO;
  if (g->future) mode |= SR_MD_FUTURE;
  return mode;
}

/* "the bombing of March 22" */
static bool event_is_date(const SrArticle *a, uint32_t g) {
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
      if (g != SR_NONE && g < best && !event_is_date(a, g) &&
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
  if (v + 1 != g && !sr_token_is(&a->doc, x[g].tok - 1, "that")) return g;
  uint32_t who = sr_subject_of(a, s, v);
  return who != SR_NONE && who < v && sr_frame_armed(a, who) ? who : g;
}

/* "was charged with planning to bomb a school": he who was charged, "accused a man of planting": the
** man; vp is a gerund or infinitive */
static uint32_t event_accused(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { BACK = 6 };
  static const char *const kCharge[] = {"charged",   "accused",  "suspected", "convicted", "jailed",
                                        "sentenced", "arrested", "indicted",  "imprisoned", "detained"};
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

/* "Seven pilgrims, six of them women, killed in": a participle behind a comma in a headline */
static bool event_of_headline(const SrArticle *a, const SrEvent *e, uint32_t s, uint32_t o) {
  uint8_t kind = a->doc.sent[e->sent].kind;
  const SrGroup *v = &a->work->group.a[e->vp];
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

static void event_verb_frame(SrArticle *a, SrEvent *e) {
  static const char *const kBy[] = {"by"};
  const SrGroup *v = &a->work->group.a[e->vp];
  size_t ns, no;
  const char *subj = sr_lex_attr_of(e->lex, "subj", &ns);
  const char *obj = sr_lex_attr_of(e->lex, "obj", &no);
  uint32_t s = event_they(a, e->sent, event_speaker(a, e->sent, sr_subject_of(a, e->sent, e->vp)));
  uint32_t o = event_object(a, e);
  /* "killed and wounded scores of rebels": the object of both */
  bool shared = false;
  if (o == SR_NONE && (!v->passive || v->reduced) && event_joined(a, e->sent, e->vp)) {
    o = sr_object_of(a, e->sent, e->vp + 1);
    shared = o != SR_NONE;
  }
  uint32_t tail = a->work->group_of[e->tok + e->ntok - 1]; /* "shot dead X", "shot and killed X" */
  if (o == SR_NONE && tail != SR_NONE && tail > e->vp) o = sr_object_of(a, e->sent, tail);
  if (o == SR_NONE && !v->passive && !v->reduced) o = event_contact(a, e);
  /* labile: "the bomb exploded", but "they exploded the bomb" */
  bool labile = sr_lex_attr_is(e->lex, "labile", "1");
  uint32_t whom = o == SR_NONE ? event_whom(a, e) : SR_NONE;
  bool done_to = !shared && whom == SR_NONE &&
                 (v->passive || v->reduced || event_suffered(a, e, o) || event_of_headline(a, e, s, o));
  if (whom != SR_NONE) {
    o = whom;
    s = e->vp - 1; /* right before the verb */
  }
  if (done_to) {
    event_give(a, e, obj, no, s);
    /* "rockets were fired at" */
    if (s != SR_NONE && no == 4 && memcmp(obj, "none", 4) == 0 &&
        sr_hit_at(a, a->work->group.a[s].head, SR_L_WEAPON))
      e->instrument = s;
    uint32_t last = sr_vp_of(a, e->tok + e->ntok - 1); /* "was shot and killed by" */
    uint32_t by = sr_pp_object(a, e->sent, last == SR_NONE ? e->vp : last, kBy, 1, 6);
    if (by == SR_NONE && o != SR_NONE && !v->passive) by = sr_pp_object(a, e->sent, o, kBy, 1, 2);
    if (by == SR_NONE && v->passive) by = event_far_by(a, e, e->vp);
    if (labile)
      e->agent = by;
    else
      event_give(a, e, subj, ns, by);
  } else if (labile && o == SR_NONE) {
    e->instrument = s;
  } else if (labile) { /* "blew up the bridge", "blew up a bomb" */
    e->agent = s;
    bool own = sr_hit_at(a, a->work->group.a[o].head, SR_L_VEHICLE) && /* "his car" */
               a->work->tag[a->work->group.a[o].tok].upos == SR_U_PRON;
    if (no == 6 && memcmp(obj, "target", 6) == 0 && !own && !sr_hit_in_group(a, o, SR_L_WEAPON))
      e->patient = o;
    else
      e->instrument = o;
  } else {
    event_give(a, e, subj, ns, s);
    event_give(a, e, obj, no, o);
  }
  if (e->agent == SR_NONE && !done_to && ns == 11 && memcmp(subj, "perpetrator", 11) == 0)
    e->agent = event_accused(a, e->sent, e->vp);
}

static bool event_does(const SrArticle *a, uint32_t verb) {
  static const char *const kDo[] = {"carry",   "launch",     "conduct", "stage",
                                    "mount",   "perpetrate", "commit",  "execute",
                                    "unleash", "begin",      "start",   "wage"};
  return sr_lemma_in(a, verb, kDo, sizeof kDo / sizeof *kDo);
}

static bool event_plants(const SrArticle *a, uint32_t verb) {
  static const char *const kPlant[] = {"plant", "place", "lay",  "hide",    "throw",
                                       "hurl",  "lob",   "toss", "detonate"};
  return sr_lemma_in(a, verb, kPlant, sizeof kPlant / sizeof *kPlant);
}

static bool event_answers(const SrArticle *a, uint32_t verb) {
  static const char *const kWith[] = {"respond", "retaliate", "reply", "answer"};
  return sr_lemma_in(a, verb, kWith, sizeof kWith / sizeof *kWith);
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
    bool does = v->passive && (event_does(a, v->head) ||
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
    if (v->passive || !(event_does(a, v->head) || (with && event_answers(a, v->head)) ||
                        (e->type == SR_TY_BOMBING && sr_object_of(a, e->sent, g) == at &&
                         event_plants(a, v->head))))
      break;
    e->agent = sr_subject_of(a, e->sent, g);
    e->mode |= event_group_modes(v);
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
      !sr_lemma_in(a, v->head, kSurvive, sizeof kSurvive / sizeof *kSurvive))
    return SR_NONE;
  uint32_t s = sr_subject_of(a, e->sent, at - 1);
  return s != SR_NONE && (sr_frame_people(a, s) || sr_frame_armed(a, s)) ? s : SR_NONE;
}

/* "a raid by Somali and US forces": the forces, not the first of the two nations */
static uint32_t event_nations(const SrArticle *a, const SrEvent *e, uint32_t g) {
  if (g == SR_NONE || a->work->group.a[g].ntok != 1) return g;
  uint32_t m = a->work->mention_of[a->work->group.a[g].tok];
  if (m == SR_NONE || (a->mention[m].k != SR_M_NATIONALITY && a->mention[m].k != SR_M_PLACE)) return g;
  uint32_t next = sr_next_conjunct(a, e->sent, g);
  return next != SR_NONE && sr_people_forces(a, next) ? next : g;
}

static bool event_plans(const SrArticle *a, uint32_t tok) {
  static const char *const kPlan[] = {"planned",  "planning",  "plotted",    "plotting",
                                      "prepared", "preparing", "considered", "considering"};
  return SR_TOKEN_IN(&a->doc, tok, kPlan);
}

/* "planned an attack", "considered suicide bombings"; with "the" it may have come about */
static bool event_planned(const SrArticle *a, const SrEvent *e, uint32_t at, bool the) {
  if (at == a->work->sent[e->sent].group || a->work->group.a[at - 1].kind != SR_GR_VP) return false;
  const SrGroup *v = &a->work->group.a[at - 1], *g = &a->work->group.a[at];
  return v->tok + v->ntok == g->tok && sr_token_is(&a->doc, g->tok, "the") == the &&
         e->tok >= g->tok && event_plans(a, v->head);
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

static void event_roles(SrArticle *a, SrEvent *e) {
  uint32_t at = a->work->group_of[e->tok];
  if (at == SR_NONE) return;
  if (e->vp != SR_NONE)
    event_verb_frame(a, e);
  else
    event_light_verb(a, e, at);
  if (e->nominal && e->patient == SR_NONE) e->patient = event_survivor(a, e, at);
  bool known = e->nominal && event_planned(a, e, at, true); /* who planned it did not do it here */
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

/* "a pipe bomb was found by the gate", "officers discovered a bomb under a car": it had not gone off;
** bombs without a number are a store of arms */
static bool event_bomb_found(const SrArticle *a, const SrEvent *e, uint32_t at) {
  static const char *const kFind[] = {"find", "discover", "locate", "recover", "spot", "detect"};
  const SrSentWork *w = &a->work->sent[e->sent];
  const SrGroup *g = &a->work->group.a[at];
  if (e->type != SR_TY_BOMBING || g->head != e->tok + e->ntok - 1 ||
      !sr_hit_at(a, e->tok, SR_L_WEAPON) || sr_token_is(&a->doc, g->tok, "the"))
    return false;
  if (a->work->tag[g->head].plural && sr_number_in(a, e->sent, g->tok, g->ntok) == SR_NONE)
    return false;
  if (at > w->group && g[-1].kind == SR_GR_VP && !g[-1].passive && !g[-1].reduced &&
      sr_object_of(a, e->sent, at - 1) == at)
    return sr_lemma_in(a, g[-1].head, kFind, sizeof kFind / sizeof *kFind);
  for (uint32_t v = at + 1; v < w->group + w->ngroup && v < at + EVENT_UNDONE; v++) {
    const SrGroup *x = &a->work->group.a[v];
    if (x->kind != SR_GR_VP || x->reduced) continue;
    return x->passive && !x->negated && sr_lemma_in(a, x->head, kFind, sizeof kFind / sizeof *kFind) &&
           sr_subject_of(a, e->sent, v) == at;
  }
  return false;
}

/* "received orders from a handler to", "had been told to": nobody says that it was done */
static bool event_told_to(const SrArticle *a, const SrGroup *g) {
  static const char *const kOrder[] = {"orders", "instructions", "directives", "assignment"};
  static const char *const kTold[] = {"told",     "instructed", "tasked",   "hired",   "recruited",
                                      "assigned", "directed",   "prepared", "ordered", "expected"};
  if (a->doc.upper) return false;
  if (g->kind == SR_GR_NP) return SR_TOKEN_IN(&a->doc, g->head, kOrder);
  return g->kind == SR_GR_VP && g->passive && SR_TOKEN_IN(&a->doc, g->head, kTold);
}

/* "an attack on the parade was disrupted", "tried on Friday to detonate" */
static uint16_t event_undone(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t at = a->work->group_of[e->tok];
  if (at == SR_NONE) return 0;
  if (e->nominal) {
    if (event_planned(a, e, at, false) || event_bomb_found(a, e, at)) return SR_MD_FOILED;
    for (uint32_t g = at + 1; g < w->group + w->ngroup && g < at + EVENT_UNDONE; g++) {
      const SrGroup *v = &a->work->group.a[g];
      if (v->kind != SR_GR_VP || v->reduced) continue; /* "a bomb planted there was defused" */
      if (!v->passive) return 0;
      const SrLexHit *h = sr_hit_at(a, v->head, SR_L_CUE);
      bool undone = (h && sr_cue_is(a, h, "foiled")) || event_plans(a, v->head);
      return undone && sr_subject_of(a, e->sent, g) == at ? SR_MD_FOILED : 0;
    }
    return 0;
  }
  if (e->vp == SR_NONE || !a->work->group.a[e->vp].infinitive) return 0;
  for (uint32_t g = e->vp; g-- > w->group && g + EVENT_UNDONE > e->vp;) {
    const SrGroup *v = &a->work->group.a[g];
    if (event_told_to(a, v)) return SR_MD_HYPO;
    if (v->kind != SR_GR_VP) continue;
    const SrLexHit *h = sr_hit_at(a, v->head, SR_L_CUE);
    if (h && sr_cue_is(a, h, "foiled")) /* "foiled a plot by the gang to kill a judge" */
      return SR_MD_FOILED;
    return sr_token_is(&a->doc, v->head, "tried") || sr_token_is(&a->doc, v->head, "attempted")
               ? SR_MD_ATTEMPT
               : 0;
  }
  return 0;
}

/* somebody was held, charged or suspected, or something was foiled */
static bool event_caught(const SrArticle *a, uint32_t s) {
  static const char *const kClass[] = {"aftermath", "justice", "foiled", "suspected"};
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    for (size_t k = 0; h->kind == SR_L_CUE && k < sizeof kClass / sizeof *kClass; k++)
      if (sr_cue_is(a, h, kClass[k])) return true;
  }
  return false;
}

/* "were going to carry out" in verb group v */
static bool event_going(const SrArticle *a, const SrGroup *v) {
  for (uint32_t t = v->tok + 1; t + 1 < v->tok + v->ntok; t++)
    if (sr_token_is(&a->doc, t, "going") && sr_token_is(&a->doc, t + 1, "to"))
      return sr_token_is(&a->doc, t - 1, "were") || sr_token_is(&a->doc, t - 1, "was");
  return false;
}

/* the act is what the infinitive behind a word of intent tells: "wanted to kill", "were ready to carry out
** an attack" */
static bool event_meant(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 4 };
  static const char *const kMean[] = {"wanted",    "wants",     "wanting",  "intended", "intends",
                                      "intending", "hoped",     "hoping",   "ready",    "determined",
                                      "wish",      "wished",    "desire",   "intention", "intent",
                                      "ambition",  "willingness", "conspired", "conspiring"};
  uint32_t from = a->doc.sent[e->sent].tok, tok = e->tok, at = a->work->group_of[e->tok];
  if (e->nominal) {
    if (at == SR_NONE || at == a->work->sent[e->sent].group) return false;
    const SrGroup *v = &a->work->group.a[at - 1];
    if (v->kind == SR_GR_PP && sr_token_is(&a->doc, v->tok, "out") &&
        at - 1 > a->work->sent[e->sent].group)
      v--; /* to carry | out | an attack */
    if (v->kind != SR_GR_VP || v->tok + v->ntok != v[1].tok) return false;
    if (event_going(a, v)) return true;
    if (!v->infinitive) return false;
    tok = v->tok + 1;
  } else if (e->vp == SR_NONE) {
    return false;
  } else if (event_going(a, &a->work->group.a[e->vp])) {
    return true;
  }
  for (uint32_t t = tok; t-- > from && t + BACK > tok;) {
    if (sr_token_is(&a->doc, t, "to") || a->work->tag[t].upos == SR_U_ADV) continue;
    return (event_plans(a, t) || SR_TOKEN_IN(&a->doc, t, kMean)) && sr_token_is(&a->doc, t + 1, "to");
  }
  return false;
}

/* "had plotted the attack", "defused a bomb and shot a man": a verb with its own subject is not
** what the foiling word in front of it speaks of. */
static bool event_foiled_before(const SrArticle *a, const SrEvent *e) {
  const SrWork *w = a->work;
  if (e->vp == SR_NONE) return false;
  const SrGroup *v = &w->group.a[e->vp];
  if (v->infinitive || v->form == SR_VF_ING) return false;
  for (uint32_t i = 0; i < w->ncue; i++) {
    const SrLexHit *h = &w->lex.a[w->cue[i].hit];
    if (sr_cue_is(a, h, "foiled") && h->tok >= v->tok) return false;
  }
  return true;
}

/* "has pledged to stage [more attacks]" */
static bool event_promised(const SrArticle *a, const SrEvent *e, const SrGroup *np) {
  enum { BACK = 6 };
  static const char *const kVow[] = {"pledged",  "vowed",  "threatened",  "promised",  "pledges",
                                     "vows",     "threatens", "threatening", "vowing",  "pledging",
                                     "promises", "promising"};
  for (uint32_t t = np->tok; t-- > a->doc.sent[e->sent].tok && t + BACK > np->tok;) {
    uint8_t u = a->work->tag[t].upos;
    if (u == SR_U_PUNCT || u == SR_U_NOUN || u == SR_U_PROPN || u == SR_U_PRON) return false;
    for (size_t i = 0; i < sizeof kVow / sizeof *kVow; i++)
      if (sr_token_is(&a->doc, t, kVow[i])) return true;
  }
  return false;
}

/* "more attacks could follow" */
static bool event_may_come(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok];
  if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP) return false;
  const SrGroup *np = &a->work->group.a[g], *v = np + 1;
  if (event_promised(a, e, np)) return true;
  return g + 1 < a->work->group.n && np->head < e->tok + e->ntok && v->kind == SR_GR_VP &&
         v->tok == np->tok + np->ntok && v->modal && !v->perfect;
}

/* "in response to Israel's raids", "revenge for killings": why it was done, no news */
static bool event_is_motive(const SrArticle *a, const SrEvent *e) {
  static const char *const kWhy[] = {"response", "retaliation", "revenge", "reprisal", "answer",
                                     "reply",    "retribution", "vengeance", "responding"};
  static const char *const kTo[] = {"to", "for"};
  uint32_t g = a->work->group_of[e->tok];
  if (g == SR_NONE || !(e->mode & SR_MD_PLURAL)) return false;
  uint32_t t = a->work->group.a[g].tok;
  return t >= a->doc.sent[e->sent].tok + 2 && SR_TOKEN_IN(&a->doc, t - 1, kTo) &&
         SR_TOKEN_IN(&a->doc, t - 2, kWhy);
}

/* "a man opened fire on deputies practising for a baseball game": what somebody does to people with a
** weapon is no sport */
static bool event_armed(const SrArticle *a, const SrEvent *e) {
  size_t n;
  (void)sr_lex_attr_of(e->lex, "weapon", &n);
  return n && e->strong && e->agent != SR_NONE && e->patient != SR_NONE &&
         (sr_frame_people(a, e->agent) || sr_frame_attacks(a, e->agent)) &&
         sr_frame_people(a, e->patient);
}

/* "men convicted of masterminding a massacre were executed": by the law */
static bool event_by_court(const SrArticle *a, const SrEvent *e) {
  static const char *const kLaw[] = {"court",  "convicted",   "sentenced", "inmates", "inmate",
                                     "prison", "prisoners", "death-row", "hanging",  "hanged"};
  static const char *const kExecute[] = {"executed", "executes", "execute", "executing", "hanged"};
  if (!SR_TOKEN_IN(&a->doc, e->tok, kExecute)) return false;
  for (uint32_t t = a->doc.sent[e->sent].tok; t < sr_sent_end(&a->doc, e->sent); t++)
    if (t != e->tok && SR_TOKEN_IN(&a->doc, t, kLaw)) return true;
  return false;
}

/* "the first time that a leader has been shot since": of any */
static bool event_first_since(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 10, REACH = 4 };
  uint32_t from = a->doc.sent[e->sent].tok, end = sr_sent_end(&a->doc, e->sent);
  bool first = false, since = false;
  for (uint32_t t = e->tok; t-- > from + 1 && t + BACK > e->tok;)
    first |= sr_token_is(&a->doc, t, "time") && sr_token_is(&a->doc, t - 1, "first");
  for (uint32_t t = e->tok + e->ntok; first && t < end && t < e->tok + e->ntok + REACH; t++)
    since |= sr_token_is(&a->doc, t, "since");
  return since && e->vp != SR_NONE;
}

/* "This is not the first time that pilgrims were abducted here": of any */
static bool event_not_first(const SrArticle *a, const SrEvent *e) {
  enum { LEAD = 6 };
  uint32_t from = a->doc.sent[e->sent].tok;
  for (uint32_t t = from; t + 2 < e->tok && t < from + LEAD; t++)
    if ((sr_token_is(&a->doc, t, "not") || sr_token_is(&a->doc, t, "n't")) &&
        sr_token_is(&a->doc, t + 1, "the") && sr_token_is(&a->doc, t + 2, "first"))
      return true;
  return false;
}

/* "rules that permit the army to launch strikes": what may be done */
static bool event_allowed(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 14 };
  static const char *const kAllow[] = {"permit",    "permits",    "authorize", "authorizes",
                                       "authorise", "authorises", "empower",   "empowers",
                                       "authorized", "authorised", "empowered"};
  uint32_t from = a->doc.sent[e->sent].tok;
  bool to = false;
  for (uint32_t t = e->tok; t-- > from && t + BACK > e->tok;) {
    if (sr_token_is(&a->doc, t, ",")) return false;
    if (to && SR_TOKEN_IN(&a->doc, t, kAllow)) return true;
    uint32_t vp = sr_vp_of(a, t);
    if (vp == SR_NONE) continue;
    if (!to && !a->work->group.a[vp].infinitive) return false;
    to = true;
  }
  return false;
}

/* "rebels who occupy much of the country": how things stand */
static bool event_stands(const SrArticle *a, const SrEvent *e) {
  if (e->vp == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "occupy")) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint8_t form = a->work->tag[v->head].form;
  return a->doc.sent[e->sent].kind == SR_S_BODY && !v->passive && !v->infinitive && !v->perfect &&
         !v->progressive && (form == SR_VF_BASE || form == SR_VF_PRES || form == SR_VF_PRES3);
}

/* "such assassinations are common", "similar past attacks have been blamed on X": of the kind */
static bool event_of_kind(const SrArticle *a, const SrEvent *e) {
  static const char *const kPast[] = {"similar", "past", "previous", "earlier"};
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || !(e->mode & SR_MD_PLURAL) || g == SR_NONE || e->tx != SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (sr_token_is(&a->doc, gr->tok, "such")) return true;
  return SR_TOKEN_IN(&a->doc, gr->tok, kPast) && g + 1 < a->work->group.n && e->patient == SR_NONE;
}

/* "one attack every day", "two raids a week": how often, no one of them */
static bool event_rate(const SrArticle *a, const SrEvent *e) {
  static const char *const kEach[] = {"every", "each", "per", "a"};
  static const char *const kUnit[] = {"day", "week", "month", "hour", "year", "minute", "night"};
  uint32_t t = e->tok + e->ntok;
  return e->nominal && t + 1 < sr_sent_end(&a->doc, e->sent) && SR_TOKEN_IN(&a->doc, t, kEach) &&
         SR_TOKEN_IN(&a->doc, t + 1, kUnit) && !sr_token_is(&a->doc, t + 2, "after") &&
         !sr_token_is(&a->doc, t + 2, "before") && !sr_token_is(&a->doc, t + 2, "earlier") &&
         !sr_token_is(&a->doc, t + 2, "ago") && !sr_token_is(&a->doc, t + 2, "later");
}

/* "Attacks on patrols have multiplied": how many there are, no one of them; the verb stands behind token
** tok, and no act's verb between */
static bool event_grows(const SrArticle *a, uint32_t s, uint32_t tok) {
  static const char *const kGrow[] = {
      "multiplied", "increased", "risen",     "surged",   "soared",   "intensified", "escalated",
      "spiked",     "grown",     "mounted",   "declined", "decreased", "fallen",     "dropped",
      "subsided",   "become",    "continued", "proliferated", "doubled", "tripled", "persisted"};
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP || v->tok <= tok) continue;
    if (v->perfect && !v->passive && SR_TOKEN_IN(&a->doc, v->head, kGrow)) return true;
    if (!v->reduced && sr_hit_at(a, v->head, SR_L_TRIGGER)) return false;
  }
  return false;
}

/* what is said of such attacks holds for all that is named of them: "often with a knife" */
static bool event_of_growth(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  if (!e->nominal || !w->ngroup) return false;
  const SrGroup *gr = &a->work->group.a[w->group];
  return gr->kind == SR_GR_NP && a->work->tag[gr->head].plural && gr->head <= e->tok &&
         sr_hit_at(a, gr->head, SR_L_TRIGGER) && event_grows(a, e->sent, e->tok);
}

/* "treated for a gunshot wound": of a shooting that was told of */
static bool event_of_wound(const SrArticle *a, const SrEvent *e) {
  static const char *const kWound[] = {"wound", "wounds", "injury", "injuries"};
  uint32_t next = e->tok + e->ntok;
  return next < sr_sent_end(&a->doc, e->sent) && SR_TOKEN_IN(&a->doc, next, kWound);
}

/* "militants, who have already murdered two judges": in acts before this one */
bool sr_already_done(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAlready[] = {"already", "previously"};
  if (vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[vp];
  if (!v->perfect || v->passive || v->reduced || sr_token_is(&a->doc, v->tok, "had")) return false;
  bool already = false;
  for (uint32_t t = v->tok; t < v->head; t++) already |= SR_TOKEN_IN(&a->doc, t, kAlready);
  uint32_t g = already ? sr_subject_of(a, s, vp) : SR_NONE;
  return g != SR_NONE && sr_frame_attacks(a, g);
}

/* "we would be looking at a murder", "it could have caused a massacre": what did not come about */
static bool event_might_have(const SrArticle *a, const SrEvent *e) {
  static const char *const kLook[] = {"looking", "talking", "seen"};
  uint32_t at = a->work->group_of[e->tok], first = a->work->sent[e->sent].group;
  if (at == SR_NONE || at <= first || e->mode & SR_MD_DEF) return false;
  const SrGroup *g = &a->work->group.a[at], *v = g - 1;
  if (v->kind == SR_GR_PP && v->tok + v->ntok == g->tok && at > first + 1 &&
      SR_TOKEN_IN(&a->doc, v[-1].head, kLook))
    v--;
  else if (v->kind != SR_GR_VP || v->tok + v->ntok != g->tok)
    return false;
  return v->kind == SR_GR_VP && v->modal && !v->passive &&
         (sr_token_is(&a->doc, v->tok, "would") || sr_token_is(&a->doc, v->tok, "could"));
}

/* "340,000 murders, most of them in the north, since the launch of an offensive in 2006": the acts of a
** time, told by their number */
static bool event_since_start(const SrArticle *a, const SrEvent *e) {
  enum { REACH = 20 };
  static const char *const kStart[] = {"launch", "launching", "start", "beginning", "onset", "outbreak"};
  uint32_t end = sr_sent_end(&a->doc, e->sent), g = a->work->group_of[e->tok];
  if (!e->nominal || g == SR_NONE || !a->work->tag[e->tok + e->ntok - 1].plural ||
      sr_number_in(a, e->sent, a->work->group.a[g].tok, a->work->group.a[g].ntok) == SR_NONE)
    return false;
  for (uint32_t t = e->tok + e->ntok; t + 2 < end && t < e->tok + REACH; t++)
    if (sr_token_is(&a->doc, t, "since"))
      return SR_TOKEN_IN(&a->doc, t + 2, kStart) || SR_TOKEN_IN(&a->doc, t + 1, kStart);
  return false;
}

static void event_status(SrArticle *a, SrEvent *e) {
  size_t n;
  const char *v = sr_lex_attr_of(e->lex, "status", &n);
  if (v && n) {
    if (*v == 't') e->mode |= SR_MD_THREAT;
    if (*v == 'a') e->mode |= SR_MD_ATTEMPT;
    if (*v == 'f') e->mode |= SR_MD_FOILED;
  }
  if (e->vp != SR_NONE) e->mode |= event_group_modes(&a->work->group.a[e->vp]);
  /* "no property was damaged", "nobody attacked it" */
  if (e->patient != SR_NONE && sr_token_is(&a->doc, a->work->group.a[e->patient].tok, "no"))
    e->mode |= SR_MD_NEG;
  uint16_t cues = sr_cue_modes(a, e->sent, e->tok);
  /* wire copy in capitals warns of plans */
  if (!a->doc.upper && (cues & (SR_MD_HYPO | SR_MD_FUTURE) || e->nominal) &&
      event_meant(a, e)) {
    /* "was charged with planning to bomb a church": it did not come about because they were caught */
    bool caught = event_caught(a, e->sent);
    static const uint16_t kNot = SR_MD_HYPO | SR_MD_FUTURE;
    e->mode = (uint16_t)((e->mode & ~kNot) | (caught ? SR_MD_FOILED : SR_MD_HYPO));
    if (caught) cues &= (uint16_t)~(kNot | SR_MD_JUSTICE);
  }
  if (cues & SR_MD_FOILED && event_foiled_before(a, e)) cues &= (uint16_t)~SR_MD_FOILED;
  if (cues & SR_MD_FIGURE && event_armed(a, e)) cues &= (uint16_t)~SR_MD_FIGURE;
  if (sr_only_charged(a, e) || sr_of_abuses(a, e)) e->mode |= SR_MD_GENERIC;
  if (event_first_since(a, e) || event_since_start(a, e) || event_not_first(a, e) || event_of_growth(a, e) ||
      event_rate(a, e) || (e->tx == SR_NONE && sr_already_done(a, e->sent, e->vp)))
    e->mode |= SR_MD_GENERIC;
  if (event_stands(a, e)) e->mode |= SR_MD_GENERIC;
  if (event_by_court(a, e)) e->mode |= SR_MD_JUSTICE;
  if (event_allowed(a, e)) e->mode |= SR_MD_HYPO;
  e->mode |= cues | event_undone(a, e);
  if (!e->nominal && e->ntok > 2 && sr_token_is(&a->doc, e->tok + e->ntok - 2, "the"))
    e->mode |= SR_MD_DEF; /* "carried out the attack" */
  if (e->nominal) {
    if (a->work->tag[e->tok + e->ntok - 1].plural) e->mode |= SR_MD_PLURAL;
    if (event_is_motive(a, e) || event_of_kind(a, e)) e->mode |= SR_MD_GENERIC;
    bool wound = event_of_wound(a, e);
    e->mode |= sr_known_modes(a, e);
    if (wound) e->mode = (uint16_t)((e->mode | SR_MD_DEF) & ~(uint32_t)SR_MD_INDEF);
    if (e->mode & SR_MD_DEF)
      sr_known_time(a, e);
    else if (event_may_come(a, e) || event_might_have(a, e))
      e->mode |= SR_MD_HYPO;
  }
}

/* Shows an event: its type and what speaks against it. */
static void event_trace(SrArticle *a, const SrEvent *e) {
  static const char *const kMode[] = {"negated",  "hypothetical", "future",     "generic",
                                      "foiled",   "attempted",    "threatened", "accident",
                                      "figure",   "justice",      "background", "plural",
                                      "definite", "ongoing",      "campaign",   "indefinite"};
  SrBuf b;
  if (!a->tracing) return;
  sr_buf_init(&b);
  sr_buf_addz(&b, e->type ? sr_type_name[e->type] : "none");
  if (e->strong) sr_buf_addz(&b, " strong");
  for (uint32_t k = 0; k < sizeof kMode / sizeof *kMode; k++)
    if (e->mode >> k & 1u) {
      sr_buf_addz(&b, " ");
      sr_buf_addz(&b, kMode[k]);
    }
  const char *said = b.oom ? NULL : sr_arena_strndup(&a->arena, b.z, b.n);
  if (b.oom) a->arena.oom = true;
  sr_buf_free(&b);
  if (said) sr_trace(a, "event", sr_lex_phrase(e->lex), e->sent, e->tok, e->ntok, said);
}

/* time of sentence s that token t is a part of, SR_NONE */
static uint32_t event_time_over(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->tx; i < sw->tx + sw->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->tok <= t && t < x->tok + x->ntok && x->kind == SR_X_DATE && !x->since) return i;
  }
  return SR_NONE;
}

/* "the 1980 bombing": a year in front of the noun, which is no time expression by itself; "the March
** 1980 bombing": one that is */
static uint32_t event_year(SrArticle *a, uint32_t s, uint32_t tok, bool nominal) {
  enum { FIRST = 1900, DIGITS = 4, BACK = 5 };
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE) return SR_NONE;
  const SrGroup *gr = &a->work->group.a[g];
  /* "recalled the May 1980 [shooting] in": a noun that was taken for a verb */
  if (gr->kind == SR_GR_VP && gr->form == SR_VF_ING && gr->tok == tok && g > a->work->sent[s].group &&
      event_is_date(a, g - 1) && gr[-1].tok + gr[-1].ntok == tok &&
      sr_token_is(&a->doc, gr[-1].tok, "the"))
    return event_time_over(a, s, gr[-1].head);
  if (!nominal && gr->kind != SR_GR_NP) return SR_NONE;
  if (nominal && sr_known_by_day(a, s, gr)) return event_time_over(a, s, gr->tok - 2);
  uint32_t from = tok > gr->tok + BACK ? tok - BACK : gr->tok;
  for (uint32_t t = from; t < tok; t++) {
    const SrToken *k = &a->doc.tok[t];
    if (k->len != DIGITS || !(k->flags & SR_T_DIGIT)) continue;
    int year = 0;
    for (uint32_t i = 0; i < DIGITS; i++) year = year * 10 + (a->doc.text[k->start + i] - '0');
    int32_t first = sr_day_from_ymd(year, 1, 1);
    if (year < FIRST || (a->reference == SR_NO_DAY ? year >= 2 * FIRST : first > a->reference))
      continue;
    uint32_t over = event_time_over(a, s, t);
    if (over != SR_NONE) return over;
    if (t > gr->tok && sr_word_class(&a->doc, t - 1) & SR_W_MONTHDAY) {
      /* "since the June 1980 bombing": the month of the longer time */
      uint32_t n = a->work->tx.n;
      if (sr_timex_scan(&a->doc, t - 1, 2, a->reference, &a->work->tx) != SR_OK) return SR_NONE;
      if (a->work->tx.n > n) return n;
    }
    SrTimex *x = SR_PUSH(&a->arena, a->work->tx.a, a->work->tx.n, a->work->tx.cap);
    if (!x) return SR_NONE;
    *x = (SrTimex){.tok = t, .ntok = 1, .kind = SR_X_DATE, .precision = SR_P_YEAR, .minute = -1};
    x->from = first;
    x->to = sr_day_from_ymd(year, 12, 31);
    return a->work->tx.n - 1;
  }
  return SR_NONE;
}

/* "found four days after the April 15 bombing": the day that the longer time counts from stands in
** the act's own phrase */
static uint32_t event_counted_from(SrArticle *a, uint32_t s, uint32_t tok) {
  SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  uint32_t g = w->group_of[tok];
  if (g == SR_NONE || w->group.a[g].kind != SR_GR_NP) return SR_NONE;
  uint32_t from = w->group.a[g].tok;
  for (uint32_t i = sw->tx; i < sw->tx + sw->ntx; i++) {
    const SrTimex *x = &w->tx.a[i];
    uint32_t end = x->tok + x->ntok;
    if (x->kind != SR_X_DATE || x->tok >= from || end <= from || end > tok) continue;
    uint32_t n = w->tx.n;
    if (sr_timex_scan(&a->doc, from, end - from, a->reference, &w->tx) != SR_OK) return SR_NONE;
    if (w->tx.n > n) w->tx.a[n].guess = a->guessed && w->tx.a[n].relative;
    return w->tx.n > n ? n : SR_NONE;
  }
  return SR_NONE;
}

/* "militants in Gaza fired rockets at Sderot", "towards Sderot": where they were to fall, not where
** those who fired are */
static uint32_t event_aimed_at(const SrArticle *a, const SrEvent *e) {
  static const char *const kAt[] = {"at", "on", "towards", "toward", "into", "against"};
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[e->sent];
  uint32_t end = sw->group + sw->ngroup, g = w->group_of[e->tok + e->ntok - 1];
  if (e->type != SR_TY_SHELLING || e->nominal || g == SR_NONE) return SR_NONE;
  for (uint32_t hop = 0; hop < 2 && g + 2 < end; hop++, g++) {
    const SrGroup *p = &w->group.a[g + 1];
    if (p->kind == SR_GR_NP) continue; /* launched | a dozen rockets */
    if (p->kind != SR_GR_PP || p[1].kind != SR_GR_NP) return SR_NONE;
    bool at = false;
    for (size_t i = 0; i < sizeof kAt / sizeof *kAt; i++) at |= sr_token_is(&a->doc, p->head, kAt[i]);
    uint32_t m = at ? w->mention_of[p[1].head] : SR_NONE;
    return m != SR_NONE && a->mention[m].k == SR_M_PLACE && a->mention[m].ref ? m : SR_NONE;
  }
  return SR_NONE;
}

/* "planned to carry out gun attacks and suicide bombings": what is said of the one that an act is joined to */
static void event_shares(const SrArticle *a, SrEvent *e, uint32_t first) {
  static const uint16_t kShared =
      SR_MD_FOILED | SR_MD_HYPO | SR_MD_FUTURE | SR_MD_THREAT | SR_MD_ATTEMPT;
  const SrEvent *f = e - 1;
  if (!e->nominal || a->work->nevent < first + 2 || !f->nominal || !f->strong ||
      !(f->mode & kShared))
    return;
  uint32_t x = a->work->group_of[f->tok + f->ntok - 1], y = a->work->group_of[e->tok];
  if (x == SR_NONE || y != x + 1) return;
  uint32_t end = a->work->group.a[x].tok + a->work->group.a[x].ntok;
  bool joined = a->work->group.a[y].tok == end + 1 &&
                (sr_token_is(&a->doc, end, "and") || sr_token_is(&a->doc, end, "or"));
  if (joined) e->mode |= f->mode & kShared;
}

/* "sentenced on Friday to 20 years for stabbing a guard with a knife": the day in front is the court's */
static bool event_of_court(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 28 };
  static const char *const kCourt[] = {"sentenced", "jailed",    "convicted", "imprisoned",
                                       "hanged",    "arraigned", "remanded",  "executed"};
  uint32_t first = a->work->sent[s].group, g = a->work->group_of[tok], from = a->doc.sent[s].tok;
  if (g == SR_NONE) return false;
  while (g > first && a->work->group.a[g].kind != SR_GR_VP) g--;
  const SrGroup *v = &a->work->group.a[g];
  if (v->kind != SR_GR_VP || v->form != SR_VF_ING || v->tok <= from ||
      !sr_token_is(&a->doc, v->tok - 1, "for"))
    return false;
  for (uint32_t k = v->tok - 1; k-- > from && k + BACK > v->tok;)
    if (SR_TOKEN_IN(&a->doc, k, kCourt)) return true;
  return false;
}

static void event_add(SrArticle *a, uint32_t s, const SrLexHit *h, bool nominal) {
  SrWork *w = a->work;
  SrEvent *e = SR_PUSH(&a->arena, w->event, w->nevent, w->cap_event);
  if (!e) return;
  memset(e, 0, sizeof *e);
  e->sent = s;
  e->tok = h->tok;
  e->ntok = h->ntok;
  e->lex = h->entry;
  e->type = (uint8_t)sr_type_of(sr_lex_value(h->entry));
  e->strong = (h->flags & SR_LH_STRONG) != 0;
  e->suicide = sr_lex_attr_is(h->entry, "suicide", "1");
  e->nominal = nominal;
  e->vp = nominal ? SR_NONE : sr_vp_of(a, h->tok);
  e->agent = e->patient = e->instrument = e->site = e->incident = SR_NONE;
  e->tx = event_year(a, s, h->tok, nominal);
  if (e->tx == SR_NONE && nominal) e->tx = sr_anniversary_time(a, s, h->tok);
  if (e->tx == SR_NONE) e->tx = event_counted_from(a, s, h->tok);
  if (e->tx == SR_NONE)
    e->tx = event_of_court(a, s, h->tok) ? sr_time_within(a, s, h->tok, (SrTokens){h->tok, UINT32_MAX})
                                 : sr_time_near(a, s, h->tok);
  e->place = event_aimed_at(a, e);
  e->aimed = e->place != SR_NONE;
  if (!e->aimed) e->place = sr_place_near(a, s, h->tok);
  event_roles(a, e);
  event_status(a, e);
  event_shares(a, e, w->sent[s].event);
  sr_event_frame(a, e);
  event_trace(a, e);
}

/* "Nine people were killed", "the blast killed nine": the verb says nothing of how it came
** about. */
static bool event_only_tells_of_death(const SrArticle *a, const SrEvent *e) {
  if (e->type != SR_TY_ATTACK || e->vp == SR_NONE) return false;
  if (e->agent == SR_NONE) return true;
  /* "the quake killed six", "a plane crashed, killing ten" */
  uint32_t head = a->work->group.a[e->agent].head;
  if (!e->nominal && (!sr_frame_doer(a, e->agent) || sr_hit_at(a, head, SR_L_VEHICLE))) return true;
  const SrLexHit *h = sr_hit_at(a, head, SR_L_TRIGGER);
  return h && sr_lex_attr_is(h->entry, "strength", "weak");
}

/* "exploded", "the blast": of whatever it was */
static bool event_explodes(const SrEvent *e) {
  static const char *const kExplode[] = {"explode", "explosion", "blast",   "go off",
                                         "blow up", "blew up",   "detonate"};
  for (size_t i = 0; i < sizeof kExplode / sizeof *kExplode; i++)
    if (sr_same(sr_lex_phrase(e->lex), kExplode[i])) return true;
  return false;
}

/* "a truck conveying explosives", "laden with mining explosives": what is carried for work */
static bool event_freight(const SrArticle *a, const SrLexHit *h) {
  static const char *const kCarry[] = {"carrying",  "conveying", "transporting", "hauling",
                                       "delivering", "mining",   "ferrying"};
  static const uint8_t kWider[] = {SR_L_CUE, SR_L_TARGET, SR_L_FACILITY};
  uint32_t back = h->tok < 3 ? h->tok : 3;
  for (size_t i = 0; i < sizeof kWider; i++) { /* a gold mine */
    const SrLexHit *x = sr_hit_at(a, h->tok, kWider[i]);
    if (x && x->ntok > h->ntok) return true;
  }
  if (!sr_token_is(&a->doc, h->tok + h->ntok - 1, "explosives")) return false;
  for (uint32_t t = h->tok - back; t < h->tok; t++)
    if (SR_TOKEN_IN(&a->doc, t, kCarry)) return true;
  return false;
}

/* a bomb, or somebody who attacks, named in the sentence */
static bool event_bomb_named(const SrArticle *a, const SrSentWork *sw) {
  for (uint32_t i = sw->lex; i < sw->lex + sw->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->flags & SR_LH_WEAK) continue;
    if (h->kind == SR_L_PERPETRATOR || h->kind == SR_L_GROUP) return true;
    if (h->kind != SR_L_WEAPON || event_freight(a, h)) continue;
    SrType t = sr_type_by_weapon(sr_lex_value(h->entry));
    if (t == SR_TY_BOMBING || t == SR_TY_SHELLING || t == SR_TY_AIRSTRIKE) return true;
  }
  return false;
}

/* Is this trigger violence whatever mishap its sentence speaks of? Not what rocks or animals do,
** nor an explosion of nothing that was made to explode, nor power lines that are cut: storms do
** that. */
static bool event_proves_violence(const SrArticle *a, const SrSentWork *sw, const SrEvent *e) {
  if (!e->strong || event_only_tells_of_death(a, e) || e->type == SR_TY_SABOTAGE) return false;
  if (e->mode & (SR_NOT_AN_ACT & ~(uint32_t)SR_MD_ACCIDENT)) return false;
  if (e->vp != SR_NONE && e->agent != SR_NONE && !sr_frame_doer(a, e->agent)) return false;
  if (sr_lex_attr_is(e->lex, "strength", "weak") && !sr_frame_armed(a, e->agent)) return false;
  return !event_explodes(e) || event_bomb_named(a, sw);
}

/* A building that collapses in a bombing is no accident: a strong trigger of violence that
** nothing else speaks against takes the accident back for its whole sentence. */
static void event_overrule_accident(SrArticle *a, const SrSentWork *sw) {
  SrWork *w = a->work;
  bool violent = false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    violent |= event_proves_violence(a, sw, &w->event[i]);
  for (uint32_t i = sw->event; violent && i < sw->event + sw->nevent; i++)
    w->event[i].mode &= (uint16_t)~SR_MD_ACCIDENT;
}

bool sr_event_names_attackers(const SrWork *w) {
  for (uint32_t i = 0; i < w->lex.n; i++) {
    const SrLexHit *h = &w->lex.a[i];
    if (h->kind == SR_L_GROUP || h->kind == SR_L_PERPETRATOR)
      if (!(h->flags & SR_LH_WEAK)) return true;
  }
  return false;
}

/* An article that calls its explosion an accident, and tells of no other violence, means the same
** one when it says "the blast" or counts its dead. */
static void event_accident_story(SrArticle *a) {
  SrWork *w = a->work;
  bool accident = false;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    bool blast = (!e->strong && (e->type == SR_TY_BOMBING || e->type == SR_TY_ARSON)) ||
                 event_explodes(e);
    if ((blast || event_only_tells_of_death(a, e)) && (e->mode & SR_MD_ACCIDENT))
      accident = true;
    else if (e->strong && !(e->mode & SR_NOT_AN_ACT) && !event_only_tells_of_death(a, e) && !blast)
      return;
  }
  if (!accident || sr_event_names_attackers(w)) return;
  for (uint32_t i = 0; i < w->nevent; i++) {
    SrEvent *e = &w->event[i];
    if (!e->strong || event_only_tells_of_death(a, e) || event_explodes(e))
      e->mode |= SR_MD_ACCIDENT;
  }
}

/* "March 4" is a day, whatever else a march may be, and "Mr. Killings" a man; a dateline or a
** byline tells of no act. */
static bool event_is_named(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  uint32_t m = a->work->mention_of[h->tok];
  uint8_t kind = a->doc.sent[s].kind;
  if (kind == SR_S_DATELINE || kind == SR_S_BYLINE) return true;
  if (m == SR_NONE) return false;
  kind = (uint8_t)a->mention[m].k;
  return kind == SR_M_DATE || kind == SR_M_TIME || kind == SR_M_PERSON || kind == SR_M_OUTLET;
}

/* "released three soldiers on Friday": they were taken before */
static bool event_sets_free(const SrArticle *a, const SrEvent *e) {
  const SrLexHit *h = sr_hit_at(a, e->tok, SR_L_EFFECT);
  return e->type == SR_TY_KIDNAPPING && h && sr_effect_of(sr_lex_value(h->entry)) == SR_E_FREED;
}

/* Triggers around their object; a word that was taken for a weaker one gives way. */
static void event_parted(SrArticle *a, uint32_t s) {
  SrLexHit h[SR_PARTED_MAX];
  uint32_t n = sr_parted_triggers(a, s, h);
  for (uint32_t i = 0; i < n; i++) {
    SrEvent *e = NULL;
    for (uint32_t k = a->work->sent[s].event; k < a->work->nevent; k++)
      if (a->work->event[k].tok == h[i].tok) e = &a->work->event[k];
    if (!e) {
      event_add(a, s, &h[i], false);
      if (!a->arena.oom) e = &a->work->event[a->work->nevent - 1];
      if (e && event_sets_free(a, e)) e->tx = SR_NONE, e->frees = true;
    } else if (!e->strong) {
      e->lex = h[i].entry;
      e->type = (uint8_t)sr_type_of(sr_lex_value(h[i].entry));
    }
    if (e) e->strong = true;
  }
}

/* "an assault on a base in 2011 and the 2014 bombing of a church in Lahore", "the attack in response to
** raids in Jenin": what stands behind another act of another time, or behind why it was done, is where
** that was. */
static void event_place_of_other(SrArticle *a, const SrSentWork *sw) {
  SrWork *w = a->work;
  uint32_t end = sw->event + (sw->nevent < 64 ? sw->nevent : 64);
  for (uint32_t i = sw->event; i < end; i++) {
    SrEvent *e = &w->event[i];
    if (e->place == SR_NONE) continue;
    for (uint32_t k = i + 1; k < end; k++) {
      const SrEvent *f = &w->event[k];
      bool other = (e->tx != SR_NONE && f->tx != SR_NONE && f->tx != e->tx) ||
                   (f->nominal && event_is_motive(a, f));
      if (f->place == e->place && other && f->tok < a->mention[e->place].tok)
        e->place = SR_NONE;
      if (e->place == SR_NONE) break;
    }
  }
}

void sr_pass_event(SrArticle *a) {
  SrWork *w = a->work;
  w->subject = sr_arena_zalloc(&a->arena, (uint64_t)w->group.n * sizeof *w->subject);
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    SrSentWork *sw = &w->sent[s];
    sw->event = w->nevent;
    uint32_t done = 0; /* tokens before this one already belong to a longer trigger */
    for (uint32_t i = sw->lex; i < sw->lex + sw->nlex; i++) {
      const SrLexHit *h = &w->lex.a[i];
      bool nominal;
      if (h->kind != SR_L_TRIGGER || h->tok < done) continue;
      if (w->nevent - sw->event >= EVENT_MAX) break;
      if (event_is_named(a, s, h) || !event_pos_fits(a, h, &nominal)) continue;
      const SrLexHit *force = sr_hit_at(a, h->tok, SR_L_FORCE);
      if (force && force->ntok > h->ntok) continue; /* "riot police" */
      if (nominal && (sr_only_beside(a, h) || sr_is_sham(a, h->tok))) continue;
      if (sr_is_likeness(a, s, h->tok)) continue;
      done = h->tok + h->ntok;
      event_add(a, s, h, nominal);
    }
    if (w->sent[s].ngroup) event_parted(a, s);
    sw->nevent = w->nevent - sw->event;
    event_overrule_accident(a, sw);
    event_place_of_other(a, sw);
  }
  event_accident_story(a);
}
