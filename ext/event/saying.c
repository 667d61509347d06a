/*
** saying.c: what is said. Given a reporting verb and its speaker, the words on
** the one side or the other that are the speaker's, and whether they are quoted.
*/
#include "claim.h"

enum { SAYING_SKIP = 14 /* groups skipped behind the verb */, SAYING_THAT = 24, SAYING_CUTS = 12 };

bool sr_is_quoted(const SrArticle *a, uint32_t tok) { return sr_quote_at(a, tok) != NULL; }

uint32_t sr_quote_from(const SrArticle *a, uint32_t tok) {
  const SrDoc *d = &a->doc;
  uint32_t lo = 0, hi = d->nquote;
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    if (d->quote[mid].tok + d->quote[mid].ntok <= tok)
      lo = mid + 1;
    else
      hi = mid;
  }
  while (lo < d->nquote && d->quote[lo].scare) lo++;
  return lo;
}

const SrQuote *sr_quote_at(const SrArticle *a, uint32_t tok) {
  uint32_t q = sr_quote_from(a, tok);
  return q < a->doc.nquote && a->doc.quote[q].tok <= tok ? &a->doc.quote[q] : NULL;
}

/* tokens of [from, to) inside quotations */
static uint32_t saying_quoted(const SrArticle *a, uint32_t from, uint32_t to) {
  const SrDoc *d = &a->doc;
  uint32_t n = 0;
  for (uint32_t q = sr_quote_from(a, from); q < d->nquote && d->quote[q].tok < to; q++) {
    if (d->quote[q].scare) continue;
    uint32_t x = d->quote[q].tok > from ? d->quote[q].tok : from,
             y = d->quote[q].tok + d->quote[q].ntok;
    if (y > to) y = to;
    if (y > x) n += y - x;
  }
  return n;
}

static bool saying_has_finite(const SrArticle *a, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to; t++) {
    uint32_t g = a->work->group_of[t];
    if (g == SR_NONE) continue;
    const SrGroup *gr = &a->work->group.a[g];
    if (gr->tok >= from && sr_vp_is_finite(a, gr)) return true;
    t = gr->tok + gr->ntok - 1;
  }
  return false;
}

static bool saying_is_date(const SrArticle *a, uint32_t tok) {
  uint32_t m = a->work->mention_of[tok];
  return m != SR_NONE && (a->mention[m].k == SR_M_DATE || a->mention[m].k == SR_M_TIME);
}

static bool saying_is_audience(const SrArticle *a, const SrGroup *g) {
  uint32_t m = a->work->mention_of[g->head];
  if (m != SR_NONE && a->mention[m].k == SR_M_OUTLET) return true;
  return sr_cue_at(a, g->head, "audience") || sr_cue_at(a, g->head, "statement") ||
         sr_cue_at(a, g->head, "outlet");
}

/* "said in a statement posted on the site that ...", "said late on Monday that": behind that "that", else t */
static uint32_t saying_far_that(const SrArticle *a, uint32_t t, uint32_t end) {
  const SrDoc *d = &a->doc;
  for (uint32_t k = t; k < end && k < t + SAYING_THAT; k++) {
    if (sr_token_is(d, k, "that") && a->work->tag[k].upos == SR_U_SCONJ) return k + 1;
    uint32_t g = sr_vp_of(a, k);
    if (g != SR_NONE && sr_vp_is_finite(a, &a->work->group.a[g])) break;
    /* "told reporters, adding that": said besides */
    if (g != SR_NONE && a->work->group.a[g].form == SR_VF_ING && sr_token_is(d, k - 1, ",") &&
        sr_hit_at(a, k, SR_L_REPORT))
      break;
  }
  return t;
}

/* The words at token t do not belong to what is said: who is told, "on Sunday", "in a statement",
** an adverb behind those. Token behind them; t itself where the words begin. */
static uint32_t saying_over(const SrArticle *a, const SrSaying *y, uint32_t t, bool told,
                            bool skipped) {
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, y->s), g = a->work->group_of[t];
  if (g == SR_NONE) return a->work->tag[t].upos == SR_U_ADV && skipped ? t + 1 : t;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t after = gr->tok + gr->ntok;
  if (gr->kind == SR_GR_NP) {
    uint32_t vp = after < end ? sr_vp_of(a, after) : SR_NONE;
    bool own = vp != SR_NONE && sr_vp_is_finite(a, &a->work->group.a[vp]);
    if (!(told && !skipped) && !(saying_is_date(a, gr->head) && !own)) return t;
    while (after + 1 < end && told && sr_token_is(d, after, "of") &&
           a->work->group_of[after + 1] != SR_NONE) {
      const SrGroup *of = &a->work->group.a[a->work->group_of[after + 1]];
      after = of->tok + of->ntok;
    }
    return after;
  }
  uint32_t o = gr->kind == SR_GR_PP && after < end ? a->work->group_of[after] : SR_NONE;
  if (o == SR_NONE || a->work->group.a[o].kind != SR_GR_NP) return t;
  const SrGroup *og = &a->work->group.a[o];
  return saying_is_date(a, og->head) || saying_is_audience(a, og) ? og->tok + og->ntok : t;
}

