/*
** furniture.c: what a page puts between the paragraphs of an article and no
** reporter says in it: credits and rights, stamps, adverts, links to other
** articles, signatures of quoted posts.
*/
#include "layout.h"

enum { FURNITURE_LINK = 36, FURNITURE_CREDIT = 70, FURNITURE_WORDS = 28 };

/* First words of such lines, folded, each closed by a space; sorted by nothing. */
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
static const char kFurnitureLink[][FURNITURE_WORDS] = {
    "read more ",         "read also ", "also read ",    "read next ",
    "see also ",          "see more ",  "related ",      "also ",
    "more on this ",      "more from ", "watch ",        "don't miss ",
    "dont miss ",         "most read ", "most popular ", "recommended ",
    "you may like ",      "listen ",    "in pictures ",  "share this ",
    "what to read next ", "more news ", "also on "};
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
static const char kFurnitureStamp[][FURNITURE_WORDS] = {
    "last updated ", "first published ", "last modified ", "published ", "updated ", "posted "};

/* The lists above, as bits */
enum {
  kFurnitureCreditBit = 1,
  kFurnitureLinkBit = 2,
  kFurnitureAdvertBit = 4,
  kFurnitureStampBit = 8,
  kFurnitureCaptionBit = 16, /* what captions begin with: layout.c */
  FURNITURE_ALL = 31
};

/* The lists that a line may begin, by the first three letters of its first word (a blank behind
** words of two): most lines begin none. The factors are such that no two of these share a place. */
#define AT(a, b, c) (((uint32_t)(a)*212 + (uint32_t)(b)*56 + (uint32_t)(c)) & 511)
#define C kFurnitureCreditBit
#define L kFurnitureLinkBit
#define A kFurnitureAdvertBit
#define S kFurnitureStampBit
#define P kFurnitureCaptionBit
static const uint8_t kFurnitureFirst[512] = {
    [AT('r', 'e', 'p')] = C, [AT('a', 'd', 'd')] = C, [AT('w', 'r', 'i')] = C,
    [AT('e', 'd', 'i')] = C, [AT('c', 'o', 'm')] = C, [AT('w', 'i', 't')] = C,
    [AT('c', 'o', 'p')] = C, [AT('a', 'l', 'l')] = C, [AT('t', 'h', 'i')] = C,
    [AT('r', 'e', 'a')] = L, [AT('a', 'l', 's')] = L, [AT('s', 'e', 'e')] = L,
    [AT('r', 'e', 'l')] = L, [AT('m', 'o', 'r')] = L, [AT('w', 'a', 't')] = L,
    [AT('d', 'o', ' ')] = L, [AT('d', 'o', 'n')] = L, [AT('m', 'o', 's')] = L,
    [AT('r', 'e', 'c')] = L, [AT('y', 'o', 'u')] = L, [AT('l', 'i', 's')] = L,
    [AT('i', 'n', ' ')] = L, [AT('w', 'h', 'a')] = L, [AT('s', 'h', 'a')] = L | A,
    [AT('a', 'd', 'v')] = A, [AT('s', 't', 'o')] = A, [AT('a', 'r', 't')] = A,
    [AT('c', 'o', 'n')] = A, [AT('s', 'i', 'g')] = A, [AT('s', 'u', 'b')] = A,
    [AT('c', 'l', 'i')] = A, [AT('f', 'o', 'l')] = A, [AT('s', 'k', 'i')] = A,
    [AT('l', 'o', 'a')] = A, [AT('s', 'h', 'o')] = A, [AT('h', 'i', 'd')] = A,
    [AT('t', 'o', 'g')] = A, [AT('l', 'a', 's')] = S, [AT('f', 'i', 'r')] = S,
    [AT('p', 'u', 'b')] = S, [AT('u', 'p', 'd')] = S, [AT('p', 'o', 's')] = S,
    [AT('p', 'h', 'o')] = P, [AT('i', 'm', 'a')] = P, [AT('p', 'i', 'c')] = P,
    [AT('c', 'a', 'p')] = P, [AT('f', 'i', 'l')] = P, [AT('e', 'n', 'l')] = P};
#undef C
#undef L
#undef A
#undef S
#undef P

/* The lists that token i may begin a line of; all when its letters are no plain ones. */
static inline uint32_t furniture_lists(const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i];
  const unsigned char *s = (const unsigned char *)doc->text + t->start;
  if (t->len < 2) return FURNITURE_ALL;
  uint32_t a = s[0], b = s[1], c = t->len > 2 ? s[2] : ' ';
  return (a | b | c) & 0x80 ? FURNITURE_ALL : kFurnitureFirst[AT(a | 32, b | 32, c | 32)];
}
#undef AT

bool sr_furniture_prose(const SrDoc *doc, uint32_t from, uint32_t to) {
  const SrToken *t = &doc->tok[from], *stop = &doc->tok[to - 1];
  if (to - from < 5 || !(t->flags & SR_T_ALPHA)) return false;
  if (t->flags & SR_T_CAP && furniture_lists(doc, from)) return false;
  return doc->text[stop->start] == '.' && stop->flags & SR_T_PUNCT &&
         stop[-1].flags & (SR_T_ALPHA | SR_T_DIGIT) && !sr_token_is(doc, to - 3, "this");
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
/* lists: furniture_lists() of token i */
#define FURNITURE_ANY(i, lists, list, n) \
  ((lists)&list##Bit && furniture_any(doc, b, i, list, sizeof(list) / sizeof *(list), n))

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
  if (FURNITURE_ANY(i, furniture_lists(doc, i), kFurnitureCredit, &n)) return true;
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
  if (!FURNITURE_ANY(b->tok, furniture_lists(doc, b->tok), kFurnitureStamp, &n)) return false;
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
  uint32_t lists = furniture_lists(doc, i);
  const uint32_t read = kFurnitureStampBit | kFurnitureAdvertBit | kFurnitureLinkBit;
  if (i == b->tok && !(lists & read)) return false;
  bool stops = sr_block_stops(doc, b);
  if (!stops && furniture_stamp(doc, b)) return true;
  if (FURNITURE_ANY(i, lists, kFurnitureAdvert, &n)) return !stops || b->ntok <= n + 2;
  if (!FURNITURE_ANY(i, lists, kFurnitureLink, &n)) return false;
  uint32_t k = i + n;
  *label = k >= end || (k + 1 == end && doc->tok[k].flags & SR_T_PUNCT);
  if (*label) return true;
  char c = doc->text[doc->tok[k].start];
  return c == ':' || c == '|' || doc->tok[k].flags & SR_T_HYPHEN;
}
#undef FURNITURE_ANY
