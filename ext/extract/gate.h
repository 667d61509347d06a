/*
** gate.h: who pays for what. Three questions, each dearer than the one before
** and asked of what passed it: may the bytes of an article report violence
** (sr_gate_bytes, before a token exists), does a sentence hold words that open the
** article (sr_pass_gate), does a sentence say anything that an incident is
** made of (sr_gate_sentence).
*/
#ifndef SR_EXTRACT_GATE_H
#define SR_EXTRACT_GATE_H

#include "model.h"

enum { SR_GATE_WORDS = 96 /* different words of violence that are looked at */ };

/* The words of violence of an article, as its bytes give them. */
typedef struct SrGateWords {
  uint32_t hash[SR_GATE_WORDS]; /* each word once */
  bool lead[SR_GATE_WORDS];     /* it stands at the article's beginning too */
  uint32_t n;
  uint32_t cues, weak, context; /* occurrences of words of these classes */
  uint32_t most, held;          /* cues of the sentence with most, sentences with a cue */
  uint32_t words, sentences;    /* of the article, roughly */
} SrGateWords;

void sr_gate_read(const char *text, uint32_t n, SrGateWords *out);
/* what the model `gate` looks at */
void sr_gate_features(const SrGateWords *g, SrFeats *f);
bool sr_gate_bytes(const SrArticle *a);
/* true: an earlier sentence has the same words; asked once of each sentence, in order */
bool sr_gate_told(SrArticle *a, uint32_t s);
/* Is the sentence worth its tags, groups and names? hit: the lexicon's n hits in it. */
bool sr_gate_sentence(const SrArticle *a, uint32_t s, const SrLexHit *hit, uint32_t n);

#endif
