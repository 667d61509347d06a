/*
** train_roles.c: trains the models of relevance and roles:
** data/{sentences,articles,roles,cuts,fillers}.model.tsv. Usage: train_roles MUC4.jsonl OUTDIR
** PART/OF | final. Reads split `train` of MUC-4 only. With PART/OF the documents whose number
** leaves PART when divided by OF are held out and their figures are printed too (tests/bench/muc4_cross.sh
** goes through all parts); with `final` all of `train` is used. Each model
** that reads another's scores is trained on scores given by models that have not seen the document
** (five folds). Labels: a phrase is right for a role when, without case, punctuation and articles,
** it equals a string of the answer key.
*/
#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "../candidate.h"
#include "linear.h"

enum { MAX_ENT = 4096, FOLDS = 5, TEST = 5, MAX_DOCS = 4000, PRUNE = 8 };
#define SLACK 0.001f
static const char *const kRole[SR_RK_N] = {"PerpInd", "PerpOrg",    "Target",
                                           "Victim",  "VictimDesc", "Weapon"};
static const char *const kOut[SR_RK_N] = {"perpetrator_individual",
                                          "perpetrator_group",
                                          "target",
                                          "victim_name",
                                          "victim_description",
                                          "weapon"};
static const char *const kOne[1] = {"yes"};

typedef struct Gold {
  int role, entity;
  char *text;
} Gold;
typedef struct Filler {
  SrFiller x;
  char *text;
  uint32_t labels;
  float score;
  uint32_t ex;
} Filler;
typedef struct Doc {
  SrArticle *a;
  Gold *g;
  int ng, nent[SR_RK_N], relevant;
  uint32_t fold;
  SrCast cast;
  /* groups x roles: the thing of the key that a cut of the group names, from 1; 0 none */
  int16_t *entity;
  Filler *f;
  int nf;
} Doc;

static Doc *doc;
static int ndoc;
/* documents with number % of == part are held out; of = 0: none */
static int held_part, held_of;

/* lower case, no punctuation, no articles, single blanks */
static char *canon(const char *s, size_t n) {
  char *out = malloc(n + 2), *w = out;
  if (!out) exit(1);
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
    if (c <= ' ') {
      if (w > out && w[-1] != ' ') *w++ = ' ';
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 128)
      *w++ = (char)c;
  }
  *w = 0;
  char *r = malloc(n + 2), *o = r;
  if (!r) exit(1);
  for (char *p = strtok(out, " "); p; p = strtok(NULL, " ")) {
    if (!strcmp(p, "a") || !strcmp(p, "an") || !strcmp(p, "the")) continue;
    if (o > r) *o++ = ' ';
    o = stpcpy(o, p);
  }
  *o = 0;
  free(out);
  return r;
}

static char *canon_tokens(const SrArticle *a, uint32_t tok, uint32_t ntok) {
  uint32_t b = a->doc.tok[tok].start,
           e = a->doc.tok[tok + ntok - 1].start + a->doc.tok[tok + ntok - 1].len;
  return canon(a->doc.text + b, e - b);
}

