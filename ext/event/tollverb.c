/*
** tollverb.c: people whom a verb of killing, hurting, taking or freeing points
** to: its object, its subject, what is joined to either.
*/
#include "tollframe.h"

static bool tollverb_has(const SrArticle *a, uint32_t from, uint32_t to, const char *const *list,
                         size_t n, uint32_t letters, uint32_t lengths) {
  for (uint32_t t = from; t < to; t++)
    if (sr_token_among(&a->doc, t, list, n, letters, lengths)) return true;
  return false;
}
#define TOLLVERB_HAS(a, from, to, list)                                  \
  tollverb_has((a), (from), (to), (list), sizeof(list) / sizeof *(list), \
               sr_first_letters(list, sizeof(list) / sizeof *(list)),  \
               sr_lengths(list, sizeof(list) / sizeof *(list)))

uint16_t sr_toll_verb_mode(const SrArticle *a, const SrGroup *v) {
  static const char *const kIf[] = {"if", "unless", "whether"};
  uint16_t mode = 0;
  if (v->negated) mode |= SR_MD_NEG;
  if (v->modal && !sr_token_is(&a->doc, v->aux, "'d")) mode |= SR_MD_HYPO;
  if (v->future) mode |= SR_MD_FUTURE;
  static const char *const kBe[] = {"was", "were", "is", "are"};
  for (uint32_t t = v->tok; t + 2 < v->tok + v->ntok; t++) /* "was to free 40 prisoners" */
    if (SR_TOLL_IS(a, t, kBe) && sr_token_is(&a->doc, t + 1, "to")) mode |= SR_MD_FUTURE;
  if (v->infinitive && !v->perfect && !v->passive) mode |= SR_MD_HYPO;
  if (v->tok > 2 && v->form == SR_VF_BASE && sr_token_is(&a->doc, v->tok - 1, "and") &&
      sr_token_is(&a->doc, v->tok - 3, "to"))
    mode |= SR_MD_HYPO; /* "a plot to overthrow and murder him" */
  if (v->form == SR_VF_ING) { /* "with the intention of robbing or kidnapping him" */
    static const char *const kAim[] = {"intention", "aim",  "purpose", "possibility", "mission",
                                       "idea",      "risk", "plan",    "plot",
                                       "goal",      "hope", "threat",  "intent"};
    if (TOLLVERB_HAS(a, v->tok > 5 ? v->tok - 5 : 0, v->tok, kAim)) mode |= SR_MD_HYPO;
  }
  if (v->infinitive && v->passive && !v->perfect && SR_TOLL_IS(a, v->tok, kIf)) mode |= SR_MD_HYPO;
  return mode;
}

/* "he would be a hero when police killed him": the time of what never happened */
static bool tollverb_would(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { REACH = 6 };
  static const char *const kWhen[] = {"when", "if", "once", "until", "unless"};
  uint32_t first = a->work->sent[s].group, t = a->work->group.a[vp].tok;
  bool when = false;
  for (uint32_t g = vp; g-- > first && g + REACH > vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (!when && x->kind == SR_GR_VP) return false;
    for (uint32_t k = x->tok; !when && k < t && k < x->tok + x->ntok + 2; k++)
      when = SR_TOLL_IS(a, k, kWhen);
    if (when && x->kind == SR_GR_VP) return x->modal && !x->perfect;
  }
  return false;
}

