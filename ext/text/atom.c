/*
** atom.c: cuts tokens into the atoms that the number and time grammars read:
** known words, numerals, marks. Also cuts a short text given as a whole.
*/
#include "timeword.h"

static const SrAtom kAtomEnd = {.kind = SR_ATOM_END, .space = true, .first = true, .last = true};

static bool atom_digit(char c) { return c >= '0' && c <= '9'; }

/* letters and all bytes beyond ASCII */
static bool atom_letter(char c) {
  unsigned char u = (unsigned char)c;
  return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u >= 0x80;
}

static uint32_t atom_digits(const char *s, uint32_t n, uint32_t i) {
  while (i < n && atom_digit(s[i])) i++;
  return i;
}

static uint32_t atom_hash(const char *s, uint32_t n) {
  char out[64];
  size_t len = sr_fold(s, n, out, sizeof out);
  return sr_hash(out, len);
}

/* end of thousands groups that follow i digits of s: 1,500,000 and 12,00,000; i itself if none */
static uint32_t atom_groups(const char *s, uint32_t n, uint32_t i) {
  if (i == 0 || i > 3) return i;
  uint32_t at = i;
  while (at < n && s[at] == ',') {
    uint32_t e = atom_digits(s, n, at + 1), k = e - at - 1;
    if (k == 3 && !(e < n && s[e] == ',' && atom_digits(s, n, e + 1) - e - 1 == 2)) {
      at = e;
    } else if (k == 2 && e < n && s[e] == ',') {
      at = e;
    } else {
      return i;
    }
    if (k == 3 && !(at < n && s[at] == ',' && at + 1 < n && atom_digit(s[at + 1]))) return at;
  }
  return at > i && at - i >= 4 ? at : i;
}

/* One numeral at s, s[0] a digit or ".d": fills a, returns its length. */
static uint32_t atom_numeral(const char *s, uint32_t n, SrAtom *a) {
  uint32_t i = atom_digits(s, n, 0);
  uint32_t e = atom_groups(s, n, i);
  a->kind = SR_ATOM_NUM;
  a->group = e > i;
  a->ndig = (uint8_t)(i > 200 ? 200 : i);
  double v = 0;
  for (uint32_t k = 0; k < e; k++) {
    if (s[k] != ',') v = v * 10 + (s[k] - '0');
  }
  a->whole = v > 4e9 ? UINT32_MAX : (uint32_t)v;
  bool point = e + 1 < n && s[e] == '.' && atom_digit(s[e + 1]);
  bool comma = !point && !a->group && e + 1 < n && s[e] == ',' && atom_digit(s[e + 1]);
  if (point || comma) {
    uint32_t f = atom_digits(s, n, e + 1), k = f - e - 1;
    bool again = f + 1 < n && (s[f] == '.' || s[f] == ',') && atom_digit(s[f + 1]);
    if (!again && k <= 9 && (point || (k <= 2 && f == n))) {
      double unit = 1;
      for (uint32_t j = e + 1; j < f; j++) {
        a->frac = a->frac * 10 + (uint32_t)(s[j] - '0');
        unit *= 10;
      }
      v += a->frac / unit;
      a->nfrac = (uint8_t)k;
      a->comma = comma;
      e = f;
    }
  }
  a->num = v;
  return e;
}

/* a run of letters, with inner periods as in p.m. and inner apostrophes */
static uint32_t atom_word(const char *s, uint32_t n, SrAtom *a) {
  uint32_t i = 0;
  while (i < n) {
    if (atom_letter(s[i])) {
      i++;
    } else if (s[i] == '.' && i == 1 && i + 1 < n && atom_letter(s[i + 1])) {
      i++;
    } else if (s[i] == '.' && i == 3 && s[1] == '.') {
      i++;
    } else {
      break;
    }
  }
  a->kind = SR_ATOM_WORD;
  a->w = sr_timeword_find(atom_hash(s, i));
  a->cap = s[0] >= 'A' && s[0] <= 'Z';
  return i;
}

static void atom_upper(const char *s, SrAtom *a) {
  a->upper = a->len > 1;
  for (uint32_t i = 0; i < a->len; i++) {
    if (s[i] >= 'a' && s[i] <= 'z') a->upper = false;
  }
}

/* Cuts token t into pieces at changes between letters, digits and marks. */
static void atom_cut(SrAtoms *s, uint32_t tok) {
  const SrToken *t = &s->doc->tok[tok];
  const char *z = s->doc->text + t->start;
  uint32_t n = t->len, i = 0;
  bool space = (t->flags & (SR_T_SPACE | SR_T_NEWLINE)) != 0;
  while (i < n && s->n < SR_ATOM_MAX) {
    SrAtom *a = &s->a[s->n++];
    *a = (SrAtom){.tok = tok, .start = t->start + i, .space = space && i == 0, .first = i == 0};
    uint32_t k;
    if (atom_digit(z[i]) || (i == 0 && z[i] == '.' && n > 1 && atom_digit(z[1]))) {
      k = atom_numeral(z + i, n - i, a);
    } else if (atom_letter(z[i])) {
      k = atom_word(z + i, n - i, a);
    } else {
      k = 1;
      a->kind = SR_ATOM_MARK;
      a->w = sr_timeword_find(atom_hash(z + i, 1));
    }
    a->len = (uint16_t)k;
    atom_upper(z + i, a);
    i += k;
    a->last = i >= n;
  }
}

