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
  for (size_t i = 0; i < sizeof kRel / sizeof *kRel; i++)
    if (sr_token_is(&a->doc, g->tok, kRel[i])) return true;
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
    /* "killed in the attack four people": a clause starts at the sentence's first PP, not before */
    g -= 2;
  }
  return g;
}

static bool syntax_is_place(const SrArticle *a, const SrGroup *g) {
  uint32_t m = g->kind == SR_GR_NP ? a->work->mention_of[g->head] : SR_NONE;
  return m != SR_NONE && a->mention[m].k == SR_M_PLACE;
}

/* "after", "since": words for a clause as well as for a phrase */
static bool syntax_opens_clause(const SrArticle *a, const SrGroup *pp) {
  static const char *const kOpen[] = {"after", "before", "since", "until", "till",
                                      "as",    "while",  "when",  "once",  "because"};
  for (size_t i = 0; i < sizeof kOpen / sizeof *kOpen; i++)
    if (sr_token_is(&a->doc, pp->head, kOpen[i])) return true;
  return false;
}

/* A noun that does things or that things happen in, a person's name: a relative clause behind "the result of an
** earthquake" speaks of the earthquake. */
static bool syntax_acts(const SrArticle *a, uint32_t tok) {
  uint32_t m = a->work->mention_of[tok];
  return (m != SR_NONE && a->mention[m].k == SR_M_PERSON) || sr_hit_at(a, tok, SR_L_TRIGGER) || sr_hit_at(a, tok, SR_L_CUE) ||
         sr_hit_at(a, tok, SR_L_PERPETRATOR) || sr_hit_at(a, tok, SR_L_PERSON);
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
  for (size_t i = 0; i < sizeof kWhile / sizeof *kWhile; i++)
    if (sr_token_is(&a->doc, t - 1, kWhile[i])) return true;
  return false;
}

/* The relative pronoun of the clause whose verb is group v: "which attacked", "which police call". */
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

/* "the father of a student who was shot", "the body of a man killed on Monday": the clause speaks of
** the one behind "of" */
static bool syntax_of_another(const SrArticle *a, const SrGroup *head) {
  static const char *const kKin[] = {"father",  "mother",   "parents",  "brother", "sister",
                                     "wife",    "widow",    "husband",  "son",     "daughter",
                                     "family",  "families", "relative", "relatives", "uncle",
                                     "cousin",  "friend",   "friends",  "lawyer",  "attorney",
                                     "body",    "bodies",   "name",     "names"};
  for (size_t i = 0; i < sizeof kKin / sizeof *kKin; i++)
    if (sr_token_is(&a->doc, head->head, kKin[i])) return true;
  return false;
}

/* "22 people, mostly foreigners, were killed": who most of the subject are */
static bool syntax_share(const SrArticle *a, uint32_t s, const SrGroup *g) {
  static const char *const kMostly[] = {"mostly", "mainly", "largely", "chiefly", "primarily"};
  if (g->tok < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, syntax_after(g), ",") ||
      !sr_token_is(&a->doc, g->tok - 2, ","))
    return false;
  for (size_t i = 0; i < sizeof kMostly / sizeof *kMostly; i++)
    if (sr_token_is(&a->doc, g->tok - 1, kMostly[i])) return true;
  return false;
}

