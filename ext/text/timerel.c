/*
** timerel.c: dates that lean on the reference or on a larger period: Sunday,
** last month, this morning, the third quarter, the first Monday of May, two
** days ago.
*/
#include "timespan.h"

static void timerel_set(SrTimePoint *p, int32_t from, int32_t to, SrTimeUnit unit) {
  sr_point_set(p, from, to, unit);
  p->relative = true;
}

/* length in bytes tells "past" from "previous": both are one grammar word */
static bool timerel_past(SrTimeRead *r, uint32_t k) {
  return sr_atom_fn(r->s, k) == SR_F_PAST && sr_atom(r->s, k)->len == 4;
}

bool sr_time_shift(SrTimeRead *r, uint32_t k, int *shift) {
  switch (sr_atom_fn(r->s, k)) {
    case SR_F_LAST:
    case SR_F_PAST:
    case SR_F_LATEST:
      return *shift = -1, true;
    case SR_F_THIS:
    case SR_F_CURRENT:
    case SR_F_SAME:
    case SR_F_THAT:
      return *shift = 0, true;
    case SR_F_NEXT:
    case SR_F_COMING:
      return *shift = 1, true;
    case SR_F_AFTER: /* the following week */
      return *shift = 1, r->s->loose && sr_atom(r->s, k)->len > 5;
    default:
      return false;
  }
}

static bool timerel_wday(SrTimeRead *r, uint32_t k, int *w) {
  if (!sr_atom_is(r->s, k, SR_TW_WDAY, w)) return false;
  if (r->s->loose) return true;
  const SrAtom *a = sr_atom(r->s, k);
  if (!a->cap) return false;
  if (!(a->w->cls & SR_TW_WEAK)) return true;
  SrTimeFn f = sr_time_before(r, k); /* Sat, Sun, Wed: words too */
  const SrAtom *b = sr_atom(r->s, k + 1);
  return f == SR_F_ON || f == SR_F_LAST || f == SR_F_NEXT || b->kind == SR_ATOM_NUM ||
         (sr_atom_fn(r->s, k + 1) == SR_F_COMMA && sr_atom(r->s, k + 2)->kind == SR_ATOM_NUM);
}

/* the weekday w nearest before day (same day counts if today), or after it */
static int32_t timerel_wday_before(int32_t day, int w, bool today) {
  if (day == SR_NO_DAY) return SR_NO_DAY;
  int back = (sr_day_weekday(day) - w + 7) % 7;
  return day - (back == 0 && !today ? 7 : back);
}

static int32_t timerel_wday_after(int32_t day, int w, bool today) {
  if (day == SR_NO_DAY) return SR_NO_DAY;
  int on = (w - sr_day_weekday(day) + 7) % 7;
  return day + (on == 0 && !today ? 7 : on);
}

/* the weekday w of the week that is `shift` weeks from the reference's */
static int32_t timerel_wday_of_week(int32_t ref, int w, int shift) {
  if (ref == SR_NO_DAY) return SR_NO_DAY;
  return sr_span_move(ref - sr_day_weekday(ref) + w, SR_U_WEEK, shift);
}

/* [of] last|this|next week behind a weekday: atoms used */
static uint32_t timerel_week_after(SrTimeRead *r, uint32_t k, int *shift) {
  int u;
  uint32_t n = sr_atom_fn(r->s, k) == SR_F_OF || sr_atom_fn(r->s, k) == SR_F_FROM ? 1 : 0;
  if (!sr_time_shift(r, k + n, shift)) return 0;
  if (!sr_atom_is(r->s, k + n + 1, SR_TW_UNIT, &u) || u != SR_U_WEEK) return 0;
  return n + 2;
}

