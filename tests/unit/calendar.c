/* Unit test of ext/text/calendar.c: days, dates and weekdays there and back. */
#include <stdio.h>

#include "../../ext/text/text.h"
#include "unit.h"

static bool there_and_back(int y, int m, int d) {
  int y2, m2, d2;
  int32_t day = sr_day_from_ymd(y, m, d);
  if (day == SR_NO_DAY) return false;
  sr_day_to_ymd(day, &y2, &m2, &d2);
  return y == y2 && m == m2 && d == d2;
}

int main(void) {
  check(sr_day_from_ymd(1970, 1, 1) == 0, "the epoch is day 0");
  check(sr_day_from_ymd(1969, 12, 31) == -1, "the day before the epoch is -1");
  check(sr_day_from_ymd(2022, 12, 20) == 19346, "a known day number");
  check(sr_day_from_ymd(2000, 2, 29) != SR_NO_DAY, "2000 was a leap year");
  check(sr_day_from_ymd(1900, 2, 29) == SR_NO_DAY, "1900 was none");
  check(sr_day_from_ymd(2023, 2, 29) == SR_NO_DAY, "29 February of a common year is no date");
  check(sr_day_from_ymd(2023, 13, 1) == SR_NO_DAY, "month 13 is no month");
  check(sr_day_from_ymd(2023, 4, 31) == SR_NO_DAY, "30 days has April");
  check(sr_day_from_ymd(0, 1, 1) == SR_NO_DAY, "there is no year 0");
  check(sr_day_from_ymd(10000, 1, 1) == SR_NO_DAY, "years end with 9999");
  check(sr_day_from_ymd(2023, 1, 0) == SR_NO_DAY, "there is no day 0");
  check(sr_day_weekday(0) == 3, "1970-01-01 was a Thursday");
  check(sr_day_weekday(sr_day_from_ymd(2022, 12, 20)) == 1, "2022-12-20 was a Tuesday");
  check(sr_day_weekday(-4) == 6, "weekdays hold before the epoch");
  check(sr_day_weekday(INT32_MIN) >= 0, "any day number has a weekday");
  check(sr_day_parse_iso("2022-12-20", 10) == 19346, "an ISO date");
  check(sr_day_parse_iso("2022-12-20T10:00Z", 17) == 19346, "an ISO date-time");
  check(sr_day_parse_iso(" 2022-12-20 10:00", 17) == 19346, "white space before it");
  check(sr_day_parse_iso("2022-12-2", 9) == SR_NO_DAY, "a cut date is none");
  check(sr_day_parse_iso("2022-12-201", 11) == SR_NO_DAY, "too many digits are none");
  check(sr_day_parse_iso("20221220  ", 10) == SR_NO_DAY, "compact forms are left to timex");
  check(sr_day_parse_iso("2022-02-30", 10) == SR_NO_DAY, "an impossible date is none");
  check(sr_day_parse_iso("", 0) == SR_NO_DAY, "nothing is no date");
  check(there_and_back(1, 1, 1) && there_and_back(9999, 12, 31), "first and last day");
  bool all = true;
  int32_t first = sr_day_from_ymd(1896, 1, 1), last = sr_day_from_ymd(2104, 12, 31);
  for (int32_t day = first; day <= last; day++) {
    int y, m, d;
    sr_day_to_ymd(day, &y, &m, &d);
    if (sr_day_from_ymd(y, m, d) != day) all = false;
  }
  check(all, "every day from 1896 to 2104 goes there and back");
  return unit_end();
}
