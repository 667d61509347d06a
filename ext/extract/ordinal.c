/*
** ordinal.c: acts that a text counts: "In the first incident", "The third attack", "hours after the
** first raid". Reads tokens and hits.
*/
#include "incident.h"

enum { ORDINAL_LEAD = 3 /* words between the ordinal and its noun */ };

static const char *const ordinal_next[] = {"second", "third", "fourth", "fifth", "sixth", "other"};
static const char *const ordinal_first[] = {"first"};

/* the noun behind an ordinal at token t tells of an act: not "the first attacker", nor a second blast
** at the same gate */
static bool ordinal_noun(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kAct[] = {"incident", "attack",   "case",  "raid",     "ambush", "assault",
                                     "robbery",  "shooting", "clash", "encounter", "abduction",
                                     "strike",   "episode",  "operation", "killing"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t k = t + 1; k < end && k <= t + ORDINAL_LEAD; k++) {
    if (a->doc.tok[k].flags & SR_T_PUNCT) return false;
    if (SR_TOKEN_IN(&a->doc, k, kAct)) return true;
    if (a->work->tag[k].upos == SR_U_VERB) return false;
  }
  return false;
}

/* token of the ordinal with which the sentence begins, SR_NONE: "In the first incident", "The second
** attack" */
static uint32_t ordinal_lead(const SrArticle *a, uint32_t s) {
  uint32_t t = sr_entry_text(a, s), end = sr_sent_end(&a->doc, s);
  if (t + 4 >= end) return SR_NONE;
  if (sr_token_is(&a->doc, t, "in") || sr_token_is(&a->doc, t, "during")) t++;
  if (!sr_token_is(&a->doc, t, "the") && !sr_token_is(&a->doc, t, "a")) return SR_NONE;
  return t + 1;
}

bool sr_says_counted(const SrArticle *a, uint32_t s) {
  uint32_t t = ordinal_lead(a, s);
  return t != SR_NONE && (SR_TOKEN_IN(&a->doc, t, ordinal_first) || SR_TOKEN_IN(&a->doc, t, ordinal_next));
}

bool sr_says_first(const SrArticle *a, uint32_t s) {
  uint32_t t = ordinal_lead(a, s);
  return t != SR_NONE && SR_TOKEN_IN(&a->doc, t, ordinal_first) && ordinal_noun(a, s, t);
}

bool sr_says_next(const SrArticle *a, uint32_t s) {
  static const char *const kAfter[] = {"after", "following", "before"};
  uint32_t t = ordinal_lead(a, s), end = sr_sent_end(&a->doc, s);
  if (t != SR_NONE && SR_TOKEN_IN(&a->doc, t, ordinal_next) && ordinal_noun(a, s, t)) return true;
  if (!SR_MAY_SAY(&a->doc, "first")) return false;
  for (uint32_t k = a->doc.sent[s].tok + 1; k + 3 < end; k++)
    if (sr_token_is(&a->doc, k - 1, "the") && sr_token_is(&a->doc, k, "first") &&
        k > a->doc.sent[s].tok + 1 && SR_TOKEN_IN(&a->doc, k - 2, kAfter))
      return ordinal_noun(a, s, k);
  return false;
}
