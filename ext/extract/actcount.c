/*
** actcount.c: which triggers and tolls of a sentence count as an act: not the sum of months, nor
** words for what those people are of whom something else is told.
*/
#include "actparts.h"

bool sr_act_event_counts(const SrEvent *e) {
  if (e->mode & (SR_NOT_AN_ACT & ~(uint32_t)SR_MD_JUSTICE)) return false;
  return !(e->mode & SR_MD_JUSTICE) || (e->strong && (e->tx != SR_NONE || e->place != SR_NONE));
}

/* the toll of a war is no act's, but what the sentence says of the day on which it began is */
static bool act_toll_counts(const SrToll *t, bool aside) {
  enum { WAR = 20000 };
  int64_t n = t->count.min != SR_NULL_INT ? t->count.min : t->count.max; /* "nearly 70,000" */
  if (t->tx == SR_NONE && t->effect == SR_E_KILLED && n >= WAR) return false;
  uint32_t no = SR_NOT_AN_ACT & ~(uint32_t)SR_MD_NEG;
  return !(t->mode & (no | (aside ? 0u : (uint32_t)SR_MD_CAMPAIGN)));
}

/* "Since 2014, 148 peacekeepers have been killed": what came of years, not of an act */
static bool act_since_long(const SrArticle *a, uint32_t s) {
  enum { DAYS = 60 };
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE || !x->since) return false; /* a day of its own */
    if (x->from == SR_NO_DAY || a->reference == SR_NO_DAY || x->from > a->reference - DAYS)
      return false;
    if (x->tok > a->doc.sent[s].tok + 1 || sr_since_when(a, x)) return false;
  }
  return w->ntx > 0;
}

/* the first verb of the sentence is a perfect: "has killed" */
static bool act_perfect(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++)
    if (a->work->group.a[g].kind == SR_GR_VP) return a->work->group.a[g].perfect;
  return false;
}

/* "The country has been the scene of clashes since 2006": a time older than the news, and no other */
static bool act_since_years(const SrArticle *a, uint32_t s) {
  enum { DAYS = 60 };
  const SrSentWork *w = &a->work->sent[s];
  bool since = false;
  /* "since 2014 by rebels, a band that was founded in 1995": a time of no act behind all of them is none of theirs */
  uint32_t last = w->nevent ? a->work->event[w->event + w->nevent - 1].tok : UINT32_MAX;
  if (w->ntoll && last < a->work->toll[w->toll + w->ntoll - 1].trigger) last = a->work->toll[w->toll + w->ntoll - 1].trigger;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE || (since && x->tok > last && !x->since)) continue;
    if (!x->since || sr_since_when(a, x)) return false;
    since |= x->from != SR_NO_DAY && a->reference != SR_NO_DAY && x->from < a->reference - DAYS;
  }
  return since && act_perfect(a, s);
}

/* "In 2019, 800 people were killed": the verb of the toll of a year */
static bool act_of_year(const SrArticle *a, const SrSentWork *sw, const SrEvent *e) {
  enum { MANY = 100 };
  bool year = false;
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll && !year; i++) {
    const SrToll *x = &a->work->toll[i];
    year = x->trigger == e->tok && x->mode & SR_MD_CAMPAIGN && x->count.min >= MANY;
  }
  for (uint32_t i = sw->tx; year && i < sw->tx + sw->ntx; i++)
    year = a->work->tx.a[i].kind != SR_X_DATE || a->work->tx.a[i].precision == SR_P_YEAR;
  return year && sw->ntx > 0;
}

/* "A total of 52 civilians were killed in acts of violence in March": the verb of a toll that is no act's */
static bool act_verb_of_campaign(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  bool campaign = false;
  if (e->nominal || e->vp == SR_NONE) return false;
  uint8_t p = e->tx == SR_NONE ? SR_P_NONE : a->work->tx.a[e->tx].precision;
  bool long_ago = p == SR_P_MONTH || p == SR_P_YEAR;
  if (!long_ago && !(p == SR_P_NONE && a->work->group.a[e->vp].perfect)) return false;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->trigger != e->tok) continue;
    if (!(x->mode & SR_MD_CAMPAIGN) || x->effect > SR_E_INJURED) return false;
    campaign = true;
  }
  return campaign;
}

/* "freed the ten hostages", and "the six abducted workers were freed": what is said of them at token tok
** happened before */
static bool act_calls_freed(const SrArticle *a, const SrSentWork *sw, uint32_t tok, uint32_t who) {
  bool noun = a->work->tag[tok].upos == SR_U_NOUN;
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->effect != SR_E_FREED) continue;
    if (noun ? x->who == who && who != SR_NONE : tok > x->tok && tok < x->tok + x->ntok) return true;
  }
  return false;
}

/* "the six abducted workers", "the kidnapped men": who they are, no news; the participle at token tok */
static bool act_only_calls(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 3 };
  uint32_t from = a->doc.sent[s].tok, g = sr_vp_of(a, tok);
  if (a->doc.upper || g == SR_NONE || g + 1 >= a->work->group.n) return false;
  const SrGroup *v = &a->work->group.a[g], *n = v + 1;
  if (v->ntok != 1 || n->kind != SR_GR_NP || n->tok != tok + 1 || a->work->tag[n->tok].upos != SR_U_NOUN)
    return false;
  for (uint32_t t = tok; t-- > from && t + BACK > tok;) {
    if (sr_token_is(&a->doc, t, "the")) return true;
    if (a->work->tag[t].upos != SR_U_NUM && a->work->tag[t].upos != SR_U_ADJ) return false;
  }
  return false;
}