/* Token where the words behind the verb begin: over the one who is told, "in a statement", "on
 * Sunday", "that". */
static uint32_t saying_right(const SrArticle *a, const SrSaying *y) {
  const SrDoc *d = &a->doc;
  uint32_t t = y->right, end = sr_sent_end(d, y->s);
  bool told = sr_lex_attr_is(y->hit->entry, "obj", "person") && !y->after, skipped = false;
  for (int i = 0; i < SAYING_SKIP && t < end; i++) {
    if (t + 2 < end && sr_token_is(d, t, "that") && sr_token_is(d, t + 2, "that"))
      return t + 3; /* "in a statement that day that" */
    if (sr_token_is(d, t, "that") &&
        (a->work->tag[t].upos != SR_U_DET || (t + 1 < end && sr_token_is(d, t + 1, ","))))
      return t + 1;
    if (sr_token_is(d, t, ":")) return t + 1;
    uint32_t over = saying_over(a, y, t, told, skipped);
    if (over == t) break;
    t = over;
    skipped = true;
  }
  uint32_t at = t < end ? a->work->group_of[t] : SR_NONE;
  if (skipped || (at != SR_NONE && a->work->group.a[at].kind != SR_GR_NP &&
                  a->work->group.a[at].kind != SR_GR_VP))
    return saying_far_that(a, t, end);
  return t;
}

/* The semicolon behind which another clause begins, else the end of the sentence. */
static uint32_t saying_clause_end(const SrArticle *a, const SrSaying *y, uint32_t from) {
  uint32_t end = sr_sent_end(&a->doc, y->s);
  for (uint32_t t = from + 1; t + 1 < end; t++)
    if (sr_token_is(&a->doc, t, ";") && !sr_quote_at(a, t)) return t;
  return end;
}

/* End of the words behind the verb: before the next reporting word with the same speaker, before
 * "according to". */
static uint32_t saying_cut(const SrArticle *a, const SrSaying *y, uint32_t from) {
  const SrSentWork *w = &a->work->sent[y->s];
  uint32_t end = saying_clause_end(a, y, from), seen = 0;
  for (uint32_t i = w->lex; i < w->lex + w->nlex && seen < SAYING_CUTS; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_REPORT || h->tok < from + 2 ||
        sr_lex_attr_is(h->entry, "strength", "weak") || sr_quote_at(a, h->tok))
      continue;
    seen++;
    uint32_t vp = sr_vp_of(a, h->tok);
    if (vp == SR_NONE) {
      if (sr_lex_attr_is(h->entry, "speaker", "after")) return h->tok;
      continue;
    }
    const SrGroup *v = &a->work->group.a[vp];
    uint32_t t = v->tok;
    if (sr_saying_takes_lives(a, v->tok + v->ntok, end)) continue;
    while (t > from && a->work->tag[t - 1].upos == SR_U_ADV) t--;
    if (t <= from + 1) continue;
    bool finite = sr_vp_is_finite(a, v);
    if (finite && !v->passive && a->work->tag[t - 1].upos == SR_U_CCONJ) return t - 1;
    if (v->form == SR_VF_ING && !v->progressive && sr_token_is(&a->doc, t - 1, ",")) return t - 1;
    /* "..., officials said" closes the sentence */
    uint32_t behind = v->tok + v->ntok;
    if (finite && !v->passive && behind < end && behind + 5 >= end &&
        !saying_has_finite(a, behind, end) && a->work->group_of[t - 1] != SR_NONE &&
        a->work->group.a[a->work->group_of[t - 1]].kind == SR_GR_NP) {
      uint32_t c = t;
      while (c > from + 1 && t - c < 12 && !sr_token_is(&a->doc, c, ",")) c--;
      if (sr_token_is(&a->doc, c, ",") && !saying_has_finite(a, c, v->tok)) return c;
    }
  }
  return end;
}

