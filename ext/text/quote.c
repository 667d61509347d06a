/*
** quote.c: pairs quotation marks into quotations and tells which sentences
** begin inside one.
*/
#include "reading.h"

bool sr_quotes_make(SrDoc *doc) {
  uint32_t cap = 0, open = UINT32_MAX;
  for (uint32_t i = 0; i < doc->ntok; i++) {
    uint32_t f = doc->tok[i].flags;
    if (f & SR_T_PARA) open = UINT32_MAX;
    if (!(f & SR_T_QUOTE)) continue;
    if (f & SR_T_OPEN) {
      open = i;
    } else if (open != UINT32_MAX) {
      SrQuote *q = SR_PUSH(doc->arena, doc->quote, doc->nquote, cap);
      if (!q) return false;
      *q = (SrQuote){open + 1, i - open - 1, i - open - 1 <= 3};
      open = UINT32_MAX;
    }
  }
  return true;
}
