/*
** timeholiday.c: days with names: Christmas Eve, Labor Day 2014, Good Friday.
** Fixed days, n-th weekdays of a month, and days counted from Easter.
*/
#include "timespan.h"

enum { HOLIDAY_FIXED, HOLIDAY_NTH, HOLIDAY_EASTER };
enum { HOLIDAY_DAY = 7, HOLIDAY_BARE, HOLIDAY_EVE }; /* what follows, beside weekdays 0..6 */

typedef struct Holiday {
  uint8_t name;   /* SrHoliday */
  uint8_t follow; /* a weekday or HOLIDAY_* */
  uint8_t rule;
  int8_t month, day; /* fixed; n-th (last: -1) */
  int8_t weekday;    /* of NTH */
  int8_t plus;       /* days on from there */
  bool local;        /* other countries keep it on another day: not in running text */
} Holiday;

static const Holiday kHoliday[] = {
    {SR_H_CHRISTMAS, HOLIDAY_BARE, HOLIDAY_FIXED, 12, 25, 0, 0, false},
    {SR_H_CHRISTMAS, HOLIDAY_EVE, HOLIDAY_FIXED, 12, 24, 0, 0, false},
    {SR_H_HALLOWEEN, HOLIDAY_BARE, HOLIDAY_FIXED, 10, 31, 0, 0, false},
    {SR_H_NEW_YEAR, HOLIDAY_BARE, HOLIDAY_FIXED, 1, 1, 0, 0, true},
    {SR_H_NEW_YEAR, HOLIDAY_DAY, HOLIDAY_FIXED, 1, 1, 0, 0, false},
    {SR_H_NEW_YEAR, HOLIDAY_EVE, HOLIDAY_FIXED, 12, 31, 0, 0, false},
    {SR_H_MAY, HOLIDAY_DAY, HOLIDAY_FIXED, 5, 1, 0, 0, false},
    {SR_H_EASTER, HOLIDAY_BARE, HOLIDAY_EASTER, 0, 0, 0, 0, false},
    {SR_H_EASTER, 6, HOLIDAY_EASTER, 0, 0, 0, 0, false},
    {SR_H_EASTER, 5, HOLIDAY_EASTER, 0, 0, 0, -1, false},
    {SR_H_EASTER, HOLIDAY_EVE, HOLIDAY_EASTER, 0, 0, 0, -1, false},
    {SR_H_EASTER, 0, HOLIDAY_EASTER, 0, 0, 0, 1, false},
    {SR_H_THANKSGIVING, HOLIDAY_BARE, HOLIDAY_NTH, 11, 4, 3, 0, false},
    {SR_H_THANKSGIVING, HOLIDAY_EVE, HOLIDAY_NTH, 11, 4, 3, -1, false},
    {SR_H_GOOD, 4, HOLIDAY_EASTER, 0, 0, 0, -2, false},
    {SR_H_PALM, 6, HOLIDAY_EASTER, 0, 0, 0, -7, false},
    {SR_H_ASH, 2, HOLIDAY_EASTER, 0, 0, 0, -46, false},
    {SR_H_WHIT, 6, HOLIDAY_EASTER, 0, 0, 0, 49, false},
    {SR_H_WHIT, 0, HOLIDAY_EASTER, 0, 0, 0, 50, false},
    {SR_H_PENTECOST, HOLIDAY_BARE, HOLIDAY_EASTER, 0, 0, 0, 49, false},
    {SR_H_BLACK, 4, HOLIDAY_NTH, 11, 4, 3, 1, true},
    {SR_H_CYBER, 0, HOLIDAY_NTH, 11, 4, 3, 4, false},
    {SR_H_LABOR, HOLIDAY_DAY, HOLIDAY_NTH, 9, 1, 0, 0, false},
    {SR_H_MEMORIAL, HOLIDAY_DAY, HOLIDAY_NTH, 5, -1, 0, 0, true},
    {SR_H_PRESIDENT, HOLIDAY_DAY, HOLIDAY_NTH, 2, 3, 0, 0, true},
    {SR_H_KING, HOLIDAY_DAY, HOLIDAY_NTH, 1, 3, 0, 0, false},
    {SR_H_VETERAN, HOLIDAY_DAY, HOLIDAY_FIXED, 11, 11, 0, 0, false},
    {SR_H_COLUMBUS, HOLIDAY_DAY, HOLIDAY_NTH, 10, 2, 0, 0, false},
    {SR_H_INDEPENDENCE, HOLIDAY_DAY, HOLIDAY_FIXED, 7, 4, 0, 0, true},
    {SR_H_VALENTINE, HOLIDAY_DAY, HOLIDAY_FIXED, 2, 14, 0, 0, false},
    {SR_H_PATRICK, HOLIDAY_DAY, HOLIDAY_FIXED, 3, 17, 0, 0, false},
    {SR_H_FOOL, HOLIDAY_DAY, HOLIDAY_FIXED, 4, 1, 0, 0, false},
    {SR_H_BOXING, HOLIDAY_DAY, HOLIDAY_FIXED, 12, 26, 0, 0, false},
    {SR_H_BASTILLE, HOLIDAY_DAY, HOLIDAY_FIXED, 7, 14, 0, 0, false},
    {SR_H_MOTHER, HOLIDAY_DAY, HOLIDAY_NTH, 5, 2, 6, 0, true},
    {SR_H_FATHER, HOLIDAY_DAY, HOLIDAY_NTH, 6, 3, 6, 0, true},
    {SR_H_GROUNDHOG, HOLIDAY_DAY, HOLIDAY_FIXED, 2, 2, 0, 0, false},
    {SR_H_EARTH, HOLIDAY_DAY, HOLIDAY_FIXED, 4, 22, 0, 0, false},
    {SR_H_ARMISTICE, HOLIDAY_DAY, HOLIDAY_FIXED, 11, 11, 0, 0, true},
    {SR_H_FLAG, HOLIDAY_DAY, HOLIDAY_FIXED, 6, 14, 0, 0, true},
    {SR_H_JUNETEENTH, HOLIDAY_BARE, HOLIDAY_FIXED, 6, 19, 0, 0, false},
};

