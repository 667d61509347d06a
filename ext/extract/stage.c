/*
** stage.c: which passes run for which question, and in which order.
*/
#include "verdict.h"

static void stage_names(SrArticle *a) {
  sr_pass_annotate(a);
  if (a->arena.oom) return;
  sr_pass_mentions(a);
  if (!a->arena.oom) sr_pass_places(a);
  if (!a->arena.oom) sr_pass_coref(a);
}

void sr_pass_events(SrArticle *a) {
  a->work->gated = sr_pass_gate(a);
  if (!a->work->gated) return;
  stage_names(a);
  a->done_mentions = true;
  if (!a->arena.oom) sr_pass_event(a);
  if (!a->arena.oom) sr_pass_tolls(a);
  if (!a->arena.oom) sr_pass_claims(a);
  if (!a->arena.oom) sr_pass_incidents(a);
  if (!a->arena.oom) sr_pass_relevance(a);
  if (!a->arena.oom) sr_pass_verdict(a);
}

void sr_pass_all_mentions(SrArticle *a) {
  stage_names(a);
  if (!a->arena.oom) sr_pass_claims(a);
}