static uint32_t syntax_subject(const SrArticle *a, uint32_t s, uint32_t vp, bool *object) {
  uint32_t first = syntax_first(a, s), g = vp;
  bool relative = false, verb = false;
  for (int i = 0; i < SYNTAX_REACH && g > first; i++) {
    const SrGroup *p = syntax_group(a, --g);
    if (p->kind == SR_GR_NP) {
      if (sr_group_is_relative(a, p)) {
        relative = true;
        continue;
      }
      if (syntax_share(a, s, p)) continue;
      uint32_t h = relative && syntax_acts(a, p->head) ? g : syntax_chain_head(a, s, g);
      if (h == g && relative && syntax_acts(a, p->head)) return h;
      const SrGroup *head = syntax_group(a, h);
      const SrGroup *own = syntax_group(a, vp);
      if (h + 2 == g && (relative || own->reduced) && syntax_of_another(a, head)) return g;
      /* the object of a participle that modifies the subject: "men riding a motorcycle attacked" */
      if (h > first + 1 && !own->reduced && own->form != SR_VF_ING &&
          syntax_group(a, h - 1)->kind == SR_GR_VP && syntax_group(a, h - 1)->form == SR_VF_ING &&
          !syntax_group(a, h - 1)->progressive && syntax_group(a, h - 2)->kind == SR_GR_NP &&
          syntax_after(syntax_group(a, h - 1)) == head->tok &&
          syntax_after(syntax_group(a, h - 2)) == syntax_group(a, h - 1)->tok &&
          !sr_word_between(a, syntax_after(p), own->tok, "and")) {
        g = h - 1;
        continue;
      }
      /* "X, 19, shot": an age */
      if (h == g && head->ntok == 1 && a->work->tag[head->tok].upos == SR_U_NUM &&
          syntax_before_is(a, s, head, ",") && h > first &&
          sr_token_is(&a->doc, syntax_after(head), ","))
        continue;
      /* "police in Springfield, Ohio, shot": the state behind a town's comma */
      if (h == g && h > first && syntax_is_place(a, head) &&
          syntax_before_is(a, s, head, ",") && syntax_is_place(a, syntax_group(a, h - 1)) &&
          syntax_after(syntax_group(a, h - 1)) + 1 == head->tok)
        continue;
      /* an NP that a preposition opens at the start ("In Bannu, militants") is no subject, but
      ** that of a clause is ("after militants attacked") */
      if (h > first && syntax_group(a, h - 1)->kind == SR_GR_PP &&
          syntax_after(syntax_group(a, h - 1)) == head->tok &&
          !(h == g && syntax_opens_clause(a, syntax_group(a, h - 1)) &&
            syntax_after(p) == own->tok && !own->reduced && own->form != SR_VF_ING)) {
        g = h;
        continue;
      }
      /* an apposition or a time ("on Sunday", "Hameed, the spokesman,") hides the subject before
      ** it */
      const SrMention *m = a->work->mention_of[head->head] == SR_NONE
                               ? NULL
                               : &a->mention[a->work->mention_of[head->head]];
      if (m && (m->k == SR_M_DATE || m->k == SR_M_TIME || m->k == SR_M_DURATION)) {
        g = h;
        continue;
      }
      *object = !verb && h > first && syntax_group(a, h - 1)->kind == SR_GR_VP &&
                !syntax_group(a, h - 1)->passive && !syntax_group(a, h - 1)->reduced &&
                syntax_after(syntax_group(a, h - 1)) == head->tok;
      return h;
    }
    if (p->kind == SR_GR_VP) {
      verb = true;
      const SrGroup *v = syntax_group(a, vp);
      bool finite = !v->reduced && v->form != SR_VF_ING && !v->infinitive;
      /* "the doctors, who are married, were taken", "the band, which police describe as a front of
      ** X, claimed" */
      uint32_t rel = finite ? syntax_relative_of(a, s, g) : SR_NONE;
      if (rel != SR_NONE && rel > first && !sr_word_between(a, syntax_after(p), v->tok, "and")) {
        g = rel;
        continue;
      }
      /* a clause that modifies the subject: "the men abducted by rebels in May have been
      ** released" */
      if (!v->reduced && v->form != SR_VF_ING && !v->infinitive && g > first &&
          (p->reduced || (p->form == SR_VF_ING && !p->progressive)) &&
          syntax_group(a, g - 1)->kind == SR_GR_NP &&
          syntax_after(syntax_group(a, g - 1)) == p->tok &&
          !sr_group_is_relative(a, syntax_group(a, vp - 1)))
        continue;
      /* shared subject: "attacked the post and killed", or a participle clause: ", killing four" */
      bool shared = sr_word_between(a, syntax_after(p), v->tok, "and") || v->form == SR_VF_ING ||
                    sr_word_between(a, syntax_after(p), v->tok, ",");
      if (!shared) return SR_NONE;
    }
  }
  return SR_NONE;
}

uint32_t sr_subject_of(const SrArticle *a, uint32_t s, uint32_t vp) {
  enum { CLAUSES = 4 /* that share one subject */ };
  uint32_t g = SR_NONE;
  for (int i = 0; i < CLAUSES; i++) {
    bool object = false;
    g = syntax_subject(a, s, vp, &object);
    if (g == SR_NONE || !object || !syntax_goes_on(a, s, syntax_group(a, vp))) break;
    vp = g - 1; /* the object of the verb before: both verbs have its subject */
  }
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