static void atom_fill(SrAtoms *s) {
  uint32_t tok = s->tok++;
  const SrToken *t = &s->doc->tok[tok];
  if (t->flags & SR_T_DIGIT) {
    atom_cut(s, tok);
    return;
  }
  SrAtom *a = &s->a[s->n++];
  *a = (SrAtom){.w = sr_timeword_find(t->hash),
                .tok = tok,
                .start = t->start,
                .len = t->len,
                .kind = t->flags & SR_T_ALPHA ? SR_ATOM_WORD : SR_ATOM_MARK,
                .space = (t->flags & (SR_T_SPACE | SR_T_NEWLINE)) != 0,
                .first = true,
                .last = true,
                .cap = (t->flags & SR_T_CAP) != 0,
                .upper = (t->flags & SR_T_UPPER) != 0};
}

void sr_atoms_open(SrAtoms *s, const SrDoc *doc, uint32_t tok, uint32_t end, bool loose) {
  s->doc = doc;
  s->tok = tok;
  s->end = end < doc->ntok ? end : doc->ntok;
  s->n = 0;
  s->loose = loose;
  memset(s->nquantity, SR_ATOM_UNASKED, sizeof s->nquantity);
}

const SrAtom *sr_atom_more(SrAtoms *s, uint32_t k) {
  while (k >= s->n && s->tok < s->end && s->n < SR_ATOM_MAX) atom_fill(s);
  return k < s->n ? &s->a[k] : &kAtomEnd;
}

SrTimeFn sr_token_fn(const SrDoc *doc, uint32_t i) {
  if (i >= doc->ntok) return SR_F_NONE;
  const SrTimeWord *w = sr_timeword_find(doc->tok[i].hash);
  return w != NULL && (w->cls & SR_TW_FN) ? (SrTimeFn)w->val : SR_F_NONE;
}

bool sr_token_closes(const SrDoc *doc, uint32_t i, uint32_t end) {
  if (i >= end) return true;
  const SrToken *t = &doc->tok[i];
  if (i + 1 == end && t->len == 1 && doc->text[t->start] == '.') return true;
  if ((t->flags & (SR_T_ALPHA | SR_T_DIGIT | SR_T_CLITIC)) != SR_T_ALPHA) return false;
  return sr_timeword_find(t->hash) == NULL;
}

bool sr_timeword_opens(const SrTimeWord *w) {
  if (!(w->cls & SR_TW_FN)) return false;
  switch ((SrTimeFn)w->val) {
    case SR_F_A:
    case SR_F_ABOUT:
    case SR_F_ABOVE:
    case SR_F_AS:
    case SR_F_AT:
    case SR_F_BETWEEN:
    case SR_F_FROM:
    case SR_F_NEARLY:
    case SR_F_OVER:
    case SR_F_THE:
    case SR_F_TO:
    case SR_F_UP:
      return true;
    default:
      return false;
  }
}

static bool atom_white(const char *s, size_t n, uint32_t *len) {
  uint32_t c = sr_utf8_decode(s, n, len);
  return c <= ' ' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
}

/* length of the piece of text that begins at s: a word, a numeral with its marks, one mark */
static uint32_t atom_piece(const char *s, uint32_t n, uint16_t *flags) {
  uint32_t len, i = 0;
  SrAtom a = {0};
  if (atom_digit(s[0]) || (s[0] == '.' && n > 1 && atom_digit(s[1]))) {
    *flags = SR_T_DIGIT;
    uint32_t run = 0; /* the numeral sees no further than the run it can be made of */
    while (run < n && (atom_digit(s[run]) || s[run] == ',' || s[run] == '.')) run++;
    while (run > 1 && !atom_digit(s[run - 1])) run--;
    i = atom_numeral(s, run, &a);
    return i == 0 ? 1 : i;
  }
  (void)sr_utf8_decode(s, n, &len);
  bool dash = len == 3 && (unsigned char)s[0] == 0xE2 && (unsigned char)s[1] == 0x80;
  if (!atom_letter(s[0]) || dash) {
    *flags = SR_T_PUNCT;
    return len;
  }
  *flags = (uint16_t)(SR_T_ALPHA | (s[0] >= 'A' && s[0] <= 'Z' ? SR_T_CAP : 0));
  while (i < n && atom_letter(s[i])) {
    uint32_t k;
    if ((unsigned char)s[i] >= 0x80 && atom_white(s + i, n - i, &k)) break;
    if ((unsigned char)s[i] == 0xE2 && i + 1 < n && (unsigned char)s[i + 1] == 0x80) break;
    i++;
    if (i < n && s[i] == '.' && i == 1 && i + 1 < n && atom_letter(s[i + 1])) i++;
  }
  if (i == 3 && s[1] == '.' && i < n && s[i] == '.') i++;
  return i;
}

uint32_t sr_atom_tokens(const char *text, size_t n, SrToken *tok, uint32_t cap) {
  uint32_t ntok = 0, i = 0;
  uint16_t space = SR_T_SPACE;
  while (i < n && ntok < cap) {
    uint32_t k;
    if (atom_white(text + i, n - i, &k)) {
      space = SR_T_SPACE;
      i += k;
      continue;
    }
    uint16_t flags = 0;
    k = atom_piece(text + i, (uint32_t)(n - i > SR_TOKEN_MAX ? SR_TOKEN_MAX : n - i), &flags);
    tok[ntok++] = (SrToken){.start = i,
                            .hash = atom_hash(text + i, k),
                            .len = (uint16_t)k,
                            .flags = (uint16_t)(flags | space)};
    space = 0;
    i += k;
  }
  return ntok;
}
