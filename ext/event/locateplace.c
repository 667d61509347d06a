/*
** locateplace.c: where a trigger happened: places in its reach, and those that say something else: where somebody
** spoke, works, is cared for or judged. Reads mentions, groups, tags.
*/
#include "locateparts.h"

enum {
  LOCATE_HOPS = 4,
  LOCATE_MENTIONS = 32 /* as many are looked at on either side of an act */
};

static bool locate_preposition(const SrArticle *a, uint32_t t) {
  static const char *const kIn[] = {"in",     "at",     "near",       "outside", "inside",
                                    "across", "around", "throughout", "along",   "within",
                                    "off",    "into",   "on"};
  if (sr_token_is(&a->doc, t, "to")) return t && sr_token_is(&a->doc, t - 1, "close");
  return SR_TOKEN_IN(&a->doc, t, kIn);
}

/* "downed a plane over X", "drones shot down over X" */
static bool locate_in_the_air(const SrArticle *a, uint32_t s, uint32_t t) {
  if (t < a->doc.sent[s].tok + 2 || !sr_token_is(&a->doc, t, "over")) return false;
  return sr_token_is(&a->doc, t - 1, "down") || sr_token_is(&a->doc, t - 1, "airspace") ||
         sr_hit_at(a, t - 1, SR_L_VEHICLE) || sr_hit_at(a, t - 1, SR_L_WEAPON);
}

/* the group's head is a thing with a place (a building, a district) or the act itself: "the
** Kabul bombing" */
static bool locate_placed_head(const SrArticle *a, const SrGroup *g) {
  static const uint8_t kKind[] = {SR_L_TARGET, SR_L_FACILITY, SR_L_PLACEWORD, SR_L_TRIGGER};
  for (size_t i = 0; i < sizeof kKind; i++)
    if (sr_hit_at(a, g->head, kKind[i])) return true;
  return false;
}

/* "Tanzania's government says" */
static bool locate_speaks(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  if (sr_hit_at(a, a->work->group.a[g].head, SR_L_TRIGGER)) return false;
  return g + 1 < w->group + w->ngroup && a->work->group.a[g + 1].kind == SR_GR_VP &&
         sr_locate_reports(a, g + 1);
}

/* "in Bannu's adjoining district of Lakki Marwat": not in Bannu */
static bool locate_only_near(const SrArticle *a, uint32_t g, const SrMention *m) {
  static const char *const kBeside[] = {"adjoining", "adjacent", "neighbouring", "neighboring",
                                        "bordering"};
  const SrGroup *gr = &a->work->group.a[g];
  for (uint32_t t = m->tok + m->ntok; t < gr->tok + gr->ntok; t++)
    if (SR_TOKEN_IN(&a->doc, t, kBeside)) return true;
  return false;
}

/* "the army said in Ankara", "said today in Lima": where the speaker is */
static bool locate_said_there(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *gr = a->work->group.a;
  if (g < first + 2 || gr[g - 1].kind != SR_GR_PP) return false;
  uint32_t v = g - 2;
  uint32_t m = a->work->mention_of[gr[v].head];
  if (gr[v].kind == SR_GR_NP && v > first &&
      ((m != SR_NONE && a->mention[m].k == SR_M_DATE) ||
       sr_token_is(&a->doc, gr[v - 1].head, "told")))
    v--; /* "told reporters in Goma" */
  return gr[v].kind == SR_GR_VP && !gr[v].passive && sr_locate_reports(a, v);
}

/* "Speaking from his office in Goma, he said", "reached by phone in Bukavu": where who tells of it is */
static bool locate_speaks_from(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 7 };
  static const char *const kTalk[] = {"speaking", "talking", "reached",   "interviewed",
                                      "briefing", "addressing", "contacted", "telephoning"};
  const SrGroup *gr = a->work->group.a;
  for (uint32_t k = g; k-- > a->work->sent[s].group && k + BACK > g;)
    if (gr[k].kind == SR_GR_VP)
      return SR_TOKEN_IN(&a->doc, gr[k].head, kTalk) && (gr[k].head == gr[k].tok || gr[k].passive);
  return false;
}

