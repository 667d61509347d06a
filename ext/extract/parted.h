/*
** parted.h: triggers in two parts around their object.
*/
#ifndef SR_EXTRACT_PARTED_H
#define SR_EXTRACT_PARTED_H

#include "pass.h"

enum { SR_PARTED_MAX = 16 };

/* Triggers of sentence s that stand in no phrase list, each on its verb's token: at most
** SR_PARTED_MAX. */
uint32_t sr_parted_triggers(const SrArticle *a, uint32_t s, SrLexHit *out);

#endif
