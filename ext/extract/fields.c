/*
** fields.c: one incident's row: its type, status, prominence and counts here,
** the other columns by the files of story.h. A field that no evidence fills stays NULL.
*/
#include "casualty.h"
#include "story.h"

#include <math.h>

/* "released by their kidnappers": a sentence that counts the freed names who held them */
static bool fields_by_captors(const SrArticle *a, uint32_t index) {
  static const char *const kWho[] = {"kidnappers", "captors", "abductors", "kidnapper", "captor"};
  for (uint32_t i = 0; !a->doc.upper && i < a->work->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->incident != index || x->effect != SR_E_FREED) continue;
    for (uint32_t t = a->doc.sent[x->sent].tok; t < sr_sent_end(&a->doc, x->sent); t++)
      if (SR_TOKEN_IN(&a->doc, t, kWho)) return true;
  }
  return false;
}

/* The taking of a craft with those aboard, and who was kidnapped and is held hostage, is told by more than
** "hostage" */
static SrType fields_of_siege(const SrDraft *d) {
  uint32_t siege = d->votes[SR_TY_SIEGE], craft = d->votes[SR_TY_HIJACKING];
  if (craft >= 3 && craft >= siege && craft >= d->votes[SR_TY_KIDNAPPING]) return SR_TY_HIJACKING;
  return d->votes[SR_TY_KIDNAPPING] >= siege && d->votes[SR_TY_KIDNAPPING] >= 3 ? SR_TY_KIDNAPPING : SR_TY_SIEGE;
}

/* The type that most triggers speak for, and its weight; a general word counts only where no other
** stands. */
static SrType fields_most_told(const SrDraft *d, uint32_t *top) {
  SrType best = SR_TY_ATTACK;
  *top = 0;
  for (int t = 1; t < SR_TY_N; t++) {
    if (t == SR_TY_ATTACK || !d->votes[t]) continue;
    uint32_t v = d->votes[t] * 2 +
                 (t == SR_TY_UNREST || t == SR_TY_THREAT || t == SR_TY_SECURITY_OPERATION ? 0 : 1);
    if (v > *top) {
      *top = v;
      best = (SrType)t;
    }
  }
  return best;
}

/* Shots are fired to take hostages and what robbers want: what is done by force says more. */
static SrType fields_by_force(const SrArticle *a, const SrDraft *d, uint32_t index, SrType best,
                              uint32_t top) {
  SrCount taken = sr_casualty_total(a, index, SR_E_HOSTAGE, -1);
  /* a raid in which many die is no kidnapping for the few who are led away */
  enum { MANY = 10 };
  if (best == SR_TY_KIDNAPPING && d->killed >= MANY && taken.min < d->killed &&
      d->votes[SR_TY_ATTACK] >= d->votes[SR_TY_KIDNAPPING])
    best = SR_TY_ATTACK;
  if (d->votes[SR_TY_SIEGE] >= 3 && d->votes[SR_TY_SIEGE] * 4 >= top && best != SR_TY_BOMBING)
    best = fields_of_siege(d);
  /* those whom a robber holds are more than what he wanted */
  if (best == SR_TY_ROBBERY && taken.min >= 1 && d->votes[SR_TY_SIEGE]) best = SR_TY_SIEGE;
  /* "seized in a firefight", and let go */
  if (best == SR_TY_CLASH && d->freed && d->votes[SR_TY_KIDNAPPING]) best = SR_TY_KIDNAPPING;
  /* the gun battle that an attack turns into */
  SrType blow =
      d->votes[SR_TY_BOMBING] > d->votes[SR_TY_ARMED_ASSAULT] ? SR_TY_BOMBING : SR_TY_ARMED_ASSAULT;
  if (best == SR_TY_CLASH && d->votes[blow] >= 3 && d->votes[blow] * 2 >= d->votes[SR_TY_CLASH])
    best = blow;
  bool by_force = best == SR_TY_ARMED_ASSAULT || best == SR_TY_CLASH || best == SR_TY_BOMBING;
  enum { TAKEN = 3 /* times as many as were killed */ };
  int64_t killed = d->killed == SR_NULL_INT ? 1 : d->killed;
  if (best == SR_TY_ARMED_ASSAULT && d->votes[SR_TY_KIDNAPPING] >= 3 && taken.min / TAKEN >= killed)
    best = SR_TY_KIDNAPPING;
  /* "released by their kidnappers", whom gunmen had ambushed */
  SrCount freed = sr_casualty_total(a, index, SR_E_FREED, -1);
  if (best == SR_TY_ARMED_ASSAULT && freed.min >= 1 && d->killed == SR_NULL_INT && fields_by_captors(a, index))
    best = SR_TY_KIDNAPPING;
  if (by_force && d->votes[SR_TY_ROBBERY] >= 3 && d->votes[SR_TY_ROBBERY] * 3 >= top)
    best = SR_TY_ROBBERY;
  if (by_force && d->votes[SR_TY_HIJACKING] >= 3 && d->votes[SR_TY_HIJACKING] * 3 >= top)
    best = SR_TY_HIJACKING;
  if (by_force && d->votes[SR_TY_JAILBREAK] >= 3 && d->votes[SR_TY_JAILBREAK] * 5 >= top)
    best = SR_TY_JAILBREAK;
  return best;
}

