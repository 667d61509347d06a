/*
** means.c: with what and against what an incident was done: weapon and target
** columns, by a vote of its triggers' frames, attackers, weapons and victims.
*/
#include "story.h"

/* in the order in which a tie is decided: the narrower kind first */
static const char *const kWeaponType[] = {"suicide_bomb", "vehicle_bomb", "chemical", "incendiary",
                                          "rocket",       "artillery",    "aircraft", "explosive",
                                          "melee",        "firearm",      "vehicle",  "none"};
enum { MEANS_NTYPE = sizeof kWeaponType / sizeof *kWeaponType, MEANS_SUICIDE = 0 };

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

static void means_entry(MeansVote *v, uint32_t entry, int score) {
  size_t n;
  const char *w = sr_lex_attr_get(sr_lex_attr(entry), "weapon", &n);
  if (n) means_vote(v, w, n, score, 0, 0);
  if (sr_lex_attr_is(entry, "suicide", "1")) means_vote(v, "suicide_bomb", 12, score, 0, 0);
}

static void means_hit(MeansVote *v, const SrLexHit *h, int score) {
  const char *t = sr_lex_value(h->entry);
  if (sr_lex_attr_is(h->entry, "strength", "weak") || sr_lex_attr_is(h->entry, "class", "generic"))
    score = score > 1 ? 1 : 0;
  if (score) means_vote(v, t, strlen(t), score, h->tok, h->ntok);
}

/* weapons that the sentences of the incident name, the sentence that opens it counting most */
static void means_sentence(const SrArticle *a, uint32_t s, MeansVote *v, int score) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    uint32_t m = a->work->mention_of[h->tok]; /* the town of Tank is no tank */
    if (m != SR_NONE && a->mention[m].k != SR_M_WEAPON && a->mention[m].k != SR_M_VEHICLE) continue;
    if (h->kind == SR_L_WEAPON) means_hit(v, h, score);
    if (h->kind == SR_L_PERPETRATOR && !(h->flags & SR_LH_WEAK)) means_entry(v, h->entry, score);
  }
}

void sr_incident_weapon(SrArticle *a, SrIncident *r, uint32_t index) {
  const SrWork *w = a->work;
  MeansVote v;
  uint32_t last = SR_NONE;
  memset(&v, 0, sizeof v);
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != index) continue;
    means_entry(&v, e->lex, e->strong ? 4 : 2);
    const SrLexHit *h = sr_hit_in_group(a, e->instrument, SR_L_WEAPON);
    if (h) means_hit(&v, h, 5);
    h = sr_hit_in_group(a, e->agent, SR_L_PERPETRATOR);
    if (h) means_entry(&v, h->entry, 3);
    if (e->sent != last) means_sentence(a, e->sent, &v, last == SR_NONE ? 2 : 1);
    last = e->sent;
  }
  int best = -1, top = 1;
  for (int i = 0; i < MEANS_NTYPE; i++)
    if (v.score[i] > top) {
      top = v.score[i];
      best = i;
    }
  if (best < 0) return;
  /* a bomb in a car is a vehicle bomb, a bomber who dies a suicide bomb, whatever the plain word
  ** says more often */
  if (strcmp(kWeaponType[best], "explosive") == 0 || strcmp(kWeaponType[best], "vehicle") == 0)
    for (int i = 1; i >= 0; i--)
      if (v.score[i] >= 2) best = i;
  r->weapon_type = kWeaponType[best];
  for (int i = best; i < MEANS_NTYPE && !r->weapon; i++)
    if (v.ntok[i] && (i == best || i == 7)) r->weapon = sr_words(a, v.tok[i], v.ntok[i]);
  if (v.score[MEANS_SUICIDE] >= 2) r->suicide = 1;
}

/* ---- targets ------------------------------------------------------------------------ */

