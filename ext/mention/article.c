/*
** article.c: the analysed article: creation, reading of its text, positions as SQL counts them.
*/
#include "mention.h"

static int article_published(const char *z, size_t n, int32_t *day) {
  *day = SR_NO_DAY;
  if (!z) return SR_OK;
  *day = sr_day_parse_iso(z, n);
  return *day == SR_NO_DAY ? SR_INVALID : SR_OK;
}

/* The title stands apart unless the body begins with it (white space aside). */
static bool article_begins_with(const char *text, size_t n, const char *title, size_t ntitle) {
  size_t i = 0, k = 0;
  for (;;) {
    while (i < n && (unsigned char)text[i] <= ' ') i++;
    while (k < ntitle && (unsigned char)title[k] <= ' ') k++;
    if (k == ntitle) return true;
    if (i == n || text[i] != title[k]) return false;
    i++;
    k++;
  }
}

static void article_measure_prefix(SrArticle *a) {
  const SrDoc *d = &a->doc;
  while (a->prefix_sent < d->nsent && d->sent[a->prefix_sent].start < a->prefix) a->prefix_sent++;
  a->prefix_char = a->prefix ? sr_doc_char(d, a->prefix) : 0;
}

static int article_make(SrArticle **out, SrArenaSpare *spare, const char *title, size_t ntitle,
                        const char *text, size_t n, const char *published, size_t npublished,
                        const SrLexOverlay *overlay) {
  *out = NULL;
  int32_t day;
  int rc = article_published(published, npublished, &day);
  if (rc) return rc;
  if (title && article_begins_with(text, n, title, ntitle)) ntitle = 0;
  if (!title) ntitle = 0;
  if (n > SR_TEXT_MAX || ntitle > SR_TEXT_MAX || n + ntitle + 2 > SR_TEXT_MAX) return SR_TOOBIG;
  SrArena arena; /* it holds the article too */
  sr_arena_init_spare(&arena, spare);
  SrArticle *a = sr_arena_zalloc(&arena, sizeof *a);
  if (!a) return SR_NOMEM;
  a->arena = arena;
  a->published = day;
  a->overlay = overlay;
  if (ntitle) a->prefix = (uint32_t)ntitle + 2;
  char *copy = sr_arena_alloc(&a->arena, (uint64_t)a->prefix + n + 1);
  if (!copy) {
    sr_article_free(a);
    return SR_NOMEM;
  }
  if (ntitle) {
    memcpy(copy, title, ntitle);
    memcpy(copy + ntitle, "\n\n", 2);
  }
  if (n) memcpy(copy + a->prefix, text, n);
  copy[a->prefix + n] = 0;
  a->doc.text = a->bytes = copy;
  a->doc.n = a->prefix + (uint32_t)n;
  a->has_nul = memchr(copy, 0, a->doc.n) != NULL;
  *out = a;
  return SR_OK;
}

SrFeats *sr_article_feats(SrArticle *a) {
  if (!a->feats) a->feats = sr_arena_alloc(&a->arena, sizeof *a->feats);
  return a->feats;
}

bool sr_article_read(SrArticle *a) {
  if (a->done_text) return true;
  sr_arena_reserve(&a->arena, 4 * (uint64_t)a->doc.n + 2048); /* tokens, sentences */
  if (sr_doc_open(&a->doc, &a->arena, a->doc.text, a->doc.n, a->published)) {
    a->arena.oom = true;
    return false;
  }
  article_measure_prefix(a);
  a->reference = a->published != SR_NO_DAY ? a->published : a->doc.head.dateline_day;
  a->done_text = true;
  return true;
}

bool sr_article_words(SrArticle *a) {
  if (!sr_article_read(a)) return false;
  sr_doc_hash(&a->doc);
  if (a->reference == SR_NO_DAY && !a->done_guess) {
    a->reference = sr_undated_day(a);
    a->guessed = a->reference != SR_NO_DAY;
    a->done_guess = true;
  }
  return !a->arena.oom;
}

int sr_article_new(SrArticle **out, const char *text, size_t n, const char *published,
                   size_t npublished, const SrLexOverlay *overlay) {
  return article_make(out, NULL, NULL, 0, text, n, published, npublished, overlay);
}

int sr_article_new_spare(SrArticle **out, SrArenaSpare *spare, SrLexeme *lexeme, const char *text,
                         size_t n, const char *published, size_t npublished) {
  int rc = article_make(out, spare, NULL, 0, text, n, published, npublished, NULL);
  if (rc == SR_OK) (*out)->lexeme = lexeme;
  return rc;
}

int sr_article_new_titled(SrArticle **out, const char *title, size_t ntitle, const char *text,
                          size_t n, const char *published, size_t npublished,
                          const SrLexOverlay *overlay) {
  return article_make(out, NULL, title, ntitle, text, n, published, npublished, overlay);
}

void sr_article_free(SrArticle *a) {
  if (!a) return;
  SrArena arena = a->arena;
  sr_arena_free(&arena);
}

int64_t sr_article_sentence(const SrArticle *a, uint32_t s) {
  return s < a->prefix_sent ? 0 : (int64_t)(s - a->prefix_sent) + 1;
}

uint32_t sr_article_start(const SrArticle *a, uint32_t byte) {
  return byte < a->prefix ? 0 : sr_doc_char(&a->doc, byte) - a->prefix_char + 1;
}
