/*
** layout.h: what layout.c, dateline.c and sentence.c ask of each other.
*/
#ifndef SR_LAYOUT_H
#define SR_LAYOUT_H

#include "reading.h"

/* Reads a dateline at the start of tokens [tok, tok+ntok) into out: its length in tokens, 0: none
** (out untouched). */
uint32_t sr_dateline_read(SrDoc *doc, uint32_t tok, uint32_t ntok, int32_t published, SrHead *out);
/* Do tokens [from, to) hold the words of a picture credit? */
bool sr_layout_credit(const SrDoc *doc, uint32_t from, uint32_t to);
/* Does the block end with a stop or another mark, quotation marks and brackets behind it aside? */
bool sr_block_stops(const SrDoc *doc, const SrBlock *b);
/* Is the block furniture of the page? *label: it names the links that follow. */
bool sr_furniture_read(const SrDoc *doc, const SrBlock *b, bool *label);
/* Do tokens [from, to) say who wrote the article or who has the rights in it? */
bool sr_furniture_credit(const SrDoc *doc, uint32_t from, uint32_t to);
/* Tokens [from, to) are prose at first sight, as most blocks are: a word that begins nothing else,
** and a full stop behind a word. Neither furniture nor a caption nor a byline. */
bool sr_furniture_prose(const SrDoc *doc, uint32_t from, uint32_t to);
/* Token i is a word that begins sentences and hardly ever goes on in a name. */
bool sr_sent_starter(const SrDoc *doc, uint32_t i);

#endif
