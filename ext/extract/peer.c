/*
** peer.c: others' acts, told as news beside the sentence's or paragraph's own: "while others set off
** a bomb", "Also on Sunday, ...".
*/
#include "incident.h"

/* "the gunmen", "they": of whom the sentence or the text has told */
static bool peer_known(const SrArticle *a, uint32_t t) {
  static const char *const kKnown[] = {"the", "they", "he",   "she",   "it",   "who",  "that", "which",
                                       "his", "her",  "their", "these", "those", "this", "its",  "other"};
  return SR_TOKEN_IN(&a->doc, t, kKnown);
}

/* token of the word that joins the clause whose subject begins at token t; SR_NONE */
static uint32_t peer_joint(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kSoon[] = {"shortly", "hours", "minutes", "soon"};
  static const char *const kAfter[] = {"after", "before"};
  static const char *const kUnit[] = {"hours", "minutes"};
  uint32_t from = a->doc.sent[s].tok;
  if (t < from + 6) return SR_NONE;
  /* "and two hours later gunmen" */
  if (sr_token_is(&a->doc, t - 1, "later") && SR_TOKEN_IN(&a->doc, t - 2, kUnit))
    for (uint32_t k = t - 3; k + 2 >= t - 3; k--)
      if (sr_token_is(&a->doc, k, "and") || sr_token_is(&a->doc, k, ";")) return k;
  if (sr_token_is(&a->doc, t - 1, "while")) return t - 1;
  if (sr_token_is(&a->doc, t - 1, "and") && sr_token_is(&a->doc, t - 2, ",")) return t - 1;
  return SR_TOKEN_IN(&a->doc, t - 1, kAfter) && SR_TOKEN_IN(&a->doc, t - 2, kSoon) ? t - 1 : SR_NONE;
}

/* people with a count of their own were killed by what tokens [from, to) tell: not "three others" */
static bool peer_dead(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->trigger >= from && x->trigger < to && x->effect == SR_E_KILLED && x->count.min > 0 &&
        !x->more && !x->some && !x->part && !x->perpetrator)
      return true;
  }
  return false;
}

/* group g is a building, a vehicle or the like that is told of for the first time: "a barracks" */
static bool peer_new_site(const SrArticle *a, uint32_t g) {
  static const char *const kA[] = {"a", "an", "another", "two", "three"};
  if (g == SR_NONE) return false;
  const SrGroup *x = &a->work->group.a[g];
  uint8_t first = a->work->tag[x->tok].upos;
  bool bare = a->work->tag[x->head].plural && (first == SR_U_NOUN || first == SR_U_ADJ); /* "army bases" */
  if (!SR_TOKEN_IN(&a->doc, x->tok, kA) && !bare) return false;
  if (sr_hit_in_group(a, g, SR_L_FACILITY) || sr_hit_in_group(a, g, SR_L_VEHICLE)) return true;
  const SrLexHit *h = sr_hit_in_group(a, g, SR_L_TARGET);
  return h && h->tok + h->ntok == x->head + 1 && !sr_hit_at(a, x->head, SR_L_PERSON) &&
         !sr_hit_at(a, x->head, SR_L_FORCE) && !sr_frame_people(a, g);
}

static bool peer_has_site(const SrEvent *e) {
  return e->patient != SR_NONE || e->site != SR_NONE || e->place != SR_NONE;
}

/* "Israel carried out an air strike on a house": nobody else's act, and of another kind than the one in
** front of token t */
static bool peer_other_kind(const SrArticle *a, const SrEvent *e, uint32_t t) {
  static const uint32_t kFar = 1u << (SR_TY_AIRSTRIKE - 1) | 1u << (SR_TY_SHELLING - 1);
  const SrSentWork *w = &a->work->sent[e->sent];
  if (!e->type || !(1u << (e->type - 1) & kFar) || e->patient == SR_NONE) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent && a->work->event[i].tok < t; i++)
    if (a->work->event[i].type == e->type) return false;
  return true;
}