/* "has seen two deaths by lynching in the past three months": what the toll of that time came of */
static bool act_of_span(const SrArticle *a, const SrSentWork *sw, const SrEvent *e) {
  for (uint32_t i = sw->toll; e->tx != SR_NONE && i < sw->toll + sw->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    /* not "seven died in clashes, four in X and three in Y" */
    if (x->mode & SR_MD_CAMPAIGN && !x->site && x->tx == e->tx && x->trigger < e->tok) return e->nominal;
  }
  return false;
}

/* "two of the wounded died overnight" */
static bool act_of_the_wounded(const SrArticle *a, const SrToll *x) {
  static const char *const kHurt[] = {"wounded", "injured", "hurt", "survivors"};
  return SR_ANY_IN(&a->doc, x->tok, x->tok + x->ntok, kHurt);
}

/* "A girl died of her wounds on May 15, bringing the toll to 10": of the act that was told */
static bool act_of_wounds(const SrArticle *a, uint32_t s) {
  static const char *const kWound[] = {"injuries", "wounds", "burns"};
  enum { NEAR = 4 };
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    uint32_t t = a->work->toll[i].trigger, end = sr_sent_end(&a->doc, s);
    if (a->work->toll[i].effect != SR_E_KILLED) continue;
    if (sr_token_is(&a->doc, t, "succumbed") || act_of_the_wounded(a, &a->work->toll[i])) return true;
    uint32_t m = t + 1 < end ? a->work->mention_of[t + 1] : SR_NONE; /* "died Friday of" */
    if (m != SR_NONE && a->mention[m].k == SR_M_DATE) t += a->mention[m].ntok;
    if (t + 1 >= end || !(sr_token_is(&a->doc, t + 1, "of") || sr_token_is(&a->doc, t + 1, "from")))
      continue;
    for (uint32_t k = t + 2; k < end && k < t + 2 + NEAR; k++)
      if (SR_TOKEN_IN(&a->doc, k, kWound)) return true;
  }
  return false;
}

/* no event of the sentence but such as are known: "died of wounds from the shooting" */
static bool act_only_known(const SrArticle *a, const SrSentWork *sw) {
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    if (!a->work->event[i].nominal || !(a->work->event[i].mode & SR_MD_DEF)) return false;
  return true;
}

/* "since the 2014 kidnapping of 276 girls": they were taken in that act, not since */
static bool act_of_noun(const SrArticle *a, const SrSentWork *sw, const SrToll *x) {
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok == x->trigger) return e->nominal && e->tx != SR_NONE && e->tx == x->tx;
  }
  return false;
}

/* "held by rebels since May, five nurses were freed": who is held and who comes out, no toll of months */
static bool act_of_held(const SrArticle *a, const SrToll *x) {
  return x->effect == SR_E_FREED || x->effect == SR_E_ESCAPED ||
         (x->effect == SR_E_HOSTAGE && sr_is_held(a, x->trigger));
}

bool sr_act_freed_hostages(const SrArticle *a, const SrSentWork *sw, const SrToll *x) {
  if (x->effect == SR_E_FREED) return true;
  if (x->effect != SR_E_HOSTAGE) return false;
  return act_calls_freed(a, sw, x->trigger, x->who) || act_only_calls(a, x->sent, x->trigger);
}

void sr_act_spans(const SrArticle *a, SrActView *v) {
  const SrSentWork *sw = &a->work->sent[v->s];
  v->span = sw->ntx && act_since_long(a, v->s);
  v->years = v->span && sw->nevent && act_perfect(a, v->s);
  v->since = sw->ntx && sw->nevent && act_since_years(a, v->s);
  v->wounds = sw->ntoll && ((act_only_known(a, sw) && act_of_wounds(a, v->s)) || sr_act_of_morgue(a, v->s));
}

bool sr_act_has_event(const SrArticle *a, const SrActView *v, const SrEvent *e) {
  const SrSentWork *sw = &a->work->sent[v->s];
  bool aside = e->tok >= v->turn;
  if (!sr_act_event_counts(e) || e->tok < v->from || e->tok >= v->to) return false;
  if (!e->nominal && ((v->years && !aside) || (sw->ntoll && act_of_year(a, sw, e)))) return false;
  if (v->since && !aside && e->nominal && e->mode & SR_MD_PLURAL) return false;
  if (!aside && (act_verb_of_campaign(a, e) || (!a->doc.upper && act_of_span(a, sw, e))))
    return false;
  return sw->nevent < 2 || a->doc.upper || !sr_in_accusation(a, v->s, e->tok);
}

bool sr_act_event_came(const SrArticle *a, const SrEvent *e) {
  if (sr_act_of_aftermath(a, e)) return true;
  return e->type == SR_TY_KIDNAPPING && !e->nominal &&
         (act_calls_freed(a, &a->work->sent[e->sent], e->tok, SR_NONE) ||
          act_only_calls(a, e->sent, e->tok));
}

bool sr_act_has_toll(const SrArticle *a, const SrActView *v, const SrToll *x) {
  if (!act_toll_counts(x, x->trigger >= v->turn) || x->trigger < v->from || x->trigger >= v->to)
    return false;
  return !v->span || act_of_noun(a, &a->work->sent[v->s], x) || act_of_held(a, x);
}
