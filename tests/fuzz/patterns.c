/*
** patterns.c: fuzzes the regexp family and sitrep_highlight. The input, cut at its first newlines,
** gives pattern, flags, replacement and subject.
*/
#include <stddef.h>
#include <string.h>

#include "../harness/calls.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static sqlite3 *db;
  static CallList list;
  static sqlite3_stmt *stmt[128];
  const char *piece[4] = {"", "", "", ""};
  int length[4] = {0, 0, 0, 0};
  size_t from = 0;
  if (db == NULL) {
    db = calls_open();
    list = calls_find(db);
    for (int i = 0; i < list.n && i < 128; i++) {
      const Call *c = &list.call[i];
      bool taken = strncmp(c->name, "regexp", 6) == 0 || strcmp(c->name, "sitrep_highlight") == 0;
      if (taken && c->nargs <= 4) sqlite3_prepare_v2(db, c->sql, -1, &stmt[i], NULL);
    }
  }
  if (size > 4096) return 0;
  for (int k = 0; k < 4; k++) {
    size_t to = from;
    while (to < size && (k == 3 || data[to] != '\n')) to++;
    piece[k] = (const char *)data + from;
    length[k] = (int)(to - from);
    from = to < size ? to + 1 : to;
  }
  for (int i = 0; i < list.n && i < 128; i++) {
    /* text first and pattern second, but for regexp(pattern, text) and the rest */
    static const int kOrder[4] = {3, 0, 2, 1};
    if (stmt[i] == NULL) continue;
    for (int a = 0; a < list.call[i].nargs; a++) {
      int k = kOrder[a];
      if (strcmp(list.call[i].name, "regexp") == 0) k = a == 0 ? 0 : 3;
      if (list.call[i].nargs == 3 && a == 2 && strcmp(list.call[i].name, "regexp_replace") != 0) k = 1;
      sqlite3_bind_text(stmt[i], a + 1, piece[k], length[k], SQLITE_STATIC);
    }
    calls_read(stmt[i], NULL, NULL);
  }
  return 0;
}
