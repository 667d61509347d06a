/*
** tollmode.c: what speaks against a toll being that of one act: of a year, a campaign, several acts, a court; in
** doubt.
*/
#include "tollparts.h"

/* "53 people had died, the heaviest loss since the war began": one of the acts since then */
static bool toll_ranked(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { REACH = 40 };
  static const char *const kMost[] = {"worst",   "deadliest", "heaviest", "biggest", "largest",
                                      "highest", "bloodiest", "gravest",  "first"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t t = tok + 1; t < end && t < tok + REACH && !sr_token_is(&a->doc, t, "since"); t++)
    if (SR_TOLL_IS(a, t, kMost)) return true;
  return false;
}

/* "Fifteen people have died since the campaign began": the toll of a time; not of the worst act
** since then */
bool sr_toll_since_clause(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { REACH = 14, DAYS = 10 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t vp = sr_vp_of(a, tok), end = sr_sent_end(&a->doc, s);
  if (vp == SR_NONE || !a->work->group.a[vp].perfect || toll_ranked(a, s, tok)) return false;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) { /* "since 1989, and 40 have been killed" */
    const SrTimex *x = &a->work->tx.a[i];
    if (x->since && x->from != SR_NO_DAY && a->reference != SR_NO_DAY && x->from < a->reference - DAYS &&
        !sr_since_of_clause(a, s, x, tok))
      return true;
  }
  for (uint32_t t = tok + 1; t + 2 < end && t < tok + REACH; t++) {
    uint32_t g = a->work->group_of[t + 1];
    if (!sr_token_is(&a->doc, t, "since") || g == SR_NONE || g + 1 >= a->work->group.n) continue;
    const SrGroup *gr = &a->work->group.a[g];
    if (gr->kind == SR_GR_NP && gr[1].kind == SR_GR_VP && gr[1].tok == gr->tok + gr->ntok)
      return true;
  }
  return false;
}

/* protesters, demonstrators: nobody's attackers when they are hurt */
bool sr_toll_crowd(const SrArticle *a, const SrPeople *p) {
  const SrLexHit *h = sr_hit_at(a, p->who + p->nwho - 1, SR_L_PERPETRATOR);
  return h && sr_lex_attr_is(h->entry, "crowd", "1");
}

/* "sentenced to life for stabbing four people": a court has found that he did */
bool sr_toll_convicted(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 24 };
  static const char *const kFound[] = {"sentenced",  "convicted", "jailed",     "guilty",
                                       "convicting", "sentence",  "imprisoned", "conviction"};
  for (uint32_t t = tok; t-- > a->doc.sent[s].tok && t + BACK > tok;)
    if (SR_TOLL_IS(a, t, kFound)) return true;
  return false;
}

/* "a video showing a gunman holding a guard": what pictures show of those told of */
bool sr_toll_in_pictures(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 14 };
  static const char *const kShow[] = {"show", "depict", "capture", "picture"};
  static const char *const kFilm[] = {"video", "videos", "clip",     "clips",    "footage",
                                      "image", "images", "photo",    "photos",   "photograph",
                                      "cctv",  "pictures", "photographs", "film"};
  bool shows = false;
  for (uint32_t t = tok; t-- > a->doc.sent[s].tok && t + BACK > tok;) {
    if (shows && SR_TOLL_IS(a, t, kFilm)) return true;
    shows |= SR_LEMMA_IN(a, t, kShow);
  }
  return false;
}

/* "It was not clear if he was shot by police", "whether anyone was hurt" */
bool sr_toll_in_doubt(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { BACK = 12 };
  static const char *const kKnown[] = {"clear", "known", "unclear", "sure", "say", "determine"};
  for (uint32_t t = tok; t-- > a->doc.sent[s].tok && t + BACK > tok;) {
    if (a->doc.tok[t].flags & SR_T_PUNCT) return false;
    if (sr_token_is(&a->doc, t, "whether")) return true;
    if (sr_token_is(&a->doc, t, "if") && t > a->doc.sent[s].tok && SR_TOLL_IS(a, t - 1, kKnown))
      return true;
  }
  return false;
}

