/*
** relevance.c: does a sentence, does the article report an act of violence as
** news? Reads events, tolls, times, tags; writes work->sent_score and work->relevance.
*/
#include "relevance.h"

#include <math.h>

#define RELEVANCE_OWN 0.75

enum {
  RELEVANCE_WORDS = 48,
  RELEVANCE_LOOK = 64, /* tokens whose tags are looked at before any of their words */
  RELEVANCE_EVENTS = 6,
  RELEVANCE_TOP = 3,
  RELEVANCE_UNREAD = -5 * SR_MODEL_ONE /* of a sentence that the gate held back */
};

uint32_t sr_feat_score(int32_t score) {
  static const char *const kName[] = {"-5",   "-4.5", "-4",  "-3.5", "-3", "-2.5", "-2",
                                      "-1.5", "-1",   "-.5", "0",    ".5", "1",    "1.5",
                                      "2",    "2.5",  "3",   "3.5",  "4",  "4.5",  "5"};
  int32_t step = SR_MODEL_ONE / 2;
  int32_t i = (score + 10 * step + step / 2) / step;
  return sr_feat_symbol(kName[score < -10 * step ? 0 : i > 20 ? 20 : i]);
}

static uint32_t relevance_lemma(const SrArticle *a, uint32_t t) {
  uint32_t m = a->work->mention_of[t];
  if (m != SR_NONE && (a->mention[m].k == SR_M_PERSON || a->mention[m].k == SR_M_PLACE))
    return sr_feat_literal("<name>");
  if (a->doc.tok[t].flags & SR_T_DIGIT) return sr_feat_literal("<number>");
#ifdef SR_TRAINER /* trainers keep the words behind the hashes */
  char z[512];
  (void)sr_lemma(&a->doc, t, a->work->tag[t], z, sizeof z);
  return sr_feat_symbol(z);
#else
  return sr_lemma_hash(a, t);
#endif
}

uint32_t sr_feat_lemma(const SrArticle *a, uint32_t t) {
  uint32_t *known = a->work->lemma;
  if (!known) return relevance_lemma(a, t);
  if (!known[t]) known[t] = relevance_lemma(a, t);
  return known[t];
}

/* ---- one sentence -------------------------------------------------------------------- */

static uint32_t relevance_mode(uint16_t mode) {
  return mode & SR_MD_NEG          ? sr_feat_literal("negated")
         : mode & SR_MD_HYPO       ? sr_feat_literal("hypothetical")
         : mode & SR_MD_FUTURE     ? sr_feat_literal("future")
         : mode & SR_MD_GENERIC    ? sr_feat_literal("generic")
         : mode & SR_MD_ACCIDENT   ? sr_feat_literal("accident")
         : mode & SR_MD_FIGURE     ? sr_feat_literal("figure")
         : mode & SR_MD_JUSTICE    ? sr_feat_literal("justice")
         : mode & SR_MD_BACKGROUND ? sr_feat_literal("background")
         : mode & SR_MD_PLURAL     ? sr_feat_literal("plural")
         : mode & SR_MD_THREAT     ? sr_feat_literal("threat")
         : mode & SR_MD_DEF        ? sr_feat_literal("definite")
                                   : sr_feat_literal("plain");
}

/* What the people or things of a group are: kind and value of the lexicon, or the kind of the
** name. */
uint32_t sr_group_class(const SrArticle *a, uint32_t g) {
  static const uint8_t kKind[] = {SR_L_GROUP,   SR_L_PERPETRATOR, SR_L_FORCE,  SR_L_WEAPON,
                                  SR_L_PERSON,  SR_L_RANK,        SR_L_OFFICE, SR_L_TARGET,
                                  SR_L_VEHICLE, SR_L_ORGANIZATION};
  if (g == SR_NONE) return sr_feat_literal("none");
  uint32_t head = a->work->group.a[g].head, m = a->work->mention_of[head];
  for (size_t i = 0; i < sizeof kKind; i++)
    if (sr_hit_at(a, head, kKind[i])) return sr_feat_symbol(sr_lex_kind_name[kKind[i]]);
  return m != SR_NONE ? sr_feat_symbol(a->mention[m].kind) : sr_feat_literal("other");
}

static uint32_t relevance_form(const SrGroup *v) {
  return v->infinitive           ? sr_feat_literal("infinitive")
         : v->modal              ? sr_feat_literal("modal")
         : v->future             ? sr_feat_literal("future")
         : v->passive            ? sr_feat_literal("passive")
         : v->perfect            ? sr_feat_literal("perfect")
         : v->form == SR_VF_PAST ? sr_feat_literal("past")
         : v->form == SR_VF_ING  ? sr_feat_literal("ing")
         : v->form == SR_VF_PART ? sr_feat_literal("participle")
                                 : sr_feat_literal("present");
}

