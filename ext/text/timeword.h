/*
** timeword.h: private to the text floor: the words that numbers, dates and
** times are made of, and the atoms (words, numerals, marks) that the number
** and time grammars read. The vocabulary itself stands in timewords.h.
*/
#ifndef SR_TIMEWORD_H
#define SR_TIMEWORD_H

#include "text.h"

/* What a word can be; one word may be two of them ("second": ordinal and unit). */
enum {
  SR_TW_CARD = 1 << 0, /* value 0..19 */
  SR_TW_TENS = 1 << 1, /* 20..90 */
  SR_TW_HUNDRED = 1 << 2,
  SR_TW_SCALE = 1 << 3,    /* value: power of ten */
  SR_TW_ABBR = 1 << 4,     /* mn, bn, k after digits; value: power of ten */
  SR_TW_DOZEN = 1 << 5,    /* dozen, score: value 12, 20 */
  SR_TW_PLURAL = 1 << 6,   /* hundreds, dozens: value as DOZEN, or power of ten + 1000 */
  SR_TW_ORD = 1 << 7,      /* first .. ninetieth; 100 + power of ten for hundredth, millionth */
  SR_TW_ORDSUF = 1 << 8,   /* st nd rd th after digits */
  SR_TW_MONTH = 1 << 9,    /* 1..12 */
  SR_TW_WDAY = 1 << 10,    /* 0 Monday .. 6 */
  SR_TW_WDAYS = 1 << 11,   /* Mondays */
  SR_TW_UNIT = 1 << 12,    /* SrTimeUnit */
  SR_TW_PART = 1 << 13,    /* a part of the day, letter as in SrTimex.part */
  SR_TW_SEASON = 1 << 14,  /* 0 spring .. 3 winter */
  SR_TW_FRAC = 1 << 15,    /* half 2, quarter 4, thirds 3 ... */
  SR_TW_DEIC = 1 << 16,    /* today 0, yesterday -1, tomorrow 1 */
  SR_TW_DECADE = 1 << 17,  /* seventies: 70 */
  SR_TW_ZONE = 1 << 18,    /* GMT */
  SR_TW_FN = 1 << 19,      /* a word of the grammar: SrTimeFn */
  SR_TW_HOLIDAY = 1 << 20, /* SrHoliday: named by this word alone, or with Day or Eve */
  SR_TW_WEAK = 1 << 21,    /* also an ordinary word: may, march, sun */
  SR_TW_NSTART = 1 << 22,  /* a number expression may begin here */
  SR_TW_XSTART = 1 << 23,  /* a time expression may begin here */
  SR_TW_DOTTED = 1 << 24,  /* may carry a period: the generator enters both forms */
  SR_TW_FEAST = 1 << 25    /* SrHoliday: named with what follows ("Labor Day", "Good Friday") */
};

/* Days that have names. */
typedef enum SrHoliday {
  SR_H_CHRISTMAS,
  SR_H_HALLOWEEN,
  SR_H_NEW_YEAR,
  SR_H_MAY,
  SR_H_EASTER,
  SR_H_THANKSGIVING,
  SR_H_GOOD,
  SR_H_PALM,
  SR_H_ASH,
  SR_H_BLACK,
  SR_H_CYBER,
  SR_H_LABOR,
  SR_H_MEMORIAL,
  SR_H_PRESIDENT,
  SR_H_KING,
  SR_H_VETERAN,
  SR_H_COLUMBUS,
  SR_H_INDEPENDENCE,
  SR_H_VALENTINE,
  SR_H_PATRICK,
  SR_H_FOOL,
  SR_H_BOXING,
  SR_H_BASTILLE,
  SR_H_MOTHER,
  SR_H_FATHER,
  SR_H_GROUNDHOG,
  SR_H_EARTH,
  SR_H_ARMISTICE,
  SR_H_FLAG,
  SR_H_WHIT,
  SR_H_PENTECOST,
  SR_H_JUNETEENTH,
  SR_H_NUMBER
} SrHoliday;

typedef enum SrTimeUnit {
  SR_U_SECOND,
  SR_U_MINUTE,
  SR_U_HOUR,
  SR_U_DAY,
  SR_U_WEEKEND,
  SR_U_WEEK,
  SR_U_FORTNIGHT,
  SR_U_MONTH,
  SR_U_QUARTER,
  SR_U_YEAR,
  SR_U_DECADE,
  SR_U_CENTURY
} SrTimeUnit;

