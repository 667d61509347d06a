/*
** undated.c: a text without a day of publication that speaks of "Friday" and "last week" is read as if
** it had appeared on some day, so that its acts are told apart as those of any text are. What
** hangs on that day is marked (SrTimex.guess) and never given as a date.
*/
#include "naming.h"

enum {
  UNDATED_LEAD = 12, /* sentences that tell when the news is */
  UNDATED_FIRST = 1900,
  UNDATED_LAST = 2100,
  UNDATED_ANY = 2001 /* the year of a text that names none */
};

/* the latest year that the text names, and one more: "Friday" is news beside it */
static int undated_year(const SrArticle *a) {
  int year = UNDATED_ANY - 1;
  for (uint32_t t = 0; t < a->doc.ntok; t++) {
    const SrToken *k = &a->doc.tok[t];
    if (k->len != 4 || !(k->flags & SR_T_DIGIT)) continue;
    int y = 0;
    for (uint32_t i = 0; i < 4; i++) {
      int c = a->doc.text[k->start + i] - '0';
      y = c < 0 || c > 9 ? UNDATED_LAST : y * 10 + c;
    }
    if (y >= UNDATED_FIRST && y < UNDATED_LAST && y > year) year = y;
  }
  return year + 1;
}

int32_t sr_undated_day(SrArticle *a) {
  SrTimexList l = {NULL, 0, 0};
  int32_t any = sr_day_from_ymd(undated_year(a), 7, 1);
  for (uint32_t s = 0, seen = 0; s < a->doc.nsent && seen < UNDATED_LEAD; s++) {
    const SrSent *x = &a->doc.sent[s];
    if (x->kind != SR_S_BODY && x->kind != SR_S_TITLE) continue;
    seen++;
    l.n = 0;
    if (sr_timex_scan(&a->doc, x->tok, x->ntok, any, &l) != SR_OK) {
      a->arena.oom = true;
      return SR_NO_DAY;
    }
    for (uint32_t i = 0; i < l.n; i++) {
      const SrTimex *t = &l.a[i];
      if (t->kind != SR_X_DATE || t->story || t->since || t->future) continue;
      if (!t->relative) return SR_NO_DAY; /* the news has its date */
      /* news is told the day after, or on the day */
      return t->weekday && t->from != SR_NO_DAY ? t->from + 1 : any;
    }
  }
  return SR_NO_DAY;
}
