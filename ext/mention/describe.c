/*
** describe.c: descriptions that stand for something named: the office beside a
** person's name ("X, the mayor of Y"), "the group" after a group was named,
** "the hotel" after a hotel was. Reads mentions and groups, writes nominal mentions.
*/
#include "naming.h"
#include "namewords.h"

#define DESCRIBE_POSTS (1u << SR_L_OFFICE | 1u << SR_L_RANK | 1u << SR_L_TITLE | 1u << SR_L_PERSON)

static bool describe_is(const SrDoc *d, uint32_t t, int list) {
  return sr_listed(sr_name_word, d->tok[t].hash) >> list & 1;
}

static bool describe_post(const SrArticle *a, uint32_t t) {
  return (a->work->hit[t].kinds & DESCRIBE_POSTS) != 0;
}

/* May the noun group that begins at token t name a post? Says no before groups are made: it has an
** article, a genitive or a name first, and a post before the next comma. */
static bool describe_may(const SrArticle *a, uint32_t s, uint32_t t, uint32_t end) {
  const SrDoc *d = &a->doc;
  uint32_t k = t + 1;
  while (k < end && !describe_post(a, k) && !describe_is(d, k, SR_NW_COMMA)) k++;
  if (k == end || !describe_post(a, k)) return false;
  return describe_is(d, t, SR_NW_DET) || d->tok[t].flags & SR_T_CLITIC ||
         sr_tag_at(a, s, t).upos == SR_U_PROPN;
}

/* The noun group behind "X," that tells who X is: its head is an office, a rank or a kind of
** person; SR_NONE if none. A list ("X, a teacher and ...") is no description when a verb does not
** follow, but takes nothing away either. */
static uint32_t describe_apposition(const SrArticle *a, uint32_t s, const SrMention *m) {
  const SrDoc *d = &a->doc;
  uint32_t comma = m->tok + m->ntok, end = sr_sent_end(d, s);
  if (comma + 2 >= end || !(sr_token_is(d, comma, ",") || d->tok[comma].flags & SR_T_HYPHEN))
    return SR_NONE;
  if (!describe_may(a, s, comma + 1, end)) return SR_NONE;
  uint32_t g = sr_group_at(a, s, comma + 1);
  if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP || a->work->group.a[g].tok != comma + 1)
    return SR_NONE;
  const SrGroup *gr = &a->work->group.a[g];
  if (!describe_post(a, gr->head) || gr->head == comma + 1) return SR_NONE;
  uint32_t k = a->work->mention_of[gr->head];
  if (k != SR_NONE && a->mention[k].k == SR_M_PERSON) return SR_NONE;
  bool article = describe_is(d, gr->tok, SR_NW_DET);
  bool whose = d->tok[gr->tok].flags & SR_T_CLITIC || a->work->tag[gr->tok].upos == SR_U_PROPN;
  return (article || whose) && !a->work->tag[gr->head].plural ? g : SR_NONE;
}

/* The noun group of "the mayor of the port of Y, X" that tells who X is; SR_NONE if none. */
static uint32_t describe_before(const SrArticle *a, uint32_t s, const SrMention *m) {
  enum { BACK = 10, HOPS = 3 };
  const SrDoc *d = &a->doc;
  uint32_t begin = d->sent[s].tok, end = m->tok + m->ntok, t = m->tok - 2;
  bool post = false, of = false;
  if (m->tok < begin + 5 || !describe_is(d, m->tok - 1, SR_NW_COMMA)) return SR_NONE;
  if (end < sr_sent_end(d, s) && !describe_is(d, end, SR_NW_COMMA)) return SR_NONE;
  for (uint32_t k = t; k > begin && k + BACK > t && !post; k--) {
    of |= sr_token_is(d, k, "of");
    if (describe_is(d, k, SR_NW_COMMA)) return SR_NONE;
    post = of && describe_post(a, k - 1);
  }
  if (!post) return SR_NONE;
  uint32_t g = sr_group_at(a, s, t), first = a->work->sent[s].group;
  for (int hop = 0; g != SR_NONE && hop < HOPS && g >= first + 2; hop++) {
    const SrGroup *gr = &a->work->group.a[g];
    if (gr[-1].kind != SR_GR_PP || gr[-2].kind != SR_GR_NP || !sr_token_is(d, gr[-1].tok, "of")) break;
    g -= 2;
  }
  const SrGroup *gr = g == SR_NONE ? NULL : &a->work->group.a[g];
  return gr && gr->kind == SR_GR_NP && describe_is(d, gr->tok, SR_NW_DET) &&
                 describe_post(a, gr->head) && !a->work->tag[gr->head].plural
             ? g
             : SR_NONE;
}

const char *sr_mention_post(SrArticle *a, const SrMention *m) {
  uint32_t s = sr_doc_sent_of(&a->doc, m->tok);
  if (s >= a->doc.nsent) return NULL;
  uint32_t begin = a->doc.sent[s].tok, from = m->tok;
  while (from > begin && from + 6 > m->tok && describe_post(a, from - 1)) from--;
  if (from < m->tok) return sr_words(a, from, m->tok - from);
  uint32_t g = describe_apposition(a, s, m);
  if (g == SR_NONE) g = describe_before(a, s, m);
  if (g == SR_NONE) return NULL;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t t = gr->tok;
  while (t < gr->head && a->work->tag[t].upos == SR_U_DET) t++;
  return sr_words(a, t, gr->head + 1 - t);
}

