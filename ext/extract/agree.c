/*
** agree.c: how well an act agrees with an incident that has been told so far, in day, place,
** people, kind and numbers; and whether two incidents told apart are one.
*/
#include "draft.h"

#define AGREE_BIT(type) (1u << ((type)-1))
enum {
  AGREE_SAID = 2, /* days */
  AGREE_WEEK = 7,
  AGREE_MONTH = 31,
  AGREE_SEASON = 120,
  AGREE_LEAD = 4 /* sentences that tell the news */
};

/* a siege and the operation that ends it, days later, are one incident */
bool sr_fit_siege(const SrAct *t, const SrDraft *d) {
  const uint32_t siege = AGREE_BIT(SR_TY_SIEGE), force = AGREE_BIT(SR_TY_SECURITY_OPERATION);
  if (!t->day || !d->day || t->separate) return false;
  if (t->from > d->to + AGREE_WEEK || t->from < d->from - AGREE_WEEK) return false;
  return (t->type_bits & siege && d->type_bits & (siege | force)) ||
         (t->type_bits & force && d->type_bits & siege);
}

/* what the act was done to is what the incident's sentences speak of */
static bool agree_hits_site(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    uint32_t g = e->site != SR_NONE ? e->site : e->patient;
    if (g == SR_NONE) continue;
    uint32_t word = sr_lemma_hash(a, a->work->group.a[g].head);
    for (uint32_t k = 0; k < d->nsite; k++)
      if (d->site[k] == word) return true;
  }
  return false;
}

/* "The train came under attack at noon on Tuesday", of the siege that ended on Wednesday */
static bool agree_siege_began(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  enum { DAYS = 3 };
  return d->type_bits & AGREE_BIT(SR_TY_SIEGE) && t->day && d->day && t->from < d->from &&
         t->from >= d->from - DAYS && !t->separate && !t->ntoll && agree_hits_site(a, t, d);
}

/* what happened well before the article appeared, which news without a day did not */
static bool agree_is_old(const SrArticle *a, const SrAct *t) {
  if (t->tx == SR_NONE || a->reference == SR_NO_DAY) return false;
  bool night = t->day || t->to == t->from + 1; /* "in the night between Friday and Saturday" */
  return t->to < a->reference - (night ? AGREE_WEEK : 0);
}

/* The sentences that open draft d mark an anniversary or tell of a court: its act is an old one that has
** yet to get its day. */
static bool agree_of_past(const SrArticle *a, const SrDraft *d) {
  static const char *const kCourt[] = {"anniversary", "sentenced", "jailed",  "trial",  "convicted",
                                       "parole",      "verdict",   "appeal",  "pleaded", "remembers",
                                       "sentence",    "inquest",   "executed", "testified"};
  static const char *const kSince[] = {"since", "after", "on", "ago", "later"};
  uint32_t last = d->sent + 2 < a->doc.nsent ? d->sent + 2 : a->doc.nsent - 1;
  for (uint32_t k = a->doc.sent[d->sent].tok; k + 1 < sr_sent_end(&a->doc, last); k++) {
    if (SR_TOKEN_IN(&a->doc, k, kCourt)) return true;
    if ((sr_token_is(&a->doc, k, "years") || sr_token_is(&a->doc, k, "year")) &&
        SR_TOKEN_IN(&a->doc, k + 1, kSince))
      return true;
  }
  return false;
}

/* "the murder of X": somebody of whom draft d has not told */
static bool agree_new_victim(const SrAct *t, const SrDraft *d) {
  for (uint32_t i = 0; i < d->nperson; i++)
    if (d->person[i] == t->person) return false;
  return t->person != 0 && t->strong;
}

