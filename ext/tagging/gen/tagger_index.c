/*
** tagger_index.c: part of the build-time program tagger_model and of the trainer: puts the rows of
** each bucket where one multiplication finds them, and looks up once what the tagger would look up
** for every token.
*/
#include "tagger_index.h"

/* A number that sends the marks of a bucket to different places; 0 if there is none. */
static uint32_t index_turn(const uint16_t *mark) {
  for (uint32_t turn = 1; turn < 0x10000; turn++) {
    uint32_t taken = 0, k = 0;
    for (; k < SR_TAG_BUCKET; k++) {
      uint32_t place = 1u << sr_tag_place(mark[k], turn);
      if (mark[k] && taken & place) break;
      if (mark[k]) taken |= place;
    }
    if (k == SR_TAG_BUCKET) return turn;
  }
  return 0;
}

static int index_bucket(const SrTagArrays *a, uint32_t bucket) {
  uint16_t *mark = a->mark + bucket * SR_TAG_BUCKET, was[SR_TAG_BUCKET];
  uint16_t (*row)[SR_TAG_LANES] = a->row + bucket * SR_TAG_BUCKET, rows[SR_TAG_BUCKET][SR_TAG_LANES];
  uint32_t turn = index_turn(mark);
  memcpy(was, mark, sizeof was);
  memcpy(rows, row, sizeof rows);
  memset(mark, 0, sizeof was);
  for (uint32_t k = 0; k < SR_TAG_BUCKET; k++) {
    uint32_t place = sr_tag_place(was[k], turn);
    if (!was[k]) continue;
    mark[place] = was[k];
    memcpy(row[place], rows[k], sizeof rows[k]);
  }
  a->turn[bucket] = (uint16_t)turn;
  return turn > 0;
}

int sr_tag_index(const SrTagModel *m, const SrTagArrays *a) {
  for (uint32_t b = 0; b < m->nbucket; b++)
    if (!index_bucket(a, b)) return 0;
  for (uint32_t i = 0; i < SR_TAG_LANES; i++) a->row[m->nbucket * SR_TAG_BUCKET][i] = 0x8080;
  for (uint32_t i = 0; i <= m->word_mask; i++) {
    SrTagWord *w = &a->word[i];
    if (!w->hash) continue;
    w->row = (uint16_t)sr_tag_row(m, sr_tag_key_word(w->hash));
    w->before = (uint16_t)sr_tag_row(m, sr_tag_key_before(w->hash));
    w->after = (uint16_t)sr_tag_row(m, sr_tag_key_after(w->hash));
  }
  for (uint32_t tt = 0; tt < 32 * 32; tt++)
    a->tags[tt] = (uint16_t)sr_tag_row(m, sr_tag_key_tags(tt));
  for (uint32_t c = 0; c < 256; c++)
    for (uint32_t s = 0; s < SR_TAG_SHAPES; s++)
      a->shape[c * SR_TAG_SHAPES + s] = (uint16_t)sr_tag_row(m, sr_tag_key_shape(c, (uint8_t)s));
  return 1;
}
