/*
** incidentpart.c: acts that are parts of one: attacks on many towns, those that a lead counts, the parts of a year.
*/
#include "incidentpart.h"

/* the sentence that opens draft d speaks of several towns: "attacks across Ukraine" */
static bool draft_is_wide(const SrArticle *a, const SrDraft *d) {
  static const char *const kWide[] = {"across",    "cities",   "towns",       "villages",
                                      "provinces", "nationwide",
                                      "locations", "multiple", "coordinated", "simultaneous"};
  return SR_ANY_IN(&a->doc, a->doc.sent[d->sent].tok, sr_sent_end(&a->doc, d->sent), kWide);
}

/* "two attacks" */
static bool event_counted(const SrArticle *a, const SrEvent *e) {
  enum { FEW = 2, MANY = 12 };
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || !(e->mode & SR_MD_PLURAL) || e->mode & SR_MD_DEF || g == SR_NONE) return false;
  uint32_t tok = a->work->group.a[g].tok;
  uint32_t n = sr_number_in(a, e->sent, tok, a->work->group.a[g].ntok);
  if (n == SR_NONE || e->type == SR_TY_SHELLING) return false;
  const SrNumber *x = &a->work->num.a[n];
  return x->has_min && x->min >= FEW && x->min <= MANY;
}

/* the sentences that open draft d, a headline and what stands below it, count its acts */
static bool draft_is_counted(const SrArticle *a, const SrDraft *d) {
  enum { BELOW = 3 };
  uint32_t own = SR_NONE, last = d->sent + (d->title ? BELOW : 0);
  for (uint32_t s = d->sent; s <= last && s <= d->last; s++) {
    const SrSentWork *sw = &a->work->sent[s];
    if (sr_says_several(a, s)) return true;
    for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
      const SrEvent *e = &a->work->event[i];
      if (own == SR_NONE) own = e->incident;
      if ((s == d->sent || e->incident == own) && event_counted(a, e)) return true;
    }
  }
  return false;
}

/* "killed in raids", and the body's first sentence behind such a headline: the type of the acts that the
** sentences that open draft d tell of as several; SR_TY_NONE */
static uint8_t draft_of_several(const SrArticle *a, const SrDraft *d) {
  uint32_t last = d->title && d->sent + 1 < a->doc.nsent ? d->sent + 1 : d->sent;
  for (uint32_t s = d->sent; s <= last; s++) {
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
      const SrEvent *e = &a->work->event[i];
      if (e->nominal && e->mode & SR_MD_PLURAL && !(e->mode & (SR_NOT_AN_ACT | SR_MD_DEF)))
        return e->type;
    }
  }
  return SR_TY_NONE;
}

/* "a raid", "another raid": one of them */
static bool act_is_one_of(const SrArticle *a, const SrAct *t, uint8_t type) {
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    if (e->type == type && e->nominal && e->mode & SR_MD_INDEF && !(e->mode & SR_MD_PLURAL))
      return true;
  }
  return false;
}

/* the first number of dead or hurt, one too */
static int64_t act_harmed(const SrArticle *a, const SrAct *t, SrEffect e) {
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    if (x->effect == e && x->count.min > 0 && !x->part) return x->count.min;
  }
  return SR_NULL_INT;
}

/* town `of` has the name of the area that holds it, which may be meant: `in` is in that area */
static bool incident_namesake_holds(uint32_t of, uint32_t in) {
  SrPlace p, q;
  return of != in && sr_gaz_get(of, &p) && sr_gaz_facts(in, &q) && p.admin1_id && p.admin1_id == q.admin1_id &&
         sr_same(p.name, p.admin1);
}

/* place `in` may be a part of where draft d was: of a country or an area, or one of the places that are
** listed */
static bool incident_holds(const SrArticle *a, const SrDraft *d, uint32_t in, bool gazetted) {
  SrPlace p;
  SrMentions l;
  uint32_t n = sr_place_list(a, d->place, &l);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t of = a->mention[l.m[i]].ref;
    if (!sr_gaz_facts(of, &p)) continue;
    bool wide = n > 1 || p.kind == SR_G_COUNTRY || p.kind == SR_G_ADMIN1 || p.kind == SR_G_ADMIN2;
    bool held = wide ? in == of || sr_gaz_inside(in, of)
                     : (p.kind == SR_G_REGION && sr_place_may_hold(in, of)) || incident_namesake_holds(of, in);
    if (held && (n > 1 || !gazetted || in != of)) return true;
  }
  return false;
}

/* "One died in the grenade attack in Batmalloo": one of several that is known by its place */
static bool act_known_by_place(const SrArticle *a, const SrAct *t, uint8_t several) {
  enum { NEAR = 7 };
  if (several == SR_TY_NONE || t->place == SR_NONE) return false;
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    uint32_t last = e->tok + e->ntok, in = a->mention[t->place].tok;
    if (e->nominal && e->mode & SR_MD_DEF && !(e->mode & SR_MD_PLURAL) && in > last && in <= last + NEAR)
      return sr_act_killed(a, t) != SR_NULL_INT || act_harmed(a, t, SR_E_KILLED) != SR_NULL_INT;
  }
  return false;
}

