/*
** toll.c: statements of how many were killed, hurt, taken, freed. Reads the
** effect words of the lexicon with their frames, groups, numbers; writes tolls.
** A toll is an effect word plus the people that its frame points to; where two
** words claim the same people the surer frame keeps them.
*/
#include "parted.h"
#include "tollparts.h"

/* ---- one toll ------------------------------------------------------------------------ */

/* "the driver was also killed": one more than those told of before */
static bool toll_also(const SrArticle *a, uint32_t s, uint32_t trigger) {
  uint32_t vp = sr_vp_of(a, trigger);
  if (vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t from = v->tok > a->doc.sent[s].tok ? v->tok - 1 : v->tok;
  return sr_word_between(a, from, v->tok + v->ntok, "also");
}

/* a weak word counts only some */
static bool toll_counts(const SrTollFrame *f, const SrPeople *p) {
  if (f->only == SR_TOLL_ENEMY) return p->perpetrator && p->num != SR_NONE;
  if (f->only == SR_TOLL_HELD) return p->class_ || p->named || !p->nwho;
  return f->only != SR_TOLL_PEOPLE ||
         (p->class_ && p->known && !p->perpetrator && p->num != SR_NONE);
}

/* who gets away is a toll only where he was held */
static bool toll_from_prison(const SrArticle *a, uint32_t s) {
  static const char *const kHeld[] = {"prison", "jail",      "custody", "cell",
                                      "cells",  "broke",     "broken",  "detained",
                                      "break",  "detention", "jailed",  "captivity",
                                      "captors", "kidnappers", "hostages", "captives",
                                      "hostage", "captive",  "inmates", "prisoners", "kidnapped", "abducted"};
  return SR_ANY_IN(&a->doc, a->doc.sent[s].tok, sr_sent_end(&a->doc, s), kHeld);
}

/* "A man wounded nine people before being shot dead": he who did it */
static bool toll_did_it(const SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t own = sr_vp_of(a, f->trigger);
  if (g == SR_NONE || sr_people_forces(a, g)) return false;
  /* "lynched a man accused of theft and set fire to": the object of the one verb is not the subject
   * of the next */
  if (own != SR_NONE && !a->work->group.a[own].passive && sr_object_of(a, s, own) == g) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok == f->trigger) continue; /* "was hit by a bullet and killed": did not kill */
    if (e->agent == g && e->strong && !e->nominal && !(e->mode & SR_NOT_AN_ACT)) return true;
  }
  for (uint32_t i = w->toll; i < a->work->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    uint32_t vp = x->who == g || x->effect > SR_E_HOSTAGE ? SR_NONE : sr_vp_of(a, x->trigger);
    if (vp == SR_NONE || a->work->group.a[vp].passive || a->work->group.a[vp].reduced) continue;
    if (sr_subject_of(a, s, vp) == g && sr_object_of(a, s, vp) == x->who) return true;
  }
  return false;
}

/* These people were counted by another word of the sentence: "stabbed two men, one of them fatally,
** was shot dead" */
static bool toll_twice(const SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *p) {
  for (uint32_t i = a->work->sent[s].toll; i < a->work->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->sent == s && x->effect == f->effect &&
        x->tok < p->tok + p->ntok && p->tok < x->tok + x->ntok)
      return true;
  }
  return false;
}

/* "A crowd lynched two suspected thieves": whom those who live there kill is their victim, whatever they
** are suspected of */
static bool toll_by_crowd(const SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *p) {
  static const char *const kCrowd[] = {"mob",     "mobs",       "crowd",      "crowds", "villagers",
                                       "locals",  "residents",  "neighbours", "neighbors",
                                       "passersby", "bystanders", "riders", "vigilantes"};
  const SrSentWork *w = &a->work->sent[s];
  const char *word = sr_lex_phrase(f->entry);
  bool suspect = false;
  for (uint32_t t = p->tok; t < p->tok + p->ntok; t++) {
    static const char *const kSuspect[] = {"suspect",  "suspects", "suspected",
                                           "thief",    "thieves",  "accused"};
    suspect |= SR_TOLL_IS(a, t, kSuspect);
  }
  if (!suspect || f->effect > SR_E_INJURED) return false;
  if (word && strncmp(word, "lynch", 5) == 0) return true;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok == f->trigger && e->agent != SR_NONE)
      return SR_TOLL_IS(a, a->work->group.a[e->agent].head, kCrowd);
  }
  return false;
}

