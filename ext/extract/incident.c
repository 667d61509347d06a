/*
** incident.c: from acts to incidents of the article. Each act, in text order,
** joins the draft it agrees with best in day, place, kind, people and
** numbers, or opens one when it is specific enough to stand alone.
*/
#include "draft.h"
#include "incidentpart.h"
#include "story.h"

static const char *const incident_ordinal[SR_DRAFTS] = {
    "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11", "12", "13", "14", "15", "16",
    "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32"};

/* "90 were killed between January and October": what a count of such a time says */
static bool act_from_to(const SrArticle *a, const SrAct *t) {
  static const char *const kFrom[] = {"between", "from"};
  uint32_t tok = a->work->tx.a[t->tx].tok;
  if (a->doc.upper || a->work->tx.a[t->tx].precision != SR_P_RANGE) return false;
  return SR_TOKEN_IN(&a->doc, tok, kFrom) ||
         (tok > a->doc.sent[t->sent].tok && SR_TOKEN_IN(&a->doc, tok - 1, kFrom));
}

/* "More than 40,000 have been killed since 1984": the toll of a war */
static bool act_is_campaign(const SrArticle *a, const SrAct *t) {
  enum { WAR = 5000, SEASON = 60 /* days */ };
  if (t->day || (t->tx != SR_NONE && sr_since_when(a, &a->work->tx.a[t->tx]))) return false;
  if (t->ntoll && t->tx != SR_NONE && !t->aside && t->to - t->from > SEASON && act_from_to(a, t))
    return true;
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    int64_t n = x->count.min != SR_NULL_INT ? x->count.min : x->count.max; /* "as many as 300,000" */
    if (x->mode & SR_MD_CAMPAIGN || (x->effect == SR_E_KILLED && n >= WAR)) return true;
  }
  return false;
}

/* An act opens an incident when it says more than that there was violence: a strong trigger or a
** toll, with a day, a place, a number or a victim of its own; the first of the article needs
** less. */
static bool act_opens(const SrArticle *a, const SrAct *t, uint32_t ndraft, bool violent) {
  bool body = t->strong;
  for (uint32_t i = 0; i < t->ntoll && !body; i++) {
    uint8_t e = a->work->toll[t->toll[i]].effect;
    if (a->work->toll[t->toll[i]].count.max == 0) continue; /* nobody was hurt */
    /* police work alone is no violence */
    body = e == SR_E_KILLED || e == SR_E_INJURED || e == SR_E_HOSTAGE;
    /* nor are deaths that no act of violence in the article explains */
    if (!t->nevent && !violent) body = false;
  }
  /* "a group claimed responsibility for the assault at": what the news begins with */
  if (!body && ndraft == 0 && t->refers && t->nevent && !t->plural)
    body = t->place != SR_NONE || t->tx != SR_NONE;
  if (!body && t->told) body = t->place != SR_NONE && !t->plural;
  if (!body) return false;
  if (act_is_campaign(a, t)) return false;
  if (ndraft == 0) return !sr_incident_of_mishap(a, t);
  /* "The blast followed arson attacks in three provinces on Thursday" */
  bool dated = t->day && (t->waged || (t->aside && t->type_bits & ~SR_TYPE_BIT(SR_TY_ATTACK)));
  if (t->plural && !t->ntoll && !dated) return false;
  if (t->refers && t->nevent && t->tx == SR_NONE && t->place == SR_NONE && !t->separate &&
      sr_act_killed(a, t) == SR_NULL_INT)
    return false;
  return t->tx != SR_NONE || t->place != SR_NONE || t->separate || (t->spot != SR_NONE && t->ntoll) ||
         (t->ntoll && t->strong && sr_act_killed(a, t) != SR_NULL_INT) || (t->fresh && t->strong);
}

/* "Violence widened", "a wave of attacks", "threats": talk of violence that adds nothing to any
** incident */
static bool act_is_general(const SrAct *t) {
  static const uint32_t kTalk = SR_TYPE_BIT(SR_TY_ATTACK) | SR_TYPE_BIT(SR_TY_UNREST) |
                                SR_TYPE_BIT(SR_TY_THREAT) | SR_TYPE_BIT(SR_TY_CLASH);
  if (t->ntoll || t->refers || t->strong || t->told) return false;
  return t->plural || !(t->type_bits & ~kTalk);
}

