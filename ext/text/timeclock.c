/*
** timeclock.c: times of day: 2:30 AM, 2.30pm, 8 o'clock, 1530 hours, noon,
** 12:30 local time (07:30 GMT).
*/
#include "timespan.h"

/* am, pm at k, with any periods: atoms used; *pm set */
static uint32_t timeclock_half(SrTimeRead *r, uint32_t k, bool *pm) {
  SrTimeFn f = sr_atom_fn(r->s, k);
  if (f != SR_F_AM && f != SR_F_PM) return 0;
  *pm = f == SR_F_PM;
  return 1;
}

/* "local time", "GMT", "hours" behind a time: atoms used */
static uint32_t timeclock_zone(SrTimeRead *r, uint32_t k) {
  uint32_t n = 0;
  int u = 0;
  if (sr_atom_is(r->s, k, SR_TW_UNIT, &u) && u == SR_U_HOUR) n++;
  if (sr_atom_is(r->s, k + n, SR_TW_ZONE, NULL)) n++;
  if (sr_atom_fn(r->s, k + n) == SR_F_LOCAL) {
    n++;
    if (sr_atom_fn(r->s, k + n) == SR_F_TIME) n++;
  } else if (n > 0 && sr_atom_fn(r->s, k + n) == SR_F_TIME) {
    n++;
  }
  return n;
}

static bool timeclock_set(int h, int m, bool half, bool pm, int16_t *minute) {
  if (half && (h < 1 || h > 12)) return false;
  if (h > 24 || m > 59 || (h == 24 && m > 0)) return false;
  if (half && h == 12) h = 0;
  if (half && pm) h += 12;
  *minute = (int16_t)((h % 24) * 60 + m);
  return true;
}

/* 12:30, 12:30:15 and 10h11 */
static uint32_t timeclock_colon(SrTimeRead *r, uint32_t k, int *m) {
  const SrAtom *b = sr_atom(r->s, k + 1);
  SrTimeFn f = sr_atom_fn(r->s, k);
  if (f != SR_F_COLON && !(f == SR_F_H && r->s->loose)) return 0;
  if (b->kind != SR_ATOM_NUM || b->ndig != 2 || b->space || b->whole > 59) return 0;
  *m = (int)b->whole;
  const SrAtom *c = sr_atom(r->s, k + 3);
  bool sec = sr_atom_fn(r->s, k + 2) == SR_F_COLON && c->kind == SR_ATOM_NUM && !c->space;
  return sec ? 4 : 2;
}

/* May the four digits at k be a time without a unit? "at 0300", "at 2130 (0130 GMT)"; "at 1945"
** only in wire text, elsewhere it may be a year. */
static bool timeclock_bare(SrTimeRead *r, uint32_t k) {
  const SrAtom *a = sr_atom(r->s, k);
  SrTimeFn f = sr_time_before(r, k);
  if (f == SR_F_ABOUT && a->tok > 1) f = sr_token_fn(r->s->doc, a->tok - 2);
  if (f != SR_F_AT) return false;
  const SrAtom *b = sr_atom(r->s, k + 1), *c = sr_atom(r->s, k + 2);
  if (sr_atom_fn(r->s, k + 1) == SR_F_OPENB && c->kind == SR_ATOM_NUM && c->ndig == 4) return true;
  if (r->s->doc->upper || sr_atom_is(r->s, k + 1, SR_TW_DEIC | SR_TW_WDAY, NULL)) return true;
  if (b->kind == SR_ATOM_NUM || b->w == NULL) return a->whole < 1000 || b->kind == SR_ATOM_END;
  return a->whole < 1900 || a->whole >= 2060;
}

/* 2000 GMT, 1530 hours, at 0300 */
static uint32_t timeclock_military(SrTimeRead *r, uint32_t k, int16_t *minute) {
  const SrAtom *a = sr_atom(r->s, k);
  if (a->ndig != 4 || a->group || a->nfrac) return 0;
  uint32_t z = timeclock_zone(r, k + 1);
  if (z == 0 && !timeclock_bare(r, k)) return 0;
  int u = 0;
  bool hours = sr_atom_is(r->s, k + 1, SR_TW_UNIT, &u) && z == 1;
  if (hours && sr_atom_fn(r->s, k + 2) == SR_F_OF) return 0;
  if (!timeclock_set((int)a->whole / 100, (int)a->whole % 100, false, false, minute)) return 0;
  return 1 + z;
}

static uint32_t timeclock_numeral(SrTimeRead *r, uint32_t k, int16_t *minute) {
  const SrAtom *a = sr_atom(r->s, k);
  if (a->group || a->whole > 9999) return 0;
  uint32_t n = timeclock_military(r, k, minute);
  if (n > 0 || a->ndig > 2) return n;
  int m = 0;
  bool pm = false;
  uint32_t c = a->nfrac == 0 ? timeclock_colon(r, k + 1, &m) : 0;
  if (a->nfrac == 2 && !a->comma) m = (int)a->frac;
  n = 1 + c;
  uint32_t half = timeclock_half(r, k + n, &pm);
  if (half == 0 && sr_atom_fn(r->s, k + n) == SR_F_OCLOCK && a->nfrac == 0) {
    return timeclock_set((int)a->whole, m, false, false, minute) ? n + 1 : 0;
  }
  if (half == 0 && c == 0) {
    uint32_t z = a->nfrac == 2 ? timeclock_zone(r, k + n) : 0;
    if (z == 0) return 0;
  }
  if (a->nfrac != 0 && a->nfrac != 2) return 0;
  if (!timeclock_set((int)a->whole, m, half > 0, pm, minute)) return 0;
  return n + half;
}

uint32_t sr_time_clock(SrTimeRead *r, uint32_t k, int16_t *minute) {
  int v;
  uint32_t n = 0;
  if (sr_atom(r->s, k)->kind == SR_ATOM_NUM) {
    n = timeclock_numeral(r, k, minute);
  } else if (sr_atom_is(r->s, k, SR_TW_PART, &v) && (v == 'D' || v == 'X')) {
    if (v == 'D' && sr_atom_fn(r->s, k + 1) == SR_F_PRONOUN) return 0;
    *minute = v == 'D' ? 720 : 0;
    return 1;
  } else if (sr_atom_is(r->s, k, SR_TW_CARD, &v) && v >= 1 && v <= 12) {
    bool pm = false;
    uint32_t half = timeclock_half(r, k + 1, &pm);
    if (half == 0 && sr_atom_fn(r->s, k + 1) == SR_F_OCLOCK) half = 1;
    if (half == 0 || !timeclock_set(v, 0, true, pm, minute)) return 0;
    n = 1 + half;
  }
  if (n == 0) return 0;
  n += timeclock_zone(r, k + n);
  if (sr_atom_fn(r->s, k + n) == SR_F_OPENB && sr_atom(r->s, k + n + 1)->kind == SR_ATOM_NUM) {
    int16_t other;
    uint32_t in = timeclock_numeral(r, k + n + 1, &other);
    if (in > 0) in += timeclock_zone(r, k + n + 1 + in);
    if (in > 0 && sr_atom_fn(r->s, k + n + 1 + in) == SR_F_CLOSEB) n += in + 2;
  }
  return n;
}
