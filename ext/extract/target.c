/*
** target.c: against whom or what an incident was done: target, target_type. The best
** of what its triggers were done to, of the sites where they hit, and of the
** people of its tolls.
*/
#include "target.h"

static const char *target_of_class(const char *class) {
  static const char *const kMap[][2] = {
      {"police", "police"},       {"military", "military"}, {"security", "security"},
      {"civilian", "civilian"},   {"militant", "militant"}, {"official", "government"},
      {"journalist", "media"},    {"student", "education"}, {"medical", "medical"},
      {"religious", "religious"}, {"worker", "civilian"},   {"foreigner", "civilian"},
      {"child", "civilian"},      {"woman", "civilian"},    {"other", "civilian"}};
  for (size_t i = 0; class && i < sizeof kMap / sizeof *kMap; i++)
    if (strcmp(kMap[i][0], class) == 0) return kMap[i][1];
  return NULL;
}

/* the longest hit of that kind that covers a token: "police station" before "station" */
static const SrLexHit *target_widest(const SrArticle *a, uint32_t from, uint32_t head,
                                     uint8_t kind) {
  if (head - from > 12) from = head - 12; /* no phrase of the lexicon is longer */
  for (uint32_t t = from; t <= head; t++) {
    const SrLexHit *h = sr_hit_at(a, t, kind);
    if (h && h->tok >= from && h->tok <= head && h->tok + h->ntok > head) return h;
  }
  return sr_hit_at(a, head, kind);
}

/* The lexicon's word for a thing that can be hit at the head of a phrase: "police station",
** the school of a school's name. */
const SrLexHit *sr_target_thing(const SrArticle *a, const SrGroup *gr) {
  const SrLexHit *h = target_widest(a, gr->tok, gr->head, SR_L_TARGET);
  const SrLexHit *f = target_widest(a, gr->tok, gr->head, SR_L_FACILITY);
  if (!h || (f && f->ntok > h->ntok)) h = f ? f : h;
  uint32_t own = a->work->mention_of[gr->head];
  if (own != SR_NONE && a->mention[own].k == SR_M_PLACE) return NULL; /* the West Bank */
  if (own != SR_NONE &&
      (a->mention[own].k == SR_M_ORGANIZATION || a->mention[own].k == SR_M_FACILITY)) {
    const SrMention *m = &a->mention[own];
    const SrLexHit *last = target_widest(a, m->tok, m->tok + m->ntok - 1, SR_L_FACILITY);
    if (!last) last = target_widest(a, m->tok, m->tok + m->ntok - 1, SR_L_TARGET);
    if (last) h = last;
  }
  return h;
}

/* "the minister's home", "a soldier's car": whose it is says more than what it is */
static const char *target_owner(const SrArticle *a, const SrGroup *gr) {
  bool perp;
  for (uint32_t t = gr->tok + 1; t < gr->head; t++)
    if (a->doc.tok[t].flags & SR_T_CLITIC)
      return target_of_class(sr_people_class(a, gr->tok, t, &perp));
  /* "the house of a lawmaker" */
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok), g = a->work->group_of[gr->head];
  if (g == SR_NONE || g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup ||
      gr[1].kind != SR_GR_PP || gr[2].kind != SR_GR_NP || !sr_token_is(&a->doc, gr[1].head, "of"))
    return NULL;
  uint32_t m = a->work->mention_of[gr[2].head]; /* Port-au-Prince is nobody's */
  if (m != SR_NONE && a->mention[m].k == SR_M_PLACE) return NULL;
  bool person = m != SR_NONE && a->mention[m].k == SR_M_PERSON; /* of senator X */
  uint32_t from = person ? gr[2].tok : gr[2].head;
  return target_of_class(sr_people_class(a, from, gr[2].head + 1, &perp));
}

/* the word at token t for a body of people: "the intelligence service", "police", "a ministry" */
static const char *target_body_at(const SrArticle *a, uint32_t t) {
  static const char *const kType[] = {"government", "security", "police",    "military", "religious",
                                      "education",  "media",    "diplomatic", "medical", "militant"};
  static const uint8_t kKind[] = {SR_L_OFFICE, SR_L_TARGET, SR_L_FACILITY};
  uint32_t m = a->work->mention_of[t];
  bool perp;
  if (m != SR_NONE && a->mention[m].k == SR_M_PLACE) return NULL;
  for (size_t k = 0; k < sizeof kKind; k++) {
    const SrLexHit *h = sr_hit_at(a, t, kKind[k]);
    for (size_t i = 0; h && i < sizeof kType / sizeof *kType; i++)
      if (strcmp(sr_lex_value(h->entry), kType[i]) == 0) return kType[i];
  }
  const char *class = sr_people_class(a, t, t + 1, &perp);
  return class && strcmp(class, "other") != 0 && strcmp(class, "civilian") != 0
             ? target_of_class(class)
             : NULL;
}

