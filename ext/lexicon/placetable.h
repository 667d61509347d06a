/*
** placetable.h: the image of the gazetteer, as gen/gazetteer.c writes it and
** gazetteer.c reads it. Private to the two.
**
** Places are numbered from 1 in the order of (key of the name, prominence), so that all places of
** one main name are neighbours and a name is stored once. Three tables lead to them:
**   first  a bit for every name of one word, and for the first two words of every longer one: most
**          words of an article stop here;
**   known  a bit for every key, and for every beginning of one up to a space: tells at once whether a
**          look-up or another word is worth its cost;
**   name   all keys, in buckets of four that are compared at once; a key is known by its bucket and a
**          mark of 32 bits (one foreign word in 10^7 would pass).
** A name leads to a run of neighbours, best known first: of places, or, where places bear it beside
** their own or several ways of writing it count, of the list of other names.
*/
#ifndef SR_PLACETABLE_H
#define SR_PLACETABLE_H

#include "lexicon.h"

enum {
  SR_GZ_KEYMAX = 96, /* bytes of a key; longer names are none */
  SR_GZ_IDBITS = 18,
  SR_GZ_COUNTBITS = 13, /* places of one name */
  SR_GZ_BUCKET = 4,
  SR_GZ_FIRSTBITS = 20,
  SR_GZ_KNOWNBITS = 21,
  SR_GZ_NAMEBLOCK = 4, /* ids for each entry of sr_gz_name_at */
  SR_GZ_ROW = 4096     /* bytes of a row of names; C compilers need not take longer literals */
};

/* sr_gz_place: lat, lon 20 bits each (all ones: no point), population 12 bits * 10^(4 bits), kind
** 4, flags. An area has the sum of its listed places, which serves its prominence and is not
** told. */
#define SR_GZ_NOPOINT 0xFFFFFu
#define SR_GZ_NEWNAME (1ull << 60)  /* its name differs from the name before */
#define SR_GZ_COMMON (1ull << 62)
#define SR_GZ_CENTROID (1ull << 63)

/* sr_gz_alias: id, then flags */
#define SR_GZ_A_COMMON (1u << 18)
#define SR_GZ_A_CAPS (1u << 19)     /* only where the text writes capitals throughout: US, DRC */
#define SR_GZ_A_DOTTED (1u << 21)   /* only where its final period stands: Fla., Conn. */
#define SR_GZ_A_OTHER (1u << 20)    /* not the place's main name */

typedef struct SrGzSize {
  uint32_t place, area, country, key, alias, bucket;
} SrGzSize;

/* Names that begin at the same place; what finds no room goes on in the next bucket. */
typedef struct SrGzNames {
  uint32_t hash[SR_GZ_BUCKET]; /* the name's mark */
  uint32_t run[SR_GZ_BUCKET];  /* first of the run, how many << SR_GZ_IDBITS, SR_GZ_RUN_ALIAS; 0 free */
} SrGzNames;
#define SR_GZ_RUN_ALIAS 0x80000000u

/* An area: the place that it is, the first-level area and the country that it is or lies in. */
typedef struct SrGzArea {
  uint32_t id, admin1, country;
  uint32_t nation; /* the country as an area: 1.. */
} SrGzArea;

extern const SrGzSize sr_gz_size;
extern const uint64_t sr_gz_place[];      /* [0] is no place */
extern const uint16_t sr_gz_area[];       /* the area that holds the place, 0 none */
extern const SrGzArea sr_gz_area_of[];    /* by area: [0] is none, 1..country are countries */
extern const char sr_gz_cc[][3];          /* codes of areas 1..country, sorted */
extern const uint32_t sr_gz_seat[];       /* capitals of areas 1..country, 0 none */
extern const char sr_gz_name[][SR_GZ_ROW];
extern const uint32_t sr_gz_name_at[];    /* offset of the name of place SR_GZ_NAMEBLOCK * i */
extern const SrGzNames sr_gz_names[];     /* as many as sr_gz_size.bucket */
extern const uint32_t sr_gz_alias[];
extern const uint32_t sr_gz_first[];      /* bitset */
extern const uint32_t sr_gz_known[];      /* bitset, by the top bits of a hash */

/* The hash of a key, step by step: FNV-1a of 64 bits with a final mix. */
#define SR_GZ_SEED 14695981039346656037ull
static inline uint64_t sr_gz_step(uint64_t h, unsigned char c) {
  return (h ^ c) * 1099511628211ull;
}
static inline uint64_t sr_gz_end(uint64_t h) {
  h ^= h >> 32;
  h *= 0x9E3779B97F4A7C15ull;
  return h ^ h >> 29;
}
/* places in sr_gz_first, by sr_hash() of words: of a name of one word, of the first two */
static inline uint32_t sr_gz_alone_bit(uint32_t word) {
  return word * 0x9e3779b1u >> (32 - SR_GZ_FIRSTBITS);
}
static inline uint32_t sr_gz_pair_bit(uint32_t word, uint32_t next) {
  return sr_gz_alone_bit(word ^ (next << 15 | next >> 17) * 0x85ebca6bu);
}
/* place of a hash in sr_gz_known */
static inline uint32_t sr_gz_known_bit(uint64_t h) {
  return (uint32_t)(h >> (64 - SR_GZ_KNOWNBITS));
}
/* Where a key stands among n buckets, and what tells it from the others there. */
typedef struct SrGzSpot {
  uint32_t bucket, mark;
} SrGzSpot;
static inline SrGzSpot sr_gz_spot(uint64_t h, uint32_t n) {
  return (SrGzSpot){(uint32_t)((h >> 32) * n >> 32), (uint32_t)h};
}
/* Of a key of one word, by its sr_hash() and what that hash does not tell: most words of an article are
** asked for, and their tokens know both. */
static inline uint32_t sr_gz_word_bucket(uint32_t word, uint32_t n) {
  return (uint32_t)((uint64_t)word * n >> 32);
}
static inline SrGzSpot sr_gz_word_spot(uint32_t word, const char *key, size_t len, uint32_t n) {
  uint32_t ends = (uint32_t)len | (uint32_t)(unsigned char)(key[0] | 32) << 8 |
                  (uint32_t)(unsigned char)(key[len - 1] | 32) << 16;
  return (SrGzSpot){sr_gz_word_bucket(word, n), word ^ ends * 0x9e3779b1u};
}

/* placename.c: the key of a name, by which it is looked up: folded, apostrophes and periods left
** out, hyphens and every other separator one space. out holds SR_GZ_KEYMAX bytes; returns the
** length, 0 for what is no name. */
size_t sr_gz_key_of(const char *s, size_t n, char *out);
/* The same for a text that is folded already. */
size_t sr_gz_key_folded(const char *s, size_t n, char *out);
/* Strips a word for a kind of area off either end of a key: "bannu district", "province of
** kandahar". Moves *key and *n; returns a set of kinds (1 << SrPlaceKind) that the word stands for,
** 0 when there was none. */
uint32_t sr_gz_strip_kind(const char **key, size_t *n);
/* How well known a place is: 100 * log10(population) and more for capitals and countries; at
** most about 1100. */
uint32_t sr_gz_prominence(uint8_t kind, uint32_t population);

#endif
