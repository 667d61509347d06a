/*
** mention.c: who and what a sentence names. Reads tags, lexicon hits, times
** and numbers; writes mentions (kind, words, reference), in text order, none
** inside another. Proper names come first from the lexicon, then from runs of
** name tokens judged by their context, then from the gazetteer.
*/
#include "mention.h"

/* ---- adding -------------------------------------------------------------------- */

static bool mention_free(const SrArticle *a, uint32_t tok, uint32_t ntok) {
  for (uint32_t t = tok; t < tok + ntok; t++)
    if (a->work->mention_of[t] != SR_NONE) return false;
  return true;
}

SrMention *sr_mention_add(SrArticle *a, uint32_t s, uint32_t tok, uint32_t ntok, SrMentionKind k,
                          uint32_t ref) {
  if (!ntok || !mention_free(a, tok, ntok)) return NULL;
  SrMention *m = SR_PUSH(&a->arena, a->mention, a->nmention, a->cap_mention);
  if (!m) return NULL;
  const SrDoc *d = &a->doc;
  memset(m, 0, sizeof *m);
  m->sentence = sr_article_sentence(a, s);
  m->kind = sr_mention_kind_name[k];
  m->k = (uint8_t)k;
  m->tok = tok;
  m->ntok = ntok;
  m->head = tok + ntok - 1;
  m->ref = ref;
  m->entity = SR_NULL_INT;
  m->span.start = d->tok[tok].start;
  m->span.end = d->tok[tok + ntok - 1].start + d->tok[tok + ntok - 1].len;
  for (uint32_t t = tok; t < tok + ntok; t++) a->work->mention_of[t] = a->nmention - 1;
  return m;
}

/* ---- times and numbers ------------------------------------------------------------ */

static void mention_times(SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  static const SrMentionKind kKind[] = {SR_M_DATE, SR_M_TIME, SR_M_DURATION};
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    sr_mention_add(a, s, x->tok, x->ntok, kKind[x->kind], i);
  }
}

static void mention_numbers(SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->num; i < w->num + w->nnum; i++) {
    const SrNumber *x = &a->work->num.a[i];
    if (x->same) continue;
    sr_mention_add(a, s, x->tok, x->ntok, SR_M_NUMBER, i);
  }
}

/* ---- lexicon ------------------------------------------------------------------------ */

/* A weak outlet (The Nation, Time) counts only where somebody reports: next to
** a reporting verb, or after "told", "to", "according to". */
static bool mention_reports(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, s), after = h->tok + h->ntok;
  for (uint32_t t = after; t < end && t < after + 2; t++)
    if (sr_word_class(d, t) & SR_W_REPORT) return true;
  for (uint32_t t = h->tok; t > d->sent[s].tok && t + 3 > h->tok;) {
    t--;
    if (sr_word_class(d, t) & SR_W_REPORT || sr_hit_at(a, t, SR_L_REPORT)) return true;
  }
  return false;
}

static bool mention_is_kind(const SrLexHit *h, SrMentionKind *k) {
  switch (h->kind) {
    case SR_L_GROUP: *k = SR_M_GROUP; return true;
    case SR_L_FORCE:
    case SR_L_ORGANIZATION: *k = SR_M_ORGANIZATION; return true;
    case SR_L_OUTLET: *k = SR_M_OUTLET; return true;
    case SR_L_NATIONALITY: *k = SR_M_NATIONALITY; return true;
    case SR_L_WEAPON: *k = SR_M_WEAPON; return true;
    case SR_L_VEHICLE: *k = SR_M_VEHICLE; return true;
    default: return false;
  }
}

static void mention_lexicon(SrArticle *a, uint32_t s, bool names) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    SrMentionKind k;
    if (!mention_is_kind(h, &k)) continue;
    bool name = k != SR_M_WEAPON && k != SR_M_VEHICLE;
    if (name != names) continue;
    if (h->flags & SR_LH_WEAK && !mention_reports(a, s, h)) continue;
    sr_mention_add(a, s, h->tok, h->ntok, k, h->entry);
  }
}

/* ---- names ---------------------------------------------------------------------------- */

bool sr_name_token(const SrArticle *a, uint32_t s, uint32_t t) {
  const SrDoc *d = &a->doc;
  const SrToken *k = &d->tok[t];
  if (!(k->flags & SR_T_ALPHA) || k->flags & SR_T_CLITIC) return false;
  if (a->work->mention_of[t] != SR_NONE) return false;
  uint32_t class = sr_word_class(d, t);
  if (class & (SR_W_STOP | SR_W_MONTHDAY | SR_W_NUMBER)) return false;
  if (d->upper)
    return a->work->tag[t].upos == SR_U_PROPN && !(class & SR_W_COMMON && !(class & (SR_W_GIVEN | SR_W_SURNAME)));
  if (!(k->flags & SR_T_CAP)) return false;
  /* at the start of a sentence a capital says nothing of an ordinary word */
  bool first = t == d->sent[s].tok || d->tok[t - 1].flags & SR_T_QUOTE;
  if (first && class & SR_W_COMMON && a->work->tag[t].upos != SR_U_PROPN) return false;
  return true;
}

