/*
** openwords.h (private to tagging): which open classes an English word can
** belong to, for words that the treebank does not have.
*/
#ifndef SR_TAGGING_OPENWORDS_H
#define SR_TAGGING_OPENWORDS_H

#include "../base/base.h"

enum {
  SR_OW_NOUN = 1, SR_OW_VERB = 2, SR_OW_ADJ = 4, SR_OW_ADV = 8, SR_OW_NAME = 16, /* as listed */
  /* by its ending */
  SR_OW_PLURAL = 32, SR_OW_VERB_S = 64, SR_OW_VERB_ED = 128, SR_OW_VERB_ING = 256
};
/* SR_OW_* of a folded word; it may be one of its inflected forms. 0 = unknown or longer than
** SR_OPEN_MAX. A chance hit is possible (1 in 250 unlisted words). state[k]: sr_hash_step() over its
** first k bytes. */
enum { SR_OPEN_MAX = 32 };
uint32_t sr_open_classes(const char *folded, size_t n, const uint32_t state[SR_OPEN_MAX + 1]);

/* The generated table: four cells a bucket, 11 bits of hash above 5 of classes, 0 = free. */
enum { SR_OPEN_BUCKETS = 21504 };
extern const uint16_t sr_open_cell[SR_OPEN_BUCKETS][4];
static inline uint32_t sr_open_bucket(uint32_t hash) {
  return (hash >> 16) * SR_OPEN_BUCKETS >> 16;
}
static inline uint16_t sr_open_mark(uint32_t hash) { return (uint16_t)((hash & 0x7ff) << 5); }

#endif
