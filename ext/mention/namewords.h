/*
** namewords.h (private to mention): the words that tell what kind of name a run of capitals is.
*/
#ifndef SR_MENTION_NAMEWORDS_H
#define SR_MENTION_NAMEWORDS_H

#include "../base/base.h"

/* X(list, "words") */
#define SR_NAME_LISTS(X)                                                                      \
  /* lower-case words inside names */                                                         \
  X(PARTICLE,                                                                                 \
    "de la del los las bin ibn ul ur al el e y da dos van von ez i der dela du ould "         \
    "ag bint ben della di das af uz ud ter zu")                                               \
  /* where something is */                                                                    \
  X(IN, "in at near outside around toward towards into inside across throughout")             \
  X(TO, "to from")                                                                            \
  /* articles that begin names of places and newspapers */                                    \
  X(ARTICLE, "el la los las les le")                                                          \
  /* nouns that end the name of a body */                                                     \
  X(BODY,                                                                                     \
    "academy agency alliance army assembly association authority battalion board "            \
    "brigade bureau campaign club coalition command commission committee company "            \
    "confederation congress corp. corporation corps council court department dept. "          \
    "directorate division federation forum foundation front fund group inc. "                 \
    "initiative institute league ltd ltd. militia ministry mission movement network "         \
    "observatory office organisation organization party plc police regiment "                 \
    "secretariat service services society syndicate taskforce tribunal trust union "          \
    "wing")                                                                                   \
  /* words that carry the name of a body on */                                                \
  X(OF, "of for and on")                                                                      \
  /* first words of names of places */                                                        \
  X(SAINT, "san santa santo saint st. ciudad colonia villa isla")                             \
  /* where people live, beside a name: "Kolomeh village", "the town of Kolomeh" */            \
  X(SETTLED,                                                                                  \
    "neighborhood neighbourhood suburb barrio colony village hamlet town township "           \
    "municipality district canton parish settlement locality commune kibbutz caserio "        \
    "corregimiento vereda aldea ward subcounty kebele woreda payam boma chiefdom")                                                             \
  /* ... where "in the" or "at" stands before the name: "in the Kolomeh area" */              \
  X(QUARTER, "area areas localities neighborhoods neighbourhoods tehsil belt quarter quarters ward "    \
    "estate axis")                                                                            \
  /* ... as the last word of the name itself: "in Rahmat Town" */                             \
  X(TOWN, "town colony nagar mohalla goth")                                                   \
  /* a part of the place whose name follows: "Upper Kolomeh" */                               \
  X(PART, "upper lower greater inner outer")                                                  \
  /* ... before the name alone */                                                             \
  X(BARRIO, "barrio colonia kibbutz caserio vereda aldea reparto")                            \
  /* ... and wider ones, where an article stands before them: "X, a northern region" */       \
  X(AREA,                                                                                     \
    "neighborhood neighbourhood suburb village hamlet town township municipality "            \
    "district settlement locality commune city region area province state county island "     \
    "prefecture stronghold port resort slum enclave borough")                                 \
  X(DISTANCE, "km kms kilometres kilometers kilometre kilometer miles mile")                  \
  /* what "in" stands before, and is no place */                                              \
  X(NOWHERE,                                                                                  \
    "arabic urdu hebrew farsi persian pashto dari hindi swahili hausa latin ramadan "         \
    "islam christianity judaism hinduism buddhism parliament congress easter christmas lent " \
    "advent heaven telegram facebook twitter whatsapp instagram youtube tiktok "              \
    "google zoom reddit discord lockdown covid ebola")                                     \
  /* before a name that nothing else explains, it is one of a place */                        \
  X(INSIDE, "in near outside around")                                                         \
  /* nouns that end the name of a street */                                                   \
  X(STREET, "street streets avenue avenues boulevard promenade alley")                        \
  /* stations */                                                                              \
  X(AIR, "tv radio television")                                                               \
  X(THE, "the")                                                                               \
  /* days are groups of their own */                                                          \
  X(DAY,                                                                                      \
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow "      \
    "tonight")                                                                                \
  X(DET, "the a an")                                                                          \
  X(COMMA, ",")                                                                               \
  /* nouns that stand for a group, a facility named before */                                 \
  X(GROUP, "group outfit organization organisation movement")                                 \
  X(KIN,                                                                                      \
    "brother sister father mother son daughter wife husband cousin uncle aunt nephew niece "  \
    "widow fiancee fiance grandson granddaughter")                                            \
  X(SITE, "facility complex compound premises")

#define SR_NAME_LIST_(list, words) SR_NW_##list,
enum { SR_NAME_LISTS(SR_NAME_LIST_) SR_NW_N /* <= 64 */ };
#undef SR_NAME_LIST_

extern const SrListedWords sr_name_word[1];

#endif
