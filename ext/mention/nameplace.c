/*
** nameplace.c: which words of a sentence name a place: a name of the gazetteer
** where its neighbours and capitals allow it, a name that no gazetteer lists
** where they make it one. The names' runs are name.c's.
*/
#include "namescan.h"

/* A small word begins a name only as an article: al-Hasakah. */
static bool name_small(const NameScan *n, uint32_t t) {
  const SrToken *k = &n->a->doc.tok[t];
  if (n->a->doc.upper || k->flags & SR_T_CAP) return false;
  return k->len > 3 || t + 1 >= n->end || !(k[1].flags & SR_T_HYPHEN);
}

/* sr_gaz_match() from token t; a name that fits was found by the longest look. */
static uint32_t name_look(const NameScan *n, uint32_t t, uint32_t end, uint32_t *first,
                          uint32_t *count) {
  const SrDoc *d = &n->a->doc;
  NamePlace *p = &n->place[t % NAME_PLACES];
  if (end < t + 3 && end < n->end && d->tok[t + 1].flags & SR_T_HYPHEN)
    return sr_gaz_match(d, t, end, first, count);
  if (p->tok != t) {
    p->ntok = t - n->begin < NAME_PLACES
                  ? sr_gaz_match_as(d, t, n->end, n->may[t - n->begin], &p->first, &p->count)
                  : sr_gaz_match(d, t, n->end, &p->first, &p->count);
    p->tok = t;
  }
  if (t + p->ntok > end) return sr_gaz_match(d, t, end, first, count);
  *first = p->first;
  *count = p->count;
  return p->ntok;
}

uint32_t sr_name_gaz(const NameScan *n, uint32_t t, uint32_t end, uint32_t *first, uint32_t *count) {
  const NamePlace *p = &n->place[t % NAME_PLACES];
  if (end == n->end && p->tok == t) { /* most looks are second ones */
    *first = p->first;
    *count = p->count;
    return p->ntok;
  }
  return name_small(n, t) ? 0 : name_look(n, t, end, first, count);
}

bool sr_name_place_follows(const NameScan *n, uint32_t t) {
  uint32_t first, count;
  if (t + 1 >= n->end || !sr_token_is(&n->a->doc, t, ",")) return false;
  uint32_t k = name_gaz(n, t + 1, n->end, &first, &count);
  SrPlace p;
  return k && sr_gaz_rank(sr_gaz_candidate(first, 0), &p) &&
         (p.kind == SR_G_COUNTRY || p.kind == SR_G_ADMIN1) && !name_ordinary(n, t + 1);
}

/* "X district", "city of X" */
bool sr_name_placeword(const NameScan *n, uint32_t t, uint32_t end) {
  const SrHitIndex *hit = n->a->work->hit;
  if (end < n->end && hit[end].kinds & NAME_BIT(SR_L_PLACEWORD) &&
      !(n->a->doc.tok[end].flags & SR_T_PUNCT))
    return true;
  if (t >= n->begin + 2 && sr_token_is(&n->a->doc, t - 1, "of") &&
      hit[t - 2].kinds & NAME_BIT(SR_L_PLACEWORD))
    return true;
  return t > n->begin && hit[t - 1].kinds & NAME_BIT(SR_L_PLACEWORD);
}

bool sr_name_country(uint32_t first) {
  SrPlace p;
  return sr_gaz_rank(sr_gaz_candidate(first, 0), &p) && p.kind == SR_G_COUNTRY;
}

/* In the middle of a capitalised run whose other words are no places ("Johnson Town"): only
 * well-known places. */
static bool name_embedded(const NameScan *n, uint32_t i, uint32_t end, uint32_t lo, uint32_t hi) {
  return (i > lo && !(n->a->doc.tok[i - 1].flags & SR_T_PUNCT) && sr_name_token(n, i - 1) &&
          !(n->a->work->hit[i - 1].kinds & NAME_BIT(SR_L_DIRECTION)) &&
          !(i == lo + 1 && name_is(n->a, lo, SR_NW_PART))) ||
         (end < hi && sr_name_token(n, end));
}

/* In text without case a street keeps its noun apart: "BULNES STREET", "ON 5TH AND LIMA STREETS" */
static bool name_of_street(const NameScan *n, uint32_t end) {
  return n->flat && end < n->end && name_is(n->a, end, SR_NW_STREET);
}

