/*
** eventmode.c: what speaks against a trigger having come about: foiled, meant, of any such act, of a court,
** a sport, of growth. Reads tags, groups, hits, cues.
*/
#include "eventparts.h"
#include "known.h"

enum { EVENT_UNDONE = 12 /* groups between an act and the verb that undoes it */ };

/* "a pipe bomb was found by the gate", "officers discovered a bomb under a car": it had not gone off;
** bombs without a number are a store of arms */
static bool event_bomb_found(const SrArticle *a, const SrEvent *e, uint32_t at) {
  static const char *const kFind[] = {"find", "discover", "locate", "recover", "spot", "detect"};
  const SrSentWork *w = &a->work->sent[e->sent];
  const SrGroup *g = &a->work->group.a[at];
  if (e->type != SR_TY_BOMBING || g->head != e->tok + e->ntok - 1 ||
      !sr_hit_at(a, e->tok, SR_L_WEAPON) || sr_token_is(&a->doc, g->tok, "the"))
    return false;
  if (a->work->tag[g->head].plural && sr_number_in(a, e->sent, g->tok, g->ntok) == SR_NONE)
    return false;
  if (at > w->group && g[-1].kind == SR_GR_VP && !g[-1].passive && !g[-1].reduced &&
      sr_object_of(a, e->sent, at - 1) == at)
    return SR_LEMMA_IN(a, g[-1].head, kFind);
  for (uint32_t v = at + 1; v < w->group + w->ngroup && v < at + EVENT_UNDONE; v++) {
    const SrGroup *x = &a->work->group.a[v];
    if (x->kind != SR_GR_VP || x->reduced) continue;
    return x->passive && !x->negated && SR_LEMMA_IN(a, x->head, kFind) &&
           sr_subject_of(a, e->sent, v) == at;
  }
  return false;
}

/* "received orders from a handler to", "had been told to": nobody says that it was done */
static bool event_told_to(const SrArticle *a, const SrGroup *g) {
  static const char *const kOrder[] = {"orders", "instructions", "directives", "assignment"};
  static const char *const kTold[] = {"told",     "instructed", "tasked",   "hired",   "recruited",
                                      "assigned", "directed",   "prepared", "ordered", "expected"};
  if (a->doc.upper) return false;
  if (g->kind == SR_GR_NP) return SR_TOKEN_IN(&a->doc, g->head, kOrder);
  return g->kind == SR_GR_VP && g->passive && SR_TOKEN_IN(&a->doc, g->head, kTold);
}

/* "a bomb left by the gate failed to explode" */
static bool event_never_went_off(const SrArticle *a, const SrGroup *v) {
  for (uint32_t t = v->tok; t < v->tok + v->ntok; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_CUE);
    if (h && h->tok >= v->tok && sr_cue_is(a, h, "foiled")) return true;
  }
  return false;
}

/* "police prevented the bombing of a mall", "stopped an attack": the act, phrase at, is the object of a
** past tense that undoes it */
static bool event_prevented(const SrArticle *a, const SrEvent *e, uint32_t at) {
  static const char *const kStop[] = {"prevented", "averted", "stopped", "halted"};
  if (at == a->work->sent[e->sent].group) return false;
  const SrGroup *v = &a->work->group.a[at - 1];
  return v->kind == SR_GR_VP && !v->passive && !v->reduced && !v->modal && !v->negated &&
         SR_TOKEN_IN(&a->doc, v->head, kStop) && sr_object_of(a, e->sent, at - 1) == at &&
         !(e->mode & SR_MD_PLURAL);
}

