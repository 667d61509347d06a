/*
** text_speed.c: how fast sr_doc_read() is: over the frames of a corpus on
** standard input (see frames.py), over one text 1 and 16 times as long, and
** over hostile texts of 1 MB, each as a ratio to 1 MB of the corpus.
*/
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../../ext/text/text.h"

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static uint64_t read_once(const char *s, size_t n) {
  SrArena arena;
  SrDoc doc;
  sr_arena_init(&arena);
  if (sr_doc_read(&doc, &arena, s, n, SR_NO_DAY) != SR_OK) exit(2);
  uint64_t r = doc.ntok + doc.nsent;
  sr_arena_free(&arena);
  return r;
}

/* best of several runs, seconds */
static double best(const char *s, size_t n) {
  double b = 1e9;
  for (int k = 0; k < 5; k++) {
    double t = now();
    if (read_once(s, n) == 0) exit(3);
    t = now() - t;
    if (t < b) b = t;
  }
  return b;
}

static char *repeat(const char *what, size_t n) {
  size_t m = strlen(what);
  char *s = malloc(n + 1);
  if (!s) exit(2);
  for (size_t i = 0; i < n; i++) s[i] = what[i % m];
  s[n] = 0;
  return s;
}

int main(void) {
  enum { CAP = 64 << 20, MB = 1000000 };
  char *all = malloc(CAP), id[256];
  static size_t at[200000];
  size_t n = 0, ndoc = 0;
  unsigned long len;
  if (!all) return 2;
  while (ndoc < 199999 && scanf("%255s %lu", id, &len) == 2 && getchar() == '\n' && n + len + 2 < CAP) {
    at[ndoc++] = n;
    n += fread(all + n, 1, len, stdin);
  }
  at[ndoc] = n;
  double b = 1e9;
  for (int k = 0; k < 5; k++) {
    double t = now();
    for (size_t i = 0; i < ndoc; i++) read_once(all + at[i], at[i + 1] - at[i]);
    t = now() - t;
    if (t < b) b = t;
  }
  printf("corpus: %zu documents, %.1f MB, %.1f MB/s\n", ndoc, (double)n / 1e6, (double)n / 1e6 / b);
  if (n < MB) return 0;
  double one = best(all, MB);
  char *big = malloc(16u * MB);
  if (!big) return 2;
  for (int k = 0; k < 16; k++) memcpy(big + (size_t)k * MB, all, MB);
  double sixteen = best(big, 16u * MB);
  printf("one text of 1 MB: %.2f ms; 16 times as long: %.2f times the time\n", one * 1e3, sixteen / one);
  static const char *const kHostile[][2] = {
      {"no space", "a"}, {"one endless sentence", "the men went on and "}, {"periods", ". . . "},
      {"capitals", "Capitalised Words Only "}, {"counts", "3 people, 3 people, "},
      {"killed killed", "killed killed "}, {"titles", "Mr. J. A. "}, {"opening quotes", " \""},
      {"curly quotes", "\xE2\x80\x9C"}, {"digits", "1"}, {"digits and commas", "1,111,"}, {"brackets", "["},
      {"apostrophes", "a'"}, {"at signs", "a@"}, {"hyphens", "1-1-"}, {"continuation", "\xE4\x80\x80\x80"},
      {"lead bytes", "\xC3"}, {"stray bytes", "\x80"}, {"lines", "a\n"}, {"short lines", "By Jane Doe\n\n"},
      {"single quotes", " 'a"}, {"list", "1. a 2. b "}, {"datelines", "LIMA, PERU (AP) "}, {"tags", "A -- [A] "}};
  for (size_t i = 0; i < sizeof kHostile / sizeof *kHostile; i++) {
    char *s = repeat(kHostile[i][1], MB);
    printf("  %-22s %.2f\n", kHostile[i][0], best(s, MB) / one);
    free(s);
  }
  return 0;
}