/* "the deputy head of the intelligence service", "an election commission chief": of what they are
** the head */
static const char *target_head_of(const SrArticle *a, const SrGroup *gr) {
  const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_PERSON);
  if (!h || strcmp(sr_lex_value(h->entry), "other") != 0) return NULL;
  const char *own = gr->head > gr->tok ? target_body_at(a, gr->head - 1) : NULL;
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok), g = a->work->group_of[gr->head];
  if (own || g == SR_NONE || g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup ||
      gr[1].kind != SR_GR_PP || gr[2].kind != SR_GR_NP || !sr_token_is(&a->doc, gr[1].head, "of"))
    return own;
  uint32_t m = a->work->mention_of[gr[2].head]; /* the leader of X */
  if (m != SR_NONE && a->mention[m].k == SR_M_GROUP && !a->mention[m].nominal) return "militant";
  return target_body_at(a, gr[2].head);
}

/* "a newspaper's offices", "a university gymnasium", "the headquarters of a bank": whose they are */
static const char *target_house_of(const SrArticle *a, const SrGroup *gr) {
  static const char *const kHouse[] = {"office",   "offices",      "building",
                                       "premises", "headquarters", "bureau"};
  size_t i = 0;
  for (uint32_t t = gr->head; t-- > gr->tok;) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_TARGET);
    if (!h) h = sr_hit_at(a, t, SR_L_FACILITY);
    if (h && !(h->flags & SR_LH_WEAK) && h->tok + h->ntok <= gr->head &&
        sr_lex_attr_is(h->entry, "class", "building"))
      return sr_lex_value(h->entry);
  }
  while (i < sizeof kHouse / sizeof *kHouse && !sr_token_is(&a->doc, gr->head, kHouse[i])) i++;
  if (i == sizeof kHouse / sizeof *kHouse) return NULL;
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok), g = a->work->group_of[gr->head];
  if (g == SR_NONE || g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup ||
      gr[1].kind != SR_GR_PP || gr[2].kind != SR_GR_NP || !sr_token_is(&a->doc, gr[1].head, "of"))
    return NULL;
  const SrLexHit *h = sr_hit_at(a, gr[2].head, SR_L_TARGET);
  if (!h) h = sr_hit_at(a, gr[2].head, SR_L_FACILITY);
  return h ? sr_lex_value(h->entry) : NULL;
}

/* "X, a father of five, was shot": the person, not what stands in apposition */
static uint32_t target_apposed(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  if (!g || gr->tok < 2 || !sr_token_is(&a->doc, gr->tok - 1, ",")) return g;
  const SrGroup *p = gr - 1;
  uint32_t m = p->kind == SR_GR_NP ? a->work->mention_of[p->head] : SR_NONE;
  bool described = sr_token_is(&a->doc, gr->tok, "a") || sr_token_is(&a->doc, gr->tok, "an") ||
                   a->work->tag[gr->tok].upos == SR_U_NUM;
  return m != SR_NONE && a->mention[m].k == SR_M_PERSON && described &&
                 p->tok + p->ntok + 1 == gr->tok
             ? g - 1
             : g;
}

/* "the mayor and two bodyguards were shot": the first of people told of together */
static uint32_t target_first(const SrArticle *a, uint32_t g) {
  bool perp;
  const SrGroup *gr = &a->work->group.a[g];
  if (!g || gr->tok < 2 || !sr_token_is(&a->doc, gr->tok - 1, "and")) return g;
  const SrGroup *p = gr - 1;
  if (p->kind != SR_GR_NP || p->tok + p->ntok + 1 != gr->tok || a->work->tag[p->head].upos == SR_U_PRON)
    return g;
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok), m = a->work->mention_of[p->head];
  if (g - 1 > a->work->sent[s].group && p[-1].kind == SR_GR_PP) return g; /* in X and Y */
  bool person = m != SR_NONE && a->mention[m].k == SR_M_PERSON;
  const char *class = sr_people_class(a, p->tok, p->tok + p->ntok, &perp);
  return (person || (class && sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp))) && !perp ? g - 1 : g;
}

/* "the Counter-Crime Department (CCD) police station": the phrase goes on behind the bracket */
static uint32_t target_behind_bracket(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t t = gr->tok + gr->ntok, end = sr_sent_end(&a->doc, sr_doc_sent_of(&a->doc, gr->tok));
  if (t + 3 >= end || !(a->doc.tok[t].flags & SR_T_OPEN) || !(a->doc.tok[t + 2].flags & SR_T_CLOSE))
    return g;
  uint32_t next = a->work->group_of[t + 3];
  if (next == SR_NONE || a->work->group.a[next].kind != SR_GR_NP ||
      a->work->tag[t + 3].upos == SR_U_DET)
    return g;
  uint32_t head = a->work->group.a[next].head;
  return sr_hit_at(a, head, SR_L_TARGET) || sr_hit_at(a, head, SR_L_FACILITY) ? next : g;
}

