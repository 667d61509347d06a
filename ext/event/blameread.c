/*
** blameread.c: what a sentence says of one mention's responsibility: claimed, carried out,
** attributed, suspected. Reads reporting phrases, cues and events.
*/
#include "blame.h"

enum {
  BLAME_AFTER = 9 /* tokens between "blamed on" and the group */,
  BLAME_BEFORE = 10
};

static bool blame_ends_with(const char *phrase, const char *word) {
  size_t n = strlen(phrase), m = strlen(word);
  return n >= m && memcmp(phrase + n - m, word, m) == 0;
}

/* a verb other than the phrase's own between the two places */
static bool blame_clause_between(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind == SR_GR_VP && !v->infinitive && !v->reduced && v->tok >= from &&
        v->tok + v->ntok <= to)
      return true;
  }
  return false;
}

static bool blame_follows(const SrMention *m, const SrLexHit *h) {
  uint32_t end = h->tok + h->ntok;
  return m->tok >= end && m->tok - end < BLAME_AFTER;
}

static bool blame_precedes(const SrArticle *a, uint32_t s, const SrMention *m, const SrLexHit *h) {
  uint32_t end = m->tok + m->ntok;
  if (end > h->tok || h->tok - end >= BLAME_BEFORE) return false;
  uint32_t vp = sr_vp_of(a, h->tok);
  return !blame_clause_between(a, s, end, vp == SR_NONE ? h->tok : a->work->group.a[vp].tok);
}

bool sr_blame_proper(const SrArticle *a, uint32_t t) {
  uint32_t m = a->work->mention_of[t];
  if (m != SR_NONE && a->mention[m].k != SR_M_GROUP && a->mention[m].k != SR_M_ORGANIZATION)
    return false;
  return (a->doc.tok[t].flags & SR_T_CAP) != 0 && a->work->tag[t].upos == SR_U_PROPN;
}

/* "X, an offshoot of Y, claimed", "X (its initials), a new band, claimed": the name in front of what
** stands in apposition to it; else g */
uint32_t sr_blame_named_before(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t first = a->work->sent[s].group, comma = gr->tok - 1;
  if (g == first || sr_blame_proper(a, gr->head) || !sr_token_is(&a->doc, comma, ",")) return g;
  uint32_t k = g - 1, end = comma;
  if (a->doc.tok[comma - 1].flags & SR_T_CLOSE && k > first) {
    end = a->work->group.a[k].tok - 1;
    k--;
  }
  const SrGroup *name = &a->work->group.a[k];
  return name->kind == SR_GR_NP && name->tok + name->ntok == end ? k : g;
}

static bool blame_is_subject(const SrArticle *a, uint32_t s, const SrMention *m, uint32_t vp) {
  uint32_t g = vp == SR_NONE ? SR_NONE : sr_subject_of(a, s, vp);
  return g != SR_NONE && (g == a->work->group_of[m->tok] ||
                          sr_blame_named_before(a, s, g) == a->work->group_of[m->tok]);
}

/* the verb has a subject of its own that is not the mention: "The group, believed to be close to
** X, has been blamed" */
static bool blame_other_subject(const SrArticle *a, uint32_t s, const SrMention *m, uint32_t vp);

/* "the group", "it", "the group's fighters": whom the sentence before or its own beginning names */
bool sr_blame_anaphor(const SrArticle *a, uint32_t g) {
  static const char *const kHead[] = {"group",   "organization", "organisation", "outfit", "movement",
                                      "network", "faction",      "militia",      "gang",   "cartel"};
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->ntok == 1 &&
      (sr_token_is(&a->doc, gr->tok, "it") || sr_token_is(&a->doc, gr->tok, "they")))
    return true;
  if (gr->ntok > 1 && sr_token_is(&a->doc, gr->tok, "its") && sr_hit_at(a, gr->head, SR_L_PERPETRATOR))
    return true; /* "its gunmen" */
  if (!sr_token_is(&a->doc, gr->tok, "the")) return false;
  bool owner = gr->ntok > 3 && a->doc.tok[gr->tok + 2].flags & SR_T_CLITIC &&
               sr_hit_at(a, gr->head, SR_L_PERPETRATOR);
  for (size_t i = 0; i < sizeof kHead / sizeof *kHead; i++)
    if (sr_token_is(&a->doc, gr->head, kHead[i]) ||
        (owner && sr_token_is(&a->doc, gr->tok + 1, kHead[i])))
      return true;
  return false;
}

static bool blame_other_subject(const SrArticle *a, uint32_t s, const SrMention *m, uint32_t vp) {
  uint32_t g = vp == SR_NONE ? SR_NONE : sr_subject_of(a, s, vp);
  return g != SR_NONE && g != a->work->group_of[m->tok] && sr_blame_anaphor(a, g);
}

