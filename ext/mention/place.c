/*
** place.c: which place of the gazetteer a name means here. First the article's
** country by a vote of its names, then each name: inside a place that the
** article has already named, in the article's country, else the best known.
*/
#include "mention.h"

enum {
  PLACE_COUNTRIES = 512,
  PLACE_ASKED = 32,
  PLACE_CANDIDATES = 160,
  PLACE_KNOWN = 300000 /* people: a city that needs no introduction */
};

typedef struct PlaceVote {
  uint32_t id[PLACE_COUNTRIES];
  int32_t score[PLACE_COUNTRIES];
  bool said[PLACE_COUNTRIES]; /* by its own name, a nationality or the dateline */
  uint32_t n;
  /* countries by the strings of the lexicon that name them: articles repeat them */
  const char *asked[PLACE_ASKED];
  uint32_t answer[PLACE_ASKED];
} PlaceVote;

static void place_vote(PlaceVote *v, uint32_t country, int32_t score, bool said) {
  if (!country) return;
  for (uint32_t i = 0; i < v->n; i++)
    if (v->id[i] == country) {
      v->score[i] += score;
      v->said[i] |= said;
      return;
    }
  if (v->n == PLACE_COUNTRIES) return;
  v->id[v->n] = country;
  v->said[v->n] = said;
  v->score[v->n++] = score;
}

static uint32_t place_country_of(uint32_t id) {
  SrPlace p;
  if (!sr_gaz_facts(id, &p)) return 0;
  return p.kind == SR_G_COUNTRY ? p.id : p.country_id;
}

static uint32_t place_by_text(const SrDoc *d, SrSpan s) {
  char key[256];
  uint32_t id;
  if (s.end <= s.start) return 0;
  size_t n = sr_fold(d->text + s.start, s.end - s.start, key, sizeof key);
  return sr_gaz_find(key, n, &id, 1) ? id : 0;
}

static uint32_t place_by_name(PlaceVote *v, const char *name, size_t len) {
  char key[128];
  uint32_t id, i = (uint32_t)((uintptr_t)name * 0x9e3779b1u >> 8) % PLACE_ASKED;
  if (v->asked[i] == name) return v->answer[i];
  size_t n = sr_fold(name, len, key, sizeof key);
  v->asked[i] = name;
  return v->answer[i] = n && sr_gaz_find(key, n, &id, 1) ? place_country_of(id) : 0;
}

/* the first country that the lexicon gives for a group or a force */
static void place_vote_body(PlaceVote *v, const SrMention *m) {
  if (m->ref == SR_NONE || m->ref & SR_LEX_OVERLAY) return;
  size_t n;
  const char *c = sr_lex_attr_of(m->ref, "country", &n);
  for (size_t i = 0; i < n; i++)
    if (c[i] == ',') n = i;
  if (n) place_vote(v, place_by_name(v, c, n), 1, false);
}

/* "Benue State Command": the country of the area that a body is named after */
static uint32_t place_of_body(const SrArticle *a, const SrMention *m) {
  static const char *const kArea[] = {"state", "province", "county", "region"};
  const SrToken *t = a->doc.tok;
  for (uint32_t k = m->tok + 1; k + 1 < m->tok + m->ntok && k < m->tok + 4; k++) {
    if (!SR_TOKEN_IN(&a->doc, k, kArea)) continue;
    SrSpan s = {t[m->tok].start, t[k - 1].start + t[k - 1].len};
    SrPlace p;
    uint32_t id = place_by_text(&a->doc, s);
    return id && sr_gaz_facts(id, &p) && p.kind == SR_G_ADMIN1 ? p.country_id : 0;
  }
  return 0;
}

/* 1 "state", "province", 2 "district" at token t; 0 neither */
static int place_area_word(const SrArticle *a, uint32_t t) {
  const SrLexHit *h = !a->doc.upper && t < a->doc.ntok ? sr_hit_at(a, t, SR_L_PLACEWORD) : NULL;
  if (!h || h->tok != t) return 0;
  const char *v = sr_lex_value(h->entry);
  return strcmp(v, "admin1") == 0 ? 1 : strcmp(v, "admin2") == 0 ? 2 : 0;
}

