/*
** slt_run.c: runs the records of one script against SQLite and compares what
** comes out with what the script expects. slt.c describes the language.
*/
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "slt.h"

#ifdef SLT_STATIC
/* Linked with the extension itself: every load means this one. */
int sqlite3_sitrep_init(sqlite3 *, char **, const struct sqlite3_api_routines *);
#endif

typedef struct SltLabel {
  char name[256], hash[33];
} SltLabel;

typedef struct SltParam {
  char name[256];
  char *value;
  size_t size;
} SltParam;

/* Everything that belongs to the file that runs. */
typedef struct SltRun {
  const char *path;
  const SltOptions *options;
  SltCount *count;
  SltScript script;
  sqlite3 *db;
  SltLabel *label;
  int nlabel;
  SltParam param[16];
  int nparam;
  char separator[16];  /* "" = one value a line */
  char scratch[256];   /* folder for `open`, "" until one is needed */
  bool strict;
  int line;            /* where the record begins */
} SltRun;

/* A list of strings: the values of a result, or the lines of a section. */
typedef struct SltList {
  char **z;
  int n, cap;
} SltList;

static void list_add(SltList *l, const char *z, size_t n) {
  char *copy = slt_alloc(NULL, n + 1);
  if (l->n == l->cap) {
    l->cap = l->cap ? 2 * l->cap : 32;
    l->z = slt_alloc(l->z, (size_t)l->cap * sizeof *l->z);
  }
  if (n) memcpy(copy, z, n);
  copy[n] = 0;
  l->z[l->n++] = copy;
}

static void list_free(SltList *l) {
  for (int i = 0; i < l->n; i++) free(l->z[i]);
  free(l->z);
  memset(l, 0, sizeof *l);
}

/* ---- reporting -------------------------------------------------------------- */

static void run_fail(SltRun *r, const char *what, const char *sql) {
  r->count->failed++;
  printf("%s:%d: %s\n", r->path, r->line, what);
  if (sql && sql[0]) printf("  sql: %s\n", sql);
}

static void run_fail_got(SltRun *r, const char *what, const char *sql, const char *expected,
                         const char *got) {
  run_fail(r, what, sql);
  printf("  expected: %s\n  got:      %s\n", expected, got);
}

/* ---- the connection ----------------------------------------------------------- */

static char *run_slurp(const char *path, size_t *size) {
  SltScript file;
  if (!slt_script_open(&file, path)) {
    slt_script_close(&file);
    return NULL;
  }
  *size = file.size;
  return file.text;
}

static void run_readfile(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  const char *path = (const char *)sqlite3_value_text(argv[0]);
  size_t n = 0;
  char *z = path ? run_slurp(path, &n) : NULL;
  (void)argc;
  if (z) sqlite3_result_blob64(ctx, z, n, free);
}

