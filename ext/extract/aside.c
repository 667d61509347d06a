/*
** aside.c: where a sentence turns to another act than its own: "the attack
** follows a raid in November on ...", "two weeks after the shooting of ...", "in retaliation for".
** Reads groups, events, tolls, times and mentions.
*/
#include "actwords.h"
#include "incident.h"

enum {
  ASIDE_TIMES = 16,
  ASIDE_TOKENS = 96 /* as far into a sentence as it is looked for */
};

static bool aside_is(const SrArticle *a, uint32_t t, int list) {
  return sr_listed(sr_act_word, a->doc.tok[t].hash) >> list & 1;
}

/* "a day after", "nearly two weeks after", "months after": not the same day */
static bool aside_days(const SrArticle *a, uint32_t s, uint32_t t) {
  uint32_t from = a->doc.sent[s].tok;
  return t > from && aside_is(a, t - 1, SR_AW_TIME);
}

/* The verb says how the sentence's act stands to another: "follows", "came", "happened" */
static bool aside_verb(const SrArticle *a, uint32_t vp, bool *direct) {
  const SrGroup *v = &a->work->group.a[vp];
  if (v->kind != SR_GR_VP) return false;
  *direct = aside_is(a, v->head, SR_AW_FOLLOWS);
  return *direct || aside_is(a, v->head, SR_AW_HAPPENED);
}

/* the event refers to what the reader knows: "the attack", "it came" */
static bool aside_known(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok];
  if (g == SR_NONE) return false;
  return (e->mode & SR_MD_DEF) != 0 || sr_word_between(a, e->tok, e->tok + e->ntok, "the");
}

/* "a similar blast wounded a guard", not "a blast in which he was wounded" */
static bool aside_tells_whom(const SrArticle *a, const SrToll *x) {
  return x->who != SR_NONE && a->work->tag[a->work->group.a[x->who].head].upos != SR_U_PRON;
}

/* violence is told in front of token t, not only arrests */
static bool aside_harm(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && a->work->event[i].tok < t; i++)
    if (a->work->event[i].strong && !sr_is_aftermath(a, a->work->event[i].tok)) return true;
  return false;
}

/* "It comes a month after a raid": what the text has told, and nothing else stands in front */
static bool aside_it(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kIt[] = {"it", "this", "that"};
  uint32_t from = a->doc.sent[s].tok;
  bool direct;
  if (!SR_TOKEN_IN(&a->doc, from, kIt)) return false;
  uint32_t v = sr_vp_of(a, from + 1);
  return v != SR_NONE && a->work->group.a[v].tok < t && aside_verb(a, v, &direct);
}

/* "The three were freed", "her escape came": the clause in front of token t tells only how those who were
** taken came out */
static bool aside_release(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kOut[] = {"escape", "release", "rescue", "freeing", "handover"};
  const SrSentWork *w = &a->work->sent[s];
  bool direct;
  uint32_t g = w->group, end = w->group + w->ngroup, v = SR_NONE;
  for (; g < end && a->work->group.a[g].tok < t; g++)
    if (a->work->group.a[g].kind == SR_GR_VP) v = g; /* the verb that "after" goes with */
  if (v == SR_NONE) return false;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[v].head, SR_L_EFFECT);
  SrEffect x = h ? sr_effect_of(sr_lex_value(h->entry)) : SR_E_NONE;
  if (x == SR_E_FREED || x == SR_E_ESCAPED) return true;
  uint32_t by = aside_verb(a, v, &direct) ? sr_subject_of(a, s, v) : SR_NONE;
  return by != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[by].head, kOut);
}

/* behind token t something else is done than taking people */
static bool aside_no_taking(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  bool other = false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok < t || e->mode & (SR_NOT_AN_ACT & ~(uint32_t)SR_MD_BACKGROUND)) continue;
    if (e->type == SR_TY_KIDNAPPING || e->type == SR_TY_HIJACKING || e->type == SR_TY_SIEGE) return false;
    bool roles = e->agent != SR_NONE || e->patient != SR_NONE;
    other |= e->strong && roles && !(e->nominal && e->mode & SR_MD_DEF);
  }
  return other;
}

bool sr_aside_of_release(const SrArticle *a, uint32_t s, uint32_t turn) {
  return turn != SR_NONE && turn > a->doc.sent[s].tok && sr_token_is(&a->doc, turn - 1, "after") &&
         aside_days(a, s, turn - 1) && aside_release(a, s, turn - 1) && aside_no_taking(a, s, turn);
}