static void relevance_events(const SrArticle *a, const SrSentWork *sw, SrFeats *f) {
  sr_feat(f, "events", sr_feat_bucket(sw->nevent), 0);
  for (uint32_t i = sw->event; i < sw->event + sw->nevent && i < sw->event + RELEVANCE_EVENTS;
       i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t mode = relevance_mode(e->mode),
             type = sr_feat_symbol(e->type ? sr_type_name[e->type] : "none");
    uint32_t trigger = sr_feat_symbol(sr_lex_phrase(e->lex)), form = sr_feat_literal("noun");
    uint32_t agent = sr_group_class(a, e->agent), patient = sr_group_class(a, e->patient);
    if (e->vp != SR_NONE) form = relevance_form(&a->work->group.a[e->vp]);
    sr_feat(f, "type.mode", type, mode);
    sr_feat(f, "trigger.form", trigger, form);
    sr_feat(f, "trigger.mode", trigger, mode);
    sr_feat(f, "form.mode", form, mode);
    sr_feat(f, "agent.patient", agent, patient);
    sr_feat(f, "type.patient", type, patient);
    sr_feat(f, "type.agent", type, agent);
    if (e->instrument != SR_NONE) sr_feat(f, "instrument", type, sr_group_class(a, e->instrument));
    if (e->tx != SR_NONE) sr_feat(f, "dated", type, mode);
    if (e->place != SR_NONE) sr_feat(f, "placed", type, mode);
  }
}

static void relevance_tolls(const SrArticle *a, const SrSentWork *sw, SrFeats *f) {
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll && i < sw->toll + RELEVANCE_EVENTS; i++) {
    const SrToll *t = &a->work->toll[i];
    uint32_t effect = sr_feat_symbol(sr_effect_name[t->effect]);
    int64_t n = t->count.min;
    sr_feat(f, "toll", effect,
            sr_feat_bucket(n > 0 && n < 1000 ? (uint32_t)n
                           : n > 0           ? 1000u
                                             : 0u));
    sr_feat(f, "toll.class", effect, sr_feat_symbol(t->class_ ? t->class_ : "none"));
    sr_feat(f, "toll.mode", effect, relevance_mode(t->mode));
  }
}

/* how long before the news a day lies */
static uint32_t relevance_age(const SrArticle *a, const SrTimex *x) {
  if (x->future) return sr_feat_literal("future");
  if (x->from == SR_NO_DAY) return sr_feat_literal("unknown");
  if (a->reference == SR_NO_DAY) return sr_feat_literal("undated");
  int64_t d = (int64_t)a->reference - x->from;
  return d < 0     ? sr_feat_literal("ahead")
         : d < 3   ? sr_feat_literal("days")
         : d < 9   ? sr_feat_literal("week")
         : d < 32  ? sr_feat_literal("month")
         : d < 64  ? sr_feat_literal("months")
         : d < 400 ? sr_feat_literal("year")
                   : sr_feat_literal("years");
}

static void relevance_times(const SrArticle *a, const SrSentWork *sw, SrFeats *f) {
  static const char *const kPrecision[] = {"none", "day", "month", "year", "range"};
  if (!sw->ntx) sr_feat(f, "timeless", 0, 0);
  for (uint32_t i = sw->tx; i < sw->tx + sw->ntx && i < sw->tx + 4; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind == SR_X_DATE)
      sr_feat(f, "age", relevance_age(a, x),
              sr_feat_symbol(kPrecision[x->precision]));
    else sr_feat(f, "time", x->kind, 0);
  }
}

/* Of pronouns only the first persons are words, of names those that no mention holds. */
static bool relevance_tells(const SrArticle *a, uint32_t t) {
  uint8_t u = a->work->tag[t].upos;
  if (u == SR_U_PRON)
    return sr_token_is(&a->doc, t, "we") || sr_token_is(&a->doc, t, "our") ||
           sr_token_is(&a->doc, t, "i");
  return u != SR_U_PROPN || a->work->mention_of[t] == SR_NONE;
}

