/*
** who.c: who did it, as the text calls them: the agent of the act that says most, or whom else the
** incident's sentences speak of.
*/
#include "whoparts.h"

static bool who_state_act(uint8_t type) {
  return type == SR_TY_AIRSTRIKE || type == SR_TY_SHELLING || type == SR_TY_SECURITY_OPERATION;
}

void sr_who_count(const SrArticle *a, SrIncident *r, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok), i = sr_number_in(a, s, gr->tok, gr->ntok);
  if (i != SR_NONE) {
    const SrNumber *x = &a->work->num.a[i];
    if (x->kind == SR_N_ORDINAL || x->same) return;
    if (x->has_min && x->min >= 0 && x->min < 1e6) r->perpetrators.min = (int64_t)x->min;
    if (x->has_max && x->max >= 0 && x->max < 1e6) r->perpetrators.max = (int64_t)x->max;
  } else if (!a->work->tag[gr->head].plural &&
             (sr_token_is(&a->doc, gr->tok, "a") || sr_token_is(&a->doc, gr->tok, "an"))) {
    const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_PERPETRATOR);
    if (h && !sr_lex_attr_is(h->entry, "group", "1")) r->perpetrators.min = r->perpetrators.max = 1;
  }
}

/* "an Israeli air strike": the nation's force, if the article names one, else the nation */
static bool who_nation(SrArticle *a, SrIncident *r, const SrStory *t) {
  const SrWork *w = a->work;
  const SrMention *nation = NULL;
  for (uint32_t i = 0; i < w->nevent && !nation; i++) {
    const SrEvent *e = &w->event[i];
    uint32_t g = w->group_of[e->tok], end = e->tok;
    bool missile = e->agent != SR_NONE && sr_hit_at(a, w->group.a[e->agent].head, SR_L_WEAPON);
    if (e->incident != t->index || (!missile && (!e->nominal || !who_state_act(e->type)))) continue;
    if (missile) {
      g = e->agent;
      end = w->group.a[g].head;
    }
    if (g == SR_NONE) continue;
    for (uint32_t k = w->group.a[g].tok; k < end; k++) {
      uint32_t m = w->mention_of[k];
      if (m != SR_NONE && (a->mention[m].k == SR_M_NATIONALITY ||
                           (a->mention[m].k == SR_M_PLACE && sr_who_state(&a->mention[m]))))
        nation = &a->mention[m]; /* not the Kunar of "the Kunar drone strike" */
    }
  }
  if (!nation || !nation->value) return false;
  /* "a Jordan drone attack" was there */
  if (nation->k == SR_M_PLACE && r->country && strcmp(r->country, nation->value) == 0) return false;
  r->perpetrator = nation->value;
  for (uint32_t i = 0; i < a->nmention; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k != SR_M_ORGANIZATION || m->ref == SR_NONE || sr_lex_kind(m->ref) != SR_L_FORCE ||
        !sr_lex_attr_is(m->ref, "country", nation->value) ||
        sr_lex_attr_is(m->ref, "class", "intelligence") ||
        !sr_story_about(t, sr_doc_sent_of(&a->doc, m->tok)))
      continue;
    r->perpetrator = sr_words(a, m->tok, m->ntok);
    break;
  }
  return true;
}

/* The name that the article gives a single attacker, SR_NONE if it gives none. */
static uint32_t who_named(const SrStory *t) {
  for (uint32_t i = 0; i < t->blame->n; i++) {
    const SrBlame *b = &t->blame->a[i];
    if (b->incident == t->index && b->person && b->mention != SR_NONE) return b->mention;
  }
  return SR_NONE;
}

/* group g names the single attacker */
static bool who_hits_named(const SrArticle *a, const SrStory *t, uint32_t g) {
  uint32_t name = g == SR_NONE ? SR_NONE : who_named(t);
  if (name == SR_NONE) return false;
  const SrGroup *p = &a->work->group.a[g];
  uint32_t m = sr_who_person_in(a, p->tok, p->tok + p->ntok);
  return m != SR_NONE && a->mention[m].entity > 0 && a->mention[m].entity == a->mention[name].entity;
}

