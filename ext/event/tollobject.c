/*
** tollobject.c: people in the object of a verb of harm: "killed 12", "killed and wounded dozens",
** "killing himself and four others".
*/
#include "tollframe.h"

uint32_t sr_toll_next_verb(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAnd[] = {"and", "or"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *v = &a->work->group.a[vp];
  if (vp + 1 >= end || a->work->group.a[vp + 1].kind != SR_GR_VP) return SR_NONE;
  uint32_t t = v->tok + v->ntok;
  return a->work->group.a[vp + 1].tok == t + 1 && SR_TOLL_IS(a, t, kAnd) ? vp + 1 : SR_NONE;
}

/* "killing himself and four others": one of the attackers and the rest */
static bool tollobject_reflexive(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp,
                                 uint32_t o) {
  static const char *const kSelf[] = {"himself", "herself", "themselves", "itself"};
  const SrGroup *gr = &a->work->group.a[o];
  if (gr->ntok != 1 || !SR_TOLL_IS(a, gr->tok, kSelf)) return false;
  uint32_t main = sr_toll_clause_before(a, s, vp);
  uint32_t sub = sr_subject_of(a, s, main), next = sr_next_conjunct(a, s, o);
  SrPeople p;
  bool read = f->effect == SR_E_KILLED && sub != SR_NONE && sr_people_read(a, s, sub, &p);
  if (read && !p.counted) sr_toll_attackers_told(a, s, &p);
  if (read && p.counted && p.count.min != SR_NULL_INT) {
    SrToll *t = sr_toll_add(a, s, f, &p);
    if (t) t->perpetrator = true;
  }
  uint32_t before = a->work->ntoll;
  if (next != SR_NONE) sr_toll_right(a, s, f, next);
  for (; before < a->work->ntoll; before++) a->work->toll[before].perpetrator = false; /* theirs */
  return true;
}

/* "killed her two children and then herself", "shot two men dead, then himself": one more than
** those of the object, NP o */
static void tollobject_then_oneself(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t vp,
                                    uint32_t o) {
  static const char *const kSelf[] = {"himself", "herself"}, *const kPass[] = {"and", ",", "then",
                                                                               "finally", "dead"};
  enum { REACH = 4 };
  const SrGroup *gr = &a->work->group.a[o];
  uint32_t t = gr->tok + gr->ntok, end = sr_sent_end(&a->doc, s), from = t;
  if (f->effect != SR_E_KILLED || a->work->group.a[vp].passive) return;
  while (t < end && t < from + REACH && SR_TOLL_IS(a, t, kPass)) t++;
  if (t == from || t >= end || !SR_TOLL_IS(a, t, kSelf)) return;
  SrPeople p = sr_toll_people(a->work->group_of[t] == SR_NONE ? vp : a->work->group_of[t], t, 1, 1);
  p.known = p.definite = true;
  SrToll *one = sr_toll_add(a, s, f, &p);
  if (!one) return;
  one->perpetrator = one->more = true;
  one->who_text = sr_words(a, t, 1);
}

/* "police shot him dead", "killed four of them": whom the police kill without a name is most often
** the attacker */
static void tollobject_shot_by_police(SrArticle *a, uint32_t s, uint32_t vp, uint32_t o,
                                      uint32_t before) {
  static const char *const kHim[] = {"him", "her", "them"};
  uint32_t end = a->work->group.a[o].tok + a->work->group.a[o].ntok;
  bool of_them = end + 1 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, end, "of") &&
                 sr_token_is(&a->doc, end + 1, "them");
  if (!of_them && !SR_TOLL_IS(a, a->work->group.a[o].tok, kHim)) return;
  static const char *const kA[] = {"a", "an"}; /* a soldier may have hit anybody */
  uint32_t g = sr_subject_of(a, s, vp);
  if (g == SR_NONE || !sr_people_forces(a, g) || SR_TOLL_IS(a, a->work->group.a[g].tok, kA)) return;
  for (; before < a->work->ntoll; before++) {
    a->work->toll[before].perpetrator = true;
    a->work->toll[before].part = false;
  }
}

uint32_t sr_toll_beyond(const SrLexHit *h, const SrGroup *v) {
  uint32_t end = h->tok + h->ntok;
  return end > v->tok + v->ntok ? end : 0;
}

/* "and [injured 32 others]": a clause that the tagger took for a phrase, joined to verb group vp */
static uint32_t tollobject_joined_clause(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kAnd[] = {"and", "or"};
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t t = v->tok + v->ntok;
  if (vp + 1 >= end || v[1].tok != t + 1 || !SR_TOLL_IS(a, t, kAnd)) return SR_NONE;
  return v[1].kind == SR_GR_NP && sr_people_is_clause(a, s, vp + 1) ? vp + 1 : SR_NONE;
}

