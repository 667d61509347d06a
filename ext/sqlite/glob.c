/*
** glob.c: paths that match a pattern with * ? [] and **, by a work list of
** directories instead of recursion.
*/
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include <dirent.h>
#include <sys/stat.h>

#include "files.h"

enum { GLOB_PATH_MAX = 4096, GLOB_PARTS = 64 };

typedef struct GlobPart {
  const char *z;
  size_t n;
  bool wild, deep; /* has a wildcard; is ** */
} GlobPart;

/* A directory ("" or with its final slash) whose entries the parts from `part`
** on are to match. */
typedef struct GlobWork {
  const char *dir;
  uint32_t part;
} GlobWork;

typedef struct Glob {
  SrPaths *out;
  GlobPart part[GLOB_PARTS];
  uint32_t npart;
  bool wild; /* some part is */
  GlobWork *work;
  uint32_t nwork, cap_work;
} Glob;

/* ---- one name ------------------------------------------------------------------ */

static size_t glob_char(const char *z, size_t n) {
  size_t len = 1;
  if ((unsigned char)z[0] >= 0xc0)
    while (len < n && ((unsigned char)z[len] & 0xc0) == 0x80) len++;
  return len;
}

/* Does the class at p ("[" is p[0]) hold c? Sets *len to its length, 0 when it
** has no end and so is an ordinary character. */
static bool glob_class(const char *p, size_t n, unsigned char c, size_t *len) {
  size_t i = 1;
  bool hit = false, no = i < n && (p[i] == '!' || p[i] == '^');
  if (no) i++;
  size_t first = i;
  for (; i < n && (p[i] != ']' || i == first); i++) {
    unsigned char lo = (unsigned char)p[i], hi = lo;
    if (i + 2 < n && p[i + 1] == '-' && p[i + 2] != ']') {
      hi = (unsigned char)p[i + 2];
      i += 2;
    }
    hit |= lo <= c && c <= hi;
  }
  *len = i < n ? i + 1 : 0;
  return hit != no;
}

/* One step of the pattern against one character: how far both move; false = no. */
static bool glob_step(const char *p, size_t np, const char *z, size_t n, size_t *dp, size_t *dz) {
  *dp = *dz = 1;
  if (p[0] == '?') {
    *dz = glob_char(z, n);
    return true;
  }
  if (p[0] == '[') {
    size_t len;
    bool hit = glob_class(p, np, (unsigned char)z[0], &len);
    if (len) {
      *dp = len;
      return hit;
    }
  }
  return p[0] == z[0];
}

bool sr_glob_name(const char *p, size_t np, const char *z, size_t n) {
  size_t i = 0, k = 0, star = SIZE_MAX, resume = 0;
  while (k < n) {
    size_t dp, dz;
    if (i < np && p[i] == '*') {
      star = i++;
      resume = k;
    } else if (i < np && glob_step(p + i, np - i, z + k, n - k, &dp, &dz)) {
      i += dp;
      k += dz;
    } else if (star != SIZE_MAX) { /* let the last star take one more */
      i = star + 1;
      k = ++resume;
    } else {
      return false;
    }
  }
  while (i < np && p[i] == '*') i++;
  return i == np;
}

/* ---- the walk ------------------------------------------------------------------- */

static void glob_found(Glob *g, const char *path) {
  char **slot = SR_PUSH(&g->out->arena, g->out->a, g->out->n, g->out->cap);
  char *copy = sr_arena_strndup(&g->out->arena, path, strlen(path));
  if (slot) *slot = copy;
}

static void glob_later(Glob *g, const char *dir, uint32_t part) {
  GlobWork *w = SR_PUSH(&g->out->arena, g->work, g->nwork, g->cap_work);
  char *copy = sr_arena_strndup(&g->out->arena, dir, strlen(dir));
  if (w) *w = (GlobWork){copy, part};
}

/* dir + name [+ "/"] into path; false when that is too long */
static bool glob_join(char *path, const char *dir, const char *name, size_t n, bool slash) {
  size_t ndir = strlen(dir);
  if (ndir + n + 2 > GLOB_PATH_MAX) return false;
  memcpy(path, dir, ndir);
  memcpy(path + ndir, name, n);
  if (slash) path[ndir + n++] = '/';
  path[ndir + n] = 0;
  return true;
}

/* An entry of a directory against the part: a file at the last part, a
** directory before it. */
static void glob_entry(Glob *g, const GlobWork *w, const char *name) {
  const GlobPart *part = &g->part[w->part];
  bool last = w->part + 1 == g->npart;
  char path[GLOB_PATH_MAX];
  struct stat st;
  size_t n = strlen(name);
  bool hidden = name[0] == '.';
  if (part->deep ? hidden
                 : (hidden && part->z[0] != '.') || !sr_glob_name(part->z, part->n, name, n))
    return;
  if (!glob_join(path, w->dir, name, n, false)) return;
  if (part->deep) {
    if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode) && glob_join(path, w->dir, name, n, true))
      glob_later(g, path, w->part);
    return;
  }
  bool exists = stat(path, &st) == 0;
  if (last) {
    if (!exists || S_ISREG(st.st_mode)) glob_found(g, path);
  } else if (exists && S_ISDIR(st.st_mode) && glob_join(path, w->dir, name, n, true)) {
    glob_later(g, path, w->part + 1);
  }
}

