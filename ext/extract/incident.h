/*
** incident.h: acts (what one sentence says of one incident) and drafts (an
** incident while acts are merged into it).
*/
#ifndef SR_EXTRACT_INCIDENT_H
#define SR_EXTRACT_INCIDENT_H

#include "extract.h"

enum { SR_ACTS = 8, SR_DRAFTS = 32, SR_ACT_ITEMS = 12, SR_DRAFT_NAMES = 8, SR_DRAFT_SITES = 12, SR_DRAFT_SPOTS = 6, SR_DRAFT_WHOM = 4 };

typedef struct SrAct {
  uint32_t sent;
  uint32_t tok;            /* first trigger or toll */
  uint32_t tx, place;      /* work->tx, mention; SR_NONE */
  uint32_t spot;           /* mention of a place that no gazetteer lists, SR_NONE */
  int32_t from, to;        /* days of tx */
  bool day;                /* tx is one day, */
  bool hint;               /* and "today" in a quotation */
  uint32_t type_bits;
  uint32_t event[SR_ACT_ITEMS], nevent;
  uint32_t toll[SR_ACT_ITEMS], ntoll;
  uint8_t type;            /* SrType when no trigger of its own tells it (series.c) */
  bool strong;             /* some trigger is violence by itself */
  bool told;               /* somebody did it to something: "drones struck a depot" */
  bool band;               /* rockets and the like fired by militants */
  uint32_t site;           /* word for what "the hotel attack" was done to, 0 none */
  bool known;              /* some trigger refers back: "the attack", */
  bool refers;             /* and none tells of anything else */
  bool fresh;              /* "an ambush": introduced as something new */
  bool plural;             /* several acts at once: "attacks", */
  bool waged;              /* by somebody on something: "jets carried out strikes on depots" */
  bool separate;           /* "in a separate incident" */
  bool aside;              /* its sentence tells first of another one */
  bool peer;               /* and tells of this one as news, too */
  bool several;            /* "the deadliest attack": of those whose sum was told before */
  uint32_t year;           /* "this year": tells nothing apart, SR_NONE */
  int shift;               /* days from those of tx: known by another act */
  int lag;                 /* days from the act behind the turn to the one in front, 0 unknown, SR_LAG_HOURS */
  int counted;             /* days from an act that is known, sr_counted_from(), 0 none; */
  uint32_t known_place;    /* where that was, SR_NONE */
  bool after;              /* only what came of an act: arrests, protests */
  bool that;               /* "that attack": the one told last, not the one the article is about */
  bool ends;               /* only what became of attackers told of before: "the pair were shot" */
  bool background;         /* the sentence says that it is history */
  uint16_t status;         /* SR_MD_FOILED, ATTEMPT, THREAT, ONGOING bits common to all triggers */
  uint64_t person;         /* key of a victim's or suspect's entity, 0 none */
  uint32_t group;          /* entity of the group that takes or frees people, 0 none */
  uint32_t entry;          /* of a chronology or round-up, 0 none */
  bool settled;            /* place is the one that "the village" speaks of */
  bool lent;               /* tx is that of the lead */
} SrAct;

typedef struct SrDraft {
  uint32_t sent, last, nsent;  /* first and last sentence, how many */
  uint32_t lasttok;            /* of the act told last */
  uint32_t tx, place;
  int32_t from, to;
  bool day, hint;
  uint32_t year;               /* as of acts, */
  int shift;                   /* so is this */
  bool loose;                  /* tx and place are those of what came of it */
  bool settled;                /* as of acts */
  uint32_t votes[SR_TY_N];     /* triggers of each type, strong ones twice */
  uint32_t type_bits;
  uint8_t section;
  bool strong, told, background, plural;
  bool band;                   /* as of acts */
  uint32_t group;              /* as of acts, the first */
  bool title;                  /* opened by title or heading */
  bool separate;               /* "in a separate incident" */
  bool known;                  /* opened by "the attack" */
  bool aside;                  /* told first as what another one came after */
  bool peer;                   /* told first beside another one, as news */
  bool salient;                /* told by more sentences than any other: what "the attack" is */
  uint16_t status;
  uint32_t foiled, attempted, done; /* triggers that say so */
  uint32_t nact, ntoll, nevent;
  uint32_t person[SR_DRAFT_NAMES], nperson; /* entities that are victims or suspects */
  uint32_t spot[SR_DRAFT_SPOTS], nspot;     /* unlisted places of its acts, mentions */
  uint32_t site[SR_DRAFT_SITES], nsite;     /* words for what its sentences speak of */
  uint32_t whom[SR_DRAFT_WHOM], nwhom;      /* words for the people who were taken or came out */
  bool freed;                  /* some came out */
  bool one;                    /* nobody but one man is dead by what it says */
  int64_t killed, injured, taken; /* first stated number of dead, of hurt, of hostages, SR_NULL_INT */
  uint32_t entry;              /* of a chronology or round-up, 0 none */
  uint32_t parts;              /* drafts with tolls of their own whose sum it is, */
  uint32_t part_of;            /* the draft that this one is such a part of, SR_NONE */
  bool fits;                   /* and which it would have joined */
  bool lent;                   /* as of acts */
  bool dead;                   /* dropped */
} SrDraft;

