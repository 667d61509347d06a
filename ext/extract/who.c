/*
** who.c: who did it, as the text calls them, and which organization claims it
** or is held responsible.
*/
#include "story.h"

const char *sr_story_phrase(SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = gr->tok, end = gr->tok + gr->ntok;
  uint32_t num = sr_number_in(a, sr_doc_sent_of(&a->doc, gr->tok), gr->tok, gr->ntok);
  if (num != SR_NONE) {
    const SrNumber *x = &a->work->num.a[num];
    if (x->tok <= from && x->tok + x->ntok < end) from = x->tok + x->ntok;
  }
  uint32_t m = a->work->mention_of[gr->head]; /* a name is not cut where the chunker cuts it */
  if (m != SR_NONE && a->mention[m].tok + a->mention[m].ntok > end)
    end = a->mention[m].tok + a->mention[m].ntok;
  while (from + 1 < end &&
         (a->work->tag[from].upos == SR_U_DET || a->work->tag[from].upos == SR_U_NUM))
    from++;
  return sr_words(a, from, end - from);
}

/* What kind of attacker a phrase names: 3 "gunmen", "Suspected militants"; 2 a group or a force;
** 1 a person by name; 0 nobody. */
static int who_kind(const SrArticle *a, uint32_t g) {
  bool perp;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || a->work->tag[gr->head].upos == SR_U_PRON) return 0;
  (void)sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  if (perp) return 3;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m == SR_NONE) continue;
    if (a->mention[m].k == SR_M_GROUP) return 2;
    if (a->mention[m].k == SR_M_PERSON) return 1;
  }
  return 0;
}

/* state forces attack in air strikes, shelling, raids: their phrase counts there only */
static bool who_force(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  if (sr_hit_at(a, gr->head, SR_L_FORCE) || sr_hit_at(a, gr->head, SR_L_VEHICLE)) return true;
  const char *class = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  if (class && (strcmp(class, "military") == 0 || strcmp(class, "police") == 0 ||
                strcmp(class, "security") == 0))
    return true;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE &&
        (a->mention[m].k == SR_M_NATIONALITY || (a->mention[m].k == SR_M_PLACE && t == gr->head)))
      return true;
  }
  return false;
}

static bool who_state_act(uint8_t type) {
  return type == SR_TY_AIRSTRIKE || type == SR_TY_SHELLING || type == SR_TY_SECURITY_OPERATION;
}

/* first strong attacker's word of the sentences of the incident: "two suicide bombers" without a
** verb of their own */
static uint32_t who_mentioned(const SrArticle *a, const SrStory *t) {
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s)) continue;
    for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
      const SrLexHit *h = &a->work->lex.a[i];
      if (h->kind != SR_L_PERPETRATOR || h->flags & SR_LH_WEAK) continue;
      uint32_t g = a->work->group_of[h->tok + h->ntok - 1];
      if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP ||
          a->work->group.a[g].head != h->tok + h->ntok - 1)
        continue;
      if (who_kind(a, g) == 3) return g;
    }
  }
  return SR_NONE;
}

static void who_count(const SrArticle *a, SrIncident *r, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok), i = sr_number_in(a, s, gr->tok, gr->ntok);
  if (i != SR_NONE) {
    const SrNumber *x = &a->work->num.a[i];
    if (x->kind == SR_N_ORDINAL || x->same) return;
    if (x->has_min && x->min >= 0 && x->min < 1e6) r->perpetrators.min = (int64_t)x->min;
    if (x->has_max && x->max >= 0 && x->max < 1e6) r->perpetrators.max = (int64_t)x->max;
  } else if (!a->work->tag[gr->head].plural &&
             (sr_token_is(&a->doc, gr->tok, "a") || sr_token_is(&a->doc, gr->tok, "an"))) {
    const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_PERPETRATOR);
    if (h && !sr_lex_attr_is(h->entry, "group", "1")) r->perpetrators.min = r->perpetrators.max = 1;
  }
}

static uint32_t who_person_in(const SrArticle *a, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_PERSON) return m;
  }
  return SR_NONE;
}

/* one attacker: "the gunman", "a suspect"; not "gunmen" */
static bool who_single(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = gr->kind == SR_GR_NP ? sr_hit_at(a, gr->head, SR_L_PERPETRATOR) : NULL;
  return h && !a->work->tag[gr->head].plural && !sr_lex_attr_is(h->entry, "group", "1");
}

/* The name that the article gives a single attacker: "the gunman, identified as X", "the
** attacker, X, 28", "named the suspect as X". */
static uint32_t who_identified(const SrArticle *a, const SrStory *t) {
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    uint32_t end = sr_sent_end(&a->doc, s);
    if (!sr_story_about(t, s)) continue;
    for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
      const SrGroup *gr = &a->work->group.a[g];
      uint32_t after = gr->tok + gr->ntok, m;
      if (!who_single(a, g)) continue;
      if (after + 1 < end && sr_token_is(&a->doc, after, ",") &&
          (m = who_person_in(a, after + 1, after + 7 < end ? after + 7 : end)) != SR_NONE) {
        /* the apposition itself, no clause of its own */
        uint32_t next = a->work->group_of[a->mention[m].tok];
        if (next == g + 1 && a->mention[m].tok <= after + 2) return m;
      }
      for (uint32_t k = after; k + 2 < end && k < after + 8; k++)
        if ((sr_token_is(&a->doc, k, "identified") || sr_token_is(&a->doc, k, "named")) &&
            (m = who_person_in(a, k + 1, k + 5 < end ? k + 5 : end)) != SR_NONE)
          return m;
      if (after + 1 < end && sr_token_is(&a->doc, after, "as") && gr->tok > a->doc.sent[s].tok &&
          (sr_token_is(&a->doc, gr->tok - 1, "identified") ||
           sr_token_is(&a->doc, gr->tok - 1, "named")) &&
          (m = who_person_in(a, after + 1, after + 4 < end ? after + 4 : end)) != SR_NONE)
        return m;
    }
  }
  return SR_NONE;
}

