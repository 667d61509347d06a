/*
** framemishap.c: what is nobody's doing: fires, collapses, crashes, gas that explodes.
*/
#include "eventparts.h"

/* "a section of a bridge gave way, killing 39": what fell on them */
static bool frame_falls(const SrArticle *a, const SrEvent *e) {
  static const char *const kBuilt[] = {
      "bridge",  "roof",     "wall",        "ceiling",  "dam",       "viaduct", "crane",
      "balcony", "stand",    "scaffolding", "overpass", "flyover",   "chimney", "tunnel",
      "walkway", "building", "walls",       "stairway", "escalator", "lift",    "collapse"};
  uint32_t g = e->agent;
  if (g == SR_NONE || e->nominal || !sr_hit_at(a, e->tok, SR_L_EFFECT)) return false;
  for (const SrEvent *x = e; x-- > a->work->event && x->sent == e->sent;)
    if (x->strong && x->vp != SR_NONE) return false; /* "a missile hit a building, killing six" */
  const SrGroup *np = &a->work->group.a[g];
  bool of = g + 2 < a->work->group.n && np[1].kind == SR_GR_PP && np[2].kind == SR_GR_NP &&
            np[1].tok == np->tok + np->ntok && np[2].tok == np[1].tok + np[1].ntok &&
            sr_token_is(&a->doc, np[1].head, "of");
  return SR_TOKEN_IN(&a->doc, np->head, kBuilt) || (of && SR_TOKEN_IN(&a->doc, np[2].head, kBuilt));
}

/* "a jet came down on a street, setting houses on fire": nobody's doing */
static bool frame_fire_of_crash(const SrArticle *a, const SrEvent *e) {
  if (e->type != SR_TY_ARSON || e->agent == SR_NONE) return false;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_VEHICLE);
  return h && !sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_WEAPON);
}

/* "a helicopter went down in bad weather, killing nine", "a jet that crashed into a house":
** nobody's doing, unless its sentence tells of an act too (event.c) */
static bool frame_crashes(const SrArticle *a, const SrEvent *e) {
  static const char *const kCraft[] = {"plane",      "planes",   "airplane",    "aeroplane",
                                       "helicopter", "aircraft", "helicopters", "airliner",
                                       "chopper",    "jet",      "jetliner",    "glider",
                                       "jets",       "seaplane", "airplanes"};
  static const char *const kDown[] = {"crash", "slam",    "plunge",  "plummet",
                                      "ditch", "collide", "nosedive"};
  static const char *const kGo[] = {"came",   "comes", "went", "goes",
                                    "coming", "going", "come", "gone"};
  uint32_t g = e->agent, end = e->vp;
  if (g == SR_NONE || e->nominal || end == SR_NONE || !sr_hit_at(a, e->tok, SR_L_EFFECT) ||
      !SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kCraft))
    return false;
  for (uint32_t i = g + 1; i < end; i++) {
    const SrGroup *v = &a->work->group.a[i];
    if (v->kind != SR_GR_VP) continue;
    if (SR_LEMMA_IN(a, v->head, kDown)) return true;
    if (SR_TOKEN_IN(&a->doc, v->head, kGo) && sr_token_is(&a->doc, v->head + 1, "down"))
      return true;
  }
  return false;
}

/* "a ferry struck a pier, killing six": ships and trains that hit something are steered by nobody
** who means it, unless the sentence names arms */
static bool frame_runs_into(const SrArticle *a, const SrEvent *e) {
  static const char *const kHeavy[] = {"ferry",   "ferries", "ship",   "freighter", "barge",
                                       "train",   "trains",  "tram",   "liner",     "trawler",
                                       "tugboat", "yacht",   "vessel", "steamer"};
  static const char *const kHit[] = {"strike", "struck", "hit", "kill", "injure", "wound"};
  uint32_t who = e->agent;
  if (e->nominal || e->vp == SR_NONE || a->work->group.a[e->vp].passive) return false;
  if (who == SR_NONE && e->vp > a->work->sent[e->sent].group) who = e->vp - 1;
  if (who == SR_NONE || !SR_TOKEN_IN(&a->doc, a->work->group.a[who].head, kHeavy)) return false;
  if (!SR_SAME_IN(sr_lex_phrase(e->lex), kHit)) return false;
  for (uint32_t t = a->doc.sent[e->sent].tok; t < sr_sent_end(&a->doc, e->sent); t++) {
    const SrLexHit *arm = sr_hit_at(a, t, SR_L_WEAPON), *perp = sr_hit_at(a, t, SR_L_PERPETRATOR);
    if (arm && !sr_same(sr_lex_value(arm->entry), "vehicle")) return false;
    if (perp && !(perp->flags & SR_LH_WEAK) && !sr_same(sr_lex_value(perp->entry), "unknown"))
      return false;
  }
  return true;
}

