/*
** tvf_rows.c: the functions whose rows the extract floor declares in
** sr_table[]: one implementation for all of them.
*/
#include "sqlite.h"

/* value of a member at an offset of a row */
#define ROWS_MEMBER(type, row, off) ((const type *)(const void *)((const char *)(row) + (off)))

static void rows_span(sqlite3_context *ctx, const SrArticle *a, SrSpan s, uint8_t type) {
  if (s.end <= s.start || s.end > a->doc.n) return;
  if (type == SR_COL_QUOTE) {
    sr_result_text(ctx, a->doc.text + s.start, s.end - s.start);
    return;
  }
  uint32_t start = sr_article_start(a, s.start);
  if (start == 0) return; /* in a title that is not part of the text */
  if (type == SR_COL_START)
    sqlite3_result_int64(ctx, start);
  else
    sqlite3_result_int64(ctx, (int64_t)sr_doc_char(&a->doc, s.end) - sr_doc_char(&a->doc, s.start));
}

void sr_result_cell(sqlite3_context *ctx, const SrArticle *a, SrTable table, const void *row,
                    const SrColumn *col) {
  (void)table;
  switch ((SrColType)col->type) {
    case SR_COL_TEXT: {
      const char *z = *ROWS_MEMBER(char *, row, col->offset);
      if (z) sqlite3_result_text(ctx, z, -1, SQLITE_TRANSIENT);
      break;
    }
    case SR_COL_INT: {
      int64_t v = *ROWS_MEMBER(int64_t, row, col->offset);
      if (v != SR_NULL_INT) sqlite3_result_int64(ctx, v);
      break;
    }
    case SR_COL_REAL:
      sqlite3_result_double(ctx, *ROWS_MEMBER(double, row, col->offset)); /* NaN is NULL */
      break;
    default: rows_span(ctx, a, *ROWS_MEMBER(SrSpan, row, col->offset), col->type);
  }
}
#undef ROWS_MEMBER

static int rows_filter(SrCursor *cur, sqlite3_value **argv) {
  SrTable t = cur->def->table;
  /* Mentions and claims are wanted of peaceful articles too. */
  bool all = t == SR_TAB_MENTIONS || t == SR_TAB_CLAIMS;
  SrStage stage = all ? SR_STAGE_MENTIONS : SR_STAGE_EVENTS;
  int rc = sr_tvf_article(cur, argv, stage, t == SR_TAB_TRACE);
  if (rc == SQLITE_OK && cur->article) cur->nrow = sr_article_nrow(cur->article->a, t);
  return rc;
}

static int rows_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  const SrArticle *a = cur->article->a;
  SrTable t = cur->def->table;
  sr_result_cell(ctx, a, t, sr_article_row(a, t, cur->row), &sr_table[t].col[column]);
  return SQLITE_OK;
}

static const char *const kRowsArgs[] = {"input_text", "input_published"};

#define ROWS_TVF(function, tab, rows)                                                  \
  [tab] = {.name = function, .args = kRowsArgs, .nargs = 2, .nrequired = 1,            \
           .nrows = rows, .cursor_size = sizeof(SrCursor), .table = tab,               \
           .filter = rows_filter, .column = rows_column}

const SrTvf sr_tvf_rows[SR_TAB_N] = {
    ROWS_TVF("sitrep_mentions", SR_TAB_MENTIONS, 100),
    ROWS_TVF("sitrep_claims", SR_TAB_CLAIMS, 10),
    ROWS_TVF("sitrep_incidents", SR_TAB_INCIDENTS, 2),
    ROWS_TVF("sitrep_casualties", SR_TAB_CASUALTIES, 5),
    ROWS_TVF("sitrep_roles", SR_TAB_ROLES, 10),
    ROWS_TVF("sitrep_trace", SR_TAB_TRACE, 100),
};
#undef ROWS_TVF
