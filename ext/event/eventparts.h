/*
** eventparts.h (private to event): what event.c, eventrole.c and eventmode.c ask of each other.
*/
#ifndef SR_EVENT_EVENTPARTS_H
#define SR_EVENT_EVENTPARTS_H

#include "event.h"

/* group g is a date: "the bombing of March 22" */
bool sr_event_is_date(const SrArticle *a, uint32_t g);
/* token tok is a verb of planning */
bool sr_event_plans(const SrArticle *a, uint32_t tok);
/* "planned an attack", "considered suicide bombings"; with "the" it may have come about */
bool sr_event_planned(const SrArticle *a, const SrEvent *e, uint32_t at, bool the);
/* Fills agent, patient and instrument of e by the groups around its trigger. */
void sr_event_roles(SrArticle *a, SrEvent *e);
/* SR_MD_* bits of a verb group: negated, modal, future */
uint16_t sr_event_group_modes(const SrGroup *g);
/* "in response to Israel's raids", "revenge for killings": why it was done, no news */
bool sr_event_is_motive(const SrArticle *a, const SrEvent *e);
/* Fills mode: what speaks against the act having happened. */
void sr_event_status(SrArticle *a, SrEvent *e);

#endif
