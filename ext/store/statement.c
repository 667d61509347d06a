/*
** statement.c: all SQL that a kept corpus runs on its own tables, prepared when
** first used and kept.
**
** Names are quoted with %w, never pasted in. NO_VTAB keeps a trigger that
** someone planted on one of our tables from reaching a virtual table, this one
** above all.
*/
#include <stdarg.h>

#include "store.h"

/* Each text is given schema and name twice. */
static const char *const kStatementText[SR_ST_ROWS_INSERT] = {
    [SR_ST_FORMAT] = "SELECT value FROM \"%w\".\"%w_config\" WHERE key = 'format'",
    [SR_ST_INSERT] =
        "INSERT INTO \"%w\".\"%w_content\"(id, title, body, source, url, published, path,"
        " metadata) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SR_ST_UPDATE] =
        "UPDATE \"%w\".\"%w_content\" SET id = ?1, title = ?2, body = ?3, source = ?4,"
        " url = ?5, published = ?6, path = ?7, metadata = ?8 WHERE id = ?9",
    [SR_ST_DELETE] = "DELETE FROM \"%w\".\"%w_content\" WHERE id = ?1",
    [SR_ST_EXISTS] = "SELECT 1 FROM \"%w\".\"%w_content\" WHERE id = ?1",
    [SR_ST_SAME] =
        "SELECT title IS ?2 AND body IS ?3 AND published IS ?4 FROM \"%w\".\"%w_content\""
        " WHERE id = ?1",
    [SR_ST_HASH] = "SELECT content_hash FROM \"%w\".\"%w_articles\" WHERE article = ?1",
    [SR_ST_DUPLICATES] =
        "UPDATE \"%w\".\"%w_articles\" SET duplicate_of = nullif("
        "(SELECT min(article) FROM \"%w\".\"%w_articles\" WHERE content_hash = ?1), article)"
        " WHERE content_hash = ?1",
    /* json_valid() alone says 0 when memory runs out, and json_type() alone, in newer versions,
    ** takes more than JSON: the first to run fails on both, and the other finds its parse kept. */
    [SR_ST_JSON] = "SELECT CASE WHEN json_type(?1) NOTNULL THEN json_valid(?1) END",
    [SR_ST_HEAD_INSERT] =
        "INSERT INTO \"%w\".\"%w_articles\"(article, title, subtitle, byline, outlet, "
        "dateline_place,"
        " dateline_date, paragraphs, sentences, words, body_start, content_hash, analysed_with)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    [SR_ST_HEAD_DELETE] = "DELETE FROM \"%w\".\"%w_articles\" WHERE article = ?1",
    [SR_ST_SCAN] = "SELECT id, title, body, published FROM \"%w\".\"%w_content\" ORDER BY id",
};

int sr_store_fail(SrStore *t, int code, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  char *cause = sqlite3_vmprintf(fmt, ap);
  va_end(ap);
  char *text = cause ? sqlite3_mprintf("%s: %s", t->name, cause) : NULL;
  sqlite3_free(cause);
  if (!text) return SQLITE_NOMEM;
  sr_utf8_repair(text); /* it may quote a value */
  sqlite3_free(t->base.zErrMsg);
  t->base.zErrMsg = text;
  return code;
}

int sr_store_sqlite_error(SrStore *t, int rc) {
  if (rc == SQLITE_OK || rc == SQLITE_NOMEM || rc == SQLITE_INTERRUPT) return rc;
  /* A constraint of a table of ours is damage (or someone's trigger), and may be
  ** met half-way: it must not pass for a conflict that OR IGNORE forgives. */
  if ((rc & 0xff) == SQLITE_CONSTRAINT) rc = SQLITE_ERROR;
  return sr_store_fail(t, rc, "%s", sqlite3_errmsg(t->db));
}

