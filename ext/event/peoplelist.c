/*
** peoplelist.c: people told of together: joined by commas and "and", named as
** parts behind "including", spelt out behind a colon. Reads groups and what
** people.c makes of each.
*/
#include "tollframe.h"

enum { PEOPLE_JOIN_NONE, PEOPLE_JOIN_COMMA, PEOPLE_JOIN_AND };

static int people_join(const SrArticle *a, uint32_t from, uint32_t to) {
  static const char *const kAnd[] = {"and", "plus", "&", "or"};
  static const char *const kPass[] = {"as", "well", "also", "both", ")"};
  int join = PEOPLE_JOIN_NONE;
  if (to < from || to - from > 4) return PEOPLE_JOIN_NONE;
  for (uint32_t t = from; t < to; t++) {
    if (SR_TOLL_IS(a, t, kAnd))
      join = PEOPLE_JOIN_AND;
    else if (sr_token_is(&a->doc, t, ",") || sr_token_is(&a->doc, t, ";"))
      join = join ? join : PEOPLE_JOIN_COMMA;
    else if (sr_token_is(&a->doc, t, "well"))
      join = PEOPLE_JOIN_AND;
    else if (!SR_TOLL_IS(a, t, kPass) && !(a->doc.tok[t].flags & SR_T_QUOTE))
      return PEOPLE_JOIN_NONE;
  }
  return join;
}

uint32_t sr_people_past(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  for (int i = 0; i < 3 && g + 2 < end; i++) {
    const SrGroup *x = &a->work->group.a[g], *pp = x + 1, *np = x + 2;
    if (pp->kind != SR_GR_PP || np->kind != SR_GR_NP || pp->tok != x->tok + x->ntok ||
        np->tok != pp->tok + pp->ntok)
      break;
    g += 2;
  }
  return g + 1;
}

/* "a bishop, Juan Cruz, was shot": the verb behind the name that commas set off at group v; 0 */
static uint32_t people_set_off_name(const SrArticle *a, uint32_t g, uint32_t v, uint32_t end) {
  if (v + 1 >= end || v != g + 1) return 0;
  const SrGroup *x = &a->work->group.a[g], *y = &a->work->group.a[v];
  if (y->kind != SR_GR_NP || y[1].kind != SR_GR_VP || y->tok != x->tok + x->ntok + 1 ||
      y[1].tok != y->tok + y->ntok + 1 || !sr_token_is(&a->doc, y->tok - 1, ",") ||
      !sr_token_is(&a->doc, y[1].tok - 1, ","))
    return 0;
  uint32_t m = a->work->mention_of[y->head];
  return m != SR_NONE && a->mention[m].k == SR_M_PERSON ? v + 1 : 0;
}

/* the NP opens a clause of its own: a finite verb, or the participle of another result, follows */
static bool people_own_clause(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, v = sr_people_past(a, s, g);
  if (v >= end) return false;
  uint32_t over = people_set_off_name(a, g, v, end);
  if (over) v = over;
  const SrGroup *vp = &a->work->group.a[v];
  if (vp->kind != SR_GR_VP) return false;
  uint32_t last = a->work->group.a[v - 1].tok + a->work->group.a[v - 1].ntok;
  if (vp->tok != last + (over != 0)) return false;
  if (sr_hit_in_group(a, v, SR_L_EFFECT)) return true;
  return !vp->reduced && vp->form != SR_VF_ING && !vp->infinitive;
}

bool sr_people_is_clause(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = gr->kind == SR_GR_NP ? sr_hit_at(a, gr->tok, SR_L_EFFECT) : NULL;
  if (!h || h->tok != gr->tok) return false;
  uint32_t after = h->tok + h->ntok, num = sr_people_number(a, s, gr->tok, gr->tok + gr->ntok);
  if (after < gr->tok + gr->ntok &&
      (sr_token_is(&a->doc, after, "a") || sr_token_is(&a->doc, after, "an")))
    return true;
  return num != SR_NONE && a->work->num.a[num].tok >= after;
}

