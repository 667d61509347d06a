/*
** locate.c: which time of a sentence an act belongs to. Reads groups, times and mentions. A time
** beside a reporting verb is the time of the report. Places: locateplace.c.
*/
#include "locateparts.h"

/* "in a statement issued on Sunday": the day of the statement */
static bool locate_issued(const SrArticle *a, uint32_t vp) {
  static const char *const kIssued[] = {"released",  "issued", "posted",    "published",
                                        "broadcast", "aired",  "circulated", "distributed"};
  static const char *const kSaid[] = {"statement", "statements", "video",   "message", "report",
                                      "audio",     "recording",  "letter",  "communique", "interview",
                                      "tweet",     "post",       "release", "footage"};
  const SrGroup *v = &a->work->group.a[vp];
  return SR_TOKEN_IN(&a->doc, v->head, kIssued) && v->tok > 0 && SR_TOKEN_IN(&a->doc, v->tok - 1, kSaid);
}

bool sr_locate_reports(const SrArticle *a, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  if (locate_issued(a, vp)) return true;
  if (v->reduced) return false; /* "an attack claimed by X last month" */
  return sr_hit_at(a, v->head, SR_L_REPORT) != NULL;
}

/* "that on Sunday", "which in May 2019 killed": the time opens a clause */
static bool locate_opens(const SrArticle *a, uint32_t s, const SrTimex *x) {
  static const char *const kIn[] = {"on", "in"};
  uint32_t t = x->tok, from = a->doc.sent[s].tok;
  if (t > from + 1 && SR_TOKEN_IN(&a->doc, t - 1, kIn)) t--;
  if (t == from) return false;
  return sr_token_is(&a->doc, t - 1, "that") ||
         (t > from + 1 && sr_token_is(&a->doc, t - 2, ",") &&
          (sr_token_is(&a->doc, t - 1, "which") || sr_token_is(&a->doc, t - 1, "who")));
}

/* The verb that a time expression goes with: the one before it, or, where it opens its sentence or a
** clause, the first after it. */
static uint32_t locate_governor(const SrArticle *a, uint32_t s, const SrTimex *x) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t before = SR_NONE, after = SR_NONE;
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    if (v->tok < x->tok)
      before = g;
    else if (after == SR_NONE)
      after = g;
  }
  return before != SR_NONE && !(after != SR_NONE && locate_opens(a, s, x)) ? before : after;
}

/* The first group of the sentence that begins behind a token. */
static uint32_t locate_group_behind(const SrArticle *a, const SrSentWork *w, uint32_t tok) {
  uint32_t lo = w->group, hi = w->group + w->ngroup;
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    if (a->work->group.a[mid].tok > tok)
      hi = mid;
    else
      lo = mid + 1;
  }
  return lo;
}

uint32_t sr_verbs_between(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t n = 0;
  for (uint32_t g = locate_group_behind(a, w, from); g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->tok >= to) break;
    if (v->kind == SR_GR_VP && v->tok + v->ntok <= to) n++;
  }
  return n;
}

bool sr_time_reported(const SrArticle *a, uint32_t s, uint32_t tx) {
  uint32_t gov = locate_governor(a, s, &a->work->tx.a[tx]);
  return gov != SR_NONE && sr_locate_reports(a, gov);
}

/* "the bombings in Brussels and the November attacks": the month is in another act's phrase */
static bool locate_of_other(const SrArticle *a, const SrTimex *x, uint32_t tok) {
  uint32_t g = a->work->group_of[x->tok];
  if (g == SR_NONE || g == a->work->group_of[tok]) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || gr->head < x->tok + x->ntok) return false;
  return sr_hit_at(a, gr->head, SR_L_TRIGGER) && a->work->tag[gr->head].upos == SR_U_NOUN;
}

/* "the bombings of March 22"; in front of the verb, "the attack on Saturday was condemned" */
static bool locate_of_date(const SrArticle *a, uint32_t tok, const SrTimex *x, uint32_t gov) {
  const SrGroup *g = &a->work->group.a[a->work->group_of[tok]];
  uint32_t end = g->tok + g->ntok;
  if (x->tok == end + 1 && sr_token_is(&a->doc, end, "of")) return true;
  if (g->kind != SR_GR_NP || gov == SR_NONE || a->work->group.a[gov].tok < x->tok) return false;
  return x->tok == end || (x->tok == end + 1 &&
                           (sr_token_is(&a->doc, end, "on") || sr_token_is(&a->doc, end, "in")));
}

