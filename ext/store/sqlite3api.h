/*
** sqlite3api.h: the one place that chooses between the routine table of a
** loadable extension and, with SQLITE_CORE, SQLite's own functions. Everything
** that calls SQLite includes this and nothing else of SQLite's.
*/
#ifndef SR_SQLITE3API_H
#define SR_SQLITE3API_H

/* Defines sqlite3.h's functions as calls through the global sqlite3_api, or,
** under SQLITE_CORE, leaves them alone. entry.c holds the definition of that
** pointer; it is hidden from other libraries. */
#include "sqlite3ext.h"
#ifndef SQLITE_CORE
extern const sqlite3_api_routines *sqlite3_api;
#endif

#endif
