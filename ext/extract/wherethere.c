/*
** wherethere.c: places that a sentence points to and does not name: "in Yemen's capital", "in the same
** town", "the city's main station".
*/
#include "story.h"
#include "where.h"

enum { THERE_BACK = 6, THERE_SENTENCES = 3, THERE_MENTIONS = 48 };

/* what a word for a place stands for */
typedef enum ThereSort { THERE_NONE, THERE_CITY, THERE_TOWN, THERE_DISTRICT, THERE_PROVINCE } ThereSort;

/* token t stands behind a word that puts what is told into what follows: "in", "in the heart of" */
static bool there_in(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kIn[] = {"in", "inside", "within", "across"};
  static const char *const kMidst[] = {"heart", "center", "centre", "middle", "downtown", "streets"};
  uint32_t from = a->doc.sent[s].tok;
  if (t <= from) return false;
  if (SR_TOKEN_IN(&a->doc, t - 1, kIn)) return true;
  return t > from + 1 && sr_token_is(&a->doc, t - 1, "of") && SR_TOKEN_IN(&a->doc, t - 2, kMidst);
}

/* a place or a name stands right behind token t: "the capital, Bamako" */
static bool there_named(const SrArticle *a, uint32_t s, uint32_t t) {
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t k = t + 1; k < end && k <= t + 2; k++) {
    uint32_t m = a->work->mention_of[k];
    if (m != SR_NONE && a->mention[m].k == SR_M_PLACE) return true;
    if (a->doc.tok[k].flags & SR_T_PUNCT) continue;
    uint8_t upos = a->work->tag[k].upos;
    return upos == SR_U_PROPN || (upos == SR_U_NOUN && k == t + 1 && !sr_token_is(&a->doc, k, "city"));
  }
  return false;
}

/* The capital of a country; 0 where the article does not name it, of one that it does not name either. */
static uint32_t there_capital_named(const SrArticle *a, uint32_t country) {
  uint32_t id = sr_gaz_capital(country);
  for (uint32_t i = 0; i < a->nmention; i++)
    if (a->mention[i].k == SR_M_PLACE && a->mention[i].ref == id) return id;
  return 0;
}

/* The capital of the country that nationality mention m names. */
static uint32_t there_capital_of(const SrMention *m) {
  char key[64];
  uint32_t id;
  size_t n = m->value ? sr_fold(m->value, strlen(m->value), key, sizeof key) : 0;
  return n && sr_gaz_find(key, n, &id, 1) ? sr_gaz_capital(id) : 0;
}

/* Token c is "capital": the capital of a country, "in Yemen's rebel-held capital", "in the Afghan
** capital"; 0 for that of a part of one. */
static uint32_t there_capital(const SrArticle *a, uint32_t s, uint32_t c) {
  static const char *const kPart[] = {"provincial", "regional", "state",    "district",   "county", "territorial",
                                      "local",      "business", "economic", "commercial", "former", "cultural"};
  static const char *const kLand[] = {"nation", "country"};
  uint32_t from = a->doc.sent[s].tok, t = c;
  if (there_named(a, s, c)) return 0;
  while (t-- > from && t + THERE_BACK > c) {
    uint32_t m = a->work->mention_of[t];
    if (a->doc.tok[t].flags & SR_T_CLITIC) {
      if (t == from) return 0;
      uint32_t o = a->work->mention_of[t - 1], g = a->work->group_of[t - 1];
      if (o != SR_NONE) return there_in(a, s, a->mention[o].tok) ? sr_gaz_capital(a->mention[o].ref) : 0;
      bool land = g != SR_NONE && SR_TOKEN_IN(&a->doc, t - 1, kLand) && there_in(a, s, a->work->group.a[g].tok);
      return land ? sr_gaz_capital(a->work->country) : 0;
    }
    if (m != SR_NONE && a->mention[m].k == SR_M_NATIONALITY)
      return t > from && sr_token_is(&a->doc, t - 1, "the") && there_in(a, s, t - 1)
                 ? there_capital_of(&a->mention[m])
                 : 0;
    if (sr_token_is(&a->doc, t, "the"))
      return there_in(a, s, t) ? there_capital_named(a, a->work->country) : 0;
    bool hyphen = sr_token_is(&a->doc, t, "-");
    if (m != SR_NONE || (a->doc.tok[t].flags & SR_T_PUNCT && !hyphen) || SR_TOKEN_IN(&a->doc, t, kPart)) return 0;
  }
  return 0;
}

