/*
** coref.c: which mentions are one thing. Lexicon entries and places by their
** canonical value, persons by full name then surname, acronyms by the bracket
** that defines them, descriptions ("the group", "the mayor") by the mention
** that they were tied to. Writes entities and the canonical value of every mention.
*/
#include "naming.h"

/* kinds of keys beside those of SrMentionKind */
enum { COREF_LAST = SR_M_N, COREF_PART, COREF_WORD, COREF_NAME_WORDS = 8 };

typedef struct CorefSlot {
  uint64_t key;
  uint32_t entity; /* index + 1; 0 = free */
} CorefSlot;

typedef struct CorefTable {
  CorefSlot *slot;
  uint32_t mask;
} CorefTable;

static CorefSlot *coref_slot(CorefTable *t, uint64_t key) {
  uint32_t i = (uint32_t)(key ^ key >> 32) & t->mask;
  while (t->slot[i].entity && t->slot[i].key != key) i = (i + 1) & t->mask;
  t->slot[i].key = key;
  return &t->slot[i];
}

static uint64_t coref_key_text(uint8_t k, const char *s) {
  char fold[256];
  size_t n = sr_fold(s, strlen(s), fold, sizeof fold);
  return sr_hash64(fold, n, 1000u + k);
}

static uint64_t coref_key_tokens(const SrDoc *d, uint8_t k, uint32_t tok, uint32_t ntok) {
  uint64_t h = 2000u + k;
  for (uint32_t t = tok; t < tok + ntok; t++)
    if (d->tok[t].flags & (SR_T_ALPHA | SR_T_DIGIT))
      h = sr_hash64(&d->tok[t].hash, sizeof d->tok[t].hash, h);
  return h;
}

static uint32_t coref_new(SrArticle *a, const SrMention *m, const char *name) {
  SrWork *w = a->work;
  SrEntity *e = SR_PUSH(&a->arena, w->entity, w->nentity, w->cap_entity);
  if (!e) return 0;
  memset(e, 0, sizeof *e);
  e->k = m->k;
  e->name = name;
  e->lex = SR_NONE;
  e->first = (uint32_t)(m - a->mention);
  return w->nentity;
}

static void coref_join(SrArticle *a, SrMention *m, uint32_t entity) {
  if (!entity) return;
  m->entity = entity;
  a->work->entity[entity - 1].count++;
}

static void coref_by_key(SrArticle *a, CorefTable *t, SrMention *m, uint64_t key,
                         const char *name) {
  CorefSlot *s = coref_slot(t, key);
  if (!s->entity) s->entity = coref_new(a, m, name);
  coref_join(a, m, s->entity);
}

/* ---- persons ------------------------------------------------------------------------ */

/* A word of a name as a key: vowels that transliterations exchange count as one, double letters as
** single (Muhammad, Mohammed, Mohamad). */
static uint64_t coref_name_word(const SrDoc *d, uint32_t t) {
  char fold[SR_TOKEN_MAX * 2 + 2], out[SR_TOKEN_MAX * 2 + 2];
  size_t n = sr_token_fold(d, t, fold, sizeof fold), k = 0;
  for (size_t i = 0; i < n; i++) {
    char c = fold[i];
    if (c == 'e' || c == 'i' || c == 'y') c = 'a';
    if (c == 'u' || c == 'w') c = 'o';
    if (!k || out[k - 1] != c) out[k++] = c;
  }
  return sr_hash64(out, k, 3000u);
}

typedef struct CorefName {
  uint64_t word[COREF_NAME_WORDS];
  uint32_t n;
} CorefName;

static void coref_name(const SrDoc *d, const SrMention *m, CorefName *out) {
  out->n = 0;
  for (uint32_t t = m->tok; t < m->tok + m->ntok && out->n < COREF_NAME_WORDS; t++)
    if (d->tok[t].flags & SR_T_ALPHA) out->word[out->n++] = coref_name_word(d, t);
}

/* every word of the shorter name stands in the longer one, in this order */
static bool coref_name_in(const CorefName *x, const CorefName *y) {
  uint32_t k = 0;
  for (uint32_t i = 0; i < y->n && k < x->n; i++)
    if (x->word[k] == y->word[i]) k++;
  return k == x->n;
}

static uint64_t coref_word_key(uint32_t kind, uint64_t word) {
  return sr_hash64(&word, sizeof word, 4000u + kind);
}

