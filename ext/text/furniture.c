/*
** furniture.c: what a page puts between the paragraphs of an article and no
** reporter says in it: credits and rights, stamps, adverts, links to other
** articles, signatures of quoted posts.
*/
#include "layout.h"

enum { FURNITURE_LINK = 36, FURNITURE_CREDIT = 70, FURNITURE_WORDS = 28 };

/* First words of such lines, folded, each closed by a space; sorted by nothing. Behind each list
** stand the first three letters of their first words (a blank behind words of two), as bits: most
** lines begin with others. */
#define AT(a, b, c) ((uint64_t)1 << (((a)*5 + (b)*11 + (c)*19) & 63))
static const char kFurnitureCredit[][FURNITURE_WORDS] = {"reporting by ",
                                                         "additional reporting ",
                                                         "writing by ",
                                                         "editing by ",
                                                         "edited by ",
                                                         "compiled by ",
                                                         "reporting and writing by ",
                                                         "with reporting by ",
                                                         "with files from ",
                                                         "copyright ",
                                                         "all rights reserved ",
                                                         "this material may not be "};
static const uint64_t kFurnitureCreditFirst =
    AT('r', 'e', 'p') | AT('a', 'd', 'd') | AT('w', 'r', 'i') | AT('e', 'd', 'i') |
    AT('c', 'o', 'm') | AT('w', 'i', 't') | AT('c', 'o', 'p') | AT('a', 'l', 'l') |
    AT('t', 'h', 'i');
static const char kFurnitureLink[][FURNITURE_WORDS] = {
    "read more ",         "read also ", "also read ",    "read next ",
    "see also ",          "see more ",  "related ",      "also ",
    "more on this ",      "more from ", "watch ",        "don't miss ",
    "dont miss ",         "most read ", "most popular ", "recommended ",
    "you may like ",      "listen ",    "in pictures ",  "share this ",
    "what to read next ", "more news ", "also on "};
static const uint64_t kFurnitureLinkFirst =
    AT('r', 'e', 'a') | AT('a', 'l', 's') | AT('s', 'e', 'e') | AT('r', 'e', 'l') |
    AT('m', 'o', 'r') | AT('w', 'a', 't') | AT('d', 'o', ' ') | AT('d', 'o', 'n') |
    AT('m', 'o', 's') | AT('r', 'e', 'c') | AT('y', 'o', 'u') | AT('l', 'i', 's') |
    AT('i', 'n', ' ') | AT('s', 'h', 'a') | AT('w', 'h', 'a');
static const char kFurnitureAdvert[][FURNITURE_WORDS] = {"advertisement ",
                                                         "story continues below ",
                                                         "article continues below ",
                                                         "continue reading ",
                                                         "sign up ",
                                                         "subscribe ",
                                                         "click here ",
                                                         "follow us ",
                                                         "skip advertisement ",
                                                         "loading ",
                                                         "click to share ",
                                                         "share on ",
                                                         "show caption ",
                                                         "hide caption ",
                                                         "toggle caption "};
static const uint64_t kFurnitureAdvertFirst =
    AT('a', 'd', 'v') | AT('s', 't', 'o') | AT('a', 'r', 't') | AT('c', 'o', 'n') |
    AT('s', 'i', 'g') | AT('s', 'u', 'b') | AT('c', 'l', 'i') | AT('f', 'o', 'l') |
    AT('s', 'k', 'i') | AT('l', 'o', 'a') | AT('s', 'h', 'a') | AT('s', 'h', 'o') |
    AT('h', 'i', 'd') | AT('t', 'o', 'g');
static const char kFurnitureStamp[][FURNITURE_WORDS] = {
    "last updated ", "first published ", "last modified ", "published ", "updated ", "posted "};
static const uint64_t kFurnitureStampFirst = AT('l', 'a', 's') | AT('f', 'i', 'r') |
                                             AT('p', 'u', 'b') | AT('u', 'p', 'd') |
                                             AT('p', 'o', 's');

#undef AT

/* The bit of the letters that token i begins with; all bits when they are not plain ones. */
static inline uint64_t furniture_bit(const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i];
  const char *s = doc->text + t->start;
  if (t->len < 2 || (s[0] | s[1] | (t->len > 2 ? s[2] : 0)) & 0x80) return ~(uint64_t)0;
  uint32_t a = (uint32_t)sr_ascii_lower(s[0]), b = (uint32_t)sr_ascii_lower(s[1]);
  uint32_t c = t->len > 2 ? (uint32_t)sr_ascii_lower(s[2]) : ' ';
  return (uint64_t)1 << ((a * 5 + b * 11 + c * 19) & 63);
}

