/*
** timeday.c: dates that name themselves: months, days, years, numeric and ISO
** forms. What they leave out (the year) comes from the reference.
*/
#include "timespan.h"

SrTimeFn sr_time_before(SrTimeRead *r, uint32_t k) {
  const SrAtom *a = sr_atom(r->s, k);
  if (a->kind == SR_ATOM_END) return SR_F_NONE;
  if (k > 0) return sr_atom_fn(r->s, k - 1);
  return a->tok > 0 ? sr_token_fn(r->s->doc, a->tok - 1) : SR_F_NONE;
}

bool sr_time_word(SrTimeRead *r, uint32_t k, const char *word) {
  const SrAtom *a = sr_atom(r->s, k);
  const char *z = r->s->doc->text + a->start;
  return a->kind == SR_ATOM_WORD && a->len == strlen(word) && (*z | 0x20) == *word &&
         memcmp(z + 1, word + 1, a->len - 1u) == 0;
}

/* a numeral or ordinal stands right before atom k */
static bool timeday_after_number(SrTimeRead *r, uint32_t k) {
  uint32_t tok = sr_atom(r->s, k)->tok;
  if (k > 0)
    return sr_atom(r->s, k - 1)->kind == SR_ATOM_NUM ||
           sr_atom_is(r->s, k - 1, SR_TW_ORD | SR_TW_ORDSUF, NULL);
  return tok > 0 && (r->s->doc->tok[tok - 1].flags & SR_T_DIGIT) != 0;
}

bool sr_time_leads(SrTimeFn f) {
  switch (f) {
    case SR_F_IN:
    case SR_F_SINCE:
    case SR_F_UNTIL:
    case SR_F_OF:
    case SR_F_BY:
    case SR_F_FROM:
    case SR_F_LAST:
    case SR_F_NEXT:
    case SR_F_THIS:
    case SR_F_EARLY:
    case SR_F_LATE:
    case SR_F_MID:
    case SR_F_DURING:
    case SR_F_THROUGH:
    case SR_F_BETWEEN:
    case SR_F_PAST:
    case SR_F_COMING:
    case SR_F_EARLIER:
    case SR_F_ON:
    case SR_F_DASH:
    case SR_F_TO:
      return true;
    default:
      return false;
  }
}

/* "the March bombings", "February and March": written as a name inside a sentence of small letters,
** beside no other name */
static bool timeday_is_name(SrTimeRead *r, uint32_t k) {
  const SrAtom *b = sr_atom(r->s, k + 1);
  SrTimeFn f = sr_time_before(r, k);
  if (r->s->doc->upper || b->cap || sr_atom_fn(r->s, k + 1) == SR_F_OF) return false;
  return f == SR_F_AND || (f == SR_F_THE && b->kind == SR_ATOM_WORD && !b->w);
}

/* "Lala Jan": a short month behind a name is one more of its words */
static bool timeday_in_name(SrTimeRead *r, uint32_t k) {
  const SrAtom *a = sr_atom(r->s, k);
  const SrToken *t = a->tok ? &r->s->doc->tok[a->tok - 1] : NULL;
  return a->len == 3 && t && t->flags & SR_T_CAP && t->flags & SR_T_ALPHA &&
         sr_time_before(r, k) == SR_F_NONE;
}

/* "his wife, June, saw": the name of a woman */
static bool timeday_of_woman(SrTimeRead *r, uint32_t k) {
  static const char *const kWho[] = {"wife", "daughter", "mother", "sister", "widow", "girlfriend", "aunt", "niece"};
  const SrDoc *doc = r->s->doc;
  uint32_t t = sr_atom(r->s, k)->tok;
  if (t && sr_token_is(doc, t - 1, ",")) t--;
  return t && SR_TOKEN_IN(doc, t - 1, kWho);
}