/* "stopped the bomber before he could blow himself up", "fled before they could set it off" */
static bool event_before_could(const SrArticle *a, const SrEvent *e) {
  if (e->vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint32_t by = sr_subject_of(a, e->sent, e->vp);
  return by != SR_NONE && by < e->vp && sr_token_is(&a->doc, v->tok, "could") && !v->negated && !v->perfect &&
         a->work->group.a[by].tok > a->doc.sent[e->sent].tok &&
         sr_token_is(&a->doc, a->work->group.a[by].tok - 1, "before");
}

/* "stopped a man from stabbing guards", "measures to keep gunmen from attacking schools": what somebody was,
** or is to be, kept from */
static uint16_t event_kept_from(const SrArticle *a, const SrEvent *e) {
  static const char *const kKeep[] = {"stop",  "prevent", "keep", "deter", "bar",
                                      "block", "discourage", "hinder", "restrain"};
  enum { BACK = 8 };
  uint32_t first = a->work->sent[e->sent].group;
  if (e->vp == SR_NONE || e->vp == first) return 0;
  const SrGroup *v = &a->work->group.a[e->vp];
  if (v->form != SR_VF_ING || v->tok == a->doc.sent[e->sent].tok || !sr_token_is(&a->doc, v->tok - 1, "from"))
    return 0;
  for (uint32_t g = e->vp; g-- > first && g + BACK > e->vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (x->kind != SR_GR_VP) continue;
    if (!SR_LEMMA_IN(a, x->head, kKeep) || x->negated) return 0;
    return x->infinitive || x->modal || x->future || x->form == SR_VF_ING ? SR_MD_HYPO : SR_MD_FOILED;
  }
  return 0;
}

/* "an attempt to blow up a pipeline was foiled": the verb behind the infinitive of e */
static bool event_try_foiled(const SrArticle *a, const SrEvent *e) {
  static const char *const kTry[] = {"attempt", "attempts", "bid", "plot", "plan"};
  const SrSentWork *w = &a->work->sent[e->sent];
  if (e->vp == w->group || !SR_TOKEN_IN(&a->doc, a->work->group.a[e->vp - 1].head, kTry)) return false;
  for (uint32_t g = e->vp + 1; g < w->group + w->ngroup && g < e->vp + EVENT_UNDONE; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP || v->reduced) continue;
    const SrLexHit *h = v->passive ? sr_hit_at(a, v->head, SR_L_CUE) : NULL;
    return h && sr_cue_is(a, h, "foiled");
  }
  return false;
}

/* "an attack on the parade was disrupted", "tried on Friday to detonate" */
static uint16_t event_undone(const SrArticle *a, const SrEvent *e, uint16_t *mode) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t at = a->work->group_of[e->tok];
  if (at == SR_NONE) return 0;
  if (e->nominal) {
    if (sr_event_planned(a, e, at, false) || event_bomb_found(a, e, at)) return SR_MD_FOILED;
    static const char *const kTry[] = {"attempt", "attempts", "bid", "bids"};
    uint32_t head = a->work->group.a[at].head;
    if (head > e->tok && SR_TOKEN_IN(&a->doc, head, kTry)) return SR_MD_ATTEMPT; /* "a kidnap attempt" */
    if (event_prevented(a, e, at)) {
      *mode &= (uint16_t)~SR_MD_NEG;
      return SR_MD_FOILED;
    }
    for (uint32_t g = at + 1; g < w->group + w->ngroup && g < at + EVENT_UNDONE; g++) {
      const SrGroup *v = &a->work->group.a[g];
      if (v->kind != SR_GR_VP || v->reduced) continue; /* "a bomb planted there was defused" */
      if (!v->passive) return event_never_went_off(a, v) && sr_subject_of(a, e->sent, g) == at ? SR_MD_FOILED : 0;
      const SrLexHit *h = sr_hit_at(a, v->head, SR_L_CUE);
      bool undone = (h && sr_cue_is(a, h, "foiled")) || sr_event_plans(a, v->head);
      return undone && sr_subject_of(a, e->sent, g) == at ? SR_MD_FOILED : 0;
    }
    return 0;
  }
  if (e->vp == SR_NONE || !a->work->group.a[e->vp].infinitive) return 0;
  if (event_try_foiled(a, e)) return SR_MD_FOILED;
  for (uint32_t g = e->vp; g-- > w->group && g + EVENT_UNDONE > e->vp;) {
    const SrGroup *v = &a->work->group.a[g];
    if (event_told_to(a, v)) return SR_MD_HYPO;
    if (v->kind != SR_GR_VP) continue;
    const SrLexHit *h = sr_hit_at(a, v->head, SR_L_CUE);
    if (h && sr_cue_is(a, h, "foiled")) /* "foiled a plot by the gang to kill a judge" */
      return SR_MD_FOILED;
    return sr_token_is(&a->doc, v->head, "tried") || sr_token_is(&a->doc, v->head, "attempted")
               ? SR_MD_ATTEMPT
               : 0;
  }
  return 0;
}

