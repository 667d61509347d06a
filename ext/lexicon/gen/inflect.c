/*
** inflect.c: regular spelling of English plurals and verb forms; what is irregular comes from
** the table.
*/
#include "inflect.h"

#include <stdio.h>
#include <string.h>

static bool inflect_vowel(char c) { return c && strchr("aeiouAEIOU", c) != NULL; }

static void inflect_add(GenForms *out, const char *stem, size_t n, const char *ending) {
  if (out->n == GEN_FORMS || n + strlen(ending) >= GEN_FORM_MAX) return;
  snprintf(out->form[out->n++], GEN_FORM_MAX, "%.*s%s", (int)n, stem, ending);
}

/* Adds the irregular forms of a word with this tag; whether there were any. */
static bool inflect_irregular(const GenInflect *g, const char *word, const char *tag,
                              GenForms *out) {
  bool any = false;
  for (size_t i = 0; i < g->nrow; i++) {
    if (strcmp(g->row[i].lemma, word) == 0 && strcmp(g->row[i].tag, tag) == 0) {
      inflect_add(out, g->row[i].form, strlen(g->row[i].form), "");
      any = true;
    }
  }
  return any;
}

static bool inflect_ends(const char *word, size_t n, const char *ending) {
  size_t k = strlen(ending);
  return n > k && memcmp(word + n - k, ending, k) == 0;
}

static void inflect_s(const char *word, GenForms *out) {
  size_t n = strlen(word);
  if (inflect_ends(word, n, "s") || inflect_ends(word, n, "x") || inflect_ends(word, n, "z") ||
      inflect_ends(word, n, "ch") || inflect_ends(word, n, "sh")) {
    inflect_add(out, word, n, "es");
  } else if (n > 1 && word[n - 1] == 'y' && !inflect_vowel(word[n - 2])) {
    inflect_add(out, word, n - 1, "ies");
  } else {
    inflect_add(out, word, n, "s");
  }
}

/* plan, stop, shoot-no: one group of vowels, one final consonant that doubles. */
static bool inflect_doubles(const char *word, size_t n) {
  size_t groups = 0;
  if (n < 3 || inflect_vowel(word[n - 1]) || strchr("wxy", word[n - 1])) return false;
  for (size_t i = 0; i < n; i++) {
    if (inflect_vowel(word[i]) && (i == 0 || !inflect_vowel(word[i - 1]))) groups++;
  }
  if (word[n - 3] == 'q' && word[n - 2] == 'u') return false;
  return groups == 1 && inflect_vowel(word[n - 2]) &&
         (!inflect_vowel(word[n - 3]) || (n > 3 && word[n - 4] == 'q'));
}

static void inflect_ed(const char *word, GenForms *out) {
  size_t n = strlen(word);
  if (inflect_ends(word, n, "e")) {
    inflect_add(out, word, n, "d");
  } else if (n > 1 && word[n - 1] == 'y' && !inflect_vowel(word[n - 2])) {
    inflect_add(out, word, n - 1, "ied");
  } else if (inflect_doubles(word, n)) {
    char ending[] = {word[n - 1], 'e', 'd', 0};
    inflect_add(out, word, n, ending);
  } else {
    inflect_add(out, word, n, "ed");
  }
}

static void inflect_ing(const char *word, GenForms *out) {
  size_t n = strlen(word);
  if (inflect_ends(word, n, "ie")) {
    inflect_add(out, word, n - 2, "ying");
  } else if (inflect_ends(word, n, "e") && !inflect_ends(word, n, "ee") &&
             !inflect_ends(word, n, "ye")) {
    inflect_add(out, word, n - 1, "ing");
  } else if (inflect_doubles(word, n)) {
    char ending[] = {word[n - 1], 'i', 'n', 'g', 0};
    inflect_add(out, word, n, ending);
  } else {
    inflect_add(out, word, n, "ing");
  }
}

void gen_plural(const GenInflect *g, const char *word, GenForms *out) {
  if (inflect_irregular(g, word, "NNS", out)) return;
  size_t n = strlen(word);
  if (n > 4 && inflect_ends(word, n, "man") && !inflect_ends(word, n, "human")) {
    inflect_add(out, word, n - 2, "en");
  } else {
    inflect_s(word, out);
  }
}

void gen_conjugate(const GenInflect *g, const char *word, GenForms *out) {
  if (!inflect_irregular(g, word, "VBZ", out)) inflect_s(word, out);
  bool past = inflect_irregular(g, word, "VBD", out);
  if (inflect_irregular(g, word, "VBN", out)) past = true;
  if (!past) inflect_ed(word, out);
  if (!inflect_irregular(g, word, "VBG", out)) inflect_ing(word, out);
}
