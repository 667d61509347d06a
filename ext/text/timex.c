/*
** timex.c: finds dates, times and durations in running text and in strings
** given as one date; joins points into ranges ("from March to May"). The parts
** of the grammar stand in the time*.c beside it.
*/
#include "timespan.h"

/* an offset or a point, whichever reads more */
static uint32_t timex_any(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  SrTimePoint a;
  uint32_t n = sr_time_offset(r, k, &a);
  uint32_t m = sr_time_point(r, k, p);
  if (n > m || (n > 0 && n == m)) *p = a;
  return n > m ? n : m;
}

/* the other end of a range names the year for the end that lacks it */
static void timex_share_year(const SrTimeRead *r, SrTimePoint *a, SrTimePoint *b) {
  bool whole_a = a->d == 0, whole_b = b->d == 0;
  int y = 0;
  if (a->yearless && b->y > 0 && b->m > 0) {
    y = a->m > b->m ? b->y - 1 : b->y;
    if (whole_a)
      sr_span_month(y, a->m, &a->from, &a->to);
    else
      a->from = a->to = sr_day_from_ymd(y, a->m, a->d);
    a->relative = false;
  } else if (b->yearless && a->y > 0 && a->m > 0) {
    y = b->m < a->m ? a->y + 1 : a->y;
    if (whole_b)
      sr_span_month(y, b->m, &b->from, &b->to);
    else
      b->from = b->to = sr_day_from_ymd(y, b->m, b->d);
    b->relative = false;
  } else if (a->yearless && b->yearless && a->from != SR_NO_DAY && b->from != SR_NO_DAY) {
    int ya = sr_span_ymd_year(a->from), yb = sr_span_ymd_year(b->from);
    bool wrap = a->m > b->m || (a->m == b->m && a->d > b->d);
    if (!wrap && ya > yb) { /* it began this year and goes on */
      if (whole_b)
        sr_span_month(ya, b->m, &b->from, &b->to);
      else
        b->from = b->to = sr_day_from_ymd(ya, b->m, b->d);
      return;
    }
    y = wrap ? yb - 1 : yb;
    if (y == ya || (r->will && wrap)) return;
    if (whole_a)
      sr_span_month(y, a->m, &a->from, &a->to);
    else
      a->from = a->to = sr_day_from_ymd(y, a->m, a->d);
  }
}

/* joins b to a when b comes after it */
static bool timex_join(SrTimeRead *r, SrTimePoint *a, SrTimePoint *b) {
  if (a->is_time || b->is_time) return false;
  timex_share_year(r, a, b);
  if (a->from != SR_NO_DAY && b->from != SR_NO_DAY) {
    if (b->weekday && b->to < a->from) b->to += 7;
    if (b->to < a->from && a->weekday) a->from -= 7;
    if (b->to < a->from) return false;
  }
  a->to = a->from == SR_NO_DAY ? SR_NO_DAY : b->to;
  if (a->to == SR_NO_DAY) a->from = SR_NO_DAY;
  a->relative = a->relative || b->relative;
  a->weekday = false;
  a->unit = SR_U_SECOND;
  return true;
}

static bool timex_joint(SrTimeFn f, bool between) {
  return f == SR_F_TO || f == SR_F_UNTIL || f == SR_F_THROUGH || f == SR_F_DASH ||
         (between && f == SR_F_AND);
}

/* point [to point]: atoms used; *ranged when two were joined */
static uint32_t timex_range(SrTimeRead *r, uint32_t k, bool between, SrTimePoint *p, bool *ranged) {
  uint32_t n = timex_any(r, k, p);
  *ranged = n > 0 && p->unit == SR_U_SECOND;
  if (n == 0 || p->is_time) return n;
  SrTimeFn f = sr_atom_fn(r->s, k + n), g = sr_atom_fn(r->s, k + n + 1);
  bool months = r->s->loose && p->m > 0 && p->d == 0 && (f == SR_F_AND || f == SR_F_SLASH) &&
                sr_atom_is(r->s, k + n + 1, SR_TW_MONTH, NULL); /* April and May */
  if (!timex_joint(f, between) && !months) return n;
  if (f == SR_F_DASH && (g == SR_F_EARLIER || g == SR_F_AGO || g == SR_F_END)) return n;
  if (f == SR_F_DASH && sr_atom(r->s, k + n)->space && !r->s->loose && p->unit == SR_U_DAY &&
      p->d == 0) {
    return n; /* "Friday - police said" */
  }
  SrTimePoint a = *p, b;
  uint32_t the = sr_atom_fn(r->s, k + n + 1) == SR_F_THE ? 1 : 0;
  bool loose = r->s->loose;
  uint32_t e = timex_any(r, k + n + 1 + the, &b);
  if (!loose && f == SR_F_TO && e > 0 && !between && a.weekday) e = b.weekday ? e : 0;
  if (e == 0 || !timex_join(r, &a, &b)) return n;
  *p = a;
  *ranged = true;
  return n + 1 + the + e;
}

