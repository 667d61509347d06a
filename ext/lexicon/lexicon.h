/*
** lexicon: what words may mean, before any context: phrases with kind and
** canonical value, word classes, and the gazetteer. Read-only images generated at build time
** from data/ (see gen/); no inflating, no allocation at load, shared by all
** connections.
*/
#ifndef SR_LEXICON_H
#define SR_LEXICON_H

#include "../text/text.h"

/* ---- phrase.c: phrases over tokens ------------------------------------------ */
typedef enum SrLexKind {
  SR_L_NONE,
  SR_L_GROUP,        /* armed group: value canonical name; attr: country, kind, years */
  /* security force or agency: value canonical; attr: country, class police|military|security|... */
  SR_L_FORCE,
  SR_L_ORGANIZATION, /* government body, international organization, party, NGO */
  SR_L_NATIONALITY,  /* demonym: value = country */
  SR_L_WEAPON,       /* value = weapon_type of the contract; attr: GTD subtype */
  SR_L_VEHICLE,
  /* thing or building that can be hit: value = target_type of the contract; attr: head noun
  ** class */
  SR_L_TARGET,
  /* kind-of-facility noun that makes a named facility (police station, mosque, barracks) */
  SR_L_FACILITY,
  SR_L_OUTLET,       /* news outlet or agency */
  SR_L_TITLE,        /* Mr, Barrister, Maj. Gen.: precedes a name */
  SR_L_RANK,         /* military and police ranks, also as a description: constable, major */
  SR_L_OFFICE,       /* defence minister, district police officer, spokesman */
  /* kind-of-person noun: value = casualty class of the contract (policeman police, child child,
  ** ...) */
  SR_L_PERSON,
  SR_L_PERPETRATOR,  /* gunman, militant, attacker, suspect, rebel: value perpetrator class */
  SR_L_TRIGGER,      /* event noun or verb lemma: value = incident type; attr: frame (see data) */
  SR_L_EFFECT,       /* casualty verb/noun/adjective: value = effect; attr: frame */
  SR_L_REPORT,       /* reporting verb lemma: value = stance */
  SR_L_GIVEN,        /* given name */
  SR_L_SURNAME,
  /* other closed classes used by rules: value names the class (negation, hypothetical, accident,
  ** sport, figurative ...) */
  SR_L_CUE,
  SR_L_PLACEWORD,    /* district, province, village, city, river: value = place kind */
  SR_L_DIRECTION,    /* northern, north-western: value = N, NW */
  SR_L_NKIND
} SrLexKind;
extern const char *const sr_lex_kind_name[SR_L_NKIND]; /* "group" ... */

/* SrLexHit.flags */
enum {
  /* the entry is a proper name and must be written with capitals (unless the text has no case) */
  SR_LH_CASED = 1 << 0,
  SR_LH_ACRONYM = 1 << 1,/* must be written in capitals: TTP */
  SR_LH_WEAK = 1 << 2,   /* ambiguous: needs context before it counts */
  SR_LH_STRONG = 1 << 3  /* attribute strength=strong: violence by itself */
};

typedef struct SrLexHit {
  uint32_t tok;   /* first token */
  uint16_t ntok;  /* tokens */
  uint8_t kind;   /* SrLexKind */
  uint8_t flags;  /* SR_LH_* */
  uint32_t entry; /* index for sr_lex_value() */
} SrLexHit;
typedef struct SrLexList { SrLexHit *a; uint32_t n, cap; } SrLexList;

/* A second, small layer over the built-in one (a user's own terms): see
** phrase.c. NULL = none. Owned by the caller. */
typedef struct SrLexOverlay SrLexOverlay;

/* Appends every entry whose phrase begins at a token of [tok, tok+ntok): for each (start, kind) the
** longest; ordered by start, then length descending, then kind. A phrase may match by inflected
** form (data lists forms, or the generator inflects those marked so); an entry marked cased needs
** its capitals unless doc->upper. Hyphens inside a word do not count: "car-bomb" is "car bomb", "al
** Qaeda" is "al-Qaeda". No match crosses a sentence. Where a phrase has several values the
** strongest one is returned and sr_lex_alternatives() counts them. Linear: phrases have at most 12
** words. SR_OK or SR_NOMEM. */
int sr_lex_scan(const SrDoc *doc, uint32_t tok, uint32_t ntok, const SrLexOverlay *overlay,
                SrLexList *out);
