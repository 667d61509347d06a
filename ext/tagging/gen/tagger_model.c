/*
** tagger_model.c: build-time program: decodes ext/tagging/data/tagger.model,
** arranges it (tagger_index.c) and prints it as the C tables behind sr_tag_model.
**
**   tagger_model < tagger.model > tagger_model.c
*/
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <string.h>

#include "tagger_index.h"

static void gen_model_die(const char *why) {
  fprintf(stderr, "tagger_model: %s\n", why);
  exit(1);
}

static int gen_model_digit(int c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static void gen_model_decode(FILE *f, uint8_t *out, size_t n) {
  size_t at = 0;
  uint32_t v = 0, k = 0;
  for (int c; (c = fgetc(f)) != EOF;) {
    int d = gen_model_digit(c);
    if (c == '\n' || c == '\r') continue;
    if (d < 0) gen_model_die("not base64");
    v = v << 6 | (uint32_t)d;
    if (++k < 4) continue;
    for (int s = 16; s >= 0; s -= 8)
      if (at < n) out[at++] = (uint8_t)(v >> s & 255);
    k = v = 0;
  }
  if (at != n) gen_model_die("file is cut short");
}

static void *gen_model_alloc(size_t n) {
  void *p = calloc(n ? n : 1, 1);
  if (!p) gen_model_die("out of memory");
  return p;
}

static unsigned gen_model_number(const uint8_t **p, int n) {
  unsigned long v = 0;
  for (int k = n - 1; k >= 0; k--) v = v << 8 | (*p)[k];
  *p += n;
  return (unsigned)v;
}

static void gen_model_list(const char *type, const char *name, const uint16_t *v, size_t n) {
  printf("static const %s %s[%zu] = {\n", type, name, n);
  for (size_t i = 0; i < n; i++) printf("%u,%s", v[i], i % 20 == 19 ? "\n" : "");
  printf("};\n");
}

static void gen_model_print(const SrTagModel *m) {
  size_t nrow = (size_t)m->nbucket * SR_TAG_BUCKET;
  printf("/* Made by ext/tagging/gen/tagger_model.c from data/tagger.model. Do not edit. */\n"
         "#include \"tagging/model.h\"\n\nstatic const SrTagWord kTagModelWord[%u] = {\n", m->word_mask + 1);
  for (uint32_t i = 0; i <= m->word_mask; i++) {
    const SrTagWord *w = &m->word[i];
    printf("{0x%lxu,%u,%u,%u,%u,%u,%u},%s", (unsigned long)w->hash, w->cls, w->tag, w->flags, w->row, w->before,
           w->after, i % 4 == 3 ? "\n" : "");
  }
  printf("};\nstatic const uint32_t kTagModelAllow[256] = {\n");
  for (int i = 0; i < 256; i++) printf("0x%lxu,%s", (unsigned long)m->allow[i], i % 8 == 7 ? "\n" : "");
  printf("};\n");
  gen_model_list("uint16_t", "kTagModelMark", m->mark, nrow);
  gen_model_list("uint16_t", "kTagModelTags", m->tags, 32 * 32);
  gen_model_list("uint16_t", "kTagModelShape", m->shape, 256 * SR_TAG_SHAPES);
  printf("_Alignas(64) static const uint16_t kTagModelRow[%zu][SR_TAG_LANES] = {\n", nrow + 1);
  for (size_t i = 0; i <= nrow; i++) {
    for (int k = 0; k < SR_TAG_LANES; k++) printf("%s0x%x", k ? "," : "{", m->row[i][k]);
    printf("},%s", i % 2 ? "\n" : "");
  }
  printf(
      "};\nconst SrTagModel sr_tag_model = {kTagModelWord, %u, kTagModelAllow, %u,\n"
      "  kTagModelMark, kTagModelRow, kTagModelTags, kTagModelShape};\n",
      m->word_mask, m->nbucket);
}

static void gen_model_words(SrTagWord *word, unsigned nword, const uint8_t **p) {
  unsigned empty = 0;
  for (unsigned i = 0; i < nword; i++) {
    word[i].hash = gen_model_number(p, 4);
    word[i].cls = (uint8_t)gen_model_number(p, 1);
    word[i].tag = (uint8_t)gen_model_number(p, 1);
    word[i].flags = (uint8_t)gen_model_number(p, 1);
    empty += word[i].hash == 0;
    if (word[i].tag >= SR_TAG_N) gen_model_die("a word has no such tag");
  }
  if (!empty) gen_model_die("the dictionary has no free slot");
}

int main(void) {
  unsigned nword = 0, nbucket = 0;
  char line[4096];
  do {
    if (!fgets(line, sizeof line, stdin)) gen_model_die("no header");
  } while (line[0] == '#');
  if (sscanf(line, "%u %u", &nword, &nbucket) != 2 || !nword || (nword & (nword - 1)) ||
      nword > 1u << 20 || !nbucket || nbucket >= 1u << 14)
    gen_model_die("bad sizes");
  size_t nrow = (size_t)nbucket * SR_TAG_BUCKET;
  size_t n = (size_t)nword * 7 + 256 * 4 + nrow * (2 + SR_TAG_ROW);
  uint8_t *b = gen_model_alloc(n);
  gen_model_decode(stdin, b, n);
  const uint8_t *p = b;
  uint32_t *allow = gen_model_alloc(256 * sizeof *allow);
  SrTagArrays a = {gen_model_alloc(nword * sizeof *a.word), gen_model_alloc(nrow * sizeof *a.mark),
                   gen_model_alloc(32 * 32 * sizeof *a.tags),
                   gen_model_alloc(256 * SR_TAG_SHAPES * sizeof *a.shape),
                   gen_model_alloc((nrow + 1) * sizeof *a.row)};
  gen_model_words(a.word, nword, &p);
  for (int i = 0; i < 256; i++) allow[i] = gen_model_number(&p, 4);
  for (size_t i = 0; i < nrow; i++) a.mark[i] = (uint16_t)gen_model_number(&p, 2);
  for (size_t i = 0; i < nrow; i++)
    for (int k = 0; k < SR_TAG_LANES; k++) a.row[i][k] = (uint16_t)gen_model_number(&p, 2);
  SrTagModel m = {a.word, nword - 1, allow, nbucket, a.mark, (const uint16_t(*)[SR_TAG_LANES])a.row,
                  a.tags, a.shape};
  sr_tag_index(&m, &a);
  gen_model_print(&m);
  return 0;
}
