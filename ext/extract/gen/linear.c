/*
** linear.c: see linear.h. A program of the workbench: uses libc freely.
*/
#include "linear.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct LinFeature {
  uint32_t key, v1, v2, count;
  const char *template;
  int32_t id; /* dense index after pruning, -1 dropped */
} LinFeature;

struct LinSet {
  uint32_t nout;
  const char *const *out;
  LinFeature *feat; /* open addressing by key */
  uint32_t mask, nfeat;
  uint32_t *ex_feat; /* slots of all examples */
  uint32_t *ex_start, *ex_label, *ex_fold, *ex_only;
  float *ex_weight;
  uint32_t n, cap, nref, capref;
  float *w, *g, *bias, *gbias; /* nfeat x nout by slot id */
  uint32_t nid;
  float dropout;
  bool shared;
  int runs;                    /* 0: one */
  uint32_t taken[SR_FEAT_MAX]; /* features of the example in hand */
  int threshold[SR_MODEL_MAX_OUT]; /* permille, 0 = none */
};

static char **lin_names; /* slot -> string */
static uint32_t *lin_name_hash, lin_name_mask, lin_name_n;

static void *lin_alloc(void *p, size_t n) {
  p = realloc(p, n ? n : 1);
  if (!p) {
    fprintf(stderr, "linear: out of memory\n");
    exit(1);
  }
  return p;
}

static uint32_t lin_name_slot(uint32_t hash) {
  uint32_t i = hash & lin_name_mask;
  while (lin_names[i] && lin_name_hash[i] != hash) i = (i + 1) & lin_name_mask;
  return i;
}

void lin_name(const char *s, size_t n, uint32_t hash) {
  if (!lin_names) {
    lin_name_mask = (1u << 20) - 1;
    lin_names = calloc(lin_name_mask + 1u, sizeof *lin_names);
    lin_name_hash = calloc(lin_name_mask + 1u, sizeof *lin_name_hash);
    if (!lin_names || !lin_name_hash) exit(1);
  }
  uint32_t i = lin_name_slot(hash);
  if (lin_names[i] || lin_name_n > lin_name_mask / 2) return;
  lin_names[i] = lin_alloc(NULL, n + 1);
  memcpy(lin_names[i], s, n);
  lin_names[i][n] = 0;
  lin_name_hash[i] = hash;
  lin_name_n++;
}

void sr_trainer_symbol(const char *s, size_t n, uint32_t hash);
void sr_trainer_symbol(const char *s, size_t n, uint32_t hash) { lin_name(s, n, hash); }

void lin_name_doc(const SrDoc *d) {
  char fold[2 * SR_TOKEN_MAX + 2];
  for (uint32_t t = 0; t < d->ntok; t++) {
    size_t n = sr_token_fold(d, t, fold, sizeof fold);
    lin_name(fold, n, d->tok[t].hash);
  }
}

static const char *lin_value(uint32_t hash) {
  if (!hash) return "";
  uint32_t i = lin_name_slot(hash);
  return lin_names[i] ? lin_names[i] : NULL;
}

LinSet *lin_new(uint32_t nout, const char *const *out_names) {
  LinSet *s = calloc(1, sizeof *s);
  if (!s) exit(1);
  s->nout = nout;
  s->out = out_names;
  s->mask = (1u << 22) - 1;
  s->feat = calloc(s->mask + 1u, sizeof *s->feat);
  if (!s->feat) exit(1);
  return s;
}

static uint32_t lin_slot(LinSet *s, const SrFeat *f) {
  uint32_t i = f->key & s->mask;
  while (s->feat[i].key && s->feat[i].key != f->key) i = (i + 1) & s->mask;
  LinFeature *x = &s->feat[i];
  if (!x->key) {
    x->key = f->key;
    x->v1 = f->v1;
    x->v2 = f->v2;
    x->template = f->template;
    if (++s->nfeat > s->mask / 2) {
      fprintf(stderr, "linear: too many features\n");
      exit(1);
    }
  }
  return i;
}

