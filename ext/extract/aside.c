/*
** aside.c: where a sentence turns to another act than its own: "the attack
** follows a raid in November on ...", "two weeks after the shooting of ...", "in retaliation for".
** Reads groups, events, tolls, times and mentions.
*/
#include "actwords.h"
#include "incident.h"

enum {
  ASIDE_BACK = 3, /* tokens in front of "after" that may measure the time between */
  ASIDE_TIMES = 16,
  ASIDE_MONTH = 31,   /* days that are counted exactly */
  ASIDE_WEEK = 7,
  ASIDE_TOKENS = 96   /* as far into a sentence as it is looked for */
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

SrPrecision sr_since_span(const SrArticle *a, const SrTimex *x, int32_t *to) {
  int y, m, d;
  bool day = false, month = false;
  for (uint32_t t = x->tok; t < x->tok + x->ntok; t++) {
    bool digit = (a->doc.tok[t].flags & SR_T_DIGIT) != 0;
    day |= digit && a->doc.tok[t].len < 4; /* "7", "7th" */
    month |= !digit && !sr_token_is(&a->doc, t, "since");
  }
  sr_day_to_ymd(x->from, &y, &m, &d);
  *to = x->from;
  if (day || d != 1 || (!month && m != 1)) return SR_P_DAY;
  *to = !month || m == 12 ? sr_day_from_ymd(y, 12, 31) : sr_day_from_ymd(y, m + 1, 1) - 1;
  return month ? SR_P_MONTH : SR_P_YEAR;
}

/* the clause behind "when" at token t speaks of violence or harm: not "when the council was formed" */
static bool aside_when_act(const SrArticle *a, uint32_t t) {
  enum { CLAUSE = 24 };
  bool verb = false;
  for (uint32_t k = t + 1; k < a->doc.ntok && k < t + CLAUSE; k++) {
    if ((verb && sr_token_is(&a->doc, k, ",")) || sr_token_is(&a->doc, k, ".")) return false;
    verb |= sr_vp_of(a, k) != SR_NONE;
    if (sr_hit_at(a, k, SR_L_TRIGGER) || sr_hit_at(a, k, SR_L_EFFECT)) return true;
  }
  return false;
}

bool sr_since_when(const SrArticle *a, const SrTimex *x) {
  uint32_t end = x->tok + x->ntok;
  if (!x->since || x->from == SR_NO_DAY || end + 1 >= a->doc.ntok) return false;
  if (sr_token_is(&a->doc, end, ",")) end++;
  return sr_token_is(&a->doc, end, "when") && aside_when_act(a, end);
}

int sr_aside_lag(const SrArticle *a, uint32_t s, uint32_t turn) {
  static const char *const kDay[] = {"day", "days"}, *const kWeek[] = {"week", "weeks"};
  static const char *const kHour[] = {"hours", "hour", "minutes"};
  static const char *const kOne[] = {"a", "one", "an"};
  uint32_t from = a->doc.sent[s].tok, unit = turn - 2; /* "three days after" */
  if (turn == SR_NONE || turn < from + 3 || !sr_token_is(&a->doc, turn - 1, "after")) return 0;
  if (SR_TOKEN_IN(&a->doc, unit, kHour)) return SR_LAG_HOURS;
  bool week = SR_TOKEN_IN(&a->doc, unit, kWeek);
  if (!week && !SR_TOKEN_IN(&a->doc, unit, kDay)) return 0;
  if (SR_TOKEN_IN(&a->doc, unit - 1, kOne)) return week ? ASIDE_WEEK : 1;
  uint32_t n = sr_number_in(a, s, unit - 1, 1);
  if (n == SR_NONE) return 0;
  const SrNumber *x = &a->work->num.a[n];
  int few = x->has_min && x->min > 1 && x->min < ASIDE_MONTH ? (int)x->min : 0;
  int days = few * (week ? ASIDE_WEEK : 1);
  return days < ASIDE_MONTH ? days : 0;
}

/* "resigned on Thursday, three days after a bomb killed 12": the time in front, of what tok tells */
uint32_t sr_days_after(const SrArticle *a, uint32_t s, uint32_t tok, int *lag) {
  enum { REACH = 12 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok;
  for (uint32_t t = tok; t > from + 3 && t + REACH > tok; t--) {
    if (!sr_token_is(&a->doc, t - 1, "after")) continue;
    uint32_t best = SR_NONE;
    *lag = sr_aside_lag(a, s, t);
    if (!*lag || *lag == SR_LAG_HOURS || sr_verbs_between(a, s, t - 1, tok) > 0) return SR_NONE;
    for (uint32_t i = w->tx; i < w->tx + w->ntx && a->work->tx.a[i].tok + 2 < t; i++) {
      const SrTimex *x = &a->work->tx.a[i];
      if (x->kind == SR_X_DATE && x->precision == SR_P_DAY && x->from != SR_NO_DAY &&
          x->tok + x->ntok < t && !x->future)
        best = i;
    }
    return best;
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

/* "beat up a cleric in a town, where a man was stoned a day earlier": at "where", an act of its own with a day
** before */
static bool aside_where(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  bool act = false, earlier = false;
  if (!sr_token_is(&a->doc, t, "where") || !sr_token_is(&a->doc, t - 1, ",") || !aside_harm(a, s, t))
    return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    act |= e->tok > t && e->strong && !e->nominal && !(e->mode & SR_NOT_AN_ACT);
  }
  for (uint32_t i = w->tx; act && i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    earlier |= x->tok > t && (x->ago || (x->story && x->story_days < 0));
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

/* ---- others' acts, told as news beside the sentence's or paragraph's own ---------------------- */

/* "the gunmen", "they": of whom the sentence or the text has told */
static bool peer_known(const SrArticle *a, uint32_t t) {
  static const char *const kKnown[] = {"the", "they", "he",   "she",   "it",   "who",  "that", "which",
                                       "his", "her",  "their", "these", "those", "this", "its",  "other"};
  return SR_TOKEN_IN(&a->doc, t, kKnown);
}

/* token of the word that joins the clause whose subject begins at token t; SR_NONE */
static uint32_t peer_joint(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kSoon[] = {"shortly", "hours", "minutes", "soon"};
  static const char *const kAfter[] = {"after", "before"};
  uint32_t from = a->doc.sent[s].tok;
  if (t < from + 4) return SR_NONE;
  if (sr_token_is(&a->doc, t - 1, "while")) return t - 1;
  if (sr_token_is(&a->doc, t - 1, "and") && sr_token_is(&a->doc, t - 2, ",")) return t - 1;
  return SR_TOKEN_IN(&a->doc, t - 1, kAfter) && SR_TOKEN_IN(&a->doc, t - 2, kSoon) ? t - 1 : SR_NONE;
}

/* people with a count of their own were killed by what tokens [from, to) tell: not "three others" */
static bool peer_dead(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->trigger >= from && x->trigger < to && x->effect == SR_E_KILLED && x->count.min > 0 &&
        !x->more && !x->some && !x->part && !x->perpetrator)
      return true;
  }
  return false;
}

/* group g is a building, a vehicle or the like that is told of for the first time: "a barracks" */
static bool peer_new_site(const SrArticle *a, uint32_t g) {
  static const char *const kA[] = {"a", "an", "another", "two", "three"};
  if (g == SR_NONE) return false;
  const SrGroup *x = &a->work->group.a[g];
  uint8_t first = a->work->tag[x->tok].upos;
  bool bare = a->work->tag[x->head].plural && (first == SR_U_NOUN || first == SR_U_ADJ); /* "army bases" */
  if (!SR_TOKEN_IN(&a->doc, x->tok, kA) && !bare) return false;
  if (sr_hit_in_group(a, g, SR_L_FACILITY) || sr_hit_in_group(a, g, SR_L_VEHICLE)) return true;
  const SrLexHit *h = sr_hit_in_group(a, g, SR_L_TARGET);
  return h && h->tok + h->ntok == x->head + 1 && !sr_hit_at(a, x->head, SR_L_PERSON) &&
         !sr_hit_at(a, x->head, SR_L_FORCE) && !sr_frame_people(a, g);
}

static bool peer_has_site(const SrEvent *e) {
  return e->patient != SR_NONE || e->site != SR_NONE || e->place != SR_NONE;
}

/* "Israel carried out an air strike on a house": nobody else's act, and of another kind than the one in
** front of token t */
static bool peer_other_kind(const SrArticle *a, const SrEvent *e, uint32_t t) {
  static const uint32_t kFar = 1u << (SR_TY_AIRSTRIKE - 1) | 1u << (SR_TY_SHELLING - 1);
  const SrSentWork *w = &a->work->sent[e->sent];
  if (!e->type || !(1u << (e->type - 1) & kFar) || e->patient == SR_NONE) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent && a->work->event[i].tok < t; i++)
    if (a->work->event[i].type == e->type) return false;
  return true;
}

/* "suicide blasts left dozens dead": event e, a noun, is the subject of a verb behind it; its first token, else
** SR_NONE */
static uint32_t peer_noun(const SrArticle *a, const SrEvent *e) {
  uint32_t g = e->nominal ? a->work->group_of[e->tok] : SR_NONE;
  if (g == SR_NONE || !e->strong || e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND | SR_MD_DEF)) return SR_NONE;
  if (g + 1 >= a->work->group.n) return SR_NONE;
  const SrGroup *x = &a->work->group.a[g], *v = x + 1;
  if (x->kind != SR_GR_NP || x->head >= e->tok + e->ntok || v->kind != SR_GR_VP || v->reduced || v->passive ||
      v->tok != x->tok + x->ntok || peer_known(a, x->tok))
    return SR_NONE;
  return x->tok;
}

/* somebody did something in front of token t */
static bool peer_before(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && a->work->event[i].tok < t; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->strong && !e->nominal && e->vp != SR_NONE && peer_has_site(e) &&
        !(e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND)))
      return true;
  }
  return false;
}

