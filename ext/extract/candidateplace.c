/*
** candidateplace.c: the candidates for the place of an incident: all places of
** the article, each with where and how it is named; and their features.
*/
#include "incident.h"
#include "relevance.h"
#include "where.h"

enum {
  CP_LEAD = 3,      /* sentences */
  CP_TAIL = 12,     /* sentences behind the last that tells of the incident */
  CP_CLAUSE = 8,    /* tokens that a verb group in between is worth */
  CP_MENTIONS = 48, /* looked at in one sentence */
  CP_FAR = 1024     /* looked at in sentences that do not tell of the incident */
};

enum { CP_OWN = 1, CP_OTHER = 2, CP_ABOUT = 4 };

/* What each sentence tells of: this incident, another, the one told last in its section. Returns
** the first sentence of the incident; *last is its last. */
static uint32_t cp_sentences(const SrArticle *a, uint32_t incident, uint8_t *told, uint32_t *last) {
  const SrWork *w = a->work;
  uint32_t first = SR_NONE;
  *last = 0;
  for (uint32_t i = 0; i < w->nevent; i++)
    if (w->event[i].incident != SR_NONE)
      told[w->event[i].sent] |= w->event[i].incident == incident ? CP_OWN : CP_OTHER;
  for (uint32_t i = 0; i < w->ntoll; i++)
    if (w->toll[i].incident != SR_NONE)
      told[w->toll[i].sent] |= w->toll[i].incident == incident ? CP_OWN : CP_OTHER;
  bool mine = false;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    if (s && (a->doc.sent[s].section != a->doc.sent[s - 1].section ||
              sr_entries_apart(a, s - 1, s)))
      mine = false;
    if (told[s] & CP_OWN) {
      if (first == SR_NONE) first = s;
      *last = s;
      mine = true;
    } else if (told[s] & CP_OTHER) {
      mine = false;
    } else if (mine) {
      told[s] |= CP_ABOUT;
    }
  }
  return first;
}

static SrWhereZone cp_zone(const SrArticle *a, const uint8_t *told, uint32_t first, uint32_t s) {
  uint8_t kind = a->doc.sent[s].kind;
  if (told[s] & CP_OWN) return s == first ? SR_WZ_FIRST : SR_WZ_OWN;
  if (told[s] & CP_ABOUT) return SR_WZ_ABOUT;
  if (kind == SR_S_TITLE || kind == SR_S_HEADING || kind == SR_S_SUBTITLE) return SR_WZ_HEADLINE;
  if (told[s] & CP_OTHER) return SR_WZ_OTHER;
  if (s < CP_LEAD) return SR_WZ_LEAD;
  return s < first ? SR_WZ_BEFORE : SR_WZ_AFTER;
}

/* The trigger or toll of the incident that is nearest to a mention of its sentence. */
static void cp_trigger(const SrArticle *a, uint32_t incident, uint32_t s, SrWhereItem *x) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t tok = a->mention[x->best].tok, at = SR_NONE, near = UINT32_MAX;
  x->trigger = x->verbs = 0;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + CP_MENTIONS; i++) {
    uint32_t t = a->work->event[i].tok, d = t < tok ? tok - t : t - tok;
    if (a->work->event[i].incident == incident && d < near) near = d, at = t;
  }
  for (uint32_t i = w->toll; i < w->toll + w->ntoll && i < w->toll + CP_MENTIONS; i++) {
    uint32_t t = a->work->toll[i].trigger, d = t < tok ? tok - t : t - tok;
    if (a->work->toll[i].incident == incident && d < near) near = d, at = t;
  }
  if (at == SR_NONE) return;
  x->trigger = near;
  x->behind = at < tok;
  x->verbs = sr_verbs_between(a, s, at < tok ? at : tok, at < tok ? tok : at);
}

/* mention m is the place of an act of the sentence that belongs to another incident, and of none
** of this one; of both, "the raid came days after gunmen killed two in X", it is the nearer's */
static bool cp_taken(const SrArticle *a, uint32_t incident, uint32_t s, uint32_t m) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t own = UINT32_MAX, other = UINT32_MAX;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + CP_MENTIONS; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->place != m || e->incident == SR_NONE) continue;
    uint32_t lo = e->tok, hi = a->mention[m].tok;
    if (lo > hi) lo = hi, hi = e->tok;
    uint32_t far = hi - lo + CP_CLAUSE * sr_verbs_between(a, s, lo, hi);
    uint32_t *best = e->incident == incident ? &own : &other;
    if (far < *best) *best = far;
  }
  return other < own && (own == UINT32_MAX || own > other + CP_CLAUSE);
}