/* Friday the 13th: the nearest month that has it */
static uint32_t timerel_wday_the(SrTimeRead *r, uint32_t k, int w, SrTimePoint *p) {
  int d, y, m, rd;
  if (sr_atom_fn(r->s, k) != SR_F_THE) return 0;
  uint32_t n = sr_time_daynum(r, k + 1, &d);
  if (n == 0 || sr_atom_is(r->s, k + 1 + n, SR_TW_MONTH, NULL)) return 0;
  if (sr_atom_fn(r->s, k + 1 + n) == SR_F_OF) return 0;
  int32_t best = SR_NO_DAY;
  if (r->ref != SR_NO_DAY) {
    sr_day_to_ymd(r->ref, &y, &m, &rd);
    for (int i = 0; i < 28 && best == SR_NO_DAY; i++) {
      int at = y * 12 + m - 1 + (i % 2 ? (i + 1) / 2 : -(i / 2));
      int32_t day = sr_day_from_ymd(at / 12, at % 12 + 1, d);
      if (day != SR_NO_DAY && sr_day_weekday(day) == w) best = day;
    }
  }
  timerel_set(p, best, best, SR_U_DAY);
  return 1 + n;
}

uint32_t sr_time_possessive(SrTimeRead *r, uint32_t k) {
  uint32_t n = 0;
  while (n < 2 && sr_atom_fn(r->s, k + n) == SR_F_CLITIC_S && !sr_atom(r->s, k + n)->space) n++;
  return n;
}

/* last week's Sunday */
static uint32_t timerel_week_before(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int shift, u, w;
  if (!sr_time_shift(r, k, &shift)) return 0;
  if (!sr_atom_is(r->s, k + 1, SR_TW_UNIT, &u) || u != SR_U_WEEK) return 0;
  uint32_t n = 2;
  n += sr_time_possessive(r, k + n);
  if (!timerel_wday(r, k + n, &w)) return 0;
  int32_t day = timerel_wday_of_week(r->ref, w, shift);
  p->future = shift > 0;
  timerel_set(p, day, day, SR_U_DAY);
  return n + 1;
}

/* "Monday week", given as the whole of a date: atoms used behind the weekday */
static uint32_t timerel_week_on(SrTimeRead *r, uint32_t k) {
  int u;
  if (!r->s->loose || sr_atom(r->s, k + 1)->kind != SR_ATOM_END) return 0;
  return sr_atom_is(r->s, k, SR_TW_UNIT, &u) && u == SR_U_WEEK ? 1 : 0;
}

static uint32_t timerel_weekday(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int w, shift = 2, week;
  uint32_t n = 0;
  n = timerel_week_before(r, k, p);
  if (n > 0) return n;
  if (sr_time_shift(r, k, &shift)) n = 1;
  if (!timerel_wday(r, k + n, &w)) return 0;
  SrTimeFn lead = sr_atom_fn(r->s, k);
  if (n == 0 && sr_time_before(r, k) == SR_F_ANY) return 0; /* every Monday */
  n++;
  if (r->s->loose && sr_atom_fn(r->s, k + n) == SR_F_DOT) n++;
  uint32_t e = timerel_week_after(r, k + n, &week);
  int32_t day;
  p->weekday = shift == 2;
  if (e > 0) {
    n += e;
    day = timerel_wday_of_week(r->ref, w, week);
    p->weekday = false;
    p->future = week > 0;
  } else if (shift == 2) {
    e = timerel_wday_the(r, k + n, w, p);
    if (e > 0) return n + e;
    bool after = sr_atom_fn(r->s, k + n) == SR_F_AFTER && sr_atom_fn(r->s, k + n + 1) == SR_F_NEXT;
    uint32_t on = after ? 2 : timerel_week_on(r, k + n);
    if (on > 0) {
      n += on;
      day = sr_span_move(timerel_wday_after(r->ref, w, false), SR_U_WEEK, 1);
      p->future = true;
    } else {
      day = r->will ? timerel_wday_after(r->ref, w, true) : timerel_wday_before(r->ref, w, true);
      p->future = r->will;
    }
  } else if (lead == SR_F_NEXT) {
    day = timerel_wday_of_week(r->ref, w, 1);
    p->future = true;
  } else if (shift > 0) {
    day = timerel_wday_after(r->ref, w, false);
    p->future = true;
  } else if (lead == SR_F_THIS) {
    day = timerel_wday_after(r->ref, w, true);
    p->future = day != r->ref;
  } else {
    day = timerel_wday_before(r->ref, w, shift == 0);
  }
  timerel_set(p, day, day, SR_U_DAY);
  return n;
}