/* ---- durations ------------------------------------------------------------------ */
static bool timex_for(SrTimeFn f) {
  switch (f) {
    case SR_F_FOR:
    case SR_F_WITHIN:
    case SR_F_THAN:
    case SR_F_NEARLY:
    case SR_F_ABOUT:
    case SR_F_OVER:
    case SR_F_LAST:
    case SR_F_PAST:
    case SR_F_IN:
      return true;
    default:
      return false;
  }
}

/* -long behind a duration; atoms used. "-old" makes it an age: *age. */
static uint32_t timex_long(SrTimeRead *r, uint32_t k, bool *age) {
  uint32_t d = sr_atom_fn(r->s, k) == SR_F_DASH ? 1 : 0;
  SrTimeFn f = sr_atom_fn(r->s, k + d);
  *age = f == SR_F_OLD || (sr_atom_fn(r->s, k) == SR_F_OF);
  if (sr_atom_fn(r->s, k) == SR_F_OF) *age = false;
  return f == SR_F_LONG ? d + 1 : 0;
}

static void timex_minutes(SrTimex *x, double lo, bool has_lo, double hi, bool has_hi, int u) {
  double unit = sr_span_minutes((SrTimeUnit)u);
  x->kind = SR_X_DURATION;
  x->has_min = has_lo;
  x->has_max = has_hi;
  x->minutes_min = has_lo ? lo * unit : 0;
  x->minutes_max = has_hi ? hi * unit : 0;
}

/* half an hour; an hour [and a half]; hours (for hours): atoms used */
static uint32_t timex_article(SrTimeRead *r, uint32_t k, SrTimex *x) {
  int d, u;
  bool age;
  SrTimeFn before = sr_time_before(r, k);
  if (sr_atom_is(r->s, k, SR_TW_FRAC, &d) && d == 2) {
    uint32_t h = sr_atom_fn(r->s, k + 1) == SR_F_DASH ? 1 : 0;
    uint32_t a = sr_atom_fn(r->s, k + 1 + h) == SR_F_A ? 1 : 0;
    if (!sr_atom_is(r->s, k + 1 + h + a, SR_TW_UNIT, &u) || u > SR_U_CENTURY || (!a && !h))
      return 0;
    timex_minutes(x, 0.5, true, 0.5, true, u);
    return 2 + h + a;
  }
  bool nearly = sr_atom_fn(r->s, k) == SR_F_NEARLY, about = sr_atom_fn(r->s, k) == SR_F_ABOUT;
  bool over = sr_atom_fn(r->s, k) == SR_F_OVER;
  bool more = sr_atom_fn(r->s, k) == SR_F_MORE && sr_atom_fn(r->s, k + 1) == SR_F_THAN;
  uint32_t n = more ? 2 : nearly || about || over ? 1 : 0;
  if (sr_atom_fn(r->s, k + n) == SR_F_A && sr_atom_is(r->s, k + n + 1, SR_TW_UNIT, &u)) {
    if (u == SR_U_SECOND || u == SR_U_QUARTER) return 0; /* a second time, a quarter of them */
    double v = 1;
    uint32_t e = 2;
    if (sr_atom_fn(r->s, k + n + 2) == SR_F_AND && sr_atom_fn(r->s, k + n + 3) == SR_F_A &&
        sr_atom_is(r->s, k + n + 4, SR_TW_FRAC, &d) && d == 2) {
      v = 1.5;
      e = 5;
    }
    if (n == 0 && e == 2 && !timex_for(before)) return 0;
    timex_minutes(x, v, !nearly, v, !(over || more), u);
    return n + e + timex_long(r, k + n + e, &age);
  }
  const SrAtom *a = sr_atom(r->s, k);
  if (n == 0 && sr_atom_is(r->s, k, SR_TW_UNIT, &u) && u != SR_U_QUARTER && a->len > 3) {
    uint32_t l = timex_long(r, k + 1, &age);
    if (l == 2) return timex_minutes(x, 1, true, 1, true, u), 3; /* day-long */
    if (before == SR_F_FOR && r->s->doc->text[a->start + a->len - 1] == 's') {
      return timex_minutes(x, 2, true, 0, false, u), 1; /* for hours */
    }
  }
  return 0;
}