/* somebody was held, charged or suspected, or something was foiled */
static bool event_caught(const SrArticle *a, uint32_t s) {
  static const char *const kClass[] = {"aftermath", "justice", "foiled", "suspected"};
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    for (size_t k = 0; h->kind == SR_L_CUE && k < sizeof kClass / sizeof *kClass; k++)
      if (sr_cue_is(a, h, kClass[k])) return true;
  }
  return false;
}

/* "were going to carry out" in verb group v */
static bool event_going(const SrArticle *a, const SrGroup *v) {
  for (uint32_t t = v->tok + 1; t + 1 < v->tok + v->ntok; t++)
    if (sr_token_is(&a->doc, t, "going") && sr_token_is(&a->doc, t + 1, "to"))
      return sr_token_is(&a->doc, t - 1, "were") || sr_token_is(&a->doc, t - 1, "was");
  return false;
}

/* the act is what the infinitive behind a word of intent tells: "wanted to kill", "were ready to carry out
** an attack" */
static bool event_meant(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 4 };
  static const char *const kMean[] = {"wanted",    "wants",     "wanting",  "intended", "intends",
                                      "intending", "hoped",     "hoping",   "ready",    "determined",
                                      "wish",      "wished",    "desire",   "intention", "intent",
                                      "ambition",  "willingness", "conspired", "conspiring"};
  uint32_t from = a->doc.sent[e->sent].tok, tok = e->tok, at = a->work->group_of[e->tok];
  if (e->nominal) {
    if (at == SR_NONE || at == a->work->sent[e->sent].group) return false;
    const SrGroup *v = &a->work->group.a[at - 1];
    if (v->kind == SR_GR_PP && sr_token_is(&a->doc, v->tok, "out") &&
        at - 1 > a->work->sent[e->sent].group)
      v--; /* to carry | out | an attack */
    if (v->kind != SR_GR_VP || v->tok + v->ntok != v[1].tok) return false;
    if (event_going(a, v)) return true;
    if (!v->infinitive) return false;
    tok = v->tok + 1;
  } else if (e->vp == SR_NONE) {
    return false;
  } else if (event_going(a, &a->work->group.a[e->vp])) {
    return true;
  }
  for (uint32_t t = tok; t-- > from && t + BACK > tok;) {
    if (sr_token_is(&a->doc, t, "to") || a->work->tag[t].upos == SR_U_ADV) continue;
    return (sr_event_plans(a, t) || SR_TOKEN_IN(&a->doc, t, kMean)) && sr_token_is(&a->doc, t + 1, "to");
  }
  return false;
}

/* "had plotted the attack", "defused a bomb and shot a man": a verb with its own subject is not
** what the foiling word in front of it speaks of. */
static bool event_foiled_before(const SrArticle *a, const SrEvent *e) {
  const SrWork *w = a->work;
  if (e->vp == SR_NONE) return false;
  const SrGroup *v = &w->group.a[e->vp];
  if (v->infinitive || v->form == SR_VF_ING) return false;
  for (uint32_t i = 0; i < w->ncue; i++) {
    const SrLexHit *h = &w->lex.a[w->cue[i].hit];
    if (sr_cue_is(a, h, "foiled") && h->tok >= v->tok) return false;
  }
  return true;
}