/* "suicide blasts left dozens dead": event e, a noun, is the subject of a verb behind it; its first token, else
** SR_NONE */
static uint32_t peer_noun(const SrArticle *a, const SrEvent *e) {
  uint32_t g = e->nominal ? a->work->group_of[e->tok] : SR_NONE;
  if (g == SR_NONE || !e->strong || e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND | SR_MD_DEF)) return SR_NONE;
  if (g + 1 >= a->work->group.n) return SR_NONE;
  const SrGroup *x = &a->work->group.a[g], *v = x + 1;
  if (x->kind != SR_GR_NP || x->head >= e->tok + e->ntok || v->kind != SR_GR_VP || v->reduced || v->passive ||
      v->tok != x->tok + x->ntok || peer_known(a, x->tok))
    return SR_NONE;
  return x->tok;
}

/* somebody did something in front of token t */
static bool peer_before(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && a->work->event[i].tok < t; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->strong && !e->nominal && e->vp != SR_NONE && peer_has_site(e) &&
        !(e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND)))
      return true;
  }
  return false;
}

/* event e is told by a verb that stands right behind its subject, and not "the gunmen", "they" */
static bool peer_subject(const SrArticle *a, const SrEvent *e, uint32_t verb) {
  const SrGroup *v = &a->work->group.a[verb], *g = &a->work->group.a[e->agent];
  if (v->reduced || v->infinitive || v->passive || v->form == SR_VF_ING || g->tok >= v->tok) return false;
  return !peer_known(a, g->tok) && sr_verbs_between(a, e->sent, g->tok + g->ntok, v->tok) == 0;
}

/* the subject of event e is somebody, or something, that does violence and was not told of before */
static bool peer_doer(const SrArticle *a, const SrEvent *e) {
  if (e->agent == SR_NONE || e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND | SR_MD_DEF)) return false;
  bool attacks = sr_frame_attacks(a, e->agent);
  if (e->nominal) { /* "carried out an air strike" */
    uint32_t next = e->agent + 1;
    return e->strong && e->mode & SR_MD_INDEF && next < a->work->group.n &&
           a->work->group.a[next].kind == SR_GR_VP && peer_subject(a, e, next);
  }
  if (!(e->strong || attacks) || e->vp == SR_NONE || !peer_subject(a, e, e->vp)) return false;
  return attacks || sr_frame_armed(a, e->agent) ||
         sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_WEAPON);
}

/* "In separate attacks on Monday, a clerk was killed at home and a judge was shot dead": at "and", where each clause has
** its own dead as its subject; SR_NONE */
static uint32_t peer_in_separate(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  if (w->ntoll < 2 || !sr_says_several(a, s)) return SR_NONE;
  for (uint32_t i = w->toll + 1; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i], *y = x - 1;
    if (x->effect != SR_E_KILLED || y->effect != SR_E_KILLED || x->who == SR_NONE || x->who == y->who) continue;
    uint32_t t = a->work->group.a[x->who].tok;
    if (y->trigger < t && t < x->trigger && x->tok >= t && t > a->doc.sent[s].tok && sr_token_is(&a->doc, t - 1, "and") &&
        sr_verbs_between(a, s, t, x->trigger) == 0)
      return t - 1;
  }
  return SR_NONE;
}

uint32_t sr_peer(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  if (a->doc.upper || w->nevent < 2 || a->doc.sent[s].kind == SR_S_TITLE) return SR_NONE;
  uint32_t apart = peer_in_separate(a, s);
  if (apart != SR_NONE) return apart;
  for (uint32_t i = w->event + 1; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t first = peer_noun(a, e), end = sr_sent_end(&a->doc, s);
    bool noun = first != SR_NONE;
    if (!noun && !peer_doer(a, e)) continue;
    if (!noun) first = a->work->group.a[e->agent].tok;
    uint32_t t = peer_joint(a, s, first);
    if (t == SR_NONE || !peer_before(a, s, t)) continue;
    bool dead = peer_dead(a, s, a->doc.sent[s].tok, t) && peer_dead(a, s, t, end);
    if (dead) return t;
    if (noun) continue;
    if (peer_new_site(a, e->site) || peer_new_site(a, e->patient) || peer_other_kind(a, e, t))
      return t;
  }
  return SR_NONE;
}

