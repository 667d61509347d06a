/*
** framekind.c: what an argument of a trigger is: attackers, forces, people, a weapon, an act, a
** building, a disaster. Its head word decides, then the mentions in it.
*/
#include "eventparts.h"

/* "a fire at a shoe factory", "a blaze" */
static bool frame_fire_at(const SrArticle *a, const SrGroup *g) {
  uint32_t end = g->tok + g->ntok;
  if (sr_token_is(&a->doc, g->head, "blaze") || sr_token_is(&a->doc, g->head, "inferno"))
    return true;
  if (!sr_token_is(&a->doc, g->head, "fire") || end + 3 >= a->doc.ntok) return false;
  if (!sr_token_is(&a->doc, end, "at") && !sr_token_is(&a->doc, end, "in")) return false;
  uint32_t at = a->work->group_of[end + 1];
  if (at == SR_NONE) return false;
  uint32_t head = a->work->group.a[at].head;
  return sr_hit_at(a, head, SR_L_TARGET) || sr_hit_at(a, head, SR_L_FACILITY);
}

/* "A massive fire killed 12": no doing of anybody, unlike the fire of guns */
static bool frame_fire(const SrArticle *a, const SrGroup *gr) {
  static const char *const kFire[] = {"fire", "blaze", "inferno", "flames"};
  static const char *const kBig[] = {"massive", "huge",   "large", "deadly",     "raging",
                                     "big",     "fierce", "major", "devastating"};
  if (!SR_TOKEN_IN(&a->doc, gr->head, kFire)) return false;
  for (uint32_t t = gr->tok; t < gr->head; t++)
    if (a->work->tag[t].upos != SR_U_DET && !SR_TOKEN_IN(&a->doc, t, kBig)) return false;
  return true;
}

static bool frame_disaster(const SrArticle *a, const SrGroup *g) {
  for (uint32_t t = sr_frame_first(g); t < g->tok + g->ntok; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_CUE);
    if (h && (sr_cue_is(a, h, "disaster") || sr_cue_is(a, h, "accident"))) return true;
  }
  static const char *const kFire[] = {"fire", "blaze", "inferno"};
  if (g->head > g->tok && SR_TOKEN_IN(&a->doc, g->head, kFire) &&
      (sr_hit_at(a, g->head - 1, SR_L_TARGET) || sr_hit_at(a, g->head - 1, SR_L_FACILITY)))
    return true; /* "a hotel fire killed nine" */
  if (frame_fire(a, g) || frame_fire_at(a, g)) return true;
  const SrLexHit *head = sr_hit_at(a, g->head, SR_L_CUE); /* "stabbed by a sting ray" */
  return head && (sr_cue_is(a, head, "animal") || sr_cue_is(a, head, "nature")) &&
         a->work->mention_of[g->head] == SR_NONE;
}

static SrFrameKind frame_mention(const SrArticle *a, const SrGroup *g) {
  SrFrameKind k = SR_FR_NONE;
  for (uint32_t t = sr_frame_first(g); t < g->tok + g->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m == SR_NONE) continue;
    switch (a->mention[m].k) {
      case SR_M_GROUP:
        return SR_FR_ATTACKER;
      case SR_M_PERSON:
        return SR_FR_PEOPLE;
      case SR_M_FACILITY:
      case SR_M_PLACE:
        k = SR_FR_BUILDING;
        break;
      case SR_M_ORGANIZATION:
        k = SR_FR_OTHER;
        break;
      default:
        break;
    }
  }
  return k;
}

/* "a Tunisian", "a 24-year-old Afghan": one person, no state */
static bool frame_national(const SrArticle *a, const SrGroup *g) {
  uint32_t m = a->work->mention_of[g->head];
  return m != SR_NONE && a->mention[m].k == SR_M_NATIONALITY &&
         (sr_token_is(&a->doc, g->tok, "a") || sr_token_is(&a->doc, g->tok, "an"));
}

