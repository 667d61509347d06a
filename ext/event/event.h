/*
** event: what single sentences state: violent acts, tolls, who says so, who is
** held responsible. Which of them are one incident the floor above decides.
**
**   event     reads annotations, mentions  writes events
**   toll      reads annotations, mentions  writes tolls
**   claim     reads annotations, mentions  writes claims, the tolls' sources
**   blame     reads events, mentions       writes a list of its own
*/
#ifndef SR_EVENT_H
#define SR_EVENT_H

#include "../mention/mention.h"

#define SR_CLAIM_FIELDS(X) \
  X(INT, claim, "ordinal of the claim") \
  X(INT, sentence, "sentence of the content") \
  X(TEXT, speaker, "who says it: full name where the article gives one") \
  X(TEXT, speaker_role, "office, rank or description of the speaker") \
  X(TEXT, outlet, "news outlet that it was said to or that reports it") \
  X(TEXT, verb, "reporting verb, lemma") \
  X(TEXT, stance, "asserts confirms denies claims_responsibility demands warns condemns blames") \
  X(TEXT, mode, "direct indirect") \
  X(TEXT, content, "what is said") \
  X(INT, entity, "entity of the speaker") \
  X(INT, incident, "incident that it is about") \
  X(SPAN, span, "passage of the content")

typedef struct SrClaim { SR_CLAIM_FIELDS(SR_MEMBER_) } SrClaim;

typedef enum SrType {
  SR_TY_NONE,
  SR_TY_BOMBING,
  SR_TY_ARMED_ASSAULT,
  SR_TY_ASSASSINATION,
  SR_TY_KIDNAPPING,
  SR_TY_SIEGE,
  SR_TY_HIJACKING,
  SR_TY_ARSON,
  SR_TY_SABOTAGE,
  SR_TY_ROBBERY,
  SR_TY_SHELLING,
  SR_TY_AIRSTRIKE,
  SR_TY_CLASH,
  SR_TY_SECURITY_OPERATION,
  SR_TY_JAILBREAK,
  SR_TY_UNARMED_ASSAULT,
  SR_TY_THREAT,
  SR_TY_UNREST,
  SR_TY_ATTACK,
  SR_TY_N
} SrType;
extern const char *const sr_type_name[SR_TY_N]; /* NULL for SR_TY_NONE */
SrType sr_type_of(const char *name);            /* SR_TY_NONE if unknown */

typedef enum SrEffect {
  SR_E_NONE,
  SR_E_KILLED,
  SR_E_INJURED,
  SR_E_HOSTAGE,
  SR_E_FREED,
  SR_E_ARRESTED,
  SR_E_MISSING,
  SR_E_ESCAPED,
  SR_E_DISPLACED,
  SR_E_N
} SrEffect;
extern const char *const sr_effect_name[SR_E_N]; /* NULL for SR_E_NONE */
SrEffect sr_effect_of(const char *name);

/* Why an event is not (yet) an act: SrEvent.mode, SrToll.mode bits */
enum {
  SR_MD_NEG = 1 << 0,
  SR_MD_HYPO = 1 << 1,
  SR_MD_FUTURE = 1 << 2,
  SR_MD_GENERIC = 1 << 3,
  SR_MD_FOILED = 1 << 4,
  SR_MD_ATTEMPT = 1 << 5,
  SR_MD_THREAT = 1 << 6,
  SR_MD_ACCIDENT = 1 << 7,
  SR_MD_FIGURE = 1 << 8 /* figure of speech, sport */,
  SR_MD_JUSTICE = 1 << 9 /* trial, charge */,
  SR_MD_BACKGROUND = 1 << 10,
  SR_MD_PLURAL = 1 << 11 /* attacks, bombings: several acts at once */,
  SR_MD_DEF = 1 << 12 /* "the attack": refers back */,
  SR_MD_ONGOING = 1 << 13,
  SR_MD_CAMPAIGN = 1 << 14 /* toll of a war, a year */,
  SR_MD_INDEF = 1 << 15 /* "an ambush": news, unless nothing else is told */
};

/* modes that keep a trigger or toll from being something that happened */
#define SR_NOT_AN_ACT                                                                      \
  (SR_MD_NEG | SR_MD_HYPO | SR_MD_FUTURE | SR_MD_GENERIC | SR_MD_ACCIDENT | SR_MD_FIGURE | \
   SR_MD_JUSTICE)

