/*
** timepart.c: parts of larger periods: the third quarter of 1989, Q3 FY16, the
** first half of May, the first nine months, the last three days of June.
*/
#include "timespan.h"

/* [of] [the] [fiscal] year, or of a relative one: for quarters and halves. *y = 0: none named */
uint32_t sr_time_of_year(SrTimeRead *r, uint32_t k, int *y) {
  int shift, u;
  uint32_t n = 0;
  *y = 0;
  if (sr_atom_fn(r->s, k) == SR_F_COMMA) n++;
  if (sr_atom_fn(r->s, k + n) == SR_F_OF || sr_atom_fn(r->s, k + n) == SR_F_IN) n++;
  if (sr_atom_fn(r->s, k + n) == SR_F_THE) n++;
  if (sr_atom_fn(r->s, k + n) == SR_F_FISCAL) n++;
  uint32_t e = sr_time_year(r, k + n, false, y);
  if (e > 0) return n + e;
  if (n == 0 && sr_atom_fn(r->s, k) == SR_F_A && sr_atom_is(r->s, k + 1, SR_TW_UNIT, &u) &&
      u == SR_U_YEAR) { /* the third quarter a year earlier */
    SrTimeFn f = sr_atom_fn(r->s, k + 2);
    if (f != SR_F_AGO && f != SR_F_EARLIER) return 0;
    if (r->ref != SR_NO_DAY) *y = sr_span_ymd_year(r->ref) - 1;
    return 3;
  }
  if (sr_time_shift(r, k + n, &shift) && sr_atom_is(r->s, k + n + 1, SR_TW_UNIT, &u) &&
      u == SR_U_YEAR) {
    if (r->ref != SR_NO_DAY) *y = sr_span_ymd_year(r->ref) + shift;
    return n + 2;
  }
  return 0;
}

/* year in which the part of a year that begins in month m (0-based) is the nearest past one */
static int timepart_part_year(SrTimeRead *r, int m) {
  int y, rm, d;
  if (r->ref == SR_NO_DAY) return 0;
  sr_day_to_ymd(r->ref, &y, &rm, &d);
  return rm - 1 >= m || r->will ? y : y - 1;
}

static void timepart_months(SrTimeRead *r, SrTimePoint *p, int y, int first, int n, SrTimeUnit u) {
  int32_t from = SR_NO_DAY, to = SR_NO_DAY, none;
  p->relative = y <= 0;
  if (y == 0) y = timepart_part_year(r, first);
  if (y > 0) {
    sr_span_month(y, first + 1, &from, &none);
    sr_span_month(y, first + n, &none, &to);
  }
  sr_point_set(p, from, to, u);
}

/* The year in front of a quarter: 2016 Q3, 1988's third quarter, last year's, fiscal 1989's. */
static uint32_t timepart_quarter_year(SrTimeRead *r, uint32_t k, int *y) {
  int shift, u;
  uint32_t f = sr_atom_fn(r->s, k) == SR_F_FISCAL ? 1 : 0;
  uint32_t e = sr_time_year(r, k + f, false, y);
  if (e > 0) {
    uint32_t c = sr_time_possessive(r, k + f + e);
    if (c == 0 && sr_atom_fn(r->s, k + f + e) == SR_F_DASH) c = 1;
    return f + e + c;
  }
  if (f) return f;
  if (!sr_time_shift(r, k, &shift)) return 0;
  f = sr_atom_fn(r->s, k + 1) == SR_F_FISCAL ? 1 : 0;
  if (!sr_atom_is(r->s, k + 1 + f, SR_TW_UNIT, &u) || u != SR_U_YEAR) return 0;
  uint32_t c = sr_time_possessive(r, k + 2 + f);
  if (c == 0) return 0;
  *y = r->ref == SR_NO_DAY ? -1 : sr_span_ymd_year(r->ref) + shift;
  return 2 + f + c;
}

/* "of May", "of the 19th century" behind "first half" (o = 1): atoms used */
static uint32_t timepart_half_of(SrTimeRead *r, uint32_t k, int o, SrTimePoint *p) {
  SrTimePoint in;
  if (sr_atom_fn(r->s, k) != SR_F_OF) return 0;
  uint32_t the = sr_atom_fn(r->s, k + 1) == SR_F_THE ? 1 : 0;
  sr_point_init(&in);
  uint32_t n = sr_time_absolute(r, k + 1 + the, &in);
  if (n == 0 || (in.unit != SR_U_MONTH && in.unit != SR_U_DECADE && in.unit != SR_U_CENTURY))
    return 0;
  *p = in;
  if (in.from == SR_NO_DAY) return 1 + the + n;
  int years = in.unit == SR_U_DECADE ? 5 : 50;
  int32_t half = in.unit == SR_U_MONTH ? in.from + 15 : sr_span_move(in.from, SR_U_YEAR, years);
  sr_point_set(p, o == 1 ? in.from : half, o == 1 ? half - 1 : in.to, SR_U_SECOND);
  return 1 + the + n;
}

