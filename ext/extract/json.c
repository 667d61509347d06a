/*
** json.c: the whole analysis of one article as one JSON object: its head, its
** sentences, and every table of sr_table[] but the trace.
*/
#include "extract.h"

#include <math.h>

static void json_key(SrBuf *b, const char *key, bool first) {
  if (!first) sr_buf_addc(b, ',');
  sr_buf_addc(b, '"');
  sr_buf_addz(b, key);
  sr_buf_addz(b, "\":");
}

static void json_text(SrBuf *b, const char *z) {
  if (z)
    sr_buf_addjson(b, z, strlen(z));
  else
    sr_buf_addz(b, "null");
}

/* A number with up to six decimals, whatever the locale says. */
static void json_real(SrBuf *b, double v) {
  if (isnan(v) || isinf(v)) {
    sr_buf_addz(b, "null");
    return;
  }
  if (v >= -1e15 && v <= 1e15 && v == (double)(int64_t)v) {
    sr_buf_addi(b, (int64_t)v);
    return;
  }
  double size = fabs(v);
  if (size < 1e9) { /* coordinates, minutes, confidence: six decimals */
    int64_t micro = (int64_t)(size * 1e6 + 0.5);
    if (v < 0 && micro) sr_buf_addc(b, '-');
    sr_buf_addi(b, micro / 1000000);
    int64_t rest = micro % 1000000;
    if (rest == 0) return;
    char digits[8];
    for (int i = 5; i >= 0; i--, rest /= 10) digits[i] = (char)('0' + (int)(rest % 10));
    size_t n = 6;
    while (digits[n - 1] == '0') n--;
    sr_buf_addc(b, '.');
    sr_buf_add(b, digits, n);
    return;
  }
  if (size < 9e18)
    sr_buf_addi(b, (int64_t)v);
  else
    sr_buf_addz(b, "null");
}

static void json_cell(SrBuf *b, SrCell c) {
  switch ((SrCellKind)c.kind) {
    case SR_CELL_INT: sr_buf_addi(b, c.i); break;
    case SR_CELL_REAL: json_real(b, c.r); break;
    case SR_CELL_TEXT: sr_buf_addjson(b, c.z, c.n); break;
    default: sr_buf_addz(b, "null");
  }
}

static void json_table(SrBuf *b, const SrArticle *a, SrTable t) {
  const SrTableInfo *info = &sr_table[t];
  json_key(b, info->name, false);
  sr_buf_addc(b, '[');
  uint32_t n = sr_article_nrow(a, t);
  for (uint32_t i = 0; i < n && !b->oom; i++) {
    const void *row = sr_article_row(a, t, i);
    sr_buf_addz(b, i ? ",{" : "{");
    for (uint32_t k = 0; k < info->ncol; k++) {
      json_key(b, info->col[k].name, k == 0);
      json_cell(b, sr_cell(a, row, &info->col[k]));
    }
    sr_buf_addc(b, '}');
  }
  sr_buf_addc(b, ']');
}

static void json_date(SrBuf *b, int32_t day) {
  int y, m, d;
  if (day == SR_NO_DAY) {
    sr_buf_addz(b, "null");
    return;
  }
  sr_day_to_ymd(day, &y, &m, &d);
  const int part[] = {y / 100, y % 100, m, d};
  sr_buf_addc(b, '"');
  for (int i = 0; i < 4; i++) {
    if (i > 1) sr_buf_addc(b, '-');
    sr_buf_addc(b, (char)('0' + part[i] / 10));
    sr_buf_addc(b, (char)('0' + part[i] % 10));
  }
  sr_buf_addc(b, '"');
}

static void json_article(SrBuf *b, const SrArticle *a) {
  const SrDoc *d = &a->doc;
  const SrHead *h = &d->head;
  const struct { const char *key; SrSpan span; } words[] = {
      {"title", h->title},   {"subtitle", h->subtitle},
      {"byline", h->byline}, {"outlet", h->outlet},
      {"dateline_place", h->dateline_place},
  };
  json_key(b, "article", true);
  sr_buf_addc(b, '{');
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    json_key(b, words[i].key, i == 0);
    json_cell(b, sr_cell_span(a, words[i].span, SR_COL_QUOTE));
  }
  json_key(b, "dateline_date", false);
  json_date(b, h->dateline_day);
  json_key(b, "paragraphs", false);
  sr_buf_addi(b, d->npara);
  json_key(b, "sentences", false);
  sr_buf_addi(b, (int64_t)d->nsent - a->prefix_sent);
  json_key(b, "words", false);
  sr_buf_addi(b, d->nword);
  json_key(b, "body_start", false);
  uint32_t body = sr_article_start(a, h->body_start);
  sr_buf_addi(b, body ? body : 1);
  sr_buf_addc(b, '}');
}

static void json_sentences(SrBuf *b, const SrArticle *a) {
  const SrDoc *d = &a->doc;
  json_key(b, "sentences", false);
  sr_buf_addc(b, '[');
  for (uint32_t i = 0; i < d->nsent && !b->oom; i++) {
    const SrSent *s = &d->sent[i];
    SrSpan span = {s->start, s->end};
    sr_buf_addz(b, i ? ",{" : "{");
    json_key(b, "sentence", true);
    sr_buf_addi(b, sr_article_sentence(a, i));
    json_key(b, "paragraph", false);
    sr_buf_addi(b, s->para);
    json_key(b, "kind", false);
    json_text(b, sr_sent_kind_name[s->kind]);
    json_key(b, "start", false);
    json_cell(b, sr_cell_span(a, span, SR_COL_START));
    json_key(b, "length", false);
    json_cell(b, sr_cell_span(a, span, SR_COL_LENGTH));
    json_key(b, "text", false);
    json_cell(b, sr_cell_span(a, span, SR_COL_QUOTE));
    sr_buf_addc(b, '}');
  }
  sr_buf_addc(b, ']');
}

void sr_article_json(const SrArticle *a, SrBuf *out) {
  sr_buf_addc(out, '{');
  json_article(out, a);
  json_sentences(out, a);
  for (int t = 0; t < SR_TAB_N; t++)
    if (t != SR_TAB_TRACE) json_table(out, a, (SrTable)t);
  sr_buf_addc(out, '}');
}