/* One trigger in context: who did what to whom, with what. Phrases are groups (index into
** work->group) or SR_NONE. */
typedef struct SrEvent {
  uint32_t sent, tok, ntok;
  uint32_t lex;               /* trigger's lexicon entry */
  uint8_t type;               /* SrType */
  bool ends;                  /* police shoot whoever made the attack */
  bool frees;                 /* "released three soldiers": who was taken is let go */
  uint16_t mode;              /* SR_MD_* */
  bool strong;                /* trigger is violence by itself */
  bool nominal;               /* trigger is a noun */
  bool suicide;
  bool aimed;                 /* place is where its rockets were to fall */
  uint32_t vp;                /* verb group */
  /* groups: perpetrator, target/victim, weapon, "on a police station"/"in the market" */
  uint32_t agent, patient, instrument, site;
  uint32_t tx;                /* its time expression in work->tx */
  uint32_t place;             /* mention of its place */
  uint32_t incident;          /* index into article->incident, SR_NONE */
} SrEvent;

typedef struct SrToll {
  uint32_t sent, tok, ntok;   /* passage: count and people */
  uint8_t effect;             /* SrEffect */
  uint16_t mode;
  SrCount count;
  uint32_t num;               /* work->num, or SR_NONE for "a guard" / unnumbered */
  uint32_t who;               /* group of the people, or SR_NONE */
  const char *who_text;       /* the people as the text calls them */
  const char *class_;         /* casualty class */
  bool perpetrator;           /* side */
  bool shot;                  /* whom police shot: he made the attack */
  bool total;                 /* "the toll rose to", "in all" */
  bool part;                  /* "including", "two of them": inside another toll */
  bool some;                  /* "two of the": of people told of before */
  bool late;                  /* "two of the wounded died" */
  bool more;                  /* "another three": added to those told of before */
  bool definite, named;       /* one person: "the gunman", a name */
  uint8_t rank;               /* how sure the frame is of its people (toll.c) */
  bool drop;                  /* told before, or taken by a surer frame */
  bool head;   /* of a headline whose number the body gives anew, of an earlier count */
  bool site;   /* of one of several places, "11 in Homs, four in Hama" */
  bool silent; /* "including the bomber": counts, but is no statement of a toll */
  uint32_t part_of;           /* that toll, SR_NONE */
  const char *source;         /* whom the article attributes it to, NULL */
  uint32_t trigger;           /* token of the effect word */
  uint32_t tx, place;         /* as of events */
  uint32_t incident;          /* index, SR_NONE */
} SrToll;

/* ---- event.c, toll.c, claim.c: the passes ----------------------------------------------- */
void sr_pass_event(SrArticle *a);
void sr_pass_tolls(SrArticle *a);
void sr_pass_claims(SrArticle *a);
void sr_claims_words(SrArticle *a); /* what is said, for those who ask for claims: most do not */
/* ---- words that several passes ask for, of token t ---- */
#define SR_ASKED_WORDS(name, ...)                           \
  static inline bool name(const SrArticle *a, uint32_t t) { \
    static const char *const kWord[] = {__VA_ARGS__};       \
    return SR_TOKEN_IN(&a->doc, t, kWord);                  \
  }
SR_ASKED_WORDS(sr_is_be, "was", "were", "is", "are")
SR_ASKED_WORDS(sr_is_corpse, "bodies", "body", "corpses", "corpse")
SR_ASKED_WORDS(sr_is_time_unit, "day", "week", "month", "hour", "year", "minute", "night")
SR_ASKED_WORDS(sr_is_days, "days", "day", "weeks", "week", "months", "month")
/* it opens a phrase that speaks of those whom the text has told of */
SR_ASKED_WORDS(sr_is_known_one, "the", "they", "he", "she", "these", "those", "this", "his",
               "their")
#undef SR_ASKED_WORDS

