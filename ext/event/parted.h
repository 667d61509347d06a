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

/* The entry of this kind whose words stand around the object of verb group vp: "gunned three men down",
** "burned a man alive", "let the inmates go"; UINT32_MAX */
uint32_t sr_parted_phrase(const SrArticle *a, uint32_t s, uint32_t vp, uint8_t kind);

#endif
