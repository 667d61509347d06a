/*
** lemma.h (private to tagging): the table of irregular forms, generated from
** data/lemma.tsv, and that of endings, from stems.h.
*/
#ifndef SR_TAGGING_LEMMA_H
#define SR_TAGGING_LEMMA_H

#include "tagging.h"

typedef struct SrLemmaEntry { const char *form; char cls; const char *lemma; } SrLemmaEntry;
extern const SrLemmaEntry sr_lemma_table[]; /* sorted by form, then class */
/* by the hash of the form: 0 = empty, else its high half, then index + 1 */
extern const uint32_t sr_lemma_slot[];
extern const uint32_t sr_lemma_mask;

typedef struct SrLemmaStem {
  uint64_t end;       /* its letters, the last one lowest */
  uint8_t len, whole; /* whole: the stem is no longer */
  char act;           /* '+', '-', '1' as in stems.h */
} SrLemmaStem;
extern const SrLemmaStem sr_lemma_stem[]; /* by last letter, the longest first */
extern const uint16_t sr_lemma_stem_of[]; /* first of each last letter, 27 */

#endif