/* only searches and arrests */
static bool act_police(const SrAct *t) {
  return !t->strong && !(t->type_bits & ~SR_TYPE_BIT(SR_TY_SECURITY_OPERATION));
}

/* Acts of different entries of a list are never one, unless an entry speaks of "the attack" and
** tells of none; the news in front of the list may stand in it once more, under its day. own: some
** draft is of the act's entry. */
static bool incident_apart(const SrAct *t, const SrDraft *d, bool own) {
  if (t->entry == d->entry) return false;
  if (t->refers) return own;
  return (t->entry && d->entry) || t->tx == SR_NONE || d->tx == SR_NONE || t->from > d->to ||
         t->to < d->from;
}

/* "X said it was behind that attack": the one that was told last, a sentence or two before; SR_NONE */
static uint32_t incident_that(const SrAct *t, const SrDraft *d, uint32_t n) {
  enum { BACK = 2 };
  uint32_t best = SR_NONE;
  if (!t->that || !t->refers || t->tx != SR_NONE || t->place != SR_NONE) return SR_NONE;
  for (uint32_t i = 0; i < n; i++) {
    if (d[i].dead || d[i].last + BACK < t->sent || d[i].last >= t->sent) continue;
    if (best == SR_NONE || d[i].lasttok > d[best].lasttok) best = i;
  }
  return best;
}

/* What a sentence without day or place says right behind another act is of that one rather than of what
** the headline told: what that weighs. */
static int incident_told_on(const SrArticle *a, const SrAct *t, const SrDraft *d, uint32_t i, uint32_t current) {
  enum { TITLE = 3, THE = 3 };
  const SrDraft *now = &d[current];
  /* "killed in the attack", right behind an act whose dead were not told yet */
  if (!a->doc.upper && t->refers && t->tx == SR_NONE && t->place == SR_NONE && i != current && !now->title &&
      now->nsent == 1 && now->last + 1 == t->sent && now->ntoll == 0 && t->ntoll &&
      d[i].killed != SR_NULL_INT)
    return THE;
  return d[i].title && i != current && !now->title && now->sent > d[i].sent &&
                 now->last + 1 == t->sent && t->tx == SR_NONE && t->place == SR_NONE && !t->refers
             ? TITLE
             : 0;
}

/* "In 2016, the two fought for days.", and a new paragraph: "Officials said the clashes broke out after": the
** news again, and not the history that one sentence recalled. */
static bool incident_turns_back(const SrArticle *a, const SrAct *t, const SrDraft *d, uint32_t n,
                                uint32_t current) {
  enum { OLD = 60 };
  const SrDraft *now = &d[current];
  if (!t->known || t->tx != SR_NONE || now->nsent != 1 || now->tx == SR_NONE || now->salient ||
      a->doc.upper || a->reference == SR_NO_DAY || now->to >= a->reference - OLD ||
      a->doc.sent[t->sent].para == a->doc.sent[now->last].para)
    return false;
  for (uint32_t i = 0; i < n; i++)
    if (d[i].salient && !d[i].dead && d[i].type_bits & t->type_bits & ~SR_TYPE_BIT(SR_TY_ATTACK))
      return d[i].tx == SR_NONE || d[i].to >= a->reference - OLD;
  return false;
}

/* "The raid was the second there: in June six died in another.", and a new paragraph: "The gunmen had forced their
** way in": the news again, and not the older act that its sentence ended with. */
static bool incident_only_recalled(const SrArticle *a, const SrAct *t, const SrDraft *d, uint32_t n,
                                   uint32_t current) {
  const SrDraft *now = &d[current];
  if (a->doc.upper || now->nsent != 1 || now->tx == SR_NONE || now->salient || t->tx != SR_NONE ||
      t->place != SR_NONE || t->separate || a->doc.sent[t->sent].para == a->doc.sent[now->last].para)
    return false;
  for (uint32_t i = 0; i < n; i++)
    if (d[i].salient && !d[i].dead && i != current)
      return d[i].last == now->last && d[i].lasttok < now->lasttok && d[i].tx != SR_NONE &&
             now->to + 1 < d[i].from;
  return false;
}

