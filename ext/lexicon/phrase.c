/*
** phrase.c: finds the phrases of the lexicon in the tokens of a document and tells what is
** known of each entry.
*/
#include "layer.h"

/* ASCII tokens, nearly all, are compared in place; only others are folded. */
bool sr_lex_same_word(const SrDoc *doc, uint32_t i, const char *word, size_t n) {
  const SrToken *t = &doc->tok[i];
  const unsigned char *s = (const unsigned char *)doc->text + t->start;
  size_t k = 0, m = t->len < n ? t->len : n;
  while (k < m && s[k] < 0x80) {
    uint32_t c = s[k];
    if ((c | (uint32_t)(c - 'A' < 26u) << 5) != (unsigned char)word[k]) break;
    k++;
  }
  if (k == t->len) return k == n;
  for (; k < t->len; k++) {
    if (s[k] >= 0x80) {
      char fold[SR_TOKEN_MAX * 2 + 2];
      size_t len = sr_token_fold(doc, i, fold, sizeof fold);
      return len == n && memcmp(fold, word, n) == 0;
    }
  }
  return false;
}

/* false: surely no node of this word under that parent */
static inline bool phrase_may_step(const SrLexLayer *l, uint32_t parent, uint32_t hash) {
  uint32_t bit = sr_lex_mix(parent, hash) % SR_LEX_FILTER;
  return l->filter[bit / 32] >> bit % 32 & 1;
}

#ifdef __GNUC__
#define PHRASE_PREFETCH(p) __builtin_prefetch(p)
#else
#define PHRASE_PREFETCH(p) ((void)0)
#endif

/* A word is known by its parent, all 32 bits of its hash and its length: its letters lie far
** off. */
static bool phrase_is(const SrLexLayer *l, const SrLexNode *d, const SrDoc *doc, uint32_t tok) {
  const SrToken *t = &doc->tok[tok];
  uint32_t n = d->word & 255;
  return d->hash == t->hash &&
         (n == t->len || sr_lex_same_word(doc, tok, l->pool + (d->word >> 8), n));
}

static inline uint32_t phrase_after(SrLexSlots l, uint32_t i) { return i + 1 < l.n ? i + 1 : 0; }

/* The next slot from i on that holds what `want` marks, or nothing. */
static inline uint32_t phrase_seek(SrLexSlots l, uint32_t i, uint32_t want) {
#ifdef SR_BASE_SSE2
  if (i + 4 < l.n) {
    __m128i s = _mm_loadu_si128((const __m128i *)(const void *)(l.a + i));
    __m128i mark = _mm_andnot_si128(_mm_set1_epi32((int)SR_LEX_SLOT_NODE), s);
    __m128i stop = _mm_or_si128(_mm_cmpeq_epi32(mark, _mm_set1_epi32((int)want)),
                                _mm_cmpeq_epi32(s, _mm_setzero_si128()));
    uint32_t bits = (uint32_t)_mm_movemask_ps(_mm_castsi128_ps(stop));
    if (bits) return i + (uint32_t)__builtin_ctz(bits);
    i += 4;
  }
#endif
  while (l.a[i] && (l.a[i] & ~SR_LEX_SLOT_NODE) != want) i = phrase_after(l, i);
  return i;
}

static uint32_t phrase_step(const SrLexLayer *l, uint32_t parent, const SrDoc *doc, uint32_t tok) {
  uint32_t h = doc->tok[tok].hash, key = sr_lex_key(parent, h), want = sr_lex_slot(parent, h, 0);
  if (!phrase_may_step(l, parent, h)) return 0;
  SrLexSlots in = sr_lex_slots(l, parent);
  uint32_t i = phrase_seek(in, sr_lex_home(parent, h, in.n), want);
  for (uint32_t slot; (slot = in.a[i]) != 0; i = phrase_seek(in, phrase_after(in, i), want)) {
    const SrLexNode *d = &l->node[slot & SR_LEX_SLOT_NODE];
    if (d->key == key && phrase_is(l, d, doc, tok)) return slot & SR_LEX_SLOT_NODE;
  }
  return 0;
}

