/*
** framearms.c: what the weapon, or what comes from the air, makes of an act: "artillery units
** pounded" is shelling, "planes bombed" an air strike, "shot down two drones" an attack that
** failed.
*/
#include "eventparts.h"

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

SrType sr_frame_weapon_type(const SrArticle *a, uint32_t g) {
  const SrLexHit *h = sr_hit_in_group(a, g, SR_L_WEAPON);
  return h && !(h->flags & SR_LH_WEAK) ? sr_type_by_weapon(sr_lex_value(h->entry)) : SR_TY_NONE;
}

/* the word for an attacker that ends where h does and says more: "suicide attacker" for "attacker"
** */
static const SrLexHit *frame_wider(const SrArticle *a, const SrLexHit *h) {
  const SrLexHit *wide = h && h->tok ? sr_hit_at(a, h->tok - 1, h->kind) : NULL;
  return wide && wide->tok + wide->ntok == h->tok + h->ntok ? wide : h;
}

SrType sr_frame_attacker_type(const SrArticle *a, uint32_t g) {
  size_t n;
  if (g != SR_NONE && sr_frame_kind(a, g) == SR_FR_OTHER &&
      sr_frame_kind_of(a, g) == SR_FR_ATTACKER)
    g += 2;
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

void sr_frame_fighting(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
  if (!sr_frame_general(e)) return;
  SrType by = sr_frame_weapon_type(a, e->instrument);
  if (by == SR_TY_NONE && e->nominal) by = sr_frame_weapon_type(a, a->work->group_of[e->tok]);
  if (by == SR_TY_NONE && who == SR_FR_WEAPON) by = sr_frame_weapon_type(a, e->agent);
  if (by == SR_TY_NONE && who == SR_FR_FORCE) { /* "artillery units pounded" */
    SrType own = sr_frame_weapon_type(a, e->agent);
    if (own == SR_TY_SHELLING || own == SR_TY_AIRSTRIKE) by = own;
  }
  if (by == SR_TY_NONE && what == SR_FR_WEAPON && e->type == SR_TY_ARMED_ASSAULT)
    by = sr_frame_weapon_type(a, e->patient);
  /* "a bomber rammed a truck into" */
  if (by == SR_TY_NONE && (e->type == SR_TY_ATTACK || sr_lex_attr_is(e->lex, "weapon", "vehicle")))
    by = sr_frame_attacker_type(a, e->agent);
  if (by != SR_TY_NONE) {
    e->type = (uint8_t)by;
    return;
  }
  /* "commandos stormed the centre", "police raided a house" */
  if (e->type == SR_TY_ARMED_ASSAULT && !e->strong && who == SR_FR_FORCE && what != SR_FR_PEOPLE) {
    e->type = SR_TY_SECURITY_OPERATION;
    e->strong = what == SR_FR_BUILDING || what == SR_FR_ATTACKER;
  }
  if (e->type != SR_TY_ATTACK) return;
  if (who == SR_FR_FORCE && what == SR_FR_ATTACKER)
    e->type = SR_TY_CLASH;
  else if (who == SR_FR_ATTACKER && (what == SR_FR_FORCE || what == SR_FR_BUILDING))
    e->type = SR_TY_ARMED_ASSAULT;
}

/* Does the group name what flies: warplanes, an air force? */
static bool frame_flies(const SrArticle *a, uint32_t g) {
  if (g == SR_NONE) return false;
  const SrGroup *gr = &a->work->group.a[g];
  const SrLexHit *h = sr_hit_in_group(a, g, SR_L_WEAPON);
  if (h && sr_type_by_weapon(sr_lex_value(h->entry)) == SR_TY_AIRSTRIKE) return true;
  uint32_t from = sr_frame_first(gr);
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
  if (e->tok > a->doc.sent[e->sent].tok && sr_token_is(&a->doc, e->tok - 1, "coalition"))
    return true;
  if (m == SR_NONE) return false;
  return a->mention[m].k == SR_M_NATIONALITY ||
         (a->mention[m].k == SR_M_PLACE && sr_gaz_facts(a->mention[m].ref, &p) &&
          p.kind == SR_G_COUNTRY);
}

/* "a Ukrainian strike killed two people": the act's noun is what the verb of harm has as its
** subject */
static bool frame_kills(const SrArticle *a, const SrEvent *e) {
  const SrSentWork *w = &a->work->sent[e->sent];
  uint32_t at = a->work->group_of[e->tok];
  for (uint32_t g = at == SR_NONE ? w->group + w->ngroup : at + 1;
       g < w->group + w->ngroup && g < at + 6; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    if (v->passive || !sr_hit_at(a, v->head, SR_L_EFFECT) || sr_subject_of(a, e->sent, g) != at)
      return false;
    uint32_t o = sr_object_of(a, e->sent, g);
    SrFrameKind k = o == SR_NONE ? SR_FR_NONE : sr_frame_kind_of(a, o);
    return k == SR_FR_PEOPLE || k == SR_FR_FORCE || k == SR_FR_ATTACKER ||
           (o != SR_NONE && a->work->tag[a->work->group.a[o].head].upos == SR_U_NUM);
  }
  return false;
}

void sr_frame_from_air(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
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
    if (e->nominal || what != SR_FR_NONE) e->strong = true;
  } else if (strike && e->nominal &&
             (who == SR_FR_FORCE || who == SR_FR_ATTACKER ||
              (frame_of_nation(a, e) && what != SR_FR_NONE && what != SR_FR_OTHER))) {
    e->type = SR_TY_AIRSTRIKE;
    e->strong = true;
  } else if (!e->nominal && who == SR_FR_ACT && e->type == SR_TY_ATTACK && !e->strong &&
             (what == SR_FR_BUILDING || what == SR_FR_FORCE || what == SR_FR_ATTACKER)) {
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
    if (sr_token_is(&a->doc, t, "from") && sr_token_is(&a->doc, t + 1, "the") &&
        sr_token_is(&a->doc, t + 2, "air"))
      return true;
  return false;
}

void sr_frame_bombing(const SrArticle *a, SrEvent *e, SrFrameKind who) {
  if (e->type != SR_TY_BOMBING) return;
  SrType by = sr_frame_weapon_type(a, e->instrument);
  if (by == SR_TY_SHELLING) e->type = SR_TY_SHELLING;
  if (e->vp == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "bomb")) return;
  if (frame_by_air(a, e)) e->type = SR_TY_AIRSTRIKE;
  if (a->work->group.a[e->vp].passive || e->agent == SR_NONE) return;
  uint32_t m = a->work->mention_of[a->work->group.a[e->agent].head];
  SrPlace p;
  bool state = m != SR_NONE && a->mention[m].k == SR_M_PLACE &&
               sr_gaz_facts(a->mention[m].ref, &p) && p.kind == SR_G_COUNTRY;
  if (state || (who == SR_FR_WEAPON && frame_flies(a, e->agent))) e->type = SR_TY_AIRSTRIKE;
}

