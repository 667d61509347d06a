/*
** event.c: violent acts as the sentences state them. Reads trigger words of
** the lexicon with their frames, tags, groups, times and mentions; writes one
** event for each trigger with its agent, patient, instrument, site, time,
** place and what speaks against it having happened.
*/
#include "eventparts.h"
#include "known.h"
#include "parted.h"

enum { EVENT_MAX = 32 /* triggers of one sentence */ };

static bool event_attr_has(uint32_t entry, const char *key, char letter) {
  size_t n;
  const char *v = sr_lex_attr_of(entry, key, &n);
  return v && n && memchr(v, letter, n) != NULL;
}

/* "a strike over killing of a judge": the one who strikes does not kill */
static bool event_gerund_of(const SrArticle *a, const SrLexHit *h) {
  uint32_t next = h->tok + h->ntok;
  bool of = next < a->doc.ntok && sr_token_is(&a->doc, next, "of");
  bool own = h->tok > 0 && a->work->tag[h->tok - 1].upos == SR_U_PART && /* "the mayor's killing" */
             a->doc.tok[h->tok - 1].flags & SR_T_CLITIC;
  return a->work->tag[h->tok].form == SR_VF_ING && (of || own) &&
         (event_attr_has(h->entry, "pos", 'g') || event_attr_has(h->entry, "pos", 'n'));
}

/* Does the tag of the trigger's first word fit a part of speech that its entry allows? */
static bool event_pos_fits(const SrArticle *a, const SrLexHit *h, bool *nominal) {
  const SrTag *tag = &a->work->tag[h->tok];
  uint32_t last = h->tok + h->ntok - 1;
  bool verb = tag->upos == SR_U_VERB || tag->upos == SR_U_AUX;
  uint8_t head = a->work->tag[last].upos == SR_U_ADP ? tag->upos : a->work->tag[last].upos;
  bool noun = head == SR_U_NOUN || head == SR_U_PROPN; /* shooting at */
  bool ing = tag->form == SR_VF_ING;
  *nominal = event_gerund_of(a, h);
  if (*nominal) return true;
  /* "the shooting at the checkpoint": a noun and where it was */
  if (ing && h->ntok == 2 && a->work->tag[last].upos == SR_U_ADP && h->tok > 0 &&
      a->work->tag[h->tok - 1].upos == SR_U_DET)
    return false;
  if (verb && event_attr_has(h->entry, "pos", 'v') && sr_vp_of(a, h->tok) != SR_NONE) return true;
  *nominal = true;
  if (noun && event_attr_has(h->entry, "pos", 'n')) return true;
  if ((ing || noun) && event_attr_has(h->entry, "pos", 'g')) return true;
  if (h->ntok > 1 && event_attr_has(h->entry, "pos", 'n')) return true;
  /* "Airstrikes killed": a word that is never anything but a noun needs no tag's consent */
  if (sr_lex_attr_is(h->entry, "pos", "n") && sr_lex_attr_is(h->entry, "strength", "strong"))
    return true;
  *nominal = false;
  /* "an explosion and fire at the plant": a noun before a preposition is no verb of two words */
  if (h->ntok == 2 && tag->upos == SR_U_NOUN && a->work->tag[last].upos == SR_U_ADP) return false;
  return (event_attr_has(h->entry, "pos", 'a') && (tag->upos == SR_U_ADJ || verb)) ||
         (h->ntok > 1 && event_attr_has(h->entry, "pos", 'v'));
}

uint16_t sr_event_group_modes(const SrGroup *g) {
  uint16_t mode = 0;
  if (g->negated) mode |= SR_MD_NEG;
  if (g->modal) mode |= SR_MD_HYPO;
  if (g->future) mode |= SR_MD_FUTURE;
  return mode;
}

/* Shows an event: its type and what speaks against it. */
static void event_trace(SrArticle *a, const SrEvent *e) {
  static const char *const kMode[] = {"negated",  "hypothetical", "future",     "generic",
                                      "foiled",   "attempted",    "threatened", "accident",
                                      "figure",   "justice",      "background", "plural",
                                      "definite", "ongoing",      "campaign",   "indefinite"};
  SrBuf b;
  if (!a->tracing) return;
  sr_buf_init(&b);
  sr_buf_addz(&b, e->type ? sr_type_name[e->type] : "none");
  if (e->strong) sr_buf_addz(&b, " strong");
  for (uint32_t k = 0; k < sizeof kMode / sizeof *kMode; k++)
    if (e->mode >> k & 1u) {
      sr_buf_addz(&b, " ");
      sr_buf_addz(&b, kMode[k]);
    }
  const char *said = b.oom ? NULL : sr_arena_strndup(&a->arena, b.z, b.n);
  if (b.oom) a->arena.oom = true;
  sr_buf_free(&b);
  if (said) sr_trace(a, "event", sr_lex_phrase(e->lex), e->sent, e->tok, e->ntok, said);
}