/* "an official at a hospital in Nablus said": where whoever speaks works */
static bool locate_works_there(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kAt[] = {"at", "of", "from", "with"};
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = a->work->group.a;
  if (g < w->group + 4 || g + 1 >= w->group + w->ngroup || gr[g - 1].kind != SR_GR_PP ||
      gr[g - 2].kind != SR_GR_NP || gr[g - 3].kind != SR_GR_PP || gr[g - 4].kind != SR_GR_NP ||
      !SR_TOKEN_IN(&a->doc, gr[g - 3].head, kAt) || gr[g + 1].kind != SR_GR_VP ||
      gr[g + 1].tok != gr[g].tok + gr[g].ntok || !sr_locate_reports(a, g + 1))
    return false;
  return (sr_hit_at(a, gr[g - 2].head, SR_L_FACILITY) || sr_hit_at(a, gr[g - 2].head, SR_L_TARGET)) &&
         !sr_hit_at(a, gr[g - 4].head, SR_L_TRIGGER);
}

/* "a diplomat in Nairobi said": people speak in the seat of government, and in another country */
static bool locate_speaker_there(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = a->work->group.a;
  SrPlace p;
  if (g < w->group + 2 || g + 1 >= w->group + w->ngroup || gr[g - 1].kind != SR_GR_PP ||
      gr[g - 2].kind != SR_GR_NP || gr[g + 1].kind != SR_GR_VP ||
      gr[g + 1].tok != gr[g].tok + gr[g].ntok || gr[g + 1].passive || !sr_locate_reports(a, g + 1))
    return false;
  bool abroad = a->work->country && m->ref && !sr_gaz_inside(m->ref, a->work->country);
  return !sr_hit_at(a, gr[g - 2].head, SR_L_TRIGGER) && sr_gaz_facts(m->ref, &p) &&
         (p.kind == SR_G_CAPITAL || abroad);
}

static bool locate_post(const SrArticle *a, uint32_t t) {
  return (a->work->hit[t].kinds & (1u << SR_L_OFFICE | 1u << SR_L_TITLE | 1u << SR_L_RANK)) != 0;
}

/* "head of the Sergokala district": an office there, nothing that happened */
static bool locate_of_office(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = a->work->group.a;
  if (g < a->work->sent[s].group + 2 || gr[g - 1].kind != SR_GR_PP || gr[g - 2].kind != SR_GR_NP ||
      !sr_token_is(&a->doc, gr[g - 1].head, "of"))
    return false;
  return locate_post(a, gr[g - 2].head);
}

/* "two brothers from X in Y": where they are at home */
static bool locate_of_origin(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  if (g < first + 4 || gr[g - 1].kind != SR_GR_PP || gr[g - 2].kind != SR_GR_NP ||
      gr[g - 3].kind != SR_GR_PP || gr[g - 4].kind != SR_GR_NP)
    return false;
  if (g >= first + 5 && gr[g - 5].kind == SR_GR_VP) { /* "abducted nine girls from a school in X" */
    const SrLexHit *act = sr_hit_at(a, gr[g - 5].head, SR_L_TRIGGER);
    if (act && sr_type_of(sr_lex_value(act->entry)) == SR_TY_KIDNAPPING) return false;
  }
  return sr_token_is(&a->doc, gr[g - 3].head, "from") && sr_hit_at(a, gr[g - 4].head, SR_L_PERSON);
}

/* "born in X", "who was once jailed in X": what a person did before, where nothing happened now */
static bool locate_of_past(const SrArticle *a, uint32_t s, const SrMention *m) {
  enum { BACK = 16 };
  static const char *const kPast[] = {"born",     "raised",    "bred",   "grew",    "emigrated",
                                      "migrated", "deported",  "jailed", "studied", "trained",
                                      "resided",  "imprisoned", "served", "convicted"};
  static const char *const kWho[] = {"lived", "lives", "worked", "works", "moved", "travelled",
                                     "traveled", "joined", "join", "joining", "fled", "settled"};
  static const char *const kCause[] = {"avenge", "avenging", "avenged"}; /* "Muslims in X" */
  bool verb = false;
  for (uint32_t t = m->tok; t-- > a->doc.sent[s].tok && t + BACK > m->tok;) {
    if (sr_token_is(&a->doc, t, "who")) return verb;
    if (a->doc.tok[t].flags & SR_T_PUNCT) return false;
    if (verb || sr_vp_of(a, t) == SR_NONE) continue;
    if (SR_TOKEN_IN(&a->doc, t, kPast) || SR_TOKEN_IN(&a->doc, t, kCause)) return true;
    verb = SR_TOKEN_IN(&a->doc, t, kWho);
    if (!verb && a->work->tag[t].upos == SR_U_VERB) return false;
  }
  return false;
}

