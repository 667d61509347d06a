/*
** whomention.c: attackers whom the incident's sentences speak of without a verb of their own: "two
** suicide bombers", "the suspect".
*/
#include "whoparts.h"

/* "a war on militants", "an organization of fighters": not who did it, but "a group of gunmen"
** is */
static bool who_mere_object(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = &a->work->group.a[g];
  if (g < w->group + 1 || gr[-1].kind != SR_GR_PP || gr[-1].tok + gr[-1].ntok != gr->tok)
    return false;
  if (sr_token_is(&a->doc, gr[-1].head, "against")) return true;
  /* "a deal with the rebels", but "clashes with the rebels" */
  if (sr_token_is(&a->doc, gr[-1].head, "with"))
    return g >= w->group + 2 && gr[-2].kind == SR_GR_NP && !sr_hit_at(a, gr[-2].head, SR_L_TRIGGER);
  if (!sr_token_is(&a->doc, gr[-1].head, "of") || g < w->group + 2) return false;
  return !sr_who_many(a, gr[-2].head) && a->work->tag[gr[-2].head].upos == SR_U_NOUN;
}

/* group g is what the act e hit: "militants", "dozens of militants" */
static bool who_hit(const SrArticle *a, const SrEvent *e, uint32_t g) {
  return e->patient == g || (e->patient != SR_NONE && sr_who_inside(a, e->patient) == g);
}

/* "two rebels were killed", "four suspected militants were detained": whom it was done to */
static bool who_suffers(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++)
    if (who_hit(a, &a->work->event[i], g)) return true;
  return false;
}

/* forces did it to them: "police killed two gang members" */
static bool who_hit_by_forces(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (who_hit(a, e, g) && e->agent != SR_NONE && sr_people_forces(a, e->agent)) return true;
  }
  return false;
}

/* they did something else that the sentence tells: "days after gunmen killed two in X" */
static bool who_of_other(const SrArticle *a, uint32_t s, uint32_t g, uint32_t incident) {
  const SrSentWork *w = &a->work->sent[s];
  bool other = false;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->agent != g || e->incident == SR_NONE) continue;
    if (e->incident == incident) return false;
    other = true;
  }
  return other;
}

/* a word for members of a band, not for those of one act: "militants", not "gunmen" */
static bool who_band_word(const SrLexHit *h) {
  size_t n;
  (void)sr_lex_attr_of(h->entry, "weapon", &n);
  return !n && strcmp(sr_lex_value(h->entry), "militant") == 0;
}

/* "but the Taliban operate in the province": the subject of a verb that is no act */
static bool who_does_else(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, v = g;
  for (int i = 0; i < 2 && sr_next_conjunct(a, s, v) != SR_NONE; i++) v = sr_next_conjunct(a, s, v);
  if (++v < end && a->work->group.a[v].kind == SR_GR_OTHER) v++;
  if (v >= end || a->work->group.a[v].kind != SR_GR_VP) return false;
  const SrGroup *x = &a->work->group.a[v];
  if (x->passive || x->reduced || x->infinitive || x->form == SR_VF_ING || x->form == SR_VF_PART)
    return false;
  return !sr_hit_at(a, x->head, SR_L_TRIGGER) && !sr_hit_at(a, x->head, SR_L_EFFECT);
}

/* "other terrorists", "possible attackers", "the attackers' phones": not those of this act */
static bool who_unnamed(const SrArticle *a, uint32_t g) {
  static const char *const kAny[] = {"other",     "others", "any",  "no",      "possible",
                                     "potential", "such",   "more", "further", "future",
                                     "these",     "convicted"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t end = gr->tok + gr->ntok;
  for (uint32_t t = gr->tok; t < gr->head && t < gr->tok + 2; t++)
    if (SR_TOKEN_IN(&a->doc, t, kAny)) return true;
  return a->doc.tok[end - 1].flags & SR_T_CLITIC || sr_token_is(&a->doc, end - 1, "'");
}

/* in a fight and under aircraft those who were hit are not who did it: "troops killed two gunmen" */
static uint32_t who_attackers_in(const SrArticle *a, uint32_t s, uint32_t incident, bool fight) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_PERPETRATOR || h->flags & SR_LH_WEAK) continue;
    uint32_t g = a->work->group_of[h->tok + h->ntok - 1];
    if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP ||
        a->work->group.a[g].head != h->tok + h->ntok - 1)
      continue;
    if (sr_lex_attr_is(h->entry, "strength", "weak") || sr_who_possessive(a, a->work->group.a[g].tok) ||
        ((fight || who_band_word(h)) && who_suffers(a, s, g)) || who_hit_by_forces(a, s, g) ||
        who_of_other(a, s, g, incident) || (who_band_word(h) && who_does_else(a, s, g)))
      continue;
    if (sr_who_kind(a, g) == 3 && !who_mere_object(a, s, g) && !who_unnamed(a, g)) return g;
  }
  return SR_NONE;
}

uint32_t sr_who_suspect(const SrArticle *a, const SrStory *t) {
  static const char *const kBe[] = {"is", "was", "are", "were", "be", "remain", "remained"};
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s) && (t->draft != t->main || !sr_story_about(t, s))) continue;
    for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
      const SrGroup *gr = &a->work->group.a[g];
      bool is = gr->kind == SR_GR_NP && (sr_token_is(&a->doc, gr->head, "suspect") ||
                                         sr_token_is(&a->doc, gr->head, "suspects"));
      /* "a faction of X was the prime suspect": that one */
      if (is && !(g > w->group && gr[-1].kind == SR_GR_VP && SR_TOKEN_IN(&a->doc, gr[-1].head, kBe)))
        return g;
    }
  }
  return SR_NONE;
}

/* sentence s tells of the incident by a trigger that is violence by itself */
static bool who_tells(const SrArticle *a, uint32_t s, uint32_t incident) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (a->work->event[i].incident == incident && a->work->event[i].strong) return true;
  return false;
}

uint32_t sr_who_mentioned(const SrArticle *a, const SrIncident *r, const SrStory *t) {
  SrType type = sr_type_of(r->type);
  bool fight =
      type == SR_TY_CLASH || type == SR_TY_SECURITY_OPERATION || type == SR_TY_AIRSTRIKE;
  uint32_t later = SR_NONE;
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    if (!sr_story_own(t, s) && (later != SR_NONE || t->draft != t->main || !sr_story_about(t, s)))
      continue;
    if (type == SR_TY_AIRSTRIKE && !who_tells(a, s, t->index)) continue;
    uint32_t g = who_attackers_in(a, s, t->index, fight);
    if (g == SR_NONE) continue;
    if (sr_story_own(t, s)) return g;
    if (sr_attacker_word(a, a->work->group.a[g].head)) later = g;
  }
  return later;
}
