/*
** lemma.h (private to tagging): the table of irregular forms, generated from
** data/lemma.tsv.
*/
#ifndef SR_TAGGING_LEMMA_H
#define SR_TAGGING_LEMMA_H

#include "tagging.h"

typedef struct SrLemmaEntry { const char *form; char cls; const char *lemma; } SrLemmaEntry;
extern const SrLemmaEntry sr_lemma_table[]; /* sorted by form, then class */
extern const uint16_t sr_lemma_slot[];      /* by the hash of the form: 0 = empty, else index + 1 */
extern const uint32_t sr_lemma_mask;

#endif
