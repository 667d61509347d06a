/*
** who.c: who did it, as the text calls them, and which organization claims it
** or is held responsible.
*/
#include "story.h"

static bool who_possessive(const SrArticle *a, uint32_t t) {
  static const char *const kOwn[] = {"its", "his", "her", "their", "our", "my"};
  return SR_TOKEN_IN(&a->doc, t, kOwn);
}

/* "the group", "members" say less than the name */
static bool who_bare(const SrArticle *a, uint32_t t) {
  static const char *const kBare[] = {"group", "members", "organization", "organisation", "outfit"};
  return SR_TOKEN_IN(&a->doc, t, kBare);
}

static bool who_state_word(const SrArticle *a, uint32_t t) {
  static const char *const kState[] = {"hostage", "captive", "prisoner", "hostages", "dead"};
  return SR_TOKEN_IN(&a->doc, t, kState);
}

/* first token behind a time that opens a phrase: "on [Sunday X fighters]", "[last August gunmen]" */
static uint32_t who_past_time(const SrArticle *a, uint32_t from, uint32_t end) {
  const SrSentWork *w = &a->work->sent[sr_doc_sent_of(&a->doc, from)];
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    uint32_t next = x->tok + x->ntok;
    if (x->tok <= from && next > from && next < end &&
        !(a->doc.tok[next].flags & (SR_T_HYPHEN | SR_T_PUNCT)))
      return next;
  }
  return from;
}

/* "37 year old" */
static bool who_bare_age(const SrArticle *a, uint32_t tok, uint32_t end) {
  return tok + 2 < end && sr_token_is(&a->doc, tok + 2, "old");
}

const char *sr_story_phrase(SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = gr->tok, end = gr->tok + gr->ntok;
  uint32_t num = sr_number_in(a, sr_doc_sent_of(&a->doc, gr->tok), gr->tok, gr->ntok);
  if (num != SR_NONE) {
    const SrNumber *x = &a->work->num.a[num];
    uint32_t next = x->tok + x->ntok; /* "a 37-year-old father" has an age, no count */
    if (x->tok <= from + 1 && next < end && !who_bare_age(a, x->tok, end) &&
        (a->doc.tok[next].flags & SR_T_SPACE || !(a->doc.tok[next].flags & SR_T_HYPHEN)))
      from = next;
  }
  uint32_t m = a->work->mention_of[gr->head]; /* a name is not cut where the chunker cuts it */
  if (m != SR_NONE && a->mention[m].tok + a->mention[m].ntok > end)
    end = a->mention[m].tok + a->mention[m].ntok;
  if (m != SR_NONE && a->mention[m].k == SR_M_GROUP && a->mention[m].tok < from)
    from = a->mention[m].tok;
  while (from + 1 < end && !(a->doc.tok[from + 1].flags & SR_T_HYPHEN) &&
         (a->work->tag[from].upos == SR_U_DET || a->doc.tok[from].flags & SR_T_QUOTE ||
          (a->work->tag[from].upos == SR_U_NUM && !who_bare_age(a, from, end)) || (from == gr->tok && who_possessive(a, from))))
    from++;
  from = who_past_time(a, from, end);
  if (from + 2 < end && a->doc.tok[from + 1].flags & SR_T_CLITIC && who_bare(a, from)) from += 2;
  if (from + 1 < end && who_state_word(a, end - 1)) end--; /* "its crew hostage" */
  return sr_words(a, from, end - from);
}

/* What kind of attacker a phrase names: 3 "gunmen", "Suspected militants"; 2 a group or a force;
** 1 a person by name; 0 nobody. */
static int who_kind(const SrArticle *a, uint32_t g) {
  bool perp;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || a->work->tag[gr->head].upos == SR_U_PRON) return 0;
  (void)sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  /* "the terrorist attack", "a loyalist bomb": nobody, unless a group is named */
  const SrLexHit *bomb = sr_hit_at(a, gr->head, SR_L_WEAPON);
  bool thing = (bomb && strcmp(sr_lex_value(bomb->entry), "aircraft") != 0) ||
               sr_hit_at(a, gr->head, SR_L_TRIGGER);
  if (perp && (!thing || sr_hit_at(a, gr->head, SR_L_PERPETRATOR))) return 3;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m == SR_NONE) continue;
    if (a->mention[m].k == SR_M_GROUP) return 2;
    if (a->mention[m].k == SR_M_PERSON) return 1;
  }
  return 0;
}

