/*
** speakerphrase.c: where the phrase of a speaker stands: before or behind a
** reporting verb, over appositions, ages, relative clauses, joined names.
** Reads groups and mentions.
*/
#include "claim.h"

enum { PHRASE_SEGMENTS = 6, PHRASE_JOINED = 4 };

/* ---- phrase before the verb --------------------------------------------------------------- */

static uint32_t phrase_chain(const SrArticle *a, uint32_t s, uint32_t g) {
  uint32_t first = a->work->sent[s].group;
  for (int i = 0; i < PHRASE_SEGMENTS && g >= first + 2; i++) {
    const SrGroup *pp = sr_speech_group(a, g - 1), *np = sr_speech_group(a, g - 2);
    if (pp->kind != SR_GR_PP || np->kind != SR_GR_NP ||
        sr_speech_after(pp) != sr_speech_group(a, g)->tok || sr_speech_after(np) != pp->tok)
      break;
    g -= 2;
  }
  return g;
}

/* NP that ends right before token t, SR_NONE */
static uint32_t phrase_np_before(const SrArticle *a, uint32_t from, uint32_t t) {
  if (t <= from) return SR_NONE;
  uint32_t g = a->work->group_of[t - 1];
  return g != SR_NONE && sr_speech_group(a, g)->kind == SR_GR_NP ? g : SR_NONE;
}

static bool phrase_is_dash(const SrArticle *a, uint32_t t) {
  return a->doc.tok[t].flags & SR_T_HYPHEN && a->doc.tok[t].flags & SR_T_PUNCT &&
         a->doc.tok[t].flags & SR_T_SPACE;
}

bool sr_phrase_finite_in(const SrArticle *a, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to;) {
    uint32_t g = a->work->group_of[t];
    if (g == SR_NONE) {
      t++;
      continue;
    }
    if (sr_vp_is_finite(a, sr_speech_group(a, g))) return true;
    t = sr_speech_after(sr_speech_group(a, g));
  }
  return false;
}

/* how the words between two commas begin: 'R' relative or participle clause, 'P' preposition, 'N'
 * noun phrase, 0 other */
static char phrase_segment(const SrArticle *a, uint32_t from, uint32_t to) {
  static const char *const kRel[] = {"who", "which", "whose", "where", "whom", "also"};
  if (from >= to) return 0;
  const SrMention *m = sr_speech_mention(a, from);
  if (m && m->k == SR_M_PERSON) return 'N';
  if (SR_TOKEN_IN(&a->doc, from, kRel)) return 'R';
  uint32_t g = a->work->group_of[from];
  if (g == SR_NONE)
    return a->work->tag[from].upos == SR_U_NUM   ? 'N'
           : a->work->tag[from].upos == SR_U_ADP ? 'P'
                                                 : 0;
  const SrGroup *gr = sr_speech_group(a, g);
  if (gr->kind == SR_GR_NP) return 'N';
  if (gr->kind == SR_GR_PP) return 'P';
  if (gr->kind == SR_GR_VP && !sr_vp_is_finite(a, gr)) return 'R';
  return 0;
}

/* first token of the phrase that ends with NP np, of the preposition before it if a comma opens
** that: ", from Porto" */
static uint32_t phrase_opening(const SrArticle *a, uint32_t s, uint32_t np) {
  uint32_t g = phrase_chain(a, s, np), from = a->doc.sent[s].tok;
  uint32_t t = sr_speech_group(a, g)->tok;
  if (g == a->work->sent[s].group || sr_speech_group(a, g - 1)->kind != SR_GR_PP) return t;
  const SrGroup *pp = sr_speech_group(a, g - 1);
  return sr_speech_after(pp) == t && pp->tok > from && sr_phrase_is_comma(a, pp->tok - 1) ? pp->tok
                                                                                          : t;
}

