/*
** actside.c: on which side of a sentence's turn to another act a trigger or toll stands, and the time
** and place that are its own there.
*/
#include "actparts.h"

/* A time or a place on the far side of the turn to another act is that other act's: the trigger
** or toll at tok looks for its own on its side. */
static SrTokens act_side(uint32_t tok, uint32_t turn) {
  return tok >= turn ? (SrTokens){turn, UINT32_MAX} : (SrTokens){0, turn};
}

uint32_t sr_act_own_time(const SrArticle *a, uint32_t s, uint32_t tx, uint32_t tok, uint32_t turn) {
  if (tx != SR_NONE && sr_aside_of_suspects(a, s, turn)) return tok >= turn ? SR_NONE : tx;
  if (tx == SR_NONE || turn == SR_NONE || (tok >= turn) == (a->work->tx.a[tx].tok >= turn))
    return tx;
  if (tok >= turn && sr_aside_of_taking(a, s, turn)) return tx;
  return sr_time_within(a, s, tok, act_side(tok, turn));
}

uint32_t sr_act_own_place(const SrArticle *a, const SrActView *v, uint32_t m, uint32_t tok) {
  uint32_t s = v->s, turn = v->lead ? v->lead : v->turn;
  if (m != SR_NONE && v->counted && a->mention[m].tok < v->counted)
    return sr_place_within(a, s, tok, (SrTokens){v->counted, UINT32_MAX});
  if (m != SR_NONE && tok < v->peer && a->mention[m].tok >= v->peer) /* where the others did it */
    return sr_place_within(a, s, tok, act_side(tok, v->peer));
  if (m != SR_NONE && sr_aside_of_suspects(a, s, turn)) return tok >= turn ? SR_NONE : m;
  if (m == SR_NONE || turn == SR_NONE || (tok >= turn) == (a->mention[m].tok >= turn)) return m;
  return sr_place_within(a, s, tok, act_side(tok, turn));
}

/* "44 km southwest of Kabul": not in Kabul */
static bool act_only_near(const SrArticle *a, uint32_t tok) {
  return tok >= 2 && sr_token_is(&a->doc, tok - 1, "of") &&
         sr_hit_at(a, tok - 2, SR_L_DIRECTION) != NULL;
}

uint32_t sr_act_placed(const SrArticle *a, uint32_t m) {
  SrPlace p;
  if (m == SR_NONE || !sr_gaz_facts(a->mention[m].ref, &p)) return SR_NONE;
  if (act_only_near(a, a->mention[m].tok)) return SR_NONE;
  return p.kind == SR_G_REGION && !p.country_id ? SR_NONE : m;
}

uint32_t sr_act_spot(const SrArticle *a, const SrActView *v, uint32_t tok) {
  if (a->doc.upper) return SR_NONE;
  uint32_t m = sr_spot_within(a, v->s, tok, act_side(tok, v->turn));
  return m == SR_NONE || act_only_near(a, a->mention[m].tok) ? SR_NONE : m;
}

uint32_t sr_act_from(const SrArticle *a, uint32_t s, uint32_t turn) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; turn != SR_NONE && i < w->tx + w->ntx; i++)
    if (a->work->tx.a[i].tok == turn && a->work->tx.a[i].since) return turn;
  return 0;
}

/* An act of the headline is told on either side of token t: each counts its dead, or others do it. */
static bool act_on_both_sides(const SrArticle *a, uint32_t s, uint32_t t, bool clause) {
  const SrSentWork *w = &a->work->sent[s];
  bool event[2] = {false, false}, done[2] = {false, false}, dead[2] = {false, false};
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    bool by = e->agent != SR_NONE && (sr_frame_attacks(a, e->agent) ||
                                      sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_WEAPON));
    if (!e->strong || e->mode & SR_NOT_AN_ACT) continue;
    event[e->tok > t] = true;
    done[e->tok > t] |= by && !e->nominal;
  }
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    dead[x->trigger > t] |= x->effect == SR_E_KILLED && x->num != SR_NONE && !x->part;
  }
  return (event[0] && event[1] && dead[0] && dead[1]) || (clause && done[0] && done[1]);
}