void lin_add(LinSet *s, const SrFeats *f, uint32_t labels, float weight, uint32_t fold) {
  if (s->n == s->cap) {
    s->cap = s->cap ? s->cap * 2 : 4096;
    s->ex_start = lin_alloc(s->ex_start, (s->cap + 1u) * sizeof *s->ex_start);
    s->ex_label = lin_alloc(s->ex_label, s->cap * sizeof *s->ex_label);
    s->ex_fold = lin_alloc(s->ex_fold, s->cap * sizeof *s->ex_fold);
    s->ex_only = lin_alloc(s->ex_only, s->cap * sizeof *s->ex_only);
    s->ex_weight = lin_alloc(s->ex_weight, s->cap * sizeof *s->ex_weight);
  }
  s->ex_start[s->n] = s->nref;
  for (uint32_t i = 0; i < f->n; i++) {
    if (s->nref == s->capref) {
      s->capref = s->capref ? s->capref * 2 : 1u << 16;
      s->ex_feat = lin_alloc(s->ex_feat, s->capref * sizeof *s->ex_feat);
    }
    s->ex_feat[s->nref++] = lin_slot(s, &f->a[i]);
  }
  s->ex_label[s->n] = labels;
  s->ex_fold[s->n] = fold;
  s->ex_only[s->n] = UINT32_MAX;
  s->ex_weight[s->n] = weight;
  s->ex_start[++s->n] = s->nref;
}

void lin_only(LinSet *s, uint32_t i, uint32_t outputs) { s->ex_only[i] = outputs; }
uint32_t lin_count(const LinSet *s) { return s->n; }
uint32_t lin_labels(const LinSet *s, uint32_t i) { return s->ex_label[i]; }
uint32_t lin_fold(const LinSet *s, uint32_t i) { return s->ex_fold[i]; }

void lin_score(const LinSet *s, uint32_t i, float *score) {
  for (uint32_t k = 0; k < s->nout; k++) score[k] = s->bias[k];
  for (uint32_t r = s->ex_start[i]; r < s->ex_start[i + 1]; r++) {
    int32_t id = s->feat[s->ex_feat[r]].id;
    if (id < 0) continue;
    for (uint32_t k = 0; k < s->nout; k++) score[k] += s->w[(size_t)id * s->nout + k];
  }
}

/* columns of the weights while training */
static uint32_t lin_width(const LinSet *s) { return s->nout + s->shared; }

/* one column goes down its gradient g, for the n features in hand */
static void lin_down(LinSet *s, uint32_t k, uint32_t n, float g, float up, float rate, float l2) {
  uint32_t width = lin_width(s);
  s->gbias[k] += g * g;
  s->bias[k] -= rate * g / sqrtf(s->gbias[k]);
  for (uint32_t r = 0; r < n; r++) {
    size_t at = (size_t)s->taken[r] * width + k;
    float gw = up * g + l2 * s->w[at];
    s->g[at] += gw * gw;
    s->w[at] -= rate * gw / sqrtf(s->g[at]);
  }
}

/* One example. Each feature is left out with probability `dropout` and the others weigh the more:
** features learn not to lean on each other. */
static void lin_step(LinSet *s, uint32_t i, float rate, float l2, uint32_t *seed) {
  float score[SR_MODEL_MAX_OUT + 1], up = 1.0f / (1.0f - s->dropout);
  uint32_t n = 0, cut = (uint32_t)(s->dropout * 4294967295.0f), width = lin_width(s);
  for (uint32_t k = 0; k < width; k++) score[k] = s->bias[k];
  for (uint32_t r = s->ex_start[i]; r < s->ex_start[i + 1] && n < SR_FEAT_MAX; r++) {
    int32_t id = s->feat[s->ex_feat[r]].id;
    *seed = *seed * 1664525u + 1013904223u;
    if (id < 0 || *seed < cut) continue;
    s->taken[n++] = (uint32_t)id;
    for (uint32_t k = 0; k < width; k++) score[k] += up * s->w[(size_t)id * width + k];
  }
  for (uint32_t k = 0; k < s->nout; k++) {
    if (!(s->ex_only[i] >> k & 1u)) continue;
    float x = score[k] + (s->shared ? score[s->nout] : 0.0f);
    float y = s->ex_label[i] >> k & 1u ? 1.0f : 0.0f;
    float g = (1.0f / (1.0f + expf(-x)) - y) * s->ex_weight[i];
    if (fabsf(g) < 1e-4f) continue;
    lin_down(s, k, n, g, up, rate, l2);
    if (s->shared) lin_down(s, s->nout, n, g, up, rate, l2);
  }
}

/* How often each feature stands in examples that are trained on decides whether it gets weights. */
static void lin_number_features(LinSet *s, uint32_t held_out, uint32_t min_count) {
  s->nid = 0;
  for (uint32_t i = 0; i <= s->mask; i++) s->feat[i].count = 0;
  for (uint32_t i = 0; i < s->n; i++)
    if (!(held_out >> s->ex_fold[i] & 1u))
      for (uint32_t r = s->ex_start[i]; r < s->ex_start[i + 1]; r++) s->feat[s->ex_feat[r]].count++;
  for (uint32_t i = 0; i <= s->mask; i++)
    if (s->feat[i].key)
      s->feat[i].id =
          s->feat[i].count >= min_count && lin_value(s->feat[i].v1) && lin_value(s->feat[i].v2)
              ? (int32_t)s->nid++
              : -1;
}