/* words between two commas (or dashes), tokens [open + 1, close), and the NP that ends before
** them */
typedef struct PhraseSegment {
  uint32_t open, close, np;
  uint32_t head;          /* end of the phrase that NP ends: before an age, "X, 30, a shopkeeper" */
  const SrMention *outer; /* its name, NULL */
  char kind;
} PhraseSegment;

/* the segment that ends with the mark at t - 1; false if nothing opens it */
static bool phrase_segment_before(const SrArticle *a, uint32_t s, uint32_t t, bool dash,
                                  PhraseSegment *x) {
  uint32_t from = a->doc.sent[s].tok;
  x->close = x->open = t - 1;
  bool found = false;
  while (!found && x->open > from && x->close - x->open < SR_PHRASE_APPOS) {
    x->open--;
    found = dash ? phrase_is_dash(a, x->open) : sr_phrase_is_comma(a, x->open);
  }
  if (!found || x->open == from) return false;
  x->kind = phrase_segment(a, x->open + 1, x->close);
  x->np = phrase_np_before(a, from, x->open);
  x->head = x->open;
  if (x->np == SR_NONE || !x->kind) return false;
  const SrGroup *age = sr_speech_group(a, x->np);
  bool number = age->ntok == 1 && a->work->tag[age->tok].upos == SR_U_NUM && age->tok > from + 1 &&
                sr_phrase_is_comma(a, age->tok - 1);
  uint32_t named = number ? phrase_np_before(a, from, age->tok - 1) : SR_NONE;
  if (named != SR_NONE) {
    x->head = age->tok - 1;
    x->np = named;
  }
  x->outer = sr_speech_name(a, sr_speech_group(a, phrase_chain(a, s, x->np)));
  return true;
}

/* A segment that begins with a noun phrase: 'A' it describes the NP before, 'N' it names it, '-' it
** tells nothing (a place, an age), 'P' the NP before is a body by a proper noun, 'H' it is the head
** itself. */
static char phrase_apposition(const SrArticle *a, uint32_t s, const PhraseSegment *x,
                              const SrPhrase *p) {
  uint32_t first = x->open + 1, seg = a->work->group_of[first];
  const SrMention *inner = seg == SR_NONE ? NULL : sr_speech_name(a, sr_speech_group(a, seg));
  if ((inner && inner->k == SR_M_PLACE) || seg == SR_NONE || a->work->tag[first].upos == SR_U_NUM)
    return '-';
  if (p->ap != SR_NONE) return 'H';
  bool in = sr_speech_is_named(inner), out = sr_speech_is_named(x->outer);
  uint32_t head = sr_speech_group(a, phrase_chain(a, s, x->np))->head;
  bool clause = sr_phrase_finite_in(a, first, x->close);
  if (!in && !out && a->work->tag[first].upos == SR_U_DET && head > a->doc.sent[s].tok &&
      a->doc.tok[head].flags & SR_T_CAP && !clause)
    return 'P'; /* "the Council, a charity," */
  if (in && !out) return !clause && sr_speech_is_noun(a, head) ? 'N' : 'H';
  return out && !in ? 'A' : 'H';
}

static void phrase_describe(const SrArticle *a, SrPhrase *p, uint32_t from, uint32_t to) {
  p->ap = a->work->group_of[from];
  p->aptok = from;
  p->apend = to;
}

/* "X, 30, a shopkeeper, said": the phrase [start, end) may itself describe a name before its comma;
** where that ends, 0 if it does not tell */
static uint32_t phrase_name_before(const SrArticle *a, uint32_t s, uint32_t start, uint32_t end,
                                   uint32_t np, SrPhrase *p) {
  uint32_t from = a->doc.sent[s].tok, before = phrase_np_before(a, from, start - 1);
  if (before == SR_NONE) return end;
  bool clause = sr_phrase_finite_in(a, start, end);
  if (p->ap == SR_NONE && !clause &&
      sr_speech_is_noun(a, sr_speech_group(a, phrase_chain(a, s, np))->head))
    phrase_describe(a, p, start, end);
  const SrMention *name = sr_speech_name(a, sr_speech_group(a, phrase_chain(a, s, before)));
  return !sr_speech_is_named(name) ? 0 : clause ? end : start - 1;
}