/* "Bomb kills six; crew seized": a blast on one side of token t, a taking on the other */
static bool act_other_kind(const SrArticle *a, uint32_t s, uint32_t t) {
  const uint32_t kBlast = 1u << (SR_TY_BOMBING - 1) | 1u << (SR_TY_SHELLING - 1) | 1u << (SR_TY_AIRSTRIKE - 1);
  const uint32_t kTaking = 1u << (SR_TY_KIDNAPPING - 1) | 1u << (SR_TY_HIJACKING - 1);
  const SrSentWork *w = &a->work->sent[s];
  uint32_t side[2] = {0, 0};
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->strong && e->type && !(e->mode & SR_NOT_AN_ACT)) side[e->tok > t] |= 1u << (e->type - 1);
  }
  return (side[0] & kBlast && !(side[0] & kTaking) && side[1] & kTaking && !(side[1] & kBlast)) ||
         (side[1] & kBlast && !(side[1] & kTaking) && side[0] & kTaking && !(side[0] & kBlast));
}

uint32_t sr_act_title_turn(const SrArticle *a, uint32_t s) {
  uint32_t end = sr_sent_end(&a->doc, s);
  uint8_t kind = a->doc.sent[s].kind;
  if ((kind != SR_S_TITLE && kind != SR_S_SUBTITLE) || a->work->sent[s].nevent < 2) return SR_NONE;
  for (uint32_t t = a->doc.sent[s].tok + 2; t + 2 < end; t++) {
    bool as = sr_token_is(&a->doc, t, "as") || sr_token_is(&a->doc, t, "while");
    if ((as || sr_token_is(&a->doc, t, ";")) && act_on_both_sides(a, s, t, as)) return t;
    if (sr_token_is(&a->doc, t, ";") && act_other_kind(a, s, t)) return t;
  }
  return SR_NONE;
}

/* the comma behind "Hours after the raid", "Minutes before the shooting", "Following the blast" at the sentence's
** beginning, where no verb stands in front of it; SR_NONE */
static uint32_t act_lead_comma(const SrArticle *a, uint32_t s) {
  static const char *const kAfter[] = {"after", "following", "before"};
  enum { LEAD = 4, FAR = 12 };
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s), t = from, comma;
  while (t < end && t < from + LEAD && !SR_TOKEN_IN(&a->doc, t, kAfter)) t++;
  if (t + 2 >= end || t == from + LEAD || sr_vp_of(a, t) != SR_NONE) return SR_NONE;
  for (comma = t + 1; comma < end && comma < t + FAR && !sr_token_is(&a->doc, comma, ","); comma++)
    if (sr_vp_of(a, comma) != SR_NONE) return SR_NONE;
  return comma >= end || comma >= t + FAR ? SR_NONE : comma;
}

uint32_t sr_act_only_lead(const SrArticle *a, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  if (a->doc.upper || !sw->nevent || a->work->event[sw->event].mode & SR_NOT_AN_ACT) return 0;
  uint32_t comma = act_lead_comma(a, s);
  if (comma == SR_NONE) return 0;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    bool known = e->tok < comma && e->nominal && e->mode & SR_MD_DEF;
    if (!known && !sr_act_of_aftermath(a, e)) return 0;
  }
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    if (!sr_act_toll_of_aftermath(&a->work->toll[i])) return 0;
  return comma;
}

/* "died in clashes", "were killed in a bombing": event e, of which the text has not told, with its dead */
static bool act_died_in(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  if (!e->nominal || !e->strong || e->mode & (SR_NOT_AN_ACT | SR_MD_DEF) || !sr_token_is(&a->doc, e->tok - 1, "in"))
    return false;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->effect == SR_E_KILLED && x->trigger < e->tok && sr_verbs_between(a, e->sent, x->trigger + 1, e->tok) == 0)
      return true;
  }
  return false;
}

/* rockets, shells, air strikes: told as done */
static bool act_from_afar(const SrEvent *e) {
  return (e->type == SR_TY_AIRSTRIKE || e->type == SR_TY_SHELLING) && e->strong && !e->nominal &&
         !(e->mode & SR_NOT_AN_ACT);
}

