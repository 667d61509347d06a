/*
** timeoffset.c: dates reached by counting: two days ago, three weeks from
** tomorrow, the past three days, nine months ended Sept. 30.
*/
#include "timespan.h"

enum { TIMEOFFSET_UNITS = 6 };

typedef struct TimeoffsetStep {
  double n[TIMEOFFSET_UNITS];
  SrTimeUnit unit[TIMEOFFSET_UNITS];
  uint32_t count;
  bool vague, business;
} TimeoffsetStep;

/* "two", "a", "a few", "several", "a couple of" before a unit: atoms used */
static uint32_t timeoffset_count(SrTimeRead *r, uint32_t k, double *v, bool *vague) {
  SrTimeFn f = sr_atom_fn(r->s, k);
  uint32_t a = f == SR_F_A ? 1 : 0;
  SrTimeFn g = sr_atom_fn(r->s, k + a);
  *vague = false;
  if (g == SR_F_FEW || g == SR_F_SEVERAL) return *v = 3, *vague = true, a + 1;
  if (g == SR_F_COUPLE) {
    return *v = 2, a + 1 + (sr_atom_fn(r->s, k + a + 1) == SR_F_OF ? 1 : 0);
  }
  SrQuantity q;
  uint32_t n = sr_quantity(r->s, k, &q);
  int u, half;
  if (sr_atom_is(r->s, k, SR_TW_FRAC, &half) && half == 2 && sr_atom_fn(r->s, k + 1) == SR_F_A) {
    return *v = 0.5, 2; /* half a year */
  }
  if (n > 1 && !q.ordinal && q.value < 1 && sr_atom_is(r->s, k + n - 1, SR_TW_UNIT, &u)) {
    q.value *= 4; /* "two quarters" was read as a fraction */
    n--;
  }
  if (n > 0 && !q.ordinal && q.value >= 0 && q.value < 1e6) return *v = q.value, n;
  if (!a || !sr_atom_is(r->s, k + 1, SR_TW_UNIT, NULL)) return 0;
  *v = 1;
  return 1;
}

static bool timeoffset_unit(SrTimeRead *r, uint32_t k, int *u) {
  if (!sr_atom_is(r->s, k, SR_TW_UNIT, u)) return false;
  const SrAtom *a = sr_atom(r->s, k);
  return a->len > 1 || (r->s->loose && !a->space);
}

/* "and a half" behind "a year": atoms used */
static uint32_t timeoffset_half(SrTimeRead *r, uint32_t k) {
  int half;
  bool and_a = sr_atom_fn(r->s, k) == SR_F_AND && sr_atom_fn(r->s, k + 1) == SR_F_A;
  return and_a && sr_atom_is(r->s, k + 2, SR_TW_FRAC, &half) && half == 2 ? 3 : 0;
}

/* "1 month, 21 days": atoms used */
static uint32_t timeoffset_step(SrTimeRead *r, uint32_t k, TimeoffsetStep *st) {
  uint32_t at = k;
  int u;
  *st = (TimeoffsetStep){.count = 0};
  while (st->count < TIMEOFFSET_UNITS) {
    bool vague;
    double v;
    uint32_t a = 0;
    SrTimeFn f = sr_atom_fn(r->s, at);
    if (st->count > 0 && (f == SR_F_COMMA || f == SR_F_AND)) a = 1;
    uint32_t n = timeoffset_count(r, at + a, &v, &vague);
    if (n == 0) break;
    uint32_t b = sr_atom_fn(r->s, at + a + n) == SR_F_BUSINESS ? 1 : 0;
    uint32_t h = sr_atom_fn(r->s, at + a + n) == SR_F_DASH ? 1 : 0;
    if (!timeoffset_unit(r, at + a + n + b + h, &u)) break;
    uint32_t more = timeoffset_half(r, at + a + n + b + h + 1);
    st->n[st->count] = v + (more > 0 ? 0.5 : 0);
    st->unit[st->count] = (SrTimeUnit)u;
    st->count++;
    st->vague = st->vague || vague;
    st->business = st->business || b;
    at += a + n + b + h + 1 + more;
  }
  return st->count > 0 ? at - k : 0;
}