/* "months of clashes that have left 116 dead" */
bool sr_toll_of_months(const SrArticle *a, uint32_t s) {
  static const char *const kUnit[] = {"weeks", "months", "years", "decades"};
  static const char *const kOne[] = {"week", "month", "year", "decade"};
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent; i++) {
    const SrEvent *e = &a->work->event[i];
    uint32_t g = a->work->group_of[e->tok];
    if (!e->nominal || g == SR_NONE || a->work->group.a[g].tok < a->doc.sent[s].tok + 2) continue;
    uint32_t t = a->work->group.a[g].tok;
    if (sr_token_is(&a->doc, t - 1, "of") && SR_TOLL_IS(a, t - 2, kUnit)) return true;
    bool many = !a->doc.upper && e->mode & SR_MD_PLURAL; /* "a deadly year of attacks" */
    if (many && sr_token_is(&a->doc, t - 1, "of") && SR_TOLL_IS(a, t - 2, kOne)) return true;
  }
  return false;
}

/* "killed in separate incidents", "in three incidents": the sum of several acts */
bool sr_toll_of_several(const SrArticle *a, uint32_t s, uint32_t trigger) {
  enum { REACH = 8, SHORT = 4 /* sentences: nothing behind it tells of them one by one */ };
  static const char *const kApart[] = {"separate", "different", "various"};
  const SrSentWork *w = &a->work->sent[s];
  if (a->doc.nsent < SHORT) return false;
  for (uint32_t g = w->group + 1; g < w->group + w->ngroup; g++) {
    const SrGroup *x = &a->work->group.a[g];
    if (x->kind != SR_GR_NP || x->tok < trigger) continue;
    if (!sr_token_is(&a->doc, x->tok - 1, "in") || !a->work->tag[x->head].plural) continue;
    bool incidents = sr_token_is(&a->doc, x->head, "incidents"), near = x->tok <= trigger + REACH;
    if (incidents && near) return true;
    for (uint32_t t = x->tok; t < x->head; t++)
      if (SR_TOLL_IS(a, t, kApart) && (incidents || sr_hit_at(a, x->head, SR_L_TRIGGER)) &&
          (near || sr_verbs_between(a, s, trigger + 1, x->tok) == 0))
        return true;
  }
  return false;
}

bool sr_toll_raises(const SrArticle *a, uint32_t s, const SrToll *t) {
  enum { BACK = 8, REACH = 8 };
  static const char *const kRaise[] = {"bringing", "brings", "taking", "takes", "raising", "raises", "pushing"};
  static const char *const kOfAct[] = {"toll", "dead"};
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s), lo = t->tok > from + BACK ? t->tok - BACK : from;
  for (uint32_t k = t->tok; k-- > lo;) {
    if (a->doc.tok[k].flags & SR_T_PUNCT) return false;
    if (!SR_TOLL_IS(a, k, kRaise)) continue;
    bool number = false, act = false;
    for (uint32_t i = k; i < end && i < t->tok + t->ntok + REACH; i++) {
      number |= sr_token_is(&a->doc, i, "number") && i > k + 1 && sr_token_is(&a->doc, i - 1, "the");
      act |= SR_TOLL_IS(a, i, kOfAct); /* "bringing the death toll to 31" */
    }
    return number && !act;
  }
  return false;
}

/* "Last year 700 villagers were killed and 900 others taken": what a year came
** to, in no town and by no act that is named */
bool sr_toll_of_year(const SrArticle *a, uint32_t s, const SrToll *t) {
  enum { MANY = 100 };
  const SrSentWork *w = &a->work->sent[s];
  SrPlace p;
  bool year = false;
  if (a->doc.upper || t->num == SR_NONE || t->count.min < MANY || t->effect > SR_E_HOSTAGE) return false;
  for (uint32_t i = w->tx; i < w->tx + w->ntx && i < w->tx + 8; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DATE || x->precision != SR_P_YEAR) return false;
    year = true;
  }
  for (uint32_t i = w->event; year && i < w->event + w->nevent; i++)
    if (a->work->event[i].nominal) return false;
  for (uint32_t i = w->mention; year && i < w->mention + w->nmention; i++)
    if (a->mention[i].k == SR_M_PLACE &&
        (!sr_gaz_facts(a->mention[i].ref, &p) || (p.kind != SR_G_COUNTRY && p.kind != SR_G_ADMIN1 &&
                                                  p.kind != SR_G_REGION)))
      return false;
  return year;
}

