/*
** gate.c: the cheap question asked of every article before anything is paid
** for: can it report violence at all? One class look-up for each token.
*/
#include "pass.h"

enum { GATE_WEAK_ALONE = 3 }; /* weak cues in one sentence that open it without a strong one */

bool sr_pass_gate(SrArticle *a) {
  const SrDoc *d = &a->doc;
  bool open = false;
  for (uint32_t s = 0; s < d->nsent; s++) {
    SrSentWork *w = &a->work->sent[s];
    uint32_t end = sr_sent_end(d, s);
    for (uint32_t t = d->sent[s].tok; t < end; t++) {
      if (!(d->tok[t].flags & SR_T_ALPHA)) continue;
      uint32_t class = sr_word_class(d, t);
      if (class & SR_W_CUE && w->cues < UINT16_MAX) w->cues++;
      if (class & SR_W_WEAKCUE && w->weak < UINT16_MAX) w->weak++;
    }
    if (w->cues || w->weak >= GATE_WEAK_ALONE) open = true;
  }
  return open;
}