/* Gauss's rule for the Western churches, as Butcher wrote it down */
static int32_t holiday_easter(int y) {
  int a = y % 19, b = y / 100, c = y % 100;
  int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451, md = h + l - 7 * m + 114;
  return sr_day_from_ymd(y, md / 31, md % 31 + 1);
}

static int32_t holiday_day(const Holiday *h, int y) {
  int32_t day, from, to;
  if (h->rule == HOLIDAY_EASTER) {
    day = holiday_easter(y);
  } else if (h->rule == HOLIDAY_FIXED) {
    day = sr_day_from_ymd(y, h->month, h->day);
  } else {
    sr_span_month(y, h->month, &from, &to);
    if (from == SR_NO_DAY) return SR_NO_DAY;
    day = h->day > 0 ? from + (h->weekday - sr_day_weekday(from) + 7) % 7 + (h->day - 1) * 7
                     : to - (sr_day_weekday(to) - h->weekday + 7) % 7;
  }
  return day == SR_NO_DAY ? SR_NO_DAY : day + h->plus;
}

static const Holiday *holiday_find(int name, int follow) {
  for (size_t i = 0; i < sizeof kHoliday / sizeof kHoliday[0]; i++) {
    if (kHoliday[i].name == name && kHoliday[i].follow == follow) return &kHoliday[i];
  }
  return NULL;
}

/* the words that name one: atoms used */
static uint32_t holiday_name(SrTimeRead *r, uint32_t k, int *name) {
  int v = 0, u = 0;
  if (sr_atom_is(r->s, k, SR_TW_HOLIDAY, name)) return 1;
  if (!sr_atom(r->s, k)->cap && !r->s->loose) return 0;
  if (sr_atom_is(r->s, k, SR_TW_FEAST, name)) {
    uint32_t s = sr_time_possessive(r, k + 1);
    return s > 0 && *name == SR_H_KING ? 0 : 1 + s; /* the birthday of a king */
  }
  bool year = sr_atom_is(r->s, k + 1, SR_TW_UNIT, &u) && u == SR_U_YEAR;
  uint32_t s = sr_atom_fn(r->s, k) == SR_F_NEW && year ? sr_time_possessive(r, k + 2) : 0;
  if (s == 0 && year && sr_atom_fn(r->s, k) == SR_F_NEW && sr_atom_fn(r->s, k + 2) == SR_F_CLITIC_S)
    s = 1; /* the mark was lost: "New Year s Eve" */
  if (s > 0) return *name = SR_H_NEW_YEAR, 2 + s;
  return *name = SR_H_MAY, sr_atom_is(r->s, k, SR_TW_MONTH, &v) && v == 5 ? 1 : 0;
}

/* what follows the name: atoms used. Names that stand alone may also have "Day". */
static uint32_t holiday_follow(SrTimeRead *r, uint32_t k, int *follow) {
  const SrAtom *a = sr_atom(r->s, k);
  int u;
  *follow = HOLIDAY_BARE;
  if (!a->cap && !r->s->loose) return 0;
  if (sr_atom_fn(r->s, k) == SR_F_EVE) return *follow = HOLIDAY_EVE, 1;
  if (sr_atom_is(r->s, k, SR_TW_WDAY, follow)) return 1;
  if (!sr_atom_is(r->s, k, SR_TW_UNIT, &u) || u != SR_U_DAY) return 0;
  *follow = HOLIDAY_DAY;
  return 1;
}

uint32_t sr_time_holiday(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int name, follow, y = 0, named, m, d;
  uint32_t n = holiday_name(r, k, &name);
  if (n == 0) return 0;
  uint32_t e = holiday_follow(r, k + n, &follow);
  const Holiday *h = holiday_find(name, follow);
  if (h == NULL && follow == HOLIDAY_DAY) h = holiday_find(name, HOLIDAY_BARE);
  if (h == NULL && e > 0) h = holiday_find(name, HOLIDAY_BARE), e = 0;
  if (h == NULL || (h->local && !r->s->loose)) return 0;
  if (e == 0 && !r->s->loose && !sr_time_leads(sr_time_before(r, k))) return 0;
  n += e;
  uint32_t w = sr_time_year_after(r, k + n, false, &y);
  named = y;
  if (y == 0 && r->ref == SR_NO_DAY) return p->relative = true, n;
  int32_t day = holiday_day(h, y > 0 ? y : sr_span_ymd_year(r->ref));
  if (day != SR_NO_DAY && y == 0) {
    sr_day_to_ymd(day, &y, &m, &d);
    day = holiday_day(h, sr_span_year_of(r, m, d));
  }
  if (day == SR_NO_DAY) return 0;
  sr_day_to_ymd(day, &y, &m, &d);
  sr_point_set(p, day, day, SR_U_DAY);
  p->y = (int16_t)named, p->m = (int16_t)m, p->d = (int16_t)d;
  p->yearless = p->relative = named == 0;
  p->future = p->yearless && day > r->ref;
  return n + w;
}