/* "The attack was the worst since July, when rebels stormed a camp. Nine guards were killed then": the dead, not as
** many as those of the news, of what the sentence before told beside it, and whose dead it did not say */
static bool incident_tally_beside(const SrArticle *a, const SrAct *t, const SrDraft *d, const SrDraft *now) {
  int64_t killed = sr_act_killed(a, t);
  for (uint32_t i = 0; i < t->ntoll; i++) { /* "twelve of the dead" */
    const SrToll *x = &a->work->toll[t->toll[i]];
    if (x->some || x->part || x->definite) return false;
  }
  return d->aside && d->nsent == 1 && d->last + 1 == t->sent && d->ntoll == 0 && killed != SR_NULL_INT &&
         now->killed != SR_NULL_INT && now->killed != killed && !t->refers && !t->aside && t->tx == SR_NONE &&
         t->place == SR_NONE && a->doc.sent[t->sent].para == a->doc.sent[d->last].para && !a->doc.upper;
}

/* bar: a draft that it cannot be: its sentence tells it apart from that one */
static uint32_t incident_choose(const SrArticle *a, const SrAct *t, const SrDraft *d, uint32_t n,
                                uint32_t current, uint32_t bar) {
  enum { WHOLE = 8 };
  /* what contradicts nothing joins the story that is being told, unless it brings a toll and its
  ** day or place */
  int top = t->ntoll && !t->after && (t->tx != SR_NONE || t->place != SR_NONE) ? 0 : -2;
  uint32_t best = incident_that(t, d, n);
  bool own = false, back = incident_turns_back(a, t, d, n, current) ||
                           incident_only_recalled(a, t, d, n, current) ||
                           (!d[current].salient && sr_act_exceeds(a, t, &d[current]));
  if (best != SR_NONE && best != bar) return best;
  best = SR_NONE;
  for (uint32_t i = 0; i < n && t->entry; i++) own |= d[i].entry == t->entry;
  for (uint32_t i = 0; i < n; i++) {
    if (i == bar || d[i].dead || incident_apart(t, &d[i], own)) continue;
    /* the text may go on with what the sentence before told of beside its own act */
    bool beside = d[i].aside && d[i].nsent == 1 && d[i].last + 1 == t->sent && !t->ntoll;
    int near = i == current ? (back ? -4 : 1) : beside || (back && d[i].salient) ? 0 : -2;
    if (i != current && incident_tally_beside(a, t, &d[i], &d[current])) near = 6;
    int score = (sr_act_fit(a, t, &d[i]) - incident_told_on(a, t, d, i, current)) * 2 + near;
    /* of one of the two raids that are told apart, not of their sum */
    if (d[current].part_of == i && sr_act_killed(a, t) != d[i].killed) score -= WHOLE;
    if (score > top) {
      top = score;
      best = i;
    }
  }
  return best;
}

/* "Bombings killed 19 people on Monday", then "The deadliest attack killed eight": the 19 died in no
** single act, but on that day. */
static void incident_not_sum(const SrArticle *a, SrAct *t, SrDraft *d, uint32_t n) {
  int64_t killed = sr_act_killed(a, t);
  for (uint32_t i = 0; i < n && t->several && killed != SR_NULL_INT; i++) {
    if (d[i].killed <= killed || d[i].sent + SR_SUM_LEAD <= t->sent) continue;
    d[i].dead = true;
    if (t->tx != SR_NONE || d[i].tx == SR_NONE) continue;
    t->tx = d[i].tx;
    t->from = d[i].from;
    t->to = d[i].to;
    t->day = d[i].day;
    t->shift = d[i].shift;
  }
}

/* The draft that most sentences tell of; the earliest of equals. */
static void incident_salient(SrDraft *d, uint32_t n) {
  uint32_t top = 0;
  for (uint32_t i = 0; i < n; i++) {
    d[i].salient = false;
    if (d[i].nsent > d[top].nsent) top = i;
  }
  if (n) d[top].salient = true;
}