static void gold_read(sqlite3 *db, const char *line, Doc *d) {
  static const char *const kSql =
      "SELECT r.key, e.fullkey, m.atom FROM json_tree(?1, '$.templates') AS m, "
      "json_each('[\"PerpInd\",\"PerpOrg\",\"Target\",\"Victim\",\"VictimDesc\",\"Weapon\"]') AS r "
      "JOIN json_tree(?1, '$.templates') AS e ON e.id = m.parent WHERE m.type = 'text' AND "
      "((r.value <> 'VictimDesc' AND m.path LIKE '$.templates[%].' || r.value || '[%]') OR "
      "(r.value = 'VictimDesc' AND m.path LIKE '%VictimDesc[%].description'))";
  sqlite3_stmt *st;
  if (sqlite3_prepare_v2(db, kSql, -1, &st, NULL)) {
    fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    exit(1);
  }
  sqlite3_bind_text(st, 1, line, -1, SQLITE_STATIC);
  char last[512] = "";
  int ent = -1, role0 = -1;
  while (sqlite3_step(st) == SQLITE_ROW) {
    int role = sqlite3_column_int(st, 0);
    const char *key = (const char *)sqlite3_column_text(st, 1),
               *text = (const char *)sqlite3_column_text(st, 2);
    char *z = canon(text, strlen(text));
    if (strcmp(key, last)) {
      snprintf(last, sizeof last, "%s", key);
      ent = -1;
      for (int k = 0; k < d->ng && ent < 0; k++) /* the same thing in another template */
        if (d->g[k].role == role && !strcmp(d->g[k].text, z)) ent = d->g[k].entity;
      if (ent < 0) ent = d->nent[role]++;
    }
    role0 = role;
    d->g = realloc(d->g, (size_t)(d->ng + 1) * sizeof *d->g);
    if (!d->g) exit(1);
    d->g[d->ng].role = role;
    d->g[d->ng].entity = ent;
    d->g[d->ng++].text = z;
  }
  (void)role0;
  sqlite3_finalize(st);
}

static uint32_t labels_of(const Doc *d, const char *z) {
  uint32_t labels = 0;
  for (int k = 0; k < d->ng; k++)
    if (!strcmp(d->g[k].text, z)) labels |= 1u << d->g[k].role;
  return labels;
}

static void read_docs(const char *path) {
  FILE *in = fopen(path, "r");
  sqlite3 *db;
  sqlite3_stmt *st;
  if (!in || sqlite3_open(":memory:", &db)) {
    perror(path);
    exit(1);
  }
  sqlite3_prepare_v2(db,
                     "SELECT json_extract(?1,'$.split'), json_extract(?1,'$.text'), "
                     "json_array_length(?1,'$.templates')",
                     -1, &st, NULL);
  doc = calloc(MAX_DOCS, sizeof *doc);
  char *line = NULL;
  size_t cap = 0;
  while (getline(&line, &cap, in) > 0 && ndoc < MAX_DOCS) {
    sqlite3_reset(st);
    sqlite3_bind_text(st, 1, line, -1, SQLITE_STATIC);
    if (sqlite3_step(st) != SQLITE_ROW || strcmp((const char *)sqlite3_column_text(st, 0), "train"))
      continue;
    const char *text = (const char *)sqlite3_column_text(st, 1);
    Doc *d = &doc[ndoc];
    gold_read(db, line, d);
    d->relevant = sqlite3_column_int(st, 2) > 0;
    d->fold = held_of && ndoc % held_of == held_part
                  ? TEST
                  : (uint32_t)(ndoc / (held_of ? held_of : 1) % FOLDS);
    if (sr_article_new(&d->a, text, strlen(text), NULL, 0, NULL) ||
        sr_article_need(d->a, SR_STAGE_ALL, false))
      exit(1);
    SrWork *w = d->a->work;
    w->lemma = sr_arena_zalloc(&d->a->arena, (d->a->doc.ntok + 1) * sizeof *w->lemma);
    if (!w->sent_score)
      w->sent_score = sr_arena_zalloc(&d->a->arena, (d->a->doc.nsent + 1) * sizeof *w->sent_score);
    if (!sr_cast_new(d->a, &d->cast)) exit(1);
    d->entity = calloc((size_t)w->group.n * SR_RK_N + 1, sizeof *d->entity);
    lin_name_doc(&d->a->doc);
    ndoc++;
  }
}

/* Trains for each fold on the others and calls take(fold) with the weights in place; last, on
** everything but the test part, for that. */
static void cross(LinSet *set, uint32_t min_count, int epochs, float rate, float l2,
                  void (*take)(LinSet *, uint32_t fold)) {
  for (uint32_t k = 0; k < FOLDS; k++) {
    lin_train(set, 1u << k | 1u << TEST, min_count, epochs, rate, l2);
    take(set, k);
  }
  lin_train(set, 1u << TEST, min_count, epochs, rate, l2);
  take(set, TEST);
}

