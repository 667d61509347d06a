/*
** wherehouse.c: an incident of which no more than the country is known, done at a facility that its
** sentences name: the town that the facility is called after, else the facility itself.
*/
#include "story.h"
#include "where.h"

enum { HOUSE_CITY = 300000 /* people: a name that is no namesake */, HOUSE_MENTIONS = 64 };

/* "on London Bridge", "the bombing of the Manchester Arena" */
static bool house_of_act(const SrArticle *a, uint32_t s, uint32_t m) {
  if (sr_place_locative(a, s, m)) return true;
  uint32_t g = a->work->group_of[a->mention[m].tok];
  if (g == SR_NONE || g < a->work->sent[s].group + 2) return false;
  const SrGroup *gr = &a->work->group.a[g];
  return gr[-1].kind == SR_GR_PP && gr[-1].tok + gr[-1].ntok == gr->tok &&
         (sr_token_is(&a->doc, gr[-1].head, "of") || sr_token_is(&a->doc, gr[-1].head, "against")) &&
         sr_hit_at(a, gr[-2].head, SR_L_TRIGGER) != NULL;
}

/* "a raid on a depot in 2015 and the 2013 bombing of the Palm Hotel": what another act of the sentence
** hit */
static bool house_of_other(const SrArticle *a, const SrStory *t, uint32_t s, uint32_t m) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t g = a->work->group_of[a->mention[m].tok];
  for (uint32_t i = w->event; g != SR_NONE && i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->patient == g && e->incident != SR_NONE && e->incident != t->index) return true;
  }
  return false;
}

/* The city whose name the facility begins with: "Manchester Arena"; 0 */
static uint32_t house_city(const SrArticle *a, const SrMention *m) {
  uint32_t first, count, tok = m->tok, end = m->tok + m->ntok;
  SrPlace p;
  while (tok + 1 < end && a->work->tag[tok].upos == SR_U_DET) tok++;
  uint32_t n = sr_gaz_match(&a->doc, tok, end, &first, &count);
  if (!n || tok + n >= end || sr_gaz_candidate_common(first) || !count) return 0;
  uint32_t id = sr_gaz_candidate(first, 0); /* the best known */
  if (!sr_gaz_facts(id, &p) || (p.kind != SR_G_CITY && p.kind != SR_G_CAPITAL)) return 0;
  bool name = sr_hit_at(a, tok, SR_L_GIVEN) || sr_hit_at(a, tok, SR_L_SURNAME);
  return p.population >= HOUSE_CITY && !name ? id : 0;
}

uint32_t sr_where_house(const SrArticle *a, const SrStory *t, uint32_t *city) {
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s)) continue;
    for (uint32_t i = w->mention; i < w->mention + w->nmention && i < w->mention + HOUSE_MENTIONS;
         i++) {
      const SrMention *m = &a->mention[i];
      if (m->k != SR_M_FACILITY || m->nominal || !house_of_act(a, s, i) ||
          house_of_other(a, t, s, i))
        continue;
      *city = house_city(a, m);
      return i;
    }
  }
  return SR_NONE;
}
