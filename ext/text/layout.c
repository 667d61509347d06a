/*
** layout.c: names the blocks of an article: title, subtitle, byline, dateline,
** captions, headings, body; finds the title repeated in the body.
*/
#include "layout.h"

enum { LAYOUT_HEAD = 10, LAYOUT_TITLE = 36, LAYOUT_HEADING = 14, LAYOUT_CAPTION = 90 };

static SrSpan layout_span(const SrDoc *doc, uint32_t from, uint32_t to) {
  return (SrSpan){doc->tok[from].start, doc->tok[to - 1].start + doc->tok[to - 1].len};
}


static const char *const kLayoutCredit[] = {
    "photo",      "photos", "photograph", "photographer", "image",    "images",      "picture",
    "pictures",   "source", "credit",     "caption",      "courtesy", "handout",     "screengrab",
    "screenshot", "getty",  "file",       "video",        "via",      "illustration"};

bool sr_layout_credit(const SrDoc *doc, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++)
    if (doc->tok[i].flags & SR_T_ALPHA && SR_TOKEN_IN(doc, i, kLayoutCredit)) return true;
  return false;
}

/* by the last token that is no closing quotation mark or bracket */
bool sr_block_stops(const SrDoc *doc, const SrBlock *b) {
  uint32_t i = b->tok + b->ntok;
  while (i > b->tok) {
    const SrToken *t = &doc->tok[--i];
    if (t->flags & SR_T_DOT) return false;
    char c = doc->text[t->start];
    if (c == '.') return (t->flags & SR_T_PUNCT) != 0;
    bool apostrophe =
        c == '\'' || (t->len == 3 && memcmp(doc->text + t->start, "\xE2\x80\x99", 3) == 0);
    if (t->flags & (SR_T_CLOSE | SR_T_QUOTE) || apostrophe) continue;
    return (t->flags & SR_T_PUNCT) && (strchr("!?;,:-", c) || t->len == 3);
  }
  return false;
}

static bool layout_question(const SrDoc *doc, const SrBlock *b) {
  return doc->text[doc->tok[b->tok + b->ntok - 1].start] == '?';
}

static uint32_t layout_words(const SrDoc *doc, const SrBlock *b) {
  uint32_t n = 0;
  for (uint32_t i = b->tok; i < b->tok + b->ntok; i++)
    n += (doc->tok[i].flags & (SR_T_ALPHA | SR_T_DIGIT)) != 0;
  return n;
}

/* Ends in a bracket with a picture credit, or begins as captions do. */
static bool layout_caption(const SrDoc *doc, const SrBlock *b) {
  if (b->ntok > LAYOUT_CAPTION) return false;
  uint32_t end = b->tok + b->ntok, i = end - 1;
  char c = doc->text[doc->tok[i].start];
  if (c == '.' && i > b->tok) c = doc->text[doc->tok[--i].start];
  if (c == ']' || c == ')') {
    uint32_t j = i;
    while (j > b->tok && i - j < 24 && doc->text[doc->tok[j].start] != (c == ']' ? '[' : '(')) j--;
    char open = doc->text[doc->tok[j].start];
    if (open == '[' || open == '(') {
      if (sr_layout_credit(doc, j + 1, i)) return true;
      if (j == b->tok && i == end - 1 && b->ntok < 24) return c == ']';
    }
  }
  static const char *const kFirst[] = {"photo", "image", "picture", "caption", "photograph"};
  uint32_t f = doc->tok[b->tok].flags;
  const uint32_t letters =
      SR_LETTER('P') | SR_LETTER('I') | SR_LETTER('C') | SR_LETTER('F') | SR_LETTER('E');
  if (!(f & SR_T_CAP) || !sr_letter_of(doc->text[doc->tok[b->tok].start], letters)) return false;
  if (sr_token_is(doc, b->tok, "file") && b->ntok > 1)
    return sr_token_is(doc, b->tok + 1, "photo") || doc->tok[b->tok + 1].flags & SR_T_HYPHEN ||
           doc->text[doc->tok[b->tok + 1].start] == ':';
  if (sr_token_is(doc, b->tok, "enlarge") && b->ntok > 2)
    return sr_layout_credit(doc, b->tok + 1, b->tok + 3);
  if (!SR_TOKEN_IN(doc, b->tok, kFirst)) return false;
  return b->ntok == 1 || doc->text[doc->tok[b->tok + 1].start] == ':' ||
         sr_token_is(doc, b->tok + 1, "by") || sr_token_is(doc, b->tok + 1, "credit") ||
         !sr_block_stops(doc, b);
}