/* "Two brothers suspected of killing a priest were captured": those who killed were caught later; what
** the forces did is no act of its own */
static bool fields_of_suspects(const SrArticle *a, uint32_t index) {
  bool killed = false, caught = false;
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != index) continue;
    if (e->type == SR_TY_SECURITY_OPERATION && e->strong) return false;
    if (e->type != SR_TY_ATTACK || !e->strong) continue;
    if (e->agent == SR_NONE || sr_people_forces(a, e->agent)) return false;
    killed = true;
  }
  for (uint32_t i = 0; killed && i < a->work->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->incident != index) continue;
    if (x->effect == SR_E_KILLED && x->perpetrator) return false;
    caught |= x->effect == SR_E_ARRESTED && x->perpetrator;
  }
  return caught;
}

/* "Seventeen inmates were killed in a riot": the killing is part of it */
static bool fields_in_riot(const SrArticle *a, uint32_t index) {
  enum { BACK = 4 };
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t g = a->work->group_of[e->tok];
    if (e->incident != index || e->type != SR_TY_UNREST || !e->nominal || g == SR_NONE) continue;
    uint32_t from = a->work->group.a[g].tok;
    if (from <= a->doc.sent[e->sent].tok || (!sr_token_is(&a->doc, from - 1, "in") && !sr_token_is(&a->doc, from - 1, "during")))
      continue;
    for (uint32_t k = i; k-- > 0 && k + BACK >= i && a->work->event[k].sent == e->sent;) {
      const SrEvent *x = &a->work->event[k];
      if (x->incident == index && x->type == SR_TY_ATTACK && sr_hit_at(a, x->tok, SR_L_EFFECT) && x->agent == SR_NONE)
        return true;
    }
  }
  return false;
}

/* what set the fire, where drones or shells did; else arson */
static SrType fields_of_fire(const SrArticle *a, uint32_t index) {
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != index || e->agent == SR_NONE || e->mode & SR_NOT_AN_ACT) continue;
    const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_WEAPON);
    SrType by = h ? sr_type_by_weapon(sr_lex_value(h->entry)) : SR_TY_NONE;
    if (by == SR_TY_AIRSTRIKE || by == SR_TY_SHELLING) return by;
  }
  return SR_TY_ARSON;
}

/* "was assassinated", and how, with nobody else dead: what is told by a verb, not "fears of assassination" */
static bool fields_assassinated(const SrArticle *a, const SrDraft *d, uint32_t index) {
  if (a->doc.upper || d->votes[SR_TY_ASSASSINATION] < 3 || d->killed != SR_NULL_INT) return false;
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident == index && e->type == SR_TY_ASSASSINATION && !e->nominal && !(e->mode & SR_NOT_AN_ACT))
      return true;
  }
  return false;
}

