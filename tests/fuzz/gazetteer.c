/*
** gazetteer.c: fuzzes the look-up of place names: the input is a name, then a
** text whose tokens are matched, then choices among what was found. Every id
** that comes out must be one that can be read.
*/
#include <stddef.h>
#include <stdlib.h>

#include "../../ext/lexicon/lexicon.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void sound(uint32_t id) {
  SrPlace p;
  if (!sr_gaz_get(id, &p) || p.kind > SR_G_SITE || p.name[0] == 0) abort();
  if (p.country_id && !sr_gaz_inside(id, p.country_id) && id != p.country_id) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  char folded[1024];
  uint32_t ids[32], context[8], n, nctx = 0;
  if (size > 4096) return 0;
  n = sr_gaz_find(folded, sr_fold(text, size, folded, sizeof folded), ids, 32);
  for (uint32_t i = 0; i < n; i++) sound(ids[i]);
  n = sr_gaz_find(text, size, ids, 32); /* not folded, any bytes */
  for (uint32_t i = 0; i < n; i++) sound(ids[i]);
  if (size >= 4) { /* any number is asked for */
    uint32_t id;
    SrPlace p;
    memcpy(&id, data, 4);
    sr_gaz_get(id, &p);
    sr_gaz_score(id);
    sr_gaz_distance(id, id / 2);
    sr_gaz_inside(id, id / 3);
    sr_gaz_resolve(&id, 1, &id, 1);
  }
  SrArena arena;
  SrDoc doc;
  sr_arena_init(&arena);
  if (sr_doc_read(&doc, &arena, text, size, SR_NO_DAY) == SR_OK)
    for (uint32_t i = 0; i < doc.ntok; i++) {
      uint32_t first, count, k = sr_gaz_match(&doc, i, doc.ntok, &first, &count);
      if (k > doc.ntok - i || (k > 0) != (count > 0)) abort();
      for (n = 0; n < count && n < 32; n++) sound(ids[n] = sr_gaz_candidate(first, n));
      uint32_t best = sr_gaz_resolve(ids, n, context, nctx < 8 ? nctx : 8);
      if ((best != 0) != (n > 0)) abort();
      if (best) context[nctx++ % 8] = best;
    }
  sr_arena_free(&arena);
  return 0;
}
