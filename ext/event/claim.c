/*
** claim.c: who says what. Reads reporting words, quotations, groups and
** mentions; writes claims in the order of the text with the speaker resolved
** to the full name, and the sources of tolls.
*/
#include "claim.h"

enum { CLAIM_MAX = 6 /* in one sentence */, CLAIM_BACK = 16 /* sentences of one quotation */ };

typedef struct ClaimPass {
  SrSpeakers speakers;
  SrClaim last;       /* pattern of a continued quotation */
  uint32_t last_sent; /* sentence of the last claim, SR_NONE */
  uint32_t pending;   /* first quoted sentence that waits for its speaker, SR_NONE */
} ClaimPass;

static const char *claim_outlet(const SrArticle *a, uint32_t s, const SrContent *c) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->mention; i < w->mention + w->nmention; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k == SR_M_OUTLET && !(m->tok >= c->tok && m->tok < c->tok + c->ntok)) return m->value;
  }
  return NULL;
}

static const char *claim_verb(SrArticle *a, const SrLexHit *h, uint32_t vp) {
  char lemma[512];
  uint32_t t = h->tok, last = h->tok + h->ntok - 1;
  if (h->kind == SR_L_NONE) return "say";
  if (vp == SR_NONE)
    return strcmp(sr_lex_value_in(a->overlay, h->entry), "claims_responsibility") == 0
               ? "claim"
               : sr_lex_phrase(h->entry);
  if (a->work->tag[last].upos == SR_U_VERB) t = last;
  size_t n = sr_lemma(&a->doc, t, a->work->tag[t], lemma, sizeof lemma);
  return sr_arena_strndup(&a->arena, lemma, n);
}

void sr_claims_words(SrArticle *a) {
  for (uint32_t i = 0; i < a->nclaim; i++)
    if (!a->claim[i].content) a->claim[i].content = sr_words_of(a, a->claim[i].span);
}

static SrClaim *claim_put(SrArticle *a, uint32_t s, const SrClaim *like, const SrContent *x) {
  const SrDoc *d = &a->doc;
  SrClaim *c = SR_PUSH(&a->arena, a->claim, a->nclaim, a->cap_claim);
  if (!c) return NULL;
  *c = *like;
  c->sentence = sr_article_sentence(a, s);
  c->mode = x->direct ? "direct" : "indirect";
  c->content = NULL;
  c->incident = SR_NULL_INT;
  c->span.start = d->tok[x->tok].start;
  c->span.end = d->tok[x->tok + x->ntok - 1].start + d->tok[x->tok + x->ntok - 1].len;
  return c;
}

/* the words of sentence s that lie inside the quotation, else the whole sentence */
static bool claim_quoted_part(const SrArticle *a, uint32_t s, const SrQuote *q, SrContent *x) {
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[s].tok, end = sr_sent_end(d, s);
  if (q && q->tok > from) from = q->tok;
  if (q && q->tok + q->ntok < end) end = q->tok + q->ntok;
  while (from < end && d->tok[from].flags & SR_T_PUNCT) from++;
  while (end > from && d->tok[end - 1].flags & SR_T_PUNCT) end--;
  x->tok = from;
  x->ntok = end - from;
  x->direct = true;
  return end > from;
}

/* Sentences [pending, s) are quoted: they belong to whoever spoke last. */
static void claim_flush(SrArticle *a, ClaimPass *p, uint32_t s) {
  uint32_t from = p->pending;
  p->pending = SR_NONE;
  if (from == SR_NONE || p->last_sent == SR_NONE) return;
  for (uint32_t i = from; i < s && i < from + CLAIM_BACK; i++) {
    SrContent x;
    uint32_t q = sr_quote_from(a, a->doc.sent[i].tok);
    const SrQuote *quote = q < a->doc.nquote && a->doc.quote[q].tok < sr_sent_end(&a->doc, i)
                               ? &a->doc.quote[q]
                               : NULL;
    if (claim_quoted_part(a, i, quote, &x)) claim_put(a, i, &p->last, &x);
  }
}

