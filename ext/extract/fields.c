/*
** fields.c: the columns of one incident from its events, tolls, times and
** places. A field that no evidence fills stays NULL.
*/
#include "blame.h"
#include "casualty.h"

#include <math.h>

static const char *fields_iso(SrArticle *a, int32_t day) {
  SrTimex x;
  char out[64];
  memset(&x, 0, sizeof x);
  x.kind = SR_X_DATE;
  x.precision = SR_P_DAY;
  x.from = x.to = day;
  size_t n = sr_timex_iso(&x, out);
  return n ? sr_arena_strndup(&a->arena, out, n) : NULL;
}

static void fields_date(SrArticle *a, SrIncident *r, const SrDraft *d) {
  static const char *const kPrecision[] = {NULL, "day", "month", "year", "range"};
  if (d->tx == SR_NONE) return;
  const SrTimex *x = &a->work->tx.a[d->tx];
  r->date_from = fields_iso(a, x->from);
  r->date_to = x->to == SR_NO_DAY ? NULL : fields_iso(a, x->to);
  r->date_precision = kPrecision[x->precision];
  r->date_text = sr_words(a, x->tok, x->ntok);
  if (x->minute >= 0) {
    const char clock[5] = {(char)('0' + x->minute / 600), (char)('0' + x->minute / 60 % 10), ':', (char)('0' + x->minute % 60 / 10), (char)('0' + x->minute % 10)};
    r->time = sr_arena_strndup(&a->arena, clock, 5);
  }
}

static const char *fields_name(const char *s) { return s && *s ? s : NULL; }

static void fields_place(SrArticle *a, SrIncident *r, const SrDraft *d) {
  SrPlace p;
  r->latitude = r->longitude = NAN;
  uint32_t id = d->place == SR_NONE ? 0 : a->mention[d->place].ref;
  if (!id || !sr_gaz_get(id, &p)) return;
  r->country = p.kind == SR_G_COUNTRY ? p.name : fields_name(p.country);
  r->place_precision = "country";
  if (p.has_point) {
    r->latitude = p.latitude;
    r->longitude = p.longitude;
  }
  if (p.kind == SR_G_COUNTRY) return;
  r->place = a->doc.upper ? p.name : sr_words(a, a->mention[d->place].tok, a->mention[d->place].ntok);
  r->admin1 = p.kind == SR_G_ADMIN1 ? p.name : fields_name(p.admin1);
  r->admin2 = p.kind == SR_G_ADMIN2 ? p.name : fields_name(p.admin2);
  r->place_precision = p.kind == SR_G_ADMIN1 ? "admin1" : p.kind == SR_G_ADMIN2 ? "admin2" : p.kind == SR_G_REGION ? "admin1" : "place";
}

/* The type that most triggers speak for; a general word counts only where no other stands. */
static void fields_type(SrIncident *r, const SrDraft *d) {
  uint32_t top = 0;
  SrType best = SR_TY_ATTACK;
  for (int t = 1; t < SR_TY_N; t++) {
    if (t == SR_TY_ATTACK || !d->votes[t]) continue;
    uint32_t v = d->votes[t] * 2 + (t == SR_TY_UNREST || t == SR_TY_THREAT || t == SR_TY_SECURITY_OPERATION ? 0 : 1);
    if (v > top) {
      top = v;
      best = (SrType)t;
    }
  }
  r->type = sr_type_name[best];
}

static const char *fields_status(const SrDraft *d) {
  if (d->status & SR_MD_FOILED) return "foiled";
  if (d->status & SR_MD_ATTEMPT) return "attempted";
  if (d->status & SR_MD_THREAT) return "threatened";
  if (d->status & SR_MD_ONGOING) return "ongoing";
  return "occurred";
}

