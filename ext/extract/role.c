/*
** role.c: who and what took part in each incident, as head-exact phrases.
** Reads groups, mentions, events and incidents; writes roles. Each noun group
** of an article with incidents is judged by the linear model `roles`; its best cut
** is the phrase, and one phrase is given once for an incident.
*/
#include "candidate.h"
#include "incident.h"

enum { ROLE_OUT = 6 };

typedef struct RoleKey { uint64_t key; } RoleKey;

typedef struct RoleState {
  const SrModel *model;
  RoleKey *seen; /* open addressing: phrases already given */
  uint32_t mask;
  uint32_t *incident_of; /* sentence -> incident index, SR_NONE */
} RoleState;

static const char *const kRoleName[ROLE_OUT] = {"perpetrator_individual", "perpetrator_group", "target", "victim", "victim", "weapon"};

/* Incident of each sentence: that of its first event or toll; sentences without one belong to the
** incident told before them. */
static void role_sentences(const SrArticle *a, RoleState *st) {
  const SrWork *w = a->work;
  uint32_t current = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *sw = &w->sent[s];
    uint32_t here = SR_NONE;
    for (uint32_t i = sw->event; i < sw->event + sw->nevent && here == SR_NONE; i++) here = w->event[i].incident;
    for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll && here == SR_NONE; i++) here = w->toll[i].incident;
    if (here != SR_NONE) current = here;
    st->incident_of[s] = current;
  }
}

/* the incident that a group takes part in: that of an event which names it, else its sentence's */
static uint32_t role_incident(const SrArticle *a, const RoleState *st, const SrCand *c) {
  const SrSentWork *sw = &a->work->sent[c->sent];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != SR_NONE && (e->agent == c->group || e->patient == c->group || e->instrument == c->group)) return e->incident;
  }
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    if (a->work->toll[i].who == c->group && a->work->toll[i].incident != SR_NONE) return a->work->toll[i].incident;
  return st->incident_of[c->sent];
}

/* true when this phrase was already given for the incident and role; remembers it */
static bool role_seen(const SrArticle *a, RoleState *st, const SrCand *c, uint32_t incident, int role) {
  uint64_t key = 31u + incident * 8u + (uint32_t)role;
  for (uint32_t t = c->tok; t < c->tok + c->ntok; t++)
    if (a->doc.tok[t].flags & (SR_T_ALPHA | SR_T_DIGIT)) key = sr_hash64(&a->doc.tok[t].hash, sizeof(uint32_t), key);
  key |= 1;
  uint32_t i = (uint32_t)(key >> 20) & st->mask, n = 0;
  while (st->seen[i].key && st->seen[i].key != key && n++ < st->mask) i = (i + 1) & st->mask;
  if (st->seen[i].key == key) return true;
  st->seen[i].key = key;
  return false;
}

static void role_add(SrArticle *a, const SrCand *c, uint32_t incident, int role, int32_t score) {
  SrRole *r = SR_PUSH(&a->arena, a->role, a->nrole, a->cap_role);
  if (!r) return;
  const SrDoc *d = &a->doc;
  memset(r, 0, sizeof *r);
  r->incident = (int64_t)incident + 1;
  r->role = kRoleName[role];
  r->entity = SR_NULL_INT;
  uint32_t m = c->mention;
  if (m != SR_NONE && a->mention[m].tok >= c->tok && a->mention[m].tok + a->mention[m].ntok <= c->tok + c->ntok) {
    r->value = a->mention[m].value;
    r->entity = a->mention[m].entity;
  }
  r->confidence = (double)sr_model_permille(score) / 1000.0;
  r->sentence = sr_article_sentence(a, c->sent);
  r->span.start = d->tok[c->tok].start;
  r->span.end = d->tok[c->tok + c->ntok - 1].start + d->tok[c->tok + c->ntok - 1].len;
}

/* Best cut of one group for each role whose score passes zero (thresholds are in the biases). */
static void role_group(SrArticle *a, RoleState *st, SrFeats *f, uint32_t s, uint32_t g) {
  SrCand c[SR_CAND_MAX], best[ROLE_OUT];
  int32_t score[SR_MODEL_MAX_OUT], top[ROLE_OUT] = {0};
  uint32_t n = sr_candidates(a, s, g, c);
  for (uint32_t i = 0; i < n; i++) {
    sr_candidate_features(a, &c[i], f);
    sr_model_score(st->model, f, score);
    for (int k = 0; k < ROLE_OUT; k++)
      if (score[k] > top[k]) {
        top[k] = score[k];
        best[k] = c[i];
      }
  }
  if (top[3] && top[4]) top[top[3] >= top[4] ? 4 : 3] = 0; /* a victim is named or described */
  for (int k = 0; k < ROLE_OUT; k++) {
    if (!top[k]) continue;
    uint32_t incident = role_incident(a, st, &best[k]);
    if (incident < a->nincident && !role_seen(a, st, &best[k], incident, k)) role_add(a, &best[k], incident, k, top[k]);
  }
}

void sr_pass_roles(SrArticle *a) {
  RoleState st;
  st.model = sr_model("roles");
  if (!st.model || st.model->nout != ROLE_OUT || !a->nincident) return;
  uint32_t size = 64;
  while (size < a->work->group.n * 2u && size < 1u << 24) size *= 2;
  st.mask = size - 1;
  st.seen = sr_arena_zalloc(&a->arena, (uint64_t)size * sizeof *st.seen);
  st.incident_of = sr_arena_alloc(&a->arena, (uint64_t)a->doc.nsent * sizeof *st.incident_of);
  SrFeats *f = sr_arena_alloc(&a->arena, sizeof *f);
  if (a->arena.oom) return;
  role_sentences(a, &st);
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    const SrSentWork *sw = &a->work->sent[s];
    if (a->doc.sent[s].repeat) continue;
    for (uint32_t g = sw->group; g < sw->group + sw->ngroup; g++) role_group(a, &st, f, s, g);
  }
}