/* countries and capitals do things, towns do not */
static bool who_state(const SrMention *m) {
  SrPlace p;
  return sr_gaz_facts(m->ref, &p) && (p.kind == SR_G_COUNTRY || p.kind == SR_G_CAPITAL);
}

/* state forces attack in air strikes, shelling, raids: their phrase counts there only */
static bool who_force(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_WEAPON);
  if (sr_hit_at(a, gr->head, SR_L_TRIGGER)) return false; /* an Israeli air strike: who_nation() */
  if (sr_hit_at(a, gr->head, SR_L_FORCE) || sr_hit_at(a, gr->head, SR_L_VEHICLE)) return true;
  if (h) return strcmp(sr_lex_value(h->entry), "aircraft") == 0; /* a missile is nobody */
  const char *class = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  if (class && (strcmp(class, "military") == 0 || strcmp(class, "police") == 0 ||
                strcmp(class, "security") == 0))
    return true;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE &&
        (a->mention[m].k == SR_M_NATIONALITY ||
         (a->mention[m].k == SR_M_PLACE && t == gr->head && who_state(&a->mention[m]))))
      return true;
  }
  return false;
}

/* "army helicopters", "Turkish jets": aircraft with somebody's name */
static bool who_craft(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = gr->kind == SR_GR_NP ? sr_hit_at(a, gr->head, SR_L_WEAPON) : NULL;
  if (!h || strcmp(sr_lex_value(h->entry), "aircraft") != 0) return false;
  for (uint32_t t = gr->tok; t < gr->head; t++) {
    uint32_t m = a->work->mention_of[t];
    if (sr_hit_at(a, t, SR_L_FORCE) || sr_hit_at(a, t, SR_L_NATIONALITY) ||
        (m != SR_NONE && a->mention[m].k == SR_M_PLACE))
      return true;
  }
  return false;
}

static bool who_state_act(uint8_t type) {
  return type == SR_TY_AIRSTRIKE || type == SR_TY_SHELLING || type == SR_TY_SECURITY_OPERATION;
}

/* a word that only counts those behind "of": "a group of gunmen" */
static bool who_many(const SrArticle *a, uint32_t tok) {
  static const char *const kMany[] = {
      "group",  "groups", "band",   "bands",   "gang",      "gangs",   "dozens", "hundreds",
      "scores", "number", "team",   "squad",   "pair",      "trio",    "two",    "mob",
      "convoy", "one",    "column", "columns", "thousands", "handful", "couple", "majority"};
  return SR_TOKEN_IN(&a->doc, tok, kMany);
}

/* "a war on militants", "an organization of fighters": not who did it, but "a group of gunmen"
** is */
static bool who_mere_object(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = &a->work->group.a[g];
  if (g < w->group + 1 || gr[-1].kind != SR_GR_PP || gr[-1].tok + gr[-1].ntok != gr->tok)
    return false;
  if (sr_token_is(&a->doc, gr[-1].head, "against")) return true;
  /* "a deal with the rebels", but "clashes with the rebels" */
  if (sr_token_is(&a->doc, gr[-1].head, "with"))
    return g >= w->group + 2 && gr[-2].kind == SR_GR_NP && !sr_hit_at(a, gr[-2].head, SR_L_TRIGGER);
  if (!sr_token_is(&a->doc, gr[-1].head, "of") || g < w->group + 2) return false;
  return !who_many(a, gr[-2].head) && a->work->tag[gr[-2].head].upos == SR_U_NOUN;
}

/* "two rebels were killed", "four suspected militants were detained": whom it was done to */
static bool who_suffers(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++)
    if (a->work->event[i].patient == g) return true;
  return false;
}

/* forces did it to them: "police killed two gang members" */
static bool who_hit_by_forces(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->patient == g && e->agent != SR_NONE && sr_people_forces(a, e->agent)) return true;
  }
  return false;
}

/* they did something else that the sentence tells: "days after gunmen killed two in X" */
static bool who_of_other(const SrArticle *a, uint32_t s, uint32_t g, uint32_t incident) {
  const SrSentWork *w = &a->work->sent[s];
  bool other = false;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->agent != g || e->incident == SR_NONE) continue;
    if (e->incident == incident) return false;
    other = true;
  }
  return other;
}

