/*
** rolefeat.c: what the role models look at: the phrase, its class, its
** neighbours, the act it stands next to and in which relation, the sentence,
** the article.
*/
#include "candidate.h"

static uint32_t rolefeat_word(const SrArticle *a, uint32_t s, int64_t t) {
  const SrDoc *d = &a->doc;
  if (t < (int64_t)d->sent[s].tok) return sr_feat_symbol("<s>");
  if (t >= (int64_t)sr_sent_end(d, s)) return sr_feat_symbol("</s>");
  return d->tok[t].hash;
}

static uint32_t rolefeat_lemma(const SrArticle *a, uint32_t t) {
  char z[512];
  size_t n = sr_lemma(&a->doc, t, a->work->tag[t], z, sizeof z);
  (void)n;
  return sr_feat_symbol(z);
}

/* The lexicon's kinds that the head of the phrase belongs to, most telling first. */
static uint32_t rolefeat_class(const SrArticle *a, uint32_t t, const char **name) {
  static const uint8_t kKind[] = {SR_L_GROUP, SR_L_PERPETRATOR, SR_L_WEAPON, SR_L_FORCE, SR_L_PERSON, SR_L_RANK, SR_L_OFFICE,
                                  SR_L_TARGET, SR_L_FACILITY, SR_L_VEHICLE, SR_L_ORGANIZATION, SR_L_NATIONALITY, SR_L_PLACEWORD, SR_L_OUTLET};
  for (size_t i = 0; i < sizeof kKind; i++) {
    const SrLexHit *h = sr_hit_at(a, t, kKind[i]);
    if (!h) continue;
    *name = sr_lex_kind_name[kKind[i]];
    return sr_feat_symbol(kKind[i] == SR_L_GROUP || kKind[i] == SR_L_FORCE || kKind[i] == SR_L_ORGANIZATION ? "-" : sr_lex_value(h->entry));
  }
  *name = "none";
  return 0;
}

/* relation of group g to an event */
static const char *rolefeat_relation(const SrEvent *e, uint32_t g) {
  return e->agent == g ? "agent" : e->patient == g ? "patient" : e->instrument == g ? "instrument" : NULL;
}

static void rolefeat_events(const SrArticle *a, const SrCand *c, uint32_t class, uint32_t lemma, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[c->sent];
  uint32_t best = SR_NONE, dist = UINT32_MAX;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent && i < sw->event + 8; i++) {
    const SrEvent *e = &a->work->event[i];
    const char *rel = rolefeat_relation(e, c->group);
    uint32_t d = e->tok > c->head ? e->tok - c->head : c->head - e->tok;
    if (d < dist) {
      dist = d;
      best = i;
    }
    if (!rel || !e->type) continue;
    uint32_t r = sr_feat_symbol(rel), ty = sr_feat_symbol(sr_type_name[e->type]);
    sr_feat(f, "rel", r, 0);
    sr_feat(f, "rel.type", r, ty);
    sr_feat(f, "rel.trigger", r, sr_feat_symbol(sr_lex_phrase(e->lex)));
    sr_feat(f, "rel.class", r, class);
    sr_feat(f, "rel.head", r, lemma);
    if (e->mode) sr_feat(f, "rel.mode", r, sr_feat_symbol(e->mode & SR_MD_HYPO ? "hypo" : e->mode & SR_MD_FUTURE ? "future" : e->mode & SR_MD_JUSTICE ? "justice" : e->mode & SR_MD_GENERIC ? "generic" : "other"));
  }
  if (best == SR_NONE) {
    sr_feat(f, "noevent", 0, 0);
    sr_feat(f, "noevent.class", class, 0);
    return;
  }
  const SrEvent *e = &a->work->event[best];
  uint32_t side = sr_feat_symbol(e->tok > c->head ? "before" : "after");
  if (e->type) sr_feat(f, "near.type", sr_feat_symbol(sr_type_name[e->type]), class);
  sr_feat(f, "near.trigger", sr_feat_symbol(sr_lex_phrase(e->lex)), class);
  sr_feat(f, "near.trigger.side", sr_feat_symbol(sr_lex_phrase(e->lex)), side);
  sr_feat(f, "near.side", side, class);
  sr_feat(f, "near.dist", sr_feat_bucket(dist), side);
}

static void rolefeat_tolls(const SrArticle *a, const SrCand *c, uint32_t class, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[c->sent];
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    const SrToll *t = &a->work->toll[i];
    if (t->who != c->group) continue;
    sr_feat(f, "toll", sr_feat_symbol(sr_effect_name[t->effect]), class);
    sr_feat(f, "toll.any", sr_feat_symbol(sr_effect_name[t->effect]), 0);
  }
}

