/*
** filler.c: groups of an article that speak of one thing, judged together: the
** same name, the same phrase, or one phrase inside the other with the same head. Each thing is
** given once, by the phrase that its groups' cuts make likeliest.
*/
#include "candidate.h"

enum { FILLER_WORDS = 8, FILLER_COLUMN = 256 };

int32_t sr_best_cut(const SrArticle *a, const SrModel *cuts, uint32_t s, uint32_t g,
                    SrRoleKind role, SrCand *out) {
  SrCand c[SR_CAND_MAX];
  SrFeats f;
  int32_t score[SR_MODEL_MAX_OUT], top = INT32_MIN;
  uint32_t n = sr_candidates(a, s, g, c);
  for (uint32_t i = 0; i < n; i++) {
    score[0] = -(int32_t)i;
    if (cuts) {
      sr_cut_features(a, &c[i], role, &f);
      sr_model_score(cuts, &f, score);
    }
    if (score[0] > top) {
      top = score[0];
      *out = c[i];
    }
  }
  return top;
}

static uint32_t filler_key(const SrArticle *a, const SrCand *c) {
  uint64_t key = 7;
  for (uint32_t t = c->tok; t < c->tok + c->ntok; t++)
    if (a->doc.tok[t].flags & (SR_T_ALPHA | SR_T_DIGIT))
      key = sr_hash64(&a->doc.tok[t].hash, sizeof(uint32_t), key);
  return (uint32_t)key ^ (uint32_t)(key >> 32);
}

static int64_t filler_entity(const SrArticle *a, const SrCand *c) {
  uint32_t m = a->work->mention_of[c->head];
  if (m == SR_NONE || a->mention[m].tok + a->mention[m].ntok < c->tok + c->ntok) return 0;
  return a->mention[m].entity;
}

/* all words of x stand in y */
static bool filler_within(const SrArticle *a, const SrCand *x, const SrCand *y) {
  if (x->ntok > y->ntok || x->ntok > FILLER_WORDS || y->ntok > 2 * FILLER_WORDS) return false;
  for (uint32_t t = x->tok; t < x->tok + x->ntok; t++) {
    bool found = false;
    for (uint32_t u = y->tok; u < y->tok + y->ntok && !found; u++)
      found = a->doc.tok[t].hash == a->doc.tok[u].hash;
    if (!found) return false;
  }
  return true;
}

static bool filler_same(const SrArticle *a, const SrFiller *x, const SrCand *c, uint32_t key,
                        int64_t entity) {
  if (x->key == key || (entity > 0 && x->entity == entity)) return true;
  if (a->doc.tok[x->best.head].hash != a->doc.tok[c->head].hash) return false;
  return filler_within(a, c, &x->best) || filler_within(a, &x->best, c);
}

static void filler_member(SrFiller *x, const SrCand *c, const int32_t *all, SrRoleKind role) {
  uint32_t i = x->nmember < SR_FILLER_MEMBERS ? x->nmember++ : SR_FILLER_MEMBERS;
  while (i > 0 &&
         all[(size_t)x->member[i - 1] * SR_RK_N + role] < all[(size_t)c->group * SR_RK_N + role]) {
    if (i < SR_FILLER_MEMBERS) {
      x->member[i] = x->member[i - 1];
      x->sent[i] = x->sent[i - 1];
    }
    i--;
  }
  if (i == SR_FILLER_MEMBERS) return;
  x->member[i] = c->group;
  x->sent[i] = c->sent;
}

static void filler_take(SrFiller *x, const SrCand *c, const int32_t *all, SrRoleKind role,
                        int32_t cut, uint32_t key) {
  const int32_t *score = all + (size_t)c->group * SR_RK_N;
  int32_t s = score[role];
  filler_member(x, c, all, role);
  x->count++;
  x->sum += sr_model_permille(s);
  for (int k = 0; k < SR_RK_N; k++)
    if (k != (int)role && score[k] > x->rival) x->rival = score[k];
  /* the phrase of the likeliest group and cut together */
  if (s / 2 + cut > x->top / 2 + x->cut_score || x->count == 1) {
    x->best = *c;
    x->cut_score = cut;
    x->key = key;
  }
  if (s > x->top) x->top = s;
}

/* A person is given by the fullest form of the name, wherever the article has it. */
static void filler_full_name(const SrArticle *a, SrFiller *x) {
  uint32_t m = a->work->mention_of[x->best.head];
  if (x->entity <= 0 || m == SR_NONE || a->mention[m].k != SR_M_PERSON || x->role == SR_RK_VICTIMS)
    return;
  for (uint32_t i = 0; i < a->nmention; i++) {
    const SrMention *y = &a->mention[i];
    if (y->entity != x->entity || y->k != SR_M_PERSON || y->ntok > FILLER_WORDS) continue;
    uint32_t g = a->work->group_of[y->tok], from = y->tok, end = y->tok + y->ntok;
    for (uint32_t t = from; t + 1 < end; t++)
      if (sr_is_title(a, t)) from = t + 1;
    if (g == SR_NONE || end - from <= x->best.ntok) continue;
    x->best.tok = from;
    x->best.ntok = end - from;
    x->best.head = y->tok + y->ntok - 1;
    x->best.mention = i;
    x->best.cut = SR_CUT_NAME;
    x->best.group = g;
    x->best.sent = sr_doc_sent_of(&a->doc, y->tok);
  }
}

