/*
** annotate.c: what each sentence consists of: tags and groups, lexicon hits,
** numbers, time expressions. Reads tokens, writes the lists of SrWork; sentences that the gate
** holds back have none of them.
*/
#include "mention.h"

bool sr_work_new(SrArticle *a) {
  SrWork *w = sr_arena_zalloc(&a->arena, sizeof *w);
  if (!w) return false;
  w->sent = sr_arena_zalloc(&a->arena, (uint64_t)a->doc.nsent * sizeof *w->sent);
  if (!w->sent) return false;
  a->work = w;
  return true;
}

/* For each token: which kinds of hits cover it, and how many hits begin at or before it. */
static void annotate_hits(SrWork *w, const SrSentWork *sw, uint32_t tok, uint32_t ntok) {
  uint32_t end = sw->lex;
  for (uint32_t i = sw->lex; i < w->lex.n; i++) {
    const SrLexHit *h = &w->lex.a[i];
    w->hit[h->tok].end++;
    w->hit[h->tok].kinds |= 1u << h->kind;
    for (uint32_t k = 1; k < h->ntok; k++) w->hit[h->tok + k].kinds |= 1u << h->kind;
  }
  for (uint32_t t = tok; t < tok + ntok; t++) w->hit[t].end = end += w->hit[t].end;
}

/* "a day earlier", "a month before" was counted from the day of publication, though a time was named before */
static bool annotate_counts_back(const SrArticle *a, const SrTimex *x) {
  static const char *const kBack[] = {"earlier", "before", "prior"};
  uint32_t last = x->tok + x->ntok - 1;
  return x->relative && x->ntok > 1 && x->precision >= SR_P_DAY && x->precision <= SR_P_YEAR &&
         a->reference != SR_NO_DAY && x->from <= a->reference && SR_TOKEN_IN(&a->doc, last, kBack);
}

/* the year of the last date before time i that has one, where that is a day near in the text;
** 0 if none */
static int annotate_year(const SrTimexList *tx, uint32_t i) {
  enum { BACK = 16 };
  int y, m, d;
  for (uint32_t k = i, stop = i > BACK ? i - BACK : 0; k-- > stop;) {
    const SrTimex *x = &tx->a[k];
    if (x->kind != SR_X_DATE || x->from == SR_NO_DAY || x->guess || x->precision == SR_P_MONTH)
      continue;
    if (x->since || (x->precision != SR_P_DAY && x->precision != SR_P_RANGE)) return 0;
    sr_day_to_ymd(x->from, &y, &m, &d);
    return y;
  }
  return 0;
}

/* "From 22 April 2022 ... On 25 April": an undated text gives the year once */
static bool annotate_years(SrArticle *a, uint32_t from) {
  SrTimexList *tx = &a->work->tx;
  for (uint32_t i = from, end = tx->n; i < end; i++) {
    const SrTimex x = tx->a[i];
    bool digit = false;
    if (x.kind != SR_X_DATE || x.story || (x.from != SR_NO_DAY && !x.guess) || x.ntok < 2) continue;
    for (uint32_t t = x.tok; t < x.tok + x.ntok; t++)
      digit |= (a->doc.tok[t].flags & SR_T_DIGIT) != 0;
    int year = digit ? annotate_year(tx, i) : 0;
    if (!year) continue;
    int32_t last = sr_day_from_ymd(year, 12, 31);
    if (sr_timex_scan(&a->doc, x.tok, x.ntok, last, tx) != SR_OK) return false;
    if (tx->n == end + 1 && tx->a[end].ntok == x.ntok) tx->a[i] = tx->a[end];
    tx->n = end;
  }
  return true;
}

/* "in June of that year": of the year that the text named last, not of that of the report */
static bool annotate_that_year(SrArticle *a, uint32_t from) {
  enum { BACK = 16 };
  static const char *const kThat[] = {"that", "same"};
  SrTimexList *tx = &a->work->tx;
  for (uint32_t i = from, end = tx->n; i < end; i++) {
    const SrTimex x = tx->a[i];
    uint32_t last = x.tok + x.ntok - 1, k = i, stop = i > BACK ? i - BACK : 0;
    int y, m, d;
    if (x.kind != SR_X_DATE || x.ntok < 3 || x.since || !sr_token_is(&a->doc, last, "year") ||
        !SR_TOKEN_IN(&a->doc, last - 1, kThat))
      continue;
    while (k > stop && (tx->a[k - 1].kind != SR_X_DATE || tx->a[k - 1].from == SR_NO_DAY || tx->a[k - 1].future)) k--;
    if (k == stop) continue;
    sr_day_to_ymd(tx->a[k - 1].from, &y, &m, &d);
    if (sr_timex_scan(&a->doc, x.tok, x.ntok, sr_day_from_ymd(y, 12, 31), tx) != SR_OK) return false;
    if (tx->n == end + 1 && tx->a[end].ntok == x.ntok) tx->a[i] = tx->a[end];
    tx->n = end;
  }
  return true;
}