/* The person that this name may stand for: the last one of that surname, or of one word of it,
** whose name holds it or is held in it. */
static uint32_t coref_person_known(const SrArticle *a, CorefTable *t, const CorefName *x) {
  const uint64_t keys[3] = {coref_word_key(COREF_LAST, x->word[x->n - 1]),
                            coref_word_key(COREF_PART, x->word[x->n - 1]),
                            coref_word_key(COREF_PART, x->word[0])};
  for (int i = 0; i < 3; i++) {
    uint32_t e = coref_slot(t, keys[i])->entity;
    if (!e) continue;
    CorefName y;
    coref_name(&a->doc, &a->mention[a->work->entity[e - 1].full], &y);
    if (x->n <= y.n ? coref_name_in(x, &y) : coref_name_in(&y, x)) return e;
  }
  return 0;
}

static void coref_person(SrArticle *a, CorefTable *t, SrMention *m) {
  CorefName x, y;
  coref_name(&a->doc, m, &x);
  if (!x.n) return;
  uint32_t e = coref_person_known(a, t, &x);
  if (!e) {
    e = coref_new(a, m, sr_words(a, m->tok, m->ntok));
    if (!e) return;
    a->work->entity[e - 1].full = (uint32_t)(m - a->mention);
  }
  coref_join(a, m, e);
  SrEntity *n = &a->work->entity[e - 1];
  coref_name(&a->doc, &a->mention[n->full], &y);
  if (x.n > y.n) {
    n->full = (uint32_t)(m - a->mention);
    n->name = sr_words(a, m->tok, m->ntok);
  }
  if (!n->descr) n->descr = sr_mention_post(a, m);
  if (x.n == 1 && y.n > 1) return; /* a surname alone does not move it to another person */
  coref_slot(t, coref_word_key(COREF_LAST, x.word[x.n - 1]))->entity = e;
  for (uint32_t i = 0; i < x.n; i++) {
    CorefSlot *s = coref_slot(t, coref_word_key(COREF_PART, x.word[i]));
    if (!s->entity) s->entity = e;
  }
}

/* ---- groups and organizations --------------------------------------------------------- */

/* attribute country of an entry names the country */
static bool coref_of_country(uint32_t entry, uint32_t country) {
  size_t n, len;
  if (!country || entry == SR_NONE || entry & SR_LEX_OVERLAY) return false;
  const char *c = sr_lex_attr_of(entry, "country", &n);
  if (!c) return false;
  const char *name = sr_gaz_name(country);
  len = strlen(name);
  for (size_t i = 0; len && i + len <= n; i++)
    if (memcmp(c + i, name, len) == 0 && (i + len == n || c[i + len] == ',')) return true;
  return false;
}

/* Of several bodies with one name the one of the article's country. */
static uint32_t coref_entry(const SrArticle *a, uint32_t entry) {
  if (entry == SR_NONE || entry & SR_LEX_OVERLAY) return entry;
  uint32_t n = sr_lex_alternatives(entry);
  for (uint32_t i = 0; i < n && i < 16; i++)
    if (coref_of_country(entry + i, a->work->country)) return entry + i;
  return entry;
}

/* One word of a longer name told before stands for it where it is at home and the word's own bearer
** is not: "the Taliban" after "Tehreek-e-Taliban Pakistan". */
static uint32_t coref_short_name(const SrArticle *a, CorefTable *t, const SrMention *m) {
  const SrWork *w = a->work;
  if (m->ntok != 1 || m->ref == SR_NONE || coref_of_country(m->ref, w->country)) return 0;
  uint32_t e = coref_slot(t, coref_word_key(COREF_WORD, a->doc.tok[m->tok].hash))->entity;
  return e && coref_of_country(w->entity[e - 1].lex, w->country) ? e : 0;
}

static void coref_body(SrArticle *a, CorefTable *t, SrMention *m) {
  const SrDoc *d = &a->doc;
  m->ref = coref_entry(a, m->ref);
  const char *v =
      m->ref == SR_NONE ? sr_words(a, m->tok, m->ntok) : sr_lex_value_in(a->overlay, m->ref);
  if (!v) return;
  uint32_t e = m->k == SR_M_GROUP ? coref_short_name(a, t, m) : 0;
  if (!e && m->ref == SR_NONE)
    e = coref_slot(t, coref_key_tokens(d, m->k, m->tok, m->ntok))->entity;
  if (e)
    coref_join(a, m, e);
  else
    coref_by_key(a, t, m, coref_key_text(m->k, v), v);
  if (m->entity <= 0) return;
  if (a->work->entity[m->entity - 1].lex == SR_NONE) a->work->entity[m->entity - 1].lex = m->ref;
  if (m->k != SR_M_GROUP || m->ntok < 2) return;
  for (uint32_t i = m->tok; i < m->tok + m->ntok; i++)
    if (d->tok[i].flags & SR_T_ALPHA)
      coref_slot(t, coref_word_key(COREF_WORD, d->tok[i].hash))->entity = (uint32_t)m->entity;
}