/* Some verb of the sentence tells of violence, and no noun refers to what is known: "the attack". attackers: its
** subject, whom the text has not told of, attacks. */
static bool peer_new_act(const SrArticle *a, uint32_t s, bool attackers) {
  const SrSentWork *w = &a->work->sent[s];
  bool found = false;
  for (uint32_t i = w->event; i < w->event + w->nevent && !found; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->nominal && e->mode & SR_MD_DEF) return false;
    if (e->nominal || !e->strong || e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND)) continue;
    found |= !attackers || (e->agent != SR_NONE && sr_frame_attacks(a, e->agent) &&
                            !sr_is_known_one(a, a->work->group.a[e->agent].tok));
  }
  return found;
}

/* "Also on Sunday, ...", "Also in Mosul, ..." */
static bool peer_begins_also(const SrArticle *a, uint32_t s) {
  static const char *const kIn[] = {"in", "on", "near", "at"};
  enum { LEAD = 3 };
  uint32_t t = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s);
  const SrSentWork *w = &a->work->sent[s];
  if (a->doc.upper || t + LEAD >= end || !sr_token_is(&a->doc, t, "also")) return false;
  bool day = w->ntx && a->work->tx.a[w->tx].tok <= t + LEAD;
  return (day || SR_TOKEN_IN(&a->doc, t + 1, kIn)) && peer_new_act(a, s, false);
}

/* "Hours earlier, ..."; "Hours later, gunmen ...": attackers whom the text has not told of */
static bool peer_begins_hours(const SrArticle *a, uint32_t s) {
  static const char *const kUnit[] = {"hours", "hour", "minutes"};
  static const char *const kBack[] = {"earlier", "before"};
  static const char *const kOn[] = {"later", "after", "afterwards"};
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s), t = from;
  while (t < from + 2 && t + 2 < end && !SR_TOKEN_IN(&a->doc, t, kUnit)) t++;
  if (a->doc.upper || t + 2 >= end || !SR_TOKEN_IN(&a->doc, t, kUnit)) return false;
  /* no "hours before she was killed" */
  if (sr_token_is(&a->doc, t + 1, "before") && !sr_token_is(&a->doc, t + 2, ",")) return false;
  return SR_TOKEN_IN(&a->doc, t + 1, kBack) ? peer_new_act(a, s, false)
                                            : SR_TOKEN_IN(&a->doc, t + 1, kOn) && peer_new_act(a, s, true);
}

/* behind "Later that day,", "Two hours later", "On the same day" at the head of sentence s: token; SR_NONE */
static uint32_t peer_behind_later(const SrArticle *a, uint32_t s) {
  static const char *const kUnit[] = {"hours", "hour", "minutes"};
  static const char *const kLater[] = {"later", "afterwards"};
  static const char *const kOn[] = {"on", "that", "in", "the", ","};
  static const char *const kDay[] = {"day", "night", "evening", "morning", "afternoon"};
  enum { LEAD = 5 };
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s);
  if (a->doc.upper || from + LEAD + 2 >= end) return SR_NONE;
  if (sr_token_is(&a->doc, from, "later") && SR_TOKEN_IN(&a->doc, from + 1, kOn)) return from + 1;
  for (uint32_t t = from; t < from + LEAD; t++) {
    if (SR_TOKEN_IN(&a->doc, t, kUnit) && SR_TOKEN_IN(&a->doc, t + 1, kLater)) return t + 2;
    if (sr_token_is(&a->doc, t, "same") && SR_TOKEN_IN(&a->doc, t + 1, kDay)) return t + 2;
  }
  return SR_NONE;
}

/* "a street", "an outlying suburb": a part of a town that is told of for the first time */
static bool peer_new_quarter(const SrArticle *a, uint32_t g) {
  static const char *const kA[] = {"a", "an", "another"};
  return g != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[g].tok, kA) &&
         sr_hit_at(a, a->work->group.a[g].head, SR_L_PLACEWORD);
}

