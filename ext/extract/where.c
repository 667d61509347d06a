/*
** where.c: the place of an incident with the areas that hold it. The main
** incident without a place of its own lies where the article plays.
*/
#include "story.h"
#include "where.h"

#include <math.h>

/* logits of the model */
enum {
  WHERE_FLOOR = -200, /* wire text */
  WHERE_FLOOR_NEWS = -400,
  WHERE_FLOOR_PAST = -150,
  WHERE_FLOOR_OTHER = 0, /* ... where another incident is told */
  WHERE_INNER = -256,    /* of a place inside the likeliest one ... */
  WHERE_NAMED = 300,
  WHERE_NEAR = 320 /* ... and how much less likely it may be */
};

static const char *where_name(const char *s) { return s && *s ? s : NULL; }

/* How good a default a place is: the narrower, the earlier and the more often named. */
static uint32_t where_main_default(const SrArticle *a, const SrStory *t) {
  enum { LEAD = 8 };
  uint32_t best = SR_NONE;
  int top = 0;
  for (uint32_t s = 0; s < a->doc.nsent && s < t->draft->sent + LEAD; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (s > t->draft->sent && !sr_story_about(t, s)) continue;
    if (sr_entries_apart(a, s, t->draft->sent)) continue;
    for (uint32_t i = w->mention; i < w->mention + w->nmention && i < w->mention + 64; i++) {
      const SrMention *m = &a->mention[i];
      SrPlace p;
      if (m->k != SR_M_PLACE || !sr_gaz_get(m->ref, &p)) continue;
      if (p.kind == SR_G_WATER || (!p.country_id && p.kind != SR_G_COUNTRY) ||
          (a->work->country && p.country_id && p.country_id != a->work->country))
        continue;
      int score = p.kind == SR_G_COUNTRY ? 1 : p.kind == SR_G_ADMIN1 ? 4 : 8;
      if (sr_place_near(a, s, m->tok) == i)
        score += 4;
      else if (a->doc.sent[s].kind == SR_S_BODY)
        continue;
      score -= s > t->draft->sent ? (int)(s - t->draft->sent) / 2 : 0;
      if (score > top) {
        top = score;
        best = i;
      }
    }
  }
  return best;
}

/* "Ukraine's SBU claimed": whose the body is */
static bool where_owner(const SrArticle *a, const SrMention *m) {
  uint32_t t = m->tok + m->ntok;
  if (t + 1 >= a->doc.ntok || !(a->doc.tok[t].flags & SR_T_CLITIC)) return false;
  uint32_t n = a->work->mention_of[t + 1];
  return n != SR_NONE && (a->mention[n].k == SR_M_ORGANIZATION || a->mention[n].k == SR_M_GROUP ||
                          a->mention[n].k == SR_M_PERSON);
}

/* A country that a sentence of the incident names anyhow: "Hamas's attack on Israel", "Israeli
 * towns" */
static uint32_t where_sentence(const SrArticle *a, const SrStory *t) {
  uint32_t best = 0;
  for (uint32_t s = t->draft->sent; s < a->doc.nsent && !best; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s)) continue;
    for (uint32_t i = w->mention; i < w->mention + w->nmention && i < w->mention + 64 && !best;
         i++) {
      const SrMention *m = &a->mention[i];
      SrPlace p;
      if (m->k == SR_M_PLACE && !where_owner(a, m) && sr_gaz_get(m->ref, &p))
        best = p.kind == SR_G_COUNTRY ? p.id : p.country_id;
    }
  }
  return best;
}

/* "in the city", "in the capital", "in the same district": where the main incident was */
static bool where_same(const SrArticle *a, const SrStory *t) {
  static const char *const kArea[] = {"city",     "capital", "town",   "village", "same",
                                      "district", "area",    "region", "province"};
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    uint32_t end = sr_sent_end(&a->doc, s);
    if (!sr_story_own(t, s)) continue;
    for (uint32_t k = a->doc.sent[s].tok; k + 2 < end; k++)
      for (size_t i = 0; i < sizeof kArea / sizeof *kArea; i++)
        if (sr_token_is(&a->doc, k, "in") && sr_token_is(&a->doc, k + 1, "the") &&
            sr_token_is(&a->doc, k + 2, kArea[i]) &&
            !(k + 3 < end && sr_token_is(&a->doc, k + 3, "of")))
          return true;
  }
  return false;
}