/* "it was behind the attack", "they were responsible" */
static bool claim_owns_up(const SrArticle *a, const SrSaying *y, const SrContent *x) {
  const SrDoc *d = &a->doc;
  uint32_t g = a->work->group_of[x->tok];
  /* "claimed the attack" */
  if (!y->who.statement && g != SR_NONE && strncmp(sr_lex_phrase(y->hit->entry), "claim", 5) == 0 &&
      a->work->group.a[g].kind == SR_GR_NP && sr_hit_in_group(a, g, SR_L_TRIGGER)) {
    uint32_t next = a->work->group.a[g].tok + a->work->group.a[g].ntok,
             vp = next < a->doc.ntok ? sr_vp_of(a, next) : SR_NONE;
    if (vp == SR_NONE || !sr_vp_is_finite(a, &a->work->group.a[vp])) return true;
  }
  if (y->who.statement || x->ntok < 3 ||
      !(sr_token_is(d, x->tok, "it") || sr_token_is(d, x->tok, "they")))
    return false;
  for (uint32_t t = x->tok + 1; t < x->tok + x->ntok && t < x->tok + 5; t++) {
    if (sr_token_is(d, t, "not") || sr_token_is(d, t, "n't")) return false;
    if (sr_token_is(d, t, "behind") || (sr_token_is(d, t, "responsible") &&
                                        t + 1 < x->tok + x->ntok && sr_token_is(d, t + 1, "for")))
      return true;
  }
  return false;
}

static void claim_add(SrArticle *a, ClaimPass *p, const SrSaying *y, const SrContent *x) {
  SrClaim c;
  memset(&c, 0, sizeof c);
  c.speaker = y->who.name;
  c.speaker_role = y->who.role;
  c.entity = y->who.entity;
  c.outlet = claim_outlet(a, y->s, x);
  if (!c.outlet) c.outlet = y->who.outlet;
  c.verb = claim_verb(a, y->hit, y->vp);
  c.stance =
      claim_owns_up(a, y, x) ? "claims_responsibility" : sr_lex_value_in(a->overlay, y->hit->entry);
  if (p->pending !=
      SR_NONE) { /* the quotation began in an earlier sentence: its speaker is named here */
    p->last = c;
    p->last.stance = "asserts";
    p->last_sent = y->s;
    if (x->direct) claim_flush(a, p, y->s);
    p->pending = SR_NONE;
  }
  if (!claim_put(a, y->s, &c, x)) return;
  p->last = c;
  p->last.stance = "asserts";
  p->last_sent = y->s;
  sr_speaker_remember(&p->speakers, &y->who);
  sr_trace(a, "claim", sr_lex_phrase(y->hit->entry), y->s, x->tok, x->ntok, c.speaker);
}

/* words of a weak verb count only behind "that", a colon or as a quotation, or when it puts a
** toll */
static bool claim_weak(const SrArticle *a, const SrSaying *y, const SrContent *x) {
  static const char *const kCall[] = {"call", "label", "brand", "dub", "term", "denounce"};
  const SrDoc *d = &a->doc;
  if (x->direct) return true;
  bool names = SR_LEMMA_IN(a, y->hit->tok, kCall);
  for (uint32_t t = x->tok; names && t < x->tok + x->ntok; t++)
    if (d->tok[t].flags & SR_T_QUOTE) return true; /* called it an "attack" */
  if (x->tok > d->sent[y->s].tok &&
      (sr_token_is(d, x->tok - 1, "that") || sr_token_is(d, x->tok - 1, ":")))
    return true;
  uint32_t g = a->work->group_of[x->tok];
  if (g == SR_NONE || x->tok != y->right) return false;
  uint32_t head = a->work->group.a[g].head;
  return sr_token_is(d, head, "toll") || sr_token_is(d, head, "number");
}