/* the people that the act hit are attackers themselves: "police killed the gunman" */
static bool who_hits_attackers(const SrArticle *a, const SrStory *t, const SrEvent *e) {
  const SrGroup *p = &a->work->group.a[e->patient];
  uint32_t m = sr_who_person_in(a, p->tok, p->tok + p->ntok);
  const SrLexHit *h = sr_hit_at(a, p->head, SR_L_PERPETRATOR);
  bool crowd = h && sr_lex_attr_is(h->entry, "strength", "weak"); /* protesters whom police shoot */
  if (!crowd && sr_who_kind(a, e->patient) >= 2) return true;
  for (uint32_t i = 0; m != SR_NONE && i < t->blame->n; i++) {
    const SrBlame *b = &t->blame->a[i];
    if (b->person && b->mention != SR_NONE && a->mention[b->mention].entity > 0 &&
        a->mention[b->mention].entity == a->mention[m].entity)
      return true;
  }
  /* "police shot a man who tried to stab them" */
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *x = &a->work->event[i];
    if (x != e && x->sent == e->sent && x->agent == e->patient && x->strong &&
        x->incident == e->incident)
      return true;
  }
  return a->work->tag[p->head].upos == SR_U_PRON;
}

/* "died in a shootout with police": the police, where none of theirs were hurt */
static bool who_fought(const SrArticle *a, uint32_t index, const SrEvent *e) {
  const SrWork *w = a->work;
  uint32_t tok = w->group.a[e->agent].tok;
  if (e->type != SR_TY_CLASH || !e->nominal || tok == 0 || !sr_token_is(&a->doc, tok - 1, "with"))
    return false;
  bool hurt = false;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident != index || t->effect > SR_E_INJURED || t->count.max == 0) continue;
    hurt = true;
    if (sr_class_is_forces(t->class_)) return false;
  }
  return hurt;
}

/* "poachers wounded a guard": a verb of harm with somebody who did it to others */
static bool who_harms(const SrArticle *a, const SrEvent *e) {
  if (a->doc.upper || e->nominal || e->patient == SR_NONE ||
      sr_type_of(sr_lex_value(e->lex)) != SR_TY_ATTACK ||
      !sr_hit_at(a, e->tok, SR_L_EFFECT) || e->vp == SR_NONE || a->work->group.a[e->vp].form == SR_VF_ING)
    return false;
  uint32_t head = a->work->group.a[e->agent].head, whom = a->work->group.a[e->patient].head;
  bool people = sr_frame_people(a, e->patient) || sr_frame_armed(a, e->patient) ||
                a->work->tag[whom].upos == SR_U_NUM;
  return people && a->work->tag[whom].upos != SR_U_PRON && sr_frame_people(a, e->agent) && !sr_token_is(&a->doc, head, "person");
}

/* "Ukraine hit an oil depot in Bryansk": a country acts in another */
static bool who_abroad(const SrArticle *a, const SrIncident *r, const SrEvent *e) {
  const SrGroup *g = &a->work->group.a[e->agent];
  uint32_t m = a->work->mention_of[g->head];
  if (a->doc.upper || e->nominal || e->patient == SR_NONE || m == SR_NONE || !r->country) return false;
  const SrMention *x = &a->mention[m];
  return x->k == SR_M_PLACE && x->tok == g->tok && x->value && sr_who_state(x) && strcmp(x->value, r->country) != 0;
}

