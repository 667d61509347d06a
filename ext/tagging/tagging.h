/*
** tagging: part of speech, lemma, noun and verb groups of one sentence. A
** greedy averaged perceptron with quantised weights (integers only: the same
** tags on every platform), trained by gen/train_tagger.c.
*/
#ifndef SR_TAGGING_H
#define SR_TAGGING_H

#include "../lexicon/lexicon.h"

/* Universal POS, in alphabetical order */
typedef enum SrUpos {
  SR_U_ADJ, SR_U_ADP, SR_U_ADV, SR_U_AUX, SR_U_CCONJ, SR_U_DET, SR_U_INTJ, SR_U_NOUN, SR_U_NUM,
  SR_U_PART, SR_U_PRON, SR_U_PROPN, SR_U_PUNCT, SR_U_SCONJ, SR_U_SYM, SR_U_VERB, SR_U_X, SR_U_N
} SrUpos;
extern const char *const sr_upos_name[SR_U_N];

/* Form of a verb or auxiliary (Penn distinctions) */
typedef enum SrForm {
  SR_VF_NONE,
  SR_VF_BASE /*VB*/,
  SR_VF_PAST /*VBD*/,
  SR_VF_ING /*VBG*/,
  SR_VF_PART /*VBN*/,
  SR_VF_PRES /*VBP*/,
  SR_VF_PRES3 /*VBZ*/
} SrForm;

enum {
  SR_C_O,
  SR_C_BNP,
  SR_C_INP,
  SR_C_BVP,
  SR_C_IVP,
  SR_C_BPP,
  SR_C_BADJP,
  SR_C_IADJP,
  SR_C_BADVP,
  SR_C_IADVP,
  SR_C_N
};
extern const char *const sr_chunk_name[SR_C_N]; /* "O", "B-NP" ... */

typedef struct SrTag {
  uint8_t upos;   /* SrUpos */
  uint8_t form;   /* SrForm; an adjective that reads as a passive ("were injured") has SR_VF_PART */
  uint8_t chunk;  /* SR_C_* */
  uint8_t plural; /* NNS/NNPS */
} SrTag;

typedef enum SrGroupKind {
  SR_GR_NP,
  SR_GR_VP,
  SR_GR_PP /* the preposition alone */,
  SR_GR_OTHER
} SrGroupKind;

/* A base phrase: no recursion. NPs include determiners, numbers, modifiers and possessives
** ("four of the town's police officers" is two NPs and a PP). */
typedef struct SrGroup {
  uint32_t tok, ntok; /* doc tokens */
  uint32_t head;      /* doc token: last noun of an NP, main verb of a VP, the preposition */
  uint8_t kind;       /* SrGroupKind */
  /* VP: be/get + participle; also a bare participle after an NP (reduced relative) */
  bool passive;
  bool reduced;       /* VP: participle without auxiliary that modifies the NP before it */
  bool negated;       /* not, never, no */
  bool modal;         /* may, could, would, might, should, must */
  bool future;        /* will, shall, going to */
  bool perfect;       /* have + participle */
  bool progressive;
  bool infinitive;    /* to + base */
  uint8_t form;       /* VP: SrForm of its first verb */
  uint32_t aux;       /* VP: first token of the verb chain */
} SrGroup;
typedef struct SrGroupList { SrGroup *a; uint32_t n, cap; } SrGroupList;

/* Tags the tokens of doc->sent[s] into out[0..ntok). */
int sr_tag_sentence(const SrDoc *doc, uint32_t s, SrTag *out);
/* The same piece by piece, for who does not need all of them: tags the first `want` tokens of a
** sentence, going on where the last call for it ended when no other sentence came between. */
typedef struct SrTagger SrTagger;
SrTagger *sr_tagger_new(SrArena *arena); /* NULL when out of memory */
void sr_tagger_run(SrTagger *t, const SrDoc *doc, uint32_t s, uint32_t want, SrTag *out);
/* Fills out[i].chunk and appends the groups of the sentence. Call it with the tags of
** sr_tag_sentence(): it also decides anew between past and participle (out[i].form), by the object
** and the coordination. Verbs that only colour the next one are part of its group ("began to fire",
** "is believed to have been killed", "failed to explode": negated); behind other verbs "to" + base
** is a group of its own. A headline's participle ("4 officers killed in X") is passive, not
** reduced. */
int sr_chunk_sentence(const SrDoc *doc, uint32_t s, SrTag *out, SrGroupList *groups);
/* Lemma of token tok with that tag, folded, NUL-terminated; returns length. cap >= 512 never
** cuts. */
size_t sr_lemma(const SrDoc *doc, uint32_t tok, SrTag tag, char *out, size_t cap);
/* words of that tag are their own lemma */
bool sr_lemma_is_form(SrTag tag);

#endif
