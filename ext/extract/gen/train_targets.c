/*
** train_targets.c: trains data/targets.model.tsv and data/doers.model.tsv, the models that say which
** phrase of its sentences names what an incident was aimed at and who did it. Usage: train_targets
** LABELS.tsv targets|doers OUT.model.tsv. LABELS.tsv comes from label_targets.py. Each fold is judged by what the others
** teach, beside the choice of the rules; the model that is written learns from all.
*/
#include <stdio.h>
#include <stdlib.h>

#include "../target.h"
#include "linear.h"

enum { FOLDS = 5, CASES = 4096, EXAMPLES = 1 << 16, PHRASE = 256 };

typedef struct Case {
  uint32_t fold, from, n; /* examples [from, from + n), one a candidate */
  uint32_t rule;          /* the rules' choice among them, SR_NONE */
  bool any;               /* the rules give a target, */
  bool right, typed;      /* and it is right, its type is */
} Case;

static const char *const kOut[] = {"right"};
static bool doers;
static Case cases[CASES];
static bool type_right[EXAMPLES];
static uint32_t ncase;

/* letters and digits in small, one blank around words, as the scorer folds; PHRASE bytes */
static void words_of(const char *s, char *out) {
  char fold[2 * PHRASE];
  size_t n = strlen(s), k = 0;
  n = sr_fold(s, n < PHRASE / 2 ? n : PHRASE / 2, fold, sizeof fold);
  out[k++] = ' ';
  for (size_t i = 0; i < n && k + 2 < PHRASE; i++) {
    bool word = (fold[i] >= 'a' && fold[i] <= 'z') || (fold[i] >= '0' && fold[i] <= '9');
    if (word || out[k - 1] != ' ') out[k++] = word ? fold[i] : ' ';
  }
  if (out[k - 1] != ' ') out[k++] = ' ';
  out[k] = 0;
}

/* One of the right phrases holds the words of this one, or the other way round. */
static bool names(const char *bars, const char *phrase) {
  char have[PHRASE], want[PHRASE];
  if (!phrase) return false;
  words_of(phrase, have);
  for (const char *p = bars; *p == '|' && p[1];) {
    size_t n = strcspn(++p, "|");
    if (n && n + 3 < PHRASE) {
      want[0] = want[n + 1] = ' ';
      memcpy(want + 1, p, n);
      want[n + 2] = 0;
      if (strstr(have, want) || strstr(want, have)) return true;
    }
    p += n;
  }
  return false;
}

static bool listed(const char *bars, const char *type) {
  char key[64];
  snprintf(key, sizeof key, "|%s|", type ? type : "");
  return strstr(bars, key) != NULL;
}

static void add(LinSet *set, SrArticle *a, const SrIncident *r, char **col) {
  const char *phrases = col[4], *types = col[5];
  uint32_t fold = (uint32_t)atoi(col[0]);
  static SrFeats f;
  static SrTargetList l;
  if (ncase == CASES) return;
  Case *c = &cases[ncase++];
  if (doers)
    sr_doer_candidates(a, r, &l);
  else
    sr_target_candidates(a, r, &l);
  const char *said = doers ? r->perpetrator : r->target;
  bool nobody = !said && strstr(phrases, "||");
  *c = (Case){fold, lin_count(set), l.n, SR_NONE, said != NULL, nobody || names(phrases, said),
              listed(types, r->target_type)};
  for (uint32_t k = 0; k < l.n; k++) {
    if (l.a[k].rule) c->rule = k;
    if (lin_count(set) < EXAMPLES) type_right[lin_count(set)] = listed(types, l.a[k].pick.type);
    sr_target_features(a, r, &l, k, &f);
    const char *text = l.a[k].rule ? said : sr_target_text(a, &l.a[k].pick);
    lin_add(set, &f, names(phrases, text), (float)atof(col[1]), fold);
  }
}

static void read_labels(LinSet *set, FILE *in) {
  char *line = NULL, *col[7]; /* fold, weight, published, incident, |phrases|, |types|, text in hex */
  size_t cap = 0;
  while (getline(&line, &cap, in) > 0) {
    char *p = line;
    int n = 0;
    while (p && n < 7) {
      col[n++] = p;
      p = strchr(p, '\t');
      if (p) *p++ = 0;
    }
    SrArticle *a;
    if (n < 7 || sr_article_new(&a, col[6], lin_unhex(col[6]), *col[2] ? col[2] : NULL, strlen(col[2]), NULL) ||
        sr_article_need(a, SR_STAGE_EVENTS, false))
      exit(1);
    lin_name_doc(&a->doc);
    uint32_t i = (uint32_t)atoi(col[3]);
    if (i && i <= a->nincident) add(set, a, &a->incident[i - 1], col);
    sr_article_free(a);
  }
  free(line);
}

static void train(LinSet *set, uint32_t held_out) { lin_train(set, held_out, 3, 12, 0.05f, 0.02f); }

/* the best candidate of a case; SR_NONE keeps what the rules say */
static uint32_t choose(const LinSet *set, const Case *c) {
  float top = c->any ? -1e9f : 0, s[1];
  uint32_t best = SR_NONE;
  for (uint32_t k = 0; k < c->n; k++) {
    lin_score(set, c->from + k, s);
    if (s[0] > top) top = s[0], best = k;
  }
  return best == c->rule ? SR_NONE : best;
}

static void report(LinSet *set) {
  int judged = 0, rules = 0, right = 0, gained = 0, lost = 0, rule_types = 0, types = 0, within = 0;
  for (uint32_t fold = 0; fold < FOLDS; fold++) {
    train(set, 1u << fold);
    for (const Case *c = cases; c < cases + ncase; c++) {
      if (c->fold != fold) continue;
      uint32_t k = choose(set, c);
      bool ok = k == SR_NONE ? c->right : lin_labels(set, c->from + k) != 0, any = c->right;
      for (uint32_t i = 0; i < c->n; i++) any |= lin_labels(set, c->from + i) != 0;
      judged++, rules += c->right, right += ok, within += any;
      gained += ok && !c->right, lost += c->right && !ok;
      rule_types += c->typed, types += k == SR_NONE ? c->typed : type_right[c->from + k];
    }
  }
  printf("%d incidents, a right phrase among the candidates of %d: rules %d, crossed %d (+%d -%d); "
         "types: rules %d, crossed %d\n",
         judged, within, rules, right, gained, lost, rule_types, types);
}

int main(int argc, char **argv) {
  FILE *in = argc > 3 ? fopen(argv[1], "r") : NULL;
  if (!in) {
    fprintf(stderr, "usage: train_targets LABELS.tsv targets|doers OUT.model.tsv\n");
    return 2;
  }
  doers = strcmp(argv[2], "doers") == 0;
  LinSet *set = lin_new(1, kOut);
  lin_runs(set, 5);
  read_labels(set, in);
  fclose(in);
  report(set);
  train(set, 0);
  return lin_write(set, argv[3], argv[2],
                   "# Which phrase of its sentences names what an incident was aimed at (targets), who did it (doers): logistic "
                   "regression over each. Made by ext/extract/gen/train_targets.c\n"
                   "# from label_targets.py: articles (fit, read), wikigold (fit, fit2), own sets that are read, MUC-4 train; "
                   "values are single words and symbols.\n",
                   8);
}
