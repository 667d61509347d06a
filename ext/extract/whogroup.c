/*
** whogroup.c: the organization of those who did it: named in their phrase, by its claim, by those who
** hold it responsible.
*/
#include "whoparts.h"

uint32_t sr_who_group_in(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok);
  for (int hop = 0; hop < 2; hop++) {
    for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
      uint32_t m = a->work->mention_of[t];
      if (m != SR_NONE && a->mention[m].k == SR_M_GROUP &&
          !(t + 1 < a->doc.ntok &&
            a->doc.tok[a->mention[m].tok + a->mention[m].ntok].flags & SR_T_HYPHEN))
        return m;
    }
    uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
    if (g + 2 >= end || gr[1].kind != SR_GR_PP || gr[2].kind != SR_GR_NP ||
        !(sr_token_is(&a->doc, gr[1].head, "of") || sr_token_is(&a->doc, gr[1].head, "from")))
      return SR_NONE;
    gr += 2;
    g += 2;
  }
  return SR_NONE;
}

/* "the militants" where the incident's sentences, or those before them, speak of "PKK militants" */
static uint32_t who_group_before(const SrArticle *a, const SrStory *t, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t best = SR_NONE, s, head = a->doc.tok[gr->head].hash;
  for (uint32_t k = gr->tok; k < gr->head; k++)
    if (a->work->tag[k].upos != SR_U_DET && a->work->tag[k].upos != SR_U_NUM) return SR_NONE;
  if (!a->work->tag[gr->head].plural) return SR_NONE;
  for (s = 0; s < a->doc.nsent && (s <= t->draft->sent || sr_story_own(t, s)); s++) {
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t i = w->mention; i < w->mention + w->nmention; i++) {
      const SrMention *m = &a->mention[i];
      uint32_t after = m->tok + m->ntok;
      if (m->k == SR_M_GROUP && after < sr_sent_end(&a->doc, s) && a->doc.tok[after].hash == head)
        best = i;
    }
    if (best != SR_NONE && sr_story_own(t, s)) return best;
  }
  return best;
}

void sr_who_group_of(SrArticle *a, SrIncident *r, const SrStory *t, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t m = sr_who_group_in(a, g);
  /* "Hamas and other groups" */
  if (m == SR_NONE && g && gr[-1].kind == SR_GR_NP && gr[-1].tok + gr[-1].ntok + 1 == gr->tok &&
      sr_token_is(&a->doc, gr->tok - 1, "and"))
    m = sr_who_group_in(a, g - 1);
  if (m == SR_NONE) m = who_group_before(a, t, g);
  if (m != SR_NONE && a->mention[m].value) r->perpetrator_group = a->mention[m].value;
}

/* What the claims say: "X claimed responsibility", also where X is "the group" of a sentence
** before. */
static void who_claimed(const SrArticle *a, SrIncident *r, const SrStory *t) {
  for (uint32_t i = 0; i < a->nclaim && !r->claimed_by; i++) {
    const SrClaim *c = &a->claim[i];
    if (strcmp(c->stance, "claims_responsibility") != 0 || c->incident != (int64_t)t->index + 1 ||
        c->entity <= 0)
      continue;
    const SrEntity *e = &a->work->entity[c->entity - 1];
    if (e->k == SR_M_GROUP && !e->state && !sr_claim_is_of_old(a, c)) r->claimed_by = e->name;
  }
}

/* "Islamist militants", "rebels": a band; "gunmen" may be anybody */
static bool who_are_militants(const char *phrase) {
  static const char *const kBand[] = {"militants",  "rebels",     "insurgents", "fighters",
                                      "jihadists",  "guerrillas", "islamists",  "Islamists",
                                      "extremists", "terrorists", "militiamen", "separatists"};
  size_t n = phrase ? strlen(phrase) : 0;
  for (size_t i = 0; i < sizeof kBand / sizeof *kBand; i++) {
    size_t m = strlen(kBand[i]);
    if (n >= m && memcmp(phrase + n - m, kBand[i], m) == 0) return true;
  }
  return false;
}

/* entity i is named in two sentences: "X (X's initials)" names it once */
static bool who_told_twice(const SrArticle *a, uint32_t i) {
  int64_t first = a->mention[a->work->entity[i].first].sentence;
  for (uint32_t k = a->work->entity[i].first + 1; k < a->nmention; k++)
    if (a->mention[k].entity == (int64_t)i + 1 && a->mention[k].sentence != first) return true;
  return false;
}

/* The main incident's attackers are militants and the article speaks of one armed group only:
** theirs. */
static void who_only_group(const SrArticle *a, SrIncident *r, const SrStory *t) {
  enum { LEAD = 10 };
  const SrEntity *only = NULL;
  if (t->draft != t->main || !who_are_militants(r->perpetrator)) return;
  for (uint32_t i = 0; i < a->work->nentity; i++) {
    const SrEntity *e = &a->work->entity[i];
    if (e->k != SR_M_GROUP || e->state || e->count < 2 || !who_told_twice(a, i)) continue;
    if (only) return;
    only = e;
  }
  if (!only || a->mention[only->first].sentence > (int64_t)t->draft->sent + LEAD) return;
  r->perpetrator_group = only->name;
}

/* the mention is part of the phrase for those whom the incident's act hit */
static bool who_struck(const SrArticle *a, const SrStory *t, uint32_t m) {
  uint32_t g = m == SR_NONE ? SR_NONE : a->work->group_of[a->mention[m].tok];
  if (g == SR_NONE) return false;
  uint32_t s = sr_doc_sent_of(&a->doc, a->mention[m].tok);
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (a->work->event[i].incident == t->index && a->work->event[i].patient == g) return true;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->incident == t->index && x->effect <= SR_E_INJURED && x->who == g) return true;
  }
  return false;
}

void sr_who_responsible(const SrArticle *a, SrIncident *r, const SrStory *t) {
  int best = -1;
  bool air = strcmp(r->type, sr_type_name[SR_TY_AIRSTRIKE]) == 0;
  for (uint32_t i = 0; i < t->blame->n; i++) {
    const SrBlame *b = &t->blame->a[i];
    if (b->incident != t->index) continue;
    const char *name = b->name;
    if (b->kind == SR_BL_CLAIMED && !r->claimed_by) r->claimed_by = name;
    if ((b->kind == SR_BL_ATTRIBUTED || b->kind == SR_BL_SUSPECTED) && !r->attributed_to &&
        !(air && who_struck(a, t, b->mention)))
      r->attributed_to = name;
    if (b->person) continue;
    /* "a car that carried members of X", "killed five alleged X fighters": whom aircraft struck */
    if (air && (b->kind == SR_BL_SUSPECTED || who_struck(a, t, b->mention))) continue;
    int rank = (int)b->kind + (b->named ? 10 : 0);
    if (rank > best) {
      best = rank;
      r->perpetrator_group = name;
    }
  }
  /* "Islamist extremists" are a kind of people */
  if (best >= 0 && best < 10 && !a->doc.upper) r->perpetrator_group = NULL;
  if (!r->claimed_by) who_claimed(a, r, t);
  if (!r->perpetrator_group && !r->claimed_by) who_only_group(a, r, t);
  if (r->claimed_by && best < (int)SR_BL_CLAIMED + 10) r->perpetrator_group = r->claimed_by;
}