/* "the Oslo suburb of X", where X is the smaller of the two: in X */
static bool locate_of_part(const SrArticle *a, uint32_t s, const SrMention *m) {
  uint32_t end = sr_sent_end(&a->doc, s), t = m->tok + m->ntok;
  if (t < end && a->doc.tok[t].flags & SR_T_CLITIC) t++;
  while (t < end && a->work->tag[t].upos == SR_U_ADJ && t < m->tok + m->ntok + 3) t++;
  const SrLexHit *h = t + 2 < end ? sr_hit_at(a, t, SR_L_PLACEWORD) : NULL;
  if (!h || h->tok != t) return false;
  t += h->ntok;
  if (sr_token_is(&a->doc, t - 1, "of")) t--; /* "suburb of" is listed whole */
  if (t + 1 >= end || !sr_token_is(&a->doc, t, "of")) return false;
  uint32_t x = a->work->mention_of[t + 1];
  SrPlace p, q; /* "the Karrada district of Baghdad" names the part first */
  return x != SR_NONE && a->mention[x].k == SR_M_PLACE && sr_gaz_rank(m->ref, &p) &&
         sr_gaz_rank(a->mention[x].ref, &q) && p.population > q.population &&
         !sr_gaz_inside(m->ref, a->mention[x].ref);
}

/* "X itself was the scene of an attack" behind its name */
static bool locate_was_scene(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kBe[] = {"was", "were", "became", "is", "been"};
  static const char *const kScene[] = {"scene", "site", "target", "setting"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t k = t; k + 3 < end && k < t + 3; k++)
    if (SR_TOKEN_IN(&a->doc, k, kBe))
      return sr_token_is(&a->doc, k + 1, "the") && SR_TOKEN_IN(&a->doc, k + 2, kScene) &&
             sr_token_is(&a->doc, k + 3, "of");
  return false;
}

/* "was being treated at a hospital in X", "taken to hospitals in X and Y": where the hurt are, not
** where they were hurt */
static bool locate_of_care(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 6 };
  static const char *const kHouse[] = {"hospital", "hospitals", "clinic",  "clinics",
                                       "morgue",   "mortuary",  "morgues", "infirmary"};
  static const char *const kCare[] = {
      "treated",    "taken",     "rushed",      "admitted", "evacuated",  "transferred",
      "airlifted",  "brought",   "transported", "flown",    "recovering", "hospitalised",
      "treatment",  "hospitalized", "died",     "moved",    "ferried",    "being",
      "admission",  "receiving", "care",        "undergoing", "sent",     "conveyed"};
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group, h = SR_NONE;
  for (uint32_t k = g; k > first && k + 4 > g && h == SR_NONE; k--)
    if (gr[k - 1].kind == SR_GR_VP)
      return false;
    else if (gr[k - 1].kind == SR_GR_NP && SR_TOKEN_IN(&a->doc, gr[k - 1].head, kHouse))
      h = k - 1;
  if (h == SR_NONE || h == first || gr[h - 1].kind != SR_GR_PP) return false;
  if (sr_token_is(&a->doc, gr[h - 1].head, "to")) return true;
  for (uint32_t k = h; k-- > first && k + BACK > h;)
    if (SR_TOKEN_IN(&a->doc, gr[k].head, kCare)) return true;
  return false;
}

/* "airlifted to the army's base in X", "shifted to a medical college in X": where people were carried */
static bool locate_carried_to(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 6 };
  static const char *const kCarry[] = {"airlifted", "evacuated", "shifted",  "rushed",   "flown",
                                       "referred",  "admitted",  "ferried",  "conveyed", "transferred",
                                       "moved",     "taken",     "brought",  "transported"};
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  for (uint32_t k = g; k-- > first + 1 && k + BACK > g;) {
    if (gr[k].kind == SR_GR_VP) return false;
    if (gr[k].kind == SR_GR_PP && sr_token_is(&a->doc, gr[k].head, "to"))
      return gr[k - 1].kind == SR_GR_VP && SR_TOKEN_IN(&a->doc, gr[k - 1].head, kCarry);
  }
  return false;
}

