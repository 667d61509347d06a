/*
** extract: the analysed article: it owns the arena and all lists, and the
** passes that fill them in order:
**
**   mentions -> coreference -> places, times -> tolls -> event frames ->
**   attribution -> merging into incidents
**
** Each pass reads lists that earlier passes wrote and writes its own. Rows
** of the contract's tables are declared once, in the SR_xxx_FIELDS lists
** below: struct, SQL columns, stored tables and documentation come from them.
*/
#ifndef SR_EXTRACT_H
#define SR_EXTRACT_H

#include "../tagging/tagging.h"

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

#define SR_INCIDENT_FIELDS(X) \
  X(INT, incident, "ordinal of the incident") \
  X(TEXT, type, "incident type") \
  X(TEXT, status, "occurred ongoing attempted foiled threatened") \
  X(TEXT, prominence, "main separate background") \
  X(TEXT, date_from, "first day, ISO") \
  X(TEXT, date_to, "last day, ISO") \
  X(TEXT, date_precision, "day month year range") \
  X(TEXT, date_text, "words that give the date") \
  X(TEXT, time, "HH:MM") \
  X(TEXT, place, "most specific named place") \
  X(TEXT, admin2, "second-level area") \
  X(TEXT, admin1, "first-level area") \
  X(TEXT, country, "country") \
  X(REAL, latitude, "degrees, WGS84") \
  X(REAL, longitude, "degrees, WGS84") \
  X(TEXT, place_precision, "point place admin2 admin1 country") \
  X(TEXT, perpetrator, "perpetrators as the text calls them") \
  X(TEXT, perpetrator_group, "organization held or reported responsible") \
  X(COUNT, perpetrators, "how many took part") \
  X(TEXT, claimed_by, "who claimed responsibility") \
  X(TEXT, attributed_to, "whom others hold responsible") \
  X(TEXT, target, "what or who was attacked") \
  X(TEXT, target_type, "type of the target") \
  X(TEXT, weapon, "weapon as the text calls it") \
  X(TEXT, weapon_type, "type of the weapon") \
  X(INT, suicide, "1 when the attackers meant to die") \
  X(COUNT, killed, "everyone killed, perpetrators included") \
  X(COUNT, perpetrators_killed, "perpetrators killed") \
  X(COUNT, injured, "people injured") \
  X(COUNT, hostages, "people taken") \
  X(COUNT, freed, "people freed") \
  X(COUNT, arrested, "people arrested") \
  X(REAL, duration_minutes, "how long it lasted, minutes") \
  X(TEXT, demand, "what the perpetrators demand") \
  X(TEXT, outcome, "how it ended") \
  X(TEXT, summary, "one line") \
  X(REAL, confidence, "0..1, calibrated") \
  X(INT, sentence, "sentence that the incident rests on") \
  X(SPAN, span, "passage")

#define SR_CASUALTY_FIELDS(X)                                                                   \
  X(INT, casualty, "ordinal of the toll")                                                       \
  X(INT, incident, "incident it belongs to; NULL for a toll of a day, a campaign or a war")     \
  X(TEXT, effect, "killed injured hostage freed arrested missing escaped displaced")            \
  X(COUNT, count, "how many")                                                                   \
  X(TEXT, count_text, "the words of the count")                                                 \
  X(TEXT, who, "the people, as the text calls them")                                            \
  X(TEXT, side, "victim perpetrator")                                                           \
  X(TEXT, class,                                                                                \
    "police military security civilian militant official journalist student medical religious " \
    "worker foreigner child woman other")                                                       \
  X(TEXT, source, "to whom the article attributes it")                                          \
  X(INT, sentence, "sentence")                                                                  \
  X(SPAN, span, "passage")

#define SR_ROLE_FIELDS(X)                                                               \
  X(INT, incident, "incident")                                                          \
  X(TEXT, role,                                                                         \
    "perpetrator_individual perpetrator_group target victim weapon responder claimant") \
  X(QUOTE, text, "the phrase, head-exact")                                              \
  X(TEXT, value, "canonical form")                                                      \
  X(INT, entity, "entity of the mention, if it is one")                                 \
  X(REAL, confidence, "0..1")                                                           \
  X(INT, sentence, "sentence")                                                          \
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
} SrMention;
typedef struct SrClaim { SR_CLAIM_FIELDS(SR_MEMBER_) } SrClaim;
typedef struct SrIncident {
  SR_INCIDENT_FIELDS(SR_MEMBER_) uint32_t near; /* its place by the rules of where.c, a mention */
} SrIncident;
typedef struct SrCasualty { SR_CASUALTY_FIELDS(SR_MEMBER_) } SrCasualty;
typedef struct SrRole { SR_ROLE_FIELDS(SR_MEMBER_) } SrRole;
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