/* The entries that begin at token tok and end before end, as the scan finds them; out holds
** SR_L_NKIND. Returns how many. */
uint32_t sr_lex_at(const SrDoc *doc, uint32_t tok, uint32_t end, const SrLexOverlay *overlay,
                   SrLexHit *out);
const char *sr_lex_phrase(uint32_t entry); /* as listed */
const char *sr_lex_value(uint32_t entry);  /* canonical value */
const char *sr_lex_attr(uint32_t entry);   /* the kind's attributes, "k=v;k=v", or "" */
const char *sr_lex_source(uint32_t entry);
uint8_t sr_lex_kind(uint32_t entry);
uint8_t sr_lex_flags(uint32_t entry);      /* SR_LH_* */
uint32_t sr_lex_count(void);               /* entries 0..count-1, sorted by kind, then phrase */
/* how many entries from this one on have its kind and phrase (1: no other meaning of that kind) */
uint32_t sr_lex_alternatives(uint32_t entry);
/* value of attribute `key` in attr; *n = its length, 0 when absent */
const char *sr_lex_attr_get(const char *attr, const char *key, size_t *n);
/* The code of an attribute's key, a constant of a literal: three letters or more, and how many; the
** generator sees to it that no two keys share one. Bits of what an entry's attributes hold tell mostly
** that a key, a key with a value is not among them. */
static inline uint32_t sr_lex_key_code(const char *key) {
  return (uint32_t)(unsigned char)key[0] | (uint32_t)(unsigned char)key[1] << 8 |
         (uint32_t)(unsigned char)key[2] << 16 | (uint32_t)strlen(key) << 24;
}
static inline uint32_t sr_lex_key_bit(uint32_t code) { return 1u << (code * 0x9e3779b1u >> 27); }
static inline uint32_t sr_lex_pair_bit(uint32_t code, const char *v) {
  uint32_t x = code + (uint32_t)(unsigned char)v[0] * 89;
  if (v[0]) x += (uint32_t)(unsigned char)v[1] * 31;
  return 1u << (x * 0x9e3779b1u >> 27);
}
const char *sr_lex_attr_find(uint32_t entry, uint32_t code, size_t *n);
bool sr_lex_attr_equals(uint32_t entry, uint32_t code, uint32_t bit, const char *v, size_t n);
/* sr_lex_attr_get() of an entry; the key is a literal */
static inline const char *sr_lex_attr_of(uint32_t entry, const char *key, size_t *n) {
  return sr_lex_attr_find(entry, sr_lex_key_code(key), n);
}
/* attribute `key` of an entry equals v; both are literals */
static inline bool sr_lex_attr_is(uint32_t entry, const char *key, const char *v) {
  uint32_t code = sr_lex_key_code(key);
  return sr_lex_attr_equals(entry, code, sr_lex_pair_bit(code, v), v, strlen(v));
}
/* An exact phrase (already folded, words separated by one space) of a kind; UINT32_MAX if none. */
uint32_t sr_lex_find(uint8_t kind, const char *folded, size_t n);
/* false: surely no built-in entry begins with these two tokens, wherever they stand */
bool sr_lex_may_begin(const SrDoc *doc, uint32_t tok, uint32_t next);

/* layer.c: a user's own terms, matched as the built-in ones (capitals in the phrase are asked for
** in the text). Their entries in SrLexHit have the bit SR_LEX_OVERLAY set: ask
** sr_lex_overlay_value(), or sr_lex_value_in() which takes both sorts. */
#define SR_LEX_OVERLAY 0x80000000u
SrLexOverlay *sr_lex_overlay_new(void); /* NULL when out of memory */
/* Adds a row; the same kind and phrase again replaces the value. SR_OK, SR_INVALID (no word, over
** 12 words, no such kind), SR_TOOBIG (over 16 MB of terms), SR_NOMEM. */
int sr_lex_overlay_add(SrLexOverlay *overlay, uint8_t kind, const char *phrase, size_t nphrase,
                       const char *value, size_t nvalue);
