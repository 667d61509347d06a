/*
** tvf_files.c: sitrep_files(pattern): the articles in files: plain text, JSON
** Lines, and JSON with one article, an array of them, or JSON-LD. It reads the
** file system, so it is direct-only: no schema can make it run.
*/
#include "files.h"
#include "sqlite.h"

typedef enum FilesFormat { FILES_TEXT, FILES_JSON, FILES_LINES } FilesFormat;

typedef struct FilesCursor {
  SrCursor cur;
  SrPaths paths;
  uint32_t path;  /* of the current row; the next file is path + 1 */
  SrFile file;
  size_t skip;    /* byte order mark */
  FilesFormat format;
  bool open;      /* file has more rows */
  size_t line;    /* FILES_LINES: where the next line begins */
  int64_t line_number;
  sqlite3_stmt *stmt; /* kFilesQuery, prepared when the first JSON comes */
  bool stepping;      /* stmt stands on a row, the current one */
  bool started;       /* the first file has been opened */
  int64_t ordinal;
  SrArticleRef *article; /* of a plain text row, made when a column asks */
  char error[160];    /* of the current row, "" = none */
} FilesCursor;

/* One row for each article in the JSON ?1. Keys are matched without regard to
** case, in the order of the lists. Items of an @graph that hold no text are the
** site, the publisher, a picture. */
static const char kFilesQuery[] =
    "WITH doc(j, t) AS (SELECT ?1, json_type(?1)),"
    " top(k, o) AS ("
    "  SELECT e.key, CASE e.type WHEN 'object' THEN e.value END FROM doc, json_each(doc.j) e"
    "   WHERE doc.t = 'array'"
    "  UNION ALL SELECT 0, CASE t WHEN 'object' THEN j END FROM doc WHERE t <> 'array'),"
    " item(k, part, o) AS ("
    "  SELECT k, -1, o FROM top WHERE o IS NULL OR json_type(o, '$.\"@graph\"') IS NOT 'array'"
    "  UNION ALL SELECT k, e.key, e.value FROM top, json_each(top.o, '$.\"@graph\"') e"
    "   WHERE json_type(top.o, '$.\"@graph\"') = 'array' AND e.type = 'object'),"
    " field(title, outlet, published, url, text, k, part, o) AS (SELECT"
    "  (SELECT e.value FROM json_each(o) e WHERE e.type = 'text'"
    "    AND instr(',title,headline,name,', ',' || lower(e.key) || ',')"
    "    ORDER BY instr(',title,headline,name,', ',' || lower(e.key) || ',') LIMIT 1),"
    "  coalesce((SELECT e.value FROM json_each(o) e WHERE e.type = 'text'"
    "    AND instr(',outlet,source,publisher,', ',' || lower(e.key) || ',')"
    "    ORDER BY instr(',outlet,source,publisher,', ',' || lower(e.key) || ',') LIMIT 1),"
    "   json_extract(o, '$.publisher.name'), json_extract(o, '$.source.name')),"
    "  (SELECT e.value FROM json_each(o) e WHERE e.type = 'text' AND"
    "    instr(',published,datepublished,published_at,publishedat,pubdate,date,',"
    "    ',' || lower(e.key) || ',') ORDER BY"
    "    instr(',published,datepublished,published_at,publishedat,pubdate,date,',"
    "    ',' || lower(e.key) || ',') LIMIT 1),"
    "  (SELECT e.value FROM json_each(o) e WHERE e.type = 'text'"
    "    AND instr(',url,link,', ',' || lower(e.key) || ',')"
    "    ORDER BY instr(',url,link,', ',' || lower(e.key) || ',') LIMIT 1),"
    "  (SELECT e.value FROM json_each(o) e WHERE e.type = 'text'"
    "    AND instr(',text,articlebody,body,content,', ',' || lower(e.key) || ',')"
    "    ORDER BY instr(',text,articlebody,body,content,', ',' || lower(e.key) || ',') LIMIT 1),"
    "  k, part, o FROM item)"
    "SELECT title, outlet, published, url, text, o IS NOT NULL FROM field"
    " WHERE text IS NOT NULL OR part < 0 ORDER BY k, part";

