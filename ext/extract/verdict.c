/*
** verdict.c: the last look at each incident: a linear model says how likely a
** careful reader would list it; that is its confidence, and what is unlikely goes. Reads
** incidents, events, tolls; rewrites incidents and the numbers that refer to them.
*/
#include "verdict.h"


enum {
  VERDICT_FLOOR = 400, /* per mille: a row less likely is not given, */
  VERDICT_DEAD = 300,  /* the main one of an article that counts its dead */
  VERDICT_UPPER = 280, /* and in wire copy in capitals, which seldom tells of anything else */
  /* ... nor are its tolls; above it they stay, as tolls of no single incident */
  VERDICT_TOLL = 200,
  VERDICT_TOLD = 50,  /* one that is told with all that there is to tell of it */
  VERDICT_INCIDENTS = 64,
  VERDICT_CLASSES = 32,
  VERDICT_VERBS = 12
};

static uint32_t verdict_symbol(const char *s) { return sr_feat_symbol(s && *s ? s : "none"); }

static uint32_t verdict_count(SrCount c) {
  if (c.min == SR_NULL_INT && c.max == SR_NULL_INT) return sr_feat_literal("none");
  int64_t n = c.min != SR_NULL_INT ? c.min : c.max;
  return sr_feat_bucket(n < 0 ? 0u : n > 1000 ? 1000u : (uint32_t)n);
}

/* doc sentence in which the incident is first told; SR_NONE if nothing tells of it */
static uint32_t verdict_sentence(const SrArticle *a, uint32_t i, uint32_t *events, uint32_t *strong,
                                 uint32_t *tolls) {
  const SrWork *w = a->work;
  uint32_t first = SR_NONE;
  *events = *strong = *tolls = 0;
  for (uint32_t k = 0; k < w->nevent; k++) {
    if (w->event[k].incident != i) continue;
    if (first == SR_NONE) first = w->event[k].sent;
    ++*events;
    *strong += w->event[k].strong;
  }
  for (uint32_t k = 0; k < w->ntoll; k++) {
    if (w->toll[k].incident != i) continue;
    if (first == SR_NONE || w->toll[k].sent < first) first = w->toll[k].sent;
    ++*tolls;
  }
  if (first == SR_NONE && a->incident[i].sentence > 0) { /* one of a series shares its trigger */
    first = (uint32_t)a->incident[i].sentence - 1 + a->prefix_sent;
    *events = *strong = 1;
  }
  return first;
}

/* Words that set a scene (a protest, talks, a disaster, a town that changes hands) in the sentence
** of the incident and in those around it, each class once. */
static void verdict_scene(const SrArticle *a, uint32_t s, uint32_t type, SrFeats *f) {
  uint32_t seen[VERDICT_CLASSES], n = 0, here = sr_feat_literal("here"),
                                  near = sr_feat_literal("near");
  static const int8_t kOrder[] = {0, -1, 1, -2, 2};
  for (size_t k = 0; k < sizeof kOrder; k++) {
    int64_t at = (int64_t)s + kOrder[k];
    if (at < 0 || at >= a->doc.nsent) continue;
    const SrSentWork *w = &a->work->sent[at];
    for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
      const SrLexHit *h = &a->work->lex.a[i];
      if (h->kind != SR_L_CUE) continue;
      uint32_t class = sr_feat_symbol(sr_lex_value(h->entry)), x = 0;
      while (x < n && seen[x] != class) x++;
      if (x < n || n == VERDICT_CLASSES) continue;
      seen[n++] = class;
      sr_feat(f, "i.scene", class, k ? near : here);
      if (!k) sr_feat(f, "i.scene.type", class, type);
    }
  }
}

/* What a verb speaks of by its lexicon entry: violence, harm, speech or a scene. */
static uint32_t verdict_verb_class(const SrArticle *a, uint32_t t) {
  static const uint8_t kKind[] = {SR_L_TRIGGER, SR_L_EFFECT, SR_L_CUE, SR_L_REPORT};
  for (size_t i = 0; i < sizeof kKind; i++) {
    const SrLexHit *h = sr_hit_at(a, t, kKind[i]);
    if (h) return sr_feat_symbol(sr_lex_value(h->entry));
  }
  return sr_feat_literal("other");
}

