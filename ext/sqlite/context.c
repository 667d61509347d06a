/*
** context.c: what one connection keeps between calls: the last few analysed
** articles and compiled regular expressions, each list with the least recently
** used at its end.
*/
#include "sqlite.h"

enum {
  CONN_ARTICLES = 4,
  CONN_TURNS = 64, /* new articles after one that was asked for again */
  CONN_PATTERNS = 32,
  CONN_TEXT = 128 << 10, /* bytes of text: with more, older articles go before a new one comes */
  CONN_KEEP = 4 << 20 /* bytes: a longer article is dropped with its last reader */
};

typedef struct ConnPattern {
  SrRx *rx;
  uint64_t hash;
  char *key; /* flags, NUL, pattern */
  size_t n;
} ConnPattern;

struct SrConn {
  sqlite3 *db;
  uint32_t refs;
  uint32_t narticle, npattern;
  SrArticleRef *article[CONN_ARTICLES];
  uint64_t gone[CONN_ARTICLES]; /* keys of those forgotten last */
  uint32_t turns; /* new articles to come for which several are kept */
  ConnPattern pattern[CONN_PATTERNS];
  SrArenaSpare spare; /* memory of the last article forgotten */
  SrArticleRef *idle; /* ... and what held it; NULL: in use */
  SrLexeme lexeme[SR_LEXEMES]; /* lemmas that its articles looked for */
};

SrConn *sr_conn_new(sqlite3 *db) {
  SrConn *c = sr_mem_alloc(sizeof *c);
  if (!c) return NULL;
  memset(c, 0, sizeof *c);
  c->db = db;
  c->refs = 1;
  return c;
}

void sr_conn_ref(SrConn *c) { c->refs++; }

sqlite3 *sr_conn_db(SrConn *c) { return c->db; }

static void conn_free_pattern(ConnPattern *p) {
  sr_rx_unref(p->rx);
  sr_mem_free(p->key);
}

static void conn_free_article(SrArticleRef *r) {
  SrConn *c = r->conn;
  sr_article_free(r->a);
  sr_mem_free(r->published);
  if (c->idle)
    sr_mem_free(r);
  else
    c->idle = r;
}

void sr_conn_unref(void *p) {
  SrConn *c = p;
  if (!c || --c->refs > 0) return;
  for (uint32_t i = 0; i < c->narticle; i++) conn_free_article(c->article[i]);
  for (uint32_t i = 0; i < c->npattern; i++) conn_free_pattern(&c->pattern[i]);
  sr_arena_spare_free(&c->spare);
  sr_mem_free(c->idle);
  sr_mem_free(c);
}

/* ---- articles ---------------------------------------------------------------- */

static void conn_forget_article(SrConn *c, uint32_t i) {
  SrArticleRef *r = c->article[i];
  memmove(&c->gone[1], &c->gone[0], sizeof c->gone - sizeof c->gone[0]);
  c->gone[0] = r->hash;
  c->narticle--;
  memmove(&c->article[i], &c->article[i + 1], (c->narticle - i) * sizeof c->article[0]);
  if (--r->refs == 0) conn_free_article(r);
}

void sr_article_unref(SrArticleRef *r) {
  if (!r) return;
  if (--r->refs == 0) {
    conn_free_article(r);
    return;
  }
  if (r->refs > 1 || r->a->doc.n <= CONN_KEEP) return;
  SrConn *c = r->conn;
  for (uint32_t i = 0; i < c->narticle; i++) {
    if (c->article[i] == r) {
      conn_forget_article(c, i);
      return;
    }
  }
}

/* Where to look: enough of an article to tell it from its neighbours; that it
** is the same is then seen byte by byte. */
static uint64_t conn_article_key(const char *text, size_t n, const char *published,
                                 size_t npublished) {
  enum { CONN_PIECE = 32 };
  uint64_t key = n + (published ? sr_hash64(published, npublished, 1) : 0);
  if (n <= 2 * CONN_PIECE) return sr_hash64(text, n, key);
  return sr_hash64(text + n - CONN_PIECE, CONN_PIECE, sr_hash64(text, CONN_PIECE, key));
}

static bool conn_same_article(const SrArticleRef *r, uint64_t hash, const char *text, size_t n,
                              const char *published, size_t npublished) {
  if (r->hash != hash || r->a->doc.n != n || r->npublished != npublished ||
      !r->published != !published)
    return false;
  return memcmp(r->a->doc.text, text, n) == 0 &&
         (npublished == 0 || memcmp(r->published, published, npublished) == 0);
}

/* Articles that are asked for in turns are kept beside each other; else a new one takes the memory of
** the one before it, which is still in the processor's cache. Nor are long ones worth keeping. */
static void conn_make_room(SrConn *c, size_t n) {
  size_t total = n;
  uint32_t most = c->turns ? CONN_ARTICLES : 1;
  for (uint32_t i = 0; i < c->narticle; i++) {
    total += c->article[i]->a->doc.n;
    if (total <= CONN_TEXT && i + 1 < most) continue;
    while (c->narticle > i) conn_forget_article(c, c->narticle - 1);
  }
}

