/*
** cue.c: what cue words of the lexicon say against a trigger or a toll: negation, doubt, accident,
** sport, courts. Reads hits, tags, times, mentions.
*/
#include "event.h"

enum { CUE_REACH = 6 };

/* How near a cue must stand to speak of a trigger */
typedef enum CueScope {
  CUE_OVER, /* overlap it: "heart attack" */
  CUE_HARD, /* right before it, two tokens at most: "no attack" */
  CUE_NEAR, /* a few tokens before it, or right behind */
  CUE_SENT, /* anywhere in its sentence */
  /* in two phrases of its sentence, one of which names no people: "members of the cricket team" says who
  ** they are */
  CUE_TWICE
} CueScope;

static const struct {
  const char *name;
  uint16_t mode;
  uint8_t scope;
} kCue[] = {
    {"negation", SR_MD_NEG, CUE_HARD},      {"hypothetical", SR_MD_HYPO, CUE_HARD},
    {"future", SR_MD_FUTURE, CUE_HARD},     {"generic", SR_MD_GENERIC, CUE_HARD},
    {"accident", SR_MD_ACCIDENT, CUE_SENT}, {"disaster", SR_MD_ACCIDENT, CUE_SENT},
    {"sport", SR_MD_FIGURE, CUE_TWICE},     {"figurative", SR_MD_FIGURE, CUE_OVER},
    {"foiled", SR_MD_FOILED, CUE_NEAR},     {"attempted", SR_MD_ATTEMPT, CUE_HARD},
    {"justice", SR_MD_JUSTICE, CUE_NEAR},   {"background", SR_MD_BACKGROUND, CUE_NEAR},
    {"ongoing", SR_MD_ONGOING, CUE_NEAR},   {"war_toll", SR_MD_CAMPAIGN, CUE_SENT},
    {"exercise", SR_MD_FIGURE, CUE_NEAR},   {"fiction", SR_MD_FIGURE, CUE_TWICE}};
enum { CUE_KINDS = sizeof kCue / sizeof *kCue };

static bool cue_reaches(uint8_t scope, const SrLexHit *h, uint32_t tok) {
  uint32_t end = h->tok + h->ntok;
  bool over = h->tok <= tok && tok < end;
  switch (scope) {
    case CUE_OVER:
      return over && h->ntok > 1;
    case CUE_HARD:
      return over || (end <= tok && tok - end < 2);
    case CUE_NEAR:
      return over || (end <= tok && tok - end < CUE_REACH) ||
             (h->tok > tok && h->tok - tok <= 2);
    default:
      return true;
  }
}

/* A cue that is part of a longer word of violence says nothing by itself: the suicide of
** "suicide bomber". */
static bool cue_inside(const SrArticle *a, const SrLexHit *h) {
  static const uint8_t kKind[] = {SR_L_PERPETRATOR, SR_L_TRIGGER, SR_L_WEAPON};
  for (size_t i = 0; i < sizeof kKind; i++) {
    const SrLexHit *x = sr_hit_at(a, h->tok, kKind[i]);
    if (x && x->tok <= h->tok && x->tok + x->ntok >= h->tok + h->ntok && x->ntok > h->ntok)
      return true;
  }
  return false;
}

bool sr_is_sham(const SrArticle *a, uint32_t tok) {
  static const char *const kSham[] = {"fake",      "dummy", "hoax", "mock",    "toy", "bogus",
                                      "imitation", "replica", "sham", "pretend"};
  enum { BACK = 4 };
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE) return false;
  for (uint32_t t = tok; t-- > a->work->group.a[g].tok && t + BACK > tok;)
    if (SR_TOKEN_IN(&a->doc, t, kSham)) return true;
  return false;
}

