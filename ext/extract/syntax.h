/*
** syntax.h: relations between the base phrases of a sentence. Groups are
** indices into work->group; SR_NONE where there is no such phrase.
*/
#ifndef SR_EXTRACT_SYNTAX_H
#define SR_EXTRACT_SYNTAX_H

#include "pass.h"

/* NP that is the subject of verb group vp (of its whole chain "four of the policemen in Bannu": the
** first NP); for a relative clause the antecedent; for a conjoined or participle clause the shared
** subject */
uint32_t sr_subject_of(const SrArticle *a, uint32_t s, uint32_t vp);
/* NP right after verb group vp */
uint32_t sr_object_of(const SrArticle *a, uint32_t s, uint32_t vp);
/* NP after the first preposition of that list within `reach` groups right of group g, no verb
** between */
uint32_t sr_pp_object(const SrArticle *a, uint32_t s, uint32_t g, const char *const *prep,
                      size_t nprep, uint32_t reach);
/* the NP joined to NP g by a comma or "and" */
uint32_t sr_next_conjunct(const SrArticle *a, uint32_t s, uint32_t g);
/* verb group that holds token tok */
uint32_t sr_vp_of(const SrArticle *a, uint32_t tok);
bool sr_group_is_relative(const SrArticle *a, const SrGroup *g);
bool sr_word_between(const SrArticle *a, uint32_t from, uint32_t to, const char *word);

/* ---- event.c ---- */
/* SR_MD_* bits that cue words in reach of token tok set (negation, hypothesis, accident, sport
** ...) */
/* a cue of that class, not part of a longer word of violence */
bool sr_cue_is(const SrArticle *a, const SrLexHit *h, const char *class);
uint16_t sr_cue_modes(const SrArticle *a, uint32_t s, uint32_t tok);
/* ---- locate.c ---- */
/* index into work->tx of the date that token tok's act happened on, by what sentence s says;
** SR_NONE if it does not */
uint32_t sr_time_near(const SrArticle *a, uint32_t s, uint32_t tok);
/* index of the place mention of sentence s that token tok's act happened in; SR_NONE if it does
** not say */
uint32_t sr_place_near(const SrArticle *a, uint32_t s, uint32_t tok);
/* the same among tokens [from, to) only */
typedef struct SrTokens { uint32_t from, to; } SrTokens;
uint32_t sr_time_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in);
uint32_t sr_place_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in);
/* place mention m of sentence s stands where something is said to be: "in Homs", "the Homs bombing" */
bool sr_place_locative(const SrArticle *a, uint32_t s, uint32_t m);
/* verb groups of the sentence between two tokens */
uint32_t sr_verbs_between(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to);

#endif
