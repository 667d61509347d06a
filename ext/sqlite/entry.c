/*
** entry.c: the entry point: refuses a SQLite that is too old, then registers
** everything with the connection.
*/
#include "sqlite.h"
#include "sitrep.h"

SQLITE_EXTENSION_INIT1

/* Oldest SQLite: 3.38 has all that the virtual tables need. */
enum { ENTRY_FLOOR = 3038000 };

int sqlite3_sitrep_init(sqlite3 *db, char **pzErrMsg, const struct sqlite3_api_routines *pApi) {
  SQLITE_EXTENSION_INIT2(pApi);
  (void)pApi;
  /* The routine table of an older SQLite is shorter: nothing else may be
  ** called before this check. */
  if (sqlite3_libversion_number() < ENTRY_FLOOR) {
    if (pzErrMsg)
      *pzErrMsg = sqlite3_mprintf("sitrep needs SQLite 3.38.0 or newer, this is %s",
                                  sqlite3_libversion());
    return SQLITE_ERROR;
  }
  SrConn *conn = sr_conn_new(db);
  if (!conn) return SQLITE_NOMEM;
  int rc = sr_register_all(conn);
  sr_conn_unref(conn);
  if (rc != SQLITE_OK && rc != SQLITE_NOMEM && pzErrMsg)
    *pzErrMsg = sqlite3_mprintf("sitrep: cannot register its functions: %s", sqlite3_errmsg(db));
  return rc;
}