/* "a fire in a shed set off an explosion": nobody's doing */
static bool frame_blast_of_fire(const SrArticle *a, const SrEvent *e) {
  static const char *const kSet[] = {"set", "sets", "triggered", "caused", "sparked", "triggering"};
  static const char *const kFire[] = {"fire",  "blaze",     "fires", "leak",
                                      "spark", "lightning", "fault", "overheating"};
  enum { BACK = 4 };
  uint32_t at = a->work->group_of[e->tok], first = a->work->sent[e->sent].group;
  if (e->type != SR_TY_BOMBING || !e->nominal || at == SR_NONE || at == first) return false;
  for (uint32_t v = at; v-- > first && v + BACK > at;) {
    if (a->work->group.a[v].kind != SR_GR_VP) continue;
    if (!SR_TOKEN_IN(&a->doc, a->work->group.a[v].head, kSet) || a->work->group.a[v].passive)
      return false;
    uint32_t g = sr_subject_of(a, e->sent, v);
    return g != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kFire);
  }
  return false;
}

/* fuel, gas, fireworks: what explodes without anybody's doing */
static bool frame_volatile(const SrArticle *a, uint32_t from, uint32_t to) {
  static const char *const kFuel[] = {
      "tanker",      "tankers",   "fuel",         "petrol",    "gasoline", "gas",       "oil",
      "diesel",      "cylinder",  "cylinders",    "boiler",    "boilers",  "pipeline",  "refinery",
      "transformer", "fireworks", "firecrackers", "generator", "chemical", "fertilizer"};
  return SR_ANY_IN(&a->doc, from, to, kFuel);
}

/* "mine blast" in a text that names methane or a colliery: no mine that was laid */
static bool frame_of_colliery(const SrArticle *a) {
  enum { LOOK = 400 };
  static const char *const kPit[] = {"methane",  "colliery", "coal",
                                     "firedamp", "miners",   "coalmine"};
  for (uint32_t t = 0; t < a->doc.ntok && t < LOOK; t++)
    if (SR_TOKEN_IN(&a->doc, t, kPit)) return true;
  return false;
}

void sr_frame_goes_up(const SrArticle *a, SrEvent *e) {
  static const char *const kUp[] = {"explode", "explosion", "blast",
                                    "go off",  "blow up",   "blew up"};
  static const char *const kMine[] = {"mine blast", "mine explosion"};
  if (e->type != SR_TY_BOMBING) return;
  if (e->nominal && SR_SAME_IN(sr_lex_phrase(e->lex), kMine) && frame_of_colliery(a)) {
    e->mode |= SR_MD_ACCIDENT;
    e->strong = false;
    return;
  }
  if (!SR_SAME_IN(sr_lex_phrase(e->lex), kUp)) return;
  uint32_t g = e->instrument;
  if (e->nominal) {
    uint32_t at = a->work->group_of[e->tok];
    const SrSentWork *w = &a->work->sent[e->sent];
    if (at == SR_NONE) return;
    const SrGroup *gr = &a->work->group.a[at];
    if (frame_volatile(a, gr->tok, e->tok))
      g = at;
    else if (at + 2 < w->group + w->ngroup && gr[1].kind == SR_GR_PP &&
             sr_token_is(&a->doc, gr[1].head, "of") && gr[2].kind == SR_GR_NP)
      g = at + 2;
  }
  if (g == SR_NONE) return;
  const SrGroup *x = &a->work->group.a[g];
  if (frame_volatile(a, x->tok, x->tok + x->ntok)) e->mode |= SR_MD_ACCIDENT;
}

bool sr_frame_mishap(const SrArticle *a, const SrEvent *e) {
  return frame_falls(a, e) || frame_blast_of_fire(a, e) || frame_fire_of_crash(a, e) ||
         frame_crashes(a, e) || frame_runs_into(a, e);
}