/* "militants in Gaza fired rockets at Sderot": where those who fired are */
static bool cp_of_shooters(const SrArticle *a, uint32_t incident, uint32_t s, uint32_t m) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + CP_MENTIONS; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident == incident && e->aimed && e->place != m && a->mention[m].tok < e->tok)
      return true;
  }
  return false;
}

/* "a source in Ouagadougou said": where who tells of it is */
static bool cp_of_speaker(const SrArticle *a, uint32_t s, uint32_t m) {
  const SrMention *x = &a->mention[m];
  uint32_t t = x->tok + x->ntok, first = a->work->sent[s].group;
  if (t >= sr_sent_end(&a->doc, s) || x->tok < a->doc.sent[s].tok + 2 ||
      !sr_token_is(&a->doc, x->tok - 1, "in"))
    return false;
  uint32_t v = a->work->group_of[t];
  if (v == SR_NONE || v < first + 3) return false;
  const SrGroup *g = &a->work->group.a[v];
  return g->kind == SR_GR_VP && g->tok == t && !g->passive && sr_hit_at(a, g->head, SR_L_REPORT) &&
         g[-3].kind == SR_GR_NP && g[-3].tok + g[-3].ntok == x->tok - 1;
}

/* "marched in X over the killing": where those are who speak of it */
static bool cp_of_reason(const SrArticle *a, uint32_t incident, uint32_t s, const SrMention *x) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + CP_MENTIONS; i++)
    if (a->work->event[i].incident == incident && sr_place_of_reason(a, x, a->work->event[i].tok)) return true;
  return false;
}

/* "Six days before the Kabul attack, gunmen killed": where another act was */
static bool cp_of_known(const SrArticle *a, uint32_t s, uint32_t m) {
  enum { LEAD = 12 };
  uint32_t comma, place, t = a->mention[m].tok;
  return t < a->doc.sent[s].tok + LEAD && sr_counted_from(a, s, &comma, &place) && t < comma;
}

/* "Moscow said", "London has blamed": a capital that speaks stands for its government */
static bool cp_governs(const SrArticle *a, uint32_t s, const SrMention *x) {
  static const char *const kSay[] = {"say",  "blame",  "accuse", "warn", "deny", "claim", "insist",
                                     "vow",  "denounce", "reject", "confirm", "announce"};
  uint32_t g = a->work->group_of[x->tok], t = x->tok + x->ntok;
  if (a->doc.upper || g == SR_NONE || t >= sr_sent_end(&a->doc, s)) return false;
  const SrGroup *np = &a->work->group.a[g];
  if (np->kind != SR_GR_NP || np->tok != x->tok || np->ntok != x->ntok) return false;
  if (np->tok > a->doc.sent[s].tok && a->work->tag[np->tok - 1].upos == SR_U_ADP) return false;
  uint32_t v = a->work->group_of[t];
  if (v == SR_NONE) return false;
  const SrGroup *vp = &a->work->group.a[v];
  return vp->kind == SR_GR_VP && vp->tok == t && !vp->passive && SR_LEMMA_IN(a, vp->head, kSay);
}

static uint32_t cp_unlisted(const SrArticle *a, const SrMention *m) {
  uint32_t h = 0;
  for (uint32_t t = m->tok; t < m->tok + m->ntok; t++) h = h * 31u + a->doc.tok[t].hash;
  return h | SR_WHERE_UNLISTED;
}

static SrWhereItem *cp_item(SrWhereList *l, uint32_t id) {
  for (uint32_t i = 0; i < l->n; i++)
    if (l->a[i].id == id) return &l->a[i];
  if (l->n == SR_WHERE_MAX) return NULL;
  SrWhereItem *x = &l->a[l->n++];
  memset(x, 0, sizeof *x);
  x->id = id;
  x->best = SR_NONE;
  return x;
}

static bool cp_better(const SrWhereItem *x, uint8_t zone, bool locative) {
  if (x->best == SR_NONE) return true;
  return locative != x->locative && (zone <= SR_WZ_ABOUT || x->zone > SR_WZ_ABOUT)
             ? locative
             : zone < x->zone;
}

