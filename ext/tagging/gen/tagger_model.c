/*
** tagger_model.c: build-time program: decodes ext/tagging/data/tagger.model
** and prints it as the C tables behind sr_tag_model.
**
**   tagger_model < tagger.model > tagger_model.c
*/
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <string.h>

enum { GEN_MODEL_ROW = 32, GEN_MODEL_BUCKET = 4, GEN_MODEL_TAGS = 30 };

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

static void gen_model_words(const uint8_t *b, unsigned n) {
  unsigned empty = 0;
  printf("static const SrTagWord kTagModelWord[%u] = {\n", n);
  for (unsigned i = 0; i < n; i++, b += 7) {
    unsigned long h = b[0] | (unsigned long)b[1] << 8 | (unsigned long)b[2] << 16 | (unsigned long)b[3] << 24;
    empty += h == 0;
    if (h && b[5] >= GEN_MODEL_TAGS) gen_model_die("a word has no such tag");
    if (h) printf("{0x%lxu,%u,%u,%u,0},%s", h, b[4], b[5], b[6], i % 5 == 4 ? "\n" : "");
    else printf("{0,0,0,0,0},%s", i % 5 == 4 ? "\n" : "");
  }
  if (!empty) gen_model_die("the dictionary has no free slot");
  printf("};\n");
}

int main(void) {
  unsigned nword = 0, nbucket = 0;
  char line[4096];
  do {
    if (!fgets(line, sizeof line, stdin)) gen_model_die("no header");
  } while (line[0] == '#');
  if (sscanf(line, "%u %u", &nword, &nbucket) != 2 || !nword || (nword & (nword - 1)) ||
      nword > 1u << 20 || !nbucket || nbucket > 1u << 16)
    gen_model_die("bad sizes");
  size_t nrow = (size_t)nbucket * GEN_MODEL_BUCKET;
  size_t n = (size_t)nword * 7 + 256 * 4 + nrow * (2 + GEN_MODEL_ROW);
  uint8_t *b = malloc(n);
  if (!b) gen_model_die("out of memory");
  gen_model_decode(stdin, b, n);
  printf("/* Made by ext/tagging/gen/tagger_model.c from data/tagger.model. Do not edit. */\n"
         "#include \"tagging/model.h\"\n\n");
  gen_model_words(b, nword);
  const uint8_t *p = b + (size_t)nword * 7;
  printf("static const uint32_t kTagModelAllow[256] = {\n");
  for (int i = 0; i < 256; i++, p += 4)
    printf("0x%lxu,%s", p[0] | (unsigned long)p[1] << 8 | (unsigned long)p[2] << 16 | (unsigned long)p[3] << 24,
           i % 8 == 7 ? "\n" : "");
  printf("};\n");
  printf("static const uint64_t kTagModelMark[%u] = {\n", nbucket);
  for (size_t i = 0; i < nbucket; i++, p += 2 * GEN_MODEL_BUCKET) {
    unsigned long long v = 0;
    for (int k = 2 * GEN_MODEL_BUCKET - 1; k >= 0; k--) v = v << 8 | p[k];
    printf("0x%llxu,%s", v, i % 6 == 5 ? "\n" : "");
  }
  printf("};\n_Alignas(64) static const uint16_t kTagModelRow[%zu][SR_TAG_LANES] = {\n", nrow);
  for (size_t i = 0; i < nrow; i++, p += GEN_MODEL_ROW) {
    for (int k = 0; k < GEN_MODEL_ROW; k += 2) printf("%s0x%x", k ? "," : "{", (unsigned)(p[k] | p[k + 1] << 8));
    printf("},%s", i % 2 ? "\n" : "");
  }
  printf("};\nconst SrTagModel sr_tag_model = {kTagModelWord, %u, kTagModelAllow, %u, kTagModelMark, kTagModelRow};\n",
         nword - 1, nbucket);
  free(b);
  return 0;
}
