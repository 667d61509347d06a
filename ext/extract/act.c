/*
** act.c: from the triggers and tolls of a sentence to the acts that it states.
** Triggers and tolls are one act unless each has a day or a place of its own
** and these contradict.
*/
#include "actturn.h"

/* A court speaks of what happened when it says where or when. */
bool sr_act_event_counts(const SrEvent *e) {
  if (e->mode & (SR_NOT_AN_ACT & ~(uint32_t)SR_MD_JUSTICE)) return false;
  return !(e->mode & SR_MD_JUSTICE) || (e->strong && (e->tx != SR_NONE || e->place != SR_NONE));
}
/* the toll of a war is no act's, but what the sentence says of the day on which it began is */
static bool act_toll_counts(const SrToll *t, bool aside) {
  enum { WAR = 20000 };
  if (t->tx == SR_NONE && t->effect == SR_E_KILLED && t->count.min >= WAR) return false;
  uint32_t no = SR_NOT_AN_ACT & ~(uint32_t)SR_MD_NEG;
  return !(t->mode & (no | (aside ? 0u : (uint32_t)SR_MD_CAMPAIGN)));
}

static bool act_same_time(const SrArticle *a, uint32_t x, uint32_t y) {
  if (x == y || x == SR_NONE || y == SR_NONE) return true;
  const SrTimex *p = &a->work->tx.a[x], *q = &a->work->tx.a[y];
  if (p->from == SR_NO_DAY || q->from == SR_NO_DAY) return true;
  int32_t pto = p->to == SR_NO_DAY ? p->from : p->to, qto = q->to == SR_NO_DAY ? q->from : q->to;
  return p->from <= qto && q->from <= pto;
}

/* "the village of X, in the Y district, where": Y is where X lies, also where no gazetteer lists X */
static bool act_in_apposed(const SrArticle *a, uint32_t x, uint32_t y) {
  static const char *const kIn[] = {"in", "the", "of", "a", "district", "area", "region"};
  uint32_t from = a->mention[x].tok + a->mention[x].ntok, to = a->mention[y].tok;
  if (y != x + 1 || to < from + 2 || to > from + 4 || !sr_token_is(&a->doc, from, ",") ||
      !sr_token_is(&a->doc, from + 1, "in"))
    return false;
  for (uint32_t t = from + 1; t < to; t++)
    if (!SR_TOKEN_IN(&a->doc, t, kIn)) return false;
  return true;
}

static bool act_same_place(const SrArticle *a, uint32_t x, uint32_t y) {
  if (x == y || x == SR_NONE || y == SR_NONE) return true;
  if (act_in_apposed(a, x, y) || act_in_apposed(a, y, x)) return true;
  uint32_t p = a->mention[x].ref, q = a->mention[y].ref;
  if (p == q || sr_gaz_inside(p, q) || sr_gaz_inside(q, p) || sr_place_may_hold(p, q)) return true;
  SrMentions l;
  uint32_t n = sr_place_list(a, x, &l);
  for (uint32_t i = 1; i < n; i++)
    if (l.m[i] == y) return true;
  return false;
}

bool sr_same_spot(const SrArticle *a, uint32_t m, uint32_t n) {
  const SrMention *x = &a->mention[m], *y = &a->mention[n];
  return m == n || sr_same(x->value, y->value);
}

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

/* The first time of an act, or a day inside the longer time that was told before it. */
static void act_time(const SrArticle *a, SrAct *t, uint32_t tx) {
  if (tx == SR_NONE) return;
  const SrTimex *x = &a->work->tx.a[tx];
  if (x->precision == SR_P_NONE || x->from == SR_NO_DAY) return;
  if (a->reference != SR_NO_DAY && x->from > a->reference) return; /* nothing is told that early */
  bool said = act_said_today(a, x);
  if (t->tx != SR_NONE && (t->day || x->precision != SR_P_DAY || x->since) && (!t->hint || said)) return;
  /* "this year" is when everything in the news happens */
  if (x->precision == SR_P_YEAR && a->reference != SR_NO_DAY && x->to >= a->reference) {
    t->year = tx;
    return;
  }
  t->tx = tx;
  t->hint = said;
  t->from = x->from;
  t->to = x->to == SR_NO_DAY ? x->from : x->to;
  t->day = x->precision == SR_P_DAY;
  if (!x->since) return;
  if (sr_since_when(a, x)) {
    t->day = sr_since_span(a, x, &t->to) == SR_P_DAY;
  } else if (a->reference != SR_NO_DAY && t->to < a->reference) {
    t->to = a->reference; /* "since yesterday": and it goes on */
  }
}