static int32_t timeoffset_business(int32_t day, double n) {
  int step = n < 0 ? -1 : 1;
  for (int left = (int)(n < 0 ? -n : n); left > 0 && left < 1000;) {
    day += step;
    if (sr_day_weekday(day) < 5) left--;
  }
  return day;
}

static int32_t timeoffset_move(int32_t day, const TimeoffsetStep *st, int sign) {
  if (day == SR_NO_DAY) return SR_NO_DAY;
  for (uint32_t i = 0; i < st->count; i++) {
    if (st->business && st->unit[i] == SR_U_DAY) {
      day = timeoffset_business(day, sign * st->n[i]);
    } else if (st->unit[i] >= SR_U_DAY || st->n[i] >= 24) {
      day = sr_span_move(day, st->unit[i], sign * st->n[i]);
    }
  }
  return day;
}

/* A count back or on from the reference: a count of months names a month, of years a year. */
static void timeoffset_set(SrTimeRead *r, const TimeoffsetStep *st, int sign, SrTimePoint *p) {
  p->relative = true;
  p->future = sign > 0;
  p->ago = sign < 0;
  if (st->vague && !r->s->loose) return;
  SrTimeUnit unit = st->unit[0];
  if (unit == SR_U_WEEKEND && st->count == 1) {
    int32_t a, b;
    sr_span_unit(r->ref, unit, sign * (int32_t)st->n[0], &a, &b);
    sr_point_set(p, a, b, unit);
    return;
  }
  int32_t day = timeoffset_move(r->ref, st, sign);
  bool whole = st->n[0] == (double)(int)st->n[0] || unit > SR_U_YEAR;
  if (st->count > 1 || unit < SR_U_MONTH || !whole || day == SR_NO_DAY) {
    sr_point_set(p, day, day, SR_U_DAY);
    return;
  }
  if (unit > SR_U_YEAR) unit = SR_U_YEAR;
  if (unit == SR_U_MONTH && sign > 0) {
    sr_point_set(p, day, day, SR_U_DAY);
    return;
  }
  int32_t from, to;
  sr_span_unit(day, unit, 0, &from, &to);
  sr_point_set(p, from, to, unit);
}

/* the point that an offset counts from: "after tomorrow", "from now" */
static uint32_t timeoffset_anchor(SrTimeRead *r, uint32_t k, SrTimePoint *base) {
  if (sr_atom_fn(r->s, k) == SR_F_NOW) {
    sr_point_init(base);
    sr_point_set(base, r->ref, r->ref, SR_U_DAY);
    return 1;
  }
  uint32_t t = sr_atom_fn(r->s, k) == SR_F_THE || sr_atom_fn(r->s, k) == SR_F_ON ? 1 : 0;
  uint32_t n = sr_time_point(r, k + t, base);
  return n > 0 && !base->is_time ? n + t : 0;
}

/* "two days after today", "nine months ended Sept. 30", "a week starting tomorrow": behind the
** step that ends at k. Atoms used. */
static uint32_t timeoffset_from_point(SrTimeRead *r, uint32_t k, const TimeoffsetStep *st,
                                      SrTimePoint *p) {
  uint32_t period = sr_time_word(r, k, "period") && sr_atom_fn(r->s, k + 1) == SR_F_ENDED ? 1 : 0;
  SrTimeFn f = sr_atom_fn(r->s, k + period);
  if (f == SR_F_BEGIN) f = SR_F_START;
  SrTimePoint base;
  uint32_t n = 1 + period;
  if (f == SR_F_START && sr_atom_fn(r->s, k + 1) == SR_F_FROM) n++;
  if (f == SR_F_COMMA && sr_atom_fn(r->s, k + 1) == SR_F_FROM && r->s->loose) n++;
  bool run = (st->unit[0] == SR_U_MONTH && st->n[0] >= 2) || st->unit[0] == SR_U_YEAR ||
             (st->unit[0] == SR_U_WEEK && f == SR_F_THROUGH);
  bool months = run && (f == SR_F_TO || f == SR_F_THROUGH);
  bool wday = sr_atom_is(r->s, k + n, SR_TW_WDAY, NULL); /* a week from Friday, a week on Friday */
  bool on = wday && f == SR_F_ON && r->s->loose;
  if (f != SR_F_AFTER && f != SR_F_BEFORE && f != SR_F_FROM && f != SR_F_ENDED && f != SR_F_START &&
      n == 1 + period && !months && !on) {
    return 0;
  }
  bool will = r->will;
  r->will = will || (wday && (f == SR_F_FROM || on));
  uint32_t e = timeoffset_anchor(r, k + n, &base);
  r->will = will;
  if (e == 0 || (months && base.unit != SR_U_MONTH && base.unit != SR_U_DAY)) return 0;
  bool range =
      f == SR_F_START || f == SR_F_COMMA || (f == SR_F_FROM && sr_time_before(r, 0) == SR_F_FOR);
  p->relative = base.relative;
  p->future = base.future;
  if (base.from == SR_NO_DAY) return n + e;
  if (f == SR_F_ENDED || months) {
    int32_t start = timeoffset_move(sr_span_move(base.to, SR_U_DAY, 1), st, -1);
    sr_point_set(p, start, base.to, SR_U_SECOND);
  } else if (range) {
    bool weekend = st->unit[0] == SR_U_WEEKEND && st->n[0] == 1;
    int32_t end = weekend ? base.from + 2 : timeoffset_move(base.from, st, 1);
    sr_point_set(p, base.from, sr_span_move(end, SR_U_DAY, -1), SR_U_SECOND);
  } else {
    int32_t day =
        timeoffset_move(f == SR_F_BEFORE ? base.from : base.to, st, f == SR_F_BEFORE ? -1 : 1);
    sr_point_set(p, day, day, SR_U_DAY);
  }
  return n + e;
}

