/*
** pass.h: what the passes of extract share and show to nobody else: the
** annotated article (tags, groups, lexicon hits, numbers, times), entities,
** events and tolls before they become rows. Each pass says what it reads and
** what it writes; none reaches back.
**
**   gate      reads tokens                 writes work->gate
**   annotate  reads tokens                 writes tags, groups, hits, numbers, times
**   mention   reads annotations            writes mentions (kind, value, ref)
**   place     reads mentions               writes mention.ref (gazetteer id), work->country
**   coref     reads mentions               writes entities, mention.entity, mention.value
**   event     reads annotations, mentions  writes events
**   toll      reads annotations, mentions  writes tolls
**   claim     reads annotations, mentions  writes claims
**   incident  reads events, tolls, claims  writes incidents, casualties
**   relevance reads events, tolls, times   writes work->sent_score, work->relevance
**   role      reads events, incidents      writes roles
*/
#ifndef SR_EXTRACT_PASS_H
#define SR_EXTRACT_PASS_H

#include "extract.h"

#define SR_NONE UINT32_MAX /* no index */
enum { SR_SURNAMES = 512, SR_GUESSES = 32 }; /* surnames: a power of two; half of it is used */

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
  /* toll of a war, a year */
  SR_MD_INDEF = 1 << 15 /* "an ambush": news, unless nothing else is told */,
  SR_MD_ONGOING = 1 << 13,
  SR_MD_CAMPAIGN = 1 << 14
};

/* modes that keep a trigger or toll from being something that happened */
#define SR_NOT_AN_ACT                                                                      \
  (SR_MD_NEG | SR_MD_HYPO | SR_MD_FUTURE | SR_MD_GENERIC | SR_MD_ACCIDENT | SR_MD_FIGURE | \
   SR_MD_JUSTICE)

/* One sentence's slices of the work lists */
typedef struct SrSentWork {
  uint32_t group, ngroup;
  uint32_t lex, nlex;
  uint32_t num, nnum;
  uint32_t tx, ntx;
  uint32_t mention, nmention;
  uint32_t event, nevent;
  uint32_t toll, ntoll;
  uint16_t cues, weak; /* words of class cue / weakcue (gate) */
  bool read;           /* annotated: it has tags, groups, hits, mentions */
  bool chunked;        /* its groups are there; in a lazy reading they come when asked for */
  uint8_t headline;    /* its capitals tell nothing: 1 no, 2 yes, 0 not asked yet (name.c) */
  uint32_t tagged;     /* tokens that have their tags */
} SrSentWork;

/* A thing that mentions refer to. Index in work->entity + 1 is the `entity` number. */
typedef struct SrEntity {
  uint8_t k;            /* SrMentionKind */
  bool state;           /* group: a state's force (lexicon kind force) */
  const char *name;     /* fullest name: canonical value */
  const char *descr;    /* role, office or description in apposition: "spokesman", NULL */
  uint32_t place;       /* gazetteer id of a place; of a facility, the place it is in */
  uint32_t lex;         /* lexicon entry, SR_NONE */
  uint32_t first;       /* first mention */
  uint32_t full;        /* person: mention with the fullest name */
  uint32_t count;       /* mentions */
} SrEntity;

/* One trigger in context: who did what to whom, with what. Phrases are groups (index into
** work->group) or SR_NONE. */
typedef struct SrEvent {
  uint32_t sent, tok, ntok;
  uint32_t lex;               /* trigger's lexicon entry */
  uint8_t type;               /* SrType */
  uint16_t mode;              /* SR_MD_* */
  bool strong;                /* trigger is violence by itself */
  bool nominal;               /* trigger is a noun */
  bool suicide;
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
  bool total;                 /* "the toll rose to", "in all" */
  bool part;                  /* "including", "two of them": inside another toll */
  bool some;                  /* "two of the": of people told of before */
  bool more;                  /* "another three": added to those told of before */
  bool definite, named;       /* one person: "the gunman", a name */
  uint8_t rank;               /* how sure the frame is of its people (toll.c) */
  bool drop;                  /* told before, or taken by a surer frame */
  bool head;                  /* of a headline whose number the body gives anew */
  uint32_t part_of;           /* that toll, SR_NONE */
  const char *source;         /* whom the article attributes it to, NULL */
  uint32_t trigger;           /* token of the effect word */
  uint32_t tx, place;         /* as of events */
  uint32_t incident;          /* index, SR_NONE */
} SrToll;

