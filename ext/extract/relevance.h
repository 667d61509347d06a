/*
** relevance.h: does a sentence, does the article report an act of violence as
** news? Two linear models; what they say is evidence for roles and incidents.
*/
#ifndef SR_EXTRACT_RELEVANCE_H
#define SR_EXTRACT_RELEVANCE_H

#include "extract.h"

/* Features of the models `sentences` and `articles`; the second reads work->sent_score. */
void sr_sentence_features(const SrArticle *a, uint32_t s, SrFeats *f);
void sr_article_features(const SrArticle *a, SrFeats *f);
/* a score as a symbol: half logits, so that one model can read another's */
uint32_t sr_feat_score(int32_t score);
/* lemma of a token; a name is only "<name>": what a model learns must hold for other people and
** places */
uint32_t sr_feat_lemma(const SrArticle *a, uint32_t t);
/* kind of the people or things of a group, "none" for SR_NONE */
uint32_t sr_group_class(const SrArticle *a, uint32_t g);
/* fills work->sent_score and work->relevance */
void sr_pass_relevance(SrArticle *a);

#endif
