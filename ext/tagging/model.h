/*
** model.h (private to tagging): the trained image and the features that read
** it. The trainer and the tagger share every line of the feature code, so a
** word looks the same to both.
*/
#ifndef SR_TAGGING_MODEL_H
#define SR_TAGGING_MODEL_H

#include "tagging.h"

#if defined(__SSE2__) && defined(__GNUC__) && !defined(SR_NO_SIMD)
#define SR_TAG_SSE2
#include <emmintrin.h>
#endif

/* Inner tags: the universal part of speech crossed with verb form and number. Order is part of
** the model file. */
enum { SR_TAG_N = 30, SR_TAG_ROW = 32, SR_TAG_LANES = 16, SR_TAG_START = 30, SR_TAG_KEYS = 40 };
#define SR_TAG_ALL ((1u << SR_TAG_N) - 1) /* every tag, as bits */
#define SR_TAG_NAMES (3u << 18)          /* PROPN, PROPN plural */
enum { SR_TAG_NAME = 18 }; /* of sr_tag_kind: a name of one */
typedef struct SrTagKind { uint8_t upos, form, plural; } SrTagKind;
extern const SrTagKind sr_tag_kind[SR_TAG_N];

/* A word of the training text. */
enum {
  SR_TW_FREQUENT = 1 << 0, /* seen often enough to do without its letters */
  SR_TW_ONLY = 1 << 1,     /* always `tag`: needs no scores when written small */
  SR_TW_CLOSED = 1 << 2    /* ... nor when capitalised */
};
typedef struct SrTagWord {
  uint32_t hash;  /* sr_hash of the folded word; 0 = free slot */
  uint8_t cls;    /* which tags it has: 1.., the same number for the same choice */
  uint8_t tag;    /* its most frequent tag */
  uint8_t flags;  /* SR_TW_* */
  uint16_t row, before, after; /* its row, and its rows as the word before and the one after next */
} SrTagWord;

/* Weights stand in buckets of four rows: a feature's 32-bit key chooses the bucket with its high
** half and is told from its neighbours by its low half, its mark (0 = free); the four marks are
** compared at once. A row holds weight + 128 of tag t in the low (t even) or high byte of lane t
** / 2: eight lanes are added at once, and the 128 of each row is the same for all tags. Features
** of which there are few have their rows in tables, which gen/tagger_index.c makes. */
enum { SR_TAG_BUCKET = 4, SR_TAG_SHAPES = 32 };
typedef struct SrTagModel {
  const SrTagWord *word; /* open addressing, linear probing */
  uint32_t word_mask;    /* slots - 1; at least one slot is free */
  /* tags of a class as bits, [256]; for frequent words no others are tried */
  const uint32_t *allow;
  uint32_t nbucket;
  const uint16_t *mark; /* of each row */
  const uint16_t (*row)[SR_TAG_LANES]; /* nbucket * SR_TAG_BUCKET, and behind them one of no weight */
  const uint16_t *tags;  /* row of the two tags before, [t2 * 32 + t1] */
  const uint16_t *shape; /* row of class and shape, [class * SR_TAG_SHAPES + shape] */
} SrTagModel;
extern const SrTagModel sr_tag_model; /* generated */

/* What letter case means in a sentence. */
typedef enum SrTagCase { SR_TC_NORMAL, SR_TC_TITLE, SR_TC_NONE } SrTagCase;
SrTagCase sr_tag_case(const SrDoc *doc, uint32_t tok, uint32_t n);

/* One token as the features see it. */
typedef struct SrTagView {
  uint32_t word;   /* its hash; numbers are one word for each shape */
  uint32_t sig;    /* its class, or ending and shape of an unknown word */
  uint32_t suffix[4], prefix[3]; /* of rare words */
  uint32_t open;   /* SR_OW_* of a rare word */
  uint32_t allow;  /* tags to choose from, as bits */
  uint16_t row, before, after, shaped; /* rows of what the tables and SrTagWord know of it */
  uint8_t shape;
  uint8_t sure;    /* tag + 1 when no scores are needed */
  bool rare;
  bool hyphen;
} SrTagView;
/* what stands before the first and behind the last token */
void sr_tag_edge(const SrTagModel *m, SrTagView *v);
void sr_tag_view(const SrTagModel *m, const SrDoc *doc, uint32_t tok, SrTagCase mode, bool first,
                 SrTagView *v);
/* Keys of word w among its neighbours: before, after; t1 is the tag before it, t2 the one before
** that. Those of the tables (sr_tag_key_xxx) are not among them. Returns how many were written. */
uint32_t sr_tag_keys(const SrTagView *w, const SrTagView *before, const SrTagView *after,
                     uint32_t t1, uint32_t t2, uint32_t *key);