/* "Hours later a bomber struck in Jos": the day of what was told before */
static void act_same_day(const SrArticle *a, SrAct *t, const SrDraft *d) {
  if (t->tx != SR_NONE || t->year != SR_NONE || t->background || t->aside || !t->nevent ||
      d->tx == SR_NONE || !d->day || d->dead || !sr_says_same_day(a, t->sent))
    return;
  t->tx = d->tx;
  t->shift = d->shift;
  t->from = d->from;
  t->to = d->from;
  t->day = true;
}

static void draft_open(const SrArticle *a, SrDraft *d, const SrAct *t) {
  uint8_t kind = a->doc.sent[t->sent].kind;
  memset(d, 0, sizeof *d);
  d->sent = t->sent;
  d->tx = d->year = d->place = SR_NONE;
  d->killed = d->injured = d->taken = SR_NULL_INT;
  d->part_of = SR_NONE;
  d->section = a->doc.sent[t->sent].section;
  d->title = kind == SR_S_TITLE || kind == SR_S_HEADING || kind == SR_S_SUBTITLE;
  d->background = t->background;
  d->plural = t->plural;
  d->aside = t->aside;
  d->peer = t->peer;
  d->known = t->known;
  d->lent = t->lent;
  d->separate = t->separate;
  d->loose = t->after;
  d->entry = t->entry;
  d->status = t->nevent ? t->status : 0;
}

/* ---- the freed -------------------------------------------------------------------------- */

static bool draft_of_taking(const SrDraft *d) {
  const uint32_t kTaking = SR_TYPE_BIT(SR_TY_KIDNAPPING) | SR_TYPE_BIT(SR_TY_HIJACKING) |
                           SR_TYPE_BIT(SR_TY_SIEGE);
  return (d->type_bits & kTaking) != 0;
}

/* The taking that sentence s tells of, else the only one of the article; SR_NONE. */
static uint32_t incident_taking(const SrArticle *a, uint32_t s, const SrDraft *d, uint32_t n) {
  const SrWork *w = a->work;
  uint32_t only = SR_NONE, count = 0;
  for (uint32_t i = w->sent[s].toll; i < w->sent[s].toll + w->sent[s].ntoll; i++)
    if (w->toll[i].effect == SR_E_HOSTAGE && w->toll[i].incident != SR_NONE)
      return w->toll[i].incident;
  for (uint32_t i = 0; i < n; i++)
    if (draft_of_taking(&d[i])) only = i, count++;
  return count == 1 ? only : SR_NONE;
}

/* Who is set free was taken before, also where the freeing is told first or has a day of its own:
** the row of the taking says so. */
static void incident_freed(const SrArticle *a, SrDraft *d, uint32_t n) {
  for (uint32_t i = 0; i < a->work->ntoll; i++) {
    SrToll *x = &a->work->toll[i];
    if (x->effect != SR_E_FREED || x->incident != SR_NONE || sr_toll_of_prisoners(x)) continue;
    if (x->mode & (SR_NOT_AN_ACT | SR_MD_CAMPAIGN) || a->doc.sent[x->sent].repeat) continue;
    uint32_t to = incident_taking(a, x->sent, d, n);
    if (to == SR_NONE) continue;
    x->incident = to;
    d[to].ntoll++;
  }
}

static bool sum_holds(const SrDraft *sum, const SrDraft *part) {
  if (part->dead || part->killed == SR_NULL_INT || part->killed < 1) return false;
  return part->tx != SR_NONE && part->from >= sum->from && part->to <= sum->to;
}

static bool sum_is_placed_apart(const SrArticle *a, const SrDraft *x, const SrDraft *y) {
  return x->place != SR_NONE && y->place != SR_NONE &&
         a->mention[x->place].ref != a->mention[y->place].ref;
}

/* the part has the whole's day, or none, near in the text */
static bool sum_is_of_day(const SrDraft *sum, const SrDraft *part) {
  enum { NEAR = 8 };
  if (part->dead || part->killed == SR_NULL_INT || part->part_of != SR_NONE || part->aside) return false;
  return part->tx == SR_NONE ? !part->background && part->sent < sum->sent + NEAR
                             : part->from == sum->from && part->to == sum->to;
}

static void sum_gives_day(const SrDraft *sum, uint32_t i, SrDraft *part) {
  part->part_of = i;
  part->tx = sum->tx;
  part->from = sum->from;
  part->to = sum->to;
  part->day = sum->day;
  part->shift = sum->shift;
  part->known = false;
}

