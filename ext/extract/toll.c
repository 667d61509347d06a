/*
** toll.c: statements of how many were killed, hurt, taken, freed. Reads the
** effect words of the lexicon with their frames, groups, numbers; writes tolls.
** A toll is an effect word plus the people that its frame points to.
*/
#include "toll.h"

/* ---- people of a group ---------------------------------------------------------- */

/* class of the people in tokens [from, to), rightmost word first; *perp when they are attackers */
const char *sr_people_class(const SrArticle *a, uint32_t from, uint32_t to, bool *perp) {
  *perp = false;
  for (uint32_t t = to; t-- > from;) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_PERPETRATOR);
    if (h && !(h->flags & SR_LH_WEAK)) {
      *perp = true;
      return "militant";
    }
    h = sr_hit_at(a, t, SR_L_PERSON);
    if (!h) h = sr_hit_at(a, t, SR_L_RANK);
    if (h) return sr_lex_value(h->entry);
    if (sr_hit_at(a, t, SR_L_OFFICE)) return "official";
  }
  return NULL;
}

static bool toll_is_people(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  if (sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp)) return true;
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && (a->mention[m].k == SR_M_PERSON || a->mention[m].k == SR_M_NATIONALITY || a->mention[m].k == SR_M_GROUP)) return true;
    if (sr_token_is(&a->doc, t, "others") || sr_token_is(&a->doc, t, "people")) return true;
  }
  return false;
}

static SrCount toll_count(const SrNumber *x) {
  SrCount c = {SR_NULL_INT, SR_NULL_INT};
  if (x->has_min && x->min >= 0 && x->min < 1e12) c.min = (int64_t)x->min;
  if (x->has_max && x->max >= 0 && x->max < 1e12) c.max = (int64_t)x->max;
  return c;
}

/* a number that is part of a time expression counts nobody */
static bool toll_number_free(const SrArticle *a, uint32_t s, const SrNumber *x) {
  const SrSentWork *w = &a->work->sent[s];
  if (x->kind == SR_N_ORDINAL) return false;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *t = &a->work->tx.a[i];
    if (x->core >= t->tok && x->core < t->tok + t->ntok) return false;
  }
  return true;
}

static uint32_t toll_number_in(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->num; i < w->num + w->nnum; i++) {
    const SrNumber *x = &a->work->num.a[i];
    if (x->core + x->ncore > from && x->core < to && toll_number_free(a, s, x)) return i;
  }
  return SR_NONE;
}

/* ---- one toll ------------------------------------------------------------------------ */

static const SrToll *toll_last(const SrArticle *a, uint32_t s) {
  const SrWork *w = a->work;
  return w->ntoll && w->toll[w->ntoll - 1].sent == s ? &w->toll[w->ntoll - 1] : NULL;
}

static bool toll_word_in(const SrArticle *a, uint32_t from, uint32_t to, const char *word) {
  for (uint32_t t = from; t < to; t++)
    if (sr_token_is(&a->doc, t, word)) return true;
  return false;
}

/* words of the people: the group less number, articles and bound words */
static void toll_people(SrArticle *a, SrToll *t, uint32_t from, uint32_t to) {
  static const char *const kSkip[] = {"the", "a", "an", "other", "more", "another", "all", "some", "those", "these", "least", "at", "of", "and", "as", "many"};
  if (t->num != SR_NONE) {
    const SrNumber *x = &a->work->num.a[t->num];
    if (x->tok + x->ntok > from && x->tok < to) from = x->tok + x->ntok;
  }
  for (bool again = true; again && from < to;) {
    again = false;
    for (size_t i = 0; i < sizeof kSkip / sizeof *kSkip; i++)
      if (from < to && sr_token_is(&a->doc, from, kSkip[i])) {
        from++;
        again = true;
      }
  }
  if (from < to && !sr_token_is(&a->doc, from, "others")) {
    t->who_text = sr_words(a, from, to - from);
    t->class_ = sr_people_class(a, from, to, &t->perpetrator);
    return;
  }
  const SrToll *prev = toll_last(a, t->sent);
  if (prev) {
    t->who_text = prev->who_text;
    t->class_ = prev->class_;
    t->perpetrator = prev->perpetrator;
  }
}

