/*
** speaker.c: who speaks. Resolves the phrase of the speaker that
** speakerphrase.c finds beside a reporting verb: full name, pronoun, "the
** group".
*/
#include "claim.h"

bool sr_cue_at(const SrArticle *a, uint32_t tok, const char *class_) {
  const SrLexHit *h = sr_hit_at(a, tok, SR_L_CUE);
  return h && strcmp(sr_lex_value_in(a->overlay, h->entry), class_) == 0;
}

bool sr_vp_is_finite(const SrArticle *a, const SrGroup *v) {
  if (v->kind != SR_GR_VP || v->infinitive || v->reduced) return false;
  uint32_t m = a->work->mention_of[v->head]; /* a name that the tagger took for a verb */
  if (m != SR_NONE && a->mention[m].k == SR_M_PERSON) return false;
  return v->form != SR_VF_ING && (v->form != SR_VF_PART || a->doc.upper) &&
         a->work->tag[v->head].form != SR_VF_NONE;
}

/* the mention over a token; a description beside a name is left to the phrase that it stands in */
const SrMention *sr_speech_mention(const SrArticle *a, uint32_t tok) {
  uint32_t i = a->work->mention_of[tok];
  if (i == SR_NONE || (a->mention[i].nominal && a->mention[i].k == SR_M_PERSON)) return NULL;
  return &a->mention[i];
}

bool sr_speech_is_date(const SrArticle *a, const SrGroup *g) {
  const SrMention *m = sr_speech_mention(a, g->head);
  return m && (m->k == SR_M_DATE || m->k == SR_M_TIME || m->k == SR_M_DURATION);
}

/* "a spokesman", "the group": a mention that names nobody by itself */
static bool speaker_is_described(const SrArticle *a, const SrMention *m) {
  if (m->k != SR_M_PERSON) return false;
  for (uint32_t t = m->tok; t < m->tok + m->ntok; t++) {
    uint8_t u = a->work->tag[t].upos;
    if (a->doc.upper ? u == SR_U_PROPN
                     : (a->doc.tok[t].flags & SR_T_CAP) &&
                           (t > m->tok || u == SR_U_PROPN || u == SR_U_NOUN)) /* Cook said */
      return false;
  }
  return true;
}

/* the name that is the head of NP g */
const SrMention *sr_speech_name(const SrArticle *a, const SrGroup *g) {
  const SrMention *m = sr_speech_mention(a, g->head);
  if (!m && g->head + 1 < sr_speech_after(g)) m = sr_speech_mention(a, sr_speech_after(g) - 1);
  static const char *const kBody[] = {"group",   "movement", "organization", "organisation",
                                      "network", "militia",  "faction",      "outfit"};
  if (!m && g->head > g->tok && SR_TOKEN_IN(&a->doc, g->head, kBody)) {
    const SrMention *own = sr_speech_mention(a, g->head - 1); /* "the Islamic State group" */
    if (own && own->k == SR_M_GROUP) return own;
  }
  if (!m || m->tok + m->ntok <= g->head || speaker_is_described(a, m)) return NULL;
  return m;
}

bool sr_speech_is_named(const SrMention *m) {
  return m && (m->k == SR_M_PERSON || m->k == SR_M_GROUP || m->k == SR_M_ORGANIZATION ||
               m->k == SR_M_OUTLET);
}

/* a noun for somebody who can speak */
bool sr_speech_is_noun(const SrArticle *a, uint32_t tok) {
  static const uint8_t kKinds[] = {SR_L_PERSON,      SR_L_OFFICE, SR_L_RANK,
                                   SR_L_PERPETRATOR, SR_L_FORCE,  SR_L_ORGANIZATION,
                                   SR_L_OUTLET,      SR_L_GROUP,  SR_L_TITLE};
  for (size_t i = 0; i < sizeof kKinds; i++)
    if (sr_hit_at(a, tok, kKinds[i])) return true;
  static const char *const kCues[] = {"speaker", "statement", "outlet"};
  for (size_t i = 0; i < sizeof kCues / sizeof *kCues; i++)
    if (sr_cue_at(a, tok, kCues[i])) return true;
  return false;
}

/* ---- resolving --------------------------------------------------------------------- */

