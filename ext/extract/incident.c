/*
** incident.c: from events and tolls of sentences to incidents of the article.
** Reads events, tolls, claims, times and places; each sentence with something
** that happened joins an incident it agrees with in day, place and kind, or
** opens one.
*/
#include "incident.h"

enum { INCIDENT_MAX = 64 };
static const uint16_t kNotAnAct = SR_MD_NEG | SR_MD_HYPO | SR_MD_FUTURE | SR_MD_GENERIC | SR_MD_ACCIDENT | SR_MD_FIGURE | SR_MD_JUSTICE;

/* ---- what one sentence says ------------------------------------------------------ */

static bool incident_event_counts(const SrEvent *e) {
  if (e->mode & kNotAnAct) return false;
  if (e->mode & SR_MD_PLURAL && !e->strong) return false;
  return true;
}

static void scene_read(const SrArticle *a, uint32_t s, SrScene *sc) {
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  memset(sc, 0, sizeof *sc);
  sc->sent = s;
  sc->tx = sc->place = SR_NONE;
  sc->section = a->doc.sent[s].section;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (!incident_event_counts(e)) continue;
    sc->nevent++;
    if (e->strong) sc->strong = true;
    if (e->mode & SR_MD_DEF) sc->refers = true;
    else sc->fresh = true;
    if (e->type != SR_TY_NONE) sc->type[e->type] = true;
    if (sc->tx == SR_NONE) sc->tx = e->tx;
    if (sc->place == SR_NONE) sc->place = e->place;
  }
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->mode & (kNotAnAct & ~SR_MD_NEG)) continue;
    sc->ntoll++;
    if (sc->tx == SR_NONE) sc->tx = t->tx;
    if (sc->place == SR_NONE) sc->place = t->place;
  }
  if (sc->tx != SR_NONE) {
    const SrTimex *x = &w->tx.a[sc->tx];
    sc->from = x->from;
    sc->to = x->to;
    sc->day = x->precision == SR_P_DAY;
    if (x->precision == SR_P_NONE || x->from == SR_NO_DAY) sc->tx = SR_NONE;
  }
  sc->separate = sr_says_separate(a, s);
}

/* "in a separate incident", "another attack": what follows is not the incident before */
bool sr_says_separate(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind == SR_L_CUE && strcmp(sr_lex_value(h->entry), "separate") == 0) return true;
  }
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t lo = e->tok > a->doc.sent[s].tok + 3 ? e->tok - 3 : a->doc.sent[s].tok;
    if (e->nominal && (sr_word_between(a, lo, e->tok, "separate") || sr_word_between(a, lo, e->tok, "another"))) return true;
  }
  return false;
}

/* ---- agreement ------------------------------------------------------------------------- */

static bool place_inside(uint32_t x, uint32_t y) {
  SrPlace p, q;
  if (x == y) return true;
  if (!sr_gaz_get(x, &p) || !sr_gaz_get(y, &q)) return false;
  if (p.admin2_id == y || p.admin1_id == y || p.country_id == y) return true;
  return q.admin2_id == x || q.admin1_id == x || q.country_id == x;
}

/* > 0 agrees, 0 says nothing, < 0 contradicts */
static int scene_fits(const SrArticle *a, const SrScene *sc, const SrDraft *d) {
  int score = 0;
  if (sc->tx != SR_NONE && d->tx != SR_NONE) {
    bool overlap = sc->from <= d->to && d->from <= sc->to;
    if (!overlap && !(sc->from == d->from + 1 && !sc->strong)) return -5;
    score += sc->day && d->day ? 2 : 0;
  }
  if (sc->place != SR_NONE && d->place != SR_NONE) {
    if (!place_inside(a->mention[sc->place].ref, a->mention[d->place].ref)) score -= 4;
    else score += 2;
  }
  for (int t = 1; t < SR_TY_N; t++)
    if (sc->type[t] && d->type[t]) score += 1;
  if (sc->refers) score += 2;
  if (sc->section != d->section) score -= 2;
  if (sc->separate) score -= 5;
  return score;
}

static void draft_take(SrArticle *a, SrDraft *d, uint32_t index, const SrScene *sc) {
  SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[sc->sent];
  if (d->tx == SR_NONE && sc->tx != SR_NONE) {
    d->tx = sc->tx;
    d->from = sc->from;
    d->to = sc->to;
    d->day = sc->day;
  }
  if (sc->place != SR_NONE) {
    SrPlace p, q;
    if (d->place == SR_NONE) d->place = sc->place;
    /* the narrower of two places that hold each other */
    else if (sr_gaz_get(a->mention[sc->place].ref, &p) && sr_gaz_get(a->mention[d->place].ref, &q) &&
             (p.admin2_id == q.id || p.admin1_id == q.id || p.country_id == q.id))
      d->place = sc->place;
  }
  for (int t = 1; t < SR_TY_N; t++) d->type[t] |= sc->type[t];
  d->nsent++;
  d->last = sc->sent;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    if (incident_event_counts(&w->event[i])) w->event[i].incident = index;
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    if (!(w->toll[i].mode & (kNotAnAct & ~SR_MD_NEG))) w->toll[i].incident = index;
}

static uint32_t draft_choose(SrArticle *a, const SrScene *sc, SrDraft *d, uint32_t n) {
  int top = 0;
  uint32_t best = SR_NONE;
  for (uint32_t i = n; i-- > 0;) {
    int score = scene_fits(a, sc, &d[i]);
    if (i == n - 1 && score > -2) score += 1; /* the story goes on */
    if (score > top) {
      top = score;
      best = i;
    }
  }
  return best;
}

/* ---- the pass ----------------------------------------------------------------------------- */

void sr_pass_incidents(SrArticle *a) {
  SrDraft *d = sr_arena_zalloc(&a->arena, INCIDENT_MAX * sizeof *d);
  uint32_t n = 0;
  if (!d) return;
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    SrScene sc;
    if (a->doc.sent[s].repeat) continue;
    scene_read(a, s, &sc);
    if (!sc.nevent && !sc.ntoll) continue;
    uint32_t i = draft_choose(a, &sc, d, n);
    if (i == SR_NONE) {
      if ((!sc.strong && !sc.ntoll) || n == INCIDENT_MAX) continue;
      i = n++;
      memset(&d[i], 0, sizeof d[i]);
      d[i].sent = s;
      d[i].tx = d[i].place = SR_NONE;
      d[i].section = sc.section;
    }
    draft_take(a, &d[i], i, &sc);
  }
  for (uint32_t i = 0; i < n && !a->arena.oom; i++) sr_incident_fill(a, &d[i], i);
  sr_casualty_rows(a);
}
