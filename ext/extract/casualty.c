/*
** casualty.c: from tolls to rows, and from tolls to an incident's totals.
*/
#include "casualty.h"

#include "incident.h"

static bool casualty_shown(const SrToll *t) {
  return !(t->mode & (SR_MD_HYPO | SR_MD_FUTURE | SR_MD_ACCIDENT | SR_MD_FIGURE | SR_MD_JUSTICE));
}

void sr_casualty_rows(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (!casualty_shown(t) || a->doc.sent[t->sent].repeat) continue;
    SrCasualty *c = SR_PUSH(&a->arena, a->casualty, a->ncasualty, a->cap_casualty);
    if (!c) return;
    memset(c, 0, sizeof *c);
    c->casualty = a->ncasualty;
    c->incident = t->incident == SR_NONE ? SR_NULL_INT : (int64_t)t->incident + 1;
    c->effect = sr_effect_name[t->effect];
    c->count = t->count;
    if (t->num != SR_NONE) c->count_text = sr_words(a, w->num.a[t->num].tok, w->num.a[t->num].ntok);
    c->who = t->who_text;
    c->side = t->perpetrator ? "perpetrator" : "victim";
    c->class = t->class_;
    c->source = t->source;
    c->sentence = sr_article_sentence(a, t->sent);
    c->span.start = a->doc.tok[t->tok].start;
    c->span.end = a->doc.tok[t->tok + t->ntok - 1].start + a->doc.tok[t->tok + t->ntok - 1].len;
  }
}

static void casualty_span(SrCount *total, SrCount c) {
  if (total->min == SR_NULL_INT && total->max == SR_NULL_INT) {
    *total = c;
    return;
  }
  if (c.min != SR_NULL_INT && (total->min == SR_NULL_INT || c.min < total->min)) total->min = c.min;
  if (c.max == SR_NULL_INT) total->max = SR_NULL_INT;
  else if (total->max != SR_NULL_INT && c.max > total->max) total->max = c.max;
}

static void casualty_sum(SrCount *total, SrCount c) {
  if (total->min == SR_NULL_INT && total->max == SR_NULL_INT) {
    *total = c;
    return;
  }
  total->min = total->min == SR_NULL_INT || c.min == SR_NULL_INT ? SR_NULL_INT : total->min + c.min;
  total->max = total->max == SR_NULL_INT || c.max == SR_NULL_INT ? SR_NULL_INT : total->max + c.max;
}

/* Within a sentence different people add up; between sentences the statements of one toll span an interval. */
SrCount sr_casualty_total(const SrArticle *a, uint32_t incident, SrEffect e, int side) {
  const SrWork *w = a->work;
  SrCount total = {SR_NULL_INT, SR_NULL_INT};
  for (uint32_t i = 0; i < w->ntoll;) {
    uint32_t s = w->toll[i].sent;
    SrCount here = {SR_NULL_INT, SR_NULL_INT};
    for (; i < w->ntoll && w->toll[i].sent == s; i++) {
      const SrToll *t = &w->toll[i];
      if (t->incident != incident || t->effect != e || t->part || !casualty_shown(t)) continue;
      if (side >= 0 && t->perpetrator != (side == 1)) continue;
      casualty_sum(&here, t->count);
    }
    if (here.min != SR_NULL_INT || here.max != SR_NULL_INT) casualty_span(&total, here);
  }
  return total;
}

SrCount sr_casualty_all(const SrArticle *a, uint32_t incident, SrEffect e) {
  SrCount v = sr_casualty_total(a, incident, e, 0), p = sr_casualty_total(a, incident, e, 1);
  if (p.min == SR_NULL_INT && p.max == SR_NULL_INT) return v;
  if (v.min == SR_NULL_INT && v.max == SR_NULL_INT) return p;
  casualty_sum(&v, p);
  return v;
}
