/*
** tollmood.c: what a verb of harm says by its own form and the words beside it: whether it came
** about, whether it was deadly.
*/
#include "tollframe.h"

uint16_t sr_toll_verb_mode(const SrArticle *a, const SrGroup *v) {
  static const char *const kIf[] = {"if", "unless", "whether"};
  uint16_t mode = 0;
  if (v->negated) mode |= SR_MD_NEG;
  if (v->modal && !sr_token_is(&a->doc, v->aux, "'d")) mode |= SR_MD_HYPO;
  if (v->future) mode |= SR_MD_FUTURE;
  for (uint32_t t = v->tok; t + 2 < v->tok + v->ntok; t++) /* "was to free 40 prisoners" */
    if (sr_is_be(a, t) && sr_token_is(&a->doc, t + 1, "to")) mode |= SR_MD_FUTURE;
  if (v->infinitive && !v->perfect && !v->passive) mode |= SR_MD_HYPO;
  if (v->tok > 2 && v->form == SR_VF_BASE && sr_token_is(&a->doc, v->tok - 1, "and") &&
      sr_token_is(&a->doc, v->tok - 3, "to"))
    mode |= SR_MD_HYPO;       /* "a plot to overthrow and murder him" */
  if (v->form == SR_VF_ING) { /* "with the intention of robbing or kidnapping him" */
    static const char *const kAim[] = {"intention", "aim",    "purpose", "possibility", "mission",
                                       "idea",      "risk",   "plan",    "plot",        "goal",
                                       "hope",      "threat", "intent"};
    if (SR_ANY_IN(&a->doc, v->tok > 5 ? v->tok - 5 : 0, v->tok, kAim)) mode |= SR_MD_HYPO;
  }
  if (v->infinitive && v->passive && !v->perfect && SR_TOLL_IS(a, v->tok, kIf)) mode |= SR_MD_HYPO;
  return mode;
}

bool sr_toll_would(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { REACH = 6 };
  static const char *const kWhen[] = {"when", "if", "once", "until", "unless"};
  uint32_t first = a->work->sent[s].group, t = a->work->group.a[vp].tok;
  bool when = false;
  for (uint32_t g = vp; g-- > first && g + REACH > vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (!when && x->kind == SR_GR_VP) return false;
    for (uint32_t k = x->tok; !when && k < t && k < x->tok + x->ntok + 2; k++)
      when = SR_TOLL_IS(a, k, kWhen);
    if (when && x->kind == SR_GR_VP) return x->modal && !x->perfect;
  }
  return false;
}

/* "stabbed his coach, Ann Lee, 32, to death": behind what commas set off at token t */
static bool tollmood_to_death(const SrArticle *a, uint32_t t, uint32_t end) {
  enum { FAR = 12 };
  if (t >= end || !sr_token_is(&a->doc, t, ",")) return false;
  for (uint32_t k = t + 1; k + 2 < end && k < t + FAR; k++)
    if (sr_token_is(&a->doc, k, ",") && sr_token_is(&a->doc, k + 1, "to") &&
        sr_token_is(&a->doc, k + 2, "death"))
      return true;
  return false;
}

bool sr_toll_deadly(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t obj) {
  static const char *const kDead[] = {"dead", "death", "alive"}; /* burned two women alive */
  static const char *const kFatally[] = {"fatally", "mortally"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t next = obj;
  for (int i = 0; i < 4 && next != SR_NONE; i++) {
    obj = next;
    next = sr_next_conjunct(a, s, obj);
    if (next != SR_NONE && a->work->tag[a->work->group.a[next].head].upos == SR_U_PRON) break;
  }
  uint32_t end = sr_sent_end(&a->doc, s),
           t = obj == SR_NONE ? v->tok + v->ntok
                              : a->work->group.a[obj].tok + a->work->group.a[obj].ntok;
  uint32_t lo = v->tok > a->doc.sent[s].tok ? v->tok - 1 : v->tok;
  return SR_ANY_IN(&a->doc, t, t + 3 < end ? t + 3 : end, kDead) || tollmood_to_death(a, t, end) ||
         SR_ANY_IN(&a->doc, lo, v->tok + v->ntok, kFatally);
}
