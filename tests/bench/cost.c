/*
** cost.c: cost LIBRARY FILE EVERY FUNCTION. Runs one function, or "fts5" (SQLite's own index build), over
** every EVERYth text of a file of JSON objects, for a tool that counts instructions: cost.sh.
*/
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *db;

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
    fprintf(stderr, "cost: %s: %s\n", sql, sqlite3_errmsg(db));
    exit(1);
  }
}

static void read_row(sqlite3_stmt *stmt) {
  for (int i = 0; i < sqlite3_column_count(stmt); i++) {
    switch (sqlite3_column_type(stmt, i)) {
      case SQLITE_INTEGER: (void)sqlite3_column_int64(stmt, i); break;
      case SQLITE_FLOAT: (void)sqlite3_column_double(stmt, i); break;
      case SQLITE_TEXT: (void)sqlite3_column_text(stmt, i); break;
      default: break;
    }
  }
}

/* what is counted */
__attribute__((noinline)) void measured(const char *sql);
void measured(const char *sql) {
  sqlite3_stmt *stmt = NULL;
  if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) {
    fprintf(stderr, "cost: %s\n", sqlite3_errmsg(db));
    exit(1);
  }
  while (sqlite3_step(stmt) == SQLITE_ROW) read_row(stmt);
  sqlite3_finalize(stmt);
}

static void load(const char *path, long every) {
  FILE *f = fopen(path, "r");
  static char line[1 << 20];
  sqlite3_stmt *stmt = NULL;
  if (f == NULL) {
    perror(path);
    exit(1);
  }
  run("CREATE TABLE t(body)");
  sqlite3_prepare_v2(db, "INSERT INTO t VALUES(json_extract(?1, '$.text'))", -1, &stmt, NULL);
  run("BEGIN");
  for (long i = 0; fgets(line, sizeof line, f); i++) {
    if (i % every) continue;
    sqlite3_bind_text(stmt, 1, line, -1, SQLITE_STATIC);
    sqlite3_step(stmt);
    sqlite3_reset(stmt);
  }
  run("COMMIT");
  sqlite3_finalize(stmt);
  fclose(f);
}

int main(int argc, char **argv) {
  char sql[200];
  if (argc < 5 || sqlite3_open(":memory:", &db) != SQLITE_OK) return 2;
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
  if (sqlite3_load_extension(db, argv[1], NULL, NULL) != SQLITE_OK) return 1;
  load(argv[2], atol(argv[3]));
  if (strcmp(argv[4], "fts5") == 0) {
    run("CREATE VIRTUAL TABLE temp.y USING fts5(body, tokenize=porter)");
    snprintf(sql, sizeof sql, "INSERT INTO temp.y SELECT body FROM t");
  } else {
    snprintf(sql, sizeof sql, "SELECT f.* FROM t, %s(body, '1990-01-01') AS f", argv[4]);
  }
  measured(sql);
  sqlite3_close(db);
  return 0;
}
