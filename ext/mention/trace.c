/*
** trace.c: the record of why each row came out, kept only when asked for.
*/
#include "mention.h"

void sr_trace(SrArticle *a, const char *stage, const char *rule, uint32_t s, uint32_t tok,
              uint32_t ntok, const char *effect) {
  if (!a->tracing || a->arena.oom) return;
  const SrDoc *d = &a->doc;
  SrTrace *t = SR_PUSH(&a->arena, a->trace, a->ntrace, a->cap_trace);
  if (!t) return;
  const SrToken *last = &d->tok[ntok ? tok + ntok - 1 : tok];
  t->step = a->ntrace;
  t->stage = stage;
  t->rule = rule;
  t->sentence = sr_article_sentence(a, s);
  t->span.start = d->tok[tok].start;
  t->span.end = last->start + last->len;
  t->effect = effect;
}
