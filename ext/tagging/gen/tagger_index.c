/* tagger_index.c: part of the build-time program tagger_model and of the trainer: looks up once
** what the tagger would look up for every token. */
#include "tagger_index.h"

void sr_tag_index(const SrTagModel *m, const SrTagArrays *a) {
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
}
