/*
** sentence.c: where sentences end inside a block. Full stops of abbreviations
** are told apart by what follows; closing quotation marks and brackets stay
** with their sentence; no sentence is longer than SR_SENT_MAX bytes.
*/
#include "layout.h"

typedef struct SentPass {
  SrDoc *doc;
  uint32_t cap;
} SentPass;

/* Words that begin sentences and hardly ever follow an abbreviation inside one. */
bool sr_sent_starter(const SrDoc *doc, uint32_t i) {
  static const char *const kWords[] = {
      "a",    "after", "all",  "also",  "although", "an",    "and",  "another", "as",   "at",
      "because", "before", "both", "but", "by", "despite", "during", "each", "earlier", "few",
      "for",  "from", "he",   "her",  "his",  "how",   "however", "i",  "if", "in",  "it", "its", "last", "later", "many",
      "meanwhile", "more", "most", "my", "no", "nor", "not", "on",  "one",  "or", "other", "our", "she", "since", "so", "some",
      "such", "that", "the",  "their", "then", "there", "these", "they", "this", "those", "though",
      "thus", "to", "two",  "under", "until", "we",   "what", "when", "where", "whether", "while", "who", "why", "with", "yet", "you", "your"};
  char f[16];
  if (doc->tok[i].len > 10) return false;
  sr_token_fold(doc, i, f, sizeof f);
  size_t lo = 0, hi = sizeof kWords / sizeof *kWords;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    int c = strcmp(kWords[mid], f);
    if (c == 0) return true;
    if (c < 0) lo = mid + 1;
    else hi = mid;
  }
  return false;
}

/* Does the sentence end after the abbreviation i when token j follows? */
static bool sent_abbrev_ends(const SrDoc *doc, uint32_t i, uint32_t j) {
  const SrToken *t = &doc->tok[i], *next = &doc->tok[j];
  bool cap = (next->flags & SR_T_CAP) != 0;
  if (next->flags & SR_T_PUNCT && !(next->flags & SR_T_OPEN)) return false;
  switch (sr_abbrev(doc->text + t->start, t->len - 1u)) {
    case SR_A_TITLE:
    case SR_A_MID:
      return false;
    case SR_A_UNIT:
    case SR_A_MONTH:
      return cap && sr_sent_starter(doc, j);
    default:
      if (doc->upper || cap) return sr_sent_starter(doc, j) || sr_token_is(doc, i, "etc.");
      return (next->flags & SR_T_OPEN) != 0;
  }
}

/* Token i may close a sentence; j is the first token behind it and its closing marks. */
static bool sent_ends(const SrDoc *doc, uint32_t i, uint32_t j) {
  const SrToken *t = &doc->tok[i], *next = &doc->tok[j];
  if (t->flags & SR_T_DOT) return sent_abbrev_ends(doc, i, j);
  char c = doc->text[t->start];
  bool lower = next->flags & SR_T_ALPHA && !(next->flags & (SR_T_CAP | SR_T_DIGIT));
  if (!(next->flags & SR_T_SPACE)) {
    return c == '.' && t->len == 1 && i > 0 && next->flags & SR_T_CAP &&
           doc->tok[i - 1].flags & SR_T_ALPHA && doc->tok[i - 1].len > 2;
  }
  if (next->flags & SR_T_PUNCT && !(next->flags & (SR_T_OPEN | SR_T_HYPHEN | SR_T_QUOTE)) &&
      strchr(",;:", doc->text[next->start]))
    return false;
  return !lower;
}

static bool sent_terminal(const SrDoc *doc, const SrToken *t) {
  if (t->flags & SR_T_DOT) return true;
  if (!(t->flags & SR_T_PUNCT)) return false;
  char c = doc->text[t->start];
  if (c == '.' || c == '!' || c == '?') return true;
  return t->len == 3 && memcmp(doc->text + t->start, "\xE2\x80\xA6", 3) == 0;
}

static bool sent_push(SentPass *p, const SrBlock *b, uint32_t from, uint32_t to) {
  SrDoc *doc = p->doc;
  SrSent *s = SR_PUSH(doc->arena, doc->sent, doc->nsent, p->cap);
  if (!s) return false;
  doc->tok[from].flags |= SR_T_SENT;
  *s = (SrSent){.start = doc->tok[from].start,
                .end = doc->tok[to - 1].start + doc->tok[to - 1].len,
                .tok = from, .ntok = to - from, .para = b->para, .kind = b->kind,
                .section = b->section, .repeat = b->repeat};
  return true;
}

/* The token behind the closing quotation marks and brackets that follow token i. */
static uint32_t sent_closers(const SrDoc *doc, uint32_t i, uint32_t end) {
  uint32_t j = i + 1;
  while (j < end && !(doc->tok[j].flags & SR_T_SPACE)) {
    const SrToken *t = &doc->tok[j];
    char c = doc->text[t->start];
    bool closing = t->flags & (SR_T_CLOSE | SR_T_QUOTE) || (c == '\'' && t->len == 1) ||
                   (t->len == 3 && memcmp(doc->text + t->start, "\xE2\x80\x99", 3) == 0);
    if (!closing || t->flags & SR_T_OPEN) break;
    j++;
  }
  return j;
}

static bool sent_block(SentPass *p, const SrBlock *b) {
  SrDoc *doc = p->doc;
  uint32_t from = b->tok, end = b->tok + b->ntok;
  bool whole = b->kind != SR_S_BODY && b->kind != SR_S_CAPTION;
  for (uint32_t i = from; i < end; i++) {
    const SrToken *t = &doc->tok[i];
    if (t->start + t->len - doc->tok[from].start > SR_SENT_MAX && i > from) {
      if (!sent_push(p, b, from, i)) return false;
      from = i;
    }
    if (whole || !sent_terminal(doc, t)) continue;
    uint32_t j = sent_closers(doc, i, end);
    if (j >= end) break;
    if (sent_ends(doc, i, j)) {
      if (!sent_push(p, b, from, j)) return false;
      from = j;
      i = j - 1;
    }
  }
  return from >= end || sent_push(p, b, from, end);
}

bool sr_sentences_make(SrDoc *doc, const SrBlocks *blocks) {
  SentPass p = {doc, doc->n / 100 + 16};
  doc->sent = sr_arena_alloc(doc->arena, (uint64_t)p.cap * sizeof *doc->sent);
  if (!doc->sent) return false;
  for (uint32_t i = 0; i < blocks->n; i++)
    if (!sent_block(&p, &blocks->a[i])) return false;
  return true;
}
