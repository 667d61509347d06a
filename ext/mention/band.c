/*
** band.c: armed groups that no list knows, told by the words of their names: "X
** Liberation Army", "Ansar al-X", "the militant group X", "X rebels". Reads tags and
** lexicon hits before any other name of the sentence is taken; writes group mentions.
*/
#include "naming.h"

enum { BAND_LEFT = 6, BAND_RIGHT = 7 };

typedef struct BandScan {
  SrArticle *a;
  uint32_t s, begin, end;
  int armed; /* does the sentence speak of armed people? -1: not asked yet */
} BandScan;

/* a token that may be a word of a band's name */
static bool band_name(const BandScan *b, uint32_t t) {
  const SrToken *k = &b->a->doc.tok[t];
  if (!(k->flags & SR_T_CAP) || !(k->flags & SR_T_ALPHA) || k->flags & SR_T_CLITIC) return false;
  if (b->a->work->mention_of[t] != SR_NONE) return false;
  static const char *const kHoly[] = {"imam", "sheikh", "sheik", "shaykh", "mullah", "sultan"};
  uint32_t class = sr_word_class(&b->a->doc, t);
  if (SR_TOKEN_IN(&b->a->doc, t, kHoly)) return true;
  if (class & (SR_W_STOP | SR_W_MONTHDAY | SR_W_TITLE)) return false;
  bool first = t == b->begin || b->a->doc.tok[t - 1].flags & SR_T_QUOTE;
  return !(first && class & SR_W_COMMON);
}

/* small words inside a name: "Jaish e Fateh", "Army of the Levant" */
static bool band_particle(const SrDoc *d, uint32_t t, bool of) {
  static const char *const kSmall[] = {"al", "el", "ul", "ud", "us",  "ut",
                                       "e",  "i",  "wa", "fi", "wal", "bin"};
  static const char *const kOf[] = {"of", "for", "the", "in", "and"};
  return SR_TOKEN_IN(d, t, kSmall) ||
         (of && SR_TOKEN_IN(d, t, kOf));
}

/* a listed group, force or body covers the token: the list knows better */
static bool band_listed(const SrArticle *a, uint32_t t) {
  return (a->work->hit[t].kinds &
          (1u << SR_L_GROUP | 1u << SR_L_FORCE | 1u << SR_L_ORGANIZATION | 1u << SR_L_OUTLET)) != 0;
}

/* first token of the name that ends before token t: name words, their particles and hyphens */
static uint32_t band_left(const BandScan *b, uint32_t t) {
  const SrDoc *d = &b->a->doc;
  uint32_t from = t;
  while (from > b->begin && t - from < BAND_LEFT) {
    uint32_t k = from - 1;
    bool joint = d->tok[k].flags & SR_T_HYPHEN || band_particle(d, k, false);
    if (band_name(b, k))
      from = k;
    else if (joint && k > b->begin && from < t && band_name(b, k - 1))
      from = k - 1;
    else
      break;
  }
  return from;
}

/* end of the name that goes on at token t: ", of the Levant", "-e-Fateh" */
static uint32_t band_right(const BandScan *b, uint32_t t, bool of) {
  const SrDoc *d = &b->a->doc;
  uint32_t end = t, lo = t;
  while (t < b->end && t < lo + BAND_RIGHT) {
    bool joint = d->tok[t].flags & SR_T_HYPHEN || band_particle(d, t, of);
    if (band_name(b, t))
      end = ++t;
    else if (joint)
      t++;
    else
      break;
  }
  return end;
}

/* the sentence speaks of armed people, of a claim, of blame */
static bool band_armed(const BandScan *b) {
  const SrSentWork *w = &b->a->work->sent[b->s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex && i < w->lex + 200; i++) {
    const SrLexHit *h = &b->a->work->lex.a[i];
    if (h->kind == SR_L_PERPETRATOR && !(h->flags & SR_LH_WEAK) &&
        strcmp(sr_lex_value(h->entry), "militant") == 0)
      return true;
    if (h->kind == SR_L_REPORT && (strcmp(sr_lex_value(h->entry), "claims_responsibility") == 0 ||
                                   strcmp(sr_lex_value(h->entry), "blames") == 0))
      return true;
  }
  return false;
}