/* time of sentence s that token t is a part of, SR_NONE */
static uint32_t event_time_over(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->tx; i < sw->tx + sw->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->tok <= t && t < x->tok + x->ntok && x->kind == SR_X_DATE && !x->since) return i;
  }
  return SR_NONE;
}

/* "the 1980 bombing": a year in front of the noun, which is no time expression by itself; "the March
** 1980 bombing": one that is */
static uint32_t event_year(SrArticle *a, uint32_t s, uint32_t tok, bool nominal) {
  enum { FIRST = 1900, DIGITS = 4, BACK = 9 };
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE) return SR_NONE;
  const SrGroup *gr = &a->work->group.a[g];
  /* "recalled the May 1980 [shooting] in": a noun that was taken for a verb */
  if (gr->kind == SR_GR_VP && gr->form == SR_VF_ING && gr->tok == tok && g > a->work->sent[s].group &&
      sr_event_is_date(a, g - 1) && gr[-1].tok + gr[-1].ntok == tok &&
      sr_token_is(&a->doc, gr[-1].tok, "the"))
    return event_time_over(a, s, gr[-1].head);
  if (!nominal && gr->kind != SR_GR_NP) return SR_NONE;
  if (nominal && sr_known_by_day(a, s, gr)) return event_time_over(a, s, gr->tok - 2);
  uint32_t from = tok > gr->tok + BACK ? tok - BACK : gr->tok;
  if (nominal && tok > gr->tok) { /* "the Sunday shooting" */
    uint32_t over = event_time_over(a, s, tok - 1);
    if (over != SR_NONE && a->work->tx.a[over].tok >= gr->tok && a->work->tx.a[over].precision == SR_P_DAY)
      return over;
  }
  for (uint32_t t = from; t < tok; t++) {
    const SrToken *k = &a->doc.tok[t];
    if (k->len != DIGITS || !(k->flags & SR_T_DIGIT)) continue;
    int year = 0;
    for (uint32_t i = 0; i < DIGITS; i++) year = year * 10 + (a->doc.text[k->start + i] - '0');
    int32_t first = sr_day_from_ymd(year, 1, 1);
    if (year < FIRST || (a->reference == SR_NO_DAY ? year >= 2 * FIRST : first > a->reference))
      continue;
    uint32_t over = event_time_over(a, s, t);
    if (over != SR_NONE) return over;
    if (t > gr->tok && sr_word_class(&a->doc, t - 1) & SR_W_MONTHDAY) {
      /* "since the June 1980 bombing": the month of the longer time */
      uint32_t n = a->work->tx.n;
      if (sr_timex_scan(&a->doc, t - 1, 2, a->reference, &a->work->tx) != SR_OK) return SR_NONE;
      if (a->work->tx.n > n) return n;
    }
    SrTimex *x = SR_PUSH(&a->arena, a->work->tx.a, a->work->tx.n, a->work->tx.cap);
    if (!x) return SR_NONE;
    *x = (SrTimex){.tok = t, .ntok = 1, .kind = SR_X_DATE, .precision = SR_P_YEAR, .minute = -1};
    x->from = first;
    x->to = sr_day_from_ymd(year, 12, 31);
    return a->work->tx.n - 1;
  }
  return SR_NONE;
}

/* "found four days after the April 15 bombing": the day that the longer time counts from stands in
** the act's own phrase */
static uint32_t event_counted_from(SrArticle *a, uint32_t s, uint32_t tok) {
  SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[s];
  uint32_t g = w->group_of[tok];
  if (g == SR_NONE || w->group.a[g].kind != SR_GR_NP) return SR_NONE;
  uint32_t from = w->group.a[g].tok;
  for (uint32_t i = sw->tx; i < sw->tx + sw->ntx; i++) {
    const SrTimex *x = &w->tx.a[i];
    uint32_t end = x->tok + x->ntok;
    if (x->kind != SR_X_DATE || x->tok >= from || end <= from || end > tok) continue;
    uint32_t n = w->tx.n;
    if (sr_timex_scan(&a->doc, from, end - from, a->reference, &w->tx) != SR_OK) return SR_NONE;
    if (w->tx.n > n) w->tx.a[n].guess = a->guessed && w->tx.a[n].relative;
    return w->tx.n > n ? n : SR_NONE;
  }
  return SR_NONE;
}