/* what outputs share is added to each: weights and biases have nout columns from here on */
static void lin_unshare(LinSet *s) {
  uint32_t width = lin_width(s);
  for (uint32_t i = 0; i < s->nid; i++) {
    float all = s->w[(size_t)i * width + s->nout];
    for (uint32_t k = 0; k < s->nout; k++)
      s->w[(size_t)i * s->nout + k] = s->w[(size_t)i * width + k] + all;
  }
  for (uint32_t k = 0; k < s->nout; k++) s->bias[k] += s->bias[s->nout];
}

static void lin_shuffle(uint32_t *order, uint32_t n, uint32_t *seed) {
  for (uint32_t i = n; i > 1; i--) {
    *seed = *seed * 1664525u + 1013904223u;
    uint32_t j = (uint32_t)(((uint64_t)*seed * i) >> 32), t = order[i - 1];
    order[i - 1] = order[j];
    order[j] = t;
  }
}

static void lin_restart(LinSet *s, size_t nw, uint32_t width) {
  for (size_t i = 0; i < nw; i++) s->w[i] = 0, s->g[i] = 1.0f;
  for (uint32_t k = 0; k < width; k++) s->bias[k] = 0, s->gbias[k] = 1.0f;
}

void lin_train(LinSet *s, uint32_t held_out, uint32_t min_count, int epochs, float rate, float l2) {
  lin_number_features(s, held_out, min_count);
  uint32_t width = lin_width(s), *order = lin_alloc(NULL, s->n * sizeof *order), seed = 12345;
  size_t nw = (size_t)s->nid * width;
  s->w = lin_alloc(s->w, nw * sizeof *s->w);
  s->g = lin_alloc(s->g, nw * sizeof *s->g);
  s->bias = lin_alloc(s->bias, width * sizeof *s->bias);
  s->gbias = lin_alloc(s->gbias, width * sizeof *s->gbias);
  float *sum = lin_alloc(NULL, nw * sizeof *sum);
  float *bias = lin_alloc(NULL, width * sizeof *bias);
  for (size_t i = 0; i < nw; i++) sum[i] = 0;
  for (uint32_t k = 0; k < width; k++) bias[k] = 0;
  for (uint32_t i = 0; i < s->n; i++) order[i] = i;
  int averaged = 0, runs = s->runs ? s->runs : 1;
  for (int e = 0; e < epochs * runs; e++) {
    if (e % epochs == 0) lin_restart(s, nw, width);
    lin_shuffle(order, s->n, &seed);
    for (uint32_t i = 0; i < s->n; i++)
      if (!(held_out >> s->ex_fold[order[i]] & 1u)) lin_step(s, order[i], rate, l2, &seed);
    if (e % epochs + 1 == epochs)
      for (uint32_t k = 0; k < width; k++) bias[k] += s->bias[k];
    if (2 * (e % epochs) < epochs) continue;
    averaged++;
    for (size_t i = 0; i < nw; i++) sum[i] += s->w[i];
  }
  for (size_t i = 0; i < nw && averaged; i++) s->w[i] = sum[i] / (float)averaged;
  for (uint32_t k = 0; k < width && averaged; k++) s->bias[k] = bias[k] / (float)runs;
  free(bias);
  if (s->shared) lin_unshare(s);
  free(sum);
  free(order);
}

void lin_share(LinSet *s) { s->shared = true; }
void lin_runs(LinSet *s, int runs) { s->runs = runs; }
void lin_dropout(LinSet *s, float share) { s->dropout = share; }
void lin_threshold(LinSet *s, uint32_t out, int permille) { s->threshold[out] = permille; }
void lin_shift(LinSet *s, uint32_t out, float by) { s->bias[out] += by; }

void lin_scale(LinSet *s, float slope, float shift) {
  for (size_t i = 0; i < (size_t)s->nid * s->nout; i++) s->w[i] *= slope;
  for (uint32_t k = 0; k < s->nout; k++) s->bias[k] = s->bias[k] * slope + shift;
}

void lin_nudge(LinSet *s, const SrFeat *f, float by) {
  int32_t id = s->feat[lin_slot(s, f)].id;
  for (uint32_t k = 0; id >= 0 && k < s->nout; k++) s->w[(size_t)id * s->nout + k] += by;
}

static int lin_quant(float w) {
  float q = w * SR_MODEL_ONE;
  return q > 32000 ? 32000 : q < -32000 ? -32000 : (int)lrintf(q);
}

static int lin_biggest(const LinSet *s, const LinFeature *x) {
  int big = 0;
  for (uint32_t k = 0; k < s->nout; k++) {
    int q = abs(lin_quant(s->w[(size_t)x->id * s->nout + k]));
    if (q > big) big = q;
  }
  return big;
}

