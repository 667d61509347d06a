/*
** tollwho.c: whom a toll counts where its own words do not name them: a bare
** number, "others", "he", "they". Reads the tolls before it, the events and
** the groups of its sentence and of the one before.
*/
#include "tollframe.h"

/* the toll before in this sentence, for "others" and "as many" */
const SrToll *sr_toll_last(const SrArticle *a, uint32_t s) {
  const SrWork *w = a->work;
  uint32_t i = w->ntoll;
  while (i > 0 && w->toll[i - 1].sent == s && w->toll[i - 1].part) i--;
  return i > 0 && w->toll[i - 1].sent == s ? &w->toll[i - 1] : NULL;
}

/* "fired at the guards, injuring two": a bare number counts the people whom the act before it
** hit */
static void tollwho_attacked(SrArticle *a, SrToll *t) {
  const SrWork *w = a->work;
  for (uint32_t i = w->sent[t->sent].event; i < w->sent[t->sent].event + w->sent[t->sent].nevent;
       i++) {
    const SrEvent *e = &w->event[i];
    if (e->tok >= t->trigger || e->patient == SR_NONE || w->group.a[e->patient].tok > t->trigger)
      continue;
    SrPeople p;
    if (!sr_people_read(a, t->sent, e->patient, &p) || !p.known || !p.nwho || !p.class_ ||
        p.perpetrator || p.num != SR_NONE)
      continue;
    if (!w->tag[w->group.a[e->patient].head].plural &&
        !sr_token_is(&a->doc, w->group.a[e->patient].head, "personnel"))
      continue;
    t->who_text = sr_words(a, p.who, p.nwho);
    t->class_ = p.class_;
  }
}

/* some victims told of in sentence s are as many */
static bool tollwho_victims(const SrArticle *a, uint32_t s, int64_t n) {
  for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent >= s;)
    if (a->work->toll[i].sent == s && !a->work->toll[i].perpetrator &&
        a->work->toll[i].count.max == n)
      return true;
  return false;
}

/* "the two", "all three", "both", "the pair": so many people as were told of before */
static bool tollwho_refers_back(const SrToll *t) {
  return t->definite && t->count.max > 1 && t->count.min == t->count.max;
}

/* "two men" of "two men opened fire on": nobody's word for attackers, but they did it */
static bool tollwho_did(const SrEvent *e) {
  return e->strong && !e->nominal && !(e->mode & SR_NOT_AN_ACT) && e->type != SR_TY_AIRSTRIKE &&
         e->type != SR_TY_SECURITY_OPERATION && e->type != SR_TY_CLASH;
}

/* The people p of an earlier phrase, who attacked, are those whom t counts. */
static void tollwho_is_attackers(SrArticle *a, SrToll *t, const SrPeople *p) {
  t->who_text = sr_words(a, p->who, p->nwho);
  t->class_ = p->class_;
  t->perpetrator = true;
}

/* "Two gunmen killed five people. The two were also killed", "All three were shot dead": as many as
** the attackers of this sentence or of the one before, and as no victims there */
static bool tollwho_attackers(SrArticle *a, SrToll *t) {
  if (!tollwho_refers_back(t)) return false;
  for (uint32_t back = 0, s = t->sent; back < 2; back++, s--) {
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++) {
      const SrEvent *e = &a->work->event[i];
      SrPeople p;
      if (e->agent == SR_NONE || a->work->group.a[e->agent].tok >= t->trigger ||
          !sr_people_read(a, s, e->agent, &p) || !p.counted || !p.nwho ||
          !(p.perpetrator || (tollwho_did(e) && !sr_people_forces(a, e->agent))) ||
          p.count.min != t->count.max || p.count.max != t->count.max)
        continue;
      if (tollwho_victims(a, s, t->count.max)) return false;
      tollwho_is_attackers(a, t, &p);
      return true;
    }
    if (s == 0) break;
  }
  return false;
}

/* "Three nurses were abducted. The three were killed": those whom a toll of as many names */
static bool tollwho_same(SrArticle *a, SrToll *t) {
  enum { BACK = 3 };
  if (!tollwho_refers_back(t)) return false;
  for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent + BACK >= t->sent;) {
    const SrToll *x = &a->work->toll[i];
    if (x->count.min != t->count.min || x->count.max != t->count.max || x->mode & SR_NOT_AN_ACT)
      continue;
    t->who_text = x->who_text;
    t->class_ = x->class_;
    t->perpetrator = x->perpetrator;
    return t->who_text != NULL;
  }
  return false;
}