/* "militants in Gaza fired rockets at Sderot", "towards Sderot": where they were to fall, not where
** those who fired are */
static uint32_t event_aimed_at(const SrArticle *a, const SrEvent *e) {
  static const char *const kAt[] = {"at", "on", "towards", "toward", "into", "against"};
  const SrWork *w = a->work;
  const SrSentWork *sw = &w->sent[e->sent];
  uint32_t end = sw->group + sw->ngroup, g = w->group_of[e->tok + e->ntok - 1];
  if (e->type != SR_TY_SHELLING || e->nominal || g == SR_NONE) return SR_NONE;
  for (uint32_t hop = 0; hop < 2 && g + 2 < end; hop++, g++) {
    const SrGroup *p = &w->group.a[g + 1];
    if (p->kind == SR_GR_NP) continue; /* launched | a dozen rockets */
    if (p->kind != SR_GR_PP || p[1].kind != SR_GR_NP) return SR_NONE;
    bool at = SR_TOKEN_IN(&a->doc, p->head, kAt);
    uint32_t m = at ? w->mention_of[p[1].head] : SR_NONE;
    return m != SR_NONE && a->mention[m].k == SR_M_PLACE && a->mention[m].ref ? m : SR_NONE;
  }
  return SR_NONE;
}

/* "planned to carry out gun attacks and suicide bombings": what is said of the one that an act is joined to */
static void event_shares(const SrArticle *a, SrEvent *e, uint32_t first) {
  static const uint16_t kShared =
      SR_MD_FOILED | SR_MD_HYPO | SR_MD_FUTURE | SR_MD_THREAT | SR_MD_ATTEMPT;
  const SrEvent *f = e - 1;
  if (!e->nominal || a->work->nevent < first + 2 || !f->nominal || !f->strong ||
      !(f->mode & kShared))
    return;
  uint32_t x = a->work->group_of[f->tok + f->ntok - 1], y = a->work->group_of[e->tok];
  if (x == SR_NONE || y != x + 1) return;
  uint32_t end = a->work->group.a[x].tok + a->work->group.a[x].ntok;
  bool joined = a->work->group.a[y].tok == end + 1 &&
                (sr_token_is(&a->doc, end, "and") || sr_token_is(&a->doc, end, "or"));
  if (joined) e->mode |= f->mode & kShared;
}

/* "shot a judge in Jos and later a bomb wounded two in Kano": where and when the noun's act was is where
** the verb says whose subject it is */
static void event_by_noun(SrArticle *a, const SrEvent *e, uint32_t first) {
  if (e->nominal || !sr_hit_at(a, e->tok, SR_L_EFFECT)) return;
  for (SrEvent *x = &a->work->event[first]; x < e; x++) {
    uint32_t g = x->nominal ? a->work->group_of[x->tok] : SR_NONE;
    if (g == SR_NONE || (g != e->agent && g != e->instrument)) continue;
    if (e->place != SR_NONE && a->mention[e->place].tok > e->tok) x->place = e->place;
    if (e->tx != SR_NONE && a->work->tx.a[e->tx].tok > e->tok) x->tx = e->tx;
  }
}

/* "sentenced on Friday to 20 years for stabbing a guard with a knife": the day in front is the court's */
static bool event_of_court(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 28 };
  static const char *const kCourt[] = {"sentenced", "jailed",    "convicted", "imprisoned",
                                       "hanged",    "arraigned", "remanded",  "executed"};
  uint32_t first = a->work->sent[s].group, g = a->work->group_of[tok], from = a->doc.sent[s].tok;
  if (g == SR_NONE) return false;
  while (g > first && a->work->group.a[g].kind != SR_GR_VP) g--;
  const SrGroup *v = &a->work->group.a[g];
  if (v->kind != SR_GR_VP || v->form != SR_VF_ING || v->tok <= from ||
      !sr_token_is(&a->doc, v->tok - 1, "for"))
    return false;
  for (uint32_t k = v->tok - 1; k-- > from && k + BACK > v->tok;)
    if (SR_TOKEN_IN(&a->doc, k, kCourt)) return true;
  return false;
}

