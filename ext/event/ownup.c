/*
** ownup.c: "We killed him", "our men carried out the attack", said by somebody who speaks for an armed
** group: the group has claimed the act. Reads claims, events and mentions.
*/
#include "blame.h"

enum { OWNUP_MENTIONS = 256, OWNUP_NEAR = 8 /* tokens between a spokesman and his name */ };

/* "we", "our fighters" */
static bool ownup_us(const SrArticle *a, uint32_t g) {
  static const char *const kOur[] = {"we", "our"};
  return g != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[g].tok, kOur);
}

static bool ownup_nobody(const SrArticle *a, uint32_t g) {
  static const char *const kNo[] = {"nobody", "no", "nothing", "none"};
  return g != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[g].tok, kNo);
}

/* "X fighters", where X speaks */
static bool ownup_own(const SrArticle *a, uint32_t g, int64_t speaker) {
  if (g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_GROUP && a->mention[m].entity == speaker) return true;
  }
  return false;
}

/* The act that a direct claim says "we" did, or an indirect one the speaker's fighters; NULL. */
static const SrEvent *ownup_act(const SrArticle *a, const SrClaim *c) {
  if (c->sentence < 1 || !c->mode) return NULL;
  bool direct = strcmp(c->mode, "direct") == 0;
  const SrSentWork *w = &a->work->sent[c->sentence - 1];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t at = a->doc.tok[e->tok].start;
    if (at < c->span.start || at >= c->span.end || e->mode & SR_NOT_AN_ACT) continue;
    bool own = direct ? ownup_us(a, e->agent) : e->strong && ownup_own(a, e->agent, c->entity);
    if (own && !ownup_nobody(a, e->patient)) return e;
  }
  return NULL;
}

/* the tokens [from, to) speak of a spokesman or leader and hold no verb */
static bool ownup_post(const SrArticle *a, uint32_t from, uint32_t to) {
  static const char *const kPost[] = {"spokesman", "spokesperson", "spokeswoman", "commander",
                                      "leader",    "chief"};
  bool post = false;
  for (uint32_t t = from; t < to; t++) {
    if (sr_vp_of(a, t) != SR_NONE) return false;
    post |= SR_TOKEN_IN(&a->doc, t, kPost);
  }
  return post;
}

/* "Taliban spokesman X", "X, a spokesman for the Taliban": the group beside mention m; SR_NONE */
static uint32_t ownup_group_beside(const SrArticle *a, uint32_t m) {
  const SrMention *x = &a->mention[m];
  uint32_t s = (uint32_t)x->sentence - 1, first = a->doc.sent[s].tok, last = sr_sent_end(&a->doc, s);
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->mention; i < w->mention + w->nmention; i++) {
    const SrMention *y = &a->mention[i];
    uint32_t end = y->tok + y->ntok;
    if (y->k != SR_M_GROUP) continue;
    if (end <= x->tok && x->tok - end < OWNUP_NEAR) {
      uint32_t from = y->tok > first + 4 ? y->tok - 4 : first; /* "a spokesman for the X, Y" */
      if (ownup_post(a, end, x->tok) || (x->tok <= end + 1 && ownup_post(a, from, x->tok))) return i;
    }
    if (y->tok >= x->tok + x->ntok && y->tok - x->tok - x->ntok < OWNUP_NEAR &&
        ownup_post(a, x->tok + x->ntok, end + 2 < last ? end + 2 : last))
      return i;
  }
  return SR_NONE;
}

/* The mention of the group for which the entity speaks, or which it is; SR_NONE. */
static uint32_t ownup_speaks_for(const SrArticle *a, int64_t entity) {
  for (uint32_t i = 0; i < a->nmention && i < OWNUP_MENTIONS; i++) {
    const SrMention *m = &a->mention[i];
    if (m->entity != entity) continue;
    if (m->k == SR_M_GROUP) return i;
    uint32_t g = m->k == SR_M_PERSON && m->sentence > 0 ? ownup_group_beside(a, i) : SR_NONE;
    if (g != SR_NONE) return g;
  }
  return SR_NONE;
}

uint32_t sr_ownup(const SrArticle *a, const SrClaim *c, uint32_t *incident) {
  if (a->doc.upper || c->entity <= 0) return SR_NONE;
  const SrEvent *e = ownup_act(a, c);
  if (!e) return SR_NONE;
  *incident = e->incident != SR_NONE ? e->incident
              : c->incident > 0      ? (uint32_t)c->incident - 1
                                     : SR_NONE;
  return *incident == SR_NONE ? SR_NONE : ownup_speaks_for(a, c->entity);
}