/* Two capitals at the head of a token: enough to tell IEDs from ieds, IS from Is. */
static bool phrase_two_capitals(const SrDoc *doc, uint32_t tok) {
  const SrToken *t = &doc->tok[tok];
  const char *s = doc->text + t->start;
  if (t->flags & SR_T_UPPER) return true;
  uint32_t capitals = 0;
  for (uint32_t k = 0; k < t->len && capitals < 2; k++) {
    if (s[k] >= 'a' && s[k] <= 'z') return false;
    if (s[k] >= 'A' && s[k] <= 'Z') capitals++;
  }
  return capitals == 2;
}

/* The tokens are spelt, capitals and all, as the entry lists them. */
static bool phrase_exact(const SrDoc *doc, const char *listed, const uint32_t *word, uint32_t n) {
  for (uint32_t k = 0; k < n; k++) {
    const SrToken *t = &doc->tok[word[k]];
    while (*listed == ' ' || *listed == '-') listed++;
    if (strncmp(listed, doc->text + t->start, t->len) != 0) return false;
    listed += t->len;
  }
  return *listed == 0;
}

/* Is the phrase of this ending written as it must be? */
static bool phrase_written(const SrLexLayer *l, uint32_t ending, const SrDoc *doc,
                           const uint32_t *word, uint32_t n) {
  uint32_t flags = ending >> SR_LEX_FLAGS_AT;
  if (doc->upper) return (flags & (SR_LH_ORDINARY | SR_LH_ACRONYM)) != (SR_LH_ORDINARY | SR_LH_ACRONYM);
  if (!(flags & SR_LH_SPELT)) return true;
  const SrLexEntry *e = &l->entry[sr_lex_ending_entry(ending)];
  if (flags & SR_LH_EXACT) return phrase_exact(doc, l->pool + e->phrase, word, n);
  for (uint32_t k = 0; k < n; k++) {
    if ((e->capital >> k & 1) && !(doc->tok[word[k]].flags & SR_T_CAP)) return false;
    if ((e->upper >> k & 1) && !phrase_two_capitals(doc, word[k])) return false;
  }
  return true;
}

/* The hit's flags: an ordinary word in capitals may be no name. */
static inline uint8_t phrase_flags(const SrDoc *doc, uint32_t ending) {
  uint32_t flags = ending >> SR_LEX_FLAGS_AT, weak = doc->upper && flags & SR_LH_ORDINARY;
  return (uint8_t)((flags & SR_LH_PUBLIC) | weak * SR_LH_WEAK);
}

/* Keeps of each kind the longest hit; of equal ones the later layer's. */
static void phrase_keep(SrLexHit *hit, uint32_t *nhit, SrLexHit h) {
  uint32_t i = 0;
  while (i < *nhit && hit[i].kind != h.kind) i++;
  *nhit += i == *nhit;
  hit[i] = h;
}

/* The next word after token i of the same phrase; `end` if there is none. */
static uint32_t phrase_next(const SrDoc *doc, uint32_t i, uint32_t end) {
  const SrToken *t = doc->tok;
  i++;
  if (i + 1 < end && (t[i].flags & SR_T_HYPHEN) && !(t[i].flags & SR_T_SPACE) &&
      !(t[i + 1].flags & SR_T_SPACE)) {
    i++;
  }
  return i < end && !(t[i].flags & (SR_T_SENT | SR_T_PARA)) ? i : end;
}

/* false: surely no entry begins with these two words */
static inline bool phrase_pairs(const SrLexLayer *l, const SrDoc *doc, uint32_t i, uint32_t next) {
  uint32_t bit = sr_lex_pair(doc->tok[i].hash, doc->tok[next].hash);
  return l->starts[bit / 32] >> bit % 32 & 1;
}

bool sr_lex_may_begin(const SrDoc *doc, uint32_t tok, uint32_t next) {
  return phrase_may_step(&sr_lex_image, 0, doc->tok[tok].hash) && phrase_pairs(&sr_lex_image, doc, tok, next);
}