/* a word for members of a band, not for those of one act: "militants", not "gunmen" */
static bool who_band_word(const SrLexHit *h) {
  size_t n;
  (void)sr_lex_attr_of(h->entry, "weapon", &n);
  return !n && strcmp(sr_lex_value(h->entry), "militant") == 0;
}

/* "but the Taliban operate in the province": the subject of a verb that is no act */
static bool who_does_else(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup, v = g;
  for (int i = 0; i < 2 && sr_next_conjunct(a, s, v) != SR_NONE; i++) v = sr_next_conjunct(a, s, v);
  if (++v < end && a->work->group.a[v].kind == SR_GR_OTHER) v++;
  if (v >= end || a->work->group.a[v].kind != SR_GR_VP) return false;
  const SrGroup *x = &a->work->group.a[v];
  if (x->passive || x->reduced || x->infinitive || x->form == SR_VF_ING || x->form == SR_VF_PART)
    return false;
  return !sr_hit_at(a, x->head, SR_L_TRIGGER) && !sr_hit_at(a, x->head, SR_L_EFFECT);
}

/* "other terrorists", "possible attackers", "the attackers' phones": not those of this act */
static bool who_unnamed(const SrArticle *a, uint32_t g) {
  static const char *const kAny[] = {"other",     "others", "any",  "no",      "possible",
                                     "potential", "such",   "more", "further", "future",
                                     "these",     "convicted"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t end = gr->tok + gr->ntok;
  for (uint32_t t = gr->tok; t < gr->head && t < gr->tok + 2; t++)
    for (size_t i = 0; i < sizeof kAny / sizeof *kAny; i++)
      if (sr_token_is(&a->doc, t, kAny[i])) return true;
  return a->doc.tok[end - 1].flags & SR_T_CLITIC || sr_token_is(&a->doc, end - 1, "'");
}

/* in a fight and under aircraft those who were hit are not who did it: "troops killed two gunmen" */
static uint32_t who_attackers_in(const SrArticle *a, uint32_t s, uint32_t incident, bool fight) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_PERPETRATOR || h->flags & SR_LH_WEAK) continue;
    uint32_t g = a->work->group_of[h->tok + h->ntok - 1];
    if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP ||
        a->work->group.a[g].head != h->tok + h->ntok - 1)
      continue;
    if (sr_lex_attr_is(h->entry, "strength", "weak") || who_possessive(a, a->work->group.a[g].tok) ||
        ((fight || who_band_word(h)) && who_suffers(a, s, g)) || who_hit_by_forces(a, s, g) ||
        who_of_other(a, s, g, incident) || (who_band_word(h) && who_does_else(a, s, g)))
      continue;
    if (who_kind(a, g) == 3 && !who_mere_object(a, s, g) && !who_unnamed(a, g)) return g;
  }
  return SR_NONE;
}

/* "the suspect", when nobody else is told of */
static uint32_t who_suspect(const SrArticle *a, const SrStory *t) {
  static const char *const kBe[] = {"is", "was", "are", "were", "be", "remain", "remained"};
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s) && (t->draft != t->main || !sr_story_about(t, s))) continue;
    for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
      const SrGroup *gr = &a->work->group.a[g];
      bool is = gr->kind == SR_GR_NP && (sr_token_is(&a->doc, gr->head, "suspect") ||
                                         sr_token_is(&a->doc, gr->head, "suspects"));
      /* "a faction of X was the prime suspect": that one */
      if (is && !(g > w->group && gr[-1].kind == SR_GR_VP && SR_TOKEN_IN(&a->doc, gr[-1].head, kBe)))
        return g;
    }
  }
  return SR_NONE;
}

/* sentence s tells of the incident by a trigger that is violence by itself */
static bool who_tells(const SrArticle *a, uint32_t s, uint32_t incident) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (a->work->event[i].incident == incident && a->work->event[i].strong) return true;
  return false;
}

/* first strong attacker's word of the sentences of the incident: "two suicide bombers" without a
** verb of their own; for the main incident also of those that follow its own */
static uint32_t who_mentioned(const SrArticle *a, const SrIncident *r, const SrStory *t) {
  SrType type = sr_type_of(r->type);
  bool fight =
      type == SR_TY_CLASH || type == SR_TY_SECURITY_OPERATION || type == SR_TY_AIRSTRIKE;
  uint32_t later = SR_NONE;
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    if (!sr_story_own(t, s) && (later != SR_NONE || t->draft != t->main || !sr_story_about(t, s)))
      continue;
    if (type == SR_TY_AIRSTRIKE && !who_tells(a, s, t->index)) continue;
    uint32_t g = who_attackers_in(a, s, t->index, fight);
    if (g == SR_NONE) continue;
    if (sr_story_own(t, s)) return g;
    if (sr_attacker_word(a, a->work->group.a[g].head)) later = g;
  }
  return later;
}

