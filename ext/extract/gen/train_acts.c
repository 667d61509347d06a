/* train_acts.c: trains data/acts.model.tsv, the model that says whether an incident row is a
** real report of an act. Usage: train_acts LABELS.tsv OUT.model.tsv     trains on all but fold
** NEVER train_acts LABELS.tsv cross K           case2021 in K parts, each judged by a model that
** saw only the others: id, kind, found, type, row (case2021.sh reads it) LABELS.tsv comes from
** label_acts.py. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../verdict.h"
#include "linear.h"

enum { ACTS_PARTS = 10, ACTS_TURNS = 20, ACTS_NEVER = 21, ACTS_COLUMNS = 9, ACTS_ROWS = 20000 };

static const char *const kOut[] = {"act"};

/* What the report needs of a line of labels */
typedef struct ActsRow {
  char source[16], kind[40];
  int row;
  uint32_t example; /* UINT32_MAX: a text without incidents */
  char type[24];
  bool main, dead, upper, attack; /* attack: a type and status that count as one in case2021.sql */
  float score;
} ActsRow;
static ActsRow acts_row[ACTS_ROWS];
static int acts_n;

static bool acts_is_attack(const SrIncident *r) {
  static const char *const kNot[] = {"unrest",  "threat",   "security_operation",
                                     "robbery", "sabotage", "arson"};
  for (size_t i = 0; i < sizeof kNot / sizeof *kNot; i++)
    if (strcmp(r->type, kNot[i]) == 0) return false;
  return strcmp(r->status, "threatened") != 0 && strcmp(r->status, "foiled") != 0;
}

static void acts_example(LinSet *set, char **col, const SrArticle *a) {
  static SrFeats f;
  uint32_t i = (uint32_t)atoi(col[7]) - 1;
  if (acts_n == ACTS_ROWS) return;
  ActsRow *r = &acts_row[acts_n++];
  snprintf(r->source, sizeof r->source, "%s", col[0]);
  snprintf(r->kind, sizeof r->kind, "%s", col[1]);
  r->row = atoi(col[2]);
  r->example = UINT32_MAX;
  if (i >= a->nincident) return;
  const SrIncident *x = &a->incident[i];
  snprintf(r->type, sizeof r->type, "%s", x->type);
  r->main = x->prominence && strcmp(x->prominence, "main") == 0;
  r->dead = x->killed.min > 0 || x->killed.max > 0;
  r->upper = a->doc.upper;
  r->attack = acts_is_attack(x);
  r->example = lin_count(set);
  sr_verdict_features(a, i, &f);
  lin_add(set, &f, *col[5] == '1', (float)atof(col[4]), (uint32_t)atoi(col[3]));
}

static bool acts_read(LinSet *set, const char *path) {
  FILE *in = fopen(path, "r");
  char *line = NULL, *text = NULL;
  size_t cap = 0;
  SrArticle *a = NULL;
  if (!in) {
    perror(path);
    return false;
  }
  while (getline(&line, &cap, in) > 0) {
    char *col[ACTS_COLUMNS], *p = line;
    int n = 0;
    for (; n < ACTS_COLUMNS && p; n++) {
      col[n] = p;
      p = strchr(p, '\t');
      if (p) *p++ = 0;
    }
    if (n < ACTS_COLUMNS) continue;
    if (!text || strcmp(text, col[8]) != 0) {
      free(text);
      text = strdup(col[8]);
      sr_article_free(a);
      size_t len = lin_unhex(col[8]);
      if (sr_article_new(&a, col[8], len, *col[6] ? col[6] : NULL, strlen(col[6]), NULL) ||
          sr_article_need(a, SR_STAGE_EVENTS, false))
        return false;
      lin_name_doc(&a->doc);
    }
    acts_example(set, col, a);
  }
  sr_article_free(a);
  free(text);
  free(line);
  fclose(in);
  return true;
}

/* Trains without the folds of `held` and scores the rows of those. */
static void acts_train(LinSet *set, uint32_t held) {
  lin_train(set, held, 4, 12, 0.05f, 0.2f);
  for (int i = 0; i < acts_n; i++)
    if (acts_row[i].example != UINT32_MAX && held >> lin_fold(set, acts_row[i].example) & 1u)
      lin_score(set, acts_row[i].example, &acts_row[i].score);
}

/* Slope and shift that make cross-fitted scores say how often rows are right: logistic
** regression on the score alone, by Newton's method, over snippets, news and articles. */
static void acts_calibrate(const LinSet *set, double *slope, double *shift) {
  static const char *const kFrom[] = {"case2021", "news", "fit"};
  *slope = 1, *shift = 0;
  for (int step = 0; step < 20; step++) {
    double g0 = 0, g1 = 0, h00 = 1e-6, h01 = 0, h11 = 1e-6;
    for (int i = 0; i < acts_n; i++) {
      const ActsRow *r = &acts_row[i];
      bool use = false;
      for (size_t k = 0; k < sizeof kFrom / sizeof *kFrom; k++)
        use |= strcmp(r->source, kFrom[k]) == 0;
      if (!use || r->example == UINT32_MAX) continue;
      double x = r->score, p = 1 / (1 + exp(-(*slope * x + *shift))),
             e = (double)lin_labels(set, r->example) - p, v = p * (1 - p);
      g0 += e, g1 += e * x, h00 += v, h01 += v * x, h11 += v * x * x;
    }
    double det = h00 * h11 - h01 * h01;
    *shift += (h11 * g0 - h01 * g1) / det;
    *slope += (h00 * g1 - h01 * g0) / det;
  }
}