/* "has pledged to stage [more attacks]" */
static bool event_promised(const SrArticle *a, const SrEvent *e, const SrGroup *np) {
  enum { BACK = 6 };
  static const char *const kVow[] = {"pledged",  "vowed",  "threatened",  "promised",  "pledges",
                                     "vows",     "threatens", "threatening", "vowing",  "pledging",
                                     "promises", "promising"};
  for (uint32_t t = np->tok; t-- > a->doc.sent[e->sent].tok && t + BACK > np->tok;) {
    uint8_t u = a->work->tag[t].upos;
    if (u == SR_U_PUNCT || u == SR_U_NOUN || u == SR_U_PROPN || u == SR_U_PRON) return false;
    if (SR_TOKEN_IN(&a->doc, t, kVow)) return true;
  }
  return false;
}

/* "more attacks could follow", "an attack on the station would kill hundreds" */
static bool event_may_come(const SrArticle *a, const SrEvent *e) {
  enum { REACH = 6 };
  static const char *const kAny[] = {"a", "an", "any", "another"};
  uint32_t g = a->work->group_of[e->tok], end = a->work->sent[e->sent].group + a->work->sent[e->sent].ngroup;
  if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP) return false;
  const SrGroup *np = &a->work->group.a[g];
  if (event_promised(a, e, np)) return true;
  bool any = SR_TOKEN_IN(&a->doc, np->tok, kAny);
  if (np->head >= e->tok + e->ntok) return false;
  for (uint32_t i = g + 1; i < end && i < g + REACH; i++) {
    const SrGroup *v = &a->work->group.a[i];
    if (v->kind == SR_GR_VP)
      return v->modal && !v->perfect && (v->tok == np->tok + np->ntok || (any && !v->passive)) &&
             (i == g + 1 || sr_subject_of(a, e->sent, i) == g);
    if (!any) return false;
  }
  return false;
}

/* "in response to Israel's raids", "revenge for killings": why it was done, no news */
bool sr_event_is_motive(const SrArticle *a, const SrEvent *e) {
  static const char *const kWhy[] = {"response", "retaliation", "revenge", "reprisal", "answer",
                                     "reply",    "retribution", "vengeance", "responding"};
  static const char *const kTo[] = {"to", "for"};
  uint32_t g = a->work->group_of[e->tok];
  if (g == SR_NONE || !(e->mode & SR_MD_PLURAL)) return false;
  uint32_t t = a->work->group.a[g].tok;
  return t >= a->doc.sent[e->sent].tok + 2 && SR_TOKEN_IN(&a->doc, t - 1, kTo) &&
         SR_TOKEN_IN(&a->doc, t - 2, kWhy);
}

/* "a man opened fire on deputies practising for a baseball game": what somebody does to people with a
** weapon is no sport */
static bool event_armed(const SrArticle *a, const SrEvent *e) {
  size_t n;
  (void)sr_lex_attr_of(e->lex, "weapon", &n);
  return n && e->strong && e->agent != SR_NONE && e->patient != SR_NONE &&
         (sr_frame_people(a, e->agent) || sr_frame_attacks(a, e->agent)) &&
         sr_frame_people(a, e->patient);
}

/* "men convicted of masterminding a massacre were executed": by the law */
static bool event_by_court(const SrArticle *a, const SrEvent *e) {
  static const char *const kLaw[] = {"court",  "convicted",   "sentenced", "inmates", "inmate",
                                     "prison", "prisoners",   "hanging",   "hanged"};
  static const char *const kExecute[] = {"executed", "executes", "execute", "executing", "hanged"};
  if (!SR_TOKEN_IN(&a->doc, e->tok, kExecute)) return false;
  for (uint32_t t = a->doc.sent[e->sent].tok; t < sr_sent_end(&a->doc, e->sent); t++)
    if (t != e->tok && SR_TOKEN_IN(&a->doc, t, kLaw)) return true;
  return false;
}