/* the group that a subject "the group" of sentence s means: the one named last before it, at
** most three sentences back */
uint32_t sr_blame_antecedent(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 3 };
  uint32_t lo = s > BACK ? s - BACK : 0;
  for (uint32_t k = s + 1; k-- > lo && !sr_entries_apart(a, k, s);) {
    const SrSentWork *w = &a->work->sent[k];
    uint32_t best = SR_NONE;
    for (uint32_t i = w->mention; i < w->mention + w->nmention && i < w->mention + SR_BLAME_MAX; i++)
      if (a->mention[i].k == SR_M_GROUP && a->mention[i].tok < tok && (best == SR_NONE || k == s))
        best = i;
    if (best != SR_NONE) return best;
  }
  return SR_NONE;
}

/* "Y, which police call an arm of X, claimed": not X */
static bool blame_in_relative(const SrArticle *a, uint32_t s, const SrMention *m) {
  enum { REACH = 12 };
  uint32_t end = m->tok + m->ntok, from = a->doc.sent[s].tok + 1;
  if (end >= sr_sent_end(&a->doc, s) || !sr_token_is(&a->doc, end, ",")) return false;
  for (uint32_t t = m->tok; t > from && m->tok - t < REACH; t--)
    if (sr_token_is(&a->doc, t - 1, ",")) return sr_token_is(&a->doc, t, "which");
  return false;
}

/* "planted it", "had laid the mine" from token t on */
static bool blame_planted(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { REACH = 4 };
  static const char *const kLaid[] = {"planted", "placed", "laid"}, *const kIt[] = {"it", "them"};
  uint32_t end = sr_sent_end(&a->doc, s);
  if (t < end && (sr_token_is(&a->doc, t, "had") || sr_token_is(&a->doc, t, "have"))) t++;
  if (t + 1 >= end || !SR_TOKEN_IN(&a->doc, t, kLaid)) return false;
  if (SR_TOKEN_IN(&a->doc, t + 1, kIt)) return true;
  for (uint32_t k = t + 1; k < end && k < t + REACH; k++)
    if (sr_hit_at(a, k, SR_L_WEAPON)) return true;
  return false;
}

bool sr_blame_says_own(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp) {
  static const char *const kOwn[] = {"it", "they"};
  const char *stance = sr_lex_value(h->entry);
  uint32_t t = a->work->group.a[vp].tok + a->work->group.a[vp].ntok;
  if (!sr_same(stance, "asserts") && !sr_same(stance, "confirms")) return false;
  if (t + 2 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, t, "that")) t++;
  return t + 2 < sr_sent_end(&a->doc, s) && SR_TOKEN_IN(&a->doc, t, kOwn) && blame_planted(a, s, t + 1);
}

/* "claimed Monday's twin bombing", "claimed to have laid the mine": an act as the object */
bool sr_blame_claims_act(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kClaim[] = {"claim", "claims", "claimed", "claiming"};
  if (vp == SR_NONE || a->work->group.a[vp].passive ||
      !SR_TOKEN_IN(&a->doc, a->work->group.a[vp].head, kClaim))
    return false;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t o = sr_object_of(a, s, vp), t = v->tok + v->ntok;
  if (t < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, t, "to") && blame_planted(a, s, t + 1)) return true;
  return o != SR_NONE && sr_hit_at(a, a->work->group.a[o].head, SR_L_TRIGGER) != NULL;
}

/* "believed to be close to X": kin to X is not X */
static bool blame_kin(const SrArticle *a, const SrMention *m, const SrLexHit *h) {
  static const char *const kKin[] = {"close",  "linked",      "loyal", "affiliated", "inspired",
                                     "allied", "sympathetic", "ties",  "links"};
  for (size_t i = 0; i < sizeof kKin / sizeof *kKin; i++)
    if (m->tok > h->tok && sr_word_between(a, h->tok + h->ntok, m->tok, kKin[i])) return true;
  return false;
}

/* "named X as the group responsible", "identified X as being behind it" */
static bool blame_named_as(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kName[] = {"named",  "identified",  "cited",
                                      "naming", "identifying", "blamed"};
  static const char *const kFor[] = {"responsible", "behind"};
  enum { REACH = 6 };
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s), t = m->tok + m->ntok;
  if (m->tok <= from || t + 1 >= end || !sr_token_is(&a->doc, t, "as")) return false;
  uint32_t verb = m->tok - 1;
  if (verb > from && sr_token_is(&a->doc, verb, "the")) verb--;
  if (!SR_TOKEN_IN(&a->doc, verb, kName)) return false;
  for (uint32_t k = t + 1; k < end && k < t + REACH; k++)
    if (SR_TOKEN_IN(&a->doc, k, kFor)) return true;
  return false;
}

