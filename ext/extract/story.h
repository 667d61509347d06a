/*
** story.h: what the files that fill an incident's columns share: the draft, the
** sentences that tell of it, and one function for each group of columns.
*/
#ifndef SR_EXTRACT_STORY_H
#define SR_EXTRACT_STORY_H

#include "incident.h"

typedef struct SrStory {
  const SrDraft *draft;
  const SrDraft *main;      /* the article's main incident */
  uint32_t index;           /* as in SrEvent.incident */
  /* for each sentence: bits of the incidents that its triggers and tolls belong to */
  const uint32_t *own;
  const uint32_t *about;    /* ... or, without any, of the incident told last in its section */
  const SrBlameList *blame;
} SrStory;

static inline bool sr_story_own(const SrStory *t, uint32_t s) {
  return (t->own[s] >> t->index & 1u) != 0;
}
static inline bool sr_story_about(const SrStory *t, uint32_t s) {
  return (t->about[s] >> t->index & 1u) != 0;
}

/* ---- when.c: date_*, time, duration_minutes ---- */
void sr_story_when(SrArticle *a, SrIncident *r, const SrStory *t);
/* ---- where.c: place, admin*, country, latitude, longitude, place_precision ---- */
void sr_story_where(SrArticle *a, SrIncident *r, const SrStory *t);
/* ---- means.c ---- */
/* weapon, weapon_type, suicide */
void sr_incident_weapon(SrArticle *a, SrIncident *r, const SrStory *t);
/* ---- target.c: target, target_type ---- */
void sr_incident_target(SrArticle *a, SrIncident *r, uint32_t index);
/* ---- whophrase.c ---- */
/* group words without a leading article or number */
const char *sr_story_phrase(SrArticle *a, uint32_t g);
/* ---- who.c: perpetrator*, claimed_by, attributed_to ---- */
void sr_story_who(SrArticle *a, SrIncident *r, const SrStory *t);
/* ---- outcome.c: demand, outcome, summary, confidence; the other columns are filled before ---- */
void sr_story_outcome(SrArticle *a, SrIncident *r, const SrStory *t);
/* the summary anew */
void sr_incident_summary(SrArticle *a, SrIncident *r);

/* ---- fields.c ---- */
/* Adds the incident's row: status, type, prominence, counts and all of the above. */
void sr_incident_fill(SrArticle *a, const SrStory *t);

#endif