/* the first verb group of a sentence that is no relative clause or infinitive, SR_NONE */
static uint32_t verdict_root(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t first = SR_NONE;
  for (uint32_t g = w->group; g < w->group + w->ngroup && g < w->group + 64; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    if (first == SR_NONE) first = g;
    if (!v->reduced && !v->infinitive && v->form != SR_VF_ING && !sr_group_is_relative(a, v))
      return g;
  }
  return first;
}

/* The verbs of the sentence, the first of them, and the word that tells of the act. */
static void verdict_verbs(const SrArticle *a, uint32_t i, uint32_t s, uint32_t type, SrFeats *f) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t root = verdict_root(a, s), n = 0, at = 0, none = sr_feat_literal("none");
  uint32_t first = s ? verdict_root(a, 0) : SR_NONE;
  const SrEvent *e = NULL;
  for (uint32_t k = w->event; k < w->event + w->nevent && !(e && e->strong); k++)
    if (a->work->event[k].incident == i && (!e || a->work->event[k].strong)) e = &a->work->event[k];
  for (uint32_t g = w->group; g < w->group + w->ngroup && n < VERDICT_VERBS; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    uint32_t lemma = sr_feat_lemma(a, v->head);
    n++;
    if (e && v->tok < e->tok) at++;
    sr_feat(f, "i.verb", lemma, 0);
  }
  uint32_t class = none;
  if (root != SR_NONE) {
    uint32_t head = a->work->group.a[root].head, by = sr_subject_of(a, s, root);
    class = verdict_verb_class(a, head);
    sr_feat(f, "i.root", sr_feat_lemma(a, head), 0);
    sr_feat(f, "i.root.class", class,
            e && e->vp == root ? sr_feat_literal("self") : sr_feat_literal("else"));
    sr_feat(f, "i.root.by", class, by == SR_NONE ? none : sr_group_class(a, by));
  }
  if (first != SR_NONE)
    sr_feat(f, "i.first", verdict_verb_class(a, a->work->group.a[first].head), 0);
  if (!e) return;
  uint32_t trigger = sr_feat_symbol(sr_lex_phrase(e->lex));
  uint32_t form = !e->nominal             ? sr_feat_literal("verb")
                  : e->mode & SR_MD_PLURAL ? sr_feat_literal("plural")
                  : e->mode & SR_MD_DEF    ? sr_feat_literal("definite")
                  : e->mode & SR_MD_INDEF  ? sr_feat_literal("indefinite")
                                           : sr_feat_literal("noun");
  sr_feat(f, "i.trigger", trigger, form);
  sr_feat(f, "i.form", form, type);
  uint32_t g = e->nominal ? a->work->group_of[e->tok] : SR_NONE;
  if (g != SR_NONE) {
    uint32_t t = a->work->group.a[g].tok, lead = none;
    if (t > a->doc.sent[s].tok) lead = sr_feat_lemma(a, t - 1);
    sr_feat(f, "i.lead", lead, form);
    sr_feat(f, "i.lead.root", lead, class);
  }
  sr_feat(f, "i.depth", sr_feat_bucket(at), form);
}

/* Acts and tolls that the article calls accidents or disasters, anywhere. */
static uint32_t verdict_mishaps(const SrArticle *a) {
  uint32_t n = 0;
  for (uint32_t k = 0; k < a->work->nevent; k++)
    n += (a->work->event[k].mode & SR_MD_ACCIDENT) != 0;
  for (uint32_t k = 0; k < a->work->ntoll; k++) n += (a->work->toll[k].mode & SR_MD_ACCIDENT) != 0;
  return n;
}

/* Types that the model saw too seldom are judged as what they are done with. */
static const char *verdict_type(const char *type) {
  static const char *const kRare[] = {"robbery", "jailbreak", "sabotage", "arson", "hijacking"};
  if (SR_SAME_IN(type, kRare)) return sr_type_name[SR_TY_ARMED_ASSAULT];
  return type;
}