/* the phrase tells its own result: "10 dead" of "10 dead and 30 injured", "12 bodies" */
static bool people_own_result(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_EFFECT);
  return gr->kind == SR_GR_NP && h &&
         (sr_lex_attr_is(h->entry, "who", "mod") ||
          (sr_lex_attr_is(h->entry, "who", "self") && !sr_lex_attr_is(h->entry, "vague", "1") &&
           strcmp(sr_lex_value(h->entry), "killed") == 0));
}

/* The group behind ", as well as", "along with" at group g; g itself where it says nothing such. */
static uint32_t people_as_well(const SrArticle *a, uint32_t g, uint32_t end) {
  static const char *const kWords[] = {"as", "well", "along", "together", "with"};
  uint32_t k = g;
  while (k < end && k < g + 3 && a->work->group.a[k].kind != SR_GR_NP &&
         SR_TOLL_IS(a, a->work->group.a[k].tok, kWords))
    k++;
  bool with = k > g && (sr_token_is(&a->doc, a->work->group.a[k - 1].tok, "with") ||
                        sr_token_is(&a->doc, a->work->group.a[k - 1].tok, "as"));
  return with && k > g + 1 ? k : g;
}

/* The NP behind "and of" at group next, where NP g stands behind "of" too: "the murder of a judge
** and of her driver"; else next itself. */
static uint32_t people_of_again(const SrArticle *a, uint32_t g, uint32_t next, uint32_t end) {
  const SrGroup *gr = a->work->group.a;
  if (next + 1 >= end || !g || gr[g - 1].kind != SR_GR_PP || gr[next].kind != SR_GR_PP) return next;
  bool of = sr_token_is(&a->doc, gr[g - 1].tok, "of") && sr_token_is(&a->doc, gr[next].tok, "of");
  return of && sr_token_is(&a->doc, gr[next].tok - 1, "and") ? next + 1 : next;
}

/* "his wife and son": the word that stands before the first counts one of each */
static void people_share(const SrArticle *a, SrPeople *p, uint32_t n) {
  for (uint32_t i = 1; i < n; i++) {
    const SrGroup *gr = &a->work->group.a[p[i].group];
    if (p[i].counted || !p[i].known || gr->ntok != 1 || a->work->tag[gr->head].plural) continue;
    if (p[i - 1].count.max != 1 || !sr_token_is(&a->doc, gr->tok - 1, "and")) continue;
    p[i].counted = true;
    p[i].count = p[i - 1].count;
    p[i].definite = p[i - 1].definite;
  }
}

/* "senator and presidential candidate Ann Lee": two offices of one */
static bool people_two_offices(const SrArticle *a, const SrPeople *x, const SrPeople *y) {
  static const char *const kOffice = "official";
  return !x->named && y->named && x->num == SR_NONE && x->class_ && y->class_ &&
         strcmp(x->class_, kOffice) == 0 && strcmp(y->class_, kOffice) == 0 &&
         a->work->tag[x->tok].upos != SR_U_DET && a->work->tag[y->tok].upos != SR_U_DET &&
         y->tok == x->tok + x->ntok + 1 && sr_token_is(&a->doc, y->tok - 1, "and") &&
         a->work->tag[a->work->group.a[x->group].head].upos != SR_U_PRON;
}

/* "his brother and fellow suspect Paul Reyes": one man */
static bool people_twice(const SrArticle *a, const SrPeople *x, const SrPeople *y) {
  if (people_two_offices(a, x, y)) return true;
  const SrPeople *name = x->named ? x : y, *other = x->named ? y : x;
  if (!name->named || other->named || x->count.max != 1 || y->count.max != 1) return false;
  return sr_token_is(&a->doc, y->tok, "fellow") || sr_token_is(&a->doc, y->tok, "co");
}

/* "among them", "included" right behind NP g, and a comma or the end */
static bool people_among(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t t = a->work->group.a[g].tok + a->work->group.a[g].ntok, end = sr_sent_end(&a->doc, s);
  if (t + 2 < end && sr_token_is(&a->doc, t, "among") && sr_token_is(&a->doc, t + 1, "them"))
    return sr_token_is(&a->doc, t + 2, ",") || sr_token_is(&a->doc, t + 2, ".");
  return t + 1 < end && sr_token_is(&a->doc, t, "included") && sr_token_is(&a->doc, t + 1, ",");
}