/* nearly 20 hours, more than 40-hour long, two to three weeks, two-day: atoms used */
static uint32_t timex_duration(SrTimeRead *r, uint32_t k, SrTimex *x) {
  uint32_t n = timex_article(r, k, x);
  if (n > 0) return n;
  SrNumber num;
  n = sr_number_at(r->s, k, &num);
  if (n == 0 || num.same || num.kind == SR_N_ORDINAL || num.min >= 10000) return 0;
  uint32_t h = sr_atom_fn(r->s, k + n) == SR_F_DASH ? 1 : 0;
  if (sr_atom_fn(r->s, k + n) == SR_F_MORE || sr_atom_fn(r->s, k + n) == SR_F_OF) h = 1;
  int u;
  if (!sr_atom_is(r->s, k + n + h, SR_TW_UNIT, &u)) return 0;
  const SrAtom *a = sr_atom(r->s, k + n + h);
  if (a->len < 2 || !a->last || (a->w->cls & SR_TW_ORD)) return 0;
  bool age;
  uint32_t l = timex_long(r, k + n + h + 1, &age);
  if (age) return 0;
  if (num.has_min && !num.has_max && !num.vague) { /* more than 40 hours: above 40, not 41 */
    SrQuantity q;
    for (uint32_t i = k; i < k + n; i++) {
      if (sr_atom(r->s, i)->tok != num.core) continue;
      if (sr_quantity(r->s, i, &q) > 0 && q.value < num.min) num.min = q.value;
      break;
    }
  }
  timex_minutes(x, num.min, num.has_min, num.max, num.has_max, u);
  return n + h + 1 + l;
}

/* ---- one expression ---------------------------------------------------------------- */
static void timex_put(const SrTimePoint *p, SrTimex *x) {
  x->kind = p->is_time ? SR_X_TIME : SR_X_DATE;
  x->from = p->from;
  x->to = p->to;
  x->minute = p->minute;
  x->part = p->part;
  x->relative = p->relative;
  x->weekday = p->weekday;
  x->future = p->future;
  x->ago = p->ago;
  x->precision = SR_P_NONE;
  if (p->from == SR_NO_DAY) return;
  x->precision = p->unit == SR_U_MONTH  ? SR_P_MONTH
                 : p->unit == SR_U_YEAR ? SR_P_YEAR
                 : p->from == p->to     ? SR_P_DAY
                                        : SR_P_RANGE;
}

/* since 2014, until Friday */
static uint32_t timex_open(SrTimeRead *r, uint32_t k, SrTimeFn f, SrTimex *x) {
  SrTimePoint p;
  uint32_t the = sr_atom_fn(r->s, k + 1) == SR_F_THE ? 1 : 0;
  if (sr_atom_fn(r->s, k + 1) == SR_F_AT && sr_atom_fn(r->s, k + 2) == SR_F_LEAST) the = 2; /* since at least 2014 */
  uint32_t n = timex_any(r, k + 1 + the, &p);
  if (n == 0 || p.is_time) return 0;
  timex_put(&p, x);
  x->precision = p.from == SR_NO_DAY ? SR_P_NONE : SR_P_RANGE;
  x->since = f == SR_F_SINCE;
  if (x->since)
    x->to = SR_NO_DAY;
  else
    x->from = SR_NO_DAY;
  return 1 + the + n;
}

