/*
** perceptron.c: tags one sentence, greedily from left to right: the scores of
** a token are sums of small integers, so that every platform gives the same
** tags. Five tokens are looked at at a time; nothing is allocated.
*/
#include "model.h"
#include "openwords.h"

const char *const sr_upos_name[SR_U_N] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET",
                                          "INTJ", "NOUN", "NUM",   "PART",  "PRON",  "PROPN",
                                          "PUNCT", "SCONJ", "SYM", "VERB",  "X"};

const SrTagKind sr_tag_kind[SR_TAG_N] = {
    {SR_U_ADJ, SR_VF_NONE, 0},   {SR_U_ADP, SR_VF_NONE, 0},   {SR_U_ADV, SR_VF_NONE, 0},
    {SR_U_AUX, SR_VF_NONE, 0},   {SR_U_AUX, SR_VF_BASE, 0},   {SR_U_AUX, SR_VF_PAST, 0},
    {SR_U_AUX, SR_VF_ING, 0},    {SR_U_AUX, SR_VF_PART, 0},   {SR_U_AUX, SR_VF_PRES, 0},
    {SR_U_AUX, SR_VF_PRES3, 0},  {SR_U_CCONJ, SR_VF_NONE, 0}, {SR_U_DET, SR_VF_NONE, 0},
    {SR_U_INTJ, SR_VF_NONE, 0},  {SR_U_NOUN, SR_VF_NONE, 0},  {SR_U_NOUN, SR_VF_NONE, 1},
    {SR_U_NUM, SR_VF_NONE, 0},   {SR_U_PART, SR_VF_NONE, 0},  {SR_U_PRON, SR_VF_NONE, 0},
    [SR_TAG_NAME] = {SR_U_PROPN, SR_VF_NONE, 0}, {SR_U_PROPN, SR_VF_NONE, 1}, {SR_U_PUNCT, SR_VF_NONE, 0},
    {SR_U_SCONJ, SR_VF_NONE, 0}, {SR_U_SYM, SR_VF_NONE, 0},   {SR_U_VERB, SR_VF_BASE, 0},
    {SR_U_VERB, SR_VF_PAST, 0},  {SR_U_VERB, SR_VF_ING, 0},   {SR_U_VERB, SR_VF_PART, 0},
    {SR_U_VERB, SR_VF_PRES, 0},  {SR_U_VERB, SR_VF_PRES3, 0}, {SR_U_X, SR_VF_NONE, 0}};

#ifdef __GNUC__
#define PTRON_PREFETCH(p) __builtin_prefetch(p)
#define PTRON_LOWEST(bits) ((uint32_t)__builtin_ctzll(bits))
#else
static uint32_t ptron_lowest(uint64_t bits) {
  uint32_t n = 0;
  while (!(bits >> n & 1)) n++;
  return n;
}
#define PTRON_LOWEST(bits) ptron_lowest(bits)
#define PTRON_PREFETCH(p) ((void)0)
#endif

/* Adds the rows of the keys that have one. */
static inline void ptron_rows(const SrTagModel *m, const uint32_t *key, uint32_t nkey, SrTagRows *r) {
  uint32_t n = r->n, none = m->nbucket * SR_TAG_BUCKET;
  for (uint32_t k = 0; k < nkey; k++) {
    uint32_t row = sr_tag_row(m, key[k]);
    r->row[n] = (uint16_t)row;
    PTRON_PREFETCH(m->row[row]);
    n += row != none;
  }
  r->n = n;
}

/* Sixteen sums of 16 bits in two halves. */
#ifdef __GNUC__
typedef uint16_t PtronHalf __attribute__((vector_size(16), may_alias));
#else
typedef uint16_t PtronHalf;
#endif
enum { PTRON_PARTS = SR_TAG_LANES * 2 / sizeof(PtronHalf) };