/* today, yesterday, tonight, overnight, the day before [yesterday] */
static uint32_t timerel_deictic(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int v, u, part;
  if (sr_atom_is(r->s, k, SR_TW_DEIC, &v)) {
    if (v == 10) p->part = 'N', v = 0;
    int back = v == 11 ? 1 : 0;
    if (v == 11) p->part = 'N', v = 0;
    p->future = v > 0;
    timerel_set(p, sr_span_move(r->ref, SR_U_DAY, v - back), sr_span_move(r->ref, SR_U_DAY, v),
                back ? SR_U_SECOND : SR_U_DAY);
    return 1;
  }
  if (sr_atom_is(r->s, k, SR_TW_UNIT, &u) && u == SR_U_DAY) {
    SrTimeFn f = sr_atom_fn(r->s, k + 1);
    int shift = f == SR_F_BEFORE || f == SR_F_EARLIER ? -1
                : f == SR_F_AFTER || f == SR_F_LATER  ? 1
                                                      : 0;
    if (shift == 0 || sr_atom(r->s, k + 1)->space == false) return 0;
    SrTimeFn b = sr_time_before(r, k);
    if (b != SR_F_THE && b != SR_F_A && !r->s->loose) return 0;
    bool deic = sr_atom_is(r->s, k + 2, SR_TW_DEIC, &v) && v >= -1 && v <= 1;
    int32_t day = sr_span_move(r->ref, SR_U_DAY, shift + (deic ? v : 0));
    p->future = shift > 0 && deic;
    bool word = !deic && sr_atom(r->s, k + 2)->kind == SR_ATOM_WORD;
    if (word && sr_atom_fn(r->s, k + 2) == SR_F_THE) return 0;
    /* "a day after a guard was shot": counts from there */
    if (word && b == SR_F_A && !r->s->loose && (f == SR_F_AFTER || f == SR_F_BEFORE)) return 0;
    timerel_set(p, day, day, SR_U_DAY);
    return deic ? 3 : 2;
  }
  int shift;
  if (sr_atom_is(r->s, k, SR_TW_PART, &part) && sr_atom_fn(r->s, k + 1) == SR_F_BEFORE &&
      sr_time_before(r, k) == SR_F_THE) { /* the night before last */
    bool last = sr_atom_fn(r->s, k + 2) == SR_F_LAST;
    uint8_t behind = sr_atom(r->s, k + 2)->kind; /* not "the night before the vote" */
    if (!last && behind != SR_ATOM_END && (r->s->loose || behind != SR_ATOM_MARK)) return 0;
    p->part = (uint8_t)part;
    int32_t day = sr_span_move(r->ref, SR_U_DAY, last ? -2 : -1);
    timerel_set(p, day, day, SR_U_DAY);
    return last ? 3 : 2;
  }
  if (sr_time_shift(r, k, &shift) && sr_atom_is(r->s, k + 1, SR_TW_PART, &part)) {
    SrTimeFn f = sr_atom_fn(r->s, k);
    bool that = r->s->loose && (f == SR_F_THAT || f == SR_F_SAME);
    if (f != SR_F_THIS && f != SR_F_LAST && f != SR_F_NEXT && !that) return 0;
    if (f == SR_F_NEXT && part != 'M') return 0;
    p->part = (uint8_t)part;
    int32_t day = sr_span_move(r->ref, SR_U_DAY, shift);
    timerel_set(p, day, day, SR_U_DAY);
    return 2;
  }
  return 0;
}

/* 1999-W09, 1999-SU: the ISO forms of weeks and seasons */
static uint32_t timerel_iso(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  static const char kTimerelSeason[5][3] = {"SP", "SU", "FA", "WI", "AU"};
  int y;
  if (!r->s->loose || sr_time_year(r, k, false, &y) != 1) return 0;
  const SrAtom *a = sr_atom(r->s, k + 2), *b = sr_atom(r->s, k + 3);
  if (sr_atom_fn(r->s, k + 1) != SR_F_DASH || a->space || a->kind != SR_ATOM_WORD) return 0;
  const char *z = r->s->doc->text + a->start;
  int32_t from, to;
  if (a->len == 1 && z[0] == 'W' && b->kind == SR_ATOM_NUM && b->whole >= 1 && b->whole <= 53) {
    int32_t jan4 = sr_day_from_ymd(y, 1, 4);
    from = jan4 - sr_day_weekday(jan4) + ((int32_t)b->whole - 1) * 7;
    sr_point_set(p, from, from + 6, SR_U_WEEK);
    return 4;
  }
  for (int i = 0; i < 5 && a->len == 2; i++) {
    if (z[0] != kTimerelSeason[i][0] || z[1] != kTimerelSeason[i][1]) continue;
    sr_span_season(y, i == 4 ? 2 : i, &from, &to);
    sr_point_set(p, from, to, SR_U_SECOND);
    return 3;
  }
  return 0;
}

