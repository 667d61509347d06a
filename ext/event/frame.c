/*
** frame.c: what a trigger means with these arguments: who does it to what
** decides its type and its weight. "Militants seized the station" is a siege, "seized
** an officer" a kidnapping, "police seized weapons" no act at all.
*/
#include "event.h"

enum { FRAME_WORDS = 24 /* last words of a phrase that are looked at */ };

typedef enum FrameKind {
  FRAME_NONE,
  FRAME_ATTACKER, /* gunmen, rebels, a group */
  FRAME_FORCE,    /* police, army, a state */
  FRAME_PEOPLE,   /* anybody else */
  FRAME_WEAPON,   /* missile, warplane */
  FRAME_ACT,      /* the blast, the attack */
  FRAME_BUILDING, /* target, facility, place, vehicle */
  FRAME_DISASTER, /* earthquake, accident */
  FRAME_OTHER
} FrameKind;

/* "a fire at a shoe factory", "a blaze" */
static bool frame_fire_at(const SrArticle *a, const SrGroup *g) {
  uint32_t end = g->tok + g->ntok;
  if (sr_token_is(&a->doc, g->head, "blaze") || sr_token_is(&a->doc, g->head, "inferno")) return true;
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
  static const char *const kBig[] = {"massive", "huge",   "large", "deadly", "raging",
                                     "big",     "fierce", "major", "devastating"};
  if (!SR_TOKEN_IN(&a->doc, gr->head, kFire)) return false;
  for (uint32_t t = gr->tok; t < gr->head; t++)
    if (a->work->tag[t].upos != SR_U_DET &&
        !SR_TOKEN_IN(&a->doc, t, kBig))
      return false;
  return true;
}

/* "a section of a bridge gave way, killing 39": what fell on them */
static bool frame_falls(const SrArticle *a, const SrEvent *e) {
  static const char *const kBuilt[] = {"bridge",  "roof",     "wall",     "ceiling", "dam",
                                       "viaduct", "crane",    "balcony",  "stand",   "scaffolding",
                                       "overpass", "flyover", "chimney",  "tunnel",  "walkway",
                                       "building", "walls",   "stairway", "escalator", "lift",
                                       "collapse"};
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

static bool frame_disaster(const SrArticle *a, const SrGroup *g) {
  for (uint32_t t = g->ntok > FRAME_WORDS ? g->tok + g->ntok - FRAME_WORDS : g->tok;
       t < g->tok + g->ntok; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_CUE);
    if (h && (sr_cue_is(a, h, "disaster") || sr_cue_is(a, h, "accident"))) return true;
  }
  static const char *const kFire[] = {"fire", "blaze", "inferno"};
  for (size_t i = 0; g->head > g->tok && i < sizeof kFire / sizeof *kFire; i++)
    if (sr_token_is(&a->doc, g->head, kFire[i]) &&
        (sr_hit_at(a, g->head - 1, SR_L_TARGET) || sr_hit_at(a, g->head - 1, SR_L_FACILITY)))
      return true; /* "a hotel fire killed nine" */
  if (frame_fire(a, g) || frame_fire_at(a, g)) return true;
  const SrLexHit *head = sr_hit_at(a, g->head, SR_L_CUE); /* "stabbed by a sting ray" */
  return head && (sr_cue_is(a, head, "animal") || sr_cue_is(a, head, "nature")) &&
         a->work->mention_of[g->head] == SR_NONE;
}