static uint32_t acts_part(int part, int parts) {
  uint32_t held = 1u << ACTS_NEVER;
  for (int f = 0; f < ACTS_TURNS; f++)
    if (f % parts == part) held |= 1u << f;
  return held;
}

static int acts_permille(const ActsRow *r) {
  return sr_model_permille((int32_t)lrintf(r->score * SR_MODEL_ONE));
}

static void acts_reliability(const LinSet *set, const char *source) {
  int n[5] = {0}, right[5] = {0}, rows = 0;
  double sum[5] = {0}, error = 0;
  for (int i = 0; i < acts_n; i++) {
    const ActsRow *r = &acts_row[i];
    if (r->example == UINT32_MAX || strcmp(r->source, source) != 0) continue;
    int p = acts_permille(r), b = p >= 1000 ? 4 : p / 200;
    rows++, n[b]++, right[b] += (int)lin_labels(set, r->example), sum[b] += p / 1000.0;
  }
  for (int b = 0; b < 5; b++)
    if (n[b]) {
      fprintf(stderr, "  %.1f-%.1f  %4d rows, mean confidence %.3f, right %.3f\n", b / 5.0,
              (b + 1) / 5.0, n[b], sum[b] / n[b], right[b] / (double)n[b]);
      error += fabs(sum[b] - right[b]) / rows;
    }
  fprintf(stderr, "%s: %d rows, calibration error %.3f\n", source, rows, error);
}

/* How many of the rows that would be given are real, and how many of the real ones are given. */
static void acts_given(const LinSet *set, const char *source) {
  int given = 0, right = 0, real = 0;
  for (int i = 0; i < acts_n; i++) {
    const ActsRow *r = &acts_row[i];
    if (r->example == UINT32_MAX || strcmp(r->source, source) != 0) continue;
    int y = (int)lin_labels(set, r->example);
    bool give = acts_permille(r) >= sr_verdict_floor(r->main, r->dead, r->upper);
    real += y, given += give, right += give && y;
  }
  fprintf(stderr, "%s: %d rows given, %d of them real (%.3f); %d of %d real ones given (%.3f)\n",
          source, given, right, given ? right / (double)given : 0, right, real,
          real ? right / (double)real : 0);
}

/* A snippet's row as case2021.sql would choose it: the main one, else the first, of those kept. */
static void acts_print_snippets(void) {
  for (int i = 0; i < acts_n;) {
    int row = acts_row[i].row, best = -1, k = i;
    if (strcmp(acts_row[i].source, "case2021") != 0) break;
    for (; k < acts_n && acts_row[k].row == row && acts_row[k].source[0] == 'c'; k++) {
      const ActsRow *r = &acts_row[k];
      if (r->example == UINT32_MAX || !r->attack) continue;
      if (acts_permille(r) < sr_verdict_floor(r->main, r->dead, r->upper)) continue;
      if (best < 0 || (r->main && !acts_row[best].main)) best = k;
    }
    printf("%d\t%s\t%d\t%s\t%d\n", row, acts_row[i].kind, best >= 0,
           best >= 0 ? acts_row[best].type : "", row);
    i = k;
  }
}

int main(int argc, char **argv) {
  bool cross = argc == 4 && strcmp(argv[2], "cross") == 0;
  if (argc != 3 && !cross) {
    fprintf(stderr, "usage: train_acts LABELS.tsv OUT.model.tsv | LABELS.tsv cross K\n");
    return 2;
  }
  LinSet *set = lin_new(1, kOut);
  lin_runs(set, 5);
  if (!acts_read(set, argv[1])) return 1;
  int parts = cross ? atoi(argv[3]) : ACTS_PARTS;
  if (parts < 2 || parts > ACTS_TURNS) return 2;
  for (int k = 0; k < parts; k++) acts_train(set, acts_part(k, parts));
  double slope, shift;
  acts_calibrate(set, &slope, &shift);
  for (int i = 0; i < acts_n; i++)
    acts_row[i].score =
        (float)(slope * (double)acts_row[i].score + (acts_row[i].upper ? 0 : shift));
  fprintf(stderr, "calibration: slope %.3f, shift %.3f\n", slope, shift);
  if (cross) {
    acts_reliability(set, "case2021");
    acts_reliability(set, "news");
    acts_reliability(set, "fit");
    acts_reliability(set, "check");
    acts_reliability(set, "muc4");
    acts_given(set, "case2021");
    acts_given(set, "news");
    acts_print_snippets();
    return 0;
  }
  acts_train(set, 1u << ACTS_NEVER);
  lin_scale(set, (float)slope, (float)shift);
  /* the shift was fitted on ordinary texts: wire copy in capitals keeps its own balance */
  SrFeats wire = {.n = 0};
  sr_feat(&wire, "i.case", sr_feat_symbol("upper"), 0);
  lin_nudge(set, &wire.a[0], (float)-shift);
  return lin_write(
      set, argv[2], "acts",
      "# Is an incident row a real report? Logistic regression over its columns and first "
      "sentence. "
      "Made by ext/extract/gen/train_acts.c\n"
      "# from label_acts.py: case2021, wikilist, articles (part fit), MUC-4 (split train), news of "
      "all kinds; values are single words and symbols.\n",
      8);
}
