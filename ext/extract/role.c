/*
** role.c: who and what took part in each incident, as head-exact phrases.
** Reads groups, mentions, events and incidents; writes roles. The model `roles` judges each noun
*group, `fillers`
** each thing that the groups speak of; what passes is given once for each incident that it takes
*part in.
*/
#include "candidate.h"
#include "incident.h"

/* A filler is given from this probability on (permille): where precision and recall of the held-out
 * part balance. */
static const int16_t kRoleTheta[SR_RK_N] = {230, 250, 230, 240, 220, 220};
static const char *const kRoleName[SR_RK_N] = {
    "perpetrator_individual", "perpetrator_group", "target", "victim", "victim", "weapon"};

typedef struct RoleState {
  const SrModel *roles, *cuts, *fillers;
  int32_t *score;        /* group x role */
  uint32_t *of;          /* group x role -> filler */
  uint32_t *incident_of; /* sentence -> incident index */
  SrFeats *f;
} RoleState;

/* Incident of each sentence: that of its first event or toll; sentences without one belong to the
** incident told before them. */
static void role_sentences(const SrArticle *a, RoleState *st) {
  const SrWork *w = a->work;
  uint32_t current = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *sw = &w->sent[s];
    uint32_t here = SR_NONE;
    for (uint32_t i = sw->event; i < sw->event + sw->nevent && here == SR_NONE; i++)
      here = w->event[i].incident;
    for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll && here == SR_NONE; i++)
      here = w->toll[i].incident;
    if (here != SR_NONE) current = here;
    st->incident_of[s] = current;
  }
}

/* the incident that a group takes part in: that of an event which names it, else its sentence's */
static uint32_t role_incident(const SrArticle *a, const RoleState *st, uint32_t s, uint32_t g) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != SR_NONE && (e->agent == g || e->patient == g || e->instrument == g))
      return e->incident;
  }
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    if (a->work->toll[i].who == g && a->work->toll[i].incident != SR_NONE)
      return a->work->toll[i].incident;
  return st->incident_of[s];
}

static void role_add(SrArticle *a, const SrFiller *x, uint32_t incident, int32_t confidence) {
  SrRole *r = SR_PUSH(&a->arena, a->role, a->nrole, a->cap_role);
  if (!r) return;
  const SrDoc *d = &a->doc;
  const SrCand *c = &x->best;
  memset(r, 0, sizeof *r);
  r->incident = (int64_t)incident + 1;
  r->role = kRoleName[x->role];
  r->entity = SR_NULL_INT;
  uint32_t m = c->mention != SR_NONE ? c->mention : a->work->mention_of[c->head];
  if (x->role != SR_RK_VICTIMS && m != SR_NONE && a->mention[m].tok >= c->tok &&
      a->mention[m].tok + a->mention[m].ntok <= c->tok + c->ntok) {
    r->value = a->mention[m].value;
    r->entity = a->mention[m].entity;
  } else if (x->role == SR_RK_VICTIM) /* a name that no list and no context has made a mention */
    r->value = sr_words(a, c->tok, c->ntok);
  r->confidence = (double)confidence / 1000.0;
  r->sentence = sr_article_sentence(a, c->sent);
  r->span.start = d->tok[c->tok].start;
  r->span.end = d->tok[c->tok + c->ntok - 1].start + d->tok[c->tok + c->ntok - 1].len;
}

static void role_scores(const SrArticle *a, RoleState *st) {
  int32_t out[SR_MODEL_MAX_OUT];
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *sw = &a->work->sent[s];
    for (uint32_t g = sw->group; g < sw->group + sw->ngroup; g++) {
      int32_t *x = st->score + (size_t)g * SR_RK_N;
      for (int k = 0; k < SR_RK_N; k++) x[k] = SR_FILLER_FLOOR - 1;
      if (a->doc.sent[s].repeat || !sr_group_is_candidate(a, g)) continue;
      sr_group_features(a, s, g, st->f);
      sr_model_score(st->roles, st->f, out);
      for (int k = 0; k < SR_RK_N; k++) x[k] = out[k];
    }
  }
}