/* "in the Eastern Cape", "Saudi Arabia's Eastern Province", "Lusikisiki, Eastern Cape": the name of
 *a
 ** first-level area that is ordinary words, of which capitals make a name. One of several of that
 ** name needs its country before it. */
static bool name_area_of_words(const NameScan *n, uint32_t i, uint32_t count) {
  const SrArticle *a = n->a;
  if (i < n->begin + 2) return false;
  uint32_t m = a->work->mention_of[i - 2];
  bool place = m != SR_NONE && a->mention[m].k == SR_M_PLACE;
  if (place && a->doc.tok[i - 1].flags & SR_T_CLITIC) return true;
  if (count > 1) return false;
  if (place && sr_token_is(&a->doc, i - 1, ",")) return true;
  return name_locative(n, sr_token_is(&a->doc, i - 1, "the") ? i - 1 : i) == 2;
}

/* The same, and "Cape Town", "Port-au-Prince", of which the larger need no preposition. */
static bool name_of_words(const NameScan *n, uint32_t i, uint32_t k, const SrPlace *p,
                          uint32_t count) {
  enum { TOWN = 50000 /* people */ };
  const SrToken *tok = n->a->doc.tok;
  uint32_t end = i + k;
  if (n->flat || k < 2 || !(tok[i].flags & tok[end - 1].flags & SR_T_CAP)) return false;
  if (end < n->end && tok[end].flags & SR_T_CAP && !sr_name_placeword(n, i, end)) return false;
  for (uint32_t t = i + 1; t + 1 < end; t++)
    if (!(tok[t].flags & (SR_T_CAP | SR_T_HYPHEN)) && !(tok[t - 1].flags & SR_T_HYPHEN) &&
        !name_particle(n->a, t))
      return false;
  if (p->kind == SR_G_ADMIN1) return name_area_of_words(n, i, count);
  if (p->kind != SR_G_CITY && p->kind != SR_G_CAPITAL) return false;
  if (i > n->begin && tok[i - 1].flags & SR_T_CAP && tok[i - 1].flags & SR_T_ALPHA &&
      !name_locative(n, i))
    return false;
  return name_well_known(p) || (p->population >= TOWN && name_locative(n, i) == 2);
}

/* Delta State, Plateau State */
static bool name_area_behind(const NameScan *n, uint32_t i, uint32_t end) {
  static const char *const kArea[] = {"state",   "province",   "governorate", "region",
                                      "regions", "department", "provinces",   "states"};
  const SrToken *tok = n->a->doc.tok;
  return end < n->end && SR_TOKEN_IN(&n->a->doc, end, kArea) &&
         !(i > n->begin && tok[i - 1].flags & SR_T_CAP);
}

/* "Cameroon's Northwest region", "the North West and South West regions": a first-level area named
** by a direction. sr_pass_places() keeps it where the article speaks of its country. */
static bool name_area_of_direction(const NameScan *n, uint32_t i, uint32_t k) {
  static const char *const kAreas[] = {"regions", "provinces", "states"};
  const SrArticle *a = n->a;
  const SrDoc *d = &a->doc;
  uint32_t end = i + k;
  if (n->flat || !(a->work->hit[i].kinds & NAME_BIT(SR_L_DIRECTION)) || i == n->begin ||
      end >= n->end || !(d->tok[i].flags & d->tok[end - 1].flags & SR_T_CAP))
    return false;
  if (name_area_behind(n, i, end)) return true;
  uint32_t first, count, other = end + 1;
  if (end + 2 >= n->end || !sr_token_is(d, end, "and") || !(d->tok[other].flags & SR_T_CAP))
    return false;
  other += name_gaz(n, other, n->end, &first, &count);
  return other > end + 1 && other < n->end && SR_TOKEN_IN(d, other, kAreas);
}

