/*
** subject.c: the subject of a verb, looked for to the left of it over what belongs to other verbs
** (between.c) and shared by those that are joined.
*/
#include "syntaxparts.h"

bool sr_opens_clause(const SrArticle *a, const SrGroup *pp) {
  static const char *const kOpen[] = {"after", "before", "since", "until", "till",
                                      "as",    "while",  "when",  "once",  "because"};
  return SR_TOKEN_IN(&a->doc, pp->head, kOpen);
}

/* "days after gunmen killed two": the gunmen belong to the verb */
static bool subject_unit(const SrArticle *a, uint32_t t) {
  static const char *const kUnit[] = {"minutes", "hours",  "days",    "weeks", "months",
                                      "years",   "minute", "moments", "hour",  "day",
                                      "week",    "month",  "year"};
  return SR_TOKEN_IN(&a->doc, t, kUnit);
}

/* "were hurt on Friday after a bomb was thrown", "said the mayor after two men were shot": NP g behind
** "after" is the subject of the verb behind it, as the clause in front of pp has a verb of its own */
static bool subject_opens_own(const SrArticle *a, uint32_t s, uint32_t pp, uint32_t g) {
  const SrGroup *v = syntax_group(a, g + 1);
  uint32_t first = syntax_first(a, s);
  if (g + 1 >= syntax_end(a, s) || v->kind != SR_GR_VP || v->reduced || v->infinitive ||
      v->form == SR_VF_ING || v->tok != syntax_after(syntax_group(a, g)))
    return false;
  for (uint32_t k = pp; k-- > first && k + SYNTAX_REACH > pp;) {
    const SrGroup *x = syntax_group(a, k);
    if (x->kind != SR_GR_VP) continue;
    uint32_t from = a->doc.sent[s].tok; /* not "said the protest after the killing was": of the protest */
    bool says = sr_hit_in_group(a, k, SR_L_REPORT) &&
                !(x->tok > from && a->doc.tok[x->tok - 1].flags & (SR_T_QUOTE | SR_T_PUNCT));
    return !says && !x->reduced && !x->infinitive && x->form != SR_VF_ING &&
           sr_relative_of(a, s, k) == SR_NONE;
  }
  return false;
}

/* The head NP of a chain "NP of NP in NP" that ends at g: steps left over prepositional
** phrases. For a relative clause ("gunmen in masks who ...") and for a subject. */
static uint32_t subject_chain_head(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = syntax_first(a, s);
  for (int i = 0; i < SYNTAX_REACH && g >= first + 2; i++) {
    const SrGroup *pp = syntax_group(a, g - 1), *np = syntax_group(a, g - 2);
    if (pp->kind != SR_GR_PP || np->kind != SR_GR_NP) break;
    if (syntax_after(pp) != syntax_group(a, g)->tok || syntax_after(np) != pp->tok) break;
    if (sr_group_is_relative(a, np)) break; /* "X, which in May killed" */
    if (sr_opens_clause(a, pp) && (subject_unit(a, np->head) || subject_opens_own(a, s, g - 1, g))) break;
    /* "killed in the attack four people": a clause starts at the sentence's first PP, not before */
    g -= 2;
  }
  return g;
}

/* A noun that does things or that things happen in, a person's name: a relative clause behind
** "the result of an earthquake" speaks of the earthquake. */
static bool subject_acts(const SrArticle *a, uint32_t tok) {
  uint32_t m = a->work->mention_of[tok];
  return (m != SR_NONE && a->mention[m].k == SR_M_PERSON) || sr_hit_at(a, tok, SR_L_TRIGGER) ||
         sr_hit_at(a, tok, SR_L_CUE) || sr_hit_at(a, tok, SR_L_PERPETRATOR) ||
         sr_hit_at(a, tok, SR_L_PERSON);
}

bool sr_clause_goes_on(const SrArticle *a, uint32_t s, const SrGroup *v) {
  static const char *const kJoin[] = {"and", "but", "or", "then"};
  static const char *const kWhile[] = {"before", "after", "while", "without", "by", "when", ","};
  uint32_t t = v->tok, from = a->doc.sent[s].tok;
  while (t > from && t + 3 > v->tok && a->work->tag[t - 1].upos == SR_U_ADV &&
         !sr_token_is(&a->doc, t - 1, "then") && !sr_token_is(&a->doc, t - 1, "when"))
    t--;
  if (t == from || v->reduced || v->infinitive) return false;
  if (SR_TOKEN_IN(&a->doc, t - 1, kJoin)) return true;
  if (v->form != SR_VF_ING || v->progressive) return false;
  return SR_TOKEN_IN(&a->doc, t - 1, kWhile);
}