static FrameKind frame_mention(const SrArticle *a, const SrGroup *g) {
  FrameKind k = FRAME_NONE;
  for (uint32_t t = g->ntok > FRAME_WORDS ? g->tok + g->ntok - FRAME_WORDS : g->tok;
       t < g->tok + g->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m == SR_NONE) continue;
    switch (a->mention[m].k) {
      case SR_M_GROUP:
        return FRAME_ATTACKER;
      case SR_M_PERSON:
        return FRAME_PEOPLE;
      case SR_M_FACILITY:
      case SR_M_PLACE:
        k = FRAME_BUILDING;
        break;
      case SR_M_ORGANIZATION:
        k = FRAME_OTHER;
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

static FrameKind frame_kind(const SrArticle *a, uint32_t i) {
  bool perp;
  if (i == SR_NONE) return FRAME_NONE;
  const SrGroup *g = &a->work->group.a[i];
  if (g->kind != SR_GR_NP) return FRAME_NONE;
  if (a->work->tag[g->head].upos == SR_U_PRON) return FRAME_PEOPLE;
  if (a->work->tag[g->head].upos == SR_U_NUM && g->ntok <= 2 && sr_token_is(&a->doc, g->tok, "the"))
    return FRAME_PEOPLE; /* "the four" */
  if (frame_disaster(a, g)) return FRAME_DISASTER;
  if (sr_hit_at(a, g->head, SR_L_WEAPON)) return FRAME_WEAPON;
  const char *class = sr_people_class(a, g->tok, g->tok + g->ntok, &perp);
  if (perp) return FRAME_ATTACKER;
  FrameKind m = frame_mention(a, g);
  if (m == FRAME_ATTACKER) return m;
  if (frame_national(a, g)) return FRAME_PEOPLE;
  if (sr_hit_at(a, g->head, SR_L_TRIGGER)) return FRAME_ACT;
  if (sr_hit_at(a, g->head, SR_L_FORCE)) return FRAME_FORCE;
  const SrLexHit *thing = sr_hit_at(a, g->head, SR_L_TARGET);
  if (!thing) thing = sr_hit_at(a, g->head, SR_L_FACILITY);
  /* soldiers, worshippers: people whom the list has among what is attacked */
  bool people = thing && class && sr_lex_attr_is(thing->entry, "class", "group");
  if (thing && !people) return FRAME_BUILDING;
  if (class)
    return strcmp(class, "police") == 0 || strcmp(class, "military") == 0 ||
                   strcmp(class, "security") == 0
               ? FRAME_FORCE
               : FRAME_PEOPLE;
  if (m != FRAME_NONE) return m;
  return sr_hit_at(a, g->head, SR_L_VEHICLE) ? FRAME_BUILDING : FRAME_OTHER;
}

/* "scores of rebels", "a number of soldiers": who they are stands behind the quantity */
static FrameKind frame_kind_of(const SrArticle *a, uint32_t g) {
  FrameKind k = frame_kind(a, g);
  if (k != FRAME_OTHER || g + 2 >= a->work->group.n) return k;
  const SrGroup *np = &a->work->group.a[g], *pp = np + 1, *of = np + 2;
  bool next = pp->kind == SR_GR_PP && pp->tok == np->tok + np->ntok && of->kind == SR_GR_NP &&
              of->tok == pp->tok + pp->ntok && sr_token_is(&a->doc, pp->head, "of");
  FrameKind x = next ? frame_kind(a, g + 2) : FRAME_NONE;
  const SrLexHit *beast = next ? sr_hit_at(a, of->head, SR_L_CUE) : NULL; /* "a swarm of bees" */
  if (beast && sr_cue_is(a, beast, "animal")) return FRAME_DISASTER;
  return x == FRAME_ATTACKER || x == FRAME_FORCE || x == FRAME_PEOPLE ? x : k;
}

bool sr_frame_doer(const SrArticle *a, uint32_t g) {
  FrameKind k = frame_kind(a, g);
  return k == FRAME_ATTACKER || k == FRAME_FORCE || k == FRAME_PEOPLE || k == FRAME_WEAPON;
}

bool sr_frame_people(const SrArticle *a, uint32_t g) { return frame_kind(a, g) == FRAME_PEOPLE; }

bool sr_frame_attacks(const SrArticle *a, uint32_t g) { return frame_kind(a, g) == FRAME_ATTACKER; }

bool sr_frame_armed(const SrArticle *a, uint32_t g) {
  FrameKind k = frame_kind(a, g);
  return k == FRAME_ATTACKER || k == FRAME_FORCE;
}

SrType sr_type_by_weapon(const char *weapon_type) {
  static const struct {
    const char *weapon;
    SrType type;
  } kBy[] = {{"firearm", SR_TY_ARMED_ASSAULT}, {"explosive", SR_TY_BOMBING},
             {"suicide_bomb", SR_TY_BOMBING},  {"vehicle_bomb", SR_TY_BOMBING},
             {"incendiary", SR_TY_ARSON},      {"melee", SR_TY_ARMED_ASSAULT},
             {"artillery", SR_TY_SHELLING},    {"rocket", SR_TY_SHELLING},
             {"aircraft", SR_TY_AIRSTRIKE}};
  for (size_t i = 0; weapon_type && i < sizeof kBy / sizeof *kBy; i++)
    if (strcmp(kBy[i].weapon, weapon_type) == 0) return kBy[i].type;
  return SR_TY_NONE;
}

/* type of the weapon that a group names, or that stands before the trigger in its own noun
** group: "a grenade attack" */
static SrType frame_weapon_type(const SrArticle *a, uint32_t g) {
  const SrLexHit *h = sr_hit_in_group(a, g, SR_L_WEAPON);
  return h && !(h->flags & SR_LH_WEAK) ? sr_type_by_weapon(sr_lex_value(h->entry)) : SR_TY_NONE;
}

/* the word for an attacker that ends where h does and says more: "suicide attacker" for "attacker" */
static const SrLexHit *frame_wider(const SrArticle *a, const SrLexHit *h) {
  const SrLexHit *wide = h && h->tok ? sr_hit_at(a, h->tok - 1, h->kind) : NULL;
  return wide && wide->tok + wide->ntok == h->tok + h->ntok ? wide : h;
}

/* type that the attacker's word implies: a suicide bomber bombs, "a pair of suicide bombers" too */
static SrType frame_attacker_type(const SrArticle *a, uint32_t g) {
  size_t n;
  if (g != SR_NONE && frame_kind(a, g) == FRAME_OTHER && frame_kind_of(a, g) == FRAME_ATTACKER) g += 2;
  const SrLexHit *h = frame_wider(a, sr_hit_in_group(a, g, SR_L_PERPETRATOR));
  if (!h) h = sr_hit_in_group(a, g, SR_L_FORCE); /* an air force strikes from the air */
  if (!h) return SR_TY_NONE;
  const char *w = sr_lex_attr_of(h->entry, "weapon", &n);
  char weapon[24];
  if (sr_lex_attr_is(h->entry, "suicide", "1")) return SR_TY_BOMBING;
  if (!n || n >= sizeof weapon) return SR_TY_NONE;
  memcpy(weapon, w, n);
  weapon[n] = 0;
  return sr_type_by_weapon(weapon);
}

static bool frame_general(const SrEvent *e) {
  return e->type == SR_TY_ATTACK || e->type == SR_TY_ARMED_ASSAULT;
}

static bool frame_definite(const SrArticle *a, uint32_t g) {
  return sr_token_is(&a->doc, a->work->group.a[g].tok, "the");
}

/* a town, by name or by the word for one; no country, no part of the world */
static bool frame_town(const SrArticle *a, uint32_t g) {
  if (g == SR_NONE) return false;
  SrPlace p;
  uint32_t head = a->work->group.a[g].head, m = a->work->mention_of[head];
  if (m != SR_NONE && a->mention[m].k == SR_M_PLACE)
    return sr_gaz_facts(a->mention[m].ref, &p) && p.kind != SR_G_COUNTRY && p.kind != SR_G_REGION;
  static const char *const kTown[] = {"town",     "towns",     "city",       "cities",      "village",
                                      "villages", "district", "settlement", "settlements", "island"};
  return SR_TOKEN_IN(&a->doc, head, kTown);
}

/* "seized", "took away": by what was taken and who took it */
static void frame_taking(const SrArticle *a, SrEvent *e, FrameKind who, FrameKind what) {
  static const char *const kOwn[] = {"his", "her", "their", "its"};
  if (e->type != SR_TY_KIDNAPPING) return;
  if (who == FRAME_FORCE && e->agent != SR_NONE && /* "bundled into a car by his bodyguards" */
      SR_TOKEN_IN(&a->doc, a->work->group.a[e->agent].tok, kOwn) && e->vp != SR_NONE &&
      a->work->group.a[e->vp].passive) {
    e->mode |= SR_MD_FIGURE;
    return;
  }
  if (e->strong) return;
  static const char *const kFrom[] = {"from"};
  uint32_t from = e->vp != SR_NONE && e->agent == SR_NONE && a->work->group.a[e->vp].passive
                      ? sr_pp_object(a, e->sent, e->vp, kFrom, 1, 8)
                      : SR_NONE;
  if (what == FRAME_PEOPLE && from != SR_NONE) { /* "was seized from a marina" */
    uint32_t head = a->work->group.a[from].head;
    if (sr_hit_at(a, head, SR_L_FACILITY) || sr_hit_at(a, head, SR_L_TARGET) ||
        sr_hit_at(a, head, SR_L_VEHICLE))
      e->strong = true;
  }
  /* "was seized by men in police vests" */
  if (what == FRAME_PEOPLE && e->agent != SR_NONE &&
      sr_token_is(&a->doc, a->work->group.a[e->agent].head, "men"))
    e->strong = true;
  bool craft = e->patient != SR_NONE &&
               sr_hit_at(a, a->work->group.a[e->patient].head, SR_L_VEHICLE) != NULL;
  if (who == FRAME_FORCE)
    e->type = SR_TY_SECURITY_OPERATION;
  else if (craft && who == FRAME_ATTACKER) /* "pirates seized a tanker" */
    e->type = SR_TY_HIJACKING;
  else if (who == FRAME_ATTACKER && frame_town(a, e->patient)) /* nobody is held there */
    e->type = SR_TY_ARMED_ASSAULT;
  else if (what == FRAME_BUILDING ||
           (what == FRAME_OTHER && who == FRAME_ATTACKER && frame_definite(a, e->patient)))
    e->type = SR_TY_SIEGE;
  else if (what == FRAME_WEAPON || what == FRAME_OTHER || what == FRAME_NONE)
    e->mode |= SR_MD_FIGURE;
}

/* "captured 12 insurgents", "captured four soldiers": people, not a town */
static void frame_capturing(const SrArticle *a, SrEvent *e, FrameKind who, FrameKind what) {
  static const char *const kTake[] = {"capture", "seize control of", "take control of", "take over",
                                      "took control of", "took over"};
  bool takes = false;
  if (e->type != SR_TY_SIEGE) return;
  for (size_t i = 0; i < sizeof kTake / sizeof *kTake; i++)
    takes |= sr_same(sr_lex_phrase(e->lex), kTake[i]);
  if (takes && who == FRAME_ATTACKER && frame_town(a, e->patient)) {
    e->type = SR_TY_ARMED_ASSAULT;
    e->strong = true;
    return;
  }
  if (strcmp(sr_lex_phrase(e->lex), "capture") != 0) return;
  if (what == FRAME_PEOPLE && who == FRAME_NONE && e->vp != SR_NONE &&
      sr_people_harmless(a, e->patient)) { /* "ten seamen were captured" */
    e->type = SR_TY_KIDNAPPING;
    e->strong = true;
    return;
  }
  if (what == FRAME_ATTACKER || (what == FRAME_PEOPLE && who != FRAME_ATTACKER))
    e->type = SR_TY_SECURITY_OPERATION;
  else if ((what == FRAME_PEOPLE || what == FRAME_FORCE) && who == FRAME_ATTACKER)
    e->type = SR_TY_KIDNAPPING;
}

static void frame_fighting(const SrArticle *a, SrEvent *e, FrameKind who, FrameKind what) {
  SrType by = frame_weapon_type(a, e->instrument);
  if (by == SR_TY_NONE && e->nominal) by = frame_weapon_type(a, a->work->group_of[e->tok]);
  if (by == SR_TY_NONE && who == FRAME_WEAPON) by = frame_weapon_type(a, e->agent);
  if (by == SR_TY_NONE && who == FRAME_FORCE) { /* "artillery units pounded" */
    SrType own = frame_weapon_type(a, e->agent);
    if (own == SR_TY_SHELLING || own == SR_TY_AIRSTRIKE) by = own;
  }
  if (by == SR_TY_NONE && what == FRAME_WEAPON && e->type == SR_TY_ARMED_ASSAULT)
    by = frame_weapon_type(a, e->patient);
  /* "a bomber rammed a truck into" */
  if (by == SR_TY_NONE &&
      (e->type == SR_TY_ATTACK || sr_lex_attr_is(e->lex, "weapon", "vehicle")))
    by = frame_attacker_type(a, e->agent);
  if (by != SR_TY_NONE) {
    e->type = (uint8_t)by;
    return;
  }
  /* "commandos stormed the centre", "police raided a house" */
  if (e->type == SR_TY_ARMED_ASSAULT && !e->strong && who == FRAME_FORCE && what != FRAME_PEOPLE) {
    e->type = SR_TY_SECURITY_OPERATION;
    e->strong = what == FRAME_BUILDING || what == FRAME_ATTACKER;
  }
  if (e->type != SR_TY_ATTACK) return;
  if (who == FRAME_FORCE && what == FRAME_ATTACKER)
    e->type = SR_TY_CLASH;
  else if (who == FRAME_ATTACKER && (what == FRAME_FORCE || what == FRAME_BUILDING))
    e->type = SR_TY_ARMED_ASSAULT;
}

/* Does the group name what flies: warplanes, an air force? */
static bool frame_flies(const SrArticle *a, uint32_t g) {
  if (g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = sr_hit_in_group(a, g, SR_L_WEAPON);
  if (h && sr_type_by_weapon(sr_lex_value(h->entry)) == SR_TY_AIRSTRIKE) return true;
  uint32_t from = gr->ntok > FRAME_WORDS ? gr->tok + gr->ntok - FRAME_WORDS : gr->tok;
  for (uint32_t t = from; t < gr->tok + gr->ntok; t++) {
    if (sr_token_is(&a->doc, t, "aviation") || sr_token_is(&a->doc, t, "airforce")) return true;
    if (t > from && sr_token_is(&a->doc, t - 1, "air") &&
        (sr_token_is(&a->doc, t, "force") || sr_token_is(&a->doc, t, "forces")))
      return true;
  }
  return false;
}

/* "an Israeli strike" */
static bool frame_of_nation(const SrArticle *a, const SrEvent *e) {
  uint32_t m = e->tok > a->doc.sent[e->sent].tok ? a->work->mention_of[e->tok - 1] : SR_NONE;
  SrPlace p;
  if (e->tok > a->doc.sent[e->sent].tok && sr_token_is(&a->doc, e->tok - 1, "coalition")) return true;
  if (m == SR_NONE) return false;
  return a->mention[m].k == SR_M_NATIONALITY ||
         (a->mention[m].k == SR_M_PLACE && sr_gaz_facts(a->mention[m].ref, &p) &&
          p.kind == SR_G_COUNTRY);
}

/* "a Ukrainian strike killed two people": the act's noun is what the verb of harm has as its subject */
static bool frame_kills(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t at = a->work->group_of[e->tok];
  for (uint32_t g = at == SR_NONE ? w->group + w->ngroup : at + 1; g < w->group + w->ngroup && g < at + 6; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    if (v->passive || !sr_hit_at(a, v->head, SR_L_EFFECT) || sr_subject_of(a, e->sent, g) != at) return false;
    uint32_t o = sr_object_of(a, e->sent, g);
    FrameKind k = o == SR_NONE ? FRAME_NONE : frame_kind_of(a, o);
    return k == FRAME_PEOPLE || k == FRAME_FORCE || k == FRAME_ATTACKER ||
           (o != SR_NONE && a->work->tag[a->work->group.a[o].head].upos == SR_U_NUM);
  }
  return false;
}

/* What comes from the air is an air strike, and violence: "warplanes launched five raids",
** "drones fired missiles", "the air force pounded". Strikes of forces are air strikes too. */
static void frame_from_air(const SrArticle *a, SrEvent *e, FrameKind who, FrameKind what) {
  bool fits = e->type == SR_TY_ATTACK || e->type == SR_TY_ARMED_ASSAULT ||
              e->type == SR_TY_SHELLING || e->type == SR_TY_BOMBING ||
              e->type == SR_TY_SECURITY_OPERATION;
  bool strike = sr_same(sr_lex_phrase(e->lex), "strike");
  if (strike && fits && e->nominal && frame_of_nation(a, e) && frame_kills(a, e)) {
    e->type = SR_TY_AIRSTRIKE;
    e->strong = true;
    return;
  }
  if (fits && frame_flies(a, e->agent)) {
    e->type = SR_TY_AIRSTRIKE;
    if (e->nominal || what != FRAME_NONE) e->strong = true;
  } else if (strike && e->nominal &&
             (who == FRAME_FORCE || who == FRAME_ATTACKER ||
              (frame_of_nation(a, e) && what != FRAME_NONE && what != FRAME_OTHER))) {
    e->type = SR_TY_AIRSTRIKE;
    e->strong = true;
  } else if (!e->nominal && who == FRAME_ACT && e->type == SR_TY_ATTACK && !e->strong &&
             (what == FRAME_BUILDING || what == FRAME_FORCE || what == FRAME_ATTACKER)) {
    /* "strikes hit positions south of the city" */
    const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_TRIGGER);
    if (h && sr_same(sr_lex_phrase(h->entry), "strike")) e->type = SR_TY_AIRSTRIKE;
    e->strong = true;
  }
}

/* "bombed a prison from the air" */
static bool frame_by_air(const SrArticle *a, const SrEvent *e) {
  enum { REACH = 12 };
  uint32_t end = sr_sent_end(&a->doc, e->sent);
  for (uint32_t t = e->tok + 1; t + 2 < end && t < e->tok + REACH; t++)
    if (sr_token_is(&a->doc, t, "from") && sr_token_is(&a->doc, t + 1, "the") && sr_token_is(&a->doc, t + 2, "air"))
      return true;
  return false;
}

/* "two missiles exploded" is shelling; "planes bombed a base", "Israel bombed Damascus" come from
** the air */
static void frame_bombing(const SrArticle *a, SrEvent *e, FrameKind who) {
  if (e->type != SR_TY_BOMBING) return;
  SrType by = frame_weapon_type(a, e->instrument);
  if (by == SR_TY_SHELLING) e->type = SR_TY_SHELLING;
  if (e->vp == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "bomb")) return;
  if (frame_by_air(a, e)) e->type = SR_TY_AIRSTRIKE;
  if (a->work->group.a[e->vp].passive || e->agent == SR_NONE) return;
  uint32_t m = a->work->mention_of[a->work->group.a[e->agent].head];
  SrPlace p;
  bool state = m != SR_NONE && a->mention[m].k == SR_M_PLACE &&
               sr_gaz_facts(a->mention[m].ref, &p) && p.kind == SR_G_COUNTRY;
  if (state || (who == FRAME_WEAPON && frame_flies(a, e->agent))) e->type = SR_TY_AIRSTRIKE;
}

/* "fighting between troops and rebels", "the army repelled an attack": fighting took place */
static void frame_battle(SrEvent *e, FrameKind who, FrameKind what) {
  bool armed = who == FRAME_FORCE || who == FRAME_ATTACKER;
  if (e->type == SR_TY_CLASH && !e->strong && e->nominal && armed) e->strong = true;
  if (e->type == SR_TY_CLASH && !e->strong && armed && what == FRAME_ATTACKER) e->strong = true;
  static const char *const kRepel[] = {"repel", "repulse", "beat back", "fight off", "fought off"};
  if (!armed || (what != FRAME_ACT && what != FRAME_ATTACKER)) return;
  for (size_t i = 0; i < sizeof kRepel / sizeof *kRepel; i++)
    if (sr_same(sr_lex_phrase(e->lex), kRepel[i])) {
      e->type = SR_TY_CLASH;
      e->strong = true;
    }
}

/* "a jet came down on a street, setting houses on fire": nobody's doing */
static bool frame_fire_of_crash(const SrArticle *a, const SrEvent *e) {
  if (e->type != SR_TY_ARSON || e->agent == SR_NONE) return false;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_VEHICLE);
  return h && !sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_WEAPON);
}