/* Reading that a reporting phrase gives to the mention, -1 if none. */
static int blame_report(const SrArticle *a, uint32_t s, const SrMention *m, const SrLexHit *h) {
  const char *stance = sr_lex_value(h->entry), *phrase = sr_lex_phrase(h->entry);
  uint32_t vp = sr_vp_of(a, h->tok);
  bool passive = vp != SR_NONE && a->work->group.a[vp].passive;
  if (sr_lex_attr_is(h->entry, "negated", "1") || (vp != SR_NONE && a->work->group.a[vp].negated))
    return -1;
  if (sr_same(stance, "claims_responsibility") || sr_blame_claims_act(a, s, vp)) {
    if (blame_ends_with(phrase, " by")
            ? blame_follows(m, h)
            : (blame_precedes(a, s, m, h) && !blame_in_relative(a, s, m)) ||
                  blame_is_subject(a, s, m, vp))
      return SR_BL_CLAIMED;
    return -1;
  }
  if (!sr_same(stance, "blames") || blame_kin(a, m, h)) return -1;
  if (h->tok > a->doc.sent[s].tok &&
      (sr_token_is(&a->doc, h->tok - 1, "not") || sr_token_is(&a->doc, h->tok - 1, "n't")))
    return -1;
  if (blame_ends_with(phrase, "behind") || blame_ends_with(phrase, " for") ||
      blame_ends_with(phrase, "responsible") || strncmp(phrase, "behind the", 10) == 0 || passive)
    if (blame_precedes(a, s, m, h) && !blame_other_subject(a, s, m, vp)) return SR_BL_ATTRIBUTED;
  return blame_follows(m, h) ? SR_BL_ATTRIBUTED : -1;
}

/* another group is named before m in its sentence, a few words back at most */
static bool blame_after_group(const SrArticle *a, uint32_t s, const SrMention *m) {
  enum { REACH = 14 };
  uint32_t from = a->doc.sent[s].tok, lo = m->tok > from + REACH ? m->tok - REACH : from;
  for (uint32_t t = m->tok; t-- > lo;) {
    uint32_t k = a->work->mention_of[t];
    if (k != SR_NONE && a->mention[k].k == SR_M_GROUP) return true;
  }
  return false;
}

/* "X's branch in Asia, Y, claimed", "X's Somali affiliate Y", "X's local arm said": token of what is its
** own, 0 */
static uint32_t blame_owns(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kPart[] = {"affiliate", "branch",  "wing",     "arm",    "chapter",
                                      "franchise", "offshoot", "faction", "proxy", "splinter"};
  enum { REACH = 5 };
  uint32_t t = m->tok + m->ntok, end = sr_sent_end(&a->doc, s);
  if (t >= end || !(a->doc.tok[t].flags & SR_T_CLITIC || sr_token_is(&a->doc, t, "'"))) return 0;
  for (uint32_t k = t + 1; k < end && k < t + REACH && sr_vp_of(a, k) == SR_NONE; k++)
    if (SR_TOKEN_IN(&a->doc, k, kPart)) return k;
  return 0;
}

/* ... and the text names it: Y */
static bool blame_owned_named(const SrArticle *a, uint32_t s, uint32_t part) {
  static const char *const kCalled[] = {"known", "called", "named", "dubbed"};
  enum { REACH = 10 };
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t k = part + 1; k < end && k < part + REACH; k++) {
    uint32_t m = a->work->mention_of[k], vp = sr_vp_of(a, k);
    if (m != SR_NONE && a->mention[m].k == SR_M_GROUP) return true;
    if (vp != SR_NONE && !SR_TOKEN_IN(&a->doc, k, kCalled)) return false;
  }
  return false;
}

/* How a mention only describes somebody else: 2 "X-held", "X-inspired": not X; 1 "X-linked
** militants", "a group linked to X", "an X affiliate": X if nobody else is named; 0 X itself. */
static int blame_describes(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kNot[] = {"held",    "controlled", "run",    "ruled",  "inspired",
                                     "style",   "occupied",   "free",   "backed", "funded",
                                     "trained", "supported",  "leaning"};
  static const char *const kTie[] = {"linked",    "affiliated", "aligned",  "allied",
                                     "affiliate", "offshoot",   "splinter", "branch",
                                     "ally",      "proxy"};
  static const char *const kTo[] = {"linked",     "affiliated", "tied",     "loyal",  "allied",
                                    "allegiance", "close",      "offshoot", "branch", "affiliate",
                                    "ally",       "splinter",   "links",    "ties",   "aligned",
                                    "faction",    "breakaway",  "subgroup", "wing",
                                    "arm",        "chapter",    "franchise"};
  uint32_t t = m->tok + m->ntok, end = sr_sent_end(&a->doc, s), from = a->doc.sent[s].tok;
  if (t < end && (a->doc.tok[t].flags & SR_T_HYPHEN || sr_token_is(&a->doc, t, "-"))) t++;
  if (t < end && t > m->tok + m->ntok && SR_TOKEN_IN(&a->doc, t, kNot))
    return 2;
  if (t < end && sr_token_is(&a->doc, t, "inspired")) return 2;
  if (m->tok >= from + 2 && sr_token_is(&a->doc, m->tok - 1, "by") &&
      sr_token_is(&a->doc, m->tok - 2, "inspired"))
    return 2;
  uint32_t part = blame_owns(a, s, m);
  if (part) return blame_owned_named(a, s, part) ? 2 : 1;
  bool tie = t < end && SR_TOKEN_IN(&a->doc, t, kTie);
  /* "Islamic State affiliated X", "the X splinter group Y" */
  for (uint32_t i = t + 1; tie && i < end && i < t + 3; i++) {
    uint32_t k = a->work->mention_of[i];
    if (k != SR_NONE && a->mention[k].k == SR_M_GROUP) return 2;
  }
  enum { TIE = 7 }; /* "an offshoot of the Syria-based X" */
  for (uint32_t k = m->tok; k-- > from && m->tok - k <= TIE && !sr_token_is(&a->doc, k, ",");)
    tie |= SR_TOKEN_IN(&a->doc, k, kTo) &&
           (sr_token_is(&a->doc, k + 1, "to") || sr_token_is(&a->doc, k + 1, "with") ||
            sr_token_is(&a->doc, k + 1, "of"));
  if (!tie) return 0;
  /* "a faction of X, Y, said" */
  uint32_t next = m->tok + m->ntok + 1;
  uint32_t k =
      next < end && sr_token_is(&a->doc, next - 1, ",") ? a->work->mention_of[next] : SR_NONE;
  bool named = k != SR_NONE && a->mention[k].k == SR_M_GROUP;
  return named || blame_after_group(a, s, m) ? 2 : 1;
}