/* "nine women and three children among them," from NP g on: the last of them */
static uint32_t people_list_among(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { MOST = 5 };
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  for (uint32_t k = g; k < end && k < g + MOST; k++) {
    const SrGroup *x = &a->work->group.a[k];
    if (x->kind != SR_GR_NP) return SR_NONE;
    if (k > g && people_join(a, x[-1].tok + x[-1].ntok, x->tok) == PEOPLE_JOIN_NONE) return SR_NONE;
    if (people_among(a, s, k)) return k;
  }
  return SR_NONE;
}

/* "a nurse and two other unidentified men": whoever they are called, they are with the nurse */
static void people_like_first(const SrArticle *a, SrPeople *p, uint32_t n) {
  for (uint32_t i = 1; i < n && !p[0].perpetrator; i++)
    for (uint32_t t = p[i].tok; p[i].perpetrator && t < p[i].tok + p[i].ntok; t++)
      if (sr_token_is(&a->doc, t, "other")) p[i].perpetrator = false;
}

uint32_t sr_people_right(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, n = 0, sure = 0;
  if (!cap || !sr_people_read(a, s, g, &out[0])) return 0;
  const SrGroup *verb = &a->work->group.a[g] - 1; /* "who killed a man and a boy was held" */
  bool inside = g > a->work->sent[s].group + 1 && verb->kind == SR_GR_VP && !verb->passive &&
                sr_group_is_relative(a, verb - 1);
  n = sure = 1;
  while (n < cap) {
    uint32_t past = sr_people_past(a, s, g), next = past, over = sr_people_apposed(a, s, g, past);
    if (!over) over = sr_people_name_behind(a, s, g, past);
    if (over) next = past = over;
    if (past < end) next = people_as_well(a, past, end);
    if (next == past) next = people_of_again(a, g, past, end);
    if (next >= end || a->work->group.a[next].kind != SR_GR_NP) break;
    const SrGroup *x = &a->work->group.a[past - 1], *y = &a->work->group.a[next];
    int join = next > past ? PEOPLE_JOIN_AND : people_join(a, x->tok + x->ntok, y->tok);
    if (join == PEOPLE_JOIN_NONE || (!inside && people_own_clause(a, s, next)) ||
        sr_people_is_clause(a, s, next))
      break;
    if (join != PEOPLE_JOIN_AND && people_list_among(a, s, next) != SR_NONE) break;
    if (people_own_result(a, next)) break;
    if (out[0].count.max == 0) break; /* "hurt nobody, and ..." */
    if (!sr_people_read(a, s, next, &out[n])) {
      if (join == PEOPLE_JOIN_AND) break;
      g = next; /* an age: "a teacher, 45, and" */
      if (a->work->group.a[next].ntok > 1) break;
      continue;
    }
    if (!out[n].nwho && !out[n].more) break; /* "six people and millions in losses" */
    if (people_twice(a, &out[n - 1], &out[n]))
      out[n - 1] = out[n];
    else
      n++;
    g = next;
    if (join == PEOPLE_JOIN_AND) sure = n;
  }
  people_share(a, out, sure);
  people_like_first(a, out, sure);
  return sure;
}

/* the NP before "including ...": its part stands between it and its verb */
static uint32_t people_before_including(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kThem[] = {"them", "those"};
  uint32_t first = a->work->sent[s].group;
  for (int i = 0; i < 12 && g > first; i++) {
    const SrGroup *p = &a->work->group.a[--g];
    if (sr_token_is(&a->doc, p->tok, "which")) return SR_NONE; /* "including one in which 12 died" */
    for (uint32_t t = p->tok + p->ntok; t < p[1].tok; t++)
      if (a->work->tag[t].upos == SR_U_SCONJ) return SR_NONE; /* ", and that two were dead" */
    if (p->kind == SR_GR_VP && !sr_token_is(&a->doc, p->head, "including")) return SR_NONE;
    bool among = sr_token_is(&a->doc, p->tok, "among") && SR_TOLL_IS(a, p->tok + 1, kThem);
    if (!among && !sr_token_is(&a->doc, p->tok, "including")) continue;
    if (g == first || a->work->group.a[g - 1].kind == SR_GR_VP) return SR_NONE;
    while (g > first && a->work->group.a[g - 1].kind != SR_GR_NP) g--;
    return g > first ? g - 1 : SR_NONE;
  }
  return SR_NONE;
}

