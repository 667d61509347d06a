/*
** where.h: the places that an article names, as candidates for the place of one
** incident, and the features by which a model chooses among them.
*/
#ifndef SR_EXTRACT_WHERE_H
#define SR_EXTRACT_WHERE_H

#include "extract.h"

enum { SR_WHERE_MAX = 40 };
#define SR_WHERE_UNLISTED (UINT32_C(1) << 31)

/* Where in the article a place is named, seen from the incident; the first is the strongest. */
typedef enum SrWhereZone {
  SR_WZ_FIRST,    /* the sentence that tells of the incident first */
  SR_WZ_OWN,      /* another that has a trigger or toll of it */
  SR_WZ_ABOUT,    /* one that follows these and tells of no other */
  SR_WZ_HEADLINE, /* title, heading */
  SR_WZ_DATELINE,
  SR_WZ_OTHER,    /* one that tells of another incident */
  SR_WZ_LEAD,     /* among the first sentences of the article */
  SR_WZ_BEFORE,
  SR_WZ_AFTER,
  SR_WZ_N
} SrWhereZone;

/* One place, all its mentions together. */
typedef struct SrWhereItem {
  uint32_t id;                        /* gazetteer, or SR_WHERE_UNLISTED and a hash of the name */
  uint32_t held;                      /* id, or of an unlisted place what it lies in */
  uint32_t best;                      /* mention in the strongest zone */
  uint32_t sent;                      /* of best */
  uint8_t zone;                       /* of best */
  bool locative;                      /* best is in a locative phrase */
  uint32_t count, nlocative;          /* mentions */
  uint32_t zones;                     /* bits zone, and zone + SR_WZ_N for locative ones */
  uint32_t trigger;                   /* tokens from best to the nearest trigger, 0 unknown */
  uint32_t verbs;                     /* verb groups between the two */
  bool behind;                        /* best stands behind that trigger */
  bool nearest;                       /* ... and nearer than any other place of the sentence */
} SrWhereItem;

typedef enum SrWhereHere {
  SR_WH_NO,
  SR_WH_CITY,   /* "in this city", "in the capital" */
  SR_WH_STREET,
  SR_WH_QUARTER /* a neighbourhood, a suburb */
} SrWhereHere;

typedef struct SrWhereList {
  SrWhereItem a[SR_WHERE_MAX];
  uint32_t n;
  uint32_t nown;    /* places in locative phrases of the incident's own sentences */
  uint8_t here;     /* SrWhereHere: what a sentence of the incident says without naming a place */
  uint32_t genre;   /* hash of the word in the first square brackets of wire text, 0 none */
} SrWhereList;

struct SrStory;
/* ---- wherehouse.c: mention of the facility that the act was done at, SR_NONE; *city: the city that
** it is named after, 0 */
uint32_t sr_where_house(const SrArticle *a, const struct SrStory *t, uint32_t *city);

/* A place that a sentence points to: mention or, where nothing names it, gazetteer id alone. */
typedef struct SrThere {
  uint32_t mention; /* SR_NONE: not named */
  uint32_t id;      /* 0: none, or a mention that no gazetteer lists */
  bool same;        /* "in the same town" */
} SrThere;
/* ---- wherethere.c: such a place in the sentences of an incident */
SrThere sr_where_there(const SrArticle *a, const struct SrStory *t);

/* x lies in y */
static inline bool sr_where_inside(const SrWhereItem *x, const SrWhereItem *y) {
  if (y->id & SR_WHERE_UNLISTED) return false;
  return (x->id & SR_WHERE_UNLISTED && x->held == y->id) || sr_gaz_inside(x->held, y->id);
}

/* Places other than countries that the incident of row r may have happened in. */
void sr_where_candidates(SrArticle *a, const SrIncident *r, SrWhereList *l);
/* features of candidate k for the model `places` */
void sr_where_features(const SrArticle *a, const SrIncident *r, const SrWhereList *l, uint32_t k,
                       SrFeats *f);

#endif