/* "a helicopter went down in bad weather, killing nine", "a jet that crashed into a house": nobody's doing,
** unless its sentence tells of an act too (event.c) */
static bool frame_crashes(const SrArticle *a, const SrEvent *e) {
  static const char *const kCraft[] = {"plane",     "planes",      "airplane", "aeroplane", "helicopter",
                                       "aircraft",  "helicopters", "airliner", "chopper",   "jet",
                                       "jetliner",  "glider",      "jets",     "seaplane",  "airplanes"};
  static const char *const kDown[] = {"crash", "slam", "plunge", "plummet", "ditch", "collide", "nosedive"};
  static const char *const kGo[] = {"came", "comes", "went", "goes", "coming", "going", "come", "gone"};
  uint32_t g = e->agent, end = e->vp;
  if (g == SR_NONE || e->nominal || end == SR_NONE || !sr_hit_at(a, e->tok, SR_L_EFFECT) ||
      !SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kCraft))
    return false;
  for (uint32_t i = g + 1; i < end; i++) {
    const SrGroup *v = &a->work->group.a[i];
    if (v->kind != SR_GR_VP) continue;
    if (sr_lemma_in(a, v->head, kDown, sizeof kDown / sizeof *kDown)) return true;
    if (SR_TOKEN_IN(&a->doc, v->head, kGo) && sr_token_is(&a->doc, v->head + 1, "down")) return true;
  }
  return false;
}

