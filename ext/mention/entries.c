/*
** entries.c: chronologies and round-ups. Where several paragraphs begin with a day ("March 3, 2014 -
** A man") or with a town ("KIRKUK - Gunmen"), each is an entry told for itself: its times count
** from its own day. Reads tokens, writes SrSentWork.entry and the times of these sentences.
*/
#include "mention.h"

enum {
  ENTRY_MIN = 3,   /* headings from which on they are a list */
  ENTRY_HEAD = 10, /* tokens of a heading */
  ENTRY_TOWN = 3,  /* words of a town */
  ENTRY_BULLETS = 2,
  ENTRY_WEEK = 7,
  ENTRY_SOON = 2 /* days that an entry goes on beyond its own */
};

/* ":" or a dash that joins no range: "7-9"; the end of a sentence that is all heading; SR_NONE */
static uint32_t entry_mark(const SrDoc *d, uint32_t from, uint32_t end) {
  for (uint32_t t = from + 1; t < end && t <= from + ENTRY_HEAD; t++) {
    if (!(d->tok[t].flags & SR_T_PUNCT)) continue;
    bool dash = (d->tok[t].flags & SR_T_HYPHEN) != 0;
    bool apart = (d->tok[t].flags & SR_T_SPACE) || d->text[d->tok[t].start] != '-';
    bool range = t + 1 < end && (d->tok[t + 1].flags & (SR_T_DIGIT | SR_T_SPACE)) == SR_T_DIGIT;
    if (sr_token_is(d, t, ":") || sr_token_is(d, t, "--") || (dash && apart && !range)) return t;
  }
  return end - from <= ENTRY_HEAD ? end : SR_NONE;
}

static bool entry_is_year(const SrDoc *d, uint32_t t) {
  const char *p = d->text + d->tok[t].start;
  if (d->tok[t].len != 4 || (p[0] != '1' && p[0] != '2')) return false;
  return p[0] == '1' ? p[1] == '9' : p[1] == '0' && p[2] >= '0' && p[2] <= '2';
}

static SrTimex entry_year(const SrDoc *d, uint32_t t) {
  SrTimex x;
  int y = 0;
  for (uint32_t i = 0; i < 4; i++) y = y * 10 + (d->text[d->tok[t].start + i] - '0');
  memset(&x, 0, sizeof x);
  x.tok = t;
  x.ntok = 1;
  x.kind = SR_X_DATE;
  x.precision = SR_P_YEAR;
  x.minute = -1;
  x.from = sr_day_from_ymd(y, 1, 1);
  x.to = sr_day_from_ymd(y, 12, 31);
  return x;
}

/* Tokens [from, to) are a day, a month or a year, and nothing else; *year: last day of the year that
** a heading named last. */
static bool entry_time(SrArticle *a, uint32_t from, uint32_t to, int32_t *year, SrTimex *out) {
  const SrDoc *d = &a->doc;
  SrTimexList l = {NULL, 0, 0};
  bool digit = false;
  for (uint32_t t = from; t < to; t++) digit |= (d->tok[t].flags & SR_T_DIGIT) != 0;
  if (!digit) return false;
  if (to == from + 1 && entry_is_year(d, from)) {
    *out = entry_year(d, from);
  } else {
    if (sr_timex_scan(d, from, to - from, a->reference, &l)) return !(a->arena.oom = true);
    if (!l.n || l.a[0].tok != from || l.a[0].ntok != to - from || l.a[0].kind != SR_X_DATE)
      return false;
    /* "Dec. 8, 2016", then "Nov. 3" */
    bool open = l.a[0].relative && *year != SR_NO_DAY;
    if (open && sr_timex_scan(d, from, to - from, *year, &l))
      return !(a->arena.oom = true);
    *out = l.a[l.n - 1];
  }
  if (out->precision == SR_P_NONE || out->from == SR_NO_DAY || out->since || out->future ||
      out->minute >= 0) /* a running report of one act */
    return false;
  out->guess = a->guessed && out->relative && *year == SR_NO_DAY;
  if (out->to == SR_NO_DAY) out->to = out->from;
  int y, m, day;
  sr_day_to_ymd(out->to, &y, &m, &day);
  if (!out->relative) *year = sr_day_from_ymd(y, 12, 31);
  if (a->reference != SR_NO_DAY && *year != SR_NO_DAY && *year > a->reference)
    *year = a->reference;
  return true;
}

/* "KIRKUK -": capitals among words that are none */
static bool entry_town(const SrDoc *d, uint32_t from, uint32_t to, uint32_t end) {
  if (d->upper || to <= from || to - from > ENTRY_TOWN || to >= end) return false;
  if (sr_token_is(d, to, ":") || (to + 1 < end && d->tok[to + 1].flags & SR_T_UPPER)) return false;
  for (uint32_t t = from; t < to; t++)
    if (!(d->tok[t].flags & SR_T_UPPER)) return false;
  return true;
}