/* "By Jane Doe", "Jane Doe, Correspondent", "Published 3 May 2020" */
static bool layout_byline(const SrDoc *doc, const SrBlock *b, SrSpan *name) {
  static const char *const kRole[] = {"correspondent", "reporter", "writer",    "editor",
                                      "staff",         "press",    "news",      "agencies",
                                      "agency",        "bureau",   "columnist", "desk"};
  static const char *const kStamp[] = {"published", "updated", "posted", "last"};
  uint32_t end = b->tok + b->ntok, i = b->tok;
  *name = (SrSpan){0, 0};
  if (b->ntok > 24 || b->ntok < 2 || sr_block_stops(doc, b) || !(doc->tok[i].flags & SR_T_CAP))
    return false;
  if (sr_token_is(doc, i, "by")) {
    if (!(doc->tok[i + 1].flags & SR_T_CAP)) return false;
    *name = layout_span(doc, i + 1, end);
    return true;
  }
  if (SR_TOKEN_IN(doc, i, kStamp))
    for (uint32_t j = i; j < end; j++)
      if (doc->tok[j].flags & SR_T_DIGIT) return true;
  bool comma = false, role = false;
  for (; i < end; i++) {
    uint32_t f = doc->tok[i].flags;
    char c = doc->text[doc->tok[i].start];
    if (c == ',' || c == '|' || c == '/')
      comma = true;
    else if (comma && f & SR_T_ALPHA) {
      bool address =
          doc->tok[i].len > 4 && memchr(doc->text + doc->tok[i].start, '.', doc->tok[i].len);
      if (address || SR_TOKEN_IN(doc, i, kRole)) role = true;
    } else if (f & SR_T_ALPHA && !(f & SR_T_CAP) && !sr_token_is(doc, i, "and"))
      return false;
    else if (f & SR_T_DIGIT)
      return false;
  }
  if (!role) return false;
  *name = layout_span(doc, b->tok, end);
  return true;
}

static bool layout_same(const SrDoc *doc, const SrBlock *a, const SrBlock *b) {
  if (a->ntok != b->ntok) return false;
  for (uint32_t i = 0; i < a->ntok; i++)
    if (!sr_token_same(doc, a->tok + i, b->tok + i)) return false;
  return true;
}

static bool layout_item(const SrDoc *doc, const SrBlock *b) {
  const SrToken *t = &doc->tok[b->tok];
  char c = doc->text[t->start];
  if (t->flags & SR_T_HYPHEN || c == '*' || (unsigned char)c >= 0xE2) return true;
  return b->ntok > 1 && t->len < 4 && strchr(".)", doc->text[doc->tok[b->tok + 1].start]) &&
         t->flags & SR_T_DIGIT;
}

static bool layout_titled(const SrDoc *doc, const SrBlock *b) {
  const SrToken *t = &doc->tok[b->tok];
  bool quoted = doc->text[t->start] == '\'' || t->flags & (SR_T_QUOTE | SR_T_OPEN);
  return b->ntok <= LAYOUT_TITLE && !doc->upper &&
         (!sr_block_stops(doc, b) || layout_question(doc, b)) &&
         (quoted || t->flags & (SR_T_CAP | SR_T_DIGIT)) && layout_words(doc, b) + quoted > 1;
}

/* No stop inside */
static bool layout_one(const SrDoc *doc, const SrBlock *b) {
  for (uint32_t i = b->tok; i + 1 < b->tok + b->ntok; i++)
    if (doc->tok[i].flags & SR_T_PUNCT && memchr(".!?;", doc->text[doc->tok[i].start], 4))
      return false;
  return true;
}

