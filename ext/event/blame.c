/*
** blame.c: which groups and persons the article holds, reports or says to be responsible. Each
** mention gets at most its surest reading (blameread.c); pronouns and new names get that of their
** sentence.
*/
#include "blame.h"

/* "Islamist militants" names a kind, no organization */
static bool blame_is_kind(const char *name) {
  static const char *const kKind[] = {" traffickers",  " extremists", " militants",
                                      " separatists",  " rebels",     " insurgents",
                                      " supremacists", " guerrillas", " terrorists"};
  size_t n = name ? strlen(name) : 0;
  for (size_t i = 0; i < sizeof kKind / sizeof *kKind; i++) {
    size_t m = strlen(kKind[i]);
    if (n > m && memcmp(name + n - m, kKind[i], m) == 0) return true;
  }
  return false;
}

/* "Ambazonia separatists": the list says of which land they are */
static bool blame_of_one_land(const SrMention *m) {
  size_t n;
  if (m->k != SR_M_GROUP || m->ref == SR_NONE || m->ref & SR_LEX_OVERLAY) return false;
  const char *c = sr_lex_attr_of(m->ref, "country", &n);
  return n && !(n == 13 && memcmp(c, "international", n) == 0);
}

/* The whole name that a mention is part of, where the lexicon knows a shorter one only: "Ansar
** Al Jihad" is not "Al Jihad". */
static const char *blame_name(SrArticle *a, const SrMention *m) {
  uint32_t g = a->work->group_of[m->tok], from = m->tok;
  if (g == SR_NONE || a->doc.upper) return m->value;
  while (from > a->work->group.a[g].tok && sr_blame_proper(a, from - 1) &&
         a->work->mention_of[from - 1] == SR_NONE)
    from--;
  if (from == m->tok) return m->value;
  return sr_words(a, from, m->tok + m->ntok - from);
}

/* Whom "the group" means where no sentence close by names one: the group that was held responsible
** last. */
static uint32_t blame_last_named(const SrBlameList *out) {
  for (uint32_t i = out->n; i-- > 0;)
    if (out->a[i].named && !out->a[i].person && out->a[i].mention != SR_NONE &&
        out->a[i].kind != SR_BL_SUSPECTED)
      return out->a[i].mention;
  return SR_NONE;
}

static void blame_add(SrArticle *a, SrBlameList *out, uint32_t s, uint32_t mention,
                      uint32_t incident, int k) {
  static const char *const kName[] = {"suspected", "attributed", "agent", "claimed"};
  SrBlame *b = SR_PUSH(&a->arena, out->a, out->n, out->cap);
  if (!b) return;
  b->mention = mention;
  b->name = blame_name(a, &a->mention[mention]);
  b->incident = incident;
  b->kind = (uint8_t)k;
  b->person = a->mention[mention].k == SR_M_PERSON;
  b->named = !blame_is_kind(b->name) || blame_of_one_land(&a->mention[mention]);
  sr_trace(a, "blame", kName[k], s, a->mention[mention].tok, a->mention[mention].ntok,
           a->mention[mention].value);
}

/* A name that the lexicon does not know claims: capitalised words as subject, no person, office
** or outlet. */
static void blame_unknown(SrArticle *a, SrBlameList *out, uint32_t s, uint32_t g,
                          uint32_t incident) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = gr->tok, end = gr->head + 1;
  if (a->doc.upper || sr_hit_at(a, gr->head, SR_L_OFFICE)) return;
  while (from < end && !sr_blame_proper(a, from)) from++;
  for (uint32_t t = from; t < end; t++) {
    uint32_t m = a->work->mention_of[t];
    if (!sr_blame_proper(a, t) || (m != SR_NONE && a->mention[m].k == SR_M_GROUP)) return;
  }
  if (end - from < 2) return;
  SrBlame *b = SR_PUSH(&a->arena, out->a, out->n, out->cap);
  if (!b) return;
  b->mention = SR_NONE;
  b->name = sr_words(a, from, end - from);
  b->incident = incident;
  b->kind = SR_BL_CLAIMED;
  b->named = true;
  b->person = false;
  sr_trace(a, "blame", "claimed by a new name", s, from, end - from, b->name);
}

