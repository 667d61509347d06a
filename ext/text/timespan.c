/*
** timespan.c: arithmetic of periods for the time grammar: weeks, months,
** quarters, seasons around a day, and the year of a date named without one.
*/
#include "timespan.h"

enum { TIMESPAN_DAY_MAX = 2932896, TIMESPAN_DAY_MIN = -719162 }; /* 9999-12-31, 0001-01-01 */

static int32_t timespan_clamp(double day) {
  if (!(day >= TIMESPAN_DAY_MIN)) return TIMESPAN_DAY_MIN;
  return day > TIMESPAN_DAY_MAX ? TIMESPAN_DAY_MAX : (int32_t)day;
}

/* months since year 0, clamped to the years 1..9999 */
static int timespan_months(double months) {
  if (!(months >= 12)) return 12;
  return months > 12 * 9999 + 11 ? 12 * 9999 + 11 : (int)months;
}

static int timespan_month_end(int y, int m) {
  for (int d = 31; d > 28; d--) {
    if (sr_day_from_ymd(y, m, d) != SR_NO_DAY) return d;
  }
  return 28;
}

void sr_span_month(int y, int m, int32_t *from, int32_t *to) {
  *from = sr_day_from_ymd(y, m, 1);
  *to = *from == SR_NO_DAY ? SR_NO_DAY : sr_day_from_ymd(y, m, timespan_month_end(y, m));
}

void sr_span_year(int y, int32_t *from, int32_t *to) {
  *from = sr_day_from_ymd(y, 1, 1);
  *to = sr_day_from_ymd(y, 12, 31);
}

int sr_span_ymd_year(int32_t day) {
  int y, m, d;
  sr_day_to_ymd(day, &y, &m, &d);
  return y;
}

/* a run of n months that starts `first` months after year 0 */
static void timespan_run(int first, int n, int32_t *from, int32_t *to) {
  int a = timespan_months(first), b = timespan_months((double)first + n - 1);
  *from = sr_day_from_ymd(a / 12, a % 12 + 1, 1);
  *to = sr_day_from_ymd(b / 12, b % 12 + 1, timespan_month_end(b / 12, b % 12 + 1));
}

static int timespan_unit_months(SrTimeUnit unit) {
  switch (unit) {
    case SR_U_MONTH:
      return 1;
    case SR_U_QUARTER:
      return 3;
    case SR_U_YEAR:
      return 12;
    case SR_U_DECADE:
      return 120;
    case SR_U_CENTURY:
      return 1200;
    default:
      return 0;
  }
}

static int timespan_unit_days(SrTimeUnit unit) {
  switch (unit) {
    case SR_U_FORTNIGHT:
      return 14;
    case SR_U_WEEK:
    case SR_U_WEEKEND:
      return 7;
    default:
      return 1;
  }
}

void sr_span_unit(int32_t day, SrTimeUnit unit, int32_t shift, int32_t *from, int32_t *to) {
  *from = *to = SR_NO_DAY;
  if (day == SR_NO_DAY) return;
  int months = timespan_unit_months(unit), y, m, d;
  if (months > 0) {
    sr_day_to_ymd(day, &y, &m, &d);
    int at = y * 12 + m - 1;
    double first = (double)(at - at % months) + (double)shift * months;
    timespan_run(timespan_months(first), months, from, to);
    return;
  }
  int len = timespan_unit_days(unit);
  double start = (double)day + (double)shift * len;
  if (unit != SR_U_DAY) start -= sr_day_weekday(day);
  if (unit == SR_U_WEEKEND) start += 5, len = 2;
  *from = timespan_clamp(start);
  *to = timespan_clamp(start + len - 1);
}

int32_t sr_span_move(int32_t day, SrTimeUnit unit, double n) {
  if (day == SR_NO_DAY) return SR_NO_DAY;
  int months = timespan_unit_months(unit);
  if (unit < SR_U_DAY) return timespan_clamp(day + n * sr_span_minutes(unit) / 1440);
  if (months == 0) return timespan_clamp(day + n * timespan_unit_days(unit));
  int y, m, d;
  sr_day_to_ymd(day, &y, &m, &d);
  int at = timespan_months(
      y * 12.0 + m - 1 + (n < 0 ? -(double)(int64_t)(-n * months) : (double)(int64_t)(n * months)));
  int last = timespan_month_end(at / 12, at % 12 + 1);
  return sr_day_from_ymd(at / 12, at % 12 + 1, d > last ? last : d);
}

double sr_span_minutes(SrTimeUnit unit) {
  switch (unit) {
    case SR_U_SECOND:
      return 1.0 / 60;
    case SR_U_MINUTE:
      return 1;
    case SR_U_HOUR:
      return 60;
    case SR_U_DAY:
      return 1440;
    case SR_U_WEEKEND:
      return 2 * 1440;
    case SR_U_WEEK:
      return 7 * 1440;
    case SR_U_FORTNIGHT:
      return 14 * 1440;
    case SR_U_MONTH:
      return 30 * 1440;
    case SR_U_QUARTER:
      return 91 * 1440;
    case SR_U_YEAR:
      return 365 * 1440;
    case SR_U_DECADE:
      return 3652 * 1440;
    default:
      return 36525 * 1440;
  }
}

/* The nearest past one; a day of a few weeks ahead beats one of nearly a year ago, which news would
** name with its year. */
int sr_span_year_of(const SrTimeRead *r, int m, int d) {
  if (r->ref == SR_NO_DAY) return 0;
  int y, rm, rd;
  sr_day_to_ymd(r->ref, &y, &rm, &rd);
  if (d == 0) {
    if (r->will) return m >= rm ? y : y + 1;
    return m <= rm ? y : y - 1;
  }
  int32_t day = sr_day_from_ymd(y, m, d);
  for (int i = 0; day == SR_NO_DAY && i < 8; i++) day = sr_day_from_ymd(--y, m, d);
  if (day == SR_NO_DAY) return 0;
  if (r->will && r->ref - day > 120) return y + 1; /* a day just gone by is that one */
  if (day <= r->ref) {
    bool soon = r->ref - day >= 300 && (m + 12 - rm) * 31 + d - rd <= 45;
    return soon && sr_day_from_ymd(y + 1, m, d) != SR_NO_DAY ? y + 1 : y;
  }
  if (day - r->ref <= 45 || sr_day_from_ymd(y - 1, m, d) == SR_NO_DAY) return y;
  return y - 1;
}

void sr_span_season(int y, int season, int32_t *from, int32_t *to) {
  timespan_run(y * 12 + 2 + season * 3, 3, from, to);
}

void sr_point_init(SrTimePoint *p) {
  *p = (SrTimePoint){.from = SR_NO_DAY, .to = SR_NO_DAY, .minute = -1, .unit = SR_U_DAY};
}

void sr_point_set(SrTimePoint *p, int32_t from, int32_t to, SrTimeUnit unit) {
  bool none = from == SR_NO_DAY || to == SR_NO_DAY || from > to; /* "0 weeks from Monday" */
  p->from = none ? SR_NO_DAY : from;
  p->to = p->from == SR_NO_DAY ? SR_NO_DAY : to;
  p->unit = (uint8_t)unit;
}