/* The k words at i that are a place's name are all ordinary ones: "Eastern", "Western Region",
** "Same". A name only where two of them with capitals are used as one. */
static bool name_plain_place(const NameScan *n, uint32_t i, uint32_t k, const SrPlace *p,
                             uint32_t lo, uint32_t hi) {
  const SrArticle *a = n->a;
  if (n->flat || a->work->hit[i].kinds & NAME_BIT(SR_L_DIRECTION) ||
      (a->work->hit[i].kinds & NAME_BIT(SR_L_PLACEWORD) && !sr_name_placeword(n, i, i + k)))
    return false; /* but Plateau state */
  if (k == 1 && name_class(n, i) & SR_W_STOP) return false;
  bool area = p->kind == SR_G_ADMIN1 && name_area_behind(n, i, i + k);
  if (!(a->doc.tok[i].flags & SR_T_CAP) || i == n->begin ||
      (name_embedded(n, i, i + k, lo, hi) && !area))
    return false;
  uint32_t g = sr_group_at(a, n->s, i);
  if (g != SR_NONE && a->work->group.a[g].head >= i + k) return sr_name_placeword(n, i, i + k);
  return name_locative(n, i) == 2 || sr_name_placeword(n, i, i + k) ||
         sr_name_place_follows(n, i + k);
}

/* how many of the k words at i are ordinary ones */
static uint32_t name_plain_words(const NameScan *n, uint32_t i, uint32_t k) {
  const SrArticle *a = n->a;
  uint32_t plain = 0;
  for (uint32_t t = i; t < i + k; t++) {
    bool word = a->work->hit[t].kinds & (NAME_BIT(SR_L_DIRECTION) | NAME_BIT(SR_L_PLACEWORD)) ||
                name_class(n, t) & (SR_W_STOP | SR_W_COMMON);
    plain += word || !(a->doc.tok[t].flags & SR_T_ALPHA);
  }
  return plain;
}

static bool name_place_ok(const NameScan *n, uint32_t i, uint32_t k, uint32_t first, uint32_t count,
                          uint32_t lo, uint32_t hi) {
  const SrArticle *a = n->a;
  SrPlace p;
  if (!sr_gaz_rank(sr_gaz_candidate(first, 0), &p) || name_of_street(n, i + k) ||
      sr_naming_money(&a->doc, i + k))
    return false;
  if (k == 1 && !n->flat && name_is(a, i, SR_NW_NOWHERE)) return false;
  bool cue =
      name_locative(n, i) || sr_name_placeword(n, i, i + k) || sr_name_place_follows(n, i + k);
  bool state = p.kind == SR_G_COUNTRY || (p.kind == SR_G_REGION && k > 1) || p.kind == SR_G_WATER;
  if (name_plain_words(n, i, k) == k) {
    if (name_of_words(n, i, k, &p, count)) return true;
    if (p.kind == SR_G_ADMIN1 && name_area_of_direction(n, i, k)) return true;
    if (!state) return name_plain_place(n, i, k, &p, lo, hi);
  }
  if (n->flat && k == 1) {
    uint8_t pos = sr_upos_at(a, n->s, i);
    if (name_class(n, i) & (SR_W_COMMON | SR_W_STOP) && pos != SR_U_PROPN) return false;
    if (pos != SR_U_PROPN && pos != SR_U_NOUN && pos != SR_U_ADJ && pos != SR_U_X && !cue)
      return false;
  }
  if (cue) return true;
  return !sr_gaz_candidate_common(first) &&
         (name_well_known(&p) || !name_embedded(n, i, i + k, lo, hi));
}

/* "in Balochistan's X" */
static bool name_in_place_of(const NameScan *n, uint32_t t) {
  const SrArticle *a = n->a;
  if (t < n->begin + 3 || !(a->doc.tok[t - 1].flags & SR_T_CLITIC)) return false;
  uint32_t m = a->work->mention_of[t - 2];
  return m != SR_NONE && a->mention[m].k == SR_M_PLACE && a->mention[m].tok > n->begin &&
         name_is(a, a->mention[m].tok - 1, SR_NW_INSIDE);
}

/* a name, with capitals, of words that are not all common ones */
static bool name_is_proper(const NameScan *n, uint32_t t, uint32_t end) {
  const SrArticle *a = n->a;
  bool own = false;
  uint32_t words = 0;
  for (uint32_t i = t; i < end; i++) {
    uint16_t flags = a->doc.tok[i].flags;
    if (flags & SR_T_HYPHEN || (i > t && name_particle(a, i))) continue;
    if (++words > 3 || !(flags & SR_T_CAP) || flags & SR_T_UPPER ||
        a->work->hit[i].kinds & NAME_DESCRIBING || name_class(n, i) & SR_W_STOP)
      return false;
    own |= !(name_class(n, i) & SR_W_COMMON);
  }
  return own;
}