/* "tens of thousands fled": so many are no attackers who get away */
static bool toll_takes_flight(const SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *p) {
  enum { MANY = 50 };
  static const char *const kFlee[] = {"flee", "fled", "fleeing", "flees"};
  int64_t n = p->count.min != SR_NULL_INT ? p->count.min : p->count.max;
  uint32_t vp = sr_vp_of(a, f->trigger);
  if (vp == SR_NONE || sr_object_of(a, s, vp) != SR_NONE) return false; /* "fled the rain" */
  return f->effect == SR_E_ESCAPED && n >= MANY && !p->perpetrator && p->num != SR_NONE &&
         SR_TOLL_IS(a, f->trigger, kFlee) && !toll_from_prison(a, s);
}

/* "gave himself up": one man */
static bool toll_of_oneself(const SrArticle *a, const SrTollFrame *f) {
  static const char *const kSelf[] = {"himself", "herself"};
  uint32_t next = f->trigger + 1;
  return next < a->doc.ntok && SR_TOLL_IS(a, next, kSelf);
}

/* "killed themselves": the event is no act, but they are dead */
static bool toll_on_self(const SrArticle *a, const SrTollFrame *f) {
  return toll_of_oneself(a, f) ||
         (f->trigger + 1 < a->doc.ntok && sr_token_is(&a->doc, f->trigger + 1, "themselves"));
}

/* Who they are and on whose side; false when they are nobody's toll. */
static bool toll_who(SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *p, SrToll *t) {
  if (toll_takes_flight(a, s, f, p)) t->effect = SR_E_DISPLACED;
  if (!p->nwho) {
    sr_toll_unnamed(a, t);
    if (t->effect == SR_E_DISPLACED) t->perpetrator = false;
    return true;
  }
  t->who_text = sr_words(a, p->who, p->nwho);
  t->class_ = p->class_;
  t->perpetrator = p->perpetrator || toll_did_it(a, s, f, p->group);
  if (t->effect <= SR_E_INJURED && sr_toll_crowd(a, p)) {
    t->perpetrator = false;
    t->class_ = "civilian";
  } else if (t->perpetrator && toll_by_crowd(a, s, f, p)) {
    t->perpetrator = false;
    t->class_ = NULL;
  }
  if (p->nwho == 1 && !sr_toll_pronoun(a, t, p->who)) return false;
  if (f->effect != SR_E_KILLED && p->count.min > 1 && toll_of_oneself(a, f)) return false;
  return t->effect != SR_E_ESCAPED || toll_from_prison(a, s);
}

/* "the 2014 kidnapping of 276 girls": the time in the phrase of the noun, as its event has it */
static uint32_t toll_year(const SrArticle *a, uint32_t s, uint32_t trigger) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok != trigger || !e->nominal || e->tx == SR_NONE) continue;
    uint32_t t = a->work->tx.a[e->tx].tok, g = a->work->group_of[trigger];
    return g != SR_NONE && t >= a->work->group.a[g].tok && t < trigger ? e->tx : SR_NONE;
  }
  return SR_NONE;
}

/* "a gunfight that killed ten": the people of the act that the noun tells */
static bool toll_of_act_named(const SrArticle *a, uint32_t s, uint32_t trigger) {
  uint32_t vp = sr_vp_of(a, trigger), first = a->work->sent[s].group;
  if (vp == SR_NONE || vp < first + 2) return false;
  const SrGroup *v = &a->work->group.a[vp];
  return sr_group_is_relative(a, v - 1) && v[-2].kind == SR_GR_NP &&
         v[-2].tok + v[-2].ntok == v[-1].tok && sr_hit_at(a, v[-2].head, SR_L_TRIGGER);
}

/* "held since January", "held since January were freed": no count of what came of months */
static bool toll_of_held(const SrArticle *a, uint32_t s, const SrToll *t, uint32_t trigger) {
  if (t->effect == SR_E_HOSTAGE) return sr_is_held(a, trigger);
  for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent == s;)
    if (t->effect == SR_E_FREED && a->work->toll[i].effect == SR_E_HOSTAGE && a->work->toll[i].who == t->who)
      return sr_is_held(a, a->work->toll[i].trigger);
  return false;
}