void sr_speaker_pass(const SrArticle *a, SrSpeakers *m, uint32_t tok) {
  for (; m->mention < a->nmention && a->mention[m->mention].tok < tok; m->mention++) {
    if (a->mention[m->mention].k == SR_M_GROUP) m->group = m->mention;
    if (a->mention[m->mention].k == SR_M_OUTLET) m->outlet = m->mention;
  }
}

void sr_speaker_remember(SrSpeakers *m, const SrSpeaker *who) {
  if (who->kind == SR_SP_PRONOUN) return;
  m->last[who->kind] = *who;
  m->known[who->kind] = true;
}

static void speaker_from_mention(SrSpeaker *out, const SrMention *m) {
  out->name = m->value;
  out->entity = m->entity > 0 ? m->entity : SR_NULL_INT;
  out->kind = m->k == SR_M_PERSON ? SR_SP_PERSON : SR_SP_BODY;
  if (m->k == SR_M_OUTLET) out->outlet = m->value;
  out->likely = true;
}

/* the words of phrase f without its article, as a speaker who is likely but not sure */
static bool speaker_likely(SrArticle *a, const SrGroup *f, uint8_t kind, SrSpeaker *out) {
  uint32_t from = f->tok;
  while (from < f->head && a->work->tag[from].upos == SR_U_DET) from++;
  out->name = sr_words(a, from, f->head + 1 - from);
  out->kind = kind;
  out->likely = true;
  return out->name != NULL;
}

/* "A court jailed three men. It said ...": the body that opens the sentence before, unless one has
** spoken there */
static bool speaker_body_before(SrArticle *a, const SrSpeakers *m, uint32_t s, SrSpeaker *out) {
  if (s == 0 || s >= a->doc.nsent || a->doc.sent[s].para > a->doc.sent[s - 1].para + 1)
    return false;
  const SrSentWork *w = &a->work->sent[s - 1];
  if (!w->ngroup ||
      (m->known[SR_SP_BODY] && sr_doc_sent_of(&a->doc, m->last[SR_SP_BODY].tok) + 1 >= s))
    return false;
  const SrGroup *f = sr_speech_group(a, w->group);
  static const uint8_t kBody[] = {SR_L_ORGANIZATION, SR_L_FORCE, SR_L_OUTLET, SR_L_GROUP};
  bool body = sr_token_is(&a->doc, f->head, "court") || sr_token_is(&a->doc, f->head, "group");
  for (size_t i = 0; !body && i < sizeof kBody / sizeof *kBody; i++)
    body = sr_hit_at(a, f->head, kBody[i]) != NULL;
  if (f->kind != SR_GR_NP || !body || a->work->tag[f->head].plural) return false;
  const SrMention *name = sr_speech_mention(a, f->head);
  if (sr_speech_is_named(name)) {
    speaker_from_mention(out, name);
    return out->name != NULL;
  }
  return speaker_likely(a, f, SR_SP_BODY, out);
}

/* "militants struck after they ...": the people who open the sentence that holds "they" */
static bool speaker_antecedent(SrArticle *a, const SrSpeakers *m, const SrGroup *g, uint8_t kind,
                               SrSpeaker *out) {
  uint32_t s = sr_doc_sent_of(&a->doc, g->tok);
  if (kind == SR_SP_BODY) return speaker_body_before(a, m, s, out);
  if (g->tok > a->doc.sent[s].tok && sr_token_is(&a->doc, g->tok - 1, ","))
    return false; /* ", they said": others than those whom the clause tells of */
  if (kind != SR_SP_PLURAL || s >= a->doc.nsent || !a->work->sent[s].ngroup) return false;
  const SrGroup *f = sr_speech_group(a, a->work->sent[s].group);
  if (f->kind != SR_GR_NP || f->tok >= g->tok || !a->work->tag[f->head].plural ||
      !sr_speech_is_noun(a, f->head))
    return false;
  return speaker_likely(a, f, SR_SP_PLURAL, out);
}