bool sr_is_likeness(const SrArticle *a, uint32_t s, uint32_t tok) {
  uint32_t g = a->work->group_of[tok], from = a->doc.sent[s].tok;
  if (g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind == SR_GR_VP && g > a->work->sent[s].group && gr[-1].kind == SR_GR_NP &&
      gr[-1].tok + gr[-1].ntok == gr->tok)
    gr--; /* "like a bomb going off" */
  if (gr->kind != SR_GR_NP || gr->tok < from + 1 || !sr_token_is(&a->doc, gr->tok - 1, "like"))
    return false;
  /* a thing of no one time: not "like the attack in May", "groups like X" */
  bool any = a->work->tag[gr->tok].upos == SR_U_DET ? sr_token_is(&a->doc, gr->tok, "a") ||
                                                          sr_token_is(&a->doc, gr->tok, "an")
                                                    : a->work->tag[gr->head].upos == SR_U_NOUN;
  return any && gr->tok > from + 1 && a->work->tag[gr->tok - 2].upos != SR_U_NOUN;
}

bool sr_cue_is(const SrArticle *a, const SrLexHit *h, const char *class) {
  return h->kind == SR_L_CUE && sr_same(sr_lex_value(h->entry), class) &&
         !cue_inside(a, h);
}

/* "was likely used", "possibly killed": doubt about what did happen */
static bool cue_likely_past(const SrArticle *a, const SrLexHit *h) {
  uint32_t next = h->tok + h->ntok;
  if (next >= a->doc.ntok || h->ntok != 1) return false;
  if (!sr_token_is(&a->doc, h->tok, "likely") && !sr_token_is(&a->doc, h->tok, "possibly"))
    return false;
  uint8_t form = a->work->tag[next].form;
  return form == SR_VF_PAST || form == SR_VF_PART;
}

/* "scores of people", "a series of attacks": no words of sport */
static bool cue_counts(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  return sr_number_in(a, s, h->tok, h->ntok) != SR_NONE ||
         (sr_token_is(&a->doc, h->tok, "series") && sr_token_is(&a->doc, h->tok + 1, "of"));
}

/* "killed in May", "the March attack": a month, whatever word it looks like */
static bool cue_in_date(const SrArticle *a, const SrLexHit *h) {
  uint32_t m = a->work->mention_of[h->tok];
  return h->ntok == 1 && m != SR_NONE && a->mention[m].k == SR_M_DATE;
}

/* "the worst attack in more than a decade": the years are what one act is compared with */
static bool cue_ranks(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  enum { BACK = 14 };
  static const char *const kMost[] = {"worst",   "deadliest", "bloodiest", "biggest", "largest",
                                      "highest", "heaviest",  "first",     "gravest", "boldest"};
  for (uint32_t t = h->tok; t-- > a->doc.sent[s].tok && t + BACK > h->tok;) {
    uint32_t vp = sr_vp_of(a, t); /* "the heaviest loss that they have suffered since" */
    if (a->doc.tok[t].flags & SR_T_PUNCT || (vp != SR_NONE && !a->work->group.a[vp].perfect)) return false;
    if (sr_token_is(&a->doc, t, "most") && a->work->tag[t + 1].upos == SR_U_ADJ) return true;
    if (SR_TOKEN_IN(&a->doc, t, kMost)) return true;
  }
  return false;
}

/* "the convicted killer stabbed two": who he is, no trial of what he did now */
static bool cue_describes(const SrArticle *a, const SrLexHit *h) {
  uint32_t g = a->work->group_of[h->tok];
  uint8_t u = a->work->tag[h->tok].upos;
  if (g == SR_NONE || h->ntok != 1 || (u != SR_U_VERB && u != SR_U_ADJ)) return false;
  const SrGroup *gr = &a->work->group.a[g];
  return gr->kind == SR_GR_NP && h->tok < gr->head && h->tok > gr->tok &&
         a->work->tag[gr->tok].upos == SR_U_DET;
}

/* "two rebels were neutralised", "neutralised the attackers": people are killed, no act is foiled */
static bool cue_of_people(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  uint32_t vp = sr_vp_of(a, h->tok);
  if (vp == SR_NONE || !sr_hit_at(a, h->tok, SR_L_EFFECT)) return false;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t who = v->passive || v->reduced ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  return who != SR_NONE && (sr_frame_people(a, who) || sr_frame_armed(a, who));
}

