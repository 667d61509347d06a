/*
** tollpart.c: people whom a sentence counts beside a toll without an effect
** word of their own: "three of them seriously", "along with five assailants",
** "five of the dead were the attackers". Reads the tolls of the sentence,
** adds to them.
*/
#include "eventwords.h"
#include "tollframe.h"

enum { TOLLPART_FAR = 12 /* sentences between a toll and who its people were */ };

/* The last toll of sentence s or of the `back` before it that counts the killed or the hurt. */
static const SrToll *tollpart_told(const SrArticle *a, uint32_t s, uint32_t back) {
  const SrWork *w = a->work;
  for (uint32_t i = w->ntoll; i-- > 0 && w->toll[i].sent + back >= s;)
    if (w->toll[i].effect == SR_E_KILLED || w->toll[i].effect == SR_E_INJURED) return &w->toll[i];
  return NULL;
}

static SrTollFrame tollpart_frame(const SrToll *like, uint32_t entry, SrEffect e) {
  SrTollFrame f = {.effect = e, .trigger = like->trigger, .entry = entry, .rank = SR_TOLL_NAMES};
  return f;
}

static uint32_t tollpart_entry(uint8_t effect) {
  switch (effect) {
    case SR_E_HOSTAGE:
      return sr_lex_find(SR_L_EFFECT, "abduct", 6);
    case SR_E_FREED:
      return sr_lex_find(SR_L_EFFECT, "release", 7);
    case SR_E_INJURED:
      return sr_lex_find(SR_L_EFFECT, "wound", 5);
    default:
      return sr_lex_find(SR_L_EFFECT, "kill", 4);
  }
}

/* "15 people were wounded, two of them seriously" */
static void tollpart_seriously(SrArticle *a, uint32_t s) {
  static const char *const kThem[] = {"them", "whom"};
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[s].tok, end = sr_sent_end(d, s);
  for (uint32_t t = from + 3; t < end; t++) {
    if (!(sr_listed(sr_event_word, d->tok[t].hash) >> SR_EW_HOW & 1)) continue;
    if (t + 1 < end && !(d->tok[t + 1].flags & SR_T_PUNCT) && !sr_token_is(d, t + 1, "and"))
      continue;
    uint32_t n = t - 1;
    if (SR_TOLL_IS(a, n, kThem) && sr_token_is(d, n - 1, "of")) n -= 2;
    uint32_t num = sr_people_number(a, s, n, n + 1);
    if (num == SR_NONE) continue;
    const SrToll *told = tollpart_told(a, s, 1);
    if (!told) return;
    bool fatal = sr_token_is(d, t, "fatally") || sr_token_is(d, t, "mortally");
    SrEffect e = fatal ? SR_E_KILLED : SR_E_INJURED;
    SrTollFrame f = tollpart_frame(told, tollpart_entry((uint8_t)e), e);
    if (f.entry == UINT32_MAX) return;
    const SrNumber *x = &a->work->num.a[num];
    SrPeople p = sr_toll_people(a->work->group_of[n] == SR_NONE ? told->who : a->work->group_of[n],
                                x->tok, n + 1 - x->tok, 0);
    p.num = num;
    p.count = sr_people_count(x);
    p.some = true;
    SrToll *out = sr_toll_add(a, s, &f, &p);
    if (out) out->part = true;
  }
}

/* "The mayor died in the attack, as did two of his guards": done to them, too */
static void tollpart_as_did(SrArticle *a, uint32_t s, uint32_t first) {
  static const char *const kDid[] = {"did", "was", "were", "have", "had", "has"};
  const SrDoc *d = &a->doc;
  if (first == a->work->ntoll) return;
  const SrToll told = a->work->toll[a->work->ntoll - 1];
  for (uint32_t t = told.trigger + 1; !told.part && t + 2 < sr_sent_end(d, s); t++) {
    uint32_t np = a->work->group_of[t + 2];
    if (!sr_token_is(d, t, "as") || !SR_TOLL_IS(a, t + 1, kDid) || np == SR_NONE ||
        a->work->group.a[np].tok != t + 2)
      continue;
    SrTollFrame f = tollpart_frame(&told, tollpart_entry(told.effect), (SrEffect)told.effect);
    f.rank = SR_TOLL_VERB;
    if (f.entry != UINT32_MAX && told.effect <= SR_E_FREED) sr_toll_right(a, s, &f, np);
    return;
  }
}