void sr_sentence_features(const SrArticle *a, uint32_t s, SrFeats *f) {
  const uint32_t kWords = 1u << SR_U_NOUN | 1u << SR_U_VERB | 1u << SR_U_ADJ | 1u << SR_U_PROPN |
                          1u << SR_U_PRON /* first persons */;
  const SrSentWork *sw = &a->work->sent[s];
  const SrSent *x = &a->doc.sent[s];
  uint32_t words = 0, previous = 0;
  f->n = 0;
  sr_feat(f, "kind", sr_feat_symbol(sr_sent_kind_name[x->kind]), 0);
  sr_feat(f, "position", sr_feat_bucket(s), 0);
  sr_feat(f, "cues", sr_feat_bucket(sw->cues), 0);
  sr_feat(f, "length", sr_feat_bucket(x->ntok / 4), 0);
  if (x->in_quote) sr_feat(f, "quoted", 0, 0);
  relevance_events(a, sw, f);
  relevance_tolls(a, sw, f);
  relevance_times(a, sw, f);
  for (uint32_t i = sw->mention; i < sw->mention + sw->nmention && i < sw->mention + 10; i++)
    sr_feat(f, "mention", sr_feat_symbol(a->mention[i].kind), 0);
  if (s && a->doc.sent[s - 1].para == x->para)
    sr_feat(f, "before", sr_feat_bucket(a->work->sent[s - 1].nevent), 0);
  for (uint32_t t = x->tok, end = x->tok + x->ntok; t < end && words < RELEVANCE_WORDS;) {
    uint32_t word[RELEVANCE_LOOK], n = 0;
    for (uint32_t i = 0; i < RELEVANCE_LOOK && t < end; i++, t++) {
      word[n] = t;
      n += kWords >> a->work->tag[t].upos & 1;
    }
    for (uint32_t i = 0; i < n && words < RELEVANCE_WORDS; i++) {
      if (!relevance_tells(a, word[i])) continue;
      uint32_t lemma = sr_feat_lemma(a, word[i]);
      sr_feat(f, "word", lemma, 0);
      if (previous) sr_feat(f, "pair", previous, lemma);
      previous = lemma;
      words++;
    }
  }
}

/* ---- the article --------------------------------------------------------------------- */

static void relevance_scores(const SrArticle *a, SrFeats *f) {
  int32_t top[RELEVANCE_TOP] = {INT32_MIN / 4, INT32_MIN / 4, INT32_MIN / 4}, lead = INT32_MIN / 4;
  uint32_t likely = 0, maybe = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    int32_t x = a->work->sent_score[s];
    if (s < 4 && x > lead) lead = x;
    likely += x > 0;
    maybe += x > -SR_MODEL_ONE;
    for (int k = 0; k < RELEVANCE_TOP; k++)
      if (x > top[k]) {
        int32_t y = top[k];
        top[k] = x;
        x = y;
      }
  }
  sr_feat(f, "top", sr_feat_score(top[0]), 0);
  sr_feat(f, "second", sr_feat_score(top[1]), 0);
  sr_feat(f, "third", sr_feat_score(top[2]), 0);
  sr_feat(f, "lead", sr_feat_score(lead), 0);
  sr_feat(f, "likely", sr_feat_bucket(likely), 0);
  sr_feat(f, "maybe", sr_feat_bucket(maybe), 0);
  sr_feat(f, "sentences", sr_feat_bucket(a->doc.nsent), 0);
}

/* What kinds of acts, tolls and people the article speaks of, each once. */
static void relevance_contents(const SrArticle *a, SrFeats *f) {
  const SrWork *w = a->work;
  uint32_t type = 0, plain = 0, effect = 0;
  for (uint32_t i = 0; i < w->nevent; i++) {
    type |= 1u << w->event[i].type;
    if (!(w->event[i].mode & ~(uint16_t)SR_MD_DEF)) plain |= 1u << w->event[i].type;
  }
  for (uint32_t i = 0; i < w->ntoll; i++)
    if (!(w->toll[i].mode & (SR_MD_CAMPAIGN | SR_MD_GENERIC | SR_MD_HYPO)))
      effect |= 1u << w->toll[i].effect;
  for (int k = 1; k < SR_TY_N; k++) {
    if (type >> k & 1u) sr_feat(f, "type", sr_feat_symbol(sr_type_name[k]), 0);
    if (plain >> k & 1u) sr_feat(f, "plain", sr_feat_symbol(sr_type_name[k]), 0);
  }
  for (int k = 1; k < SR_E_N; k++)
    if (effect >> k & 1u) sr_feat(f, "effect", sr_feat_symbol(sr_effect_name[k]), 0);
  uint32_t quoted = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) quoted += a->doc.sent[s].in_quote;
  sr_feat(f, "quoted", sr_feat_bucket(a->doc.nsent ? quoted * 8 / a->doc.nsent : 0), 0);
}

