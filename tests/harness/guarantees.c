/* guarantees.c: what holds whatever one asks: the rows of a function do not depend on which
** functions read the text before, on the plan that SQLite chooses, on the encoding of the
** database, on the thread; passages are where they are said to be, also in damaged texts; an
** interrupt ends a scan at once; SQLite's limit of lengths is kept. usage: guarantees [QUERIES]
** The texts are the sample articles. Prints each breach and "N passed, N failed". */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

static int passed, failed;

static void check(bool ok, const char *what, const char *detail) {
  if (ok) {
    passed++;
    return;
  }
  failed++;
  printf("%s: %s\n", what, detail);
}

/* The tables over (text, published): those whose rows must agree with each other. */
static const char *const kTables[] = {"sitrep_sentences", "sitrep_mentions",   "sitrep_claims",
                                      "sitrep_incidents", "sitrep_casualties", "sitrep_roles",
                                      "sitrep_numbers",   "sitrep_tokens"};
enum { TABLES = sizeof kTables / sizeof *kTables, TEXTS = 64 };

static struct Text {
  char *z;
  int n;
} text[TEXTS];
static int ntext;

static void die(sqlite3 *db, const char *what) {
  printf("guarantees: %s: %s\n", what, sqlite3_errmsg(db));
  exit(1);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *stmt = NULL;
  if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) die(db, sql);
  return stmt;
}

static void run(sqlite3 *db, const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) die(db, sql);
}

static void load_texts(void) {
  sqlite3 *db = calls_open();
  sqlite3_stmt *stmt =
      prepare(db, "SELECT text FROM sitrep_files('tests/articles/*.txt') WHERE error IS NULL");
  while (sqlite3_step(stmt) == SQLITE_ROW && ntext < TEXTS) {
    int n = sqlite3_column_bytes(stmt, 0);
    char *z = malloc((size_t)n + 1);
    if (z == NULL) exit(1);
    memcpy(z, sqlite3_column_blob(stmt, 0), (size_t)n);
    z[n] = 0;
    text[ntext++] = (struct Text){z, n};
  }
  sqlite3_finalize(stmt);
  sqlite3_close(db);
  check(ntext > 10, "sample articles", "too few could be read");
}

static bool dated(const char *table) {
  return strcmp(table, "sitrep_sentences") != 0 && strcmp(table, "sitrep_numbers") != 0 &&
         strcmp(table, "sitrep_tokens") != 0;
}

/* Hash of all rows of a table over one text; an error is a hash of its own. */
static uint64_t rows_of(sqlite3 *db, const char *table, const struct Text *t) {
  char sql[100];
  uint64_t hash = 0;
  snprintf(sql, sizeof sql, "SELECT * FROM %s(?1%s)", table, dated(table) ? ", '2024-05-20'" : "");
  sqlite3_stmt *stmt = prepare(db, sql);
  sqlite3_bind_text(stmt, 1, t->z, t->n, SQLITE_STATIC);
  int rc = calls_read(stmt, &hash, NULL);
  sqlite3_finalize(stmt);
  return rc == SQLITE_OK ? hash : (uint64_t)rc;
}

/* ---- order: what was asked of the text before changes nothing ----------------------------- */

static void test_order(void) {
  for (int i = 0; i < ntext; i++) {
    uint64_t alone[TABLES];
    for (int f = 0; f < TABLES; f++) {
      sqlite3 *db = calls_open();
      alone[f] = rows_of(db, kTables[f], &text[i]);
      sqlite3_close(db);
    }
    for (int first = 0; first < TABLES; first++) {
      sqlite3 *db = calls_open();
      bool same = rows_of(db, kTables[first], &text[i]) == alone[first];
      for (int f = 0; f < TABLES; f++) same = same && rows_of(db, kTables[f], &text[i]) == alone[f];
      check(same, "rows depend on what was asked before", kTables[first]);
      sqlite3_close(db);
    }
  }
}

/* ---- passages, also of damaged texts ----------------------------------------------------------
 */

static void damage(uint64_t *seed, char *z, int n) {
  static const char kBytes[] = "\0\xff\xc3\xe2\x80.\"'\n (";
  for (int hits = 1 + (int)(calls_random(seed) % 40); hits > 0 && n > 0; hits--)
    z[calls_random(seed) % (uint64_t)n] = kBytes[calls_random(seed) % (sizeof kBytes - 1)];
}