/* "Last week ... killed five" and "Last month ... killed nine": told as two, though the one lies in the
** other */
static bool agree_other_span(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  enum { DAYS = 4 };
  /* "on Saturday, killing 110", then "Last month gunmen killed 22", "Last week" */
  int64_t x = sr_act_killed(a, t);
  if (!t->day && d->day && !a->doc.upper && !t->refers && !t->known && t->strong && t->to > t->from + DAYS &&
      t->to <= t->from + AGREE_MONTH && x != SR_NULL_INT && d->killed != SR_NULL_INT &&
      (x > 2 * d->killed || d->killed > 2 * x))
    return true;
  return !t->day && !d->day && (t->from != d->from || t->to != d->to) && !t->refers && t->strong &&
         t->ntoll && t->to <= t->from + AGREE_MONTH && d->to <= d->from + AGREE_MONTH;
}

/* "three days after eight were slain", and then "on Saturday": days that are counted back are one more or
** less */
static bool agree_day_off(const SrAct *t, const SrDraft *d) {
  if (!t->day || !d->day || !t->shift == !d->shift) return false;
  return t->from == d->from + 1 || t->from == d->from - 1;
}

/* The day of act t is long past and draft d has none; other: what t tells is nobody's of d. */
static int agree_old_day(const SrArticle *a, const SrAct *t, const SrDraft *d, bool other) {
  if (!a->doc.upper && d->sent < AGREE_LEAD && t->sent <= d->sent + AGREE_LEAD + 2 && t->strong &&
      !other && t->day && agree_of_past(a, d))
    return 0;
  /* a photograph from the files shows something older than the news */
  if (a->doc.sent[t->sent].kind == SR_S_CAPTION) return -8;
  if (t->day && t->to >= a->reference - AGREE_MONTH) return -2;
  return t->to < a->reference - (d->sent < AGREE_LEAD ? AGREE_MONTH : AGREE_SEASON) ? -8 : -3;
}

/* Who was hurt in a place of their own, told behind what happened long ago somewhere. */
static bool agree_elsewhere_now(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  SrPlace x;
  return t->tx == SR_NONE && d->tx != SR_NONE && !t->refers && t->ntoll && t->place != SR_NONE &&
         d->place == SR_NONE && d->sent >= AGREE_LEAD && a->reference != SR_NO_DAY &&
         d->to <= a->reference - AGREE_WEEK && sr_gaz_facts(a->mention[t->place].ref, &x) &&
         x.kind != SR_G_COUNTRY;
}

/* times that overlap */
static int agree_overlap(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  if (t->day && d->day) return t->refers && t->from == d->from ? 4 : 3;
  /* "last week" and "last week" */
  if (t->from == d->from && t->to == d->to && t->to < t->from + AGREE_WEEK) return 1;
  if (agree_other_span(a, t, d)) return -8;
  return t->day && t->refers ? 2 : t->day || d->day ? 1 : 0;
}

/* times that do not overlap; counted: both tell of as many dead or hurt */
static int agree_apart(const SrArticle *a, const SrAct *t, const SrDraft *d, bool counted) {
  if (counted && agree_day_off(t, d)) return 1;
  bool days = t->day && d->day;
  /* "this morning", said a day or two before it was printed */
  if ((t->hint || d->hint) && days && t->from <= d->from + AGREE_SAID &&
      d->from <= t->from + AGREE_SAID)
    return 0;
  /* "early Monday" of what began on Sunday: next day is no contradiction yet */
  if (days && t->from == d->from + 1 && (t->refers || !t->strong)) return 0;
  if (days && t->from + 1 == d->from && (t->refers || t->known)) return 0;
  return sr_fit_siege(t, d) || agree_siege_began(a, t, d) ? 0 : -8;
}