/* Steps back from a comma (or dash) at t-1 over what it closes; returns the end of the head phrase,
** 0 if there is none. p->ap is an NP-only segment. */
static uint32_t phrase_over_commas(const SrArticle *a, uint32_t s, uint32_t t, SrPhrase *p) {
  uint32_t from = a->doc.sent[s].tok;
  bool dash = phrase_is_dash(a, t - 1);
  for (int i = 0; i < PHRASE_SEGMENTS; i++) {
    PhraseSegment x;
    if (!phrase_segment_before(a, s, t, dash, &x)) return p->ap != SR_NONE ? t - 1 : 0;
    char k = x.kind == 'N' ? phrase_apposition(a, s, &x, p) : '-';
    if (k == 'H') return x.close;
    if (k == 'P') return x.open;
    if (k == 'A' || k == 'N') phrase_describe(a, p, x.open + 1, x.close);
    if (k == 'N') return x.head;
    t = x.head;
    if (t > from && (sr_phrase_is_comma(a, t - 1) || phrase_is_dash(a, t - 1))) continue;
    uint32_t start = phrase_opening(a, s, x.np);
    if (start == from || !sr_phrase_is_comma(a, start - 1) || sr_speech_is_named(x.outer)) return t;
    uint32_t end = phrase_name_before(a, s, start, t, x.np, p);
    if (end) return end;
    t = start;
  }
  return 0;
}

/* the phrase that ends before token t; joins "X and Y" */
bool sr_phrase_ending(const SrArticle *a, uint32_t s, uint32_t t, SrPhrase *p) {
  uint32_t from = a->doc.sent[s].tok, g = phrase_np_before(a, from, t);
  if (g == SR_NONE) return false;
  p->end = t;
  g = phrase_chain(a, s, g);
  p->g = g;
  p->tok = sr_speech_group(a, g)->tok;
  for (int i = 0; i < PHRASE_JOINED && p->tok > from + 1; i++) {
    uint32_t c = p->tok - 1;
    if (!sr_token_is(&a->doc, c, "and") && !(p->joined && sr_phrase_is_comma(a, c))) break;
    uint32_t q = phrase_np_before(a, from, c);
    if (q == SR_NONE || sr_group_is_relative(a, sr_speech_group(a, q)) ||
        sr_speech_is_date(a, sr_speech_group(a, q)))
      break;
    q = phrase_chain(a, s, q);
    const SrGroup *qg = sr_speech_group(a, q);
    if (!sr_speech_is_noun(a, qg->head) && !sr_speech_is_named(sr_speech_name(a, qg)) &&
        !(sr_speech_name(a, qg) && sr_speech_name(a, qg)->k == SR_M_PLACE))
      break;
    if (q > a->work->sent[s].group) { /* the object of another verb or preposition is not joined */
      const SrGroup *b = sr_speech_group(a, q - 1);
      if ((b->kind == SR_GR_VP || b->kind == SR_GR_PP) && sr_speech_after(b) == qg->tok) break;
    }
    p->joined = true;
    p->tok = qg->tok;
  }
  return true;
}

void sr_phrase_init(SrPhrase *p) {
  memset(p, 0, sizeof *p);
  p->g = p->ap = p->aptok = SR_NONE;
}

/* tense-bearing verb group before vp whose subject it shares; `report`: a reporting verb before one
 * that reports nothing */