static void test_passages(sqlite3 *db) {
  static const char *const kQuery[] = {
      "SELECT count(*) FROM sitrep_sentences(?1) WHERE substr(?1, start, length) IS NOT text",
      "SELECT count(*) FROM sitrep_tokens(?1) WHERE substr(?1, start, length) IS NOT text",
      "SELECT count(*) FROM sitrep_numbers(?1) WHERE substr(?1, start, length) IS NOT text",
      "SELECT count(*) FROM sitrep_mentions(?1) WHERE substr(?1, start, length) IS NOT text",
      "SELECT count(*) FROM sitrep_roles(?1) WHERE substr(?1, start, length) IS NOT text",
      "SELECT count(*) FROM sitrep_incidents(?1) WHERE start < 1 OR start + length - 1 > "
      "length(?1)",
      "SELECT count(*) FROM sitrep_casualties(?1) WHERE start < 1 OR start + length - 1 > "
      "length(?1)",
      "SELECT count(*) FROM sitrep_casualties(?1) WHERE incident > 0 AND incident NOT IN (SELECT "
      "incident FROM "
      "sitrep_incidents(?1))",
      "SELECT count(*) FROM sitrep_claims(?1) WHERE incident > 0 AND incident NOT IN (SELECT "
      "incident FROM "
      "sitrep_incidents(?1))",
      "SELECT count(*) FROM sitrep_roles(?1) WHERE incident > 0 AND incident NOT IN (SELECT "
      "incident FROM "
      "sitrep_incidents(?1))"};
  uint64_t seed = 7;
  for (size_t q = 0; q < sizeof kQuery / sizeof *kQuery; q++) {
    sqlite3_stmt *stmt = prepare(db, kQuery[q]);
    for (int i = 0; i < 6 * ntext; i++) {
      struct Text *t = &text[i % ntext];
      char *z = malloc((size_t)t->n + 1);
      if (z == NULL) exit(1);
      memcpy(z, t->z, (size_t)t->n + 1);
      /* SQLite's own functions stop at a NUL and read bad bytes their way: whole texts and ASCII
       * wounds */
      if (i >= ntext) {
        damage(&seed, z, t->n);
        for (int k = 0; k < t->n; k++)
          if (z[k] == 0 || (unsigned char)z[k] > 0x7f) z[k] = '?';
      }
      sqlite3_bind_text(stmt, 1, z, t->n, SQLITE_STATIC);
      bool ok = sqlite3_step(stmt) == SQLITE_ROW && sqlite3_column_int(stmt, 0) == 0;
      check(ok, kQuery[q], "rows that are not where they say");
      sqlite3_reset(stmt);
      free(z);
    }
    sqlite3_finalize(stmt);
  }
}

/* ---- plans: pushed-down terms against a copy of the rows
 * ------------------------------------------ */

/* A random WHERE, ORDER BY and LIMIT over the columns of a table, the same for both sides. */
static void random_clause(uint64_t *seed, char *const *column, int ncolumn, char *out, size_t cap) {
  static const char *const kTest[] = {"= %d",         "> %d",    "<= %d", "IN (1, 2, %d)",
                                      "IS NOT NULL",  "IS NULL", "<> %d", "BETWEEN 1 AND %d",
                                      "LIKE '%%a%%'", "> 'k'"};
  size_t n = 0;
  int terms = (int)(calls_random(seed) % 4);
  for (int i = 0; i < terms; i++) {
    char test[60];
    const char *name = column[calls_random(seed) % (uint64_t)ncolumn];
    const char *form = kTest[calls_random(seed) % (sizeof kTest / sizeof *kTest)];
    int number = (int)(calls_random(seed) % 12);
    snprintf(test, sizeof test, form, number);
    n += (size_t)snprintf(out + n, cap - n, " %s \"%s\" %s",
                          i == 0                   ? "WHERE"
                          : calls_random(seed) % 3 ? "AND"
                                                   : "OR",
                          name, test);
  }
  n += (size_t)snprintf(out + n, cap - n, " ORDER BY \"%s\" %s, 1, 2",
                        column[calls_random(seed) % (uint64_t)ncolumn],
                        calls_random(seed) % 2 ? "DESC" : "ASC");
  if (calls_random(seed) % 2)
    snprintf(out + n, cap - n, " LIMIT %d OFFSET %d", (int)(calls_random(seed) % 9),
             (int)(calls_random(seed) % 4));
}

