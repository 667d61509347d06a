/*
** train_roles.c: trains data/roles.model.tsv, the model that judges which phrase fills which role.
** Usage: train_roles MUC4.jsonl OUT.model.tsv [final theta1 .. theta6]
** Reads split `train` of MUC-4 only. Without `final` every sixth document is held out and the figures printed
** are those of the held-out part; with it all of `train` is used. Labels: a candidate is right for a role when,
** without case, punctuation and articles, it equals a string of the answer key.
*/
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "../candidate.h"
#include "linear.h"

enum { NROLE = 6, MAX_ENT = 4096 };
static const char *const kRole[NROLE] = {"PerpInd", "PerpOrg", "Target", "Victim", "VictimDesc", "Weapon"};
static const char *const kOut[NROLE] = {"perpetrator_individual", "perpetrator_group", "target", "victim_name", "victim_description", "weapon"};

typedef struct Gold { int role, entity; char *text; } Gold;
typedef struct Doc { Gold *g; int ng, nent[NROLE]; uint32_t ex0, ex1; } Doc;
typedef struct Ex { char *text; uint32_t sent, group; } Ex;

static Ex *ex_info;
static uint32_t ex_cap;

/* lower case, no punctuation, no articles, single blanks */
static char *canon(const char *s, size_t n) {
  char *out = malloc(n + 2), *w = out;
  if (!out) exit(1);
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
    if (c <= ' ') { if (w > out && w[-1] != ' ') *w++ = ' '; }
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 128) *w++ = (char)c;
  }
  *w = 0;
  char *r = malloc(n + 2), *o = r;
  if (!r) exit(1);
  for (char *p = strtok(out, " "); p; p = strtok(NULL, " ")) {
    if (!strcmp(p, "a") || !strcmp(p, "an") || !strcmp(p, "the")) continue;
    if (o > r) *o++ = ' ';
    o = stpcpy(o, p);
  }
  *o = 0;
  free(out);
  return r;
}

static void gold_read(sqlite3 *db, const char *line, Doc *d) {
  static const char *const kSql =
      "SELECT r.key, e.fullkey, m.atom FROM json_tree(?1, '$.templates') AS m, json_each('[\"PerpInd\",\"PerpOrg\",\"Target\",\"Victim\",\"VictimDesc\",\"Weapon\"]') AS r "
      "JOIN json_tree(?1, '$.templates') AS e ON e.id = m.parent WHERE m.type = 'text' AND "
      "((r.value <> 'VictimDesc' AND m.path LIKE '$.templates[%].' || r.value || '[%]') OR (r.value = 'VictimDesc' AND m.path LIKE '%VictimDesc[%].description'))";
  sqlite3_stmt *st;
  if (sqlite3_prepare_v2(db, kSql, -1, &st, NULL)) { fprintf(stderr, "%s\n", sqlite3_errmsg(db)); exit(1); }
  sqlite3_bind_text(st, 1, line, -1, SQLITE_STATIC);
  char last[512] = "";
  int ent = -1;
  while (sqlite3_step(st) == SQLITE_ROW) {
    int role = sqlite3_column_int(st, 0);
    const char *key = (const char *)sqlite3_column_text(st, 1), *text = (const char *)sqlite3_column_text(st, 2);
    if (strcmp(key, last)) {
      snprintf(last, sizeof last, "%s", key);
      ent = d->nent[role]++;
    }
    d->g = realloc(d->g, (size_t)(d->ng + 1) * sizeof *d->g);
    if (!d->g) exit(1);
    d->g[d->ng].role = role;
    d->g[d->ng].entity = ent;
    d->g[d->ng++].text = canon(text, strlen(text));
  }
  sqlite3_finalize(st);
}

static void doc_add(LinSet *set, const char *text, Doc *d, uint32_t fold) {
  SrArticle *a;
  static SrFeats f;
  if (sr_article_new(&a, text, strlen(text), NULL, 0, NULL) || sr_article_need(a, SR_STAGE_MENTIONS, false)) exit(1);
  lin_name_doc(&a->doc);
  d->ex0 = lin_count(set);
  for (uint32_t s = 0; a->work->gated && s < a->doc.nsent; s++)
    for (uint32_t g = a->work->sent[s].group; g < a->work->sent[s].group + a->work->sent[s].ngroup; g++) {
      SrCand c[SR_CAND_MAX];
      uint32_t n = sr_candidates(a, s, g, c);
      for (uint32_t i = 0; i < n; i++) {
        uint32_t b = a->doc.tok[c[i].tok].start, e = a->doc.tok[c[i].tok + c[i].ntok - 1].start + a->doc.tok[c[i].tok + c[i].ntok - 1].len;
        char *z = canon(a->doc.text + b, e - b);
        uint32_t labels = 0;
        for (int k = 0; k < d->ng; k++)
          if (!strcmp(d->g[k].text, z)) labels |= 1u << d->g[k].role;
        sr_candidate_features(a, &c[i], &f);
        if (lin_count(set) == ex_cap) {
          ex_cap = ex_cap ? ex_cap * 2 : 65536;
          ex_info = realloc(ex_info, ex_cap * sizeof *ex_info);
          if (!ex_info) exit(1);
        }
        ex_info[lin_count(set)] = (Ex){z, s, g};
        lin_add(set, &f, labels, 1.0f, fold);
      }
    }
  d->ex1 = lin_count(set);
  sr_article_free(a);
}

