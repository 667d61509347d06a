/*
** command.c: INSERT INTO x(x) VALUES('rebuild' | 'integrity-check').
*/
#include "store.h"

/* ---- rebuild: everything anew from the articles ------------------------------------ */

static int command_clear(SrStore *t) {
  int rc = SQLITE_OK;
  for (int i = -1; i < SR_DV_N && rc == SQLITE_OK; i++) {
    char fmt[64];
    sqlite3_stmt *s;
    sqlite3_snprintf(sizeof fmt, fmt, "DELETE FROM \"%%w\".\"%%w_%s\"",
                     i < 0 ? "articles" : sr_derived_name((SrDerived)i));
    rc = sr_store_prepare(t, fmt, &s);
    if (rc != SQLITE_OK) return rc;
    sqlite3_step(s);
    rc = sr_store_sqlite_error(t, sqlite3_finalize(s));
  }
  return rc;
}

static int command_rebuild(SrStore *t) {
  sqlite3_stmt *scan;
  int rc = command_clear(t);
  if (rc == SQLITE_OK) rc = sr_store_stmt(t, SR_ST_SCAN, &scan);
  if (rc != SQLITE_OK) return rc;
  while (rc == SQLITE_OK && sqlite3_step(scan) == SQLITE_ROW)
    rc = sr_ingest(t, sqlite3_column_int64(scan, 0), sqlite3_column_value(scan, 1),
                   sqlite3_column_value(scan, 2), sqlite3_column_value(scan, 3));
  int end = sqlite3_reset(scan);
  return rc == SQLITE_OK ? sr_store_sqlite_error(t, end) : rc;
}

/* ---- integrity-check: does what is stored equal what would be stored? ---------------- */

static const char kCommandRemedy[] = "run 'rebuild'";

/* the first finding ends the check */
static int command_damage(SrStore *t, const char *table, sqlite3_int64 article, const char *what) {
  return sr_store_fail(t, SQLITE_CORRUPT_VTAB, "integrity-check: %s_%s, article %lld: %s; %s",
                       t->name, table, article, what, kCommandRemedy);
}

static bool command_equal(sqlite3_stmt *s, int column, SrCell c) {
  int type = sqlite3_column_type(s, column);
  switch ((SrCellKind)c.kind) {
    case SR_CELL_INT:
      return type == SQLITE_INTEGER && sqlite3_column_int64(s, column) == c.i;
    case SR_CELL_REAL:
      return (type == SQLITE_FLOAT || type == SQLITE_INTEGER) &&
             sqlite3_column_double(s, column) == c.r;
    case SR_CELL_TEXT: {
      if (type != SQLITE_TEXT) return false;
      const void *z = sqlite3_column_text(s, column);
      return z && (size_t)sqlite3_column_bytes(s, column) == c.n &&
             (c.n == 0 || memcmp(z, c.z, c.n) == 0);
    }
    default:
      return type == SQLITE_NULL;
  }
}

static void command_select(SrBuf *sql, SrDerived d) {
  sr_buf_addz(sql, "SELECT ");
  for (int i = 0; i < sr_derived_ncol(d); i++) {
    if (i) sr_buf_addz(sql, ", ");
    sr_buf_addz(sql, sr_derived_column(d, i));
  }
  sr_buf_addz(sql, " FROM \"%w\".\"%w_");
  sr_buf_addz(sql, sr_derived_name(d));
  sr_buf_addz(sql, "\" WHERE article = ?1 ORDER BY rowid");
}

typedef struct CommandCheck {
  SrStore *t;
  sqlite3_stmt *head, *rows[SR_DV_N];
} CommandCheck;

static int command_open_check(CommandCheck *c) {
  int rc = sr_store_prepare(c->t,
                            "SELECT title, subtitle, byline, outlet, dateline_place, dateline_date,"
                            " paragraphs, sentences, words, body_start, content_hash, analysed_with"
                            " FROM \"%w\".\"%w_articles\" WHERE article = ?1",
                            &c->head);
  for (int d = 0; d < SR_DV_N && rc == SQLITE_OK; d++) {
    SrBuf sql;
    sr_buf_init(&sql);
    command_select(&sql, (SrDerived)d);
    const char *z = sr_buf_str(&sql);
    rc = z ? sr_store_prepare(c->t, z, &c->rows[d]) : SQLITE_NOMEM;
    sr_buf_free(&sql);
  }
  return rc;
}

static void command_close_check(CommandCheck *c) {
  sqlite3_finalize(c->head);
  for (int d = 0; d < SR_DV_N; d++) sqlite3_finalize(c->rows[d]);
}

static int command_check_rows(CommandCheck *c, sqlite3_int64 id, const SrArticle *a, SrDerived d) {
  sqlite3_stmt *s = c->rows[d];
  uint32_t n = sr_ingest_nrow(a, d), row = 0;
  int rc = SQLITE_OK;
  sqlite3_bind_int64(s, 1, id);
  for (; rc == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW; row++) {
    bool same = row < n;
    for (int i = 0; i < sr_derived_ncol(d) && same; i++)
      same = command_equal(s, i, sr_ingest_cell(a, d, row, i));
    if (!same)
      rc = command_damage(c->t, sr_derived_name(d), id,
                          row < n ? "a row differs" : "a row too many");
  }
  int end = sqlite3_reset(s);
  if (rc == SQLITE_OK) rc = sr_store_sqlite_error(c->t, end);
  if (rc == SQLITE_OK && row < n)
    rc = command_damage(c->t, sr_derived_name(d), id, "a row is missing");
  return rc;
}

