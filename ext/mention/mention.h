/*
** mention: the annotated article and what it names: who, where, when. The
** article owns the arena and the lists of all floors; the passes of this floor
** fill the first of them, in order:
**
**   gate      reads bytes, tokens          writes work->told; says what is read
**   annotate  reads tokens                 writes tags, groups, hits, numbers, times
**   mention   reads annotations            writes mentions (kind, value, ref)
**   place     reads mentions               writes mention.ref (gazetteer id), work->country
**   coref     reads mentions               writes entities, mention.entity, mention.value
**
** Each pass reads lists that earlier passes wrote and writes its own; none reaches back. Rows of
** the contract's tables are declared once, in the SR_xxx_FIELDS lists of this floor and those
** above: struct, SQL columns, stored tables and documentation come from them.
*/
#ifndef SR_MENTION_H
#define SR_MENTION_H

#include "../tagging/tagging.h"
#include "model.h"

/* From here on every document has its hashes: they tell a literal from nearly all other words. */
#ifdef __GNUC__
#define sr_token_is(doc, i, word)                                                 \
  (__builtin_constant_p(word) && __builtin_strlen(word) <= SR_HASH_CHARS          \
       ? (doc)->tok[i].hash == SR_HASH_WORD(word, __builtin_strlen(word)) &&      \
             sr_token_is_folded(doc, i, word)                                     \
       : sr_token_is(doc, i, word))
#endif

#define SR_NONE UINT32_MAX /* no index */
enum { SR_SURNAMES = 512, SR_GUESSES = 32 }; /* surnames: a power of two; half of it is used */

#define SR_NULL_INT INT64_MIN /* NULL of an INT field and open end of a COUNT */

typedef struct SrCount { int64_t min, max; } SrCount; /* SR_NULL_INT = open or unknown */

/* Field lists. X(kind, name, doc); kinds:
**   TEXT  const char *, NUL-terminated, arena or static, NULL = SQL NULL
**   INT   int64_t, SR_NULL_INT = NULL      REAL  double, NaN = NULL
**   COUNT SrCount: columns name_min, name_max
**   SPAN  SrSpan: columns start, length (characters, from 1); NULL for sentence 0
**   QUOTE no member: column with the text of the row's SPAN                    */
#define SR_MENTION_FIELDS(X)                                                                \
  X(INT, mention, "ordinal of the mention")                                                 \
  X(INT, sentence, "sentence that holds it")                                                \
  X(TEXT, kind,                                                                             \
    "person group organization place facility weapon vehicle outlet nationality date time " \
    "duration number")                                                                      \
  X(QUOTE, text, "its words")                                                               \
  X(TEXT, value, "canonical form")                                                          \
  X(INT, entity, "mentions of one thing share one number")                                  \
  X(SPAN, span, "passage")

#define SR_TRACE_FIELDS(X) \
  X(INT, step, "ordinal") \
  X(TEXT, stage, "pass that wrote it") \
  X(TEXT, rule, "rule or model decision") \
  X(INT, sentence, "sentence") \
  X(SPAN, span, "passage") \
  X(QUOTE, text, "its words") \
  X(TEXT, effect, "what it did")

#define SR_MEMBER_TEXT(n) const char *n;
#define SR_MEMBER_INT(n) int64_t n;
#define SR_MEMBER_REAL(n) double n;
#define SR_MEMBER_COUNT(n) SrCount n;
#define SR_MEMBER_SPAN(n) SrSpan n;
#define SR_MEMBER_QUOTE(n)
#define SR_MEMBER_(kind, name, doc) SR_MEMBER_##kind(name)

typedef struct SrMention {
  SR_MENTION_FIELDS(SR_MEMBER_) uint32_t tok, ntok;
  uint32_t head;
  uint32_t ref, nref;
  uint32_t within; /* place that no gazetteer lists (ref 0): what it lies in, 0 unknown */
  uint8_t k;
  bool nominal; /* a description: "the group" */
  bool holds;   /* the place beside it lies in or near it: the Y of "the X district of Y" */
  uint8_t locative; /* the sentence says that something is there (locate.c): 1 no, 2 yes, 0 not asked */
} SrMention;
typedef struct SrTrace { SR_TRACE_FIELDS(SR_MEMBER_) } SrTrace;

