/*
** fn_regexp.c: the scalar functions of the regexp family. Only "no match" is a
** no; every other failure of a pattern ends the statement with its cause.
*/
#include "sqlite.h"

/* What all of them share: the pattern compiled, the text under a scan. */
typedef struct RegexpCall {
  const char *function;
  SrRx *rx;
  SrRxScan scan;
  const char *text;
  size_t n;
  int pattern; /* argument, from 0 */
  char err[256];
} RegexpCall;

static void regexp_close(RegexpCall *c) {
  sr_rx_scan_end(&c->scan);
  sr_rx_unref(c->rx);
}

/* The error of code rc, which c->err tells of argument `at`, as the result of the function. */
static void regexp_fail(RegexpCall *c, sqlite3_context *ctx, int rc, int at, const char *name) {
  if (rc == SR_NOMEM)
    sqlite3_result_error_nomem(ctx);
  else if (rc == SR_TOOBIG)
    sqlite3_result_error_toobig(ctx);
  else
    sr_fail(ctx, c->function, "argument %d (%s): %s", at + 1, name, c->err);
}

/* Arguments text, pattern and flags (flags < 0: none) at those places. False
** after NULL or an error: the result is set, nothing needs to be closed. */
static bool regexp_open(RegexpCall *c, sqlite3_context *ctx, sqlite3_value **argv, int text,
                        int pattern, int flags) {
  const char *p, *f = "";
  size_t np, nf = 0;
  if (!sr_arg_text(ctx, argv, pattern, &p, &np)) return false;
  if (!sr_arg_text(ctx, argv, text, &c->text, &c->n)) return false;
  if (flags >= 0 && !sr_arg_text(ctx, argv, flags, &f, &nf)) return false;
  c->err[0] = 0;
  c->pattern = pattern;
  int rc = sr_conn_rx(sqlite3_user_data(ctx), p, np, f, nf, &c->rx, c->err, sizeof c->err);
  if (rc) {
    bool of_flags = strncmp(c->err, "unknown flag", 12) == 0;
    regexp_fail(c, ctx, rc, of_flags ? flags : pattern, of_flags ? "flags" : "pattern");
    return false;
  }
  rc = sr_rx_scan_begin(&c->scan, c->rx, c->text, c->n);
  if (rc) {
    regexp_fail(c, ctx, rc, text, "text");
    regexp_close(c);
    return false;
  }
  return true;
}

/* The next match: SR_OK or SR_NOTFOUND; after anything else the result is set. */
static int regexp_next(RegexpCall *c, sqlite3_context *ctx) {
  int rc = sr_rx_scan_next(&c->scan, c->err, sizeof c->err);
  if (rc != SR_OK && rc != SR_NOTFOUND) regexp_fail(c, ctx, rc, c->pattern, "pattern");
  return rc;
}

static void regexp_test(RegexpCall *c, sqlite3_context *ctx) {
  int rc = regexp_next(c, ctx);
  if (rc == SR_OK || rc == SR_NOTFOUND) sqlite3_result_int(ctx, rc == SR_OK);
  regexp_close(c);
}

void sr_fn_regexp(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  RegexpCall c = {.function = "regexp"};
  (void)argc;
  if (regexp_open(&c, ctx, argv, 1, 0, -1)) regexp_test(&c, ctx);
}

void sr_fn_regexp_like(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  RegexpCall c = {.function = "regexp_like"};
  if (regexp_open(&c, ctx, argv, 0, 1, argc > 2 ? 2 : -1)) regexp_test(&c, ctx);
}

void sr_fn_regexp_count(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  RegexpCall c = {.function = "regexp_count"};
  if (!regexp_open(&c, ctx, argv, 0, 1, argc > 2 ? 2 : -1)) return;
  sqlite3_int64 count = 0;
  int rc;
  while ((rc = regexp_next(&c, ctx)) == SR_OK) count++;
  if (rc == SR_NOTFOUND) sqlite3_result_int64(ctx, count);
  regexp_close(&c);
}