/* "the first time that a leader has been shot since": of any */
static bool event_first_since(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 10, REACH = 4 };
  uint32_t from = a->doc.sent[e->sent].tok, end = sr_sent_end(&a->doc, e->sent);
  bool first = false, since = false;
  for (uint32_t t = e->tok; t-- > from + 1 && t + BACK > e->tok;)
    first |= sr_token_is(&a->doc, t, "time") && sr_token_is(&a->doc, t - 1, "first");
  for (uint32_t t = e->tok + e->ntok; first && t < end && t < e->tok + e->ntok + REACH; t++)
    since |= sr_token_is(&a->doc, t, "since");
  return since && e->vp != SR_NONE;
}

/* "This is not the first time that pilgrims were abducted here": of any */
static bool event_not_first(const SrArticle *a, const SrEvent *e) {
  enum { LEAD = 6 };
  uint32_t from = a->doc.sent[e->sent].tok;
  for (uint32_t t = from; t + 2 < e->tok && t < from + LEAD; t++)
    if ((sr_token_is(&a->doc, t, "not") || sr_token_is(&a->doc, t, "n't")) &&
        sr_token_is(&a->doc, t + 1, "the") && sr_token_is(&a->doc, t + 2, "first"))
      return true;
  return false;
}

/* "rules that permit the army to launch strikes": what may be done */
static bool event_allowed(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 14 };
  static const char *const kAllow[] = {"permit",    "permits",    "authorize", "authorizes",
                                       "authorise", "authorises", "empower",   "empowers",
                                       "authorized", "authorised", "empowered"};
  uint32_t from = a->doc.sent[e->sent].tok;
  bool to = false;
  for (uint32_t t = e->tok; t-- > from && t + BACK > e->tok;) {
    if (sr_token_is(&a->doc, t, ",")) return false;
    if (to && SR_TOKEN_IN(&a->doc, t, kAllow)) return true;
    uint32_t vp = sr_vp_of(a, t);
    if (vp == SR_NONE) continue;
    if (!to && !a->work->group.a[vp].infinitive) return false;
    to = true;
  }
  return false;
}

/* "rebels who occupy much of the country": how things stand */
static bool event_stands(const SrArticle *a, const SrEvent *e) {
  if (e->vp == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "occupy")) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint8_t form = a->work->tag[v->head].form;
  return a->doc.sent[e->sent].kind == SR_S_BODY && !v->passive && !v->infinitive && !v->perfect &&
         !v->progressive && (form == SR_VF_BASE || form == SR_VF_PRES || form == SR_VF_PRES3);
}

/* "a kidnapping drama", "a murder series": a work of fiction */
static bool event_of_work(const SrArticle *a, const SrEvent *e) {
  static const char *const kWork[] = {"drama", "film", "movie", "thriller", "novel",       "series",
                                      "comedy", "saga", "play",  "podcast",  "documentary", "films"};
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || g == SR_NONE) return false;
  uint32_t head = a->work->group.a[g].head;
  return head > e->tok && SR_TOKEN_IN(&a->doc, head, kWork);
}

/* "stormed a mock airport" */
static bool event_sham_target(const SrArticle *a, const SrEvent *e) {
  if (e->patient == SR_NONE) return false;
  uint32_t head = a->work->group.a[e->patient].head;
  return (sr_hit_at(a, head, SR_L_TARGET) || sr_hit_at(a, head, SR_L_FACILITY)) && sr_is_sham(a, head);
}