/* "jailed for assault", "assault charges": the name of a crime; not "Assault on a police post kills 4" */
static bool event_names_crime(const SrArticle *a, const SrLexHit *h) {
  static const char *const kOn[] = {"on", "against"};
  uint32_t g = a->work->group_of[h->tok], next = h->tok + h->ntok;
  if (!sr_lex_attr_is(h->entry, "bare", "weak") || g == SR_NONE || a->work->tag[next - 1].plural) return false;
  const SrGroup *np = &a->work->group.a[g];
  if (np->kind != SR_GR_NP) return false;
  return np->head >= next || (np->tok == h->tok && !SR_TOKEN_IN(&a->doc, next, kOn));
}

/* "The convoy came under fire": a thing does not do so from its critics, as people may */
static bool event_under_fire(const SrArticle *a, const SrEvent *e) {
  if (e->nominal || e->patient == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "came under fire")) return false;
  uint32_t head = a->work->group.a[e->patient].head, m = a->work->mention_of[head];
  SrPlace p;
  if (m != SR_NONE && a->mention[m].k == SR_M_FACILITY) return true;
  if (m != SR_NONE && a->mention[m].k == SR_M_PLACE) /* "Camp Taji" */
    return !a->mention[m].ref || (sr_gaz_facts(a->mention[m].ref, &p) && p.kind > SR_G_COUNTRY);
  if (sr_hit_at(a, head, SR_L_PERSON) || sr_frame_people(a, e->patient)) return false;
  return sr_hit_at(a, head, SR_L_FACILITY) || sr_hit_at(a, head, SR_L_VEHICLE);
}

/* "shot himself", "set herself on fire", and nobody else */
static bool event_on_oneself(const SrArticle *a, const SrEvent *e) {
  static const char *const kSelf[] = {"himself", "herself", "themselves"}, *const kMore[] = {"and", "along", "with"};
  if (e->vp == SR_NONE || e->type == SR_TY_BOMBING || a->doc.upper) return false;
  uint32_t t = a->work->group.a[e->vp].tok + a->work->group.a[e->vp].ntok, end = sr_sent_end(&a->doc, e->sent);
  return t < end && SR_TOKEN_IN(&a->doc, t, kSelf) && !(t + 1 < end && SR_TOKEN_IN(&a->doc, t + 1, kMore));
}

static void event_add(SrArticle *a, uint32_t s, const SrLexHit *h, bool nominal) {
  SrWork *w = a->work;
  SrEvent *e = SR_PUSH(&a->arena, w->event, w->nevent, w->cap_event);
  if (!e) return;
  memset(e, 0, sizeof *e);
  e->sent = s;
  e->tok = h->tok;
  e->ntok = h->ntok;
  e->lex = h->entry;
  e->type = (uint8_t)sr_type_of(sr_lex_value(h->entry));
  e->strong = (h->flags & SR_LH_STRONG) != 0 && !(nominal && event_names_crime(a, h));
  e->suicide = sr_lex_attr_is(h->entry, "suicide", "1");
  e->nominal = nominal;
  e->vp = nominal ? SR_NONE : sr_vp_of(a, h->tok);
  if (!nominal && e->vp == SR_NONE && h->ntok > 1) e->vp = sr_vp_of(a, h->tok + h->ntok - 1); /* "shells fell" */
  e->agent = e->patient = e->instrument = e->site = e->incident = SR_NONE;
  e->tx = event_year(a, s, h->tok, nominal);
  if (e->tx == SR_NONE && nominal) e->tx = sr_anniversary_time(a, s, h->tok);
  if (e->tx == SR_NONE) e->tx = event_counted_from(a, s, h->tok);
  if (e->tx == SR_NONE)
    e->tx = event_of_court(a, s, h->tok) ? sr_time_within(a, s, h->tok, (SrTokens){h->tok, UINT32_MAX})
                                 : sr_time_near(a, s, h->tok);
  e->place = event_aimed_at(a, e);
  e->aimed = e->place != SR_NONE;
  if (!e->aimed) e->place = sr_place_near(a, s, h->tok);
  sr_event_roles(a, e);
  e->strong |= event_under_fire(a, e);
  sr_event_status(a, e);
  if (event_on_oneself(a, e)) e->mode |= SR_MD_ACCIDENT;
  event_shares(a, e, w->sent[s].event);
  sr_event_frame(a, e);
  event_by_noun(a, e, w->sent[s].event);
  event_trace(a, e);
}