/* SrMention.k, and the names that its `kind` column shows */
typedef enum SrMentionKind {
  SR_M_PERSON,
  SR_M_GROUP,
  SR_M_ORGANIZATION,
  SR_M_PLACE,
  SR_M_FACILITY,
  SR_M_WEAPON,
  SR_M_VEHICLE,
  SR_M_OUTLET,
  SR_M_NATIONALITY,
  SR_M_DATE,
  SR_M_TIME,
  SR_M_DURATION,
  SR_M_NUMBER,
  SR_M_N
} SrMentionKind;
extern const char *const sr_mention_kind_name[SR_M_N];

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
  uint32_t entry;      /* of a chronology or round-up, from 1 (entries.c); 0 none */
} SrSentWork;

/* One entry of a chronology ("March 3, 2014 - ...") or round-up ("KIRKUK - ...") */
typedef struct SrEntry {
  uint32_t sent;      /* its first sentence */
  uint32_t tok, mark; /* the day or town: tokens [tok, mark) */
  bool town;
  SrTimex time;       /* the day */
  uint32_t tx;        /* the same in work->tx; SR_NONE for towns */
} SrEntry;
typedef struct SrEntryList { SrEntry *a; uint32_t n, cap; } SrEntryList;

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

/* Lexicon hits over one token */
typedef struct SrHitIndex {
  uint32_t kinds; /* 1 << SrLexKind of those that cover it */
  uint32_t end;   /* work->lex index behind the last that begins at or before it */
} SrHitIndex;

/* a cue of a sentence: index into work->lex, into the list of event.c */
typedef struct SrCueHit { uint32_t hit; uint8_t cue; } SrCueHit;
enum { SR_CUES = 64 /* of one sentence */ };

/* sr_hash() of the lemma of a word with a tag; a connection keeps them from article to article */
typedef struct SrLexeme {
  uint64_t key; /* the word's hash, length and first byte, and the tag; 0 = free */
  uint32_t lemma;
} SrLexeme;
enum { SR_LEXEMES = 2048 };

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
  SrEntryList entry;
  SrEntity *entity; uint32_t nentity, cap_entity;
  struct SrEvent *event; uint32_t nevent, cap_event;
  struct SrToll *toll; uint32_t ntoll, cap_toll;
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
  uint32_t *subject;          /* verb group -> its subject as sr_subject_of() keeps it, 0 = not asked */
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

/* ---- article.c ------------------------------------------------------------------------ */
typedef struct SrArticle {
  SrArena arena;
  SrDoc doc;
  char *bytes;        /* doc.text, its owner's */
  bool has_nul;       /* a byte of the text is NUL */
  int32_t published;  /* day, or SR_NO_DAY */
  int32_t reference;  /* published, else the dateline's date, else a guess (undated.c) or SR_NO_DAY */
  bool guessed;       /* it is a guess */
  bool done_guess;
  const SrLexOverlay *overlay;
  SrLexeme *lexeme;   /* the connection's; NULL: none */
  SrFeats *feats;     /* sr_article_feats() */
  bool tracing;       /* trace rows are wanted */
  bool done_text, done_events, done_mentions, done_claims, done_roles;
  SrMention *mention; uint32_t nmention, cap_mention;
  struct SrClaim *claim; uint32_t nclaim, cap_claim;
  struct SrIncident *incident; uint32_t nincident, cap_incident;
  struct SrCasualty *casualty; uint32_t ncasualty, cap_casualty;
  struct SrRole *role; uint32_t nrole, cap_role;
  SrTrace *trace; uint32_t ntrace, cap_trace;
  struct SrWork *work; /* lists of the passes, in the arena; NULL before them */
  uint32_t prefix;      /* bytes of a separate title put before the text: sentence 0 */
  uint32_t prefix_sent; /* sentences inside the prefix */
  uint32_t prefix_char; /* characters of the prefix */
} SrArticle;

/* Takes text (n bytes, copied into the article); nothing is read yet: ask sr_article_need().
** published: ISO date or date-time, NULL = not given (an unreadable one is SR_INVALID). On failure
** *out is NULL. Free with sr_article_free(). */
int sr_article_new(SrArticle **out, const char *text, size_t n, const char *published,
                   size_t npublished, const SrLexOverlay *overlay);
