/*
** known.c: whether a noun of action tells news or speaks of an act that the reader knows, and
** whether a time of its sentence is then its own. Reads tags, groups, hits, times, mentions.
*/
#include "known.h"

enum { KNOWN_WORDS = 12 /* of a phrase that are looked at */ };

#define KNOWN_IS(a, t, list) SR_TOKEN_IN(&(a)->doc, t, list)

/* "Tuesday's attack", "last week's bombings": known, as "the attack" is */
static bool known_dated(const SrArticle *a, const SrGroup *g) {
  uint32_t m = a->work->mention_of[g->tok];
  if (m == SR_NONE || a->mention[m].k != SR_M_DATE) return false;
  for (uint32_t t = g->tok; t < g->head; t++)
    if (a->work->tag[t].upos == SR_U_PART || sr_token_is(&a->doc, t, "'s")) return true;
  return false;
}

/* "The May 4, 2011, attack": its article and its day stand in phrases of their own */
bool sr_known_by_day(const SrArticle *a, uint32_t s, const SrGroup *g) {
  uint32_t from = a->doc.sent[s].tok;
  if (g->tok < from + 4 || !sr_token_is(&a->doc, g->tok - 1, ",")) return false;
  uint32_t m = a->work->mention_of[g->tok - 2];
  if (m == SR_NONE || a->mention[m].k != SR_M_DATE || a->mention[m].tok <= from) return false;
  return a->mention[m].tok + a->mention[m].ntok == g->tok - 1 &&
         sr_token_is(&a->doc, a->mention[m].tok - 1, "the");
}

/* "the bombing suspect", "blast victims", "the attack investigation": the act is only named */
static bool known_beside(const SrArticle *a, const SrEvent *e, const SrGroup *g) {
  static const char *const kWho[] = {"suspect",  "suspects",  "victim",    "victims",
                                     "survivor", "survivors", "defendant", "defendants"};
  uint32_t end = e->tok + e->ntok;
  for (uint32_t t = end; t < g->tok + g->ntok && t < end + 2; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_CUE);
    if (KNOWN_IS(a, t, kWho)) return true;
    if (h && strcmp(sr_lex_value(h->entry), "beside") == 0) return true;
  }
  return false;
}

/* "the last major attack in Lima", "a similar raid": another one than that which is told of */
static bool known_other(const SrArticle *a, const SrGroup *g, uint32_t tok) {
  static const char *const kOther[] = {"last",    "previous", "earlier", "similar",
                                       "second",  "third",    "other",   "fourth",
                                       "another", "separate", "further"};
  uint32_t from = tok > g->tok + KNOWN_WORDS ? tok - KNOWN_WORDS : g->tok;
  for (uint32_t t = from; t < tok; t++) {
    if (KNOWN_IS(a, t, kOther) && a->work->mention_of[t] == SR_NONE) return true;
    if (t > from && sr_token_is(&a->doc, t, "recent") && sr_token_is(&a->doc, t - 1, "most"))
      return true;
  }
  return false;
}

/* "called the blast an attack", "it was a terrorist attack": a word for what is known */
static bool known_named(const SrArticle *a, const SrEvent *e, uint32_t at) {
  static const char *const kCall[] = {"called",    "calls",      "calling",    "describes",
                                      "described", "describing", "labelled",   "labeled",
                                      "termed",    "branded",    "considered", "dubbed"};
  static const char *const kBe[] = {"is", "was", "were", "been"}, *const kIt[] = {"it", "this"};
  const SrSentWork *w = &a->work->sent[e->sent];
  const SrGroup *g = a->work->group.a;
  if (at == w->group) return false;
  if (sr_token_is(&a->doc, g[at].tok - 1, "as")) return true;
  if (g[at - 1].kind == SR_GR_VP)
    return KNOWN_IS(a, g[at - 1].head, kBe) && at - 1 > w->group &&
           (KNOWN_IS(a, g[at - 2].head, kIt) || sr_hit_at(a, g[at - 2].head, SR_L_TRIGGER));
  return at - 1 > w->group && g[at - 1].kind == SR_GR_NP && g[at - 2].kind == SR_GR_VP &&
         KNOWN_IS(a, g[at - 2].head, kCall);
}

uint16_t sr_known_modes(const SrArticle *a, const SrEvent *e) {
  static const char *const kThe[] = {"the", "this", "that"}, *const kA[] = {"a", "an", "another"};
  uint32_t at = a->work->group_of[e->tok];
  if (at == SR_NONE) return 0;
  uint32_t last = e->tok + e->ntok - 1; /* "the headless body of a man": the body is his, not known before */
  if (sr_token_is(&a->doc, last, "body") || sr_token_is(&a->doc, last, "bodies")) return 0;
  const SrGroup *g = &a->work->group.a[at];
  bool the = KNOWN_IS(a, g->tok, kThe), one = KNOWN_IS(a, g->tok, kA);
  if (known_dated(a, g) || known_beside(a, e, g) || sr_known_by_day(a, e->sent, g)) return SR_MD_DEF;
  if (the && known_other(a, g, e->tok)) return 0;
  if (the || (one && known_named(a, e, at))) return SR_MD_DEF;
  return one ? SR_MD_INDEF : 0;
}