static ThereSort there_sort(const SrArticle *a, uint32_t t) {
  static const char *const kTown[] = {"town", "village"};
  static const char *const kProvince[] = {"province", "state"};
  if (sr_token_is(&a->doc, t, "city")) return THERE_CITY;
  if (SR_TOKEN_IN(&a->doc, t, kTown)) return THERE_TOWN;
  if (sr_token_is(&a->doc, t, "district")) return THERE_DISTRICT;
  return SR_TOKEN_IN(&a->doc, t, kProvince) ? THERE_PROVINCE : THERE_NONE;
}

static bool there_is_town(ThereSort sort) { return sort == THERE_CITY || sort == THERE_TOWN; }

/* "in the same town", "of the same town" */
static ThereSort there_same(const SrArticle *a, uint32_t s, uint32_t t) {
  if (t < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, t, "same") || !sr_token_is(&a->doc, t - 1, "the"))
    return THERE_NONE;
  if (!there_in(a, s, t - 1) && !sr_token_is(&a->doc, t - 2, "of")) return THERE_NONE;
  return there_named(a, s, t + 1) ? THERE_NONE : there_sort(a, t + 1);
}

/* "in the city", "on the outskirts of the city", "the city's main station" */
static bool there_the_town(const SrArticle *a, uint32_t s, uint32_t t) {
  uint32_t end = sr_sent_end(&a->doc, s), from = a->doc.sent[s].tok;
  if (t <= from || !sr_token_is(&a->doc, t - 1, "the") || !there_is_town(there_sort(a, t))) return false;
  if (t + 1 < end && a->doc.tok[t + 1].flags & SR_T_CLITIC) {
    uint32_t g = t + 2 < end ? a->work->group_of[t + 2] : SR_NONE;
    uint32_t head = g == SR_NONE ? t : a->work->group.a[g].head;
    return sr_hit_at(a, head, SR_L_FACILITY) != NULL && a->work->mention_of[head] == SR_NONE;
  }
  if (t + 1 < end && sr_token_is(&a->doc, t + 1, "of")) return false;
  bool edge = t > from + 2 && sr_token_is(&a->doc, t - 2, "of") && sr_token_is(&a->doc, t - 3, "outskirts");
  return (edge || there_in(a, s, t - 1)) && !there_named(a, s, t);
}

static bool there_fits(const SrMention *m, ThereSort sort) {
  SrPlace p;
  if (m->k != SR_M_PLACE) return false;
  if (!m->ref) return sort == THERE_TOWN && m->within;
  if (!sr_gaz_facts(m->ref, &p)) return false;
  return sort == THERE_CITY      ? p.kind >= SR_G_CAPITAL && p.kind <= SR_G_TOWN
         : sort == THERE_TOWN    ? p.kind >= SR_G_CITY && p.kind <= SR_G_VILLAGE
         : sort == THERE_DISTRICT ? p.kind == SR_G_ADMIN2
                                  : p.kind == SR_G_ADMIN1;
}

/* The place of that sort that the text named last before token t; SR_NONE */
static uint32_t there_before(const SrArticle *a, uint32_t s, uint32_t t, ThereSort sort) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t i = w->mention + w->nmention, seen = 0;
  while (i-- > 0 && seen++ < THERE_MENTIONS) {
    const SrMention *m = &a->mention[i];
    uint32_t at = sr_doc_sent_of(&a->doc, m->tok);
    if (at + THERE_SENTENCES < s || a->doc.sent[at].section != a->doc.sent[s].section) return SR_NONE;
    bool news = a->doc.sent[at].kind == SR_S_BODY || a->doc.sent[at].kind == SR_S_TITLE;
    if (m->tok < t && news && there_fits(m, sort)) return i;
  }
  return SR_NONE;
}

SrThere sr_where_there(const SrArticle *a, const SrStory *t) {
  SrThere x = {SR_NONE, 0, false};
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    if (!sr_story_own(t, s)) continue;
    for (uint32_t k = a->doc.sent[s].tok; k < sr_sent_end(&a->doc, s); k++) {
      if (sr_token_is(&a->doc, k, "capital") && (x.id = there_capital(a, s, k)) != 0) return x;
      ThereSort sort = there_same(a, s, k);
      x.same = sort != THERE_NONE;
      if (!x.same && there_the_town(a, s, k)) sort = there_sort(a, k);
      if (sort != THERE_NONE) x.mention = there_before(a, s, k, sort);
      if (x.mention == SR_NONE) continue;
      x.id = a->mention[x.mention].ref;
      return x;
    }
  }
  return x;
}