static int statement_compile(SrStore *t, const char *fmt, unsigned flags, sqlite3_stmt **out) {
  *out = NULL;
  char *sql = sqlite3_mprintf(fmt, t->schema, t->name, t->schema, t->name);
  if (!sql) return SQLITE_NOMEM;
  int rc = sqlite3_prepare_v3(t->db, sql, -1, flags | SQLITE_PREPARE_NO_VTAB, out, NULL);
  sqlite3_free(sql);
  if (rc == SQLITE_ERROR)
    return sr_store_fail(t, SQLITE_CORRUPT_VTAB,
                         "its tables are damaged (%s); restore them, or drop %s",
                         sqlite3_errmsg(t->db), t->name);
  return sr_store_sqlite_error(t, rc);
}

int sr_store_prepare(SrStore *t, const char *fmt, sqlite3_stmt **out) {
  return statement_compile(t, fmt, 0, out);
}

/* INSERT of all columns of a derived table, article last. */
static void statement_insert(SrBuf *sql, SrDerived d) {
  int n = sr_derived_ncol(d);
  sr_buf_addz(sql, "INSERT INTO \"%w\".\"%w_");
  sr_buf_addz(sql, sr_derived_name(d));
  sr_buf_addz(sql, "\"(");
  for (int i = 0; i < n; i++) {
    sr_buf_addz(sql, sr_derived_column(d, i));
    sr_buf_addz(sql, ", ");
  }
  sr_buf_addz(sql, "article) VALUES(");
  for (int i = 0; i < n; i++) sr_buf_addz(sql, "?, ");
  sr_buf_addz(sql, "?)");
}

static int statement_derived(SrStore *t, SrStoreStmt which, sqlite3_stmt **out) {
  SrBuf sql;
  sr_buf_init(&sql);
  if (which < SR_ST_ROWS_DELETE) {
    statement_insert(&sql, (SrDerived)(which - SR_ST_ROWS_INSERT));
  } else {
    sr_buf_addz(&sql, "DELETE FROM \"%w\".\"%w_");
    sr_buf_addz(&sql, sr_derived_name((SrDerived)(which - SR_ST_ROWS_DELETE)));
    sr_buf_addz(&sql, "\" WHERE article = ?1");
  }
  const char *z = sr_buf_str(&sql);
  int rc = z ? statement_compile(t, z, SQLITE_PREPARE_PERSISTENT, out) : SQLITE_NOMEM;
  sr_buf_free(&sql);
  return rc;
}

int sr_store_stmt(SrStore *t, SrStoreStmt which, sqlite3_stmt **out) {
  int rc = SQLITE_OK;
  sqlite3_stmt **slot = &t->stmt[which];
  if (!*slot && which < SR_ST_ROWS_INSERT)
    rc = statement_compile(t, kStatementText[which], SQLITE_PREPARE_PERSISTENT, slot);
  else if (!*slot)
    rc = statement_derived(t, which, slot);
  *out = *slot;
  if (rc == SQLITE_OK) {
    sqlite3_reset(*out);
    sqlite3_clear_bindings(*out);
  }
  return rc;
}

int sr_store_run(SrStore *t, sqlite3_stmt *s) {
  sqlite3_step(s);
  return sr_store_sqlite_error(t, sqlite3_reset(s));
}

void sr_store_finalize(SrStore *t) {
  for (int i = 0; i < SR_ST_N; i++) {
    sqlite3_finalize(t->stmt[i]);
    t->stmt[i] = NULL;
  }
  t->checked = false;
}

int sr_store_ready(SrStore *t) {
  sqlite3_stmt *s;
  if (t->checked) return SQLITE_OK;
  int rc = sr_store_stmt(t, SR_ST_FORMAT, &s);
  if (rc != SQLITE_OK) return rc;
  bool found = sqlite3_step(s) == SQLITE_ROW;
  sqlite3_int64 format = found ? sqlite3_column_int64(s, 0) : 0;
  rc = sqlite3_reset(s);
  if (rc != SQLITE_OK) return sr_store_sqlite_error(t, rc);
  if (format == SR_STORE_FORMAT) {
    t->checked = true;
    return SQLITE_OK;
  }
  if (format > SR_STORE_FORMAT)
    return sr_store_fail(t, SQLITE_ERROR,
                         "written by a newer sitrep (format %lld, this one reads %d)", format,
                         SR_STORE_FORMAT);
  return sr_store_fail(t, SQLITE_CORRUPT_VTAB,
                       "no format number in %s_config: is the table damaged?", t->name);
}
