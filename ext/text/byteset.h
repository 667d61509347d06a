/*
** byteset.h: what 64 bytes of text are, as sets of 64 bits: bit i tells of byte
** i. Eight bytes are looked at in one word, so no instruction set is asked for.
*/
#ifndef SR_BYTESET_H
#define SR_BYTESET_H

#include "reading.h"

#define SR_BYTES_OF(c) (0x0101010101010101u * (uint64_t)(c))

static inline void sr_store64(void *p, uint64_t v) {
  unsigned char *s = p;
  for (int i = 0; i < 8; i++) s[i] = (unsigned char)(v >> 8 * i);
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