/* "Two civilians were killed, officials said, along with five assailants", "was abducted with two
** colleagues" */
static void tollpart_along(SrArticle *a, uint32_t s, uint32_t first) {
  const SrDoc *d = &a->doc;
  if (first == a->work->ntoll) return;
  const SrToll told = a->work->toll[a->work->ntoll - 1];
  bool taken = told.effect == SR_E_HOSTAGE || told.effect == SR_E_FREED;
  if (told.effect != SR_E_KILLED && told.effect != SR_E_INJURED && !taken) return;
  for (uint32_t t = told.trigger + 1; t + 2 < sr_sent_end(d, s); t++) {
    uint32_t vp = sr_vp_of(a, t);
    if (taken && vp != SR_NONE && !a->work->group.a[vp].reduced) return;
    uint64_t lists = sr_listed(sr_event_word, d->tok[t].hash);
    if (!(lists >> SR_EW_WITH & 1)) continue;
    bool with = lists >> SR_EW_ALONG & 1 && sr_token_is(d, t + 1, "with");
    if (!with && !(taken && sr_token_is(d, t, "with")) && !sr_token_is(d, t, "alongside")) continue;
    uint32_t np = t + (with ? 2 : 1), g = a->work->group_of[np];
    if (g == SR_NONE || a->work->group.a[g].tok != np) continue;
    SrPeople p;
    if (!sr_people_read(a, s, g, &p) || !p.counted || (!p.nwho && !p.more)) return;
    if (taken && p.perpetrator) return;
    SrTollFrame f = tollpart_frame(&told, tollpart_entry(told.effect), (SrEffect)told.effect);
    f.rank = SR_TOLL_VERB;
    if (f.entry != UINT32_MAX) sr_toll_right(a, s, &f, g);
    return;
  }
}

