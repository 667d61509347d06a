/*
** mention.c: who and what a sentence names. Reads tags, lexicon hits, times
** and numbers; writes mentions (kind, words, reference), in text order, none
** inside another. Names come first from the lexicon, then from name.c.
*/
#include "naming.h"
#include "namewords.h"

const char *const sr_mention_kind_name[SR_M_N] = {
    "person", "group",       "organization", "place", "facility", "weapon", "vehicle",
    "outlet", "nationality", "date",         "time",  "duration", "number"};

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

/* "January Makamba": a month or weekday before another name, not behind a preposition, is a
** given name. */
static bool mention_name_of_month(const SrArticle *a, uint32_t s, const SrTimex *x) {
  const SrDoc *d = &a->doc;
  uint32_t t = x->tok, end = sr_sent_end(d, s);
  static const char *const kOf[] = {"de", "del", "da", "do", "dos"}; /* Mar del Plata */
  if (!d->upper && x->ntok == 1 && t + 2 < end && d->tok[t + 2].flags & SR_T_CAP &&
      !(d->tok[t + 1].flags & SR_T_CAP) && SR_TOKEN_IN(d, t + 1, kOf))
    return true;
  if (d->upper || x->ntok != 1 || !(sr_word_class(d, t) & SR_W_MONTHDAY) || t + 1 >= end ||
      t == d->sent[s].tok)
    return false;
  const uint32_t plain = SR_W_COMMON | SR_W_STOP | SR_W_MONTHDAY | SR_W_NUMBER | SR_W_REPORT;
  /* "Theresa May said": a surname */
  if (d->tok[t - 1].flags & SR_T_CAP &&
      (sr_word_class(d, t - 1) & (SR_W_GIVEN | plain)) == SR_W_GIVEN)
    return !(d->tok[t + 1].flags & SR_T_DIGIT);
  if (!(d->tok[t + 1].flags & SR_T_CAP) || sr_word_class(d, t + 1) & plain ||
      sr_tag_at(a, s, t + 1).upos != SR_U_PROPN)
    return false;
  return a->work->hit[t - 1].kinds & (1u << SR_L_TITLE | 1u << SR_L_OFFICE | 1u << SR_L_RANK) ||
         sr_word_class(d, t) & SR_W_GIVEN;
}

