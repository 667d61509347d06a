/*
** tvf_rows.c: the functions whose rows the extract floor declares in
** sr_table[]: one implementation for all of them.
*/
#include "sqlite.h"

static void rows_result(sqlite3_context *ctx, SrCell c) {
  switch ((SrCellKind)c.kind) {
    case SR_CELL_INT: sqlite3_result_int64(ctx, c.i); break;
    case SR_CELL_REAL: sqlite3_result_double(ctx, c.r); break;
    case SR_CELL_TEXT: sr_result_text(ctx, c.z, c.n); break;
    default: break;
  }
}

static int rows_filter(SrCursor *cur, sqlite3_value **argv) {
  SrTable t = cur->def->table;
  SrStage stage = t == SR_TAB_MENTIONS ? SR_STAGE_MENTIONS
                  : t == SR_TAB_CLAIMS ? SR_STAGE_CLAIMS
                  : t == SR_TAB_ROLES  ? SR_STAGE_ROLES
                                       : SR_STAGE_EVENTS;
  int rc = sr_tvf_article(cur, argv, stage, t == SR_TAB_TRACE);
  if (rc == SQLITE_OK && cur->article) cur->nrow = sr_article_nrow(cur->article->a, t);
  return rc;
}

static int rows_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  const SrArticle *a = cur->article->a;
  SrTable t = cur->def->table;
  const void *row = sr_article_row(a, t, cur->row);
  const SrColumn *col = &sr_table[t].col[column];
  if (col->type == SR_COL_TEXT) { /* it has its terminator: nothing to copy first */
    const char *z = *(const char *const *)(const void *)((const char *)row + col->offset);
    sqlite3_result_text(ctx, z, -1, SQLITE_TRANSIENT);
  } else {
    rows_result(ctx, sr_cell(a, row, col));
  }
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
