/*
** verdict.h: is an incident row a real report of an act? One linear model over
** its columns and its first sentence.
*/
#ifndef SR_EXTRACT_VERDICT_H
#define SR_EXTRACT_VERDICT_H

#include "relevance.h"

/* Features of incident i (0-based) for the model `acts`. */
void sr_verdict_features(const SrArticle *a, uint32_t i, SrFeats *f);
/* how likely (per mille) a row must be to be given: the main one of an article, one with dead, one
** of a text in capitals */
int32_t sr_verdict_floor(bool main, bool dead, bool upper);
/* Writes the confidence of every incident and takes out those that are none, with what hangs on
** them. */
void sr_pass_verdict(SrArticle *a);

#endif