static bool speaker_pronoun(SrArticle *a, const SrSpeakers *m, const SrGroup *g, SrSpeaker *out) {
  static const struct {
    const char *word;
    uint8_t kind;
  } kPron[] = {
      {"he", SR_SP_PERSON}, {"she", SR_SP_PERSON}, {"they", SR_SP_PLURAL}, {"it", SR_SP_BODY}};
  for (size_t i = 0; i < sizeof kPron / sizeof *kPron; i++) {
    if (!sr_token_is(&a->doc, g->head, kPron[i].word)) continue;
    uint8_t k = kPron[i].kind;
    out->pronoun = true;
    if (speaker_antecedent(a, m, g, k, out)) return true;
    if (k == SR_SP_PLURAL && !m->known[k]) k = SR_SP_BODY;
    out->kind = SR_SP_PRONOUN;
    out->likely = true;
    if (m->known[k]) {
      out->name = m->last[k].name;
      out->role = m->last[k].role;
      out->entity = m->last[k].entity;
      out->outlet = m->last[k].outlet;
      out->kind = k;
    } else {
      out->name = sr_words(a, g->tok, g->ntok);
    }
    return out->name != NULL;
  }
  return false;
}

/* "the group", "the newspaper", "the minister": somebody named before */
static bool speaker_definite(SrArticle *a, const SrSpeakers *m, const SrGroup *g, SrSpeaker *out) {
  const SrDoc *d = &a->doc;
  if (!sr_token_is(d, g->tok, "the") || g->head + 1 != sr_speech_after(g)) return false;
  if (m->group != SR_NONE && g->ntok <= 3 &&
      (sr_token_is(d, g->head, "group") || sr_token_is(d, g->head, "outfit"))) {
    speaker_from_mention(out, &a->mention[m->group]);
    return true;
  }
  if (m->outlet != SR_NONE && g->ntok <= 3 && sr_cue_at(a, g->head, "outlet")) {
    speaker_from_mention(out, &a->mention[m->outlet]);
    return true;
  }
  const SrSpeaker *p = &m->last[SR_SP_PERSON];
  if (!m->known[SR_SP_PERSON] || g->ntok > 3) return false;
  static const char *const kAny[] = {"official",     "officer", "spokesman", "spokeswoman",
                                     "spokesperson", "source",  "commander", "minister"};
  bool any = g->ntok == 2 && p->entity != SR_NULL_INT;
  for (size_t i = 0; any && i < sizeof kAny / sizeof *kAny; i++)
    if (sr_token_is(d, g->head, kAny[i]) &&
        sr_doc_sent_of(d, p->tok) + 1 >= sr_doc_sent_of(d, g->tok)) {
      uint32_t tok = out->tok, end = out->end;
      *out = *p;
      out->tok = tok;
      out->end = end;
      out->likely = true;
      return true;
    }
  if (!p->role) return false;
  for (uint32_t t = p->tok; t < p->end && t < p->tok + SR_PHRASE_APPOS; t++)
    if (d->tok[t].hash == d->tok[g->head].hash) {
      out->name = p->name;
      out->role = p->role;
      out->entity = p->entity;
      out->kind = SR_SP_PERSON;
      out->likely = true;
      return true;
    }
  return false;
}

static uint32_t speaker_skip_det(const SrArticle *a, uint32_t from, uint32_t to) {
  while (from + 1 < to && (sr_token_is(&a->doc, from, "the") || sr_token_is(&a->doc, from, "a") ||
                           sr_token_is(&a->doc, from, "an")))
    from++;
  return from;
}

/* A noun of a day or hour tells nobody's role: ", around 11 p.m. on Thursday, the governor said" */
static bool speaker_is_time(const SrArticle *a, uint32_t t) {
  uint32_t m = a->work->mention_of[t];
  return m != SR_NONE && (a->mention[m].k == SR_M_DATE || a->mention[m].k == SR_M_TIME ||
                          a->mention[m].k == SR_M_DURATION || a->mention[m].k == SR_M_NUMBER);
}