/* ---- one row after another ------------------------------------------------------- */

static void files_error(FilesCursor *fc, const char *cause) {
  sqlite3_snprintf(sizeof fc->error, fc->error, "%s", cause);
}

static bool files_has_end(const char *path, const char *end) {
  size_t n = strlen(path), k = strlen(end);
  return n > k && sqlite3_stricmp(path + n - k, end) == 0;
}

/* Bytes that no text has: NUL anywhere in the first 64 KiB, or many controls. */
static bool files_binary(const char *z, size_t n) {
  size_t look = n < 65536 ? n : 65536, odd = 0;
  if (look && memchr(z, 0, look)) return true;
  if (look > 4096) look = 4096;
  for (size_t i = 0; i < look; i++) {
    unsigned char c = (unsigned char)z[i];
    odd += c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b;
  }
  return odd > look / 10;
}

/* Gives the JSON at z to the statement; its rows come from files_step(). */
static int files_parse(FilesCursor *fc, const char *z, size_t n) {
  int rc = SQLITE_OK;
  if (!fc->stmt) {
    rc = sqlite3_prepare_v3(sr_conn_db(fc->cur.conn), kFilesQuery, -1, 0, &fc->stmt, NULL);
    if (rc == SQLITE_NOMEM) return rc;
    if (rc != SQLITE_OK)
      return sr_tvf_fail(&fc->cur, "%s", sqlite3_errmsg(sr_conn_db(fc->cur.conn)));
  }
  sqlite3_reset(fc->stmt);
  return sqlite3_bind_text64(fc->stmt, 1, z, n, SQLITE_STATIC, SQLITE_UTF8);
}

/* The next row of the statement. *more is false when it has none. */
static int files_step(FilesCursor *fc, bool *more) {
  int rc = sqlite3_step(fc->stmt);
  *more = rc == SQLITE_ROW;
  fc->stepping = *more;
  if (*more) {
    if (!sqlite3_column_int(fc->stmt, 5))
      files_error(fc, "is not a JSON object");
    else if (sqlite3_column_type(fc->stmt, 4) == SQLITE_NULL)
      files_error(fc, "has no text: expected text, articleBody, body or content");
    return SQLITE_OK;
  }
  if (rc == SQLITE_DONE) return SQLITE_OK;
  rc = sqlite3_reset(fc->stmt);
  if (rc == SQLITE_ERROR) { /* a row like any other, but with an error */
    *more = true;
    if (fc->format == FILES_LINES)
      sqlite3_snprintf(sizeof fc->error, fc->error, "line %lld is not valid JSON", fc->line_number);
    else
      files_error(fc, "is not valid JSON");
    if (fc->format == FILES_JSON) fc->open = false;
    return SQLITE_OK;
  }
  return rc;
}

/* Binds the next line that is not blank; *more is false at the end. */
static int files_next_line(FilesCursor *fc, bool *more) {
  const char *z = fc->file.z;
  size_t n = fc->file.n;
  *more = false;
  while (fc->line < n) {
    size_t start = fc->line;
    const char *nl = memchr(z + start, '\n', n - start);
    size_t end = nl ? (size_t)(nl - z) : n;
    fc->line = nl ? end + 1 : n;
    fc->line_number++;
    while (start < end && (z[start] == ' ' || z[start] == '\t' || z[start] == '\r')) start++;
    if (start == end) continue;
    *more = true;
    return files_parse(fc, z + start, end - start);
  }
  return SQLITE_OK;
}