/* verb group joined to vp by "and" or "or": "killed and wounded dozens" */
static uint32_t tollverb_next_verb(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAnd[] = {"and", "or"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *v = &a->work->group.a[vp];
  if (vp + 1 >= end || a->work->group.a[vp + 1].kind != SR_GR_VP) return SR_NONE;
  uint32_t t = v->tok + v->ntok;
  return a->work->group.a[vp + 1].tok == t + 1 && SR_TOLL_IS(a, t, kAnd) ? vp + 1 : SR_NONE;
}

/* "stabbed his coach, Ann Lee, 32, to death": behind what commas set off at token t */
static bool tollverb_to_death(const SrArticle *a, uint32_t t, uint32_t end) {
  enum { FAR = 12 };
  if (t >= end || !sr_token_is(&a->doc, t, ",")) return false;
  for (uint32_t k = t + 1; k + 2 < end && k < t + FAR; k++)
    if (sr_token_is(&a->doc, k, ",") && sr_token_is(&a->doc, k + 1, "to") &&
        sr_token_is(&a->doc, k + 2, "death"))
      return true;
  return false;
}

/* "shot three men dead", "shot her son and his wife dead", "stabbed 4 people to death", "fatally shot" */
static bool tollverb_deadly(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t obj) {
  static const char *const kDead[] = {"dead", "death", "alive"}; /* burned two women alive */
  static const char *const kFatally[] = {"fatally", "mortally"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t next = obj;
  for (int i = 0; i < 4 && next != SR_NONE; i++) {
    obj = next;
    next = sr_next_conjunct(a, s, obj);
    if (next != SR_NONE && a->work->tag[a->work->group.a[next].head].upos == SR_U_PRON) break;
  }
  uint32_t end = sr_sent_end(&a->doc, s),
           t = obj == SR_NONE ? v->tok + v->ntok
                              : a->work->group.a[obj].tok + a->work->group.a[obj].ntok;
  uint32_t lo = v->tok > a->doc.sent[s].tok ? v->tok - 1 : v->tok;
  return TOLLVERB_HAS(a, t, t + 3 < end ? t + 3 : end, kDead) || tollverb_to_death(a, t, end) ||
         TOLLVERB_HAS(a, lo, v->tok + v->ntok, kFatally);
}

/* "shot two guards before killing himself", "before surrendering": the verb of the clause before,
** whose subject is meant; else the verb itself */
static uint32_t tollverb_clause_before(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kBefore[] = {"before", "after", "then"};
  uint32_t first = a->work->sent[s].group, main = sr_gerund_joined(a, s, vp);
  const SrGroup *v = &a->work->group.a[main];
  if (v->form != SR_VF_ING || v->tok == a->doc.sent[s].tok || !SR_TOLL_IS(a, v->tok - 1, kBefore))
    return vp;
  /* over ", killing three and wounding five" to the verb of the clause */
  for (bool on = true; main > first && on;) {
    const SrGroup *x = &a->work->group.a[--main];
    on = x->kind != SR_GR_VP || (x->form == SR_VF_ING && !x->progressive);
  }
  const SrGroup *x = &a->work->group.a[main];
  return x->kind == SR_GR_VP && (x->form != SR_VF_ING || x->progressive) ? main : vp;
}

/* "the attackers" of NP p: as many as the sentences before say, where they say one number */
static void tollverb_attackers_told(const SrArticle *a, uint32_t s, SrPeople *p) {
  enum { BACK = 6, GROUPS = 40 };
  if (!p->perpetrator || !p->nwho) return;
  SrCount n = {SR_NULL_INT, SR_NULL_INT};
  for (uint32_t k = s; k-- > 0 && k + BACK >= s;) {
    const SrSentWork *w = &a->work->sent[k];
    for (uint32_t g = w->group; g < w->group + w->ngroup && g < w->group + GROUPS; g++) {
      SrPeople x;
      if (a->work->group.a[g].kind != SR_GR_NP || !sr_people_read(a, k, g, &x) || !x.perpetrator ||
          x.num == SR_NONE || x.some || x.count.min != x.count.max || x.count.min < 2)
        continue;
      if (n.min != SR_NULL_INT && n.min != x.count.min) return;
      n = x.count;
    }
  }
  if (n.min == SR_NULL_INT) return;
  p->count = n;
  p->counted = p->definite = true;
}

/* "killing himself and four others": one of the attackers and the rest */
static bool tollverb_reflexive(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp,
                               uint32_t o) {
  static const char *const kSelf[] = {"himself", "herself", "themselves", "itself"};
  const SrGroup *gr = &a->work->group.a[o];
  if (gr->ntok != 1 || !SR_TOLL_IS(a, gr->tok, kSelf)) return false;
  uint32_t main = tollverb_clause_before(a, s, vp);
  uint32_t sub = sr_subject_of(a, s, main), next = sr_next_conjunct(a, s, o);
  SrPeople p;
  bool read = f->effect == SR_E_KILLED && sub != SR_NONE && sr_people_read(a, s, sub, &p);
  if (read && !p.counted) tollverb_attackers_told(a, s, &p);
  if (read && p.counted && p.count.min != SR_NULL_INT) {
    SrToll *t = sr_toll_add(a, s, f, &p);
    if (t) t->perpetrator = true;
  }
  uint32_t before = a->work->ntoll;
  if (next != SR_NONE) sr_toll_right(a, s, f, next);
  for (; before < a->work->ntoll; before++) a->work->toll[before].perpetrator = false; /* theirs */
  return true;
}

/* "killed her two children and then herself", "shot two men dead, then himself": one more than those of the
** object, NP o */
static void tollverb_then_oneself(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp, uint32_t o) {
  static const char *const kSelf[] = {"himself", "herself"}, *const kPass[] = {"and", ",", "then", "finally", "dead"};
  enum { REACH = 4 };
  const SrGroup *gr = &a->work->group.a[o];
  uint32_t t = gr->tok + gr->ntok, end = sr_sent_end(&a->doc, s), from = t;
  if (f->effect != SR_E_KILLED || a->work->group.a[vp].passive) return;
  while (t < end && t < from + REACH && SR_TOLL_IS(a, t, kPass)) t++;
  if (t == from || t >= end || !SR_TOLL_IS(a, t, kSelf)) return;
  SrPeople p;
  memset(&p, 0, sizeof p);
  p.group = a->work->group_of[t] == SR_NONE ? vp : a->work->group_of[t];
  p.tok = t;
  p.ntok = 1;
  p.num = SR_NONE;
  p.count.min = p.count.max = 1;
  p.counted = p.known = p.definite = true;
  SrToll *one = sr_toll_add(a, s, f, &p);
  if (!one) return;
  one->perpetrator = one->more = true;
  one->who_text = sr_words(a, t, 1);
}

/* "Sterling was killed": the tagger may take the name for a part of the verb */
static bool tollverb_subject_inside(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t m = a->work->mention_of[v->tok], from = a->work->sent[s].group;
  if (m == SR_NONE && vp > from && v[-1].kind == SR_GR_VP && v[-1].tok + v[-1].ntok == v->tok)
    m = a->work->mention_of[v[-1].tok];
  if (m == SR_NONE || a->mention[m].k != SR_M_PERSON ||
      a->mention[m].tok + a->mention[m].ntok > v->head)
    return false;
  SrPeople p;
  memset(&p, 0, sizeof p);
  p.group = vp;
  p.tok = p.who = a->mention[m].tok;
  p.ntok = p.nwho = a->mention[m].ntok;
  p.num = SR_NONE;
  p.count.min = p.count.max = 1;
  p.counted = p.known = p.named = p.definite = true;
  sr_toll_add(a, s, f, &p);
  return true;
}

/* The people of whom verb group vp says more, "the 40 people killed", "those who died": NP; SR_NONE */
static uint32_t tollverb_whole(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t back = v->reduced ? 1 : 2;
  if (vp < first + back || v[-1].kind != SR_GR_NP || v[-1].tok + v[-1].ntok != v->tok) return SR_NONE;
  if (v->reduced) return vp - 1;
  return sr_group_is_relative(a, v - 1) && v[-2].kind == SR_GR_NP &&
                 v[-2].tok + v[-2].ntok == v[-1].tok
             ? vp - 2
             : SR_NONE;
}

/* "Dozens of residents were among the 1,200 people killed": a part of the others */
static bool tollverb_members(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  uint32_t whole = tollverb_whole(a, s, vp);
  SrPeople p;
  if (whole == SR_NONE || !sr_people_read(a, s, whole, &p)) return false;
  SrTollFrame of = *f;
  if (!sr_toll_members(a, s, &of, whole)) return false;
  if (p.counted) sr_toll_add(a, s, f, &p);
  return true;
}

/* a toll of a bare number */
static void tollverb_number(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g,
                            uint32_t num) {
  const SrNumber *x = &a->work->num.a[num];
  SrPeople p;
  memset(&p, 0, sizeof p);
  p.group = g;
  p.tok = x->tok;
  p.ntok = x->ntok;
  p.num = num;
  p.count = sr_people_count(x);
  p.counted = true;
  sr_toll_add(a, s, f, &p);
}

/* "and several were wounded", "many more were hurt": the number alone is the subject */
static bool tollverb_quantified(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  static const char *const kMany[] = {"several", "many",   "some",    "more",
                                      "dozens",  "scores", "hundreds"};
  if (v->tok <= a->doc.sent[s].tok || !SR_TOLL_IS(a, v->tok - 1, kMany)) return false;
  uint32_t g = a->work->group_of[v->tok - 1];
  if (g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP) return false;
  uint32_t num = sr_people_number(a, s, v->tok - 1, v->tok);
  if (num == SR_NONE || sr_token_is(&a->doc, v->tok - 1, "many") ||
      sr_token_is(&a->doc, v->tok - 1, "more"))
    return true;
  tollverb_number(a, s, f, g == SR_NONE ? vp : g, num);
  return true;
}

/* "...; both died": a pronoun that the tagger takes for the word before "and" */
static bool tollverb_both(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  uint32_t t = a->work->group.a[vp].tok;
  if (t == a->doc.sent[s].tok || !sr_token_is(&a->doc, t - 1, "both") ||
      a->work->group_of[t - 1] != SR_NONE)
    return false;
  SrPeople p;
  memset(&p, 0, sizeof p);
  p.group = vp;
  p.tok = t - 1;
  p.ntok = 1;
  p.num = SR_NONE;
  p.count.min = p.count.max = 2;
  p.counted = p.known = p.definite = true;
  sr_toll_add(a, s, f, &p);
  return true;
}

/* "neither of the officers in the van was hurt" */
static bool tollverb_neither(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  if (f->effect != SR_E_KILLED && f->effect != SR_E_INJURED) return false;
  for (uint32_t g = vp; g-- > first + 1 && gr[g].kind != SR_GR_VP;) {
    uint32_t t = gr[g].tok;
    if (gr[g].kind != SR_GR_NP || t < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, t - 1, "of") ||
        !sr_token_is(&a->doc, t - 2, "neither"))
      continue;
    SrPeople p;
    if (!sr_people_read(a, s, g, &p)) return false;
    p.num = SR_NONE;
    p.count.min = p.count.max = 0;
    p.counted = p.known = true;
    sr_toll_add(a, s, f, &p);
    return true;
  }
  return false;
}

/* Clauses that hang on the people they count, right before the verb: "of the 80 people who died" */
static bool tollverb_hung_on(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  SrPeople p;
  if (vp > first + 3 && v[-1].kind == SR_GR_VP && v[-1].tok + v[-1].ntok == v->tok &&
      v[-2].kind == SR_GR_NP && sr_group_is_relative(a, v - 3)) {
    sr_toll_left(a, s, f, vp - 4); /* "three attackers that the minister said were killed" */
    return true;
  }
  /* "32 women, of whom [one died]": a part of them */
  if (vp > first + 3 && v[-1].kind == SR_GR_NP && v[-1].tok + v[-1].ntok == v->tok &&
      sr_token_is(&a->doc, v[-1].tok - 1, "whom") && sr_token_is(&a->doc, v[-1].tok - 2, "of") &&
      sr_people_read(a, s, vp - 1, &p) && p.num != SR_NONE) {
    SrToll *t = sr_toll_add(a, s, f, &p);
    const SrToll *of = t && t > a->work->toll ? t - 1 : NULL;
    if (t) t->part = of && of->sent == s && of->effect == t->effect;
    return true;
  }
  if (vp > first + 1 && sr_group_is_relative(a, v - 1) && v[-2].kind == SR_GR_NP &&
      v[-2].tok + v[-2].ntok == v[-1].tok && sr_people_read(a, s, vp - 2, &p) && p.counted) {
    f->rank = SR_TOLL_CLAUSE;
    sr_toll_left(a, s, f, vp - 2);
    return true;
  }
  return false;
}

/* Counted people stand right before the verb group, and not as part of what else is told there. */
static bool tollverb_near(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  SrPeople p;
  if (vp <= first || v[-1].kind != SR_GR_NP || v[-1].tok + v[-1].ntok != v->tok ||
      sr_group_is_relative(a, v - 1) || !sr_people_read(a, s, vp - 1, &p) || !p.counted)
    return false;
  /* the agent of a clause in between is not who it happened to: "a man held by the group had been
  ** killed"; nor is "an aide to the mayor" the mayor */
  if (vp > first + 1 && v[-2].kind == SR_GR_PP && !v->reduced &&
      (sr_token_is(&a->doc, v[-2].tok, "by") ||
       (p.num == SR_NONE && sr_token_is(&a->doc, v[-2].tok, "to"))))
    return false;
  return sr_gerund_before(a, s, vp, vp - 1) == SR_NONE;
}

/* token t is the first behind a word that opens a clause, whatever the tagger makes of it */
static bool tollverb_clause_begins(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kOpen[] = {"after", "before", "when", "while", "until", "since", "that"};
  return t > a->doc.sent[s].tok && SR_TOLL_IS(a, t - 1, kOpen);
}

/* "40 guests, of whom six were children, [died]": who is counted in front of the clause that tells of a part of
** them; SR_NONE */
static uint32_t tollverb_over_whom(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { BACK = 14 };
  uint32_t from = a->doc.sent[s].tok, v = a->work->group.a[vp].tok;
  if (v < from + 6 || !sr_token_is(&a->doc, v - 1, ",")) return SR_NONE;
  for (uint32_t t = v - 1; t-- > from + 1 && t + BACK > v;) {
    if (!sr_token_is(&a->doc, t, "whom")) continue;
    while (t > from + 1 && t + BACK > v && !sr_token_is(&a->doc, t, ",")) t--;
    uint32_t g = sr_token_is(&a->doc, t, ",") ? a->work->group_of[t - 1] : SR_NONE;
    SrPeople p;
    bool counted = g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP && sr_people_read(a, s, g, &p) &&
                   p.counted;
    return counted ? g : SR_NONE;
  }
  return SR_NONE;
}

/* "two children and eight adults (three soldiers and five civilians) were hurt": NP g, in brackets, is what
** the people before them were; those; else g */
static uint32_t tollverb_before_brackets(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 6 };
  SrPeople p;
  if (!sr_in_brackets(a, s, a->work->group.a[g].tok)) return g;
  for (uint32_t k = g; k-- > a->work->sent[s].group && k + BACK > g;) {
    const SrGroup *x = &a->work->group.a[k];
    if (x->kind != SR_GR_NP) return g;
    if (!sr_token_is(&a->doc, x->tok + x->ntok, "(")) continue;
    return sr_people_read(a, s, k, &p) && p.num != SR_NONE ? k : g;
  }
  return g;
}