/* "Crews searched a block that fell, killing six": not the crews, but what the clause tells */
static bool event_killed_by_clause(const SrArticle *a, const SrEvent *e) {
  const SrGroup *v = &a->work->group.a[e->vp];
  if (e->nominal || v->form != SR_VF_ING || v->progressive || v->tok == a->doc.sent[e->sent].tok ||
      !sr_token_is(&a->doc, v->tok - 1, ",") || sr_frame_armed(a, e->agent))
    return false;
  for (uint32_t g = e->agent + 1; g < e->vp; g++)
    if (sr_group_is_relative(a, &a->work->group.a[g])) return true;
  return false;
}

/* "Nine people were killed", "the blast killed nine": the verb says nothing of how it came
** about. */
static bool event_only_tells_of_death(const SrArticle *a, const SrEvent *e) {
  if (e->type != SR_TY_ATTACK || e->vp == SR_NONE) return false;
  if (e->agent == SR_NONE) return true;
  /* "the quake killed six", "a plane crashed, killing ten" */
  uint32_t head = a->work->group.a[e->agent].head;
  if (!e->nominal && (!sr_frame_doer(a, e->agent) || sr_hit_at(a, head, SR_L_VEHICLE))) return true;
  if (event_killed_by_clause(a, e)) return true;
  const SrLexHit *h = sr_hit_at(a, head, SR_L_TRIGGER);
  return h && sr_lex_attr_is(h->entry, "strength", "weak");
}

/* "exploded", "the blast": of whatever it was */
static bool event_explodes(const SrEvent *e) {
  static const char *const kExplode[] = {"explode", "explosion", "blast",   "go off",
                                         "blow up", "blew up",   "detonate"};
  return SR_SAME_IN(sr_lex_phrase(e->lex), kExplode);
}

/* "a truck conveying explosives", "laden with mining explosives": what is carried for work */
static bool event_freight(const SrArticle *a, const SrLexHit *h) {
  static const char *const kCarry[] = {"carrying",  "conveying", "transporting", "hauling",
                                       "delivering", "mining",   "ferrying"};
  static const uint8_t kWider[] = {SR_L_CUE, SR_L_TARGET, SR_L_FACILITY};
  uint32_t back = h->tok < 3 ? h->tok : 3;
  for (size_t i = 0; i < sizeof kWider; i++) { /* a gold mine */
    const SrLexHit *x = sr_hit_at(a, h->tok, kWider[i]);
    if (x && x->ntok > h->ntok) return true;
  }
  if (!sr_token_is(&a->doc, h->tok + h->ntok - 1, "explosives")) return false;
  return SR_ANY_IN(&a->doc, h->tok - back, h->tok, kCarry);
}

/* a bomb, or somebody who attacks, named in the sentence */
static bool event_bomb_named(const SrArticle *a, const SrSentWork *sw) {
  for (uint32_t i = sw->lex; i < sw->lex + sw->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->flags & SR_LH_WEAK) continue;
    if (h->kind == SR_L_PERPETRATOR || h->kind == SR_L_GROUP) return true;
    if (h->kind != SR_L_WEAPON || event_freight(a, h)) continue;
    SrType t = sr_type_by_weapon(sr_lex_value(h->entry));
    if (t == SR_TY_BOMBING || t == SR_TY_SHELLING || t == SR_TY_AIRSTRIKE) return true;
  }
  return false;
}

/* "50 vehicles were set ablaze after a tanker overturned", "nine have died and 50 vehicles set ablaze": nobody
** set them on fire */
static bool event_burns_along(const SrArticle *a, const SrEvent *e) {
  uint32_t g = e->agent != SR_NONE ? e->agent : e->patient;
  if (e->type != SR_TY_ARSON || e->vp == SR_NONE || g == SR_NONE || g > e->vp) return false;
  return sr_hit_at(a, a->work->group.a[g].head, SR_L_VEHICLE) != NULL;
}