/* "the state of X", "in the province of X" */
static int place_area_before(const SrArticle *a, uint32_t t) {
  if (a->doc.upper || t < 3 || !sr_token_is(&a->doc, t - 1, "of")) return 0;
  return place_area_word(a, t - 2);
}

/* "the Northwest region": an area of many countries, whose name tells of none */
static bool place_of_direction(const SrArticle *a, const SrMention *m) {
  if (a->doc.upper || !(a->work->hit[m->tok].kinds & 1u << SR_L_DIRECTION)) return false;
  const SrLexHit *h = sr_hit_at(a, m->tok, SR_L_DIRECTION);
  return h && h->tok == m->tok && h->ntok == m->ntok;
}

/* "near the Guinea border", "close to Guinea": what is told is on this side of it */
static bool place_of_border(const SrArticle *a, const SrMention *m) {
  static const char *const kEdge[] = {"border", "borders", "frontier"};
  uint32_t t = m->tok + m->ntok;
  if (m->tok > 1 && sr_token_is(&a->doc, m->tok - 1, "to") && sr_token_is(&a->doc, m->tok - 2, "close"))
    return true;
  return t < a->doc.ntok && SR_TOKEN_IN(&a->doc, t, kEdge);
}

/* "the North Bank": an area whose name may be that of a quarter anywhere */
static bool place_led_by_direction(const SrArticle *a, const SrMention *m) {
  return !a->doc.upper && m->ntok > 1 && a->work->hit[m->tok].kinds & 1u << SR_L_DIRECTION;
}

/* "rockets fired from southern Lebanon": not where they came down */
static bool place_of_launch(const SrArticle *a, const SrMention *m) {
  static const char *const kFired[] = {"fired", "launched", "lobbed", "shot"};
  enum { BACK = 3 };
  for (uint32_t t = m->tok; t-- > 1 && t + BACK > m->tok;)
    if (sr_token_is(&a->doc, t, "from")) return SR_TOKEN_IN(&a->doc, t - 1, kFired);
  return false;
}

/* Early names weigh most; the place of the dateline is only where the report was written. */
static uint32_t place_article_country(const SrArticle *a, PlaceVote *v) {
  const SrDoc *d = &a->doc;
  place_vote(v, place_country_of(place_by_text(d, d->head.dateline_country)), 2, true);
  place_vote(v, place_country_of(place_by_text(d, d->head.dateline_place)), 2, true);
  for (uint32_t i = 0; i < a->nmention; i++) {
    const SrMention *m = &a->mention[i];
    int32_t early = m->sentence <= 6 ? 2 : 1;
    if (m->k == SR_M_PLACE) {
      SrPlace p;
      if (!m->nref || place_of_direction(a, m) || !sr_gaz_facts(sr_gaz_candidate(m->ref, 0), &p))
        continue;
      if (p.kind == SR_G_COUNTRY && place_area_word(a, m->tok + m->ntok) == 1) continue;
      if (p.kind == SR_G_COUNTRY && place_of_launch(a, m)) continue;
      if (m->span.start >= d->head.dateline_place.start &&
          m->span.end <= d->head.dateline_place.end)
        continue;
      if (p.kind == SR_G_COUNTRY)
        place_vote(v, p.id, place_of_border(a, m) ? 1 : 2 * early, true);
      else if ((m->nref == 1 || !p.common) && !place_led_by_direction(a, m)) place_vote(v, p.country_id, early, false);
    } else if (m->k == SR_M_NATIONALITY) {
      const char *name = sr_lex_value_in(a->overlay, m->ref);
      place_vote(v, place_by_name(v, name, strlen(name)), early, true);
    } else if (m->k == SR_M_GROUP || m->k == SR_M_ORGANIZATION) {
      place_vote_body(v, m);
      if (m->k == SR_M_ORGANIZATION && m->ntok > 2) place_vote(v, place_of_body(a, m), 2, false);
    }
  }
  uint32_t best = 0;
  int32_t top = 0;
  for (uint32_t i = 0; i < v->n; i++)
    if (v->score[i] > top) {
      top = v->score[i];
      best = v->id[i];
    }
  return best;
}

