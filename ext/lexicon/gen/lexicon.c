/*
** lexicon.c: turns the lists of data/ into build/gen/lexicon.c, the image that phrase.c and
** word.c read. Usage: lexicon OUT.c KIND.tsv... [words.tsv] [irregular.tsv]; refuses a list
** that breaks the format described in SOURCES.md, naming file and line.
*/
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "../layer.h"
#include "inflect.h"

typedef struct GenRow {
  char *phrase, *value, *attr, *source;
  uint8_t kind, flags;
  char inflect; /* 'n', 'v' or 0 */
  const char *file;
  unsigned line;
  size_t id; /* of the line, over all lists */
} GenRow;

typedef struct GenWord {
  char *word;
  uint32_t bits;
} GenWord;

typedef struct Gen {
  GenRow *row;
  size_t nrow, row_cap;
  GenWord *word; /* in the order first met */
  uint32_t *word_slot;
  size_t nword, word_cap, nslot;
  uint16_t *line_row; /* row of each line, 0: not made yet */
  size_t nline;
  GenInflect inflect;
  size_t irregular_cap;
  SrLexBuild build;
} Gen;

static void gen_fail(const char *file, unsigned line, const char *what, ...) {
  va_list ap;
  fprintf(stderr, "%s:%u: ", file, line);
  va_start(ap, what);
  vfprintf(stderr, what, ap);
  va_end(ap);
  fputc('\n', stderr);
  exit(1);
}

static void *gen_more(void *items, size_t size, size_t n, size_t *cap) {
  if (n < *cap) return items;
  *cap = *cap ? *cap * 2 : 1024;
  items = realloc(items, *cap * size);
  if (!items) gen_fail("lexicon", 0, "out of memory");
  return items;
}

static char *gen_copy(const char *s, size_t n) {
  char *z = malloc(n + 1);
  if (!z) gen_fail("lexicon", 0, "out of memory");
  memcpy(z, s, n);
  z[n] = 0;
  return z;
}

/* ---- words and their classes ------------------------------------------------------------- */
static const struct {
  const char *name;
  uint32_t bit;
} kGenClasses[] = {
    {"cue", SR_W_CUE},       {"weakcue", SR_W_WEAKCUE}, {"report", SR_W_REPORT},
    {"neg", SR_W_NEG},       {"modal", SR_W_MODAL},     {"common", SR_W_COMMON},
    {"given", SR_W_GIVEN},   {"surname", SR_W_SURNAME}, {"title", SR_W_TITLE},
    {"monthday", SR_W_MONTHDAY}, {"stop", SR_W_STOP},   {"number", SR_W_NUMBER},
};

static size_t gen_word_slot(const Gen *g, const char *word) {
  size_t i = sr_hash(word, strlen(word)) & (g->nslot - 1);
  while (g->word_slot[i] && strcmp(g->word[g->word_slot[i] - 1].word, word) != 0) {
    i = (i + 1) & (g->nslot - 1);
  }
  return i;
}

static uint32_t gen_word_bits(const Gen *g, const char *folded) {
  size_t i = g->nslot ? gen_word_slot(g, folded) : 0;
  return g->nslot && g->word_slot[i] ? g->word[g->word_slot[i] - 1].bits : 0;
}

static void gen_word(Gen *g, const char *word, uint32_t bits) {
  char fold[512];
  size_t n = sr_fold(word, strlen(word), fold, sizeof fold - 1);
  fold[n] = 0;
  if (n == 0 || n > 255) return;
  if (g->nword * 2 >= g->nslot) {
    g->nslot = g->nslot ? g->nslot * 2 : 1024;
    free(g->word_slot);
    g->word_slot = calloc(g->nslot, sizeof *g->word_slot);
    if (!g->word_slot) gen_fail("lexicon", 0, "out of memory");
    for (size_t k = 0; k < g->nword; k++) {
      g->word_slot[gen_word_slot(g, g->word[k].word)] = (uint32_t)k + 1;
    }
  }
  size_t i = gen_word_slot(g, fold);
  if (g->word_slot[i]) {
    g->word[g->word_slot[i] - 1].bits |= bits;
    return;
  }
  g->word = gen_more(g->word, sizeof *g->word, g->nword, &g->word_cap);
  g->word[g->nword++] = (GenWord){gen_copy(fold, n), bits};
  g->word_slot[i] = (uint32_t)g->nword;
}

