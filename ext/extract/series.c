/*
** series.c: one word for several acts: "bombings in Ankara in October and in Istanbul on January
** 12", "two attacks, one in Gao and another in Menaka". Reads the places and times behind a trigger;
** pairs them in the order in which they stand.
*/
#include "incident.h"

enum {
  SERIES_ITEMS = 12, /* places and times behind one trigger */
  SERIES_TOKENS = 80,
  SERIES_EVENTS = 16 /* a sentence with more triggers is no prose */
};

typedef struct SeriesItem {
  uint32_t tok, index;
  bool place;
} SeriesItem;

/* the list ends at another act or at a verb that tells neither of violence nor of its effect */
static uint32_t series_end(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t end = sr_sent_end(&a->doc, e->sent);
  if (end > e->tok + SERIES_TOKENS) end = e->tok + SERIES_TOKENS;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *f = &a->work->event[i];
    if (f->tok > e->tok && f->tok < end && f->strong && f->type != SR_TY_ATTACK) end = f->tok;
  }
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP || v->tok <= e->tok + e->ntok || v->tok >= end) continue;
    const SrLexHit *h = sr_hit_at(a, v->head, SR_L_EFFECT);
    SrEffect x = h ? sr_effect_of(sr_lex_value(h->entry)) : SR_E_NONE;
    /* "who was shot on Monday died on Friday": of the same act */
    if (!e->nominal &&
        (sr_token_is(&a->doc, v->head, "died") || sr_token_is(&a->doc, v->head, "succumbed")))
      return v->tok;
    bool harm = x == SR_E_KILLED || x == SR_E_INJURED || x == SR_E_HOSTAGE;
    bool after = sr_is_aftermath(a, v->head); /* "stabbed five on Monday, was arrested on Thursday" */
    if (!harm && (after || !sr_hit_at(a, v->head, SR_L_TRIGGER))) return v->tok;
  }
  return end;
}

static uint32_t series_times(const SrArticle *a, const SrEvent *e, uint32_t end, SeriesItem *out) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t n = 0;
  for (uint32_t i = w->tx; i < w->tx + w->ntx && n < SERIES_ITEMS / 2; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->tok <= e->tok || x->tok >= end || x->from == SR_NO_DAY) continue;
    if (x->since || x->future || x->story || sr_since_before(a, x)) continue;
    if (x->kind != SR_X_DATE || x->precision < SR_P_DAY || x->precision > SR_P_YEAR) continue;
    out[n++] = (SeriesItem){x->tok, i, false};
  }
  return n;
}

/* "in Ankara in January and Bursa in March" */
static bool series_joined(const SrArticle *a, uint32_t tok) {
  SrPlace p;
  uint32_t m = a->work->mention_of[tok];
  return sr_token_is(&a->doc, tok - 1, "and") && m != SR_NONE &&
         sr_gaz_facts(a->mention[m].ref, &p);
}

/* a town and the country behind it are one place */
static uint32_t series_places(const SrArticle *a, const SrEvent *e, uint32_t end, SeriesItem *out) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t n = 0;
  for (uint32_t m = w->mention; m < w->mention + w->nmention && n < SERIES_ITEMS / 2; m++) {
    const SrMention *x = &a->mention[m];
    if (x->k != SR_M_PLACE || x->tok <= e->tok || x->tok >= end) continue;
    if (!(n && series_joined(a, x->tok)) &&
        sr_place_within(a, e->sent, e->tok, (SrTokens){x->tok, x->tok + 1}) != m)
      continue;
    if (n && sr_gaz_inside(a->mention[out[n - 1].index].ref, x->ref)) continue;
    if (n && sr_gaz_inside(x->ref, a->mention[out[n - 1].index].ref)) n--;
    out[n++] = (SeriesItem){x->tok, m, true};
  }
  return n;
}

/* in text order */
static uint32_t series_items(const SrArticle *a, const SrEvent *e, SeriesItem *out) {
  SeriesItem time[SERIES_ITEMS / 2], place[SERIES_ITEMS / 2];
  if (a->work->sent[e->sent].ntx < 2 || a->work->sent[e->sent].nevent > SERIES_EVENTS) return 0;
  uint32_t end = series_end(a, e), n = 0, i = 0, k = 0;
  uint32_t nt = series_times(a, e, end, time), np = series_places(a, e, end, place);
  if (nt < 2 || !np) return 0;
  while (i < nt || k < np)
    out[n++] = k == np || (i < nt && time[i].tok < place[k].tok) ? time[i++] : place[k++];
  return n;
}

