/*
** timemark.c: which tokens times and numbers can be made of, as a byte for each token that is
** written once: both scans step over the rest eight at a time.
*/
#include "timeword.h"

/* 12:30, 1980s, 2014 */
static bool timemark_clock(const SrDoc *doc, const SrToken *t) {
  uint32_t digits = 0;
  for (uint32_t k = 0; k < t->len && k < 12; k++) {
    char c = doc->text[t->start + k];
    if (c >= '0' && c <= '9') digits++;
  }
  return digits < t->len ? digits < 12 : digits == 4;
}

/* '70s */
static bool timemark_apostrophe(const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i], *next = t + 1;
  return i + 1 < doc->ntok && next->flags & SR_T_DIGIT && next->len <= 4 &&
         next->start == t->start + t->len;
}

static inline uint8_t timemark_of(const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i];
  if (t->flags & SR_T_DIGIT)
    return SR_TM_READ | SR_TM_NUMBER | (timemark_clock(doc, t) ? SR_TM_TIME : 0);
  uint8_t mark = sr_timeword_mark[sr_timeword_at(t->hash)]; /* of every word that is one: READ */
  mark |= t->flags & SR_T_SENT ? SR_TM_READ : 0;
  return t->flags & SR_T_PUNCT && timemark_apostrophe(doc, i) ? mark | SR_TM_READ : mark;
}

enum { TIMEMARK_LOOK = 8 /* tokens that are looked at at once */ };

void sr_timemarks_make(SrDoc *doc) {
  uint8_t *mark = doc->arena ? sr_arena_alloc(doc->arena, doc->ntok + TIMEMARK_LOOK) : NULL;
  for (uint32_t i = 0; mark && i < doc->ntok; i++) mark[i] = timemark_of(doc, i);
  if (mark) memset(mark + doc->ntok, 0, TIMEMARK_LOOK);
  doc->timemark = mark;
}

uint32_t sr_timemark_next(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t mark) {
  const uint8_t *m = doc->timemark;
  if (m == NULL) {
    while (i < end && !(timemark_of(doc, i) & mark)) i++;
    return i;
  }
#ifdef __GNUC__
  for (const uint64_t all = mark * 0x0101010101010101u; i < end; i += TIMEMARK_LOOK) {
    uint64_t marked = sr_load64(m + i) & all;
    if (!marked) continue;
    i += (uint32_t)__builtin_ctzll(marked) / 8;
    break;
  }
  return i < end ? i : end;
#else
  while (i < end && !(m[i] & mark)) i++;
  return i;
#endif
}
