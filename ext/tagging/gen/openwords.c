/*
** openwords.c: build-time program: packs ext/tagging/data/openwords.tsv into
** buckets of four 16-bit cells (11 bits of hash, 5 of classes). A full bucket
** overflows into the one beside it; the longest words that find no room stay out.
**
**   openwords < openwords.tsv > openwords.c
*/
#include <stdio.h>
#include <stdlib.h>

#include "../openwords.h"

typedef struct GenOpenWord { uint32_t hash; uint8_t len, classes; } GenOpenWord;

static void gen_open_die(unsigned line, const char *why) {
  fprintf(stderr, "openwords: line %u: %s\n", line, why);
  exit(1);
}

static int gen_open_order(const void *a, const void *b) {
  const GenOpenWord *x = a, *y = b;
  if (x->len != y->len) return x->len < y->len ? -1 : 1;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

int main(void) {
  static const char name[] = "NVARP";
  static uint16_t cell[SR_OPEN_BUCKETS][4];
  static GenOpenWord word[1 << 17];
  char line[256];
  unsigned n = 0, no = 0, out = 0;
  while (fgets(line, sizeof line, stdin)) {
    char *tab = strchr(line, '\t');
    no++;
    if (line[0] == '#') continue;
    if (!tab || n == sizeof word / sizeof *word) gen_open_die(no, "not a word and its classes");
    word[n].len = (uint8_t)(tab - line);
    word[n].hash = sr_hash(line, word[n].len);
    for (char *s = tab + 1; *s > ' '; s++) {
      const char *at = strchr(name, *s);
      if (!at) gen_open_die(no, "unknown class");
      word[n].classes |= (uint8_t)(1u << (at - name));
    }
    if (!word[n++].classes) gen_open_die(no, "no class");
  }
  qsort(word, n, sizeof *word, gen_open_order);
  for (unsigned i = 0; i < n; i++) {
    uint32_t b = sr_open_bucket(word[i].hash), k = 0;
    while (k < 8 && cell[b ^ k >> 2][k & 3]) k++;
    if (k == 8) out++;
    else cell[b ^ k >> 2][k & 3] = (uint16_t)(sr_open_mark(word[i].hash) | word[i].classes);
  }
  printf("/* Made by ext/tagging/gen/openwords.c from data/openwords.tsv: %u words, %u left out. Do not edit. */\n"
         "#include \"tagging/openwords.h\"\n\nconst uint16_t sr_open_cell[SR_OPEN_BUCKETS][4] = {\n", n - out, out);
  for (unsigned i = 0; i < SR_OPEN_BUCKETS; i++)
    printf("{%u,%u,%u,%u},%s", cell[i][0], cell[i][1], cell[i][2], cell[i][3], i % 4 == 3 ? "\n" : "");
  printf("};\n");
  return 0;
}
