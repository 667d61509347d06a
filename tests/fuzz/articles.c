/*
** articles.c: fuzzes the reading of one text: the input goes, as it is, through every function
** and table that takes a text. Linked with the static library.
*/
#include <stddef.h>
#include <string.h>

#include "../harness/calls.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static sqlite3 *db;
  static CallList list;
  static sqlite3_stmt *stmt[512];
  if (db == NULL) {
    db = calls_open();
    list = calls_find(db);
    for (int i = 0; i < list.n && i < 512; i++) {
      const Call *c = &list.call[i];
      bool taken = c->nargs >= 1 && c->nargs <= 2 && !c->file && strncmp(c->name, "regexp", 6) != 0;
      if (taken) sqlite3_prepare_v2(db, c->sql, -1, &stmt[i], NULL);
    }
  }
  if (size > 1 << 16) return 0;
  for (int i = 0; i < list.n && i < 512; i++) {
    if (stmt[i] == NULL) continue;
    sqlite3_bind_text(stmt[i], 1, (const char *)data, (int)size, SQLITE_STATIC);
    for (int k = 1; k < list.call[i].nargs; k++) calls_bind_usual(stmt[i], &list.call[i], k);
    calls_read(stmt[i], NULL, NULL);
  }
  return 0;
}