/* Is this trigger violence whatever mishap its sentence speaks of? Not what rocks or animals do,
** nor an explosion of nothing that was made to explode, nor power lines that are cut: storms do
** that. */
static bool event_proves_violence(const SrArticle *a, const SrSentWork *sw, const SrEvent *e) {
  if (!e->strong || event_only_tells_of_death(a, e) || e->type == SR_TY_SABOTAGE) return false;
  if (event_burns_along(a, e)) return false;
  if (e->mode & (SR_NOT_AN_ACT & ~(uint32_t)SR_MD_ACCIDENT)) return false;
  if (e->vp != SR_NONE && e->agent != SR_NONE && !sr_frame_doer(a, e->agent)) return false;
  if (e->type == SR_TY_ARSON && e->agent != SR_NONE && sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_VEHICLE))
    return false; /* "a tanker overturned, setting houses on fire" */
  if (sr_lex_attr_is(e->lex, "strength", "weak") && !sr_frame_armed(a, e->agent)) return false;
  return !event_explodes(e) || event_bomb_named(a, sw);
}

/* "accidentally shot a colleague" */
static bool event_unmeant(const SrArticle *a, const SrEvent *e) {
  static const char *const kBy[] = {"accidentally", "unintentionally", "inadvertently"};
  if (event_on_oneself(a, e)) return true;
  if (e->vp == SR_NONE || (e->agent != SR_NONE && sr_frame_attacks(a, e->agent))) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint32_t end = sr_sent_end(&a->doc, e->sent), to = v->tok + v->ntok + 1;
  for (uint32_t t = v->tok > a->doc.sent[e->sent].tok ? v->tok - 1 : v->tok; t < to && t < end; t++)
    if (SR_TOKEN_IN(&a->doc, t, kBy)) return true;
  return false;
}

/* A building that collapses in a bombing is no accident: a strong trigger of violence that
** nothing else speaks against takes the accident back for its whole sentence. */
static void event_overrule_accident(SrArticle *a, const SrSentWork *sw) {
  SrWork *w = a->work;
  bool violent = false;
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    violent |= event_proves_violence(a, sw, &w->event[i]) && !event_unmeant(a, &w->event[i]);
  for (uint32_t i = sw->event; violent && i < sw->event + sw->nevent; i++)
    w->event[i].mode &= (uint16_t)~SR_MD_ACCIDENT;
}

bool sr_event_names_attackers(const SrWork *w) {
  for (uint32_t i = 0; i < w->lex.n; i++) {
    const SrLexHit *h = &w->lex.a[i];
    if (h->kind == SR_L_GROUP || h->kind == SR_L_PERPETRATOR)
      if (!(h->flags & SR_LH_WEAK)) return true;
  }
  return false;
}

/* An article that calls its explosion an accident, and tells of no other violence, means the same
** one when it says "the blast" or counts its dead. */
static void event_accident_story(SrArticle *a) {
  SrWork *w = a->work;
  bool accident = false;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    bool blast = (!e->strong && (e->type == SR_TY_BOMBING || e->type == SR_TY_ARSON)) ||
                 event_explodes(e);
    if ((blast || event_only_tells_of_death(a, e)) && (e->mode & SR_MD_ACCIDENT))
      accident = true;
    else if (e->strong && !(e->mode & SR_NOT_AN_ACT) && !event_only_tells_of_death(a, e) && !blast)
      return;
  }
  if (!accident || sr_event_names_attackers(w)) return;
  for (uint32_t i = 0; i < w->nevent; i++) {
    SrEvent *e = &w->event[i];
    if (!e->strong || event_only_tells_of_death(a, e) || event_explodes(e))
      e->mode |= SR_MD_ACCIDENT;
  }
}

/* "March 4" is a day, whatever else a march may be, and "Mr. Killings" a man; a dateline or a
** byline tells of no act. */
static bool event_is_named(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  uint32_t m = a->work->mention_of[h->tok];
  uint8_t kind = a->doc.sent[s].kind;
  if (kind == SR_S_DATELINE || kind == SR_S_BYLINE) return true;
  if (m == SR_NONE) return false;
  kind = (uint8_t)a->mention[m].k;
  return kind == SR_M_DATE || kind == SR_M_TIME || kind == SR_M_PERSON || kind == SR_M_OUTLET;
}

/* the "bomb" of "mortar bombs" */
static bool event_of_shells(const SrArticle *a, const SrLexHit *h) {
  const SrLexHit *arm = sr_hit_at(a, h->tok, SR_L_WEAPON);
  return arm && arm->ntok > h->ntok && arm->tok < h->tok && strcmp(sr_lex_value(arm->entry), "artillery") == 0;
}