/* "blamed the rebels and offered a reward", "confirmed the attack and put the toll at 24": where the
** object of the verb ends and the speaker's next act begins; `end` if it does not. */
static uint32_t saying_object_end(const SrArticle *a, uint32_t from, uint32_t end) {
  uint32_t g = a->work->group_of[from];
  if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP) return end;
  for (uint32_t t = from; t < end; t++) {
    uint32_t v = sr_vp_of(a, t);
    if (v == SR_NONE) continue;
    const SrGroup *gr = &a->work->group.a[v];
    bool relative = v > g && sr_group_is_relative(a, gr - 1) && gr[-1].tok + gr[-1].ntok == gr->tok;
    if (sr_vp_is_finite(a, gr) && !relative) {
      uint32_t at = gr->tok; /* "but no group has claimed it": with its subject */
      if (v > g + 1 && gr[-1].kind == SR_GR_NP && gr[-1].tok + gr[-1].ntok == at &&
          sr_token_is(&a->doc, gr[-1].tok - 1, "but"))
        at = gr[-1].tok;
      return at > from + 1 && a->work->tag[at - 1].upos == SR_U_CCONJ ? at - 1 : end;
    }
    t = gr->tok + gr->ntok - 1;
  }
  return end;
}

/* the words before the speaker are a statement: a quotation, or a clause closed by a comma */
static bool saying_left_clause(const SrArticle *a, const SrSaying *y, bool *quoted) {
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[y->s].tok, left = y->left;
  *quoted = false;
  if (left <= from) return false;
  uint32_t t = left - 1;
  bool comma = sr_token_is(d, t, ",");
  if (comma && t > from) t--;
  *quoted = (d->tok[t].flags & SR_T_QUOTE || d->tok[left - 1].flags & SR_T_QUOTE) &&
            (!(d->tok[t].flags & SR_T_OPEN) || !(d->tok[t].flags & SR_T_SPACE));
  if (*quoted) { /* a word in marks before the comma is no quotation */
    uint32_t q = sr_quote_from(a, t ? t - 1 : 0);
    bool known = q < d->nquote && d->quote[q].tok < left;
    *quoted = known || !(q < d->nquote) || d->sent[y->s].in_quote || saying_has_finite(a, from, t);
  }
  if (*quoted) return true;
  if (!comma && !(d->tok[left - 1].flags & SR_T_PUNCT)) return false;
  uint32_t x = from;
  if (a->work->tag[from].upos == SR_U_ADP || a->work->tag[from].upos == SR_U_SCONJ) {
    while (x < left && !sr_token_is(d, x, ",")) x++;
    if (x + 1 >= left) return false;
  }
  return saying_has_finite(a, x, left);
}

/* trims marks and blanks; false when nothing is left */
static bool saying_set(const SrArticle *a, SrContent *out, uint32_t tok, uint32_t end,
                       bool direct) {
  const SrDoc *d = &a->doc;
  uint32_t from = tok, to = end;
  while (tok < end && d->tok[tok].flags & SR_T_PUNCT && !sr_token_is(d, tok, "(")) tok++;
  while (end > tok && d->tok[end - 1].flags & SR_T_PUNCT && !sr_token_is(d, end - 1, ")") &&
         !sr_token_is(d, end - 1, "]"))
    end--;
  if (tok >= end) return false;
  uint32_t marks = 0;
  for (uint32_t t = tok; t < end; t++) marks += d->tok[t].flags & SR_T_QUOTE ? 1u : 0u;
  if (marks % 2) { /* a mark inside whose partner was trimmed off */
    if (tok > from && d->tok[tok - 1].flags & SR_T_QUOTE &&
        !(d->tok[tok - 1].flags & SR_T_CLOSE && d->tok[tok].flags & SR_T_SPACE))
      tok--;
    else if (end < to && d->tok[end].flags & SR_T_QUOTE)
      end++;
  }
  out->tok = tok;
  out->ntok = end - tok;
  out->direct = direct;
  return true;
}

bool sr_saying_takes_lives(const SrArticle *a, uint32_t tok, uint32_t end) {
  for (uint32_t t = tok; t < end && t < tok + 5; t++)
    if (sr_token_is(&a->doc, t, "lives") || sr_token_is(&a->doc, t, "life")) return true;
  return false;
}

/* "told reporters: "We hit them," and he named": what is said behind a colon or a comma ends
** with its quotation when that is a clause; `cut` if it is not */
static uint32_t saying_opening_quote(const SrArticle *a, const SrSaying *y, uint32_t r,
                                     uint32_t cut) {
  enum { CLAUSE = 4 /* tokens */ };
  const SrDoc *d = &a->doc;
  uint32_t t = r;
  while (t < cut && d->tok[t].flags & SR_T_PUNCT) t++;
  if (t == r && (t == 0 || !(d->tok[t - 1].flags & (SR_T_QUOTE | SR_T_PUNCT)))) return cut;
  const SrQuote *q = t < cut ? sr_quote_at(a, t) : NULL;
  if (!q || t > q->tok + 1 || q->tok < y->right) return cut;
  uint32_t end = q->tok + q->ntok;
  if (end >= cut || end < t + CLAUSE || !saying_has_finite(a, t, end)) return cut;
  return saying_quoted(a, end, cut) ? cut : end;
}

