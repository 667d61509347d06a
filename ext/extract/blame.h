/*
** blame.h: which groups the article holds, reports or says to be responsible.
*/
#ifndef SR_EXTRACT_BLAME_H
#define SR_EXTRACT_BLAME_H

#include "incident.h"

typedef enum SrBlameKind {
  SR_BL_SUSPECTED,
  SR_BL_ATTRIBUTED,
  SR_BL_AGENT,
  SR_BL_CLAIMED
} SrBlameKind;

typedef struct SrBlame {
  uint32_t mention;  /* SR_NONE: a name that is no known group */
  const char *name;
  uint32_t incident; /* index */
  uint8_t kind;      /* SrBlameKind, the surest reading */
  bool named;        /* an organization, no kind of people */
  bool person;       /* a person by name, no organization */
} SrBlame;

typedef struct SrBlameList { SrBlame *a; uint32_t n, cap; } SrBlameList;

/* Reads events, incidents' indices and group mentions; fills out (in the arena), in text order. */
void sr_pass_blame(SrArticle *a, SrBlameList *out);

/* the agent of a participle is the object of the verb before it: "bombed the camp, killing 12" */
bool sr_event_far_agent(const SrArticle *a, const SrEvent *e);

/* ---- suspect.c ---- */
/* the words around person m of sentence s call that person the attacker */
bool sr_person_attacks(const SrArticle *a, uint32_t s, const SrMention *m);
/* token t is a noun for one attacker: "gunman", "suspect"; not "gunmen", "gang" */
bool sr_attacker_word(const SrArticle *a, uint32_t t);

/* ---- means.c ---- */
/* weapon, weapon_type, suicide */
void sr_incident_weapon(SrArticle *a, SrIncident *r, uint32_t index);
/* ---- target.c: target, target_type ---- */
void sr_incident_target(SrArticle *a, SrIncident *r, uint32_t index);

#endif