static int32_t quant(float x) { return (int32_t)lrintf(x * SR_MODEL_ONE); }

/* ---- sentences and articles ---- */
static int sentence_label(const Doc *d, uint32_t s) {
  const SrSent *x = &d->a->doc.sent[s];
  if (!d->relevant || !x->ntok) return 0;
  char *z = canon(d->a->doc.text + x->start, x->end - x->start), *padded = malloc(strlen(z) + 3);
  int n = 0;
  char seen[MAX_ENT] = {0};
  sprintf(padded, " %s ", z);
  for (int k = 0; k < d->ng; k++) {
    char *needle = malloc(strlen(d->g[k].text) + 3);
    sprintf(needle, " %s ", d->g[k].text);
    int id = (d->g[k].entity * SR_RK_N + d->g[k].role) % MAX_ENT;
    if (*d->g[k].text && strstr(padded, needle) && !seen[id]) seen[id] = 1, n++;
    free(needle);
  }
  free(z);
  free(padded);
  const SrSentWork *sw = &d->a->work->sent[s];
  return n >= 2 || (n && sw->nevent + sw->ntoll > 0);
}

enum { RUNS = 3 /* random orders that are averaged */ };
static LinSet *sent_set, *art_set;
static void sentences_take(LinSet *set, uint32_t fold) {
  uint32_t i = 0;
  for (int k = 0; k < ndoc; k++)
    for (uint32_t s = 0; doc[k].a->work->gated && s < doc[k].a->doc.nsent; s++, i++)
      if (doc[k].fold == fold) {
        float x;
        lin_score(set, i, &x);
        doc[k].a->work->sent_score[s] = quant(x);
      }
}
static void articles_take(LinSet *set, uint32_t fold) {
  uint32_t i = 0;
  for (int k = 0; k < ndoc; k++) {
    if (!doc[k].a->work->gated) continue;
    float x;
    lin_score(set, i, &x);
    if (doc[k].fold == fold) doc[k].a->work->relevance = quant(x);
    i++;
  }
}

static void report_relevance(int test) {
  int best = 0;
  float bestf = 0;
  for (int t = -512; t <= 512; t += 32) {
    int tp = 0, np = 0, ng = 0;
    for (int k = 0; k < ndoc; k++) {
      if ((doc[k].fold == TEST) != test) continue;
      int p = doc[k].a->work->gated && doc[k].a->work->relevance > t;
      tp += p && doc[k].relevant, np += p, ng += doc[k].relevant;
    }
    float f = np + ng ? 2.0f * (float)tp / (float)(np + ng) : 0;
    if (f > bestf) bestf = f, best = t;
  }
  printf("  relevance, %s: F1 %.3f at %d\n", test ? "held out" : "cross-validated", (double)bestf,
         best);
}

static void train_relevance(void) {
  static SrFeats f;
  uint32_t pos = 0;
  sent_set = lin_new(1, kOne);
  lin_runs(sent_set, RUNS);
  art_set = lin_new(1, kOne);
  lin_runs(art_set, RUNS);
  for (int k = 0; k < ndoc; k++)
    for (uint32_t s = 0; doc[k].a->work->gated && s < doc[k].a->doc.nsent; s++) {
      int y = sentence_label(&doc[k], s);
      pos += (uint32_t)y;
      sr_sentence_features(doc[k].a, s, &f);
      lin_add(sent_set, &f, (uint32_t)y, 1.0f, doc[k].fold);
    }
  printf("%d documents, %u sentences, %u of them reports\n", ndoc, lin_count(sent_set), pos);
  cross(sent_set, 3, 4, 0.05f,
        1e-3f, sentences_take);
  for (int k = 0; k < ndoc; k++) {
    if (!doc[k].a->work->gated) {
      doc[k].a->work->relevance = -5 * SR_MODEL_ONE;
      continue;
    }
    sr_article_features(doc[k].a, &f);
    lin_add(art_set, &f, (uint32_t)doc[k].relevant, 1.0f, doc[k].fold);
  }
  cross(art_set, 3, 6, 0.02f,
        1e-3f, articles_take);
  report_relevance(0);
  if (held_of) report_relevance(1);
}