uint32_t sr_relative_of(const SrArticle *a, uint32_t s, uint32_t v) {
  uint32_t first = syntax_first(a, s);
  if (syntax_group(a, v)->kind != SR_GR_VP || v <= first) return SR_NONE;
  if (sr_group_is_relative(a, syntax_group(a, v - 1))) return v - 1;
  if (v > first + 1 && syntax_group(a, v - 1)->kind == SR_GR_NP &&
      sr_group_is_relative(a, syntax_group(a, v - 2)) &&
      syntax_after(syntax_group(a, v - 2)) == syntax_group(a, v - 1)->tok)
    return v - 2;
  return SR_NONE;
}

/* "the father of a student who was shot", "the body of a man killed on Monday": the clause
** speaks of the one behind "of" */
static bool subject_of_another(const SrArticle *a, const SrGroup *head) {
  static const char *const kKin[] = {
      "father", "mother",   "parents", "brother",  "sister",   "wife",      "widow", "husband",
      "son",    "daughter", "family",  "families", "relative", "relatives", "uncle", "cousin",
      "friend", "friends",  "lawyer",  "attorney", "body",     "bodies",    "name",  "names"};
  return SR_TOKEN_IN(&a->doc, head->head, kKin);
}

/* "three members of the gang who were shot": NP g, the body behind "of" in the chain from head, is not who
** the clause of the pronoun rel speaks of */
static bool subject_of_body(const SrArticle *a, uint32_t rel, const SrGroup *head, const SrGroup *g) {
  static const char *const kOne[] = {"members",  "officers",  "soldiers", "fighters",   "agents",    "militants",
                                     "militiamen", "troops",  "leaders",  "commanders", "guards",    "activists",
                                     "employees", "workers",  "staff",    "supporters", "followers", "cadres"};
  if (rel == SR_NONE || head + 2 != g || !sr_token_is(&a->doc, syntax_group(a, rel)->tok, "who")) return false;
  return SR_TOKEN_IN(&a->doc, head->head, kOne) && sr_token_is(&a->doc, head[1].head, "of") &&
         !a->work->tag[g->head].plural && !sr_hit_at(a, g->head, SR_L_PERSON);
}

/* "22 people, mostly foreigners, were killed": who most of the subject are */
static bool subject_share(const SrArticle *a, uint32_t s, const SrGroup *g) {
  static const char *const kMostly[] = {"mostly", "mainly", "largely", "chiefly", "primarily"};
  if (g->tok < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, syntax_after(g), ",") ||
      !sr_token_is(&a->doc, g->tok - 2, ","))
    return false;
  return SR_TOKEN_IN(&a->doc, g->tok - 1, kMostly);
}

/* a closing bracket stands right behind group g */
static bool subject_closed(const SrArticle *a, const SrGroup *g) {
  const SrToken *k = &a->doc.tok[syntax_after(g)];
  char c = k->flags & SR_T_PUNCT && k->len == 1 ? a->doc.text[k->start] : 0;
  return c == ')' || c == ']';
}

/* "the minister himself survived" */
static bool subject_self(const SrArticle *a, uint32_t vp, const SrGroup *p) {
  static const char *const kSelf[] = {"himself", "herself", "itself", "themselves"};
  return p->ntok == 1 && syntax_after(p) == syntax_group(a, vp)->tok && p > a->work->group.a &&
         p[-1].kind == SR_GR_NP && SR_TOKEN_IN(&a->doc, p->tok, kSelf);
}

/* "held 40 people over the bombing of a bus on Monday that killed three": of the chain of phrases
** from h to g the act, which alone "that" and "which" can mean; SR_NONE */
static uint32_t subject_act_in_chain(const SrArticle *a, uint32_t rel, uint32_t h, uint32_t g) {
  if (sr_token_is(&a->doc, syntax_group(a, rel)->tok, "who")) return SR_NONE;
  for (; g > h; g -= 2) /* over the prepositions */
    if (sr_hit_at(a, syntax_group(a, g)->head, SR_L_TRIGGER)) return g;
  return SR_NONE;
}

