/*
** wordlists.c: build-time program: prints the words of closed lists as a table by hash (SrListedWords).
** Compiled once for each header of lists, which it includes:
**
**   -include HEADER -DLISTS=X_MACRO -DNAME=table -DSHOWN=header
*/
#include <stdio.h>

#define GEN_TEXT_(x) #x
#define GEN_TEXT(x) GEN_TEXT_(x)
#define GEN_WORDS(list, words) words,

static SrListedWords gen_word;

static const char *const kList[] = {LISTS(GEN_WORDS)};
enum { GEN_LISTS = sizeof kList / sizeof *kList, GEN_TRIES = 100000 };

static int gen_add(const char *z, size_t n, uint32_t list) {
  uint32_t hash = sr_hash(z, n), i = sr_listed_bucket(gen_word.factor, hash) * 4, end = i + 4;
  while (i < end && gen_word.hash[i] && gen_word.hash[i] != hash) i++;
  if (!hash || i == end) return 0;
  gen_word.hash[i] = hash;
  gen_word.maybe[sr_listed_bit(hash) / 32] |= (uint32_t)1 << sr_listed_bit(hash) % 32;
  gen_word.lists[i] |= (uint64_t)1 << list;
  return 1;
}

/* Enters all words by this factor; false when a bucket runs over. */
static int gen_fill(uint32_t factor) {
  memset(&gen_word, 0, sizeof gen_word);
  gen_word.factor = factor;
  for (uint32_t k = 0; k < GEN_LISTS; k++) {
    for (const char *z = kList[k]; *z;) {
      size_t n = 0;
      while (z[n] && z[n] != ' ') n++;
      if (n && !gen_add(z, n, k)) return 0;
      z += n + (z[n] == ' ');
    }
  }
  return 1;
}

int main(void) {
  uint32_t factor = 0x9e3779b1u;
  int tries = 0;
  for (; GEN_LISTS <= 64 && tries < GEN_TRIES && !gen_fill(factor); tries++)
    factor = (factor * 1664525u + 1013904223u) | 1;
  if (GEN_LISTS > 64 || tries == GEN_TRIES) {
    fprintf(stderr, "wordlists: the table is too small\n");
    return 1;
  }
  printf("/* Made by ext/base/gen/wordlists.c. Do not edit. */\n#include \"%s\"\n\n"
         "const SrListedWords %s[1] = {{{\n",
         GEN_TEXT(SHOWN), GEN_TEXT(NAME));
  for (int i = 0; i < SR_LISTED_SLOTS / 32; i++)
    printf("0x%lxu,%s", (unsigned long)gen_word.maybe[i], i % 8 == 7 ? "\n" : "");
  printf("}, {\n");
  for (int i = 0; i < SR_LISTED_SLOTS; i++)
    printf("0x%lxu,%s", (unsigned long)gen_word.hash[i], i % 8 == 7 ? "\n" : "");
  printf("}, {\n");
  for (int i = 0; i < SR_LISTED_SLOTS; i++)
    printf("0x%llxu,%s", (unsigned long long)gen_word.lists[i], i % 8 == 7 ? "\n" : "");
  printf("}, 0x%lxu}};\n", (unsigned long)gen_word.factor);
  return 0;
}
