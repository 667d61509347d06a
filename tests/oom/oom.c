/*
** oom.c: oom SECONDS FILE [BLOCK]. Fails the Nth memory allocation of a statement, for every N, once
** alone and once with all later ones, each in a forked child. Checks that nothing crashes, hangs or
** leaks, that the answer is "out of memory" or right, and that the same statement succeeds directly
** afterwards (or shows that its work was done). A failure without effect is counted as benign: PCRE2's
** JIT without memory leaves a pattern to the interpreter.
**
** The statements: opening and loading, every call that the extension's functions allow (calls.h), and the
** blocks of FILE. SECONDS = 0 tries every N; otherwise N advances in steps that keep the whole run
** near SECONDS. BLOCK, a piece of a block's name, runs only those.
**
** FILE: blocks parted by blank lines. A first line "-- name", then set-up statements, one or more to a
** line, then from a line that begins with "> " on the statement that is put under failure.
*/
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../harness/calls.h"

int sqlite3_sitrep_init(sqlite3 *, char **, const struct sqlite3_api_routines *);

/* ---- the allocator: SQLite's own behind a counter ---------------------------- */
static struct {
  sqlite3_mem_methods real;
  long count;       /* allocations since armed */
  long fail_at;     /* 0 = never */
  bool persistent;  /* fail all from fail_at on */
} oom_mem;

static bool oom_fails(void) {
  oom_mem.count++;
  if (oom_mem.fail_at == 0) return false;
  return oom_mem.persistent ? oom_mem.count >= oom_mem.fail_at : oom_mem.count == oom_mem.fail_at;
}
static void *oom_malloc(int n) { return oom_fails() ? NULL : oom_mem.real.xMalloc(n); }
static void *oom_realloc(void *p, int n) {
  return oom_fails() ? NULL : oom_mem.real.xRealloc(p, n);
}
static void oom_arm(long at, bool persistent) {
  oom_mem.count = 0;
  oom_mem.fail_at = at;
  oom_mem.persistent = persistent;
}
static void oom_install(void) {
  sqlite3_mem_methods m;
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &oom_mem.real);
  m = oom_mem.real;
  m.xMalloc = oom_malloc;
  m.xRealloc = oom_realloc;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &m);
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
}

/* ---- what is run ------------------------------------------------------------------- */
typedef struct Block {
  char name[320];
  char *setup;      /* or NULL */
  char *sql;        /* the statement, or NULL: open, load, close */
  const Call *call; /* when set, the usual arguments are bound */
} Block;

/* What one child saw, in memory shared with the parent. */
typedef struct Seen {
  bool finished, fired;
  int rc, rc_again, left;
  long allocations;
  uint64_t hash, hash_again;
  char message[200];
} Seen;

static struct {
  long points, nomem, benign, crashes, leaks, wrong, other, hangs, stuck;
} oom_sum;

static int run_sql(sqlite3 *db, const Block *b, uint64_t *hash) {
  const char *sql = b->sql;
  int rc = SQLITE_OK;
  *hash = 0;
  while (rc == SQLITE_OK && sql && sql[0]) {
    sqlite3_stmt *stmt = NULL;
    uint64_t h = 0;
    rc = sqlite3_prepare_v2(db, sql, -1, &stmt, &sql);
    if (rc == SQLITE_OK && stmt) {
      for (int i = 0; b->call && i < b->call->nargs && rc == SQLITE_OK; i++) {
        rc = calls_bind_usual(stmt, b->call, i);
      }
      if (rc == SQLITE_OK) rc = calls_read(stmt, &h, NULL);
      *hash = *hash * 31 + h;
    }
    sqlite3_finalize(stmt);
  }
  return rc & 255;
}

/* Opening and loading: the connection itself is what is under failure. */
static int run_load(Seen *seen) {
  sqlite3 *db = NULL;
  char *err = NULL;
  int rc = sqlite3_open(":memory:", &db);
  if (rc == SQLITE_OK) rc = sqlite3_sitrep_init(db, &err, NULL);
  if (rc) snprintf(seen->message, sizeof seen->message, "%s", err ? err : "");
  sqlite3_free(err);
  sqlite3_close(db);
  return rc & 255;
}

