/*
** rolefeat.c: what the role models look at: the noun group, its class, its
** neighbours, the verbs and acts it stands beside and in which relation, the sentence,
** the article. Names are never features: only their kinds are.
*/
#include "candidate.h"

enum { ROLEFEAT_EVENTS = 6, ROLEFEAT_JOINED = 96, ROLEFEAT_AROUND = 6 };

static uint32_t rolefeat_word(const SrArticle *a, uint32_t s, int64_t t) {
  const SrDoc *d = &a->doc;
  if (t < (int64_t)d->sent[s].tok) return sr_feat_literal("<s>");
  if (t >= (int64_t)sr_sent_end(d, s)) return sr_feat_literal("</s>");
  uint32_t m = a->work->mention_of[t];
  if (m != SR_NONE && a->mention[m].k <= SR_M_PLACE) return sr_feat_symbol(a->mention[m].kind);
  if (d->tok[t].flags & SR_T_DIGIT) return sr_feat_literal("<number>");
  return d->tok[t].hash;
}

/* two symbols as one */
static uint32_t rolefeat_join(const char *x, const char *y) {
  char z[ROLEFEAT_JOINED];
  size_t n = strlen(x), m = strlen(y);
  if (n > ROLEFEAT_JOINED / 2 - 1) n = ROLEFEAT_JOINED / 2 - 1;
  if (m > ROLEFEAT_JOINED / 2 - 2) m = ROLEFEAT_JOINED / 2 - 2;
  memcpy(z, x, n);
  z[n] = ':';
  memcpy(z + n + 1, y, m);
  z[n + 1 + m] = 0;
  return sr_feat_symbol(z);
}

/* ---- class of a word: the lexicon's kind, most telling first, with its value where that is no
 * name */

static const uint8_t kRolefeatKind[] = {
    SR_L_GROUP,     SR_L_PERPETRATOR, SR_L_WEAPON,       SR_L_FORCE,
    SR_L_PERSON,    SR_L_RANK,        SR_L_OFFICE,       SR_L_TARGET,
    SR_L_FACILITY,  SR_L_VEHICLE,     SR_L_ORGANIZATION, SR_L_NATIONALITY,
    SR_L_PLACEWORD, SR_L_OUTLET,      SR_L_TRIGGER,      SR_L_EFFECT};
enum { ROLEFEAT_KINDS = sizeof kRolefeatKind, ROLEFEAT_OTHER = ROLEFEAT_KINDS + SR_M_N };

static const char *rolefeat_kind_name(uint8_t k) {
  return k < ROLEFEAT_KINDS   ? sr_lex_kind_name[kRolefeatKind[k]]
         : k < ROLEFEAT_OTHER ? sr_mention_kind_name[k - ROLEFEAT_KINDS]
                              : "other";
}

static uint32_t rolefeat_class_new(const SrArticle *a, uint32_t t, uint8_t *kind) {
  uint32_t m = a->work->mention_of[t];
  for (uint8_t i = 0; i < ROLEFEAT_KINDS; i++) {
    const SrLexHit *h = sr_hit_at(a, t, kRolefeatKind[i]);
    if (!h) continue;
    *kind = i;
    uint8_t k = kRolefeatKind[i];
    bool proper = k == SR_L_GROUP || k == SR_L_FORCE || k == SR_L_ORGANIZATION ||
                  k == SR_L_NATIONALITY || k == SR_L_OUTLET;
    return proper ? sr_feat_symbol(rolefeat_kind_name(i))
                  : rolefeat_join(rolefeat_kind_name(i), sr_lex_value_in(a->overlay, h->entry));
  }
  *kind = m != SR_NONE ? (uint8_t)(ROLEFEAT_KINDS + a->mention[m].k) : (uint8_t)ROLEFEAT_OTHER;
  return m != SR_NONE ? rolefeat_join("name", a->mention[m].kind) : sr_feat_literal("other");
}

static uint32_t rolefeat_class(const SrArticle *a, uint32_t t, const char **name) {
  SrWork *w = a->work;
  uint8_t kind;
  uint32_t class;
  if (w->class_symbol && w->class_symbol[t]) {
    kind = w->class_kind[t];
    class = w->class_symbol[t];
  } else {
    class = rolefeat_class_new(a, t, &kind);
    if (w->class_symbol) {
      w->class_symbol[t] = class;
      w->class_kind[t] = kind;
    }
  }
  *name = rolefeat_kind_name(kind);
  return class;
}