/* "the X affiliate", "the armed wing of X": what it claims, X claims */
static bool blame_own_part(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kPart[] = {"affiliate", "branch", "wing", "arm", "chapter", "franchise"};
  enum { BACK = 4 };
  uint32_t t = m->tok + m->ntok, end = sr_sent_end(&a->doc, s), from = a->doc.sent[s].tok;
  if (t < end && SR_TOKEN_IN(&a->doc, t, kPart)) return true;
  if (blame_owns(a, s, m)) return true;
  for (uint32_t k = m->tok; k-- > from && m->tok - k <= BACK;)
    if (SR_TOKEN_IN(&a->doc, k, kPart) && sr_token_is(&a->doc, k + 1, "of"))
      return true;
  return false;
}

/* "two members of X said": they tell, whoever did it */
static bool blame_speaks(const SrArticle *a, uint32_t s, const SrMention *m) {
  uint32_t t = m->tok + m->ntok, vp = t < sr_sent_end(&a->doc, s) ? sr_vp_of(a, t) : SR_NONE;
  return vp != SR_NONE && !a->work->group.a[vp].passive &&
         sr_hit_at(a, a->work->group.a[vp].head, SR_L_REPORT) != NULL;
}

static int blame_cue(const SrArticle *a, uint32_t s, const SrMention *m, const SrLexHit *h) {
  const char *v = sr_lex_value(h->entry);
  if (sr_same(v, "passive_agent") && h->ntok > 1 && blame_follows(m, h)) return SR_BL_AGENT;
  /* "the gunman had pledged allegiance to", "members of": his group, if nothing surer is said */
  if (sr_same(v, "affiliation") && blame_follows(m, h) && !blame_speaks(a, s, m))
    return SR_BL_SUSPECTED;
  if (sr_same(v, "suspected") && a->work->sent[s].cues && !blame_kin(a, m, h) &&
      (blame_precedes(a, s, m, h) || blame_follows(m, h)))
    return SR_BL_SUSPECTED;
  return -1;
}

/* "X, a little-known outfit, killed": the agent stands in apposition to the name */
static bool blame_apposed(const SrArticle *a, uint32_t g, const SrMention *m) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t end = m->tok + m->ntok;
  static const char *const kBand[] = {"group",   "outfit",   "organization", "organisation",
                                      "faction", "movement", "network",      "militia",
                                      "gang",    "cartel",   "wing"};
  if (end < gr->tok && a->doc.tok[end].flags & SR_T_OPEN) end += 3; /* its initials */
  /* "X, or a group close to it, killed" */
  if (end + 2 == gr->tok && sr_token_is(&a->doc, end + 1, "or")) end++;
  return end + 1 == gr->tok &&
         (sr_token_is(&a->doc, end, ",") || sr_token_is(&a->doc, end, "or")) &&
         SR_TOKEN_IN(&a->doc, gr->head, kBand);
}

/* the agent's phrase, "of" and "from" phrases included, holds the mention: "gunmen of the
** Shining Path" */
static bool blame_in_agent(const SrArticle *a, const SrEvent *e, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t g = e->agent;
  if (g != SR_NONE && blame_apposed(a, g, m)) return true;
  for (int hop = 0; g != SR_NONE && hop < 3; hop++) {
    const SrGroup *gr = &a->work->group.a[g];
    if (m->tok >= gr->tok && m->tok < gr->tok + gr->ntok) return true;
    if (g + 2 >= w->group + w->ngroup || a->work->group.a[g + 1].kind != SR_GR_PP ||
        a->work->group.a[g + 2].kind != SR_GR_NP)
      return false;
    uint32_t p = a->work->group.a[g + 1].head;
    if (!sr_token_is(&a->doc, p, "of") && !sr_token_is(&a->doc, p, "from") &&
        !sr_token_is(&a->doc, p, "with"))
      return false;
    g += 2;
  }
  return false;
}

/* "a TTP-claimed ambush" */
static bool blame_hyphened(const SrArticle *a, const SrMention *m, const char *word) {
  uint32_t t = m->tok + m->ntok;
  return t + 1 < a->doc.ntok && a->doc.tok[t].flags & SR_T_HYPHEN &&
         sr_token_is(&a->doc, t + 1, word);
}