/* what a person by name is: "Gisela M., the mayor" is government */
static const char *target_of_post(const SrArticle *a, const SrMention *m) {
  static const uint8_t kKind[] = {SR_L_OFFICE, SR_L_PERSON, SR_L_RANK, SR_L_GROUP};
  char fold[128];
  const SrEntity *e = m->entity > 0 ? &a->work->entity[m->entity - 1] : NULL;
  size_t n = e && e->descr ? strlen(e->descr) : 0;
  if (!n || n >= sizeof fold / 2) return NULL;
  n = sr_fold(e->descr, n, fold, sizeof fold);
  for (size_t from = 0; from < n;) { /* the whole description, then its last words */
    for (size_t k = 0; k < sizeof kKind; k++) {
      uint32_t entry = sr_lex_find(kKind[k], fold + from, n - from);
      if (entry == UINT32_MAX) continue;
      const char *v = sr_lex_value(entry);
      if (kKind[k] == SR_L_GROUP) return "militant"; /* "a leader of X" */
      return kKind[k] == SR_L_OFFICE ? v : target_of_class(v);
    }
    const char *space = memchr(fold + from, ' ', n - from);
    if (!space) break;
    from = (size_t)(space - fold) + 1;
  }
  return NULL;
}

/* "a group of soldiers": the soldiers; "a section of the pipeline" */
static uint32_t target_many_of(const SrArticle *a, uint32_t g) {
  static const char *const kMany[] = {"group",     "groups",  "dozens",   "hundreds", "scores",
                                      "number",    "members", "convoy",   "team",     "section",
                                      "thousands", "stretch", "segment", "part",     "crowd"};
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok);
  if (g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || gr[1].kind != SR_GR_PP ||
      gr[2].kind != SR_GR_NP || !sr_token_is(&a->doc, gr[1].head, "of"))
    return g;
  if (SR_TOKEN_IN(&a->doc, gr->head, kMany)) return g + 2;
  return g;
}

/* "the compound": a building told of before */
static bool target_refers_back(const SrArticle *a, const SrGroup *gr) {
  static const char *const kSite[] = {"compound", "complex", "building", "facility",
                                      "premises", "site",    "area",     "place",
                                      "centre",   "center",  "structure"};
  if (gr->ntok != 2 || !sr_token_is(&a->doc, gr->tok, "the")) return false;
  return SR_TOKEN_IN(&a->doc, gr->head, kSite);
}

/* "an Al-Nusra arms depot": the group whose thing it is */
static bool target_of_group(const SrArticle *a, const SrGroup *gr) {
  for (uint32_t t = gr->tok; t < gr->head; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m == SR_NONE || a->mention[m].k != SR_M_GROUP || a->mention[m].nominal) continue;
    uint32_t next = a->mention[m].tok + a->mention[m].ntok;
    return next <= gr->head && !(a->doc.tok[next].flags & SR_T_HYPHEN);
  }
  return false;
}

/* "the leader of X" */
static bool target_in_band(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t s = sr_doc_sent_of(&a->doc, gr->tok);
  if (g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || gr[1].kind != SR_GR_PP ||
      gr[2].kind != SR_GR_NP || !sr_token_is(&a->doc, gr[1].head, "of"))
    return false;
  uint32_t m = a->work->mention_of[gr[2].head];
  return m != SR_NONE && a->mention[m].k == SR_M_GROUP && !a->mention[m].nominal;
}

/* "two Palestinians", "a Kenyan": people of a nation */
static bool target_nationals(const SrArticle *a, const SrGroup *gr) {
  uint32_t m = a->work->mention_of[gr->head];
  if (m == SR_NONE || a->mention[m].k != SR_M_NATIONALITY) return false;
  return a->work->tag[gr->head].plural || sr_token_is(&a->doc, gr->tok, "a") ||
         sr_token_is(&a->doc, gr->tok, "an") || a->work->tag[gr->tok].upos == SR_U_NUM;
}

/* What speaks for or against NP gr as a target, whatever it is; h: the thing it names, NULL. */
static int target_weight(const SrArticle *a, const SrGroup *gr, const SrLexHit *h, int score) {
  static const char *const kTheir[] = {"his", "her", "their", "its"};
  if (h && h->ntok == 1 && sr_token_is(&a->doc, gr->head, "station"))
    score--; /* of police, buses or broadcasters */
  if (h && SR_TOKEN_IN(&a->doc, gr->tok, kTheir)) score -= 3; /* "a judge outside his home" */
  return score;
}