/* "have shelled X since Friday, wounding 12": the act of the days before the report, and what came of it */
static bool toll_since_lately(const SrArticle *a, const SrTimex *x, uint32_t trigger) {
  enum { DAYS = 10 };
  uint32_t vp = sr_vp_of(a, trigger);
  if (vp == SR_NONE || a->reference == SR_NO_DAY || x->from == SR_NO_DAY || x->tok > trigger) return false;
  const SrGroup *v = &a->work->group.a[vp];
  return v->form == SR_VF_ING && !v->progressive && sr_token_is(&a->doc, v->tok - 1, ",") &&
         x->from + DAYS >= a->reference;
}

/* the toll of all that came to pass since the time beside it */
static bool toll_since(const SrArticle *a, uint32_t s, const SrToll *t, uint32_t trigger) {
  const SrTimex *x = t->tx == SR_NONE ? NULL : &a->work->tx.a[t->tx];
  return x && x->since && !toll_of_act_named(a, s, trigger) && !toll_since_lately(a, x, trigger);
}

/* What speaks against it, when and where; false when it is denied. */
static bool toll_modes(SrArticle *a, uint32_t s, const SrTollFrame *f, SrToll *t) {
  const SrSentWork *sw = &a->work->sent[s];
  t->mode = (uint16_t)(f->mode | sr_cue_modes(a, s, f->trigger));
  bool held = toll_of_held(a, s, t, f->trigger);
  if (held) t->mode &= (uint16_t)~SR_MD_CAMPAIGN;
  if (t->mode & SR_MD_JUSTICE && sr_toll_convicted(a, s, f->trigger))
    t->mode &= (uint16_t)~SR_MD_JUSTICE;
  if (sr_toll_in_doubt(a, s, f->trigger)) t->mode |= SR_MD_HYPO;
  if (t->count.max != 0 && t->mode & SR_MD_NEG) return false;
  t->mode &= (uint16_t)~SR_MD_NEG;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) { /* as the events decided */
    const SrEvent *e = &a->work->event[i];
    size_t n;
    (void)sr_lex_attr_of(e->lex, "weapon", &n);
    /* "drowned when a boat with people who fled an attack capsized": the noun is of another day */
    bool fled = e->nominal && sr_same(sr_lex_phrase(f->entry), "drown") && !sr_token_is(&a->doc, f->trigger + 1, "in");
    if (e->strong && !(e->mode & SR_NOT_AN_ACT) && !fled)
      t->mode &= (uint16_t)~(SR_MD_ACCIDENT | (n ? SR_MD_FIGURE : 0));
    else if (e->tok == f->trigger && !toll_on_self(a, f))
      t->mode |= e->mode & (SR_MD_ACCIDENT | SR_MD_GENERIC |
                            (sr_same(sr_lex_phrase(e->lex), "execute") ? SR_MD_JUSTICE : 0u));
  }
  t->tx = toll_year(a, s, f->trigger);
  bool own = t->tx != SR_NONE;
  if (!own) t->tx = sr_time_near(a, s, f->trigger);
  t->place = sr_place_near(a, s, f->trigger);
  /* "five were in intensive care last night": a state */
  if (sr_lex_attr_is(f->entry, "part", "1") && f->effect == SR_E_INJURED) t->tx = t->place = SR_NONE;
  if (own) return true;
  if ((!held && toll_since(a, s, t, f->trigger)) || sr_toll_since_clause(a, s, f->trigger) ||
      sr_toll_of_months(a, s) || sr_toll_of_band(a, s, t) || sr_toll_of_ensuing(a, s, t) ||
      sr_toll_of_region(a, s, t) || sr_toll_goes_on(a, s, t) || sr_toll_since_then(a, t) ||
      sr_toll_of_several(a, s, f->trigger) ||
      sr_toll_of_year(a, s, t) || sr_toll_raises(a, s, t) || sr_toll_of_waged(a, s, f->trigger) ||
      (!a->doc.upper && sr_toll_of_span(a, s, t)))
    t->mode |= SR_MD_CAMPAIGN;
  return true;
}

static const char *const kTollHurt[] = {"wounded", "injured", "hurt"};

