/*
** word.c: the classes of a single word, found by the hash that its token already carries.
*/
#include "layer.h"

/* The word of this hash whose first letter is `first` (any: whatever it is): its classes. Of words
** that are not listed one in some millions passes for one. */
static inline uint32_t word_find(uint32_t hash, unsigned char first, bool any) {
  for (uint32_t b = hash & sr_lex_word_mask;; b = (b + 1) & sr_lex_word_mask) {
    const SrLexWords *w = &sr_lex_word[b];
    uint32_t i = sr_among_4(w->hash, hash);
    if (i < SR_LEX_BUCKET && (w->first[i] == first || any)) return w->bits[i];
    if (!w->bits[SR_LEX_BUCKET - 1]) return 0;
  }
}

static inline uint32_t word_class(const SrDoc *doc, uint32_t tok) {
  unsigned char c = (unsigned char)doc->text[doc->tok[tok].start];
  if (c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
  return word_find(doc->tok[tok].hash, c, c >= 0x80);
}

#ifdef __GNUC__
#define WORD_PREFETCH(p) __builtin_prefetch(p)
#else
#define WORD_PREFETCH(p) ((void)0)
#endif

uint32_t sr_word_class_find(const SrDoc *doc, uint32_t tok) {
  return tok < doc->ntok ? word_class(doc, tok) : 0;
}

void sr_word_classes(SrDoc *doc) {
  enum { AHEAD = 24 }; /* the table is larger than the near caches */
  uint16_t *class = sr_arena_alloc(doc->arena, (uint64_t)doc->ntok * sizeof *class);
  for (uint32_t i = 0; class && i < doc->ntok; i++) {
    if (i + AHEAD < doc->ntok)
      WORD_PREFETCH(&sr_lex_word[doc->tok[i + AHEAD].hash & sr_lex_word_mask]);
    class[i] = (uint16_t)word_class(doc, i);
  }
  doc->word_class = class;
}
#undef WORD_PREFETCH

uint32_t sr_hash_class(uint32_t hash, char first) {
  return word_find(hash, (unsigned char)first, false);
}

bool sr_word_may_cue(const SrDoc *doc, uint32_t tok) {
  uint32_t h = doc->tok[tok].hash % SR_LEX_CUES;
  return sr_lex_cue[h / 32] >> h % 32 & 1;
}

uint32_t sr_word_class_of(const char *folded, size_t n) {
  return n ? word_find(sr_hash(folded, n), (unsigned char)*folded, false) : 0;
}