/* What a sentence is read with: where it turns to another act, and whether it tells of any act but
** what came of one. */
typedef struct ActView {
  uint32_t s, turn, from, to;
  uint32_t peer; /* where it turns to what others did, SR_NONE */
  bool itself;
  SrAct *out;
  uint32_t n;
} ActView;

/* the act of this sentence that agrees with a time and a place, or a new one */
static SrAct *act_for(const SrArticle *a, ActView *v, uint32_t tok, uint32_t tx, uint32_t place) {
  bool aside = tok >= v->turn, peer = tok >= v->peer;
  for (uint32_t i = 0; i < v->n; i++)
    if (v->out[i].aside == aside && v->out[i].peer == peer && act_same_time(a, v->out[i].tx, tx) &&
        act_same_place(a, v->out[i].place, place))
      return &v->out[i];
  if (v->n == SR_ACTS) return &v->out[SR_ACTS - 1];
  SrAct *t = &v->out[v->n++];
  memset(t, 0, sizeof *t);
  t->sent = v->s;
  t->tok = tok;
  t->tx = t->year = t->place = t->spot = SR_NONE;
  t->aside = aside;
  t->peer = peer;
  t->refers = t->after = true;
  t->plural = true;
  t->status = SR_MD_FOILED | SR_MD_ATTEMPT | SR_MD_THREAT | SR_MD_ONGOING;
  return t;
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

/* "warplanes carried out a series of airstrikes on hideouts" */
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

/* "arrested", "a protest": what comes of an act, which does not happen on its day */
bool sr_act_of_aftermath(const SrArticle *a, const SrEvent *e) {
  if (e->strong || e->frees) return e->frees;
  return e->type == SR_TY_UNREST ||
         (e->type == SR_TY_SECURITY_OPERATION && sr_is_aftermath(a, e->tok));
}

/* "relatives of the synagogue attacker": the same word of whoever did it there */
static uint32_t act_site_of_doer(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    uint32_t g = a->work->group_of[h->tok];
    if (h->kind != SR_L_PERPETRATOR || g == SR_NONE || h->tok == a->doc.sent[s].tok) continue;
    const SrGroup *gr = &a->work->group.a[g];
    if (gr->tok + 1 >= h->tok || !sr_token_is(&a->doc, gr->tok, "the") ||
        !(sr_hit_at(a, h->tok - 1, SR_L_TARGET) || sr_hit_at(a, h->tok - 1, SR_L_FACILITY)))
      continue;
    return sr_lemma_hash(a, h->tok - 1);
  }
  return 0;
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

static void act_take_event(const SrArticle *a, SrAct *t, uint32_t i, uint32_t tx, uint32_t place) {
  const SrEvent *e = &a->work->event[i];
  if (t->nevent < SR_ACT_ITEMS) t->event[t->nevent++] = i;
  if (e->type) t->type_bits |= 1u << (e->type - 1);
  /* riots and clashes of one day are one act */
  bool one = (e->type == SR_TY_UNREST || e->type == SR_TY_CLASH) && tx != SR_NONE;
  bool plural = (e->mode & SR_MD_PLURAL) && !one &&
                (!act_known_by_date(a, tx, place) || act_statistic(a, e));
  t->strong |= e->strong && (!plural || act_told(a, e));
  t->fresh |= e->strong && (e->mode & SR_MD_INDEF) != 0 && !act_is_arm(a, e);
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
  act_time(a, t, tx);
  if (t->place == SR_NONE) t->place = place;
}

static void act_take_toll(const SrArticle *a, SrAct *t, uint32_t i, uint32_t tx, uint32_t place) {
  const SrToll *x = &a->work->toll[i];
  if (t->ntoll < SR_ACT_ITEMS) t->toll[t->ntoll++] = i;
  t->background |= (x->mode & SR_MD_BACKGROUND) != 0;
  if (!t->person) t->person = sr_act_person(a, x->who);
  act_time(a, t, tx);
  if (t->place == SR_NONE) t->place = place;
}

bool sr_act_toll_of_aftermath(const SrToll *x) {
  return x->effect != SR_E_KILLED && x->effect != SR_E_INJURED && x->effect != SR_E_HOSTAGE;
}

/* A time or a place on the far side of the turn to another act is that other act's: the trigger
** or toll at tok looks for its own on its side. */
static SrTokens act_side(uint32_t tok, uint32_t turn) {
  return tok >= turn ? (SrTokens){turn, UINT32_MAX} : (SrTokens){0, turn};
}
static uint32_t act_own_time(const SrArticle *a, uint32_t s, uint32_t tx, uint32_t tok,
                             uint32_t turn) {
  if (tx != SR_NONE && sr_aside_of_suspects(a, s, turn)) return tok >= turn ? SR_NONE : tx;
  if (tx == SR_NONE || turn == SR_NONE || (tok >= turn) == (a->work->tx.a[tx].tok >= turn))
    return tx;
  if (tok >= turn && sr_aside_of_taking(a, s, turn)) return tx;
  return sr_time_within(a, s, tok, act_side(tok, turn));
}
static uint32_t act_own_place(const SrArticle *a, const ActView *v, uint32_t m, uint32_t tok) {
  uint32_t s = v->s, turn = v->turn;
  if (m != SR_NONE && tok < v->peer && a->mention[m].tok >= v->peer) /* where the others did it */
    return sr_place_within(a, s, tok, act_side(tok, v->peer));
  if (m != SR_NONE && sr_aside_of_suspects(a, s, turn)) return tok >= turn ? SR_NONE : m;
  if (m == SR_NONE || turn == SR_NONE || (tok >= turn) == (a->mention[m].tok >= turn)) return m;
  return sr_place_within(a, s, tok, act_side(tok, turn));
}

/* "44 km southwest of Kabul": not in Kabul */
static bool act_only_near(const SrArticle *a, uint32_t tok) {
  return tok >= 2 && sr_token_is(&a->doc, tok - 1, "of") &&
         sr_hit_at(a, tok - 2, SR_L_DIRECTION) != NULL;
}

/* A continent or "the West" is no place that tells acts apart. */
static uint32_t act_placed(const SrArticle *a, uint32_t m) {
  SrPlace p;
  if (m == SR_NONE || !sr_gaz_facts(a->mention[m].ref, &p)) return SR_NONE;
  if (act_only_near(a, a->mention[m].tok)) return SR_NONE;
  return p.kind == SR_G_REGION && !p.country_id ? SR_NONE : m;
}

/* In front of "since 7 October, when" stands the toll of a war: acts are looked for behind it. */
static uint32_t act_from(const SrArticle *a, uint32_t s, uint32_t turn) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; turn != SR_NONE && i < w->tx + w->ntx; i++)
    if (a->work->tx.a[i].tok == turn && a->work->tx.a[i].since) return turn;
  return 0;
}