/* "a ferry struck a pier, killing six": ships and trains that hit something are steered by nobody who means
** it, unless the sentence names arms */
static bool frame_runs_into(const SrArticle *a, const SrEvent *e) {
  static const char *const kHeavy[] = {"ferry", "ferries", "ship",    "freighter", "barge", "train",  "trains",
                                       "tram",  "liner",   "trawler", "tugboat",   "yacht", "vessel", "steamer"};
  static const char *const kHit[] = {"strike", "struck", "hit", "kill", "injure", "wound"};
  bool hits = false;
  uint32_t who = e->agent;
  if (e->nominal || e->vp == SR_NONE || a->work->group.a[e->vp].passive) return false;
  if (who == SR_NONE && e->vp > a->work->sent[e->sent].group) who = e->vp - 1;
  if (who == SR_NONE || !SR_TOKEN_IN(&a->doc, a->work->group.a[who].head, kHeavy)) return false;
  for (size_t i = 0; i < sizeof kHit / sizeof *kHit; i++) hits |= sr_same(sr_lex_phrase(e->lex), kHit[i]);
  if (!hits) return false;
  for (uint32_t t = a->doc.sent[e->sent].tok; t < sr_sent_end(&a->doc, e->sent); t++) {
    const SrLexHit *arm = sr_hit_at(a, t, SR_L_WEAPON), *perp = sr_hit_at(a, t, SR_L_PERPETRATOR);
    if (arm && !sr_same(sr_lex_value(arm->entry), "vehicle")) return false;
    if (perp && !(perp->flags & SR_LH_WEAK) && !sr_same(sr_lex_value(perp->entry), "unknown")) return false;
  }
  return true;
}