/* "by [its brigade]", "by a team of [its brigade]" */
static bool blame_by_of(const SrArticle *a, uint32_t t) {
  if (sr_token_is(&a->doc, t - 1, "by")) return true;
  if (t < 3 || !sr_token_is(&a->doc, t - 1, "of")) return false;
  uint32_t g = a->work->group_of[t - 2];
  if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP) return false;
  uint32_t from = a->work->group.a[g].tok;
  return from > 0 && sr_token_is(&a->doc, from - 1, "by");
}

/* "died", "lost their lives", "came under fire": what befell the subject of verb group v */
static bool blame_befell(const SrArticle *a, const SrGroup *v) {
  static const char *const kBefall[] = {"died", "die",      "perished", "lost", "suffered", "sustained",
                                        "fell", "survived", "escaped",  "came", "come"};
  return v->passive || SR_TOKEN_IN(&a->doc, v->head, kBefall);
}

/* "its men ambushed", "it was behind", "carried out by its X Battalion", not "its men were killed":
** the speaker's own at token t, who did something */
static bool blame_own_men(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kSoldier[] = {"soldier", "soldiers", "knight", "lion", "fighter"};
  static const char *const kOwn[] = {"his", "its", "our", "their", "it", "we", "they"};
  static const char *const kMen[] = {"group", "fighters", "men", "militants", "members",
                                     "was",   "were",     "had", "forces",    "movement",
                                     "teams", "units",    "team", "unit",     "cells"};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t end = sr_sent_end(&a->doc, s), next = t + 1, own = a->work->group_of[t];
  /* "a soldier of the caliphate" */
  if (t + 3 < end && sr_token_is(&a->doc, t + 3, "caliphate") && sr_token_is(&a->doc, next, "of") &&
      SR_TOKEN_IN(&a->doc, t, kSoldier))
    return true;
  if (next >= end || own == SR_NONE) return false;
  /* "the group had carried out" */
  bool group = a->work->group.a[own].ntok == 2 && a->work->group.a[own].head == t && sr_blame_anaphor(a, own);
  if (!group && !SR_TOKEN_IN(&a->doc, t, kOwn)) return false;
  bool pronoun = group || a->work->group.a[own].ntok == 1;
  bool men = SR_TOKEN_IN(&a->doc, next, kMen);
  if (!pronoun && blame_by_of(a, t)) return true;
  static const char *const kDid[] = {"did", "sent", "fired", "launched", "planted", "deployed"};
  if (pronoun && !men)
    return sr_hit_at(a, next, SR_L_TRIGGER) || SR_TOKEN_IN(&a->doc, next, kDid);
  if (!men && !sr_hit_at(a, next, SR_L_PERPETRATOR)) {
    uint32_t m = a->work->mention_of[next];
    if (m == SR_NONE || a->mention[m].k != SR_M_GROUP) return false;
  }
  for (uint32_t g = a->work->group_of[t]; g != SR_NONE && g < w->group + w->ngroup; g++)
    if (a->work->group.a[g].kind == SR_GR_VP)
      return !blame_befell(a, &a->work->group.a[g]) || a->work->group.a[g].tok < next;
  return true;
}

/* "the killer was one of its fighters", "the bombers were soldiers of the group": "was" stands at
** token t */
static bool blame_own_soldier(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kOwn[] = {"its", "their", "our", "his"};
  static const char *const kMan[] = {"soldier", "soldiers", "fighter", "fighters", "member", "members",
                                     "warrior", "warriors", "men", "operative", "operatives"};
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s), k = t + 1;
  /* "a soldier of the caliphate": as those call their own who say they are it */
  if (t + 3 < end && SR_TOKEN_IN(&a->doc, t, kMan) && sr_token_is(&a->doc, t + 1, "of") &&
      sr_token_is(&a->doc, t + 2, "the") && sr_token_is(&a->doc, t + 3, "caliphate"))
    return true;
  if (t <= from || !sr_is_be(a, t)) return false;
  const SrLexHit *h = sr_hit_at(a, t - 1, SR_L_PERPETRATOR);
  if (!h || h->flags & SR_LH_WEAK) return false;
  if (k + 2 < end && sr_token_is(&a->doc, k, "one") && sr_token_is(&a->doc, k + 1, "of")) k += 2;
  if (k + 1 >= end || !SR_TOKEN_IN(&a->doc, k, kOwn)) return false;
  for (k++; k < end && (a->doc.tok[k].flags & SR_T_QUOTE || a->work->tag[k].upos == SR_U_ADJ); k++) {}
  return k < end && SR_TOKEN_IN(&a->doc, k, kMan);
}

/* "the attack was revenge for": only its doers know */
static bool blame_own_motive(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kWhy[] = {"revenge",  "retaliation", "response", "retribution",
                                     "reprisal", "avenge",      "vengeance"};
  uint32_t end = sr_sent_end(&a->doc, s), g = a->work->group_of[t];
  if (g == SR_NONE || a->work->group.a[g].head != t || a->work->tag[t].upos != SR_U_NOUN ||
      !sr_hit_at(a, t, SR_L_TRIGGER) || t + 1 >= end)
    return false;
  if (!sr_token_is(&a->doc, t + 1, "was") && !sr_token_is(&a->doc, t + 1, "were") &&
      !sr_token_is(&a->doc, t + 1, "is") && !sr_token_is(&a->doc, t + 1, "came"))
    return false;
  for (uint32_t k = t + 2; k < end && k < t + 6; k++)
    if (SR_TOKEN_IN(&a->doc, k, kWhy)) return true;
  return false;
}

