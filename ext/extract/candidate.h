/*
** candidate.h: phrases that may fill a role, and the features by which the
** role models judge them. Three models share the work: `roles` says whether a
** noun group takes part in the act and as what; `cuts` says which words of the group name it;
** `fillers` judges all groups of the article that speak of one thing together.
*/
#ifndef SR_EXTRACT_CANDIDATE_H
#define SR_EXTRACT_CANDIDATE_H

#include "relevance.h"

/* outputs of the model `roles`, in order */
typedef enum SrRoleKind {
  SR_RK_PERPETRATOR,
  SR_RK_GROUP,
  SR_RK_TARGET,
  SR_RK_VICTIM /* by name */,
  SR_RK_VICTIMS /* by description */,
  SR_RK_WEAPON,
  SR_RK_N
} SrRoleKind;

/* How much of its noun group a candidate keeps */
typedef enum SrCut {
  SR_CUT_BARE,     /* without article, determiner, possessor and number: "unidentified men" */
  SR_CUT_FULL,     /* without the article only: "two unidentified men" */
  SR_CUT_HEAD,     /* the head with the nouns before it: "police station" */
  SR_CUT_NOUN,     /* the last word: "station" */
  SR_CUT_OF,       /* with the "of" phrase behind it: "members of the union" */
  SR_CUT_NAME,     /* a name mention inside it */
  SR_CUT_UNTITLED, /* without the titles and offices before a name: "senator X" */
  SR_CUT_TITLE,    /* those titles alone: "senator" */
  SR_CUT_JOINED,   /* with the nouns of the next group, where the groups were cut too short */
  SR_CUT_SHARE,    /* number and "of" phrase: "20 kg of dynamite" */
  SR_CUT_TAIL,     /* without some of the words before the head: "power pylons" */
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

enum { SR_CAND_MAX = 14 }; /* of one group */

/* Candidates of noun group g of sentence s, distinct spans only; returns how many
** (0..SR_CAND_MAX). */
uint32_t sr_candidates(const SrArticle *a, uint32_t s, uint32_t g, SrCand *out);
/* a title, rank, office or description that may stand before a name */
bool sr_is_title(const SrArticle *a, uint32_t t);
/* the group may fill a role at all */
bool sr_group_is_candidate(const SrArticle *a, uint32_t g);
/* Features of the role decision about a whole group, and of the choice among the cuts of a
** group. */
void sr_group_features(const SrArticle *a, uint32_t s, uint32_t g, SrFeats *f);
void sr_cut_features(const SrArticle *a, const SrCand *c, SrRoleKind role, SrFeats *f);

/* ---- filler.c: groups that speak of one thing ---- */
enum { SR_FILLER_MEMBERS = 4 };

typedef struct SrFiller {
  uint8_t role;          /* SrRoleKind */
  SrCand best;           /* phrase to give */
  int32_t cut_score;     /* of that phrase */
  int32_t top;           /* best score of its groups */
  int32_t sum;           /* probabilities of its groups added up, permille */
  int32_t rival;         /* best score of the same groups in another role */
  uint32_t count;        /* groups */
  uint32_t first;        /* sentence of the first */
  uint32_t rank;         /* among the fillers of the role, by top */
  int32_t gap;           /* top of the role's best filler less this one's */
  uint32_t key;          /* hash of the phrase, without case */
  int64_t entity;
  /* the likeliest of its groups */
  uint32_t member[SR_FILLER_MEMBERS], sent[SR_FILLER_MEMBERS], nmember;
} SrFiller;

/* What the fillers of an article are judged by, besides themselves. */
typedef struct SrCast {
  int32_t *score;        /* group x role, by the model `roles` */
  int32_t top[SR_RK_N];  /* best of each role */
  uint32_t *incident_of; /* sentence -> incident that it tells of; SR_NONE only if there is none */
} SrCast;

enum {
  SR_FILLERS = 64 /* of one role */,
  SR_FILLER_FLOOR = -3 * 256 /* groups below take part in nothing */
};

/* Scores of all groups: score[group * SR_RK_N + role]; cuts: the model of that name. Writes the
** fillers of a role (at most SR_FILLERS); of[group * SR_RK_N + role] becomes the filler that the
** group belongs to, SR_NONE if none (of may be NULL). Returns how many. */
uint32_t sr_fillers(const SrArticle *a, const SrModel *cuts, const int32_t *score, SrRoleKind role,
                    SrFiller *out, uint32_t *of);
/* Allocates the lists; false: out of memory. Scores are the caller's to fill in. */
bool sr_cast_new(SrArticle *a, SrCast *c);
/* finds the best score of each role, when all scores are there */
void sr_cast_top(const SrArticle *a, SrCast *c);
/* the incident that group g of sentence s takes part in, SR_NONE if the article has none */
uint32_t sr_cast_incident(const SrArticle *a, const SrCast *c, uint32_t s, uint32_t g);
/* Features of the decision whether filler x is given as a row. */
void sr_filler_features(const SrArticle *a, const SrCast *cast, const SrFiller *x, SrFeats *f);
/* best cut of a group in a role, and its score */
int32_t sr_best_cut(const SrArticle *a, const SrModel *cuts, uint32_t s, uint32_t g,
                    SrRoleKind role, SrCand *out);

#endif