/* "bombings in Ankara in October and in Istanbul in January": acts without a trigger of their
** own */
static void act_series(const SrArticle *a, ActView *v, const SrEvent *e) {
  SrSpot spot[SR_SPOTS];
  uint32_t nspot = e->strong ? sr_series(a, e, spot) : 0;
  for (uint32_t i = 0; nspot > 1 && i < nspot; i++) {
    uint32_t place = act_placed(a, spot[i].place), before = v->n;
    SrAct *t = act_for(a, v, e->tok, spot[i].tx, place);
    act_time(a, t, spot[i].tx);
    if (v->n == before) continue; /* told already */
    t->place = place;
    t->type = e->type;
    t->type_bits = e->type ? 1u << (e->type - 1) : 0;
    t->strong = true;
    t->refers = t->plural = t->after = false;
    t->status = 0;
  }
}

/* An act of the headline is told on either side of token t: each counts its dead, or others do it. */
static bool act_on_both_sides(const SrArticle *a, uint32_t s, uint32_t t, bool clause) {
  const SrSentWork *w = &a->work->sent[s];
  bool event[2] = {false, false}, done[2] = {false, false}, dead[2] = {false, false};
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    bool by = e->agent != SR_NONE && (sr_frame_attacks(a, e->agent) ||
                                      sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_WEAPON));
    if (!e->strong || e->mode & SR_NOT_AN_ACT) continue;
    event[e->tok > t] = true;
    done[e->tok > t] |= by && !e->nominal;
  }
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    dead[x->trigger > t] |= x->effect == SR_E_KILLED && x->num != SR_NONE && !x->part;
  }
  return (event[0] && event[1] && dead[0] && dead[1]) || (clause && done[0] && done[1]);
}

