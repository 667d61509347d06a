/*
** suspect.c: is a person by name told of as an attacker? Reads the words around
** the name: "the gunman, identified by police as X", "suspect X", "X, an attacker",
** "a man named X rammed his car".
*/
#include "event.h"

enum { SUSPECT_REACH = 18 /* tokens between the attacker's word and the name */ };

bool sr_attacker_word(const SrArticle *a, uint32_t t) {
  static const char *const kSuspect[] = {"suspect", "accused", "accomplice", "defendant"};
  const SrLexHit *h = sr_hit_at(a, t, SR_L_PERPETRATOR);
  if (h && h->tok + h->ntok == t + 1u && !(h->flags & SR_LH_WEAK) &&
      !sr_lex_attr_is(h->entry, "group", "1") && !sr_lex_attr_is(h->entry, "strength", "weak")) {
    /* "fighter", "rebel" tell of a band, not of this act */
    size_t n;
    (void)sr_lex_attr_of(h->entry, "weapon", &n);
    return !a->work->tag[t].plural && (n || strcmp(sr_lex_value(h->entry), "militant") != 0);
  }
  uint8_t u = a->work->tag[t].upos;
  return (u == SR_U_NOUN || u == SR_U_PROPN) &&
         SR_TOKEN_IN(&a->doc, t, kSuspect);
}

/* somebody without a name who may turn out to be the attacker: "a man", "a student" */
static bool suspect_somebody(const SrArticle *a, uint32_t t) {
  const SrLexHit *h = sr_hit_at(a, t, SR_L_PERSON);
  return h && !a->work->tag[t].plural && a->work->tag[t].upos == SR_U_NOUN;
}

static bool suspect_naming(const SrArticle *a, uint32_t t) {
  static const char *const kNaming[] = {"identified", "named", "called", "known"};
  return SR_TOKEN_IN(&a->doc, t, kNaming);
}

/* a word that may stand between the attacker's word and the name: apposition, age, who identified
** him */
static bool suspect_passes(const SrArticle *a, uint32_t t) {
  static const char *const kAux[] = {",",       "-",         "as",    "(",     "was",
                                     "is",      "been",      "has",   "later", "convicted",
                                     "accused", "suspected", "wanted"};
  uint8_t u = a->work->tag[t].upos;
  return u == SR_U_NOUN || u == SR_U_PROPN || u == SR_U_ADP || u == SR_U_NUM || u == SR_U_ADJ ||
         u == SR_U_DET || u == SR_U_ADV || SR_TOKEN_IN(&a->doc, t, kAux);
}

/* "X told", "X, the mayor, said": whoever speaks of the attacker is not the attacker; "X is accused"
** may be */
static bool suspect_speaks(const SrArticle *a, uint32_t s, const SrMention *m) {
  uint32_t end = sr_sent_end(&a->doc, s), t = m->tok + m->ntok;
  for (uint32_t k = t; k < end && k < t + 2; k++) {
    uint32_t vp = sr_vp_of(a, k);
    bool passive = vp != SR_NONE && a->work->group.a[vp].passive;
    if (!passive && sr_word_class(&a->doc, k) & SR_W_REPORT) return true;
  }
  return m->tok > a->doc.sent[s].tok &&
         a->work->hit[m->tok - 1].kinds & (1u << SR_L_OFFICE | 1u << SR_L_RANK);
}

static bool suspect_agent(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->mode & SR_NOT_AN_ACT || e->type == SR_TY_SECURITY_OPERATION || g == SR_NONE) continue;
    if (e->agent == g ||
        (e->vp != SR_NONE && !a->work->group.a[e->vp].passive && sr_subject_of(a, s, e->vp) == g))
      return true;
  }
  return false;
}

/* "the driver", where a driver has done it before */
static bool suspect_told_of(const SrArticle *a, uint32_t g) {
  enum { EVENTS = 48 };
  const SrGroup *gr = &a->work->group.a[g];
  if (!sr_token_is(&a->doc, gr->tok, "the")) return false;
  for (uint32_t i = 0; i < a->work->nevent && i < EVENTS && a->work->event[i].tok < gr->tok; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->agent != SR_NONE && e->strong && !(e->mode & SR_NOT_AN_ACT) &&
        a->doc.tok[a->work->group.a[e->agent].head].hash == a->doc.tok[gr->head].hash)
      return true;
  }
  return false;
}

