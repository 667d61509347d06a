/*
** openwords.c: looks a word up among the open-class words of a large
** dictionary, as it stands and without the endings -s, -ed and -ing.
*/
#include "openwords.h"

#if defined(__SSE2__) && defined(__GNUC__) && !defined(SR_NO_SIMD)
#include <emmintrin.h>

/* The word whose letters lead to this state of the hash: its bucket and the one beside it are
** neighbours and compared at once; the first cell that fits counts. */
static uint32_t open_find(uint32_t state) {
  uint32_t h = sr_hash_end(state), b = sr_open_bucket(h);
  const uint16_t *cell = sr_open_cell[b & ~1u];
  __m128i all = _mm_loadu_si128((const __m128i *)(const void *)cell), none = _mm_setzero_si128();
  __m128i mark = _mm_and_si128(all, _mm_set1_epi16((short)0xffe0));
  __m128i same = _mm_cmpeq_epi16(mark, _mm_set1_epi16((short)sr_open_mark(h)));
  same = _mm_andnot_si128(_mm_cmpeq_epi16(all, none), same);
  uint32_t bits = (uint32_t)_mm_movemask_epi8(same);
  if (!bits) return 0;
  uint32_t own = b & 1 ? bits & 0xff00 : bits & 0xff;
  return cell[(uint32_t)__builtin_ctz(own ? own : bits) / 2] & 31u;
}
#else
/* The word whose letters lead to this state of the hash. */
static uint32_t open_find(uint32_t state) {
  uint32_t h = sr_hash_end(state), b = sr_open_bucket(h), want = sr_open_mark(h);
  for (uint32_t k = 0; k < 8; k++) { /* its bucket, then the one beside it */
    uint32_t c = sr_open_cell[b ^ k >> 2][k & 3];
    if (c && (c & 0xffe0u) == want) return c & 31u;
  }
  return 0;
}
#endif

static uint32_t open_find_with(uint32_t state, char last) {
  return open_find(sr_hash_step(state, (unsigned char)last));
}

/* A stem of n letters before -ed or -ing: as it stands, with e, with one of two equal letters. */
static uint32_t open_stem(const char *z, size_t n, const uint32_t *state) {
  uint32_t m = open_find(state[n]) | open_find_with(state[n], 'e');
  if (n > 2 && z[n - 1] == z[n - 2]) m |= open_find(state[n - 1]);
  if (n > 2 && z[n - 1] == 'i') m |= open_find_with(state[n - 1], 'y');
  return m;
}

static uint32_t open_stem_s(const char *z, size_t n, const uint32_t *state) {
  uint32_t m = open_find(state[n - 1]);
  if (!m && z[n - 2] == 'e') m = open_find(state[n - 2]);
  if (!m && z[n - 2] == 'e' && z[n - 3] == 'i') m = open_find_with(state[n - 3], 'y');
  return m;
}

uint32_t sr_open_classes(const char *z, size_t n, const uint32_t state[SR_OPEN_MAX + 1]) {
  if (n > SR_OPEN_MAX) return 0;
  uint32_t m = open_find(state[n]);
  if (n < 4) return m;
  if (z[n - 1] == 's' && z[n - 2] != 's') {
    uint32_t b = open_stem_s(z, n, state);
    m |= (b & SR_OW_NOUN ? SR_OW_PLURAL : 0u) | (b & SR_OW_VERB ? SR_OW_VERB_S : 0u) |
         (b & SR_OW_NAME);
  } else if (n > 4 && z[n - 2] == 'e' && z[n - 1] == 'd') {
    m |= open_stem(z, n - 2, state) & SR_OW_VERB ? SR_OW_VERB_ED : 0u;
  } else if (n > 5 && z[n - 3] == 'i' && z[n - 2] == 'n' && z[n - 1] == 'g') {
    m |= open_stem(z, n - 3, state) & SR_OW_VERB ? SR_OW_VERB_ING : 0u;
  }
  return m;
}