/* Office before the name in its own NP, else the apposition [from, to). */
static const char *speaker_role(SrArticle *a, const SrSpeakers *k, const SrMention *m,
                                const SrGroup *g, uint32_t from, uint32_t to) {
  uint32_t lo = speaker_skip_det(a, g->tok, m->tok), hi = m->tok;
  if (m->tok > g->tok && lo < hi)
    for (uint32_t t = lo; t < hi; t++)
      if (sr_speech_is_noun(a, t) && (!sr_hit_at(a, t, SR_L_TITLE) ||
                                      sr_hit_at(a, t, SR_L_OFFICE) || sr_hit_at(a, t, SR_L_RANK)))
        return sr_words(a, lo, hi - lo);
  from = speaker_skip_det(a, from, to);
  while (to > from && a->doc.tok[to - 1].flags & SR_T_PUNCT &&
         !(a->doc.tok[to - 1].flags & SR_T_CLOSE))
    to--;
  for (uint32_t t = from; t < to; t++)
    if (sr_speech_is_noun(a, t) && !speaker_is_time(a, t)) return sr_words(a, from, to - from);
  const SrSpeaker *last = &k->last[SR_SP_PERSON];
  if (k->known[SR_SP_PERSON] && last->role && m->entity > 0 && last->entity == m->entity)
    return last->role;
  if (m->entity > 0 && a->work->entity[m->entity - 1].descr) {
    const char *z = a->work->entity[m->entity - 1].descr;
    return strncmp(z, "a ", 2) == 0     ? z + 2
           : strncmp(z, "an ", 3) == 0  ? z + 3
           : strncmp(z, "the ", 4) == 0 ? z + 4
                                        : z;
  }
  return NULL;
}

/* the canonical name has the first word of the name in the text */
static bool speaker_holds(SrArticle *a, const char *value, const SrMention *m) {
  const char *word = sr_words(a, m->tok, 1);
  return !word || m->ntok == 1 || strstr(value, word) != NULL;
}

/* "FBI": the canonical name and how the text calls it, as the names of groups have it */
static const char *speaker_short(SrArticle *a, const SrMention *m) {
  const SrToken *t = &a->doc.tok[m->tok];
  SrBuf b;
  if (m->ntok != 1 || a->doc.upper || t->len < 2 || !(t->flags & SR_T_UPPER)) return m->value;
  const char *text = sr_words(a, m->tok, 1), *out = NULL;
  if (!text || strstr(m->value, text)) return m->value;
  sr_buf_init(&b);
  sr_buf_addz(&b, m->value);
  sr_buf_addz(&b, " (");
  sr_buf_addz(&b, text);
  sr_buf_addz(&b, ")");
  if (!b.oom) out = sr_arena_strndup(&a->arena, b.z, b.n);
  if (b.oom) a->arena.oom = true;
  sr_buf_free(&b);
  return out;
}

/* words [from, to) without a leading article */
static const char *speaker_words(SrArticle *a, uint32_t from, uint32_t to) {
  uint32_t lo = speaker_skip_det(a, from, to);
  return sr_words(a, lo, to - lo);
}

/* "the commissioner, X": the name stands in apposition. */
static bool speaker_by_apposition(SrArticle *a, const SrPhrase *p, const SrMention *name,
                                  SrSpeaker *out) {
  if (p->joined || p->ap == SR_NONE || (name && name->k == SR_M_PERSON)) return false;
  const SrMention *n = sr_speech_name(a, sr_speech_group(a, p->ap));
  if (!n || !(n->k == SR_M_PERSON || (sr_speech_is_named(n) && !sr_speech_is_named(name))))
    return false;
  speaker_from_mention(out, n);
  if (!speaker_is_time(a, p->end - 1)) {
    out->role = speaker_words(a, p->tok, p->end);
    return true;
  }
  /* ", on Thursday, the commissioner, X, said" */
  const SrGroup *before = p->ap > p->g + 1 ? sr_speech_group(a, p->ap - 1) : NULL;
  if (before && before->kind == SR_GR_NP)
    out->role = speaker_words(a, before->tok, sr_speech_after(before));
  return true;
}

/* The head of the phrase is a name. */
static void speaker_by_name(SrArticle *a, const SrSpeakers *m, const SrPhrase *p,
                            const SrMention *name, SrSpeaker *out) {
  const SrGroup *g = sr_speech_group(a, p->g);
  bool organization = name->k == SR_M_ORGANIZATION;
  bool body = organization || (name->entity > 0 && a->work->entity[name->entity - 1].state);
  speaker_from_mention(out, name);
  if (body && !a->doc.upper && !(a->doc.tok[g->head].flags & SR_T_CAP)) {
    /* "the Israeli military": as the text calls it */
    out->name = speaker_words(a, p->tok, p->end);
    if (a->work->tag[g->head].plural || sr_token_is(&a->doc, g->head, "police"))
      out->kind = SR_SP_PLURAL;
  } else if (organization && name->value &&
             ((name->value[0] >= 'a' && name->value[0] <= 'z') ||
              !speaker_holds(a, name->value, name))) {
    uint32_t from = speaker_skip_det(a, g->tok, g->head);
    out->name = sr_words(a, from, sr_speech_after(g) - from);
  }
  if (organization && out->name == name->value) out->name = speaker_short(a, name);
  bool beside = p->aptok != SR_NONE;
  if (name->k == SR_M_PERSON)
    out->role = speaker_role(a, m, name, g, beside ? p->aptok : 0, beside ? p->apend : 0);
}

