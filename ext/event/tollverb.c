/*
** tollverb.c: people whom a verb of killing, hurting, taking or freeing points to: whether its
** object or its subject is meant, and what else its words say of it. The people themselves are
** read by tollobject.c and tollsubject.c.
*/
#include "tollframe.h"

/* "Also killed was Michael Krol": the subject stands behind */
static bool tollverb_inverted(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *v = &a->work->group.a[vp];
  for (uint32_t g = w->group; g < vp; g++)
    if (a->work->group.a[g].kind == SR_GR_NP || a->work->group.a[g].kind == SR_GR_VP) return false;
  if (v->form != SR_VF_PART && v->form != SR_VF_PAST) return false;
  uint32_t end = w->group + w->ngroup, g = SR_NONE;
  if (sr_is_be(a, v->tok + v->ntok - 1)) g = vp + 1;
  for (uint32_t i = vp + 1; g == SR_NONE && i < end && i < vp + 8; i++)
    if (a->work->group.a[i].kind == SR_GR_VP) {
      if (a->work->group.a[i].ntok != 1 || !sr_is_be(a, a->work->group.a[i].tok)) return false;
      g = i + 1;
    }
  if (g == SR_NONE || g >= end || a->work->group.a[g].kind != SR_GR_NP) return false;
  sr_toll_right(a, s, f, g);
  return true;
}

/* "He was shot by police commandos" */
static bool tollverb_he_by_police(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kHe[] = {"he", "she", "they"}, *const kBy[] = {"by"};
  static const char *const kLaw[] = {"officer", "officers", "deputies", "troopers", "marksman"};
  if (!a->work->group.a[vp].passive) return false;
  uint32_t last = sr_toll_next_verb(a, s, vp); /* "shot and killed by" */
  uint32_t g = sr_subject_of(a, s, vp),
           by = sr_pp_object(a, s, last == SR_NONE ? vp : last, kBy, 1, 4);
  return g != SR_NONE && by != SR_NONE && a->work->group.a[g].ntok == 1 &&
         SR_TOLL_IS(a, a->work->group.a[g].tok, kHe) &&
         (sr_people_forces(a, by) || SR_TOLL_IS(a, a->work->group.a[by].head, kLaw));
}

/* "the number of people [killed] has climbed to 45", "the number of [wounded] at 31": the number
** stands elsewhere */
static bool tollverb_of_number(const SrArticle *a, uint32_t s, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t first = a->work->sent[s].group, of = vp;
  SrPeople p;
  if (of > first && v[-1].kind == SR_GR_NP) of--;
  if (of < first + 2 || v->passive != v->reduced) return false;
  const SrGroup *x = &a->work->group.a[of];
  uint32_t o = sr_object_of(a, s, vp);
  if (o != SR_NONE && sr_people_read(a, s, o, &p) && p.counted) return false;
  return x[-1].kind == SR_GR_PP && sr_token_is(&a->doc, x[-1].tok, "of") &&
         x[-2].kind == SR_GR_NP && sr_toll_word(a, x[-2].head) &&
         sr_token_is(&a->doc, x[-2].tok, "the") &&
         sr_people_number(a, s, x[-2].tok, x->tok + x->ntok) == SR_NONE;
}

/* "forced 3,000 people to flee", "forcing hundreds of residents to leave their homes": the people
** that another verb drives away; false where none does */
static bool tollverb_driven(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp) {
  static const char *const kDrive[] = {"forced",    "forcing",    "forces",   "force",
                                       "compelled", "compelling", "prompted", "prompting",
                                       "pushed",    "pushing",    "caused",   "causing"};
  enum { REACH = 8 };
  uint32_t first = a->work->sent[s].group;
  if (f->effect != SR_E_ESCAPED && f->effect != SR_E_DISPLACED) return false;
  const SrGroup *v = &a->work->group.a[vp];
  if (!sr_token_is(&a->doc, v->tok, "to") &&
      !(v->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, v->tok - 1, "to")))
    return false;
  for (uint32_t g = vp; g-- > first && g + REACH > vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (x->kind != SR_GR_VP) continue;
    uint32_t o = x->passive || !SR_TOLL_IS(a, x->head, kDrive) ? SR_NONE : sr_object_of(a, s, g);
    if (o == SR_NONE) return false;
    f->effect = SR_E_DISPLACED;
    f->rank = SR_TOLL_VERB;
    f->mode |= sr_toll_verb_mode(a, x);
    sr_toll_right(a, s, f, o);
    return true;
  }
  return false;
}