/* ---- event.c ---- */
/* attackers or armed groups stand in the article */
bool sr_event_names_attackers(const SrWork *w);
/* ---- cue.c ---- */
/* "a fake vest", "a dummy bomb": what token tok names is none; "like a bomb": nor is that one */
bool sr_is_sham(const SrArticle *a, uint32_t tok);
/* verb group vp tells what its subject, who attacks, did before: "has already killed" */
bool sr_already_done(const SrArticle *a, uint32_t s, uint32_t vp);
bool sr_is_likeness(const SrArticle *a, uint32_t s, uint32_t tok);
/* a cue of that class, not part of a longer word of violence */
bool sr_cue_is(const SrArticle *a, const SrLexHit *h, const char *class);
/* SR_MD_* bits that cue words in reach of token tok set (negation, hypothesis, accident, sport
** ...) */
uint16_t sr_cue_modes(const SrArticle *a, uint32_t s, uint32_t tok);

/* ---- unreal.c ---- */
/* What speaks against token tok having come about that no cue near it says: a drill, a film, "reports were
** false", "if", "every day". The cues of sentence s were looked up (cue.c). */
uint16_t sr_unreal_modes(const SrArticle *a, uint32_t s, uint32_t tok);

/* ---- locate.c: times; locateplace.c: places ---- */
/* the day on which the dead were counted, in work->tx: "the toll rose to 34 on Tuesday"; SR_NONE */
uint32_t sr_time_counted(const SrArticle *a, uint32_t s);
/* index into work->tx of the date that token tok's act happened on, by what sentence s says;
** SR_NONE if it does not */
uint32_t sr_time_near(const SrArticle *a, uint32_t s, uint32_t tok);
/* the time goes with a verb of saying: "police said on Saturday" */
bool sr_time_reported(const SrArticle *a, uint32_t s, uint32_t tx);
/* "since the end of the war ten years ago" */
bool sr_since_before(const SrArticle *a, const SrTimex *x);
/* ---- charge.c ---- */
/* token tok is told between commas of what somebody is accused of: "X, a man accused of shooting at guards," */
bool sr_in_accusation(const SrArticle *a, uint32_t s, uint32_t tok);
/* ---- locate.c ---- */
/* "in a valley where a drive has been going on since March": of the clause, not of the act at tok */
bool sr_since_of_clause(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok);
/* a word for what comes of an act, in court, mourning or politics: "arrested", "buried" */
bool sr_is_aftermath(const SrArticle *a, uint32_t tok);
/* "held", "holding": "since January 5" behind it is the day on which people were taken */
bool sr_is_held(const SrArticle *a, uint32_t tok);
/* index of the place mention of sentence s that token tok's act happened in; SR_NONE if it does
** not say */
uint32_t sr_place_near(const SrArticle *a, uint32_t s, uint32_t tok);
/* the same among tokens [from, to) only */
typedef struct SrTokens { uint32_t from, to; } SrTokens;
uint32_t sr_time_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in);
uint32_t sr_place_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in);
/* token tok stands in a quotation (no scare quotes) */
bool sr_is_quoted(const SrArticle *a, uint32_t tok);
/* the nearest place that no gazetteer lists, of an act at tok; SR_NONE */
uint32_t sr_spot_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in);
/* place mention m of sentence s stands where something is said to be: "in Homs", "the Homs bombing" */
bool sr_place_locative(const SrArticle *a, uint32_t s, uint32_t m);
/* "marched in X against the killing of five": m is where people speak of the act at tok, which is told behind a
** preposition of why they do */
bool sr_place_of_reason(const SrArticle *a, const SrMention *m, uint32_t tok);
/* verb groups of the sentence between two tokens */
uint32_t sr_verbs_between(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to);

/* ---- frame.c: type and weight of a trigger by its arguments ---- */
/* Corrects type, strong and mode of an event whose arguments are known. */
void sr_event_frame(const SrArticle *a, SrEvent *e);
/* ---- verbal.c ---- */
/* the attack is made with words: "attacked the minister over his record" */
bool sr_event_verbal(const SrArticle *a, const SrEvent *e);
/* ---- framekind.c ---- */
/* people, forces or a weapon: a group that can do violence */
bool sr_frame_doer(const SrArticle *a, uint32_t g);
/* people who are no attackers; attackers or forces */
bool sr_frame_people(const SrArticle *a, uint32_t g);
bool sr_frame_armed(const SrArticle *a, uint32_t g);
bool sr_frame_attacks(const SrArticle *a, uint32_t g);
/* ---- framearms.c ---- */
/* incident type that a weapon_type speaks for; SR_TY_NONE if several may */
SrType sr_type_by_weapon(const char *weapon_type);

