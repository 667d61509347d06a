/*
** claim.c: who says what. Reads reporting verbs, quotations, groups and
** mentions; writes claims with the speaker resolved to the full name.
*/
#include "toll.h"

typedef struct ClaimSpeaker {
  const char *name, *role;
  int64_t entity;
  uint32_t tok, ntok; /* phrase of the speaker */
} ClaimSpeaker;

/* office, rank or kind of person in the words around a name: before it ("Defence Minister X"),
** or behind a comma ("X, the provincial spokesman"). */
static const char *claim_role(SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  uint32_t end = sr_sent_end(&a->doc, s);
  uint32_t lo = from > a->doc.sent[s].tok + 6 ? from - 6 : a->doc.sent[s].tok;
  for (uint32_t t = to; t < end && t < to + 10; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_OFFICE);
    if (h && sr_token_is(&a->doc, to, ",")) return sr_words(a, h->tok, h->ntok);
    if (a->work->group_of[t] != SR_NONE && a->work->group.a[a->work->group_of[t]].kind == SR_GR_VP) break;
  }
  for (uint32_t t = from; t-- > lo;) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_OFFICE);
    if (!h) h = sr_hit_at(a, t, SR_L_RANK);
    if (h) return sr_words(a, h->tok, h->ntok);
  }
  return NULL;
}

static bool claim_speaker(SrArticle *a, uint32_t s, uint32_t g, ClaimSpeaker *out) {
  const SrGroup *gr = &a->work->group.a[g];
  memset(out, 0, sizeof *out);
  out->entity = SR_NULL_INT;
  out->tok = gr->tok;
  out->ntok = gr->ntok;
  for (uint32_t t = gr->tok + gr->ntok; t-- > gr->tok;) {
    uint32_t i = a->work->mention_of[t];
    if (i == SR_NONE) continue;
    const SrMention *m = &a->mention[i];
    if (m->k == SR_M_PERSON || m->k == SR_M_GROUP || m->k == SR_M_ORGANIZATION || m->k == SR_M_OUTLET) {
      if (m->k != SR_M_PERSON && m->tok + m->ntok <= gr->head) continue; /* "Lakki Police spokesman" */
      out->name = m->value;
      out->entity = m->entity;
      if (m->k == SR_M_PERSON) out->role = claim_role(a, s, m->tok, m->tok + m->ntok);
      return true;
    }
  }
  if (a->work->tag[gr->head].upos == SR_U_PRON && !sr_group_is_relative(a, gr)) {
    out->name = sr_words(a, gr->tok, gr->ntok);
    return out->name != NULL;
  }
  uint32_t from = gr->tok;
  while (from < gr->head && (sr_token_is(&a->doc, from, "the") || sr_token_is(&a->doc, from, "a") || sr_token_is(&a->doc, from, "an"))) from++;
  out->name = sr_words(a, from, gr->tok + gr->ntok - from);
  out->role = out->name;
  return out->name != NULL;
}

static const SrQuote *claim_quote(const SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  uint32_t lo = 0, hi = d->nquote, from = d->sent[s].tok, to = sr_sent_end(d, s);
  while (lo < hi) { /* first quotation that ends behind the sentence's start */
    uint32_t mid = lo + (hi - lo) / 2;
    if (d->quote[mid].tok + d->quote[mid].ntok <= from) lo = mid + 1;
    else hi = mid;
  }
  for (; lo < d->nquote && d->quote[lo].tok < to; lo++)
    if (!d->quote[lo].scare) return &d->quote[lo];
  return NULL;
}

static void claim_add(SrArticle *a, uint32_t s, const SrLexHit *h, const ClaimSpeaker *who,
                      uint32_t tok, uint32_t ntok, bool direct, const char *outlet) {
  const SrDoc *d = &a->doc;
  while (ntok && d->tok[tok].flags & SR_T_PUNCT) tok++, ntok--;
  while (ntok && d->tok[tok + ntok - 1].flags & SR_T_PUNCT && !(d->tok[tok + ntok - 1].flags & SR_T_CLOSE)) ntok--;
  if (!ntok) return;
  SrClaim *c = SR_PUSH(&a->arena, a->claim, a->nclaim, a->cap_claim);
  if (!c) return;
  memset(c, 0, sizeof *c);
  c->claim = a->nclaim;
  c->sentence = sr_article_sentence(a, s);
  c->speaker = who->name;
  c->speaker_role = who->role;
  c->entity = who->entity;
  c->outlet = outlet;
  char lemma[512];
  size_t n = sr_lemma(d, h->tok, a->work->tag[h->tok], lemma, sizeof lemma);
  c->verb = sr_arena_strndup(&a->arena, lemma, n);
  c->stance = sr_lex_value(h->entry);
  c->mode = direct ? "direct" : "indirect";
  c->content = sr_words(a, tok, ntok);
  c->incident = SR_NULL_INT;
  c->span.start = d->tok[tok].start;
  c->span.end = d->tok[tok + ntok - 1].start + d->tok[tok + ntok - 1].len;
}