/* the attacker's word before the name */
static bool suspect_before(const SrArticle *a, uint32_t s, const SrMention *m) {
  uint32_t from = a->doc.sent[s].tok, t = m->tok;
  bool naming = false;
  for (uint32_t hop = 0; t > from && hop < SUSPECT_REACH; hop++) {
    t--;
    uint32_t g = a->work->group_of[t];
    if (sr_attacker_word(a, t)) {
      if (t > from && hop < 8 && sr_word_between(a, t + 1, m->tok, "as"))
        for (uint32_t k = t; k-- > from && t - k < 4;) naming |= suspect_naming(a, k);
      if (t + 1 < m->tok && a->doc.tok[t + 1].flags & SR_T_CLITIC) return false; /* the suspect's father */
      bool same = g != SR_NONE && g == a->work->group_of[m->tok];
      /* "the gunman told X" has a verb between, "gunman, Mayor X said" a speaker behind */
      return naming || same || t + 1 == m->tok || sr_word_between(a, t + 1, m->tok, ",");
    }
    if (suspect_somebody(a, t) && sr_word_between(a, t + 1, m->tok, "as"))
      for (uint32_t k = t; k-- > from && t - k < 4;) naming |= suspect_naming(a, k);
    if (naming && suspect_somebody(a, t) && g != SR_NONE)
      return suspect_agent(a, s, g) || suspect_agent(a, s, a->work->group_of[m->tok]) ||
             suspect_told_of(a, g);
    if (suspect_naming(a, t)) {
      /* "named the suspect as X" */
      naming = true;
      continue;
    }
    uint32_t k = a->work->mention_of[t];
    if (k != SR_NONE && a->mention[k].k == SR_M_PERSON && !a->mention[k].nominal) return false;
    if (!suspect_passes(a, t)) return false;
  }
  return false;
}

/* "a convicted murderer": of what he did before */
static bool suspect_once(const SrArticle *a, uint32_t g) {
  static const char *const kOnce[] = {"convicted", "former", "reformed", "ex"};
  const SrGroup *gr = &a->work->group.a[g];
  return SR_ANY_IN(&a->doc, gr->tok, gr->head, kOnce);
}

/* "X, the gunman", "X, a white supremacist,", "X was identified as the attacker" */
static bool suspect_behind(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kArticle[] = {"the", "a", "an", "one", "alleged", "suspected"};
  uint32_t end = sr_sent_end(&a->doc, s), t = m->tok + m->ntok;
  if (t + 2 >= end) return false;
  if (sr_token_is(&a->doc, t, ",") &&
      SR_TOKEN_IN(&a->doc, t + 1, kArticle)) {
    uint32_t g = a->work->group_of[t + 1];
    return g != SR_NONE && a->work->group.a[g].kind == SR_GR_NP && !suspect_once(a, g) &&
           sr_attacker_word(a, a->work->group.a[g].head);
  }
  for (uint32_t k = t; k < end && k < t + 5; k++) {
    if (!suspect_naming(a, k)) continue;
    for (uint32_t i = k + 1; i < end && i < k + 7; i++)
      if (sr_token_is(&a->doc, i, "as"))
        for (uint32_t j = i + 1; j < end && j < i + 5; j++)
          if (sr_attacker_word(a, j)) return true;
  }
  return false;
}

static bool suspect_trigger_ahead(const SrArticle *a, uint32_t s, uint32_t from) {
  static const char *const kCrime[] = {"counts", "murder", "manslaughter", "terrorism", "homicide"};
  enum { FAR = 24 };
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t t = from; t < end && t < from + FAR; t++)
    if (sr_hit_at(a, t, SR_L_TRIGGER) || SR_TOKEN_IN(&a->doc, t, kCrime))
      return true;
  return false;
}

/* "with", "of", "in connection with": what somebody is accused of comes next */
static bool suspect_of(const SrArticle *a, uint32_t t) {
  static const char *const kOf[] = {"with", "of", "for", "in", "over"};
  return SR_TOKEN_IN(&a->doc, t, kOf);
}

