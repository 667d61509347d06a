/*
** targetfeat.c: what the model of targets looks at: what a phrase names, how it takes part in the
** acts and tolls, the words around it, and what the rules say of it and of the others. Names are never features.
*/
#include "relevance.h"
#include "target.h"

/* what the head is: the lexicon's class of a thing, a name, people by their class */
static const char *tf_class(const SrArticle *a, const SrTargetItem *x, bool doer) {
  static const char *const kClass[] = {"building", "vehicle", "infrastructure", "area", "group"};
  bool perp;
  if (x->pick.ntok) return "compound";
  const SrGroup *g = &a->work->group.a[x->pick.group];
  if (doer && sr_hit_at(a, g->head, SR_L_PERPETRATOR)) return "attacker";
  if (doer && sr_hit_at(a, g->head, SR_L_FORCE)) return "force";
  const SrLexHit *h = sr_target_thing(a, g);
  if (h && sr_lex_attr_is(h->entry, "strength", "weak")) return "weak";
  for (size_t i = 0; h && i < sizeof kClass / sizeof *kClass; i++)
    if (sr_lex_attr_is(h->entry, "class", kClass[i])) return kClass[i];
  if (h) return "facility";
  uint32_t m = a->work->mention_of[x->head];
  uint8_t k = m == SR_NONE ? SR_M_N : a->mention[m].k;
  if (k == SR_M_PERSON) return "name";
  if (k == SR_M_PLACE) return "place";
  if (k == SR_M_GROUP) return "band";
  const char *class = sr_people_class(a, g->tok, g->tok + g->ntok, &perp);
  return class ? class : "none";
}

/* how the phrase begins: as something new, known, counted, somebody's */
static const char *tf_det(const SrArticle *a, const SrTargetItem *x) {
  if (x->pick.ntok) return "compound";
  const SrGroup *g = &a->work->group.a[x->pick.group];
  if (a->work->tag[g->tok].upos == SR_U_NUM) return "number";
  if (sr_token_is(&a->doc, g->tok, "the")) return "the";
  if (sr_token_is(&a->doc, g->tok, "a") || sr_token_is(&a->doc, g->tok, "an")) return "a";
  if (a->work->tag[g->tok].upos == SR_U_DET) return "some";
  for (uint32_t t = g->tok; t < g->head; t++)
    if (a->doc.tok[t].flags & SR_T_CLITIC) return "own";
  return a->work->tag[g->head].plural ? "bare plural" : "bare";
}

static const char *const kTfRole[SR_TR_N] = {"patient", "weak", "agent", "site", "instrument", "killed",
                                             "hurt", "taken", "out", "perp", "other", "compound"};

/* Words around the phrase: the preposition and what governs it, the word behind, the verb there. */
static void tf_around(const SrArticle *a, const SrTargetItem *x, uint32_t class, SrFeats *f) {
  if (x->pick.ntok) return;
  const SrGroup *g = &a->work->group.a[x->pick.group];
  uint32_t from = a->doc.sent[x->sent].tok, next = g->tok + g->ntok;
  if (g->tok > from) {
    uint32_t before = a->doc.tok[g->tok - 1].hash, p = a->work->group_of[g->tok - 1];
    sr_feat(f, "t.prep", before, class);
    sr_feat(f, "t.prep", before, 0);
    if (g->tok > from + 1 && p != SR_NONE && a->work->group.a[p].kind == SR_GR_PP)
      sr_feat(f, "t.governor", sr_feat_lemma(a, g->tok - 2), before);
  }
  if (next >= sr_sent_end(&a->doc, x->sent)) return;
  sr_feat(f, "t.next", sr_feat_lemma(a, next), 0);
  uint32_t v = a->work->group_of[next];
  if (v == SR_NONE || a->work->group.a[v].kind != SR_GR_VP) return;
  const SrGroup *vp = &a->work->group.a[v];
  sr_feat(f, "t.verb", sr_feat_lemma(a, vp->head), vp->passive ? sr_feat_literal("passive") : sr_feat_literal("active"));
}

