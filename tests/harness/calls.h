/*
** calls.h: every call that the extension's functions and tables allow, found in
** the connection itself (pragma_function_list, pragma_module_list), so that a new
** function is tested without being named anywhere.
*/
#ifndef CALLS_H
#define CALLS_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum { CALLS_MAX_ARGS = 6 };

typedef struct Call {
  char name[64];
  char sql[256];  /* SELECT ... with parameters ?1 .. ?nargs */
  int nargs;
  bool table;     /* a table-valued function */
  bool file;      /* reads files: its argument is a pattern of paths */
} Call;

typedef struct CallList {
  Call *call;
  int n;
} CallList;

/* Opens a connection in memory with the extension in it; exits on failure. */
sqlite3 *calls_open(void);
/* All calls of all arities; exits on failure. Freed by calls_free(). */
CallList calls_find(sqlite3 *db);
void calls_free(CallList *list);

/* Binds a value that is right for argument i (from 0) of this call. */
int calls_bind_usual(sqlite3_stmt *stmt, const Call *call, int i);
/* Steps to the end, reading every column; *hash gets a hash of all that came out,
** *rows the number of rows, when not NULL. Resets the statement and returns the code. */
int calls_read(sqlite3_stmt *stmt, uint64_t *hash, int *rows);

/* A small deterministic generator of random numbers. */
uint64_t calls_random(uint64_t *state);
/* Random text of at most cap bytes: bytes, words of the trade, digits, quotes. */
int calls_random_text(uint64_t *state, char *out, int cap);

#endif