bool sr_time_month(SrTimeRead *r, uint32_t k, int *m) {
  if (!sr_atom_is(r->s, k, SR_TW_MONTH, m)) return false;
  if (r->s->loose) return true;
  const SrAtom *a = sr_atom(r->s, k), *b = sr_atom(r->s, k + 1);
  bool number = b->kind == SR_ATOM_NUM && b->ndig <= 4 && !b->group && !b->nfrac && b->whole > 0 &&
                (b->whole <= 31 || (b->whole >= 1000 && b->whole < 3000));
  bool evidence = number || timeday_after_number(r, k) || sr_time_leads(sr_time_before(r, k)) ||
                  (sr_atom_fn(r->s, k + 1) == SR_F_COMMA && sr_atom(r->s, k + 2)->ndig == 4);
  if (!a->cap && !(number && timeday_after_number(r, k))) return false;
  evidence |= timeday_is_name(r, k);
  bool weak = a->w->cls & SR_TW_WEAK || r->s->doc->upper || timeday_in_name(r, k) || timeday_of_woman(r, k);
  return weak ? evidence : true;
}

uint32_t sr_time_daynum(SrTimeRead *r, uint32_t k, int *d) {
  const SrAtom *a = sr_atom(r->s, k);
  if (a->kind == SR_ATOM_NUM) {
    if (a->ndig > 2 || a->group || a->nfrac || a->whole < 1 || a->whole > 31) return 0;
    *d = (int)a->whole;
    bool suffix = sr_atom_is(r->s, k + 1, SR_TW_ORDSUF, NULL) && !sr_atom(r->s, k + 1)->space;
    return suffix ? 2 : 1;
  }
  if (!sr_atom_is(r->s, k, SR_TW_ORD | SR_TW_CARD | SR_TW_TENS, NULL)) return 0;
  int tens, unit;
  uint32_t n = 1;
  if (sr_atom_is(r->s, k, SR_TW_TENS, &tens)) { /* twenty-first; never twenty-one thousand */
    uint32_t g = sr_atom_fn(r->s, k + 1) == SR_F_DASH ? 1 : 0;
    bool ord = sr_atom_is(r->s, k + 1 + g, SR_TW_ORD, &unit);
    bool card = !ord && sr_atom_is(r->s, k + 1 + g, SR_TW_CARD, &unit);
    if ((ord || (card && r->s->loose)) && unit >= 1 && unit <= 9) {
      *d = tens + unit;
      n = 2 + g;
    } else if (r->s->loose) {
      *d = tens;
    } else {
      return 0;
    }
  } else if (sr_atom_is(r->s, k, SR_TW_ORD, d)) {
    n = 1;
  } else if (!r->s->loose || !sr_atom_is(r->s, k, SR_TW_CARD, d)) {
    return 0;
  }
  return *d >= 1 && *d <= 31 ? n : 0;
}

/* the marks that stand for a century left out */
static bool timeday_apostrophe(const char *z, uint32_t n) {
  if (n == 1) return *z == '\'' || *z == '`';
  return n == 3 && (memcmp(z, "\xe2\x80\x98", 3) == 0 || memcmp(z, "\xe2\x80\x99", 3) == 0);
}

bool sr_time_quote(SrTimeRead *r, uint32_t k) {
  const SrAtom *a = sr_atom(r->s, k), *b = sr_atom(r->s, k + 1);
  return a->kind == SR_ATOM_MARK && b->ndig == 2 && !b->space &&
         timeday_apostrophe(r->s->doc->text + a->start, a->len);
}

uint32_t sr_time_year(SrTimeRead *r, uint32_t k, bool two, int *y) {
  uint32_t quote = sr_time_quote(r, k) ? 1 : 0;
  const SrAtom *b = sr_atom(r->s, k + quote);
  if (b->kind == SR_ATOM_NUM) {
    bool era = r->s->loose && !b->group && !b->nfrac && b->ndig > 0 && b->ndig < 4 && b->whole > 0;
    if (era && sr_atom_fn(r->s, k + quote + 1) == SR_F_AD) return *y = (int)b->whole, 2; /* 88 CE */
    if (r->s->loose && b->ndig == 0 && b->nfrac == 4) return *y = (int)b->frac, 1; /* 5.Jan.2018 */
    if (b->group || b->nfrac) return 0;
    if (b->ndig == 4 && b->whole >= 1000 && b->whole < 3000) return *y = (int)b->whole, 1;
    if (b->ndig == 2 && (two || quote)) {
      *y = (int)b->whole + (b->whole < 50 ? 2000 : 1900);
      return 1 + quote;
    }
    return 0;
  }
  if (!r->s->loose || !sr_atom_is(r->s, k, SR_TW_CARD | SR_TW_TENS, NULL)) return 0;
  SrQuantity q;
  uint32_t n = sr_quantity(r->s, k, &q);
  if (n == 0 || q.ordinal || q.value < 1000 || q.value >= 3000) return 0;
  return *y = (int)q.value, n;
}