/* "every week farmers are killed", "bandits often raid": what comes about again and again, in the present */
static bool event_habit(const SrArticle *a, const SrEvent *e) {
  static const char *const kAre[] = {"are", "is", "get", "gets"};
  const SrSentWork *w = &a->work->sent[e->sent];
  if (e->vp == SR_NONE || a->doc.upper || a->doc.sent[e->sent].kind != SR_S_BODY || e->tx != SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint8_t form = a->work->tag[v->tok].form;
  bool present = SR_TOKEN_IN(&a->doc, v->tok, kAre) ||
                 (v->ntok == 1 && (form == SR_VF_PRES || form == SR_VF_PRES3));
  if (!present || v->perfect || v->infinitive || v->reduced || v->progressive) return false;
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_CUE || h->tok > v->tok || !sr_cue_is(a, h, "generic")) continue;
    bool clause = true;
    for (uint32_t t = h->tok + h->ntok; t < v->tok; t++)
      clause &= sr_vp_of(a, t) == SR_NONE && !sr_token_is(&a->doc, t, ";");
    if (clause) return true;
  }
  return false;
}

/* "such assassinations are common", "similar past attacks have been blamed on X": of the kind */
static bool event_of_kind(const SrArticle *a, const SrEvent *e) {
  static const char *const kPast[] = {"similar", "past", "previous", "earlier"};
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || !(e->mode & SR_MD_PLURAL) || g == SR_NONE || e->tx != SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (sr_token_is(&a->doc, gr->tok, "such")) return true;
  return SR_TOKEN_IN(&a->doc, gr->tok, kPast) && g + 1 < a->work->group.n && e->patient == SR_NONE;
}

/* "one attack every day", "two raids a week": how often, no one of them */
static bool event_rate(const SrArticle *a, const SrEvent *e) {
  static const char *const kEach[] = {"every", "each", "per", "a"};
  uint32_t t = e->tok + e->ntok;
  return e->nominal && t + 1 < sr_sent_end(&a->doc, e->sent) && SR_TOKEN_IN(&a->doc, t, kEach) &&
         sr_is_time_unit(a, t + 1) && !sr_token_is(&a->doc, t + 2, "after") &&
         !sr_token_is(&a->doc, t + 2, "before") && !sr_token_is(&a->doc, t + 2, "earlier") &&
         !sr_token_is(&a->doc, t + 2, "ago") && !sr_token_is(&a->doc, t + 2, "later");
}

/* "Attacks on patrols have multiplied": how many there are, no one of them; the verb stands behind token
** tok, and no act's verb between */
static bool event_grows(const SrArticle *a, uint32_t s, uint32_t tok) {
  static const char *const kGrow[] = {
      "multiplied", "increased", "risen",     "surged",   "soared",   "intensified", "escalated",
      "spiked",     "grown",     "mounted",   "declined", "decreased", "fallen",     "dropped",
      "subsided",   "become",    "continued", "proliferated", "doubled", "tripled", "persisted"};
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP || v->tok <= tok) continue;
    if (v->perfect && !v->passive && SR_TOKEN_IN(&a->doc, v->head, kGrow)) return true;
    if (!v->reduced && sr_hit_at(a, v->head, SR_L_TRIGGER)) return false;
  }
  return false;
}

/* what is said of such attacks holds for all that is named of them: "often with a knife" */
static bool event_of_growth(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  if (!e->nominal || !w->ngroup) return false;
  const SrGroup *gr = &a->work->group.a[w->group];
  return gr->kind == SR_GR_NP && a->work->tag[gr->head].plural && gr->head <= e->tok &&
         sr_hit_at(a, gr->head, SR_L_TRIGGER) && event_grows(a, e->sent, e->tok);
}

/* "treated for a gunshot wound": of a shooting that was told of */
static bool event_of_wound(const SrArticle *a, const SrEvent *e) {
  static const char *const kWound[] = {"wound", "wounds", "injury", "injuries"};
  uint32_t next = e->tok + e->ntok;
  return next < sr_sent_end(&a->doc, e->sent) && SR_TOKEN_IN(&a->doc, next, kWound);
}

