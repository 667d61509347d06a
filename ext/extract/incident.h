/*
** incident.h: drafts of incidents while sentences are merged into them.
*/
#ifndef SR_EXTRACT_INCIDENT_H
#define SR_EXTRACT_INCIDENT_H

#include "toll.h"

typedef struct SrScene { /* what one sentence says happened */
  uint32_t sent;
  uint32_t tx, place;     /* work->tx, mention; SR_NONE */
  int32_t from, to;       /* days of tx */
  bool day;               /* tx is one day */
  bool type[SR_TY_N];
  uint32_t nevent, ntoll;
  bool strong;            /* some event is violence by itself */
  bool refers;            /* "the attack" */
  bool fresh;             /* an event that does not refer back */
  bool separate;
  uint8_t section;
} SrScene;

typedef struct SrDraft { /* an incident being gathered */
  uint32_t sent, last, nsent; /* first and last sentence, how many */
  uint32_t tx, place;
  int32_t from, to;
  bool day;
  bool type[SR_TY_N];
  uint8_t section;
} SrDraft;

bool sr_says_separate(const SrArticle *a, uint32_t s);

/* ---- fields.c ---- */
/* Adds the incident's row from its draft and the events and tolls that carry its index. */
void sr_incident_fill(SrArticle *a, const SrDraft *d, uint32_t index);
/* ---- casualty.c ---- */
/* Adds the casualty rows from the tolls. */
void sr_casualty_rows(SrArticle *a);

#endif
