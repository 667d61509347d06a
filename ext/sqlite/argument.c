/*
** argument.c: arguments in, results and errors out, in one way for all
** functions.
*/
#include <stdarg.h>

#include "sqlite.h"

bool sr_arg_text(sqlite3_context *ctx, sqlite3_value **argv, int i, const char **z, size_t *n) {
  if (sr_value_text(argv[i], z, n) != SQLITE_OK) {
    sqlite3_result_error_nomem(ctx);
    return false;
  }
  return *z != NULL; /* the result is NULL unless it is set */
}

void sr_fail(sqlite3_context *ctx, const char *function, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  char *cause = sqlite3_vmprintf(fmt, ap);
  va_end(ap);
  char *text = cause ? sqlite3_mprintf("%s: %s", function, cause) : NULL;
  if (text) {
    sr_utf8_repair(text); /* it may quote an argument */
    sqlite3_result_error(ctx, text, -1);
  } else {
    sqlite3_result_error_nomem(ctx);
  }
  sqlite3_free(text);
  sqlite3_free(cause);
}

/* SQLite keeps the terminator only of text that comes with one; without it, sqlite3_column_text()
** copies the value a second time. */
void sr_result_text(sqlite3_context *ctx, const char *z, size_t n) {
  char own[400];
  if (!z) {
    sqlite3_result_null(ctx);
  } else if (n < sizeof own && !memchr(z, 0, n)) {
    memcpy(own, z, n);
    own[n] = 0;
    sqlite3_result_text(ctx, own, -1, SQLITE_TRANSIENT);
  } else {
    sqlite3_result_text64(ctx, z, n, SQLITE_TRANSIENT, SQLITE_UTF8);
  }
}

void sr_result_day(sqlite3_context *ctx, int32_t day) {
  int y, m, d;
  char out[24];
  if (day == SR_NO_DAY) {
    sqlite3_result_null(ctx);
    return;
  }
  sr_day_to_ymd(day, &y, &m, &d);
  sqlite3_snprintf(sizeof out, out, "%04d-%02d-%02d", y, m, d);
  sqlite3_result_text(ctx, out, -1, SQLITE_TRANSIENT);
}

void sr_result_number(sqlite3_context *ctx, double v) {
  static const double kExact = 9007199254740992.0; /* 2^53 */
  if (v >= -kExact && v <= kExact && v == (double)(int64_t)v)
    sqlite3_result_int64(ctx, (int64_t)v);
  else
    sqlite3_result_double(ctx, v);
}

size_t sr_char_bytes(const char *z, size_t n, size_t nchar) {
  size_t i = 0;
  for (; i < n && nchar > 0; nchar--) {
    if ((unsigned char)z[i++] >= 0xc0)
      while (i < n && ((unsigned char)z[i] & 0xc0) == 0x80) i++;
  }
  return i;
}

size_t sr_char_count(const char *z, size_t n) {
  size_t count = 0;
  for (size_t i = 0; i < n; count++) {
    if ((unsigned char)z[i++] >= 0xc0)
      while (i < n && ((unsigned char)z[i] & 0xc0) == 0x80) i++;
  }
  return count;
}