/* what is told behind token t has a day, a place, a number or a name of its own */
static bool aside_own(const SrArticle *a, uint32_t s, uint32_t t, bool it, bool *names) {
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  bool act = false, own = false, fresh = false;
  *names = false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->tok < t || e->mode & (SR_NOT_AN_ACT & ~(uint32_t)SR_MD_BACKGROUND)) continue;
    if (!e->strong && e->mode & SR_MD_PLURAL) continue;
    act = true;
    if (e->tx != SR_NONE && w->tx.a[e->tx].tok >= t) own = true;
    if (e->place != SR_NONE && a->mention[e->place].tok >= t) own = true;
    if (sr_act_person(a, e->patient)) own = *names = true;
    if (e->mode & SR_MD_INDEF && (it || e->agent != SR_NONE))
      own = true; /* "an attack by rebels", "it came a month after an attack" */
    fresh |= (e->mode & SR_MD_INDEF) != 0;
  }
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    const SrToll *x = &w->toll[i];
    if (x->tok < t || x->effect > SR_E_HOSTAGE) continue;
    act = true;
    /* "a day after a clerk was shot" */
    bool one = x->effect == SR_E_KILLED && x->count.min == 1 && !x->definite && !x->some &&
               aside_harm(a, s, t);
    if (x->num != SR_NONE || one || (fresh && aside_tells_whom(a, x))) own = true;
    if (sr_act_person(a, x->who)) own = *names = true;
  }
  return act && own;
}

/* Told as an act: "shot a guard", "the shooting of a guard", "killed a guard", not "nine were killed"
 */
static bool aside_acts(const SrArticle *a, uint32_t s, uint32_t t, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[s];
  if (e->type != SR_TY_ATTACK && !(e->mode & SR_MD_DEF)) return true;
  if (e->type == SR_TY_ATTACK && (e->agent == SR_NONE || e->patient == SR_NONE)) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *f = &a->work->event[i];
    if (f->tok > t && f->type != SR_TY_ATTACK && f->type != e->type) return true;
  }
  return false;
}

/* "three days after the attack": what stands behind is known already, and what stands in front
** is an act, no death of wounds */
static bool aside_since_known(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  bool act = false, known = false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->mode & SR_NOT_AN_ACT) continue;
    if (e->tok < t)
      act |= e->strong && aside_acts(a, s, t, e);
    else
      known |= aside_known(a, e);
  }
  return act && known;
}

/* an act of this sentence in front of token t; *known when all of them refer back */
static bool aside_before(const SrArticle *a, uint32_t s, uint32_t t, bool *known) {
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  bool any = false;
  *known = true;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->tok >= t) break;
    if (e->mode & SR_NOT_AN_ACT || e->type == SR_TY_UNREST) continue;
    any = true;
    if (!aside_known(a, e)) *known = false;
  }
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    if (w->toll[i].tok < t) any = true, *known = false;
  return any;
}

/* the sentence's first verb before token t is one of happening */
static bool aside_happened(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  bool direct;
  for (uint32_t g = w->group; g < w->group + w->ngroup && a->work->group.a[g].tok < t; g++)
    if (a->work->group.a[g].kind == SR_GR_VP) return aside_verb(a, g, &direct);
  return false;
}

/* "20,000 have been killed since 7 October, when gunmen attacked": the date is the second act's */
static uint32_t aside_since(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + ASIDE_TIMES; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    bool names;
    if (x->tok > a->doc.sent[s].tok && sr_since_when(a, x) && aside_own(a, s, x->tok, false, &names))
      return x->tok;
  }
  return SR_NONE;
}

/* "The attack came a day after a bomber hit a convoy": what is told behind token t has its day */
static bool aside_dated(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *sw = &a->work->sent[s];
  if (!sr_aside_lag(a, s, t + 1) || !aside_happened(a, s, t)) return false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok > t && e->strong && !e->nominal && e->agent != SR_NONE && e->patient != SR_NONE &&
        !(e->mode & (SR_NOT_AN_ACT & ~(uint32_t)SR_MD_BACKGROUND)))
      return true;
  }
  return false;
}

/* "killed a rebel leader who was wanted for the bombing of", "killed X, accused of plotting", "killed X,
** the mastermind of": what is told behind token t was done before, by him whom the act in front hit */
static bool aside_accused(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { REACH = 5 };
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t end = sr_sent_end(&a->doc, s), of = SR_NONE;
  bool who = sr_token_is(&a->doc, t, "who");
  if (!who && !sr_token_is(&a->doc, t, ",")) return false;
  for (uint32_t k = t + 1; k < end && k <= t + REACH && of == SR_NONE; k++) {
    if (a->doc.tok[k].flags & SR_T_PUNCT) return false;
    if (aside_is(a, k, SR_AW_ACCUSED)) of = k;
    uint8_t u = a->work->tag[k].upos;
    if (of == SR_NONE && !who && u != SR_U_DET && u != SR_U_ADJ && u != SR_U_ADV) return false;
  }
  if (of == SR_NONE || !aside_harm(a, s, t)) return false;
  if (sr_token_is(&a->doc, of + 1, "on")) return false; /* "a bombing, blamed on X, killed" */
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok > of && e->strong) return e->place != SR_NONE || e->tx != SR_NONE || e->patient != SR_NONE;
  }
  return false;
}