/* "Eleven people were killed in Bokkos, four in Mangu and two in Barkin Ladi": the verb is told
** once; NP g is the bare number, the place behind it its own. */
static bool tollpart_is_gap(const SrArticle *a, uint32_t s, uint32_t g, uint32_t *num) {
  static const char *const kJoin[] = {",", "and", ";"};
  static const char *const kIn[] = {"in", "at", "near", "outside", "on", "inside"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *gr = &a->work->group.a[g];
  if (g + 2 >= end || gr->kind != SR_GR_NP || gr[1].kind != SR_GR_PP ||
      gr[1].tok != gr->tok + gr->ntok || gr[2].kind != SR_GR_NP || !SR_TOLL_IS(a, gr[1].tok, kIn) ||
      !SR_TOLL_IS(a, gr->tok - 1, kJoin))
    return false;
  uint32_t m = a->work->mention_of[gr[2].head];
  if (m != SR_NONE && a->mention[m].k == SR_M_DATE) return false;
  if (m == SR_NONE && gr[2].ntok == 1 && sr_token_is(&a->doc, gr[1].tok, "in"))
    return false; /* "and millions in losses" */
  SrPeople p;
  *num = sr_people_number(a, s, gr->tok, gr->tok + gr->ntok);
  return *num != SR_NONE && !sr_people_is_clause(a, s, g) && sr_people_read(a, s, g, &p) && !p.nwho;
}

/* "Eight were killed on Friday, four in Homs and three in Hama": toll is the sum of the last n, and no place's */
static bool tollpart_is_sum(const SrArticle *a, uint32_t toll, uint32_t n) {
  const SrToll *sum = &a->work->toll[toll], *part = &a->work->toll[a->work->ntoll - n];
  int64_t count = 0;
  for (uint32_t i = 0; i < n; i++) count += part[i].count.min == part[i].count.max ? part[i].count.min : 0;
  SrPlace p;
  bool placed = sum->place != SR_NONE && a->mention[sum->place].tok < part->tok &&
                !(sr_gaz_facts(a->mention[sum->place].ref, &p) && p.kind <= SR_G_COUNTRY);
  return n > 1 && count <= sum->count.min && !placed;
}

static void tollpart_gaps(SrArticle *a, uint32_t s, uint32_t toll) {
  enum { GAPS = 8 };
  const SrToll told = a->work->toll[toll];
  if (told.num == SR_NONE || told.total ||
      (told.effect != SR_E_KILLED && told.effect != SR_E_INJURED))
    return;
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, added = 0, num;
  uint32_t from = a->work->group_of[told.trigger];
  if (from == SR_NONE || told.who == SR_NONE) return;
  if (told.who > from) from = told.who;
  for (uint32_t g = from + 1; g < end && added < GAPS; g++) {
    if (a->work->group.a[g].kind == SR_GR_VP) return;
    if (!tollpart_is_gap(a, s, g, &num)) continue;
    for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent == s;)
      if (a->work->toll[i].num == num) return;
    SrPeople p;
    (void)sr_people_read(a, s, g, &p);
    SrTollFrame f = tollpart_frame(&told, tollpart_entry(told.effect), (SrEffect)told.effect);
    f.rank = SR_TOLL_VERB;
    SrToll *t = f.entry == UINT32_MAX ? NULL : sr_toll_add(a, s, &f, &p);
    if (!t) return;
    uint32_t in = a->work->mention_of[a->work->group.a[g + 2].head]; /* "four in Homs" */
    t->place = in != SR_NONE && a->mention[in].k == SR_M_PLACE ? in : sr_place_near(a, s, p.tok);
    t->site = a->work->toll[toll].site = true;
    added++;
  }
  if (!a->doc.upper && added && tollpart_is_sum(a, toll, added)) a->work->toll[toll].mode |= SR_MD_CAMPAIGN;
}

/* effect that "of the wounded" names; of "them": what was told of them */
static SrEffect tollpart_effect(const SrArticle *a, uint32_t tok, const SrToll *told) {
  const SrLexHit *h = sr_hit_at(a, tok, SR_L_EFFECT);
  SrEffect e = h && !sr_lex_attr_is(h->entry, "vague", "1") ? sr_effect_of(sr_lex_value(h->entry))
                                                            : SR_E_NONE;
  return e == SR_E_NONE ? (SrEffect)told->effect : e;
}

/* "eight of [those killed] by a bomb were", "12 of [the 95 people] who died in it were": word of the effect in
** what NP of, behind "of", and the verb of a clause behind it say; SR_NONE */
static uint32_t tollpart_word_of(const SrArticle *a, uint32_t s, uint32_t of) {
  const SrGroup *gr = &a->work->group.a[of];
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++)
    if (sr_hit_at(a, t, SR_L_EFFECT)) return t;
  uint32_t v = of + 1;
  if (v < end && sr_group_is_relative(a, &a->work->group.a[v])) v++;
  if (v >= end || a->work->group.a[v].kind != SR_GR_VP) return SR_NONE;
  const SrLexHit *h = v == of + 1 && !a->work->group.a[v].reduced ? NULL
                                                                 : sr_hit_in_group(a, v, SR_L_EFFECT);
  return h ? h->tok : SR_NONE;
}