/* what a step's direction words are: -1 ago, 1 later, 0 none. Atoms in *used. */
static int timeoffset_direction(SrTimeRead *r, uint32_t k, uint32_t *used) {
  uint32_t dash = sr_atom_fn(r->s, k) == SR_F_DASH ? 1 : 0;
  *used = 1 + dash;
  switch (sr_atom_fn(r->s, k + dash)) {
    case SR_F_AGO:
    case SR_F_EARLIER:
      return -1;
    case SR_F_PAST: /* "a day prior", not "a day prior to the vote" */
      return sr_time_word(r, k + dash, "prior") && sr_atom_fn(r->s, k + dash + 1) != SR_F_TO ? -1 : 0;
    case SR_F_BACK:
      return r->s->loose ? -1 : 0;
    case SR_F_BEFORE: { /* "a year before." points back, "a year before the war" does not */
      uint8_t kind = sr_atom(r->s, k + dash + 1)->kind;
      return r->s->loose || kind == SR_ATOM_END || kind == SR_ATOM_MARK ? -1 : 0;
    }
    case SR_F_LATER:
      return r->s->loose || r->will ? 1 : 0;
    default:
      return 0;
  }
}

/* 2 Thursdays ago, four Tuesdays from now */
static uint32_t timeoffset_weekdays(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  SrQuantity q;
  int w;
  uint32_t used, n = sr_quantity(r->s, k, &q);
  if (n == 0 || q.ordinal || q.value < 1 || q.value > 60) return 0;
  if (!sr_atom_is(r->s, k + n, SR_TW_WDAYS, &w) && !sr_atom_is(r->s, k + n, SR_TW_WDAY, &w))
    return 0;
  n++;
  int dir = timeoffset_direction(r, k + n, &used);
  if (dir == 0 && sr_atom_fn(r->s, k + n) == SR_F_FROM && sr_atom_fn(r->s, k + n + 1) == SR_F_NOW) {
    dir = 1;
    used = 2;
  }
  if (dir == 0) return 0;
  p->relative = true;
  p->future = dir > 0;
  if (r->ref != SR_NO_DAY) {
    int gap = dir < 0 ? (sr_day_weekday(r->ref) - w + 7) % 7 : (w - sr_day_weekday(r->ref) + 7) % 7;
    if (gap == 0) gap = 7;
    int32_t day = r->ref + dir * (gap + ((int)q.value - 1) * 7);
    sr_point_set(p, day, day, SR_U_DAY);
  }
  return n + used;
}

