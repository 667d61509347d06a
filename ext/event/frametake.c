/*
** frametake.c: what taking means by who takes and what is taken: people are kidnapped or arrested,
** a building is besieged, a ship hijacked, money robbed.
*/
#include "eventparts.h"

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
  static const char *const kTown[] = {"town",        "towns",    "city",     "cities",
                                      "village",     "villages", "district", "settlement",
                                      "settlements", "island"};
  return SR_TOKEN_IN(&a->doc, head, kTown);
}

void sr_frame_taking(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
  static const char *const kOwn[] = {"his", "her", "their", "its"};
  if (e->type != SR_TY_KIDNAPPING) return;
  if (who == SR_FR_FORCE && e->agent != SR_NONE && /* "bundled into a car by his bodyguards" */
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
  if (what == SR_FR_PEOPLE && from != SR_NONE) { /* "was seized from a marina" */
    uint32_t head = a->work->group.a[from].head;
    if (sr_hit_at(a, head, SR_L_FACILITY) || sr_hit_at(a, head, SR_L_TARGET) ||
        sr_hit_at(a, head, SR_L_VEHICLE))
      e->strong = true;
  }
  /* "was seized by men in police vests" */
  if (what == SR_FR_PEOPLE && e->agent != SR_NONE &&
      sr_token_is(&a->doc, a->work->group.a[e->agent].head, "men"))
    e->strong = true;
  bool craft = e->patient != SR_NONE &&
               sr_hit_at(a, a->work->group.a[e->patient].head, SR_L_VEHICLE) != NULL;
  if (who == SR_FR_FORCE)
    e->type = SR_TY_SECURITY_OPERATION;
  else if (craft && who == SR_FR_ATTACKER) /* "pirates seized a tanker" */
    e->type = SR_TY_HIJACKING;
  else if (who == SR_FR_ATTACKER && frame_town(a, e->patient)) /* nobody is held there */
    e->type = SR_TY_ARMED_ASSAULT;
  else if (what == SR_FR_BUILDING ||
           (what == SR_FR_OTHER && who == SR_FR_ATTACKER && frame_definite(a, e->patient)))
    e->type = SR_TY_SIEGE;
  else if (what == SR_FR_WEAPON || what == SR_FR_OTHER || what == SR_FR_NONE)
    e->mode |= SR_MD_FIGURE;
}

void sr_frame_capturing(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
  static const char *const kTake[] = {"capture",   "seize control of", "take control of",
                                      "take over", "took control of",  "took over"};
  if (e->type != SR_TY_SIEGE) return;
  if (SR_SAME_IN(sr_lex_phrase(e->lex), kTake) && who == SR_FR_ATTACKER &&
      frame_town(a, e->patient)) {
    e->type = SR_TY_ARMED_ASSAULT;
    e->strong = true;
    return;
  }
  if (strcmp(sr_lex_phrase(e->lex), "capture") != 0) return;
  if (what == SR_FR_PEOPLE && who == SR_FR_NONE && e->vp != SR_NONE &&
      sr_people_harmless(a, e->patient)) { /* "ten seamen were captured" */
    e->type = SR_TY_KIDNAPPING;
    e->strong = true;
    return;
  }
  if (what == SR_FR_ATTACKER || (what == SR_FR_PEOPLE && who != SR_FR_ATTACKER))
    e->type = SR_TY_SECURITY_OPERATION;
  else if ((what == SR_FR_PEOPLE || what == SR_FR_FORCE) && who == SR_FR_ATTACKER)
    e->type = SR_TY_KIDNAPPING;
}

/* "an army raid", "a police raid": by those who are named in front of it */
static bool frame_raid_of_forces(const SrArticle *a, const SrEvent *e, uint32_t at) {
  uint32_t from = a->work->group.a[at].tok;
  bool perp;
  if (e->tok <= from) return false;
  const char *c = sr_people_class(a, from, e->tok, &perp);
  const SrLexHit *force = sr_hit_at(a, e->tok - 1, SR_L_FORCE);
  return !perp && (force || (sr_class_is_forces(c) && sr_hit_at(a, e->tok - 1, SR_L_PERSON)));
}

void sr_frame_raids(const SrArticle *a, SrEvent *e) {
  enum { BACK = 7 };
  static const char *const kHeld[] = {"arrested",    "detained", "captured", "seized",
                                      "recovered",   "arrest",   "detain",   "rounded",
                                      "apprehended", "nabbed"};
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

static bool frame_robs(const SrArticle *a, uint32_t g) {
  static const char *const kRob[] = {"robber", "thief", "thieves", "burglar"};
  const SrLexHit *h = g == SR_NONE ? NULL : sr_hit_in_group(a, g, SR_L_PERPETRATOR);
  for (size_t i = 0; h && i < sizeof kRob / sizeof *kRob; i++)
    if (strstr(sr_lex_phrase(h->entry), kRob[i])) return true;
  return false;
}

void sr_frame_robbery(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
  if ((sr_frame_general(e) || e->type == SR_TY_ROBBERY) && frame_robs(a, e->agent)) {
    e->type = SR_TY_ROBBERY;
    e->strong = true;
  }
  if (e->type == SR_TY_ROBBERY && !e->nominal && who == SR_FR_ATTACKER && what == SR_FR_PEOPLE &&
      (sr_token_is(&a->doc, e->tok + 1, "off") || sr_token_is(&a->doc, e->tok + 1, "away")))
    e->type = SR_TY_KIDNAPPING;
}