/* "in the Kolomeh area of", "the general area of Kolomeh": a part of a town or country that no
** gazetteer lists */
static bool name_of_quarter(const NameScan *n, uint32_t t, uint32_t end) {
  const SrDoc *d = &n->a->doc;
  if (n->flat || t < n->begin + 2 || end - t > 5) return false;
  uint32_t at = sr_token_is(d, t - 1, "the") ? t - 2 : t - 1;
  bool behind = end < n->end && name_is(n->a, end, SR_NW_QUARTER) &&
                !(d->tok[end].flags & SR_T_CAP) &&
                (name_is(n->a, at, SR_NW_IN) || name_in_place_of(n, t));
  bool before = t > n->begin + 2 && sr_token_is(d, t - 1, "of") && sr_token_is(d, t - 2, "area") &&
                !(d->tok[t - 3].flags & SR_T_CAP);
  return (behind || before) && name_is_proper(n, t, end);
}

/* "in Rahmat Town" */
bool sr_name_in_town(const NameScan *n, uint32_t t, uint32_t end) {
  return !n->flat && end > t + 1 && end - t < 4 && name_is(n->a, end - 1, SR_NW_TOWN) &&
         n->a->doc.tok[end - 1].flags & SR_T_CAP && name_locative(n, t) == 2 &&
         name_is_proper(n, t, end - 1);
}

/* "rode into X", "stormed X": nobody does that to a person */
static bool name_entered(const NameScan *n, uint32_t t) {
  static const char *const kEnter[] = {"into",    "stormed", "invaded", "raided", "overran", "invade",
                                       "storm",   "raid",    "entered", "shelled", "invading", "storming",
                                       "raiding", "besieged"};
  return SR_TOKEN_IN(&n->a->doc, t, kEnter);
}

/* "in X", "near X" and nothing that the name could describe behind it */
static bool name_in_somewhere(const NameScan *n, uint32_t t, uint32_t end) {
  const SrArticle *a = n->a;
  static const char *const kBeside[] = {"nearby", "neighbouring", "neighboring", "adjacent", "remote"};
  uint32_t words = 0, in = t > n->begin + 1 && SR_TOKEN_IN(&a->doc, t - 1, kBeside) ? t - 2 : t - 1;
  if (n->flat || t == n->begin || end - t > 5 || name_is(a, end - 1, SR_NW_NOWHERE) ||
      !(name_is(a, in, SR_NW_INSIDE) || name_entered(n, in) || name_in_place_of(n, t)))
    return false;
  for (uint32_t i = t; i < end; i++) {
    if (a->doc.tok[i].flags & SR_T_HYPHEN || name_particle(a, i)) continue;
    if (++words > 3 || a->doc.tok[i].flags & SR_T_UPPER ||
        a->work->hit[i].kinds & NAME_DESCRIBING ||
        name_class(n, i) & (SR_W_COMMON | SR_W_STOP | SR_W_MONTHDAY | SR_W_TITLE) ||
        sr_upos_at(a, n->s, i) != SR_U_PROPN)
      return false;
  }
  if (sr_surname_known(a, end - 1)) return false;
  if (end >= n->end || a->doc.tok[end].flags & SR_T_PUNCT)
    return end >= n->end || !(a->doc.tok[end].flags & SR_T_HYPHEN);
  uint8_t next = sr_upos_at(a, n->s, end);
  return next == SR_U_ADP || next == SR_U_CCONJ || next == SR_U_SCONJ || next == SR_U_AUX ||
         next == SR_U_VERB || name_is(a, end, SR_NW_DAY);
}

/* "Jebel Ouergha", "Wadi Rum": a word for hills, wells or houses of which many names begin */
static bool name_begins_many(const NameScan *n, uint32_t t) {
  static const char *const kWord[] = {"jebel", "jabal", "djebel", "gebel", "mount", "wadi",  "oued",
                                      "ras",   "tell",  "tel",    "ain",   "ein",   "beit",  "bayt",
                                      "deir",  "kafr",  "kfar",   "umm",   "khan",  "khirbet", "bir",
                                      "bordj", "ksar",  "hammam", "koh",   "kuh",   "qala",  "lake"};
  return !n->flat && t + 1 < n->end && SR_TOKEN_IN(&n->a->doc, t, kWord) && sr_name_token(n, t + 1);
}

