/*
** name.c: proper names of a sentence that no lexicon lists. A run of name
** tokens is cut at titles and offices, then judged: person, facility,
** organization, or the places in it. In text without case the tagger and the
** lists of names say what a name token is.
*/
#include "namescan.h"

/* "Cook said", "Park Jin-ho": an ordinary word that opens a sentence is the surname of somebody told
** of before, or stands before a name that is no ordinary word. */
static bool name_opens(const NameScan *n, uint32_t t, uint32_t class) {
  if (!(class & SR_W_SURNAME) || t + 1 >= n->end) return false;
  if (sr_surname_known(n->a, t)) return sr_upos_at(n->a, n->s, t + 1) == SR_U_VERB;
  return n->a->doc.tok[t + 1].flags & SR_T_CAP &&
         !(name_class(n, t + 1) & (SR_W_COMMON | SR_W_STOP | SR_W_MONTHDAY)) &&
         sr_upos_at(n->a, n->s, t + 1) == SR_U_PROPN;
}

bool sr_name_token(const NameScan *n, uint32_t t) {
  const SrArticle *a = n->a;
  const SrToken *k = &a->doc.tok[t];
  if (!(k->flags & SR_T_ALPHA) || k->flags & (SR_T_CLITIC | SR_T_ADDRESS)) return false;
  if (a->work->mention_of[t] != SR_NONE) return false;
  uint32_t class = name_class(n, t);
  /* Theresa May */
  bool surname = class & SR_W_MONTHDAY && !n->flat && t > n->begin &&
                 a->doc.tok[t - 1].flags & SR_T_CAP &&
                 (name_class(n, t - 1) & (SR_W_GIVEN | SR_W_COMMON)) == SR_W_GIVEN;
  if (class & (SR_W_STOP | SR_W_NUMBER) && !surname) return false;
  if (class & SR_W_MONTHDAY && !(class & NAME_LISTED) && !surname &&
      (n->flat || t + 1 >= n->end || !(a->doc.tok[t + 1].flags & SR_T_CAP)))
    return false;
  if (n->flat) {
    if (class & SR_W_COMMON && !(class & NAME_LISTED)) return false;
    return sr_tag_at(a, n->s, t).upos == SR_U_PROPN ||
           (class & NAME_LISTED && !(class & SR_W_COMMON));
  }
  if (!(k->flags & SR_T_CAP)) return false;
  /* at the start of a sentence a capital says nothing of an ordinary word */
  bool first = t == n->begin || a->doc.tok[t - 1].flags & SR_T_QUOTE;
  return !first || !(class & SR_W_COMMON) || sr_tag_at(a, n->s, t).upos == SR_U_PROPN ||
         name_opens(n, t, class);
}

/* Most longer words have capitals: a headline, whose capitals tell nothing of a word. */
static bool name_capitals(const SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  uint8_t *known = &a->work->sent[s].headline; /* asked twice */
  uint32_t cap = 0, low = 0;
  if (*known) return *known == 2;
  for (uint32_t t = d->sent[s].tok; t < sr_sent_end(d, s); t++) {
    uint32_t f = d->tok[t].flags, word = (f & SR_T_ALPHA) && d->tok[t].len > 3;
    cap += f & SR_T_CAP ? word : 0;
    low += f & SR_T_CAP ? 0 : word;
  }
  *known = cap >= 4 && low * 6 <= cap ? 2 : 1;
  return *known == 2;
}

/* Leigh-on-Sea */
static bool name_between_hyphens(const SrDoc *d, uint32_t i) {
  return i + 2 < d->ntok && d->tok[i - 1].flags & SR_T_HYPHEN &&
         d->tok[i + 1].flags & SR_T_HYPHEN && !(d->tok[i].flags & SR_T_SPACE) &&
         d->tok[i].len <= 5 && d->tok[i + 2].flags & SR_T_CAP;
}

static bool name_famous(uint32_t first) {
  SrPlace p;
  return sr_gaz_rank(sr_gaz_candidate(first, 0), &p) && name_well_known(&p);
}

/* Lee Jae-myung: the part in lower case of the given name behind a family name, where no noun
 *follows
 ** ("a Tel Aviv-bound flight") */