/* The same, its first memory taken from what an article before it left, lemmas found by those before it
** in lexeme (SR_LEXEMES of them, which must live longer). */
int sr_article_new_spare(SrArticle **out, SrArenaSpare *spare, SrLexeme *lexeme, const char *text,
                         size_t n, const char *published, size_t npublished);
/* A title that the body does not begin with is analysed as sentence 0, whose rows have no start. */
int sr_article_new_titled(SrArticle **out, const char *title, size_t ntitle, const char *text,
                          size_t n, const char *published, size_t npublished,
                          const SrLexOverlay *overlay);
void sr_article_free(SrArticle *a);
/* ordinal of doc.sent[s] as SQL shows it: from 1, 0 for a separate title */
int64_t sr_article_sentence(const SrArticle *a, uint32_t s);
/* character position, from 1, of a byte offset of doc.text; 0 (SQL NULL) inside a separate title */
uint32_t sr_article_start(const SrArticle *a, uint32_t byte);
/* A list for those who fill it with features and have them scored at once: one for all of them, for it
** is large and should be near. NULL without memory. */
SrFeats *sr_article_feats(SrArticle *a);
/* Reads layout, tokens, sentences, once (article.c). */
bool sr_article_read(SrArticle *a);
/* ... and the hashes of the tokens, without which no word can be looked up. */
bool sr_article_words(SrArticle *a);
/* ---- undated.c ---- */
/* some day on which a text that speaks of "Friday" may have appeared; SR_NO_DAY where its news has a
** date, or no time at all */
int32_t sr_undated_day(SrArticle *a);

/* ---- gate.c: who pays for what ------------------------------------------------------------ */
/* Three questions, each dearer than the one before and asked of what passed it: may the bytes of an
** article report violence (sr_gate_bytes, before a token exists), does a sentence hold words that
** open the article (sr_pass_gate), does a sentence say anything that an incident is made of
** (sr_gate_sentence). */
enum { SR_GATE_WORDS = 96 /* different words of violence that are looked at */ };

/* The words of violence of an article, as its bytes give them. */
typedef struct SrGateWords {
  uint32_t hash[SR_GATE_WORDS]; /* each word once */
  bool lead[SR_GATE_WORDS];     /* it stands at the article's beginning too */
  uint32_t n;
  uint32_t cues, weak, context; /* occurrences of words of these classes */
  uint32_t most, held;          /* cues of the sentence with most, sentences with a cue */
  uint32_t words, sentences;    /* of the article, roughly */
} SrGateWords;

void sr_gate_read(const char *text, uint32_t n, SrGateWords *out);
/* what the model `gate` looks at */
void sr_gate_features(const SrGateWords *g, SrFeats *f);
bool sr_gate_bytes(const SrArticle *a);
/* true: an earlier sentence has the same words; asked once of each sentence, in order */
bool sr_gate_told(SrArticle *a, uint32_t s);
/* Is the sentence worth its tags, groups and names? hit: the lexicon's n hits in it. */
bool sr_gate_sentence(const SrArticle *a, uint32_t s, const SrLexHit *hit, uint32_t n);

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

/* ---- entries.c ------------------------------------------------------------------ */
/* Finds the entries of a list of acts by day or town. */
void sr_pass_entries(SrArticle *a);
/* Their times, read on their own day. */
void sr_pass_entry_times(SrArticle *a);
/* sentence s begins with the heading of an entry: the token behind that; else its first */
static inline uint32_t sr_entry_text(const SrArticle *a, uint32_t s) {
  uint32_t k = a->work->sent[s].entry, tok = a->doc.sent[s].tok;
  const SrEntry *e = k ? &a->work->entry.a[k - 1] : NULL;
  return e && e->sent == s && e->mark + 1 < tok + a->doc.sent[s].ntok ? e->mark + 1 : tok;
}
/* the sentences belong to different entries */
static inline bool sr_entries_apart(const SrArticle *a, uint32_t s, uint32_t t) {
  return a->work->sent[s].entry != a->work->sent[t].entry;
}

/* ---- mention.c, place.c, coref.c: the passes -------------------------------------------------- */
void sr_pass_mentions(SrArticle *a);
void sr_pass_places(SrArticle *a);
void sr_pass_coref(SrArticle *a);