/* ---- reading the lists --------------------------------------------------------------------- */
/* Cuts a line at its tabs into exactly want columns. */
static void gen_columns(char *line, char **column, int want, const char *file, unsigned no) {
  int n = 0;
  for (char *at = line; at; n++) {
    char *tab = strchr(at, '\t');
    if (tab) *tab++ = 0;
    if (n < want) column[n] = at;
    at = tab;
  }
  if (n != want) gen_fail(file, no, "%d columns, not %d", n, want);
}

/* Cuts the next alternative off *list; its inflection mark too. NULL at the end. */
static char *gen_alternative(char **list, char *inflect) {
  char *at = *list;
  if (!at) return NULL;
  char *bar = strchr(at, '|');
  if (bar) *bar++ = 0;
  *list = bar;
  size_t n = strlen(at);
  *inflect = 0;
  if (n > 2 && at[n - 2] == '~' && (at[n - 1] == 'n' || at[n - 1] == 'v')) {
    *inflect = at[n - 1];
    at[n - 2] = 0;
  }
  return at;
}

static void gen_check_order(char *last, size_t cap, const char *a, const char *b,
                            const char *file, unsigned no) {
  char key[8192];
  if ((size_t)snprintf(key, sizeof key, "%s\t%s", a, b) >= sizeof key) return;
  if (strcmp(last, key) > 0) gen_fail(file, no, "not sorted (LC_ALL=C sort)");
  snprintf(last, cap, "%s", key);
}

static void gen_phrase_line(Gen *g, uint8_t kind, char **column, const char *file, unsigned no) {
  char *list = column[1], *phrase, inflect;
  while ((phrase = gen_alternative(&list, &inflect)) != NULL) {
    GenRow row = {NULL, column[0], column[2], column[3], kind, 0, inflect, file, no, g->nline};
    for (; *phrase == '?' || *phrase == '='; phrase++) {
      row.flags |= *phrase == '?' ? SR_LH_WEAK : SR_LH_EXACT | SR_LH_CASED;
    }
    if (!*phrase) gen_fail(file, no, "an empty phrase");
    row.phrase = phrase;
    g->row = gen_more(g->row, sizeof *g->row, g->nrow, &g->row_cap);
    g->row[g->nrow++] = row;
  }
}

static void gen_class_line(Gen *g, char **column, const char *file, unsigned no) {
  uint32_t bit = 0;
  for (size_t k = 0; k < sizeof kGenClasses / sizeof *kGenClasses; k++) {
    if (strcmp(kGenClasses[k].name, column[0]) == 0) bit = kGenClasses[k].bit;
  }
  if (!bit) gen_fail(file, no, "no such class: %s", column[0]);
  char *list = column[1], *word, inflect;
  while ((word = gen_alternative(&list, &inflect)) != NULL) {
    GenForms forms = {.n = 0};
    gen_word(g, word, bit);
    if (inflect == 'n') gen_plural(&g->inflect, word, &forms);
    if (inflect == 'v') gen_conjugate(&g->inflect, word, &forms);
    for (size_t k = 0; k < forms.n; k++) gen_word(g, forms.form[k], bit);
  }
}

static void gen_irregular_line(Gen *g, char **column) {
  g->inflect.row =
      gen_more(g->inflect.row, sizeof *g->inflect.row, g->inflect.nrow, &g->irregular_cap);
  g->inflect.row[g->inflect.nrow++] = (GenIrregular){column[0], column[1], column[2]};
}

/* "dir/group.tsv" -> "group" */
static void gen_stem(const char *file, char *stem, size_t cap) {
  const char *base = strrchr(file, '/');
  base = base ? base + 1 : file;
  snprintf(stem, cap, "%.*s", (int)strcspn(base, "."), base);
}

static void gen_read(Gen *g, const char *file, const char *stem) {
  FILE *f = fopen(file, "rb");
  if (!f) gen_fail(file, 0, "cannot be read");
  uint8_t kind = sr_lex_kind_of(stem, strlen(stem));
  char buf[65536], last[8192] = "";
  for (unsigned no = 1; fgets(buf, sizeof buf, f); no++) {
    size_t n = strlen(buf);
    if (n == 0 || buf[n - 1] != '\n') gen_fail(file, no, "a NUL, no line end, or too long");
    if (buf[0] == '#' || n == 1) continue;
    char *line = gen_copy(buf, n - 1), *column[4];
    gen_columns(line, column, kind ? 4 : 3, file, no);
    gen_check_order(last, sizeof last, column[0], column[1], file, no);
    g->nline++;
    if (kind) gen_phrase_line(g, kind, column, file, no);
    else if (strcmp(stem, "words") == 0) gen_class_line(g, column, file, no);
    else if (strcmp(stem, "irregular") == 0) gen_irregular_line(g, column);
    else gen_fail(file, 0, "no kind of the lexicon");
  }
  fclose(f);
}

