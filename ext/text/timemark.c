/*
** timemark.c: which tokens times and numbers can be made of, as a byte for each token that is
** written once: both scans step over the rest eight at a time.
*/
#include "timeword.h"

/* a token that no time expression does without: a month, a unit, a clock time, a year */
static bool timemark_time(const SrDoc *doc, const SrToken *t, const SrTimeWord *w) {
  const uint32_t cls = SR_TW_MONTH | SR_TW_WDAY | SR_TW_WDAYS | SR_TW_UNIT | SR_TW_PART |
                       SR_TW_SEASON | SR_TW_DEIC | SR_TW_DECADE | SR_TW_ZONE | SR_TW_HOLIDAY;
  if (t->flags & SR_T_DIGIT) {
    uint32_t digits = 0;
    for (uint32_t k = 0; k < t->len && k < 12; k++) {
      char c = doc->text[t->start + k];
      if (c >= '0' && c <= '9') digits++;
    }
    return digits < t->len ? digits < 12 : digits == 4; /* 12:30, 1980s, 2014 */
  }
  if (w == NULL) return false;
  if (w->cls & cls) return true;
  switch ((w->cls & SR_TW_FN) ? (SrTimeFn)w->val : SR_F_NONE) {
    case SR_F_AM:
    case SR_F_PM:
    case SR_F_OCLOCK:
    case SR_F_FISCAL:
    case SR_F_QMARK:
    case SR_F_CLITIC_S:
      return true;
    default:
      return false;
  }
}

/* a numeral, a number word or a vague quantity */
static bool timemark_number(const SrToken *t, const SrTimeWord *w) {
  const uint32_t cls = SR_TW_CARD | SR_TW_TENS | SR_TW_HUNDRED | SR_TW_SCALE | SR_TW_DOZEN |
                       SR_TW_PLURAL | SR_TW_ORD | SR_TW_FRAC;
  if (t->flags & SR_T_DIGIT) return true;
  if (w == NULL) return false;
  if (w->cls & cls) return true;
  switch ((w->cls & SR_TW_FN) ? (SrTimeFn)w->val : SR_F_NONE) {
    case SR_F_SEVERAL:
    case SR_F_FEW:
    case SR_F_MANY:
    case SR_F_COUPLE:
    case SR_F_NUMBER:
    case SR_F_PAIR:
    case SR_F_TRIO:
      return true;
    default:
      return false;
  }
}

static uint8_t timemark_of(const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i];
  const SrTimeWord *w = sr_timeword_find(t->hash);
  uint32_t mark = 0;
  if (w != NULL || t->flags & (SR_T_DIGIT | SR_T_PUNCT | SR_T_SENT)) mark |= SR_TM_READ;
  if (w == NULL && !(t->flags & SR_T_DIGIT)) return (uint8_t)mark;
  if (timemark_time(doc, t, w)) mark |= SR_TM_TIME;
  if (timemark_number(t, w)) mark |= SR_TM_NUMBER;
  return (uint8_t)mark;
}

void sr_timemarks_make(SrDoc *doc) {
  uint8_t *mark = doc->arena ? sr_arena_alloc(doc->arena, doc->ntok) : NULL;
  for (uint32_t i = 0; mark && i < doc->ntok; i++) mark[i] = timemark_of(doc, i);
  doc->timemark = mark;
}

uint32_t sr_timemark_next(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t mark) {
  const uint8_t *m = doc->timemark;
  if (m == NULL) {
    while (i < end && !(timemark_of(doc, i) & mark)) i++;
    return i;
  }
  for (const uint64_t all = mark * 0x0101010101010101u; i + 8 <= end; i += 8)
    if (sr_load64(m + i) & all) break;
  while (i < end && !(m[i] & mark)) i++;
  return i;
}