/* A token with which entries begin. */
typedef struct PhraseStart {
  uint32_t tok, node;
  uint32_t next;   /* the token behind it where some entry may go on so; else the end */
  uint32_t second; /* nearly always the node of the next token, 0 none; PHRASE_ASK: not looked for yet */
} PhraseStart;
#define PHRASE_ASK UINT32_MAX

/* The node of the second word of what begins at s. */
static inline uint32_t phrase_second(const SrLexLayer *l, const SrDoc *doc, const PhraseStart *s) {
  if (!s->second) return 0;
  const SrLexNode *d = &l->node[s->second];
  if (d->key == sr_lex_key(s->node, d->hash) && phrase_is(l, d, doc, s->next)) return s->second;
  return phrase_step(l, s->node, doc, s->next);
}

/* The hits that begin so. */
static void phrase_at(const SrLexLayer *l, uint32_t overlay, const SrDoc *doc, const PhraseStart *s,
                      uint32_t end, SrLexHit *hit, uint32_t *nhit) {
  uint32_t word[SR_LEX_WORDS], n = 0, tok = s->tok, i = tok, node = s->node;
  while (node != 0) {
    uint32_t seen = 0;
    word[n++] = i;
    SrLexWalk r = sr_lex_walk(&l->node[node], l->ref);
    for (; r.ending; sr_lex_walk_on(l->ref, &r)) {
      uint8_t kind = r.ending >> SR_LEX_KIND_AT & 31;
      if ((seen >> kind & 1) || !phrase_written(l, r.ending, doc, word, n)) continue;
      seen |= 1u << kind;
      phrase_keep(hit, nhit, (SrLexHit){tok, (uint16_t)(i + 1 - tok), kind, phrase_flags(doc, r.ending),
                                        sr_lex_ending_entry(r.ending) | overlay});
    }
    if (n == 1 && s->second != PHRASE_ASK) {
      i = s->next;
      node = phrase_second(l, doc, s);
      continue;
    }
    if (!(l->node[node].ref & SR_LEX_INNER)) break;
    i = phrase_next(doc, i, end);
    if (i >= end || n == SR_LEX_WORDS) break;
    if (n == 1 && !phrase_pairs(l, doc, tok, i)) break;
    node = phrase_step(l, node, doc, i);
  }
}

static bool phrase_before(const SrLexHit *a, const SrLexHit *b) {
  return a->ntok != b->ntok ? a->ntok > b->ntok : a->kind < b->kind;
}

static bool phrase_push(const SrDoc *doc, SrLexList *out, SrLexHit *hit, uint32_t nhit) {
  for (uint32_t i = 1; i < nhit; i++) {
    SrLexHit h = hit[i];
    uint32_t k = i;
    for (; k && phrase_before(&h, &hit[k - 1]); k--) hit[k] = hit[k - 1];
    hit[k] = h;
  }
  for (uint32_t i = 0; i < nhit; i++) {
    SrLexHit *to = SR_PUSH(doc->arena, out->a, out->n, out->cap);
    if (!to) return false;
    *to = hit[i];
  }
  return true;
}

/* Overlay hits replace built-in ones of their kind only where they are at least as long. */
static void phrase_merge(SrLexHit *hit, uint32_t *nhit, const SrLexHit *mine, uint32_t nmine) {
  for (uint32_t i = 0; i < nmine; i++) {
    uint32_t k = 0;
    while (k < *nhit && hit[k].kind != mine[i].kind) k++;
    if (k == *nhit || mine[i].ntok >= hit[k].ntok) phrase_keep(hit, nhit, mine[i]);
  }
}


/* false: surely token i is no entry by itself */
static inline bool phrase_alone(const SrLexLayer *l, const SrDoc *doc, uint32_t i) {
  uint32_t bit = sr_lex_alone(doc->tok[i].hash);
  return l->starts[bit / 32] >> bit % 32 & 1;
}

