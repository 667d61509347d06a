/*
** targetpick.c: the target that a model chooses among the phrases of the sentences that tell of an
** incident; what the rules of target.c choose is one of them, and the model knows which.
*/
#include "target.h"

enum { TP_GROUPS = 40, TP_SENTS = 10, TP_EVENTS = 16, TP_UNSCORED = -99 };

const char *sr_target_text(SrArticle *a, const SrTargetPick *p) {
  return p->ntok ? sr_words(a, p->tok, p->ntok) : sr_story_phrase(a, p->group);
}

static uint32_t tp_head(const SrArticle *a, const SrTargetPick *p) {
  return p->ntok ? p->tok + p->ntok - 1 : a->work->group.a[p->group].head;
}

/* The candidate with that head, a new one if there is none; NULL when there are too many. */
static SrTargetItem *tp_item(const SrArticle *a, SrTargetList *l, const SrTargetPick *p, uint32_t s) {
  uint32_t head = tp_head(a, p), key = a->doc.tok[head].hash;
  for (uint32_t i = 0; i < l->n; i++)
    if (l->a[i].key == key) return &l->a[i];
  if (l->n == SR_TARGET_MAX) return NULL;
  SrTargetItem *x = &l->a[l->n++];
  memset(x, 0, sizeof *x);
  x->pick = *p;
  x->key = key;
  x->head = head;
  x->sent = s;
  x->event = SR_NONE;
  x->far = UINT32_MAX;
  return x;
}

/* how group g takes part in the acts and tolls of its sentence */
static uint32_t tp_roles(const SrArticle *a, uint32_t index, uint32_t s, uint32_t g, uint32_t *event) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t roles = 0;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + TP_EVENTS; i++) {
    const SrEvent *e = &a->work->event[i];
    bool patient = sr_target_of_event(a, e) == g;
    if (e->incident != index) {
      if (patient && e->incident != SR_NONE) roles |= SR_TR_OTHER;
      if (e->agent == g && e->incident != SR_NONE) roles |= SR_TR_DOES_OTHER;
      continue;
    }
    uint32_t own = (patient ? e->strong ? SR_TR_PATIENT : SR_TR_WEAK : 0u) | (e->agent == g ? SR_TR_AGENT : 0u) |
                   (e->site == g ? SR_TR_SITE : 0u) | (e->instrument == g ? SR_TR_INSTRUMENT : 0u);
    if (own && (*event == SR_NONE || (patient && e->strong && !(roles & SR_TR_PATIENT)))) *event = i;
    roles |= own;
  }
  for (uint32_t i = w->toll; i < w->toll + w->ntoll && i < w->toll + TP_EVENTS; i++) {
    const SrToll *t = &a->work->toll[i];
    if (t->who != g || t->incident != index) continue;
    roles |= t->perpetrator               ? SR_TR_PERP
             : t->effect == SR_E_KILLED   ? SR_TR_KILLED
             : t->effect == SR_E_INJURED  ? SR_TR_HURT
             : t->effect == SR_E_HOSTAGE  ? SR_TR_TAKEN
                                          : SR_TR_OUT;
  }
  if (roles & SR_TR_AGENT) roles &= ~(uint32_t)SR_TR_DOES_OTHER;
  return roles;
}

/* how far the nearest act of the incident is, which speaks for those that take no part in any */
static void tp_near(const SrArticle *a, uint32_t index, SrTargetItem *x) {
  const SrSentWork *w = &a->work->sent[x->sent];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + TP_EVENTS; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != index) continue;
    uint32_t d = e->tok > x->head ? e->tok - x->head : x->head - e->tok;
    if (d < x->far) {
      x->far = d, x->behind = e->tok < x->head;
      if (!(x->roles & SR_TR_IN_ACT)) x->event = i;
    }
  }
}

/* One mention of a candidate, in sentence s; event: the act in which it has its roles, SR_NONE. */
static void tp_put(const SrArticle *a, SrTargetList *l, const SrTargetPick *p, uint32_t s, uint32_t roles,
                   uint32_t event) {
  SrTargetItem *x = tp_item(a, l, p, s);
  if (!x) return;
  bool fresh = !x->count++;
  if (!fresh && p->score > x->pick.score && !x->rule && !(x->roles & SR_TR_PATIENT)) x->pick = *p;
  x->roles |= roles;
  x->first |= l->seen == 1;
  x->title |= a->doc.sent[s].kind == SR_S_TITLE;
  if (!fresh) return;
  x->event = event;
  tp_near(a, l->index, x);
}

/* "a bomb killed eight, and gunmen shot two guards at a bank": the last act told in front of token t is another
** incident's */
static bool tp_of_other(const SrArticle *a, uint32_t index, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t last = SR_NONE;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + TP_EVENTS && a->work->event[i].tok < t; i++)
    last = a->work->event[i].incident;
  return last != SR_NONE && last != index;
}