uint32_t sr_act_behind_lead(const SrArticle *a, uint32_t s, bool *apart) {
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t from = sr_entry_text(a, s), comma = act_lead_comma(a, s);
  if (comma == SR_NONE) return from;
  bool lead = false, told = false, before = sr_word_between(a, from, comma, "before");
  uint8_t type = SR_TY_NONE;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    bool plain = e->nominal && e->mode & SR_MD_DEF && e->patient == SR_NONE &&
                 (e->tx == SR_NONE || a->work->tx.a[e->tx].tok > comma) &&
                 (e->place == SR_NONE || a->mention[e->place].tok > comma);
    if (e->tok < comma && !plain) return from;
    if (e->tok < comma) {
      lead = true, type = e->type;
      continue;
    }
    /* of another kind: "after the attack, the gunmen killed" goes on */
    told |= e->strong && !e->nominal && e->place != SR_NONE && e->type != type && !(e->mode & SR_NOT_AN_ACT);
    bool far = act_from_afar(e) && type != SR_TY_AIRSTRIKE && type != SR_TY_SHELLING;
    *apart |= lead && (far || (before && act_died_in(a, e)));
  }
  return lead && (told || *apart) ? comma : from;
}

/* what stands behind the comma is told of others than those in front: "troops shot dead three", not "they" */
static bool act_of_others(const SrArticle *a, const SrEvent *e, uint32_t comma) {
  static const char *const kGoesOn[] = {"the", "they", "he", "she", "these", "those", "this", "his", "their", "it"};
  if (e->tok < comma || e->nominal || !e->strong || e->mode & SR_NOT_AN_ACT) return false;
  uint32_t who = e->agent != SR_NONE ? e->agent : e->instrument;
  if (who == SR_NONE || who > e->vp || a->work->group.a[who].tok < comma) return false;
  uint32_t t = a->work->group.a[who].tok;
  return (sr_frame_armed(a, who) && !sr_frame_attacks(a, who)) || !SR_TOKEN_IN(&a->doc, t, kGoesOn);
}

uint32_t sr_act_lead(const SrArticle *a, uint32_t s, int *lag) {
  static const char *const kUnit[] = {"days", "day", "weeks", "week", "months", "month", "years", "year", "hours"};
  enum { LEAD = 5, FAR = 24 };
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t from = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s), t = from + 1, comma;
  if (a->doc.upper || sw->nevent < 2) return 0;
  while (t < end && t < from + LEAD && !sr_token_is(&a->doc, t, "after")) t++;
  if (t >= end || t == from + LEAD || !SR_TOKEN_IN(&a->doc, t - 1, kUnit)) return 0;
  for (comma = t + 1; comma < end && comma < t + FAR && !sr_token_is(&a->doc, comma, ","); comma++) continue;
  if (comma >= end || comma == t + FAR) return 0;
  bool first = false, second = false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    bool placed = e->place != SR_NONE && a->mention[e->place].tok < comma; /* "the bombing in Jos" */
    first |= e->tok < comma && !(e->mode & SR_NOT_AN_ACT) && (placed || (e->strong && !(e->mode & SR_MD_DEF)));
    second |= act_of_others(a, e, comma);
  }
  if (!first || !second) return 0;
  *lag = sr_aside_lag(a, s, t + 1);
  return comma;
}

uint32_t sr_act_antecedent(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 12, FAR = 16 };
  static const char *const kWhich[] = {"which", "that", "where"};
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok, r = SR_NONE, best = SR_NONE;
  for (uint32_t t = tok; r == SR_NONE && t-- > from + 1 && t + BACK > tok;)
    if (SR_TOKEN_IN(&a->doc, t, kWhich)) r = t;
  if (r == SR_NONE) return SR_NONE;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok >= r) break;
    uint32_t g = a->work->group_of[e->tok];
    bool noun = g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP;
    if (noun && e->strong && e->tok + FAR > r) best = i;
  }
  if (best == SR_NONE) return SR_NONE;
  uint32_t e = a->work->event[best].tok;
  /* one verb between the pronoun and the toll at most, none between the event and the pronoun */
  return sr_verbs_between(a, s, e, r) == 0 && sr_verbs_between(a, s, r, tok) == 0 ? best : SR_NONE;
}