static uint32_t phrase_shared(const SrArticle *a, uint32_t s, uint32_t vp, bool report) {
  uint32_t first = a->work->sent[s].group;
  for (uint32_t g = vp; report && g-- > first && vp - g < 24;)
    if (sr_vp_is_finite(a, sr_speech_group(a, g)) && !sr_speech_group(a, g)->passive &&
        sr_hit_at(a, sr_speech_group(a, g)->head, SR_L_REPORT))
      return g;
  for (uint32_t g = vp; g-- > first && vp - g < 24;) {
    if (!sr_vp_is_finite(a, sr_speech_group(a, g))) continue;
    bool relative = g > first && sr_group_is_relative(a, sr_speech_group(a, g - 1)) &&
                    sr_speech_after(sr_speech_group(a, g - 1)) == sr_speech_group(a, g)->tok;
    if (!relative || sr_speech_group(a, vp)->form != SR_VF_ING)
      return g; /* ", saying ...": not of a relative clause */
  }
  return SR_NONE;
}

/* "at the request of officials who said": the relative clause speaks of the nearest who can
** speak */
static bool phrase_nearest(const SrArticle *a, uint32_t s, uint32_t t, SrPhrase *p) {
  if (!sr_phrase_ending(a, s, t, p)) return false;
  uint32_t g = phrase_np_before(a, a->doc.sent[s].tok, t);
  if (p->joined || g == p->g || sr_speech_is_noun(a, sr_speech_group(a, p->g)->head) ||
      !sr_speech_is_noun(a, sr_speech_group(a, g)->head))
    return true;
  p->g = g;
  p->tok = sr_speech_group(a, g)->tok;
  return true;
}

/* "X, wrote on the site": a name right before a comma that nothing opens */
static uint32_t phrase_stray_comma(const SrArticle *a, uint32_t from, uint32_t t) {
  uint32_t g = phrase_np_before(a, from, t - 1);
  const SrMention *m = g == SR_NONE ? NULL : sr_speech_name(a, sr_speech_group(a, g));
  return m && m->k == SR_M_PERSON ? t - 1 : 0;
}

/* "X, who is heading the inquiry said", "men interviewed by the paper said": what ends before token
** t closes a clause that speaks of somebody before it; where that clause begins */
static uint32_t phrase_over_relative(const SrArticle *a, uint32_t s, uint32_t t) {
  uint32_t first = a->work->sent[s].group, np = phrase_np_before(a, a->doc.sent[s].tok, t);
  if (np == SR_NONE) return t;
  uint32_t g = phrase_chain(a, s, np);
  if (g < first + 2) return t;
  const SrGroup *v = sr_speech_group(a, g - 1), *by = v;
  if (by->kind == SR_GR_PP && sr_token_is(&a->doc, by->tok, "by") && g >= first + 3) v--;
  if (v->kind != SR_GR_VP || sr_speech_after(by) != sr_speech_group(a, g)->tok) return t;
  const SrGroup *n = v - 1;
  if (v != by && v->reduced && n->kind == SR_GR_NP && sr_speech_after(n) == v->tok &&
      a->work->tag[n->head].plural && sr_speech_is_noun(a, n->head))
    return v->tok;
  if (n->tok == a->doc.sent[s].tok) return t; /* "Who do you think he was?" */
  if (!sr_group_is_relative(a, n) || !sr_phrase_is_comma(a, n->tok - 1)) return t;
  return n->tok - 1;
}