static void mention_times(SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  static const SrMentionKind kKind[] = {SR_M_DATE, SR_M_TIME, SR_M_DURATION};
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *x = &a->work->tx.a[i];
    const SrLexHit *h = sr_hit_at(a, x->tok, SR_L_GROUP); /* Black September is no month */
    if (h && !(h->flags & SR_LH_WEAK) && h->ntok > x->ntok) continue;
    if (mention_name_of_month(a, s, x)) continue;
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

/* A weak name of a group ("IS") stands for it behind its whole name, and beside its fighters. */
static bool mention_of_known(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  enum { BACK = 256 }; /* mentions */
  uint32_t after = h->tok + h->ntok, n = a->nmention;
  if (h->kind != SR_L_GROUP || a->doc.upper) return false;
  const SrLexHit *men =
      after < sr_sent_end(&a->doc, s) ? sr_hit_at(a, after, SR_L_PERPETRATOR) : NULL;
  if (men && !(men->flags & SR_LH_WEAK) && a->doc.tok[h->tok].flags & SR_T_UPPER) return true;
  for (uint32_t i = n; i-- > 0 && i + BACK > n;) {
    const SrMention *m = &a->mention[i];
    if (m->k == SR_M_GROUP && m->ref != SR_NONE && !(m->ref & SR_LEX_OVERLAY) &&
        sr_same(sr_lex_value(m->ref), sr_lex_value(h->entry)))
      return true;
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

/* Is a name of one word the head of its group? 1 yes, 0 no, -1 only groups tell: a noun ends its
** group before a verb, a preposition, a mark, and does not before another noun. */
static int mention_heads_group(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  const uint32_t nouns = 1u << SR_U_NOUN | 1u << SR_U_PROPN,
                 unsure = 1u << SR_U_NUM | 1u << SR_U_ADJ | 1u << SR_U_PART;
  const SrDoc *d = &a->doc;
  uint32_t t = h->tok, end = sr_sent_end(d, s);
  if (h->ntok > 1 || (t > d->sent[s].tok && d->tok[t - 1].flags & SR_T_HYPHEN)) return -1;
  for (uint32_t k = t + 1; k < end && k < t + 3; k++) /* "U.S.-led", "U.S. farm-state" */
    if (d->tok[k].flags & SR_T_HYPHEN) return -1;
  uint32_t next = t + 1 < end ? 1u << sr_tag_at(a, s, t + 1).upos : 0;
  uint8_t pos = sr_tag_at(a, s, t).upos;
  if (!(nouns >> pos & 1) || next & unsure) return -1;
  if (!(next & nouns)) return 1;
  bool day = sr_listed(sr_name_word, d->tok[t + 1].hash) >> SR_NW_DAY & 1; /* begins its own group */
  return pos == SR_U_PROPN && !day ? 0 : -1;
}

/* "the US" as a noun is the country; "United [Arab] Emirates" is inside a longer name. */
static bool mention_is_country(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t *first,
                               uint32_t *count) {
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, s);
  SrPlace p;
  if (sr_gaz_match(d, h->tok, end, first, count) != h->ntok) return false;
  /* "a Canadian" is no town in Texas */
  if (!sr_gaz_facts(sr_gaz_candidate(*first, 0), &p) ||
      (p.kind != SR_G_COUNTRY && p.kind != SR_G_REGION && p.kind != SR_G_ADMIN1))
    return false;
  int head = mention_heads_group(a, s, h);
  if (head >= 0) return head;
  uint32_t g = sr_group_at(a, s, h->tok);
  return g != SR_NONE && a->work->group.a[g].head == h->tok + h->ntok - 1u;
}

static bool mention_inside_place(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  uint32_t first, count, end = sr_sent_end(&a->doc, s);
  if (sr_gaz_match(&a->doc, h->tok, end, &first, &count) > h->ntok) return true;
  return h->tok > a->doc.sent[s].tok && a->doc.tok[h->tok - 1].flags & SR_T_CAP &&
         sr_gaz_match(&a->doc, h->tok - 1, end, &first, &count) > h->ntok;
}

/* "Kachin state", "the Afar region": a people's name that is an area's too */
static bool mention_is_area(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t *first,
                            uint32_t *count) {
  uint32_t end = sr_sent_end(&a->doc, s), next = h->tok + h->ntok;
  SrPlace p;
  const SrLexHit *word = next < end ? sr_hit_at(a, next, SR_L_PLACEWORD) : NULL;
  if (a->doc.upper || !word || strcmp(sr_lex_value(word->entry), "admin1") != 0) return false;
  if (sr_gaz_match(&a->doc, h->tok, next, first, count) != h->ntok) return false;
  return sr_gaz_facts(sr_gaz_candidate(*first, 0), &p) && p.kind == SR_G_ADMIN1;
}

static void mention_nationality(SrArticle *a, uint32_t s, const SrLexHit *h) {
  uint32_t first, count;
  if (sr_naming_money(&a->doc, h->tok + h->ntok) || mention_inside_place(a, s, h)) return;
  bool country =
      mention_is_area(a, s, h, &first, &count) || mention_is_country(a, s, h, &first, &count);
  SrMention *m = sr_mention_add(a, s, h->tok, h->ntok, country ? SR_M_PLACE : SR_M_NATIONALITY,
                                country ? first : h->entry);
  if (m && country) m->nref = count;
}

/* A group's name with another name before it is a longer name that no list has: "Ansar [Al
** Jihad]". */
static bool mention_longer_group(SrArticle *a, uint32_t s, const SrLexHit *h) {
  const SrDoc *d = &a->doc;
  uint32_t t = h->tok - 1, first, count;
  if (d->upper || h->tok < d->sent[s].tok + 2 || h->ntok < 2) return false;
  if (!(d->tok[t].flags & SR_T_CAP) || d->tok[t].flags & SR_T_PUNCT ||
      sr_tag_at(a, s, t).upos != SR_U_PROPN)
    return false;
  if (sr_word_class(d, t) & (SR_W_COMMON | SR_W_STOP | SR_W_SURNAME | SR_W_TITLE | SR_W_MONTHDAY) ||
      a->work->mention_of[t] != SR_NONE)
    return false;
  if (a->work->hit[t].kinds & ~(1u << SR_L_GIVEN) || sr_gaz_match(d, t, h->tok, &first, &count))
    return false;
  if (d->tok[t - 1].flags & SR_T_CAP ||
      a->work->hit[t - 1].kinds & (1u << SR_L_TITLE | 1u << SR_L_RANK))
    return false;
  return sr_mention_add(a, s, t, h->ntok + 1u, SR_M_GROUP, SR_NONE) != NULL;
}

/* the AU of "PORT-AU-PRINCE" */
static bool mention_joined(const SrArticle *a, const SrLexHit *h) {
  uint32_t end = h->tok + h->ntok;
  return h->ntok == 1 && h->tok > 0 && end < a->doc.ntok &&
         a->doc.tok[h->tok - 1].flags & SR_T_HYPHEN && a->doc.tok[end].flags & SR_T_HYPHEN &&
         !(a->doc.tok[end].flags & SR_T_SPACE);
}

/* the wire of "(Savanna Wire)" in a dateline */
static bool mention_of_outlet(const SrArticle *a, const SrLexHit *h) {
  const SrSpan *o = &a->doc.head.outlet;
  return a->doc.tok[h->tok].start >= o->start && a->doc.tok[h->tok].start < o->end;
}

/* "Fatah Khan said": a group's name in front of a surname is a given name */
static bool mention_before_surname(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  const SrDoc *d = &a->doc;
  uint32_t t = h->tok + 1;
  if (d->upper || h->ntok != 1 || t >= sr_sent_end(d, s) || !(d->tok[t].flags & SR_T_CAP)) return false;
  uint32_t class = sr_word_class(d, t);
  return class & SR_W_SURNAME && !(class & (SR_W_COMMON | SR_W_STOP | SR_W_TITLE)) &&
         !(a->work->hit[t].kinds & (1u << SR_L_OFFICE | 1u << SR_L_RANK | 1u << SR_L_TITLE |
                                    1u << SR_L_GROUP | 1u << SR_L_PERPETRATOR));
}

static void mention_lexicon(SrArticle *a, uint32_t s, bool names) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    SrMentionKind k;
    if (!mention_is_kind(h, &k)) continue;
    bool name = k != SR_M_WEAPON && k != SR_M_VEHICLE;
    if (name != names || (name ? mention_joined(a, h) : mention_of_outlet(a, h))) continue;
    if (h->flags & SR_LH_WEAK && !mention_reports(a, s, h) && !mention_of_known(a, s, h)) continue;
    if (k == SR_M_GROUP && (mention_before_surname(a, s, h) || mention_longer_group(a, s, h))) continue;
    if (k == SR_M_NATIONALITY) {
      mention_nationality(a, s, h);
      continue;
    }
    sr_mention_add(a, s, h->tok, h->ntok, k, h->entry);
  }
}