/* Q3, 3Q, H1, 2H: atoms used */
static uint32_t timepart_short(SrTimeRead *r, uint32_t k, int *o, int *u) {
  uint32_t num = sr_atom(r->s, k)->kind == SR_ATOM_NUM ? 0 : 1;
  const SrAtom *a = sr_atom(r->s, k + num), *z = sr_atom(r->s, k + 1 - num);
  SrTimeFn f = sr_atom_fn(r->s, k + 1 - num);
  if (a->kind != SR_ATOM_NUM || a->ndig != 1 || sr_atom(r->s, k + 1)->space) return 0;
  if (!z->cap || (f != SR_F_QMARK && f != SR_F_H)) return 0;
  *o = (int)a->whole;
  *u = f == SR_F_H ? SR_U_SECOND : SR_U_QUARTER;
  return *o >= 1 && *o <= (f == SR_F_H ? 2 : 4) ? 2 : 0;
}

/* the year behind Q3: '16, 16, /2016, FY2016, of 2016; atoms used */
static uint32_t timepart_short_year(SrTimeRead *r, uint32_t k, int *y) {
  SrTimeFn f = sr_atom_fn(r->s, k);
  uint32_t j = (f == SR_F_DASH || f == SR_F_SLASH) && !sr_atom(r->s, k)->space ? 1 : 0;
  uint32_t n = sr_time_year(r, k + j, !sr_atom(r->s, k + j)->space, y);
  return n > 0 ? n + j : sr_time_of_year(r, k, y);
}

/* "third quarter", "final quarter of", "latter half": which of them to *o, what they are to *u; how
** many tokens, 0 if it is none. A year, where one is given, is in front. */
static uint32_t timepart_nth(SrTimeRead *r, uint32_t at, bool year, int *o, int *u) {
  SrQuantity v;
  uint32_t w = sr_quantity(r->s, at, &v);
  bool latter = sr_time_word(r, at, "latter");
  bool final = latter || sr_time_word(r, at, "final") || sr_atom_fn(r->s, at) == SR_F_LAST;
  bool last = w == 0 && !year && final &&
              sr_atom_fn(r->s, at + 2) == SR_F_OF; /* the last quarter of 1988 */
  if (!last && (w == 0 || !v.ordinal || v.value < 1 || v.value > 4)) return 0;
  *o = latter ? 2 : last ? 4 : (int)v.value;
  if (last) w = 1;
  if (sr_atom_fn(r->s, at + w) == SR_F_DASH) w++;
  if (sr_atom_fn(r->s, at + w) == SR_F_FISCAL) w++;
  if (sr_atom_is(r->s, at + w, SR_TW_UNIT, u) && *u == SR_U_QUARTER) return w + 1;
  if (!sr_atom_is(r->s, at + w, SR_TW_FRAC, u) || *u != 2 || *o > 2) return 0;
  *u = SR_U_SECOND;
  return w + 1;
}

/* third quarter [of 1989], Q3 2016, 2016 Q3, first half of 2014, first nine months */
static uint32_t timepart_quarter(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int y = 0, o = 0, u = SR_U_QUARTER, month;
  uint32_t at = k + timepart_quarter_year(r, k, &y);
  uint32_t brief = timepart_short(r, at, &o, &u);
  if (y > 0 && at > k && sr_atom_is(r->s, at, SR_TW_UNIT, &u) && u == SR_U_QUARTER &&
      r->ref != SR_NO_DAY) {
    int ry, rm, rd; /* the 1988 quarter: that of the results, a year named */
    sr_day_to_ymd(r->ref, &ry, &rm, &rd);
    timepart_months(r, p, y, ((rm - 1) / 3 + 3) % 4 * 3, 3, SR_U_QUARTER);
    return at + 1 - k;
  }
  if (brief == 0 && sr_atom_is(r->s, at, SR_TW_MONTH, &month) && month % 3 == 0 &&
      sr_atom_is(r->s, at + 1, SR_TW_UNIT, &u) && u == SR_U_QUARTER) {
    o = month / 3; /* the December quarter */
    brief = 2;
  }
  uint32_t w = brief ? brief : timepart_nth(r, at, y != 0, &o, &u), n = at + w - k;
  if (w == 0 || o < 1 || o > 4) return 0;
  if (y == 0) {
    uint32_t e = u == SR_U_SECOND ? timepart_half_of(r, k + n, o, p) : 0;
    if (e > 0) return n + e;
    e = brief > 0 ? timepart_short_year(r, k + n, &y) : sr_time_of_year(r, k + n, &y);
    if (u == SR_U_SECOND && e == 0 && !r->s->loose) return 0;
    n += e;
  }
  if (u == SR_U_QUARTER)
    timepart_months(r, p, y, (o - 1) * 3, 3, SR_U_QUARTER);
  else
    timepart_months(r, p, y, (o - 1) * 6, 6, SR_U_SECOND);
  return n;
}