/* ---- lookup.c: questions that several passes ask ------------------------------------ */
/* first hit of that kind that covers token tok (starts at or before it, same sentence); NULL if
** none */
const SrLexHit *sr_hit_find(const SrArticle *a, uint32_t tok, uint8_t kind);
static inline const SrLexHit *sr_hit_at(const SrArticle *a, uint32_t tok, uint8_t kind) {
  return a->work->hit[tok].kinds >> kind & 1 ? sr_hit_find(a, tok, kind) : NULL;
}
/* first hit of that kind inside group g, head-nearest first; NULL if none */
const SrLexHit *sr_hit_in_group(const SrArticle *a, uint32_t g, uint8_t kind);
/* text of tokens [tok, tok+ntok) as written, white space squeezed, in the arena; NULL on failure */
const char *sr_words(SrArticle *a, uint32_t tok, uint32_t ntok);
const char *sr_words_of(SrArticle *a, SrSpan span); /* the same of a passage that is not empty */
/* number expression that lies inside tokens [tok, tok+ntok), SR_NONE if none */
uint32_t sr_number_in(const SrArticle *a, uint32_t sent, uint32_t tok, uint32_t ntok);
/* sr_hash() of the lemma of token t: several passes ask for the same words */
uint32_t sr_lemma_hash(const SrArticle *a, uint32_t t);
/* The lemma of token t is one of these, all of whose forms begin with the same letter ("throw", not
** "go"). */
bool sr_lemma_in(const SrArticle *a, uint32_t t, const char *const *list, size_t n);
#define SR_LEMMA_IN(a, t, list) sr_lemma_in(a, t, list, sizeof(list) / sizeof *(list))
/* token behind the last of sentence s */
static inline uint32_t sr_sent_end(const SrDoc *d, uint32_t s) {
  return d->sent[s].tok + d->sent[s].ntok;
}

/* ---- syntax.c, subject.c, between.c: relations between the base phrases of a sentence; SR_NONE where
** there is none ---- */
/* NP that is the subject of verb group vp (of its whole chain "four of the policemen in Bannu": the
** first NP); for a relative clause the antecedent; for a conjoined or participle clause the shared
** subject */
uint32_t sr_subject_of(const SrArticle *a, uint32_t s, uint32_t vp);
/* "two men were found shot": verb group vp says more of whom the passive right before it speaks */
bool sr_vp_found(const SrArticle *a, uint32_t s, uint32_t vp);
/* first group of "suspected of stabbing" where the NP from group h is whom the gerund has as its
** object, not the subject of vp: "a man suspected of stabbing two people was arrested"; else SR_NONE */
uint32_t sr_gerund_before(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h);
uint32_t sr_gerund_joined(const SrArticle *a, uint32_t s, uint32_t vp);
/* NP right after verb group vp */
uint32_t sr_object_of(const SrArticle *a, uint32_t s, uint32_t vp);
/* NP after the first preposition of that list within `reach` groups right of group g, no verb
** between */
uint32_t sr_pp_object(const SrArticle *a, uint32_t s, uint32_t g, const char *const *prep,
                      size_t nprep, uint32_t reach);
/* the NP joined to NP g by a comma or "and" */
uint32_t sr_next_conjunct(const SrArticle *a, uint32_t s, uint32_t g);
/* verb group that holds token tok */
uint32_t sr_vp_of(const SrArticle *a, uint32_t tok);
bool sr_group_is_relative(const SrArticle *a, const SrGroup *g);
/* NP g of sentence s is an age behind a name or a noun: "X, 19, shot" */
bool sr_is_age(const SrArticle *a, uint32_t s, const SrGroup *g);
/* the token stands between brackets that open a few words before it */
bool sr_in_brackets(const SrArticle *a, uint32_t s, uint32_t tok);
bool sr_word_between(const SrArticle *a, uint32_t from, uint32_t to, const char *word);

/* ---- trace.c ----------------------------------------------------------------------------- */
/* Adds a trace row over tokens [tok, tok+ntok) of sentence s when tracing is on. Strings must
** live as long as the article. */
void sr_trace(SrArticle *a, const char *stage, const char *rule, uint32_t s, uint32_t tok,
              uint32_t ntok, const char *effect);

#endif