/* event e is told by a verb that stands right behind its subject, and not "the gunmen", "they" */
static bool peer_subject(const SrArticle *a, const SrEvent *e, uint32_t verb) {
  const SrGroup *v = &a->work->group.a[verb], *g = &a->work->group.a[e->agent];
  if (v->reduced || v->infinitive || v->passive || v->form == SR_VF_ING || g->tok >= v->tok) return false;
  return !peer_known(a, g->tok) && sr_verbs_between(a, e->sent, g->tok + g->ntok, v->tok) == 0;
}

/* the subject of event e is somebody, or something, that does violence and was not told of before */
static bool peer_doer(const SrArticle *a, const SrEvent *e) {
  if (e->agent == SR_NONE || e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND | SR_MD_DEF)) return false;
  bool attacks = sr_frame_attacks(a, e->agent);
  if (e->nominal) { /* "carried out an air strike" */
    uint32_t next = e->agent + 1;
    return e->strong && e->mode & SR_MD_INDEF && next < a->work->group.n &&
           a->work->group.a[next].kind == SR_GR_VP && peer_subject(a, e, next);
  }
  if (!(e->strong || attacks) || e->vp == SR_NONE || !peer_subject(a, e, e->vp)) return false;
  return attacks || sr_frame_armed(a, e->agent) ||
         sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_WEAPON);
}