/* "The clinics were attacked, as they are suspected of": the sentence has a subject whom "they"
** means */
static bool blame_they_are_others(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  if (!sr_token_is(&a->doc, a->work->group.a[g].tok, "they")) return false;
  for (uint32_t k = w->group; k < g; k++) {
    const SrGroup *gr = &a->work->group.a[k];
    if (gr->kind == SR_GR_VP) return false;
    uint32_t m = a->work->mention_of[gr->head];
    if (gr->kind == SR_GR_NP && (m == SR_NONE || a->mention[m].k != SR_M_GROUP))
      return a->work->tag[gr->head].plural && k + 1 < g && gr[1].kind == SR_GR_VP;
  }
  return false;
}

/* "The group has claimed responsibility", "the group has been blamed for": the subject stands
** for a group named before. */
static void blame_subjects(SrArticle *a, SrBlameList *out, uint32_t s, uint32_t current) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex && i < w->lex + 400; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    uint32_t vp = h->kind == SR_L_REPORT ? sr_vp_of(a, h->tok) : SR_NONE;
    if (vp == SR_NONE || a->work->group.a[vp].negated || sr_lex_attr_is(h->entry, "negated", "1"))
      continue;
    const char *stance = sr_lex_value(h->entry);
    bool claims = !a->work->group.a[vp].passive &&
                  (sr_same(stance, "claims_responsibility") || sr_blame_claims_act(a, s, vp) ||
                   sr_blame_says_own(a, s, h, vp));
    bool blamed = sr_same(stance, "blames") && a->work->group.a[vp].passive;
    if (!claims && !blamed) continue;
    uint32_t g = sr_subject_of(a, s, vp), incident = current;
    if (g == SR_NONE || !sr_blame_aims(a, sr_blame_about(a, s, h), &incident)) continue;
    if (!sr_blame_anaphor(a, g)) {
      if (claims) blame_unknown(a, out, s, sr_blame_named_before(a, s, g), incident);
      continue;
    }
    uint32_t m = blame_they_are_others(a, s, g)
                     ? SR_NONE
                     : sr_blame_antecedent(a, s, a->work->group.a[g].tok);
    if (m == SR_NONE && a->work->group.a[g].ntok > 1) m = blame_last_named(out);
    if (m == SR_NONE) continue;
    blame_add(a, out, s, m, incident, claims ? SR_BL_CLAIMED : SR_BL_ATTRIBUTED);
    /* "blamed for an attack on X and the bombing of Y": for each of them */
    uint32_t last = incident;
    for (uint32_t k = w->event; k < w->event + w->nevent; k++) {
      uint32_t other = a->work->event[k].incident;
      if (other == SR_NONE || other == incident || other == last) continue;
      last = other;
      blame_add(a, out, s, m, other, claims ? SR_BL_CLAIMED : SR_BL_ATTRIBUTED);
    }
  }
}

/* "Last week it killed a cleric", "the group's fighters attacked": done by the group named
** before */
static void blame_doers(SrArticle *a, SrBlameList *out, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->mode & SR_NOT_AN_ACT || e->agent == SR_NONE || e->incident == SR_NONE ||
        sr_token_is(&a->doc, a->work->group.a[e->agent].tok, "they") || !sr_blame_anaphor(a, e->agent))
      continue;
    uint32_t m = sr_blame_antecedent(a, s, a->work->group.a[e->agent].tok);
    if (m == SR_NONE && a->work->group.a[e->agent].ntok > 1) m = blame_last_named(out);
    if (m != SR_NONE) blame_add(a, out, s, m, e->incident, SR_BL_AGENT);
  }
}

/* "he", "she" alone */
static bool blame_he(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  return gr->ntok == 1 &&
         (sr_token_is(&a->doc, gr->tok, "he") || sr_token_is(&a->doc, gr->tok, "she"));
}

/* The last person by name before token tok of sentence s, at most three sentences back; SR_NONE */
static uint32_t blame_last_person(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 3 };
  uint32_t lo = s > BACK ? s - BACK : 0;
  for (uint32_t k = s + 1; k-- > lo && !sr_entries_apart(a, k, s);) {
    const SrSentWork *w = &a->work->sent[k];
    for (uint32_t i = w->mention + w->nmention; i-- > w->mention;)
      if (a->mention[i].k == SR_M_PERSON && a->mention[i].tok < tok) return i;
  }
  return SR_NONE;
}