/* "The attack was the deadliest since the 2014 massacre of": an act with a time of its own right behind
** "since" at token t */
static bool aside_worst_since(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { NEAR = 6 };
  const SrSentWork *sw = &a->work->sent[s];
  bool known;
  if (!sr_token_is(&a->doc, t, "since") || !aside_before(a, s, t, &known) || !known) return false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok < t) continue;
    return e->tok < t + NEAR && e->nominal && e->strong && e->tx != SR_NONE &&
           a->work->tx.a[e->tx].tok >= t && sr_verbs_between(a, s, t, e->tok) == 0;
  }
  return false;
}

/* "police shot dead four men suspected of killing eight officers": at "suspected", the dead themselves */
static bool aside_suspected(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kHeld[] = {"suspected", "accused", "blamed", "wanted", "convicted"};
  static const char *const kOf[] = {"of", "for"};
  const SrSentWork *w = &a->work->sent[s];
  if (!SR_TOKEN_IN(&a->doc, t, kHeld) || !SR_TOKEN_IN(&a->doc, t + 1, kOf)) return false;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->trigger < t && x->effect <= SR_E_INJURED && x->who != SR_NONE &&
        a->work->group.a[x->who].tok + a->work->group.a[x->who].ntok == t)
      return true;
  }
  return false;
}

static bool aside_blast(const SrEvent *e) {
  return e->type == SR_TY_BOMBING || e->type == SR_TY_SHELLING || e->type == SR_TY_AIRSTRIKE;
}

/* "A bomb killed five in the east, and four reporters were seized by gunmen": at "and", where a blast that
** nobody is said to have made stands in front, and behind it who was taken, and by whom */
static bool aside_taking(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kAnd[] = {"and", "while"};
  const SrSentWork *w = &a->work->sent[s];
  bool blast = false;
  if (!SR_TOKEN_IN(&a->doc, t, kAnd)) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->mode & SR_NOT_AN_ACT || !e->strong) continue;
    if (e->tok < t) {
      if (e->agent != SR_NONE && sr_frame_attacks(a, e->agent)) return false;
      blast |= aside_blast(e);
      continue;
    }
    if (!blast || e->nominal || e->frees || e->vp == SR_NONE) return false;
    if (e->type != SR_TY_KIDNAPPING && e->type != SR_TY_HIJACKING) return false;
    uint32_t by = sr_subject_of(a, s, e->vp);
    return e->agent != SR_NONE && sr_frame_attacks(a, e->agent) && by != SR_NONE && a->work->group.a[by].tok == t + 1;
  }
  return false;
}

bool sr_aside_of_taking(const SrArticle *a, uint32_t s, uint32_t turn) {
  return turn != SR_NONE && turn > a->doc.sent[s].tok && aside_taking(a, s, turn - 1);
}

/* "killed nine men who, officials said, had killed six guards": at "who", where those who were killed are
** called no attackers: theirs was an act of before; one man may well have been shot in his own */
static bool aside_had_killed(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { REACH = 10 };
  static const char *const kDoer[] = {"gunman",   "gunmen",   "attacker",  "attackers", "assailant",
                                      "assailants", "bomber", "bombers",   "shooter",   "shooters",
                                      "hijacker", "hijackers", "knifeman", "raiders",   "robbers"};
  const SrSentWork *w = &a->work->sent[s];
  bool dead = false;
  if (!sr_token_is(&a->doc, t, "who")) return false;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->trigger > t || x->effect != SR_E_KILLED || x->who == SR_NONE || x->count.min < 2) continue;
    const SrGroup *g = &a->work->group.a[x->who];
    dead |= g->tok + g->ntok == t && !SR_TOKEN_IN(&a->doc, g->head, kDoer);
  }
  for (uint32_t i = w->event; dead && i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok < t || e->tok > t + REACH || e->vp == SR_NONE || !e->strong) continue;
    const SrGroup *v = &a->work->group.a[e->vp];
    return v->perfect && !v->passive && sr_word_between(a, v->tok, v->head, "had");
  }
  return false;
}