const char *sr_lex_overlay_value(const SrLexOverlay *overlay, uint32_t entry);
const char *sr_lex_value_in(const SrLexOverlay *overlay, uint32_t entry);
void sr_lex_overlay_free(SrLexOverlay *overlay);
/* "group" -> SR_L_GROUP; SR_L_NONE if there is none */
uint8_t sr_lex_kind_of(const char *name, size_t n);

/* ---- word.c: classes of single words, by token hash --------------------------- */
/* One bit for each class of words that a gate or a rule asks for; a word may have several. From
** data/words.tsv. */
enum {
  SR_W_CUE = 1u << 0,       /* opens the sentence gate: word of violence or of its results */
  SR_W_WEAKCUE = 1u << 1,   /* opens it together with another (fire, attack in sports ...) */
  SR_W_REPORT = 1u << 2,    /* reporting verb form */
  SR_W_NEG = 1u << 3,
  SR_W_MODAL = 1u << 4,
  /* ordinary English word: a capitalised one at sentence start is no name */
  SR_W_COMMON = 1u << 5,
  SR_W_GIVEN = 1u << 6,     /* given name */
  SR_W_SURNAME = 1u << 7,
  SR_W_TITLE = 1u << 8,
  SR_W_MONTHDAY = 1u << 9,  /* month or weekday name */
  SR_W_STOP = 1u << 10,     /* function word */
  SR_W_NUMBER = 1u << 11,   /* number word */
  /* begins a trigger or effect that is strong by itself: opens the gate of documents */
  SR_W_OPENS = 1u << 12,
  /* of accidents, disasters, sport, fiction, courts, exercises, memorials: where words of violence
  ** are heard without an act */
  SR_W_CONTEXT = 1u << 13
};
uint32_t sr_word_class_find(const SrDoc *doc, uint32_t tok); /* by hash and first letter */
static inline uint32_t sr_word_class(const SrDoc *doc, uint32_t tok) {
  return doc->word_class && tok < doc->ntok ? doc->word_class[tok] : sr_word_class_find(doc, tok);
}
uint32_t sr_word_class_of(const char *folded, size_t n);
void sr_word_classes(SrDoc *doc); /* looks all tokens up once: the calls after it are cheap */
/* false: this token surely has none of the classes CUE, WEAKCUE, OPENS (one bit test) */
bool sr_word_may_cue(const SrDoc *doc, uint32_t tok);
/* the class of a word without a token: its sr_hash() and its first letter, folded */
uint32_t sr_hash_class(uint32_t hash, char first);
/* A number below SR_LEX_CUES from the length and the first 8 of n letters, either case; all 8 bytes
** are read. */
static inline uint32_t sr_lex_glance(const char *s, uint32_t n) {
  uint64_t w = sr_load64(s);
  if (n < 8) w &= ((uint64_t)1 << 8 * n) - 1;
  w = ((w & 0x1f1f1f1f1f1f1f1fu) + n) * 0x9e3779b97f4a7c15u;
  return (uint32_t)(w >> 48);
}
enum { SR_LEX_CUES = 1 << 16 };         /* bits of the next */
extern const uint32_t sr_lex_glanced[]; /* glances at words of classes CUE, WEAKCUE, CONTEXT */
/* false: these n > 0 ASCII letters (8 bytes may be read) surely have none of these classes; cheaper
** than their hash */
static inline bool sr_letters_may_cue(const char *s, uint32_t n) {
  uint32_t h = sr_lex_glance(s, n);
  return sr_lex_glanced[h / 32] >> h % 32 & 1;
}