static int agree_time(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  bool dead = d->killed != SR_NULL_INT && sr_act_killed(a, t) == d->killed;
  bool hurt = d->injured != SR_NULL_INT && sr_act_injured(a, t) == d->injured;
  bool alone = t->tx != SR_NONE && d->tx == SR_NONE; /* the act has a time and the draft none */
  /* the headline of a trial has no day: "for killing 36", then "in 2019, killing 36" */
  if (alone && d->title && t->sent <= d->sent + AGREE_LEAD && (dead || hurt)) return 0;
  /* "..., days after three were seized", and then "Three had been seized last week": the day of
  ** what was told beside the news */
  bool held = d->taken != SR_NULL_INT && sr_act_taken(a, t) == d->taken;
  if (alone && d->aside && (dead || hurt || held)) return 0;
  if (alone && agree_is_old(a, t)) {
    /* "the bombing of 2017, which killed 22" is no plot that was foiled now */
    bool plot = d->foiled && !d->done && sr_act_killed(a, t) != SR_NULL_INT;
    /* "meanwhile", a raid; "the dead man had taken part in the attack of December that killed
    ** four" */
    bool other = plot || (d->separate && t->ntoll) || agree_new_victim(t, d);
    if (!t->refers || other) return agree_old_day(a, t, d, other);
  }
  if (agree_elsewhere_now(a, t, d)) return -3;
  /* "since the 2014 massacre": not the news, also where nothing says when that was */
  if (!a->doc.upper && (a->reference == SR_NO_DAY || a->guessed) && t->aside && alone && !t->day)
    return -8;
  if (t->tx == SR_NONE || d->tx == SR_NONE) return 0;
  bool overlap = t->from <= d->to && d->from <= t->to;
  return overlap ? agree_overlap(a, t, d) : agree_apart(a, t, d, dead || hurt);
}

/* the area of q is called after area p, which it was part of: Central Papua, Papua */
static bool agree_was_part(uint32_t p, uint32_t q) {
  static const char *const kSide[] = {"Central", "West",  "Western",  "East",  "Eastern",   "North",
                                      "South",   "Upper", "Highland", "Lower", "Southwest"};
  SrPlace x, y;
  if (!sr_gaz_get(p, &x) || !sr_gaz_get(q, &y) || !x.name || !y.admin1) return false;
  size_t n = strlen(x.name), m = strlen(y.admin1);
  if (n < 4 || m < n + 2) return false;
  if (strcmp(y.admin1 + m - n, x.name) != 0) return false;
  for (size_t i = 0; i < sizeof kSide / sizeof *kSide; i++)
    if (strlen(kSide[i]) + 1 + n == m && strncmp(y.admin1, kSide[i], strlen(kSide[i])) == 0) return true;
  return false;
}

/* a region without borders, a district and a town whose district is not told */
bool sr_place_may_hold(uint32_t p, uint32_t q) {
  SrPlace x, y;
  if (!sr_gaz_facts(p, &x) || !sr_gaz_facts(q, &y) || x.country_id != y.country_id) return false;
  if (x.kind == SR_G_REGION || y.kind == SR_G_REGION) return true;
  if (x.admin1_id != y.admin1_id)
    return (x.kind == SR_G_ADMIN1 && agree_was_part(p, q)) ||
           (y.kind == SR_G_ADMIN1 && agree_was_part(q, p));
  return (x.kind == SR_G_ADMIN2 && !y.admin2_id) || (y.kind == SR_G_ADMIN2 && !x.admin2_id);
}

/* "in the Suguta valley, near Baragoi": the act's sentence names the other place as near */
static bool agree_near(const SrArticle *a, const SrAct *t, uint32_t place) {
  static const char *const kNear[] = {"near", "outside", "from"};
  const SrSentWork *w = &a->work->sent[t->sent];
  for (uint32_t i = w->mention; i < w->mention + w->nmention && i < w->mention + 32; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k == SR_M_PLACE && m->ref == place && m->tok > a->doc.sent[t->sent].tok &&
        SR_TOKEN_IN(&a->doc, m->tok - 1, kNear))
      return true;
  }
  return false;
}

/* "Hours earlier gunmen killed 17 in the village of X": with dead of its own, where nobody has been yet */
static bool agree_elsewhere(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  int64_t killed = sr_act_killed(a, t);
  if (a->doc.upper || t->place != SR_NONE || t->refers || !t->strong) return false;
  return killed != SR_NULL_INT && d->killed != SR_NULL_INT && killed != d->killed &&
         sr_says_same_day(a, t->sent);
}

