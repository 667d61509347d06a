/*
** means.c: with what an incident was done: weapon columns, by a vote of its
** triggers' frames, attackers and weapons.
*/
#include "story.h"

/* in the order in which a tie is decided: the narrower kind first */
static const char *const kWeaponType[] = {"suicide_bomb", "vehicle_bomb", "chemical", "incendiary",
                                          "rocket",       "artillery",    "aircraft", "explosive",
                                          "melee",        "firearm",      "vehicle",  "none"};
enum {
  MEANS_NTYPE = sizeof kWeaponType / sizeof *kWeaponType,
  MEANS_SUICIDE = 0,
  MEANS_ON = 12 /* sentences behind the first that may say what they carried */
};

typedef struct MeansVote {
  int score[MEANS_NTYPE];
  uint32_t tok[MEANS_NTYPE], ntok[MEANS_NTYPE]; /* words of the weapon, ntok 0 = none seen */
} MeansVote;

static void means_vote(MeansVote *v, const char *type, size_t n, int score, uint32_t tok,
                       uint32_t ntok) {
  for (int i = 0; i < MEANS_NTYPE; i++) {
    if (strlen(kWeaponType[i]) != n || memcmp(kWeaponType[i], type, n) != 0) continue;
    v->score[i] += score;
    if (ntok && !v->ntok[i]) {
      v->tok[i] = tok;
      v->ntok[i] = ntok;
    }
  }
}

/* the kind with the most votes, more than one; -1 */
static int means_best(const MeansVote *v) {
  int best = -1, top = 1;
  for (int i = 0; i < MEANS_NTYPE; i++)
    if (v->score[i] > top) {
      top = v->score[i];
      best = i;
    }
  return best;
}

/* the weapon of an incident of another kind that the sentence tells too: "in a gun battle, and a bomb
** at a market wounded 12" */
static bool means_of_other(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t index,
                           SrType type) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t g = a->work->group_of[h->tok];
  bool other = false;
  if (w->nevent < 2 || type == SR_TY_ATTACK) return false;
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->tok != h->tok && (g == SR_NONE || (e->agent != g && e->instrument != g))) continue;
    if (e->incident == index) return false;
    other |= e->incident != SR_NONE && e->type != type && e->type != SR_TY_ATTACK;
  }
  return other;
}

static void means_entry(MeansVote *v, uint32_t entry, int score) {
  size_t n;
  const char *w = sr_lex_attr_of(entry, "weapon", &n);
  if (n) means_vote(v, w, n, score, 0, 0);
  if (sr_lex_attr_is(entry, "suicide", "1")) means_vote(v, "suicide_bomb", 12, score, 0, 0);
}

static void means_hit(MeansVote *v, const SrLexHit *h, int score) {
  const char *t = sr_lex_value(h->entry);
  if (sr_lex_attr_is(h->entry, "strength", "weak") || sr_lex_attr_is(h->entry, "class", "generic"))
    score = score > 1 ? 1 : 0;
  if (score) means_vote(v, t, strlen(t), score, h->tok, h->ntok);
}

/* "destroyed two tanks": what was hit, with nothing */
static bool means_was_hit(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t g = a->work->group_of[h->tok];
  for (uint32_t i = w->event; g != SR_NONE && i < w->event + w->nevent && i < w->event + 16; i++)
    if (a->work->event[i].patient == g && a->work->group.a[g].head < h->tok + h->ntok) return true;
  return false;
}

/* "at a mine", "in a gold mine": a place of work, no device */
static bool means_place(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  static const char *const kAt[] = {"at", "inside", "outside"};
  static const uint8_t kKind[] = {SR_L_FACILITY, SR_L_TARGET};
  uint32_t last = h->tok + h->ntok - 1, g = a->work->group_of[last];
  for (size_t i = 0; i < sizeof kKind && h->tok > a->doc.sent[s].tok; i++) {
    const SrLexHit *wide = sr_hit_at(a, h->tok - 1, kKind[i]);
    if (wide && wide->tok + wide->ntok == last + 1) return true;
  }
  if (g == SR_NONE || g == a->work->sent[s].group || a->work->group.a[g].head != last) return false;
  const SrGroup *pp = &a->work->group.a[g] - 1;
  return pp->kind == SR_GR_PP && SR_TOKEN_IN(&a->doc, pp->head, kAt);
}

/* the bomber of another act that the sentence tells beside it */
static bool means_foreign(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t index) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t g = a->work->group_of[h->tok];
  bool other = false;
  for (uint32_t i = w->event; g != SR_NONE && i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *e = &a->work->event[i];
    if (e->agent != g && e->instrument != g) continue;
    if (e->incident == index) return false;
    other |= e->incident != SR_NONE;
  }
  return other;
}