void sr_fn_regexp_instr(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  RegexpCall c = {.function = "regexp_instr"};
  if (!regexp_open(&c, ctx, argv, 0, 1, argc > 2 ? 2 : -1)) return;
  size_t start = 0, end = 0;
  int rc = regexp_next(&c, ctx);
  if (rc == SR_NOTFOUND) {
    sqlite3_result_int(ctx, 0);
  } else if (rc == SR_OK && sr_rx_scan_group(&c.scan, 0, &start, &end)) {
    sqlite3_result_int64(ctx, (sqlite3_int64)sr_char_count(c.text, start) + 1);
  }
  regexp_close(&c);
}

/* Number of the group that argv[2] names, by number or by name. False: the
** result is set. */
static bool regexp_group(RegexpCall *c, sqlite3_context *ctx, sqlite3_value *v, uint32_t *group) {
  if (sqlite3_value_type(v) == SQLITE_INTEGER) {
    sqlite3_int64 k = sqlite3_value_int64(v);
    if (k < 0 || k > sr_rx_group_count(c->rx)) {
      sr_fail(ctx, c->function, "argument 3 (group): the pattern has no group %lld", k);
      return false;
    }
    *group = (uint32_t)k;
    return true;
  }
  const char *name;
  size_t n;
  if (sr_value_text(v, &name, &n) != SQLITE_OK) {
    sqlite3_result_error_nomem(ctx);
    return false;
  }
  *group = sr_rx_group_number(c->rx, name, n);
  if (*group == 0)
    sr_fail(ctx, c->function, "argument 3 (group): the pattern has no group '%!.32s'", name);
  return *group != 0;
}

void sr_fn_regexp_substr(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  RegexpCall c = {.function = "regexp_substr"};
  uint32_t group = 0;
  size_t start, end;
  if (argc > 2 && sqlite3_value_type(argv[2]) == SQLITE_NULL) return;
  if (!regexp_open(&c, ctx, argv, 0, 1, argc > 3 ? 3 : -1)) return;
  if ((argc < 3 || regexp_group(&c, ctx, argv[2], &group)) && regexp_next(&c, ctx) == SR_OK &&
      sr_rx_scan_group(&c.scan, group, &start, &end))
    sr_result_text(ctx, c.text + start, end - start);
  regexp_close(&c);
}

/* ---- regexp_replace ------------------------------------------------------------ */

/* A replacement, read once: stretches of it and groups, alternating. */
typedef struct RegexpPart {
  size_t start, n; /* literal bytes before the group */
  uint32_t group;  /* UINT32_MAX = none */
} RegexpPart;

typedef struct RegexpOutput {
  SrBuf parts; /* of RegexpPart */
  SrBuf text;
  size_t limit; /* bytes, of a value in this connection */
  bool toobig;
} RegexpOutput;

static void regexp_put(RegexpOutput *o, const char *z, size_t n) {
  if (n > o->limit - o->text.n)
    o->toobig = true;
  else
    sr_buf_add(&o->text, z, n);
}

/* Reads the group behind the "$" at z[at]; returns the place behind it, or 0
** after setting the cause. "$$" gives the group UINT32_MAX. */
static size_t regexp_reference(RegexpCall *c, const char *z, size_t n, size_t at, uint32_t *group) {
  size_t i = at + 1, end = i;
  *group = UINT32_MAX;
  if (i < n && z[i] == '$') return i + 1;
  bool braces = i < n && z[i] == '{';
  if (braces) {
    const char *close = memchr(z + i, '}', n - i);
    end = close ? (size_t)(close - z) : 0;
    i++;
  } else {
    while (end < n && z[end] >= '0' && z[end] <= '9') end++;
  }
  if (end <= i) {
    sqlite3_snprintf(sizeof c->err, c->err,
                     "'$' must be followed by a group number, {name} or '$'");
    return 0;
  }
  uint64_t number = 0;
  bool digits = true;
  for (size_t k = i; k < end; k++) {
    if (z[k] < '0' || z[k] > '9') {
      digits = false;
      break;
    }
    number = number * 10 + (uint64_t)(z[k] - '0');
    if (number > UINT32_MAX) number = UINT32_MAX;
  }
  if (digits && number <= sr_rx_group_count(c->rx))
    *group = (uint32_t)number;
  else if (!digits)
    *group = sr_rx_group_number(c->rx, z + i, end - i);
  if (*group == UINT32_MAX || (!digits && *group == 0)) {
    int shown = end - i > 32 ? 32 : (int)(end - i);
    sqlite3_snprintf(sizeof c->err, c->err, "the pattern has no group '%.*s'", shown, z + i);
    return 0;
  }
  return end + braces;
}