/* "at its meeting on Thursday in Abuja", "told a news conference in Bamako": where people met over it */
static bool locate_of_meeting(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { BACK = 8 };
  static const char *const kMeeting[] = {"meeting",   "briefing", "conference", "interview",
                                         "statement", "session",  "hearing",    "ceremony",
                                         "summit",    "speech",   "address"};
  const SrGroup *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group;
  for (uint32_t k = g; k-- > first && k + BACK > g;) {
    if (gr[k].kind == SR_GR_VP) return false;
    if (gr[k].kind != SR_GR_NP) continue;
    if (SR_TOKEN_IN(&a->doc, gr[k].head, kMeeting)) return true;
    /* "told a press conference in Abuja on the raid" */
    bool about = k > first + 1 && gr[k - 1].kind == SR_GR_PP &&
                 (sr_token_is(&a->doc, gr[k - 1].head, "on") ||
                  sr_token_is(&a->doc, gr[k - 1].head, "about")) &&
                 gr[k - 2].kind == SR_GR_NP && SR_TOKEN_IN(&a->doc, gr[k - 2].head, kMeeting);
    uint32_t m = a->work->mention_of[gr[k].head];
    if (!about && (m == SR_NONE || a->mention[m].k != SR_M_DATE)) return false;
  }
  return false;
}

/* "were produced before the Kandy court": where they are tried */
static bool locate_of_court(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kCourt[] = {"court", "courts", "tribunal", "magistrate", "judge"};
  const SrGroup *gr = &a->work->group.a[g];
  return SR_TOKEN_IN(&a->doc, gr->head, kCourt) && gr->tok > a->doc.sent[s].tok &&
         sr_token_is(&a->doc, gr->tok - 1, "before");
}

/* "In Bogota, the minister condemned the attack": where that was said */
static bool locate_condemned_there(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = a->work->group.a;
  uint32_t end = gr[g].tok + gr[g].ntok;
  if (g != w->group + 1 || gr[w->group].kind != SR_GR_PP || end >= sr_sent_end(&a->doc, s) ||
      !sr_token_is(&a->doc, end, ","))
    return false;
  for (uint32_t v = g + 1; v < w->group + w->ngroup; v++) {
    if (gr[v].kind != SR_GR_VP) continue;
    const SrLexHit *h = sr_hit_at(a, gr[v].head, SR_L_REPORT);
    const char *stance = h ? sr_lex_value(h->entry) : "";
    return strcmp(stance, "condemns") == 0 || strcmp(stance, "demands") == 0 ||
           strcmp(stance, "warns") == 0;
  }
  return false;
}

/* "near the border with Chad": on this side of it */
static bool locate_over_border(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  static const char *const kEdge[] = {"border", "borders", "frontier", "boundary"};
  const SrGroup *gr = a->work->group.a;
  SrPlace p;
  uint32_t behind = m->tok + m->ntok;
  /* "near the Guinea border", not "Kenya's border with Somalia" */
  if (gr[g].head >= behind && SR_TOKEN_IN(&a->doc, gr[g].head, kEdge) &&
      !(a->doc.tok[behind].flags & SR_T_CLITIC) && sr_gaz_facts(m->ref, &p) && p.kind == SR_G_COUNTRY)
    return true;
  return g >= a->work->sent[s].group + 2 && gr[g - 1].kind == SR_GR_PP &&
         sr_token_is(&a->doc, gr[g - 1].head, "with") && gr[g - 2].kind == SR_GR_NP &&
         SR_TOKEN_IN(&a->doc, gr[g - 2].head, kEdge);
}

/* "an attack on the Amarnath pilgrimage": what is called after the place is not in it */
static bool locate_called_after(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = &a->work->group.a[g], *last = gr;
  if (gr->tok == a->doc.sent[s].tok || !sr_token_is(&a->doc, gr->tok - 1, "on")) return false;
  /* [the Peru] [national cycling team] */
  if (g + 1 < w->group + w->ngroup && m->tok + m->ntok == gr->tok + gr->ntok &&
      gr[1].kind == SR_GR_NP && gr[1].tok == gr->tok + gr->ntok &&
      a->work->tag[gr[1].tok].upos == SR_U_ADJ)
    last = gr + 1;
  return m->tok + m->ntok <= last->head && !locate_placed_head(a, last) &&
         a->work->mention_of[last->head] == SR_NONE;
}