/* as people write it, not in the capitals of a dateline */
static bool where_cased(const char *words) {
  for (; *words; words++)
    if (*words >= 'a' && *words <= 'z') return true;
  return false;
}

static void where_fill(SrIncident *r, uint32_t id, const char *words) {
  SrPlace p;
  if (!id || !sr_gaz_get(id, &p)) return;

  r->country = p.kind == SR_G_COUNTRY ? p.name : where_name(p.country);
  r->place_precision = "country";
  if (p.has_point) {
    r->latitude = p.latitude;
    r->longitude = p.longitude;
  }
  r->place = r->country; /* the country, where nothing narrower is named */
  if (p.kind == SR_G_COUNTRY) return;
  r->place = words && where_cased(words) ? words : p.name;
  r->admin1 = p.kind == SR_G_ADMIN1 ? p.name : where_name(p.admin1);
  r->admin2 = p.kind == SR_G_ADMIN2 ? p.name : where_name(p.admin2);
  r->place_precision = p.kind == SR_G_ADMIN1   ? "admin1"
                       : p.kind == SR_G_ADMIN2 ? "admin2"
                       : p.kind == SR_G_REGION ? "admin1"
                                               : "place";
}

/* The area in which all other places of a country lie that the article names in these zones, at least so many; 0
** where they lie in several. A dateline, and the capital of which only others tell, are where people write and
** govern. */
static uint32_t where_area_of(const SrWhereList *l, const SrWhereItem *x, uint8_t zone, uint32_t least) {
  uint32_t area = 0, n = 0;
  for (uint32_t k = 0; k < l->n; k++) {
    SrPlace p;
    const SrWhereItem *y = &l->a[k];
    if (y == x || y->zone > zone || y->zone == SR_WZ_DATELINE || y->id & SR_WHERE_UNLISTED ||
        !sr_gaz_facts(y->held, &p) || p.country_id != x->held || !p.admin1_id ||
        (p.kind == SR_G_CAPITAL && y->zone > SR_WZ_HEADLINE))
      continue;
    if (area && area != p.admin1_id) return 0;
    area = p.admin1_id;
    n++;
  }
  return n >= least ? area : 0;
}

/* The area of place x, of which no more than the country is known: that of the places beside it, else of all that
** are told of. */
static uint32_t where_area(const SrIncident *r, const SrWhereList *l, const SrWhereItem *x) {
  bool main = r->prominence && strcmp(r->prominence, "main") == 0;
  uint32_t area = where_area_of(l, x, main ? SR_WZ_HEADLINE : SR_WZ_OWN, 1);
  return area ? area : where_area_of(l, x, SR_WZ_N, 2);
}

/* A place that no gazetteer lists has its name and the areas of what holds it, but no point. */
static void where_unlisted(SrArticle *a, SrIncident *r, const SrWhereList *l, const SrWhereItem *x) {
  SrPlace p;
  uint32_t area = sr_gaz_facts(x->held, &p) && p.kind == SR_G_COUNTRY && !a->doc.upper ? where_area(r, l, x) : 0;
  where_fill(r, area ? area : x->held, NULL);
  r->place = a->mention[x->best].value;
  r->latitude = r->longitude = NAN;
  r->place_precision = "place";
}

/* The rules found a country beside the acts ("in Mali"), and the candidate lies elsewhere: that
** counts only where a sentence of the incident says so. */
static bool where_abroad(const SrArticle *a, const SrIncident *r, const SrWhereItem *x) {
  SrPlace p;
  if (r->near == SR_NONE || !sr_gaz_facts(a->mention[r->near].ref, &p) || p.kind != SR_G_COUNTRY)
    return false;
  if (x->held == p.id) return false;
  return !sr_gaz_inside(x->held, p.id) && !(x->locative && x->zone <= SR_WZ_OWN);
}