/* "Police cornered the suspects. Four of them were killed", "the attackers, all seven of whom died":
** the attackers whom the text spoke of last, and of nobody since */
static bool tollwho_of_attackers(SrArticle *a, SrToll *t) {
  static const char *const kThem[] = {"them", "whom"};
  enum { BACK = 16 };
  uint32_t end = t->tok + t->ntok;
  if (t->ntok < 2 || !SR_TOLL_IS(a, end - 1, kThem) || !sr_token_is(&a->doc, end - 2, "of"))
    return false;
  for (uint32_t back = 0, s = t->sent; back < 2; back++, s--) {
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t g = w->group + w->ngroup, seen = 0; g-- > w->group && seen < BACK; seen++) {
      const SrGroup *gr = &a->work->group.a[g];
      SrPeople p;
      if (gr->kind != SR_GR_NP || gr->tok >= t->tok || !a->work->tag[gr->head].plural ||
          a->work->tag[gr->head].upos == SR_U_PRON || !sr_people_read(a, s, g, &p) || !p.known ||
          !p.nwho)
        continue;
      if (!p.perpetrator) return false;
      tollwho_is_attackers(a, t, &p);
      return true;
    }
    if (s == 0) break;
  }
  return false;
}

/* "six men and four women were killed": two kinds of people, told with one word */
static bool tollwho_of_two_kinds(const SrArticle *a, const SrToll *t) {
  if (t == a->work->toll || t->part) return false;
  const SrToll *x = t - 1;
  return x->sent == t->sent && x->trigger == t->trigger && !x->part && x->who_text && t->who_text &&
         strcmp(x->who_text, t->who_text) != 0;
}

/* "troops killed six rebels and injured ten others": more of those whom the forces fought */
static bool tollwho_others_by_forces(const SrArticle *a, const SrToll *t) {
  static const char *const kOther[] = {"others", "more"};
  uint32_t vp = sr_vp_of(a, t->trigger), end = t->tok + t->ntok;
  if (vp == SR_NONE || a->work->group.a[vp].passive || !SR_TOLL_IS(a, end - 1, kOther)) return false;
  uint32_t g = sr_subject_of(a, t->sent, vp);
  return g != SR_NONE && sr_people_forces(a, g);
}

/* who an unnamed number counts: the people of the toll before, else people */
void sr_toll_unnamed(SrArticle *a, SrToll *t) {
  const SrToll *prev = sr_toll_last(a, t->sent);
  if (tollwho_attackers(a, t) || tollwho_same(a, t)) return;
  if (!prev && tollwho_of_attackers(a, t)) return;
  t->who_text = "people";
  if (!prev) tollwho_attacked(a, t);
  if (!prev || !prev->who_text || prev->count.max == 1) return;
  if (prev->effect != t->effect && tollwho_of_two_kinds(a, prev)) return;
  if (prev->perpetrator != t->perpetrator && prev->perpetrator && !t->some &&
      !(t->more && prev->effect == t->effect) && !tollwho_others_by_forces(a, t))
    return;
  const SrLexHit *h =
      prev->who == SR_NONE ? NULL : sr_hit_at(a, a->work->group.a[prev->who].head, SR_L_EFFECT);
  if (prev->effect != t->effect && h && strcmp(sr_lex_value(h->entry), "killed") == 0 &&
      !sr_lex_attr_is(h->entry, "vague", "1"))
    return; /* "12 bodies and 57 wounded" */
  t->who_text = prev->who_text;
  t->class_ = prev->class_;
  t->perpetrator = prev->perpetrator;
}

/* NP g, an object where `object`, may be whom a pronoun of sentence s speaks of: people who are
** neither told of as speakers nor as the place or the company of something */
static bool tollwho_fits(const SrArticle *a, uint32_t s, uint32_t g, bool object, SrPeople *p) {
  static const char *const kAt[] = {"at", "on", "upon", "against", "toward", "towards"};
  const SrSentWork *w = &a->work->sent[s];
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || a->work->tag[gr->head].upos == SR_U_PRON) return false;
  if (g > w->group && gr[-1].kind == SR_GR_PP && !(object && SR_TOLL_IS(a, gr[-1].tok, kAt)))
    return false;
  if (!object && g + 1 < w->group + w->ngroup && gr[1].kind == SR_GR_VP &&
      sr_hit_in_group(a, g + 1, SR_L_REPORT))
    return false;
  uint32_t m = a->work->mention_of[gr->head];
  bool citizen = m != SR_NONE && a->mention[m].k == SR_M_NATIONALITY &&
                 a->work->tag[gr->tok].upos == SR_U_DET && !a->work->tag[gr->head].plural;
  if (m != SR_NONE && a->mention[m].k != SR_M_PERSON && !citizen) return false; /* a government */
  return sr_people_read(a, s, g, p) && p->known && p->nwho;
}