/* "in the wake of the Lebanon war": what the war was about; not "in the Gaza war" */
static bool locate_of_war(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  static const char *const kWar[] = {"war",  "truce",   "ceasefire", "crisis", "talks",
                                     "deal", "wars", "invasion",  "summit", "elections", "election"};
  const SrGroup *gr = &a->work->group.a[g];
  return m->tok + m->ntok <= gr->head && gr->tok > a->doc.sent[s].tok &&
         SR_TOKEN_IN(&a->doc, gr->head, kWar) && !sr_token_is(&a->doc, gr->tok - 1, "in");
}

/* "the town of Homs was shelled", "Homs came under rocket fire": the place is what the act was done to, where
** it happened; not a country */
static bool locate_suffers(const SrArticle *a, uint32_t s, uint32_t g, const SrMention *m) {
  static const char *const kCome[] = {"came", "comes", "come"};
  static const char *const kOften[] = {"before", "repeatedly", "often", "many", "several", "frequently"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *gr = &a->work->group.a[g], *v = gr + 1;
  SrPlace p;
  if (a->doc.upper || g + 1 >= end || gr->kind != SR_GR_NP || gr->head >= m->tok + m->ntok ||
      v->kind != SR_GR_VP || v->tok != gr->tok + gr->ntok || v->reduced || v->negated || v->modal || v->future)
    return false;
  if (m->ref && (!sr_gaz_facts(m->ref, &p) || p.kind == SR_G_COUNTRY)) return false;
  if (v->perfect && SR_TOKEN_IN(&a->doc, v->tok + v->ntok, kOften)) return false; /* no act of its own */
  bool under = g + 2 < end && SR_TOKEN_IN(&a->doc, v->head, kCome) && sr_token_is(&a->doc, v[1].tok, "under");
  return under || (v->passive && sr_hit_at(a, v->head, SR_L_TRIGGER));
}

/* "in the Bannu district of Khyber Pakhtunkhwa, Pakistan": each of the three is where it happened; g
** is the phrase of the last. */
static bool locate_chain_locative(const SrArticle *a, uint32_t s, const SrMention *m, uint32_t g) {
  const SrWork *w = a->work;
  SrPlace hit;
  uint32_t first = w->sent[s].group;
  for (int hop = 0; hop < LOCATE_HOPS; hop++) {
    const SrGroup *gr = &w->group.a[g];
    if (gr->tok > a->doc.sent[s].tok &&
        (locate_preposition(a, gr->tok - 1) || locate_in_the_air(a, s, gr->tok - 1)))
      return !locate_said_there(a, s, g) && !(hop == 0 && locate_speaker_there(a, s, g, m)) &&
             !locate_works_there(a, s, g);
    if (hop == 0 && m->tok + m->ntok <= gr->head && locate_placed_head(a, gr) &&
        !locate_speaks(a, s, g))
      return !locate_of_office(a, s, g);
    /* "blasts that hit the city of Homs": what an act is done to, where a place is */
    if ((hop > 0 || m->tok + m->ntok > gr->head) && g > first && !locate_post(a, gr->head) &&
        w->group.a[g - 1].kind == SR_GR_VP &&
        w->group.a[g - 1].tok + w->group.a[g - 1].ntok == gr->tok &&
        sr_hit_at(a, w->group.a[g - 1].head, SR_L_TRIGGER) &&
        (!m->ref || (sr_gaz_facts(m->ref, &hit) && hit.kind != SR_G_COUNTRY)))
      return true;
    if (g < first + 1) return false;
    const SrGroup *p = &w->group.a[g - 1];
    if (p->kind == SR_GR_PP && g >= first + 2 && w->group.a[g - 2].kind == SR_GR_NP &&
        (sr_token_is(&a->doc, p->head, "of") ||
         (sr_token_is(&a->doc, p->head, "to") &&
          sr_token_is(&a->doc, w->group.a[g - 2].head, "entrance"))))
      g -= 2;
    else if (p->kind == SR_GR_NP && p->tok + p->ntok + 1 == gr->tok &&
             sr_token_is(&a->doc, gr->tok - 1, ",") && w->mention_of[p->head] != SR_NONE &&
             (a->mention[w->mention_of[p->head]].k == SR_M_PLACE ||
              a->mention[w->mention_of[p->head]].k == SR_M_FACILITY))
      g -= 1;
    else
      return false;
  }
  return false;
}

/* What stands behind the name says whether something happened there: 1 yes, 0 no, -1 nothing. */
static int locate_by_what_follows(const SrArticle *a, uint32_t s, const SrMention *m) {
  uint32_t after = m->tok + m->ntok, end = sr_sent_end(&a->doc, s);
  if (after < end && sr_token_is(&a->doc, after, "-")) return 0; /* "Beirut-based": the speaker */
  /* "a visit to Halle, where a gunman killed" */
  bool comma = after + 1 < end && sr_token_is(&a->doc, after, ",");
  if (comma && sr_token_is(&a->doc, after + 1, "where")) return 1;
  /* "Bali, the site of the deadliest attack" */
  if (comma && after + 3 < end && sr_token_is(&a->doc, after + 3, "of") &&
      (sr_token_is(&a->doc, after + 2, "site") || sr_token_is(&a->doc, after + 2, "scene")))
    return 1;
  return locate_was_scene(a, s, after) ? 1 : -1;
}

/* "the Mediterranean coastal city of X": what sea it lies on */
static bool locate_on_sea(const SrArticle *a, uint32_t g, const SrMention *m) {
  SrPlace hit;
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t of = gr->tok + gr->ntok;
  if (m->tok + m->ntok > gr->head || of + 1 >= a->doc.ntok || !sr_token_is(&a->doc, of, "of")) return false;
  uint32_t x = a->work->mention_of[of + 1];
  return x != SR_NONE && a->mention[x].k == SR_M_PLACE && sr_gaz_facts(m->ref, &hit) &&
         hit.kind == SR_G_REGION && !hit.country_id;
}

static bool locate_read_locative(const SrArticle *a, uint32_t s, const SrMention *m) {
  SrPlace hit;
  uint32_t g = a->work->group_of[m->tok];
  /* "close to Kuwait" is not in it */
  if (m->tok > a->doc.sent[s].tok + 1 && sr_token_is(&a->doc, m->tok - 2, "close") &&
      sr_token_is(&a->doc, m->tok - 1, "to") && sr_gaz_facts(m->ref, &hit) && hit.kind == SR_G_COUNTRY)
    return false;
  int follows = locate_by_what_follows(a, s, m);
  if (follows >= 0) return follows;
  if (locate_of_past(a, s, m) || locate_of_part(a, s, m)) return false;
  if (g == SR_NONE) return m->tok > a->doc.sent[s].tok && locate_preposition(a, m->tok - 1);
  if (locate_only_near(a, g, m) || locate_of_origin(a, s, g) || locate_of_care(a, s, g) ||
      locate_carried_to(a, s, g) || locate_speaks_from(a, s, g) ||
      locate_of_court(a, s, g) ||
      locate_over_border(a, s, g, m) || locate_of_meeting(a, s, g) || locate_condemned_there(a, s, g) ||
      locate_called_after(a, s, g, m) || locate_of_war(a, s, g, m) || locate_on_sea(a, g, m))
    return false;
  return locate_suffers(a, s, g, m) || locate_chain_locative(a, s, m, g);
}

/* Each act of a sentence asks it of each place: it is read once. */
bool sr_place_locative(const SrArticle *a, uint32_t s, uint32_t m) {
  SrMention *x = &a->mention[m];
  if (!x->locative) x->locative = locate_read_locative(a, s, x) ? 2 : 1;
  return x->locative == 2;
}

/* "the town of X, near Y," : where X lies */
static bool locate_tells_where(const SrArticle *a, uint32_t s, const SrMention *m) {
  static const char *const kNear[] = {"near", "outside", "in"};
  static const char *const kBy[] = {"neighbouring", "neighboring", "nearby", "adjoining"};
  uint32_t t = m->tok; /* "X, in neighbouring Y" */
  if (t > a->doc.sent[s].tok && SR_TOKEN_IN(&a->doc, t - 1, kBy)) t--;
  if (t < a->doc.sent[s].tok + 3 || !SR_TOKEN_IN(&a->doc, t - 1, kNear) ||
      !sr_token_is(&a->doc, t - 2, ","))
    return false;
  uint32_t x = a->work->mention_of[t - 3];
  return x != SR_NONE && a->mention[x].k == SR_M_PLACE;
}

bool sr_place_of_reason(const SrArticle *a, const SrMention *m, uint32_t tok) {
  static const char *const kWhy[] = {"against", "over", "about"};
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE || m->tok > tok || a->work->group.a[g].kind != SR_GR_NP) return false;
  uint32_t t = a->work->group.a[g].tok, end = t + a->work->group.a[g].ntok;
  if (end < a->doc.ntok && sr_token_is(&a->doc, end, "there")) return false; /* "over the blast there" */
  return t > m->tok + m->ntok && SR_TOKEN_IN(&a->doc, t - 1, kWhy);
}

