/*
** tollsubject.c: people in front of a verb of harm, its subject or who stands next to it: "12 were
** killed", "of the 80 people who died", "40 guests, of whom six were children, died".
*/
#include "tollframe.h"

uint32_t sr_toll_clause_before(const SrArticle *a, uint32_t s, uint32_t vp) {
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

void sr_toll_attackers_told(const SrArticle *a, uint32_t s, SrPeople *p) {
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

/* "Sterling was killed": the tagger may take the name for a part of the verb */
static bool tollsubject_inside(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t m = a->work->mention_of[v->tok], from = a->work->sent[s].group;
  if (m == SR_NONE && vp > from && v[-1].kind == SR_GR_VP && v[-1].tok + v[-1].ntok == v->tok)
    m = a->work->mention_of[v[-1].tok];
  if (m == SR_NONE || a->mention[m].k != SR_M_PERSON ||
      a->mention[m].tok + a->mention[m].ntok > v->head)
    return false;
  SrPeople p = sr_toll_people(vp, a->mention[m].tok, a->mention[m].ntok, 1);
  p.who = p.tok;
  p.nwho = p.ntok;
  p.known = p.named = p.definite = true;
  sr_toll_add(a, s, f, &p);
  return true;
}

/* The people of whom verb group vp says more, "the 40 people killed", "those who died": NP; SR_NONE
** */
static uint32_t tollsubject_whole(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t back = v->reduced ? 1 : 2;
  if (vp < first + back || v[-1].kind != SR_GR_NP || v[-1].tok + v[-1].ntok != v->tok)
    return SR_NONE;
  if (v->reduced) return vp - 1;
  return sr_group_is_relative(a, v - 1) && v[-2].kind == SR_GR_NP &&
                 v[-2].tok + v[-2].ntok == v[-1].tok
             ? vp - 2
             : SR_NONE;
}

/* "Dozens of residents were among the 1,200 people killed": a part of the others */
static bool tollsubject_members(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  uint32_t whole = tollsubject_whole(a, s, vp);
  SrPeople p;
  if (whole == SR_NONE || !sr_people_read(a, s, whole, &p)) return false;
  SrTollFrame of = *f;
  if (!sr_toll_members(a, s, &of, whole)) return false;
  if (p.counted) sr_toll_add(a, s, f, &p);
  return true;
}

void sr_toll_number(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g, uint32_t num) {
  const SrNumber *x = &a->work->num.a[num];
  SrPeople p = sr_toll_people(g, x->tok, x->ntok, 0);
  p.num = num;
  p.count = sr_people_count(x);
  sr_toll_add(a, s, f, &p);
}

/* "and several were wounded", "many more were hurt": the number alone is the subject */
static bool tollsubject_quantified(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
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
  sr_toll_number(a, s, f, g == SR_NONE ? vp : g, num);
  return true;
}

/* "...; both died": a pronoun that the tagger takes for the word before "and" */
static bool tollsubject_both(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  uint32_t t = a->work->group.a[vp].tok;
  if (t == a->doc.sent[s].tok || !sr_token_is(&a->doc, t - 1, "both") ||
      a->work->group_of[t - 1] != SR_NONE)
    return false;
  SrPeople p = sr_toll_people(vp, t - 1, 1, 2);
  p.known = p.definite = true;
  sr_toll_add(a, s, f, &p);
  return true;
}

/* "neither of the officers in the van was hurt" */
static bool tollsubject_neither(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  if (f->effect != SR_E_KILLED && f->effect != SR_E_INJURED) return false;
  for (uint32_t g = vp; g-- > first + 1 && gr[g].kind != SR_GR_VP;) {
    uint32_t t = gr[g].tok;
    if (gr[g].kind != SR_GR_NP || t < a->doc.sent[s].tok + 2 ||
        !sr_token_is(&a->doc, t - 1, "of") || !sr_token_is(&a->doc, t - 2, "neither"))
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
static bool tollsubject_hung_on(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
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
static bool tollsubject_near(const SrArticle *a, uint32_t s, uint32_t vp) {
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
static bool tollsubject_clause_begins(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kOpen[] = {"after", "before", "when", "while", "until", "since", "that"};
  return t > a->doc.sent[s].tok && SR_TOLL_IS(a, t - 1, kOpen);
}

/* "40 guests, of whom six were children, [died]": who is counted in front of the clause that tells
** of a part of them; SR_NONE */
static uint32_t tollsubject_over_whom(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { BACK = 14 };
  uint32_t from = a->doc.sent[s].tok, v = a->work->group.a[vp].tok;
  if (v < from + 6 || !sr_token_is(&a->doc, v - 1, ",")) return SR_NONE;
  for (uint32_t t = v - 1; t-- > from + 1 && t + BACK > v;) {
    if (!sr_token_is(&a->doc, t, "whom")) continue;
    while (t > from + 1 && t + BACK > v && !sr_token_is(&a->doc, t, ",")) t--;
    uint32_t g = sr_token_is(&a->doc, t, ",") ? a->work->group_of[t - 1] : SR_NONE;
    SrPeople p;
    bool counted = g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP &&
                   sr_people_read(a, s, g, &p) && p.counted;
    return counted ? g : SR_NONE;
  }
  return SR_NONE;
}

/* "two children and eight adults (three soldiers and five civilians) were hurt": NP g, in brackets,
** is what the people before them were; those; else g */
static uint32_t tollsubject_before_brackets(const SrArticle *a, uint32_t s, uint32_t g) {
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

/* "four [workers] of the [Rio Verde] [executive commission] were": a name that falls into two
** groups */
static uint32_t tollsubject_whole_name(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *x = &a->work->group.a[g];
  SrPeople p;
  if (!a->doc.upper || g < a->work->sent[s].group + 3 || x->kind != SR_GR_NP ||
      x[-1].kind != SR_GR_NP || x[-1].tok + x[-1].ntok != x->tok || x[-2].kind != SR_GR_PP ||
      x[-3].kind != SR_GR_NP || (sr_people_read(a, s, g, &p) && p.counted))
    return g;
  return sr_people_read(a, s, g - 3, &p) && p.num != SR_NONE ? g - 3 : g;
}

/* "with all three of the attackers killed", "days after two of their cousins were seized": the
** number stands three groups before verb group vp, whose subject is NP g, if it has one */
static bool tollsubject_of_them(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g) {
  const SrGroup *v = &a->work->group.a[vp];
  if (vp <= a->work->sent[s].group + 3) return false;
  bool clause = g != SR_NONE && g + 3 < vp && tollsubject_clause_begins(a, s, v[-3].tok);
  SrPeople p;
  return (v->reduced || clause) && v[-1].kind == SR_GR_NP && v[-2].kind == SR_GR_PP &&
         sr_token_is(&a->doc, v[-2].tok, "of") && v[-3].kind == SR_GR_NP &&
         v[-3].tok + v[-3].ntok == v[-2].tok && sr_people_read(a, s, vp - 3, &p) &&
         p.num != SR_NONE;
}

/* "the fourth soldier killed this year": told of already */
static bool tollsubject_is_nth(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t nth = a->work->group.a[vp].reduced ? sr_number_in(a, s, gr->tok, gr->ntok) : SR_NONE;
  return nth != SR_NONE && a->work->num.a[nth].kind == SR_N_ORDINAL;
}

void sr_toll_subject(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  uint32_t main = sr_toll_clause_before(a, s, vp);
  uint32_t g = sr_subject_of(a, s, main), first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  SrPeople p;
  if (main != vp) {
    if (g != SR_NONE) sr_toll_left(a, s, f, g);
    return;
  }
  if (tollsubject_quantified(a, s, f, vp) || tollsubject_both(a, s, f, vp) ||
      tollsubject_neither(a, s, f, vp) || tollsubject_inside(a, s, f, vp) ||
      tollsubject_members(a, s, f, vp) || tollsubject_hung_on(a, s, f, vp))
    return;
  uint32_t over = tollsubject_over_whom(a, s, vp);
  if (over != SR_NONE) {
    sr_toll_left(a, s, f, over);
    return;
  }
  if (g != SR_NONE) g = tollsubject_whole_name(a, s, tollsubject_before_brackets(a, s, g));
  bool near = tollsubject_near(a, s, vp);
  if (v->reduced || (vp > first + 1 && sr_group_is_relative(a, v - 1)))
    f->rank = SR_TOLL_CLAUSE; /* "21 girls who were abducted have been released" */
  if (!near && tollsubject_of_them(a, s, vp, g)) {
    sr_toll_left(a, s, f, vp - 3);
    return;
  }
  if (near && (v->reduced || g == SR_NONE || !(sr_people_read(a, s, g, &p) && p.counted)))
    g = vp - 1;
  if (g == SR_NONE || sr_toll_they(a, s, f, g) || tollsubject_is_nth(a, s, vp, g)) return;
  uint32_t before = a->work->ntoll;
  sr_toll_left(a, s, f, g);
  const SrGroup *gr = &a->work->group.a[g];
  if (g > first + 1 && sr_token_is(&a->doc, gr->tok - 1, "whom") &&
      sr_token_is(&a->doc, gr->tok - 2, "of"))
    for (; before < a->work->ntoll; before++)
      a->work->toll[before].part = true; /* "of whom 17 were wounded" */
}
