/*
** locateparts.h (private to event): what locate.c (times) and locateplace.c share.
*/
#ifndef SR_EVENT_LOCATEPARTS_H
#define SR_EVENT_LOCATEPARTS_H

#include "event.h"

enum { SR_LOCATE_CLAUSE = 8 /* tokens that a verb group in between is worth */ };

/* verb group vp says or reports something */
bool sr_locate_reports(const SrArticle *a, uint32_t vp);
/* the clause of the verb at tok begins with its subject: what is in front of that is another's,
** when another verb is there too */
uint32_t sr_locate_clause(const SrArticle *a, uint32_t s, uint32_t tok);

#endif
