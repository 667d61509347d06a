/*
** layer.c: builds a layer of phrases: the generator dumps one as C, an overlay keeps one in
** memory. Phrases are split by the text floor itself, so they meet its tokens exactly.
*/
#include "layer.h"

const char *const sr_lex_kind_name[SR_L_NKIND] = {
    "none",    "group",    "force",       "organization", "nationality", "weapon",
    "vehicle", "target",   "facility",    "outlet",       "title",       "rank",
    "office",  "person",   "perpetrator", "trigger",      "effect",      "report",
    "given",   "surname",  "cue",         "placeword",    "direction",
};

uint8_t sr_lex_kind_of(const char *name, size_t n) {
  for (uint8_t k = 1; k < SR_L_NKIND; k++) {
    if (strlen(sr_lex_kind_name[k]) == n && memcmp(sr_lex_kind_name[k], name, n) == 0) return k;
  }
  return SR_L_NONE;
}

/* ---- growing arrays ----------------------------------------------------------------- */
/* Room for one more element in an array that doubles; false when out of memory. */
static bool layer_room(void **items, size_t size, uint32_t n, uint32_t *cap) {
  if (n < *cap) return true;
  uint32_t more = *cap ? *cap * 2 : 64;
  void *p = sr_mem_realloc(*items, (uint64_t)more * size);
  if (!p) return false;
  *items = p;
  *cap = more;
  return true;
}
#define LAYER_ROOM(b, list, n, cap) \
  layer_room((void **)(void *)&(b)->list, sizeof *(b)->list, (b)->n, &(b)->cap)

static bool layer_pool_room(SrLexBuild *b, uint32_t n) {
  uint32_t cap = b->pool_cap ? b->pool_cap : 4096;
  while (cap < b->npool + n) cap *= 2;
  if (cap == b->pool_cap) return true;
  char *p = sr_mem_realloc(b->pool, cap);
  if (!p) return false;
  b->pool = p;
  b->pool_cap = cap;
  return true;
}

/* ---- strings ------------------------------------------------------------------------- */
static uint32_t *layer_string_slot(SrLexBuild *b, const char *s, size_t n) {
  uint32_t mask = b->string_cap - 1;
  uint32_t i = sr_hash(s, n) & mask;
  while (b->string[i]) {
    const char *z = b->pool + b->string[i] - 1;
    if (strncmp(z, s, n) == 0 && z[n] == 0) break;
    i = (i + 1) & mask;
  }
  return &b->string[i];
}

static bool layer_strings_grow(SrLexBuild *b) {
  uint32_t old = b->string_cap;
  uint32_t *was = b->string;
  uint64_t size = (old ? (uint64_t)old * 2 : 256) * sizeof *was;
  b->string = sr_mem_alloc(size);
  if (!b->string) {
    b->string = was;
    return false;
  }
  memset(b->string, 0, (size_t)size);
  b->string_cap = old ? old * 2 : 256;
  for (uint32_t i = 0; i < old; i++) {
    if (!was[i]) continue;
    const char *z = b->pool + was[i] - 1;
    *layer_string_slot(b, z, strlen(z)) = was[i];
  }
  sr_mem_free(was);
  return true;
}

uint32_t sr_lex_build_string(SrLexBuild *b, const char *s, size_t n) {
  const char *nul = memchr(s, 0, n);
  if (nul) n = (size_t)(nul - s);
  if (n >= SR_LEX_POOL || b->npool + n >= SR_LEX_POOL) return UINT32_MAX;
  if (b->nstring * 2 >= b->string_cap && !layer_strings_grow(b)) return UINT32_MAX;
  uint32_t *slot = layer_string_slot(b, s, n);
  if (*slot) return *slot - 1;
  if (!layer_pool_room(b, (uint32_t)n + 1)) return UINT32_MAX;
  uint32_t at = b->npool;
  memcpy(b->pool + at, s, n);
  b->pool[at + n] = 0;
  b->npool += (uint32_t)n + 1;
  b->nstring++;
  *slot = at + 1;
  return at;
}

/* ---- words of a phrase ------------------------------------------------------------------ */
typedef struct LayerWords {
  uint32_t n;
  uint16_t capital, upper;
  uint32_t hash[SR_LEX_WORDS];
  uint8_t len[SR_LEX_WORDS];
  char fold[SR_LEX_WORDS][SR_TOKEN_MAX * 2 + 2];
} LayerWords;

