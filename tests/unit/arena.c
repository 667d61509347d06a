/* Unit test of ext/base/arena.c: lists that grow beside each other keep what they hold, wherever their
** memory comes from. */
#include <stdint.h>
#include <string.h>

#include "../../ext/base/base.h"
#include "unit.h"

enum { LISTS = 6, PUSHES = 400000 };

typedef struct List {
  uint32_t *a, n, cap;
} List;

/* Element k of list l */
static uint32_t element(uint32_t l, uint32_t k) { return k * 2654435761u + l; }

static bool push(SrArena *arena, List *list, uint32_t l) {
  uint32_t *p = SR_PUSH(arena, list->a, list->n, list->cap);
  if (p) *p = element(l, list->n - 1);
  return p != NULL;
}

static bool holds(const List *list, uint32_t l) {
  for (uint32_t k = 0; k < list->n; k++)
    if (list->a[k] != element(l, k)) return false;
  return true;
}

/* Lists with room of their own from the start, in one block or in several, then pushed in turn: some
** become long enough for a block of their own, others stay behind them where they were. */
static void test_lists(SrArenaSpare *spare, uint32_t first, uint32_t seed) {
  SrArena arena;
  List list[LISTS] = {{NULL, 0, 0}};
  bool ok = true;
  sr_arena_init_spare(&arena, spare);
  for (uint32_t l = 0; l < LISTS && first; l++) {
    list[l].cap = l ? first / 8 : first;
    list[l].a = sr_arena_alloc(&arena, (uint64_t)list[l].cap * sizeof *list[l].a);
    ok = ok && list[l].a;
  }
  for (uint32_t i = 0; ok && i < PUSHES; i++) {
    seed = seed * 1103515245u + 12345;
    uint32_t l = (seed >> 16) % 8; /* the first one three times as often */
    l = l < LISTS ? l : 0;
    ok = push(&arena, &list[l], l);
    if (i % 1024 == 0) ok = ok && sr_arena_zalloc(&arena, i / 64) != NULL;
  }
  for (uint32_t l = 0; ok && l < LISTS; l++) ok = holds(&list[l], l);
  check(ok, first ? "lists that begin in one block" : "lists that begin empty");
  sr_arena_free(&arena);
}

int main(void) {
  static const uint32_t kFirst[] = {0, 100, 5000, 20000, 30000, 45000, 60000, 65000, 70000};
  SrArenaSpare spare = {NULL, 0};
  for (uint32_t i = 0; i < sizeof kFirst / sizeof *kFirst; i++) {
    test_lists(NULL, kFirst[i], i);
    test_lists(&spare, kFirst[i], i + 100);
  }
  sr_arena_spare_free(&spare);
  return unit_end();
}