static uint32_t place_admin1(uint32_t id) {
  SrPlace p;
  return id && sr_gaz_facts(id, &p) ? p.admin1_id : 0;
}

/* the Sahel: an area of many lands bears the name too */
static bool place_is_wide(const SrMention *m) {
  SrPlace p;
  for (uint32_t k = 0; k < m->nref && k < PLACE_CANDIDATES; k++)
    if (sr_gaz_facts(sr_gaz_candidate(m->ref, k), &p) && p.kind == SR_G_REGION && !p.country_id)
      return true;
  return false;
}

/* Candidates come best known first; context moves one up. */
static uint32_t place_choose(const SrArticle *a, const SrMention *m, const uint32_t *named,
                             uint32_t nnamed) {
  uint32_t best = 0, town = 0;
  int top = -1, area = place_area_word(a, m->tok + m->ntok);
  const SrMention *last = m > a->mention ? m - 1 : NULL;
  if (!area) area = place_area_before(a, m->tok);
  bool wide = area == 1 && place_is_wide(m);
  if (last && last->k == SR_M_PLACE && last->tok + last->ntok + 1 == m->tok &&
      sr_token_is(&a->doc, m->tok - 1, ","))
    town = last->ref;
  for (uint32_t k = 0; k < m->nref && k < PLACE_CANDIDATES; k++) {
    SrPlace p;
    uint32_t id = sr_gaz_candidate(m->ref, k);
    if (!sr_gaz_facts(id, &p)) continue;
    int score = k == 0 ? 3 : 0;
    if (p.kind == SR_G_COUNTRY && area != 1) score += 8; /* "Niger state" */
    if (p.kind == SR_G_CAPITAL) score += 3;
    if (a->work->country && p.country_id == a->work->country) score += 5;
    bool here = !wide || (a->work->country && p.country_id == a->work->country);
    if (area && ((area == 1 && p.kind == SR_G_ADMIN1 && here) || (area == 2 && p.kind == SR_G_ADMIN2)))
      score += 4; /* "Ondo state" */
    if (town && (p.kind == SR_G_ADMIN1 || p.kind == SR_G_COUNTRY) && sr_gaz_inside(town, id))
      score += 8; /* "Buffalo, New York" */
    for (uint32_t i = 0; i < nnamed; i++) {
      if (named[i] == id) score += 4;
      if (named[i] && (p.admin1_id == named[i] || p.admin2_id == named[i])) {
        score += 3;
        break;
      }
      if (!a->doc.upper && k && p.admin1_id && place_admin1(named[i]) == p.admin1_id) {
        score += 2; /* Ortakoy, where Istanbul was named */
        break;
      }
    }
    if (score > top) {
      top = score;
      best = id;
    }
  }
  return best;
}

/* Is it an area of a country that the article names? */
static bool place_said(const PlaceVote *v, uint32_t id) {
  SrPlace p;
  if (!sr_gaz_facts(id, &p) || p.kind != SR_G_ADMIN1) return false;
  for (uint32_t i = 0; i < v->n; i++)
    if (v->id[i] == p.country_id) return v->said[i];
  return false;
}

