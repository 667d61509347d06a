/*
** doc.c: reads one article: runs the passes of the text floor in order and
** answers which sentence holds a token.
*/
#include "reading.h"
#include "timeword.h"

const char *const sr_sent_kind_name[7] = {"title",   "subtitle", "byline", "dateline",
                                          "caption", "heading",  "body"};

int sr_doc_open(SrDoc *doc, SrArena *arena, const char *text, size_t n, int32_t published_day) {
  memset(doc, 0, sizeof *doc);
  doc->arena = arena;
  doc->text = text;
  doc->head.dateline_day = SR_NO_DAY;
  if (n > SR_TEXT_MAX) return SR_TOOBIG;
  doc->n = (uint32_t)n;
  if (n == 0) return SR_OK;
  SrMarks marks = {0};
  SrBlocks blocks = {0};
  if (!sr_charmap_make(arena, text, doc->n, &doc->charmap) || !sr_tokens_make(doc, &marks) ||
      !sr_blocks_make(doc, &marks, &blocks) || !sr_layout_read(doc, &blocks, published_day) ||
      !sr_sentences_make(doc, &marks, &blocks) || !sr_quotes_make(doc, &marks))
    return SR_NOMEM;
  return arena->oom ? SR_NOMEM : SR_OK;
}

void sr_doc_hash(SrDoc *doc) {
  if (doc->hashed) return;
  uint64_t *said = sr_arena_zalloc(doc->arena, SR_SAID / 8);
  for (uint32_t i = 0; i < doc->ntok; i++) {
    SrToken *t = &doc->tok[i];
    const char *s = doc->text + t->start;
    uint32_t room = doc->n - t->start;
    if (t->len <= 8 && room >= 8) t->hash = sr_fold_hash_short(s, t->len);
    else t->hash = t->len <= 16 && room >= 16 ? sr_fold_hash_middle(s, t->len) : sr_fold_hash(s, t->len);
    if (said) said[t->hash % SR_SAID / 64] |= UINT64_C(1) << t->hash % 64;
  }
  doc->said = said;
  doc->hashed = true;
  sr_timemarks_make(doc);
}

int sr_doc_read(SrDoc *doc, SrArena *arena, const char *text, size_t n, int32_t published_day) {
  int rc = sr_doc_open(doc, arena, text, n, published_day);
  if (rc == SR_OK) sr_doc_hash(doc);
  return rc == SR_OK && arena->oom ? SR_NOMEM : rc;
}

uint32_t sr_doc_sent_of(const SrDoc *doc, uint32_t tok) {
  uint32_t lo = 0, hi = doc->nsent;
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    const SrSent *s = &doc->sent[mid];
    if (tok < s->tok) hi = mid;
    else if (tok >= s->tok + s->ntok) lo = mid + 1;
    else return mid;
  }
  return doc->nsent;
}