/* "Bomb kills six; crew seized": a blast on one side of token t, a taking on the other */
static bool act_other_kind(const SrArticle *a, uint32_t s, uint32_t t) {
  const uint32_t kBlast = 1u << (SR_TY_BOMBING - 1) | 1u << (SR_TY_SHELLING - 1) | 1u << (SR_TY_AIRSTRIKE - 1);
  const uint32_t kTaking = 1u << (SR_TY_KIDNAPPING - 1) | 1u << (SR_TY_HIJACKING - 1);
  const SrSentWork *w = &a->work->sent[s];
  uint32_t side[2] = {0, 0};
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->strong && e->type && !(e->mode & SR_NOT_AN_ACT)) side[e->tok > t] |= 1u << (e->type - 1);
  }
  return (side[0] & kBlast && !(side[0] & kTaking) && side[1] & kTaking && !(side[1] & kBlast)) ||
         (side[1] & kBlast && !(side[1] & kTaking) && side[0] & kTaking && !(side[0] & kBlast));
}

/* "Bombs kill 14 on a bus in Homs; shelling kills ten", "Gunmen storm a clinic as bomber hits a
** funeral": the token at which a headline turns to another act, which the text will tell; SR_NONE */
static uint32_t act_title_turn(const SrArticle *a, uint32_t s) {
  uint32_t end = sr_sent_end(&a->doc, s);
  uint8_t kind = a->doc.sent[s].kind;
  if ((kind != SR_S_TITLE && kind != SR_S_SUBTITLE) || a->work->sent[s].nevent < 2) return SR_NONE;
  for (uint32_t t = a->doc.sent[s].tok + 2; t + 2 < end; t++) {
    bool as = sr_token_is(&a->doc, t, "as") || sr_token_is(&a->doc, t, "while");
    if ((as || sr_token_is(&a->doc, t, ";")) && act_on_both_sides(a, s, t, as)) return t;
    if (sr_token_is(&a->doc, t, ";") && act_other_kind(a, s, t)) return t;
  }
  return SR_NONE;
}

/* "Hours after the raid, rockets were fired", "Following the blast, ...": first token behind a phrase at
** the sentence's beginning that only says after what, where an act is told behind it; else its
** first token. */
static uint32_t act_behind_lead(const SrArticle *a, uint32_t s) {
  static const char *const kAfter[] = {"after", "following", "before"};
  enum { LEAD = 4, FAR = 12 };
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s), t = from, comma;
  while (t < end && t < from + LEAD && !SR_TOKEN_IN(&a->doc, t, kAfter)) t++;
  if (t + 2 >= end || t == from + LEAD || sr_vp_of(a, t) != SR_NONE) return from;
  for (comma = t + 1; comma < end && comma < t + FAR && !sr_token_is(&a->doc, comma, ","); comma++)
    if (sr_vp_of(a, comma) != SR_NONE) return from;
  if (comma >= end || comma >= t + FAR) return from;
  bool lead = false, told = false;
  uint8_t type = SR_TY_NONE;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    bool plain = e->nominal && e->mode & SR_MD_DEF && e->patient == SR_NONE &&
                 (e->tx == SR_NONE || a->work->tx.a[e->tx].tok > comma) &&
                 (e->place == SR_NONE || a->mention[e->place].tok > comma);
    if (e->tok < comma && !plain) return from;
    if (e->tok < comma) lead = true, type = e->type;
    /* of another kind: "after the attack, the gunmen killed" goes on */
    told |= e->tok > comma && e->strong && !e->nominal && e->place != SR_NONE && e->type != type &&
            !(e->mode & SR_NOT_AN_ACT);
  }
  return lead && told ? comma : from;
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

/* the place beside token tok that no gazetteer lists; SR_NONE */
static uint32_t act_spot(const SrArticle *a, const ActView *v, uint32_t tok) {
  if (a->doc.upper) return SR_NONE;
  uint32_t m = sr_spot_within(a, v->s, tok, act_side(tok, v->turn));
  return m == SR_NONE || act_only_near(a, a->mention[m].tok) ? SR_NONE : m;
}

/* "The country has been the scene of clashes since 2006": a time older than the news, and no other */
static bool act_since_years(const SrArticle *a, uint32_t s) {
  enum { DAYS = 60 };
  const SrSentWork *w = &a->work->sent[s];
  bool since = false;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE) continue;
    if (!x->since || sr_since_when(a, x)) return false;
    since |= x->from != SR_NO_DAY && a->reference != SR_NO_DAY && x->from < a->reference - DAYS;
  }
  return since && act_perfect(a, s);
}

