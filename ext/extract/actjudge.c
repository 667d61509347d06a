/*
** actjudge.c: what the acts of a sentence are to each other and to what was told before, seen when
** all of them stand.
*/
#include "actparts.h"

/* "the shooting of a guard days after the bombing": another act than the one that is known */
static bool act_after_known(const SrArticle *a, const SrAct *t, const SrAct *all, uint32_t n) {
  bool harm = false;
  for (uint32_t i = 0; i < t->ntoll; i++) harm |= !sr_act_toll_of_aftermath(&a->work->toll[t->toll[i]]);
  if (t->aside || !t->strong || !harm) return false;
  for (uint32_t i = 0; i < n; i++)
    if (all[i].aside && all[i].refers && !(all[i].type_bits & t->type_bits)) return true;
  return false;
}

/* "The blast came weeks after a guard was shot": another one than what was told of that day */
static bool act_long_before(const SrArticle *a, const SrAct *t, uint32_t turn) {
  static const char *const kUnit[] = {"days", "weeks", "months", "years", "week", "month", "year"};
  if (!t->aside || t->refers || !t->nevent || turn == SR_NONE || t->lag) return false;
  if (turn < a->doc.sent[t->sent].tok + 3 || !sr_token_is(&a->doc, turn - 1, "after")) return false;
  return SR_TOKEN_IN(&a->doc, turn - 2, kUnit);
}

/* "They also killed a guard days later": on no day that is told, but on another one */
static bool act_days_later(const SrArticle *a, const SrAct *t) {
  static const char *const kUnit[] = {"days", "weeks", "months", "years"};
  uint32_t end = sr_sent_end(&a->doc, t->sent);
  if (!t->strong || t->refers || !t->nevent || t->tx != SR_NONE) return false;
  for (uint32_t i = a->doc.sent[t->sent].tok + 1; i < end; i++) {
    if (!sr_token_is(&a->doc, i, "later") || i < t->tok ||
        sr_verbs_between(a, t->sent, t->tok, i) > 0)
      continue;
    if (SR_TOKEN_IN(&a->doc, i - 1, kUnit)) return true;
  }
  return false;
}

/* "Meanwhile two men were held over the bombing": the act is only named */
static bool act_only_names(const SrArticle *a, const SrAct *t) {
  for (uint32_t i = 0; i < t->ntoll; i++)
    if (!sr_act_toll_of_aftermath(&a->work->toll[t->toll[i]])) return false;
  return t->refers && t->nevent;
}

/* "A second bomb goes off", "Gunmen kill two": a paragraph of an entry that begins with somebody new
** tells of another act of its day */
static bool act_entry_goes_on(const SrArticle *a, const SrEntry *e, uint32_t s) {
  uint32_t from = a->doc.sent[s].tok;
  if (s == e->sent || a->doc.sent[s].para == a->doc.sent[s - 1].para) return true;
  if (a->doc.sent[e->sent].kind == SR_S_HEADING && s == e->sent + 1) return true;
  const uint8_t pos = a->work->tag[from].upos;
  return pos != SR_U_NUM && !sr_token_is(&a->doc, from, "a") && !sr_token_is(&a->doc, from, "an") &&
         !sr_token_is(&a->doc, from, "another");
}

/* What the entry of a list says of each of its acts: the day, or the town. */
static void act_by_entry(const SrArticle *a, SrAct *t, bool earlier) {
  const SrWork *w = a->work;
  t->entry = w->sent[t->sent].entry;
  if (!t->entry) return;
  const SrEntry *e = &w->entry.a[t->entry - 1];
  if (!act_entry_goes_on(a, e, t->sent) && t->strong && !t->refers) t->separate = true;
  if (t->aside || t->refers || earlier) return;
  if (e->tx != SR_NONE && t->tx == SR_NONE) sr_act_time(a, t, e->tx);
  uint32_t m = e->town ? w->mention_of[e->tok] : SR_NONE;
  if (m != SR_NONE && a->mention[m].k == SR_M_PLACE && t->place == SR_NONE)
    t->place = sr_act_placed(a, m);
}

/* "The pair were killed in an exchange of fire": nobody but attackers of whom the text has told, and
** not by name, on no day of its own */
static bool act_ends(const SrArticle *a, const SrAct *t) {
  if (!t->ntoll || t->tx != SR_NONE) return false;
  for (uint32_t i = 0; i < t->ntoll; i++) {
    const SrToll *x = &a->work->toll[t->toll[i]];
    bool known = x->definite || (x->who_text && strstr(x->who_text, "suspect"));
    if (!x->perpetrator || !known || x->named || x->effect > SR_E_INJURED) return false;
  }
  return true;
}

/* "That suspect was killed by a ranger": of the act that was told last */
static bool act_of_that(const SrArticle *a, const SrAct *t) {
  const SrToll *x = t->ntoll ? &a->work->toll[t->toll[0]] : NULL;
  return t->ends && x && x->tok == a->doc.sent[t->sent].tok && sr_token_is(&a->doc, x->tok, "that");
}

