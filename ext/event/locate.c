/*
** locate.c: which time and which place of a sentence an act belongs to. Reads
** groups, times and mentions. A time beside a reporting verb is the time of the report; a place
** counts only where the sentence says that something is in it.
*/
#include "event.h"

enum {
  LOCATE_HOPS = 4,
  LOCATE_CLAUSE = 8,   /* tokens that a verb group in between is worth */
  LOCATE_MENTIONS = 32 /* as many are looked at on either side of an act */
};

/* ---- times ------------------------------------------------------------------------ */

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

static bool locate_reports(const SrArticle *a, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  if (locate_issued(a, vp)) return true;
  if (v->reduced) return false; /* "an attack claimed by X last month" */
  return sr_hit_at(a, v->head, SR_L_REPORT) != NULL;
}

/* The verb that a time expression goes with: the one before it, or, where it opens its sentence or the
** clause behind "that", the first after it. */
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
  bool opens = after != SR_NONE && x->tok > a->doc.sent[s].tok &&
               (sr_token_is(&a->doc, x->tok - 1, "that") ||
                (x->tok > a->doc.sent[s].tok + 1 && sr_token_is(&a->doc, x->tok - 2, "that") &&
                 sr_token_is(&a->doc, x->tok - 1, "on")));
  return before != SR_NONE && !opens ? before : after;
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
  return gov != SR_NONE && locate_reports(a, gov);
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
  for (size_t i = 0; i < sizeof kThe / sizeof *kThe; i++)
    if (sr_token_is(&a->doc, a->work->group.a[g].tok, kThe[i])) return false;
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
static uint32_t locate_clause(const SrArticle *a, uint32_t s, uint32_t tok) {
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
  static const char *const kAfter[] = {"after", "following", "over", "amid", "since"};
  static const char *const kFor[] = {"victims", "dead", "funeral", "funerals", "relatives", "families",
                                     "survivors", "memory"};
  if (gov == SR_NONE || tok <= x->tok || a->work->group_of[tok] == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[gov];
  if (v->tok > x->tok) return false;
  if (sr_hit_at(a, v->head, SR_L_TRIGGER) || sr_hit_at(a, v->head, SR_L_EFFECT)) return false;
  uint32_t end = x->tok + x->ntok;
  for (uint32_t t = end; t < tok && t < end + 3; t++)
    for (size_t i = 0; i < sizeof kAfter / sizeof *kAfter; i++)
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

/* Time i of the sentence is no date, or that of something else than the act at tok, whatever verb it
** goes with. */
static bool locate_not_its(const SrArticle *a, uint32_t s, uint32_t i, uint32_t tok) {
  const SrTimex *x = &a->work->tx.a[i];
  uint32_t g = a->work->group_of[tok];
  if (locate_named(a, x) || locate_any_day(a, x) || sr_since_before(a, x) ||
      locate_since_clause(a, s, x, tok) || locate_of_else(a, x, tok) ||
      locate_had_before(a, s, x, tok))
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

uint32_t sr_time_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t best = SR_NONE, clause = w->ntx > 1 ? locate_clause(a, s, tok) : 0;
  int top = INT32_MIN;
  for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + 16; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE || x->precision == SR_P_NONE || x->future) continue;
    if (x->tok < in.from || x->tok >= in.to || locate_not_its(a, s, i, tok)) continue;
    uint32_t gov = locate_governor(a, s, x);
    uint32_t lo = x->tok < tok ? x->tok : tok, hi = x->tok < tok ? tok : x->tok;
    int score = -(int)(hi - lo) - LOCATE_CLAUSE * (int)sr_verbs_between(a, s, lo, hi);
    if (x->tok < clause) score -= 2 * LOCATE_CLAUSE;
    /* "claimed responsibility for the November attack" */
    bool inside =
        a->work->group_of[tok] != SR_NONE &&
        (a->work->group_of[tok] == a->work->group_of[x->tok] || locate_of_date(a, tok, x, gov));
    if (inside) score += LOCATE_CLAUSE; /* "the 2015 bombing" */
    if (!inside && gov != SR_NONE && locate_reports(a, gov)) {
      const SrGroup *v = &a->work->group.a[gov];
      /* "In June, officials reported that he died": nobody dates a report by its month */
      bool month = (x->precision == SR_P_MONTH || x->precision == SR_P_YEAR || locate_week(x)) &&
                   (x->tok < v->tok || (v->tok < tok && tok < x->tok));
      /* "was behind an attack on Thursday", "condemned the killing of a judge two days earlier" */
      bool its = v->tok < tok && tok < x->tok &&
                 (x->ago || locate_indefinite(a, tok) || locate_behind_order(a, tok, x));
      /* "said it had done it, and in August its drones hit a port" */
      its |= x->tok < tok && v->tok + v->ntok < x->tok && locate_joined(a, s, x);
      if (!month && !its && !locate_old_day(a, x) && !(tok >= v->tok && tok < v->tok + v->ntok))
        continue;
    }
    if (!inside && gov != SR_NONE && locate_of_aftermath(a, s, &a->work->group.a[gov], x, tok))
      continue;
    if (!inside && locate_of_reaction(a, gov, x, tok)) continue;
    if (!inside && gov != SR_NONE && locate_of_count(a, s, gov)) continue;
    if (!inside && locate_clause_apart(a, s, x, tok, gov)) continue;
    /* "in early June, an overnight siege" */
    if (x->part && x->precision == SR_P_RANGE) score -= LOCATE_CLAUSE;
    /* "the deadliest since 2001": no day of the act, unless it began some days ago and goes on */
    /* "since 7 October, when gunmen attacked" */
    bool when = x->tok + x->ntok + 1 < sr_sent_end(&a->doc, s) && tok > x->tok &&
                (sr_token_is(&a->doc, x->tok + x->ntok, "when") ||
                 sr_token_is(&a->doc, x->tok + x->ntok + 1, "when"));
    if (x->since && !when &&
        (a->reference == SR_NO_DAY || x->from == SR_NO_DAY || x->from < a->reference - 7))
      continue;
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

/* ---- places ------------------------------------------------------------------------- */

static bool locate_preposition(const SrArticle *a, uint32_t t) {
  static const char *const kIn[] = {"in",     "at",     "near",       "outside", "inside",
                                    "across", "around", "throughout", "along",   "within",
                                    "off",    "into",   "on"};
  if (sr_token_is(&a->doc, t, "to")) return t && sr_token_is(&a->doc, t - 1, "close");
  return SR_TOKEN_IN(&a->doc, t, kIn);
}

/* "downed a plane over X", "drones shot down over X" */
static bool locate_in_the_air(const SrArticle *a, uint32_t s, uint32_t t) {
  if (t < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, t, "over")) return false;
  return sr_token_is(&a->doc, t - 1, "down") || sr_token_is(&a->doc, t - 1, "airspace") ||
         sr_hit_at(a, t - 1, SR_L_VEHICLE) || sr_hit_at(a, t - 1, SR_L_WEAPON);
}

/* the group's head is a thing with a place (a building, a district) or the act itself: "the
** Kabul bombing" */
static bool locate_placed_head(const SrArticle *a, const SrGroup *g) {
  static const uint8_t kKind[] = {SR_L_TARGET, SR_L_FACILITY, SR_L_PLACEWORD, SR_L_TRIGGER};
  for (size_t i = 0; i < sizeof kKind; i++)
    if (sr_hit_at(a, g->head, kKind[i])) return true;
  return false;
}

/* "Tanzania's government says" */
static bool locate_speaks(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  if (sr_hit_at(a, a->work->group.a[g].head, SR_L_TRIGGER)) return false;
  return g + 1 < w->group + w->ngroup && a->work->group.a[g + 1].kind == SR_GR_VP &&
         locate_reports(a, g + 1);
}

/* "in Bannu's adjoining district of Lakki Marwat": not in Bannu */
static bool locate_only_near(const SrArticle *a, uint32_t g, const SrMention *m) {
  static const char *const kBeside[] = {"adjoining", "adjacent", "neighbouring", "neighboring",
                                        "bordering"};
  const SrGroup *gr = &a->work->group.a[g];
  for (uint32_t t = m->tok + m->ntok; t < gr->tok + gr->ntok; t++)
    for (size_t i = 0; i < sizeof kBeside / sizeof *kBeside; i++)
      if (sr_token_is(&a->doc, t, kBeside[i])) return true;
  return false;
}

/* "the army said in Ankara", "said today in Lima": where the speaker is */
static bool locate_said_there(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *gr = a->work->group.a;
  if (g < first + 2 || gr[g - 1].kind != SR_GR_PP) return false;
  uint32_t v = g - 2;
  uint32_t m = a->work->mention_of[gr[v].head];
  if (gr[v].kind == SR_GR_NP && v > first &&
      ((m != SR_NONE && a->mention[m].k == SR_M_DATE) ||
       sr_token_is(&a->doc, gr[v - 1].head, "told")))
    v--; /* "told reporters in Goma" */
  return gr[v].kind == SR_GR_VP && !gr[v].passive && locate_reports(a, v);
}

/* "Speaking from his office in Goma, he said", "reached by phone in Bukavu": where who tells of it is */
static bool locate_speaks_from(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 7 };
  static const char *const kTalk[] = {"speaking", "talking", "reached",   "interviewed",
                                      "briefing", "addressing", "contacted", "telephoning"};
  const SrGroup *gr = a->work->group.a;
  for (uint32_t k = g; k-- > a->work->sent[s].group && k + BACK > g;)
    if (gr[k].kind == SR_GR_VP)
      return SR_TOKEN_IN(&a->doc, gr[k].head, kTalk) && (gr[k].head == gr[k].tok || gr[k].passive);
  return false;
}