/* the person of mention m did it by the words of an act that is told before event e */
static bool blame_acted(const SrArticle *a, uint32_t m, const SrEvent *e) {
  enum { EVENTS = 64 };
  for (uint32_t i = 0; i < a->work->nevent && i < EVENTS && &a->work->event[i] != e; i++) {
    const SrEvent *x = &a->work->event[i];
    if (x->mode & SR_NOT_AN_ACT || !x->strong || x->agent == SR_NONE) continue;
    const SrGroup *g = &a->work->group.a[x->agent];
    uint32_t n = a->work->mention_of[g->head];
    if (n != SR_NONE && a->mention[n].k == SR_M_PERSON && a->mention[n].entity > 0 &&
        a->mention[n].entity == a->mention[m].entity)
      return true;
  }
  return false;
}

/* "On that day he set off a bomb": the one whom the article holds to be an attacker, when nobody
** else was named since. */
static void blame_pronouns(SrArticle *a, SrBlameList *out, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->mode & SR_NOT_AN_ACT || !e->strong || e->agent == SR_NONE || e->incident == SR_NONE ||
        !blame_he(a, e->agent))
      continue;
    uint32_t m = blame_last_person(a, s, a->work->group.a[e->agent].tok);
    bool known = m != SR_NONE && blame_acted(a, m, e), told = false;
    for (uint32_t k = 0; m != SR_NONE && k < out->n; k++) {
      const SrBlame *b = &out->a[k];
      if (!b->person || b->mention == SR_NONE || a->mention[m].entity <= 0 ||
          a->mention[b->mention].entity != a->mention[m].entity)
        continue;
      known = true;
      told |= b->incident == e->incident;
    }
    if (known && !told) blame_add(a, out, s, m, e->incident, SR_BL_ATTRIBUTED);
  }
}

/* the sentence speaks of violence, but of none of the incidents: "a wave of bombings has been
** blamed on" */
static bool blame_elsewhere(const SrArticle *a, const SrSentWork *w) {
  bool some = false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident != SR_NONE || (e->mode & SR_MD_DEF && e->nominal)) return false;
    some |= (e->mode & SR_MD_DEF) == 0;
  }
  for (uint32_t i = w->toll; i < w->toll + w->ntoll; i++)
    if (a->work->toll[i].incident != SR_NONE) return false;
  return some;
}

/* A person whom the text calls the attacker, or who is the agent of the act. */
static bool blame_person(const SrArticle *a, uint32_t s, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[s];
  if (sr_person_attacks(a, s, m)) return true;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->mode & SR_NOT_AN_ACT || !e->strong || e->agent == SR_NONE || e->incident == SR_NONE)
      continue;
    const SrGroup *g = &a->work->group.a[e->agent];
    if (m->tok >= g->tok && m->tok < g->tok + g->ntok && m->tok + m->ntok > g->head) return true;
  }
  return false;
}

/* a surname alone counts where the article gives the whole name */
static bool blame_full_name(const SrArticle *a, const SrMention *m) {
  if (m->ntok > 1) return true;
  return m->entity > 0 && !m->nominal && strchr(a->work->entity[m->entity - 1].name, ' ') != NULL;
}

/* the incident that is told first: what stands before it in the article is about it */
static uint32_t blame_first(const SrWork *w) {
  for (uint32_t i = 0; i < w->nevent; i++)
    if (w->event[i].incident != SR_NONE) return w->event[i].incident;
  return SR_NONE;
}

static uint32_t blame_first_in(const SrWork *w, const SrSentWork *sw) {
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    if (w->event[i].incident != SR_NONE) return w->event[i].incident;
  return SR_NONE;
}

/* "the perpetrator of the attacks, X, was captured": the acts told before */
static bool blame_earlier_acts(const SrArticle *a, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (!e->nominal || !(e->mode & SR_MD_DEF) || e->incident != SR_NONE) continue;
    uint32_t g = a->work->group_of[e->tok];
    if (g == SR_NONE || g < sw->group + 2) continue;
    const SrGroup *p = &a->work->group.a[g - 1];
    if (p->kind == SR_GR_PP && sr_token_is(&a->doc, p->head, "of") &&
        sr_attacker_word(a, p[-1].head))
      return true;
  }
  return false;
}

/* the text turns to an incident, SR_NONE for none */
static void blame_turns(uint32_t incident, uint32_t *current, uint32_t *before) {
  if (incident == SR_NONE || incident == *current) return;
  *before = *current;
  *current = incident;
}

