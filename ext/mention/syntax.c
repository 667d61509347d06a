/*
** syntax.c: who stands in which relation to a verb or a noun of action, read
** off the base phrases of the sentence. No parse: each question looks at a bounded number of
** groups to the left or to the right.
*/
#include "mention.h"

enum { SYNTAX_REACH = 12 }; /* groups looked at on either side */

static const SrGroup *syntax_group(const SrArticle *a, uint32_t g) { return &a->work->group.a[g]; }

static uint32_t syntax_first(const SrArticle *a, uint32_t s) { return a->work->sent[s].group; }
static uint32_t syntax_end(const SrArticle *a, uint32_t s) {
  return a->work->sent[s].group + a->work->sent[s].ngroup;
}

bool sr_word_between(const SrArticle *a, uint32_t from, uint32_t to, const char *word) {
  for (uint32_t t = from; t < to; t++)
    if (sr_token_is(&a->doc, t, word)) return true;
  return false;
}

static uint32_t syntax_after(const SrGroup *g) { return g->tok + g->ntok; }

/* token right before group g is this word */
static bool syntax_before_is(const SrArticle *a, uint32_t s, const SrGroup *g, const char *word) {
  return g->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, g->tok - 1, word);
}

bool sr_group_is_relative(const SrArticle *a, const SrGroup *g) {
  static const char *const kRel[] = {"who", "which", "that", "whom"};
  if (g->kind != SR_GR_NP || g->ntok != 1) return false;
  return SR_TOKEN_IN(&a->doc, g->tok, kRel);
}

bool sr_in_brackets(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BRACKET_REACH = 14 };
  for (uint32_t t = tok; t > a->doc.sent[s].tok && t + BRACKET_REACH > tok; t--) {
    const SrToken *k = &a->doc.tok[t - 1];
    if (!(k->flags & SR_T_PUNCT) || k->len != 1) continue;
    char c = a->doc.text[k->start];
    if (c == ')' || c == ']') return false;
    if (c == '(' || c == '[') return true;
  }
  return false;
}

static uint32_t syntax_relative_of(const SrArticle *a, uint32_t s, uint32_t v);

/* "after", "since": words for a clause as well as for a phrase */
static bool syntax_opens_clause(const SrArticle *a, const SrGroup *pp) {
  static const char *const kOpen[] = {"after", "before", "since", "until", "till",
                                      "as",    "while",  "when",  "once",  "because"};
  return SR_TOKEN_IN(&a->doc, pp->head, kOpen);
}

/* "days after gunmen killed two": the gunmen belong to the verb */
static bool syntax_unit(const SrArticle *a, uint32_t t) {
  static const char *const kUnit[] = {"minutes", "hours",  "days",    "weeks", "months",
                                      "years",   "minute", "moments", "hour",  "day",
                                      "week",    "month",  "year"};
  return SR_TOKEN_IN(&a->doc, t, kUnit);
}

/* "were hurt on Friday after a bomb was thrown", "said the mayor after two men were shot": NP g behind
** "after" is the subject of the verb behind it, as the clause in front of pp has a verb of its own */
static bool syntax_opens_own(const SrArticle *a, uint32_t s, uint32_t pp, uint32_t g) {
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
           syntax_relative_of(a, s, k) == SR_NONE;
  }
  return false;
}

/* The head NP of a chain "NP of NP in NP" that ends at g: steps left over prepositional
** phrases. For a relative clause ("gunmen in masks who ...") and for a subject. */
static uint32_t syntax_chain_head(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = syntax_first(a, s);
  for (int i = 0; i < SYNTAX_REACH && g >= first + 2; i++) {
    const SrGroup *pp = syntax_group(a, g - 1), *np = syntax_group(a, g - 2);
    if (pp->kind != SR_GR_PP || np->kind != SR_GR_NP) break;
    if (syntax_after(pp) != syntax_group(a, g)->tok || syntax_after(np) != pp->tok) break;
    if (sr_group_is_relative(a, np)) break; /* "X, which in May killed" */
    if (syntax_opens_clause(a, pp) && (syntax_unit(a, np->head) || syntax_opens_own(a, s, g - 1, g))) break;
    /* "killed in the attack four people": a clause starts at the sentence's first PP, not before */
    g -= 2;
  }
  return g;
}

static bool syntax_is_place(const SrArticle *a, const SrGroup *g) {
  uint32_t m = g->kind == SR_GR_NP ? a->work->mention_of[g->head] : SR_NONE;
  return m != SR_NONE && a->mention[m].k == SR_M_PLACE;
}

/* A noun that does things or that things happen in, a person's name: a relative clause behind
** "the result of an earthquake" speaks of the earthquake. */
static bool syntax_acts(const SrArticle *a, uint32_t tok) {
  uint32_t m = a->work->mention_of[tok];
  return (m != SR_NONE && a->mention[m].k == SR_M_PERSON) || sr_hit_at(a, tok, SR_L_TRIGGER) ||
         sr_hit_at(a, tok, SR_L_CUE) || sr_hit_at(a, tok, SR_L_PERPETRATOR) ||
         sr_hit_at(a, tok, SR_L_PERSON);
}