/* "an official at a hospital in Nablus said": where whoever speaks works */
static bool locate_works_there(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kAt[] = {"at", "of", "from", "with"};
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = a->work->group.a;
  if (g < w->group + 4 || g + 1 >= w->group + w->ngroup || gr[g - 1].kind != SR_GR_PP ||
      gr[g - 2].kind != SR_GR_NP || gr[g - 3].kind != SR_GR_PP || gr[g - 4].kind != SR_GR_NP ||
      !SR_TOKEN_IN(&a->doc, gr[g - 3].head, kAt) || gr[g + 1].kind != SR_GR_VP ||
      gr[g + 1].tok != gr[g].tok + gr[g].ntok || !locate_reports(a, g + 1))
    return false;
  return (sr_hit_at(a, gr[g - 2].head, SR_L_FACILITY) || sr_hit_at(a, gr[g - 2].head, SR_L_TARGET)) &&
         !sr_hit_at(a, gr[g - 4].head, SR_L_TRIGGER);
}

/* "a diplomat in Nairobi said": people speak in the seat of government, and in another country */
static bool locate_speaker_there(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = a->work->group.a;
  SrPlace p;
  if (g < w->group + 2 || g + 1 >= w->group + w->ngroup || gr[g - 1].kind != SR_GR_PP ||
      gr[g - 2].kind != SR_GR_NP || gr[g + 1].kind != SR_GR_VP ||
      gr[g + 1].tok != gr[g].tok + gr[g].ntok || !locate_reports(a, g + 1))
    return false;
  bool abroad = a->work->country && m->ref && !sr_gaz_inside(m->ref, a->work->country);
  return !sr_hit_at(a, gr[g - 2].head, SR_L_TRIGGER) && sr_gaz_facts(m->ref, &p) &&
         (p.kind == SR_G_CAPITAL || abroad);
}