static bool name_second_half(const NameScan *n, uint32_t t, uint32_t i) {
  enum { SYLLABLE = 6 };
  const SrToken *k = &n->a->doc.tok[i];
  uint32_t first, count;
  if (n->flat || i < t + 3 || k->flags & SR_T_SPACE || !(k->flags & SR_T_ALPHA) ||
      !(k[-1].flags & SR_T_HYPHEN) || k->len > SYLLABLE || k[-2].len > SYLLABLE ||
      !(k[-2].flags & SR_T_CAP) || !(k[-3].flags & SR_T_CAP) ||
      name_class(n, i - 2) & ~(uint32_t)NAME_LISTED ||
      (name_gaz(n, i - 2, i - 1, &first, &count) && name_famous(first)))
    return false;
  uint8_t own = sr_upos_at(n->a, n->s, i);
  if (own == SR_U_VERB || own == SR_U_AUX || own == SR_U_PRON || own == SR_U_DET) return false;
  if (i + 1 >= n->end || k[1].flags & (SR_T_PUNCT | SR_T_CLITIC))
    return !(k[1].flags & SR_T_HYPHEN);
  uint8_t next = sr_upos_at(n->a, n->s, i + 1);
  return next != SR_U_NOUN && next != SR_U_ADJ && next != SR_U_PROPN;
}

/* End of the run of name tokens that begins at t: names, with hyphens, initials and particles (de,
 * bin, al) between two. */
static uint32_t name_run(const NameScan *n, uint32_t t) {
  const SrDoc *d = &n->a->doc;
  uint32_t last = t + 1;
  for (uint32_t i = t + 1; i < n->end && i < t + NAME_RUN; i++) {
    const SrToken *k = &d->tok[i];
    if (k->flags & SR_T_PARA) break;
    if (sr_name_token(n, i))
      last = i + 1;
    else if ((k->flags & SR_T_HYPHEN && !(k->flags & SR_T_SPACE)) || name_between_hyphens(d, i))
      continue;
    else if (name_second_half(n, t, i))
      last = i + 1;
    else if (!name_particle(n->a, i) || n->a->work->mention_of[i] != SR_NONE)
      break;
  }
  return last;
}

/* ---- context ------------------------------------------------------------------------ */

/* "Gul Mohammad", never "Justice Department": two to five words none of which is an ordinary
** word */
static bool name_shape(const NameScan *n, uint32_t t, uint32_t end) {
  const SrDoc *d = &n->a->doc;
  uint32_t words = 0;
  if (name_is(n->a, t, SR_NW_ARTICLE)) return false;
  for (uint32_t i = t; i < end; i++) {
    if (!(d->tok[i].flags & SR_T_ALPHA)) continue;
    if (name_ordinary(n, i)) return false;
    if (d->tok[i].flags & SR_T_UPPER && !n->flat && !(d->tok[i].flags & SR_T_DOT)) return false;
    words++;
  }
  return words >= 2 && words <= 5;
}

static bool name_report(const NameScan *n, uint32_t t) {
  return (name_class(n, t) & SR_W_REPORT) != 0;
}

/* An age or an apposition with an office behind: "Ali Khan, 34," "Ali Khan, the mayor" */
static int name_behind(const NameScan *n, uint32_t end, bool single) {
  const SrDoc *d = &n->a->doc;
  if (end >= n->end) return 0;
  if (name_report(n, end) || sr_token_is(d, end, "who")) return 1;
  if (end + 1 >= n->end || !sr_token_is(d, end, ",")) return 0; /* name_verb_behind() */
  const SrToken *k = &d->tok[end + 1];
  if (k->flags & SR_T_DIGIT && k->len <= 3 &&
      (end + 2 == n->end || !(d->tok[end + 2].flags & (SR_T_ALPHA | SR_T_DIGIT))))
    return 3;
  if (sr_token_is(d, end + 1, "who") || name_report(n, end + 1)) return 1;
  for (uint32_t i = end + 1; i < n->end && i < end + 6 && !(d->tok[i].flags & SR_T_PUNCT); i++)
    if (n->a->work->hit[i].kinds &
        (NAME_BIT(SR_L_OFFICE) | NAME_BIT(SR_L_RANK) | NAME_BIT(SR_L_PERSON)))
      return 2;
  return !single && (sr_token_is(d, end + 1, "a") || sr_token_is(d, end + 1, "an"));
}