/* *current: the article was analysed by this version, so its rows can be compared. */
static int command_check_head(CommandCheck *c, sqlite3_int64 id, const SrArticle *a,
                              bool *current) {
  sqlite3_stmt *s = c->head;
  char scratch[40];
  int rc = SQLITE_OK;
  sqlite3_bind_int64(s, 1, id);
  if (sqlite3_step(s) == SQLITE_ROW) {
    *current = command_equal(s, 11, sr_ingest_head_cell(a, 11, scratch));
    if (!command_equal(s, 10, sr_ingest_head_cell(a, 10, scratch)))
      rc = command_damage(c->t, "articles", id, "the content is not the one that was analysed");
    for (int i = 0; i < 10 && *current && rc == SQLITE_OK; i++)
      if (!command_equal(s, i, sr_ingest_head_cell(a, i, scratch)))
        rc = command_damage(c->t, "articles", id, "the row differs");
  } else {
    rc = command_damage(c->t, "articles", id, "its row is missing");
  }
  int end = sqlite3_reset(s);
  return rc == SQLITE_OK ? sr_store_sqlite_error(c->t, end) : rc;
}

static int command_check_article(CommandCheck *c, sqlite3_stmt *scan) {
  SrArticle *a;
  bool current = false;
  sqlite3_int64 id = sqlite3_column_int64(scan, 0);
  int rc = sr_ingest_analyse(c->t, sqlite3_column_value(scan, 1), sqlite3_column_value(scan, 2),
                             sqlite3_column_value(scan, 3), &a);
  if (rc != SQLITE_OK) return rc;
  rc = command_check_head(c, id, a, &current);
  for (int d = 0; d < SR_DV_N && current && rc == SQLITE_OK; d++)
    rc = command_check_rows(c, id, a, (SrDerived)d);
  sr_article_free(a);
  return rc;
}

/* One query that must find nothing; it gives an article. */
static int command_check_none(SrStore *t, const char *fmt, const char *table, const char *what) {
  sqlite3_stmt *s;
  int rc = sr_store_prepare(t, fmt, &s);
  if (rc != SQLITE_OK) return rc;
  if (sqlite3_step(s) == SQLITE_ROW)
    rc = command_damage(t, table, sqlite3_column_int64(s, 0), what);
  int end = sqlite3_finalize(s);
  return rc == SQLITE_OK ? sr_store_sqlite_error(t, end) : rc;
}

static int command_check_links(SrStore *t) {
  int rc = SQLITE_OK;
  for (int i = -1; i < SR_DV_N && rc == SQLITE_OK; i++) {
    char fmt[160];
    const char *table = i < 0 ? "articles" : sr_derived_name((SrDerived)i);
    sqlite3_snprintf(sizeof fmt, fmt,
                     "SELECT article FROM \"%%w\".\"%%w_%s\" WHERE article NOT IN"
                     " (SELECT id FROM \"%%w\".\"%%w_content\")",
                     table);
    rc = command_check_none(t, fmt, table, "there is no such article");
  }
  if (rc == SQLITE_OK)
    rc = command_check_none(
        t,
        "SELECT a.article FROM \"%w\".\"%w_articles\" a WHERE a.duplicate_of IS NOT"
        " nullif((SELECT min(b.article) FROM \"%w\".\"%w_articles\" b"
        " WHERE b.content_hash = a.content_hash), a.article)",
        "articles", "duplicate_of is wrong");
  return rc;
}

static int command_check(SrStore *t) {
  CommandCheck c = {.t = t};
  sqlite3_stmt *scan = NULL;
  int rc = command_open_check(&c);
  if (rc == SQLITE_OK) rc = sr_store_stmt(t, SR_ST_SCAN, &scan);
  while (rc == SQLITE_OK && sqlite3_step(scan) == SQLITE_ROW) rc = command_check_article(&c, scan);
  int end = scan ? sqlite3_reset(scan) : SQLITE_OK;
  if (rc == SQLITE_OK) rc = sr_store_sqlite_error(t, end);
  command_close_check(&c);
  return rc == SQLITE_OK ? command_check_links(t) : rc;
}

int sr_command(SrStore *t, const char *command, size_t n, sqlite3_value *argument) {
  bool given = sqlite3_value_type(argument) != SQLITE_NULL;
  bool rebuild = n == 7 && memcmp(command, "rebuild", 7) == 0;
  bool check = n == 15 && memcmp(command, "integrity-check", 15) == 0;
  if (!rebuild && !check)
    return sr_store_fail(t, SQLITE_ERROR,
                         "no command '%!.40s', expected rebuild or integrity-check", command);
  if (given) return sr_store_fail(t, SQLITE_ERROR, "command '%s' takes no rank", command);
  return rebuild ? command_rebuild(t) : command_check(t);
}