/* year after a month or day: ", 2022", "of 2022", "2022"; also AD */
uint32_t sr_time_year_after(SrTimeRead *r, uint32_t k, bool two, int *y) {
  SrTimeFn f = sr_atom_fn(r->s, k);
  uint32_t a = f == SR_F_COMMA || f == SR_F_OF || (f == SR_F_DASH && !sr_atom(r->s, k)->space) ||
                       f == SR_F_SLASH || (f == SR_F_DOT && r->s->loose)
                   ? 1
                   : 0;
  uint32_t n = sr_time_year(r, k + a, two, y);
  return n > 0 ? a + n : 0;
}

/* 89 after JUL is a year; 20 after "5 May" may be a count */
static bool timeday_two_digits(SrTimeRead *r, uint32_t month) {
  const SrAtom *a = sr_atom(r->s, month);
  return r->s->loose || (a->upper && a->len <= 4);
}

/* "to", "to the" between two days: atoms used */
static uint32_t timeday_joint(SrTimeRead *r, uint32_t k) {
  uint32_t the = sr_atom_fn(r->s, k + 1) == SR_F_THE ? 1 : 0;
  switch (sr_atom_fn(r->s, k)) {
    case SR_F_DASH:
    case SR_F_TO:
    case SR_F_UNTIL:
    case SR_F_THROUGH:
    case SR_F_AND:
      return 1 + the;
    default:
      return 0;
  }
}

static uint32_t timeday_dot(SrTimeRead *r, uint32_t k) {
  return r->s->loose && (sr_atom_fn(r->s, k) == SR_F_DOT || sr_atom_fn(r->s, k) == SR_F_CLOSEB) ? 1
                                                                                                : 0;
}

/* from..to of day d1..d2 in month m of year y (0: from the reference) */
static bool timeday_set(SrTimeRead *r, SrTimePoint *p, int y, int m, int d1, int d2) {
  p->yearless = y == 0;
  p->relative = y == 0;
  p->y = (int16_t)y, p->m = (int16_t)m, p->d = (int16_t)d1;
  if (sr_day_from_ymd(y == 0 ? 2000 : y, m, d2) == SR_NO_DAY) return false;
  if (y == 0) y = sr_span_year_of(r, m, d2);
  if (y == 0) return sr_point_set(p, SR_NO_DAY, SR_NO_DAY, SR_U_DAY), true;
  sr_point_set(p, sr_day_from_ymd(y, m, d1), sr_day_from_ymd(y, m, d2), SR_U_DAY);
  p->future = p->yearless && p->from > r->ref;
  if (d1 != d2) p->unit = SR_U_SECOND;
  return p->from != SR_NO_DAY && p->from <= p->to;
}

static void timeday_set_month(SrTimeRead *r, SrTimePoint *p, int y, int m) {
  p->yearless = p->relative = y == 0;
  p->y = (int16_t)y, p->m = (int16_t)m;
  if (y == 0) y = sr_span_year_of(r, m, 0);
  if (y == 0) return;
  int32_t from, to;
  sr_span_month(y, m, &from, &to);
  sr_point_set(p, from, to, SR_U_MONTH);
}

/* behind a day and its month: "last year", "of this year" */
static uint32_t timeday_near_year(SrTimeRead *r, uint32_t k, int *y) {
  int shift, u;
  uint32_t of = sr_atom_fn(r->s, k) == SR_F_OF ? 1 : 0;
  if (r->ref == SR_NO_DAY || !sr_time_shift(r, k + of, &shift) ||
      !sr_atom_is(r->s, k + of + 1, SR_TW_UNIT, &u) || u != SR_U_YEAR)
    return 0;
  *y = sr_span_ymd_year(r->ref) + shift;
  return of + 2;
}

