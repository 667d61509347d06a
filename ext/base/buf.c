/*
** buf.c: a growable byte buffer whose first failure sticks, so that ten
** appends need one test.
*/
#include "base.h"

static const size_t kBufLimit = (size_t)1 << 30;

void sr_buf_init(SrBuf *b) { memset(b, 0, sizeof *b); }

static bool buf_room(SrBuf *b, size_t n) {
  if (b->oom) return false;
  size_t limit = b->limit ? b->limit : kBufLimit;
  if (n > limit || b->n > limit - n) {
    b->oom = true;
    return false;
  }
  size_t need = b->n + n + 1;
  if (need <= b->cap) return true;
  size_t cap = b->cap ? b->cap * 2 : 64;
  if (cap < need) cap = need;
  char *z = sr_mem_realloc(b->z, cap);
  if (!z) {
    b->oom = true;
    return false;
  }
  b->z = z;
  b->cap = cap;
  return true;
}

void sr_buf_add(SrBuf *b, const void *p, size_t n) {
  if (n == 0 || !buf_room(b, n)) return;
  memcpy(b->z + b->n, p, n);
  b->n += n;
  b->z[b->n] = 0;
}

void sr_buf_addz(SrBuf *b, const char *z) { sr_buf_add(b, z, strlen(z)); }

void sr_buf_addc(SrBuf *b, char c) { sr_buf_add(b, &c, 1); }

void sr_buf_addi(SrBuf *b, int64_t v) {
  char tmp[24];
  size_t i = sizeof tmp;
  uint64_t u = v < 0 ? (uint64_t)0 - (uint64_t)v : (uint64_t)v;
  do {
    tmp[--i] = (char)('0' + (int)(u % 10));
    u /= 10;
  } while (u);
  if (v < 0) tmp[--i] = '-';
  sr_buf_add(b, tmp + i, sizeof tmp - i);
}

/* Length of the valid UTF-8 sequence at s (n bytes left), 0 if there is none. */
static size_t buf_utf8_len(const unsigned char *s, size_t n) {
  unsigned char c = s[0];
  size_t len = c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
  if (len == 0 || len > n) return 0;
  for (size_t i = 1; i < len; i++)
    if ((s[i] & 0xc0) != 0x80) return 0;
  if ((c == 0xe0 && s[1] < 0xa0) || (c == 0xed && s[1] > 0x9f) || (c == 0xf0 && s[1] < 0x90) ||
      (c == 0xf4 && s[1] > 0x8f))
    return 0;
  return len;
}

void sr_buf_addjson(SrBuf *b, const char *s, size_t n) {
  static const char kHex[] = "0123456789abcdef";
  sr_buf_addc(b, '"');
  for (size_t i = 0; i < n;) {
    unsigned char c = (unsigned char)s[i];
    size_t len = buf_utf8_len((const unsigned char *)s + i, n - i);
    if (len == 0) {
      sr_buf_addz(b, "\xef\xbf\xbd");
      i++;
    } else if (c == '"' || c == '\\') {
      char esc[2] = {'\\', (char)c};
      sr_buf_add(b, esc, 2);
      i++;
    } else if (c < 0x20) {
      char esc[6] = {'\\', 'u', '0', '0', kHex[c >> 4], kHex[c & 15]};
      sr_buf_add(b, esc, 6);
      i++;
    } else {
      size_t run = i + len;
      while (run < n && (unsigned char)s[run] >= 0x20 && (unsigned char)s[run] < 0x80 &&
             s[run] != '"' && s[run] != '\\')
        run++;
      sr_buf_add(b, s + i, run - i);
      i = run;
    }
  }
  sr_buf_addc(b, '"');
}

const char *sr_buf_str(SrBuf *b) {
  if (!buf_room(b, 0)) return NULL;
  b->z[b->n] = 0;
  return b->z;
}

void sr_buf_clear(SrBuf *b) { b->n = 0; }

void sr_buf_free(SrBuf *b) {
  if (!b) return;
  sr_mem_free(b->z);
  sr_buf_init(b);
}
