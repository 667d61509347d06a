/*
** between.c: what may stand between a verb and its subject: clauses and participles, people named
** among others, ages, names set beside. Each question gives the group from which the search for the
** subject goes on to the left.
*/
#include "syntaxparts.h"

static bool between_is_place(const SrArticle *a, const SrGroup *g) {
  uint32_t m = g->kind == SR_GR_NP ? a->work->mention_of[g->head] : SR_NONE;
  return m != SR_NONE && a->mention[m].k == SR_M_PLACE;
}

/* "the gunman, a student from X, was shot": what the comma sets off behind one who is known. */
static bool between_set_beside(const SrArticle *a, uint32_t s, uint32_t g, uint32_t h) {
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
static uint32_t between_among_them(const SrArticle *a, uint32_t s, uint32_t g, uint32_t h) {
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
static uint32_t between_share_of_them(const SrArticle *a, uint32_t s, uint32_t g) {
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
static uint32_t between_including(const SrArticle *a, uint32_t s, uint32_t g) {
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
static bool between_names(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kNamed[] = {"named", "called", "identified", "known", "nicknamed"};
  if (g <= syntax_first(a, s)) return false;
  const SrGroup *p = syntax_group(a, g);
  return p->kind == SR_GR_VP && p->ntok == 1 && !p->passive && SR_TOKEN_IN(&a->doc, p->head, kNamed) &&
         p[-1].kind == SR_GR_NP && syntax_after(p - 1) == p->tok &&
         a->work->mention_of[p[-1].head] == SR_NONE;
}

/* The same verb group before a list of names whose last is NP h, SR_NONE. */
static uint32_t between_named(const SrArticle *a, uint32_t s, uint32_t h) {
  enum { LIST = 8 };
  uint32_t first = syntax_first(a, s), g = h;
  while (g > first + 1 && g + LIST > h && syntax_group(a, g - 1)->kind == SR_GR_NP &&
         (syntax_before_is(a, s, syntax_group(a, g), "and") ||
          syntax_before_is(a, s, syntax_group(a, g), ",")))
    g--;
  if (g > first && syntax_group(a, g - 1)->kind == SR_GR_PP &&
      sr_token_is(&a->doc, syntax_group(a, g - 1)->head, "as"))
    g--;
  return g > first && between_names(a, s, g - 1) ? g - 1 : SR_NONE;
}

/* "two men believed to be rebels were", "a man said to be wanted by": the participle in front of the infinitive
** verb group g, right behind an NP; SR_NONE */
static uint32_t between_held_to_be(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kHeld[] = {"said",    "believed", "thought",  "alleged",  "suspected", "reported",
                                      "known",   "presumed", "supposed", "rumoured", "rumored",   "understood",
                                      "claimed", "deemed",   "feared",   "assumed"};
  if (g < syntax_first(a, s) + 2) return SR_NONE;
  const SrGroup *p = syntax_group(a, g), *by = p - 1;
  bool held = p->kind == SR_GR_VP && p->infinitive && by->kind == SR_GR_VP && by->ntok == 1 &&
              syntax_after(by) == p->tok && SR_TOKEN_IN(&a->doc, by->tok, kHeld) && by[-1].kind == SR_GR_NP &&
              syntax_after(by - 1) == by->tok && !sr_group_is_relative(a, by - 1);
  return held ? g - 1 : SR_NONE;
}

/* "two men they had tried to arrest were killed": the pronoun of a clause without "whom", whose last verb g stands
** right before verb group vp; SR_NONE */
static uint32_t between_contact(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g) {
  static const char *const kThey[] = {"they", "he", "she", "it", "we"};
  const SrGroup *p = syntax_group(a, g);
  if (syntax_after(p) != syntax_group(a, vp)->tok) return SR_NONE;
  if (p->infinitive && p[-1].kind == SR_GR_VP && syntax_after(p - 1) == p->tok) g--;
  if (g < syntax_first(a, s) + 2) return SR_NONE;
  const SrGroup *v = syntax_group(a, g), *it = v - 1, *who = v - 2;
  bool clause = !v->infinitive && !v->reduced && it->kind == SR_GR_NP && it->ntok == 1 &&
                SR_TOKEN_IN(&a->doc, it->tok, kThey) && syntax_after(it) == v->tok && who->kind == SR_GR_NP &&
                syntax_after(who) == it->tok && !sr_group_is_relative(a, who);
  return clause ? g - 1 : SR_NONE;
}

/* "two officers of the border force, the GNR, were hurt": what a body behind "of" is called for short */
static bool between_initials(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *p = syntax_group(a, g), *left = p - 1;
  uint32_t after = syntax_after(p);
  if (a->doc.upper || g < syntax_first(a, s) + 3 || p->ntok > 2 || !(a->doc.tok[p->head].flags & SR_T_UPPER) ||
      !syntax_before_is(a, s, p, ",") || after >= sr_sent_end(&a->doc, s) || !sr_token_is(&a->doc, after, ","))
    return false;
  return left->kind == SR_GR_NP && syntax_after(left) + 1 == p->tok && left[-1].kind == SR_GR_PP &&
         syntax_after(left - 1) == left->tok && sr_token_is(&a->doc, left[-1].head, "of");
}

/* The group in front of what stands between verb group vp and its subject, of which NP g, whose chain
** begins at h, is the end: a participle and its object, people that are named with others, a name set
** beside, an age, a state behind its town; SR_NONE where nothing of that kind does. */
static uint32_t between_left_of(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g, uint32_t h) {
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
    uint32_t with = between_including(a, s, h - 1);
    if (with != SR_NONE) return with;
  }
  uint32_t names = finite ? between_named(a, s, h) : SR_NONE;
  if (names == SR_NONE && finite && syntax_after(left) == head->tok) names = between_held_to_be(a, s, h - 1);
  if (names != SR_NONE) return names;
  if (between_set_beside(a, s, g, h)) return h;
  uint32_t among = between_among_them(a, s, g, h);
  if (among == SR_NONE) among = between_share_of_them(a, s, g);
  if (among != SR_NONE) return among;
  if (h == g && (sr_is_age(a, s, head) || between_initials(a, s, g))) return g;
  /* "police in Springfield, Ohio, shot" */
  bool comma = h == g && syntax_before_is(a, s, head, ",");
  return comma && between_is_place(a, head) && between_is_place(a, left) &&
                 syntax_after(left) + 1 == head->tok
             ? g
             : SR_NONE;
}

bool sr_between_phrase(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g, uint32_t h,
                       uint32_t *next) {
  if (h == syntax_first(a, s)) return false;
  const SrGroup *p = syntax_group(a, g), *head = syntax_group(a, h), *own = syntax_group(a, vp);
  const SrGroup *left = syntax_group(a, h - 1);
  uint32_t on = between_left_of(a, s, vp, g, h);
  *next = on != SR_NONE ? on : h;
  if (on != SR_NONE) return true;
  /* what a preposition opens at the start ("In Bannu, militants") is no subject, but that of a
  ** clause is ("after militants attacked") */
  /* "said after a bridge gave way, killing five": of the bridge */
  const SrGroup *v = p + 1;
  if (left->kind == SR_GR_PP && sr_opens_clause(a, left) && g + 1 < vp &&
      own->form == SR_VF_ING && syntax_before_is(a, s, own, ",") && v->kind == SR_GR_VP &&
      v->tok == syntax_after(p) && !v->reduced && !v->infinitive && v->form != SR_VF_ING)
    return false;
  if (left->kind == SR_GR_PP && syntax_after(left) == head->tok &&
      !(h == g && sr_opens_clause(a, left) && syntax_after(p) == own->tok && !own->reduced &&
        own->form != SR_VF_ING))
    return true;
  return false;
}

/* Verb group g is of a relative clause between finite verb group v and its subject: the pronoun of
** the clause; SR_NONE */
static uint32_t between_relative(const SrArticle *a, uint32_t s, const SrGroup *v, uint32_t g) {
  uint32_t first = syntax_first(a, s), rel = sr_relative_of(a, s, g);
  const SrGroup *p = syntax_group(a, g);
  /* "the doctors, who are married, were taken", "the band, which police describe as a front of X,
  ** claimed" */
  if (rel != SR_NONE && rel > first && !sr_word_between(a, syntax_after(p), v->tok, "and"))
    return rel;
  /* "two men who tried to flee were shot" */
  if (!p->infinitive || g <= first || p[-1].kind != SR_GR_VP) return SR_NONE;
  rel = sr_relative_of(a, s, g - 1);
  return rel != SR_NONE && rel > first ? rel : SR_NONE;
}

/* Verb group g says more of the subject of finite verb group vp. */
static bool between_of_subject(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g) {
  static const char *const kWhile[] = {"while", "when"};
  const SrGroup *v = syntax_group(a, vp), *p = syntax_group(a, g);
  bool ing = p->form == SR_VF_ING && !p->progressive;
  if (g <= syntax_first(a, s)) return between_names(a, s, g);
  /* "a woman hit while driving was killed": what she did then */
  if (ing && p[-1].kind == SR_GR_VP && syntax_after(p - 1) + 1 == p->tok &&
      SR_TOKEN_IN(&a->doc, p->tok - 1, kWhile) && !sr_word_between(a, syntax_after(p), v->tok, ","))
    return true;
  bool behind = p[-1].kind == SR_GR_NP && syntax_after(p - 1) == p->tok;
  /* ... and a participle that looks like the past: two verbs without a word between them */
  if (v->passive && p->ntok == 1 && p->form == SR_VF_PAST && behind && p[1].kind == SR_GR_VP &&
      SR_TOKEN_IN(&a->doc, p[1].tok - 1, kWhile))
    return true;
  /* "the men abducted by rebels in May have been released" */
  if ((p->reduced || ing) && behind && !sr_group_is_relative(a, syntax_group(a, vp - 1)))
    return true;
  return between_names(a, s, g);
}

/* Verb group g stands between verb group vp and its subject: a relative clause, a clause that
** modifies the subject, a verb that shares it. Sets *next to the group from which the search goes
** on to the left; false: the subject is not that verb's. */
static bool between_over_verb(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g,
                              uint32_t *next) {
  const SrGroup *v = syntax_group(a, vp), *p = syntax_group(a, g);
  *next = g;
  if (!v->reduced && v->form != SR_VF_ING && !v->infinitive) {
    uint32_t over = between_relative(a, s, v, g);
    if (over == SR_NONE && between_of_subject(a, s, vp, g)) return true;
    if (over == SR_NONE) over = between_held_to_be(a, s, g);
    if (over == SR_NONE) over = between_contact(a, s, vp, g);
    if (over == SR_NONE && p->form == SR_VF_ING && !p->progressive)
      over = between_including(a, s, g);
    if (over != SR_NONE) {
      *next = over;
      return true;
    }
  }
  /* "who had tried to stab officers" */
  if (v->infinitive && g + 1 == vp && !p->passive && syntax_after(p) == v->tok) return true;
  /* "attacked the post and killed", or a participle clause: ", killing four" */
  return sr_word_between(a, syntax_after(p), v->tok, "and") || v->form == SR_VF_ING ||
         sr_word_between(a, syntax_after(p), v->tok, ",");
}

/* finite verb group vp stands behind a comma: what is set off may end there */
static bool between_behind_comma(const SrArticle *a, uint32_t s, uint32_t vp) {
  const SrGroup *v = syntax_group(a, vp);
  return !v->reduced && !v->infinitive && v->form != SR_VF_ING && syntax_before_is(a, s, v, ",");
}

uint32_t sr_between_set_off(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t first = syntax_first(a, s);
  if (!between_behind_comma(a, s, vp)) return SR_NONE;
  for (uint32_t g = vp; g > first && g + SYNTAX_REACH > vp;) {
    const SrGroup *p = syntax_group(a, --g);
    if (sr_group_is_relative(a, p)) return syntax_before_is(a, s, p, ",") ? g : SR_NONE;
    if (p->kind != SR_GR_VP || p->infinitive || p->reduced || p->form == SR_VF_ING) continue;
    if (sr_relative_of(a, s, g) == SR_NONE && !sr_clause_goes_on(a, s, p)) return SR_NONE;
  }
  return SR_NONE;
}

uint32_t sr_between_called_off(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kBy[] = {"by", "as"}, *const kThem[] = {"them", "whom"};
  /* ... that nobody does: "a blast, blamed on X," */
  static const char *const kOf[] = {"blamed", "attributed", "aimed",     "directed", "packed",   "laden",
                                    "loaded", "filled",     "armed",     "dressed",  "disguised", "accused",
                                    "wanted", "hidden",     "concealed", "buried",   "strapped",  "attached",
                                    "rigged", "based",      "suspected", "stuffed"};
  uint32_t first = syntax_first(a, s);
  if (!between_behind_comma(a, s, vp)) return SR_NONE;
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

/* The relative pronoun of a clause whose object is the NP chain from group h, right before the
** finite verb group vp: "soldiers who guarded a school were killed". Not of what is told ("who said
** the school was hit"), nor where only the object agrees with the verb. SR_NONE: there is none. */
static uint32_t between_object_inside(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h) {
  static const char *const kOne[] = {"was", "is", "has"}, *const kMany[] = {"were", "are", "have"};
  uint32_t first = syntax_first(a, s);
  const SrGroup *v = syntax_group(a, vp), *head = syntax_group(a, h);
  if (h < first + 3 || v->reduced || v->infinitive || v->form == SR_VF_ING) return SR_NONE;
  uint32_t verb = h - 1;
  if (syntax_after(head - 1) != head->tok) return SR_NONE;
  if (head[-1].kind == SR_GR_VP && head[-1].infinitive && head[-2].kind == SR_GR_VP) verb--;
  uint32_t rel = sr_relative_of(a, s, verb);
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
static uint32_t between_clause_inside(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h) {
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

/* "a bus carrying migrants crashed", "police chasing robbers fired": the participle whose object the NP chain
** from h to g is, between the noun that does both and the verb behind g; SR_NONE. Not of a verb that a
** clause may follow: "a statement saying rebels fled". */
static uint32_t between_bearing(const SrArticle *a, uint32_t s, uint32_t g, uint32_t h) {
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

uint32_t sr_between_verb(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g) {
  uint32_t next = g;
  if (!between_over_verb(a, s, vp, g, &next)) return SR_NONE;
  /* aside of the verb that it goes on from */
  uint32_t off = next == g ? sr_between_called_off(a, s, g) : SR_NONE;
  return off != SR_NONE ? off : next;
}

uint32_t sr_between_gerund(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t g, uint32_t h,
                           bool relative) {
  uint32_t gerund = sr_gerund_before(a, s, vp, h);
  return gerund != SR_NONE || relative ? gerund : between_bearing(a, s, g, h);
}

uint32_t sr_between_clause(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t h, bool *relative) {
  uint32_t g = between_clause_inside(a, s, vp, h);
  if (g != SR_NONE) return g;
  g = between_object_inside(a, s, vp, h);
  *relative = g != SR_NONE;
  return g;
}
