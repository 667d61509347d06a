/*
** acttake.c: what an act learns from each of its triggers and tolls: whether it is news or refers
** back, one or several, by whom, on whom, when.
*/
#include "actparts.h"

/* "Our camp was shelled this morning," he said: the day on which he said it, which need not be that of
** the report */
static bool act_said_today(const SrArticle *a, const SrTimex *x) {
  static const char *const kToday[] = {"today",   "tonight", "morning", "afternoon",
                                       "evening", "night",   "yesterday"};
  if (!x->relative || x->weekday || x->ago || x->precision != SR_P_DAY || a->doc.upper ||
      a->reference == SR_NO_DAY || x->from < a->reference - 1)
    return false;
  bool today = false;
  for (uint32_t t = x->tok; t < x->tok + x->ntok; t++) today |= SR_TOKEN_IN(&a->doc, t, kToday);
  return today && sr_is_quoted(a, x->tok);
}

/* ... "he said in an address on Friday": days from the report's to the one on which it was said; 0 */
static int32_t act_said_on(const SrArticle *a, const SrTimex *x) {
  enum { WEEK = 7 };
  const SrSentWork *w = &a->work->sent[sr_doc_sent_of(&a->doc, x->tok)];
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *y = &a->work->tx.a[i];
    if (y->kind == SR_X_DATE && y->precision == SR_P_DAY && y->weekday && y->tok > x->tok && !y->future &&
        y->from != SR_NO_DAY && y->from < a->reference && y->from >= a->reference - WEEK && !sr_is_quoted(a, y->tok))
      return y->from - a->reference;
  }
  return 0;
}

void sr_act_time(const SrArticle *a, SrAct *t, uint32_t tx) {
  if (tx == SR_NONE) return;
  const SrTimex *x = &a->work->tx.a[tx];
  if (x->precision == SR_P_NONE || x->from == SR_NO_DAY) return;
  if (a->reference != SR_NO_DAY && x->from > a->reference) return; /* nothing is told that early */
  bool said = act_said_today(a, x);
  if (t->tx != SR_NONE && (t->day || x->precision != SR_P_DAY || x->since) && (!t->hint || said)) return;
  /* "this year" is when everything in the news happens, "in the past year" too */
  enum { SEASON = 60 };
  bool lately = !a->doc.upper && x->precision == SR_P_RANGE && x->relative && !x->since &&
                x->from < a->reference - SEASON && x->to != SR_NO_DAY && x->to + 1 >= a->reference;
  if (a->reference != SR_NO_DAY && (lately || (x->precision == SR_P_YEAR && x->to >= a->reference))) {
    t->year = tx;
    return;
  }
  t->tx = tx;
  t->shift = said ? act_said_on(a, x) : 0;
  t->hint = said && !t->shift;
  t->from = x->from + t->shift;
  t->to = (x->to == SR_NO_DAY ? x->from : x->to) + t->shift;
  t->day = x->precision == SR_P_DAY;
  if (!x->since) return;
  if (sr_since_when(a, x)) {
    t->day = sr_since_span(a, x, &t->to) == SR_P_DAY;
  } else if (a->reference != SR_NO_DAY && t->to < a->reference) {
    t->to = a->reference; /* "since yesterday": and it goes on */
  }
}

uint32_t sr_act_person(const SrArticle *a, uint32_t g) {
  if (g == SR_NONE) return 0;
  const SrGroup *gr = &a->work->group.a[g];
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_PERSON && a->mention[m].entity > 0)
      return (uint32_t)a->mention[m].entity;
  }
  return 0;
}

/* "jets carried out a string of strikes on camps" */
static bool act_waged(const SrEvent *e) {
  return e->agent != SR_NONE && e->patient != SR_NONE && !(e->mode & SR_MD_BACKGROUND);
}

/* how many: "two bombings" is two; 0 when nobody counts them */
static uint32_t act_counted(const SrArticle *a, const SrEvent *e) {
  enum { MOST = 5000 };
  uint32_t g = a->work->group_of[e->tok];
  if (g == SR_NONE) return 0;
  uint32_t n = sr_number_in(a, e->sent, a->work->group.a[g].tok, a->work->group.a[g].ntok);
  if (n == SR_NONE) return 0;
  double least = a->work->num.a[n].has_min ? a->work->num.a[n].min : 1;
  return least < 1 ? 1 : least > MOST ? MOST : (uint32_t)least;
}

/* "43 attacks on clinics in July": figures of a time, no act */
static bool act_statistic(const SrArticle *a, const SrEvent *e) {
  enum { MANY = 10, YEAR = 1900, YEARS = 2100 };
  if (!e->nominal || !(e->mode & SR_MD_PLURAL) || sr_hit_at(a, e->tok, SR_L_WEAPON)) return false;
  if (e->tx == SR_NONE ? e->agent != SR_NONE : a->work->tx.a[e->tx].precision == SR_P_DAY) return false;
  uint32_t n = act_counted(a, e);
  return n >= MANY && (n < YEAR || n > YEARS);
}