/* Where capitals tell names from words a far village of the same name is rare; in upper-case text
** it is the rule: there a place counts only in a country that the article speaks of, or when
** everybody knows it. */
static bool place_credible(const SrArticle *a, const PlaceVote *v, const SrMention *m) {
  SrPlace p;
  if (place_of_direction(a, m)) return place_said(v, m->ref);
  if (!a->doc.upper || !sr_gaz_facts(m->ref, &p)) return true;
  if (p.kind == SR_G_COUNTRY || p.kind == SR_G_CAPITAL || p.country_id == a->work->country)
    return true;
  if (p.kind == SR_G_CITY && p.population >= PLACE_KNOWN) return true;
  for (uint32_t i = 0; i < v->n; i++)
    if (v->id[i] == p.country_id) return v->said[i] && !p.common;
  return !p.country_id;
}

/* a word for a town or a part of one beside name m: "X village", "Barangay X", "the village of X" */
static bool place_worded(const SrArticle *a, const SrMention *m) {
  static const char *const kSmall[] = {"admin2", "neighbourhood", "village", "town"};
  uint32_t s = sr_doc_sent_of(&a->doc, m->tok), behind = m->tok + m->ntok, front = m->tok;
  if (front > a->doc.sent[s].tok + 1 && sr_token_is(&a->doc, front - 1, "of")) front--;
  const SrLexHit *h[2] = {
      behind < sr_sent_end(&a->doc, s) ? sr_hit_at(a, behind, SR_L_PLACEWORD) : NULL,
      front > a->doc.sent[s].tok ? sr_hit_at(a, front - 1, SR_L_PLACEWORD) : NULL};
  if (h[0] && h[0]->tok != behind) h[0] = NULL;
  if (h[1] && h[1]->tok + h[1]->ntok != front) h[1] = NULL;
  for (size_t k = 0; k < 2; k++)
    if (h[k] && SR_SAME_IN(sr_lex_value(h[k]->entry), kSmall)) return true;
  return false;
}

/* "the Medina district", "Barangay San Pedro", in an article that speaks of no land where such a town
** is: a place that no gazetteer lists */
static bool place_foreign_quarter(const SrArticle *a, const PlaceVote *v, const SrMention *m) {
  enum { SMALL = 50000 };
  SrPlace p;
  if (a->doc.upper || !a->work->country || !sr_gaz_facts(m->ref, &p) || p.kind == SR_G_COUNTRY ||
      p.kind == SR_G_CAPITAL || p.kind == SR_G_ADMIN1 || !p.country_id ||
      p.population >= SMALL || p.country_id == a->work->country || !place_worded(a, m))
    return false;
  for (uint32_t i = 0; i < v->n; i++)
    if (v->id[i] == p.country_id && v->said[i]) return false;
  return true;
}

/* Another name of the article lies in the country. */
static bool place_has_company(const SrArticle *a, const SrMention *m, const uint32_t *name,
                              uint32_t country) {
  uint32_t own = name[m - a->mention];
  for (uint32_t i = 0; i < a->nmention; i++) {
    const SrMention *x = &a->mention[i];
    if (x->k != SR_M_PLACE || !x->nref) continue;
    uint32_t first = name[i] ? name[i] : x->ref;
    if (first != own && place_country_of(sr_gaz_candidate(first, 0)) == country) return true;
  }
  return false;
}

/* A hamlet of a land of which the article has not a word: nobody would know that it is meant. It is the
** namesake that no gazetteer lists, in the land that the article is about. */
static bool place_far_hamlet(const SrArticle *a, const PlaceVote *v, const SrMention *m,
                             const uint32_t *name) {
  enum { HAMLET = 20000 /* people */ };
  SrPlace p;
  if (a->doc.upper || !a->work->country || !sr_gaz_facts(m->ref, &p) || !p.country_id ||
      p.country_id == a->work->country)
    return false;
  bool led = place_led_by_direction(a, m) && (p.kind == SR_G_ADMIN1 || p.kind == SR_G_ADMIN2);
  bool hamlet = p.population <= HAMLET &&
                p.kind >= SR_G_CITY && p.kind <= SR_G_VILLAGE,
       home = led;
  if (!led && !hamlet) return false;
  for (uint32_t i = 0; i < v->n; i++) {
    if (v->id[i] == p.country_id && v->said[i]) return false;
    home |= v->id[i] == a->work->country && v->said[i];
  }
  return home && !place_has_company(a, m, name, p.country_id);
}

