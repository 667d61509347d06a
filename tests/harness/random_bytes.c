/*
** random_bytes.c: random-bytes COUNT [SECONDS]. Gives COUNT random texts (bytes mixed with
** words of the trade, digits, quotes, bad UTF-8) to every call of every function, or stops
** after SECONDS. sitrep_files gets them as the end of a pattern below tests/articles/. Any crash or sanitizer report ends the program; an error must name its function.
** The first text depends on nothing but the built-in seed, so a find can be repeated.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "calls.h"

enum { TEXT_CAP = 160 };

static const char kRandomFolder[] = "tests/articles/";

typedef struct Prepared {
  const Call *call;
  sqlite3_stmt *stmt;
} Prepared;

/* A pattern of files may climb out of its folder; such a text is not for the machine at hand. */
static bool random_climbs(const char *text, int n) {
  for (int i = 0; i + 1 < n; i++) {
    if (text[i] == '.' && text[i + 1] == '.') return true;
  }
  return false;
}

static bool run_one(sqlite3 *db, const Prepared *p, uint64_t *state, const char *text, int n) {
  char other[TEXT_CAP + sizeof kRandomFolder];
  int where = (int)(calls_random(state) % (uint64_t)p->call->nargs), rc;
  if (p->call->file && random_climbs(text, n)) return true;
  for (int i = 0; i < p->call->nargs; i++) {
    if (i == where && p->call->file) {
      memcpy(other, kRandomFolder, sizeof kRandomFolder - 1);
      memcpy(other + sizeof kRandomFolder - 1, text, (size_t)n);
      sqlite3_bind_text(p->stmt, i + 1, other, n + (int)sizeof kRandomFolder - 1, SQLITE_TRANSIENT);
    } else if (i == where) {
      sqlite3_bind_text(p->stmt, i + 1, text, n, SQLITE_STATIC);
    } else if (calls_random(state) % 4 == 0) {
      int k = calls_random_text(state, other, 24);
      sqlite3_bind_text(p->stmt, i + 1, other, k, SQLITE_TRANSIENT);
    } else {
      calls_bind_usual(p->stmt, p->call, i);
    }
  }
  rc = calls_read(p->stmt, NULL, NULL);
  if (rc == SQLITE_OK || strstr(sqlite3_errmsg(db), p->call->name)) return true;
  printf("%s: error %d does not name the function: %s\n  text:", p->call->sql, rc,
         sqlite3_errmsg(db));
  for (int i = 0; i < n; i++) printf(" %02x", (unsigned)(unsigned char)text[i]);
  printf("\n");
  return false;
}

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 1000000, done = 0, failed = 0;
  double limit = argc > 2 ? atof(argv[2]) : 1e9;
  uint64_t state = 20240304;
  time_t began = time(NULL);
  sqlite3 *db = calls_open();
  CallList list = calls_find(db);
  Prepared *all = calloc((size_t)list.n + 1, sizeof *all);
  int n = 0;
  if (all == NULL) return 2;
  for (int i = 0; i < list.n; i++) {
    if (list.call[i].nargs == 0) continue;
    all[n].call = &list.call[i];
    if (sqlite3_prepare_v2(db, list.call[i].sql, -1, &all[n].stmt, NULL) == SQLITE_OK) n++;
  }
  for (; n > 0 && done < count && difftime(time(NULL), began) < limit && failed < 20; done++) {
    char text[TEXT_CAP];
    int size = calls_random_text(&state, text, TEXT_CAP);
    for (int i = 0; i < n; i++) failed += !run_one(db, &all[i], &state, text, size);
  }
  for (int i = 0; i < n; i++) sqlite3_finalize(all[i].stmt);
  free(all);
  calls_free(&list);
  if (sqlite3_close(db) != SQLITE_OK) failed++;
  printf("%ld random texts through %d calls\n", done, n);
  printf("%d passed, %ld failed\n", done > 0 && failed == 0, failed + (done == 0));
  return failed > 0 || done == 0;
}