/* The verb group goes on a clause that has its subject already: "stormed a bank and fled", "killed
** two guards before being shot" */
static bool syntax_goes_on(const SrArticle *a, uint32_t s, const SrGroup *v) {
  static const char *const kJoin[] = {"and", "but", "or", "then"};
  static const char *const kWhile[] = {"before", "after", "while", "without", "by", "when", ","};
  uint32_t t = v->tok, from = a->doc.sent[s].tok;
  while (t > from && t + 3 > v->tok && a->work->tag[t - 1].upos == SR_U_ADV &&
         !sr_token_is(&a->doc, t - 1, "then") && !sr_token_is(&a->doc, t - 1, "when"))
    t--;
  if (t == from || v->reduced || v->infinitive) return false;
  for (size_t i = 0; i < sizeof kJoin / sizeof *kJoin; i++)
    if (sr_token_is(&a->doc, t - 1, kJoin[i])) return true;
  if (v->form != SR_VF_ING || v->progressive) return false;
  return SR_TOKEN_IN(&a->doc, t - 1, kWhile);
}

/* The relative pronoun of the clause whose verb is group v: "which attacked", "which police
** call". */
static uint32_t syntax_relative_of(const SrArticle *a, uint32_t s, uint32_t v) {
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
static bool syntax_of_another(const SrArticle *a, const SrGroup *head) {
  static const char *const kKin[] = {
      "father", "mother",   "parents", "brother",  "sister",   "wife",      "widow", "husband",
      "son",    "daughter", "family",  "families", "relative", "relatives", "uncle", "cousin",
      "friend", "friends",  "lawyer",  "attorney", "body",     "bodies",    "name",  "names"};
  return SR_TOKEN_IN(&a->doc, head->head, kKin);
}

/* "22 people, mostly foreigners, were killed": who most of the subject are */
static bool syntax_share(const SrArticle *a, uint32_t s, const SrGroup *g) {
  static const char *const kMostly[] = {"mostly", "mainly", "largely", "chiefly", "primarily"};
  if (g->tok < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, syntax_after(g), ",") ||
      !sr_token_is(&a->doc, g->tok - 2, ","))
    return false;
  return SR_TOKEN_IN(&a->doc, g->tok - 1, kMostly);
}

/* "X, 19, shot", "X, about 40, was", "two boys, aged 16 and 17, were" */
bool sr_is_age(const SrArticle *a, uint32_t s, const SrGroup *g) {
  static const char *const kAged[] = {"aged", "about", "around", "only", "just", "both"};
  bool aged = false;
  for (size_t i = 0; i < sizeof kAged / sizeof *kAged && g->ntok == 2; i++)
    aged |= sr_token_is(&a->doc, g->tok, kAged[i]);
  uint32_t end = syntax_after(g);
  if (g->kind != SR_GR_NP || !(g->ntok == 1 || aged) || a->work->tag[g->head].upos != SR_U_NUM ||
      end >= sr_sent_end(&a->doc, s))
    return false;
  if (syntax_before_is(a, s, g, "and"))
    return sr_token_is(&a->doc, end, ",") && g->tok >= a->doc.sent[s].tok + 4 &&
           a->work->tag[g->tok - 2].upos == SR_U_NUM &&
           (sr_token_is(&a->doc, g->tok - 3, ",") || sr_token_is(&a->doc, g->tok - 3, "aged"));
  if (!syntax_before_is(a, s, g, ",")) return false;
  if (sr_token_is(&a->doc, end, ",")) return true;
  return sr_token_is(&a->doc, end, "and") && g + 1 < a->work->group.a + a->work->group.n &&
         g[1].tok == end + 1 && g[1].ntok == 1 && sr_is_age(a, s, g + 1);
}

/* "the gunman, a student from X, was shot": what the comma sets off behind one who is known. */
static bool syntax_set_beside(const SrArticle *a, uint32_t s, uint32_t g, uint32_t h) {
  static const char *const kThe[] = {"the", "his", "her", "their", "its"};
  static const char *const kOne[] = {"a", "an"};
  const SrGroup *head = syntax_group(a, h), *left = head - 1;
  uint32_t after = syntax_after(syntax_group(a, g)), end = sr_sent_end(&a->doc, s);
  if (left->kind != SR_GR_NP || syntax_after(left) + 1 != head->tok || left->ntok < 2 ||
      !syntax_before_is(a, s, head, ",") || !SR_TOKEN_IN(&a->doc, head->tok, kOne) ||
      !SR_TOKEN_IN(&a->doc, left->tok, kThe) || a->work->tag[left->head].plural)
    return false;
  if (after + 1 >= end || !sr_token_is(&a->doc, after, ",") || sr_vp_of(a, after + 1) == SR_NONE)
    return false;
  const uint32_t people = 1u << SR_L_PERPETRATOR | 1u << SR_L_PERSON | 1u << SR_L_RANK |
                          1u << SR_L_OFFICE;
  return (a->work->hit[left->head].kinds & people) != 0;
}