const SrModel *lin_model(const LinSet *s, int prune) {
  SrModel *m = calloc(1, sizeof *m);
  uint32_t buckets = 1u << 15, rows = 0, at;
  SrModelBucket *bucket = calloc(buckets, sizeof *bucket);
  int16_t *weight = calloc((size_t)65536 * s->nout, sizeof *weight);
  int32_t *bias = calloc(s->nout, sizeof *bias);
  if (!m || !bucket || !weight || !bias) exit(1);
  for (uint32_t k = 0; k < s->nout; k++) bias[k] = lin_quant(s->bias[k]);
  for (uint32_t i = 0; i <= s->mask && rows < 65535; i++) {
    const LinFeature *x = &s->feat[i];
    if (!x->key || x->id < 0 || lin_biggest(s, x) < prune) continue;
    for (uint32_t o = 0; o < s->nout; o++)
      weight[(size_t)rows * s->nout + o] = (int16_t)lin_quant(s->w[(size_t)x->id * s->nout + o]);
    uint32_t b = sr_model_find(bucket, buckets - 1, x->key, &at);
    bucket[b].key[at] = x->key;
    bucket[b].at[at] = s->nout == 1 ? weight[rows] : (int32_t)rows;
    rows++;
  }
  *m = (SrModel){"", s->nout, s->out, buckets - 1, bucket, weight, bias, NULL};
  return m;
}

typedef struct LinRow { const char *t, *v1, *v2; uint32_t slot; } LinRow;
static int lin_row_cmp(const void *x, const void *y) {
  const LinRow *a = x, *b = y;
  int c = strcmp(a->t, b->t);
  if (!c) c = strcmp(a->v1, b->v1);
  return c ? c : strcmp(a->v2, b->v2);
}

int lin_write(const LinSet *s, const char *path, const char *model_name, const char *comment,
              int prune) {
  FILE *f = fopen(path, "w");
  if (!f) return 1;
  fprintf(f, "%smodel\t%s", comment, model_name);
  for (uint32_t k = 0; k < s->nout; k++) fprintf(f, "\t%s", s->out[k]);
  fprintf(f, "\nbias");
  for (uint32_t k = 0; k < s->nout; k++) fprintf(f, "\t%d", lin_quant(s->bias[k]));
  fprintf(f, "\n");
  if (s->threshold[0]) {
    fprintf(f, "threshold");
    for (uint32_t k = 0; k < s->nout; k++) fprintf(f, "\t%d", s->threshold[k]);
    fprintf(f, "\n");
  }
  LinRow *row = lin_alloc(NULL, (s->nid + 1u) * sizeof *row);
  uint32_t n = 0;
  for (uint32_t i = 0; i <= s->mask; i++) {
    const LinFeature *x = &s->feat[i];
    if (!x->key || x->id < 0) continue;
    if (lin_biggest(s, x) < prune) continue;
    const char *v1 = lin_value(x->v1), *v2 = lin_value(x->v2);
    if (strchr(v1, '\t') || strchr(v2, '\t') || strchr(v1, '\n') || strchr(v2, '\n')) continue;
    row[n].t = x->template;
    row[n].v1 = v1;
    row[n].v2 = v2;
    row[n++].slot = i;
  }
  qsort(row, n, sizeof *row, lin_row_cmp);
  for (uint32_t i = 0; i < n; i++) {
    const LinFeature *x = &s->feat[row[i].slot];
    fprintf(f, "%s\t%s\t%s", row[i].t, row[i].v1, row[i].v2);
    for (uint32_t k = 0; k < s->nout; k++)
      fprintf(f, "\t%d", lin_quant(s->w[(size_t)x->id * s->nout + k]));
    fprintf(f, "\n");
  }
  free(row);
  fprintf(stderr, "%s: %u features\n", path, n);
  return fclose(f) ? 1 : 0;
}

void lin_free(LinSet *s) {
  if (!s) return;
  free(s->feat);
  free(s->ex_feat);
  free(s->ex_start);
  free(s->ex_label);
  free(s->ex_fold);
  free(s->ex_only);
  free(s->ex_weight);
  free(s->w);
  free(s->g);
  free(s->bias);
  free(s->gbias);
  free(s);
}

size_t lin_unhex(char *z) {
  size_t n = 0;
  for (char *p = z; p[0] && p[1] && p[0] != '\n'; p += 2) {
    int hi = p[0] <= '9' ? p[0] - '0' : p[0] - 'a' + 10,
        lo = p[1] <= '9' ? p[1] - '0' : p[1] - 'a' + 10;
    z[n++] = (char)(hi * 16 + lo);
  }
  return n;
}
