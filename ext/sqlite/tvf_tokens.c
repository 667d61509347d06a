/*
** tvf_tokens.c: sitrep_tokens: the words and marks of a text, with lemma, part
** of speech and chunk. A sentence is tagged when one of these three columns is
** first read in it, so plain tokens stay cheap.
*/
#include "sqlite.h"

typedef struct TokensCursor {
  SrCursor cur;
  SrArena arena; /* tags of one sentence */
  SrDoc doc;     /* the article's, with that arena */
  uint32_t sent; /* sentence that holds the row, or the next one behind it */
  SrTag *tag;    /* of that sentence; NULL = not tagged yet */
} TokensCursor;

static void tokens_settle(TokensCursor *tc) {
  const SrDoc *d = &tc->doc;
  while (tc->sent < d->nsent && tc->cur.row >= d->sent[tc->sent].tok + d->sent[tc->sent].ntok) {
    tc->sent++;
    tc->tag = NULL;
  }
}

static int tokens_filter(SrCursor *cur, sqlite3_value **argv) {
  TokensCursor *tc = (TokensCursor *)cur;
  int rc = sr_tvf_article(cur, argv, SR_STAGE_WORDS, false);
  if (rc != SQLITE_OK || !cur->article) return rc;
  sr_arena_init(&tc->arena);
  tc->doc = cur->article->a->doc;
  tc->doc.arena = &tc->arena;
  tc->sent = 0;
  tc->tag = NULL;
  cur->nrow = tc->doc.ntok;
  tokens_settle(tc);
  return SQLITE_OK;
}

static int tokens_next(SrCursor *cur) {
  cur->row++;
  tokens_settle((TokensCursor *)cur);
  return SQLITE_OK;
}

static int tokens_tag(TokensCursor *tc) {
  SrGroupList groups = {NULL, 0, 0};
  const SrSent *s = &tc->doc.sent[tc->sent];
  sr_arena_reset(&tc->arena);
  SrTag *tag = sr_arena_zalloc(&tc->arena, (uint64_t)s->ntok * sizeof *tag);
  if (!tag) return SQLITE_NOMEM;
  int rc = sr_tag_sentence(&tc->doc, tc->sent, tag);
  if (!rc) rc = sr_chunk_sentence(&tc->doc, tc->sent, tag, &groups);
  if (!rc) tc->tag = tag;
  return sr_tvf_code(&tc->cur, rc, "argument 1 (text)");
}

static int tokens_word_column(TokensCursor *tc, sqlite3_context *ctx, int column) {
  const SrDoc *d = &tc->doc;
  char lemma[512];
  if (tc->sent >= d->nsent || tc->cur.row < d->sent[tc->sent].tok) return SQLITE_OK;
  if (!tc->tag) {
    int rc = tokens_tag(tc);
    if (rc != SQLITE_OK) return rc;
  }
  SrTag tag = tc->tag[tc->cur.row - d->sent[tc->sent].tok];
  if (column == 5)
    sr_result_text(ctx, lemma, sr_lemma(d, tc->cur.row, tag, lemma, sizeof lemma));
  else if (column == 6)
    sqlite3_result_text(ctx, tag.upos < SR_U_N ? sr_upos_name[tag.upos] : NULL, -1, SQLITE_STATIC);
  else
    sqlite3_result_text(ctx, tag.chunk < SR_C_N ? sr_chunk_name[tag.chunk] : NULL, -1,
                        SQLITE_STATIC);
  return SQLITE_OK;
}

static int tokens_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  TokensCursor *tc = (TokensCursor *)cur;
  const SrDoc *d = &tc->doc;
  const SrToken *t = &d->tok[cur->row];
  switch (column) {
    case 0:
      sqlite3_result_int64(ctx, (int64_t)cur->row + 1);
      break;
    case 1:
      if (tc->sent < d->nsent && cur->row >= d->sent[tc->sent].tok)
        sqlite3_result_int64(ctx, (int64_t)tc->sent + 1);
      break;
    case 2:
      sqlite3_result_int64(ctx, (int64_t)sr_doc_char(d, t->start) + 1);
      break;
    case 3:
      sqlite3_result_int64(ctx,
                           (int64_t)sr_doc_char(d, t->start + t->len) - sr_doc_char(d, t->start));
      break;
    case 4:
      sr_result_text(ctx, d->text + t->start, t->len);
      break;
    default:
      return tokens_word_column(tc, ctx, column);
  }
  return SQLITE_OK;
}

static void tokens_reset(SrCursor *cur) { sr_arena_free(&((TokensCursor *)cur)->arena); }

static const char *const kTokensArgs[] = {"input_text"};

const SrTvf sr_tvf_tokens = {
    .name = "sitrep_tokens",
    .columns =
        "token INTEGER, sentence INTEGER, start INTEGER, length INTEGER, text TEXT,"
        "lemma TEXT, pos TEXT, chunk TEXT",
    .args = kTokensArgs,
    .nargs = 1,
    .nrequired = 1,
    .nrows = 500,
    .cursor_size = sizeof(TokensCursor),
    .filter = tokens_filter,
    .next = tokens_next,
    .column = tokens_column,
    .reset = tokens_reset,
};
