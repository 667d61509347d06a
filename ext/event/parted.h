/*
** parted.h: triggers in two parts around their object.
*/
#ifndef SR_EVENT_PARTED_H
#define SR_EVENT_PARTED_H

#include "event.h"

enum { SR_PARTED_MAX = 16 };

/* Triggers of sentence s that stand in no phrase list, each on its verb's token: at most
** SR_PARTED_MAX. */
uint32_t sr_parted_triggers(const SrArticle *a, uint32_t s, SrLexHit *out);

#endif
