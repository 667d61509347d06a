/*
** models.c: generator: data/NAME.model.tsv files -> one C file with their
** images. Usage: models OUT.c FILE.model.tsv ...
** First lines of a file: "# ..." comments; then "name<TAB>K<TAB>out1 ... outK", "bias<TAB>w1 ...
** wK" and perhaps "threshold<TAB>permille ...", then one line a feature: template, value1, value2,
** w1 ... wK (all tab-separated; weights are integers in units of 1/256).
*/
#include <stdio.h>
#include <stdlib.h>

#include "../../mention/mention.h"

enum { LINE_MAX_BYTES = 8192, MAX_FIELDS = 64 };

static int split_fields(char *line, char **field) {
  int n = 0;
  line[strcspn(line, "\r\n")] = 0;
  for (char *p = line; n < MAX_FIELDS;) {
    field[n++] = p;
    p = strchr(p, '\t');
    if (!p) break;
    *p++ = 0;
  }
  return n;
}

static void die(const char *file, const char *why) {
  fprintf(stderr, "models: %s: %s\n", file, why);
  exit(1);
}

static uint32_t value_hash(const char *v) { return *v ? sr_hash(v, strlen(v)) : 0; }

/* Writes the image of one model; returns its number in the list. */
/* One model as its file has it */
typedef struct ModelFile {
  char name[64];
  uint32_t nout; /* outputs */
  int16_t threshold[SR_MODEL_MAX_OUT];
  uint32_t nrow, cap, *key;
  int16_t *weight; /* nrow times nout */
} ModelFile;

static void model_row(ModelFile *m, char **f, const char *file) {
  if (m->nrow == m->cap) {
    m->cap = m->cap ? m->cap * 2 : 1024;
    m->key = realloc(m->key, m->cap * sizeof *m->key);
    m->weight = realloc(m->weight, m->cap * m->nout * sizeof *m->weight);
    if (!m->key || !m->weight) die(file, "out of memory");
  }
  m->key[m->nrow] = sr_feat_key(sr_hash(f[0], strlen(f[0])), value_hash(f[1]), value_hash(f[2]));
  for (uint32_t k = 0; k < m->nout; k++) m->weight[m->nrow * m->nout + k] = (int16_t)atoi(f[3 + k]);
  m->nrow++;
}

/* Reads a file; names of outputs and biases are written as they are met. */
static void read_model(FILE *out, const char *file, int id, ModelFile *m) {
  FILE *in = fopen(file, "r");
  static char line[LINE_MAX_BYTES];
  char *f[MAX_FIELDS];
  memset(m, 0, sizeof *m);
  for (int k = 0; k < SR_MODEL_MAX_OUT; k++) m->threshold[k] = 500;
  if (!in) die(file, "cannot open");
  while (fgets(line, sizeof line, in)) {
    if (line[0] == '#') continue;
    int n = split_fields(line, f);
    if (n >= 3 && strcmp(f[0], "model") == 0) {
      snprintf(m->name, sizeof m->name, "%s", f[1]);
      m->nout = (uint32_t)n - 2;
      fprintf(out, "static const char *const kModelOut%d[] = {", id);
      for (uint32_t k = 0; k < m->nout; k++) fprintf(out, "\"%s\",", f[2 + k]);
      fprintf(out, "};\n");
    } else if (n == (int)m->nout + 1 && strcmp(f[0], "bias") == 0) {
      fprintf(out, "static const int32_t kModelBias%d[] = {", id);
      for (uint32_t k = 0; k < m->nout; k++) fprintf(out, "%s,", f[1 + k]);
      fprintf(out, "};\n");
    } else if (n == (int)m->nout + 1 && strcmp(f[0], "threshold") == 0) {
      for (uint32_t k = 0; k < m->nout; k++) m->threshold[k] = (int16_t)atoi(f[1 + k]);
    } else if (m->nout && n == (int)m->nout + 3) {
      model_row(m, f, file);
    } else {
      die(file, "a line has the wrong number of columns");
    }
  }
  fclose(in);
  if (!m->nout || m->nout > SR_MODEL_MAX_OUT || m->nrow >= 65535)
    die(file, "no header, or too many features");
}

/* Writes the table of features; returns its buckets. */
static uint32_t emit_buckets(FILE *out, const char *file, int id, const ModelFile *m) {
  uint32_t slots = 16;
  while (slots < m->nrow * 2) slots *= 2;
  uint32_t buckets = slots / SR_MODEL_BUCKET;
  SrModelBucket *bucket = calloc(buckets, sizeof *bucket);
  if (!bucket) die(file, "out of memory");
  for (uint32_t i = 0; i < m->nrow; i++) {
    uint32_t k, b = sr_model_find(bucket, buckets - 1, m->key[i], &k);
    bucket[b].key[k] = m->key[i];
    bucket[b].at[k] = m->nout == 1 ? m->weight[i] : (int32_t)i;
  }
  fprintf(out, "static _Alignas(32) const SrModelBucket kModelBucket%d[] = {", id);
  for (uint32_t i = 0; i < buckets; i++) {
    const SrModelBucket *x = &bucket[i];
    fprintf(out, "%s{{%uu,%uu,%uu,%uu},{%d,%d,%d,%d}},", i % 4 ? "" : "\n", x->key[0], x->key[1],
            x->key[2], x->key[3], x->at[0], x->at[1], x->at[2], x->at[3]);
  }
  free(bucket);
  return buckets;
}

static void emit_model(FILE *out, const char *file, int id) {
  ModelFile m;
  read_model(out, file, id, &m);
  uint32_t buckets = emit_buckets(out, file, id, &m);
  fprintf(out, "};\nstatic const int16_t kModelWeight%d[] = {", id);
  for (uint32_t i = 0; m.nout > 1 && i < m.nrow * m.nout; i++)
    fprintf(out, "%s%d,", i % 24 ? "" : "\n", m.weight[i]);
  if (!m.nrow || m.nout == 1) fprintf(out, "0");
  fprintf(out, "};\nstatic const int16_t kModelThreshold%d[] = {", id);
  for (uint32_t k = 0; k < m.nout; k++) fprintf(out, "%d,", m.threshold[k]);
  fprintf(out,
          "};\nstatic const SrModel kModel%d = {\"%s\", %u, kModelOut%d, %uu, kModelBucket%d, "
          "kModelWeight%d, kModelBias%d, kModelThreshold%d};\n",
          id, m.name, m.nout, id, buckets - 1, id, id, id, id);
  free(m.key);
  free(m.weight);
}

int main(int argc, char **argv) {
  if (argc < 2) die("usage", "models OUT.c FILE ...");
  FILE *out = fopen(argv[1], "w");
  if (!out) die(argv[1], "cannot write");
  fprintf(
      out,
      "/* Generated by ext/extract/gen/models.c: do not edit. */\n#include \"mention/model.h\"\n");
  for (int i = 2; i < argc; i++) emit_model(out, argv[i], i - 2);
  fprintf(out,
          "extern const SrModel *const sr_model_list[];\nconst SrModel *const sr_model_list[] = {");
  for (int i = 2; i < argc; i++) fprintf(out, "&kModel%d, ", i - 2);
  fprintf(out, "NULL};\n");
  return fclose(out) ? 1 : 0;
}