/* "Ali Khan opened": asked only where it decides, for it takes the tagger. */
static bool name_verb_behind(const NameScan *n, uint32_t end) {
  const SrDoc *d = &n->a->doc;
  if (end >= n->end || name_report(n, end) || sr_token_is(d, end, "who")) return false;
  if (end + 1 < n->end && sr_token_is(d, end, ",")) return false;
  return sr_upos_at(n->a, n->s, end) == SR_U_VERB;
}

/* How much speaks for a person: title, rank or office before, given name first, surname last,
** the shape of a name, a reporting verb beside, what stands behind. */
/* "a man named X", "identified as X" */
static bool name_told(const NameScan *n, uint32_t t) {
  const SrDoc *d = &n->a->doc;
  const uint32_t somebody = NAME_BIT(SR_L_PERSON) | NAME_BIT(SR_L_PERPETRATOR);
  if (n->flat || t < n->begin + 2) return false;
  if (sr_token_is(d, t - 1, "by"))
    return sr_token_is(d, t - 2, "led") || sr_token_is(d, t - 2, "headed") ||
           sr_token_is(d, t - 2, "commanded");
  if (sr_token_is(d, t - 1, "named")) return (n->a->work->hit[t - 2].kinds & somebody) != 0;
  return sr_token_is(d, t - 1, "as") &&
         (sr_token_is(d, t - 2, "identified") || sr_token_is(d, t - 2, "named"));
}

/* "the farmer X Y", "rights defender X Y": a word for one person right before a name of two or three */
static bool name_called(const NameScan *n, uint32_t t, uint32_t end) {
  const SrDoc *d = &n->a->doc;
  if (n->flat || t == n->begin || end - t < 2 || end - t > 3) return false;
  const SrToken *k = &d->tok[t - 1];
  const SrLexHit *h = sr_hit_at(n->a, t - 1, SR_L_PERSON);
  return h && h->tok + h->ntok == t && !(k->flags & SR_T_CAP) && (d->text[k->start + k->len - 1] | 32) != 's';
}

/* "sentenced X to life", "arrested X on Monday": people are */
static bool name_tried(const NameScan *n, uint32_t t) {
  static const char *const kTry[] = {"sentenced", "jailed",   "convicted", "charged",
                                     "acquitted", "indicted", "executed"};
  if (n->flat || t == n->begin) return false;
  return SR_TOKEN_IN(&n->a->doc, t - 1, kTry);
}

/* "X was named as the attacker" */
static bool name_told_behind(const NameScan *n, uint32_t end) {
  const SrDoc *d = &n->a->doc;
  if (n->flat || end + 2 >= n->end || !sr_token_is(d, end, "was")) return false;
  return (sr_token_is(d, end + 1, "named") || sr_token_is(d, end + 1, "identified")) &&
         sr_token_is(d, end + 2, "as");
}

/* "X was killed", "X and Y were badly wounded": what happens to people alone */
static bool name_suffers(const NameScan *n, uint32_t end) {
  static const char *const kSuffer[] = {"killed",   "murdered", "assassinated", "wounded",  "injured",
                                        "stabbed",  "beheaded", "kidnapped",    "abducted", "executed",
                                        "shot",     "arrested", "slain",        "gunned",   "ambushed"};
  static const char *const kHow[] = {"also", "badly", "seriously", "slightly", "later", "then", "gravely"};
  const SrDoc *d = &n->a->doc;
  if (end + 1 >= n->end || !(sr_token_is(d, end, "was") || sr_token_is(d, end, "were"))) return false;
  uint32_t t = end + 1 + (SR_TOKEN_IN(d, end + 1, kHow) && end + 2 < n->end);
  return SR_TOKEN_IN(d, t, kSuffer);
}