/* "on August, 15, 2022", not "in August, 15 people": one for such a comma at atom k */
static uint32_t timeday_month_comma(SrTimeRead *r, uint32_t k) {
  int d, y;
  uint32_t n = sr_atom_fn(r->s, k) == SR_F_COMMA ? sr_time_daynum(r, k + 1, &d) : 0;
  if (n == 0 || r->s->loose) return 0;
  if (sr_time_year_after(r, k + 1 + n, false, &y)) return 1;
  bool ends = sr_atom(r->s, k + 1 + n)->kind == SR_ATOM_MARK;
  return ends && sr_time_before(r, k - 1) == SR_F_ON ? 1 : 0;
}

/* Dec 20, 2022; December 2022; August 10 - 22, 2012; December */
static uint32_t timeday_month_first(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int m, d1, d2, y = 0;
  if (!sr_time_month(r, k, &m)) return 0;
  uint32_t at = k + 1;
  at += timeday_dot(r, at);
  at += timeday_month_comma(r, at);
  SrTimeFn f = sr_atom_fn(r->s, at);
  bool mark = f == SR_F_DASH || (f == SR_F_SLASH && r->s->loose);
  if (mark && sr_atom(r->s, at + 1)->kind == SR_ATOM_NUM) at++;
  if (sr_atom_fn(r->s, at) == SR_F_THE) at++;
  uint32_t n = sr_time_daynum(r, at, &d1);
  if (n > 0) {
    const SrAtom *next = sr_atom(r->s, at + n), *minute = sr_atom(r->s, at + n + 1);
    if (!next->space && sr_atom_fn(r->s, at + n) == SR_F_COLON && minute->kind == SR_ATOM_NUM &&
        !minute->space)
      n = 0; /* May 12:30, not "May 12: a mine" */
  }
  if (n > 0) {
    uint32_t end = at + n;
    d2 = d1;
    uint32_t j = timeday_joint(r, end), e = j ? sr_time_daynum(r, end + j, &d2) : 0, w;
    int other;
    if (e > 0 && (d2 <= d1 || sr_atom_is(r->s, end + j + e, SR_TW_MONTH, &other))) e = 0;
    if (e > 0 && sr_atom_fn(r->s, end) == SR_F_AND && !r->s->loose) e = 0;
    if (e == 0) d2 = d1;
    if (e > 0) end += j + e;
    w = sr_time_year_after(r, end, r->s->loose, &y);
    if (w > 0 && r->s->loose && y > 0 && sr_atom_fn(r->s, end + w) == SR_F_COLON) w = 0, y = 0;
    if (w == 0) w = timeday_near_year(r, end, &y);
    if (timeday_set(r, p, y, m, d1, d2)) return end + w - k;
    y = 0;
  }
  at = k + 1 + timeday_dot(r, k + 1);
  n = sr_time_year_after(r, at, timeday_two_digits(r, k) && timeday_after_number(r, k), &y);
  if (n == 0 && r->s->loose) n = sr_time_year_after(r, at, true, &y);
  timeday_set_month(r, p, y, m);
  return (n > 0 ? at + n : k + 1) - k;
}

