/*
** charge.c: words that only name an offence: "a case of murder was opened", "held, one for arson and
** another for robbery". Reads tags, groups and hits.
*/
#include "known.h"

enum { CHARGE_LIST = 12, CHARGE_HELD = 8 /* tokens back to the offence's list, and to who is held for it */ };

/* the tokens in front of a list of offences that say what it is */
static bool charge_filed(const SrArticle *a, uint32_t t, uint32_t from) {
  static const char *const kCase[] = {"case",   "cases",  "charge",    "charges", "count", "counts",
                                      "docket", "dockets", "suspicion", "offence", "offences",
                                      "crime",  "crimes",  "inquiry",   "complaint"};
  return t > from && sr_token_is(&a->doc, t, "of") && SR_TOKEN_IN(&a->doc, t - 1, kCase);
}

/* "arrested for", "arrested, one for", "wanted for" */
static bool charge_held(const SrArticle *a, uint32_t t, uint32_t from) {
  static const char *const kHeld[] = {"arrested", "detained", "held",    "wanted", "sought",  "booked",
                                      "nabbed",   "charged",  "arrest",  "remanded", "jailed",
                                      "detention", "custody", "apprehended"};
  static const char *const kFor[] = {"for", "over", "with"};
  if (!SR_TOKEN_IN(&a->doc, t, kFor)) return false;
  for (uint32_t k = t; k-- > from && k + CHARGE_HELD > t;) {
    if (SR_TOKEN_IN(&a->doc, k, kHeld)) return true;
    if (a->work->tag[k].upos == SR_U_VERB) return false;
  }
  return false;
}

/* what may stand in a list of offences */
static bool charge_in_list(const SrArticle *a, uint32_t t) {
  static const char *const kAnd[] = {"and", "or", ",", "another", "one", "attempted", "other", "armed",
                                     "aggravated", "for", "of", "two", "three", "with", "a",
                                     "string", "series", "spate", "number", "several"};
  return SR_TOKEN_IN(&a->doc, t, kAnd) || sr_hit_at(a, t, SR_L_TRIGGER) || sr_hit_at(a, t, SR_L_EFFECT) ||
         a->work->tag[t].upos == SR_U_ADJ || (a->doc.tok[t].flags & SR_T_HYPHEN);
}

bool sr_of_abuses(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 16 };
  static const char *const kAbuse[] = {"abuses", "violations", "atrocities"};
  static const char *const kSuch[] = {"including", "such", "like", "include", "ranging"};
  if (!SR_MAY_SAY(&a->doc, "abuses") && !SR_MAY_SAY(&a->doc, "violations") &&
      !SR_MAY_SAY(&a->doc, "atrocities"))
    return false;
  uint32_t from = a->doc.sent[e->sent].tok;
  bool such = false;
  const SrGroup *who = e->patient == SR_NONE ? NULL : &a->work->group.a[e->patient];
  if (who && sr_number_in(a, e->sent, who->tok, who->ntok) != SR_NONE) return false; /* "killing 20" */
  for (uint32_t t = e->tok + e->ntok; t-- > from && t + BACK > e->tok;) {
    such |= SR_TOKEN_IN(&a->doc, t, kSuch);
    if (SR_TOKEN_IN(&a->doc, t, kAbuse))
      return (such || t >= e->tok) && t > from + 1 && sr_token_is(&a->doc, t - 1, "rights");
    if (t < e->tok && (a->work->tag[t].upos == SR_U_AUX || sr_token_is(&a->doc, t, ";"))) return false;
  }
  return false;
}

/* "a group accused of abductions and deadly raids", "gangs notorious for ambushes": what they are known to
** do; the words behind, if any, tell of no one act */
bool sr_what_they_do(const SrArticle *a, const SrEvent *e) {
  static const char *const kKnown[] = {"accused", "known", "notorious", "infamous", "blamed", "feared",
                                       "suspected"};
  static const char *const kOf[] = {"of", "for"};
  uint32_t from = a->doc.sent[e->sent].tok, g = a->work->group_of[e->tok];
  if (!e->nominal || !a->work->tag[e->tok + e->ntok - 1].plural || g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t next = gr->tok + gr->ntok;
  bool ends = next >= sr_sent_end(&a->doc, e->sent) || a->doc.tok[next].flags & SR_T_PUNCT ||
              a->work->tag[next].upos == SR_U_CCONJ;
  if (!ends || gr->head != e->tok + e->ntok - 1 || sr_number_in(a, e->sent, gr->tok, gr->ntok) != SR_NONE ||
      sr_token_is(&a->doc, gr->tok, "the"))
    return false;
  for (uint32_t t = e->tok; t-- > from + 1 && t + CHARGE_LIST > e->tok;) {
    if (SR_TOKEN_IN(&a->doc, t, kOf) && SR_TOKEN_IN(&a->doc, t - 1, kKnown)) return true;
    if (!charge_in_list(a, t)) return false;
  }
  return false;
}

/* "offences bordering on kidnapping and theft", "crimes ranging from rustling to murder", "involvement in armed
** robbery": kinds of crime, none that is told */
static bool charge_kinds(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 24 };
  static const char *const kCrime[] = {"offences", "offenses", "crimes", "cases", "charges", "acts", "activities",
                                       "offence",  "offense",  "crime"};
  static const char *const kRange[] = {"bordering", "ranging", "including", "such", "involving", "like"};
  uint32_t from = a->doc.sent[e->sent].tok, last = e->tok + e->ntok - 1;
  bool bare = e->patient == SR_NONE || a->work->group.a[e->patient].tok < e->tok ||
              sr_token_is(&a->doc, last + 1, ",");
  bool dated = e->tx != SR_NONE && a->work->tx.a[e->tx].tok > e->tok;
  if (!bare || dated || (a->work->tag[last].upos == SR_U_VERB && a->work->tag[last].form != SR_VF_ING)) return false;
  for (uint32_t t = e->tok; t-- > from + 1 && t + BACK > e->tok;) {
    const SrTag *x = &a->work->tag[t];
    if (SR_TOKEN_IN(&a->doc, t, kRange))
      return SR_TOKEN_IN(&a->doc, t - 1, kCrime) || (sr_token_is(&a->doc, t - 1, ",") && t > from + 2 &&
                                                     SR_TOKEN_IN(&a->doc, t - 2, kCrime));
    if (x->upos == SR_U_AUX || x->upos == SR_U_PRON || sr_token_is(&a->doc, t, ";") ||
        (x->upos == SR_U_VERB && x->form != SR_VF_ING))
      return false;
  }
  return false;
}

