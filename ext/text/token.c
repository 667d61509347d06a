/*
** token.c: cuts the text into words, numbers and punctuation as Universal
** Dependencies' English treebanks do. One pass: plain words are cut out of maps
** of the letters, a bit for each byte; a table says what any other byte is.
*/
#include "byteset.h"

/* Bits of kTokenByte: what an ASCII byte is */
enum { TB_LOWER = 1, TB_UPPER = 2, TB_DIGIT = 4, TB_WORD = 7, TB_SPACE = 8, TB_HIGH = 16,
       TB_STOP = 32 /* punctuation that always ends a word of letters */ };
#define L TB_LOWER
#define U TB_UPPER
#define D TB_DIGIT
#define S TB_SPACE
#define H TB_HIGH
#define E TB_STOP
#define H16 H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H
static const uint8_t kTokenByte[256] = {
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
    S, E, E, 0, 0, 0, 0, 0, 0, E, 0, 0, E, E, 0, 0, D, D, D, D, D, D, D, D, D, D, 0, E, 0, 0, 0, E,
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, 0,
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, S,
    H16, H16, H16, H16, H16, H16, H16, H16};
#undef L
#undef U
#undef D
#undef S
#undef H
#undef E
#undef H16

/* What the 64 bytes from `at` on are, a bit for each, as far as words of letters go */
typedef struct TokenWindow {
  uint32_t at;
  uint64_t upper, lower;
  uint64_t capitals; /* the second ones of two beside each other */
  uint64_t end;      /* bytes behind a word; where the window ends cannot be seen */
  uint64_t plain;    /* of these, blanks with a letter behind them */
  uint64_t two;      /* ends of words that may be cannot, gonna, gotta, wanna, gimme */
} TokenWindow;

/* more tokens, lines or stops than a window has; what the lists begin with is more than that */
enum { TOKEN_ROOM = 72, TOKEN_LEAST = 128 };

typedef struct TokenScan {
  SrDoc *doc;
  const char *s;
  uint32_t n, at;   /* at: next byte to read */
  uint32_t cap;     /* of doc->tok */
  uint32_t pending; /* SR_T_SPACE... to give to the next token */
  bool clock;       /* the word being read has a colon in it */
  uint32_t nword, nupper; /* words; those in upper case, of two letters or more */
  uint32_t nlong;         /* words of two bytes or more */
  SrMarks *marks;
  uint32_t line_cap, quote_cap, stop_cap;
  TokenWindow window;
} TokenScan;

static inline uint8_t token_byte(const TokenScan *k, uint32_t i) {
  return i < k->n ? kTokenByte[(unsigned char)k->s[i]] : TB_SPACE;
}
static inline char token_at(const TokenScan *k, uint32_t i) { return i < k->n ? k->s[i] : ' '; }

/* The token that comes next begins a line. */
static bool token_mark_line(TokenScan *k) {
  SrMarks *m = k->marks;
  if (m->nline && m->line[m->nline - 1] == k->doc->ntok) return true;
  uint32_t *line = SR_PUSH(k->doc->arena, m->line, m->nline, k->line_cap);
  if (!line) return false;
  *line = k->doc->ntok;
  return true;
}

/* The token that comes next may end a sentence. */
static bool token_mark_stop(TokenScan *k) {
  SrMarks *m = k->marks;
  uint32_t ntok = k->doc->ntok;
  if (m->nstop && m->stop[m->nstop - 1] == ntok) return true;
  uint32_t *stop = SR_PUSH(k->doc->arena, m->stop, m->nstop, k->stop_cap);
  if (!stop) return false;
  *stop = ntok;
  return true;
}

static bool token_push(TokenScan *k, uint32_t start, uint32_t end, uint32_t flags) {
  SrDoc *doc = k->doc;
  if (flags & (SR_T_DOT | SR_T_ADDRESS) && !token_mark_stop(k)) return false;
  SrToken *t = SR_PUSH(doc->arena, doc->tok, doc->ntok, k->cap);
  if (!t) return false;
  t->start = start;
  t->len = (uint16_t)(end - start);
  t->flags = (uint16_t)(flags | k->pending);
  k->pending = 0;
  return true;
}

/* ---- white space ------------------------------------------------------------ */
static bool token_space(TokenScan *k) {
  uint32_t i = k->at, lines = 0;
  for (; i < k->n; i++) {
    unsigned char c = (unsigned char)k->s[i];
    if (c == ' ') {
      if (i + 8 > k->n) continue;
      uint64_t other = sr_load64(k->s + i) ^ SR_BYTES_OF(' ');
      i += other ? sr_lowest_bit(other) / 8 - 1 : 7;
      continue;
    }
    if (c >= 0x80 || kTokenByte[c] != TB_SPACE) break;
    if (c == '\n' || (c == '\r' && token_at(k, i + 1) != '\n') || c == '\f' || c == '\v') lines++;
  }
  k->at = i;
  k->pending |= SR_T_SPACE;
  /* lines of one gap add up over exotic spaces between them */
  if (!lines) return true;
  k->pending |= lines > 1 || (k->pending & SR_T_NEWLINE) ? SR_T_NEWLINE | SR_T_PARA : SR_T_NEWLINE;
  return token_mark_line(k);
}