/* "nine people, a nurse and her son among them, were": first group of what the commas set off, whose
** chain from NP h ends at g; SR_NONE */
static uint32_t syntax_among_them(const SrArticle *a, uint32_t s, uint32_t g, uint32_t h) {
  uint32_t first = syntax_first(a, s), after = syntax_after(syntax_group(a, g));
  if (g < first + 3 || !sr_token_is(&a->doc, syntax_group(a, g)->tok, "them") ||
      !sr_token_is(&a->doc, syntax_group(a, g - 1)->head, "among") ||
      after >= sr_sent_end(&a->doc, s) || !sr_token_is(&a->doc, after, ","))
    return SR_NONE;
  if (h > first + 1 && syntax_before_is(a, s, syntax_group(a, h), "and") &&
      syntax_group(a, h - 1)->kind == SR_GR_NP)
    h--;
  return h > first && syntax_before_is(a, s, syntax_group(a, h), ",") ? h : SR_NONE;
}

/* "seven pilgrims, six of them women, killed": first group of what the commas set off, whose last is g;
** SR_NONE */
static uint32_t syntax_share_of_them(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = syntax_first(a, s), after = syntax_after(syntax_group(a, g));
  if (g < first + 4 || after >= sr_sent_end(&a->doc, s) || !sr_token_is(&a->doc, after, ","))
    return SR_NONE;
  const SrGroup *p = syntax_group(a, g), *them = p - 1, *of = p - 2, *n = p - 3;
  bool set = them->ntok == 1 && sr_token_is(&a->doc, them->tok, "them") &&
             syntax_after(them) == p->tok && sr_token_is(&a->doc, of->head, "of") &&
             n->kind == SR_GR_NP && syntax_before_is(a, s, n, ",");
  return set ? g - 3 : SR_NONE;
}

/* "three men, including a nurse, escorting a team": the "including" whose people stand right before the
** comma in front of group g, SR_NONE */
static uint32_t syntax_including(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { LIST = 6 }; /* groups */
  uint32_t first = syntax_first(a, s);
  if (g < first + 3 || !syntax_before_is(a, s, syntax_group(a, g), ",")) return SR_NONE;
  for (uint32_t i = g; i-- > first + 1 && i + LIST > g;) {
    const SrGroup *p = syntax_group(a, i);
    if (sr_token_is(&a->doc, p->tok, "including") && p->ntok == 1)
      return syntax_before_is(a, s, p, ",") && p[-1].kind == SR_GR_NP ? i : SR_NONE;
    if (p->kind == SR_GR_VP) return SR_NONE;
  }
  return SR_NONE;
}

/* "two men named X", "a man identified as X": verb group g only gives a name to the NP before it */
static bool syntax_names(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kNamed[] = {"named", "called", "identified", "known", "nicknamed"};
  if (g <= syntax_first(a, s)) return false;
  const SrGroup *p = syntax_group(a, g);
  return p->kind == SR_GR_VP && p->ntok == 1 && !p->passive && SR_TOKEN_IN(&a->doc, p->head, kNamed) &&
         p[-1].kind == SR_GR_NP && syntax_after(p - 1) == p->tok &&
         a->work->mention_of[p[-1].head] == SR_NONE;
}

/* The same verb group before a list of names whose last is NP h, SR_NONE. */
static uint32_t syntax_named(const SrArticle *a, uint32_t s, uint32_t h) {
  enum { LIST = 8 };
  uint32_t first = syntax_first(a, s), g = h;
  while (g > first + 1 && g + LIST > h && syntax_group(a, g - 1)->kind == SR_GR_NP &&
         (syntax_before_is(a, s, syntax_group(a, g), "and") ||
          syntax_before_is(a, s, syntax_group(a, g), ",")))
    g--;
  if (g > first && syntax_group(a, g - 1)->kind == SR_GR_PP &&
      sr_token_is(&a->doc, syntax_group(a, g - 1)->head, "as"))
    g--;
  return g > first && syntax_names(a, s, g - 1) ? g - 1 : SR_NONE;
}

/* The group in front of what stands between verb group vp and its subject, of which NP g, whose chain
** begins at h, is the end: a participle and its object, people that are named with others, a name set
** beside, an age, a state behind its town; SR_NONE where nothing of that kind does. */
static uint32_t syntax_left_of(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g, uint32_t h) {
  uint32_t first = syntax_first(a, s);
  const SrGroup *p = syntax_group(a, g), *head = syntax_group(a, h), *own = syntax_group(a, vp);
  const SrGroup *left = syntax_group(a, h - 1);
  /* "men riding a motorcycle attacked" */
  if (h > first + 1 && !own->reduced && own->form != SR_VF_ING && left->kind == SR_GR_VP &&
      left->form == SR_VF_ING && !left->progressive && left[-1].kind == SR_GR_NP &&
      (syntax_after(left) == head->tok || /* shouting "..." */
       (syntax_after(left) + 1 == head->tok && a->doc.tok[head->tok - 1].flags & SR_T_QUOTE)) &&
      syntax_after(left - 1) == left->tok &&
      !sr_word_between(a, syntax_after(p), own->tok, "and"))
    return h - 1;
  bool finite = !own->reduced && !own->infinitive && own->form != SR_VF_ING;
  if (finite && left->kind == SR_GR_VP && syntax_after(left) == head->tok &&
      left->form == SR_VF_ING && !left->progressive) {
    uint32_t with = syntax_including(a, s, h - 1);
    if (with != SR_NONE) return with;
  }
  uint32_t names = finite ? syntax_named(a, s, h) : SR_NONE;
  if (names != SR_NONE) return names;
  if (syntax_set_beside(a, s, g, h)) return h;
  uint32_t among = syntax_among_them(a, s, g, h);
  if (among == SR_NONE) among = syntax_share_of_them(a, s, g);
  if (among != SR_NONE) return among;
  if (h == g && sr_is_age(a, s, head)) return g;
  /* "police in Springfield, Ohio, shot" */
  bool comma = h == g && syntax_before_is(a, s, head, ",");
  return comma && syntax_is_place(a, head) && syntax_is_place(a, left) &&
                 syntax_after(left) + 1 == head->tok
             ? g
             : SR_NONE;
}

