/*
** rx.c: regular expressions: PCRE2 behind limits, with memory from the seam,
** and right on any bytes. The only file that includes pcre2.h.
*/
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base.h"

enum {
  RX_MATCH_LIMIT = 100000,
  RX_DEPTH_LIMIT = 1000,
  RX_HEAP_KIB = 8 * 1024,
  RX_NESTING = 50,
  RX_PATTERN_MAX = 1 << 16, /* bytes */
  RX_JIT_STACK = 1 << 20,   /* bytes, taken only when 32 KiB do not do */
  RX_MARK_STEP = 256        /* bytes of text between two marks of a cleaned copy */
};

struct SrRx {
  uint32_t refs;
  pcre2_general_context *memory;
  pcre2_code *code;
  pcre2_match_context *limits;
  pcre2_match_data *data;
  pcre2_jit_stack *stack; /* NULL until a match needs it */
  const char *names;      /* PCRE2's table of group names */
  uint32_t nname, name_size, ngroup;
  bool oom; /* the seam refused memory */
};

typedef struct SrRxMark {
  size_t text, clean; /* the same place in both */
} SrRxMark;

/* Notes a failure: PCRE2 calls it by the same name as memory for machine code
** that the system forbids, which is no reason to fail. */
static void *rx_malloc(size_t n, void *rx) {
  void *p = sr_mem_alloc(n);
  if (!p) ((SrRx *)rx)->oom = true;
  return p;
}

static void rx_free(void *p, void *rx) {
  (void)rx;
  sr_mem_free(p);
}

/* Adds z to the text in err, as far as it fits. */
static void rx_append(char *err, size_t cap, const char *z) {
  size_t n = 0;
  while (n < cap && err[n]) n++;
  while (n + 1 < cap && *z) err[n++] = *z++;
  if (n < cap) err[n] = 0;
}

static void rx_explain(char *err, size_t cap, const char *cause) {
  if (cap) err[0] = 0;
  rx_append(err, cap, cause);
}

/* ---- compiling ---------------------------------------------------------------- */

static bool rx_options(const char *flags, size_t n, uint32_t *options, char *err, size_t cap) {
  /* No \C: it would break characters apart. */
  *options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
  for (size_t i = 0; i < n; i++) {
    switch (flags[i]) {
      case 'i': *options |= PCRE2_CASELESS; break;
      case 'm': *options |= PCRE2_MULTILINE; break;
      case 's': *options |= PCRE2_DOTALL; break;
      case 'x': *options |= PCRE2_EXTENDED; break;
      case 'n': *options |= PCRE2_NO_AUTO_CAPTURE; break;
      case 'U': *options |= PCRE2_UNGREEDY; break;
      case 'u': /* Unicode is always on */
      case 'g': /* each function says itself how many matches it takes */
        break;
      default:
        rx_explain(err, cap, "unknown flag");
        if (flags[i] > ' ' && flags[i] < 0x7f) {
          char shown[] = {' ', '\'', flags[i], '\'', 0};
          rx_append(err, cap, shown);
        }
        rx_append(err, cap, ", expected letters of imsxugnU");
        return false;
    }
  }
  return true;
}

static int rx_compile_error(int code, size_t at, char *err, size_t cap) {
  if (code == PCRE2_ERROR_NOMEMORY || code == PCRE2_ERROR_HEAP_FAILED) return SR_NOMEM;
  PCRE2_UCHAR text[160];
  if (pcre2_get_error_message(code, text, sizeof text) < 0) text[0] = 0;
  char number[24];
  size_t digit = sizeof number - 1, rest = at + 1;
  for (number[digit] = 0; rest > 0; rest /= 10) number[--digit] = (char)('0' + rest % 10);
  rx_explain(err, cap, (const char *)text);
  rx_append(err, cap, " at byte ");
  rx_append(err, cap, number + digit);
  return SR_INVALID;
}