/* "hackers hacked the bank's computers", "the hack": of data, unless it is people who are cut down */
static bool frame_of_data(const SrArticle *a, const SrEvent *e, FrameKind what) {
  static const char *const kData[] = {"computer", "computers", "data",     "account",  "accounts", "email",
                                      "emails",   "website",   "websites", "server",   "servers",  "network",
                                      "networks", "password",  "database", "hackers",  "hacker",   "cyber",
                                      "online",   "internet",  "phone",    "phones",   "software", "passwords"};
  if (!sr_same(sr_lex_phrase(e->lex), "hack")) return false;
  if (e->nominal || what == FRAME_NONE || what == FRAME_OTHER) return true;
  for (uint32_t t = a->doc.sent[e->sent].tok; t < sr_sent_end(&a->doc, e->sent); t++)
    if (SR_TOKEN_IN(&a->doc, t, kData)) return true;
  return false;
}

/* "a fire in a shed set off an explosion": nobody's doing */
static bool frame_blast_of_fire(const SrArticle *a, const SrEvent *e) {
  static const char *const kSet[] = {"set", "sets", "triggered", "caused", "sparked", "triggering"};
  static const char *const kFire[] = {"fire", "blaze", "fires", "leak", "spark", "lightning",
                                      "fault", "overheating"};
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

/* "an army raid", "a police raid": by those who are named in front of it */
static bool frame_raid_of_forces(const SrArticle *a, const SrEvent *e, uint32_t at) {
  uint32_t from = a->work->group.a[at].tok;
  bool perp;
  if (e->tok <= from) return false;
  const char *c = sr_people_class(a, from, e->tok, &perp);
  const SrLexHit *force = sr_hit_at(a, e->tok - 1, SR_L_FORCE);
  return !perp && (force || (c && sr_hit_at(a, e->tok - 1, SR_L_PERSON) &&
                             (strcmp(c, "police") == 0 || strcmp(c, "military") == 0 ||
                              strcmp(c, "security") == 0)));
}

/* "were detained in raids on two houses": by those who detain */
static void frame_raids(const SrArticle *a, SrEvent *e) {
  enum { BACK = 7 };
  static const char *const kHeld[] = {"arrested", "detained", "captured", "seized",      "recovered",
                                      "arrest",   "detain",   "rounded",  "apprehended", "nabbed"};
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t at = a->work->group_of[e->tok];
  if (!e->nominal || e->strong || !sr_same(sr_lex_phrase(e->lex), "raid") || at == SR_NONE) return;
  if (frame_raid_of_forces(a, e, at)) {
    e->type = SR_TY_SECURITY_OPERATION;
    return;
  }
  if (at <= w->group + 1 || e->agent != SR_NONE) return;
  const SrGroup *p = &a->work->group.a[at - 1];
  if (p->kind != SR_GR_PP ||
      !(sr_token_is(&a->doc, p->head, "in") || sr_token_is(&a->doc, p->head, "during")))
    return;
  for (uint32_t g = at - 1; g-- > w->group && g + BACK > at - 1;)
    if (a->work->group.a[g].kind == SR_GR_VP) {
      if (SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kHeld)) e->type = SR_TY_SECURITY_OPERATION;
      return;
    }
}