/* ---- rows to entries --------------------------------------------------------------------------- */
static int gen_compare(const void *pa, const void *pb) {
  const GenRow *a = pa, *b = pb;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  int c = strcmp(a->phrase, b->phrase);
  if (c == 0) c = (a->flags & SR_LH_WEAK) - (b->flags & SR_LH_WEAK);
  if (c == 0) c = strcmp(a->value, b->value);
  return c ? c : strcmp(a->attr, b->attr);
}

static void gen_form(Gen *g, const GenRow *r, uint32_t entry, const char *form) {
  int rc = sr_lex_build_form(&g->build, entry, form, strlen(form));
  if (rc != SR_OK) gen_fail(r->file, r->line, "\"%s\": no word or too many words (%d)", form, rc);
}

/* "Maj. Gen." is found without its periods too; "U.S." is not. */
static bool gen_without_periods(const char *s, char *out) {
  bool any = false;
  size_t n = 0;
  for (size_t i = 0; s[i]; i++) {
    bool final = s[i + 1] == 0 || s[i + 1] == ' ';
    if (s[i] == '.' && final && i > 0 && s[i - 1] >= 'a' && s[i - 1] <= 'z') any = true;
    else out[n++] = s[i];
  }
  out[n] = 0;
  return any;
}

/* The whole phrase with its first (verb) or last (noun) word replaced by each of its forms. */
static void gen_inflected(Gen *g, const GenRow *r, uint32_t entry) {
  GenForms forms = {.n = 0};
  char whole[1024];
  const char *head = r->phrase, *rest;
  if (r->inflect == 'v') {
    size_t n = strcspn(head, " ");
    snprintf(whole, sizeof whole, "%.*s", (int)n, head);
    gen_conjugate(&g->inflect, whole, &forms);
    rest = head + n;
    for (size_t k = 0; k < forms.n; k++) {
      snprintf(whole, sizeof whole, "%s%s", forms.form[k], rest);
      gen_form(g, r, entry, whole);
    }
    return;
  }
  const char *last = strpbrk(head, " -") ? head + strlen(head) : head;
  while (last > head && last[-1] != ' ' && last[-1] != '-') last--;
  gen_plural(&g->inflect, last, &forms);
  for (size_t k = 0; k < forms.n; k++) {
    snprintf(whole, sizeof whole, "%.*s%s", (int)(last - head), head, forms.form[k]);
    gen_form(g, r, entry, whole);
  }
}

static uint32_t gen_string(Gen *g, const char *s) {
  uint32_t at = sr_lex_build_string(&g->build, s, strlen(s));
  if (at == UINT32_MAX) gen_fail("lexicon", 0, "too many strings");
  return at;
}

/* Personal names stand many to a line, each its own value. */
static uint16_t gen_row_of(Gen *g, const GenRow *r) {
  uint16_t *row = &g->line_row[r->id];
  if (*row) return *row;
  bool self = r->kind == SR_L_GIVEN || r->kind == SR_L_SURNAME;
  uint32_t value = self ? SR_LEX_SELF : gen_string(g, r->value);
  if (sr_lex_build_row(&g->build, value, gen_string(g, r->attr), gen_string(g, r->source), row)) {
    gen_fail(r->file, r->line, "too many lines");
  }
  return *row;
}

static bool gen_is_context(const char *cue) {
  static const char *const kContext[] = {"accident", "disaster", "sport",      "fiction",
                                         "justice",  "exercise", "anniversary"};
  for (size_t i = 0; i < sizeof kContext / sizeof *kContext; i++)
    if (strcmp(cue, kContext[i]) == 0) return true;
  return false;
}

static bool gen_is_ordnance(const char *weapon) {
  return strcmp(weapon, "rocket") == 0 || strcmp(weapon, "artillery") == 0 ||
         strcmp(weapon, "explosive") == 0 || strcmp(weapon, "aircraft") == 0;
}