/* false: surely no entry begins at token i */
static inline bool phrase_starts(const SrLexLayer *l, const SrDoc *doc, uint32_t i, uint32_t end) {
  if (!phrase_may_step(l, 0, doc->tok[i].hash)) return false;
  if (phrase_alone(l, doc, i)) return true;
  uint32_t next = phrase_next(doc, i, end);
  return next < end && phrase_pairs(l, doc, i, next);
}

/* The hits at a token; its node in the built-in layer is given (0: none). */
static inline uint32_t phrase_hits(const SrLexLayer *mine, const SrDoc *doc, const PhraseStart *s,
                                   uint32_t end, SrLexHit *hit) {
  uint32_t nhit = 0;
  if (s->node) phrase_at(&sr_lex_image, 0, doc, s, end, hit, &nhit);
  if (mine && phrase_starts(mine, doc, s->tok, end)) {
    SrLexHit own[SR_L_NKIND];
    uint32_t nown = 0;
    PhraseStart x = {s->tok, phrase_step(mine, 0, doc, s->tok), end, PHRASE_ASK};
    phrase_at(mine, SR_LEX_OVERLAY, doc, &x, end, own, &nown);
    phrase_merge(hit, &nhit, own, nown);
  }
  return nhit;
}

uint32_t sr_lex_at(const SrDoc *doc, uint32_t tok, uint32_t end, const SrLexOverlay *overlay,
                   SrLexHit *out) {
  PhraseStart s = {tok, 0, end, PHRASE_ASK};
  if (phrase_starts(&sr_lex_image, doc, tok, end)) s.node = phrase_step(&sr_lex_image, 0, doc, tok);
  return phrase_hits(sr_lex_overlay_layer(overlay), doc, &s, end, out);
}

/* What the hits of a token need is asked for: its entries, the slot of its next word. */
static inline void phrase_prefetch(const SrLexLayer *l, const SrDoc *doc, PhraseStart *s,
                                   uint32_t end) {
  uint32_t ref = l->node[s->node].ref, first = ref & ~SR_LEX_INNER;
  if (first & SR_LEX_CHAIN) PHRASE_PREFETCH(&l->ref[first & ~SR_LEX_CHAIN]);
  else if (first >> SR_LEX_FLAGS_AT & SR_LH_SPELT && !doc->upper)
    PHRASE_PREFETCH(&l->entry[sr_lex_ending_entry(first)]);
  s->next = ref & SR_LEX_INNER ? phrase_next(doc, s->tok, end) : end;
  if (s->next >= end) return;
  if (phrase_may_step(l, s->node, doc->tok[s->next].hash) && phrase_pairs(l, doc, s->tok, s->next))
    PHRASE_PREFETCH(&l->slot[sr_lex_home(s->node, doc->tok[s->next].hash, l->nslot)]);
  else s->next = end;
}

/* The node of its next word is asked for too. */
static inline void phrase_prefetch_next(const SrLexLayer *l, const SrDoc *doc, PhraseStart *s,
                                        uint32_t end) {
  s->second = 0;
  if (s->next >= end) return;
  uint32_t h = doc->tok[s->next].hash;
  SrLexSlots in = sr_lex_slots(l, s->node);
  uint32_t i = phrase_seek(in, sr_lex_home(s->node, h, in.n), sr_lex_slot(s->node, h, 0));
  s->second = in.a[i] & SR_LEX_SLOT_NODE;
  PHRASE_PREFETCH(&l->node[s->second]);
}