/* The words are the object of the verb: "claimed responsibility for ...", "denied any role" */
static bool saying_is_object(const SrArticle *a, const SrSaying *y, bool left) {
  const char *stance = sr_lex_value_in(a->overlay, y->hit->entry);
  return y->vp != SR_NONE && (strcmp(stance, "claims_responsibility") == 0 ||
                              (strcmp(stance, "denies") == 0 && y->hit->ntok > 1 && !left));
}

/* The words in front of the verb, or all where the quotation goes on behind it. */
static bool saying_set_left(const SrArticle *a, const SrSaying *y, SrContent *out, bool quoted,
                            bool rest_quote) {
  uint32_t from = a->doc.sent[y->s].tok, to = y->left;
  if (rest_quote && quoted) return saying_set(a, out, from, sr_sent_end(&a->doc, y->s), true);
  if (quoted)
    while (to > from && !(a->doc.tok[to - 1].flags & SR_T_QUOTE)) to--;
  if (to <= from) to = y->left;
  return saying_set(a, out, from, to, quoted || saying_quoted(a, from, to) * 3 >= to - from);
}

/* where the words behind the verb begin; "According to the army, " has them behind the comma */
static uint32_t saying_begins(const SrArticle *a, const SrSaying *y) {
  const SrDoc *d = &a->doc;
  uint32_t r = saying_right(a, y), end = sr_sent_end(d, y->s);
  if (y->vp != SR_NONE || y->hit->tok > d->sent[y->s].tok + 1) return r;
  for (uint32_t t = r; t < end && t < r + SAYING_THAT && !saying_has_finite(a, r, t); t++)
    if (sr_token_is(d, t, ",")) return t + 1;
  return r;
}

bool sr_saying_content(const SrArticle *a, const SrSaying *y, SrContent *out) {
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[y->s].tok, end = sr_sent_end(d, y->s);
  bool quoted, left = saying_left_clause(a, y, &quoted) &&
                      !(y->vp != SR_NONE && a->work->group.a[y->vp].form == SR_VF_ING &&
                        !a->work->group.a[y->vp].progressive);
  if (saying_is_object(a, y, left)) {
    uint32_t r = a->work->group.a[y->vp].tok + a->work->group.a[y->vp].ntok;
    if (r >= end) r = y->hit->tok;
    return saying_set(a, out, r, saying_cut(a, y, r), false);
  }
  uint32_t r = saying_begins(a, y);
  bool more = false, that = r > from && sr_token_is(d, r - 1, "that");
  for (uint32_t t = r; t < end && !more; t++) more = !(d->tok[t].flags & SR_T_PUNCT);
  bool rest_quote = more && saying_quoted(a, r, end) > 0;
  bool rest_clause = more && (saying_has_finite(a, r, end) || that);
  uint8_t first = r < end ? a->work->tag[r].upos : SR_U_PUNCT;
  bool stop = r < end && d->tok[r].flags & SR_T_PUNCT && !(d->tok[r].flags & SR_T_QUOTE);
  bool aside = stop || first == SR_U_ADP || first == SR_U_CCONJ ||
               (first == SR_U_SCONJ && !sr_token_is(d, r, "that"));
  bool colon = r > from && sr_token_is(d, r - 1, ":") && !(left && !quoted && !rest_quote);
  if (y->after) left = true;
  if (left && !colon && (quoted || y->after || aside || !rest_clause || !more) &&
      !(r > y->right && sr_token_is(d, r - 1, "that")))
    return saying_set_left(a, y, out, quoted, rest_quote);
  if (!more)
    return y->left > from + 2 &&
           saying_set(a, out, from, y->left, saying_quoted(a, from, y->left) * 3 >= y->left - from);
  if (stop && !that && sr_token_is(d, r, ",") && y->left > from + 1 && !rest_quote &&
      y->vp != SR_NONE)
    return saying_set(a, out, from, end, false);
  uint32_t cut = saying_opening_quote(a, y, r, saying_cut(a, y, r));
  if (!that && !colon && r < cut && !rest_quote) cut = saying_object_end(a, r, cut);
  uint32_t q = saying_quoted(a, r, cut);
  return saying_set(a, out, r, cut, q && q * 3 >= cut - r);
}