/* The event that a relative clause with the verb or noun at tok tells of: "the shooting in El Paso in
** which 23 died and the killing of ..."; SR_NONE. */
static uint32_t act_antecedent(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 12, FAR = 16 };
  static const char *const kWhich[] = {"which", "that", "where"};
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok, r = SR_NONE, best = SR_NONE;
  for (uint32_t t = tok; r == SR_NONE && t-- > from + 1 && t + BACK > tok;)
    for (size_t i = 0; i < sizeof kWhich / sizeof *kWhich; i++)
      if (sr_token_is(&a->doc, t, kWhich[i])) r = t;
  if (r == SR_NONE) return SR_NONE;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok >= r) break;
    uint32_t g = a->work->group_of[e->tok];
    bool noun = g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP;
    if (noun && e->strong && e->tok + FAR > r) best = i;
  }
  if (best == SR_NONE) return SR_NONE;
  uint32_t e = a->work->event[best].tok;
  /* one verb between the pronoun and the toll at most, none between the event and the pronoun */
  return sr_verbs_between(a, s, e, r) == 0 && sr_verbs_between(a, s, r, tok) == 0 ? best : SR_NONE;
}

static SrAct *act_with_event(SrAct *out, uint32_t n, uint32_t event) {
  for (uint32_t i = 0; event != SR_NONE && i < n; i++)
    for (uint32_t k = 0; k < out[i].nevent; k++)
      if (out[i].event[k] == event) return &out[i];
  return NULL;
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
    if (x->mode & SR_MD_CAMPAIGN && x->tx == e->tx && x->trigger < e->tok) return e->nominal;
  }
  return false;
}

/* after: only what came of acts, or only the rest */
static void act_events(const SrArticle *a, ActView *v, bool after) {
  const SrSentWork *sw = &a->work->sent[v->s];
  /* "Since 2019 its men have killed 90 people and abducted more": acts of years */
  bool years = sw->nevent && sw->ntx && act_since_long(a, v->s) && act_perfect(a, v->s);
  bool since = sw->nevent && sw->ntx && act_since_years(a, v->s);
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    bool aside = e->tok >= v->turn;
    if (!e->nominal && ((years && !aside) || (sw->ntoll && act_of_year(a, sw, e)))) continue;
    if (since && !aside && e->nominal && e->mode & SR_MD_PLURAL) continue;
    if (!aside && (act_verb_of_campaign(a, e) || (!a->doc.upper && act_of_span(a, sw, e)))) continue;
    if (sw->nevent > 1 && !a->doc.upper && sr_in_accusation(a, v->s, e->tok)) continue;
    bool came = sr_act_of_aftermath(a, e) ||
                (e->type == SR_TY_KIDNAPPING && !e->nominal &&
                 (act_calls_freed(a, sw, e->tok, SR_NONE) || act_only_calls(a, v->s, e->tok)));
    if (!sr_act_event_counts(e) || e->tok < v->from || e->tok >= v->to || came != after) continue;
    uint32_t tx = SR_NONE, place = SR_NONE;
    if (!after || !v->itself) {
      tx = act_own_time(a, v->s, e->tx, e->tok, v->turn);
      place = act_placed(a, act_own_place(a, v, e->place, e->tok));
    }
    SrAct *t = NULL;
    if (!e->nominal && v->n) /* "in 2018 freed a suspect in a 2015 fire that killed two" */
      t = act_with_event(v->out, v->n, act_antecedent(a, v->s, e->tok));
    if (t)
      tx = place = SR_NONE;
    else
      t = act_for(a, v, e->tok, tx, place);
    act_take_event(a, t, i, tx, place);
    if (t->spot == SR_NONE) t->spot = act_spot(a, v, e->tok);
    t->after &= after;
    act_series(a, v, e);
  }
}

/* "two of the wounded died overnight" */
static bool act_of_the_wounded(const SrArticle *a, const SrToll *x) {
  static const char *const kHurt[] = {"wounded", "injured", "hurt", "survivors"};
  for (uint32_t t = x->tok; t < x->tok + x->ntok; t++)
    if (SR_TOKEN_IN(&a->doc, t, kHurt)) return true;
  return false;
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
    if (t + 1 >= end || !(sr_token_is(&a->doc, t + 1, "of") || sr_token_is(&a->doc, t + 1, "from")))
      continue;
    for (uint32_t k = t + 2; k < end && k < t + 2 + NEAR; k++)
      if (SR_TOKEN_IN(&a->doc, k, kWound)) return true;
  }
  return false;
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

