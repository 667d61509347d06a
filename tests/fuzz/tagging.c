/*
** tagging.c: fuzzes the tagger, the chunker and the lemmas: the input is a
** text, then the same text with tags taken from its own bytes. Groups must lie
** in order inside their sentence and hold their heads.
*/
#include <stddef.h>
#include <stdlib.h>

#include "../../ext/tagging/tagging.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void sound_groups(const SrDoc *doc, const SrSent *s, const SrTag *tag, const SrGroupList *gs, uint32_t from) {
  uint32_t at = s->tok;
  for (uint32_t k = from; k < gs->n; k++) {
    const SrGroup *g = &gs->a[k];
    if (g->ntok == 0 || g->tok < at || g->tok + g->ntok > s->tok + s->ntok || g->kind > SR_GR_OTHER) abort();
    if (g->head < g->tok || g->head >= g->tok + g->ntok) abort();
    if (g->kind == SR_GR_VP && (g->aux < g->tok || g->aux >= g->tok + g->ntok)) abort();
    at = g->tok + g->ntok;
  }
  for (uint32_t i = 0; i < s->ntok; i++)
    if (tag[i].chunk >= SR_C_N || tag[i].upos >= SR_U_N || tag[i].form > SR_VF_PRES3) abort();
  if (at > doc->ntok) abort();
}

static void sound_lemmas(const SrDoc *doc, const SrSent *s, const SrTag *tag) {
  char lemma[512], small[4];
  for (uint32_t i = 0; i < s->ntok; i++) {
    size_t n = sr_lemma(doc, s->tok + i, tag[i], lemma, sizeof lemma);
    if (n >= sizeof lemma || lemma[n] != 0) abort();
    n = sr_lemma(doc, s->tok + i, tag[i], small, sizeof small);
    if (n >= sizeof small || small[n] != 0) abort();
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  SrArena arena;
  SrDoc doc;
  if (size > 1 << 15) return 0;
  sr_arena_init(&arena);
  if (sr_doc_read(&doc, &arena, (const char *)data, size, SR_NO_DAY) == SR_OK) {
    SrTag *tag = sr_arena_zalloc(&arena, (doc.ntok + 1) * sizeof *tag);
    SrGroupList gs = {0};
    for (uint32_t k = 0; tag && k < 2 * doc.nsent; k++) {
      const SrSent *s = &doc.sent[k % doc.nsent];
      SrTag *t = tag + s->tok;
      uint32_t from = gs.n;
      if (k < doc.nsent) {
        if (sr_tag_sentence(&doc, k, t) != SR_OK) abort();
      } else {
        for (uint32_t i = 0; i < s->ntok; i++) {
          t[i].upos = data[(s->tok + i) * 7 % size] % SR_U_N;
          t[i].form = data[(s->tok + i) * 5 % size] % (SR_VF_PRES3 + 1);
          t[i].plural = data[i % size] & 1;
        }
      }
      if (sr_chunk_sentence(&doc, k % doc.nsent, t, &gs) != SR_OK) abort();
      sound_groups(&doc, s, t, &gs, from);
      sound_lemmas(&doc, s, t);
    }
  }
  sr_arena_free(&arena);
  return 0;
}
