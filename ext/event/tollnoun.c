/*
** tollnoun.c: people whom nouns and adjectives of result point to: "20
** hostages", "27 dead", "the death toll rose to 73", "left 12 wounded".
*/
#include "tollframe.h"

/* the people of "the number of soldiers killed": who the number counts */
static void tollnoun_of_whom(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p) {
  SrPeople of;
  if (p->nwho || g <= a->work->sent[s].group || a->work->group.a[g].kind != SR_GR_VP ||
      !sr_people_read(a, s, g - 1, &of) || !of.nwho || !of.known)
    return;
  p->who = of.who;
  p->nwho = of.nwho;
  p->class_ = of.class_;
  p->perpetrator = of.perpetrator;
  p->known = true;
}

/* "brought to 12 the number of soldiers killed": the number before group g */
static void tollnoun_number_before(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g) {
  uint32_t first = a->work->sent[s].group;
  for (uint32_t i = g; i-- > first && i + 6 > g;) {
    const SrGroup *x = &a->work->group.a[i];
    SrPeople p;
    if (x->kind == SR_GR_VP) return;
    if (x->kind != SR_GR_NP || i == first || x[-1].kind != SR_GR_PP ||
        !sr_token_is(&a->doc, x[-1].tok, "to") || !sr_people_read(a, s, i, &p) || p.num == SR_NONE)
      continue;
    tollnoun_of_whom(a, s, g, &p);
    sr_toll_list(a, s, f, &p, 1);
    return;
  }
}

/* "lowered the toll from [17 to 13]": what it is now */
static bool tollnoun_to_number(const SrArticle *a, uint32_t s, const SrGroup *x, SrPeople *p) {
  const SrNumber *old = &a->work->num.a[p->num];
  uint32_t from = old->core + old->ncore, end = sr_sent_end(&a->doc, s);
  if (from + 1 >= end || from > x->tok + x->ntok || !sr_token_is(&a->doc, from, "to")) return false;
  uint32_t num = sr_people_number(a, s, from + 1, from + 2);
  if (num == SR_NONE) return false;
  p->num = num;
  p->count = sr_people_count(&a->work->num.a[num]);
  p->tok = a->work->num.a[num].tok;
  p->ntok = a->work->num.a[num].ntok;
  return true;
}

static bool tollnoun_beyond(const SrArticle *a, uint32_t t) {
  static const char *const kBeyond[] = {"exceed", "pass", "top", "surpass"};
  return SR_LEMMA_IN(a, t, kBeyond);
}

/* "left a toll of one person wounded": another word says what the number before token t is of */
static bool tollnoun_other_result(const SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t t) {
  const SrLexHit *h = t < sr_sent_end(&a->doc, s) ? sr_hit_at(a, t, SR_L_EFFECT) : NULL;
  return h && h->tok == t && sr_effect_of(sr_lex_value(h->entry)) == SR_E_INJURED &&
         f->effect == SR_E_KILLED;
}

/* "the death toll of the attack on a hotel rose to 73", "put the number of dead at 27" */
void sr_toll_number_after(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g) {
  static const char *const kBefore[] = {
      "to",     "at",     "is", "was",       "of",       "reached", "stands", "hit", "exceeds",
      "passed", "topped", "as", "surpassed", "exceeded", "be",      "were",   "are", "reaches",
      "hits",   "passes", "tops", "surpasses", "reaching", "topping", "passing", "exceeding"};
  const SrSentWork *w = &a->work->sent[s];
  enum { FAR = 20, NEAR = 9 }; /* groups: up to the verb, behind it */
  uint32_t end = w->group + w->ngroup, stop = g + FAR;
  static const char *const kEarlier[] = {"earlier", "previous", "initial", "preliminary", "prior"};
  f->rank = SR_TOLL_VERB;
  f->total = true;
  for (uint32_t t = a->work->group.a[g].tok; t < a->work->group.a[g].tok + a->work->group.a[g].ntok;
       t++)
    f->past |= SR_TOLL_IS(a, t, kEarlier);
  for (uint32_t i = g; i < end && i < stop; i++) {
    const SrGroup *x = &a->work->group.a[i];
    bool verb = x->kind == SR_GR_VP && !x->reduced && x->form != SR_VF_ING;
    if (i > g + 1 && verb && sr_hit_in_group(a, i, SR_L_EFFECT)) return;
    if (verb && i > g && stop > i + NEAR) stop = i + NEAR;
    if (x->kind != SR_GR_NP) continue;
    SrPeople p;
    if (!sr_people_read(a, s, i, &p) || p.num == SR_NONE) continue;
    bool risen = i > g && sr_token_is(&a->doc, x->tok - 1, "from") && p.count.max > p.count.min;
    if (risen) p.count.min = p.count.max; /* "raised the toll from 14 to 19" */
    if (!risen && i > g && sr_token_is(&a->doc, x->tok - 1, "from"))
      risen = tollnoun_to_number(a, s, x, &p);
    if (i == g || !(risen || SR_TOLL_IS(a, x->tok - 1, kBefore) || SR_TOLL_IS(a, x->tok, kBefore)))
      continue;
    if (i > g + 2 && x[-2].kind == SR_GR_NP && x[-2].tok + x[-2].ntok == x->tok - 1 &&
        sr_token_is(&a->doc, x->tok - 1, "of"))
      continue; /* "includes six members of one family" */
    /* "the toll passes 130": more than that */
    if (!risen && p.count.min == p.count.max && tollnoun_beyond(a, x->tok - 1)) {
      p.count.min++;
      p.count.max = SR_NULL_INT;
    }
    if (tollnoun_other_result(a, s, f, x->tok + x->ntok)) return;
    tollnoun_of_whom(a, s, g, &p);
    sr_toll_list(a, s, f, &p, 1); /* with what it includes */
    return;
  }
  tollnoun_number_before(a, s, f, g);
}