/* ---- groups ---- */
static LinSet *role_set, *cut_set, *fill_set;
static void roles_take(LinSet *set, uint32_t fold) {
  uint32_t i = 0;
  float x[SR_RK_N];
  for (int k = 0; k < ndoc; k++)
    for (uint32_t g = 0; doc[k].a->work->gated && g < doc[k].a->work->group.n; g++) {
      int32_t *out = doc[k].cast.score + (size_t)g * SR_RK_N;
      if (!sr_group_is_candidate(doc[k].a, g)) {
        for (int r = 0; r < SR_RK_N; r++) out[r] = SR_FILLER_FLOOR - 1;
        continue;
      }
      if (doc[k].fold == fold) {
        lin_score(set, i, x);
        for (int r = 0; r < SR_RK_N; r++) out[r] = quant(x[r]);
      }
      i++;
    }
}

static void add_cuts(const Doc *d, const SrCand *c, const uint32_t *label, uint32_t n,
                     uint32_t any) {
  static SrFeats f;
  for (int r = 0; r < SR_RK_N; r++) {
    if (!(any >> r & 1u)) continue;
    for (uint32_t i = 0; i < n; i++) {
      sr_cut_features(d->a, &c[i], (SrRoleKind)r, &f);
      lin_add(cut_set, &f, label[i] >> r & 1u, 1.0f, d->fold);
    }
  }
}

/* A phrase of the key stands in many sentences, and some of them say nothing of the act: in a
** second round each thing is learned from the groups that the first round found likeliest. */
static void forget_weak(float margin) {
  uint32_t i = 0;
  for (int k = 0; k < ndoc; k++) {
    Doc *d = &doc[k];
    for (uint32_t g = 0; d->a->work->gated && g < d->a->work->group.n; g++) {
      if (!sr_group_is_candidate(d->a, g)) continue;
      uint32_t only = UINT32_MAX;
      for (uint32_t r = 0; r < SR_RK_N; r++) {
        size_t at = (size_t)g * SR_RK_N + r;
        if (!d->entity[at]) continue;
        int32_t top = INT32_MIN;
        for (uint32_t h = 0; h < d->a->work->group.n; h++)
          if (d->entity[(size_t)h * SR_RK_N + r] == d->entity[at] &&
              d->cast.score[(size_t)h * SR_RK_N + r] > top)
            top = d->cast.score[(size_t)h * SR_RK_N + r];
        if (d->cast.score[at] < top - quant(margin)) only &= ~(1u << r);
      }
      lin_only(role_set, i++, only);
    }
  }
}

static void train_groups(void) {
  static SrFeats f;
  int reach[SR_RK_N] = {0}, total[SR_RK_N] = {0};
  role_set = lin_new(SR_RK_N, kOut);
  lin_runs(role_set, RUNS);
  lin_dropout(role_set, 0.5f);
  lin_share(role_set);
  cut_set = lin_new(1, kOne);
  lin_runs(cut_set, RUNS);
  for (int k = 0; k < ndoc; k++) {
    Doc *d = &doc[k];
    char *found = calloc((size_t)d->ng + 1, 1);
    for (uint32_t s = 0; d->a->work->gated && s < d->a->doc.nsent; s++)
      for (uint32_t g = d->a->work->sent[s].group;
           g < d->a->work->sent[s].group + d->a->work->sent[s].ngroup; g++) {
        SrCand c[SR_CAND_MAX];
        uint32_t label[SR_CAND_MAX], any = 0, n = sr_candidates(d->a, s, g, c);
        if (!sr_group_is_candidate(d->a, g)) continue;
        for (uint32_t i = 0; i < n; i++) {
          char *z = canon_tokens(d->a, c[i].tok, c[i].ntok);
          any |= label[i] = labels_of(d, z);
          for (int x = 0; x < d->ng; x++)
            if (!strcmp(d->g[x].text, z))
              found[x] = 1,
              d->entity[(size_t)g * SR_RK_N + (size_t)d->g[x].role] = (int16_t)(d->g[x].entity + 1);
          free(z);
        }
        sr_group_features(d->a, s, g, &f);
        lin_add(role_set, &f, any, 1.0f, d->fold);
        if (any) add_cuts(d, c, label, n, any);
      }
    for (int r = 0; r < SR_RK_N; r++)
      for (int e = 0; e < d->nent[r]; e++) {
        int hit = 0;
        for (int x = 0; x < d->ng; x++) hit |= d->g[x].role == r && d->g[x].entity == e && found[x];
        reach[r] += hit;
        total[r]++;
      }
    free(found);
  }
  printf("%u groups, %u cuts\n", lin_count(role_set), lin_count(cut_set));
  for (int r = 0; r < SR_RK_N; r++)
    printf("  %-12s reachable %d of %d\n", kRole[r], reach[r], total[r]);
  cross(role_set, 3, 8, 0.03f, 1e-4f, roles_take);
  forget_weak(0.5f);
  cross(role_set, 3, 8, 0.03f, 1e-4f, roles_take);
}