static int name_person_score(const NameScan *n, uint32_t t, uint32_t end) {
  const SrArticle *a = n->a;
  int score = 0;
  uint32_t before = t;
  if (before > n->begin && sr_token_is(&a->doc, before - 1, ",")) before--;
  if (before > n->begin && a->work->hit[before - 1].kinds & NAME_POSTS)
    score += before == t ? 3 : 1;
  else if (name_called(n, t, end))
    score += 2;
  if (before > n->begin && name_is(a, before - 1, SR_NW_KIN)) score += 3; /* his wife, Amal */
  /* a commando, Noam Raz, */
  if (before > n->begin && before < t && end < n->end && sr_token_is(&a->doc, end, ",") &&
      a->work->hit[before - 1].kinds & (NAME_BIT(SR_L_PERSON) | NAME_BIT(SR_L_PERPETRATOR)))
    score += 1;
  if (a->work->hit[t].kinds & NAME_BIT(SR_L_TITLE)) score += 1;
  if (name_class(n, t) & SR_W_GIVEN) score += 2;
  if (name_class(n, end - 1) & SR_W_SURNAME) score += 1;
  if (end - t > 1 && name_class(n, end - 1) & SR_W_GIVEN) score += 1;
  if (name_shape(n, t, end)) score += 1;
  if (sr_surname_known(a, end - 1)) score += end - t == 1 ? 4 : 2;
  score += name_behind(n, end, end - t == 1);
  if (t > n->begin && name_report(n, t - 1)) score += 1;
  if (end - t > 1 && (name_told(n, t) || name_told_behind(n, end) || name_tried(n, t))) score += 2;
  if (name_suffers(n, end)) score += 2;
  int at = name_locative(n, t);
  return score - (at == 2 ? 3 : at);
}

/* ---- facilities and organizations ------------------------------------------------------- */

/* "City Hospital": ends in a kind-of-facility noun with a name before it. A surname that is such
** a noun (Hall, Park) after a given name is a person. */
static bool name_is_facility(const NameScan *n, uint32_t t, uint32_t end) {
  const SrLexHit *h = sr_hit_at(n->a, end - 1, SR_L_FACILITY);
  if (!h || h->tok <= t || h->tok + h->ntok != end) return false;
  if (name_class(n, end - 1) & SR_W_SURNAME && end - t == 2)
    return !(name_class(n, t) & SR_W_GIVEN || n->a->work->hit[t].kinds & NAME_BIT(SR_L_TITLE));
  return !(end - t == 3 && name_class(n, end - 1) & SR_W_SURNAME &&
           n->a->work->hit[t].kinds & NAME_BIT(SR_L_TITLE));
}

/* "Hotel Yibi", "Camp Ashraf": the noun stands first. */
static bool name_facility_first(const NameScan *n, uint32_t t, uint32_t end) {
  const SrLexHit *h = sr_hit_at(n->a, t, SR_L_FACILITY);
  if (!h || h->tok != t || h->tok + h->ntok >= end || !sr_lex_attr_is(h->entry, "after", "1"))
    return false;
  return !name_ordinary(n, h->tok + h->ntok);
}

/* "the Hillview hotel": the noun in lower case behind a name that is no place. Returns its end, 0
 * if none. */
static uint32_t name_facility_lower(const NameScan *n, uint32_t t, uint32_t end) {
  const SrArticle *a = n->a;
  uint32_t first, count;
  if (n->flat || end >= n->end || t == n->begin || !sr_token_is(&a->doc, t - 1, "the") ||
      name_ordinary(n, t))
    return 0;
  const SrLexHit *h = sr_hit_at(a, end, SR_L_FACILITY);
  if (!h || h->tok != end || a->doc.tok[end].flags & SR_T_CAP || name_is(a, end, SR_NW_SETTLED) ||
      a->work->mention_of[end] != SR_NONE)
    return 0;
  if (name_gaz(n, t, end, &first, &count) == end - t || sr_surname_known(a, end - 1) ||
      name_body(a, end - 1))
    return 0;
  return h->tok + h->ntok;
}

/* "Third Avenue" */
static uint32_t name_street(const NameScan *n, uint32_t t) {
  const SrDoc *d = &n->a->doc;
  if (n->flat || t + 1 >= n->end || t == n->begin || !(name_class(n, t) & SR_W_NUMBER)) return 0;
  if (!(d->tok[t].flags & SR_T_CAP) || !(d->tok[t + 1].flags & SR_T_CAP)) return 0;
  const SrLexHit *h = sr_hit_at(n->a, t + 1, SR_L_FACILITY);
  return h && h->tok == t + 1 && sr_mention_add(n->a, n->s, t, 2, SR_M_FACILITY, SR_NONE) ? 2 : 0;
}

/* End of an organization's name whose last word so far is at end - 1: "Institute for Policy
 * Analysis", or 0. */
