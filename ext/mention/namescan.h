/*
** namescan.h: what the two files that read the names of a sentence share: the
** sentence under the scan and questions about its tokens.
*/
#ifndef SR_MENTION_NAMESCAN_H
#define SR_MENTION_NAMESCAN_H

#include "namewords.h"
#include "naming.h"

#define NAME_BIT(k) (1u << (k))
/* kinds of words that make a phrase a description, not a personal name */
#define NAME_DESCRIBING                                                                            \
  (NAME_BIT(SR_L_OFFICE) | NAME_BIT(SR_L_RANK) | NAME_BIT(SR_L_FACILITY) | NAME_BIT(SR_L_TARGET) | \
   NAME_BIT(SR_L_PERSON) | NAME_BIT(SR_L_PERPETRATOR) | NAME_BIT(SR_L_PLACEWORD) |                 \
   NAME_BIT(SR_L_DIRECTION) | NAME_BIT(SR_L_TRIGGER) | NAME_BIT(SR_L_EFFECT) |                     \
   NAME_BIT(SR_L_WEAPON) | NAME_BIT(SR_L_VEHICLE) | NAME_BIT(SR_L_FORCE) |                         \
   NAME_BIT(SR_L_ORGANIZATION) | NAME_BIT(SR_L_OUTLET) | NAME_BIT(SR_L_NATIONALITY) |              \
   NAME_BIT(SR_L_GROUP))
#define NAME_POSTS (NAME_BIT(SR_L_OFFICE) | NAME_BIT(SR_L_RANK) | NAME_BIT(SR_L_TITLE))
#define NAME_LISTED (SR_W_GIVEN | SR_W_SURNAME)

enum { NAME_RUN = 12, NAME_PLACES = 64 };

/* The gazetteer's longest name that begins at a token, asked for several times. */
typedef struct NamePlace {
  uint32_t tok, ntok, first, count; /* tok: SR_NONE = empty */
} NamePlace;

typedef struct NameScan {
  SrArticle *a;
  uint32_t s, begin, end; /* sentence and its tokens */
  bool flat;              /* case tells nothing: wire text, headline in capitals */
  NamePlace *place;       /* NAME_PLACES of them */
  const uint8_t *may;     /* 0: no place begins there; of the first NAME_PLACES tokens */
} NameScan;

/* nameplace.c: name_gaz() where a place may begin */
uint32_t sr_name_gaz(const NameScan *n, uint32_t t, uint32_t end, uint32_t *first, uint32_t *count);

/* What may begin at token t: 0 no place; SR_GAZ_MORE is not there where one of several words surely does not. */
static inline uint32_t name_may(const NameScan *n, uint32_t t) {
  return t - n->begin < NAME_PLACES ? n->may[t - n->begin] : ~0u;
}

static inline uint32_t name_gaz(const NameScan *n, uint32_t t, uint32_t end, uint32_t *first,
                                uint32_t *count) {
  *first = *count = 0;
  return name_may(n, t) ? sr_name_gaz(n, t, end, first, count) : 0;
}

static inline uint32_t name_class(const NameScan *n, uint32_t t) {
  return sr_word_class(&n->a->doc, t);
}

/* Is token t in a list (SR_NW_*)? */
static inline bool name_is(const SrArticle *a, uint32_t t, int list) {
  return sr_listed(sr_name_word, a->doc.tok[t].hash) >> list & 1;
}

/* an ordinary or describing word that is no personal name either */
static inline bool name_ordinary(const NameScan *n, uint32_t t) {
  uint32_t class = name_class(n, t);
  return !(class & NAME_LISTED) &&
         (class & SR_W_COMMON || n->a->work->hit[t].kinds & NAME_DESCRIBING);
}

/* de, bin, al: lower-case words inside names */
static inline bool name_particle(const SrArticle *a, uint32_t t) {
  return name_is(a, t, SR_NW_PARTICLE);
}

/* Nouns that end the name of a body; "of", "for" may go on. */
static inline bool name_body(const SrArticle *a, uint32_t t) { return name_is(a, t, SR_NW_BODY); }

/* "in X", "near X": 2; "to X", "from X": 1; else 0 */
static inline int name_locative(const NameScan *n, uint32_t t) {
  const SrArticle *a = n->a;
  if (t == n->begin) return 0;
  if (name_is(a, t - 1, SR_NW_IN)) return 2;
  return name_is(a, t - 1, SR_NW_TO) ? 1 : 0;
}

static inline bool name_well_known(const SrPlace *p) {
  return p->kind == SR_G_COUNTRY || p->kind == SR_G_CAPITAL || p->kind == SR_G_REGION ||
         p->kind == SR_G_ADMIN1 || p->population >= 200000;
}

/* name.c: token t may be a part of a name */
bool sr_name_token(const NameScan *n, uint32_t t);

/* nameplace.c: ", Ohio" at token t: a country or area that the name before it lies in */
bool sr_name_place_follows(const NameScan *n, uint32_t t);
/* "X district", "city of X" */
bool sr_name_placeword(const NameScan *n, uint32_t t, uint32_t end);
/* the first candidate is a country */
bool sr_name_country(uint32_t first);
/* the words beside [t, end) make it the name of a settlement: "X village", "the town of X" */
bool sr_name_settled(const NameScan *n, uint32_t t, uint32_t end);
/* "in Rahmat Town": the noun is the last word of the name */
bool sr_name_in_town(const NameScan *n, uint32_t t, uint32_t end);
/* "X, a remote village in", "X, about 40 km north of" */
bool sr_name_apposed_place(const NameScan *n, uint32_t end);
/* "in X, Ohio" */
bool sr_name_before_area(const NameScan *n, uint32_t t, uint32_t end);
/* adds the places of the gazetteer in [t, end) */
void sr_name_places(const NameScan *n, uint32_t t, uint32_t end);
/* adds [t, end) as a place that no gazetteer lists, where its neighbours make it one */
void sr_name_unlisted(const NameScan *n, uint32_t t, uint32_t end);
/* adds a place whose first word is no name token by itself; its tokens, 0 if none */
uint32_t sr_name_place_of_words(const NameScan *n, uint32_t t, bool token);

#endif
