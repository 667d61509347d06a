/*
** fold.c: the folded form of words, by which everything is looked up: lower
** case, no accents, plain apostrophes and hyphens; and what kind of thing a
** character outside ASCII is. Own tables: the locale has no say.
*/
#include "reading.h"

/* Base letters, one for each code point from the first on; '.' keeps the character, '#' is spelt
** out in kFoldPairs. */
static const char kFoldLatin[] = /* U+00C0 .. U+017F */
    "aaaaaa#ceeeeiiiidnooooo.ouuuuy##aaaaaa#ceeeeiiiidnooooo.ouuuuy#y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii##jjkkkllllll."
    ".llnnnnnn#nnoooooo##rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static const char kFoldLatinB[] = /* U+0180 .. U+024F */
    "b..............a.ff.....kk......oo.............uu..............."
    "....#########aaiioouuuuuuuuuu.aaaa##..ggkkoooo..j###gg..nnaa##oo"
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "...b............";
static const char kFoldLatinMore[] = /* U+1E00 .. U+1EFF */
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s..#.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static const struct {
  uint16_t cp;
  char to[3];
} kFoldPairs[] = {
    {0xC6, "ae"},  {0xDE, "th"},  {0xDF, "ss"},  {0xE6, "ae"},  {0xFE, "th"},  {0x132, "ij"},
    {0x133, "ij"}, {0x149, "n"},  {0x152, "oe"}, {0x153, "oe"}, {0x1C4, "dz"}, {0x1C5, "dz"},
    {0x1C6, "dz"}, {0x1C7, "lj"}, {0x1C8, "lj"}, {0x1C9, "lj"}, {0x1CA, "nj"}, {0x1CB, "nj"},
    {0x1CC, "nj"}, {0x1E2, "ae"}, {0x1E3, "ae"}, {0x1F1, "dz"}, {0x1F2, "dz"}, {0x1F3, "dz"},
    {0x1FC, "ae"}, {0x1FD, "ae"}, {0x1E9E, "ss"}};

