/*
** schema.c: the tables beside a kept corpus x: their columns, creation,
** renaming, dropping.
**
**   x_content     id and the seven columns of x, as written
**   x_articles    one row for each article: head, content hash, duplicate_of
**   x_sentences, x_mentions, x_claims, x_incidents, x_casualties, x_roles
**                 the columns of sitrep_...(), then article (and event)
**   x_config      key, value; 'format' is SR_STORE_FORMAT
**
** Each derived table has an index on article.
*/
#include "store.h"

static const char *const kSchemaSentence[] = {"sentence", "paragraph", "kind",
                                              "start",    "length",    "text"};
static const char *const kSchemaSuffix[] = {"content",   "articles",   "config",
                                            "sentences", "mentions",   "claims",
                                            "incidents", "casualties", "roles"};
enum { SCHEMA_TABLES = sizeof kSchemaSuffix / sizeof kSchemaSuffix[0] };

static SrTable schema_table(SrDerived d) { return (SrTable)(d - SR_DV_MENTIONS + SR_TAB_MENTIONS); }

const char *sr_derived_name(SrDerived d) {
  return d == SR_DV_SENTENCES ? "sentences" : sr_table[schema_table(d)].name;
}

int sr_derived_ncol(SrDerived d) {
  return d == SR_DV_SENTENCES ? 6 : (int)sr_table[schema_table(d)].ncol;
}

const char *sr_derived_column(SrDerived d, int column) {
  return d == SR_DV_SENTENCES ? kSchemaSentence[column]
                              : sr_table[schema_table(d)].col[column].name;
}

const char *sr_column_type(const SrColumn *col) {
  switch ((SrColType)col->type) {
    case SR_COL_TEXT:
    case SR_COL_QUOTE:
      return "TEXT";
    case SR_COL_REAL:
      return "REAL";
    default:
      return "INTEGER";
  }
}

static const char *schema_type(SrDerived d, int column) {
  if (d == SR_DV_SENTENCES) return column == 2 || column == 5 ? "TEXT" : "INTEGER";
  return sr_column_type(&sr_table[schema_table(d)].col[column]);
}

bool sr_schema_is_shadow(const char *suffix) {
  for (int i = 0; i < SCHEMA_TABLES; i++)
    if (sqlite3_stricmp(suffix, kSchemaSuffix[i]) == 0) return true;
  return false;
}

/* Runs SQL made from fmt, whose arguments are schema and name, three times. */
static int schema_exec(SrStore *t, const char *fmt, const char *name) {
  char *sql = sqlite3_mprintf(fmt, t->schema, name, t->schema, name, t->schema, name);
  if (!sql) return SQLITE_NOMEM;
  char *err = NULL;
  int rc = sqlite3_exec(t->db, sql, NULL, NULL, &err);
  if (rc != SQLITE_OK && rc != SQLITE_NOMEM)
    rc = sr_store_fail(t, rc, "%s", err ? err : sqlite3_errmsg(t->db));
  sqlite3_free(err);
  sqlite3_free(sql);
  return rc;
}

static int schema_create_derived(SrStore *t, SrDerived d) {
  SrBuf sql;
  sr_buf_init(&sql);
  sr_buf_addz(&sql, "CREATE TABLE \"%w\".\"%w_");
  sr_buf_addz(&sql, sr_derived_name(d));
  sr_buf_addz(&sql, "\"(");
  for (int i = 0; i < sr_derived_ncol(d); i++) {
    sr_buf_addz(&sql, sr_derived_column(d, i));
    sr_buf_addc(&sql, ' ');
    sr_buf_addz(&sql, schema_type(d, i));
    sr_buf_addz(&sql, ", ");
  }
  sr_buf_addz(&sql, "article INTEGER NOT NULL");
  if (d == SR_DV_INCIDENTS) sr_buf_addz(&sql, ", event INTEGER");
  sr_buf_addc(&sql, ')');
  const char *z = sr_buf_str(&sql);
  int rc = z ? schema_exec(t, z, t->name) : SQLITE_NOMEM;
  sr_buf_free(&sql);
  return rc;
}