/* "was charged on Friday, a day after three were shot dead": on Thursday */
static void act_days_before(const SrArticle *a, SrAct *t) {
  int lag = 0;
  if (t->aside || !(t->nevent || t->ntoll)) return;
  uint32_t tx = sr_days_after(a, t->sent, t->tok, &lag);
  if (tx == SR_NONE) return;
  if (t->tx != SR_NONE) { /* "on Friday, a day after the raid, gunmen killed": on Friday */
    const SrEvent *e = t->nevent ? &a->work->event[t->event[0]] : NULL;
    if (a->doc.upper || t->tx != tx || !e || e->nominal) return;
  }
  t->tx = tx;
  t->shift = -lag;
  t->from = t->to = a->work->tx.a[tx].from - lag;
  t->day = true;
}

/* "Angered by a gunman's killing of two brothers, they": what went before the act that the
** text tells of */
static bool act_is_cause(const SrArticle *a, const SrAct *t) {
  static const char *const kAnger[] = {"angered",  "enraged",   "incensed",  "infuriated", "outraged",
                                       "provoked", "triggered", "sparked",   "prompted",   "ignited",
                                       "aroused",  "fuelled",   "fueled",    "motivated"};
  bool cause = false;
  for (uint32_t i = 0; i < t->nevent; i++) {
    const SrEvent *e = &a->work->event[t->event[i]];
    uint32_t g = a->work->group_of[e->tok], from = a->doc.sent[t->sent].tok;
    if (!e->nominal || g == SR_NONE || a->work->group.a[g].tok < from + 2) return false;
    uint32_t by = a->work->group.a[g].tok - 1;
    cause = sr_token_is(&a->doc, by, "by") && SR_TOKEN_IN(&a->doc, by - 1, kAnger) && e->strong &&
            e->agent != SR_NONE && e->patient != SR_NONE;
    if (!cause) return false;
  }
  return cause && t->tx == SR_NONE;
}

/* "relatives of the synagogue attacker": the same word of whoever did it there */
static uint32_t act_site_of_doer(const SrArticle *a, uint32_t s) {
  const SrSentWork *w = &a->work->sent[s];
  for (uint32_t i = w->lex; i < w->lex + w->nlex; i++) {
    const SrLexHit *h = &a->work->lex.a[i];
    uint32_t g = a->work->group_of[h->tok];
    if (h->kind != SR_L_PERPETRATOR || g == SR_NONE || h->tok == a->doc.sent[s].tok) continue;
    const SrGroup *gr = &a->work->group.a[g];
    if (gr->tok + 1 >= h->tok || !sr_token_is(&a->doc, gr->tok, "the") ||
        !(sr_hit_at(a, h->tok - 1, SR_L_TARGET) || sr_hit_at(a, h->tok - 1, SR_L_FACILITY)))
      continue;
    return sr_lemma_hash(a, h->tok - 1);
  }
  return 0;
}

/* "the village", "that town": a settlement told of before, and not "the village of X" */
static bool act_says_settlement(const SrArticle *a, uint32_t s) {
  static const char *const kHome[] = {"village", "town", "city", "hamlet", "settlement"};
  uint32_t end = sr_sent_end(&a->doc, s);
  for (uint32_t t = a->doc.sent[s].tok + 1; t < end; t++) {
    if (!SR_TOKEN_IN(&a->doc, t, kHome)) continue;
    uint32_t g = a->work->group_of[t];
    bool the = sr_token_is(&a->doc, t - 1, "the") || sr_token_is(&a->doc, t - 1, "that");
    if (the && g != SR_NONE && a->work->group.a[g].head == t &&
        !(t + 1 < end && sr_token_is(&a->doc, t + 1, "of")))
      return true;
  }
  return false;
}

/* "X has been raided before. Gunmen stormed the village in April": the settlement that the
** sentences before are about; SR_NONE */
static uint32_t act_settlement(const SrArticle *a, uint32_t s) {
  enum { BACK = 4 };
  const SrWork *w = a->work;
  SrPlace p;
  if (!act_says_settlement(a, s)) return SR_NONE;
  for (uint32_t i = w->sent[s].mention; i < w->sent[s].mention + w->sent[s].nmention; i++)
    if (a->mention[i].k == SR_M_PLACE) return SR_NONE; /* its own sentence names one */
  for (uint32_t k = s; k-- > 0 && k + BACK >= s && a->doc.sent[k].section == a->doc.sent[s].section;)
    for (uint32_t i = w->sent[k].mention + w->sent[k].nmention; i-- > w->sent[k].mention;) {
      const SrMention *m = &a->mention[i];
      if (m->k != SR_M_PLACE || !sr_gaz_facts(m->ref, &p) || p.kind < SR_G_CAPITAL ||
          p.kind > SR_G_VILLAGE)
        continue;
      return m->tok == a->doc.sent[k].tok || sr_place_locative(a, k, i) ? i : SR_NONE;
    }
  return SR_NONE;
}