/* the month or year that is as long before day `by` as time x is before the reference */
static void annotate_move_back(const SrArticle *a, SrTimex *x, int32_t by) {
  int y, m, d, ry, rm, by_y, by_m;
  sr_day_to_ymd(x->from, &y, &m, &d);
  sr_day_to_ymd(a->reference, &ry, &rm, &d);
  sr_day_to_ymd(by, &by_y, &by_m, &d);
  bool year = x->precision == SR_P_YEAR;
  int back = year ? 12 * (ry - y) : 12 * (ry - y) + rm - m, at = 12 * by_y + by_m - 1 - back;
  y = at / 12;
  m = year ? 1 : at % 12 + 1;
  x->from = sr_day_from_ymd(y, m, 1);
  x->to = (year || m == 12 ? sr_day_from_ymd(y + 1, 1, 1) : sr_day_from_ymd(y, m + 1, 1)) - 1;
}

/* time x may be counted back to a day, a month or a year: it names one itself */
static bool annotate_anchors(const SrTimex *x, SrPrecision unit) {
  if (x->kind != SR_X_DATE || x->future || x->since || x->from == SR_NO_DAY) return false;
  return x->precision == SR_P_DAY || (unit != SR_P_DAY && x->precision >= SR_P_DAY && x->precision <= unit);
}

/* "The same day", "two days later", "a month earlier": counted from the time that the text named last. */
static void annotate_story_days(SrArticle *a, uint32_t from) {
  enum { BACK = 64 };
  SrTimexList *tx = &a->work->tx;
  for (uint32_t i = from; i < tx->n; i++) {
    bool back = annotate_counts_back(a, &tx->a[i]);
    if (!tx->a[i].story && !back) continue;
    int32_t days = back ? tx->a[i].from - a->reference : tx->a[i].story_days;
    SrPrecision unit = back ? (SrPrecision)tx->a[i].precision : SR_P_DAY;
    uint32_t stop = i > BACK ? i - BACK : 0;
    for (uint32_t k = i; k-- > stop;) {
      const SrTimex *x = &tx->a[k];
      if (!annotate_anchors(x, unit)) continue;
      tx->a[i].guess = x->guess;
      tx->a[i].relative = false; /* once */
      if (unit != SR_P_DAY) {
        annotate_move_back(a, &tx->a[i], x->from);
        break;
      }
      tx->a[i].from = tx->a[i].to = x->from + days;
      tx->a[i].precision = SR_P_DAY;
      break;
    }
  }
}

/* Appends n items of one list to another. */
static bool annotate_append(SrArena *arena, void **to, uint32_t *nto, uint32_t *cap, size_t size,
                            const void *from, uint32_t n) {
  while (*cap - *nto < n) {
    void *p = sr_arena_grow(arena, *to, size, *cap, cap);
    if (!p) return false;
    *to = p;
  }
  if (n) memcpy((char *)*to + (size_t)*nto * size, from, (size_t)n * size);
  *nto += n;
  return true;
}

#define ANNOTATE_TAKE(list, first, count)                                                      \
  annotate_append(&a->arena, (void **)&w->list.a, &w->list.n, &w->list.cap, sizeof *w->list.a, \
                  known->sent[s].count ? known->list.a + known->sent[s].first : NULL, known->sent[s].count)

/* ---- one step after the other ------------------------------------------------------------- */
/* Each step goes over all sentences before the next begins: its code and tables stay near. A step
** takes what another reading (known, may be NULL) has found in the sentence. False when out of
** memory. */
typedef bool AnnotateStep(SrArticle *a, uint32_t s, const SrWork *known);

static bool annotate_has(const SrWork *known, uint32_t s) { return known && known->sent[s].read; }

