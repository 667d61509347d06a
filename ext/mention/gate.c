/*
** gate.c: the cheap questions asked before anything is paid for. Bytes first: words are hashed
** where they stand, and a small linear model over the words of violence among them (`gate`) turns
** back articles that will give no incident. Then tokens: an article opens when a phrase of the
** lexicon that is a strong trigger or effect by itself stands in it, or when one sentence holds
** several words of violence: "warplanes destroyed a depot" is an act by what does it to what. Last,
** in an open article, sentences: many tell of no act.
*/
#include "mention.h"

enum {
  GATE_CUES = 2,     /* strong cues that open a sentence together, */
  GATE_WORDS = 3,    /* or cues of both sorts */
  GATE_LONG = 20000, /* bytes: a longer text is no single article, which the model knows */
  GATE_SHORT = 160,  /* bytes: a note that costs little, and has too few words for the model */
  GATE_BRIEF = 400,  /* bytes: a brief report, in which every other word weighs much: */
  GATE_DOUBT = -200, /* the model's score that opens it */
  GATE_LEAD = 500,   /* bytes that count as the article's beginning */
  GATE_NOTE = 4,     /* sentences: a short text */
  GATE_FIRST = 3     /* sentences that are always worth it */
};

/* ---- bytes -------------------------------------------------------------------------- */

typedef struct GateScan {
  SrGateWords *out;
  uint32_t slot[SR_GATE_WORDS * 4]; /* index + 1 by hash, open addressing */
  uint32_t cues;                    /* of this sentence */
} GateScan;

static void gate_sentence_ends(GateScan *k) {
  SrGateWords *g = k->out;
  g->sentences++;
  g->held += k->cues > 0;
  if (k->cues > g->most) g->most = k->cues;
  k->cues = 0;
}

static void gate_word(GateScan *k, uint32_t hash, char first, bool lead) {
  enum { SLOTS = SR_GATE_WORDS * 4 };
  SrGateWords *g = k->out;
  uint32_t class = sr_hash_class(hash, first);
  if (class & SR_W_CUE) g->cues++, k->cues++;
  else if (class & SR_W_WEAKCUE) g->weak++;
  else if (class & SR_W_CONTEXT) g->context++;
  else return;
  uint32_t i = hash % SLOTS;
  while (k->slot[i] && g->hash[k->slot[i] - 1] != hash) i = (i + 1) % SLOTS;
  if (k->slot[i] || g->n == SR_GATE_WORDS) return;
  g->hash[g->n] = hash;
  g->lead[g->n] = lead;
  k->slot[i] = ++g->n;
}

/* What a byte is: 0 a letter, 1 nothing, 2 may end a sentence. */
#define A 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
#define N16 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
static const uint8_t kGateByte[256] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, N16, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, A, 1, 1, 1, 1, 1, 1, A, 1, 1, 1, 1, 1,
    N16, N16, N16, N16, N16, N16, N16, N16};
#undef A
#undef N16

/* the word's letters are those that the tokeniser would hash */
static uint32_t gate_hash(const unsigned char *s, uint32_t n) {
  uint32_t h = SR_HASH_SEED;
  for (uint32_t i = 0; i < n; i++) h = sr_hash_step(h, (unsigned char)(s[i] | 32));
  return sr_hash_end(h);
}

/* How many of the bytes at p, from the first on, are ASCII letters; GATE_LOOK are read. */
#ifdef SR_BASE_SSE2
enum { GATE_LOOK = 16 };
static inline uint32_t gate_letters(const unsigned char *p) {
  __m128i w = _mm_loadu_si128((const __m128i *)(const void *)p);
  __m128i x = _mm_sub_epi8(_mm_or_si128(w, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
  __m128i is = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8('z' - 'a')), x);
  return (uint32_t)__builtin_ctz(~(uint32_t)_mm_movemask_epi8(is));
}
#else
enum { GATE_LOOK = 8 };
static inline uint32_t gate_letters(const unsigned char *p) {
  const uint64_t ones = 0x0101010101010101u, high = 0x80 * ones;
  uint64_t w = sr_load64(p), x = (w | 0x20 * ones) & ~high;
  uint64_t no = ~((x + (0x80 - 'a') * ones) & ~(x + (0x7f - 'z') * ones) & ~w) & high;
  uint32_t n = 0;
  while (n < GATE_LOOK && !(no >> (8 * n) & 0x80)) n++;
  return n;
}
#endif

/* Words are runs of ASCII letters; a period, question or exclamation mark before white space, or an
** empty line, ends a sentence: near enough for a count. text ends with a NUL. */
void sr_gate_read(const char *text, uint32_t n, SrGateWords *out) {
  enum { SHORT = 3 };
  const unsigned char *p = (const unsigned char *)text, *end = p + n;
  GateScan k = {.out = out};
  uint32_t words = 0;
  memset(out, 0, sizeof *out);
  for (; p < end; p++) {
    const unsigned char *word = p;
    bool room = end - word >= GATE_LOOK;
    if (kGateByte[*p] == 0) {
      uint32_t len = room ? gate_letters(p) : 0;
      p += len;
      if (!room || len == GATE_LOOK)
        while (kGateByte[*p] == 0) p++;
      len = (uint32_t)(p - word);
      if (len >= SHORT) {
        words++;
        if (!room || sr_letters_may_cue((const char *)word, len))
          gate_word(&k, gate_hash(word, len), (char)(*word | 32),
                    word - (const unsigned char *)text < GATE_LEAD);
      }
    }
    if (kGateByte[*p] == 2 && (*p == '\n' ? p[1] == '\n' : p[1] <= ' ')) gate_sentence_ends(&k);
  }
  out->words = words;
  gate_sentence_ends(&k);
}

