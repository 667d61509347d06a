/*
** eventparts.h (private to event): what event.c, eventrole.c and eventmode.c ask of each other, and the
** files of the frame: frame.c and what it asks, framekind.c to frametake.c.
*/
#ifndef SR_EVENT_EVENTPARTS_H
#define SR_EVENT_EVENTPARTS_H

#include "event.h"

/* group g is a date: "the bombing of March 22" */
bool sr_event_is_date(const SrArticle *a, uint32_t g);
/* token tok is a verb of planning */
bool sr_event_plans(const SrArticle *a, uint32_t tok);
/* "planned an attack", "considered suicide bombings"; with "the" it may have come about */
bool sr_event_planned(const SrArticle *a, const SrEvent *e, uint32_t at, bool the);
/* Fills agent, patient and instrument of e by the groups around its trigger. */
void sr_event_roles(SrArticle *a, SrEvent *e);
/* SR_MD_* bits of a verb group: negated, modal, future */
uint16_t sr_event_group_modes(const SrGroup *g);
/* "in response to Israel's raids", "revenge for killings": why it was done, no news */
bool sr_event_is_motive(const SrArticle *a, const SrEvent *e);
/* Fills mode: what speaks against the act having happened. */
void sr_event_status(SrArticle *a, SrEvent *e);

/* ---- framekind.c ---- */
/* what an argument is */
typedef enum SrFrameKind {
  SR_FR_NONE,
  SR_FR_ATTACKER, /* gunmen, rebels, a group */
  SR_FR_FORCE,    /* police, army, a state */
  SR_FR_PEOPLE,   /* anybody else */
  SR_FR_WEAPON,   /* missile, warplane */
  SR_FR_ACT,      /* the blast, the attack */
  SR_FR_BUILDING, /* target, facility, place, vehicle */
  SR_FR_DISASTER, /* earthquake, accident */
  SR_FR_OTHER
} SrFrameKind;
/* group i alone, which may be SR_NONE */
SrFrameKind sr_frame_kind(const SrArticle *a, uint32_t i);
/* "scores of rebels", "a number of soldiers": who they are stands behind the quantity */
SrFrameKind sr_frame_kind_of(const SrArticle *a, uint32_t g);
/* the first of the words of a phrase that are looked at: the last ones tell what it is */
static inline uint32_t sr_frame_first(const SrGroup *g) {
  enum { WORDS = 24 };
  return g->ntok > WORDS ? g->tok + g->ntok - WORDS : g->tok;
}

/* an attack or assault of no particular kind */
static inline bool sr_frame_general(const SrEvent *e) {
  return e->type == SR_TY_ATTACK || e->type == SR_TY_ARMED_ASSAULT;
}

/* ---- framearms.c ---- */
/* type of the weapon that group g names; SR_TY_NONE */
SrType sr_frame_weapon_type(const SrArticle *a, uint32_t g);
/* type that the attacker's word implies: a suicide bomber bombs, "a pair of suicide bombers" too */
SrType sr_frame_attacker_type(const SrArticle *a, uint32_t g);
/* An attack or assault of no particular kind: its kind by weapon and sides. */
void sr_frame_fighting(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what);
/* What comes from the air is an air strike, and violence: "warplanes launched five raids",
** "drones fired missiles", "the air force pounded". Strikes of forces are air strikes too. */
void sr_frame_from_air(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what);
/* "two missiles exploded" is shelling; "planes bombed a base" comes from the air */
void sr_frame_bombing(const SrArticle *a, SrEvent *e, SrFrameKind who);
/* "shot down five drones": what flew was an attack that failed, and who shot is no attacker; a
** helicopter that is shot down is attacked. */
void sr_frame_shot_down(const SrArticle *a, SrEvent *e);
/* "28 drones launched by X": X, where g is the drones; SR_NONE */
uint32_t sr_frame_launched_by(const SrArticle *a, uint32_t s, uint32_t g);

/* ---- framemishap.c ---- */
/* what did it is a fire, a crash or a collapse: nobody's doing */
bool sr_frame_mishap(const SrArticle *a, const SrEvent *e);
/* "a petrol tanker exploded", "a tanker blast": an accident unless its sentence names a bomb or attackers
** (event.c) */
void sr_frame_goes_up(const SrArticle *a, SrEvent *e);

/* ---- framefigure.c ---- */
/* the trigger tells of a strike of workers, of words, of pictures, data or prices: no violence */
bool sr_frame_figure(const SrArticle *a, const SrEvent *e, SrFrameKind who, SrFrameKind what);
/* "were slaughtering animals" */
bool sr_frame_beast(const SrArticle *a, const SrEvent *e);

/* ---- frametake.c ---- */
/* "seized", "took away": by what was taken and who took it */
void sr_frame_taking(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what);
/* "captured 12 insurgents", "captured four soldiers": people, not a town */
void sr_frame_capturing(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what);
/* "were detained in raids on two houses": by those who detain */
void sr_frame_raids(const SrArticle *a, SrEvent *e);
/* "robbers stormed a bank" is a robbery, "raiders made off with 17 girls" none */
void sr_frame_robbery(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what);

#endif