/* the o-th (from the end if negative) weekday w, or week (w = 7), day (8) or weekend (9) of a
 * period */
static void timerel_nth(SrTimePoint *p, const SrTimePoint *in, int o, int w) {
  int32_t from = in->from, to = in->to, day;
  p->relative = in->relative;
  if (from == SR_NO_DAY) return;
  if (w == 8) {
    day = o > 0 ? from + o - 1 : to + o + 1;
  } else if (w != 7) {
    int first = w == 9 ? 5 : w;
    day = o > 0 ? timerel_wday_after(from, first, true) + (o - 1) * 7
                : timerel_wday_before(to, first, true) + (o + 1) * 7;
  } else { /* weeks begin on Monday; the last one is the last with its Thursday inside */
    day = o > 0 ? timerel_wday_after(from, 0, true) + (o - 1) * 7
                : timerel_wday_before(to, 3, true) - 3 + (o + 1) * 7;
  }
  sr_point_set(p, day,
               day + (w == 7   ? 6
                      : w == 9 ? 1
                               : 0),
               w == 7   ? SR_U_WEEK
               : w == 9 ? SR_U_WEEKEND
                        : SR_U_DAY);
}

/* first Monday of last month, last week of 2015, second last day of June */
static uint32_t timerel_ordinal(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int o = 1, w, u;
  uint32_t n = 0;
  SrQuantity q;
  if (sr_atom_fn(r->s, k) == SR_F_LAST) {
    o = -1;
    n = 1;
  } else {
    n = sr_quantity(r->s, k, &q);
    if (n == 0 || !q.ordinal || q.value < 1 || q.value > 60) return 0;
    o = (int)q.value;
    if (sr_atom_fn(r->s, k + n) == SR_F_LAST) o = -o, n++;
  }
  if (sr_atom_is(r->s, k + n, SR_TW_WDAY, &w)) {
    n++;
    if (r->s->loose && sr_atom_fn(r->s, k + n) == SR_F_DOT) n++;
  } else if (sr_atom_is(r->s, k + n, SR_TW_UNIT, &u) &&
             (u == SR_U_WEEK || u == SR_U_DAY || u == SR_U_WEEKEND)) {
    w = u == SR_U_WEEK ? 7 : u == SR_U_DAY ? 8 : 9;
    n++;
  } else {
    return 0;
  }
  SrTimePoint in;
  sr_point_init(&in);
  uint32_t e = sr_time_inside(r, k + n, &in);
  if (e == 0) {
    if (!r->s->loose || w > 6 || o < 0) return 0;
    if (sr_atom_fn(r->s, k + n) == SR_F_AFTER) { /* third Tuesday after Christmas */
      e = sr_time_absolute(r, k + n + 1, &in);
      if (e == 0 || in.to == SR_NO_DAY) return 0;
      int32_t day = timerel_wday_after(in.to, w, false) + (o - 1) * 7;
      timerel_set(p, day, day, SR_U_DAY);
      return n + 1 + e;
    }
    /* third Tuesday: of this month */
    sr_span_unit(r->ref, SR_U_MONTH, 0, &in.from, &in.to);
    in.relative = true;
  }
  timerel_nth(p, &in, o, w);
  return n + e;
}