/* "killed 11 across Ukraine", then "In Kyiv four were killed": a town with a toll of its own */
static bool incident_is_part(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  uint32_t m = t->place != SR_NONE ? t->place : t->spot;
  if (a->doc.upper || d->sent >= SR_SUM_LEAD || m == SR_NONE || t->aside || t->sent == d->sent) return false;
  bool dead = d->killed != SR_NULL_INT;
  int64_t all = dead ? d->killed : d->injured;
  int64_t own = act_harmed(a, t, dead ? SR_E_KILLED : SR_E_INJURED);
  uint8_t several = draft_of_several(a, d);
  if (t->refers && !sr_says_counted(a, t->sent) && !act_known_by_place(a, t, several)) return false;
  if (all == SR_NULL_INT) return false;
  if (own == SR_NULL_INT ? several == SR_TY_NONE || !act_is_one_of(a, t, several) : own >= all)
    return false;
  uint32_t in = a->mention[m].ref ? a->mention[m].ref : a->mention[m].within;
  if (d->place != SR_NONE && !incident_holds(a, d, in, a->mention[m].ref != 0)) return false;
  if (t->tx != SR_NONE && d->tx != SR_NONE && (t->from > d->to || t->to < d->from)) return false;
  SrMentions l;
  return several != SR_TY_NONE || (d->place != SR_NONE && sr_place_list(a, d->place, &l) > 1) ||
         draft_is_wide(a, d) || draft_is_counted(a, d);
}

/* the draft that act t, which best fits draft i or none, is such a part of; SR_NONE */
uint32_t sr_incident_whole_of(const SrArticle *a, const SrAct *t, const SrDraft *d, uint32_t n,
                                  uint32_t i) {
  if (n == SR_DRAFTS) return SR_NONE;
  if (i != SR_NONE) return incident_is_part(a, t, &d[i]) ? i : SR_NONE;
  for (uint32_t k = 0; k < n && d[k].sent < SR_SUM_LEAD; k++)
    if (incident_is_part(a, t, &d[k])) return k;
  return SR_NONE;
}

/* it happened when the whole happened */
void sr_incident_part_time(SrAct *t, const SrDraft *d) {
  if (t->tx != SR_NONE || d->tx == SR_NONE) return;
  t->tx = d->tx;
  t->from = d->from;
  t->to = d->to;
  t->day = d->day;
  t->shift = d->shift;
}

/* the sentence says when in words that gave no day to its act: "last year", "since" */
static bool act_other_time(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind == SR_X_DATE && x->precision != SR_P_NONE) return true;
  }
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind == SR_GR_VP && v->perfect && !v->reduced && !v->infinitive) return true;
  }
  return false;
}

/* "In an earlier attack, ...": before the one that was told, of those that the lead counts */
static bool act_earlier_one(const SrArticle *a, uint32_t s) {
  uint32_t t = a->doc.sent[s].tok;
  return t + 4 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, t, "in") &&
         sr_token_is(&a->doc, t + 1, "an") && sr_token_is(&a->doc, t + 2, "earlier") &&
         sr_hit_at(a, t + 3, SR_L_TRIGGER);
}

void sr_incident_lead_day(const SrArticle *a, SrAct *t, const SrDraft *d, uint32_t n) {
  enum { NEAR = 12, NEWS = 7 };
  if (a->doc.upper || t->tx != SR_NONE || t->year != SR_NONE || t->aside || t->after || t->entry ||
      !(t->strong || t->told) || (t->background && !act_earlier_one(a, t->sent)) ||
      act_other_time(a, t->sent))
    return;
  for (uint32_t i = 0; i < n && d[i].sent < SR_SUM_LEAD; i++) {
    if (!d[i].day || d[i].background || d[i].aside || t->sent > d[i].sent + NEAR) continue;
    if (a->reference == SR_NO_DAY || d[i].to < a->reference - NEWS) continue;
    if (draft_is_counted(a, &d[i]) || draft_of_several(a, &d[i]) != SR_TY_NONE) {
      sr_incident_part_time(t, &d[i]);
      t->lent = true;
      return;
    }
  }
}

/* "in two attacks", of which only one is told apart: that one and the sum are one incident. */
static void incident_only_part(SrArticle *a, SrDraft *d, uint32_t n, uint32_t i) {
  uint32_t k = i + 1;
  while (k < n && (d[k].part_of != i || d[k].dead)) k++;
  if (k == n || !(d[k].fits || draft_is_counted(a, &d[i]))) return;
  SrDraft *x = &d[i], *y = &d[k];
  if (x->place == SR_NONE || (y->place != SR_NONE && sr_gaz_inside(a->mention[y->place].ref,
                                                                   a->mention[x->place].ref)))
    x->place = y->place;
  if (x->tx == SR_NONE) {
    x->tx = y->tx;
    x->from = y->from;
    x->to = y->to;
    x->day = y->day;
    x->shift = y->shift;
  }
  for (int t = 0; t < SR_TY_N; t++) x->votes[t] += y->votes[t];
  x->type_bits |= y->type_bits;
  x->status &= y->status;
  x->done += y->done;
  x->nact += y->nact;
  x->nsent += y->nsent;
  x->ntoll += y->ntoll;
  x->nevent += y->nevent;
  x->strong |= y->strong;
  x->told |= y->told;
  y->dead = true;
  for (uint32_t e = 0; e < a->work->nevent; e++)
    if (a->work->event[e].incident == k) a->work->event[e].incident = i;
  for (uint32_t t = 0; t < a->work->ntoll; t++)
    if (a->work->toll[t].incident == k) a->work->toll[t].incident = i;
}