/* "condemned by X", "responsibility was claimed by X" */
static bool claim_passive(SrArticle *a, ClaimPass *p, SrSaying *y, uint32_t by) {
  SrContent x;
  uint32_t from = a->doc.sent[y->s].tok;
  if (!sr_speaker_from(a, &p->speakers, y->s, by, &y->who) || !y->who.likely) return false;
  static const char *const kRel[] = {"which", "that", "who"};
  uint32_t end = y->hit->tok;
  while (end > from && a->work->tag[end - 1].upos == SR_U_AUX) end--;
  for (size_t i = 0; end > from && i < sizeof kRel / sizeof *kRel; i++)
    if (sr_token_is(&a->doc, end - 1, kRel[i])) end--;
  if (end <= from) end = y->hit->tok + y->hit->ntok;
  while (from < end && a->doc.tok[from].flags & SR_T_PUNCT) from++;
  if (end <= from) return false;
  while (end > from + 1 &&
         (a->doc.tok[end - 1].flags & SR_T_PUNCT || a->work->tag[end - 1].upos == SR_U_CCONJ))
    end--;
  x.tok = from;
  x.ntok = end - from;
  x.direct = false;
  claim_add(a, p, y, &x);
  return true;
}

static bool claim_after(SrArticle *a, ClaimPass *p, SrSaying *y) {
  const SrLexHit *h = y->hit;
  /* "a statement reported by the media": whose statement it is, is told elsewhere */
  if (sr_token_is(&a->doc, h->tok, "reported") && h->tok > a->doc.sent[y->s].tok &&
      a->work->group_of[h->tok - 1] != SR_NONE)
    return false;
  y->vp = SR_NONE;
  uint32_t next = h->tok + h->ntok;
  SrContent x;
  if (next >= sr_sent_end(&a->doc, y->s)) return false;
  if (strcmp(sr_lex_value_in(a->overlay, h->entry), "claims_responsibility") == 0) {
    if (!sr_token_is(&a->doc, next - 1, "by")) return false;
    return claim_passive(a, p, y, next);
  }
  if (!sr_speaker_from(a, &p->speakers, y->s, next, &y->who)) return false;
  y->left = h->tok;
  y->right = y->who.end;
  if (!sr_saying_content(a, y, &x)) return false;
  if (y->who.statement && p->last_sent == y->s) return false;
  claim_add(a, p, y, &x);
  return true;
}

/* "are said to have requested", "is believed to be": nobody in particular says it */
static bool claim_hearsay(const SrArticle *a, const SrGroup *v, const SrLexHit *h) {
  uint32_t end = v->tok + v->ntok;
  if (h->ntok > 1) return false;
  for (uint32_t t = v->tok; t + 2 < end && t <= h->tok; t++)
    if (a->work->tag[t].upos == SR_U_AUX && sr_token_is(&a->doc, t + 2, "to") &&
        a->work->tag[t + 1].upos == SR_U_VERB && !v->modal)
      return true;
  return false;
}

/* ", The Daily reports.": the last word read as a noun */
static bool claim_credit(SrArticle *a, ClaimPass *p, SrSaying *y) {
  const SrDoc *d = &a->doc;
  uint32_t t = y->hit->tok, from = d->sent[y->s].tok, end = sr_sent_end(d, y->s);
  if (y->hit->ntok > 1 || t <= from + 2 || t + 2 < end ||
      (t + 1 < end && !(d->tok[t + 1].flags & SR_T_PUNCT)))
    return false;
  uint32_t i = a->work->mention_of[t - 1];
  if (i == SR_NONE || (a->mention[i].k != SR_M_OUTLET && a->mention[i].k != SR_M_ORGANIZATION) ||
      a->mention[i].tok <= from + 1)
    return false;
  uint32_t g = a->work->group_of[a->mention[i].tok],
           left = g == SR_NONE ? a->mention[i].tok : a->work->group.a[g].tok;
  SrContent x;
  if (left <= from + 1 || !(d->tok[left - 1].flags & SR_T_PUNCT)) return false;
  y->who.name = a->mention[i].value;
  y->who.entity = a->mention[i].entity > 0 ? a->mention[i].entity : SR_NULL_INT;
  y->who.kind = SR_SP_BODY;
  y->who.tok = y->left = left;
  y->who.end = y->right = t + 1;
  y->after = true;
  if (!y->who.name || !sr_saying_content(a, y, &x)) return false;
  claim_add(a, p, y, &x);
  return true;
}