/* "him" is no woman */
static bool tollwho_other_sex(const SrArticle *a, const SrPeople *p, uint32_t tok) {
  static const char *const kShe[] = {"she", "her"};
  static const char *const kMan[] = {"man", "boy", "husband", "father", "brother", "son", "gunman"};
  uint32_t head = p->who + p->nwho - 1;
  if (SR_TOLL_IS(a, tok, kShe)) return SR_TOLL_IS(a, head, kMan);
  return p->class_ && strcmp(p->class_, "woman") == 0;
}

/* the clause of token tok has forces as its subject: "police shot him" */
static bool tollwho_by_forces(const SrArticle *a, uint32_t s, uint32_t tok) {
  static const char *const kA[] = {"a", "an"}; /* a soldier may have hit anybody */
  uint32_t vp = sr_vp_of(a, tok), g = vp == SR_NONE ? SR_NONE : sr_subject_of(a, s, vp);
  return g != SR_NONE && sr_people_forces(a, g) && !SR_TOLL_IS(a, a->work->group.a[g].tok, kA);
}

/* somebody was told to have been taken in sentence s or shortly before it */
static bool tollwho_was_taken(const SrArticle *a, uint32_t s) {
  enum { BACK = 3 };
  for (uint32_t i = a->work->ntoll; i-- > 0 && a->work->toll[i].sent + BACK >= s;)
    if (a->work->toll[i].effect == SR_E_HOSTAGE) return true;
  return false;
}

/* NP g does what an event of sentence s tells of */
static bool tollwho_acted(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->event; i < w->event + w->nevent && i < w->event + 16; i++)
    if (a->work->event[i].agent == g && !(a->work->event[i].mode & SR_NOT_AN_ACT)) return true;
  return false;
}

/* "he", "she": the one person whom the sentence spoke of before (an object: spoke of last, unless
** forces shot him), else the one whom the sentence before it opened with. False where the sentence
** has told it of them, or nobody was found whom it may speak of. */
bool sr_toll_pronoun(SrArticle *a, SrToll *t, uint32_t tok) {
  static const char *const kOne[] = {"he", "she", "him", "her"};
  static const char *const kObject[] = {"him", "her"};
  SrPeople p;
  if (!SR_TOLL_IS(a, tok, kOne)) return true;
  bool him = SR_TOLL_IS(a, tok, kObject), object = him && !tollwho_by_forces(a, t->sent, t->trigger);
  uint32_t vp = him ? sr_vp_of(a, t->trigger) : SR_NONE; /* whoever hits him is another */
  uint32_t doer = vp == SR_NONE ? SR_NONE : sr_subject_of(a, t->sent, vp);
  for (uint32_t s = t->sent, back = 0; back < 2; back++, s--) {
    const SrSentWork *w = &a->work->sent[s];
    for (uint32_t i = 0; i < w->ngroup; i++) {
      uint32_t g = object && !back ? w->group + w->ngroup - 1 - i : w->group + i;
      if (a->work->group.a[g].tok >= tok) {
        if (object && !back) continue;
        break;
      }
      if (g == doer || !tollwho_fits(a, s, g, object && !back, &p) || !p.counted ||
          p.count.max != 1 || a->work->tag[a->work->group.a[g].head].plural ||
          tollwho_other_sex(a, &p, tok))
        continue;
      for (uint32_t k = a->work->ntoll; k-- > 0 && a->work->toll[k].sent == t->sent;)
        if (a->work->toll[k].who == g && a->work->toll[k].effect == t->effect) return false;
      if (t->effect == SR_E_FREED && !tollwho_was_taken(a, t->sent)) return false;
      t->definite = true;
      t->who_text = sr_words(a, p.who, p.nwho);
      t->class_ = p.class_;
      t->perpetrator = p.perpetrator || (t->effect == SR_E_ARRESTED && tollwho_acted(a, s, g));
      return true;
    }
    if (s == 0 || a->doc.sent[s].para > a->doc.sent[s - 1].para + 1) break;
  }
  return t->effect == SR_E_KILLED || t->effect == SR_E_INJURED;
}