/* ---- places ------------------------------------------------------------------------------- */

/* The name is asked for once: the names of places lie far off. */
static void coref_place(SrArticle *a, CorefTable *t, SrMention *m) {
  CorefSlot *s = coref_slot(t, sr_hash64(&m->ref, sizeof m->ref, 77));
  if (!s->entity) {
    const char *name = sr_gaz_name(m->ref);
    if (!*name) return;
    s->entity = coref_new(a, m, name);
  }
  coref_join(a, m, s->entity);
  if (m->entity > 0) a->work->entity[m->entity - 1].place = m->ref;
}

/* ---- values ------------------------------------------------------------------------------ */

static void coref_value(SrArticle *a, SrMention *m) {
  char iso[64];
  switch (m->k) {
    case SR_M_DATE: {
      const SrTimex *x = &a->work->tx.a[m->ref];
      size_t n = x->guess ? 0 : sr_timex_iso(x, iso);
      m->value = n ? sr_arena_strndup(&a->arena, iso, n) : NULL;
      break;
    }
    case SR_M_TIME: {
      int min = a->work->tx.a[m->ref].minute;
      if (min < 0) break;
      const char clock[5] = {(char)('0' + min / 600), (char)('0' + min / 60 % 10), ':',
                             (char)('0' + min % 60 / 10), (char)('0' + min % 10)};
      m->value = sr_arena_strndup(&a->arena, clock, 5);
      break;
    }
    default:
      break;
  }
}

/* up to four decimals, no zeros at the end */
static void coref_decimal(SrBuf *b, double v) {
  if (!(v < 9e15 && v > -9e15)) return;
  int64_t whole = (int64_t)v,
          part = v >= 0 && v < 1e9 ? (int64_t)((v - (double)whole) * 10000 + 0.5) : 0;
  if (part >= 10000) {
    whole++;
    part = 0;
  }
  sr_buf_addi(b, whole);
  if (!part) return;
  sr_buf_addc(b, '.');
  for (int64_t unit = 1000; part; unit /= 10) {
    sr_buf_addc(b, (char)('0' + part / unit));
    part %= unit;
  }
}

/* n of a number or of minutes, or "min..max" of an interval */
static void coref_number_value(SrArticle *a, SrMention *m, double lo, double hi, bool has_lo,
                               bool has_hi) {
  SrBuf b;
  bool same = has_lo && has_hi && lo >= hi && lo <= hi;
  if (same && lo >= 0 && lo < 1e9 && (double)(uint32_t)lo >= lo) { /* most of them */
    char z[10];
    size_t n = sizeof z;
    uint32_t v = (uint32_t)lo;
    do z[--n] = (char)('0' + v % 10);
    while (v /= 10);
    m->value = sr_arena_strndup(&a->arena, z + n, sizeof z - n);
    return;
  }
  sr_buf_init(&b);
  if (has_lo) coref_decimal(&b, lo);
  if (!same) sr_buf_addz(&b, "..");
  if (has_hi && !same) coref_decimal(&b, hi);
  if (b.oom)
    a->arena.oom = true;
  else
    m->value = sr_arena_strndup(&a->arena, b.z, b.n);
  sr_buf_free(&b);
}

/* "Border Rescue Unit (BRU)", "the BRU [Border Rescue Unit]": the words in brackets name it too */
static void coref_bracketed(SrArticle *a, CorefTable *t, const SrMention *m) {
  const SrDoc *d = &a->doc;
  uint32_t open = m->tok + m->ntok, close = open + 1;
  if (m->entity <= 0 || (m->k != SR_M_GROUP && m->k != SR_M_ORGANIZATION && m->k != SR_M_FACILITY))
    return;
  if (open + 2 >= d->ntok || !(d->tok[open].flags & SR_T_OPEN) || d->tok[open].flags & SR_T_QUOTE)
    return;
  while (close < d->ntok && close < open + 8 && !(d->tok[close].flags & SR_T_PUNCT)) close++;
  if (close >= d->ntok || close == open + 1 || !(d->tok[close].flags & SR_T_CLOSE)) return;
  if (!(d->tok[open + 1].flags & SR_T_UPPER) && !(d->tok[m->tok].flags & SR_T_UPPER)) return;
  CorefSlot *s = coref_slot(t, coref_key_tokens(d, m->k, open + 1, close - open - 1));
  if (!s->entity) s->entity = (uint32_t)m->entity;
}