void sr_verdict_features(const SrArticle *a, uint32_t i, SrFeats *f) {
  const SrIncident *r = &a->incident[i];
  uint32_t events, strong, tolls, s = verdict_sentence(a, i, &events, &strong, &tolls);
  f->n = 0;
  if (s != SR_NONE) sr_sentence_features(a, s, f);
  uint32_t type = verdict_symbol(verdict_type(r->type));
  sr_feat(f, "i.type", type, 0);
  if (s != SR_NONE) {
    verdict_scene(a, s, type, f);
    verdict_verbs(a, i, s, type, f);
  }
  sr_feat(f, "i.status", verdict_symbol(r->status), type);
  sr_feat(f, "i.prominence", verdict_symbol(r->prominence), 0);
  sr_feat(f, "i.killed", verdict_count(r->killed), 0);
  sr_feat(f, "i.injured", verdict_count(r->injured), 0);
  sr_feat(f, "i.hostages", verdict_count(r->hostages), 0);
  sr_feat(f, "i.place", verdict_symbol(r->place_precision), verdict_symbol(r->prominence));
  sr_feat(f, "i.date", verdict_symbol(r->date_precision), verdict_symbol(r->prominence));
  uint32_t said = sr_feat_literal("said"), none = sr_feat_literal("none");
  sr_feat(f, "i.agent", r->perpetrator ? said : none, type);
  sr_feat(f, "i.group", r->perpetrator_group ? said : none, 0);
  sr_feat(f, "i.target", verdict_symbol(r->target_type), 0);
  sr_feat(f, "i.weapon", verdict_symbol(r->weapon_type), type);
  sr_feat(f, "i.events", sr_feat_bucket(events), 0);
  sr_feat(f, "i.strong", sr_feat_bucket(strong), 0);
  sr_feat(f, "i.tolls", sr_feat_bucket(tolls), sr_feat_bucket(strong));
  sr_feat(f, "i.mishaps", sr_feat_bucket(verdict_mishaps(a)), type);
  sr_feat(f, "i.order", sr_feat_bucket(i), 0);
  sr_feat(f, "i.size", sr_feat_bucket(a->doc.nsent), 0);
  /* what the models of news reports say, for texts with and without case apart */
  uint32_t upper = a->doc.upper ? sr_feat_literal("upper") : sr_feat_literal("mixed");
  sr_feat(f, "i.article", sr_feat_score(a->work->relevance), upper);
  if (s != SR_NONE && a->work->sent_score)
    sr_feat(f, "i.sentence", sr_feat_score(a->work->sent_score[s]), upper);
  sr_feat(f, "i.case", upper, 0); /* train_acts.c sets its weight */
  sr_feat(f, "i.upper", upper, type);
  sr_feat(f, "i.density", sr_feat_bucket(a->doc.nsent ? a->work->nevent * 4 / a->doc.nsent : 0), 0);
}

static void verdict_renumber(SrArticle *a, const uint32_t *map) {
  SrWork *w = a->work;
  for (uint32_t k = 0; k < w->nevent; k++)
    if (w->event[k].incident < VERDICT_INCIDENTS) w->event[k].incident = map[w->event[k].incident];
  for (uint32_t k = 0; k < w->ntoll; k++)
    if (w->toll[k].incident < VERDICT_INCIDENTS) w->toll[k].incident = map[w->toll[k].incident];
  for (uint32_t k = 0; k < a->nclaim; k++) {
    int64_t *n = &a->claim[k].incident;
    if (*n > 0 && *n <= VERDICT_INCIDENTS)
      *n = map[*n - 1] == SR_NONE ? SR_NULL_INT : (int64_t)map[*n - 1] + 1;
  }
}

