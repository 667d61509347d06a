/*
** stage.c: which passes run for which question, and in which order. Events
** are looked for in the sentences that the gates let through. Mentions, claims and roles are asked
** of every sentence: then the article is read whole, and the events are carried over.
*/
#include "target.h"
#include "verdict.h"

static void stage_names(SrArticle *a, bool gated, bool lazy, const SrWork *known) {
  sr_pass_annotate(a, gated, lazy, known);
  if (!a->arena.oom) sr_pass_mentions(a);
  if (!a->arena.oom) sr_pass_places(a);
  if (!a->arena.oom) sr_pass_coref(a);
}

/* Empty lists for a new reading. */
static bool stage_begin(SrArticle *a) {
  a->mention = NULL;
  a->nmention = a->cap_mention = 0;
  a->claim = NULL;
  a->nclaim = a->cap_claim = 0;
  return sr_work_new(a);
}

static void stage_events(SrArticle *a) {
  a->done_events = true;
  if (!sr_gate_bytes(a) || !sr_article_words(a) || !stage_begin(a)) return;
  a->work->gated = sr_pass_gate(a);
  if (!a->work->gated) return;
  stage_names(a, true, false, NULL);
  if (!a->arena.oom) sr_pass_event(a);
  if (!a->arena.oom) sr_pass_tolls(a);
  if (!a->arena.oom) sr_pass_claims(a);
  if (!a->arena.oom) sr_pass_incidents(a);
  if (!a->arena.oom) sr_pass_relevance(a);
  if (!a->arena.oom) sr_pass_verdict(a);
  if (!a->arena.oom) sr_pass_doers(a);
  if (!a->arena.oom) sr_pass_targets(a);
}

/* ---- carrying events into the whole reading -------------------------------------------- */

static void stage_carry_group(const SrArticle *a, const SrWork *from, uint32_t *g) {
  if (*g == SR_NONE) return;
  uint32_t s = sr_doc_sent_of(&a->doc, from->group.a[*g].tok);
  *g = *g - from->sent[s].group + a->work->sent[s].group;
}

static void stage_carry_time(SrArticle *a, const SrWork *from, uint32_t *x) {
  if (*x == SR_NONE) return;
  uint32_t s = sr_doc_sent_of(&a->doc, from->tx.a[*x].tok), i = *x - from->sent[s].tx;
  if (i < from->sent[s].ntx) {
    *x = i + a->work->sent[s].tx;
    return;
  }
  /* a time that no sentence lists: an event's own ("the 1980 bombing") */
  SrTimex *own = SR_PUSH(&a->arena, a->work->tx.a, a->work->tx.n, a->work->tx.cap);
  if (own) *own = from->tx.a[*x];
  *x = own ? a->work->tx.n - 1 : SR_NONE;
}

static void stage_carry_mention(const SrArticle *a, const SrMention *from, uint32_t *m) {
  if (*m != SR_NONE) *m = a->work->mention_of[from[*m].tok];
}

/* Groups, times and numbers of a sentence are the same in both readings, only their places in the
** lists differ; a mention is found again by its first token. */
static void stage_carry(SrArticle *a, const SrWork *from, const SrMention *mention) {
  SrWork *w = a->work;
  w->gated = from->gated;
  w->event = from->event;
  w->nevent = w->cap_event = from->nevent;
  w->toll = from->toll;
  w->ntoll = w->cap_toll = from->ntoll;
  w->sent_score = from->sent_score;
  w->lemma = from->lemma;
  w->relevance = from->relevance;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *x = &from->sent[s];
    SrSentWork *y = &w->sent[s];
    y->event = x->event, y->nevent = x->nevent;
    y->toll = x->toll, y->ntoll = x->ntoll;
    y->cues = x->cues, y->weak = x->weak;
  }
  for (uint32_t i = 0; i < w->nevent; i++) {
    SrEvent *e = &w->event[i];
    uint32_t *group[] = {&e->vp, &e->agent, &e->patient, &e->instrument, &e->site};
    for (size_t k = 0; k < sizeof group / sizeof *group; k++) stage_carry_group(a, from, group[k]);
    stage_carry_time(a, from, &e->tx);
    stage_carry_mention(a, mention, &e->place);
  }
  for (uint32_t i = 0; i < w->ntoll; i++) {
    SrToll *t = &w->toll[i];
    if (t->num != SR_NONE) t->num = t->num - from->sent[t->sent].num + w->sent[t->sent].num;
    stage_carry_group(a, from, &t->who);
    stage_carry_time(a, from, &t->tx);
    stage_carry_mention(a, mention, &t->place);
  }
}