/* a listed name that is as long as [from, end) or begins or ends outside it, or a listed group: the
** list knows better, unless a name stands before the listed group ("Belmar Resistance Front") */
static bool band_known(const BandScan *b, uint32_t from, uint32_t end) {
  static const uint8_t kKind[] = {SR_L_GROUP, SR_L_FORCE, SR_L_ORGANIZATION, SR_L_OUTLET};
  const SrArticle *a = b->a;
  uint32_t first, count;
  for (uint32_t t = from; t < end; t++) {
    if (!band_listed(a, t)) continue;
    for (size_t k = 0; k < sizeof kKind; k++) {
      const SrLexHit *h = sr_hit_at(a, t, kKind[k]);
      if (!h) continue;
      if (h->tok < from || h->tok + h->ntok > end || h->ntok == end - from) return true;
      if (kKind[k] != SR_L_GROUP) continue;
      if (h->tok <= from || h->tok + h->ntok != end ||
          a->work->hit[from].kinds & (1u << SR_L_NATIONALITY) || band_listed(a, from) ||
          sr_gaz_match(&a->doc, from, end, &first, &count))
        return true;
    }
  }
  return false;
}

static void band_add(const BandScan *b, uint32_t from, uint32_t end) {
  const SrLexHit *h = sr_hit_at(b->a, from, SR_L_GROUP); /* "Los Lobos, a drug gang" */
  if (h && h->flags & SR_LH_WEAK && h->tok == from && h->ntok == end - from) {
    sr_mention_add(b->a, b->s, from, end - from, SR_M_GROUP, h->entry);
    return;
  }
  if (band_known(b, from, end)) return;
  while (from < end && b->a->doc.tok[from].flags & SR_T_HYPHEN) from++;
  if (end > from) sr_mention_add(b->a, b->s, from, end - from, SR_M_GROUP, SR_NONE);
}

/* "X Liberation Army", "Liberation Army of X"; a brigade or a front only among armed people */
static void band_by_head(BandScan *b, const SrLexHit *h, bool sure) {
  static const char *const kUnit[] = {
      "infantry",   "armoured", "armored", "airborne", "artillery", "mechanized",
      "mechanised", "fire",     "tank",    "marine",   "engineer",  "mountain",
      "motorized",  "assault",  "air",     "national", "border",    "presidential"};
  const SrDoc *d = &b->a->doc;
  uint32_t last = h->tok + h->ntok, from = band_left(b, h->tok), end = last;
  if (last + 1 < b->end && sr_token_is(d, last, "of")) end = band_right(b, last, true);
  if (end <= last) end = last;
  if ((from == h->tok && end == last) || d->tok[h->tok].flags & SR_T_UPPER) return;
  if (!sure) {
    for (uint32_t t = from; t < h->tok; t++)
      if (SR_TOKEN_IN(d, t, kUnit)) return;
    if (b->armed < 0) b->armed = band_armed(b);
    if (!b->armed) return;
  }
  band_add(b, from, end);
}

/* "the Gran Grif gang", "the Jaime Martinez front", in lower case behind a name; fronts and
** battalions only among armed people, and not those of a place or a nation */
static void band_by_noun(BandScan *b, const SrLexHit *h, bool sure) {
  const SrDoc *d = &b->a->doc;
  uint32_t from = band_left(b, h->tok), first, count;
  if (from == h->tok || from == b->begin || d->tok[h->tok].flags & SR_T_CAP) return;
  if (!sr_token_is(d, from - 1, "the") && !sr_token_is(d, from - 1, "a")) return;
  if (h->tok + h->ntok < b->end && d->tok[h->tok + h->ntok].flags & SR_T_HYPHEN) return;
  for (uint32_t t = from; t < h->tok; t++)
    if (b->a->work->hit[t].kinds & (1u << SR_L_NATIONALITY | 1u << SR_L_FORCE | 1u << SR_L_OFFICE |
                                    1u << SR_L_RANK | 1u << SR_L_DIRECTION))
      return;
  if (!sure) {
    if (sr_gaz_match(d, from, h->tok, &first, &count) == h->tok - from) return;
    if (b->armed < 0) b->armed = band_armed(b);
    if (!b->armed) return;
  }
  band_add(b, from, h->tok + h->ntok);
}

/* "Ansar al-X", "Lashkar-e-X", "Katibat X"; not the town of Lashkar Gah */
static void band_by_first(const BandScan *b, const SrLexHit *h) {
  uint32_t last = h->tok + h->ntok, end = band_right(b, last, false), first, count;
  if (end <= last || sr_gaz_match(&b->a->doc, h->tok, end, &first, &count) == end - h->tok) return;
  band_add(b, h->tok, end);
}