/* "Two bombs killed nine in Mali on Friday", then "four near Ansongo" and "five in Menaka" on that day: the
** places have tolls of their own */
static void incident_day_sums(const SrArticle *a, SrDraft *d, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    if (d[i].dead || !d[i].day || d[i].killed == SR_NULL_INT || d[i].sent >= SR_SUM_LEAD) continue;
    for (uint32_t j = i + 1; j < n && d[i].parts < 2; j++)
      for (uint32_t k = j + 1; k < n && d[i].parts < 2; k++)
        if (sum_is_of_day(&d[i], &d[j]) && sum_is_of_day(&d[i], &d[k]) &&
            sum_is_placed_apart(a, &d[j], &d[k]) && d[j].killed + d[k].killed == d[i].killed) {
          sum_gives_day(&d[i], i, &d[j]);
          sum_gives_day(&d[i], i, &d[k]);
          d[i].parts = 2;
        }
  }
}

/* "killed 77 people in 2011", then "a bomb killed eight" and "he shot dead 69": the sum of two acts
** that are told apart inside its time is no act of its own. */
static void incident_sums(SrDraft *d, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    if (d[i].dead || d[i].day || d[i].tx == SR_NONE || d[i].killed == SR_NULL_INT) continue;
    for (uint32_t j = i + 1; j < n && !d[i].dead; j++)
      for (uint32_t k = j + 1; k < n && !d[i].dead; k++)
        d[i].dead = sum_holds(&d[i], &d[j]) && sum_holds(&d[i], &d[k]) &&
                    d[j].killed + d[k].killed == d[i].killed;
  }
}

/* "All the attacks took place on Friday": on the day of each that was told before without one. */
static void incident_all_on(const SrArticle *a, SrDraft *d, uint32_t n) {
  for (uint32_t k = 0; n > 1 && k < a->work->nevent; k++) {
    const SrEvent *e = &a->work->event[k];
    if (!sr_event_dates_all(a, e)) continue;
    const SrTimex *x = &a->work->tx.a[e->tx];
    for (uint32_t i = 0; i < n; i++) {
      if (d[i].dead || d[i].tx != SR_NONE || d[i].year != SR_NONE || d[i].sent >= e->sent) continue;
      d[i].tx = e->tx;
      d[i].from = d[i].to = x->from;
      d[i].day = true;
      d[i].shift = 0;
    }
  }
}

/* "Elsewhere, gunmen fired at tankers": attackers did something, wherever it was */
static bool draft_has_doer(const SrArticle *a, uint32_t i) {
  for (uint32_t k = 0; k < a->work->nevent; k++) {
    const SrEvent *e = &a->work->event[k];
    if (e->incident == i && e->strong && !e->nominal && e->agent != SR_NONE &&
        sr_frame_attacks(a, e->agent))
      return true;
  }
  return false;
}

/* General statements are no incidents: history counts only with a day, a place or a toll. */
static void draft_drop(const SrArticle *a, SrDraft *d, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    bool apart = !a->doc.upper && d[i].separate && d[i].strong && draft_has_doer(a, i);
    bool known = (d[i].tx != SR_NONE && !d[i].lent) || d[i].place != SR_NONE || d[i].ntoll || apart;
    if (i && !known) d[i].dead = true;
    if (!d[i].strong && !d[i].told && !d[i].ntoll) d[i].dead = true;
  }
}

/* A claim is about the incident that its sentence tells, else about the one told last. */
void sr_pass_claims_incidents(SrArticle *a) {
  const SrWork *w = a->work;
  const SrDoc *d = &a->doc;
  uint32_t current = SR_NONE, c = 0;
  for (uint32_t s = 0; s < d->nsent; s++) {
    const SrSentWork *sw = &w->sent[s];
    if (s && sr_entries_apart(a, s - 1, s)) current = SR_NONE;
    for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
      if (w->event[i].incident != SR_NONE) current = w->event[i].incident;
    for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
      if (w->toll[i].incident != SR_NONE) current = w->toll[i].incident;
    for (; c < a->nclaim && a->claim[c].span.start < d->sent[s].end; c++)
      a->claim[c].incident = current == SR_NONE ? SR_NULL_INT : (int64_t)current + 1;
  }
}