/* The finite verb behind NP g, over what says more of g: participles, relative clauses, where and when;
** SR_NONE */
static uint32_t tollnoun_verb_of(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { FAR = 14 };
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  bool relative = false;
  for (uint32_t v = g + 1; v < end && v < g + FAR; v++) {
    const SrGroup *x = &a->work->group.a[v];
    if (sr_group_is_relative(a, x)) relative = true;
    if (x->kind != SR_GR_VP || x->reduced || x->form == SR_VF_ING) continue;
    if (!relative) return v;
    relative = false;
  }
  return SR_NONE;
}

uint32_t sr_toll_part_verb(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kBe[] = {"was", "were", "is", "are", "been"};
  const SrGroup *gr = &a->work->group.a[g], *v = gr - 2;
  uint32_t first = a->work->sent[s].group;
  if (g < first + 3 || gr[-1].kind != SR_GR_PP || gr[-1].tok + gr[-1].ntok != gr->tok)
    return SR_NONE;
  bool said = sr_hit_at(a, v->head, SR_L_REPORT) != NULL; /* "a doctor said among the dead were" */
  if (sr_token_is(&a->doc, gr->tok - 1, "among")) return v->kind == SR_GR_VP && !said ? g - 2 : SR_NONE;
  SrPeople p;
  if (g < first + 4 || !sr_token_is(&a->doc, gr->tok - 1, "of") || v->kind != SR_GR_NP ||
      v[-1].kind != SR_GR_VP || !SR_TOLL_IS(a, v[-1].head, kBe) ||
      sr_number_in(a, s, v->tok, v->ntok) == SR_NONE || !sr_people_read(a, s, g - 2, &p))
    return SR_NONE;
  return g - 3;
}