/* The part of the noun group that no name takes: mentions of kinds of bodies inside it give way
** to the description. */
static void describe_person(SrArticle *a, uint32_t s, uint32_t name, uint32_t g) {
  SrWork *w = a->work;
  uint32_t from = w->group.a[g].tok, end = w->group.a[g].head + 1;
  for (uint32_t t = from; t < end; t++) {
    uint32_t i = w->mention_of[t];
    if (i == SR_NONE) continue;
    const SrMention *x = &a->mention[i];
    if (x->tok + x->ntok > end) return;
    from = x->tok + x->ntok;
    t = from - 1;
  }
  SrMention *m = from < end ? sr_mention_add(a, s, from, end - from, SR_M_PERSON, name) : NULL;
  if (m) m->nominal = true;
}

/* "the group" and the like, alone: no name or noun goes on behind */
static void describe_nouns(SrArticle *a, uint32_t s, const SrDescribed *last) {
  const SrDoc *d = &a->doc;
  if (last->group == SR_NONE && last->facility == SR_NONE) return;
  for (uint32_t t = d->sent[s].tok; t + 1 < sr_sent_end(d, s); t++) {
    if (!describe_is(d, t, SR_NW_THE) || a->work->mention_of[t] != SR_NONE ||
        a->work->mention_of[t + 1] != SR_NONE)
      continue;
    uint32_t ref = SR_NONE;
    SrMentionKind k = SR_M_GROUP;
    if (describe_is(d, t + 1, SR_NW_GROUP)) ref = last->group;
    else if (last->facility != SR_NONE &&
             (describe_is(d, t + 1, SR_NW_SITE) ||
              d->tok[t + 1].hash == d->tok[last->facility].hash)) {
      ref = last->facility;
      k = SR_M_FACILITY;
    }
    if (ref == SR_NONE) continue;
    if (t + 2 < sr_sent_end(d, s) &&
        (sr_token_is(d, t + 2, "of") || d->tok[t + 2].flags & SR_T_HYPHEN))
      continue;
    uint32_t g = sr_group_at(a, s, t + 1);
    if (g == SR_NONE || a->work->group.a[g].head != t + 1) continue;
    SrMention *m = sr_mention_add(a, s, t, 2, k, ref);
    if (m) m->nominal = true;
  }
}

/* "He" at the head of a sentence is the one person whom the sentence right before it names; two
** persons, or none, and it stays nobody. */
static bool describe_he(SrArticle *a, uint32_t s, const SrDescribed *last) {
  const SrSent *sent = &a->doc.sent[s];
  if (last->person == SR_NONE || last->sent + 1 != s || sent->kind != SR_S_BODY || !sent->ntok)
    return false;
  if (sent->para > a->doc.sent[s - 1].para + 1 || a->work->mention_of[sent->tok] != SR_NONE ||
      !(sr_token_is(&a->doc, sent->tok, "he") || sr_token_is(&a->doc, sent->tok, "she")))
    return false;
  SrMention *m = sr_mention_add(a, s, sent->tok, 1, SR_M_PERSON, last->person);
  if (m) m->nominal = true;
  return m != NULL;
}

/* Whom sentence s names, when it is one person; after "he", the same as before. */
static void describe_only_person(const SrArticle *a, uint32_t s, uint32_t from, uint32_t n, bool he,
                                 SrDescribed *last) {
  uint32_t only = SR_NONE;
  for (uint32_t i = from; i < n; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k != SR_M_PERSON || m->nominal) continue;
    uint32_t surname = a->doc.tok[m->tok + m->ntok - 1].hash;
    if (only == SR_NONE && !he) only = i;
    else if (only == SR_NONE ||
             a->doc.tok[a->mention[only].tok + a->mention[only].ntok - 1].hash != surname) {
      last->person = SR_NONE;
      return;
    }
  }
  if (!he) last->person = only == SR_NONE ? SR_NONE : a->mention[only].tok;
  last->sent = s;
}

/* "X, which is loyal to Y": the sentence is about X */
static bool describe_beside(const SrArticle *a, uint32_t s, const SrMention *m,
                            const SrDescribed *last) {
  static const char *const kTo[] = {"to", "with", "of", "against", "by", "from", "than"};
  if (last->group == SR_NONE || last->group < a->doc.sent[s].tok) return false;
  uint32_t t = m->tok > a->doc.sent[s].tok && describe_is(&a->doc, m->tok - 1, SR_NW_THE)
                   ? m->tok - 1
                   : m->tok;
  if (t > a->doc.sent[s].tok && SR_TOKEN_IN(&a->doc, t - 1, kTo)) return true;
  return false;
}

void sr_mention_descriptions(SrArticle *a, uint32_t s, SrDescribed *last) {
  uint32_t n = a->nmention, from = n;
  while (from && a->mention[from - 1].tok >= a->doc.sent[s].tok) from--;
  bool he = describe_he(a, s, last);
  describe_only_person(a, s, from, n, he, last);
  describe_nouns(a, s, last);
  for (uint32_t i = from; i < n; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k == SR_M_PERSON && !m->nominal) {
      uint32_t g = describe_apposition(a, s, m);
      if (g != SR_NONE) describe_person(a, s, m->tok, g);
    } else if (m->k == SR_M_GROUP && !m->nominal) {
      if (!a->doc.sent[s].repeat && !describe_beside(a, s, m, last)) last->group = m->tok;
    } else if (m->k == SR_M_FACILITY && m->ref == SR_NONE && !m->nominal) {
      last->facility = m->tok + m->ntok - 1;
    }
  }
}

#undef DESCRIBE_POSTS