/* ---- words -------------------------------------------------------------------- */
typedef struct TokenWord {
  uint32_t start, end;
  uint8_t kinds; /* TB_* seen */
  uint8_t first; /* TB_* of the first letter */
  uint32_t letters;
} TokenWord;

/* Letter or digit beyond ASCII at i: adds it to the word. */
static bool token_high(const TokenScan *k, TokenWord *w, uint32_t i, uint32_t *len) {
  uint32_t cp = sr_utf8_decode(k->s + i, k->n - i, len);
  SrCharKind kind = sr_char_kind(cp);
  if (cp == 0xFFFD && *len > 4) return false;
  if (kind != SR_C_LETTER && kind != SR_C_MARK && kind != SR_C_DIGIT) return false;
  if (kind == SR_C_MARK && i == w->start) return false;
  uint8_t b = kind == SR_C_DIGIT ? TB_DIGIT : sr_char_upper(cp) ? TB_UPPER : TB_LOWER;
  if (kind != SR_C_MARK) {
    w->kinds |= b;
    if (b != TB_DIGIT && w->letters++ == 0) w->first = b;
  }
  return true;
}

/* Letters and digits from w->end on. */
static void token_run(const TokenScan *k, TokenWord *w) {
  const unsigned char *s = (const unsigned char *)k->s;
  uint32_t i = w->end, limit = w->start + SR_TOKEN_MAX < k->n ? w->start + SR_TOKEN_MAX : k->n;
  uint8_t kinds = w->kinds, first = w->first;
  while (i < limit) {
    uint8_t b = kTokenByte[s[i]];
    if (b & TB_WORD) {
      if (!(b & TB_DIGIT) && w->letters++ == 0) first = b;
      kinds |= b;
      i++;
      continue;
    }
    if (b != TB_HIGH) break;
    uint32_t len;
    w->kinds = kinds, w->first = first;
    if (!token_high(k, w, i, &len) || i + len > limit) break;
    kinds = w->kinds, first = w->first;
    i += len;
  }
  w->kinds = kinds, w->first = first, w->end = i;
}

static uint32_t token_word_flags(const TokenWord *w) {
  uint32_t f = 0;
  if (w->kinds & TB_DIGIT) f |= SR_T_DIGIT;
  if (w->kinds & (TB_LOWER | TB_UPPER)) {
    f |= SR_T_ALPHA;
    if (w->first == TB_UPPER) {
      f |= SR_T_CAP;
      if (!(w->kinds & TB_LOWER) && w->letters >= 2) f |= SR_T_UPPER;
    }
  }
  return f;
}

/* length of an apostrophe at i (0: none); accents and primes stand for it in some typesetting */
static uint32_t token_apos(const TokenScan *k, uint32_t i) {
  static const char *const kThree[] = {"\xE2\x80\x99", "\xE2\x80\x98", "\xE2\x80\xB2"};
  if (i >= k->n) return 0;
  if (k->s[i] == '\'') return 1;
  if (i + 2 <= k->n && memcmp(k->s + i, "\xC2\xB4", 2) == 0) return 2;
  for (size_t n = 0; i + 3 <= k->n && n < sizeof kThree / sizeof *kThree; n++)
    if (memcmp(k->s + i, kThree[n], 3) == 0) return 3;
  return 0;
}

static bool token_is_word_at(const TokenScan *k, uint32_t i) {
  uint8_t b = token_byte(k, i);
  if (b & TB_WORD) return true;
  if (b != TB_HIGH) return false;
  uint32_t len;
  SrCharKind kind = sr_char_kind(sr_utf8_decode(k->s + i, k->n - i, &len));
  return kind == SR_C_LETTER || kind == SR_C_DIGIT;
}

/* Is s[a..) one of 's 't 'm 'd 'll 're 've, ending there? Letters after the apostrophe: *n. */
static bool token_clitic(const TokenScan *k, uint32_t a, uint32_t *n) {
  char c = sr_ascii_lower(token_at(k, a)), d = sr_ascii_lower(token_at(k, a + 1));
  if (!token_is_word_at(k, a + 1)) {
    *n = 1;
    return c == 's' || c == 't' || c == 'm' || c == 'd';
  }
  *n = 2;
  return !token_is_word_at(k, a + 2) &&
         ((c == 'l' && d == 'l') || ((c == 'r' || c == 'v') && d == 'e'));
}