/* Opens the file at fc->path. *row: it is a row already (plain text or an
** error); else its rows come from the statement. */
static int files_open(FilesCursor *fc, bool *row) {
  const char *path = fc->paths.a[fc->path];
  sqlite3 *db = sr_conn_db(fc->cur.conn);
  size_t limit = (size_t)sqlite3_limit(db, SQLITE_LIMIT_LENGTH, -1);
  if (limit > SR_TEXT_MAX) limit = SR_TEXT_MAX;
  sr_file_free(&fc->file);
  fc->ordinal = 0;
  fc->open = false;
  fc->format = FILES_TEXT;
  *row = true;
  int rc = sr_file_read(path, limit, &fc->file);
  if (rc == SR_NOMEM) return SQLITE_NOMEM;
  if (rc) {
    files_error(fc, fc->file.error);
    return SQLITE_OK;
  }
  if (files_binary(fc->file.z, fc->file.n)) {
    files_error(fc, "is a binary file");
    return SQLITE_OK;
  }
  fc->skip = fc->file.n >= 3 && memcmp(fc->file.z, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  if (files_has_end(path, ".jsonl") || files_has_end(path, ".ndjson"))
    fc->format = FILES_LINES;
  else if (files_has_end(path, ".json") || files_has_end(path, ".jsonld"))
    fc->format = FILES_JSON;
  if (fc->format == FILES_TEXT) return SQLITE_OK;
  *row = false;
  fc->open = true;
  fc->line = fc->skip;
  fc->line_number = 0;
  return fc->format == FILES_JSON ? files_parse(fc, fc->file.z + fc->skip, fc->file.n - fc->skip)
                                  : SQLITE_OK;
}

static void files_leave_row(FilesCursor *fc) {
  sr_article_unref(fc->article);
  fc->article = NULL;
  fc->error[0] = 0;
}

/* Moves to the next row, or past the last one. */
static int files_advance(FilesCursor *fc) {
  int rc = SQLITE_OK;
  bool row = false;
  files_leave_row(fc);
  while (rc == SQLITE_OK && !row) {
    if (fc->open) {
      bool more = true;
      if (fc->format == FILES_LINES && !fc->stepping) rc = files_next_line(fc, &more);
      if (rc == SQLITE_OK && more) rc = files_step(fc, &row);
      /* At the end of a line's rows the next line is due; of a file's, the next file. */
      if (!more || (!row && fc->format == FILES_JSON)) fc->open = false;
      continue;
    }
    fc->path += fc->started;
    fc->started = true;
    if (fc->path >= fc->paths.n) {
      fc->cur.nrow = fc->cur.row;
      return SQLITE_OK;
    }
    rc = files_open(fc, &row);
  }
  fc->ordinal++;
  return rc;
}

/* ---- the function -------------------------------------------------------------------- */

static void files_reset(SrCursor *cur) {
  FilesCursor *fc = (FilesCursor *)cur;
  files_leave_row(fc);
  sqlite3_finalize(fc->stmt);
  sr_file_free(&fc->file);
  sr_paths_free(&fc->paths);
  SrCursor keep = *cur;
  memset(fc, 0, sizeof *fc);
  fc->cur = keep;
}

static int files_filter(SrCursor *cur, sqlite3_value **argv) {
  FilesCursor *fc = (FilesCursor *)cur;
  const char *pattern;
  size_t n;
  int rc = sr_value_text(argv[0], &pattern, &n);
  if (rc != SQLITE_OK) return rc;
  if (memchr(pattern, 0, n)) return sr_tvf_fail(cur, "argument 1 (pattern) holds a NUL character");
  rc = sr_glob(pattern, &fc->paths);
  if (rc) return sr_tvf_code(cur, rc, "argument 1 (pattern)");
  cur->nrow = UINT32_MAX;
  return files_advance(fc);
}

static int files_next(SrCursor *cur) {
  cur->row++;
  return files_advance((FilesCursor *)cur);
}

/* head of a plain text file, as the layout pass finds it */
static int files_head_column(FilesCursor *fc, sqlite3_context *ctx, int column) {
  if (!fc->article) {
    int rc = sr_conn_article(fc->cur.conn, fc->file.z + fc->skip, fc->file.n - fc->skip, NULL, 0,
                             SR_STAGE_TEXT, false, &fc->article);
    if (rc) return sr_tvf_code(&fc->cur, rc, "the file");
  }
  const SrDoc *d = &fc->article->a->doc;
  SrSpan s = column == 2 ? d->head.title : d->head.outlet;
  if (column == 4) {
    if (d->head.dateline_year) sr_result_day(ctx, d->head.dateline_day);
  } else if (s.end > s.start) {
    sr_result_text(ctx, d->text + s.start, s.end - s.start);
  }
  return SQLITE_OK;
}

/* A date as written in JSON, if it is ISO or can be read as one day; else NULL. */
static void files_published(FilesCursor *fc, sqlite3_context *ctx) {
  const char *z = (const char *)sqlite3_column_text(fc->stmt, 2);
  size_t n = z ? (size_t)sqlite3_column_bytes(fc->stmt, 2) : 0;
  char out[64];
  if (!z) return;
  if (sr_day_parse_iso(z, n) != SR_NO_DAY)
    sqlite3_result_value(ctx, sqlite3_column_value(fc->stmt, 2));
  else if (sr_date_parse(z, n, SR_NO_DAY, out) == SR_OK &&
           sr_day_parse_iso(out, strlen(out)) != SR_NO_DAY && strlen(out) == 10)
    sqlite3_result_text(ctx, out, -1, SQLITE_TRANSIENT);
}

/* seconds since 1970 as YYYY-MM-DDTHH:MM:SSZ */
static void files_modified(sqlite3_context *ctx, int64_t t) {
  int64_t day = t / 86400, second = t % 86400;
  char out[40];
  int y, m, d;
  if (second < 0) {
    second += 86400;
    day--;
  }
  if (day < -700000 || day > 2900000) return; /* outside the years 53 to 9999 */
  sr_day_to_ymd((int32_t)day, &y, &m, &d);
  sqlite3_snprintf(sizeof out, out, "%04d-%02d-%02dT%02d:%02d:%02dZ", y, m, d, (int)(second / 3600),
                   (int)(second / 60 % 60), (int)(second % 60));
  sqlite3_result_text(ctx, out, -1, SQLITE_TRANSIENT);
}

/* title, outlet, published, url, text */
static int files_content_column(FilesCursor *fc, sqlite3_context *ctx, int column) {
  if (fc->stepping) {
    if (column == 4)
      files_published(fc, ctx);
    else
      sqlite3_result_value(ctx, sqlite3_column_value(fc->stmt, column - 2));
    return SQLITE_OK;
  }
  if (fc->error[0] || fc->format != FILES_TEXT || column == 5) return SQLITE_OK;
  if (column != 6) return files_head_column(fc, ctx, column);
  sr_result_text(ctx, fc->file.z + fc->skip, fc->file.n - fc->skip);
  return SQLITE_OK;
}

static int files_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  static const char *const kFilesFormat[] = {"text", "json", "jsonl"};
  FilesCursor *fc = (FilesCursor *)cur;
  switch (column) {
    case 0: sqlite3_result_text(ctx, fc->paths.a[fc->path], -1, SQLITE_TRANSIENT); break;
    case 1: sqlite3_result_int64(ctx, fc->ordinal); break;
    case 7:
      if (fc->file.known) sqlite3_result_int64(ctx, fc->file.bytes);
      break;
    case 8:
      if (fc->file.known) files_modified(ctx, fc->file.modified);
      break;
    case 9:
      if (fc->file.z) sqlite3_result_text(ctx, kFilesFormat[fc->format], -1, SQLITE_STATIC);
      break;
    case 10:
      if (fc->error[0]) sqlite3_result_text(ctx, fc->error, -1, SQLITE_TRANSIENT);
      break;
    default: return files_content_column(fc, ctx, column);
  }
  return SQLITE_OK;
}

static const char *const kFilesArgs[] = {"input_pattern"};

const SrTvf sr_tvf_files = {
    .name = "sitrep_files",
    .columns = "path TEXT, ordinal INTEGER, title TEXT, outlet TEXT, published TEXT, url TEXT,"
               "text TEXT, bytes INTEGER, modified TEXT, format TEXT, error TEXT",
    .args = kFilesArgs,
    .nargs = 1,
    .nrequired = 1,
    .nrows = 100,
    .cursor_size = sizeof(FilesCursor),
    .direct_only = true,
    .filter = files_filter,
    .next = files_next,
    .column = files_column,
    .reset = files_reset,
};