/* The heading that sentence s begins with. */
static bool entry_head(SrArticle *a, uint32_t s, int32_t *year, SrEntry *out) {
  const SrDoc *d = &a->doc;
  uint32_t from = d->sent[s].tok, end = sr_sent_end(d, s);
  bool first = !s || d->sent[s].para != d->sent[s - 1].para ||
               d->tok[from].flags & (SR_T_NEWLINE | SR_T_PARA);
  uint8_t kind = d->sent[s].kind;
  if (!first || (kind != SR_S_BODY && kind != SR_S_HEADING && kind != SR_S_DATELINE)) return false;
  for (int i = 0; i < ENTRY_BULLETS && from < end && d->tok[from].flags & SR_T_PUNCT; i++) from++;
  if (from >= end || !(d->tok[from].flags & (SR_T_DIGIT | SR_T_CAP))) return false;
  out->sent = s;
  out->tok = from;
  out->mark = entry_mark(d, from, end);
  if (out->mark == SR_NONE) return false;
  out->town = entry_town(d, from, out->mark, end);
  return out->town || entry_time(a, from, out->mark, year, &out->time);
}

/* A time inside an entry: "the next day" counts from the day told last; "Monday" of an entry of a
** Sunday is the day after it, and a month has none. */
static void entry_resolve(const SrEntry *e, SrTimex *x, int32_t *day) {
  if (x->kind != SR_X_DATE && !x->story) return;
  if (x->story && *day != SR_NO_DAY) {
    x->from = x->to = *day + x->story_days;
    x->precision = SR_P_DAY;
  } else if (x->weekday && e->time.to > e->time.from + ENTRY_WEEK) {
    x->from = x->to = SR_NO_DAY;
    x->precision = SR_P_NONE;
  } else if (x->weekday && x->from != SR_NO_DAY &&
             x->from + ENTRY_WEEK <= e->time.to + ENTRY_SOON) {
    x->from += ENTRY_WEEK;
    x->to = x->from;
  }
  if (x->precision == SR_P_DAY && !x->future && !x->since) *day = x->from;
}

/* The times of sentence s of entry e anew, as read on the entry's day. */
static void entry_times(SrArticle *a, const SrEntry *e, uint32_t s, int32_t *day) {
  SrTimexList *tx = &a->work->tx;
  SrSentWork *w = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s);
  if (!w->read) return;
  w->tx = tx->n;
  if (s == e->sent) {
    SrTimex *x = SR_PUSH(&a->arena, tx->a, tx->n, tx->cap);
    if (!x) return;
    *x = e->time;
    from = e->mark < end ? e->mark + 1 : end;
  }
  uint32_t first = tx->n;
  if (from < end && sr_timex_scan(&a->doc, from, end - from, e->time.to, tx)) a->arena.oom = true;
  w->ntx = tx->n - w->tx;
  for (uint32_t i = first; i < tx->n; i++) {
    tx->a[i].guess = e->time.guess && tx->a[i].relative;
    entry_resolve(e, &tx->a[i], day);
  }
}

/* The entry goes on to the next, the last one over one more paragraph at most. */
static void entry_spread(SrArticle *a, uint32_t i) {
  SrWork *w = a->work;
  const SrDoc *d = &a->doc;
  const SrEntry *e = &w->entry.a[i];
  bool last = i + 1 == w->entry.n;
  uint32_t end = last ? d->nsent : w->entry.a[i + 1].sent;
  for (uint32_t s = e->sent; s < end; s++) {
    if (s > e->sent && d->sent[s].kind != SR_S_BODY) return;
    if (last && d->sent[s].para > d->sent[e->sent].para + 1) return;
    w->sent[s].entry = i + 1;
  }
}

void sr_pass_entries(SrArticle *a) {
  SrWork *w = a->work;
  int32_t year = SR_NO_DAY;
  uint32_t towns = 0, n = 0;
  SrEntry e;
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    memset(&e, 0, sizeof e);
    if (!entry_head(a, s, &year, &e)) continue;
    SrEntry *to = SR_PUSH(&a->arena, w->entry.a, w->entry.n, w->entry.cap);
    if (!to) return;
    towns += e.town;
    e.tx = SR_NONE;
    *to = e;
  }
  /* days or towns, whichever the list is made of */
  bool town = towns * 2 > w->entry.n;
  for (uint32_t i = 0; i < w->entry.n; i++)
    if (w->entry.a[i].town == town) w->entry.a[n++] = w->entry.a[i];
  w->entry.n = n < ENTRY_MIN ? 0 : n;
  for (uint32_t i = 0; i < w->entry.n; i++) entry_spread(a, i);
}

void sr_pass_entry_times(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t i = 0; i < w->entry.n && !w->entry.a[i].town; i++) {
    SrEntry *e = &w->entry.a[i];
    SrTimex *x = SR_PUSH(&a->arena, w->tx.a, w->tx.n, w->tx.cap);
    if (!x) return;
    *x = e->time;
    e->tx = w->tx.n - 1;
    int32_t day = e->time.precision == SR_P_DAY ? e->time.from : SR_NO_DAY;
    for (uint32_t s = e->sent; s < a->doc.nsent && w->sent[s].entry == i + 1 && !a->arena.oom; s++)
      entry_times(a, e, s, &day);
  }
}