/* "the Santa Maria church", in an article that speaks of no land where such a town is: the name of
** the church. Returns the token behind its noun, 0 for a place. */
static uint32_t place_names_house(const SrArticle *a, const PlaceVote *v, const SrMention *m) {
  SrPlace p;
  uint32_t t = m->tok + m->ntok;
  if (a->doc.upper || t >= sr_sent_end(&a->doc, sr_doc_sent_of(&a->doc, m->tok)) ||
      !sr_gaz_facts(m->ref, &p) || p.kind == SR_G_COUNTRY || p.kind == SR_G_CAPITAL ||
      p.kind == SR_G_ADMIN1 || p.population >= PLACE_KNOWN || p.country_id == a->work->country)
    return 0;
  const SrLexHit *h = sr_hit_at(a, t, SR_L_FACILITY);
  if (!h || h->tok != t || a->doc.tok[t].flags & SR_T_CAP || a->work->mention_of[t] != SR_NONE)
    return 0;
  for (uint32_t i = 0; i < v->n; i++)
    if (v->id[i] == p.country_id && v->said[i]) return 0;
  return t + h->ntok;
}

/* Mention i becomes a facility that ends before a token. */
static void place_to_house(SrArticle *a, uint32_t i, uint32_t end) {
  SrMention *m = &a->mention[i];
  const SrToken *last = &a->doc.tok[end - 1];
  m->k = SR_M_FACILITY;
  m->kind = sr_mention_kind_name[SR_M_FACILITY];
  m->ntok = end - m->tok;
  m->head = end - 1;
  m->span.end = last->start + last->len;
  m->ref = SR_NONE;
  m->nref = 0;
  for (uint32_t t = m->tok; t < end; t++) a->work->mention_of[t] = i;
}

/* takes the mentions out that are no place after all (kind SR_M_N) */
static void place_drop(SrArticle *a) {
  SrWork *w = a->work;
  uint32_t out = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    SrSentWork *sw = &w->sent[s];
    uint32_t from = out, end = sw->mention + sw->nmention;
    for (uint32_t i = sw->mention; i < end; i++) {
      SrMention m = a->mention[i];
      for (uint32_t t = m.tok; t < m.tok + m.ntok; t++)
        w->mention_of[t] = m.k == SR_M_N ? SR_NONE : out;
      if (m.k == SR_M_N) continue;
      m.mention = (int64_t)out + 1;
      a->mention[out++] = m;
    }
    sw->mention = from;
    sw->nmention = out - from;
  }
  a->nmention = out;
}

/* Does p lie in q? Towns have no bounds: what is not far from one may be a quarter of it, and
** "near" it reaches further. */
static bool place_in(const SrPlace *p, const SrPlace *q, bool near) {
  enum { QUARTER = 60, NEAR = 150 }; /* km */
  if (q->kind == SR_G_COUNTRY) return p->country_id == q->id;
  if (q->kind == SR_G_ADMIN1) return p->admin1_id == q->id || p->id == q->id;
  bool town = q->kind != SR_G_REGION && q->kind != SR_G_WATER;
  if (!q->country_id) return true; /* Kashmir, the Sahel */
  if (!town || !q->admin1_id || (!near && p->admin1_id == q->admin1_id))
    return p->country_id == q->country_id;
  double km = sr_gaz_distance(p->id, q->id);
  return km >= 0 && km < (near || q->kind == SR_G_ADMIN2 ? NEAR : QUARTER);
}

static bool place_joined(const SrArticle *a, const SrMention *m, const SrMention *n) {
  return n >= a->mention && n < a->mention + a->nmention && n->k == SR_M_PLACE && n->ref &&
         n->sentence == m->sentence;
}

