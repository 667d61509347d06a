/*
** callout.c: "Police were called to the street at 10 p.m. on Tuesday": the day of what the text has told
** without one.
*/
#include "incidentpart.h"

/* police, crews, "emergency services" */
static bool callout_forces(const SrArticle *a, uint32_t g) {
  static const char *const kCrew[] = {"services", "crews", "firefighters", "paramedics", "ambulance", "brigade",
                                      "ambulances", "deputies", "responders", "medics", "department"};
  return g != SR_NONE && (SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kCrew) || sr_people_forces(a, g));
}

/* "were called", "responded", "rushed to the scene" */
static bool callout_verb(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kCalled[] = {"called", "alerted", "summoned", "dispatched", "notified"};
  static const char *const kCame[] = {"responded", "rushed", "attended"};
  const SrGroup *v = &a->work->group.a[vp];
  bool called = v->passive && SR_TOKEN_IN(&a->doc, v->head, kCalled);
  bool came = !v->passive && v->form == SR_VF_PAST && SR_TOKEN_IN(&a->doc, v->head, kCame);
  return (called || came) && !v->negated && !v->modal && callout_forces(a, sr_subject_of(a, s, vp));
}

void sr_incident_called(const SrArticle *a, uint32_t s, SrDraft *d) {
  enum { NEAR = 4, DAYS = 7 };
  const SrSentWork *w = &a->work->sent[s];
  if (a->doc.upper || d->dead || d->tx != SR_NONE || s > d->sent + NEAR ||
      a->reference == SR_NO_DAY)
    return;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE || x->precision != SR_P_DAY || x->since || x->future || x->from == SR_NO_DAY ||
        x->from > a->reference || x->from + DAYS < a->reference)
      continue;
    uint32_t vp = SR_NONE;
    for (uint32_t g = w->group; g < w->group + w->ngroup && a->work->group.a[g].tok < x->tok; g++)
      if (a->work->group.a[g].kind == SR_GR_VP) vp = g;
    if (vp == SR_NONE || !callout_verb(a, s, vp)) continue;
    d->tx = i;
    d->from = d->to = x->from;
    d->day = true;
    d->shift = 0;
    return;
  }
}