/* 20 December 2022; the 20th of December; 10 to 22 August; 31-Oct-74; 4 to January 22 */
static uint32_t timeday_day_first(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int m, d1, d2, y = 0, u;
  uint32_t n = sr_time_daynum(r, k, &d1);
  if (n == 0) return 0;
  uint32_t at = k + n;
  d2 = d1;
  uint32_t j = timeday_joint(r, at), e = j ? sr_time_daynum(r, at + j, &d2) : 0;
  if (e > 0 && d2 > d1) {
    at += j + e;
  } else if (j && r->s->loose && sr_time_month(r, at + 1, &m)) {
    uint32_t x = sr_time_daynum(r, at + 2, &d2);
    uint32_t w = x ? sr_time_year_after(r, at + 2 + x, true, &y) : 0;
    if (x > 0 && d2 > d1 && timeday_set(r, p, y, m, d1, d2)) return at + 2 + x + w - k;
  }
  if (at == k + n) d2 = d1;
  at += timeday_dot(r, at);
  if (sr_atom_is(r->s, at, SR_TW_UNIT, &u) && u == SR_U_DAY) at++;
  SrTimeFn f = sr_atom_fn(r->s, at);
  if (f == SR_F_OF) at++;
  if ((f == SR_F_DASH || f == SR_F_SLASH) && !sr_atom(r->s, at + 1)->space) at++;
  uint32_t month = at;
  if (!sr_time_month(r, at, &m)) return 0;
  at++;
  at += timeday_dot(r, at);
  uint32_t w = sr_time_year_after(r, at, timeday_two_digits(r, month), &y);
  if (w > 0 && sr_atom_fn(r->s, at + w) == SR_F_COLON) w = 0, y = 0; /* 5 May 12:00 */
  if (w == 0) w = timeday_near_year(r, at, &y);
  if (!timeday_set(r, p, y, m, d1, d2)) return 0;
  return at + w - k;
}

static int timeday_full_year(const SrAtom *a) {
  if (a->ndig == 4) return (int)a->whole;
  return (int)a->whole + (a->whole < 50 ? 2000 : 1900);
}

/* the T10:00:00Z of an ISO date-time */
static uint32_t timeday_iso_time(SrTimeRead *r, uint32_t k) {
  if (sr_atom_fn(r->s, k) != SR_F_T || sr_atom(r->s, k)->space) return 0;
  uint32_t n = 1;
  while (n < 8) {
    const SrAtom *a = sr_atom(r->s, k + n);
    bool zone = a->len == 1 && r->s->doc->text[a->start] == 'Z' && !a->space;
    if (a->space || (a->kind != SR_ATOM_NUM && !zone && sr_atom_fn(r->s, k + n) != SR_F_COLON))
      break;
    n++;
  }
  return n > 1 ? n : 0;
}

static bool timeday_apart(SrTimeRead *r, uint32_t k) {
  return sr_atom(r->s, k)->space && !r->s->loose;
}

/* 20150513, given as the whole of a date */
static uint32_t timeday_compact(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  const SrAtom *a = sr_atom(r->s, k);
  if (!r->s->loose || a->ndig != 8 || a->group || a->nfrac) return 0;
  int md = (int)(a->whole % 10000);
  if (a->whole < 10000000 || a->whole >= 30000000) return 0;
  return timeday_set(r, p, (int)(a->whole / 10000), md / 100, md % 100, md % 100) ? 1 : 0;
}

/* three numerals with the same mark between them */
static uint32_t timeday_numeric3(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  const SrAtom *a = sr_atom(r->s, k), *b = sr_atom(r->s, k + 2), *c = sr_atom(r->s, k + 4);
  SrTimeFn f = sr_atom_fn(r->s, k + 1), g = sr_atom_fn(r->s, k + 3);
  if (b->kind != SR_ATOM_NUM || b->group) return 0;
  if (f == SR_F_DOT && b->nfrac > 0 && a->ndig == 4 && !timeday_apart(r, k + 2)) { /* 2015.5.13 */
    return timeday_set(r, p, (int)a->whole, (int)b->whole, (int)b->frac, (int)b->frac) ? 3 : 0;
  }
  bool year = b->nfrac == 4 || (b->nfrac == 2 && r->s->loose);
  if (f == SR_F_DOT && year && a->ndig <= 2 && b->ndig <= 2 && !timeday_apart(r, k + 2)) {
    int y = (int)b->frac; /* 13.05.2015 */
    if (b->nfrac == 2) y += y < 50 ? 2000 : 1900;
    if (timeday_set(r, p, y, (int)b->whole, (int)a->whole, (int)a->whole)) return 3;
    return timeday_set(r, p, y, (int)a->whole, (int)b->whole, (int)b->whole) ? 3 : 0;
  }
  if (c->kind != SR_ATOM_NUM || c->group || b->nfrac || b->ndig > 2) return 0;
  if (f != g && !(f == SR_F_SLASH && g == SR_F_COMMA)) return 0;
  for (uint32_t i = 1; i < 5; i++) {
    if (timeday_apart(r, k + i)) return 0;
  }
  if (a->ndig == 4 && c->ndig <= 2) {
    if (!timeday_set(r, p, (int)a->whole, (int)b->whole, (int)c->whole, (int)c->whole)) return 0;
    return 5 + timeday_iso_time(r, k + 5);
  }
  if (a->ndig > 2 || (c->ndig != 4 && c->ndig != 2)) return 0;
  if (c->ndig == 2 && !r->s->loose && f != SR_F_SLASH) return 0;
  int y = timeday_full_year(c), x = (int)a->whole, z = (int)b->whole;
  if (x <= 12 && timeday_set(r, p, y, x, z, z)) return 5;
  return timeday_set(r, p, y, z, x, x) ? 5 : 0;
}

