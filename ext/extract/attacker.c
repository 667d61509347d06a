/*
** attacker.c: the nameless man whom police shoot in an attack with a knife or a car that nobody
** else is said to have made: he made it. Reads events and tolls of the incidents, marks the tolls.
*/
#include "incident.h"

/* stabbing, ramming: with what no police attacks */
static bool attacker_by_hand(const SrArticle *a, const SrEvent *e) {
  size_t n;
  const char *w = sr_lex_attr_of(e->lex, "weapon", &n);
  bool hand = (n == 5 && memcmp(w, "melee", 5) == 0) || (n == 7 && memcmp(w, "vehicle", 7) == 0);
  if (!hand || e->mode & SR_NOT_AN_ACT) return false;
  if (e->nominal && e->ntok == 1 && sr_hit_at(a, e->tok, SR_L_WEAPON)) return false; /* "was holding a knife" */
  return e->agent == SR_NONE ? e->strong : !sr_people_forces(a, e->agent);
}

/* police, officers, deputies */
static bool attacker_law(const SrArticle *a, uint32_t g) {
  static const char *const kLaw[] = {"officers", "officer", "deputies", "deputy", "marksmen", "police"};
  return sr_people_forces(a, g) || SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kLaw);
}

/* the event of toll x, where officers of the law are who did it; NULL */
static SrEvent *attacker_shooting(const SrArticle *a, const SrToll *x) {
  const SrSentWork *w = &a->work->sent[x->sent];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    SrEvent *e = &a->work->event[i];
    bool same = e->tok == x->trigger || (e->vp != SR_NONE && e->vp == sr_vp_of(a, x->trigger)) ||
                (e->patient != SR_NONE && e->patient == x->who);
    if (same && e->agent != SR_NONE && attacker_law(a, e->agent)) return e;
  }
  return NULL;
}

/* "a man", "the man": one, without a name */
static bool attacker_nameless(const SrArticle *a, const SrToll *x) {
  static const char *const kOne[] = {"man", "woman", "person", "male", "teenager", "youth", "individual",
                                     "suspect", "boy"};
  return x->effect <= SR_E_INJURED && x->count.max == 1 && x->count.min == 1 && !x->named &&
         x->who != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[x->who].head, kOne);
}

void sr_attackers_shot(SrArticle *a) {
  uint32_t by_hand = 0; /* incidents */
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident < SR_DRAFTS && attacker_by_hand(a, e)) by_hand |= 1u << e->incident;
  }
  for (uint32_t i = 0; by_hand && i < a->work->ntoll; i++) {
    SrToll *x = &a->work->toll[i];
    if (x->incident >= SR_DRAFTS || !(by_hand >> x->incident & 1) || x->mode & SR_NOT_AN_ACT ||
        !attacker_nameless(a, x))
      continue;
    SrEvent *e = attacker_shooting(a, x);
    if (!e) continue;
    x->perpetrator = x->shot = true;
    e->agent = e->patient = SR_NONE;
    e->ends = true;
  }
}
