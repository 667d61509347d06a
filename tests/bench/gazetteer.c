/*
** gazetteer.c: build/bench-gazetteer [--show] FILE...: how fast the gazetteer
** is and how large. Each FILE is one text. Prints microseconds for one token of
** running text, for one name looked up, and the bytes of the tables; --show
** lists the names found instead, with their first candidates.
*/
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../../ext/lexicon/placetable.h"

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static char *slurp(const char *path, size_t *n) {
  FILE *f = fopen(path, "rb");
  if (!f) return NULL;
  fseek(f, 0, SEEK_END);
  long size = ftell(f);
  rewind(f);
  char *z = malloc((size_t)size + 1);
  *n = z ? fread(z, 1, (size_t)size, f) : 0;
  fclose(f);
  return z;
}

static void show(const SrDoc *d, uint32_t i, uint32_t n, uint32_t first, uint32_t count) {
  uint32_t from = d->tok[i].start, to = d->tok[i + n - 1].start + d->tok[i + n - 1].len;
  printf("%.*s\t%u%s", (int)(to - from), d->text + from, count, sr_gaz_candidate_common(first) ? "\tcommon" : "\t");
  for (uint32_t k = 0; k < count && k < 3; k++) {
    SrPlace p;
    if (sr_gaz_get(sr_gaz_candidate(first, k), &p))
      printf("\t%s, %s, %s, %s", p.name, sr_place_kind_name[p.kind], p.admin1, p.cc);
  }
  printf("\n");
}

typedef struct Count {
  double tokens, names, lookups, token_us, lookup_us;
} Count;

static void one_text(Count *c, const char *text, size_t n, bool list) {
  SrArena arena;
  SrDoc doc;
  sr_arena_init(&arena);
  if (sr_doc_read(&doc, &arena, text, n, SR_NO_DAY) == SR_OK) {
    double t = now();
    uint32_t first, count, names = 0;
    for (uint32_t i = 0; i < doc.ntok; i++) names += sr_gaz_match(&doc, i, doc.ntok, &first, &count) > 0;
    c->token_us += now() - t;
    c->tokens += doc.ntok;
    c->names += names;
    for (uint32_t i = 0; list && i < doc.ntok; i++) {
      uint32_t k = sr_gaz_match(&doc, i, doc.ntok, &first, &count);
      if (!k) continue;
      show(&doc, i, k, first, count);
      i += k - 1;
    }
    t = now();
    for (uint32_t i = 0; i < doc.ntok; i++) { /* every word as a name: most are none */
      char folded[SR_TOKEN_MAX * 2 + 1];
      uint32_t ids[16];
      sr_gaz_find(folded, sr_token_fold(&doc, i, folded, sizeof folded), ids, 16);
    }
    c->lookup_us += now() - t;
  }
  sr_arena_free(&arena);
}

int main(int argc, char **argv) {
  bool list = argc > 1 && strcmp(argv[1], "--show") == 0;
  Count c = {0, 0, 0, 0, 0};
  for (int i = list ? 2 : 1; i < argc; i++) {
    size_t n;
    char *z = slurp(argv[i], &n);
    if (z) one_text(&c, z, n, list);
    free(z);
  }
  if (list) return 0;
  double known = 0, all = 0;
  for (uint32_t id = 1; id <= sr_gaz_count(); id += 11) { /* names that are there, all over the tables */
    SrPlace p;
    char folded[256];
    uint32_t ids[16];
    sr_gaz_get(id, &p);
    size_t n = sr_fold(p.name, strlen(p.name), folded, sizeof folded);
    double t = now();
    sr_gaz_find(folded, n, ids, 16);
    known += now() - t;
    all++;
  }
  printf("%.0f tokens, %.0f names; match %.3f us a token; find: %.3f us for any word, %.3f us for a place's name\n", c.tokens,
         c.names, c.token_us / (c.tokens + 1), c.lookup_us / (c.tokens + 1), known / all);
  printf("%u places, %u areas, %u countries, %u names, %u other names\n", sr_gz_size.place, sr_gz_size.area,
         sr_gz_size.country, sr_gz_size.key, sr_gz_size.alias);
  return 0;
}
