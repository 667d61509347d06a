/*
** tollword.c: whether a word of result counts people here: by its tags, by who does it to whom, by what the
** sentence tells beside it.
*/
#include "tollparts.h"

/* "called this kidnapping an outrage": an act, not what is done to somebody */
static bool toll_named_act(const SrArticle *a, const SrLexHit *h) {
  static const char *const kThe[] = {"this", "that", "each", "every", "another"};
  uint32_t next = h->tok + h->ntok;
  return h->tok && a->work->tag[h->tok].form == SR_VF_ING && h->ntok == 1 &&
         SR_TOLL_IS(a, h->tok - 1, kThe) && next < a->doc.ntok &&
         (a->doc.tok[next].flags & (SR_T_PUNCT | SR_T_QUOTE)) != 0;
}

/* A verb's -ing or plural form may be a noun of its own: "the police shooting of" counts nobody. */
bool sr_toll_pos_fits(const SrArticle *a, const SrLexHit *h) {
  size_t n;
  const char *pos = sr_lex_attr_of(h->entry, "pos", &n);
  uint32_t g = a->work->group_of[h->tok];
  if (n == 1 && *pos == 'n' && h->ntok == 1 && a->work->tag[h->tok].upos == SR_U_VERB)
    return false; /* "he remains in custody" */
  if (toll_named_act(a, h)) return false;
  if (!pos || !n || memchr(pos, 'n', n) || memchr(pos, 'g', n) || memchr(pos, 'a', n) ||
      h->ntok > 1)
    return true;
  return g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP ||
         a->work->tag[h->tok].upos != SR_U_NOUN;
}

/* A word that may be harmless counts people only where its event was found to be violent: "gunmen
** seized 12 girls". */
bool sr_toll_is_violent(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  SrEffect effect = sr_effect_of(sr_lex_value(h->entry));
  if (effect != SR_E_HOSTAGE && effect != SR_E_KILLED && effect != SR_E_INJURED) return false;
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok == h->tok) return e->strong && !(e->mode & SR_NOT_AN_ACT);
  }
  return false;
}

