/*
** verbal.c: attacks that are made with words: "attacked the minister over his record", "came under attack
** for it". Reads groups, mentions, hits and the roles of an event.
*/
#include "event.h"

/* "attacking Brussels for its spending limits", "attacked the EU over the deal": with words */
static bool verbal_criticizes(const SrArticle *a, const SrEvent *e) {
  if (e->vp == SR_NONE || e->patient == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "attack") ||
      a->work->group.a[e->vp].passive)
    return false;
  const SrGroup *p = &a->work->group.a[e->patient];
  uint32_t m = a->work->mention_of[p->head], next = p->tok + p->ntok;
  SrPlace place;
  static const char *const kPower[] = {"government", "administration", "opposition", "media", "press",
                                       "ruling",     "plan",           "decision",   "policy", "bill"};
  if (next + 1 >= sr_sent_end(&a->doc, e->sent)) return false;
  bool power = SR_TOKEN_IN(&a->doc, p->head, kPower);
  if (m == SR_NONE && !power) return false;
  bool seat = m != SR_NONE && a->mention[m].k == SR_M_PLACE && sr_gaz_facts(a->mention[m].ref, &place) &&
              (place.kind == SR_G_CAPITAL || place.kind == SR_G_COUNTRY);
  if (!seat && !power && a->mention[m].k != SR_M_ORGANIZATION && a->mention[m].k != SR_M_PERSON)
    return false;
  if (sr_token_is(&a->doc, next, "over") || sr_token_is(&a->doc, next, "as")) return true;
  uint32_t time = a->work->mention_of[next + 1];
  bool lasts = a->work->tag[next + 1].upos == SR_U_NUM || sr_token_is(&a->doc, next + 1, "the") ||
               (time != SR_NONE && a->mention[time].k != SR_M_PERSON);
  return sr_token_is(&a->doc, next, "for") && !lasts;
}

/* "harshly attacked", "a scathing attack": with words, whoever makes it */
static bool verbal_by_manner(const SrArticle *a, const SrEvent *e) {
  static const char *const kManner[] = {"harshly",   "verbally",   "sharply", "bitterly", "scathingly",
                                        "vehemently", "scathing",  "verbal",  "blistering", "stinging",
                                        "withering", "thinly",     "ad",      "rhetorical", "personal"};
  enum { BACK = 4 };
  uint32_t from = a->doc.sent[e->sent].tok, end = sr_sent_end(&a->doc, e->sent);
  for (uint32_t t = e->tok; t-- > from && t + BACK > e->tok;) {
    if (a->doc.tok[t].flags & SR_T_PUNCT) break;
    if (SR_TOKEN_IN(&a->doc, t, kManner)) return true;
  }
  uint32_t next = e->tok + e->ntok;
  return e->vp != SR_NONE && next < end && sr_token_is(&a->doc, next, "verbally");
}

/* nobody is hurt in the sentence and nothing is used that hurts */
static bool verbal_harmless(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    bool own = h->tok < e->tok + e->ntok && e->tok < h->tok + h->ntok;
    if (!own && (h->kind == SR_L_WEAPON || h->kind == SR_L_EFFECT || h->kind == SR_L_FACILITY))
      return false;
  }
  return true;
}

/* "the minister attacked the opposition leader": who holds an office does so with words, where nobody is
** hurt */
static bool verbal_by_office(const SrArticle *a, const SrEvent *e) {
  static const char *const kOffice[] = {"official", "journalist", "religious"};
  if (e->vp == SR_NONE || a->work->group.a[e->vp].passive || e->agent == SR_NONE ||
      e->patient == SR_NONE || e->instrument != SR_NONE)
    return false;
  bool perp = false;
  const SrGroup *g = &a->work->group.a[e->agent];
  const char *class = sr_people_class(a, g->tok, g->tok + g->ntok, &perp);
  return SR_SAME_IN(class, kOffice) && !perp && sr_frame_people(a, e->patient) &&
         verbal_harmless(a, e);
}

/* "was attacked by critics", "came under attack from the opposition", "came under attack for printing it" */
static bool verbal_from_critics(const SrArticle *a, const SrEvent *e) {
  static const char *const kCritics[] = {"critics",     "opponents",   "opposition", "rivals",
                                         "politicians", "commentators", "columnists", "lawmakers",
                                         "campaigners", "pundits",     "detractors", "conservatives"};
  uint32_t next = e->tok + e->ntok, end = sr_sent_end(&a->doc, e->sent);
  if (e->agent != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[e->agent].head, kCritics) &&
      verbal_harmless(a, e))
    return true;
  if (!strstr(sr_lex_phrase(e->lex), "under attack") || next + 1 >= end) return false;
  uint32_t by = a->work->group_of[next + 1];
  if (sr_token_is(&a->doc, next, "from") && by != SR_NONE)
    return SR_TOKEN_IN(&a->doc, a->work->group.a[by].head, kCritics);
  return sr_token_is(&a->doc, next, "over") ||
         (sr_token_is(&a->doc, next, "for") && a->work->tag[next + 1].form == SR_VF_ING);
}

/* "an assault on free speech" */
static bool verbal_on_values(const SrArticle *a, const SrEvent *e) {
  static const char *const kValue[] = {"democracy", "freedom",  "freedoms",     "rights",     "speech",
                                       "values",    "liberty",  "liberties",    "privacy",    "independence",
                                       "dignity",   "truth",    "sovereignty",  "humanity",   "institutions",
                                       "science",   "identity", "integrity",    "reputation", "record",
                                       "character", "plan",     "plans",        "policy",     "policies",
                                       "bill",      "proposal", "constitution", "decency",    "civilisation",
                                       "cost",      "costs",    "spending",     "tax",        "taxes",
                                       "decision",  "move",     "law",          "laws",       "ruling",
                                       "scheme",    "reform",   "reforms",      "cuts",       "budget",
                                       "deal",      "idea",     "ideas",        "views",      "comments",
                                       "remarks",   "claims",   "theory",       "report",     "verdict"};
  return e->patient != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[e->patient].head, kValue);
}

bool sr_event_verbal(const SrArticle *a, const SrEvent *e) {
  const char *word = sr_lex_phrase(e->lex);
  if (!sr_same(word, "attack") && !strstr(word, "under attack") && !sr_same(word, "assault") &&
      !sr_same(word, "assail"))
    return false;
  return verbal_criticizes(a, e) || verbal_by_manner(a, e) || verbal_by_office(a, e) ||
         verbal_on_values(a, e) || verbal_from_critics(a, e);
}