/* "ambassador to the United Nations X": the name ends the phrase behind another one. */
static bool speaker_by_tail(SrArticle *a, const SrPhrase *p, SrSpeaker *out) {
  const SrGroup *g = sr_speech_group(a, p->g);
  const SrMention *tail =
      p->joined || p->end <= g->head + 1 ? NULL : sr_speech_mention(a, p->end - 1);
  if (!tail || tail->k != SR_M_PERSON || tail->tok <= g->head + 2) return false;
  const SrMention *other = sr_speech_mention(a, tail->tok - 1);
  if (!other || other->k == SR_M_PERSON) return false;
  speaker_from_mention(out, tail);
  out->role = speaker_words(a, p->tok, tail->tok);
  return true;
}

/* "the mayor": a description of somebody named before. */
static bool speaker_by_description(SrArticle *a, const SrPhrase *p, const SrMention *name,
                                   SrSpeaker *out) {
  const SrGroup *g = sr_speech_group(a, p->g);
  const SrMention *d = sr_speech_mention(a, g->head);
  if (p->joined || name || !d || d->k != SR_M_PERSON || !d->value || p->end != sr_speech_after(g) ||
      !sr_token_is(&a->doc, g->tok, "the") || (d->value[0] >= 'a' && d->value[0] <= 'z') ||
      !strchr(d->value, ' ') || strncmp(d->value, "the ", 4) == 0 ||
      strncmp(d->value, "The ", 4) == 0)
    return false;
  speaker_from_mention(out, d);
  uint32_t from = speaker_skip_det(a, g->tok, g->head);
  out->role = sr_words(a, from, sr_speech_after(g) - from);
  return true;
}

/* Nobody by name: the words of the phrase, and what kind of speaker they are. */
static void speaker_by_words(SrArticle *a, const SrPhrase *p, const SrMention *name,
                             SrSpeaker *out) {
  const SrGroup *g = sr_speech_group(a, p->g);
  bool proper = !name && a->work->tag[g->head].upos == SR_U_PROPN, perp;
  out->name = speaker_words(a, p->tok, p->end);
  out->kind = a->work->tag[g->head].plural || p->joined || sr_token_is(&a->doc, g->head, "police")
                  ? SR_SP_PLURAL
                  : SR_SP_BODY;
  out->statement = sr_cue_at(a, g->head, "statement");
  out->likely =
      sr_speech_is_noun(a, g->head) || (proper && !a->doc.upper) ||
      (name && (name->k == SR_M_PLACE || name->k == SR_M_FACILITY || name->k == SR_M_NATIONALITY));
  if (out->kind == SR_SP_BODY && sr_people_class(a, g->head, g->head + 1, &perp))
    out->kind = SR_SP_PERSON;
  for (uint32_t t = g->tok; proper && !p->joined && t < g->head && out->kind == SR_SP_BODY; t++)
    if (sr_hit_at(a, t, SR_L_OFFICE) || sr_hit_at(a, t, SR_L_TITLE) || sr_hit_at(a, t, SR_L_RANK))
      out->kind = SR_SP_PERSON;
  if (out->kind == SR_SP_PERSON) out->role = out->name;
  for (uint32_t t = g->tok; t < p->end && !out->outlet; t++) {
    const SrMention *o = sr_speech_mention(a, t);
    if (o && o->k == SR_M_OUTLET) out->outlet = o->value;
  }
}

