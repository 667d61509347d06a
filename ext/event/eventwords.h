/*
** eventwords.h (private to event): closed lists of words that rules about people and tolls ask for
** at many tokens.
*/
#ifndef SR_EVENT_EVENTWORDS_H
#define SR_EVENT_EVENTWORDS_H

#include "../base/base.h"

/* X(list, "words") */
#define SR_EVENT_LISTS(X)                                                                         \
  /* people.c: what a number counts, when it counts no people */                                  \
  X(UNIT,                                                                                         \
    "year years month months week weeks day days hour hours minute minutes km kms kilometers "    \
    "kilometres miles mile meters metres percent % kg kilograms pounds dollars rupees times "     \
    "am pm a.m. p.m. kilogram feet storey story per million th rounds")                           \
  /* ... and what stands before it then */                                                        \
  X(MONEY, "$ rs rs. number no. route highway age aged channel")                              \
  X(THING,                                                                                        \
    "order letter paper water power border computer tower center quarter error "                  \
    "countries nationalities shots charges cases operations incidents reports statement "         \
    "statements locations places provinces areas sites parts sides gorillas trees video videos "   \
    "footage clip clips photo photos photographs pictures film films wounds burns")                            \
  X(OTHERS, "others other more them those these us so most many whom which additional")                 \
  /* before the words that name the people */                                                     \
  X(SKIP,                                                                                         \
    "the a an another all some this that his her its their my our at least of and as up to only "      \
    "both many about around than nearly almost roughly approximately over further year old aged " \
    "- no any other remaining identified unidentified decomposing decomposed charred "            \
    "mutilated burned burnt headless lifeless")                                           \
  /* behind them */                                                                               \
  X(RESULT, "bodies body corpses corpse deaths death fatalities dead casualties injuries toll")   \
  X(KEPT, "bodies body corpses corpse fatalities casualties")                                     \
  X(HELD, "hostage captive prisoner")                                                             \
  X(CITIZEN, "national nationals citizen citizens")                                               \
  X(BODY,                                                                                         \
    "group groups gang crowd number family team patrol police militia military force unit "       \
    "army public personnel squad community government staff media organization leadership "      \
    "crew household congregation workforce")                                                      \
  X(NONE, "no none nobody zero nil")                                                              \
  X(TWO, "couple pair duo")                                                                       \
  X(A, "a an another")                                                                            \
  X(HIS, "his her my their its 's")                                                               \
  X(HE, "he him she her")                                                                         \
  X(NTH, "second third fourth fifth sixth seventh")                                               \
  X(OF_THE, "them these those the whom which us its their our")                                         \
  X(MORE, "another other others more additional further")                                         \
  X(THE, "the those these all")                                                                   \
  X(THE_SOME, "the all some")                                                                     \
  /* tollpart.c: how people were hurt; with whom */                                               \
  X(HOW, "seriously critically gravely badly severely fatally mortally")                          \
  X(ALONG, "along together")                                                                      \
  X(WITH, "along together with alongside")                                                        \
  /* parted.c */                                                                                  \
  X(HOSTAGE, "hostage captive")                                                                   \
  /* ... lemmas */                                                                                \
  X(FIRE, "fire launch lob rain hurl shower hail")                                                  \
  X(THROW, "throw toss lob hurl fling drop")                                                      \
  X(TAKE, "take pick whisk")                                                                      \
  X(KINDLE, "set light start ignite")                                                             \
  X(BOARD, "board")                                                                               \
  X(SET, "set")                                                                                   \
  X(ESCAPE, "escape flee abscond")                                                                \
  X(DEFUSE, "defuse disarm deactivate make")                                                      \
  X(SLIT, "slit cut")                                                                             \
  X(DRIVE, "drive ram plough plow steer crash slam smash")

#define SR_EVENT_LIST_(list, words) SR_EW_##list,
enum { SR_EVENT_LISTS(SR_EVENT_LIST_) SR_EW_N /* <= 64 */ };
#undef SR_EVENT_LIST_

extern const SrListedWords sr_event_word[1];

#endif
