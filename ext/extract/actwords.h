/*
** actwords.h (private to extract): closed lists of words that rules about acts ask for at many
** tokens.
*/
#ifndef SR_EXTRACT_ACTWORDS_H
#define SR_EXTRACT_ACTWORDS_H

#include "../base/base.h"

/* X(list, "words") */
#define SR_ACT_LISTS(X)                                                                        \
  /* aside.c: what turns to another act */                                                     \
  X(AFTER, "after following")                                                                  \
  X(AGAINST,                                                                                   \
    "protest protesting protested denouncing condemning decrying avenge avenged avenging unlike "   \
    "retaliation revenge")                                                                    \
  /* ... what it is compared with has its day and place, though no word for the act */             \
  X(LIKE, "similarities similarity reminiscent resembles resembled similar")                   \
  X(TIME, "hour hours day days week weeks month months year years decade decades")             \
  X(FOLLOWS, "follows followed echoes echoed recalled resembled recalls")                      \
  X(HAPPENED, "come comes came coming happen happened occurred took happens")                              \
  /* ... what is held against somebody whom the sentence tells of */                           \
  X(ACCUSED,                                                                                   \
    "wanted indicted accused charged suspected convicted blamed sentenced sought masterminded " \
    "plotted orchestrated mastermind")

#define SR_ACT_LIST_(list, words) SR_AW_##list,
enum { SR_ACT_LISTS(SR_ACT_LIST_) SR_AW_N /* <= 64 */ };
#undef SR_ACT_LIST_

extern const SrListedWords sr_act_word[1];

#endif
