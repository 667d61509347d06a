/*
** model.h: small linear models over discrete features, for the decisions that
** data make better than rules: the role of a phrase, whether a sentence or a
** document reports an act, its type, whether two mentions of an act are one.
**
** A feature is a template and up to two values, each the sr_hash() of a word
** or symbol (0 = none), mixed into one 32-bit key. A model has K outputs and
** for each of its features K int16 weights, in units of 1/SR_MODEL_ONE. Scores are
** integers: the same on every platform. Models are trained offline by gen/train_*.c, which emits
** features with the very functions used here, and committed as data/NAME.model.tsv: one line a
** feature,
**   template <TAB> value1 <TAB> value2 <TAB> weight ... weight
** where values are the words themselves (empty = none). A line "threshold" may name, for each
** output, the probability from which on it is taken for true.
*/
#ifndef SR_MENTION_MODEL_H
#define SR_MENTION_MODEL_H

#include "../base/base.h"

enum { SR_MODEL_ONE = 256, SR_MODEL_MAX_OUT = 32, SR_FEAT_MAX = 512 };

typedef struct SrFeat {
  const char *template; /* static name, used by trainers */
  uint32_t v1, v2;      /* value hashes */
  uint32_t key;
} SrFeat;

typedef struct SrFeats {
  SrFeat a[SR_FEAT_MAX];
  uint32_t n;
} SrFeats;

static inline uint32_t sr_feat_key(uint32_t template_hash, uint32_t v1, uint32_t v2) {
  uint32_t h =
      template_hash * 0x9e3779b1u ^ v1 * 0x85ebca6bu ^ ((v2 << 13 | v2 >> 19) * 0xc2b2ae35u);
  h ^= h >> 16;
  h *= 0x7feb352du;
  h ^= h >> 15;
  return h ? h : 1u;
}

static inline void sr_feat_add(SrFeats *f, const char *template_name, uint32_t template_hash,
                               uint32_t v1, uint32_t v2) {
  if (f->n >= SR_FEAT_MAX) return;
  SrFeat *x = &f->a[f->n++];
  x->template = template_name;
  x->v1 = v1;
  x->v2 = v2;
  x->key = sr_feat_key(template_hash, v1, v2);
}
/* Adds a feature; silently drops what is over SR_FEAT_MAX. The template is a literal. */
#define sr_feat(f, template_name, v1, v2) \
  sr_feat_add(f, "" template_name, SR_HASH_LITERAL(template_name), v1, v2)
/* the same for a template that is named at run time */
void sr_feat_named(SrFeats *f, const char *template_name, uint32_t v1, uint32_t v2);
/* hash of a symbol, for values that are no token */
uint32_t sr_feat_symbol(const char *s);
/* the same of a literal of at most 20 characters, for little: the compiler knows its hash */
#define sr_feat_literal(s) sr_feat_hashed("" s, SR_HASH_LITERAL(s))
uint32_t sr_feat_hashed(const char *s, uint32_t hash);
/* a number put into a few classes: 0 1 2 3 4 5-7 8-15 16-31 ... */
uint32_t sr_feat_bucket(uint32_t n);

/* Features stand in buckets of four, which are compared at once; what finds no room in its bucket
** stands in the next one. */
enum { SR_MODEL_BUCKET = 4 };
typedef struct SrModelBucket {
  uint32_t key[SR_MODEL_BUCKET]; /* 0 = free */
  int32_t at[SR_MODEL_BUCKET];   /* row of weights; of a model with one output the weight itself */
} SrModelBucket;
/* The bucket of a key and its slot there, or those that it would take; some slot must be free. */
static inline uint32_t sr_model_find(const SrModelBucket *bucket, uint32_t mask, uint32_t key,
                                     uint32_t *slot) {
  for (uint32_t b = key & mask;; b = (b + 1) & mask)
    for (uint32_t i = 0; i < SR_MODEL_BUCKET; i++)
      if (bucket[b].key[i] == key || !bucket[b].key[i]) {
        *slot = i;
        return b;
      }
}

/* image of one model, in generated tables */
typedef struct SrModel {
  const char *name;
  uint32_t nout;            /* K */
  const char *const *out;   /* names of the outputs */
  uint32_t mask;            /* buckets - 1; a power of two less one */
  const SrModelBucket *bucket;
  const int16_t *weight;    /* rows x K; none when K is 1 */
  const int32_t *bias;      /* K */
  const int16_t *threshold; /* K, permille */
} SrModel;

/* NULL if there is no model of that name */
const SrModel *sr_model(const char *name);
/* score[k] = bias + sum of weights, in units of 1/SR_MODEL_ONE (a logit) */
void sr_model_score(const SrModel *m, const SrFeats *f, int32_t *score);
/* logistic function of a score, as a probability 0..1000 */
int32_t sr_model_permille(int32_t score);

#endif
