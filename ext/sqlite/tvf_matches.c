/*
** tvf_matches.c: regexp_matches: one row for every group of every match.
*/
#include "sqlite.h"

typedef struct MatchesCursor {
  SrCursor cur;
  sqlite3_value *value; /* own copy of the text */
  const char *text;
  size_t n;
  SrRx *rx;
  SrRxScan scan;
  bool open; /* scan is under way */
  int64_t match;
  uint32_t group;
  size_t *span;       /* 2 * (groups + 1); SIZE_MAX = unset */
  size_t byte, nchar; /* characters before a byte, at or before this match */
} MatchesCursor;

static void matches_reset(SrCursor *cur) {
  MatchesCursor *m = (MatchesCursor *)cur;
  if (m->open) sr_rx_scan_end(&m->scan);
  sr_rx_unref(m->rx);
  sr_mem_free(m->span);
  sqlite3_value_free(m->value);
  SrCursor keep = *cur;
  memset(m, 0, sizeof *m);
  m->cur = keep;
}

/* The next match into m->span; the rows end when there is none. */
static int matches_advance(MatchesCursor *m) {
  char err[256] = "";
  int rc = sr_rx_scan_next(&m->scan, err, sizeof err);
  if (rc == SR_NOTFOUND) {
    m->cur.nrow = m->cur.row;
    return SQLITE_OK;
  }
  if (rc == SR_NOMEM) return SQLITE_NOMEM;
  if (rc) return sr_tvf_fail(&m->cur, "argument 2 (pattern): %s", err);
  for (uint32_t g = 0; g <= sr_rx_group_count(m->rx); g++) {
    if (!sr_rx_scan_group(&m->scan, g, &m->span[2 * g], &m->span[2 * g + 1]))
      m->span[2 * g] = SIZE_MAX;
  }
  m->match++;
  m->group = 0;
  return SQLITE_OK;
}

static int matches_compile(MatchesCursor *m, sqlite3_value **argv) {
  const char *p, *f = "";
  size_t np, nf = 0;
  char err[256] = "";
  int rc = sr_value_text(argv[1], &p, &np);
  if (rc == SQLITE_OK && argv[2]) rc = sr_value_text(argv[2], &f, &nf);
  if (rc != SQLITE_OK) return rc;
  rc = sr_conn_rx(m->cur.conn, p, np, f, nf, &m->rx, err, sizeof err);
  if (rc == SR_NOMEM) return SQLITE_NOMEM;
  if (rc && strncmp(err, "unknown flag", 12) == 0)
    return sr_tvf_fail(&m->cur, "argument 3 (flags): %s", err);
  if (rc) return sr_tvf_fail(&m->cur, "argument 2 (pattern): %s", err);
  return SQLITE_OK;
}

static int matches_filter(SrCursor *cur, sqlite3_value **argv) {
  MatchesCursor *m = (MatchesCursor *)cur;
  int rc = matches_compile(m, argv);
  if (rc != SQLITE_OK) return rc;
  m->value = sqlite3_value_dup(argv[0]);
  if (!m->value) return SQLITE_NOMEM;
  rc = sr_value_text(m->value, &m->text, &m->n);
  if (rc != SQLITE_OK) return rc;
  uint64_t nspan = 2 * ((uint64_t)sr_rx_group_count(m->rx) + 1);
  m->span = sr_mem_alloc(nspan * sizeof *m->span);
  if (!m->span) return SQLITE_NOMEM;
  m->open = true;
  rc = sr_rx_scan_begin(&m->scan, m->rx, m->text, m->n);
  if (rc) return sr_tvf_code(cur, rc, "argument 1 (text)");
  cur->nrow = UINT32_MAX;
  return matches_advance(m);
}

static int matches_next(SrCursor *cur) {
  MatchesCursor *m = (MatchesCursor *)cur;
  cur->row++;
  if (m->group < sr_rx_group_count(m->rx)) {
    m->group++;
    return SQLITE_OK;
  }
  return matches_advance(m);
}

/* Characters before a byte: counted on from the last match, so that a scan of
** the whole text stays linear. */
static size_t matches_char(MatchesCursor *m, size_t byte) {
  size_t from = m->span[0] >= m->byte ? m->byte : 0;
  size_t count = from ? m->nchar : 0;
  if (m->span[0] >= from) {
    count += sr_char_count(m->text + from, m->span[0] - from);
    m->byte = m->span[0];
    m->nchar = count;
  }
  if (byte < m->byte) return sr_char_count(m->text, byte); /* a group in a look-behind */
  return m->nchar + sr_char_count(m->text + m->byte, byte - m->byte);
}

static int matches_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  MatchesCursor *m = (MatchesCursor *)cur;
  size_t start = m->span[2 * m->group], end = m->span[2 * m->group + 1];
  const char *name;
  switch (column) {
    case 0:
      sqlite3_result_int64(ctx, m->match);
      return SQLITE_OK;
    case 1:
      sqlite3_result_int64(ctx, m->group);
      return SQLITE_OK;
    case 2:
      name = m->group ? sr_rx_group_name(m->rx, m->group) : NULL;
      sqlite3_result_text(ctx, name, -1, SQLITE_TRANSIENT);
      return SQLITE_OK;
    default:
      break;
  }
  if (start == SIZE_MAX) return SQLITE_OK;
  switch (column) {
    case 3:
      sqlite3_result_int64(ctx, (sqlite3_int64)matches_char(m, start) + 1);
      break;
    case 4:
      sqlite3_result_int64(ctx, (sqlite3_int64)sr_char_count(m->text + start, end - start));
      break;
    default:
      sr_result_text(ctx, m->text + start, end - start);
  }
  return SQLITE_OK;
}

static const char *const kMatchesArgs[] = {"input_text", "input_pattern", "input_flags"};

const SrTvf sr_tvf_matches = {
    .name = "regexp_matches",
    .columns =
        "match_number INTEGER, group_number INTEGER, group_name TEXT, start INTEGER,"
        "length INTEGER, text TEXT",
    .args = kMatchesArgs,
    .nargs = 3,
    .nrequired = 2,
    .nrows = 10,
    .cursor_size = sizeof(MatchesCursor),
    .filter = matches_filter,
    .next = matches_next,
    .column = matches_column,
    .reset = matches_reset,
};
