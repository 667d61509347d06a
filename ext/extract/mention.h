/*
** mention.h: what the files of the mention passes share.
*/
#ifndef SR_EXTRACT_MENTION_H
#define SR_EXTRACT_MENTION_H

#include "pass.h"

/* Adds a mention over tokens [tok, tok+ntok) unless one of them is taken; NULL then or on failure. ref: lexicon entry, work->tx, work->num index or
** first gazetteer candidate, by kind. */
SrMention *sr_mention_add(SrArticle *a, uint32_t s, uint32_t tok, uint32_t ntok, SrMentionKind k, uint32_t ref);
/* token t of sentence s can be part of a proper name and is not part of a mention yet */
bool sr_name_token(const SrArticle *a, uint32_t s, uint32_t t);

#endif
