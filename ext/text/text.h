/*
** text: from the bytes of one article to lines, paragraphs, tokens, sentences,
** quotations, numbers, dates. Knows letters, punctuation, number words and
** month names (small tables of its own), never the lexicon.
**
** All positions inside the engine are BYTE offsets into the original text,
** which is never copied or cleaned: sr_doc_char() turns one into the 0-based
** CHARACTER offset that leaves through SQL, counted as SQLite's substr()
** counts. Every list lives in the arena given to the function that fills it.
** Every pass is linear in the text.
*/
#ifndef SR_TEXT_H
#define SR_TEXT_H

#include "../base/base.h"

/* ---- utf8.c, fold.c: characters ------------------------------------------- */
/* Decodes one character at s (n > 0 bytes left); *len = bytes used, counted as SQLite does (a lead
** byte takes the continuation bytes that follow it, at most 3); bad ones give U+FFFD. */
uint32_t sr_utf8_decode(const char *s, size_t n, uint32_t *len);
/* Makes bad UTF-8 of a NUL-terminated message into question marks. */
void sr_utf8_repair(char *z);
/* The folded form used for every look-up: lower case, Latin accents removed, typographic
** apostrophes to ', hyphens and dashes to -, ligatures spelt out. Writes at most cap bytes, returns
** the length written (a form longer than cap is cut at a character). */
size_t sr_fold(const char *s, size_t n, char *out, size_t cap);

/* ---- token.c ---------------------------------------------------------------- */
enum { SR_TOKEN_MAX = 255 }; /* bytes; a longer run without a break is cut into pieces */

/* SrToken.flags */
enum {
  SR_T_SPACE = 1 << 0,   /* white space (or the text's start) stands before it */
  SR_T_NEWLINE = 1 << 1, /* that white space holds a line break */
  SR_T_PARA = 1 << 2,    /* ... an empty line: first token of a paragraph */
  SR_T_ALPHA = 1 << 3,   /* has a letter */
  SR_T_DIGIT = 1 << 4,   /* has a digit */
  SR_T_PUNCT = 1 << 5,   /* no letter, no digit */
  SR_T_CAP = 1 << 6,     /* first letter is upper case */
  SR_T_UPPER = 1 << 7,   /* two letters or more, all upper case */
  SR_T_DOT = 1 << 8,     /* abbreviation, initial or acronym that includes its final period */
  SR_T_CLITIC = 1 << 9,  /* 's n't 'll ... cut from the word before it */
  SR_T_HYPHEN = 1 << 10, /* a hyphen or dash */
  SR_T_QUOTE = 1 << 11,  /* a double quotation mark (any style), or a single one used as such */
  SR_T_OPEN = 1 << 12,   /* opening bracket or opening quotation mark */
  SR_T_CLOSE = 1 << 13,  /* closing ... */
  SR_T_SENT = 1 << 14,   /* first token of its sentence */
  SR_T_ADDRESS = 1 << 15 /* a net address: URL, e-mail */
};

typedef struct SrToken {
  uint32_t start; /* byte offset */
  uint32_t hash;  /* sr_hash of the folded form */
  uint16_t len;   /* bytes, <= SR_TOKEN_MAX */
  uint16_t flags; /* SR_T_* */
} SrToken;
/* Tokens follow UD English: do|n't, can|not, officer|'s, counter|-|terrorism, $|5, 12:30 whole,
** U.S. whole, 1,500 whole, at|least, `--` one token, "..." one token. */

/* ---- sentence.c, layout.c --------------------------------------------------- */
typedef enum SrSentKind {
  SR_S_TITLE, SR_S_SUBTITLE, SR_S_BYLINE, SR_S_DATELINE, SR_S_CAPTION, SR_S_HEADING, SR_S_BODY
} SrSentKind;
extern const char *const sr_sent_kind_name[7]; /* "title" ... */

typedef struct SrSent {
  uint32_t start, end; /* bytes, white space trimmed off both ends */
  uint32_t tok, ntok;  /* its tokens: doc->tok[tok .. tok+ntok) */
  uint32_t para;       /* paragraph, from 1 */
  uint8_t kind;        /* SrSentKind */
  uint8_t section;     /* sections are opened by headings: 0 before the first, saturates at 255 */
  uint8_t in_quote;    /* it begins inside a quotation opened in an earlier sentence */
  uint8_t repeat;      /* the body repeats the title: true on the repetition */
} SrSent;

