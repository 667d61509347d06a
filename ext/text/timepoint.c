/*
** timepoint.c: one date or moment with all that clings to it: "early on
** Tuesday", "the night of 5 May", "Sunday at 2:30 AM", "mid-June".
*/
#include "timespan.h"

typedef struct TimepointMod {
  bool early, late, mid, end, begin, rest;
  uint8_t part;
  int16_t minute;
  uint32_t clock; /* atoms of a leading time of day */
} TimepointMod;

/* skips "of", "in", "on" and "the": atoms used */
static uint32_t timepoint_link(SrTimeRead *r, uint32_t k) {
  SrTimeFn f = sr_atom_fn(r->s, k);
  uint32_t n = f == SR_F_OF || f == SR_F_IN || f == SR_F_ON || f == SR_F_DASH ? 1 : 0;
  f = sr_atom_fn(r->s, k + n);
  if (f == SR_F_THE || f == SR_F_POSS) n++;
  return n;
}

/* loose only: words that may stand before any date */
static uint32_t timepoint_filler(SrTimeRead *r, uint32_t k) {
  if (!r->s->loose) return 0;
  switch (sr_atom_fn(r->s, k)) {
    case SR_F_THE:
    case SR_F_ON:
    case SR_F_IN:
    case SR_F_AT:
    case SR_F_ABOUT:
    case SR_F_DURING:
    case SR_F_BY:
    case SR_F_OPENB:
      return 1;
    default:
      return 0;
  }
}

static uint32_t timepoint_mod(SrTimeRead *r, uint32_t k, TimepointMod *m) {
  int v, u;
  switch (sr_atom_fn(r->s, k)) {
    case SR_F_EARLY:
      m->early = true;
      if (sr_atom_is(r->s, k + 1, SR_TW_UNIT, &u) && u == SR_U_HOUR) {
        return 2 + timepoint_link(r, k + 2);
      }
      return 1 + timepoint_link(r, k + 1);
    case SR_F_LATE:
      m->late = true;
      return 1 + timepoint_link(r, k + 1);
    case SR_F_MID:
      m->mid = true;
      return 1 + timepoint_link(r, k + 1);
    case SR_F_EARLIER:
    case SR_F_LATER:
      return 1 + timepoint_link(r, k + 1);
    case SR_F_END:
      m->end = true;
      break;
    case SR_F_CLOSE:
      m->end = true;
      break;
    case SR_F_BEGIN:
      m->begin = true;
      break;
    case SR_F_REST:
      m->rest = true;
      break;
    default:
      if (m->clock == 0 && !m->part) {
        uint32_t n = sr_time_clock(r, k, &m->minute);
        if (n > 0) {
          m->clock = n;
          SrTimeFn f = sr_atom_fn(r->s, k + n);
          uint32_t c = f == SR_F_COMMA || f == SR_F_DOT ? 1 : 0;
          return n + c + timepoint_link(r, k + n + c);
        }
      }
      if (sr_atom_is(r->s, k, SR_TW_PART, &v)) {
        SrTimeFn f = sr_atom_fn(r->s, k + 1);
        if (f == SR_F_BEFORE || (f != SR_F_OF && f != SR_F_ON && !r->s->loose)) return 0;
        m->part = (uint8_t)v;
        return 1 + timepoint_link(r, k + 1);
      }
      return 0;
  }
  if (sr_atom_fn(r->s, k + 1) != SR_F_OF && !r->s->loose) return 0;
  return 1 + timepoint_link(r, k + 1);
}

/* the year nearest the reference in which a named weekday and day agree; the text may be wrong, and
** tells of no day a year ahead */
static void timepoint_weekday_year(SrTimeRead *r, int w, SrTimePoint *p) {
  enum { SOON = 100 /* days */ };
  if (!p->yearless || p->d == 0 || r->ref == SR_NO_DAY || p->from == SR_NO_DAY) return;
  int y = sr_span_ymd_year(p->from);
  for (int i = 0; i < 5; i++) {
    int at = y + (i % 2 ? (i + 1) / 2 : -(i / 2));
    int32_t day = sr_day_from_ymd(at, p->m, p->d);
    if (day == SR_NO_DAY || sr_day_weekday(day) != w) continue;
    if (!r->will && day > r->ref + SOON) continue;
    if (p->to == p->from) p->from = p->to = day;
    return;
  }
}