/* The tokens of [from, stop) with which entries of the built-in layer begin. The tables are larger
** than the near caches: what these tokens need is asked for, for all of them at once. */
static uint32_t phrase_fetch(const SrDoc *doc, uint32_t from, uint32_t stop, uint32_t end,
                             PhraseStart *start) {
  const SrLexLayer *l = &sr_lex_image;
  const SrLexSlots in = sr_lex_slots(l, 0);
  uint32_t may = 0, n = 0, known = 0;
  for (uint32_t i = from; i < stop; i++) { /* no branch asks what is as good as random */
    start[may].tok = i;
    may += phrase_may_step(l, 0, doc->tok[i].hash);
  }
  for (uint32_t k = 0; k < may; k++) {
    uint32_t i = start[k].tok, next = phrase_next(doc, i, end), alone = phrase_alone(l, doc, i);
    start[n].tok = i;
    PHRASE_PREFETCH(&l->first[sr_lex_home(0, doc->tok[i].hash, l->nfirst)]);
    n += alone | (phrase_pairs(l, doc, i, next < end ? next : i) & (next < end));
  }
  for (uint32_t k = 0; k < n; k++) { /* nearly always the node, and it if its hash is right */
    uint32_t h = doc->tok[start[k].tok].hash;
    uint32_t i = phrase_seek(in, sr_lex_home(0, h, in.n), sr_lex_slot(0, h, 0));
    start[k].node = in.a[i] & SR_LEX_SLOT_NODE;
    PHRASE_PREFETCH(&l->node[start[k].node]);
  }
  for (uint32_t k = 0; k < n; k++) {
    PhraseStart s = start[k];
    if (!s.node) continue;
    const SrLexNode *d = &l->node[s.node];
    if (d->key != sr_lex_key(0, d->hash) || !phrase_is(l, d, doc, s.tok))
      s.node = phrase_step(l, 0, doc, s.tok);
    if (!s.node) continue;
    phrase_prefetch(l, doc, &s, end);
    start[known++] = s;
  }
  for (uint32_t k = 0; k < known; k++) phrase_prefetch_next(l, doc, &start[k], end);
  return known;
}
#undef PHRASE_PREFETCH

int sr_lex_scan(const SrDoc *doc, uint32_t tok, uint32_t ntok, const SrLexOverlay *overlay,
                SrLexList *out) {
  enum { BATCH = 64 };
  const SrLexLayer *mine = sr_lex_overlay_layer(overlay);
  uint32_t end = tok > doc->ntok ? tok : (ntok > doc->ntok - tok ? doc->ntok : tok + ntok);
  for (uint32_t from = tok, stop; from < end; from = stop) {
    PhraseStart start[BATCH];
    uint32_t k = 0;
    stop = end - from > BATCH ? from + BATCH : end;
    uint32_t n = phrase_fetch(doc, from, stop, end, start);
    for (uint32_t i = from; i < stop; i++) {
      SrLexHit hit[SR_L_NKIND];
      if (!mine && k == n) break;
      if (!mine) i = start[k].tok;
      PhraseStart s = {i, 0, end, PHRASE_ASK};
      if (k < n && start[k].tok == i) s = start[k++];
      uint32_t nhit = phrase_hits(mine, doc, &s, end, hit);
      if (nhit && !phrase_push(doc, out, hit, nhit)) return SR_NOMEM;
    }
  }
  return doc->arena->oom ? SR_NOMEM : SR_OK;
}

/* ---- what is known of an entry ---------------------------------------------------- */
static const SrLexEntry *phrase_entry(uint32_t entry) {
  static const SrLexEntry none = {0, 0, 0, 0, SR_L_NONE, 0};
  return entry < sr_lex_image.nentry ? &sr_lex_image.entry[entry] : &none;
}
/* The row of an entry; of none the empty row 0. */
static const SrLexRow *phrase_row(uint32_t entry) {
  return &sr_lex_image.row[entry < sr_lex_image.nentry ? sr_lex_image.row_of[entry] : 0];
}
const char *sr_lex_phrase(uint32_t entry) {
  return sr_lex_image.pool + phrase_entry(entry)->phrase;
}
const char *sr_lex_value(uint32_t entry) {
  uint32_t value = phrase_row(entry)->value;
  return value == SR_LEX_SELF ? sr_lex_phrase(entry) : sr_lex_image.pool + value;
}
const char *sr_lex_attr(uint32_t entry) { return sr_lex_image.pool + phrase_row(entry)->attr; }
const char *sr_lex_source(uint32_t entry) { return sr_lex_image.pool + phrase_row(entry)->source; }
uint8_t sr_lex_kind(uint32_t entry) { return phrase_entry(entry)->kind; }
uint8_t sr_lex_flags(uint32_t entry) { return phrase_entry(entry)->flags & SR_LH_PUBLIC; }
uint32_t sr_lex_count(void) { return sr_lex_image.nentry; }