typedef struct SrQuote { /* a quotation, marks excluded */
  uint32_t tok, ntok;    /* tokens between the marks; may span sentences of one paragraph */
  uint8_t scare;         /* 3 words or fewer, no verb-like end mark: 'safe passage' */
} SrQuote;

typedef struct SrSpan { uint32_t start, end; } SrSpan; /* bytes; start==end: absent */

/* What the head of the article says. Spans are bytes of the text. */
typedef struct SrHead {
  SrSpan title, subtitle, byline; /* byline without "By" */
  SrSpan outlet;                  /* agency of the dateline: Reuters, MENAFN, EFE */
  SrSpan dateline_place;          /* PESHAWAR (without the country) */
  SrSpan dateline_country;        /* Pakistan, when the dateline names it */
  int32_t dateline_day;           /* days since 1970-01-01, SR_NO_DAY when absent */
  SrSpan dateline_date;           /* its words */
  bool dateline_year;             /* the dateline names the year (else taken from `published`) */
  uint32_t body_start;            /* byte where the body begins */
} SrHead;

typedef struct SrDoc {
  const char *text; /* original bytes, owned by the caller for the doc's life */
  uint32_t n;       /* bytes */
  SrArena *arena;   /* owns all lists */
  /* NULL when the text is ASCII, else characters before each 64-byte block */
  const uint32_t *charmap;
  SrToken *tok; /* behind the last one stand SR_AHEAD of nothing */
  uint32_t ntok;
  SrSent *sent;
  uint32_t nsent;
  SrQuote *quote;
  uint32_t nquote;
  uint32_t npara, nword; /* paragraphs, word tokens */
  SrHead head;
  bool upper; /* upper-case wire text: case says nothing */
  bool hashed; /* the tokens have their hashes */
  const uint8_t *timemark; /* of each token, SR_TM_*; NULL: not written yet */
  const uint64_t *said; /* a bit for each word of the text (sr_may_say()); NULL: not written */
  /* of each token, once the lexicon floor has asked for all; NULL before */
  const uint16_t *word_class;
} SrDoc;

enum { SR_SENT_MAX = 4096, SR_TEXT_MAX = 1 << 30 }; /* bytes; a longer sentence is cut */
/* Rules look a few words ahead of what they found: up to this many tokens behind the last of a document
** are there, empty, in the list of tokens and in those of what is known of each. */
enum { SR_AHEAD = 8 };

/* Analyses layout, tokens, sentences and quotations of n bytes. published_day resolves a dateline
** without year (SR_NO_DAY if unknown). SR_OK, SR_NOMEM or SR_TOOBIG. */
int sr_doc_read(SrDoc *doc, SrArena *arena, const char *text, size_t n, int32_t published_day);
/* The same but for the tokens' hashes, which only look-ups of words need; sr_doc_hash() brings them
** (once; they always come, though its notes for times may run out of memory: sticky in the arena). */
int sr_doc_open(SrDoc *doc, SrArena *arena, const char *text, size_t n, int32_t published_day);
void sr_doc_hash(SrDoc *doc);
/* false: surely no token folds to this word, a literal of at most 20 letters: who looks for rare words
** need not go through a sentence */
enum { SR_SAID = 4096 };
static inline bool sr_may_say_hash(const SrDoc *doc, uint32_t hash) {
  return !doc->said || doc->said[hash % SR_SAID / 64] >> hash % 64 & 1;
}
#define SR_MAY_SAY(doc, word) sr_may_say_hash(doc, SR_HASH_LITERAL(word))
/* 0-based character offset of a byte offset (<= n) */
uint32_t sr_doc_char(const SrDoc *doc, uint32_t byte);
/* folded form of token i into out (cap >= SR_TOKEN_MAX*2+1 never cuts); NUL-terminated; returns
** its length */
size_t sr_token_fold(const SrDoc *doc, uint32_t i, char *out, size_t cap);
bool sr_token_is_folded(const SrDoc *doc, uint32_t i, const char *folded);
/* this byte of a text may have been folded to that one */
static inline bool sr_may_fold(char text, char folded) {
  unsigned char c = (unsigned char)text;
  return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c) == (unsigned char)folded || c >= 0x80;
}
/* token i folds to exactly this folded word: its first letters answer for most */
static inline bool sr_token_is(const SrDoc *doc, uint32_t i, const char *folded) {
  const char *s = doc->text + doc->tok[i].start;
  bool second = !folded[1] || (doc->tok[i].len > 1 && sr_may_fold(s[1], folded[1]));
  return sr_may_fold(s[0], folded[0]) && second && sr_token_is_folded(doc, i, folded);
}
/* token i folds to one of n words, whose first letters and lengths are given as bits (SR_FIRST,
** SR_LENGTH): they answer for most tokens before the list is read */
bool sr_token_among(const SrDoc *doc, uint32_t i, const char *const *words, size_t n,
                    uint32_t letters, uint32_t lengths);