/* "Both attacks were claimed by": the two that were told last */
static bool blame_both(const SrArticle *a, const SrSentWork *sw) {
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    uint32_t g = a->work->group_of[a->work->event[i].tok];
    if (!a->work->event[i].nominal || g == SR_NONE) continue;
    const SrGroup *x = &a->work->group.a[g];
    bool of = x->tok > 1 && sr_token_is(&a->doc, x->tok - 1, "of") && sr_token_is(&a->doc, x->tok - 2, "both");
    if (of || sr_token_is(&a->doc, x->tok, "both")) return true;
  }
  return false;
}

/* "Both were claimed by X", "X was blamed for both": its kind; -1 */
static int blame_of_both(const SrArticle *a, uint32_t s, const SrMention *m) {
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s);
  if (sr_word_between(a, from, m->tok, "claimed")) return SR_BL_CLAIMED;
  return sr_word_between(a, from, end, "blamed") ? SR_BL_ATTRIBUTED : -1;
}

/* "The army blamed X, which killed 22 cadets in 2019": every act of the sentence stands in the clause behind
** the name, so what X is blamed for was told before */
static bool blame_in_front(const SrArticle *a, uint32_t s, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t t = m->tok + m->ntok, end = sr_sent_end(&a->doc, s);
  if (a->doc.upper || !w->nevent) return false;
  if (t + 2 < end && a->doc.tok[t].flags & SR_T_OPEN && a->doc.tok[t + 2].flags & SR_T_CLOSE) t += 3;
  if (t + 1 >= end || !sr_token_is(&a->doc, t, ",") ||
      (!sr_token_is(&a->doc, t + 1, "which") && !sr_token_is(&a->doc, t + 1, "who")))
    return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++)
    if (a->work->event[i].incident != SR_NONE && a->work->event[i].tok < t) return false;
  return true;
}

/* ... and he did what the clause's verb tells: its incident; SR_NONE */
static uint32_t blame_of_clause(const SrArticle *a, uint32_t s, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok < m->tok) continue;
    bool does = e->vp != SR_NONE && !a->work->group.a[e->vp].passive && e->strong &&
                !(e->mode & SR_NOT_AN_ACT) && sr_verbs_between(a, s, m->tok, e->tok) == 0;
    return does ? e->incident : SR_NONE;
  }
  return SR_NONE;
}

/* "the attacks in X and Y", "the X and Y bombings": the noun for several acts in sentence s, with the mentions of
** two places or more beside it, joined by "and"; NULL where there is none. */
static const SrEvent *blame_listed_act(const SrArticle *a, uint32_t s, uint32_t *first, uint32_t *last) {
  enum { REACH = 6 };
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t g = a->work->group_of[e->tok], n = 0;
    if (!e->nominal || !(e->mode & SR_MD_PLURAL) || !(e->mode & SR_MD_DEF) || g == SR_NONE) continue;
    uint32_t from = a->work->group.a[g].tok, to = e->tok + e->ntok + REACH;
    for (uint32_t k = w->mention; k < w->mention + w->nmention; k++) {
      const SrMention *m = &a->mention[k];
      if (m->k != SR_M_PLACE || m->tok < from || m->tok > to) continue;
      if (n && !sr_token_is(&a->doc, m->tok - 1, "and")) continue;
      if (!n++) *first = k;
      *last = k;
    }
    if (n > 1) return e;
  }
  return NULL;
}

/* ... "X claimed the attacks in Y and Z": each that was told before of a place listed there, but not `own` */
static void blame_listed(SrArticle *a, SrBlameList *out, uint32_t s, uint32_t mention, uint32_t own, int kind) {
  enum { EVENTS = 128 };
  uint32_t first = 0, last = 0, told = own;
  if (!blame_listed_act(a, s, &first, &last)) return;
  for (uint32_t i = 0; i < a->work->sent[s].event && i < EVENTS; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident == SR_NONE || e->incident == own || e->incident == told || e->place == SR_NONE) continue;
    uint32_t ref = a->mention[e->place].ref;
    for (uint32_t k = first; k <= last; k++) {
      if (a->mention[k].k != SR_M_PLACE || a->mention[k].ref != ref) continue;
      blame_add(a, out, s, mention, e->incident, kind);
      told = e->incident;
      break;
    }
  }
}

