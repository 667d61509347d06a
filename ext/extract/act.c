/*
** act.c: from the triggers and tolls of a sentence to the acts that it states.
** Triggers and tolls are one act unless each has a day or a place of its own
** and these contradict.
*/
#include "actparts.h"

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
  if (y != x + 1 || to < from + 2 || to > from + 5 || !sr_token_is(&a->doc, from, ",")) return false;
  if (sr_token_is(&a->doc, from + 1, "also")) from++; /* ", also in the Y" */
  if (to > from + 4 || !sr_token_is(&a->doc, from + 1, "in")) return false;
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

/* the act of this sentence that agrees with a time and a place, or a new one */
static SrAct *act_for(const SrArticle *a, SrActView *v, uint32_t tok, uint32_t tx, uint32_t place) {
  bool aside = tok >= v->turn || tok < v->lead, peer = tok >= v->peer;
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

/* "bombings in Ankara in October and in Istanbul in January": acts without a trigger of their
** own */
static void act_series(const SrArticle *a, SrActView *v, const SrEvent *e) {
  SrSpot spot[SR_SPOTS];
  uint32_t nspot = e->strong ? sr_series(a, e, spot) : 0;
  for (uint32_t i = 0; nspot > 1 && i < nspot; i++) {
    uint32_t place = sr_act_placed(a, spot[i].place), before = v->n;
    SrAct *t = act_for(a, v, e->tok, spot[i].tx, place);
    sr_act_time(a, t, spot[i].tx);
    if (v->n == before) continue; /* told already */
    t->place = place;
    t->type = e->type;
    t->type_bits = e->type ? 1u << (e->type - 1) : 0;
    t->strong = true;
    t->refers = t->plural = t->after = false;
    t->status = 0;
  }
}

static SrAct *act_with_event(SrAct *out, uint32_t n, uint32_t event) {
  for (uint32_t i = 0; event != SR_NONE && i < n; i++)
    for (uint32_t k = 0; k < out[i].nevent; k++)
      if (out[i].event[k] == event) return &out[i];
  return NULL;
}

/* after: only what came of acts, or only the rest */
static void act_events(const SrArticle *a, SrActView *v, bool after) {
  const SrSentWork *sw = &a->work->sent[v->s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (!sr_act_has_event(a, v, e) || sr_act_event_came(a, e) != after) continue;
    uint32_t tx = SR_NONE, place = SR_NONE;
    if (!after || !v->itself) {
      tx = sr_act_own_time(a, v->s, e->tx, e->tok, v->lead ? v->lead : v->turn);
      place = sr_act_placed(a, sr_act_own_place(a, v, e->place, e->tok));
    }
    SrAct *t = NULL;
    if (!e->nominal && v->n) /* "in 2018 freed a suspect in a 2015 fire that killed two" */
      t = act_with_event(v->out, v->n, sr_act_antecedent(a, v->s, e->tok));
    if (t)
      tx = place = SR_NONE;
    else
      t = act_for(a, v, e->tok, tx, place);
    sr_act_take_event(a, t, i, tx, place);
    if (t->spot == SR_NONE) t->spot = sr_act_spot(a, v, e->tok);
    t->after &= after;
    act_series(a, v, e);
  }
}

static void act_tolls(const SrArticle *a, SrActView *v, bool after) {
  const SrSentWork *sw = &a->work->sent[v->s];
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (!sr_act_has_toll(a, v, x)) continue;
    bool freed = sr_act_freed_hostages(a, sw, x);
    if ((freed || sr_act_toll_of_aftermath(x)) != after) continue;
    uint32_t tx = SR_NONE, place = SR_NONE;
    if ((!after || !v->itself) && !v->wounds) {
      /* whoever is freed was taken on another day */
      if (!freed) tx = sr_act_own_time(a, v->s, x->tx, x->trigger, v->lead ? v->lead : v->turn);
      place = sr_act_placed(a, sr_act_own_place(a, v, x->place, x->trigger));
    }
    uint32_t spot = v->wounds ? SR_NONE : sr_act_spot(a, v, x->trigger);
    SrAct *t =
        v->n ? act_with_event(v->out, v->n, sr_act_antecedent(a, v->s, x->trigger)) : NULL;
    if (t)
      tx = place = SR_NONE;
    else
      t = act_for(a, v, x->trigger, tx, place);
    sr_act_take_toll(a, t, i, tx, place);
    if (t->spot == SR_NONE) t->spot = spot;
    t->after &= after;
  }
}

/* What is told beside the news stands behind it, whichever comes first in the sentence. */
static void act_news_first(SrActView *v) {
  for (uint32_t i = 1; i < v->n; i++)
    for (uint32_t k = i; k > 0 && v->out[k - 1].aside && !v->out[k].aside; k--) {
      SrAct x = v->out[k];
      v->out[k] = v->out[k - 1];
      v->out[k - 1] = x;
    }
}

uint32_t sr_acts(const SrArticle *a, uint32_t s, SrAct *out) {
  if (!a->work->sent[s].nevent && !a->work->sent[s].ntoll) return 0;
  SrActView v = {.s = s, .turn = sr_aside(a, s), .itself = sr_act_itself(a, s), .out = out};
  v.peer = v.turn == SR_NONE ? sr_peer(a, s) : SR_NONE;
  int lag = 0;
  if (v.turn == SR_NONE && v.peer == SR_NONE) v.lead = sr_act_lead(a, s, &lag);
  if (v.turn == SR_NONE && v.peer == SR_NONE && !v.lead) v.lead = sr_act_only_lead(a, s);
  v.from = sr_act_from(a, s, v.turn);
  v.to = sr_act_title_turn(a, s);
  bool apart = false;
  uint32_t lead = a->work->sent[s].nevent > 1 ? sr_act_behind_lead(a, s, &apart) : 0;
  if (lead > v.from) v.from = lead;
  uint32_t comma = 0, known = SR_NONE;
  int counted = sr_counted_from(a, s, &comma, &known);
  if (counted && comma > v.from) v.from = v.counted = comma;
  sr_act_spans(a, &v);
  act_events(a, &v, false);
  act_tolls(a, &v, false);
  act_events(a, &v, true);
  act_tolls(a, &v, true);
  if (v.lead) act_news_first(&v);
  if (v.n) sr_acts_judge(a, &v);
  for (uint32_t i = 0; lag && i < v.n; i++) out[i].lag = lag;
  for (uint32_t i = 0; apart && i < v.n; i++) out[i].separate = true;
  for (uint32_t i = 0; counted && i < v.n; i++) out[i].counted = counted, out[i].known_place = known;
  return v.n;
}