/* Emits word [start, end) with flags, cutting cannot, gonna and the like in two. */
static bool token_emit(TokenScan *k, const TokenWord *w) {
  uint32_t n = w->end - w->start, flags = token_word_flags(w), cut = 0;
  const char *s = k->s + w->start;
  if (n >= 5 && n <= 6) {
    static const struct {
      char w[7];
      uint8_t n, cut;
    } kTwo[] = {
        {"cannot", 6, 3}, {"gonna", 5, 3}, {"gotta", 5, 3}, {"wanna", 5, 3}, {"gimme", 5, 3}};
    char c = sr_ascii_lower(s[0]);
    if ((c == 'c' && n == 6) || ((c == 'g' || c == 'w') && n == 5))
      for (size_t i = 0; i < 5 && !cut; i++) {
        if (kTwo[i].n != n) continue;
        uint32_t j = 0;
        while (j < n && sr_ascii_lower(s[j]) == kTwo[i].w[j]) j++;
        if (j == n) cut = kTwo[i].cut;
      }
  }
  k->nword++;
  k->nupper += (flags & SR_T_UPPER) != 0;
  k->nlong += (flags & SR_T_ALPHA) && n > 1;
  if (!cut) return token_push(k, w->start, w->end, flags);
  uint32_t mid = w->start + cut;
  return token_push(k, w->start, mid, flags) &&
         token_push(k, mid, w->end, flags & (SR_T_ALPHA | SR_T_UPPER));
}

/* Word with an apostrophe at w->end. True when the word goes on behind it (al-Qa'ida, O'Brien);
** else the word and its clitic, if any, have been emitted. */
static bool token_apostrophe(TokenScan *k, TokenWord *w, uint32_t na, bool *ok) {
  uint32_t after = w->end + na, n;
  bool clitic = token_clitic(k, after, &n);
  bool negation = clitic && n == 1 && sr_ascii_lower(k->s[after]) == 't';
  if (negation && (sr_ascii_lower(k->s[w->end - 1]) != 'n' || w->end - w->start < 2))
    clitic = false;
  if (clitic) {
    uint32_t cut = negation ? w->end - 1 : w->end;
    bool upper = sr_ascii_upper(k->s[w->end - 1]);
    TokenWord base = *w;
    base.end = cut;
    uint32_t flags = token_word_flags(&base), end = after + n;
    k->nword++;
    *ok = token_push(k, w->start, cut, flags) &&
          token_push(k, cut, end, SR_T_CLITIC | SR_T_ALPHA | (upper && n > 1 ? SR_T_UPPER : 0));
    k->at = end;
    return false;
  }
  if (token_is_word_at(k, after) && !(token_byte(k, after) & TB_DIGIT) && w->letters) {
    w->end = after;
    return true;
  }
  *ok = token_emit(k, w);
  k->at = w->end;
  return false;
}

static uint32_t token_digits(const TokenScan *k, uint32_t i) {
  uint32_t n = 0;
  if (i + 8 <= k->n) { /* most numbers are shorter: the lowest byte that is no digit */
    uint64_t w = sr_load64(k->s + i), no = sr_bytes_from(w ^ SR_BYTES_OF('0'), 10) | w;
    no &= SR_BYTES_OF(0x80);
    if (no) return sr_lowest_bit(no) >> 3;
    n = 8;
  }
  while (n < 20 && token_byte(k, i + n) == TB_DIGIT) n++;
  return n;
}

/* "1,2 million": a decimal comma, before a scale behind the digits that end at i */
static bool token_scale_at(const TokenScan *k, uint32_t i) {
  static const char *const kScale[] = {"million", "billion", "trillion"};
  if (token_at(k, i) != ' ') return false;
  for (size_t j = 0; j < sizeof kScale / sizeof *kScale; j++) {
    size_t len = strlen(kScale[j]);
    if (i + 1 + len <= k->n && memcmp(k->s + i + 1, kScale[j], len) == 0) return true;
  }
  return false;
}

/* Does the number go on behind the separator at w->end? 1,500 3.5 12:30 11/10/2003 2001-10-12 */
static bool token_number_joins(const TokenScan *k, const TokenWord *w, char sep) {
  uint32_t after = w->end + 1, n = token_digits(k, after);
  if (n == 0 || !(token_byte(k, w->end - 1) & TB_DIGIT)) return false;
  if (sep == ',')
    return (n == 3 || (n <= 2 && token_scale_at(k, after + n))) && !(w->kinds & (TB_LOWER | TB_UPPER));
  if (sep == ':' || sep == '/') return n <= 4 && !(w->kinds & (TB_LOWER | TB_UPPER));
  if (sep == '-') { /* dates and telephone numbers: two hyphens or more */
    if (w->kinds & (TB_LOWER | TB_UPPER)) return false;
    uint32_t end = after + n;
    if (token_at(k, w->start + token_digits(k, w->start)) == '-' &&
        w->start + token_digits(k, w->start) < w->end)
      return true;
    return token_at(k, end) == '-' && token_digits(k, end + 1) > 0;
  }
  return sep == '.';
}

static bool token_address(TokenScan *k, uint32_t start, uint32_t end) {
  k->at = end;
  k->nword++;
  return token_push(k, start, end, SR_T_ALPHA | SR_T_ADDRESS);
}