/* 9/2012, 2016-11; loose: 8/10, 2-15, 4.22 */
static uint32_t timeday_numeric2(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  const SrAtom *a = sr_atom(r->s, k), *b = sr_atom(r->s, k + 2);
  SrTimeFn f = sr_atom_fn(r->s, k + 1);
  if (r->s->loose && a->nfrac > 0 && a->ndig <= 2 && a->nfrac <= 2 && !a->comma &&
      sr_atom(r->s, k + 1)->kind == SR_ATOM_END) {
    return timeday_set(r, p, 0, (int)a->whole, (int)a->frac, (int)a->frac) ? 1 : 0;
  }
  if (b->kind != SR_ATOM_NUM || b->group || a->nfrac || b->nfrac) return 0;
  if (f != SR_F_SLASH && f != SR_F_DASH) return 0;
  if (timeday_apart(r, k + 1) || timeday_apart(r, k + 2)) return 0;
  const SrAtom *y = a->ndig == 4 ? a : b, *m = a->ndig == 4 ? b : a;
  if (y->ndig == 4 && y->whole >= 1000 && y->whole < 3000 && m->ndig <= 2) {
    if (m->whole < 1 || m->whole > 12) return 0;
    if (!r->s->loose && m->ndig != 2) return 0;
    return timeday_set_month(r, p, (int)y->whole, (int)m->whole), 3;
  }
  if (!r->s->loose || a->ndig > 2 || b->ndig > 2) return 0;
  int x = (int)a->whole, z = (int)b->whole;
  if (x <= 12 && timeday_set(r, p, 0, x, z, z)) return 3;
  return f == SR_F_SLASH && timeday_set(r, p, 0, z, x, x) ? 3 : 0;
}

/* 2012/Aug/10, 2019-aug-1, 2016 , nov, 2015 June */
static uint32_t timeday_year_month(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int y, m, d;
  uint32_t n = sr_time_year(r, k, false, &y);
  if (n == 0 || sr_atom(r->s, k)->kind != SR_ATOM_NUM) return 0;
  SrTimeFn f = sr_atom_fn(r->s, k + n);
  bool mark = f == SR_F_DASH || f == SR_F_SLASH || f == SR_F_COMMA;
  if (!r->s->loose && (f == SR_F_COMMA || !mark || timeday_apart(r, k + n))) return 0;
  if (mark) n++;
  if (!sr_atom_is(r->s, k + n, SR_TW_MONTH, &m)) return 0;
  n++;
  f = sr_atom_fn(r->s, k + n);
  uint32_t g = f == SR_F_DASH || f == SR_F_SLASH ? 1 : 0;
  uint32_t e = g || r->s->loose ? sr_time_daynum(r, k + n + g, &d) : 0;
  if (e > 0 && timeday_set(r, p, y, m, d, d)) return n + g + e;
  timeday_set_month(r, p, y, m);
  return n;
}

