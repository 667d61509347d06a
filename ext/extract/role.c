/* role.c: who and what took part in each incident, as head-exact phrases. Reads groups,
** mentions, events and incidents; writes roles. The model `roles` judges each noun group,
** `fillers` each thing that the groups speak of; what passes is given once for each incident
** that it takes part in. */
#include "candidate.h"
#include "incident.h"

static const char *const kRoleName[SR_RK_N] = {
    "perpetrator_individual", "perpetrator_group", "target", "victim", "victim", "weapon"};

typedef struct RoleState {
  const SrModel *roles, *cuts, *fillers;
  SrCast cast;
  uint32_t *of; /* group x role -> filler */
  SrFeats *f;
} RoleState;

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

enum { ROLE_SPEAKERS = 32 /* of one sentence */ };

/* "X, the mayor, said", "said X, a resident": the groups of sentence s that speak. Returns how
 * many. */
static uint32_t role_speakers(const SrArticle *a, uint32_t s, uint32_t *out) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t n = 0;
  for (uint32_t i = w->lex; i < w->lex + w->nlex && n + 2 <= ROLE_SPEAKERS; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    uint32_t v = h->kind == SR_L_REPORT ? sr_vp_of(a, h->tok) : SR_NONE;
    if (v == SR_NONE || a->work->group.a[v].passive) continue;
    const SrGroup *vp = &a->work->group.a[v];
    uint32_t subject = sr_subject_of(a, s, v);
    if (subject != SR_NONE) out[n++] = subject;
    if (v + 1 < w->group + w->ngroup && vp[1].tok == vp->tok + vp->ntok &&
        vp->tok > a->doc.sent[s].tok && a->doc.tok[vp->tok - 1].flags & (SR_T_QUOTE | SR_T_PUNCT))
      out[n++] = v + 1;
  }
  return n;
}

/* Whoever tells of the act in a sentence that does not tell of a wound of theirs is no victim
** there. */
static bool role_speaks(const SrArticle *a, uint32_t s, uint32_t g, const uint32_t *speaker,
                        uint32_t n) {
  const SrSentWork *w = &a->work->sent[s];
  bool speaks = false;
  for (uint32_t i = 0; i < n; i++) speaks |= speaker[i] == g;
  for (uint32_t i = w->toll; speaks && i < w->toll + w->ntoll; i++)
    if (a->work->toll[i].who == g) return false;
  for (uint32_t i = w->event; speaks && i < w->event + w->nevent; i++)
    if (a->work->event[i].patient == g) return false;
  return speaks;
}

static void role_scores(const SrArticle *a, RoleState *st) {
  int32_t out[SR_MODEL_MAX_OUT];
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *sw = &a->work->sent[s];
    uint32_t speaker[ROLE_SPEAKERS], nspeaker = role_speakers(a, s, speaker);
    for (uint32_t g = sw->group; g < sw->group + sw->ngroup; g++) {
      int32_t *x = st->cast.score + (size_t)g * SR_RK_N;
      for (int k = 0; k < SR_RK_N; k++) x[k] = SR_FILLER_FLOOR - 1;
      if (a->doc.sent[s].repeat || !sr_group_is_candidate(a, g)) continue;
      sr_group_features(a, s, g, st->f);
      sr_model_score(st->roles, st->f, out);
      for (int k = 0; k < SR_RK_N; k++) x[k] = out[k];
      if ((out[SR_RK_VICTIM] >= SR_FILLER_FLOOR || out[SR_RK_VICTIMS] >= SR_FILLER_FLOOR) &&
          role_speaks(a, s, g, speaker, nspeaker))
        x[SR_RK_VICTIM] = x[SR_RK_VICTIMS] = SR_FILLER_FLOOR - 1;
    }
  }
}

/* the incident of the filler's phrase, then every other one that a likely group of it takes part
** in */
static void role_place(SrArticle *a, RoleState *st, const SrFiller *x, uint32_t number, int32_t p) {
  uint64_t given = 0; /* SR_DRAFTS incidents at most */
  uint32_t i = sr_cast_incident(a, &st->cast, x->best.sent, x->best.group);
  if (i >= a->nincident) return;
  role_add(a, x, i, p);
  given |= UINT64_C(1) << (i & 63);
  for (uint32_t s = x->first; s < a->doc.nsent; s++)
    for (uint32_t g = a->work->sent[s].group; g < a->work->sent[s].group + a->work->sent[s].ngroup;
         g++) {
      if (st->of[(size_t)g * SR_RK_N + x->role] != number ||
          st->cast.score[(size_t)g * SR_RK_N + x->role] < 0)
        continue;
      i = sr_cast_incident(a, &st->cast, s, g);
      if (i >= a->nincident || given >> (i & 63) & 1u) continue;
      given |= UINT64_C(1) << (i & 63);
      role_add(a, x, i, p);
    }
}

/* the phrase lies inside the phrase of another filler that is given: "[offices of a foreign bank]",
** "foreign bank" */
static bool role_inside(const SrFiller *x, const int32_t *p, uint32_t n, uint32_t i,
                        int32_t threshold) {
  const SrCand *c = &x[i].best;
  for (uint32_t k = 0; k < n; k++) {
    const SrCand *d = &x[k].best;
    if (k != i && p[k] >= threshold && d->ntok > c->ntok && d->tok <= c->tok &&
        d->tok + d->ntok >= c->tok + c->ntok)
      return true;
  }
  return false;
}

/* Fillers of one role that are likely enough. */
static void role_fill(SrArticle *a, RoleState *st, SrFiller *x, SrRoleKind role) {
  int32_t score[SR_MODEL_MAX_OUT], p[SR_FILLERS], threshold = st->fillers->threshold[role];
  uint32_t n = sr_fillers(a, st->cuts, st->cast.score, role, x, st->of);
  for (uint32_t i = 0; i < n; i++) {
    sr_filler_features(a, &st->cast, &x[i], st->f);
    sr_model_score(st->fillers, st->f, score);
    p[i] = sr_model_permille(score[role]);
  }
  for (uint32_t i = 0; i < n; i++)
    if (p[i] >= threshold && !role_inside(x, p, n, i, threshold)) role_place(a, st, &x[i], i, p[i]);
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
  st.of = sr_arena_alloc(&a->arena, cells * sizeof *st.of);
  st.f = sr_arena_alloc(&a->arena, sizeof *st.f);
  SrFiller *x = sr_arena_alloc(&a->arena, SR_FILLERS * sizeof *x);
  if (!sr_cast_new(a, &st.cast) || a->arena.oom) return;
  for (uint64_t i = 0; i < cells; i++) st.of[i] = SR_NONE;
  role_scores(a, &st);
  sr_cast_top(a, &st.cast);
  for (int k = 0; k < SR_RK_N && !a->arena.oom; k++) role_fill(a, &st, x, (SrRoleKind)k);
}