static const char *claim_outlet(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->mention; i < w->mention + w->nmention; i++)
    if (a->mention[i].k == SR_M_OUTLET) return a->mention[i].value;
  return NULL;
}

/* What is said: a quotation of the sentence; else what follows the verb; else (", police said") what stands before. */
static void claim_content(SrArticle *a, uint32_t s, const SrLexHit *h, const ClaimSpeaker *who, uint32_t left, uint32_t right) {
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[s].tok, end = sr_sent_end(d, s);
  const SrQuote *q = claim_quote(a, s);
  const char *outlet = claim_outlet(a, s);
  if (q && q->ntok) {
    uint32_t qa = q->tok > from ? q->tok : from, qb = q->tok + q->ntok < end ? q->tok + q->ntok : end;
    if (qb > qa && !(h->tok >= qa && h->tok < qb)) {
      claim_add(a, s, h, who, qa, qb - qa, true, outlet);
      return;
    }
  }
  while (right < end && sr_token_is(d, right, "that")) right++;
  uint32_t nright = end > right ? end - right : 0, nleft = left > from ? left - from : 0;
  if (nright > 3 && nright >= nleft / 4) claim_add(a, s, h, who, right, nright, false, outlet);
  else if (nleft > 2) claim_add(a, s, h, who, from, nleft, false, outlet);
}

static void claim_word(SrArticle *a, uint32_t s, const SrLexHit *h) {
  SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  uint32_t vp = sr_vp_of(a, h->tok), gend = sw->group + sw->ngroup;
  ClaimSpeaker who;
  if (vp == SR_NONE) {
    /* according to X */
    uint32_t after = h->tok + h->ntok;
    if (after >= sr_sent_end(&a->doc, s) || h->ntok < 2) return;
    uint32_t g = w->group_of[after];
    if (g == SR_NONE || w->group.a[g].kind != SR_GR_NP || !claim_speaker(a, s, g, &who)) return;
    claim_content(a, s, h, &who, h->tok, who.tok + who.ntok);
    return;
  }
  const SrGroup *v = &w->group.a[vp];
  if (v->passive && h->ntok < 2) return;
  uint32_t g = SR_NONE, right = v->tok + v->ntok, left = v->tok;
  if (h->tok + h->ntok > right) right = h->tok + h->ntok;
  /* inverted: "...," said the minister */
  if (vp + 1 < gend && w->group.a[vp + 1].kind == SR_GR_NP && w->group.a[vp + 1].tok == right && vp > sw->group &&
      v->tok > a->doc.sent[s].tok && a->doc.tok[v->tok - 1].flags & SR_T_PUNCT) {
    g = vp + 1;
    right = w->group.a[g].tok + w->group.a[g].ntok;
  } else {
    g = sr_subject_of(a, s, vp);
    if (g != SR_NONE) left = w->group.a[g].tok;
  }
  if (g == SR_NONE || !claim_speaker(a, s, g, &who)) return;
  if (sr_lex_attr_is(h->entry, "obj", "person")) {
    uint32_t o = sr_object_of(a, s, vp);
    if (o != SR_NONE) right = w->group.a[o].tok + w->group.a[o].ntok;
  }
  claim_content(a, s, h, &who, left, right);
}

/* A toll rests on whoever the sentence says it of: the claim whose content holds it. */
static void claim_tolls(SrArticle *a, uint32_t s, uint32_t from) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    SrToll *t = &a->work->toll[i];
    uint32_t at = a->doc.tok[t->tok].start;
    for (uint32_t c = from; c < a->nclaim && !t->source; c++)
      if (a->claim[c].span.start <= at && at < a->claim[c].span.end) t->source = a->claim[c].speaker;
  }
}

void sr_pass_claims(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    const SrSentWork *sw = &w->sent[s];
    uint32_t done = 0, made = 0, from = a->nclaim;
    for (uint32_t i = sw->lex; i < sw->lex + sw->nlex && made < 4; i++) {
      const SrLexHit *h = &w->lex.a[i];
      if (h->kind != SR_L_REPORT || h->tok < done) continue;
      done = h->tok + h->ntok;
      uint32_t before = a->nclaim;
      claim_word(a, s, h);
      made += a->nclaim - before;
    }
    claim_tolls(a, s, from);
  }
}