static bool speaker_resolve(SrArticle *a, const SrSpeakers *m, const SrPhrase *p, SrSpeaker *out) {
  const SrGroup *g = sr_speech_group(a, p->g);
  memset(out, 0, sizeof *out);
  out->entity = SR_NULL_INT;
  out->tok = p->tok;
  out->end = p->apend > p->end ? p->apend : p->end;
  if (p->close > out->end) out->end = p->close;
  if (p->aptok != SR_NONE && p->aptok < out->tok) out->tok = p->aptok;
  if (g->negated && sr_token_is(&a->doc, g->tok, "no")) return false; /* nobody said it */
  if (a->work->tag[g->head].upos == SR_U_PRON && g->ntok == 1 && !sr_speech_mention(a, g->head))
    return speaker_pronoun(a, m, g, out);
  const SrMention *name = p->joined ? NULL : sr_speech_name(a, g);
  if (speaker_by_apposition(a, p, name, out)) return out->name != NULL;
  if (sr_speech_is_named(name)) {
    speaker_by_name(a, m, p, name, out);
    return out->name != NULL;
  }
  if (speaker_by_tail(a, p, out) || speaker_by_description(a, p, name, out))
    return out->name != NULL;
  if (!p->joined && !p->own && p->end == sr_speech_after(g) && speaker_definite(a, m, g, out))
    return true;
  speaker_by_words(a, p, name, out);
  return out->name != NULL;
}

/* ---- who speaks ------------------------------------------------------------------------ */

bool sr_speaker_from(SrArticle *a, SrSpeakers *m, uint32_t s, uint32_t tok, SrSpeaker *out) {
  SrPhrase p;
  sr_phrase_init(&p);
  return sr_phrase_forward(a, s, tok, &p) && !sr_speech_is_date(a, sr_speech_group(a, p.g)) &&
         speaker_resolve(a, m, &p, out);
}

bool sr_speaker_before_colon(SrArticle *a, SrSpeakers *m, uint32_t s, uint32_t colon,
                             SrSpeaker *out) {
  SrPhrase p;
  sr_phrase_init(&p);
  return sr_phrase_ending(a, s, colon, &p) && p.tok == a->doc.sent[s].tok &&
         speaker_resolve(a, m, &p, out) && out->likely;
}

/* "...," said X: the clause stands before the verb, behind it a name or noun that governs no
** verb */
static bool speaker_inverted(SrArticle *a, SrSpeakers *m, SrSaying *y) {
  const SrSentWork *w = &a->work->sent[y->s];
  const SrGroup *v = sr_speech_group(a, y->vp);
  uint32_t from = a->doc.sent[y->s].tok, next = y->right, end = sr_sent_end(&a->doc, y->s);
  if (v->passive || v->infinitive || v->modal || !sr_vp_is_finite(a, v) || v->tok == from ||
      next >= end)
    return false;
  if (sr_lex_attr_is(y->hit->entry, "obj", "person") &&
      !(a->doc.tok[v->tok - 1].flags & SR_T_QUOTE))
    return false;
  const SrToken *prev = &a->doc.tok[v->tok - 1];
  if (!(prev->flags & SR_T_PUNCT) ||
      !(sr_phrase_is_comma(a, v->tok - 1) || prev->flags & SR_T_QUOTE))
    return false;
  uint32_t g = a->work->group_of[next];
  if (g == SR_NONE || sr_speech_group(a, g)->kind != SR_GR_NP || g >= w->group + w->ngroup)
    return false;
  bool quoted =
      prev->flags & SR_T_QUOTE || (v->tok > from + 1 && a->doc.tok[v->tok - 2].flags & SR_T_QUOTE);
  if (!quoted && !sr_phrase_finite_in(a, from, v->tok)) return false;
  if (!quoted && strcmp(sr_lex_value(y->hit->entry), "asserts") != 0) return false;
  SrPhrase p;
  sr_phrase_init(&p);
  if (!sr_phrase_forward(a, y->s, next, &p)) return false;
  uint32_t e = p.apend > p.end ? p.apend : p.end,
           after = a->work->group_of[p.end < end ? p.end : end - 1];
  if (p.end < end && after != SR_NONE && after != p.g &&
      sr_speech_group(a, after)->kind == SR_GR_VP && sr_vp_is_finite(a, sr_speech_group(a, after)))
    return false;
  if (!speaker_resolve(a, m, &p, &y->who) || !y->who.likely) return false;
  y->left = v->tok;
  y->right = e;
  y->after = true;
  return true;
}

