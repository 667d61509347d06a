/*
** lines.c: which line breaks mean something. A text whose lines are filled up
** to a margin is hard-wrapped: there a line break is white space. Elsewhere
** every line is a paragraph. The result is a list of blocks: runs of tokens
** between breaks that count.
*/
#include "reading.h"

enum { LINES_WIDE = 132, LINES_NARROW = 36 };

typedef struct LinesShape {
  bool wrapped;
  bool indented;  /* the first lines of paragraphs are set in */
  uint32_t width; /* the margin */
} LinesShape;

static uint32_t lines_end(const SrDoc *doc, uint32_t tok) {
  return doc->tok[tok].start + doc->tok[tok].len;
}

/* Has the unbroken run that begins with token i more than so many bytes? (40 are the most seen) */
static bool lines_longer(const SrDoc *doc, uint32_t i, int64_t most) {
  uint32_t a = doc->tok[i].start, e = a + doc->tok[i].len;
  while (e - a <= most && e < doc->n && (unsigned char)doc->text[e] > ' ' && e - a < 40) e++;
  return e - a > most;
}

/* Line k of the marks: its first token, and the first token behind it. */
static uint32_t lines_first(const SrMarks *m, uint32_t k) { return m->line[k]; }
static uint32_t lines_behind(const SrDoc *doc, const SrMarks *m, uint32_t k) {
  return k + 1 < m->nline ? m->line[k + 1] : doc->ntok;
}

/* Blanks before the line that begins with token i: two or more? */
static bool lines_set_in(const SrDoc *doc, uint32_t i) {
  uint32_t a = doc->tok[i].start;
  return a > 1 && doc->text[a - 1] == ' ' && doc->text[a - 2] == ' ';
}

/* Lines that are set in among others that are not begin paragraphs: their breaks tell nothing of
** the margin. Where all are, all count. */
static void lines_filled(const SrDoc *doc, const SrMarks *m, LinesShape *s) {
  uint32_t breaks[2] = {0, 0}, filled[2] = {0, 0};
  for (uint32_t k = 0; k + 1 < m->nline; k++) {
    uint32_t j = m->line[k + 1];
    if (doc->tok[j].flags & SR_T_PARA) continue;
    uint32_t len = lines_end(doc, j - 1) - doc->tok[m->line[k]].start, in = lines_set_in(doc, j);
    breaks[in]++;
    filled[in] += lines_longer(doc, j, (int64_t)s->width - len - 7);
  }
  uint32_t all = breaks[0] == 0;
  s->indented = breaks[0] && breaks[1];
  s->wrapped = breaks[all] > 0 && filled[all] * 10 >= breaks[all] * (s->indented ? 5 : 6);
}

/* The margin: nearly the widest line, and whether lines reach it wherever the next word would not
** have fitted. */
static LinesShape lines_shape(const SrDoc *doc, const SrMarks *m) {
  uint32_t hist[LINES_WIDE + 1] = {0}, longer = 0, widest = 0, total = m->nline;
  LinesShape s = {false, false, 0};
  if (total < 2) return s;
  for (uint32_t k = 0; k < total; k++) {
    uint32_t w = lines_end(doc, lines_behind(doc, m, k) - 1) - doc->tok[lines_first(m, k)].start;
    if (w > LINES_WIDE) {
      longer++;
      continue;
    }
    hist[w]++;
    if (w > widest) widest = w;
  }
  if (longer * 10 > total) return s;
  uint32_t w = widest, above = 0;
  while (w > 0 && (above += hist[w]) * 20 < total) w--;
  s.width = w;
  if (w < LINES_NARROW) return s;
  lines_filled(doc, m, &s);
  return s;
}

/* A word that nothing ends with: the line goes on behind it. */
static bool lines_hangs(const SrDoc *doc, uint32_t i) {
  static const char *const kWords[] = {"a",   "an", "the",  "of", "to",   "for",  "and",  "or",
                                       "its", "by", "with", "at", "from", "said", "that", "their"};
  if (doc->tok[i].len > 5 || doc->tok[i].flags & SR_T_CAP) return false;
  return SR_TOKEN_IN(doc, i, kWords);
}

/* Is the line break before token j (line starts at i) nothing but white space? */
static bool lines_joins(const SrDoc *doc, const LinesShape *s, uint32_t i, uint32_t j) {
  const SrToken *prev = &doc->tok[j - 1], *next = &doc->tok[j];
  char last = doc->text[prev->start + prev->len - 1];
  bool stop = last == '.' || last == '!' || last == '?' || last == ':';
  char first = doc->text[next->start];
  uint32_t len = lines_end(doc, j - 1) - doc->tok[i].start;
  bool goes_on = !stop && sr_ascii_lower_is(first) && !(next->flags & SR_T_ADDRESS);
  if (goes_on && len >= 60 && len <= LINES_WIDE && !(prev->flags & SR_T_PUNCT && prev->len > 1))
    return true;
  if (goes_on && doc->text[next->start - 2] == ' ' && next->start - lines_end(doc, j - 1) == 2)
    return true; /* "cold \nnight" */
  if (!s->wrapped) return false;
  if (s->indented && lines_set_in(doc, j) && !lines_set_in(doc, i)) return false;
  bool flush = s->indented && doc->text[next->start - 1] == '\n';
  /* the text's first line may be a title */
  if (flush && !stop && (goes_on || (i > 0 && len >= 12))) return true;
  if (goes_on && len >= 12 && prev->flags & (SR_T_ALPHA | SR_T_DIGIT)) return true;
  if (len >= 12 && lines_hangs(doc, j - 1)) return true;
  return lines_longer(doc, j, (int64_t)s->width - len - 11);
}

bool sr_blocks_make(SrDoc *doc, const SrMarks *m, SrBlocks *out) {
  LinesShape shape = lines_shape(doc, m);
  out->cap = m->nline + 2; /* a dateline adds one */
  out->a = sr_arena_alloc(doc->arena, (uint64_t)out->cap * sizeof *out->a);
  if (!out->a) return false;
  for (uint32_t k = 0; k < m->nline;) {
    uint32_t i = m->line[k], line = i, j = lines_behind(doc, m, k++);
    while (j < doc->ntok && !(doc->tok[j].flags & SR_T_PARA) && lines_joins(doc, &shape, line, j)) {
      line = j;
      j = lines_behind(doc, m, k++);
    }
    out->a[out->n] = (SrBlock){.tok = i, .ntok = j - i, .para = out->n + 1, .kind = SR_S_BODY};
    out->n++;
    doc->tok[i].flags |= SR_T_PARA;
  }
  doc->npara = out->n;
  return true;
}
