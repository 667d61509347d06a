/*
** draft.c: what a draft of an incident takes in of an act: place, time, status, sites.
*/
#include "draft.h"

static void draft_place(const SrArticle *a, SrDraft *d, const SrAct *t) {
  if (t->place == SR_NONE) return;
  SrMentions l;
  uint32_t in = a->mention[t->place].ref, n = 0;
  if (d->place != SR_NONE) n = sr_place_list(a, d->place, &l);
  bool narrower = d->place == SR_NONE || (n > 1 && sr_place_list(a, t->place, &l) == 1);
  narrower |= n == 1 && in != a->mention[d->place].ref && sr_gaz_inside(in, a->mention[d->place].ref);
  if (narrower) d->place = t->place, d->settled = t->settled;
}

static void draft_spot(const SrArticle *a, SrDraft *d, const SrAct *t) {
  uint32_t k = 0;
  if (t->spot == SR_NONE || d->nspot == SR_DRAFT_SPOTS) return;
  while (k < d->nspot && !sr_same_spot(a, t->spot, d->spot[k])) k++;
  if (k == d->nspot) d->spot[d->nspot++] = t->spot;
}

static void draft_when(SrDraft *d, const SrAct *t) {
  d->lent = t->lent;
  d->tx = t->tx;
  d->shift = t->shift;
  d->from = t->from;
}

/* What came of an act has a day and a place of its own, which count until the act's are told. */
static bool draft_listens(SrDraft *d, const SrAct *t) {
  if (t->after && !d->loose && d->nsent) return false;
  if (!t->after && d->loose) {
    d->tx = d->place = SR_NONE;
    d->loose = false;
  }
  return true;
}

static void draft_time(SrDraft *d, const SrAct *t) {
  if (t->tx == SR_NONE) return;
  bool siege = d->type_bits & SR_TYPE_BIT(SR_TY_SIEGE) && t->from < d->from;
  if (d->tx != SR_NONE && t->day && d->day && (siege || sr_fit_siege(t, d))) {
    if (t->from < d->from) draft_when(d, t);
    if (t->to > d->to) d->to = t->to;
    return;
  }
  /* "the assault began on Friday": the day before the one that the news is about */
  if (d->tx != SR_NONE && t->day && d->day && t->from + 1 == d->from && (t->refers || t->known)) {
    draft_when(d, t);
    return;
  }
  bool counted = d->shift && !t->shift && t->day && d->day && t->from <= d->from + 1 && t->from >= d->from - 1;
  bool better = d->tx == SR_NONE || counted || (d->hint && !t->hint && t->day) ||
                (t->to - t->from < d->to - d->from && t->from >= d->from && t->to <= d->to);
  if (!better) return;
  draft_when(d, t);
  d->to = t->to;
  d->day = t->day;
  d->hint = t->hint;
}

/* "All the attacks took place", "both bombings happened": the day is that of each */
bool sr_event_dates_all(const SrArticle *a, const SrEvent *e) {
  static const char *const kAll[] = {"all", "both", "the", "these"};
  static const char *const kHappened[] = {"took", "happened", "occurred", "came"};
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || !(e->mode & SR_MD_PLURAL) || e->mode & SR_NOT_AN_ACT || e->tx == SR_NONE ||
      a->work->tx.a[e->tx].precision != SR_P_DAY || g == SR_NONE || g + 1 >= a->work->group.n)
    return false;
  const SrGroup *np = &a->work->group.a[g], *v = np + 1;
  return SR_TOKEN_IN(&a->doc, np->tok, kAll) && v->kind == SR_GR_VP && v->tok == np->tok + np->ntok &&
         SR_TOKEN_IN(&a->doc, v->head, kHappened);
}

/* A trigger that says that it was done, not only what is spoken of: "the bomb", "the attack". */
static bool event_done(const SrArticle *a, const SrEvent *e) {
  if (!e->strong || e->mode & SR_MD_DEF) return false;
  if (e->nominal && sr_event_dates_all(a, e)) return false; /* "all the attacks": some may have failed */
  return !e->nominal || !sr_hit_at(a, e->tok, SR_L_WEAPON);
}

static void draft_status(const SrArticle *a, SrDraft *d, const SrAct *t) {
  static const uint16_t kUndone = SR_MD_FOILED | SR_MD_ATTEMPT | SR_MD_THREAT;
  d->status &= t->nevent ? t->status : d->status;
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    if (e->mode & SR_MD_FOILED)
      d->foiled++;
    else if (e->mode & SR_MD_ATTEMPT)
      d->attempted++;
    else if (event_done(a, e))
      d->done++;
  }
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    bool taken = x->effect == SR_E_HOSTAGE && a->work->tag[x->trigger].upos == SR_U_VERB;
    taken |= x->effect == SR_E_HOSTAGE && d->type_bits & SR_TYPE_BIT(SR_TY_SIEGE);
    if ((x->effect == SR_E_KILLED || taken) && x->count.min > 0 && !x->perpetrator && !(x->mode & kUndone))
      d->done++;
  }
}

