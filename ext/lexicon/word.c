/*
** word.c: the classes of a single word, found by the hash that its token already carries.
*/
#include "layer.h"

uint32_t sr_word_class(const SrDoc *doc, uint32_t tok) {
  if (tok >= doc->ntok) return 0;
  if (doc->word_class) return doc->word_class[tok];
  uint32_t h = doc->tok[tok].hash;
  for (uint32_t i = h & sr_lex_word_mask; sr_lex_word_slot[i]; i = (i + 1) & sr_lex_word_mask) {
    const SrLexWord *w = &sr_lex_word[sr_lex_word_slot[i] - 1];
    if (w->tag == (uint16_t)h &&
        sr_lex_same_word(doc, tok, sr_lex_image.pool + (w->word >> 8), w->word & 255)) {
      return w->bits;
    }
  }
  return 0;
}

void sr_word_classes(SrDoc *doc) {
  uint16_t *class = sr_arena_alloc(doc->arena, (uint64_t)doc->ntok * sizeof *class);
  for (uint32_t i = 0; class && i < doc->ntok; i++) class[i] = (uint16_t)sr_word_class(doc, i);
  doc->word_class = class;
}

bool sr_word_may_cue(const SrDoc *doc, uint32_t tok) {
  uint32_t h = doc->tok[tok].hash % SR_LEX_CUES;
  return sr_lex_cue[h / 32] >> h % 32 & 1;
}

uint32_t sr_word_class_of(const char *folded, size_t n) {
  uint32_t h = sr_hash(folded, n);
  for (uint32_t i = h & sr_lex_word_mask; sr_lex_word_slot[i]; i = (i + 1) & sr_lex_word_mask) {
    const SrLexWord *w = &sr_lex_word[sr_lex_word_slot[i] - 1];
    if (w->tag == (uint16_t)h && (w->word & 255) == n &&
        memcmp(sr_lex_image.pool + (w->word >> 8), folded, n) == 0) {
      return w->bits;
    }
  }
  return 0;
}