/* mention m names a village that no gazetteer lists in another land or area than that of place ref */
static bool agree_away(const SrArticle *a, uint32_t m, uint32_t ref) {
  SrPlace p, q;
  uint32_t in = a->mention[m].within;
  if (in == a->work->country || !sr_gaz_facts(in, &p) || !sr_gaz_facts(ref, &q)) return false;
  if (p.country_id && q.country_id && p.country_id != q.country_id) return true;
  return p.kind == SR_G_ADMIN1 && q.admin1_id && q.admin1_id != p.id && !sr_place_may_hold(p.id, q.id);
}

/* so does the act, or what was told before of the draft */
static bool agree_spot_away(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  if (a->doc.upper || (t->place == SR_NONE) == (d->place == SR_NONE)) return false;
  if (t->place == SR_NONE) return t->spot != SR_NONE && agree_away(a, t->spot, a->mention[d->place].ref);
  return d->nspot == 1 && agree_away(a, d->spot[0], a->mention[t->place].ref);
}

/* by the names of places that no gazetteer lists */
static int agree_spot(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  if (agree_spot_away(a, t, d)) return -8;
  if (t->spot == SR_NONE) return 0;
  if (!d->nspot) return agree_elsewhere(a, t, d) ? -4 : 0;
  for (uint32_t i = 0; i < d->nspot; i++)
    if (sr_same_spot(a, t->spot, d->spot[i])) return 3;
  return sr_act_killed(a, t) != SR_NULL_INT && !t->refers ? -4 : -1;
}

/* what was told happened in no town but near the one named: "near Reno", "south of Reno" */
static bool agree_told_near(const SrArticle *a, const SrDraft *d, double km) {
  enum { AWAY = 60 };
  static const char *const kNear[] = {"near", "outside"};
  uint32_t t = a->mention[d->place].tok;
  if (km < 0 || km >= AWAY || t < 2) return false;
  return SR_TOKEN_IN(&a->doc, t - 1, kNear) ||
         (sr_token_is(&a->doc, t - 1, "of") && sr_hit_at(a, t - 2, SR_L_DIRECTION));
}

static int agree_pair(const SrArticle *a, const SrAct *t, const SrDraft *d, uint32_t p, uint32_t q) {
  SrPlace x;
  if (p == q) return 3;
  if (sr_gaz_inside(p, q) || sr_gaz_inside(q, p)) return 1;
  if (t->settled) return 0; /* "the town" may well be the other one */
  double km = sr_gaz_distance(p, q);
  /* titles name the town that is known */
  bool title = d->title && t->sent <= d->sent + AGREE_LEAD;
  if ((km >= 0 && km < (title ? 60 : 15)) || sr_place_may_hold(p, q)) return 0;
  SrPlace y;
  if (!sr_gaz_facts(p, &x) || !sr_gaz_facts(q, &y)) return -5;
  if (x.kind == SR_G_COUNTRY) return -3;
  if (agree_near(a, t, q) || agree_told_near(a, d, km)) return 0;
  /* a strike on one country and one on another, far apart */
  enum { FAR = 300 };
  bool abroad = x.country_id && y.country_id && x.country_id != y.country_id && km >= FAR;
  return abroad && !t->refers ? -8 : -5;
}

/* of places that are listed it may be any */
static int agree_place(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  SrMentions x, y;
  if (t->place == SR_NONE || d->place == SR_NONE) return 0;
  uint32_t nx = sr_place_list(a, t->place, &x), ny = sr_place_list(a, d->place, &y);
  int first = agree_pair(a, t, d, a->mention[t->place].ref, a->mention[d->place].ref), best = first;
  for (uint32_t i = 0; i < nx; i++)
    for (uint32_t k = 0; k < ny && nx + ny > 2; k++) {
      int score = agree_pair(a, t, d, a->mention[x.m[i]].ref, a->mention[y.m[k]].ref);
      if (score > best) best = score;
    }
  return best > 0 ? best : first;
}

