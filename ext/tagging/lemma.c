/*
** lemma.c: the dictionary form of a word, from its tag: irregular forms by
** table, the others by their endings. A stem left by -ed or -ing gets its
** silent e back by the longest ending of stems.h that fits it.
*/
#include "lemma.h"

/* The irregular form of a class, by the hash of the folded form. */
static const char *lemma_irregular(const char *form, uint32_t hash, char cls) {
  for (uint32_t i = hash & sr_lemma_mask; sr_lemma_slot[i]; i = (i + 1) & sr_lemma_mask) {
    if (sr_lemma_slot[i] >> 16 != hash >> 16) continue;
    const SrLemmaEntry *e = &sr_lemma_table[(sr_lemma_slot[i] & 0xffff) - 1];
    if (e->cls == cls && strcmp(form, e->form) == 0) return e->lemma;
  }
  return NULL;
}

static bool lemma_ends(const char *z, size_t n, const char *end) {
  size_t k = strlen(end);
  return n >= k && memcmp(z + n - k, end, k) == 0;
}

static bool lemma_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool lemma_has_vowel(const char *z, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (lemma_vowel(z[i]) || z[i] == 'y') return true;
  return false;
}

/* What the longest ending that fits asks for, '-' if none fits. */
static char lemma_stem_rule(const char *z, size_t n) {
  unsigned char last = (unsigned char)(n ? z[n - 1] - 'a' : 26);
  uint64_t tail = 0;
  if (last >= 26) return '-';
  for (size_t k = n > 8 ? n - 8 : 0; k < n; k++) tail = tail << 8 | (unsigned char)z[k];
  for (uint32_t i = sr_lemma_stem_of[last]; i < sr_lemma_stem_of[last + 1]; i++) {
    const SrLemmaStem *r = &sr_lemma_stem[i];
    if (!((tail ^ r->end) << (64 - 8 * r->len)) && (!r->whole || r->len == n)) return r->act;
  }
  return '-';
}

/* The verb whose stem before -ed or -ing is z[0..n); room for one more letter. */
static size_t lemma_stem(char *z, size_t n) {
  bool twice = n > 3 && z[n - 1] == z[n - 2] && !lemma_vowel(z[n - 1]);
  if (twice && z[n - 1] != 'l' && z[n - 1] != 's' && z[n - 1] != 'z' && z[n - 1] != 'f')
    return n - 1;
  char act = lemma_stem_rule(z, n);
  if (act == '1' && twice) return n - 1;
  if (act == '+' && !twice) z[n++] = 'e';
  return n;
}

static size_t lemma_verb(char *z, size_t n, uint8_t form) {
  if (form == SR_VF_PRES3 && n > 2 && z[n - 1] == 's') {
    if (n > 4 && lemma_ends(z, n, "ies")) {
      z[n - 3] = 'y';
      return n - 2;
    }
    if (lemma_ends(z, n, "sses") || lemma_ends(z, n, "shes") || lemma_ends(z, n, "ches") ||
        lemma_ends(z, n, "xes") || lemma_ends(z, n, "zzes") || lemma_ends(z, n, "oes"))
      return n - 2;
    return lemma_ends(z, n, "ss") ? n : n - 1;
  }
  if (form == SR_VF_ING && n > 4 && lemma_ends(z, n, "ing") && lemma_has_vowel(z, n - 3))
    return lemma_stem(z, n - 3);
  if ((form == SR_VF_PAST || form == SR_VF_PART) && n > 3 && lemma_ends(z, n, "ed")) {
    if (lemma_ends(z, n, "ied")) {
      if (n > 4) z[n - 3] = 'y';
      return n > 4 ? n - 2 : n - 1;
    }
    if (lemma_ends(z, n, "eed")) return n - 1;
    if (lemma_has_vowel(z, n - 2)) return lemma_stem(z, n - 2);
  }
  return n;
}

static size_t lemma_plural(char *z, size_t n) {
  static const char *const es[] = {"sses", "shes", "ches", "xes", "oes", "zzes"};
  if (n > 4 && lemma_ends(z, n, "men") && !lemma_ends(z, n, "omen")) {
    z[n - 2] = 'a';
    return n;
  }
  if (lemma_ends(z, n, "women") || lemma_ends(z, n, "swomen")) {
    z[n - 2] = 'a';
    return n;
  }
  if (n > 6 && lemma_ends(z, n, "children")) return n - 3;
  if (n < 3 || z[n - 1] != 's' || z[n - 2] == 's' || z[n - 2] == '\'') return n;
  if (n > 4 && lemma_ends(z, n, "ies") && !lemma_vowel(z[n - 4])) {
    z[n - 3] = 'y';
    return n - 2;
  }
  for (size_t k = 0; z[n - 2] == 'e' && k < sizeof es / sizeof *es; k++)
    if (lemma_ends(z, n, es[k])) return n - 2;
  return lemma_ends(z, n, "us") || lemma_ends(z, n, "is")
             ? n - (lemma_vowel(z[n - 2]) && n > 4 && z[n - 2] == 'i')
             : n - 1;
}

static size_t lemma_digits(char *z, size_t n) {
  size_t k = 0;
  if (z[0] < '0' || z[0] > '9') return n;
  for (size_t i = 0; i < n; i++)
    if (z[i] != ',') z[k++] = z[i];
  return k;
}

static size_t lemma_put(char *out, size_t cap, const char *lemma, size_t n) {
  if (n >= cap) n = cap - 1;
  memcpy(out, lemma, n);
  out[n] = 0;
  return n;
}

/* The class of irregular forms that a tag looks into, 0 for none. */
static char lemma_class(SrTag tag) {
  if (tag.form != SR_VF_NONE) return 'v';
  switch (tag.upos) {
    case SR_U_VERB:
    case SR_U_AUX: return 'v';
    case SR_U_NOUN:
    case SR_U_PROPN: return tag.plural ? 'n' : 0;
    case SR_U_ADJ: return 'a';
    case SR_U_ADV: return 'r';
    case SR_U_PRON:
    case SR_U_DET:
    case SR_U_PART: return 'f';
    default: return 0;
  }
}

bool sr_lemma_is_form(SrTag tag) { return tag.upos != SR_U_NUM && !lemma_class(tag); }

size_t sr_lemma(const SrDoc *doc, uint32_t tok, SrTag tag, char *out, size_t cap) {
  char z[2 * SR_TOKEN_MAX + 2]; /* a letter more than the longest fold */
  size_t n = sr_token_fold(doc, tok, z, sizeof z - 1);
  char cls = lemma_class(tag);
  if (cap == 0) return 0;
  uint32_t hash = doc->tok[tok].hash;
  const char *irregular = cls ? lemma_irregular(z, hash, cls) : NULL;
  if (!irregular && cls == 'r') irregular = lemma_irregular(z, hash, 'a');
  if (irregular) return lemma_put(out, cap, irregular, strlen(irregular));
  if (n > 0) {
    if (cls == 'v') n = lemma_verb(z, n, tag.form);
    else if (cls == 'n') n = lemma_plural(z, n);
    else if (tag.upos == SR_U_NUM) n = lemma_digits(z, n);
  }
  return lemma_put(out, cap, z, n);
}