/* Two capitals and, but for a plural s, no small letter. */
static bool layer_acronym(const char *s, size_t n) {
  uint32_t capitals = 0;
  for (size_t k = 0; k < n; k++) {
    if (s[k] >= 'A' && s[k] <= 'Z') capitals++;
    if (s[k] >= 'a' && s[k] <= 'z' && (s[k] != 's' || k + 1 < n)) return false;
  }
  return capitals >= 2;
}

static int layer_take_word(LayerWords *w, const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i];
  if (w->n == SR_LEX_WORDS) return SR_INVALID;
  size_t len = sr_token_fold(doc, i, w->fold[w->n], sizeof w->fold[0]);
  if (len == 0 || len > UINT8_MAX || memchr(w->fold[w->n], 0, len)) return SR_INVALID;
  if (t->flags & SR_T_CAP) w->capital |= (uint16_t)(1u << w->n);
  if (layer_acronym(doc->text + t->start, t->len)) w->upper |= (uint16_t)(1u << w->n);
  w->len[w->n] = (uint8_t)len;
  w->hash[w->n++] = t->hash;
  return SR_OK;
}

/* "col." is one word only as it stands before a name, with its capital. */
static void layer_capitals(char *s, size_t n) {
  size_t word = 0;
  for (size_t i = 0; i <= n; i++) {
    if (i < n && s[i] != ' ' && s[i] != '-') continue;
    size_t k = word;
    while (k < i && s[k] >= 'a' && s[k] <= 'z') k++;
    if (k > word && k + 1 == i && s[k] == '.') s[word] = (char)(s[word] - 32);
    word = i + 1;
  }
}

/* Splits a phrase as it would be split inside a sentence, between two words that follow
** `frame`: a period at its end must not be taken for the sentence's own. */
static int layer_split(SrLexBuild *b, const char *frame, const char *s, size_t n, LayerWords *w) {
  SrDoc doc;
  size_t nframe = strlen(frame);
  w->n = w->capital = w->upper = 0;
  if (n == 0 || n > 4096) return SR_INVALID;
  char *text = sr_arena_alloc(&b->scratch, n + 2 * nframe + 2);
  if (!text) return SR_NOMEM;
  memcpy(text, frame, nframe);
  text[nframe] = ' ';
  memcpy(text + nframe + 1, s, n);
  layer_capitals(text + nframe + 1, n);
  text[nframe + 1 + n] = ' ';
  memcpy(text + nframe + 2 + n, frame, nframe);
  int rc = sr_doc_read(&doc, &b->scratch, text, n + 2 * nframe + 2, SR_NO_DAY);
  for (uint32_t i = 0; i < doc.ntok && rc == SR_OK; i++) {
    const SrToken *t = &doc.tok[i];
    if (t->start <= nframe || t->start + t->len > nframe + 1 + n) continue;
    if (!(t->flags & SR_T_HYPHEN)) rc = layer_take_word(w, &doc, i);
  }
  sr_arena_reset(&b->scratch);
  return rc != SR_OK ? rc : w->n ? SR_OK : SR_INVALID;
}

/* The article and the particles of a name may be written small: "al-Qaeda", "Ansar al-Sharia". */
static void layer_particles(LayerWords *w) {
  static const char *const kSmall[] = {"al", "el", "ul", "ud", "wal", "bin", "ibn", "wa", "i", "e"};
  uint16_t rest = w->capital;
  for (uint32_t k = 0; k < w->n; k++)
    for (size_t i = 0; i < sizeof kSmall / sizeof *kSmall; i++)
      if (strlen(kSmall[i]) == w->len[k] && memcmp(kSmall[i], w->fold[k], w->len[k]) == 0)
        rest &= (uint16_t)~(1u << k);
  if (rest) w->capital = rest;
}

/* ---- nodes --------------------------------------------------------------------------------- */
int sr_lex_build_slots(SrLexBuild *b, uint32_t n) {
  uint32_t *slot = sr_mem_alloc((uint64_t)n * sizeof *slot);
  if (!slot) return SR_NOMEM;
  memset(slot, 0, n * sizeof *slot);
  for (uint32_t d = 1; d < b->nnode; d++) {
    uint32_t hash = b->node[d].hash;
    uint32_t parent = b->node[d].key >> 12, i = sr_lex_home(parent, hash, n);
    while (slot[i]) i = i + 1 < n ? i + 1 : 0;
    slot[i] = sr_lex_slot(parent, hash, d);
  }
  sr_mem_free(b->slot);
  b->slot = slot;
  b->nslot = n;
  return SR_OK;
}

