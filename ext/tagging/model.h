/*
** model.h (private to tagging): the trained image and the features that read
** it. The trainer and the tagger share every line of the feature code, so a
** word looks the same to both.
*/
#ifndef SR_TAGGING_MODEL_H
#define SR_TAGGING_MODEL_H

#include "tagging.h"

/* Inner tags: the universal part of speech crossed with verb form and number. Order is part of
** the model file. */
enum { SR_TAG_N = 30, SR_TAG_ROW = 32, SR_TAG_LANES = 16, SR_TAG_START = 30, SR_TAG_KEYS = 40 };
#define SR_TAG_ALL ((1u << SR_TAG_N) - 1) /* every tag, as bits */
#define SR_TAG_NAMES (3u << 18)          /* PROPN, PROPN plural */
typedef struct SrTagKind { uint8_t upos, form, plural; } SrTagKind;
extern const SrTagKind sr_tag_kind[SR_TAG_N];

/* A word of the training text. */
enum {
  SR_TW_FREQUENT = 1 << 0, /* seen often enough to do without its letters */
  SR_TW_ONLY = 1 << 1,     /* always `tag`: needs no scores when written small */
  SR_TW_CLOSED = 1 << 2    /* ... nor when capitalised */
};
typedef struct SrTagWord {
  uint32_t hash;       /* sr_hash of the folded word; 0 = free slot */
  uint8_t cls;         /* which tags it has: 1.., the same number for the same choice */
  uint8_t tag;         /* its most frequent tag */
  uint8_t flags, spare; /* SR_TW_* */
} SrTagWord;

/* Weights stand in buckets of four rows: a feature's 32-bit key chooses the bucket with its high
** half and is told from its neighbours by its low half (0 = free). A row holds weight + 128 of tag
** t in the low (t even) or high byte of lane t / 2: eight lanes are added at once, and the 128 of
** each row is the same for all tags. */
enum { SR_TAG_BUCKET = 4 };
typedef struct SrTagModel {
  const SrTagWord *word; /* open addressing, linear probing */
  uint32_t word_mask;    /* slots - 1; at least one slot is free */
  /* tags of a class as bits, [256]; for frequent words no others are tried */
  const uint32_t *allow;
  uint32_t nbucket;
  const uint64_t *mark; /* of a bucket's four rows, 16 bits each, lowest first */
  const uint16_t (*row)[SR_TAG_LANES]; /* nbucket * SR_TAG_BUCKET of them */
} SrTagModel;
extern const SrTagModel sr_tag_model; /* generated */

/* What letter case means in a sentence. */
typedef enum SrTagCase { SR_TC_NORMAL, SR_TC_TITLE, SR_TC_NONE } SrTagCase;
SrTagCase sr_tag_case(const SrDoc *doc, uint32_t tok, uint32_t n);

/* One token as the features see it. */
typedef struct SrTagView {
  uint32_t word;   /* its hash; numbers are one word for each shape */
  uint32_t sig;    /* its class, or ending and shape of an unknown word */
  uint32_t suffix[4], prefix[3];
  uint32_t open;   /* SR_OW_* of a rare word */
  uint32_t allow;  /* tags to choose from, as bits */
  uint8_t shape;
  uint8_t sure;    /* tag + 1 when no scores are needed */
  bool rare;
  bool hyphen;
} SrTagView;
extern const SrTagView sr_tag_edge; /* before the first and behind the last token */
void sr_tag_view(const SrTagModel *m, const SrDoc *doc, uint32_t tok, SrTagCase mode, bool first,
                 SrTagView *v);
/* Keys of v[2] among its neighbours v[0], v[1], v[3], v[4]; t1 is the tag before it, t2 the one
** before that. Returns how many were written (<= SR_TAG_KEYS). */
uint32_t sr_tag_features(const SrTagView *const v[5], uint32_t t1, uint32_t t2, uint32_t *key);
/* Tags tokens [tok, tok+n): inner tags into tags, outer ones into out; either may be NULL. */
int sr_tag_run(const SrTagModel *m, const SrDoc *doc, uint32_t tok, uint32_t n, uint8_t *tags,
               SrTag *out);
/* the word's entry, NULL if unknown */
const SrTagWord *sr_tag_word(const SrTagModel *m, uint32_t hash);

static inline uint32_t sr_tag_bucket(uint32_t nbucket, uint32_t key) {
  return (key >> 16) * nbucket >> 16;
}
static inline uint16_t sr_tag_mark(uint32_t key) {
  return (key & 0xffff) ? (uint16_t)(key & 0xffff) : 1;
}

#endif