/* "a deadly siege at a hotel": a word that may be harmless is not when people died in it */
static void frame_deadly(const SrArticle *a, SrEvent *e) {
  static const char *const kDeadly[] = {"deadly", "bloody", "deadliest", "bloodiest", "fatal", "murderous"};
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || e->strong || g == SR_NONE || e->mode & SR_MD_PLURAL) return;
  if (e->type != SR_TY_SIEGE && e->type != SR_TY_ARMED_ASSAULT && e->type != SR_TY_CLASH &&
      e->type != SR_TY_ROBBERY && e->type != SR_TY_KIDNAPPING && e->type != SR_TY_HIJACKING)
    return;
  for (uint32_t t = a->work->group.a[g].tok; t < e->tok && !e->strong; t++)
    e->strong = SR_TOKEN_IN(&a->doc, t, kDeadly);
}

/* "robbers stormed a bank" */
static bool frame_robs(const SrArticle *a, uint32_t g) {
  static const char *const kRob[] = {"robber", "thief", "thieves", "burglar"};
  const SrLexHit *h = g == SR_NONE ? NULL : sr_hit_in_group(a, g, SR_L_PERPETRATOR);
  for (size_t i = 0; h && i < sizeof kRob / sizeof *kRob; i++)
    if (strstr(sr_lex_phrase(h->entry), kRob[i])) return true;
  return false;
}

/* the phrase behind the preposition right behind NP g; SR_NONE */
static uint32_t frame_behind(const SrArticle *a, uint32_t g, const char *prep) {
  if (g + 2 >= a->work->group.n) return SR_NONE;
  const SrGroup *np = &a->work->group.a[g], *pp = np + 1, *to = np + 2;
  bool next = pp->kind == SR_GR_PP && pp->tok == np->tok + np->ntok && to->kind == SR_GR_NP &&
              to->tok == pp->tok + pp->ntok && sr_token_is(&a->doc, pp->head, prep);
  return next ? g + 2 : SR_NONE;
}

/* "28 drones launched by X": X */
static uint32_t frame_launched_by(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kLaunch[] = {"launched", "fired", "sent",   "thrown", "hurled", "lobbed",
                                        "planted",  "laid",  "placed", "set",    "dropped"};
  static const char *const kBy[] = {"by"};
  if (g + 1 >= a->work->sent[s].group + a->work->sent[s].ngroup) return SR_NONE;
  const SrGroup *np = &a->work->group.a[g], *v = np + 1;
  bool launched = v->kind == SR_GR_VP && v->tok == np->tok + np->ntok && v->reduced &&
                  SR_TOKEN_IN(&a->doc, v->head, kLaunch);
  return launched ? sr_pp_object(a, s, g + 1, kBy, 1, 2) : SR_NONE;
}

/* "shot down the proposal" */
static bool frame_is_talk(const SrArticle *a, uint32_t g) {
  static const char *const kTalk[] = {"proposal", "plan",    "plans",   "idea",   "bill",       "motion",
                                      "request",  "offer",   "bid",     "claim",  "suggestion", "proposals",
                                      "ideas",    "rumours", "rumors",  "report", "amendment",  "theory",
                                      "deal",     "appeal",  "petition", "theories", "reports", "claims"};
  return SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kTalk);
}

/* "was hit by a cyber attack": what did it is a figure of speech */
static bool frame_by_figure(const SrArticle *a, const SrEvent *e) {
  if (e->agent == SR_NONE) return false;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_CUE);
  return h && h->ntok > 1 && sr_cue_is(a, h, "figurative");
}

/* "shot down five drones", "two missiles were shot down": what flew was an attack that failed, and
** who shot is no attacker; a helicopter that is shot down is attacked. */
static void frame_shot_down(const SrArticle *a, SrEvent *e) {
  static const char *const kManned[] = {"helicopter", "helicopters", "plane",    "planes",
                                        "jet",        "jets",        "airliner", "aircraft"};
  if (e->vp == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "shoot")) return;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint32_t down = v->head + 1;
  if (down + 1 >= sr_sent_end(&a->doc, e->sent) || !sr_token_is(&a->doc, down, "down")) return;
  uint32_t o =
      v->passive || v->reduced ? sr_subject_of(a, e->sent, e->vp) : a->work->group_of[down + 1];
  if (o == SR_NONE || a->work->group.a[o].kind != SR_GR_NP) return;
  for (size_t i = 0; i < sizeof kManned / sizeof *kManned; i++)
    if (sr_token_is(&a->doc, a->work->group.a[o].head, kManned[i])) {
      e->mode &= (uint16_t)~SR_MD_FOILED;
      e->patient = o;
      return;
    }
  if (frame_is_talk(a, o)) {
    e->mode |= SR_MD_FIGURE;
    return;
  }
  uint32_t all = frame_behind(a, o, "of"); /* "20 of 28 drones": eight were not */
  bool some = all != SR_NONE && a->work->tag[a->work->group.a[o].head].upos == SR_U_NUM;
  if (some) o = all;
  SrType by = frame_weapon_type(a, o);
  if (by != SR_TY_AIRSTRIKE && by != SR_TY_SHELLING) return;
  e->type = (uint8_t)by;
  e->mode &= (uint16_t)~SR_MD_FOILED;
  if (some)
    e->strong = true;
  else
    e->mode |= SR_MD_FOILED;
  e->instrument = o;
  e->patient = SR_NONE;
  e->agent = frame_launched_by(a, e->sent, o);
}

/* fuel, gas, fireworks: what explodes without anybody's doing */
static bool frame_volatile(const SrArticle *a, uint32_t from, uint32_t to) {
  static const char *const kFuel[] = {
      "tanker",     "tankers",   "fuel",      "petrol",    "gasoline", "gas",       "oil",
      "diesel",     "cylinder",  "cylinders", "boiler",    "boilers",  "pipeline",  "refinery",
      "transformer", "fireworks", "firecrackers", "generator", "chemical",  "fertilizer"};
  for (uint32_t t = from; t < to; t++)
    if (SR_TOKEN_IN(&a->doc, t, kFuel)) return true;
  return false;
}

/* "mine blast" in a text that names methane or a colliery: no mine that was laid */
static bool frame_of_colliery(const SrArticle *a) {
  enum { LOOK = 400 };
  static const char *const kPit[] = {"methane", "colliery", "coal", "firedamp", "miners", "coalmine"};
  for (uint32_t t = 0; t < a->doc.ntok && t < LOOK; t++)
    if (SR_TOKEN_IN(&a->doc, t, kPit)) return true;
  return false;
}

