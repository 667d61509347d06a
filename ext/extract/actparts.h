/*
** actparts.h (private to extract): what the files that read the acts of a sentence share.
*/
#ifndef SR_EXTRACT_ACTPARTS_H
#define SR_EXTRACT_ACTPARTS_H

#include "incident.h"

/* What a sentence is read with: where it turns to another act, and whether it tells of any act but
** what came of one. */
typedef struct SrActView {
  uint32_t s, turn, from, to;
  uint32_t lead; /* in front of this token it tells of an earlier act: "Two days after a bomb killed nine, "; 0 */
  uint32_t counted; /* in front of this token it only says from which act it counts: "Six days before the raid, "; 0 */
  uint32_t peer; /* where it turns to what others did, SR_NONE */
  bool itself;
  bool span;   /* its only time is a long one: "since 2014", */
  bool years;  /* and its verb speaks of all of that */
  bool since;  /* "has been the scene of clashes since 2006" */
  bool wounds; /* its dead are those of an act that was told: "died of her wounds" */
  SrAct *out;
  uint32_t n;
} SrActView;

/* ---- actcount.c ---- */
/* Fills in what the view says of times and of the dead. */
void sr_act_spans(const SrArticle *a, SrActView *v);
/* Trigger or toll counts as an act, or belongs to one. */
bool sr_act_has_event(const SrArticle *a, const SrActView *v, const SrEvent *e);
bool sr_act_has_toll(const SrArticle *a, const SrActView *v, const SrToll *x);
/* what came of an act, people called by what was done to them among that */
bool sr_act_event_came(const SrArticle *a, const SrEvent *e);
/* A court speaks of what happened when it says where or when. */
bool sr_act_event_counts(const SrEvent *e);
/* "released ten hostages": how many were taken, told with their release */
bool sr_act_freed_hostages(const SrArticle *a, const SrSentWork *sw, const SrToll *x);

/* ---- acttake.c ---- */
/* "arrested", "a protest": what comes of an act, which does not happen on its day */
bool sr_act_of_aftermath(const SrArticle *a, const SrEvent *e);
/* toll of those who were held afterwards */
bool sr_act_toll_of_aftermath(const SrToll *x);
/* The first time of an act, or a day inside the longer time that was told before it. */
void sr_act_time(const SrArticle *a, SrAct *t, uint32_t tx);
/* Takes trigger i, or toll i, of the article into act t, with a time and a place that may be SR_NONE. */
void sr_act_take_event(const SrArticle *a, SrAct *t, uint32_t i, uint32_t tx, uint32_t place);
void sr_act_take_toll(const SrArticle *a, SrAct *t, uint32_t i, uint32_t tx, uint32_t place);

/* ---- actside.c ---- */
/* the time or place, SR_NONE, of the trigger or toll at tok, or another one on its side of the turn */
uint32_t sr_act_own_time(const SrArticle *a, uint32_t s, uint32_t tx, uint32_t tok, uint32_t turn);
uint32_t sr_act_own_place(const SrArticle *a, const SrActView *v, uint32_t m, uint32_t tok);
/* A continent or "the West" is no place that tells acts apart. */
uint32_t sr_act_placed(const SrArticle *a, uint32_t m);
/* the place beside token tok that no gazetteer lists; SR_NONE */
uint32_t sr_act_spot(const SrArticle *a, const SrActView *v, uint32_t tok);
/* In front of "since 7 October, when" stands the toll of a war: acts are looked for behind it. */
uint32_t sr_act_from(const SrArticle *a, uint32_t s, uint32_t turn);
/* "Bombs kill 14 on a bus in Homs; shelling kills ten", "Gunmen storm a clinic as bomber hits a
** funeral": the token at which a headline turns to another act, which the text will tell; SR_NONE */
uint32_t sr_act_title_turn(const SrArticle *a, uint32_t s);
/* "Hours after the raid, rockets were fired", "Following the blast, ...": first token behind a phrase at
** the sentence's beginning that only says after what, where an act is told behind it; else its
** first token. *apart is set where that act is surely another one. */
uint32_t sr_act_behind_lead(const SrArticle *a, uint32_t s, bool *apart);
/* "Minutes before the shooting, police in X were warned": the comma, where nothing but the act that is known is
** told: where and when the rest happened is not where and when that did; 0 */
uint32_t sr_act_only_lead(const SrArticle *a, uint32_t s);
/* "Two days after a bomb killed nine in X, gunmen attacked Y": the comma, where both clauses tell of an act of
** their own; *lag: the days between them, 0 unknown. 0 where the sentence does not open like that. */
uint32_t sr_act_lead(const SrArticle *a, uint32_t s, int *lag);
/* The event that a relative clause with the verb or noun at tok tells of: "the shooting in El Paso in
** which 23 died and the killing of ..."; SR_NONE. */
uint32_t sr_act_antecedent(const SrArticle *a, uint32_t s, uint32_t tok);

/* ---- actjudge.c ---- */
/* What the acts of the sentence are to each other and to what was told before. */
void sr_acts_judge(const SrArticle *a, SrActView *v);

/* ---- actturn.c: how a sentence stands to those before it ---- */
/* Does the sentence tell of an act itself? */
bool sr_act_itself(const SrArticle *a, uint32_t s);
/* "Earlier in the week a judge was killed", "A week earlier, a group said it was behind a bombing":
** told of before, unless it is "the attack" */
bool sr_act_said_earlier(const SrArticle *a, uint32_t s);
/* "The deadliest attack hit", "In the worst incident": one of several whose sum was told before */
bool sr_act_of_several(const SrArticle *a, uint32_t s);
/* "The mortuary in X said it had received four bodies on Monday night": of the dead who were told of */
bool sr_act_of_morgue(const SrArticle *a, uint32_t s);

#endif