/* NP g, whose chain begins at h, stands between the verb group and its subject: what syntax_left_of()
** reads, or what a preposition opens. Sets *next to the group from which the search goes on to the
** left. */
static bool syntax_passed_over(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g, uint32_t h,
                               uint32_t *next) {
  if (h == syntax_first(a, s)) return false;
  const SrGroup *p = syntax_group(a, g), *head = syntax_group(a, h), *own = syntax_group(a, vp);
  const SrGroup *left = syntax_group(a, h - 1);
  uint32_t on = syntax_left_of(a, s, vp, g, h);
  *next = on != SR_NONE ? on : h;
  if (on != SR_NONE) return true;
  /* what a preposition opens at the start ("In Bannu, militants") is no subject, but that of a
  ** clause is ("after militants attacked") */
  /* "said after a bridge gave way, killing five": of the bridge */
  const SrGroup *v = p + 1;
  if (left->kind == SR_GR_PP && syntax_opens_clause(a, left) && g + 1 < vp &&
      own->form == SR_VF_ING && syntax_before_is(a, s, own, ",") && v->kind == SR_GR_VP &&
      v->tok == syntax_after(p) && !v->reduced && !v->infinitive && v->form != SR_VF_ING)
    return false;
  if (left->kind == SR_GR_PP && syntax_after(left) == head->tok &&
      !(h == g && syntax_opens_clause(a, left) && syntax_after(p) == own->tok && !own->reduced &&
        own->form != SR_VF_ING))
    return true;
  return false;
}

/* "on Sunday", "for two hours": a time hides the subject before it. */
static bool syntax_is_time(const SrArticle *a, const SrGroup *head) {
  uint32_t m = a->work->mention_of[head->head];
  if (m == SR_NONE) return false;
  uint8_t k = a->mention[m].k;
  return k == SR_M_DATE || k == SR_M_TIME || k == SR_M_DURATION;
}

/* Verb group g stands between verb group vp and its subject: a relative clause, a clause that
** modifies the subject, a verb that shares it. Sets *next as above; false: the subject is not
** that verb's. */
static bool syntax_over_verb(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g,
                             uint32_t *next) {
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp), *p = syntax_group(a, g);
  bool finite = !v->reduced && v->form != SR_VF_ING && !v->infinitive;
  *next = g;
  /* "the doctors, who are married, were taken", "the band, which police describe as a front of X,
  ** claimed" */
  uint32_t rel = finite ? syntax_relative_of(a, s, g) : SR_NONE;
  if (rel != SR_NONE && rel > first && !sr_word_between(a, syntax_after(p), v->tok, "and")) {
    *next = rel;
    return true;
  }
  /* "two men who tried to flee were shot" */
  if (finite && p->infinitive && g > first && p[-1].kind == SR_GR_VP) {
    rel = syntax_relative_of(a, s, g - 1);
    if (rel != SR_NONE && rel > first) {
      *next = rel;
      return true;
    }
  }
  /* "a woman hit while driving was killed": what she did then */
  static const char *const kWhile[] = {"while", "when"};
  if (finite && g > first && p->form == SR_VF_ING && !p->progressive && p[-1].kind == SR_GR_VP &&
      syntax_after(p - 1) + 1 == p->tok && SR_TOKEN_IN(&a->doc, p->tok - 1, kWhile) &&
      !sr_word_between(a, syntax_after(p), v->tok, ","))
    return true;
  /* ... and a participle that looks like the past: two verbs without a word between them */
  if (finite && v->passive && g > first && p->ntok == 1 && p->form == SR_VF_PAST &&
      p[-1].kind == SR_GR_NP && syntax_after(p - 1) == p->tok && p[1].kind == SR_GR_VP &&
      SR_TOKEN_IN(&a->doc, p[1].tok - 1, kWhile))
    return true;
  /* "the men abducted by rebels in May have been released" */
  if (finite && g > first && (p->reduced || (p->form == SR_VF_ING && !p->progressive)) &&
      p[-1].kind == SR_GR_NP && syntax_after(p - 1) == p->tok &&
      !sr_group_is_relative(a, syntax_group(a, vp - 1)))
    return true;
  if (finite && syntax_names(a, s, g)) return true;
  if (finite && p->form == SR_VF_ING && !p->progressive) {
    uint32_t with = syntax_including(a, s, g);
    if (with != SR_NONE) {
      *next = with;
      return true;
    }
  }
  /* "who had tried to stab officers" */
  if (v->infinitive && g + 1 == vp && !p->passive && syntax_after(p) == v->tok) return true;
  /* "attacked the post and killed", or a participle clause: ", killing four" */
  return sr_word_between(a, syntax_after(p), v->tok, "and") || v->form == SR_VF_ING ||
         sr_word_between(a, syntax_after(p), v->tok, ",");
}