static uint32_t people_chain_head(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = a->work->sent[s].group;
  for (int i = 0; i < 3 && g >= first + 2; i++) {
    const SrGroup *pp = &a->work->group.a[g - 1], *np = &a->work->group.a[g - 2];
    if (pp->kind != SR_GR_PP || np->kind != SR_GR_NP ||
        pp->tok + pp->ntok != a->work->group.a[g].tok || np->tok + np->ntok != pp->tok)
      break;
    if (sr_token_is(&a->doc, np->head, "total")) break; /* "a total of 17 people" */
    g -= 2;
  }
  return g;
}

/* NP g is the object of a verb that tells a result, or of "including"; of any verb when NP `last`,
** joined to it, has a verb of its own */
static bool people_governed(const SrArticle *a, uint32_t s, uint32_t g, uint32_t last) {
  if (g <= a->work->sent[s].group) return false;
  const SrGroup *v = &a->work->group.a[g - 1], *x = &a->work->group.a[g];
  if (v->tok + v->ntok != x->tok) return false;
  if (sr_token_is(&a->doc, v->tok, "including")) return true;
  if (v->kind != SR_GR_VP) return false;
  return sr_hit_in_group(a, g - 1, SR_L_EFFECT) != NULL ||
         (!v->passive && !v->reduced && !sr_hit_in_group(a, g - 1, SR_L_REPORT) &&
          people_own_clause(a, s, last));
}

static bool people_dash(const SrArticle *a, uint32_t t) {
  return sr_token_is(&a->doc, t, "--") ||
         (a->doc.tok[t].flags & SR_T_HYPHEN && a->doc.tok[t].flags & SR_T_SPACE);
}

/* NP that ends right before the dash that pairs with the one at token t */
static uint32_t people_dash_left(const SrArticle *a, uint32_t s, uint32_t t) {
  uint32_t from = a->doc.sent[s].tok;
  for (uint32_t k = t; k-- > from + 1 && k + 25 > t;)
    if (people_dash(a, k)) {
      uint32_t g = a->work->group_of[k - 1];
      return g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP ? g : SR_NONE;
    }
  return SR_NONE;
}

/* "six priests -- five of them Spaniards -- and two women": from the women to the priests */
static uint32_t people_over_dash(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t t = a->work->group.a[g].tok, from = a->doc.sent[s].tok;
  if (t < from + 3 || !sr_token_is(&a->doc, t - 1, "and") || !people_dash(a, t - 2)) return SR_NONE;
  return people_dash_left(a, s, t - 2);
}

/* "13 people, the six attackers among them," stands for the 13; else g */
static uint32_t people_before_among(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *own = &a->work->group.a[g];
  SrPeople p;
  if (g == first || !people_among(a, s, g) || own[-1].kind != SR_GR_NP ||
      own[-1].tok + own[-1].ntok + 1 != own->tok || !sr_token_is(&a->doc, own->tok - 1, ","))
    return g;
  uint32_t h = people_chain_head(a, s, g - 1);
  return sr_people_read(a, s, h, &p) && p.num != SR_NONE ? h : g;
}

/* "of them", "of whom", "of which": those told of before */
static bool people_pronoun(const SrArticle *a, uint32_t t) {
  static const char *const kThem[] = {"them", "whom", "which"};
  return SR_TOLL_IS(a, t, kThem);
}

