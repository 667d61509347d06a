/*
** ingest.c: from one article to its rows in the tables beside, and back out.
*/
#include "store.h"
#include "sitrep.h"

/* ---- analysis ------------------------------------------------------------------- */

int sr_value_text(sqlite3_value *v, const char **z, size_t *n) {
  *z = NULL;
  *n = 0;
  if (sqlite3_value_type(v) == SQLITE_NULL) return SQLITE_OK;
  const char *text = (const char *)sqlite3_value_text(v);
  if (!text) {
    if (sqlite3_value_type(v) != SQLITE_BLOB || sqlite3_value_bytes(v) > 0) return SQLITE_NOMEM;
    text = ""; /* a blob of no bytes */
  }
  *z = text;
  *n = (size_t)sqlite3_value_bytes(v);
  return SQLITE_OK;
}

static int ingest_code(SrStore *t, int rc) {
  switch (rc) {
    case SR_OK:
      return SQLITE_OK;
    case SR_NOMEM:
      return SQLITE_NOMEM;
    case SR_TOOBIG:
      return sr_store_fail(t, SQLITE_TOOBIG, "column body is too long");
    default:
      return sr_store_fail(t, SQLITE_ERROR, "column published is not an ISO 8601 date");
  }
}

int sr_ingest_analyse(SrStore *t, sqlite3_value *title, sqlite3_value *body,
                      sqlite3_value *published, SrArticle **out) {
  const char *z[3];
  size_t n[3];
  *out = NULL;
  int rc = sr_value_text(title, &z[0], &n[0]);
  if (rc == SQLITE_OK) rc = sr_value_text(body, &z[1], &n[1]);
  if (rc == SQLITE_OK) rc = sr_value_text(published, &z[2], &n[2]);
  if (rc != SQLITE_OK) return rc;
  rc = sr_article_new_titled(out, z[0], n[0], z[1] ? z[1] : "", n[1], z[2], n[2], NULL);
  if (rc == SR_OK) rc = sr_article_need(*out, SR_STAGE_ALL, false);
  if (rc != SR_OK) {
    sr_article_free(*out);
    *out = NULL;
  }
  return ingest_code(t, rc);
}

/* ---- cells ----------------------------------------------------------------------------- */

static SrTable ingest_table(SrDerived d) { return (SrTable)(d - SR_DV_MENTIONS + SR_TAB_MENTIONS); }

uint32_t sr_ingest_nrow(const SrArticle *a, SrDerived d) {
  return d == SR_DV_SENTENCES ? a->doc.nsent : sr_article_nrow(a, ingest_table(d));
}

static SrCell ingest_static(const char *z) {
  return (SrCell){.kind = SR_CELL_TEXT, .z = z, .n = strlen(z)};
}

static SrCell ingest_int(int64_t v) { return (SrCell){.kind = SR_CELL_INT, .i = v}; }

SrCell sr_ingest_cell(const SrArticle *a, SrDerived d, uint32_t row, int column) {
  if (d != SR_DV_SENTENCES) {
    SrTable tab = ingest_table(d);
    return sr_cell(a, sr_article_row(a, tab, row), &sr_table[tab].col[column]);
  }
  const SrSent *s = &a->doc.sent[row];
  SrSpan span = {s->start, s->end};
  switch (column) {
    case 0:
      return ingest_int(sr_article_sentence(a, row));
    case 1:
      return ingest_int(s->para);
    case 2:
      return ingest_static(sr_sent_kind_name[s->kind]);
    case 3:
      return sr_cell_span(a, span, SR_COL_START);
    case 4:
      return sr_cell_span(a, span, SR_COL_LENGTH);
    default:
      return sr_cell_span(a, span, SR_COL_QUOTE);
  }
}

static SrCell ingest_day(int32_t day, char *scratch) {
  int y, m, d;
  if (day == SR_NO_DAY) return (SrCell){.kind = SR_CELL_NULL};
  sr_day_to_ymd(day, &y, &m, &d);
  sqlite3_snprintf(40, scratch, "%04d-%02d-%02d", y, m, d);
  return ingest_static(scratch);
}

SrCell sr_ingest_head_cell(const SrArticle *a, int column, char *scratch) {
  const SrDoc *d = &a->doc;
  const SrHead *h = &d->head;
  uint32_t start;
  switch (column) {
    case 0:
      return sr_cell_span(a, h->title, SR_COL_QUOTE);
    case 1:
      return sr_cell_span(a, h->subtitle, SR_COL_QUOTE);
    case 2:
      return sr_cell_span(a, h->byline, SR_COL_QUOTE);
    case 3:
      return sr_cell_span(a, h->outlet, SR_COL_QUOTE);
    case 4:
      return sr_cell_span(a, h->dateline_place, SR_COL_QUOTE);
    case 5:
      return ingest_day(h->dateline_day, scratch);
    case 6:
      return ingest_int(d->npara);
    case 7:
      return ingest_int((int64_t)d->nsent - a->prefix_sent);
    case 8:
      return ingest_int(d->nword);
    case 9:
      start = sr_article_start(a, h->body_start);
      return ingest_int(start ? start : 1);
    case 10:
      sqlite3_snprintf(40, scratch, "%016llx", (unsigned long long)sr_hash64(d->text, d->n, 0));
      return ingest_static(scratch);
    default:
      return ingest_static(SITREP_VERSION);
  }
}

