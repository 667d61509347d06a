/*
** slurp.c: the bytes of one regular file, or the reason why there are none.
*/
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../store/sqlite3api.h"
#include "files.h"

/* In our own words: strerror() speaks the language of the locale. */
static int slurp_fail(SrFile *f, int code) {
  const char *cause;
  switch (code) {
    case ENOENT:
    case ENOTDIR:
      cause = "no such file";
      break;
    case EACCES:
    case EPERM:
      cause = "permission denied";
      break;
    case EISDIR:
      cause = "is a directory";
      break;
    case ELOOP:
      cause = "too many symbolic links";
      break;
    case ENAMETOOLONG:
      cause = "name too long";
      break;
    default:
      cause = NULL;
      break;
  }
  if (cause)
    sqlite3_snprintf((int)sizeof f->error, f->error, "%s", cause);
  else
    sqlite3_snprintf((int)sizeof f->error, f->error, "cannot be read (system error %d)", code);
  return SR_INVALID;
}

static int slurp_all(SrFile *f, int fd, size_t size) {
  f->z = sr_mem_alloc((uint64_t)size + 1);
  if (!f->z) return SR_NOMEM;
  while (f->n < size) {
    ssize_t got = read(fd, f->z + f->n, size - f->n);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      sr_mem_free(f->z);
      f->z = NULL;
      return slurp_fail(f, errno);
    }
    if (got == 0) break; /* it has become shorter */
    f->n += (size_t)got;
  }
  f->z[f->n] = 0;
  return SR_OK;
}

int sr_file_read(const char *path, size_t limit, SrFile *f) {
  struct stat st;
  memset(f, 0, sizeof *f);
  int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC); /* a pipe must not make us wait */
  if (fd < 0) return slurp_fail(f, errno);
  int rc;
  if (fstat(fd, &st) != 0) {
    rc = slurp_fail(f, errno);
  } else if (S_ISDIR(st.st_mode)) {
    rc = slurp_fail(f, EISDIR);
  } else if (!S_ISREG(st.st_mode)) {
    sqlite3_snprintf((int)sizeof f->error, f->error, "is not a regular file");
    rc = SR_INVALID;
  } else {
    f->known = true;
    f->bytes = (int64_t)st.st_size;
    f->modified = (int64_t)st.st_mtime;
    if ((uint64_t)st.st_size > limit) {
      sqlite3_snprintf((int)sizeof f->error, f->error,
                       "too long: %lld bytes, the limit of a value is %lld", (long long)st.st_size,
                       (long long)limit);
      rc = SR_INVALID;
    } else {
      rc = slurp_all(f, fd, (size_t)st.st_size);
    }
  }
  close(fd);
  return rc;
}

void sr_file_free(SrFile *f) {
  sr_mem_free(f->z);
  memset(f, 0, sizeof *f);
}