static bool toll_attacker(const SrArticle *a, uint32_t g) {
  if (g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t m = a->work->mention_of[gr->head];
  bool perp;
  (void)sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  return perp || (m != SR_NONE && a->mention[m].k == SR_M_GROUP);
}

/* "treated six people for gunshot wounds" */
static bool toll_wounds(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { REACH = 10 };
  static const char *const kWound[] = {"wounds", "wound",   "injuries", "injury",
                                       "burns",  "wounded", "injured",  "shrapnel",
                                       "bullet", "gunshot", "stab",     "treatment"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t t = tok + 1; t < end && t < tok + REACH; t++)
    if (SR_TOLL_IS(a, t, kWound)) return true;
  return false;
}

/* an act was told of a few sentences before s */
static bool toll_violence_told(const SrArticle *a, uint32_t s) {
  enum { EVENTS = 24 };
  uint32_t end = a->work->sent[s].event;
  for (uint32_t i = end; i-- > 0 && i + EVENTS > end;)
    if (a->work->event[i].strong && !(a->work->event[i].mode & SR_NOT_AN_ACT)) return true;
  return false;
}

/* an act is told in sentence s itself */
static bool toll_violence_here(const SrArticle *a, uint32_t s) {
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    if (!(a->work->event[i].mode & SR_NOT_AN_ACT)) return true;
  return false;
}

/* "lost three sons in the massacre": kin, in what the sentence calls an act; "I lost my wife", where
** one was told of */
static bool toll_kin(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kKin[] = {
      "son",     "sons",     "daughter", "daughters", "brother",  "brothers",  "sister",
      "sisters", "husband",  "wife",     "father",    "mother",   "parents",   "child",
      "cousin",  "cousins",  "nephew",   "nephews",   "uncle",    "relatives", "children",
      "friend",  "friends",  "relative", "grandson",  "neighbours", "neighbors"};
  static const char *const kMine[] = {"my", "our", "his", "her", "their"};
  uint32_t o = sr_object_of(a, s, vp), who = sr_subject_of(a, s, vp);
  if (o == SR_NONE || a->work->group.a[vp].passive) return false;
  if (sr_people_forces(a, o)) /* "the army lost six soldiers in the raid" */
    return who != SR_NONE && toll_violence_here(a, s);
  if (!SR_TOLL_IS(a, a->work->group.a[o].head, kKin)) return false;
  const SrSentWork *sw = &a->work->sent[s];
  for (uint32_t i = sw->event; i < sw->event + sw->nevent; i++)
    if (a->work->event[i].strong && !(a->work->event[i].mode & SR_NOT_AN_ACT)) return true;
  return SR_TOKEN_IN(&a->doc, a->work->group.a[o].tok, kMine) &&
         toll_violence_told(a, s);
}

/* "recovered 14 hostages", "the abducted traders were recovered" */
static bool toll_captives(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kHeld[] = {"hostages",  "hostage",  "captives",  "captive", "abductees",
                                      "kidnapped", "abducted", "abductee", "passengers"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t o = v->passive || v->reduced ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  if (o == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[o];
  return SR_ANY_IN(&a->doc, gr->tok, gr->tok + gr->ntok, kHeld);
}

/* "held by police", "two men held over the blast", "police picked up a man": by the law; `by` did it */
static bool toll_by_law(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp, uint32_t by) {
  enum { REACH = 8 };
  static const char *const kIn[] = {"in", "on"}, *const kWhy[] = {"connection", "suspicion"};
  const SrGroup *v = &a->work->group.a[vp];
  bool passive = v->passive || v->reduced;
  if (by != SR_NONE) {
    uint32_t next = h->tok + h->ntok < a->doc.ntok ? a->work->group_of[h->tok + h->ntok] : SR_NONE;
    bool object = sr_object_of(a, s, vp) != SR_NONE || /* "picked up a man" */
                  (h->ntok > 1 && next != SR_NONE && a->work->group.a[next].kind == SR_GR_NP);
    return sr_people_forces(a, by) && (passive || object);
  }
  if (!passive) return false;
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t t = h->tok + h->ntok; t + 1 < end && t < h->tok + REACH; t++)
    if (sr_token_is(&a->doc, t, "over") || (SR_TOLL_IS(a, t, kIn) && SR_TOLL_IS(a, t + 1, kWhy)))
      return true;
  return false;
}

/* "are in hospital": behind a verb */
static bool toll_in_care(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp) {
  static const char *const kStay[] = {"is",     "are",      "was",  "were",  "remain",     "remains",
                                      "remained", "stayed", "lies", "lying", "recovering", "being"};
  if (vp == SR_NONE && (h->tok == a->doc.sent[s].tok || !SR_TOLL_IS(a, h->tok - 1, kStay))) return false;
  return toll_wounds(a, s, h->tok) || /* "to treat a witness badly" is no care */
         (h->ntok > 1 && (toll_violence_here(a, s) || toll_violence_told(a, s)));
}

/* A weak word that is not known to be violent counts all the same where its people or who does it
** speak for it: "neutralised 12 militants", "seized 40 pupils", "are held by the rebels". */
bool sr_toll_only(const SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f) {
  static const char *const kBy[] = {"by"};
  size_t n;
  const char *only = sr_lex_attr_of(h->entry, "only", &n);
  uint32_t vp = sr_vp_of(a, h->tok);
  if (only && n && *only == 'w') return toll_in_care(a, s, h, vp);
  if (!only || !n || vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[vp];
  bool passive = v->passive || v->reduced;
  uint32_t by = passive ? sr_pp_object(a, s, vp, kBy, 1, 4) : sr_subject_of(a, s, vp);
  f->only = SR_TOLL_ALL;
  switch (*only) {
    case 'e':
      f->only = SR_TOLL_ENEMY;
      return true;
    case 'k':
      return toll_kin(a, s, vp);
    case 'c':
      return toll_captives(a, s, vp);
    case 'h':
      if (toll_attacker(a, by)) {
        f->effect = SR_E_HOSTAGE;
        f->only = SR_TOLL_PEOPLE;
        return true;
      }
      f->only = SR_TOLL_HELD;
      return toll_by_law(a, s, h, vp, by);
    default:
      f->only = SR_TOLL_PEOPLE;
      return by == SR_NONE ? passive : !sr_people_forces(a, by);
  }
}

/* "The foreign victims included three Lebanese" */
bool sr_toll_victims(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  static const char *const kInclude[] = {"included", "include", "includes"};
  uint32_t v = h->tok + h->ntok < sr_sent_end(&a->doc, s) ? sr_vp_of(a, h->tok + h->ntok) : SR_NONE;
  return sr_token_is(&a->doc, h->tok, "victims") && v != SR_NONE &&
         SR_TOLL_IS(a, a->work->group.a[v].head, kInclude) && s > 0 &&
         a->work->sent[s - 1].ntoll + a->work->ntoll > 0;
}

/* "the attack cost [six farmers] [their lives]": those before the lives; false where none */
static bool toll_lives_of(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t g) {
  static const char *const kCost[] = {"cost", "costs", "costing"};
  static const char *const kTheir[] = {"their", "his", "her"};
  const SrGroup *gr = &a->work->group.a[g];
  SrPeople list[SR_TOLL_LIST];
  if (!SR_TOLL_IS(a, gr->tok, kTheir) || gr[-1].kind != SR_GR_NP ||
      gr[-1].tok + gr[-1].ntok != gr->tok)
    return false;
  uint32_t n = sr_people_left(a, s, g - 1, list, SR_TOLL_LIST), from = a->doc.sent[s].tok;
  if (!n || list[0].tok == from || !SR_TOLL_IS(a, list[0].tok - 1, kCost)) return false;
  f->rank = SR_TOLL_VERB;
  sr_toll_list(a, s, f, list, n);
  return true;
}

/* "the attack claimed 14 lives", "14 lives were lost in the attack", "cost 14 people their lives" */
void sr_toll_lives(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f) {
  static const char *const kClaim[] = {"claimed", "claims", "claiming", "claim", "cost", "costing"};
  static const char *const kLost[] = {"lost", "claimed", "taken"};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t g = a->work->group_of[h->tok];
  SrPeople p;
  if (!sr_token_is(&a->doc, h->tok, "lives") || g == SR_NONE) return;
  if (g > w->group && toll_lives_of(a, s, f, g)) return;
  uint32_t of = g;
  if (g >= w->group + 2 && sr_token_is(&a->doc, a->work->group.a[g].tok - 1, "of"))
    of = g - 2; /* "dozens of lives" */
  const SrGroup *gr = &a->work->group.a[of], *lost = &a->work->group.a[g] + 1;
  bool taken = g + 1 < w->group + w->ngroup && lost->kind == SR_GR_VP && lost->passive &&
               SR_TOLL_IS(a, lost->head, kLost);
  if (!sr_token_is(&a->doc, gr->head, "total")) g = of; /* but "a total of 25 lives" */
  if (gr->kind != SR_GR_NP || !sr_people_read(a, s, g, &p) || p.num == SR_NONE) return;
  if (!taken && (of == w->group || gr[-1].kind != SR_GR_VP || !SR_TOLL_IS(a, gr[-1].head, kClaim)))
    return;
  f->rank = SR_TOLL_VERB;
  f->mode |= sr_toll_verb_mode(a, taken ? lost : gr - 1);
  p.nwho = 0;
  sr_toll_add(a, s, f, &p);
}

/* "released on licence", "released from prison early": no hostages were freed */
bool sr_toll_on_parole(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  static const char *const kOn[] = {"bail",  "parole",  "licence",   "license",
                                    "probation", "prison", "jail", "custody"};
  enum { REACH = 5 };
  uint32_t end = sr_sent_end(&a->doc, s), t = h->tok + h->ntok, vp = sr_vp_of(a, h->tok);
  if (vp == SR_NONE || sr_object_of(a, s, vp) != SR_NONE) return false; /* freed 300 inmates */
  for (uint32_t k = t; k < end && k < t + REACH && !(a->doc.tok[k].flags & SR_T_PUNCT); k++)
    if (SR_TOLL_IS(a, k, kOn)) return true;
  return false;
}

/* "hit a convoy without causing casualties", "without injuries": nobody */
bool sr_toll_without(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f) {
  static const char *const kHarm[] = {"casualties", "injuries", "deaths", "fatalities", "victims"};
  static const char *const kOnly[] = {"causing", "any", "claiming", "civilian"};
  if (!SR_TOLL_IS(a, h->tok, kHarm)) return false;
  uint32_t t = h->tok, from = a->doc.sent[s].tok;
  while (t > from + 1 && h->tok - t < 3 && SR_TOLL_IS(a, t - 1, kOnly)) t--;
  if (t == from || !sr_token_is(&a->doc, t - 1, "without")) return false;
  SrPeople p = sr_toll_people(a->work->group_of[h->tok], h->tok, h->ntok, 0);
  p.known = true;
  bool both = sr_lex_attr_is(h->entry, "vague", "1");
  f->rank = SR_TOLL_VERB;
  f->effect = both || sr_token_is(&a->doc, h->tok, "injuries") ? SR_E_INJURED : SR_E_KILLED;
  sr_toll_add(a, s, f, &p);
  f->effect = SR_E_KILLED;
  if (both) sr_toll_add(a, s, f, &p);
  return true;
}

/* "left 11 people [dead last weekend]": the chunker takes the time for what is dead */
bool sr_toll_before_date(const SrArticle *a, const SrLexHit *h, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t next = h->tok + h->ntok, end = gr->tok + gr->ntok;
  uint32_t m = next < end ? a->work->mention_of[next] : SR_NONE;
  return m != SR_NONE && a->mention[m].k == SR_M_DATE && a->mention[m].tok + a->mention[m].ntok >= end;
}