/* "freeing at least 60 inmates", "some 200 prisoners escaped" */
bool sr_toll_of_prisoners(const SrToll *x) {
  static const char *const kWho[] = {"inmate", "prisoner", "convict", "detainee"};
  if (x->effect != SR_E_FREED && x->effect != SR_E_ESCAPED) return false;
  for (size_t i = 0; x->who_text && i < sizeof kWho / sizeof *kWho; i++) {
    const char *w = strstr(x->who_text, kWho[i]), *end = w ? w + strlen(kWho[i]) : NULL;
    if (end && *end == 's') end++;
    if (end && (*end == 0 || *end == ' ')) return true; /* no "convicted man" */
  }
  return false;
}

/* The words of a sentence for what may be attacked. */
static void draft_sites(const SrArticle *a, SrDraft *d, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->lex; i < sw->lex + sw->nlex && d->nsite < SR_DRAFT_SITES; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_TARGET && h->kind != SR_L_FACILITY) continue;
    uint32_t word = sr_lemma_hash(a, h->tok + h->ntok - 1), k = 0;
    while (k < d->nsite && d->site[k] != word) k++;
    if (k == d->nsite) d->site[d->nsite++] = word;
  }
}

/* What may be told of once only: the numbers, the persons, the band. */
static void draft_numbers(const SrArticle *a, SrDraft *d, const SrAct *t) {
  if (!d->group) d->group = t->group;
  if (t->person && d->nperson < SR_DRAFT_NAMES) d->person[d->nperson++] = (uint32_t)t->person;
  if (d->killed == SR_NULL_INT) d->killed = sr_act_killed(a, t);
  if (d->injured == SR_NULL_INT) d->injured = sr_act_injured(a, t);
  if (d->taken == SR_NULL_INT) d->taken = sr_act_taken(a, t);
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    if (x->effect == SR_E_KILLED && x->count.min == 1 && x->count.max == 1) d->one = true;
  }
}

/* the vote of event e for the type of its incident: a word that may be harmless says less */
static void draft_vote(const SrArticle *a, SrDraft *d, const SrEvent *e) {
  /* "detained after he killed two neighbours": not what the act was; in wire copy the two are
  ** told as two */
  bool came = !a->doc.upper && d->strong && !e->strong && e->type == SR_TY_SECURITY_OPERATION &&
              sr_is_aftermath(a, e->tok);
  if (came) return;
  /* "raided the camp, where they shot two": part of the raid */
  bool raid = e->type == SR_TY_ARMED_ASSAULT && d->votes[SR_TY_SECURITY_OPERATION] >= 3 &&
              e->agent != SR_NONE && !sr_frame_attacks(a, e->agent) && sr_frame_armed(a, e->agent);
  /* how people were taken is told by other words */
  bool weak = !e->strong || (e->frees && e->type == SR_TY_KIDNAPPING);
  d->votes[raid ? SR_TY_SECURITY_OPERATION : e->type] += weak ? 1 : 3;
}

/* The events and tolls of t are those of incident index, and speak for its type. */
static void draft_own(SrArticle *a, SrDraft *d, uint32_t index, const SrAct *t) {
  for (uint32_t i = 0; i < t->nevent; i++) {
    SrEvent *e = &a->work->event[t->event[i]];
    e->incident = index;
    draft_vote(a, d, e);
  }
  if (t->type) d->votes[t->type] += 3;
  for (uint32_t i = 0; i < t->ntoll; i++) {
    SrToll *x = &a->work->toll[t->toll[i]];
    x->incident = index;
    if (sr_toll_of_prisoners(x)) d->votes[SR_TY_JAILBREAK] += 3;
  }
}

void sr_draft_take(SrArticle *a, SrDraft *d, uint32_t index, const SrAct *t) {
  if (sr_act_threatens_taken(a, t, d)) { /* a demand, no act of its own */
    for (uint32_t i = 0; i < t->nevent; i++) a->work->event[t->event[i]].incident = index;
    d->last = t->sent;
    d->lasttok = t->tok;
    return;
  }
  /* "the group stepped up its attacks last month" */
  bool general = t->plural && !t->strong && !t->ntoll;
  if (sr_act_taken_before(a, t, d) && t->place != SR_NONE) d->place = SR_NONE;
  if ((!general || !d->nsent) && draft_listens(d, t)) {
    draft_time(d, t);
    draft_place(a, d, t);
    draft_spot(a, d, t);
  }
  sr_draft_whom(a, d, t);
  if (d->year == SR_NONE) d->year = t->year;
  d->type_bits |= t->type_bits;
  d->strong |= t->strong;
  d->told |= t->told;
  d->band |= t->band;
  draft_status(a, d, t);
  if (d->last != t->sent || !d->nsent) {
    d->nsent++;
    draft_sites(a, d, t->sent);
  }
  d->last = t->sent;
  d->lasttok = t->tok;
  d->nact++;
  d->ntoll += t->ntoll;
  d->nevent += t->nevent;
  draft_numbers(a, d, t);
  draft_own(a, d, index, t);
}