/* the last three days, the next two weeks; loose: upcoming two quarters */
static uint32_t timeoffset_span(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int shift;
  TimeoffsetStep st;
  SrTimeFn f = sr_atom_fn(r->s, k);
  uint32_t w = f == SR_F_WITHIN ? 1 : 0;
  if (w && sr_atom_fn(r->s, k + w) == SR_F_THE) w++;
  bool rel = sr_time_shift(r, k + w, &shift) && shift != 0;
  uint32_t at = k + w + (rel ? 1 : 0);
  if (!rel && !(w && r->s->loose)) return 0;
  if (!rel) shift = 1;
  uint32_t n = timeoffset_step(r, at, &st);
  if (n == 0 || (sr_atom_fn(r->s, at) == SR_F_A && !w)) return 0;
  at += n;
  p->relative = true;
  p->future = shift > 0;
  if (r->ref == SR_NO_DAY || (st.vague && !r->s->loose)) return at - k;
  int32_t from, to;
  SrTimeUnit u = st.unit[0];
  if (f == SR_F_COMING && r->s->loose && !w) { /* "upcoming two months": the second one on */
    sr_span_unit(r->ref, u, (int32_t)st.n[0], &from, &to);
    sr_point_set(p, from, to, u);
    return at - k;
  }
  if (u == SR_U_DECADE) {
    int32_t none;
    sr_span_unit(r->ref, u, shift > 0 ? 1 : -(int32_t)st.n[0], &from, &none);
    sr_span_unit(r->ref, u, shift > 0 ? (int32_t)st.n[0] : -1, &none, &to);
    sr_point_set(p, from, to, SR_U_SECOND);
  } else if (shift < 0) {
    sr_point_set(p, timeoffset_move(r->ref, &st, -1), r->ref, SR_U_SECOND);
  } else {
    sr_point_set(p, w ? r->ref : r->ref + 1, timeoffset_move(r->ref, &st, 1), SR_U_SECOND);
  }
  return at - k;
}

/* year-end [1988], year end: atoms used from the dash on */
static uint32_t timeoffset_year_end(SrTimeRead *r, uint32_t k, int u, SrTimePoint *p) {
  uint32_t d = sr_atom_fn(r->s, k) == SR_F_DASH ? 1 : 0;
  int y = 0;
  if (u != SR_U_YEAR || sr_atom_fn(r->s, k + d) != SR_F_END) return 0;
  uint32_t n = d + 1, e = sr_time_year(r, k + n, false, &y);
  int32_t from, to;
  p->relative = e == 0;
  if (e > 0)
    sr_span_year(y, &from, &to);
  else
    sr_span_unit(r->ref, SR_U_YEAR, 0, &from, &to);
  sr_point_set(p, from, to, SR_U_YEAR);
  return n + e;
}

/* "year-ago quarter", "year-earlier third quarter": the same part of the year before */
static uint32_t timeoffset_year_ago(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  SrTimePoint q;
  int u;
  int32_t from, to;
  if (sr_atom_is(r->s, k, SR_TW_UNIT, &u) && (u == SR_U_QUARTER || u == SR_U_MONTH)) {
    sr_span_unit(r->ref, (SrTimeUnit)u, u == SR_U_QUARTER ? -5 : -13, &from, &to);
    sr_point_set(p, from, to, (SrTimeUnit)u);
    return 1;
  }
  sr_point_init(&q);
  uint32_t n = sr_time_relative(r, k, &q);
  if (n == 0 || q.unit != SR_U_QUARTER || q.from == SR_NO_DAY) return 0;
  sr_span_unit(q.from, SR_U_QUARTER, -4, &from, &to);
  sr_point_set(p, from, to, SR_U_QUARTER);
  return n;
}

/* loose: w/c 3 June, w/e 9 June: the week that begins or ends there */
static uint32_t timeoffset_week_mark(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  SrTimePoint day;
  if (!r->s->loose || !sr_time_word(r, k, "w") || sr_atom_fn(r->s, k + 1) != SR_F_SLASH) return 0;
  bool end = sr_time_word(r, k + 2, "e");
  if (!end && !sr_time_word(r, k + 2, "c") && !sr_time_word(r, k + 2, "b")) return 0;
  uint32_t n = timeoffset_anchor(r, k + 3, &day);
  if (n == 0 || day.unit != SR_U_DAY || day.from == SR_NO_DAY) return 0;
  sr_point_set(p, end ? day.from - 6 : day.from, end ? day.from : day.from + 6, SR_U_SECOND);
  p->relative = day.relative;
  return n + 3;
}