/* The active verb group whose object NP h is, "dead" between them or not; SR_NONE */
static uint32_t subject_verb_before(const SrArticle *a, uint32_t s, uint32_t h) {
  uint32_t first = syntax_first(a, s), v = h;
  if (v > first + 1 && syntax_group(a, v - 1)->kind == SR_GR_OTHER &&
      syntax_after(syntax_group(a, v - 1)) == syntax_group(a, v)->tok)
    v--; /* "shot dead two guards" */
  enum { LIST = 6 }; /* "killed his wife and two sons before fleeing" */
  while (v > first + 1 && v + LIST > h && syntax_group(a, v - 1)->kind == SR_GR_NP &&
         syntax_after(syntax_group(a, v - 1)) + 1 == syntax_group(a, v)->tok &&
         (syntax_before_is(a, s, syntax_group(a, v), "and") || syntax_before_is(a, s, syntax_group(a, v), ",")))
    v--;
  if (v == first) return SR_NONE;
  const SrGroup *left = syntax_group(a, v - 1);
  bool object = left->kind == SR_GR_VP && !left->passive && !left->reduced &&
                syntax_after(left) == syntax_group(a, v)->tok;
  return object ? v - 1 : SR_NONE;
}

/* "stabbed a man, who died later, before firing": relative pronoun g, behind the object of the verb
** that shares its subject with vp; that object, SR_NONE where it is none. */
static uint32_t subject_object_told_of(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g) {
  const SrGroup *v = syntax_group(a, vp), *rel = syntax_group(a, g);
  if (v->form != SR_VF_ING || !sr_clause_goes_on(a, s, v) || syntax_before_is(a, s, v, ",") ||
      !syntax_before_is(a, s, rel, ",") || g < syntax_first(a, s) + 2 ||
      rel[-1].kind != SR_GR_NP || syntax_after(rel - 1) + 1 != rel->tok)
    return SR_NONE;
  uint32_t h = subject_chain_head(a, s, g - 1);
  return subject_verb_before(a, s, h) == SR_NONE ? SR_NONE : h;
}

/* "the attack on the home of a judge, Omar Adel, in Derna killed two": the act in front of the name
** that is set off at group h; SR_NONE */
static uint32_t subject_act_before_name(const SrArticle *a, uint32_t s, uint32_t h) {
  if (h < syntax_first(a, s) + 3 || !syntax_before_is(a, s, syntax_group(a, h), ",")) return SR_NONE;
  const SrGroup *p = syntax_group(a, h), *of = p - 1;
  uint32_t m = a->work->mention_of[p->head];
  if (of->kind != SR_GR_NP || syntax_after(of) + 1 != p->tok || m == SR_NONE ||
      a->mention[m].k != SR_M_PERSON)
    return SR_NONE;
  uint32_t act = subject_chain_head(a, s, h - 1);
  return act < h - 1 && sr_hit_at(a, syntax_group(a, act)->head, SR_L_TRIGGER) ? act : SR_NONE;
}

/* "men with rifles and grenades attacked": the second of what they came with */
static bool subject_in_company(const SrArticle *a, uint32_t s, uint32_t g) {
  if (g < syntax_first(a, s) + 2) return false;
  const SrGroup *p = syntax_group(a, g), *np = p - 1, *pp = p - 2;
  return syntax_before_is(a, s, p, "and") && np->kind == SR_GR_NP && pp->kind == SR_GR_PP &&
         syntax_after(np) + 1 == p->tok && syntax_after(pp) == np->tok &&
         sr_token_is(&a->doc, pp->head, "with");
}

