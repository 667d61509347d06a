/*
** placelist.c: places that stand side by side: "in the provinces of Yala, Narathiwat and Pattani". What
** is told of one of them is told in all.
*/
#include "incident.h"

/* places m and m + 1 stand side by side, neither in the other: 1 behind a comma, 2 behind "and" */
static int placelist_beside(const SrArticle *a, uint32_t m) {
  if (m + 1 >= a->nmention) return 0;
  const SrMention *x = &a->mention[m], *y = x + 1;
  uint32_t t = x->tok + x->ntok;
  if (x->k != SR_M_PLACE || y->k != SR_M_PLACE || x->sentence != y->sentence || !x->ref || !y->ref ||
      t >= y->tok || t + 3 < y->tok || sr_gaz_inside(x->ref, y->ref) || sr_gaz_inside(y->ref, x->ref))
    return 0;
  int kind = 0;
  for (; t < y->tok; t++) {
    if (sr_token_is(&a->doc, t, "and"))
      kind = 2;
    else if (sr_token_is(&a->doc, t, ",") && !kind)
      kind = 1;
    else if (!sr_token_is(&a->doc, t, "in") || kind < 2)
      return 0;
  }
  return kind;
}

uint32_t sr_place_list(const SrArticle *a, uint32_t m, SrMentions *out) {
  uint32_t from = m, to = m;
  bool list = false;
  out->n = 0;
  out->m[out->n++] = m;
  if (a->doc.upper) return 1;
  for (int kind; from > 0 && m - from < SR_PLACE_LIST && (kind = placelist_beside(a, from - 1)); from--)
    list |= kind == 2;
  for (int kind; to - m < SR_PLACE_LIST && (kind = placelist_beside(a, to)); to++) list |= kind == 2;
  for (uint32_t i = from; list && i <= to && out->n < SR_PLACE_LIST; i++)
    if (i != m) out->m[out->n++] = i;
  return out->n;
}