/* "the militant group X", "a gang called X", "a group which styles itself "X"": by_name: only where such a
** word gives the name */
static void band_behind_kind(const BandScan *b, const SrLexHit *h, bool by_name) {
  static const char *const kCall[] = {"called",  "calling", "calls",   "named",  "naming",
                                      "known",   "dubbed",  "styling", "styles", "styled",
                                      "identifying"};
  static const char *const kSmall[] = {"as", "itself", "themselves", "the", "that", "which"};
  const SrDoc *d = &b->a->doc;
  uint32_t t = h->tok + h->ntok, lo = t;
  bool named = false, clause = false;
  if (d->tok[t - 1].flags & SR_T_CAP) return;
  for (; t < b->end && t < lo + 6; t++) {
    bool call = SR_TOKEN_IN(d, t, kCall);
    named |= call;
    clause |= sr_token_is(d, t, "that") || sr_token_is(d, t, "which");
    if (!call && !(d->tok[t].flags & SR_T_QUOTE) && !SR_TOKEN_IN(d, t, kSmall))
      break;
  }
  if (!named && (by_name || clause)) return; /* "the group that Musa led" */
  bool quoted = named && d->tok[t - 1].flags & SR_T_QUOTE && t < b->end && d->tok[t].flags & SR_T_CAP;
  uint32_t end = band_right(b, quoted ? t + 1 : t, true), first, count;
  if (end == t || b->a->work->hit[t].kinds & (1u << SR_L_NATIONALITY | 1u << SR_L_PERSON |
                                              1u << SR_L_OFFICE | 1u << SR_L_RANK))
    return;
  if (!(quoted || band_name(b, t)) || sr_gaz_match(d, t, end, &first, &count)) return;
  if (end == t + 1 && sr_word_class(d, t) & (SR_W_GIVEN | SR_W_COMMON)) return;
  band_add(b, t, end);
}

/* "X, a little-known militant group," */
static void band_apposed(const BandScan *b, const SrLexHit *h) {
  enum { FAR = 6 };
  const SrDoc *d = &b->a->doc;
  uint32_t t = h->tok, first, count;
  while (t > b->begin && h->tok - t < FAR && !sr_token_is(d, t - 1, ",") &&
         !sr_token_is(d, t, "a") && !sr_token_is(d, t, "an"))
    t--;
  if (t < b->begin + 2 || !sr_token_is(d, t - 1, ",") ||
      !(sr_token_is(d, t, "a") || sr_token_is(d, t, "an")))
    return;
  uint32_t end = t - 1;
  if (end > b->begin + 3 && d->tok[end - 1].flags & SR_T_CLOSE && d->tok[end - 3].flags & SR_T_OPEN)
    end -= 3; /* its initials */
  uint32_t from = band_left(b, end);
  if (from == end || sr_gaz_match(d, from, end, &first, &count) == end - from) return;
  if (end == from + 1 && sr_word_class(d, from) & (SR_W_GIVEN | SR_W_COMMON)) return;
  band_add(b, from, end);
}

/* "by the group Popular Fighters" */
static bool band_the_group(const BandScan *b, const SrLexHit *h) {
  return h->ntok == 1 && h->tok > b->begin && sr_token_is(&b->a->doc, h->tok, "group") &&
         sr_token_is(&b->a->doc, h->tok - 1, "the") && band_name(b, h->tok + 1);
}

void sr_mention_bands(SrArticle *a, uint32_t s) {
  BandScan b = {a, s, a->doc.sent[s].tok, sr_sent_end(&a->doc, s), -1};
  const SrSentWork *w = &a->work->sent[s];
  if (a->doc.upper) return;
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit h = a->work->lex.a[i];
    if (h.kind == SR_L_CUE) {
      const char *v = sr_lex_value(h.entry);
      if (v[0] != 'b' || strncmp(v, "band_", 5) != 0) continue;
      if (strcmp(v, "band_first") == 0)
        band_by_first(&b, &h);
      else if (strcmp(v, "band_noun") == 0)
        band_by_noun(&b, &h, !sr_lex_attr_is(h.entry, "strength", "weak"));
      else
        band_by_head(&b, &h, strcmp(v, "band_head") == 0);
    } else if (h.kind == SR_L_PERPETRATOR && h.flags & SR_LH_WEAK && h.tok + 3 < b.end &&
               sr_token_is(&a->doc, h.tok + h.ntok - 1, "group")) {
      band_behind_kind(&b, &h, !band_the_group(&b, &h)); /* "a group calling itself X" */
    } else if (h.kind == SR_L_PERPETRATOR && h.tok + h.ntok < b.end &&
               sr_lex_attr_is(h.entry, "group", "1")) {
      band_behind_kind(&b, &h, false);
      band_apposed(&b, &h);
    }
  }
}