/* "in Dashti Barchi,": not the place that the first word names, but one that no gazetteer lists */
static bool name_goes_on(const NameScan *n, uint32_t i, uint32_t k, uint32_t first, uint32_t end) {
  SrPlace p;
  uint32_t other, count;
  if (n->flat || i + k >= end || !sr_name_token(n, i + k) ||
      !sr_gaz_rank(sr_gaz_candidate(first, 0), &p) || name_well_known(&p))
    return false;
  for (uint32_t t = i + k; t < end; t++)
    if (name_gaz(n, t, end, &other, &count) ||
        n->a->work->hit[t].kinds & NAME_BIT(SR_L_PLACEWORD))
      return false;
  return name_in_somewhere(n, i, end);
}

/* name_gaz() as far as no other mention stands: "New York City police" */
static uint32_t name_gaz_free(const NameScan *n, uint32_t t, uint32_t *first, uint32_t *count) {
  uint32_t k = name_gaz(n, t, n->end, first, count);
  for (uint32_t i = t; i < t + k; i++)
    if (n->a->work->mention_of[i] != SR_NONE) return name_gaz(n, t, i, first, count);
  return k;
}

/* The places in [t, end); an ordinary word behind the run may go on or end the name of one (Dar es
** Salaam, Jammu and Kashmir; where case tells nothing, Guatemala City). */
void sr_name_places(const NameScan *n, uint32_t t, uint32_t end) {
  SrArticle *a = n->a;
  for (uint32_t i = t; i < end;) {
    uint32_t first, count, k = 0;
    if (name_may(n, i) && a->work->mention_of[i] == SR_NONE && a->doc.tok[i].flags & SR_T_ALPHA)
      k = name_gaz_free(n, i, &first, &count);
    if (!k) {
      i++;
      continue;
    }
    bool own = (i > t || !name_goes_on(n, i, k, first, end)) && !(k == 1 && name_begins_many(n, i));
    SrMention *m = own && name_place_ok(n, i, k, first, count, t, end)
                       ? sr_mention_add(a, n->s, i, k, SR_M_PLACE, first)
                       : NULL;
    if (m) m->nref = count;
    i += m ? k : 1;
  }
}

/* "Kolomeh trading centre", "Kolomeh sub-county": kinds of places with names of several words */
static bool name_settled_words(const NameScan *n, uint32_t end) {
  static const char *const kTwo[][2] = {{"trading", "centre"},      {"trading", "center"},
                                        {"administrative", "post"}, {"traditional", "authority"},
                                        {"fishing", "village"},     {"landing", "site"}};
  static const char *const kSub[] = {"county", "district", "location", "prefecture", "division"};
  const SrDoc *d = &n->a->doc;
  if (end + 1 >= n->end || d->tok[end].flags & SR_T_CAP) return false;
  for (size_t i = 0; i < sizeof kTwo / sizeof *kTwo; i++)
    if (sr_token_is(d, end, kTwo[i][0]) && sr_token_is(d, end + 1, kTwo[i][1])) return true;
  return end + 2 < n->end && sr_token_is(d, end, "sub") && d->tok[end + 1].flags & SR_T_HYPHEN &&
         SR_TOKEN_IN(d, end + 2, kSub);
}

/* "Kolomeh village", "the town of Kolomeh", "Barrio Alto": a name that the words beside it make one
** of a place, whether a gazetteer lists it or not. */
bool sr_name_settled(const NameScan *n, uint32_t t, uint32_t end) {
  const SrArticle *a = n->a;
  if (end < n->end && name_is(a, end, SR_NW_SETTLED) && t > n->begin &&
      (n->flat || !(a->doc.tok[end].flags & SR_T_CAP)) && !(a->doc.tok[t - 1].flags & SR_T_PUNCT) &&
      !(end - t == 1 && (sr_token_is(&a->doc, t - 1, "a") || sr_token_is(&a->doc, t - 1, "an") ||
                         sr_upos_at(a, n->s, t - 1) == SR_U_ADV))) /* a mainly Black suburb */
    return true;
  if (!n->flat && t > n->begin && name_is_proper(n, t, end) && name_settled_words(n, end)) return true;
  if (t >= n->begin + 2 && sr_token_is(&a->doc, t - 1, "of") && name_is(a, t - 2, SR_NW_SETTLED))
    return true;
  if (name_of_quarter(n, t, end) || sr_name_in_town(n, t, end)) return true;
  return t > n->begin && name_is(a, t - 1, SR_NW_BARRIO);
}