static bool run_load(SltRun *r, const char *name) {
  char *err = NULL;
  int rc;
#ifdef SLT_STATIC
  rc = sqlite3_sitrep_init(r->db, &err, NULL);
#else
  sqlite3_db_config(r->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
  rc = sqlite3_load_extension(r->db, name, NULL, &err);
#endif
  if (rc != SQLITE_OK) {
    run_fail_got(r, "cannot load extension", "", name, err ? err : sqlite3_errmsg(r->db));
  }
  sqlite3_free(err);
  return rc == SQLITE_OK;
}

static bool run_connect(SltRun *r, const char *path) {
  bool ok = true;
  if (sqlite3_open(path, &r->db) != SQLITE_OK) {
    run_fail_got(r, "cannot open database", "", path, sqlite3_errmsg(r->db));
    ok = false;
  }
  sqlite3_create_function(r->db, "readfile", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, run_readfile,
                          NULL, NULL);
  for (int i = 0; ok && i < r->options->nload; i++) ok = run_load(r, r->options->load[i]);
  return ok;
}

static void run_disconnect(SltRun *r) {
  if (sqlite3_close(r->db) != SQLITE_OK) {
    run_fail_got(r, "close", "", "connection closes", sqlite3_errmsg(r->db));
    sqlite3_close_v2(r->db);
  }
  r->db = NULL;
}

/* ---- own control records --------------------------------------------------------- */

static void run_open(SltRun *r, const char *name) {
  char path[768];
  run_disconnect(r);
  if (strcmp(name, ":memory:") == 0) {
    snprintf(path, sizeof path, "%s", name);
  } else {
    if (r->scratch[0] == 0) {
      const char *tmp = getenv("TMPDIR");
      snprintf(r->scratch, sizeof r->scratch, "%s/slt-XXXXXX", tmp && tmp[0] ? tmp : "/tmp");
      if (mkdtemp(r->scratch) == NULL) {
        run_fail_got(r, "open", "", "a scratch folder", r->scratch);
        r->scratch[0] = 0;
      }
    }
    snprintf(path, sizeof path, "%s/%s", r->scratch, name);
  }
  run_connect(r, path);
}

static void run_set(SltRun *r) {
  SltScript *s = &r->script;
  SltParam *p = NULL;
  size_t size = 0;
  char *value = NULL;
  for (int i = 0; i < r->nparam; i++) {
    if (strcmp(r->param[i].name, s->token[1]) == 0) p = &r->param[i];
  }
  if (strcmp(s->token[2], "readfile") == 0) {
    value = run_slurp(s->rest[3], &size);
  } else if (strcmp(s->token[2], "text") == 0) {
    size = strlen(s->rest[3]);
    value = slt_alloc(NULL, size + 1);
    memcpy(value, s->rest[3], size + 1);
  }
  if (value == NULL) {
    run_fail_got(r, "set", "", "NAME readfile PATH, or NAME text WORDS", s->rest[1]);
    return;
  }
  if (p == NULL && r->nparam < 16) {
    p = &r->param[r->nparam++];
    memset(p, 0, sizeof *p);
  }
  if (p == NULL) {
    free(value);
    run_fail(r, "set: more than 16 names", "");
    return;
  }
  free(p->value);
  snprintf(p->name, sizeof p->name, "%s", s->token[1]);
  p->value = value;
  p->size = size;
}

static void run_config(SltRun *r) {
  const char *what = r->script.token[1];
  int on = strcmp(r->script.token[2], "on") == 0, rc = SQLITE_MISUSE;
  if (strcmp(what, "defensive") == 0) {
    rc = sqlite3_db_config(r->db, SQLITE_DBCONFIG_DEFENSIVE, on, NULL);
  } else if (strcmp(what, "trusted_schema") == 0) {
    rc = sqlite3_db_config(r->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, on, NULL);
  }
  if (rc != SQLITE_OK) run_fail_got(r, "config", "", "defensive or trusted_schema, on or off", what);
}

/* ---- statements --------------------------------------------------------------------- */

static void run_bind(SltRun *r, sqlite3_stmt *stmt) {
  int n = sqlite3_bind_parameter_count(stmt);
  for (int i = 1; i <= n; i++) {
    const char *name = sqlite3_bind_parameter_name(stmt, i);
    for (int k = 0; name && k < r->nparam; k++) {
      if (strcmp(name + 1, r->param[k].name) == 0) {
        sqlite3_bind_text64(stmt, i, r->param[k].value, r->param[k].size, SQLITE_STATIC,
                            SQLITE_UTF8);
      }
    }
  }
}

/* Runs every statement of sql to its end; the first error stops it. */
static int run_exec(SltRun *r, const char *sql) {
  int rc = SQLITE_OK;
  while (rc == SQLITE_OK && sql[0]) {
    sqlite3_stmt *stmt = NULL;
    rc = sqlite3_prepare_v2(r->db, sql, -1, &stmt, &sql);
    if (rc != SQLITE_OK) break;
    if (stmt == NULL) continue;
    run_bind(r, stmt);
    do {
      rc = sqlite3_step(stmt);
    } while (rc == SQLITE_ROW);
    rc = sqlite3_finalize(stmt);
  }
  return rc;
}

/* The text that an error message must contain: what follows the word "error",
** or the lines under "----". */
static char *run_expected_error(SltRun *r) {
  char *text, *inline_text = r->script.rest[2];
  size_t n;
  if (strcmp(r->script.line, "----") == 0) return slt_script_sql(&r->script, false);
  if (inline_text == NULL || inline_text[0] == '#') inline_text = NULL;
  n = inline_text ? strlen(inline_text) : 0;
  text = slt_alloc(NULL, n + 1);
  if (n) memcpy(text, inline_text, n);
  text[n] = 0;
  return text;
}

static void run_statement(SltRun *r) {
  SltScript *s = &r->script;
  bool error = strcmp(s->token[1], "error") == 0;
  bool known = error || strcmp(s->token[1], "ok") == 0;
  char *sql = slt_script_sql(s, error);
  char *expected = error ? run_expected_error(r) : NULL;
  int rc = run_exec(r, sql);
  if (!known) {
    run_fail(r, "statement argument should be 'ok' or 'error'", sql);
  } else if (!error && rc != SQLITE_OK) {
    run_fail_got(r, "statement error", sql, "ok", sqlite3_errmsg(r->db));
  } else if (error && rc == SQLITE_OK) {
    run_fail_got(r, "statement succeeded", sql, expected[0] ? expected : "an error", "ok");
  } else if (error && strstr(sqlite3_errmsg(r->db), expected) == NULL) {
    run_fail_got(r, "wrong error message", sql, expected, sqlite3_errmsg(r->db));
  } else {
    r->count->passed++;
  }
  free(sql);
  free(expected);
}

/* ---- queries --------------------------------------------------------------------------- */

/* Text as the letter S shows it: everything, on one line. */
static void run_show_text(SltList *out, const char *z, size_t n) {
  char *copy = slt_alloc(NULL, 2 * n + 1);
  size_t k = 0;
  for (size_t i = 0; i < n; i++) {
    const char *at = z[i] ? strchr("\nn\tt\rr\\\\", z[i]) : NULL;
    if (z[i] == 0 || (at && (z[i] == '\\' || (unsigned char)z[i] < ' '))) {
      copy[k++] = '\\';
      copy[k++] = z[i] ? at[1] : '0';
    } else {
      copy[k++] = z[i];
    }
  }
  if (n == 0) {
    list_add(out, "(empty)", 7);
  } else {
    list_add(out, copy, k);
  }
  free(copy);
}

static void run_show_ascii(SltList *out, const char *z) {
  char *shown;
  if (z == NULL || z[0] == 0) z = "(empty)";
  list_add(out, z, strlen(z));
  for (shown = out->z[out->n - 1]; *shown; shown++) {
    if (*shown < ' ' || *shown > '~') *shown = '@';
  }
}

static void run_show_blob(SltList *out, const unsigned char *p, int n) {
  char *z = slt_alloc(NULL, (size_t)n * 2 + 4);
  size_t k = 0;
  z[k++] = 'x';
  z[k++] = '\'';
  for (int i = 0; i < n; i++) {
    z[k++] = "0123456789abcdef"[p[i] >> 4];
    z[k++] = "0123456789abcdef"[p[i] & 15];
  }
  z[k++] = '\'';
  list_add(out, z, k);
  free(z);
}

static void run_show(SltList *out, sqlite3_stmt *stmt, int i, char type) {
  char buf[400];
  if (sqlite3_column_type(stmt, i) == SQLITE_NULL) {
    list_add(out, "NULL", 4);
    return;
  }
  if (type == 'A') {
    switch (sqlite3_column_type(stmt, i)) {
      case SQLITE_INTEGER: type = 'L'; break;
      case SQLITE_FLOAT: type = 'F'; break;
      case SQLITE_TEXT: type = 'S'; break;
      default:
        run_show_blob(out, sqlite3_column_blob(stmt, i), sqlite3_column_bytes(stmt, i));
        return;
    }
  }
  switch (type) {
    case 'T': run_show_ascii(out, (const char *)sqlite3_column_text(stmt, i)); return;
    case 'S': {
      const char *z = (const char *)sqlite3_column_text(stmt, i);
      run_show_text(out, z, (size_t)sqlite3_column_bytes(stmt, i));
      return;
    }
    case 'I': sqlite3_snprintf(sizeof buf, buf, "%d", sqlite3_column_int(stmt, i)); break;
    case 'L': sqlite3_snprintf(sizeof buf, buf, "%lld", sqlite3_column_int64(stmt, i)); break;
    case 'R': sqlite3_snprintf(sizeof buf, buf, "%.3f", sqlite3_column_double(stmt, i)); break;
    default: sqlite3_snprintf(sizeof buf, buf, "%!.15g", sqlite3_column_double(stmt, i)); break;
  }
  list_add(out, buf, strlen(buf));
}

static int run_columns; /* of the rows that qsort compares */

static int run_compare(const void *a, const void *b) {
  char *const *x = a, *const *y = b;
  int c = 0;
  for (int i = 0; c == 0 && i < run_columns; i++) c = strcmp(x[i], y[i]);
  return c;
}

static void run_sort(SltList *l, int columns) {
  run_columns = columns;
  if (l->n > 0) {
    qsort(l->z, (size_t)(l->n / columns), sizeof *l->z * (size_t)columns, run_compare);
  }
}

/* One line a row instead of one line a value. */
static void run_join(SltList *l, int columns, const char *separator) {
  SltList rows = {0};
  for (int i = 0; i + columns <= l->n; i += columns) {
    size_t n = 0, k = 0;
    char *row;
    for (int c = 0; c < columns; c++) n += strlen(l->z[i + c]) + strlen(separator);
    row = slt_alloc(NULL, n + 1);
    for (int c = 0; c < columns; c++) {
      k += (size_t)snprintf(row + k, n + 1 - k, "%s%s", c ? separator : "", l->z[i + c]);
    }
    list_add(&rows, row, k);
    free(row);
  }
  list_free(l);
  *l = rows;
}

static void run_hash(const SltList *l, char hex[33]) {
  SltMd5 md5;
  slt_md5_init(&md5);
  for (int i = 0; i < l->n; i++) {
    slt_md5_add(&md5, l->z[i], strlen(l->z[i]));
    slt_md5_add(&md5, "\n", 1);
  }
  slt_md5_hex(&md5, hex);
}

/* False when an earlier result of the same label hashed to something else. */
static bool run_label(SltRun *r, const char *name, const char *hash) {
  char key[21]; /* as in SQLite's driver, 20 characters of a label count */
  snprintf(key, sizeof key, "%.20s", name);
  for (int i = 0; i < r->nlabel; i++) {
    if (strcmp(r->label[i].name, key) == 0) return strcmp(r->label[i].hash, hash) == 0;
  }
  r->label = slt_alloc(r->label, (size_t)(r->nlabel + 1) * sizeof *r->label);
  snprintf(r->label[r->nlabel].name, sizeof r->label->name, "%s", key);
  snprintf(r->label[r->nlabel].hash, sizeof r->label->hash, "%s", hash);
  r->nlabel++;
  return true;
}

/* The lines under "----"; the current line is that bar, or there is none. */
static bool run_section(SltRun *r, SltList *expected) {
  SltScript *s = &r->script;
  if (strcmp(s->line, "----") != 0) return false;
  while (slt_script_line(s) && s->line[0]) list_add(expected, s->line, strlen(s->line));
  return true;
}

static bool run_is_hash(const SltList *expected, int *n, char hash[33]) {
  return expected->n == 1 && sscanf(expected->z[0], "%d values hashing to %32s", n, hash) == 2;
}

static void run_print_side(const char *title, const SltList *l, int around) {
  int from = around > 5 ? around - 5 : 0;
  printf("  %s (%d):\n", title, l->n);
  for (int i = from; i < l->n && i < around + 20; i++) {
    printf("  %c %s\n", i == around ? '>' : ' ', l->z[i]);
  }
}

/* True when the result agrees; reports otherwise. */
static bool run_agree(SltRun *r, const char *sql, const SltList *expected, const SltList *got) {
  char hash[33], want[33];
  int n, i = 0;
  if (run_is_hash(expected, &n, want)) {
    run_hash(got, hash);
    if (n == got->n && strcmp(hash, want) == 0) return true;
    run_fail(r, "wrong result hash", sql);
    printf("  expected: %s\n  got:      %d values hashing to %s\n", expected->z[0], got->n, hash);
    return false;
  }
  while (i < expected->n && i < got->n && strcmp(expected->z[i], got->z[i]) == 0) i++;
  if (i == expected->n && i == got->n) return true;
  run_fail(r, "wrong result", sql);
  run_print_side("expected", expected, i);
  run_print_side("got", got, i);
  return false;
}

/* Steps a prepared query through and collects its values. */
static int run_collect(SltRun *r, const char *sql, const char *types, SltList *got, char **why) {
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2(r->db, sql, -1, &stmt, NULL), columns = (int)strlen(types);
  if (rc == SQLITE_OK && sqlite3_column_count(stmt) != columns) {
    *why = sqlite3_mprintf("%d columns", sqlite3_column_count(stmt));
    sqlite3_finalize(stmt);
    return SQLITE_MISMATCH;
  }
  if (rc == SQLITE_OK) {
    run_bind(r, stmt);
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) {
      for (int i = 0; i < columns; i++) run_show(got, stmt, i, types[i]);
    }
    if (rc == SQLITE_DONE) {
      rc = SQLITE_OK;
    } else {
      rc = -rc; /* negative: the error came while rows were read */
    }
  }
  if (rc != SQLITE_OK) *why = sqlite3_mprintf("%s", sqlite3_errmsg(r->db));
  sqlite3_finalize(stmt);
  return rc;
}