/* A single word that has the classes of its kind, in every form. */
static void gen_word_of_entry(Gen *g, uint32_t node) {
  const SrLexBuild *b = &g->build;
  const SrLexNode *d = &b->node[node];
  if (d->key >> 12) return;
  for (SrLexWalk r = sr_lex_walk(d, b->ref); r.ending; sr_lex_walk_on(b->ref, &r)) {
    const SrLexEntry *e = &b->entry[sr_lex_ending_entry(r.ending)];
    bool weak = (e->flags & SR_LH_WEAK) != 0;
    uint32_t bits = 0;
    if (e->kind == SR_L_GIVEN) bits = SR_W_GIVEN;
    if (e->kind == SR_L_SURNAME) bits = SR_W_SURNAME;
    if (e->kind == SR_L_TITLE) bits = SR_W_TITLE;
    if (e->kind == SR_L_REPORT && !weak) bits = SR_W_REPORT;
    if (e->kind == SR_L_TRIGGER || e->kind == SR_L_EFFECT) bits = weak ? SR_W_WEAKCUE : SR_W_CUE;
    /* who attacks and what flies or explodes: no act yet, but with another word it may be one */
    if (!weak && e->kind == SR_L_PERPETRATOR) bits = SR_W_WEAKCUE;
    if (!weak && e->kind == SR_L_WEAPON && gen_is_ordnance(b->pool + b->row[e->row].value))
      bits = SR_W_WEAKCUE;
    if (e->kind == SR_L_CUE && gen_is_context(b->pool + b->row[e->row].value)) bits = SR_W_CONTEXT;
    if (bits) gen_word(g, b->pool + (d->word >> 8), bits);
  }
}

/* The first word of a strong trigger or effect may open a document; that someone was freed says
** too little. */
static void gen_opener(Gen *g, uint32_t node) {
  const SrLexBuild *b = &g->build;
  for (SrLexWalk r = sr_lex_walk(&b->node[node], b->ref); r.ending; sr_lex_walk_on(b->ref, &r)) {
    const SrLexEntry *e = &b->entry[sr_lex_ending_entry(r.ending)];
    const SrLexRow *row = &b->row[e->row];
    if (e->kind != SR_L_TRIGGER && e->kind != SR_L_EFFECT) continue;
    if (!strstr(b->pool + row->attr, "strength=strong")) continue;
    uint32_t first = node;
    while (b->node[first].key >> 12) first = b->node[first].key >> 12;
    gen_word(g, b->pool + (b->node[first].word >> 8), SR_W_OPENS);
    return;
  }
}

static void gen_entries(Gen *g) {
  g->line_row = calloc(g->nline + 1, sizeof *g->line_row);
  if (!g->line_row) gen_fail("lexicon", 0, "out of memory");
  qsort(g->row, g->nrow, sizeof *g->row, gen_compare);
  for (size_t i = 0; i < g->nrow; i++) {
    const GenRow *r = &g->row[i];
    const GenRow *was = i ? r - 1 : NULL;
    uint32_t entry;
    if (was && was->kind == r->kind && strcmp(was->phrase, r->phrase) == 0 &&
        strcmp(was->value, r->value) == 0) {
      continue;
    }
    int rc = sr_lex_build_entry(&g->build, r->kind, r->flags, r->phrase, strlen(r->phrase),
                                gen_row_of(g, r), &entry);
    if (rc != SR_OK) gen_fail(r->file, r->line, "\"%s\": no word or too many words", r->phrase);
    SrLexEntry *e = &g->build.entry[entry];
    if (strstr(r->attr, "strength=strong")) e->flags |= SR_LH_STRONG;
    char bare[1024], fold[1024];
    size_t n = sr_fold(r->phrase, strlen(r->phrase), fold, sizeof fold - 1);
    fold[n] = 0;
    if ((e->flags & SR_LH_CASED) && (gen_word_bits(g, fold) & (SR_W_COMMON | SR_W_STOP))) {
      e->flags |= SR_LH_ORDINARY;
    }
    gen_form(g, r, entry, r->phrase);
    if (r->inflect) gen_inflected(g, r, entry);
    if (strlen(r->phrase) < sizeof bare && gen_without_periods(r->phrase, bare)) {
      gen_form(g, r, entry, bare);
    }
  }
  for (uint32_t d = 1; d < g->build.nnode; d++) gen_word_of_entry(g, d);
  for (uint32_t d = 1; d < g->build.nnode; d++) gen_opener(g, d);
}