/* Group gr can say what is attacked: no pronoun, no bare number, not "others", not the deed
** itself. */
static bool target_is_thing(const SrArticle *a, const SrGroup *gr) {
  uint8_t upos = a->work->tag[gr->head].upos;
  if (gr->kind != SR_GR_NP || upos == SR_U_PRON || upos == SR_U_NUM ||
      (!a->doc.upper && sr_token_is(&a->doc, gr->head, "others")))
    return false;
  const SrLexHit *act = sr_hit_at(a, gr->head, SR_L_TRIGGER);
  bool of_people = sr_token_is(&a->doc, gr->head, "crowd"); /* "drove a van into a crowd" */
  return !act || act->ntok <= 1 || of_people;               /* the mass of "mass stabbing" */
}

/* The target_type of NP g by its word h, its people of that class, or who or what it is of; NULL
** where it is nobody's target. Sets *score to what that says. */
static const char *target_type(const SrArticle *a, uint32_t g, SrTargetAim aim, const SrLexHit *h,
                               const char *class, int *score) {
  const SrGroup *gr = &a->work->group.a[g];
  const char *type = h ? sr_lex_value(h->entry) : target_of_class(class);
  bool sure = h && !(h->flags & SR_LH_WEAK) && !sr_lex_attr_is(h->entry, "strength", "weak");
  *score = sure ? 6 : type ? 4 : 0;
  if (h && (strcmp(type, "civilian") == 0 || strcmp(type, "business") == 0)) {
    const char *owner = target_house_of(a, gr);
    if (!owner) owner = target_owner(a, gr);
    if (owner) type = owner;
  }
  const char *body = h ? NULL : target_head_of(a, gr);
  if (body) type = body;
  if (aim.state && !h && target_in_band(a, g)) type = "militant"; /* "the leader of X" */
  bool plain = !type || h || (!a->doc.upper && strcmp(type, "civilian") == 0); /* "three X members" */
  if (aim.state && plain && target_of_group(a, gr)) {
    if (!*score) *score = 4;
    return "militant";
  }
  if (type) return type;
  if (target_nationals(a, gr)) {
    *score = 3;
    return "civilian";
  }
  uint32_t m = a->work->mention_of[gr->head];
  if (m == SR_NONE || a->mention[m].k != SR_M_PERSON) return NULL;
  const char *post = target_of_post(a, &a->mention[m]);
  if (post && strcmp(post, "militant") == 0 && !aim.state) return NULL; /* the accused attacker */
  *score = post && strcmp(post, "civilian") != 0 ? 5 : 3;
  return post ? post : "civilian";
}

/* What a phrase is as a target: a building that is attacked says more than the people hurt in
** it. */
void sr_target_judge(const SrArticle *a, uint32_t g, SrTargetAim aim, bool victim, bool strong,
                     SrTargetPick *best) {
  bool perp = false;
  if (g == SR_NONE) return;
  g = target_many_of(a, target_behind_bracket(a, target_apposed(a, target_first(a, g))));
  const SrGroup *gr = &a->work->group.a[g];
  if (!target_is_thing(a, gr)) return;
  const SrLexHit *h = sr_target_thing(a, gr);
  const char *class = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  const SrLexHit *crowd = sr_hit_at(a, gr->head, SR_L_PERPETRATOR);
  if (perp && crowd && sr_lex_attr_is(crowd->entry, "crowd", "1")) { /* protesters */
    perp = false;
    class = "civilian";
  }
  if (perp && !h && !aim.state) return; /* nobody attacks the attackers */
  int score;
  const char *type = target_type(a, g, aim, h, class, &score);
  if (!type) return;
  score = target_weight(a, gr, h, score);
  if (aim.people && h && !class) score -= 4;
  if (target_refers_back(a, gr)) score = 2;
  if (victim) score -= 1;
  if (perp) score -= 3;
  if (strong) score += 1;
  score -= aim.loss;
  if (score <= best->score) return;
  *best = (SrTargetPick){.type = type, .group = g, .score = score};
}

/* "the mosque attack", "a hotel bombing": what stands before the act's noun */
void sr_target_compound(const SrArticle *a, const SrEvent *e, SrTargetAim aim, SrTargetPick *best) {
  enum { THING = 5 };
  uint32_t g = e->nominal ? a->work->group_of[e->tok] : SR_NONE;
  if (g == SR_NONE || a->work->group.a[g].tok >= e->tok || aim.people) return;
  uint32_t from = a->work->group.a[g].tok;
  const SrLexHit *h = target_widest(a, from, e->tok - 1, SR_L_TARGET);
  const SrLexHit *bomb = sr_hit_at(a, e->tok - 1, SR_L_WEAPON);
  if (bomb && bomb->tok + bomb->ntok > e->tok) return; /* a truck bomb */
  if (!h) h = target_widest(a, from, e->tok - 1, SR_L_FACILITY);
  if (!h || h->tok < from || h->tok + h->ntok != e->tok || h->flags & SR_LH_WEAK ||
      sr_hit_at(a, e->tok - 1, SR_L_PERSON) || /* a police shooting */
      (e->type == SR_TY_SECURITY_OPERATION && sr_hit_at(a, e->tok - 1, SR_L_FORCE)) || /* army raid */
      sr_lex_attr_is(h->entry, "strength", "weak") || sr_lex_attr_is(h->entry, "class", "area") ||
      best->score >= THING - aim.loss - (e->strong ? 0 : 2))
    return;
  *best = (SrTargetPick){.type = sr_lex_value(h->entry),
                       .group = g,
                       .tok = h->tok,
                       .ntok = h->ntok,
                       .score = THING - aim.loss - (e->strong ? 0 : 2)};
}