/* The node of this word under parent, made if need be; 0 on failure. */
static uint32_t layer_child(SrLexBuild *b, uint32_t parent, uint32_t hash, const char *word,
                            size_t n) {
  if (b->nnode * 5 >= b->nslot * 3 && sr_lex_build_slots(b, b->nslot * 2) != SR_OK) return 0;
  uint32_t key = sr_lex_key(parent, hash), i = sr_lex_home(parent, hash, b->nslot);
  for (; b->slot[i]; i = i + 1 < b->nslot ? i + 1 : 0) {
    const SrLexNode *d = &b->node[b->slot[i] & SR_LEX_SLOT_NODE];
    if (d->key == key && (d->word & 255) == n && memcmp(b->pool + (d->word >> 8), word, n) == 0) {
      return b->slot[i] & SR_LEX_SLOT_NODE;
    }
  }
  if (b->nnode == SR_LEX_NODES) return 0;
  uint32_t at = sr_lex_build_string(b, word, n);
  if (at == UINT32_MAX || !LAYER_ROOM(b, node, nnode, node_cap)) return 0;
  b->node[b->nnode] = (SrLexNode){key, hash, at << 8 | (uint32_t)n, 0};
  b->slot[i] = sr_lex_slot(parent, hash, b->nnode);
  b->node[parent].ref |= SR_LEX_INNER;
  uint32_t bit = sr_lex_mix(parent, hash) % SR_LEX_FILTER;
  b->filter[bit / 32] |= 1u << bit % 32;
  return b->nnode++;
}

/* Appends a link of a chain; its index, 0 on failure. */
static uint32_t layer_link(SrLexBuild *b, uint32_t ending) {
  if (!LAYER_ROOM(b, ref, nref, ref_cap)) return 0;
  b->ref[b->nref] = (SrLexRef){ending, 0};
  return b->nref++;
}

/* Makes the entry end at the node, behind those that already do. */
static bool layer_refer(SrLexBuild *b, uint32_t node, uint32_t entry) {
  uint32_t inner = b->node[node].ref & SR_LEX_INNER, first = b->node[node].ref & ~SR_LEX_INNER;
  uint32_t ending = sr_lex_ending(&b->entry[entry], entry);
  if (first == 0 || first == ending) {
    b->node[node].ref = inner | ending;
    return true;
  }
  if (!(first & SR_LEX_CHAIN)) {
    uint32_t head = layer_link(b, first);
    if (!head) return false;
    first = SR_LEX_CHAIN | head;
    b->node[node].ref = inner | first;
  }
  uint32_t r = first & ~SR_LEX_CHAIN;
  while (b->ref[r].ending != ending && b->ref[r].next) r = b->ref[r].next;
  if (b->ref[r].ending == ending) return true;
  uint32_t link = layer_link(b, ending);
  if (link) b->ref[r].next = link;
  return link != 0;
}

/* The node at which these words end; 0 on failure. */
static uint32_t layer_path(SrLexBuild *b, const LayerWords *w) {
  uint32_t node = 0;
  for (uint32_t k = 0; k < w->n; k++) {
    node = layer_child(b, node, w->hash[k], w->fold[k], w->len[k]);
    if (!node) return 0;
  }
  uint32_t bit = w->n > 1 ? sr_lex_pair(w->hash[0], w->hash[1]) : sr_lex_alone(w->hash[0]);
  b->starts[bit / 32] |= 1u << bit % 32;
  return node;
}

/* ---- the builder's door --------------------------------------------------------------------- */
int sr_lex_build_init(SrLexBuild *b) {
  memset(b, 0, sizeof *b);
  sr_arena_init(&b->scratch);
  uint16_t none;
  b->filter = sr_mem_alloc(SR_LEX_FILTER / 8);
  b->starts = sr_mem_alloc(SR_LEX_STARTS / 8);
  if (!b->filter || !b->starts || sr_lex_build_slots(b, 256) != SR_OK || !LAYER_ROOM(b, node, nnode, node_cap) ||
      !LAYER_ROOM(b, ref, nref, ref_cap) || sr_lex_build_string(b, "", 0) == UINT32_MAX ||
      sr_lex_build_row(b, 0, 0, 0, &none) != SR_OK) {
    return SR_NOMEM;
  }
  memset(b->filter, 0, SR_LEX_FILTER / 8);
  memset(b->starts, 0, SR_LEX_STARTS / 8);
  memset(&b->node[b->nnode++], 0, sizeof *b->node); /* the root; ref 0 likewise is none */
  memset(&b->ref[b->nref++], 0, sizeof *b->ref);
  return SR_OK;
}