/* what the rules say of it: their choice, what they think of it beside the others */
static void tf_rules(const SrTargetList *l, const SrTargetItem *x, uint32_t rule, SrFeats *f) {
  enum { UP = 5 /* no score of the rules is lower */ };
  uint32_t score = sr_feat_bucket((uint32_t)(x->pick.score + UP < 0 ? 0 : x->pick.score + UP));
  bool best = x->pick.score == l->best;
  sr_feat(f, "t.rule", rule, 0);
  sr_feat(f, "t.rulescore", rule, score);
  sr_feat(f, "t.score", score, best ? sr_feat_literal("best") : sr_feat_literal("less"));
  if (!l->ruled) return;
  int chosen = l->a[0].pick.score + UP;
  sr_feat(f, "t.rulebest", rule, sr_feat_bucket((uint32_t)(chosen < 0 ? 0 : chosen)));
}

/* how it takes part, and how the others do */
static void tf_roles(const SrTargetList *l, uint32_t k, uint32_t class, uint32_t type, uint32_t rule, SrFeats *f) {
  uint32_t own = l->a[k].roles, others = 0;
  for (uint32_t i = 0; i < l->n; i++)
    if (i != k) others |= l->a[i].roles;
  for (unsigned i = 0; i < SR_TR_N; i++) {
    uint32_t role = (own | others) >> i & 1u ? sr_feat_symbol(kTfRole[i]) : 0;
    if (others >> i & 1u) sr_feat(f, "t.rival", role, class);
    if (!(own >> i & 1u)) continue;
    sr_feat(f, "t.role", role, 0);
    sr_feat(f, "t.role", role, class);
    sr_feat(f, "t.role", role, type);
    sr_feat(f, "t.rolerule", role, rule);
  }
  if (!own) sr_feat(f, "t.roleless", class, rule);
}

static void tf_event(const SrArticle *a, const SrTargetItem *x, uint32_t class, SrFeats *f) {
  if (x->event == SR_NONE) return;
  const SrEvent *e = &a->work->event[x->event];
  uint32_t as = x->roles & (SR_TR_PATIENT | SR_TR_WEAK) ? sr_feat_literal("patient")
                : x->roles & SR_TR_AGENT                ? sr_feat_literal("agent")
                                                        : sr_feat_literal("near");
  sr_feat(f, "t.trigger", sr_feat_symbol(sr_lex_phrase(e->lex)), as);
  sr_feat(f, "t.nominal", e->nominal ? sr_feat_literal("noun") : sr_feat_literal("verb"), class);
}

void sr_target_features(const SrArticle *a, const SrIncident *r, const SrTargetList *l, uint32_t k, SrFeats *f) {
  const SrTargetItem *x = &l->a[k];
  uint32_t type = sr_feat_symbol(r->type);
  f->n = 0;
  uint32_t class = sr_feat_symbol(tf_class(a, x, l->doers));
  uint32_t kind = x->pick.type ? sr_feat_symbol(x->pick.type) : sr_feat_literal("none");
  uint32_t rule = x->rule ? sr_feat_literal("yes") : l->ruled ? sr_feat_literal("no") : sr_feat_literal("none");
  uint32_t det = sr_feat_symbol(tf_det(a, x));
  uint32_t zone = x->first ? sr_feat_literal("first") : sr_feat_literal("later");
  tf_rules(l, x, rule, f);
  if (l->doers) sr_feat(f, "t.group", r->perpetrator_group ? sr_feat_literal("yes") : sr_feat_literal("no"), kind);
  sr_feat(f, "t.rule", rule, type);
  sr_feat(f, "t.rule", rule, class);
  sr_feat(f, "t.class", class, 0);
  sr_feat(f, "t.class", class, type);
  sr_feat(f, "t.kind", kind, type);
  sr_feat(f, "t.kind", kind, class);
  sr_feat(f, "t.head", sr_feat_lemma(a, x->head), 0);
  tf_roles(l, k, class, type, rule, f);
  tf_event(a, x, class, f);
  sr_feat(f, "t.det", det, class);
  sr_feat(f, "t.det", det, 0);
  sr_feat(f, "t.zone", zone, class);
  sr_feat(f, "t.zone", zone, x->title ? sr_feat_literal("title") : sr_feat_literal("body"));
  sr_feat(f, "t.count", sr_feat_bucket(x->count), class);
  sr_feat(f, "t.order", sr_feat_bucket(k), rule);
  sr_feat(f, "t.size", sr_feat_bucket(l->n), 0);
  sr_feat(f, "t.far", sr_feat_bucket(x->far), x->behind ? sr_feat_literal("behind") : sr_feat_literal("before"));
  tf_around(a, x, class, f);
}