/* "Hostages" are what became of the people, not who they are. */
static bool target_captive(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_PERSON);
  return h && sr_lex_attr_is(h->entry, "state", "held");
}

/* words for people that say nothing of who they are */
static bool target_anybody(const SrArticle *a, uint32_t head) {
  static const char *const kAnybody[] = {"people", "person", "others", "persons", "dozens"};
  return SR_TOKEN_IN(&a->doc, head, kAnybody);
}

/* a part of the world rather than a thing in it: "in the town of X", "on a road" */
static bool target_area(const SrArticle *a, uint32_t head) {
  static const char *const kArea[] = {"road",     "street",       "highway",       "town",
                                      "city",     "avenue",       "lane",          "area",
                                      "district", "neighborhood", "region",        "border",
                                      "suburb",   "province",     "neighbourhood", "parish"};
  return SR_TOKEN_IN(&a->doc, head, kArea);
}

/* Group of the thing that the preposition g puts the act at, SR_NONE if it is none of the list:
** "in front of a mall" is at the mall, "at the gate of a base" at the base; "on" counts for
** vehicles. */
static uint32_t target_put_at(const SrArticle *a, uint32_t g, uint32_t end, bool beside) {
  static const char *const kAt[] = {"at",      "outside", "inside", "in",      "into",
                                    "through", "during",  "under",  "beneath", "on"};
  static const char *const kNear[] = {"near", "beside", "opposite"};
  enum { NAT = sizeof kAt / sizeof *kAt, NNEAR = sizeof kNear / sizeof *kNear, ON = NAT - 1 };
  const SrGroup *p = &a->work->group.a[g];
  const char *const *prep = beside ? kNear : kAt;
  size_t k = 0, n = beside ? NNEAR : NAT;
  if (p->kind != SR_GR_PP || p[1].kind != SR_GR_NP) return SR_NONE;
  while (k < n && !sr_token_is(&a->doc, p->head, prep[k])) k++;
  if (k == n) return SR_NONE;
  static const char *const kPart[] = {"front", "gate",  "gates",     "entrance", "door",
                                      "doors", "walls", "perimeter", "gateway",  "edge"};
  bool of = g + 3 < end && p[2].kind == SR_GR_PP && p[3].kind == SR_GR_NP;
  if (SR_TOKEN_IN(&a->doc, p[1].head, kPart))
    return of && !target_area(a, p[3].head) ? g + 3 : SR_NONE;
  const SrLexHit *h = sr_target_thing(a, p + 1);
  if (!h || (!beside && k == ON && !sr_lex_attr_is(h->entry, "class", "vehicle"))) return SR_NONE;
  return g + 1;
}

/* "and gunmen shot dead two guards at a bank": verb v tells of another incident than event e */
static bool target_of_other(const SrArticle *a, const SrEvent *e, const SrGroup *v) {
  const SrSentWork *w = &a->work->sent[e->sent];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *f = &a->work->event[i];
    if (f->vp != SR_NONE && &a->work->group.a[f->vp] == v)
      return f->incident != SR_NONE && f->incident != e->incident;
  }
  return false;
}

/* a verb behind the act's that is not about the act: "and died at a hospital" */
static bool target_other_verb(const SrArticle *a, const SrEvent *e, const SrGroup *v,
                              uint32_t *nverb) {
  if (v->kind != SR_GR_VP) return false;
  if (sr_hit_at(a, v->head, SR_L_REPORT) && v[1].kind != SR_GR_PP) return true;
  if (sr_hit_at(a, v->head, SR_L_TRIGGER) || sr_hit_at(a, v->head, SR_L_EFFECT)) return target_of_other(a, e, v);
  return ++*nverb > (e->nominal ? 1u : 0u);
}