/* ---- writing ------------------------------------------------------------------------------ */

static int ingest_bind(sqlite3_stmt *s, int i, SrCell c, void (*keep)(void *)) {
  switch ((SrCellKind)c.kind) {
    case SR_CELL_INT:
      return sqlite3_bind_int64(s, i, c.i);
    case SR_CELL_REAL:
      return sqlite3_bind_double(s, i, c.r);
    case SR_CELL_TEXT:
      return sqlite3_bind_text64(s, i, c.z, c.n, keep, SQLITE_UTF8);
    default:
      return sqlite3_bind_null(s, i);
  }
}

static int ingest_rows(SrStore *t, sqlite3_int64 id, const SrArticle *a, SrDerived d) {
  sqlite3_stmt *s = NULL;
  int rc = SQLITE_OK, ncol = sr_derived_ncol(d);
  uint32_t nrow = sr_ingest_nrow(a, d);
  if (nrow > 0) rc = sr_store_stmt(t, (SrStoreStmt)(SR_ST_ROWS_INSERT + d), &s);
  for (uint32_t r = 0; r < nrow && rc == SQLITE_OK; r++) {
    for (int i = 0; i < ncol && rc == SQLITE_OK; i++)
      rc = ingest_bind(s, i + 1, sr_ingest_cell(a, d, r, i), SQLITE_STATIC);
    if (rc == SQLITE_OK) rc = sqlite3_bind_int64(s, ncol + 1, id);
    if (rc == SQLITE_OK) rc = sr_store_run(t, s);
  }
  if (s) sqlite3_clear_bindings(s); /* they point into the article */
  return rc;
}

static int ingest_head(SrStore *t, sqlite3_int64 id, const SrArticle *a) {
  sqlite3_stmt *s;
  char scratch[40];
  int rc = sr_store_stmt(t, SR_ST_HEAD_INSERT, &s);
  if (rc != SQLITE_OK) return rc;
  rc = sqlite3_bind_int64(s, 1, id);
  for (int i = 0; i < SR_HEAD_COLUMNS && rc == SQLITE_OK; i++)
    rc = ingest_bind(s, i + 2, sr_ingest_head_cell(a, i, scratch), SQLITE_TRANSIENT);
  return rc == SQLITE_OK ? sr_store_run(t, s) : rc;
}

/* Which articles of one content hash are copies of the first of them. */
static int ingest_mark_copies(SrStore *t, const char *hash, int n) {
  sqlite3_stmt *s;
  int rc = sr_store_stmt(t, SR_ST_DUPLICATES, &s);
  if (rc == SQLITE_OK) rc = sqlite3_bind_text(s, 1, hash, n, SQLITE_TRANSIENT);
  return rc == SQLITE_OK ? sr_store_run(t, s) : rc;
}

int sr_ingest(SrStore *t, sqlite3_int64 id, sqlite3_value *title, sqlite3_value *body,
              sqlite3_value *published) {
  SrArticle *a;
  char scratch[40];
  int rc = sr_ingest_analyse(t, title, body, published, &a);
  if (rc != SQLITE_OK) return rc;
  rc = ingest_head(t, id, a);
  for (int d = 0; d < SR_DV_N && rc == SQLITE_OK; d++) rc = ingest_rows(t, id, a, (SrDerived)d);
  if (rc == SQLITE_OK) {
    SrCell hash = sr_ingest_head_cell(a, 10, scratch);
    rc = ingest_mark_copies(t, hash.z, (int)hash.n);
  }
  sr_article_free(a);
  return rc;
}

int sr_ingest_remove(SrStore *t, sqlite3_int64 id) {
  sqlite3_stmt *s;
  char hash[40] = "";
  int rc = sr_store_stmt(t, SR_ST_HASH, &s);
  if (rc != SQLITE_OK) return rc;
  sqlite3_bind_int64(s, 1, id);
  if (sqlite3_step(s) == SQLITE_ROW && sqlite3_column_type(s, 0) == SQLITE_TEXT)
    sqlite3_snprintf(sizeof hash, hash, "%s", (const char *)sqlite3_column_text(s, 0));
  rc = sr_store_sqlite_error(t, sqlite3_reset(s));
  for (int i = -1; i < SR_DV_N && rc == SQLITE_OK; i++) {
    rc = sr_store_stmt(t, i < 0 ? SR_ST_HEAD_DELETE : (SrStoreStmt)(SR_ST_ROWS_DELETE + i), &s);
    if (rc == SQLITE_OK) rc = sqlite3_bind_int64(s, 1, id);
    if (rc == SQLITE_OK) rc = sr_store_run(t, s);
  }
  if (rc == SQLITE_OK && hash[0]) rc = ingest_mark_copies(t, hash, -1);
  return rc;
}