/* The relative pronoun of a clause between commas right before verb group vp, SR_NONE: "a guard,
** who was inside the building, was hurt" */
static uint32_t syntax_set_off(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp);
  if (v->reduced || v->infinitive || v->form == SR_VF_ING || !syntax_before_is(a, s, v, ","))
    return SR_NONE;
  for (uint32_t g = vp; g > first && g + SYNTAX_REACH > vp;) {
    const SrGroup *p = syntax_group(a, --g);
    if (sr_group_is_relative(a, p)) return syntax_before_is(a, s, p, ",") ? g : SR_NONE;
    if (p->kind != SR_GR_VP || p->infinitive || p->reduced || p->form == SR_VF_ING) continue;
    if (syntax_relative_of(a, s, g) == SR_NONE && !syntax_goes_on(a, s, p)) return SR_NONE;
  }
  return SR_NONE;
}

/* The participle of a clause between commas right before the finite verb group vp, SR_NONE: "a man
** who tried to flee, described by neighbours as a teacher, was shot"; or the "among" of "two men who
** ran, among them one known as X, were" */
static uint32_t syntax_called_off(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kBy[] = {"by", "as"}, *const kThem[] = {"them", "whom"};
  /* ... that nobody does: "a blast, blamed on X," */
  static const char *const kOf[] = {"blamed", "attributed", "aimed",     "directed", "packed",   "laden",
                                    "loaded", "filled",     "armed",     "dressed",  "disguised", "accused",
                                    "wanted", "hidden",     "concealed", "buried",   "strapped",  "attached",
                                    "rigged", "based",      "suspected", "stuffed"};
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp);
  if (v->reduced || v->infinitive || v->form == SR_VF_ING || !syntax_before_is(a, s, v, ","))
    return SR_NONE;
  for (uint32_t g = vp; g > first && g + SYNTAX_REACH > vp;) {
    const SrGroup *p = syntax_group(a, --g);
    if (p->kind == SR_GR_PP && sr_token_is(&a->doc, p->head, "among") && g > first &&
        syntax_before_is(a, s, p, ","))
      return sr_token_is(&a->doc, p[1].tok, "them") ? g : SR_NONE;
    /* "herders, some of them armed with rifles, attacked" */
    if (p->kind == SR_GR_PP && sr_token_is(&a->doc, p->head, "of") && g > first + 1 && p[-1].kind == SR_GR_NP &&
        SR_TOKEN_IN(&a->doc, p[1].tok, kThem))
      return syntax_before_is(a, s, p - 1, ",") ? g - 1 : SR_NONE;
    if (p->kind != SR_GR_VP || (p->reduced && !syntax_before_is(a, s, p, ","))) continue;
    bool called = p->ntok == 1 && (p->form == SR_VF_PART || p->form == SR_VF_PAST) &&
                  syntax_before_is(a, s, p, ",") && p[1].kind == SR_GR_PP &&
                  (SR_TOKEN_IN(&a->doc, p[1].head, kBy) || SR_TOKEN_IN(&a->doc, p->head, kOf));
    return called && g > first ? g : SR_NONE;
  }
  return SR_NONE;
}

/* "men with rifles and grenades attacked": the second of what they came with */
static bool syntax_in_company(const SrArticle *a, uint32_t s, uint32_t g) {
  if (g < syntax_first(a, s) + 2) return false;
  const SrGroup *p = syntax_group(a, g), *np = p - 1, *pp = p - 2;
  return syntax_before_is(a, s, p, "and") && np->kind == SR_GR_NP && pp->kind == SR_GR_PP &&
         syntax_after(np) + 1 == p->tok && syntax_after(pp) == np->tok &&
         sr_token_is(&a->doc, pp->head, "with");
}

/* a closing bracket stands right behind group g */
static bool syntax_closed(const SrArticle *a, const SrGroup *g) {
  const SrToken *k = &a->doc.tok[syntax_after(g)];
  char c = k->flags & SR_T_PUNCT && k->len == 1 ? a->doc.text[k->start] : 0;
  return c == ')' || c == ']';
}

/* The relative pronoun of a clause whose object is the NP chain from group h, right before the
 *finite
 ** verb group vp: "soldiers who guarded a school were killed". Not of what is told ("who said the
 ** school was hit"), nor where only the object agrees with the verb. SR_NONE: there is none. */