/* "at a mall where 59 people were killed" */
static bool target_where(const SrArticle *a, const SrEvent *e, uint32_t at, SrTargetAim aim,
                         SrTargetPick *best) {
  enum { BACK = 4 };
  const SrSentWork *w = &a->work->sent[e->sent];
  for (uint32_t g = at; g > w->group && at - g < BACK; g--) {
    const SrGroup *p = &a->work->group.a[g - 1], *q = p + 1;
    if (!sr_word_between(a, p->tok + p->ntok, q->tok, "where") &&
        !sr_token_is(&a->doc, q->tok, "where"))
      continue;
    SrTargetPick pick = {.group = SR_NONE};
    if (target_area(a, p->head)) return false;
    sr_target_judge(a, g - 1, aim, false, false, &pick);
    if (pick.score < 4 || !sr_target_thing(a, p)) return false;
    *best = pick;
    return true;
  }
  return false;
}

/* "were found shot in a house": where they live, no site that anybody attacks for what it is */
static bool target_dwelling(const SrArticle *a, uint32_t head) {
  static const char *const kHome[] = {"house", "home",      "apartment", "flat",
                                      "homes", "residence", "houses",    "room"};
  return SR_TOKEN_IN(&a->doc, head, kHome);
}

/* where people were hit, when nothing says what was: "killed 20 at a public park", else near what:
** "the blast occurred near a mosque" */
static bool target_site(const SrArticle *a, uint32_t index, SrTargetAim aim, bool beside,
                        SrTargetPick *best) {
  enum { REACH = 14 };
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    uint32_t at = w->group_of[e->tok], nverb = 0;
    if (e->incident != index || at == SR_NONE || e->type == SR_TY_SECURITY_OPERATION) continue;
    if ((beside || !e->strong) && e->type != SR_TY_BOMBING) continue;
    uint32_t end = w->sent[e->sent].group + w->sent[e->sent].ngroup;
    if (!beside && target_where(a, e, at, aim, best)) return true;
    if (end > at + REACH) end = at + REACH;
    for (uint32_t g = at + 1; g + 1 < end && !target_other_verb(a, e, &w->group.a[g], &nverb);
         g++) {
      uint32_t thing = target_put_at(a, g, end, beside);
      if (thing == SR_NONE || target_area(a, w->group.a[thing].head)) continue;
      if (g > 0 && (g - 1 == e->agent || sr_frame_attacks(a, g - 1))) continue; /* gunmen on a motorcycle */
      if (e->type == SR_TY_ARMED_ASSAULT && target_dwelling(a, w->group.a[thing].head)) continue;
      SrTargetPick pick = {.group = SR_NONE};
      sr_target_judge(a, thing, aim, false, false, &pick);
      if (pick.score < 4 || !sr_target_thing(a, &w->group.a[thing])) continue;
      *best = pick;
      return true;
    }
  }
  return false;
}

static bool target_seamen(const SrArticle *a, uint32_t head) {
  static const char *const kSea[] = {"sailor",  "sailors", "seaman",    "seamen",    "crew",
                                     "crewman", "crewmen", "seafarers", "fishermen", "mariners"};
  return SR_TOKEN_IN(&a->doc, head, kSea);
}

/* the people of the incident's first toll of victims */
static void target_people(SrArticle *a, SrIncident *r, uint32_t index, SrTargetAim aim) {
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident != index || t->effect == SR_E_ARRESTED || (t->perpetrator && !aim.state)) continue;
    if (!aim.state && t->class_ && strcmp(t->class_, "militant") == 0) continue;
    if (t->who != SR_NONE && w->tag[w->group.a[t->who].head].upos == SR_U_NUM) continue;
    if (t->who != SR_NONE && !a->doc.upper && sr_token_is(&a->doc, w->group.a[t->who].head, "others")) continue;
    r->target_type = target_of_class(t->class_);
    if (!r->target_type && !(aim.state && t->named)) continue;
    r->target = t->who != SR_NONE ? sr_story_phrase(a, t->who) : t->who_text;
    r->hit.group = t->who;
    return;
  }
}

/* nobody but attackers was hurt: whom forces fought */
static bool target_only_attackers(const SrArticle *a, uint32_t index) {
  const SrWork *w = a->work;
  bool any = false;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident != index || t->effect > SR_E_INJURED || t->count.max == 0 || t->drop) continue;
    if (!t->perpetrator || t->who == SR_NONE) return false;
    if (a->work->tag[a->work->group.a[t->who].head].upos == SR_U_PRON) return false;
    any = true;
  }
  return any;
}

/* "rammed his car into a crowd": the crowd, not the car */
uint32_t sr_target_of_event(const SrArticle *a, const SrEvent *e) {
  static const char *const kInto[] = {"into", "through", "onto", "at"};
  if (e->patient == SR_NONE || e->vp == SR_NONE) return e->patient;
  uint32_t head = a->work->group.a[e->patient].head, from = e->patient;
  if (!sr_hit_at(a, head, SR_L_VEHICLE) && !sr_hit_at(a, head, SR_L_WEAPON)) return e->patient;
  if (from < e->vp) from = e->vp; /* "a car was driven into a crowd" */
  uint32_t g = sr_pp_object(a, e->sent, from, kInto, sizeof kInto / sizeof *kInto, 2);
  return g == SR_NONE ? e->patient : g;
}

