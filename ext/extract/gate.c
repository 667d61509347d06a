/*
** gate.c: the cheap question asked of every article before anything is paid
** for: can it report violence at all? One bit of each token's hash answers for
** most; an article opens when a phrase of the lexicon that is a strong trigger or
** effect by itself stands in it, or when one sentence holds several words of
** violence: "warplanes destroyed a depot" is an act by what does it to what. Of the articles that
** pass, a small linear model over these words (`gate`) turns back those that will give no incident
*all the same.
*/
#include "gate.h"

/* strong cues, or cues of both sorts, that open a sentence together */
enum {
  GATE_CUES = 2,  /* strong cues that open a sentence together, */
  GATE_WORDS = 3, /* or cues of both sorts */
  GATE_LONG = 150 /* sentences: a longer text is no single article */
};

/* Does a strong trigger or effect begin at token t? That someone was freed says too little. */
static bool gate_opens(const SrArticle *a, uint32_t t, uint32_t end) {
  SrLexHit hit[SR_L_NKIND];
  uint32_t n = sr_lex_at(&a->doc, t, end, a->overlay, hit);
  for (uint32_t i = 0; i < n; i++) {
    if (hit[i].kind != SR_L_TRIGGER && hit[i].kind != SR_L_EFFECT) continue;
    if (!sr_lex_attr_is(hit[i].entry, "strength", "strong")) continue;
    if (hit[i].kind == SR_L_TRIGGER || sr_effect_of(sr_lex_value(hit[i].entry)) != SR_E_FREED)
      return true;
  }
  return false;
}

/* Words of violence tell of an act only together with one that is a trigger, if a weak one. */
static bool gate_has_trigger(const SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, s);
  for (uint32_t t = d->sent[s].tok; t < end; t++) {
    SrLexHit hit[SR_L_NKIND];
    if (!sr_word_may_cue(d, t)) continue;
    for (uint32_t n = sr_lex_at(d, t, end, a->overlay, hit); n > 0; n--)
      if (hit[n - 1].kind == SR_L_TRIGGER) return true;
  }
  return false;
}

void sr_gate_features(const SrArticle *a, SrFeats *f) {
  enum { WORDS = 120, SLOTS = 512 };
  const SrDoc *d = &a->doc;
  uint32_t seen[SLOTS] = {0}, n = 0, most = 0, sentences = 0, cues = 0;
  f->n = 0;
  for (uint32_t s = 0; s < d->nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    uint32_t end = sr_sent_end(d, s);
    if (!w->cues && !w->weak) continue;
    sentences += w->cues > 0;
    cues += w->cues;
    if (w->cues > most) most = w->cues;
    for (uint32_t t = d->sent[s].tok; t < end && n < WORDS; t++) {
      if (!sr_word_may_cue(d, t) || !(sr_word_class(d, t) & (SR_W_CUE | SR_W_WEAKCUE))) continue;
      uint32_t h = d->tok[t].hash ? d->tok[t].hash : 1u, i = h % SLOTS;
      while (seen[i] && seen[i] != h) i = (i + 1) % SLOTS;
      if (seen[i]) continue;
      seen[i] = h;
      n++;
      sr_feat(f, "word", h, 0);
      if (s < 3) sr_feat(f, "lead", h, 0);
    }
  }
  sr_feat(f, "most", sr_feat_bucket(most), 0);
  sr_feat(f, "cues", sr_feat_bucket(cues), 0);
  sr_feat(f, "share", sr_feat_bucket(sentences * 16 / (d->nsent ? d->nsent : 1)), 0);
  sr_feat(f, "size", sr_feat_bucket(d->nsent), 0);
}

/* The model's word. It learned from articles: a longer text holds many, one of which may report an act. */
static bool gate_likely(SrArticle *a) {
  const SrModel *m = sr_model("gate");
  int32_t score[SR_MODEL_MAX_OUT];
  if (!m || a->doc.nsent > GATE_LONG) return true;
  SrFeats *f = sr_arena_alloc(&a->arena, sizeof *f);
  if (!f) return false;
  sr_gate_features(a, f);
  sr_model_score(m, f, score);
  return score[0] > 0;
}

bool sr_pass_gate(SrArticle *a) {
  const SrDoc *d = &a->doc;
  bool open = false;
  for (uint32_t s = 0; s < d->nsent; s++) {
    SrSentWork *w = &a->work->sent[s];
    uint32_t end = sr_sent_end(d, s);
    for (uint32_t t = d->sent[s].tok; t < end; t++) {
      if (!sr_word_may_cue(d, t)) continue;
      uint32_t class = sr_word_class(d, t);
      if (class & SR_W_CUE && w->cues < UINT16_MAX) w->cues++;
      if (class & SR_W_WEAKCUE && w->weak < UINT16_MAX) w->weak++;
      if (class & SR_W_OPENS && !open) open = gate_opens(a, t, end);
    }
    bool many = w->cues >= GATE_CUES || (w->cues && w->cues + w->weak >= GATE_WORDS);
    if (many && !open) open = gate_has_trigger(a, s);
  }
  return open && gate_likely(a);
}