/* "Of the 36 wounded, four were in hospital", "81 were hurt, but only four seriously": some of the hurt of
** whom toll `more` tells */
static bool toll_among_hurt(const SrArticle *a, uint32_t s, const SrPeople *p, const SrToll *more) {
  enum { LEAD = 5 };
  static const char *const kOnly[] = {"only", "just"};
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s);
  bool fewer = more && more->effect == SR_E_INJURED && more->sent + 1 >= s && p->count.min < more->count.min;
  bool only = SR_TOLL_IS(a, p->tok, kOnly) || (p->tok > from && SR_TOLL_IS(a, p->tok - 1, kOnly));
  if (fewer && only && !p->nwho) return true;
  if (from + LEAD >= end || !sr_token_is(&a->doc, from, "of") || !sr_token_is(&a->doc, from + 1, "the"))
    return false;
  for (uint32_t t = from + 2; t < from + LEAD && t + 1 < end; t++)
    if (SR_TOLL_IS(a, t, kTollHurt)) return p->tok > t && sr_token_is(&a->doc, t + 1, ",");
  return false;
}

/* "The other man who died was": one of those of whom a toll before told */
static bool toll_the_other(const SrArticle *a, const SrToll *t) {
  enum { TOLLS = 24 };
  if (t->count.max != 1 || !sr_token_is(&a->doc, t->tok, "the") || t->ntok < 3 ||
      !sr_token_is(&a->doc, t->tok + 1, "other"))
    return false;
  for (uint32_t i = a->work->ntoll, seen = 0; i-- > 0 && seen < TOLLS; seen++)
    if (a->work->toll[i].effect == t->effect && a->work->toll[i].count.min > 1 &&
        !a->work->toll[i].perpetrator)
      return true;
  return false;
}

/* "two officers were killed and a third was hurt", then "The three were shot as": those told of, no more */
static bool toll_of_both(const SrArticle *a, const SrToll *t) {
  enum { TOLLS = 12 };
  int64_t count[2] = {0, 0};
  if (t->effect != SR_E_INJURED || !t->definite || t->num == SR_NONE || t->count.max < 3 ||
      t->count.min != t->count.max || t->who_text == NULL)
    return false;
  for (uint32_t i = a->work->ntoll, seen = 0; i-- > 0 && seen < TOLLS; seen++) {
    const SrToll *x = &a->work->toll[i];
    if (x->effect > SR_E_INJURED || x->perpetrator || x->part || x->sent == t->sent) continue;
    count[x->effect == SR_E_INJURED] = x->count.min;
    if (count[0] > 0 && count[1] > 0 && count[0] + count[1] == t->count.max) return true;
  }
  return false;
}

/* "one of the injured later succumbed" */
static bool toll_of_wounded(const SrArticle *a, const SrPeople *p) {
  return SR_ANY_IN(&a->doc, p->tok, p->tok + p->ntok, kTollHurt);
}

/* "killed in two attacks, one on a bus and another on a market": one of the attacks, nobody's death */
static bool toll_one_of_acts(const SrArticle *a, uint32_t s, const SrPeople *p) {
  static const char *const kJoin[] = {",", "and", ":", ";"};
  static const char *const kAt[] = {"in", "at", "on", "near", "outside", "against"};
  static const char *const kOther[] = {"another", "other", "one", "second"};
  enum { FAR = 24 };
  uint32_t end = sr_sent_end(&a->doc, s), t = p->tok;
  bool other = false, acts = false;
  if (p->ntok != 1 || !sr_token_is(&a->doc, t, "one") || t == a->doc.sent[s].tok || t + 1 >= end ||
      !SR_TOLL_IS(a, t - 1, kJoin) || !SR_TOLL_IS(a, t + 1, kAt))
    return false;
  for (uint32_t k = t + 2; k < end && k < t + FAR && !other; k++) other = SR_TOLL_IS(a, k, kOther);
  for (uint32_t k = t; k > a->doc.sent[s].tok && k + FAR > t && !other; k--) other = sr_token_is(&a->doc, k - 1, "one");
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; other && i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    acts |= e->tok < t && e->nominal && e->mode & SR_MD_PLURAL;
  }
  return acts;
}

