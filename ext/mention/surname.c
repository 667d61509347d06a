/*
** surname.c: the surnames of the article's persons so far, by which names that stand alone are
** known.
*/
#include "naming.h"

void sr_surname_learn(const SrArticle *a, uint32_t t) {
  SrWork *w = a->work;
  uint32_t h = a->doc.tok[t].hash, i = h % SR_SURNAMES;
  if (!h || w->nsurname >= SR_SURNAMES / 2) return;
  while (w->surname[i] && w->surname[i] != h) i = (i + 1) % SR_SURNAMES;
  if (!w->surname[i]) w->nsurname++;
  w->surname[i] = h;
}

/* A guess is right when the tagger calls it a name; it is asked only now. */
static bool surname_guessed(const SrArticle *a, uint32_t h) {
  SrWork *w = a->work;
  for (uint32_t i = 0; i < w->nguess; i++) {
    uint32_t t = w->guess[i];
    if (t == SR_NONE || a->doc.tok[t].hash != h) continue;
    w->guess[i] = SR_NONE;
    if (sr_tag_at(a, sr_doc_sent_of(&a->doc, t), t).upos != SR_U_PROPN) continue;
    sr_surname_learn(a, t);
    return true;
  }
  return false;
}

void sr_surname_settle(const SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t i = 0; i < w->nguess; i++)
    if (sr_tag_at(a, sr_doc_sent_of(&a->doc, w->guess[i]), w->guess[i]).upos == SR_U_PROPN)
      sr_surname_learn(a, w->guess[i]);
  w->nguess = 0;
}

bool sr_surname_known(const SrArticle *a, uint32_t t) {
  const SrWork *w = a->work;
  uint32_t h = a->doc.tok[t].hash;
  for (uint32_t i = h % SR_SURNAMES, k = 0; k < SR_SURNAMES && w->surname[i];
       k++, i = (i + 1) % SR_SURNAMES)
    if (w->surname[i] == h) return true;
  return w->nguess && surname_guessed(a, h);
}