/* A period at w->end. 1: the word goes on behind it; 0: all emitted; -1: no memory. */
static int token_period(TokenScan *k, TokenWord *w) {
  uint32_t after = w->end + 1, n = w->end - w->start;
  const char *s = k->s + w->start;
  if (token_is_word_at(k, after)) {
    bool digit = token_byte(k, after) == TB_DIGIT;
    if (digit && token_number_joins(k, w, '.')) {
      w->end = after;
      return 1;
    }
    bool letter_after = token_byte(k, after) & (TB_LOWER | TB_UPPER);
    bool single = sr_ascii_alpha(s[n - 1]) && (n == 1 || s[n - 2] == '.');
    single = single || (n == 2 && sr_ascii_upper(s[0]) && sr_ascii_upper(s[3])); /* Ph.D */
    if (letter_after && single && !(token_byte(k, after + 1) & TB_WORD)) { /* U.S a.m */
      w->end = after;
      return 1;
    }
    if (letter_after && sr_domain_at(k->s, k->n, after)) {
      return token_address(k, w->start, sr_address_end(k->s, k->n, w->start, w->end)) ? 0 : -1;
    }
  }
  char next = token_at(k, after);
  SrAbbrev a = next == '.' ? SR_A_NONE : sr_abbrev(s, n);
  if (a == SR_A_UNIT && n > 1) { /* "No. 5", but "He said no." */
    uint32_t j = after;
    while (j < k->n && j < after + 3 && k->s[j] == ' ') j++;
    if (!sr_ascii_digit(token_at(k, j))) a = SR_A_NONE;
  }
  if (a != SR_A_NONE) {
    k->nword++;
    k->at = after;
    return token_push(k, w->start, after, token_word_flags(w) | SR_T_DOT) ? 0 : -1;
  }
  k->at = w->end;
  return token_emit(k, w) ? 0 : -1;
}

/* user.name at w->end has an @: takes back the tokens that belong to the address. */
static bool token_mail(TokenScan *k, uint32_t start, uint32_t end) {
  SrDoc *doc = k->doc;
  uint32_t pending = k->pending;
  while (doc->ntok > 0 && !(pending & SR_T_SPACE)) {
    SrToken *t = &doc->tok[doc->ntok - 1];
    char c = k->s[t->start];
    bool part = t->flags & (SR_T_ALPHA | SR_T_DIGIT) || c == '.' || c == '-' || c == '_';
    if (!part || t->start + t->len != start || end - t->start > 100) break;
    start = t->start;
    pending = t->flags & (SR_T_SPACE | SR_T_NEWLINE | SR_T_PARA);
    doc->ntok--;
    if (k->marks->nstop && k->marks->stop[k->marks->nstop - 1] > doc->ntok) k->marks->nstop--;
  }
  k->pending = pending;
  return token_address(k, start, sr_address_end(k->s, k->n, start, end));
}

/* 5pm, 30km: digits with a unit glued on; returns the digits' length or 0 */
static uint32_t token_unit_cut(const TokenScan *k, const TokenWord *w) {
  uint32_t n = w->end - w->start, d = 0;
  const char *s = k->s + w->start;
  while (d < n && (sr_ascii_digit(s[d]) || ((s[d] == '.' || s[d] == ':') && d > 0))) d++;
  if (d == 0 || n - d != 2) return 0;
  char a = sr_ascii_lower(s[d]), b = sr_ascii_lower(s[d + 1]);
  if (b == 'm' && (a == 'a' || a == 'p' || a == 'k' || a == 'c' || a == 'm')) return d;
  return (a == 'k' && b == 'g') || (a == 'l' && b == 'b') ? d : 0;
}

static bool token_word_read(TokenScan *k, TokenWord w) {
  for (;;) {
    token_run(k, &w);
    if (w.end - w.start >= SR_TOKEN_MAX - 4 || w.end >= k->n) break;
    char c = k->s[w.end];
    if (c == ' ') break;
    if (c == '.') {
      int r = token_period(k, &w);
      if (r == 1) continue;
      return r == 0;
    }
    uint32_t na = token_apos(k, w.end);
    if (na) {
      bool ok = true;
      if (token_apostrophe(k, &w, na, &ok)) continue;
      return ok;
    }
    bool join = false;
    if (c == ',' || c == ':' || c == '/' || c == '-') {
      join = token_number_joins(k, &w, c);
      k->clock |= join && c == ':';
    }
    else if (c == '_') join = true;
    else if (c == '&') join = (w.kinds & TB_UPPER) && token_byte(k, w.end + 1) == TB_UPPER;
    else if (c == '@') return token_is_word_at(k, w.end + 1) ? token_mail(k, w.start, w.end)
                                                             : (k->at = w.end, token_emit(k, &w));
    if (c == ':' && w.end + 3 < k->n && memcmp(k->s + w.end, "://", 3) == 0)
      return token_address(k, w.start, sr_address_end(k->s, k->n, w.start, w.end));
    if (!join) break;
    w.end++;
  }
  k->at = w.end;
  uint32_t d = (w.kinds & TB_DIGIT) && w.letters == 2 ? token_unit_cut(k, &w) : 0;
  if (d) {
    uint32_t mid = w.start + d;
    k->nword++;
    return token_push(k, w.start, mid, SR_T_DIGIT) && (!k->clock || token_mark_stop(k)) &&
           token_push(k, mid, w.end, token_word_flags(&w) & ~(uint32_t)SR_T_DIGIT);
  }
  return token_emit(k, &w);
}