/* "X community in Y": people of one kind, unless a known place follows */
static bool name_of_community(const NameScan *n, uint32_t t, uint32_t end) {
  static const char *const kAt[] = {"in", "at", "around", "near"};
  const SrArticle *a = n->a;
  uint32_t first, count, from = end + 2;
  /* "in X community", without an article */
  if (!n->flat && end < n->end && t > n->begin && sr_token_is(&a->doc, end, "community") &&
      SR_TOKEN_IN(&a->doc, t - 1, kAt) && name_is_proper(n, t, end))
    return true;
  if (n->flat || from >= n->end || t <= n->begin || sr_token_is(&a->doc, t - 1, "a") ||
      !(sr_token_is(&a->doc, end, "community") || sr_token_is(&a->doc, end, "communities")) ||
      !(sr_token_is(&a->doc, end + 1, "in") || sr_token_is(&a->doc, end + 1, "of") ||
        sr_token_is(&a->doc, end + 1, ",")))
    return false;
  if (name_is(a, from, SR_NW_DET)) from++;
  return from < n->end && name_gaz(n, from, n->end, &first, &count) && !name_ordinary(n, from);
}

/* "X, a remote village in", "X, about 40 km north of": what stands behind the comma tells of a
** place. */
bool sr_name_apposed_place(const NameScan *n, uint32_t end) {
  enum { FAR = 6 };
  const SrDoc *d = &n->a->doc;
  if (n->flat || end + 2 >= n->end || !sr_token_is(d, end, ",")) return false;
  bool article = name_is(n->a, end + 1, SR_NW_DET);
  for (uint32_t t = end + 1; t < n->end && t < end + 1 + FAR && !(d->tok[t].flags & SR_T_PUNCT);
       t++) {
    if (name_is(n->a, t, SR_NW_DISTANCE)) return t > end + 1;
    if (article && n->a->work->hit[t].kinds & (NAME_POSTS | NAME_BIT(SR_L_PERSON)) &&
        t + 1 < n->end && sr_upos_at(n->a, n->s, t + 1) == SR_U_ADP)
      return false; /* "X, a farmer of the Kotri area" */
    if (!article || !name_is(n->a, t, SR_NW_AREA)) continue;
    uint8_t next = t + 1 < n->end ? sr_upos_at(n->a, n->s, t + 1) : SR_U_PUNCT;
    return next != SR_U_NOUN && next != SR_U_PROPN;
  }
  return false;
}

/* "at X, near Gusau": a name that a known town tells where to look for */
static bool name_before_town(const NameScan *n, uint32_t t, uint32_t end) {
  static const char *const kAt[] = {"at", "in", "around"};
  static const char *const kNear[] = {"near", "outside"};
  const SrArticle *a = n->a;
  uint32_t first, count;
  return !n->flat && t > n->begin && end + 2 < n->end && SR_TOKEN_IN(&a->doc, t - 1, kAt) &&
         sr_token_is(&a->doc, end, ",") && SR_TOKEN_IN(&a->doc, end + 1, kNear) &&
         !(name_class(n, end - 1) & (SR_W_COMMON | SR_W_TITLE)) &&
         name_gaz(n, end + 2, n->end, &first, &count) && !name_ordinary(n, end + 2);
}

/* "at X in the north of the capital": a name that is told where it lies */
static bool name_at_part(const NameScan *n, uint32_t t, uint32_t end) {
  static const char *const kPart[] = {"centre", "center", "heart", "outskirts", "middle"};
  const SrArticle *a = n->a;
  if (n->flat || t <= n->begin || end + 4 >= n->end || !sr_token_is(&a->doc, t - 1, "at") ||
      !sr_token_is(&a->doc, end, "in") || !sr_token_is(&a->doc, end + 1, "the"))
    return false;
  return sr_token_is(&a->doc, end + 3, "of") && name_is_proper(n, t, end) &&
         (a->work->hit[end + 2].kinds & NAME_BIT(SR_L_DIRECTION) || SR_TOKEN_IN(&a->doc, end + 2, kPart));
}