/* "four [workers] of the [Rio Verde] [executive commission] were": a name that falls into two groups */
static uint32_t tollverb_whole_name(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *x = &a->work->group.a[g];
  SrPeople p;
  if (!a->doc.upper || g < a->work->sent[s].group + 3 || x->kind != SR_GR_NP || x[-1].kind != SR_GR_NP ||
      x[-1].tok + x[-1].ntok != x->tok || x[-2].kind != SR_GR_PP || x[-3].kind != SR_GR_NP ||
      (sr_people_read(a, s, g, &p) && p.counted))
    return g;
  return sr_people_read(a, s, g - 3, &p) && p.num != SR_NONE ? g - 3 : g;
}

/* The subject, or the counted people right before the verb: "a stabbing with two civilians killed",
 * "a total of 78 people" */
static void tollverb_subject(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  uint32_t main = tollverb_clause_before(a, s, vp);
  uint32_t g = sr_subject_of(a, s, main), first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  SrPeople p;
  if (main != vp) {
    if (g != SR_NONE) sr_toll_left(a, s, f, g);
    return;
  }
  if (tollverb_quantified(a, s, f, vp) || tollverb_both(a, s, f, vp)) return;
  if (tollverb_neither(a, s, f, vp)) return;
  if (tollverb_subject_inside(a, s, f, vp) || tollverb_members(a, s, f, vp)) return;
  if (tollverb_hung_on(a, s, f, vp)) return;
  uint32_t over = tollverb_over_whom(a, s, vp);
  if (over != SR_NONE) {
    sr_toll_left(a, s, f, over);
    return;
  }
  if (g != SR_NONE) g = tollverb_whole_name(a, s, tollverb_before_brackets(a, s, g));
  bool near = tollverb_near(a, s, vp);
  if (v->reduced || (vp > first + 1 && sr_group_is_relative(a, v - 1)))
    f->rank = SR_TOLL_CLAUSE; /* "21 girls who were abducted have been released" */
  /* "with all three of the attackers killed", "days after two of their cousins were seized" */
  bool clause = g != SR_NONE && vp > first + 3 && g + 3 < vp && tollverb_clause_begins(a, s, v[-3].tok);
  if (!near && (v->reduced || clause) && vp > first + 3 && v[-1].kind == SR_GR_NP && v[-2].kind == SR_GR_PP &&
      sr_token_is(&a->doc, v[-2].tok, "of") && v[-3].kind == SR_GR_NP &&
      v[-3].tok + v[-3].ntok == v[-2].tok && sr_people_read(a, s, vp - 3, &p) && p.num != SR_NONE) {
    sr_toll_left(a, s, f, vp - 3);
    return;
  }
  if (near && (v->reduced || g == SR_NONE || !(sr_people_read(a, s, g, &p) && p.counted)))
    g = vp - 1;
  if (g == SR_NONE || sr_toll_they(a, s, f, g)) return;
  uint32_t nth =
      v->reduced ? sr_number_in(a, s, a->work->group.a[g].tok, a->work->group.a[g].ntok) : SR_NONE;
  if (nth != SR_NONE && a->work->num.a[nth].kind == SR_N_ORDINAL)
    return; /* "the fourth soldier killed this year": told of already */
  uint32_t before = a->work->ntoll;
  sr_toll_left(a, s, f, g);
  const SrGroup *gr = &a->work->group.a[g];
  if (g > first + 1 && sr_token_is(&a->doc, gr->tok - 1, "whom") &&
      sr_token_is(&a->doc, gr->tok - 2, "of"))
    for (; before < a->work->ntoll; before++)
      a->work->toll[before].part = true; /* "of whom 17 were wounded" */
}