static const char *rolefeat_relation(const SrEvent *e, uint32_t g) {
  return e->agent == g        ? "agent"
         : e->patient == g    ? "patient"
         : e->instrument == g ? "instrument"
         : e->site == g       ? "site"
                              : NULL;
}

static const char *rolefeat_mode(uint16_t m) {
  return m & SR_MD_NEG          ? "neg"
         : m & SR_MD_HYPO       ? "hypo"
         : m & SR_MD_FUTURE     ? "future"
         : m & SR_MD_JUSTICE    ? "justice"
         : m & SR_MD_GENERIC    ? "generic"
         : m & SR_MD_ACCIDENT   ? "accident"
         : m & SR_MD_BACKGROUND ? "background"
         : m & SR_MD_PLURAL     ? "plural"
                                : "plain";
}

static void rolefeat_event(const SrEvent *e, const char *rel, uint32_t class, uint32_t lemma,
                           SrFeats *f) {
  const char *type = e->type ? sr_type_name[e->type] : "none";
  uint32_t r = sr_feat_symbol(rel), rt = rolefeat_join(rel, type),
           trigger = rolefeat_join(rel, sr_lex_phrase(e->lex));
  sr_feat(f, "rel", r, 0);
  sr_feat(f, "rel.type", rt, 0);
  sr_feat(f, "rel.type.class", rt, class);
  sr_feat(f, "rel.trigger", trigger, 0);
  sr_feat(f, "rel.trigger.class", trigger, class);
  sr_feat(f, "rel.class", r, class);
  sr_feat(f, "rel.head", r, lemma);
  sr_feat(f, "rel.mode", r, sr_feat_symbol(rolefeat_mode(e->mode)));
}

static void rolefeat_events(const SrArticle *a, uint32_t s, uint32_t g, uint32_t class,
                            uint32_t lemma, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t best = SR_NONE, dist = UINT32_MAX, head = a->work->group.a[g].head, related = 0;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    const char *rel = rolefeat_relation(e, g);
    uint32_t d = e->tok > head ? e->tok - head : head - e->tok;
    if (d < dist) {
      dist = d;
      best = i;
    }
    if (rel && related++ < ROLEFEAT_EVENTS) rolefeat_event(e, rel, class, lemma, f);
  }
  if (best == SR_NONE) {
    sr_feat(f, "noevent", class, 0);
    return;
  }
  const SrEvent *e = &a->work->event[best];
  const char *side = e->tok > head ? "before" : "after";
  uint32_t type = rolefeat_join(side, e->type ? sr_type_name[e->type] : "none");
  if (!related) sr_feat(f, "unrelated", class, 0);
  sr_feat(f, "near.type", type, class);
  sr_feat(f, "near.trigger", rolefeat_join(side, sr_lex_phrase(e->lex)), 0);
  sr_feat(f, "near.trigger.class", rolefeat_join(side, sr_lex_phrase(e->lex)), class);
  sr_feat(f, "near.head", type, lemma);
  sr_feat(f, "near.dist", sr_feat_bucket(dist), sr_feat_symbol(side));
  sr_feat(f, "near.mode", sr_feat_symbol(rolefeat_mode(e->mode)), class);
}

static void rolefeat_tolls(const SrArticle *a, uint32_t s, uint32_t g, uint32_t class, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    const SrToll *t = &a->work->toll[i];
    if (t->who != g) continue;
    sr_feat(f, "toll", sr_feat_symbol(sr_effect_name[t->effect]), class);
    sr_feat(f, "toll.any", sr_feat_symbol(sr_effect_name[t->effect]), 0);
    break;
  }
}

static const char *rolefeat_voice(const SrGroup *v) {
  return v->reduced ? "reduced" : v->passive ? "passive" : v->infinitive ? "infinitive" : "active";
}

static void rolefeat_verb_pair(const SrArticle *a, const char *name, uint32_t v, uint32_t class,
                               SrFeats *f) {
  const SrGroup *x = &a->work->group.a[v];
  uint32_t lemma = sr_feat_lemma(a, x->head), how = rolefeat_join(name, rolefeat_voice(x));
  sr_feat(f, "verb", how, lemma);
  sr_feat(f, "verb.class", how, class);
  sr_feat_named(f, name, lemma, class);
}