/* at token t one of several is told: "one in", "and another at", "the other", "a second" */
static bool series_each_at(const SrArticle *a, uint32_t t, bool first) {
  static const char *const kNext[] = {"one", "another", "other", "others", "second", "third"};
  static const char *const kBefore[] = {",", "and", "the", "a", ":", ";", "-", "\xe2\x80\x94"};
  static const char *const kAt[] = {"in", "at", "on", "near", "outside", "of", "against", "last", "that"};
  if (first ? !sr_token_is(&a->doc, t, "one") : !SR_TOKEN_IN(&a->doc, t, kNext)) return false;
  return SR_TOKEN_IN(&a->doc, t - 1, kBefore) && SR_TOKEN_IN(&a->doc, t + 1, kAt);
}

/* the first time and the first place in tokens [from, to); false where there is neither */
static bool series_spot(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to, SrSpot *out) {
  const SrSentWork *w = &a->work->sent[s];
  *out = (SrSpot){SR_NONE, SR_NONE};
  for (uint32_t i = w->tx; i < w->tx + w->ntx && out->tx == SR_NONE; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->tok >= from && x->tok < to && x->kind == SR_X_DATE && x->from != SR_NO_DAY && !x->since && !x->future)
      out->tx = i;
  }
  for (uint32_t m = w->mention; m < w->mention + w->nmention && out->place == SR_NONE; m++) {
    const SrMention *x = &a->mention[m];
    if (x->k == SR_M_PLACE && x->tok >= from && x->tok < to &&
        sr_place_within(a, s, x->tok, (SrTokens){x->tok, x->tok + 1}) == m)
      out->place = m;
  }
  return out->tx != SR_NONE || out->place != SR_NONE;
}

/* "Two bombings killed nine, one in", "Two bombings, one in X and one in Y, killed nine": the dead of all of them */
static bool series_of_sum(const SrArticle *a, uint32_t s, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    uint32_t t = a->work->toll[i].trigger, v = sr_vp_of(a, t);
    if (a->work->toll[i].effect > SR_E_HOSTAGE) continue;
    if (t < to) return true;
    if (w->ntoll == 1 && v != SR_NONE && a->work->group.a[v].form != SR_VF_ING &&
        !sr_token_is(&a->doc, t - 1, "that") && !sr_token_is(&a->doc, t - 1, "which"))
      return true;
  }
  return false;
}

/* "two attacks, one in Gao in May and another in Menaka": each with a time or a place of its own */
static uint32_t series_each(const SrArticle *a, const SrEvent *e, SrSpot *out) {
  enum { FAR = 12 };
  uint32_t end = sr_sent_end(&a->doc, e->sent), t = e->tok + e->ntok, n = 0;
  if (!e->nominal || !(e->mode & SR_MD_PLURAL) || !SR_MAY_SAY(&a->doc, "one")) return 0;
  if (end > t + SERIES_TOKENS) end = t + SERIES_TOKENS;
  uint32_t last = t + FAR < end ? t + FAR : end;
  while (t < last && !(t + 1 < end && series_each_at(a, t, true))) t++;
  if (t == last || series_of_sum(a, e->sent, t)) return 0;
  uint32_t all = e->tx != SR_NONE && a->work->tx.a[e->tx].tok < t ? e->tx : SR_NONE; /* "last year, one in" */
  while (t < end && n < SR_SPOTS) {
    uint32_t next = t + 1;
    while (next < end && !(next + 1 < end && series_each_at(a, next, false))) next++;
    if (!series_spot(a, e->sent, t, next, &out[n])) return 0;
    if (out[n].tx == SR_NONE) out[n].tx = all;
    n++;
    t = next;
  }
  return n > 1 ? n : 0;
}

/* In "in Paris in November" the time closes an item, in "in November in Paris" the place; times
** that stand together share the place: "in Ankara in October and March". */
uint32_t sr_series(const SrArticle *a, const SrEvent *e, SrSpot *out) {
  SeriesItem item[SERIES_ITEMS];
  uint32_t each = series_each(a, e, out);
  if (each) return each;
  uint32_t n = series_items(a, e, item), nspot = 0, place = SR_NONE, wait = 0;
  bool first = n && item[0].place;
  for (uint32_t i = 0; i < n; i++) {
    if (item[i].place) {
      place = item[i].index;
      for (uint32_t k = nspot - wait; !first && k < nspot; k++) out[k].place = place;
      wait = 0;
    } else if (nspot < SR_SPOTS) {
      out[nspot++] = (SrSpot){item[i].index, first ? place : SR_NONE};
      wait++;
    }
  }
  return nspot;
}
