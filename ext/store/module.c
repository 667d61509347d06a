/*
** module.c: the virtual table of a kept corpus: CREATE VIRTUAL TABLE x USING
** sitrep. Rows are those of x_content; every write also writes, or removes,
** what was extracted from the article.
**
** Conflicts and arguments are examined before anything is written, so that OR
** IGNORE and OR FAIL leave no half-done article; a failure after that makes
** SQLite roll the statement back.
*/
#include "store.h"

typedef struct ModuleCursor {
  sqlite3_vtab_cursor base;
  sqlite3_stmt *stmt; /* of the plan `plan`; NULL before the first filter */
  int plan;
  bool eof;
} ModuleCursor;

/* Columns of x as xColumn and xUpdate count them. */
enum {
  MODULE_TITLE,
  MODULE_BODY,
  MODULE_SOURCE,
  MODULE_URL,
  MODULE_PUBLISHED,
  MODULE_PATH,
  MODULE_METADATA,
  MODULE_COMMAND,
  MODULE_RANK
};
/* Plans: idxNum. */
enum { MODULE_SCAN, MODULE_SCAN_DESC, MODULE_ROWID };

/* ---- table ------------------------------------------------------------------------- */

static void module_free(SrStore *t) {
  if (!t) return;
  sr_store_finalize(t);
  sr_mem_free(t->schema);
  sr_mem_free(t->name);
  sqlite3_free(t->base.zErrMsg);
  sr_mem_free(t);
}

static char *module_copy(const char *z) {
  size_t n = strlen(z) + 1;
  char *copy = sr_mem_alloc(n);
  if (copy) memcpy(copy, z, n);
  return copy;
}

static int module_declare(SrStore *t) {
  char *sql = sqlite3_mprintf(
      "CREATE TABLE x(title, body, source, url, published, path, metadata, \"%w\" HIDDEN, rank "
      "HIDDEN)",
      t->name);
  if (!sql) return SQLITE_NOMEM;
  int rc = sqlite3_declare_vtab(t->db, sql);
  sqlite3_free(sql);
  if (rc == SQLITE_OK) rc = sqlite3_vtab_config(t->db, SQLITE_VTAB_CONSTRAINT_SUPPORT, 1);
  return sr_store_sqlite_error(t, rc);
}

/* xCreate and xConnect. argv: module, schema, table, options. */
static int module_init(sqlite3 *db, bool create, int argc, const char *const *argv,
                       sqlite3_vtab **out, char **err) {
  for (int i = 3; i < argc; i++) {
    if (argv[i][0] == 0) continue; /* USING sitrep() */
    *err = sqlite3_mprintf("%s: unknown option '%!.40s': this version has none", argv[2], argv[i]);
    return *err ? SQLITE_ERROR : SQLITE_NOMEM;
  }
  SrStore *t = sr_mem_alloc(sizeof *t);
  if (!t) return SQLITE_NOMEM;
  memset(t, 0, sizeof *t);
  t->db = db;
  t->schema = module_copy(argv[1]);
  t->name = module_copy(argv[2]);
  int rc = t->schema && t->name ? SQLITE_OK : SQLITE_NOMEM;
  if (rc == SQLITE_OK) rc = module_declare(t);
  if (rc == SQLITE_OK && create) rc = sr_schema_create(t);
  if (rc == SQLITE_OK) {
    *out = &t->base;
    return rc;
  }
  *err = t->base.zErrMsg;
  t->base.zErrMsg = NULL;
  module_free(t);
  return rc;
}

static int module_create(sqlite3 *db, void *aux, int argc, const char *const *argv,
                         sqlite3_vtab **out, char **err) {
  (void)aux;
  return module_init(db, true, argc, argv, out, err);
}

static int module_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                          sqlite3_vtab **out, char **err) {
  (void)aux;
  return module_init(db, false, argc, argv, out, err);
}

static int module_disconnect(sqlite3_vtab *vtab) {
  module_free((SrStore *)vtab);
  return SQLITE_OK;
}

static int module_destroy(sqlite3_vtab *vtab) {
  SrStore *t = (SrStore *)vtab;
  sr_store_finalize(t);
  int rc = sr_schema_drop(t);
  if (rc == SQLITE_OK) module_free(t);
  return rc;
}

static int module_rename(sqlite3_vtab *vtab, const char *name) {
  SrStore *t = (SrStore *)vtab;
  char *copy = module_copy(name);
  if (!copy) return SQLITE_NOMEM;
  sr_store_finalize(t);
  int rc = sr_schema_rename(t, name);
  if (rc != SQLITE_OK) {
    sr_mem_free(copy);
    return rc;
  }
  sr_mem_free(t->name);
  t->name = copy;
  return rc;
}