/* For each sentence the incidents that it tells of (own), and, where it tells of none, the one
** told last in its section (about). */
static void incident_sentences(const SrArticle *a, uint32_t *own, uint32_t *about) {
  const SrWork *w = a->work;
  uint32_t last = 0;
  for (uint32_t i = 0; i < w->nevent; i++)
    if (w->event[i].incident < SR_DRAFTS) own[w->event[i].sent] |= 1u << w->event[i].incident;
  for (uint32_t i = 0; i < w->ntoll; i++)
    if (w->toll[i].incident < SR_DRAFTS) own[w->toll[i].sent] |= 1u << w->toll[i].incident;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    if (s && (a->doc.sent[s].section != a->doc.sent[s - 1].section ||
              sr_entries_apart(a, s - 1, s)))
      last = 0;
    if (own[s]) last = own[s];
    about[s] = last;
  }
}

/* The article's main incident: told first and most, in the title, and no history. */
static const SrDraft *incident_main(const SrArticle *a, const SrDraft *d, uint32_t n) {
  const SrDraft *best = NULL;
  int top = INT32_MIN;
  for (uint32_t i = 0; i < n; i++) {
    if (d[i].dead) continue;
    int score = (int)(d[i].nact < 12 ? d[i].nact : 12) + (d[i].title ? 4 : 0);
    score -= (int)(d[i].sent < 24 ? d[i].sent : 24);
    if (d[i].background) score -= 10;
    if (d[i].tx != SR_NONE && a->reference != SR_NO_DAY && d[i].to < a->reference - 20) score -= 8;
    if (score > top) {
      top = score;
      best = &d[i];
    }
  }
  return best;
}

/* Events and tolls of dropped drafts lose their number; the rest are numbered anew. */
static void incident_rows(SrArticle *a, const SrDraft *d, uint32_t n) {
  uint32_t map[SR_DRAFTS], rows = 0;
  SrWork *w = a->work;
  for (uint32_t i = 0; i < n; i++) map[i] = d[i].dead ? SR_NONE : rows++;
  for (uint32_t i = 0; i < w->nevent; i++)
    if (w->event[i].incident != SR_NONE) w->event[i].incident = map[w->event[i].incident];
  for (uint32_t i = 0; i < w->ntoll; i++)
    if (w->toll[i].incident != SR_NONE) w->toll[i].incident = map[w->toll[i].incident];
  sr_pass_claims_incidents(a);
  sr_casualty_repeats(a);
  uint32_t *own = sr_arena_zalloc(&a->arena, (uint64_t)a->doc.nsent * sizeof *own);
  uint32_t *about = sr_arena_zalloc(&a->arena, (uint64_t)a->doc.nsent * sizeof *about);
  if (!own || !about) return;
  for (uint32_t i = 0; i < n; i++) /* of a series: no trigger says so */
    if (!d[i].dead && !d[i].nevent && !d[i].ntoll) own[d[i].sent] |= 1u << map[i];
  incident_sentences(a, own, about);
  SrBlameList blame;
  sr_pass_blame(a, &blame);
  SrStory t = {NULL, incident_main(a, d, n), 0, own, about, &blame};
  for (uint32_t i = 0; i < n && !a->arena.oom; i++) {
    if (d[i].dead) continue;
    t.draft = &d[i];
    t.index = map[i];
    sr_incident_fill(a, &t);
  }
}

static bool incident_violent(const SrArticle *a) {
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->strong && !(e->mode & SR_NOT_AN_ACT)) return true;
  }
  return false;
}

/* "This comes a day after rebels burned a depot": a day before what was told last */
static void incident_lag_of_this(SrAct *y, const SrDraft *d) {
  if (y->tx != SR_NONE || y->refers || d->tx == SR_NONE || !d->day) return;
  y->tx = d->tx;
  y->from = y->to = d->from - y->lag;
  y->day = true;
  y->shift = d->shift - y->lag;
}

