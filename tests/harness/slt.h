/*
** slt.h: parts of build/slt, the sqllogictest runner: MD5, the script reader,
** and the runner itself. slt.c is the command line and says what a script may
** hold.
*/
#ifndef SLT_H
#define SLT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- slt_md5.c: the hash of result lists -------------------------------- */
typedef struct SltMd5 {
  uint32_t state[4];
  uint64_t length;          /* bytes so far */
  unsigned char block[64];  /* the unfinished block */
} SltMd5;

void slt_md5_init(SltMd5 *m);
void slt_md5_add(SltMd5 *m, const void *p, size_t n);
/* writes 32 hexadecimal digits and a terminator */
void slt_md5_hex(SltMd5 *m, char hex[33]);

/* ---- slt_script.c: lines of a script -------------------------------------- */
typedef struct SltScript {
  char *text;      /* the whole file, cut into lines while it is read */
  size_t size;     /* bytes of text */
  size_t next;     /* where the line after the current one begins */
  char *line;      /* current line, terminated, without CR; "" = blank or end */
  int number;      /* of the current line, from 1 */
  bool end;        /* no current line: the file is over */
  char token[5][256];  /* the words of the line last split */
  char *rest[5];   /* where each word begins in the (unsplit) line */
} SltScript;

bool slt_script_open(SltScript *s, const char *path);
void slt_script_close(SltScript *s);
/* Next line that is no comment (a line beginning with '#'). */
bool slt_script_line(SltScript *s);
/* First line of the next record; false at the end of the file. */
bool slt_script_record(SltScript *s);
void slt_script_split(SltScript *s);
/* The lines up to a blank line, or up to a line "----" when stop_at_bar, put
** together with newlines; to be freed by the caller. */
char *slt_script_sql(SltScript *s, bool stop_at_bar);

/* ---- slt_run.c: one file ---------------------------------------------------- */
typedef struct SltCount {
  int passed, failed, skipped;
} SltCount;

typedef struct SltOptions {
  const char *load[8]; /* extensions to load into each connection */
  int nload;
  bool strict;         /* an empty result section means no rows */
  bool verbose;
} SltOptions;

void slt_run_file(const char *path, const SltOptions *options, SltCount *count);

void *slt_alloc(void *old, size_t n); /* realloc or exit */

#endif
