/*
** tagger_index.h: arranges a trained image for the tagger (tagger_index.c).
*/
#ifndef SR_TAGGER_INDEX_H
#define SR_TAGGER_INDEX_H

#include "../model.h"

/* The image's arrays while they can be written; sizes as in SrTagModel, row with one more. */
typedef struct SrTagArrays {
  SrTagWord *word;
  uint16_t *mark, *tags, *shape;
  uint16_t (*row)[SR_TAG_LANES];
} SrTagArrays;

/* m has sizes, words, marks and rows, its pointers are those of a. Fills tags, shape, the rows of
** words and the row of no weight. */
void sr_tag_index(const SrTagModel *m, const SrTagArrays *a);

#endif