/* "released ten hostages": how many were taken, told with their release */
static bool act_freed_hostages(const SrArticle *a, const SrSentWork *sw, const SrToll *x) {
  if (x->effect == SR_E_FREED) return true;
  if (x->effect != SR_E_HOSTAGE) return false;
  return act_calls_freed(a, sw, x->trigger, x->who) || act_only_calls(a, x->sent, x->trigger);
}

static void act_tolls(const SrArticle *a, ActView *v, bool after) {
  const SrSentWork *sw = &a->work->sent[v->s];
  bool wounds = (!sw->nevent && act_of_wounds(a, v->s)) || sr_act_of_morgue(a, v->s);
  bool since = sw->ntoll && act_since_long(a, v->s);
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    bool aside = x->trigger >= v->turn;
    if (!act_toll_counts(x, aside) || x->trigger < v->from || x->trigger >= v->to) continue;
    if (since && !act_of_noun(a, sw, x) && !act_of_held(a, x)) continue;
    bool freed = act_freed_hostages(a, sw, x);
    if ((freed || sr_act_toll_of_aftermath(x)) != after) continue;
    uint32_t tx = SR_NONE, place = SR_NONE;
    if ((!after || !v->itself) && !wounds) {
      /* whoever is freed was taken on another day */
      if (!freed) tx = act_own_time(a, v->s, x->tx, x->trigger, v->turn);
      place = act_placed(a, act_own_place(a, v, x->place, x->trigger));
    }
    uint32_t spot = wounds ? SR_NONE : act_spot(a, v, x->trigger);
    SrAct *t = v->n ? act_with_event(v->out, v->n, act_antecedent(a, v->s, x->trigger)) : NULL;
    if (t)
      tx = place = SR_NONE;
    else
      t = act_for(a, v, x->trigger, tx, place);
    act_take_toll(a, t, i, tx, place);
    if (t->spot == SR_NONE) t->spot = spot;
    t->after &= after;
  }
}

/* "the shooting of a guard days after the bombing": another act than the one that is known */
static bool act_after_known(const SrArticle *a, const SrAct *t, const SrAct *all, uint32_t n) {
  bool harm = false;
  for (uint32_t i = 0; i < t->ntoll; i++) harm |= !sr_act_toll_of_aftermath(&a->work->toll[t->toll[i]]);
  if (t->aside || !t->strong || !harm) return false;
  for (uint32_t i = 0; i < n; i++)
    if (all[i].aside && all[i].refers && !(all[i].type_bits & t->type_bits)) return true;
  return false;
}

/* "The blast came weeks after a guard was shot": another one than what was told of that day */
static bool act_long_before(const SrArticle *a, const SrAct *t, uint32_t turn) {
  static const char *const kUnit[] = {"days", "weeks", "months", "years", "week", "month", "year"};
  if (!t->aside || t->refers || !t->nevent || turn == SR_NONE || t->lag) return false;
  if (turn < a->doc.sent[t->sent].tok + 3 || !sr_token_is(&a->doc, turn - 1, "after")) return false;
  return SR_TOKEN_IN(&a->doc, turn - 2, kUnit);
}

/* "They also killed a guard days later": on no day that is told, but on another one */
static bool act_days_later(const SrArticle *a, const SrAct *t) {
  static const char *const kUnit[] = {"days", "weeks", "months", "years"};
  uint32_t end = sr_sent_end(&a->doc, t->sent);
  if (!t->strong || t->refers || !t->nevent || t->tx != SR_NONE) return false;
  for (uint32_t i = a->doc.sent[t->sent].tok + 1; i < end; i++) {
    if (!sr_token_is(&a->doc, i, "later") || i < t->tok ||
        sr_verbs_between(a, t->sent, t->tok, i) > 0)
      continue;
    for (size_t k = 0; k < sizeof kUnit / sizeof *kUnit; k++)
      if (sr_token_is(&a->doc, i - 1, kUnit[k])) return true;
  }
  return false;
}

/* "Meanwhile two men were held over the bombing": the act is only named */
static bool act_only_names(const SrArticle *a, const SrAct *t) {
  for (uint32_t i = 0; i < t->ntoll; i++)
    if (!sr_act_toll_of_aftermath(&a->work->toll[t->toll[i]])) return false;
  return t->refers && t->nevent;
}