uint32_t sr_peer(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  if (a->doc.upper || w->nevent < 2 || a->doc.sent[s].kind == SR_S_TITLE) return SR_NONE;
  for (uint32_t i = w->event + 1; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t first = peer_noun(a, e), end = sr_sent_end(&a->doc, s);
    bool noun = first != SR_NONE;
    if (!noun && !peer_doer(a, e)) continue;
    if (!noun) first = a->work->group.a[e->agent].tok;
    uint32_t t = peer_joint(a, s, first);
    if (t == SR_NONE || !peer_before(a, s, t)) continue;
    bool dead = peer_dead(a, s, a->doc.sent[s].tok, t) && peer_dead(a, s, t, end);
    if (dead) return t;
    if (noun) continue;
    if (peer_new_site(a, e->site) || peer_new_site(a, e->patient) || peer_other_kind(a, e, t))
      return t;
  }
  return SR_NONE;
}

/* Some verb of the sentence tells of violence, and no noun refers to what is known: "the attack". attackers: its
** subject, whom the text has not told of, attacks. */
static bool peer_new_act(const SrArticle *a, uint32_t s, bool attackers) {
  static const char *const kKnown[] = {"the", "they", "he", "she", "these", "those", "this", "his", "their"};
  const SrSentWork *w = &a->work->sent[s];
  bool found = false;
  for (uint32_t i = w->event; i < w->event + w->nevent && !found; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->nominal && e->mode & SR_MD_DEF) return false;
    if (e->nominal || !e->strong || e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND)) continue;
    found |= !attackers || (e->agent != SR_NONE && sr_frame_attacks(a, e->agent) &&
                            !SR_TOKEN_IN(&a->doc, a->work->group.a[e->agent].tok, kKnown));
  }
  return found;
}