/* "once a year", "every Monday", "two-day": no day is meant */
static bool timerel_repeats(SrTimeRead *r, uint32_t k) {
  SrTimeFn f = sr_time_before(r, k);
  uint32_t tok = sr_atom(r->s, k)->tok;
  bool mid = tok > 1 && sr_token_fn(r->s->doc, tok - 2) == SR_F_MID;
  const SrToken *t = tok > 0 ? &r->s->doc->tok[tok - 1] : NULL;
  bool named =
      t && sr_atom(r->s, k)->cap && t->flags & SR_T_CAP && sr_timeword_find(t->hash) == NULL;
  return f == SR_F_A || f == SR_F_ANY || named || (f == SR_F_DASH && !mid); /* Election Day */
}

/* "the same month last year", "this day last year": the lead stands at k, the unit u behind it;
** atoms used behind the unit */
static uint32_t timerel_same(SrTimeRead *r, uint32_t k, uint32_t n, int u, SrTimePoint *p) {
  int y = 0;
  SrTimeFn lead = sr_atom_fn(r->s, k);
  if (u >= SR_U_YEAR || (lead != SR_F_SAME && lead != SR_F_THIS)) return 0;
  if (r->ref == SR_NO_DAY) return 0;
  uint32_t e = sr_time_of_year(r, k + n, &y);
  if (e == 0 || y <= 0) return 0;
  int32_t from, to, day = sr_span_move(r->ref, SR_U_YEAR, y - sr_span_ymd_year(r->ref));
  sr_span_unit(day, (SrTimeUnit)u, u == SR_U_QUARTER ? -1 : 0, &from, &to);
  timerel_set(p, from, to, (SrTimeUnit)u);
  return e;
}

/* what a unit has behind it: "after next", "before last"; whole expressions also "before" and
** "after". Periods on from the reference in *shift; atoms used. */
static uint32_t timerel_beside(SrTimeRead *r, uint32_t k, int *shift) {
  SrTimeFn f = sr_atom_fn(r->s, k);
  uint32_t the = sr_atom_fn(r->s, k + 1) == SR_F_THE ? 1 : 0;
  SrTimeFn g = sr_atom_fn(r->s, k + 1 + the);
  if (f == SR_F_AFTER && g == SR_F_NEXT) return *shift = 2, 2 + the;
  if (f == SR_F_BEFORE && g == SR_F_LAST) return *shift = -2, 2 + the;
  if (!r->s->loose || sr_atom(r->s, k + 1)->kind != SR_ATOM_END) return 0;
  if (f == SR_F_BEFORE || f == SR_F_EARLIER) return *shift = -1, 1;
  if (f == SR_F_AFTER || f == SR_F_LATER) return *shift = 1, 1;
  return 0;
}

/* last month, this week, next year, the coming decade; the week after next */
static uint32_t timerel_period(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int shift = 0, u;
  uint32_t n = 0;
  SrTimeFn lead = sr_atom_fn(r->s, k);
  bool rel = sr_time_shift(r, k, &shift);
  if (rel) n = 1;
  bool the = !rel && (lead == SR_F_THE || lead == SR_F_POSS);
  if (the) n = 1;
  if (sr_atom_fn(r->s, k + n) == SR_F_FISCAL) n++;
  if (!sr_atom_is(r->s, k + n, SR_TW_UNIT, &u) || u < SR_U_DAY) return 0;
  const SrAtom *a = sr_atom(r->s, k + n);
  if (a->len == 1 || r->s->doc->text[a->start + a->len - 1] == 's')
    return 0; /* years: no one of them */
  if (!rel && n == 0 && timerel_repeats(r, k)) return 0;
  n++;
  uint32_t same = timerel_same(r, k, n, u, p);
  if (same > 0) return n + same;
  uint32_t beside = rel ? 0 : timerel_beside(r, k + n, &shift);
  if (beside == 0 && !rel && sr_atom_fn(r->s, k + n) == SR_F_AFTER) return 0;
  rel = rel || beside > 0;
  n += beside;
  if (!rel && !r->s->loose) return 0;
  if (lead == SR_F_SAME || lead == SR_F_THAT) {
    if (!r->s->loose) return 0; /* points back into the text, not at the reference */
  }
  if (u == SR_U_DAY && !r->s->loose && lead != SR_F_THIS)
    return 0; /* "next day" hangs on the text */
  int32_t from, to;
  p->future = shift > 0;
  if (timerel_past(r, k) && u != SR_U_DAY && u != SR_U_WEEKEND) {
    timerel_set(p, sr_span_move(r->ref, (SrTimeUnit)u, -1), r->ref, SR_U_SECOND);
    return n;
  }
  bool weekday = r->ref != SR_NO_DAY && sr_day_weekday(r->ref) < 5;
  bool the_one = lead == SR_F_THE || (!rel && sr_time_before(r, k) == SR_F_THE);
  if (the_one && u == SR_U_WEEKEND && weekday) shift = -1;
  if (lead == SR_F_COMING && u == SR_U_WEEKEND && weekday) shift = 0;
  if (!rel && u == SR_U_QUARTER) shift = -1; /* results are of the quarter that has ended */
  sr_span_unit(r->ref, (SrTimeUnit)u, shift, &from, &to);
  timerel_set(p, from, to, (SrTimeUnit)u);
  return n;
}