/* Is the new article one of those forgotten last? Then they are asked for in turns. */
static void conn_see_turns(SrConn *c, uint64_t hash) {
  if (c->turns) c->turns--;
  for (uint32_t i = 0; i < CONN_ARTICLES; i++)
    if (c->gone[i] == hash) c->turns = CONN_TURNS;
}

static int conn_new_article(SrConn *c, const char *text, size_t n, const char *published,
                            size_t npublished, uint64_t hash, SrArticleRef **out) {
  SrArticleRef *r = c->idle ? c->idle : sr_mem_alloc(sizeof *r);
  if (!r) return SR_NOMEM;
  c->idle = NULL;
  memset(r, 0, sizeof *r);
  r->conn = c;
  r->hash = hash;
  int rc = SR_OK;
  conn_see_turns(c, hash);
  conn_make_room(c, n);
  if (published) {
    r->published = sr_mem_alloc(npublished);
    r->npublished = npublished;
    if (!r->published)
      rc = SR_NOMEM;
    else if (npublished)
      memcpy(r->published, published, npublished);
  }
  if (!rc) rc = sr_article_new_spare(&r->a, &c->spare, c->lexeme, text, n, published, npublished);
  if (rc) {
    conn_free_article(r);
    return rc;
  }
  memmove(&c->article[1], &c->article[0], c->narticle * sizeof c->article[0]);
  c->article[0] = r;
  c->narticle++;
  r->refs = 1;
  *out = r;
  return SR_OK;
}

int sr_conn_article(SrConn *c, const char *text, size_t n, const char *published, size_t npublished,
                    SrStage stage, bool trace, SrArticleRef **out) {
  *out = NULL;
  if (n > SR_TEXT_MAX) return SR_TOOBIG;
  uint64_t hash = conn_article_key(text, n, published, npublished);
  SrArticleRef *r = NULL;
  for (uint32_t i = 0; i < c->narticle; i++) {
    SrArticleRef *have = c->article[i];
    if (!conn_same_article(have, hash, text, n, published, npublished)) continue;
    /* Passes that ran without trace cannot give one. */
    if (trace && !have->traced && (have->a->done_events || have->a->done_mentions)) continue;
    if (i) c->turns = CONN_TURNS;
    memmove(&c->article[1], &c->article[0], i * sizeof c->article[0]);
    c->article[0] = r = have;
    break;
  }
  if (!r) {
    int rc = conn_new_article(c, text, n, published, npublished, hash, &r);
    if (rc) return rc;
  }
  if (stage != SR_STAGE_TEXT && !r->a->done_events && !r->a->done_mentions) r->traced = trace;
  if (sr_article_need(r->a, stage, trace) != SR_OK) {
    conn_forget_article(c, 0); /* half analysed: of no use to the next call */
    return SR_NOMEM;
  }
  r->refs++;
  *out = r;
  return SR_OK;
}

/* ---- patterns ------------------------------------------------------------------ */

static int conn_new_pattern(SrConn *c, const char *pattern, size_t n, const char *flags,
                            size_t nflags, uint64_t hash, char *err, size_t cap) {
  ConnPattern p = {NULL, hash, NULL, n + nflags + 1};
  int rc = sr_rx_compile(pattern, n, flags, nflags, &p.rx, err, cap);
  if (rc) return rc;
  p.key = sr_mem_alloc(p.n);
  if (!p.key) {
    conn_free_pattern(&p);
    return SR_NOMEM;
  }
  if (nflags) memcpy(p.key, flags, nflags);
  p.key[nflags] = 0;
  if (n) memcpy(p.key + nflags + 1, pattern, n);
  if (c->npattern == CONN_PATTERNS) conn_free_pattern(&c->pattern[--c->npattern]);
  memmove(&c->pattern[1], &c->pattern[0], c->npattern * sizeof c->pattern[0]);
  c->pattern[0] = p;
  c->npattern++;
  return SR_OK;
}

int sr_conn_rx(SrConn *c, const char *pattern, size_t n, const char *flags, size_t nflags,
               SrRx **out, char *err, size_t cap) {
  *out = NULL;
  uint64_t hash = sr_hash64(pattern, n, sr_hash64(flags, nflags, 2));
  uint32_t i = 0;
  for (; i < c->npattern; i++) {
    const ConnPattern *p = &c->pattern[i];
    if (p->hash == hash && p->n == n + nflags + 1 && p->key[nflags] == 0 &&
        (nflags == 0 || memcmp(p->key, flags, nflags) == 0) &&
        (n == 0 || memcmp(p->key + nflags + 1, pattern, n) == 0))
      break;
  }
  if (i == c->npattern) {
    int rc = conn_new_pattern(c, pattern, n, flags, nflags, hash, err, cap);
    if (rc) return rc;
  } else if (i > 0) {
    ConnPattern hit = c->pattern[i];
    memmove(&c->pattern[1], &c->pattern[0], i * sizeof c->pattern[0]);
    c->pattern[0] = hit;
  }
  *out = c->pattern[0].rx;
  sr_rx_ref(*out);
  return SR_OK;
}