static int module_shadow_name(const char *suffix) { return sr_schema_is_shadow(suffix); }

/* ---- reading ------------------------------------------------------------------------ */

/*
** The plan: idxNum MODULE_ROWID looks one article up (its value is the only
** argument of filter), the others read all articles by rowid, which serves an
** ORDER BY rowid in either direction.
*/
static int module_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
  (void)vtab;
  for (int i = 0; i < info->nConstraint; i++) {
    const struct sqlite3_index_constraint *k = &info->aConstraint[i];
    if (!k->usable || k->iColumn >= 0 || k->op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    info->aConstraintUsage[i].argvIndex = 1;
    info->aConstraintUsage[i].omit = 1;
    info->idxNum = MODULE_ROWID;
    info->idxFlags = SQLITE_INDEX_SCAN_UNIQUE;
    info->estimatedCost = 10;
    info->estimatedRows = 1;
    return SQLITE_OK;
  }
  info->idxNum = MODULE_SCAN;
  info->estimatedCost = 1e6;
  info->estimatedRows = 100000;
  if (info->nOrderBy == 1 && info->aOrderBy[0].iColumn < 0) {
    info->orderByConsumed = 1;
    if (info->aOrderBy[0].desc) info->idxNum = MODULE_SCAN_DESC;
  }
  return SQLITE_OK;
}

static int module_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out) {
  (void)vtab;
  ModuleCursor *cur = sr_mem_alloc(sizeof *cur);
  if (!cur) return SQLITE_NOMEM;
  memset(cur, 0, sizeof *cur);
  *out = &cur->base;
  return SQLITE_OK;
}

static int module_close(sqlite3_vtab_cursor *base) {
  ModuleCursor *cur = (ModuleCursor *)base;
  sqlite3_finalize(cur->stmt);
  sr_mem_free(cur);
  return SQLITE_OK;
}

static int module_next(sqlite3_vtab_cursor *base) {
  ModuleCursor *cur = (ModuleCursor *)base;
  int rc = sqlite3_step(cur->stmt);
  cur->eof = rc != SQLITE_ROW;
  if (rc == SQLITE_ROW) return SQLITE_OK;
  return sr_store_sqlite_error((SrStore *)base->pVtab, sqlite3_reset(cur->stmt));
}

static int module_filter(sqlite3_vtab_cursor *base, int plan, const char *idx, int argc,
                         sqlite3_value **argv) {
#define MODULE_SELECT \
  "SELECT id, title, body, source, url, published, path, metadata FROM \"%w\".\"%w_content\""
  static const char *const kModulePlan[] = {
      [MODULE_SCAN] = MODULE_SELECT " ORDER BY id",
      [MODULE_SCAN_DESC] = MODULE_SELECT " ORDER BY id DESC",
      [MODULE_ROWID] = MODULE_SELECT " WHERE id = ?1",
  };
#undef MODULE_SELECT
  ModuleCursor *cur = (ModuleCursor *)base;
  SrStore *t = (SrStore *)base->pVtab;
  (void)idx;
  cur->eof = true;
  int rc = sr_store_ready(t);
  if (rc != SQLITE_OK) return rc;
  if (!cur->stmt || cur->plan != plan) {
    sqlite3_finalize(cur->stmt);
    cur->plan = plan;
    rc = sr_store_prepare(t, kModulePlan[plan], &cur->stmt);
  } else {
    sqlite3_reset(cur->stmt);
  }
  if (rc == SQLITE_OK && argc > 0) rc = sqlite3_bind_value(cur->stmt, 1, argv[0]);
  return rc == SQLITE_OK ? module_next(base) : rc;
}

static int module_eof(sqlite3_vtab_cursor *base) { return ((ModuleCursor *)base)->eof; }

static int module_column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int column) {
  ModuleCursor *cur = (ModuleCursor *)base;
  if (column < SR_STORE_COLUMNS)
    sqlite3_result_value(ctx, sqlite3_column_value(cur->stmt, column + 1));
  return SQLITE_OK;
}

static int module_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid) {
  *rowid = sqlite3_column_int64(((ModuleCursor *)base)->stmt, 0);
  return SQLITE_OK;
}

/* ---- writing ------------------------------------------------------------------------- */

static int module_exists(SrStore *t, sqlite3_int64 id, bool *exists) {
  sqlite3_stmt *s;
  int rc = sr_store_stmt(t, SR_ST_EXISTS, &s);
  if (rc == SQLITE_OK) rc = sqlite3_bind_int64(s, 1, id);
  if (rc != SQLITE_OK) return rc;
  *exists = sqlite3_step(s) == SQLITE_ROW;
  return sr_store_sqlite_error(t, sqlite3_reset(s));
}

