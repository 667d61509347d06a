/*
** parted.c: triggers in two parts around their object, which no phrase of the
** lexicon can list: "held the guards hostage", "fired two ballistic missiles at the city", "gunmen
** took a journalist from his home", "beat the man to death". Reads tags, groups, hits.
*/
#include "eventwords.h"
#include "parted.h"

enum { PARTED_REACH = 9 };

#define PARTED_BIT(list) (UINT64_C(1) << SR_EW_##list)

static void parted_add(uint32_t tok, const char *phrase, SrLexHit *out, uint32_t *n) {
  uint32_t entry = sr_lex_find(SR_L_TRIGGER, phrase, strlen(phrase));
  if (entry == UINT32_MAX || *n == SR_PARTED_MAX) return;
  out[(*n)++] = (SrLexHit){tok, 1, SR_L_TRIGGER, sr_lex_flags(entry), entry};
}

/* "held the guards hostage", "took four officers captive" */
static void parted_hostage(const SrArticle *a, uint32_t s, SrLexHit *out, uint32_t *n) {
  static const char *const kVerb[] = {"held", "took", "taken", "holding", "taking", "kept"};
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s);
  if (!SR_MAY_SAY(&a->doc, "hostage") && !SR_MAY_SAY(&a->doc, "captive")) return;
  for (uint32_t t = from + 2; t < end; t++) {
    if (!(sr_listed(sr_event_word, a->doc.tok[t].hash) >> SR_EW_HOSTAGE & 1)) continue;
    if (sr_hit_at(a, t, SR_L_TRIGGER) || (a->doc.tok[t - 1].flags & SR_T_HYPHEN)) continue;
    for (uint32_t k = t; k-- > from && k + PARTED_REACH > t;) {
      uint32_t vp = sr_vp_of(a, k);
      if (vp == SR_NONE) continue;
      uint32_t head = a->work->group.a[vp].head;
      if (SR_TOKEN_IN(&a->doc, head, kVerb)) /* whoever is captive is taken somewhere */
        parted_add(head, sr_token_is(&a->doc, t, "captive") ? "abduct" : "take hostage", out, n);
      break;
    }
  }
}

/* the weapon that a group's head names, NULL */
static const char *parted_weapon(const SrArticle *a, uint32_t g) {
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[g].head, SR_L_WEAPON);
  return h && !(h->flags & SR_LH_WEAK) ? sr_lex_value(h->entry) : NULL;
}

/* "dozens of rockets", "a volley of shells": what there are so many of; else g */
static uint32_t parted_many(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kMany[] = {"dozens", "scores",  "hundreds", "thousands", "number", "series", "pair", "couple",
                                      "handful", "volley", "volleys",  "barrage",   "barrages", "salvo", "salvoes", "salvos",
                                      "hail",   "wave",    "waves"};
  const SrGroup *x = &a->work->group.a[g];
  if (g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || !SR_TOKEN_IN(&a->doc, x->head, kMany)) return g;
  bool of = x[1].kind == SR_GR_PP && x[1].tok == x->tok + x->ntok && x[2].kind == SR_GR_NP &&
            x[2].tok == x[1].tok + x[1].ntok && sr_token_is(&a->doc, x[1].head, "of");
  return of ? g + 2 : g;
}

/* "fired the rockets that hit the city": behind NP o stands what they did there */
static bool parted_came_down(const SrArticle *a, uint32_t s, uint32_t o) {
  static const char *const kHit[] = {"hit", "struck", "landed", "killed", "wounded", "fell", "exploded"};
  uint32_t t = a->work->group.a[o].tok + a->work->group.a[o].ntok;
  return t + 1 < sr_sent_end(&a->doc, s) && (sr_token_is(&a->doc, t, "that") || sr_token_is(&a->doc, t, "which")) &&
         SR_TOKEN_IN(&a->doc, t + 1, kHit);
}