SrToll *sr_toll_add(SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *p) {
  SrWork *w = a->work;
  if (!p->counted || !toll_counts(f, p) || toll_twice(a, s, f, p) || toll_one_of_acts(a, s, p)) return NULL;
  const SrToll *prev = sr_toll_last(a, s);
  SrToll t;
  memset(&t, 0, sizeof t);
  t.sent = s;
  t.tok = p->tok;
  t.ntok = p->ntok;
  t.effect = (uint8_t)f->effect;
  t.trigger = f->trigger;
  t.who = p->group;
  t.part_of = t.incident = SR_NONE;
  t.count = p->count;
  t.num = p->num;
  t.rank = f->rank;
  t.total = f->total;
  t.head = f->past;
  t.definite = p->definite;
  t.named = p->named;
  /* "seven killed and 15 others hurt": others than the dead, not more hurt than before */
  t.part = sr_lex_attr_is(f->entry, "part", "1");
  const SrToll *told = w->ntoll && w->toll[w->ntoll - 1].sent == s ? &w->toll[w->ntoll - 1] : prev;
  t.more = (p->more && !(told && told->effect != t.effect)) ||
           (!prev && toll_also(a, s, f->trigger)) ||
           (prev && prev->more && prev->trigger == t.trigger);
  t.some = p->some;
  t.late = f->effect == SR_E_KILLED && toll_of_wounded(a, p);
  if (t.effect == SR_E_INJURED && toll_among_hurt(a, s, p, told)) t.part = true;
  if (toll_the_other(a, &t)) {
    t.part = true;
    t.more = false;
  }
  if (p->same) {
    if (!prev) return NULL;
    t.count = prev->count;
  }
  if (t.count.min == SR_NULL_INT && t.count.max == SR_NULL_INT) return NULL;
  if (p->num == SR_NONE && !p->joined && f->effect >= SR_E_MISSING)
    return NULL; /* "the gunman fled" is no toll */
  if (p->num == SR_NONE && !p->named && sr_toll_in_pictures(a, s, f->trigger)) return NULL;
  if (!toll_who(a, s, f, p, &t) || toll_of_both(a, &t) || !toll_modes(a, s, f, &t)) return NULL;
  SrToll *out = SR_PUSH(&a->arena, w->toll, w->ntoll, w->cap_toll);
  if (!out) return NULL;
  *out = t;
  sr_trace(a, "toll", sr_lex_phrase(f->entry), s, t.tok, t.ntok, sr_effect_name[f->effect]);
  return out;
}

/* The people of `part` may be some of `whole`: soldiers are no civilians, whatever the numbers come to */
static bool toll_may_hold(const SrArticle *a, const SrPeople *whole, const SrPeople *part) {
  static const char *const kAny[] = {"people", "persons", "person", "victims", "others", "members"};
  if (whole->perpetrator || !whole->class_ || !part->class_ || !whole->nwho ||
      SR_TOLL_IS(a, whole->who + whole->nwho - 1u, kAny))
    return true;
  bool force = sr_class_is_forces(whole->class_);
  return force == sr_class_is_forces(part->class_) &&
         (!force || strcmp(whole->class_, part->class_) == 0);
}

/* "ten people, four soldiers and six civilians", "both attackers, a man and a woman": the first is the
** sum of the rest */
static bool toll_sums(const SrArticle *a, const SrPeople *list, uint32_t n) {
  int64_t rest = 0;
  if (n < 3 || (list[0].num == SR_NONE && list[0].count.min < 2)) return false;
  for (uint32_t i = 1; i < n; i++) {
    if (!list[i].counted || !toll_may_hold(a, &list[0], &list[i])) return false;
    rest += list[i].count.min == SR_NULL_INT ? 0 : list[i].count.min;
  }
  return list[0].count.min == rest;
}

/* "attacked a bus of nurses, killing three of them and the driver": nothing counted such people before */
static bool toll_before(const SrArticle *a, SrEffect effect) {
  enum { BACK = 32 };
  uint32_t n = a->work->ntoll, seen = 0;
  for (uint32_t i = n; i-- > 0 && i + BACK > n && seen < 2;) seen += a->work->toll[i].effect == effect;
  return seen > 1; /* besides the one just added */
}

