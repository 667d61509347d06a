/*
** whoparts.h (private to extract): what the files that say who did it share.
*/
#ifndef SR_EXTRACT_WHOPARTS_H
#define SR_EXTRACT_WHOPARTS_H

#include "story.h"

/* ---- who.c ---- */
/* how many took part, by the phrase g for them */
void sr_who_count(const SrArticle *a, SrIncident *r, uint32_t g);
/* ---- whophrase.c ---- */
/* "its", "his" */
bool sr_who_possessive(const SrArticle *a, uint32_t t);

/* ---- whokind.c ---- */
/* What kind of attacker a phrase names: 3 "gunmen", "Suspected militants"; 2 a group or a force;
** 1 a person by name; 0 nobody. */
int sr_who_kind(const SrArticle *a, uint32_t g);
/* countries and capitals do things, towns do not */
bool sr_who_state(const SrMention *m);
/* state forces attack in air strikes, shelling, raids: their phrase counts there only */
bool sr_who_force(const SrArticle *a, uint32_t g);
/* "army helicopters", "Turkish jets": aircraft with somebody's name */
bool sr_who_craft(const SrArticle *a, uint32_t g);
/* a word that only counts those behind "of": "a group of gunmen" */
bool sr_who_many(const SrArticle *a, uint32_t tok);
/* the last person named there: "the Boston Marathon bomber X" */
uint32_t sr_who_person_in(const SrArticle *a, uint32_t from, uint32_t to);
/* one attacker: "the gunman", "a suspect"; not "gunmen" */
bool sr_who_single(const SrArticle *a, uint32_t g);
/* police, soldiers; anybody else whose word is one for people: "a man", "an immigrant" */
bool sr_who_anybody(const SrArticle *a, uint32_t g, bool *uniform);
/* "a group of gunmen", "a group of students": those behind "of"; else g */
uint32_t sr_who_inside(const SrArticle *a, uint32_t g);

/* ---- whomention.c ---- */
/* first strong attacker's word of the sentences of the incident: "two suicide bombers" without a
** verb of their own; for the main incident also of those that follow its own */
uint32_t sr_who_mentioned(const SrArticle *a, const SrIncident *r, const SrStory *t);
/* "the suspect", when nobody else is told of */
uint32_t sr_who_suspect(const SrArticle *a, const SrStory *t);

/* ---- whogroup.c ---- */
/* "PKK militants": the group that a phrase for attackers names, in itself or behind "of", "from" */
uint32_t sr_who_group_in(const SrArticle *a, uint32_t g);
/* Gives the incident the group that the phrase g for those who did it names. */
void sr_who_group_of(SrArticle *a, SrIncident *r, const SrStory *t, uint32_t g);
/* Who says that it was them, whom others blame, and the surest of all as the group responsible. */
void sr_who_responsible(const SrArticle *a, SrIncident *r, const SrStory *t);

#endif