/* "a petrol tanker exploded", "the explosion of a gas cylinder", "a tanker blast": an accident
** unless its sentence names a bomb or attackers (event.c) */
static void frame_goes_up(const SrArticle *a, SrEvent *e) {
  static const char *const kUp[] = {"explode", "explosion", "blast", "go off", "blow up", "blew up"};
  size_t i = 0;
  if (e->type != SR_TY_BOMBING) return;
  if (e->nominal && (sr_same(sr_lex_phrase(e->lex), "mine blast") || sr_same(sr_lex_phrase(e->lex), "mine explosion")) &&
      frame_of_colliery(a)) {
    e->mode |= SR_MD_ACCIDENT;
    e->strong = false;
    return;
  }
  while (i < sizeof kUp / sizeof *kUp && !sr_same(sr_lex_phrase(e->lex), kUp[i])) i++;
  if (i == sizeof kUp / sizeof *kUp) return;
  uint32_t g = e->instrument;
  if (e->nominal) {
    uint32_t at = a->work->group_of[e->tok];
    const SrSentWork *w = &a->work->sent[e->sent];
    if (at == SR_NONE) return;
    const SrGroup *gr = &a->work->group.a[at];
    if (frame_volatile(a, gr->tok, e->tok)) g = at;
    else if (at + 2 < w->group + w->ngroup && gr[1].kind == SR_GR_PP &&
             sr_token_is(&a->doc, gr[1].head, "of") && gr[2].kind == SR_GR_NP)
      g = at + 2;
  }
  if (g == SR_NONE) return;
  const SrGroup *x = &a->work->group.a[g];
  if (frame_volatile(a, x->tok, x->tok + x->ntok)) e->mode |= SR_MD_ACCIDENT;
}

/* "striking nurses", "Striking nurses picketed": the word stands before people in their own phrase, or the
** verb behind them is theirs */
static bool frame_on_strike(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok], from = a->work->sent[e->sent].group;
  if (!sr_token_is(&a->doc, e->tok, "striking") || g == SR_NONE) return false;
  if (g == e->vp) {
    const SrGroup *x = &a->work->group.a[g];
    bool verb = g + 2 < from + a->work->sent[e->sent].ngroup && x[1].kind == SR_GR_NP && x[1].tok == x->tok + x->ntok &&
                x[2].kind == SR_GR_VP && x[2].tok == x[1].tok + x[1].ntok && !x[2].infinitive && x[2].form != SR_VF_ING;
    return g == from && verb && a->work->tag[x[1].head].plural && sr_frame_people(a, g + 1);
  }
  return a->work->group.a[g].kind == SR_GR_NP && a->work->group.a[g].head > e->tok && sr_frame_people(a, g);
}

/* "lawyers strike over the killing", "a strike by teachers" */
static bool frame_stops_work(const SrArticle *a, const SrEvent *e, FrameKind who, FrameKind what) {
  if (e->type == SR_TY_ATTACK && frame_on_strike(a, e)) return true;
  return sr_same(sr_lex_phrase(e->lex), "strike") && e->type == SR_TY_ATTACK &&
         (who == FRAME_PEOPLE || who == FRAME_OTHER) && what == FRAME_NONE &&
         e->instrument == SR_NONE;
}

/* "videos shot by passers-by" */
static bool frame_filmed(const SrArticle *a, const SrEvent *e) {
  static const char *const kFilm[] = {"video", "videos", "footage", "clip",        "clips",   "photo",
                                      "photos", "film",  "films",   "photographs", "pictures"};
  return e->patient != SR_NONE && sr_same(sr_lex_phrase(e->lex), "shoot") &&
         SR_TOKEN_IN(&a->doc, a->work->group.a[e->patient].head, kFilm);
}

/* "prices exploded", "anger exploded": nothing that bursts */
static bool frame_swells(const SrArticle *a, const SrEvent *e) {
  static const char *const kSwell[] = {"prices", "price",   "costs",    "debt",     "debts",   "anger",
                                       "fury",   "demand",  "sales",    "rents",    "spending", "inflation",
                                       "popularity", "population", "numbers", "cheers", "applause", "laughter",
                                       "tensions", "tension", "scandal", "row",     "controversy", "profits"};
  return e->type == SR_TY_BOMBING && e->vp != SR_NONE && e->instrument != SR_NONE &&
         SR_TOKEN_IN(&a->doc, a->work->group.a[e->instrument].head, kSwell);
}

/* "violence erupted", "clashes erupted": what the noun tells; nothing blew up */
static void frame_erupts(const SrArticle *a, SrEvent *e) {
  if (e->vp == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "erupt")) return;
  uint32_t by = sr_subject_of(a, e->sent, e->vp);
  const SrLexHit *h = by == SR_NONE ? NULL : sr_hit_at(a, a->work->group.a[by].head, SR_L_TRIGGER);
  SrType type = h ? sr_type_of(sr_lex_value(h->entry)) : SR_TY_NONE;
  if (type != SR_TY_NONE) e->type = (uint8_t)type;
}

/* "soldiers mutinied", "a mutiny in the barracks": of men under arms, not of a party */
static void frame_mutiny(const SrArticle *a, SrEvent *e) {
  static const char *const kArms[] = {"soldiers", "soldier", "troops",   "barracks",   "garrison",     "army",
                                      "military", "guards",  "gendarmes", "paratroopers", "servicemen", "mutineers",
                                      "policemen", "recruits", "commandos", "ex-soldiers", "officers",  "camp"};
  if (e->type != SR_TY_UNREST || strncmp(sr_lex_phrase(e->lex), "mutin", 5) != 0) return;
  for (uint32_t t = a->doc.sent[e->sent].tok; t < sr_sent_end(&a->doc, e->sent) && !e->strong; t++)
    e->strong = SR_TOKEN_IN(&a->doc, t, kArms);
}

/* "were slaughtering animals" */
static bool frame_beast(const SrArticle *a, const SrEvent *e) {
  if (e->vp == SR_NONE || e->patient == SR_NONE) return false;
  uint32_t head = a->work->group.a[e->patient].head;
  const SrLexHit *h = sr_hit_at(a, head, SR_L_CUE);
  return h && sr_cue_is(a, h, "animal") && a->work->mention_of[head] == SR_NONE;
}