/* people and what they are said to include */
void sr_toll_list(SrArticle *a, uint32_t s, const SrTollFrame *f, const SrPeople *list,
                  uint32_t n) {
  SrPeople part[SR_TOLL_LIST];
  bool sum = toll_sums(a, list, n), attackers = false, number = false;
  for (uint32_t i = 0; i < n; i++) number |= list[i].num != SR_NONE;
  for (uint32_t i = 0; i < n; i++) {
    SrPeople p = list[i];
    p.joined = number;
    SrToll *t = sr_toll_add(a, s, f, &p);
    bool whole = t != NULL;
    if (t && sum && i) {
      t->part = true;
      t->silent = list[i].num == SR_NONE;
      t->perpetrator |= attackers;
    }
    /* "four of the guards were freed": of those who were taken, not of the freed */
    /* "police killed four of them": attackers whom nothing counted before in the sentence */
    bool before = t && t > a->work->toll && t[-1].sent == s && t[-1].effect == t->effect &&
                  t[-1].perpetrator && !t[-1].part;
    bool rest_told = n == 1 || list[i].num == SR_NONE || toll_before(a, f->effect);
    if (t && list[i].some && (!t->perpetrator || before) && f->effect != SR_E_FREED && rest_told)
      t->part = true;
    if (t && (!i || !sum)) attackers = t->perpetrator;
    uint32_t m = sr_people_parts(a, s, list[i].group, part, SR_TOLL_LIST);
    for (uint32_t k = 0; k < m; k++) {
      t = sr_toll_add(a, s, f, &part[k]);
      if (!t) continue;
      t->part = true;
      t->silent = part[k].silent;
      if (whole) t->perpetrator |= attackers;
    }
    /* "six monks -- five of them Danes -- and two cooks": the list goes on behind its parts */
    if (m && !(i + 1 < n && list[i + 1].tok >= part[m - 1].tok + part[m - 1].ntok)) break;
  }
}

void sr_toll_right(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g) {
  SrPeople list[SR_TOLL_LIST];
  uint32_t n = sr_people_right(a, s, g, list, SR_TOLL_LIST);
  sr_toll_list(a, s, f, list, n);
}

