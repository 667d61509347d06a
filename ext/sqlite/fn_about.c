/*
** fn_about.c: sitrep_version() and sitrep_info(): what this build is.
*/
#include "sqlite.h"
#include "sitrep.h"

void sr_fn_version(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  sqlite3_result_text(ctx, SITREP_VERSION, -1, SQLITE_STATIC);
}

static void about_text(SrBuf *b, const char *key, const char *value) {
  if (b->n > 1) sr_buf_addc(b, ',');
  sr_buf_addjson(b, key, strlen(key));
  sr_buf_addc(b, ':');
  sr_buf_addjson(b, value, strlen(value));
}

static void about_number(SrBuf *b, const char *key, int64_t value) {
  sr_buf_addc(b, ',');
  sr_buf_addjson(b, key, strlen(key));
  sr_buf_addc(b, ':');
  sr_buf_addi(b, value);
}

/* Data sets: their licences ask for attribution, and here it reaches everyone
** who has the library alone. */
static void about_sources(SrBuf *b) {
  const char *const source[] = {
      sr_gaz_sources(),
      "tagger: Universal Dependencies English Web Treebank, CC BY-SA 4.0",
      "word list: WordNet 3.0, Copyright 2006 Princeton University",
  };
  sr_buf_addz(b, ",\"sources\":[");
  for (size_t i = 0; i < sizeof source / sizeof source[0]; i++) {
    if (i) sr_buf_addc(b, ',');
    sr_buf_addjson(b, source[i], strlen(source[i]));
  }
  sr_buf_addc(b, ']');
}

void sr_fn_info(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  SrBuf b;
  sr_buf_init(&b);
  sr_buf_addc(&b, '{');
  about_text(&b, "version", SITREP_VERSION);
  about_text(&b, "sqlite", sqlite3_libversion());
  about_text(&b, "pcre2", sr_rx_version());
#ifdef SQLITE_CORE
  about_text(&b, "build", "static");
#else
  about_text(&b, "build", "loadable");
#endif
  about_number(&b, "lexicon_entries", sr_lex_count());
  about_number(&b, "gazetteer_places", sr_gaz_count());
  about_sources(&b);
  sr_buf_addc(&b, '}');
  if (b.oom)
    sqlite3_result_error_nomem(ctx);
  else
    sr_result_text(ctx, b.z, b.n);
  sr_buf_free(&b);
}