/* over the weekend: the last one, or the coming one where the clause looks ahead */
static uint32_t timerel_weekend(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int u;
  if (r->s->loose || !sr_atom_is(r->s, k, SR_TW_UNIT, &u) || u != SR_U_WEEKEND) return 0;
  uint32_t tok = sr_atom(r->s, k)->tok;
  if (sr_time_before(r, k) != SR_F_THE || tok < 2) return 0;
  SrTimeFn f = sr_token_fn(r->s->doc, tok - 2);
  if (f != SR_F_OVER && f != SR_F_AT && f != SR_F_DURING && f != SR_F_ON && f != SR_F_BY) return 0;
  int32_t from = SR_NO_DAY, to = SR_NO_DAY;
  if (r->ref != SR_NO_DAY) {
    bool now = r->will || sr_day_weekday(r->ref) >= 5;
    sr_span_unit(r->ref, SR_U_WEEKEND, now ? 0 : -1, &from, &to);
  }
  timerel_set(p, from, to, SR_U_WEEKEND);
  return 1;
}

/* the month of January [1998] */
static uint32_t timerel_month_of(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int u;
  if (!sr_atom_is(r->s, k, SR_TW_UNIT, &u) || u != SR_U_MONTH) return 0;
  if (sr_atom_fn(r->s, k + 1) != SR_F_OF || !sr_atom_is(r->s, k + 2, SR_TW_MONTH, NULL)) return 0;
  uint32_t n = sr_time_absolute(r, k + 2, p);
  return n > 0 && p->unit == SR_U_MONTH ? n + 2 : 0;
}

/* last August, next June, August last year, summer [of] 1999, last summer */
static uint32_t timerel_named(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int shift = 0, m, y = 0, season = 0, ry, rm, rd;
  bool rel = sr_time_shift(r, k, &shift);
  uint32_t n = rel ? 1 : 0;
  int32_t from = SR_NO_DAY, to = SR_NO_DAY;
  bool month = sr_atom_is(r->s, k + n, SR_TW_MONTH, &m);
  if (month && (!rel && !sr_time_month(r, k + n, &m))) return 0;
  if (month && rel && !sr_atom(r->s, k + n)->cap && !r->s->loose) return 0;
  if (!month && !sr_atom_is(r->s, k + n, SR_TW_SEASON, &season)) return 0;
  const SrTimeWord *w = sr_atom(r->s, k + n)->w;
  n++;
  uint32_t e = sr_time_of_year(r, k + n, &y);
  if (!month && w->cls & SR_TW_WEAK && sr_atom_fn(r->s, k + n) == SR_F_A)
    return 0; /* fell a year ago */
  if (!month && !rel && e == 0 && !r->s->loose && sr_time_before(r, k) != SR_F_IN) return 0;
  SrTimeFn mod = sr_time_before(r, k);
  bool led =
      r->s->loose && (mod == SR_F_EARLY || mod == SR_F_LATE || mod == SR_F_MID || mod == SR_F_THE);
  if (!month && !rel && e == 0 && (w->cls & SR_TW_WEAK) && !led) return 0;
  bool after = month && !rel && sr_atom_fn(r->s, k + n) == SR_F_AFTER &&
               sr_atom_fn(r->s, k + n + 1) == SR_F_NEXT;
  if (after) rel = true, shift = 2, e = 2; /* March after next */
  if (month && !rel && e == 0) return 0; /* a bare month is timeday.c's */
  if (rel && e > 0 && month && !after) return 0;
  n += e;
  if (r->ref == SR_NO_DAY && y == 0) return p->relative = true, n;
  if (r->ref != SR_NO_DAY)
    sr_day_to_ymd(r->ref, &ry, &rm, &rd);
  else
    ry = y, rm = 1;
  p->relative = e == 0 || y == 0;
  if (month) {
    if (y == 0) y = shift < 0 ? (m < rm ? ry : ry - 1) : shift > 0 ? (m > rm ? ry : ry + 1) : ry;
    if (after) y++;
    sr_span_month(y, m, &from, &to);
    sr_point_set(p, from, to, SR_U_MONTH);
  } else {
    if (y == 0) {
      y = ry;
      sr_span_season(y, season, &from, &to);
      if (shift < 0 && to >= r->ref) y--;
      if (shift > 0 && from <= r->ref) y++;
      if (shift == 0 && !rel && from > r->ref && !r->will) y--;
    }
    sr_span_season(y, season, &from, &to);
    sr_point_set(p, from, to, SR_U_SECOND);
  }
  p->future = shift > 0;
  return n;
}