/* weapons that the sentences of the incident name, the sentence that opens it counting most */
static void means_sentence(const SrArticle *a, uint32_t s, MeansVote *v, int score,
                           uint32_t index, SrType type) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    uint32_t m = a->work->mention_of[h->tok]; /* the town of Tank is no tank */
    if (m != SR_NONE && a->mention[m].k != SR_M_WEAPON && a->mention[m].k != SR_M_VEHICLE) continue;
    if (a->work->tag[h->tok].upos == SR_U_VERB) continue; /* "torch cars" */
    if (h->kind == SR_L_WEAPON && means_of_other(a, s, h, index, type)) continue;
    if (h->kind == SR_L_WEAPON && sr_is_sham(a, h->tok)) continue;
    if (h->kind == SR_L_WEAPON && !means_was_hit(a, s, h) && !means_place(a, s, h))
      means_hit(v, h, score);
    if (h->kind == SR_L_PERPETRATOR && !(h->flags & SR_LH_WEAK) && !means_foreign(a, s, h, index))
      means_entry(v, h->entry, score);
  }
}

/* he is told to have done the deed before: "a boy attacked ... before being shot" */
static bool means_doer(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
    const SrEvent *x = &a->work->event[i];
    if (x != e && x->incident == e->incident && x->agent != SR_NONE && x->agent == e->patient)
      return true;
  }
  return false;
}

/* somebody else has done something in the incident before */
static bool means_told_before(const SrArticle *a, const SrEvent *e) {
  enum { BACK = 64 };
  const SrEvent *first = a->work->event;
  for (const SrEvent *x = e - first > BACK ? e - BACK : first; x < e; x++)
    if (x->incident == e->incident && x->strong && x->agent != e->agent) return true;
  return false;
}

/* "before police shot him dead", "before being shot by police": not with what the act was done */
static bool means_responder(const SrArticle *a, const SrIncident *r, const SrEvent *e) {
  bool perp;
  SrType type = sr_type_of(r->type);
  if (e->ends) return true;
  if (e->agent == SR_NONE || type == SR_TY_SECURITY_OPERATION || type == SR_TY_CLASH ||
      type == SR_TY_AIRSTRIKE || type == SR_TY_SHELLING || e->type == SR_TY_CLASH)
    return false;
  const SrGroup *g = &a->work->group.a[e->agent];
  const char *class = sr_people_class(a, g->head, g->head + 1, &perp);
  if (perp || !class) return false;
  bool force = strcmp(class, "military") == 0 || strcmp(class, "security") == 0;
  if (force) /* "soldiers nearby shot him dead", behind what he did */
    return e->patient != SR_NONE && means_told_before(a, e) &&
           a->work->tag[a->work->group.a[e->patient].head].upos == SR_U_PRON;
  if (strcmp(class, "police") != 0) return false;
  if (e->patient == SR_NONE) return e->vp != SR_NONE && a->work->group.a[e->vp].form == SR_VF_ING;
  const SrGroup *p = &a->work->group.a[e->patient];
  (void)sr_people_class(a, p->tok, p->tok + p->ntok, &perp);
  return perp || a->work->tag[p->head].upos == SR_U_PRON || means_doer(a, e);
}

/* A sentence that goes on about the bombing speaks of suicide bombers or their vests. */
static bool means_suicide_told(const SrArticle *a, const SrStory *t) {
  for (uint32_t s = t->draft->sent; s < a->doc.nsent; s++) {
    const SrSentWork *w = &a->work->sent[s];
    if (!sr_story_own(t, s) && !sr_story_about(t, s)) continue;
    for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
      const SrLexHit *h = &a->work->lex.a[i];
      if (h->flags & SR_LH_WEAK || means_foreign(a, s, h, t->index)) continue;
      if (h->kind == SR_L_PERPETRATOR && sr_lex_attr_is(h->entry, "suicide", "1")) return true;
      if (h->kind == SR_L_WEAPON && !sr_is_sham(a, h->tok) && strcmp(sr_lex_value(h->entry), kWeaponType[MEANS_SUICIDE]) == 0)
        return true;
    }
  }
  return false;
}

/* "Fighters armed with machetes entered the camp", "men wielding axes": what attackers carry, where no trigger
** says with what it was done */
static void means_carried(const SrArticle *a, uint32_t s, MeansVote *v) {
  static const char *const kHold[] = {"wielding", "brandishing", "carrying", "toting"};
  enum { REACH = 8 };
  const SrSentWork *w = &a->work->sent[s];
  uint32_t from = a->doc.sent[s].tok, hold = SR_NONE;
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    if (h->kind != SR_L_WEAPON || h->tok < from + 2) continue;
    uint32_t back = h->tok > from + REACH ? h->tok - REACH : from + 1;
    for (uint32_t t = h->tok; t-- > back && hold == SR_NONE;)
      if (SR_TOKEN_IN(&a->doc, t, kHold) ||
          (sr_token_is(&a->doc, t, "armed") && sr_token_is(&a->doc, t + 1, "with")))
        hold = t;
    if (hold == SR_NONE) continue;
    uint32_t before = sr_token_is(&a->doc, hold - 1, ",") && hold > from + 1 ? hold - 2 : hold - 1;
    uint32_t g = a->work->group_of[before];
    if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP) continue;
    /* not the police that came later */
    if (sr_frame_attacks(a, g) || !sr_frame_armed(a, g)) means_hit(v, h, 2);
  }
}