/* casualty class of the people named in tokens [from, to), NULL if none; *perp when they are
** attackers */
const char *sr_people_class(const SrArticle *a, uint32_t from, uint32_t to, bool *perp);
/* a casualty class, or a target_type, of those who bear the state's arms; NULL is none */
static inline bool sr_class_is_forces(const char *c) {
  return c && (sr_same(c, "police") || sr_same(c, "military") || sr_same(c, "security"));
}

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
  bool joined;           /* listed with people who have a number */
  bool silent;           /* one attacker among others, without a number */
} SrPeople;

/* NP g names workers, foreigners, pupils: when they are captured nobody arrests them */
bool sr_people_harmless(const SrArticle *a, uint32_t g);
/* NP g names police, soldiers or guards */
bool sr_people_forces(const SrArticle *a, uint32_t g);
/* Reads NP g of sentence s; false when it can name no people. In a headline bare singulars count
** one. */
bool sr_people_read(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out);
/* first free number (no part of a date, an age, a measure) that overlaps tokens [from, to),
** SR_NONE if none */
uint32_t sr_people_number(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to);
/* the interval that a number expression states; open ends are SR_NULL_INT */
SrCount sr_people_count(const SrNumber *x);
/* Takes tokens [from, to) for the words that name p; false when they name no people. */
bool sr_people_name(const SrArticle *a, SrPeople *p, uint32_t from, uint32_t to);
/* NP g is a bare number whose noun stands behind a participle: [35] [detained] [militants] */
bool sr_people_is_split(const SrArticle *a, uint32_t s, uint32_t g);

/* ---- peoplelist.c ---- */
/* People joined to NP g by commas and "and": to the right of an object, to the left of a
** subject; at most cap, in text order. */
uint32_t sr_people_right(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap);
uint32_t sr_people_left(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap);
/* group right behind NP g and the phrases "of/from/in NP" that hang on it */
uint32_t sr_people_past(const SrArticle *a, uint32_t s, uint32_t g);
/* Group right behind what commas set off behind the name of NP g and speaks of the same person; 0
** where nothing does. And the name before NP g, where g is so set off; else g. */
uint32_t sr_people_apposed(const SrArticle *a, uint32_t s, uint32_t g, uint32_t next);
uint32_t sr_people_name_behind(const SrArticle *a, uint32_t s, uint32_t g, uint32_t next);
uint32_t sr_people_named_before(const SrArticle *a, uint32_t s, uint32_t g);
/* NP g is a clause that the tagger took for a phrase: "and [injured 32 others]" */
bool sr_people_is_clause(const SrArticle *a, uint32_t s, uint32_t g);
/* People with a number that "including" or "among them" names right behind NP g, or that a list
** behind a colon spells out. */
uint32_t sr_people_parts(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap);

/* ---- blame.c: which groups the article holds, reports or says to be responsible ---- */
typedef enum SrBlameKind {
  SR_BL_SUSPECTED,
  SR_BL_ATTRIBUTED,
  SR_BL_AGENT,
  SR_BL_CLAIMED
} SrBlameKind;

typedef struct SrBlame {
  uint32_t mention;  /* SR_NONE: a name that is no known group */
  const char *name;
  uint32_t incident; /* index */
  uint8_t kind;      /* SrBlameKind, the surest reading */
  bool named;        /* an organization, no kind of people */
  bool person;       /* a person by name, no organization */
} SrBlame;

typedef struct SrBlameList { SrBlame *a; uint32_t n, cap; } SrBlameList;

/* Reads events, incidents' indices and group mentions; fills out (in the arena), in text order. */
void sr_pass_blame(SrArticle *a, SrBlameList *out);
/* is claim c about an older act that is told beside the incident only? */
bool sr_claim_is_of_old(const SrArticle *a, const SrClaim *c);

/* the agent of a participle is the object of the verb before it: "bombed the camp, killing 12" */
bool sr_event_far_agent(const SrArticle *a, const SrEvent *e);

/* ---- suspect.c ---- */
/* the words around person m of sentence s call that person the attacker */
bool sr_person_attacks(const SrArticle *a, uint32_t s, const SrMention *m);
/* token t is a noun for one attacker: "gunman", "suspect"; not "gunmen", "gang" */
bool sr_attacker_word(const SrArticle *a, uint32_t t);

#endif
