/*
** framefigure.c: words of violence that tell of none: a strike of nurses, footage that was shot,
** data that is hacked, prices that explode.
*/
#include "eventparts.h"

/* "hackers hacked the bank's computers", "the hack": of data, unless people are cut down */
static bool frame_of_data(const SrArticle *a, const SrEvent *e, SrFrameKind what) {
  static const char *const kData[] = {"computer", "computers", "data",     "account",  "accounts",
                                      "email",    "emails",    "website",  "websites", "server",
                                      "servers",  "network",   "networks", "password", "database",
                                      "hackers",  "hacker",    "cyber",    "online",   "internet",
                                      "phone",    "phones",    "software", "passwords"};
  if (!sr_same(sr_lex_phrase(e->lex), "hack")) return false;
  if (e->nominal || what == SR_FR_NONE || what == SR_FR_OTHER) return true;
  return SR_ANY_IN(&a->doc, a->doc.sent[e->sent].tok, sr_sent_end(&a->doc, e->sent), kData);
}

/* "was hit by a cyber attack": what did it is a figure of speech */
static bool frame_by_figure(const SrArticle *a, const SrEvent *e) {
  if (e->agent == SR_NONE) return false;
  const SrLexHit *h = sr_hit_at(a, a->work->group.a[e->agent].head, SR_L_CUE);
  return h && h->ntok > 1 && sr_cue_is(a, h, "figurative");
}

/* "striking nurses", "Striking nurses picketed": the word stands before people in their own phrase,
** or the verb behind them is theirs */
static bool frame_on_strike(const SrArticle *a, const SrEvent *e) {
  uint32_t g = a->work->group_of[e->tok], from = a->work->sent[e->sent].group;
  if (!sr_token_is(&a->doc, e->tok, "striking") || g == SR_NONE) return false;
  if (g == e->vp) {
    const SrGroup *x = &a->work->group.a[g];
    bool verb = g + 2 < from + a->work->sent[e->sent].ngroup && x[1].kind == SR_GR_NP &&
                x[1].tok == x->tok + x->ntok && x[2].kind == SR_GR_VP &&
                x[2].tok == x[1].tok + x[1].ntok && !x[2].infinitive && x[2].form != SR_VF_ING;
    return g == from && verb && a->work->tag[x[1].head].plural && sr_frame_people(a, g + 1);
  }
  return a->work->group.a[g].kind == SR_GR_NP && a->work->group.a[g].head > e->tok &&
         sr_frame_people(a, g);
}

/* "lawyers strike over the killing", "a strike by teachers" */
static bool frame_stops_work(const SrArticle *a, const SrEvent *e, SrFrameKind who,
                             SrFrameKind what) {
  if (e->type == SR_TY_ATTACK && frame_on_strike(a, e)) return true;
  return sr_same(sr_lex_phrase(e->lex), "strike") && e->type == SR_TY_ATTACK &&
         (who == SR_FR_PEOPLE || who == SR_FR_OTHER) && what == SR_FR_NONE &&
         e->instrument == SR_NONE;
}

/* "videos shot by passers-by" */
static bool frame_filmed(const SrArticle *a, const SrEvent *e) {
  static const char *const kFilm[] = {"video", "videos",      "footage", "clip",
                                      "clips", "photo",       "photos",  "film",
                                      "films", "photographs", "pictures"};
  return e->patient != SR_NONE && sr_same(sr_lex_phrase(e->lex), "shoot") &&
         SR_TOKEN_IN(&a->doc, a->work->group.a[e->patient].head, kFilm);
}

/* "prices exploded", "anger exploded": nothing that bursts */
static bool frame_swells(const SrArticle *a, const SrEvent *e) {
  static const char *const kSwell[] = {
      "prices",     "price",      "costs",   "debt",   "debts",       "anger",
      "fury",       "demand",     "sales",   "rents",  "spending",    "inflation",
      "popularity", "population", "numbers", "cheers", "applause",    "laughter",
      "tensions",   "tension",    "scandal", "row",    "controversy", "profits"};
  return e->type == SR_TY_BOMBING && e->vp != SR_NONE && e->instrument != SR_NONE &&
         SR_TOKEN_IN(&a->doc, a->work->group.a[e->instrument].head, kSwell);
}

bool sr_frame_beast(const SrArticle *a, const SrEvent *e) {
  if (e->vp == SR_NONE || e->patient == SR_NONE) return false;
  uint32_t head = a->work->group.a[e->patient].head;
  const SrLexHit *h = sr_hit_at(a, head, SR_L_CUE);
  return h && sr_cue_is(a, h, "animal") && a->work->mention_of[head] == SR_NONE;
}

bool sr_frame_figure(const SrArticle *a, const SrEvent *e, SrFrameKind who, SrFrameKind what) {
  return frame_stops_work(a, e, who, what) || sr_event_verbal(a, e) || frame_filmed(a, e) ||
         frame_by_figure(a, e) || frame_swells(a, e) || frame_of_data(a, e, what);
}