/* "militants, who have already murdered two judges": in acts before this one */
bool sr_already_done(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAlready[] = {"already", "previously"};
  if (vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[vp];
  if (!v->perfect || v->passive || v->reduced || sr_token_is(&a->doc, v->tok, "had")) return false;
  bool already = false;
  for (uint32_t t = v->tok; t < v->head; t++) already |= SR_TOKEN_IN(&a->doc, t, kAlready);
  uint32_t g = already ? sr_subject_of(a, s, vp) : SR_NONE;
  return g != SR_NONE && sr_frame_attacks(a, g);
}

/* "we would be looking at a murder", "it could have caused a massacre": what did not come about */
static bool event_might_have(const SrArticle *a, const SrEvent *e) {
  static const char *const kLook[] = {"looking", "talking", "seen"};
  uint32_t at = a->work->group_of[e->tok], first = a->work->sent[e->sent].group;
  if (at == SR_NONE || at <= first || e->mode & SR_MD_DEF) return false;
  const SrGroup *g = &a->work->group.a[at], *v = g - 1;
  if (v->kind == SR_GR_PP && v->tok + v->ntok == g->tok && at > first + 1 &&
      SR_TOKEN_IN(&a->doc, v[-1].head, kLook))
    v--;
  else if (v->kind != SR_GR_VP || v->tok + v->ntok != g->tok)
    return false;
  return v->kind == SR_GR_VP && v->modal && !v->passive &&
         (sr_token_is(&a->doc, v->tok, "would") || sr_token_is(&a->doc, v->tok, "could"));
}

/* "340,000 murders, most of them in the north, since the launch of an offensive in 2006": the acts of a
** time, told by their number */
static bool event_since_start(const SrArticle *a, const SrEvent *e) {
  enum { REACH = 20 };
  static const char *const kStart[] = {"launch", "launching", "start", "beginning", "onset", "outbreak"};
  uint32_t end = sr_sent_end(&a->doc, e->sent), g = a->work->group_of[e->tok];
  if (!e->nominal || g == SR_NONE || !a->work->tag[e->tok + e->ntok - 1].plural ||
      sr_number_in(a, e->sent, a->work->group.a[g].tok, a->work->group.a[g].ntok) == SR_NONE)
    return false;
  for (uint32_t t = e->tok + e->ntok; t + 2 < end && t < e->tok + REACH; t++)
    if (sr_token_is(&a->doc, t, "since"))
      return SR_TOKEN_IN(&a->doc, t + 2, kStart) || SR_TOKEN_IN(&a->doc, t + 1, kStart);
  return false;
}

/* "the bus went off the road": no bomb */
static bool event_off_road(const SrArticle *a, const SrEvent *e) {
  uint32_t next = e->tok + e->ntok;
  if (e->nominal || e->ntok < 2 || !sr_token_is(&a->doc, next - 1, "off") || next >= sr_sent_end(&a->doc, e->sent))
    return false;
  return sr_same(sr_lex_phrase(e->lex), "go off") && a->work->tag[next].upos == SR_U_DET &&
         a->work->mention_of[next] == SR_NONE;
}

/* "a heart attack killed the singer": what did it is no act */
static bool event_by_figure(const SrArticle *a, const SrEvent *e) {
  if (e->nominal || e->agent == SR_NONE) return false;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_CUE);
  return h && h->ntok > 1 && sr_cue_is(a, h, "figurative");
}

/* what the trigger's own entry says: threaten, try, foil */
static uint16_t event_own_status(const SrEvent *e) {
  size_t n;
  const char *v = sr_lex_attr_of(e->lex, "status", &n);
  if (!v || !n) return 0;
  return *v == 't' ? SR_MD_THREAT : *v == 'a' ? SR_MD_ATTEMPT : *v == 'f' ? SR_MD_FOILED : 0;
}

