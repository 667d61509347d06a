/*
** tagging.c: tags documents without SQLite, for the bench and for the eye.
**
**   bench-tagging pos|lemma|show|time < documents
**
** documents: for each a line "id<TAB>bytes", then that many bytes and a line break.
** pos, lemma: id, start, end (bytes), tag or lemma. show: groups in brackets, a * before their
** heads. time: tags and groups only, ns per token and MB/s.
*/
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../../ext/tagging/tagging.h"

static void show(const SrDoc *doc, const SrTag *tag, const SrGroupList *gs) {
  uint32_t g = 0;
  for (uint32_t i = 0; i < doc->ntok; i++) {
    const SrToken *t = &doc->tok[i];
    while (g < gs->n && gs->a[g].tok + gs->a[g].ntok <= i) g++;
    const SrGroup *p = g < gs->n && gs->a[g].tok <= i ? &gs->a[g] : NULL;
    if (t->flags & SR_T_SENT) printf("\n");
    if (p && p->tok == i) {
      static const char *const kind[] = {"NP", "VP", "PP", "OT"};
      printf(" [%s", kind[p->kind]);
      if (p->kind == SR_GR_VP)
        printf(":%d%s%s%s%s%s%s%s%s", p->form, p->passive ? "pas" : "", p->reduced ? ",red" : "", p->negated ? ",neg" : "",
               p->modal ? ",mod" : "", p->future ? ",fut" : "", p->perfect ? ",perf" : "", p->progressive ? ",prog" : "",
               p->infinitive ? ",inf" : "");
    }
    printf(" %s%.*s/%s%s%.0d", p && p->head == i ? "*" : "", t->len, doc->text + t->start, sr_upos_name[tag[i].upos],
           tag[i].plural ? "s" : "", tag[i].form);
    if (p && p->tok + p->ntok == i + 1) printf("]");
  }
  printf("\n");
}

int main(int argc, char **argv) {
  const char *mode = argc > 1 ? argv[1] : "pos";
  char id[1024], lemma[600];
  unsigned long n;
  double ns = 0, bytes = 0, tokens = 0;
  while (scanf("%1000[^\t]\t%lu%*1[\n]", id, &n) == 2) {
    char *text = malloc(n + 1);
    if (!text || fread(text, 1, n, stdin) != n) return 1;
    getchar();
    SrArena arena;
    SrDoc doc;
    SrGroupList gs = {0};
    sr_arena_init(&arena);
    if (sr_doc_read(&doc, &arena, text, n, SR_NO_DAY) != SR_OK) return 1;
    SrTag *tag = sr_arena_zalloc(&arena, (doc.ntok + 1) * sizeof *tag);
    struct timespec a, b;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    for (uint32_t s = 0; s < doc.nsent; s++) {
      sr_tag_sentence(&doc, s, tag + doc.sent[s].tok);
      sr_chunk_sentence(&doc, s, tag + doc.sent[s].tok, &gs);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
    ns += (double)(b.tv_sec - a.tv_sec) * 1e9 + (double)(b.tv_nsec - a.tv_nsec);
    bytes += (double)n;
    tokens += doc.ntok;
    if (!strcmp(mode, "show")) show(&doc, tag, &gs);
    for (uint32_t i = 0; i < doc.ntok && (!strcmp(mode, "pos") || !strcmp(mode, "lemma")); i++) {
      const SrToken *t = &doc.tok[i];
      sr_lemma(&doc, i, tag[i], lemma, sizeof lemma);
      printf("%s\t%u\t%u\t%s\n", id, t->start, t->start + t->len, *mode == 'l' ? lemma : sr_upos_name[tag[i].upos]);
    }
    sr_arena_free(&arena);
    free(text);
  }
  if (!strcmp(mode, "time")) printf("%.0f ns/token, %.1f MB/s, %.0f tokens\n", ns / tokens, bytes / ns * 1e3, tokens);
  return 0;
}
