/*
** apposed.c: what commas set off behind a name: "Musa Bello, 45,", "Musa Bello, a member of the
** council (KC),". Reads groups and mentions.
*/
#include "event.h"

/* group behind "(AIM)" at group g; else g */
static uint32_t apposed_past_short(const SrArticle *a, uint32_t g, uint32_t end) {
  if (g >= end || a->work->group.a[g].kind != SR_GR_NP) return g;
  const SrGroup *x = &a->work->group.a[g];
  uint32_t behind = x->tok + x->ntok;
  return behind < a->doc.ntok && sr_token_is(&a->doc, x->tok - 1, "(") &&
                 sr_token_is(&a->doc, behind, ")")
             ? g + 1
             : g;
}

/* a name, no description */
static bool apposed_is_name(const SrArticle *a, const SrPeople *p) {
  uint32_t m = p->nwho ? a->work->mention_of[p->who + p->nwho - 1] : SR_NONE;
  return m != SR_NONE && a->mention[m].k == SR_M_PERSON && !a->mention[m].nominal;
}

/* group behind "and former senator", joined to the description that ends before group g; else g */
static uint32_t apposed_past_joined(const SrArticle *a, uint32_t s, uint32_t g, uint32_t end) {
  if (g >= end || a->work->group.a[g].kind != SR_GR_NP) return g;
  const SrGroup *x = &a->work->group.a[g], *y = x - 1;
  uint32_t m = a->work->mention_of[x->head];
  bool name = m != SR_NONE && a->mention[m].k == SR_M_PERSON && !a->mention[m].nominal;
  if (name || x->tok != y->tok + y->ntok + 1 || !sr_token_is(&a->doc, x->tok - 1, "and") ||
      a->work->tag[x->head].plural)
    return g;
  return sr_people_past(a, s, g);
}

/* "the general" before ", a former minister": who is told of already, and what he is */
static bool apposed_is_known(const SrArticle *a, const SrPeople *p, const SrGroup *y) {
  static const char *const kA[] = {"a", "an"};
  return p->definite && p->num == SR_NONE && sr_token_is(&a->doc, p->tok, "the") &&
         SR_TOKEN_IN(&a->doc, y->tok, kA);
}

uint32_t sr_people_apposed(const SrArticle *a, uint32_t s, uint32_t g, uint32_t next) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *x = &a->work->group.a[g], *y = &a->work->group.a[next];
  SrPeople p;
  if (next >= end || y->kind != SR_GR_NP || next != g + 1 || y->tok != x->tok + x->ntok + 1 ||
      !sr_token_is(&a->doc, y->tok - 1, ",") || !sr_people_read(a, s, g, &p) ||
      !(apposed_is_name(a, &p) || apposed_is_known(a, &p, y)))
    return 0;
  bool named = apposed_is_name(a, &p);
  bool age = y->ntok == 1 && a->doc.tok[y->tok].flags & SR_T_DIGIT;
  /* "X, one of its commanders," */
  bool one = sr_token_is(&a->doc, y->tok, "one") && y->ntok == 1 &&
             sr_token_is(&a->doc, y->tok + 1, "of");
  if (!age && !one && (a->work->tag[y->head].plural || !sr_people_read(a, s, next, &p) ||
                       apposed_is_name(a, &p) || p.num != SR_NONE))
    return 0;
  uint32_t past = apposed_past_short(a, sr_people_past(a, s, next), end);
  if (!age) past = apposed_past_joined(a, s, past, end);
  uint32_t behind = a->work->group.a[past - 1].tok + a->work->group.a[past - 1].ntok;
  if (behind < a->doc.ntok && sr_token_is(&a->doc, behind, ")")) behind++;
  if (!named && behind + 1 < a->doc.ntok && sr_token_is(&a->doc, behind + 1, "and"))
    return 0; /* "the driver, a nurse, and a teacher" */
  static const char *const kEnd[] = {",", ";"};
  return behind < a->doc.ntok && SR_TOKEN_IN(&a->doc, behind, kEnd) ? past : 0;
}

/* "a chief identified as Ann Lee and two guards": the group behind the name; 0 */
static uint32_t apposed_called(const SrArticle *a, uint32_t g, uint32_t end) {
  static const char *const kCalled[] = {"identified", "named", "known"};
  const SrGroup *x = &a->work->group.a[g];
  if (g + 2 >= end || x[1].kind != SR_GR_VP || x[1].tok != x->tok + x->ntok || x[1].ntok != 1 ||
      !SR_TOKEN_IN(&a->doc, x[1].head, kCalled))
    return 0;
  uint32_t n = g + 2 + (x[2].kind == SR_GR_PP && sr_token_is(&a->doc, x[2].tok, "as"));
  if (n >= end || a->work->group.a[n].kind != SR_GR_NP) return 0;
  uint32_t m = a->work->mention_of[a->work->group.a[n].head];
  return m != SR_NONE && a->mention[m].k == SR_M_PERSON ? n + 1 : 0;
}

/* "the mayor, Ann Lee, 45, and two guards": the group behind the name that commas set off; 0 */
uint32_t sr_people_name_behind(const SrArticle *a, uint32_t s, uint32_t g, uint32_t next) {
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *x = &a->work->group.a[g], *y = &a->work->group.a[next];
  SrPeople p, name;
  uint32_t called = apposed_called(a, g, end);
  if (called) return called;
  if (next >= end || y->kind != SR_GR_NP || next != g + 1 || y->tok != x->tok + x->ntok + 1 ||
      !sr_token_is(&a->doc, y->tok - 1, ",") || !sr_people_read(a, s, g, &p) || !p.counted ||
      p.num != SR_NONE || p.count.max != 1 || apposed_is_name(a, &p) ||
      !sr_people_read(a, s, next, &name) || !apposed_is_name(a, &name))
    return 0;
  uint32_t past = next + 1, behind = y->tok + y->ntok;
  if (past < end && a->work->group.a[past].ntok == 1 && a->work->group.a[past].tok == behind + 1 &&
      a->doc.tok[behind + 1].flags & SR_T_DIGIT) {
    behind += 2; /* an age */
    past++;
  }
  return behind < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, behind, ",") ? past : 0;
}

uint32_t sr_people_named_before(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { APPOSED_REACH = 8 };
  uint32_t first = a->work->sent[s].group;
  for (uint32_t i = g; i > first && i + APPOSED_REACH > g; i--)
    if (a->work->group.a[i - 1].kind == SR_GR_NP && sr_people_apposed(a, s, i - 1, i) > g)
      return i - 1;
  return g;
}