static const char *means_class_target(const char *class) {
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
static const SrLexHit *means_widest(const SrArticle *a, uint32_t from, uint32_t head,
                                    uint8_t kind) {
  if (head - from > 12) from = head - 12; /* no phrase of the lexicon is longer */
  for (uint32_t t = from; t <= head; t++) {
    const SrLexHit *h = sr_hit_at(a, t, kind);
    if (h && h->tok >= from && h->tok <= head && h->tok + h->ntok > head) return h;
  }
  return sr_hit_at(a, head, kind);
}

typedef struct MeansTarget {
  const char *type;
  uint32_t group;
  int score;
} MeansTarget;

/* What a phrase is as a target: a building that is attacked says more than the people hurt in
** it. */
static void means_target(const SrArticle *a, uint32_t g, bool victim, bool strong,
                         MeansTarget *best) {
  bool perp = false;
  if (g == SR_NONE) return;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || a->work->tag[gr->head].upos == SR_U_PRON) return;
  const SrLexHit *h = means_widest(a, gr->tok, gr->head, SR_L_TARGET);
  const SrLexHit *f = means_widest(a, gr->tok, gr->head, SR_L_FACILITY);
  if (!h || (f && f->ntok > h->ntok)) h = f ? f : h;
  const char *class = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  /* the name of a school says school, whatever words it begins with */
  uint32_t own = a->work->mention_of[gr->head];
  if (own != SR_NONE &&
      (a->mention[own].k == SR_M_ORGANIZATION || a->mention[own].k == SR_M_FACILITY)) {
    const SrMention *m = &a->mention[own];
    const SrLexHit *last = sr_hit_at(a, m->tok + m->ntok - 1, SR_L_FACILITY);
    if (!last) last = sr_hit_at(a, m->tok + m->ntok - 1, SR_L_TARGET);
    if (last) h = last;
  }
  const char *type = h ? sr_lex_value(h->entry) : means_class_target(class);
  int score = h && !(h->flags & SR_LH_WEAK) && !sr_lex_attr_is(h->entry, "strength", "weak") ? 6
              : type                                                                         ? 4
                                                                                             : 0;
  if (!type) {
    uint32_t m = a->work->mention_of[gr->head];
    if (m == SR_NONE || a->mention[m].k != SR_M_PERSON) return;
    type = "civilian";
    score = 3;
  }
  if (victim) score -= 1;
  if (perp) score -= 3;
  if (strong) score += 1;
  if (score <= best->score) return;
  best->type = type;
  best->group = g;
  best->score = score;
}

/* "Hostages" are what became of the people, not who they are. */
static bool means_captive(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = sr_hit_at(a, gr->head, SR_L_PERSON);
  return h && sr_lex_attr_is(h->entry, "state", "held");
}

/* where people were hit, when nothing says what was: "killed 20 at a public park" */
static void means_site(const SrArticle *a, uint32_t index, MeansTarget *best) {
  static const char *const kAt[] = {"at", "outside", "inside", "near", "in", "into"};
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    uint32_t at = w->group_of[e->tok];
    if (e->incident != index || !e->strong || at == SR_NONE || e->type == SR_TY_SECURITY_OPERATION)
      continue;
    uint32_t g = sr_pp_object(a, e->sent, at, kAt, sizeof kAt / sizeof *kAt, 7);
    MeansTarget site = {NULL, SR_NONE, 0};
    means_target(a, g, false, false, &site);
    if (site.score < 6 || best->score > 3) continue;
    *best = site;
    return;
  }
}

/* The best patient of the incident's triggers; else the people of its first toll. */
void sr_incident_target(SrArticle *a, SrIncident *r, uint32_t index) {
  const SrWork *w = a->work;
  MeansTarget best = {NULL, SR_NONE, 0};
  bool state = strcmp(r->type, "security_operation") == 0 || strcmp(r->type, "airstrike") == 0;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != index || e->patient == SR_NONE || means_captive(a, e->patient)) continue;
    /* what the police stormed is not what was attacked */
    if (e->type == SR_TY_SECURITY_OPERATION && !state) continue;
    means_target(a, e->patient, sr_lex_attr_is(e->lex, "obj", "victim"), e->strong, &best);
  }
  if (best.score < 4) means_site(a, index, &best);
  if (best.group != SR_NONE) {
    r->target = sr_story_phrase(a, best.group);
    r->target_type = best.type;
    return;
  }
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident != index || t->perpetrator || t->effect == SR_E_ARRESTED) continue;
    if (!state && t->class_ && strcmp(t->class_, "militant") == 0) continue;
    r->target_type = means_class_target(t->class_);
    if (!r->target_type) continue;
    r->target = t->who != SR_NONE ? sr_story_phrase(a, t->who) : t->who_text;
    return;
  }
}