/* those of NP g are attackers, or a group by its name */
static bool act_armed_band(const SrArticle *a, uint32_t g) {
  if (sr_frame_attacks(a, g)) return true;
  const SrGroup *gr = &a->work->group.a[g];
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m != SR_NONE && a->mention[m].k == SR_M_GROUP) return true;
  }
  return false;
}

/* "On June 14 rebels entered Gao. Some 40 people died in street battles": the sentence before says where and when,
** though it tells of no act */
static void act_came_in(const SrArticle *a, SrAct *t) {
  static const char *const kCame[] = {"entered", "reached", "crossed", "arrived", "marched", "advanced", "descended"};
  enum { NEAR = 4 };
  uint32_t s = t->sent;
  if (a->doc.upper || !s || t->tx != SR_NONE || t->spot != SR_NONE || t->refers || !t->nevent ||
      sr_act_killed(a, t) == SR_NULL_INT || a->doc.sent[s].para != a->doc.sent[s - 1].para)
    return;
  const SrSentWork *w = &a->work->sent[s - 1];
  if (w->nevent || w->ntoll || w->ntx != 1) return;
  for (uint32_t v = w->group; v < w->group + w->ngroup; v++) {
    const SrGroup *x = &a->work->group.a[v];
    if (x->kind != SR_GR_VP || !SR_TOKEN_IN(&a->doc, x->head, kCame)) continue;
    uint32_t who = sr_subject_of(a, s - 1, v), end = x->tok + x->ntok;
    if (who == SR_NONE || !act_armed_band(a, who)) return;
    for (uint32_t i = w->mention; i < w->mention + w->nmention; i++) {
      const SrMention *m = &a->mention[i];
      if (m->k != SR_M_PLACE || m->tok < end || m->tok > end + NEAR) continue;
      t->place = sr_act_placed(a, i);
      sr_act_time(a, t, w->tx);
      return;
    }
  }
}

/* "shot at a court on Monday, while others set off a bomb": on that day, too */
static void act_peers_day(SrAct *out, uint32_t n) {
  for (uint32_t i = 1; i < n; i++) {
    if (!out[i].peer || out[i].tx != SR_NONE || out[0].peer || !out[0].day) continue;
    out[i].tx = out[0].tx;
    out[i].shift = out[0].shift;
    out[i].from = out[0].from;
    out[i].to = out[0].to;
    out[i].day = true;
  }
}

/* Which of them are others than those told before. */
static void act_part(const SrArticle *a, SrActView *v) {
  SrAct *out = v->out;
  bool separate = sr_says_separate(a, v->s);
  bool taking = sr_aside_of_taking(a, v->s, v->turn);
  bool apart = taking || sr_aside_of_release(a, v->s, v->turn);
  int lag = sr_aside_lag(a, v->s, v->turn);
  for (uint32_t i = 0; i < v->n; i++) {
    out[i].lag = lag;
    if (!out[i].nevent) out[i].plural = false, out[i].status = 0;
    if (!out[i].known) out[i].refers = false;
    out[i].separate = (separate && !act_only_names(a, &out[i])) || act_days_later(a, &out[i]) ||
                      act_long_before(a, &out[i], v->turn) || (out[i].aside && apart);
  }
  for (uint32_t i = 0; taking && i < v->n; i++)
    out[i].aside = false; /* as much news as what stands in front */
  for (uint32_t i = 0; i < v->n; i++) act_days_before(a, &out[i]);
  act_peers_day(out, v->n);
  for (uint32_t i = 0; i < v->n; i++) out[i].separate |= act_after_known(a, &out[i], out, v->n);
}

/* What is asked only of a sentence's one act. */
static void act_alone(const SrArticle *a, SrAct *t) {
  if (!t->site) t->site = act_site_of_doer(a, t->sent);
  if (act_is_cause(a, t)) {
    t->separate = t->aside = true;
    t->refers = t->known = false;
  }
  if (t->place == SR_NONE && !t->refers && !t->after) {
    act_came_in(a, t);
    if (t->place == SR_NONE) t->place = act_settlement(a, t->sent), t->settled = true;
  }
}

void sr_acts_judge(const SrArticle *a, SrActView *v) {
  act_part(a, v);
  if (v->n == 1) act_alone(a, &v->out[0]);
  bool earlier = a->work->entry.n && sr_act_said_earlier(a, v->s);
  bool several = sr_act_of_several(a, v->s);
  for (uint32_t i = 0; i < v->n; i++) {
    SrAct *t = &v->out[i];
    t->ends = act_ends(a, t);
    if (act_of_that(a, t)) t->that = t->refers = true;
    act_by_entry(a, t, earlier);
    t->several = several && !t->aside;
    t->separate |= t->several;
  }
}