/* The agent that says most: attackers by kind before groups before persons; a strong trigger's
** before a weak one's. */
static void who_agent(SrArticle *a, SrIncident *r, const SrStory *t) {
  const SrWork *w = a->work;
  uint32_t best = SR_NONE;
  int top = 0;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != t->index) continue;
    if (e->suicide) r->suicide = 1;
    if (e->agent == SR_NONE) continue;
    bool ends = e->type == SR_TY_SECURITY_OPERATION && strcmp(r->type, "security_operation") != 0;
    int k = who_kind(a, e->agent);
    if (!k && who_state_act((uint8_t)sr_type_of(r->type)) && who_force(a, e->agent)) k = 3;
    if (!k || ends) continue;
    int score = k * 4 + (e->strong ? 2 : 0);
    if (score > top) {
      top = score;
      best = e->agent;
    }
  }
  if (top < 12) {
    uint32_t g = who_mentioned(a, t);
    if (g != SR_NONE) best = g;
  }
  if (best == SR_NONE) return;
  r->perpetrator = sr_story_phrase(a, best);
  uint32_t own = top < 8 ? who_person_in(a, a->work->group.a[best].tok,
                                         a->work->group.a[best].tok + a->work->group.a[best].ntok)
                         : SR_NONE;
  if (own != SR_NONE && a->mention[own].value) r->perpetrator = a->mention[own].value;
  who_count(a, r, best);
  if (top >= 8 && !who_single(a, best)) return;
  uint32_t name = who_identified(a, t);
  if (name != SR_NONE && a->mention[name].value) r->perpetrator = a->mention[name].value;
}

/* What the claims say: "X claimed responsibility", also where X is "the group" of a sentence
** before. */
static void who_claimed(const SrArticle *a, SrIncident *r, const SrStory *t) {
  for (uint32_t i = 0; i < a->nclaim && !r->claimed_by; i++) {
    const SrClaim *c = &a->claim[i];
    if (strcmp(c->stance, "claims_responsibility") != 0 || c->incident != (int64_t)t->index + 1 ||
        c->entity <= 0)
      continue;
    const SrEntity *e = &a->work->entity[c->entity - 1];
    if (e->k == SR_M_GROUP && !e->state) r->claimed_by = e->name;
  }
}

/* The main incident's attackers are militants and the article speaks of one armed group only:
** theirs. */
static void who_only_group(const SrArticle *a, SrIncident *r, const SrStory *t) {
  enum { LEAD = 10 };
  const SrEntity *only = NULL;
  if (t->draft != t->main) return;
  for (uint32_t i = 0; i < a->work->nentity; i++) {
    const SrEntity *e = &a->work->entity[i];
    if (e->k != SR_M_GROUP || e->state || e->count < 2) continue;
    if (only) return;
    only = e;
  }
  if (!only || a->mention[only->first].sentence > (int64_t)t->draft->sent + LEAD) return;
  r->perpetrator_group = only->name;
}

/* Who says that it was them, whom others blame, and the surest of all as the group responsible. */
static void who_responsible(const SrArticle *a, SrIncident *r, const SrStory *t) {
  int best = -1;
  for (uint32_t i = 0; i < t->blame->n; i++) {
    const SrBlame *b = &t->blame->a[i];
    if (b->incident != t->index) continue;
    const char *name = b->name;
    if (b->kind == SR_BL_CLAIMED && !r->claimed_by) r->claimed_by = name;
    if ((b->kind == SR_BL_ATTRIBUTED || b->kind == SR_BL_SUSPECTED) && !r->attributed_to)
      r->attributed_to = name;
    if (b->person) continue;
    int rank = (int)b->kind + (b->named ? 10 : 0);
    if (rank > best) {
      best = rank;
      r->perpetrator_group = name;
    }
  }
  if (!r->claimed_by) who_claimed(a, r, t);
  if (!r->perpetrator_group && !r->claimed_by) who_only_group(a, r, t);
  if (r->claimed_by && best < (int)SR_BL_CLAIMED + 10) r->perpetrator_group = r->claimed_by;
}

void sr_story_who(SrArticle *a, SrIncident *r, const SrStory *t) {
  const SrCount none = {SR_NULL_INT, SR_NULL_INT};
  r->perpetrators = none;
  who_agent(a, r, t);
  who_responsible(a, r, t);
  if (!r->perpetrator && r->perpetrator_group) r->perpetrator = r->perpetrator_group;
}