#define SR_FIRST(words, n, k) ((k) < (n) ? 1u << ((words)[(k) < (n) ? (k) : 0][0] & 31) : 0u)
#define SR_LENGTH(words, n, k) ((k) < (n) ? 1u << (strlen((words)[(k) < (n) ? (k) : 0]) & 31) : 0u)
#define SR_BITS_4(bit, words, n, k) \
  (bit(words, n, k) | bit(words, n, k + 1) | bit(words, n, k + 2) | bit(words, n, k + 3))
#define SR_BITS_16(bit, words, n, k)                                         \
  (SR_BITS_4(bit, words, n, k) | SR_BITS_4(bit, words, n, k + 4) |           \
   SR_BITS_4(bit, words, n, k + 8) | SR_BITS_4(bit, words, n, k + 12))
#define SR_BITS_32(bit, words, n) (SR_BITS_16(bit, words, n, 0) | SR_BITS_16(bit, words, n, 16))
/* parts of their callers, or the compiler may not know what they come to */
#ifdef __GNUC__
#define SR_WITHIN __attribute__((always_inline)) static inline
#else
#define SR_WITHIN static inline
#endif
SR_WITHIN uint32_t sr_first_letters(const char *const *words, size_t n) {
  return n > 32 ? ~0u : SR_BITS_32(SR_FIRST, words, n);
}
SR_WITHIN uint32_t sr_lengths(const char *const *words, size_t n) {
  return n > 32 ? ~0u : SR_BITS_32(SR_LENGTH, words, n);
}
/* the same for an array of words: the compiler knows their letters */
#define SR_TOKEN_IN(doc, i, words)                                             \
  sr_token_among(doc, i, words, sizeof(words) / sizeof *(words),               \
                 sr_first_letters(words, sizeof(words) / sizeof *(words)),     \
                 sr_lengths(words, sizeof(words) / sizeof *(words)))
/* one of tokens [from, to) is a word of an array */
SR_WITHIN bool sr_any_among(const SrDoc *doc, uint32_t from, uint32_t to, const char *const *words,
                            size_t n, uint32_t letters, uint32_t lengths) {
  while (from < to && !sr_token_among(doc, from, words, n, letters, lengths)) from++;
  return from < to;
}
#define SR_ANY_IN(doc, from, to, words)                                            \
  sr_any_among(doc, from, to, words, sizeof(words) / sizeof *(words),              \
               sr_first_letters(words, sizeof(words) / sizeof *(words)),           \
               sr_lengths(words, sizeof(words) / sizeof *(words)))
/* the same whatever their letters are */
bool sr_token_in(const SrDoc *doc, uint32_t i, const char *const *words, size_t n);
/* sentence that holds token i (binary search); nsent if none */
uint32_t sr_doc_sent_of(const SrDoc *doc, uint32_t tok);

/* ---- number.c: number expressions to intervals --------------------------------- */
typedef enum SrNumberKind { SR_N_CARDINAL, SR_N_ORDINAL, SR_N_RANGE, SR_N_APPROX } SrNumberKind;
extern const char *const sr_number_kind_name[4]; /* "cardinal" ... */

/* An interval; an open end has its flag cleared. Bounds: see "A count is an interval" in the
** contract. */
typedef struct SrNumber {
  uint32_t tok, ntok;     /* its tokens, bound words included ("at least four") */
  uint32_t core, ncore;   /* the number proper ("four") */
  double min, max;
  bool has_min, has_max;
  uint8_t kind;           /* SrNumberKind */
  bool same;              /* "as many": points to an earlier count, min/max unset */
  bool vague;             /* several, dozens, scores: no stated number */
  bool indefinite;        /* a / an / one-like article used as 1: never scanned, only by request */
} SrNumber;

