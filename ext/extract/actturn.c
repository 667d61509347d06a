/*
** actturn.c: how a sentence stands to those before it: it tells of another act, of several, of an earlier or a
** later one, or goes on.
*/
#include "actparts.h"

/* Does the sentence tell of an act itself? */
bool sr_act_itself(const SrArticle *a, uint32_t s) {
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    if (sr_act_event_counts(&w->event[i]) && !sr_act_of_aftermath(a, &w->event[i])) return true;
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    if (!sr_act_toll_of_aftermath(&w->toll[i])) return true;
  return false;
}

/* "Earlier in the week a judge was killed", "A week earlier, a group said it was behind a bombing":
** told of before, unless it is "the attack" */
bool sr_act_said_earlier(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok;
  bool week = from + 2 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, from, "earlier") &&
              (sr_token_is(&a->doc, from + 1, "this") || sr_token_is(&a->doc, from + 1, "in"));
  const SrTimex *x = w->ntx ? &a->work->tx.a[w->tx] : NULL;
  if (!week && !(x && x->tok == from && (x->ago || (x->story && x->story_days < 0)))) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (a->work->event[i].nominal && a->work->event[i].mode & SR_MD_DEF) return false;
  return true;
}

/* "Meanwhile, his sister ran out": of those who were spoken of */
static bool act_of_kin(const SrArticle *a, uint32_t t, uint32_t end) {
  static const char *const kWhose[] = {"his", "her", "their"};
  if (t < end && sr_token_is(&a->doc, t, ",")) t++;
  return t < end && SR_TOKEN_IN(&a->doc, t, kWhose);
}

/* "Elsewhere, ...", "Separately, ...", "In another incident, ...", "In Gao, meanwhile, ..." */
static bool act_begins_apart(const SrArticle *a, uint32_t s) {
  enum { REACH = 6 };
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, s), from = sr_entry_text(a, s);
  if (from + 2 >= end) return false;
  if (sr_token_is(d, from, "meanwhile")) return !act_of_kin(a, from + 1, end);
  if (sr_token_is(d, from, "elsewhere")) return true;
  if (sr_token_is(d, from, "in") && sr_token_is(d, from + 1, "another")) return true;
  for (uint32_t t = from; t < end && t < from + REACH; t++) {
    if (sr_token_is(d, t, "separate") || sr_token_is(d, t, "separately")) return true;
    if (sr_token_is(d, t, "meanwhile") && t > from &&
        (sr_token_is(d, t - 1, ",") || a->work->tag[t - 1].upos == SR_U_AUX))
      return true;
  }
  return false;
}

/* several acts were told of in front of sentence s, as "massacres" */
static bool act_plural_before(const SrArticle *a, uint32_t s) {
  for (uint32_t i = 0; i < a->work->nevent && a->work->event[i].sent < s; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->nominal && e->strong && e->mode & SR_MD_PLURAL && !(e->mode & (SR_NOT_AN_ACT | SR_MD_DEF)))
      return true;
  }
  return false;
}

/* "In one of the bloodiest attacks, 41 died" below "Massacres shake the north": one of these */
static bool act_one_of_them(const SrArticle *a, uint32_t s, uint32_t t) {
  enum { LEAD = 3 };
  return s >= LEAD && sr_token_is(&a->doc, t, "one") && sr_token_is(&a->doc, t + 1, "of") &&
         act_plural_before(a, s);
}

/* "The deadliest attack hit", "In the worst incident": one of several whose sum was told before */
bool sr_act_of_several(const SrArticle *a, uint32_t s) {
  static const char *const kMost[] = {"deadliest", "bloodiest", "worst", "biggest"};
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, s), t = d->sent[s].tok;
  if (t + 4 >= end) return false;
  if (sr_token_is(d, t, "in")) t++;
  if (act_one_of_them(a, s, t)) t += 2;
  if (t + 3 >= end || !sr_token_is(d, t, "the")) return false;
  bool most = SR_TOKEN_IN(d, t + 1, kMost);
  return most && (sr_token_is(d, t + 2, "incident") || sr_token_is(d, t + 2, "single") ||
                  sr_hit_at(a, t + 2, SR_L_TRIGGER));
}

/* words [t, t + n) of the sentence are these */
static bool act_words(const SrArticle *a, uint32_t s, uint32_t t, const char *const *word, uint32_t n) {
  if (t + n > sr_sent_end(&a->doc, s)) return false;
  for (uint32_t i = 0; i < n; i++)
    if (!sr_token_is(&a->doc, t + i, word[i])) return false;
  return true;
}

