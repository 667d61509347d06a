/*
** gen/gazetteer.c: build-time program: reads the lists in data/gazetteer and writes
** the gazetteer's image as C (see placetable.h). usage: gazetteer DATA_FOLDER OUT.c
** Same input, same bytes; it says what it cannot use and fails.
*/
#include <stdio.h>
#include <stdlib.h>

#include "../placetable.h"

typedef struct Place {
  char *name;
  char *aliases;    /* a|b|c */
  uint8_t kind;
  bool point, centroid, dropped;
  double lat, lon;
  uint32_t population;
  uint32_t area;    /* the area that holds it */
  uint32_t is_area; /* its own area number */
  uint32_t rank;
  char key[SR_GZ_KEYMAX];
  size_t nkey;
  uint32_t id;
} Place;

typedef struct Alias {
  uint64_t h;
  char key[SR_GZ_KEYMAX];
  size_t nkey;
  uint32_t place; /* index, later id */
  uint32_t flags;
  uint32_t rank;
} Alias;

static Place *places;
static uint32_t nplace, cap_place;
static Alias *alias_list;
static uint32_t nalias, cap_alias;
static uint32_t narea, ncountry, area_place[65536];
static char country_code[400][3];
static bool country_villages[400]; /* every village counts */
static uint32_t file_area[65536]; /* number in area.tsv -> area */
static char **common_word;         /* sorted keys */
static uint32_t ncommon;
static uint32_t *by_key;          /* places sorted by key, for hand.tsv */

static void fail(const char *what, const char *where) {
  fprintf(stderr, "gazetteer: %s: %s\n", what, where);
  exit(1);
}

static void *need(void *p) {
  if (!p) fail("out of memory", "");
  return p;
}

static char *read_file(const char *folder, const char *name) {
  char path[1024];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *f = fopen(path, "rb");
  if (!f) fail("cannot open", path);
  fseek(f, 0, SEEK_END);
  long n = ftell(f);
  rewind(f);
  char *z = need(sr_mem_alloc((uint64_t)n + 2));
  if (fread(z, 1, (size_t)n, f) != (size_t)n) fail("cannot read", path);
  fclose(f);
  z[n] = 0;
  return z;
}

/* next line that is no comment, cut into fields; NULL at the end */
static char *next_line(char **at, char **field, uint32_t want) {
  for (;;) {
    char *z = *at;
    if (!*z) return NULL;
    char *end = strchr(z, '\n');
    if (end) *end = 0;
    *at = end ? end + 1 : z + strlen(z);
    if (!*z || *z == '#') continue;
    uint32_t n = 0;
    char *p = z;
    for (; n < want; n++) {
      field[n] = p;
      char *tab = strchr(p, '\t');
      if (tab) *tab = 0;
      p = tab ? tab + 1 : p + strlen(p);
    }
    return z;
  }
}

static uint8_t kind_of(const char *name) {
  static const char *const kinds[10] = {"country", "admin1",  "admin2", "capital", "city",
                                        "town",    "village", "region", "water",   "site"};
  for (uint8_t k = 0; k < 10; k++)
    if (strcmp(kinds[k], name) == 0) return k;
  fail("no such kind", name);
  return 0;
}

static Place *new_place(char *name, uint8_t kind, const char *lat, const char *lon) {
  if (nplace == cap_place) {
    cap_place = cap_place ? cap_place * 2 : 1 << 18;
    places = need(sr_mem_realloc(places, (uint64_t)cap_place * sizeof *places));
  }
  Place *p = &places[nplace++];
  memset(p, 0, sizeof *p);
  p->name = name;
  p->kind = kind;
  p->aliases = "";
  p->point = *lat != 0;
  p->lat = strtod(lat, NULL);
  p->lon = strtod(lon, NULL);
  p->nkey = sr_gz_key_of(name, strlen(name), p->key);
  if (p->nkey == 0) fail("not a name", name);
  return p;
}

static uint32_t country_area(const char *cc) {
  for (uint32_t c = 1; c <= ncountry; c++)
    if (strcmp(country_code[c], cc) == 0) return c;
  return 0;
}

static void read_countries(char *z) {
  char *f[4];
  while (next_line(&z, f, 4)) {
    Place *p = new_place(f[1], SR_G_COUNTRY, "", "");
    p->aliases = f[2];
    p->is_area = ++ncountry;
    if (strlen(f[0]) != 2 || (ncountry > 1 && strcmp(country_code[ncountry - 1], f[0]) >= 0))
      fail("country codes must be sorted", f[0]);
    memcpy(country_code[ncountry], f[0], 3);
    country_villages[ncountry] = strcmp(f[3], "villages") == 0;
    area_place[ncountry] = nplace - 1;
  }
  narea = ncountry;
}

