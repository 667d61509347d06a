/*
** whopick.c: who did it, as a model chooses among the phrases of the sentences that tell of the
** incident; what the rules of who.c say must be one of them.
*/
#include "target.h"
#include "whoparts.h"

/* What may have done it: attackers, bands, forces, nations, people, and whatever acts. */
void sr_doer_judge(const SrArticle *a, uint32_t g, uint32_t roles, SrTargetPick *p) {
  static const char *const kKind[] = {NULL, "person", "group", "attacker"};
  const SrGroup *gr = &a->work->group.a[g];
  bool uniform;
  if (a->work->tag[gr->head].upos == SR_U_PRON || a->work->tag[gr->head].upos == SR_U_NUM) return;
  int k = sr_who_kind(a, g);
  if (roles & SR_TR_DOES_OTHER) return; /* those of another act of the sentence */
  if (!k && (sr_hit_at(a, gr->head, SR_L_TRIGGER) || sr_hit_at(a, gr->head, SR_L_WEAPON))) return; /* what they did, with what */
  bool force = sr_who_force(a, g);
  uint32_t m = a->work->mention_of[gr->head];
  bool nation = m != SR_NONE && (a->mention[m].k == SR_M_NATIONALITY ||
                                 (a->mention[m].k == SR_M_PLACE && sr_who_state(&a->mention[m])));
  const char *type = k ? kKind[k] : force ? "force" : nation ? "nation" : "anybody";
  if (!k && !force && !nation && !(roles & SR_TR_AGENT) && !sr_who_anybody(a, g, &uniform)) return;
  *p = (SrTargetPick){.type = type, .group = g, .score = k * 2 + force};
}

/* the words of y stand in x */
static bool wp_holds(const char *x, const char *y) {
  size_t n = strlen(y);
  for (const char *p = strstr(x, y); n && p; p = strstr(p + 1, y))
    if ((p == x || strchr(" (", p[-1])) && (!p[n] || strchr(" )", p[n]))) return true;
  return false;
}

/* The rules' phrase is put first; where it is none of them, or names somebody, there is no choice: a name
** says more than any phrase. */
static void wp_ruled(SrArticle *a, const SrIncident *r, SrTargetList *l) {
  if (!r->perpetrator) return;
  l->ruled = true;
  for (uint32_t k = 0; k < l->n; k++) {
    const char *text = sr_target_text(a, &l->a[k].pick);
    if (!text || (!wp_holds(text, r->perpetrator) && !wp_holds(r->perpetrator, text))) continue;
    if (strcmp(l->a[k].pick.type, "person") == 0) break;
    SrTargetItem x = l->a[k];
    l->a[k] = l->a[0];
    l->a[0] = x;
    l->a[0].rule = true;
    return;
  }
  l->n = 0;
}

/* somebody's name, however the phrases of the sentences call them */
static bool wp_named(const SrArticle *a, const char *who) {
  for (uint32_t i = 0; i < a->nmention; i++)
    if (a->mention[i].k == SR_M_PERSON && a->mention[i].value && strcmp(a->mention[i].value, who) == 0) return true;
  return false;
}

void sr_doer_candidates(SrArticle *a, const SrIncident *r, SrTargetList *l) {
  sr_target_begin(r, l);
  l->doers = true;
  if (r->perpetrator && wp_named(a, r->perpetrator)) return;
  sr_target_collect(a, l);
  wp_ruled(a, r, l);
}

/* Where the rules find nobody, attackers, a band or a name alone; forces and anybody else stand in too many
** sentences. */
static bool wp_attacks(const SrTargetItem *x) {
  return strcmp(x->pick.type, "attacker") == 0 || strcmp(x->pick.type, "group") == 0 || strcmp(x->pick.type, "person") == 0;
}

static void wp_choose(SrArticle *a, SrIncident *r, const SrModel *m, SrTargetList *l, SrFeats *f) {
  const SrCount none = {SR_NULL_INT, SR_NULL_INT};
  sr_doer_candidates(a, r, l);
  const SrTargetItem *x = sr_target_best(a, r, m, l, f, r->perpetrator == NULL);
  if (x && !r->perpetrator && !wp_attacks(x)) return;
  const char *text = x && !x->rule ? sr_target_text(a, &x->pick) : NULL;
  if (!text || (r->target && strcmp(text, r->target) == 0)) return; /* whom it was done to */
  if (r->perpetrator && wp_holds(r->perpetrator, text)) return;      /* the same, in fewer words */
  r->perpetrator = text;
  r->perpetrators = none;
  sr_who_count(a, r, x->pick.group);
  if (a->tracing) sr_trace(a, "perpetrator", "model", x->sent, x->head, 1, r->perpetrator);
  sr_incident_summary(a, r);
}

void sr_pass_doers(SrArticle *a) { sr_target_pass(a, "doers", wp_choose); }