static void fields_type(const SrArticle *a, SrIncident *r, const SrDraft *d, uint32_t index) {
  uint32_t top;
  SrType best = fields_most_told(d, &top);
  /* those who planned it were held: the plot, not the arrest */
  if (best == SR_TY_SECURITY_OPERATION && d->foiled + d->attempted > d->done &&
      d->votes[SR_TY_ATTACK] >= 3)
    best = SR_TY_ATTACK;
  if (best == SR_TY_SECURITY_OPERATION && d->votes[SR_TY_ATTACK] >= 3 && fields_of_suspects(a, index))
    best = SR_TY_ATTACK;
  /* the forces' answer to an attack is part of it */
  if (best == SR_TY_SECURITY_OPERATION && d->votes[SR_TY_ARMED_ASSAULT] &&
      d->votes[SR_TY_ATTACK] + d->votes[SR_TY_ARMED_ASSAULT] > d->votes[SR_TY_SECURITY_OPERATION])
    best = SR_TY_ARMED_ASSAULT;
  best = fields_by_force(a, d, index, best, top);
  /* fighters who storm a town loot it too */
  if (best == SR_TY_ROBBERY && !a->doc.upper && d->votes[SR_TY_ATTACK] >= 3 * d->votes[SR_TY_ROBBERY])
    best = SR_TY_ARMED_ASSAULT;
  /* who is assassinated by a rocket */
  if (best == SR_TY_SHELLING && d->votes[SR_TY_ASSASSINATION] >= 3) best = SR_TY_ASSASSINATION;
  if ((best == SR_TY_ARMED_ASSAULT || best == SR_TY_ATTACK) && fields_assassinated(a, d, index))
    best = SR_TY_ASSASSINATION;
  /* warplanes drop bombs and fire missiles */
  if (d->votes[SR_TY_AIRSTRIKE] >= 3 && (best == SR_TY_SHELLING || best == SR_TY_BOMBING))
    best = SR_TY_AIRSTRIKE;
  /* a missile that hits a depot and sets it on fire */
  if (best == SR_TY_ARSON && !a->doc.upper) best = fields_of_fire(a, index);
  /* those who kill and burn kill; in wire copy the two are told as two */
  if (best == SR_TY_ARSON && !a->doc.upper && d->votes[SR_TY_ATTACK] >= 2 * d->votes[SR_TY_ARSON])
    best = d->votes[SR_TY_ARMED_ASSAULT] ? SR_TY_ARMED_ASSAULT : SR_TY_ATTACK;
  /* an attack on a rally, or amid threats, is more than either */
  if ((best == SR_TY_UNREST || best == SR_TY_THREAT) && d->votes[SR_TY_ATTACK] > d->votes[best] &&
      d->votes[SR_TY_ATTACK] >= 3 && !(best == SR_TY_UNREST && fields_in_riot(a, index)))
    best = SR_TY_ATTACK;
  r->type = sr_type_name[best];
}

/* Violence that no trigger specifies: by its weapon. */
static void fields_specify(SrIncident *r) {
  if (strcmp(r->type, "attack") != 0) return;
  SrType by = sr_type_by_weapon(r->weapon_type);
  if (by != SR_TY_NONE) r->type = sr_type_name[by];
}

/* Nobody but militants died and nothing says how: the forces' doing. */
static void fields_forces(SrArticle *a, SrIncident *r, uint32_t index) {
  if (strcmp(r->type, "attack") != 0 || r->perpetrators_killed.min < 1) return;
  if (r->killed.min == r->perpetrators_killed.min && r->killed.max == r->perpetrators_killed.max)
    r->type = sr_type_name[SR_TY_SECURITY_OPERATION];
  else
    return;
  if (!r->target) sr_incident_target(a, r, index); /* the militants */
}

/* "was killed by soldiers": unspecified violence by nobody but forces, on others than themselves */
static void fields_by_forces(const SrArticle *a, SrIncident *r, uint32_t index) {
  bool forces = false;
  if (a->doc.upper || strcmp(r->type, "attack") != 0) return;
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != index || e->agent == SR_NONE || e->mode & SR_NOT_AN_ACT) continue;
    if (!e->strong || e->nominal || !sr_people_forces(a, e->agent)) return;
    if (e->patient == SR_NONE || sr_people_forces(a, e->patient)) return;
    forces = true;
  }
  if (forces) r->type = sr_type_name[SR_TY_SECURITY_OPERATION];
}

enum {
  FIELDS_REACH = 10,
  FIELDS_NEWS = 3,
  FIELDS_SHORT = 12, /* sentences: a text that has no history at its end */
  FIELDS_OLD = 21    /* days after which nothing is news */
};

/* "entered its third day", "was still going on": verb group v tells of what goes on */
static bool fields_goes_on(const SrArticle *a, const SrGroup *v) {
  static const char *const kOn[] = {"continue", "drag", "remain", "persist", "rage"};
  uint32_t next = v->tok + v->ntok;
  if (v->negated) return false;
  if (SR_LEMMA_IN(a, v->head, kOn)) return true;
  if (sr_token_is(&a->doc, v->head, "going") && next < a->doc.ntok) return sr_token_is(&a->doc, next, "on");
  if (!sr_token_is(&a->doc, v->head, "entered") && !sr_token_is(&a->doc, v->head, "enters")) return false;
  for (uint32_t t = next; t < next + 4 && t < a->doc.ntok; t++)
    if (sr_token_is(&a->doc, t, "day") || sr_token_is(&a->doc, t, "week")) return true;
  return false;
}