/* "a similar raid in 2022": months before its incident, or before the article when it is none */
static bool blame_older(const SrArticle *a, const SrEvent *e) {
  enum { EVENTS = 64, MONTH = 31 };
  const SrWork *w = a->work;
  if (e->tx == SR_NONE || w->tx.a[e->tx].to == SR_NO_DAY) return false;
  if (e->incident == SR_NONE)
    return a->reference != SR_NO_DAY && w->tx.a[e->tx].to < a->reference - MONTH;
  for (uint32_t i = 0; i < w->nevent && i < EVENTS && &w->event[i] != e; i++) {
    const SrEvent *x = &w->event[i];
    if (x->incident == e->incident && x->tx != SR_NONE && w->tx.a[x->tx].from != SR_NO_DAY &&
        w->tx.a[x->tx].from > w->tx.a[e->tx].to + MONTH)
      return true;
  }
  return false;
}

/* "has claimed responsibility for dozens of attacks", "similar attacks": for others, not for this */
static bool blame_of_many(const SrArticle *a, const SrEvent *e) {
  static const char *const kMany[] = {"dozens", "several",  "many",     "numerous", "most",
                                      "similar", "previous", "hundreds", "scores",   "series",
                                      "string",  "past",     "earlier",  "other"};
  enum { BACK = 3 };
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || g == SR_NONE || !(e->mode & SR_MD_PLURAL)) return false;
  const SrSentWork *w = &a->work->sent[e->sent];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) /* "several attacks, such as that on" */
    if (a->work->event[i].tok > e->tok && a->work->event[i].incident != SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = a->doc.sent[e->sent].tok, lo = gr->tok > from + BACK ? gr->tok - BACK : from;
  if (e->mode & SR_MD_DEF) lo = gr->tok;
  /* "has been behind most of the jailbreaks": which of them nobody says */
  if (gr->tok >= from + 2 && sr_token_is(&a->doc, gr->tok - 1, "of") && SR_TOKEN_IN(&a->doc, gr->tok - 2, kMany))
    return true;
  return SR_ANY_IN(&a->doc, lo, e->tok, kMany);
}

/* "both attacks": those told of before */
static bool blame_are_both(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok];
  return g != SR_NONE && sr_token_is(&a->doc, a->work->group.a[g].tok, "both");
}

/* *incident becomes that of the act that e tells of; false when this is an older act that is no
** incident: "blamed for a string of bombings" */
bool sr_blame_aims(const SrArticle *a, const SrEvent *e, uint32_t *incident) {
  if (!e) return true;
  if (blame_older(a, e) || blame_of_many(a, e)) return false;
  if (e->incident == SR_NONE)
    return e->nominal && (e->mode & SR_MD_DEF || !(e->mode & (SR_MD_INDEF | SR_MD_PLURAL)) ||
                          blame_are_both(a, e));
  *incident = e->incident;
  return true;
}

bool sr_claim_is_of_old(const SrArticle *a, const SrClaim *c) {
  if (c->sentence < 1 || c->sentence > (int64_t)a->doc.nsent) return false;
  const SrSentWork *w = &a->work->sent[c->sentence - 1];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t at = a->doc.tok[e->tok].start;
    if (at >= c->span.start && at < c->span.end)
      return blame_older(a, e) || blame_of_many(a, e);
  }
  return false;
}

/* the first act told behind token t, a few words at most */
static const SrEvent *blame_next_act(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { REACH = 10 };
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++)
    if (a->work->event[i].tok > t)
      return a->work->event[i].tok < t + REACH ? &a->work->event[i] : NULL;
  return NULL;
}

/* The subject in group g is the group m or somebody who speaks for it: "a spokesman for X"; a name may
** be cut into several phrases. */
static bool blame_speaks_for(const SrArticle *a, const SrMention *m, uint32_t g, uint32_t vp) {
  static const char *const kFor[] = {"of", "for", "from"};
  const SrGroup *gr = &a->work->group.a[g];
  if (m->tok + m->ntok > gr->tok && m->tok < gr->tok + gr->ntok) return true;
  uint32_t own = a->work->group_of[m->tok + m->ntok - 1], s = sr_doc_sent_of(&a->doc, m->tok);
  if (sr_blame_named_before(a, s, g) == a->work->group_of[m->tok] && m->tok < gr->tok) return true;
  return g + 2 <= vp && gr[1].kind == SR_GR_PP && SR_TOKEN_IN(&a->doc, gr[1].head, kFor) &&
         gr[1].tok == gr->tok + gr->ntok && own == g + 2;
}