/* Keys are told apart by their codes. */
static void gen_check_keys(const SrLexBuild *b) {
  enum { KEYS = 256, LONG = 31 };
  static char key[KEYS][LONG + 1];
  size_t n = 0;
  for (uint32_t i = 0; i < b->nrow; i++) {
    for (const char *z = b->pool + b->row[i].attr; z; z = strchr(z, ';') ? strchr(z, ';') + 1 : NULL) {
      size_t len = strcspn(z, "=;"), k = 0;
      if (len < 3) continue;
      if (len > LONG || n == KEYS) gen_fail("lexicon", 0, "a key is too long, or they are too many");
      snprintf(key[n], sizeof key[n], "%.*s", (int)len, z);
      while (sr_lex_key_code(key[k]) != sr_lex_key_code(key[n])) k++;
      if (strcmp(key[k], key[n]) != 0)
        gen_fail("lexicon", 0, "keys %s and %s have one code (sr_lex_key_code)", key[k], key[n]);
      n += k == n;
    }
  }
}

/* ---- writing the image --------------------------------------------------------------------------- */
static void gen_numbers(FILE *f, const char *type, const char *name, const uint32_t *a, size_t n) {
  fprintf(f, "%s %s[%zu] = {", type, name, n);
  for (size_t i = 0; i < n; i++) fprintf(f, "%s%u,", i % 24 == 0 ? "\n" : "", (unsigned)a[i]);
  fprintf(f, "\n};\n");
}

static void gen_write_words(Gen *g, FILE *f) {
  size_t nbucket = 256;
  while (nbucket * SR_LEX_BUCKET < g->nword * 2) nbucket *= 2;
  SrLexWords *bucket = calloc(nbucket, sizeof *bucket);
  if (!bucket) gen_fail("words", 0, "out of memory");
  for (size_t k = 0; k < g->nword; k++) {
    const char *z = g->word[k].word;
    uint32_t h = sr_hash(z, strlen(z)), i = 0;
    size_t b = h & (nbucket - 1);
    while (bucket[b].bits[SR_LEX_BUCKET - 1]) b = (b + 1) & (nbucket - 1);
    while (bucket[b].bits[i]) i++;
    bucket[b].hash[i] = h;
    bucket[b].bits[i] = (uint16_t)g->word[k].bits;
    bucket[b].first[i] = (uint8_t)*z;
  }
  fprintf(f, "const _Alignas(32) SrLexWords sr_lex_word[%zu] = {\n", nbucket);
  for (size_t b = 0; b < nbucket; b++) {
    const SrLexWords *w = &bucket[b];
    fprintf(f, "{{%uu,%uu,%uu,%uu},{%u,%u,%u,%u},{%u,%u,%u,%u}},\n", w->hash[0], w->hash[1],
            w->hash[2], w->hash[3], w->bits[0], w->bits[1], w->bits[2], w->bits[3], w->first[0],
            w->first[1], w->first[2], w->first[3]);
  }
  fprintf(f, "};\nconst uint32_t sr_lex_word_mask = %zu;\n", nbucket - 1);
  free(bucket);
  static uint32_t cue[SR_LEX_CUES / 32], glanced[SR_LEX_CUES / 32];
  for (size_t i = 0; i < g->nword; i++) {
    char z[8] = {0};
    size_t n = strlen(g->word[i].word);
    uint32_t h = sr_hash(g->word[i].word, n) % SR_LEX_CUES;
    memcpy(z, g->word[i].word, n < sizeof z ? n : sizeof z);
    uint32_t glance = sr_lex_glance(z, (uint32_t)n);
    if (g->word[i].bits & (SR_W_CUE | SR_W_WEAKCUE | SR_W_OPENS)) cue[h / 32] |= 1u << h % 32;
    if (g->word[i].bits & (SR_W_CUE | SR_W_WEAKCUE | SR_W_CONTEXT))
      glanced[glance / 32] |= 1u << glance % 32;
  }
  gen_numbers(f, "const uint32_t", "sr_lex_cue", cue, SR_LEX_CUES / 32);
  gen_numbers(f, "const uint32_t", "sr_lex_glanced", glanced, SR_LEX_CUES / 32);
}

