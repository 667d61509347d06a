/*
** columns.c: the field lists of the rows as tables of SQL columns, and the rows themselves.
*/
#include "extract.h"

#define COL_TEXT(T, n, d) {#n, SR_COL_TEXT, offsetof(T, n), d},
#define COL_INT(T, n, d) {#n, SR_COL_INT, offsetof(T, n), d},
#define COL_REAL(T, n, d) {#n, SR_COL_REAL, offsetof(T, n), d},
#define COL_COUNT(T, n, d)                                            \
  {#n "_min", SR_COL_INT, offsetof(T, n) + offsetof(SrCount, min), d}, \
      {#n "_max", SR_COL_INT, offsetof(T, n) + offsetof(SrCount, max), d},
#define COL_SPAN(T, n, d)                                        \
  {"start", SR_COL_START, offsetof(T, n), d " (from 1)"},        \
      {"length", SR_COL_LENGTH, offsetof(T, n), d " (characters)"},
#define COL_QUOTE(T, n, d) {#n, SR_COL_QUOTE, offsetof(T, span), d},

#define COL_MENTION(k, n, d) COL_##k(SrMention, n, d)
#define COL_CLAIM(k, n, d) COL_##k(SrClaim, n, d)
#define COL_INCIDENT(k, n, d) COL_##k(SrIncident, n, d)
#define COL_CASUALTY(k, n, d) COL_##k(SrCasualty, n, d)
#define COL_ROLE(k, n, d) COL_##k(SrRole, n, d)
#define COL_TRACE(k, n, d) COL_##k(SrTrace, n, d)

static const SrColumn kMentionColumns[] = {SR_MENTION_FIELDS(COL_MENTION)};
static const SrColumn kClaimColumns[] = {SR_CLAIM_FIELDS(COL_CLAIM)};
static const SrColumn kIncidentColumns[] = {SR_INCIDENT_FIELDS(COL_INCIDENT)};
static const SrColumn kCasualtyColumns[] = {SR_CASUALTY_FIELDS(COL_CASUALTY)};
static const SrColumn kRoleColumns[] = {SR_ROLE_FIELDS(COL_ROLE)};
static const SrColumn kTraceColumns[] = {SR_TRACE_FIELDS(COL_TRACE)};

#define TABLE(name, cols, T) {name, cols, sizeof(cols) / sizeof((cols)[0]), sizeof(T)}
const SrTableInfo sr_table[SR_TAB_N] = {
    [SR_TAB_MENTIONS] = TABLE("mentions", kMentionColumns, SrMention),
    [SR_TAB_CLAIMS] = TABLE("claims", kClaimColumns, SrClaim),
    [SR_TAB_INCIDENTS] = TABLE("incidents", kIncidentColumns, SrIncident),
    [SR_TAB_CASUALTIES] = TABLE("casualties", kCasualtyColumns, SrCasualty),
    [SR_TAB_ROLES] = TABLE("roles", kRoleColumns, SrRole),
    [SR_TAB_TRACE] = TABLE("trace", kTraceColumns, SrTrace),
};

uint32_t sr_article_nrow(const SrArticle *a, SrTable t) {
  switch (t) {
    case SR_TAB_MENTIONS: return a->nmention;
    case SR_TAB_CLAIMS: return a->nclaim;
    case SR_TAB_INCIDENTS: return a->nincident;
    case SR_TAB_CASUALTIES: return a->ncasualty;
    case SR_TAB_ROLES: return a->nrole;
    case SR_TAB_TRACE: return a->ntrace;
    default: return 0;
  }
}

const void *sr_article_row(const SrArticle *a, SrTable t, uint32_t i) {
  switch (t) {
    case SR_TAB_MENTIONS: return &a->mention[i];
    case SR_TAB_CLAIMS: return &a->claim[i];
    case SR_TAB_INCIDENTS: return &a->incident[i];
    case SR_TAB_CASUALTIES: return &a->casualty[i];
    case SR_TAB_ROLES: return &a->role[i];
    case SR_TAB_TRACE: return &a->trace[i];
    default: return NULL;
  }
}