/* How well an event's agent says who did it, 0 not at all. */
static int who_score(const SrArticle *a, const SrIncident *r, const SrStory *t, const SrEvent *e) {
  bool uniform = false, state = who_state_act((uint8_t)sr_type_of(r->type));
  /* police work ends another kind of incident */
  bool fought = !a->doc.upper && strcmp(r->type, "clash") == 0 && !e->nominal && sr_people_forces(a, e->agent);
  if (e->type == SR_TY_SECURITY_OPERATION && strcmp(r->type, "security_operation") != 0 && !fought) return 0;
  if (e->type == SR_TY_UNREST && strcmp(r->type, "unrest") != 0) return 0;
  if (sr_event_far_agent(a, e)) return 0;
  uint32_t doer = sr_who_inside(a, e->agent);
  int k = sr_who_kind(a, doer);
  /* "the army said its aircraft struck": who_nation() */
  const SrGroup *g = &a->work->group.a[e->agent];
  bool craft = sr_hit_at(a, g->head, SR_L_WEAPON) || sr_hit_at(a, g->head, SR_L_VEHICLE);
  if (!k && craft && sr_who_possessive(a, g->tok)) return 0;
  if (!k && state && sr_who_force(a, e->agent)) k = 3;
  if (!k && who_abroad(a, r, e)) k = 1;
  if (k == 3 && sr_who_possessive(a, g->tok)) k = 1; /* "one of its fighters": whom a group claims */
  if (!k && e->strong && sr_who_craft(a, e->agent)) k = 2;
  bool clash = e->type == SR_TY_CLASH && strcmp(r->type, "clash") == 0;
  /* "poachers wounded a guard": a verb of harm tells who did it, however little of what was done */
  bool harms = e->strong || who_harms(a, e);
  if (!k && harms && sr_who_anybody(a, doer, &uniform))
    k = !uniform || (e->patient != SR_NONE && (clash || !who_hits_attackers(a, t, e))) ||
                (clash && who_fought(a, t->index, e))
            ? 1
            : 0;
  if (!k && fought && e->type == SR_TY_SECURITY_OPERATION) k = 1;
  if (!k) return 0;
  /* "one militant hit a guard": one of those who did it */
  bool one = sr_token_is(&a->doc, g->tok, "one");
  /* headlines in capitals run words together that belong to no one phrase */
  bool headline = a->doc.sent[e->sent].kind == SR_S_TITLE && a->work->sent[e->sent].headline == 2;
  return k * 4 + (e->strong ? 2 : 0) - (one ? 3 : 0) - (headline ? 1 : 0);
}

/* the forces that killed attackers, where nobody else is told to have done anything */
static uint32_t who_forces(const SrArticle *a, const SrIncident *r, const SrStory *t) {
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident == t->index && e->strong && e->agent != SR_NONE && e->patient != SR_NONE &&
        (e->type != SR_TY_SECURITY_OPERATION || strcmp(r->type, "security_operation") == 0) &&
        sr_people_forces(a, e->agent) && sr_who_kind(a, e->patient) == 3)
      return e->agent;
  }
  return SR_NONE;
}

/* "Security forces raided the village. Nine militants were killed": who is told to have gone there, in a
** sentence that is no act by itself; SR_NONE */
static uint32_t who_operated(const SrArticle *a, const SrIncident *r, const SrStory *t) {
  enum { NEAR = 2 /* sentences before the first */ };
  if (strcmp(r->type, "security_operation") != 0 && strcmp(r->type, "attack") != 0) return SR_NONE;
  for (uint32_t i = a->work->nevent; i-- > 0;) {
    const SrEvent *e = &a->work->event[i];
    if (e->sent > t->draft->sent || e->sent + NEAR < t->draft->sent) continue;
    if (e->incident == SR_NONE && e->type == SR_TY_SECURITY_OPERATION && e->agent != SR_NONE &&
        !(e->mode & SR_NOT_AN_ACT) && sr_who_force(a, e->agent))
      return e->agent;
  }
  return SR_NONE;
}

/* "the police shooting of X": the force that stands before the act's noun, whose patient is no
** force */
static bool who_force_before(SrArticle *a, SrIncident *r, const SrStory *t) {
  const SrWork *w = a->work;
  bool uniform = false;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != t->index || !e->strong || e->patient == SR_NONE ||
        e->tok <= a->doc.sent[e->sent].tok || w->group_of[e->tok - 1] == SR_NONE)
      continue;
    const SrLexHit *h = sr_hit_at(a, e->tok - 1, SR_L_PERSON);
    if (a->work->tag[e->tok - 1].upos == SR_U_ADJ) continue; /* a major attack */
    const char *class = h ? sr_lex_value(h->entry) : "";
    if (strcmp(class, "police") != 0 && strcmp(class, "military") != 0) continue;
    if (who_hits_attackers(a, t, e) || (sr_who_anybody(a, e->patient, &uniform) && uniform)) continue;
    r->perpetrator = sr_words(a, h->tok, h->ntok);
    return true;
  }
  return false;
}