void sr_gate_features(const SrGateWords *g, SrFeats *f) {
  f->n = 0;
  for (uint32_t i = 0; i < g->n; i++) {
    sr_feat(f, "word", g->hash[i], 0);
    if (g->lead[i]) sr_feat(f, "lead", g->hash[i], 0);
  }
  sr_feat(f, "most", sr_feat_bucket(g->most), 0);
  sr_feat(f, "cues", sr_feat_bucket(g->cues), 0);
  sr_feat(f, "weak", sr_feat_bucket(g->weak), 0);
  sr_feat(f, "context", sr_feat_bucket(g->context), sr_feat_bucket(g->cues));
  sr_feat(f, "held", sr_feat_bucket(g->held), 0);
  sr_feat(f, "share", sr_feat_bucket(g->held * 16 / g->sentences), 0);
  sr_feat(f, "density", sr_feat_bucket(g->cues * 128 / (g->words + 1)), 0);
  sr_feat(f, "size", sr_feat_bucket(g->words / 16), 0);
}

bool sr_gate_bytes(const SrArticle *a) {
  const SrModel *m = sr_model("gate");
  int32_t score[SR_MODEL_MAX_OUT];
  SrGateWords g;
  SrFeats f;
  if (a->overlay) return true; /* its words are not in the tables */
  sr_gate_read(a->doc.text, a->doc.n, &g);
  if (!g.cues && !g.weak) return false;
  if (!m || a->doc.n > GATE_LONG || (a->doc.n < GATE_SHORT && (g.cues || g.weak > 1))) return true;
  sr_gate_features(&g, &f);
  sr_model_score(m, &f, score);
  return score[0] > (a->doc.n < GATE_BRIEF ? GATE_DOUBT : 0);
}

/* ---- tokens ------------------------------------------------------------------------- */

/* Does a strong trigger or effect begin at token t? That someone was freed says too little. */
static bool gate_opens(const SrArticle *a, uint32_t t, uint32_t end) {
  SrLexHit hit[SR_L_NKIND];
  uint32_t n = sr_lex_at(&a->doc, t, end, a->overlay, hit);
  for (uint32_t i = 0; i < n; i++) {
    if (hit[i].kind != SR_L_TRIGGER && hit[i].kind != SR_L_EFFECT) continue;
    if (!(hit[i].flags & SR_LH_STRONG)) continue;
    if (hit[i].kind == SR_L_TRIGGER || !sr_same(sr_lex_value(hit[i].entry), "freed"))
      return true;
  }
  return false;
}

/* Words of violence tell of an act only together with one that is a trigger, if a weak one. */
static bool gate_has_trigger(const SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  uint32_t end = sr_sent_end(d, s);
  for (uint32_t t = d->sent[s].tok; t < end; t++) {
    SrLexHit hit[SR_L_NKIND];
    if (!sr_word_may_cue(d, t)) continue;
    for (uint32_t n = sr_lex_at(d, t, end, a->overlay, hit); n > 0; n--)
      if (hit[n - 1].kind == SR_L_TRIGGER) return true;
  }
  return false;
}

static uint16_t gate_sum(uint16_t n, uint32_t more) {
  uint32_t sum = n + more;
  return (uint16_t)(sum < UINT16_MAX ? sum : UINT16_MAX);
}

bool sr_pass_gate(SrArticle *a) {
  enum { GATE_TOKENS = 64 }; /* looked at before any of them is asked more: no branch for each */
  const SrDoc *d = &a->doc;
  bool open = false;
  if (!d->word_class) sr_word_classes(&a->doc);
  if (a->arena.oom) return false;
  for (uint32_t s = 0; s < d->nsent; s++) {
    SrSentWork *w = &a->work->sent[s];
    uint32_t end = sr_sent_end(d, s);
    for (uint32_t t = d->sent[s].tok; t < end;) {
      uint32_t opens[GATE_TOKENS], nopens = 0, cues = 0, weak = 0;
      for (uint32_t stop = end - t > GATE_TOKENS ? t + GATE_TOKENS : end; t < stop; t++) {
        uint32_t class = d->word_class[t];
        cues += (class & SR_W_CUE) != 0;
        weak += (class & SR_W_WEAKCUE) != 0;
        opens[nopens] = t;
        nopens += (class & SR_W_OPENS) != 0;
      }
      w->cues = gate_sum(w->cues, cues);
      w->weak = gate_sum(w->weak, weak);
      for (uint32_t i = 0; i < nopens && !open; i++) open = gate_opens(a, opens[i], end);
    }
    bool many = w->cues >= GATE_CUES || (w->cues && w->cues + w->weak >= GATE_WORDS);
    if (many && !open) open = gate_has_trigger(a, s);
    /* a note of a few sentences costs little, and may tell its act in any words */
    if (d->nsent <= GATE_NOTE && (w->cues || w->weak)) open = true;
  }
  return open;
}