/* "knew of them before their rampage on Saturday": the day stands right behind the act, and what
** was said or known is told apart from both by "before" */
static bool locate_behind_order(const SrArticle *a, uint32_t tok, const SrTimex *x) {
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE || !a->work->group.a[g].tok) return false;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t end = gr->tok + gr->ntok;
  bool next =
      x->tok == end || x->tok < end || (x->tok == end + 1 && sr_token_is(&a->doc, end, "on"));
  return next && (sr_token_is(&a->doc, gr->tok - 1, "before") ||
                  sr_token_is(&a->doc, gr->tok - 1, "after"));
}

/* "an attack", "two attacks" */
static bool locate_indefinite(const SrArticle *a, uint32_t tok) {
  static const char *const kThe[] = {"the", "this", "that", "these", "those", "its", "their"};
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP) return false;
  if (SR_TOKEN_IN(&a->doc, a->work->group.a[g].tok, kThe)) return false;
  return true;
}

bool sr_since_before(const SrArticle *a, const SrTimex *x) {
  enum { BACK = 8 };
  for (uint32_t t = x->tok; t-- > 0 && t + BACK > x->tok;) {
    if (sr_token_is(&a->doc, t, "since")) return true;
    if (a->doc.tok[t].flags & SR_T_PUNCT || sr_vp_of(a, t) != SR_NONE) return false;
  }
  return false;
}

/* "clashed ahead of Sunday's vote": the day of what had not come yet */
static bool locate_yet_to_come(const SrArticle *a, const SrTimex *x) {
  uint32_t g = a->work->group_of[x->tok];
  if (x->tok > 1 && sr_token_is(&a->doc, x->tok - 1, "to") &&
      sr_token_is(&a->doc, x->tok - 2, "prior"))
    return true;
  if (g == SR_NONE || a->work->group.a[g].head < x->tok + x->ntok) return false;
  uint32_t t = a->work->group.a[g].tok;
  return t > 1 && (sr_token_is(&a->doc, t - 1, "before") ||
                   (sr_token_is(&a->doc, t - 1, "of") && sr_token_is(&a->doc, t - 2, "ahead")));
}

/* "gathered on Saturday ten years since a gunman opened fire", "in the run-up to the elections
** of June 2": the time of something else */
static bool locate_of_else(const SrArticle *a, const SrTimex *x, uint32_t tok) {
  enum { FAR = 40 };
  for (uint32_t t = x->tok + x->ntok; t < tok && t < x->tok + FAR; t++)
    if (sr_token_is(&a->doc, t, "since")) return true;
  if (locate_yet_to_come(a, x)) return true;
  if (x->tok < 2 || !sr_token_is(&a->doc, x->tok - 1, "of")) return false;
  /* "in the wee hours of Monday" */
  static const char *const kPart[] = {"hours", "night", "morning", "afternoon", "evening"};
  if (SR_TOKEN_IN(&a->doc, x->tok - 2, kPart)) return false;
  uint32_t g = a->work->group_of[x->tok - 2];
  return g != SR_NONE && g != a->work->group_of[tok] && a->work->group.a[g].kind == SR_GR_NP &&
         a->work->mention_of[x->tok - 2] == SR_NONE;
}

/* the clause of the verb at tok begins with its subject: what is in front of that is another's,
** when another verb is there too */
uint32_t sr_locate_clause(const SrArticle *a, uint32_t s, uint32_t tok) {
  uint32_t vp = sr_vp_of(a, tok), np = a->work->group_of[tok];
  /* "an attack on a bus last month and an attack on a court on June 1" */
  if (vp == SR_NONE && np != SR_NONE && a->work->group.a[np].tok > a->doc.sent[s].tok + 1 &&
      sr_token_is(&a->doc, a->work->group.a[np].tok - 1, "and"))
    return a->work->group.a[np].tok;
  if (vp == SR_NONE || a->work->group.a[vp].reduced) return 0;
  uint32_t g = sr_subject_of(a, s, vp);
  if (g == SR_NONE || g > vp) return 0;
  uint32_t from = a->work->group.a[g].tok;
  if (from < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, from - 1, "and")) return 0;
  return from;
}

