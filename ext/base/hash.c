/*
** hash.c: hashes of byte slices: 32-bit FNV-1a with a final mix for words,
** 64-bit for cache keys and content hashes. Same result on every platform.
*/
#include "base.h"

uint32_t sr_hash(const void *p, size_t n) {
  const unsigned char *s = p;
  uint32_t h = SR_HASH_SEED;
  for (size_t i = 0; i < n; i++) h = sr_hash_step(h, s[i]);
  return sr_hash_end(h);
}

uint64_t sr_hash64(const void *p, size_t n, uint64_t seed) {
  const unsigned char *s = p;
  uint64_t h = seed ^ (n * 0x9e3779b97f4a7c15u);
  size_t i = 0;
  for (; i + 8 <= n; i += 8) {
    h = (h ^ sr_load64(s + i)) * 0xff51afd7ed558ccdu;
    h ^= h >> 32;
  }
  uint64_t w = 0;
  for (size_t k = n; k > i; k--) w = w << 8 | s[k - 1];
  h = (h ^ w) * 0xc4ceb9fe1a85ec53u;
  h ^= h >> 29;
  h *= 0xff51afd7ed558ccdu;
  return h ^ h >> 32;
}