static uint64_t hash_of(sqlite3 *db, const char *sql) {
  uint64_t hash = 0;
  sqlite3_stmt *stmt = prepare(db, sql);
  int rc = calls_read(stmt, &hash, NULL);
  sqlite3_finalize(stmt);
  return rc == SQLITE_OK ? hash : (uint64_t)rc;
}

static int columns_of(sqlite3 *db, const char *table, char **column, int cap) {
  int n = 0;
  sqlite3_stmt *stmt = prepare(db, "SELECT name FROM pragma_table_info(?1)");
  sqlite3_bind_text(stmt, 1, table, -1, SQLITE_STATIC);
  while (n < cap && sqlite3_step(stmt) == SQLITE_ROW)
    column[n++] = sqlite3_mprintf("%s", sqlite3_column_text(stmt, 0));
  sqlite3_finalize(stmt);
  return n;
}

static void test_plans(sqlite3 *db, int queries) {
  uint64_t seed = 11;
  run(db, "CREATE TABLE doc(id INTEGER PRIMARY KEY, body)");
  run(db, "INSERT INTO doc(body) SELECT text FROM sitrep_files('tests/articles/*.txt')");
  for (int f = 0; f < TABLES; f++) {
    char sql[2000], clause[800], *column[64];
    int ncolumn = columns_of(db, kTables[f], column, 64);
    snprintf(sql, sizeof sql, "CREATE TEMP TABLE copy AS SELECT id, f.* FROM doc, %s(body) AS f",
             kTables[f]);
    run(db, sql);
    for (int i = 0; i < queries / TABLES; i++) {
      int id = (int)(calls_random(&seed) % (uint64_t)(ntext + 1));
      static const char *const kFrom[] = {
          "SELECT id, f.* FROM doc, %s(body) AS f",
          "SELECT id, f.* FROM %s AS f, doc WHERE f.input_text = doc.body",
          "SELECT id, f.* FROM doc JOIN %s AS f ON f.input_text = +doc.body",
          "SELECT id, f.* FROM doc CROSS JOIN %s(doc.body) AS f"};
      char from[200], one[60] = "", direct[2000];
      random_clause(&seed, column, ncolumn, clause, sizeof clause);
      snprintf(from, sizeof from, kFrom[i % 4], kTables[f]);
      if (i % 3 == 0)
        snprintf(one, sizeof one, " %s id = %d", strstr(from, "WHERE") ? "AND" : "WHERE", id);
      /* the clause pushed at the function's columns, and asked of the copy */
      snprintf(direct, sizeof direct, "SELECT * FROM (%s%s)%s", from, one, clause);
      if (i % 3 == 0)
        snprintf(sql, sizeof sql, "SELECT * FROM (SELECT * FROM copy WHERE id = %d)%s", id, clause);
      else
        snprintf(sql, sizeof sql, "SELECT * FROM copy%s", clause);
      check(hash_of(db, direct) == hash_of(db, sql), "another plan gives other rows", direct);
    }
    for (int i = 0; i < ncolumn; i++) sqlite3_free(column[i]);
    run(db, "DROP TABLE copy");
  }
}

/* ---- interrupt: a scan ends at once, the next statement is well
 * ----------------------------------- */

static int stop_after(void *left) { return --*(int *)left <= 0; }

static void test_interrupt(sqlite3 *db) {
  for (int f = 0; f < TABLES; f++) {
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT f.* FROM doc, %s(body) AS f", kTables[f]);
    uint64_t whole = hash_of(db, sql);
    for (int steps = 1; steps < 4000; steps += 1 + steps / 3) {
      int left = steps;
      sqlite3_stmt *stmt = prepare(db, sql);
      sqlite3_progress_handler(db, 1, stop_after, &left);
      int rc = calls_read(stmt, NULL, NULL);
      sqlite3_progress_handler(db, 0, NULL, NULL);
      sqlite3_finalize(stmt);
      check(rc == SQLITE_INTERRUPT || (rc == SQLITE_OK && left > 0), sql, "did not stop");
    }
    check(hash_of(db, sql) == whole, sql, "other rows after an interrupt");
  }
}

/* ---- encoding, limits, sizes
 * ------------------------------------------------------------------------ */

