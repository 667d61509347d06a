/*
** sentence.c: where sentences end inside a block. Full stops of abbreviations
** are told apart by what follows; closing quotation marks and brackets stay
** with their sentence; no sentence is longer than SR_SENT_MAX bytes.
*/
#include "layout.h"

/* A quotation no longer than this is not cut inside: it stays with the words that say who
** speaks. */
enum { SENT_QUOTE = 300, SENT_LETTER = 3 /* tokens before the comma of "Kind regards," */ };

typedef struct SentPass {
  SrDoc *doc;
  const SrBlocks *blocks;
  uint32_t cap;       /* of doc->sent */
  const SrBlock *b;   /* block being read */
  uint32_t from, end; /* first token of the sentence being read; end of the block */
  uint32_t guard;     /* closing mark of the short quotation being read, 0: none */
  uint32_t close;     /* a closing mark, or the block's end, at or behind the token being read */
  uint32_t item;      /* marker of the next list item: a number or a letter; 0: no list */
  char mark;          /* what ends the marker */
  const SrMarks *marks;
  uint32_t stop;      /* next of marks->stop to look at */
} SentPass;

/* Words that begin sentences and hardly ever follow an abbreviation inside one. */
bool sr_sent_starter(const SrDoc *doc, uint32_t i) {
  static const char *const kWords[] = {
      "a",      "after", "all",     "also",      "although", "an",     "and",   "another",
      "as",     "at",    "because", "before",    "both",     "but",    "by",    "despite",
      "during", "each",  "earlier", "few",       "for",      "from",   "he",    "her",
      "his",    "how",   "however", "i",         "if",       "in",     "it",    "its",
      "last",   "later", "many",    "meanwhile", "more",     "most",   "my",    "no",
      "nor",    "not",   "on",      "one",       "or",       "other",  "our",   "she",
      "since",  "so",    "some",    "such",      "that",     "the",    "their", "then",
      "there",  "these", "they",    "this",      "those",    "though", "thus",  "to",
      "two",    "under", "until",   "we",        "what",     "when",   "where", "whether",
      "while",  "who",   "why",     "with",      "yet",      "you",    "your"};
  char f[16];
  if (doc->tok[i].len > 10) return false;
  sr_token_fold(doc, i, f, sizeof f);
  size_t lo = 0, hi = sizeof kWords / sizeof *kWords;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    int c = strcmp(kWords[mid], f);
    if (c == 0) return true;
    if (c < 0)
      lo = mid + 1;
    else
      hi = mid;
  }
  return false;
}

static char sent_char(const SrDoc *doc, uint32_t i) { return doc->text[doc->tok[i].start]; }

/* Day, month or zone behind a time of day */
static bool sent_time_word(const SrDoc *doc, uint32_t i) {
  static const char *const kWords[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan",
                                       "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct",
                                       "nov", "dec", "may", "eas", "cen", "pac", "loc", "est"};
  if (doc->tok[i].flags & SR_T_UPPER && doc->tok[i].len <= 4 && !doc->upper) return true;
  if (doc->tok[i].len < 3) return false;
  char f[4] = {0};
  sr_fold(doc->text + doc->tok[i].start, 3, f, 3);
  for (size_t k = 0; k < sizeof kWords / sizeof *kWords; k++)
    if (strcmp(kWords[k], f) == 0) return true;
  return false;
}

static bool sent_clock(const SrDoc *doc, uint32_t i) {
  return sr_token_is(doc, i, "a.m.") || sr_token_is(doc, i, "p.m.");
}

/* "Plan B. The", "Henry V. He", "Elm St. They": a capital before the period and a word that is no
** part of a name behind it */
static bool sent_after_name(const SrDoc *doc, uint32_t i, uint32_t j) {
  static const char *const kNames[] = {"an", "so", "no", "two", "one", "more", "her", "how", "my"};
  if (doc->upper || i == 0 || !(doc->tok[i - 1].flags & SR_T_CAP) || doc->tok[i - 1].len < 3)
    return false;
  if (doc->tok[i - 1].flags & SR_T_DOT || !sr_sent_starter(doc, j)) return false;
  return !SR_TOKEN_IN(doc, j, kNames);
}

