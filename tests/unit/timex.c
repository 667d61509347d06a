/* Unit test of the time grammar: dates given as a whole, and expressions found in sentences. The
** reference is Tuesday, 2022-12-20. */
#include <stdio.h>

#include "../../ext/text/text.h"
#include "unit.h"

static int32_t reference(void) { return sr_day_from_ymd(2022, 12, 20); }

static void date_at(const char *text, int32_t ref, const char *want) {
  char got[64] = "";
  int rc = sr_date_parse(text, strlen(text), ref, got);
  check_got(want[0] ? rc == SR_OK && strcmp(got, want) == 0 : rc == SR_NOTFOUND, text, got);
}

static void date(const char *text, const char *want) { date_at(text, reference(), want); }

/* The expressions of a sentence, joined by "; ": dates in ISO form with HH:MM and part of day,
** times as HH:MM or part, durations as min..max minutes. */
static void scan_at(const char *text, int32_t ref, const char *want) {
  SrArena a;
  SrDoc doc;
  SrTimexList list = {0};
  char got[1024] = "", iso[64];
  size_t n = 0;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, text, strlen(text), SR_NO_DAY) == SR_OK &&
      sr_timex_scan(&doc, 0, doc.ntok, ref, &list) == SR_OK) {
    for (uint32_t i = 0; i < list.n && n < 900; i++) {
      const SrTimex *x = &list.a[i];
      if (i) n += (size_t)snprintf(got + n, sizeof got - n, "; ");
      if (x->kind == SR_X_DURATION) {
        char lo[32] = "", hi[32] = "";
        if (x->has_min) snprintf(lo, sizeof lo, "%.6g", x->minutes_min);
        if (x->has_max) snprintf(hi, sizeof hi, "%.6g", x->minutes_max);
        n += (size_t)snprintf(got + n, sizeof got - n, "%s..%s", lo, hi);
        continue;
      }
      sr_timex_iso(x, iso);
      if (x->story) n += (size_t)snprintf(got + n, sizeof got - n, "story %d", x->story_days);
      n += (size_t)snprintf(got + n, sizeof got - n, "%s", iso);
      if (x->minute >= 0) {
        n +=
            (size_t)snprintf(got + n, sizeof got - n, " %02d:%02d", x->minute / 60, x->minute % 60);
      }
      if (x->part) n += (size_t)snprintf(got + n, sizeof got - n, " %c", x->part);
    }
  }
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&a);
}

static void scan(const char *text, const char *want) { scan_at(text, reference(), want); }

static void whole_dates(void) {
  date("2022-12-20", "2022-12-20");
  date("2022-12-20T10:00:00Z", "2022-12-20");
  date("12/20/2022", "2022-12-20");
  date("20/12/2022", "2022-12-20");
  date("7 JUL 89", "1989-07-07");
  date("December 2022", "2022-12");
  date("Sunday", "2022-12-18");
  date("Tuesday", "2022-12-20");
  date("last Tuesday", "2022-12-13");
  date("next Tuesday", "2022-12-27");
  date("last week", "2022-12-12/2022-12-18");
  date("the third quarter", "2022-07-01/2022-09-30");
  date("the third quarter of 1989", "1989-07-01/1989-09-30");
  date("Q1 2016", "2016-01-01/2016-03-31");
  date("fiscal 1990", "1990");
  date("nine months ended Sept. 30", "2022-01-01/2022-09-30");
  date("a year ago", "2021");
  date("two days ago", "2022-12-18");
  date("three weeks from tomorrow", "2023-01-11");
  date("first Monday of last month", "2022-11-07");
  date("last week of 2015", "2015-12-28/2016-01-03");
  date("the 1980s", "1980-01-01/1989-12-31");
  date("summer 1999", "1999-06-01/1999-08-31");
  date("from 2 to 7 Feb 2018", "2018-02-02/2018-02-07");
  date("Aug 10 - Nov 12, 2011", "2011-08-10/2011-11-12");
  date("since 2014", "2014-01-01/..");
  date("30 February 2022", "2022-02");
  date("", "");
  date("nothing here", "");
  date("twelve men", "");
  date_at("Sunday", SR_NO_DAY, "");
  date_at("last month", SR_NO_DAY, "");
  date_at("20 December", SR_NO_DAY, "");
  date_at("20 December 2022", SR_NO_DAY, "2022-12-20");
}

static void story(void) {
  scan("The same day they left. Later that day they came back.", "story 0; story 0");
  scan("That night they fled, and the next morning a guard died.", "story 0 N; story 1 M");
  scan("Two days later, the previous night, on the following day.", "story 2; story -1 N; story 1");
  scan("A week later it fell. Earlier in the day it stood.", "story 7; story 0");
  scan("The day was long. They held that street. The past night watchman.", "");
}

static void points(void) {
  scan("It began on Saturday night.", "2022-12-17 N");
  scan("It ended early Tuesday.", "2022-12-20 W");
  scan("They struck on Sunday at 2:30 AM.", "2022-12-18 02:30");
  scan("At 2.30pm on Friday it rained.", "2022-12-16 14:30");
  scan("It happened in the early hours of Friday.", "2022-12-16 W");
  scan("Raids went on overnight.", "2022-12-19/2022-12-20 N");
  scan("Talks will be held on Friday.", "2022-12-23");
  scan("It was bombed in August last year.", "2021-08");
  scan("It was bombed last August.", "2022-08");
  scan("It fell in mid-June.", "2022-06-10/2022-06-20");
  scan("It came at 12:30 local time (07:30 GMT).", " 12:30");
  scan("It came at 1530 hours.", " 15:30");
  scan("They left at dawn.", " W");
  scan("From March to May it was calm.", "2022-03-01/2022-05-31");
  scan("Between 1 and 5 May it was calm.", "2022-05-01/2022-05-05");
  scan("ON 30 NOVEMBER THE REBELS STRUCK.", "2022-11-30");
  scan("THIS MORNING THEY LEFT.", "2022-12-20 M");
  scan("IT CAME AT 2130 (0130 GMT) ON THURSDAY.", "2022-12-15 21:30");
  scan("They will try those who were seized on 16 December.", "2022-12-16");
  scan("He came almost two weeks ago.", "2022-12-06");
  scan("They met on May Day.", "2022-05-01");
  scan("They had met on Dec. 24 and on Jan. 3rd.", "2022-12-24; 2023-01-03");
}

static void durations(void) {
  scan("It lasted nearly 20 hours.", "..1200");
  scan("It lasted for almost 45 minutes.", "..45");
  scan("After a more than 40-hour long standoff.", "2400..");
  scan("It was a two-day visit.", "2880..2880");
  scan("It took two to three hours.", "120..180");
  scan("It took half an hour.", "30..30");
  scan("A 25-year-old man came.", "");
}

static void exceptions(void) {
  scan("They may march in the sun for a second time.", "");
  scan("On May 5, 20 people died.", "2022-05-05");
  scan("On 5 May 20 soldiers died.", "2022-05-05");
  scan("Some 2000 people came.", "");
  scan("MAY THEY MARCH.", "");
  scan_at("They left on Sunday.", SR_NO_DAY, "");
  scan("", "");
}

int main(void) {
  whole_dates();
  points();
  story();
  durations();
  exceptions();
  return unit_end();
}