/* Sorts, hashes for the label, joins and compares one finished result. */
static void run_judge(SltRun *r, const char *types, const char *sort, const char *label,
                      const char *sql, SltList *got) {
  int columns = (int)strlen(types);
  bool rowwise = r->separator[0] != 0, bar;
  SltList expected = {0};
  char hash[33];
  bool ok = true;
  if (rowwise) {
    run_join(got, columns, r->separator);
    columns = 1;
  }
  if (strcmp(sort, "rowsort") == 0) {
    run_sort(got, columns);
  } else if (strcmp(sort, "valuesort") == 0) {
    run_sort(got, 1);
  } else if (sort[0] && strcmp(sort, "nosort") != 0) {
    run_fail_got(r, "unknown sort method", sql, "nosort, rowsort or valuesort", sort);
    return;
  }
  bar = run_section(r, &expected);
  run_hash(got, hash);
  if (label[0] && !run_label(r, label, hash)) {
    run_fail_got(r, "labeled result differs from earlier ones", sql, label, hash);
    ok = false;
  } else if (bar && (r->strict || expected.n > 0)) {
    ok = run_agree(r, sql, &expected, got);
  }
  if (ok) r->count->passed++;
  list_free(&expected);
}

static void run_query(SltRun *r) {
  SltScript *s = &r->script;
  char types[256], sort[256], label[256], *sql, *why = NULL;
  SltList got = {0};
  int rc;
  snprintf(types, sizeof types, "%s", s->token[1]);
  snprintf(sort, sizeof sort, "%s", s->token[2]);
  snprintf(label, sizeof label, "%s", s->token[3]);
  if (types[0] == 0 || types[strspn(types, "TIRSLFA")] != 0) {
    run_fail_got(r, "wrong type string", "", "letters of TIRSLFA", types);
    return;
  }
  sql = slt_script_sql(s, true);
  rc = run_collect(r, sql, types, &got, &why);
  if (rc < 0 && !r->strict) {
    /* As in SQLite's driver: an error while rows are read ends the result, and
    ** an empty section does not look at results. */
    SltList expected = {0};
    if (run_section(r, &expected) && expected.n == 0) {
      r->count->passed++;
    } else {
      run_fail_got(r, "query failed", sql, types, why ? why : "");
    }
    list_free(&expected);
  } else if (rc != SQLITE_OK) {
    run_fail_got(r, "query failed", sql, types, why ? why : "");
  } else {
    run_judge(r, types, sort, label, sql, &got);
  }
  sqlite3_free(why);
  list_free(&got);
  free(sql);
}