/* ---- gazetteer.c ------------------------------------------------------------------ */
typedef enum SrPlaceKind {
  SR_G_COUNTRY,
  SR_G_ADMIN1,
  SR_G_ADMIN2,
  SR_G_CAPITAL,
  SR_G_CITY,
  SR_G_TOWN,
  SR_G_VILLAGE,
  SR_G_REGION,
  SR_G_WATER,
  SR_G_SITE
} SrPlaceKind;
extern const char *const sr_place_kind_name[10]; /* "country" ... */

typedef struct SrPlace {
  uint32_t id;
  const char *name;    /* main name, UTF-8 */
  uint8_t kind;        /* SrPlaceKind */
  const char *admin2, *admin1, *country; /* names, "" when none */
  char cc[3];          /* ISO 3166-1 alpha-2, "" for what no country holds */
  uint32_t admin2_id, admin1_id, country_id; /* ids, 0 = none (id 0 is no place) */
  double latitude, longitude; /* degrees, WGS84 */
  bool has_point, centroid;   /* centroid: mean of its places, not surveyed */
  uint32_t population;        /* 0 unknown; at most four digits and zeros */
  /* the name is an ordinary word, a frequent personal name, or one word of a small place where
  ** villages make no news: needs context */
  bool common;
} SrPlace;

/* A name is looked up by its key: folded, apostrophes and periods left out, hyphens and other
** separators one space. Ids of the places one of whose names folds to this name (words separated by
** one space; District/Province/... already stripped or not), best known first (capital,
** population). Returns how many were written. */
uint32_t sr_gaz_find(const char *folded, size_t n, uint32_t *ids, uint32_t cap);
bool sr_gaz_get(uint32_t id, SrPlace *place);
const char *sr_gaz_name(uint32_t id); /* SrPlace.name, "" for no place */
/* the same without names, code and point: a quarter of the cost */
bool sr_gaz_facts(uint32_t id, SrPlace *place);
bool sr_gaz_rank(uint32_t id, SrPlace *place); /* kind and population alone */
/* Longest gazetteer name that begins at token i (at most 6 tokens, capitals needed unless
** doc->upper); returns its token count, 0 if none; *first, *count select candidates for
** sr_gaz_candidate. */
uint32_t sr_gaz_match(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t *first, uint32_t *count);
/* n tokens from i on, of a sentence that ends at `end`, before sr_gaz_match() is asked of them: may[k] is 0
** where it surely finds nothing, else what sr_gaz_match_as() asks for the same end; what it will read is
** asked for */
enum { SR_GAZ_MORE = 1 << 1 }; /* a bit of it: the name may have several words */
void sr_gaz_ahead(const SrDoc *doc, uint32_t i, uint32_t n, uint32_t end, uint8_t *may);
uint32_t sr_gaz_match_as(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t may, uint32_t *first,
                         uint32_t *count);
uint32_t sr_gaz_candidate(uint32_t first, uint32_t k); /* id of the k-th candidate */
uint32_t sr_gaz_count(void);
uint32_t sr_gaz_country(const char *cc); /* id of a country by its code, 0 if none */
uint32_t sr_gaz_capital(uint32_t country); /* id of its capital, 0 if none */
/* As SrPlace.common, of the name that was found (SrPlace.common speaks of the main name only). */
bool sr_gaz_candidate_common(uint32_t first);
/* the name is not the main name of the k-th candidate */
bool sr_gaz_candidate_alias(uint32_t first, uint32_t k);
/* id lies in parent: an area, a country */
bool sr_gaz_inside(uint32_t id, uint32_t parent);
/* The candidate that is meant after the places of context were named (the article's country, its
** provinces and towns; in any order): one inside or near them, else the best known. ids in
** sr_gaz_find's order; 0 when n is 0. */
uint32_t sr_gaz_resolve(const uint32_t *ids, uint32_t n, const uint32_t *context,
                        uint32_t ncontext);
double sr_gaz_score(uint32_t id); /* how well known, 0..1 */
const char *sr_gaz_sources(void); /* whose data, for sitrep_info() */
/* great-circle distance in km; negative when one has no point */
double sr_gaz_distance(uint32_t a, uint32_t b);

#endif
