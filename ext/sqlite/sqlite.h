/*
** sqlite: what the user sees. Entry point, the registration table, the state
** of one connection, arguments and errors, scalar functions, table-valued
** functions. Rows come from the extract floor; nothing here knows news.
*/
#ifndef SR_SQLITE_H
#define SR_SQLITE_H

#include "../store/store.h"

/* ---- context.c: the state of one connection --------------------------------
** Every function and module that is registered holds one reference; there is
** no hook for the closing of a connection, so the last of their destructors
** frees the state.                                                          */
typedef struct SrConn SrConn;

/* An analysed article that the cache and any number of cursors share. */
typedef struct SrArticleRef {
  SrArticle *a;
  SrConn *conn;
  uint32_t refs;
  bool traced;       /* the passes that have run wrote trace rows */
  uint64_t hash;     /* of some of the text and the publication date */
  char *published;   /* as given; NULL = not given */
  size_t npublished;
} SrArticleRef;

SrConn *sr_conn_new(sqlite3 *db); /* one reference; NULL when out of memory */
void sr_conn_ref(SrConn *c);
void sr_conn_unref(void *c); /* a destructor for sqlite3_create_xxx_v2 */
sqlite3 *sr_conn_db(SrConn *c);
/* The article of that text and date, analysed to that stage: from the cache of
** this connection or new. SR_OK, or an error of sr_article_new(). Give back
** with sr_article_unref(). */
int sr_conn_article(SrConn *c, const char *text, size_t n, const char *published, size_t npublished,
                    SrStage stage, bool trace, SrArticleRef **out);
void sr_article_unref(SrArticleRef *r);
/* The compiled pattern, from the cache or new, with a reference for the
** caller (sr_rx_unref). Errors as sr_rx_compile(). */
int sr_conn_rx(SrConn *c, const char *pattern, size_t n, const char *flags, size_t nflags,
               SrRx **out, char *err, size_t cap);

/* ---- argument.c: arguments and errors -------------------------------------- */
/* sr_value_text() for argument i of a scalar function; false after SQL NULL or an
** error: the result is set and the caller returns. */
bool sr_arg_text(sqlite3_context *ctx, sqlite3_value **argv, int i, const char **z, size_t *n);
/* ends a scalar function with "NAME: message"; fmt as sqlite3_mprintf() */
void sr_fail(sqlite3_context *ctx, const char *function, const char *fmt, ...);
/* the value as a result: NULL, or a copy of n bytes */
void sr_result_text(sqlite3_context *ctx, const char *z, size_t n);
/* A day as YYYY-MM-DD; NULL for SR_NO_DAY. */
void sr_result_day(sqlite3_context *ctx, int32_t day);
/* a whole number as INTEGER, another as REAL */
void sr_result_number(sqlite3_context *ctx, double v);
/* characters of n bytes, counted as substr() counts */
size_t sr_char_count(const char *z, size_t n);
/* bytes of the first nchar characters of n bytes (n when there are fewer) */
size_t sr_char_bytes(const char *z, size_t n, size_t nchar);

/* ---- tvf.c: the skeleton of all table-valued functions ---------------------- */
enum { SR_TVF_ARGS = 3 };

typedef struct SrTvf SrTvf;
/* A cursor. Functions that need more embed it as their first member. */
typedef struct SrCursor {
  sqlite3_vtab_cursor base;
  const SrTvf *def;
  SrConn *conn;
  sqlite3_value *arg[SR_TVF_ARGS]; /* copies for the hidden columns; [0] is
                                   ** NULL where article holds the text */
  SrArticleRef *article; /* of functions over an article, else NULL */
  uint32_t row, nrow;    /* current row from 0; at its end row == nrow */
} SrCursor;

struct SrTvf {
  const char *name;
  const char *columns;  /* declared columns; NULL: those of sr_table[table] */
  const char *const *args; /* names of the hidden columns, in order */
  int nargs, nrequired;
  int nrows;            /* rows to expect, for the planner */
  int cursor_size;
  bool direct_only;     /* reads something outside the database */
  SrTable table;
  /* Starts over; argv[i] is NULL when argument i is not given, required ones
  ** are not SQL NULL. Sets nrow; returns an SQLite code (sr_tvf_fail). */
  int (*filter)(SrCursor *cur, sqlite3_value **argv);
  /* Goes to the next row: NULL = only ++row. */
  int (*next)(SrCursor *cur);
  int (*column)(SrCursor *cur, sqlite3_context *ctx, int column);
  void (*reset)(SrCursor *cur); /* frees what filter made; NULL = nothing */
};

int sr_tvf_register(SrConn *c, const SrTvf *def);
/* sets "NAME: message" as the error of the statement, returns SQLITE_ERROR */
int sr_tvf_fail(SrCursor *cur, const char *fmt, ...);
/* The SQLite code, with its message set, of an SR_xxx code. */
int sr_tvf_code(SrCursor *cur, int rc, const char *what);
/* Takes argv[0] as text and argv[1], if the function has it, as publication
** date, and puts the article into cur->article. */
int sr_tvf_article(SrCursor *cur, sqlite3_value **argv, SrStage stage, bool trace);

/* ---- the functions themselves, for register.c -------------------------------- */
typedef struct SrFunction {
  const char *name;
  int narg;
  int flags; /* risk class: SR_PURE */
  void (*call)(sqlite3_context *, int, sqlite3_value **);
} SrFunction;
/* Same result for the same arguments in this version, reads nothing else, time
** bounded by its input: fit for views, triggers, indexes. */
#define SR_PURE (SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC)
/* The same, but tells about this build: must not enter an index. */
#define SR_HARMLESS (SQLITE_UTF8 | SQLITE_INNOCUOUS)

/* fn_about.c */
void sr_fn_version(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_info(sqlite3_context *ctx, int argc, sqlite3_value **argv);
/* fn_text.c */
void sr_fn_number(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_date(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_json(sqlite3_context *ctx, int argc, sqlite3_value **argv);
/* fn_highlight.c */
void sr_fn_highlight(sqlite3_context *ctx, int argc, sqlite3_value **argv);
/* fn_regexp.c */
void sr_fn_regexp(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_regexp_like(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_regexp_count(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_regexp_instr(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_regexp_substr(sqlite3_context *ctx, int argc, sqlite3_value **argv);
void sr_fn_regexp_replace(sqlite3_context *ctx, int argc, sqlite3_value **argv);

/* tvf_text.c, tvf_tokens.c, tvf_matches.c, tvf_places.c, tvf_lexicon.c, tvf_files.c, tvf_rows.c */
extern const SrTvf sr_tvf_sentences, sr_tvf_head, sr_tvf_numbers, sr_tvf_tokens, sr_tvf_matches,
    sr_tvf_places, sr_tvf_lexicon, sr_tvf_files;
extern const SrTvf sr_tvf_rows[SR_TAB_N];

/* ---- register.c ---------------------------------------------------------------- */
int sr_register_all(SrConn *c);

#endif