/* "a driver along with two guards was killed": group behind "with", between NP g and the verb; SR_NONE */
static uint32_t toll_company(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kAlong[] = {"along", "together"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *x = &a->work->group.a[g];
  uint32_t t = x->tok + x->ntok;
  if (a->doc.upper || g + 3 >= end || t + 2 >= sr_sent_end(&a->doc, s)) return SR_NONE;
  if (sr_token_is(&a->doc, t, ",")) t++;
  if (!SR_TOLL_IS(a, t, kAlong) || !sr_token_is(&a->doc, t + 1, "with")) return SR_NONE;
  uint32_t c = a->work->group_of[t + 2];
  return c != SR_NONE && c + 1 < end && a->work->group.a[c].kind == SR_GR_NP &&
                 a->work->group.a[c + 1].kind == SR_GR_VP
             ? c
             : SR_NONE;
}

void sr_toll_left(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g) {
  SrPeople list[SR_TOLL_LIST];
  uint32_t n = sr_people_left(a, s, g, list, SR_TOLL_LIST);
  sr_toll_list(a, s, f, list, n);
  uint32_t company = toll_company(a, s, g);
  if (company != SR_NONE) sr_toll_right(a, s, f, company);
}

static void toll_hit(SrArticle *a, uint32_t s, const SrLexHit *h) {
  SrWork *w = a->work;
  SrTollFrame f;
  memset(&f, 0, sizeof f);
  f.effect = sr_effect_of(sr_lex_value(h->entry));
  f.trigger = h->tok;
  f.entry = h->entry;
  uint32_t g = w->group_of[h->tok], vp = sr_vp_of(a, h->tok), m = w->mention_of[h->tok];
  bool toll = sr_token_is(&a->doc, h->tok + h->ntok - 1, "toll");
  if (f.effect == SR_E_NONE || (f.effect == SR_E_FREED && sr_toll_on_parole(a, s, h))) return;
  if (sr_toll_without(a, s, h, &f)) return;
  if (sr_lex_attr_is(h->entry, "strength", "weak") && !toll && !sr_toll_is_violent(a, s, h) &&
      !sr_toll_only(a, s, h, &f) && !sr_toll_victims(a, s, h)) {
    if (f.effect == SR_E_KILLED) sr_toll_lives(a, s, h, &f);
    return;
  }
  if (f.effect == SR_E_INJURED && sr_toll_suffered(a, s, &f, h->tok + h->ntok - 1)) return;
  if (sr_toll_who_is(h->entry, "none") || !sr_toll_pos_fits(a, h)) return;
  uint8_t kind = m == SR_NONE ? SR_M_NUMBER : a->mention[m].k;
  if (kind != SR_M_DATE && kind != SR_M_NUMBER && kind != SR_M_WEAPON)
    return; /* a name: General Lynch */
  if (vp != SR_NONE) {
    sr_toll_verb(a, s, h, &f, vp);
  } else if (g != SR_NONE && w->group.a[g].kind == SR_GR_NP && sr_toll_before_date(a, h, g)) {
    sr_toll_predicate(a, s, &f, h->tok);
  } else if (g != SR_NONE && w->group.a[g].kind == SR_GR_NP) {
    sr_toll_noun(a, s, h, &f, g);
  } else if (!sr_toll_who_is(h->entry, "self") && !sr_toll_who_is(h->entry, "of")) {
    sr_toll_predicate(a, s, &f, h->tok);
  } else if (g != SR_NONE && f.effect == SR_E_HOSTAGE) {
    sr_toll_split_hostage(a, s, &f, g); /* [took] [dozens] of [others] captive */
  }
}

/* ---- choice -----------------------------------------------------------------------------------
 */

/* "confirmed the deaths of four men": told as news */
static bool toll_reported(const SrArticle *a, const SrToll *t) {
  static const char *const kTold[] = {"confirmed", "reported", "announced", "recorded", "counted",
                                      "caused",    "causing",  "confirming", "reporting", "registered"};
  uint32_t g = a->work->group_of[t->trigger];
  if (g == SR_NONE || a->work->group.a[g].tok == a->doc.sent[t->sent].tok) return false;
  return SR_TOLL_IS(a, a->work->group.a[g].tok - 1, kTold);
}

/* "Three officers died, days after the killing of two men": the noun tells of another act, unless
** the clause is about its own: "the murder of a judge in an attack in which her driver died" */
static bool toll_elsewhere(const SrArticle *a, const SrToll *noun, const SrToll *clause) {
  return noun->rank == SR_TOLL_NOUN && clause->rank >= SR_TOLL_CLAUSE &&
         noun->effect == clause->effect && !toll_reported(a, noun) &&
         !(noun->trigger < clause->trigger &&
           sr_word_between(a, noun->trigger, clause->trigger, "which"));
}

/* "Four engineers who were kidnapped in May were freed": both are told of the same people. */
static bool toll_both(const SrToll *clause, const SrToll *verb) {
  return clause->rank == SR_TOLL_CLAUSE && clause->effect == SR_E_HOSTAGE &&
         verb->effect != SR_E_HOSTAGE && verb->effect != SR_E_ARRESTED;
}

/* "the bodies of two men with gunshot wounds": those whose wounds toll x counts are the dead of toll y */
static bool toll_of_body(const SrArticle *a, const SrToll *x, const SrToll *y) {
  return x->effect == SR_E_INJURED && y->effect == SR_E_KILLED && sr_is_corpse(a, y->trigger);
}

/* Of the tolls over the same people the surest frame stays, and one of each effect. */
static void toll_choose(SrArticle *a, uint32_t from) {
  SrWork *w = a->work;
  uint32_t n = from, end = w->ntoll - from > 64 ? from + 64 : w->ntoll;
  for (uint32_t i = from; i < w->ntoll; i++) {
    bool keep = true;
    for (uint32_t k = from; k < end && keep && i < end; k++) {
      const SrToll *x = &w->toll[i], *y = &w->toll[k];
      if (k != i && x->who == y->who && toll_of_body(a, x, y)) keep = false;
      if (k == i || (x->who == y->who && toll_of_body(a, y, x)) || x->who != y->who || x->tok != y->tok || toll_both(x, y)) continue;
      if (y->rank > x->rank || (y->rank == x->rank && y->effect == x->effect && k < i))
        keep = false;
    }
    w->toll[i].drop = !keep;
  }
  for (uint32_t i = from; i < w->ntoll; i++)
    if (!w->toll[i].drop) w->toll[n++] = w->toll[i];
  w->ntoll = n;
  for (uint32_t i = from; i < w->ntoll && i < from + 64; i++)
    for (uint32_t k = from; k < w->ntoll && k < from + 64; k++)
      if (toll_elsewhere(a, &w->toll[i], &w->toll[k]) &&
          toll_year(a, w->toll[i].sent, w->toll[i].trigger) == SR_NONE)
        w->toll[i].mode |= SR_MD_CAMPAIGN;
}

static bool toll_mishap(const SrArticle *a) {
  for (uint32_t i = 0; i < a->work->lex.n; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (!(h->flags & SR_LH_WEAK) && (sr_cue_is(a, h, "accident") || sr_cue_is(a, h, "disaster")))
      return true;
  }
  return false;
}

/* An article that tells of a mishap and of no violence counts the dead of the mishap: "The driver
** was also killed". */
static void toll_accident_story(SrArticle *a) {
  SrWork *w = a->work;
  if (!w->ntoll || sr_event_names_attackers(w)) return;
  bool mishap = toll_mishap(a);
  for (uint32_t i = 0; i < w->nevent; i++) {
    if (w->event[i].strong && !(w->event[i].mode & SR_NOT_AN_ACT)) return;
    mishap |= (w->event[i].mode & SR_MD_ACCIDENT) != 0;
  }
  if (!mishap) return;
  for (uint32_t i = 0; i < w->ntoll; i++)
    if (w->toll[i].effect <= SR_E_INJURED) w->toll[i].mode |= SR_MD_ACCIDENT;
}

/* "gunmen took a doctor from his clinic": the verb is no word for taking people by itself (parted.c),
** but its act was found to be one. */
static void toll_abducted(SrArticle *a, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->type != SR_TY_KIDNAPPING || !e->strong || e->vp == SR_NONE || e->ntok != 1 ||
        e->mode & SR_NOT_AN_ACT || sr_hit_at(a, e->tok, SR_L_EFFECT))
      continue;
    uint32_t entry = sr_lex_find(SR_L_EFFECT, "abduct", 6);
    if (entry == UINT32_MAX) return;
    SrLexHit h = {.tok = e->tok, .ntok = 1, .kind = SR_L_EFFECT, .entry = entry};
    SrTollFrame f = {.effect = SR_E_HOSTAGE, .trigger = e->tok, .entry = entry};
    sr_toll_verb(a, s, &h, &f, e->vp);
  }
}