/* Sunday, Feb 10: the weekday only confirms */
static uint32_t timepoint_weekday_date(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int w;
  if (!sr_atom_is(r->s, k, SR_TW_WDAY, &w)) return 0;
  if (!r->s->loose && !sr_atom(r->s, k)->cap) return 0;
  uint32_t n = 1;
  SrTimeFn f = sr_atom_fn(r->s, k + n);
  if (f == SR_F_DOT && r->s->loose) n++;
  if (sr_atom_fn(r->s, k + n) == SR_F_COMMA) n++;
  if (sr_atom_fn(r->s, k + n) == SR_F_OPENB) n++;
  if (sr_atom_fn(r->s, k + n) == SR_F_THE) n++;
  SrTimePoint q;
  sr_point_init(&q);
  uint32_t e = sr_time_absolute(r, k + n, &q);
  if (e == 0 || q.d == 0 || q.unit != SR_U_DAY) return 0;
  timepoint_weekday_year(r, w, &q);
  *p = q;
  if (sr_atom_fn(r->s, k + 1) == SR_F_OPENB && sr_atom_fn(r->s, k + n + e) == SR_F_CLOSEB) e++;
  return n + e;
}

static uint32_t timepoint_base(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  SrTimePoint a, b;
  sr_point_init(&a);
  sr_point_init(&b);
  uint32_t n = timepoint_weekday_date(r, k, p);
  if (n > 0) return n;
  n = sr_time_absolute(r, k, &a);
  uint32_t m = sr_time_relative(r, k, &b);
  *p = m > n ? b : a;
  return m > n ? m : n;
}

/* what follows a day: morning; at 2:30 AM; before dawn. Atoms used. */
static uint32_t timepoint_suffix(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  int v;
  uint32_t n = 0;
  int16_t minute;
  SrTimeFn f = sr_atom_fn(r->s, k);
  if (f == SR_F_COMMA && p->minute < 0) n++;
  f = sr_atom_fn(r->s, k + n);
  bool lead =
      f == SR_F_AT || f == SR_F_ABOUT || f == SR_F_BY || f == SR_F_BEFORE || f == SR_F_AFTER;
  if (lead) n++;
  if (lead && sr_atom_fn(r->s, k + n) == SR_F_ABOUT) n++;
  if (p->minute < 0) {
    uint32_t c = sr_time_clock(r, k + n, &minute);
    if (c > 0) {
      p->minute = minute;
      if (sr_atom_is(r->s, k + n, SR_TW_PART, &v)) p->part = (uint8_t)v;
      return n + c;
    }
  }
  if (p->part == 0 && (lead || n == 0) && sr_atom_is(r->s, k + n, SR_TW_PART, &v)) {
    p->part = (uint8_t)v;
    return n + 1;
  }
  return 0;
}

/* the half or the middle of a period that "end of", "beginning of", "mid-" point to */
static void timepoint_narrow(SrTimeRead *r, const TimepointMod *m, SrTimePoint *p) {
  if (p->from == SR_NO_DAY) return;
  if (m->rest && r->ref != SR_NO_DAY && p->from <= r->ref && r->ref <= p->to) {
    p->from = r->ref;
    p->unit = SR_U_SECOND;
  }
  if (p->unit != SR_U_MONTH || !(m->mid || m->end || m->begin)) return;
  int32_t first = p->from;
  if (m->mid) p->from = first + 9, p->to = first + 19;
  if (m->begin) p->to = first + 14;
  if (m->end) p->from = first + 15;
  p->unit = SR_U_SECOND;
}

uint32_t sr_time_point(SrTimeRead *r, uint32_t k, SrTimePoint *p) {
  TimepointMod m = {.minute = -1};
  uint32_t at = k, first_clock = 0;
  sr_point_init(p);
  if (sr_atom_fn(r->s, k) == SR_F_EARLIER && sr_atom_fn(r->s, k + 1) == SR_F_IN) {
    uint32_t whole = sr_time_relative(r, k, p); /* "earlier in the week" */
    if (whole > 0) return whole;
    sr_point_init(p);
  }
  for (int i = 0; i < 4; i++) {
    uint32_t n = timepoint_filler(r, at);
    uint32_t had = m.clock;
    if (n == 0) n = timepoint_mod(r, at, &m);
    if (n == 0) break;
    at += n;
    if (m.clock > 0 && had == 0 && i == 0) first_clock = m.clock;
  }
  uint32_t n = timepoint_base(r, at, p);
  if (n == 0) {
    if (first_clock == 0) return 0;
    sr_point_init(p);
    p->minute = m.minute;
    p->is_time = true;
    int v;
    if (sr_atom_is(r->s, k, SR_TW_PART, &v)) p->part = (uint8_t)v;
    return first_clock;
  }
  at += n;
  if (m.minute >= 0) p->minute = m.minute;
  if (m.part) p->part = m.part;
  bool day = p->unit == SR_U_DAY || p->unit == SR_U_SECOND;
  for (int i = 0; day && i < 2; i++) {
    n = timepoint_suffix(r, at, p);
    if (n == 0) break;
    at += n;
  }
  if (day && p->part == 0 && p->unit == SR_U_DAY && p->minute < 0) {
    if (m.early) p->part = 'W';
    if (m.late) p->part = 'N';
  }
  timepoint_narrow(r, &m, p);
  return at - k;
}