static bool locate_post(const SrArticle *a, uint32_t t) {
  return (a->work->hit[t].kinds & (1u << SR_L_OFFICE | 1u << SR_L_TITLE | 1u << SR_L_RANK)) != 0;
}

/* "head of the Sergokala district": an office there, nothing that happened */
static bool locate_of_office(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = a->work->group.a;
  if (g < a->work->sent[s].group + 2 || gr[g - 1].kind != SR_GR_PP || gr[g - 2].kind != SR_GR_NP ||
      !sr_token_is(&a->doc, gr[g - 1].head, "of"))
    return false;
  return locate_post(a, gr[g - 2].head);
}

/* "two brothers from X in Y": where they are at home */
static bool locate_of_origin(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  if (g < first + 4 || gr[g - 1].kind != SR_GR_PP || gr[g - 2].kind != SR_GR_NP ||
      gr[g - 3].kind != SR_GR_PP || gr[g - 4].kind != SR_GR_NP)
    return false;
  return sr_token_is(&a->doc, gr[g - 3].head, "from") && sr_hit_at(a, gr[g - 4].head, SR_L_PERSON);
}

/* "born in X", "who was once jailed in X": what a person did before, where nothing happened now */
static bool locate_of_past(const SrArticle *a, uint32_t s, const SrMention *m) {
  enum { BACK = 16 };
  static const char *const kPast[] = {"born",     "raised",    "bred",   "grew",    "emigrated",
                                      "migrated", "deported",  "jailed", "studied", "trained",
                                      "resided",  "imprisoned", "served", "convicted"};
  static const char *const kWho[] = {"lived", "lives", "worked", "works", "moved", "travelled",
                                     "traveled", "joined", "join", "joining", "fled", "settled"};
  static const char *const kCause[] = {"avenge", "avenging", "avenged"}; /* "Muslims in X" */
  bool verb = false;
  for (uint32_t t = m->tok; t-- > a->doc.sent[s].tok && t + BACK > m->tok;) {
    if (sr_token_is(&a->doc, t, "who")) return verb;
    if (a->doc.tok[t].flags & SR_T_PUNCT) return false;
    if (verb || sr_vp_of(a, t) == SR_NONE) continue;
    if (SR_TOKEN_IN(&a->doc, t, kPast) || SR_TOKEN_IN(&a->doc, t, kCause)) return true;
    verb = SR_TOKEN_IN(&a->doc, t, kWho);
    if (!verb && a->work->tag[t].upos == SR_U_VERB) return false;
  }
  return false;
}

