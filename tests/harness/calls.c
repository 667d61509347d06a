/*
** calls.c: finds and makes calls of everything the extension offers; shared by
** the tests of arguments, of random bytes, of failing memory, and the fuzzers.
*/
#include "calls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int sqlite3_sitrep_init(sqlite3 *, char **, const struct sqlite3_api_routines *);

static void calls_die(const char *what, sqlite3 *db) {
  fprintf(stderr, "%s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(2);
}

sqlite3 *calls_open(void) {
  sqlite3 *db = NULL;
  char *err = NULL;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) calls_die("open", db);
  if (sqlite3_sitrep_init(db, &err, NULL) != SQLITE_OK) calls_die(err ? err : "init", db);
  return db;
}

static void calls_add(CallList *list, const char *name, int nargs, bool table) {
  Call *c;
  int k;
  list->call = realloc(list->call, (size_t)(list->n + 1) * sizeof *list->call);
  if (list->call == NULL) calls_die("out of memory", NULL);
  c = &list->call[list->n++];
  memset(c, 0, sizeof *c);
  snprintf(c->name, sizeof c->name, "%s", name);
  c->nargs = nargs;
  c->table = table;
  c->file = strcmp(name, "sitrep_files") == 0;
  k = snprintf(c->sql, sizeof c->sql, "SELECT %s%s(", table ? "* FROM " : "", name);
  for (int i = 1; i <= nargs; i++) {
    k += snprintf(c->sql + k, sizeof c->sql - (size_t)k, "%s?%d", i > 1 ? "," : "", i);
  }
  snprintf(c->sql + k, sizeof c->sql - (size_t)k, ")");
}

static const char kCallsFunctions[] =
    "SELECT DISTINCT name, narg FROM pragma_function_list"
    " WHERE name LIKE 'sitrep\\_%' ESCAPE '\\' OR name LIKE 'regexp%' ORDER BY 1, 2";

/* A hidden column is an argument; modules without any are not functions. */
static const char kCallsTables[] =
    "SELECT m.name, sum(x.hidden = 1), count(*) FROM pragma_module_list m, pragma_table_xinfo(m.name) x"
    " WHERE m.name LIKE 'sitrep\\_%' ESCAPE '\\' OR m.name LIKE 'regexp%' GROUP BY 1 ORDER BY 1";

CallList calls_find(sqlite3 *db) {
  CallList list = {NULL, 0};
  sqlite3_stmt *stmt = NULL;
  if (sqlite3_prepare_v2(db, kCallsFunctions, -1, &stmt, NULL)) calls_die("functions", db);
  while (sqlite3_step(stmt) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(stmt, 0);
    int narg = sqlite3_column_int(stmt, 1);
    for (int n = narg < 0 ? 0 : narg; n <= (narg < 0 ? CALLS_MAX_ARGS : narg); n++) {
      calls_add(&list, name, n, false);
    }
  }
  sqlite3_finalize(stmt);
  if (sqlite3_prepare_v2(db, kCallsTables, -1, &stmt, NULL)) calls_die("tables", db);
  while (sqlite3_step(stmt) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(stmt, 0);
    int narg = sqlite3_column_int(stmt, 1);
    for (int n = 0; n <= narg; n++) calls_add(&list, name, n, true);
  }
  sqlite3_finalize(stmt);
  return list;
}

void calls_free(CallList *list) {
  free(list->call);
  list->call = NULL;
  list->n = 0;
}

static const char kCallsArticle[] =
    "Gunmen kill four officers in northern town\n\n"
    "KANO, Nigeria, March 4 (Daily Courier) - At least four police officers were killed and "
    "nine people wounded on Sunday night when gunmen attacked a checkpoint near Kano.\n\n"
    "\"They came on motorcycles,\" police spokesman Musa Bello said. No group claimed "
    "responsibility for the attack. Two suspects were arrested.";

