/* train_gate.c: trains data/gate.model.tsv: which of the articles with words of violence will
** give an incident row. Usage: train_gate BENCH_FOLDER OUT.model.tsv. The labels are the
** extension's own rows (no answer keys), over the texts of speed/news, muc4 (split train),
** wikilist, case2021 and wikievents (train). Every third text is held out; the threshold is the
** one that keeps GATE_KEEP of the incidents' articles of the held-out part. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "../extract.h"
#include "linear.h"

#define GATE_KEEP 0.985 /* share of the incidents' articles that must pass */

static const char *const kOut[] = {"incident"};
static float *gate_bytes;
static uint32_t gate_cap;

static void gate_file(LinSet *set, sqlite3 *db, const char *folder, const char *name,
                      bool train_only) {
  char path[1024];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *in = fopen(path, "r");
  if (!in) {
    perror(path);
    exit(1);
  }
  sqlite3_stmt *st;
  sqlite3_prepare_v2(db, "SELECT json_extract(?1,'$.text'), json_extract(?1,'$.split')", -1, &st,
                     NULL);
  char *line = NULL;
  size_t cap = 0;
  static SrFeats f;
  for (uint32_t n = 0; getline(&line, &cap, in) > 0; n++) {
    sqlite3_reset(st);
    sqlite3_bind_text(st, 1, line, -1, SQLITE_STATIC);
    if (sqlite3_step(st) != SQLITE_ROW) continue;
    const char *split = (const char *)sqlite3_column_text(st, 1);
    if (train_only && (!split || strcmp(split, "train"))) continue;
    const char *text = (const char *)sqlite3_column_text(st, 0);
    SrArticle *a;
    SrGateWords words;
    if (sr_article_new(&a, text, strlen(text), NULL, 0, NULL) ||
        sr_article_need(a, SR_STAGE_EVENTS, false))
      exit(1);
    sr_gate_read(a->doc.text, a->doc.n, &words);
    if (words.cues + words.weak && sr_article_need(a, SR_STAGE_TEXT, false) == SR_OK) {
      lin_name_doc(&a->doc);
      sr_gate_features(&words, &f);
      uint32_t i = lin_count(set);
      if (i >= gate_cap) {
        gate_cap = gate_cap ? gate_cap * 2 : 4096;
        gate_bytes = realloc(gate_bytes, gate_cap * sizeof *gate_bytes);
        if (!gate_bytes) exit(1);
      }
      gate_bytes[i] = (float)a->doc.n;
      lin_add(set, &f, a->nincident > 0, a->nincident ? 3.0f : 1.0f, n % 3 == 2);
    }
    sr_article_free(a);
  }
  sqlite3_finalize(st);
  fclose(in);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: train_gate BENCH_FOLDER OUT.model.tsv\n");
    return 2;
  }
  sqlite3 *db;
  if (sqlite3_open(":memory:", &db)) return 1;
  LinSet *set = lin_new(1, kOut);
  gate_file(set, db, argv[1], "speed/news.jsonl", false);
  uint32_t nnews = lin_count(set);
  gate_file(set, db, argv[1], "muc4/dev.jsonl", true);
  gate_file(set, db, argv[1], "wikilist/dev.jsonl", false);
  gate_file(set, db, argv[1], "case2021/dev.jsonl", false);
  gate_file(set, db, argv[1], "wikievents/train.jsonl", false);
  lin_train(set, 2, 3, 12, 0.05f, 0.02f);
  float best = 0, s[1];
  for (float t = -6; t < 2; t += 0.1f) {
    double pos = 0, kept = 0, bytes = 0, through = 0, npos = 0, nkept = 0;
    for (uint32_t i = 0; i < lin_count(set); i++) {
      if (lin_fold(set, i) != 1) continue;
      lin_score(set, i, s);
      pos += lin_labels(set, i);
      bool news = i < nnews;
      if (news) bytes += (double)gate_bytes[i], npos += lin_labels(set, i);
      if (s[0] <= t) continue;
      kept += lin_labels(set, i);
      if (news) through += (double)gate_bytes[i], nkept += lin_labels(set, i);
    }
    if (pos > 0 && kept / pos < GATE_KEEP) break;
    best = t;
    printf(
        "threshold %.1f: keeps %.4f of the incidents' articles, %.3f of those of news, %.3f of the "
        "bytes of news that have words of violence\n",
        (double)t, kept / pos, nkept / npos, through / bytes);
  }
  lin_shift(set, 0, -best);
  return lin_write(
      set, argv[2], "gate",
      "# Will an article with words of violence give an incident row? Logistic regression. Made by "
      "ext/extract/gen/train_gate.c from the\n"
      "# extension's own rows over public texts (no answer keys); values are single words.\n",
      8);
}