static uint32_t name_organization(const NameScan *n, uint32_t t, uint32_t end) {
  const SrArticle *a = n->a;
  if (!name_body(a, end - 1) || n->flat) return 0;
  bool named = end - t > 2;
  for (uint32_t i = t; i + 1 < end; i++)
    named |= !(name_class(n, i) & SR_W_COMMON) && !(a->doc.tok[i].flags & SR_T_PUNCT);
  for (uint32_t i = end; i + 1 < n->end && i < t + NAME_RUN;) {
    uint32_t k = i;
    while (k < n->end && k < i + 2 && name_is(a, k, SR_NW_OF)) k++;
    if (k < n->end && k > i && sr_token_is(&a->doc, k, "the")) k++;
    if (k == i || k >= n->end || !sr_name_token(n, k)) break;
    if (sr_token_is(&a->doc, i, "and") && !named) break;
    end = i = name_run(n, k);
    named = true;
  }
  return named ? end : 0;
}

/* "Border Rescue Unit (BRU)": the capitals in brackets are its initials */
static bool name_initials(const NameScan *n, uint32_t t, uint32_t end) {
  const SrDoc *d = &n->a->doc;
  if (end + 2 >= n->end || !(d->tok[end].flags & SR_T_OPEN) ||
      !(d->tok[end + 2].flags & SR_T_CLOSE))
    return false;
  const SrToken *x = &d->tok[end + 1];
  if (!(x->flags & SR_T_UPPER) || x->len < 2 || x->len > 8) return false;
  uint32_t k = 0;
  for (uint32_t i = t; i < end && k < x->len; i++)
    if (d->tok[i].flags & SR_T_CAP && d->text[d->tok[i].start] == d->text[x->start + k]) k++;
  return k == x->len;
}

/* ---- runs -------------------------------------------------------------------------------------
 */

/* First token of the name behind the last title, rank or office of the run: "Pakistan President
** X" is X. Titles that are part of a short name (Sheikh, Pope) stay with it. */
static uint32_t name_behind_post(const NameScan *n, uint32_t t, uint32_t end) {
  static const uint8_t kPost[] = {SR_L_TITLE, SR_L_RANK, SR_L_OFFICE};
  const SrArticle *a = n->a;
  for (uint32_t i = end - 1; i-- > t;) {
    if (!(a->work->hit[i].kinds & NAME_POSTS)) continue;
    if (name_class(n, i) & NAME_LISTED && i > t && !name_ordinary(n, i - 1)) continue;
    uint32_t from = i + 1;
    while (from < end && !sr_name_token(n, from)) from++;
    if (from >= end || name_ordinary(n, from)) continue;
    for (size_t p = 0; p < sizeof kPost; p++) {
      const SrLexHit *h = sr_hit_at(a, i, kPost[p]);
      if (h && h->tok >= t && from + 1 == end && sr_lex_attr_is(h->entry, "name", "1"))
        return h->tok;
    }
    return from;
  }
  return t;
}

/* "San Miguel", "Santa Ana": a place far more often than a person */
static bool name_saint(const SrArticle *a, uint32_t t) { return name_is(a, t, SR_NW_SAINT); }

static uint32_t name_post_start(const NameScan *n, uint32_t t, uint32_t from) {
  while (from > t && n->a->work->hit[from - 1].kinds & NAME_POSTS) from--;
  return from;
}

/* "20, of Bethel Park": a town where somebody lives */
static bool name_from_town(const NameScan *n, uint32_t t) {
  const SrDoc *d = &n->a->doc;
  return !n->flat && t > n->begin + 2 && sr_token_is(d, t - 1, "of") && sr_token_is(d, t - 2, ",");
}

/* A word that is nothing but a name, of no place either: brothers are told apart by theirs. */
static bool name_only(const NameScan *n, uint32_t t) {
  uint32_t first, count;
  return !n->flat && !name_class(n, t) && !n->a->work->hit[t].kinds && n->a->doc.tok[t].len > 3 &&
         !name_gaz(n, t, t + 1, &first, &count);
}

/* shouting "...": words, no name */
static bool name_shouted(const NameScan *n, uint32_t t) {
  static const char *const kShout[] = {"shouting", "shouted", "chanting", "yelling", "screaming"};
  if (t < n->begin + 2 || !(n->a->doc.tok[t - 1].flags & SR_T_QUOTE)) return false;
  return SR_TOKEN_IN(&n->a->doc, t - 2, kShout);
}