/* "that its fighters had done it", "it planted it", "they had sent ten drones", "a soldier of the
** caliphate": what was told before, though no word for it stands here */
static bool blame_did_it(const SrArticle *a, uint32_t s) {
  enum { REACH = 6 };
  static const char *const kSent[] = {"sent", "launched", "fired", "deployed", "detonated",
                                      "planted", "placed", "laid"};
  static const char *const kDone[] = {"done", "did", "planted", "placed", "laid", "detonated"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t t = a->doc.sent[s].tok; t + 1 < end; t++) {
    if (SR_TOKEN_IN(&a->doc, t, kDone) &&
        (sr_token_is(&a->doc, t + 1, "it") || sr_token_is(&a->doc, t + 1, "this")))
      return true;
    if (!SR_TOKEN_IN(&a->doc, t, kSent)) continue;
    for (uint32_t k = t + 1; k < end && k < t + REACH; k++)
      if (sr_hit_at(a, k, SR_L_WEAPON)) return true;
  }
  return false;
}

/* "it had nothing to do with the attack", "its men played no part in it", "was not involved": what the
** speaker's own did not do, from token t on */
static bool blame_disowns(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { REACH = 9 };
  static const char *const kNot[] = {"nothing", "no", "not", "never", "n't", "neither", "without"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t k = t; k < end && k < t + REACH; k++) {
    if (a->doc.tok[k].flags & SR_T_PUNCT && !(a->doc.tok[k].flags & SR_T_QUOTE)) return false;
    if (SR_TOKEN_IN(&a->doc, k, kNot)) return true;
  }
  return false;
}

/* "X confirmed it was behind the attack", "a spokesman of X said that his group seized": the
** speaker's group does the claiming */
static bool blame_own_words(const SrArticle *a, uint32_t s, const SrMention *m,
                            uint32_t *incident) {
  enum { REACH = 20 };
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex && i < w->lex + 400; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    uint32_t vp = h->kind == SR_L_REPORT ? sr_vp_of(a, h->tok) : SR_NONE;
    if (vp == SR_NONE || h->tok < m->tok) continue;
    const char *stance = sr_lex_value(h->entry);
    if (!sr_same(stance, "asserts") && !sr_same(stance, "confirms")) continue;
    if (sr_token_is(&a->doc, h->tok, "agreed") || sr_token_is(&a->doc, h->tok, "agree")) continue; /* to a truce */
    uint32_t g = sr_subject_of(a, s, vp);
    if (g == SR_NONE || !blame_speaks_for(a, m, g, vp)) continue;
    uint32_t from = a->work->group.a[vp].tok + a->work->group.a[vp].ntok,
             end = sr_sent_end(&a->doc, s);
    bool told = w->nevent || blame_did_it(a, s);
    for (uint32_t t = from; t < end && t < from + REACH; t++)
      if ((told && (blame_own_men(a, s, t) || blame_own_motive(a, s, t))) ||
          blame_own_soldier(a, s, t))
        return !blame_disowns(a, s, t) && sr_blame_aims(a, blame_next_act(a, s, t), incident);
    return false;
  }
  return false;
}

/* "a gunman who had pledged allegiance to X", "the attackers were members of X" */
static bool blame_member(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kTie[][2] = {
      {"allegiance", "to"}, {"affiliated", "with"}, {"affiliated", "to"},    {"members", "of"},
      {"member", "of"},     {"loyal", "to"},        {"connections", "with"}, {"fealty", "to"},
      {"belonged", "to"},   {"belong", "to"},       {"belonging", "to"}};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok, t = m->tok;
  while (t > from && m->tok - t < 2 &&
         (sr_token_is(&a->doc, t - 1, "the") || sr_token_is(&a->doc, t - 1, "group")))
    t--;
  if (t < from + 2) return false;
  bool tie = false;
  for (size_t i = 0; i < sizeof kTie / sizeof *kTie; i++)
    tie |= sr_token_is(&a->doc, t - 2, kTie[i][0]) && sr_token_is(&a->doc, t - 1, kTie[i][1]);
  for (uint32_t i = w->lex; tie && i < w->lex + w->nlex && i < w->lex + 400; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind == SR_L_PERPETRATOR && h->tok < t && !(h->flags & SR_LH_WEAK)) return true;
  }
  return false;
}