/* first token of what stands between the phrase and token t: adverbs, brackets, dates, relative pronouns */
static uint32_t phrase_skip_back(const SrArticle *a, uint32_t s, uint32_t t, bool *relative) {
  uint32_t from = a->doc.sent[s].tok;
  bool fresh = true;
  for (int i = 0; i < PHRASE_SEGMENTS && fresh; i++) {
    fresh = false;
    while (t > from && a->work->tag[t - 1].upos == SR_U_ADV) t--;
    if (t > from + 3 && sr_phrase_is_comma(a, t - 1) && a->work->tag[t - 2].upos == SR_U_ADV &&
        sr_phrase_is_comma(a, t - 3)) { /* ", however," */
      t -= 3;
      fresh = true;
    }
    if (t > from && sr_token_is(&a->doc, t - 1, ")")) {
      uint32_t o = t - 1;
      while (o > from && t - o < 12 && !sr_token_is(&a->doc, o, "(")) o--;
      if (sr_token_is(&a->doc, o, "(")) t = o, fresh = true;
    }
    uint32_t g = phrase_np_before(a, from, t);
    if (g != SR_NONE && sr_group_is_relative(a, sr_speech_group(a, g))) {
      t = sr_speech_group(a, g)->tok;
      *relative = !(t > from && sr_phrase_is_comma(a, t - 1));
      if (!*relative) t--;
      fresh = true;
    } else if (g != SR_NONE && sr_speech_is_date(a, sr_speech_group(a, g)) &&
               phrase_chain(a, s, g) == g &&
               !(g > a->work->sent[s].group && sr_speech_group(a, g - 1)->kind == SR_GR_PP &&
                 sr_speech_after(sr_speech_group(a, g - 1)) == sr_speech_group(a, g)->tok)) {
      t = sr_speech_group(a, g)->tok;
      fresh = true;
    }
  }
  return t;
}

bool sr_phrase_before(const SrArticle *a, uint32_t s, uint32_t vp, bool report, SrPhrase *p) {
  uint32_t from = a->doc.sent[s].tok;
  for (int hop = 0; hop < PHRASE_SEGMENTS; hop++) {
    const SrGroup *v = sr_speech_group(a, vp);
    uint32_t t = v->tok;
    bool relative = false;
    t = phrase_skip_back(a, s, t, &relative);
    if (t > from + 1 && v->form == SR_VF_ING && sr_token_is(&a->doc, t - 1, "as")) t--;
    if (t <= from) return false;
    bool ing = v->form == SR_VF_ING && !v->progressive;
    bool comma = sr_phrase_is_comma(a, t - 1) || phrase_is_dash(a, t - 1);
    bool conj = a->work->tag[t - 1].upos == SR_U_CCONJ;
    if (conj || (ing && comma)) {
      uint32_t q = phrase_shared(a, s, vp, report);
      if (q == SR_NONE) return false;
      vp = q;
      continue;
    }
    if (comma) {
      uint32_t e = phrase_over_commas(a, s, t, p);
      if (!e) e = phrase_stray_comma(a, from, t);
      if (!e) return false;
      p->close = t;
      t = e;
    } else {
      uint32_t e = phrase_over_relative(a, s, t);
      if (e != t) p->close = t;
      t = e;
    }
    p->own = relative;
    return relative ? phrase_nearest(a, s, t, p) : sr_phrase_ending(a, s, t, p);
  }
  return false;
}

/* ---- phrase behind the verb or preposition --------------------------------------------------- */

/* the phrase that starts at token tok: PPs, joined names, an apposition */
/* last group of the phrase that begins with NP g: "the head of the clinic", "the mayor and his deputy" */
static uint32_t phrase_last(const SrArticle *a, uint32_t s, uint32_t g, SrPhrase *p) {
  uint32_t gend = a->work->sent[s].group + a->work->sent[s].ngroup, last = g;
  for (int i = 0; i < PHRASE_SEGMENTS && last + 1 < gend; i++) {
    const SrGroup *x = sr_speech_group(a, last), *y = sr_speech_group(a, last + 1);
    if (y->kind == SR_GR_PP && last + 2 < gend && sr_speech_after(x) == y->tok &&
        sr_speech_group(a, last + 2)->kind == SR_GR_NP &&
        sr_speech_group(a, last + 2)->tok == sr_speech_after(y) &&
        !sr_speech_is_date(a, sr_speech_group(a, last + 2)) &&
        !sr_token_is(&a->doc, y->head, "on")) {
      last += 2;
    } else if (y->kind == SR_GR_NP && y->tok == sr_speech_after(x) + 1 &&
               sr_token_is(&a->doc, sr_speech_after(x), "and") &&
               !(last + 2 < gend && sr_vp_is_finite(a, sr_speech_group(a, last + 2)) &&
                 sr_speech_group(a, last + 2)->tok == sr_speech_after(y)) &&
               (sr_speech_is_noun(a, y->head) || sr_speech_is_named(sr_speech_name(a, y)))) {
      last++;
      p->joined = true;
    } else {
      break;
    }
  }
  return last;
}