/* "the Oslo suburb of X", where X is the smaller of the two: in X */
static bool locate_of_part(const SrArticle *a, uint32_t s, const SrMention *m) {
  uint32_t end = sr_sent_end(&a->doc, s), t = m->tok + m->ntok;
  if (t < end && a->doc.tok[t].flags & SR_T_CLITIC) t++;
  while (t < end && a->work->tag[t].upos == SR_U_ADJ && t < m->tok + m->ntok + 3) t++;
  const SrLexHit *h = t + 2 < end ? sr_hit_at(a, t, SR_L_PLACEWORD) : NULL;
  if (!h || h->tok != t) return false;
  t += h->ntok;
  if (sr_token_is(&a->doc, t - 1, "of")) t--; /* "suburb of" is listed whole */
  if (t + 1 >= end || !sr_token_is(&a->doc, t, "of")) return false;
  uint32_t x = a->work->mention_of[t + 1];
  SrPlace p, q; /* "the Karrada district of Baghdad" names the part first */
  return x != SR_NONE && a->mention[x].k == SR_M_PLACE && sr_gaz_rank(m->ref, &p) &&
         sr_gaz_rank(a->mention[x].ref, &q) && p.population > q.population &&
         !sr_gaz_inside(m->ref, a->mention[x].ref);
}

/* "X itself was the scene of an attack" behind its name */
static bool locate_was_scene(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kBe[] = {"was", "were", "became", "is", "been"};
  static const char *const kScene[] = {"scene", "site", "target", "setting"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t k = t; k + 3 < end && k < t + 3; k++)
    if (SR_TOKEN_IN(&a->doc, k, kBe))
      return sr_token_is(&a->doc, k + 1, "the") && SR_TOKEN_IN(&a->doc, k + 2, kScene) &&
             sr_token_is(&a->doc, k + 3, "of");
  return false;
}