/* "jets bombed the camp of X, killing 12": the participle's doer stands before the verb before
** it */
bool sr_event_far_agent(const SrArticle *a, const SrEvent *e) {
  uint32_t first = a->work->sent[e->sent].group;
  if (e->vp == SR_NONE || e->agent == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  if (v->form != SR_VF_ING || v->progressive || v->tok == a->doc.sent[e->sent].tok ||
      !sr_token_is(&a->doc, v->tok - 1, ","))
    return false;
  for (uint32_t g = e->vp; g > first && e->vp - g < 10;) {
    const SrGroup *p = &a->work->group.a[--g];
    if (p->kind == SR_GR_VP && !p->reduced && !p->infinitive && p->form != SR_VF_ING)
      return e->agent > g;
  }
  return false;
}

/* "as two cartels fight over fuel": how things are, no act of the article */
static bool blame_going_on(const SrArticle *a, const SrEvent *e) {
  if (e->strong || e->type != SR_TY_CLASH) return false;
  if (e->nominal) { /* as the tagger may call it */
    uint32_t next = e->tok + e->ntok;
    return next < sr_sent_end(&a->doc, e->sent) && (sr_token_is(&a->doc, next, "over") ||
                                                    sr_token_is(&a->doc, next, "for"));
  }
  if (e->vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  return !v->passive && !v->infinitive && (v->form == SR_VF_BASE || v->form == SR_VF_PRES || v->form == SR_VF_PRES3);
}

static int blame_event(const SrArticle *a, const SrMention *m, const SrEvent *e) {
  if (blame_going_on(a, e)) return -1;
  if (!sr_event_far_agent(a, e) && blame_in_agent(a, e, m)) return SR_BL_AGENT;
  /* "X rockets hit the town" */
  uint32_t own = a->work->group_of[m->tok];
  if (own != SR_NONE && e->vp != SR_NONE && !a->work->group.a[e->vp].passive &&
      m->tok < a->work->group.a[own].head &&
      (sr_hit_at(a, a->work->group.a[own].head, SR_L_WEAPON) ||
       sr_hit_at(a, a->work->group.a[own].head, SR_L_VEHICLE)) &&
      sr_subject_of(a, e->sent, e->vp) == own)
    return SR_BL_AGENT;
  /* "a Boko Haram bombing": the group before the trigger in one noun group */
  if (e->nominal && a->work->group_of[e->tok] != SR_NONE &&
      a->work->group_of[e->tok] == a->work->group_of[m->tok] && m->tok < e->tok)
    return SR_BL_AGENT;
  /* ... also where the chunker cuts it: "an al Shabaab | double suicide bombing" */
  uint32_t g = e->nominal ? a->work->group_of[e->tok] : SR_NONE;
  if (g != SR_NONE && a->work->group.a[g].tok == m->tok + m->ntok &&
      a->work->tag[m->tok + m->ntok].upos != SR_U_DET)
    return SR_BL_AGENT;
  return -1;
}

/* The act that a phrase of responsibility is about: "was behind a raid on", "the raid was claimed
** by"; NULL where its clause names none. */
const SrEvent *sr_blame_about(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  enum { REACH = 8 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t vp = sr_vp_of(a, h->tok), end = h->tok + h->ntok;
  uint32_t subject =
      vp != SR_NONE && a->work->group.a[vp].passive ? sr_subject_of(a, s, vp) : SR_NONE;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (subject != SR_NONE && e->nominal && a->work->group_of[e->tok] == subject) return e;
    if (e->tok < h->tok || e->tok >= end + REACH) continue;
    bool which = sr_word_between(a, end, e->tok, "which") || sr_word_between(a, end, e->tok, "who");
    return which || blame_clause_between(a, s, end, e->tok) ? NULL : e;
  }
  return NULL;
}

int sr_blame_said(const SrArticle *a, uint32_t s, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[s];
  int best = -1;
  for (uint32_t i = w->lex; i < w->lex + w->nlex && i < w->lex + 400; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    int k = h->kind == SR_L_REPORT ? blame_report(a, s, m, h) : -1;
    if (k > best) best = k;
  }
  return best;
}

/* The surest reading of mention m; *incident: that of the act whose agent it is. */
int sr_blame_reading(const SrArticle *a, uint32_t s, const SrMention *m, uint32_t *incident) {
  /* "would be falsely attributed to X" */
  static const char *const kFalse[] = {"falsely", "wrongly", "mistakenly", "erroneously"};
  const SrSentWork *w = &a->work->sent[s];
  int kin = blame_describes(a, s, m);
  if (kin == 2) return -1;
  int best = blame_hyphened(a, m, "claimed") ? SR_BL_CLAIMED : -1;
  bool other = false; /* "similar attacks have been blamed on a branch of X" */
  if (best < 0 && blame_member(a, s, m) && !blame_speaks(a, s, m)) best = SR_BL_SUSPECTED;
  if (blame_named_as(a, s, m)) best = SR_BL_ATTRIBUTED;
  for (uint32_t i = w->lex; i < w->lex + w->nlex && i < w->lex + 400; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->tok && SR_TOKEN_IN(&a->doc, h->tok - 1, kFalse)) continue;
    int k = h->kind == SR_L_REPORT ? blame_report(a, s, m, h)
            : h->kind == SR_L_CUE  ? blame_cue(a, s, m, h)
                                   : -1;
    bool its = k < 0 || h->kind == SR_L_CUE || sr_blame_aims(a, sr_blame_about(a, s, h), incident);
    if (k > best && its) best = k;
    other |= !its;
  }
  if (other && best == SR_BL_SUSPECTED) best = -1;
  if (best < SR_BL_CLAIMED && blame_own_words(a, s, m, incident)) best = SR_BL_CLAIMED;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 32; i++) {
    if (a->work->event[i].mode & SR_NOT_AN_ACT) continue;
    int k = blame_event(a, m, &a->work->event[i]);
    if (k <= best) continue;
    best = k;
    if (a->work->event[i].incident != SR_NONE) *incident = a->work->event[i].incident;
  }
  if (best == SR_BL_CLAIMED && kin && blame_own_part(a, s, m)) return best;
  return best > SR_BL_SUSPECTED && kin ? SR_BL_SUSPECTED : best;
}
