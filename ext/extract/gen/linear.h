/*
** linear.h: offline training of the linear models of extract: K independent
** logistic regressions over shared features (one-vs-rest), AdaGrad with L2,
** then quantisation and pruning to a data/NAME.model.tsv file. Deterministic:
** fixed seed, fixed order.
*/
#ifndef SR_EXTRACT_LINEAR_H
#define SR_EXTRACT_LINEAR_H

#include "../extract.h"

typedef struct LinSet LinSet; /* examples */

LinSet *lin_new(uint32_t nout, const char *const *out_names);
/* one example: features and a bit for each output that is right; weight 1 = ordinary; fold:
** caller's number for splitting */
void lin_add(LinSet *s, const SrFeats *f, uint32_t labels, float weight, uint32_t fold);
/* the example speaks of these outputs only (bits) */
void lin_only(LinSet *s, uint32_t i, uint32_t outputs);
uint32_t lin_count(const LinSet *s);
/* The words of a value hash (from sr_feat_symbol and lin_name_token). */
void lin_name(const char *s, size_t n, uint32_t hash);
/* registers the folded form of every token of the document */
void lin_name_doc(const SrDoc *d);
/* Trains on all examples whose fold (0..31) has no bit in held_out. min_count: features seen less
** are dropped. The weights are the averages over the last epochs. */
void lin_train(LinSet *s, uint32_t held_out, uint32_t min_count, int epochs, float rate, float l2);
/* the trained weights as an image for sr_model_score(), features below `prune` dropped; lives as
** long as the program */
const SrModel *lin_model(const LinSet *s, int prune);
/* scores of example i by the trained weights */
void lin_score(const LinSet *s, uint32_t i, float *score);
uint32_t lin_labels(const LinSet *s, uint32_t i);
uint32_t lin_fold(const LinSet *s, uint32_t i);
/* adds to the bias of one output: a decision threshold moved into the model */
void lin_shift(LinSet *s, uint32_t out, float by);
/* share of the features of each example that training leaves out, at random; 0 at first */
void lin_dropout(LinSet *s, float share);
/* Outputs that ask much the same: each learns what all share, and its own on top. */
void lin_share(LinSet *s);
/* trains so many times, each in another random order, and averages: one order alone moves a figure
 * by a point; 1 at first */
void lin_runs(LinSet *s, int runs);
/* The probability (permille) from which on that output is taken for true; written with the model. */
void lin_threshold(LinSet *s, uint32_t out, int permille);
/* makes every score `slope` times as steep, plus `shift` */
void lin_scale(LinSet *s, float slope, float shift);
/* adds to the weights of one feature, for all outputs */
void lin_nudge(LinSet *s, const SrFeat *f, float by);
/* Writes the model: comment lines (each begins with "# "), weights quantised to 1/256, features
** whose weights all round below `prune` dropped. */
int lin_write(const LinSet *s, const char *path, const char *model_name, const char *comment,
              int prune);
void lin_free(LinSet *s);
/* decodes in place a text written as hexadecimal digits, up to the end of the line; its length */
size_t lin_unhex(char *z);

#endif