/* "was being treated at a hospital in X", "taken to hospitals in X and Y": where the hurt are, not
** where they were hurt */
static bool locate_of_care(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 6 };
  static const char *const kHouse[] = {"hospital", "hospitals", "clinic",  "clinics",
                                       "morgue",   "mortuary",  "morgues", "infirmary"};
  static const char *const kCare[] = {
      "treated",    "taken",     "rushed",      "admitted", "evacuated",  "transferred",
      "airlifted",  "brought",   "transported", "flown",    "recovering", "hospitalised",
      "treatment",  "hospitalized", "died",     "moved",    "ferried",    "being",
      "admission",  "receiving", "care",        "undergoing", "sent",     "conveyed"};
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group, h = SR_NONE;
  for (uint32_t k = g; k > first && k + 4 > g && h == SR_NONE; k--)
    if (gr[k - 1].kind == SR_GR_VP)
      return false;
    else if (gr[k - 1].kind == SR_GR_NP && SR_TOKEN_IN(&a->doc, gr[k - 1].head, kHouse))
      h = k - 1;
  if (h == SR_NONE || h == first || gr[h - 1].kind != SR_GR_PP) return false;
  if (sr_token_is(&a->doc, gr[h - 1].head, "to")) return true;
  for (uint32_t k = h; k-- > first && k + BACK > h;)
    if (SR_TOKEN_IN(&a->doc, gr[k].head, kCare)) return true;
  return false;
}

/* "airlifted to the army's base in X", "shifted to a medical college in X": where people were carried */
static bool locate_carried_to(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 6 };
  static const char *const kCarry[] = {"airlifted", "evacuated", "shifted",  "rushed",   "flown",
                                       "referred",  "admitted",  "ferried",  "conveyed", "transferred",
                                       "moved",     "taken",     "brought",  "transported"};
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  for (uint32_t k = g; k-- > first + 1 && k + BACK > g;) {
    if (gr[k].kind == SR_GR_VP) return false;
    if (gr[k].kind == SR_GR_PP && sr_token_is(&a->doc, gr[k].head, "to"))
      return gr[k - 1].kind == SR_GR_VP && SR_TOKEN_IN(&a->doc, gr[k - 1].head, kCarry);
  }
  return false;
}

/* "at its meeting on Thursday in Abuja", "told a news conference in Bamako": where people met over it */
static bool locate_of_meeting(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 8 };
  static const char *const kMeeting[] = {"meeting",   "briefing", "conference", "interview",
                                         "statement", "session",  "hearing",    "ceremony",
                                         "summit",    "speech",   "address"};
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  for (uint32_t k = g; k-- > first && k + BACK > g;) {
    if (gr[k].kind == SR_GR_VP) return false;
    if (gr[k].kind != SR_GR_NP) continue;
    if (SR_TOKEN_IN(&a->doc, gr[k].head, kMeeting)) return true;
    /* "told a press conference in Abuja on the raid" */
    bool about = k > first + 1 && gr[k - 1].kind == SR_GR_PP &&
                 (sr_token_is(&a->doc, gr[k - 1].head, "on") ||
                  sr_token_is(&a->doc, gr[k - 1].head, "about")) &&
                 gr[k - 2].kind == SR_GR_NP && SR_TOKEN_IN(&a->doc, gr[k - 2].head, kMeeting);
    uint32_t m = a->work->mention_of[gr[k].head];
    if (!about && (m == SR_NONE || a->mention[m].k != SR_M_DATE)) return false;
  }
  return false;
}

/* "were produced before the Kandy court": where they are tried */
static bool locate_of_court(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kCourt[] = {"court", "courts", "tribunal", "magistrate", "judge"};
  const SrGroup *gr = &a->work->group.a[g];
  return SR_TOKEN_IN(&a->doc, gr->head, kCourt) && gr->tok > a->doc.sent[s].tok &&
         sr_token_is(&a->doc, gr->tok - 1, "before");
}

