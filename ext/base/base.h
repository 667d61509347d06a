/*
** base: the floor under everything: memory seam, arena, growable buffer, hash
** of slices, regular expressions. Knows nothing of text, of news or of SQL.
**
** Ownership law of the whole library: what an arena hands out dies with the
** arena; everything else has one xxx_free() that accepts NULL and half-built
** objects. Nothing returned by a floor below sqlite/ is freed by the caller
** unless its comment says so.
**
** Error law: out of memory is sticky (SrArena.oom, SrBuf.oom). Helpers do
** nothing once it is set, so a pass tests it once, at its end.
*/
#ifndef SR_BASE_H
#define SR_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && defined(__GNUC__) && !defined(SR_NO_SIMD)
#define SR_BASE_SSE2
#include <emmintrin.h>
#endif

/* ---- result codes of all floors below sqlite/ --------------------------- */
enum {
  SR_OK = 0,
  SR_NOMEM = 1,    /* an allocation failed */
  SR_TOOBIG = 2,   /* input over a documented limit */
  SR_INVALID = 3,  /* an argument or a stored byte is not what it must be */
  SR_LIMIT = 4,    /* a match, heap or depth limit stopped the work */
  SR_NOTFOUND = 5  /* a clean "no" */
};

/* ---- mem: the seam -------------------------------------------------------
** Declared here, defined once per program: sqlite/mem.c forwards to SQLite's
** allocator (so its limits and injected failures reach every floor); unit
** tests, generators and trainers bring tests/harness/mem_libc.c.
** Sizes in bytes; NULL on failure; sr_mem_free(NULL) is allowed.           */
void *sr_mem_alloc(uint64_t n);
void *sr_mem_realloc(void *p, uint64_t n);
void sr_mem_free(void *p);

/* ---- arena.c: memory of one article -------------------------------------- */
typedef struct SrArenaBlock SrArenaBlock;
typedef struct SrArena {
  SrArenaBlock *block; /* newest block, linked to older ones */
  char *at;            /* next free byte in block */
  char *end;           /* end of block */
  uint64_t total;      /* bytes of all blocks */
  struct SrArenaSpare *spare; /* where the first blocks come from and go to; NULL: the seam */
  bool oom;            /* sticky: some allocation failed */
} SrArena;

/* The few blocks that an arena leaves behind for the next one: memory given back to the system comes
** again page by page, each of them a fault. */
typedef struct SrArenaSpare {
  SrArenaBlock *block;
  uint32_t count;
} SrArenaSpare;
void sr_arena_spare_free(SrArenaSpare *s);

void sr_arena_init(SrArena *a);
/* the same, with spare blocks (NULL: none), which must live longer */
void sr_arena_init_spare(SrArena *a, SrArenaSpare *spare);
/* One block with room for n bytes at once, when that much is sure to be needed. */
void sr_arena_reserve(SrArena *a, uint64_t n);
/* n bytes, 16-aligned, uninitialised; NULL after any failure. */
void *sr_arena_alloc(SrArena *a, uint64_t n);
/* the same, zeroed */
void *sr_arena_zalloc(SrArena *a, uint64_t n);
/* Room for one more element: returns items (moved when it had to grow, old
** content copied), or NULL on failure, leaving *cap alone. *cap counts
** elements; growth doubles, so n pushes cost O(n).                          */
void *sr_arena_grow(SrArena *a, void *items, size_t size, uint32_t count,
                    uint32_t *cap);
/* n bytes of s copied and NUL-terminated */
char *sr_arena_strndup(SrArena *a, const char *s, size_t n);
/* frees everything (first blocks may go to the spare); the arena may be used again */
void sr_arena_reset(SrArena *a);
void sr_arena_free(SrArena *a);

/* SR_PUSH(arena, list, count, cap): pointer to a new last element of the
** arena-grown array `list`, or NULL on failure (list stays as it was).      */
#define SR_PUSH(a, list, count, cap)                                        \
  (((count) < (cap) || sr_push_room_((a), (void **)(void *)&(list),         \
                                     sizeof *(list), (count), &(cap)))      \
       ? &(list)[(count)++]                                                 \
       : NULL)