/* "last April 12", "last 3 March": the last such day */
static uint32_t timerel_last_day(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int shift = 0;
  if (!sr_time_shift(r, k, &shift) || shift >= 0) return 0;
  const SrAtom *b = sr_atom(r->s, k + 1);
  if (b->kind != SR_ATOM_NUM && !sr_atom_is(r->s, k + 1, SR_TW_MONTH, NULL)) return 0;
  uint32_t n = sr_time_absolute(r, k + 1, p);
  if (n > 1 && p->unit == SR_U_DAY) return n + 1;
  sr_point_init(p);
  return 0;
}

/* 20th of next month, 20 of this month */
static uint32_t timerel_day_of_month(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int d, d2, shift, u, y, m, x;
  uint32_t n = sr_time_daynum(r, k, &d);
  if (n == 0) return 0;
  d2 = d;
  SrTimeFn f = sr_atom_fn(r->s, k + n);
  if (f == SR_F_DASH || f == SR_F_TO || f == SR_F_UNTIL || f == SR_F_THROUGH) {
    uint32_t e = sr_time_daynum(r, k + n + 1, &d2);
    if (e == 0 || d2 <= d) return 0;
    n += 1 + e;
  }
  if (sr_atom_is(r->s, k + n, SR_TW_UNIT, &u) && u == SR_U_DAY) n++;
  f = sr_atom_fn(r->s, k + n);
  if (f == SR_F_OF || f == SR_F_IN)
    n++;
  else if (d2 == d)
    return 0;
  bool the = sr_atom_fn(r->s, k + n) == SR_F_THE;
  if (the) n++;
  bool bare = the && r->s->loose && sr_atom_is(r->s, k + n, SR_TW_UNIT, &u);
  if (bare) {
    shift = 0, n--;
  } else if (!sr_time_shift(r, k + n, &shift)) {
    return 0;
  }
  if (!sr_atom_is(r->s, k + n + 1, SR_TW_UNIT, &u)) return 0;
  if (u != SR_U_MONTH && (u != SR_U_YEAR || d != 1 || d2 != 1 || !r->s->loose)) return 0;
  int32_t from, to;
  sr_span_unit(r->ref, (SrTimeUnit)u, shift, &from, &to);
  p->relative = true;
  if (from != SR_NO_DAY) {
    sr_day_to_ymd(from, &y, &m, &x);
    sr_point_set(p, sr_day_from_ymd(y, m, d), sr_day_from_ymd(y, m, d2),
                 d == d2 ? SR_U_DAY : SR_U_SECOND);
  }
  return n + 2;
}