/* "almost two weeks ago", "more than a year ago": atoms used */
static uint32_t timex_about_ago(SrTimeRead *r, uint32_t k, SrTimex *x) {
  SrTimePoint p;
  SrTimeFn f = sr_atom_fn(r->s, k), g = sr_atom_fn(r->s, k + 1);
  uint32_t n = 0;
  bool open = true;
  if (f == SR_F_NEARLY || f == SR_F_ABOUT || f == SR_F_SOME) n = 1, open = false;
  if (f == SR_F_OVER) n = 1;
  if ((f == SR_F_MORE || f == SR_F_LESS) && g == SR_F_THAN) n = 2;
  if (f == SR_F_AT && g == SR_F_LEAST) n = 2;
  if (n == 0) return 0;
  uint32_t e = sr_time_offset(r, k + n, &p);
  if (e == 0 || !p.ago) return 0;
  timex_put(&p, x);
  if (open && x->precision == SR_P_DAY) { /* some day before: not known which */
    x->precision = SR_P_NONE;
    x->from = x->to = SR_NO_DAY;
  }
  return n + e;
}

/* a part of the day alone: at dawn, in the afternoon */
static uint32_t timex_part(SrTimeRead *r, uint32_t k, SrTimex *x) {
  int v;
  if (!sr_atom_is(r->s, k, SR_TW_PART, &v)) return 0;
  SrTimeFn f = sr_time_before(r, k);
  uint32_t tok = sr_atom(r->s, k)->tok;
  bool the = f == SR_F_THE && tok > 1;
  if (the) f = sr_token_fn(r->s->doc, tok - 2);
  bool lead = f == SR_F_AT || f == SR_F_BEFORE || f == SR_F_AFTER || f == SR_F_BY ||
              f == SR_F_ABOUT || f == SR_F_DURING || (the && f == SR_F_IN);
  if (!lead) return 0;
  *x = (SrTimex){
      .kind = SR_X_TIME, .from = SR_NO_DAY, .to = SR_NO_DAY, .minute = -1, .part = (uint8_t)v};
  return 1;
}

static uint32_t timex_at(SrTimeRead *r, uint32_t k, SrTimex *x) {
  SrTimePoint p;
  bool ranged;
  SrTimeFn f = sr_atom_fn(r->s, k);
  *x = (SrTimex){.from = SR_NO_DAY, .to = SR_NO_DAY, .minute = -1};
  if (f == SR_F_SINCE || f == SR_F_UNTIL) return timex_open(r, k, f, x);
  if (f == SR_F_FROM || f == SR_F_BETWEEN) {
    uint32_t the = sr_atom_fn(r->s, k + 1) == SR_F_THE ? 1 : 0;
    uint32_t n = timex_range(r, k + 1 + the, f == SR_F_BETWEEN, &p, &ranged);
    if (n == 0 || !ranged || p.is_time) {
      uint32_t d = f == SR_F_BETWEEN ? timex_duration(r, k, x) : 0;
      return d;
    }
    timex_put(&p, x);
    return 1 + the + n;
  }
  uint32_t ago = timex_about_ago(r, k, x);
  if (ago > 0) return ago;
  SrTimex dur = *x;
  uint32_t n = timex_range(r, k, false, &p, &ranged);
  uint32_t d = r->s->loose || n > 1 ? 0 : timex_duration(r, k, &dur);
  if (d > n) return *x = dur, d;
  if (n == 0) return timex_part(r, k, x);
  timex_put(&p, x);
  return n;
}

/* words of the text that look ahead reach this many tokens */
enum { TIMEX_WILL_REACH = 14 };

/* how many tokens may stand between a first word and what anchors the expression */
static uint32_t timex_reach(const SrTimeWord *w) {
  enum { TIMEX_REACH = 7 };
  if (w == NULL) return 4; /* a numeral */
  if (!(w->cls & SR_TW_FN)) return TIMEX_REACH;
  switch ((SrTimeFn)w->val) {
    case SR_F_A:
    case SR_F_THIS:
    case SR_F_LATER:
      return 3;
    case SR_F_EARLIER: /* in the week */
      return 4;
    default:
      return TIMEX_REACH;
  }
}

