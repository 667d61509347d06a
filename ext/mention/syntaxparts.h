/*
** syntaxparts.h (private to mention): what the files that relate the base phrases of a sentence share.
*/
#ifndef SR_MENTION_SYNTAXPARTS_H
#define SR_MENTION_SYNTAXPARTS_H

#include "mention.h"

enum { SYNTAX_REACH = 12 }; /* groups looked at on either side */

static inline const SrGroup *syntax_group(const SrArticle *a, uint32_t g) {
  return &a->work->group.a[g];
}
static inline uint32_t syntax_first(const SrArticle *a, uint32_t s) {
  return a->work->sent[s].group;
}
static inline uint32_t syntax_end(const SrArticle *a, uint32_t s) {
  return a->work->sent[s].group + a->work->sent[s].ngroup;
}
static inline uint32_t syntax_after(const SrGroup *g) { return g->tok + g->ntok; }
/* token right before group g is this word */
static inline bool syntax_before_is(const SrArticle *a, uint32_t s, const SrGroup *g,
                                    const char *word) {
  return g->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, g->tok - 1, word);
}

/* ---- syntax.c ---- */
/* "on Sunday", "for two hours": a time hides the subject before it. */
bool sr_group_is_time(const SrArticle *a, const SrGroup *head);

/* ---- subject.c ---- */
/* "after", "since": words for a clause as well as for a phrase */
bool sr_opens_clause(const SrArticle *a, const SrGroup *pp);
/* The verb group goes on a clause that has its subject already: "stormed a bank and fled", "killed
** two guards before being shot" */
bool sr_clause_goes_on(const SrArticle *a, uint32_t s, const SrGroup *v);
/* The relative pronoun of the clause whose verb is group v: "which attacked", "which police
** call". */
uint32_t sr_relative_of(const SrArticle *a, uint32_t s, uint32_t v);

/* ---- between.c ---- */
/* NP g, whose chain begins at h, stands between verb group vp and its subject: a name set beside, an
** age, people among others, what a preposition opens. Sets *next to the group from which the search
** goes on to the left. */
bool sr_between_phrase(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g, uint32_t h,
                       uint32_t *next);
/* The relative pronoun of a clause between commas right before verb group vp, SR_NONE: "a guard,
** who was inside the building, was hurt" */
uint32_t sr_between_set_off(const SrArticle *a, uint32_t s, uint32_t vp);
/* The participle of a clause between commas right before the finite verb group vp, SR_NONE: "a man
** who tried to flee, described by neighbours as a teacher, was shot"; or the "among" of "two men who
** ran, among them one known as X, were" */
uint32_t sr_between_called_off(const SrArticle *a, uint32_t s, uint32_t vp);
/* Verb group g stands between verb group vp and its subject: the group from which the search goes on
** to the left; SR_NONE: the subject is not that verb's. */
uint32_t sr_between_verb(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g);
/* NP g, whose chain begins at h, is the object of a gerund or participle between verb group vp and its
** subject: the group from which the search goes on; SR_NONE. relative: vp is that of a clause that a
** pronoun opens. */
uint32_t sr_between_gerund(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g, uint32_t h,
                           bool relative);
/* The NP chain from h ends a clause between the subject and verb group vp: the group from which the
** search goes on; SR_NONE. Sets *relative when that is a relative pronoun. */
uint32_t sr_between_clause(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h, bool *relative);

#endif
