/*
** tvf.c: the skeleton of every table-valued function. The arguments are hidden
** columns; a call f(a, b) reaches best-index as the constraints "input_x = a
** AND input_y = b". What a function is stands in its SrTvf.
*/
#include <stdarg.h>

#include "sqlite.h"

/* Client data of the module of one function. */
typedef struct TvfModule {
  SrConn *conn;
  const SrTvf *def;
} TvfModule;

typedef struct TvfTable {
  sqlite3_vtab base;
  SrConn *conn;
  const SrTvf *def;
  int ncol; /* columns before the hidden ones */
} TvfTable;

/* ---- errors ----------------------------------------------------------------- */

int sr_tvf_fail(SrCursor *cur, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  char *cause = sqlite3_vmprintf(fmt, ap);
  va_end(ap);
  if (!cause) return SQLITE_NOMEM;
  sqlite3_vtab *t = cur->base.pVtab;
  sqlite3_free(t->zErrMsg);
  t->zErrMsg = sqlite3_mprintf("%s: %s", cur->def->name, cause);
  sqlite3_free(cause);
  if (!t->zErrMsg) return SQLITE_NOMEM;
  sr_utf8_repair(t->zErrMsg); /* it may quote an argument */
  return SQLITE_ERROR;
}

int sr_tvf_code(SrCursor *cur, int rc, const char *what) {
  switch (rc) {
    case SR_OK: return SQLITE_OK;
    case SR_NOMEM: return SQLITE_NOMEM;
    case SR_TOOBIG: rc = sr_tvf_fail(cur, "%s is too long", what); break;
    default: rc = sr_tvf_fail(cur, "%s", what); break;
  }
  return rc;
}

int sr_tvf_article(SrCursor *cur, sqlite3_value **argv, SrStage stage, bool trace) {
  const char *text, *published = NULL;
  size_t n, npublished = 0;
  int rc = sr_value_text(argv[0], &text, &n);
  if (rc == SQLITE_OK && cur->def->nargs > 1 && argv[1])
    rc = sr_value_text(argv[1], &published, &npublished);
  if (rc != SQLITE_OK || !text) return rc;
  rc = sr_conn_article(cur->conn, text, n, published, npublished, stage, trace, &cur->article);
  if (rc == SR_INVALID)
    return sr_tvf_fail(cur, "argument 2 (published) is not an ISO 8601 date: '%!.40s'", published);
  return sr_tvf_code(cur, rc, "argument 1 (text)");
}

/* ---- table -------------------------------------------------------------------- */

static int tvf_declare(sqlite3 *db, const SrTvf *def) {
  SrBuf sql;
  sr_buf_init(&sql);
  sr_buf_addz(&sql, "CREATE TABLE x(");
  if (def->columns) {
    sr_buf_addz(&sql, def->columns);
  } else {
    const SrTableInfo *info = &sr_table[def->table];
    for (uint32_t i = 0; i < info->ncol; i++) {
      if (i) sr_buf_addz(&sql, ", ");
      sr_buf_addz(&sql, info->col[i].name);
      sr_buf_addc(&sql, ' ');
      sr_buf_addz(&sql, sr_column_type(&info->col[i]));
    }
  }
  for (int i = 0; i < def->nargs; i++) {
    sr_buf_addz(&sql, ", ");
    sr_buf_addz(&sql, def->args[i]);
    sr_buf_addz(&sql, " HIDDEN");
  }
  sr_buf_addc(&sql, ')');
  const char *z = sr_buf_str(&sql);
  int rc = z ? sqlite3_declare_vtab(db, z) : SQLITE_NOMEM;
  sr_buf_free(&sql);
  return rc;
}

static int tvf_count_columns(const SrTvf *def) {
  if (!def->columns) return (int)sr_table[def->table].ncol;
  int n = 1;
  for (const char *z = def->columns; *z; z++) n += *z == ',';
  return n;
}

static int tvf_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                       sqlite3_vtab **out, char **err) {
  const TvfModule *m = aux;
  (void)argc, (void)argv, (void)err;
  int rc = tvf_declare(db, m->def);
  if (rc != SQLITE_OK) return rc;
  TvfTable *t = sr_mem_alloc(sizeof *t);
  if (!t) return SQLITE_NOMEM;
  memset(t, 0, sizeof *t);
  t->conn = m->conn;
  t->def = m->def;
  t->ncol = tvf_count_columns(m->def);
  *out = &t->base;
  return sqlite3_vtab_config(db, m->def->direct_only ? SQLITE_VTAB_DIRECTONLY
                                                     : SQLITE_VTAB_INNOCUOUS);
}

static int tvf_disconnect(sqlite3_vtab *vtab) {
  sr_mem_free(vtab);
  return SQLITE_OK;
}