/* What a node is asked for by: 0 an ordinary word that opens phrases, 1 another first word (most are
** names), 2 a later word. */
static int gen_node_sort(const Gen *g, uint32_t node) {
  const uint32_t plain = SR_W_CUE | SR_W_WEAKCUE | SR_W_REPORT | SR_W_NEG | SR_W_MODAL | SR_W_COMMON |
                         SR_W_MONTHDAY | SR_W_STOP | SR_W_NUMBER | SR_W_OPENS | SR_W_CONTEXT;
  const SrLexNode *d = &g->build.node[node];
  if (d->key >> 12) return 2;
  return gen_word_bits(g, g->build.pool + (d->word >> 8)) & plain ? 0 : 1;
}

/* Nodes that are asked for often stand near each other. */
static void gen_sort_nodes(Gen *g) {
  SrLexBuild *b = &g->build;
  uint32_t *to = calloc(b->nnode, sizeof *to), n = 1;
  SrLexNode *sorted = calloc(b->nnode, sizeof *sorted);
  if (!to || !sorted) gen_fail("lexicon", 0, "out of memory");
  for (int sort = 0; sort < 3; sort++)
    for (uint32_t i = 1; i < b->nnode; i++)
      if (gen_node_sort(g, i) == sort) to[i] = n++;
  sorted[0] = b->node[0];
  for (uint32_t i = 1; i < b->nnode; i++) {
    SrLexNode *d = &sorted[to[i]];
    *d = b->node[i];
    d->key = sr_lex_key(to[d->key >> 12], d->hash);
  }
  memcpy(b->node, sorted, b->nnode * sizeof *sorted);
  free(sorted);
  free(to);
}

/* The slots of the first words of phrases, or of the later ones, of which there are some more than
** words. */
static uint32_t gen_slots(const SrLexBuild *b, bool first, uint32_t **out) {
  uint32_t count = 0;
  for (uint32_t d = 1; d < b->nnode; d++) count += !(b->node[d].key >> 12) == first;
  uint32_t n = count / 5 * 9 + 16, *slot = calloc(n, sizeof *slot);
  if (!slot) gen_fail("lexicon", 0, "out of memory");
  for (uint32_t d = 1; d < b->nnode; d++) {
    uint32_t parent = b->node[d].key >> 12, hash = b->node[d].hash, i = sr_lex_home(parent, hash, n);
    if (!parent != first) continue;
    while (slot[i]) i = i + 1 < n ? i + 1 : 0;
    slot[i] = sr_lex_slot(parent, hash, d);
  }
  *out = slot;
  return n;
}

/* Bits by parent and hash say where a node may be. */
static void gen_filter(SrLexBuild *b) {
  memset(b->filter, 0, SR_LEX_FILTER / 8);
  for (uint32_t d = 1; d < b->nnode; d++) {
    uint32_t bit = sr_lex_mix(b->node[d].key >> 12, b->node[d].hash) % SR_LEX_FILTER;
    b->filter[bit / 32] |= 1u << bit % 32;
  }
}

