/*
** layer.h: one layer of phrases as it lies in memory, shared by the generated image, the
** overlay of a user's terms, the scanner that reads both and the builder that makes both.
** Private to the lexicon floor and its generator.
**
** A phrase is a path of words from node 0; a node is found by one hash probe over
** (parent, word). Strings are offsets into one pool, so the image needs no relocation.
*/
#ifndef SR_LEXICON_LAYER_H
#define SR_LEXICON_LAYER_H

#include "lexicon.h"

enum {
  SR_LEX_WORDS = 12,         /* words of a phrase, hyphens not counted */
  SR_LEX_POOL = 1 << 24,     /* bytes of strings of a layer */
  SR_LEX_NODES = 1 << 20,
  SR_LH_EXACT = 1 << 4,      /* private flag: written exactly as listed */
  SR_LH_ORDINARY = 1 << 5,   /* private flag: without its capitals it is an ordinary word */
  SR_LH_SPELT = 1 << 6,      /* private flag, of an ending: its entry says how it is written */
  SR_LH_PUBLIC = 15
};

typedef struct SrLexNode {
  uint32_t key;  /* parent << 12 | low bits of the word's hash */
  uint32_t hash; /* all of it */
  uint32_t word; /* place of the word in the pool << 8 | its length */
  /* what ends here: 0 nothing, an ending (sr_lex_ending()), or SR_LEX_CHAIN | index of the first
  ** SrLexRef; and SR_LEX_INNER */
  uint32_t ref;
} SrLexNode;
#define SR_LEX_CHAIN 0x80000000u
#define SR_LEX_INNER 0x40000000u /* of a ref: longer phrases go on from here */

typedef struct SrLexRef {
  uint32_t ending, next; /* next: 0 ends the chain */
} SrLexRef;

typedef struct SrLexRow { /* what the phrases of one line of a list have in common */
  uint32_t value;  /* string in the pool, SR_LEX_SELF: the phrase itself */
  uint32_t attr;
  uint32_t source;
  uint32_t keys;   /* bits of sr_lex_key_bit() of the keys in attr */
  uint32_t pairs;  /* bits of sr_lex_pair_bit() of the keys and values in attr */
  uint32_t first;  /* of its SrLexAttr; the last is followed by one without a key */
} SrLexRow;
typedef struct SrLexAttr {
  uint32_t key;   /* sr_lex_key_code(), 0: the end of a row's */
  uint32_t value; /* place in the pool << 8 | length */
} SrLexAttr;
#define SR_LEX_SELF UINT32_MAX

typedef struct SrLexEntry {
  uint32_t phrase;         /* string in the pool */
  uint16_t capital, upper; /* words (bit 0 the first) that need a capital; that need two */
  uint16_t row;
  uint8_t kind, flags;
} SrLexEntry;

/* The ending of a phrase: its entry with kind and flags, for entries lie far off and most hits need no
** more of theirs. */
enum { SR_LEX_ENTRIES = 1 << 18, SR_LEX_KIND_AT = 18, SR_LEX_FLAGS_AT = 23 };
static inline uint32_t sr_lex_ending(const SrLexEntry *e, uint32_t entry) {
  uint32_t spelt = e->capital || e->upper || e->flags & SR_LH_EXACT ? SR_LH_SPELT : 0;
  return (entry + 1) | (uint32_t)e->kind << SR_LEX_KIND_AT | (e->flags | spelt) << SR_LEX_FLAGS_AT;
}
static inline uint32_t sr_lex_ending_entry(uint32_t ending) {
  return (ending & (SR_LEX_ENTRIES - 1)) - 1;
}

/* A node is only looked for where its bit is set here: most words begin nothing, most first words
** are not followed by a second, and this much stays in a near cache. */
enum { SR_LEX_FILTER = 1 << 18 }; /* bits */
/* Nor is anything looked for at a word that neither is an entry by itself nor begins one with the
** word behind it: most of the little words of the language. */
enum { SR_LEX_STARTS = 1 << 18 };
static inline uint32_t sr_lex_alone(uint32_t hash) { return (hash * 0x9e3779b1u) >> 14; }
static inline uint32_t sr_lex_pair(uint32_t first, uint32_t second) {
  return ((first ^ (second << 7 | second >> 25)) * 0x85ebca6bu) >> 14;
}

typedef struct SrLexLayer {
  const SrLexNode *node;
  /* open addressing over nslot slots, 0 = empty: a node, above it 12 bits of its hash */
  const uint32_t *slot;
  /* the same for the first words of phrases, which are asked for most; slot holds the others. An overlay
  ** has one table for both */
  const uint32_t *first;
  const uint32_t *filter; /* bits of sr_lex_mix() of all nodes */
  const uint32_t *starts; /* bits of sr_lex_alone(), sr_lex_pair() of all entries */
  const SrLexRef *ref;
  const SrLexEntry *entry;
  const SrLexRow *row;
  const SrLexAttr *attr;
  const char *pool;
  uint32_t nslot, nfirst, nentry;
  const uint16_t *row_of; /* the rows of the entries once more, near each other; NULL in an overlay */
} SrLexLayer;