/* The agency of the dateline, which no list need have: what its name holds is no place and no
 * weapon. */
static void mention_agency(SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  SrSpan o = d->head.outlet;
  if (d->sent[s].kind != SR_S_DATELINE || o.start < d->sent[s].start || o.end > d->sent[s].end)
    return;
  uint32_t t = d->sent[s].tok, end = sr_sent_end(d, s), n = 0;
  while (t < end && d->tok[t].start < o.start) t++;
  while (t + n < end && d->tok[t + n].start < o.end) n++;
  const SrLexHit *known = n ? sr_hit_at(a, t, SR_L_OUTLET) : NULL;
  bool listed = known && known->tok == t && known->ntok == n && !(known->flags & SR_LH_WEAK);
  if (n && !listed) sr_mention_add(a, s, t, n, SR_M_OUTLET, SR_NONE);
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
  SrDescribed last = {SR_NONE, SR_NONE, SR_NONE, 0};
  sr_mention_learn_names(a);
  for (uint32_t s = 0; s < a->doc.nsent && !a->arena.oom; s++) {
    uint32_t from = a->work->sent[s].mention = a->nmention;
    if (!a->work->sent[s].read) continue;
    mention_agency(a, s);
    mention_times(a, s);
    sr_mention_bands(a, s);
    mention_lexicon(a, s, true);
    sr_mention_names(a, s);
    sr_mention_descriptions(a, s, &last);
    mention_lexicon(a, s, false);
    mention_numbers(a, s);
    mention_sort(a, from);
    a->work->sent[s].nmention = a->nmention - from;
  }
  for (uint32_t i = 0; i < a->nmention; i++) a->mention[i].mention = (int64_t)i + 1;
}