/* "while the battle was under way": the other act goes on */
static bool act_while(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kOn[] = {"underway", "under", "unfolding", "raging",
                                    "going",    "ongoing", "continuing"};
  enum { REACH = 12 };
  uint32_t end = sr_sent_end(&a->doc, s);
  if (!sr_token_is(&a->doc, t, "while") && !sr_token_is(&a->doc, t, "as")) return false;
  for (uint32_t k = t + 1; k < end && k < t + REACH; k++) {
    if (sr_token_is(&a->doc, k, ",")) return false;
    if (SR_TOKEN_IN(&a->doc, k, kOn) &&
        (sr_token_is(&a->doc, k - 1, "was") || sr_token_is(&a->doc, k - 1, "still")))
      return true;
  }
  return false;
}

bool sr_says_same_day(const SrArticle *a, uint32_t s) {
  static const char *const kUnit[] = {"hours", "hour", "minutes", "moments"};
  static const char *const kTurn[] = {"later", "earlier", "before", "after", "afterwards", "that"};
  static const char *const kSoon[] = {"shortly", "soon", "immediately", "just"};
  static const char *const kAfter[] = {"after", "afterwards", "afterward", "before"};
  static const char *const kTime[] = {"the", "same", "time"};
  static const char *const kEarlier[] = {"earlier", "later"};
  enum { LEAD = 8 };
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s);
  if (from + LEAD < end) end = from + LEAD;
  if ((from < end && act_while(a, s, from)) || sr_says_first(a, s) || sr_says_next(a, s)) return true;
  for (uint32_t t = from; t + 1 < end && !sr_token_is(&a->doc, t, ","); t++) {
    if (SR_TOKEN_IN(&a->doc, t, kUnit) && SR_TOKEN_IN(&a->doc, t + 1, kTurn)) return true;
    if (SR_TOKEN_IN(&a->doc, t, kSoon) && SR_TOKEN_IN(&a->doc, t + 1, kAfter)) return true;
    if (t == from && SR_TOKEN_IN(&a->doc, t, kEarlier) &&
        (sr_token_is(&a->doc, t + 1, "that") || sr_token_is(&a->doc, t + 1, "in")) && t + 3 < end &&
        (sr_token_is(&a->doc, t + 2, "day") || sr_token_is(&a->doc, t + 3, "day")))
      return true; /* "Earlier that day", "Later in the day" */
    if (act_words(a, s, t, kTime, 3) || sr_token_is(&a->doc, t, "simultaneously")) return true;
  }
  return false;
}

/* "at another checkpoint", "in another publishing house": a second place of the kind */
static bool act_elsewhere(const SrArticle *a, uint32_t s) {
  static const char *const kAt[] = {"in", "at", "on", "near", "outside", "inside"};
  enum { REACH = 4 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t end = sr_sent_end(&a->doc, s);
  if (!SR_MAY_SAY(&a->doc, "another")) return false;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) /* "the last attacker was shot in another hotel" */
    if (a->work->toll[i].perpetrator) return false;
  for (uint32_t t = a->doc.sent[s].tok + 1; t + 1 < end; t++) {
    if (!sr_token_is(&a->doc, t, "another") || !SR_TOKEN_IN(&a->doc, t - 1, kAt)) continue;
    uint32_t g = a->work->group_of[t];
    uint32_t head = g == SR_NONE ? t : a->work->group.a[g].head;
    if (head > t && head < t + REACH &&
        (sr_hit_at(a, head, SR_L_TARGET) || sr_hit_at(a, head, SR_L_FACILITY) ||
         sr_hit_at(a, head, SR_L_PLACEWORD)))
      return true;
  }
  return false;
}

/* "answered with air strikes": the other side's */
static bool act_in_answer(const SrArticle *a, uint32_t s) {
  static const char *const kAnswer[] = {"responded", "answered", "retaliated", "replied", "responding",
                                        "retaliating"};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t g = a->work->group_of[e->tok];
    if (e->mode & SR_NOT_AN_ACT || !e->strong) continue;
    if (!e->nominal || g == SR_NONE || a->work->group.a[g].tok < from + 2) return false;
    uint32_t t = a->work->group.a[g].tok - 1;
    return sr_token_is(&a->doc, t, "with") && SR_TOKEN_IN(&a->doc, t - 1, kAnswer);
  }
  return false;
}

