/*
** arguments.c: NULL, the wrong type and the wrong number of arguments in each place of
** each function. A call must answer, or fail with a message that names the function.
** Prints each breach and "N passed, N failed".
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

static int passed, failed;

typedef struct Value {
  const char *name;
  int (*bind)(sqlite3_stmt *, int);
} Value;

static int bind_null(sqlite3_stmt *s, int i) { return sqlite3_bind_null(s, i); }
static int bind_zero(sqlite3_stmt *s, int i) { return sqlite3_bind_int(s, i, 0); }
static int bind_minus(sqlite3_stmt *s, int i) { return sqlite3_bind_int64(s, i, -1); }
static int bind_huge(sqlite3_stmt *s, int i) { return sqlite3_bind_int64(s, i, INT64_MAX); }
static int bind_least(sqlite3_stmt *s, int i) { return sqlite3_bind_int64(s, i, INT64_MIN); }
static int bind_real(sqlite3_stmt *s, int i) { return sqlite3_bind_double(s, i, -1e300); }
static int bind_empty(sqlite3_stmt *s, int i) {
  return sqlite3_bind_text(s, i, "", 0, SQLITE_STATIC);
}
static int bind_word(sqlite3_stmt *s, int i) {
  return sqlite3_bind_text(s, i, "nonsense", -1, SQLITE_STATIC);
}
static int bind_nul(sqlite3_stmt *s, int i) {
  return sqlite3_bind_text(s, i, "a\0b (", 5, SQLITE_STATIC);
}
static int bind_bad_utf8(sqlite3_stmt *s, int i) {
  return sqlite3_bind_text(s, i, "\xff\xc3(\xe2\x80", 5, SQLITE_STATIC);
}
static int bind_blob(sqlite3_stmt *s, int i) {
  return sqlite3_bind_blob(s, i, "\0\xff\x80x", 4, SQLITE_STATIC);
}
static int bind_no_blob(sqlite3_stmt *s, int i) { return sqlite3_bind_zeroblob(s, i, 0); }
static int bind_zeros(sqlite3_stmt *s, int i) { return sqlite3_bind_zeroblob(s, i, 1000); }

static const Value kValues[] = {
    {"NULL", bind_null},         {"0", bind_zero},          {"-1", bind_minus},
    {"2^63-1", bind_huge},       {"-2^63", bind_least},     {"-1e300", bind_real},
    {"''", bind_empty},          {"'nonsense'", bind_word}, {"text with NUL", bind_nul},
    {"bad UTF-8", bind_bad_utf8}, {"blob", bind_blob},       {"empty blob", bind_no_blob},
    {"1000 zero bytes", bind_zeros}};

static void check(bool ok, const char *sql, const char *what, const char *message) {
  if (ok) {
    passed++;
  } else {
    failed++;
    printf("%s with %s: %s\n", sql, what, message);
  }
}

/* The message must say whose it is; SQLite's own about the number of arguments do. */
static bool names(const char *message, const char *name) { return strstr(message, name) != NULL; }

/* `complete`: the call works with usual arguments, so it has all it needs. */
static void try_value(sqlite3 *db, const Call *call, bool complete, sqlite3_stmt *stmt, int at,
                      const Value *v) {
  char what[100];
  int rc, rows = 0;
  snprintf(what, sizeof what, "%s in argument %d", v->name, at + 1);
  for (int i = 0; i < call->nargs; i++) calls_bind_usual(stmt, call, i);
  v->bind(stmt, at + 1);
  rc = calls_read(stmt, NULL, &rows);
  check(rc == SQLITE_OK || ((rc & 255) != SQLITE_NOMEM && (rc & 255) != SQLITE_INTERNAL &&
                            names(sqlite3_errmsg(db), call->name)),
        call->sql, what, sqlite3_errmsg(db));
  if (complete && at == 0 && v->bind == bind_null && call->table) {
    check(rc == SQLITE_OK && (rows == 0 || strcmp(call->name, "sitrep_lexicon") == 0), call->sql,
          what, "NULL text must give no row");
  }
  if (at == 0 && v->bind == bind_null && !call->table && rc == SQLITE_OK) {
    sqlite3_step(stmt);
    check(sqlite3_column_type(stmt, 0) == SQLITE_NULL, call->sql, what, "NULL must give NULL");
    sqlite3_reset(stmt);
  }
}

static void try_call(sqlite3 *db, const Call *call) {
  sqlite3_stmt *stmt = NULL;
  bool complete;
  if (sqlite3_prepare_v2(db, call->sql, -1, &stmt, NULL) != SQLITE_OK) {
    check(names(sqlite3_errmsg(db), call->name), call->sql, "this many arguments",
          sqlite3_errmsg(db));
    return;
  }
  for (int i = 0; i < call->nargs; i++) calls_bind_usual(stmt, call, i);
  complete = calls_read(stmt, NULL, NULL) == SQLITE_OK;
  if (!complete) {
    check(names(sqlite3_errmsg(db), call->name), call->sql, "usual arguments",
          sqlite3_errmsg(db));
  } else {
    passed++;
  }
  for (int at = 0; at < call->nargs; at++) {
    for (size_t v = 0; v < sizeof kValues / sizeof *kValues; v++) {
      try_value(db, call, complete, stmt, at, &kValues[v]);
    }
  }
  sqlite3_finalize(stmt);
}

/* One argument too many, or an unknown one, is refused by name. */
static void try_too_many(sqlite3 *db, const Call *call) {
  char sql[400];
  sqlite3_stmt *stmt = NULL;
  int rc;
  snprintf(sql, sizeof sql, "SELECT %s%s(1,2,3,4,5,6,7,8)", call->table ? "* FROM " : "", call->name);
  rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
  if (rc == SQLITE_OK) rc = sqlite3_step(stmt);
  check(rc == SQLITE_ERROR && names(sqlite3_errmsg(db), call->name), sql, "too many arguments",
        sqlite3_errmsg(db));
  sqlite3_finalize(stmt);
}

int main(void) {
  sqlite3 *db = calls_open();
  CallList list = calls_find(db);
  if (list.n == 0) check(false, "the extension", "no function", "registers nothing");
  for (int i = 0; i < list.n; i++) {
    try_call(db, &list.call[i]);
    if (i == 0 || strcmp(list.call[i].name, list.call[i - 1].name) != 0) {
      try_too_many(db, &list.call[i]);
    }
  }
  calls_free(&list);
  check(sqlite3_close(db) == SQLITE_OK, "close", "", "connection does not close");
  check(sqlite3_memory_used() == 0, "close", "", "memory left behind");
  printf("%d passed, %d failed\n", passed, failed);
  return failed > 0;
}
