/*
** inflect.h: regular English inflection for the lexicon generator, with a table of the
** irregular forms of data/irregular.tsv.
*/
#ifndef SR_GEN_INFLECT_H
#define SR_GEN_INFLECT_H

#include <stdbool.h>
#include <stddef.h>

enum { GEN_FORM_MAX = 128, GEN_FORMS = 12 };

typedef struct GenIrregular {
  char *lemma, *form, *tag; /* tag: NNS VBZ VBD VBN VBG */
} GenIrregular;

typedef struct GenInflect {
  GenIrregular *row;
  size_t nrow;
} GenInflect;

typedef struct GenForms {
  char form[GEN_FORMS][GEN_FORM_MAX];
  size_t n;
} GenForms;

/* Adds the plurals, or the forms in -s, -ed, -ing, of one word; the word itself is not added. */
void gen_plural(const GenInflect *g, const char *word, GenForms *out);
void gen_conjugate(const GenInflect *g, const char *word, GenForms *out);

#endif