/* One letter and a period: an initial, unless lower case before it says that no name is near. */
static bool sent_initial_ends(const SrDoc *doc, uint32_t i, uint32_t j) {
  if (i == 0 || !(doc->tok[j].flags & SR_T_CAP)) return false;
  uint32_t f = doc->tok[i - 1].flags;
  if (!(f & SR_T_ALPHA)) return false;
  if (f & SR_T_CAP) return sent_after_name(doc, i, j);
  return sr_token_is(doc, i, "i.") || sr_sent_starter(doc, j);
}

/* A capital that token j owes to its place: the same word comes in lower case nearby, or it counts
** people, where the words before it are no headline in capitals. */
static bool sent_common(const SentPass *p, uint32_t i, uint32_t j) {
  static const char *const kMany[] = {"millions", "thousands", "hundreds", "dozens",  "scores",
                                      "several",  "nobody",    "none",     "nothing", "everyone",
                                      "people",   "witnesses", "residents"};
  enum { NEAR = 300, WORDS = 4 };
  const SrDoc *doc = p->doc;
  if (doc->upper || doc->tok[j].flags & SR_T_UPPER || i < p->from + WORDS ||
      doc->tok[i - 1].flags & SR_T_CAP)
    return false;
  bool prose = false;
  for (uint32_t k = i - 1; k > p->from && k + 30 > i && !prose; k--)
    prose = doc->tok[k].len > 3 && sr_ascii_lower_is(sent_char(doc, k));
  if (!prose) return false;
  if (SR_TOKEN_IN(doc, j, kMany)) return true;
  uint32_t lo = j > NEAR ? j - NEAR : 0, hi = j + NEAR < doc->ntok ? j + NEAR : doc->ntok;
  bool lower = false;
  for (uint32_t k = lo; k < hi; k++) {
    if (k == j || !sr_token_same(doc, k, j)) continue;
    if (doc->tok[k].flags & SR_T_CAP) return false;
    lower = true;
  }
  return lower;
}

/* "a U.S. Marshal", "the U.S. Embassy", "U.N. Security Council": of the state or body before it */
static bool sent_of_state(const SrDoc *doc, uint32_t i, uint32_t j) {
  static const char *const kState[] = {"u.s.", "u.k.", "u.n."};
  static const char *const kIts[] = {"marshal",   "marshals", "attorney", "army",     "navy",
                                     "embassy",   "consulate", "congress", "senate",  "department",
                                     "district",  "border",   "secret",   "coast",    "marine",
                                     "marines",   "capitol",  "military", "security", "ambassador",
                                     "state",     "supreme",  "air",      "special",  "house"};
  if (!SR_TOKEN_IN(doc, i, kState)) return false;
  return sr_token_is(doc, i - 1, "a") || SR_TOKEN_IN(doc, j, kIts);
}

/* Does the sentence end after the abbreviation i when token j follows? */
static bool sent_abbrev_ends(const SentPass *p, uint32_t i, uint32_t j) {
  const SrDoc *doc = p->doc;
  const SrToken *t = &doc->tok[i];
  uint32_t next = doc->tok[j].flags;
  if (!(next & SR_T_SPACE)) return false;
  if (next & SR_T_QUOTE && next & SR_T_OPEN && j + 1 < p->end)
    next = doc->tok[++j].flags;
  else if (next & SR_T_PUNCT)
    return false;
  bool cap = (next & SR_T_CAP) != 0;
  switch (sr_abbrev(doc->text + t->start, t->len - 1u)) {
    case SR_A_TITLE:
      if (cap && sr_token_is(doc, i, "st.")) return sent_after_name(doc, i, j);
      return t->len == 2 && sent_initial_ends(doc, i, j);
    case SR_A_MID:
      return false;
    case SR_A_UNIT:
    case SR_A_MONTH:
      return cap && sr_sent_starter(doc, j);
    default:
      if (!cap || i == p->from || sent_of_state(doc, i, j)) return false;
      if (sr_sent_starter(doc, j) || sr_token_is(doc, i, "etc.") || sent_common(p, i, j))
        return true;
      return !doc->upper && sent_clock(doc, i) && i - p->from > 3 && !sent_time_word(doc, j);
  }
}

