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

static inline void sr_store64(void *p, uint64_t v) {
  unsigned char *s = p;
  s[0] = (unsigned char)v, s[1] = (unsigned char)(v >> 8);
  s[2] = (unsigned char)(v >> 16), s[3] = (unsigned char)(v >> 24);
  s[4] = (unsigned char)(v >> 32), s[5] = (unsigned char)(v >> 40);
  s[6] = (unsigned char)(v >> 48), s[7] = (unsigned char)(v >> 56);
}

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

/* ASCII letters among 64 bytes, and the upper-case ones */
static inline void sr_letters64(const unsigned char *p, uint64_t *letter, uint64_t *upper) {
  uint64_t l = 0, u = 0;
#ifdef SR_SSE2
  const __m128i before = _mm_set1_epi8('a' - 1), behind = _mm_set1_epi8('z' + 1);
  const __m128i small = _mm_set1_epi8(0x20);
  for (int i = 0; i < 64; i += 16) {
    __m128i w = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
    __m128i low = _mm_or_si128(w, small); /* bytes beyond ASCII are below zero */
    __m128i let = _mm_and_si128(_mm_cmpgt_epi8(low, before), _mm_cmplt_epi8(low, behind));
    uint32_t is = (uint32_t)_mm_movemask_epi8(let);
    uint32_t lower = (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(w, 2));
    l |= (uint64_t)is << i;
    u |= (uint64_t)(is & ~lower) << i;
  }
#else
  for (int i = 0; i < 64; i += 8) {
    uint64_t up, let = sr_letters_of(sr_load64(p + i), &up);
    l |= sr_top_bits(let) << i;
    u |= sr_top_bits(up) << i;
  }
#endif
  *letter = l;
  *upper = u;
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
