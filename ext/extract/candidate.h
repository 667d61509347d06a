/*
** candidate.h: phrases that may fill a role, and the features by which the
** role models judge them.
*/
#ifndef SR_EXTRACT_CANDIDATE_H
#define SR_EXTRACT_CANDIDATE_H

#include "model.h"
#include "toll.h"

/* How much of its noun group a candidate keeps */
typedef enum SrCut {
  SR_CUT_BARE,  /* without article, determiner, possessor and number: "unidentified men" */
  SR_CUT_FULL,  /* without the article only: "two unidentified men" */
  SR_CUT_HEAD,  /* the head with the nouns before it: "police station" */
  SR_CUT_NOUN,  /* the last word: "station" */
  SR_CUT_OF,    /* with the "of" phrase behind it: "members of the union" */
  SR_CUT_NAME,  /* a name mention inside it */
  SR_CUT_UNTITLED, /* without the titles and offices before a name: "senator X" */
  SR_CUT_N
} SrCut;
extern const char *const sr_cut_name[SR_CUT_N];

typedef struct SrCand {
  uint32_t sent, group;
  uint32_t tok, ntok;
  uint32_t head;    /* token */
  uint32_t mention; /* of SR_CUT_NAME, SR_NONE else */
  uint8_t cut;      /* SrCut */
} SrCand;

enum { SR_CAND_MAX = 8 }; /* of one group */

/* Candidates of noun group g of sentence s, distinct spans only; returns how many (0..SR_CAND_MAX). */
uint32_t sr_candidates(const SrArticle *a, uint32_t s, uint32_t g, SrCand *out);
/* Features of the role decision. */
void sr_candidate_features(const SrArticle *a, const SrCand *c, SrFeats *f);

#endif