static bool sent_stop_char(const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i];
  if (!(t->flags & SR_T_PUNCT)) return false;
  const char *s = doc->text + t->start;
  if (*s == '.' || *s == '!' || *s == '?') return true;
  if (t->len == 2) return memcmp(s, "\xD8\x9F", 2) == 0 || memcmp(s, "\xDB\x94", 2) == 0;
  return t->len == 3 && (memcmp(s, "\xE2\x80\xA6", 3) == 0 || memcmp(s, "\xE3\x80\x82", 3) == 0 ||
                         memcmp(s, "\xEF\xBC\x8E", 3) == 0 || memcmp(s, "\xEF\xBC\x81", 3) == 0 ||
                         memcmp(s, "\xEF\xBC\x9F", 3) == 0);
}

/* "end.Next": no space behind the stop, yet clearly two sentences. from: first of the sentence */
static bool sent_glued(const SrDoc *doc, uint32_t from, uint32_t i, uint32_t j) {
  const SrToken *t = &doc->tok[i], *next = &doc->tok[j];
  if (i <= from || !(next->flags & SR_T_ALPHA)) return false;
  const SrToken *w = t - 1;
  bool word = w->flags & SR_T_ALPHA && !(w->flags & (SR_T_UPPER | SR_T_DOT | SR_T_ADDRESS)) &&
              sr_ascii_lower_is(doc->text[w->start + w->len - 1]);
  if (sent_char(doc, i) != '.') return word && w->len > 1 && next->len > 1; /* "why?they" */
  if (!(next->flags & SR_T_CAP)) return false;
  if (t->len > 1) return word && w->len > 1; /* "before..I" */
  if (next->len < 2 || next->flags & SR_T_UPPER || sr_token_is(doc, j, "com") ||
      sr_token_is(doc, j, "net"))
    return word && w->len > 2 && next->len > 3;
  return (word && w->len > 2) ||
         (i > from + 1 && w->flags & SR_T_DIGIT && !(w->flags & SR_T_ALPHA));
}

/* "3 in. tall", "10 sq. km. of": a unit of measure behind a number may carry a period */
static bool sent_measure(const SrDoc *doc, uint32_t i) {
  static const char *const kUnits[] = {"in", "km",  "kg",  "cm",   "mm", "mi",
                                       "hr", "hrs", "min", "mins", "mph"};
  if (i == 0 || doc->tok[i].len > 4 || !(doc->tok[i - 1].flags & (SR_T_DIGIT | SR_T_DOT)))
    return false;
  return SR_TOKEN_IN(doc, i, kUnits);
}

/* Lower case behind a stop: careless writing, unless the stop belongs to a name, to a quotation or
** to an omission. */
static bool sent_lower_ends(const SrDoc *doc, uint32_t i, uint32_t j) {
  const SrToken *t = &doc->tok[i];
  if (i == 0 || j != i + 1 || t->len != 1) return false;
  const SrToken *w = &doc->tok[i - 1];
  if (!(w->flags & (SR_T_ALPHA | SR_T_DIGIT)) || w->flags & SR_T_DOT) return false;
  if (sent_measure(doc, i - 1)) return false;
  return (w->flags & SR_T_DIGIT && !(w->flags & SR_T_ALPHA) && w->len > 1) ||
         (w->len > 1 && !(w->flags & SR_T_CAP)) || (w->len > 4 && sent_char(doc, i) != '!');
}

