/*
** tollwound.c: people who suffered wounds, where the noun tells of the harm: "sustained burns",
** "escaped with minor injuries".
*/
#include "tollframe.h"

/* "escaped with minor injuries", "admitted with wounds", "another twelve with injuries": who has
** what NP g names, behind "with" or "for" */
static bool tollwound_with_wounds(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g) {
  static const char *const kWith[] = {"with", "for"};
  static const char *const kAway[] = {"escape", "flee", "survive", "emerge", "suffer", "end"};
  static const char *const kCare[] = {"treat", "admit",   "hospitalize", "hospitalise", "take",
                                      "leave", "rush",    "bring",       "fly",         "airlift",
                                      "carry", "receive", "see"};
  uint32_t first = a->work->sent[s].group;
  const SrGroup *pp = &a->work->group.a[g] - 1, *v = pp - 1;
  if (g < first + 2 || pp->kind != SR_GR_PP || pp->tok + pp->ntok != pp[1].tok ||
      !SR_TOLL_IS(a, pp->head, kWith))
    return false;
  uint32_t vp = g - 2, before = a->work->ntoll;
  while (vp > first && vp + 4 > g && a->work->group.a[vp].kind != SR_GR_VP) vp--;
  const SrGroup *x = &a->work->group.a[vp];
  bool carried = x->kind == SR_GR_VP && (x->passive || x->reduced ? SR_LEMMA_IN(a, x->head, kCare)
                                                                  : SR_LEMMA_IN(a, x->head, kAway));
  SrPeople p;
  if (carried) {
    f->mode |= sr_toll_verb_mode(a, x);
    sr_toll_subject(a, s, f, vp);
  } else if (v->kind == SR_GR_NP && v->tok + v->ntok == pp->tok &&
             sr_people_read(a, s, g - 2, &p) && p.num != SR_NONE && p.known) {
    sr_toll_left(a, s, f, g - 2);
  }
  return a->work->ntoll > before;
}

/* "suffered less severe wounds", "sustained burns", "were nursing injuries" */
bool sr_toll_suffered(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t tok) {
  static const char *const kWound[] = {"injuries", "injury", "wounds", "wound", "burns"};
  static const char *const kSuffer[] = {"suffer", "sustain", "receive", "nurse", "incur", "have"};
  enum { SUFFER = sizeof kSuffer / sizeof *kSuffer, OWN = SUFFER - 1 /* not have */ };
  static const char *const kFatal[] = {"fatal", "lethal", "mortal"};
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE || g <= a->work->sent[s].group || !SR_TOLL_IS(a, tok, kWound)) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || gr->head != tok) return false;
  f->rank = SR_TOLL_VERB;
  if (SR_ANY_IN(&a->doc, gr->tok, gr->head, kFatal)) f->effect = SR_E_KILLED;
  static const char *const kPast[] = {"suffered", "sustained",
                                      "received"}; /* where they pass for adjectives */
  if (gr->ntok < 5 && gr->head > gr->tok &&
      (sr_lemma_in(a, gr->head - 1, kSuffer, OWN) || SR_TOLL_IS(a, gr->head - 1, kPast))) {
    uint32_t num =
        sr_people_number(a, s, gr->tok, gr->head - 1); /* "and [50 sustained injuries]" */
    if (num != SR_NONE) sr_toll_number(a, s, f, g, num);
    bool apart =
        gr->tok + 1 == gr->head && gr[-1].kind == SR_GR_NP && gr[-1].tok + gr[-1].ntok == gr->tok;
    if (num == SR_NONE && apart) sr_toll_left(a, s, f, g - 1); /* "[12 guards] [sustained burns]" */
    return num != SR_NONE || apart;
  }
  if (gr[-1].kind != SR_GR_VP) return tollwound_with_wounds(a, s, f, g);
  if (!sr_lemma_in(a, gr[-1].head, kSuffer, SUFFER)) return false;
  f->mode |= sr_toll_verb_mode(a, gr - 1);
  sr_toll_subject(a, s, f, g - 1);
  return true;
}