/* whom "they" or "them" may mean in sentence s, in front of token tok */
typedef struct TollThem {
  uint32_t tok;  /* of the pronoun */
  uint32_t doer; /* the subject of the verb whose object it is, SR_NONE */
  bool object;   /* it is one */
} TollThem;

/* "six raiders chased two guards before killing them": not those who do it */
static TollThem tollwho_them(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  TollThem t = {gr->tok, SR_NONE, false};
  t.object = g > a->work->sent[s].group && sr_token_is(&a->doc, gr->tok, "them") &&
             gr[-1].kind == SR_GR_VP && gr[-1].tok + gr[-1].ntok == gr->tok;
  if (t.object) t.doer = sr_subject_of(a, s, g - 1);
  return t;
}

/* the people with a number whom sentence s has as the subject of a clause before the pronoun, as an object where
** it is one, too */
static bool tollwho_counted(const SrArticle *a, uint32_t s, const TollThem *t, uint32_t reach, SrPeople *p) {
  const SrSentWork *w = &a->work->sent[s];
  bool forces = t->doer != SR_NONE && sr_people_forces(a, t->doer);
  for (uint32_t g = w->group; g < w->group + w->ngroup && g < w->group + reach; g++) {
    const SrGroup *gr = &a->work->group.a[g];
    if (gr->tok >= t->tok) break;
    bool object = g > w->group && gr[-1].kind == SR_GR_VP && gr[-1].tok + gr[-1].ntok == gr->tok;
    if (g == t->doer || (object && !t->object)) continue;
    if (tollwho_fits(a, s, g, false, p) && p->num != SR_NONE && !p->some && p->count.max != 1 &&
        !(t->object && p->perpetrator && !forces))
      return true;
  }
  return false;
}

/* "the victims were leaving when they": of whoever they were, not of those whom the sentence before counted */
static bool tollwho_says_victims(const SrArticle *a, uint32_t s, uint32_t tok) {
  static const char *const kDead[] = {"victims", "dead", "deceased"};
  for (uint32_t t = a->doc.sent[s].tok + 1; t < tok; t++)
    if (SR_TOLL_IS(a, t, kDead) && sr_token_is(&a->doc, t - 1, "the")) return true;
  return false;
}

/* the toll of people taken in the sentences [s - 1, s], NULL if none */
static const SrToll *tollwho_taken(const SrArticle *a, uint32_t s) {
  const SrWork *w = a->work;
  for (uint32_t i = w->ntoll; i-- > 0 && w->toll[i].sent + 1 >= s;)
    if (w->toll[i].effect == SR_E_HOSTAGE && w->toll[i].count.max != 1 && !w->toll[i].part)
      return &w->toll[i];
  return NULL;
}

bool sr_toll_they(SrArticle *a, uint32_t s, const SrTollFrame *f, uint32_t g) {
  enum { HERE = 32, BEFORE = 3 }; /* groups looked at */
  static const char *const kThey[] = {"they", "them"};
  const SrGroup *gr = &a->work->group.a[g];
  SrPeople p;
  if (gr->kind != SR_GR_NP || gr->ntok != 1 || !SR_TOLL_IS(a, gr->tok, kThey)) return false;
  if (gr->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, gr->tok - 1, "of")) return false;
  const SrToll *taken = tollwho_taken(a, s);
  TollThem them = tollwho_them(a, s, g), before = {gr->tok, SR_NONE, false};
  if (f->effect >= SR_E_MISSING && !taken) return true; /* "they fled" */
  bool back = s > 0 && a->doc.sent[s].para <= a->doc.sent[s - 1].para + 1 && !tollwho_says_victims(a, s, gr->tok);
  if ((f->effect == SR_E_FREED || f->effect == SR_E_ESCAPED) && taken) {
    if (!sr_people_read(a, taken->sent, taken->who, &p)) return true;
  } else if (!tollwho_counted(a, s, &them, HERE, &p) &&
             (!back || taken || !tollwho_counted(a, s - 1, &before, BEFORE, &p))) {
    return true;
  }
  p.tok = gr->tok;
  p.ntok = 1;
  p.group = g;
  p.definite = true;
  p.more = false;
  sr_toll_add(a, s, f, &p);
  return true;
}