/* ---- sentences ---------------------------------------------------------------------- */

/* A sentence told before, word for word, adds nothing: a headline again, a page repeated. */
bool sr_gate_told(SrArticle *a, uint32_t s) {
  const SrDoc *d = &a->doc;
  SrWork *w = a->work;
  if (!w->told) {
    w->told_mask = 15;
    while (w->told_mask < d->nsent * 2) w->told_mask = w->told_mask * 2 + 1;
    w->told = sr_arena_zalloc(&a->arena, (w->told_mask + UINT64_C(1)) * sizeof *w->told);
    if (!w->told) return false;
  }
  uint64_t h = 0;
  for (uint32_t t = d->sent[s].tok; t < sr_sent_end(d, s); t++)
    h = (h ^ d->tok[t].hash) * 0x9e3779b97f4a7c15u + (h >> 32);
  if (!h) h = 1;
  uint32_t i = (uint32_t)(h >> 32) & w->told_mask;
  while (w->told[i] && w->told[i] != h) i = (i + 1) & w->told_mask;
  bool told = w->told[i] == h;
  w->told[i] = h;
  return told;
}

/* Somebody claims, denies, demands or is blamed: more than that something was said. Whoever claims
** an act need be no known group. */
static bool gate_stance(const SrArticle *a, const SrLexHit *hit, uint32_t n, bool group) {
  static const char *const kStance[] = {"claims_responsibility", "blames", "denies", "demands"};
  size_t stances = group ? sizeof kStance / sizeof *kStance : 1;
  for (uint32_t i = 0; i < n; i++)
    for (size_t k = 0; hit[i].kind == SR_L_REPORT && k < stances; k++)
      if (sr_same(sr_lex_value_in(a->overlay, hit[i].entry), kStance[k])) return true;
  return false;
}

/* "the attackers belonged to X", "the suspect was identified as X": who it was */
static bool gate_who(const SrArticle *a, uint32_t s, const SrLexHit *hit, uint32_t n,
                     uint32_t kinds) {
  static const char *const kNaming[] = {"identified", "named", "charged", "accused"};
  const SrDoc *d = &a->doc;
  for (uint32_t i = 0; i < n && kinds >> SR_L_GROUP & 1; i++)
    if (hit[i].kind == SR_L_PERPETRATOR && !(hit[i].flags & SR_LH_WEAK)) return true;
  for (uint32_t t = d->sent[s].tok; t < sr_sent_end(d, s); t++)
    if (SR_TOKEN_IN(d, t, kNaming)) return true;
  return false;
}

/* The first sentences of the report: its title, byline and dateline are none. */
static bool gate_first(const SrArticle *a, uint32_t s) {
  uint32_t from = a->prefix_sent, n = 0;
  if (s < from + GATE_FIRST) return true;
  if (a->doc.upper || s >= from + 2 * GATE_FIRST) return false;
  for (uint32_t k = from; k < s; k++) n += a->doc.sent[k].kind == SR_S_BODY;
  return n < GATE_FIRST;
}

/* "The assailants came on Friday night" */
static bool gate_day(const SrArticle *a, uint32_t s) {
  for (uint32_t t = a->doc.sent[s].tok; t < sr_sent_end(&a->doc, s); t++)
    if (sr_word_class(&a->doc, t) & SR_W_MONTHDAY && a->doc.tok[t].flags & SR_T_CAP) return true;
  return false;
}

/* An act or its results; words that may be harmless count in company. A group that takes a stance:
** it may claim the act or be blamed for it. Titles, datelines and first sentences say when
** and where. */
bool sr_gate_sentence(const SrArticle *a, uint32_t s, const SrLexHit *hit, uint32_t n) {
  if (a->doc.sent[s].kind != SR_S_BODY || gate_first(a, s)) return true;
  uint32_t kinds = 0, weak = 0;
  for (uint32_t i = 0; i < n; i++) {
    kinds |= 1u << hit[i].kind;
    if (hit[i].kind == SR_L_CUE && sr_same(sr_lex_value(hit[i].entry), "happening"))
      return true;
    if (hit[i].kind != SR_L_TRIGGER && hit[i].kind != SR_L_EFFECT) continue;
    if (hit[i].flags & SR_LH_STRONG) return true;
    weak++;
  }
  const uint32_t company = 1u << SR_L_PERPETRATOR | 1u << SR_L_WEAPON | 1u << SR_L_GROUP;
  if (weak && (weak > 1 || kinds & company)) return true;
  if (kinds >> SR_L_PERPETRATOR & 1 && !a->doc.upper &&
      (gate_who(a, s, hit, n, kinds) || gate_day(a, s)))
    return true;
  return kinds >> SR_L_REPORT & 1 && gate_stance(a, hit, n, kinds >> SR_L_GROUP & 1);
}