/* published is a date or nothing, metadata is JSON or nothing */
static int module_validate(SrStore *t, sqlite3_value **col) {
  const char *z;
  size_t n;
  int rc = sr_value_text(col[MODULE_PUBLISHED], &z, &n);
  if (rc != SQLITE_OK) return rc;
  if (z && sr_day_parse_iso(z, n) == SR_NO_DAY)
    return sr_store_fail(t, SQLITE_ERROR, "column published is not an ISO 8601 date: '%!.40s'", z);
  if (sqlite3_value_type(col[MODULE_METADATA]) == SQLITE_NULL) return SQLITE_OK;
  sqlite3_stmt *s;
  rc = sr_store_stmt(t, SR_ST_JSON, &s);
  if (rc == SQLITE_OK) rc = sqlite3_bind_value(s, 1, col[MODULE_METADATA]);
  if (rc != SQLITE_OK) return rc;
  bool valid = sqlite3_step(s) == SQLITE_ROW && sqlite3_column_int(s, 0);
  rc = sqlite3_reset(s);
  sqlite3_clear_bindings(s);
  if (rc == SQLITE_ERROR || (rc == SQLITE_OK && !valid))
    return sr_store_fail(t, SQLITE_ERROR, "column metadata is not valid JSON");
  return sr_store_sqlite_error(t, rc);
}

/* A value of a column, as text: substr() of a BLOB would count bytes. */
static int module_bind(sqlite3_stmt *s, int i, sqlite3_value *v) {
  const char *z;
  size_t n;
  if (sqlite3_value_type(v) != SQLITE_BLOB) return sqlite3_bind_value(s, i, v);
  int rc = sr_value_text(v, &z, &n);
  return rc == SQLITE_OK ? sqlite3_bind_text64(s, i, z, n, SQLITE_TRANSIENT, SQLITE_UTF8) : rc;
}

static int module_bind_columns(sqlite3_stmt *s, sqlite3_value **col) {
  int rc = SQLITE_OK;
  for (int i = 0; i < SR_STORE_COLUMNS && rc == SQLITE_OK; i++) rc = module_bind(s, i + 2, col[i]);
  return rc;
}

static int module_run(SrStore *t, sqlite3_stmt *s) {
  int rc = sr_store_run(t, s);
  sqlite3_clear_bindings(s); /* an article is not kept alive by its statement */
  return rc;
}

static int module_delete(SrStore *t, sqlite3_int64 id) {
  sqlite3_stmt *s;
  int rc = sr_ingest_remove(t, id);
  if (rc == SQLITE_OK) rc = sr_store_stmt(t, SR_ST_DELETE, &s);
  if (rc == SQLITE_OK) rc = sqlite3_bind_int64(s, 1, id);
  return rc == SQLITE_OK ? sr_store_run(t, s) : rc;
}

/* Makes room for a new row `id`: an old one there is a conflict, or goes when
** the statement says OR REPLACE. */
static int module_claim_rowid(SrStore *t, sqlite3_int64 id) {
  bool taken = false;
  int rc = module_exists(t, id, &taken);
  if (rc != SQLITE_OK || !taken) return rc;
  if (sqlite3_vtab_on_conflict(t->db) == SQLITE_REPLACE) return module_delete(t, id);
  return sr_store_fail(t, SQLITE_CONSTRAINT, "rowid %lld is taken", id);
}

static int module_insert(SrStore *t, sqlite3_value *rowid, sqlite3_value **col,
                         sqlite3_int64 *out) {
  sqlite3_stmt *s;
  int type = sqlite3_value_type(rowid);
  if (type != SQLITE_NULL && type != SQLITE_INTEGER)
    return sr_store_fail(t, SQLITE_MISMATCH, "rowid is not an integer");
  int rc = module_validate(t, col);
  if (rc == SQLITE_OK && type == SQLITE_INTEGER)
    rc = module_claim_rowid(t, sqlite3_value_int64(rowid));
  if (rc == SQLITE_OK) rc = sr_store_stmt(t, SR_ST_INSERT, &s);
  if (rc == SQLITE_OK) rc = sqlite3_bind_value(s, 1, rowid);
  if (rc == SQLITE_OK) rc = module_bind_columns(s, col);
  if (rc == SQLITE_OK) rc = module_run(t, s);
  if (rc != SQLITE_OK) return rc;
  *out = sqlite3_last_insert_rowid(t->db);
  rc = sr_ingest(t, *out, col[MODULE_TITLE], col[MODULE_BODY], col[MODULE_PUBLISHED]);
  sqlite3_set_last_insert_rowid(t->db, *out);
  return rc;
}