/* "on a Friday evening": any */
static bool locate_any_day(const SrArticle *a, const SrTimex *x) {
  return x->weekday && x->tok && sr_token_is(&a->doc, x->tok - 1, "a");
}

/* "as people left Friday prayers": what the day is for, where the sentence has another time */
static bool locate_custom(const SrArticle *a, const SrTimex *x) {
  static const char *const kService[] = {"prayers", "prayer", "sermon", "mass", "namaz"};
  uint32_t end = x->tok + x->ntok;
  return x->weekday && end < a->doc.ntok && SR_TOKEN_IN(&a->doc, end, kService);
}

/* "the worst attack since fighting broke out in 2013", "since the group, which ..., rose up in 2007": the
** time of what the clause tells */
static bool locate_since_clause(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  enum { BACK = 20 };
  for (uint32_t t = x->tok; t-- > tok && t + BACK > x->tok;) {
    if (a->doc.tok[t].flags & SR_T_PUNCT && !sr_token_is(&a->doc, t, ",")) return false;
    if (sr_token_is(&a->doc, t, "since")) return sr_verbs_between(a, s, t, x->tok) > 0;
  }
  return false;
}

/* "killed nine in a valley where a drive has been going on since March": the time of the clause behind tok */
bool sr_since_of_clause(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  static const char *const kWhich[] = {"where", "which", "who"};
  if (!x->since || x->tok <= tok) return false;
  for (uint32_t t = tok + 1; t < x->tok; t++)
    if (SR_TOKEN_IN(&a->doc, t, kWhich)) return sr_verbs_between(a, s, t, x->tok) > 0;
  return false;
}

/* "were ambushed in X after they had captured nine men on Saturday": the day of what came before */
static bool locate_had_before(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  enum { BACK = 16 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t after = SR_NONE;
  for (uint32_t t = x->tok; t-- > tok + 1 && t + BACK > x->tok && after == SR_NONE;) {
    if (a->doc.tok[t].flags & SR_T_PUNCT) return false;
    if (sr_token_is(&a->doc, t, "after")) after = t;
  }
  for (uint32_t g = w->group; after != SR_NONE && g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind == SR_GR_VP && v->tok > after && v->tok < x->tok)
      return sr_token_is(&a->doc, v->tok, "had");
  }
  return false;
}

/* January Makamba is a man */
static bool locate_named(const SrArticle *a, const SrTimex *x) {
  uint32_t m = a->work->mention_of[x->tok];
  return m != SR_NONE && a->mention[m].k == SR_M_PERSON;
}

bool sr_is_aftermath(const SrArticle *a, uint32_t tok) {
  const SrLexHit *h = sr_hit_at(a, tok, SR_L_CUE);
  if (!h) return false;
  const char *class = sr_lex_value(h->entry);
  return strcmp(class, "aftermath") == 0 || strcmp(class, "justice") == 0;
}

/* "was convicted in 2008 of an attack in Sylhet in 2004": each has a time of its own */
static bool locate_twice(const SrArticle *a, uint32_t s, const SrGroup *v, const SrTimex *x,
                         uint32_t tok) {
  const SrSentWork *w = &a->work->sent[s];
  if (v->tok > x->tok || x->tok > tok) return false;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *y = &a->work->tx.a[i];
    if (y->tok > tok && y->kind == SR_X_DATE && y->precision != SR_P_NONE && !y->future && !y->since)
      return true;
  }
  return false;
}

/* "was charged on Wednesday with killing", "arrested a man Saturday over the bombing", "The man who
** shot them was buried on Friday": the day of what came of an act, unless the act stands between
** ("arrested after the attack on Friday") */
static bool locate_of_aftermath(const SrArticle *a, uint32_t s, const SrGroup *v, const SrTimex *x,
                                uint32_t tok) {
  if ((tok >= v->tok && tok < v->tok + v->ntok) || v->reduced) return false;
  if ((x->precision == SR_P_MONTH || x->precision == SR_P_YEAR) && !locate_twice(a, s, v, x, tok))
    return false;
  static const char *const kLaw[] = {"executed", "hanged"}; /* "for a massacre were hanged on Friday" */
  if (!sr_is_aftermath(a, v->head) && !(v->passive && SR_TOKEN_IN(&a->doc, v->head, kLaw)))
    return false;
  /* "killed one man and arrested two on Friday" */
  bool joined =
      tok < v->tok && sr_vp_of(a, tok) != SR_NONE && sr_word_between(a, tok, v->tok, "and");
  return !joined && !(v->tok < tok && tok < x->tok);
}