typedef enum SrTimeFn {
  SR_F_NONE,
  SR_F_A,
  SR_F_ABOUT,
  SR_F_ABOVE,
  SR_F_AD,
  SR_F_ADDITIONAL,
  SR_F_AFTER,
  SR_F_AGO,
  SR_F_ALL,
  SR_F_AM,
  SR_F_AND,
  SR_F_ANOTHER,
  SR_F_ANY,
  SR_F_AS,
  SR_F_AT,
  SR_F_BACK,
  SR_F_BC,
  SR_F_BEFORE,
  SR_F_BEGIN,
  SR_F_BELOW,
  SR_F_BETWEEN,
  SR_F_BUT,
  SR_F_BY,
  SR_F_CLITIC_S,
  SR_F_CLOSE,
  SR_F_CLOSEB,
  SR_F_COLON,
  SR_F_COMING,
  SR_F_COMMA,
  SR_F_COUPLE,
  SR_F_CURRENT,
  SR_F_DASH,
  SR_F_DOT,
  SR_F_DURING,
  SR_F_EARLIER,
  SR_F_EARLY,
  SR_F_END,
  SR_F_ENDED,
  SR_F_EQUAL,
  SR_F_ESTIMATED,
  SR_F_EXCEED,
  SR_F_FEW,
  SR_F_FEWER,
  SR_F_FISCAL,
  SR_F_FOR,
  SR_F_FROM,
  SR_F_FURTHER,
  SR_F_GE,
  SR_F_GREATER,
  SR_F_GT,
  SR_F_H,
  SR_F_IN,
  SR_F_IT,
  SR_F_LAST,
  SR_F_LATE,
  SR_F_LATER,
  SR_F_LATEST,
  SR_F_LE,
  SR_F_LEAST,
  SR_F_LESS,
  SR_F_LOCAL,
  SR_F_LONG,
  SR_F_LT,
  SR_F_MANY,
  SR_F_MAXIMUM,
  SR_F_MID,
  SR_F_MINIMUM,
  SR_F_MINUS,
  SR_F_MORE,
  SR_F_MOST,
  SR_F_MUCH,
  SR_F_NEARLY,
  SR_F_NEXT,
  SR_F_NO,
  SR_F_NONE_LEFT,
  SR_F_NOT,
  SR_F_NOW,
  SR_F_NUMBER,
  SR_F_OCLOCK,
  SR_F_ODD,
  SR_F_OF,
  SR_F_ON,
  SR_F_OPENB,
  SR_F_OR,
  SR_F_OVER,
  SR_F_PAIR,
  SR_F_PAST,
  SR_F_PLUS,
  SR_F_PM,
  SR_F_POINT,
  SR_F_POSS,
  SR_F_PRONOUN,
  SR_F_QMARK,
  SR_F_REST,
  SR_F_RISE,
  SR_F_SAME,
  SR_F_SEVERAL,
  SR_F_SINCE,
  SR_F_SLASH,
  SR_F_SO,
  SR_F_SOME,
  SR_F_START,
  SR_F_T,
  SR_F_THAN,
  SR_F_THAT,
  SR_F_THE,
  SR_F_THIS,
  SR_F_THROUGH,
  SR_F_TIME,
  SR_F_TIMES,
  SR_F_TO,
  SR_F_TOLL,
  SR_F_TRIO,
  SR_F_UNTIL,
  SR_F_UP,
  SR_F_UPWARDS,
  SR_F_WAS,
  SR_F_WEEKLETTER,
  SR_F_WILL,
  SR_F_WITHIN,
  SR_F_YEARWORD,
  SR_F_BUSINESS,
  SR_F_EVE,
  SR_F_OLD,
  SR_F_NEW,
  SR_F_MODAL
} SrTimeFn;

typedef struct SrTimeWord {
  uint32_t hash;
  uint32_t cls;    /* SR_TW_* */
  int16_t val;     /* of the first class named, functions and grammar words: SrTimeFn */
  int16_t alt;     /* of the second class */
  uint32_t altcls; /* the class that `alt` belongs to */
} SrTimeWord;

/* generated from timewords.h: buckets of four, a full one goes on in the next; hash 0 = free; hashes
** and marks of the words stand apart, since most questions end there */
enum { SR_TIMEWORD_SLOTS = 2048 };
extern const SrTimeWord sr_timeword_slot[SR_TIMEWORD_SLOTS];
extern const uint32_t sr_timeword_hash[SR_TIMEWORD_SLOTS];
extern const uint8_t sr_timeword_mark[SR_TIMEWORD_SLOTS + 1]; /* SR_TM_*; the last of no word */
/* the slot of a word, SR_TIMEWORD_SLOTS if it is none */
static inline uint32_t sr_timeword_at(uint32_t hash) {
  for (uint32_t i = hash & (SR_TIMEWORD_SLOTS - 4);; i = (i + 4) & (SR_TIMEWORD_SLOTS - 1)) {
    uint32_t k = sr_among_4(sr_timeword_hash + i, hash);
    /* one branch, which nearly always goes the same way */
    if ((k < 4) | !sr_timeword_hash[i + 3]) return k < 4 ? i + k : SR_TIMEWORD_SLOTS;
  }
}
static inline const SrTimeWord *sr_timeword_find(uint32_t hash) {
  uint32_t i = sr_timeword_at(hash);
  return i < SR_TIMEWORD_SLOTS ? &sr_timeword_slot[i] : NULL;
}

