/*
** candidate.c: the phrases of a noun group that may fill a role. Annotators and
** readers differ on how much of a group names the thing, so each cut is a
** candidate of its own and the model learns which one to give.
*/
#include "candidate.h"

const char *const sr_cut_name[SR_CUT_N] = {"bare",     "full",  "head",   "noun",  "of",  "name",
                                           "untitled", "title", "joined", "share", "tail"};

static void candidate_push(const SrArticle *a, SrCand *out, uint32_t *n, SrCand base, SrCut cut,
                           uint32_t tok, uint32_t end) {
  const SrDoc *d = &a->doc;
  while (tok < end && d->tok[tok].flags & SR_T_PUNCT && !(d->tok[tok].flags & SR_T_QUOTE)) tok++;
  while (end > tok && d->tok[end - 1].flags & (SR_T_PUNCT | SR_T_CLITIC)) end--;
  if (tok >= end || *n >= SR_CAND_MAX) return;
  for (uint32_t i = 0; i < *n; i++)
    if (out[i].tok == tok && out[i].ntok == end - tok) return;
  base.tok = tok;
  base.ntok = end - tok;
  base.cut = (uint8_t)cut;
  if (base.head < tok || base.head >= end) base.head = end - 1;
  out[(*n)++] = base;
}

static bool candidate_is_noun(const SrTag *t) {
  return t->upos == SR_U_NOUN || t->upos == SR_U_PROPN;
}

/* first token behind the possessor ("the town's"), SR_NONE if there is none */
static uint32_t candidate_possessor(const SrArticle *a, const SrGroup *g) {
  for (uint32_t t = g->head; t-- > g->tok;)
    if (a->doc.tok[t].flags & SR_T_CLITIC || sr_token_is(&a->doc, t, "'")) return t + 1;
  return SR_NONE;
}

bool sr_is_title(const SrArticle *a, uint32_t t) {
  return sr_hit_at(a, t, SR_L_TITLE) || sr_hit_at(a, t, SR_L_RANK) ||
         sr_hit_at(a, t, SR_L_OFFICE) || sr_hit_at(a, t, SR_L_PERSON);
}

bool sr_group_is_candidate(const SrArticle *a, uint32_t g) {
  const SrWork *w = a->work;
  const SrGroup *gr = &w->group.a[g];
  if (gr->kind != SR_GR_NP || w->tag[gr->head].upos == SR_U_PRON) return false;
  uint32_t m = w->mention_of[gr->head];
  return m == SR_NONE || (a->mention[m].k != SR_M_DATE && a->mention[m].k != SR_M_TIME &&
                          a->mention[m].k != SR_M_DURATION);
}

/* end of noun group g, or of the one that follows it without a word between */
static uint32_t candidate_joined(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrWork *w = a->work;
  const SrGroup *x = &w->group.a[g];
  uint32_t end = x->tok + x->ntok;
  if (g + 1 >= w->sent[s].group + w->sent[s].ngroup || x[1].kind != SR_GR_NP || x[1].tok != end ||
      !candidate_is_noun(&w->tag[x[1].head]))
    return end;
  return x[1].tok + x[1].ntok;
}

/* cuts that go beyond the group; they begin at `full`, or at `from` behind its number */
static void candidate_longer(const SrArticle *a, SrCand *out, uint32_t *n, SrCand c, uint32_t s,
                             uint32_t full, uint32_t from) {
  const SrWork *w = a->work;
  const SrGroup *g = &w->group.a[c.group];
  uint32_t gend = w->sent[s].group + w->sent[s].ngroup, end = g->tok + g->ntok,
           joined = candidate_joined(a, s, c.group);
  if (c.group + 2 < gend && g[1].kind == SR_GR_PP && g[1].tok == end && g[2].kind == SR_GR_NP &&
      sr_token_is(&a->doc, g[1].head, "of")) {
    uint32_t of = g[2].tok + g[2].ntok, more = candidate_joined(a, s, c.group + 2);
    candidate_push(a, out, n, c, SR_CUT_OF, from, of);
    if (more > of) candidate_push(a, out, n, c, SR_CUT_JOINED, from, more);
    if (full < from) candidate_push(a, out, n, c, SR_CUT_SHARE, full, of);
  }
  if (joined > end) {
    c.head = joined - 1;
    candidate_push(a, out, n, c, SR_CUT_JOINED, from, joined);
  }
}

uint32_t sr_candidates(const SrArticle *a, uint32_t s, uint32_t g, SrCand *out) {
  const SrWork *w = a->work;
  const SrGroup *gr = &w->group.a[g];
  uint32_t n = 0, end = gr->tok + gr->ntok, from = gr->tok;
  if (!sr_group_is_candidate(a, g)) return 0;
  uint32_t m;
  SrCand c = {s, g, 0, 0, gr->head, SR_NONE, 0};
  while (from < gr->head && w->tag[from].upos == SR_U_DET) from++;
  uint32_t full = from;
  candidate_push(a, out, &n, c, SR_CUT_FULL, from, end);
  uint32_t pos = candidate_possessor(a, gr);
  if (pos != SR_NONE && pos > from && pos <= gr->head) from = pos;
  while (from < gr->head &&
         (w->tag[from].upos == SR_U_DET || w->tag[from].upos == SR_U_NUM ||
          w->tag[from].upos == SR_U_PRON || sr_word_class(&a->doc, from) & SR_W_NUMBER))
    from++;
  candidate_push(a, out, &n, c, SR_CUT_BARE, from, end);
  /* a name without the titles, ranks and offices before it */
  uint32_t name = from;
  for (uint32_t t = from; t < gr->head; t++)
    if (sr_is_title(a, t)) name = t + 1;
  if (name > from) {
    SrCand x = c;
    x.head = name - 1;
    candidate_push(a, out, &n, c, SR_CUT_UNTITLED, name, end);
    candidate_push(a, out, &n, x, SR_CUT_TITLE, from, name);
  }
  uint32_t noun = gr->head;
  while (noun > from && candidate_is_noun(&w->tag[noun - 1])) noun--;
  candidate_push(a, out, &n, c, SR_CUT_HEAD, noun, end);
  candidate_push(a, out, &n, c, SR_CUT_NOUN, gr->head, end);
  candidate_longer(a, out, &n, c, s, full, from);
  for (uint32_t t = gr->tok; t < end; t++) {
    m = w->mention_of[t];
    if (m == SR_NONE || a->mention[m].tok != t) continue;
    uint8_t k = a->mention[m].k;
    if (k != SR_M_PERSON && k != SR_M_GROUP && k != SR_M_ORGANIZATION && k != SR_M_FACILITY &&
        k != SR_M_WEAPON)
      continue;
    SrCand x = c;
    x.mention = m;
    x.head = a->mention[m].tok + a->mention[m].ntok - 1;
    candidate_push(a, out, &n, x, SR_CUT_NAME, a->mention[m].tok,
                   a->mention[m].tok + a->mention[m].ntok);
    for (uint32_t i = 0; i < n; i++) /* the same span as another cut: it is a name all the same */
      if (out[i].tok == a->mention[m].tok && out[i].ntok == a->mention[m].ntok) out[i].mention = m;
  }
  for (uint32_t t = from + 1; t < gr->head; t++) candidate_push(a, out, &n, c, SR_CUT_TAIL, t, end);
  return n;
}
