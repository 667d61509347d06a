/* speed.c: speed LIBRARY. Times the extension on one core against a yardstick of the same run:
** SQLite's own FTS5 index build with the porter tokenizer over the same bytes in memory. Prints
** MB/s and the ratio for sentences, incidents, tokens and mentions on two corpora, growth with
** the size of the text, and hostile inputs of 1 MB as a ratio to 1 MB of news. Each figure is
** the best of several runs. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MB = 1 << 20 };

static sqlite3 *db;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void die(const char *what) {
  fprintf(stderr, "speed: %s: %s\n", what, sqlite3_errmsg(db));
  exit(1);
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) die(sql);
}

/* Reads one value in its own type, as a program would. */
static void read_column(sqlite3_stmt *stmt, int i) {
  switch (sqlite3_column_type(stmt, i)) {
    case SQLITE_INTEGER: (void)sqlite3_column_int64(stmt, i); break;
    case SQLITE_FLOAT: (void)sqlite3_column_double(stmt, i); break;
    case SQLITE_TEXT: (void)sqlite3_column_text(stmt, i); break;
    default: break;
  }
}

/* Runs a query to its end once, every column of every row read; returns seconds. */
static double time_once(const char *sql, long *rows) {
  sqlite3_stmt *stmt = NULL;
  int rc;
  /* a connection keeps its latest analysis: no round may find the text of the one before */
  run("UPDATE doc SET body = body || '.'");
  double began = now();
  *rows = 0;
  if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) die(sql);
  int columns = sqlite3_column_count(stmt);
  while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) {
    ++*rows;
    for (int i = 0; i < columns; i++) read_column(stmt, i);
  }
  if (rc != SQLITE_DONE) die(sql);
  sqlite3_finalize(stmt);
  return now() - began;
}

static double time_query(const char *sql, long *rows) {
  double best = 1e9;
  for (int round = 0; round < 3 && (round == 0 || best < 20); round++) {
    double t = time_once(sql, rows);
    if (t < best) best = t;
  }
  return best;
}

static double yardstick_once(const char *table) {
  char sql[300];
  run("CREATE VIRTUAL TABLE temp.yardstick USING fts5(body, tokenize=porter)");
  snprintf(sql, sizeof sql, "INSERT INTO temp.yardstick SELECT body FROM %s", table);
  double began = now();
  run(sql);
  double t = now() - began;
  run("DROP TABLE temp.yardstick");
  return t;
}

static double megabytes(const char *table) {
  char sql[200];
  sqlite3_stmt *stmt = NULL;
  double n = 0;
  snprintf(sql, sizeof sql, "SELECT sum(length(CAST(body AS BLOB))) FROM %s", table);
  if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) die(sql);
  if (sqlite3_step(stmt) == SQLITE_ROW) n = sqlite3_column_double(stmt, 0);
  sqlite3_finalize(stmt);
  return n / 1e6;
}

static char *slurp(const char *path) {
  FILE *f = fopen(path, "rb");
  char *z = NULL;
  size_t n = 0, got;
  if (f == NULL) return NULL;
  do {
    z = realloc(z, n + MB + 1);
    if (z == NULL) exit(1);
    got = fread(z + n, 1, MB, f);
    n += got;
  } while (got > 0);
  z[n] = 0;
  fclose(f);
  return z;
}

/* The "text" of each line of a file of JSON objects. */
static long load_lines(const char *table, const char *path) {
  char *all = slurp(path), *line, sql[200];
  sqlite3_stmt *stmt = NULL;
  long n = 0;
  if (all == NULL) return -1;
  snprintf(sql, sizeof sql, "CREATE TABLE %s(body)", table);
  run(sql);
  snprintf(sql, sizeof sql, "INSERT INTO %s VALUES(json_extract(?1, '$.text'))", table);
  if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) die(sql);
  run("BEGIN");
  for (line = strtok(all, "\n"); line; line = strtok(NULL, "\n")) {
    sqlite3_bind_text(stmt, 1, line, -1, SQLITE_STATIC);
    if (sqlite3_step(stmt) != SQLITE_DONE) die(path);
    sqlite3_reset(stmt);
    n++;
  }
  run("COMMIT");
  sqlite3_finalize(stmt);
  free(all);
  return n;
}

static const struct {
  const char *name, *sql;
} kJobs[] = {{"sentences, all rows read", "SELECT f.* FROM %s, sitrep_sentences(body) AS f"},
             {"incidents", "SELECT f.* FROM %s, sitrep_incidents(body, '1990-01-01') AS f"},
             {"mentions of everything", "SELECT f.* FROM %s, sitrep_mentions(body, '1990-01-01') AS f"},
             {"tokens, all rows read", "SELECT f.* FROM %s, sitrep_tokens(body) AS f"}};