/* History is what happened well before the article's own news, or what the text calls history. */
static const char *fields_prominence(const SrArticle *a, const SrDraft *d, const SrDraft *first) {
  if (d == first) return "main";
  int32_t news = first->tx != SR_NONE ? first->from : a->reference;
  if (d->background) return "background";
  if (d->tx != SR_NONE && news != SR_NO_DAY && d->to < news - 2) return "background";
  if (d->tx != SR_NONE && !d->day && a->work->tx.a[d->tx].precision != SR_P_RANGE) return "background";
  return "separate";
}

/* group words without a leading article or number */
static const char *fields_group_words(SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t from = gr->tok, end = gr->tok + gr->ntok;
  while (from < end && (a->work->tag[from].upos == SR_U_DET || a->work->tag[from].upos == SR_U_NUM)) from++;
  return sr_words(a, from, end - from);
}

static void fields_actors(SrArticle *a, SrIncident *r, uint32_t index) {
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->nevent; i++) {
    const SrEvent *e = &w->event[i];
    if (e->incident != index) continue;
    if (e->agent != SR_NONE) {
      const SrGroup *g = &w->group.a[e->agent];
      bool perp;
      const char *class = sr_people_class(a, g->tok, g->tok + g->ntok, &perp);
      (void)class;
      if (!r->perpetrator && perp) r->perpetrator = fields_group_words(a, e->agent);
    }
    if (e->suicide) r->suicide = 1;
  }
}

/* Who says that it was them, whom others blame, and the surest of all as the group responsible. */
static void fields_responsible(const SrArticle *a, SrIncident *r, uint32_t index, const SrBlameList *blame) {
  int best = -1;
  for (uint32_t i = 0; i < blame->n; i++) {
    const SrBlame *b = &blame->a[i];
    if (b->incident != index) continue;
    const char *name = a->mention[b->mention].value;
    if (b->kind == SR_BL_CLAIMED && !r->claimed_by) r->claimed_by = name;
    if ((b->kind == SR_BL_ATTRIBUTED || b->kind == SR_BL_SUSPECTED) && !r->attributed_to) r->attributed_to = name;
    if ((int)b->kind > best) {
      best = b->kind;
      r->perpetrator_group = name;
    }
  }
}

static void fields_counts(SrArticle *a, SrIncident *r, uint32_t index) {
  const SrCount none = {SR_NULL_INT, SR_NULL_INT};
  r->perpetrators = none;
  r->killed = sr_casualty_all(a, index, SR_E_KILLED);
  r->perpetrators_killed = sr_casualty_total(a, index, SR_E_KILLED, 1);
  r->injured = sr_casualty_total(a, index, SR_E_INJURED, -1);
  r->hostages = sr_casualty_total(a, index, SR_E_HOSTAGE, -1);
  r->freed = sr_casualty_total(a, index, SR_E_FREED, -1);
  r->arrested = sr_casualty_total(a, index, SR_E_ARRESTED, -1);
}

void sr_incident_fill(SrArticle *a, const SrDraft *d, const SrDraft *first, uint32_t index, const SrBlameList *blame) {
  SrIncident *r = SR_PUSH(&a->arena, a->incident, a->nincident, a->cap_incident);
  if (!r) return;
  memset(r, 0, sizeof *r);
  r->incident = (int64_t)index + 1;
  r->suicide = SR_NULL_INT;
  r->duration_minutes = r->confidence = NAN;
  r->status = fields_status(d);
  r->prominence = fields_prominence(a, d, first);
  fields_type(r, d);
  fields_date(a, r, d);
  fields_place(a, r, d);
  fields_actors(a, r, index);
  sr_incident_weapon(a, r, index);
  sr_incident_target(a, r, index);
  fields_responsible(a, r, index, blame);
  fields_counts(a, r, index);
  r->sentence = sr_article_sentence(a, d->sent);
  r->span.start = a->doc.sent[d->sent].start;
  r->span.end = a->doc.sent[d->sent].end;
  r->summary = sr_arena_strndup(&a->arena, a->doc.text + r->span.start, r->span.end - r->span.start);
}