static SrToll *toll_add(SrArticle *a, uint32_t s, const SrLexHit *h, SrEffect effect, uint32_t g) {
  SrWork *w = a->work;
  const SrGroup *gr = g == SR_NONE ? NULL : &w->group.a[g];
  SrToll t;
  memset(&t, 0, sizeof t);
  t.sent = s;
  t.tok = gr ? gr->tok : h->tok;
  t.ntok = gr ? gr->ntok : h->ntok;
  t.effect = (uint8_t)effect;
  t.trigger = h->tok;
  t.who = g;
  t.part_of = t.incident = SR_NONE;
  t.count.min = t.count.max = SR_NULL_INT;
  t.num = gr ? toll_number_in(a, s, gr->tok, gr->tok + gr->ntok) : SR_NONE;
  if (gr) toll_people(a, &t, gr->tok, gr->tok + gr->ntok);
  if (t.num != SR_NONE) {
    const SrNumber *x = &w->num.a[t.num];
    const SrToll *prev = toll_last(a, s);
    if (x->same && !prev) return NULL;
    t.count = x->same ? prev->count : toll_count(x);
    if (x->same && !t.who_text) t.who_text = prev->who_text;
  } else if (gr) {
    if (!toll_is_people(a, g)) return NULL;
    const SrTag *head = &w->tag[gr->head];
    bool person = w->mention_of[gr->head] != SR_NONE && a->mention[w->mention_of[gr->head]].k == SR_M_PERSON;
    if (head->plural || head->upos == SR_U_PRON) return NULL;
    if (!person && !toll_word_in(a, gr->tok, gr->head, "a") && !toll_word_in(a, gr->tok, gr->head, "an") && !toll_word_in(a, gr->tok, gr->head, "another"))
      return NULL;
    t.count.min = t.count.max = 1;
  } else {
    return NULL;
  }
  t.mode = sr_cue_modes(a, s, h->tok);
  for (uint32_t i = w->sent[s].event; i < w->sent[s].event + w->sent[s].nevent; i++) /* as the events of the sentence decided */
    if (w->event[i].strong && !(w->event[i].mode & SR_NOT_AN_ACT)) t.mode &= (uint16_t)~SR_MD_ACCIDENT;
  t.tx = sr_time_near(a, s, h->tok);
  t.place = sr_place_near(a, s, h->tok);
  SrToll *out = SR_PUSH(&a->arena, w->toll, w->ntoll, w->cap_toll);
  if (!out) return NULL;
  *out = t;
  sr_trace(a, "toll", sr_lex_phrase(h->entry), s, t.tok, t.ntok, sr_effect_name[effect]);
  return out;
}

/* ---- frames ------------------------------------------------------------------------------- */

static bool toll_who_is(uint32_t entry, const char *v) { return sr_lex_attr_is(entry, "who", v); }

/* NP g and what is joined to it by commas and "and", while they are people or numbers */
static void toll_chain(SrArticle *a, uint32_t s, const SrLexHit *h, SrEffect e, uint32_t g) {
  for (int i = 0; i < 8 && g != SR_NONE; i++) {
    toll_add(a, s, h, e, g);
    g = sr_next_conjunct(a, s, g);
    if (g != SR_NONE && sr_hit_in_group(a, g, SR_L_EFFECT)) break;
    /* the next NP may be the subject of the next verb: "killing two and six were hurt" */
    if (g != SR_NONE && g + 1 < a->work->sent[s].group + a->work->sent[s].ngroup && a->work->group.a[g + 1].kind == SR_GR_VP &&
        !a->work->group.a[g + 1].reduced)
      break;
  }
}

static void toll_verb(SrArticle *a, uint32_t s, const SrLexHit *h, SrEffect e, uint32_t vp) {
  const SrGroup *v = &a->work->group.a[vp];
  bool obj = toll_who_is(h->entry, "obj");
  if (v->negated) return;
  if (obj && !(v->passive || v->reduced)) {
    uint32_t o = sr_object_of(a, s, vp);
    if (o != SR_NONE) {
      toll_chain(a, s, h, e, o);
      return;
    }
    if (v->form != SR_VF_PART && v->form != SR_VF_PAST) return;
  }
  uint32_t g = sr_subject_of(a, s, vp);
  if (g != SR_NONE) toll_add(a, s, h, e, g);
}

static void toll_word(SrArticle *a, uint32_t s, const SrLexHit *h) {
  static const char *const kOf[] = {"of", "to"};
  SrWork *w = a->work;
  SrEffect e = sr_effect_of(sr_lex_value(h->entry));
  uint32_t g = w->group_of[h->tok], vp = sr_vp_of(a, h->tok);
  if (e == SR_E_NONE || sr_lex_attr_is(h->entry, "strength", "weak")) return;
  if (vp != SR_NONE) {
    toll_verb(a, s, h, e, vp);
    return;
  }
  if (toll_who_is(h->entry, "of") && g != SR_NONE) {
    if (toll_number_in(a, s, w->group.a[g].tok, w->group.a[g].head + 1) != SR_NONE) toll_add(a, s, h, e, g);
    else {
      uint32_t o = sr_pp_object(a, s, g, kOf, 2, 3);
      if (o != SR_NONE) toll_chain(a, s, h, e, o);
    }
    return;
  }
  if (g != SR_NONE && w->group.a[g].kind == SR_GR_NP) {
    toll_add(a, s, h, e, g);
    return;
  }
  /* predicate: "left 12 people dead", "four dead" */
  for (uint32_t t = h->tok; t > a->doc.sent[s].tok && t + 6 > h->tok;) {
    uint32_t p = w->group_of[--t];
    if (p == SR_NONE) continue;
    if (w->group.a[p].kind == SR_GR_NP) toll_add(a, s, h, e, p);
    else if (w->group.a[p].kind == SR_GR_VP) {
      uint32_t sub = sr_subject_of(a, s, p);
      if (sub != SR_NONE) toll_add(a, s, h, e, sub);
    }
    break;
  }
}

void sr_pass_tolls(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    SrSentWork *sw = &w->sent[s];
    sw->toll = w->ntoll;
    uint32_t done = 0;
    for (uint32_t i = sw->lex; i < sw->lex + sw->nlex; i++) {
      const SrLexHit *h = &w->lex.a[i];
      if (h->kind != SR_L_EFFECT || h->tok < done) continue;
      done = h->tok + h->ntok;
      toll_word(a, s, h);
    }
    sw->ntoll = w->ntoll - sw->toll;
  }
}
