/*
** filler.c: groups of an article that speak of one thing, judged together: the
** same name, the same phrase, or one phrase inside the other with the same head. Each thing is given
** once, by the phrase that its groups' cuts make likeliest.
*/
#include "candidate.h"

enum { FILLER_WORDS = 8 };

int32_t sr_best_cut(const SrArticle *a, const SrModel *cuts, uint32_t s, uint32_t g, SrRoleKind role, SrCand *out) {
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
    if (a->doc.tok[t].flags & (SR_T_ALPHA | SR_T_DIGIT)) key = sr_hash64(&a->doc.tok[t].hash, sizeof(uint32_t), key);
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
    for (uint32_t u = y->tok; u < y->tok + y->ntok && !found; u++) found = a->doc.tok[t].hash == a->doc.tok[u].hash;
    if (!found) return false;
  }
  return true;
}

static bool filler_same(const SrArticle *a, const SrFiller *x, const SrCand *c, uint32_t key, int64_t entity) {
  if (x->key == key || (entity > 0 && x->entity == entity)) return true;
  if (a->doc.tok[x->best.head].hash != a->doc.tok[c->head].hash) return false;
  return filler_within(a, c, &x->best) || filler_within(a, &x->best, c);
}

static void filler_take(SrFiller *x, const SrCand *c, const int32_t *score, SrRoleKind role, int32_t cut, uint32_t key) {
  int32_t s = score[role];
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

static void filler_ranks(SrFiller *out, uint32_t n) {
  int32_t top = INT32_MIN;
  for (uint32_t i = 0; i < n; i++)
    if (out[i].top > top) top = out[i].top;
  for (uint32_t i = 0; i < n; i++) {
    out[i].gap = top - out[i].top;
    for (uint32_t k = 0; k < n; k++) out[i].rank += out[k].top > out[i].top;
  }
}

uint32_t sr_fillers(const SrArticle *a, const SrModel *cuts, const int32_t *score, SrRoleKind role, SrFiller *out, uint32_t *of) {
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
      filler_take(&out[i], &c, x, role, cut, key);
      if (of) of[(size_t)g * SR_RK_N + role] = i;
    }
  }
  filler_ranks(out, n);
  return n;
}

static void filler_feat(SrFeats *f, const char *alone, const char *with, uint32_t v, uint32_t role) {
  sr_feat(f, alone, v, 0);
  sr_feat(f, with, v, role);
}

void sr_filler_features(const SrArticle *a, const SrFiller *x, SrFeats *f) {
  static const char *const kRole[SR_RK_N] = {"perpetrator", "group", "target", "victim", "victims", "weapon"};
  uint32_t r = sr_feat_symbol(kRole[x->role]), top = sr_feat_score(x->top), m = a->work->mention_of[x->best.head];
  uint32_t sum = sr_feat_bucket((uint32_t)x->sum / 250), relevance = sr_feat_score(a->work->relevance);
  f->n = 0;
  sr_feat(f, "role", r, 0);
  filler_feat(f, "top", "top.role", top, r);
  filler_feat(f, "sum", "sum.role", sum, r);
  filler_feat(f, "rank", "rank.role", sr_feat_bucket(x->rank), r);
  filler_feat(f, "gap", "gap.role", sr_feat_score(x->gap - 5 * SR_MODEL_ONE), r);
  filler_feat(f, "count", "count.role", sr_feat_bucket(x->count), r);
  filler_feat(f, "cut", "cut.role", sr_feat_score(x->cut_score), r);
  filler_feat(f, "rival", "rival.role", sr_feat_score(x->rival), r);
  filler_feat(f, "relevance", "relevance.role", relevance, r);
  filler_feat(f, "first", "first.role", sr_feat_bucket(x->first), r);
  filler_feat(f, "words", "words.role", sr_feat_bucket(x->best.ntok), r);
  filler_feat(f, "shape", "shape.role", sr_feat_symbol(sr_cut_name[x->best.cut]), r);
  filler_feat(f, "name", "name.role", sr_feat_symbol(m == SR_NONE ? "none" : a->mention[m].kind), r);
  sr_feat(f, "top.relevance", top, relevance);
  sr_feat(f, "top.rank", top, sr_feat_bucket(x->rank));
  sr_feat(f, "top.sum", top, sum);
  filler_feat(f, "lemma", "lemma.role", sr_feat_lemma(a, x->best.head), r);
}