static void who_count(const SrArticle *a, SrIncident *r, uint32_t g) {
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

/* the last person named there: "the Boston Marathon bomber X" */
static uint32_t who_person_in(const SrArticle *a, uint32_t from, uint32_t to) {
  for (uint32_t t = to; t-- > from;) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_PERSON) return m;
  }
  return SR_NONE;
}

/* one attacker: "the gunman", "a suspect"; not "gunmen" */
static bool who_single(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = gr->kind == SR_GR_NP ? sr_hit_at(a, gr->head, SR_L_PERPETRATOR) : NULL;
  return h && !a->work->tag[gr->head].plural && !sr_lex_attr_is(h->entry, "group", "1");
}

/* "PKK militants": the group that a phrase for attackers names, in itself or behind "of", "from" */
static uint32_t who_group_in(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok);
  for (int hop = 0; hop < 2; hop++) {
    for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
      uint32_t m = a->work->mention_of[t];
      if (m != SR_NONE && a->mention[m].k == SR_M_GROUP &&
          !(t + 1 < a->doc.ntok &&
            a->doc.tok[a->mention[m].tok + a->mention[m].ntok].flags & SR_T_HYPHEN))
        return m;
    }
    uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
    if (g + 2 >= end || gr[1].kind != SR_GR_PP || gr[2].kind != SR_GR_NP ||
        !(sr_token_is(&a->doc, gr[1].head, "of") || sr_token_is(&a->doc, gr[1].head, "from")))
      return SR_NONE;
    gr += 2;
    g += 2;
  }
  return SR_NONE;
}

/* "the militants" where the incident's sentences, or those before them, speak of "PKK militants" */
static uint32_t who_group_before(const SrArticle *a, const SrStory *t, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t best = SR_NONE, s, head = a->doc.tok[gr->head].hash;
  for (uint32_t k = gr->tok; k < gr->head; k++)
    if (a->work->tag[k].upos != SR_U_DET && a->work->tag[k].upos != SR_U_NUM) return SR_NONE;
  if (!a->work->tag[gr->head].plural) return SR_NONE;
  for (s = 0; s < a->doc.nsent && (s <= t->draft->sent || sr_story_own(t, s)); s++) {
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t i = w->mention; i < w->mention + w->nmention; i++) {
      const SrMention *m = &a->mention[i];
      uint32_t after = m->tok + m->ntok;
      if (m->k == SR_M_GROUP && after < sr_sent_end(&a->doc, s) && a->doc.tok[after].hash == head)
        best = i;
    }
    if (best != SR_NONE && sr_story_own(t, s)) return best;
  }
  return best;
}

static void who_group_of(SrArticle *a, SrIncident *r, const SrStory *t, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t m = who_group_in(a, g);
  /* "Hamas and other groups" */
  if (m == SR_NONE && g && gr[-1].kind == SR_GR_NP && gr[-1].tok + gr[-1].ntok + 1 == gr->tok &&
      sr_token_is(&a->doc, gr->tok - 1, "and"))
    m = who_group_in(a, g - 1);
  if (m == SR_NONE) m = who_group_before(a, t, g);
  if (m != SR_NONE && a->mention[m].value) r->perpetrator_group = a->mention[m].value;
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
                           (a->mention[m].k == SR_M_PLACE && who_state(&a->mention[m]))))
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
  uint32_t m = who_person_in(a, p->tok, p->tok + p->ntok);
  return m != SR_NONE && a->mention[m].entity > 0 && a->mention[m].entity == a->mention[name].entity;
}