static void verdict_casualties(SrArticle *a, const uint32_t *map, const int32_t *likely) {
  uint32_t out = 0;
  for (uint32_t k = 0; k < a->ncasualty; k++) {
    SrCasualty c = a->casualty[k];
    if (c.incident > 0 && c.incident <= VERDICT_INCIDENTS) {
      uint32_t i = (uint32_t)c.incident - 1;
      if (map[i] == SR_NONE && likely[i] < VERDICT_TOLL) continue;
      c.incident = map[i] == SR_NONE ? SR_NULL_INT : (int64_t)map[i] + 1;
    }
    c.casualty = (int64_t)out + 1;
    a->casualty[out++] = c;
  }
  a->ncasualty = out;
}

int32_t sr_verdict_floor(bool main, bool dead, bool upper) {
  if (upper) return main && dead ? VERDICT_TOLL : VERDICT_UPPER;
  return main && dead ? VERDICT_DEAD : VERDICT_FLOOR;
}

static void verdict_trace(SrArticle *a, uint32_t i) {
  for (uint32_t k = 0; a->tracing && k < a->work->nevent; k++) {
    const SrEvent *e = &a->work->event[k];
    if (e->incident != i) continue;
    sr_trace(a, "verdict", "drops", e->sent, e->tok, e->ntok, a->incident[i].summary);
    return;
  }
}

/* Takings, robberies, fires and the like are few among what the model learned from, claims fewer: one that
** is told with who did it, to whom or what, and where or when is given unless it is most unlikely. */
static int32_t verdict_floor_told(const SrIncident *r, bool main) {
  static const char *const kTaking[] = {"hijacking", "kidnapping", "siege"};
  static const char *const kFew[] = {"arson", "robbery", "jailbreak", "sabotage"};
  bool taking = SR_SAME_IN(r->type, kTaking), few = SR_SAME_IN(r->type, kFew);
  bool day = r->date_from != NULL, placed = sr_incident_placed(r);
  if (!r->status || strcmp(r->status, "occurred") != 0) return INT32_MAX;
  if (taking && r->perpetrator && (r->target || r->hostages.min > 0) && (placed || day)) return VERDICT_TOLL;
  if (!main || !placed || !day || !r->target) return INT32_MAX;
  if (r->claimed_by || (few && r->perpetrator)) return VERDICT_TOLD;
  return few ? VERDICT_TOLL : INT32_MAX;
}

static bool verdict_gives(const SrArticle *a, const SrIncident *r, int32_t likely) {
  bool main = r->prominence && strcmp(r->prominence, "main") == 0;
  /* told beside it with its dead and its place */
  main |= !a->doc.upper && r->prominence && strcmp(r->prominence, "separate") == 0 &&
          sr_incident_placed(r);
  if (likely >= verdict_floor_told(r, main && !a->doc.upper)) return true;
  return likely >= sr_verdict_floor(main, r->killed.min > 0 || r->killed.max > 0, a->doc.upper);
}

void sr_pass_verdict(SrArticle *a) {
  const SrModel *m = sr_model("acts");
  int32_t score[SR_MODEL_MAX_OUT];
  uint32_t map[VERDICT_INCIDENTS], out = 0;
  int32_t likely[VERDICT_INCIDENTS];
  if (!m || !a->nincident || a->nincident > VERDICT_INCIDENTS) return;
  SrFeats *f = sr_article_feats(a);
  if (!f) return;
  for (uint32_t i = 0; i < a->nincident; i++) {
    sr_verdict_features(a, i, f);
    sr_model_score(m, f, score);
    int32_t p = sr_model_permille(score[0]);
    a->incident[i].confidence = (double)p / 1000.0;
    likely[i] = p;
    map[i] = verdict_gives(a, &a->incident[i], p) ? out++ : SR_NONE;
    if (map[i] == SR_NONE) verdict_trace(a, i);
  }
  if (out == a->nincident) return;
  for (uint32_t i = 0; i < a->nincident; i++) {
    if (map[i] == SR_NONE) continue;
    a->incident[map[i]] = a->incident[i];
    a->incident[map[i]].incident = (int64_t)map[i] + 1;
  }
  a->nincident = out;
  verdict_renumber(a, map);
  verdict_casualties(a, map, likely);
}
