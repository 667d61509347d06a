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

/* Adds the row of a key if it has one; whether it does is as good as random, so no branch asks. */
static inline void ptron_row(const SrTagModel *m, uint32_t key, SrTagRows *r) {
  uint32_t first = sr_tag_bucket(m->nbucket, key) * SR_TAG_BUCKET;
  uint32_t place = sr_tag_place(m->mark + first, sr_tag_mark(key));
  r->row[r->n] = (uint16_t)(first + place); /* without one: a row that is written over */
  PTRON_PREFETCH(m->row[first + place]);
  r->n += place < SR_TAG_BUCKET;
}

/* Rows are added four at a time, the last ones of no weight. */
enum { PTRON_ROWS = 4 };
static inline void ptron_fill(const SrTagModel *m, SrTagRows *r) {
  for (uint32_t k = 0; k + 1 < PTRON_ROWS; k++)
    r->row[r->n + k] = (uint16_t)(m->nbucket * SR_TAG_BUCKET);
}

/* A row holds even tags in low bytes and odd ones in high bytes: a lane's plain sum runs over, but what
** its high bytes add to it is known. Sums of 40 * 255 fit. The best of the allowed tags is chosen; of
** equal ones the first. */
#ifdef SR_TAG_SSE2
static inline __m128i ptron_allowed(uint32_t bits, int odd) {
  const __m128i even = _mm_set_epi16(1 << 14, 1 << 12, 1 << 10, 1 << 8, 1 << 6, 1 << 4, 1 << 2, 1);
  __m128i lane = odd ? _mm_slli_epi16(even, 1) : even;
  return _mm_cmpeq_epi16(_mm_and_si128(_mm_set1_epi16((short)bits), lane), lane);
}

static inline uint32_t ptron_same(__m128i a, __m128i b, __m128i top) {
  return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(_mm_cmpeq_epi16(a, top), _mm_cmpeq_epi16(b, top)));
}

static uint32_t ptron_best(const SrTagModel *m, const SrTagRows *r, uint32_t allow) {
  __m128i even[2], odd[2], top;
  for (int i = 0; i < 2; i++) even[i] = odd[i] = _mm_setzero_si128();
  for (uint32_t k = 0; k < r->n; k += PTRON_ROWS)
    for (uint32_t j = k; j < k + PTRON_ROWS; j++)
      for (int i = 0; i < 2; i++) {
        __m128i w = _mm_load_si128((const __m128i *)(const void *)m->row[r->row[j]] + i);
        even[i] = _mm_add_epi16(even[i], w);
        odd[i] = _mm_add_epi16(odd[i], _mm_srli_epi16(w, 8));
      }
  for (int i = 0; i < 2; i++) {
    even[i] = _mm_sub_epi16(even[i], _mm_slli_epi16(odd[i], 8));
    even[i] = _mm_and_si128(even[i], ptron_allowed(allow >> 16 * i, 0));
    odd[i] = _mm_and_si128(odd[i], ptron_allowed(allow >> 16 * i, 1));
  }
  top = _mm_max_epi16(_mm_max_epi16(even[0], even[1]), _mm_max_epi16(odd[0], odd[1]));
  top = _mm_max_epi16(top, _mm_shuffle_epi32(top, 0x4e));
  top = _mm_max_epi16(top, _mm_shuffle_epi32(top, 0xb1));
  top = _mm_max_epi16(top, _mm_shufflehi_epi16(_mm_shufflelo_epi16(top, 0xb1), 0xb1));
  uint32_t low = ptron_same(even[0], even[1], top), high = ptron_same(odd[0], odd[1], top);
  uint32_t i = PTRON_LOWEST(low | high);
  return 2 * i + !(low >> i & 1);
}
#else
static uint32_t ptron_best(const SrTagModel *m, const SrTagRows *r, uint32_t allow) {
  uint16_t all[SR_TAG_LANES] = {0}, odd[SR_TAG_LANES] = {0};
  uint32_t best = 0;
  for (uint32_t k = 0; k < r->n; k++) {
    const uint16_t *w = m->row[r->row[k]];
    for (uint32_t i = 0; i < SR_TAG_LANES; i++) {
      all[i] = (uint16_t)(all[i] + w[i]);
      odd[i] = (uint16_t)(odd[i] + (w[i] >> 8));
    }
  }
  for (; allow; allow &= allow - 1) {
    uint32_t t = PTRON_LOWEST(allow), high = odd[t / 2];
    uint32_t s = (t & 1 ? high : (all[t / 2] - (high << 8)) & 0xffff) << 5 | (31 - t);
    best = s > best ? s : best;
  }
  return 31 - (best & 31);
}
#endif

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
  if (w->sure) return;
  uint32_t n = sr_tag_keys_early(w, before, after, key);
  for (uint32_t k = 0; k < n; k++) ptron_row(m, key[k], r);
}

/* The tag of v[1] between v[0] and v[2]; v[3] stands behind them. Its early rows are in r. */
static uint32_t ptron_tag(const SrTagModel *m, const SrTagView *const v[4], uint32_t t1,
                          uint32_t t2, SrTagRows *r) {
  uint32_t key[SR_TAG_KEYS], n = sr_tag_keys_late(v[1], v[2], t1, t2, key);
  for (uint32_t k = 0; k < n; k++) ptron_row(m, key[k], r);
  r->row[r->n++] = v[1]->row;
  r->row[r->n++] = v[1]->shaped;
  r->row[r->n++] = v[0]->before;
  r->row[r->n++] = v[3]->after;
  r->row[r->n++] = m->tags[t2 * 32 + t1];
  ptron_fill(m, r);
  return ptron_best(m, r, v[1]->allow & SR_TAG_ALL);
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
