/*
** fn_text.c: scalar functions over one expression or one text: sitrep_number,
** sitrep_date, sitrep_json.
*/
#include "sqlite.h"

/* Result of a failure of a floor below: NULL for a clean no. */
static void text_fail(sqlite3_context *ctx, const char *function, int rc) {
  switch (rc) {
    case SR_OK:
    case SR_NOTFOUND: break;
    case SR_NOMEM: sqlite3_result_error_nomem(ctx); break;
    case SR_TOOBIG: sqlite3_result_error_toobig(ctx); break;
    default: sr_fail(ctx, function, "argument 1 (text): cannot be read"); break;
  }
}

/* Beyond 64 bits the digits come as text: a double would lose the last of them. */
static void text_whole(sqlite3_context *ctx, const SrWhole *w, bool minus) {
  char out[48];
  if (w->high < 9 || (w->high == 9 && w->low <= 223372036854775807)) {
    int64_t v = w->high * 1000000000000000000 + w->low;
    sqlite3_result_int64(ctx, minus ? -v : v);
    return;
  }
  sqlite3_snprintf(sizeof out, out, "%s%lld%018lld", minus ? "-" : "", (long long)w->high,
                   (long long)w->low);
  sqlite3_result_text(ctx, out, -1, SQLITE_TRANSIENT);
}

void sr_fn_number(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  const char *z;
  size_t n;
  double v = 0;
  SrWhole whole;
  (void)argc;
  if (!sr_arg_text(ctx, argv, 0, &z, &n)) return;
  int rc = sr_number_parse(z, n, &v, &whole);
  if (rc == SR_OK && (whole.high != 0 || whole.low != 0))
    text_whole(ctx, &whole, v < 0);
  else if (rc == SR_OK)
    sr_result_number(ctx, v);
  else
    text_fail(ctx, "sitrep_number", rc);
}

/* The optional date at argv[i] as given, NULL when absent. False: the result
** is set. */
static bool text_date_arg(sqlite3_context *ctx, const char *function, const char *name, int argc,
                          sqlite3_value **argv, int i, const char **z, size_t *n, int32_t *day) {
  *z = NULL;
  *n = 0;
  *day = SR_NO_DAY;
  if (i >= argc || sqlite3_value_type(argv[i]) == SQLITE_NULL) return true;
  if (!sr_arg_text(ctx, argv, i, z, n)) return false;
  *day = sr_day_parse_iso(*z, *n);
  if (*day != SR_NO_DAY) return true;
  sr_fail(ctx, function, "argument %d (%s) is not an ISO 8601 date: '%!.40s'", i + 1, name, *z);
  return false;
}

void sr_fn_date(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  const char *z, *ref;
  size_t n, nref;
  int32_t day;
  char out[64];
  if (!sr_arg_text(ctx, argv, 0, &z, &n)) return;
  if (!text_date_arg(ctx, "sitrep_date", "reference", argc, argv, 1, &ref, &nref, &day)) return;
  int rc = sr_date_parse(z, n, day, out);
  if (rc == SR_OK)
    sqlite3_result_text(ctx, out, -1, SQLITE_TRANSIENT);
  else
    text_fail(ctx, "sitrep_date", rc);
}

void sr_fn_json(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  const char *z, *published;
  size_t n, npublished;
  int32_t day;
  SrArticleRef *r;
  if (!sr_arg_text(ctx, argv, 0, &z, &n)) return;
  if (!text_date_arg(ctx, "sitrep_json", "published", argc, argv, 1, &published, &npublished, &day))
    return;
  int rc = sr_conn_article(sqlite3_user_data(ctx), z, n, published, npublished, SR_STAGE_ALL,
                           false, &r);
  if (rc != SR_OK) {
    text_fail(ctx, "sitrep_json", rc);
    return;
  }
  SrBuf b;
  sr_buf_init(&b);
  sr_article_json(r->a, &b);
  if (b.oom)
    sqlite3_result_error_nomem(ctx);
  else
    sr_result_text(ctx, b.z, b.n); /* over the limit of a value: SQLite says so */
  sr_buf_free(&b);
  sr_article_unref(r);
}