/* How likely a place must be: in news the likeliest is better than none, but history told in
** passing has seldom happened in a place that only other sentences name. */
static int32_t where_floor(const SrArticle *a, const SrIncident *r, const SrWhereItem *x) {
  if (a->doc.upper) return WHERE_FLOOR;
  bool background = r->prominence && strcmp(r->prominence, "background") == 0;
  if (!background || x->zone <= SR_WZ_OWN) return WHERE_FLOOR_NEWS;
  return x->zone == SR_WZ_OTHER ? WHERE_FLOOR_OTHER : WHERE_FLOOR_PAST;
}

/* News whose main act no sentence puts anywhere is of where it was written. */
static const SrWhereItem *where_reported(const SrArticle *a, const SrIncident *r,
                                         const SrWhereList *l) {
  bool main = r->prominence && strcmp(r->prominence, "main") == 0;
  if (a->doc.upper || !main || l->nown) return NULL;
  for (uint32_t k = 0; k < l->n; k++)
    if (l->a[k].zone == SR_WZ_DATELINE && !where_abroad(a, r, &l->a[k]) &&
        (!a->work->country || sr_gaz_inside(l->a[k].held, a->work->country)))
      return &l->a[k];
  return NULL;
}

/* A place that no gazetteer lists, beside the act: nobody names a village for its own sake. The
** model has seen few such. */
static bool where_named_for_it(const SrArticle *a, const SrWhereItem *x) {
  return !a->doc.upper && x->id & SR_WHERE_UNLISTED && x->locative && x->zone <= SR_WZ_OWN &&
         x->nearest;
}

/* A region without borders is no place of an act where its sentences name one: "gunfight in
** Kashmir", then "in Kashmir's Shopian district" */
static uint32_t where_in_region(const SrWhereList *l, const int32_t *each, uint32_t best) {
  SrPlace region, p;
  uint32_t to = best;
  int32_t top = INT32_MIN;
  if (!sr_gaz_facts(l->a[best].id, &region) || region.kind != SR_G_REGION) return best;
  for (uint32_t k = 0; k < l->n; k++) {
    const SrWhereItem *x = &l->a[k];
    if (k == best || !x->locative || x->zone > SR_WZ_OWN || each[k] <= top ||
        !sr_gaz_facts(x->held, &p) || p.kind == SR_G_REGION ||
        (region.country_id && p.country_id != region.country_id))
      continue;
    top = each[k];
    to = k;
  }
  return to;
}

/* "in the X village in the Y sector of Z": what stands behind the village, and no verb between, says where it
** lies, also where no gazetteer knows that; and a village beside the act lies in the area that is all that other
** sentences tell */
static bool where_lies_in(const SrArticle *a, const SrWhereItem *x, const SrWhereItem *y) {
  SrPlace p;
  const SrMention *m = &a->mention[x->best];
  if (a->doc.upper || !sr_gaz_facts(y->id, &p) || sr_hit_at(a, m->tok, SR_L_PLACEWORD)) return false;
  uint32_t from = m->tok, to = a->mention[y->best].tok;
  if (x->sent == y->sent)
    return from < to && sr_verbs_between(a, x->sent, from, to) == 0 && !sr_word_between(a, from, to, "and");
  bool area = p.kind == SR_G_ADMIN1 || p.kind == SR_G_ADMIN2;
  return area && x->nearest && (x->held == p.country_id || sr_gaz_inside(x->held, p.id));
}

/* "in the village of X", "residents of the village of X" */
static bool where_worded(const SrArticle *a, const SrWhereItem *x) {
  static const char *const kPut[] = {"in", "of", "on", "at", "into", "against"};
  enum { FAR = 4 };
  uint32_t from = a->doc.sent[x->sent].tok, t = a->mention[x->best].tok;
  if (a->doc.upper || t < from + 4 || !sr_token_is(&a->doc, t - 1, "of") || !sr_hit_at(a, t - 2, SR_L_PLACEWORD))
    return false;
  for (uint32_t k = t - 2; k-- > from && k + FAR > t - 2;)
    if (sr_token_is(&a->doc, k, "the")) return k > from && SR_TOKEN_IN(&a->doc, k - 1, kPut);
  return false;
}