/* "X, 30 km south of Y" */
static bool place_offset(const SrArticle *a, uint32_t from, const SrMention *n) {
  return n->tok > from + 1 && sr_token_is(&a->doc, n->tok - 1, "of") &&
         sr_hit_at(a, n->tok - 2, SR_L_DIRECTION) && sr_token_is(&a->doc, from, ",");
}

/* the mention beside m that the text puts m in: "X of Y", "X in Y", "Y's X", "X village (Y district)", "X, Y"
** for a state or country; or near to */
static SrMention *place_holder(const SrArticle *a, SrMention *m, SrPlace *q, bool *near) {
  enum { FAR = 7 };
  SrMention *n = m + 1;
  uint32_t from = m->tok + m->ntok;
  while (n < a->mention + a->nmention && n < m + 3 && n->k != SR_M_PLACE) n++; /* 30 km */
  *near = false;
  if (place_joined(a, m, m - 1) && m[-1].tok + m[-1].ntok + 1 == m->tok &&
      a->doc.tok[m->tok - 1].flags & SR_T_CLITIC && sr_gaz_facts(m[-1].ref, q))
    return m - 1;
  if (!place_joined(a, m, n) || n->tok > from + FAR || !sr_gaz_facts(n->ref, q)) return NULL;
  bool wide = q->kind == SR_G_COUNTRY || q->kind == SR_G_ADMIN1;
  while (from < n->tok && a->work->hit[from].kinds & 1u << SR_L_PLACEWORD) from++;
  if (from + 1 < n->tok && a->work->tag[from].upos == SR_U_NOUN) from++; /* "the X camp in Y" */
  if (wide && n->tok == from + 1 && sr_token_is(&a->doc, from, ",")) return n;
  if (n->tok == from + 1 && sr_token_is(&a->doc, from, "(") && n->tok + n->ntok < a->doc.ntok) {
    uint32_t end = n->tok + n->ntok; /* "(Y)", "(Y, Z)", "(Y district" */
    if (sr_token_is(&a->doc, end, ")") || sr_token_is(&a->doc, end, ",") ||
        a->work->hit[end].kinds & 1u << SR_L_PLACEWORD)
      return n;
  }
  static const char *const kBeside[] = {"near", "outside"};
  bool beside = n->tok == from + 1 && (sr_token_is(&a->doc, from, kBeside[0]) ||
                                       sr_token_is(&a->doc, from, kBeside[1]));
  if (!wide && (beside || place_offset(a, from, n))) {
    *near = true;
    return n;
  }
  /* "X, the historic heart of Y" */
  bool apposed = from + 3 < n->tok && sr_token_is(&a->doc, from, ",") &&
                 a->work->tag[from + 1].upos == SR_U_DET && sr_token_is(&a->doc, n->tok - 1, "of");
  if (apposed) from++;
  if (!apposed && !sr_token_is(&a->doc, from, "of") && !sr_token_is(&a->doc, from, "in"))
    return NULL;
  for (uint32_t t = from + 1; t < n->tok; t++) /* "in Y", "of the city of Y", not "in July in Y" */
    if (a->doc.tok[t].flags & SR_T_PUNCT || a->work->tag[t].upos == SR_U_CCONJ ||
        (a->work->tag[t].upos == SR_U_ADP && !sr_token_is(&a->doc, t, "of")))
      return NULL;
  return n;
}

/* "in Myanmar's Kachin state": the area rather than the country named right before it */
static uint32_t place_narrower(const SrArticle *a, const SrMention *m) {
  const SrMention *next = m + 1 < a->mention + a->nmention ? m + 1 : NULL;
  if (next && next->k == SR_M_PLACE && next->ref && next->tok <= m->tok + m->ntok + 2 &&
      sr_gaz_inside(next->ref, m->ref))
    return next->ref;
  return m->ref;
}