/* "X and his brother": X, where the phrase for those who did it is his own; SR_NONE */
static uint32_t who_before_own(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  if (!g || gr->tok < 2 || !sr_who_possessive(a, gr->tok)) return SR_NONE;
  const SrGroup *p = gr - 1;
  if (p->kind != SR_GR_NP || p->tok + p->ntok + 1 != gr->tok ||
      !sr_token_is(&a->doc, gr->tok - 1, "and"))
    return SR_NONE;
  return sr_who_person_in(a, p->tok, p->tok + p->ntok);
}

/* the agent of an incident's events that says most */
typedef struct WhoAgent {
  uint32_t group, hit; /* who, and whom the same event hit; SR_NONE */
  int score;
  bool told; /* whom they hit, or that they fought */
} WhoAgent;

static WhoAgent who_best_agent(const SrArticle *a, SrIncident *r, const SrStory *t) {
  WhoAgent best = {.group = SR_NONE, .hit = SR_NONE};
  for (uint32_t i = 0; i < a->work->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != t->index) continue;
    if (e->suicide) r->suicide = 1;
    int score = e->agent == SR_NONE ? 0 : who_score(a, r, t, e);
    if (score <= best.score) continue;
    best.score = score;
    best.group = e->agent;
    best.hit = e->patient;
    best.told = e->patient != SR_NONE || who_fought(a, t->index, e);
  }
  /* "security forces found and defused a bomb": it was not theirs */
  bool foiled = r->status && strcmp(r->status, "foiled") == 0;
  if (foiled && best.group != SR_NONE && sr_people_forces(a, best.group)) {
    best.group = SR_NONE;
    best.score = 0;
  }
  return best;
}

/* who did it where no agent says so much: whom the text mentions, suspects; else agent best */
static uint32_t who_beside_agent(const SrArticle *a, const SrIncident *r, const SrStory *t,
                                 uint32_t best) {
  uint32_t g = sr_who_mentioned(a, r, t);
  if (g == SR_NONE && best == SR_NONE) g = who_forces(a, r, t);
  if (g == SR_NONE && best == SR_NONE) g = who_operated(a, r, t);
  if (g == SR_NONE && best == SR_NONE) g = sr_who_suspect(a, t);
  /* "the suspect" of an arrest says less than "a driver rammed" */
  bool bare =
      g != SR_NONE && best != SR_NONE && sr_token_is(&a->doc, a->work->group.a[g].head, "suspect");
  return g != SR_NONE && !bare ? g : best;
}

/* Writes phrase g as who did it; a weak agent gives way to the person it names. */
static void who_write(SrArticle *a, SrIncident *r, uint32_t g, bool weak) {
  const SrGroup *gr = &a->work->group.a[g];
  r->perpetrator = sr_story_phrase(a, g);
  uint32_t own = weak ? sr_who_person_in(a, gr->tok, gr->tok + gr->ntok) : SR_NONE;
  if (own == SR_NONE) own = who_before_own(a, g);
  if (own != SR_NONE && a->mention[own].value) r->perpetrator = a->mention[own].value;
  /* "an X ambush", "X rockets": X */
  uint32_t band = sr_hit_at(a, gr->head, SR_L_TRIGGER) || sr_hit_at(a, gr->head, SR_L_WEAPON)
                      ? sr_who_group_in(a, g)
                      : SR_NONE;
  if (band != SR_NONE && a->mention[band].value) r->perpetrator = a->mention[band].value;
}