/* "40 people, most of them militants," stands for the 40 */
static uint32_t people_before_most(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kAll[] = {"all", "both", "each"};
  uint32_t first = a->work->sent[s].group;
  const SrGroup *own = &a->work->group.a[g];
  if (g > first && own[-1].kind == SR_GR_NP && SR_TOLL_IS(a, own->tok, kAll) &&
      own[-1].tok + own[-1].ntok + 1 == own->tok && sr_token_is(&a->doc, own->tok - 1, ",") &&
      sr_people_number(a, s, own->tok, own->tok + own->ntok) == SR_NONE)
    return people_chain_head(a, s, g - 1); /* "six people, all civilians," */
  /* "two members of the escort, members of the secret police," */
  SrPeople p;
  if (g > first && own->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, own->tok - 1, ",") &&
      own[-1].kind == SR_GR_NP && own[-1].tok + own[-1].ntok + 1 == own->tok &&
      a->work->tag[own->head].plural && a->work->tag[own->tok].upos == SR_U_NOUN &&
      sr_people_number(a, s, own->tok, own->tok + own->ntok) == SR_NONE) {
    uint32_t h = people_chain_head(a, s, g - 1);
    if (sr_people_read(a, s, h, &p) && p.num != SR_NONE && p.count.min > 1) return h;
  }
  for (uint32_t i = g; i > first && i + 3 > g; i--) {
    const SrGroup *x = &a->work->group.a[i];
    if (!people_pronoun(a, x->tok) || x[-1].kind != SR_GR_PP ||
        !sr_token_is(&a->doc, x[-1].tok, "of"))
      continue;
    for (uint32_t k = i - 1; k-- > first && k + 5 > i;)
      if (a->work->group.a[k].kind == SR_GR_NP &&
          a->work->group.a[k].tok + a->work->group.a[k].ntok < a->doc.ntok &&
          sr_token_is(&a->doc, a->work->group.a[k].tok + a->work->group.a[k].ntok, ","))
        return people_chain_head(a, s, k);
  }
  return g;
}

/* "nine men, two of them in critical condition": the two, called as NP `whole` is */
static bool people_of_them(const SrArticle *a, uint32_t s, uint32_t g, uint32_t whole,
                           SrPeople *out) {
  const SrGroup *x = &a->work->group.a[g];
  if (g < a->work->sent[s].group + 2 || !people_pronoun(a, x->tok) || x[-1].kind != SR_GR_PP ||
      x[-2].kind != SR_GR_NP || whole >= g - 2)
    return false;
  uint32_t num = sr_people_number(a, s, x[-2].tok, x[-2].tok + x[-2].ntok);
  if (num == SR_NONE || !sr_people_read(a, s, whole, out)) return false;
  out->num = num;
  out->count = sr_people_count(&a->work->num.a[num]);
  out->tok = a->work->num.a[num].tok;
  out->ntok = x->tok + x->ntok - out->tok;
  out->group = g;
  out->counted = out->some = true;
  out->definite = out->more = false;
  return true;
}

/* "A colonel and close ally of the president was shot": one man, as the verb behind NP g says of him
** and of what he is joined to in front */
static bool people_one_of_two(const SrArticle *a, uint32_t s, uint32_t g, const SrPeople *x,
                              const SrPeople *y) {
  static const char *const kOne[] = {"was", "is", "has"};
  uint32_t v = sr_people_past(a, s, g), end = a->work->sent[s].group + a->work->sent[s].ngroup;
  if (v >= end || a->work->group.a[v].kind != SR_GR_VP || x->counted || !y->counted ||
      y->num != SR_NONE || y->count.max != 1)
    return false;
  const SrGroup *last = &a->work->group.a[g];
  return !a->work->tag[last->head].plural && a->work->tag[last->tok].upos != SR_U_DET &&
         a->work->tag[last->tok].upos != SR_U_PRON && SR_TOLL_IS(a, a->work->group.a[v].tok, kOne);
}

/* "25", "aged 25" behind a name: NP g is an age */
static bool people_is_age(const SrArticle *a, uint32_t first, uint32_t g) {
  const SrGroup *age = &a->work->group.a[g];
  bool aged = age->ntok == 2 && sr_token_is(&a->doc, age->tok, "aged");
  return age->ntok <= 1u + aged && a->doc.tok[age->tok + aged].flags & SR_T_DIGIT && g != first &&
         age[-1].kind == SR_GR_NP;
}

/* "four workers -- two of them Danes -- were": the workers; else g */
static uint32_t people_before_dashes(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t dash = a->work->group.a[g].tok + a->work->group.a[g].ntok;
  if (dash >= sr_sent_end(&a->doc, s) || !people_dash(a, dash)) return g;
  uint32_t over = people_dash_left(a, s, dash);
  return over != SR_NONE ? people_chain_head(a, s, over) : g;
}

