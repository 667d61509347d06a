/*
** chunkbeside.c: what is said of a place beside its name, between commas: "in Graz, a town of 9,000 people,
** on Monday". It tells nothing of what happened there, and parts what belongs together: its phrases go.
*/
#include "chunkrun.h"

enum { BESIDE_BACK = 7, BESIDE_AHEAD = 18 };

static bool beside_comma(const ChunkRun *r, uint32_t i) { return sr_token_is(r->doc, r->base + i, ","); }

/* "a", "a small mining": the words between the comma and "town" at i; not those of a list or a name */
static bool beside_town(const ChunkRun *r, uint32_t from, uint32_t i) {
  if (from == i || r->tag[from].upos != SR_U_DET || i + 1 >= r->n) return false;
  for (uint32_t k = from + 1; k < i; k++) {
    uint8_t u = r->tag[k].upos;
    if (u != SR_U_ADJ && u != SR_U_NOUN && u != SR_U_PUNCT && u != SR_U_ADV && u != SR_U_PROPN) return false;
  }
  uint8_t u = r->tag[i + 1].upos;
  return u == SR_U_ADP || u == SR_U_NUM || chunk_roughly(r, i + 1);
}

/* "about 60" in front of "miles" at i */
static bool beside_far(const ChunkRun *r, uint32_t from, uint32_t i) {
  if (from == i || r->tag[i - 1].upos != SR_U_NUM) return false;
  return from + 1 == i || from + chunk_roughly(r, from) + 1 == i;
}

/* "which lies 40 km north of it": "lies" at i */
static bool beside_which(const ChunkRun *r, uint32_t from, uint32_t i) {
  return from + 1 == i && r->tag[i].upos == SR_U_VERB && sr_token_is(r->doc, r->base + from, "which");
}

/* The comma behind what word i says of the place whose name ends before the comma at `open`; 0 if none. */
static uint32_t beside_close(const ChunkRun *r, uint32_t open, uint32_t i) {
  uint32_t from = open + 1;
  if (open == 0 || r->tag[open - 1].upos != SR_U_PROPN) return 0;
  if (!beside_far(r, from, i) && !beside_town(r, from, i) && !beside_which(r, from, i)) return 0;
  for (uint32_t k = i + 1; k < r->n && k < i + BESIDE_AHEAD; k++) {
    uint8_t u = r->tag[k].upos;
    if (beside_comma(r, k)) return k + 1 < r->n && r->tag[k + 1].upos != SR_U_CCONJ ? k : 0;
    if (u == SR_U_AUX || u == SR_U_CCONJ || u == SR_U_SCONJ || u == SR_U_PRON || (u == SR_U_VERB && r->tag[k].form != SR_VF_PART))
      return 0;
  }
  return 0;
}

uint32_t sr_chunk_beside(const ChunkRun *r, uint32_t i, uint32_t *open) {
  for (uint32_t k = i; k-- > 0 && k + BESIDE_BACK > i;)
    if (beside_comma(r, k)) {
      *open = k;
      return beside_close(r, k, i);
    }
  return 0;
}