/* The parts beside the code; SR_NOMEM when one is missing. */
static int rx_finish(SrRx *rx) {
  rx->limits = pcre2_match_context_create(rx->memory);
  rx->data = pcre2_match_data_create_from_pattern(rx->code, rx->memory);
  if (!rx->limits || !rx->data) return SR_NOMEM;
  pcre2_set_match_limit(rx->limits, RX_MATCH_LIMIT);
  pcre2_set_depth_limit(rx->limits, RX_DEPTH_LIMIT);
  pcre2_set_heap_limit(rx->limits, RX_HEAP_KIB);
  PCRE2_SPTR names = NULL;
  pcre2_pattern_info(rx->code, PCRE2_INFO_NAMECOUNT, &rx->nname);
  pcre2_pattern_info(rx->code, PCRE2_INFO_NAMEENTRYSIZE, &rx->name_size);
  pcre2_pattern_info(rx->code, PCRE2_INFO_NAMETABLE, &names);
  pcre2_pattern_info(rx->code, PCRE2_INFO_CAPTURECOUNT, &rx->ngroup);
  rx->names = (const char *)names;
  /* Machine code is an improvement only: without it the pattern is interpreted. */
  (void)pcre2_jit_compile(rx->code, PCRE2_JIT_COMPLETE);
  return rx->oom ? SR_NOMEM : SR_OK;
}

int sr_rx_compile(const char *pattern, size_t n, const char *flags, size_t nflags, SrRx **out,
                  char *err, size_t cap) {
  *out = NULL;
  uint32_t options;
  if (!rx_options(flags, nflags, &options, err, cap)) return SR_INVALID;
  SrRx *rx = sr_mem_alloc(sizeof *rx);
  if (!rx) return SR_NOMEM;
  memset(rx, 0, sizeof *rx);
  rx->refs = 1;
  rx->memory = pcre2_general_context_create(rx_malloc, rx_free, rx);
  pcre2_compile_context *cc = rx->memory ? pcre2_compile_context_create(rx->memory) : NULL;
  if (!cc) {
    sr_rx_unref(rx);
    return SR_NOMEM;
  }
  pcre2_set_parens_nest_limit(cc, RX_NESTING);
  pcre2_set_max_pattern_length(cc, RX_PATTERN_MAX);
  int code;
  size_t at;
  rx->code = pcre2_compile((PCRE2_SPTR)pattern, n, options, &code, &at, cc);
  pcre2_compile_context_free(cc);
  int rc = rx->code ? rx_finish(rx) : rx_compile_error(code, at, err, cap);
  if (rc) {
    sr_rx_unref(rx);
    return rc;
  }
  *out = rx;
  return SR_OK;
}

void sr_rx_ref(SrRx *rx) { rx->refs++; }

void sr_rx_unref(SrRx *rx) {
  if (!rx || --rx->refs > 0) return;
  pcre2_match_data_free(rx->data);
  pcre2_match_context_free(rx->limits);
  pcre2_jit_stack_free(rx->stack);
  pcre2_code_free(rx->code);
  pcre2_general_context_free(rx->memory);
  sr_mem_free(rx);
}

/* ---- groups ---------------------------------------------------------------------- */

uint32_t sr_rx_group_count(const SrRx *rx) { return rx->ngroup; }

/* An entry of the table: number, high byte first, then the name. */
static uint32_t rx_entry_number(const char *entry) {
  return (uint32_t)(unsigned char)entry[0] << 8 | (unsigned char)entry[1];
}

uint32_t sr_rx_group_number(const SrRx *rx, const char *name, size_t n) {
  for (uint32_t i = 0; i < rx->nname; i++) {
    const char *entry = rx->names + (size_t)i * rx->name_size;
    if (strlen(entry + 2) == n && memcmp(entry + 2, name, n) == 0) return rx_entry_number(entry);
  }
  return 0;
}

const char *sr_rx_group_name(const SrRx *rx, uint32_t group) {
  for (uint32_t i = 0; i < rx->nname; i++) {
    const char *entry = rx->names + (size_t)i * rx->name_size;
    if (rx_entry_number(entry) == group) return entry + 2;
  }
  return NULL;
}

/* ---- text: good UTF-8 or a cleaned copy ---------------------------------------------- */