/* the incident of the filler's phrase, then every other one that a likely group of it takes part in
 */
static void role_place(SrArticle *a, RoleState *st, const SrFiller *x, uint32_t number, int32_t p) {
  uint64_t given = 0; /* SR_DRAFTS incidents at most */
  uint32_t i = role_incident(a, st, x->best.sent, x->best.group);
  if (i >= a->nincident) return;
  role_add(a, x, i, p);
  given |= UINT64_C(1) << (i & 63);
  for (uint32_t s = x->first; s < a->doc.nsent; s++)
    for (uint32_t g = a->work->sent[s].group; g < a->work->sent[s].group + a->work->sent[s].ngroup;
         g++) {
      if (st->of[(size_t)g * SR_RK_N + x->role] != number ||
          st->score[(size_t)g * SR_RK_N + x->role] < 0)
        continue;
      i = role_incident(a, st, s, g);
      if (i >= a->nincident || given >> (i & 63) & 1u) continue;
      given |= UINT64_C(1) << (i & 63);
      role_add(a, x, i, p);
    }
}

/* the phrase lies inside the phrase of a likelier filler: "[offices of a foreign bank]", "foreign
 * bank" */
static bool role_inside(const SrFiller *x, const int32_t *p, uint32_t n, uint32_t i) {
  const SrCand *c = &x[i].best;
  for (uint32_t k = 0; k < n; k++) {
    const SrCand *d = &x[k].best;
    if (k != i && p[k] >= p[i] && d->ntok > c->ntok && d->tok <= c->tok &&
        d->tok + d->ntok >= c->tok + c->ntok)
      return true;
  }
  return false;
}

/* Fillers of one role that are likely enough. */
static void role_fill(SrArticle *a, RoleState *st, SrFiller *x, SrRoleKind role) {
  int32_t score[SR_MODEL_MAX_OUT], p[SR_FILLERS];
  uint32_t n = sr_fillers(a, st->cuts, st->score, role, x, st->of);
  for (uint32_t i = 0; i < n; i++) {
    sr_filler_features(a, st->score, &x[i], st->f);
    sr_model_score(st->fillers, st->f, score);
    p[i] = sr_model_permille(score[role]);
  }
  for (uint32_t i = 0; i < n; i++)
    if (p[i] >= kRoleTheta[role] && !role_inside(x, p, n, i)) role_place(a, st, &x[i], i, p[i]);
}

void sr_pass_roles(SrArticle *a) {
  RoleState st;
  st.roles = sr_model("roles");
  st.cuts = sr_model("cuts");
  st.fillers = sr_model("fillers");
  if (!st.roles || st.roles->nout != SR_RK_N || !st.cuts || !st.fillers ||
      st.fillers->nout != SR_RK_N || !a->nincident)
    return;
  uint64_t cells = (uint64_t)a->work->group.n * SR_RK_N;
  st.score = sr_arena_alloc(&a->arena, cells * sizeof *st.score);
  st.of = sr_arena_alloc(&a->arena, cells * sizeof *st.of);
  st.incident_of = sr_arena_alloc(&a->arena, (uint64_t)a->doc.nsent * sizeof *st.incident_of);
  st.f = sr_arena_alloc(&a->arena, sizeof *st.f);
  SrFiller *x = sr_arena_alloc(&a->arena, SR_FILLERS * sizeof *x);
  if (!a->work->class_symbol) {
    a->work->class_symbol =
        sr_arena_zalloc(&a->arena, (uint64_t)a->doc.ntok * sizeof *a->work->class_symbol);
    a->work->class_kind = sr_arena_zalloc(&a->arena, a->doc.ntok);
  }
  if (a->arena.oom) return;
  for (uint64_t i = 0; i < cells; i++) st.of[i] = SR_NONE;
  role_sentences(a, &st);
  role_scores(a, &st);
  for (int k = 0; k < SR_RK_N && !a->arena.oom; k++) role_fill(a, &st, x, (SrRoleKind)k);
}