/* the verbs whose subject or object the group is, whatever they mean */
static void rolefeat_verbs(const SrArticle *a, uint32_t s, uint32_t g, uint32_t class, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t end = sw->group + sw->ngroup;
  const SrWork *w = a->work;
  for (uint32_t v = g + 1; v < end && v <= g + 6; v++) {
    if (w->group.a[v].kind != SR_GR_VP) continue;
    rolefeat_verb_pair(a, sr_subject_of(a, s, v) == g ? "subject" : "right", v, class, f);
    break;
  }
  for (uint32_t v = g; v-- > sw->group && v + 6 > g;) {
    if (w->group.a[v].kind != SR_GR_VP) continue;
    rolefeat_verb_pair(a, v + 1 == g ? "object" : "left", v, class, f);
    if (v + 1 < g && w->group.a[g - 1].kind == SR_GR_PP) {
      uint32_t prep = a->doc.tok[w->group.a[g - 1].head].hash,
               lemma = sr_feat_lemma(a, w->group.a[v].head);
      sr_feat(f, "verb.prep", lemma, prep);
    }
    break;
  }
  if (g > sw->group && w->group.a[g - 1].kind == SR_GR_PP) {
    uint32_t prep = a->doc.tok[w->group.a[g - 1].head].hash;
    sr_feat(f, "prep", prep, class);
    if (g > sw->group + 1) {
      const SrGroup *gov = &w->group.a[g - 2];
      const char *kind;
      sr_feat(f, "prep.gov", prep, sr_feat_lemma(a, gov->head));
      sr_feat(f, "gov.class", sr_feat_lemma(a, gov->head), class);
      sr_feat(f, "class.gov.class", rolefeat_class(a, gov->head, &kind), class);
    }
  }
  /* what the group governs: "members of", "attack on" */
  if (g + 2 < end && w->group.a[g + 1].kind == SR_GR_PP && w->group.a[g + 2].kind == SR_GR_NP) {
    const char *kind;
    sr_feat(f, "governs", a->doc.tok[w->group.a[g + 1].head].hash,
            rolefeat_class(a, w->group.a[g + 2].head, &kind));
    sr_feat(f, "governs.class", a->doc.tok[w->group.a[g + 1].head].hash, class);
  }
}

static void rolefeat_neighbours(const SrArticle *a, uint32_t s, uint32_t g, uint32_t class,
                                SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[s];
  const SrGroup *x = &a->work->group.a[g];
  const char *kind;
  sr_feat(f, "left", rolefeat_word(a, s, (int64_t)x->tok - 1), class);
  sr_feat(f, "left.any", rolefeat_word(a, s, (int64_t)x->tok - 1), 0);
  sr_feat(f, "left2", rolefeat_word(a, s, (int64_t)x->tok - 2),
          rolefeat_word(a, s, (int64_t)x->tok - 1));
  sr_feat(f, "right", rolefeat_word(a, s, (int64_t)x->tok + x->ntok), class);
  sr_feat(f, "right2", rolefeat_word(a, s, (int64_t)x->tok + x->ntok),
          rolefeat_word(a, s, (int64_t)x->tok + x->ntok + 1));
  uint32_t next = sr_next_conjunct(a, s, g),
           before = g > sw->group && sr_next_conjunct(a, s, g - 1) == g ? g - 1 : SR_NONE;
  if (next != SR_NONE)
    sr_feat(f, "conjunct", rolefeat_class(a, a->work->group.a[next].head, &kind), class);
  if (before != SR_NONE) {
    sr_feat(f, "conjunct.before", rolefeat_class(a, a->work->group.a[before].head, &kind), class);
    for (uint32_t i = sw->event; i < sw->event + sw->nevent && i < sw->event + 16; i++) {
      const char *rel = rolefeat_relation(&a->work->event[i], before);
      if (rel)
        sr_feat(f, "conjunct.rel",
                rolefeat_join(
                    rel, a->work->event[i].type ? sr_type_name[a->work->event[i].type] : "none"),
                class);
    }
  }
}

static void rolefeat_article(const SrArticle *a, uint32_t s, uint32_t class, SrFeats *f) {
  const SrSentWork *sw = &a->work->sent[s];
  const int32_t *score = a->work->sent_score;
  sr_feat(f, "sentence", sr_feat_bucket(s), 0);
  sr_feat(f, "cues", sr_feat_bucket(sw->cues), 0);
  sr_feat(f, "quoted", a->doc.sent[s].in_quote, 0);
  sr_feat(f, "relevance", sr_feat_score(a->work->relevance), 0);
  sr_feat(f, "relevance.class", sr_feat_score(a->work->relevance), class);
  if (!score) return;
  sr_feat(f, "report", sr_feat_score(score[s]), 0);
  sr_feat(f, "report.class", sr_feat_score(score[s]), class);
  if (s) sr_feat(f, "report.before", sr_feat_score(score[s - 1]), 0);
  if (s + 1 < a->doc.nsent) sr_feat(f, "report.after", sr_feat_score(score[s + 1]), 0);
}

