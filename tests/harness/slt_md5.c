/*
** slt_md5.c: MD5 as RFC 1321 describes it; sqllogictest scripts give long
** results by this hash.
*/
#include "slt.h"

#include <math.h>
#include <string.h>

static uint32_t md5_rotate(uint32_t x, unsigned n) {
  return (x << n) | (x >> (32 - n));
}

/* The RFC's T[i] is the integer part of 2^32 * |sin(i)|, i in radians. */
static uint32_t md5_constant(unsigned i) {
  return (uint32_t)(uint64_t)(4294967296.0 * fabs(sin((double)(i + 1))));
}

static void md5_block(SltMd5 *m, const unsigned char *p) {
  static const unsigned char kShift[4][4] = {
      {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  static uint32_t aConstant[64];
  uint32_t x[16], a = m->state[0], b = m->state[1], c = m->state[2], d = m->state[3];
  if (aConstant[0] == 0) {
    for (unsigned i = 0; i < 64; i++) aConstant[i] = md5_constant(i);
  }
  for (unsigned i = 0; i < 16; i++) {
    x[i] = (uint32_t)p[4 * i] | (uint32_t)p[4 * i + 1] << 8 | (uint32_t)p[4 * i + 2] << 16 |
           (uint32_t)p[4 * i + 3] << 24;
  }
  for (unsigned i = 0; i < 64; i++) {
    uint32_t f, old = d;
    unsigned k;
    switch (i / 16) {
      case 0: f = (b & c) | (~b & d); k = i; break;
      case 1: f = (d & b) | (~d & c); k = (5 * i + 1) % 16; break;
      case 2: f = b ^ c ^ d; k = (3 * i + 5) % 16; break;
      default: f = c ^ (b | ~d); k = (7 * i) % 16; break;
    }
    f += a + aConstant[i] + x[k];
    d = c;
    c = b;
    b += md5_rotate(f, kShift[i / 16][i % 4]);
    a = old;
  }
  m->state[0] += a;
  m->state[1] += b;
  m->state[2] += c;
  m->state[3] += d;
}

void slt_md5_init(SltMd5 *m) {
  static const uint32_t kStart[4] = {0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u};
  memcpy(m->state, kStart, sizeof kStart);
  m->length = 0;
}

void slt_md5_add(SltMd5 *m, const void *p, size_t n) {
  const unsigned char *z = p;
  for (size_t i = 0; i < n; i++) {
    m->block[m->length++ % 64] = z[i];
    if (m->length % 64 == 0) md5_block(m, m->block);
  }
}

void slt_md5_hex(SltMd5 *m, char hex[33]) {
  uint64_t bits = m->length * 8;
  unsigned char tail[8];
  slt_md5_add(m, "\x80", 1);
  while (m->length % 64 != 56) slt_md5_add(m, "", 1);
  for (int i = 0; i < 8; i++) tail[i] = (unsigned char)(bits >> (8 * i));
  slt_md5_add(m, tail, 8);
  for (int i = 0; i < 16; i++) {
    unsigned byte = (m->state[i / 4] >> (8 * (i % 4))) & 255u;
    hex[2 * i] = "0123456789abcdef"[byte >> 4];
    hex[2 * i + 1] = "0123456789abcdef"[byte & 15];
  }
  hex[32] = 0;
}