/* Do the tokens from i on begin with these words? *n: how many tokens they are. */
static bool furniture_starts(const SrDoc *doc, const SrBlock *b, uint32_t i, const char *words,
                             uint32_t *n) {
  uint32_t from = i, end = b->tok + b->ntok;
  while (*words) {
    char f[16];
    size_t len = 0;
    while (words[len] != ' ') len++;
    if (i >= end || doc->tok[i].len > 13) return false;
    size_t got = doc->tok[i].len;
    const char *s = doc->text + doc->tok[i].start;
    size_t same = 0;
    while (same < got && words[same] == sr_ascii_lower(s[same])) same++;
    if (same < got) {
      if (!(s[same] & 0x80)) return false;
      got = sr_token_fold(doc, i, f, sizeof f);
      if (got > len || memcmp(f, words, got) != 0) return false;
    }
    if (got < len) { /* a word cut in two: do|n't */
      words += got, i++;
      continue;
    }
    words += len + 1, i++;
  }
  *n = i - from;
  return true;
}

static bool furniture_any(const SrDoc *doc, const SrBlock *b, uint32_t i,
                          const char (*list)[FURNITURE_WORDS], size_t nlist, uint32_t *n) {
  char first = sr_ascii_lower(doc->text[doc->tok[i].start]);
  for (size_t k = 0; k < nlist; k++)
    if (list[k][0] == first && furniture_starts(doc, b, i, list[k], n)) return true;
  return false;
}
/* bit: of token i */
#define FURNITURE_ANY(i, bit, list, n) \
  ((bit)&list##First && furniture_any(doc, b, i, list, sizeof(list) / sizeof *(list), n))

bool sr_furniture_credit(const SrDoc *doc, uint32_t from, uint32_t to) {
  SrBlock block = {.tok = from, .ntok = to - from};
  const SrBlock *b = &block;
  uint32_t n, i = from;
  if (to - from > FURNITURE_CREDIT || to - from < 2) return false;
  const char *s = doc->text + doc->tok[i].start;
  bool sign = doc->tok[i].len == 2 && memcmp(s, "\xC2\xA9", 2) == 0;
  if (sign) return true;
  if (doc->tok[i].flags & SR_T_OPEN && ++i >= to) return false;
  if (!(doc->tok[i].flags & SR_T_CAP)) return false;
  if (FURNITURE_ANY(i, furniture_bit(doc, i), kFurnitureCredit, &n)) return true;
  /* "... contributed to this report." */
  uint32_t last = to - 1;
  while (last > from && doc->tok[last].flags & SR_T_PUNCT) last--;
  if (last < from + 3 || !sr_token_is(doc, last - 1, "this")) return false;
  return sr_token_is(doc, last - 3, "contributed") &&
         (sr_token_is(doc, last, "report") || sr_token_is(doc, last, "story") ||
          sr_token_is(doc, last, "article"));
}

/* "-- Jo Doe (@jodoe) May 3, 2021": who signed a post quoted above it */
static bool furniture_signature(const SrDoc *doc, const SrBlock *b) {
  uint32_t end = b->tok + b->ntok;
  if (b->ntok < 5 || b->ntok > 24) return false;
  if (!(doc->tok[b->tok].flags & SR_T_HYPHEN) || !(doc->tok[end - 1].flags & SR_T_DIGIT))
    return false;
  for (uint32_t i = b->tok; i < end; i++)
    if (doc->text[doc->tok[i].start] == '@') return true;
  return false;
}

/* "Last updated 3 May 2021, 5:30 PM" */
static bool furniture_stamp(const SrDoc *doc, const SrBlock *b) {
  uint32_t n;
  if (b->ntok > 20 || !(doc->tok[b->tok].flags & SR_T_CAP)) return false;
  if (!FURNITURE_ANY(b->tok, furniture_bit(doc, b->tok), kFurnitureStamp, &n)) return false;
  for (uint32_t i = b->tok + n; i < b->tok + b->ntok; i++)
    if (doc->tok[i].flags & SR_T_DIGIT) return true;
  return false;
}

bool sr_furniture_read(const SrDoc *doc, const SrBlock *b, bool *label) {
  uint32_t n, i = b->tok, end = b->tok + b->ntok;
  *label = false;
  if (sr_furniture_credit(doc, i, end) || furniture_signature(doc, b)) return true;
  if (b->ntok > FURNITURE_LINK) return false;
  while (i + 1 < end && doc->tok[i].flags & SR_T_PUNCT) i++; /* bullets, brackets */
  if (!(doc->tok[i].flags & SR_T_CAP)) return false;
  uint64_t bit = furniture_bit(doc, i);
  if (i == b->tok && !(bit & (kFurnitureStampFirst | kFurnitureAdvertFirst | kFurnitureLinkFirst)))
    return false;
  bool stops = sr_block_stops(doc, b);
  if (!stops && furniture_stamp(doc, b)) return true;
  if (FURNITURE_ANY(i, bit, kFurnitureAdvert, &n)) return !stops || b->ntok <= n + 2;
  if (!FURNITURE_ANY(i, bit, kFurnitureLink, &n)) return false;
  uint32_t k = i + n;
  *label = k >= end || (k + 1 == end && doc->tok[k].flags & SR_T_PUNCT);
  if (*label) return true;
  char c = doc->text[doc->tok[k].start];
  return c == ':' || c == '|' || doc->tok[k].flags & SR_T_HYPHEN;
}
#undef FURNITURE_ANY
