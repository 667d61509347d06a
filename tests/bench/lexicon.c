/*
** lexicon.c: how fast phrases and word classes are found. Reads a file as one text after another
** of 64 KB, prints megabytes a second of the scan alone. usage: lexicon FILE [rounds]
*/
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../../ext/lexicon/lexicon.h"

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  enum { PIECE = 1 << 16 };
  static char text[PIECE];
  FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
  int rounds = argc > 2 ? atoi(argv[2]) : 5;
  double scan = 0, words = 0;
  size_t n, bytes = 0, tokens = 0, hits = 0;
  uint32_t classes = 0;
  if (!f) return fprintf(stderr, "usage: lexicon FILE [rounds]\n"), 1;
  while ((n = fread(text, 1, sizeof text, f)) > 0) {
    SrArena arena;
    SrDoc doc;
    sr_arena_init(&arena);
    if (sr_doc_read(&doc, &arena, text, n, SR_NO_DAY) != SR_OK) return 1;
    double best = 1e9, fast = 1e9;
    SrLexList list = {NULL, 0, 0};
    for (int r = 0; r < rounds; r++) {
      list.n = 0;
      double t = now();
      sr_lex_scan(&doc, 0, doc.ntok, NULL, &list);
      double u = now();
      for (uint32_t i = 0; i < doc.ntok; i++) classes |= sr_word_class(&doc, i);
      double v = now();
      if (u - t < best) best = u - t;
      if (v - u < fast) fast = v - u;
    }
    scan += best;
    words += fast;
    bytes += n;
    tokens += doc.ntok;
    hits += list.n;
    sr_arena_free(&arena);
  }
  fclose(f);
  printf("phrases: %.0f MB/s, %.1f ns a token, %zu hits in %zu tokens\n", (double)bytes / scan / 1e6,
         scan * 1e9 / (double)tokens, hits, tokens);
  printf("word classes: %.0f MB/s, %.1f ns a token (classes seen: %x)\n",
         (double)bytes / words / 1e6, words * 1e9 / (double)tokens, (unsigned)classes);
  return 0;
}