/* ", where", ", the same region where" */
static bool aside_set_off(const SrArticle *a, uint32_t s, uint32_t t) {
  uint32_t from = a->doc.sent[s].tok;
  if (sr_token_is(&a->doc, t - 1, ",")) return true;
  if (t < from + 4 || a->work->tag[t - 1].upos != SR_U_NOUN) return false;
  uint32_t the = sr_token_is(&a->doc, t - 2, "same") ? t - 3 : t - 2;
  return sr_token_is(&a->doc, the, "the") && sr_token_is(&a->doc, the - 1, ",");
}

/* the act in front of token t is the sentence's own, and time x behind it that of a month or a year before */
static bool aside_of_months(const SrArticle *a, uint32_t s, uint32_t t, const SrTimex *x) {
  const SrSentWork *w = &a->work->sent[s];
  bool span = x->precision == SR_P_MONTH || x->precision == SR_P_YEAR || x->precision == SR_P_RANGE;
  if (!span || x->since || a->reference == SR_NO_DAY || x->from == SR_NO_DAY || x->from > a->reference) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent && a->work->event[i].tok < t; i++)
    if (a->work->event[i].strong && !(a->work->event[i].mode & SR_NOT_AN_ACT)) return true;
  return false;
}

/* "beat up a cleric in a town, where a man was stoned a day earlier": at "where", an act of its own with a day
** before */
static bool aside_where(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  bool act = false, earlier = false;
  if (!sr_token_is(&a->doc, t, "where") || !aside_set_off(a, s, t) || !aside_harm(a, s, t)) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    act |= e->tok > t && e->strong && !e->nominal && !(e->mode & SR_NOT_AN_ACT);
  }
  for (uint32_t i = w->tx; act && i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    earlier |= x->tok > t && (x->ago || (x->story && x->story_days < 0) || aside_of_months(a, s, t, x));
  }
  return earlier;
}

bool sr_aside_of_suspects(const SrArticle *a, uint32_t s, uint32_t turn) {
  return turn != SR_NONE && turn > a->doc.sent[s].tok && aside_suspected(a, s, turn - 1);
}

/* "The blast was followed by gunfire": the same attack goes on, unless what came behind has its own time or
** place */
static bool aside_goes_on(const SrArticle *a, uint32_t s, const SrGroup *v) {
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t t = v->tok + v->ntok;
  if (a->doc.upper || !v->passive || t >= sr_sent_end(&a->doc, s) || !sr_token_is(&a->doc, t, "by")) return false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok < t) continue;
    if (e->tx != SR_NONE && a->work->tx.a[e->tx].tok > t) return false;
    if (e->place != SR_NONE && a->mention[e->place].tok > t) return false;
  }
  return true;
}

uint32_t sr_aside(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s);
  if (w->nevent + w->ntoll == 0) return SR_NONE;
  uint32_t since = aside_since(a, s);
  if (since != SR_NONE) return since;
  if (end > from + ASIDE_TOKENS) end = from + ASIDE_TOKENS;
  const bool cased = w->nevent > 1 && !a->doc.upper; /* two acts, in no wire text */
  for (uint32_t t = from + 1; t + 1 < end; t++) {
    bool names, known, direct = false;
    uint64_t lists = sr_listed(sr_act_word, a->doc.tok[t].hash);
    bool after = lists >> SR_AW_AFTER & 1, against = lists >> SR_AW_AGAINST & 1;
    uint32_t g = a->work->group_of[t];
    if (cased && (aside_accused(a, s, t) || aside_worst_since(a, s, t) || aside_where(a, s, t)))
      return t + 1;
    if (lists >> SR_AW_FOLLOWS & 1 && g != SR_NONE && a->work->group.a[g].head == t)
      direct = a->work->group.a[g].kind == SR_GR_VP && !aside_goes_on(a, s, &a->work->group.a[g]);
    if (lists >> SR_AW_LIKE & 1 && w->nevent && aside_before(a, s, t, &known) && known)
      return t + 1;
    if (cased && w->ntoll > 1 && (aside_had_killed(a, s, t) || aside_taking(a, s, t))) return t + 1;
    if (w->ntoll > 1 && aside_suspected(a, s, t) && aside_own(a, s, t + 1, false, &names)) return t + 1;
    if (!after && !against && !direct) continue;
    bool days = after && aside_days(a, s, t);
    bool before = aside_before(a, s, t, &known), it = !before && days && aside_it(a, s, t);
    if (!a->doc.upper && days && aside_release(a, s, t) && aside_no_taking(a, s, t)) return t + 1;
    if (!before && !it) continue;
    if (days && aside_since_known(a, s, t)) return t + 1;
    if (after && known && aside_dated(a, s, t)) return t + 1;
    if (!aside_own(a, s, t + 1, it, &names)) continue;
    if (against || (direct && known) || days ||
        (after && known && aside_happened(a, s, t)))
      return t + 1;
  }
  return SR_NONE;
}
