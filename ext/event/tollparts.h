/*
** tollparts.h (private to event): what toll.c, tollmode.c and tollword.c ask of each other.
*/
#ifndef SR_EVENT_TOLLPARTS_H
#define SR_EVENT_TOLLPARTS_H

#include "tollframe.h"

/* "Fifteen people have died since the campaign began": the toll of a time; not of the worst act
** since then */
bool sr_toll_since_clause(const SrArticle *a, uint32_t s, uint32_t tok);
/* protesters, demonstrators: nobody's attackers when they are hurt */
bool sr_toll_crowd(const SrArticle *a, const SrPeople *p);
/* "sentenced to life for stabbing four people": a court has found that he did */
bool sr_toll_convicted(const SrArticle *a, uint32_t s, uint32_t tok);
/* "a video showing a gunman holding a guard": what pictures show of those told of */
bool sr_toll_in_pictures(const SrArticle *a, uint32_t s, uint32_t tok);
/* "It was not clear if he was shot by police", "whether anyone was hurt" */
bool sr_toll_in_doubt(const SrArticle *a, uint32_t s, uint32_t tok);
/* "months of clashes that have left 116 dead" */
bool sr_toll_of_months(const SrArticle *a, uint32_t s);
/* "killed in separate incidents", "in three incidents": the sum of several acts */
bool sr_toll_of_several(const SrArticle *a, uint32_t s, uint32_t trigger);
/* "Last year 700 villagers were killed and 900 others taken": what a year came
** to, in no town and by no act that is named */
bool sr_toll_of_year(const SrArticle *a, uint32_t s, const SrToll *t);
/* ", bringing to nine the number of reporters killed this year": of all of them */
bool sr_toll_raises(const SrArticle *a, uint32_t s, const SrToll *t);
/* "the army has conducted a series of operations, killing scores", "have waged raids for years": what came
** of many acts */
bool sr_toll_of_waged(const SrArticle *a, uint32_t s, uint32_t trigger);
/* "more than 400 have been killed in the ensuing unrest": of all that came after it */
bool sr_toll_of_ensuing(const SrArticle *a, uint32_t s, const SrToll *t);
/* "the group, which has killed hundreds of soldiers", "thousands have been killed in the fighting": what
** came of years */
bool sr_toll_of_band(const SrArticle *a, uint32_t s, const SrToll *t);
/* "More than 90 soldiers have been killed in the region", far behind the news of three: of years, too */
bool sr_toll_of_region(const SrArticle *a, uint32_t s, const SrToll *t);
/* "88 have been killed since May. Nineteen guards have been killed in the attacks": of the same time */
bool sr_toll_goes_on(const SrArticle *a, uint32_t s, const SrToll *t);
bool sr_toll_since_then(const SrArticle *a, const SrToll *t);
/* A verb's -ing or plural form may be a noun of its own: "the police shooting of" counts nobody. */
bool sr_toll_pos_fits(const SrArticle *a, const SrLexHit *h);
/* A word that may be harmless counts people only where its event was found to be violent: "gunmen
** seized 12 girls". */
bool sr_toll_is_violent(const SrArticle *a, uint32_t s, const SrLexHit *h);
/* A weak word that is not known to be violent counts all the same where its people or who does it
** speak for it: "neutralised 12 militants", "seized 40 pupils", "are held by the rebels". */
bool sr_toll_only(const SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f);
/* "The foreign victims included three Lebanese" */
bool sr_toll_victims(const SrArticle *a, uint32_t s, const SrLexHit *h);
/* "the attack claimed 14 lives" */
void sr_toll_lives(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f);
/* "released on licence", "released from prison early": no hostages were freed */
bool sr_toll_on_parole(const SrArticle *a, uint32_t s, const SrLexHit *h);
/* "hit a convoy without causing casualties", "without injuries": nobody */
bool sr_toll_without(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f);
/* "left 11 people [dead last weekend]": the chunker takes the time for what is dead */
bool sr_toll_before_date(const SrArticle *a, const SrLexHit *h, uint32_t g);

/* the toll is that of months */
bool sr_toll_of_span(const SrArticle *a, uint32_t s, const SrToll *t);

#endif
