/*
** taken.c: people who were taken, and of whose release or escape the text tells first: "they had been kidnapped
** in May" is of the same incident, on its own day and at its own place.
*/
#include "draft.h"

/* a word for people who are in somebody's hands tells nobody apart */
static bool taken_anybody(const SrArticle *a, uint32_t t) {
  static const char *const kHeld[] = {"hostage", "hostages", "captive", "captives", "victim", "victims",
                                      "people",  "group",    "trio",    "pair",     "men",    "man",
                                      "women",   "woman",    "children", "others",  "couple", "all"};
  return SR_TOKEN_IN(&a->doc, t, kHeld);
}

/* "they", "the three", "the officers": known people; *word the lemma of a noun that tells which, 0 none */
static bool taken_known(const SrArticle *a, uint32_t g, uint32_t *word) {
  static const char *const kThe[] = {"the", "those", "these", "all"};
  if (g == SR_NONE) return false;
  const SrGroup *p = &a->work->group.a[g];
  uint8_t pos = a->work->tag[p->head].upos;
  *word = 0;
  if (pos == SR_U_PRON) return true;
  if (!SR_TOKEN_IN(&a->doc, p->tok, kThe)) return false;
  if (pos != SR_U_NUM && !taken_anybody(a, p->head)) *word = sr_lemma_hash(a, p->head);
  return true;
}

bool sr_act_taken_before(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  uint32_t word = 0;
  bool known = false;
  if (!d->freed || d->tx != SR_NONE || t->aside || a->doc.upper) return false;
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    bool taking = e->type == SR_TY_KIDNAPPING || e->type == SR_TY_HIJACKING || e->type == SR_TY_SIEGE;
    if (!taking || e->frees || e->nominal) continue;
    known = taken_known(a, e->patient, &word);
    break;
  }
  if (!known) return false;
  for (uint32_t i = 0; i < d->nwhom; i++)
    if (d->whom[i] == word) return true;
  return !word;
}

bool sr_act_threatens_taken(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  const uint32_t kTaking =
      SR_TYPE_BIT(SR_TY_KIDNAPPING) | SR_TYPE_BIT(SR_TY_HIJACKING) | SR_TYPE_BIT(SR_TY_SIEGE);
  if (!t->nevent || t->ntoll || t->type_bits != SR_TYPE_BIT(SR_TY_THREAT) || a->doc.upper ||
      !(d->type_bits & kTaking) || !d->nsent)
    return false;
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    if (e->nominal || e->patient == SR_NONE) return false;
    uint32_t head = a->work->group.a[e->patient].head, word = sr_lemma_hash(a, head);
    bool theirs = a->work->tag[head].upos == SR_U_PRON || taken_anybody(a, head);
    for (uint32_t k = 0; k < d->nwhom && !theirs; k++) theirs = d->whom[k] == word;
    if (!theirs) return false;
  }
  return true;
}

void sr_draft_whom(const SrArticle *a, SrDraft *d, const SrAct *t) {
  for (uint32_t i = 0; i < t->nevent; i++) d->freed |= a->work->event[t->event[i]].frees;
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    bool out = x->effect == SR_E_FREED || x->effect == SR_E_ESCAPED;
    d->freed |= out;
    if (!(out || x->effect == SR_E_HOSTAGE) || x->who == SR_NONE || d->nwhom == SR_DRAFT_WHOM) continue;
    d->whom[d->nwhom++] = sr_lemma_hash(a, a->work->group.a[x->who].head);
  }
}