/* A run that names a facility, an outlet or an organization: adds it and returns where to go on; 0
** where it names none. */
static uint32_t name_thing(const NameScan *n, uint32_t t, uint32_t end) {
  SrArticle *a = n->a;
  uint32_t first, count, org = name_organization(n, t, end);
  if (name_is_facility(n, t, end) && name_is(a, end - 1, SR_NW_AIR)) {
    sr_mention_add(a, n->s, t, end - t, SR_M_OUTLET, SR_NONE);
    return end;
  }
  if ((name_facility_first(n, t, end) && name_gaz(n, t, end, &first, &count) != end - t) ||
      (name_is_facility(n, t, end) && !sr_name_in_town(n, t, end) &&
       !(name_gaz(n, t, end, &first, &count) == end - t &&
         (name_famous(first) || name_locative(n, t) == 2 || name_from_town(n, t))))) {
    sr_mention_add(a, n->s, t, end - t, SR_M_FACILITY, SR_NONE);
    return end;
  }
  if (org || (!n->flat && name_initials(n, t, end))) {
    if (!org) org = end;
    sr_mention_add(a, n->s, t, org - t, SR_M_ORGANIZATION, SR_NONE);
    return org;
  }
  uint32_t lower = name_facility_lower(n, t, end);
  if (lower) sr_mention_add(a, n->s, t, lower - t, SR_M_FACILITY, SR_NONE);
  return lower;
}

/* How much must speak for a person where words [from, end) of the run at t are judged; gaz of them
** are a place's name, first the place. */
static int name_need(const NameScan *n, uint32_t t, uint32_t from, uint32_t end, uint32_t gaz,
                     uint32_t first) {
  const SrArticle *a = n->a;
  uint32_t words = end - from;
  int need = gaz == words ? 4 : words > 1 ? 2 : 3;
  if (gaz == words && words > 1 && !sr_gaz_candidate_common(first)) need = 6;
  if (gaz == words && sr_name_placeword(n, from, end)) need = 8;
  if (gaz == words && words == 1 && from == t && sr_name_country(first)) need = 9;
  if (words == 1 && (name_ordinary(n, from) || name_body(a, from))) need = 9;
  if (n->flat && words == 1 && a->work->hit[from].kinds & NAME_POSTS) need = 9;
  if (words > 1 && name_saint(a, from)) need = 9;
  if (gaz != words && (sr_name_settled(n, from, end) || sr_name_apposed_place(n, end) ||
                       sr_name_before_area(n, from, end)))
    need = 9;
  if (n->flat && words > 1 && name_shape(n, from, end) && gaz != words)
    need = name_class(n, from) & SR_W_GIVEN ? 1 : 2;
  return need;
}

/* a word of [from, end) describes: "Presidential Guard" */
static bool name_describes(const NameScan *n, uint32_t from, uint32_t end) {
  const SrArticle *a = n->a;
  for (uint32_t i = from; i < end; i++)
    if (name_ordinary(n, i) && !(a->doc.tok[i].flags & SR_T_DOT) && !name_second_half(n, from, i) &&
        ((!n->flat && a->doc.tok[i].flags & SR_T_CAP) || !name_particle(a, i)))
      return true;
  return false;
}

/* One run: adds its mentions, returns where to go on. */
static uint32_t name_judge(const NameScan *n, uint32_t t, uint32_t end) {
  SrArticle *a = n->a;
  if (name_shouted(n, t)) return end;
  uint32_t thing = name_thing(n, t, end);
  if (thing) return thing;
  uint32_t first, count, from = name_behind_post(n, t, end), words = end - from;
  uint32_t gaz = name_gaz(n, from, end, &first, &count);
  int score = name_person_score(n, from, end), need = name_need(n, t, from, end, gaz, first);
  if (words > 1 && (score == need - 1 || score == 4) && name_verb_behind(n, end)) score++;
  if (score >= need &&
      (words == 1 || (score >= 5 && words <= 3) || !name_describes(n, from, end))) {
    if (from > t) sr_name_places(n, t, name_post_start(n, t, from));
    sr_mention_add(a, n->s, from, words, SR_M_PERSON, SR_NONE);
    sr_surname_learn(a, end - 1);
    if (words > 1 && name_only(n, from)) sr_surname_learn(a, from);
  } else {
    /* "Khair Khana neighbourhood": not the Khana of elsewhere */
    bool settled = sr_name_settled(n, from, end) || sr_name_before_area(n, from, end);
    if (words > 1 && gaz != words && settled && !(gaz && name_famous(first)))
      sr_name_unlisted(n, from, end);
    sr_name_places(n, t, end);
    sr_name_unlisted(n, from, end);
  }
  return end;
}

