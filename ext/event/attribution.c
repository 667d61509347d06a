/*
** attribution.c: whom the article has a toll from: the speaker of the smallest
** claim whose content holds it.
*/
#include "claim.h"

static void attribution_of(SrArticle *a, SrToll *t, uint32_t from, uint32_t to) {
  uint32_t at = a->doc.tok[t->tok].start, trigger = a->doc.tok[t->trigger].start, best = UINT32_MAX;
  for (uint32_t c = from; c < to; c++) {
    const SrClaim *k = &a->claim[c];
    bool holds = (k->span.start <= at && at < k->span.end) ||
                 (k->span.start <= trigger && trigger < k->span.end);
    /* "claimed the bombing that killed two", "condemned ...": the toll is told by the article
     * itself */
    if (strcmp(k->stance, "asserts") != 0 && strcmp(k->stance, "confirms") != 0 &&
        strcmp(k->stance, "denies") != 0)
      continue;
    if (!holds || k->span.end - k->span.start >= best) continue;
    best = k->span.end - k->span.start;
    t->source = k->speaker;
  }
}

void sr_attribute_tolls(SrArticle *a) {
  const SrWork *w = a->work;
  uint32_t c = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    uint32_t from = c;
    while (c < a->nclaim && a->claim[c].span.start < a->doc.sent[s].end) c++;
    for (uint32_t i = w->sent[s].toll; i < w->sent[s].toll + w->sent[s].ntoll; i++)
      attribution_of(a, &a->work->toll[i], from, c);
  }
}