/* behind "a few days before", "on the night after", "two weeks prior to" at the head of the sentence: the token
** of its last word; SR_NONE */
static uint32_t act_days_from(const SrArticle *a, uint32_t s) {
  enum { LEAD = 12 };
  static const char *const kUnit[] = {"night", "day", "days", "week", "weeks", "month", "months"};
  static const char *const kThen[] = {"after", "before", "prior"};
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s);
  for (uint32_t t = from + 1; t + 1 < end && t < from + LEAD; t++) {
    if (!SR_TOKEN_IN(&a->doc, t, kThen) || !SR_TOKEN_IN(&a->doc, t - 1, kUnit)) continue;
    if (!sr_token_is(&a->doc, t, "prior")) return t;
    return sr_token_is(&a->doc, t + 1, "to") ? t + 1 : SR_NONE;
  }
  return SR_NONE;
}

/* "Later the same day, raiders rode on to Dutse, where houses were burnt": the attackers behind the comma, also
** where the verb of the act has another subject or none */
static uint32_t act_who_goes_on(const SrArticle *a, const SrEvent *e, uint32_t comma) {
  uint32_t g = comma + 1 < e->tok ? a->work->group_of[comma + 1] : SR_NONE;
  bool first = g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP && g != e->patient && sr_frame_attacks(a, g);
  return first ? g : e->agent;
}

/* "On the night after the blast, gunmen attacked a bar", "A few days before the raid, armed men looted a shop":
** what attackers did at another time */
static bool act_begins_after(const SrArticle *a, uint32_t s) {
  enum { NEAR = 4 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t at = act_days_from(a, s);
  if (at == SR_NONE) return false;
  uint32_t comma = SR_NONE;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->nominal && e->mode & SR_MD_DEF && e->tok > at && e->tok <= at + NEAR) comma = e->tok + e->ntok;
    else if (comma != SR_NONE && e->strong && !e->nominal && !(e->mode & SR_NOT_AN_ACT)) {
      uint32_t who = act_who_goes_on(a, e, comma);
      if (who != SR_NONE && sr_frame_attacks(a, who)) return true;
    }
  }
  return false;
}

/* "Days later,", "Two weeks later,": at token t */
static bool act_says_later(const SrArticle *a, uint32_t t, uint32_t end) {
  enum { LEAD = 3 };
  for (uint32_t k = t + 1; k + 1 < end && k <= t + LEAD; k++)
    if (sr_token_is(&a->doc, k, "later"))
      return sr_is_days(a, k - 1) && sr_token_is(&a->doc, k + 1, ",");
  return false;
}

/* "Later on Friday, gunmen stormed a clinic", "Days later, a bomber": somebody whom the text has not named
** did something else */
static bool act_begins_later(const SrArticle *a, uint32_t s) {
  enum { LEAD = 6 };
  static const char *const kUnit[] = {"on", "that", "in", "the"};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s);
  if (from + 1 < end && a->doc.tok[from].flags & SR_T_PUNCT) from++; /* a quotation mark */
  uint32_t comma = from + 1;
  bool days = !a->doc.upper && act_says_later(a, from, end);
  if (from + LEAD >= end || (!days && (!sr_token_is(&a->doc, from, "later") ||
                                       !SR_TOKEN_IN(&a->doc, from + 1, kUnit))))
    return false;
  while (comma < from + LEAD && !sr_token_is(&a->doc, comma, ",")) comma++;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->nominal || !e->strong || e->mode & SR_NOT_AN_ACT) continue;
    uint32_t who = act_who_goes_on(a, e, comma);
    if (who == SR_NONE || !sr_frame_attacks(a, who)) return false;
    uint32_t by = a->work->group.a[who].tok;
    return by > comma && by < e->tok && !sr_is_known_one(a, by) &&
           (e->place != SR_NONE || e->patient != SR_NONE || (days && w->ntoll));
  }
  return false;
}

/* "Earlier, the mayor said that the village of X had been shelled": before what was told, and elsewhere */
static bool act_earlier_there(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = sr_entry_text(a, s);
  if (a->doc.upper || from + 1 >= sr_sent_end(&a->doc, s) || !sr_token_is(&a->doc, from, "earlier") ||
      !sr_token_is(&a->doc, from + 1, ","))
    return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->nominal || !e->strong || e->vp == SR_NONE || e->mode & SR_NOT_AN_ACT) continue;
    const SrGroup *v = &a->work->group.a[e->vp];
    return v->perfect && sr_word_between(a, v->tok, v->head, "had") &&
           (e->place != SR_NONE || sr_spot_within(a, s, e->tok, (SrTokens){from, UINT32_MAX}) != SR_NONE);
  }
  return false;
}

