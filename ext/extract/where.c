/*
** where.c: the place of an incident with the areas that hold it. The main
** incident without a place of its own lies where the article plays.
*/
#include "story.h"

#include <math.h>

static const char *where_name(const char *s) { return s && *s ? s : NULL; }

/* How good a default a place is: the narrower, the earlier and the more often named. */
static uint32_t where_main_default(const SrArticle *a, const SrStory *t) {
  enum { LEAD = 8 };
  uint32_t best = SR_NONE;
  int top = 0;
  for (uint32_t s = 0; s < a->doc.nsent && s < t->draft->sent + LEAD; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (s > t->draft->sent && !sr_story_about(t, s)) continue;
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

static uint32_t where_dateline(const SrArticle *a) {
  const SrDoc *d = &a->doc;
  SrSpan s = d->head.dateline_place;
  char key[256];
  uint32_t ids[16], context[1] = {a->work->country};
  if (s.end <= s.start) return 0;
  size_t n = sr_fold(d->text + s.start, s.end - s.start, key, sizeof key);
  uint32_t k = sr_gaz_find(key, n, ids, 16);
  return sr_gaz_resolve(ids, k, context, a->work->country ? 1 : 0);
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
      if (m->k == SR_M_PLACE && sr_gaz_get(m->ref, &p))
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

static void where_fill(SrArticle *a, SrIncident *r, uint32_t id, const char *words) {
  SrPlace p;
  if (!id || !sr_gaz_get(id, &p)) return;

  r->country = p.kind == SR_G_COUNTRY ? p.name : where_name(p.country);
  r->place_precision = "country";
  if (p.has_point) {
    r->latitude = p.latitude;
    r->longitude = p.longitude;
  }
  if (p.kind == SR_G_COUNTRY) return;
  r->place = words && !a->doc.upper ? words : p.name;
  r->admin1 = p.kind == SR_G_ADMIN1 ? p.name : where_name(p.admin1);
  r->admin2 = p.kind == SR_G_ADMIN2 ? p.name : where_name(p.admin2);
  r->place_precision = p.kind == SR_G_ADMIN1   ? "admin1"
                       : p.kind == SR_G_ADMIN2 ? "admin2"
                       : p.kind == SR_G_REGION ? "admin1"
                                               : "place";
}

void sr_story_where(SrArticle *a, SrIncident *r, const SrStory *t) {
  bool main = t->draft == t->main;
  uint32_t m = t->draft->place;
  SrPlace p;
  r->latitude = r->longitude = NAN;
  if (m == SR_NONE && main) m = where_main_default(a, t);
  if (m == SR_NONE && !main && t->main && where_same(a, t)) m = t->main->place;
  if (m != SR_NONE && main && sr_gaz_get(a->mention[m].ref, &p) &&
      p.kind == SR_G_ADMIN1) { /* "a centre in the province ... in Bannu" */
    uint32_t inner = where_main_default(a, t);
    if (inner != SR_NONE && sr_gaz_inside(a->mention[inner].ref, p.id)) m = inner;
  }
  bool wide = m == SR_NONE || (sr_gaz_get(a->mention[m].ref, &p) &&
                               (p.kind == SR_G_COUNTRY || (!p.country_id && main)));
  if (m != SR_NONE)
    where_fill(a, r, a->mention[m].ref, sr_words(a, a->mention[m].tok, a->mention[m].ntok));
  if (wide && main && !a->doc.upper) {
    uint32_t id = where_dateline(a), held = m == SR_NONE ? a->work->country : a->mention[m].ref;
    if (id && (!held || sr_gaz_inside(id, held))) where_fill(a, r, id, NULL);
  }
  if (!r->country && !main && t->draft->place == SR_NONE)
    where_fill(a, r, where_sentence(a, t), NULL);
  if (!r->country && (main || t->draft->place == SR_NONE) && a->work->country)
    where_fill(a, r, a->work->country, NULL);
}