/* x stands beside the act, as the place of the act. */
static bool where_beside(const SrWhereItem *x) {
  return x->locative && x->zone <= SR_WZ_OWN && x->nearest;
}

/* a title's place may be the area that bears the name of the town: "raid in Guanajuato" */
static bool where_namesake(const SrArticle *a, const SrWhereItem *x, const SrWhereItem *y) {
  SrPlace p, q;
  return a->doc.sent[x->sent].kind == SR_S_TITLE && sr_gaz_get(x->id, &p) && p.kind >= SR_G_CAPITAL &&
         p.kind <= SR_G_TOWN && sr_same(p.name, p.admin1) && sr_gaz_facts(y->held, &q) &&
         q.admin1_id == p.admin1_id && q.id != p.admin1_id;
}

/* "raid in Guanajuato", then "in the city of Irapuato": the one place beside the act inside an area that is likelier;
** and a place beside the act rather than one that only a headline or another incident's sentences name */
static uint32_t where_rather(const SrArticle *a, const SrIncident *r, const SrWhereList *l, const int32_t *each,
                             uint32_t best) {
  SrPlace p;
  const SrWhereItem *x = &l->a[best];
  bool main = r->prominence && strcmp(r->prominence, "main") == 0;
  bool area = sr_gaz_facts(x->id, &p) && p.kind == SR_G_ADMIN1, far = x->zone >= SR_WZ_HEADLINE;
  uint32_t to = best, n = 0;
  for (uint32_t k = 0; k < l->n; k++) {
    const SrWhereItem *y = &l->a[k];
    if (k == best || each[k] < WHERE_FLOOR_NEWS || sr_where_inside(x, y)) continue;
    SrPlace q;
    bool in = where_beside(y) && ((area && sr_where_inside(y, x)) || where_namesake(a, x, y));
    bool wide = !area && sr_gaz_facts(y->id, &q) && (q.kind == SR_G_ADMIN1 || q.kind == SR_G_REGION);
    bool own = far && !main && !wide && where_beside(y);
    bool about = main && x->zone >= SR_WZ_OTHER && y->zone == SR_WZ_ABOUT && y->locative;
    if (!in && !own && !about) continue;
    n++;
    if (n == 1 || each[k] > each[to]) to = k;
  }
  return n == 1 || far ? to : best;
}

/* The place that the model finds likeliest, the inner of two that are nearly as likely; NULL when
** none is likely enough. */
static const SrWhereItem *where_choose(SrArticle *a, const SrIncident *r, SrWhereList *l) {
  const SrModel *m = sr_model("places");
  SrFeats *f = sr_article_feats(a);
  int32_t score[SR_MODEL_MAX_OUT], each[SR_WHERE_MAX], top = INT32_MIN;
  uint32_t best = 0;
  if (!m || !f) return NULL;
  for (uint32_t k = 0; k < l->n; k++) {
    sr_where_features(a, r, l, k, f);
    sr_model_score(m, f, score);
    each[k] = where_abroad(a, r, &l->a[k])      ? INT32_MIN
              : where_named_for_it(a, &l->a[k]) ? score[0] + WHERE_NAMED
                                                : score[0];
    if (each[k] > top) top = each[k], best = k;
  }
  if (!l->n || top < where_floor(a, r, &l->a[best])) return where_reported(a, r, l);
  if (!a->doc.upper) best = where_rather(a, r, l, each, best);
  SrPlace p;
  bool wide = !a->doc.upper && sr_gaz_facts(l->a[best].id, &p) && p.kind == SR_G_ADMIN1;
  for (uint32_t k = 0; k < l->n; k++) {
    const SrWhereItem *x = &l->a[k];
    /* "in the village of X, in the Y district": nobody names a village for its own sake, nor where the text
    ** goes on with the attack on a province */
    bool said = x->id & SR_WHERE_UNLISTED && (x->locative || (x->zone <= SR_WZ_OWN && where_worded(a, x))) &&
                x->zone <= (wide ? SR_WZ_ABOUT : SR_WZ_OWN);
    SrPlace held;
    /* ... "in the town of X", in the land of that province: in it */
    if (wide && said && x->zone <= SR_WZ_OWN && x->nearest && sr_gaz_facts(x->held, &held) &&
        held.kind == SR_G_COUNTRY && held.id == p.country_id &&
        !sr_hit_at(a, a->mention[x->best].tok, SR_L_PLACEWORD))
      l->a[k].held = l->a[best].id;
    bool near = each[k] >= WHERE_INNER && each[k] >= top - WHERE_NEAR;
    if (((said || near) && sr_where_inside(x, &l->a[best])) ||
        ((said || (near && where_worded(a, x))) && where_lies_in(a, x, &l->a[best])))
      best = k;
  }
  return &l->a[a->doc.upper ? best : where_in_region(l, each, best)];
}

