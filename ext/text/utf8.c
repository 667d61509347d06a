/*
** utf8.c: bytes to characters. Decoding, and the map from byte offsets to the
** character offsets of SQLite's substr(): a byte of 0xC0 or more takes every
** continuation byte that follows it, any other byte is a character.
*/
#include "byteset.h"

uint32_t sr_utf8_decode(const char *s, size_t n, uint32_t *len) {
  const unsigned char *p = (const unsigned char *)s;
  uint32_t c = p[0];
  if (c < 0xC0) {
    *len = 1;
    return c < 0x80 ? c : 0xFFFD;
  }
  size_t k = 1;
  while (k < n && (p[k] & 0xC0) == 0x80) k++;
  *len = (uint32_t)k;
  if (c < 0xE0) {
    if (k != 2 || c < 0xC2) return 0xFFFD;
    return (c & 0x1F) << 6 | (p[1] & 0x3Fu);
  }
  if (c < 0xF0) {
    if (k != 3) return 0xFFFD;
    uint32_t v = (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    return v < 0x800 || (v >= 0xD800 && v < 0xE000) ? 0xFFFD : v;
  }
  if (c >= 0xF5 || k != 4) return 0xFFFD;
  uint32_t v = (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
  return v < 0x10000 || v > 0x10FFFF ? 0xFFFD : v;
}

void sr_utf8_repair(char *z) {
  size_t n = strlen(z);
  for (size_t i = 0; i < n;) {
    uint32_t len;
    bool bad = sr_utf8_decode(z + i, n - i, &len) == 0xFFFD;
    if (bad && !(len == 3 && memcmp(z + i, "\xef\xbf\xbd", 3) == 0)) memset(z + i, '?', len);
    i += len;
  }
}

enum { UTF8_BLOCK = 64 };
static const uint32_t kUtf8Inside = 1u << 31; /* block begins inside a character */

static bool utf8_is_ascii(const char *s, uint32_t n) {
  uint32_t i = 0;
  for (; i + 64 <= n; i += 64)
    if (sr_any_high64((const unsigned char *)s + i)) return false;
  for (; i + 8 <= n; i += 8)
    if (sr_load64(s + i) & SR_BYTES_OF(0x80)) return false;
  for (; i < n; i++)
    if ((unsigned char)s[i] >= 0x80) return false;
  return true;
}

/* Characters that begin in s[0..n); *inside: the position is inside a character, before and
** after. */
static uint32_t utf8_count(const char *s, uint32_t n, bool *inside) {
  uint32_t count = 0;
  bool in = *inside;
  for (uint32_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    bool cont = (c & 0xC0) == 0x80;
    if (cont && in) continue;
    count++;
    in = c >= 0xC0;
  }
  *inside = in;
  return count;
}

/* The same for the lowest n of the eight bytes of w, read at s. A continuation byte counts when
** nothing but ASCII and other such bytes stand before it: rare, so such words are counted byte by
** byte. */
static uint32_t utf8_count8(const char *s, uint64_t w, uint32_t n, bool *inside) {
  uint64_t high = w & SR_BYTES_OF(0x80);
  if (!high) {
    *inside = false;
    return n;
  }
  uint64_t cont = high & ~(w << 1), follows = high << 8 | (*inside ? 0x80 : 0);
  if (cont & ~follows) return utf8_count(s, n, inside);
  *inside = high >> 63;
  return n - sr_count_bits(cont);
}

bool sr_charmap_make(SrArena *a, const char *s, uint32_t n, const uint32_t **map) {
  *map = NULL;
  if (utf8_is_ascii(s, n)) return true;
  uint32_t nblock = n / UTF8_BLOCK + 1;
  uint32_t *m = sr_arena_alloc(a, (uint64_t)nblock * sizeof *m);
  if (!m) return false;
  uint32_t count = 0;
  bool inside = false;
  for (uint32_t b = 0; b < nblock; b++) {
    m[b] = count | (inside ? kUtf8Inside : 0);
    uint32_t at = b * UTF8_BLOCK;
    uint32_t len = n - at < UTF8_BLOCK ? n - at : UTF8_BLOCK;
    if (utf8_is_ascii(s + at, len)) {
      count += len;
      inside = false;
    } else {
      uint32_t i = 0;
      for (; i + 8 <= len; i += 8)
        count += utf8_count8(s + at + i, sr_load64(s + at + i), 8, &inside);
      count += utf8_count(s + at + i, len - i, &inside);
    }
  }
  *map = m;
  return true;
}

uint32_t sr_doc_char(const SrDoc *doc, uint32_t byte) {
  if (byte > doc->n) byte = doc->n;
  if (!doc->charmap) return byte;
  uint32_t b = byte / UTF8_BLOCK;
  uint32_t m = doc->charmap[b];
  bool inside = (m & kUtf8Inside) != 0;
  uint32_t i = b * UTF8_BLOCK;
  m &= ~kUtf8Inside;
  const char *s = doc->text;
  for (; i + 8 <= byte; i += 8) m += utf8_count8(s + i, sr_load64(s + i), 8, &inside);
  if (i + 8 > doc->n) return m + utf8_count(s + i, byte - i, &inside);
  uint64_t seen = ((uint64_t)1 << 8 * (byte - i)) - 1; /* the bytes before it */
  return m + utf8_count8(s + i, sr_load64(s + i) & seen, byte - i, &inside);
}
