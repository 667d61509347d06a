/*
** cast.c: what the fillers of an article are judged by together: the scores of
** all groups in all roles, and which incident each sentence tells of.
*/
#include "candidate.h"
#include "incident.h"

/* Incident of each sentence: that of its first event or toll; sentences without one belong to the
** incident told before them. */
static void cast_sentences(const SrArticle *a, SrCast *c) {
  const SrWork *w = a->work;
  uint32_t current = a->nincident ? 0 : SR_NONE;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *sw = &w->sent[s];
    uint32_t here = SR_NONE;
    for (uint32_t i = sw->event; i < sw->event + sw->nevent && here == SR_NONE; i++)
      here = w->event[i].incident;
    for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll && here == SR_NONE; i++)
      here = w->toll[i].incident;
    if (here != SR_NONE && here < a->nincident) current = here;
    c->incident_of[s] = current;
  }
}

bool sr_cast_new(SrArticle *a, SrCast *c) {
  SrWork *w = a->work;
  uint64_t tokens = (uint64_t)a->doc.ntok + 1;
  c->score = sr_arena_alloc(&a->arena, ((uint64_t)w->group.n * SR_RK_N + 1) * sizeof *c->score);
  c->incident_of =
      sr_arena_alloc(&a->arena, ((uint64_t)a->doc.nsent + 1) * sizeof *c->incident_of);
  if (!w->class_symbol) {
    w->class_symbol = sr_arena_zalloc(&a->arena, tokens * sizeof *w->class_symbol);
    w->class_kind = sr_arena_zalloc(&a->arena, tokens);
  }
  if (a->arena.oom) return false;
  cast_sentences(a, c);
  return true;
}

void sr_cast_top(const SrArticle *a, SrCast *c) {
  for (int k = 0; k < SR_RK_N; k++) c->top[k] = INT32_MIN / 4;
  for (uint32_t g = 0; g < a->work->group.n; g++)
    for (int k = 0; k < SR_RK_N; k++) {
      int32_t x = c->score[(size_t)g * SR_RK_N + (size_t)k];
      if (x > c->top[k]) c->top[k] = x;
    }
}

/* that of an event which names the group, else its sentence's */
uint32_t sr_cast_incident(const SrArticle *a, const SrCast *c, uint32_t s, uint32_t g) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != SR_NONE && (e->agent == g || e->patient == g || e->instrument == g))
      return e->incident;
  }
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    if (a->work->toll[i].who == g && a->work->toll[i].incident != SR_NONE)
      return a->work->toll[i].incident;
  return c->incident_of[s];
}
