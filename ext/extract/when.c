/*
** when.c: day, time of day and duration of an incident, from the sentences
** that tell of it.
*/
#include "story.h"

enum {
  WHEN_TIMES = 16 /* time expressions of one sentence that are looked at */,
  WHEN_WEEK = 7,
  WHEN_FOR = 16
};

static const char *when_iso(SrArticle *a, int32_t day) {
  SrTimex x;
  char out[64];
  memset(&x, 0, sizeof x);
  x.kind = SR_X_DATE;
  x.precision = SR_P_DAY;
  x.from = x.to = day;
  size_t n = sr_timex_iso(&x, out);
  return n ? sr_arena_strndup(&a->arena, out, n) : NULL;
}

static const char *when_clock(SrArticle *a, int minute) {
  const char clock[5] = {(char)('0' + minute / 600 % 10), (char)('0' + minute / 60 % 10), ':',
                         (char)('0' + minute % 60 / 10), (char)('0' + minute % 10)};
  return sr_arena_strndup(&a->arena, clock, 5);
}

/* a security operation or an act of the siege itself */
static bool when_ends_siege(const SrEvent *e) {
  return e->type == SR_TY_SECURITY_OPERATION || e->type == SR_TY_SIEGE ||
         e->type == SR_TY_ARMED_ASSAULT || e->type == SR_TY_CLASH;
}

/* A siege lasts until the last day on which the sentences of it report force. */
static int32_t when_siege_end(const SrArticle *a, const SrStory *t) {
  const SrWork *w = a->work;
  int32_t last = t->draft->to;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != t->index || e->tx == SR_NONE || !when_ends_siege(e)) continue;
    const SrTimex *x = &w->tx.a[e->tx];
    if (x->precision == SR_P_DAY && x->from > last && x->from <= t->draft->from + WHEN_WEEK)
      last = x->from;
  }
  return last;
}

/* the day is that of another incident told in its sentence, or of something else than the acts of
** this one: "hundreds gathered on Saturday to mark ten years since a gunman opened fire" */
static bool when_of_other(const SrArticle *a, const SrStory *t, uint32_t s, uint32_t tx) {
  const SrSentWork *w = &a->work->sent[s];
  bool own = false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tx == tx && e->incident != SR_NONE && e->incident != t->index) return true;
    own |= e->incident == t->index && e->strong && !(e->mode & SR_MD_DEF);
  }
  return own;
}

/* The article's main incident without a day of its own: the day that its first sentences name
** anywhere. */
static uint32_t when_main_default(const SrArticle *a, const SrStory *t) {
  enum { LEAD = 8 };
  if (t->draft != t->main) return SR_NONE;
  for (uint32_t s = 0; s < a->doc.nsent && s < t->draft->sent + LEAD; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_about(t, s) && s > t->draft->sent) continue;
    if (a->doc.sent[s].kind == SR_S_DATELINE || a->doc.sent[s].kind == SR_S_BYLINE) continue;
    for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + WHEN_TIMES; i++) {
      const SrTimex *x = &a->work->tx.a[i];
      if (x->kind == SR_X_DATE && x->precision == SR_P_DAY && !x->future && !x->since &&
          x->from != SR_NO_DAY && !when_of_other(a, t, s, i) &&
          sr_time_near(a, s, x->tok) == i) /* not the day of a report */
        return i;
    }
  }
  return SR_NONE;
}

/* "police said Saturday", of what is news: the day of the report is the hint that there is */
static uint32_t when_report(const SrArticle *a, const SrStory *t) {
  if (t->draft != t->main || a->reference == SR_NO_DAY) return SR_NONE;
  for (uint32_t s = t->draft->sent; s < a->doc.nsent && s < t->draft->sent + 4; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s)) continue;
    for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + WHEN_TIMES; i++) {
      const SrTimex *x = &a->work->tx.a[i];
      if (x->kind == SR_X_DATE && x->precision == SR_P_DAY && !x->since &&
          x->from <= a->reference && x->from >= a->reference - 2 && sr_time_reported(a, s, i))
        return i;
    }
  }
  return SR_NONE;
}

