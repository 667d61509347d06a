/* timespan.h: private to the text floor: what the parts of the time grammar share. timespan.c
** computes periods, timeday.c reads dates with names or numbers, timeholiday.c days with names,
** timerel.c dates that lean on the reference, timeclock.c times of day; timex.c puts them
** together. */
#ifndef SR_TIMESPAN_H
#define SR_TIMESPAN_H

#include "timeword.h"

/* What is read from, and how. */
typedef struct SrTimeRead {
  SrAtoms *s;
  int32_t ref; /* SR_NO_DAY: relative expressions stay unresolved */
  bool will;   /* the clause looks ahead: bare weekdays and months come next */
} SrTimeRead;

/* A stretch of days with the unit that named it. */
typedef struct SrTimePoint {
  int32_t from, to;
  uint8_t unit; /* SrTimeUnit; SR_U_SECOND: a range of its own */
  uint8_t part; /* as SrTimex.part */
  int16_t minute;
  bool relative, weekday, future, ago;
  bool yearless;   /* month (and day) without a year: taken from the reference */
  bool is_time;    /* a time of day alone */
  int16_t y, m, d; /* as named, 0 if not */
} SrTimePoint;

/* ---- timespan.c: periods ------------------------------------------------------ */
/* the period of `unit` that holds day, moved by shift periods */
void sr_span_unit(int32_t day, SrTimeUnit unit, int32_t shift, int32_t *from, int32_t *to);
/* day moved by n units; the day of the month is kept where it exists */
int32_t sr_span_move(int32_t day, SrTimeUnit unit, double n);
void sr_span_month(int y, int m, int32_t *from, int32_t *to);
void sr_span_year(int y, int32_t *from, int32_t *to);
/* year of a month, or of a month and day (d > 0), named without one */
int sr_span_year_of(const SrTimeRead *r, int m, int d);
void sr_span_season(int y, int season, int32_t *from, int32_t *to);
int sr_span_ymd_year(int32_t day);
double sr_span_minutes(SrTimeUnit unit);
void sr_point_init(SrTimePoint *p);
void sr_point_set(SrTimePoint *p, int32_t from, int32_t to, SrTimeUnit unit);

/* ---- the grammar: each returns the atoms used from k, 0 if nothing is there ------ */
uint32_t sr_time_absolute(SrTimeRead *r, uint32_t k, SrTimePoint *p); /* timeday.c */
uint32_t sr_time_daynum(SrTimeRead *r, uint32_t k, int *d);
uint32_t sr_time_year(SrTimeRead *r, uint32_t k, bool two, int *y);
bool sr_time_month(SrTimeRead *r, uint32_t k, int *m);
/* year after a month or day: ", 2022", "of 2022", "2022" */
uint32_t sr_time_year_after(SrTimeRead *r, uint32_t k, bool two, int *y);
bool sr_time_leads(SrTimeFn f); /* a word that leads to a date */
/* an apostrophe right before two digits: '89, '70s */
bool sr_time_quote(SrTimeRead *r, uint32_t k);
uint32_t sr_time_holiday(SrTimeRead *r, uint32_t k, SrTimePoint *p);  /* timeholiday.c */
uint32_t sr_time_relative(SrTimeRead *r, uint32_t k, SrTimePoint *p); /* timerel.c */
/* the possessive mark at k, whole or cut in two: atoms used */
uint32_t sr_time_possessive(SrTimeRead *r, uint32_t k);
/* "last", "this", "next" and their like as -1, 0, 1 */
bool sr_time_shift(SrTimeRead *r, uint32_t k, int *shift);
/* timepart.c: quarters, halves, runs of months or days */
uint32_t sr_time_part(SrTimeRead *r, uint32_t k, SrTimePoint *p);
/* [of] [fiscal] year, or "of last year": *y, 0 if none is named */
uint32_t sr_time_of_year(SrTimeRead *r, uint32_t k, int *y);
/* the period that an ordinal counts in: "of October 2014", "in this month", "of 2018" */
uint32_t sr_time_inside(SrTimeRead *r, uint32_t k, SrTimePoint *in);
uint32_t sr_time_clock(SrTimeRead *r, uint32_t k, int16_t *minute); /* timeclock.c */
/* any date or moment, with its part of the day and time */
uint32_t sr_time_point(SrTimeRead *r, uint32_t k, SrTimePoint *p); /* timepoint.c */
/* a point, or the offset of one: "three weeks from tomorrow", "nine months ended Sept. 30" */
uint32_t sr_time_offset(SrTimeRead *r, uint32_t k, SrTimePoint *p); /* timeoffset.c */
/* timestory.c: a date told from the story whose last token is i ("the next day", "that night"; its
** first is not before `from`), and a duration that is one: "two days" + "later" */
bool sr_time_story(const SrDoc *doc, uint32_t from, uint32_t end, uint32_t i, SrTimex *x);
bool sr_time_later(const SrDoc *doc, uint32_t end, SrTimex *x);
/* atom k is this word, given in lower case (its first letter may be a capital) */
bool sr_time_word(SrTimeRead *r, uint32_t k, const char *word);
/* the grammar word right before atom k, read from the document */
SrTimeFn sr_time_before(SrTimeRead *r, uint32_t k);

#endif