static void cp_mention(const SrArticle *a, SrWhereList *l, uint32_t incident, uint32_t s,
                       uint32_t m, uint8_t zone, uint32_t near) {
  SrPlace p;
  const SrMention *x = &a->mention[m];
  if (x->k != SR_M_PLACE) return;
  if (x->ref) {
    if (!sr_gaz_facts(x->ref, &p) || p.kind == SR_G_COUNTRY) return;
    if (!p.country_id && m != near) return; /* Africa, the Middle East */
  } else if (!x->within) {
    return;
  }
  if (cp_governs(a, s, x)) return;
  SrWhereItem *item = cp_item(l, x->ref ? x->ref : cp_unlisted(a, x));
  if (!item) return;
  uint32_t held = x->ref ? x->ref : x->within;
  if (!item->held || sr_gaz_inside(held, item->held)) item->held = held;
  if (x->span.start >= a->doc.head.dateline_place.start &&
      x->span.end <= a->doc.head.dateline_place.end)
    zone = SR_WZ_DATELINE;
  if (zone <= SR_WZ_OWN && (cp_taken(a, incident, s, m) || cp_of_shooters(a, incident, s, m) ||
                            cp_of_speaker(a, s, m) || cp_of_known(a, s, m) || (!a->doc.upper && cp_of_reason(a, incident, s, x))))
    zone = SR_WZ_OTHER;
  bool locative = zone != SR_WZ_DATELINE && sr_place_locative(a, s, m);
  item->count++;
  item->nlocative += locative;
  item->zones |= 1u << (zone + (locative ? SR_WZ_N : 0));
  if (!cp_better(item, zone, locative)) return;
  item->best = m;
  item->sent = s;
  item->zone = zone;
  item->locative = locative;
  cp_trigger(a, incident, s, item);
}

static bool cp_nearest(const SrWhereList *l, uint32_t k) {
  const SrWhereItem *x = &l->a[k];
  if (x->zone > SR_WZ_OWN || !x->locative) return false;
  for (uint32_t i = 0; i < l->n; i++) {
    const SrWhereItem *y = &l->a[i];
    if (y->sent == x->sent && y->locative &&
        y->trigger + CP_CLAUSE * y->verbs < x->trigger + CP_CLAUSE * x->verbs)
      return false;
  }
  return true;
}

/* "in this city", "in the capital"; else a street or a quarter that only the readers of a town know
** by its name: what stands behind speaks of the town that is not named */
static uint8_t cp_here(const SrArticle *a, uint32_t s) {
  static const char *const kArea[] = {"city", "capital", "town"};
  uint32_t end = sr_sent_end(&a->doc, s);
  uint8_t here = SR_WH_NO;
  for (uint32_t t = a->doc.sent[s].tok; t + 1 < end; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_PLACEWORD);
    if (h && here == SR_WH_NO)
      here = strcmp(sr_lex_value(h->entry), "road") == 0            ? SR_WH_STREET
             : strcmp(sr_lex_value(h->entry), "neighbourhood") == 0 ? SR_WH_QUARTER
                                                                     : SR_WH_NO;
    if (!sr_token_is(&a->doc, t, "this") && !sr_token_is(&a->doc, t, "the")) continue;
    if (SR_TOKEN_IN(&a->doc, t + 1, kArea)) return SR_WH_CITY;
  }
  return here;
}

/* [TEXT], [COMMUNIQUE], [SPEECH]: what kind of text a monitoring service passes on */
static uint32_t cp_genre(const SrArticle *a) {
  enum { FAR = 60 };
  const SrDoc *d = &a->doc;
  for (uint32_t t = 0; d->upper && t + 1 < d->ntok && t < FAR; t++)
    if (d->text[d->tok[t].start] == '[') return d->tok[t + 1].hash;
  return 0;
}