static void child(sqlite3 *db, const Block *b, long at, bool persistent, Seen *seen) {
  alarm(60);
  oom_arm(at, persistent);
  seen->rc = db ? run_sql(db, b, &seen->hash) : run_load(seen);
  seen->allocations = oom_mem.count;
  seen->fired = at > 0 && oom_mem.count >= at;
  oom_arm(0, false);
  if (db && seen->rc) snprintf(seen->message, sizeof seen->message, "%s", sqlite3_errmsg(db));
  seen->rc_again = db ? run_sql(db, b, &seen->hash_again) : run_load(seen);
  if (db && sqlite3_close(db) != SQLITE_OK) seen->rc_again = SQLITE_BUSY;
  seen->left = (int)sqlite3_memory_used();
  seen->finished = true;
  _exit(0);
}

static int run_child(sqlite3 *db, const Block *b, long at, bool persistent, Seen *seen) {
  int status = 0;
  pid_t pid;
  memset(seen, 0, sizeof *seen);
  fflush(stdout);
  pid = fork();
  if (pid < 0) {
    perror("fork");
    exit(2);
  }
  if (pid == 0) child(db, b, at, persistent, seen);
  waitpid(pid, &status, 0);
  return status;
}

static bool oom_report(const Block *b, long at, bool persistent, const char *what, const Seen *seen,
                       int status) {
  static long told;
  if (told++ < 40) {
    printf("%s, allocation %ld%s: %s (status %d, rc %d then %d, %d bytes left) %s\n", b->name, at,
           persistent ? " and later" : "", what, status, seen->rc, seen->rc_again, seen->left,
           seen->message);
  }
  return false;
}

/* Judges one point; false when it breaks a rule. */
static bool judge(const Block *b, long at, bool persistent, const Seen *base, const Seen *seen,
                  int status) {
  bool ok = true;
  oom_sum.points++;
  if (!seen->finished) {
    bool hang = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
    if (hang) {
      oom_sum.hangs++;
    } else {
      oom_sum.crashes++;
    }
    return oom_report(b, at, persistent, hang ? "HANG" : "CRASH", seen, status);
  }
  if (seen->left > base->left) {
    oom_sum.leaks++;
    ok = oom_report(b, at, persistent, "leak", seen, status);
  }
  if (seen->rc == SQLITE_OK) {
    oom_sum.benign++;
    if (seen->hash != base->hash || seen->rc_again != base->rc_again ||
        seen->hash_again != base->hash_again) {
      oom_sum.wrong++;
      ok = oom_report(b, at, persistent, "wrong result", seen, status);
    }
    return ok;
  }
  if (seen->rc == SQLITE_NOMEM) {
    oom_sum.nomem++;
  } else {
    oom_sum.other++;
    ok = oom_report(b, at, persistent, "another error than out of memory", seen, status);
  }
  /* Before or after, nothing between: the second run goes as a first or as a second one. (SQLite itself
  ** can report the failure of its very last allocation when the work is done.) */
  if ((seen->rc_again != base->rc || seen->hash_again != base->hash) &&
      (seen->rc_again != base->rc_again || seen->hash_again != base->hash_again)) {
    oom_sum.stuck++;
    ok = oom_report(b, at, persistent, "the statement does not recover", seen, status);
  }
  return ok;
}

static double oom_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* All points of one block within its share of the time; returns the breaches. */
static long run_block(const Block *b, double seconds, Seen *seen) {
  sqlite3 *db = b->sql ? calls_open() : NULL;
  Seen base;
  long broken = 0, step = 1, benign = oom_sum.benign;
  double began;
  if (b->setup && sqlite3_exec(db, b->setup, NULL, NULL, NULL) != SQLITE_OK) {
    printf("%s: set-up fails: %s\n", b->name, sqlite3_errmsg(db));
    sqlite3_close(db);
    return 1;
  }
  began = oom_now();
  run_child(db, b, 0, false, seen);
  base = *seen;
  if (!base.finished || base.rc != SQLITE_OK || base.left != 0) {
    printf("%s: without any failure: %s, rc %d %s, %d bytes left\n", b->name,
           base.finished ? "ends" : "crashes", base.rc, base.message, base.left);
    sqlite3_close(db);
    return 1;
  }
  if (seconds > 0) {
    double one = oom_now() - began, room = seconds / (one > 1e-4 ? one : 1e-4);
    step = (long)(2.0 * (double)base.allocations / (room > 2 ? room : 2)) + 1;
  }
  for (int persistent = 0; persistent < 2; persistent++) {
    for (long at = 1 + (persistent ? step / 2 : 0); at <= base.allocations + 50; at += step) {
      int status = run_child(db, b, at, persistent, seen);
      if (seen->finished && !seen->fired) break;
      broken += !judge(b, at, persistent, &base, seen, status);
    }
  }
  sqlite3_close(db);
  if (oom_sum.benign > benign) printf("%s: %ld benign\n", b->name, oom_sum.benign - benign);
  return broken;
}