static uint32_t syntax_object_inside(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h) {
  static const char *const kOne[] = {"was", "is", "has"}, *const kMany[] = {"were", "are", "have"};
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp), *head = syntax_group(a, h);
  if (h < first + 3 || v->reduced || v->infinitive || v->form == SR_VF_ING) return SR_NONE;
  uint32_t verb = h - 1;
  if (syntax_after(head - 1) != head->tok) return SR_NONE;
  if (head[-1].kind == SR_GR_VP && head[-1].infinitive && head[-2].kind == SR_GR_VP) verb--;
  uint32_t rel = syntax_relative_of(a, s, verb);
  static const char *const kHeld[] = {"hostage", "captive", "prisoner"}; /* who were taken hostage */
  bool held = head->ntok == 1 && SR_TOKEN_IN(&a->doc, head->head, kHeld);
  if (rel != SR_NONE && rel != first && held && !v->reduced) return rel;
  if (rel == SR_NONE || rel == first || rel + 1 != verb || syntax_group(a, verb)->passive ||
      sr_hit_in_group(a, verb, SR_L_REPORT) || syntax_before_is(a, s, v, "and"))
    return SR_NONE;
  bool one = SR_TOKEN_IN(&a->doc, v->tok, kOne), many = SR_TOKEN_IN(&a->doc, v->tok, kMany);
  bool plural = a->work->tag[head->head].plural;
  if ((one && plural) || (many && !plural)) return rel;
  const SrGroup *who = syntax_group(a, rel - 1);
  bool whose = who->kind == SR_GR_NP && a->work->tag[who->head].plural;
  return who->kind != SR_GR_NP || (one && whose) || (many && !whose) ? SR_NONE : rel;
}

/* The pronoun of a clause whose last NP chain begins at h, right before the finite verb group vp of another:
** "officials taken as they inspected a site were freed"; SR_NONE */
static uint32_t syntax_clause_inside(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h) {
  static const char *const kAs[] = {"as", "when", "while", "after", "before", "where", "because"};
  static const char *const kThey[] = {"they", "he", "she", "it"};
  enum { BACK = 8 };
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp);
  if (a->doc.upper || v->reduced || v->infinitive || v->form == SR_VF_ING || !v->passive ||
      syntax_before_is(a, s, v, ",") || syntax_before_is(a, s, v, "and"))
    return SR_NONE;
  for (uint32_t g = h; g-- > first + 2 && g + BACK > h;) {
    const SrGroup *p = syntax_group(a, g);
    if (p->kind != SR_GR_VP) continue;
    const SrGroup *it = p - 1;
    for (uint32_t t = syntax_after(p); t < syntax_group(a, h)->tok; t++)
      if (a->doc.tok[t].flags & SR_T_PUNCT || a->work->tag[t].upos == SR_U_CCONJ) return SR_NONE;
    bool clause = !p->infinitive && it->kind == SR_GR_NP && it->ntok == 1 &&
                  SR_TOKEN_IN(&a->doc, it->tok, kThey) && syntax_after(it) == p->tok &&
                  it->tok > a->doc.sent[s].tok + 2 && SR_TOKEN_IN(&a->doc, it->tok - 1, kAs);
    return clause ? g - 1 : SR_NONE;
  }
  return SR_NONE;
}

uint32_t sr_gerund_before(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h) {
  static const char *const kBefore[] = {"of", "for", "with", "from", "in"};
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp), *head = syntax_group(a, h), *left = head - 1;
  if (h < first + 2 || v->reduced || v->infinitive || v->form == SR_VF_ING ||
      left->kind != SR_GR_VP || left->form != SR_VF_ING || left->progressive ||
      syntax_after(left) != head->tok || left->tok == a->doc.sent[s].tok ||
      !SR_TOKEN_IN(&a->doc, left->tok - 1, kBefore))
    return SR_NONE;
  uint32_t g = h - 1;
  if (syntax_group(a, g - 1)->kind == SR_GR_PP) g--;
  if (g <= first) return g;
  const SrGroup *by = syntax_group(a, g - 1); /* suspected, accused, charged, jailed */
  bool participle = by->kind == SR_GR_VP && !by->passive && syntax_after(by) + 1 == left->tok &&
                    (by->form == SR_VF_PART || by->form == SR_VF_PAST);
  return participle ? g - 1 : g;
}

/* "held 40 people over the bombing of a bus on Monday that killed three": of the chain of phrases
** from h to g the act, which alone "that" and "which" can mean; SR_NONE */
static uint32_t syntax_act_in_chain(const SrArticle *a, uint32_t rel, uint32_t h, uint32_t g) {
  if (sr_token_is(&a->doc, syntax_group(a, rel)->tok, "who")) return SR_NONE;
  for (; g > h; g -= 2) /* over the prepositions */
    if (sr_hit_at(a, syntax_group(a, g)->head, SR_L_TRIGGER)) return g;
  return SR_NONE;
}