/* the people that the act hit are attackers themselves: "police killed the gunman" */
static bool who_hits_attackers(const SrArticle *a, const SrStory *t, const SrEvent *e) {
  const SrGroup *p = &a->work->group.a[e->patient];
  uint32_t m = who_person_in(a, p->tok, p->tok + p->ntok);
  const SrLexHit *h = sr_hit_at(a, p->head, SR_L_PERPETRATOR);
  bool crowd = h && sr_lex_attr_is(h->entry, "strength", "weak"); /* protesters whom police shoot */
  if (!crowd && who_kind(a, e->patient) >= 2) return true;
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

/* police, soldiers; anybody else whose word is one for people: "a man", "an immigrant" */
static bool who_anybody(const SrArticle *a, uint32_t g, bool *uniform) {
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  const SrLexHit *cue = sr_hit_at(a, gr->head, SR_L_CUE);
  if (gr->kind != SR_GR_NP || a->work->tag[gr->head].upos == SR_U_PRON) return false;
  if (cue && sr_cue_is(a, cue, "disposal")) return false; /* a bomb squad */
  const SrLexHit *word = gr->head > gr->tok ? sr_hit_at(a, gr->head - 1, SR_L_CUE) : NULL;
  if (word && word->ntok > 1 && sr_cue_is(a, word, "figurative")) return false; /* market forces */
  const char *class = sr_people_class(a, gr->head, gr->head + 1, &perp);
  *uniform = class ? strcmp(class, "police") == 0 || strcmp(class, "military") == 0 ||
                         strcmp(class, "security") == 0
                   : sr_hit_at(a, gr->head, SR_L_FORCE) != NULL;
  uint32_t m = a->work->mention_of[gr->head]; /* "two Palestinians" */
  bool national = m != SR_NONE && a->mention[m].k == SR_M_NATIONALITY;
  return class || *uniform || national;
}

/* "a group of gunmen", "a group of students": those behind "of"; else g */
static uint32_t who_inside(const SrArticle *a, uint32_t g) {
  const SrGroup *np = &a->work->group.a[g];
  if (g + 2 >= a->work->group.n || np->kind != SR_GR_NP || !who_many(a, np->head)) return g;
  const SrGroup *pp = np + 1, *of = np + 2;
  bool next = pp->kind == SR_GR_PP && pp->tok == np->tok + np->ntok && of->kind == SR_GR_NP &&
              of->tok == pp->tok + pp->ntok && sr_token_is(&a->doc, pp->head, "of");
  bool perp;
  bool people = next && a->work->tag[of->head].plural &&
                sr_people_class(a, of->tok, of->tok + of->ntok, &perp);
  return people || (next && who_kind(a, g + 2) == 3) ? g + 2 : g;
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
    if (t->class_ && (strcmp(t->class_, "police") == 0 || strcmp(t->class_, "military") == 0 ||
                      strcmp(t->class_, "security") == 0))
      return false;
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

/* How well an event's agent says who did it, 0 not at all. */
static int who_score(const SrArticle *a, const SrIncident *r, const SrStory *t, const SrEvent *e) {
  bool uniform = false, state = who_state_act((uint8_t)sr_type_of(r->type));
  /* police work ends another kind of incident */
  bool fought = !a->doc.upper && strcmp(r->type, "clash") == 0 && !e->nominal && sr_people_forces(a, e->agent);
  if (e->type == SR_TY_SECURITY_OPERATION && strcmp(r->type, "security_operation") != 0 && !fought) return 0;
  if (e->type == SR_TY_UNREST && strcmp(r->type, "unrest") != 0) return 0;
  if (sr_event_far_agent(a, e)) return 0;
  uint32_t doer = who_inside(a, e->agent);
  int k = who_kind(a, doer);
  /* "the army said its aircraft struck": who_nation() */
  const SrGroup *g = &a->work->group.a[e->agent];
  bool craft = sr_hit_at(a, g->head, SR_L_WEAPON) || sr_hit_at(a, g->head, SR_L_VEHICLE);
  if (!k && craft && who_possessive(a, g->tok)) return 0;
  if (!k && state && who_force(a, e->agent)) k = 3;
  if (k == 3 && who_possessive(a, g->tok)) k = 1; /* "one of its fighters": whom a group claims */
  if (!k && e->strong && who_craft(a, e->agent)) k = 2;
  bool clash = e->type == SR_TY_CLASH && strcmp(r->type, "clash") == 0;
  /* "poachers wounded a guard": a verb of harm tells who did it, however little of what was done */
  bool harms = e->strong || who_harms(a, e);
  if (!k && harms && who_anybody(a, doer, &uniform))
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
        sr_people_forces(a, e->agent) && who_kind(a, e->patient) == 3)
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
        !(e->mode & SR_NOT_AN_ACT) && who_force(a, e->agent))
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
    if (who_hits_attackers(a, t, e) || (who_anybody(a, e->patient, &uniform) && uniform)) continue;
    r->perpetrator = sr_words(a, h->tok, h->ntok);
    return true;
  }
  return false;
}

