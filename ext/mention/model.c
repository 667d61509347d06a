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

uint32_t sr_feat_symbol(const char *s) { return sr_feat_hashed(s, sr_hash(s, strlen(s))); }

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
enum { MODEL_AHEAD = 16 };

/* The weight of a key in a model of one output: no branch depends on whether there is one. */
static inline int32_t model_weight(const SrModel *m, uint32_t key) {
  for (uint32_t b = key & m->mask;; b = (b + 1) & m->mask) {
    const SrModelSlot *x = m->slot + (size_t)b * SR_MODEL_BUCKET;
    int32_t at = 0;
    uint32_t found = 0;
    for (uint32_t i = 0; i < SR_MODEL_BUCKET; i++) {
      uint32_t same = x[i].key == key;
      at |= x[i].at & -(int32_t)same;
      found |= same;
    }
    if (found | !x[SR_MODEL_BUCKET - 1].key) return at;
  }
}

/* The tables are larger than the near caches: buckets of the next features and the weights of those
** found are asked for before they are needed. */
void sr_model_score(const SrModel *m, const SrFeats *f, int32_t *score) {
  int32_t row[SR_FEAT_MAX], sum = 0;
  uint32_t nrow = 0;
  for (uint32_t i = 0; i < f->n; i++) {
    if (i + MODEL_AHEAD < f->n)
      MODEL_PREFETCH(&m->slot[(f->a[i + MODEL_AHEAD].key & m->mask) * SR_MODEL_BUCKET]);
    if (m->nout == 1) {
      sum += model_weight(m, f->a[i].key);
      continue;
    }
    const SrModelSlot *x = &m->slot[sr_model_slot(m->slot, m->mask, f->a[i].key)];
    if (!x->key) continue;
    row[nrow++] = x->at;
    MODEL_PREFETCH(m->weight + (size_t)x->at * m->nout);
  }
  for (uint32_t k = 0; k < m->nout; k++) score[k] = m->bias[k] + sum;
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
