/*
** word.c: the classes of a single word, found by the hash that its token already carries.
*/
#include "layer.h"

/* Known by all 32 bits of its hash and its first letter: of words that are not listed one in
** some millions passes for one. */
static inline uint32_t word_class(const SrDoc *doc, uint32_t tok) {
  uint32_t h = doc->tok[tok].hash;
  for (uint32_t i = h & sr_lex_word_mask; sr_lex_word[i].bits; i = (i + 1) & sr_lex_word_mask) {
    if (sr_lex_word[i].hash != h) continue;
    unsigned char c = (unsigned char)doc->text[doc->tok[tok].start];
    if (c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
    if (c == sr_lex_word[i].first || c >= 0x80) return sr_lex_word[i].bits;
  }
  return 0;
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
  for (uint32_t i = hash & sr_lex_word_mask; sr_lex_word[i].bits; i = (i + 1) & sr_lex_word_mask)
    if (sr_lex_word[i].hash == hash && sr_lex_word[i].first == (unsigned char)first)
      return sr_lex_word[i].bits;
  return 0;
}

bool sr_letters_may_cue(const char *s, uint32_t n) {
  uint32_t h = sr_lex_glance(s, n);
  return sr_lex_glanced[h / 32] >> h % 32 & 1;
}

bool sr_word_may_cue(const SrDoc *doc, uint32_t tok) {
  uint32_t h = doc->tok[tok].hash % SR_LEX_CUES;
  return sr_lex_cue[h / 32] >> h % 32 & 1;
}

uint32_t sr_word_class_of(const char *folded, size_t n) {
  uint32_t h = sr_hash(folded, n);
  for (uint32_t i = h & sr_lex_word_mask; sr_lex_word[i].bits; i = (i + 1) & sr_lex_word_mask) {
    const SrLexWord *w = &sr_lex_word[i];
    if (w->hash == h && w->len == n && w->first == (unsigned char)*folded) return w->bits;
  }
  return 0;
}