/* "... on us!" X wrote.: the quotation is the sentence before */
static bool claim_bare(SrArticle *a, ClaimPass *p, SrSaying *y) {
  const SrDoc *d = &a->doc;
  SrContent x;
  if (!y->s || d->sent[y->s - 1].para != d->sent[y->s].para || y->left > d->sent[y->s].tok + 1 ||
      p->last_sent == y->s - 1)
    return false;
  uint32_t s = y->s - 1, last = sr_sent_end(d, s) - 1;
  if (!(d->tok[last].flags & SR_T_QUOTE)) return false;
  uint32_t q = sr_quote_from(a, last ? last - 1 : 0);
  const SrQuote *quote = q < d->nquote && d->quote[q].tok < last ? &d->quote[q] : NULL;
  if (!claim_quoted_part(a, s, quote, &x)) return false;
  y->s = s;
  claim_add(a, p, y, &x);
  return true;
}

/* words behind the verb that make it no report: "described as", "called themselves", "accused of",
 * "asked not to be named" */
static bool claim_no_report(const SrArticle *a, const SrSaying *y, uint32_t next, uint32_t end) {
  static const char *const kNone[] = {"as", "itself", "himself", "herself", "themselves"};
  if (next >= end) return false;
  bool names = sr_lex_attr_is(y->hit->entry, "strength", "weak") ||
               strncmp(sr_lex_phrase(y->hit->entry), "descri", 6) == 0;
  if (names && SR_TOKEN_IN(&a->doc, next, kNone)) return true;
  const char *stance = sr_lex_value_in(a->overlay, y->hit->entry);
  if (strcmp(stance, "blames") == 0)
    return y->hit->ntok == 1 &&
           (sr_token_is(&a->doc, next, "of") || sr_token_is(&a->doc, next, "for"));
  return strcmp(stance, "demands") == 0 &&
         (sr_token_is(&a->doc, next, "not") ||
          (next + 1 < end && sr_token_is(&a->doc, next + 1, "be")));
}

/* "police said they believed ...": told inside what another one says */
static bool claim_inside_last(const SrArticle *a, uint32_t tok) {
  const SrClaim *c = a->nclaim ? &a->claim[a->nclaim - 1] : NULL;
  uint32_t at = a->doc.tok[tok].start;
  return c && c->span.start <= at && at < c->span.end;
}

/* what is said begins with a reporting participle that makes a claim of its own */
static bool claim_repeats(const SrArticle *a, const SrContent *x) {
  uint32_t g = sr_vp_of(a, x->tok);
  return g != SR_NONE && a->work->group.a[g].form == SR_VF_ING && sr_hit_at(a, x->tok, SR_L_REPORT);
}