static bool token_word(TokenScan *k, TokenWord w) {
  k->clock = false;
  return token_word_read(k, w) && (!k->clock || token_mark_stop(k));
}

/* A number of digits, also with decimals or in groups of three, where nothing behind it can belong
** to it; else any word */
static bool token_number(TokenScan *k) {
  uint32_t i = k->at, n = token_digits(k, i), end = i + n;
  char c = token_at(k, end);
  while ((c == '.' || c == ',') && n < 20 && end - i < SR_TOKEN_MAX / 2) {
    n = token_digits(k, end + 1);
    if (c == '.' ? n == 0 : (n != 3 && !(n && n < 3 && token_scale_at(k, end + 1 + n)))) break;
    end += n + 1;
    c = token_at(k, end);
  }
  bool ends = c == '.' ? !token_is_word_at(k, end + 1)
                       : c != '-' && kTokenByte[(unsigned char)c] & (TB_SPACE | TB_STOP);
  if (n >= 20 || end - i >= SR_TOKEN_MAX / 2 || !ends)
    return token_word(k, (TokenWord){i, i + token_digits(k, i), TB_DIGIT, 0, 0});
  k->at = end;
  k->nword++;
  return token_push(k, i, end, SR_T_DIGIT);
}

/* ---- punctuation ---------------------------------------------------------------- */
static uint32_t token_same(const TokenScan *k, uint32_t i, char a, char b, char c) {
  uint32_t n = 1;
  while (n < SR_TOKEN_MAX && i + n < k->n) {
    char x = k->s[i + n];
    if (x != a && x != b && x != c) break;
    n++;
  }
  return n;
}

/* A quotation mark opens when nothing or an opening mark stands before it. */
static bool token_opens(const TokenScan *k, uint32_t i, uint32_t n) {
  bool space_after = token_byte(k, i + n) == TB_SPACE;
  if (k->pending & SR_T_SPACE) return !space_after || i == 0;
  if (k->doc->ntok == 0) return true;
  const SrToken *t = &k->doc->tok[k->doc->ntok - 1];
  if (t->flags & (SR_T_OPEN | SR_T_HYPHEN)) return !space_after;
  return false;
}

/* n bytes of punctuation; single: an apostrophe that may be a quotation mark */
static bool token_mark_as(TokenScan *k, uint32_t n, uint32_t flags, bool single) {
  uint32_t a = k->at;
  k->at += n;
  if (flags & SR_T_QUOTE || single) {
    uint32_t *q = SR_PUSH(k->doc->arena, k->marks->quote, k->marks->nquote, k->quote_cap);
    if (!q) return false;
    *q = k->doc->ntok;
  }
  char c = k->s[a];
  bool open = (flags & (SR_T_QUOTE | SR_T_OPEN)) == (SR_T_QUOTE | SR_T_OPEN);
  if ((n > 1 || open || c == '.' || c == '!' || c == '?') && !token_mark_stop(k)) return false;
  return token_push(k, a, a + n, SR_T_PUNCT | flags);
}

static bool token_mark(TokenScan *k, uint32_t n, uint32_t flags) {
  return token_mark_as(k, n, flags, false);
}

static bool token_punct(TokenScan *k) {
  uint32_t i = k->at;
  char c = k->s[i], d = token_at(k, i + 1);
  switch (c) {
    case '.':
    case '!':
    case '?':
      if (c == '.' && token_byte(k, i + 1) == TB_DIGIT && k->pending) { /* .223 */
        TokenWord w = {i, i + 1, 0, 0, 0};
        token_run(k, &w);
        k->at = w.end;
        return token_emit(k, &w);
      }
      return token_mark(k, token_same(k, i, '.', '!', '?'), 0);
    case '-':
      return token_mark(k, token_same(k, i, '-', '-', '-'), SR_T_HYPHEN);
    case '*':
    case '=':
    case '_':
    case '~':
    case '#':
    case '+':
      return token_mark(k, token_same(k, i, c, c, c), 0);
    case '(':
    case '[':
    case '{':
      return token_mark(k, 1, SR_T_OPEN);
    case ')':
    case ']':
    case '}':
      return token_mark(k, 1, SR_T_CLOSE);
    case '"':
      return token_mark(k, 1, SR_T_QUOTE | (token_opens(k, i, 1) ? SR_T_OPEN : SR_T_CLOSE));
    case '`':
      return token_mark(k, d == '`' ? 2 : 1, SR_T_QUOTE | SR_T_OPEN);
    case '\'':
      if (d == '\'')
        return token_mark(k, 2, SR_T_QUOTE | (token_opens(k, i, 2) ? SR_T_OPEN : SR_T_CLOSE));
      if (k->pending && token_byte(k, i + 1) == TB_DIGIT && token_byte(k, i + 2) == TB_DIGIT) {
        TokenWord w = {i, i + 1, 0, 0, 0}; /* '90s */
        token_run(k, &w);
        k->at = w.end;
        return token_emit(k, &w);
      }
      return token_mark_as(k, 1, 0, true);
    case ':':
    case ';': { /* a face stands apart on both sides */
      uint32_t n = d == '-' ? 2 : 1;
      if (k->pending && memchr(")(DP", token_at(k, i + n), 4) &&
          token_byte(k, i + n + 1) == TB_SPACE)
        return token_mark(k, n + 1, 0);
      return token_mark(k, 1, 0);
    }
    default:
      return token_mark(k, 1, 0);
  }
}