/* "X and his brother": X, where the phrase for those who did it is his own; SR_NONE */
static uint32_t who_before_own(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  if (!g || gr->tok < 2 || !who_possessive(a, gr->tok)) return SR_NONE;
  const SrGroup *p = gr - 1;
  if (p->kind != SR_GR_NP || p->tok + p->ntok + 1 != gr->tok ||
      !sr_token_is(&a->doc, gr->tok - 1, "and"))
    return SR_NONE;
  return who_person_in(a, p->tok, p->tok + p->ntok);
}

/* The agent that says most: attackers by kind before groups before persons; a strong trigger's
** before a weak one's. */
static void who_agent(SrArticle *a, SrIncident *r, const SrStory *t) {
  const SrWork *w = a->work;
  uint32_t best = SR_NONE, hit = SR_NONE;
  int top = 0;
  bool told = false; /* whom they hit, or that they fought */
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != t->index) continue;
    if (e->suicide) r->suicide = 1;
    int score = e->agent == SR_NONE ? 0 : who_score(a, r, t, e);
    if (score > top) {
      top = score;
      best = e->agent;
      hit = e->patient;
      told = e->patient != SR_NONE || who_fought(a, t->index, e);
    }
  }
  /* "soldiers killed three in a shootout": theirs, whoever else was in the fight */
  bool forces = best != SR_NONE && told && sr_people_forces(a, best) &&
                (strcmp(r->type, "clash") == 0 || strcmp(r->type, "security_operation") == 0);
  if (top < 12 && !forces) {
    uint32_t g = who_mentioned(a, r, t);
    if (g == SR_NONE && best == SR_NONE) g = who_forces(a, r, t);
    if (g == SR_NONE && best == SR_NONE) g = who_operated(a, r, t);
    if (g == SR_NONE && best == SR_NONE) g = who_suspect(a, t);
    /* "the suspect" of an arrest says less than "a driver rammed" */
    bool bare = g != SR_NONE && best != SR_NONE && sr_token_is(&a->doc, w->group.a[g].head, "suspect");
    if (g != SR_NONE && !bare) best = g;
  }
  if (best != SR_NONE) {
    bool hits_named = who_hits_named(a, t, hit);
    best = who_inside(a, best);
    r->perpetrator = sr_story_phrase(a, best);
    uint32_t own = top < 8 ? who_person_in(a, a->work->group.a[best].tok,
                                           a->work->group.a[best].tok + a->work->group.a[best].ntok)
                           : SR_NONE;
    if (own == SR_NONE) own = who_before_own(a, best);
    if (own != SR_NONE && a->mention[own].value) r->perpetrator = a->mention[own].value;
    /* "an X ambush", "X rockets": X */
    const SrGroup *gr = &a->work->group.a[best];
    uint32_t band = sr_hit_at(a, gr->head, SR_L_TRIGGER) || sr_hit_at(a, gr->head, SR_L_WEAPON)
                        ? who_group_in(a, best)
                        : SR_NONE;
    if (band != SR_NONE && a->mention[band].value) r->perpetrator = a->mention[band].value;
    who_count(a, r, best);
    who_group_of(a, r, t, best);
    if (who_kind(a, best) == 3 && !who_single(a, best)) return;
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

/* What the claims say: "X claimed responsibility", also where X is "the group" of a sentence
** before. */
static void who_claimed(const SrArticle *a, SrIncident *r, const SrStory *t) {
  for (uint32_t i = 0; i < a->nclaim && !r->claimed_by; i++) {
    const SrClaim *c = &a->claim[i];
    if (strcmp(c->stance, "claims_responsibility") != 0 || c->incident != (int64_t)t->index + 1 ||
        c->entity <= 0)
      continue;
    const SrEntity *e = &a->work->entity[c->entity - 1];
    if (e->k == SR_M_GROUP && !e->state && !sr_claim_is_of_old(a, c)) r->claimed_by = e->name;
  }
}

/* "Islamist militants", "rebels": a band; "gunmen" may be anybody */
static bool who_are_militants(const char *phrase) {
  static const char *const kBand[] = {"militants",  "rebels",     "insurgents", "fighters",
                                      "jihadists",  "guerrillas", "islamists",  "Islamists",
                                      "extremists", "terrorists", "militiamen", "separatists"};
  size_t n = phrase ? strlen(phrase) : 0;
  for (size_t i = 0; i < sizeof kBand / sizeof *kBand; i++) {
    size_t m = strlen(kBand[i]);
    if (n >= m && memcmp(phrase + n - m, kBand[i], m) == 0) return true;
  }
  return false;
}

/* entity i is named in two sentences: "X (X's initials)" names it once */
static bool who_told_twice(const SrArticle *a, uint32_t i) {
  int64_t first = a->mention[a->work->entity[i].first].sentence;
  for (uint32_t k = a->work->entity[i].first + 1; k < a->nmention; k++)
    if (a->mention[k].entity == (int64_t)i + 1 && a->mention[k].sentence != first) return true;
  return false;
}

/* The main incident's attackers are militants and the article speaks of one armed group only:
** theirs. */
static void who_only_group(const SrArticle *a, SrIncident *r, const SrStory *t) {
  enum { LEAD = 10 };
  const SrEntity *only = NULL;
  if (t->draft != t->main || !who_are_militants(r->perpetrator)) return;
  for (uint32_t i = 0; i < a->work->nentity; i++) {
    const SrEntity *e = &a->work->entity[i];
    if (e->k != SR_M_GROUP || e->state || e->count < 2 || !who_told_twice(a, i)) continue;
    if (only) return;
    only = e;
  }
  if (!only || a->mention[only->first].sentence > (int64_t)t->draft->sent + LEAD) return;
  r->perpetrator_group = only->name;
}

/* the mention is part of the phrase for those whom the incident's act hit */
static bool who_struck(const SrArticle *a, const SrStory *t, uint32_t m) {
  uint32_t g = m == SR_NONE ? SR_NONE : a->work->group_of[a->mention[m].tok];
  if (g == SR_NONE) return false;
  uint32_t s = sr_doc_sent_of(&a->doc, a->mention[m].tok);
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (a->work->event[i].incident == t->index && a->work->event[i].patient == g) return true;
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->incident == t->index && x->effect <= SR_E_INJURED && x->who == g) return true;
  }
  return false;
}