/* "The siege of the station continues": a verb of going on whose subject is the trigger; "are holding 20
** guests": what is done as it is told */
static bool fields_continues(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t g = a->work->group_of[e->tok];
  if (e->vp != SR_NONE) {
    const SrGroup *v = &a->work->group.a[e->vp];
    return !a->doc.upper && v->progressive && !v->perfect && !v->negated && !v->modal &&
           (sr_token_is(&a->doc, v->tok, "are") || sr_token_is(&a->doc, v->tok, "is"));
  }
  for (uint32_t v = w->group; g != SR_NONE && v < w->group + w->ngroup; v++) {
    const SrGroup *x = &a->work->group.a[v];
    if (v <= g || x->kind != SR_GR_VP || x->reduced || x->form == SR_VF_ING || !fields_goes_on(a, x)) continue;
    uint32_t sub = sr_subject_of(a, e->sent, v);
    return sub == g || (x->tok - e->tok < FIELDS_REACH && sr_verbs_between(a, e->sent, e->tok, x->tok) == 0);
  }
  return false;
}

/* A siege or a fight that goes on: the title or an early sentence says so, nobody has been freed and nothing
 * stormed. */
static bool fields_ongoing(const SrArticle *a, const SrStory *t) {
  const SrWork *w = a->work;
  bool ongoing = false;
  if (!t->draft->votes[SR_TY_SIEGE] && !t->draft->votes[SR_TY_CLASH]) return false;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != t->index) continue;
    if (e->type == SR_TY_SECURITY_OPERATION && e->strong) return false;
    bool siege = e->type == SR_TY_SIEGE && (e->mode & SR_MD_ONGOING || fields_continues(a, e));
    bool fight = e->type == SR_TY_CLASH && e->nominal && fields_continues(a, e);
    if ((siege || fight) && e->sent < t->draft->sent + 4) ongoing = true;
  }
  for (uint32_t i = 0; ongoing && i < w->ntoll; i++)
    if (w->toll[i].incident == t->index && w->toll[i].effect == SR_E_FREED) return false;
  return ongoing;
}

static const char *fields_status(const SrArticle *a, const SrStory *t) {
  const SrDraft *d = t->draft;
  if (d->foiled + d->attempted > d->done) return d->foiled >= d->attempted ? "foiled" : "attempted";
  if (d->status & SR_MD_THREAT) return "threatened";
  if (d->status & SR_MD_ONGOING) return "ongoing";
  if (fields_ongoing(a, t)) return "ongoing";
  return "occurred";
}

/* "Days later, a bomber": some time behind what was told before */
static bool fields_later(const SrArticle *a, uint32_t s) {
  uint32_t t = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s);
  for (uint32_t k = t + 1; k < end && k < t + 4; k++)
    if (sr_token_is(&a->doc, k, "later") && sr_is_days(a, k - 1)) return true;
  return false;
}

/* History is what happened well before the article's own news, or what the text calls history. */
static const char *fields_prominence(const SrArticle *a, const SrDraft *d, const SrDraft *first) {
  if (d == first) return "main";
  int32_t news = first->tx != SR_NONE ? first->from : a->reference;
  if (d->background || d->aside) return "background";
  if (d->separate && d->day && news != SR_NO_DAY && d->to >= news - FIELDS_NEWS) return "separate";
  if (d->tx != SR_NONE && news != SR_NO_DAY && d->to <= news - 2) return "background";
  if (d->tx != SR_NONE && a->reference != SR_NO_DAY && d->to < a->reference - FIELDS_OLD)
    return "background";
  if (d->tx == SR_NONE && d->year != SR_NONE) return "background";
  if (d->tx == SR_NONE && fields_later(a, d->sent) && a->nincident > 1 &&
      strcmp(a->incident[a->nincident - 2].prominence, "background") == 0)
    return "background";
  /* what the reader is taken to know, or is told near the end */
  if (d->tx == SR_NONE &&
      (d->known || (a->doc.nsent > first->sent + FIELDS_SHORT &&
                    d->sent > first->sent + (a->doc.nsent - first->sent) * 2 / 3)))
    return "background";
  if (d->tx != SR_NONE && !d->day && a->work->tx.a[d->tx].precision != SR_P_RANGE)
    return "background";
  return "separate";
}

static bool fields_same_words(const char *x, const char *y) {
  for (; *x && *y; x++, y++) {
    char p = *x >= 'A' && *x <= 'Z' ? (char)(*x + 32) : *x;
    char q = *y >= 'A' && *y <= 'Z' ? (char)(*y + 32) : *y;
    if (p != q) return false;
  }
  return *x == *y;
}