/* "a suicide bomber crashed into the gate": what attackers do to a wall is no mishap */
static bool cue_of_attackers(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  uint32_t vp = sr_vp_of(a, h->tok);
  if (vp == SR_NONE || a->work->group.a[vp].passive) return false;
  uint32_t who = sr_subject_of(a, s, vp);
  return who != SR_NONE && sr_frame_attacks(a, who);
}

/* "stabbed over a traffic accident": what they quarrelled about */
static bool cue_of_quarrel(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  enum { NEAR = 4 };
  static const char *const kOver[] = {"over", "about"};
  for (uint32_t t = h->tok; t-- > a->doc.sent[s].tok && t + NEAR > h->tok;)
    if (SR_TOKEN_IN(&a->doc, t, kOver)) return sr_verbs_between(a, s, t, h->tok) == 0;
  return false;
}

/* The cues of a sentence, looked up once for all its triggers and tolls. */
static void cue_find(SrWork *w, const SrArticle *a, uint32_t s) {
  const SrSentWork *sw = &w->sent[s];
  w->cue_sent = s + 1;
  w->ncue = 0;
  for (uint32_t i = sw->lex; i < sw->lex + sw->nlex && w->ncue < SR_CUES; i++) {
    const SrLexHit *h = &w->lex.a[i];
    if (h->kind != SR_L_CUE || cue_inside(a, h)) continue;
    const char *v = sr_lex_value(h->entry);
    /* "suicide" of "suicide bombers" */
    const SrLexHit *in = sr_hit_at(a, h->tok, SR_L_PERPETRATOR);
    if (!in || in->ntok <= h->ntok) in = sr_hit_at(a, h->tok, SR_L_TRIGGER);
    if (in && in->ntok > h->ntok) continue;
    for (size_t k = 0; k < CUE_KINDS; k++) {
      const char *name = kCue[k].name; /* the first letter tells nearly all of them apart */
      if (name[0] != v[0] || strcmp(name, v) != 0) continue;
      if (kCue[k].mode == SR_MD_HYPO && (cue_likely_past(a, h) || cue_in_date(a, h)))
        break;
      if (kCue[k].scope == CUE_TWICE && cue_counts(a, s, h)) break;
      if (kCue[k].mode == SR_MD_JUSTICE && cue_describes(a, h)) break;
      if (kCue[k].mode == SR_MD_FOILED && cue_of_people(a, s, h)) break;
      if (kCue[k].mode == SR_MD_ACCIDENT && (cue_of_attackers(a, s, h) || cue_of_quarrel(a, s, h))) break;
      if (kCue[k].mode == SR_MD_CAMPAIGN && cue_ranks(a, s, h)) break;
      w->cue[w->ncue++] = (SrCueHit){i, (uint8_t)k};
      break;
    }
  }
}

/* "robbers (who were) wanted for a raid were shot dead", "a man who starred in two films was stabbed": what
** the clause or the participle says of them is not what the verb behind it tells */
static bool cue_in_clause(const SrArticle *a, const SrLexHit *h, uint32_t tok) {
  uint32_t vp = sr_vp_of(a, h->tok), own = sr_vp_of(a, tok);
  if (vp == SR_NONE || own == SR_NONE || own <= vp || !vp) return false;
  const SrGroup *v = &a->work->group.a[vp], *o = &a->work->group.a[own];
  bool participle = (v->reduced || v->ntok == 1) && v->form != SR_VF_ING && v[-1].kind == SR_GR_NP &&
                    v[-1].tok + v[-1].ntok == v->tok && o->passive &&
                    !sr_word_between(a, v->tok, o->tok, ",");
  return (participle || sr_group_is_relative(a, v - 1)) && !o->reduced && !o->infinitive && o->form != SR_VF_ING &&
         !sr_group_is_relative(a, o - 1) && !sr_word_between(a, v->tok, o->tok, "and");
}