/* a whole number to its last digit, without its sign: high * 10^18 + low */
typedef struct SrWhole {
  int64_t high, low;
} SrWhole;

typedef struct SrNumberList { SrNumber *a; uint32_t n, cap; } SrNumberList;

/* Appends the numbers of tokens [tok, tok+ntok), left to right, not overlapping. Parts of dates,
** clock times, decimals of calibres and the like are the caller's business: the scan skips only
** what is no number at all ("one another"). */
int sr_numbers_scan(const SrDoc *doc, uint32_t tok, uint32_t ntok, SrNumberList *out);
/* token i says that there are none: no, none, nil, zero (the scan gives only nil and zero) */
bool sr_number_is_none(const SrDoc *doc, uint32_t i);
/* The whole of text as one number: SR_OK and *value, SR_NOTFOUND, or SR_NOMEM. */
int sr_number_parse(const char *text, size_t n, double *value, SrWhole *whole);

/* ---- calendar.c ------------------------------------------------------------------ */
#define SR_NO_DAY INT32_MIN
/* proleptic Gregorian, days since 1970-01-01; SR_NO_DAY if no such date */
int32_t sr_day_from_ymd(int y, int m, int d);
void sr_day_to_ymd(int32_t day, int *y, int *m, int *d);
int sr_day_weekday(int32_t day); /* 0 Monday .. 6 Sunday */
/* An ISO date or date-time prefix ("2022-12-20", "2022-12-20T10:00Z"): the day, else SR_NO_DAY. */
int32_t sr_day_parse_iso(const char *s, size_t n);

/* ---- timex.c: dates, times and durations ------------------------------------------- */
typedef enum SrTimexKind { SR_X_DATE, SR_X_TIME, SR_X_DURATION } SrTimexKind;
typedef enum SrPrecision { SR_P_NONE, SR_P_DAY, SR_P_MONTH, SR_P_YEAR, SR_P_RANGE } SrPrecision;

typedef struct SrTimex {
  uint32_t tok, ntok;
  uint8_t kind;           /* SrTimexKind */
  uint8_t precision;      /* of a date: SrPrecision; SR_P_NONE when it cannot be resolved */
  int32_t from, to;       /* days, SR_NO_DAY when unresolved (no reference) */
  /* time of day, minutes after midnight, -1 none ("Sunday at 2:30 AM" is a date and a time) */
  int16_t minute;
  /* part of day: 0 none, 'M' morning 'D' midday/noon 'A' afternoon 'E' evening 'N' night 'X'
  ** midnight 'W' dawn/early */
  uint8_t part;
  bool relative;          /* needed the reference (Sunday, last month) */
  bool guess;             /* ... which is no day that is known: tells acts apart, and is no date */
  bool weekday;           /* a bare weekday */
  bool future;            /* next, coming, tomorrow, in two days */
  /* open at the end: "since 2014"; `until`-like open starts have from = SR_NO_DAY */
  bool since;
  double minutes_min, minutes_max; /* of a duration; has_* tell open ends */
  bool has_min, has_max;
  /* a duration that points back and was resolved to a date: "two days ago" */
  bool ago;
  bool story; /* counts from the day the story has come to ("the same day", "two days later"): no
              ** day of its own, precision SR_P_NONE; the day before it + story_days resolves it */
  int16_t story_days;
} SrTimex;

typedef struct SrTimexList { SrTimex *a; uint32_t n, cap; } SrTimexList;

/* Appends the time expressions of tokens [tok, tok+ntok), left to right, not overlapping.
** reference: the publication day or SR_NO_DAY. A bare weekday or month is the nearest past one (the
** reference itself included) unless tense or preposition says otherwise. */
int sr_timex_scan(const SrDoc *doc, uint32_t tok, uint32_t ntok, int32_t reference,
                  SrTimexList *out);
/* ISO form of a date timex: day, month (2022-12), year, or from/to; "" when unresolved. out
** holds >= 32 bytes. */
size_t sr_timex_iso(const SrTimex *t, char *out);
/* The whole (or the main part) of text as one date: writes its ISO value (>= 64 bytes in out).
** SR_OK, SR_NOTFOUND, SR_NOMEM. Understands also quarters, weeks, seasons, times of day reduced to
** the day, numeric and ISO forms. */
int sr_date_parse(const char *text, size_t n, int32_t reference, char *out);

#endif
