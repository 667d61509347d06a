/*
** sitrep.h: the only public header: entry point of the extension for programs
** that link it statically (compiled with -DSQLITE_CORE) or register it with
** sqlite3_auto_extension(). Loaded at run time it needs no header at all.
*/
#ifndef SITREP_H
#define SITREP_H

#include "sqlite3.h"

#ifdef __cplusplus
extern "C" {
#endif

#define SITREP_VERSION "0.1.0"

#if defined(_WIN32)
#define SITREP_API __declspec(dllexport)
#else
#define SITREP_API __attribute__((visibility("default")))
#endif

/*
** Registers all functions and tables of sitrep with the connection db.
** Returns SQLITE_OK, or an error code with *pzErrMsg (to be freed with
** sqlite3_free) set: SQLITE_ERROR when the SQLite at run time is older than
** 3.38. Safe to call more than once for one connection. pApi is the routine
** table given to loadable extensions; a static build may pass NULL.
*/
SITREP_API int sqlite3_sitrep_init(sqlite3 *db, char **pzErrMsg,
                                   const struct sqlite3_api_routines *pApi);

#ifdef __cplusplus
}
#endif
#endif