/* "of the dead", "of those killed": token of the word, where the number of them (*num) is the subject of
** verb group v ("five of the dead were", "eight of the 20 people killed by a bomb were") or they open the
** sentence ("Of the dead, 15 were"); SR_NONE */
static uint32_t tollpart_of_them(const SrArticle *a, uint32_t s, uint32_t v, uint32_t *num) {
  static const char *const kThem[] = {"them",     "whom",     "those",      "dead",       "deceased",
                                      "victims",  "killed",   "wounded",    "injured",    "slain",
                                      "hostages", "captives", "casualties", "fatalities", "deaths"};
  const SrGroup *g = &a->work->group.a[v];
  uint32_t first = a->work->sent[s].group, from = a->doc.sent[s].tok;
  if (g->ntok > 2 || (g->ntok == 2 && !SR_TOLL_IS(a, g->tok, kThem))) return SR_NONE;
  uint32_t sub = v;
  if (v >= first + 3 && g[-1].kind == SR_GR_NP && g[-1].tok + g[-1].ntok == g->tok &&
      SR_TOLL_IS(a, g[-1].head, kThem) && g[-2].kind == SR_GR_PP)
    sub = v - 3;
  else if (g->ntok == 1)
    sub = sr_subject_of(a, s, v);
  if (sub != SR_NONE && sub + 2 < v && a->work->group.a[sub].kind == SR_GR_NP) {
    const SrGroup *x = &a->work->group.a[sub];
    uint32_t word = tollpart_word_of(a, s, sub + 2);
    if (word == SR_NONE && SR_TOLL_IS(a, x[2].head, kThem)) word = x[2].head;
    if (x[1].kind == SR_GR_PP && sr_token_is(&a->doc, x[1].tok, "of") && x[2].kind == SR_GR_NP &&
        x[1].tok == x->tok + x->ntok && word != SR_NONE) {
      *num = sr_people_number(a, s, x->tok, x->tok + x->ntok);
      return g->ntok == 2 ? g->tok : word; /* "of those killed were" */
    }
  }
  const SrGroup *of = &a->work->group.a[first];
  if (v < first + 3 || of->tok != from || !sr_token_is(&a->doc, from, "of") || g[-1].kind != SR_GR_NP ||
      g[-1].ntok != 1)
    return SR_NONE;
  *num = sr_people_number(a, s, g[-1].tok, g[-1].tok + 1);
  return SR_TOLL_IS(a, of[1].head, kThem) ? of[1].head : tollpart_word_of(a, s, first + 1);
}

/* the people behind verb group v are who those of number num were */
static bool tollpart_say_who(SrArticle *a, uint32_t s, uint32_t v, uint32_t num, SrEffect e,
                             const SrToll *told) {
  const SrGroup *g = &a->work->group.a[v];
  SrPeople p;
  if (g[1].kind != SR_GR_NP || g[1].tok != g->tok + g->ntok ||
      !sr_people_read(a, s, v + 1, &p) || !p.nwho || !p.known)
    return false;
  p.tok = a->work->num.a[num].tok;
  p.ntok = g->tok - p.tok;
  p.num = num;
  p.count = sr_people_count(&a->work->num.a[num]);
  p.counted = true;
  p.definite = false;
  SrToll *same = NULL;
  for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent == s;)
    if (a->work->toll[i].num == num) same = &a->work->toll[i];
  SrTollFrame f = tollpart_frame(told, tollpart_entry((uint8_t)e), e);
  if (!same && f.entry != UINT32_MAX) same = sr_toll_add(a, s, &f, &p);
  if (!same) return true;
  same->part = true;
  same->perpetrator = p.perpetrator;
  same->who_text = sr_words(a, p.who, p.nwho);
  same->class_ = p.class_;
  return true;
}

/* the number alone before verb group v, joined to what stands before: "and five were" */
static uint32_t tollpart_next_number(const SrArticle *a, uint32_t s, uint32_t v) {
  static const char *const kJoin[] = {"and", ",", "while"};
  const SrGroup *n = &a->work->group.a[v] - 1;
  if (n->kind != SR_GR_NP || n->ntok != 1 || n->tok + 1 != n[1].tok ||
      n->tok == a->doc.sent[s].tok || !SR_TOLL_IS(a, n->tok - 1, kJoin))
    return SR_NONE;
  return sr_people_number(a, s, n->tok, n->tok + 1);
}