/* week 10, fiscal [year] 1989, 1989 fiscal year */
static uint32_t timerel_counted(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int u = 0, y = 0;
  int32_t from, to;
  if (sr_atom_fn(r->s, k) == SR_F_FISCAL) {
    uint32_t n = 1;
    if (sr_atom_is(r->s, k + n, SR_TW_UNIT, &u) && u == SR_U_YEAR) n++;
    uint32_t e = sr_time_year(r, k + n, true, &y);
    if (e == 0) return 0;
    sr_span_year(y, &from, &to);
    sr_point_set(p, from, to, SR_U_YEAR);
    return n + e;
  }
  const SrAtom *b = sr_atom(r->s, k + 1);
  if (!r->s->loose && sr_atom_is(r->s, k, SR_TW_UNIT, &u) && u == SR_U_YEAR && b->space) {
    uint32_t e = sr_time_year(r, k + 1, false, &y); /* the year 1922 */
    if (e == 0 || y > 2100 || sr_time_before(r, k) != SR_F_THE) return 0;
    sr_span_year(y, &from, &to);
    sr_point_set(p, from, to, SR_U_YEAR);
    return 1 + e;
  }
  if (!sr_atom_is(r->s, k, SR_TW_UNIT, &u) || (u != SR_U_WEEK && u != SR_U_YEAR) || !r->s->loose)
    return 0;
  if (u == SR_U_YEAR) {
    SrQuantity q;
    uint32_t named = sr_time_absolute(r, k + 1, p); /* the years 1986-88 */
    if (named > 0 && (p->unit == SR_U_YEAR || p->unit == SR_U_SECOND)) return 1 + named;
    sr_point_init(p);
    uint32_t n = sr_quantity(r->s, k + 1, &q);
    if (n == 0 || q.ordinal || q.value < 1 || q.value > 9999) return 0;
    sr_span_year((int)q.value, &from, &to);
    sr_point_set(p, from, to, SR_U_YEAR);
    return 1 + n;
  }
  if (b->kind != SR_ATOM_NUM || b->whole < 1 || b->whole > 53 || r->ref == SR_NO_DAY) return 0;
  int32_t jan4 = sr_day_from_ymd(sr_span_ymd_year(r->ref), 1, 4);
  int32_t day = jan4 - sr_day_weekday(jan4) + ((int32_t)b->whole - 1) * 7;
  timerel_set(p, day, day + 6, SR_U_WEEK);
  return 2;
}

/* "earlier in the week", "earlier in the month": that one */
static uint32_t timerel_earlier_in(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int u;
  int32_t from, to;
  if (sr_atom_fn(r->s, k) != SR_F_EARLIER || sr_atom_fn(r->s, k + 1) != SR_F_IN ||
      sr_atom_fn(r->s, k + 2) != SR_F_THE || !sr_atom_is(r->s, k + 3, SR_TW_UNIT, &u) ||
      (u != SR_U_WEEK && u != SR_U_MONTH && u != SR_U_YEAR))
    return 0;
  sr_span_unit(r->ref, (SrTimeUnit)u, 0, &from, &to);
  timerel_set(p, from, to, (SrTimeUnit)u);
  return 4;
}

/* "this" before "past", "last", "coming", "next" adds nothing */
static bool timerel_this(SrTimeRead *r, uint32_t k) {
  int shift;
  return sr_atom_fn(r->s, k) == SR_F_THIS && sr_time_shift(r, k + 1, &shift) && shift != 0;
}

uint32_t sr_time_relative(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  if (timerel_this(r, k)) {
    uint32_t e = sr_time_relative(r, k + 1, p);
    return e > 0 ? e + 1 : 0;
  }
  uint32_t n = timerel_ordinal(r, k, p);
  if (n == 0) n = sr_time_part(r, k, p);
  if (n == 0) n = timerel_iso(r, k, p);
  if (n == 0) n = timerel_weekday(r, k, p);
  if (n == 0) n = timerel_deictic(r, k, p);
  if (n == 0) n = timerel_day_of_month(r, k, p);
  if (n == 0) n = timerel_month_of(r, k, p);
  if (n == 0) n = timerel_last_day(r, k, p);
  if (n == 0) n = timerel_named(r, k, p);
  if (n == 0) n = timerel_counted(r, k, p);
  if (n == 0) n = timerel_weekend(r, k, p);
  if (n == 0) n = timerel_earlier_in(r, k, p);
  if (n == 0) n = timerel_period(r, k, p);
  return n;
}