/* "Also killed was Michael Krol": the subject stands behind */
static bool tollverb_inverted(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  static const char *const kBe[] = {"was", "were", "is", "are"};
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *v = &a->work->group.a[vp];
  for (uint32_t g = w->group; g < vp; g++)
    if (a->work->group.a[g].kind == SR_GR_NP || a->work->group.a[g].kind == SR_GR_VP) return false;
  if (v->form != SR_VF_PART && v->form != SR_VF_PAST) return false;
  uint32_t end = w->group + w->ngroup, g = SR_NONE;
  if (SR_TOLL_IS(a, v->tok + v->ntok - 1, kBe)) g = vp + 1;
  for (uint32_t i = vp + 1; g == SR_NONE && i < end && i < vp + 8; i++)
    if (a->work->group.a[i].kind == SR_GR_VP) {
      if (a->work->group.a[i].ntok != 1 || !SR_TOLL_IS(a, a->work->group.a[i].tok, kBe))
        return false;
      g = i + 1;
    }
  if (g == SR_NONE || g >= end || a->work->group.a[g].kind != SR_GR_NP) return false;
  sr_toll_right(a, s, f, g);
  return true;
}

/* "police shot him dead", "killed four of them": whom the police kill without a name is most often
** the attacker */
static void tollverb_shot_by_police(SrArticle *a, uint32_t s, uint32_t vp, uint32_t o,
                                    uint32_t before) {
  static const char *const kHim[] = {"him", "her", "them"};
  uint32_t end = a->work->group.a[o].tok + a->work->group.a[o].ntok;
  bool of_them = end + 1 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, end, "of") &&
                 sr_token_is(&a->doc, end + 1, "them");
  if (!of_them && !SR_TOLL_IS(a, a->work->group.a[o].tok, kHim)) return;
  static const char *const kA[] = {"a", "an"}; /* a soldier may have hit anybody */
  uint32_t g = sr_subject_of(a, s, vp);
  if (g == SR_NONE || !sr_people_forces(a, g) || SR_TOLL_IS(a, a->work->group.a[g].tok, kA)) return;
  for (; before < a->work->ntoll; before++) {
    a->work->toll[before].perpetrator = true;
    a->work->toll[before].part = false;
  }
}