/* the words inside the group and the names among them */
static void rolefeat_inside(const SrArticle *a, uint32_t g, uint32_t class, uint32_t lemma,
                            SrFeats *f) {
  const SrWork *w = a->work;
  const SrGroup *x = &w->group.a[g];
  const char *kind;
  uint32_t last = SR_NONE, n = 0;
  for (uint32_t t = x->head + 1; t-- > x->tok && n < 8; n++) {
    uint32_t m = w->mention_of[t];
    if (t < x->head && w->tag[t].upos != SR_U_PUNCT) {
      sr_feat(f, "modifier", sr_feat_lemma(a, t), 0);
      if (t + 1 == x->head) sr_feat(f, "modifier.head", sr_feat_lemma(a, t), lemma);
      sr_feat(f, "modifier.class", rolefeat_class(a, t, &kind), class);
    }
    if (m == SR_NONE || m == last) continue;
    last = m;
    sr_feat(f, "holds", sr_feat_symbol(a->mention[m].kind), class);
    sr_feat(f, "holds.head", sr_feat_symbol(a->mention[m].kind), lemma);
    if (a->mention[m].entity > 0)
      sr_feat(f, "entity.count", sr_feat_bucket(w->entity[a->mention[m].entity - 1].count),
              sr_feat_symbol(a->mention[m].kind));
  }
  uint32_t t = x->tok;
  bool number = w->tag[t].upos == SR_U_NUM;
  const char *det = sr_token_is(&a->doc, t, "the")                                  ? "the"
                    : sr_token_is(&a->doc, t, "a") || sr_token_is(&a->doc, t, "an") ? "a"
                    : w->tag[t].upos == SR_U_DET                                    ? "det"
                    : number                                                        ? "number"
                    : w->tag[t].upos == SR_U_PRON                                   ? "possessive"
                                                                                    : "bare";
  sr_feat(f, "det", sr_feat_symbol(det), class);
  sr_feat(f, "det.lemma", sr_feat_symbol(det), lemma);
  sr_feat(f, "plural", w->tag[x->head].plural, class);
  sr_feat(f, "words", sr_feat_bucket(x->ntok), 0);
}

/* the words around the group, nearest first, and what its sentence and the one before tell */
static void rolefeat_context(const SrArticle *a, uint32_t s, uint32_t g, uint32_t kind,
                             SrFeats *f) {
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  const SrGroup *x = &w->group.a[g];
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s), n = 0;
  for (uint32_t t = x->tok; t-- > from && n < ROLEFEAT_AROUND;) {
    uint8_t u = w->tag[t].upos;
    if (u != SR_U_NOUN && u != SR_U_VERB && u != SR_U_ADJ) continue;
    sr_feat(f, "word.left", sr_feat_lemma(a, t), kind);
    if (++n == 1) sr_feat(f, "word.left1", sr_feat_lemma(a, t), kind);
  }
  n = 0;
  for (uint32_t t = x->tok + x->ntok; t < end && n < ROLEFEAT_AROUND; t++) {
    uint8_t u = w->tag[t].upos;
    if (u != SR_U_NOUN && u != SR_U_VERB && u != SR_U_ADJ) continue;
    sr_feat(f, "word.right", sr_feat_lemma(a, t), kind);
    if (++n == 1) sr_feat(f, "word.right1", sr_feat_lemma(a, t), kind);
  }
  uint32_t types = 0, effects = 0, before = 0;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    if (!(w->event[i].mode & SR_NOT_AN_ACT)) types |= 1u << w->event[i].type;
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) effects |= 1u << w->toll[i].effect;
  if (s)
    for (uint32_t i = sw[-1].event; i < sw[-1].event + sw[-1].nevent; i++)
      if (!(w->event[i].mode & SR_NOT_AN_ACT)) before |= 1u << w->event[i].type;
  for (int k = 1; k < SR_TY_N; k++) {
    if (types >> k & 1u) sr_feat(f, "sentence.type", sr_feat_symbol(sr_type_name[k]), kind);
    if (before >> k & 1u) sr_feat(f, "before.type", sr_feat_symbol(sr_type_name[k]), kind);
  }
  for (int k = 1; k < SR_E_N; k++)
    if (effects >> k & 1u) sr_feat(f, "sentence.effect", sr_feat_symbol(sr_effect_name[k]), kind);
}