/* "two officers who acted as her guards and a passer-by were hurt": the officers, from NP g of their clause;
** SR_NONE */
static uint32_t people_before_clause(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 6 };
  uint32_t first = a->work->sent[s].group, verbs = 0;
  const SrGroup *gr = a->work->group.a;
  SrPeople p;
  if (g == first || (gr[g - 1].kind != SR_GR_PP && sr_people_read(a, s, g, &p) && p.counted))
    return SR_NONE;
  for (uint32_t k = g; k-- > first + 1 && k + BACK > g;) {
    if (gr[k].kind == SR_GR_VP && ++verbs > 1) return SR_NONE;
    if (!sr_token_is(&a->doc, gr[k].tok, "who") || !verbs) continue;
    return gr[k - 1].kind == SR_GR_NP && gr[k - 1].tok + gr[k - 1].ntok == gr[k].tok &&
                   sr_people_read(a, s, k - 1, &p) && p.num != SR_NONE
               ? k - 1
               : SR_NONE;
  }
  return SR_NONE;
}

/* The phrase that NP g, joined to those behind it, begins with: "Musa Bello, head of the fund, and" */
static uint32_t people_joined_head(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t h = people_chain_head(a, s, g), name = sr_people_named_before(a, s, h);
  SrPeople probe;
  if (name != h) return name;
  uint32_t over = people_before_clause(a, s, h);
  if (over != SR_NONE) return over;
  return h != g && !(sr_people_read(a, s, h, &probe) && probe.counted) ? g : h;
}

/* "Hall, a former welder," : the name in front of one person who is told of behind it */
static void people_take_name(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p) {
  SrPeople name;
  if (!sr_people_read(a, s, g, &name) || !name.named) return;
  name.perpetrator |= p->perpetrator;
  *p = name;
}

/* "in X and Y", but "days after X and Y were killed": what stands in front of NP g goes with a
** preposition that governs it */
static bool people_behind_preposition(const SrArticle *a, uint32_t g) {
  static const char *const kClause[] = {"after", "before", "until", "since", "as"};
  const SrGroup *left = &a->work->group.a[g - 1];
  return left->kind == SR_GR_PP && !SR_TOKEN_IN(&a->doc, left->head, kClause);
}

/* A list that is read from its last NP to its first. */
typedef struct PeopleLeft {
  SrPeople rev[8]; /* last first */
  uint32_t n, g;   /* g: the NP to read next */
  bool and_seen;   /* "and" joined two of them: commas join the rest */
} PeopleLeft;

/* Takes the people just read into rev[n]; false where the list ended before them. */
static bool people_left_take(const SrArticle *a, uint32_t s, PeopleLeft *l) {
  if (l->n && people_own_result(a, l->g)) return false;
  if (l->n && people_twice(a, &l->rev[l->n], &l->rev[l->n - 1])) return false;
  if (l->n == 1 && people_one_of_two(a, s, l->rev[0].group, &l->rev[0], &l->rev[1])) {
    l->rev[0] = l->rev[1];
    return false;
  }
  l->n++;
  return true;
}

/* Goes on to what is joined to the NP from the left; false where the list begins with it. */
static bool people_left_go(const SrArticle *a, uint32_t s, PeopleLeft *l) {
  uint32_t first = a->work->sent[s].group, last = l->g, over = people_over_dash(a, s, last);
  if (over != SR_NONE) {
    l->g = people_chain_head(a, s, over);
    l->and_seen = true;
    return true;
  }
  if (last == first || a->work->group.a[last - 1].kind != SR_GR_NP) return false;
  const SrGroup *x = &a->work->group.a[last - 1], *y = &a->work->group.a[last];
  int join = people_join(a, x->tok + x->ntok, y->tok);
  if (join == PEOPLE_JOIN_AND && last > first + 1 && sr_in_brackets(a, s, x->tok))
    l->g--; /* "an official of the bank (BIB) and a guard" */
  if (join == PEOPLE_JOIN_AND) l->and_seen = true;
  if (join == PEOPLE_JOIN_COMMA && l->n == 1 && !l->and_seen && l->rev[0].count.max == 1) {
    people_take_name(a, s, l->g - 1, &l->rev[0]);
    return false;
  }
  if (join == PEOPLE_JOIN_NONE || !l->and_seen) return false;
  bool clause = sr_token_is(&a->doc, x->tok + x->ntok, ";");
  l->g = people_joined_head(a, s, l->g - 1);
  /* the object of another verb: what is joined to it is its own clause's */
  if (people_governed(a, s, l->g, last)) {
    if (!clause) l->n = 1; /* "killed 20 rebels; six soldiers and two civilians died" */
    return false;
  }
  return l->g <= first || !people_behind_preposition(a, l->g);
}