/* "carried out two attacks on Friday", "strikes on a base in Jizan": several acts, but told as
** news */
static bool act_told(const SrArticle *a, const SrEvent *e) {
  if (act_statistic(a, e)) return false;
  if (e->tx != SR_NONE && (a->work->tx.a[e->tx].precision == SR_P_DAY || e->agent != SR_NONE))
    return true;
  /* "clashes erupted between militias in Tripoli": many blows, one fight */
  if (e->type == SR_TY_CLASH && e->nominal && !(e->mode & SR_MD_BACKGROUND) &&
      (e->agent != SR_NONE || e->place != SR_NONE))
    return true;
  return act_waged(e) || act_counted(a, e) > 0;
}

/* "the November attacks in Paris": several, but one incident by its day and place */
static bool act_known_by_date(const SrArticle *a, uint32_t tx, uint32_t place) {
  if (tx == SR_NONE || place == SR_NONE || a->reference == SR_NO_DAY) return false;
  const SrTimex *x = &a->work->tx.a[tx];
  return x->from != SR_NO_DAY && !x->since && x->to < a->reference && x->precision != SR_P_NONE;
}

/* "drones struck a depot": a word that may be harmless, told as what somebody did to something */
static bool act_hits(const SrArticle *a, const SrEvent *e) {
  if (e->vp == SR_NONE || e->patient == SR_NONE) return false;
  if (e->agent == SR_NONE && e->place == SR_NONE) return false;
  if (e->type != SR_TY_ATTACK && e->type != SR_TY_AIRSTRIKE && e->type != SR_TY_SHELLING &&
      e->type != SR_TY_BOMBING && e->type != SR_TY_ARMED_ASSAULT)
    return false;
  const SrGroup *g = &a->work->group.a[e->patient];
  return a->work->tag[g->head].upos != SR_U_PRON;
}

/* "militants launched a dozen rockets": no act of those whose aircraft strike */
static bool act_by_band(const SrArticle *a, const SrEvent *e) {
  bool perp = false;
  if (e->type != SR_TY_SHELLING || !e->strong || e->agent == SR_NONE) return false;
  const SrGroup *g = &a->work->group.a[e->agent];
  (void)sr_people_class(a, g->tok, g->tok + g->ntok, &perp);
  for (uint32_t k = g->tok; k < g->tok + g->ntok && !perp; k++) {
    uint32_t m = a->work->mention_of[k];
    perp = m != SR_NONE && a->mention[m].k == SR_M_GROUP;
  }
  return perp;
}

/* "killed in the attack": no other act than that */
static bool act_of_death(const SrArticle *a, const SrEvent *e) {
  return e->type == SR_TY_ATTACK && !e->nominal && sr_hit_at(a, e->tok, SR_L_EFFECT);
}

/* "the 2013 murder of X": says itself which one it is */
static bool act_tells_itself(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || g == SR_NONE || e->tx == SR_NONE || !sr_act_person(a, e->patient)) return false;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t t = a->work->tx.a[e->tx].tok;
  return t >= gr->tok && t < gr->tok + gr->ntok;
}

/* "a raid that resulted in the killing of three": what is told, no act known before */
static bool act_is_result(const SrArticle *a, const SrEvent *e) {
  static const char *const kResult[] = {"resulting", "resulted", "ending", "ended", "culminating"};
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || g == SR_NONE) return false;
  uint32_t t = a->work->group.a[g].tok;
  return t >= a->doc.sent[e->sent].tok + 2 && sr_token_is(&a->doc, t - 1, "in") &&
         SR_TOKEN_IN(&a->doc, t - 2, kResult);
}

/* "the attack", not "the operation" */
static bool act_is_known(const SrArticle *a, const SrEvent *e) {
  if (act_is_result(a, e)) return false;
  return (e->mode & SR_MD_DEF) != 0 && !act_tells_itself(a, e) && e->type != SR_TY_SECURITY_OPERATION &&
         e->type != SR_TY_UNREST && e->type != SR_TY_THREAT;
}

/* "the hotel attack", "the attack on the hotel": hash of the word for what was attacked, 0 none */
static uint32_t act_site(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || g == SR_NONE || !(e->mode & SR_MD_DEF)) return 0;
  for (uint32_t t = a->work->group.a[g].tok; t < e->tok; t++)
    if (sr_hit_at(a, t, SR_L_TARGET) || sr_hit_at(a, t, SR_L_FACILITY)) return sr_lemma_hash(a, t);
  uint32_t head = e->patient == SR_NONE ? SR_NONE : a->work->group.a[e->patient].head;
  bool named =
      head != SR_NONE && (sr_hit_at(a, head, SR_L_TARGET) || sr_hit_at(a, head, SR_L_FACILITY));
  return named ? sr_lemma_hash(a, head) : 0;
}