typedef struct SrTagRows {
  uint32_t n;
  uint16_t row[SR_TAG_KEYS];
} SrTagRows;
/* A sentence on its way. */
enum { SR_TAG_RING = 8 };
typedef struct SrTagRun {
  const SrTagModel *m;
  const SrDoc *doc;
  uint32_t tok, n;  /* its tokens */
  uint32_t at;      /* the next one */
  uint32_t t1, t2;  /* tags of the two before it */
  SrTagCase mode;
  SrTagRows early; /* rows of the next token that need no tag */
  SrTagView ring[SR_TAG_RING]; /* token i at i + 1, behind the edge of the sentence */
} SrTagRun;
void sr_tag_begin(SrTagRun *r, const SrTagModel *m, const SrDoc *doc, uint32_t tok, uint32_t n);
/* Tags up to token `want`: inner tags into tags, outer ones into out (both from the sentence's first
** token on; either may be NULL). */
void sr_tag_go(SrTagRun *r, uint32_t want, uint8_t *tags, SrTag *out);
/* the word's entry, NULL if unknown */
const SrTagWord *sr_tag_word(const SrTagModel *m, uint32_t hash);

static inline uint32_t sr_tag_mix(uint32_t kind, uint32_t a, uint32_t b) {
  uint64_t h = (a + (uint64_t)kind * 0x9e3779b97f4a7c15u) * 0xd6e8feb86659fd93u;
  h = (h ^ h >> 32 ^ b) * 0xff51afd7ed558ccdu;
  return (uint32_t)(h >> 32);
}
/* Keys that have tables: the word itself, the word before, the one after the next, the two tags
** before, class (or ending) and shape. */
static inline uint32_t sr_tag_key_word(uint32_t word) { return sr_tag_mix(1, word, 0); }
static inline uint32_t sr_tag_key_before(uint32_t word) { return sr_tag_mix(2, word, 0); }
static inline uint32_t sr_tag_key_after(uint32_t word) { return sr_tag_mix(5, word, 0); }
static inline uint32_t sr_tag_key_tags(uint32_t tt) { return sr_tag_mix(6, tt, 0); }
static inline uint32_t sr_tag_key_shape(uint32_t sig, uint8_t shape) {
  return sr_tag_mix(16, sig, shape);
}

static inline uint32_t sr_tag_bucket(uint32_t nbucket, uint32_t key) {
  return (key >> 16) * nbucket >> 16;
}
static inline uint16_t sr_tag_mark(uint32_t key) {
  return (key & 0xffff) ? (uint16_t)(key & 0xffff) : 1;
}
/* The place of a mark in its bucket; SR_TAG_BUCKET if it is not there. */
static inline uint32_t sr_tag_place(const uint16_t *bucket, uint32_t mark) {
#ifdef SR_TAG_SSE2
  __m128i all = _mm_loadl_epi64((const __m128i *)(const void *)bucket);
  __m128i same = _mm_cmpeq_epi16(all, _mm_set1_epi16((short)mark));
  return (uint32_t)__builtin_ctz(((uint32_t)_mm_movemask_epi8(same) & 0xff) | 0x100) / 2;
#elif defined(__GNUC__)
  const uint64_t ones = 0x0001000100010001u;
  uint64_t w = (uint64_t)bucket[0] | (uint64_t)bucket[1] << 16 | (uint64_t)bucket[2] << 32 |
               (uint64_t)bucket[3] << 48;
  uint64_t x = w ^ ones * mark; /* 0 in the lane that holds it: its high bit, and no lower one */
  x = (x - ones) & ~x & ones << 15;
  return x ? (uint32_t)__builtin_ctzll(x) / 16 : SR_TAG_BUCKET;
#else
  uint32_t k = 0;
  while (k < SR_TAG_BUCKET && bucket[k] != mark) k++;
  return k;
#endif
}
/* row of a key; the one of no weight if it has none */
static inline uint32_t sr_tag_row(const SrTagModel *m, uint32_t key) {
  uint32_t first = sr_tag_bucket(m->nbucket, key) * SR_TAG_BUCKET;
  uint32_t place = sr_tag_place(m->mark + first, sr_tag_mark(key));
  return place < SR_TAG_BUCKET ? first + place : m->nbucket * SR_TAG_BUCKET;
}

/* Of sr_tag_keys() those that need no tag, and the rest. */
static inline uint32_t sr_tag_keys_early(const SrTagView *w, const SrTagView *before, const SrTagView *after,
                           uint32_t *key) {
  uint32_t n = 0;
  key[n++] = sr_tag_mix(9, w->word, before->word);
  key[n++] = sr_tag_mix(10, w->word, after->word);
  key[n++] = sr_tag_mix(17, w->sig, after->sig);
  if (!w->rare) return n;
  for (uint32_t k = 1; k < 4; k++) key[n++] = sr_tag_mix(20 + k, w->suffix[k], 0);
  for (uint32_t k = 0; k < 3; k++) key[n++] = sr_tag_mix(24 + k, w->prefix[k], 0);
  key[n++] = sr_tag_mix(31, w->open, w->shape);
  if (before->hyphen || after->hyphen)
    key[n++] = sr_tag_mix(30, (before->hyphen ? 2u : 0u) + (after->hyphen ? 1u : 0u), w->shape);
  return n;
}

static inline uint32_t sr_tag_keys_late(const SrTagView *w, const SrTagView *after, uint32_t t1, uint32_t t2,
                          uint32_t *key) {
  key[0] = sr_tag_mix(8, w->word, t1);
  key[1] = sr_tag_mix(11, w->shape * 32u + t1, after->shape);
  key[2] = sr_tag_mix(12, w->sig, after->sig * 32u + t1);
  key[3] = sr_tag_mix(15, w->sig, t2 * 32 + t1);
  return 4;
}

#endif