/* the militia, the group, a group by name */
static bool tollverb_band(const SrArticle *a, uint32_t g) {
  static const char *const kBand[] = {"group", "militia", "rebels", "outfit", "gang"};
  uint32_t head = a->work->group.a[g].head, m = a->work->mention_of[head];
  return sr_frame_attacks(a, g) || SR_TOLL_IS(a, head, kBand) ||
         (m != SR_NONE && a->mention[m].k == SR_M_GROUP);
}

/* "ten sailors were captured off the coast": people whom nobody arrests, and no forces are named */
static bool tollverb_taken(const SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  static const char *const kBy[] = {"by"};
  const SrGroup *v = &a->work->group.a[vp];
  if (f->effect != SR_E_ARRESTED || !sr_token_is(&a->doc, v->head, "captured") ||
      !(v->passive || v->reduced))
    return false;
  uint32_t by = sr_pp_object(a, s, vp, kBy, 1, 4), who = sr_subject_of(a, s, vp);
  SrPeople p;
  if (who == SR_NONE || !sr_people_read(a, s, who, &p) || !p.class_ || p.perpetrator) return false;
  return by == SR_NONE ? sr_people_harmless(a, who) : tollverb_band(a, by);
}

/* "seriously wounded a guard": the adjective is the verb of its clause */
static bool tollverb_modified(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t last = h->tok + h->ntok - 1;
  return sr_toll_who_is(h->entry, "mod") && h->ntok > 1 && !v->passive && v->head == last &&
         sr_object_of(a, s, vp) != SR_NONE;
}

/* "the ambulance was shot at", "was shot at by snipers": nobody was hit; "at a checkpoint" is where
** */
static bool tollverb_shot_at(const SrArticle *a, uint32_t s, const SrLexHit *h, const SrGroup *v) {
  uint32_t t = h->tok + h->ntok, end = sr_sent_end(&a->doc, s);
  if (!(v->passive || v->reduced) || t >= end || !sr_token_is(&a->doc, t, "at") ||
      !sr_token_is(&a->doc, h->tok, "shot"))
    return false;
  static const char *const kNext[] = {"by", "and", "from", "as", "when", "while"};
  return t + 1 >= end || a->doc.tok[t + 1].flags & SR_T_PUNCT || SR_TOLL_IS(a, t + 1, kNext);
}

/* "Five officers were killed, as were the attackers" */
static void tollverb_as_were(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  enum { FAR = 16 };
  static const char *const kWere[] = {"was", "were"};
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t end = sr_sent_end(&a->doc, s);
  if (!v->passive) return;
  for (uint32_t t = v->tok + v->ntok; t + 2 < end && t < v->tok + FAR; t++) {
    if (!sr_token_is(&a->doc, t, "as") || !SR_TOLL_IS(a, t + 1, kWere)) continue;
    uint32_t g = a->work->group_of[t + 2];
    SrPeople p;
    if (g == SR_NONE || a->work->group.a[g].kind != SR_GR_NP || !sr_people_read(a, s, g, &p))
      return;
    if (!p.counted) sr_toll_attackers_told(a, s, &p);
    if (p.counted) sr_toll_list(a, s, f, &p, 1);
    return;
  }
}

