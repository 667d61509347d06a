/*
** naming.h: what the files of the mention passes share.
*/
#ifndef SR_MENTION_NAMING_H
#define SR_MENTION_NAMING_H

#include "mention.h"

/* What descriptions may stand for: a token of the last group and facility named in earlier
** sentences, SR_NONE */
typedef struct SrDescribed {
  uint32_t group, facility;
  uint32_t person, sent; /* the only person whom sentence `sent` names, SR_NONE */
} SrDescribed;

/* Adds a mention over tokens [tok, tok+ntok) unless one of them is taken; NULL then or on failure.
** ref: lexicon entry, work->tx, work->num index or first gazetteer candidate, by kind. */
SrMention *sr_mention_add(SrArticle *a, uint32_t s, uint32_t tok, uint32_t ntok, SrMentionKind k,
                          uint32_t ref);
/* name.c: persons, facilities, organizations and places of sentence s that no lexicon lists */
void sr_mention_names(SrArticle *a, uint32_t s);
/* band.c: armed groups of sentence s that no lexicon lists, by the words of their names */
void sr_mention_bands(SrArticle *a, uint32_t s);
/* learns the surnames of the article before its sentences are read one by one */
void sr_mention_learn_names(SrArticle *a);

/* surname.c: token t is a surname of the article's persons */
void sr_surname_learn(const SrArticle *a, uint32_t t);
/* A single name that is one of those learned so far is that person; guesses are settled as they
** are asked for. */
bool sr_surname_known(const SrArticle *a, uint32_t t);
/* settles all guesses, for an article of many names */
void sr_surname_settle(const SrArticle *a);

/* describe.c: office, rank or title beside a person's name, in the arena; NULL if none */
const char *sr_mention_post(SrArticle *a, const SrMention *m);
/* descriptions of sentence s that stand for a thing named before: "the group", "X, the mayor of Y"
** (SrMention.nominal; ref: a token of the mention that they stand for). */
void sr_mention_descriptions(SrArticle *a, uint32_t s, SrDescribed *last);

/* A dollar sign stands right behind the name that ends in front of token t: "US$500". It names money. */
static inline bool sr_naming_money(const SrDoc *d, uint32_t t) {
  return t < d->ntok && !(d->tok[t].flags & SR_T_SPACE) && sr_token_is(d, t, "$");
}

#endif