/* One sentence with its stop, as a title some pages give: only what follows tells it from a
** body. */
static bool layout_titled_stop(const SrDoc *doc, const SrBlock *b) {
  if (b->ntok > LAYOUT_TITLE || doc->upper || !(doc->tok[b->tok].flags & SR_T_CAP)) return false;
  return layout_one(doc, b) && layout_words(doc, b) > 3;
}

/* "Jo Doe", "Jo Doe for CNN": two names or more and nothing else but the outlet */
static bool layout_name(const SrDoc *doc, const SrBlock *b, bool outlet) {
  uint32_t names = 0, i = b->tok, end = b->tok + b->ntok;
  for (; i < end && (doc->tok[i].flags & (SR_T_ALPHA | SR_T_CAP)) == (SR_T_ALPHA | SR_T_CAP); i++) {
    if (doc->tok[i].flags & SR_T_UPPER && !(doc->tok[i].flags & SR_T_DOT)) return false;
    names++;
  }
  if (names < 2 || names > 4) return false;
  if (i == end) return !outlet;
  return sr_token_is(doc, i, "for") && i + 1 < end && i + 6 > end &&
         doc->tok[i + 1].flags & SR_T_UPPER;
}

/* The block is furniture of the page, or a link under a label that stands before it. */
static bool layout_page(const SrDoc *doc, SrBlock *b, bool *links) {
  bool label, page = sr_furniture_read(doc, b, &label);
  if (!page && *links)
    page = b->ntok <= LAYOUT_TITLE && !sr_block_stops(doc, b) && layout_one(doc, b);
  *links = page && (label || *links);
  if (page) b->kind = SR_S_BYLINE, b->page = true;
  return page;
}

/* What stands in front of the dateline and ends in a bracket describes a picture. */
static bool layout_bracketed(const SrDoc *doc, const SrBlock *b) {
  return b->ntok > 12 && doc->text[doc->tok[b->tok + b->ntok - 1].start] == ')';
}

/* Splits block i behind its first n tokens. */
static bool layout_split(SrDoc *doc, SrBlocks *bs, uint32_t i, uint32_t n) {
  if (n >= bs->a[i].ntok) return true;
  const SrBlock *last = SR_PUSH(doc->arena, bs->a, bs->n, bs->cap);
  if (!last) return false;
  memmove(&bs->a[i + 1], &bs->a[i], (bs->n - 1 - i) * sizeof *bs->a);
  bs->a[i + 1].tok += n;
  bs->a[i + 1].ntok -= n;
  bs->a[i].ntok = n;
  return true;
}

/* The dateline among the first blocks: returns the block it stands in, blocks->n if there is
** none. */
static bool layout_dateline(SrDoc *doc, SrBlocks *bs, int32_t published, uint32_t *at) {
  uint32_t most = bs->n < LAYOUT_HEAD ? bs->n : LAYOUT_HEAD;
  *at = bs->n;
  for (uint32_t i = 0; i < most; i++) {
    SrBlock *b = &bs->a[i];
    uint32_t n = sr_dateline_read(doc, b->tok, b->ntok, published, &doc->head);
    if (n == 0) continue;
    if (!layout_split(doc, bs, i, n)) return false;
    bs->a[i].kind = SR_S_DATELINE;
    *at = i;
    return true;
  }
  return true;
}