/* "In Bogota, the minister condemned the attack": where that was said */
static bool locate_condemned_there(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = a->work->group.a;
  uint32_t end = gr[g].tok + gr[g].ntok;
  if (g != w->group + 1 || gr[w->group].kind != SR_GR_PP || end >= sr_sent_end(&a->doc, s) ||
      !sr_token_is(&a->doc, end, ","))
    return false;
  for (uint32_t v = g + 1; v < w->group + w->ngroup; v++) {
    if (gr[v].kind != SR_GR_VP) continue;
    const SrLexHit *h = sr_hit_at(a, gr[v].head, SR_L_REPORT);
    const char *stance = h ? sr_lex_value(h->entry) : "";
    return strcmp(stance, "condemns") == 0 || strcmp(stance, "demands") == 0 ||
           strcmp(stance, "warns") == 0;
  }
  return false;
}

/* "near the border with Chad": on this side of it */
static bool locate_over_border(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  static const char *const kEdge[] = {"border", "borders", "frontier", "boundary"};
  const SrGroup *gr = a->work->group.a;
  SrPlace p;
  uint32_t behind = m->tok + m->ntok;
  /* "near the Guinea border", not "Kenya's border with Somalia" */
  if (gr[g].head >= behind && SR_TOKEN_IN(&a->doc, gr[g].head, kEdge) &&
      !(a->doc.tok[behind].flags & SR_T_CLITIC) && sr_gaz_facts(m->ref, &p) && p.kind == SR_G_COUNTRY)
    return true;
  return g >= a->work->sent[s].group + 2 && gr[g - 1].kind == SR_GR_PP &&
         sr_token_is(&a->doc, gr[g - 1].head, "with") && gr[g - 2].kind == SR_GR_NP &&
         SR_TOKEN_IN(&a->doc, gr[g - 2].head, kEdge);
}

/* "an attack on the Amarnath pilgrimage": what is called after the place is not in it */
static bool locate_called_after(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  const SrGroup *gr = &a->work->group.a[g];
  return m->tok + m->ntok <= gr->head && gr->tok > a->doc.sent[s].tok &&
         sr_token_is(&a->doc, gr->tok - 1, "on") && !locate_placed_head(a, gr) &&
         a->work->mention_of[gr->head] == SR_NONE;
}

/* "in the wake of the Lebanon war": what the war was about; not "in the Gaza war" */
static bool locate_of_war(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  static const char *const kWar[] = {"war",  "truce",   "ceasefire", "crisis", "talks",
                                     "deal", "wars", "invasion",  "summit", "elections", "election"};
  const SrGroup *gr = &a->work->group.a[g];
  return m->tok + m->ntok <= gr->head && gr->tok > a->doc.sent[s].tok &&
         SR_TOKEN_IN(&a->doc, gr->head, kWar) && !sr_token_is(&a->doc, gr->tok - 1, "in");
}