/* End of the run of name tokens that begins at t: names, with hyphens, initials and
** particles (de, bin, al) between two of them. */
static uint32_t mention_run(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kParticle[] = {"de", "la", "del", "los", "las", "bin", "ibn", "ul", "ur",
                                          "al", "el",  "e",  "y",   "da",  "dos", "van", "von", "ez", "i"};
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, s), last = t + 1;
  for (uint32_t i = t + 1; i < end && i < t + 12; i++) {
    const SrToken *k = &d->tok[i];
    if (k->flags & SR_T_PARA) break;
    if (sr_name_token(a, s, i)) {
      last = i + 1;
      continue;
    }
    if (k->flags & SR_T_HYPHEN && !(k->flags & SR_T_SPACE)) continue;
    bool particle = false;
    for (size_t p = 0; p < sizeof kParticle / sizeof *kParticle && !particle; p++)
      particle = sr_token_is(d, i, kParticle[p]);
    if (!particle) break;
  }
  return last;
}

static bool mention_preposition(const SrArticle *a, uint32_t s, uint32_t t) {
  static const char *const kPlace[] = {"in", "at", "near", "from", "to", "of", "outside", "around", "toward", "towards", "into"};
  if (t == a->doc.sent[s].tok) return false;
  for (size_t i = 0; i < sizeof kPlace / sizeof *kPlace; i++)
    if (sr_token_is(&a->doc, t - 1, kPlace[i])) return true;
  return false;
}

/* Surnames of the article's persons so far: a single name that is one of them is that person. */
static bool mention_known_surname(const SrArticle *a, uint32_t t) {
  const SrWork *w = a->work;
  uint32_t h = a->doc.tok[t].hash;
  for (uint32_t i = h % SR_SURNAMES, n = 0; n < SR_SURNAMES && w->surname[i]; n++, i = (i + 1) % SR_SURNAMES)
    if (w->surname[i] == h) return true;
  return false;
}

static void mention_learn_surname(SrArticle *a, uint32_t t) {
  SrWork *w = a->work;
  uint32_t h = a->doc.tok[t].hash, i = h % SR_SURNAMES;
  if (w->nsurname >= SR_SURNAMES / 2) return;
  while (w->surname[i] && w->surname[i] != h) i = (i + 1) % SR_SURNAMES;
  if (!w->surname[i]) w->nsurname++;
  w->surname[i] = h;
}

/* "Gul Mohammad", never "Justice Department": two to four words none of which is an ordinary word */
static bool mention_name_shape(const SrArticle *a, uint32_t t, uint32_t end) {
  uint32_t words = 0;
  for (uint32_t i = t; i < end; i++) {
    if (!(a->doc.tok[i].flags & SR_T_ALPHA)) continue;
    uint32_t class = sr_word_class(&a->doc, i);
    if (class & SR_W_COMMON && !(class & (SR_W_GIVEN | SR_W_SURNAME))) return false;
    if (sr_hit_at(a, i, SR_L_PLACEWORD) || sr_hit_at(a, i, SR_L_DIRECTION)) return false;
    words++;
  }
  return words >= 2 && words <= 5;
}

/* How much speaks for a person: title, rank or office before, given name first, surname last, the shape of a name, a
** reporting verb beside, an age or an apposition with an office behind. */
static int mention_person_score(const SrArticle *a, uint32_t s, uint32_t t, uint32_t end) {
  const SrDoc *d = &a->doc;
  int score = 0;
  if (t > d->sent[s].tok) {
    uint32_t b = t - 1;
    if (d->tok[b].flags & SR_T_PUNCT && b > d->sent[s].tok && sr_token_is(d, b, ",")) b--;
    if (sr_hit_at(a, b, SR_L_TITLE) || sr_hit_at(a, b, SR_L_RANK) || sr_hit_at(a, b, SR_L_OFFICE)) score += 3;
  }
  if (sr_hit_at(a, t, SR_L_TITLE) || sr_hit_at(a, t, SR_L_RANK)) score += 2;
  if (sr_word_class(d, t) & SR_W_GIVEN) score += 2;
  if (sr_word_class(d, end - 1) & SR_W_SURNAME) score += 1;
  if (end - t > 1 && sr_word_class(d, end - 1) & SR_W_GIVEN) score += 1;
  if (mention_name_shape(a, t, end)) score += 2;
  if (mention_known_surname(a, end - 1)) score += 4;
  uint32_t stop = sr_sent_end(d, s);
  if (end < stop && (sr_word_class(d, end) & SR_W_REPORT || sr_token_is(d, end, "who"))) score += 1;
  if (t > d->sent[s].tok && sr_word_class(d, t - 1) & SR_W_REPORT) score += 1;
  if (end + 2 < stop && sr_token_is(d, end, ",")) {
    if (d->tok[end + 1].flags & SR_T_DIGIT && d->tok[end + 1].len <= 3 && sr_token_is(d, end + 2, ",")) score += 3;
    for (uint32_t i = end + 1; i < stop && i < end + 6; i++)
      if (sr_hit_at(a, i, SR_L_OFFICE) || sr_hit_at(a, i, SR_L_RANK)) {
        score += 2;
        break;
      }
  }
  if (mention_preposition(a, s, t)) score -= 2;
  return score;
}

