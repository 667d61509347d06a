/*
** frame.c: what a trigger means with these arguments: who does it to what decides its type and its
** weight. "Militants seized the station" is a siege, "seized an officer" a kidnapping, "police
** seized weapons" no act at all.
*/
#include "eventparts.h"

/* "fighting between troops and rebels", "the army repelled an attack": fighting took place */
static void frame_battle(SrEvent *e, SrFrameKind who, SrFrameKind what) {
  bool armed = who == SR_FR_FORCE || who == SR_FR_ATTACKER;
  if (e->type == SR_TY_CLASH && !e->strong && e->nominal && armed) e->strong = true;
  if (e->type == SR_TY_CLASH && !e->strong && armed && what == SR_FR_ATTACKER) e->strong = true;
  static const char *const kRepel[] = {"repel", "repulse", "beat back", "fight off", "fought off"};
  if (!armed || (what != SR_FR_ACT && what != SR_FR_ATTACKER)) return;
  if (!SR_SAME_IN(sr_lex_phrase(e->lex), kRepel)) return;
  e->type = SR_TY_CLASH;
  e->strong = true;
}

/* "a deadly siege at a hotel": a word that may be harmless is not when people died in it */
static void frame_deadly(const SrArticle *a, SrEvent *e) {
  static const char *const kDeadly[] = {"deadly",    "bloody", "deadliest",
                                        "bloodiest", "fatal",  "murderous"};
  uint32_t g = a->work->group_of[e->tok];
  if (!e->nominal || e->strong || g == SR_NONE || e->mode & SR_MD_PLURAL) return;
  if (e->type != SR_TY_SIEGE && e->type != SR_TY_ARMED_ASSAULT && e->type != SR_TY_CLASH &&
      e->type != SR_TY_ROBBERY && e->type != SR_TY_KIDNAPPING && e->type != SR_TY_HIJACKING)
    return;
  for (uint32_t t = a->work->group.a[g].tok; t < e->tok && !e->strong; t++)
    e->strong = SR_TOKEN_IN(&a->doc, t, kDeadly);
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
  static const char *const kArms[] = {
      "soldiers",  "soldier",  "troops",    "barracks",     "garrison",   "army",
      "military",  "guards",   "gendarmes", "paratroopers", "servicemen", "mutineers",
      "policemen", "recruits", "commandos", "ex-soldiers",  "officers",   "camp"};
  if (e->type != SR_TY_UNREST || strncmp(sr_lex_phrase(e->lex), "mutin", 5) != 0) return;
  for (uint32_t t = a->doc.sent[e->sent].tok; t < sr_sent_end(&a->doc, e->sent) && !e->strong; t++)
    e->strong = SR_TOKEN_IN(&a->doc, t, kArms);
}

/* A word that may be harmless is not when attackers do it to people or buildings, or a missile hits
** them. */
static void frame_weight(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
  bool struck = who == SR_FR_FORCE && e->type != SR_TY_SECURITY_OPERATION &&
                (what == SR_FR_ATTACKER || what == SR_FR_BUILDING);
  /* what warplanes or missiles destroy need be no building that the lexicon knows */
  bool by_air = who == SR_FR_WEAPON && what != SR_FR_NONE &&
                (e->type == SR_TY_AIRSTRIKE || e->type == SR_TY_SHELLING);
  /* forces that abuse, beat or assault civilians */
  bool abuse = who == SR_FR_FORCE && what == SR_FR_PEOPLE &&
               (e->type == SR_TY_UNARMED_ASSAULT || e->type == SR_TY_ARMED_ASSAULT);
  /* "an IED went off" */
  bool bomb = e->type == SR_TY_BOMBING && e->instrument != SR_NONE &&
              sr_frame_weapon_type(a, e->instrument) == SR_TY_BOMBING;
  /* "the island of Bali was targeted by" */
  bool place = e->type == SR_TY_ATTACK && what == SR_FR_OTHER &&
               sr_hit_at(a, a->work->group.a[e->patient].head, SR_L_PLACEWORD);
  bool whole = what == SR_FR_PEOPLE || what == SR_FR_FORCE || what == SR_FR_BUILDING || place;
  /* "villagers ransacked and burned six homes" */
  bool mob = !e->nominal && who == SR_FR_PEOPLE && what == SR_FR_BUILDING && e->vp != SR_NONE &&
             !a->work->group.a[e->vp].passive &&
             a->work->tag[a->work->group.a[e->patient].head].upos != SR_U_PROPN &&
             (e->type == SR_TY_ARSON || e->type == SR_TY_SABOTAGE);
  bool done = (whole && (who == SR_FR_ATTACKER || who == SR_FR_WEAPON)) || struck;
  if (!e->strong && (done || by_air || abuse || bomb || mob) && e->type != SR_TY_UNREST &&
      e->type != SR_TY_THREAT)
    e->strong = true;
  if (who == SR_FR_FORCE && what == SR_FR_PEOPLE && !e->nominal && sr_same(sr_lex_phrase(e->lex), "assault") &&
      sr_frame_weapon_type(a, e->instrument) == SR_TY_NONE)
    e->type = SR_TY_UNARMED_ASSAULT;
}

