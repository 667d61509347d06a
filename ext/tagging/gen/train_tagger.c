/*
** train_tagger.c: makes ext/tagging/data/tagger.model from a treebank. Run by
** hand (`make train-tagger DATE=yyyy-mm-dd`), its result is committed. Same
** input, same bytes.
**
**   train_tagger TRAIN.tsv DEV.tsv OUT.model DATE
**
** Every sentence is seen as written, every other time also in capitals, now
** and then as a headline, so that one model serves mixed and upper-case text.
** First pass: all features seen often enough. Then the weightiest that fit the
** image stay and are trained anew, in TRAIN_RUNS orders of the sentences.
** Weights are averaged over all steps and runs and rounded to 8 bits. DEV is
** only reported on.
*/
#include <stdio.h>
#include <stdlib.h>

#include "tagger_index.h"

enum {
  TRAIN_EPOCHS_FIRST = 5,
  TRAIN_EPOCHS = 12,
  TRAIN_RUNS = 4,
  TRAIN_MIN_COUNT = 3,    /* of a feature */
  TRAIN_KNOWN = 3,        /* a word seen less often stays unknown */
  TRAIN_FREQUENT = 20,    /* a word seen less often shows its letters */
  TRAIN_ONLY = 10,        /* least count of an unambiguous word */
  TRAIN_MARGIN = 10,       /* by which the right tag has to win */
  TRAIN_BUCKETS = 8192,
  TRAIN_WORD_SLOTS = 1 << 14,
  TRAIN_SEED = 20240611
};

static void *train_alloc(size_t n) {
  void *p = calloc(n ? n : 1, 1);
  if (!p) {
    fprintf(stderr, "train_tagger: out of memory\n");
    exit(1);
  }
  return p;
}

static uint64_t train_state = TRAIN_SEED;
static uint32_t train_random(uint32_t below) {
  train_state = train_state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)((train_state >> 33) % below);
}

/* ---- corpus ----------------------------------------------------------------- */
typedef struct TrainSent { uint32_t tok, n; } TrainSent;
typedef struct TrainCorpus {
  SrDoc doc;
  uint8_t *gold; /* inner tags */
  TrainSent *sent;
  uint32_t nsent;
} TrainCorpus;

static char *train_read(const char *path, size_t *n) {
  FILE *f = fopen(path, "rb");
  if (!f) {
    fprintf(stderr, "train_tagger: cannot read %s\n", path);
    exit(1);
  }
  size_t cap = 1 << 24;
  char *z = train_alloc(cap);
  *n = fread(z, 1, cap - 1, f);
  fclose(f);
  return z;
}

static int train_form(const char *x) {
  static const char *const name[] = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"};
  for (int k = 0; k < 6; k++)
    if (strcmp(x, name[k]) == 0) return SR_VF_BASE + k;
  return SR_VF_NONE;
}

static uint8_t train_tag(const char *upos, const char *xpos) {
  int u = 0, form = train_form(xpos), plural = 0;
  while (u < SR_U_N && strcmp(upos, sr_upos_name[u])) u++;
  if (u == SR_U_VERB && form == SR_VF_NONE) form = SR_VF_BASE;
  if (u != SR_U_VERB && u != SR_U_AUX) form = SR_VF_NONE;
  if (u == SR_U_NOUN || u == SR_U_PROPN) plural = !strcmp(xpos, "NNS") || !strcmp(xpos, "NNPS");
  for (uint8_t t = 0; t < SR_TAG_N; t++)
    if (sr_tag_kind[t].upos == u && sr_tag_kind[t].form == form && sr_tag_kind[t].plural == plural)
      return t;
  fprintf(stderr, "train_tagger: no tag for %s %s\n", upos, xpos);
  exit(1);
}