/* The active verb group whose object NP h is, "dead" between them or not; SR_NONE */
static uint32_t syntax_verb_before(const SrArticle *a, uint32_t s, uint32_t h) {
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
static uint32_t syntax_object_told_of(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g) {
  const SrGroup *v = syntax_group(a, vp), *rel = syntax_group(a, g);
  if (v->form != SR_VF_ING || !syntax_goes_on(a, s, v) || syntax_before_is(a, s, v, ",") ||
      !syntax_before_is(a, s, rel, ",") || g < syntax_first(a, s) + 2 ||
      rel[-1].kind != SR_GR_NP || syntax_after(rel - 1) + 1 != rel->tok)
    return SR_NONE;
  uint32_t h = syntax_chain_head(a, s, g - 1);
  return syntax_verb_before(a, s, h) == SR_NONE ? SR_NONE : h;
}

/* "the minister himself survived" */
static bool syntax_self(const SrArticle *a, uint32_t vp, const SrGroup *p) {
  static const char *const kSelf[] = {"himself", "herself", "itself", "themselves"};
  return p->ntok == 1 && syntax_after(p) == syntax_group(a, vp)->tok && p > a->work->group.a &&
         p[-1].kind == SR_GR_NP && SR_TOKEN_IN(&a->doc, p->tok, kSelf);
}

/* "the attack on the home of a judge, Omar Adel, in Derna killed two": the act in front of the name
** that is set off at group h; SR_NONE */
static uint32_t syntax_act_before_name(const SrArticle *a, uint32_t s, uint32_t h) {
  if (h < syntax_first(a, s) + 3 || !syntax_before_is(a, s, syntax_group(a, h), ",")) return SR_NONE;
  const SrGroup *p = syntax_group(a, h), *of = p - 1;
  uint32_t m = a->work->mention_of[p->head];
  if (of->kind != SR_GR_NP || syntax_after(of) + 1 != p->tok || m == SR_NONE ||
      a->mention[m].k != SR_M_PERSON)
    return SR_NONE;
  uint32_t act = syntax_chain_head(a, s, h - 1);
  return act < h - 1 && sr_hit_at(a, syntax_group(a, act)->head, SR_L_TRIGGER) ? act : SR_NONE;
}

/* "a bus carrying migrants crashed", "police chasing robbers fired": the participle whose object the NP chain
** from h to g is, between the noun that does both and the verb behind g; SR_NONE. Not of a verb that a
** clause may follow: "a statement saying rebels fled". */
static uint32_t syntax_bearing(const SrArticle *a, uint32_t s, uint32_t g, uint32_t h) {
  static const char *const kClause[] = {
      "including", "showing",  "meaning", "suggesting", "indicating", "proving", "hearing", "fearing",
      "believing", "thinking", "knowing", "hoping",     "feeling",    "seeing",  "watching", "making",
      "letting",   "causing",  "helping", "leaving",    "considering", "being", "having"};
  const SrGroup *v = syntax_group(a, g + 1), *head = syntax_group(a, h), *left = head - 1;
  if (a->doc.upper || h < syntax_first(a, s) + 2 || g + 1 >= syntax_end(a, s) || v->kind != SR_GR_VP ||
      v->reduced || v->infinitive || v->form == SR_VF_ING || syntax_after(v - 1) != v->tok ||
      left->kind != SR_GR_VP || left->form != SR_VF_ING || left->progressive || left->ntok != 1 ||
      syntax_after(left) != head->tok || SR_TOKEN_IN(&a->doc, left->tok, kClause) ||
      sr_hit_at(a, left->tok, SR_L_REPORT))
    return SR_NONE;
  const SrGroup *who = left - 1;
  bool noun = who->kind == SR_GR_NP && syntax_after(who) == left->tok && !sr_group_is_relative(a, who);
  return noun ? h - 1 : SR_NONE;
}

/* The subject of verb group vp; *object: the verb before it, whose object it is. */
static uint32_t syntax_subject(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t *object) {
  uint32_t first = syntax_first(a, s), g = syntax_set_off(a, s, vp);
  bool relative = g != SR_NONE, verb = relative;
  bool over = false; /* brackets */
  uint32_t pronoun = SR_NONE;
  if (!relative) g = syntax_called_off(a, s, vp);
  bool aside = !relative && g != SR_NONE;
  if (g == SR_NONE) g = vp;
  for (int i = 0; i < SYNTAX_REACH && g > first; i++) {
    const SrGroup *p = syntax_group(a, --g);
    over = (syntax_closed(a, p) || (over && syntax_after(p) == p[1].tok)) &&
           sr_in_brackets(a, s, p->tok) && !sr_in_brackets(a, s, syntax_group(a, vp)->tok);
    if (over) continue; /* "members of the union (UNT) were" */
    if (p->kind == SR_GR_VP) {
      verb = true;
      uint32_t at = g;
      if (!syntax_over_verb(a, s, vp, g, &g)) return SR_NONE;
      uint32_t off = g == at ? syntax_called_off(a, s, at) : SR_NONE; /* aside of the verb that it goes on from */
      if (off != SR_NONE) g = off;
    }
    if (p->kind != SR_GR_NP || syntax_share(a, s, p) || syntax_self(a, vp, p)) continue;
    if (sr_group_is_relative(a, p)) {
      uint32_t told = syntax_object_told_of(a, s, vp, g);
      if (told != SR_NONE) {
        *object = syntax_verb_before(a, s, told);
        return told;
      }
      relative = true;
      pronoun = g;
      continue;
    }
    if (relative && syntax_acts(a, p->head)) return g;
    uint32_t h = syntax_chain_head(a, s, g);
    uint32_t act = pronoun == SR_NONE ? SR_NONE : syntax_act_in_chain(a, pronoun, h, g);
    if (act != SR_NONE) return act;
    if (h == g && syntax_in_company(a, s, g)) h = syntax_chain_head(a, s, g - 1);
    const SrGroup *head = syntax_group(a, h);
    if (h + 2 == g && (relative || syntax_group(a, vp)->reduced) && syntax_of_another(a, head))
      return g;
    uint32_t gerund = sr_gerund_before(a, s, vp, h);
    if (gerund == SR_NONE && !relative) gerund = syntax_bearing(a, s, g, h);
    if (gerund != SR_NONE) {
      g = gerund;
      continue;
    }
    if (!relative && !verb) {
      uint32_t set_off = syntax_act_before_name(a, s, h);
      if (set_off != SR_NONE) return set_off;
      uint32_t inside = syntax_clause_inside(a, s, vp, h);
      uint32_t rel = inside == SR_NONE ? syntax_object_inside(a, s, vp, h) : SR_NONE;
      relative = rel != SR_NONE;
      if (inside != SR_NONE || relative) {
        g = relative ? rel : inside;
        continue;
      }
    }
    /* "after 200 people, most of them women, were seized": of the clause that "after" opens */
    if (aside && h == g && g > first && head[-1].kind == SR_GR_PP && syntax_opens_clause(a, head - 1) &&
        syntax_after(head - 1) == head->tok)
      return h;
    if (syntax_passed_over(a, s, vp, g, h, &g)) continue;
    if (syntax_is_time(a, head)) {
      g = h;
      continue;
    }
    if (!verb) *object = syntax_verb_before(a, s, h);
    return h;
  }
  return SR_NONE;
}

/* "said that attacking civilians was a crime": a gerund that opens the clause and is its subject */
static bool syntax_gerund_clause(const SrArticle *a, uint32_t s, const SrGroup *v) {
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
    bool its = p->form == SR_VF_ING && syntax_goes_on(a, s, p) && !syntax_before_is(a, s, p, ",");
    return its ? g : vp;
  }
  return vp;
}