static uint32_t area_of(const char *field) {
  if (*field >= '0' && *field <= '9') {
    unsigned long n = strtoul(field, NULL, 10);
    if (n >= 65536 || !file_area[n]) fail("no such area", field);
    return file_area[n];
  }
  return country_area(field);
}

static void read_areas(char *z) {
  char *f[6];
  while (next_line(&z, f, 6)) {
    unsigned long number = strtoul(f[0], NULL, 10);
    if (number == 0 || number >= 65536 || narea >= 65535) fail("too many areas", f[0]);
    uint32_t parent = area_of(f[1]);
    if (!parent) fail("area without country", f[3]);
    Place *p = new_place(f[3], f[2][0] == '1' ? SR_G_ADMIN1 : SR_G_ADMIN2, f[4], f[5]);
    p->centroid = p->point;
    p->area = parent;
    p->is_area = ++narea;
    area_place[narea] = nplace - 1;
    file_area[number] = narea;
  }
}

static void read_places(char *z) {
  char *f[7];
  while (next_line(&z, f, 7)) {
    Place *p = new_place(f[1], kind_of(f[2]), f[3], f[4]);
    p->area = area_of(f[0]);
    if (!p->area) fail("place without country", f[1]);
    p->population = (uint32_t)strtoul(f[5], NULL, 10);
    p->aliases = f[6];
  }
}

static uint32_t country_of(uint32_t area) {
  while (area > ncountry) area = places[area_place[area]].area;
  return area;
}

/* A country stands where its people live. */
static void centre_countries(void) {
  for (uint32_t c = 1; c <= ncountry; c++) {
    double lat = 0, lon = 0, n = 0;
    for (uint32_t i = 0; i < nplace; i++) {
      const Place *p = &places[i];
      if (p->kind != SR_G_ADMIN1 || !p->point || country_of(p->area) != c) continue;
      lat += p->lat;
      lon += p->lon;
      n += 1;
    }
    Place *p = &places[area_place[c]];
    if (n > 0) {
      p->lat = lat / n;
      p->lon = lon / n;
      p->point = p->centroid = true;
    }
  }
}

/* An area is as well known as the people of its listed places are many. */
static void sum_areas(void) {
  for (uint32_t i = 0; i < nplace; i++) {
    if (places[i].kind < SR_G_CAPITAL || places[i].kind > SR_G_VILLAGE) continue;
    for (uint32_t a = places[i].area; a > ncountry; a = places[area_place[a]].area)
      places[area_place[a]].population += places[i].population;
  }
}

/* ---- hand.tsv ----------------------------------------------------------------------- */
static int compare_key(const void *a, const void *b) {
  const Place *p = &places[*(const uint32_t *)a], *q = &places[*(const uint32_t *)b];
  size_t n = p->nkey < q->nkey ? p->nkey : q->nkey;
  int d = memcmp(p->key, q->key, n);
  if (d) return d;
  if (p->nkey != q->nkey) return p->nkey < q->nkey ? -1 : 1;
  return *(const uint32_t *)a < *(const uint32_t *)b ? -1 : 1;
}

/* first entry of by_key with at least this key */
static uint32_t lower_key(uint32_t nsorted, const char *key, size_t n) {
  uint32_t low = 0, high = nsorted;
  while (low < high) {
    uint32_t mid = (low + high) / 2;
    const Place *p = &places[by_key[mid]];
    size_t m = p->nkey < n ? p->nkey : n;
    int d = memcmp(p->key, key, m);
    if (d < 0 || (d == 0 && p->nkey < n)) low = mid + 1;
    else high = mid;
  }
  return low;
}

/* the best known place of that name (and kind, if given) in a country; UINT32_MAX if none */
static uint32_t find_place(uint32_t nsorted, uint32_t country, const char *name, const char *kind) {
  char key[SR_GZ_KEYMAX];
  size_t n = sr_gz_key_of(name, strlen(name), key);
  uint32_t best = UINT32_MAX, top = 0;
  for (uint32_t i = lower_key(nsorted, key, n); i < nsorted; i++) {
    const Place *p = &places[by_key[i]];
    if (p->nkey != n || memcmp(p->key, key, n) != 0) break;
    if (p->dropped || (country && country_of(p->is_area ? p->is_area : p->area) != country)) continue;
    if (*kind && p->kind != kind_of(kind)) continue;
    uint32_t rank = sr_gz_prominence(p->kind, p->population) + 1;
    if (rank > top) {
      top = rank;
      best = by_key[i];
    }
  }
  return best;
}

static bool lived_in(uint8_t kind) { return kind >= SR_G_CAPITAL && kind <= SR_G_VILLAGE; }

