/*
** text.c: fuzzes the reading of a text: tokens in order and inside the text,
** sentences that share the tokens out without a gap, quotations and head
** inside the text, character offsets that never step back.
*/
#include <stddef.h>
#include <stdint.h>

#include "../../ext/text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool ok) {
  if (!ok) __builtin_trap();
}

static void check_tokens(const SrDoc *doc) {
  uint32_t end = 0, at = 0;
  char f[SR_TOKEN_MAX * 2 + 1];
  for (uint32_t i = 0; i < doc->ntok; i++) {
    const SrToken *t = &doc->tok[i];
    must(t->len > 0 && t->len <= SR_TOKEN_MAX && t->start >= end);
    end = t->start + t->len;
    must(end <= doc->n);
    must(sr_doc_char(doc, t->start) >= at);
    at = sr_doc_char(doc, t->start);
    size_t n = sr_token_fold(doc, i, f, sizeof f);
    must(sr_hash(f, n) == t->hash);
    must(memchr(f, 0, n) || sr_token_is(doc, i, f));
  }
}

static void check_sentences(const SrDoc *doc) {
  uint32_t next = 0, para = 1;
  for (uint32_t i = 0; i < doc->nsent; i++) {
    const SrSent *s = &doc->sent[i];
    must(s->tok == next && s->ntok > 0 && s->para >= para && s->para <= doc->npara);
    must(s->start == doc->tok[s->tok].start && s->end <= doc->n && s->start < s->end);
    must(s->end - s->start <= SR_SENT_MAX + SR_TOKEN_MAX && s->kind <= SR_S_BODY);
    must(doc->tok[s->tok].flags & SR_T_SENT && sr_doc_sent_of(doc, s->tok) == i);
    next = s->tok + s->ntok;
    para = s->para;
  }
  must(next == doc->ntok);
  must(sr_doc_sent_of(doc, doc->ntok) == doc->nsent);
}

static void check_quotes(const SrDoc *doc) {
  uint32_t next = 0;
  for (uint32_t i = 0; i < doc->nquote; i++) {
    const SrQuote *q = &doc->quote[i];
    must(q->ntok > 0 && q->tok >= next && q->tok + q->ntok <= doc->ntok);
    next = q->tok + q->ntok;
  }
}

static void check_span(const SrDoc *doc, SrSpan s) { must(s.start <= s.end && s.end <= doc->n); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  SrArena a;
  SrDoc doc;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, (const char *)data, size, 19345) == SR_OK) {
    check_tokens(&doc);
    check_sentences(&doc);
    check_quotes(&doc);
    const SrHead *h = &doc.head;
    check_span(&doc, h->title);
    check_span(&doc, h->subtitle);
    check_span(&doc, h->byline);
    check_span(&doc, h->outlet);
    check_span(&doc, h->dateline_place);
    check_span(&doc, h->dateline_country);
    check_span(&doc, h->dateline_date);
    must(h->body_start <= doc.n);
    must(sr_doc_char(&doc, doc.n) <= doc.n);
  }
  sr_arena_free(&a);
  return 0;
}
