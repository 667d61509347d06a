/*
** quote.c: pairs quotation marks into quotations and tells which sentences
** begin inside one. A quotation that nobody closes ends with its paragraph;
** an apostrophe is a mark only where it opens before a word and another one
** closes in the same paragraph.
*/
#include "reading.h"

enum { QUOTE_SCARE = 3 };

typedef struct QuotePass {
  SrDoc *doc;
  const SrMarks *marks;
  uint32_t cap;
  uint32_t sent; /* sentence of the mark being read */
} QuotePass;

static bool quote_double(const SrDoc *doc, uint32_t i) {
  return (doc->tok[i].flags & SR_T_QUOTE) != 0;
}

/* Sentence of token i; marks come in order, so the search goes on from the last one. */
static const SrSent *quote_sent(QuotePass *p, uint32_t i) {
  const SrDoc *doc = p->doc;
  while (p->sent + 1 < doc->nsent && doc->sent[p->sent + 1].tok <= i) p->sent++;
  return &doc->sent[p->sent];
}

/* The token behind the last one of the paragraph that sentence s stands in. */
static uint32_t quote_para_end(const SrDoc *doc, const SrSent *s) {
  const SrSent *last = doc->sent + doc->nsent - 1;
  while (s < last && s[1].para == s->para) s++;
  return s->tok + s->ntok;
}

static bool quote_push(QuotePass *p, uint32_t from, uint32_t to) {
  SrDoc *doc = p->doc;
  if (from >= to) return true;
  SrQuote *q = SR_PUSH(doc->arena, doc->quote, doc->nquote, p->cap);
  if (!q) return false;
  uint32_t words = 0;
  for (uint32_t i = from; i < to && words <= QUOTE_SCARE; i++)
    words += (doc->tok[i].flags & (SR_T_ALPHA | SR_T_DIGIT)) != 0;
  bool stop =
      memchr(".!?,", doc->text[doc->tok[to - 1].start], 4) && doc->tok[to - 1].flags & SR_T_PUNCT;
  *q = (SrQuote){from, to - from, words <= QUOTE_SCARE && !stop};
  return true;
}

/* An apostrophe in front of a word, with space or an opening mark before it */
static bool quote_single_opens(const SrDoc *doc, uint32_t i) {
  if (i + 1 >= doc->ntok || doc->tok[i + 1].flags & SR_T_SPACE) return false;
  if (doc->tok[i].flags & SR_T_OPEN) return true;
  return doc->tok[i].flags & SR_T_SPACE ||
         (i > 0 && doc->tok[i - 1].flags & (SR_T_OPEN | SR_T_HYPHEN));
}

/* An apostrophe behind a word or stop. The soldiers' families: only a mark if nothing better
** comes. */
static bool quote_single_closes(const SrDoc *doc, uint32_t i, bool *weak) {
  if (i == 0 || doc->tok[i].flags & (SR_T_SPACE | SR_T_OPEN)) return false;
  const SrToken *w = &doc->tok[i - 1];
  bool after = i + 1 >= doc->ntok || doc->tok[i + 1].flags & (SR_T_SPACE | SR_T_PUNCT);
  char last = sr_ascii_lower(doc->text[w->start + w->len - 1]);
  *weak = last == 's' && i + 1 < doc->ntok && !(doc->tok[i + 1].flags & SR_T_PUNCT);
  return after;
}

/* Mark k opens a single quotation: the mark that closes it in paragraph para, or k. */
static uint32_t quote_single_close(const QuotePass *p, uint32_t k, uint32_t limit) {
  uint32_t weak_at = k;
  for (uint32_t j = k + 1; j < p->marks->nquote; j++) {
    uint32_t i = p->marks->quote[j];
    bool weak = false;
    if (i >= limit || quote_double(p->doc, i)) break;
    if (quote_single_closes(p->doc, i, &weak)) {
      if (!weak) return j;
      weak_at = j;
    } else if (quote_single_opens(p->doc, i)) {
      break;
    }
  }
  return weak_at;
}

static bool quote_singles(QuotePass *p, uint32_t *k, uint32_t limit) {
  SrDoc *doc = p->doc;
  uint32_t i = p->marks->quote[*k];
  if (!quote_single_opens(doc, i)) return true;
  uint32_t j = quote_single_close(p, *k, limit);
  if (j == *k) return true;
  uint32_t to = p->marks->quote[j];
  doc->tok[i].flags |= SR_T_QUOTE | SR_T_OPEN;
  doc->tok[to].flags |= SR_T_QUOTE | SR_T_CLOSE;
  *k = j;
  return quote_push(p, i + 1, to);
}

/* Sentences that begin inside a quotation opened before them. */
static void quote_inside(SrDoc *doc) {
  uint32_t s = 0;
  for (uint32_t k = 0; k < doc->nquote; k++) {
    const SrQuote *q = &doc->quote[k];
    while (s < doc->nsent && doc->sent[s].tok <= q->tok) s++;
    for (; s < doc->nsent && doc->sent[s].tok < q->tok + q->ntok; s++) doc->sent[s].in_quote = 1;
  }
}

bool sr_quotes_make(SrDoc *doc, const SrMarks *marks) {
  QuotePass p = {.doc = doc, .marks = marks};
  uint32_t open = UINT32_MAX, end = 0; /* open mark; end of its paragraph */
  bool ok = true;
  for (uint32_t k = 0; k < marks->nquote && ok; k++) {
    uint32_t i = marks->quote[k];
    const SrSent *s = quote_sent(&p, i);
    if (open != UINT32_MAX && i >= end) {
      ok = quote_push(&p, open + 1, end);
      open = UINT32_MAX;
    }
    if (i >= end) end = quote_para_end(doc, s);
    uint32_t f = doc->tok[i].flags;
    if (!(f & SR_T_QUOTE)) {
      if (open == UINT32_MAX && ok) ok = quote_singles(&p, &k, end);
    } else if (f & SR_T_OPEN) {
      open = i;
    } else if (open != UINT32_MAX) {
      ok = ok && quote_push(&p, open + 1, i);
      open = UINT32_MAX;
    }
  }
  if (open != UINT32_MAX && ok) ok = quote_push(&p, open + 1, end);
  quote_inside(doc);
  return ok;
}