static int agree_people(const SrAct *t, const SrDraft *d) {
  if (!t->person) return 0;
  for (uint32_t i = 0; i < d->nperson; i++)
    if (d->person[i] == t->person) return 4;
  return d->nperson ? -1 : 0;
}

/* "the attack", "carried out the attack", not "the strikes" */
static bool agree_says_attack(const SrArticle *a, const SrAct *t) {
  for (uint32_t i = 0; i < t->nevent; i++)
    if (!strstr(sr_lex_phrase(a->work->event[t->event[i]].lex), "attack")) return false;
  return t->refers && t->nevent > 0;
}

/* "Rebels attacked the compound.", and right behind it "A car bomb exploded at the gate, killing 23", "Two
** guards were hurt in an exchange of fire": how it was done, how it went on */
static bool agree_tells_how(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  const SrSentWork *w = &a->work->sent[d->last];
  const SrSent *x = &a->doc.sent[d->last], *y = &a->doc.sent[t->sent];
  const uint32_t any = AGREE_BIT(SR_TY_ATTACK), fight = AGREE_BIT(SR_TY_CLASH) | any;
  if (a->doc.upper || d->last + 1 != t->sent || d->plural || t->plural || t->separate ||
      t->tx != SR_NONE || t->place != SR_NONE || t->spot != SR_NONE)
    return false;
  if (d->type_bits & AGREE_BIT(SR_TY_ARMED_ASSAULT) && !(t->type_bits & ~fight) && t->type_bits & ~any)
    return true;
  if (d->nsent != 1 || d->ntoll || !t->ntoll || (!d->title && x->para != y->para)) return false;
  if (t->type_bits & ~(AGREE_BIT(SR_TY_BOMBING) | any) || w->nevent != 1) return false;
  const char *word = sr_lex_phrase(a->work->event[w->event].lex);
  return sr_same(word, "attack") || sr_same(word, "storm") || sr_same(word, "raid");
}

static int64_t act_number(const SrArticle *a, const SrAct *t, SrEffect effect) {
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    if (x->effect == effect && x->count.min > 1) return x->count.min;
  }
  return SR_NULL_INT;
}

int64_t sr_act_killed(const SrArticle *a, const SrAct *t) { return act_number(a, t, SR_E_KILLED); }
int64_t sr_act_injured(const SrArticle *a, const SrAct *t) { return act_number(a, t, SR_E_INJURED); }
int64_t sr_act_taken(const SrArticle *a, const SrAct *t) { return act_number(a, t, SR_E_HOSTAGE); }

/* each has its own number of dead */
static bool agree_other_number(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  int64_t x = sr_act_killed(a, t);
  return !a->doc.upper && x != SR_NULL_INT && d->killed != SR_NULL_INT && x != d->killed;
}