/* ---- fillers ---- */
static void fillers_add(LinSet *cuts, uint32_t fold) {
  static SrFeats f;
  static SrFiller x[SR_FILLERS];
  const SrModel *m = lin_model(cuts, PRUNE);
  for (int k = 0; k < ndoc; k++) {
    Doc *d = &doc[k];
    if (d->fold != fold || !d->a->work->gated) continue;
    sr_cast_top(d->a, &d->cast);
    for (int r = 0; r < SR_RK_N; r++) {
      char used[MAX_ENT] = {0};
      uint32_t n = sr_fillers(d->a, m, d->cast.score, (SrRoleKind)r, x, NULL);
      d->f = realloc(d->f, (size_t)(d->nf + (int)n + 1) * sizeof *d->f);
      for (uint32_t rank = 0; rank < SR_FILLERS + 1; rank++)
        for (uint32_t i = 0; i < n; i++) {
          if (x[i].rank != rank) continue;
          Filler *y = &d->f[d->nf++];
          y->x = x[i];
          y->text = canon_tokens(d->a, x[i].best.tok, x[i].best.ntok);
          y->labels = 0;
          for (int e = 0; e < d->ng && !y->labels; e++)
            if (d->g[e].role == r && !used[d->g[e].entity] && !strcmp(d->g[e].text, y->text))
              used[d->g[e].entity] = 1, y->labels = 1;
          sr_filler_features(d->a, &d->cast, &x[i], &f);
          y->ex = lin_count(fill_set);
          lin_add(fill_set, &f, y->labels << r, 1.0f, d->fold);
          lin_only(fill_set, y->ex, 1u << r);
        }
    }
  }
}

static void fillers_take(LinSet *set, uint32_t fold) {
  for (int k = 0; k < ndoc; k++)
    for (int i = 0; doc[k].fold == fold && i < doc[k].nf; i++) {
      float x[SR_RK_N];
      lin_score(set, doc[k].f[i].ex, x);
      doc[k].f[i].score = x[doc[k].f[i].x.role];
    }
}

static void count(int role, float theta, int test, int *tp, int *np, int *ng) {
  for (int k = 0; k < ndoc; k++) {
    if ((doc[k].fold == TEST) != test) continue;
    *ng += doc[k].nent[role];
    for (int i = 0; i < doc[k].nf; i++)
      if (doc[k].f[i].x.role == role && 1.0f / (1.0f + expf(-doc[k].f[i].score)) >= theta)
        (*np)++, *tp += doc[k].f[i].labels != 0;
  }
}