static bool claim_word(SrArticle *a, ClaimPass *p, uint32_t s, const SrLexHit *h) {
  SrSaying y;
  SrContent x;
  memset(&y, 0, sizeof y);
  y.s = s;
  y.hit = h;
  y.vp = sr_vp_of(a, h->tok);
  bool weak = sr_lex_attr_is(h->entry, "strength", "weak");
  if (sr_quote_at(a, h->tok) || sr_lex_attr_is(h->entry, "hearsay", "1") ||
      sr_lex_attr_is(h->entry, "negated", "1"))
    return false;
  if (sr_lex_attr_is(h->entry, "speaker", "none")) return false;
  if (sr_lex_attr_is(h->entry, "speaker", "after")) return !weak && claim_after(a, p, &y);
  if (y.vp == SR_NONE) return !weak && claim_credit(a, p, &y);
  const SrGroup *v = &a->work->group.a[y.vp];
  uint32_t named = a->work->mention_of[v->tok];
  bool acronym = named != SR_NONE && a->mention[named].k == SR_M_GROUP && !a->doc.upper;
  if (v->negated || v->future || (!acronym && claim_hearsay(a, v, h))) return false;
  uint32_t next = v->tok + v->ntok, end = sr_sent_end(&a->doc, s);
  if (v->passive && !acronym && (h->ntok < 2 || !sr_lex_attr_is(h->entry, "pos", "p"))) {
    const char *stance = sr_lex_value_in(a->overlay, h->entry);
    if (next < end && sr_token_is(&a->doc, next, "by") && next + 1 < end &&
        strcmp(stance, "asserts") != 0 && strcmp(stance, "demands") != 0)
      return claim_passive(a, p, &y, next + 1);
    return false;
  }
  if (h->ntok < 2 && (v->infinitive || v->modal || (v->reduced && !(v->form == SR_VF_ING))))
    return false;
  if (claim_no_report(a, &y, next, end) || !sr_speaker_of_verb(a, &p->speakers, &y)) return false;
  if (y.who.pronoun && p->last_sent == s && claim_inside_last(a, y.who.tok)) return false;
  if (!y.who.likely && !sr_lex_attr_is(h->entry, "any", "1")) return false;
  if (weak && sr_token_is(&a->doc, h->tok, "quoted") &&
      sr_word_between(a, y.right, y.right + 8 < end ? y.right + 8 : end, "as"))
    return false;
  if (sr_saying_takes_lives(a, y.right, end)) return false;
  if (!sr_saying_content(a, &y, &x)) return claim_bare(a, p, &y);
  if (weak && !claim_weak(a, &y, &x)) return false;
  if (claim_repeats(a, &x)) return false; /* "issued a statement condemning ..." */
  claim_add(a, p, &y, &x);
  return true;
}

/* The person who opens a sentence is whom "he" points to next, spoken or not. */
static void claim_topic(const SrArticle *a, ClaimPass *p, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t g = w->group; g < w->group + w->ngroup && g < w->group + 3; g++) {
    const SrGroup *gr = &a->work->group.a[g];
    if (gr->kind != SR_GR_NP) continue;
    uint32_t i = a->work->mention_of[gr->head];
    if (i == SR_NONE || a->mention[i].k != SR_M_PERSON ||
        a->mention[i].tok + a->mention[i].ntok <= gr->head)
      return;
    SrSpeaker who;
    memset(&who, 0, sizeof who);
    who.name = a->mention[i].value;
    who.entity = a->mention[i].entity > 0 ? a->mention[i].entity : SR_NULL_INT;
    who.kind = SR_SP_PERSON;
    who.tok = gr->tok;
    who.end = gr->tok + gr->ntok;
    if (who.name) sr_speaker_remember(&p->speakers, &who);
    return;
  }
}

/* how much of the sentence is quoted: 2 all of it and on, 1 most of it, 0 */
static int claim_is_quoted(const SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[s].tok, end = sr_sent_end(d, s);
  uint32_t i = sr_quote_from(a, from);
  if (i >= d->nquote || d->quote[i].tok >= end) return 0;
  const SrQuote *q = &d->quote[i];
  uint32_t x = q->tok > from ? q->tok : from, y = q->tok + q->ntok;
  if (x > from + 2) return 0;
  if (y > end + 1) return 2;
  return (y < end ? y : end) - x + 3 >= end - from ? 1 : 0;
}