/* "troops killed 50 fighters" */
bool sr_target_by_force(const SrArticle *a, uint32_t g) {
  bool perp;
  if (g == SR_NONE) return false;
  uint32_t head = a->work->group.a[g].head;
  const char *class = sr_people_class(a, head, head + 1, &perp);
  if (sr_hit_at(a, head, SR_L_FORCE)) return true;
  return sr_class_is_forces(class);
}

static bool target_is_area(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = gr->tok ? sr_target_thing(a, gr) : NULL;
  return h && sr_lex_attr_is(h->entry, "class", "area");
}

/* "damaged some 30 houses": what stood near, no armoured vehicles */
static bool target_wrecks(const SrArticle *a, const SrEvent *e) {
  static const char *const kWreck[] = {"damaged", "destroyed", "shattered", "wrecked", "flattened",
                                       "damaging", "destroying", "shattering", "demolished"};
  if (e->patient == SR_NONE || !SR_TOKEN_IN(&a->doc, e->tok, kWreck)) return false;
  const SrLexHit *h = sr_target_thing(a, &a->work->group.a[e->patient]);
  return h && (strcmp(sr_lex_value(h->entry), "civilian") == 0 || strcmp(sr_lex_value(h->entry), "business") == 0);
}

/* What is burnt or robbed beside an attack says less; "for targeting guards" tells of no one
** act. */
static int target_loss(const SrArticle *a, const SrEvent *e, SrType type) {
  bool aside = e->type != type && (e->type == SR_TY_ARSON || e->type == SR_TY_ROBBERY ||
                                   e->type == SR_TY_SABOTAGE || e->type == SR_TY_UNREST);
  const SrGroup *v = e->vp == SR_NONE ? NULL : &a->work->group.a[e->vp];
  bool purpose =
      v && v->form == SR_VF_ING && !v->progressive && v->tok > a->doc.sent[e->sent].tok &&
      (sr_token_is(&a->doc, v->tok - 1, "for") || sr_token_is(&a->doc, v->tok - 1, "of"));
  /* "a bombing in a suburb" says where, "attacked a suburb" what */
  bool where = e->patient != SR_NONE && target_is_area(a, e->patient) &&
               sr_token_is(&a->doc, a->work->group.a[e->patient].tok - 1, "in");
  /* "the blast damaged 30 houses": what came of it */
  const SrLexHit *by = e->agent == SR_NONE ? NULL : sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_TRIGGER);
  bool known = by && sr_token_is(&a->doc, a->work->group.a[e->agent].tok, "the");
  bool harm = known && type == SR_TY_BOMBING && target_wrecks(a, e);
  /* "his sister was also attacked": not the one whom it was about */
  bool also = !a->doc.upper && v && v->passive && sr_word_between(a, v->tok, v->tok + v->ntok, "also");
  return (aside ? 3 : 0) + (purpose || where ? 3 : 0) + (harm ? 4 : 0) +
         (also ? 2 : 0);
}

/* a quarter of a town, or people whom nobody aims at for what they are: a bomb among them was meant
** for the place */
static bool target_bystanders(const SrArticle *a, const SrTargetPick *p) {
  if (p->group == SR_NONE || !p->type) return true;
  uint32_t head = a->work->group.a[p->group].head;
  const SrLexHit *h = sr_target_thing(a, &a->work->group.a[p->group]);
  if (h && !(sr_lex_attr_is(h->entry, "class", "group") && sr_hit_at(a, head, SR_L_PERSON)))
    return sr_lex_attr_is(h->entry, "class", "area");
  if (p->ntok || sr_hit_at(a, head, SR_L_VEHICLE)) return false;
  static const char *const kAny[] = {"civilian", "religious", "education", "tourism"};
  uint32_t m = a->work->mention_of[head];
  bool somebody = strcmp(p->type, "civilian") == 0 && m == SR_NONE; /* a boy, a passer-by */
  if (SR_SAME_IN(p->type, kAny)) return a->work->tag[head].plural || somebody;
  return false;
}

