/*
** coref.c: which mentions are one thing. Lexicon entries and places by their
** canonical value, persons by full name then surname, acronyms by the bracket
** that defines them, "the group" by the last group named. Writes entities and
** the canonical value of every mention.
*/
#include "pass.h"

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

static void coref_by_key(SrArticle *a, CorefTable *t, SrMention *m, uint64_t key, const char *name) {
  CorefSlot *s = coref_slot(t, key);
  if (!s->entity) s->entity = coref_new(a, m, name);
  coref_join(a, m, s->entity);
}

/* Full name first; a single name (or a name after a title) takes the last person whose
** name ends in it. Later full names make the entity's name longer. */
static void coref_person(SrArticle *a, CorefTable *t, SrMention *m) {
  const SrDoc *d = &a->doc;
  const char *name = sr_words(a, m->tok, m->ntok);
  if (!name) return;
  uint64_t full = coref_key_tokens(d, SR_M_PERSON, m->tok, m->ntok);
  uint64_t last = coref_key_tokens(d, SR_M_N, m->tok + m->ntok - 1, 1);
  uint64_t first = coref_key_tokens(d, SR_M_N, m->tok, 1);
  CorefSlot *s = coref_slot(t, full);
  if (!s->entity) {
    uint32_t e = 0;
    CorefSlot *by = coref_slot(t, last);
    if (by->entity && m->ntok == 1) e = by->entity;
    /* "Saif" before "Muhammad Ali Saif": the longer name is the fuller one */
    if (by->entity && m->ntok > 1 && strchr(a->work->entity[by->entity - 1].name, ' ') == NULL) {
      e = by->entity;
      a->work->entity[e - 1].name = name;
    }
    if (!e) e = coref_new(a, m, name);
    s->entity = e;
  }
  coref_join(a, m, s->entity);
  if (m->ntok > 1) {
    coref_slot(t, last)->entity = s->entity;
    CorefSlot *by = coref_slot(t, first);
    if (!by->entity) by->entity = s->entity;
  }
}

static void coref_value(SrArticle *a, SrMention *m) {
  char iso[64];
  switch (m->k) {
    case SR_M_DATE: {
      size_t n = sr_timex_iso(&a->work->tx.a[m->ref], iso);
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
    default: break;
  }
}

/* n of a number or of minutes, or "min..max" of an interval */
static void coref_number_value(SrArticle *a, SrMention *m, double lo, double hi, bool has_lo, bool has_hi) {
  SrBuf b;
  sr_buf_init(&b);
  bool same = has_lo && has_hi && lo >= hi && lo <= hi;
  if (has_lo && lo < 9e15 && lo > -9e15) sr_buf_addi(&b, (int64_t)lo);
  if (!same) sr_buf_addz(&b, "..");
  if (has_hi && !same && hi < 9e15 && hi > -9e15) sr_buf_addi(&b, (int64_t)hi);
  if (b.oom) a->arena.oom = true;
  else m->value = sr_arena_strndup(&a->arena, b.z, b.n);
  sr_buf_free(&b);
}

static bool coref_bracketed(const SrDoc *d, uint32_t t, uint32_t end) {
  return t + 2 < end && sr_token_is(d, t, "(") && sr_token_is(d, t + 2, ")") && d->tok[t + 1].flags & SR_T_UPPER;
}

static void coref_mention(SrArticle *a, CorefTable *t, SrMention *m) {
  switch (m->k) {
    case SR_M_PERSON: coref_person(a, t, m); break;
    case SR_M_GROUP:
    case SR_M_ORGANIZATION:
    case SR_M_OUTLET:
    case SR_M_NATIONALITY: {
      const char *v = m->ref == SR_NONE ? sr_words(a, m->tok, m->ntok) : sr_lex_value(m->ref);
      if (!v) return;
      coref_by_key(a, t, m, coref_key_text(m->k, v), v);
      if (m->entity > 0) a->work->entity[m->entity - 1].lex = m->ref;
      break;
    }
    case SR_M_PLACE: {
      SrPlace p;
      if (!sr_gaz_get(m->ref, &p)) return;
      coref_by_key(a, t, m, sr_hash64(&p.id, sizeof p.id, 77), p.name);
      if (m->entity > 0) a->work->entity[m->entity - 1].place = p.id;
      break;
    }
    case SR_M_FACILITY: {
      const char *v = sr_words(a, m->tok, m->ntok);
      if (v) coref_by_key(a, t, m, coref_key_tokens(&a->doc, m->k, m->tok, m->ntok), v);
      break;
    }
    case SR_M_WEAPON:
    case SR_M_VEHICLE: m->value = sr_lex_value(m->ref); break;
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
    default: coref_value(a, m); break;
  }
}

void sr_pass_coref(SrArticle *a) {
  CorefTable t;
  uint32_t size = 64;
  while (size < a->nmention * 8u && size < 1u << 30) size *= 2;
  t.mask = size - 1;
  t.slot = sr_arena_zalloc(&a->arena, (uint64_t)size * sizeof *t.slot);
  if (!t.slot) return;
  for (uint32_t i = 0; i < a->nmention && !a->arena.oom; i++) {
    SrMention *m = &a->mention[i];
    coref_mention(a, &t, m);
    uint32_t end = m->tok + m->ntok;
    /* "Tehreek-e-Taliban Pakistan (TTP)": from here on the acronym names it too */
    if (m->entity > 0 && coref_bracketed(&a->doc, end, a->doc.ntok)) {
      CorefSlot *s = coref_slot(&t, coref_key_tokens(&a->doc, m->k, end + 1, 1));
      if (!s->entity) s->entity = (uint32_t)m->entity;
    }
  }
  for (uint32_t i = 0; i < a->nmention; i++) {
    SrMention *m = &a->mention[i];
    if (!m->value && m->entity > 0) m->value = a->work->entity[m->entity - 1].name;
  }
}