/* The place beside the acts of the incident; of the main one, else the best of the article's first
** places. */
static uint32_t where_by_rule(const SrArticle *a, const SrStory *t) {
  SrPlace p;
  bool main = t->draft == t->main;
  uint32_t m = t->draft->place;
  if (m == SR_NONE && main) return where_main_default(a, t);
  if (m == SR_NONE && t->main && where_same(a, t)) return t->main->place;
  if (m != SR_NONE && main && sr_gaz_facts(a->mention[m].ref, &p) &&
      p.kind == SR_G_ADMIN1) { /* "a centre in the province ... in Bannu" */
    uint32_t inner = where_main_default(a, t);
    if (inner != SR_NONE && sr_gaz_inside(a->mention[inner].ref, p.id)) return inner;
  }
  return m;
}

/* What stands in front of a list names the country that all of it is about: "attacks in Kenya". */
static bool where_list_is_of(const SrArticle *a, uint32_t country) {
  SrPlace p;
  for (uint32_t s = 0; s < a->doc.nsent && !a->work->sent[s].entry; s++) {
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t i = w->mention; i < w->mention + w->nmention && i < w->mention + 64; i++)
      if (a->mention[i].k == SR_M_PLACE && sr_gaz_facts(a->mention[i].ref, &p) &&
          (p.id == country || p.country_id == country))
        return true;
  }
  return false;
}

/* mention m is part of the phrase for people who were hurt or taken and belong to no force or office: a
** foreigner, a worker */
static bool where_of_victim(const SrArticle *a, const SrMention *m) {
  static const char *const kAtHome[] = {"police", "military", "security", "official", "militant"};
  uint32_t g = a->work->group_of[m->tok];
  for (uint32_t i = 0; i < a->work->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (g == SR_NONE || x->who != g || x->perpetrator || x->effect > SR_E_HOSTAGE) continue;
    if (SR_SAME_IN(x->class_, kAtHome)) return false;
    return true;
  }
  return false;
}

/* "Two Egyptians were shot": nothing but what the victims are called speaks for the country */
static bool where_only_victims(const SrArticle *a, uint32_t country) {
  enum { SHORT = 24 };
  bool victims = false;
  SrPlace p, own;
  if (a->nmention > SHORT || a->doc.head.dateline_place.end || !sr_gaz_get(country, &own)) return false;
  for (uint32_t i = 0; i < a->nmention; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k == SR_M_GROUP || m->k == SR_M_ORGANIZATION || m->k == SR_M_FACILITY) return false;
    if (m->k == SR_M_PLACE && sr_gaz_facts(m->ref, &p) && (p.id == country || p.country_id == country))
      return false;
    if (m->k != SR_M_NATIONALITY || !m->value || strcmp(m->value, own.name) != 0) continue;
    if (!where_of_victim(a, m)) return false;
    victims = true;
  }
  return victims;
}