/* Sums of the rows: of even tags in score[0], of odd ones in score[1] (40 * 255 fit). A lane's plain
** sum runs over, but what its high bytes add to it is known. */
static void ptron_sum(const SrTagModel *m, const SrTagRows *r, uint16_t score[2][SR_TAG_LANES]) {
  PtronHalf all[PTRON_PARTS] = {0}, odd[PTRON_PARTS] = {0};
  for (uint32_t k = 0; k < r->n; k++) {
    const PtronHalf *w = (const PtronHalf *)(const void *)m->row[r->row[k]];
    for (uint32_t i = 0; i < PTRON_PARTS; i++) {
      all[i] += w[i];
      odd[i] += w[i] >> 8;
    }
  }
  for (uint32_t i = 0; i < PTRON_PARTS; i++) all[i] -= odd[i] << 8;
  memcpy(score[0], all, sizeof all);
  memcpy(score[1], odd, sizeof odd);
}

/* The best of all tags; of equal ones the first. */
#ifdef SR_TAG_SSE2
static uint32_t ptron_best_of_all(uint16_t score[2][SR_TAG_LANES]) {
  enum { HALF = SR_TAG_LANES / 2, FREE = 1 << (SR_TAG_LANES - 1) /* lane without tags */ };
  __m128i x[4], top, set;
  score[0][SR_TAG_LANES - 1] = score[1][SR_TAG_LANES - 1] = 0;
  for (int i = 0; i < 4; i++)
    x[i] = _mm_loadu_si128((const __m128i *)(const void *)&score[i / 2][i % 2 * HALF]);
  top = _mm_max_epi16(_mm_max_epi16(x[0], x[1]), _mm_max_epi16(x[2], x[3]));
  top = _mm_max_epi16(top, _mm_srli_si128(top, 8));
  top = _mm_max_epi16(top, _mm_srli_si128(top, 4));
  top = _mm_max_epi16(top, _mm_srli_si128(top, 2));
  set = _mm_set1_epi16((short)_mm_extract_epi16(top, 0));
  uint32_t even = (uint32_t)_mm_movemask_epi8(
      _mm_packs_epi16(_mm_cmpeq_epi16(x[0], set), _mm_cmpeq_epi16(x[1], set)));
  uint32_t odd = (uint32_t)_mm_movemask_epi8(
      _mm_packs_epi16(_mm_cmpeq_epi16(x[2], set), _mm_cmpeq_epi16(x[3], set)));
  uint32_t i = (uint32_t)__builtin_ctz(((even | odd) & ~(uint32_t)FREE) | FREE);
  return 2 * i + !(even >> i & 1);
}
#else
static uint32_t ptron_best_of_all(uint16_t score[2][SR_TAG_LANES]) {
  uint16_t top = 0;
  for (uint32_t i = 0; i < SR_TAG_N / 2; i++) {
    uint16_t s = score[0][i] > score[1][i] ? score[0][i] : score[1][i];
    top = s > top ? s : top;
  }
  for (uint32_t i = 0;; i++) {
    if (score[0][i] == top) return 2 * i;
    if (score[1][i] == top) return 2 * i + 1;
  }
}
#endif

/* The best of the allowed tags; of equal ones the first. */
static uint32_t ptron_best(const SrTagModel *m, const SrTagRows *r, uint32_t allow) {
  uint16_t score[2][SR_TAG_LANES];
  uint32_t best = 0;
  ptron_sum(m, r, score);
  if (allow == SR_TAG_ALL) return ptron_best_of_all(score);
  for (allow &= SR_TAG_ALL; allow; allow &= allow - 1) {
    uint32_t t = PTRON_LOWEST(allow);
    uint32_t s = (uint32_t)score[t & 1][t / 2] << 5 | (31 - t);
    best = s > best ? s : best;
  }
  return 31 - (best & 31);
}

/* The rows of the word itself are asked for before its turn comes. */
static inline void ptron_fetch(const SrTagModel *m, const SrTagView *v) {
  PTRON_PREFETCH(m->row[v->before]);
  PTRON_PREFETCH(m->row[v->after]);
  if (v->sure) return;
  PTRON_PREFETCH(m->row[v->row]);
  PTRON_PREFETCH(m->row[v->shaped]);
}

