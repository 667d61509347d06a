/*
** timestory.c: dates that count from the day the story has come to: the same
** day, that night, the next morning, later in the day, two days later. They
** stay unresolved: who knows what happened before them adds the days.
*/
#include "timespan.h"

enum { TIMESTORY_DAYS = 366 };

static SrTimeFn timestory_fn(const SrDoc *doc, uint32_t from, uint32_t i) {
  return i >= from && i < doc->ntok ? sr_token_fn(doc, i) : SR_F_NONE;
}

static void timestory_set(SrTimex *x, uint32_t tok, uint32_t to, int days, uint8_t part) {
  *x = (SrTimex){.tok = tok,
                 .ntok = to - tok + 1,
                 .kind = SR_X_DATE,
                 .precision = SR_P_NONE,
                 .from = SR_NO_DAY,
                 .to = SR_NO_DAY,
                 .minute = -1,
                 .part = part,
                 .story = true,
                 .story_days = (int16_t)days};
}

/* "a day later", "a week later": i is the unit */
static bool timestory_one(const SrDoc *doc, uint32_t from, uint32_t i, int unit, SrTimex *x) {
  if (unit != SR_U_DAY && unit != SR_U_WEEK) return false;
  if (i < from + 1 || timestory_fn(doc, from, i - 1) != SR_F_A) return false;
  if (timestory_fn(doc, from, i + 1) != SR_F_LATER) return false;
  timestory_set(x, i - 1, i + 1, unit == SR_U_DAY ? 1 : 7, 0);
  return true;
}

bool sr_time_story(const SrDoc *doc, uint32_t from, uint32_t end, uint32_t i, SrTimex *x) {
  const SrTimeWord *w = sr_timeword_find(doc->tok[i].hash);
  if (!w || i < from + 1 || !(w->cls & (SR_TW_UNIT | SR_TW_PART))) return false;
  bool unit = (w->cls & SR_TW_UNIT) != 0;
  if (unit && i + 1 < end && timestory_one(doc, from, i, w->val, x)) return true;
  if (unit && w->val != SR_U_DAY) return false;
  if (unit && doc->tok[i].len != 3) return false; /* days */
  uint8_t part = unit ? 0 : (uint8_t)w->val;
  uint32_t tok = i - 1;
  bool the = i >= from + 2 && timestory_fn(doc, from, i - 2) == SR_F_THE;
  int days = 0;
  switch (timestory_fn(doc, from, i - 1)) {
    case SR_F_SAME:
      break;
    case SR_F_THAT: {
      SrTimeFn f = timestory_fn(doc, from, i - 2);
      if (i >= from + 2 && (f == SR_F_LATER || f == SR_F_EARLIER)) tok--;
      break;
    }
    case SR_F_PAST: /* previous, not past */
      if (doc->tok[i - 1].len < 5) return false;
      days = -1;
      break;
    case SR_F_NEXT:
      if (!the) return false;
      days = 1;
      break;
    case SR_F_AFTER: /* following */
      if (doc->tok[i - 1].len < 6) return false;
      days = 1;
      break;
    case SR_F_THE: { /* later in the day */
      SrTimeFn f = i >= from + 3 && timestory_fn(doc, from, i - 2) == SR_F_IN
                       ? timestory_fn(doc, from, i - 3)
                       : SR_F_NONE;
      if (f != SR_F_LATER && f != SR_F_EARLIER) return false;
      tok = i - 3;
      the = false;
      break;
    }
    default:
      return false;
  }
  if (the) tok--;
  timestory_set(x, tok, i, days, part);
  return true;
}

bool sr_time_later(const SrDoc *doc, uint32_t end, SrTimex *x) {
  uint32_t next = x->tok + x->ntok;
  double days = x->minutes_min / (24 * 60);
  if (x->kind != SR_X_DURATION || next >= end) return false;
  bool after = next + 1 < end && sr_token_fn(doc, next) == SR_F_AFTER && sr_token_fn(doc, next + 1) == SR_F_THAT &&
               doc->tok[next].len == 5;
  if (!after && sr_token_fn(doc, next) != SR_F_LATER) return false;
  if (!x->has_min || !x->has_max || x->minutes_min < x->minutes_max ||
      x->minutes_min > x->minutes_max)
    return false;
  if (days < 1 || days > TIMESTORY_DAYS) return false;
  timestory_set(x, x->tok, after ? next + 1 : next, (int)days, 0);
  return true;
}