static void tp_sentence(const SrArticle *a, SrTargetList *l, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t g = w->group; g < w->group + w->ngroup && g < w->group + TP_GROUPS; g++) {
    if (a->work->group.a[g].kind != SR_GR_NP) continue;
    uint32_t event = SR_NONE, roles = tp_roles(a, l->index, s, g, &event);
    SrTargetPick p = {.group = SR_NONE, .score = TP_UNSCORED};
    if (!l->doers && !roles && tp_of_other(a, l->index, s, a->work->group.a[g].head)) continue;
    if (l->doers)
      sr_doer_judge(a, g, roles, &p);
    else if (!roles || roles & ~(uint32_t)SR_TR_ASIDE)
      sr_target_judge(a, g, l->aim, false, false, &p);
    if (p.group != SR_NONE) tp_put(a, l, &p, s, roles, event);
  }
  for (uint32_t i = w->event; !l->doers && i < w->event + w->nevent && i < w->event + TP_EVENTS; i++) {
    SrTargetPick p = {.group = SR_NONE, .score = TP_UNSCORED};
    if (a->work->event[i].incident != l->index) continue;
    sr_target_compound(a, &a->work->event[i], l->aim, &p);
    if (p.group != SR_NONE) tp_put(a, l, &p, s, SR_TR_COMPOUND, i);
  }
}

/* the rules' own choice comes first, as they gave it */
static void tp_ruled(const SrArticle *a, const SrIncident *r, SrTargetList *l) {
  if (r->hit.group == SR_NONE) return;
  uint32_t s = sr_doc_sent_of(&a->doc, a->work->group.a[r->hit.group].tok);
  SrTargetItem *x = tp_item(a, l, &r->hit, s);
  x->rule = l->ruled = true;
  x->roles = tp_roles(a, l->index, s, r->hit.group, &x->event);
  tp_near(a, l->index, x);
}

static bool tp_own(const SrArticle *a, uint32_t s, uint32_t index) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (a->work->event[i].incident == index) return true;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++)
    if (a->work->toll[i].incident == index) return true;
  return false;
}

void sr_target_begin(const SrIncident *r, SrTargetList *l) {
  l->n = l->seen = 0;
  l->index = (uint32_t)(r->incident - 1);
  l->ruled = l->doers = false;
  l->best = TP_UNSCORED;
}

void sr_target_collect(const SrArticle *a, SrTargetList *l) {
  for (uint32_t s = 0; s < a->doc.nsent && l->seen < TP_SENTS; s++) {
    if (!tp_own(a, s, l->index)) continue;
    l->seen++;
    tp_sentence(a, l, s);
  }
  for (uint32_t k = 0; k < l->n; k++)
    if (l->a[k].pick.score > l->best) l->best = l->a[k].pick.score;
}

void sr_target_candidates(const SrArticle *a, const SrIncident *r, SrTargetList *l) {
  SrType type = sr_type_of(r->type);
  sr_target_begin(r, l);
  l->aim = (SrTargetAim){type == SR_TY_SECURITY_OPERATION || type == SR_TY_AIRSTRIKE,
                         type == SR_TY_KIDNAPPING || type == SR_TY_ASSASSINATION, 0};
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    l->aim.state |= e->incident == l->index && e->type == SR_TY_CLASH && sr_target_by_force(a, e->agent);
  }
  tp_ruled(a, r, l);
  sr_target_collect(a, l);
}

const SrTargetItem *sr_target_best(const SrArticle *a, const SrIncident *r, const SrModel *m, const SrTargetList *l,
                                   SrFeats *f, bool likely) {
  int32_t score[SR_MODEL_MAX_OUT], top = likely ? 0 : INT32_MIN;
  const SrTargetItem *best = NULL;
  for (uint32_t k = 0; k < l->n; k++) {
    sr_target_features(a, r, l, k, f);
    sr_model_score(m, f, score);
    if (score[0] > top) top = score[0], best = &l->a[k];
  }
  return best;
}

void sr_target_pass(SrArticle *a, const char *model, SrTargetChoose *choose) {
  const SrModel *m = a->doc.upper || !a->nincident ? NULL : sr_model(model);
  SrFeats *f = m ? sr_article_feats(a) : NULL;
  SrTargetList *l = f ? sr_arena_alloc(&a->arena, sizeof *l) : NULL;
  for (uint32_t i = 0; l && i < a->nincident; i++) choose(a, &a->incident[i], m, l, f);
}

/* Where the rules find none, one that is likelier right than not. */
static void tp_choose(SrArticle *a, SrIncident *r, const SrModel *m, SrTargetList *l, SrFeats *f) {
  sr_target_candidates(a, r, l);
  const SrTargetItem *x = sr_target_best(a, r, m, l, f, r->target == NULL);
  const char *text = x && !x->rule ? sr_target_text(a, &x->pick) : NULL;
  if (!text || (r->perpetrator && strcmp(text, r->perpetrator) == 0)) return; /* who did it */
  r->target = text;
  r->target_type = sr_target_by_victims(a, &x->pick, l->index, l->aim);
  if (a->tracing) sr_trace(a, "target", "model", x->sent, x->head, 1, r->target);
  sr_incident_summary(a, r);
}

void sr_pass_targets(SrArticle *a) { sr_target_pass(a, "targets", tp_choose); }
