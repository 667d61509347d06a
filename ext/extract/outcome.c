/*
** outcome.c: what the perpetrators demand, how it ended, the one-line summary
** in the engine's own words, and how far the row can be trusted.
*/
#include "story.h"

#include <math.h>

enum { OUTCOME_DEMAND_WORDS = 14 };

/* ---- demand -------------------------------------------------------------------- */

/* The object of a demanding verb: up to the end of its clause. */
static const char *outcome_object(SrArticle *a, uint32_t s, uint32_t from) {
  static const char *const kStop[] = {"in",      "but",     "and",   "after",     "before",
                                      "instead", "from",    "while", "according", "as",
                                      "on",      "because", "who",   "which"};
  uint32_t end = sr_sent_end(&a->doc, s), t = from, noun = SR_NONE;
  if (end > from + OUTCOME_DEMAND_WORDS) end = from + OUTCOME_DEMAND_WORDS;
  for (; t < end; t++) {
    if (a->doc.tok[t].flags & SR_T_QUOTE) {
      if (t > from && noun != SR_NONE) break; /* behind a quoted object */
      continue;
    }
    if (a->doc.tok[t].flags & SR_T_PUNCT && !(a->doc.tok[t].flags & SR_T_HYPHEN) &&
        !sr_token_is(&a->doc, t, "$"))
      break;
    if (noun != SR_NONE && SR_TOKEN_IN(&a->doc, t, kStop)) break;
    uint8_t u = a->work->tag[t].upos;
    if (u == SR_U_NOUN || u == SR_U_PROPN || u == SR_U_NUM || u == SR_U_VERB) noun = t;
  }
  while (from < t && (sr_token_is(&a->doc, from, "a") || sr_token_is(&a->doc, from, "an") ||
                      sr_token_is(&a->doc, from, "the") || sr_token_is(&a->doc, from, "that") ||
                      a->doc.tok[from].flags & SR_T_PUNCT))
    from++;
  return noun == SR_NONE || noun < from ? NULL : sr_words(a, from, noun + 1 - from);
}

/* not the public, the police or a politician: whoever demands is an attacker, a group, or goes
** unnamed in a participle */
static bool outcome_perpetrator(const SrArticle *a, uint32_t s, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t g = sr_subject_of(a, s, vp);
  if (g == SR_NONE) return v->form == SR_VF_ING;
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  (void)sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  if (perp) return true;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_GROUP) return true;
  }
  if (v->form == SR_VF_ING) return true;
  return a->work->tag[gr->head].upos == SR_U_PRON && a->work->sent[s].cues;
}

static const char *outcome_demand(SrArticle *a, const SrStory *t) {
  static const char *const kVerb[] = {"demand", "request", "seek"};
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_about(t, s)) continue;
    for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
      const SrGroup *v = &a->work->group.a[g];
      if (v->kind != SR_GR_VP || v->passive || v->negated || v->modal) continue;
      if (!SR_LEMMA_IN(a, v->head, kVerb)) continue;
      if (!outcome_perpetrator(a, s, g)) continue;
      const char *what = outcome_object(a, s, v->tok + v->ntok);
      if (what) return what;
    }
  }
  return NULL;
}

/* ---- outcome --------------------------------------------------------------------- */

static bool outcome_agent_fled(const SrArticle *a, const SrStory *t) {
  static const char *const kFlee[] = {"flee", "escape"};
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_about(t, s)) continue;
    for (uint32_t g = w->group; g < w->group + w->ngroup; g++) {
      const SrGroup *v = &a->work->group.a[g];
      bool perp = false;
      if (v->kind != SR_GR_VP || v->negated || v->modal || v->future) continue;
      if (!SR_LEMMA_IN(a, v->head, kFlee)) continue;
      uint32_t x = sr_subject_of(a, s, g);
      if (x == SR_NONE) continue;
      const SrGroup *gr = &a->work->group.a[x];
      (void)sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
      if (perp) return true;
    }
  }
  return false;
}

static bool outcome_some(SrCount c) {
  return (c.min != SR_NULL_INT && c.min > 0) || (c.max != SR_NULL_INT && c.max > 0);
}

static const char *outcome_of(const SrArticle *a, const SrIncident *r, const SrStory *t) {
  if (strcmp(r->status, "foiled") == 0) return "foiled";
  if (strcmp(r->status, "ongoing") == 0) return "ongoing";
  if (outcome_some(r->perpetrators_killed))
    return outcome_some(r->freed) ? "attackers killed, hostages freed" : "attackers killed";
  if (outcome_some(r->freed)) return "hostages freed";
  if (outcome_some(r->arrested)) return "suspects arrested";
  return outcome_agent_fled(a, t) ? "attackers fled" : NULL;
}

/* ---- summary ---------------------------------------------------------------------- */