/* the place that a line of hand.tsv would list twice: the sources have learnt of it since, or it is a first-level area */
static uint32_t listed_already(uint32_t nsorted, uint32_t country, const char *name, uint8_t kind, bool point,
                               double lat, double lon, uint32_t area) {
  char key[SR_GZ_KEYMAX];
  size_t n = sr_gz_key_of(name, strlen(name), key);
  for (uint32_t i = lower_key(nsorted, key, n); i < nsorted; i++) {
    const Place *p = &places[by_key[i]];
    if (p->nkey != n || memcmp(p->key, key, n) != 0) break;
    if (p->dropped || country_of(p->is_area ? p->is_area : p->area) != country) continue;
    double y = p->lat - lat, x = p->lon - lon;
    if (kind == SR_G_REGION && p->kind == SR_G_ADMIN1) return by_key[i];
    if (!lived_in(kind) || !lived_in(p->kind)) continue;
    if (point ? y * y + x * x < 0.16 : p->area == area || places[area_place[p->area]].area == area) return by_key[i];
  }
  return UINT32_MAX;
}

static uint32_t missing_lines; /* of hand.tsv: all are told before it fails */

static char *joined(const char *a, const char *b) {
  size_t n = strlen(a), m = strlen(b);
  char *z = need(sr_mem_alloc(n + m + 2));
  memcpy(z, a, n);
  if (n && m) z[n++] = '|';
  memcpy(z + n, b, m + 1);
  return z;
}

static uint32_t hand_area(uint32_t nsorted, uint32_t country, const char *name) {
  if (!*name) return country;
  uint32_t i = find_place(nsorted, country, name, "admin1");
  if (i == UINT32_MAX) i = find_place(nsorted, country, name, "admin2");
  if (i == UINT32_MAX) {
    fprintf(stderr, "hand.tsv: no such area: %s\n", name);
    missing_lines++;
    return country;
  }
  return places[i].is_area;
}

/* op, country, area, name, kind, latitude, longitude, population, other names, source */
static void read_hand(char *z) {
  uint32_t nsorted = nplace;
  by_key = need(sr_mem_alloc((uint64_t)nplace * sizeof *by_key));
  for (uint32_t i = 0; i < nplace; i++) by_key[i] = i;
  qsort(by_key, nplace, sizeof *by_key, compare_key);
  char *f[10];
  while (next_line(&z, f, 10)) {
    uint32_t country = country_area(f[1]);
    if (*f[1] && !country) fail("hand.tsv: no such country", f[1]);
    if (strcmp(f[0], "add") == 0) {
      uint32_t area = hand_area(nsorted, country, f[2]);
      uint32_t known = listed_already(nsorted, country, f[3], kind_of(f[4]), *f[5] != 0, strtod(f[5], NULL),
                                      strtod(f[6], NULL), area);
      if (known != UINT32_MAX) {
        places[known].aliases = joined(places[known].aliases, f[8]);
        continue;
      }
      Place *p = new_place(f[3], kind_of(f[4]), f[5], f[6]);
      p->area = area;
      p->population = (uint32_t)strtoul(f[7], NULL, 10);
      p->aliases = f[8];
      continue;
    }
    uint32_t i = find_place(nsorted, country, f[3], f[4]);
    if (i == UINT32_MAX) {
      fprintf(stderr, "hand.tsv: no such place: %s\n", f[3]);
      missing_lines++;
      continue;
    }
    Place *p = &places[i];
    if (strcmp(f[0], "drop") == 0) {
      p->dropped = true;
    } else if (strcmp(f[0], "alias") == 0) {
      p->aliases = joined(p->aliases, f[8]);
    } else if (strcmp(f[0], "rename") == 0) { /* other names: the new one first */
      char *more = strchr(f[8], '|');
      if (more) *more++ = 0;
      p->aliases = joined(joined(p->name, p->aliases), more ? more : "");
      p->name = f[8];
      p->nkey = sr_gz_key_of(p->name, strlen(p->name), p->key);
    } else {
      fail("hand.tsv: no such word", f[0]);
    }
    if (*f[5]) {
      p->point = true;
      p->centroid = false;
      p->lat = strtod(f[5], NULL);
      p->lon = strtod(f[6], NULL);
    }
    if (*f[7]) p->population = (uint32_t)strtoul(f[7], NULL, 10);
  }
  if (missing_lines) fail("hand.tsv", "lines without their place");
}

/* ---- order ---------------------------------------------------------------------------- */
static bool same_key(const Place *p, const Place *q) {
  return p->nkey == q->nkey && memcmp(p->key, q->key, p->nkey) == 0;
}

