/*
** statements.c: fuzzes the SQL side: the input is SQL text, run statement by statement on a fresh
** database in memory that has the extension. Long scans are cut off by a progress handler.
*/
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../harness/calls.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int stop_late(void *left) { return --*(int *)left < 0; }

/* No files: neither read by sitrep_files nor written by ATTACH or VACUUM INTO. */
static int no_files(void *unused, int action, const char *a, const char *b, const char *c,
                    const char *d) {
  (void)unused, (void)c, (void)d;
  if (action == SQLITE_ATTACH || action == SQLITE_PRAGMA) return SQLITE_DENY;
  if (action == SQLITE_FUNCTION && b && strcmp(b, "load_extension") == 0) return SQLITE_DENY;
  if (a && strcmp(a, "sitrep_files") == 0) return SQLITE_DENY;
  return SQLITE_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  sqlite3 *db;
  char *sql;
  int left = 200;
  if (size > 4096) return 0;
  sql = malloc(size + 1);
  if (sql == NULL) return 0;
  memcpy(sql, data, size);
  sql[size] = 0;
  db = calls_open();
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 100000);
  sqlite3_set_authorizer(db, no_files, NULL);
  sqlite3_progress_handler(db, 1000, stop_late, &left);
  for (const char *at = sql; at && at[0];) {
    sqlite3_stmt *stmt = NULL;
    if (sqlite3_prepare_v2(db, at, -1, &stmt, &at) != SQLITE_OK) break;
    if (stmt) calls_read(stmt, NULL, NULL);
    sqlite3_finalize(stmt);
  }
  if (sqlite3_close(db) != SQLITE_OK) abort();
  free(sql);
  return 0;
}