/* Length of the character at s as SQLite counts: a byte from 0xC0 on takes all
** continuation bytes behind it. *good: it is valid UTF-8. */
static size_t rx_char(const unsigned char *s, size_t n, bool *good) {
  unsigned char c = s[0];
  if (c < 0x80) {
    *good = true;
    return 1;
  }
  *good = false;
  if (c < 0xc0) return 1;
  size_t len = 1;
  while (len < n && (s[len] & 0xc0) == 0x80) len++;
  if (len == 2)
    *good = c >= 0xc2 && c < 0xe0;
  else if (len == 3)
    *good = (c & 0xf0) == 0xe0 && !(c == 0xe0 && s[1] < 0xa0) && !(c == 0xed && s[1] > 0x9f);
  else if (len == 4)
    *good = c >= 0xf0 && c < 0xf5 && !(c == 0xf0 && s[1] < 0x90) && !(c == 0xf4 && s[1] > 0x8f);
  return len;
}

/* bytes of text before the first bad character, n if there is none */
static size_t rx_good_prefix(const unsigned char *s, size_t n) {
  size_t i = 0;
  while (i < n) {
    uint64_t w;
    if (i + sizeof w <= n) {
      memcpy(&w, s + i, sizeof w);
      if ((w & 0x8080808080808080u) == 0) {
        i += sizeof w;
        continue;
      }
    }
    bool good;
    size_t len = rx_char(s + i, n - i, &good);
    if (!good) return i;
    i += len;
  }
  return n;
}

/* Fills s->clean and the marks: one for the beginning and then one about every
** RX_MARK_STEP bytes of the text. */
static int rx_clean(SrRxScan *s) {
  const unsigned char *text = (const unsigned char *)s->text;
  size_t cap = s->n / RX_MARK_STEP + 2;
  if (s->n > SIZE_MAX / 3 - 1) return SR_TOOBIG;
  s->clean = sr_mem_alloc((uint64_t)s->n * 3 + 1);
  s->mark = sr_mem_alloc((uint64_t)cap * sizeof *s->mark);
  if (!s->clean || !s->mark) return SR_NOMEM;
  size_t out = 0, next = 0;
  for (size_t i = 0; i < s->n;) {
    if (i >= next) {
      s->mark[s->nmark++] = (SrRxMark){i, out};
      next = i + RX_MARK_STEP;
    }
    bool good;
    size_t len = rx_char(text + i, s->n - i, &good);
    if (good)
      memcpy(s->clean + out, text + i, len);
    else
      memcpy(s->clean + out, "\xef\xbf\xbd", 3);
    out += good ? len : 3;
    i += len;
  }
  s->clean[out] = 0;
  s->nclean = out;
  return SR_OK;
}

/* place in the text of a place in the cleaned copy */
static size_t rx_place(const SrRxScan *s, size_t clean) {
  if (!s->clean) return clean;
  size_t lo = 0, hi = s->nmark;
  while (hi - lo > 1) {
    size_t mid = lo + (hi - lo) / 2;
    if (s->mark[mid].clean <= clean)
      lo = mid;
    else
      hi = mid;
  }
  size_t i = s->mark[lo].text, out = s->mark[lo].clean;
  while (i < s->n && out < clean) {
    bool good;
    size_t len = rx_char((const unsigned char *)s->text + i, s->n - i, &good);
    out += good ? len : 3;
    i += len;
  }
  return i;
}

int sr_rx_scan_begin(SrRxScan *s, SrRx *rx, const char *text, size_t n) {
  memset(s, 0, sizeof *s);
  s->rx = rx;
  s->text = text;
  s->n = n;
  sr_rx_ref(rx);
  if (rx_good_prefix((const unsigned char *)text, n) == n) return SR_OK;
  return rx_clean(s);
}

void sr_rx_scan_end(SrRxScan *s) {
  sr_mem_free(s->clean);
  sr_mem_free(s->mark);
  sr_rx_unref(s->rx);
  memset(s, 0, sizeof *s);
}

/* ---- matching --------------------------------------------------------------------- */