/* "A bomb killed 20 people. [Eight] were soldiers": the number alone that opens the sentence, of fewer than
** were told of right before; SR_NONE */
static uint32_t tollpart_first_number(const SrArticle *a, uint32_t s, uint32_t v, const SrToll *told) {
  const SrGroup *n = &a->work->group.a[v] - 1;
  if (n->kind != SR_GR_NP || n->tok != a->doc.sent[s].tok || n->tok + n->ntok != n[1].tok ||
      told->sent + 1 != s || told->part)
    return SR_NONE;
  uint32_t num = sr_people_number(a, s, n->tok, n->tok + n->ntok);
  if (num == SR_NONE || a->work->num.a[num].ntok != n->ntok) return SR_NONE;
  SrCount c = sr_people_count(&a->work->num.a[num]);
  return c.min != SR_NULL_INT && c.min < told->count.min ? num : SR_NONE;
}

/* "five of the dead were the attackers themselves", "one of the victims was a nurse", "... and two were
** soldiers": who they were */
static void tollpart_were(SrArticle *a, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  SrEffect e = SR_E_NONE;
  for (uint32_t v = sw->group + 1; v + 1 < sw->group + sw->ngroup; v++) {
    const SrGroup *g = &a->work->group.a[v];
    if (g->kind != SR_GR_VP || !sr_is_be(a, g->tok + g->ntok - 1)) continue;
    const SrToll *told = tollpart_told(a, s, TOLLPART_FAR);
    if (!told) return;
    uint32_t num = SR_NONE, word = tollpart_of_them(a, s, v, &num);
    if (word != SR_NONE) {
      e = tollpart_effect(a, word, told);
      bool far = told->sent + 1 < s, exact = false;
      if (num != SR_NONE) {
        SrCount n = sr_people_count(&a->work->num.a[num]);
        exact = n.min == n.max && sr_hit_at(a, word, SR_L_EFFECT); /* no "of them", no "many" */
      }
      if (far && !exact) num = SR_NONE, e = SR_E_NONE;
    }
    if (word == SR_NONE && g->ntok == 1) {
      if (e != SR_E_NONE)
        num = tollpart_next_number(a, s, v);
      else if ((num = tollpart_first_number(a, s, v, told)) != SR_NONE)
        e = (SrEffect)told->effect;
    }
    if (num == SR_NONE || sr_token_is(&a->doc, a->work->num.a[num].core, "many")) continue;
    SrToll like = *told; /* the list may move */
    if (!tollpart_say_who(a, s, v, num, e, &like) && word != SR_NONE) e = SR_E_NONE;
  }
}

/* "One of the dead was a tourist who was shot in the head", "he died after being shot": no more
** than killed */
static void tollpart_once(SrArticle *a, uint32_t s, uint32_t first) {
  SrToll *t = a->work->toll;
  for (uint32_t i = first; i < a->work->ntoll; i++)
    for (uint32_t k = first; k < a->work->ntoll && t[i].effect == SR_E_INJURED; k++)
      if (t[k].effect == SR_E_KILLED && t[k].sent == s && t[k].count.max == 1 &&
          t[i].count.max == 1 &&
          (t[k].who == t[i].who || (t[k].part && t[k].who_text && t[i].who_text &&
                                    strcmp(t[k].who_text, t[i].who_text) == 0)))
        t[i].drop = true;
}

void sr_toll_parts(SrArticle *a, uint32_t s, uint32_t first) {
  if (!a->work->ntoll || a->work->toll[a->work->ntoll - 1].sent + TOLLPART_FAR < s) return;
  if (a->work->toll[a->work->ntoll - 1].sent + 1 < s) {
    tollpart_were(a, s);
    return;
  }
  tollpart_along(a, s, first);
  tollpart_as_did(a, s, first);
  for (uint32_t i = first, n = a->work->ntoll; i < n; i++) tollpart_gaps(a, s, i);
  tollpart_seriously(a, s);
  tollpart_were(a, s);
  if (a->work->ntoll - first < SR_TOLL_LIST) tollpart_once(a, s, first);
}