/* The country, where no place is known: that of the place beside the act, of a sentence of the
** incident, of the article. */
static void where_country(SrArticle *a, SrIncident *r, const SrStory *t) {
  SrPlace p;
  bool main = t->draft == t->main;
  uint32_t m = r->near;
  /* "in the city": of the main incident */
  if (m != SR_NONE && !main && t->draft->place == SR_NONE && !a->doc.upper &&
      sr_gaz_facts(a->mention[m].ref, &p) && p.kind != SR_G_COUNTRY) {
    where_fill(r, p.id, sr_words(a, a->mention[m].tok, a->mention[m].ntok));
    return;
  }
  if (m != SR_NONE && sr_gaz_facts(a->mention[m].ref, &p))
    where_fill(r, p.kind == SR_G_COUNTRY ? p.id : p.country_id, NULL);
  if (!r->country && !main && t->draft->place == SR_NONE) {
    uint32_t id = where_sentence(a, t);
    if (sr_gaz_facts(id, &p)) where_fill(r, p.kind == SR_G_COUNTRY ? p.id : p.country_id, NULL);
  }
  if (t->draft->entry && !where_list_is_of(a, a->work->country)) return;
  if (!r->country && (main || t->draft->place == SR_NONE) && !where_only_victims(a, a->work->country))
    where_fill(r, a->work->country, NULL);
}

/* "near X", "10 km north of X", "an X suburb": not in it; but "outside the X courthouse" is */
static bool where_only_near(const SrArticle *a, const SrWhereItem *x) {
  static const char *const kNear[] = {"near", "outside", "off"};
  const SrMention *m = &a->mention[x->best];
  uint32_t g = a->work->group_of[m->tok], from = m->tok, behind = m->tok + m->ntok;
  if (behind < sr_sent_end(&a->doc, x->sent) && sr_token_is(&a->doc, behind, "suburb")) return true;
  if (g != SR_NONE && a->work->group.a[g].head >= m->tok + m->ntok) return false;
  if (g != SR_NONE && a->work->group.a[g].tok < from) from = a->work->group.a[g].tok;
  if (from <= a->doc.sent[x->sent].tok) return false;
  if (SR_TOKEN_IN(&a->doc, from - 1, kNear)) return true;
  return from > a->doc.sent[x->sent].tok + 1 && sr_token_is(&a->doc, from - 1, "of") &&
         sr_hit_at(a, from - 2, SR_L_DIRECTION);
}

/* The place that sentences of the incident name beside one that it was only near to. */
static const SrWhereItem *where_nearer(const SrArticle *a, const SrWhereList *l,
                                       const SrWhereItem *x) {
  enum { KM = 60 };
  if (a->doc.upper || !where_only_near(a, x)) return x;
  for (uint32_t k = 0; k < l->n; k++) {
    const SrWhereItem *y = &l->a[k];
    if (y == x || !y->locative || y->zone > SR_WZ_ABOUT || sr_where_inside(x, y) ||
        where_only_near(a, y))
      continue;
    double km = sr_gaz_distance(y->held, x->held);
    if (y->id & SR_WHERE_UNLISTED ? y->held == x->held || y->held == a->work->country
                                  : km >= 0 && km < KM)
      return y;
  }
  return x;
}

/* the country of "Cameroon's North-West region" stands before mention m */
static bool where_country_before(const SrArticle *a, const SrMention *m, uint32_t from) {
  SrPlace p;
  if (m->tok < from + 3 || !(a->doc.tok[m->tok - 1].flags & SR_T_CLITIC)) return false;
  uint32_t c = a->work->mention_of[m->tok - 2];
  return c != SR_NONE && a->mention[c].k == SR_M_PLACE && sr_gaz_facts(a->mention[c].ref, &p) &&
         p.kind == SR_G_COUNTRY;
}

/* "in western Cameroon", "in the north of Mali", "in Cameroon's North-West region": the acts were
** not where the report was written */
static bool where_in_a_part(const SrArticle *a, const SrStory *t) {
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s)) continue;
    for (uint32_t i = w->mention; i < w->mention + w->nmention && i < w->mention + 64; i++) {
      const SrMention *m = &a->mention[i];
      SrPlace p;
      uint32_t from = a->doc.sent[s].tok;
      if (m->k != SR_M_PLACE || m->tok <= from || !sr_gaz_facts(m->ref, &p)) continue;
      if (p.kind == SR_G_ADMIN1 && where_country_before(a, m, from)) return true;
      if (p.kind != SR_G_COUNTRY) continue;
      bool of = m->tok > from + 1 && sr_token_is(&a->doc, m->tok - 1, "of");
      if (sr_hit_at(a, m->tok - 1 - of, SR_L_DIRECTION)) return true;
    }
  }
  return false;
}