/* "a second blast wrecked [a kiosk]" */
static uint32_t peer_shaken(const SrArticle *a, const SrEvent *e) {
  uint32_t g = e->nominal && e->patient == SR_NONE ? a->work->group_of[e->tok] : SR_NONE;
  if (g == SR_NONE || g + 2 >= a->work->group.n) return e->patient;
  const SrGroup *x = &a->work->group.a[g];
  bool next = x[1].kind == SR_GR_VP && x[1].tok == x->tok + x->ntok && !x[1].passive && x[2].kind == SR_GR_NP &&
              x[2].tok == x[1].tok + x[1].ntok;
  return next ? g + 2 : SR_NONE;
}

/* event e behind token t is somebody's, or a weapon's, whom the text has not told of, and hits what was not told
** of: "a missile hit a street", "an attack on a suburb" */
static bool peer_hits_anew(const SrArticle *a, const SrEvent *e, uint32_t t) {
  bool strong = e->strong || (e->nominal && e->type == SR_TY_BOMBING); /* "a second blast" */
  if (e->tok < t || !strong || e->mode & (SR_NOT_AN_ACT | SR_MD_BACKGROUND | SR_MD_DEF)) return false;
  uint32_t hit = peer_shaken(a, e);
  bool site = e->place != SR_NONE || peer_new_site(a, e->site) || peer_new_site(a, hit) ||
              peer_new_quarter(a, e->site) || peer_new_quarter(a, hit);
  if (!site) return false;
  if (e->nominal) return (e->mode & SR_MD_INDEF) != 0;
  uint32_t by = e->agent != SR_NONE ? e->agent : e->instrument;
  if (by == SR_NONE || peer_known(a, a->work->group.a[by].tok)) return false;
  return sr_frame_attacks(a, by) || sr_hit_at(a, a->work->group.a[by].head, SR_L_WEAPON);
}

/* "Hours later a missile hit a street in the centre, wounding 25", "On the same day three died in an attack on a
** suburb of X": with victims of its own */
static bool peer_begins_sequel(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t t = w->ntoll ? peer_behind_later(a, s) : SR_NONE;
  bool hurt = false;
  if (t == SR_NONE) return false;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    hurt |= x->effect <= SR_E_INJURED && x->num != SR_NONE && x->count.min > 0 && !x->definite && !x->part &&
            !x->some && !x->total && !x->perpetrator;
  }
  for (uint32_t i = w->event; hurt && i < w->event + w->nevent; i++)
    if (peer_hits_anew(a, &a->work->event[i], t)) return true;
  return false;
}

/* "Another soldier was hurt when a bomber", "A fourth person died in an ambush": by what is told as news */
static bool peer_victim(const SrArticle *a, uint32_t s) {
  static const char *const kJoint[] = {"when", "as", "after", "in", "by"};
  static const char *const kNth[] = {"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
  const SrSentWork *w = &a->work->sent[s];
  const SrToll *x = w->ntoll ? &a->work->toll[w->toll] : NULL;
  if (a->doc.upper || !x || x->effect > SR_E_INJURED || x->count.min != 1 || x->count.max != 1) return false;
  if (!sr_token_is(&a->doc, x->tok, "another") &&
      !(sr_token_is(&a->doc, x->tok, "a") && SR_TOKEN_IN(&a->doc, x->tok + 1, kNth)))
    return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok <= x->trigger || !e->strong || e->mode & (SR_NOT_AN_ACT | SR_MD_DEF)) continue;
    uint32_t g = e->nominal ? a->work->group_of[e->tok] : e->agent;
    if (g == SR_NONE) continue;
    uint32_t t = a->work->group.a[g].tok;
    bool a_new = sr_token_is(&a->doc, t, "a") || sr_token_is(&a->doc, t, "an");
    if (e->nominal && e->mode & SR_MD_PLURAL && e->type == SR_TY_CLASH) a_new = true; /* "in clashes" */
    if (a_new && t > x->trigger && SR_TOKEN_IN(&a->doc, t - 1, kJoint)) return true;
  }
  return false;
}

bool sr_says_also(const SrArticle *a, uint32_t s) {
  return peer_begins_also(a, s) || peer_begins_hours(a, s) || peer_begins_sequel(a, s) || peer_victim(a, s);
}