/* "three days after the attack", "a day after a raid in Logar": the day of one act by that of the
** other, or of the incident that it is. */
static void incident_lag(const SrArticle *a, SrAct *act, uint32_t nact, const SrDraft *d,
                         uint32_t n, uint32_t current) {
  SrAct *x = NULL, *y = NULL;
  for (uint32_t i = nact; i-- > 0;) {
    if (act[i].aside)
      y = &act[i];
    else
      x = &act[i];
  }
  if (!x && y && n && y->lag && y->lag != SR_LAG_HOURS) {
    incident_lag_of_this(y, &d[current]);
    return;
  }
  if (!x || !y || !x->lag) return;
  int lag = x->lag == SR_LAG_HOURS ? 0 : x->lag;
  uint32_t counted = x->tx == SR_NONE && y->tx == SR_NONE ? sr_time_counted(a, x->sent) : SR_NONE;
  if (counted != SR_NONE && !y->ntoll && lag) { /* "rose to 34 on Tuesday, a day after the attack" */
    x->tx = counted;
    x->shift = -lag;
    x->from = x->to = a->work->tx.a[counted].from - lag;
    x->day = true;
    y->refers = y->strong = y->told = false; /* the same act */
    y->plural = true;
    return;
  }
  SrAct *to = x->tx == SR_NONE && !x->refers ? x : y, *by = to == x ? y : x;
  int days = to == x ? lag : -lag;
  if (to->tx != SR_NONE || (!lag && to->known)) return;
  if (by->day) {
    to->tx = by->tx;
    to->from = to->to = by->from + days;
  } else {
    uint32_t i = n ? incident_choose(a, by, d, n, current, SR_NONE) : SR_NONE;
    if (i == SR_NONE || by->tx != SR_NONE || d[i].tx == SR_NONE || !d[i].day) return;
    to->tx = d[i].tx;
    to->from = to->to = d[i].from + days;
    days += d[i].shift;
  }
  to->day = true;
  to->shift = days;
}

/* "Six days before the Kabul attack": counted from the day of the act told there, else of the one told most */
static void incident_counted(const SrArticle *a, SrAct *t, const SrDraft *d, uint32_t n) {
  enum { NEAR = 60 /* km: a headline names the town that is known */ };
  uint32_t from = SR_NONE;
  if (!t->counted || t->tx != SR_NONE || t->aside) return;
  t->separate = true;
  for (uint32_t i = 0; i < n; i++) {
    if (d[i].dead || !d[i].day || d[i].tx == SR_NONE) continue;
    uint32_t p = t->known_place == SR_NONE ? 0 : a->mention[t->known_place].ref;
    uint32_t q = d[i].place == SR_NONE ? 0 : a->mention[d[i].place].ref;
    double km = p && q ? sr_gaz_distance(p, q) : -1;
    bool there = p && (p == q || sr_gaz_inside(p, q) || sr_gaz_inside(q, p) || (km >= 0 && km < NEAR));
    if (there || (t->known_place == SR_NONE && d[i].salient)) from = i;
    if (there) break;
  }
  if (from == SR_NONE) return;
  t->tx = d[from].tx;
  t->from = t->to = d[from].from + t->counted;
  t->day = true;
  t->shift = d[from].shift + t->counted;
}

static bool draft_speaks_of(const SrDraft *d, uint32_t site) {
  for (uint32_t i = 0; i < d->nsite; i++)
    if (d->site[i] == site) return true;
  return false;
}

/* "The patients were led out of the hospital": a sentence without an act that names what only one of
** the incidents was done to is about that one, and so is what follows; else what was told last. */
static uint32_t incident_turn(const SrArticle *a, uint32_t s, const SrDraft *d, uint32_t n,
                              uint32_t current) {
  enum { BACK = 8 }; /* sentences */
  const SrSentWork *sw = &a->work->sent[s];
  uint32_t to = current;
  if (n < 2 || a->doc.upper || a->doc.sent[s].kind != SR_S_BODY) return current;
  for (uint32_t i = sw->lex; i < sw->lex + sw->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_TARGET && h->kind != SR_L_FACILITY) continue;
    if (sr_same(sr_lex_value(h->entry), "civilian")) continue; /* the crowd */
    uint32_t g = a->work->group_of[h->tok], last = h->tok + h->ntok - 1;
    if (g == SR_NONE || a->work->group.a[g].head != last ||
        !sr_token_is(&a->doc, a->work->group.a[g].tok, "the"))
      continue;
    uint32_t site = sr_lemma_hash(a, last), only = SR_NONE, count = 0;
    for (uint32_t k = 0; k < n; k++)
      if (!d[k].dead && draft_speaks_of(&d[k], site)) only = k, count++;
    if (count != 1) continue;
    if (only == current) return current;
    if (d[only].last + BACK >= s) to = only;
  }
  return to;
}

