/*
** train_acts.c: trains data/acts.model.tsv, the model that says whether an
** incident row is a real report of an act. Usage: train_acts LABELS.tsv OUT.model.tsv [final]
** LABELS.tsv comes from label_acts.py. Fold 0 trains, fold 1 is held out; `final` trains on both.
*/
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../verdict.h"
#include "linear.h"

static const char *const kOut[] = {"act"};

static size_t unhex(char *z) {
  size_t n = 0;
  for (char *p = z; p[0] && p[1] && p[0] != '\n'; p += 2) {
    int hi = p[0] <= '9' ? p[0] - '0' : p[0] - 'a' + 10,
        lo = p[1] <= '9' ? p[1] - '0' : p[1] - 'a' + 10;
    z[n++] = (char)(hi * 16 + lo);
  }
  return n;
}

static void report(const LinSet *set, uint32_t fold) {
  int n[10] = {0}, right[10] = {0}, all = 0, ok = 0;
  float s[1];
  for (uint32_t i = 0; i < lin_count(set); i++) {
    if (lin_fold(set, i) != fold) continue;
    lin_score(set, i, s);
    float p = 1 / (1 + expf(-s[0]));
    int b = p >= 1 ? 9 : (int)(p * 10), y = (int)lin_labels(set, i);
    n[b]++, right[b] += y, all++, ok += (p >= 0.5f) == (y == 1);
  }
  printf("fold %u: %d rows, %.3f right at .5\n", fold, all, all ? ok / (double)all : 0);
  for (int b = 0; b < 10; b++)
    printf("  %.1f-%.1f  %4d rows, %.2f true\n", b / 10.0, (b + 1) / 10.0, n[b],
           n[b] ? right[b] / (double)n[b] : 0);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: train_acts LABELS.tsv OUT.model.tsv [final]\n");
    return 2;
  }
  FILE *in = fopen(argv[1], "r");
  if (!in) {
    perror(argv[1]);
    return 1;
  }
  LinSet *set = lin_new(1, kOut);
  char *line = NULL;
  size_t cap = 0;
  static SrFeats f;
  while (getline(&line, &cap, in) > 0) {
    char *col[6], *p = line;
    int n = 0;
    for (; n < 6; n++) {
      col[n] = p;
      p = strchr(p, '\t');
      if (!p) {
        n++;
        break;
      }
      *p++ = 0;
    }
    if (n < 6) continue;
    SrArticle *a;
    size_t len = unhex(col[5]);
    if (sr_article_new(&a, col[5], len, *col[3] ? col[3] : NULL, strlen(col[3]), NULL) ||
        sr_article_need(a, SR_STAGE_EVENTS, false))
      return 1;
    lin_name_doc(&a->doc);
    uint32_t i = (uint32_t)atoi(col[4]) - 1;
    if (i < a->nincident) {
      sr_verdict_features(a, i, &f);
      lin_add(set, &f, *col[2] == '1', (float)atof(col[1]), (uint32_t)atoi(col[0]));
    }
    sr_article_free(a);
  }
  fclose(in);
  lin_train(set, argc > 3 ? 0 : 2, 4, 12, 0.05f, 0.2f);
  report(set, 0);
  report(set, 1);
  return lin_write(set, argv[2], "acts",
                   "# Is an incident row a real report? Logistic regression over its columns and "
                   "first sentence. Made by ext/extract/gen/train_acts.c\n"
                   "# from label_acts.py: case2021 (even rows), wikilist (even rows), articles "
                   "(part fit), news of other kinds; values are single words and symbols.\n",
                   8);
}