/* Stop i may close a sentence; j is the first token behind it and its closing marks. */
static bool sent_ends(const SentPass *p, uint32_t i, uint32_t j) {
  const SrDoc *doc = p->doc;
  uint32_t next = doc->tok[j].flags;
  char c = sent_char(doc, j);
  if (!(next & SR_T_SPACE))
    return (unsigned char)sent_char(doc, i) >= 0xE3 || sent_glued(doc, p->from, i, j);
  if (sent_stop_char(doc, j)) return false;
  if (i > p->from && doc->text[doc->tok[i - 1].start] == '[' && j > i + 1) return false; /* [...] */
  if (i > 0 && doc->tok[i].len == 1 && doc->tok[i - 1].len == 2 &&
      memcmp(doc->text + doc->tok[i - 1].start, "\xC2\xB0", 2) == 0)
    return false; /* N°. 12 */
  if (next & SR_T_ALPHA && !(next & (SR_T_CAP | SR_T_DIGIT))) return sent_lower_ends(doc, i, j);
  if (next & SR_T_HYPHEN && j + 1 < p->end && doc->tok[j + 1].flags & SR_T_ALPHA)
    return (doc->tok[j + 1].flags & SR_T_CAP) != 0;
  if (c == '(' && j > i + 1) return false; /* "..." (Smith 55). */
  return !(c == ',' || c == ';' || c == ':');
}

/* A sentence of a body paragraph that is none: it credits reporters, or it gives the title
** again. */
static void sent_name(const SentPass *p, SrSent *s) {
  const SrDoc *doc = p->doc;
  const uint32_t letters = SR_LETTER('R') | SR_LETTER('A') | SR_LETTER('W') | SR_LETTER('E') |
                           SR_LETTER('C') | SR_LETTER('T');
  char c = sent_char(doc, s->tok);
  if ((c == '(' || sr_letter_of(c, letters)) && !sr_furniture_prose(doc, s->tok, s->tok + s->ntok) &&
      sr_furniture_credit(doc, s->tok, s->tok + s->ntok)) {
    s->kind = SR_S_BYLINE;
    return;
  }
  uint32_t n = p->blocks->ntitle, title = p->blocks->title;
  if (n == 0 || s->tok < title + n || s->ntok < n || s->ntok > n + 1) return;
  if (s->ntok > n && !(doc->tok[s->tok + n].flags & SR_T_PUNCT)) return;
  for (uint32_t i = 0; i < n; i++)
    if (!sr_token_same(doc, title + i, s->tok + i)) return;
  s->kind = SR_S_TITLE;
  s->repeat = 1;
}

static bool sent_push(SentPass *p, uint32_t to) {
  SrDoc *doc = p->doc;
  const SrBlock *b = p->b;
  uint32_t from = p->from;
  SrSent *s = SR_PUSH(doc->arena, doc->sent, doc->nsent, p->cap);
  if (!s) return false;
  doc->tok[from].flags |= SR_T_SENT;
  *s = (SrSent){.start = doc->tok[from].start,
                .end = doc->tok[to - 1].start + doc->tok[to - 1].len,
                .tok = from,
                .ntok = to - from,
                .para = b->para,
                .kind = b->kind,
                .section = b->section,
                .repeat = b->repeat};
  if (b->kind == SR_S_BODY) sent_name(p, s);
  p->from = to;
  return true;
}

static bool sent_closing(const SrDoc *doc, uint32_t i) {
  const SrToken *t = &doc->tok[i];
  if (t->flags & SR_T_OPEN) return false;
  if (t->flags & (SR_T_CLOSE | SR_T_QUOTE)) return true;
  const char *s = doc->text + t->start;
  return (t->len == 1 && *s == '\'') || (t->len == 3 && memcmp(s, "\xE2\x80\x99", 3) == 0);
}

static bool sent_face(const SrDoc *doc, uint32_t i) { /* :-) */
  const SrToken *t = &doc->tok[i];
  return t->flags & SR_T_PUNCT && t->len > 1 && t->len < 4 && strchr(":;", sent_char(doc, i));
}