/* "fired two ballistic missiles at the city", "shells were fired at", "threw three petrol bombs":
** what flew tells the act; a test has no target */
static void parted_fired(const SrArticle *a, uint32_t s, uint32_t vp, uint64_t lists, SrLexHit *out,
                         uint32_t *n) {
  static const char *const kAt[] = {"at",   "on",   "toward", "towards", "into", "against",
                                    "onto", "near", "inside", "outside", "over", "across"};
  const SrGroup *v = &a->work->group.a[vp];
  bool fire = (lists & PARTED_BIT(FIRE)) != 0, thrown = (lists & PARTED_BIT(THROW)) != 0;
  static const char *const kShot[] = {"shot", "shots", "bullet", "bullets", "rounds", "gunshots"};
  bool passive = v->passive || v->reduced;
  uint32_t o = passive ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  bool falls = o == SR_NONE && !passive; /* "shells rained down on" */
  if (falls) o = sr_subject_of(a, s, vp);
  if (o == SR_NONE) return;
  o = parted_many(a, s, o);
  uint32_t head = a->work->group.a[o].head;
  bool shots = SR_TOKEN_IN(&a->doc, head, kShot);
  const char *w = sr_token_is(&a->doc, head, "acid") ? "chemical" : parted_weapon(a, o);
  if (!w && !shots) return;
  uint32_t behind = passive || falls ? vp : o;
  if (sr_pp_object(a, s, behind, kAt, sizeof kAt / sizeof *kAt, 4) == SR_NONE && (behind != o || !parted_came_down(a, s, o)))
    return;
  if (shots) {
    if (fire) parted_add(v->head, "fire shots", out, n);
  } else if (thrown && strcmp(w, "chemical") == 0)
    parted_add(v->head, "throw acid", out, n);
  else if (fire && strcmp(w, "rocket") == 0)
    parted_add(v->head, "fire rockets", out, n);
  else if (fire && strcmp(w, "artillery") == 0)
    parted_add(v->head, "fire mortars", out, n);
  else if ((thrown && (strcmp(w, "explosive") == 0 || strcmp(w, "incendiary") == 0)) ||
           (fire && strcmp(w, "explosive") == 0)) /* "fired two rifle grenades at" */
    parted_add(v->head, "throw a grenade", out, n);
  else if (sr_token_is(&a->doc, v->head, "dropped") && strcmp(w, "aircraft") == 0)
    parted_add(v->head, "drop bombs", out, n);
}

/* where people live, learn or travel */
static bool parted_dwelling(const SrArticle *a, uint32_t g) {
  static const char *const kHome[] = {"home",    "homes",    "house", "houses",
                                      "village", "villages", "beds",  "cells"};
  uint32_t head = a->work->group.a[g].head;
  if (SR_TOKEN_IN(&a->doc, head, kHome)) return true;
  return sr_hit_at(a, head, SR_L_FACILITY) || sr_hit_at(a, head, SR_L_TARGET) ||
         sr_hit_at(a, head, SR_L_VEHICLE);
}

/* who takes people and lets them go: attackers, a group by its name, "the kidnappers", "the group" */
static bool parted_captors(const SrArticle *a, uint32_t g) {
  static const char *const kCaptor[] = {"kidnappers", "captors", "abductors", "hijackers", "group"};
  uint32_t head = a->work->group.a[g].head, m = a->work->mention_of[head];
  return sr_frame_attacks(a, g) || SR_TOKEN_IN(&a->doc, head, kCaptor) ||
         (m != SR_NONE && a->mention[m].k == SR_M_GROUP);
}

/* people, soldiers and policemen too, but no attackers */
static bool parted_people(const SrArticle *a, uint32_t g) {
  return sr_frame_people(a, g) || (sr_frame_armed(a, g) && !sr_frame_attacks(a, g));
}

/* "three soldiers held by rebels since May", "the rebels are still holding 20 officers" */
static bool parted_held_by(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kBy[] = {"by"};
  const SrGroup *v = &a->work->group.a[vp];
  bool passive = v->passive || v->reduced;
  if (v->negated || v->modal || v->infinitive) return false;
  uint32_t o = passive ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  uint32_t who = passive ? sr_pp_object(a, s, vp, kBy, 1, 4) : sr_subject_of(a, s, vp);
  static const char *const kTakers[] = {"kidnappers", "captors", "abductors", "hijackers"};
  bool takers = who != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[who].head, kTakers);
  return o != SR_NONE && who != SR_NONE && parted_captors(a, who) && parted_people(a, o) &&
         (takers || sr_number_in(a, s, a->work->group.a[o].tok, a->work->group.a[o].ntok) != SR_NONE);
}

