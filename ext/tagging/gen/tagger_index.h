/*
** tagger_index.h: arranges a trained image for the tagger (tagger_index.c).
*/
#ifndef SR_TAGGER_INDEX_H
#define SR_TAGGER_INDEX_H

#include "../model.h"

/* The image's arrays while they can be written; sizes as in SrTagModel, row with one more. */
typedef struct SrTagArrays {
  SrTagWord *word;
  uint16_t *turn, *mark, *tags, *shape;
  uint16_t (*row)[SR_TAG_LANES];
} SrTagArrays;

/* m has sizes, words, marks and rows (each bucket's in any order), its pointers are those of a.
** Moves the rows to where their marks are found, fills turn, tags, shape, the rows of words and the
** row of no weight. False when a bucket has no turn. */
int sr_tag_index(const SrTagModel *m, const SrTagArrays *a);

#endif