/* Hits first: they say whether the sentence is worth the rest. */
static bool annotate_lexicon(SrArticle *a, uint32_t s, bool gated, const SrWork *known) {
  SrDoc *d = &a->doc;
  SrWork *w = a->work;
  SrSentWork *sw = &w->sent[s];
  sw->lex = w->lex.n;
  if (annotate_has(known, s)) {
    if (!ANNOTATE_TAKE(lex, lex, nlex)) return false;
  } else {
    if (gated && sr_gate_told(a, s)) return true;
    if (sr_lex_scan(d, d->sent[s].tok, d->sent[s].ntok, a->overlay, &w->lex)) return false;
    const SrLexHit *first = w->lex.a ? w->lex.a + sw->lex : NULL;
    if (gated && !sr_gate_sentence(a, s, first, w->lex.n - sw->lex)) {
      w->lex.n = sw->lex;
      return true;
    }
  }
  sw->read = true;
  sw->nlex = w->lex.n - sw->lex;
  annotate_hits(w, sw, d->sent[s].tok, d->sent[s].ntok);
  return true;
}

/* A document of the one or two parts in which sentence s is read: the heading of an entry is no
** part of what stands behind it. */
static SrDoc annotate_parts(const SrArticle *a, uint32_t s, SrSent *part) {
  SrDoc d = a->doc;
  uint32_t cut = sr_entry_text(a, s) - d.sent[s].tok;
  part[0] = part[1] = d.sent[s];
  d.sent = part;
  d.nsent = cut ? 2 : 1;
  if (!cut) return d;
  part[0].ntok = cut;
  part[1].tok += cut;
  part[1].ntok -= cut;
  return d;
}

static bool annotate_tag(const SrArticle *a, uint32_t s) {
  SrSent part[2];
  SrDoc d = annotate_parts(a, s, part);
  for (uint32_t i = 0; i < d.nsent; i++)
    if (sr_tag_sentence(&d, i, a->work->tag + part[i].tok) != SR_OK) return false;
  return true;
}

static bool annotate_chunk(const SrArticle *a, uint32_t s) {
  SrSent part[2];
  SrDoc d = annotate_parts(a, s, part);
  for (uint32_t i = 0; i < d.nsent; i++)
    if (sr_chunk_sentence(&d, i, a->work->tag + part[i].tok, &a->work->group)) return false;
  return true;
}

static bool annotate_tags(SrArticle *a, uint32_t s, const SrWork *known) {
  return annotate_has(known, s) || annotate_tag(a, s);
}

static void annotate_group_of(SrWork *w, SrSentWork *sw, uint32_t ntok) {
  sw->ngroup = w->group.n - sw->group;
  sw->tagged = ntok;
  sw->chunked = true;
  for (uint32_t g = sw->group; g < w->group.n; g++)
    for (uint32_t t = 0; t < w->group.a[g].ntok; t++) w->group_of[w->group.a[g].tok + t] = g;
}

static bool annotate_groups(SrArticle *a, uint32_t s, const SrWork *known) {
  SrWork *w = a->work;
  w->sent[s].group = w->group.n;
  if (annotate_has(known, s)
          ? !ANNOTATE_TAKE(group, group, ngroup)
          : !annotate_chunk(a, s))
    return false;
  annotate_group_of(w, &w->sent[s], a->doc.sent[s].ntok);
  return true;
}

static bool annotate_groups_known(SrArticle *a, uint32_t s, const SrWork *known) {
  return !annotate_has(known, s) || annotate_groups(a, s, known);
}

static bool annotate_numbers(SrArticle *a, uint32_t s, const SrWork *known) {
  SrWork *w = a->work;
  const SrSent *x = &a->doc.sent[s];
  w->sent[s].num = w->num.n;
  if (annotate_has(known, s) ? !ANNOTATE_TAKE(num, num, nnum)
                             : sr_numbers_scan(&a->doc, x->tok, x->ntok, &w->num))
    return false;
  w->sent[s].nnum = w->num.n - w->sent[s].num;
  return true;
}