/* the weapons that the incident's events and their sentences speak for */
static void means_of_events(const SrArticle *a, const SrIncident *r, const SrStory *t,
                            MeansVote *v) {
  const SrWork *w = a->work;
  uint32_t last = SR_NONE;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != t->index || means_responder(a, r, e)) continue;
    /* what is burnt beside a shooting says less */
    bool aside = e->type == SR_TY_ARSON && strcmp(r->type, "arson") != 0;
    bool driven =
        sr_lex_attr_is(e->lex, "weapon", "vehicle"); /* nobody ploughs into people twice */
    /* guns shoot drones down, but they are not what was sent */
    bool sent = e->type == SR_TY_AIRSTRIKE && sr_lex_attr_is(e->lex, "weapon", "firearm");
    /* clashes that erupt are fought with whatever it is */
    if (e->type != SR_TY_BOMBING && sr_same(sr_lex_phrase(e->lex), "erupt")) continue;
    if (!sent) means_entry(v, e->lex, aside ? 1 : e->strong || driven ? 4 : 2);
    const SrLexHit *h = sr_hit_in_group(a, e->instrument, SR_L_WEAPON);
    if (h) means_hit(v, h, 5);
    h = sr_hit_in_group(a, e->agent, SR_L_PERPETRATOR);
    if (!h) h = sr_hit_in_group(a, e->agent, SR_L_FORCE);
    if (h) means_entry(v, h->entry, 3);
    if (e->sent != last)
      means_sentence(a, e->sent, v, last == SR_NONE ? 2 : 1, t->index, sr_type_of(r->type));
    last = e->sent;
  }
}

/* the type that most speaks for; where none does, one that is carried in the sentences behind;
** -1 */
static int means_voted(const SrArticle *a, const SrStory *t, MeansVote *v) {
  int best = means_best(v);
  uint32_t on = t->draft->sent + MEANS_ON < a->doc.nsent ? t->draft->sent + MEANS_ON : a->doc.nsent;
  for (uint32_t s = t->draft->sent; best < 0 && !a->doc.upper && s < on; s++)
    if (sr_story_own(t, s) || sr_story_about(t, s)) {
      means_carried(a, s, v);
      best = means_best(v);
    }
  return best;
}

/* type best, or the narrower one that it stands for here */
static int means_narrowed(const SrArticle *a, const SrIncident *r, const SrStory *t, MeansVote *v,
                          int best) {
  for (int i = 0; i < MEANS_NTYPE && strcmp(r->type, "airstrike") == 0; i++)
    if (strcmp(kWeaponType[i], "aircraft") == 0 && v->score[i] > 1) best = i; /* warplanes bombed */
  /* a bomb in a car is a vehicle bomb, a bomber who dies a suicide bomb, whatever the plain word
  ** says more often */
  if (strcmp(kWeaponType[best], "explosive") == 0 || strcmp(kWeaponType[best], "vehicle") == 0)
    for (int i = 1; i >= 0; i--)
      if (v->score[i] >= 2) best = i;
  if (strcmp(kWeaponType[best], "explosive") == 0 && t->draft == t->main && !a->doc.upper &&
      means_suicide_told(a, t)) {
    best = MEANS_SUICIDE;
    v->score[MEANS_SUICIDE] = 2;
  }
  return best;
}

void sr_incident_weapon(SrArticle *a, SrIncident *r, const SrStory *t) {
  MeansVote v;
  memset(&v, 0, sizeof v);
  means_of_events(a, r, t, &v);
  int best = means_voted(a, t, &v);
  if (best < 0) {
    if (sr_type_of(r->type) == SR_TY_AIRSTRIKE && !a->doc.upper) r->weapon_type = "aircraft";
    return;
  }
  best = means_narrowed(a, r, t, &v, best);
  r->weapon_type = kWeaponType[best];
  for (int i = best; i < MEANS_NTYPE && !r->weapon; i++)
    if (v.ntok[i] && (i == best || i == 7)) r->weapon = sr_words(a, v.tok[i], v.ntok[i]);
  if (v.score[MEANS_SUICIDE] >= 2) r->suicide = 1;
}
