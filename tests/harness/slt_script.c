/*
** slt_script.c: reads a sqllogictest script line by line. Records are parted
** by blank lines; a line that begins with '#' is a comment wherever it stands.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "slt.h"

void *slt_alloc(void *old, size_t n) {
  void *p = realloc(old, n ? n : 1);
  if (p == NULL) {
    fprintf(stderr, "slt: out of memory\n");
    exit(2);
  }
  return p;
}

static bool script_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

bool slt_script_open(SltScript *s, const char *path) {
  FILE *f = fopen(path, "rb");
  char chunk[65536];
  size_t n;
  memset(s, 0, sizeof *s);
  if (f == NULL) return false;
  while ((n = fread(chunk, 1, sizeof chunk, f)) > 0) {
    s->text = slt_alloc(s->text, s->size + n + 1);
    memcpy(s->text + s->size, chunk, n);
    s->size += n;
  }
  n = (size_t)ferror(f);
  fclose(f);
  if (s->text == NULL) s->text = slt_alloc(NULL, 1);
  s->text[s->size] = 0;
  s->line = s->text + s->size;
  return n == 0;
}

void slt_script_close(SltScript *s) {
  free(s->text);
  s->text = NULL;
}

bool slt_script_line(SltScript *s) {
  do {
    size_t from = s->next, to = from;
    if (from >= s->size) {
      s->line = s->text + s->size;
      s->end = true;
      return false;
    }
    while (to < s->size && s->text[to] != '\n') to++;
    s->next = to + 1;
    s->number++;
    s->text[to] = 0;
    if (to > from && s->text[to - 1] == '\r') s->text[--to] = 0;
    s->line = s->text + from;
    while (to > from && script_space(s->text[to - 1])) to--;
    if (to == from) s->line[0] = 0; /* only blanks: a blank line */
  } while (s->line[0] == '#');
  return true;
}

bool slt_script_record(SltScript *s) {
  if (s->number > 0) {
    while (s->line[0]) slt_script_line(s);
  }
  do {
    if (!slt_script_line(s)) return false;
  } while (s->line[0] == 0);
  return true;
}

void slt_script_split(SltScript *s) {
  char *z = s->line;
  for (int i = 0; i < 5; i++) {
    size_t n = 0;
    while (script_space(*z)) z++;
    s->rest[i] = z;
    while (*z && !script_space(*z)) {
      if (n + 1 < sizeof s->token[0]) s->token[i][n++] = *z;
      z++;
    }
    s->token[i][n] = 0;
  }
}

char *slt_script_sql(SltScript *s, bool stop_at_bar) {
  char *sql = slt_alloc(NULL, 1);
  size_t n = 0;
  sql[0] = 0;
  while (slt_script_line(s) && s->line[0]) {
    size_t len = strlen(s->line);
    if (stop_at_bar && strcmp(s->line, "----") == 0) break;
    sql = slt_alloc(sql, n + len + 2);
    if (n > 0) sql[n++] = '\n';
    memcpy(sql + n, s->line, len + 1);
    n += len;
  }
  return sql;
}