static void glob_directory(Glob *g, const GlobWork *w) {
  DIR *d = opendir(w->dir[0] ? w->dir : ".");
  if (!d) {
    struct stat st; /* one that may not be listed is reported when it is read */
    if (stat(w->dir, &st) == 0 && S_ISDIR(st.st_mode)) glob_found(g, w->dir);
    return;
  }
  for (struct dirent *e; (e = readdir(d)) != NULL && !g->out->arena.oom;) {
    if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0) continue;
    glob_entry(g, w, e->d_name);
  }
  closedir(d);
}

static void glob_run(Glob *g, GlobWork w) {
  char path[GLOB_PATH_MAX];
  const GlobPart *part = &g->part[w.part];
  if (!part->wild) {
    bool last = w.part + 1 == g->npart;
    if (!glob_join(path, w.dir, part->z, part->n, !last)) return;
    struct stat st;
    if (last && (!g->wild || (stat(path, &st) == 0 && S_ISREG(st.st_mode))))
      glob_found(g, path);
    else if (!last)
      glob_later(g, path, w.part + 1);
    return;
  }
  if (part->deep && w.part + 1 < g->npart) glob_later(g, w.dir, w.part + 1);
  glob_directory(g, &w);
}

/* ---- the result -------------------------------------------------------------------- */

/* bottom-up merge sort, then each path once */
static void glob_sort(SrPaths *p) {
  char **tmp = sr_arena_alloc(&p->arena, (uint64_t)p->n * sizeof *tmp);
  if (!tmp) return;
  for (size_t w = 1; w < p->n; w *= 2) {
    for (size_t lo = 0; lo < p->n; lo += 2 * w) {
      size_t mid = p->n - lo > w ? lo + w : p->n, hi = p->n - lo > 2 * w ? lo + 2 * w : p->n;
      size_t i = lo, k = mid;
      for (size_t o = lo; o < hi; o++)
        tmp[o] = k >= hi || (i < mid && strcmp(p->a[i], p->a[k]) <= 0) ? p->a[i++] : p->a[k++];
    }
    memcpy(p->a, tmp, p->n * sizeof *tmp);
  }
  uint32_t n = 0;
  for (uint32_t i = 0; i < p->n; i++)
    if (n == 0 || strcmp(p->a[n - 1], p->a[i]) != 0) p->a[n++] = p->a[i];
  p->n = n;
}

/* Splits the pattern; a "**" at its end stands for all files below. False: it
** has too many parts. */
static bool glob_split(Glob *g, const char *z) {
  static const char kGlobAll[] = "*";
  while (*z && g->npart + 1 < GLOB_PARTS) {
    size_t n = strcspn(z, "/");
    bool deep = n == 2 && z[0] == '*' && z[1] == '*';
    bool wild = false;
    for (size_t i = 0; i < n; i++) wild |= z[i] == '*' || z[i] == '?' || z[i] == '[';
    g->wild |= wild;
    if (!(deep && g->npart > 0 && g->part[g->npart - 1].deep))
      g->part[g->npart++] = (GlobPart){z, n, wild, deep};
    z += n;
    while (*z == '/' && z[1] == '/') z++;
    if (*z == '/') z++;
  }
  if (g->npart > 0 && g->part[g->npart - 1].deep)
    g->part[g->npart++] = (GlobPart){kGlobAll, 1, true, false};
  return *z == 0;
}

int sr_glob(const char *pattern, SrPaths *out) {
  memset(out, 0, sizeof *out);
  sr_arena_init(&out->arena);
  Glob *g = sr_arena_zalloc(&out->arena, sizeof *g);
  if (!g) return SR_NOMEM;
  g->out = out;
  const char *root = "";
  if (pattern[0] == '/') {
    root = "/";
    while (*pattern == '/') pattern++;
  }
  if (strlen(pattern) >= GLOB_PATH_MAX || !glob_split(g, pattern)) return SR_TOOBIG;
  if (g->npart > 0) glob_later(g, root, 0);
  while (g->nwork > 0 && !out->arena.oom) glob_run(g, g->work[--g->nwork]);
  if (!out->arena.oom && out->n > 1) glob_sort(out);
  return out->arena.oom ? SR_NOMEM : SR_OK;
}

void sr_paths_free(SrPaths *p) {
  sr_arena_free(&p->arena);
  p->a = NULL;
  p->n = p->cap = 0;
}