/* ---- skipping ------------------------------------------------------------------------------ */

static bool run_is_test(const SltScript *s) {
  return strcmp(s->token[0], "statement") == 0 || strcmp(s->token[0], "query") == 0;
}

/* A skipped query of a label still says what the label's result must be. */
static void run_skip(SltRun *r) {
  SltScript *s = &r->script;
  SltList expected = {0};
  char label[256], hash[33];
  int n;
  if (run_is_test(s)) r->count->skipped++;
  if (strcmp(s->token[0], "query") != 0 || s->token[3][0] == 0) return;
  snprintf(label, sizeof label, "%s", s->token[3]);
  free(slt_script_sql(s, true));
  if (run_section(r, &expected) && expected.n > 0) {
    if (!run_is_hash(&expected, &n, hash)) run_hash(&expected, hash);
    if (!run_label(r, label, hash)) {
      run_fail_got(r, "labeled result differs from earlier ones", "", label, hash);
    }
  }
  list_free(&expected);
}

/* Reads the modifiers before a record; true when it is to be skipped. */
static bool run_modifiers(SltRun *r) {
  SltScript *s = &r->script;
  bool skip = false;
  while (strcmp(s->token[0], "skipif") == 0 || strcmp(s->token[0], "onlyif") == 0) {
    bool us = strcasecmp(s->token[1], "sqlite") == 0;
    if (us == (s->token[0][0] == 's')) skip = true;
    slt_script_line(s);
    slt_script_split(s);
  }
  return skip;
}