/* ---- the list of blocks ------------------------------------------------------------------ */
static char *oom_copy(const char *z, size_t n) {
  char *p = malloc(n + 1);
  if (p == NULL) exit(2);
  memcpy(p, z, n);
  p[n] = 0;
  return p;
}

static Block *oom_push(Block **list, int *n) {
  *list = realloc(*list, (size_t)(*n + 1) * sizeof **list);
  if (*list == NULL) exit(2);
  memset(&(*list)[*n], 0, sizeof **list);
  return &(*list)[(*n)++];
}

static void read_blocks(const char *path, Block **list, int *n) {
  FILE *f = fopen(path, "rb");
  char line[8192], text[65536];
  Block *b = NULL;
  size_t used = 0;
  bool under = false;
  if (f == NULL) {
    perror(path);
    exit(2);
  }
  for (;;) {
    bool more = fgets(line, sizeof line, f) != NULL;
    if (!more || line[0] == '\n' || line[0] == '\r') {
      if (b && under) b->sql = oom_copy(text, used);
      if (b && !under) (*n)--; /* a block of comments only */
      b = NULL;
      used = 0;
      under = false;
      if (!more) break;
    } else if (strncmp(line, "--", 2) == 0) {
      if (b == NULL) {
        b = oom_push(list, n);
        snprintf(b->name, sizeof b->name, "%.*s", (int)strcspn(line + 3, "\r\n"), line + 3);
      }
    } else {
      size_t len = strlen(line);
      const char *from = line;
      if (b == NULL) b = oom_push(list, n);
      if (!under && strncmp(line, "> ", 2) == 0) {
        if (used) b->setup = oom_copy(text, used);
        used = 0;
        under = true;
        from += 2;
        len -= 2;
      }
      if (used + len >= sizeof text) {
        fprintf(stderr, "%s: block too long\n", path);
        exit(2);
      }
      memcpy(text + used, from, len);
      used += len;
    }
  }
  fclose(f);
}

int main(int argc, char **argv) {
  double seconds = argc > 1 ? atof(argv[1]) : 0;
  const char *only = argc > 3 ? argv[3] : "";
  Seen *seen = mmap(NULL, sizeof *seen, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  Block *block = NULL, *first;
  int n = 0, good = 0, bad = 0, chosen = 0;
  sqlite3 *db;
  CallList calls;
  if (argc < 3 || seen == MAP_FAILED) {
    fprintf(stderr, "usage: oom SECONDS FILE [BLOCK]\n");
    return 2;
  }
  oom_install();
  first = oom_push(&block, &n);
  snprintf(first->name, sizeof first->name, "open and load");
  db = calls_open();
  calls = calls_find(db);
  sqlite3_close(db);
  for (int i = 0; i < calls.n; i++) {
    Block *b;
    if (calls.call[i].nargs == 0 && calls.call[i].table) continue;
    b = oom_push(&block, &n);
    snprintf(b->name, sizeof b->name, "%s", calls.call[i].sql);
    b->sql = oom_copy(calls.call[i].sql, strlen(calls.call[i].sql));
    b->call = &calls.call[i];
  }
  read_blocks(argv[2], &block, &n);
  for (int i = 0; i < n; i++) chosen += strstr(block[i].name, only) != NULL;
  for (int i = 0; i < n; i++) {
    if (strstr(block[i].name, only) == NULL) continue;
    /* a call of this arity may be refused: then there is nothing to fail */
    if (block[i].call) {
      uint64_t h;
      int rc;
      db = calls_open();
      rc = run_sql(db, &block[i], &h);
      sqlite3_close(db);
      if (rc != SQLITE_OK) continue;
    }
    if (run_block(&block[i], seconds / chosen, seen) == 0) {
      good++;
    } else {
      bad++;
    }
  }
  printf("%ld points: %ld out of memory, %ld benign; %ld crashes, %ld hangs, %ld leaks, %ld wrong, "
         "%ld other errors, %ld not recovered\n",
         oom_sum.points, oom_sum.nomem, oom_sum.benign, oom_sum.crashes, oom_sum.hangs, oom_sum.leaks,
         oom_sum.wrong, oom_sum.other, oom_sum.stuck);
  printf("%d passed, %d failed\n", good, bad);
  for (int i = 0; i < n; i++) {
    free(block[i].setup);
    free(block[i].sql);
  }
  free(block);
  calls_free(&calls);
  return bad > 0;
}