static void filler_ranks(SrFiller *out, uint32_t n) {
  int32_t top = INT32_MIN;
  for (uint32_t i = 0; i < n; i++)
    if (out[i].top > top) top = out[i].top;
  for (uint32_t i = 0; i < n; i++) {
    out[i].gap = top - out[i].top;
    for (uint32_t k = 0; k < n; k++) out[i].rank += out[k].top > out[i].top;
  }
}

uint32_t sr_fillers(const SrArticle *a, const SrModel *cuts, const int32_t *score, SrRoleKind role,
                    SrFiller *out, uint32_t *of) {
  uint32_t n = 0;
  for (uint32_t s = 0; s < a->doc.nsent; s++) {
    const SrSentWork *sw = &a->work->sent[s];
    if (a->doc.sent[s].repeat) continue;
    for (uint32_t g = sw->group; g < sw->group + sw->ngroup; g++) {
      const int32_t *x = score + (size_t)g * SR_RK_N;
      SrCand c;
      if (of) of[(size_t)g * SR_RK_N + role] = SR_NONE;
      if (x[role] < SR_FILLER_FLOOR || !sr_group_is_candidate(a, g)) continue;
      int32_t cut = sr_best_cut(a, cuts, s, g, role, &c);
      if (cut == INT32_MIN) continue;
      uint32_t key = filler_key(a, &c), i = 0;
      int64_t entity = filler_entity(a, &c);
      while (i < n && !filler_same(a, &out[i], &c, key, entity)) i++;
      if (i == SR_FILLERS) continue;
      if (i == n) {
        memset(&out[n], 0, sizeof out[n]);
        out[n].role = (uint8_t)role;
        out[n].first = s;
        out[n].top = out[n].rival = out[n].cut_score = INT32_MIN / 4;
        out[n].entity = entity;
        n++;
      }
      filler_take(&out[i], &c, score, role, cut, key);
      if (of) of[(size_t)g * SR_RK_N + role] = i;
    }
  }
  for (uint32_t i = 0; i < n; i++) filler_full_name(a, &out[i]);
  filler_ranks(out, n);
  return n;
}

/* what the same role scores for the groups joined to this one, and how many groups of its
** sentence score more */
static void filler_company(const SrArticle *a, const int32_t *score, const SrFiller *x,
                           SrFeats *f) {
  uint32_t g = x->member[0], s = x->sent[0], better = 0;
  const SrSentWork *sw = &a->work->sent[s];
  const int32_t *mine = score + (size_t)g * SR_RK_N;
  uint32_t next = sr_next_conjunct(a, s, g),
           before = g > sw->group && sr_next_conjunct(a, s, g - 1) == g ? g - 1 : SR_NONE;
  if (next != SR_NONE)
    sr_feat(f, "f.next", sr_feat_score(score[(size_t)next * SR_RK_N + x->role]), 0);
  if (before != SR_NONE)
    sr_feat(f, "f.before", sr_feat_score(score[(size_t)before * SR_RK_N + x->role]), 0);
  for (uint32_t i = sw->group; i < sw->group + sw->ngroup; i++)
    better += score[(size_t)i * SR_RK_N + x->role] > mine[x->role];
  sr_feat(f, "f.better", sr_feat_bucket(better), 0);
  for (int k = 0; k < SR_RK_N; k++) {
    /* is there somebody who did it, or suffered it, in the sentence? */
    int32_t top = INT32_MIN / 4;
    for (uint32_t i = sw->group; i < sw->group + sw->ngroup; i++)
      if (i != g && score[(size_t)i * SR_RK_N + (uint32_t)k] > top)
        top = score[(size_t)i * SR_RK_N + (uint32_t)k];
    sr_feat(f, "f.company", sr_feat_score(top), sr_feat_symbol(sr_cut_name[k]));
  }
}

static bool filler_speaks(const SrArticle *a, const SrFiller *x) {
  for (uint32_t i = 0; i < a->nclaim && x->entity > 0; i++)
    if (a->claim[i].entity == x->entity) return true;
  return false;
}

/* the word stands in a column of an incident row, without case */
static bool filler_named(const SrArticle *a, const char *column, uint32_t tok) {
  const SrToken *t = &a->doc.tok[tok];
  const char *word = a->doc.text + t->start;
  if (!column || t->len < 2) return false;
  size_t n = strlen(column);
  for (size_t i = 0; i + t->len <= n && i < FILLER_COLUMN; i++) {
    size_t k = 0;
    while (k < t->len && ((unsigned char)column[i + k] | 32) == ((unsigned char)word[k] | 32)) k++;
    if (k == t->len) return true;
  }
  return false;
}

