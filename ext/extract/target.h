/*
** target.h: what may have been the target of an incident, or who may have done it, as candidates, and the
** features by which a model chooses among them.
*/
#ifndef SR_EXTRACT_TARGET_H
#define SR_EXTRACT_TARGET_H

#include "story.h"

typedef struct SrTargetAim {
  bool state;  /* done by police, army: its targets may be militants */
  bool people; /* a kind of act that is aimed at people: kidnapping */
  int loss;    /* how much less this act says of the target than the incident's own kind */
} SrTargetAim;

/* How a candidate takes part, bits. */
enum {
  SR_TR_PATIENT = 1,
  SR_TR_WEAK = 2,      /* of a trigger that is no violence by itself */
  SR_TR_AGENT = 4,
  SR_TR_SITE = 8,
  SR_TR_INSTRUMENT = 16,
  SR_TR_KILLED = 32,
  SR_TR_HURT = 64,
  SR_TR_TAKEN = 128,
  SR_TR_OUT = 256,     /* freed, arrested ... */
  SR_TR_PERP = 512,    /* toll of attackers */
  SR_TR_OTHER = 1024,  /* patient of another incident */
  SR_TR_COMPOUND = 2048,
  SR_TR_DOES_OTHER = 4096, /* agent of another incident alone; no feature */
  SR_TR_IN_ACT = SR_TR_PATIENT | SR_TR_WEAK | SR_TR_AGENT | SR_TR_SITE | SR_TR_INSTRUMENT,
  SR_TR_ASIDE = SR_TR_OTHER | SR_TR_AGENT | SR_TR_INSTRUMENT, /* with no other: hit by another act, or not hit */
  SR_TR_N = 12
};

/* What may have been the target: all phrases with one head together. */
typedef struct SrTargetItem {
  SrTargetPick pick;
  uint32_t key;        /* hash of its head */
  uint32_t head, sent; /* token and sentence of the first mention, or of the rules' choice */
  uint32_t roles;      /* SR_TR_* */
  uint32_t event;      /* the act that it takes part in, else the nearest; SR_NONE */
  uint32_t count;      /* mentions in the sentences that tell of the incident */
  uint32_t far;        /* tokens to the nearest trigger, */
  bool behind;         /* which stands in front of it */
  bool first, title;   /* mentioned in the first of these sentences, in the title */
  bool rule;           /* what the rules chose */
} SrTargetItem;

enum { SR_TARGET_MAX = 32 };
typedef struct SrTargetList {
  SrTargetItem a[SR_TARGET_MAX];
  uint32_t n;
  uint32_t index;      /* as in SrEvent.incident */
  uint32_t seen;       /* sentences */
  int best;            /* highest score that the rules give any of them */
  bool ruled;          /* a[0] is what the rules chose */
  bool doers;          /* these may have done it */
  SrTargetAim aim;
} SrTargetList;

/* ---- target.c ---- */
/* the lexicon's word for a thing that can be hit at the head of a phrase, NULL */
const SrLexHit *sr_target_thing(const SrArticle *a, const SrGroup *gr);
/* puts group g in the place of a target that says less */
void sr_target_judge(const SrArticle *a, uint32_t g, SrTargetAim aim, bool victim, bool strong, SrTargetPick *best);
/* the same for what stands before the noun of an act: "the mosque attack" */
void sr_target_compound(const SrArticle *a, const SrEvent *e, SrTargetAim aim, SrTargetPick *best);
/* to whom or what the act was done, a group; SR_NONE */
uint32_t sr_target_of_event(const SrArticle *a, const SrEvent *e);
/* group g is police, soldiers ... */
bool sr_target_by_force(const SrArticle *a, uint32_t g);
/* its type, also by who was hurt in it */
const char *sr_target_by_victims(const SrArticle *a, const SrTargetPick *p, uint32_t index, SrTargetAim aim);
/* ---- targetpick.c ---- */
/* what a pass of a model does with one incident; list and features are its room to work in */
typedef void SrTargetChoose(SrArticle *a, SrIncident *r, const SrModel *m, SrTargetList *l,
                            SrFeats *f);
/* choose for each incident; none in wire copy, which the model was not trained on, and none without
** a model */
void sr_target_pass(SrArticle *a, const char *model, SrTargetChoose *choose);
/* chooses the target of each incident */
void sr_pass_targets(SrArticle *a);
/* the words of a candidate, in the arena; NULL when memory ran out */
const char *sr_target_text(SrArticle *a, const SrTargetPick *p);
/* an empty list for the incident of row r */
void sr_target_begin(const SrIncident *r, SrTargetList *l);
/* puts the phrases of the incident's sentences into the list */
void sr_target_collect(const SrArticle *a, SrTargetList *l);
/* the candidate that the model finds likeliest; NULL if there is none, or none `likely` */
const SrTargetItem *sr_target_best(const SrArticle *a, const SrIncident *r, const SrModel *m, const SrTargetList *l,
                                   SrFeats *f, bool likely);
/* what may have been attacked in the incident of row r, the rules' choice first */
void sr_target_candidates(const SrArticle *a, const SrIncident *r, SrTargetList *l);
/* ---- whopick.c ---- */
/* puts group g into p if it may have done an act in which it takes part by these roles (SR_TR_*) */
void sr_doer_judge(const SrArticle *a, uint32_t g, uint32_t roles, SrTargetPick *p);
/* who may have done the incident of row r, the rules' choice first; none where that is a name */
void sr_doer_candidates(SrArticle *a, const SrIncident *r, SrTargetList *l);
/* chooses who did each incident */
void sr_pass_doers(SrArticle *a);
/* ---- targetfeat.c ---- */
/* features of candidate k for the models `targets` and `doers` */
void sr_target_features(const SrArticle *a, const SrIncident *r, const SrTargetList *l, uint32_t k, SrFeats *f);

#endif