/* "He was shot by police commandos" */
static bool tollverb_he_by_police(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kHe[] = {"he", "she", "they"}, *const kBy[] = {"by"};
  static const char *const kLaw[] = {"officer", "officers", "deputies", "troopers", "marksman"};
  if (!a->work->group.a[vp].passive) return false;
  uint32_t last = tollverb_next_verb(a, s, vp); /* "shot and killed by" */
  uint32_t g = sr_subject_of(a, s, vp),
           by = sr_pp_object(a, s, last == SR_NONE ? vp : last, kBy, 1, 4);
  return g != SR_NONE && by != SR_NONE && a->work->group.a[g].ntok == 1 &&
         SR_TOLL_IS(a, a->work->group.a[g].tok, kHe) &&
         (sr_people_forces(a, by) || SR_TOLL_IS(a, a->work->group.a[by].head, kLaw));
}

/* first token behind a phrase that reaches beyond its verb: "took hostage ...", "secured the
 * release of ..."; 0 if none */
static uint32_t tollverb_beyond(const SrLexHit *h, const SrGroup *v) {
  uint32_t end = h->tok + h->ntok;
  return end > v->tok + v->ntok ? end : 0;
}

/* "and [injured 32 others]": a clause that the tagger took for a phrase, joined to verb group vp */
static uint32_t tollverb_joined_clause(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAnd[] = {"and", "or"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t t = v->tok + v->ntok;
  if (vp + 1 >= end || v[1].tok != t + 1 || !SR_TOLL_IS(a, t, kAnd)) return SR_NONE;
  return v[1].kind == SR_GR_NP && sr_people_is_clause(a, s, vp + 1) ? vp + 1 : SR_NONE;
}

/* "killed [a total of] 25 people": who is counted behind the sum at NP o; o itself elsewhere */
static uint32_t tollverb_summed(const SrArticle *a, uint32_t s, uint32_t o) {
  const SrGroup *x = &a->work->group.a[o];
  if (o + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || x->ntok != 2 ||
      !sr_token_is(&a->doc, x->head, "total"))
    return o;
  bool of = x[1].kind == SR_GR_PP && sr_token_is(&a->doc, x[1].tok, "of") && x[2].kind == SR_GR_NP &&
            x[2].tok == x->tok + 3;
  return of ? o + 2 : o;
}

/* The object of the verb or of the verbs joined to it: "killed and wounded dozens" */
static uint32_t tollverb_object(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t beyond) {
  if (beyond) {
    uint32_t o = beyond < sr_sent_end(&a->doc, s) ? a->work->group_of[beyond] : SR_NONE;
    return o != SR_NONE && a->work->group.a[o].kind == SR_GR_NP ? o : SR_NONE;
  }
  uint32_t o = sr_object_of(a, s, vp), v = vp;
  for (int i = 0; o == SR_NONE && i < 2; i++) {
    uint32_t next = tollverb_next_verb(a, s, v);
    if (next == SR_NONE) return tollverb_joined_clause(a, s, v);
    v = next;
    o = sr_object_of(a, s, v);
  }
  return o == SR_NONE ? o : tollverb_summed(a, s, o);
}

/* A participle or passive may hide an active verb: its object has a number. "A blast [killed] at
 * least 15 people" */
static bool tollverb_hidden_active(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp,
                                   uint32_t beyond) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t o = v->reduced ? tollverb_object(a, s, vp, beyond) : sr_object_of(a, s, vp);
  SrPeople p;
  if (o == SR_NONE || !sr_people_read(a, s, o, &p) || !p.counted || p.num == SR_NONE) return false;
  const SrGroup *og = &a->work->group.a[o]; /* "99 were killed more than 240 were injured" */
  uint32_t next =
      og->tok + og->ntok < sr_sent_end(&a->doc, s) ? sr_vp_of(a, og->tok + og->ntok) : SR_NONE;
  if (!v->reduced && next != SR_NONE && a->work->tag[a->work->group.a[next].tok].upos == SR_U_AUX)
    return false;
  if (f->effect == SR_E_INJURED && tollverb_deadly(a, s, vp, o)) f->effect = SR_E_KILLED;
  sr_toll_right(a, s, f, o);
  return true;
}

/* "shot [an officer] in the leg": who was hit there lives */
static bool tollverb_in_body(const SrArticle *a, uint32_t s, uint32_t obj) {
  static const char *const kPart[] = {"leg",   "legs",    "arm",     "arms",     "hand",  "foot",
                                      "feet",  "thigh",   "knee",    "shoulder", "ankle", "hip",
                                      "torso", "stomach", "abdomen", "buttocks", "wrist", "finger",
                                      "chest", "side",    "neck",    "lower",    "upper"};
  uint32_t t = a->work->group.a[obj].tok + a->work->group.a[obj].ntok;
  return t + 2 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, t, "in") &&
         SR_TOLL_IS(a, t + 2, kPart);
}

