/*
** features.c: what the tagger looks at: a word's own letters, its neighbours,
** the two tags before it. Used by the tagger and, unchanged, by its trainer.
*/
#include "model.h"
#include "openwords.h"

void sr_tag_edge(const SrTagModel *m, SrTagView *v) {
  *v = (SrTagView){.word = 1, .sig = 1, .shape = SR_TAG_SHAPES - 1};
  v->before = (uint16_t)sr_tag_row(m, sr_tag_key_before(v->word));
  v->after = (uint16_t)sr_tag_row(m, sr_tag_key_after(v->word));
}

const SrTagWord *sr_tag_word(const SrTagModel *m, uint32_t hash) {
  for (uint32_t i = hash & m->word_mask;; i = (i + 1) & m->word_mask) {
    const SrTagWord *w = &m->word[i];
    if (w->hash == hash) return w;
    if (w->hash == 0) return NULL;
  }
}

/* Headlines and upper-case wire text carry capitals that say nothing; the words of the sentence
** itself tell. */
SrTagCase sr_tag_case(const SrDoc *doc, uint32_t tok, uint32_t n) {
  uint32_t words = 0, capital = 0, upper = 0, small = 0;
  if (doc->upper) return SR_TC_NONE;
  for (uint32_t i = tok; i < tok + n; i++) {
    const SrToken *t = &doc->tok[i];
    if (!(t->flags & SR_T_ALPHA) || (t->flags & (SR_T_CLITIC | SR_T_DIGIT)) || t->len < 2) continue;
    words++;
    if (t->flags & SR_T_UPPER) upper++;
    if (t->flags & SR_T_CAP) capital++;
    else if (t->len > 4) small++;
  }
  if (words >= 2 && upper * 5 >= words * 4) return SR_TC_NONE;
  if (words >= 4 && capital * 3 >= words * 2 && small * 6 <= words) return SR_TC_TITLE;
  return SR_TC_NORMAL;
}

/* Shapes, below 31. */
enum {
  FEAT_LOWER = 1, FEAT_CAP, FEAT_CAP_FIRST, FEAT_UPPER, FEAT_LETTER, FEAT_MIXED, FEAT_DOTTED,
  FEAT_NOCASE, FEAT_TITLE, FEAT_PUNCT, FEAT_OTHER, FEAT_ALNUM, FEAT_DIGITS = 16 /* +0..9 */
};

static uint8_t feat_digit_shape(const unsigned char *s, uint32_t n) {
  uint32_t digits = 0;
  for (uint32_t i = 0; i < n; i++) {
    unsigned c = s[i] | 0x20u;
    if (s[i] >= '0' && s[i] <= '9') digits++;
    else if (c >= 'a' && c <= 'z') return FEAT_ALNUM;
  }
  if (digits == n) return (uint8_t)(FEAT_DIGITS + (n > 5 ? 5 : n)); /* 17..21 */
  return s[n > 2 ? n - 3 : 0] == ':' ? FEAT_DIGITS + 6 : FEAT_DIGITS + 7;
}

static bool feat_mixed(const unsigned char *s, uint32_t n) {
  for (uint32_t i = 1; i < n; i++)
    if (s[i] >= 'A' && s[i] <= 'Z') return true;
  return false;
}

static uint8_t feat_shape(const SrDoc *doc, const SrToken *t, SrTagCase mode, bool first) {
  const unsigned char *s = (const unsigned char *)doc->text + t->start;
  if (t->flags & SR_T_DIGIT) return feat_digit_shape(s, t->len);
  if (t->flags & SR_T_PUNCT) return FEAT_PUNCT;
  if (!(t->flags & SR_T_ALPHA)) return FEAT_OTHER;
  if (mode == SR_TC_NONE) return FEAT_NOCASE;
  if (t->flags & SR_T_DOT) return FEAT_DOTTED;
  if (!(t->flags & SR_T_CAP)) return feat_mixed(s, t->len) ? FEAT_MIXED : FEAT_LOWER;
  if (t->len == 1) return FEAT_LETTER;
  if (t->flags & SR_T_UPPER) return FEAT_UPPER;
  if (mode == SR_TC_TITLE) return FEAT_TITLE;
  if (feat_mixed(s, t->len)) return FEAT_MIXED;
  return first ? FEAT_CAP_FIRST : FEAT_CAP;
}