/* "Police: four killed in blast", the speaker: "..." */
static bool claim_colon(SrArticle *a, ClaimPass *p, uint32_t s) {
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[s].tok, end = sr_sent_end(d, s), c = from + 1;
  while (c < end && c < from + 10 && !(d->tok[c].flags & SR_T_PUNCT && sr_token_is(d, c, ":"))) c++;
  if (c + 3 >= end || !sr_token_is(d, c, ":")) return false;
  bool quoted = d->tok[c + 1].flags & SR_T_QUOTE;
  if (!quoted && d->sent[s].kind > SR_S_SUBTITLE) return false;
  uint32_t m = a->work->mention_of[c - 1];
  if (!quoted && m != SR_NONE && a->mention[m].k == SR_M_PLACE) return false; /* "Sri Lanka: ..." */
  if (!quoted && sr_hit_at(a, c - 1, SR_L_TRIGGER)) return false; /* "Dhaka siege: ..." */
  SrSaying y;
  SrLexHit say;
  memset(&y, 0, sizeof y);
  memset(&say, 0, sizeof say);
  say.entry = sr_lex_find(SR_L_REPORT, "say", 3);
  if (say.entry == UINT32_MAX || !sr_speaker_before_colon(a, &p->speakers, s, c, &y.who))
    return false;
  y.s = s;
  y.hit = &say;
  SrContent x = {c + 1, end - c - 1, quoted};
  while (x.ntok && d->tok[x.tok].flags & SR_T_PUNCT) x.tok++, x.ntok--;
  while (x.ntok && d->tok[x.tok + x.ntok - 1].flags & SR_T_PUNCT) x.ntok--;
  if (!x.ntok) return false;
  claim_add(a, p, &y, &x);
  return true;
}

static void claim_sentence(SrArticle *a, ClaimPass *p, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t done = 0, made = 0, tried = 0;
  bool own = false;
  for (uint32_t i = sw->lex; i < sw->lex + sw->nlex && made < CLAIM_MAX && tried < 64; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_REPORT || h->tok < done) continue;
    done = h->tok + h->ntok;
    tried++;
    sr_speaker_pass(a, &p->speakers, h->tok);
    uint32_t before = a->nclaim;
    if (!claim_word(a, p, s, h)) continue;
    made += a->nclaim - before;
    own = true;
  }
  if (own || claim_colon(a, p, s)) return;
  int quoted = claim_is_quoted(a, s);
  if (!quoted) {
    p->pending = SR_NONE;
    claim_topic(a, p, s);
    return;
  }
  if (p->pending == SR_NONE) p->pending = s;
  bool near = p->last_sent != SR_NONE && s <= p->last_sent + CLAIM_BACK &&
              a->doc.sent[s].para <= a->doc.sent[p->last_sent].para + 1;
  if (quoted == 2) return;
  if (near) {
    claim_flush(a, p, s + 1);
    p->last_sent = s;
  }
  p->pending = SR_NONE;
}

void sr_pass_claims(SrArticle *a) {
  ClaimPass p;
  memset(&p, 0, sizeof p);
  p.last_sent = p.pending = p.speakers.group = p.speakers.outlet = SR_NONE;
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) claim_sentence(a, &p, s);
  /* in the order of the text: claims of one sentence are few, those of a quotation were put in
   * order */
  for (uint32_t i = 1; i < a->nclaim; i++)
    for (uint32_t k = i; k > 0 && k + CLAIM_MAX + CLAIM_BACK > i &&
                         a->claim[k - 1].span.start > a->claim[k].span.start;
         k--) {
      SrClaim t = a->claim[k];
      a->claim[k] = a->claim[k - 1];
      a->claim[k - 1] = t;
    }
  for (uint32_t i = 0; i < a->nclaim; i++) a->claim[i].claim = (int64_t)i + 1;
  sr_attribute_tolls(a);
}