/* The agent that says most: attackers by kind before groups before persons; a strong trigger's
** before a weak one's. */
static void who_agent(SrArticle *a, SrIncident *r, const SrStory *t) {
  WhoAgent by = who_best_agent(a, r, t);
  /* "soldiers killed three in a shootout": theirs, whoever else was in the fight */
  bool forces = by.group != SR_NONE && by.told && sr_people_forces(a, by.group) &&
                (strcmp(r->type, "clash") == 0 || strcmp(r->type, "security_operation") == 0);
  uint32_t best = by.score < 12 && !forces ? who_beside_agent(a, r, t, by.group) : by.group;
  if (best != SR_NONE) {
    bool hits_named = who_hits_named(a, t, by.hit);
    best = sr_who_inside(a, best);
    who_write(a, r, best, by.score < 8);
    sr_who_count(a, r, best);
    sr_who_group_of(a, r, t, best);
    if (sr_who_kind(a, best) == 3 && !sr_who_single(a, best)) return;
    /* not him whom they killed for what he had done before */
    if (forces && hits_named && !a->doc.upper) return;
  } else if (who_nation(a, r, t) || who_force_before(a, r, t)) {
    return;
  }
  uint32_t name = who_named(t);
  if (name != SR_NONE && a->mention[name].value) r->perpetrator = a->mention[name].value;
}

/* "before officers shot dead a man": he, and not they, made the attack */
static void who_shot(SrArticle *a, SrIncident *r, const SrStory *t) {
  for (uint32_t i = 0; i < a->work->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (!x->shot || x->incident != t->index) continue;
    bool law = r->perpetrator && (strstr(r->perpetrator, "fficer") || strstr(r->perpetrator, "olice"));
    if (!r->perpetrator || law) r->perpetrator = x->who_text;
    return;
  }
}

/* Those who were held for what they planned. */
static void who_planned(SrArticle *a, SrIncident *r, const SrStory *t) {
  enum { NEAR = 3 /* sentences behind the first */ };
  if (r->perpetrator || !r->status || strcmp(r->status, "foiled") != 0) return;
  for (uint32_t i = 0; i < a->work->ntoll && !r->perpetrator; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->incident != t->index || x->effect != SR_E_ARRESTED || x->count.max == 0 ||
        x->who == SR_NONE || x->sent > t->draft->sent + NEAR ||
        a->work->tag[a->work->group.a[x->who].head].upos == SR_U_NUM ||
        a->work->tag[a->work->group.a[x->who].head].upos == SR_U_PRON)
      continue;
    r->perpetrator = sr_story_phrase(a, x->who);
  }
}

/* "affiliated group", "little-known outfit": no name in it */
static bool who_lower(const char *s) {
  for (; *s; s++)
    if (*s >= 'A' && *s <= 'Z') return false;
  return true;
}

/* of what was foiled the law is no perpetrator: "the two were to attack police" */
static void who_not_the_law(SrIncident *r) {
  static const char *const kLaw[] = {"police", "Police", "officers", "authorities", "agents"};
  bool foiled = r->status && strcmp(r->status, "foiled") == 0;
  if (foiled && SR_SAME_IN(r->perpetrator, kLaw)) r->perpetrator = NULL;
}

void sr_story_who(SrArticle *a, SrIncident *r, const SrStory *t) {
  const SrCount none = {SR_NULL_INT, SR_NULL_INT};
  r->perpetrators = none;
  who_agent(a, r, t);
  who_shot(a, r, t);
  sr_who_responsible(a, r, t);
  /* "the group", "members" say less than the name */
  static const char *const kBare[] = {"group", "Members", "members", "organization", "outfit"};
  bool bare = false;
  for (size_t i = 0; r->perpetrator && i < sizeof kBare / sizeof *kBare; i++) {
    size_t n = strlen(r->perpetrator), m = strlen(kBare[i]);
    bare |= strcmp(r->perpetrator, kBare[i]) == 0 ||
            (n > m && r->perpetrator[n - m - 1] == ' ' && who_lower(r->perpetrator) &&
             strcmp(r->perpetrator + n - m, kBare[i]) == 0);
  }
  if ((!r->perpetrator || bare) && r->perpetrator_group) r->perpetrator = r->perpetrator_group;
  who_not_the_law(r);
  who_planned(a, r, t);
}