/* "officials who spoke", "a source briefed on the case": what the phrase has behind it up to a comma; false
** when it has no such clause */
static bool phrase_clause_behind(const SrArticle *a, uint32_t end, SrPhrase *p) {
  if (p->end >= end || a->work->group_of[p->end] == SR_NONE) return false;
  const SrGroup *x = sr_speech_group(a, a->work->group_of[p->end]);
  bool papers =
      x->kind == SR_GR_VP && p->end + 1 < end && a->work->tag[x->head].form == SR_VF_PAST &&
      x->ntok == 1 &&
      a->work->tag[sr_speech_after(x) < end ? sr_speech_after(x) : p->end].upos == SR_U_ADP;
  if (!sr_group_is_relative(a, x) && !papers && (x->kind != SR_GR_VP || sr_vp_is_finite(a, x)))
    return false;
  p->aptok = p->end;
  p->apend = p->end + 1;
  while (p->apend < end && !sr_phrase_is_comma(a, p->apend) &&
         !(a->doc.tok[p->apend].flags & SR_T_QUOTE))
    p->apend++;
  return true;
}

bool sr_phrase_forward(const SrArticle *a, uint32_t s, uint32_t tok, SrPhrase *p) {
  uint32_t end = sr_sent_end(&a->doc, s);
  if (tok >= end) return false;
  uint32_t g = a->work->group_of[tok];
  if (g == SR_NONE && tok + 1 < end && a->work->tag[tok].upos == SR_U_DET)
    g = a->work->group_of[++tok];
  if (g == SR_NONE || sr_speech_group(a, g)->kind != SR_GR_NP) return false;
  p->g = g;
  p->tok = sr_speech_group(a, g)->tok;
  p->end = sr_speech_after(sr_speech_group(a, phrase_last(a, s, g, p)));
  if (phrase_clause_behind(a, end, p)) return true;
  if (p->end >= end || !sr_phrase_is_comma(a, p->end) || p->joined) return true;
  /* ", deputy director of the hospital": up to the next comma or the end, no verb of its own */
  uint32_t to = p->end + 1;
  while (to < end && to < p->end + SR_PHRASE_APPOS && !sr_phrase_is_comma(a, to) &&
         !(a->doc.tok[to].flags & SR_T_QUOTE))
    to++;
  char k = phrase_segment(a, p->end + 1, to);
  bool closed = to >= end || sr_phrase_is_comma(a, to) || sr_token_is(&a->doc, to - 1, ".");
  if (!closed) return true;
  if (k == 'N' && !sr_phrase_finite_in(a, p->end + 1, to)) {
    uint32_t seg = a->work->group_of[p->end + 1];
    if (seg == SR_NONE) return true;
    bool inner = sr_speech_is_named(sr_speech_name(a, sr_speech_group(a, seg))),
         outer = sr_speech_is_named(sr_speech_name(a, sr_speech_group(a, g)));
    if (inner == outer) return true;
    p->ap = seg;
    p->aptok = p->end + 1;
    p->apend = to;
  } else if (k == 'R' &&
             sr_group_is_relative(a, sr_speech_group(a, a->work->group_of[p->end + 1] == SR_NONE
                                                            ? g
                                                            : a->work->group_of[p->end + 1]))) {
    p->aptok = p->end + 1;
    p->apend = to;
  }
  return true;
}