/* words of the sentences that come first and of those that score best */
static void relevance_words(const SrArticle *a, SrFeats *f) {
  uint32_t seen[RELEVANCE_WORDS * 2], n = 0;
  uint64_t maybe[8] = {0}; /* a bit for each word seen */
  for (uint32_t s = 0; s < a->doc.nsent && n < RELEVANCE_WORDS * 2; s++) {
    const SrSent *x = &a->doc.sent[s];
    if (s >= 6 && a->work->sent_score[s] < 0) continue;
    for (uint32_t t = x->tok; t < x->tok + x->ntok && n < RELEVANCE_WORDS * 2; t++) {
      uint8_t u = a->work->tag[t].upos;
      if (u != SR_U_NOUN && u != SR_U_VERB) continue;
      uint32_t lemma = sr_feat_lemma(a, t), k = 0, bit = lemma >> 23;
      while (k < n && maybe[bit / 64] >> bit % 64 & 1 && seen[k] != lemma) k++;
      if (k < n && seen[k] == lemma) continue;
      maybe[bit / 64] |= UINT64_C(1) << bit % 64;
      seen[n++] = lemma;
      sr_feat(f, "word", lemma, 0);
    }
  }
}

void sr_article_features(const SrArticle *a, SrFeats *f) {
  f->n = 0;
  relevance_scores(a, f);
  relevance_contents(a, f);
  relevance_words(a, f);
}

/* An incident is as likely as its best sentence and its article together. */
static void relevance_confidence(SrArticle *a) {
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < a->nincident; i++) {
    int32_t best = -5 * SR_MODEL_ONE;
    for (uint32_t k = 0; k < w->nevent; k++)
      if (w->event[k].incident == i && w->sent_score[w->event[k].sent] > best)
        best = w->sent_score[w->event[k].sent];
    for (uint32_t k = 0; k < w->ntoll; k++)
      if (w->toll[k].incident == i && w->sent_score[w->toll[k].sent] > best)
        best = w->sent_score[w->toll[k].sent];
    /* the models learned on wire copy in capitals; elsewhere what the row itself says
    ** (outcome.c) weighs more */
    double mine = a->doc.upper ? 0.0 : RELEVANCE_OWN;
    double own = a->incident[i].confidence,
           said = (double)(best + w->relevance) / 2.0 / SR_MODEL_ONE;
    double x = mine * log(own / (1.0 - own)) + (1.0 - mine) * said;
    a->incident[i].confidence = floor(1000.0 / (1.0 + exp(-x)) + 0.5) / 1000.0;
  }
}

/* Scores the sentences that have been read and have no score yet. */
static void relevance_sentences(SrArticle *a, SrFeats *f) {
  const SrModel *m = sr_model("sentences");
  int32_t score[SR_MODEL_MAX_OUT];
  for (uint32_t s = 0; m && s < a->doc.nsent; s++) {
    if (!a->work->sent[s].read || a->work->sent_score[s] != RELEVANCE_UNREAD) continue;
    sr_sentence_features(a, s, f);
    sr_model_score(m, f, score);
    a->work->sent_score[s] = score[0] == RELEVANCE_UNREAD ? score[0] - 1 : score[0];
  }
}

void sr_pass_relevance(SrArticle *a) {
  const SrModel *articles = sr_model("articles");
  int32_t score[SR_MODEL_MAX_OUT];
  SrWork *w = a->work;
  if (!a->nincident) return;
  SrFeats *f = sr_article_feats(a);
  w->lemma = sr_arena_zalloc(&a->arena, ((uint64_t)a->doc.ntok + SR_AHEAD) * sizeof *w->lemma);
  w->sent_score = sr_arena_alloc(&a->arena, (uint64_t)a->doc.nsent * sizeof *w->sent_score);
  if (!f || !w->lemma || !w->sent_score || !articles) return;
  for (uint32_t s = 0; s < a->doc.nsent; s++) w->sent_score[s] = RELEVANCE_UNREAD;
  relevance_sentences(a, f);
  sr_article_features(a, f);
  sr_model_score(articles, f, score);
  w->relevance = score[0];
  relevance_confidence(a);
}

void sr_pass_relevance_rest(SrArticle *a) {
  if (!a->work->sent_score) return;
  SrFeats *f = sr_article_feats(a);
  if (f) relevance_sentences(a, f);
}
#undef RELEVANCE_OWN