/* A unit alone begins an expression only as in "week ended", "year-ago", "for hours". */
static bool timex_unit_starts(const SrDoc *doc, uint32_t i) {
  switch (sr_token_fn(doc, i + 1)) {
    case SR_F_DASH:
    case SR_F_ENDED:
    case SR_F_START:
    case SR_F_BEFORE:
    case SR_F_AFTER:
    case SR_F_EARLIER:
    case SR_F_LATER:
    case SR_F_AGO:
    case SR_F_END:
      return true;
    default:
      break;
  }
  switch (i > 0 ? sr_token_fn(doc, i - 1) : SR_F_NONE) {
    case SR_F_FOR:
    case SR_F_THE:
      return true;
    default:
      return false;
  }
}

static bool timex_starts(const SrDoc *doc, uint32_t i, const SrTimeWord *w, bool will) {
  const SrToken *t = &doc->tok[i];
  if (t->flags & SR_T_DIGIT) return true;
  if (w != NULL && (w->cls & SR_TW_UNIT) && !(w->cls & (SR_TW_ORD | SR_TW_FRAC))) {
    return timex_unit_starts(doc, i);
  }
  if (w != NULL && (w->cls & SR_TW_FN) && w->val == SR_F_IN) return will;
  if (w != NULL && (w->cls & SR_TW_XSTART)) return true;
  if (w != NULL && (w->cls & SR_TW_FEAST)) return (t->flags & SR_T_CAP) != 0;
  if (w != NULL || !(t->flags & SR_T_PUNCT) || i + 1 >= doc->ntok) return false;
  const SrToken *next = &doc->tok[i + 1]; /* '70s */
  return (next->flags & SR_T_DIGIT) && next->len <= 4 && next->start == t->start + t->len;
}

/* A number other than a year, or a word that only opens: no time by itself. */
static bool timex_needs_more(const SrDoc *doc, uint32_t i, const SrTimeWord *w) {
  const uint32_t number = SR_TW_CARD | SR_TW_TENS | SR_TW_HUNDRED | SR_TW_SCALE | SR_TW_ABBR | SR_TW_ORD |
                          SR_TW_NSTART | SR_TW_XSTART | SR_TW_WEAK;
  const SrToken *t = &doc->tok[i];
  if (w != NULL) return !(w->cls & ~number) || sr_timeword_opens(w);
  if (!(t->flags & SR_T_DIGIT)) return false;
  uint32_t digits = 0;
  for (uint32_t k = 0; k < t->len; k++) {
    char c = doc->text[t->start + k];
    if (c >= '0' && c <= '9') digits++;
    else if (c != ',' && c != '.') return false;
  }
  return digits > 0 && (digits != 4 || t->len != 4);
}

/* From i on only words of that sort, up to one that nothing of time is made of. */
static bool timex_idle(const SrDoc *doc, uint32_t i, uint32_t end, const SrTimeWord *w) {
  enum { IDLE = 4 };
  for (uint32_t k = i; k < i + IDLE; w = sr_timeword_find(doc->tok[k].hash)) {
    if (!timex_needs_more(doc, k, w)) return false;
    if (sr_token_closes(doc, ++k, end)) return true;
  }
  return false;
}

