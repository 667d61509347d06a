/*
** train_places.c: trains data/places.model.tsv, the model that says which of
** the places that an article names is where an incident happened. Usage: train_places LABELS.tsv
** OUT.model.tsv [final]. LABELS.tsv comes from label_places.py. Fold 0 trains, fold 1 is held out;
** `final` trains on both.
*/
#include <stdio.h>
#include <stdlib.h>

#include "../where.h"
#include "linear.h"

static const char *const kOut[] = {"place"};

/* folded name without "city", "district" ... at its end, between bars */
static void bare_name(const char *name, char *key, size_t cap) {
  static const char *const kKind[] = {" city", " department", " province", " state",
                                      " district", " region", " governorate", " county"};
  size_t n = sr_fold(name, strlen(name), key + 1, cap - 3);
  for (size_t i = 0; i < sizeof kKind / sizeof *kKind; i++) {
    size_t k = strlen(kKind[i]);
    if (n > k && memcmp(key + 1 + n - k, kKind[i], k) == 0) n -= k;
  }
  for (size_t i = 1; i <= n; i++)
    if (key[i] == '-') key[i] = ' ';
  key[0] = key[n + 1] = '|';
  key[n + 2] = 0;
}

static bool named(const char *gold, const char *name) {
  char key[256];
  if (!name || !*name) return false;
  bare_name(name, key, sizeof key);
  return strstr(gold, key) != NULL;
}

/* Answers of a whole article do not say which incident a place belongs to: where a right one stands
** beside the acts, the right ones elsewhere that have nothing to do with it are taken for those of
** other incidents. */
static void own_ones(const SrWhereList *l, bool *right) {
  uint32_t own = SR_NONE;
  for (uint32_t k = 0; k < l->n && own == SR_NONE; k++)
    if (right[k] && l->a[k].zone <= SR_WZ_OWN && l->a[k].locative) own = k;
  for (uint32_t k = 0; own != SR_NONE && k < l->n; k++)
    if (l->a[k].zone > SR_WZ_OWN && !sr_gaz_inside(l->a[k].id, l->a[own].id) &&
        !sr_gaz_inside(l->a[own].id, l->a[k].id))
      right[k] = false;
}

static void add(LinSet *set, SrArticle *a, const SrIncident *r, const char *gold, bool whole,
                float weight, uint32_t fold) {
  static SrFeats f;
  static SrWhereList l;
  bool right[SR_WHERE_MAX] = {false};
  sr_where_candidates(a, r, &l);
  for (uint32_t k = 0; k < l.n; k++) {
    SrPlace p;
    const SrMention *m = &a->mention[l.a[k].best];
    if (sr_gaz_get(l.a[k].id, &p))
      right[k] = named(gold, p.name) || named(gold, sr_words(a, m->tok, m->ntok));
  }
  if (whole) own_ones(&l, right);
  for (uint32_t k = 0; k < l.n; k++) {
    sr_where_features(a, r, &l, k, &f);
    lin_add(set, &f, right[k], weight, fold);
  }
}

static void report(const LinSet *set, uint32_t fold) {
  int hit = 0, given = 0, all = 0;
  float s[1];
  for (uint32_t i = 0; i < lin_count(set); i++) {
    if (lin_fold(set, i) != fold) continue;
    lin_score(set, i, s);
    bool y = lin_labels(set, i), p = s[0] > 0;
    all += y, given += p, hit += y && p;
  }
  printf("fold %u: %d places of incidents, %d given, %d right\n", fold, all, given, hit);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: train_places LABELS.tsv OUT.model.tsv [final]\n");
    return 2;
  }
  FILE *in = fopen(argv[1], "r");
  if (!in) {
    perror(argv[1]);
    return 1;
  }
  LinSet *set = lin_new(1, kOut);
  lin_runs(set, 5);
  char *line = NULL;
  size_t cap = 0;
  while (getline(&line, &cap, in) > 0) {
    char *col[6], *p = line; /* fold, weight, published, incident (0: all), |names|, text in hex */
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
    size_t len = lin_unhex(col[5]);
    if (sr_article_new(&a, col[5], len, *col[2] ? col[2] : NULL, strlen(col[2]), NULL) ||
        sr_article_need(a, SR_STAGE_EVENTS, false))
      return 1;
    lin_name_doc(&a->doc);
    uint32_t one = (uint32_t)atoi(col[3]);
    for (uint32_t i = 0; i < a->nincident; i++)
      if (!one || i + 1 == one)
        add(set, a, &a->incident[i], col[4], !one, (float)atof(col[1]), (uint32_t)atoi(col[0]));
    sr_article_free(a);
  }
  fclose(in);
  free(line);
  lin_train(set, argc > 3 ? 0 : 2, 3, 12, 0.05f, 0.2f);
  report(set, 0);
  report(set, 1);
  return lin_write(set, argv[2], "places",
                   "# Where an incident happened: logistic regression over each place that the "
                   "article names. Made by ext/extract/gen/train_places.c\n"
                   "# from label_places.py: MUC-4 train, articles (part fit), WikiEvents train; "
                   "values are single words and symbols.\n",
                   8);
}