/* Lexicon hits over one token */
typedef struct SrHitIndex {
  uint32_t kinds; /* 1 << SrLexKind of those that cover it */
  uint32_t end;   /* work->lex index behind the last that begins at or before it */
} SrHitIndex;

/* a cue of a sentence: index into work->lex, into the list of event.c */
typedef struct SrCueHit { uint32_t hit; uint8_t cue; } SrCueHit;
enum { SR_CUES = 64 /* of one sentence */ };

/* sr_hash() of the lemma of a word with a tag */
typedef struct SrLexeme { uint32_t key, lemma; } SrLexeme;
enum { SR_LEXEMES = 512 };

typedef struct SrWork {
  bool lazy;        /* tags and groups are made when asked for, */
  SrTagger *tagger; /* by this */
  bool gated;                 /* document passed the gate */
  bool whole;                 /* every sentence was read */
  SrSentWork *sent;           /* doc.nsent of them */
  SrTag *tag;                 /* for each token */
  SrHitIndex *hit;            /* for each token */
  uint32_t *group_of;         /* token -> group, SR_NONE */
  uint32_t *mention_of;       /* token -> mention, SR_NONE */
  SrGroupList group;
  SrLexList lex;
  SrNumberList num;
  SrTimexList tx;
  SrEntity *entity; uint32_t nentity, cap_entity;
  SrEvent *event; uint32_t nevent, cap_event;
  SrToll *toll; uint32_t ntoll, cap_toll;
  /* hashes of the last names of persons, open addressing; 0 = free */
  uint32_t surname[SR_SURNAMES];
  uint32_t nsurname;
  /* surnames behind given names, tokens, that the tagger has not yet been asked about */
  uint32_t guess[SR_GUESSES];
  uint32_t nguess;
  /* each sentence: does it report an act (a logit, 256 = 1); NULL before relevance.c */
  int32_t *sent_score;
  /* token -> feature symbol of its lemma, 0 = not asked yet; NULL before relevance.c */
  uint32_t *lemma;
  SrLexeme *lexeme;           /* SR_LEXEMES of them, by hash */
  /* token -> feature symbol of its class (rolefeat.c), 0 = not asked yet */
  uint32_t *class_symbol;
  uint8_t *class_kind;        /* token -> its kind there */
  int32_t relevance;          /* the same for the article */
  uint32_t country;           /* gazetteer id of the article's main country, 0 unknown */
  uint64_t *told;             /* hashes of sentences (gate.c), told_mask + 1 slots, 0 = free */
  uint32_t told_mask;
  SrCueHit cue[SR_CUES];      /* cues of sentence cue_sent - 1 (event.c) */
  uint32_t ncue, cue_sent;
} SrWork;

/* ---- gate.c ----------------------------------------------------------------- */
/* Counts cue words of each sentence; true when the article may report violence. */
bool sr_pass_gate(SrArticle *a);