static uint32_t fold_put(uint32_t cp, char *out) {
  if (cp < 0x80) {
    out[0] = (char)cp;
    return 1;
  }
  if (cp < 0x800) {
    out[0] = (char)(0xC0 | cp >> 6);
    out[1] = (char)(0x80 | (cp & 0x3F));
    return 2;
  }
  if (cp < 0x10000) {
    out[0] = (char)(0xE0 | cp >> 12);
    out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[2] = (char)(0x80 | (cp & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | cp >> 18);
  out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
  out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
  out[3] = (char)(0x80 | (cp & 0x3F));
  return 4;
}

static uint32_t fold_pair(uint32_t cp, char *out) {
  for (size_t i = 0; i < sizeof kFoldPairs / sizeof *kFoldPairs; i++)
    if (kFoldPairs[i].cp == cp) {
      size_t n = strlen(kFoldPairs[i].to);
      memcpy(out, kFoldPairs[i].to, n);
      return (uint32_t)n;
    }
  return fold_put(cp, out);
}

/* Typography to its ASCII relative, scripts with simple case to lower case. */
static uint32_t fold_other(uint32_t cp) {
  if (cp >= 0x2010 && cp <= 0x2015) return '-';
  if (cp == 0x2212 || cp == 0xFE58 || cp == 0xFE63 || cp == 0xFF0D) return '-';
  if (cp == 0x2018 || cp == 0x2019 || cp == 0x201B || cp == 0x2BC || cp == 0x2BB || cp == 0x2032 ||
      cp == 0xB4 || cp == 0x2BF || cp == 0x2BE || cp == 0xFF07)
    return '\'';
  if (cp == 0x201C || cp == 0x201D || cp == 0x201E || cp == 0x201F || cp == 0xAB || cp == 0xBB ||
      cp == 0x2033)
    return '"';
  if (cp == 0x2039 || cp == 0x203A) return '\'';
  if (cp >= 0xFF10 && cp <= 0xFF19) return cp - 0xFF10 + '0';
  if (cp >= 0xFF21 && cp <= 0xFF3A) return cp - 0xFF21 + 'a';
  if (cp >= 0xFF41 && cp <= 0xFF5A) return cp - 0xFF41 + 'a';
  if (cp >= 0x391 && cp <= 0x3A9) return cp + 32;
  if (cp >= 0x410 && cp <= 0x42F) return cp + 32;
  if (cp >= 0x400 && cp <= 0x40F) return cp + 80;
  if (cp == 0xFFFD) return '?'; /* keeps bad bytes from growing */
  if (cp == 0xAA) return 'a';
  if (cp == 0xBA) return 'o';
  return cp;
}

uint32_t sr_fold_char(uint32_t cp, char *out) {
  if (cp < 0x80) {
    out[0] = sr_ascii_lower((char)cp);
    return 1;
  }
  if (cp == 0xAD || (cp >= 0x300 && cp < 0x370) || (cp >= 0x200B && cp <= 0x200F) || cp == 0xFEFF)
    return 0;
  char base = '.';
  if (cp >= 0xC0 && cp < 0x180) base = kFoldLatin[cp - 0xC0];
  else if (cp >= 0x180 && cp < 0x250) base = kFoldLatinB[cp - 0x180];
  else if (cp >= 0x1E00 && cp < 0x1F00) base = kFoldLatinMore[cp - 0x1E00];
  else if (cp >= 0xFB00 && cp <= 0xFB02) {
    memcpy(out, cp == 0xFB00 ? "ff" : cp == 0xFB01 ? "fi" : "fl", 2);
    return 2;
  }
  if (base == '#') return fold_pair(cp, out);
  if (base != '.') {
    out[0] = base;
    return 1;
  }
  /* the extended blocks pair upper (even) and lower (odd) case */
  if ((cp >= 0x18F && cp < 0x250) || (cp >= 0x1E00 && cp < 0x1F00)) return fold_put(cp, out);
  return fold_put(fold_other(cp), out);
}

SrCharKind sr_char_kind(uint32_t cp) {
  if (cp < 0xC0) {
    if (cp == 0xA0 || cp == 0x85) return SR_C_SPACE;
    if (cp == 0xAA || cp == 0xB5 || cp == 0xBA) return SR_C_LETTER;
    return cp == 0xAD ? SR_C_MARK : SR_C_PUNCT;
  }
  if (cp < 0x2000) {
    if (cp == 0xD7 || cp == 0xF7 || cp == 0x37E || cp == 0x60C || cp == 0x61B || cp == 0x61F ||
        cp == 0x6D4)
      return SR_C_PUNCT;
    if (cp >= 0x300 && cp < 0x370) return SR_C_MARK;
    if (cp == 0x1680) return SR_C_SPACE;
    return SR_C_LETTER;
  }
  if (cp < 0x2C00) {
    if (cp <= 0x200B || cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F)
      return SR_C_SPACE;
    if (cp >= 0x200C && cp <= 0x200F) return SR_C_MARK;
    return SR_C_PUNCT;
  }
  if (cp == 0x3000 || cp == 0xFEFF) return SR_C_SPACE;
  if (cp >= 0xFF10 && cp <= 0xFF19) return SR_C_DIGIT;
  if ((cp >= 0x2E00 && cp < 0x2E80) || (cp >= 0x3001 && cp <= 0x3020) ||
      (cp >= 0xFE10 && cp < 0xFE70) || (cp >= 0xFF01 && cp <= 0xFF0F) ||
      (cp >= 0xFF1A && cp <= 0xFF20) || (cp >= 0xFFE0 && cp <= 0xFFFF) ||
      (cp >= 0x1F000 && cp < 0x20000) || (cp >= 0xE000 && cp < 0xF900) || cp >= 0xE0000)
    return SR_C_PUNCT;
  return SR_C_LETTER;
}

bool sr_char_upper(uint32_t cp) {
  if (cp < 0x80) return cp >= 'A' && cp <= 'Z';
  if (cp < 0xC0) return false;
  if (cp <= 0xDE) return cp != 0xD7;
  if (cp < 0x100) return false;
  if (cp < 0x180) {
    if ((cp >= 0x139 && cp <= 0x148) || (cp >= 0x179 && cp <= 0x17E)) return (cp & 1) != 0;
    return cp == 0x178 || (cp != 0x138 && cp != 0x149 && cp != 0x17F && !(cp & 1));
  }
  if ((cp >= 0x1CD && cp <= 0x1DC)) return (cp & 1) != 0;
  if ((cp >= 0x1DE && cp < 0x250) || (cp >= 0x1E00 && cp < 0x1F00)) return !(cp & 1);
  if (cp >= 0x386 && cp <= 0x3A9) return cp != 0x390;
  return cp >= 0x400 && cp <= 0x42F;
}

size_t sr_fold(const char *s, size_t n, char *out, size_t cap) {
  size_t w = 0;
  for (size_t i = 0; i < n;) {
    unsigned char c = (unsigned char)s[i];
    if (c < 0x80) {
      if (w + 1 > cap) return w;
      out[w++] = sr_ascii_lower((char)c);
      i++;
      continue;
    }
    uint32_t len;
    char f[4];
    uint32_t k = sr_fold_char(sr_utf8_decode(s + i, n - i, &len), f);
    if (w + k > cap) return w;
    memcpy(out + w, f, k);
    w += k;
    i += len;
  }
  return w;
}

enum { FOLD_LOOK = 8 /* bytes that are read at once */ };

/* Eight bytes of a text in lower case, of which the first n are ASCII; false if they are not. */
static inline bool fold_ascii(const char *s, uint32_t n, uint64_t *lower) {
  const uint64_t ones = 0x0101010101010101u;
  uint64_t w = sr_load64(s), some = n < FOLD_LOOK ? ((uint64_t)1 << 8 * n) - 1 : ~(uint64_t)0;
  if (w & some & 0x80 * ones) return false;
  w &= 0x7f * ones;
  /* bit 7 of a byte: at least 'A', more than 'Z' */
  uint64_t capital = ((w + (0x80 - 'A') * ones) & ~(w + (0x7f - 'Z') * ones)) & 0x80 * ones;
  *lower = w | capital >> 2;
  return true;
}

/* compilers make one store of it */
static inline void fold_store(char *out, uint64_t w) {
  out[0] = (char)w, out[1] = (char)(w >> 8), out[2] = (char)(w >> 16), out[3] = (char)(w >> 24);
  out[4] = (char)(w >> 32), out[5] = (char)(w >> 40), out[6] = (char)(w >> 48);
  out[7] = (char)(w >> 56);
}

uint32_t sr_fold_hash_short(const char *s, uint32_t n) {
  uint64_t w;
  uint32_t h[9];
  if (!fold_ascii(s, n, &w)) return sr_fold_hash(s, n);
  h[0] = SR_HASH_SEED;
  for (uint32_t k = 0; k < 8; k++) h[k + 1] = sr_hash_step(h[k], (unsigned char)(w >> 8 * k));
  return sr_hash_end(h[n]);
}

uint32_t sr_fold_hash_middle(const char *s, uint32_t n) {
  uint64_t w, rest;
  uint32_t h[9];
  if (n <= FOLD_LOOK || !fold_ascii(s, FOLD_LOOK, &w) || !fold_ascii(s + FOLD_LOOK, n - FOLD_LOOK, &rest))
    return sr_fold_hash(s, n);
  h[0] = SR_HASH_SEED;
  for (uint32_t k = 0; k < 8; k++) h[0] = sr_hash_step(h[0], (unsigned char)(w >> 8 * k));
  for (uint32_t k = 0; k < 8; k++) h[k + 1] = sr_hash_step(h[k], (unsigned char)(rest >> 8 * k));
  return sr_hash_end(h[n - FOLD_LOOK]);
}

uint32_t sr_fold_hash(const char *s, uint32_t n) {
  uint32_t h = SR_HASH_SEED;
  for (uint32_t i = 0; i < n;) {
    uint32_t c = (unsigned char)s[i];
    if (c < 0x80) {
      h = sr_hash_step(h, (unsigned char)(c | (uint32_t)(c - 'A' < 26u) << 5));
      i++;
      continue;
    }
    uint32_t len;
    char f[4];
    uint32_t k = sr_fold_char(sr_utf8_decode(s + i, n - i, &len), f);
    for (uint32_t j = 0; j < k; j++) h = sr_hash_step(h, (unsigned char)f[j]);
    i += len;
  }
  return sr_hash_end(h);
}

size_t sr_token_fold(const SrDoc *doc, uint32_t i, char *out, size_t cap) {
  if (cap == 0) return 0;
  const SrToken *t = &doc->tok[i];
  const char *s = doc->text + t->start;
  uint32_t k = 0;
  uint64_t w;
  /* whole looks first, which may write over what comes behind the word */
  for (; k < t->len && doc->n - t->start >= k + FOLD_LOOK && cap > k + FOLD_LOOK; k += FOLD_LOOK) {
    if (!fold_ascii(s + k, t->len - k, &w)) break;
    fold_store(out + k, w);
  }
  size_t n = k < t->len ? k + sr_fold(s + k, t->len - k, out + k, cap - 1 - k) : t->len;
  out[n] = 0;
  return n;
}

bool sr_token_same_form(const SrDoc *doc, uint32_t i, uint32_t j) {
  const SrToken *t = &doc->tok[i], *u = &doc->tok[j];
  const char *a = doc->text + t->start, *b = doc->text + u->start;
  uint32_t n = t->len < u->len ? t->len : u->len, k = 0;
  for (; k < n && !((a[k] | b[k]) & 0x80); k++)
    if (sr_ascii_lower(a[k]) != sr_ascii_lower(b[k])) return false;
  if (k == n && t->len == u->len) return true;
  return sr_fold_hash(a, t->len) == sr_fold_hash(b, u->len);
}

bool sr_token_is_folded(const SrDoc *doc, uint32_t i, const char *folded) {
  const SrToken *t = &doc->tok[i];
  const char *s = doc->text + t->start;
  for (uint32_t k = 0; k < t->len; k++) {
    unsigned char c = (unsigned char)s[k];
    if (c >= 0x80) {
      char f[SR_TOKEN_MAX * 2 + 1];
      size_t n = sr_token_fold(doc, i, f, sizeof f);
      return strlen(folded) == n && memcmp(f, folded, n) == 0;
    }
    if (sr_ascii_lower((char)c) != folded[k] || !folded[k]) return false;
  }
  return folded[t->len] == 0;
}

#ifdef __GNUC__
__attribute__((noinline)) /* those who turn most tokens away stay small */
#endif
bool sr_token_in(const SrDoc *doc, uint32_t i, const char *const *words, size_t n) {
  char first = sr_ascii_lower(doc->text[doc->tok[i].start]);
  bool high = (first & 0x80) != 0;
  for (size_t k = 0; k < n; k++)
    if ((*words[k] == first || high) && sr_token_is_folded(doc, i, words[k])) return true;
  return false;
}

/* Texts that are ASCII fold to as many letters as they have. */
static inline bool fold_keeps_length(const SrDoc *doc) { return doc->hashed && !doc->charmap; }

bool sr_token_among(const SrDoc *doc, uint32_t i, const char *const *words, size_t n,
                    uint32_t letters, uint32_t lengths) {
  char first = doc->text[doc->tok[i].start];
  if (!(first & 0x80) && !(letters >> (first & 31) & 1)) return false;
  if (!(lengths >> (doc->tok[i].len & 31) & 1) && fold_keeps_length(doc)) return false;
  return sr_token_in(doc, i, words, n);
}