/* the period that an ordinal counts in: "of October 2014", "in this month", "of 2018" */
uint32_t sr_time_inside(SrTimeRead *r, uint32_t k, SrTimePoint *in) {
  int shift, u, m, y = 0;
  SrTimeFn f = sr_atom_fn(r->s, k);
  uint32_t n = f == SR_F_OF || f == SR_F_IN ? 1 : 0;
  if (n == 0) return 0;
  if (sr_atom_fn(r->s, k + n) == SR_F_THE) n++;
  sr_point_init(in);
  bool rel = sr_time_shift(r, k + n, &shift);
  if (!rel) shift = 0;
  if (sr_atom_is(r->s, k + n + rel, SR_TW_UNIT, &u) && (u == SR_U_MONTH || u == SR_U_YEAR)) {
    int32_t from, to;
    sr_span_unit(r->ref, (SrTimeUnit)u, shift, &from, &to);
    sr_point_set(in, from, to, (SrTimeUnit)u);
    in->relative = true;
    return n + rel + 1;
  }
  if (sr_time_month(r, k + n, &m)) {
    n++;
    if (r->s->loose && sr_atom_fn(r->s, k + n) == SR_F_DOT) n++;
    if (sr_atom_fn(r->s, k + n) == SR_F_COMMA || sr_atom_fn(r->s, k + n) == SR_F_OF) {
      uint32_t e = sr_time_year(r, k + n + 1, false, &y);
      n += e > 0 ? e + 1 : 0;
    } else {
      n += sr_time_year(r, k + n, false, &y);
    }
    in->relative = y == 0;
    if (y == 0) y = sr_span_year_of(r, m, 0);
    if (y > 0) {
      int32_t from, to;
      sr_span_month(y, m, &from, &to);
      sr_point_set(in, from, to, SR_U_MONTH);
    }
    return n;
  }
  uint32_t e = sr_time_year(r, k + n, false, &y);
  if (e == 0) return 0;
  int32_t from, to;
  sr_span_year(y, &from, &to);
  sr_point_set(in, from, to, SR_U_YEAR);
  return n + e;
}

/* The first n months of a year none is named for: those of this year once they are over. */
static int timepart_run_year(SrTimeRead *r, int n) {
  int y, m, d;
  if (r->ref == SR_NO_DAY) return -1;
  sr_day_to_ymd(r->ref, &y, &m, &d);
  return m >= n || r->will ? y : y - 1;
}

/* "first nine months [of 1989]", "last six months of 1989", "first three days of May" */
static uint32_t timepart_run(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int o, u, y = 0;
  SrQuantity q;
  bool last = sr_atom_fn(r->s, k) == SR_F_LAST;
  if (!last && (!sr_atom_is(r->s, k, SR_TW_ORD, &o) || o != 1)) return 0;
  uint32_t n = 1 + sr_quantity(r->s, k + 1, &q), e;
  if (n == 1 || q.ordinal || q.value < 2 || q.value > 31) return 0;
  int count = (int)q.value;
  if (!sr_atom_is(r->s, k + n, SR_TW_UNIT, &u)) return 0;
  n++;
  if (u == SR_U_MONTH && count < 12) {
    e = sr_time_of_year(r, k + n, &y);
    if (e == 0 && (last || !r->s->loose)) return 0;
    if (e == 0) y = timepart_run_year(r, count);
    timepart_months(r, p, y, last ? 12 - count : 0, count, SR_U_SECOND);
    return n + e;
  }
  if (u != SR_U_DAY && u != SR_U_WEEK) return 0;
  SrTimePoint in;
  e = sr_time_inside(r, k + n, &in);
  if (e == 0) return 0;
  int32_t days = u == SR_U_WEEK ? count * 7 : count;
  p->relative = in.relative;
  if (in.from != SR_NO_DAY)
    sr_point_set(p, last ? in.to - days + 1 : in.from, last ? in.to : in.from + days - 1,
                 SR_U_SECOND);
  return n + e;
}

/* a quarter, a half, or a run of months or days of a larger period */
uint32_t sr_time_part(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  uint32_t n = timepart_quarter(r, k, p);
  return n > 0 ? n : timepart_run(r, k, p);
}