/* What the pass has told of so far. */
typedef struct IncidentPass {
  SrDraft *d;
  uint32_t n;       /* drafts */
  uint32_t current; /* the one that the text goes on with */
  bool violent;     /* the article tells of violence */
  bool apart;       /* "in separate operations, six were arrested": and so are those who follow */
} IncidentPass;

/* Gives act t to the draft that it belongs to, or opens one for it; told: the draft of the act
** before it in the sentence, SR_NONE. Returns the draft of the last act. */
static uint32_t incident_place_act(SrArticle *a, IncidentPass *p, SrAct *t, uint32_t told) {
  SrDraft *d = p->d;
  uint32_t n = p->n;
  if (n && (act_is_general(t) || (p->apart && act_police(t) && !t->refers))) return told;
  incident_not_sum(a, t, d, n);
  if (n) sr_incident_of_year(a, t, &d[0]);
  bool own = t->nevent || t->tx != SR_NONE || t->place != SR_NONE || t->spot != SR_NONE;
  uint32_t i = n ? incident_choose(a, t, d, n, p->current, own ? told : SR_NONE) : SR_NONE;
  uint32_t whole = sr_incident_whole_of(a, t, d, n, i);
  bool fits = i != SR_NONE;
  if (whole != SR_NONE) {
    sr_incident_part_time(t, &d[whole]);
    i = SR_NONE;
  }
  bool fresh = i == SR_NONE;
  p->apart = act_police(t) && (t->separate ? fresh : p->apart);
  if (fresh && whole == SR_NONE && (n == SR_DRAFTS || !act_opens(a, t, n, p->violent))) return told;
  if (fresh) {
    if (n) act_same_day(a, t, &d[p->current]);
    sr_incident_lead_day(a, t, d, n);
    i = p->n++;
    draft_open(a, &d[i], t);
    if (whole != SR_NONE) {
      d[i].part_of = whole;
      d[i].fits = fits;
      d[whole].parts++;
    }
  }
  if (!t->aside) p->current = i; /* what is mentioned beside it is not what the text goes on with */
  sr_trace(a, "incident", fresh ? "opens" : "joins", t->sent, t->tok, 1, incident_ordinal[i]);
  sr_draft_take(a, &d[i], i, t);
  return i;
}

void sr_pass_incidents(SrArticle *a) {
  SrAct act[SR_ACTS];
  /* of many drafts few are opened, and draft_open() clears each of them */
  IncidentPass p = {.d = sr_arena_alloc(&a->arena, SR_DRAFTS * sizeof(SrDraft))};
  if (!p.d) return;
  p.violent = incident_violent(a);
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    if (a->doc.sent[s].repeat) continue;
    incident_salient(p.d, p.n);
    uint32_t nact = sr_acts(a, s, act), told = SR_NONE;
    if (!nact) p.current = incident_turn(a, s, p.d, p.n, p.current);
    if (!nact && p.n) sr_incident_called(a, s, &p.d[p.current]);
    incident_lag(a, act, nact, p.d, p.n, p.current);
    for (uint32_t k = 0; k < nact; k++) incident_counted(a, &act[k], p.d, p.n);
    for (uint32_t k = 0; k < nact; k++) told = incident_place_act(a, &p, &act[k], told);
  }
  incident_all_on(a, p.d, p.n);
  incident_freed(a, p.d, p.n);
  incident_sums(p.d, p.n);
  incident_day_sums(a, p.d, p.n);
  sr_incident_whole(a, p.d, p.n);
  draft_drop(a, p.d, p.n);
  sr_attackers_shot(a);
  incident_rows(a, p.d, p.n);
  if (a->arena.oom) return;
  sr_casualty_rows(a);
}
#undef INCIDENT_BIT
