/*
** asidetime.c: the time between two acts of a sentence: "three days after", and that of a day
** since which much has happened: "since 7 October, when ...".
*/
#include "incident.h"

enum {
  ASIDE_MONTH = 31, /* days that are counted exactly */
  ASIDE_WEEK = 7
};

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

/* "Two days after the attack on a bus, police on Monday arrested": the day that stands behind the clause of
** tok, which opens its sentence; SR_NONE */
static uint32_t aside_day_behind(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { REACH = 24 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t end = sr_sent_end(&a->doc, s), comma = tok;
  while (comma < end && comma < tok + REACH && !sr_token_is(&a->doc, comma, ",")) comma++;
  if (comma == end || comma == tok + REACH) return SR_NONE;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->tok > comma && x->kind == SR_X_DATE && x->precision == SR_P_DAY && x->from != SR_NO_DAY && !x->future) return i;
  }
  return SR_NONE;
}

/* "resigned on Thursday, three days after a bomb killed 12": the time in front, of what tok tells; behind,
** where "three days after" opens the sentence */
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
    return best == SR_NONE && t <= from + 4 ? aside_day_behind(a, s, tok) : best;
  }
  return SR_NONE;
}

/* Days that the words from token t on count, "six days", "a week", "the day": 0 unknown; *next: what stands
** behind them. */
static int aside_count(const SrArticle *a, uint32_t s, uint32_t t, uint32_t *next) {
  static const char *const kDay[] = {"day", "days"}, *const kWeek[] = {"week", "weeks"};
  static const char *const kOne[] = {"a", "one", "the"};
  bool week = SR_TOKEN_IN(&a->doc, t + 1, kWeek);
  if (!week && !SR_TOKEN_IN(&a->doc, t + 1, kDay)) return 0;
  *next = t + 2;
  if (SR_TOKEN_IN(&a->doc, t, kOne)) return week ? ASIDE_WEEK : 1;
  uint32_t n = sr_number_in(a, s, t, 1);
  if (n == SR_NONE) return 0;
  const SrNumber *x = &a->work->num.a[n];
  bool exact = x->has_min && x->has_max && x->min == x->max && x->min > 1 && x->min < ASIDE_MONTH;
  return exact ? (int)x->min * (week ? ASIDE_WEEK : 1) : 0;
}

int sr_counted_from(const SrArticle *a, uint32_t s, uint32_t *comma, uint32_t *place) {
  enum { FAR = 8 };
  static const char *const kOn[] = {"on", "just", "only"}, *const kThe[] = {"the", "that", "this"};
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t t = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s), next = 0;
  *place = SR_NONE;
  if (a->doc.upper || !sw->nevent || t + 6 >= end) return 0;
  if (SR_TOKEN_IN(&a->doc, t, kOn)) t++;
  int days = aside_count(a, s, t, &next);
  if (!days || !SR_TOKEN_IN(&a->doc, next + 1, kThe)) return 0;
  if (sr_token_is(&a->doc, next, "before"))
    days = -days;
  else if (!sr_token_is(&a->doc, next, "after"))
    return 0;
  for (*comma = next + 2; *comma < end && *comma < next + FAR && !sr_token_is(&a->doc, *comma, ","); ++*comma) {
    uint32_t m = a->work->mention_of[*comma];
    if (sr_vp_of(a, *comma) != SR_NONE) return 0;
    if (m != SR_NONE && a->mention[m].k == SR_M_PLACE) *place = m;
  }
  if (*comma >= end || !sr_token_is(&a->doc, *comma, ",")) return 0;
  bool known = false, told = false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    known |= e->tok < *comma && e->nominal && (e->mode & SR_MD_DEF);
    told |= e->tok > *comma && e->strong && !(e->mode & (SR_NOT_AN_ACT | SR_MD_DEF));
  }
  return known && told ? days : 0;
}