/* The same name elsewhere in the article means the same place. */
static void place_same(SrArticle *a, const uint32_t *name, uint32_t i, uint32_t wrong) {
  const SrMention *m = &a->mention[i];
  for (uint32_t k = 0; k < a->nmention; k++) {
    SrMention *x = &a->mention[k];
    if (x->k != SR_M_PLACE || name[k] != name[i] || x->ref != wrong) continue;
    x->ref = m->ref;
    x->nref = m->nref;
    x->within = m->within;
  }
}

/* "the X neighbourhood of Kabul" is not the X of another land: the namesake that lies there, else
** one that no gazetteer lists. */
static void place_misplaced(SrArticle *a, const uint32_t *name) {
  enum { NAMES = 16 };
  uint32_t names = 0;
  for (uint32_t i = 0; i < a->nmention; i++) {
    SrMention *m = &a->mention[i];
    SrPlace p, q, x;
    bool near;
    if (m->k != SR_M_PLACE) continue;
    bool listed = m->ref && m->nref && sr_gaz_facts(m->ref, &p);
    if (listed && (p.kind == SR_G_COUNTRY || p.kind == SR_G_ADMIN1 || p.kind == SR_G_REGION ||
                   p.kind == SR_G_WATER))
      continue;
    SrMention *n = place_holder(a, m, &q, &near);
    if (!n) continue;
    n->holds = true;
    uint32_t held = place_narrower(a, n);
    if (held != n->ref && !sr_gaz_facts(held, &q)) continue;
    if (!m->ref) m->within = held;
    if (!listed || place_in(&p, &q, near)) continue;
    uint32_t best = 0, wrong = m->ref;
    for (uint32_t k = 0; k < m->nref && k < PLACE_CANDIDATES && !best; k++) {
      uint32_t id = sr_gaz_candidate(name[i], k);
      if (sr_gaz_facts(id, &x) && place_in(&x, &q, near)) best = id;
    }
    if (!best && (p.population >= PLACE_KNOWN || p.kind == SR_G_CAPITAL)) continue;
    m->ref = best;
    if (!best) {
      m->nref = 0;
      m->within = held;
    }
    if (names++ < NAMES) place_same(a, name, i, wrong);
  }
}

/* The area whose governor or authorities the sentence speaks of: "the governor of X", "X region governor N. N.", "the X
** authorities"; SR_NONE */
static uint32_t place_of_governor(const SrArticle *a, uint32_t s, uint32_t end) {
  enum { NEAR = 4 };
  static const char *const kRule[] = {"governor", "authorities"};
  const SrSentWork *w = &a->work->sent[s];
  SrPlace p;
  for (uint32_t t = a->doc.sent[s].tok; t < end; t++) {
    if (!SR_TOKEN_IN(&a->doc, t, kRule)) continue;
    for (uint32_t i = w->mention; i < w->mention + w->nmention; i++) {
      const SrMention *m = &a->mention[i];
      if (m->k != SR_M_PLACE || !m->ref || m->tok > t + NEAR || m->tok + m->ntok + 3 < t) continue;
      if (m->tok > t && !sr_token_is(&a->doc, t + 1, "of")) continue;
      if (sr_gaz_facts(m->ref, &p) && p.kind != SR_G_COUNTRY && p.admin1_id) return p.admin1_id;
    }
  }
  return SR_NONE;
}

