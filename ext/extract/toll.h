/*
** toll.h: what the files about people and tolls share: who a noun phrase
** names and how many they are.
*/
#ifndef SR_EXTRACT_TOLL_H
#define SR_EXTRACT_TOLL_H

#include "syntax.h"

/* casualty class of the people named in tokens [from, to), NULL if none; *perp when they are
** attackers */
const char *sr_people_class(const SrArticle *a, uint32_t from, uint32_t to, bool *perp);

/* ---- people.c ---- */
typedef struct SrPeople {
  uint32_t group;        /* NP that was read */
  uint32_t tok, ntok;    /* passage: count and people, "two of the guards" */
  uint32_t num;          /* work->num, SR_NONE */
  SrCount count;
  uint32_t who, nwho;    /* tokens that name them, nwho 0: number alone, "others" */
  const char *class_;
  bool perpetrator;
  bool counted;          /* the text says how many: a number, an article, one name */
  bool same;             /* "as many": the count of the toll before */
  bool known;            /* the words name people, not things */
  /* "the gunman", a name, "his wife": one person who may have been told of before */
  bool definite;
  bool named;            /* a person's name */
  bool some;             /* "two of them": part of people told of before */
  bool more;             /* "another three", "five others" */
} SrPeople;

/* Reads NP g of sentence s; false when it can name no people. In a headline bare singulars count
** one. */
bool sr_people_read(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out);
/* first free number (no part of a date, an age, a measure) that overlaps tokens [from, to),
** SR_NONE if none */
uint32_t sr_people_number(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to);
SrCount sr_people_count(const SrNumber *x);
/* People joined to NP g by commas and "and": to the right of an object, to the left of a
** subject; at most cap, in text order. */
uint32_t sr_people_right(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap);
uint32_t sr_people_left(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap);
/* NP g is a bare number whose noun stands behind a participle: [35] [detained] [militants] */
bool sr_people_is_split(const SrArticle *a, uint32_t s, uint32_t g);
/* NP g is a clause that the tagger took for a phrase: "and [injured 32 others]" */
bool sr_people_is_clause(const SrArticle *a, uint32_t s, uint32_t g);
/* People with a number that "including" or "among them" names right behind NP g. */
uint32_t sr_people_parts(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap);

#endif