/* 1992-93, 1990/91: the second year in two digits. Atoms used behind the first. */
static uint32_t timeday_second_year(SrTimeRead *r, uint32_t k, int y, int *last) {
  const SrAtom *j = sr_atom(r->s, k), *b = sr_atom(r->s, k + 1);
  SrTimeFn f = sr_atom_fn(r->s, k);
  if ((f != SR_F_DASH && f != SR_F_SLASH) || j->space || b->space || b->kind != SR_ATOM_NUM)
    return 0;
  if (b->ndig != 2 || b->group || b->nfrac || !b->last) return 0;
  *last = y - y % 100 + (int)b->whole;
  if (*last < y) *last += 100;
  return *last == y + 1 || (f == SR_F_DASH && *last > y && *last - y <= 20) ? 2 : 0;
}

/* 476 AD, A.D. 476 */
static uint32_t timeday_era(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  uint32_t lead = sr_atom_fn(r->s, k) == SR_F_AD ? 1 : 0;
  const SrAtom *a = sr_atom(r->s, k + lead);
  if (a->kind != SR_ATOM_NUM || a->group || a->nfrac || a->ndig > 4 || a->whole < 1) return 0;
  if (!lead && sr_atom_fn(r->s, k + 1) != SR_F_AD) return 0;
  if (!r->s->loose && !sr_atom(r->s, k + 1 - lead)->upper) return 0;
  int32_t from, to;
  sr_span_year((int)a->whole, &from, &to);
  sr_point_set(p, from, to, SR_U_YEAR);
  p->y = (int16_t)a->whole;
  return 2;
}

/* a year alone: in running text only behind a word that leads to one */
static uint32_t timeday_year(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int y;
  uint32_t n = sr_time_year(r, k, false, &y);
  if (n == 0) return 0;
  SrTimeFn f = sr_time_before(r, k);
  bool led = sr_time_leads(f) || f == SR_F_THE || f == SR_F_OPENB || f == SR_F_AND;
  int last = y;
  uint32_t pair = timeday_second_year(r, k + n, y, &last);
  bool whole = pair > 0 || sr_atom(r->s, k)->last;
  if (!r->s->loose && (!led || y < 1800 || y > 2099 || !whole)) return 0;
  if (!r->s->loose && (f == SR_F_TO || f == SR_F_FROM || f == SR_F_AND || f == SR_F_BETWEEN) &&
      (y < 1900 || y % 100 == 0)) {
    return 0;
  }
  if (sr_atom_is(r->s, k + n, SR_TW_HUNDRED | SR_TW_SCALE | SR_TW_UNIT, NULL)) return 0;
  if (sr_atom_fn(r->s, k + n) == SR_F_BC) return 0;
  if (sr_atom_fn(r->s, k + n) == SR_F_AD) n++;
  int32_t from, to, none;
  sr_span_year(y, &from, &to);
  if (pair > 0) sr_span_year(last, &none, &to);
  sr_point_set(p, from, to, pair > 0 ? SR_U_SECOND : SR_U_YEAR);
  p->y = (int16_t)(pair > 0 ? 0 : y);
  return n + pair;
}