/* Nobody is both who did it and whom it was done to: what the triggers say of them decides. */
static void fields_two_sides(SrArticle *a, SrIncident *r, uint32_t index) {
  bool did = false;
  const char *force = NULL;
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != index || e->mode & SR_NOT_AN_ACT) continue;
    const char *by = e->agent == SR_NONE ? NULL : sr_story_phrase(a, e->agent);
    const char *to = e->patient == SR_NONE ? NULL : sr_story_phrase(a, e->patient);
    if (to && fields_same_words(to, r->target)) { /* "The army killed scores of terrorists" */
      bool other = by && !fields_same_words(by, r->target) && sr_frame_armed(a, e->agent);
      r->perpetrator = other ? by : NULL;
      return;
    }
    bool same = by && fields_same_words(by, r->target);
    did |= same;
    if (by && !same && !force && sr_people_forces(a, e->agent)) force = by;
  }
  if (did) r->target = r->target_type = NULL;
  else
    r->perpetrator = force;
}

/* A word that stands for somebody says nothing in a row of its own. */
static void fields_sane(SrArticle *a, SrIncident *r, uint32_t index) {
  static const char *const kStand[] = {"he",     "she",    "it",     "they",  "him",    "her",     "them",
                                       "some",   "others", "several", "who",  "whom",   "those",   "these",
                                       "one",    "many",   "another", "both", "himself", "herself", "themselves"};
  for (size_t i = 0; i < sizeof kStand / sizeof *kStand; i++) {
    if (r->target && fields_same_words(r->target, kStand[i])) r->target = NULL;
    if (r->perpetrator && fields_same_words(r->perpetrator, kStand[i])) r->perpetrator = NULL;
  }
  if (r->target && r->perpetrator && fields_same_words(r->target, r->perpetrator)) fields_two_sides(a, r, index);
}

/* a class that tells nothing of why somebody is arrested, as that of journalists does */
static bool fields_anybody(const char *class) {
  static const char *const kAny[] = {"civilian", "child", "student", "foreigner"};
  if (SR_SAME_IN(class, kAny)) return true;
  return !class;
}

/* Fighters whom an air strike kills are its victims; one who is called as the attacker is called is
** the attacker; whom forces arrest without further word is a suspect. */
static void fields_sides(SrArticle *a, const SrIncident *r, uint32_t index) {
  bool strike = strcmp(r->type, "airstrike") == 0;
  for (uint32_t i = 0; i < a->work->ntoll; i++) {
    SrToll *t = &a->work->toll[i];
    if (t->incident != index) continue;
    if (strike)
      t->perpetrator = false;
    else if (r->perpetrator && t->who_text && t->count.max == 1 && t->effect == SR_E_KILLED &&
             fields_same_words(t->who_text, r->perpetrator))
      t->perpetrator = true;
    if (t->effect == SR_E_ARRESTED && fields_anybody(t->class_))
      t->perpetrator = true;
  }
}

static void fields_counts(SrArticle *a, SrIncident *r, uint32_t index) {
  r->killed = sr_casualty_all(a, index, SR_E_KILLED);
  r->perpetrators_killed = sr_casualty_total(a, index, SR_E_KILLED, 1);
  r->injured = sr_casualty_all(a, index, SR_E_INJURED);
  r->hostages = sr_casualty_total(a, index, SR_E_HOSTAGE, -1);
  r->freed = sr_casualty_total(a, index, SR_E_FREED, -1);
  r->arrested = sr_casualty_total(a, index, SR_E_ARRESTED, -1);
}

void sr_incident_fill(SrArticle *a, const SrStory *t) {
  const SrDraft *d = t->draft;
  SrIncident *r = SR_PUSH(&a->arena, a->incident, a->nincident, a->cap_incident);
  if (!r) return;
  memset(r, 0, sizeof *r);
  r->incident = (int64_t)t->index + 1;
  r->suicide = SR_NULL_INT;
  r->hit.group = SR_NONE;
  r->duration_minutes = r->confidence = NAN;
  r->status = fields_status(a, t);
  r->prominence = fields_prominence(a, d, t->main);
  fields_type(a, r, d, t->index);
  sr_story_when(a, r, t);
  sr_story_where(a, r, t);
  sr_story_who(a, r, t);
  sr_incident_weapon(a, r, t);
  sr_incident_target(a, r, t->index);
  fields_specify(r);
  fields_sides(a, r, t->index);
  fields_counts(a, r, t->index);
  fields_forces(a, r, t->index);
  fields_by_forces(a, r, t->index);
  fields_sane(a, r, t->index);
  r->sentence = sr_article_sentence(a, d->sent);
  r->span.start = a->doc.sent[d->sent].start;
  r->span.end = a->doc.sent[d->sent].end;
  sr_story_outcome(a, r, t);
}