/* "killed [a total of] 25 people": who is counted behind the sum at NP o; o itself elsewhere */
static uint32_t tollobject_summed(const SrArticle *a, uint32_t s, uint32_t o) {
  const SrGroup *x = &a->work->group.a[o];
  if (o + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || x->ntok != 2 ||
      !sr_token_is(&a->doc, x->head, "total"))
    return o;
  bool of = x[1].kind == SR_GR_PP && sr_token_is(&a->doc, x[1].tok, "of") &&
            x[2].kind == SR_GR_NP && x[2].tok == x->tok + 3;
  return of ? o + 2 : o;
}

/* The object of the verb or of the verbs joined to it: "killed and wounded dozens" */
static uint32_t tollobject_of(const SrArticle *a, uint32_t s, uint32_t vp, uint32_t beyond) {
  if (beyond) {
    uint32_t o = beyond < sr_sent_end(&a->doc, s) ? a->work->group_of[beyond] : SR_NONE;
    return o != SR_NONE && a->work->group.a[o].kind == SR_GR_NP ? o : SR_NONE;
  }
  uint32_t o = sr_object_of(a, s, vp), v = vp;
  for (int i = 0; o == SR_NONE && i < 2; i++) {
    uint32_t next = sr_toll_next_verb(a, s, v);
    if (next == SR_NONE) return tollobject_joined_clause(a, s, v);
    v = next;
    o = sr_object_of(a, s, v);
  }
  return o == SR_NONE ? o : tollobject_summed(a, s, o);
}

bool sr_toll_hidden_object(SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp, uint32_t beyond) {
  const SrGroup *v = &a->work->group.a[vp];
  uint32_t o = v->reduced ? tollobject_of(a, s, vp, beyond) : sr_object_of(a, s, vp);
  SrPeople p;
  if (o == SR_NONE || !sr_people_read(a, s, o, &p) || !p.counted || p.num == SR_NONE) return false;
  const SrGroup *og = &a->work->group.a[o]; /* "99 were killed more than 240 were injured" */
  uint32_t next =
      og->tok + og->ntok < sr_sent_end(&a->doc, s) ? sr_vp_of(a, og->tok + og->ntok) : SR_NONE;
  if (!v->reduced && next != SR_NONE && a->work->tag[a->work->group.a[next].tok].upos == SR_U_AUX)
    return false;
  if (f->effect == SR_E_INJURED && sr_toll_deadly(a, s, vp, o)) f->effect = SR_E_KILLED;
  sr_toll_right(a, s, f, o);
  return true;
}

/* "shot [an officer] in the leg": who was hit there lives */
static bool tollobject_in_body(const SrArticle *a, uint32_t s, uint32_t obj) {
  static const char *const kPart[] = {"leg",   "legs",    "arm",     "arms",     "hand",  "foot",
                                      "feet",  "thigh",   "knee",    "shoulder", "ankle", "hip",
                                      "torso", "stomach", "abdomen", "buttocks", "wrist", "finger",
                                      "chest", "side",    "neck",    "lower",    "upper"};
  uint32_t t = a->work->group.a[obj].tok + a->work->group.a[obj].ntok;
  return t + 2 < sr_sent_end(&a->doc, s) && sr_token_is(&a->doc, t, "in") &&
         SR_TOLL_IS(a, t + 2, kPart);
}

/* "authorities said they had captured ten people": NP g is who said so */
static bool tollobject_said_by_law(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kLaw[] = {"authorities", "police",     "prosecutors", "officials",
                                     "army",        "government", "ministry"};
  enum { BACK = 6 };
  uint32_t first = a->work->sent[s].group;
  const SrGroup *gr = a->work->group.a;
  if (gr[g].ntok != 1 ||
      !(sr_token_is(&a->doc, gr[g].tok, "they") || sr_token_is(&a->doc, gr[g].tok, "it")))
    return false;
  for (uint32_t v = g; v-- > first && v + BACK > g;) {
    if (gr[v].kind != SR_GR_VP) continue;
    uint32_t who = sr_hit_in_group(a, v, SR_L_REPORT) ? sr_subject_of(a, s, v) : SR_NONE;
    return who != SR_NONE && SR_TOLL_IS(a, gr[who].head, kLaw);
  }
  return false;
}

