/*
** role.c: who and what took part in each incident, as head-exact phrases.
** Reads events and incidents; writes roles.
*/
#include "toll.h"

#include <math.h>

static void role_add(SrArticle *a, const SrEvent *e, const char *role, uint32_t tok, uint32_t ntok, const char *value, int64_t entity) {
  SrRole *r = SR_PUSH(&a->arena, a->role, a->nrole, a->cap_role);
  if (!r || !ntok) return;
  const SrDoc *d = &a->doc;
  memset(r, 0, sizeof *r);
  r->incident = (int64_t)e->incident + 1;
  r->role = role;
  r->value = value;
  r->entity = entity;
  r->confidence = NAN;
  r->sentence = sr_article_sentence(a, e->sent);
  r->span.start = d->tok[tok].start;
  r->span.end = d->tok[tok + ntok - 1].start + d->tok[tok + ntok - 1].len;
}

static void role_group(SrArticle *a, const SrEvent *e, const char *role, uint32_t g) {
  if (g == SR_NONE) return;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = gr->tok, end = gr->tok + gr->ntok;
  if (a->work->tag[gr->head].upos == SR_U_PRON) return;
  while (from < gr->head && (a->work->tag[from].upos == SR_U_DET || a->work->tag[from].upos == SR_U_NUM)) from++;
  uint32_t m = a->work->mention_of[gr->head];
  if (m != SR_NONE && a->mention[m].k == SR_M_GROUP) role = strcmp(role, "target") == 0 ? role : "perpetrator_group";
  role_add(a, e, role, from, end - from, m == SR_NONE ? NULL : a->mention[m].value, m == SR_NONE ? SR_NULL_INT : a->mention[m].entity);
}

void sr_pass_roles(SrArticle *a) {
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->nevent && !a->arena.oom; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident == SR_NONE) continue;
    role_group(a, e, "perpetrator_individual", e->agent);
    role_group(a, e, sr_hit_in_group(a, e->patient, SR_L_TARGET) ? "target" : "victim", e->patient);
    role_group(a, e, "weapon", e->instrument);
  }
}
