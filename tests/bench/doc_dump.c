/*
** doc_dump.c: prints what the text floor reads in each text of a stream, for
** the benchmarks of tokens, sentences and datelines. Input: frames of a line
** "ID BYTES" and that many bytes. Mode: tokens | sentences | head | kinds.
*/
#include <stdio.h>
#include <stdlib.h>

#include "../../ext/text/text.h"

static void dump_span(const SrDoc *doc, const char *name, SrSpan s) {
  if (s.end > s.start) printf("\t%s=%.*s", name, (int)(s.end - s.start), doc->text + s.start);
}

static void dump_head(const SrDoc *doc, const char *id) {
  const SrHead *h = &doc->head;
  int y = 0, m = 0, d = 0;
  if (h->dateline_day != SR_NO_DAY) sr_day_to_ymd(h->dateline_day, &y, &m, &d);
  printf("%s\tday=%04d-%02d-%02d\tbody=%u", id, y, m, d, sr_doc_char(doc, h->body_start));
  dump_span(doc, "place", h->dateline_place);
  dump_span(doc, "country", h->dateline_country);
  dump_span(doc, "date", h->dateline_date);
  dump_span(doc, "outlet", h->outlet);
  dump_span(doc, "byline", h->byline);
  printf("\n");
}

static void dump(const SrDoc *doc, const char *id, char mode) {
  if (mode == 't')
    for (uint32_t i = 0; i < doc->ntok; i++) {
      const SrToken *t = &doc->tok[i];
      printf("%s\t%u\t%u\tX\n", id, sr_doc_char(doc, t->start), sr_doc_char(doc, t->start + t->len));
    }
  else if (mode == 'h') dump_head(doc, id);
  else
    for (uint32_t i = 0; i < doc->nsent; i++) {
      const SrSent *s = &doc->sent[i];
      if (mode == 's')
        printf("%s\t%u\t%u\n", id, sr_doc_char(doc, s->start), sr_doc_char(doc, s->end));
      else
        printf("%s p%u %s%s%s | %.*s\n", id, s->para, sr_sent_kind_name[s->kind],
               s->in_quote ? " (quote)" : "", s->repeat ? " (repeat)" : "", (int)(s->end - s->start),
               doc->text + s->start);
    }
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: doc_dump tokens|sentences|head|kinds < frames\n");
    return 2;
  }
  char id[256];
  unsigned long n;
  while (scanf("%255s %lu", id, &n) == 2 && getchar() == '\n') {
    char *text = malloc(n + 1);
    if (!text || fread(text, 1, n, stdin) != n) return 2;
    SrArena arena;
    SrDoc doc;
    sr_arena_init(&arena);
    if (sr_doc_read(&doc, &arena, text, n, SR_NO_DAY) != SR_OK) return 2;
    dump(&doc, id, argv[1][0]);
    sr_arena_free(&arena);
    free(text);
  }
  return 0;
}