/* "Also on Sunday, ...", "Also in Mosul, ..." */
static bool peer_begins_also(const SrArticle *a, uint32_t s) {
  static const char *const kIn[] = {"in", "on", "near", "at"};
  enum { LEAD = 3 };
  uint32_t t = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s);
  const SrSentWork *w = &a->work->sent[s];
  if (a->doc.upper || t + LEAD >= end || !sr_token_is(&a->doc, t, "also")) return false;
  bool day = w->ntx && a->work->tx.a[w->tx].tok <= t + LEAD;
  return (day || SR_TOKEN_IN(&a->doc, t + 1, kIn)) && peer_new_act(a, s, false);
}

/* "Hours earlier, ..."; "Hours later, gunmen ...": attackers whom the text has not told of */
static bool peer_begins_hours(const SrArticle *a, uint32_t s) {
  static const char *const kUnit[] = {"hours", "hour", "minutes"};
  static const char *const kBack[] = {"earlier", "before"};
  static const char *const kOn[] = {"later", "after", "afterwards"};
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s), t = from;
  while (t < from + 2 && t + 2 < end && !SR_TOKEN_IN(&a->doc, t, kUnit)) t++;
  if (a->doc.upper || t + 2 >= end || !SR_TOKEN_IN(&a->doc, t, kUnit)) return false;
  /* no "hours before she was killed" */
  if (sr_token_is(&a->doc, t + 1, "before") && !sr_token_is(&a->doc, t + 2, ",")) return false;
  return SR_TOKEN_IN(&a->doc, t + 1, kBack) ? peer_new_act(a, s, false)
                                            : SR_TOKEN_IN(&a->doc, t + 1, kOn) && peer_new_act(a, s, true);
}

/* "Another soldier was hurt when a bomber", "A fourth person died in an ambush": by what is told as news */
static bool peer_victim(const SrArticle *a, uint32_t s) {
  static const char *const kJoint[] = {"when", "as", "after", "in", "by"};
  static const char *const kNth[] = {"third", "fourth", "fifth", "sixth", "seventh"};
  const SrSentWork *w = &a->work->sent[s];
  const SrToll *x = w->ntoll ? &a->work->toll[w->toll] : NULL;
  if (a->doc.upper || !x || x->effect > SR_E_INJURED || x->count.min != 1 || x->count.max != 1) return false;
  if (!sr_token_is(&a->doc, x->tok, "another") &&
      !(sr_token_is(&a->doc, x->tok, "a") && SR_TOKEN_IN(&a->doc, x->tok + 1, kNth)))
    return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok <= x->trigger || !e->strong || e->mode & (SR_NOT_AN_ACT | SR_MD_DEF)) continue;
    uint32_t g = e->nominal ? a->work->group_of[e->tok] : e->agent;
    if (g == SR_NONE) continue;
    uint32_t t = a->work->group.a[g].tok;
    bool a_new = sr_token_is(&a->doc, t, "a") || sr_token_is(&a->doc, t, "an");
    if (a_new && t > x->trigger && SR_TOKEN_IN(&a->doc, t - 1, kJoint)) return true;
  }
  return false;
}

bool sr_says_also(const SrArticle *a, uint32_t s) {
  return peer_begins_also(a, s) || peer_begins_hours(a, s) || peer_victim(a, s);
}
