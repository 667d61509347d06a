/*
** tvf_text.c: what can be read off an article before any word is understood:
** sitrep_article, sitrep_sentences, sitrep_numbers.
*/
#include "sqlite.h"

static const char *const kTextArgs[] = {"input_text"};

/* Position and length in characters; in a text of ASCII alone bytes are characters. */
static inline int64_t text_start(const SrDoc *d, uint32_t start) {
  return (int64_t)(d->charmap ? sr_doc_char(d, start) : start) + 1;
}
static inline int64_t text_length(const SrDoc *d, uint32_t start, uint32_t end) {
  return d->charmap ? (int64_t)sr_doc_char(d, end) - sr_doc_char(d, start) : (int64_t)end - start;
}

static void text_result_span(sqlite3_context *ctx, const SrDoc *d, SrSpan s) {
  if (s.end > s.start) sr_result_text(ctx, d->text + s.start, s.end - s.start);
}

/* ---- sitrep_article --------------------------------------------------------- */

static int head_filter(SrCursor *cur, sqlite3_value **argv) {
  int rc = sr_tvf_article(cur, argv, SR_STAGE_TEXT, false);
  if (rc == SQLITE_OK && cur->article) cur->nrow = cur->article->a->doc.ntok > 0;
  return rc;
}

static int head_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  const SrDoc *d = &cur->article->a->doc;
  switch (column) {
    case 0: text_result_span(ctx, d, d->head.title); break;
    case 1: text_result_span(ctx, d, d->head.subtitle); break;
    case 2: text_result_span(ctx, d, d->head.byline); break;
    case 3: text_result_span(ctx, d, d->head.outlet); break;
    case 4: text_result_span(ctx, d, d->head.dateline_place); break;
    case 5: sr_result_day(ctx, d->head.dateline_day); break;
    case 6: sqlite3_result_int64(ctx, d->npara); break;
    case 7: sqlite3_result_int64(ctx, d->nsent); break;
    case 8: sqlite3_result_int64(ctx, d->nword); break;
    default: sqlite3_result_int64(ctx, (int64_t)sr_doc_char(d, d->head.body_start) + 1);
  }
  return SQLITE_OK;
}

const SrTvf sr_tvf_head = {
    .name = "sitrep_article",
    .columns = "title TEXT, subtitle TEXT, byline TEXT, outlet TEXT, dateline_place TEXT,"
               "dateline_date TEXT, paragraphs INTEGER, sentences INTEGER, words INTEGER,"
               "body_start INTEGER",
    .args = kTextArgs,
    .nargs = 1,
    .nrequired = 1,
    .nrows = 1,
    .cursor_size = sizeof(SrCursor),
    .filter = head_filter,
    .column = head_column,
};

/* A piece of the article, which SQLite copies once and whole when a NUL ends it (sr_result_text):
** for the time of the call one does. */
static void text_result_piece(sqlite3_context *ctx, SrArticle *a, uint32_t start, uint32_t end) {
  if (a->has_nul) {
    sr_result_text(ctx, a->bytes + start, end - start);
    return;
  }
  char next = a->bytes[end];
  a->bytes[end] = 0;
  sqlite3_result_text(ctx, a->bytes + start, -1, SQLITE_TRANSIENT);
  a->bytes[end] = next;
}

/* ---- sitrep_sentences ---------------------------------------------------------- */

static int sentences_filter(SrCursor *cur, sqlite3_value **argv) {
  int rc = sr_tvf_article(cur, argv, SR_STAGE_TEXT, false);
  if (rc == SQLITE_OK && cur->article) cur->nrow = cur->article->a->doc.nsent;
  return rc;
}

static int sentences_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  const SrDoc *d = &cur->article->a->doc;
  const SrSent *s = &d->sent[cur->row];
  switch (column) {
    case 0: sqlite3_result_int64(ctx, (int64_t)cur->row + 1); break;
    case 1: sqlite3_result_int64(ctx, s->para); break;
    case 2: sqlite3_result_text(ctx, sr_sent_kind_name[s->kind], -1, SQLITE_STATIC); break;
    case 3: sqlite3_result_int64(ctx, text_start(d, s->start)); break;
    case 4: sqlite3_result_int64(ctx, text_length(d, s->start, s->end)); break;
    default:
      text_result_piece(ctx, cur->article->a, s->start, s->end);
  }
  return SQLITE_OK;
}