uint32_t sr_people_left(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap) {
  PeopleLeft l = {.n = 0};
  if (a->work->group.a[g].tok > a->doc.sent[s].tok &&
      sr_token_is(&a->doc, a->work->group.a[g].tok - 1, "nor"))
    return 0;
  uint32_t inc = people_before_including(a, s, g);
  if (inc != SR_NONE) inc = people_chain_head(a, s, inc);
  if (inc != SR_NONE && !people_governed(a, s, inc, inc)) g = inc;
  g = people_before_among(a, s, g);
  uint32_t whole = people_before_most(a, s, g);
  if (cap && whole != g && people_of_them(a, s, g, whole, out)) return 1;
  l.g = people_before_dashes(a, s, whole);
  while (l.n < cap && l.n < 8) {
    l.g = sr_people_named_before(a, s, l.g);
    if (sr_people_read(a, s, l.g, &l.rev[l.n])) {
      if (!people_left_take(a, s, &l) || !people_left_go(a, s, &l)) break;
    } else if (!people_is_age(a, a->work->sent[s].group, l.g)) {
      break;
    } else {
      l.g--;
      if (l.n && !l.and_seen) break;
    }
  }
  while (l.n > 1 && !l.rev[l.n - 1].counted) l.n--;
  for (uint32_t i = 0; i < l.n; i++) out[i] = l.rev[l.n - 1 - i];
  people_share(a, out, l.n);
  return l.n;
}

/* "-- five of them Danes -- and two women": behind the dash that pairs with the one at token t goes the
** list on */
static bool people_dash_goes_on(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { REACH = 25 };
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t k = t + 1; k + 1 < end && k < t + REACH; k++)
    if (people_dash(a, k)) return sr_token_is(&a->doc, k + 1, "and");
  return false;
}

/* "Five foreigners died in the blast: one Swede, one Dane and three Finns", "five people - two men and
** three women - were": a list that makes up the number of NP g */
static uint32_t people_spelt_out(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out,
                                 uint32_t cap) {
  enum { REACH = 8 };
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, n = 0;
  SrPeople whole;
  for (uint32_t i = g + 1; i < end && i < g + REACH && !n; i++) {
    uint32_t t = a->work->group.a[i].tok;
    if (t && (sr_token_is(&a->doc, t - 1, ":") ||
              (people_dash(a, t - 1) && !people_dash_goes_on(a, s, t - 1))))
      n = sr_people_right(a, s, i, out, cap);
  }
  int64_t sum = 0;
  for (uint32_t i = 0; i < n; i++)
    sum += out[i].num == SR_NONE || out[i].count.min == SR_NULL_INT ? 0 : out[i].count.min;
  return n > 1 && sr_people_read(a, s, g, &whole) && sum == whole.count.min ? n : 0;
}

/* verb group v says what became of its subject: "were killed, including", "are still missing, among them" */
static bool people_fate(const SrArticle *a, uint32_t s, uint32_t v) {
  const SrGroup *x = &a->work->group.a[v];
  uint32_t t = x->tok + x->ntok, end = sr_sent_end(&a->doc, s);
  if (sr_hit_in_group(a, v, SR_L_EFFECT)) return true;
  if (t < end && a->work->tag[t].upos == SR_U_ADV) t++;
  return t < end && sr_hit_at(a, t, SR_L_EFFECT);
}

