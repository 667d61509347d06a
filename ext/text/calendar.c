/*
** calendar.c: days since 1970-01-01 to and from year, month, day in the
** proleptic Gregorian calendar, weekdays, and ISO dates. Knows no words.
*/
#include "text.h"

enum { CALENDAR_YEAR_MAX = 9999 };

static bool calendar_leap(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }

static int calendar_month_days(int y, int m) {
  static const uint8_t kCalendarDays[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return m == 2 && calendar_leap(y) ? 29 : kCalendarDays[m - 1];
}

/* Years count from March, so that the leap day is the last of its year and months need no table. */
int32_t sr_day_from_ymd(int y, int m, int d) {
  if (y < 1 || y > CALENDAR_YEAR_MAX || m < 1 || m > 12) return SR_NO_DAY;
  if (d < 1 || d > calendar_month_days(y, m)) return SR_NO_DAY;
  int32_t year = m <= 2 ? y - 1 : y;
  int32_t era = year / 400, of_era = year % 400;
  int32_t of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void sr_day_to_ymd(int32_t day, int *y, int *m, int *d) {
  int64_t z = (int64_t)day + 719468;
  int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  int64_t of_era_day = z - era * 146097;
  int64_t of_era =
      (of_era_day - of_era_day / 1460 + of_era_day / 36524 - of_era_day / 146096) / 365;
  int64_t of_year = of_era_day - (365 * of_era + of_era / 4 - of_era / 100);
  int64_t month = (5 * of_year + 2) / 153;
  *d = (int)(of_year - (153 * month + 2) / 5 + 1);
  *m = (int)(month < 10 ? month + 3 : month - 9);
  *y = (int)(of_era + era * 400 + (*m <= 2 ? 1 : 0));
}

int sr_day_weekday(int32_t day) {
  int w = (int)(((int64_t)day + 3) % 7); /* 1970-01-01 was a Thursday */
  return w < 0 ? w + 7 : w;
}

/* exactly k digits at s, or -1 */
static int calendar_digits(const char *s, size_t k) {
  int v = 0;
  for (size_t i = 0; i < k; i++) {
    if (s[i] < '0' || s[i] > '9') return -1;
    v = v * 10 + (s[i] - '0');
  }
  return v;
}

int32_t sr_day_parse_iso(const char *s, size_t n) {
  while (n > 0 && (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\r')) s++, n--;
  if (n < 10 || s[4] != '-' || s[7] != '-') return SR_NO_DAY;
  if (n > 10 && s[10] >= '0' && s[10] <= '9') return SR_NO_DAY;
  int y = calendar_digits(s, 4), m = calendar_digits(s + 5, 2), d = calendar_digits(s + 8, 2);
  return y < 0 || m < 0 || d < 0 ? SR_NO_DAY : sr_day_from_ymd(y, m, d);
}