/* "in X, Ohio", "near X, Yemen" */
bool sr_name_before_area(const NameScan *n, uint32_t t, uint32_t end) {
  uint32_t first, count;
  SrPlace p;
  if (name_before_town(n, t, end) || name_at_part(n, t, end)) return true;
  if (n->flat || t == n->begin || end + 1 >= n->end || !sr_token_is(&n->a->doc, end, ",") ||
      !name_is(n->a, t - 1, SR_NW_INSIDE) || !name_gaz(n, end + 1, n->end, &first, &count) ||
      !sr_gaz_rank(sr_gaz_candidate(first, 0), &p))
    return false;
  return p.kind == SR_G_COUNTRY || p.kind == SR_G_ADMIN1;
}

/* "at X", "of X": a place that the text has named as one before */
static bool name_told_before(const NameScan *n, uint32_t t, uint32_t end) {
  enum { BACK = 96 };
  static const char *const kAt[] = {"at", "of", "from", "to", "between"};
  const SrArticle *a = n->a;
  if (n->flat || t <= n->begin || !SR_TOKEN_IN(&a->doc, t - 1, kAt)) return false;
  for (uint32_t i = a->nmention, stop = i > BACK ? i - BACK : 0; i-- > stop;) {
    const SrMention *m = &a->mention[i];
    if (m->k != SR_M_PLACE || m->ref || m->ntok != end - t || m->tok >= t) continue;
    uint32_t k = 0;
    while (k < m->ntok && a->doc.tok[m->tok + k].hash == a->doc.tok[t + k].hash) k++;
    if (k == m->ntok) return true;
  }
  return false;
}

/* Adds such a place that sr_name_places() did not find. */
void sr_name_unlisted(const NameScan *n, uint32_t t, uint32_t end) {
  enum { LONG = 4 };
  SrArticle *a = n->a;
  if (end - t > LONG) return;
  for (uint32_t i = t; i < end; i++) /* before what takes the tagger */
    if (a->work->mention_of[i] != SR_NONE) return;
  if (!sr_name_settled(n, t, end) && !name_of_community(n, t, end) && !sr_name_apposed_place(n, end) &&
      !name_in_somewhere(n, t, end) && !sr_name_before_area(n, t, end) && !name_told_before(n, t, end))
    return;
  if (t > n->begin && name_is(a, t - 1, SR_NW_ARTICLE) &&
      (n->flat || a->doc.tok[t - 1].flags & SR_T_CAP))
    t--; /* El Tambo */
  bool town = sr_name_in_town(n, t, end);
  for (uint32_t i = t; i < end; i++)
    if (a->work->mention_of[i] != SR_NONE ||
        (i > t && name_ordinary(n, i) && !name_particle(a, i) && !(i + 1 == end && town)) ||
        name_body(a, i) ||
        a->work->hit[i].kinds & (NAME_POSTS | NAME_BIT(SR_L_DIRECTION)))
      return;
  sr_mention_add(a, n->s, t, end - t, SR_M_PLACE, 0);
}

/* A place whose first word is no name token by itself: New York, La Paz, San Salvador. Returns its
 * tokens, 0 if none. */
uint32_t sr_name_place_of_words(const NameScan *n, uint32_t t, bool token) {
  SrArticle *a = n->a;
  uint32_t first, count;
  if (!(name_may(n, t) & SR_GAZ_MORE)) return 0;
  if (a->work->mention_of[t] != SR_NONE || !(a->doc.tok[t].flags & SR_T_CAP)) return 0;
  bool title = a->work->hit[t].kinds & (NAME_BIT(SR_L_TITLE) | NAME_BIT(SR_L_RANK)); /* Sri Lanka */
  if (!title && token && !(n->flat && name_class(n, t) & NAME_LISTED) &&
      !(a->work->hit[t].kinds & NAME_BIT(SR_L_PLACEWORD)))
    return 0;
  if (!title && name_class(n, t) & SR_W_GIVEN && !(name_class(n, t) & SR_W_COMMON)) return 0;
  uint32_t k = name_gaz_free(n, t, &first, &count);
  if (title && (k < 2 || !(sr_name_country(first) || name_locative(n, t) == 2 ||
                          sr_name_placeword(n, t, t + k))))
    return 0;
  if (k < 2 || !name_place_ok(n, t, k, first, count, t, t + k)) return 0;
  SrMention *m = sr_mention_add(a, n->s, t, k, SR_M_PLACE, first);
  if (!m) return 0;
  m->nref = count;
  return k;
}