/* The order in which a reader of news of violence thinks of places: where that news comes from a town counts like one of three
** times its people; a city named like the area around it comes before that area. */
static void rank_places(void) {
  for (uint32_t i = 0; i < nplace; i++) {
    bool news = lived_in(places[i].kind) && country_villages[country_of(places[i].area)];
    places[i].rank = sr_gz_prominence(places[i].kind, places[i].population) * 2 + (news ? 100 : 0);
  }
  for (uint32_t i = 0; i < nplace; i++) {
    Place *p = &places[i];
    if (p->kind < SR_G_CAPITAL || p->kind > SR_G_TOWN) continue;
    for (uint32_t a = p->area; a > ncountry; a = places[area_place[a]].area) {
      const Place *q = &places[area_place[a]];
      bool seat = q->kind == SR_G_ADMIN2 || p->kind != SR_G_TOWN;
      if (seat && same_key(p, q) && p->rank <= q->rank) p->rank = q->rank + 1;
    }
  }
}

static int compare_places(const void *a, const void *b) {
  const Place *p = a, *q = b;
  if (p->dropped != q->dropped) return p->dropped ? 1 : -1;
  size_t n = p->nkey < q->nkey ? p->nkey : q->nkey;
  int d = memcmp(p->key, q->key, n);
  if (d) return d;
  if (p->nkey != q->nkey) return p->nkey < q->nkey ? -1 : 1;
  if (p->rank != q->rank) return p->rank > q->rank ? -1 : 1;
  d = strcmp(p->name, q->name);
  if (d) return d;
  if (p->id != q->id) return p->id < q->id ? -1 : 1; /* input order */
  return 0;
}

static void sort_places(void) {
  for (uint32_t i = 0; i < nplace; i++) places[i].id = i;
  qsort(places, nplace, sizeof *places, compare_places);
  while (nplace > 0 && places[nplace - 1].dropped) nplace--;
  for (uint32_t i = 0; i < nplace; i++) {
    places[i].id = i + 1;
    if (places[i].is_area) area_place[places[i].is_area] = i;
  }
}

/* ---- other names ----------------------------------------------------------------------- */
static uint64_t key_hash(const char *key, size_t n) {
  uint64_t h = SR_GZ_SEED;
  for (size_t i = 0; i < n; i++) h = sr_gz_step(h, (unsigned char)key[i]);
  return sr_gz_end(h);
}