/* "had been shot dead earlier that day": before what was told */
static bool act_had_before(const SrArticle *a, uint32_t s) {
  enum { REACH = 8 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t end = sr_sent_end(&a->doc, s);
  if (!w->ntoll) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->nominal || !e->strong || e->vp == SR_NONE || e->mode & SR_NOT_AN_ACT) continue;
    const SrGroup *v = &a->work->group.a[e->vp];
    if (!v->perfect || !sr_word_between(a, v->tok, v->head, "had")) return false;
    for (uint32_t t = v->head + 1; t + 1 < end && t < v->head + REACH; t++)
      if (sr_token_is(&a->doc, t, "earlier"))
        return sr_token_is(&a->doc, t + 1, "in") || sr_token_is(&a->doc, t + 1, "that") ||
               sr_token_is(&a->doc, t + 1, "on");
    return false;
  }
  return false;
}

/* "The mortuary in X said it had received four bodies on Monday night": of the dead who were told of */
bool sr_act_of_morgue(const SrArticle *a, uint32_t s) {
  static const char *const kHouse[] = {"morgue",     "morgues",  "mortuary",
                                       "mortuaries", "hospital", "hospitals"};
  static const char *const kCame[] = {"received", "receive",     "brought",  "taken",   "deposited", "delivered",
                                      "kept",     "transferred", "moved",    "counted", "seen",      "saw",
                                      "arrived",  "conveyed",    "evacuated"};
  const SrSentWork *w = &a->work->sent[s];
  bool body = false, house = false, came = false;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->effect != SR_E_KILLED || !sr_is_corpse(a, x->trigger)) return false;
    body = true;
  }
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (sr_act_event_counts(&a->work->event[i])) return false;
  for (uint32_t t = a->doc.sent[s].tok; body && t < sr_sent_end(&a->doc, s); t++) {
    house |= SR_TOKEN_IN(&a->doc, t, kHouse);
    came |= SR_TOKEN_IN(&a->doc, t, kCame);
  }
  return house && came;
}

bool sr_says_several(const SrArticle *a, uint32_t s) {
  static const char *const kActs[] = {"incidents", "attacks", "strikes",   "raids",   "ambushes",
                                      "shootings", "blasts",  "bombings",  "clashes", "explosions",
                                      "encounters", "acts",   "gunfights", "assaults", "violence"};
  enum { NEAR = 3 };
  uint32_t end = sr_sent_end(&a->doc, s);
  if (!SR_MAY_SAY(&a->doc, "separate") && !SR_MAY_SAY(&a->doc, "different")) return false;
  for (uint32_t t = a->doc.sent[s].tok; t + 1 < end; t++) {
    if (!sr_token_is(&a->doc, t, "separate") && !sr_token_is(&a->doc, t, "different")) continue;
    for (uint32_t k = t + 1; k < end && k <= t + NEAR; k++)
      if (SR_TOKEN_IN(&a->doc, k, kActs)) return true;
  }
  return false;
}

static const SrToll *act_counted_dead(const SrArticle *a, uint32_t s, int64_t count) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->effect == SR_E_KILLED && x->num != SR_NONE && x->count.min > 1 && !x->definite &&
        (count == SR_NULL_INT || x->count.min == count))
      return x;
  }
  return NULL;
}

/* "Gang war claims two lives" between paragraphs, and below it "Two men were killed": the next of several
** stories, of whose dead nothing was told above */
static bool act_under_heading(const SrArticle *a, uint32_t s) {
  if (a->doc.sent[s].kind != SR_S_HEADING || s == 0 || s + 1 >= a->doc.nsent) return false;
  const SrToll *x = act_counted_dead(a, s, SR_NULL_INT);
  if (!x || !act_counted_dead(a, s + 1, x->count.min)) return false;
  for (uint32_t k = 0; k < s; k++)
    if (act_counted_dead(a, k, x->count.min)) return false;
  return true;
}

bool sr_says_separate(const SrArticle *a, uint32_t s) {
  enum { LEAD = 3 };
  if (s < LEAD && sr_says_several(a, s)) return false; /* of the sum of what will be told */
  const SrSentWork *w = &a->work->sent[s];
  if (act_under_heading(a, s) || sr_says_also(a, s)) return true;
  if (sr_act_said_earlier(a, s) || act_begins_after(a, s) || act_begins_later(a, s)) return true;
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind == SR_L_CUE && sr_same(sr_lex_value(h->entry), "separate")) return true;
  }
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t lo = e->tok > a->doc.sent[s].tok + 3 ? e->tok - 3 : a->doc.sent[s].tok;
    if (e->nominal && !(e->mode & SR_MD_GENERIC) &&
        (sr_word_between(a, lo, e->tok, "separate") || sr_word_between(a, lo, e->tok, "another")))
      return true;
  }
  return act_begins_apart(a, s) || sr_says_next(a, s) || act_elsewhere(a, s) || act_in_answer(a, s) ||
         act_had_before(a, s) || act_earlier_there(a, s);
}
