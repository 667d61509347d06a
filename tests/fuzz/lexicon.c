/*
** lexicon.c: fuzzes the phrase scanner: the first line of the input becomes a user's term, the
** rest is scanned with and without it; what comes back must lie inside the text and be sorted.
*/
#include <stdlib.h>

#include "../../ext/lexicon/layer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(bool ok) {
  if (!ok) abort();
}

static void look(const SrDoc *doc, const SrLexOverlay *overlay) {
  SrLexList list = {NULL, 0, 0};
  expect(sr_lex_scan(doc, 0, doc->ntok, overlay, &list) == SR_OK);
  for (uint32_t i = 0; i < list.n; i++) {
    const SrLexHit *h = &list.a[i];
    expect(h->ntok > 0 && h->tok + h->ntok <= doc->ntok && h->kind > SR_L_NONE &&
           h->kind < SR_L_NKIND && (h->flags & ~SR_LH_PUBLIC) == 0);
    expect(i == 0 || h[-1].tok <= h->tok);
    expect(i == 0 || h[-1].tok != h->tok || h[-1].ntok >= h->ntok);
    for (uint32_t k = h->tok + 1; k < h->tok + h->ntok; k++) {
      expect(!(doc->tok[k].flags & SR_T_SENT));
    }
    expect(sr_lex_value_in(overlay, h->entry) != NULL);
  }
  for (uint32_t i = 0; i < doc->ntok; i++) sr_word_class(doc, i);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  const char *line = size ? memchr(data, '\n', size) : NULL;
  size_t n = line ? (size_t)(line - text) : 0;
  SrArena arena;
  SrDoc doc;
  if (size > 1 << 16) return 0;
  sr_arena_init(&arena);
  if (sr_doc_read(&doc, &arena, text, size, SR_NO_DAY) == SR_OK) {
    SrLexOverlay *overlay = sr_lex_overlay_new();
    expect(overlay != NULL);
    look(&doc, NULL);
    int rc = sr_lex_overlay_add(overlay, SR_L_GROUP, text, n, text, n);
    expect(rc == SR_OK || rc == SR_INVALID);
    sr_lex_overlay_add(overlay, (uint8_t)(size % 40), text, n / 2, text, n);
    look(&doc, overlay);
    sr_lex_overlay_free(overlay);
  }
  sr_lex_find((uint8_t)(size % SR_L_NKIND), text, size);
  sr_word_class_of(text, size);
  sr_arena_free(&arena);
  return 0;
}
