/*
** actturn.h (private to extract): how a sentence stands to those before it.
*/
#ifndef SR_EXTRACT_ACTTURN_H
#define SR_EXTRACT_ACTTURN_H

#include "incident.h"

/* Does the sentence tell of an act itself? */
bool sr_act_itself(const SrArticle *a, uint32_t s);
/* "Earlier in the week a judge was killed", "A week earlier, a group said it was behind a bombing":
** told of before, unless it is "the attack" */
bool sr_act_said_earlier(const SrArticle *a, uint32_t s);
/* "The deadliest attack hit", "In the worst incident": one of several whose sum was told before */
bool sr_act_of_several(const SrArticle *a, uint32_t s);
/* "The mortuary in X said it had received four bodies on Monday night": of the dead who were told of */
bool sr_act_of_morgue(const SrArticle *a, uint32_t s);
/* A court speaks of what happened when it says where or when. */
bool sr_act_event_counts(const SrEvent *e);
/* "arrested", "a protest": what comes of an act, which does not happen on its day */
bool sr_act_of_aftermath(const SrArticle *a, const SrEvent *e);
/* toll of those who were held afterwards */
bool sr_act_toll_of_aftermath(const SrToll *x);

#endif