/* Does the verb group tell that the incident happened: "the blast took place", "it began", "the
** attack unfolded", "police were called to the scene"? */
static bool when_happens(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kVerb[] = {"happened", "occurred", "took",
                                      "began",    "started",  "unfolded", "came"};
  static const char *const kThe[] = {"the", "this", "that", "it"};
  static const char *const kLoss[] = {"casualties", "deaths", "killings", "fatalities", "losses"};
  const SrGroup *v = &a->work->group.a[vp];
  bool is = SR_TOKEN_IN(&a->doc, v->head, kVerb);
  if (!is ||
      (sr_token_is(&a->doc, v->head, "took") && !sr_token_is(&a->doc, v->tok + v->ntok, "place")))
    return false;
  uint32_t g = sr_subject_of(a, s, vp);
  if (g == SR_NONE) return false;
  const SrGroup *x = &a->work->group.a[g];
  bool named = sr_hit_at(a, x->head, SR_L_TRIGGER) || sr_token_is(&a->doc, x->head, "incident") ||
               sr_token_is(&a->doc, x->head, "it");
  if (SR_TOKEN_IN(&a->doc, x->head, kLoss)) return true; /* "said that casualties came on Monday" */
  return named && SR_TOKEN_IN(&a->doc, x->tok, kThe);
}

/* "came three days after Friday's blast": not on Friday */
static bool when_after(const SrArticle *a, uint32_t verb, uint32_t tok) {
  static const char *const kAfter[] = {"after", "before", "since", "until", "ahead"};
  return SR_ANY_IN(&a->doc, a->work->group.a[verb].head + 1, tok, kAfter);
}

/* "The incident happened around 10 p.m. on Friday": the first time behind such a verb and before
** the next, SR_NONE */
static uint32_t when_happened(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + WHEN_TIMES; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind == SR_X_DURATION || x->future || (x->precision != SR_P_DAY && x->minute < 0))
      continue;
    uint32_t verb = SR_NONE;
    for (uint32_t g = w->group; g < w->group + w->ngroup && a->work->group.a[g].tok < x->tok; g++)
      if (a->work->group.a[g].kind == SR_GR_VP) verb = g;
    if (verb != SR_NONE && when_happens(a, s, verb) && !when_after(a, verb, x->tok)) return i;
  }
  return SR_NONE;
}

/* A sentence of the incident that says when it happened tells its hour, and its day where the other
** sentences leave it open by a day or two. */
static uint32_t when_told(SrArticle *a, SrIncident *r, const SrStory *t) {
  enum { REACH = 12, DAYS = 2 };
  const SrDraft *d = t->draft;
  for (uint32_t s = d->sent; s < a->doc.nsent && s < d->sent + REACH; s++) {
    uint32_t i = sr_story_about(t, s) ? when_happened(a, s) : SR_NONE;
    if (i == SR_NONE) continue;
    const SrTimex *x = &a->work->tx.a[i];
    if (x->minute >= 0 && !r->time) r->time = when_clock(a, x->minute);
    if (x->precision != SR_P_DAY || x->from == SR_NO_DAY || x->since) continue;
    if (d->tx == SR_NONE ? t->draft == t->main : x->from >= d->from - DAYS && x->to <= d->to + DAYS)
      return i;
  }
  return SR_NONE;
}

/* does the sentence tell of more than of arrests? */
static bool when_tells(const SrArticle *a, const SrStory *t, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  if (!sr_story_own(t, s)) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->incident == t->index && (e->strong || e->type != SR_TY_SECURITY_OPERATION)) return true;
  }
  return w->ntoll > 0;
}

static void when_time(SrArticle *a, SrIncident *r, const SrStory *t) {
  for (uint32_t s = t->draft->sent; s < a->doc.nsent && !r->time; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!when_tells(a, t, s)) continue;
    for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + WHEN_TIMES && !r->time; i++) {
      const SrTimex *x = &a->work->tx.a[i];
      if (x->minute >= 0 && !x->future && x->kind != SR_X_DURATION)
        r->time = when_clock(a, x->minute);
    }
  }
}

static bool when_word(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to,
                      const char *const *word, size_t n) {
  uint32_t lo = a->doc.sent[s].tok, hi = sr_sent_end(&a->doc, s);
  for (uint32_t k = from > lo ? from : lo; k < to && k < hi; k++)
    for (size_t i = 0; i < n; i++)
      if (sr_token_is(&a->doc, k, word[i])) return true;
  return false;
}

/* the nearest trigger before it is the security forces' own: "the operation lasted 15 minutes" */
static bool when_operation(const SrArticle *a, uint32_t s, uint32_t tok) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event + w->nevent; i-- > w->event;)
    if (a->work->event[i].tok < tok) return a->work->event[i].type == SR_TY_SECURITY_OPERATION;
  return false;
}