/* "troops captured 12 insurgents", "rebels captured four soldiers": held by the law, or hostages */
static bool tollobject_captured(const SrArticle *a, uint32_t s, SrTollFrame *f, uint32_t vp,
                                uint32_t obj) {
  SrPeople p;
  uint32_t who = sr_subject_of(a, s, vp);
  if (f->effect != SR_E_ARRESTED || who == SR_NONE) return false;
  if (tollobject_said_by_law(a, s, who))
    return sr_people_read(a, s, obj, &p) && p.num != SR_NONE && p.class_;
  if (!sr_people_read(a, s, obj, &p) || p.num == SR_NONE || !p.class_) return false;
  if (sr_frame_attacks(a, who) && !p.perpetrator) f->effect = SR_E_HOSTAGE;
  return f->effect == SR_E_HOSTAGE || p.perpetrator || sr_people_forces(a, who);
}

/* "the general whom a drone killed": whom the clause in front of its subject speaks of; SR_NONE */
static uint32_t tollobject_whom(const SrArticle *a, uint32_t s, uint32_t vp) {
  uint32_t first = a->work->sent[s].group;
  const SrGroup *v = &a->work->group.a[vp];
  if ((v->passive && !v->reduced) || vp < first + 3) return SR_NONE;
  for (uint32_t g = vp; g-- > first + 1 && g + 6 > vp;) {
    const SrGroup *x = &a->work->group.a[g];
    if (x->kind == SR_GR_VP) return SR_NONE;
    if (x->ntok != 1 || !sr_token_is(&a->doc, x->tok, "whom")) continue;
    return x[-1].kind == SR_GR_NP && x[-1].tok + x[-1].ntok + 1 >= x->tok ? g - 1 : SR_NONE;
  }
  return SR_NONE;
}

/* "killed 12 passengers they had kidnapped": whom the words in front of the pronoun name; SR_NONE
** */
static uint32_t tollobject_contact(const SrArticle *a, uint32_t s, uint32_t vp) {
  static const char *const kThey[] = {"they", "he", "she", "it"};
  const SrGroup *v = &a->work->group.a[vp];
  if (vp < a->work->sent[s].group + 3 || v->passive || v->reduced || v->infinitive) return SR_NONE;
  const SrGroup *it = v - 1, *o = v - 2;
  bool joined = it->kind == SR_GR_NP && it->ntok == 1 && SR_TOLL_IS(a, it->tok, kThey) &&
                o->kind == SR_GR_NP && o->tok + o->ntok == it->tok &&
                a->work->tag[o->head].upos == SR_U_NOUN && it->tok + 1 == v->tok;
  return joined ? vp - 2 : SR_NONE;
}

uint32_t sr_toll_object_before(const SrArticle *a, uint32_t s, uint32_t vp) {
  if (sr_object_of(a, s, vp) != SR_NONE) return SR_NONE;
  uint32_t whom = tollobject_whom(a, s, vp);
  return whom == SR_NONE ? tollobject_contact(a, s, vp) : whom;
}

/* "are hurting the army", "is hurting a minister": a harm that goes on, of nobody counted, is no
** wound */
static bool tollobject_harms(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t vp,
                             uint32_t obj) {
  const SrGroup *v = &a->work->group.a[vp];
  return v->progressive && !v->passive && sr_token_is(&a->doc, h->tok, "hurting") &&
         sr_people_number(a, s, a->work->group.a[obj].tok,
                          a->work->group.a[obj].tok + a->work->group.a[obj].ntok) == SR_NONE;
}

bool sr_toll_object(SrArticle *a, uint32_t s, const SrLexHit *h, SrTollFrame *f, uint32_t vp) {
  uint32_t o = tollobject_of(a, s, vp, sr_toll_beyond(h, &a->work->group.a[vp]));
  if (o == SR_NONE) return false;
  if (f->effect == SR_E_INJURED && tollobject_harms(a, s, h, vp, o)) return true;
  if (sr_people_is_split(a, s, o)) o += 2; /* "freed [five] [abducted] [girls]" */
  if (f->effect == SR_E_INJURED && sr_toll_deadly(a, s, vp, o))
    f->effect = SR_E_KILLED;
  else if (sr_lex_attr_is(h->entry, "strength", "people") && !tollobject_in_body(a, s, o) &&
           !tollobject_captured(a, s, f, vp, o))
    return true;
  if (tollobject_reflexive(a, s, f, vp, o)) return true;
  uint32_t before = a->work->ntoll;
  if (!sr_toll_they(a, s, f, o)) sr_toll_right(a, s, f, o);
  tollobject_shot_by_police(a, s, vp, o, before);
  tollobject_then_oneself(a, s, f, vp, o);
  return true;
}