/* Words stand in buckets of four, which are compared at once; a full one goes on in the next. */
enum { SR_LEX_BUCKET = 4 };
typedef struct SrLexWords {
  uint32_t hash[SR_LEX_BUCKET];
  uint16_t bits[SR_LEX_BUCKET];  /* SR_W_*, 0 = empty slot */
  uint16_t first[SR_LEX_BUCKET]; /* the first byte */
} SrLexWords;

/* The generated image: build/gen/lexicon.c. */
extern const SrLexLayer sr_lex_image;
extern const SrLexWords sr_lex_word[];
extern const uint32_t sr_lex_word_mask; /* buckets less one */
extern const uint32_t sr_lex_cue[];      /* hashes of the words of classes CUE, WEAKCUE, OPENS */

static inline uint32_t sr_lex_mix(uint32_t parent, uint32_t hash) {
  return hash ^ (parent * 0x9e3779b1u);
}
/* The slots that a child of this node stands in. */
typedef struct SrLexSlots {
  const uint32_t *a;
  uint32_t n;
} SrLexSlots;
static inline SrLexSlots sr_lex_slots(const SrLexLayer *l, uint32_t parent) {
  return parent ? (SrLexSlots){l->slot, l->nslot} : (SrLexSlots){l->first, l->nfirst};
}
/* Where the search for a node begins among n slots. */
static inline uint32_t sr_lex_home(uint32_t parent, uint32_t hash, uint32_t n) {
  return (uint32_t)((uint64_t)sr_lex_mix(parent, hash) * n >> 32);
}
static inline uint32_t sr_lex_key(uint32_t parent, uint32_t hash) {
  return parent << 12 | (hash & 0xfff);
}
/* A slot tells its node from others before the node is read. */
#define SR_LEX_SLOT_NODE (SR_LEX_NODES - 1u)
static inline uint32_t sr_lex_slot(uint32_t parent, uint32_t hash, uint32_t node) {
  return sr_lex_mix(parent, hash) << 20 | node;
}

/* Walks the endings of a node: for (w = sr_lex_walk(node, ref); w.ending; sr_lex_walk_on(ref, &w)) */
typedef struct SrLexWalk {
  uint32_t ending, next; /* ending: 0 at the end */
} SrLexWalk;
static inline void sr_lex_walk_on(const SrLexRef *ref, SrLexWalk *w) {
  w->ending = ref[w->next].ending; /* the first is none */
  w->next = ref[w->next].next;
}
static inline SrLexWalk sr_lex_walk(const SrLexNode *node, const SrLexRef *ref) {
  SrLexWalk w = {node->ref & ~SR_LEX_INNER, 0};
  if (w.ending & SR_LEX_CHAIN) {
    w.next = w.ending & ~SR_LEX_CHAIN;
    sr_lex_walk_on(ref, &w);
  }
  return w;
}
/* token i is this folded word */
bool sr_lex_same_word(const SrDoc *doc, uint32_t i, const char *word, size_t n);

/* NULL for no overlay or an empty one */
const SrLexLayer *sr_lex_overlay_layer(const SrLexOverlay *overlay);

/* ---- layer.c: the builder ------------------------------------------------------- */
typedef struct SrLexBuild {
  SrArena scratch; /* the document of the phrase being split */
  SrLexNode *node;
  uint32_t *slot;
  SrLexRef *ref;
  SrLexEntry *entry;
  char *pool;
  SrLexRow *row;
  SrLexAttr *attr;
  uint32_t *filter, *starts;
  uint32_t *string; /* hash set of strings in the pool */
  uint32_t nnode, node_cap, nslot, nref, ref_cap, nentry, entry_cap, nrow, row_cap;
  uint32_t nattr, attr_cap;
  uint32_t npool, pool_cap, nstring, string_cap;
} SrLexBuild;

int sr_lex_build_init(SrLexBuild *b);
void sr_lex_build_free(SrLexBuild *b);
/* Place of a string in the pool, the same for equal strings; UINT32_MAX when out of memory or
** room. */
uint32_t sr_lex_build_string(SrLexBuild *b, const char *s, size_t n);
/* A new row of these strings; SR_TOOBIG at 65,536 rows. */
int sr_lex_build_row(SrLexBuild *b, uint32_t value, uint32_t attr, uint32_t source, uint16_t *row);
/* A new entry whose capitals are those of phrase; flags are added to those that follow from
** them. */
int sr_lex_build_entry(SrLexBuild *b, uint8_t kind, uint8_t flags, const char *phrase, size_t n,
                       uint16_t row, uint32_t *entry);
/* Lays the nodes out anew over n slots (more than there are nodes). */
int sr_lex_build_slots(SrLexBuild *b, uint32_t n);
/* Makes the entry findable by this form. */
int sr_lex_build_form(SrLexBuild *b, uint32_t entry, const char *form, size_t n);

#endif