bool sr_act_of_aftermath(const SrArticle *a, const SrEvent *e) {
  if (e->strong || e->frees) return e->frees;
  return e->type == SR_TY_UNREST ||
         (e->type == SR_TY_SECURITY_OPERATION && sr_is_aftermath(a, e->tok));
}

/* "that attack", "that bombing" */
static bool act_that(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok];
  return e->nominal && e->mode & SR_MD_DEF && g != SR_NONE && a->work->group.a[g].tok < e->tok &&
         sr_token_is(&a->doc, a->work->group.a[g].tok, "that");
}

/* "armed with a knife" brings no news */
static bool act_is_arm(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || e->type != SR_TY_ARMED_ASSAULT || g == SR_NONE) return false;
  uint32_t t = a->work->group.a[g].tok;
  return t > a->doc.sent[e->sent].tok + 1 && sr_token_is(&a->doc, t - 1, "with") &&
         sr_token_is(&a->doc, t - 2, "armed");
}

/* "A shootout followed": how what was told went on */
static bool act_ensues(const SrArticle *a, const SrEvent *e) {
  static const char *const kFollow[] = {"followed", "ensued"};
  uint32_t g = a->work->group_of[e->tok];
  if (a->doc.upper || !e->nominal || e->type != SR_TY_CLASH || g == SR_NONE || g + 1 >= a->work->group.n) return false;
  const SrGroup *x = &a->work->group.a[g], *v = x + 1;
  return v->kind == SR_GR_VP && v->tok == x->tok + x->ntok && SR_TOKEN_IN(&a->doc, v->head, kFollow);
}

/* the group by its name that took or freed people, as an entity; 0 none */
static uint32_t act_captors(const SrArticle *a, const SrEvent *e) {
  if (e->type != SR_TY_KIDNAPPING || e->agent == SR_NONE) return 0;
  const SrGroup *g = &a->work->group.a[e->agent];
  for (uint32_t t = g->tok; t < g->tok + g->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_GROUP && a->mention[m].entity > 0)
      return (uint32_t)a->mention[m].entity;
  }
  return 0;
}

void sr_act_take_event(const SrArticle *a, SrAct *t, uint32_t i, uint32_t tx, uint32_t place) {
  const SrEvent *e = &a->work->event[i];
  if (t->nevent < SR_ACT_ITEMS) t->event[t->nevent++] = i;
  if (e->type) t->type_bits |= 1u << (e->type - 1);
  /* riots and clashes of one day are one act */
  bool one = (e->type == SR_TY_UNREST || e->type == SR_TY_CLASH) && tx != SR_NONE;
  bool plural = (e->mode & SR_MD_PLURAL) && !one &&
                (!act_known_by_date(a, tx, place) || act_statistic(a, e));
  t->strong |= e->strong && (!plural || act_told(a, e));
  t->fresh |= e->strong && (e->mode & SR_MD_INDEF) != 0 && !act_is_arm(a, e) && !act_ensues(a, e);
  if (!plural) t->plural = false;
  t->waged |= plural && e->strong && act_waged(e);
  t->told |= act_hits(a, e);
  t->band |= act_by_band(a, e);
  t->background |= (e->mode & SR_MD_BACKGROUND) != 0;
  bool figures = !a->doc.upper && act_statistic(a, e);
  if (figures || (!(e->mode & SR_MD_DEF) && !act_of_death(a, e) && !sr_act_of_aftermath(a, e)))
    t->refers = false;
  t->known |= !figures && act_is_known(a, e);
  t->that |= act_that(a, e);
  if (!t->site) t->site = act_site(a, e);
  t->status &= e->mode;
  if (!t->person) t->person = sr_act_person(a, e->patient);
  if (!t->group) t->group = act_captors(a, e);
  sr_act_time(a, t, tx);
  if (t->place == SR_NONE) t->place = place;
}

void sr_act_take_toll(const SrArticle *a, SrAct *t, uint32_t i, uint32_t tx, uint32_t place) {
  const SrToll *x = &a->work->toll[i];
  if (t->ntoll < SR_ACT_ITEMS) t->toll[t->ntoll++] = i;
  t->background |= (x->mode & SR_MD_BACKGROUND) != 0;
  if (!t->person) t->person = sr_act_person(a, x->who);
  sr_act_time(a, t, tx);
  if (t->place == SR_NONE) t->place = place;
}

bool sr_act_toll_of_aftermath(const SrToll *x) {
  return x->effect != SR_E_KILLED && x->effect != SR_E_INJURED && x->effect != SR_E_HOSTAGE;
}