/* "the group held a bird watcher for seven years", "gunmen held the hotel in the capital for a day" */
static void parted_held(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  const SrGroup *v = &a->work->group.a[vp];
  if (parted_held_by(a, s, vp)) {
    parted_add(v->head, "abduct", out, n);
    return;
  }
  if (v->passive || v->negated) return;
  uint32_t o = sr_object_of(a, s, vp), who = sr_subject_of(a, s, vp);
  if (o == SR_NONE || who == SR_NONE) return;
  const SrGroup *g = &a->work->group.a[who];
  uint32_t gun = a->work->group.a[o].tok + a->work->group.a[o].ntok;
  if (gun + 1 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, gun, "at") &&
      (sr_token_is(&a->doc, gun + 1, "gunpoint") || sr_token_is(&a->doc, gun + 1, "knifepoint")) &&
      sr_frame_people(a, o)) { /* "held journalists at gunpoint" */
    parted_add(v->head, "take hostage", out, n);
    return;
  }
  uint32_t head = a->work->group.a[o].head;
  bool people = sr_frame_people(a, o);
  bool place = !people && (sr_hit_at(a, head, SR_L_FACILITY) || sr_hit_at(a, head, SR_L_TARGET));
  bool group = sr_token_is(&a->doc, g->head, "group") || sr_frame_attacks(a, who);
  if (!group || !(people || place)) return;
  const SrSentWork *w = &a->work->sent[s];
  uint32_t end = a->work->group.a[o].tok + a->work->group.a[o].ntok;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    if (x->kind != SR_X_DURATION || x->tok < end) continue;
    if (people && x->tok <= end + 1) parted_add(v->head, "abduct", out, n);
    if (place) parted_add(v->head, "besiege", out, n); /* "held the hotel for 30 hours" */
  }
}

/* the sentence speaks of hostages and those who hold them, not of prisoners whom states exchange: 0 of
** neither, 1 of hostages, -1 of prisoners */
static int parted_speaks_of(const SrArticle *a, uint32_t s) {
  static const char *const kHeld[] = {"hostage",    "hostages", "captive",   "captives", "captors",
                                      "kidnappers", "abductors", "captivity", "ransom"};
  static const char *const kPrison[] = {"prisoner",  "prisoners", "prison",    "jail",   "inmates",
                                        "detainees", "swap",      "exchange",  "exchanged", "exchanging",
                                        "swapped",   "custody"};
  int said = 0;
  for (uint32_t t = a->doc.sent[s].tok; t < sr_sent_end(&a->doc, s); t++) {
    if (SR_TOKEN_IN(&a->doc, t, kPrison)) return -1;
    if (SR_TOKEN_IN(&a->doc, t, kHeld)) said = 1;
  }
  return said;
}

/* "gunmen freed 60 inmates from a jail", at verb group vp, whose object is o: by attackers, and from a prison */
static bool parted_prison_opened(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t o) {
  static const char *const kHeld[] = {"inmates", "prisoners", "convicts", "detainees", "suspects"};
  static const char *const kFrom[] = {"from", "in", "at"}, *const kPrison[] = {"prison", "jail", "penitentiary", "cells", "gaol"};
  const SrGroup *v = &a->work->group.a[vp];
  if (o == SR_NONE || v->passive || v->reduced || v->form == SR_VF_ING || /* "took the town, freeing 60 inmates" */
      !SR_TOKEN_IN(&a->doc, a->work->group.a[o].head, kHeld))
    return false;
  uint32_t who = sr_subject_of(a, s, vp), from = sr_pp_object(a, s, o, kFrom, sizeof kFrom / sizeof *kFrom, 4);
  return who != SR_NONE && sr_frame_attacks(a, who) && from != SR_NONE &&
         SR_TOKEN_IN(&a->doc, a->work->group.a[from].head, kPrison);
}

