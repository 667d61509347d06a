/*
** chunkwords.h (private to tagging): the words that the grammar of base phrases asks for by name.
*/
#ifndef SR_TAGGING_CHUNKWORDS_H
#define SR_TAGGING_CHUNKWORDS_H

#include "../base/base.h"

/* X(list, "words") */
#define SR_CHUNK_LISTS(X)                                                                          \
  /* possessive words */                                                                           \
  X(OWN, "my your his her its our their whose")                                                    \
  /* forms of auxiliaries */                                                                       \
  X(BE, "be is are was were been being am 's 're 'm")                                              \
  X(HAVE, "have has had having 've 'd")                                                            \
  X(GET, "get gets got getting gotten")                                                            \
  X(MODAL, "may could would might should must can ca ought 'd")                                    \
  X(FUTURE, "will shall 'll wo sha")                                                               \
  X(NO, "no neither none nobody nothing")                                                          \
  X(NEVER, "never hardly nor neither")                                                             \
  /* days */                                                                                       \
  X(DAY,                                                                                           \
    "monday tuesday wednesday thursday friday saturday sunday yesterday today "                    \
    "tomorrow tonight")                                                                            \
  X(PART_OF_DAY, "morning afternoon evening night noon midday midnight dawn")                      \
  X(PERIOD,                                                                                        \
    "week month year weekend decade morning evening afternoon night spring summer "                \
    "autumn winter")                                                                               \
  X(MONTH,                                                                                         \
    "january february march april may june july august september october november december")       \
  /* "three guards days later" */                                                                  \
  X(SPAN, "minutes hours days weeks months years decades moments seconds")                         \
  X(LATER, "later earlier ago before after afterwards")                                            \
  X(PERSON,                                                                                        \
    "militant civilian terrorist extremist islamist jihadist separatist insurgent "                \
    "nationalist fundamentalist paramilitary guerrilla radical official loyalist "                 \
    "mercenary native fanatic juvenile resident relative local elder")                                                           \
  X(CHIEF, "chief head")                                                                           \
  X(SUSPECTED, "suspected alleged masked hooded uniformed unidentified armed retired wanted hired")      \
  X(MANY, "several many few most numerous")                                                        \
  X(HARMS,                                                                                         \
    "kill kills wound wounds hurt hurts injure injures claim claims hit hits target targets "      \
    "strike strikes shoot shoots murder murders massacre massacres abduct abducts kidnap kidnaps " \
    "arrest arrests nab nabs free frees storm storms slay slays maim maims butcher butchers")      \
  X(LEAVE, "leave leaves left leaving")                                                            \
  /* ... and no noun, whatever stands in front: "Frenchman stabs" and "Syrian stabs" */             \
  X(STABS,                                                                                         \
    "stabs rams shoots kills murders beheads kidnaps abducts ambushes torches injures hurls guns")  \
  X(HARMED, "wounded injured")                                                                     \
  X(HELD, "hostage captive alight ablaze afire")                                                                    \
  X(KILLING, "killing wounding injuring leaving hurting maiming")                                  \
  /* second halves of offices */                                                                   \
  X(RANKED, "general elect designate major")                                                      \
  /* first halves of names of countries */                                                         \
  X(HALF, "sri south north saudi sierra costa puerto papua burkina cape east west equatorial")     \
  X(THIS, "last this next every each")                                                             \
  /* verbs that only colour the infinitive behind them, by form */                                 \
  X(COLOUR,                                                                                        \
    "have has had having going used ought began begin begins begun started start "                 \
    "starts continued continue continues managed manage manages seem seems seemed "                \
    "appear appears appeared tend tends happened need needs needed failed fails "                  \
    "fail")                                                                                        \
  X(COLOUR_PASSIVE,                                                                                \
    "believed thought said reported alleged feared known understood presumed "                     \
    "claimed rumoured rumored suspected assumed estimated considered reportedly "                  \
    "confirmed supposed")                                                                          \
  /* bodies whose things have an adjective of their own: "a government secondary school" */        \
  X(OWNER,                                                                                         \
    "government state police army military church mission community village city town "            \
    "district county party company air")                                                           \
  /* words that open a clause although the tagger calls them adverbs */                            \
  X(WHEN, "when where while")                                                                      \
  X(ACTS, "stabbing shooting bombing shelling lynching beheading")                                 \
  X(DOING, "kidnapping shooting stabbing bombing beheading shelling robbing hijacking lynching")       \
  X(RAMS, "ploughs plows rams slams crashes drives")                                               \
  /* nouns that behind a plural are what these do to the noun that follows, or go into */          \
  X(ATTACK,                                                                                        \
    "attack raid ambush bomb shell torch kill wound murder kidnap abduct shoot storm strike hit "  \
    "target seize ransack behead burn free hijack")                                                \
  /* what is done to him whose it is: "the mayor's murder" */                                     \
  X(DONE,                                                                                          \
    "murder murders killing killings assassination assassinations kidnapping kidnappings "         \
    "abduction abductions slaying lynching beheading disappearance")                                        \
  X(BREAK, "break burst storm fire shoot")                                                         \
  /* adverbs that are prepositions before a noun phrase */                                         \
  X(BESIDE, "near outside inside")                                                                 \
  /* participles that stand before a noun like adjectives */                                       \
  X(MODIFIER,                                                                                      \
    "suspected armed unarmed alleged unidentified unknown masked hooded detained "                 \
    "wounded injured convicted accused retired captured kidnapped abducted "                       \
    "imprisoned jailed exiled banned outlawed allied united combined joint "                       \
    "displaced trained leading remaining existing surviving fleeing visiting "                     \
    "warring surrounding neighboring neighbouring opposing ruling governing "                      \
    "following rival parked stolen hijacked improvised guided increased renewed "                  \
    "continued repeated failed attempted planned coordinated organized organised "                 \
    "mounted uniformed disguised besieged occupied disputed missing "                              \
    "fighting advancing retreating invading marauding rampaging charred decapitated "              \
    "mutilated burned burnt hidden buried elected appointed deposed ousted slain "                 \
    "murdered concerned hired")                                                                          \
  /* past forms of verbs that cannot do without an object: without one they are passive */         \
  /* participles */                                                                                \
  X(TRANSITIVE,                                                                                    \
    "killed wounded injured hurt murdered assassinated slain executed beheaded "                   \
    "massacred lynched arrested detained captured seized kidnapped abducted freed "                \
    "released rescued jailed imprisoned sentenced charged convicted acquitted "                    \
    "bombed ambushed raided torched destroyed damaged foiled thwarted defused "                    \
    "hijacked stabbed gunned tortured raped looted ransacked besieged armed "                      \
    "equipped dressed disguised displaced evacuated deployed targeted hit accused suspected "      \
    "wanted blamed sought linked believed backed hired recruited "            \
    "accompanied escorted surrounded cornered trapped caught held taken snatched dragged beaten "  \
    "hacked knifed bludgeoned strangled decapitated mutilated lured chained blindfolded laden "    \
    "loaded strapped rigged planted placed laid tossed lobbed hurled")                             \
  /* participles that take a noun phrase behind them without being active: "a man named */         \
  /* Perez" */                                                                                     \
  X(TWO_OBJECTS,                                                                                   \
    "named called aged dubbed considered declared elected appointed given told "                   \
    "asked paid shown sent nicknamed titled entitled offered promised denied based "               \
    "located made")                                                                                \
  X(REPORT,                                                                                        \
    "said reported announced claimed confirmed noted stated recalled declared "                    \
    "warned added explained admitted insisted argued alleged acknowledged asserted "               \
    "observed disclosed revealed")                                                                 \
  X(BY, "by")                                                                                      \
  X(AS, "as")                                                                                      \
  X(WHO, "who which that whom what there")                                                         \
  X(LAST, "last next early late earlier")                                                          \
  X(GOING, "going")                                                                                \
  X(FAIL, "failed fails fail")                                                                     \
  /* what is said of a town beside its name */                                                     \
  X(TOWN,                                                                                          \
    "town city village hamlet suburb port resort hub commune municipality settlement capital "        \
    "centre center stronghold island region district province county area "                        \
    "km kilometers kilometres kilometer kilometre miles mile lies sits borders")                   \
  X(MORE, "more less fewer greater")                                                               \
  X(AT, "at up as")                                                                                \
  X(ROUGHLY,                                                                                       \
    "about around nearly almost some roughly approximately over under only just "                  \
    "another at up as more less fewer than least most many to few an estimated")                   \
  /* ... in bounds of several words: "in excess of 20", "well over 20", "close to 20" */    \
  X(BOUND,                                                                                         \
    "in between somewhere anywhere upwards minimum maximum close not well far perhaps possibly easily significantly "   \
    "considerably slightly")                                                                       \
  X(PLACED, "close between somewhere anywhere")                                                    \
  X(SUM, "upwards excess minimum maximum")                                                   \
  X(GRADE, "very most more so too well far least less")                                            \
  X(ABOUT, "about around over")                                                                    \
  X(TO, "to")                                                                                      \
  X(AND, "and")

#define SR_CHUNK_LIST_(list, words) SR_CW_##list,
enum { SR_CHUNK_LISTS(SR_CHUNK_LIST_) SR_CW_N /* <= 64 */ };
#undef SR_CHUNK_LIST_

extern const SrListedWords sr_chunk_word[1];

#endif