/* Thresholds that make the joint F1 of the cross-validated part largest, one role after the
** other; a higher one must be worth it, since reports outside split train name more. */
static void choose_thresholds(float *theta) {
  for (int r = 0; r < SR_RK_N; r++) theta[r] = 0.25f;
  for (int round = 0; round < 4; round++)
    for (int r = 0; r < SR_RK_N; r++) {
      float bestf = -1, bestt = theta[r];
      for (float t = 0.06f; t < 0.7f; t += 0.02f) {
        int tp = 0, np = 0, ng = 0;
        for (int q = 0; q < SR_RK_N; q++)
          if (q == r || (r != SR_RK_VICTIMS && q != SR_RK_VICTIMS))
            count(q, q == r ? t : theta[q], 0, &tp, &np, &ng);
        float f = 2.0f * (float)tp / (float)(np + ng + 1);
        if (f > bestf + SLACK) bestf = f, bestt = t;
      }
      theta[r] = bestt;
    }
}

static void report_roles(const float *theta, int test) {
  int mtp = 0, mnp = 0, mng = 0;
  printf("  %s:\n", test ? "held out" : "cross-validated");
  for (int r = 0; r < SR_RK_N; r++) {
    int tp = 0, np = 0, ng = 0;
    count(r, theta[r], test, &tp, &np, &ng);
    printf("  %-12s theta %.3f  P %.3f R %.3f F1 %.3f (%d/%d/%d)\n", kRole[r], (double)theta[r],
           np ? tp / (double)np : 0, ng ? tp / (double)ng : 0, 2.0 * tp / (np + ng + 1e-9), tp, np,
           ng);
    if (r != SR_RK_VICTIMS) mtp += tp, mnp += np, mng += ng;
  }
  printf("  micro F1 %.3f\n", 2.0 * mtp / (mnp + mng + 1e-9));
}

static void train_fillers(void) {
  fill_set = lin_new(SR_RK_N, kOut);
  lin_runs(fill_set, RUNS);
  lin_share(fill_set);
  cross(cut_set, 2, 8, 0.05f,
        1e-3f, fillers_add);
  printf("%u fillers\n", lin_count(fill_set));
  cross(fill_set, 3, 5, 0.01f, 1e-3f, fillers_take);
  float theta[SR_RK_N];
  choose_thresholds(theta);
  for (int r = 0; r < SR_RK_N; r++)
    lin_threshold(fill_set, (uint32_t)r, (int)lrintf(theta[r] * 1000));
  report_roles(theta, 0);
  if (held_of) report_roles(theta, 1);
}

static int write_model(const LinSet *set, const char *dir, const char *name, int prune,
                       const char *what) {
  char path[1024], comment[1024];
  snprintf(path, sizeof path, "%s/%s.model.tsv", dir, name);
  snprintf(comment, sizeof comment,
           "# %s Made by ext/extract/gen/train_roles.c.\n"
           "# Data: MUC-4, split train (answer keys: public; texts not included). Values are "
           "single words and symbols.\n",
           what);
  return lin_write(set, path, name, comment, prune);
}

int main(int argc, char **argv) {
  if (argc < 4) {
    fprintf(stderr, "usage: train_roles MUC4.jsonl OUTDIR PART/OF | final\n");
    return 2;
  }
  if (strcmp(argv[3], "final") != 0 &&
      (sscanf(argv[3], "%d/%d", &held_part, &held_of) != 2 || held_of < 2)) {
    fprintf(stderr, "train_roles: %s is neither final nor PART/OF\n", argv[3]);
    return 2;
  }
  read_docs(argv[1]);
  train_relevance();
  train_groups();
  train_fillers();
  return write_model(sent_set, argv[2], "sentences", PRUNE, "Does a sentence report an act.") ||
         write_model(art_set, argv[2], "articles", PRUNE, "Does an article report an act.") ||
         write_model(role_set, argv[2], "roles", 2 * PRUNE,
                     "Role of a noun group: six one-vs-rest logistic regressions.") ||
         write_model(cut_set, argv[2], "cuts", PRUNE,
                     "Which words of a group name what it speaks of.") ||
         write_model(fill_set, argv[2], "fillers", PRUNE,
                     "Does a thing that groups speak of take part in the act.");
}