/* What says the same whatever the tags before it: looked up, and its rows asked for, while the word
** before is tagged. */
static void ptron_early(const SrTagModel *m, const SrTagView *before, const SrTagView *w,
                        const SrTagView *after, SrTagRows *r) {
  uint32_t key[SR_TAG_KEYS];
  r->n = 0;
  if (!w->sure) ptron_rows(m, key, sr_tag_keys_early(w, before, after, key), r);
}

/* The tag of v[1] between v[0] and v[2]; v[3] stands behind them. Its early rows are in r. */
static uint32_t ptron_tag(const SrTagModel *m, const SrTagView *const v[4], uint32_t t1,
                          uint32_t t2, SrTagRows *r) {
  uint32_t key[SR_TAG_KEYS];
  ptron_rows(m, key, sr_tag_keys_late(v[1], v[2], t1, t2, key), r);
  r->row[r->n++] = v[1]->row;
  r->row[r->n++] = v[1]->shaped;
  r->row[r->n++] = v[0]->before;
  r->row[r->n++] = v[3]->after;
  r->row[r->n++] = m->tags[t2 * 32 + t1];
  return ptron_best(m, r, v[1]->allow);
}

void sr_tag_begin(SrTagRun *r, const SrTagModel *m, const SrDoc *doc, uint32_t tok, uint32_t n) {
  r->m = m;
  r->doc = doc;
  r->tok = tok;
  r->n = n;
  r->at = 0;
  r->t1 = r->t2 = SR_TAG_START;
  r->mode = sr_tag_case(doc, tok, n);
  sr_tag_edge(m, &r->ring[0]);
  for (uint32_t k = 0; k < 6 && k < n; k++)
    PTRON_PREFETCH(&m->word[doc->tok[tok + k].hash & m->word_mask]);
  for (uint32_t k = 0; k < 2 && k < n; k++) {
    sr_tag_view(m, doc, tok + k, r->mode, k == 0, &r->ring[k + 1]);
    ptron_fetch(m, &r->ring[k + 1]);
  }
  if (n < 2) r->ring[n + 1] = r->ring[0];
  if (n > 0) ptron_early(m, &r->ring[0], &r->ring[1], &r->ring[2], &r->early);
}

void sr_tag_go(SrTagRun *r, uint32_t want, uint8_t *tags, SrTag *out) {
  const SrTagModel *m = r->m;
  const SrToken *token = r->doc->tok + r->tok;
  SrTagView *ring = r->ring;
  uint32_t n = r->n, i = r->at;
  for (; i < n && i < want; i++) {
    uint32_t best;
    SrTagView *ahead = &ring[(i + 3) % SR_TAG_RING], *v = &ring[(i + 1) % SR_TAG_RING];
    if (i + 6 < n) {
      PTRON_PREFETCH(&m->word[token[i + 6].hash & m->word_mask]);
      PTRON_PREFETCH(sr_open_cell[sr_open_bucket(token[i + 6].hash)]);
    }
    if (i + 2 < n) {
      sr_tag_view(m, r->doc, r->tok + i + 2, r->mode, false, ahead);
      ptron_fetch(m, ahead);
    }
    else sr_tag_edge(m, ahead);
    SrTagView *next = &ring[(i + 2) % SR_TAG_RING];
    SrTagRows rows = r->early;
    if (i + 1 < n) ptron_early(m, v, next, ahead, &r->early);
    if (v->sure) {
      best = v->sure - 1u;
    } else {
      const SrTagView *const views[4] = {&ring[i % SR_TAG_RING], v, next, ahead};
      best = ptron_tag(m, views, r->t1, r->t2, &rows);
    }
    r->t2 = r->t1;
    r->t1 = best;
    if (tags) tags[i] = (uint8_t)best;
    if (out) {
      out[i].upos = sr_tag_kind[best].upos;
      out[i].form = sr_tag_kind[best].form;
      out[i].plural = sr_tag_kind[best].plural;
      out[i].chunk = SR_C_O;
    }
  }
  r->at = i;
}
#undef PTRON_PREFETCH
#undef PTRON_LOWEST