/* "killed 321", of whom the parts that are told apart count no more than half: the rest has no other row */
static bool incident_has_more(const SrDraft *d, uint32_t n, uint32_t i) {
  int64_t sum = 0;
  bool told = false; /* more than that there were attacks */
  for (int t = 1; t < SR_TY_N; t++) told |= t != SR_TY_ATTACK && d[i].votes[t];
  if (!told || d[i].killed == SR_NULL_INT || d[i].killed < 2) return false;
  for (uint32_t k = i + 1; k < n; k++)
    if (d[k].part_of == i && !d[k].dead && d[k].killed != SR_NULL_INT) sum += d[k].killed;
  return sum <= d[i].killed / 2;
}

/* "28 died in Negombo", of the bombings that killed 321: a part that nothing says how was done as the whole */
static void incident_part_kind(SrDraft *part, const SrDraft *whole) {
  for (int t = 1; t < SR_TY_N; t++)
    if (t != SR_TY_ATTACK && t != SR_TY_SECURITY_OPERATION && part->votes[t]) return;
  for (int t = 1; t < SR_TY_N; t++) part->votes[t] += whole->votes[t];
  part->type_bits |= whole->type_bits;
}

/* What is told of the whole is told of its parts; two of them, and it is no incident of its own. */
void sr_incident_whole(SrArticle *a, SrDraft *d, uint32_t n) {
  for (uint32_t k = 0; k < n; k++)
    if (d[k].part_of != SR_NONE && !a->doc.upper) incident_part_kind(&d[k], &d[d[k].part_of]);
  for (uint32_t i = 0; i < n; i++) {
    if (d[i].parts == 1 && !d[i].dead && !draft_is_wide(a, &d[i])) incident_only_part(a, d, n, i);
    if (d[i].parts < 2 || d[i].dead || incident_has_more(d, n, i)) continue;
    uint32_t first = i + 1;
    while (first < n && d[first].part_of != i) first++;
    if (first == n) continue;
    d[i].dead = true;
    d[first].title |= d[i].title;
    for (uint32_t k = 0; k < a->work->nevent; k++)
      if (a->work->event[k].incident == i) a->work->event[k].incident = first;
  }
}

/* "a man who set fire to a studio in 2019 ... on the morning of July 18": a day without a year, in an
** article about an act of a year long past, is of that year. */
void sr_incident_of_year(const SrArticle *a, SrAct *t, const SrDraft *d) {
  enum { OLD = 200, NEWS = 60, YEAR = 360 };
  int year, y, m, day;
  if (t->tx == SR_NONE || !t->day || t->shift || d->tx == SR_NONE || d->day ||
      a->reference == SR_NO_DAY || d->to - d->from < YEAR || d->to >= a->reference - OLD)
    return;
  const SrTimex *x = &a->work->tx.a[t->tx];
  if (!x->relative || x->weekday || x->ago || x->story || x->ntok < 2 ||
      x->from >= a->reference - NEWS || x->from != t->from)
    return;
  sr_day_to_ymd(d->from, &year, &m, &day);
  sr_day_to_ymd(x->from, &y, &m, &day);
  if (y == year) return;
  t->shift = sr_day_from_ymd(year, m, day) - x->from;
  t->from = t->to = x->from + t->shift;
}

/* "The blast was caused by leaking gas, not a bomb", and below it "Police had said that a bomb caused the blast": what
** the article begins with was a mishap, and act t, at no place of its own, is no other */
bool sr_incident_of_mishap(const SrArticle *a, const SrAct *t) {
  enum { LEAD = 4 };
  const uint32_t kBlast = 1u << (SR_TY_BOMBING - 1) | 1u << (SR_TY_ATTACK - 1);
  if (a->doc.upper || t->place != SR_NONE || t->spot != SR_NONE || t->type_bits & ~kBlast) return false;
  const SrSentWork *w = &a->work->sent[t->sent];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) { /* somebody is said to have done it */
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind == SR_L_GROUP) return false;
    if (h->kind == SR_L_PERPETRATOR && !sr_same(sr_lex_value(h->entry), "state")) return false;
  }
  for (uint32_t i = 0; i < a->work->nevent && a->work->event[i].sent < LEAD; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->sent >= t->sent) return false;
    if (e->type == SR_TY_BOMBING) return (e->mode & SR_MD_ACCIDENT) != 0;
  }
  return false;
}