bool sr_only_charged(const SrArticle *a, const SrEvent *e) {
  uint32_t from = a->doc.sent[e->sent].tok, last = e->tok + e->ntok - 1, g = a->work->group_of[last];
  static const char *const kThe[] = {"the", "a", "an", "this", "that", "his", "her", "their", "its"};
  if (!a->doc.upper && charge_kinds(a, e)) return true;
  if (a->work->tag[last].upos != SR_U_NOUN || e->patient != SR_NONE || g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || SR_TOKEN_IN(&a->doc, gr->tok, kThe)) return false;
  for (uint32_t t = e->tok; t-- > from && t + CHARGE_LIST > e->tok;) {
    if (charge_filed(a, t, from) || charge_held(a, t, from)) return true;
    if (!charge_in_list(a, t)) return false;
  }
  return false;
}

/* "was arrested", "has pleaded guilty": verb group v tells what came of what somebody is accused of */
static bool charge_follows(const SrArticle *a, const SrGroup *v) {
  static const char *const kThen[] = {"detained",   "captured", "caught",     "held",     "extradited", "deported",
                                      "appeared",   "pleaded",  "pled",       "jailed",   "remanded",   "identified",
                                      "imprisoned", "named",    "apprehended", "released", "denied",    "nabbed"};
  return sr_is_aftermath(a, v->head) || SR_TOKEN_IN(&a->doc, v->head, kThen);
}

/* "X, a man accused of shooting at guards in May, was shot dead": what he was accused of at token tok is told
** between commas, beside the act; not where the sentence tells only what came of it */
bool sr_in_accusation(const SrArticle *a, uint32_t s, uint32_t tok) {
  static const char *const kHeld[] = {"accused", "suspected", "convicted", "wanted", "acquitted"};
  static const char *const kOf[] = {"of", "for", "in"};
  enum { BACK = 8, REACH = 16 };
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s), of = tok, comma = tok;
  while (of > from + 2 && of + BACK > tok &&
         !(SR_TOKEN_IN(&a->doc, of, kOf) && SR_TOKEN_IN(&a->doc, of - 1, kHeld)))
    of--;
  if (of <= from + 2 || of + BACK <= tok) return false;
  while (comma < end && comma < tok + REACH && !sr_token_is(&a->doc, comma, ",")) comma++;
  if (comma + 1 >= end || !sr_token_is(&a->doc, comma, ",")) return false;
  uint32_t v = sr_vp_of(a, comma + 1), lead = of - 1;
  while (lead > from && lead + BACK > of && !sr_token_is(&a->doc, lead, ",")) lead--;
  return sr_token_is(&a->doc, lead, ",") && v != SR_NONE && sr_verbs_between(a, s, lead, of - 2) == 0 &&
         a->work->group.a[v].tok == comma + 1 && !a->work->group.a[v].reduced &&
         !charge_follows(a, &a->work->group.a[v]);
}

/* "the two have clashed several times", "have often traded fire": no one act */
bool sr_many_times(const SrArticle *a, const SrEvent *e) {
  enum { REACH = 8 };
  static const char *const kMany[] = {"multiple", "several", "many", "numerous", "countless", "various"};
  static const char *const kOften[] = {"repeatedly", "frequently", "regularly", "often", "routinely",
                                       "periodically", "sporadically", "constantly", "occasionally"};
  uint32_t end = sr_sent_end(&a->doc, e->sent);
  if (a->doc.upper || e->nominal || e->vp == SR_NONE || e->tx != SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  if (!v->perfect || sr_token_is(&a->doc, v->tok, "had")) return false;
  for (uint32_t t = v->tok; t < end && t < v->head + REACH; t++) {
    if (SR_TOKEN_IN(&a->doc, t, kOften) && t <= v->head + 1) return true;
    if (t > v->head && t + 1 < end && SR_TOKEN_IN(&a->doc, t, kMany))
      return sr_token_is(&a->doc, t + 1, "times") || sr_token_is(&a->doc, t + 1, "occasions");
  }
  return false;
}
