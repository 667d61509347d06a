/*
** chunkrun.h (private to tagging): one sentence on its way through chunk.c, which finds its base
** phrases, and chunkform.c, which mends tags and forms before that.
*/
#ifndef SR_TAGGING_CHUNKRUN_H
#define SR_TAGGING_CHUNKRUN_H

#include "chunkwords.h"
#include "tagging.h"

typedef enum ChunkUnit {
  CHUNK_END,
  CHUNK_DET,
  CHUNK_OWN /* my, whose */,
  CHUNK_PRON,
  CHUNK_NUM,
  CHUNK_ADJ,
  CHUNK_NOUN,
  CHUNK_GENITIVE,
  CHUNK_ADV,
  CHUNK_PART,
  CHUNK_ING,
  CHUNK_VERB,
  CHUNK_AUX,
  CHUNK_TO,
  CHUNK_NOT,
  CHUNK_ADP,
  CHUNK_CCONJ,
  CHUNK_SYM,
  CHUNK_OTHER
} ChunkUnit;

/* What is asked of a token again and again. */
typedef struct ChunkWord {
  uint64_t lists; /* SR_CW_* as bits */
  uint8_t unit;   /* ChunkUnit by itself; follows its tag, */
  uint8_t upos, form; /* which was this */
  uint8_t len;    /* tokens that hyphens join from here on, 1 when there are none */
} ChunkWord;

typedef struct ChunkRun {
  const SrDoc *doc;
  SrTag *tag;    /* of the sentence: tag[0] is doc token base */
  uint32_t base; /* first doc token */
  uint32_t n;
  ChunkWord *word; /* of the sentence */
  SrGroupList *groups;
  bool oom;
} ChunkRun;

/* ---- words ------------------------------------------------------------------------ */
/* Is token i in a list (SR_CW_*)? */
static inline bool chunk_is(const ChunkRun *r, uint32_t i, int list) {
  return r->word[i].lists >> list & 1;
}

/* ---- chunk.c ---- */
/* what words joined by hyphens are together */
ChunkUnit sr_chunk_compound(const ChunkRun *r, uint32_t i, uint32_t len);

static inline ChunkUnit chunk_unit_of(const ChunkRun *r, uint32_t i) {
  return (ChunkUnit)r->word[i].unit;
}

static inline ChunkUnit chunk_unit(const ChunkRun *r, uint32_t i, uint32_t *len) {
  *len = 1;
  if (i >= r->n) return CHUNK_END;
  *len = r->word[i].len;
  return *len == 1 ? (ChunkUnit)r->word[i].unit : sr_chunk_compound(r, i, *len);
}

/* ---- chunkbeside.c ---- */
/* the comma that closes what word i (SR_CW_TOWN) says of a place beside its name, 0 if it does not; *open
** is the comma in front */
uint32_t sr_chunk_beside(const ChunkRun *r, uint32_t i, uint32_t *open);

/* ---- chunk.c ---- */
/* token i is a hyphen that joins the tokens on both its sides */
bool sr_chunk_joined(const ChunkRun *r, uint32_t i);
/* the tag of token i has changed */
void sr_chunk_retag(ChunkRun *r, uint32_t i);
/* ... or may have: nearly always it has not */
static inline void chunk_retag(ChunkRun *r, uint32_t i) {
  if (r->word[i].upos != r->tag[i].upos || r->word[i].form != r->tag[i].form) sr_chunk_retag(r, i);
}
/* of a token that is punctuation or a small word */
bool sr_chunk_ends_clause(const ChunkRun *r, uint32_t i);
static inline bool chunk_ends_clause(const ChunkRun *r, uint32_t i) {
  const uint32_t kMay = 1u << SR_U_PUNCT | 1u << SR_U_ADP | 1u << SR_U_CCONJ | 1u << SR_U_SCONJ |
                        1u << SR_U_PRON;
  return kMay >> r->tag[i].upos & 1 && sr_chunk_ends_clause(r, i);
}
bool sr_chunk_nominal(const ChunkRun *r, uint32_t i);
/* do modifiers from i on end in a noun? */
bool sr_chunk_noun_ahead(const ChunkRun *r, uint32_t i);
/* words before a number that belong to it: "at least", "more than", "about"; 0 if none */
uint32_t sr_chunk_roughly(const ChunkRun *r, uint32_t i); /* of one of these words */
static inline uint32_t chunk_roughly(const ChunkRun *r, uint32_t i) {
  const uint64_t kFirst = UINT64_C(1) << SR_CW_ROUGHLY | UINT64_C(1) << SR_CW_BOUND;
  return i < r->n && r->word[i].lists & kFirst ? sr_chunk_roughly(r, i) : 0;
}
/* a time that needs no preposition: "yesterday", "last night" */
bool sr_chunk_is_when(const ChunkRun *r, uint32_t i);
/* "one was killed and another wounded", "left at least four wounded and much damage" */
bool sr_chunk_is_left(const ChunkRun *r, uint32_t i);
/* one token, a bracket that opens or closes */
bool sr_chunk_bracket(const ChunkRun *r, uint32_t i, bool open);
/* "when suspected militants attacked": no verb of its own */
bool sr_chunk_is_modifier(const ChunkRun *r, uint32_t i);

/* ---- chunkform.c ---- */
/* does a finite verb follow before the clause ends? */
bool sr_chunk_finite_ahead(const ChunkRun *r, uint32_t i);
/* nouns of a headline that are verbs of harm */
void sr_chunk_headline(ChunkRun *r);
/* verb forms and tags that stand right only when both sides are seen */
void sr_chunk_forms(ChunkRun *r, bool headline);

#endif