/* "bomb and gas experts": the first of two words for what those behind know of */
static bool known_expertise(const SrArticle *a, uint32_t at, uint32_t last) {
  static const char *const kAnd[] = {"and", "or"};
  static const char *const kExpert[] = {"experts",     "specialists", "squads", "squad", "technicians",
                                        "technician", "teams",       "units",  "unit",  "team",
                                        "dogs",       "expert"};
  const SrGroup *g = &a->work->group.a[at];
  if (g->tok + g->ntok != last + 1 || at + 1 >= a->work->group.n || g[1].kind != SR_GR_NP ||
      g[1].tok != last + 2)
    return false;
  return KNOWN_IS(a, last + 1, kAnd) && KNOWN_IS(a, g[1].head, kExpert);
}

bool sr_only_beside(const SrArticle *a, const SrLexHit *h) {
  uint32_t at = a->work->group_of[h->tok], last = h->tok + h->ntok - 1;
  if (at == SR_NONE || a->work->group.a[at].kind != SR_GR_NP) return false;
  uint32_t head = a->work->group.a[at].head;
  if (known_expertise(a, at, last)) return true;
  if (head <= last || !sr_hit_at(a, h->tok, SR_L_WEAPON) || sr_hit_at(a, head, SR_L_TRIGGER))
    return false;
  return a->work->mention_of[head] == SR_NONE ||
         a->work->mention_of[head] != a->work->mention_of[last];
}

/* the verb that a time goes with: the last before it that is no participle behind a noun, else the
** first behind it */
static uint32_t known_governor(const SrArticle *a, const SrSentWork *w, uint32_t tok) {
  uint32_t verb = SR_NONE;
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP || v->reduced) continue;
    if (v->tok > tok && verb != SR_NONE) break;
    verb = g;
    if (v->tok > tok) break;
  }
  return verb;
}

void sr_known_time(const SrArticle *a, SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t at = a->work->group_of[e->tok];
  if (e->tx < w->tx || e->tx >= w->tx + w->ntx || at == SR_NONE) return;
  const SrTimex *x = &a->work->tx.a[e->tx];
  if (a->work->group_of[x->tok] == at || sr_known_by_day(a, e->sent, &a->work->group.a[at])) return;
  bool beside = known_beside(a, e, &a->work->group.a[at]);
  if (!beside && x->tok > e->tok && sr_verbs_between(a, e->sent, e->tok, x->tok) == 0) return;
  uint32_t v = known_governor(a, w, x->tok);
  if (v == SR_NONE) return;
  /* "the attack killed nine on Monday", "on Monday nine were killed in the attack" */
  if (sr_subject_of(a, e->sent, v) == at) return;
  uint32_t head = a->work->group.a[v].head;
  if (sr_hit_at(a, head, SR_L_TRIGGER) || sr_hit_at(a, head, SR_L_EFFECT)) return;
  e->tx = SR_NONE;
}
/* the anniversary that the noun at tok belongs to, as the years since: "the 11th anniversary of the
** bombing"; 0 none */
static int known_anniversary(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { REACH = 6, YEARS = 200 };
  uint32_t from = a->doc.sent[s].tok + 1;
  for (uint32_t t = tok; t > from && tok - t < REACH; t--) {
    if (!sr_token_is(&a->doc, t - 1, "anniversary") || !sr_token_is(&a->doc, t, "of")) continue;
    uint32_t i = sr_number_in(a, s, t >= from + 2 ? t - 3 : t - 2, 2);
    if (i == SR_NONE) return 0;
    const SrNumber *n = &a->work->num.a[i];
    return n->kind == SR_N_ORDINAL && n->min >= 1 && n->min < YEARS ? (int)n->min : 0;
  }
  return 0;
}

/* as many years before the day of the sentence; without one the year alone is known */
uint32_t sr_anniversary_time(SrArticle *a, uint32_t s, uint32_t tok) {
  int years = known_anniversary(a, s, tok), y, m, d;
  const SrSentWork *w = &a->work->sent[s];
  if (!years || a->reference == SR_NO_DAY) return SR_NONE;
  int32_t day = SR_NO_DAY;
  bool guess = a->guessed;
  for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + 16; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind == SR_X_DATE && x->precision == SR_P_DAY && x->from == x->to)
      day = x->from, guess = x->guess;
  }
  sr_day_to_ymd(day == SR_NO_DAY ? a->reference : day, &y, &m, &d);
  if (m == 2 && d == 29) d = 28;
  SrTimex *x = SR_PUSH(&a->arena, a->work->tx.a, a->work->tx.n, a->work->tx.cap);
  if (!x) return SR_NONE;
  bool exact = day != SR_NO_DAY;
  *x = (SrTimex){.tok = tok, .ntok = 1, .kind = SR_X_DATE, .minute = -1, .guess = guess};
  x->precision = exact ? SR_P_DAY : SR_P_YEAR;
  x->from = exact ? sr_day_from_ymd(y - years, m, d) : sr_day_from_ymd(y - years, 1, 1);
  x->to = exact ? x->from : sr_day_from_ymd(y - years, 12, 31);
  return a->work->tx.n - 1;
}
#undef KNOWN_IS