/* "the army has conducted a series of operations, killing scores", "have waged raids for years": what came
** of many acts */
bool sr_toll_of_waged(const SrArticle *a, uint32_t s, uint32_t trigger) {
  static const char *const kWage[] = {"conducted", "launched", "waged",   "carried", "staged",
                                      "mounted",   "waging",   "fighting", "fought",  "stepped"};
  static const char *const kMany[] = {"series", "string",  "spate", "wave",   "dozens", "scores",
                                      "number", "several", "many",  "hundreds", "numerous"};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t vp = sr_vp_of(a, trigger);
  if (a->doc.upper || vp == SR_NONE || a->work->group.a[vp].form != SR_VF_ING) return false;
  for (uint32_t g = w->group; g + 1 < w->group + w->ngroup && g < vp; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP || !v->perfect || v->passive || !SR_TOLL_IS(a, v->head, kWage) ||
        sr_word_between(a, v->tok, v->head, "had"))
      continue;
    uint32_t o = sr_object_of(a, s, g);
    if (o == SR_NONE) continue;
    const SrGroup *x = &a->work->group.a[o];
    for (uint32_t t = x->tok; t < x->tok + x->ntok; t++)
      if (SR_TOLL_IS(a, t, kMany)) return true;
    if (a->work->tag[x->head].plural && sr_hit_at(a, x->head, SR_L_TRIGGER) &&
        sr_number_in(a, s, x->tok, x->ntok) == SR_NONE && !sr_token_is(&a->doc, x->tok, "the"))
      return true;
  }
  return false;
}

/* "the group", "the insurgency" */
static bool toll_is_band(const SrArticle *a, uint32_t g) {
  static const char *const kBand[] = {"group",    "insurgency", "movement", "militia", "insurgents",
                                      "campaign", "conflict",   "violence", "fighting", "unrest"};
  return SR_TOLL_IS(a, a->work->group.a[g].head, kBand);
}

/* "more than 400 have been killed in the ensuing unrest": of all that came after it */
bool sr_toll_of_ensuing(const SrArticle *a, uint32_t s, const SrToll *t) {
  static const char *const kIn[] = {"in", "during"};
  static const char *const kEnsuing[] = {"ensuing", "resulting", "subsequent"};
  uint32_t vp = sr_vp_of(a, t->trigger);
  if (vp == SR_NONE || !a->work->group.a[vp].perfect || !a->work->group.a[vp].passive) return false;
  uint32_t in = sr_pp_object(a, s, vp, kIn, 2, 2);
  if (in == SR_NONE || !toll_is_band(a, in)) return false;
  return SR_ANY_IN(&a->doc, a->work->group.a[in].tok, a->work->group.a[in].head, kEnsuing);
}

/* "the group, which has killed hundreds of soldiers", "thousands have been killed in the fighting": what
** came of years */
bool sr_toll_of_band(const SrArticle *a, uint32_t s, const SrToll *t) {
  enum { DOZENS = 24 };
  uint32_t vp = sr_vp_of(a, t->trigger);
  if (t->effect <= SR_E_HOSTAGE && t->tx == SR_NONE && sr_already_done(a, s, vp)) return true;
  if (vp == SR_NONE || t->count.max != SR_NULL_INT || t->count.min < DOZENS || t->tx != SR_NONE)
    return false;
  const SrGroup *v = &a->work->group.a[vp];
  if (!v->perfect || v->reduced || sr_token_is(&a->doc, v->tok, "had")) return false;
  const SrNumber *x = t->num == SR_NONE ? NULL : &a->work->num.a[t->num];
  if (!x || a->doc.tok[x->core].flags & SR_T_DIGIT) return false;
  if (v->passive) {
    static const char *const kIn[] = {"in", "during"};
    uint32_t in = sr_pp_object(a, s, vp, kIn, 2, 2);
    return in != SR_NONE && toll_is_band(a, in);
  }
  uint32_t g = sr_subject_of(a, s, vp), m = SR_NONE;
  for (uint32_t k = 0; g != SR_NONE && k < a->work->group.a[g].ntok && m == SR_NONE; k++)
    m = a->work->mention_of[a->work->group.a[g].tok + k];
  return m != SR_NONE ? a->mention[m].k == SR_M_GROUP
                      : g != SR_NONE && (sr_frame_attacks(a, g) || toll_is_band(a, g));
}