/* Title, subtitle, bylines and captions in front of the body. */
static void layout_head(SrDoc *doc, SrBlocks *bs, uint32_t dateline) {
  uint32_t most = dateline < bs->n ? dateline : bs->n - 1, title = UINT32_MAX;
  if (most > LAYOUT_HEAD) most = LAYOUT_HEAD;
  bool links = false;
  for (uint32_t i = 0; i < most; i++) {
    SrBlock *b = &bs->a[i];
    SrSpan name;
    bool prose = sr_furniture_prose(doc, b->tok, b->tok + b->ntok);
    if ((!prose && layout_caption(doc, b)) || (dateline < bs->n && layout_bracketed(doc, b))) {
      b->kind = SR_S_CAPTION;
    } else if (!prose && layout_byline(doc, b, &name)) {
      b->kind = SR_S_BYLINE;
      if (name.end && !doc->head.byline.end) doc->head.byline = name;
    } else if (!prose && layout_page(doc, b, &links)) {
      links = false;
    } else if (title == UINT32_MAX) {
      bool more = dateline < bs->n || layout_byline(doc, &bs->a[i + 1], &name);
      if (!layout_titled(doc, b) && !(more && layout_titled_stop(doc, b))) return;
      b->kind = SR_S_TITLE;
      title = i;
      doc->head.title = layout_span(doc, b->tok, b->tok + b->ntok);
    } else {
      SrSpan dummy;
      const SrBlock *next = &bs->a[i + 1];
      bool sub = !doc->head.subtitle.end && b->ntok <= 60 && !layout_item(doc, b) &&
                 (layout_titled(doc, b) || layout_same(doc, &bs->a[title], next) ||
                  layout_byline(doc, next, &dummy) || i + 1 == dateline);
      bool near =
          i + 1 == dateline || bs->a[i - 1].kind == SR_S_BYLINE || layout_byline(doc, next, &dummy);
      if (layout_name(doc, b, !near)) {
        b->kind = SR_S_BYLINE;
        if (!doc->head.byline.end) doc->head.byline = layout_span(doc, b->tok, b->tok + b->ntok);
      } else if (layout_same(doc, &bs->a[title], b)) {
        b->kind = SR_S_TITLE;
        b->repeat = true;
      } else if (sub && i == title + 1) {
        b->kind = SR_S_SUBTITLE;
        doc->head.subtitle = layout_span(doc, b->tok, b->tok + b->ntok);
      } else {
        return;
      }
    }
  }
}

/* No list item; a number may stand before a heading when what follows is none. */
static bool layout_heads(const SrDoc *doc, const SrBlock *b, const SrBlock *next) {
  return !layout_item(doc, b) ||
         (doc->tok[b->tok].flags & SR_T_DIGIT && b->ntok > 3 && !layout_item(doc, next));
}

/* Captions, headings and repetitions of the title inside the body. */
static void layout_body(SrDoc *doc, SrBlocks *bs) {
  uint32_t section = 0;
  const SrBlock *title = NULL;
  bool links = false;
  for (uint32_t i = 0; i < bs->n; i++) {
    SrBlock *b = &bs->a[i];
    if (b->kind == SR_S_TITLE && !title) title = b;
    if (b->kind == SR_S_BODY) {
      const SrBlock *next = i + 1 < bs->n ? &bs->a[i + 1] : NULL;
      if (title && layout_same(doc, title, b)) {
        b->kind = SR_S_TITLE;
        b->repeat = true;
      } else if (sr_furniture_prose(doc, b->tok, b->tok + b->ntok)) {
        links = false;
      } else if (layout_caption(doc, b)) {
        b->kind = SR_S_CAPTION;
      } else if (layout_page(doc, b, &links)) {
        b->section = (uint8_t)section;
      } else if (i > 0 && next && b->para != bs->a[i - 1].para && b->ntok <= LAYOUT_HEADING &&
                 layout_heads(doc, b, next) && layout_titled(doc, b) && next->ntok > b->ntok + 4 &&
                 sr_block_stops(doc, next) && bs->a[i - 1].kind != SR_S_DATELINE) {
        b->kind = SR_S_HEADING;
        if (section < 255) section++;
      }
    }
    b->section = (uint8_t)section;
  }
}

bool sr_layout_read(SrDoc *doc, SrBlocks *blocks, int32_t published_day) {
  uint32_t dateline;
  if (blocks->n == 0) return true;
  if (!layout_dateline(doc, blocks, published_day, &dateline)) return false;
  layout_head(doc, blocks, dateline);
  layout_body(doc, blocks);
  uint32_t i = 0;
  for (; i < blocks->n && !blocks->ntitle; i++)
    if (blocks->a[i].kind == SR_S_TITLE)
      blocks->title = blocks->a[i].tok, blocks->ntitle = blocks->a[i].ntok;
  i = 0;
  while (i < blocks->n && blocks->a[i].kind != SR_S_BODY && blocks->a[i].kind != SR_S_HEADING) i++;
  doc->head.body_start = i < blocks->n ? doc->tok[blocks->a[i].tok].start : doc->n;
  return true;
}
