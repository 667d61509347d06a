/*
** tollframe.h: what the files that read the frames of effect words share: a
** frame while it is read, and how a toll is made of it.
*/
#ifndef SR_EVENT_TOLLFRAME_H
#define SR_EVENT_TOLLFRAME_H

#include "event.h"

enum { SR_TOLL_LIST = 8 };
/* how sure a frame is of its people */
enum {
  SR_TOLL_NAMES = 1, /* "20 hostages", "three wounded" */
  SR_TOLL_NOUN,      /* "the death of" */
  SR_TOLL_CLAUSE,    /* "the girls abducted in May" */
  SR_TOLL_VERB
};

/* whom a weak word counts (effect.tsv, only=) */
enum { SR_TOLL_ALL, SR_TOLL_ENEMY, SR_TOLL_PEOPLE, SR_TOLL_HELD };

typedef struct SrTollFrame {
  SrEffect effect;
  uint32_t trigger; /* token */
  uint32_t entry;
  uint16_t mode;
  uint8_t rank, only;
  bool total, past; /* past: "an earlier toll of 43" */
} SrTollFrame;

/* token t is a word of that static list */
#define SR_TOLL_IS(a, t, list) SR_TOKEN_IN(&(a)->doc, t, list)

static inline bool sr_toll_who_is(uint32_t entry, const char *v) {
  return sr_lex_attr_is(entry, "who", v);
}

/* a noun for how many there are: "the number of", "the toll" */
static inline bool sr_toll_word(const SrArticle *a, uint32_t t) {
  static const char *const kNumber[] = {"number", "count", "tally", "toll"};
  return SR_TOLL_IS(a, t, kNumber);
}

/* n people of NP or verb group g whom tokens tok on name, and no number word does */
static inline SrPeople sr_toll_people(uint32_t g, uint32_t tok, uint32_t ntok, int64_t n) {
  SrPeople p = {.group = g, .tok = tok, .ntok = ntok, .num = SR_NONE, .count = {n, n}, .counted = true};
  return p;
}

/* ---- toll.c ---- */
/* Adds a toll; NULL when the text does not count these people. */
SrToll *sr_toll_add(SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *p);
/* people and what they are said to include */
void sr_toll_list(SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *list, uint32_t n);
/* NP g and what is joined to it, to the right of an object, to the left of a subject */
void sr_toll_right(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g);
void sr_toll_left(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g);

/* ---- tollwho.c ---- */
/* the toll before in sentence s, for "others" and "as many"; NULL if none */
const SrToll *sr_toll_last(const SrArticle *a, uint32_t s);
/* who an unnamed number counts: the people of the toll before, else people */
void sr_toll_unnamed(SrArticle *a, SrToll *t);
/* token tok is "he", "she": the one person whom the text spoke of last; false where the sentence
** has told the same of them */
bool sr_toll_pronoun(SrArticle *a, SrToll *t, uint32_t tok);
/* NP g is "they" or "them": the counted people whom the text spoke of last; false if none */
bool sr_toll_they(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g);

/* ---- tollpart.c ---- */
/* People counted beside the tolls of sentence s, whose own begin at work->toll[first]. */
void sr_toll_parts(SrArticle *a, uint32_t s, uint32_t first);

/* ---- tollmood.c ---- */
/* SR_MD_* bits that verb group v sets by its own form: "was to free", "to kill", "of robbing" */
uint16_t sr_toll_verb_mode(const SrArticle *a, const SrGroup *v);
/* "he would be a hero when police killed him": the time of what never happened */
bool sr_toll_would(const SrArticle *a, uint32_t s, uint32_t vp);
/* "shot three men dead", "shot her son and his wife dead", "stabbed 4 people to death", "fatally shot" */
bool sr_toll_deadly(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t obj);

/* ---- tollsubject.c ---- */
/* The subject, or the counted people right before the verb: "a stabbing with two civilians killed", "a total
** of 78 people" */
void sr_toll_subject(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp);
/* "shot two guards before killing himself", "before surrendering": the verb of the clause before,
** whose subject is meant; else the verb itself */
uint32_t sr_toll_clause_before(const SrArticle *a, uint32_t s, uint32_t vp);
/* "the attackers" of NP p: as many as the sentences before say, where they say one number */
void sr_toll_attackers_told(const SrArticle *a, uint32_t s, SrPeople *p);
/* a toll of the bare number num (work->num) at group g */
void sr_toll_number(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g, uint32_t num);

/* ---- tollobject.c ---- */
/* people in the object of an active verb; false where it has none */
bool sr_toll_object(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f, uint32_t vp);
/* A participle or passive may hide an active verb: its object has a number. "A blast [killed] at least 15
** people" */
bool sr_toll_hidden_object(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp, uint32_t beyond);
/* the object stands in front of the subject: "the general whom a drone killed"; SR_NONE */
uint32_t sr_toll_object_before(const SrArticle *a, uint32_t s, uint32_t vp);
/* first token behind a phrase that reaches beyond its verb: "took hostage ...", "secured the release of ...";
** 0 if none */
uint32_t sr_toll_beyond(const SrLexHit *h, const SrGroup *v);
/* verb group joined to vp by "and" or "or": "killed and wounded dozens"; SR_NONE */
uint32_t sr_toll_next_verb(const SrArticle *a, uint32_t s, uint32_t vp);

/* ---- tollverb.c ---- */
/* Reads the people whom the verb of hit h, verb group vp, points to, and adds their tolls. */
void sr_toll_verb(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f, uint32_t vp);

/* ---- tollwound.c ---- */
/* "suffered less severe wounds", "sustained burns", "were nursing injuries"; false where the word at tok is no
** such noun */
bool sr_toll_suffered(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t tok);

/* ---- tollnoun.c ---- */
/* "were among the dead", "was one of the 11 people killed": the verb whose subject is some of NP g; SR_NONE */
uint32_t sr_toll_part_verb(const SrArticle *a, uint32_t s, uint32_t g);
/* "The dead included two soldiers", "among the wounded were", "were among the dead": people of whom the
** sentence says that they are some or all of NP g; false if none */
bool sr_toll_members(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g);
/* "took several policemen hostage", "took them as hostages": the word of group g completes a verb;
** false where it does not */
bool sr_toll_split_hostage(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g);
/* effect word in NP g */
void sr_toll_noun(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f, uint32_t g);
/* NP g speaks of a number that stands behind: "the toll rose to 73" */
void sr_toll_number_after(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g);
/* effect word outside noun and verb groups */
void sr_toll_predicate(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t tok);

#endif