/* "protesters threw stones at police": a riot */
static void frame_riots(const SrArticle *a, SrEvent *e) {
  if (e->type != SR_TY_UNARMED_ASSAULT || e->agent == SR_NONE) return;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_PERPETRATOR);
  if (h && sr_lex_attr_is(h->entry, "crowd", "1")) e->type = SR_TY_UNREST;
}

/* what agent and patient of e are, seen beside each other */
static void frame_sides(const SrArticle *a, const SrEvent *e, SrFrameKind *who, SrFrameKind *what) {
  *who = sr_frame_kind_of(a, e->agent);
  *what = sr_frame_kind_of(a, e->patient);
  if (*who != SR_FR_ATTACKER && e->agent != SR_NONE &&
      sr_frame_attacker_type(a, e->agent) != SR_TY_NONE)
    *who = SR_FR_ATTACKER; /* "a motorcycle suicide bomber" */
  if ((e->type == SR_TY_ARSON || *who == SR_FR_ATTACKER) && *what == SR_FR_WEAPON &&
      sr_hit_at(a, a->work->group.a[e->patient].head, SR_L_VEHICLE))
    *what = SR_FR_BUILDING; /* "burned two trucks" */
}

/* "a fire that burned for a day": nobody set it */
static void frame_burns(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
  if (e->type == SR_TY_ARSON && e->vp != SR_NONE && what == SR_FR_NONE &&
      (who == SR_FR_NONE || who == SR_FR_OTHER) && !a->work->group.a[e->vp].passive)
    e->strong = false;
}

/* "shells fired by rebels landed on a street, killing two": theirs */
static void frame_sender(const SrArticle *a, SrEvent *e, SrFrameKind who) {
  uint32_t by = who == SR_FR_WEAPON ? sr_frame_launched_by(a, e->sent, e->agent) : SR_NONE;
  if (by == SR_NONE) return;
  if (e->instrument == SR_NONE) e->instrument = e->agent;
  e->agent = by;
}

/* Type and weight by who does it to what. Words of one narrow sense come first: what they decide is
** no longer one of the general types that the later rules ask for. */
static void frame_type(const SrArticle *a, SrEvent *e, SrFrameKind who, SrFrameKind what) {
  frame_erupts(a, e);
  frame_riots(a, e);
  frame_mutiny(a, e);
  sr_frame_shot_down(a, e);
  sr_frame_taking(a, e, who, what);
  sr_frame_capturing(a, e, who, what);
  sr_frame_bombing(a, e, who);
  sr_frame_goes_up(a, e);
  sr_frame_from_air(a, e, who, what);
  frame_battle(e, who, what);
  sr_frame_raids(a, e);
  frame_deadly(a, e);
  sr_frame_fighting(a, e, who, what);
  frame_weight(a, e, who, what);
}

void sr_event_frame(const SrArticle *a, SrEvent *e) {
  SrFrameKind who, what;
  frame_sides(a, e, &who, &what);
  if (who == SR_FR_DISASTER || sr_frame_mishap(a, e)) {
    e->mode |= SR_MD_ACCIDENT;
    e->strong = false; /* it takes no accident back */
    return;
  }
  frame_burns(a, e, who, what);
  if (sr_frame_figure(a, e, who, what)) {
    e->mode |= SR_MD_FIGURE;
    e->agent = SR_NONE;
    return;
  }
  sr_frame_robbery(a, e, who, what);
  if (sr_frame_beast(a, e)) {
    e->mode |= SR_MD_FIGURE;
    return;
  }
  frame_type(a, e, who, what);
  frame_sender(a, e, who);
}