/* Endings and beginnings of the folded form, and what a dictionary knows of it. */
static void feat_affixes(const SrDoc *doc, uint32_t tok, SrTagView *v) {
  char buf[2 * SR_TOKEN_MAX + 2];
  uint32_t state[SR_OPEN_MAX + 1];
  size_t n = sr_token_fold(doc, tok, buf, sizeof buf);
  uint32_t h = SR_HASH_SEED;
  for (uint32_t k = 0; k < 4; k++) {
    h = sr_hash_step(h, k < n ? (unsigned char)buf[n - 1 - k] : '^');
    v->suffix[k] = h;
  }
  h = state[0] = SR_HASH_SEED;
  for (uint32_t k = 0; k < n && k < SR_OPEN_MAX; k++)
    h = state[k + 1] = sr_hash_step(h, (unsigned char)buf[k]);
  for (uint32_t k = 0; k < 3; k++)
    v->prefix[k] = k < n ? state[k + 1] : sr_hash_step(k ? v->prefix[k - 1] : SR_HASH_SEED, '$');
  v->open = sr_open_classes(buf, n, state);
  v->hyphen = n == 1 && buf[0] == '-';
}

/* "IS militants", "the WHO said": initials that are small words as well */
static bool feat_initials(const SrDoc *doc, uint32_t tok, uint8_t shape) {
  static const char *const kName[] = {"is", "who"};
  return shape == FEAT_UPPER && SR_TOKEN_IN(doc, tok, kName);
}

/* A known word may be (part of) a name unless it is written small. */
static inline uint32_t feat_name(uint8_t shape) {
  return shape == FEAT_LOWER || shape == FEAT_PUNCT ? 0 : SR_TAG_NAMES;
}

void sr_tag_view(const SrTagModel *m, const SrDoc *doc, uint32_t tok, SrTagCase mode, bool first,
                 SrTagView *v) {
  const SrToken *t = &doc->tok[tok];
  const SrTagWord *w = sr_tag_word(m, t->hash ? t->hash : 1);
  v->shape = feat_shape(doc, t, mode, first);
  v->word = t->hash;
  v->sure = 0;
  v->allow = SR_TAG_ALL;
  v->hyphen = (t->flags & SR_T_HYPHEN) != 0;
  if (w) {
    v->sig = w->cls;
    v->row = w->row;
    v->before = w->before;
    v->after = w->after;
    v->shaped = m->shape[w->cls * SR_TAG_SHAPES + v->shape];
    v->rare = !(w->flags & SR_TW_FREQUENT);
    if ((w->flags & SR_TW_CLOSED) ||
        ((w->flags & SR_TW_ONLY) &&
         (v->shape == FEAT_LOWER || v->shape == FEAT_NOCASE || v->shape == FEAT_PUNCT)))
      v->sure = (uint8_t)(w->tag + 1);
    if (feat_initials(doc, tok, v->shape)) v->sure = SR_TAG_NAME + 1;
    if (v->rare) feat_affixes(doc, tok, v);
    else v->allow = m->allow[w->cls] | feat_name(v->shape);
    return;
  }
  v->rare = true;
  feat_affixes(doc, tok, v);
  if (v->shape >= FEAT_DIGITS) {
    v->word = v->shape;
    v->sig = 0x100u + v->shape;
  } else {
    v->sig = sr_tag_mix(0, v->suffix[1], v->shape);
  }
  v->row = (uint16_t)sr_tag_row(m, sr_tag_key_word(v->word));
  v->before = (uint16_t)sr_tag_row(m, sr_tag_key_before(v->word));
  v->after = (uint16_t)sr_tag_row(m, sr_tag_key_after(v->word));
  v->shaped = (uint16_t)sr_tag_row(m, sr_tag_key_shape(v->sig, v->shape));
}

uint32_t sr_tag_keys(const SrTagView *w, const SrTagView *before, const SrTagView *after,
                     uint32_t t1, uint32_t t2, uint32_t *key) {
  uint32_t n = sr_tag_keys_late(w, after, t1, t2, key);
  return n + sr_tag_keys_early(w, before, after, key + n);
}