/* "a statement saying", "issued a video claiming": who issued it speaks */
static bool speaker_of_statement(SrArticle *a, SrSpeakers *m, uint32_t s, const SrSpeaker *st,
                                 SrSpeaker *out) {
  uint32_t g = a->work->group_of[st->tok], first = a->work->sent[s].group;
  if (g == SR_NONE || g <= first) return false;
  const SrGroup *v = sr_speech_group(a, g - 1);
  if (v->kind != SR_GR_VP || v->passive || sr_speech_after(v) != sr_speech_group(a, g)->tok)
    return false;
  SrPhrase p;
  sr_phrase_init(&p);
  return sr_phrase_before(a, s, g - 1, false, &p) && speaker_resolve(a, m, &p, out) && out->likely;
}

/* "IS claimed responsibility", "Cook said": a name that the tagger took for a verb */
static bool speaker_in_verb(SrArticle *a, SrSaying *y) {
  const SrGroup *v = sr_speech_group(a, y->vp);
  const SrMention *n = sr_speech_mention(a, v->tok);
  if (!n && y->vp > a->work->sent[y->s].group && v[-1].kind == SR_GR_VP &&
      sr_speech_after(v - 1) == v->tok)
    n = sr_speech_mention(a, v[-1].tok); /* [Cook] [said] */
  if (!n || (n->k != SR_M_GROUP && n->k != SR_M_PERSON) || n->tok + n->ntok > y->hit->tok ||
      a->doc.upper)
    return false;
  memset(&y->who, 0, sizeof y->who);
  speaker_from_mention(&y->who, n);
  y->who.tok = y->left = n->tok;
  y->who.end = n->tok + n->ntok;
  y->right = y->hit->tok + y->hit->ntok > sr_speech_after(v) ? y->hit->tok + y->hit->ntok
                                                             : sr_speech_after(v);
  y->after = false;
  return y->who.name != NULL;
}

bool sr_speaker_of_verb(SrArticle *a, SrSpeakers *m, SrSaying *y) {
  const SrGroup *v = sr_speech_group(a, y->vp);
  if (speaker_in_verb(a, y)) return true;
  y->right = sr_speech_after(v);
  y->left = v->tok;
  y->after = false;
  if (y->hit->tok + y->hit->ntok > y->right) y->right = y->hit->tok + y->hit->ntok;
  if (speaker_inverted(a, m, y)) return true;
  SrPhrase p;
  sr_phrase_init(&p);
  bool report = strcmp(sr_lex_value_in(a->overlay, y->hit->entry), "claims_responsibility") != 0;
  if (!sr_phrase_before(a, y->s, y->vp, report, &p) || !speaker_resolve(a, m, &p, &y->who))
    return false;
  SrSpeaker issuer;
  if (y->who.statement && speaker_of_statement(a, m, y->s, &y->who, &issuer)) {
    issuer.tok = y->who.tok;
    issuer.end = y->who.end;
    y->who = issuer;
  }
  if (y->who.end <= v->tok && v->tok > a->doc.sent[y->s].tok &&
      sr_token_is(&a->doc, v->tok - 1, "as") && p.g > a->work->sent[y->s].group) {
    SrPhrase q; /* "the Daily quoted X as saying": both stand between what is said and the verb */
    SrSpeaker by;
    sr_phrase_init(&q);
    y->left = y->who.tok;
    if (sr_speech_group(a, p.g - 1)->kind == SR_GR_VP &&
        sr_phrase_before(a, y->s, p.g - 1, false, &q) && speaker_resolve(a, m, &q, &by)) {
      y->left = by.tok;
      y->who.outlet = by.outlet;
    }
  } else if (y->who.end <= v->tok && y->who.tok < y->left) {
    bool own = true; /* a shared subject stands far before: the saying begins at its own verb */
    for (uint32_t t = y->who.end; t < v->tok && own; t++) {
      uint32_t g = a->work->group_of[t];
      if (g != SR_NONE && sr_speech_group(a, g)->kind == SR_GR_VP &&
          sr_vp_is_finite(a, sr_speech_group(a, g)))
        own = false;
    }
    if (own) y->left = y->who.tok;
  }
  return true;
}
