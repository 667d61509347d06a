/*
** draft.h (private to extract): taking an act in.
*/
#ifndef SR_EXTRACT_DRAFT_H
#define SR_EXTRACT_DRAFT_H

#include "incident.h"

/* a type as one bit of a set */
#define SR_TYPE_BIT(type) (1u << ((type)-1))

/* "All the attacks took place", "both bombings happened": the day is that of each */
bool sr_event_dates_all(const SrArticle *a, const SrEvent *e);
/* "freeing at least 60 inmates", "some 200 prisoners escaped" */
bool sr_toll_of_prisoners(const SrToll *x);
/* Takes act t into draft d, number `index` of the article: its events and tolls, day, place, status. */
void sr_draft_take(SrArticle *a, SrDraft *d, uint32_t index, const SrAct *t);

/* ---- taken.c ---- */
/* Act t says when or where those were taken of whose release or escape draft d has told. */
bool sr_act_taken_before(const SrArticle *a, const SrAct *t, const SrDraft *d);
/* Act t only tells that those whom draft d took are threatened. */
bool sr_act_threatens_taken(const SrArticle *a, const SrAct *t, const SrDraft *d);
/* Notes whom t's sentence says to be taken or out. */
void sr_draft_whom(const SrArticle *a, SrDraft *d, const SrAct *t);

#endif