/* what does not come about in this sentence, since it is a kind of act, a habit, a rate or long
** done */
static bool event_generic(const SrArticle *a, const SrEvent *e) {
  return sr_only_charged(a, e) || sr_of_abuses(a, e) || sr_what_they_do(a, e) ||
         event_first_since(a, e) || event_since_start(a, e) || event_not_first(a, e) ||
         event_of_growth(a, e) || event_rate(a, e) ||
         (e->tx == SR_NONE && sr_already_done(a, e->sent, e->vp)) || event_stands(a, e) ||
         event_habit(a, e) || sr_many_times(a, e);
}

/* Modes that only nouns have: how many they are, and whether the text has told of them. */
static void event_noun_status(const SrArticle *a, SrEvent *e) {
  if (a->work->tag[e->tok + e->ntok - 1].plural) e->mode |= SR_MD_PLURAL;
  if (sr_event_is_motive(a, e) || event_of_kind(a, e)) e->mode |= SR_MD_GENERIC;
  bool wound = event_of_wound(a, e);
  e->mode |= sr_known_modes(a, e);
  if (wound) e->mode = (uint16_t)((e->mode | SR_MD_DEF) & ~(uint32_t)SR_MD_INDEF);
  if (e->mode & SR_MD_DEF)
    sr_known_time(a, e);
  else if (event_may_come(a, e) || event_might_have(a, e))
    e->mode |= SR_MD_HYPO;
}

void sr_event_status(SrArticle *a, SrEvent *e) {
  e->mode |= event_own_status(e);
  if (e->vp != SR_NONE) e->mode |= sr_event_group_modes(&a->work->group.a[e->vp]);
  /* "no property was damaged", "nobody attacked it" */
  if (e->patient != SR_NONE && a->work->group.a[e->patient].negated &&
      sr_token_is(&a->doc, a->work->group.a[e->patient].tok, "no"))
    e->mode |= SR_MD_NEG;
  uint16_t cues = sr_cue_modes(a, e->sent, e->tok);
  /* wire copy in capitals warns of plans */
  if (!a->doc.upper && (cues & (SR_MD_HYPO | SR_MD_FUTURE) || e->nominal) &&
      event_meant(a, e)) {
    /* "was charged with planning to bomb a church": it did not come about because they were caught */
    bool caught = event_caught(a, e->sent);
    static const uint16_t kNot = SR_MD_HYPO | SR_MD_FUTURE;
    e->mode = (uint16_t)((e->mode & ~kNot) | (caught ? SR_MD_FOILED : SR_MD_HYPO));
    if (caught) cues &= (uint16_t)~(kNot | SR_MD_JUSTICE);
  }
  if (cues & SR_MD_FOILED && event_foiled_before(a, e)) cues &= (uint16_t)~SR_MD_FOILED;
  if (cues & SR_MD_FIGURE && event_armed(a, e)) cues &= (uint16_t)~SR_MD_FIGURE;
  if (event_generic(a, e)) e->mode |= SR_MD_GENERIC;
  if (event_of_work(a, e) || event_sham_target(a, e) || event_off_road(a, e) ||
      event_by_figure(a, e))
    e->mode |= SR_MD_FIGURE;
  if (event_by_court(a, e)) e->mode |= SR_MD_JUSTICE;
  if (event_allowed(a, e)) e->mode |= SR_MD_HYPO;
  e->mode |= cues;
  uint16_t undone = event_undone(a, e, &e->mode);
  e->mode |= undone | event_kept_from(a, e);
  if (event_before_could(a, e)) e->mode = (uint16_t)((e->mode & ~(uint32_t)SR_MD_HYPO) | SR_MD_FOILED);
  if (!e->nominal && e->ntok > 2 && sr_token_is(&a->doc, e->tok + e->ntok - 2, "the") &&
      !sr_token_is(&a->doc, e->tok + e->ntok - 3, "in"))
    e->mode |= SR_MD_DEF; /* "carried out the attack", not "shot in the head" */
  if (e->nominal) event_noun_status(a, e);
}