/* 1980s, the 70s, '40s, the seventies, 15th century */
static uint32_t timeday_decade(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int y = 0, v, u;
  uint32_t quote = sr_time_quote(r, k) ? 1 : 0;
  const SrAtom *b = sr_atom(r->s, k + quote);
  uint32_t n = 0;
  bool ordinal = sr_atom_is(r->s, k + quote + 1, SR_TW_ORDSUF, NULL);
  if (b->kind == SR_ATOM_NUM && b->nfrac == 0 && !b->group && b->whole % 10 == 0 && !ordinal) {
    bool s =
        sr_atom_fn(r->s, k + quote + 1) == SR_F_CLITIC_S && !sr_atom(r->s, k + quote + 1)->space;
    bool apart = !s && sr_atom(r->s, k + quote + 1)->len == 1 &&
                 sr_atom_fn(r->s, k + quote + 2) == SR_F_CLITIC_S;
    if (!s && !apart) return 0;
    n = quote + (s ? 2 : 3);
    if (b->ndig == 4 && b->whole >= 1000 && b->whole < 3000) {
      y = (int)b->whole;
    } else if (b->ndig == 2 && (quote || r->s->loose || sr_time_before(r, k) == SR_F_THE)) {
      y = (int)b->whole + (b->whole < 30 ? 2000 : 1900);
    } else {
      return 0;
    }
  } else if (sr_atom_is(r->s, k, SR_TW_DECADE, &v)) {
    SrTimeFn f = sr_time_before(r, k);
    if (!r->s->loose && f != SR_F_THE && f != SR_F_EARLY && f != SR_F_LATE && f != SR_F_MID)
      return 0;
    y = v == 0 ? 2000 : 1900 + v;
    n = 1;
  } else {
    SrQuantity q;
    n = sr_quantity(r->s, k, &q);
    uint32_t g = sr_atom_fn(r->s, k + n) == SR_F_DASH ? 1 : 0;
    if (n == 0 || !q.ordinal || q.value < 1 || q.value > 30) return 0;
    if (!sr_atom_is(r->s, k + n + g, SR_TW_UNIT, &u) || u != SR_U_CENTURY) return 0;
    if (sr_atom_fn(r->s, k + n + g + 1) == SR_F_BC) return 0;
    y = ((int)q.value - 1) * 100;
    sr_point_set(p, sr_day_from_ymd(y < 1 ? 1 : y, 1, 1), sr_day_from_ymd(y + 99, 12, 31),
                 SR_U_CENTURY);
    return n + g + 1;
  }
  sr_point_set(p, sr_day_from_ymd(y, 1, 1), sr_day_from_ymd(y + 9, 12, 31), SR_U_DECADE);
  return n;
}

/* the twenty-tens, the two thousand and tens */
static uint32_t timeday_tens(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int v;
  SrQuantity q;
  uint32_t n = sr_quantity(r->s, k, &q);
  if (!r->s->loose || n == 0 || (q.value != 20 && q.value != 2000)) return 0;
  SrTimeFn f = sr_atom_fn(r->s, k + n);
  if (f == SR_F_DASH || f == SR_F_AND) n++;
  if (!sr_atom_is(r->s, k + n, SR_TW_PLURAL, &v) || v != 1001) return 0;
  sr_point_set(p, sr_day_from_ymd(2010, 1, 1), sr_day_from_ymd(2019, 12, 31), SR_U_DECADE);
  return n + 1;
}

/* the 27, the twenty second: given as the whole of a date, the nearest past one */
static uint32_t timeday_bare_day(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int d, y, m, rd;
  if (!r->s->loose || r->ref == SR_NO_DAY || sr_time_before(r, k) != SR_F_THE) return 0;
  uint32_t n = sr_time_daynum(r, k, &d);
  if (n == 0 || sr_atom(r->s, k + n)->kind != SR_ATOM_END) return 0;
  sr_day_to_ymd(r->ref, &y, &m, &rd);
  for (int i = 0; i < 4; i++) {
    int32_t day = sr_day_from_ymd(y, m, d);
    if (day != SR_NO_DAY && day <= r->ref) {
      p->relative = true;
      sr_point_set(p, day, day, SR_U_DAY);
      return n;
    }
    if (--m == 0) m = 12, y--;
  }
  return 0;
}

uint32_t sr_time_absolute(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  uint32_t n = 0;
  if (sr_atom(r->s, k)->kind == SR_ATOM_NUM) {
    n = timeday_compact(r, k, p);
    if (n == 0) n = timeday_numeric3(r, k, p);
    if (n == 0) n = timeday_year_month(r, k, p);
    if (n == 0) n = timeday_day_first(r, k, p);
    if (n == 0) n = timeday_numeric2(r, k, p);
  }
  if (n == 0) n = sr_time_holiday(r, k, p);
  if (n == 0) n = timeday_month_first(r, k, p);
  if (n == 0) n = timeday_day_first(r, k, p);
  if (n == 0) n = timeday_decade(r, k, p);
  if (n == 0) n = timeday_tens(r, k, p);
  if (n == 0) n = timeday_bare_day(r, k, p);
  if (n == 0) n = timeday_era(r, k, p);
  if (n == 0) n = timeday_year(r, k, p);
  return n;
}