/* "the deaths of two porters who had been shot": the clause says how those died of whom it speaks
** */
static bool tollverb_of_death(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kDeath[] = {"death",  "deaths",  "killing",       "killings",
                                       "murder", "murders", "assassination", "assassinations"};
  const SrGroup *v = &a->work->group.a[vp];
  if (!v->passive || vp < a->work->sent[s].group + 4) return false;
  return sr_group_is_relative(a, v - 1) && v[-2].kind == SR_GR_NP && v[-3].kind == SR_GR_PP &&
         sr_token_is(&a->doc, v[-3].tok, "of") && v[-4].kind == SR_GR_NP &&
         SR_TOLL_IS(a, v[-4].head, kDeath);
}

/* "was found shot": who is found so may well be dead */
static bool tollverb_found_shot(const SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp) {
  static const char *const kShot[] = {"shot", "stabbed"};
  return f->effect == SR_E_INJURED && SR_TOLL_IS(a, a->work->group.a[vp].head, kShot) && sr_vp_found(a, s, vp);
}

/* What the words at the verb speak of stands elsewhere, or is nobody: true where that was seen to.
** */
static bool tollverb_elsewhere(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                               uint32_t vp) {
  if (vp > a->work->sent[s].group && sr_people_is_split(a, s, vp - 1)) {
    f->rank = SR_TOLL_NAMES; /* "35 detained militants" */
    if (f->effect != SR_E_ARRESTED) sr_toll_right(a, s, f, vp + 1);
    return true;
  }
  if (tollverb_of_number(a, s, vp)) {
    sr_toll_number_after(a, s, f, vp);
    return true;
  }
  return tollverb_shot_at(a, s, h, &a->work->group.a[vp]) || tollverb_found_shot(a, s, f, vp) ||
         tollverb_driven(a, s, f, vp);
}

/* A verb that harms its object: true where that was read, or can be nowhere but behind the verb. */
static bool tollverb_object(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f,
                            uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t beyond = sr_toll_beyond(h, v);
  uint32_t whom = beyond ? SR_NONE : sr_toll_object_before(a, s, vp);
  if (whom != SR_NONE) {
    sr_toll_left(a, s, f, whom);
    return true;
  }
  if ((beyond ? v->reduced : v->passive || v->reduced) &&
      sr_toll_hidden_object(a, s, f, vp, beyond)) /* "two men [gunned] down eight people" */
    return true;
  if (v->passive || v->reduced || sr_vp_found(a, s, vp)) return false;
  if (sr_toll_object(a, s, h, f, vp)) return true;
  return !beyond && v->form != SR_VF_PART &&
         (v->form != SR_VF_PAST || sr_lex_attr_is(h->entry, "strength", "people"));
}

void sr_toll_verb(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f, uint32_t vp) {
  bool obj = sr_toll_who_is(h->entry, "obj") || tollverb_modified(a, s, h, vp);
  if (tollverb_elsewhere(a, s, h, f, vp)) return;
  if (f->effect == SR_E_INJURED && sr_lex_attr_is(h->entry, "strength", "people") &&
      tollverb_of_death(a, s, vp))
    f->effect = SR_E_KILLED;
  if (tollverb_taken(a, s, f, vp)) f->effect = SR_E_HOSTAGE;
  f->rank = SR_TOLL_VERB;
  if (obj && tollverb_inverted(a, s, f, vp)) return;
  f->mode |= sr_toll_verb_mode(a, &a->work->group.a[vp]);
  if (sr_toll_would(a, s, vp)) f->mode |= SR_MD_HYPO;
  if (obj && tollverb_object(a, s, h, f, vp)) return;
  if (f->effect == SR_E_INJURED && sr_toll_deadly(a, s, vp, SR_NONE)) f->effect = SR_E_KILLED;
  uint32_t before = a->work->ntoll;
  sr_toll_subject(a, s, f, vp);
  tollverb_as_were(a, s, f, vp);
  if (tollverb_he_by_police(a, s, vp))
    for (; before < a->work->ntoll; before++) a->work->toll[before].perpetrator = true;
}