/* "authorities said they had captured ten people": NP g is who said so */
static bool tollverb_said_by_law(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kLaw[] = {"authorities", "police", "prosecutors", "officials", "army",
                                     "government", "ministry"};
  enum { BACK = 6 };
  uint32_t first = a->work->sent[s].group;
  const SrGroup *gr = a->work->group.a;
  if (gr[g].ntok != 1 || !(sr_token_is(&a->doc, gr[g].tok, "they") ||
                           sr_token_is(&a->doc, gr[g].tok, "it")))
    return false;
  for (uint32_t v = g; v-- > first && v + BACK > g;) {
    if (gr[v].kind != SR_GR_VP) continue;
    uint32_t who = sr_hit_in_group(a, v, SR_L_REPORT) ? sr_subject_of(a, s, v) : SR_NONE;
    return who != SR_NONE && SR_TOLL_IS(a, gr[who].head, kLaw);
  }
  return false;
}

/* "troops captured 12 insurgents", "rebels captured four soldiers": held by the law, or hostages */
static bool tollverb_captured(const SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp,
                              uint32_t obj) {
  SrPeople p;
  uint32_t who = sr_subject_of(a, s, vp);
  if (f->effect != SR_E_ARRESTED || who == SR_NONE) return false;
  if (tollverb_said_by_law(a, s, who))
    return sr_people_read(a, s, obj, &p) && p.num != SR_NONE && p.class_;
  if (!sr_people_read(a, s, obj, &p) || p.num == SR_NONE || !p.class_) return false;
  if (sr_frame_attacks(a, who) && !p.perpetrator) f->effect = SR_E_HOSTAGE;
  return f->effect == SR_E_HOSTAGE || p.perpetrator || sr_people_forces(a, who);
}

/* "the general whom a drone killed": whom the clause in front of its subject speaks of; SR_NONE */
static uint32_t tollverb_whom(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  if ((v->passive && !v->reduced) || vp < first + 3) return SR_NONE;
  for (uint32_t g = vp; g-- > first + 1 && g + 6 > vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (x->kind == SR_GR_VP) return SR_NONE;
    if (x->ntok != 1 || !sr_token_is(&a->doc, x->tok, "whom")) continue;
    return x[-1].kind == SR_GR_NP && x[-1].tok + x[-1].ntok + 1 >= x->tok ? g - 1 : SR_NONE;
  }
  return SR_NONE;
}

/* "killed 12 passengers they had kidnapped": whom the words in front of the pronoun name; SR_NONE */
static uint32_t tollverb_contact(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kThey[] = {"they", "he", "she", "it"};
  const SrGroup *v = &a->work->group.a[vp];
  if (vp < a->work->sent[s].group + 3 || v->passive || v->reduced || v->infinitive ||
      sr_object_of(a, s, vp) != SR_NONE)
    return SR_NONE;
  const SrGroup *it = v - 1, *o = v - 2;
  bool joined = it->kind == SR_GR_NP && it->ntok == 1 && SR_TOLL_IS(a, it->tok, kThey) &&
                o->kind == SR_GR_NP && o->tok + o->ntok == it->tok &&
                a->work->tag[o->head].upos == SR_U_NOUN && it->tok + 1 == v->tok;
  return joined ? vp - 2 : SR_NONE;
}

/* "are hurting the army", "is hurting a minister": a harm that goes on, of nobody counted, is no wound */
static bool tollverb_harms(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp, uint32_t obj) {
  const SrGroup *v = &a->work->group.a[vp];
  return v->progressive && !v->passive && sr_token_is(&a->doc, h->tok, "hurting") &&
         sr_people_number(a, s, a->work->group.a[obj].tok,
                          a->work->group.a[obj].tok + a->work->group.a[obj].ntok) == SR_NONE;
}

/* people in the object of an active verb; false where it has none */
static bool tollverb_active(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                            uint32_t vp) {
  uint32_t o = tollverb_object(a, s, vp, tollverb_beyond(h, &a->work->group.a[vp]));
  if (o == SR_NONE) return false;
  if (f->effect == SR_E_INJURED && tollverb_harms(a, s, h, vp, o)) return true;
  if (sr_people_is_split(a, s, o)) o += 2; /* "freed [five] [abducted] [girls]" */
  if (f->effect == SR_E_INJURED && tollverb_deadly(a, s, vp, o))
    f->effect = SR_E_KILLED;
  else if (sr_lex_attr_is(h->entry, "strength", "people") && !tollverb_in_body(a, s, o) &&
           !tollverb_captured(a, s, f, vp, o))
    return true;
  if (tollverb_reflexive(a, s, f, vp, o)) return true;
  uint32_t before = a->work->ntoll;
  if (!sr_toll_they(a, s, f, o)) sr_toll_right(a, s, f, o);
  tollverb_shot_by_police(a, s, vp, o, before);
  tollverb_then_oneself(a, s, f, vp, o);
  return true;
}