/* "at least 80 of them soldiers": NP i, "of them", and what they were; false: no people are so told
** of */
static bool people_of_them_were(const SrArticle *a, uint32_t s, uint32_t i, SrPeople *p) {
  const SrGroup *x = &a->work->group.a[i], *y = x[2].ntok > 1 ? x + 2 : x + 3;
  if (y->kind != SR_GR_NP || !sr_people_read(a, s, i, p) || p->num == SR_NONE) return false;
  p->ntok = y->tok + y->ntok - p->tok;
  p->some = false;
  return sr_people_name(a, p, y->tok + (y == x + 2), y->tok + y->ntok);
}

/* The list that begins with NP np, behind "including"; close: no comma stands before that word. */
static uint32_t people_included(const SrArticle *a, uint32_t s, uint32_t np, bool close,
                                SrPeople *out, uint32_t cap) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, n = 0;
  for (int k = 0; k < 8 && n < cap && np < end; k++) {
    const SrGroup *x = &a->work->group.a[np];
    SrPeople p;
    bool read = sr_people_read(a, s, np, &p);
    /* "five people including the bomber died": the verb is of the five */
    if (sr_people_is_clause(a, s, np) || (!(close && !k) && people_own_clause(a, s, np))) break;
    p.silent = read && p.num == SR_NONE && p.counted && p.perpetrator;
    if (read && ((p.num != SR_NONE && p.known) || p.silent))
      out[n++] = p;
    else if (!read && !sr_token_is(&a->doc, x->tok, "a") && !sr_token_is(&a->doc, x->tok, "an"))
      break;
    uint32_t next = sr_people_past(a, s, np);
    if (next >= end || a->work->group.a[next].kind != SR_GR_NP) break;
    const SrGroup *last = &a->work->group.a[next - 1];
    if (people_join(a, last->tok + last->ntok, last[1].tok) == PEOPLE_JOIN_NONE) break;
    np = next;
  }
  return n;
}

/* The people that "including", "among them" or "of them" counts behind NP g. */
static uint32_t people_named_part(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out,
                                  uint32_t cap) {
  static const char *const kClause[] = {"and", "while", "but", ";"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, n = 0;
  for (uint32_t i = g + 1; i + 1 < end && i <= g + 5; i++) {
    const SrGroup *x = &a->work->group.a[i];
    bool among = sr_token_is(&a->doc, x->tok, "among");
    bool inc = sr_token_is(&a->doc, x->tok, "including") ||
               (among && sr_token_is(&a->doc, x->tok + 1, "them"));
    bool object = x[1].kind == SR_GR_NP && x[1].tok == x->tok + x->ntok; /* "and wounding 28" */
    if (x->kind == SR_GR_VP && !inc && i == g + 1 && !object && people_fate(a, s, i)) continue;
    if (x->kind == SR_GR_VP && !inc) return 0;
    /* "an officer was killed and five others, including two women, were hurt": of the others */
    if (x->kind == SR_GR_NP && i > g + 1 && x[-1].kind == SR_GR_VP &&
        SR_TOLL_IS(a, x->tok - 1, kClause))
      return 0;
    if (inc) {
      uint32_t np = among && x->kind == SR_GR_PP ? i + 2 : i + 1;
      bool close = x->kind == SR_GR_VP && !sr_token_is(&a->doc, x->tok - 1, ",");
      return np < end ? people_included(a, s, np, close, out, cap) : 0;
    }
    uint32_t last = x->kind == SR_GR_NP && i == g + 1 ? people_list_among(a, s, i) : SR_NONE;
    if (last != SR_NONE) {
      for (SrPeople p; i <= last && n < cap; i++) /* "13 people, the six attackers among them," */
        if (sr_people_read(a, s, i, &p) && p.num != SR_NONE && p.known) out[n++] = p;
      return n;
    }
    if (i + 3 < end && cap && x->kind == SR_GR_NP && x[1].kind == SR_GR_PP &&
        x[2].kind == SR_GR_NP && sr_token_is(&a->doc, x[1].tok, "of") &&
        people_pronoun(a, x[2].tok))
      return people_of_them_were(a, s, i, &out[0]);
  }
  return 0;
}

uint32_t sr_people_parts(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *out, uint32_t cap) {
  uint32_t n = people_named_part(a, s, g, out, cap);
  return n ? n : people_spelt_out(a, s, g, out, cap);
}