/* "six were killed in a market that rebels had spared over the past decade": the time is that of the clause
** behind, which tells nothing of the dead */
static bool cue_of_clause_behind(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t tok) {
  enum { FAR = 16 };
  static const char *const kWhich[] = {"that", "which", "where", "who"};
  if (a->doc.upper) return false;
  for (uint32_t t = h->tok; t-- > tok + 1 && t + FAR > h->tok;)
    if (SR_TOKEN_IN(&a->doc, t, kWhich) && sr_verbs_between(a, s, t, h->tok) > 0) {
      uint8_t of = a->work->tag[t - 1].upos; /* "raids that went on for months": of these */
      return (of == SR_U_NOUN || of == SR_U_PROPN) && !sr_hit_at(a, t - 1, SR_L_TRIGGER) &&
             sr_verbs_between(a, s, tok, t) < 2;
    }
  return false;
}

/* the cue stands in a phrase that names people: "a film crew", "an actor" */
static bool cue_names_people(const SrArticle *a, uint32_t g) {
  bool perp;
  if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP) return false;
  const SrGroup *gr = &a->work->group.a[g];
  return sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp) != NULL || perp;
}

/* "a drill in which gunmen stormed a school", "a film about a bombing", "an exercise simulating an attack":
** what is played is told behind the word for it */
static bool cue_tells_of(const SrArticle *a, const SrLexHit *h, uint32_t tok) {
  enum { FAR = 10 };
  static const char *const kOf[] = {"about",      "which",    "where",     "simulating", "simulated",
                                    "depicting", "portraying", "recreating", "imitating", "featuring"};
  bool of = false;
  uint32_t end = h->tok + h->ntok;
  for (uint32_t t = end; t < tok; t++) {
    if (!of && t > end + FAR) return false;
    if (!of && SR_TOKEN_IN(&a->doc, t, kOf)) {
      of = true;
      continue;
    }
    bool comma = a->doc.tok[t].flags & SR_T_PUNCT && !(a->doc.tok[t].flags & SR_T_QUOTE) && t != end;
    if (comma || (!of && sr_vp_of(a, t) != SR_NONE)) return false;
  }
  return of && tok < end + 2 * FAR && !sr_token_is(&a->doc, tok - 1, "the");
}

/* What the lexicon's cue words in reach of a token say against it. */
uint16_t sr_cue_modes(const SrArticle *a, uint32_t s, uint32_t tok) {
  SrWork *w = a->work;
  uint16_t mode = 0;
  uint8_t seen[CUE_KINDS] = {0};
  uint32_t last[CUE_KINDS] = {0};
  bool thing[CUE_KINDS] = {false};
  if (w->cue_sent != s + 1) cue_find(w, a, s);
  for (uint32_t i = 0; i < w->ncue; i++) {
    uint8_t k = w->cue[i].cue;
    const SrLexHit *x = &w->lex.a[w->cue[i].hit];
    bool played = strcmp(kCue[k].name, "exercise") == 0 || strcmp(kCue[k].name, "fiction") == 0;
    if (played && x->tok < tok && cue_tells_of(a, x, tok)) mode |= kCue[k].mode;
    if (!cue_reaches(kCue[k].scope, &w->lex.a[w->cue[i].hit], tok)) continue;
    bool said = kCue[k].mode == SR_MD_JUSTICE || kCue[k].scope == CUE_TWICE;
    if (kCue[k].mode == SR_MD_CAMPAIGN && x->tok > tok && cue_of_clause_behind(a, s, x, tok)) continue;
    if (said && cue_in_clause(a, &w->lex.a[w->cue[i].hit], tok)) continue;
    uint32_t g = w->group_of[w->lex.a[w->cue[i].hit].tok];
    if (seen[k] < 2 && (!seen[k] || g == SR_NONE || g != last[k])) seen[k]++;
    last[k] = g;
    if (kCue[k].scope == CUE_TWICE && !thing[k]) thing[k] = !cue_names_people(a, g);
    if (kCue[k].scope != CUE_TWICE || (seen[k] >= 2 && thing[k])) mode |= kCue[k].mode;
  }
  return mode | sr_unreal_modes(a, s, tok);
}