/* A word that may be harmless is not when attackers do it to people or buildings, or a missile hits
** them. */
static void frame_weight(const SrArticle *a, SrEvent *e, FrameKind who, FrameKind what) {
  bool struck = who == FRAME_FORCE && e->type != SR_TY_SECURITY_OPERATION &&
                (what == FRAME_ATTACKER || what == FRAME_BUILDING);
  /* what warplanes or missiles destroy need be no building that the lexicon knows */
  bool by_air = who == FRAME_WEAPON && what != FRAME_NONE &&
                (e->type == SR_TY_AIRSTRIKE || e->type == SR_TY_SHELLING);
  /* forces that abuse, beat or assault civilians */
  bool abuse = who == FRAME_FORCE && what == FRAME_PEOPLE &&
               (e->type == SR_TY_UNARMED_ASSAULT || e->type == SR_TY_ARMED_ASSAULT);
  /* "an IED went off" */
  bool bomb = e->type == SR_TY_BOMBING && e->instrument != SR_NONE &&
              frame_weapon_type(a, e->instrument) == SR_TY_BOMBING;
  /* "the island of Bali was targeted by" */
  bool place = e->type == SR_TY_ATTACK && what == FRAME_OTHER &&
               sr_hit_at(a, a->work->group.a[e->patient].head, SR_L_PLACEWORD);
  bool whole = what == FRAME_PEOPLE || what == FRAME_FORCE || what == FRAME_BUILDING || place;
  /* "villagers ransacked and burned six homes" */
  bool mob = !e->nominal && who == FRAME_PEOPLE && what == FRAME_BUILDING && e->vp != SR_NONE &&
             !a->work->group.a[e->vp].passive && a->work->tag[a->work->group.a[e->patient].head].upos != SR_U_PROPN &&
             (e->type == SR_TY_ARSON || e->type == SR_TY_SABOTAGE);
  bool done = (whole && (who == FRAME_ATTACKER || who == FRAME_WEAPON)) || struck;
  if (!e->strong && (done || by_air || abuse || bomb || mob) && e->type != SR_TY_UNREST &&
      e->type != SR_TY_THREAT)
    e->strong = true;
  if (abuse && e->type == SR_TY_ARMED_ASSAULT &&
      frame_weapon_type(a, e->instrument) == SR_TY_NONE &&
      sr_same(sr_lex_phrase(e->lex), "assault"))
    e->type = SR_TY_UNARMED_ASSAULT;
}

/* "protesters threw stones at police": a riot */
static void frame_riots(const SrArticle *a, SrEvent *e) {
  if (e->type != SR_TY_UNARMED_ASSAULT || e->agent == SR_NONE) return;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_PERPETRATOR);
  if (h && sr_lex_attr_is(h->entry, "crowd", "1")) e->type = SR_TY_UNREST;
}

void sr_event_frame(const SrArticle *a, SrEvent *e) {
  FrameKind who = frame_kind_of(a, e->agent), what = frame_kind_of(a, e->patient);
  if (who != FRAME_ATTACKER && e->agent != SR_NONE &&
      frame_attacker_type(a, e->agent) != SR_TY_NONE)
    who = FRAME_ATTACKER; /* "a motorcycle suicide bomber" */
  if ((e->type == SR_TY_ARSON || who == FRAME_ATTACKER) && what == FRAME_WEAPON &&
      sr_hit_at(a, a->work->group.a[e->patient].head, SR_L_VEHICLE))
    what = FRAME_BUILDING; /* "burned two trucks" */
  if (who == FRAME_DISASTER || frame_falls(a, e) || frame_blast_of_fire(a, e) ||
      frame_fire_of_crash(a, e) || frame_crashes(a, e) || frame_runs_into(a, e)) {
    e->mode |= SR_MD_ACCIDENT;
    e->strong = false; /* it takes no accident back */
    return;
  }
  /* "a fire that burned for a day": nobody set it */
  if (e->type == SR_TY_ARSON && e->vp != SR_NONE && what == FRAME_NONE &&
      (who == FRAME_NONE || who == FRAME_OTHER) && !a->work->group.a[e->vp].passive)
    e->strong = false;
  if (frame_stops_work(a, e, who, what) || sr_event_verbal(a, e) || frame_filmed(a, e) ||
      frame_by_figure(a, e) || frame_swells(a, e) || frame_of_data(a, e, what)) {
    e->mode |= SR_MD_FIGURE;
    e->agent = SR_NONE;
    return;
  }
  if ((frame_general(e) || e->type == SR_TY_ROBBERY) && frame_robs(a, e->agent)) {
    e->type = SR_TY_ROBBERY;
    e->strong = true;
  }
  if (frame_beast(a, e)) {
    e->mode |= SR_MD_FIGURE;
    return;
  }
  /* "raiders made off with 17 girls" */
  if (e->type == SR_TY_ROBBERY && !e->nominal && who == FRAME_ATTACKER && what == FRAME_PEOPLE &&
      (sr_token_is(&a->doc, e->tok + 1, "off") || sr_token_is(&a->doc, e->tok + 1, "away")))
    e->type = SR_TY_KIDNAPPING;
  frame_erupts(a, e);
  frame_riots(a, e);
  frame_mutiny(a, e);
  frame_shot_down(a, e);
  frame_taking(a, e, who, what);
  frame_capturing(a, e, who, what);
  frame_bombing(a, e, who);
  frame_goes_up(a, e);
  frame_from_air(a, e, who, what);
  frame_battle(e, who, what);
  frame_raids(a, e);
  frame_deadly(a, e);
  if (frame_general(e)) frame_fighting(a, e, who, what);
  frame_weight(a, e, who, what);
  /* "shells fired by rebels landed on a street, killing two": theirs */
  uint32_t by = who == FRAME_WEAPON ? frame_launched_by(a, e->sent, e->agent) : SR_NONE;
  if (by != SR_NONE) {
    if (e->instrument == SR_NONE) e->instrument = e->agent;
    e->agent = by;
  }
}