/* The machine's own speed moves within seconds: yardstick and jobs take turns, the best round of
** each counts. */
static void corpus(const char *table, const char *title) {
  enum { JOBS = sizeof kJobs / sizeof *kJobs, ROUNDS = 7 };
  double mb = megabytes(table), yard = 1e9, best[JOBS];
  long rows[JOBS];
  for (int i = 0; i < JOBS; i++) best[i] = 1e9;
  for (int round = 0; round < ROUNDS; round++) {
    for (int i = 0; i < JOBS; i++) {
      char sql[300];
      double t = yardstick_once(table);
      if (t < yard) yard = t;
      snprintf(sql, sizeof sql, kJobs[i].sql, table);
      t = time_once(sql, &rows[i]);
      if (t < best[i]) best[i] = t;
    }
  }
  printf("%s, %.1f MB\n  %-28s %8.1f MB/s   1.00\n", title, mb, "FTS5 porter index build",
         mb / yard);
  for (int i = 0; i < JOBS; i++)
    printf("  %-28s %8.1f MB/s   %.2f   (%ld rows)\n", kJobs[i].name, mb / best[i], yard / best[i],
           rows[i]);
  fflush(stdout);
}

/* One document of n bytes in the one-row table doc. */
static void set_document(const char *z, size_t n) {
  sqlite3_stmt *stmt = NULL;
  run("DELETE FROM doc");
  if (sqlite3_prepare_v2(db, "INSERT INTO doc VALUES(?1)", -1, &stmt, NULL)) die("doc");
  sqlite3_bind_text(stmt, 1, z, (int)n, SQLITE_STATIC);
  if (sqlite3_step(stmt) != SQLITE_DONE) die("doc");
  sqlite3_finalize(stmt);
}

static double time_document(const char *function, long *rows) {
  char sql[200];
  snprintf(sql, sizeof sql, "SELECT f.* FROM doc, %s(body) AS f", function);
  return time_query(sql, rows);
}

/* 16 times the documents may cost 17 times as long. The few documents are read 16 times over: both
** sides take as long, so that what else the machine does slows them alike. SQLite alone takes longer
** to hand out texts that no cache holds: the growth without that is told beside. */
static void growth(const char *function) {
  enum { TIMES = 16, ROUNDS = 3 };
  char part[200], whole[200];
  long rows;
  double small = 1e9, large = 1e9, few = 1e9, all = 1e9;
  run("CREATE TEMP TABLE part AS SELECT body FROM news WHERE rowid % 4 = 0");
  run("CREATE TEMP TABLE whole AS SELECT body FROM part, (WITH n(i) AS (SELECT 1 UNION ALL SELECT i+1 "
      "FROM n WHERE i < 16) SELECT i FROM n)");
  snprintf(part, sizeof part, "SELECT f.* FROM part, %s(body) AS f", function);
  snprintf(whole, sizeof whole, "SELECT f.* FROM whole, %s(body) AS f", function);
  for (int round = 0; round < ROUNDS; round++) {
    double t = 0, read = 0;
    for (int i = 0; i < TIMES; i++) t += time_once(part, &rows) / TIMES;
    if (t < small) small = t;
    t = time_once(whole, &rows);
    if (t < large) large = t;
    for (int i = 0; i < TIMES; i++) read += time_once("SELECT body FROM part", &rows) / TIMES;
    if (read < few) few = read;
    read = time_once("SELECT body FROM whole", &rows);
    if (read < all) all = read;
  }
  printf("  %-24s 16 x the documents: %5.1f x the time, without SQLite's reading %5.1f x\n", function,
         large / small, (large - all) / (small - few));
  run("DROP TABLE part; DROP TABLE whole");
}

static char *repeat(const char *piece) {
  char *z = malloc(MB + 1);
  size_t len = strlen(piece);
  if (z == NULL) exit(1);
  for (size_t i = 0; i < MB; i++) z[i] = piece[i % len];
  z[MB] = 0;
  return z;
}