/* Where the pass over the sentences stands. */
typedef struct BlamePass {
  uint32_t current, before; /* the incident told last, and the one before it */
  uint32_t entered;         /* current, as the sentence began */
  uint32_t earlier; /* the first incident, where "earlier attacks" speaks of it too; SR_NONE */
  bool told;        /* an incident was told of */
  bool both;        /* the sentence speaks of both at once */
} BlamePass;

/* person i of sentence s, held responsible by name */
static void blame_full_person(SrArticle *a, SrBlameList *out, const BlamePass *p, uint32_t s,
                              uint32_t i) {
  if (!blame_full_name(a, &a->mention[i]) || !blame_person(a, s, &a->mention[i])) return;
  blame_add(a, out, s, i, p->current, SR_BL_ATTRIBUTED);
  if (p->earlier != SR_NONE && p->earlier != p->current)
    blame_add(a, out, s, i, p->earlier, SR_BL_ATTRIBUTED);
}

/* What sentence s says of group i: in front of the act of the sentence it may still be of the one
** before. */
static void blame_group(SrArticle *a, SrBlameList *out, const BlamePass *p, uint32_t s,
                        uint32_t i) {
  const SrMention *m = &a->mention[i];
  bool front = p->entered != SR_NONE && p->entered != p->current && blame_in_front(a, s, m);
  if (front) {
    int said = sr_blame_said(a, s, m);
    if (said >= 0) blame_add(a, out, s, i, p->entered, said);
    uint32_t done = blame_of_clause(a, s, m);
    if (done != SR_NONE) blame_add(a, out, s, i, done, SR_BL_AGENT);
  }
  uint32_t own = front ? p->entered : p->current;
  int k = sr_blame_reading(a, s, m, &own);
  if (k >= 0 && !(front && own == p->entered)) blame_add(a, out, s, i, own, k);
  if (p->both && k < 0 && (k = blame_of_both(a, s, m)) >= 0) blame_add(a, out, s, i, own, k);
  if (p->both && k >= 0 && own == p->current && p->before != own)
    blame_add(a, out, s, i, p->before, k);
  if (k >= SR_BL_ATTRIBUTED && k != SR_BL_AGENT && !p->both) blame_listed(a, out, s, i, own, k);
}

/* the incidents that sentence s tells of take the place of the one told last */
static void blame_enters(const SrArticle *a, BlamePass *p, uint32_t s) {
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  if (s && sr_entries_apart(a, s - 1, s)) p->current = SR_NONE;
  p->entered = p->current;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    blame_turns(w->event[i].incident, &p->current, &p->before);
  for (uint32_t i = sw->toll; i < sw->toll + sw->ntoll; i++)
    blame_turns(w->toll[i].incident, &p->current, &p->before);
  p->told |= sw->nevent && blame_first_in(w, sw) != SR_NONE;
  p->both = p->before != SR_NONE && blame_both(a, sw);
}

void sr_pass_blame(SrArticle *a, SrBlameList *out) {
  const SrWork *w = a->work;
  BlamePass p = {.current = blame_first(w), .before = SR_NONE};
  memset(out, 0, sizeof *out);
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    const SrSentWork *sw = &w->sent[s];
    blame_enters(a, &p, s);
    /* who is told of before any act may be its doer */
    bool elsewhere = !p.both && blame_elsewhere(a, sw);
    if (p.current == SR_NONE || (p.told && elsewhere)) continue;
    p.earlier = blame_earlier_acts(a, s) ? blame_first(w) : SR_NONE;
    for (uint32_t i = sw->mention; i < sw->mention + sw->nmention && i < sw->mention + SR_BLAME_MAX;
         i++) {
      if (a->mention[i].k == SR_M_PERSON) blame_full_person(a, out, &p, s, i);
      if (a->mention[i].k == SR_M_GROUP && !elsewhere) blame_group(a, out, &p, s, i);
    }
    blame_pronouns(a, out, s);
    if (elsewhere) continue;
    blame_doers(a, out, s);
    blame_subjects(a, out, s, p.current);
  }
  for (uint32_t i = 0; i < a->nclaim && !a->arena.oom; i++) {
    uint32_t incident, m = sr_ownup(a, &a->claim[i], &incident);
    if (m != SR_NONE)
      blame_add(a, out, (uint32_t)a->claim[i].sentence - 1, m, incident, SR_BL_CLAIMED);
  }
}