/* "(type 2).10 This": the number of a footnote glued on behind stop i */
static bool sent_note(const SentPass *p, uint32_t i, uint32_t j) {
  const SrToken *t = &p->doc->tok[j];
  if (i <= p->from || j + 1 >= p->end || t->len > 3 || !(t->flags & SR_T_DIGIT) ||
      t->flags & SR_T_ALPHA)
    return false;
  const SrToken *w = &p->doc->tok[i - 1];
  bool word = w->flags & SR_T_CLOSE ||
              (w->flags & SR_T_ALPHA && w->len > 2 && !(w->flags & (SR_T_DIGIT | SR_T_UPPER)));
  return word && (t[1].flags & (SR_T_SPACE | SR_T_CAP)) == (SR_T_SPACE | SR_T_CAP);
}

/* The token behind the closing quotation marks, brackets and notes [12] that follow token i. */
static uint32_t sent_closers(const SentPass *p, uint32_t i) {
  const SrDoc *doc = p->doc;
  uint32_t j = i + 1;
  while (j < p->end) {
    if (doc->tok[j].flags & SR_T_SPACE) {
      bool lone = memchr(")]", sent_char(doc, j), 2) &&
                  (j + 1 >= p->end || doc->tok[j + 1].flags & SR_T_SPACE);
      if (!lone && !sent_face(doc, j)) break;
      j++;
    } else if (sent_closing(doc, j))
      j++;
    else if (j + 2 < p->end && sent_char(doc, j) == '[' && doc->tok[j + 1].flags & SR_T_DIGIT &&
             sent_char(doc, j + 2) == ']')
      j += 3;
    else if (sent_note(p, i, j))
      j++;
    else
      break;
  }
  return j;
}

/* ". . ." with spaces between: *last is its last period. True when a sentence ends behind the
** first period (*first) or behind the last. Three periods are an omission, a fourth is the stop. */
static bool sent_spaced(const SentPass *p, uint32_t i, uint32_t *last, bool *first) {
  const SrDoc *doc = p->doc;
  uint32_t j = i;
  while (j + 1 < p->end && sent_char(doc, j + 1) == '.' && doc->tok[j + 1].len == 1) j++;
  *last = j;
  bool attached = !(doc->tok[i].flags & SR_T_SPACE);
  uint32_t behind = j + 1;
  while (behind < p->end && sent_closing(doc, behind)) behind++;
  if (behind >= p->end || j - i < 3) return false;
  *first = attached;
  return (doc->tok[behind].flags & SR_T_CAP) != 0;
}

/* A short quotation that opens at i: its closing mark becomes the guard. */
static void sent_open_quote(SentPass *p, uint32_t i) {
  const SrDoc *doc = p->doc;
  if (p->close <= i) {
    uint32_t j = i + 1;
    while (j < p->end && !(doc->tok[j].flags & SR_T_QUOTE)) j++;
    p->close = j;
  }
  if (p->close >= p->end || doc->tok[p->close].flags & SR_T_OPEN) return;
  if (doc->tok[p->close].start - doc->tok[i].start <= SENT_QUOTE) p->guard = p->close;
}

static bool sent_roman(const char *s, uint32_t n) {
  uint32_t i = 0;
  while (i < n && (s[i] == 'I' || s[i] == 'V' || s[i] == 'X')) i++;
  return i == n;
}