/* No more than the country is known, or only other sentences name the place of what is told beside the
** main incident: what the facility tells where it was done. */
static void where_by_house(SrArticle *a, SrIncident *r, const SrStory *t, bool far) {
  uint32_t city = 0, m;
  SrPlace p;
  if (a->doc.upper || (sr_incident_placed(r) && (!far || t->draft == t->main))) return;
  m = sr_where_house(a, t, &city);
  if (m == SR_NONE || (!city && sr_incident_placed(r))) return;
  bool here = city && r->country && sr_gaz_get(city, &p) && strcmp(p.country, r->country) == 0;
  if (city && (here || t->draft != t->main)) {
    where_fill(r, city, NULL);
  } else if (r->country) {
    r->place = a->mention[m].value;
    r->latitude = r->longitude = NAN;
    r->place_precision = "place";
  }
}

/* What the sentences of the incident point to, where they name nothing narrower: "in the Afghan capital", "in
** the same town". */
static void where_by_pointing(SrArticle *a, SrIncident *r, const SrStory *t, const SrWhereItem *x) {
  bool own = x && x->zone <= SR_WZ_OWN;
  SrPlace p;
  if (a->doc.upper) return;
  SrThere y = sr_where_there(a, t);
  uint32_t of = y.id || y.mention == SR_NONE ? y.id : a->mention[y.mention].within;
  if (!of || !sr_gaz_get(of, &p)) return;
  if (r->country && strcmp(r->country, p.kind == SR_G_COUNTRY ? p.name : p.country) != 0) return;
  if (own && !(y.same && sr_gaz_inside(of, x->held))) return;
  if (y.mention == SR_NONE || y.id) {
    where_fill(r, of, y.mention == SR_NONE ? NULL : sr_words(a, a->mention[y.mention].tok, a->mention[y.mention].ntok));
    return;
  }
  where_fill(r, of, NULL);
  r->place = a->mention[y.mention].value;
  r->latitude = r->longitude = NAN;
  r->place_precision = "place";
}

/* Takes the places of the dateline out that no sentence names. */
static void where_drop_dateline(SrWhereList *l) {
  uint32_t n = 0;
  for (uint32_t k = 0; k < l->n; k++)
    if (l->a[k].zone != SR_WZ_DATELINE) l->a[n++] = l->a[k];
  l->n = n;
}

void sr_story_where(SrArticle *a, SrIncident *r, const SrStory *t) {
  SrWhereList *l = sr_arena_alloc(&a->arena, sizeof *l);
  r->latitude = r->longitude = NAN;
  r->near = where_by_rule(a, t);
  if (!l) return;
  sr_where_candidates(a, r, l);
  if (!a->doc.upper && where_in_a_part(a, t)) where_drop_dateline(l);
  /* one of a series has no trigger whose surroundings could be weighed */
  bool series = !t->draft->nevent && !t->draft->ntoll && t->draft->place != SR_NONE;
  if (series || (t->draft->settled && t->draft->place != SR_NONE && t->draft != t->main)) {
    uint32_t m = t->draft->place;
    where_fill(r, a->mention[m].ref, sr_words(a, a->mention[m].tok, a->mention[m].ntok));
    return;
  }
  const SrWhereItem *x = where_choose(a, r, l);
  if (x) x = where_nearer(a, l, x);
  if (x && x->id & SR_WHERE_UNLISTED)
    where_unlisted(a, r, l, x);
  else if (x)
    where_fill(r, x->id, sr_words(a, a->mention[x->best].tok, a->mention[x->best].ntok));
  else
    where_country(a, r, t);
  where_by_pointing(a, r, t, x);
  where_by_house(a, r, t, x && x->zone > SR_WZ_OWN);
}