bool sr_push_room_(SrArena *a, void **items, size_t size, uint32_t count,
                   uint32_t *cap);

/* ---- buf.c: growable bytes with a sticky error --------------------------- */
typedef struct SrBuf {
  char *z;      /* NUL-terminated when n>0 or after sr_buf_str(); may be NULL */
  size_t n;     /* bytes used, terminator not counted */
  size_t cap;   /* bytes allocated */
  size_t limit; /* refuse to grow past this (0 = 1 GiB); sets oom */
  bool oom;     /* sticky */
} SrBuf;

void sr_buf_init(SrBuf *b);
void sr_buf_add(SrBuf *b, const void *p, size_t n);
void sr_buf_addz(SrBuf *b, const char *z);
void sr_buf_addc(SrBuf *b, char c);
void sr_buf_addi(SrBuf *b, int64_t v);
/* a JSON string literal of n bytes of s, quotes included; bad UTF-8 becomes
** U+FFFD, control characters are escaped */
void sr_buf_addjson(SrBuf *b, const char *s, size_t n);
/* the text so far, "" when empty, NULL after a failure; still owned by b */
const char *sr_buf_str(SrBuf *b);
void sr_buf_clear(SrBuf *b); /* empties, keeps memory and error */
void sr_buf_free(SrBuf *b);

/* ---- hash.c: hash of slices ------------------------------------------------
** FNV-1a with a final mix: the same on every platform, used in generated
** tables, so it may never change without regenerating them.                 */
#define SR_HASH_SEED 2166136261u
static inline uint32_t sr_hash_step(uint32_t h, unsigned char c) {
  return (h ^ c) * 16777619u;
}
static inline uint32_t sr_hash_end(uint32_t h) {
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 12;
  return h;
}
/* 8 bytes as a number, the first lowest; compilers make one load of it */
static inline uint64_t sr_load64(const void *p) {
  const unsigned char *s = p;
  return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24 |
         (uint64_t)s[4] << 32 | (uint64_t)s[5] << 40 | (uint64_t)s[6] << 48 | (uint64_t)s[7] << 56;
}
uint32_t sr_hash(const void *p, size_t n);
/* sr_hash() of a string literal of at most 20 characters: folded to a number by the compiler */
enum { SR_HASH_CHARS = 20 };
static inline uint32_t sr_hash_on(uint32_t h, const char *z, size_t n, size_t i) {
  /* cppcheck-suppress arrayIndexOutOfBounds ; n bounds it */
  return i < n ? sr_hash_step(h, (unsigned char)z[i]) : h;
}
#define SR_HASH_4(h, z, n, i)                                                              \
  sr_hash_on(sr_hash_on(sr_hash_on(sr_hash_on(h, z, n, i), z, n, i + 1), z, n, i + 2), z, n, \
             i + 3)
#define SR_HASH_WORD(z, n)                                                                  \
  sr_hash_end(SR_HASH_4(SR_HASH_4(SR_HASH_4(SR_HASH_4(SR_HASH_4(SR_HASH_SEED, z, n, 0), z, n, 4), z, \
                                            n, 8), z, n, 12), z, n, 16))
#define SR_HASH_LITERAL(z) SR_HASH_WORD(z, sizeof(z) - 1)
uint64_t sr_hash64(const void *p, size_t n, uint64_t seed);

/* strings are equal: most differ in their first letter */
static inline bool sr_same(const char *a, const char *b) {
  return *a == *b && strcmp(a, b) == 0;
}

/* s is one of n strings; NULL is none */
static inline bool sr_same_as_any(const char *s, const char *const *list, size_t n) {
  for (size_t i = 0; s && i < n; i++)
    if (sr_same(s, list[i])) return true;
  return false;
}
#define SR_SAME_IN(s, list) sr_same_as_any(s, list, sizeof(list) / sizeof *(list))

/* The place of x among four numbers, 4 if it is not there; the first of equals. */
static inline uint32_t sr_among_4(const uint32_t *p, uint32_t x) {
#ifdef SR_BASE_SSE2
  __m128i same = _mm_cmpeq_epi32(_mm_loadu_si128((const __m128i *)(const void *)p),
                                 _mm_set1_epi32((int)x));
  return (uint32_t)__builtin_ctz((uint32_t)_mm_movemask_ps(_mm_castsi128_ps(same)) | 16u);
#else
  uint32_t i = 0;
  while (i < 4 && p[i] != x) i++;
  return i;
#endif
}

