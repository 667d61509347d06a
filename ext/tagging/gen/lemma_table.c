/*
** lemma_table.c: build-time program: prints ext/tagging/data/lemma.tsv as the
** sorted table behind sr_lemma(), and the endings of stems.h, the longest first.
**
**   lemma_table < lemma.tsv > lemma_table.c
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lemma.h"
#include "../stems.h"

enum { GEN_LEMMA_SLOTS = 8192 };

static void gen_lemma_die(unsigned line, const char *why) {
  fprintf(stderr, "lemma_table: line %u: %s\n", line, why);
  exit(1);
}

/* The endings of one letter; returns how many. */
static unsigned gen_lemma_stems(const char *rules) {
  SrLemmaStem stem[128];
  unsigned n = 0;
  while (rules && *rules) {
    SrLemmaStem r = {0, 0, 0, *rules++};
    if (*rules == '^') r.whole = 1, rules++;
    for (; *rules && *rules != ' '; rules++, r.len++) r.end = r.end << 8 | (unsigned char)*rules;
    if (*rules) rules++;
    if (r.len > 8 || n == sizeof stem / sizeof *stem) gen_lemma_die(0, "a long ending, or many");
    unsigned k = n++;
    for (; k > 0 && stem[k - 1].len + stem[k - 1].whole < r.len + r.whole; k--)
      stem[k] = stem[k - 1];
    stem[k] = r;
  }
  for (unsigned k = 0; k < n; k++)
    printf("{0x%llxu,%u,%u,'%c'},%s", (unsigned long long)stem[k].end, stem[k].len, stem[k].whole,
           stem[k].act, k % 4 == 3 || k + 1 == n ? "\n" : "");
  return n;
}

static void gen_lemma_endings(void) {
  unsigned from[27] = {0};
  printf("const SrLemmaStem sr_lemma_stem[] = {\n");
  for (int c = 0; c < 26; c++) from[c + 1] = from[c] + gen_lemma_stems(kLemmaStem[c]);
  printf("};\nconst uint16_t sr_lemma_stem_of[] = {");
  for (int c = 0; c < 27; c++) printf("%u,", from[c]);
  printf("};\n");
}

int main(void) {
  char line[512], key[520], last[520] = "";
  static unsigned slot[GEN_LEMMA_SLOTS];
  unsigned n = 0, no = 0;
  printf("/* Made by ext/tagging/gen/lemma_table.c from data/lemma.tsv. Do not edit. */\n"
         "#include \"tagging/lemma.h\"\n\nconst SrLemmaEntry sr_lemma_table[] = {\n");
  while (fgets(line, sizeof line, stdin)) {
    no++;
    char *cls = strchr(line, '\t'), *lemma = cls ? strchr(cls + 1, '\t') : NULL;
    if (line[0] == '#') continue;
    if (!lemma || lemma - cls != 2 || cls - line > 30) gen_lemma_die(no, "not form, class, lemma");
    *cls = *lemma = 0;
    lemma[1 + strcspn(lemma + 1, "\r\n")] = 0;
    if (strlen(lemma + 1) > 30 || strpbrk(line, "\"\\") || strpbrk(lemma + 1, "\"\\"))
      gen_lemma_die(no, "a form is too long or holds a quotation mark");
    snprintf(key, sizeof key, "%s\t%c", line, cls[1]);
    if (strcmp(key, last) <= 0) gen_lemma_die(no, "not sorted");
    memcpy(last, key, sizeof last);
    printf("{\"%s\", '%c', \"%s\"},\n", line, cls[1], lemma + 1);
    uint32_t hash = sr_hash(line, strlen(line));
    unsigned at = hash % GEN_LEMMA_SLOTS;
    while (slot[at]) at = (at + 1) % GEN_LEMMA_SLOTS;
    slot[at] = (hash >> 16 << 16) | ++n;
    if (n > GEN_LEMMA_SLOTS * 3 / 4) gen_lemma_die(no, "too many forms");
  }
  printf("};\nconst uint32_t sr_lemma_slot[] = {");
  for (unsigned i = 0; i < GEN_LEMMA_SLOTS; i++) printf("%s%uu,", i % 16 ? "" : "\n", slot[i]);
  printf("\n};\nconst uint32_t sr_lemma_mask = %u;\n", GEN_LEMMA_SLOTS - 1);
  gen_lemma_endings();
  return 0;
}