/* How well a mention suits an act at tok: the nearer the better, a town before a country.
** INT32_MIN for what is no place that something is in. */
static int locate_place_score(const SrArticle *a, uint32_t s, uint32_t i, uint32_t tok) {
  const SrMention *m = &a->mention[i];
  SrPlace p;
  if (m->k != SR_M_PLACE || !sr_place_locative(a, s, i) || !sr_gaz_facts(m->ref, &p))
    return INT32_MIN;
  uint32_t lo = m->tok < tok ? m->tok : tok, hi = m->tok < tok ? tok : m->tok;
  int score = -(int)(hi - lo) - SR_LOCATE_CLAUSE * (int)sr_verbs_between(a, s, lo, hi);
  if (sr_place_of_reason(a, m, tok)) return INT32_MIN;
  if (p.kind == SR_G_COUNTRY) return score - 14;
  if (!p.country_id) return score - 24;
  if (m->holds || locate_tells_where(a, s, m)) return score - 12;
  return p.kind == SR_G_ADMIN1 ? score - 6 : score;
}

/* From the act outwards, until distance alone rules the rest out; the first of equals wins. */
uint32_t sr_place_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t clause = w->nmention > 1 ? sr_locate_clause(a, s, tok) : 0;
  uint32_t first = w->mention, end = w->mention + w->nmention, mid = first, best = SR_NONE;
  int top = INT32_MIN;
  for (uint32_t hi = end; mid < hi;) { /* the first mention behind tok */
    uint32_t half = mid + (hi - mid) / 2;
    if (a->mention[half].tok <= tok)
      mid = half + 1;
    else
      hi = half;
  }
  for (uint32_t i = mid; i-- > first && mid - i <= LOCATE_MENTIONS;) {
    if (-(int)(tok - a->mention[i].tok) < top || a->mention[i].tok < in.from) break;
    int score = a->mention[i].tok < in.to ? locate_place_score(a, s, i, tok) : INT32_MIN;
    if (score == INT32_MIN) continue;
    if (a->mention[i].tok < clause) score -= 2 * SR_LOCATE_CLAUSE;
    if (score < top) continue;
    top = score;
    best = i;
  }
  for (uint32_t i = mid; i < end && i - mid < LOCATE_MENTIONS; i++) {
    if (-(int)(a->mention[i].tok - tok) <= top || a->mention[i].tok >= in.to) break;
    int score = a->mention[i].tok >= in.from ? locate_place_score(a, s, i, tok) : INT32_MIN;
    if (score <= top) continue;
    top = score;
    best = i;
  }
  return best;
}

uint32_t sr_spot_within(const SrArticle *a, uint32_t s, uint32_t tok, SrTokens in) {
  enum { FAR = 30 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t best = SR_NONE, end = w->mention + w->nmention;
  int top = -FAR;
  for (uint32_t i = w->mention; i < end && i < w->mention + LOCATE_MENTIONS; i++) {
    const SrMention *m = &a->mention[i];
    if (m->k != SR_M_PLACE || m->ref || !m->within || m->tok < in.from || m->tok >= in.to) continue;
    uint32_t lo = m->tok < tok ? m->tok : tok, hi = m->tok < tok ? tok : m->tok;
    if (hi - lo >= FAR || !sr_place_locative(a, s, i)) continue;
    int score = -(int)(hi - lo) - SR_LOCATE_CLAUSE * (int)sr_verbs_between(a, s, lo, hi);
    if (score <= top) continue;
    top = score;
    best = i;
  }
  return best;
}

uint32_t sr_place_near(const SrArticle *a, uint32_t s, uint32_t tok) {
  return sr_place_within(a, s, tok, (SrTokens){0, UINT32_MAX});
}