/* ---- columns.c: the lists above as tables of columns ------------------------------ */
typedef enum SrColType {
  SR_COL_TEXT,
  SR_COL_INT,
  SR_COL_REAL,
  SR_COL_START,
  SR_COL_LENGTH,
  SR_COL_QUOTE
} SrColType;
typedef struct SrColumn {
  const char *name; /* SQL name */
  uint8_t type;     /* SrColType */
  uint16_t offset;  /* of the member in the row's struct; SPAN's for START, LENGTH, QUOTE */
  const char *doc;
} SrColumn;
typedef enum SrTable {
  SR_TAB_MENTIONS,
  SR_TAB_CLAIMS,
  SR_TAB_INCIDENTS,
  SR_TAB_CASUALTIES,
  SR_TAB_ROLES,
  SR_TAB_TRACE,
  SR_TAB_N
} SrTable;
typedef struct SrTableInfo {
  const char *name;     /* "mentions": the function is sitrep_<name> */
  const SrColumn *col;
  uint32_t ncol;
  uint32_t rowsize;     /* sizeof the row's struct */
} SrTableInfo;
extern const SrTableInfo sr_table[SR_TAB_N];

/* ---- article.c ------------------------------------------------------------------------ */
/* How far an article is analysed. */
typedef enum SrStage {
  SR_STAGE_TEXT,     /* doc: layout, tokens, sentences */
  SR_STAGE_WORDS,    /* and the tokens' hashes, for passes that look words up */
  SR_STAGE_EVENTS,   /* gated: incidents, casualties (of the sentences that may matter) */
  SR_STAGE_MENTIONS, /* mentions of every sentence; no events */
  SR_STAGE_CLAIMS,   /* events, mentions of every sentence, claims */
  SR_STAGE_ROLES,    /* the same and roles */
  SR_STAGE_ALL       /* everything */
} SrStage;

typedef struct SrArticle {
  SrArena arena;
  SrDoc doc;
  int32_t published;  /* day, or SR_NO_DAY */
  int32_t reference;  /* published, else the dateline's date, else SR_NO_DAY */
  const SrLexOverlay *overlay;
  bool tracing;       /* trace rows are wanted */
  bool done_text, done_events, done_mentions, done_claims, done_roles;
  SrMention *mention; uint32_t nmention, cap_mention;
  SrClaim *claim; uint32_t nclaim, cap_claim;
  SrIncident *incident; uint32_t nincident, cap_incident;
  SrCasualty *casualty; uint32_t ncasualty, cap_casualty;
  SrRole *role; uint32_t nrole, cap_role;
  SrTrace *trace; uint32_t ntrace, cap_trace;
  struct SrWork *work; /* lists of the passes (extract/pass.h), in the arena; NULL before them */
  uint32_t prefix;      /* bytes of a separate title put before the text: sentence 0 */
  uint32_t prefix_sent; /* sentences inside the prefix */
  uint32_t prefix_char; /* characters of the prefix */
} SrArticle;

/* Takes text (n bytes, copied into the article); nothing is read yet: ask sr_article_need().
** published: ISO date or date-time, NULL = not given (an unreadable one is SR_INVALID). On failure
** *out is NULL. Free with sr_article_free(). */
int sr_article_new(SrArticle **out, const char *text, size_t n, const char *published,
                   size_t npublished, const SrLexOverlay *overlay);
/* The same, its first memory taken from what an article before it left. */
int sr_article_new_spare(SrArticle **out, SrArenaSpare *spare, const char *text, size_t n,
                         const char *published, size_t npublished);
/* A title that the body does not begin with is analysed as sentence 0, whose rows have no start. */
int sr_article_new_titled(SrArticle **out, const char *title, size_t ntitle, const char *text,
                          size_t n, const char *published, size_t npublished,
                          const SrLexOverlay *overlay);
/* Runs the passes of that stage (with trace rows when asked for at the first call). SR_OK,
** SR_NOMEM. */
int sr_article_need(SrArticle *a, SrStage stage, bool trace);
void sr_article_free(SrArticle *a);
/* ordinal of doc.sent[s] as SQL shows it: from 1, 0 for a separate title */
int64_t sr_article_sentence(const SrArticle *a, uint32_t s);
/* character position, from 1, of a byte offset of doc.text; 0 (SQL NULL) inside a separate title */
uint32_t sr_article_start(const SrArticle *a, uint32_t byte);
/* rows of a table: address of row i (0-based), and how many there are */
uint32_t sr_article_nrow(const SrArticle *a, SrTable t);
const void *sr_article_row(const SrArticle *a, SrTable t, uint32_t i);

/* ---- cell.c: a value of a row as SQL sees it --------------------------------------------- */
typedef enum SrCellKind { SR_CELL_NULL, SR_CELL_INT, SR_CELL_REAL, SR_CELL_TEXT } SrCellKind;
typedef struct SrCell {
  uint8_t kind; /* SrCellKind */
  int64_t i;
  double r;
  const char *z; /* n bytes, owned by the article or static */
  size_t n;
} SrCell;
SrCell sr_cell(const SrArticle *a, const void *row, const SrColumn *col);
/* start, length or words (SR_COL_START ...) of a span of the document; NULL for an empty one */
SrCell sr_cell_span(const SrArticle *a, SrSpan s, uint8_t type);

/* ---- json.c ---------------------------------------------------------------------------- */
/* the whole analysis as one JSON object */
void sr_article_json(const SrArticle *a, SrBuf *out);

#endif
