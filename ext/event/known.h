/*
** known.h: nouns of action that speak of what the reader knows.
*/
#ifndef SR_EVENT_KNOWN_H
#define SR_EVENT_KNOWN_H

#include "event.h"

/* SR_MD_DEF for a noun that refers back ("the attack", "Tuesday's bombing", "the bombing suspect"),
** SR_MD_INDEF for one that brings news ("an ambush"), else 0. */
uint16_t sr_known_modes(const SrArticle *a, const SrEvent *e);
/* group g has its article and its day in front: "The May 4, 2011, attack" */
bool sr_known_by_day(const SrArticle *a, uint32_t s, const SrGroup *g);
/* charge.c: the noun only names an offence: "a case of murder", "arrested for robbery" */
bool sr_only_charged(const SrArticle *a, const SrEvent *e);
/* "rights abuses including torture and killings": what forces are accused of at large */
bool sr_of_abuses(const SrArticle *a, const SrEvent *e);
/* "a group accused of abductions": what they are known to do, no one act */
bool sr_what_they_do(const SrArticle *a, const SrEvent *e);
/* "have clashed several times", "have often traded fire": no one act */
bool sr_many_times(const SrArticle *a, const SrEvent *e);
/* a weapon in front of another noun, "a bomb squad", "bomb parts": no act */
bool sr_only_beside(const SrArticle *a, const SrLexHit *h);
/* Takes from such a noun a time that is another verb's: "on Monday the mayor saw the scene of the
** attack". */
void sr_known_time(const SrArticle *a, SrEvent *e);
/* Time of the act that the sentence remembers: "marked the 11th anniversary of the bombing". A new
** timex; SR_NONE if it remembers none. */
uint32_t sr_anniversary_time(SrArticle *a, uint32_t s, uint32_t tok);

#endif