/* the phrase behind the preposition right behind NP g; SR_NONE */
static uint32_t frame_behind(const SrArticle *a, uint32_t g, const char *prep) {
  if (g + 2 >= a->work->group.n) return SR_NONE;
  const SrGroup *np = &a->work->group.a[g], *pp = np + 1, *to = np + 2;
  bool next = pp->kind == SR_GR_PP && pp->tok == np->tok + np->ntok && to->kind == SR_GR_NP &&
              to->tok == pp->tok + pp->ntok && sr_token_is(&a->doc, pp->head, prep);
  return next ? g + 2 : SR_NONE;
}

uint32_t sr_frame_launched_by(const SrArticle *a, uint32_t s, uint32_t g) {
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
  static const char *const kTalk[] = {"proposal",   "plan",      "plans",   "idea",    "bill",
                                      "motion",     "request",   "offer",   "bid",     "claim",
                                      "suggestion", "proposals", "ideas",   "rumours", "rumors",
                                      "report",     "amendment", "theory",  "deal",    "appeal",
                                      "petition",   "theories",  "reports", "claims"};
  return SR_TOKEN_IN(&a->doc, a->work->group.a[g].head, kTalk);
}

void sr_frame_shot_down(const SrArticle *a, SrEvent *e) {
  static const char *const kManned[] = {"helicopter", "helicopters", "plane",    "planes",
                                        "jet",        "jets",        "airliner", "aircraft"};
  if (e->vp == SR_NONE || !sr_same(sr_lex_phrase(e->lex), "shoot")) return;
  const SrGroup *v = &a->work->group.a[e->vp];
  uint32_t down = v->head + 1;
  if (down + 1 >= sr_sent_end(&a->doc, e->sent) || !sr_token_is(&a->doc, down, "down")) return;
  uint32_t o =
      v->passive || v->reduced ? sr_subject_of(a, e->sent, e->vp) : a->work->group_of[down + 1];
  if (o == SR_NONE || a->work->group.a[o].kind != SR_GR_NP) return;
  if (SR_TOKEN_IN(&a->doc, a->work->group.a[o].head, kManned)) {
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
  SrType by = sr_frame_weapon_type(a, o);
  if (by != SR_TY_AIRSTRIKE && by != SR_TY_SHELLING) return;
  e->type = (uint8_t)by;
  e->mode &= (uint16_t)~SR_MD_FOILED;
  if (some)
    e->strong = true;
  else
    e->mode |= SR_MD_FOILED;
  e->instrument = o;
  e->patient = SR_NONE;
  e->agent = sr_frame_launched_by(a, e->sent, o);
}