void sr_lex_build_free(SrLexBuild *b) {
  sr_arena_free(&b->scratch);
  sr_mem_free(b->node);
  sr_mem_free(b->slot);
  sr_mem_free(b->ref);
  sr_mem_free(b->entry);
  sr_mem_free(b->row);
  sr_mem_free(b->attr);
  sr_mem_free(b->filter);
  sr_mem_free(b->starts);
  sr_mem_free(b->pool);
  sr_mem_free(b->string);
  memset(b, 0, sizeof *b);
}

/* Puts one attribute "key=value" of a row into the list; false when out of memory or room. */
static bool layer_attr(SrLexBuild *b, SrLexRow *row, uint32_t at, uint32_t n) {
  const char *z = b->pool + at, *is = memchr(z, '=', n);
  size_t nkey = is ? (size_t)(is - z) : 0, nvalue = is ? n - nkey - 1 : 0;
  char key[32], v[2] = {0, 0};
  if (nkey < 3 || nkey >= sizeof key) return true; /* nobody asks for it */
  if (nvalue > UINT8_MAX || !LAYER_ROOM(b, attr, nattr, attr_cap)) return false;
  memcpy(key, z, nkey);
  key[nkey] = 0;
  for (size_t k = 0; k < nvalue && k < sizeof v; k++) v[k] = is[1 + k];
  uint32_t code = sr_lex_key_code(key);
  row->keys |= sr_lex_key_bit(code);
  row->pairs |= sr_lex_pair_bit(code, v);
  b->attr[b->nattr++] = (SrLexAttr){code, (at + (uint32_t)nkey + 1) << 8 | (uint32_t)nvalue};
  return true;
}

static bool layer_attrs(SrLexBuild *b, SrLexRow *row) {
  row->first = b->nattr;
  for (uint32_t at = row->attr; b->pool[at];) {
    uint32_t n = (uint32_t)strcspn(b->pool + at, ";");
    if (!layer_attr(b, row, at, n)) return false;
    at += n + (b->pool[at + n] == ';');
  }
  if (!LAYER_ROOM(b, attr, nattr, attr_cap)) return false;
  b->attr[b->nattr++] = (SrLexAttr){0, 0};
  return true;
}

int sr_lex_build_row(SrLexBuild *b, uint32_t value, uint32_t attr, uint32_t source, uint16_t *row) {
  if (b->nrow > UINT16_MAX) return SR_TOOBIG;
  if (!LAYER_ROOM(b, row, nrow, row_cap)) return SR_NOMEM;
  b->row[b->nrow] = (SrLexRow){value, attr, source, 0, 0, 0};
  if (!layer_attrs(b, &b->row[b->nrow])) return SR_NOMEM;
  *row = (uint16_t)b->nrow++;
  return SR_OK;
}

static int layer_lack(const SrLexBuild *b) {
  bool full = b->npool > SR_LEX_POOL - (1 << 14) || b->nnode == SR_LEX_NODES ||
              b->nentry >= SR_LEX_ENTRIES - 1;
  return full ? SR_TOOBIG : SR_NOMEM;
}

int sr_lex_build_entry(SrLexBuild *b, uint8_t kind, uint8_t flags, const char *phrase, size_t n,
                       uint16_t row, uint32_t *entry) {
  LayerWords w;
  int rc = layer_split(b, "aa", phrase, n, &w);
  if (rc != SR_OK) return rc;
  uint32_t at = sr_lex_build_string(b, phrase, n);
  if (at == UINT32_MAX || b->nentry >= SR_LEX_ENTRIES - 1 ||
      !LAYER_ROOM(b, entry, nentry, entry_cap)) {
    return layer_lack(b);
  }
  layer_particles(&w);
  if (w.capital) flags |= SR_LH_CASED;
  if (w.upper && w.n == 1) flags |= SR_LH_ACRONYM;
  *entry = b->nentry;
  b->entry[b->nentry++] = (SrLexEntry){at, w.capital, w.upper, row, kind, flags};
  return SR_OK;
}