static int agree_kind(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  static const uint32_t kGeneral = 1u << (SR_TY_ATTACK - 1);
  uint32_t x = t->type_bits & ~kGeneral, y = d->type_bits & ~kGeneral;
  if ((x | y) & AGREE_BIT(SR_TY_SIEGE) &&
      (x | y) & (AGREE_BIT(SR_TY_SECURITY_OPERATION) | AGREE_BIT(SR_TY_KIDNAPPING)))
    return 1;
  /* "the attack" is not the air strikes that answered it, while the article is about something else */
  if (!x && y == AGREE_BIT(SR_TY_AIRSTRIKE) && !d->salient && agree_says_attack(a, t)) return -2;
  if (!x || !y) return 0;
  /* the rockets of one side and the air strikes of the other */
  static const uint32_t kAir = AGREE_BIT(SR_TY_AIRSTRIKE);
  if ((t->band && !(x & kAir) && y & kAir && !d->band) ||
      (d->band && !(y & kAir) && x & kAir && !t->band))
    return -8;
  if (x & y) return 1;
  if (agree_tells_how(a, t, d)) return 0;
  /* the firefight of a raid */
  static const uint32_t kForce = AGREE_BIT(SR_TY_CLASH) | AGREE_BIT(SR_TY_SECURITY_OPERATION);
  if (!a->doc.upper && !((x | y) & ~kForce)) return 0;
  /* what gunmen and bombers do is one attack; an air strike is another */
  static const uint32_t kGround =
      AGREE_BIT(SR_TY_BOMBING) | AGREE_BIT(SR_TY_ARMED_ASSAULT) | AGREE_BIT(SR_TY_SIEGE) |
      AGREE_BIT(SR_TY_CLASH) | AGREE_BIT(SR_TY_ASSASSINATION) | AGREE_BIT(SR_TY_SECURITY_OPERATION);
  /* "Two killed by bomb in Bannu", and below it "Air strikes in Tirah leave 22 dead" */
  bool other = !(x & kGround) != !(y & kGround);
  if (other && !t->refers && agree_other_number(a, t, d) && (t->place != SR_NONE || t->spot != SR_NONE)) return -4;
  if (!t->strong || t->refers) return -1;
  /* who is assassinated may be so by any means */
  static const uint32_t kMeans = AGREE_BIT(SR_TY_BOMBING) | AGREE_BIT(SR_TY_ARMED_ASSAULT) |
                                 AGREE_BIT(SR_TY_SHELLING) | AGREE_BIT(SR_TY_AIRSTRIKE);
  if ((x == AGREE_BIT(SR_TY_ASSASSINATION) && y & kMeans) ||
      (y == AGREE_BIT(SR_TY_ASSASSINATION) && x & kMeans))
    return 0;
  /* "held since Monday, following a gunfight": no part of the taking */
  bool fight = t->fresh && x == AGREE_BIT(SR_TY_CLASH) && y & AGREE_BIT(SR_TY_KIDNAPPING);
  return (other && t->ntoll && t->tx != SR_NONE) || fight ? -4 : t->fresh ? -2 : -1;
}

/* "the hotel attack" is the one whose sentences speak of a hotel */
static int agree_site(const SrAct *t, const SrDraft *d) {
  if (!t->site || !d->nsite) return 0;
  for (uint32_t i = 0; i < d->nsite; i++)
    if (d->site[i] == t->site) return 2;
  return -1;
}

/* "the killing of three men", where one man was killed: nobody tells that of him */
static bool agree_other_dead(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  if (!d->one || d->killed != SR_NULL_INT || t->sent <= d->sent + AGREE_LEAD) return false;
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    if (x->effect != SR_E_KILLED || x->count.min < 2 || x->part || x->total) continue;
    for (uint32_t k = 0; k < t->nevent; k++) {
      const SrEvent *e = &a->work->event[t->event[k]];
      if (e->nominal && e->tok == x->trigger) return true;
    }
  }
  return false;
}

/* "160 of those killed could not be named", "Among the dead were two clerks": some of more dead than the draft's */
bool sr_act_exceeds(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  bool lone = d->killed == SR_NULL_INT && d->one;
  if (a->doc.upper || (d->killed == SR_NULL_INT && !lone)) return false;
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    if (x->effect != SR_E_KILLED) continue;
    if (lone ? x->part : x->some && x->count.min > d->killed) return true;
  }
  return false;
}