void sr_where_candidates(SrArticle *a, const SrIncident *r, SrWhereList *l) {
  uint32_t incident = (uint32_t)(r->incident - 1), last;
  l->n = l->nown = l->genre = 0;
  l->here = SR_WH_NO;
  uint8_t *told = sr_arena_zalloc(&a->arena, a->doc.nsent + 1u);
  if (!told) return;
  uint32_t first = cp_sentences(a, incident, told, &last), far = 0;
  if (first == SR_NONE) return;
  for (uint32_t s = 0; s < a->doc.nsent && s < last + CP_TAIL; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (sr_entries_apart(a, first, s) && !(told[s] & CP_OWN)) continue; /* of another entry */
    uint8_t zone = (uint8_t)cp_zone(a, told, first, s);
    uint32_t end = w->mention + (w->nmention < CP_MENTIONS ? w->nmention : CP_MENTIONS);
    bool close = zone < SR_WZ_OTHER || zone == SR_WZ_LEAD;
    for (uint32_t i = w->mention; i < end; i++)
      if (close || far++ < CP_FAR) cp_mention(a, l, incident, s, i, zone, r->near);
    if (told[s] & CP_OWN && l->here != SR_WH_CITY) {
      uint8_t here = cp_here(a, s);
      if (here) l->here = here;
    }
  }
  for (uint32_t i = 0; i < l->n; i++)
    l->nown += l->a[i].locative && l->a[i].zone <= SR_WZ_OWN;
  for (uint32_t i = 0; i < l->n; i++) l->a[i].nearest = cp_nearest(l, i);
  l->genre = cp_genre(a);
}

/* ---- features --------------------------------------------------------------------------- */

static const char *const kCpZone[SR_WZ_N] = {"first", "own",  "about",  "headline",
                                             "dateline", "other", "lead", "before", "after"};

/* How the candidate lies to the place that the rules found beside the act. */
static uint32_t cp_relation(const SrArticle *a, const SrIncident *r, const SrWhereItem *x) {
  if (r->near == SR_NONE) return sr_feat_literal("none");
  uint32_t ref = a->mention[r->near].ref;
  SrPlace p;
  if (sr_gaz_facts(ref, &p) && p.kind == SR_G_COUNTRY)
    return x->held == ref || sr_gaz_inside(x->held, ref) ? sr_feat_literal("in country")
                                                         : sr_feat_literal("abroad");
  SrWhereItem y = {.id = ref, .held = ref};
  return ref == x->id              ? sr_feat_literal("same")
         : sr_where_inside(x, &y) ? sr_feat_literal("inside")
         : sr_where_inside(&y, x) ? sr_feat_literal("holds")
                                  : sr_feat_literal("other");
}

/* Words around the mention: the preposition and what governs it, the head of its phrase, the word
** behind. */
static void cp_context(const SrArticle *a, const SrWhereItem *x, uint32_t zone, SrFeats *f) {
  const SrDoc *d = &a->doc;
  const SrMention *m = &a->mention[x->best];
  uint32_t s = x->sent, g = a->work->group_of[m->tok], from = m->tok;
  if (g != SR_NONE && a->work->group.a[g].tok <= m->tok) {
    const SrGroup *gr = &a->work->group.a[g];
    from = gr->tok;
    if (gr->head < m->tok || gr->head >= m->tok + m->ntok)
      sr_feat(f, "w.head", sr_feat_lemma(a, gr->head), 0);
  }
  if (from > d->sent[s].tok) {
    sr_feat(f, "w.prep", d->tok[from - 1].hash, zone);
    if (from > d->sent[s].tok + 1)
      sr_feat(f, "w.before", sr_feat_lemma(a, from - 2), d->tok[from - 1].hash);
  }
  if (m->tok + m->ntok < sr_sent_end(d, s)) {
    const SrLexHit *h = sr_hit_at(a, m->tok + m->ntok, SR_L_PLACEWORD);
    if (h) sr_feat(f, "w.sort", sr_feat_symbol(sr_lex_value(h->entry)), zone);
  }
  if (m->tok > d->sent[s].tok) sr_feat(f, "w.prev", sr_feat_lemma(a, m->tok - 1), 0);
  if (m->tok + m->ntok < sr_sent_end(d, s)) {
    sr_feat(f, "w.next", sr_feat_lemma(a, m->tok + m->ntok), 0);
    if (m->tok + m->ntok + 1 < sr_sent_end(d, s) && sr_token_is(d, m->tok + m->ntok, ","))
      sr_feat(f, "w.next2", sr_feat_lemma(a, m->tok + m->ntok + 1), 0);
  }
}

/* In the act's own phrase or sentence: how far from the act it stands, and on which side. */
static void cp_distance(const SrWhereItem *x, uint32_t zone, uint32_t upper, SrFeats *f) {
  uint32_t side = x->behind ? sr_feat_literal("behind") : sr_feat_literal("before");
  sr_feat(f, "w.far", sr_feat_bucket(x->trigger), side);
  uint32_t nearest = x->nearest ? sr_feat_literal("yes") : sr_feat_literal("no");
  sr_feat(f, "w.nearest", nearest, zone);
  sr_feat(f, "w.nearest", nearest, upper);
  sr_feat(f, "w.verbs", sr_feat_bucket(x->verbs), side);
}