enum { TOLL_MAX = 48 /* of one sentence */ };

/* "hacked a man to death", "gunned three men down", "let the nuns go": the phrase stands around its object */
static bool toll_parted(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *h) {
  uint32_t entry = sr_parted_phrase(a, s, vp, SR_L_EFFECT);
  if (entry == UINT32_MAX) return false;
  *h = (SrLexHit){.tok = a->work->group.a[vp].head, .ntok = 1, .kind = SR_L_EFFECT, .entry = entry};
  return true;
}

/* ... where its verb alone is no word of result */
static void toll_parted_alone(SrArticle *a, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  SrLexHit h;
  for (uint32_t g = sw->group; g < sw->group + sw->ngroup && a->work->ntoll - sw->toll < TOLL_MAX; g++)
    if (a->work->group.a[g].kind == SR_GR_VP && !sr_hit_in_group(a, g, SR_L_EFFECT) &&
        toll_parted(a, s, g, &h))
      toll_hit(a, s, &h);
}

void sr_pass_tolls(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    SrSentWork *sw = &w->sent[s];
    uint8_t kind = a->doc.sent[s].kind;
    sw->toll = w->ntoll;
    uint32_t done = 0;
    for (uint32_t i = sw->lex;
         i < sw->lex + sw->nlex && kind != SR_S_BYLINE && kind != SR_S_DATELINE; i++) {
      const SrLexHit *h = &w->lex.a[i];
      if (h->kind != SR_L_EFFECT || h->tok < done) continue;
      if (w->ntoll - sw->toll >= TOLL_MAX) break;
      done = h->tok + h->ntok;
      SrLexHit whole;
      uint32_t vp = sr_vp_of(a, h->tok);
      bool apart = vp != SR_NONE && h->tok == w->group.a[vp].head && toll_parted(a, s, vp, &whole);
      toll_hit(a, s, apart ? &whole : h);
    }
    if (sw->nevent) toll_abducted(a, s);
    toll_parted_alone(a, s);
    toll_choose(a, sw->toll);
    if (kind != SR_S_BYLINE && kind != SR_S_DATELINE) sr_toll_parts(a, s, sw->toll);
    sw->ntoll = w->ntoll - sw->toll;
  }
  toll_accident_story(a);
}