static int agree_numbers(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  if (agree_other_dead(a, t, d)) return -5;
  int64_t x = sr_act_killed(a, t), hurt = sr_act_injured(a, t);
  if (x == SR_NULL_INT && d->killed == SR_NULL_INT && hurt != SR_NULL_INT && hurt == d->injured)
    return 2;
  /* "a man was killed and two were hurt", then "A car bomb in Ramadi hurt four" */
  bool other = hurt != SR_NULL_INT && d->injured != SR_NULL_INT && hurt != d->injured;
  if (!a->doc.upper && other && t->fresh && t->place != SR_NONE && d->place == SR_NONE && !d->title) return -4;
  if (x == SR_NULL_INT && d->taken != SR_NULL_INT && d->taken == sr_act_taken(a, t)) return 2;
  if (x == SR_NULL_INT || d->killed == SR_NULL_INT) return 0;
  if (x == d->killed) return 2;
  /* fewer are a part, unless the act has a day, a place or news of its own */
  bool own = t->tx != SR_NONE || t->place != SR_NONE || t->fresh;
  /* more than three times as many, without overflow */
  return (x - 1) / 3 >= d->killed || ((d->killed - 1) / 3 >= x && own) ? -1 : 0;
}

/* Sentences from the draft's first to the act's: what stands between a headline and the text (captions,
** bylines) is no distance. */
static uint32_t agree_distance(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  uint32_t n = t->sent - d->sent;
  if (!d->title || n > 4 * AGREE_LEAD) return n;
  for (uint32_t s = d->sent + 1; s < t->sent; s++)
    if (a->doc.sent[s].kind != SR_S_BODY) n--;
  return n;
}

/* told in a quotation, on no day and at no place of its own */
static bool agree_witness(const SrArticle *a, const SrAct *t) {
  return t->tx == SR_NONE && t->place == SR_NONE && t->spot == SR_NONE && sr_is_quoted(a, t->tok);
}

/* the lead names it beside the news; what is told of it below begins with "Meanwhile" or "Elsewhere" */
static bool agree_announced(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  if (a->doc.upper || d->sent >= AGREE_LEAD || d->nsent != 1 || t->several || t->aside) return false;
  if (!d->peer && !(d->title && agree_numbers(a, t, d) == 2)) return false;
  bool place = agree_place(a, t, d) > 0 || agree_spot(a, t, d) > 0 ||
               (d->place == SR_NONE && agree_hits_site(a, t, d));
  return place && agree_kind(a, t, d) > 0 && agree_numbers(a, t, d) >= 0;
}

int sr_act_fit(const SrArticle *a, const SrAct *t, const SrDraft *d) {
  enum { SURE = 6 };
  if (sr_act_threatens_taken(a, t, d)) return SURE;
  static const uint16_t kUndone = SR_MD_FOILED | SR_MD_THREAT;
  int numbers = agree_numbers(a, t, d), time = agree_time(a, t, d);
  int score = agree_people(t, d) + agree_kind(a, t, d) + numbers + agree_site(t, d);
  int known = time + agree_place(a, t, d) + agree_spot(a, t, d);
  bool again = t->day && d->day && time > 0 && numbers > 0 && !t->separate; /* as many dead on that day */
  /* an arrest on another day, elsewhere, may well be of those who did it */
  bool taken = sr_act_taken_before(a, t, d);
  if ((t->after == d->loose && !taken) || known > 0) score += known;
  if (taken) score += 3;
  if ((t->refers && t->nevent) || t->ends) score += 2;
  if (a->doc.sent[t->sent].section != d->section && !d->salient) score -= 1;
  /* "Later on Friday rebels raided", and with dead of its own, also where it is the same town */
  if (t->separate && !agree_announced(a, t, d)) score -= agree_other_number(a, t, d) && !t->refers ? 10 : 6;
  if (t->group && d->group && t->group != d->group) score -= 6; /* others' hostages */
  /* what was foiled is not what happened */
  if (t->nevent && t->strong && !t->refers && (t->status ^ d->status) & kUndone) score -= 2;
  uint32_t far = agree_distance(a, t, d);
  /* who saw it tells it as if nobody knew: "a bomb was dropped on us" */
  if (t->fresh && far > 2 && !taken && !again && !agree_witness(a, t)) score -= 4;
  if (d->title && far <= AGREE_LEAD) score += 3;
  return score;
}
#undef AGREE_BIT