/* the week of March 2: the one that holds it */
static uint32_t timeoffset_week_of(SrTimeRead *r, uint32_t k, int u, SrTimePoint *p) {
  SrTimePoint day;
  int32_t from, to;
  uint32_t n = timeoffset_anchor(r, k + 2, &day);
  if (n == 0 || day.unit != SR_U_DAY) return 0;
  sr_span_unit(day.from, (SrTimeUnit)u, 0, &from, &to);
  sr_point_set(p, from, to, (SrTimeUnit)u);
  p->relative = day.relative;
  p->future = day.future;
  return n + 2;
}

/* the eve of Sunday's vote, the eve of Christmas: the day before */
static uint32_t timeoffset_eve(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  SrTimePoint day;
  if (sr_atom_fn(r->s, k) != SR_F_EVE || sr_atom_fn(r->s, k + 1) != SR_F_OF) return 0;
  uint32_t n = timeoffset_anchor(r, k + 2, &day);
  if (n == 0 || day.unit != SR_U_DAY || day.from == SR_NO_DAY) return 0;
  sr_point_set(p, day.from - 1, day.from - 1, SR_U_DAY);
  p->relative = day.relative;
  p->future = day.future;
  return n + 2;
}

/* the week ended Friday, the week starting February 4: a unit without a count */
static uint32_t timeoffset_one(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int u;
  uint32_t used;
  uint32_t f = sr_atom_fn(r->s, k) == SR_F_FISCAL ? 1 : 0;
  if (!timeoffset_unit(r, k + f, &u) || u < SR_U_DAY) return 0;
  TimeoffsetStep st = {.n = {1}, .unit = {(SrTimeUnit)u}, .count = 1};
  SrTimeFn h = sr_atom_fn(r->s, k + f + 1);
  bool one = u == SR_U_YEAR &&
             r->s->doc->text[sr_atom(r->s, k + f)->start + sr_atom(r->s, k + f)->len - 1] != 's';
  if (h == SR_F_DASH || (one && (h == SR_F_AGO || h == SR_F_EARLIER))) {
    uint32_t end = timeoffset_year_end(r, k + f + 1, u, p);
    if (end > 0) return f + 1 + end;
    if (timeoffset_direction(r, k + f + 1, &used) >= 0) return 0;
    timeoffset_set(r, &st, -1, p);
    uint32_t more = u == SR_U_YEAR ? timeoffset_year_ago(r, k + f + 1 + used, p) : 0;
    return f + 1 + used + more;
  }
  if (h == SR_F_END) {
    uint32_t end = timeoffset_year_end(r, k + f + 1, u, p);
    return end > 0 ? f + 1 + end : 0;
  }
  SrTimeFn g = sr_atom_fn(r->s, k + f + 1);
  if (g == SR_F_OF && (u == SR_U_WEEK || u == SR_U_WEEKEND)) return timeoffset_week_of(r, k, u, p);
  bool beside =
      u == SR_U_DAY && sr_atom(r->s, k + f)->len == 3 && (g == SR_F_AFTER || g == SR_F_BEFORE);
  bool to = u == SR_U_YEAR && g == SR_F_TO && sr_atom_is(r->s, k + f + 2, SR_TW_MONTH, NULL);
  to = to || (u == SR_U_WEEK && g == SR_F_THROUGH);
  bool begin = g == SR_F_BEGIN && sr_atom_fn(r->s, k + f + 2) != SR_F_OF;
  if (g != SR_F_ENDED && g != SR_F_START && !beside && !to && !begin) return 0;
  uint32_t n = timeoffset_from_point(r, k + f + 1, &st, p);
  if (beside && (p->unit != SR_U_DAY || p->from == SR_NO_DAY)) return 0;
  return n > 0 ? f + 1 + n : 0;
}

