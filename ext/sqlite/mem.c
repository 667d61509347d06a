/*
** mem.c: the memory seam of all floors: SQLite's allocator, so that its
** limits, its accounting and its injected failures reach everything.
*/
#include "sqlite.h"

/* SQLite answers a request for nothing with NULL, which here means failure. */
void *sr_mem_alloc(uint64_t n) { return sqlite3_malloc64(n ? n : 1); }
void *sr_mem_realloc(void *p, uint64_t n) { return sqlite3_realloc64(p, n ? n : 1); }
void sr_mem_free(void *p) { sqlite3_free(p); }