static bool annotate_times(SrArticle *a, uint32_t s, const SrWork *known) {
  SrWork *w = a->work;
  const SrSent *x = &a->doc.sent[s];
  w->sent[s].tx = w->tx.n;
  if (annotate_has(known, s) ? !ANNOTATE_TAKE(tx, tx, ntx)
                             : sr_timex_scan(&a->doc, x->tok, x->ntok, a->reference, &w->tx))
    return false;
  w->sent[s].ntx = w->tx.n - w->sent[s].tx;
  for (uint32_t i = w->sent[s].tx; a->guessed && i < w->tx.n; i++)
    w->tx.a[i].guess = w->tx.a[i].relative;
  bool undated = a->guessed || a->reference == SR_NO_DAY;
  if (undated && w->sent[s].ntx && !annotate_years(a, w->sent[s].tx)) return false;
  if (w->sent[s].ntx && !annotate_that_year(a, w->sent[s].tx)) return false;
  annotate_story_days(a, w->sent[s].tx);
  return true;
}
#undef ANNOTATE_TAKE

static void annotate_all(SrArticle *a, AnnotateStep *step, const SrWork *known) {
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++)
    if (a->work->sent[s].read && !step(a, s, known)) a->arena.oom = true;
}

void sr_tags_make(const SrArticle *a, uint32_t s, uint32_t tok) {
  SrWork *w = a->work;
  uint32_t first = a->doc.sent[s].tok;
  if (sr_entry_text(a, s) > first) {
    w->sent[s].tagged = a->doc.sent[s].ntok;
    (void)annotate_tag(a, s);
    return;
  }
  w->sent[s].tagged = tok - first + 1;
  sr_tagger_run(w->tagger, &a->doc, s, w->sent[s].tagged, w->tag + first);
}

void sr_groups_make(const SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  SrWork *w = a->work;
  SrSentWork *sw = &w->sent[s];
  sr_tags_make(a, s, sr_sent_end(d, s) - 1);
  sw->group = w->group.n;
  if (!annotate_chunk(a, s)) d->arena->oom = true;
  annotate_group_of(w, sw, d->sent[s].ntok);
}

void sr_pass_annotate_rest(SrArticle *a) {
  SrWork *w = a->work;
  SrGroupList had = w->group;
  if (!w->lazy) return;
  w->group = (SrGroupList){NULL, 0, 0};
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    SrSentWork *sw = &w->sent[s];
    uint32_t from = sw->group;
    if (!sw->chunked) {
      sr_groups_make(a, s);
      continue;
    }
    sw->group = w->group.n;
    if (!annotate_append(&a->arena, (void **)&w->group.a, &w->group.n, &w->group.cap,
                         sizeof *w->group.a, had.a + from, sw->ngroup))
      return;
    annotate_group_of(w, sw, a->doc.sent[s].ntok);
  }
  w->lazy = false;
}

void sr_pass_annotate(SrArticle *a, bool gated, bool lazy, const SrWork *known) {
  SrDoc *d = &a->doc;
  SrWork *w = a->work;
  w->lazy = lazy;
  w->tagger = lazy ? sr_tagger_new(&a->arena) : NULL;
  uint64_t n = (uint64_t)d->ntok + SR_AHEAD;
  w->tag = known ? known->tag : sr_arena_zalloc(&a->arena, n * sizeof *w->tag);
  w->hit = sr_arena_zalloc(&a->arena, n * sizeof *w->hit);
  w->group_of = sr_arena_alloc(&a->arena, n * sizeof *w->group_of);
  w->mention_of = sr_arena_alloc(&a->arena, n * sizeof *w->mention_of);
  w->lexeme = known       ? known->lexeme
              : a->lexeme ? a->lexeme
                          : sr_arena_zalloc(&a->arena, SR_LEXEMES * sizeof *w->lexeme);
  if (!d->word_class) sr_word_classes(d);
  if (a->arena.oom) return;
  memset(w->group_of, 0xff, (size_t)n * sizeof *w->group_of);
  memset(w->mention_of, 0xff, (size_t)n * sizeof *w->mention_of);
  w->whole = true;
  for (uint32_t s = 0; s < d->nsent && !a->arena.oom; s++) {
    if (!annotate_lexicon(a, s, gated, known)) a->arena.oom = true;
    w->whole &= w->sent[s].read;
  }
  if (!a->arena.oom) sr_pass_entries(a);
  if (!lazy) annotate_all(a, annotate_tags, known);
  annotate_all(a, lazy ? annotate_groups_known : annotate_groups, known);
  annotate_all(a, annotate_numbers, known);
  annotate_all(a, annotate_times, known);
  if (!a->arena.oom) sr_pass_entry_times(a);
}