/* "1." "1.)" "1)" "a." "a)" at i: its number or letter; *mark its end, *n its tokens. */
static uint32_t sent_item(const SentPass *p, uint32_t i, char *mark, uint32_t *n) {
  const SrDoc *doc = p->doc;
  const SrToken *t = &doc->tok[i];
  const char *s = doc->text + t->start;
  uint32_t v = 0;
  if (i + 1 >= p->end) return 0;
  if (i == p->from && t->len > 1 && t->len < 5 && sent_roman(s, t->len) &&
      sent_char(doc, i + 1) == '.') {
    *n = 2, *mark = '.';
    return SR_SENT_MAX; /* counts on to nothing */
  }
  if (t->len > 3) return 0;
  if (t->flags & SR_T_DOT && t->len == 2 &&
      sr_ascii_lower_is(*s)) { /* "c." reads as an abbreviation */
    bool round = sent_char(doc, i + 1) == ')' && !(doc->tok[i + 1].flags & SR_T_SPACE);
    *n = round ? 2 : 1, *mark = round ? ':' : '.';
    return (uint32_t)*s;
  }
  if (t->len == 1 && sr_ascii_lower_is(*s))
    v = (uint32_t)*s;
  else
    for (uint32_t k = 0; k < t->len; k++) {
      if (!sr_ascii_digit(s[k])) return 0;
      v = v * 10 + (uint32_t)(s[k] - '0');
    }
  char c = sent_char(doc, i + 1);
  if ((c != '.' && c != ')') || doc->tok[i + 1].len != 1 || doc->tok[i + 1].flags & SR_T_SPACE)
    return 0;
  *n = 2;
  *mark = c;
  if (c == '.' && i + 2 < p->end && sent_char(doc, i + 2) == ')') *n = 3, *mark = ':';
  if (i + *n < p->end && !(doc->tok[i + *n].flags & SR_T_SPACE)) return 0;
  return v;
}

static bool sent_bullet(const SrDoc *doc, uint32_t i) {
  return doc->tok[i].flags & SR_T_PUNCT && doc->tok[i].len == 3 &&
         ((unsigned char)sent_char(doc, i) == 0xE2) &&
         !(doc->tok[i].flags & (SR_T_QUOTE | SR_T_HYPHEN | SR_T_OPEN));
}

/* List markers: at the sentence's start they are passed over, and one that counts on from the last
** begins a sentence. Returns the token to go on with. */
static uint32_t sent_list(SentPass *p, uint32_t i, bool *ok) {
  uint32_t at = i, n = 0;
  char mark = 0;
  if (sent_bullet(p->doc, at) && at + 1 < p->end) at++;
  uint32_t v = sent_item(p, at, &mark, &n);
  if (v == 0) return i;
  if (i == p->from) {
    p->item = v + 1;
    p->mark = mark;
    return at + n;
  }
  if (v == p->item && mark == p->mark && p->doc->tok[i].flags & SR_T_SPACE) {
    *ok = sent_push(p, i);
    p->item++;
    return at + n;
  }
  return i;
}

/* A net address in front of a capital or of another address, a face, and a ruled line of marks
** close what they stand in. */
static bool sent_alone(const SentPass *p, uint32_t i) {
  const SrDoc *doc = p->doc;
  const SrToken *t = &doc->tok[i], *next = &doc->tok[i + 1];
  const char *s = doc->text + t->start;
  if (!(next->flags & SR_T_SPACE)) return false;
  if (sent_face(doc, i)) return (next->flags & SR_T_CAP) != 0;
  if (t->flags & SR_T_PUNCT)
    return t->len > 3 && t->flags & SR_T_SPACE && memchr("*=_-~#", *s, 6) && s[1] == *s &&
           s[2] == *s;
  return (t->flags & SR_T_ADDRESS) && (next->flags & SR_T_CAP || next->flags & SR_T_ADDRESS);
}

/* "08/17/2000 11:21 AM": the stamp of a mail or comment whose last token is i; *at its first. */
static bool sent_stamp(const SentPass *p, uint32_t i, uint32_t *at) {
  const SrDoc *doc = p->doc;
  if (i < p->from + 2 || doc->tok[i].len != 2 || (doc->text[doc->tok[i].start + 1] | 32) != 'm')
    return false;
  const SrToken *date = &doc->tok[i - 2], *clock = &doc->tok[i - 1];
  if (!(date->flags & clock->flags & SR_T_DIGIT) || date->len < 6) return false;
  *at = i - 2;
  return memchr(doc->text + date->start, '/', date->len) &&
         memchr(doc->text + clock->start, ':', clock->len);
}