/* Document-level decoding at one threshold: best cut of each group, equal strings once. */
static void count_doc(const LinSet *set, const Doc *d, int role, float theta, int *tp, int *np) {
  static char used[MAX_ENT];
  char *out[2048];
  int n = 0;
  memset(used, 0, sizeof used);
  for (uint32_t i = d->ex0; i < d->ex1;) {
    uint32_t g = ex_info[i].group, best = UINT32_MAX;
    float top = theta, score[NROLE];
    for (; i < d->ex1 && ex_info[i].group == g; i++) {
      lin_score(set, i, score);
      if (score[role] > top) top = score[role], best = i;
    }
    if (best == UINT32_MAX || n == 2048) continue;
    int dup = 0;
    for (int k = 0; k < n && !dup; k++) dup = !strcmp(out[k], ex_info[best].text);
    if (!dup) out[n++] = ex_info[best].text;
  }
  *np += n;
  for (int k = 0; k < n; k++)
    for (int j = 0; j < d->ng; j++)
      if (d->g[j].role == role && !used[d->g[j].entity] && !strcmp(d->g[j].text, out[k])) {
        used[d->g[j].entity] = 1;
        (*tp)++;
        break;
      }
}

/* thresholds of the held-out run, given after `final` */
static float atof_theta(char **argv, int argc, int r) { return argc > 4 + r ? (float)atof(argv[4 + r]) : 0.0f; }

int main(int argc, char **argv) {
  if (argc < 3) { fprintf(stderr, "usage: train_roles MUC4.jsonl OUT.model.tsv [final]\n"); return 2; }
  int final = argc > 3;
  FILE *in = fopen(argv[1], "r");
  if (!in) { perror(argv[1]); return 1; }
  sqlite3 *db;
  if (sqlite3_open(":memory:", &db)) return 1;
  sqlite3_stmt *st;
  sqlite3_prepare_v2(db, "SELECT json_extract(?1,'$.split'), json_extract(?1,'$.text')", -1, &st, NULL);
  LinSet *set = lin_new(NROLE, kOut);
  Doc *doc = calloc(4000, sizeof *doc);
  int ndoc = 0, oracle[NROLE] = {0}, total[NROLE] = {0};
  char *line = NULL;
  size_t cap = 0;
  while (getline(&line, &cap, in) > 0 && ndoc < 4000) {
    sqlite3_reset(st);
    sqlite3_bind_text(st, 1, line, -1, SQLITE_STATIC);
    if (sqlite3_step(st) != SQLITE_ROW || strcmp((const char *)sqlite3_column_text(st, 0), "train")) continue;
    Doc *d = &doc[ndoc];
    gold_read(db, line, d);
    doc_add(set, (const char *)sqlite3_column_text(st, 1), d, !final && ndoc % 6 == 5);
    ndoc++;
  }
  for (int i = 0; i < ndoc; i++)
    for (int r = 0; r < NROLE; r++) {
      int np = 0;
      total[r] += doc[i].nent[r];
      (void)np;
      for (int e = 0; e < doc[i].nent[r]; e++) {
        int hit = 0;
        for (int k = 0; k < doc[i].ng && !hit; k++)
          if (doc[i].g[k].role == r && doc[i].g[k].entity == e)
            for (uint32_t x = doc[i].ex0; x < doc[i].ex1 && !hit; x++) hit = !strcmp(ex_info[x].text, doc[i].g[k].text);
        oracle[r] += hit;
      }
    }
  printf("%d documents, %u candidates\n", ndoc, lin_count(set));
  for (int r = 0; r < NROLE; r++) printf("  %-12s reachable %d of %d\n", kRole[r], oracle[r], total[r]);
  lin_train(set, final ? UINT32_MAX : 1, 4, 8, 0.1f, 1e-4f);
  int mtp = 0, mnp = 0, mng = 0;
  float theta[NROLE] = {0};
  for (int r = 0; r < NROLE; r++) {
    float bestf = 0, bestt = 0;
    int btp = 0, bnp = 0, ng = 0;
    for (float t = -3; t < 3; t += 0.25f) {
      int tp = 0, np = 0;
      ng = 0;
      for (int i = 0; i < ndoc; i++) {
        if (!final && i % 6 != 5) continue;
        count_doc(set, &doc[i], r, t, &tp, &np);
        ng += doc[i].nent[r];
      }
      float f = tp ? 2.0f * (float)tp / (float)(np + ng) : 0;
      if (f > bestf) bestf = f, bestt = t, btp = tp, bnp = np;
    }
    theta[r] = bestt;
    printf("  %-12s theta %5.2f  P %.3f R %.3f F1 %.3f (%d/%d/%d)\n", kRole[r], (double)bestt, bnp ? btp / (double)bnp : 0, ng ? btp / (double)ng : 0, (double)bestf, btp, bnp, ng);
    if (r != 4) mtp += btp, mnp += bnp, mng += ng;
  }
  printf("  micro F1 %.3f (thresholds chosen on the same part)\n", 2.0 * mtp / (mnp + mng));
  for (int r = 0; r < NROLE; r++) lin_shift(set, (uint32_t)r, -(final ? atof_theta(argv, argc, r) : theta[r]));
  const char *comment =
      "# Role of a phrase: six one-vs-rest logistic regressions. Made by ext/extract/gen/train_roles.c.\n"
      "# Data: MUC-4, split train (answer keys: public; texts not included). Values are single words and symbols.\n";
  return lin_write(set, argv[2], "roles", comment, 24);
}
