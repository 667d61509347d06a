/*
** casualty.h: totals of an incident over its tolls.
*/
#ifndef SR_EXTRACT_CASUALTY_H
#define SR_EXTRACT_CASUALTY_H

#include "extract.h"

/* total of one effect of an incident (index); side: 0 victims, 1 perpetrators, -1 without regard */
SrCount sr_casualty_total(const SrArticle *a, uint32_t incident, SrEffect e, int side);
/* victims and perpetrators added */
SrCount sr_casualty_all(const SrArticle *a, uint32_t incident, SrEffect e);

#endif
