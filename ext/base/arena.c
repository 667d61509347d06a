/*
** arena.c: memory of one article: bump allocation out of blocks that double,
** freed all at once.
*/
#include "base.h"

struct SrArenaBlock {
  SrArenaBlock *older;
  uint64_t size; /* bytes of payload after the header */
  bool own;      /* one list's alone: other blocks hold more behind what they begin with */
};

/* Blocks that go to a spare are larger, and all of one size: they serve many arenas. Beyond ARENA_KEPT
** of them blocks double as elsewhere. */
enum { ARENA_ALIGN = 16, ARENA_FIRST = 8192, ARENA_SPARE = 96 << 10, ARENA_KEPT = 8,
       ARENA_OWN = 256 << 10 /* bytes of a list that has a block of its own */ };
#define ARENA_HEAD \
  ((sizeof(SrArenaBlock) + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN)
static const uint64_t kArenaMaxBlock = (uint64_t)1 << 22;

void sr_arena_init(SrArena *a) { memset(a, 0, sizeof *a); }

void sr_arena_init_spare(SrArena *a, SrArenaSpare *spare) {
  sr_arena_init(a);
  a->spare = spare;
}

void sr_arena_spare_free(SrArenaSpare *s) {
  while (s->block) {
    SrArenaBlock *b = s->block;
    s->block = b->older;
    sr_mem_free(b);
  }
  s->count = 0;
}

static void arena_enter(SrArena *a, SrArenaBlock *b) {
  b->older = a->block;
  a->block = b;
  a->at = (char *)b + ARENA_HEAD;
  a->end = a->at + b->size;
}

static bool arena_more(SrArena *a, uint64_t n) {
  uint64_t size = a->block ? a->block->size * 2 : ARENA_FIRST;
  if (a->spare && n <= ARENA_SPARE && a->total < (uint64_t)ARENA_KEPT * ARENA_SPARE) {
    SrArenaBlock *kept = a->spare->block;
    size = ARENA_SPARE;
    if (kept) {
      a->spare->block = kept->older;
      a->spare->count--;
      arena_enter(a, kept);
      a->total += ARENA_HEAD + size;
      return true;
    }
  }
  if (size > kArenaMaxBlock) size = kArenaMaxBlock;
  if (size < n) size = n;
  SrArenaBlock *b = sr_mem_alloc(ARENA_HEAD + size);
  if (!b) {
    a->oom = true;
    return false;
  }
  b->size = size;
  b->own = false;
  arena_enter(a, b);
  a->total += ARENA_HEAD + size;
  return true;
}

void sr_arena_reserve(SrArena *a, uint64_t n) {
  if (!a->oom && n <= kArenaMaxBlock && (uint64_t)(a->end - a->at) < n) (void)arena_more(a, n);
}

static uint64_t arena_round(uint64_t n) {
  return (n + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
}

/* A long list has a block of its own, which grows where it stands or with its pages: n bytes for items,
** of which `had` are used; NULL without memory. The block lies behind the one that is filled. */
static void *arena_own_block(SrArena *a, void *items, uint64_t had, uint64_t n) {
  enum { NEAR = 8 };
  SrArenaBlock **at = &a->block, *b = NULL;
  for (int k = 0; items && *at && k < NEAR; k++, at = &(*at)->older)
    if ((*at)->own && (char *)*at + ARENA_HEAD == (char *)items) {
      b = *at;
      break;
    }
  uint64_t before = b ? b->size : 0;
  SrArenaBlock *more = b ? sr_mem_realloc(b, ARENA_HEAD + n) : sr_mem_alloc(ARENA_HEAD + n);
  if (!more) {
    a->oom = true;
    return NULL;
  }
  if (b) {
    *at = more;
  } else {
    more->older = a->block->older;
    a->block->older = more;
    if (had) memcpy((char *)more + ARENA_HEAD, items, (size_t)had);
  }
  more->size = n;
  more->own = true;
  a->total += n - before + (b ? 0 : ARENA_HEAD);
  return (char *)more + ARENA_HEAD;
}

void *sr_arena_alloc(SrArena *a, uint64_t n) {
  if (a->oom) return NULL;
  if (n > ((uint64_t)1 << 40)) {
    a->oom = true;
    return NULL;
  }
  n = n ? arena_round(n) : ARENA_ALIGN;
  if (n >= ARENA_OWN && a->block) return arena_own_block(a, NULL, 0, n);
  if ((uint64_t)(a->end - a->at) < n && !arena_more(a, n)) return NULL;
  void *p = a->at;
  a->at += n;
  return p;
}

void *sr_arena_zalloc(SrArena *a, uint64_t n) {
  void *p = sr_arena_alloc(a, n);
  if (p) memset(p, 0, (size_t)n);
  return p;
}

/* What was allocated last gets more room where it stands. */
static bool arena_extend(SrArena *a, const void *p, uint64_t had, uint64_t want) {
  if (a->oom || !had || (const char *)p + arena_round(had) != a->at) return false;
  uint64_t more = arena_round(want) - arena_round(had);
  if ((uint64_t)(a->end - a->at) < more) return false;
  a->at += more;
  return true;
}

void *sr_arena_grow(SrArena *a, void *items, size_t size, uint32_t count,
                    uint32_t *cap) {
  if (count < *cap) return items;
  uint64_t want = *cap ? (uint64_t)*cap * 2 : 8;
  if (want > UINT32_MAX) {
    a->oom = true;
    return NULL;
  }
  if (items && arena_extend(a, items, *cap * (uint64_t)size, want * size)) {
    *cap = (uint32_t)want;
    return items;
  }
  bool own = want * size >= ARENA_OWN && a->block && !a->oom;
  void *p = own ? arena_own_block(a, items, (uint64_t)count * size, arena_round(want * size))
                : sr_arena_alloc(a, want * size);
  if (!p) return NULL;
  if (count && !own) memcpy(p, items, (size_t)count * size);
  *cap = (uint32_t)want;
  return p;
}

bool sr_push_room_(SrArena *a, void **items, size_t size, uint32_t count,
                   uint32_t *cap) {
  void *p = sr_arena_grow(a, *items, size, count, cap);
  if (!p) return false;
  *items = p;
  return true;
}

char *sr_arena_strndup(SrArena *a, const char *s, size_t n) {
  char *p = sr_arena_alloc(a, (uint64_t)n + 1);
  if (!p) return NULL;
  if (n) memcpy(p, s, n);
  p[n] = 0;
  return p;
}

void sr_arena_reset(SrArena *a) {
  SrArenaBlock *b = a->block;
  while (b) {
    SrArenaBlock *older = b->older;
    if (a->spare && a->spare->count < ARENA_KEPT && b->size == ARENA_SPARE) {
      b->older = a->spare->block;
      a->spare->block = b;
      a->spare->count++;
    } else {
      sr_mem_free(b);
    }
    b = older;
  }
  sr_arena_init_spare(a, a->spare);
}

void sr_arena_free(SrArena *a) {
  if (a) sr_arena_reset(a);
}
