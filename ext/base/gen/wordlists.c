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

static int gen_add(const char *z, size_t n, uint32_t list) {
  static unsigned used;
  uint32_t hash = sr_hash(z, n), i = hash % SR_LISTED_SLOTS;
  while (gen_word.hash[i] && gen_word.hash[i] != hash) i = (i + 1) % SR_LISTED_SLOTS;
  if (!hash || (!gen_word.hash[i] && ++used > SR_LISTED_SLOTS * 3 / 5)) return 0;
  gen_word.hash[i] = hash;
  gen_word.lists[i] |= (uint64_t)1 << list;
  return 1;
}

int main(void) {
  static const char *const list[] = {LISTS(GEN_WORDS)};
  for (uint32_t k = 0; k < sizeof list / sizeof *list; k++) {
    for (const char *z = list[k]; *z;) {
      size_t n = 0;
      while (z[n] && z[n] != ' ') n++;
      if (n && (k > 63 || !gen_add(z, n, k))) {
        fprintf(stderr, "wordlists: the table is too small\n");
        return 1;
      }
      z += n + (z[n] == ' ');
    }
  }
  printf("/* Made by ext/base/gen/wordlists.c. Do not edit. */\n#include \"%s\"\n\n"
         "const SrListedWords %s[1] = {{{\n",
         GEN_TEXT(SHOWN), GEN_TEXT(NAME));
  for (int i = 0; i < SR_LISTED_SLOTS; i++)
    printf("0x%lxu,%s", (unsigned long)gen_word.hash[i], i % 8 == 7 ? "\n" : "");
  printf("}, {\n");
  for (int i = 0; i < SR_LISTED_SLOTS; i++)
    printf("0x%llxu,%s", (unsigned long long)gen_word.lists[i], i % 8 == 7 ? "\n" : "");
  printf("}}};\n");
  return 0;
}