static void outcome_count(SrBuf *b, SrCount c, const char *word, bool *any) {
  if (!outcome_some(c)) return;
  sr_buf_addz(b, *any ? ", " : ": ");
  *any = true;
  if (c.min == SR_NULL_INT) sr_buf_addz(b, "up to ");
  if (c.min != SR_NULL_INT && c.max == SR_NULL_INT) sr_buf_addz(b, "at least ");
  if (c.min != SR_NULL_INT && c.max != SR_NULL_INT && c.min != c.max) {
    sr_buf_addi(b, c.min);
    sr_buf_addz(b, " to ");
  }
  sr_buf_addi(b, c.max == SR_NULL_INT ? c.min : c.max);
  sr_buf_addz(b, word);
}

static const char *outcome_title(const char *type) {
  static const struct { const char *type, *words;
  } kTitle[] = {{"bombing", "Bombing"},
                {"armed_assault", "Armed assault"},
                {"assassination", "Assassination"},
                {"kidnapping", "Kidnapping"},
                {"siege", "Siege"},
                {"hijacking", "Hijacking"},
                {"arson", "Arson"},
                {"sabotage", "Sabotage"},
                {"robbery", "Robbery"},
                {"shelling", "Shelling"},
                {"airstrike", "Air strike"},
                {"clash", "Clash"},
                {"security_operation", "Security operation"},
                {"jailbreak", "Jailbreak"},
                {"unarmed_assault", "Assault"},
                {"threat", "Threat"},
                {"unrest", "Unrest"}};
  for (size_t i = 0; i < sizeof kTitle / sizeof *kTitle; i++)
    if (strcmp(kTitle[i].type, type) == 0) return kTitle[i].words;
  return "Attack";
}

void sr_incident_summary(SrArticle *a, SrIncident *r) {
  SrBuf b;
  bool any = false;
  const char *by = r->perpetrator_group ? r->perpetrator_group : r->perpetrator;
  sr_buf_init(&b);
  if (strcmp(r->status, "occurred") != 0) {
    sr_buf_addz(&b, r->status);
    sr_buf_addz(&b, " ");
  }
  sr_buf_addz(&b, outcome_title(r->type));
  if (r->target) {
    sr_buf_addz(&b, strcmp(r->type, "kidnapping") == 0 || strcmp(r->type, "assassination") == 0
                        ? " of "
                        : ", target ");
    sr_buf_addz(&b, r->target);
  }
  if (by) {
    sr_buf_addz(&b, " by ");
    sr_buf_addz(&b, by);
  }
  bool placed = sr_incident_placed(r);
  if (placed || r->country) sr_buf_addz(&b, " in ");
  if (placed) sr_buf_addz(&b, r->place);
  if (placed && r->country) sr_buf_addz(&b, ", ");
  if (r->country) sr_buf_addz(&b, r->country);
  if (r->date_from) {
    bool one = !r->date_to || strcmp(r->date_from, r->date_to) == 0;
    sr_buf_addz(&b, one ? ", " : ", from ");
    sr_buf_addz(&b, r->date_from);
    if (!one) {
      sr_buf_addz(&b, " to ");
      sr_buf_addz(&b, r->date_to);
    }
  }
  outcome_count(&b, r->killed, " killed", &any);
  outcome_count(&b, r->injured, " injured", &any);
  outcome_count(&b, r->hostages, " taken", &any);
  outcome_count(&b, r->freed, " freed", &any);
  outcome_count(&b, r->arrested, " arrested", &any);
  if (!b.oom && b.n) {
    if (b.z[0] >= 'a' && b.z[0] <= 'z') b.z[0] = (char)(b.z[0] - 32);
    r->summary = sr_arena_strndup(&a->arena, b.z, b.n);
  }
  if (b.oom) a->arena.oom = true;
  sr_buf_free(&b);
}

/* ---- confidence ---------------------------------------------------------------------- */

/* Weights of a logistic model over what speaks for a row; fitted by tests/bench/calibration.sh
** on the fit part of the articles. */
static void outcome_confidence(SrIncident *r, const SrStory *t) {
  double x = -0.6;
  const SrDraft *d = t->draft;
  if (d->strong) x += 0.5;
  if (outcome_some(r->killed) || outcome_some(r->injured)) x += 0.5;
  if (r->date_from) x += 0.6;
  if (sr_incident_placed(r)) x += 0.6;
  if (d->nsent > 1) x += 0.3;
  if (d->nsent > 4) x += 0.3;
  if (d == t->main) x += 0.5;
  r->confidence = floor(100.0 / (1.0 + exp(-x)) + 0.5) / 100.0;
}

void sr_story_outcome(SrArticle *a, SrIncident *r, const SrStory *t) {
  r->demand = outcome_demand(a, t);
  r->outcome = outcome_of(a, r, t);
  outcome_confidence(r, t);
  sr_incident_summary(a, r);
}
