/*
** whophrase.c: the words of a noun group that an incident's column shows: without its article,
** number and time.
*/
#include "whoparts.h"

bool sr_who_possessive(const SrArticle *a, uint32_t t) {
  static const char *const kOwn[] = {"its", "his", "her", "their", "our", "my"};
  return SR_TOKEN_IN(&a->doc, t, kOwn);
}

/* "the group", "members" say less than the name */
static bool who_bare(const SrArticle *a, uint32_t t) {
  static const char *const kBare[] = {"group", "members", "organization", "organisation", "outfit"};
  return SR_TOKEN_IN(&a->doc, t, kBare);
}

static bool who_state_word(const SrArticle *a, uint32_t t) {
  static const char *const kState[] = {"hostage", "captive", "prisoner", "hostages", "dead"};
  return SR_TOKEN_IN(&a->doc, t, kState);
}

/* first token behind a time that opens a phrase: "on [Sunday X fighters]", "[last August gunmen]" */
static uint32_t who_past_time(const SrArticle *a, uint32_t from, uint32_t end) {
  const SrSentWork *w = &a->work->sent[sr_doc_sent_of(&a->doc, from)];
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    uint32_t next = x->tok + x->ntok;
    if (x->tok <= from && next > from && next < end &&
        !(a->doc.tok[next].flags & (SR_T_HYPHEN | SR_T_PUNCT)))
      return next;
  }
  return from;
}

/* "37 year old" */
static bool who_bare_age(const SrArticle *a, uint32_t tok, uint32_t end) {
  return tok + 2 < end && sr_token_is(&a->doc, tok + 2, "old");
}

const char *sr_story_phrase(SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = gr->tok, end = gr->tok + gr->ntok;
  uint32_t num = sr_number_in(a, sr_doc_sent_of(&a->doc, gr->tok), gr->tok, gr->ntok);
  if (num != SR_NONE) {
    const SrNumber *x = &a->work->num.a[num];
    uint32_t next = x->tok + x->ntok; /* "a 37-year-old father" has an age, no count */
    if (x->tok <= from + 1 && next < end && !who_bare_age(a, x->tok, end) &&
        (a->doc.tok[next].flags & SR_T_SPACE || !(a->doc.tok[next].flags & SR_T_HYPHEN)))
      from = next;
  }
  uint32_t m = a->work->mention_of[gr->head]; /* a name is not cut where the chunker cuts it */
  if (m != SR_NONE && a->mention[m].tok + a->mention[m].ntok > end)
    end = a->mention[m].tok + a->mention[m].ntok;
  if (m != SR_NONE && a->mention[m].k == SR_M_GROUP && a->mention[m].tok < from)
    from = a->mention[m].tok;
  while (from + 1 < end && !(a->doc.tok[from + 1].flags & SR_T_HYPHEN) &&
         (a->work->tag[from].upos == SR_U_DET || a->doc.tok[from].flags & SR_T_QUOTE ||
          (a->work->tag[from].upos == SR_U_NUM && !who_bare_age(a, from, end)) || (from == gr->tok && sr_who_possessive(a, from))))
    from++;
  from = who_past_time(a, from, end);
  if (from + 2 < end && a->doc.tok[from + 1].flags & SR_T_CLITIC && who_bare(a, from)) from += 2;
  if (from + 1 < end && who_state_word(a, end - 1)) end--; /* "its crew hostage" */
  return sr_words(a, from, end - from);
}