/* "the number of people [killed] has climbed to 45", "the number of [wounded] at 31": the number
** stands elsewhere */
static bool tollverb_of_number(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kNumber[] = {"number", "toll", "tally", "count"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t first = a->work->sent[s].group, of = vp;
  SrPeople p;
  if (of > first && v[-1].kind == SR_GR_NP) of--;
  if (of < first + 2 || v->passive != v->reduced) return false;
  const SrGroup *x = &a->work->group.a[of];
  uint32_t o = sr_object_of(a, s, vp);
  if (o != SR_NONE && sr_people_read(a, s, o, &p) && p.counted) return false;
  return x[-1].kind == SR_GR_PP && sr_token_is(&a->doc, x[-1].tok, "of") &&
         x[-2].kind == SR_GR_NP && SR_TOLL_IS(a, x[-2].head, kNumber) &&
         sr_token_is(&a->doc, x[-2].tok, "the") &&
         sr_people_number(a, s, x[-2].tok, x->tok + x->ntok) == SR_NONE;
}

/* "forced 3,000 people to flee", "forcing hundreds of residents to leave their homes": the people that
** another verb drives away; false where none does */
static bool tollverb_driven(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  static const char *const kDrive[] = {"forced",    "forcing",    "forces",    "force",
                                       "compelled", "compelling", "prompted",  "prompting",
                                       "pushed",    "pushing",    "caused",    "causing"};
  enum { REACH = 8 };
  uint32_t first = a->work->sent[s].group;
  if (f->effect != SR_E_ESCAPED && f->effect != SR_E_DISPLACED) return false;
  const SrGroup *v = &a->work->group.a[vp];
  if (!sr_token_is(&a->doc, v->tok, "to") &&
      !(v->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, v->tok - 1, "to")))
    return false;
  for (uint32_t g = vp; g-- > first && g + REACH > vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (x->kind != SR_GR_VP) continue;
    uint32_t o = x->passive || !SR_TOLL_IS(a, x->head, kDrive) ? SR_NONE : sr_object_of(a, s, g);
    if (o == SR_NONE) return false;
    f->effect = SR_E_DISPLACED;
    f->rank = SR_TOLL_VERB;
    f->mode |= sr_toll_verb_mode(a, x);
    sr_toll_right(a, s, f, o);
    return true;
  }
  return false;
}

/* the militia, the group, a group by name */
static bool tollverb_band(const SrArticle *a, uint32_t g) {
  static const char *const kBand[] = {"group", "militia", "rebels", "outfit", "gang"};
  uint32_t head = a->work->group.a[g].head, m = a->work->mention_of[head];
  return sr_frame_attacks(a, g) || SR_TOLL_IS(a, head, kBand) ||
         (m != SR_NONE && a->mention[m].k == SR_M_GROUP);
}

/* "ten sailors were captured off the coast": people whom nobody arrests, and no forces are named */
static bool tollverb_taken(const SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  static const char *const kBy[] = {"by"};
  const SrGroup *v = &a->work->group.a[vp];
  if (f->effect != SR_E_ARRESTED || !sr_token_is(&a->doc, v->head, "captured") ||
      !(v->passive || v->reduced))
    return false;
  uint32_t by = sr_pp_object(a, s, vp, kBy, 1, 4), who = sr_subject_of(a, s, vp);
  SrPeople p;
  if (who == SR_NONE || !sr_people_read(a, s, who, &p) || !p.class_ || p.perpetrator) return false;
  return by == SR_NONE ? sr_people_harmless(a, who) : tollverb_band(a, by);
}

/* "seriously wounded a guard": the adjective is the verb of its clause */
static bool tollverb_modified(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t last = h->tok + h->ntok - 1;
  return sr_toll_who_is(h->entry, "mod") && h->ntok > 1 && !v->passive && v->head == last &&
         sr_object_of(a, s, vp) != SR_NONE;
}

/* "the ambulance was shot at", "was shot at by snipers": nobody was hit; "at a checkpoint" is where */
static bool tollverb_shot_at(const SrArticle *a, uint32_t s, const SrLexHit *h, const SrGroup *v) {
  uint32_t t = h->tok + h->ntok, end = sr_sent_end(&a->doc, s);
  if (!(v->passive || v->reduced) || t >= end || !sr_token_is(&a->doc, t, "at") ||
      !sr_token_is(&a->doc, h->tok, "shot"))
    return false;
  static const char *const kNext[] = {"by", "and", "from", "as", "when", "while"};
  return t + 1 >= end || a->doc.tok[t + 1].flags & SR_T_PUNCT || SR_TOLL_IS(a, t + 1, kNext);
}

/* "Five officers were killed, as were the attackers" */
static void tollverb_as_were(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  enum { FAR = 16 };
  static const char *const kWere[] = {"was", "were"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t end = sr_sent_end(&a->doc, s);
  if (!v->passive) return;
  for (uint32_t t = v->tok + v->ntok; t + 2 < end && t < v->tok + FAR; t++) {
    if (!sr_token_is(&a->doc, t, "as") || !SR_TOLL_IS(a, t + 1, kWere)) continue;
    uint32_t g = a->work->group_of[t + 2];
    SrPeople p;
    if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP || !sr_people_read(a, s, g, &p)) return;
    if (!p.counted) tollverb_attackers_told(a, s, &p);
    if (p.counted) sr_toll_list(a, s, f, &p, 1);
    return;
  }
}

/* "the deaths of two porters who had been shot": the clause says how those died of whom it speaks */
static bool tollverb_of_death(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kDeath[] = {"death",  "deaths",  "killing", "killings",
                                       "murder", "murders", "assassination", "assassinations"};
  const SrGroup *v = &a->work->group.a[vp];
  if (!v->passive || vp < a->work->sent[s].group + 4) return false;
  return sr_group_is_relative(a, v - 1) && v[-2].kind == SR_GR_NP && v[-3].kind == SR_GR_PP &&
         sr_token_is(&a->doc, v[-3].tok, "of") && v[-4].kind == SR_GR_NP && SR_TOLL_IS(a, v[-4].head, kDeath);
}