/* "A second bomb goes off", "Gunmen kill two": a paragraph of an entry that begins with somebody new
** tells of another act of its day */
static bool act_entry_goes_on(const SrArticle *a, const SrEntry *e, uint32_t s) {
  uint32_t from = a->doc.sent[s].tok;
  if (s == e->sent || a->doc.sent[s].para == a->doc.sent[s - 1].para) return true;
  if (a->doc.sent[e->sent].kind == SR_S_HEADING && s == e->sent + 1) return true;
  const uint8_t pos = a->work->tag[from].upos;
  return pos != SR_U_NUM && !sr_token_is(&a->doc, from, "a") && !sr_token_is(&a->doc, from, "an") &&
         !sr_token_is(&a->doc, from, "another");
}

/* What the entry of a list says of each of its acts: the day, or the town. */
static void act_by_entry(const SrArticle *a, SrAct *t, bool earlier) {
  const SrWork *w = a->work;
  t->entry = w->sent[t->sent].entry;
  if (!t->entry) return;
  const SrEntry *e = &w->entry.a[t->entry - 1];
  if (!act_entry_goes_on(a, e, t->sent) && t->strong && !t->refers) t->separate = true;
  if (t->aside || t->refers || earlier) return;
  if (e->tx != SR_NONE && t->tx == SR_NONE) act_time(a, t, e->tx);
  uint32_t m = e->town ? w->mention_of[e->tok] : SR_NONE;
  if (m != SR_NONE && a->mention[m].k == SR_M_PLACE && t->place == SR_NONE)
    t->place = act_placed(a, m);
}

/* "The pair were killed in an exchange of fire": nobody but attackers of whom the text has told, and
** not by name, on no day of its own */
static bool act_ends(const SrArticle *a, const SrAct *t) {
  if (!t->ntoll || t->tx != SR_NONE) return false;
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    bool known = x->definite || (x->who_text && strstr(x->who_text, "suspect"));
    if (!x->perpetrator || !known || x->named || x->effect > SR_E_INJURED) return false;
  }
  return true;
}

/* "That suspect was killed by a ranger": of the act that was told last */
static bool act_of_that(const SrArticle *a, const SrAct *t) {
  const SrToll *x = t->ntoll ? &a->work->toll[t->toll[0]] : NULL;
  return t->ends && x && x->tok == a->doc.sent[t->sent].tok && sr_token_is(&a->doc, x->tok, "that");
}

/* "was charged on Friday, a day after three were shot dead": on Thursday */
static void act_days_before(const SrArticle *a, SrAct *t) {
  int lag = 0;
  if (t->tx != SR_NONE || t->aside || !(t->nevent || t->ntoll)) return;
  uint32_t tx = sr_days_after(a, t->sent, t->tok, &lag);
  if (tx == SR_NONE) return;
  t->tx = tx;
  t->shift = -lag;
  t->from = t->to = a->work->tx.a[tx].from - lag;
  t->day = true;
}

/* "Angered by a gunman's killing of two brothers, they": what went before the act that the
** text tells of */
static bool act_is_cause(const SrArticle *a, const SrAct *t) {
  static const char *const kAnger[] = {"angered",  "enraged",   "incensed",  "infuriated", "outraged",
                                       "provoked", "triggered", "sparked",   "prompted",   "ignited",
                                       "aroused",  "fuelled",   "fueled",    "motivated"};
  bool cause = false;
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    uint32_t g = a->work->group_of[e->tok], from = a->doc.sent[t->sent].tok;
    if (!e->nominal || g == SR_NONE || a->work->group.a[g].tok < from + 2) return false;
    uint32_t by = a->work->group.a[g].tok - 1;
    cause = sr_token_is(&a->doc, by, "by") && SR_TOKEN_IN(&a->doc, by - 1, kAnger) && e->strong &&
            e->agent != SR_NONE && e->patient != SR_NONE;
    if (!cause) return false;
  }
  return cause && t->tx == SR_NONE;
}

/* "the village", "that town": a settlement told of before, and not "the village of X" */
static bool act_says_settlement(const SrArticle *a, uint32_t s) {
  static const char *const kHome[] = {"village", "town", "city", "hamlet", "settlement"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t t = a->doc.sent[s].tok + 1; t < end; t++) {
    if (!SR_TOKEN_IN(&a->doc, t, kHome)) continue;
    uint32_t g = a->work->group_of[t];
    bool the = sr_token_is(&a->doc, t - 1, "the") || sr_token_is(&a->doc, t - 1, "that");
    if (the && g != SR_NONE && a->work->group.a[g].head == t &&
        !(t + 1 < end && sr_token_is(&a->doc, t + 1, "of")))
      return true;
  }
  return false;
}

