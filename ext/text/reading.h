/*
** reading.h: the text floor's own contract: what its files tell each other
** while sr_doc_read() turns bytes into tokens, lines and sentences. Not for
** other floors.
*/
#ifndef SR_READING_H
#define SR_READING_H

#include "text.h"

/* What a character is, for the tokeniser. */
typedef enum SrCharKind { SR_C_SPACE, SR_C_LETTER, SR_C_DIGIT, SR_C_MARK, SR_C_PUNCT } SrCharKind;

/* utf8.c: bytes that stand before each 64-byte block count as characters; the top bit says that
** the block begins inside a character. NULL with *map for ASCII; false when out of memory. */
bool sr_charmap_make(SrArena *a, const char *s, uint32_t n, const uint32_t **map);

/* fold.c */
SrCharKind sr_char_kind(uint32_t cp);
bool sr_char_upper(uint32_t cp);
/* folded form of one character, at most 4 bytes in out; returns its length (0: vanishes) */
uint32_t sr_fold_char(uint32_t cp, char *out);
/* sr_hash of the folded form of n bytes */
uint32_t sr_fold_hash(const char *s, uint32_t n);
/* the same for at most 8 bytes, where 8 can be read: all steps are made, whatever the length */
uint32_t sr_fold_hash_short(const char *s, uint32_t n);
/* the same for 9 to 16 bytes, where 16 can be read */
uint32_t sr_fold_hash_middle(const char *s, uint32_t n);
/* tokens i and j have the same folded form */
bool sr_token_same_form(const SrDoc *doc, uint32_t i, uint32_t j);
/* the same: first letters tell most pairs apart */
static inline bool sr_token_same(const SrDoc *doc, uint32_t i, uint32_t j) {
  uint32_t a = (unsigned char)doc->text[doc->tok[i].start];
  uint32_t b = (unsigned char)doc->text[doc->tok[j].start];
  return ((a | b) & 0x80 || !((a ^ b) & 0x5F)) && sr_token_same_form(doc, i, j);
}

/* abbrev.c: words whose final period belongs to them, and what may follow it */
typedef enum SrAbbrev {
  SR_A_NONE,
  SR_A_TITLE, /* Mr. Gen.: a name follows, the sentence goes on */
  SR_A_UNIT,  /* No. p. Fig.: goes on when a number (or a capital) follows */
  SR_A_MONTH, /* Dec. Sat.: goes on when a number or lower case follows */
  SR_A_END,   /* Inc. U.S. a.m. etc.: may end the sentence */
  SR_A_MID    /* vs. i.e. cf.: never ends one */
} SrAbbrev;
/* w: the word without its final period */
SrAbbrev sr_abbrev(const char *w, uint32_t n);
/* For each first letter the lengths of abbreviations and their last letters, a bit for each: tells
** most words apart. */
extern const uint8_t sr_abbrev_length[26];
extern const uint32_t sr_abbrev_last[26];
/* the same for a word of ASCII letters */
static inline SrAbbrev sr_abbrev_letters(const char *w, uint32_t n) {
  uint32_t first = (uint32_t)(w[0] | 32) - 'a', last = (uint32_t)(w[n - 1] | 32) - 'a';
  if (n > 6 || (n > 1 && !(sr_abbrev_length[first] >> n & sr_abbrev_last[first] >> last & 1)))
    return SR_A_NONE;
  return sr_abbrev(w, n);
}

/* address.c: the end of an address that begins at start and is sure up to a byte: it goes on to
** white space or a bracket, trailing punctuation left */
uint32_t sr_address_end(const char *s, uint32_t n, uint32_t start, uint32_t sure);
/* Does one of the last parts of names of the net stand at i (com, org, uk)? */
bool sr_domain_at(const char *s, uint32_t n, uint32_t i);

/* What the tokeniser met on its way, so that later passes need not look at every token. */
typedef struct SrMarks {
  uint32_t *line; /* first tokens of lines */
  uint32_t nline;
  uint32_t *quote; /* tokens with SR_T_QUOTE */
  uint32_t nquote;
  /* tokens that sentences may end at: stops, words with their period, addresses, marks of two bytes
  ** or more, opening quotation marks, what follows a number with a colon in it (12:30 PM) */
  uint32_t *stop;
  uint32_t nstop;
} SrMarks;

/* token.c: fills doc->tok, ntok, nword, upper, and the marks */
bool sr_tokens_make(SrDoc *doc, SrMarks *marks);

/* lines.c: what stands on lines of its own. Splits the tokens into blocks: a block is a paragraph
** or one line that stands alone. */
typedef struct SrBlock {
  uint32_t tok, ntok;
  uint32_t para;
  uint8_t kind; /* SrSentKind */
  uint8_t section;
  bool repeat;
  bool page; /* furniture of the page, split like any text */
} SrBlock;
typedef struct SrBlocks {
  SrBlock *a;
  uint32_t n, cap;
  uint32_t title, ntitle; /* tokens of the title; ntitle 0: none */
} SrBlocks;
bool sr_blocks_make(SrDoc *doc, const SrMarks *marks, SrBlocks *out);

/* layout.c, dateline.c: name the blocks, fill doc->head */
bool sr_layout_read(SrDoc *doc, SrBlocks *blocks, int32_t published_day);

/* sentence.c: fills doc->sent */
bool sr_sentences_make(SrDoc *doc, const SrMarks *marks, const SrBlocks *blocks);

/* quote.c: fills doc->quote, marks SrSent.in_quote */
bool sr_quotes_make(SrDoc *doc, const SrMarks *marks);

/* byte c of an ASCII or UTF-8 text in lower case when it is an ASCII letter */
static inline char sr_ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}
static inline bool sr_ascii_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool sr_ascii_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static inline bool sr_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
/* c is one of the capitals in a set of bits */
#define SR_LETTER(c) ((uint32_t)1 << ((c) - 'A'))
static inline bool sr_letter_of(char c, uint32_t letters) {
  return sr_ascii_upper(c) && letters >> (c - 'A') & 1;
}
static inline bool sr_ascii_lower_is(char c) { return c >= 'a' && c <= 'z'; }

#endif
