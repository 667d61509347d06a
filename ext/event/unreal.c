/*
** unreal.c: what a sentence tells of that did not come about: rehearsed in an exercise, invented in a film or a
** novel, called untrue, supposed behind "if", told of how often it happens. Reads tags, groups, cues.
*/
#include "event.h"

enum { UNREAL_BACK = 14, UNREAL_REACH = 40 };

/* "as part of a drill", "an exercise on Monday in which gunmen took" */
static bool unreal_rehearsed(const SrArticle *a, uint32_t s, const SrLexHit *h, uint32_t tok) {
  enum { NEAR = 7 };
  uint32_t from = a->doc.sent[s].tok, next = h->tok + h->ntok;
  for (uint32_t t = h->tok; t-- > from && t + NEAR > h->tok;)
    if (sr_token_is(&a->doc, t, "part") && sr_token_is(&a->doc, t + 1, "of")) return true;
  for (uint32_t t = next; t < tok && t < next + NEAR; t++)
    if (sr_token_is(&a->doc, t, "where") ||
        (sr_token_is(&a->doc, t, "which") && sr_token_is(&a->doc, t - 1, "in")))
      return true;
  return false;
}

/* "In the new film a gang kidnaps", "Her novel opens with the murder of"; what documentaries and memoirs tell
** of was real */
static bool unreal_invented(const SrArticle *a, uint32_t s, const SrLexHit *h) {
  static const char *const kTold[] = {"documentary", "documentaries", "memoir",        "memoirs",
                                      "biography",   "biographies",   "autobiography", "exhibition"};
  static const char *const kTell[] = {"opens",   "begins",  "tells",    "follows",  "revolves", "lets",
                                      "depicts", "portrays", "imagines", "features", "ends",     "centres",
                                      "centers"};
  const SrSentWork *w = &a->work->sent[s];
  uint32_t g = a->work->group_of[h->tok], last = h->tok + h->ntok - 1;
  if (g == SR_NONE || SR_TOKEN_IN(&a->doc, last, kTold)) return false;
  const SrGroup *gr = &a->work->group.a[g];
  if (gr->kind != SR_GR_NP || gr->head != last) return false;
  if (g == w->group + 1 && sr_token_is(&a->doc, gr[-1].tok, "in")) return true;
  return g == w->group && g + 1 < w->group + w->ngroup && gr[1].kind == SR_GR_VP &&
         SR_TOKEN_IN(&a->doc, gr[1].head, kTell);
}

static bool unreal_by_cue(const SrArticle *a, uint32_t s, uint32_t tok) {
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ncue; i++) {
    const SrLexHit *h = &w->lex.a[w->cue[i].hit];
    if (sr_cue_is(a, h, "exercise") && unreal_rehearsed(a, s, h, tok)) return true;
    if (sr_cue_is(a, h, "fiction") && unreal_invented(a, s, h)) return true;
  }
  return false;
}

/* "Reports that gunmen had killed five were false", "dismissed as fake claims that" */
static bool unreal_untrue(const SrArticle *a, uint32_t s, uint32_t tok) {
  static const char *const kReport[] = {"report",  "reports", "claim",  "claims",      "allegation",
                                        "rumours", "rumors",  "rumour", "allegations", "rumor",
                                        "stories", "posts",   "news"};
  static const char *const kThat[] = {"that", "of", "about"};
  static const char *const kFalse[] = {"false",  "untrue",  "fake",       "unfounded",  "baseless",
                                       "rumour", "rumors",  "rumours",    "rumor",      "fabricated",
                                       "hoax",   "invented", "fictitious", "groundless", "bogus"};
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s), told = SR_NONE;
  for (uint32_t t = tok; told == SR_NONE && t-- > from && t + UNREAL_BACK > tok;)
    if (SR_TOKEN_IN(&a->doc, t, kReport) && SR_TOKEN_IN(&a->doc, t + 1, kThat)) told = t;
  if (told == SR_NONE) return false;
  uint32_t lo = told > from + UNREAL_BACK ? told - UNREAL_BACK : from;
  for (uint32_t t = lo; t < end && t < told + UNREAL_REACH; t++)
    if ((t < told || t > tok) && SR_TOKEN_IN(&a->doc, t, kFalse) &&
        !(t > from && sr_token_is(&a->doc, t - 1, "not")))
      return true;
  return false;
}

/* a finite verb stands in tokens [from, to) */
static bool unreal_verb(const SrArticle *a, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to; t++) {
    uint32_t vp = sr_vp_of(a, t);
    if (vp != SR_NONE && !a->work->group.a[vp].reduced && a->work->group.a[vp].form != SR_VF_ING)
      return true;
  }
  return false;
}

/* "If a bomb went off in the station", "Were rebels to seize the dam": the clause of token tok only supposes */
static bool unreal_supposed(const SrArticle *a, uint32_t s, uint32_t tok) {
  uint32_t from = a->doc.sent[s].tok, vp = sr_vp_of(a, tok), g = a->work->group_of[tok];
  uint32_t own = vp != SR_NONE ? a->work->group.a[vp].tok : g != SR_NONE ? a->work->group.a[g].tok : tok;
  for (uint32_t t = own; t-- > from && t + UNREAL_BACK > own;) {
    if (a->doc.tok[t].flags & SR_T_PUNCT && !(a->doc.tok[t].flags & (SR_T_QUOTE | SR_T_HYPHEN))) return false;
    bool opens = t == from || a->doc.tok[t - 1].flags & SR_T_PUNCT;
    if (opens && sr_token_is(&a->doc, t, "if")) return !unreal_verb(a, t + 1, own);
    if (t == from && sr_token_is(&a->doc, t, "were"))
      return vp != SR_NONE && a->work->group.a[vp].infinitive;
  }
  return false;
}

/* "two women are killed every day", "on average": how often it happens */
static bool unreal_rate(const SrArticle *a, uint32_t s, uint32_t tok) {
  enum { REACH = 10 };
  static const char *const kEach[] = {"every", "each", "per"};
  uint32_t vp = sr_vp_of(a, tok), end = sr_sent_end(&a->doc, s), from = a->doc.sent[s].tok;
  if (vp == SR_NONE) return false;
  const SrGroup *v = &a->work->group.a[vp];
  uint8_t form = a->work->tag[v->tok].form;
  if (v->perfect || v->reduced ||
      (form != SR_VF_PRES && form != SR_VF_PRES3 && form != SR_VF_BASE && !sr_token_is(&a->doc, v->tok, "are") &&
       !sr_token_is(&a->doc, v->tok, "is")))
    return false;
  for (uint32_t t = tok + 1; t + 1 < end && t < tok + REACH; t++)
    if (SR_TOKEN_IN(&a->doc, t, kEach) && sr_is_time_unit(a, t + 1)) return true;
  for (uint32_t t = from; t + 1 < end && t < from + 4; t++)
    if (sr_token_is(&a->doc, t, "on") && sr_token_is(&a->doc, t + 1, "average")) return true;
  return false;
}

uint16_t sr_unreal_modes(const SrArticle *a, uint32_t s, uint32_t tok) {
  if (a->doc.upper) return 0;
  uint16_t mode = 0;
  if (unreal_by_cue(a, s, tok)) mode |= SR_MD_FIGURE;
  if (unreal_untrue(a, s, tok)) mode |= SR_MD_NEG;
  if (unreal_supposed(a, s, tok)) mode |= SR_MD_HYPO;
  if (unreal_rate(a, s, tok)) mode |= SR_MD_GENERIC;
  return mode;
}