/* "rebels released three soldiers", "the hostages were freed by the group", "rescued a trader from his
** kidnappers": who is set free was taken */
static void parted_freed(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kFree[] = {"released", "freed", "frees", "releasing", "freeing", "rescued"};
  static const char *const kBy[] = {"by"}, *const kFrom[] = {"from"};
  const SrGroup *v = &a->work->group.a[vp];
  if (!SR_TOKEN_IN(&a->doc, v->head, kFree) || v->negated || v->infinitive || v->modal || v->future) return;
  bool passive = v->passive || v->reduced, rescue = sr_token_is(&a->doc, v->head, "rescued");
  uint32_t o = passive ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  uint32_t who = passive ? sr_pp_object(a, s, vp, kBy, 1, 6) : sr_subject_of(a, s, vp);
  int of = o == SR_NONE ? -1 : parted_speaks_of(a, s);
  if (of < 0 && parted_prison_opened(a, s, vp, o)) parted_add(v->head, "break out of jail", out, n);
  if (of < 0 || !parted_people(a, o)) return;
  uint32_t from = sr_pp_object(a, s, passive ? vp : o, kFrom, 1, 4);
  bool held = rescue ? from != SR_NONE && parted_captors(a, from)
                     : who != SR_NONE && parted_captors(a, who);
  if (held || (passive && of > 0 && who == SR_NONE && !v->perfect)) parted_add(v->head, "abduct", out, n);
}

/* "him", "the seven": people of whom the text has told */
static bool parted_bare(const SrArticle *a, uint32_t g) {
  const uint8_t pos = a->work->tag[a->work->group.a[g].head].upos;
  return pos == SR_U_PRON || pos == SR_U_NUM;
}

/* "armed men took a journalist from his home", "picked up two students" */
static void parted_taken(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kFrom[] = {"from"};
  static const char *const kBy[] = {"by"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t next = v->head + 1;
  bool up = sr_token_is(&a->doc, next, "up") || sr_token_is(&a->doc, next, "away");
  bool him = next + 1 < sr_sent_end(&a->doc, s) && a->work->tag[next].upos == SR_U_PRON;
  up |= him && sr_token_is(&a->doc, next + 1, "away"); /* "whisked him away" */
  if (!sr_token_is(&a->doc, v->head, "took") && !sr_token_is(&a->doc, v->head, "taken") && !up)
    return;
  bool passive = v->passive || v->reduced;
  uint32_t o = passive ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  uint32_t who = passive ? sr_pp_object(a, s, vp, kBy, 1, 6) : sr_subject_of(a, s, vp);
  if (o == SR_NONE && up && !passive && vp + 1 < a->work->group.n) o = vp + 1;
  bool attacked = who != SR_NONE && sr_frame_attacks(a, who);
  if (o == SR_NONE || !(sr_frame_people(a, o) || (attacked && parted_bare(a, o)))) return;
  uint32_t place = sr_pp_object(a, s, passive ? vp : o, kFrom, 1, 8);
  bool from = place != SR_NONE;
  /* "were taken from their school": nobody says by whom */
  if (who == SR_NONE && (!passive || v->negated || !from || !parted_dwelling(a, place))) return;
  if (who != SR_NONE && !sr_frame_armed(a, who)) return;
  if (from || up || (passive && attacked)) parted_add(v->head, "abduct", out, n);
}

/* "slit the throat of a guard", "two guards had their throats cut", "his throat was slit" */
static void parted_throat(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kThroat[] = {"throat", "throats"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t o = v->passive || v->reduced ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  if (o != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[o].head, kThroat))
    parted_add(v->head, "hack to death", out, n);
}

/* a suicide bomber, not the bomber alone that the last word is */
static bool parted_suicide(const SrArticle *a, uint32_t g) {
  for (uint32_t t = a->work->group.a[g].tok; t <= a->work->group.a[g].head; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_PERPETRATOR);
    if (h && sr_lex_attr_is(h->entry, "suicide", "1")) return true;
  }
  return false;
}