/* Who says that it was them, whom others blame, and the surest of all as the group responsible. */
static void who_responsible(const SrArticle *a, SrIncident *r, const SrStory *t) {
  int best = -1;
  bool air = strcmp(r->type, sr_type_name[SR_TY_AIRSTRIKE]) == 0;
  for (uint32_t i = 0; i < t->blame->n; i++) {
    const SrBlame *b = &t->blame->a[i];
    if (b->incident != t->index) continue;
    const char *name = b->name;
    if (b->kind == SR_BL_CLAIMED && !r->claimed_by) r->claimed_by = name;
    if ((b->kind == SR_BL_ATTRIBUTED || b->kind == SR_BL_SUSPECTED) && !r->attributed_to &&
        !(air && who_struck(a, t, b->mention)))
      r->attributed_to = name;
    if (b->person) continue;
    /* "a car that carried members of X", "killed five alleged X fighters": whom aircraft struck */
    if (air && (b->kind == SR_BL_SUSPECTED || who_struck(a, t, b->mention))) continue;
    int rank = (int)b->kind + (b->named ? 10 : 0);
    if (rank > best) {
      best = rank;
      r->perpetrator_group = name;
    }
  }
  /* "Islamist extremists" are a kind of people */
  if (best >= 0 && best < 10 && !a->doc.upper) r->perpetrator_group = NULL;
  if (!r->claimed_by) who_claimed(a, r, t);
  if (!r->perpetrator_group && !r->claimed_by) who_only_group(a, r, t);
  if (r->claimed_by && best < (int)SR_BL_CLAIMED + 10) r->perpetrator_group = r->claimed_by;
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
  if (!r->perpetrator || !r->status || strcmp(r->status, "foiled") != 0) return;
  for (size_t i = 0; i < sizeof kLaw / sizeof *kLaw; i++)
    if (r->perpetrator && strcmp(r->perpetrator, kLaw[i]) == 0) r->perpetrator = NULL;
}

void sr_story_who(SrArticle *a, SrIncident *r, const SrStory *t) {
  const SrCount none = {SR_NULL_INT, SR_NULL_INT};
  r->perpetrators = none;
  who_agent(a, r, t);
  who_shot(a, r, t);
  who_responsible(a, r, t);
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
