/*
** gate.h: may an article report violence? What the model of the gate looks at.
*/
#ifndef SR_EXTRACT_GATE_H
#define SR_EXTRACT_GATE_H

#include "model.h"

/* Words of violence in the article, each once, and how they lie; reads work->sent[].cues. */
void sr_gate_features(const SrArticle *a, SrFeats *f);

#endif