/* ---- annotate.c --------------------------------------------------------------- */
bool sr_work_new(SrArticle *a);
/* Reads all sentences, or (gated) those that the gate of sentences lets through. What `known` (may
** be NULL) has read is taken from there. */
/* lazy: tags and groups come when sr_tag_at(), sr_group_at() first ask for them in a sentence */
void sr_pass_annotate(SrArticle *a, bool gated, bool lazy, const SrWork *known);
/* Tags and groups that a lazy reading has left out: now all are there, in the order of the text. */
void sr_pass_annotate_rest(SrArticle *a);
/* Tag of token tok of sentence s; group that holds it, SR_NONE. For the passes up to coreference,
** which also run on lazy readings; those behind find work->tag and work->group_of complete. */
void sr_tags_make(const SrArticle *a, uint32_t s, uint32_t tok);
void sr_groups_make(const SrArticle *a, uint32_t s);
static inline SrTag sr_tag_at(const SrArticle *a, uint32_t s, uint32_t tok) {
  const SrWork *w = a->work;
  if (w->lazy && tok - a->doc.sent[s].tok >= w->sent[s].tagged) sr_tags_make(a, s, tok);
  return w->tag[tok];
}
static inline uint32_t sr_group_at(const SrArticle *a, uint32_t s, uint32_t tok) {
  if (a->work->lazy && !a->work->sent[s].chunked) sr_groups_make(a, s);
  return a->work->group_of[tok];
}
/* The part of speech that the groups leave it: an adjective may turn out to be a noun or a verb. */
static inline uint8_t sr_upos_at(const SrArticle *a, uint32_t s, uint32_t tok) {
  uint8_t pos = sr_tag_at(a, s, tok).upos;
  if (pos == SR_U_ADJ && a->work->lazy && !a->work->sent[s].chunked) {
    sr_groups_make(a, s);
    pos = a->work->tag[tok].upos;
  }
  return pos;
}

/* ---- the passes in order --------------------------------------------------------- */
void sr_pass_mentions(SrArticle *a);
void sr_pass_places(SrArticle *a);
void sr_pass_coref(SrArticle *a);
void sr_pass_event(SrArticle *a);
void sr_pass_tolls(SrArticle *a);
void sr_pass_claims(SrArticle *a);
void sr_pass_incidents(SrArticle *a);
void sr_pass_relevance(SrArticle *a);
void sr_pass_relevance_rest(SrArticle *a); /* scores of sentences that were read since */
void sr_pass_roles(SrArticle *a);
/* The claims that are about an incident get its number; reads events, tolls (incident.c). */
void sr_pass_claims_incidents(SrArticle *a);

/* ---- stage.c: which passes run for which question ------------------------------------ */
/* Runs what the stage asks for; the text is read already, or (events) only when it must be. */
void sr_stage_run(SrArticle *a, SrStage stage);
/* Reads layout, tokens, sentences, once (article.c). */
bool sr_article_read(SrArticle *a);
/* ... and the hashes of the tokens, without which no word can be looked up. */
bool sr_article_words(SrArticle *a);

/* ---- lookup.c: questions that several passes ask ------------------------------------ */
/* first hit of that kind that covers token tok (starts at or before it, same sentence); NULL if
** none */
const SrLexHit *sr_hit_at(const SrArticle *a, uint32_t tok, uint8_t kind);
/* first hit of that kind inside group g, head-nearest first; NULL if none */
const SrLexHit *sr_hit_in_group(const SrArticle *a, uint32_t g, uint8_t kind);
/* text of tokens [tok, tok+ntok) as written, white space squeezed, in the arena; NULL on failure */
const char *sr_words(SrArticle *a, uint32_t tok, uint32_t ntok);
/* number expression that lies inside tokens [tok, tok+ntok), SR_NONE if none */
uint32_t sr_number_in(const SrArticle *a, uint32_t sent, uint32_t tok, uint32_t ntok);
/* sr_hash() of the lemma of token t: several passes ask for the same words */
uint32_t sr_lemma_hash(const SrArticle *a, uint32_t t);
/* The lemma of token t is one of these, all of whose forms begin with the same letter ("throw", not
** "go"). */
bool sr_lemma_in(const SrArticle *a, uint32_t t, const char *const *list, size_t n);
/* attribute `key` of a lexicon entry equals v */
bool sr_lex_attr_is(uint32_t entry, const char *key, const char *v);
/* sentence of a token (work for each call: binary search) */
static inline uint32_t sr_sent_end(const SrDoc *d, uint32_t s) {
  return d->sent[s].tok + d->sent[s].ntok;
}

/* ---- trace.c ----------------------------------------------------------------------------- */
/* Adds a trace row over tokens [tok, tok+ntok) of sentence s when tracing is on. Strings must
** live as long as the article. */
void sr_trace(SrArticle *a, const char *stage, const char *rule, uint32_t s, uint32_t tok,
              uint32_t ntok, const char *effect);

#endif