static bool suspect_accused(const SrArticle *a, uint32_t t) {
  static const char *const kAccused[] = {"charged",   "accused",  "suspected",
                                         "convicted", "indicted", "sought",
                                         "sentenced", "wanted",   "arraigned",
                                         "jailed",    "arrested", "imprisoned",
                                         "detained"};
  return SR_TOKEN_IN(&a->doc, t, kAccused);
}

/* behind the word of the charge at k: what it is for, after when and how long */
static bool suspect_charge(const SrArticle *a, uint32_t s, uint32_t k) {
  enum { REACH = 12 };
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t i = k + 1; i < end && i < k + REACH; i++) {
    if (suspect_of(a, i) && suspect_trigger_ahead(a, s, i)) return true;
    if (a->work->tag[i].upos == SR_U_VERB || sr_token_is(&a->doc, i, ",")) return false;
  }
  return false;
}

/* "X, an army psychiatrist accused of killing 13", "X was charged with murder"; "charged X, 28, in
** court with murder" */
static bool suspect_on_trial(const SrArticle *a, uint32_t s, const SrMention *m) {
  enum { BEFORE = 6, BEHIND = 12 };
  uint32_t end = sr_sent_end(&a->doc, s), from = a->doc.sent[s].tok, t = m->tok + m->ntok;
  for (uint32_t k = m->tok; k-- > from && m->tok - k < BEFORE;) {
    uint8_t u = a->work->tag[k].upos;
    if (u == SR_U_VERB && suspect_accused(a, k) && !sr_token_is(&a->doc, k, "sought")) {
      for (uint32_t i = t; i < end && i < t + BEHIND; i++)
        if (suspect_of(a, i) && suspect_trigger_ahead(a, s, i)) return true;
      return false;
    }
    if (u == SR_U_VERB || u == SR_U_AUX || u == SR_U_ADP || sr_token_is(&a->doc, k, ",")) break;
  }
  for (uint32_t k = t; k + 1 < end && k < t + BEHIND; k++) {
    if (sr_token_is(&a->doc, k, "not") || sr_token_is(&a->doc, k, "n't")) return false;
    if (suspect_accused(a, k) && suspect_charge(a, s, k)) return true;
    uint8_t u = a->work->tag[k].upos;
    uint32_t other = a->work->mention_of[k];
    if (u == SR_U_VERB || (u == SR_U_ADP && !sr_token_is(&a->doc, k, "of")) ||
        (other != SR_NONE && a->mention[other].k == SR_M_PERSON && !a->mention[other].nominal))
      return false;
  }
  return false;
}

/* "X, 22, was cleared of helping": a court has found that he did not */
static bool suspect_cleared(const SrArticle *a, uint32_t s, const SrMention *m) {
  enum { REACH = 8 };
  static const char *const kFree[] = {"cleared", "acquitted", "exonerated", "absolved"};
  uint32_t end = sr_sent_end(&a->doc, s), t = m->tok + m->ntok;
  for (uint32_t k = t; k < end && k < t + REACH; k++) {
    if (SR_TOKEN_IN(&a->doc, k, kFree)) return true;
    if (a->work->tag[k].upos == SR_U_VERB) return false;
  }
  return false;
}

/* "the Boston Marathon bombers", "the X attack": what stands before the word is no attacker's name */
static bool suspect_of_act(const SrArticle *a, const SrMention *m) {
  uint32_t end = m->tok + m->ntok, g = a->work->group_of[m->tok];
  if (g == SR_NONE || a->work->group.a[g].head < end) return false;
  uint32_t head = a->work->group.a[g].head;
  return sr_hit_at(a, head, SR_L_PERPETRATOR) || sr_hit_at(a, head, SR_L_TRIGGER);
}

bool sr_person_attacks(const SrArticle *a, uint32_t s, const SrMention *m) {
  if (m->k != SR_M_PERSON || m->nominal || suspect_speaks(a, s, m) || suspect_cleared(a, s, m) ||
      suspect_of_act(a, m))
    return false;
  return suspect_before(a, s, m) || suspect_behind(a, s, m) || suspect_on_trial(a, s, m);
}
