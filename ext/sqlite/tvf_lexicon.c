/*
** tvf_lexicon.c: sitrep_lexicon([kind]): the built-in vocabulary.
*/
#include "sqlite.h"

typedef struct LexiconCursor {
  SrCursor cur;
  uint32_t first; /* entry of row 0 */
} LexiconCursor;

/* Entries are sorted by kind: the first of a kind, or of a later one. */
static uint32_t lexicon_lower(uint32_t kind) {
  uint32_t lo = 0, hi = sr_lex_count();
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    if (sr_lex_kind(mid) < kind)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

static int lexicon_filter(SrCursor *cur, sqlite3_value **argv) {
  LexiconCursor *lc = (LexiconCursor *)cur;
  const char *z = NULL;
  size_t n = 0;
  lc->first = 0;
  cur->nrow = sr_lex_count();
  if (!argv[0]) return SQLITE_OK;
  int rc = sr_value_text(argv[0], &z, &n);
  if (rc != SQLITE_OK) return rc;
  for (uint32_t k = SR_L_NONE + 1; k < SR_L_NKIND; k++) {
    const char *name = sr_lex_kind_name[k];
    if (!name || strlen(name) != n || memcmp(name, z, n) != 0) continue;
    lc->first = lexicon_lower(k);
    cur->nrow = lexicon_lower(k + 1) - lc->first;
    return SQLITE_OK;
  }
  return sr_tvf_fail(cur, "argument 1 (kind): no kind '%!.40s', expected group, force, weapon ...",
                     z);
}

static int lexicon_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  uint32_t e = ((LexiconCursor *)cur)->first + cur->row;
  const char *z;
  switch (column) {
    case 0:
      z = sr_lex_kind_name[sr_lex_kind(e)];
      break;
    case 1:
      z = sr_lex_phrase(e);
      break;
    case 2:
      z = sr_lex_value(e);
      break;
    default:
      z = sr_lex_source(e);
  }
  if (z && *z) sqlite3_result_text(ctx, z, -1, SQLITE_TRANSIENT);
  return SQLITE_OK;
}

static const char *const kLexiconArgs[] = {"input_kind"};

const SrTvf sr_tvf_lexicon = {
    .name = "sitrep_lexicon",
    .columns = "kind TEXT, phrase TEXT, value TEXT, source TEXT",
    .args = kLexiconArgs,
    .nargs = 1,
    .nrequired = 0,
    .nrows = 5000,
    .cursor_size = sizeof(LexiconCursor),
    .filter = lexicon_filter,
    .column = lexicon_column,
};