int calls_bind_usual(sqlite3_stmt *stmt, const Call *call, int i) {
  const char *z = kCallsArticle;
  bool regexp = strncmp(call->name, "regexp", 6) == 0;
  if (call->file) {
    z = "tests/articles/*.txt";
  } else if (regexp) {
    bool pattern = strcmp(call->name, "regexp") == 0 ? i == 0 : i == 1;
    if (pattern) {
      z = "(po)lice";
    } else if (i >= 2) {
      if (strcmp(call->name, "regexp_substr") == 0 && i == 2) {
        return sqlite3_bind_int(stmt, i + 1, 1);
      }
      z = strcmp(call->name, "regexp_replace") == 0 && i == 2 ? "<$1>" : "i";
    }
  } else if (strcmp(call->name, "sitrep_places") == 0) {
    z = i == 0 ? "Kano" : "Nigeria";
  } else if (strcmp(call->name, "sitrep_lexicon") == 0) {
    z = "group";
  } else if (strcmp(call->name, "sitrep_number") == 0) {
    z = "thirty-three";
  } else if (strcmp(call->name, "sitrep_date") == 0) {
    z = i == 0 ? "Sunday" : "2024-03-05";
  } else if (strcmp(call->name, "sitrep_highlight") == 0 && i > 0) {
    z = i == 1 ? "[[1,6]]" : "|";
  } else if (i > 0) {
    z = "2024-03-05";
  }
  return sqlite3_bind_text(stmt, i + 1, z, -1, SQLITE_STATIC);
}

int calls_read(sqlite3_stmt *stmt, uint64_t *hash, int *rows) {
  uint64_t h = 1469598103934665603u;
  int rc, n = 0;
  while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) {
    n++;
    for (int i = 0; i < sqlite3_column_count(stmt); i++) {
      int type = sqlite3_column_type(stmt, i);
      const unsigned char *p =
          type == SQLITE_BLOB ? sqlite3_column_blob(stmt, i) : sqlite3_column_text(stmt, i);
      int bytes = sqlite3_column_bytes(stmt, i);
      h = (h ^ (uint64_t)type) * 1099511628211u;
      for (int k = 0; k < bytes && p; k++) h = (h ^ p[k]) * 1099511628211u;
    }
  }
  (void)sqlite3_reset(stmt);
  if (hash) *hash = h;
  if (rows) *rows = n;
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

uint64_t calls_random(uint64_t *state) {
  uint64_t z = *state += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static const char *const kCallsPieces[] = {
    "killed ", "wounded ", "at least ", "between ", " and ", "eight to 10 ", "people ", "gunmen ",
    "police officers ", "Monday", "last month ", "March 4, ", "2024", "2:30 a.m. ", "near ", "in ",
    "Kano", "Medellin ", "Mr. ", "Gen. ", "U.S. ", "said. ", "\n", "\n\n", ". ", "\"", "\xe2\x80\x9c",
    "\xe2\x80\x9d", "-- [TEXT] ", "BOGOTA, 7 JUL 89 (EFE)", "(Reuters) - ", "no ", "dozens of ", "1,500 ",
    "0.5 million ", "suicide bomber ", "claimed responsibility for ", "the group ", "kidnapped ", "\0", "the ", "a ", "an ", "of ", "by ",
    "who ", "whom ", "whose ", "which ", "was ", "were ", "had been ", "has ", "after ", "before ", "since ",
    "while ", "including ", "among them ", "them ", "both ", "other ", "first ", "second ", "'s ", ", ", "; ",
    "(", ") ", " - ", "carried out ", "attack ", "bomb ", "shot dead ", "arrested ", "charged with ",
    "suspected of ", "accused ", "hostage ", "freed ", "died ", "soldiers ", "37-year-old ", "aged 12, ",
    "Musa Bello ", "Taliban ", "Nigerian ", "two villages ", "north of ", "district ", "every day ", "per week ",
    "to ", "not ", "told ", "according to ", "US$", "KILLED ", "the toll rose to ", "on Sunday ", "plot ",
    "\xff", "\xc3", "\xf0\x9f\x98\x80", "\xcc\x81", "\xe2\x80\xa8", "99999999999999999999 ", "(?:", "[a-", "a{2,",
    "$1", "${x}", "[[1,5],[", "9223372036854775807", "-1", "'", ";", "%", "\xed\xa0\x80", "\xef\xbb\xbf"};

int calls_random_text(uint64_t *state, char *out, int cap) {
  int n = 0, limit = 1 + (int)(calls_random(state) % (uint64_t)cap);
  unsigned words = (unsigned)(calls_random(state) % 100); /* percent of pieces that are words */
  while (n < limit) {
    uint64_t r = calls_random(state);
    if (r % 100 < words) {
      size_t which = (size_t)(r >> 32) % (sizeof kCallsPieces / sizeof *kCallsPieces);
      const char *z = kCallsPieces[which];
      int len = z[0] ? (int)strlen(z) : 1;
      if (len > limit - n) len = limit - n;
      memcpy(out + n, z, (size_t)len);
      n += len;
    } else {
      out[n++] = (char)(r >> 40);
    }
  }
  return n;
}