/* Words of closed lists, one bit for each list, in tables made at build time (gen/wordlists.c):
** buckets of four, none of which runs over, chosen by the word's hash times a number that brings
** that about. Most words are in no list: what says so is small. */
enum { SR_LISTED_BUCKETS = 512, SR_LISTED_SLOTS = SR_LISTED_BUCKETS * 4 };
typedef struct SrListedWords {
  uint32_t maybe[SR_LISTED_SLOTS / 32]; /* a bit for each word: most words are turned away near by */
  uint32_t hash[SR_LISTED_SLOTS]; /* sr_hash of the word, 0 = free slot */
  uint64_t lists[SR_LISTED_SLOTS];
  uint32_t factor;
} SrListedWords;
static inline uint32_t sr_listed_bucket(uint32_t factor, uint32_t hash) {
  return hash * factor >> 23;
}
static inline uint32_t sr_listed_bit(uint32_t hash) { return hash >> 21; }
/* the lists that hold the word of this hash */
static inline uint64_t sr_listed(const SrListedWords *table, uint32_t hash) {
  uint32_t bit = sr_listed_bit(hash);
  if (!(table->maybe[bit / 32] >> bit % 32 & 1)) return 0;
  uint32_t first = sr_listed_bucket(table->factor, hash) * 4;
  uint32_t i = sr_among_4(table->hash + first, hash);
  return i < 4 ? table->lists[first + i] : 0;
}

/* ---- rx.c: regular expressions (the only file that includes pcre2.h) -------
** Always UTF-8 with Unicode classes. Limits: match steps 100 000, heap 8 MiB,
** depth 1 000, parentheses 50 deep; passing one is SR_LIMIT, never "no".     */
typedef struct SrRx SrRx; /* a compiled pattern: shared, counted */

/* Flags are the letters i m s x u g n U; anything else is SR_INVALID. On error *rx is NULL and
** err (cap bytes) holds the cause. One reference for the caller. */
int sr_rx_compile(const char *pattern, size_t n, const char *flags, size_t nflags, SrRx **rx,
                  char *err, size_t cap);
void sr_rx_ref(SrRx *rx);
void sr_rx_unref(SrRx *rx); /* NULL is allowed */
uint32_t sr_rx_group_count(const SrRx *rx); /* highest group number */
/* number of the named group, 0 if there is none */
uint32_t sr_rx_group_number(const SrRx *rx, const char *name, size_t n);
/* name of a group, or NULL */
const char *sr_rx_group_name(const SrRx *rx, uint32_t group);

/* One text being searched from left to right. Bad UTF-8 is read as U+FFFD, one
** for each character that substr() would count; NUL ends nothing. The text must
** live as long as the scan. */
typedef struct SrRxScan {
  SrRx *rx;
  const char *text; /* as given */
  size_t n;
  char *clean; /* a copy with bad UTF-8 replaced; NULL when the text is good */
  size_t nclean;
  struct SrRxMark *mark; /* from places in clean to places in text */
  size_t nmark;
  size_t at;       /* next search begins here (in clean, if there is one) */
  bool last_empty; /* the last match was empty: the next may not be, here */
} SrRxScan;

/* SR_OK or SR_NOMEM; end with sr_rx_scan_end() in either case. */
int sr_rx_scan_begin(SrRxScan *s, SrRx *rx, const char *text, size_t n);
/* The next match, not overlapping the one before: SR_OK, or SR_NOTFOUND = no more;
** everything else is an error with its cause in err (cap bytes). */
int sr_rx_scan_next(SrRxScan *s, char *err, size_t cap);
/* Byte range of a group of the last match in the text; false if unset. Valid
** until another scan with the same pattern moves. */
bool sr_rx_scan_group(const SrRxScan *s, uint32_t group, size_t *start, size_t *end);
void sr_rx_scan_end(SrRxScan *s);
const char *sr_rx_version(void); /* PCRE2's version, static */

#endif
