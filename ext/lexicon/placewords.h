/*
** placewords.h (private to lexicon): small words of names of places.
*/
#ifndef SR_LEXICON_PLACEWORDS_H
#define SR_LEXICON_PLACEWORDS_H

#include "../base/base.h"

/* X(list, "words") */
#define SR_PLACE_LISTS(X)                                                                         \
  /* they may stand in lower case inside a name */                                                \
  X(PARTICLE,                                                                                     \
    "a aan al an and ar as ash at au aux az bin d da das de degli dei del della delle dem den "   \
    "der des "                                                                                    \
    "di do dos "                                                                                  \
    "du e ech ed el en es et ez i il in ibn l la las le les lez li lo los na nad ng of og on op " \
    "os pod pri ad sa sur sous the u ul ur upon va y am bei im ob van von zu")

#define SR_PLACE_LIST_(list, words) SR_PW_##list,
enum { SR_PLACE_LISTS(SR_PLACE_LIST_) SR_PW_N /* <= 64 */ };
#undef SR_PLACE_LIST_

extern const SrListedWords sr_place_word[1];

#endif