/* "in the Bannu district of Khyber Pakhtunkhwa, Pakistan": each of the three is where it
** happened. */
static bool locate_read_locative(const SrArticle *a, uint32_t s, const SrMention *m) {
  const SrWork *w = a->work;
  SrPlace hit;
  uint32_t g = w->group_of[m->tok], first = w->sent[s].group;
  /* "close to Kuwait" is not in it */
  if (m->tok > a->doc.sent[s].tok + 1 && sr_token_is(&a->doc, m->tok - 2, "close") &&
      sr_token_is(&a->doc, m->tok - 1, "to") && sr_gaz_facts(m->ref, &hit) && hit.kind == SR_G_COUNTRY)
    return false;
  /* "Beirut-based" is where the speaker is */
  if (m->tok + m->ntok < sr_sent_end(&a->doc, s) &&
      (sr_token_is(&a->doc, m->tok + m->ntok, "-") ||
       sr_token_is(&a->doc, m->tok + m->ntok, "-based")))
    return false;
  /* "a visit to Halle, where a gunman killed" */
  if (m->tok + m->ntok + 1 < sr_sent_end(&a->doc, s) &&
      sr_token_is(&a->doc, m->tok + m->ntok, ",") &&
      sr_token_is(&a->doc, m->tok + m->ntok + 1, "where"))
    return true;
  /* "Bali, the site of the deadliest attack" */
  uint32_t after = m->tok + m->ntok;
  if (after + 3 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, after, ",") &&
      (sr_token_is(&a->doc, after + 2, "site") || sr_token_is(&a->doc, after + 2, "scene")) &&
      sr_token_is(&a->doc, after + 3, "of"))
    return true;
  if (locate_was_scene(a, s, after)) return true;
  if (locate_of_past(a, s, m) || locate_of_part(a, s, m)) return false;
  if (g == SR_NONE) return m->tok > a->doc.sent[s].tok && locate_preposition(a, m->tok - 1);
  if (locate_only_near(a, g, m) || locate_of_origin(a, s, g) || locate_of_care(a, s, g) ||
      locate_carried_to(a, s, g) || locate_speaks_from(a, s, g) ||
      locate_of_court(a, s, g) ||
      locate_over_border(a, s, g, m) || locate_of_meeting(a, s, g) || locate_condemned_there(a, s, g) ||
      locate_called_after(a, s, g, m) || locate_of_war(a, s, g, m))
    return false;
  for (int hop = 0; hop < LOCATE_HOPS; hop++) {
    const SrGroup *gr = &w->group.a[g];
    if (gr->tok > a->doc.sent[s].tok &&
        (locate_preposition(a, gr->tok - 1) || locate_in_the_air(a, s, gr->tok - 1)))
      return !locate_said_there(a, s, g) && !(hop == 0 && locate_speaker_there(a, s, g, m)) &&
             !locate_works_there(a, s, g);
    if (hop == 0 && m->tok + m->ntok <= gr->head && locate_placed_head(a, gr) &&
        !locate_speaks(a, s, g))
      return !locate_of_office(a, s, g);
    /* "blasts that hit the city of Homs": what an act is done to, where a place is */
    if ((hop > 0 || m->tok + m->ntok > gr->head) && g > first && !locate_post(a, gr->head) &&
        w->group.a[g - 1].kind == SR_GR_VP &&
        w->group.a[g - 1].tok + w->group.a[g - 1].ntok == gr->tok &&
        sr_hit_at(a, w->group.a[g - 1].head, SR_L_TRIGGER) &&
        (!m->ref || (sr_gaz_facts(m->ref, &hit) && hit.kind != SR_G_COUNTRY)))
      return true;
    if (g < first + 1) return false;
    const SrGroup *p = &w->group.a[g - 1];
    if (p->kind == SR_GR_PP && g >= first + 2 && w->group.a[g - 2].kind == SR_GR_NP &&
        (sr_token_is(&a->doc, p->head, "of") ||
         (sr_token_is(&a->doc, p->head, "to") &&
          sr_token_is(&a->doc, w->group.a[g - 2].head, "entrance"))))
      g -= 2;
    else if (p->kind == SR_GR_NP && p->tok + p->ntok + 1 == gr->tok &&
             sr_token_is(&a->doc, gr->tok - 1, ",") && w->mention_of[p->head] != SR_NONE &&
             (a->mention[w->mention_of[p->head]].k == SR_M_PLACE ||
              a->mention[w->mention_of[p->head]].k == SR_M_FACILITY))
      g -= 1;
    else
      return false;
  }
  return false;
}

/* Each act of a sentence asks it of each place: it is read once. */
bool sr_place_locative(const SrArticle *a, uint32_t s, uint32_t m) {
  SrMention *x = &a->mention[m];
  if (!x->locative) x->locative = locate_read_locative(a, s, x) ? 2 : 1;
  return x->locative == 2;
}