/* Does candidate k hold another that is told of the act, or lie in one? */
static uint32_t cp_nest(const SrWhereList *l, uint32_t k) {
  bool holds = false, inside = false;
  for (uint32_t i = 0; i < l->n; i++) {
    if (i == k || l->a[i].zone > SR_WZ_ABOUT) continue;
    holds |= sr_where_inside(&l->a[i], &l->a[k]);
    inside |= sr_where_inside(&l->a[k], &l->a[i]);
  }
  return holds    ? sr_feat_literal("holds")
         : inside ? sr_feat_literal("inside")
                  : sr_feat_literal("alone");
}

void sr_where_features(const SrArticle *a, const SrIncident *r, const SrWhereList *l, uint32_t k,
                       SrFeats *f) {
  const SrWhereItem *x = &l->a[k];
  SrPlace p;
  f->n = 0;
  if (!sr_gaz_facts(x->held, &p) || x->best == SR_NONE) return;
  bool listed = !(x->id & SR_WHERE_UNLISTED);
  uint32_t upper = a->doc.upper ? sr_feat_literal("upper") : sr_feat_literal("mixed");
  uint32_t prominence = sr_feat_symbol(r->prominence);
  char zone[24];
  size_t zn = strlen(kCpZone[x->zone]);
  memcpy(zone, kCpZone[x->zone], zn + 1);
  if (x->locative) memcpy(zone + zn, "+in", 4);
  uint32_t z = sr_feat_symbol(zone);
  uint32_t kind = sr_feat_symbol(listed ? sr_place_kind_name[p.kind] : "unlisted");
  sr_feat(f, "w.zone", z, upper);
  sr_feat(f, "w.zone", z, prominence);
  sr_feat(f, "w.kind", kind, upper);
  sr_feat(f, "w.kindzone", kind, z);
  uint32_t relation = cp_relation(a, r, x);
  sr_feat(f, "w.near", relation, upper);
  sr_feat(f, "w.near", relation, prominence);
  sr_feat(f, "w.near", relation, z);
  sr_feat(f, "w.own", sr_feat_bucket(l->nown), z);
  sr_feat(f, "w.count", sr_feat_bucket(x->count), upper);
  sr_feat(f, "w.countin", sr_feat_bucket(x->nlocative), 0);
  sr_feat(f, "w.order", sr_feat_bucket(k), upper);
  sr_feat(f, "w.size", sr_feat_bucket(l->n), prominence);
  for (unsigned i = 0; i < SR_WZ_N; i++) {
    if (x->zones >> i & 1u) sr_feat(f, "w.seen", sr_feat_symbol(kCpZone[i]), 0);
    if (x->zones >> (i + SR_WZ_N) & 1u) sr_feat(f, "w.seenin", sr_feat_symbol(kCpZone[i]), 0);
  }
  if (x->zone <= SR_WZ_OWN) cp_distance(x, z, upper, f);
  uint32_t land = p.kind == SR_G_COUNTRY ? p.id : p.country_id;
  uint32_t home = !a->work->country          ? sr_feat_literal("none")
                  : land == a->work->country ? sr_feat_literal("home")
                                             : sr_feat_literal("abroad");
  sr_feat(f, "w.home", home, upper);
  sr_feat(f, "w.home", home, z);
  sr_feat(f, "w.nest", cp_nest(l, k), z);
  static const char *const kHere[] = {"no", "city", "street", "quarter"};
  uint32_t here = sr_feat_symbol(kHere[l->here]);
  sr_feat(f, "w.here", here, z);
  sr_feat(f, "w.here", here, kind);
  if (x->zone == SR_WZ_DATELINE) {
    sr_feat(f, "w.genre", l->genre, 0);
    sr_feat(f, "w.dateline", sr_feat_bucket(l->nown), kind);
    sr_feat(f, "w.dateline", sr_feat_bucket(l->nown), here);
  }
  sr_feat(f, "w.sentence", sr_feat_bucket((uint32_t)(r->sentence < 0 ? 0 : r->sentence)), z);
  cp_context(a, x, z, f);
}
