/*
** gate.c: the cheap question asked of every article before anything is paid
** for: can it report violence at all? One bit of each token's hash answers for
** most; an article opens when a phrase of the lexicon that is a strong trigger or
** effect by itself stands in it, or when one sentence holds several words of
** violence: "warplanes destroyed a depot" is an act by what does it to what.
*/
#include "pass.h"

/* strong cues, or cues of both sorts, that open a sentence together */
enum { GATE_CUES = 2, GATE_WORDS = 3 };

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
  return open;
}