static int rx_match_error(int code, char *err, size_t cap) {
  switch (code) {
    case PCRE2_ERROR_NOMATCH: return SR_NOTFOUND;
    case PCRE2_ERROR_NOMEMORY: return SR_NOMEM;
    case PCRE2_ERROR_MATCHLIMIT:
      rx_explain(err, cap, "the match limit stopped a pattern that backtracks too much");
      return SR_LIMIT;
    case PCRE2_ERROR_DEPTHLIMIT:
    case PCRE2_ERROR_RECURSELOOP:
    case PCRE2_ERROR_JIT_STACKLIMIT:
      rx_explain(err, cap, "the depth limit stopped a pattern that nests too deep");
      return SR_LIMIT;
    case PCRE2_ERROR_HEAPLIMIT:
      rx_explain(err, cap, "the heap limit stopped a pattern that needs too much memory");
      return SR_LIMIT;
    default: {
      PCRE2_UCHAR text[160];
      if (pcre2_get_error_message(code, text, sizeof text) < 0) text[0] = 0;
      rx_explain(err, cap, (const char *)text);
      return SR_INVALID;
    }
  }
}

/* One search. Machine code that runs out of its 32 KiB of stack gets more;
** when there is none to get, the interpreter does the work. */
static int rx_search(SrRx *rx, const char *z, size_t n, size_t from, uint32_t options) {
  options |= PCRE2_NO_UTF_CHECK;
  int rc = pcre2_match(rx->code, (PCRE2_SPTR)z, n, from, options, rx->data, rx->limits);
  if (rc != PCRE2_ERROR_JIT_STACKLIMIT || rx->stack) return rc;
  rx->oom = false;
  rx->stack = pcre2_jit_stack_create(32 * 1024, RX_JIT_STACK, rx->memory);
  if (rx->oom) return PCRE2_ERROR_NOMEMORY;
  if (rx->stack)
    pcre2_jit_stack_assign(rx->limits, NULL, rx->stack);
  else
    options |= PCRE2_NO_JIT;
  return pcre2_match(rx->code, (PCRE2_SPTR)z, n, from, options, rx->data, rx->limits);
}

static size_t rx_next_char(const char *z, size_t n, size_t at) {
  at++;
  while (at < n && ((unsigned char)z[at] & 0xc0) == 0x80) at++;
  return at;
}

int sr_rx_scan_next(SrRxScan *s, char *err, size_t cap) {
  static const char kRxNone[] = "";
  const char *z = s->clean ? s->clean : s->text;
  size_t n = s->clean ? s->nclean : s->n;
  if (!z) z = kRxNone;
  while (s->at <= n) {
    uint32_t options = s->last_empty ? PCRE2_NOTEMPTY_ATSTART | PCRE2_ANCHORED : 0;
    int rc = rx_search(s->rx, z, n, s->at, options);
    if (rc == PCRE2_ERROR_NOMATCH && s->last_empty) {
      s->last_empty = false;
      s->at = rx_next_char(z, n, s->at);
      continue;
    }
    if (rc < 0) return rx_match_error(rc, err, cap);
    const size_t *found = pcre2_get_ovector_pointer(s->rx->data);
    if (found[0] > found[1] || found[1] < s->at) {
      rx_explain(err, cap, "\\K moved the match backwards");
      return SR_INVALID;
    }
    s->last_empty = found[0] == found[1];
    /* A match that ends where it was sought, but began before (\K), must not repeat. */
    if (!s->last_empty && found[1] == s->at) s->last_empty = true;
    s->at = found[1];
    return SR_OK;
  }
  return SR_NOTFOUND;
}

bool sr_rx_scan_group(const SrRxScan *s, uint32_t group, size_t *start, size_t *end) {
  if (group > s->rx->ngroup) return false;
  const size_t *found = pcre2_get_ovector_pointer(s->rx->data) + 2 * (size_t)group;
  if (found[0] == PCRE2_UNSET || found[0] > found[1]) return false;
  *start = rx_place(s, found[0]);
  *end = rx_place(s, found[1]);
  return true;
}

const char *sr_rx_version(void) {
#define RX_QUOTE_(x) #x
#define RX_QUOTE(x) RX_QUOTE_(x)
  return RX_QUOTE(PCRE2_MAJOR) "." RX_QUOTE(PCRE2_MINOR);
#undef RX_QUOTE
#undef RX_QUOTE_
}