/* Cuts around the stamp that ends with token i: who wrote stands before it, what is said behind
** it. */
static bool sent_cut_stamp(SentPass *p, uint32_t i) {
  const SrDoc *doc = p->doc;
  uint32_t at = i;
  if (!(doc->tok[i].flags & SR_T_UPPER) || !sent_stamp(p, i, &at)) return true;
  uint32_t next = doc->tok[i + 1].flags, prev = at > p->from ? doc->tok[at - 1].flags : 0;
  if (!(next & SR_T_SPACE) || next & SR_T_PUNCT) return true;
  if (prev & (SR_T_CAP | SR_T_ADDRESS) && !sent_push(p, at)) return false;
  return sent_push(p, i + 1);
}

/* "Thanks," "Kind regards," "Dear all," at the start of a sentence, its comma at i */
static bool sent_letter(const SentPass *p, uint32_t i) {
  static const char *const kWords[] = {"thanks", "regards", "sincerely",
                                       "cheers", "yours",   "truly"};
  const SrDoc *doc = p->doc;
  if (doc->upper || i < p->from + 1 || i > p->from + SENT_LETTER ||
      !(doc->tok[i + 1].flags & doc->tok[p->from].flags & SR_T_CAP))
    return false;
  return SR_TOKEN_IN(doc, i - 1, kWords) || sr_token_is(doc, p->from, "dear");
}

/* The first token from i on that may end a sentence, that is a comma near the sentence's start, or
** that does not fit into the sentence; the block's end if there is none. */
static uint32_t sent_look(SentPass *p, uint32_t i, bool whole) {
  const SrMarks *m = p->marks;
  const SrToken *t = p->doc->tok;
  uint32_t k = p->end, end = p->end, limit = t[p->from].start + SR_SENT_MAX;
  if (!whole) {
    while (p->stop < m->nstop && m->stop[p->stop] < i) p->stop++;
    if (p->stop < m->nstop && m->stop[p->stop] < end) k = m->stop[p->stop];
    for (uint32_t c = i; c <= p->from + SENT_LETTER && c < k; c++)
      if (p->doc->text[t[c].start] == ',') k = c;
  }
  uint32_t last = k < end ? k : end - 1;
  if (t[last].start + t[last].len <= limit) return k;
  for (k = i; t[k].start + t[k].len <= limit;) k++;
  return k;
}

/* Most ends: a period behind a word, with a capitalised word behind it, and nothing that could make
** it anything else. All that sent_block() asks is answered by that. */
static inline bool sent_plain_end(const SentPass *p, uint32_t i) {
  const SrDoc *doc = p->doc;
  const SrToken *t = &doc->tok[i];
  const uint32_t word = SR_T_SPACE | SR_T_CAP | SR_T_ALPHA;
  return t->len == 1 && doc->text[t->start] == '.' && i > p->from && p->guard <= i &&
         i + 1 < p->end && (t[1].flags & (word | SR_T_PUNCT)) == word &&
         !(t[-1].flags & SR_T_PUNCT) && t->start + t->len - doc->tok[p->from].start <= SR_SENT_MAX;
}

/* Sentences begin with a word mostly: no number of a list, no mark, no stop. */
static inline bool sent_plain_start(const SrToken *t) {
  const uint32_t more = SR_T_DIGIT | SR_T_UPPER | SR_T_DOT | SR_T_ADDRESS;
  return (t->flags & (SR_T_ALPHA | SR_T_CAP | more)) == (SR_T_ALPHA | SR_T_CAP);
}