/* "X has been raided before. Gunmen stormed the village in April": the settlement that the
** sentences before are about; SR_NONE */
static uint32_t act_settlement(const SrArticle *a, uint32_t s) {
  enum { BACK = 4 };
  const SrWork *w = a->work;
  SrPlace p;
  if (!act_says_settlement(a, s)) return SR_NONE;
  for (uint32_t i = w->sent[s].mention; i < w->sent[s].mention + w->sent[s].nmention; i++)
    if (a->mention[i].k == SR_M_PLACE) return SR_NONE; /* its own sentence names one */
  for (uint32_t k = s; k-- > 0 && k + BACK >= s && a->doc.sent[k].section == a->doc.sent[s].section;)
    for (uint32_t i = w->sent[k].mention + w->sent[k].nmention; i-- > w->sent[k].mention;) {
      const SrMention *m = &a->mention[i];
      if (m->k != SR_M_PLACE || !sr_gaz_facts(m->ref, &p) || p.kind < SR_G_CAPITAL ||
          p.kind > SR_G_VILLAGE)
        continue;
      return m->tok == a->doc.sent[k].tok || sr_place_locative(a, k, i) ? i : SR_NONE;
    }
  return SR_NONE;
}

/* "shot at a court on Monday, while others set off a bomb": on that day, too */
static void act_peers_day(SrAct *out, uint32_t n) {
  for (uint32_t i = 1; i < n; i++) {
    if (!out[i].peer || out[i].tx != SR_NONE || out[0].peer || !out[0].day) continue;
    out[i].tx = out[0].tx;
    out[i].shift = out[0].shift;
    out[i].from = out[0].from;
    out[i].to = out[0].to;
    out[i].day = true;
  }
}

uint32_t sr_acts(const SrArticle *a, uint32_t s, SrAct *out) {
  if (!a->work->sent[s].nevent && !a->work->sent[s].ntoll) return 0;
  ActView v = {.s = s, .turn = sr_aside(a, s), .itself = sr_act_itself(a, s), .out = out};
  v.peer = v.turn == SR_NONE ? sr_peer(a, s) : SR_NONE;
  v.from = act_from(a, s, v.turn);
  v.to = act_title_turn(a, s);
  uint32_t lead = a->work->sent[s].nevent > 1 ? act_behind_lead(a, s) : 0;
  if (lead > v.from) v.from = lead;
  act_events(a, &v, false);
  act_tolls(a, &v, false);
  act_events(a, &v, true);
  act_tolls(a, &v, true);
  bool separate = v.n && sr_says_separate(a, s);
  int lag = v.n ? sr_aside_lag(a, s, v.turn) : 0;
  for (uint32_t i = 0; i < v.n; i++) {
    out[i].lag = lag;
    if (!out[i].nevent) out[i].plural = false, out[i].status = 0;
    if (!out[i].known) out[i].refers = false;
    out[i].separate = (separate && !act_only_names(a, &out[i])) || act_days_later(a, &out[i]) ||
                      act_long_before(a, &out[i], v.turn) ||
                      (out[i].aside && (sr_aside_of_release(a, s, v.turn) || sr_aside_of_taking(a, s, v.turn)));
  }
  if (v.n && sr_aside_of_taking(a, s, v.turn)) /* as much news as what stands in front */
    for (uint32_t i = 0; i < v.n; i++) out[i].aside = false;
  for (uint32_t i = 0; i < v.n; i++) act_days_before(a, &out[i]);
  act_peers_day(out, v.n);
  for (uint32_t i = 0; i < v.n; i++) out[i].separate |= act_after_known(a, &out[i], out, v.n);
  if (v.n == 1 && !out[0].site) out[0].site = act_site_of_doer(a, s);
  if (v.n == 1 && act_is_cause(a, &out[0])) {
    out[0].separate = out[0].aside = true;
    out[0].refers = out[0].known = false;
  }
  if (v.n == 1 && out[0].place == SR_NONE && !out[0].refers && !out[0].after)
    out[0].place = act_settlement(a, s), out[0].settled = true;
  bool earlier = v.n && a->work->entry.n && sr_act_said_earlier(a, s);
  bool several = v.n && sr_act_of_several(a, s);
  for (uint32_t i = 0; i < v.n; i++) {
    out[i].ends = act_ends(a, &out[i]);
    if (act_of_that(a, &out[i])) out[i].that = out[i].refers = true;
    act_by_entry(a, &out[i], earlier);
    out[i].several = several && !out[i].aside;
    out[i].separate |= out[i].several;
  }
  return v.n;
}