uint32_t sr_lex_alternatives(uint32_t entry) {
  uint32_t n = 0;
  const SrLexEntry *e = phrase_entry(entry);
  if (e->kind == SR_L_NONE) return 0;
  do {
    n++;
  } while (entry + n < sr_lex_image.nentry && e[n].kind == e->kind && e[n].phrase == e->phrase);
  return n;
}

const char *sr_lex_value_in(const SrLexOverlay *overlay, uint32_t entry) {
  return entry & SR_LEX_OVERLAY ? sr_lex_overlay_value(overlay, entry) : sr_lex_value(entry);
}

const char *sr_lex_attr_get(const char *attr, const char *key, size_t *n) {
  *n = 0;
  while (attr && *attr) {
    const char *k = key, *end;
    while (*k && *attr == *k) attr++, k++;
    end = strchr(attr, ';');
    if (!*k && *attr == '=') {
      attr++;
      *n = end ? (size_t)(end - attr) : strlen(attr);
      return attr;
    }
    attr = end ? end + 1 : NULL;
  }
  return NULL;
}

/* The attribute of this key of a row that may have it; NULL */
static inline const SrLexAttr *phrase_attr(const SrLexRow *row, uint32_t code) {
  const SrLexAttr *x = sr_lex_image.attr + row->first;
  while (x->key && x->key != code) x++;
  return x->key ? x : NULL;
}

const char *sr_lex_attr_find(uint32_t entry, uint32_t code, size_t *n) {
  const SrLexRow *row = phrase_row(entry);
  const SrLexAttr *x = row->keys & sr_lex_key_bit(code) ? phrase_attr(row, code) : NULL;
  *n = x ? x->value & 255 : 0;
  return x ? sr_lex_image.pool + (x->value >> 8) : NULL;
}

bool sr_lex_attr_equals(uint32_t entry, uint32_t code, uint32_t bit, const char *v, size_t n) {
  const SrLexRow *row = phrase_row(entry);
  const SrLexAttr *x = row->pairs & bit ? phrase_attr(row, code) : NULL;
  return x && (x->value & 255) == n && memcmp(sr_lex_image.pool + (x->value >> 8), v, n) == 0;
}

static uint32_t phrase_child(const SrLexLayer *l, uint32_t parent, const char *word, size_t n) {
  uint32_t h = sr_hash(word, n), key = sr_lex_key(parent, h);
  SrLexSlots in = sr_lex_slots(l, parent);
  for (uint32_t i = sr_lex_home(parent, h, in.n); in.a[i]; i = phrase_after(in, i)) {
    const SrLexNode *d = &l->node[in.a[i] & SR_LEX_SLOT_NODE];
    if (d->key == key && (d->word & 255) == n &&
        memcmp(l->pool + (d->word >> 8), word, n) == 0) {
      return in.a[i] & SR_LEX_SLOT_NODE;
    }
  }
  return 0;
}

uint32_t sr_lex_find(uint8_t kind, const char *folded, size_t n) {
  const SrLexLayer *l = &sr_lex_image;
  uint32_t node = 0;
  size_t i = 0;
  while (i < n) {
    size_t from = i;
    while (i < n && folded[i] != ' ' && folded[i] != '-') i++;
    if (i > from && (node = phrase_child(l, node, folded + from, i - from)) == 0) return UINT32_MAX;
    i++;
  }
  SrLexWalk r = sr_lex_walk(&l->node[node], l->ref);
  for (; r.ending; sr_lex_walk_on(l->ref, &r))
    if ((r.ending >> SR_LEX_KIND_AT & 31) == kind) return sr_lex_ending_entry(r.ending);
  return UINT32_MAX;
}
