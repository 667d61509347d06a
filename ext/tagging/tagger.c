/*
** tagger.c: the tagger with its built-in model.
*/
#include "model.h"

int sr_tag_sentence(const SrDoc *doc, uint32_t s, SrTag *out) {
  const SrSent *sent = &doc->sent[s];
  return sr_tag_run(&sr_tag_model, doc, sent->tok, sent->ntok, sent->ntok, NULL, out);
}

int sr_tag_beginning(const SrDoc *doc, uint32_t s, uint32_t n, SrTag *out) {
  const SrSent *sent = &doc->sent[s];
  return sr_tag_run(&sr_tag_model, doc, sent->tok, sent->ntok, n, NULL, out);
}