/* A prefix for the names of the indexes that no index has: x, x_2, x_3 ... The
** names do not follow when x is renamed (an index cannot be dropped then), so
** that another x may come upon them. */
static int schema_free_prefix(SrStore *t, SrBuf *prefix) {
  sqlite3_stmt *s;
  int rc = sr_store_prepare(
      t, "SELECT 1 FROM \"%w\".sqlite_schema WHERE name = ?1 || '_articles_hash' COLLATE nocase",
      &s);
  if (rc != SQLITE_OK) return rc;
  bool taken = true;
  for (int k = 1; rc == SQLITE_OK && taken; k++) {
    sr_buf_clear(prefix);
    sr_buf_addz(prefix, t->name);
    if (k > 1) sr_buf_addc(prefix, '_');
    if (k > 1) sr_buf_addi(prefix, k);
    const char *z = sr_buf_str(prefix);
    rc = z ? sqlite3_bind_text(s, 1, z, -1, SQLITE_TRANSIENT) : SQLITE_NOMEM;
    if (rc != SQLITE_OK) break;
    taken = sqlite3_step(s) == SQLITE_ROW;
    rc = sr_store_sqlite_error(t, sqlite3_reset(s));
  }
  sqlite3_finalize(s);
  return rc;
}

static int schema_index(SrStore *t, const char *prefix, const char *table, const char *end,
                        const char *column) {
  char *sql = sqlite3_mprintf("CREATE INDEX \"%w\".\"%w_%s_%s\" ON \"%w_%s\"(%s)", t->schema,
                              prefix, table, end, t->name, table, column);
  if (!sql) return SQLITE_NOMEM;
  int rc = sqlite3_exec(t->db, sql, NULL, NULL, NULL);
  sqlite3_free(sql);
  return sr_store_sqlite_error(t, rc);
}

static int schema_indexes(SrStore *t) {
  SrBuf prefix;
  sr_buf_init(&prefix);
  int rc = schema_free_prefix(t, &prefix);
  if (rc == SQLITE_OK) rc = schema_index(t, prefix.z, "articles", "hash", "content_hash");
  for (int d = 0; d < SR_DV_N && rc == SQLITE_OK; d++)
    rc = schema_index(t, prefix.z, sr_derived_name((SrDerived)d), "article", "article");
  sr_buf_free(&prefix);
  return rc;
}

int sr_schema_create(SrStore *t) {
  int rc = schema_exec(
      t,
      "CREATE TABLE \"%w\".\"%w_content\"(id INTEGER PRIMARY KEY, title TEXT, body TEXT,"
      " source TEXT, url TEXT, published TEXT, path TEXT, metadata TEXT);"
      "CREATE TABLE \"%w\".\"%w_config\"(key TEXT PRIMARY KEY, value) WITHOUT ROWID;"
      "INSERT INTO \"%w\".\"%w_config\" VALUES('format', 1)",
      t->name);
  if (rc == SQLITE_OK)
    rc = schema_exec(
        t,
        "CREATE TABLE \"%w\".\"%w_articles\"(article INTEGER PRIMARY KEY, title TEXT,"
        " subtitle TEXT, byline TEXT, outlet TEXT, dateline_place TEXT, dateline_date TEXT,"
        " paragraphs INTEGER, sentences INTEGER, words INTEGER, body_start INTEGER,"
        " content_hash TEXT, analysed_with TEXT, duplicate_of INTEGER)",
        t->name);
  for (int d = 0; d < SR_DV_N && rc == SQLITE_OK; d++) rc = schema_create_derived(t, (SrDerived)d);
  if (rc == SQLITE_OK) rc = schema_indexes(t);
  return rc;
}

int sr_schema_drop(SrStore *t) {
  int rc = SQLITE_OK;
  for (int i = 0; i < SCHEMA_TABLES && rc == SQLITE_OK; i++) {
    char fmt[64];
    sqlite3_snprintf(sizeof fmt, fmt, "DROP TABLE IF EXISTS \"%%w\".\"%%w_%s\"", kSchemaSuffix[i]);
    rc = schema_exec(t, fmt, t->name);
  }
  return rc;
}

int sr_schema_rename(SrStore *t, const char *name) {
  int rc = SQLITE_OK;
  for (int i = 0; i < SCHEMA_TABLES && rc == SQLITE_OK; i++) {
    char *sql = sqlite3_mprintf("ALTER TABLE \"%w\".\"%w_%s\" RENAME TO \"%w_%s\"", t->schema,
                                t->name, kSchemaSuffix[i], name, kSchemaSuffix[i]);
    if (!sql) return SQLITE_NOMEM;
    rc = sqlite3_exec(t->db, sql, NULL, NULL, NULL);
    sqlite3_free(sql);
    if (rc != SQLITE_OK) rc = sr_store_sqlite_error(t, rc);
  }
  return rc;
}