/* "released three soldiers on Friday": they were taken before */
static bool event_sets_free(const SrArticle *a, const SrEvent *e) {
  const SrLexHit *h = sr_hit_at(a, e->tok, SR_L_EFFECT);
  return e->type == SR_TY_KIDNAPPING && h && sr_effect_of(sr_lex_value(h->entry)) == SR_E_FREED;
}

/* "the hijackers released the passengers": they had seized more than people */
static bool event_by_hijackers(const SrArticle *a, const SrEvent *e) {
  static const char *const kWho[] = {"hijacker", "hijackers", "skyjackers"};
  return e->agent != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[e->agent].head, kWho);
}

/* Triggers around their object; a word that was taken for a weaker one gives way. */
static void event_parted(SrArticle *a, uint32_t s) {
  SrLexHit h[SR_PARTED_MAX];
  uint32_t n = sr_parted_triggers(a, s, h);
  for (uint32_t i = 0; i < n; i++) {
    SrEvent *e = NULL;
    for (uint32_t k = a->work->sent[s].event; k < a->work->nevent; k++)
      if (a->work->event[k].tok == h[i].tok) e = &a->work->event[k];
    if (!e) {
      event_add(a, s, &h[i], false);
      if (!a->arena.oom) e = &a->work->event[a->work->nevent - 1];
      if (e && event_sets_free(a, e)) e->tx = SR_NONE, e->frees = true;
      if (e && e->frees && event_by_hijackers(a, e)) e->type = SR_TY_HIJACKING;
      if (e && e->type == SR_TY_JAILBREAK) e->agent = e->patient = SR_NONE; /* who gets away attacked nobody */
    } else if (!e->strong) {
      e->lex = h[i].entry;
      e->type = (uint8_t)sr_type_of(sr_lex_value(h[i].entry));
    }
    if (!e) continue;
    e->strong = true;
    if (event_on_oneself(a, e)) e->mode |= SR_MD_ACCIDENT;
  }
}

/* "an assault on a base in 2011 and the 2014 bombing of a church in Lahore", "the attack in response to
** raids in Jenin": what stands behind another act of another time, or behind why it was done, is where
** that was. */
static void event_place_of_other(SrArticle *a, const SrSentWork *sw) {
  SrWork *w = a->work;
  uint32_t end = sw->event + (sw->nevent < 64 ? sw->nevent : 64);
  for (uint32_t i = sw->event; i < end; i++) {
    SrEvent *e = &w->event[i];
    if (e->place == SR_NONE) continue;
    for (uint32_t k = i + 1; k < end; k++) {
      const SrEvent *f = &w->event[k];
      bool other = (e->tx != SR_NONE && f->tx != SR_NONE && f->tx != e->tx) ||
                   (f->nominal && sr_event_is_motive(a, f));
      if (f->place == e->place && other && f->tok < a->mention[e->place].tok)
        e->place = SR_NONE;
      if (e->place == SR_NONE) break;
    }
  }
}

void sr_pass_event(SrArticle *a) {
  SrWork *w = a->work;
  w->subject = sr_arena_zalloc(&a->arena, (uint64_t)w->group.n * sizeof *w->subject);
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    SrSentWork *sw = &w->sent[s];
    sw->event = w->nevent;
    uint32_t done = 0; /* tokens before this one already belong to a longer trigger */
    for (uint32_t i = sw->lex; i < sw->lex + sw->nlex; i++) {
      const SrLexHit *h = &w->lex.a[i];
      bool nominal;
      if (h->kind != SR_L_TRIGGER || h->tok < done) continue;
      if (w->nevent - sw->event >= EVENT_MAX) break;
      if (event_is_named(a, s, h) || !event_pos_fits(a, h, &nominal)) continue;
      const SrLexHit *force = sr_hit_at(a, h->tok, SR_L_FORCE);
      if (force && force->ntok > h->ntok) continue; /* "riot police" */
      if (nominal && event_of_shells(a, h)) continue;
      if (nominal && (sr_only_beside(a, h) || sr_is_sham(a, h->tok))) continue;
      if (sr_is_likeness(a, s, h->tok)) continue;
      done = h->tok + h->ntok;
      event_add(a, s, h, nominal);
    }
    if (w->sent[s].ngroup) event_parted(a, s);
    sw->nevent = w->nevent - sw->event;
    event_overrule_accident(a, sw);
    event_place_of_other(a, sw);
  }
  event_accident_story(a);
}