void sr_toll_verb(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  bool obj = sr_toll_who_is(h->entry, "obj") || tollverb_modified(a, s, h, vp),
       weak = sr_lex_attr_is(h->entry, "strength", "people");
  uint32_t beyond = tollverb_beyond(h, v);
  if (vp > a->work->sent[s].group && sr_people_is_split(a, s, vp - 1)) {
    f->rank = SR_TOLL_NAMES; /* "35 detained militants" */
    if (f->effect != SR_E_ARRESTED) sr_toll_right(a, s, f, vp + 1);
    return;
  }
  if (tollverb_of_number(a, s, vp)) {
    sr_toll_number_after(a, s, f, vp);
    return;
  }
  if (tollverb_shot_at(a, s, h, v)) return;
  if (f->effect == SR_E_INJURED && weak && tollverb_of_death(a, s, vp)) f->effect = SR_E_KILLED;
  if (tollverb_driven(a, s, f, vp)) return;
  if (tollverb_taken(a, s, f, vp)) f->effect = SR_E_HOSTAGE;
  f->rank = SR_TOLL_VERB;
  if (obj && tollverb_inverted(a, s, f, vp)) return;
  f->mode |= sr_toll_verb_mode(a, v);
  if (tollverb_would(a, s, vp)) f->mode |= SR_MD_HYPO;
  uint32_t whom =
      obj && !beyond && sr_object_of(a, s, vp) == SR_NONE ? tollverb_whom(a, s, vp) : SR_NONE;
  if (whom == SR_NONE && obj && !beyond) whom = tollverb_contact(a, s, vp);
  if (whom != SR_NONE) {
    sr_toll_left(a, s, f, whom);
    return;
  }
  if (obj && (beyond ? v->reduced : v->passive || v->reduced) &&
      tollverb_hidden_active(a, s, f, vp, beyond)) /* "two men [gunned] down eight people" */
    return;
  if (obj && !(v->passive || v->reduced)) {
    if (tollverb_active(a, s, h, f, vp)) return;
    if (!beyond && v->form != SR_VF_PART && (v->form != SR_VF_PAST || weak)) return;
  }
  if (f->effect == SR_E_INJURED && tollverb_deadly(a, s, vp, SR_NONE)) f->effect = SR_E_KILLED;
  uint32_t before = a->work->ntoll;
  tollverb_subject(a, s, f, vp);
  tollverb_as_were(a, s, f, vp);
  if (tollverb_he_by_police(a, s, vp))
    for (; before < a->work->ntoll; before++) a->work->toll[before].perpetrator = true;
}

/* "escaped with minor injuries", "admitted with wounds", "another twelve with injuries": who has what NP g
** names, behind "with" or "for" */
static bool tollverb_with_wounds(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g) {
  static const char *const kWith[] = {"with", "for"};
  static const char *const kAway[] = {"escape", "flee", "survive", "emerge", "suffer", "end"};
  static const char *const kCare[] = {"treat", "admit", "hospitalize", "hospitalise", "take", "leave",
                                      "rush", "bring", "fly", "airlift", "carry", "receive", "see"};
  uint32_t first = a->work->sent[s].group;
  const SrGroup *pp = &a->work->group.a[g] - 1, *v = pp - 1;
  if (g < first + 2 || pp->kind != SR_GR_PP || pp->tok + pp->ntok != pp[1].tok ||
      !SR_TOLL_IS(a, pp->head, kWith))
    return false;
  uint32_t vp = g - 2, before = a->work->ntoll;
  while (vp > first && vp + 4 > g && a->work->group.a[vp].kind != SR_GR_VP) vp--;
  const SrGroup *x = &a->work->group.a[vp];
  bool carried = x->kind == SR_GR_VP &&
                 (x->passive || x->reduced
                      ? sr_lemma_in(a, x->head, kCare, sizeof kCare / sizeof *kCare)
                      : sr_lemma_in(a, x->head, kAway, sizeof kAway / sizeof *kAway));
  SrPeople p;
  if (carried) {
    f->mode |= sr_toll_verb_mode(a, x);
    tollverb_subject(a, s, f, vp);
  } else if (v->kind == SR_GR_NP && v->tok + v->ntok == pp->tok && sr_people_read(a, s, g - 2, &p) &&
             p.num != SR_NONE && p.known) {
    sr_toll_left(a, s, f, g - 2);
  }
  return a->work->ntoll > before;
}

/* "suffered less severe wounds", "sustained burns", "were nursing injuries" */
bool sr_toll_suffered(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t tok) {
  static const char *const kWound[] = {"injuries", "injury", "wounds", "wound", "burns"};
  static const char *const kSuffer[] = {"suffer", "sustain", "receive", "nurse", "incur", "have"};
  enum { SUFFER = sizeof kSuffer / sizeof *kSuffer, OWN = SUFFER - 1 /* not have */ };
  static const char *const kFatal[] = {"fatal", "lethal", "mortal"};
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE || g <= a->work->sent[s].group || !SR_TOLL_IS(a, tok, kWound)) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || gr->head != tok) return false;
  f->rank = SR_TOLL_VERB;
  if (TOLLVERB_HAS(a, gr->tok, gr->head, kFatal)) f->effect = SR_E_KILLED;
  static const char *const kPast[] = {"suffered", "sustained", "received"}; /* where they pass for adjectives */
  if (gr->ntok < 5 && gr->head > gr->tok &&
      (sr_lemma_in(a, gr->head - 1, kSuffer, OWN) || SR_TOLL_IS(a, gr->head - 1, kPast))) {
    uint32_t num = sr_people_number(a, s, gr->tok, gr->head - 1); /* "and [50 sustained injuries]" */
    if (num != SR_NONE) tollverb_number(a, s, f, g, num);
    bool apart = gr->tok + 1 == gr->head && gr[-1].kind == SR_GR_NP && gr[-1].tok + gr[-1].ntok == gr->tok;
    if (num == SR_NONE && apart) sr_toll_left(a, s, f, g - 1); /* "[12 guards] [sustained burns]" */
    return num != SR_NONE || apart;
  }
  if (gr[-1].kind != SR_GR_VP) return tollverb_with_wounds(a, s, f, g);
  if (!sr_lemma_in(a, gr[-1].head, kSuffer, SUFFER)) return false;
  f->mode |= sr_toll_verb_mode(a, gr - 1);
  tollverb_subject(a, s, f, g - 1);
  return true;
}

#undef TOLLVERB_HAS
