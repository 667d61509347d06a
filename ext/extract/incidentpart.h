/*
** incidentpart.h (private to extract): acts that are parts of one.
*/
#ifndef SR_EXTRACT_INCIDENTPART_H
#define SR_EXTRACT_INCIDENTPART_H

#include "incident.h"

enum { SR_SUM_LEAD = 5 /* sentences in which a sum stands before its parts */ };

/* the draft that act t, which best fits draft i or none, is such a part of; SR_NONE */
uint32_t sr_incident_whole_of(const SrArticle *a, const SrAct *t, const SrDraft *d, uint32_t n, uint32_t i);
/* "Ten died in bombings across the country on Monday": what is told below without a day happened on that day */
void sr_incident_lead_day(const SrArticle *a, SrAct *t, const SrDraft *d, uint32_t n);
/* it happened when the whole happened */
void sr_incident_part_time(SrAct *t, const SrDraft *d);
/* What is told of the whole is told of its parts; two of them, and it is no incident of its own. */
void sr_incident_whole(SrArticle *a, SrDraft *d, uint32_t n);
/* "a man who set fire to a studio in 2019 ... on the morning of July 18": a day without a year, in an
** article about an act of a year long past, is of that year. */
void sr_incident_of_year(const SrArticle *a, SrAct *t, const SrDraft *d);
/* the blast that the article begins with was a mishap, and act t tells of no other */
bool sr_incident_of_mishap(const SrArticle *a, const SrAct *t);

/* ---- callout.c ---- */
/* sentence s, which tells of no act, says on which day police were called: that of draft d, told right before
** without one */
void sr_incident_called(const SrArticle *a, uint32_t s, SrDraft *d);

#endif
