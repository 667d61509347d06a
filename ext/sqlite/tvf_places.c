/*
** tvf_places.c: sitrep_places(name [, country]): what the gazetteer knows
** under a name, best known first.
*/
#include "sqlite.h"

enum { PLACES_MAX = 1024 };

typedef struct PlacesCursor {
  SrCursor cur;
  uint32_t *id; /* of the rows */
  SrPlace place;
} PlacesCursor;

/* Folds one name into out (cap bytes): white space runs to one space, none at
** the ends. Returns its length; 0 when it is empty or too long to be a name. */
static size_t places_fold(const char *z, size_t n, char *out, size_t cap) {
  size_t len, to = 0;
  if (n > cap / 2) return 0;
  len = sr_fold(z, n, out, cap);
  for (size_t i = 0; i < len; i++) {
    bool space = out[i] == ' ' || out[i] == '\t' || out[i] == '\n' || out[i] == '\r';
    if (!space)
      out[to++] = out[i];
    else if (to > 0 && out[to - 1] != ' ')
      out[to++] = ' ';
  }
  while (to > 0 && out[to - 1] == ' ') to--;
  return to;
}

/* The country asked for: a code or a name as the gazetteer folds it. */
static bool places_in_country(const SrPlace *p, const char *want, size_t nwant) {
  char out[256];
  size_t n = sr_fold(p->cc, strlen(p->cc), out, sizeof out);
  if (n == nwant && n > 0 && memcmp(out, want, n) == 0) return true;
  uint32_t ids[16];
  uint32_t count = sr_gaz_find(want, nwant, ids, 16);
  for (uint32_t i = 0; i < count; i++)
    if (p->country_id != 0 && ids[i] == p->country_id) return true;
  return false;
}

static int places_filter(SrCursor *cur, sqlite3_value **argv) {
  PlacesCursor *pc = (PlacesCursor *)cur;
  const char *name, *country = NULL;
  size_t nname, ncountry = 0;
  char folded[512], cfolded[512];
  int rc = sr_value_text(argv[0], &name, &nname);
  if (rc == SQLITE_OK && argv[1]) rc = sr_value_text(argv[1], &country, &ncountry);
  if (rc != SQLITE_OK) return rc;
  nname = places_fold(name, nname, folded, sizeof folded);
  if (country) ncountry = places_fold(country, ncountry, cfolded, sizeof cfolded);
  if (nname == 0 || (country && ncountry == 0)) return SQLITE_OK;
  pc->id = sr_mem_alloc(PLACES_MAX * sizeof *pc->id);
  if (!pc->id) return SQLITE_NOMEM;
  uint32_t count = sr_gaz_find(folded, nname, pc->id, PLACES_MAX), kept = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (!sr_gaz_get(pc->id[i], &pc->place)) continue;
    if (country && !places_in_country(&pc->place, cfolded, ncountry)) continue;
    pc->id[kept++] = pc->id[i];
  }
  cur->nrow = kept;
  return SQLITE_OK;
}

static void places_text(sqlite3_context *ctx, const char *z) {
  if (z && *z) sqlite3_result_text(ctx, z, -1, SQLITE_TRANSIENT);
}

static int places_column(SrCursor *cur, sqlite3_context *ctx, int column) {
  PlacesCursor *pc = (PlacesCursor *)cur;
  SrPlace *p = &pc->place;
  if (!sr_gaz_get(pc->id[cur->row], p)) return SQLITE_OK;
  switch (column) {
    case 0: sqlite3_result_int64(ctx, p->id); break;
    case 1: places_text(ctx, p->name); break;
    case 2: places_text(ctx, sr_place_kind_name[p->kind]); break;
    case 3: places_text(ctx, p->admin2); break;
    case 4: places_text(ctx, p->admin1); break;
    case 5: places_text(ctx, p->country); break;
    case 6: places_text(ctx, p->cc); break;
    case 7:
      if (p->has_point) sqlite3_result_double(ctx, p->latitude);
      break;
    case 8:
      if (p->has_point) sqlite3_result_double(ctx, p->longitude);
      break;
    case 9:
      if (p->population) sqlite3_result_int64(ctx, p->population);
      break;
    default: /* 1 for the best known bearer of the name, then 1/2, 1/3 ... */
      sqlite3_result_double(ctx, 1.0 / (cur->row + 1.0));
  }
  return SQLITE_OK;
}

static void places_reset(SrCursor *cur) {
  PlacesCursor *pc = (PlacesCursor *)cur;
  sr_mem_free(pc->id);
  pc->id = NULL;
}

static const char *const kPlacesArgs[] = {"input_name", "input_country"};

const SrTvf sr_tvf_places = {
    .name = "sitrep_places",
    .columns = "place INTEGER, name TEXT, kind TEXT, admin2 TEXT, admin1 TEXT, country TEXT,"
               "country_code TEXT, latitude REAL, longitude REAL, population INTEGER, score REAL",
    .args = kPlacesArgs,
    .nargs = 2,
    .nrequired = 1,
    .nrows = 10,
    .cursor_size = sizeof(PlacesCursor),
    .filter = places_filter,
    .column = places_column,
    .reset = places_reset,
};
