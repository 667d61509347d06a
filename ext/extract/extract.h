/*
** extract: what the article says: acts and tolls of its sentences merged into
** incidents, their columns, who and what took part, and the rows of the tables.
**
**   relevance reads events, tolls, times   writes work->sent_score, work->relevance
**   incident  reads events, tolls, claims  writes incidents, casualties
**   role      reads events, incidents      writes roles
*/
#ifndef SR_EXTRACT_H
#define SR_EXTRACT_H

#include "../event/event.h"

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

/* A noun group taken for a target. */
typedef struct SrTargetPick {
  const char *type;
  uint32_t group;     /* SR_NONE: none */
  uint32_t tok, ntok; /* words of the group that name it, ntok 0: all */
  int score;
} SrTargetPick;

typedef struct SrIncident {
  SR_INCIDENT_FIELDS(SR_MEMBER_) uint32_t near; /* its place by the rules of where.c, a mention */
  SrTargetPick hit;                             /* its target by the rules of target.c */
} SrIncident;
/* something narrower than its country is named */
static inline bool sr_incident_placed(const SrIncident *r) {
  return r->place && r->place != r->country;
}
typedef struct SrCasualty { SR_CASUALTY_FIELDS(SR_MEMBER_) } SrCasualty;
typedef struct SrRole { SR_ROLE_FIELDS(SR_MEMBER_) } SrRole;

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
/* rows of a table: address of row i (0-based), and how many there are */
uint32_t sr_article_nrow(const SrArticle *a, SrTable t);
const void *sr_article_row(const SrArticle *a, SrTable t, uint32_t i);

/* ---- stage.c: which passes run for which question ---------------------------------------- */
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

/* Runs the passes of that stage (with trace rows when asked for at the first call). SR_OK,
** SR_NOMEM. */
int sr_article_need(SrArticle *a, SrStage stage, bool trace);

/* ---- the passes ------------------------------------------------------------------------- */
/* events, tolls and times to incident and casualty rows (incident.c) */
void sr_pass_incidents(SrArticle *a);
void sr_pass_relevance(SrArticle *a);
void sr_pass_relevance_rest(SrArticle *a); /* scores of sentences that were read since */
/* who or what takes part in the incidents, by models (role.c) */
void sr_pass_roles(SrArticle *a);
/* The claims that are about an incident get its number; reads events, tolls (incident.c). */
void sr_pass_claims_incidents(SrArticle *a);

/* ---- cell.c: a value of a row as SQL sees it --------------------------------------------- */
typedef enum SrCellKind { SR_CELL_NULL, SR_CELL_INT, SR_CELL_REAL, SR_CELL_TEXT } SrCellKind;
typedef struct SrCell {
  uint8_t kind; /* SrCellKind */
  int64_t i;
  double r;
  const char *z; /* n bytes, owned by the article or static */
  size_t n;
} SrCell;
/* the value of that column in a row of its table (sr_article_row) */
SrCell sr_cell(const SrArticle *a, const void *row, const SrColumn *col);
/* start, length or words (SR_COL_START ...) of a span of the document; NULL for an empty one */
SrCell sr_cell_span(const SrArticle *a, SrSpan s, uint8_t type);

/* ---- json.c ---------------------------------------------------------------------------- */
/* the whole analysis as one JSON object */
void sr_article_json(const SrArticle *a, SrBuf *out);

#endif
