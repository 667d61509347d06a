/*
** register.c: the one table of everything that a connection gets: name, number
** of arguments, risk class, implementation.
*/
#include "sqlite.h"

static const SrFunction kRegisterFunctions[] = {
    {"sitrep_version", 0, SR_HARMLESS, sr_fn_version},
    {"sitrep_info", 0, SR_HARMLESS, sr_fn_info},
    {"sitrep_number", 1, SR_PURE, sr_fn_number},
    {"sitrep_date", 1, SR_PURE, sr_fn_date},
    {"sitrep_date", 2, SR_PURE, sr_fn_date},
    {"sitrep_highlight", 4, SR_PURE, sr_fn_highlight},
    {"sitrep_json", 1, SR_PURE, sr_fn_json},
    {"sitrep_json", 2, SR_PURE, sr_fn_json},
    {"regexp", 2, SR_PURE, sr_fn_regexp},
    {"regexp_like", 2, SR_PURE, sr_fn_regexp_like},
    {"regexp_like", 3, SR_PURE, sr_fn_regexp_like},
    {"regexp_count", 2, SR_PURE, sr_fn_regexp_count},
    {"regexp_count", 3, SR_PURE, sr_fn_regexp_count},
    {"regexp_instr", 2, SR_PURE, sr_fn_regexp_instr},
    {"regexp_instr", 3, SR_PURE, sr_fn_regexp_instr},
    {"regexp_substr", 2, SR_PURE, sr_fn_regexp_substr},
    {"regexp_substr", 3, SR_PURE, sr_fn_regexp_substr},
    {"regexp_substr", 4, SR_PURE, sr_fn_regexp_substr},
    {"regexp_replace", 3, SR_PURE, sr_fn_regexp_replace},
    {"regexp_replace", 4, SR_PURE, sr_fn_regexp_replace},
};

/* Table-valued functions; SrTvf.direct_only is their risk class. */
static const SrTvf *const kRegisterTables[] = {
    &sr_tvf_head,
    &sr_tvf_sentences,
    &sr_tvf_tokens,
    &sr_tvf_numbers,
    &sr_tvf_rows[SR_TAB_MENTIONS],
    &sr_tvf_rows[SR_TAB_CLAIMS],
    &sr_tvf_rows[SR_TAB_INCIDENTS],
    &sr_tvf_rows[SR_TAB_CASUALTIES],
    &sr_tvf_rows[SR_TAB_ROLES],
    &sr_tvf_rows[SR_TAB_TRACE],
    &sr_tvf_places,
    &sr_tvf_lexicon,
    &sr_tvf_matches,
    &sr_tvf_files,
};

static int register_function(SrConn *c, const SrFunction *f) {
  int rc;
  sr_conn_ref(c);
  /* On failure SQLite calls the destructor itself. */
  rc = sqlite3_create_function_v2(sr_conn_db(c), f->name, f->narg, f->flags, c, f->call, NULL, NULL,
                                  sr_conn_unref);
  /* Loaded by SELECT load_extension(): a function of this name that is there already (the shell
  ** has a regexp of its own) cannot be replaced while that statement runs, and stays. */
  return rc == SQLITE_BUSY ? SQLITE_OK : rc;
}

int sr_register_all(SrConn *c) {
  int rc = SQLITE_OK;
  size_t nfunction = sizeof kRegisterFunctions / sizeof kRegisterFunctions[0];
  size_t ntable = sizeof kRegisterTables / sizeof kRegisterTables[0];
  for (size_t i = 0; i < nfunction && rc == SQLITE_OK; i++)
    rc = register_function(c, &kRegisterFunctions[i]);
  for (size_t i = 0; i < ntable && rc == SQLITE_OK; i++)
    rc = sr_tvf_register(c, kRegisterTables[i]);
  if (rc == SQLITE_OK) rc = sr_store_register(sr_conn_db(c));
  return rc;
}