/* Bad bytes that follow each other are one token. */
static uint32_t token_bad_run(const TokenScan *k, uint32_t i, uint32_t len) {
  while (i + len < k->n && len < SR_TOKEN_MAX - 4 && (unsigned char)k->s[i + len] >= 0x80) {
    uint32_t more;
    if (sr_utf8_decode(k->s + i + len, k->n - i - len, &more) != 0xFFFD) break;
    if (len + more > SR_TOKEN_MAX) break;
    len += more;
  }
  return len;
}

/* Punctuation beyond ASCII. */
static bool token_high_punct(TokenScan *k) {
  uint32_t i = k->at, len;
  uint32_t cp = sr_utf8_decode(k->s + i, k->n - i, &len);
  SrCharKind kind = sr_char_kind(cp);
  if (kind == SR_C_SPACE || kind == SR_C_MARK) {
    k->at += len;
    k->pending |= SR_T_SPACE;
    if (cp == 0x2028 || cp == 0x85) k->pending |= SR_T_NEWLINE;
    if (cp == 0x2029) k->pending |= SR_T_NEWLINE | SR_T_PARA;
    return !(k->pending & SR_T_NEWLINE) || token_mark_line(k);
  }
  if (cp == 0xFFFD) len = token_bad_run(k, i, len);
  uint32_t take = len > SR_TOKEN_MAX ? SR_TOKEN_MAX : len, flags = 0;
  if (cp >= 0x2010 && cp <= 0x2015) flags = SR_T_HYPHEN;
  else if (cp == 0x201C || cp == 0x201E || cp == 0x201F || cp == 0xAB)
    flags = SR_T_QUOTE | SR_T_OPEN;
  else if (cp == 0x201D || cp == 0xBB) flags = SR_T_QUOTE | SR_T_CLOSE;
  else if (cp == 0x2018 || cp == 0x201A || cp == 0x2039) flags = SR_T_OPEN;
  else if (cp == 0x203A) flags = SR_T_CLOSE;
  if (!token_mark_as(k, take, flags, cp == 0x2018 || cp == 0x2019 || cp == 0x2039 || cp == 0x203A))
    return false;
  k->at = i + len;
  return true;
}

/* ---- plain words ------------------------------------------------------------------ */
/* The sets of the last bytes of the text: zeros follow them. */
static SrByteSets token_last_sets(const TokenScan *k, uint32_t at) {
  unsigned char last[SR_BYTE_SETS_READ] = {0};
  memcpy(last, k->s + at, k->n - at);
  return sr_byte_sets(last);
}

/* Room for TOKEN_ROOM more elements in a list; false: there is no memory. */
static bool token_room(SrArena *a, void *list, size_t size, uint32_t n, uint32_t *cap) {
  return n + TOKEN_ROOM <= *cap || sr_push_room_(a, list, size, *cap, cap);
}

/* Room for all that a window may give */
static bool token_window_room(TokenScan *k) {
  SrDoc *doc = k->doc;
  SrMarks *m = k->marks;
  return token_room(doc->arena, &doc->tok, sizeof *doc->tok, doc->ntok, &k->cap) &&
         token_room(doc->arena, &m->line, sizeof *m->line, m->nline, &k->line_cap) &&
         token_room(doc->arena, &m->stop, sizeof *m->stop, m->nstop, &k->stop_cap);
}

/* Looks at the 64 bytes from `at` on. */
static inline void token_look(TokenScan *k, uint32_t at) {
  SrByteSets set = k->n - at >= SR_BYTE_SETS_READ ? sr_byte_sets((const unsigned char *)k->s + at)
                                                  : token_last_sets(k, at);
  TokenWindow *w = &k->window;
  w->at = at;
  w->upper = set.upper;
  w->lower = set.letter & ~set.upper;
  w->capitals = set.upper & set.upper << 1;
  w->end = set.letter << 1 & ~set.letter & ~((uint64_t)1 << 63);
  /* cannot, gonna, gotta, wanna, gimme are cut in two: all have a doubled third letter */
  uint64_t two = set.letter & ~(set.letter << 1) & set.twin >> 2;
  w->two = two << 5 | two << 6;
  w->plain = w->end & set.blank & set.letter >> 1 & ~w->two;
}