/* A place that bears the surname of one of the article's persons and that nothing marks as a place
 * is the person. */
static void name_persons_after_all(const NameScan *n, uint32_t from) {
  SrArticle *a = n->a;
  SrPlace p;
  for (uint32_t i = from; i < a->nmention; i++) {
    SrMention *m = &a->mention[i];
    if (m->k != SR_M_PLACE || !m->nref || m->ntok > 1 || !sr_surname_known(a, m->tok) ||
        !sr_gaz_rank(sr_gaz_candidate(m->ref, 0), &p))
      continue;
    if (name_well_known(&p) || name_locative(n, m->tok) ||
        sr_name_placeword(n, m->tok, m->tok + 1) || sr_name_place_follows(n, m->tok + 1))
      continue;
    m->k = SR_M_PERSON;
    m->kind = sr_mention_kind_name[SR_M_PERSON];
    m->ref = SR_NONE;
    m->nref = 0;
  }
}

void sr_mention_names(SrArticle *a, uint32_t s) {
  uint32_t from = a->nmention;
  NamePlace known[NAME_PLACES];
  uint8_t may[NAME_PLACES];
  NameScan n = {
      a,    s, a->doc.sent[s].tok, sr_sent_end(&a->doc, s), a->doc.upper || name_capitals(a, s),
      known, may};
  memset(known, 0xff, sizeof known);
  uint32_t ntok = n.end - n.begin;
  sr_gaz_ahead(&a->doc, n.begin, ntok < NAME_PLACES ? ntok : NAME_PLACES, n.end, may);
  for (uint32_t t = n.begin; t < n.end;) {
    if (!n.flat && !(a->doc.tok[t].flags & SR_T_CAP)) { /* neither name nor place begins so */
      t++;
      continue;
    }
    uint32_t place = name_street(&n, t);
    bool token = !place && sr_name_token(&n, t);
    if (!place) place = sr_name_place_of_words(&n, t, token);
    if (place)
      t += place;
    else if (token)
      t = name_judge(&n, t, name_run(&n, t));
    else
      t++;
  }
  /* places that no run of names covers (U.S., the Gaza Strip) */
  sr_name_places(&n, n.begin, n.end);
  name_persons_after_all(&n, from);
}

/* Surnames behind given names, of the whole article: the headline may use one before the name is
 * told in full. */
void sr_mention_learn_names(SrArticle *a) {
  const SrDoc *d = &a->doc;
  SrWork *w = a->work;
  bool later = w->lazy;
  for (uint32_t s = 0; s < d->nsent; s++) {
    if (!d->upper && name_capitals(a, s)) continue;
    const uint32_t end = sr_sent_end(d, s);
    for (uint32_t t = d->sent[s].tok; t + 1 < end; t++) {
      uint32_t x = sr_word_class(d, t);
      if ((x & (SR_W_GIVEN | SR_W_COMMON)) != SR_W_GIVEN) continue;
      if (!(d->tok[t].flags & SR_T_CAP) || !(d->tok[t + 1].flags & SR_T_CAP)) continue;
      if (sr_word_class(d, t + 1) & (SR_W_STOP | SR_W_COMMON | SR_W_GIVEN | SR_W_MONTHDAY))
        continue;
      if (a->work->hit[t + 1].kinds & NAME_DESCRIBING) continue;
      if (t + 2 < end && d->tok[t + 2].flags & SR_T_CAP) continue;
      if (later)
        w->guess[w->nguess++] = t + 1;
      else if (sr_tag_at(a, s, t + 1).upos == SR_U_PROPN)
        sr_surname_learn(a, t + 1);
      if (later && w->nguess == SR_GUESSES) {
        sr_surname_settle(a);
        later = false;
      }
    }
  }
}

#undef NAME_BIT
#undef NAME_DESCRIBING
#undef NAME_POSTS
#undef NAME_LISTED
