/*
** model.c: scores of linear models: look-ups and integer sums.
*/
#include "model.h"

extern const SrModel *const sr_model_list[]; /* generated, NULL-terminated */

void sr_feat_named(SrFeats *f, const char *template_name, uint32_t v1, uint32_t v2) {
  sr_feat_add(f, template_name, sr_hash(template_name, strlen(template_name)), v1, v2);
}

#ifdef SR_TRAINER /* trainers keep the words behind the hashes */
void sr_trainer_symbol(const char *s, size_t n, uint32_t hash);
#endif

uint32_t sr_feat_hashed(const char *s, uint32_t hash) {
#ifdef SR_TRAINER
  sr_trainer_symbol(s, strlen(s), hash);
#endif
  (void)s;
  return hash;
}

uint32_t sr_feat_symbol(const char *s) {
  uint32_t h = SR_HASH_SEED;
  for (const char *z = s; *z; z++) h = sr_hash_step(h, (unsigned char)*z);
  return sr_feat_hashed(s, sr_hash_end(h));
}

uint32_t sr_feat_bucket(uint32_t n) {
  if (n < 2) return n ? sr_feat_literal("1") : sr_feat_literal("0");
  if (n < 4) return n == 2 ? sr_feat_literal("2") : sr_feat_literal("3");
  if (n < 8) return n == 4 ? sr_feat_literal("4") : sr_feat_literal("5");
  if (n < 32) return n < 16 ? sr_feat_literal("8") : sr_feat_literal("16");
  return n < 64 ? sr_feat_literal("32") : n < 128 ? sr_feat_literal("64") : sr_feat_literal("128");
}

const SrModel *sr_model(const char *name) {
  for (size_t i = 0; sr_model_list[i]; i++)
    if (strcmp(sr_model_list[i]->name, name) == 0) return sr_model_list[i];
  return NULL;
}

#ifdef __GNUC__
#define MODEL_PREFETCH(p) __builtin_prefetch(p)
#else
#define MODEL_PREFETCH(p) ((void)0)
#endif
enum { MODEL_AHEAD = 48 }; /* features: a bucket that is not near takes as long as scoring some dozens */

/* Four numbers at once; sums run over, and end right. */
#ifdef __GNUC__
typedef uint32_t ModelFour __attribute__((vector_size(16), may_alias));
#define MODEL_FOUR(p) (*(const ModelFour *)(const void *)(p))
#define MODEL_SAME(a, key) ((ModelFour)((a) == (ModelFour){key, key, key, key}))
#endif

static inline void model_ask(const SrModel *m, const SrFeats *f, uint32_t i) {
  if (i < f->n) MODEL_PREFETCH(&m->bucket[f->a[i].key & m->mask]);
}

static int32_t model_weight(const SrModel *m, uint32_t key) {
  uint32_t i, b = sr_model_find(m->bucket, m->mask, key, &i);
  return m->bucket[b].at[i]; /* 0 where no feature is */
}

/* Of a model with one output: nearly always no branch depends on whether a feature is known. */
static int32_t model_sum(const SrModel *m, const SrFeats *f) {
  uint32_t sum = 0;
#ifdef __GNUC__
  ModelFour four = {0, 0, 0, 0};
#endif
  for (uint32_t i = 0; i < MODEL_AHEAD; i++) model_ask(m, f, i);
  for (uint32_t i = 0; i < f->n; i++) {
    model_ask(m, f, i + MODEL_AHEAD);
    uint32_t key = f->a[i].key;
#ifdef __GNUC__
    const SrModelBucket *x = &m->bucket[key & m->mask];
    if (!x->key[SR_MODEL_BUCKET - 1]) {
      four += MODEL_SAME(MODEL_FOUR(x->key), key) & MODEL_FOUR(x->at);
      continue;
    }
#endif
    sum += (uint32_t)model_weight(m, key);
  }
#ifdef __GNUC__
  sum += four[0] + four[1] + four[2] + four[3];
#endif
  return (int32_t)sum;
}

/* The tables are larger than the near caches: buckets of the next features and the weights of those
** found are asked for before they are needed. */
void sr_model_score(const SrModel *m, const SrFeats *f, int32_t *score) {
  int32_t row[SR_FEAT_MAX];
  uint32_t nrow = 0;
  if (m->nout == 1) {
    score[0] = m->bias[0] + model_sum(m, f);
    return;
  }
  for (uint32_t i = 0; i < MODEL_AHEAD; i++) model_ask(m, f, i);
  for (uint32_t i = 0; i < f->n; i++) {
    model_ask(m, f, i + MODEL_AHEAD);
    uint32_t k, b = sr_model_find(m->bucket, m->mask, f->a[i].key, &k);
    if (!m->bucket[b].key[k]) continue;
    row[nrow++] = m->bucket[b].at[k];
    MODEL_PREFETCH(m->weight + (size_t)m->bucket[b].at[k] * m->nout);
  }
  for (uint32_t k = 0; k < m->nout; k++) score[k] = m->bias[k];
  for (uint32_t i = 0; i < nrow; i++) {
    const int16_t *w = m->weight + (size_t)row[i] * m->nout;
    for (uint32_t k = 0; k < m->nout; k++) score[k] += w[k];
  }
}
#undef MODEL_PREFETCH

/* Logistic function at steps of 1/2, interpolated; beyond +-8 it is 0 or 1. */
int32_t sr_model_permille(int32_t score) {
  static const int16_t kSigmoid[17] = {500, 622, 731, 818, 881, 924, 953, 971, 982,
                                       989, 993, 996, 998, 998, 999, 999, 1000};
  int32_t x = score < 0 ? -score : score;
  int32_t step = SR_MODEL_ONE / 2, i = x / step, v;
  if (i >= 16) v = 1000;
  else v = kSigmoid[i] + (kSigmoid[i + 1] - kSigmoid[i]) * (x % step) / step;
  return score < 0 ? 1000 - v : v;
}