/* "The Y governor said that the village of X had been shelled", "He said the village of X": X is in Y, also
** where no gazetteer lists it there but in the land whose men shelled it. */
static void place_governed(SrArticle *a, const uint32_t *name) {
  static const char *const kHe[] = {"he", "she", "governor"};
  for (uint32_t i = 0; i < a->nmention; i++) {
    SrMention *m = &a->mention[i];
    SrPlace p, q;
    if (m->k != SR_M_PLACE || (m->ref && (!sr_gaz_facts(m->ref, &p) || p.kind < SR_G_CITY || p.kind > SR_G_VILLAGE ||
                                         p.population >= PLACE_KNOWN)))
      continue;
    if (!place_worded(a, m)) continue;
    uint32_t s = sr_doc_sent_of(&a->doc, m->tok), area = place_of_governor(a, s, m->tok);
    if (area == SR_NONE && s > 0 && SR_TOKEN_IN(&a->doc, a->doc.sent[s].tok, kHe))
      area = place_of_governor(a, s - 1, sr_sent_end(&a->doc, s - 1));
    if (area == SR_NONE || !sr_gaz_facts(area, &q) || (m->ref && p.country_id == q.country_id)) continue;
    m->ref = 0;
    for (uint32_t k = 0; k < m->nref && k < PLACE_CANDIDATES && !m->ref; k++)
      if (sr_gaz_inside(sr_gaz_candidate(name[i], k), area)) m->ref = sr_gaz_candidate(name[i], k);
    if (!m->ref) m->nref = 0, m->within = area;
  }
}

/* "X village, 50 km from Y" */
static bool place_far_from(const SrArticle *a, uint32_t from, uint32_t to) {
  static const char *const kFar[] = {"km", "kms", "kilometers", "kilometres", "miles", "mile"};
  return SR_ANY_IN(&a->doc, from, to, kFar);
}

/* "Kolomeh village, Bannu district", "Bannu's Kolomeh village": the place that holds one that no
** gazetteer lists; else it is somewhere in the article's country. */
static void place_within(SrArticle *a) {
  enum { FAR = 7 };
  for (uint32_t i = 0; i < a->nmention; i++) {
    SrMention *m = &a->mention[i];
    if (m->k != SR_M_PLACE || m->ref || m->within) continue;
    const SrMention *next = NULL, *last = NULL;
    for (uint32_t k = i + 1; k < a->nmention && k < i + FAR && !next; k++)
      if (a->mention[k].k == SR_M_PLACE && a->mention[k].ref) next = &a->mention[k];
    for (uint32_t k = i; k-- > 0 && k + FAR > i && !last;)
      if (a->mention[k].k == SR_M_PLACE && a->mention[k].ref) last = &a->mention[k];
    bool after = next && next->sentence == m->sentence && next->tok < m->tok + m->ntok + FAR &&
                 !sr_token_is(&a->doc, next->tok - 1, "with") && /* "near the border with Y" */
                 !place_far_from(a, m->tok + m->ntok, next->tok);
    bool before = last && last->sentence == m->sentence && last->tok + last->ntok + 2 >= m->tok;
    m->within = before ? last->ref : after ? place_narrower(a, next) : a->work->country;
  }
}

void sr_pass_places(SrArticle *a) {
  enum { NAMED = 16 };
  PlaceVote *v = sr_arena_alloc(&a->arena, sizeof *v);
  uint32_t *name = sr_arena_zalloc(&a->arena, (a->nmention + 1u) * sizeof *name);
  if (!v || !name) return;
  v->n = 0;
  memset(v->asked, 0, sizeof v->asked);
  a->work->country = place_article_country(a, v);
  uint32_t named[NAMED] = {0}, n = 0, dropped = 0;
  for (uint32_t i = 0; i < a->nmention; i++) {
    SrMention *m = &a->mention[i];
    if (m->k != SR_M_PLACE || !m->nref) continue;
    name[i] = m->ref;
    m->ref = place_choose(a, m, named, n < NAMED ? n : NAMED);
    uint32_t house = place_names_house(a, v, m);
    if (house) {
      place_to_house(a, i, house);
      continue;
    }
    if (place_foreign_quarter(a, v, m) || place_far_hamlet(a, v, m, name)) {
      m->ref = 0;
      m->nref = 0;
      continue;
    }
    if (!place_credible(a, v, m)) {
      m->k = SR_M_N;
      dropped++;
      continue;
    }
    named[n++ % NAMED] = m->ref;
  }
  if (dropped) place_drop(a);
  if (!a->doc.upper) {
    place_misplaced(a, name);
    place_governed(a, name);
  }
  place_within(a);
}