/* The subject of verb group vp; *object: the verb before it, whose object it is. */
static uint32_t subject_walk(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t *object) {
  uint32_t first = syntax_first(a, s), g = sr_between_set_off(a, s, vp), pronoun = SR_NONE;
  bool relative = g != SR_NONE, verb = relative, over = false /* brackets */;
  if (!relative) g = sr_between_called_off(a, s, vp);
  bool aside = !relative && g != SR_NONE;
  if (g == SR_NONE) g = vp;
  for (int i = 0; i < SYNTAX_REACH && g > first; i++) {
    const SrGroup *p = syntax_group(a, --g);
    over = (subject_closed(a, p) || (over && syntax_after(p) == p[1].tok)) &&
           sr_in_brackets(a, s, p->tok) && !sr_in_brackets(a, s, syntax_group(a, vp)->tok);
    if (over) continue; /* "members of the union (UNT) were" */
    if (p->kind == SR_GR_VP) {
      verb = true;
      g = sr_between_verb(a, s, vp, g);
      if (g == SR_NONE) return SR_NONE;
    }
    if (p->kind != SR_GR_NP || subject_share(a, s, p) || subject_self(a, vp, p)) continue;
    if (sr_group_is_relative(a, p)) {
      uint32_t told = subject_object_told_of(a, s, vp, g);
      if (told != SR_NONE) {
        *object = subject_verb_before(a, s, told);
        return told;
      }
      relative = true;
      pronoun = g;
      continue;
    }
    uint32_t h = subject_chain_head(a, s, g);
    if (relative && subject_acts(a, p->head))
      return subject_of_body(a, pronoun, syntax_group(a, h), p) ? h : g;
    uint32_t act = pronoun == SR_NONE ? SR_NONE : subject_act_in_chain(a, pronoun, h, g);
    if (act != SR_NONE) return act;
    if (h == g && subject_in_company(a, s, g)) h = subject_chain_head(a, s, g - 1);
    const SrGroup *head = syntax_group(a, h);
    if (h + 2 == g && (relative || syntax_group(a, vp)->reduced) && subject_of_another(a, head))
      return g;
    uint32_t on = sr_between_gerund(a, s, vp, g, h, relative);
    if (on == SR_NONE && !relative && !verb) {
      uint32_t set_off = subject_act_before_name(a, s, h);
      if (set_off != SR_NONE) return set_off;
      on = sr_between_clause(a, s, vp, h, &relative);
    }
    if (on != SR_NONE) {
      g = on;
      continue;
    }
    /* "after 200 people, most of them women, were seized": of the clause that "after" opens */
    if (aside && h == g && g > first && head[-1].kind == SR_GR_PP && sr_opens_clause(a, head - 1) &&
        syntax_after(head - 1) == head->tok)
      return h;
    if (sr_between_phrase(a, s, vp, g, h, &g)) continue;
    if (sr_group_is_time(a, head)) {
      g = h;
      continue;
    }
    if (!verb) *object = subject_verb_before(a, s, h);
    return h;
  }
  return SR_NONE;
}

/* "said that attacking civilians was a crime": a gerund that opens the clause and is its subject */
static bool subject_gerund_clause(const SrArticle *a, uint32_t s, const SrGroup *v) {
  uint32_t t = v->tok, from = a->doc.sent[s].tok;
  if (v->form != SR_VF_ING || v->progressive) return false;
  while (t > from && a->doc.tok[t - 1].flags & SR_T_QUOTE) t--;
  return t > from && sr_token_is(&a->doc, t - 1, "that");
}

/* "before being chased away and shot by police": the gerund that "and" joins verb group vp to; else vp */
uint32_t sr_gerund_joined(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { BACK = 6 };
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp);
  if (!v->passive || v->reduced || v->form == SR_VF_ING || !syntax_before_is(a, s, v, "and"))
    return vp;
  for (uint32_t g = vp; g-- > first && g + BACK > vp;) {
    const SrGroup *p = syntax_group(a, g);
    if (p->kind != SR_GR_VP || p->reduced) continue;
    bool its = p->form == SR_VF_ING && sr_clause_goes_on(a, s, p) && !syntax_before_is(a, s, p, ",");
    return its ? g : vp;
  }
  return vp;
}

bool sr_vp_found(const SrArticle *a, uint32_t s, uint32_t vp) {
  if (vp == syntax_first(a, s)) return false;
  const SrGroup *v = syntax_group(a, vp), *x = v - 1;
  return v->ntok == 1 && (v->form == SR_VF_PAST || v->form == SR_VF_PART) && x->kind == SR_GR_VP && x->passive &&
         !x->reduced && syntax_after(x) == v->tok;
}

static uint32_t subject_find(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { CLAUSES = 4 /* that share one subject */ };
  uint32_t g = SR_NONE;
  if (subject_gerund_clause(a, s, syntax_group(a, vp))) return SR_NONE;
  vp = sr_gerund_joined(a, s, vp);
  if (sr_vp_found(a, s, vp)) vp--;
  for (int i = 0; i < CLAUSES; i++) {
    uint32_t object = SR_NONE;
    g = subject_walk(a, s, vp, &object);
    if (g == SR_NONE || object == SR_NONE || !sr_clause_goes_on(a, s, syntax_group(a, vp))) break;
    vp = object; /* both verbs have its subject */
    const SrGroup *v = syntax_group(a, vp);
    if (v->infinitive && vp > syntax_first(a, s) && v[-1].kind == SR_GR_VP && !v[-1].infinitive)
      vp--; /* "tried to enter the camp but were killed" */
  }
  return g;
}

/* Acts, tolls, claims and blame ask for the same ones. */
uint32_t sr_subject_of(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { NOBODY = 1, FOUND = 2 /* + the group */ };
  uint32_t *known = a->work->subject ? &a->work->subject[vp] : NULL;
  if (known && *known) return *known == NOBODY ? SR_NONE : *known - FOUND;
  uint32_t g = subject_find(a, s, vp);
  if (known) *known = g == SR_NONE ? NOBODY : g + FOUND;
  return g;
}