void sr_group_features(const SrArticle *a, uint32_t s, uint32_t g, SrFeats *f) {
  const char *kind;
  const SrGroup *x = &a->work->group.a[g];
  f->n = 0;
  uint32_t class = rolefeat_class(a, x->head, &kind), lemma = sr_feat_lemma(a, x->head),
           k = sr_feat_symbol(kind);
  sr_feat(f, "lemma", lemma, 0);
  sr_feat(f, "class", class, 0);
  sr_feat(f, "kind", k, 0);
  sr_feat(f, "lemma.plural", lemma, a->work->tag[x->head].plural);
  rolefeat_inside(a, g, class, lemma, f);
  rolefeat_neighbours(a, s, g, class, f);
  rolefeat_events(a, s, g, class, lemma, f);
  rolefeat_tolls(a, s, g, class, f);
  rolefeat_verbs(a, s, g, class, f);
  rolefeat_article(a, s, k, f);
  rolefeat_context(a, s, g, k, f);
}

/* each feature by itself and with the role */
static void rolefeat_both(SrFeats *f, const char *alone, const char *with, uint32_t v,
                          uint32_t role) {
  sr_feat_named(f, alone, v, 0);
  sr_feat_named(f, with, v, role);
}

void sr_cut_features(const SrArticle *a, const SrCand *c, SrRoleKind role, SrFeats *f) {
  static const char *const kRole[SR_RK_N] = {"perpetrator", "group",   "target",
                                             "victim",      "victims", "weapon"};
  const char *kind, *none;
  const SrGroup *g = &a->work->group.a[c->group];
  const char *cut = sr_cut_name[c->cut];
  uint32_t r = sr_feat_symbol(kRole[role]), class = rolefeat_class(a, c->head, &kind);
  uint32_t first = rolefeat_class(a, c->tok, &none), lemma = sr_feat_lemma(a, c->head);
  f->n = 0;
  rolefeat_both(f, "cut", "cut.role", sr_feat_symbol(cut), r);
  rolefeat_both(f, "cut.kind", "cut.kind.role", rolefeat_join(cut, kind), r);
  sr_feat(f, "cut.class", sr_feat_symbol(cut), class);
  sr_feat(f, "cut.lemma", sr_feat_symbol(cut), lemma);
  rolefeat_both(f, "lemma", "lemma.role", lemma, r);
  rolefeat_both(f, "class", "class.role", class, r);
  rolefeat_both(f, "first", "first.role", rolefeat_word(a, c->sent, (int64_t)c->tok), r);
  rolefeat_both(f, "first.class", "first.class.role", first, r);
  sr_feat(f, "first.pos", sr_feat_symbol(sr_upos_name[a->work->tag[c->tok].upos]), r);
  sr_feat(f, "words", sr_feat_bucket(c->ntok), r);
  if (c->mention != SR_NONE)
    rolefeat_both(f, "mention", "mention.role", sr_feat_symbol(a->mention[c->mention].kind), r);
  if (c->tok > g->tok) {
    uint32_t t = c->tok - 1;
    rolefeat_both(f, "dropped", "dropped.role", rolefeat_word(a, c->sent, (int64_t)t), r);
    rolefeat_both(f, "dropped.class", "dropped.class.role", rolefeat_class(a, t, &none), r);
    sr_feat(f, "dropped.pos", sr_feat_symbol(sr_upos_name[a->work->tag[t].upos]), r);
    sr_feat(f, "dropped.head", rolefeat_word(a, c->sent, (int64_t)t), lemma);
  }
  /* where it ends: in front of which word, and on which, beyond its group */
  uint32_t end = c->tok + c->ntok;
  if (end < sr_sent_end(&a->doc, c->sent)) {
    sr_feat(f, "after.pos", sr_feat_symbol(sr_upos_name[a->work->tag[end].upos]),
            sr_feat_symbol(cut));
    sr_feat(f, "after", rolefeat_word(a, c->sent, (int64_t)end), sr_feat_symbol(cut));
  }
  if (end > g->tok + g->ntok) {
    rolefeat_both(f, "beyond", "beyond.role", rolefeat_class(a, end - 1, &none), r);
    sr_feat(f, "beyond.head", sr_feat_symbol(cut), sr_feat_lemma(a, end - 1));
  }
  if (end < g->tok + g->ntok)
    rolefeat_both(f, "cut.right", "cut.right.role", rolefeat_class(a, g->head, &none), r);
}
