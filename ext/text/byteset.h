/*
** byteset.h: what 64 bytes of text are, as sets of 64 bits: bit i tells of byte
** i. Eight bytes are looked at in one word, so no instruction set is asked for;
** where SSE2 is part of the machine, it takes sixteen.
*/
#ifndef SR_BYTESET_H
#define SR_BYTESET_H

#include "reading.h"

#if defined(__SSE2__) && defined(__GNUC__) && !defined(SR_NO_SIMD)
#define SR_SSE2
#include <emmintrin.h>
#endif

#define SR_BYTES_OF(c) (0x0101010101010101u * (uint64_t)(c))

/* the top bits of eight bytes as eight bits */
static inline uint64_t sr_top_bits(uint64_t w) {
  return ((w & SR_BYTES_OF(0x80)) >> 7) * 0x0102040810204080u >> 56;
}

/* Top bits of the bytes of w (all below 0x80) that are at least c. */
static inline uint64_t sr_bytes_from(uint64_t w, unsigned c) {
  return w + SR_BYTES_OF(0x80 - c);
}

/* ASCII letters among eight bytes, and the upper-case ones, as top bits */
static inline uint64_t sr_letters_of(uint64_t w, uint64_t *upper) {
  uint64_t small = (w & SR_BYTES_OF(0x7F)) | SR_BYTES_OF(0x20);
  uint64_t letter = sr_bytes_from(small, 'a') & ~sr_bytes_from(small, 'z' + 1) & ~w &
                    SR_BYTES_OF(0x80);
  *upper = letter & ~(w << 2);
  return letter;
}

/* bytes of w that are c, as top bits */
static inline uint64_t sr_bytes_that_are(uint64_t w, unsigned c) {
  uint64_t x = w ^ SR_BYTES_OF(c);
  return ~(((x & SR_BYTES_OF(0x7F)) + SR_BYTES_OF(0x7F)) | x) & SR_BYTES_OF(0x80);
}

/* What 64 bytes are: ASCII letters, the upper-case ones of them, blanks, letters with the same
** letter (in any case) behind them */
typedef struct SrByteSets {
  uint64_t letter, upper, blank, twin;
} SrByteSets;

enum { SR_BYTE_SETS_READ = 72 }; /* bytes that can be read at p */

#ifdef SR_SSE2
/* the sets of 16 bytes, as bits i to i + 15 */
static inline void sr_byte_sets16(SrByteSets *set, const unsigned char *p, int i) {
  const __m128i before = _mm_set1_epi8('a' - 1), behind = _mm_set1_epi8('z' + 1);
  const __m128i small = _mm_set1_epi8(0x20);
  __m128i w = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
  __m128i next = _mm_loadu_si128((const __m128i *)(const void *)(p + i + 1));
  __m128i low = _mm_or_si128(w, small); /* bytes beyond ASCII are below zero */
  __m128i let = _mm_and_si128(_mm_cmpgt_epi8(low, before), _mm_cmplt_epi8(low, behind));
  __m128i twin = _mm_and_si128(_mm_cmpeq_epi8(low, _mm_or_si128(next, small)), let);
  uint32_t is = (uint32_t)_mm_movemask_epi8(let);
  uint32_t lower = (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(w, 2));
  set->letter |= (uint64_t)is << i;
  set->upper |= (uint64_t)(is & ~lower) << i;
  set->blank |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(w, small)) << i;
  set->twin |= (uint64_t)(uint32_t)_mm_movemask_epi8(twin) << i;
}
#endif

static inline SrByteSets sr_byte_sets(const unsigned char *p) {
  SrByteSets set = {0, 0, 0, 0};
#ifdef SR_SSE2
  sr_byte_sets16(&set, p, 0), sr_byte_sets16(&set, p, 16);
  sr_byte_sets16(&set, p, 32), sr_byte_sets16(&set, p, 48);
#else
  for (int i = 0; i < 64; i += 8) {
    uint64_t up, w = sr_load64(p + i), let = sr_letters_of(w, &up);
    uint64_t same = sr_bytes_that_are((w ^ sr_load64(p + i + 1)) & ~SR_BYTES_OF(0x20), 0);
    set.letter |= sr_top_bits(let) << i;
    set.upper |= sr_top_bits(up) << i;
    set.blank |= sr_top_bits(sr_bytes_that_are(w, ' ')) << i;
    set.twin |= sr_top_bits(same & let) << i;
  }
#endif
  return set;
}

/* one of 64 bytes is beyond ASCII */
static inline bool sr_any_high64(const unsigned char *p) {
#ifdef SR_SSE2
  const __m128i *v = (const __m128i *)(const void *)p;
  __m128i low = _mm_or_si128(_mm_loadu_si128(v), _mm_loadu_si128(v + 1));
  __m128i high = _mm_or_si128(_mm_loadu_si128(v + 2), _mm_loadu_si128(v + 3));
  return _mm_movemask_epi8(_mm_or_si128(low, high)) != 0;
#else
  uint64_t w = 0;
  for (int i = 0; i < 64; i += 8) w |= sr_load64(p + i);
  return (w & SR_BYTES_OF(0x80)) != 0;
#endif
}

/* number of zero bits below the lowest one; w is not 0 */
static inline uint32_t sr_lowest_bit(uint64_t w) {
#ifdef __GNUC__
  return (uint32_t)__builtin_ctzll(w);
#else
  uint32_t n = 0;
  for (; !(w & 1); w >>= 1) n++;
  return n;
#endif
}

static inline uint32_t sr_count_bits(uint64_t w) {
  w -= w >> 1 & 0x5555555555555555u;
  w = (w & 0x3333333333333333u) + (w >> 2 & 0x3333333333333333u);
  w = (w + (w >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return (uint32_t)(w * 0x0101010101010101u >> 56);
}

#endif
