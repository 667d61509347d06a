/*
** tagger.c: the tagger with its built-in model, for whole sentences and for their beginnings.
*/
#include "model.h"

int sr_tag_sentence(const SrDoc *doc, uint32_t s, SrTag *out) {
  const SrSent *sent = &doc->sent[s];
  SrTagRun r;
  sr_tag_begin(&r, &sr_tag_model, doc, sent->tok, sent->ntok);
  sr_tag_go(&r, sent->ntok, NULL, out);
  return SR_OK;
}

struct SrTagger {
  uint32_t sent; /* 1 + the sentence, 0 = none yet */
  SrTagRun run;
};

SrTagger *sr_tagger_new(SrArena *arena) {
  SrTagger *t = sr_arena_alloc(arena, sizeof *t);
  if (t) t->sent = 0;
  return t;
}

void sr_tagger_run(SrTagger *t, const SrDoc *doc, uint32_t s, uint32_t want, SrTag *out) {
  if (t->sent != s + 1) {
    sr_tag_begin(&t->run, &sr_tag_model, doc, doc->sent[s].tok, doc->sent[s].ntok);
    t->sent = s + 1;
  }
  sr_tag_go(&t->run, want, NULL, out);
}