/* "fired his chief on Friday after a series of attacks": the day is that of the first verb, when
** that is no violence itself */
static bool locate_of_reaction(const SrArticle *a, uint32_t gov, const SrTimex *x, uint32_t tok) {
  static const char *const kAfter[] = {"after", "following", "over", "amid", "since", "against"};
  static const char *const kFor[] = {"victims", "dead", "funeral", "funerals", "relatives", "families",
                                     "survivors", "memory"};
  if (gov == SR_NONE || tok <= x->tok || a->work->group_of[tok] == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[gov];
  if (v->tok > x->tok) return false;
  const SrLexHit *act = sr_hit_at(a, v->head, SR_L_TRIGGER); /* "protested on Monday over the killing" */
  if ((act && (a->doc.upper || sr_type_of(sr_lex_value(act->entry)) != SR_TY_UNREST)) || sr_hit_at(a, v->head, SR_L_EFFECT)) return false;
  uint32_t end = x->tok + x->ntok;
  size_t nafter = sizeof kAfter / sizeof *kAfter - a->doc.upper; /* in wire copy "against" names targets */
  for (uint32_t t = end; t < tok && t < end + 3; t++)
    for (size_t i = 0; i < nafter; i++)
      if (sr_token_is(&a->doc, t, kAfter[i])) return true;
  /* "lowered flags on Sunday for the victims of a massacre" */
  for (uint32_t t = end + 1; t < tok && t < end + 4; t++)
    if (SR_TOKEN_IN(&a->doc, t, kFor)) return true;
  return false;
}

/* "was linked to the attack in Jakarta on January 14": nobody says so weeks ago */
static bool locate_old_day(const SrArticle *a, const SrTimex *x) {
  enum { DAYS = 10 };
  return a->reference != SR_NO_DAY && x->precision == SR_P_DAY && x->to < a->reference - DAYS;
}

#define LOCATE_IS(a, t, list) SR_TOKEN_IN(&(a)->doc, t, list)

/* "the toll rose to 34 on Tuesday", "died on Tuesday, bringing the toll to 12": when it was
** counted */
static bool locate_of_count(const SrArticle *a, uint32_t s, uint32_t gov) {
  enum { NEAR = 5, FAR = 16 };
  static const char *const kToll[] = {"toll", "number", "tally", "count", "total", "deaths"};
  static const char *const kRise[] = {"rose",      "risen",   "rises",  "climbed", "climbs",
                                      "jumped",    "reached", "soared", "grew",    "grown",
                                      "increased", "stood",   "stands", "rising"};
  static const char *const kBring[] = {"bringing", "raising", "taking", "pushing", "brought",
                                       "raised",   "pushed",  "put", "counted", "recorded",    "lifting", "increasing",
                                       "cut",      "lowered", "revised"};
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = a->work->group.a;
  uint32_t end = w->group + w->ngroup;
  if (LOCATE_IS(a, gr[gov].head, kRise))
    for (uint32_t g = gov; g-- > w->group && g + FAR > gov;)
      if (gr[g].kind == SR_GR_NP && LOCATE_IS(a, gr[g].head, kToll)) return true;
  for (uint32_t g = gov; g < end && g < gov + NEAR; g++)
    for (uint32_t k = g + 1; k < end && k < g + 4; k++) /* "bringing to 12 the number" */
      if (gr[g].kind == SR_GR_VP && gr[k].kind == SR_GR_NP && LOCATE_IS(a, gr[g].head, kBring) &&
          LOCATE_IS(a, gr[k].head, kToll))
        return true;
  return false;
}
#undef LOCATE_IS

/* "found four days after the April 15 bombing, which killed three": the longer time is not that of
** what the clause says of the act */
static bool locate_counted_from(const SrArticle *a, const SrTimex *x, uint32_t tok) {
  uint32_t end = x->tok + x->ntok, g = a->work->group_of[end - 1], vp = sr_vp_of(a, tok);
  if (tok < end || g == SR_NONE || vp == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g], *v = &a->work->group.a[vp];
  return gr->kind == SR_GR_NP && gr->tok > x->tok && gr->head >= end &&
         sr_hit_at(a, gr->head, SR_L_TRIGGER) &&
         (v->reduced || (vp > g && sr_group_is_relative(a, v - 1)));
}

/* Does the verb group tell of an act or of what came of it? */
static bool locate_tells(const SrArticle *a, uint32_t vp) {
  uint32_t head = a->work->group.a[vp].head;
  return sr_hit_at(a, head, SR_L_TRIGGER) || sr_hit_at(a, head, SR_L_EFFECT);
}

/* The clause ", who ... ," that holds token tok; to = 0 where none does, or where it says what
** somebody told, or when. */
static SrTokens locate_who_clause(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { REACH = 24 };
  static const char *const kWho[] = {"who", "whose", "whom"};
  uint32_t from = a->doc.sent[s].tok + 1, end = sr_sent_end(&a->doc, s), t = tok, k = tok + 1;
  SrTokens none = {0, 0};
  while (t > from && t + REACH > tok && !sr_token_is(&a->doc, t - 1, ",")) t--;
  while (k < end && k < tok + REACH && !sr_token_is(&a->doc, k, ",")) k++;
  if (t < from || !sr_token_is(&a->doc, t - 1, ",") || !SR_TOKEN_IN(&a->doc, t, kWho)) return none;
  if (k >= end || !sr_token_is(&a->doc, k, ",") || !sr_verbs_between(a, s, t, k)) return none;
  for (uint32_t i = t + 1; i < k; i++)
    if (sr_token_is(&a->doc, i, "when") || (sr_vp_of(a, i) != SR_NONE && sr_hit_at(a, i, SR_L_REPORT)))
      return none;
  return (SrTokens){t, k};
}

/* "the officer, who had a leg wound, reached the port on Sunday", "the leader, who was fined last
** month, blamed the dead": the time of the clause between commas is not that of what stands around
** it, nor the other way round, unless its verb tells of an act */
static bool locate_clause_apart(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok,
                                uint32_t gov) {
  if (gov == SR_NONE || locate_tells(a, gov)) return false;
  SrTokens c = locate_who_clause(a, s, x->tok);
  uint32_t vp = sr_vp_of(a, tok);
  if (c.to && tok >= c.to && vp != SR_NONE && a->work->group.a[vp].form == SR_VF_ING)
    return false; /* ", killing two" */
  if (c.to && (tok < c.from || tok >= c.to)) return true;
  /* "people who settled there 30 years ago are being killed" */
  const SrGroup *v = &a->work->group.a[gov];
  if (gov > a->work->sent[s].group && x->tok > v->tok && sr_token_is(&a->doc, v->tok - 1, "who") &&
      vp != SR_NONE && a->work->group.a[vp].form != SR_VF_ING &&
      vp > gov && tok > x->tok && a->work->group.a[vp].tok > x->tok + x->ntok)
    return true;
  c = locate_who_clause(a, s, tok);
  return c.to && x->tok >= c.to && a->work->group.a[gov].tok >= c.to;
}

/* "Nine years after a bomb killed 14, two men were jailed on Monday": the clause of tok opens the sentence and
** is of long before the time x behind it */
static bool locate_long_before(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  enum { LEAD = 6 };
  static const char *const kUnit[] = {"years", "year", "months", "month", "weeks", "week", "days", "day", "decades", "decade"};
  uint32_t from = a->doc.sent[s].tok, after = from;
  if (x->tok < tok) return false;
  while (after < from + LEAD && after < tok && !sr_token_is(&a->doc, after, "after")) after++;
  if (after == from + LEAD || after >= tok || after <= from + 1 || !SR_TOKEN_IN(&a->doc, after - 1, kUnit)) return false;
  return sr_word_between(a, tok, x->tok, ",");
}

/* "A woman who lost her husband in the shootings spoke in court on Monday", "whose son was killed in it": tok is
** told of somebody who did something else at the time x */
static bool locate_of_bereaved(const SrArticle *a, const SrTimex *x, uint32_t tok, uint32_t gov) {
  enum { BACK = 16 };
  static const char *const kWho[] = {"who", "whose"};
  static const char *const kThen[] = {"speak",  "address", "testify", "appear", "tell", "say",   "meet",  "attend", "visit",
                                      "return", "sue",     "write",   "march",  "weep", "mourn", "gather", "urge",  "call"};
  const SrGroup *v = &a->work->group.a[gov];
  if (v->tok < tok || x->tok < v->tok || !SR_LEMMA_IN(a, v->head, kThen)) return false;
  if (sr_token_is(&a->doc, v->tok - 1, "and") || sr_token_is(&a->doc, v->tok - 1, ",")) return false;
  for (uint32_t t = tok; t-- > 0 && t + BACK > tok && !(a->doc.tok[t].flags & SR_T_PUNCT);)
    if (SR_TOKEN_IN(&a->doc, t, kWho)) return true;
  return false;
}

/* the time stands behind "and in" and opens a clause of its own */
static bool locate_joined(const SrArticle *a, uint32_t s, const SrTimex *x) {
  uint32_t t = x->tok, from = a->doc.sent[s].tok;
  if (t < from + 3) return false;
  if (sr_token_is(&a->doc, t - 1, "in") || sr_token_is(&a->doc, t - 1, "on")) t--;
  return sr_token_is(&a->doc, t - 1, "and");
}

/* "was found guilty of murder on Wednesday", "charged with attempted murder on Friday": the day of the
** charge or the verdict */
static bool locate_of_charge(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  static const char *const kOf[] = {"of", "with"};
  static const char *const kCharge[] = {"guilty",   "convicted", "charged", "accused", "suspicion",
                                        "suspected", "counts",   "count",   "charge",  "charges"};
  uint32_t g = a->work->group_of[tok];
  if (x->tok < tok || x->precision != SR_P_DAY || g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = a->doc.sent[s].tok;
  return gr->kind == SR_GR_NP && a->work->tag[gr->tok].upos != SR_U_DET && gr->tok > from + 1 &&
         SR_TOKEN_IN(&a->doc, gr->tok - 1, kOf) && SR_TOKEN_IN(&a->doc, gr->tok - 2, kCharge);
}

/* "ten sailors seized by pirates were freed on Sunday", "the pair, held captive since, escaped on Friday":
** the day on which they came out is not the one on which they were taken */
static bool locate_of_release(const SrArticle *a, uint32_t gov, uint32_t tok) {
  const SrGroup *v = &a->work->group.a[gov];
  const SrLexHit *out = sr_hit_at(a, v->head, SR_L_EFFECT), *in = sr_hit_at(a, tok, SR_L_EFFECT);
  if (!out || !in || sr_vp_of(a, tok) == SR_NONE || sr_vp_of(a, tok) == gov) return false;
  SrEffect x = sr_effect_of(sr_lex_value(out->entry));
  return (x == SR_E_FREED || x == SR_E_ESCAPED) && sr_effect_of(sr_lex_value(in->entry)) == SR_E_HOSTAGE;
}

bool sr_is_held(const SrArticle *a, uint32_t tok) {
  static const char *const kHold[] = {"held", "hold", "holds", "holding", "kept", "captive", "hostage"};
  return SR_TOKEN_IN(&a->doc, tok, kHold);
}

/* "that night in June 2017": the month says when the night was */
static bool locate_told_again(const SrArticle *a, uint32_t s, uint32_t i) {
  const SrSentWork *w = &a->work->sent[s];
  const SrTimex *x = &a->work->tx.a[i];
  if (i + 1 >= w->tx + w->ntx || !sr_token_is(&a->doc, x->tok, "that")) return false;
  const SrTimex *y = x + 1;
  return y->tok == x->tok + x->ntok + 1 && sr_token_is(&a->doc, y->tok - 1, "in") &&
         (y->precision == SR_P_MONTH || y->precision == SR_P_YEAR);
}

/* "jets bombed a camp, killing 25, and on Monday a mob stormed": the day of the second clause */
static bool locate_of_next(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  const SrSentWork *w = &a->work->sent[s];
  if (tok > x->tok || w->ntx < 2 || !locate_joined(a, s, x)) return false;
  uint32_t g = locate_group_behind(a, w, x->tok + x->ntok - 1), end = w->group + w->ngroup;
  return g + 1 < end && a->work->group.a[g].kind == SR_GR_NP &&
         a->work->group.a[g + 1].kind == SR_GR_VP;
}

/* "a woman born in 1950", "the church, built in 1890", "the mayor, elected in May 2015": since when somebody
** or something is what they are, which is no day of what happened to them */
static bool locate_of_being(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  static const char *const kCame[] = {"born",      "built",     "rebuilt",     "founded",     "established",
                                      "formed",    "created",   "constructed", "inaugurated", "opened",
                                      "elected",   "reelected", "appointed",   "ordained",    "consecrated",
                                      "graduated", "married",   "erected",     "re-elected"};
  if (a->doc.upper || (x->precision != SR_P_YEAR && x->precision != SR_P_MONTH)) return false;
  uint32_t gov = locate_governor(a, s, x);
  if (gov == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[gov];
  if (v->tok > x->tok || (tok >= v->tok && tok < v->tok + v->ntok) || !SR_TOKEN_IN(&a->doc, v->head, kCame))
    return false;
  return !sr_word_between(a, v->head, x->tok, "fire"); /* "opened fire" */
}

/* Time i of the sentence is no date, or that of something else than the act at tok, whatever verb it
** goes with. */
static bool locate_not_its(const SrArticle *a, uint32_t s, uint32_t i, uint32_t tok) {
  const SrTimex *x = &a->work->tx.a[i];
  uint32_t g = a->work->group_of[tok];
  if (locate_named(a, x) || locate_any_day(a, x) || sr_since_before(a, x) ||
      locate_since_clause(a, s, x, tok) || locate_of_else(a, x, tok) ||
      locate_had_before(a, s, x, tok) || sr_since_of_clause(a, s, x, tok) ||
      locate_of_being(a, s, x, tok) ||
      (x->tok < tok && !a->doc.upper && sr_in_accusation(a, s, x->tok) && !sr_in_accusation(a, s, tok)))
    return true;
  if (a->work->sent[s].ntx > 1 && (locate_custom(a, x) || locate_told_again(a, s, i))) return true;
  /* "a month before the October attack" is not when the attack was */
  if (x->tok < tok && g != SR_NONE && a->work->group.a[g].tok > x->tok &&
      a->work->group.a[g].tok < x->tok + x->ntok)
    return true;
  if (locate_of_other(a, x, tok) || locate_counted_from(a, x, tok) ||
      locate_of_next(a, s, x, tok) || locate_of_charge(a, s, x, tok))
    return true;
  /* "marked on Monday the anniversary of the blast that killed two" */
  return x->tok < tok && sr_word_between(a, x->tok + x->ntok, tok, "anniversary");
}

/* "last week" */
static bool locate_week(const SrTimex *x) {
  return x->precision == SR_P_RANGE && x->relative && x->to >= x->from + 6;
}

/* the time x stands right in front of a verb that is not v, behind the noun of an act that v reports */
static bool locate_in_subject(const SrArticle *a, uint32_t s, const SrGroup *v, const SrTimex *x) {
  uint32_t end = x->tok + x->ntok, g = end < sr_sent_end(&a->doc, s) ? a->work->group_of[end] : SR_NONE;
  if (a->doc.upper || g == SR_NONE) return false;
  const SrGroup *y = &a->work->group.a[g];
  if (y->kind != SR_GR_VP || y->tok != end || y->infinitive || y->form == SR_VF_ING) return false;
  for (uint32_t t = v->tok + v->ntok; t < x->tok; t++)
    if (sr_hit_at(a, t, SR_L_TRIGGER) && a->work->tag[t].upos == SR_U_NOUN) return true;
  return false;
}

/* Verb group v of saying governs date x: nevertheless the day of the act at tok and not of what was
** said. */
static bool locate_beyond_report(const SrArticle *a, uint32_t s, const SrTimex *x, const SrGroup *v,
                                 uint32_t tok) {
  if (tok >= v->tok && tok < v->tok + v->ntok) return true; /* to say it is the act: a threat */
  /* "In June, officials reported that he died": nobody dates a report by its month */
  bool coarse = x->precision == SR_P_MONTH || x->precision == SR_P_YEAR || locate_week(x);
  if (coarse && (x->tok < v->tok || (v->tok < tok && tok < x->tok))) return true;
  /* "was behind an attack on Thursday", "condemned the killing of a judge two days earlier" */
  if (v->tok < tok && tok < x->tok &&
      (x->ago || locate_indefinite(a, tok) || locate_behind_order(a, tok, x)))
    return true;
  /* "said the strike near X on Sunday killed two": inside the subject of what is said */
  if (v->tok + v->ntok + 1 < x->tok && locate_in_subject(a, s, v, x)) return true;
  /* "said it had done it, and in August its drones hit a port" */
  if (x->tok < tok && v->tok + v->ntok < x->tok && locate_joined(a, s, x)) return true;
  return locate_old_day(a, x);
}

/* Date x, governed by verb group gov or SR_NONE, is that of something else than the act at tok,
** outside whose phrase it stands. */
static bool locate_date_of_other(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok,
                                 uint32_t gov) {
  const SrGroup *v = gov == SR_NONE ? NULL : &a->work->group.a[gov];
  if (v && sr_locate_reports(a, gov) && !locate_beyond_report(a, s, x, v, tok)) return true;
  return (v && locate_of_aftermath(a, s, v, x, tok)) || locate_of_reaction(a, gov, x, tok) ||
         (v && (locate_of_release(a, gov, tok) || locate_of_count(a, s, gov))) ||
         locate_clause_apart(a, s, x, tok, gov) || locate_long_before(a, s, x, tok) ||
         (v && locate_of_bereaved(a, x, tok, gov));
}

/* "the deadliest since 2001": no day of the act at tok, unless it began some days ago and goes
** on */
static bool locate_of_span(const SrArticle *a, uint32_t s, const SrTimex *x, uint32_t tok) {
  uint32_t next = x->tok + x->ntok;
  if (!x->since || (x->tok > tok && sr_is_held(a, tok))) return false;
  /* "since 7 October, when gunmen attacked" */
  bool when = next + 1 < sr_sent_end(&a->doc, s) && tok > x->tok &&
              (sr_token_is(&a->doc, next, "when") || sr_token_is(&a->doc, next + 1, "when"));
  return !when && (a->reference == SR_NO_DAY || x->from == SR_NO_DAY || x->from < a->reference - 7);
}

uint32_t sr_time_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in) {
  enum { MANY = 16 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t best = SR_NONE, clause = w->ntx > 1 ? sr_locate_clause(a, s, tok) : 0;
  int top = INT32_MIN;
  for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + MANY; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE || x->precision == SR_P_NONE || x->future) continue;
    if (x->tok < in.from || x->tok >= in.to || locate_not_its(a, s, i, tok)) continue;
    uint32_t gov = locate_governor(a, s, x);
    uint32_t lo = x->tok < tok ? x->tok : tok, hi = x->tok < tok ? tok : x->tok;
    int score = -(int)(hi - lo) - SR_LOCATE_CLAUSE * (int)sr_verbs_between(a, s, lo, hi);
    if (x->tok < clause) score -= 2 * SR_LOCATE_CLAUSE;
    /* "claimed responsibility for the November attack" */
    bool inside =
        a->work->group_of[tok] != SR_NONE &&
        (a->work->group_of[tok] == a->work->group_of[x->tok] || locate_of_date(a, tok, x, gov));
    if (inside) score += SR_LOCATE_CLAUSE; /* "the 2015 bombing" */
    if (!inside && locate_date_of_other(a, s, x, tok, gov)) continue;
    /* "in early June, an overnight siege" */
    if (x->part && x->precision == SR_P_RANGE) score -= SR_LOCATE_CLAUSE;
    if (locate_of_span(a, s, x, tok)) continue;
    if (score > top) {
      top = score;
      best = i;
    }
  }
  return best;
}

uint32_t sr_time_counted(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE || x->precision != SR_P_DAY || x->from == SR_NO_DAY) continue;
    uint32_t gov = locate_governor(a, s, x);
    if (gov != SR_NONE && locate_of_count(a, s, gov)) return i;
  }
  return SR_NONE;
}

uint32_t sr_time_near(const SrArticle *a, uint32_t s, uint32_t tok) {
  return sr_time_within(a, s, tok, (SrTokens){0, UINT32_MAX});
}