/* "drove a car loaded with explosives into the gate", "a van full of explosives was driven into a base": what
** blew up, where; not into a country */
static bool parted_drove_bomb(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t car) {
  enum { FAR = 10 };
  static const char *const kInto[] = {"into", "through"};
  static const char *const kDoor[] = {"gate", "gates", "entrance", "perimeter", "wall"};
  static const char *const kLoad[] = {"explosives", "explosive", "bomb", "bombs", "tnt", "dynamite"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t t = a->work->group.a[car].tok, to = t + FAR, end = sr_sent_end(&a->doc, s);
  bool loaded = false;
  for (; t + 1 < end && t < to && !SR_TOKEN_IN(&a->doc, t, kInto); t++) {
    loaded |= SR_TOKEN_IN(&a->doc, t, kLoad);
    if (t >= v->tok && t < v->tok + v->ntok) to = t + FAR;
  }
  uint32_t g = loaded && t + 1 < end && t < to ? a->work->group_of[t + 1] : SR_NONE;
  if (g == SR_NONE || t < v->tok) return false;
  uint32_t head = a->work->group.a[g].head;
  return SR_TOKEN_IN(&a->doc, head, kDoor) || sr_hit_at(a, head, SR_L_FACILITY) || sr_hit_at(a, head, SR_L_TARGET) ||
         sr_hit_at(a, head, SR_L_FORCE);
}

/* "drove his pickup into a crowd": a man, what he drove and whom it hit */
static void parted_rammed(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kInto[] = {"into", "through", "at"};
  static const char *const kCrowd[] = {"crowd",      "crowds",      "pedestrians", "shoppers",
                                       "protesters", "worshippers", "people",      "spectators",
                                       "revellers",  "revelers",    "passers",     "demonstrators",
                                       "market",     "festival",    "parade",      "procession",
                                       "queue",      "vigil",       "rally",       "fans",
                                       "demonstration", "demonstrations", "march", "protest",
                                       "picket",     "cyclists",    "tourists",    "marchers",
                                       "gathering",  "celebration", "carnival",    "bystanders"};
  const SrGroup *v = &a->work->group.a[vp], *gr = a->work->group.a;
  bool passive = v->passive || v->reduced;
  uint32_t who = sr_subject_of(a, s, vp), o = passive ? who : sr_object_of(a, s, vp);
  if (o == SR_NONE || who == SR_NONE || !sr_hit_at(a, gr[o].head, SR_L_VEHICLE)) return;
  if (!v->negated && !v->modal && parted_drove_bomb(a, s, vp, o)) {
    parted_add(v->head, "drive a bomb into", out, n);
    return;
  }
  if (passive) return;
  uint32_t whom = sr_pp_object(a, s, o, kInto, sizeof kInto / sizeof *kInto, 4);
  if (whom != SR_NONE && parted_suicide(a, who)) {
    parted_add(v->head, "drive a vehicle into a crowd", out, n); /* "drove a truck into a base" */
    return;
  }
  if (!sr_frame_people(a, who) && !sr_frame_attacks(a, who)) return;
  if (whom != SR_NONE && SR_ANY_IN(&a->doc, gr[whom].tok, gr[whom].tok + gr[whom].ntok, kCrowd))
    parted_add(v->head, "drive a vehicle into a crowd", out, n);
}

/* "pirates boarded a tanker", "the trawler was boarded by armed men": not those who travel on it */
static void parted_boarded(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kBy[] = {"by"};
  static const char *const kShip[] = {"ship",   "tanker",    "vessel",  "trawler", "freighter",
                                      "boat",   "carrier",   "dhow",    "barge",   "yacht",
                                      "ships",  "tankers",   "vessels", "boats",   "trawlers",
                                      "ferry",  "freighters", "tugboat", "canoe",   "dredger"};
  const SrGroup *v = &a->work->group.a[vp];
  bool passive = v->passive || v->reduced;
  uint32_t o = passive ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  uint32_t who = passive ? sr_pp_object(a, s, vp, kBy, 1, 6) : sr_subject_of(a, s, vp);
  if (o == SR_NONE || who == SR_NONE || !SR_TOKEN_IN(&a->doc, a->work->group.a[o].head, kShip)) return;
  if (sr_frame_attacks(a, who) || sr_token_is(&a->doc, a->work->group.a[who].head, "men"))
    parted_add(v->head, "hijack", out, n);
}

/* "set a synagogue alight", "set the house on fire", "set 12 lorries parked at a quarry on fire" */
static void parted_set(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  enum { FAR = 24 };
  static const char *const kLit[] = {"alight", "ablaze", "afire"};
  const SrGroup *v = &a->work->group.a[vp];
  bool passive = v->passive || v->reduced;
  uint32_t o = passive ? vp : sr_object_of(a, s, vp), end = sr_sent_end(&a->doc, s);
  if (o == SR_NONE || sr_hit_at(a, v->head, SR_L_TRIGGER)) return;
  uint32_t t = a->work->group.a[o].tok + a->work->group.a[o].ntok, last = passive ? t : t + FAR;
  if (t - 1 < end && SR_TOKEN_IN(&a->doc, t - 1, kLit)) t--; /* the chunker may take it along */
  for (; t < end && t <= last; t++) {
    bool fire = t + 1 < end && sr_token_is(&a->doc, t, "on") && sr_token_is(&a->doc, t + 1, "fire");
    if (fire || SR_TOKEN_IN(&a->doc, t, kLit)) {
      parted_add(v->head, "set fire to", out, n);
      return;
    }
    uint32_t g = sr_vp_of(a, t);
    bool aside = g == SR_NONE || g == vp || a->work->group.a[g].reduced ||
                 (a->work->group.a[g].ntok == 1 && t + 1 < end && a->work->tag[t + 1].upos == SR_U_ADP);
    if (!aside || sr_token_is(&a->doc, t, ";")) return;
  }
}

/* "deliberately" stands in the verb group or right behind it */
static bool parted_meant(const SrArticle *a, const SrGroup *v) {
  static const char *const kMeant[] = {"deliberately", "intentionally", "purposely", "maliciously"};
  uint32_t end = v->tok + v->ntok < a->doc.ntok ? v->tok + v->ntok + 1 : v->tok + v->ntok;
  for (uint32_t t = v->tok; t < end; t++)
    if (SR_TOKEN_IN(&a->doc, t, kMeant)) return true;
  return false;
}

/* behind group g, before the next verb, a phrase says in what building */
static bool parted_indoors(const SrArticle *a, uint32_t s, uint32_t g) {
  enum { REACH = 8 };
  static const char *const kIn[] = {"at", "in", "inside", "outside", "on", "near", "under", "of"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  for (uint32_t i = g + 1; i + 1 < end && i < g + REACH && a->work->group.a[i].kind != SR_GR_VP; i++) {
    const SrGroup *pp = &a->work->group.a[i], *np = pp + 1;
    if (pp->kind != SR_GR_PP || np->kind != SR_GR_NP || !SR_TOKEN_IN(&a->doc, pp->head, kIn)) continue;
    if (sr_hit_at(a, np->head, SR_L_FACILITY) || sr_hit_at(a, np->head, SR_L_TARGET)) return true;
  }
  return false;
}

/* "a fire was set in the mosque", "the blaze was started deliberately", "set two fires inside the hall": not
** what burns a field or warms a camp */
static void parted_kindled(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kFire[] = {"fire", "fires", "blaze", "blazes"};
  const SrGroup *v = &a->work->group.a[vp];
  bool passive = v->passive || v->reduced;
  uint32_t o = passive ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  if (v->negated || v->modal || v->infinitive || o == SR_NONE || sr_hit_at(a, v->head, SR_L_TRIGGER)) return;
  if (!SR_TOKEN_IN(&a->doc, a->work->group.a[o].head, kFire)) return;
  if (parted_meant(a, v) || (sr_token_is(&a->doc, v->head, "set") && parted_indoors(a, s, passive ? vp : o)))
    parted_add(v->head, "deliberately set", out, n);
}

/* "gunned three men down": the words of the phrase may stand apart. Appends token t to the n bytes in w. */
static size_t parted_word(const SrArticle *a, uint32_t t, char *w, size_t n, size_t cap) {
  if (n && n < cap) w[n++] = ' ';
  return n < cap ? n + sr_token_fold(&a->doc, t, w + n, cap - n) : n;
}

enum { PARTED_WORDS = 3 /* words behind the object: "from their homes" */ };

/* The entry of the verb's head and as many of the tokens from t on as make one, `least` or more; UINT32_MAX */
static uint32_t parted_entry(const SrArticle *a, uint32_t head, uint32_t t, uint32_t end, uint32_t least,
                             uint8_t kind) {
  if (!sr_lex_may_begin(&a->doc, head, t)) return UINT32_MAX;
  char w[(PARTED_WORDS + 1) * (SR_TOKEN_MAX * 2 + 3)];
  size_t n[PARTED_WORDS + 1] = {parted_word(a, head, w, 0, sizeof w)};
  uint32_t k = 0, entry = UINT32_MAX;
  for (; k < PARTED_WORDS && t + k < end; k++) n[k + 1] = parted_word(a, t + k, w, n[k], sizeof w);
  for (; entry == UINT32_MAX && k >= least; k--)
    if (n[k] < sizeof w) entry = sr_lex_find(kind, w, n[k]);
  return entry;
}

/* "down" of "gunned three men down": not the preposition of "took them down the road" */
static bool parted_particle(const SrArticle *a, uint32_t t, uint32_t end) {
  uint32_t g = t + 1 < end ? a->work->group_of[t + 1] : SR_NONE;
  return g == SR_NONE || (a->work->group.a[g].kind != SR_GR_NP && !sr_token_is(&a->doc, t + 1, "of"));
}

uint32_t sr_parted_phrase(const SrArticle *a, uint32_t s, uint32_t vp, uint8_t kind) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t o = v->passive || v->reduced ? SR_NONE : sr_object_of(a, s, vp), end = sr_sent_end(&a->doc, s);
  if (o == SR_NONE || v->tok + v->ntok != a->work->group.a[o].tok) return UINT32_MAX;
  uint32_t from = a->work->group.a[o].tok + a->work->group.a[o].ntok;
  for (uint32_t t = from; t < end && t < from + PARTED_REACH; t++) {
    uint8_t u = a->work->tag[t].upos;
    if (sr_vp_of(a, t) != SR_NONE && t != from) return UINT32_MAX;
    if (sr_hit_at(a, t, SR_L_EFFECT) || (u != SR_U_ADP && u != SR_U_ADV && u != SR_U_ADJ && t != from))
      continue; /* "shot them dead": a predicate */
    bool alone = u == SR_U_ADJ || (t == from && parted_particle(a, t, end));
    uint32_t entry = parted_entry(a, v->head, t, end, alone ? 1 : 2, kind);
    if (entry != UINT32_MAX) return entry;
  }
  return UINT32_MAX;
}

/* "beat the man to death", "gunned three men down" */
static void parted_split(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  uint32_t entry = sr_parted_phrase(a, s, vp, SR_L_TRIGGER), head = a->work->group.a[vp].head;
  if (entry != UINT32_MAX && *n < SR_PARTED_MAX)
    out[(*n)++] = (SrLexHit){head, 1, SR_L_TRIGGER, sr_lex_flags(entry), entry};
}

/* "more than 200 inmates escaped", "enabled 40 prisoners to flee", "dozens fled from the jail" */
static void parted_escaped(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kHeld[] = {"inmates", "prisoners", "convicts", "detainees"};
  static const char *const kPrison[] = {"prison", "jail", "penitentiary"};
  static const char *const kLet[] = {"allowed", "allowing", "enabled", "enabling", "helped", "helping"};
  const SrGroup *v = &a->work->group.a[vp], *gr = a->work->group.a;
  uint32_t first = a->work->sent[s].group, who = sr_subject_of(a, s, vp);
  if (v->negated || v->modal || v->future || v->passive || v->reduced) return;
  if (v->infinitive) {
    if (vp < first + 2 || gr[vp - 1].kind != SR_GR_NP) return;
    who = vp - 1;
    if (!SR_TOKEN_IN(&a->doc, gr[vp - 2].head, kLet)) return;
  }
  if (who == SR_NONE || gr[who].kind != SR_GR_NP) return;
  bool held = SR_TOKEN_IN(&a->doc, gr[who].head, kHeld), number = a->work->tag[gr[who].head].upos == SR_U_NUM;
  for (uint32_t t = a->doc.sent[s].tok; number && !held && t < sr_sent_end(&a->doc, s); t++)
    held = SR_TOKEN_IN(&a->doc, t, kPrison);
  if (held) parted_add(v->head, "break out of jail", out, n);
}

/* "defused a device left at a school", "the package was made safe": a bomb that did not go off */
static void parted_defused(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kDevice[] = {"device", "package", "parcel"};
  const SrGroup *v = &a->work->group.a[vp];
  bool passive = v->passive || v->reduced;
  uint32_t o = passive ? sr_subject_of(a, s, vp) : sr_object_of(a, s, vp);
  if (o == SR_NONE || v->negated || v->infinitive || !SR_TOKEN_IN(&a->doc, a->work->group.a[o].head, kDevice)) return;
  bool made = sr_token_is(&a->doc, v->head, "made"), safe = sr_token_is(&a->doc, v->tok + v->ntok, "safe");
  if (made && !(passive && safe)) return;
  if (!sr_hit_in_group(a, o, SR_L_TRIGGER)) parted_add(v->head, "plant a bomb", out, n);
}

/* "brought down a helicopter", "a plane was brought down by rebel fire" */
static void parted_downed(const SrArticle *a, uint32_t s, uint32_t vp, SrLexHit *out, uint32_t *n) {
  static const char *const kManned[] = {"helicopter", "plane", "jet", "airliner", "aircraft", "gunship"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t down = v->head + 1;
  if (down + 1 >= sr_sent_end(&a->doc, s) || !sr_token_is(&a->doc, down, "down")) return;
  uint32_t o = v->passive || v->reduced ? sr_subject_of(a, s, vp) : a->work->group_of[down + 1];
  if (o != SR_NONE && SR_TOKEN_IN(&a->doc, a->work->group.a[o].head, kManned)) parted_add(v->head, "shoot", out, n);
}

uint32_t sr_parted_triggers(const SrArticle *a, uint32_t s, SrLexHit *out) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t n = 0, last = w->ngroup < 256 ? w->group + w->ngroup : w->group + 256;
  if (w->cues) parted_hostage(a, s, out, &n);
  for (uint32_t g = w->group; g < last && n < SR_PARTED_MAX; g++) {
    const SrGroup *v = &a->work->group.a[g];
    if (v->kind != SR_GR_VP) continue;
    uint64_t lists = sr_listed(sr_event_word, sr_lemma_hash(a, v->head));
    uint32_t had = n;
    parted_freed(a, s, g, out, &n);
    if (n == had && lists & PARTED_BIT(ESCAPE)) parted_escaped(a, s, g, out, &n);
    if (n == had && lists & PARTED_BIT(DEFUSE)) parted_defused(a, s, g, out, &n);
    if (n == had && sr_token_is(&a->doc, v->head, "brought")) parted_downed(a, s, g, out, &n);
    if (n == had && lists & PARTED_BIT(SLIT)) parted_throat(a, s, g, out, &n);
    if (n == had && (sr_token_is(&a->doc, v->head, "held") || sr_token_is(&a->doc, v->head, "holding")))
      parted_held(a, s, g, out, &n);
    if (n == had && lists & PARTED_BIT(SET)) parted_set(a, s, g, out, &n);
    if (n == had && lists & PARTED_BIT(KINDLE)) parted_kindled(a, s, g, out, &n);
    if (n == had && lists & PARTED_BIT(BOARD)) parted_boarded(a, s, g, out, &n);
    if (n == had && lists & PARTED_BIT(DRIVE)) parted_rammed(a, s, g, out, &n);
    if (n == had) parted_split(a, s, g, out, &n);
    if (n > had || !(lists & (PARTED_BIT(FIRE) | PARTED_BIT(THROW) | PARTED_BIT(TAKE))) ||
        sr_hit_at(a, v->head, SR_L_TRIGGER))
      continue;
    if (lists & (PARTED_BIT(FIRE) | PARTED_BIT(THROW))) parted_fired(a, s, g, lists, out, &n);
    if (n == had && lists & PARTED_BIT(TAKE)) parted_taken(a, s, g, out, &n);
  }
  return n;
}
#undef PARTED_BIT