/* Stop *i, with token j behind it and its closing marks: ends the sentence there if it does, and
** moves *i to the last token that is done. False: out of memory. */
static bool sent_stop(SentPass *p, uint32_t *i, uint32_t j) {
  const SrDoc *doc = p->doc;
  const SrToken *t = &doc->tok[*i];
  bool ends;
  if (t->flags & SR_T_DOT)
    ends = sent_abbrev_ends(p, *i, j);
  else if (t->flags & SR_T_HYPHEN && t->len > 1)
    ends = j > *i + 1 && doc->tok[j].flags & SR_T_CAP && doc->tok[j].flags & SR_T_SPACE;
  else if (t->len == 1 && sent_char(doc, *i) == '.' && sent_char(doc, *i + 1) == '.') {
    uint32_t last;
    bool first = false;
    ends = sent_spaced(p, *i, &last, &first);
    j = first ? *i + 1 : last + 1;
    if (first && ends && !sent_push(p, j)) return false;
    if (first) ends = false;
    *i = last;
  } else
    ends = sent_ends(p, *i, j);
  if (!ends) return true;
  *i = j - 1;
  return sent_push(p, j);
}

static bool sent_block(SentPass *p, const SrBlock *b) {
  SrDoc *doc = p->doc;
  p->b = b, p->from = b->tok, p->end = b->tok + b->ntok, p->guard = 0, p->close = 0, p->item = 0;
  bool whole = b->kind == SR_S_DATELINE || (b->kind == SR_S_BYLINE && !b->page), ok = true;
  for (uint32_t i = b->tok; i < p->end; i++) {
    if (i == p->from && !p->item && sent_plain_start(&doc->tok[i]) && ++i >= p->end) break;
    if (i != p->from && !p->item && (i = sent_look(p, i, whole)) >= p->end) break;
    if (!whole && !p->item && sent_plain_end(p, i)) {
      if (!sent_push(p, i + 1)) return false;
      continue;
    }
    const SrToken *t = &doc->tok[i];
    if (t->start + t->len - doc->tok[p->from].start > SR_SENT_MAX && i > p->from &&
        !sent_push(p, i))
      return false;
    if (t->flags & SR_T_UPPER && t->len == 2 && !whole && i + 1 < p->end && !sent_cut_stamp(p, i))
      return false;
    if (whole || (!(t->flags & (SR_T_PUNCT | SR_T_DOT | SR_T_ADDRESS)) && i != p->from && !p->item))
      continue;
    if (i == p->from || (p->item && t->len <= 3 && t->flags & SR_T_SPACE)) {
      uint32_t k = sent_list(p, i, &ok);
      if (!ok) return false;
      if (k != i) {
        i = k - 1;
        continue;
      }
    }
    if (t->flags & SR_T_QUOTE && t->flags & SR_T_OPEN && i >= p->guard) sent_open_quote(p, i);
    if (t->len > 1 && i + 1 < p->end && sent_alone(p, i)) {
      if ((t->flags & SR_T_PUNCT && t->len > 3 && i > p->from && !sent_push(p, i)) ||
          !sent_push(p, i + 1))
        return false;
      continue;
    }
    bool dot = (t->flags & SR_T_DOT) != 0, dash = t->flags & SR_T_HYPHEN && t->len > 1;
    if (!dot && !(t->flags & SR_T_PUNCT)) continue;
    if (t->len == 1 && sent_char(doc, i) == ',' && i + 1 < p->end && sent_letter(p, i) &&
        !sent_push(p, i + 1))
      return false;
    if (!dot && !dash && !sent_stop_char(doc, i)) continue;
    uint32_t j = sent_closers(p, i);
    if (j >= p->end) break;
    if (p->guard > i && j <= p->guard) continue;
    if (!sent_stop(p, &i, j)) return false;
  }
  return p->from >= p->end || sent_push(p, p->end);
}

bool sr_sentences_make(SrDoc *doc, const SrMarks *marks, const SrBlocks *blocks) {
  SentPass p = {.doc = doc, .blocks = blocks, .marks = marks, .cap = doc->n / 100 + blocks->n + 16};
  doc->sent = sr_arena_alloc(doc->arena, (uint64_t)p.cap * sizeof *doc->sent);
  if (!doc->sent) return false;
  for (uint32_t i = 0; i < blocks->n; i++)
    if (!sent_block(&p, &blocks->a[i])) return false;
  return true;
}
