/*
** syntax.c: how the base phrases of a sentence stand to each other: object, conjunct, what a
** preposition governs. No parse: each question looks at a bounded number of groups to the left or
** to the right.
*/
#include "syntaxparts.h"

bool sr_word_between(const SrArticle *a, uint32_t from, uint32_t to, const char *word) {
  for (uint32_t t = from; t < to; t++)
    if (sr_token_is(&a->doc, t, word)) return true;
  return false;
}

bool sr_group_is_relative(const SrArticle *a, const SrGroup *g) {
  static const char *const kRel[] = {"who", "which", "that", "whom"};
  if (g->kind != SR_GR_NP || g->ntok != 1) return false;
  return SR_TOKEN_IN(&a->doc, g->tok, kRel);
}

bool sr_in_brackets(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BRACKET_REACH = 14 };
  for (uint32_t t = tok; t > a->doc.sent[s].tok && t + BRACKET_REACH > tok; t--) {
    const SrToken *k = &a->doc.tok[t - 1];
    if (!(k->flags & SR_T_PUNCT) || k->len != 1) continue;
    char c = a->doc.text[k->start];
    if (c == ')' || c == ']') return false;
    if (c == '(' || c == '[') return true;
  }
  return false;
}

/* "X, 19, shot", "X, about 40, was", "two boys, aged 16 and 17, were" */
bool sr_is_age(const SrArticle *a, uint32_t s, const SrGroup *g) {
  static const char *const kAged[] = {"aged", "about", "around", "only", "just", "both"};
  bool aged = g->ntok == 2 && SR_TOKEN_IN(&a->doc, g->tok, kAged);
  uint32_t end = syntax_after(g);
  if (g->kind != SR_GR_NP || !(g->ntok == 1 || aged) || a->work->tag[g->head].upos != SR_U_NUM ||
      end >= sr_sent_end(&a->doc, s))
    return false;
  if (syntax_before_is(a, s, g, "and"))
    return sr_token_is(&a->doc, end, ",") && g->tok >= a->doc.sent[s].tok + 4 &&
           a->work->tag[g->tok - 2].upos == SR_U_NUM &&
           (sr_token_is(&a->doc, g->tok - 3, ",") || sr_token_is(&a->doc, g->tok - 3, "aged"));
  if (!syntax_before_is(a, s, g, ",")) return false;
  if (sr_token_is(&a->doc, end, ",")) return true;
  return sr_token_is(&a->doc, end, "and") && g + 1 < a->work->group.a + a->work->group.n &&
         g[1].tok == end + 1 && g[1].ntok == 1 && sr_is_age(a, s, g + 1);
}

bool sr_group_is_time(const SrArticle *a, const SrGroup *head) {
  uint32_t m = a->work->mention_of[head->head];
  if (m == SR_NONE) return false;
  uint8_t k = a->mention[m].k;
  return k == SR_M_DATE || k == SR_M_TIME || k == SR_M_DURATION;
}

uint32_t sr_object_of(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t end = syntax_end(a, s);
  const SrGroup *v = syntax_group(a, vp);
  if (vp + 1 >= end) return SR_NONE;
  const SrGroup *o = syntax_group(a, vp + 1);
  if (o->kind != SR_GR_NP) return SR_NONE;
  for (uint32_t t = syntax_after(v); t < o->tok; t++)
    if ((a->doc.tok[t].flags & SR_T_PUNCT && !(a->doc.tok[t].flags & SR_T_QUOTE)) ||
        a->work->tag[t].upos == SR_U_CCONJ || a->work->tag[t].upos == SR_U_SCONJ)
      return SR_NONE;
  if (sr_group_is_relative(a, o)) return SR_NONE;
  /* "killed yesterday two guards" */
  if (!v->passive && sr_group_is_time(a, o) && a->mention[a->work->mention_of[o->head]].tok <= o->tok) {
    bool next = vp + 2 < end && o[1].kind == SR_GR_NP && o[1].tok == syntax_after(o);
    return next ? vp + 2 : SR_NONE;
  }
  return vp + 1;
}

uint32_t sr_pp_object(const SrArticle *a, uint32_t s, uint32_t g, const char *const *prep,
                      size_t nprep, uint32_t reach) {
  uint32_t end = syntax_end(a, s);
  for (uint32_t i = g + 1; i + 1 < end && i <= g + reach; i++) {
    const SrGroup *p = syntax_group(a, i);
    if (p->kind == SR_GR_VP) break;
    if (p->kind != SR_GR_PP || syntax_group(a, i + 1)->kind != SR_GR_NP) continue;
    for (size_t k = 0; k < nprep; k++)
      if (sr_token_is(&a->doc, p->head, prep[k])) return i + 1;
  }
  return SR_NONE;
}

uint32_t sr_next_conjunct(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t end = syntax_end(a, s);
  if (g + 1 >= end) return SR_NONE;
  const SrGroup *x = syntax_group(a, g), *y = syntax_group(a, g + 1);
  if (y->kind != SR_GR_NP) return SR_NONE;
  bool joined = false;
  for (uint32_t t = syntax_after(x); t < y->tok; t++) {
    if (sr_token_is(&a->doc, t, "and") || sr_token_is(&a->doc, t, ",") ||
        sr_token_is(&a->doc, t, "or") || sr_token_is(&a->doc, t, "as") ||
        sr_token_is(&a->doc, t, "well") || sr_token_is(&a->doc, t, "plus") ||
        sr_token_is(&a->doc, t, "including"))
      joined = true;
    else
      return SR_NONE;
  }
  return joined && !syntax_before_is(a, s, y, "including") ? g + 1 : SR_NONE;
}

uint32_t sr_vp_of(const SrArticle *a, uint32_t tok) {
  uint32_t g = a->work->group_of[tok];
  return g != SR_NONE && syntax_group(a, g)->kind == SR_GR_VP ? g : SR_NONE;
}