SrFrameKind sr_frame_kind(const SrArticle *a, uint32_t i) {
  bool perp;
  if (i == SR_NONE) return SR_FR_NONE;
  const SrGroup *g = &a->work->group.a[i];
  if (g->kind != SR_GR_NP) return SR_FR_NONE;
  if (a->work->tag[g->head].upos == SR_U_PRON) return SR_FR_PEOPLE;
  if (a->work->tag[g->head].upos == SR_U_NUM && g->ntok <= 2 && sr_token_is(&a->doc, g->tok, "the"))
    return SR_FR_PEOPLE; /* "the four" */
  if (frame_disaster(a, g)) return SR_FR_DISASTER;
  if (sr_hit_at(a, g->head, SR_L_WEAPON)) return SR_FR_WEAPON;
  const char *class = sr_people_class(a, g->tok, g->tok + g->ntok, &perp);
  if (perp) return SR_FR_ATTACKER;
  SrFrameKind m = frame_mention(a, g);
  if (m == SR_FR_ATTACKER) return m;
  if (frame_national(a, g)) return SR_FR_PEOPLE;
  if (sr_hit_at(a, g->head, SR_L_TRIGGER)) return SR_FR_ACT;
  if (sr_hit_at(a, g->head, SR_L_FORCE)) return SR_FR_FORCE;
  const SrLexHit *thing = sr_hit_at(a, g->head, SR_L_TARGET);
  if (!thing) thing = sr_hit_at(a, g->head, SR_L_FACILITY);
  /* soldiers, worshippers: people whom the list has among what is attacked */
  bool people = thing && class && sr_lex_attr_is(thing->entry, "class", "group");
  if (thing && !people) return SR_FR_BUILDING;
  if (class) return sr_class_is_forces(class) ? SR_FR_FORCE : SR_FR_PEOPLE;
  if (m != SR_FR_NONE) return m;
  return sr_hit_at(a, g->head, SR_L_VEHICLE) ? SR_FR_BUILDING : SR_FR_OTHER;
}

SrFrameKind sr_frame_kind_of(const SrArticle *a, uint32_t g) {
  SrFrameKind k = sr_frame_kind(a, g);
  if (k != SR_FR_OTHER || g + 2 >= a->work->group.n) return k;
  const SrGroup *np = &a->work->group.a[g], *pp = np + 1, *of = np + 2;
  bool next = pp->kind == SR_GR_PP && pp->tok == np->tok + np->ntok && of->kind == SR_GR_NP &&
              of->tok == pp->tok + pp->ntok && sr_token_is(&a->doc, pp->head, "of");
  SrFrameKind x = next ? sr_frame_kind(a, g + 2) : SR_FR_NONE;
  const SrLexHit *beast = next ? sr_hit_at(a, of->head, SR_L_CUE) : NULL; /* "a swarm of bees" */
  if (beast && sr_cue_is(a, beast, "animal")) return SR_FR_DISASTER;
  return x == SR_FR_ATTACKER || x == SR_FR_FORCE || x == SR_FR_PEOPLE ? x : k;
}

bool sr_frame_doer(const SrArticle *a, uint32_t g) {
  SrFrameKind k = sr_frame_kind(a, g);
  return k == SR_FR_ATTACKER || k == SR_FR_FORCE || k == SR_FR_PEOPLE || k == SR_FR_WEAPON;
}

bool sr_frame_people(const SrArticle *a, uint32_t g) { return sr_frame_kind(a, g) == SR_FR_PEOPLE; }

bool sr_frame_attacks(const SrArticle *a, uint32_t g) {
  return sr_frame_kind(a, g) == SR_FR_ATTACKER;
}

bool sr_frame_armed(const SrArticle *a, uint32_t g) {
  SrFrameKind k = sr_frame_kind(a, g);
  return k == SR_FR_ATTACKER || k == SR_FR_FORCE;
}