/* A convoy, a bus is of those who were hurt in it; people who fled live in a camp of their own. */
const char *sr_target_by_victims(const SrArticle *a, const SrTargetPick *p, uint32_t index,
                                     SrTargetAim aim) {
  static const char *const kFled[] = {"displaced", "refugee", "refugees", "idp"};
  const SrWork *w = a->work;
  uint32_t head = w->group.a[p->group].head, s = sr_doc_sent_of(&a->doc, head);
  bool camp = strcmp(p->type, "militant") == 0 && !aim.state;
  for (size_t i = 0; camp && i < sizeof kFled / sizeof *kFled; i++)
    if (sr_word_between(a, a->doc.sent[s].tok, sr_sent_end(&a->doc, s), kFled[i]))
      return "civilian";
  /* "a drone hit a compound, killing four militants", "a check post where two policemen died" */
  bool house = !a->doc.upper && aim.state && strcmp(p->type, "civilian") == 0 && sr_target_thing(a, &w->group.a[p->group]);
  bool post = !a->doc.upper && strcmp(p->type, "security") == 0 && sr_hit_at(a, head, SR_L_FACILITY);
  if (!house && !post && (!sr_hit_at(a, head, SR_L_VEHICLE) ||
      (strcmp(p->type, "transport") != 0 && strcmp(p->type, "civilian") != 0)))
    return p->type;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident != index || (t->perpetrator && !house) || !t->class_) continue;
    const char *type = target_of_class(t->class_);
    if (house) return strcmp(t->class_, "militant") == 0 ? "militant" : p->type;
    if (sr_class_is_forces(type)) return type;
    break;
  }
  return p->type;
}

/* sentence s tells an act of the incident */
static bool target_told(const SrArticle *a, uint32_t s, uint32_t index) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++)
    if (a->work->event[i].incident == index) return true;
  return false;
}

/* "two policemen lost their lives in a shooting in the village": those who died are to the act what those who
** were killed are */
static void target_lost(const SrArticle *a, uint32_t index, SrTargetAim aim, SrTargetPick *best) {
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident != index || t->effect != SR_E_KILLED || t->perpetrator || t->drop || t->part || t->late || t->total ||
        t->count.max == 0 || t->who == SR_NONE || sr_hit_at(a, t->trigger, SR_L_TRIGGER) ||
        a->work->tag[a->work->group.a[t->who].head].upos == SR_U_ADJ || !target_told(a, t->sent, index))
      continue;
    sr_target_judge(a, t->who, aim, true, true, best);
    return;
  }
}

/* The best patient of the incident's triggers; else the people of its first toll. */
void sr_incident_target(SrArticle *a, SrIncident *r, uint32_t index) {
  const SrWork *w = a->work;
  SrTargetPick best = {.group = SR_NONE};
  SrType type = sr_type_of(r->type);
  bool back = false, fought = false;
  SrTargetAim aim = {type == SR_TY_SECURITY_OPERATION || type == SR_TY_AIRSTRIKE,
                   type == SR_TY_KIDNAPPING || type == SR_TY_ASSASSINATION, 0};
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    uint32_t patient = sr_target_of_event(a, e);
    if (e->incident != index || (patient != SR_NONE && target_captive(a, patient))) continue;
    /* what the police stormed is not what was attacked, nor whom a crowd protests against */
    if (e->type == SR_TY_SECURITY_OPERATION && !aim.state) continue;
    if (e->type == SR_TY_UNREST && type != SR_TY_UNREST) continue;
    /* "one of two attacks on security forces": told more loosely than the one attack */
    bool firm = e->strong && !(e->mode & SR_MD_PLURAL);
    SrTargetAim own = aim;
    own.state |= e->type == SR_TY_CLASH && sr_target_by_force(a, e->agent);
    own.loss = target_loss(a, e, type);
    sr_target_judge(a, patient, own, sr_lex_attr_is(e->lex, "obj", "victim"), firm, &best);
    sr_target_compound(a, e, own, &best);
    fought |= own.state && e->nominal;
    back |= patient != SR_NONE && target_refers_back(a, &w->group.a[patient]);
  }
  if (!a->doc.upper && !aim.people && best.group == SR_NONE) target_lost(a, index, aim, &best);
  /* "stormed the compound, killing six officers": the compound says more, where it is told what it is */
  back = back && best.group != SR_NONE && !sr_target_thing(a, &w->group.a[best.group]);
  if (back || best.score < 4 || (type == SR_TY_BOMBING && target_bystanders(a, &best)) ||
      (!aim.people && best.group != SR_NONE && target_anybody(a, w->group.a[best.group].head)))
    if (!target_site(a, index, aim, false, &best)) target_site(a, index, aim, true, &best);
  if (best.group == SR_NONE) {
    aim.state |= fought || /* whom forces fought: "died in a shootout with police" */
                 (type == SR_TY_CLASH && !r->perpetrator && target_only_attackers(a, index));
    target_people(a, r, index, aim);
    return;
  }
  best.type = sr_target_by_victims(a, &best, index, aim);
  r->target = best.ntok ? sr_words(a, best.tok, best.ntok) : sr_story_phrase(a, best.group);
  r->target_type = best.type;
  r->hit = best;
  /* seamen are taken off ships; elsewhere they are navy men */
  bool taken = type == SR_TY_KIDNAPPING || type == SR_TY_HIJACKING || type == SR_TY_ROBBERY;
  if (taken && target_seamen(a, w->group.a[best.group].head)) r->target_type = "transport";
}