static bool regexp_read_replacement(RegexpCall *c, const char *z, size_t n, RegexpOutput *o) {
  size_t from = 0, i = 0;
  while (i < n) {
    const char *dollar = memchr(z + i, '$', n - i);
    if (!dollar) break;
    size_t at = (size_t)(dollar - z);
    RegexpPart p = {from, at - from, UINT32_MAX};
    size_t next = regexp_reference(c, z, n, at, &p.group);
    if (next == 0) return false;
    if (p.group == UINT32_MAX) p.n++; /* "$$": the first of the two is part of the text */
    sr_buf_add(&o->parts, &p, sizeof p);
    from = i = next;
  }
  RegexpPart last = {from, n - from, UINT32_MAX};
  sr_buf_add(&o->parts, &last, sizeof last);
  return true;
}

static void regexp_put_replacement(RegexpCall *c, const char *z, RegexpOutput *o) {
  size_t count = o->parts.n / sizeof(RegexpPart);
  for (size_t i = 0; i < count && !o->toobig; i++) {
    RegexpPart p;
    size_t start, end;
    memcpy(&p, o->parts.z + i * sizeof p, sizeof p);
    regexp_put(o, z + p.start, p.n);
    if (p.group != UINT32_MAX && sr_rx_scan_group(&c->scan, p.group, &start, &end))
      regexp_put(o, c->text + start, end - start);
  }
}

static void regexp_replace_all(RegexpCall *c, sqlite3_context *ctx, const char *z,
                               RegexpOutput *o) {
  size_t done = 0, start, end;
  int rc = SR_OK;
  while (!o->toobig && !o->text.oom && !o->parts.oom && (rc = regexp_next(c, ctx)) == SR_OK) {
    if (!sr_rx_scan_group(&c->scan, 0, &start, &end) || start < done) continue;
    regexp_put(o, c->text + done, start - done);
    regexp_put_replacement(c, z, o);
    done = end;
  }
  regexp_put(o, c->text + done, c->n - done);
  if (rc != SR_OK && rc != SR_NOTFOUND) return; /* the result is set */
  if (o->toobig)
    sqlite3_result_error_toobig(ctx);
  else if (o->text.oom || o->parts.oom)
    sqlite3_result_error_nomem(ctx);
  else
    sr_result_text(ctx, o->text.n ? o->text.z : "", o->text.n);
}

void sr_fn_regexp_replace(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  RegexpCall c = {.function = "regexp_replace"};
  const char *z;
  size_t n;
  if (!sr_arg_text(ctx, argv, 2, &z, &n)) return;
  if (!regexp_open(&c, ctx, argv, 0, 1, argc > 3 ? 3 : -1)) return;
  RegexpOutput o = {.toobig = false};
  sr_buf_init(&o.parts);
  sr_buf_init(&o.text);
  o.limit = (size_t)sqlite3_limit(sqlite3_context_db_handle(ctx), SQLITE_LIMIT_LENGTH, -1);
  if (regexp_read_replacement(&c, z, n, &o))
    regexp_replace_all(&c, ctx, z, &o);
  else
    sr_fail(ctx, c.function, "argument 3 (replacement): %s", c.err);
  sr_buf_free(&o.parts);
  sr_buf_free(&o.text);
  regexp_close(&c);
}