/* The period behind a word of n letters at s is a mark of its own: white space follows, and the
** word is no abbreviation. */
static inline bool token_full_stop(const unsigned char *s, uint32_t n) {
  return (s[n + 1] == ' ' || s[n + 1] == '\n') &&
         sr_abbrev_letters((const char *)s, n) == SR_A_NONE;
}

static inline void token_put(SrToken *t, uint32_t start, uint32_t n, uint32_t flags) {
  t->start = start;
  t->len = (uint16_t)n;
  t->flags = (uint16_t)flags;
}

/* The word of n letters from bit `from` of the window up to bit `end` (0: it is not in upper case):
** *upper counts those in upper case, *two those of two letters or more. */
static inline void token_put_word(const TokenScan *k, SrToken *t, uint32_t at, uint32_t n,
                                  uint32_t pending, uint64_t from, uint64_t end, uint32_t *upper,
                                  uint32_t *two) {
  const TokenWindow *w = &k->window;
  uint32_t more = n > 1, all = end ? more & !(w->lower & (end - from)) : 0;
  uint32_t cap = ~(uint32_t)k->s[at] << 1 & SR_T_CAP; /* bit 5 of letters tells small ones */
  token_put(t, at, n, SR_T_ALPHA | pending | cap | all * SR_T_UPPER);
  *upper += all;
  *two += more;
}

/* Words of letters that end at the bits of `run`, the first one at bit `from`; a blank behind each.
** Returns the bit behind the last blank. capitals: words in upper case may be among them. */
static inline uint64_t token_put_words(TokenScan *k, uint64_t from, uint64_t run, bool capitals) {
  SrToken *first = k->doc->tok + k->doc->ntok, *t = first;
  uint32_t at = k->at, base = k->window.at, pending = k->pending, upper = 0, two = 0;
  do {
    uint64_t end = capitals ? run & (0 - run) : 0;
    uint32_t behind = base + sr_lowest_bit(run);
    token_put_word(k, t++, at, behind - at, pending, from, end, &upper, &two);
    pending = SR_T_SPACE;
    at = behind + 1;
    from = end << 1;
    run &= run - 1;
  } while (run);
  uint32_t n = (uint32_t)(t - first);
  k->pending = pending, k->at = at;
  k->nword += n, k->nupper += upper, k->nlong += two;
  k->doc->ntok += n;
  return (uint64_t)1 << (at - base);
}

static inline uint64_t token_put_run(TokenScan *k, uint64_t from, uint64_t run) {
  return k->window.capitals ? token_put_words(k, from, run, true)
                            : token_put_words(k, 0, run, false);
}

/* Takes the word from bit `from` to bit `end` when a comma, a period or neither, and a blank or line
** break follow. What follows is as good as random: it is counted, not branched on. */
static inline bool token_put_phrase(TokenScan *k, uint64_t from, uint64_t end, uint32_t n) {
  const unsigned char *s = (const unsigned char *)k->s + k->at;
  uint32_t dot = s[n] == '.', mark = dot | (s[n] == ',');
  uint32_t gap = s[n + mark], line = gap == '\n';
  if (((gap == ' ') | line) == 0 || (k->window.two & end) != 0) return false;
  SrAbbrev a = dot ? sr_abbrev_letters((const char *)s, n) : SR_A_NONE;
  if (a == SR_A_UNIT && n > 1) return false; /* "no." ends in one by what follows */
  uint32_t own = a != SR_A_NONE, upper = 0, two = 0; /* the period is the word's own */
  SrDoc *doc = k->doc;
  SrMarks *m = k->marks;
  SrToken *t = doc->tok + doc->ntok;
  token_put_word(k, t, k->at, n, k->pending, from, end, &upper, &two);
  token_put(t + 1, k->at + n, 1, SR_T_PUNCT);
  t->len = (uint16_t)(n + own);
  t->flags |= (uint16_t)(own * SR_T_DOT);
  if (!own) k->nupper += upper, k->nlong += two;
  m->stop[m->nstop] = doc->ntok + 1 - own;
  m->nstop += dot;
  doc->ntok += 1 + mark - own;
  m->line[m->nline] = doc->ntok;
  m->nline += line;
  k->nword++;
  k->pending = SR_T_SPACE | line * SR_T_NEWLINE;
  k->at += n + mark + 1;
  return true;
}

/* Takes the word and its 's. */
static inline bool token_put_genitive(TokenScan *k, uint64_t from, uint64_t end, uint32_t n) {
  const char *s = k->s + k->at + n;
  uint32_t upper, two;
  if (s[0] != '\'' || s[1] != 's' || kTokenByte[(unsigned char)s[2]] & (TB_WORD | TB_HIGH))
    return false;
  SrToken *t = k->doc->tok + k->doc->ntok;
  upper = two = 0; /* such words say nothing of the text's case */
  token_put_word(k, t, k->at, n, k->pending, from, end, &upper, &two);
  token_put(t + 1, k->at + n, 2, SR_T_CLITIC | SR_T_ALPHA);
  k->doc->ntok += 2;
  k->nword++;
  k->pending = 0;
  k->at += n + 2;
  return true;
}

