/*
** blame.h: how the mentions of a sentence are read (blameread.c), for the pass that collects who is
** responsible (blame.c).
*/
#ifndef SR_EVENT_BLAME_H
#define SR_EVENT_BLAME_H

#include "event.h"

enum { SR_BLAME_MAX = 48 /* mentions of one sentence that are looked at */ };

/* a capitalised word that may be part of a group's name */
bool sr_blame_proper(const SrArticle *a, uint32_t t);
/* The name in front of what stands in apposition to it ("X, a new band, claimed"); else g. */
uint32_t sr_blame_named_before(const SrArticle *a, uint32_t s, uint32_t g);
/* "the group", "it", "they" */
bool sr_blame_anaphor(const SrArticle *a, uint32_t g);
/* The group mention that such words before token tok point back to, SR_NONE. */
uint32_t sr_blame_antecedent(const SrArticle *a, uint32_t s, uint32_t tok);
/* "X said it had planted it": who speaks tells of an act of his own */
bool sr_blame_says_own(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp);
/* Does verb group vp claim an act? */
bool sr_blame_claims_act(const SrArticle *a, uint32_t s, uint32_t vp);
/* May act e (NULL: none is meant) be what is claimed? Sets *incident to its incident. */
bool sr_blame_aims(const SrArticle *a, const SrEvent *e, uint32_t *incident);
/* The act that the phrase h is about, NULL. */
const SrEvent *sr_blame_about(const SrArticle *a, uint32_t s, const SrLexHit *h);
/* what a reporting phrase of the sentence says of the mention, SR_BL_*; -1 nothing */
int sr_blame_said(const SrArticle *a, uint32_t s, const SrMention *m);
/* The surest reading of mention m (SR_BL_*), -1 none; *incident: that of the act whose agent it is. */
int sr_blame_reading(const SrArticle *a, uint32_t s, const SrMention *m, uint32_t *incident);


/* ---- ownup.c ---- */
/* The mention of the group whose spokesman says with claim c that "we" did it, and the incident; SR_NONE */
uint32_t sr_ownup(const SrArticle *a, const SrClaim *c, uint32_t *incident);

#endif