/* A document of 64 kB against the one that repeats it 16 times, over four pieces of the news: more of
** other text would also change what a reader knows of the whole, such as how its lines wrap. */
static void growth_of_one(const char *function, const char *news) {
  enum { TIMES = 16, PIECE = MB / TIMES, STEP = 4 };
  double small = 0, large = 0;
  long rows, few = 0, many = 0;
  for (size_t i = 0; i < TIMES; i += STEP) {
    char *piece = malloc(PIECE + 1), *whole;
    if (piece == NULL) exit(1);
    memcpy(piece, news + i * PIECE, PIECE);
    piece[PIECE] = 0;
    set_document(piece, PIECE);
    small += time_document(function, &rows);
    few += rows;
    whole = repeat(piece);
    set_document(whole, MB);
    large += time_document(function, &rows);
    many += rows;
    free(whole);
    free(piece);
  }
  printf("  %-24s 16 x the document:  %5.1f x the time, %.1f x the rows\n", function, large / small,
         few ? (double)many / (double)few : 0.0);
}

static const struct {
  const char *name, *piece;
} kHostile[] = {{"no space", "abcdefghij"},
                {"one endless sentence", "the man went to the town and "},
                {"`. . . `", ". . . "},
                {"Capitalised Words Only", "Capitalised Words Only "},
                {"`3 people, 3 people,`", "3 people, 3 people, "},
                {"`killed killed`", "killed killed "},
                {"`Mr. J. A. `", "Mr. J. A. "},
                {"opening quotes", "\xe2\x80\x9c"},
                {"straight quotes", "\" "},
                {"digits", "1234567890"},
                {"newlines", "\n"},
                {"blanks", " "},
                {"opening brackets", "["},
                {"`(Reuters) - `", "(Reuters) - "},
                {"dates", "Monday, 3 March 1990, last month "},
                {"number words", "two hundred and thirty thousand million "},
                {"`killed 3 in Kano. `", "killed 3 in Kano. "},
                {"bad UTF-8", "\xff\xc3("},
                {"combining marks", "a\xcc\x81\xcc\x81\xcc\x81\xcc\x81"}};

static int hostile(const char *news) {
  static const char *const kFunctions[] = {"sitrep_sentences", "sitrep_mentions", "sitrep_incidents"};
  int over = 0;
  printf("hostile inputs of 1 MB, time as a multiple of 1 MB of news (limit 3)\n  %-26s", "");
  for (int f = 0; f < 3; f++) printf("%18s", kFunctions[f]);
  printf("\n");
  for (size_t i = 0; i < sizeof kHostile / sizeof *kHostile; i++) {
    char *z = repeat(kHostile[i].piece);
    printf("  %-26s", kHostile[i].name);
    for (int f = 0; f < 3; f++) {
      double base, t;
      long rows;
      set_document(news, MB);
      base = time_document(kFunctions[f], &rows);
      set_document(z, MB);
      t = time_document(kFunctions[f], &rows);
      printf("%17.2f%c", t / base, t / base > 3 ? '!' : ' ');
      fflush(stdout);
      over += t / base > 3;
    }
    printf("\n");
    free(z);
  }
  return over;
}

int main(int argc, char **argv) {
  char *err = NULL, *news;
  const char *library = argc > 1 ? argv[1] : "build/sitrep";
  sqlite3_stmt *stmt = NULL;
  /* as the sqlite3 shell has it: one thread a connection, which asks no mutex for each value
  ** read */
  sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) die("open");
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
  if (sqlite3_load_extension(db, library, NULL, &err) != SQLITE_OK) die(err ? err : library);
  if (load_lines("news", "../shared/bench/speed/news.jsonl") < 0) {
    printf("skipped: ../shared/bench/speed/news.jsonl is not there\n");
    return 0;
  }
  if (load_lines("muc", "../shared/bench/muc4/dev.jsonl") < 0) die("muc4/dev.jsonl");
  run("CREATE TABLE doc(body)");
  corpus("news", "news of all kinds");
  corpus("muc", "MUC-4 documents, nearly all of violence");
  if (sqlite3_prepare_v2(db, "SELECT group_concat(body, char(10)||char(10)) FROM news", -1, &stmt, NULL)) {
    die("news");
  }
  if (sqlite3_step(stmt) != SQLITE_ROW) die("news");
  news = strdup((const char *)sqlite3_column_text(stmt, 0));
  sqlite3_finalize(stmt);
  if (news == NULL || strlen(news) < MB) return 1;
  printf("growth (limit 17)\n");
  growth("sitrep_sentences");
  growth("sitrep_incidents");
  growth_of_one("sitrep_sentences", news);
  growth_of_one("sitrep_incidents", news);
  if (hostile(news) > 0) printf("! over the limit\n");
  free(news);
  sqlite3_close(db);
  return 0;
}