/* "ago" and what pins the day: today, this month, Tuesday. Atoms used behind "ago". */
static uint32_t timeoffset_pinned(SrTimeRead *r, uint32_t k, const TimeoffsetStep *st,
                                  SrTimePoint *p) {
  int v;
  int32_t from, to, day = timeoffset_move(r->ref, st, -1);
  if (day == SR_NO_DAY || st->count != 1 || st->unit[0] < SR_U_WEEK) return 0;
  if (sr_atom_is(r->s, k, SR_TW_DEIC, &v) && v == 0) {
    sr_point_set(p, day, day, SR_U_DAY);
    return 1;
  }
  if (sr_atom_fn(r->s, k) == SR_F_THIS && sr_atom_is(r->s, k + 1, SR_TW_UNIT, &v) &&
      (v == SR_U_WEEK || v == SR_U_MONTH)) {
    sr_span_unit(day, (SrTimeUnit)v, 0, &from, &to);
    sr_point_set(p, from, to, (SrTimeUnit)v);
    return 2;
  }
  if (st->unit[0] == SR_U_YEAR && sr_time_month(r, k, &v)) { /* a year ago September */
    sr_span_month(sr_span_ymd_year(day), v, &from, &to);
    sr_point_set(p, from, to, SR_U_MONTH);
    return 1;
  }
  if (st->unit[0] != SR_U_WEEK || !sr_atom_is(r->s, k, SR_TW_WDAY, &v)) return 0;
  day -= (sr_day_weekday(day) - v + 7) % 7;
  sr_point_set(p, day, day, SR_U_DAY);
  return 1;
}

/* "2 upcoming quarters" at token `at`; how many tokens, 0 if there are none */
static uint32_t timeoffset_coming(SrTimeRead *r, uint32_t at, SrTimePoint *p) {
  SrQuantity q;
  int u;
  int32_t from, to;
  uint32_t n = sr_quantity(r->s, at, &q);
  if (n == 0 || q.ordinal || sr_atom_fn(r->s, at + n) != SR_F_COMING) return 0;
  if (!timeoffset_unit(r, at + n + 1, &u) || q.value > 1000) return 0;
  sr_span_unit(r->ref, (SrTimeUnit)u, (int32_t)q.value, &from, &to);
  sr_point_set(p, from, to, (SrTimeUnit)u);
  p->relative = p->future = true;
  return n + 2;
}

/* what begins with no number of steps: the eve of, this day week, the weekdays since; "the" may
** stand before it */
static uint32_t timeoffset_named(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  uint32_t eve = timeoffset_eve(r, k, p);
  if (eve > 0) return eve;
  if (r->s->loose && sr_atom_fn(r->s, k) == SR_F_THE) {
    uint32_t the = timeoffset_eve(r, k + 1, p);
    if (the == 0) the = timeoffset_one(r, k + 1, p);
    if (the > 0) return the + 1;
    sr_point_init(p);
  }
  uint32_t n = timeoffset_week_mark(r, k, p);
  if (n == 0) n = timeoffset_weekdays(r, k, p);
  if (n == 0) n = timeoffset_span(r, k, p);
  return n == 0 ? timeoffset_one(r, k, p) : n;
}

uint32_t sr_time_offset(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  TimeoffsetStep st;
  uint32_t used, at = k;
  sr_point_init(p);
  uint32_t n = timeoffset_named(r, k, p);
  if (n > 0) return n;
  SrTimeFn f = sr_atom_fn(r->s, at);
  bool in = f == SR_F_IN;
  if (in || (f == SR_F_FOR && r->s->loose)) at++;
  n = timeoffset_step(r, at, &st);
  if (n == 0) {
    n = r->s->loose ? timeoffset_coming(r, at, p) : 0;
    return n == 0 ? 0 : at + n - k;
  }
  at += n;
  n = timeoffset_from_point(r, at, &st, p);
  if (n > 0) return at + n - k;
  int dir = timeoffset_direction(r, at, &used);
  if (dir != 0) {
    timeoffset_set(r, &st, dir, p);
    bool ago = sr_atom_fn(r->s, at + used - 1) == SR_F_AGO;
    return at + used + (ago ? timeoffset_pinned(r, at + used, &st, p) : 0) - k;
  }
  if (r->s->loose && sr_atom_fn(r->s, at) == SR_F_IN && sr_atom_fn(r->s, at + 1) == SR_F_THE) {
    if (r->ref == SR_NO_DAY || sr_atom(r->s, at + 3)->kind != SR_ATOM_END)
      return 0; /* in the future */
    sr_point_set(p, r->ref + 1, timeoffset_move(r->ref, &st, 1), SR_U_SECOND);
    return at + 3 - k;
  }
  if (in && (r->s->loose || r->will)) {
    timeoffset_set(r, &st, 1, p);
    return at - k;
  }
  return 0;
}