static int compare_words(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_common(char *z) {
  char *f[1];
  uint32_t cap = 0;
  while (next_line(&z, f, 1)) {
    if (ncommon == cap) common_word = need(sr_mem_realloc(common_word, (cap = cap ? cap * 2 : 4096) * sizeof *common_word));
    common_word[ncommon++] = f[0];
  }
  qsort(common_word, ncommon, sizeof *common_word, compare_words);
}

/* one or two letters are no name by themselves, three only of a place that people know */
static bool too_short(size_t n, uint32_t rank) { return n <= 2 || (n == 3 && rank < 2 * 470); }

/* a small place of one word where villages are no news: far more often a person or a firm */
static bool is_minor(const Place *p) {
  bool small = p->kind == SR_G_ADMIN2 || p->kind == SR_G_TOWN || p->kind == SR_G_VILLAGE;
  return small && p->rank < 2 * 450 && !memchr(p->key, ' ', p->nkey) && !country_villages[country_of(p->area)];
}

static bool is_common(const char *key, size_t n) {
  char word[SR_GZ_KEYMAX + 1];
  memcpy(word, key, n);
  word[n] = 0;
  char *p = word;
  return bsearch(&p, common_word, ncommon, sizeof *common_word, compare_words) != NULL;
}

/* index of the first place with this main name; UINT32_MAX if none */
static uint32_t main_run(const char *key, size_t n) {
  uint32_t low = 0, high = nplace;
  while (low < high) {
    uint32_t mid = (low + high) / 2;
    const Place *p = &places[mid];
    size_t m = p->nkey < n ? p->nkey : n;
    int d = memcmp(p->key, key, m);
    if (d < 0 || (d == 0 && p->nkey < n)) low = mid + 1;
    else high = mid;
  }
  return low < nplace && places[low].nkey == n && memcmp(places[low].key, key, n) == 0 ? low : UINT32_MAX;
}

static Alias *push_alias(const char *key, size_t n, uint32_t place) {
  if (nalias == cap_alias) {
    cap_alias = cap_alias ? cap_alias * 2 : 1 << 17;
    alias_list = need(sr_mem_realloc(alias_list, (uint64_t)cap_alias * sizeof *alias_list));
  }
  Alias *a = &alias_list[nalias++];
  memset(a, 0, sizeof *a);
  memcpy(a->key, key, n);
  a->nkey = n;
  a->h = key_hash(key, n);
  a->place = place;
  a->rank = places[place].rank;
  return a;
}

static void add_alias(uint32_t place, const char *z, size_t n, bool given) {
  char key[SR_GZ_KEYMAX];
  size_t k = sr_gz_key_of(z, n, key);
  Place *p = &places[place];
  if (k < 2 || (k == p->nkey && memcmp(key, p->key, k) == 0)) return;
  uint32_t run = main_run(key, k);
  /* a name that is another place's own is not lent to a lesser one: Islamabad is no town in Kashmir */
  if (z[n - 1] == '.') given = true; /* Fla.: known by its period */
  if (run != UINT32_MAX && !given && p->kind != SR_G_COUNTRY && p->rank < places[run].rank + 200) return;
  Alias *a = push_alias(key, k, place);
  a->flags = SR_GZ_A_OTHER;
  for (uint32_t area = p->area; given && area > ncountry; area = places[area_place[area]].area) {
    const Place *q = &places[area_place[area]]; /* New York is the city before the state */
    if (q->nkey == k && memcmp(q->key, key, k) == 0 && a->rank <= q->rank) a->rank = q->rank + 1;
  }
  bool small = false;
  for (size_t i = 0; i < n; i++) small = small || (z[i] >= 'a' && z[i] <= 'z');
  if (!small && k <= 5) a->flags |= SR_GZ_A_CAPS;
  else if (small && z[n - 1] == '.') a->flags |= SR_GZ_A_DOTTED;
}

static void article_alias(uint32_t i) {
  static const char *const article[] = {"al ", "el ", "an ", "ar ", "as ", "ash ", "at ", "ad ", "az "};
  static const char arabic[] = " AE BH DJ DZ EG EH ER IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE ";
  Place *p = &places[i];
  uint32_t c = country_of(p->area);
  if (!c || !strstr(arabic, country_code[c])) return;
  for (size_t k = 0; k < sizeof article / sizeof *article; k++) {
    size_t n = strlen(article[k]);
    if (p->nkey >= n + 4 && memcmp(p->key, article[k], n) == 0 && !memchr(p->key + n, ' ', p->nkey - n) &&
        !is_common(p->key + n, p->nkey - n))
      add_alias(i, p->key + n, p->nkey - n, false);
  }
}

/* St. Paul is written for Saint Paul. */
static void saint_alias(uint32_t i) {
  Place *p = &places[i];
  char name[SR_GZ_KEYMAX];
  if (p->nkey < 8 || memcmp(p->key, "saint ", 6) != 0 || p->rank < 2 * 400) return;
  memcpy(name, "st ", 3);
  memcpy(name + 3, p->key + 6, p->nkey - 6);
  add_alias(i, name, p->nkey - 3, false);
}

/* The main name of some areas carries the word for its kind ("Marib City"); plain ones are found by it anyway. */
static void stripped_alias(uint32_t i) {
  Place *p = &places[i];
  if (p->kind != SR_G_ADMIN1 && p->kind != SR_G_ADMIN2) return;
  uint32_t c = country_of(p->area);
  if (p->kind == SR_G_ADMIN2 && strstr("US GB CA IE LR", country_code[c])) return;
  const char *key = p->key;
  size_t n = p->nkey;
  uint32_t kinds = sr_gz_strip_kind(&key, &n);
  if (kinds != ~0u && kinds & (1u << SR_G_ADMIN1 | 1u << SR_G_ADMIN2) && n >= 4 && main_run(key, n) == UINT32_MAX && !is_common(key, n))
    add_alias(i, key, n, false);
}

static int compare_alias(const void *x, const void *y) {
  const Alias *a = x, *b = y;
  if (a->h != b->h) return a->h < b->h ? -1 : 1;
  if (a->nkey != b->nkey || memcmp(a->key, b->key, a->nkey) != 0) fail("two names of one hash", a->key);
  bool ac = a->flags & (SR_GZ_A_CAPS | SR_GZ_A_DOTTED), bc = b->flags & (SR_GZ_A_CAPS | SR_GZ_A_DOTTED);
  if (ac != bc) return ac ? -1 : 1;
  if (a->rank != b->rank) return a->rank > b->rank ? -1 : 1;
  if (a->place != b->place) return a->place < b->place ? -1 : 1;
  return a->flags < b->flags ? -1 : a->flags > b->flags;
}

static void make_aliases(void) {
  for (uint32_t i = 0; i < nplace; i++) {
    for (const char *z = places[i].aliases; *z;) {
      size_t n = strcspn(z, "|");
      bool given = *z == '!'; /* kept although another place bears it */
      if (n > given) add_alias(i, z + given, n - given, given);
      z += n + (z[n] == '|');
    }
    article_alias(i);
    saint_alias(i);
    stripped_alias(i);
  }
  uint32_t n = nalias; /* places that own such a name join the list of those that use it */
  qsort(alias_list, nalias, sizeof *alias_list, compare_alias);
  for (uint32_t i = 0; i < n; i++) {
    if (i > 0 && alias_list[i].h == alias_list[i - 1].h) continue;
    Alias a = alias_list[i];
    for (uint32_t p = main_run(a.key, a.nkey); p < nplace; p++) {
      if (places[p].nkey != a.nkey || memcmp(places[p].key, a.key, a.nkey) != 0) break;
      push_alias(a.key, a.nkey, p);
    }
  }
  qsort(alias_list, nalias, sizeof *alias_list, compare_alias);
  uint32_t w = 0;
  for (uint32_t i = 0; i < nalias; i++) {
    if (w > 0 && alias_list[w - 1].h == alias_list[i].h && alias_list[w - 1].place == alias_list[i].place) continue;
    alias_list[w++] = alias_list[i];
  }
  nalias = w;
  for (uint32_t i = 0; i < nalias; i++)
    if (is_common(alias_list[i].key, alias_list[i].nkey) ||
        (!(alias_list[i].flags & SR_GZ_A_CAPS) && too_short(alias_list[i].nkey, alias_list[i].rank)) ||
        is_minor(&places[alias_list[i].place]))
      alias_list[i].flags |= SR_GZ_A_COMMON;
}

/* ---- writing ------------------------------------------------------------------------------- */
static uint64_t pack(const Place *p, bool newname) {
  uint64_t lat = SR_GZ_NOPOINT, lon = SR_GZ_NOPOINT;
  if (p->point) {
    lat = (uint64_t)((p->lat + 90.0) / 180.0 * 1048574.0 + 0.5);
    lon = (uint64_t)((p->lon + 180.0) / 360.0 * 1048574.0 + 0.5);
  }
  uint32_t pop = p->population, e = 0;
  while (pop > 4095) {
    pop = (pop + 5) / 10;
    e++;
  }
  return lat | lon << 20 | (uint64_t)(pop | e << 12) << 40 | (uint64_t)p->kind << 56 |
         (newname ? SR_GZ_NEWNAME : 0) |
         (is_common(p->key, p->nkey) || too_short(p->nkey, p->rank) || is_minor(p) ? SR_GZ_COMMON : 0) | (p->centroid ? SR_GZ_CENTROID : 0);
}

static void put_numbers(FILE *f, const char *head, const uint64_t *v, uint32_t n) {
  fprintf(f, "const %s[] = {\n", head);
  for (uint32_t i = 0; i < n; i++)
    fprintf(f, "%llu%s%s", (unsigned long long)v[i], strstr(head, "64") ? "ull" : "u", i + 1 == n ? "};\n" : i % 8 == 7 ? ",\n" : ",");
}

static void write_names(FILE *f, uint64_t *at, bool *newname) {
  uint32_t row = 0, used = 0, start = 0;
  fprintf(f, "const char sr_gz_name[][SR_GZ_ROW] = {\n\"");
  for (uint32_t i = 0; i < nplace; i++) {
    const char *z = places[i].name;
    newname[i] = i == 0 || strcmp(places[i - 1].name, z) != 0;
    if (newname[i]) {
      uint32_t n = (uint32_t)strlen(z) + 1;
      if (used + n > SR_GZ_ROW - 1) {
        fprintf(f, "\",\n\"");
        row++;
        used = 0;
      }
      start = row * SR_GZ_ROW + used;
      used += n;
      for (; *z; z++) {
        unsigned char c = (unsigned char)*z;
        if (c < 0x80 && c != '"' && c != '\\' && c != '?') fputc(c, f);
        else fprintf(f, "\\%03o", c);
      }
      fputs("\\000", f);
    }
    if ((i + 1) % SR_GZ_NAMEBLOCK == 0 || i == 0) at[(i + 1) / SR_GZ_NAMEBLOCK] = start;
  }
  fprintf(f, "\"};\n");
  at[0] = 0;
}

/* ---- the table of names ---- */
static SrGzNames *name_table;
static uint32_t nbucket, nkey;

static void put_name(const char *key, size_t n, uint32_t first, uint32_t count, uint32_t flag) {
  SrGzSpot x = memchr(key, ' ', n) ? sr_gz_spot(key_hash(key, n), nbucket)
                                   : sr_gz_word_spot(sr_hash(key, n), key, n, nbucket);
  if (count >= 1u << SR_GZ_COUNTBITS || first >= 1u << SR_GZ_IDBITS) fail("too many places of one name", "");
  for (uint32_t b = x.bucket;; b = b + 1 < nbucket ? b + 1 : 0)
    for (uint32_t i = 0; i < SR_GZ_BUCKET; i++) {
      if (name_table[b].run[i] && name_table[b].hash[i] == x.mark) fail("two names of one mark", key);
      if (name_table[b].run[i]) continue;
      name_table[b].hash[i] = x.mark;
      name_table[b].run[i] = first | count << SR_GZ_IDBITS | flag;
      return;
    }
}

static bool is_alias_hash(uint64_t h) {
  uint32_t low = 0, high = nalias;
  while (low < high) {
    uint32_t mid = (low + high) / 2;
    if (alias_list[mid].h < h) low = mid + 1;
    else high = mid;
  }
  return low < nalias && alias_list[low].h == h;
}

/* Other names, and main names that none of them bears too. Four of five slots are taken. */
static void write_name_table(FILE *f) {
  uint32_t nname = 0;
  for (uint32_t i = 0; i < nalias; i++) nname += i == 0 || alias_list[i].h != alias_list[i - 1].h;
  for (uint32_t i = 0; i < nplace; i++)
    nname += (i == 0 || !same_key(&places[i - 1], &places[i])) &&
             !is_alias_hash(key_hash(places[i].key, places[i].nkey));
  nbucket = nname * 5 / (4 * SR_GZ_BUCKET) + 1;
  name_table = need(sr_mem_alloc((uint64_t)nbucket * sizeof *name_table));
  memset(name_table, 0, nbucket * sizeof *name_table);
  for (uint32_t i = 0, n; i < nalias; i += n) {
    for (n = 1; i + n < nalias && alias_list[i + n].h == alias_list[i].h; n++) continue;
    put_name(alias_list[i].key, alias_list[i].nkey, i, n, SR_GZ_RUN_ALIAS);
  }
  for (uint32_t i = 0, n; i < nplace; i += n, nkey++) {
    for (n = 1; i + n < nplace && same_key(&places[i], &places[i + n]); n++) continue;
    uint64_t h = key_hash(places[i].key, places[i].nkey);
    if (!is_alias_hash(h)) put_name(places[i].key, places[i].nkey, places[i].id, n, 0);
  }
  fprintf(f, "const _Alignas(32) SrGzNames sr_gz_names[] = {\n");
  for (uint32_t b = 0; b < nbucket; b++) {
    const SrGzNames *x = &name_table[b];
    fprintf(f, "{{%uu,%uu,%uu,%uu},{%uu,%uu,%uu,%uu}}%s", x->hash[0], x->hash[1], x->hash[2], x->hash[3], x->run[0],
            x->run[1], x->run[2], x->run[3], b + 1 == nbucket ? "};\n" : b % 2 ? ",\n" : ",");
  }
  sr_mem_free(name_table);
}

/* An area that hand.tsv drops may hold nothing. */
static void check_areas(void) {
  for (uint32_t i = 0; i < nplace; i++) {
    uint32_t a = places[i].area;
    if (a && places[area_place[a]].is_area != a) fail("lies in an area that is dropped", places[i].name);
    if (places[i].kind == SR_G_ADMIN2 && a && places[area_place[a]].kind == SR_G_ADMIN2)
      fail("a second-level area in another", places[i].name);
  }
}

static void write_areas(FILE *f) {
  check_areas();
  fprintf(f, "const SrGzArea sr_gz_area_of[] = {{0u,0u,0u,0u}");
  for (uint32_t i = 1; i <= narea; i++) {
    const Place *p = &places[area_place[i]];
    uint32_t admin1 = 0, nation = p->is_area == i ? country_of(i) : 0;
    for (uint32_t a = i; nation && a > ncountry; a = places[area_place[a]].area)
      if (places[area_place[a]].kind == SR_G_ADMIN1) admin1 = places[area_place[a]].id;
    fprintf(f, ",%s{%uu,%uu,%uu,%uu}", i % 8 ? "" : "\n", nation ? p->id : 0, admin1,
            nation ? places[area_place[nation]].id : 0, nation);
  }
  fprintf(f, "};\n");
}

/* The capital of each country, the largest where several are given. */
static void write_seats(FILE *f) {
  fprintf(f, "const uint32_t sr_gz_seat[] = {0u");
  for (uint32_t c = 1; c <= ncountry; c++) {
    const Place *best = NULL;
    for (uint32_t i = 0; i < nplace; i++)
      if (places[i].kind == SR_G_CAPITAL && places[i].area && country_of(places[i].area) == c &&
          (!best || places[i].population > best->population))
        best = &places[i];
    fprintf(f, ",%s%uu", c % 16 ? "" : "\n", best ? best->id : 0);
  }
  fprintf(f, "};\n");
}

static void first_words(uint64_t *bits, const char *key, size_t n) {
  const char *space = memchr(key, ' ', n), *end = key + n;
  uint32_t bit = sr_gz_alone_bit(sr_hash(key, n));
  if (space) {
    const char *next = memchr(space + 1, ' ', (size_t)(end - space - 1));
    bit = sr_gz_pair_bit(sr_hash(key, (size_t)(space - key)),
                         sr_hash(space + 1, (size_t)((next ? next : end) - space - 1)));
  }
  bits[bit / 32] |= 1ull << (bit % 32);
}

static void write_first(FILE *f, uint64_t *v) {
  memset(v, 0, (1u << SR_GZ_FIRSTBITS) / 32 * sizeof *v);
  for (uint32_t i = 0; i < nplace; i++) first_words(v, places[i].key, places[i].nkey);
  for (uint32_t i = 0; i < nalias; i++) first_words(v, alias_list[i].key, alias_list[i].nkey);
  put_numbers(f, "uint32_t sr_gz_first", v, (1u << SR_GZ_FIRSTBITS) / 32);
}

/* The key and each of its beginnings that a space ends. */
static void known_key(uint64_t *bits, const char *key, size_t n) {
  uint64_t h = SR_GZ_SEED;
  for (size_t i = 0; i <= n; i++) {
    if (i == n || (i > 0 && key[i - 1] == ' ')) {
      uint32_t bit = sr_gz_known_bit(sr_gz_end(h));
      bits[bit / 32] |= 1ull << (bit % 32);
    }
    if (i < n) h = sr_gz_step(h, (unsigned char)key[i]);
  }
}

static void write_known(FILE *f) {
  uint32_t n = (1u << SR_GZ_KNOWNBITS) / 32;
  uint64_t *v = need(sr_mem_alloc(n * sizeof *v));
  memset(v, 0, n * sizeof *v);
  for (uint32_t i = 0; i < nplace; i++) known_key(v, places[i].key, places[i].nkey);
  for (uint32_t i = 0; i < nalias; i++) known_key(v, alias_list[i].key, alias_list[i].nkey);
  put_numbers(f, "uint32_t sr_gz_known", v, n);
  sr_mem_free(v);
}

static void write_image(const char *path) {
  FILE *f = fopen(path, "wb");
  if (!f) fail("cannot write", path);
  uint64_t *v = need(sr_mem_alloc(((uint64_t)nplace + nalias + (1u << SR_GZ_FIRSTBITS)) * sizeof *v));
  bool *newname = need(sr_mem_alloc(nplace + 1));
  fprintf(f, "/* Made by ext/lexicon/gen/gazetteer.c from ext/lexicon/data/gazetteer; GeoNames data, CC BY 4.0. */\n"
             "#include \"lexicon/placetable.h\"\n\n");
  write_names(f, v, newname);
  put_numbers(f, "uint32_t sr_gz_name_at", v, nplace / SR_GZ_NAMEBLOCK + 1);
  v[0] = 0;
  for (uint32_t i = 0; i < nplace; i++)
    v[i + 1] = pack(&places[i], newname[i]);
  put_numbers(f, "uint64_t sr_gz_place", v, nplace + 1);
  for (uint32_t i = 0; i < nplace; i++) v[i + 1] = places[i].area;
  put_numbers(f, "uint16_t sr_gz_area", v, nplace + 1);
  write_areas(f);
  fprintf(f, "const char sr_gz_cc[][3] = {\"\"");
  for (uint32_t i = 1; i <= ncountry; i++) fprintf(f, ",%s\"%s\"", i % 16 ? "" : "\n", country_code[i]);
  fprintf(f, "};\n");
  write_seats(f);
  write_name_table(f);
  for (uint32_t i = 0; i < nalias; i++) v[i] = places[alias_list[i].place].id | alias_list[i].flags;
  put_numbers(f, "uint32_t sr_gz_alias", v, nalias);
  write_first(f, v);
  write_known(f);
  fprintf(f, "const SrGzSize sr_gz_size = {%uu, %uu, %uu, %uu, %uu, %uu};\n", nplace, narea, ncountry, nkey, nalias, nbucket);
  if (fclose(f) != 0) fail("cannot write", path);
  printf("gazetteer: %u places, %u areas, %u countries, %u names, %u other names\n", nplace, narea, ncountry, nkey, nalias);
}

int main(int argc, char **argv) {
  if (argc != 3) fail("usage: gazetteer DATA_FOLDER OUT.c", "");
  read_countries(read_file(argv[1], "country.tsv"));
  read_areas(read_file(argv[1], "area.tsv"));
  read_places(read_file(argv[1], "place-africa.tsv"));
  read_places(read_file(argv[1], "place-americas.tsv"));
  read_places(read_file(argv[1], "place-asia.tsv"));
  read_places(read_file(argv[1], "place-europe.tsv"));
  centre_countries();
  sum_areas();
  read_common(read_file(argv[1], "common.tsv"));
  read_hand(read_file(argv[1], "hand.tsv"));
  if (nplace >= 1u << SR_GZ_IDBITS) fail("too many places", argv[1]);
  rank_places();
  sort_places();
  make_aliases();
  write_image(argv[2]);
  return 0;
}