int sr_lex_build_form(SrLexBuild *b, uint32_t entry, const char *form, size_t n) {
  static const char *const frames[] = {"aa", "Aa"};
  for (int k = 0; k < 2; k++) {
    LayerWords w;
    int rc = layer_split(b, frames[k], form, n, &w);
    if (rc != SR_OK) return rc;
    uint32_t node = layer_path(b, &w);
    if (!node || !layer_refer(b, node, entry)) return layer_lack(b);
  }
  return SR_OK;
}

/* ---- a user's own terms --------------------------------------------------------------- */
struct SrLexOverlay {
  SrLexBuild build;
  SrLexLayer layer; /* the builder's arrays, renewed after each addition */
};

SrLexOverlay *sr_lex_overlay_new(void) {
  SrLexOverlay *o = sr_mem_alloc(sizeof *o);
  if (!o) return NULL;
  memset(o, 0, sizeof *o);
  if (sr_lex_build_init(&o->build) != SR_OK) {
    sr_lex_overlay_free(o);
    return NULL;
  }
  return o;
}

void sr_lex_overlay_free(SrLexOverlay *o) {
  if (!o) return;
  sr_lex_build_free(&o->build);
  sr_mem_free(o);
}

static void layer_publish(SrLexOverlay *o) {
  const SrLexBuild *b = &o->build;
  o->layer = (SrLexLayer){
      .node = b->node,     .slot = b->slot,     .first = b->slot, .filter = b->filter,
      .starts = b->starts, .ref = b->ref,       .entry = b->entry, .row = b->row,
      .attr = b->attr,     .pool = b->pool,     .nslot = b->nslot, .nfirst = b->nslot,
      .nentry = b->nentry, .row_of = NULL};
}

const SrLexLayer *sr_lex_overlay_layer(const SrLexOverlay *o) {
  return o && o->layer.nentry ? &o->layer : NULL;
}

/* The entry of this kind that the phrase already has; UINT32_MAX if none. */
static uint32_t layer_present(SrLexBuild *b, uint8_t kind, const char *s, size_t n) {
  LayerWords w;
  if (layer_split(b, "aa", s, n, &w) != SR_OK) return UINT32_MAX;
  uint32_t node = layer_path(b, &w);
  if (!node) return UINT32_MAX;
  SrLexWalk r = sr_lex_walk(&b->node[node], b->ref);
  for (; r.ending; sr_lex_walk_on(b->ref, &r)) {
    uint32_t entry = sr_lex_ending_entry(r.ending);
    if (b->entry[entry].kind == kind) return entry;
  }
  return UINT32_MAX;
}

int sr_lex_overlay_add(SrLexOverlay *o, uint8_t kind, const char *phrase, size_t nphrase,
                       const char *value, size_t nvalue) {
  SrLexBuild *b = &o->build;
  if (kind == SR_L_NONE || kind >= SR_L_NKIND) return SR_INVALID;
  uint32_t at = sr_lex_build_string(b, value, nvalue);
  if (at == UINT32_MAX) return layer_lack(b);
  uint32_t entry = layer_present(b, kind, phrase, nphrase);
  int rc;
  if (entry != UINT32_MAX) {
    b->row[b->entry[entry].row].value = at;
    rc = SR_OK;
  } else {
    uint16_t row = 0;
    rc = sr_lex_build_row(b, at, 0, 0, &row);
    if (rc == SR_OK) rc = sr_lex_build_entry(b, kind, 0, phrase, nphrase, row, &entry);
    if (rc == SR_OK) rc = sr_lex_build_form(b, entry, phrase, nphrase);
  }
  b->scratch.oom = false; /* a failed addition must not spoil the next one */
  layer_publish(o);
  return rc;
}

const char *sr_lex_overlay_value(const SrLexOverlay *o, uint32_t entry) {
  uint32_t i = entry & ~SR_LEX_OVERLAY;
  if (!o || !(entry & SR_LEX_OVERLAY) || i >= o->layer.nentry) return "";
  return o->layer.pool + o->layer.row[o->layer.entry[i].row].value;
}

#undef LAYER_ROOM
