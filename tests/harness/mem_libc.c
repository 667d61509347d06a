/*
** mem_libc.c: the memory seam for programs without SQLite: unit tests,
** fuzzers of the lower floors, generators and trainers.
*/
#include <stdlib.h>

#include "../../ext/base/base.h"

void *sr_mem_alloc(uint64_t n) { return n > SIZE_MAX ? NULL : malloc((size_t)n); }
void *sr_mem_realloc(void *p, uint64_t n) {
  return n > SIZE_MAX ? NULL : realloc(p, (size_t)n);
}
void sr_mem_free(void *p) { free(p); }