static void test_encoding(sqlite3 *db) {
  sqlite3 *wide = calls_open();
  run(wide, "PRAGMA encoding = 'UTF-16le'");
  run(wide, "CREATE TABLE x(y)");
  for (int f = 0; f < TABLES; f++)
    for (int i = 0; i < ntext; i++)
      check(rows_of(wide, kTables[f], &text[i]) == rows_of(db, kTables[f], &text[i]),
            "UTF-16 database", kTables[f]);
  sqlite3_close(wide);
}

static void test_limits(void) {
  sqlite3 *db = calls_open();
  struct Text t = {malloc(12000), 12000};
  if (t.z == NULL) exit(1);
  for (int i = 0; i < t.n; i++) t.z[i] = "Two men were killed in Kano. "[i % 29];
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 10000);
  for (int f = 0; f < TABLES; f++) {
    char sql[100];
    snprintf(sql, sizeof sql, "SELECT * FROM %s(?1)", kTables[f]);
    sqlite3_stmt *stmt = prepare(db, sql);
    int rc = sqlite3_bind_text(stmt, 1, t.z, t.n, SQLITE_STATIC);
    check(rc == SQLITE_TOOBIG, sql, "a text over the limit is bound");
    sqlite3_bind_text(stmt, 1, t.z, 9000, SQLITE_STATIC);
    rc = calls_read(stmt, NULL, NULL);
    check(rc == SQLITE_OK || rc == SQLITE_TOOBIG, sql, sqlite3_errmsg(db));
    sqlite3_finalize(stmt);
  }
  sqlite3_stmt *json = prepare(db, "SELECT sitrep_json(?1)");
  sqlite3_bind_text(json, 1, t.z, 9000, SQLITE_STATIC);
  int rc = sqlite3_step(json);
  check(rc == SQLITE_TOOBIG || rc == SQLITE_ROW, "sitrep_json under a limit", sqlite3_errmsg(db));
  sqlite3_finalize(json);
  sqlite3_close(db);
  free(t.z);
}

/* One byte; ten megabytes of one article over and over, linear in its length. */
static void test_sizes(sqlite3 *db) {
  struct Text big = {NULL, 10000000}, byte = {(char *)"x", 1};
  big.z = malloc((size_t)big.n);
  if (big.z == NULL) exit(1);
  for (int i = 0, k = 0; i < big.n; i++, k = k + 1 < text[0].n ? k + 1 : 0) big.z[i] = text[0].z[k];
  for (int f = 0; f < TABLES; f++) {
    check(rows_of(db, kTables[f], &byte) > 1000, "a text of one byte", kTables[f]);
    if (strcmp(kTables[f], "sitrep_tokens") != 0)
      check(rows_of(db, kTables[f], &big) > 1000, "a text of ten megabytes", kTables[f]);
  }
  free(big.z);
}

/* ---- threads: each with a connection of its own
 * -------------------------------------------------------- */

static uint64_t wanted[TABLES][TEXTS];

static void *thread_main(void *arg) {
  sqlite3 *db = calls_open();
  for (int round = 0; round < 3; round++)
    for (int f = 0; f < TABLES; f++)
      for (int i = 0; i < ntext; i++)
        if (rows_of(db, kTables[f], &text[i]) != wanted[f][i]) *(bool *)arg = false;
  sqlite3_close(db);
  return NULL;
}

static void test_threads(sqlite3 *db) {
  enum { THREADS = 4 };
  pthread_t id[THREADS];
  bool ok[THREADS];
  for (int f = 0; f < TABLES; f++)
    for (int i = 0; i < ntext; i++) wanted[f][i] = rows_of(db, kTables[f], &text[i]);
  for (int i = 0; i < THREADS; i++) {
    ok[i] = true;
    if (pthread_create(&id[i], NULL, thread_main, &ok[i]) != 0) exit(1);
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(id[i], NULL);
    check(ok[i], "threads", "other rows in another thread");
  }
}

int main(int argc, char **argv) {
  int queries = argc > 1 ? atoi(argv[1]) : 2000;
  load_texts();
  sqlite3 *db = calls_open();
  test_order();
  test_passages(db);
  test_plans(db, queries);
  test_interrupt(db);
  test_encoding(db);
  test_limits();
  test_sizes(db);
  test_threads(db);
  check(sqlite3_close(db) == SQLITE_OK, "close", "connection does not close");
  for (int i = 0; i < ntext; i++) free(text[i].z);
  check(sqlite3_memory_used() == 0, "close", "memory left behind");
  printf("%d passed, %d failed\n", passed, failed);
  return failed > 0;
}