/* no toll before it is half as high */
static bool toll_tops(const SrArticle *a, const SrToll *t) {
  for (uint32_t i = 0; i < a->work->ntoll; i++) {
    const SrToll *x = &a->work->toll[i];
    if (x->effect == t->effect && x->sent < t->sent && !(x->mode & SR_MD_CAMPAIGN) &&
        (x->count.min == SR_NULL_INT || x->count.min > t->count.min / 2))
      return false;
  }
  return true;
}

/* "More than 90 soldiers have been killed in the region", far behind the news of three: of years, too */
bool sr_toll_of_region(const SrArticle *a, uint32_t s, const SrToll *t) {
  static const char *const kArea[] = {"region", "country", "area",      "province", "north",  "south",
                                      "east",   "west",    "territory", "peninsula", "state", "nation"};
  static const char *const kIn[] = {"in", "across", "during", "throughout"};
  enum { LEAD = 3 };
  uint32_t vp = sr_vp_of(a, t->trigger);
  if (s < LEAD || vp == SR_NONE || t->effect != SR_E_KILLED || t->tx != SR_NONE ||
      t->count.max != SR_NULL_INT || t->count.min == SR_NULL_INT)
    return false;
  const SrGroup *v = &a->work->group.a[vp];
  if (!v->perfect || !v->passive || v->reduced || sr_token_is(&a->doc, v->tok, "had")) return false;
  uint32_t in = sr_pp_object(a, s, vp, kIn, 4, 2);
  return in != SR_NONE && (toll_is_band(a, in) || SR_TOLL_IS(a, a->work->group.a[in].head, kArea)) &&
         toll_tops(a, t);
}

/* "88 have been killed since May. Nineteen guards have been killed in the attacks": of the same time */
bool sr_toll_goes_on(const SrArticle *a, uint32_t s, const SrToll *t) {
  uint32_t vp = sr_vp_of(a, t->trigger);
  if (vp == SR_NONE || t->tx != SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[vp];
  if (!v->perfect || !v->passive || v->reduced || sr_token_is(&a->doc, v->tok, "had")) return false;
  for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent + 2 >= s;) {
    const SrToll *x = &a->work->toll[i];
    if (x->sent < s) return x->mode & SR_MD_CAMPAIGN && x->effect == t->effect;
  }
  return false;
}

/* "Dozens of farmers have since been killed in the district": since then, and in more than one act */
bool sr_toll_since_then(const SrArticle *a, const SrToll *t) {
  enum { MANY = 10 };
  if (t->effect > SR_E_INJURED || t->count.min == SR_NULL_INT || t->count.min < MANY || t->some) return false;
  uint32_t vp = sr_vp_of(a, t->trigger);
  if (vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[vp];
  return v->perfect && v->passive && !v->reduced && sr_word_between(a, v->tok, v->head, "since");
}

/* "The province has seen two deaths by lynching in the past three months": of a time */
bool sr_toll_of_span(const SrArticle *a, uint32_t s, const SrToll *t) {
  enum { DAYS = 20 };
  static const char *const kSee[] = {"witnessed", "seen", "recorded", "registered", "reported", "suffered",
                                     "experienced", "had"};
  const SrSentWork *w = &a->work->sent[s];
  if (t->tx == SR_NONE || a->work->tx.a[t->tx].precision != SR_P_RANGE) return false;
  const SrTimex *x = &a->work->tx.a[t->tx];
  if (x->from == SR_NO_DAY || x->to == SR_NO_DAY || x->to - x->from < DAYS) return false;
  for (uint32_t g = w->group; g < w->group + w->ngroup && a->work->group.a[g].tok < t->trigger; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind == SR_GR_VP) return v->perfect && !v->passive && SR_TOLL_IS(a, v->head, kSee);
  }
  return false;
}