static void run_skip_rest(SltRun *r) {
  SltScript *s = &r->script;
  printf("%s:%d: skipped: needs %s, which is not there\n", r->path, r->line, s->rest[1]);
  while (slt_script_record(s)) {
    slt_script_split(s);
    run_modifiers(r);
    if (run_is_test(s)) r->count->skipped++;
  }
}

/* ---- the file --------------------------------------------------------------------------------- */

/* One record that is not skipped; false ends the file. */
static bool run_record(SltRun *r) {
  SltScript *s = &r->script;
  const char *word = s->token[0];
  if (strcmp(word, "statement") == 0) {
    run_statement(r);
  } else if (strcmp(word, "query") == 0 && strcmp(s->token[1], "error") == 0) {
    run_statement(r);
  } else if (strcmp(word, "query") == 0) {
    run_query(r);
  } else if (strcmp(word, "hash-threshold") == 0) {
    /* both forms of a result are read, whatever the threshold */
  } else if (strcmp(word, "halt") == 0) {
    return false;
  } else if (strcmp(word, "strict") == 0) {
    r->strict = true;
  } else if (strcmp(word, "separator") == 0) {
    bool off = strcmp(s->token[1], "off") == 0;
    snprintf(r->separator, sizeof r->separator, "%.15s", off ? "" : s->token[1]);
  } else if (strcmp(word, "load") == 0) {
    run_load(r, s->token[1]);
  } else if (strcmp(word, "open") == 0) {
    run_open(r, s->token[1]);
  } else if (strcmp(word, "set") == 0) {
    run_set(r);
  } else if (strcmp(word, "config") == 0) {
    run_config(r);
  } else if (strcmp(word, "require-file") == 0) {
    if (access(s->rest[1], R_OK) != 0) {
      run_skip_rest(r);
      return false;
    }
  } else {
    run_fail_got(r, "unknown record type", "", "statement, query, ...", word);
    return false;
  }
  return true;
}

static void run_remove_scratch(SltRun *r) {
  char command[300];
  if (r->scratch[0] == 0) return;
  snprintf(command, sizeof command, "rm -rf '%s'", r->scratch);
  if (system(command) != 0) printf("%s: cannot remove %s\n", r->path, r->scratch);
}

void slt_run_file(const char *path, const SltOptions *options, SltCount *count) {
  SltRun r;
  memset(&r, 0, sizeof r);
  r.path = path;
  r.options = options;
  r.count = count;
  r.strict = options->strict;
  r.line = 1;
  if (!slt_script_open(&r.script, path)) {
    run_fail(&r, "cannot read the script", "");
    slt_script_close(&r.script);
    return;
  }
  if (run_connect(&r, ":memory:")) {
    bool on = true;
    while (on && slt_script_record(&r.script)) {
      r.line = r.script.number;
      slt_script_split(&r.script);
      if (run_modifiers(&r)) {
        run_skip(&r);
      } else {
        on = run_record(&r);
      }
    }
  }
  run_disconnect(&r);
  run_remove_scratch(&r);
  for (int i = 0; i < r.nparam; i++) free(r.param[i].value);
  free(r.label);
  slt_script_close(&r.script);
}