const SrTvf sr_tvf_sentences = {
    .name = "sitrep_sentences",
    .columns = "sentence INTEGER, paragraph INTEGER, kind TEXT, start INTEGER, length INTEGER,"
               "text TEXT",
    .args = kTextArgs,
    .nargs = 1,
    .nrequired = 1,
    .nrows = 25,
    .cursor_size = sizeof(SrCursor),
    .filter = sentences_filter,
    .column = sentences_column,
};

/* ---- sitrep_numbers -------------------------------------------------------------- */

/* Numbers are read sentence by sentence; the cursor holds those of one. Their
** list lives in the cursor's own arena: the article is shared. */
typedef struct NumbersCursor {
  SrCursor cur;
  SrArena arena;
  SrDoc doc; /* the article's, with that arena */
  SrNumberList list;
  uint32_t sent, at; /* sentence of the list; current number in it */
} NumbersCursor;

/* Moves to the first number at or after the current place; the rows end
** (row = nrow) when there is none. */
static int numbers_settle(NumbersCursor *nc) {
  while (nc->at >= nc->list.n) {
    if (++nc->sent >= nc->doc.nsent) {
      nc->cur.nrow = nc->cur.row;
      return SQLITE_OK;
    }
    sr_arena_reset(&nc->arena);
    memset(&nc->list, 0, sizeof nc->list);
    nc->at = 0;
    const SrSent *s = &nc->doc.sent[nc->sent];
    int rc = sr_numbers_scan(&nc->doc, s->tok, s->ntok, &nc->list);
    if (rc) return sr_tvf_code(&nc->cur, rc, "argument 1 (text)");
  }
  return SQLITE_OK;
}

static int numbers_filter(SrCursor *cur, sqlite3_value **argv) {
  NumbersCursor *nc = (NumbersCursor *)cur;
  int rc = sr_tvf_article(cur, argv, SR_STAGE_WORDS, false);
  if (rc != SQLITE_OK || !cur->article) return rc;
  sr_arena_init(&nc->arena);
  memset(&nc->list, 0, sizeof nc->list);
  nc->doc = cur->article->a->doc;
  nc->doc.arena = &nc->arena;
  nc->sent = UINT32_MAX; /* before the first */
  nc->at = 0;
  cur->nrow = UINT32_MAX;
  return numbers_settle(nc);
}

static int numbers_next(SrCursor *cur) {
  NumbersCursor *nc = (NumbersCursor *)cur;
  cur->row++;
  nc->at++;
  return numbers_settle(nc);
}

static int numbers_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  const NumbersCursor *nc = (const NumbersCursor *)cur;
  const SrDoc *d = &nc->doc;
  const SrNumber *v = &nc->list.a[nc->at];
  uint32_t start = d->tok[v->tok].start;
  const SrToken *last = &d->tok[v->tok + v->ntok - 1];
  uint32_t end = last->start + last->len;
  switch (column) {
    case 0: sqlite3_result_int64(ctx, (int64_t)cur->row + 1); break;
    case 1: sqlite3_result_int64(ctx, (int64_t)nc->sent + 1); break;
    case 2:
      if (v->has_min) sr_result_number(ctx, v->min);
      break;
    case 3:
      if (v->has_max) sr_result_number(ctx, v->max);
      break;
    case 4: sqlite3_result_text(ctx, sr_number_kind_name[v->kind], -1, SQLITE_STATIC); break;
    case 5: sr_result_text(ctx, d->text + start, end - start); break;
    case 6: sqlite3_result_int64(ctx, text_start(d, start)); break;
    default: sqlite3_result_int64(ctx, text_length(d, start, end));
  }
  return SQLITE_OK;
}

static void numbers_reset(SrCursor *cur) {
  NumbersCursor *nc = (NumbersCursor *)cur;
  sr_arena_free(&nc->arena);
}

const SrTvf sr_tvf_numbers = {
    .name = "sitrep_numbers",
    .columns = "number INTEGER, sentence INTEGER, count_min, count_max, kind TEXT, text TEXT,"
               "start INTEGER, length INTEGER",
    .args = kTextArgs,
    .nargs = 1,
    .nrequired = 1,
    .nrows = 20,
    .cursor_size = sizeof(NumbersCursor),
    .filter = numbers_filter,
    .next = numbers_next,
    .column = numbers_column,
    .reset = numbers_reset,
};
