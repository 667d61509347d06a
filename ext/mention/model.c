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

uint32_t sr_feat_symbol(const char *s) {
  uint32_t h = sr_hash(s, strlen(s));
#ifdef SR_TRAINER
  sr_trainer_symbol(s, strlen(s), h);
#endif
  return h;
}

/* the same for a literal */
static inline uint32_t model_literal(const char *s, uint32_t h) {
#ifdef SR_TRAINER
  sr_trainer_symbol(s, strlen(s), h);
#endif
  (void)s;
  return h;
}
#define MODEL_LITERAL(s) model_literal(s, SR_HASH_LITERAL(s))

uint32_t sr_feat_bucket(uint32_t n) {
  if (n < 2) return n ? MODEL_LITERAL("1") : MODEL_LITERAL("0");
  if (n < 4) return n == 2 ? MODEL_LITERAL("2") : MODEL_LITERAL("3");
  if (n < 8) return n == 4 ? MODEL_LITERAL("4") : MODEL_LITERAL("5");
  if (n < 32) return n < 16 ? MODEL_LITERAL("8") : MODEL_LITERAL("16");
  return n < 64 ? MODEL_LITERAL("32") : n < 128 ? MODEL_LITERAL("64") : MODEL_LITERAL("128");
}
#undef MODEL_LITERAL

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
enum { MODEL_AHEAD = 8 };

/* The tables are larger than the near caches: slots of the next features and the weights of those
** found are asked for before they are needed. */
void sr_model_score(const SrModel *m, const SrFeats *f, int32_t *score) {
  uint16_t row[SR_FEAT_MAX];
  uint32_t nrow = 0;
  for (uint32_t i = 0; i < f->n; i++) {
    if (i + MODEL_AHEAD < f->n) {
      uint32_t next = f->a[i + MODEL_AHEAD].key & m->mask;
      MODEL_PREFETCH(&m->key[next]);
      MODEL_PREFETCH(&m->row[next]);
    }
    uint32_t key = f->a[i].key, slot = key & m->mask;
    while (m->key[slot] && m->key[slot] != key) slot = (slot + 1) & m->mask;
    if (!m->key[slot]) continue;
    row[nrow++] = m->row[slot];
    MODEL_PREFETCH(m->weight + (size_t)m->row[slot] * m->nout);
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
