/*
** whokind.c: whom a noun group stands for: attackers, a group, a force, a person, anybody.
*/
#include "whoparts.h"

int sr_who_kind(const SrArticle *a, uint32_t g) {
  bool perp;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || a->work->tag[gr->head].upos == SR_U_PRON) return 0;
  (void)sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  /* "the terrorist attack", "a loyalist bomb": nobody, unless a group is named */
  const SrLexHit *bomb = sr_hit_at(a, gr->head, SR_L_WEAPON);
  bool thing = (bomb && strcmp(sr_lex_value(bomb->entry), "aircraft") != 0) ||
               sr_hit_at(a, gr->head, SR_L_TRIGGER);
  if (perp && (!thing || sr_hit_at(a, gr->head, SR_L_PERPETRATOR))) return 3;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m == SR_NONE) continue;
    if (a->mention[m].k == SR_M_GROUP) return 2;
    if (a->mention[m].k == SR_M_PERSON) return 1;
  }
  return 0;
}

bool sr_who_state(const SrMention *m) {
  SrPlace p;
  return sr_gaz_facts(m->ref, &p) && (p.kind == SR_G_COUNTRY || p.kind == SR_G_CAPITAL);
}

bool sr_who_force(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_WEAPON);
  if (sr_hit_at(a, gr->head, SR_L_TRIGGER)) return false; /* an Israeli air strike: who_nation() */
  static const char *const kNobody[] = {"drone", "drones", "uav", "uavs"}; /* unless somebody's: "Israeli drones" */
  if (SR_TOKEN_IN(&a->doc, gr->head, kNobody)) return sr_who_craft(a, g);
  if (sr_hit_at(a, gr->head, SR_L_FORCE) || sr_hit_at(a, gr->head, SR_L_VEHICLE)) return true;
  if (h) return strcmp(sr_lex_value(h->entry), "aircraft") == 0; /* a missile is nobody */
  const char *class = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  if (sr_class_is_forces(class)) return true;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE &&
        (a->mention[m].k == SR_M_NATIONALITY ||
         (a->mention[m].k == SR_M_PLACE && t == gr->head && sr_who_state(&a->mention[m]))))
      return true;
  }
  return false;
}

bool sr_who_craft(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = gr->kind == SR_GR_NP ? sr_hit_at(a, gr->head, SR_L_WEAPON) : NULL;
  if (!h || strcmp(sr_lex_value(h->entry), "aircraft") != 0) return false;
  for (uint32_t t = gr->tok; t < gr->head; t++) {
    uint32_t m = a->work->mention_of[t];
    if (sr_hit_at(a, t, SR_L_FORCE) || sr_hit_at(a, t, SR_L_NATIONALITY) ||
        (m != SR_NONE && a->mention[m].k == SR_M_PLACE))
      return true;
  }
  return false;
}

bool sr_who_many(const SrArticle *a, uint32_t tok) {
  static const char *const kMany[] = {
      "group",  "groups", "band",   "bands",   "gang",      "gangs",   "dozens", "hundreds",
      "scores", "number", "team",   "squad",   "pair",      "trio",    "two",    "mob",
      "convoy", "one",    "column", "columns", "thousands", "handful", "couple", "majority"};
  return SR_TOKEN_IN(&a->doc, tok, kMany);
}

uint32_t sr_who_person_in(const SrArticle *a, uint32_t from, uint32_t to) {
  for (uint32_t t = to; t-- > from;) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_PERSON) return m;
  }
  return SR_NONE;
}

bool sr_who_single(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = gr->kind == SR_GR_NP ? sr_hit_at(a, gr->head, SR_L_PERPETRATOR) : NULL;
  return h && !a->work->tag[gr->head].plural && !sr_lex_attr_is(h->entry, "group", "1");
}

bool sr_who_anybody(const SrArticle *a, uint32_t g, bool *uniform) {
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  const SrLexHit *cue = sr_hit_at(a, gr->head, SR_L_CUE);
  if (gr->kind != SR_GR_NP || a->work->tag[gr->head].upos == SR_U_PRON) return false;
  if (cue && sr_cue_is(a, cue, "disposal")) return false; /* a bomb squad */
  const SrLexHit *word = gr->head > gr->tok ? sr_hit_at(a, gr->head - 1, SR_L_CUE) : NULL;
  if (word && word->ntok > 1 && sr_cue_is(a, word, "figurative")) return false; /* market forces */
  const char *class = sr_people_class(a, gr->head, gr->head + 1, &perp);
  *uniform = class ? sr_class_is_forces(class) : sr_hit_at(a, gr->head, SR_L_FORCE) != NULL;
  uint32_t m = a->work->mention_of[gr->head]; /* "two Palestinians" */
  bool national = m != SR_NONE && a->mention[m].k == SR_M_NATIONALITY;
  return class || *uniform || national;
}

uint32_t sr_who_inside(const SrArticle *a, uint32_t g) {
  const SrGroup *np = &a->work->group.a[g];
  if (g + 2 >= a->work->group.n || np->kind != SR_GR_NP || !sr_who_many(a, np->head)) return g;
  const SrGroup *pp = np + 1, *of = np + 2;
  bool next = pp->kind == SR_GR_PP && pp->tok == np->tok + np->ntok && of->kind == SR_GR_NP &&
              of->tok == pp->tok + pp->ntok && sr_token_is(&a->doc, pp->head, "of");
  bool perp;
  bool people = next && a->work->tag[of->head].plural &&
                sr_people_class(a, of->tok, of->tok + of->ntok, &perp);
  return people || (next && sr_who_kind(a, g + 2) == 3) ? g + 2 : g;
}