/*
** The plan. idxNum has bit i for each hidden column i that has a usable "="
** constraint; filter receives these values in the order of the columns.
** A required argument that depends on a table not yet read makes the plan
** impossible (SQLITE_CONSTRAINT), so that the planner orders that table first.
** A required argument that is nowhere given leaves its bit out: such a plan is
** made as dear as can be and fails when it runs, since an OR term may be
** planned without its arguments and yet never run that way.
** Cost: the work is in the analysis, so it is about the same for any plan that
** can run, and small enough that the function is not called in an inner loop
** needlessly.
*/
static int tvf_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
  const TvfTable *t = (const TvfTable *)vtab;
  const SrTvf *def = t->def;
  int at[SR_TVF_ARGS];
  int given = 0, blocked = 0, argc = 0;
  for (int i = 0; i < SR_TVF_ARGS; i++) at[i] = -1;
  for (int i = 0; i < info->nConstraint; i++) {
    const struct sqlite3_index_constraint *k = &info->aConstraint[i];
    int arg = k->iColumn - t->ncol;
    if (arg < 0 || arg >= def->nargs || k->op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    if (!k->usable) {
      blocked |= 1 << arg;
    } else {
      given |= 1 << arg;
      at[arg] = i;
    }
  }
  if (blocked & ~given) return SQLITE_CONSTRAINT;
  for (int i = 0; i < def->nargs; i++) {
    if (at[i] < 0) continue;
    info->aConstraintUsage[at[i]].argvIndex = ++argc;
    info->aConstraintUsage[at[i]].omit = 1;
  }
  int required = (1 << def->nrequired) - 1;
  bool complete = (given & required) == required;
  info->idxNum = given;
  info->estimatedCost = complete ? 10.0 + def->nrows : 1e99;
  info->estimatedRows = complete ? def->nrows : (sqlite3_int64)1 << 40;
  return SQLITE_OK;
}

/* ---- cursor -------------------------------------------------------------------- */

static int tvf_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out) {
  const TvfTable *t = (const TvfTable *)vtab;
  SrCursor *cur = sr_mem_alloc((uint64_t)t->def->cursor_size);
  if (!cur) return SQLITE_NOMEM;
  memset(cur, 0, (size_t)t->def->cursor_size);
  cur->def = t->def;
  cur->conn = t->conn;
  *out = &cur->base;
  return SQLITE_OK;
}

static void tvf_reset(SrCursor *cur) {
  if (cur->def->reset) cur->def->reset(cur);
  sr_article_unref(cur->article);
  cur->article = NULL;
  for (int i = 0; i < SR_TVF_ARGS; i++) {
    sqlite3_value_free(cur->arg[i]);
    cur->arg[i] = NULL;
  }
  cur->row = cur->nrow = 0;
}

static int tvf_close(sqlite3_vtab_cursor *base) {
  tvf_reset((SrCursor *)base);
  sr_mem_free(base);
  return SQLITE_OK;
}

static int tvf_filter(sqlite3_vtab_cursor *base, int given, const char *idx, int argc,
                      sqlite3_value **argv) {
  SrCursor *cur = (SrCursor *)base;
  const SrTvf *def = cur->def;
  sqlite3_value *arg[SR_TVF_ARGS] = {NULL};
  (void)idx;
  tvf_reset(cur);
  for (int i = 0, k = 0; i < def->nargs; i++)
    if ((given & (1 << i)) && k < argc) arg[i] = argv[k++];
  for (int i = 0; i < def->nrequired; i++) {
    if (!arg[i])
      return sr_tvf_fail(cur, "argument %d (%s) is missing", i + 1, def->args[i] + 6);
  }
  for (int i = 0; i < def->nargs; i++) {
    if (!arg[i] || sqlite3_value_type(arg[i]) != SQLITE_NULL) continue;
    if (i < def->nrequired) return SQLITE_OK; /* no row */
    arg[i] = NULL;
  }
  int rc = def->filter(cur, arg);
  for (int i = 0; i < def->nargs && rc == SQLITE_OK; i++) {
    if (!arg[i] || (i == 0 && cur->article)) continue;
    cur->arg[i] = sqlite3_value_dup(arg[i]);
    if (!cur->arg[i]) rc = SQLITE_NOMEM;
  }
  if (rc != SQLITE_OK) cur->row = cur->nrow = 0;
  return rc;
}

static int tvf_next(sqlite3_vtab_cursor *base) {
  SrCursor *cur = (SrCursor *)base;
  if (cur->def->next) return cur->def->next(cur);
  cur->row++;
  return SQLITE_OK;
}

static int tvf_eof(sqlite3_vtab_cursor *base) {
  const SrCursor *cur = (const SrCursor *)base;
  return cur->row >= cur->nrow;
}

static int tvf_column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int column) {
  SrCursor *cur = (SrCursor *)base;
  const TvfTable *t = (const TvfTable *)base->pVtab;
  int arg = column - t->ncol;
  if (arg < 0) return cur->def->column(cur, ctx, column);
  if (arg < SR_TVF_ARGS && cur->arg[arg])
    sqlite3_result_value(ctx, cur->arg[arg]);
  else if (arg == 0 && cur->article)
    sr_result_text(ctx, cur->article->a->doc.text, cur->article->a->doc.n);
  return SQLITE_OK;
}

static int tvf_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid) {
  *rowid = (sqlite3_int64)((const SrCursor *)base)->row + 1;
  return SQLITE_OK;
}

/* No xCreate: such a table exists only as a function, never in a schema. */
static const sqlite3_module kTvfModule = {
    .iVersion = 0,
    .xConnect = tvf_connect,
    .xBestIndex = tvf_best_index,
    .xDisconnect = tvf_disconnect,
    .xOpen = tvf_open,
    .xClose = tvf_close,
    .xFilter = tvf_filter,
    .xNext = tvf_next,
    .xEof = tvf_eof,
    .xColumn = tvf_column,
    .xRowid = tvf_rowid,
};

static void tvf_free_module(void *p) {
  TvfModule *m = p;
  sr_conn_unref(m->conn);
  sr_mem_free(m);
}

int sr_tvf_register(SrConn *c, const SrTvf *def) {
  TvfModule *m = sr_mem_alloc(sizeof *m);
  if (!m) return SQLITE_NOMEM;
  m->conn = c;
  m->def = def;
  sr_conn_ref(c);
  /* On failure SQLite calls the destructor itself. */
  return sqlite3_create_module_v2(sr_conn_db(c), def->name, &kTvfModule, m, tvf_free_module);
}
