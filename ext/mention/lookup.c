/*
** lookup.c: questions about the annotated article that several passes ask.
*/
#include "mention.h"

/* Hits are ordered by their first token, so a bounded step back from the last one that begins at or
** before tok finds every hit that covers it (phrases have at most 12 words). */
const SrLexHit *sr_hit_find(const SrArticle *a, uint32_t tok, uint8_t kind) {
  const SrHitIndex *x = &a->work->hit[tok];
  const SrLexList *l = &a->work->lex;
  const SrLexHit *weak = NULL; /* the men of "armed men" */
  for (uint32_t i = x->end; i-- > 0 && l->a[i].tok + 12 > tok;) {
    const SrLexHit *h = &l->a[i];
    if (h->kind != kind || h->tok + h->ntok <= tok) continue;
    if (!(h->flags & SR_LH_WEAK)) return h;
    if (!weak) weak = h;
  }
  return weak;
}

const SrLexHit *sr_hit_in_group(const SrArticle *a, uint32_t g, uint8_t kind) {
  if (g == SR_NONE) return NULL;
  const SrGroup *gr = &a->work->group.a[g];
  for (uint32_t t = gr->head + 1; t-- > gr->tok;) {
    const SrLexHit *h = sr_hit_at(a, t, kind);
    if (h) return h;
  }
  return NULL;
}

const char *sr_words(SrArticle *a, uint32_t tok, uint32_t ntok) {
  const SrDoc *d = &a->doc;
  if (!ntok || (uint64_t)tok + ntok > d->ntok) return NULL;
  const SrToken *last = &d->tok[tok + ntok - 1];
  return sr_words_of(a, (SrSpan){d->tok[tok].start, last->start + last->len});
}

const char *sr_words_of(SrArticle *a, SrSpan span) {
  char *out = sr_arena_alloc(&a->arena, (uint64_t)(span.end - span.start) + 1);
  if (!out) return NULL;
  uint32_t n = 0;
  for (uint32_t i = span.start; i < span.end; i++) {
    unsigned char c = (unsigned char)a->doc.text[i];
    if (c > ' ')
      out[n++] = (char)c;
    else if (n && out[n - 1] != ' ')
      out[n++] = ' ';
  }
  while (n && out[n - 1] == ' ') n--;
  out[n] = 0;
  return out;
}

uint32_t sr_number_in(const SrArticle *a, uint32_t sent, uint32_t tok, uint32_t ntok) {
  const SrSentWork *w = &a->work->sent[sent];
  for (uint32_t i = w->num; i < w->num + w->nnum; i++) {
    const SrNumber *x = &a->work->num.a[i];
    if (x->core >= tok && x->core < tok + ntok) return i;
  }
  return SR_NONE;
}

/* What the lemma of a token depends on, as one number that is not 0. */
static inline uint64_t lookup_lexeme_key(const SrDoc *d, uint32_t t, SrTag tag) {
  const SrToken *k = &d->tok[t];
  uint64_t form = tag.upos | (uint32_t)tag.form << 5 | (uint32_t)tag.plural << 8;
  uint64_t letters = k->len | (uint64_t)(unsigned char)d->text[k->start] << 8;
  return k->hash | form << 32 | letters << 41 | UINT64_C(1) << 63;
}

uint32_t sr_lemma_hash(const SrArticle *a, uint32_t t) {
  const SrTag *tag = &a->work->tag[t];
  if (sr_lemma_is_form(*tag)) return a->doc.tok[t].hash;
  uint64_t key = lookup_lexeme_key(&a->doc, t, *tag);
  SrLexeme *x = &a->work->lexeme[(key ^ key >> 29) & (SR_LEXEMES - 1)];
  if (x->key != key) {
    char z[512];
    size_t n = sr_lemma(&a->doc, t, *tag, z, sizeof z);
    *x = (SrLexeme){key, sr_hash(z, n)};
  }
  return x->lemma;
}

bool sr_lemma_in(const SrArticle *a, uint32_t t, const char *const *list, size_t n) {
  char c = a->doc.text[a->doc.tok[t].start];
  if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
  for (size_t i = 0; i < n; i++)
    if (*list[i] == c && sr_hash(list[i], strlen(list[i])) == sr_lemma_hash(a, t)) return true;
  return false;
}
