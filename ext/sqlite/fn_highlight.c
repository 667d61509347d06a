/*
** fn_highlight.c: sitrep_highlight(text, spans, open, close): marks around
** stretches of a text. Spans that overlap or touch inside one another are
** merged into one stretch, so marks never cross.
*/
#include "sqlite.h"

typedef struct HighlightSpan {
  int64_t start, end; /* characters from 0 */
} HighlightSpan;

/* A strict reader of [[start, length], ...]: whole numbers only. */
typedef struct HighlightReader {
  const char *z;
  size_t n, at;
} HighlightReader;

static char highlight_peek(HighlightReader *r) {
  while (r->at < r->n &&
         (r->z[r->at] == ' ' || r->z[r->at] == '\t' || r->z[r->at] == '\n' || r->z[r->at] == '\r'))
    r->at++;
  return r->at < r->n ? r->z[r->at] : 0;
}

static bool highlight_take(HighlightReader *r, char c) {
  if (highlight_peek(r) != c) return false;
  r->at++;
  return true;
}

/* a number from 0 on; far too large ones are cut, which no text can show */
static bool highlight_number(HighlightReader *r, int64_t *v) {
  char c = highlight_peek(r);
  if (c < '0' || c > '9') return false;
  if (c == '0' && r->at + 1 < r->n && r->z[r->at + 1] >= '0' && r->z[r->at + 1] <= '9')
    return false;
  *v = 0;
  while (r->at < r->n && r->z[r->at] >= '0' && r->z[r->at] <= '9') {
    if (*v < INT64_MAX / 100) *v = *v * 10 + (r->z[r->at] - '0');
    r->at++;
  }
  return true;
}

/* All spans into list, in the order given; false: not of that form. */
static bool highlight_read(HighlightReader *r, SrBuf *list) {
  if (!highlight_take(r, '[')) return false;
  if (!highlight_take(r, ']')) {
    do {
      int64_t start, length;
      if (!highlight_take(r, '[') || !highlight_number(r, &start) || !highlight_take(r, ',') ||
          !highlight_number(r, &length) || !highlight_take(r, ']'))
        return false;
      if (start < 1) return false;
      HighlightSpan s = {start - 1, start - 1 + length};
      sr_buf_add(list, &s, sizeof s);
    } while (highlight_take(r, ','));
    if (!highlight_take(r, ']')) return false;
  }
  return highlight_peek(r) == 0 && r->at == r->n;
}

/* Sorts by start: bottom-up merge, so that no order of input is slow. */
static void highlight_sort(HighlightSpan *a, HighlightSpan *tmp, size_t n) {
  for (size_t w = 1; w < n; w *= 2) {
    for (size_t lo = 0; lo < n; lo += 2 * w) {
      size_t mid = n - lo > w ? lo + w : n, hi = n - lo > 2 * w ? lo + 2 * w : n;
      size_t i = lo, k = mid;
      for (size_t o = lo; o < hi; o++)
        tmp[o] = k >= hi || (i < mid && a[i].start <= a[k].start) ? a[i++] : a[k++];
    }
    memcpy(a, tmp, n * sizeof *a);
  }
}

/* Joins spans that overlap and drops empty ones; returns how many are left. */
static size_t highlight_merge(HighlightSpan *a, size_t n) {
  size_t m = 0;
  for (size_t i = 0; i < n; i++) {
    if (a[i].end <= a[i].start) continue;
    if (m > 0 && a[i].start < a[m - 1].end) {
      if (a[i].end > a[m - 1].end) a[m - 1].end = a[i].end;
    } else {
      a[m++] = a[i];
    }
  }
  return m;
}

typedef struct HighlightMarks {
  const char *open, *close;
  size_t nopen, nclose, limit;
} HighlightMarks;

/* Writes the text with marks; false when it grows over the limit. */
static bool highlight_write(const char *z, size_t n, const HighlightSpan *a, size_t count,
                            const HighlightMarks *m, SrBuf *out) {
  size_t at = 0, limit = m->limit;
  int64_t nchar = 0;
  for (size_t i = 0; i < count; i++) {
    size_t start = at + sr_char_bytes(z + at, n - at, (size_t)(a[i].start - nchar));
    if (start >= n) break;
    size_t end = start + sr_char_bytes(z + start, n - start, (size_t)(a[i].end - a[i].start));
    if (m->nopen + m->nclose + (end - at) > limit - out->n) return false;
    sr_buf_add(out, z + at, start - at);
    sr_buf_add(out, m->open, m->nopen);
    sr_buf_add(out, z + start, end - start);
    sr_buf_add(out, m->close, m->nclose);
    at = end;
    nchar = a[i].end;
  }
  if (n - at > limit - out->n) return false;
  sr_buf_add(out, z + at, n - at);
  return true;
}

static void highlight_run(sqlite3_context *ctx, const char *text, size_t n, HighlightReader *r,
                          const HighlightMarks *marks) {
  SrBuf list, out;
  sr_buf_init(&list);
  sr_buf_init(&out);
  bool good = highlight_read(r, &list);
  size_t count = list.n / sizeof(HighlightSpan);
  HighlightSpan *a = (HighlightSpan *)(void *)list.z;
  HighlightSpan *tmp = sr_mem_alloc((uint64_t)count * sizeof *tmp);
  if (list.oom || !tmp) {
    sqlite3_result_error_nomem(ctx);
  } else if (!good) {
    sr_fail(ctx, "sitrep_highlight",
            "argument 2 (spans): expected a JSON array of [start, length], start from 1");
  } else {
    highlight_sort(a, tmp, count);
    count = highlight_merge(a, count);
    if (!highlight_write(text, n, a, count, marks, &out))
      sqlite3_result_error_toobig(ctx);
    else if (out.oom)
      sqlite3_result_error_nomem(ctx);
    else
      sr_result_text(ctx, out.n ? out.z : "", out.n);
  }
  sr_mem_free(tmp);
  sr_buf_free(&list);
  sr_buf_free(&out);
}

void sr_fn_highlight(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  const char *text;
  size_t n;
  HighlightReader r = {NULL, 0, 0};
  HighlightMarks m;
  (void)argc;
  if (!sr_arg_text(ctx, argv, 0, &text, &n) || !sr_arg_text(ctx, argv, 1, &r.z, &r.n) ||
      !sr_arg_text(ctx, argv, 2, &m.open, &m.nopen) ||
      !sr_arg_text(ctx, argv, 3, &m.close, &m.nclose))
    return;
  m.limit = (size_t)sqlite3_limit(sqlite3_context_db_handle(ctx), SQLITE_LIMIT_LENGTH, -1);
  highlight_run(ctx, text, n, &r, &m);
}