int sr_timex_scan(const SrDoc *doc, uint32_t tok, uint32_t ntok, int32_t reference,
                  SrTimexList *out) {
  uint32_t end = ntok > doc->ntok || tok > doc->ntok - ntok ? doc->ntok : tok + ntok;
  uint32_t will = 0; /* 1 + the last token that looked ahead */
  uint32_t anchor = tok, unread = tok; /* unread: behind the last expression */
  SrAtoms s;
  for (uint32_t i = tok; (i = sr_timemark_next(doc, i, end, SR_TM_READ)) < end; i++) {
    if (doc->tok[i].flags & SR_T_SENT) will = 0;
    const SrTimeWord *w = sr_timeword_find(doc->tok[i].hash);
    if (w == NULL && !(doc->tok[i].flags & (SR_T_DIGIT | SR_T_PUNCT))) continue;
    if (w != NULL && (w->cls & SR_TW_FN) && w->val == SR_F_WILL) will = i + 1;
    if (w != NULL && (w->cls & SR_TW_FN) && w->val == SR_F_WAS) will = 0; /* back to the past */
    bool ahead = will > 0 && i + 1 - will <= TIMEX_WILL_REACH;
    SrTimex x;
    if (w != NULL && w->cls & (SR_TW_UNIT | SR_TW_PART) && sr_time_story(doc, unread, end, i, &x)) {
      SrTimex *story = SR_PUSH(doc->arena, out->a, out->n, out->cap);
      if (story == NULL) return SR_NOMEM;
      *story = x;
      unread = x.tok + x.ntok;
      i = unread - 1;
      continue;
    }
    if (!timex_starts(doc, i, w, ahead)) continue;
    if (w != NULL && w->cls & SR_TW_FN && w->val == SR_F_NEXT && i + 1 < end && i > tok &&
        sr_token_fn(doc, i - 1) == SR_F_THE && sr_time_story(doc, unread, end, i + 1, &x))
      continue; /* "the next day" is read from its last word */
    if (anchor < i) anchor = i;
    anchor = sr_timemark_next(doc, anchor, end, SR_TM_TIME);
    if (anchor - i > timex_reach(w)) continue;
    if (timex_idle(doc, i, end, w)) continue;
    sr_atoms_open(&s, doc, i, end, false);
    SrTimeRead r = {&s, reference, ahead};
    uint32_t n = timex_at(&r, 0, &x);
    if (n == 0) continue;
    const SrAtom *last = sr_atom(&s, n - 1);
    if (!last->last) continue; /* part of a longer word */
    SrTimex *slot = SR_PUSH(doc->arena, out->a, out->n, out->cap);
    if (slot == NULL) return SR_NOMEM;
    x.tok = i;
    x.ntok = last->tok - i + 1;
    sr_time_later(doc, end, &x);
    *slot = x;
    unread = x.tok + x.ntok;
    i = unread - 1;
  }
  return SR_OK;
}

/* ---- ISO forms ------------------------------------------------------------------- */
static size_t timex_digits(char *out, int v, int n) {
  for (int i = n - 1; i >= 0; i--) {
    out[i] = (char)('0' + v % 10);
    v /= 10;
  }
  return (size_t)n;
}

static size_t timex_day(char *out, int32_t day, SrPrecision p) {
  int y, m, d;
  sr_day_to_ymd(day, &y, &m, &d);
  size_t n = timex_digits(out, y, 4);
  if (p == SR_P_YEAR) return n;
  out[n++] = '-';
  n += timex_digits(out + n, m, 2);
  if (p == SR_P_MONTH) return n;
  out[n++] = '-';
  return n + timex_digits(out + n, d, 2);
}

/* An open end is written "..", as ISO 8601-2 does: "2014-01-01/..". */
size_t sr_timex_iso(const SrTimex *t, char *out) {
  size_t n = 0;
  bool from = t->from != SR_NO_DAY, to = t->to != SR_NO_DAY;
  if (t->kind == SR_X_DATE && t->precision != SR_P_NONE && (from || to)) {
    if (t->precision != SR_P_RANGE && from) {
      n = timex_day(out, t->from, (SrPrecision)t->precision);
    } else {
      if (from)
        n = timex_day(out, t->from, SR_P_DAY);
      else
        out[n++] = '.', out[n++] = '.';
      out[n++] = '/';
      if (to)
        n += timex_day(out + n, t->to, SR_P_DAY);
      else
        out[n++] = '.', out[n++] = '.';
    }
  }
  out[n] = 0;
  return n;
}

int sr_date_parse(const char *text, size_t n, int32_t reference, char *out) {
  enum { TIMEX_TOKENS = 64 };
  SrToken tok[TIMEX_TOKENS];
  out[0] = 0;
  if (n > 2048) n = 2048;
  SrDoc doc = {.text = text, .n = (uint32_t)n, .tok = tok};
  doc.ntok = sr_atom_tokens(text, n, tok, TIMEX_TOKENS);
  SrTimex best = {.kind = SR_X_DATE};
  uint32_t most = 0;
  for (uint32_t i = 0; i < doc.ntok; i++) {
    SrAtoms s;
    sr_atoms_open(&s, &doc, i, doc.ntok, true);
    SrTimeRead r = {&s, reference, false};
    SrTimex x;
    uint32_t used = timex_at(&r, 0, &x);
    if (used == 0 || x.kind != SR_X_DATE || x.precision == SR_P_NONE || used <= most) continue;
    best = x;
    most = used;
  }
  if (most == 0) return SR_NOTFOUND;
  sr_timex_iso(&best, out);
  return out[0] ? SR_OK : SR_NOTFOUND;
}