/* a column of the incident's row speaks of the filler, or of somebody else */
static void filler_column(const SrArticle *a, const char *value, uint32_t head, const char *column,
                          uint32_t kind, uint32_t top, SrFeats *f) {
  uint32_t c = sr_feat_symbol(column);
  if (!filler_named(a, value, head)) {
    if (value) sr_feat(f, "i.another", c, kind);
    else sr_feat(f, "i.nobody", c, kind);
    return;
  }
  sr_feat(f, "i.is", c, kind);
  sr_feat(f, "i.is.top", c, top);
}

/* what the row of the incident says that the filler would be part of */
static void filler_incident(const SrArticle *a, const SrCast *cast, const SrFiller *x, SrFeats *f) {
  uint32_t i = sr_cast_incident(a, cast, x->sent[0], x->member[0]);
  if (i >= a->nincident) {
    sr_feat(f, "i.none", 0, 0);
    return;
  }
  const SrIncident *r = &a->incident[i];
  uint32_t type = sr_feat_symbol(r->type ? r->type : "none"), m = a->work->mention_of[x->best.head],
           kind = sr_feat_symbol(m == SR_NONE ? "none" : a->mention[m].kind);
  uint32_t top = sr_feat_score(x->top), head = x->best.head;
  sr_feat(f, "i.type", type, 0);
  sr_feat(f, "i.type.kind", type, kind);
  sr_feat(f, "i.prominence", sr_feat_symbol(r->prominence ? r->prominence : "none"), 0);
  sr_feat(f, "i.status", sr_feat_symbol(r->status ? r->status : "none"), 0);
  sr_feat(f, "i.target", sr_feat_symbol(r->target_type ? r->target_type : "none"), 0);
  sr_feat(f, "i.order", sr_feat_bucket(i), sr_feat_bucket(a->nincident));
  sr_feat(f, "i.killed", sr_feat_bucket(r->killed.min > 0 ? (uint32_t)r->killed.min : 0u), kind);
  filler_column(a, r->perpetrator, head, "perpetrator", kind, top, f);
  filler_column(a, r->perpetrator_group, head, "group", kind, top, f);
  filler_column(a, r->target, head, "target", kind, top, f);
  filler_column(a, r->weapon, head, "weapon", kind, top, f);
  if (filler_named(a, r->claimed_by, head)) sr_feat(f, "i.claims", kind, 0);
  if (filler_named(a, r->attributed_to, head)) sr_feat(f, "i.blamed", kind, 0);
}

void sr_filler_features(const SrArticle *a, const SrCast *cast, const SrFiller *x, SrFeats *f) {
  const int32_t *score = cast->score;
  uint32_t top = sr_feat_score(x->top), m = a->work->mention_of[x->best.head],
           rank = sr_feat_bucket(x->rank);
  uint32_t sum = sr_feat_bucket((uint32_t)x->sum / 250),
           relevance = sr_feat_score(a->work->relevance), lemma = sr_feat_lemma(a, x->best.head);
  f->n = 0;
  sr_feat(f, "f.top", top, 0);
  sr_feat(f, "f.sum", sum, 0);
  sr_feat(f, "f.rank", rank, 0);
  sr_feat(f, "f.gap", sr_feat_score(x->gap - 5 * SR_MODEL_ONE), 0);
  sr_feat(f, "f.count", sr_feat_bucket(x->count), 0);
  sr_feat(f, "f.cut", sr_feat_score(x->cut_score), 0);
  sr_feat(f, "f.rival", sr_feat_score(x->rival), 0);
  sr_feat(f, "f.relevance", relevance, 0);
  sr_feat(f, "f.first", sr_feat_bucket(x->first), 0);
  sr_feat(f, "f.words", sr_feat_bucket(x->best.ntok), 0);
  sr_feat(f, "f.shape", sr_feat_symbol(sr_cut_name[x->best.cut]), 0);
  sr_feat(f, "f.name", sr_feat_symbol(m == SR_NONE ? "none" : a->mention[m].kind), 0);
  sr_feat(f, "f.top.relevance", top, relevance);
  sr_feat(f, "f.top.rank", top, rank);
  sr_feat(f, "f.top.sum", top, sum);
  sr_feat(f, "f.top.rival", top, sr_feat_score(x->rival));
  sr_feat(f, "f.shape.lemma", sr_feat_symbol(sr_cut_name[x->best.cut]), lemma);
  sr_feat(f, "f.speaks", filler_speaks(a, x),
          sr_feat_symbol(m == SR_NONE ? "none" : a->mention[m].kind));
  sr_feat(f, "f.in.title", x->first == 0, 0);
  for (uint32_t i = 1; i < x->nmember; i++)
    sr_feat(f, "f.member", sr_feat_score(score[(size_t)x->member[i] * SR_RK_N + x->role]), 0);
  filler_company(a, score, x, f);
  for (int k = 0; k < SR_RK_N; k++)
    sr_feat(f, "f.cast", sr_feat_score(cast->top[k]), sr_feat_symbol(sr_cut_name[k]));
  int32_t report = INT32_MIN / 4;
  for (uint32_t i = 0; i < x->nmember && a->work->sent_score; i++)
    if (a->work->sent_score[x->sent[i]] > report) report = a->work->sent_score[x->sent[i]];
  sr_feat(f, "f.report", sr_feat_score(report), top);
  filler_incident(a, cast, x, f);
}
