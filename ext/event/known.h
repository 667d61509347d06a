/*
** known.h: nouns of action that speak of what the reader knows.
*/
#ifndef SR_EVENT_KNOWN_H
#define SR_EVENT_KNOWN_H

#include "event.h"

/* SR_MD_DEF for a noun that refers back ("the attack", "Tuesday's bombing", "the bombing suspect"),
** SR_MD_INDEF for one that brings news ("an ambush"), else 0. */
uint16_t sr_known_modes(const SrArticle *a, const SrEvent *e);
/* a weapon in front of another noun, "a bomb squad", "bomb parts": no act */
bool sr_only_beside(const SrArticle *a, const SrLexHit *h);
/* Takes from such a noun a time that is another verb's: "on Monday the mayor saw the scene of the
** attack". */
void sr_known_time(const SrArticle *a, SrEvent *e);

#endif
