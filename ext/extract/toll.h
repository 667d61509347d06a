/*
** toll.h: what the files about people and tolls share.
*/
#ifndef SR_EXTRACT_TOLL_H
#define SR_EXTRACT_TOLL_H

#include "syntax.h"

/* casualty class of the people named in tokens [from, to), NULL if none; *perp when they are attackers */
const char *sr_people_class(const SrArticle *a, uint32_t from, uint32_t to, bool *perp);

#endif