/* the verb whose subject or object the group is, whatever it means */
static void rolefeat_verb(const SrArticle *a, const SrCand *c, uint32_t class, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[c->sent];
  uint32_t end = sw->group + sw->ngroup;
  const SrWork *w = a->work;
  for (uint32_t v = c->group + 1; v < end && v <= c->group + 4; v++) {
    if (w->group.a[v].kind != SR_GR_VP) continue;
    uint32_t lemma = rolefeat_lemma(a, w->group.a[v].head);
    uint32_t voice = sr_feat_symbol(w->group.a[v].passive ? "passive" : w->group.a[v].reduced ? "reduced" : "active");
    sr_feat(f, "verb.right", lemma, voice);
    sr_feat(f, "verb.right.class", lemma, class);
    break;
  }
  for (uint32_t v = c->group; v-- > sw->group && v + 5 > c->group;) {
    if (w->group.a[v].kind != SR_GR_VP) continue;
    uint32_t lemma = rolefeat_lemma(a, w->group.a[v].head);
    uint32_t how = sr_feat_symbol(v + 1 == c->group ? (w->group.a[v].passive ? "passive" : "object") : "far");
    sr_feat(f, "verb.left", lemma, how);
    sr_feat(f, "verb.left.class", lemma, class);
    break;
  }
  if (c->group > sw->group && w->group.a[c->group - 1].kind == SR_GR_PP) {
    uint32_t prep = a->doc.tok[w->group.a[c->group - 1].head].hash;
    sr_feat(f, "prep", prep, class);
    if (c->group > sw->group + 1) {
      uint32_t gov = rolefeat_lemma(a, w->group.a[c->group - 2].head);
      sr_feat(f, "prep.gov", prep, gov);
      sr_feat(f, "gov.class", gov, class);
    }
  }
}

static void rolefeat_article(const SrArticle *a, const SrCand *c, uint32_t class, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[c->sent];
  sr_feat(f, "sentence", sr_feat_bucket(c->sent), 0);
  sr_feat(f, "cues", sr_feat_bucket(sw->cues), class);
  sr_feat(f, "events", sr_feat_bucket(sw->nevent), class);
  uint32_t strong = 0;
  for (uint32_t i = 0; i < a->work->nevent; i++) strong += a->work->event[i].strong;
  sr_feat(f, "strong", sr_feat_bucket(strong), 0);
  if (c->mention != SR_NONE) {
    const SrMention *m = &a->mention[c->mention];
    sr_feat(f, "kind", sr_feat_symbol(m->kind), 0);
    if (m->entity > 0) sr_feat(f, "entity.count", sr_feat_bucket(a->work->entity[m->entity - 1].count), sr_feat_symbol(m->kind));
    if (m->value && m->k == SR_M_GROUP) sr_feat(f, "group", sr_feat_symbol(m->value), 0);
  }
  if (a->doc.sent[c->sent].in_quote) sr_feat(f, "quoted", 0, 0);
}

void sr_candidate_features(const SrArticle *a, const SrCand *c, SrFeats *f) {
  const char *kind;
  const SrGroup *g = &a->work->group.a[c->group];
  f->n = 0;
  uint32_t value = rolefeat_class(a, c->head, &kind), k = sr_feat_symbol(kind), lemma = rolefeat_lemma(a, c->head);
  uint32_t cut = sr_feat_symbol(sr_cut_name[c->cut]);
  uint32_t class = c->mention != SR_NONE ? sr_feat_symbol(a->mention[c->mention].kind) : k;
  sr_feat(f, "head", a->doc.tok[c->head].hash, 0);
  sr_feat(f, "lemma", lemma, 0);
  sr_feat(f, "class", k, value);
  sr_feat(f, "class.kind", class, 0);
  sr_feat(f, "cut", cut, 0);
  sr_feat(f, "cut.class", cut, class);
  sr_feat(f, "cut.value", cut, value);
  sr_feat(f, "cut.lemma", cut, lemma);
  sr_feat(f, "first", a->doc.tok[c->tok].hash, 0);
  sr_feat(f, "first.cut", a->doc.tok[c->tok].hash, cut);
  sr_feat(f, "first.pos", sr_feat_symbol(sr_upos_name[a->work->tag[c->tok].upos]), cut);
  sr_feat(f, "length", sr_feat_bucket(c->ntok), cut);
  if (c->tok > g->tok) sr_feat(f, "dropped", a->doc.tok[c->tok - 1].hash, 0);
  if (c->tok > g->tok) sr_feat(f, "dropped.pos", sr_feat_symbol(sr_upos_name[a->work->tag[c->tok - 1].upos]), cut);
  if (c->ntok > 1) sr_feat(f, "modifier", a->doc.tok[c->head > c->tok ? c->head - 1 : c->tok].hash, 0);
  sr_feat(f, "left", rolefeat_word(a, c->sent, (int64_t)g->tok - 1), 0);
  sr_feat(f, "left2", rolefeat_word(a, c->sent, (int64_t)g->tok - 2), rolefeat_word(a, c->sent, (int64_t)g->tok - 1));
  sr_feat(f, "right", rolefeat_word(a, c->sent, (int64_t)g->tok + g->ntok), 0);
  sr_feat(f, "left.class", rolefeat_word(a, c->sent, (int64_t)g->tok - 1), class);
  sr_feat(f, "right.class", rolefeat_word(a, c->sent, (int64_t)g->tok + g->ntok), class);
  rolefeat_events(a, c, class, lemma, f);
  rolefeat_tolls(a, c, class, f);
  rolefeat_verb(a, c, class, f);
  rolefeat_article(a, c, class, f);
}