/* The people whom the verb behind NP g, "the dead", says to be some or all of g: "the dead in the raid
** included", "among the 40 people killed there were", "the five men killed were" */
static uint32_t tollnoun_told_behind(const SrArticle *a, uint32_t s, uint32_t g, bool among,
                                     SrPeople *list) {
  static const char *const kInclude[] = {"include", "included", "includes", "comprise",
                                         "comprised"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t v = tollnoun_verb_of(a, s, g), end = a->work->sent[s].group + a->work->sent[s].ngroup;
  if (v == SR_NONE || v + 1 >= end || a->work->group.a[v + 1].kind != SR_GR_NP) return 0;
  const SrGroup *x = &a->work->group.a[v];
  bool include = SR_TOLL_IS(a, x->head, kInclude), be = sr_is_be(a, x->head);
  if (x->negated || x->modal || !(include || (be && x->head == x->tok))) return 0;
  uint32_t n = sr_people_right(a, s, v + 1, list, SR_TOLL_LIST);
  bool all = gr->ntok == 2 && sr_token_is(&a->doc, gr->tok, "the") && /* "the dead were a guard and" */
             sr_hit_at(a, gr->head, SR_L_EFFECT);
  if (include || among || all) return n;
  SrPeople whole;
  if (n < 2 || !sr_people_read(a, s, g, &whole) || !whole.counted) return 0;
  int64_t rest = whole.count.min; /* "the five men killed were two guards and three cooks" */
  for (uint32_t i = 0; i < n; i++) {
    if (!list[i].counted || list[i].count.min == SR_NULL_INT) return 0;
    rest -= list[i].count.min;
  }
  return rest == 0 ? n : 0;
}

bool sr_toll_members(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g) {
  const SrWork *w = a->work;
  const SrGroup *gr = &w->group.a[g];
  uint32_t first = w->sent[s].group, from = a->doc.sent[s].tok, n = 0;
  bool among = gr->tok > from && sr_token_is(&a->doc, gr->tok - 1, "among");
  bool of = g > first + 1 && sr_token_is(&a->doc, gr->tok - 1, "of");
  uint32_t v = sr_toll_part_verb(a, s, g), sub = v == SR_NONE ? SR_NONE : sr_subject_of(a, s, v);
  SrPeople list[SR_TOLL_LIST];
  f->rank = SR_TOLL_VERB;
  if (sub != SR_NONE) { /* "two soldiers were among the dead" */
    n = sr_people_left(a, s, sub, list, SR_TOLL_LIST);
  } else if (among && g >= first + 2 && gr[-2].kind == SR_GR_NP &&
             gr[-2].tok + gr[-2].ntok + 1 == gr->tok) {
    n = sr_people_left(a, s, g - 2, list, SR_TOLL_LIST); /* "with a nurse among the dead" */
    if (n && !(list[0].tok > from && sr_token_is(&a->doc, list[0].tok - 1, "with"))) n = 0;
  }
  if (!n && !of) n = tollnoun_told_behind(a, s, g, among, list);
  for (uint32_t i = 0; i < n; i++) {
    SrToll *t = sr_toll_add(a, s, f, &list[i]);
    if (t) t->part = true;
  }
  return n > 0;
}

bool sr_toll_split_hostage(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g) {
  static const char *const kTake[] = {"take", "took",    "taken",   "taking", "takes",
                                      "hold", "held",    "holding", "holds",  "keep",
                                      "kept", "keeping", "seized",  "grabbed"};
  const SrWork *w = a->work;
  const SrGroup *gr = &w->group.a[g];
  uint32_t first = w->sent[s].group;
  if (gr->ntok != 1 || g < first + 2) return false;
  uint32_t np = g - 1;
  bool as = w->group.a[np].kind == SR_GR_PP && sr_token_is(&a->doc, w->group.a[np].tok, "as");
  if (as) np--;
  f->rank = SR_TOLL_VERB;
  if (w->group.a[np].kind == SR_GR_VP && SR_TOLL_IS(a, w->group.a[np].head, kTake) &&
      (w->group.a[np].passive || w->group.a[np].reduced)) {
    uint32_t sub = sr_subject_of(a, s, np);
    if (sub != SR_NONE) sr_toll_left(a, s, f, sub);
    return true;
  }
  if (w->group.a[np].kind != SR_GR_NP || np == first) return false;
  if (!as && w->group.a[np].tok + w->group.a[np].ntok != gr->tok) return false;
  for (uint32_t v = np; v-- > first && v + 8 > np;) {
    if (w->group.a[v].kind != SR_GR_VP) continue;
    if (!SR_TOLL_IS(a, w->group.a[v].head, kTake)) return false;
    f->mode |= sr_toll_verb_mode(a, &w->group.a[v]);
    uint32_t o = sr_object_of(a, s, v);
    if (o != SR_NONE) sr_toll_right(a, s, f, o);
    return o != SR_NONE;
  }
  return false;
}

/* people before a predicate; "[police shot] [him] dead": whom the police kill is most often the
 * attacker */
static void tollnoun_found(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g) {
  static const char *const kHim[] = {"him", "her", "them"};
  static const char *const kWish[] = {"want", "wants", "wanted", "wish", "wished", "wanting"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t before = a->work->ntoll, first = a->work->sent[s].group;
  SrPeople p;
  bool perp = false;
  if (g > first && SR_TOLL_IS(a, gr[-1].head, kWish)) return; /* "wanted him dead" */
  /* "left one of the rebels dead" */
  if (g >= first + 2 && gr[-1].kind == SR_GR_PP && sr_token_is(&a->doc, gr[-1].tok, "of") &&
      gr[-2].kind == SR_GR_NP && sr_people_read(a, s, g - 2, &p) && p.num != SR_NONE && p.known) {
    if (g == first + 2 || !SR_TOLL_IS(a, gr[-3].head, kWish)) sr_toll_left(a, s, f, g - 2);
    return;
  }
  if (!sr_toll_they(a, s, f, g)) sr_toll_left(a, s, f, g);
  if (!SR_TOLL_IS(a, gr->tok, kHim) || g <= a->work->sent[s].group || gr[-1].kind != SR_GR_NP)
    return;
  if (!sr_token_is(&a->doc, gr[-1].head, "shot") || gr[-1].ntok < 2) return;
  const char *c = sr_people_class(a, gr[-1].tok, gr[-1].head, &perp);
  if (!c || (strcmp(c, "police") != 0 && strcmp(c, "security") != 0)) return;
  for (; before < a->work->ntoll; before++) a->work->toll[before].perpetrator = true;
}

/* "of whom three were in a serious condition": the three, a part of those told of */
static bool tollnoun_of_whom_were(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  SrPeople p;
  if (vp < a->work->sent[s].group + 2 || v[-1].kind != SR_GR_NP ||
      v[-1].tok + v[-1].ntok != v->tok || v[-1].tok == a->doc.sent[s].tok ||
      !sr_token_is(&a->doc, v[-1].tok - 1, "whom") || !sr_people_read(a, s, vp - 1, &p) || !p.counted)
    return false;
  SrToll *t = sr_toll_add(a, s, f, &p);
  if (t) t->part = true;
  return true;
}

/* the predicate of "were", "left 12 people": "12 people dead", "were in captivity" */
void sr_toll_predicate(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t tok) {
  static const char *const kMore[] = {"more", "further", "many"};
  if (tok > a->doc.sent[s].tok && SR_TOLL_IS(a, tok - 1, kMore) &&
      !(tok > a->doc.sent[s].tok + 1 && (sr_token_is(&a->doc, tok - 2, "as") ||
                                         sr_people_number(a, s, tok - 2, tok - 1) != SR_NONE)))
    return; /* "with many more wounded" */
  f->rank = SR_TOLL_VERB;
  if (tok > a->doc.sent[s].tok + 1 && sr_token_is(&a->doc, tok - 1, "of") &&
      sr_toll_word(a, tok - 2) && a->work->group_of[tok - 2] != SR_NONE) {
    sr_toll_number_after(a, s, f, a->work->group_of[tok - 2]); /* "the number of dead at 55" */
    return;
  }
  uint32_t own = a->work->group_of[tok], behind = tok + 1;
  if (own != SR_NONE && a->work->group.a[own].kind == SR_GR_OTHER)
    behind = a->work->group.a[own].tok + a->work->group.a[own].ntok;
  uint32_t next = behind < sr_sent_end(&a->doc, s) ? a->work->group_of[behind] : SR_NONE;
  if (next != SR_NONE && next != own && tok > a->doc.sent[s].tok &&
      sr_token_is(&a->doc, tok - 1, "and") && a->work->group.a[next].kind == SR_GR_NP &&
      a->work->group.a[next].tok == behind) { /* "murdered two and [wounded] a peasant" */
    sr_toll_right(a, s, f, next);
    return;
  }
  for (uint32_t t = tok; t > a->doc.sent[s].tok && t + 6 > tok;) {
    uint32_t p = a->work->group_of[--t];
    if (p == SR_NONE) {
      if (a->doc.tok[t].flags & SR_T_PUNCT && !(a->doc.tok[t].flags & SR_T_QUOTE)) break;
      continue;
    }
    if (a->work->group.a[p].kind == SR_GR_NP)
      tollnoun_found(a, s, f, p);
    else if (a->work->group.a[p].kind == SR_GR_VP) {
      f->mode |= sr_toll_verb_mode(a, &a->work->group.a[p]);
      if (tollnoun_of_whom_were(a, s, f, p)) break;
      uint32_t sub = sr_subject_of(a, s, p);
      if (sub != SR_NONE) sr_toll_left(a, s, f, sub);
    } else {
      continue;
    }
    break;
  }
}

/* the verb in front of group g, phrases for when and where between them; SR_NONE */
static uint32_t tollnoun_verb_before(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 5 };
  for (uint32_t k = g; k-- > a->work->sent[s].group && k + BACK >= g;) {
    const SrGroup *x = &a->work->group.a[k];
    if (x->kind == SR_GR_VP) return x->passive || x->reduced ? SR_NONE : x->head;
    uint32_t m = a->work->mention_of[x->head];
    bool when = m != SR_NONE && a->mention[m].k == SR_M_DATE;
    if (x->kind == SR_GR_NP && !when && x[-1].kind != SR_GR_PP) return SR_NONE;
  }
  return SR_NONE;
}

/* "after the arrest of two men", "led to the arrest of": they were held; a call for it, or those whom
** some law would have held, are none */
static bool tollnoun_arrest_made(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kAfter[] = {"after", "following", "with"};
  static const char *const kLed[] = {"announced", "confirmed", "reported", "led", "leading"};
  static const char *const kArrest[] = {"arrest", "detention", "capture", "apprehension"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t t = gr->tok, from = a->doc.sent[s].tok;
  if (t == from || !SR_TOLL_IS(a, gr->head, kArrest)) return false;
  uint32_t verb = tollnoun_verb_before(a, s, g); /* "announced on Tuesday the detention of" */
  if (SR_TOLL_IS(a, t - 1, kAfter) || (verb != SR_NONE && SR_TOLL_IS(a, verb, kLed))) return true;
  return t > from + 1 && sr_token_is(&a->doc, t - 1, "to") && SR_TOLL_IS(a, t - 2, kLed);
}

/* NP behind "of" or "to" right behind NP g, also behind a noun joined to it, and where the number is
** hedged: "the killing and wounding of no fewer than 40"; SR_NONE */
static uint32_t tollnoun_of(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kOf[] = {"of", "to"}, *const kHarm[] = {"injuries", "injury"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  static const char *const kBy[] = {"by"};
  uint32_t prepositions = SR_TOLL_IS(a, a->work->group.a[g].head, kHarm) ? 2 : 1;
  uint32_t o = sr_pp_object(a, s, g, kOf, prepositions, 2), by = sr_pp_object(a, s, g, kBy, 1, 1);
  if (o == g + 2) return o;
  if (by == g + 2) /* "the massacre by rebels of 40 villagers" */
    return sr_pp_object(a, s, by, kOf, 1, 1) == by + 2 ? by + 2 : SR_NONE;
  const SrGroup *gr = &a->work->group.a[g], *x = gr + 1;
  if (g + 2 >= end) return SR_NONE;
  uint32_t t = gr->tok + gr->ntok;
  if (x->ntok == 1 && x->tok == t + 1 && sr_token_is(&a->doc, t, "and") &&
      sr_hit_at(a, x->tok, SR_L_EFFECT))
    x++, t += 2;
  /* "the killing on Wednesday of a mayor" */
  if (g + 4 < end && x->kind == SR_GR_PP && x->tok == t && x[1].kind == SR_GR_NP && x[2].kind == SR_GR_PP &&
      x[2].tok == x[1].tok + x[1].ntok && a->work->mention_of[x[1].head] != SR_NONE &&
      sr_token_is(&a->doc, x[2].tok, "of"))
    x += 2, t = x->tok;
  if (x->kind != SR_GR_PP || x->tok != t || !sr_token_is(&a->doc, t, "of")) return SR_NONE;
  if (x[1].kind == SR_GR_NP && x[1].tok == t + 1) return (uint32_t)(x + 1 - a->work->group.a);
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->num; i < w->num + w->nnum; i++)
    if (a->work->num.a[i].tok == t + 1) return a->work->group_of[a->work->num.a[i].core];
  return SR_NONE;
}

/* "[two priests] ['s murder]": theirs */
static bool tollnoun_owned(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  return g > a->work->sent[s].group && gr[-1].kind == SR_GR_NP && gr[-1].tok + gr[-1].ntok == gr->tok &&
         a->work->tag[gr->tok].upos == SR_U_PART;
}

/* "the deaths of two soldiers", "12 deaths", "Khan's death" */
/* "led to the release of", "announced the rescue of": told as done, not demanded, planned or refused */
static bool tollnoun_freed(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kDone[] = {"announced", "confirmed", "secured",   "reported", "securing",
                                      "following", "after",     "since",     "hailed",   "welcomed",
                                      "announcing", "confirming", "achieved", "facilitated", "effected"};
  static const char *const kLed[] = {"led", "leading", "resulted", "resulting", "culminated",
                                     "culminating"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = a->doc.sent[s].tok, t = gr->tok;
  if (gr->kind != SR_GR_NP || gr->ntok > 4 || t < from + 2) return t == from;
  bool to = sr_token_is(&a->doc, t - 1, "to") || sr_token_is(&a->doc, t - 1, "in");
  return to ? SR_TOLL_IS(a, t - 2, kLed) : SR_TOLL_IS(a, t - 1, kDone);
}

/* "the rescue of five traders", "the release of the three kidnapped girls" */
static void tollnoun_release(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g) {
  static const char *const kOf[] = {"of"};
  uint32_t o = sr_pp_object(a, s, g, kOf, 1, 1);
  SrPeople p;
  if (o != g + 2 || !tollnoun_freed(a, s, g)) return;
  if (sr_people_is_split(a, s, o)) o += 2;
  f->rank = SR_TOLL_VERB;
  static const char *const kHeld[] = {"prisoners", "detainees", "inmates", "convicts", "suspects"};
  if (SR_TOLL_IS(a, a->work->group.a[o].head, kHeld)) return;
  if (sr_people_read(a, s, o, &p) && p.num != SR_NONE) sr_toll_right(a, s, f, o);
}

static void tollnoun_noun_of(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                             uint32_t g) {
  static const char *const kOne[] = {"deaths", "death", "injuries", "arrests", "fatalities"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t last = h->tok + h->ntok - 1;
  SrPeople p;
  if (f->effect == SR_E_FREED && gr->kind == SR_GR_NP) tollnoun_release(a, s, f, g);
  if (f->effect == SR_E_FREED || f->effect == SR_E_DISPLACED || gr->kind != SR_GR_NP) return;
  f->rank = SR_TOLL_NOUN;
  if (SR_TOLL_IS(a, gr->head, kOne) && sr_people_read(a, s, g, &p) &&
      (p.num != SR_NONE || p.count.max == 0)) {
    p.nwho = 0;
    sr_toll_add(a, s, f, &p);
    return;
  }
  if (last != gr->head && h->ntok < 2) return; /* "death threats" */
  if (last > gr->tok && sr_token_is(&a->doc, last - 1, "attempted")) return;
  if (f->effect == SR_E_ARRESTED && !tollnoun_arrest_made(a, s, g)) return;
  uint32_t o = tollnoun_of(a, s, g);
  if (o != SR_NONE && a->work->group.a[o].kind == SR_GR_NP) sr_toll_right(a, s, f, o);
  else if (tollnoun_owned(a, s, g) && !sr_frame_attacks(a, g - 1)) sr_toll_left(a, s, f, g - 1);
}

/* "no civilian casualties": the people whom the word in front of the noun names; else nobody */
static bool tollnoun_whom(const SrArticle *a, uint32_t g, uint32_t noun, SrPeople *p) {
  uint32_t from = a->work->group.a[g].tok + 1;
  bool perp = false;
  bool of = noun > from && !sr_token_is(&a->doc, noun - 1, "human");
  const char *class = of ? sr_people_class(a, from, noun, &perp) : NULL;
  p->nwho = class ? noun - from : 0;
  p->who = from;
  if (class) p->class_ = class;
  return class != NULL;
}

/* the noun or adjective inside an NP: "20 hostages", "three wounded soldiers", "27 dead" */
static void tollnoun_names(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                           uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t end = h->tok + h->ntok;
  SrPeople p;
  f->rank = SR_TOLL_NAMES;
  if (!a->doc.upper && g > a->work->sent[s].group && gr[-1].kind == SR_GR_VP && gr[-1].modal &&
      gr[-1].tok + gr[-1].ntok == gr->tok) /* "may have caused some casualties" */
    f->mode |= sr_toll_verb_mode(a, gr - 1);
  if (!sr_people_read(a, s, g, &p)) return;
  /* "an injured suspect", "an additional body" */
  bool one = p.counted && !p.definite && p.known &&
             ((f->effect == SR_E_INJURED && end <= gr->head) ||
              (f->effect == SR_E_KILLED && end == gr->head + 1));
  if (p.num == SR_NONE && p.count.max != 0 && !one) return;
  /* a noun names them only as the head: not "hostage crisis" */
  if (sr_toll_who_is(h->entry, "self") && end != gr->head + 1) return;
  if (end <= gr->head && !p.known) return;
  if (sr_lex_attr_is(
          h->entry, "vague",
          "1")) { /* "no casualties": neither dead nor hurt; a number of both tells neither */
    if (p.count.max == 0) {
      bool whom = tollnoun_whom(a, g, h->tok, &p);
      f->effect = SR_E_INJURED;
      SrToll *t = sr_toll_add(a, s, f, &p);
      if (t) t->part = whom;
      f->effect = SR_E_KILLED;
      t = sr_toll_add(a, s, f, &p);
      if (t) t->part = whom;
      return;
    }
  }
  if (f->effect == SR_E_ARRESTED && end <= gr->head)
    return; /* "two detained men" were not detained just now */
  if (p.num != SR_NONE && h->tok < a->work->num.a[p.num].tok) return;
  sr_toll_list(a, s, f, &p, 1); /* with what they include */
}

/* "with gunshot wounds", "mutilated", "hands tied": sentence s says that somebody died by violence */
static bool tollnoun_violent(const SrArticle *a, uint32_t s) {
  static const char *const kSign[] = {"gunshot",     "gunshots",   "bullet",   "bullets",    "bullet-riddled", "stab",
                                      "stabbed",     "mutilated",  "beheaded", "decapitated", "dismembered",   "tortured",
                                      "torture",     "bound",      "tied",     "gagged",     "strangled",      "slashed",
                                      "strangulation", "shot",     "riddled",  "charred"};
  return SR_ANY_IN(&a->doc, a->doc.sent[s].tok, sr_sent_end(&a->doc, s), kSign);
}

/* "the bodies of six hostages"; "the body of a councillor", where the sentence tells of violence */
static bool tollnoun_bodies_of(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                               uint32_t g) {
  static const char *const kOf[] = {"of"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t o = sr_pp_object(a, s, g, kOf, 1, 1);
  SrPeople p;
  if (f->effect != SR_E_KILLED || !sr_is_corpse(a, h->tok + h->ntok - 1u) || o != g + 2 ||
      sr_people_number(a, s, gr->tok, gr->tok + gr->ntok) != SR_NONE ||
      !sr_people_read(a, s, o, &p) ||
      (p.num == SR_NONE && !(p.known && (p.counted || p.named) && tollnoun_violent(a, s))))
    return false;
  f->rank = SR_TOLL_NOUN;
  sr_toll_right(a, s, f, o);
  return true;
}

/* "four of the injured succumbed", "eight of those abducted escaped": the verb says more of them */
static bool tollnoun_more_said(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t v = tollnoun_verb_of(a, s, g);
  return v != SR_NONE && sr_hit_in_group(a, v, SR_L_EFFECT);
}

/* "put the dead at 17" */
static bool tollnoun_is_put(const SrArticle *a, uint32_t g) {
  static const char *const kPut[] = {"put", "puts", "putting", "placed"};
  const SrGroup *gr = &a->work->group.a[g];
  return gr->ntok == 2 && sr_token_is(&a->doc, gr->tok, "the") && gr[-1].kind == SR_GR_VP &&
         SR_TOLL_IS(a, gr[-1].head, kPut);
}

/* "a total of 12 bodies" */
static bool tollnoun_is_sum(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  return g >= a->work->sent[s].group + 2 && sr_token_is(&a->doc, gr[-2].head, "total") &&
         !sr_lex_attr_is(h->entry, "vague", "1") &&
         sr_people_number(a, s, gr->tok, gr->tok + gr->ntok) != SR_NONE;
}

/* NP g is a clause that the tagger took for a phrase, and its first word the verb of harm: reads
** the clause. */
static bool tollnoun_clause(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                            uint32_t g) {
  static const char *const kSelf[] = {"himself", "herself", "themselves"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t next = h->tok + h->ntok;
  if (sr_people_is_clause(a, s, g) && h->tok == gr->tok && !sr_toll_who_is(h->entry, "self")) {
    SrPeople list[SR_TOLL_LIST];
    f->rank = SR_TOLL_VERB;
    sr_toll_list(a, s, f, list, sr_people_right(a, s, g, list, SR_TOLL_LIST));
    return true;
  }
  if (!sr_toll_who_is(h->entry, "obj")) return false;
  if (g > a->work->sent[s].group + 2 && gr[-1].kind == SR_GR_NP && gr[-2].kind == SR_GR_VP &&
      SR_TOLL_IS(a, gr[-1].tok, kSelf) && gr->tok == h->tok) { /* "was himself [shot] to death" */
    uint32_t sub = sr_subject_of(a, s, g - 2);
    f->rank = SR_TOLL_VERB;
    if (sub != SR_NONE) sr_toll_left(a, s, f, sub);
    return true;
  }
  if (h->ntok > 1 && next > gr->tok + gr->ntok && next < sr_sent_end(&a->doc, s)) {
    uint32_t o = a->work->group_of[next]; /* [A gunman shot] [dead two guards] */
    f->rank = SR_TOLL_VERB;
    if (o != SR_NONE && o > g && a->work->group.a[o].kind == SR_GR_NP) sr_toll_right(a, s, f, o);
    return true;
  }
  return false;
}

/* The noun in NP g is of a number that stands elsewhere: "the death toll", "the number of dead",
** "put the dead at 17". */
static bool tollnoun_numbered(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t g) {
  static const char *const kToll[] = {"toll", "tolls"};
  static const char *const kNumber[] = {"number", "count", "tally", "total"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t first = a->work->sent[s].group;
  if (SR_TOLL_IS(a, h->tok + h->ntok - 1u, kToll)) return true;
  if (g >= first + 2 && !tollnoun_is_sum(a, s, h, g) && sr_token_is(&a->doc, gr->tok - 1, "of") &&
      SR_TOLL_IS(a, gr[-2].head, kNumber))
    return true;
  return g > first && tollnoun_is_put(a, g);
}

/* The noun is part of a wider frame, which tells the toll. */
static bool tollnoun_framed(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                            uint32_t g) {
  if (tollnoun_clause(a, s, h, f, g)) return true;
  if (tollnoun_numbered(a, s, h, g)) {
    sr_toll_number_after(a, s, f, g);
    return true;
  }
  if (sr_toll_who_is(h->entry, "subj")) { /* "were in their captivity" */
    const SrGroup *gr = &a->work->group.a[g];
    if (g > a->work->sent[s].group && sr_token_is(&a->doc, gr->tok - 1, "in"))
      sr_toll_predicate(a, s, f, gr->tok - 1);
    return true;
  }
  return f->effect == SR_E_HOSTAGE && sr_toll_who_is(h->entry, "self") &&
         sr_toll_split_hostage(a, s, f, g);
}

/* "One of the injured guards tried to stop the van": what he did, no count */
static bool tollnoun_acts(const SrArticle *a, uint32_t s, const SrPeople *p, uint32_t g) {
  static const char *const kBe[] = {"was", "is"};
  uint32_t v = p->count.max == 1 && p->some ? tollnoun_verb_of(a, s, g) : SR_NONE;
  return v != SR_NONE && !a->work->group.a[v].passive && !SR_TOLL_IS(a, a->work->group.a[v].head, kBe) &&
         !sr_hit_in_group(a, v, SR_L_EFFECT);
}

void sr_toll_noun(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t last = h->tok + h->ntok - 1, first = a->work->sent[s].group;
  if (tollnoun_framed(a, s, h, f, g)) return;
  bool names = sr_toll_who_is(h->entry, "self") || sr_toll_who_is(h->entry, "mod") ||
               (gr->ntok == 2 && sr_token_is(&a->doc, gr->tok, "those") && last == gr->tok + 1);
  if (names && sr_toll_members(a, s, f, g)) {
    if (sr_number_in(a, s, gr->tok, gr->ntok) != SR_NONE) tollnoun_names(a, s, h, f, g);
    return; /* "the 40 dead include 12 soldiers" */
  }
  if (sr_toll_who_is(h->entry, "of") ||
      (sr_toll_who_is(h->entry, "obj") &&
       (a->work->tag[last].upos == SR_U_NOUN || tollnoun_owned(a, s, g)))) {
    tollnoun_noun_of(a, s, h, f, g);
    return;
  }
  SrPeople p;
  if (g >= first + 2 && names && !tollnoun_is_sum(a, s, h, g) && sr_token_is(&a->doc, gr->tok - 1, "of") &&
      gr[-2].kind == SR_GR_NP) {
    /* "four of the dead", "dozens of injured people", "37 of the injured passengers" */
    if (sr_people_read(a, s, g - 2, &p) && p.num != SR_NONE &&
        (p.nwho == 0 || !p.some || (f->effect == SR_E_INJURED && !p.perpetrator)) &&
        !tollnoun_more_said(a, s, g) && !tollnoun_acts(a, s, &p, g)) {
      SrToll *t = sr_toll_add(a, s, f, &p);
      if (t) t->part = p.some;
    }
    return;
  }
  if (tollnoun_bodies_of(a, s, h, f, g)) return;
  tollnoun_names(a, s, h, f, g);
}