/* How sure a length of time is that of the act: "an 18-hour siege" 3, "lasted two hours" 2,
** "fired for 45 minutes" 1. */
static int when_duration_kind(const SrArticle *a, uint32_t s, const SrTimex *x) {
  static const char *const kLast[] = {"lasted",    "lasting", "raged",
                                      "continued", "dragged", "ended"};
  static const char *const kFor[] = {"for", "after"};
  static const char *const kOrder[] = {"sentenced", "jail", "prison", "ceasefire", "truce",
                                       "years",     "year", "since",  "curfew"};
  uint32_t end = x->tok + x->ntok;
  if (x->ago || x->future || x->minutes_max > 60.0 * 24 * 31 || (!x->has_min && !x->has_max))
    return 0;
  if (x->kind != SR_X_DURATION ||
      when_word(a, s, x->tok > 4 ? x->tok - 4 : 0, end + 2, kOrder, sizeof kOrder / sizeof *kOrder))
    return 0;
  for (uint32_t k = end; k < end + 4 && k < sr_sent_end(&a->doc, s); k++) {
    const SrLexHit *h = sr_hit_at(a, k, SR_L_TRIGGER);
    if (!h && !(a->work->tag[k].upos == SR_U_ADJ || a->work->tag[k].upos == SR_U_ADV ||
                a->doc.tok[k].flags & SR_T_HYPHEN || a->work->tag[k].upos == SR_U_NOUN))
      break;
    if (h && a->work->tag[k].upos == SR_U_NOUN) {
      SrType type = sr_type_of(sr_lex_value(h->entry));
      return type == SR_TY_SECURITY_OPERATION ? 0 : 3;
    }
  }
  if (when_word(a, s, x->tok > 3 ? x->tok - 3 : 0, x->tok, kLast, sizeof kLast / sizeof *kLast))
    return when_operation(a, s, x->tok) ? 0 : 2;
  if (when_word(a, s, x->tok > 3 ? x->tok - 3 : 0, x->tok + 1, kFor, 1)) {
    /* "for 45 minutes" goes with a verb of violence before it */
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t i = w->event; i < w->event + w->nevent; i++)
      if (a->work->event[i].tok < x->tok && x->tok - a->work->event[i].tok < WHEN_FOR &&
          sr_verbs_between(a, s, a->work->event[i].tok + 1, x->tok) == 0)
        return 1;
  }
  /* "it took troops three hours to end the attack" */
  static const char *const kEnd[] = {"end", "retake", "regain", "quell", "subdue", "stop"};
  if (end + 1 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, end, "to") &&
      when_word(a, s, end + 1, end + 2, kEnd, sizeof kEnd / sizeof *kEnd))
    return 2;
  return 0;
}

static void when_duration(const SrArticle *a, SrIncident *r, const SrStory *t) {
  int best = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_about(t, s)) continue;
    for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + WHEN_TIMES; i++) {
      const SrTimex *x = &a->work->tx.a[i];
      int k = x->kind == SR_X_DURATION ? when_duration_kind(a, s, x) : 0;
      if (k <= best) continue;
      best = k;
      r->duration_minutes = x->has_min ? x->minutes_min : x->minutes_max;
    }
  }
}

void sr_story_when(SrArticle *a, SrIncident *r, const SrStory *t) {
  static const char *const kPrecision[] = {NULL, "day", "month", "year", "range"};
  uint32_t tx = t->draft->votes[SR_TY_SIEGE] ? SR_NONE : when_told(a, r, t);
  if (tx == SR_NONE) tx = t->draft->tx;
  /* only the release of those who were taken is told: when they were taken is not */
  bool freed = t->draft->loose && t->draft->votes[SR_TY_KIDNAPPING];
  if (tx == SR_NONE && !freed) tx = when_main_default(a, t);
  if (tx == SR_NONE && !freed) tx = when_report(a, t);
  if (tx == SR_NONE && t->draft != t->main) tx = t->draft->year;
  when_time(a, r, t);
  when_duration(a, r, t);
  if (tx == SR_NONE || a->work->tx.a[tx].guess) return;
  const SrTimex *x = &a->work->tx.a[tx];
  int32_t shift = tx == t->draft->tx ? t->draft->shift : 0;
  int32_t from = x->from + shift, to = shift || x->to == SR_NO_DAY ? from : x->to;
  r->date_precision = kPrecision[x->precision];
  if (sr_since_when(a, x)) r->date_precision = kPrecision[sr_since_span(a, x, &to)];
  r->date_text = sr_words(a, x->tok, x->ntok);
  if (x->minute >= 0 && !shift) r->time = when_clock(a, x->minute);
  if (t->draft->tx != SR_NONE && t->draft->day && t->draft->votes[SR_TY_SIEGE]) {
    int32_t end = when_siege_end(a, t);
    if (end > to) to = end;
    if (t->draft->to > to) to = t->draft->to;
    if (to > from) r->date_precision = "range";
  }
  /* "since Friday", where nothing tells how long: the day on which it began */
  if (to == from && x->precision == SR_P_RANGE) r->date_precision = "day";
  r->date_from = when_iso(a, from);
  r->date_to = when_iso(a, to);
}