typedef struct StageReading { /* lists of one reading of the article */
  SrWork *work;
  SrMention *mention;
  uint32_t nmention, cap_mention;
} StageReading;

/* Reads every sentence; a reading that the gate of sentences cut nothing from is kept. */
static void stage_whole(SrArticle *a, bool lazy) {
  const SrWork *gated = a->work && a->work->gated ? a->work : NULL;
  const SrMention *mention = a->mention;
  a->done_mentions = true;
  if (gated && gated->whole) {
    sr_pass_claims_incidents(a); /* the verdict has taken out some since they were read */
    a->done_claims = true;
    return;
  }
  a->tracing = false; /* its rows are those of the events */
  if (!stage_begin(a)) return;
  stage_names(a, false, lazy, gated);
  if (gated && !a->arena.oom) stage_carry(a, gated, mention);
  if (gated && !a->arena.oom) sr_pass_relevance_rest(a);
}

/* Somebody may be reading the mentions: they stay as they are. */
static void stage_events_behind(SrArticle *a) {
  StageReading whole = {a->work, a->mention, a->nmention, a->cap_mention};
  stage_events(a);
  const SrWork *gated = a->work != whole.work && a->work->gated ? a->work : NULL;
  const SrMention *mention = a->mention;
  a->work = whole.work;
  a->mention = whole.mention;
  a->nmention = whole.nmention;
  a->cap_mention = whole.cap_mention;
  a->claim = NULL;
  a->nclaim = a->cap_claim = 0;
  if (!a->arena.oom) sr_pass_annotate_rest(a);
  if (!gated || a->arena.oom) return;
  stage_carry(a, gated, mention);
  sr_pass_relevance_rest(a);
}

static void stage_run(SrArticle *a, SrStage stage) {
  bool claims = stage == SR_STAGE_CLAIMS || stage == SR_STAGE_ROLES || stage == SR_STAGE_ALL;
  bool roles = stage == SR_STAGE_ROLES || stage == SR_STAGE_ALL;
  if (stage != SR_STAGE_MENTIONS && !a->done_events) {
    if (a->done_mentions) stage_events_behind(a);
    else stage_events(a);
  }
  if (stage != SR_STAGE_EVENTS && !a->done_mentions && !a->arena.oom)
    stage_whole(a, stage == SR_STAGE_MENTIONS && !a->done_events);
  if (claims && !a->done_claims && !a->arena.oom) {
    sr_pass_annotate_rest(a);
    if (a->arena.oom) return;
    sr_pass_claims(a);
    sr_pass_claims_incidents(a);
    a->done_claims = true;
  }
  if (claims && !a->arena.oom) sr_claims_words(a);
  if (roles && !a->done_roles && !a->arena.oom) {
    if (a->work->gated) sr_pass_roles(a);
    a->done_roles = true;
  }
}

int sr_article_need(SrArticle *a, SrStage stage, bool trace) {
  if (a->arena.oom) return SR_NOMEM;
  if (!a->done_events && !a->done_mentions) a->tracing = trace;
  if (stage == SR_STAGE_TEXT) (void)sr_article_read(a);
  else if (stage != SR_STAGE_EVENTS) (void)sr_article_words(a); /* these have a gate before that */
  if (stage > SR_STAGE_WORDS && !a->arena.oom) stage_run(a, stage);
  return a->arena.oom ? SR_NOMEM : SR_OK;
}
