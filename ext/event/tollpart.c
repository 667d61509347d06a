/*
** tollpart.c: people whom a sentence counts beside a toll without an effect
** word of their own: "three of them seriously", "along with five assailants",
** "five of the dead were the attackers". Reads the tolls of the sentence,
** adds to them.
*/
#include "tollframe.h"

/* The last toll of sentence s or of the one before it that counts the killed or the hurt. */
static const SrToll *tollpart_told(const SrArticle *a, uint32_t s) {
  const SrWork *w = a->work;
  for (uint32_t i = w->ntoll; i-- > 0 && w->toll[i].sent + 1 >= s;)
    if (w->toll[i].effect == SR_E_KILLED || w->toll[i].effect == SR_E_INJURED) return &w->toll[i];
  return NULL;
}

static SrTollFrame tollpart_frame(const SrToll *like, uint32_t entry, SrEffect e) {
  SrTollFrame f = {.effect = e, .trigger = like->trigger, .entry = entry, .rank = SR_TOLL_NAMES};
  return f;
}

/* "15 people were wounded, two of them seriously" */
static void tollpart_seriously(SrArticle *a, uint32_t s) {
  static const char *const kHow[] = {"seriously", "critically", "gravely", "badly", "severely"};
  static const char *const kThem[] = {"them", "whom"};
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[s].tok, end = sr_sent_end(d, s);
  for (uint32_t t = from + 3; t < end; t++) {
    if (!SR_TOLL_IS(a, t, kHow)) continue;
    if (t + 1 < end && !(d->tok[t + 1].flags & SR_T_PUNCT) && !sr_token_is(d, t + 1, "and"))
      continue;
    uint32_t n = t - 1;
    if (SR_TOLL_IS(a, n, kThem) && sr_token_is(d, n - 1, "of")) n -= 2;
    uint32_t num = sr_people_number(a, s, n, n + 1);
    if (num == SR_NONE) continue;
    const SrToll *told = tollpart_told(a, s);
    if (!told) return;
    SrTollFrame f = tollpart_frame(told, sr_lex_find(SR_L_EFFECT, "wound", 5), SR_E_INJURED);
    if (f.entry == UINT32_MAX) return;
    const SrNumber *x = &a->work->num.a[num];
    SrPeople p;
    memset(&p, 0, sizeof p);
    p.group = a->work->group_of[n] == SR_NONE ? told->who : a->work->group_of[n];
    p.tok = x->tok;
    p.ntok = n + 1 - x->tok;
    p.num = num;
    p.count = sr_people_count(x);
    p.counted = p.some = true;
    SrToll *out = sr_toll_add(a, s, &f, &p);
    if (out) out->part = true;
  }
}

/* "Two civilians were killed, officials said, along with five assailants" */
static void tollpart_along(SrArticle *a, uint32_t s, uint32_t first) {
  static const char *const kWith[] = {"along", "together"};
  const SrDoc *d = &a->doc;
  if (first == a->work->ntoll) return;
  const SrToll told = a->work->toll[a->work->ntoll - 1];
  if (told.effect != SR_E_KILLED && told.effect != SR_E_INJURED) return;
  for (uint32_t t = told.trigger + 1; t + 2 < sr_sent_end(d, s); t++) {
    uint32_t g = a->work->group_of[t + 2];
    if (!SR_TOLL_IS(a, t, kWith) || !sr_token_is(d, t + 1, "with") || g == SR_NONE ||
        a->work->group.a[g].tok != t + 2)
      continue;
    SrPeople p;
    if (!sr_people_read(a, s, g, &p) || !p.counted || !p.nwho) return;
    SrTollFrame f =
        tollpart_frame(&told, sr_lex_find(SR_L_EFFECT, "kill", 4), (SrEffect)told.effect);
    f.rank = SR_TOLL_VERB;
    if (f.entry != UINT32_MAX) sr_toll_right(a, s, &f, g);
    return;
  }
}

/* "five of the dead were the attackers themselves": whose side they were on */
static void tollpart_attackers(SrArticle *a, uint32_t s) {
  static const char *const kBe[] = {"were", "are", "was"};
  static const char *const kThem[] = {"them", "whom", "those", "dead", "victims", "killed"};
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t v = sw->group + 3; v + 1 < sw->group + sw->ngroup; v++) {
    const SrGroup *g = &a->work->group.a[v];
    bool perp;
    if (g->kind != SR_GR_VP || g->ntok != 1 || !SR_TOLL_IS(a, g->tok, kBe)) continue;
    if (g[1].kind != SR_GR_NP || g[1].tok != g->tok + 1 || g[-1].kind != SR_GR_NP ||
        g[-1].tok + g[-1].ntok != g->tok || !SR_TOLL_IS(a, g[-1].head, kThem) ||
        g[-2].kind != SR_GR_PP || !sr_token_is(&a->doc, g[-2].tok, "of") ||
        g[-3].kind != SR_GR_NP)
      continue;
    (void)sr_people_class(a, g[1].tok, g[1].tok + g[1].ntok, &perp);
    uint32_t num = sr_people_number(a, s, g[-3].tok, g[-3].tok + g[-3].ntok);
    const SrToll *told = tollpart_told(a, s);
    if (!perp || num == SR_NONE || !told) continue;
    SrPeople p;
    if (!sr_people_read(a, s, v + 1, &p)) continue;
    p.tok = a->work->num.a[num].tok;
    p.ntok = g->tok - p.tok;
    p.num = num;
    p.count = sr_people_count(&a->work->num.a[num]);
    p.counted = true;
    p.definite = false;
    SrToll *same = NULL;
    for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent == s;)
      if (a->work->toll[i].num == num) same = &a->work->toll[i];
    SrTollFrame f =
        tollpart_frame(told, sr_lex_find(SR_L_EFFECT, "kill", 4), (SrEffect)told->effect);
    if (!same && f.entry != UINT32_MAX) same = sr_toll_add(a, s, &f, &p);
    if (!same) continue;
    same->part = same->perpetrator = true;
    same->who_text = sr_words(a, p.who, p.nwho);
    same->class_ = p.class_;
  }
}

void sr_toll_parts(SrArticle *a, uint32_t s, uint32_t first) {
  if (!a->work->ntoll || a->work->toll[a->work->ntoll - 1].sent + 1 < s) return;
  tollpart_along(a, s, first);
  tollpart_seriously(a, s);
  tollpart_attackers(a, s);
}