/* A run that ends in, or contains, a kind-of-facility noun is a named facility. */
static bool mention_facility(const SrArticle *a, uint32_t t, uint32_t end) {
  const SrLexHit *h = sr_hit_at(a, end - 1, SR_L_FACILITY);
  return h && h->tok >= t && h->tok > t;
}

static void mention_places_in(SrArticle *a, uint32_t s, uint32_t t, uint32_t end) {
  for (uint32_t i = t; i < end;) {
    uint32_t first, count, n = a->work->mention_of[i] == SR_NONE ? sr_gaz_match(&a->doc, i, end, &first, &count) : 0;
    if (!n || !mention_free(a, i, n)) {
      i++;
      continue;
    }
    SrPlace p;
    bool known = sr_gaz_get(sr_gaz_candidate(first, 0), &p), common = sr_gaz_candidate_common(first);
    bool cue = mention_preposition(a, s, i) || (i + n < end && sr_hit_at(a, i + n, SR_L_PLACEWORD));
    SrMention *m = known && (!common || cue) ? sr_mention_add(a, s, i, n, SR_M_PLACE, first) : NULL;
    if (m) m->nref = count;
    i += n;
  }
}

static void mention_names(SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  uint32_t stop = sr_sent_end(d, s);
  for (uint32_t t = d->sent[s].tok; t < stop;) {
    if (!sr_name_token(a, s, t)) {
      t++;
      continue;
    }
    uint32_t end = mention_run(a, s, t), first, count, from = t;
    /* a title, rank or office in front belongs to the context, not to the name */
    for (const SrLexHit *h; from < end;) {
      h = sr_hit_at(a, from, SR_L_TITLE);
      if (!h) h = sr_hit_at(a, from, SR_L_RANK);
      if (!h) h = sr_hit_at(a, from, SR_L_OFFICE);
      if (!h || h->tok + h->ntok >= end) break;
      from = h->tok + h->ntok;
      while (from < end && !sr_name_token(a, s, from)) from++;
    }
    uint32_t gaz = sr_gaz_match(d, from, end, &first, &count);
    int person = mention_person_score(a, s, from, end);
    if (mention_facility(a, from, end)) {
      sr_mention_add(a, s, from, end - from, SR_M_FACILITY, SR_NONE);
    } else if (from < end && person >= (gaz == end - from ? 4 : end - from > 1 ? 2 : 3)) {
      sr_mention_add(a, s, from, end - from, SR_M_PERSON, SR_NONE);
      mention_learn_surname(a, end - 1);
    } else if (gaz == end - from || !mention_name_shape(a, from, end)) {
      mention_places_in(a, s, from, end);
    }
    t = end;
  }
}

/* places in lower-case particles or inside groups that no name run covers (U.S., the Gaza Strip) */
static void mention_leftover_places(SrArticle *a, uint32_t s) {
  mention_places_in(a, s, a->doc.sent[s].tok, sr_sent_end(&a->doc, s));
}

static int mention_cmp(const SrMention *x, const SrMention *y) {
  return x->tok < y->tok ? -1 : x->tok > y->tok;
}

/* Mentions of one sentence come in passes; put them in text order (insertion
** sort would be quadratic on a hostile sentence: merge sort). */
static void mention_sort(SrArticle *a, uint32_t from) {
  uint32_t n = a->nmention - from;
  if (n < 2) return;
  SrMention *v = a->mention + from, *tmp = sr_arena_alloc(&a->arena, (uint64_t)n * sizeof *tmp);
  if (!tmp) return;
  for (uint32_t w = 1; w < n; w *= 2) {
    for (uint32_t lo = 0; lo < n; lo += 2 * w) {
      uint32_t mid = lo + w < n ? lo + w : n, hi = lo + 2 * w < n ? lo + 2 * w : n;
      uint32_t i = lo, k = mid, o = lo;
      while (i < mid || k < hi)
        tmp[o++] = k >= hi || (i < mid && mention_cmp(&v[i], &v[k]) <= 0) ? v[i++] : v[k++];
    }
    memcpy(v, tmp, (size_t)n * sizeof *v);
    if (w > UINT32_MAX / 4) break;
  }
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t t = 0; t < v[i].ntok; t++) a->work->mention_of[v[i].tok + t] = from + i;
}

void sr_pass_mentions(SrArticle *a) {
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    uint32_t from = a->nmention;
    mention_times(a, s);
    mention_lexicon(a, s, true);
    mention_names(a, s);
    mention_leftover_places(a, s);
    mention_lexicon(a, s, false);
    mention_numbers(a, s);
    mention_sort(a, from);
    a->work->sent[s].mention = from;
    a->work->sent[s].nmention = a->nmention - from;
  }
  for (uint32_t i = 0; i < a->nmention; i++) a->mention[i].mention = (int64_t)i + 1;
}