/* The flags that the features read; the corpus is nearly all ASCII. */
static void train_token(SrDoc *doc, SrToken *t, const char *s, size_t n) {
  char fold[1024];
  uint32_t letters = 0, uppers = 0, digits = 0, lead = 0;
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    bool up = (c >= 'A' && c <= 'Z') || (c == 0xc3 && i + 1 < n && (unsigned char)s[i + 1] < 0x9f);
    bool any = up || (c >= 'a' && c <= 'z') || (c >= 0xc3 && c < 0xe2);
    if (c >= '0' && c <= '9') digits++;
    if (any && !letters) lead = up;
    letters += any;
    uppers += up;
  }
  t->start = (uint32_t)(s - doc->text);
  t->len = (uint16_t)(n > SR_TOKEN_MAX ? SR_TOKEN_MAX : n);
  t->hash = sr_hash(fold, sr_fold(s, t->len, fold, sizeof fold));
  unsigned f = SR_T_SPACE;
  if (letters) f |= SR_T_ALPHA;
  if (digits) f |= SR_T_DIGIT;
  if (!letters && !digits) f |= SR_T_PUNCT;
  if (lead) f |= SR_T_CAP;
  if (letters >= 2 && letters == uppers) f |= SR_T_UPPER;
  if (letters && n > 1 && s[n - 1] == '.') f |= SR_T_DOT;
  if (letters && (s[0] == '\'' || (n == 3 && !memcmp(s + 1, "'t", 2)))) f |= SR_T_CLITIC;
  if (n <= 3 && !letters && !digits && (s[0] == '-' || (unsigned char)s[0] == 0xe2)) f |= SR_T_HYPHEN;
  t->flags = (uint16_t)f;
}

static TrainCorpus train_corpus(const char *path) {
  TrainCorpus c = {0};
  size_t n;
  char *z = train_read(path, &n);
  uint32_t cap = 1, start = 0;
  for (size_t i = 0; i < n; i++) cap += z[i] == '\n';
  c.doc.text = z;
  c.doc.n = (uint32_t)n;
  c.doc.tok = train_alloc(cap * sizeof(SrToken));
  c.gold = train_alloc(cap);
  c.sent = train_alloc(cap * sizeof(TrainSent));
  for (char *s = z; s < z + n;) {
    char *end = strchr(s, '\n');
    if (!end) end = z + n;
    *end = 0;
    char *up = strchr(s, '\t'), *x = up ? strchr(up + 1, '\t') : NULL;
    char *lem = x ? strchr(x + 1, '\t') : NULL;
    if (lem) {
      *x = *lem = 0;
      train_token(&c.doc, &c.doc.tok[c.doc.ntok], s, (size_t)(up - s));
      c.gold[c.doc.ntok++] = train_tag(up + 1, x + 1);
    }
    if ((!lem || end + 1 >= z + n) && c.doc.ntok > start) {
      c.sent[c.nsent].tok = start;
      c.sent[c.nsent++].n = c.doc.ntok - start;
      start = c.doc.ntok;
    }
    s = end + 1;
  }
  return c;
}

/* A copy in capitals, or as a headline. */
static TrainCorpus train_recase(const TrainCorpus *src, bool title) {
  TrainCorpus c = *src;
  char *z = train_alloc(src->doc.n + 1);
  memcpy(z, src->doc.text, src->doc.n);
  c.doc.text = z;
  c.doc.tok = train_alloc(src->doc.ntok * sizeof(SrToken));
  for (uint32_t i = 0; i < c.doc.ntok; i++) {
    const SrToken *t = &src->doc.tok[i];
    uint8_t u = sr_tag_kind[src->gold[i]].upos;
    bool small = u == SR_U_ADP || u == SR_U_DET || u == SR_U_CCONJ || u == SR_U_PART;
    for (uint32_t k = 0; k < t->len; k++) {
      char *p = &z[t->start + k];
      if (title && (k > 0 || small || (t->flags & SR_T_CLITIC))) continue;
      if (*p >= 'a' && *p <= 'z') *p = (char)(*p - 32);
    }
    train_token(&c.doc, &c.doc.tok[i], z + t->start, t->len);
  }
  return c;
}

/* ---- dictionary --------------------------------------------------------------- */
typedef struct TrainCount { uint32_t hash, n[SR_TAG_N], total; } TrainCount;

static uint8_t train_class(uint32_t mask, uint32_t top, uint32_t *seen, uint32_t *nseen) {
  for (uint32_t k = 0; k < *nseen; k++)
    if (seen[2 * k] == mask && seen[2 * k + 1] == top) return (uint8_t)(k + 1);
  if (*nseen == 254) return 255;
  seen[2 * *nseen] = mask;
  seen[2 * *nseen + 1] = top;
  return (uint8_t)++*nseen;
}