/* "the town of X, near Y," : where X lies */
static bool locate_tells_where(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kNear[] = {"near", "outside", "in"};
  static const char *const kBy[] = {"neighbouring", "neighboring", "nearby", "adjoining"};
  uint32_t t = m->tok; /* "X, in neighbouring Y" */
  if (t > a->doc.sent[s].tok && SR_TOKEN_IN(&a->doc, t - 1, kBy)) t--;
  if (t < a->doc.sent[s].tok + 3 || !SR_TOKEN_IN(&a->doc, t - 1, kNear) ||
      !sr_token_is(&a->doc, t - 2, ","))
    return false;
  uint32_t x = a->work->mention_of[t - 3];
  return x != SR_NONE && a->mention[x].k == SR_M_PLACE;
}

/* How well a mention suits an act at tok: the nearer the better, a town before a country.
** INT32_MIN for what is no place that something is in. */
static int locate_place_score(const SrArticle *a, uint32_t s, uint32_t i, uint32_t tok) {
  const SrMention *m = &a->mention[i];
  SrPlace p;
  if (m->k != SR_M_PLACE || !sr_place_locative(a, s, i) || !sr_gaz_facts(m->ref, &p))
    return INT32_MIN;
  uint32_t lo = m->tok < tok ? m->tok : tok, hi = m->tok < tok ? tok : m->tok;
  int score = -(int)(hi - lo) - LOCATE_CLAUSE * (int)sr_verbs_between(a, s, lo, hi);
  if (p.kind == SR_G_COUNTRY) return score - 14;
  if (!p.country_id) return score - 24;
  if (m->holds || locate_tells_where(a, s, m)) return score - 12;
  return p.kind == SR_G_ADMIN1 ? score - 6 : score;
}

/* From the act outwards, until distance alone rules the rest out; the first of equals wins. */
uint32_t sr_place_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t clause = w->nmention > 1 ? locate_clause(a, s, tok) : 0;
  uint32_t first = w->mention, end = w->mention + w->nmention, mid = first, best = SR_NONE;
  int top = INT32_MIN;
  for (uint32_t hi = end; mid < hi;) { /* the first mention behind tok */
    uint32_t half = mid + (hi - mid) / 2;
    if (a->mention[half].tok <= tok)
      mid = half + 1;
    else
      hi = half;
  }
  for (uint32_t i = mid; i-- > first && mid - i <= LOCATE_MENTIONS;) {
    if (-(int)(tok - a->mention[i].tok) < top || a->mention[i].tok < in.from) break;
    int score = a->mention[i].tok < in.to ? locate_place_score(a, s, i, tok) : INT32_MIN;
    if (score == INT32_MIN) continue;
    if (a->mention[i].tok < clause) score -= 2 * LOCATE_CLAUSE;
    if (score < top) continue;
    top = score;
    best = i;
  }
  for (uint32_t i = mid; i < end && i - mid < LOCATE_MENTIONS; i++) {
    if (-(int)(a->mention[i].tok - tok) <= top || a->mention[i].tok >= in.to) break;
    int score = a->mention[i].tok >= in.from ? locate_place_score(a, s, i, tok) : INT32_MIN;
    if (score <= top) continue;
    top = score;
    best = i;
  }
  return best;
}

uint32_t sr_spot_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in) {
  enum { FAR = 30 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t best = SR_NONE, end = w->mention + w->nmention;
  int top = -FAR;
  for (uint32_t i = w->mention; i < end && i < w->mention + LOCATE_MENTIONS; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k != SR_M_PLACE || m->ref || !m->within || m->tok < in.from || m->tok >= in.to) continue;
    uint32_t lo = m->tok < tok ? m->tok : tok, hi = m->tok < tok ? tok : m->tok;
    if (hi - lo >= FAR || !sr_place_locative(a, s, i)) continue;
    int score = -(int)(hi - lo) - LOCATE_CLAUSE * (int)sr_verbs_between(a, s, lo, hi);
    if (score <= top) continue;
    top = score;
    best = i;
  }
  return best;
}

uint32_t sr_place_near(const SrArticle *a, uint32_t s, uint32_t tok) {
  return sr_place_within(a, s, tok, (SrTokens){0, UINT32_MAX});
}