static void gen_write_layer(const Gen *g, FILE *f) {
  const SrLexBuild *b = &g->build;
  fprintf(f, "static const SrLexNode kLexNode[%u] = {\n", b->nnode);
  for (uint32_t i = 0; i < b->nnode; i++) {
    const SrLexNode *d = &b->node[i];
    fprintf(f, "{%uu,%uu,%uu,%uu},\n", d->key, d->hash, d->word, d->ref);
  }
  fprintf(f, "};\nstatic const SrLexRef kLexRef[%u] = {\n", b->nref);
  for (uint32_t i = 0; i < b->nref; i++) fprintf(f, "{%uu,%u},\n", b->ref[i].ending, b->ref[i].next);
  fprintf(f, "};\nstatic const SrLexEntry kLexEntry[%u] = {\n", b->nentry + 1);
  for (uint32_t i = 0; i < b->nentry; i++) {
    const SrLexEntry *e = &b->entry[i];
    fprintf(f, "{%u,%u,%u,%u,%u,%u},\n", e->phrase, e->capital, e->upper, e->row, e->kind, e->flags);
  }
  fprintf(f, "{0,0,0,0,0,0}};\nstatic const SrLexRow kLexRow[%u] = {\n", b->nrow);
  for (uint32_t i = 0; i < b->nrow; i++) {
    fprintf(f, "{%uu,%u,%u,%uu,%uu,%u},\n", b->row[i].value, b->row[i].attr, b->row[i].source,
            b->row[i].keys, b->row[i].pairs, b->row[i].first);
  }
  fprintf(f, "};\nstatic const SrLexAttr kLexAttr[%u] = {\n", b->nattr);
  for (uint32_t i = 0; i < b->nattr; i++)
    fprintf(f, "{%uu,%uu},\n", b->attr[i].key, b->attr[i].value);
  fprintf(f, "};\nstatic const uint16_t kLexRowOf[%u] = {", b->nentry);
  for (uint32_t i = 0; i < b->nentry; i++)
    fprintf(f, "%s%u,", i % 24 == 0 ? "\n" : "", b->entry[i].row);
  fprintf(f, "\n};\n");
  uint32_t *first, *later, nfirst = gen_slots(b, true, &first), nlater = gen_slots(b, false, &later);
  gen_numbers(f, "static const uint32_t", "kLexFirst", first, nfirst);
  gen_numbers(f, "static const uint32_t", "kLexSlot", later, nlater);
  free(first);
  free(later);
  gen_numbers(f, "static const uint32_t", "kLexFilter", b->filter, SR_LEX_FILTER / 32);
  gen_numbers(f, "static const uint32_t", "kLexStarts", b->starts, SR_LEX_STARTS / 32);
  fprintf(f, "static const char kLexPool[%u] = {", b->npool);
  for (uint32_t i = 0; i < b->npool; i++) {
    fprintf(f, "%s%d,", i % 32 == 0 ? "\n" : "", (int)(signed char)b->pool[i]);
  }
  fprintf(f, "\n};\nconst SrLexLayer sr_lex_image = {kLexNode, kLexSlot, kLexFirst, kLexFilter,\n"
             "  kLexStarts, kLexRef, kLexEntry, kLexRow, kLexAttr, kLexPool, %u, %u, %u, kLexRowOf};\n",
          nlater, nfirst, b->nentry);
}

static int gen_write(Gen *g, const char *path) {
  FILE *f = fopen(path, "wb");
  if (!f) gen_fail(path, 0, "cannot be written");
  gen_sort_nodes(g);
  gen_filter(&g->build);
  fprintf(f, "/* Generated by ext/lexicon/gen/lexicon.c from ext/lexicon/data: do not edit. */\n"
             "#include \"lexicon/layer.h\"\n");
  gen_write_words(g, f);
  gen_write_layer(g, f);
  if (fclose(f) != 0) gen_fail(path, 0, "cannot be written");
  const SrLexBuild *b = &g->build;
  size_t bytes = b->nnode * sizeof *b->node + b->nnode / 5 * 9 * sizeof *b->slot +
                 b->nref * sizeof *b->ref + b->nentry * (sizeof *b->entry + sizeof(uint16_t)) + b->npool +
                 b->nrow * sizeof *b->row + b->nattr * sizeof *b->attr + SR_LEX_FILTER / 8 +
                 g->nword * sizeof(SrLexWords) / SR_LEX_BUCKET + SR_LEX_CUES / 4;
  printf("lexicon: %u entries, %u nodes, %u refs, %u string bytes, %zu words: %zu bytes\n",
         b->nentry, b->nnode, b->nref, b->npool, g->nword, bytes);
  return 0;
}

int main(int argc, char **argv) {
  static Gen g;
  static const char *const first[] = {"irregular", "words", NULL}; /* NULL: all others */
  if (argc < 3) gen_fail("lexicon", 0, "usage: lexicon OUT.c LIST.tsv...");
  if (sr_lex_build_init(&g.build) != SR_OK) gen_fail("lexicon", 0, "out of memory");
  gen_word(&g, "the", SR_W_STOP);
  for (int pass = 0; pass < 3; pass++) {
    for (int i = 2; i < argc; i++) {
      char stem[64];
      gen_stem(argv[i], stem, sizeof stem);
      bool early = strcmp(stem, first[0]) == 0 || strcmp(stem, first[1]) == 0;
      if (first[pass] ? strcmp(stem, first[pass]) == 0 : !early) gen_read(&g, argv[i], stem);
    }
  }
  gen_entries(&g);
  gen_check_keys(&g.build);
  return gen_write(&g, argv[1]);
}