static int train_by_count(const void *a, const void *b) {
  const TrainCount *x = a, *y = b;
  if (x->total != y->total) return x->total > y->total ? -1 : 1;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static SrTagWord *train_words(SrTagModel *m, const TrainCorpus *c) {
  uint32_t *allow = train_alloc(256 * sizeof *allow);
  uint32_t cap = 1 << 17, n = 0, nclass = 0, seen[512], used = 0;
  TrainCount *count = train_alloc(cap * sizeof *count);
  SrTagWord *word = train_alloc(TRAIN_WORD_SLOTS * sizeof *word);
  for (uint32_t i = 0; i < c->doc.ntok; i++) {
    uint32_t h = c->doc.tok[i].hash, k = h & (cap - 1);
    while (count[k].total && count[k].hash != h) k = (k + 1) & (cap - 1);
    count[k].hash = h;
    count[k].total++;
    count[k].n[c->gold[i]]++;
  }
  qsort(count, cap, sizeof *count, train_by_count);
  for (; n < cap && count[n].total >= TRAIN_KNOWN && used < TRAIN_WORD_SLOTS * 4 / 5; n++) {
    const TrainCount *w = &count[n];
    uint32_t mask = 0, top = 0, k = w->hash & (TRAIN_WORD_SLOTS - 1);
    for (uint32_t t = 0; t < SR_TAG_N; t++) {
      if (w->n[t] * 50 >= w->total && (w->n[t] > 1 || w->total < 4)) mask |= 1u << t;
      if (w->n[t] > w->n[top]) top = t;
    }
    while (word[k].hash) k = (k + 1) & (TRAIN_WORD_SLOTS - 1);
    word[k].hash = w->hash;
    word[k].cls = train_class(mask, top, seen, &nclass);
    allow[word[k].cls] |= mask;
    word[k].tag = (uint8_t)top;
    if (w->total >= TRAIN_FREQUENT) word[k].flags |= SR_TW_FREQUENT;
    if (w->total >= TRAIN_ONLY && (w->total - w->n[top]) * 100 <= w->total) {
      uint8_t u = sr_tag_kind[top].upos;
      word[k].flags |= SR_TW_ONLY;
      if (u != SR_U_NOUN && u != SR_U_ADJ && u != SR_U_VERB && u != SR_U_PROPN && u != SR_U_ADV)
        word[k].flags |= SR_TW_CLOSED;
      if (u == SR_U_PROPN) word[k].flags &= (uint8_t)~SR_TW_ONLY;
    }
    used++;
  }
  printf("words %u, classes %u\n", used, nclass);
  m->word = word;
  m->allow = allow;
  m->word_mask = TRAIN_WORD_SLOTS - 1;
  free(count);
  return word;
}

/* ---- features and weights ----------------------------------------------------- */
typedef struct TrainFeature { uint32_t key, count; double weight; } TrainFeature;
typedef struct TrainTable { /* key -> feature, open addressing */
  uint32_t *slot, mask, n, cap;
  TrainFeature *f;
  int32_t (*w)[SR_TAG_ROW];
  int64_t (*sum)[SR_TAG_ROW]; /* step * change */
  double (*mean)[SR_TAG_ROW]; /* over several runs, NULL before */
} TrainTable;

static uint32_t *train_find(TrainTable *t, uint32_t key) {
  uint32_t k = key * 2654435761u & t->mask;
  while (t->slot[k] && t->f[t->slot[k] - 1].key != key) k = (k + 1) & t->mask;
  return &t->slot[k];
}

static void train_table_init(TrainTable *t, uint32_t cap) {
  memset(t, 0, sizeof *t);
  t->mask = 1;
  while (t->mask < cap * 2) t->mask = t->mask * 2 + 1;
  t->slot = train_alloc(((size_t)t->mask + 1) * 4);
  t->f = train_alloc(cap * sizeof *t->f);
  t->cap = cap;
}

static TrainFeature *train_add(TrainTable *t, uint32_t key) {
  uint32_t *s = train_find(t, key);
  if (!*s) {
    if (t->n == t->cap) return NULL;
    t->f[t->n].key = key;
    *s = ++t->n;
  }
  return &t->f[*s - 1];
}

static void train_weights(TrainTable *t) {
  t->w = train_alloc(t->n * sizeof *t->w);
  t->sum = train_alloc(t->n * sizeof *t->sum);
}

static void train_table_free(TrainTable *t) {
  free(t->slot);
  free(t->f);
  free(t->w);
  free(t->sum);
  free(t->mean);
}

/* One sentence, the way sr_tag_go() walks it. learn: 0 counts features along the gold tags,
** else updates the weights at that step. */
typedef struct TrainRun { TrainTable *t; const SrTagModel *m; int64_t step; uint64_t bad, all; } TrainRun;

static void train_update(TrainRun *r, const uint32_t *id, uint32_t nid, uint32_t gold, uint32_t got) {
  for (uint32_t k = 0; k < nid; k++) {
    r->t->w[id[k]][gold]++;
    r->t->w[id[k]][got]--;
    r->t->sum[id[k]][gold] += r->step;
    r->t->sum[id[k]][got] -= r->step;
  }
}

static uint32_t train_score(const TrainTable *t, const uint32_t *id, uint32_t nid, uint32_t gold,
                            uint32_t allow, uint32_t *rival) {
  int32_t score[SR_TAG_ROW] = {0};
  uint32_t best = SR_TAG_N, other = SR_TAG_N;
  for (uint32_t k = 0; k < nid; k++)
    for (uint32_t j = 0; j < SR_TAG_ROW; j++) score[j] += t->w[id[k]][j];
  for (uint32_t j = 0; j < SR_TAG_N; j++) {
    if (!(allow >> j & 1)) continue;
    if (best == SR_TAG_N || score[j] > score[best]) best = j;
    if (j != gold && (other == SR_TAG_N || score[j] > score[other])) other = j;
  }
  if (other == SR_TAG_N || !(allow >> gold & 1)) *rival = gold;
  else *rival = score[gold] - score[other] < TRAIN_MARGIN ? other : gold;
  return best;
}

/* All keys of v[1] between v[0] and v[2], v[3] behind them: those that the tagger has tables for, too. */
static uint32_t train_keys(const SrTagView *const v[4], uint32_t t1, uint32_t t2, uint32_t *key) {
  key[0] = sr_tag_key_word(v[1]->word);
  key[1] = sr_tag_key_before(v[0]->word);
  key[2] = sr_tag_key_after(v[3]->word);
  key[3] = sr_tag_key_tags(t2 * 32 + t1);
  key[4] = sr_tag_key_shape(v[1]->sig, v[1]->shape);
  return 5 + sr_tag_keys(v[1], v[0], v[2], t1, t2, key + 5);
}

/* The image before it is trained: no feature has a row. */
static SrTagArrays train_blank(SrTagModel *m) {
  uint32_t nrow = TRAIN_BUCKETS * SR_TAG_BUCKET;
  SrTagArrays a = {.mark = train_alloc(nrow * sizeof *a.mark),
                   .tags = train_alloc(32 * 32 * sizeof *a.tags),
                   .shape = train_alloc(256 * SR_TAG_SHAPES * sizeof *a.shape),
                   .row = train_alloc((nrow + 1) * sizeof *a.row)};
  m->nbucket = TRAIN_BUCKETS;
  m->mark = a.mark;
  m->tags = a.tags;
  m->shape = a.shape;
  m->row = (const uint16_t(*)[SR_TAG_LANES])a.row;
  return a;
}

static void train_sentence(TrainRun *r, const TrainCorpus *c, const TrainSent *s, bool learn) {
  SrTagCase mode = sr_tag_case(&c->doc, s->tok, s->n);
  SrTagView edge, *view = train_alloc((s->n + 1) * sizeof *view);
  sr_tag_edge(r->m, &edge);
  uint32_t t1 = SR_TAG_START, t2 = SR_TAG_START, key[SR_TAG_KEYS], id[SR_TAG_KEYS];
  for (uint32_t i = 0; i < s->n; i++) {
    sr_tag_view(r->m, &c->doc, s->tok + i, mode, i == 0, &view[i]);
  }
  for (uint32_t i = 0; i < s->n; i++) {
    uint32_t gold = c->gold[s->tok + i], got = gold;
    const SrTagView *v[4];
    if (view[i].sure) {
      got = view[i].sure - 1u;
    } else {
      for (uint32_t k = 0; k < 4; k++)
        v[k] = i + k < 1 || i + k >= s->n + 1 ? &edge : &view[i + k - 1];
      uint32_t nid = 0, n = train_keys(v, t1, t2, key);
      for (uint32_t k = 0; k < n; k++) {
        if (!learn) {
          TrainFeature *f = train_add(r->t, key[k]);
          if (f) f->count++;
        } else {
          uint32_t p = *train_find(r->t, key[k]);
          if (p) id[nid++] = p - 1;
        }
      }
      if (learn) {
        uint32_t rival;
        got = train_score(r->t, id, nid, gold, view[i].allow, &rival);
        r->step++;
        if (rival != gold) train_update(r, id, nid, gold, rival);
      }
    }
    r->all++;
    r->bad += got != gold;
    t2 = t1;
    t1 = got;
  }
  free(view);
}

static void train_epochs(TrainRun *r, const TrainCorpus copy[3], int epochs) {
  uint32_t n = copy[0].nsent, *order = train_alloc(n * 4);
  for (uint32_t i = 0; i < n; i++) order[i] = i;
  train_weights(r->t);
  r->step = 1;
  for (int e = 0; e < epochs; e++) {
    r->bad = r->all = 0;
    for (uint32_t i = n; i > 1; i--) {
      uint32_t j = train_random(i), o = order[i - 1];
      order[i - 1] = order[j];
      order[j] = o;
    }
    for (uint32_t i = 0; i < n; i++) {
      uint32_t roll = train_random(100);
      train_sentence(r, &copy[0], &copy[0].sent[order[i]], true);
      if (roll < 50) train_sentence(r, &copy[1], &copy[1].sent[order[i]], true);
      else if (roll < 60) train_sentence(r, &copy[2], &copy[2].sent[order[i]], true);
    }
    printf("epoch %d: %.4f\n", e + 1, 1.0 - (double)r->bad / (double)r->all);
    fflush(stdout);
  }
  free(order);
}

static double train_average(const TrainRun *r, uint32_t f, uint32_t t) {
  if (r->t->mean) return r->t->mean[f][t];
  return (double)r->t->w[f][t] - (double)r->t->sum[f][t] / (double)r->step;
}

/* The mean of several runs that saw the sentences in different orders. */
static void train_runs(TrainRun *r, const TrainCorpus copy[3]) {
  double(*mean)[SR_TAG_ROW] = train_alloc(r->t->n * sizeof *mean);
  for (int k = 0; k < TRAIN_RUNS; k++) {
    train_epochs(r, copy, TRAIN_EPOCHS);
    for (uint32_t f = 0; f < r->t->n; f++)
      for (uint32_t t = 0; t < SR_TAG_N; t++) mean[f][t] += train_average(r, f, t);
    free(r->t->w);
    free(r->t->sum);
    r->t->w = NULL;
    r->t->sum = NULL;
  }
  r->t->mean = mean;
}

static int train_by_weight(const void *a, const void *b) {
  const TrainFeature *x = a, *y = b;
  if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
  return x->key < y->key ? -1 : x->key > y->key;
}

/* The features that find room in the image, weightiest first. */
static TrainTable train_keep(TrainRun *r, uint16_t *mark) {
  TrainTable kept;
  for (uint32_t f = 0; f < r->t->n; f++) {
    double sum = 0;
    for (uint32_t t = 0; t < SR_TAG_N; t++) {
      double a = train_average(r, f, t);
      sum += a < 0 ? -a : a;
    }
    uint32_t c = r->t->f[f].count;
    r->t->f[f].weight = sum * (c > 200 ? 200 : c);
  }
  TrainFeature *all = train_alloc(r->t->n * sizeof *all);
  memcpy(all, r->t->f, r->t->n * sizeof *all);
  qsort(all, r->t->n, sizeof *all, train_by_weight);
  train_table_init(&kept, TRAIN_BUCKETS * SR_TAG_BUCKET);
  for (uint32_t f = 0; f < r->t->n && kept.n < kept.cap; f++) {
    uint32_t bucket = sr_tag_bucket(TRAIN_BUCKETS, all[f].key), k = 0;
    uint16_t *have = mark + bucket * SR_TAG_BUCKET, want = sr_tag_mark(all[f].key);
    while (k < SR_TAG_BUCKET && have[k] && have[k] != want) k++;
    if (k == SR_TAG_BUCKET || have[k]) continue;
    have[k] = want;
    train_add(&kept, all[f].key)->count = bucket * SR_TAG_BUCKET + k; /* its row from now on */
  }
  printf("features %u, kept %u\n", r->t->n, kept.n);
  free(all);
  return kept;
}

static void train_quantise(const TrainRun *r, uint16_t (*row)[SR_TAG_LANES]) {
  uint32_t nrow = TRAIN_BUCKETS * SR_TAG_BUCKET;
  double sq = 0, n = 0;
  for (uint32_t f = 0; f < r->t->n; f++)
    for (uint32_t t = 0; t < SR_TAG_N; t++) {
      double a = train_average(r, f, t);
      sq += a * a;
      n += a != 0;
    }
  double scale = sq > 0 ? 30.0 / (sq / n) : 1; /* on squares: no sqrt needed */
  double lo = 0, hi = 1e6;
  for (int k = 0; k < 100; k++) {
    double mid = (lo + hi) / 2;
    if (mid * mid < scale * 12) lo = mid;
    else hi = mid;
  }
  uint32_t cut = 0;
  for (uint32_t i = 0; i < nrow * SR_TAG_LANES; i++) row[0][i] = 0x8080u;
  for (uint32_t f = 0; f < r->t->n; f++)
    for (uint32_t t = 0; t < SR_TAG_N; t++) {
      double a = train_average(r, f, t) * lo;
      if (a > 127 || a < -127) cut++;
      a = a > 127 ? 127 : a < -127 ? -127 : a;
      uint32_t byte = (uint32_t)(a + 128.5) & 255;
      uint16_t *w = &row[r->t->f[f].count][t / 2];
      *w = (uint16_t)((*w & ~(255u << t % 2 * 8)) | byte << t % 2 * 8);
    }
  printf("scale %.3f, cut %u\n", lo, cut);
}

static double train_report(const SrTagModel *m, const TrainCorpus *c, const char *name) {
  uint8_t *tag = train_alloc(c->doc.ntok);
  uint32_t fine = 0, upos = 0;
  for (uint32_t s = 0; s < c->nsent; s++) {
    SrTagRun r;
    sr_tag_begin(&r, m, &c->doc, c->sent[s].tok, c->sent[s].n);
    sr_tag_go(&r, c->sent[s].n, tag + c->sent[s].tok, NULL);
  }
  for (uint32_t i = 0; i < c->doc.ntok; i++) {
    fine += tag[i] == c->gold[i];
    upos += sr_tag_kind[tag[i]].upos == sr_tag_kind[c->gold[i]].upos;
  }
  if (getenv("TRAIN_ERRORS") && !strcmp(name, getenv("TRAIN_ERRORS")))
    for (uint32_t i = 0; i < c->doc.ntok; i++)
      printf("%c\t%.*s\t%s.%d\t%s.%d\n", tag[i] == c->gold[i] ? '=' : '#', c->doc.tok[i].len,
             c->doc.text + c->doc.tok[i].start, sr_upos_name[sr_tag_kind[c->gold[i]].upos],
             sr_tag_kind[c->gold[i]].form, sr_upos_name[sr_tag_kind[tag[i]].upos],
             sr_tag_kind[tag[i]].form);
  printf("%s: upos %.4f, with form %.4f\n", name, (double)upos / c->doc.ntok,
         (double)fine / c->doc.ntok);
  free(tag);
  return (double)upos / c->doc.ntok;
}

/* ---- the file: comment lines, then a line of numbers and bytes in base64 ---------- */
static void train_base64(FILE *f, const uint8_t *p, size_t n) {
  static const char d[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0, col = 0; i < n; i += 3) {
    uint32_t v = (uint32_t)p[i] << 16 | (i + 1 < n ? (uint32_t)p[i + 1] << 8 : 0) |
                 (i + 2 < n ? p[i + 2] : 0);
    for (int k = 18; k >= 0; k -= 6) fputc(d[v >> k & 63], f);
    if (++col == 25) fputc('\n', f), col = 0;
  }
  fputs("\n", f);
}

static void train_write(const SrTagModel *m, const char *path, const char *date, double dev,
                        double upper) {
  uint32_t nword = m->word_mask + 1, nrow = m->nbucket * SR_TAG_BUCKET;
  size_t n = (size_t)nword * 7 + 256 * 4 + (size_t)nrow * (2 + SR_TAG_ROW), at = 0;
  uint8_t *b = train_alloc(n + 3);
  for (uint32_t i = 0; i < nword; i++) {
    const SrTagWord *w = &m->word[i];
    for (int k = 0; k < 4; k++) b[at++] = (uint8_t)(w->hash >> 8 * k);
    b[at++] = w->cls;
    b[at++] = w->tag;
    b[at++] = w->flags;
  }
  for (uint32_t i = 0; i < 256; i++)
    for (int k = 0; k < 4; k++) b[at++] = (uint8_t)(m->allow[i] >> 8 * k & 255);
  for (uint32_t i = 0; i < nrow; i++) {
    b[at++] = (uint8_t)(m->mark[i] & 255);
    b[at++] = (uint8_t)(m->mark[i] >> 8);
  }
  for (uint32_t i = 0; i < nrow; i++)
    for (uint32_t t = 0; t < SR_TAG_ROW; t++) b[at++] = (uint8_t)(m->row[i][t / 2] >> t % 2 * 8 & 255);
  FILE *f = fopen(path, "wb");
  if (!f) {
    fprintf(stderr, "train_tagger: cannot write %s\n", path);
    exit(1);
  }
  fprintf(f,
          "# Weights of the part-of-speech tagger, made by ext/tagging/gen/train_tagger.c.\n"
          "# Trained on the training part of Universal Dependencies English EWT 2.15/2.16\n"
          "# (204,577 tokens; annotations CC BY-SA 4.0).\n"
          "# seed %d, epochs %d + %d%s%s; dev (tuning half, gold tokens): upos %.4f, in capitals %.4f\n"
          "# words buckets, then words (hash, class, tag, flags), tags of\n"
          "# the classes, marks, rows in base64\n"
          "%u %u\n",
          TRAIN_SEED, TRAIN_EPOCHS_FIRST, TRAIN_EPOCHS, *date ? ", " : "", date, dev, upper, nword, m->nbucket);
  train_base64(f, b, n);
  fclose(f);
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "usage: train_tagger TRAIN.tsv DEV.tsv OUT.model DATE\n");
    return 2;
  }
  SrTagModel m = {0};
  TrainTable all, kept;
  TrainCorpus copy[3], dev = train_corpus(argv[2]);
  copy[0] = train_corpus(argv[1]);
  copy[1] = train_recase(&copy[0], false);
  copy[2] = train_recase(&copy[0], true);
  SrTagArrays a = train_blank(&m);
  a.word = train_words(&m, &copy[0]);

  TrainTable raw;
  train_table_init(&raw, 1 << 22);
  TrainRun r = {.t = &raw, .m = &m};
  for (int k = 0; k < 2; k++)
    for (uint32_t s = 0; s < copy[k].nsent; s++) train_sentence(&r, &copy[k], &copy[k].sent[s], false);
  printf("sure %.4f right\n", 1.0 - (double)r.bad / (double)r.all);
  uint32_t often = 0;
  for (uint32_t f = 0; f < raw.n; f++) often += raw.f[f].count >= TRAIN_MIN_COUNT;
  train_table_init(&all, often);
  for (uint32_t f = 0; f < raw.n; f++)
    if (raw.f[f].count >= TRAIN_MIN_COUNT) train_add(&all, raw.f[f].key)->count = raw.f[f].count;
  printf("seen %u, often enough %u\n", raw.n, often);
  train_table_free(&raw);

  r.t = &all;
  train_epochs(&r, copy, TRAIN_EPOCHS_FIRST);
  kept = train_keep(&r, a.mark);
  train_table_free(&all);
  r.t = &kept;
  train_runs(&r, copy);
  train_quantise(&r, a.row);
  sr_tag_index(&m, &a);
  TrainCorpus up = train_recase(&dev, false), title = train_recase(&dev, true);
  double plain = train_report(&m, &dev, "dev"), upper = train_report(&m, &up, "upper");
  train_report(&m, &title, "title");
  train_write(&m, argv[3], argv[4], plain, upper);
  return 0;
}