/* A description has the entity of the mention that it was tied to. */
static void coref_nominal(SrArticle *a, SrMention *m) {
  uint32_t i = m->ref < a->doc.ntok ? a->work->mention_of[m->ref] : SR_NONE;
  m->ref = SR_NONE;
  if (i == SR_NONE || a->mention[i].entity <= 0) return;
  coref_join(a, m, (uint32_t)a->mention[i].entity);
  SrEntity *e = &a->work->entity[m->entity - 1];
  bool he = sr_token_is(&a->doc, m->tok, "he") || sr_token_is(&a->doc, m->tok, "she");
  if (m->k == SR_M_PERSON && !e->descr && !he) e->descr = sr_words(a, m->tok, m->ntok);
}

static void coref_mention(SrArticle *a, CorefTable *t, SrMention *m) {
  switch (m->k) {
    case SR_M_PERSON:
      coref_person(a, t, m);
      break;
    case SR_M_GROUP:
    case SR_M_ORGANIZATION:
    case SR_M_OUTLET:
    case SR_M_NATIONALITY:
      coref_body(a, t, m);
      break;
    case SR_M_PLACE: {
      if (m->ref) {
        coref_place(a, t, m);
        break;
      }
      const char *name = sr_words(a, m->tok, m->ntok); /* known by its name only */
      if (!name || !*name) return;
      coref_by_key(a, t, m, coref_key_tokens(&a->doc, m->k, m->tok, m->ntok), name);
      break;
    }
    case SR_M_FACILITY: {
      const char *v = sr_words(a, m->tok, m->ntok);
      if (v) coref_by_key(a, t, m, coref_key_tokens(&a->doc, m->k, m->tok, m->ntok), v);
      break;
    }
    case SR_M_WEAPON:
    case SR_M_VEHICLE:
      m->value = sr_lex_value_in(a->overlay, m->ref);
      break;
    case SR_M_NUMBER: {
      const SrNumber *x = &a->work->num.a[m->ref];
      coref_number_value(a, m, x->min, x->max, x->has_min, x->has_max);
      break;
    }
    case SR_M_DURATION: {
      const SrTimex *x = &a->work->tx.a[m->ref];
      coref_number_value(a, m, x->minutes_min, x->minutes_max, x->has_min, x->has_max);
      break;
    }
    default:
      coref_value(a, m);
      break;
  }
}

/* at least as many as the keys that a mention looks up */
static uint32_t coref_keys(const SrMention *m) {
  switch (m->k) {
    case SR_M_PERSON: return 5 + (m->ntok < COREF_NAME_WORDS ? m->ntok : COREF_NAME_WORDS);
    case SR_M_GROUP: return 4 + m->ntok;
    case SR_M_DATE:
    case SR_M_TIME:
    case SR_M_DURATION:
    case SR_M_NUMBER: return 0;
    default: return 4;
  }
}

void sr_pass_coref(SrArticle *a) {
  CorefTable t;
  uint32_t size = 64;
  uint64_t keys = 0;
  for (uint32_t i = 0; i < a->nmention; i++) keys += coref_keys(&a->mention[i]);
  while (size / 2 < keys && size < 1u << 28) size *= 2;
  t.mask = size - 1;
  t.slot = sr_arena_zalloc(&a->arena, (uint64_t)size * sizeof *t.slot);
  if (!t.slot) return;
  for (uint32_t i = 0; i < a->nmention && !a->arena.oom; i++) {
    SrMention *m = &a->mention[i];
    if (m->nominal) continue;
    coref_mention(a, &t, m);
    coref_bracketed(a, &t, m);
  }
  for (uint32_t i = 0; i < a->nmention && !a->arena.oom; i++)
    if (a->mention[i].nominal) coref_nominal(a, &a->mention[i]);
  for (uint32_t i = 0; i < a->nmention; i++) {
    SrMention *m = &a->mention[i];
    if (!m->value && m->entity > 0) m->value = a->work->entity[m->entity - 1].name;
  }
}