/* What stands behind a word of n letters ends it, and needs no reading of its own. */
static inline bool token_ends_plain(const TokenScan *k, uint32_t n, uint64_t end) {
  const unsigned char *s = (const unsigned char *)k->s + k->at;
  unsigned char c = s[n];
  return (c == '.' ? token_full_stop(s, n) : kTokenByte[c] & (TB_SPACE | TB_STOP)) &&
         !(k->window.two & end);
}

/* Words of ASCII letters, with blanks, line breaks, commas and full stops between them: most of any
** text. The next byte is a letter. Stops at the first thing that is anything else. */
static bool token_plain(TokenScan *k) {
  const TokenWindow *w = &k->window;
  SrDoc *doc = k->doc;
  for (;;) {
    uint32_t off = k->at - w->at;
    uint64_t ends = off < 64 ? w->end >> off << off : 0;
    if (!ends) {
      if (!token_window_room(k)) return false;
      token_look(k, k->at);
      off = 0;
      ends = w->end;
      if (!ends) return token_word(k, (TokenWord){k->at, k->at, 0, 0, 0});
    }
    uint64_t stop = ends & ~w->plain, from = (uint64_t)1 << off;
    stop &= 0 - stop;
    uint64_t run = ends & (stop - 1);
    if (run) from = token_put_run(k, from, run);
    if (!stop) continue;
    uint32_t end = w->at + sr_lowest_bit(stop), n = end - k->at;
    if (end + 3 <= k->n && token_put_phrase(k, from, stop, n)) {
      if (kTokenByte[(unsigned char)k->s[k->at]] & (TB_LOWER | TB_UPPER)) continue;
      return true;
    }
    if (end + 1 < k->n && token_ends_plain(k, n, stop)) {
      token_put_word(k, &doc->tok[doc->ntok++], k->at, n, k->pending, from, stop, &k->nupper,
                     &k->nlong);
      k->nword++;
      k->pending = 0;
      k->at = end;
      return true;
    }
    if (end + 3 <= k->n && token_put_genitive(k, from, stop, n)) return true;
    uint64_t in = stop - from;
    uint32_t kinds = (w->upper & in ? TB_UPPER : 0u) | (w->lower & in ? TB_LOWER : 0u);
    uint8_t first = w->upper & from ? TB_UPPER : TB_LOWER;
    return token_word(k, (TokenWord){k->at, end, (uint8_t)kinds, first, n});
  }
}

bool sr_tokens_make(SrDoc *doc, SrMarks *marks) {
  TokenScan k = {.doc = doc, .s = doc->text, .n = doc->n, .marks = marks, .pending = SR_T_SPACE | SR_T_NEWLINE | SR_T_PARA};
  uint64_t want = (uint64_t)doc->n / 4 + TOKEN_LEAST;
  doc->tok = sr_arena_alloc(doc->arena, want * sizeof *doc->tok);
  k.line_cap = k.stop_cap = doc->n / 32 + TOKEN_LEAST;
  marks->line = sr_arena_alloc(doc->arena, (uint64_t)k.line_cap * sizeof *marks->line);
  marks->stop = sr_arena_alloc(doc->arena, (uint64_t)k.stop_cap * sizeof *marks->stop);
  if (!doc->tok || !marks->line || !marks->stop) return false;
  k.cap = (uint32_t)want;
  bool ok = token_mark_line(&k);
  while (k.at < k.n && ok) {
    uint32_t blank = (k.s[k.at] == ' ') & (k.at + 1 < k.n);
    k.at += blank;
    k.pending |= blank * SR_T_SPACE;
    uint8_t b = kTokenByte[(unsigned char)k.s[k.at]];
    if (b & (TB_LOWER | TB_UPPER)) ok = token_plain(&k);
    else if (b == TB_SPACE)
      ok = token_space(&k);
    else if (b & TB_DIGIT)
      ok = token_number(&k);
    else if (b != TB_HIGH) ok = token_punct(&k);
    else if (token_is_word_at(&k, k.at)) ok = token_word(&k, (TokenWord){k.at, k.at, 0, 0, 0});
    else ok = token_high_punct(&k);
  }
  if (marks->nline && marks->line[marks->nline - 1] == doc->ntok) marks->nline--;
  ok = ok && token_room(doc->arena, &doc->tok, sizeof *doc->tok, doc->ntok, &k.cap);
  if (ok) memset(doc->tok + doc->ntok, 0, SR_AHEAD * sizeof *doc->tok);
  doc->nword = k.nword;
  doc->upper = k.nupper > 8 && k.nupper > (k.nlong - k.nupper) * 9;
  return ok;
}
