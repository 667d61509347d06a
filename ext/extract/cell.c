/*
** cell.c: one value of one row as SQL sees it: the bridge from the structs of
** the passes to results, stored rows and JSON.
*/
#include "extract.h"

/* value of a member at an offset of a row */
#define CELL_MEMBER(type, row, off) (*(const type *)(const void *)((const char *)(row) + (off)))

static SrCell cell_text(const char *z, size_t n) {
  SrCell c = {.kind = z ? SR_CELL_TEXT : SR_CELL_NULL, .z = z, .n = z ? n : 0};
  return c;
}

static SrCell cell_int(int64_t v) {
  SrCell c = {.kind = v == SR_NULL_INT ? SR_CELL_NULL : SR_CELL_INT, .i = v};
  return c;
}

SrCell sr_cell_span(const SrArticle *a, SrSpan s, uint8_t type) {
  if (s.end <= s.start || s.end > a->doc.n) return cell_int(SR_NULL_INT);
  if (type == SR_COL_QUOTE) return cell_text(a->doc.text + s.start, s.end - s.start);
  uint32_t start = sr_article_start(a, s.start);
  if (start == 0) return cell_int(SR_NULL_INT); /* in a title apart from the text */
  if (type == SR_COL_START) return cell_int(start);
  return cell_int((int64_t)sr_doc_char(&a->doc, s.end) - sr_doc_char(&a->doc, s.start));
}

SrCell sr_cell(const SrArticle *a, const void *row, const SrColumn *col) {
  switch ((SrColType)col->type) {
    case SR_COL_TEXT: {
      const char *z = CELL_MEMBER(char *, row, col->offset);
      return cell_text(z, z ? strlen(z) : 0);
    }
    case SR_COL_INT: return cell_int(CELL_MEMBER(int64_t, row, col->offset));
    case SR_COL_REAL: {
      double v = CELL_MEMBER(double, row, col->offset);
      SrCell c = {.kind = v != v ? SR_CELL_NULL : SR_CELL_REAL, .r = v};
      return c;
    }
    default: return sr_cell_span(a, CELL_MEMBER(SrSpan, row, col->offset), col->type);
  }
}
#undef CELL_MEMBER