/* ---- act.c ---- */
/* Acts that sentence s states; returns how many (0..SR_ACTS). */
uint32_t sr_acts(const SrArticle *a, uint32_t s, SrAct *out);
/* two places that no gazetteer lists have one name */
bool sr_same_spot(const SrArticle *a, uint32_t m, uint32_t n);

/* ---- actturn.c ---- */
/* "in separate incidents", "in two different attacks" */
bool sr_says_several(const SrArticle *a, uint32_t s);
bool sr_says_separate(const SrArticle *a, uint32_t s);
/* "hours later", "around the same time", "while the siege was under way": on the day that the story
** has come to */
bool sr_says_same_day(const SrArticle *a, uint32_t s);

/* ---- acttake.c ---- */
/* entity of a person named in group g, 0 if none */
uint32_t sr_act_person(const SrArticle *a, uint32_t g);

/* ---- ordinal.c ---- */
/* the sentence tells of the first act that the text counts, or of a later one: "In the second incident",
** "hours after the first attack" */
bool sr_says_first(const SrArticle *a, uint32_t s);
bool sr_says_next(const SrArticle *a, uint32_t s);
/* the sentence begins with something counted: "The first explosion" */
bool sr_says_counted(const SrArticle *a, uint32_t s);

/* ---- placelist.c ---- */
enum { SR_PLACE_LIST = 8 };
typedef struct SrMentions { uint32_t m[SR_PLACE_LIST], n; } SrMentions;
/* place mention m, and those that stand in one list with it; returns how many */
uint32_t sr_place_list(const SrArticle *a, uint32_t m, SrMentions *out);

/* ---- series.c ---- */
enum { SR_SPOTS = 5 };
typedef struct SrSpot { uint32_t tx, place; } SrSpot; /* work->tx, mention */
/* The days and places of the several acts that one trigger stands for: at most SR_SPOTS; 0 when it
** is one act. */
uint32_t sr_series(const SrArticle *a, const SrEvent *e, SrSpot *out);

/* ---- aside.c ---- */
/* token from which sentence s tells of another act than in front of it, SR_NONE */
uint32_t sr_aside(const SrArticle *a, uint32_t s);
/* it turns to what those who were killed are suspected of; the sentence's day and place are not its */
bool sr_aside_of_suspects(const SrArticle *a, uint32_t s, uint32_t turn);
/* it turns from the release or escape of people to what else was done before */
bool sr_aside_of_release(const SrArticle *a, uint32_t s, uint32_t turn);
/* it turns from a blast to who was taken by others, on the same day */
bool sr_aside_of_taking(const SrArticle *a, uint32_t s, uint32_t turn);

/* ---- asidetime.c ---- */
/* days between the two acts of "killed three days after the attack in Nice", 0 unknown; hours */
enum { SR_LAG_HOURS = 1000 };
int sr_aside_lag(const SrArticle *a, uint32_t s, uint32_t turn);
/* "Six days before the Kabul attack, gunmen killed ...": days from that act, known before, to the one that is told
** behind the comma, 0 where the sentence does not open so; *place: the mention that tells which act, SR_NONE */
int sr_counted_from(const SrArticle *a, uint32_t s, uint32_t *comma, uint32_t *place);
/* the time that what tok tells happened *lag days before: "said on Friday, a day after ..."; SR_NONE */
uint32_t sr_days_after(const SrArticle *a, uint32_t s, uint32_t tok, int *lag);
/* "since 7 October, when ...": what follows happened on that day */
bool sr_since_when(const SrArticle *a, const SrTimex *x);
/* the last day of the day, month or year that such a time names, and which of these it is */
SrPrecision sr_since_span(const SrArticle *a, const SrTimex *x, int32_t *to);

/* ---- peer.c ---- */
/* token from which sentence s tells of a further act, which others did elsewhere; SR_NONE */
uint32_t sr_peer(const SrArticle *a, uint32_t s);
/* "Also on Sunday, ...", "Hours earlier, ...", "Another guard was hurt when a bomber": what the sentence tells is
** another act */
bool sr_says_also(const SrArticle *a, uint32_t s);

/* ---- agree.c ---- */
/* how far an act agrees with a draft; below 0 it contradicts */
int sr_act_fit(const SrArticle *a, const SrAct *t, const SrDraft *d);
/* one place may lie in the other for all that the gazetteer knows */
bool sr_place_may_hold(uint32_t p, uint32_t q);
/* a siege and the operation that ends it, days later, are one incident */
bool sr_fit_siege(const SrAct *t, const SrDraft *d);
/* first number of dead of an act, above one; SR_NULL_INT */
int64_t sr_act_killed(const SrArticle *a, const SrAct *t);
int64_t sr_act_injured(const SrArticle *a, const SrAct *t); /* the same of the hurt */
/* the act tells of some of more dead than the draft's */
bool sr_act_exceeds(const SrArticle *a, const SrAct *t, const SrDraft *d);
int64_t sr_act_taken(const SrArticle *a, const SrAct *t);   /* and of hostages */

/* ---- attacker.c ---- */
/* marks the tolls of those whom police shot in the attack that they had made */
void sr_attackers_shot(SrArticle *a);

/* ---- casualty.c ---- */
/* Marks tolls that repeat earlier ones of their incident (SrToll.drop). */
void sr_casualty_repeats(SrArticle *a);
/* Adds the casualty rows from the tolls. */
void sr_casualty_rows(SrArticle *a);

#endif