/* ---- timemark.c: tokens that times and numbers begin with or cannot do without ---- */
enum {
  SR_TM_READ = 1,  /* a time may begin here, or it bears on those that follow */
  SR_TM_TIME = 2,  /* a month, a unit, a clock time, a year */
  SR_TM_NUMBER = 4 /* a numeral, a number word, a vague quantity */
};
void sr_timemarks_make(SrDoc *doc);
/* the first token of [i, end) with the mark; end if there is none */
uint32_t sr_timemark_next(const SrDoc *doc, uint32_t i, uint32_t end, uint32_t mark);

/* ---- atom.c ------------------------------------------------------------------ */
typedef enum SrAtomKind { SR_ATOM_END, SR_ATOM_WORD, SR_ATOM_NUM, SR_ATOM_MARK } SrAtomKind;

typedef struct SrAtom {
  const SrTimeWord *w; /* NULL: not in the vocabulary */
  double num;          /* of a numeral */
  uint32_t whole;      /* its integer part, saturated */
  uint32_t frac;       /* the digits after the point as a number */
  uint32_t tok;        /* token that it is a piece of */
  uint32_t start;      /* byte */
  uint16_t len;
  uint8_t kind;        /* SrAtomKind */
  uint8_t ndig, nfrac; /* digits before and after the point */
  bool group;          /* thousands separators */
  bool comma;          /* a decimal comma */
  bool space;          /* stands apart from what is before it */
  bool first, last;    /* first, last piece of its token */
  bool cap, upper;
} SrAtom;

enum { SR_ATOM_MAX = 96, SR_ATOM_QUANTITIES = 16, SR_ATOM_UNASKED = 255 };

/* A number without its bounds (quantity.c) */
typedef struct SrQuantity {
  double value;
  double mantissa, scale; /* "two hundred": 2, 100; scale 1 when no scale word was named */
  SrWhole whole;          /* the value to the last digit, 0 where that is not known */
  bool ordinal;
  bool words; /* began with a word, not a numeral */
} SrQuantity;

/* A window of atoms from one token on, filled as far as the grammar looks. */
typedef struct SrAtoms {
  const SrDoc *doc;
  uint32_t tok, end; /* next token to cut, end of the range */
  uint32_t n;
  bool loose; /* the whole text is meant as one expression: abbreviations and bare forms count */
  SrAtom a[SR_ATOM_MAX];
  /* what sr_quantity() found at the first atoms: many rules ask for it */
  uint8_t nquantity[SR_ATOM_QUANTITIES]; /* atoms used, or SR_ATOM_UNASKED */
  SrQuantity quantity[SR_ATOM_QUANTITIES];
} SrAtoms;

void sr_atoms_open(SrAtoms *s, const SrDoc *doc, uint32_t tok, uint32_t end, bool loose);
/* atom k of the window; an SR_ATOM_END atom past its end */
const SrAtom *sr_atom_more(SrAtoms *s, uint32_t k);
static inline const SrAtom *sr_atom(SrAtoms *s, uint32_t k) {
  return k < s->n ? &s->a[k] : sr_atom_more(s, k);
}
/* Cuts a short text into tokens without layout or sentences, for expressions given as a whole:
** letters and digits part. Returns the number of tokens, at most cap. */
uint32_t sr_atom_tokens(const char *text, size_t n, SrToken *tok, uint32_t cap);
/* atom k belongs to class cls; *val (unless NULL) = its value in it */
static inline bool sr_atom_is(SrAtoms *s, uint32_t k, uint32_t cls, int *val) {
  const SrTimeWord *w = sr_atom(s, k)->w;
  if (w == NULL || (w->cls & cls) == 0) return false;
  if (val != NULL) *val = (w->altcls & cls) ? w->alt : w->val;
  return true;
}
/* the grammar word at k, SR_F_NONE if it is none */
static inline SrTimeFn sr_atom_fn(SrAtoms *s, uint32_t k) {
  const SrTimeWord *w = sr_atom(s, k)->w;
  return w != NULL && (w->cls & SR_TW_FN) ? (SrTimeFn)w->val : SR_F_NONE;
}
/* the grammar word that token i of doc is, without a window */
SrTimeFn sr_token_fn(const SrDoc *doc, uint32_t i);

/* Token i, a word that no time or number is made of, or the end: nothing goes on there. */
bool sr_token_closes(const SrDoc *doc, uint32_t i, uint32_t end);
/* a word that only opens a number or a time: a, about, at, from, over, up ... */
bool sr_timeword_opens(const SrTimeWord *w);

/* ---- number.c, for timex.c ------------------------------------------------------ */
/* Reads a number at atom k: atoms used, 0 if there is none. */
uint32_t sr_quantity(SrAtoms *s, uint32_t k, SrQuantity *q);
/* Reads a number expression with its bounds at atom k into *num (token fields set): atoms used. */
uint32_t sr_number_at(SrAtoms *s, uint32_t k, SrNumber *num);

#endif
