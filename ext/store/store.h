/*
** store: the kept corpus: CREATE VIRTUAL TABLE x USING sitrep. Articles are
** written as ordinary rows; everything extracted from them lies beside in
** ordinary tables, kept true in the same transaction.
**
** Nothing is held back in memory: every change is written by SQL on the same
** connection before xUpdate returns, so that savepoints, rollbacks and crashes
** are SQLite's business alone.
*/
#ifndef SR_STORE_H
#define SR_STORE_H

#include "../extract/extract.h"
#include "sqlite3api.h"

/* ---- module.c: the virtual table --------------------------------------------- */
int sr_store_register(sqlite3 *db); /* an SQLite code */

/* ---- the table object, for the files of this floor ------------------------------ */

/* The derived tables: x_sentences and the tables of sr_table[] but the trace. */
typedef enum SrDerived {
  SR_DV_SENTENCES,
  SR_DV_MENTIONS,
  SR_DV_CLAIMS,
  SR_DV_INCIDENTS,
  SR_DV_CASUALTIES,
  SR_DV_ROLES,
  SR_DV_N
} SrDerived;

/* Statements, prepared when first used; their text stands in statement.c. */
typedef enum SrStoreStmt {
  SR_ST_FORMAT, /* the stored format number */
  SR_ST_INSERT, /* content: id, then the seven columns */
  SR_ST_UPDATE, /* the same, old id last */
  SR_ST_DELETE,
  SR_ST_EXISTS,
  SR_ST_SAME,        /* is the analysed part of article ?1 as given? */
  SR_ST_HASH,        /* content hash of article ?1 */
  SR_ST_DUPLICATES,  /* sets duplicate_of for all of one hash */
  SR_ST_JSON,        /* is ?1 valid JSON? */
  SR_ST_HEAD_INSERT, /* x_articles */
  SR_ST_HEAD_DELETE,
  SR_ST_SCAN,        /* all content, by id */
  SR_ST_ROWS_INSERT, /* + SrDerived */
  SR_ST_ROWS_DELETE = SR_ST_ROWS_INSERT + SR_DV_N,
  SR_ST_N = SR_ST_ROWS_DELETE + SR_DV_N
} SrStoreStmt;

enum { SR_STORE_FORMAT = 1, SR_STORE_COLUMNS = 7 };

typedef struct SrStore {
  sqlite3_vtab base;
  sqlite3 *db;
  char *schema, *name; /* "main", "news" */
  sqlite3_stmt *stmt[SR_ST_N];
  bool busy;    /* inside xUpdate: a call from within is refused */
  bool checked; /* the stored format is known to be ours */
} SrStore;

/* sets "NAME: message" as the error of the statement, returns code (or NOMEM) */
int sr_store_fail(SrStore *t, int code, const char *fmt, ...);

/* ---- schema.c: the tables beside -------------------------------------------------- */
int sr_schema_create(SrStore *t);
int sr_schema_drop(SrStore *t);
int sr_schema_rename(SrStore *t, const char *name);
bool sr_schema_is_shadow(const char *suffix);
const char *sr_column_type(const SrColumn *col); /* as SQL declares it */
const char *sr_derived_name(SrDerived d); /* "sentences" */
/* columns of its own (article and later ones not counted) */
int sr_derived_ncol(SrDerived d);
const char *sr_derived_column(SrDerived d, int column);

/* ---- statement.c ------------------------------------------------------------------- */
/* The statement, reset and without bindings. On failure the error is set. */
int sr_store_stmt(SrStore *t, SrStoreStmt which, sqlite3_stmt **out);
/* A statement that the caller finalizes; fmt is given schema, name twice each at most, see
** there. */
int sr_store_prepare(SrStore *t, const char *fmt, sqlite3_stmt **out);
/* Runs a bound statement that gives no rows, resets it; sets the error. */
int sr_store_run(SrStore *t, sqlite3_stmt *s);
/* turns an SQLite code of a statement on our own tables into the error */
int sr_store_sqlite_error(SrStore *t, int rc);
void sr_store_finalize(SrStore *t);
int sr_store_ready(SrStore *t); /* the stored format is ours */

/* ---- ingest.c: from an article to its rows ------------------------------------------- */
/* The bytes of v as text, converted as SQLite converts; valid until v is used again. SQLITE_OK (with
** *z NULL for an SQL NULL) or SQLITE_NOMEM. */
int sr_value_text(sqlite3_value *v, const char **z, size_t *n);
/* Writes all rows of article id. The values are text or NULL; published is known to be good. */
int sr_ingest(SrStore *t, sqlite3_int64 id, sqlite3_value *title, sqlite3_value *body,
              sqlite3_value *published);
int sr_ingest_remove(SrStore *t, sqlite3_int64 id);
/* The analysed article of those values; SQLite code, error set. */
int sr_ingest_analyse(SrStore *t, sqlite3_value *title, sqlite3_value *body,
                      sqlite3_value *published, SrArticle **out);
/* rows and cells of a derived table */
uint32_t sr_ingest_nrow(const SrArticle *a, SrDerived d);
SrCell sr_ingest_cell(const SrArticle *a, SrDerived d, uint32_t row, int column);
/* columns of x_articles behind article: what sitrep_article gives, then content_hash,
** analysed_with */
enum { SR_HEAD_COLUMNS = 12 };
/* scratch holds at least 40 bytes for values that the article does not own */
SrCell sr_ingest_head_cell(const SrArticle *a, int column, char *scratch);

/* ---- command.c: rebuild, integrity-check ----------------------------------------------- */
int sr_command(SrStore *t, const char *command, size_t n, sqlite3_value *argument);

#endif
