/*
** files.h: what tvf_files.c asks of the file system: names that match a
** pattern, and the bytes of a file.
*/
#ifndef SR_FILES_H
#define SR_FILES_H

#include "../base/base.h"

/* ---- glob.c: names ---------------------------------------------------------- */
typedef struct SrPaths {
  SrArena arena;
  char **a; /* sorted by bytes, each once */
  uint32_t n, cap;
} SrPaths;

/* Adds the files whose path matches: * ? [a-z] [!a-z] within a name, ** for any
** number of directories. Wildcards skip names with a leading dot and, in **,
** symbolic links to directories. A pattern without wildcards gives itself,
** existing or not. SR_OK, SR_NOMEM, or SR_TOOBIG for a pattern of more than 4,095 bytes or 63
** parts; sr_paths_free() in any case. */
int sr_glob(const char *pattern, SrPaths *out);
/* name matches one part of a pattern */
bool sr_glob_name(const char *pattern, size_t npattern, const char *name, size_t n);
void sr_paths_free(SrPaths *p);

/* ---- slurp.c: contents ---------------------------------------------------------- */
typedef struct SrFile {
  char *z;          /* sr_mem memory, NUL-terminated; NULL unless SR_OK */
  size_t n;
  int64_t bytes;    /* size; -1 = unknown */
  int64_t modified; /* seconds since 1970-01-01 UTC */
  bool known;       /* bytes and modified are set */
  char error[96];
} SrFile;
/* Reads a regular file of at most limit bytes. SR_OK, SR_NOMEM, or SR_INVALID
** with the cause in f->error. */
int sr_file_read(const char *path, size_t limit, SrFile *f);
void sr_file_free(SrFile *f);

#endif