/* *same: what the analysis depends on stays as it is */
static int module_same(SrStore *t, sqlite3_int64 id, sqlite3_value **col, bool *same) {
  sqlite3_stmt *s;
  int rc = sr_store_stmt(t, SR_ST_SAME, &s);
  if (rc == SQLITE_OK) rc = sqlite3_bind_int64(s, 1, id);
  if (rc == SQLITE_OK) rc = module_bind(s, 2, col[MODULE_TITLE]);
  if (rc == SQLITE_OK) rc = module_bind(s, 3, col[MODULE_BODY]);
  if (rc == SQLITE_OK) rc = module_bind(s, 4, col[MODULE_PUBLISHED]);
  if (rc != SQLITE_OK) return rc;
  *same = sqlite3_step(s) == SQLITE_ROW && sqlite3_column_int(s, 0);
  rc = sqlite3_reset(s);
  sqlite3_clear_bindings(s);
  return sr_store_sqlite_error(t, rc);
}

static int module_change(SrStore *t, sqlite3_value **argv) {
  sqlite3_stmt *s;
  sqlite3_value **col = argv + 2;
  bool same = false;
  if (sqlite3_value_type(argv[1]) != SQLITE_INTEGER)
    return sr_store_fail(t, SQLITE_MISMATCH, "rowid is not an integer");
  sqlite3_int64 from = sqlite3_value_int64(argv[0]), to = sqlite3_value_int64(argv[1]);
  int rc = module_validate(t, col);
  if (rc == SQLITE_OK && from != to) rc = module_claim_rowid(t, to);
  if (rc == SQLITE_OK && from == to) rc = module_same(t, from, col, &same);
  if (rc == SQLITE_OK) rc = sr_store_stmt(t, SR_ST_UPDATE, &s);
  if (rc == SQLITE_OK) rc = sqlite3_bind_int64(s, 1, to);
  if (rc == SQLITE_OK) rc = module_bind_columns(s, col);
  if (rc == SQLITE_OK) rc = sqlite3_bind_int64(s, 9, from);
  if (rc == SQLITE_OK) rc = module_run(t, s);
  if (rc != SQLITE_OK || same) return rc;
  rc = sr_ingest_remove(t, from);
  if (rc == SQLITE_OK)
    rc = sr_ingest(t, to, col[MODULE_TITLE], col[MODULE_BODY], col[MODULE_PUBLISHED]);
  return rc;
}

static int module_command(SrStore *t, sqlite3_value **col) {
  const char *z;
  size_t n;
  int rc = sr_value_text(col[MODULE_COMMAND], &z, &n);
  return rc == SQLITE_OK ? sr_command(t, z, n, col[MODULE_RANK]) : rc;
}

static int module_write(SrStore *t, int argc, sqlite3_value **argv, sqlite3_int64 *rowid) {
  if (argc == 1) return module_delete(t, sqlite3_value_int64(argv[0]));
  sqlite3_value **col = argv + 2;
  bool command = sqlite3_value_type(col[MODULE_COMMAND]) != SQLITE_NULL;
  bool insert = sqlite3_value_type(argv[0]) == SQLITE_NULL;
  if (command && !insert) return sr_store_fail(t, SQLITE_ERROR, "a command is given by INSERT");
  if (command) return module_command(t, col);
  if (sqlite3_value_type(col[MODULE_RANK]) != SQLITE_NULL)
    return sr_store_fail(t, SQLITE_ERROR, "column rank cannot be written");
  return insert ? module_insert(t, argv[1], col, rowid) : module_change(t, argv);
}

static int module_update(sqlite3_vtab *vtab, int argc, sqlite3_value **argv, sqlite3_int64 *rowid) {
  SrStore *t = (SrStore *)vtab;
  if (t->busy)
    return sr_store_fail(t, SQLITE_LOCKED, "is being written: a trigger calls back into it");
  t->busy = true;
  int rc = sr_store_ready(t);
  if (rc == SQLITE_OK) rc = module_write(t, argc, argv, rowid);
  t->busy = false;
  return rc;
}

static const sqlite3_module kModuleStore = {
    .iVersion = 3,
    .xCreate = module_create,
    .xConnect = module_connect,
    .xBestIndex = module_best_index,
    .xDisconnect = module_disconnect,
    .xDestroy = module_destroy,
    .xOpen = module_open,
    .xClose = module_close,
    .xFilter = module_filter,
    .xNext = module_next,
    .xEof = module_eof,
    .xColumn = module_column,
    .xRowid = module_rowid,
    .xUpdate = module_update,
    .xRename = module_rename,
    .xShadowName = module_shadow_name,
};

int sr_store_register(sqlite3 *db) {
  return sqlite3_create_module_v2(db, "sitrep", &kModuleStore, NULL, NULL);
}
