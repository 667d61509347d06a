/*
** unit.h: the checks of a unit test and their count. main() ends with `return unit_end();`.
*/
#ifndef UNIT_H
#define UNIT_H

#include <stdbool.h>
#include <stdio.h>

static int unit_passed, unit_failed;

/* got: what came instead, NULL where there is nothing to show */
static inline void check_got(bool ok, const char *what, const char *got) {
  if (ok) {
    unit_passed++;
  } else {
    unit_failed++;
    printf("FAILED: %s%s%s\n", what, got ? " gave " : "", got ? got : "");
  }
}

static inline void check(bool ok, const char *what) { check_got(ok, what, NULL); }

static inline int unit_end(void) {
  printf("%d passed, %d failed\n", unit_passed, unit_failed);
  return unit_failed > 0;
}

#endif