static uint32_t syntax_find_subject(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { CLAUSES = 4 /* that share one subject */ };
  uint32_t g = SR_NONE;
  if (syntax_gerund_clause(a, s, syntax_group(a, vp))) return SR_NONE;
  vp = sr_gerund_joined(a, s, vp);
  for (int i = 0; i < CLAUSES; i++) {
    uint32_t object = SR_NONE;
    g = syntax_subject(a, s, vp, &object);
    if (g == SR_NONE || object == SR_NONE || !syntax_goes_on(a, s, syntax_group(a, vp))) break;
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
  uint32_t g = syntax_find_subject(a, s, vp);
  if (known) *known = g == SR_NONE ? NOBODY : g + FOUND;
  return g;
}

uint32_t sr_object_of(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t end = syntax_end(a, s);
  const SrGroup *v = syntax_group(a, vp);
  if (vp + 1 >= end) return SR_NONE;
  const SrGroup *o = syntax_group(a, vp + 1);
  if (o->kind != SR_GR_NP) return SR_NONE;
  for (uint32_t t = syntax_after(v); t < o->tok; t++)
    if ((a->doc.tok[t].flags & SR_T_PUNCT && !(a->doc.tok[t].flags & SR_T_QUOTE)) ||
        a->work->tag[t].upos == SR_U_CCONJ || a->work->tag[t].upos == SR_U_SCONJ)
      return SR_NONE;
  if (sr_group_is_relative(a, o)) return SR_NONE;
  /* "killed yesterday two guards" */
  if (!v->passive && syntax_is_time(a, o) && a->mention[a->work->mention_of[o->head]].tok <= o->tok) {
    bool next = vp + 2 < end && o[1].kind == SR_GR_NP && o[1].tok == syntax_after(o);
    return next ? vp + 2 : SR_NONE;
  }
  return vp + 1;
}

uint32_t sr_pp_object(const SrArticle *a, uint32_t s, uint32_t g, const char *const *prep,
                      size_t nprep, uint32_t reach) {
  uint32_t end = syntax_end(a, s);
  for (uint32_t i = g + 1; i + 1 < end && i <= g + reach; i++) {
    const SrGroup *p = syntax_group(a, i);
    if (p->kind == SR_GR_VP) break;
    if (p->kind != SR_GR_PP || syntax_group(a, i + 1)->kind != SR_GR_NP) continue;
    for (size_t k = 0; k < nprep; k++)
      if (sr_token_is(&a->doc, p->head, prep[k])) return i + 1;
  }
  return SR_NONE;
}

uint32_t sr_next_conjunct(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t end = syntax_end(a, s);
  if (g + 1 >= end) return SR_NONE;
  const SrGroup *x = syntax_group(a, g), *y = syntax_group(a, g + 1);
  if (y->kind != SR_GR_NP) return SR_NONE;
  bool joined = false;
  for (uint32_t t = syntax_after(x); t < y->tok; t++) {
    if (sr_token_is(&a->doc, t, "and") || sr_token_is(&a->doc, t, ",") ||
        sr_token_is(&a->doc, t, "or") || sr_token_is(&a->doc, t, "as") ||
        sr_token_is(&a->doc, t, "well") || sr_token_is(&a->doc, t, "plus") ||
        sr_token_is(&a->doc, t, "including"))
      joined = true;
    else
      return SR_NONE;
  }
  return joined && !syntax_before_is(a, s, y, "including") ? g + 1 : SR_NONE;
}

uint32_t sr_vp_of(const SrArticle *a, uint32_t tok) {
  uint32_t g = a->work->group_of[tok];
  return g != SR_NONE && syntax_group(a, g)->kind == SR_GR_VP ? g : SR_NONE;
}
