/*
** chunk.c: base phrases of one sentence by a finite-state walk over its tags.
** Words joined by hyphens count as one unit; every look ahead is bounded.
**
**   NP   (det | possessive | number | modifier)* noun+ ('s  modifier* noun+)*; what was done to him whose
**        it is stands apart: [the mayor] ['s murder]
**   VP   adverb* auxiliary* (adverb | not)* verb, and across "to" behind verbs
**        that only colour the next one (began to, is believed to)
**   PP   the preposition alone; ADJP, ADVP what is left of both
*/
#include "chunkrun.h"

const char *const sr_chunk_name[SR_C_N] = {"O",    "B-NP",   "I-NP",   "B-VP",   "I-VP",
                                           "B-PP", "B-ADJP", "I-ADJP", "B-ADVP", "I-ADVP"};

enum { CHUNK_COMPOUND_MAX = 15, CHUNK_FEW = 128 /* tokens of most sentences */ };

/* ---- units -------------------------------------------------------------------------- */
/* a particle: not, to, the genitive's 's */
static ChunkUnit chunk_particle(const ChunkRun *r, uint32_t i) {
  unsigned char c = (unsigned char)r->doc->text[r->doc->tok[r->base + i].start];
  if (c == 'n' || c == 'N') return CHUNK_NOT;
  return c == 't' || c == 'T' ? CHUNK_TO : CHUNK_GENITIVE;
}

static ChunkUnit chunk_unit_by_tag(const ChunkRun *r, uint32_t i) {
  static const uint8_t kUnit[SR_U_N] = {
      [SR_U_ADJ] = CHUNK_ADJ,     [SR_U_ADP] = CHUNK_ADP,     [SR_U_ADV] = CHUNK_ADV,
      [SR_U_AUX] = CHUNK_AUX,     [SR_U_CCONJ] = CHUNK_CCONJ, [SR_U_DET] = CHUNK_DET,
      [SR_U_INTJ] = CHUNK_OTHER,  [SR_U_NOUN] = CHUNK_NOUN,   [SR_U_NUM] = CHUNK_NUM,
      [SR_U_PART] = CHUNK_TO,     [SR_U_PRON] = CHUNK_PRON,   [SR_U_PROPN] = CHUNK_NOUN,
      [SR_U_PUNCT] = CHUNK_OTHER, [SR_U_SCONJ] = CHUNK_OTHER, [SR_U_SYM] = CHUNK_SYM,
      [SR_U_VERB] = CHUNK_VERB,   [SR_U_X] = CHUNK_OTHER};
  SrTag t = r->tag[i];
  ChunkUnit unit = (ChunkUnit)kUnit[t.upos];
  if (t.form == SR_VF_PART && (unit == CHUNK_ADJ || unit == CHUNK_VERB)) return CHUNK_PART;
  if (t.form == SR_VF_ING && unit == CHUNK_VERB) return CHUNK_ING;
  if (unit == CHUNK_PRON && chunk_is(r, i, SR_CW_OWN)) return CHUNK_OWN;
  if (unit == CHUNK_ADV && chunk_is(r, i, SR_CW_NEVER)) return CHUNK_NOT;
  return t.upos == SR_U_PART ? chunk_particle(r, i) : unit;
}

/* A hyphen that joins the tokens on both its sides. */
bool sr_chunk_joined(const ChunkRun *r, uint32_t i) {
  const SrToken *t = r->doc->tok + r->base;
  return i > 0 && i + 1 < r->n && (t[i].flags & SR_T_HYPHEN) && !(t[i].flags & SR_T_SPACE) &&
         !(t[i + 1].flags & (SR_T_SPACE | SR_T_PUNCT));
}

ChunkUnit sr_chunk_compound(const ChunkRun *r, uint32_t i, uint32_t len) {
  bool name = false;
  uint32_t last = i + len - 1;
  SrTag t = r->tag[last];
  for (uint32_t k = i; k <= last; k += 2) name |= r->tag[k].upos == SR_U_PROPN;
  switch ((SrUpos)t.upos) {
    case SR_U_PROPN:
      return CHUNK_NOUN;
    case SR_U_NOUN:
      return r->tag[i].upos == SR_U_NUM && !t.plural ? CHUNK_ADJ : CHUNK_NOUN;
    case SR_U_VERB:
      return t.form == SR_VF_PART || t.form == SR_VF_ING ? CHUNK_PART : CHUNK_VERB;
    case SR_U_NUM:
      return r->tag[i].upos == SR_U_NUM ? CHUNK_NUM : CHUNK_NOUN;
    case SR_U_ADP:
    case SR_U_ADV:
      return len == 3 && !name ? CHUNK_NOUN : CHUNK_ADJ; /* stand-off; face-to-face */
    default: /* an attorney-general, the president-elect: nouns */
      return name || (len == 3 && chunk_is(r, i + 2, SR_CW_RANKED)) ? CHUNK_NOUN : CHUNK_ADJ;
  }
}

static inline void chunk_tagged(ChunkRun *r, uint32_t i) {
  r->word[i].unit = (uint8_t)chunk_unit_by_tag(r, i);
  r->word[i].upos = r->tag[i].upos;
  r->word[i].form = r->tag[i].form;
}

void sr_chunk_retag(ChunkRun *r, uint32_t i) { chunk_tagged(r, i); }

static void chunk_words(ChunkRun *r) {
  const SrToken *t = r->doc->tok + r->base;
  for (uint32_t i = 0; i < r->n; i++) {
    uint32_t len = 1;
    r->word[i].lists = sr_listed(sr_chunk_word, t[i].hash);
    if (!(t[i].flags & SR_T_PUNCT))
      while (len < CHUNK_COMPOUND_MAX && i + len + 1 < r->n && t[i + len].flags & SR_T_HYPHEN &&
             sr_chunk_joined(r, i + len))
        len += 2;
    r->word[i].len = (uint8_t)len;
    chunk_tagged(r, i);
  }
}

bool sr_chunk_ends_clause(const ChunkRun *r, uint32_t i) {
  uint8_t u = r->tag[i].upos;
  if (u == SR_U_PUNCT)
    return !(r->doc->tok[r->base + i].flags & SR_T_QUOTE) && !sr_chunk_joined(r, i);
  if (u == SR_U_ADP) return chunk_is(r, i, SR_CW_AS);
  return u == SR_U_CCONJ || u == SR_U_SCONJ || (u == SR_U_PRON && chunk_is(r, i, SR_CW_WHO));
}

bool sr_chunk_nominal(const ChunkRun *r, uint32_t i) {
  ChunkUnit u = chunk_unit_of(r, i);
  return u == CHUNK_NOUN || u == CHUNK_PRON || u == CHUNK_NUM;
}

/* Do modifiers from i on end in a noun? */
bool sr_chunk_noun_ahead(const ChunkRun *r, uint32_t i) {
  uint32_t len;
  for (int k = 0; k < 6; k++, i += len) {
    ChunkUnit u = chunk_unit(r, i, &len);
    if (u == CHUNK_NOUN) return true;
    if (u == CHUNK_OTHER && (r->doc->tok[r->base + i].flags & SR_T_QUOTE)) continue;
    if (u != CHUNK_ADJ && u != CHUNK_PART && u != CHUNK_ING && u != CHUNK_NUM) return false;
  }
  return false;
}

/* ---- noun phrases ------------------------------------------------------------------- */
typedef struct ChunkNp {
  uint32_t end, head;
  bool noun, det, num, adj, negated;
} ChunkNp;

static bool chunk_number_at(const ChunkRun *r, uint32_t i) {
  return i < r->n && r->tag[i].upos == SR_U_NUM;
}

/* "a dozen": the article in front of a number */
static uint32_t chunk_article(const ChunkRun *r, uint32_t i) {
  return chunk_number_at(r, i + 1) && r->tag[i].upos == SR_U_DET && sr_token_is(r->doc, r->base + i, "a");
}

/* "upwards of 20", "a minimum of at least 20": words from token i to the number; 0 if none follows */
static uint32_t chunk_sum(const ChunkRun *r, uint32_t i) {
  if (i + 2 >= r->n || !chunk_is(r, i, SR_CW_SUM) || !sr_token_is(r->doc, r->base + i + 1, "of"))
    return 0;
  uint32_t article = chunk_article(r, i + 2);
  if (chunk_number_at(r, i + 2 + article)) return 2 + article;
  uint32_t more = chunk_is(r, i + 2, SR_CW_ROUGHLY) ? sr_chunk_roughly(r, i + 2) : 0;
  return more ? 2 + more : 0;
}

/* behind a verb of harm, or where the sentence begins, people are counted: no place is told */
static bool chunk_counts_at(const ChunkRun *r, uint32_t i) {
  return i == 0 || chunk_is(r, i - 1, SR_CW_TRANSITIVE) || chunk_is(r, i - 1, SR_CW_LEAVE) ||
         chunk_is(r, i - 1, SR_CW_KILLING);
}

/* "close to 20", "between 20 and [30]", "somewhere around 20" */
static uint32_t chunk_near_number(const ChunkRun *r, uint32_t i) {
  bool where = i + 1 < r->n && r->tag[i].upos == SR_U_ADV; /* somewhere, anywhere */
  uint32_t k = where ? i + 1 : i;
  if (!chunk_counts_at(r, i)) return 0;
  if (sr_token_is(r->doc, r->base + k, "between") && chunk_number_at(r, k + 1) &&
      chunk_number_at(r, k + 3) && chunk_is(r, k + 2, SR_CW_AND))
    return k + 3 - i;
  if (where && chunk_number_at(r, k + 1) && chunk_is(r, k, SR_CW_ABOUT)) return 2;
  bool close = sr_token_is(r->doc, r->base + i, "close") && chunk_number_at(r, i + 2) &&
               sr_token_is(r->doc, r->base + i + 1, "to");
  return close ? 2 : 0;
}

/* A bound of several words at token i: "in excess of", "not less than", "well over"; 0 if none. */
static uint32_t chunk_bound(const ChunkRun *r, uint32_t i) {
  static const char *const kOver[] = {"over", "above", "under", "below"};
  uint32_t next = i + 1, k = 0;
  if (next >= r->n) return 0;
  if (chunk_is(r, i, SR_CW_SUM)) return chunk_sum(r, i);
  if (sr_token_is(r->doc, r->base + i, "in"))
    k = sr_token_is(r->doc, r->base + next, "excess") ? chunk_sum(r, next) : 0;
  else if (chunk_is(r, i, SR_CW_PLACED))
    return chunk_near_number(r, i);
  else if (chunk_is(r, next, SR_CW_MORE))
    k = sr_chunk_roughly(r, next);
  else if (r->tag[i].upos != SR_U_ADV)
    return 0;
  else if (chunk_number_at(r, next)) /* perhaps 20 */
    return chunk_is(r, i, SR_CW_GRADE) ? 0 : 1;
  else if (SR_TOKEN_IN(r->doc, r->base + next, kOver))
    k = chunk_article(r, next + 1) ? 2 : chunk_number_at(r, next + 1);
  return k ? 1 + k : 0;
}

/* Words before a number that belong to it: "at least", "more than", "about"; 0 if none. */
uint32_t sr_chunk_roughly(const ChunkRun *r, uint32_t i) {
  uint32_t k = 0;
  if (!chunk_is(r, i, SR_CW_ROUGHLY)) return chunk_bound(r, i);
  while (k < 4 && i + k < r->n && r->tag[i + k].upos != SR_U_NUM &&
         chunk_is(r, i + k, SR_CW_ROUGHLY))
    k++;
  if (k) k += chunk_article(r, i + k); /* at least a dozen */
  if (k == 0 || i + k >= r->n || r->tag[i + k].upos != SR_U_NUM) return 0;
  /* a lone preposition is one: "at 10 checkpoints", "to 10 people" */
  if (r->tag[i].upos == SR_U_ADP && !chunk_is(r, i, SR_CW_MORE)) {
    if (k == 1 && !chunk_is(r, i, SR_CW_ABOUT)) return 0;
    if (k > 1 && !chunk_is(r, i, SR_CW_AT)) return 0;
    /* "put the number of wounded at more than 20" */
    if (k > 1 && sr_token_is(r->doc, r->base + i, "at") && chunk_is(r, i + 1, SR_CW_MORE))
      return 0;
  }
  if (r->tag[i].upos == SR_U_PART) return 0;
  return k;
}

/* A capitalised adjective behind a name and before a noun belongs to the name. */
static bool chunk_name_goes_on(const ChunkRun *r, uint32_t head, uint32_t i) {
  const SrToken *t = r->doc->tok + r->base;
  return !r->doc->upper && head + 1 == i && r->tag[head].upos == SR_U_PROPN &&
         (t[head].flags & SR_T_CAP) && (t[i].flags & SR_T_CAP) && sr_chunk_noun_ahead(r, i);
}

/* "a government secondary school" */
static bool chunk_owner_goes_on(const ChunkRun *r, const ChunkNp *np, uint32_t i) {
  return np->det && !np->num && np->head + 1 == i && chunk_is(r, np->head, SR_CW_OWNER) &&
         i + 1 < r->n && r->tag[i + 1].upos == SR_U_NOUN;
}

/* "a 37 year old man", "the 6 months old baby": an age without its hyphens, of somebody named behind it or
** of whom nothing else is said */
static bool chunk_age_goes_on(const ChunkRun *r, uint32_t head, uint32_t i) {
  static const char *const kUnit[] = {"year", "years", "month", "months"};
  return i < r->n && head + 1 == i && head > 0 && r->tag[head - 1].upos == SR_U_NUM &&
         sr_token_is(r->doc, r->base + i, "old") && SR_TOKEN_IN(r->doc, r->base + head, kUnit);
}

/* A noun behind the head that begins a phrase of its own: "policemen Saturday", "guard days later"
 */
static bool chunk_noun_breaks(const ChunkRun *r, uint32_t head, uint32_t i) {
  bool day = chunk_is(r, head, SR_CW_DAY);
  /* "and in August drones hit the port" */
  if (chunk_is(r, head, SR_CW_MONTH) && head > 0 && r->tag[head - 1].upos == SR_U_ADP &&
      r->tag[i].plural && i + 1 < r->n && r->tag[i + 1].upos == SR_U_VERB)
    return true;
  if (chunk_is(r, i, SR_CW_SPAN) && i + 1 < r->n && chunk_is(r, i + 1, SR_CW_LATER)) return true;
  if (head > 0 && chunk_is(r, head, SR_CW_PERIOD) && chunk_is(r, head - 1, SR_CW_THIS)) return true;
  if (chunk_is(r, i, SR_CW_DAY)) return !day;
  if (chunk_is(r, i, SR_CW_HELD) && r->tag[head].upos == SR_U_NOUN &&
      !(i + 1 < r->n && r->tag[i + 1].upos == SR_U_NOUN))
    return true; /* took a teacher hostage */
  if (day) return !chunk_is(r, i, SR_CW_PART_OF_DAY) && r->tag[i].upos != SR_U_PROPN;
  if (r->tag[head].upos != SR_U_NOUN || !r->tag[head].plural || r->tag[i].upos != SR_U_PROPN)
    return false;
  /* the Northern Bakers Union */
  const SrToken *t = r->doc->tok + r->base;
  return r->doc->upper || head == 0 || !(t[head].flags & t[head - 1].flags & t[i].flags & SR_T_CAP);
}

/* a time that needs no preposition: "yesterday", "last night" */
bool sr_chunk_is_when(const ChunkRun *r, uint32_t i) {
  if (i >= r->n) return false;
  if (chunk_is(r, i, SR_CW_DAY)) return true;
  return chunk_is(r, i, SR_CW_THIS) && i + 1 < r->n && chunk_is(r, i + 1, SR_CW_PERIOD);
}

/* "In 2019 two men shot": behind a year that opens its clause the subject begins at token i */
static bool chunk_behind_year(const ChunkRun *r, uint32_t start, uint32_t i) {
  const SrToken *t = &r->doc->tok[r->base + start];
  const char *s = r->doc->text + t->start;
  if (i != start + 1 || start == 0 || t->len != 4 || !(t->flags & SR_T_DIGIT)) return false;
  if (!(s[0] == '1' && s[1] == '9') && !(s[0] == '2' && s[1] == '0')) return false;
  if (!sr_token_is(r->doc, r->base + start - 1, "in")) return false;
  return start == 1 || r->tag[start - 2].upos == SR_U_PUNCT || r->tag[start - 2].upos == SR_U_CCONJ;
}

/* May this participle stand before the noun that follows it? Not in "murdered yesterday". */
static bool chunk_modifies(const ChunkRun *r, uint32_t i, uint32_t len, const ChunkNp *np,
                           ChunkUnit u) {
  if (!sr_chunk_noun_ahead(r, i + len)) return false;
  if (np->num && chunk_is(r, i, SR_CW_TRANSITIVE) && sr_chunk_is_when(r, i + len)) return false;
  if (np->det || np->adj || np->num || len > 1) return true;
  /* "killed and wounded several people", "wounded scores of": a verb and how many */
  static const char *const kScore[] = {"dozens", "scores", "hundreds", "thousands", "numerous", "several", "many"};
  if (SR_TOKEN_IN(r->doc, r->base + i + len, kScore)) return false;
  bool year = i > 0 && chunk_behind_year(r, i - 1, i);
  if (chunk_is(r, i + len, SR_CW_DAY) || (i > 0 && !year && sr_chunk_nominal(r, i - 1))) return false;
  if (chunk_is(r, i, SR_CW_MODIFIER)) return true;
  if (u == CHUNK_ING || i == 0) return false;
  return r->tag[i - 1].upos == SR_U_ADP ||
         (r->tag[i - 1].upos == SR_U_VERB && r->tag[i - 1].form != SR_VF_PART);
}

/* "one was killed and another wounded", "left at least four wounded and much damage" */
bool sr_chunk_is_left(const ChunkRun *r, uint32_t i) {
  uint32_t k = i;
  if (i > 0 && sr_token_is(r->doc, r->base + i - 1, "another")) return true;
  if (i == 0 || i + 1 >= r->n || r->tag[i - 1].upos != SR_U_NUM || r->tag[i + 1].upos != SR_U_CCONJ)
    return false;
  while (--k > 0 && chunk_is(r, k - 1, SR_CW_ROUGHLY)) continue;
  return k > 0 && chunk_is(r, k - 1, SR_CW_LEAVE);
}

/* An adverb that grades the modifier behind it. */
static bool chunk_grades(const ChunkRun *r, uint32_t i, uint32_t len, const ChunkNp *np) {
  const SrToken *t = &r->doc->tok[r->base + i];
  const char *s = r->doc->text + t->start;
  uint32_t next;
  ChunkUnit u = chunk_unit(r, i + len, &next);
  if (u != CHUNK_ADJ && u != CHUNK_PART && u != CHUNK_NUM) return false;
  if (u == CHUNK_PART && sr_chunk_is_left(r, i) && chunk_is(r, i + len, SR_CW_TRANSITIVE))
    return false;
  if (u == CHUNK_NUM || np->det) return np->det;
  if (!sr_chunk_noun_ahead(r, i + len)) return false;
  return (t->len > 3 && (s[t->len - 1] | 32) == 'y' && (s[t->len - 2] | 32) == 'l') ||
         chunk_is(r, i, SR_CW_GRADE);
}

/* "left nine villagers dead [and] several houses in ashes": the adjective before says what became of them */
static bool chunk_is_result(const ChunkRun *r, uint32_t i) {
  if (i < 2 || r->tag[i - 1].upos != SR_U_ADJ) return false;
  return (r->tag[i - 2].upos == SR_U_NOUN && r->tag[i - 2].plural) || r->tag[i - 2].upos == SR_U_NUM;
}

/* One unit before the head: its length if it belongs to the phrase, else 0. */
static uint32_t chunk_before_head(const ChunkRun *r, uint32_t i, ChunkNp *np) {
  uint32_t len, next, k = chunk_roughly(r, i);
  ChunkUnit u = chunk_unit(r, i, &len);
  if (k) {
    np->num = true;
    np->head = i + k - 1; /* until the number */
    return k;
  }
  switch (u) {
    case CHUNK_DET:
    case CHUNK_OWN:
      if (np->adj || np->num || (np->noun && !np->det)) return 0;
      np->det = true;
      np->negated |= chunk_is(r, i, SR_CW_NO) && !chunk_roughly(r, i + 1); /* not "no fewer than 9" */
      break;
    case CHUNK_NUM:
    case CHUNK_SYM:
      if (u == CHUNK_SYM && chunk_unit(r, i + len, &next) != CHUNK_NUM) return 0;
      np->num = true;
      break;
    case CHUNK_ADJ:
      np->adj = true;
      break;
    case CHUNK_ADV:
      if (!chunk_grades(r, i, len, np)) return 0;
      break;
    case CHUNK_PART:
    case CHUNK_ING:
      if (!chunk_modifies(r, i, len, np, u)) {
        if (!np->det || np->noun || np->adj || sr_chunk_is_left(r, i)) return 0; /* the wounded */
        np->head = i + len - 1;
        np->noun = true;
        return len;
      }
      np->adj = true;
      break;
    case CHUNK_CCONJ:
    case CHUNK_ADP: { /* eight to 10; three or four; political and military */
      ChunkUnit v = chunk_unit(r, i + len, &next);
      if (np->num && v == CHUNK_NUM && i > 0 && r->tag[i - 1].upos == SR_U_NUM &&
          (u == CHUNK_CCONJ || chunk_is(r, i, SR_CW_TO)) && !chunk_is(r, i, SR_CW_AND))
        break;
      if (u == CHUNK_CCONJ && np->adj && v == CHUNK_ADJ && !chunk_is_result(r, i) &&
          sr_chunk_noun_ahead(r, i + len) &&
          chunk_unit(r, i + len + next, &next) !=
              CHUNK_NUM) /* killed a civilian and hurt two men */
        break;
      return 0;
    }
    default:
      return 0;
  }
  np->head = i + len - 1;
  return len;
}

/* A comma at i between two adjectives of one noun */
static bool chunk_adjective_follows(const ChunkRun *r, uint32_t i) {
  uint32_t len, next;
  if (i == 0 || i + 2 >= r->n || !sr_token_is(r->doc, r->base + i, ",")) return false;
  if (r->tag[i - 1].upos != SR_U_ADJ) return false;
  ChunkUnit u = chunk_unit(r, i + 1, &len);
  return (u == CHUNK_ADJ || u == CHUNK_PART) && chunk_unit(r, i + 1 + len, &next) == CHUNK_NOUN;
}

/* one token, a bracket that opens or closes */
bool sr_chunk_bracket(const ChunkRun *r, uint32_t i, bool open) {
  const SrToken *t = &r->doc->tok[r->base + i];
  char c = t->len == 1 ? r->doc->text[t->start] : 0;
  return open ? c == '(' || c == '[' : c == ')' || c == ']';
}

/* "the Red Front [(RF)] gunman": length of a name in brackets between a name and the noun that both
** belong to, 0 if it is none. In wire copy in capitals editors put it there: a phrase apart. */
static uint32_t chunk_gloss(const ChunkRun *r, uint32_t i) {
  enum { REACH = 10 };
  const uint32_t kName = 1u << SR_U_PROPN | 1u << SR_U_NOUN | 1u << SR_U_ADJ | 1u << SR_U_ADP;
  uint32_t k = i + 1;
  if (r->doc->upper || i == 0 || r->tag[i - 1].upos != SR_U_PROPN || !sr_chunk_bracket(r, i, true))
    return 0;
  while (k < r->n && k < i + REACH && kName >> r->tag[k].upos & 1u) k++;
  if (k == i + 1 || k + 1 >= r->n || !sr_chunk_bracket(r, k, false)) return 0;
  bool noun = r->tag[k + 1].upos == SR_U_NOUN && !chunk_is(r, k + 1, SR_CW_DAY);
  return noun || chunk_is(r, k + 1, SR_CW_PERSON) ? k + 1 - i : 0;
}

/* a "total" collapse: a quote at i in the phrase that begins at start, whatever the word in quotes is
** taken for */
static bool chunk_quotes(const ChunkRun *r, uint32_t start, uint32_t i, bool head) {
  const SrToken *t = r->doc->tok + r->base;
  if (i <= start || i >= r->n || !(t[i].flags & SR_T_QUOTE)) return false;
  if (head && (i < start + 2 || !(t[i - 2].flags & SR_T_QUOTE))) return false;
  return sr_chunk_noun_ahead(r, i + 1);
}

/* "the mayor['s brutal murder]", "two priests['s killing]" at the genitive i: what was done to somebody, a
** phrase apart from him; not "Monday's killing", "the mayor's murder trial" */
static bool chunk_done_to(const ChunkRun *r, uint32_t i) {
  enum { REACH = 3 };
  uint32_t k = i + 1;
  if (i == 0 || chunk_unit_of(r, i) != CHUNK_GENITIVE) return false;
  uint8_t own = r->tag[i - 1].upos;
  if ((own != SR_U_NOUN && own != SR_U_PROPN) || chunk_is(r, i - 1, SR_CW_DAY) ||
      chunk_is(r, i - 1, SR_CW_PERIOD) || chunk_is(r, i - 1, SR_CW_MONTH) || chunk_is(r, i - 1, SR_CW_SPAN))
    return false;
  while (k < r->n && k < i + REACH && r->tag[k].upos == SR_U_ADJ) k++;
  return k < r->n && chunk_is(r, k, SR_CW_DONE) && !(k + 1 < r->n && r->tag[k + 1].upos == SR_U_NOUN);
}

/* "he", "no one" at i: a phrase by itself; false when there is none */
static bool chunk_pronoun(const ChunkRun *r, uint32_t i, ChunkNp *np) {
  uint32_t len;
  bool one = chunk_is(r, i, SR_CW_NO) && i + 1 < r->n && r->tag[i + 1].upos == SR_U_PRON &&
             sr_token_is(r->doc, r->base + i + 1, "one");
  if (!one && chunk_unit(r, i, &len) != CHUNK_PRON) return false;
  np->end = i + (one ? 2 : len);
  np->head = i + one;
  np->negated = chunk_is(r, i, SR_CW_NO);
  return true;
}

/* what may follow the genitive at i in its phrase: "the town's two main roads" */
static bool chunk_owned_ahead(const ChunkRun *r, uint32_t i) {
  uint32_t len;
  ChunkUnit v = chunk_unit(r, i + 1, &len);
  return v == CHUNK_NOUN || v == CHUNK_NUM || v == CHUNK_ADJ || v == CHUNK_ADV ||
         sr_chunk_noun_ahead(r, i + 1);
}

/* A number at i behind the head begins a phrase of its own: "Sunday 10 people", "Sunday one of them"; but
** "the March 17 attack", "Sunday 17 March" */
static bool chunk_number_breaks(const ChunkRun *r, const ChunkNp *np, uint32_t i, uint32_t len) {
  uint32_t next = i + len;
  if (chunk_is(r, np->head, SR_CW_DAY) && next < r->n && !chunk_is(r, next, SR_CW_MONTH) &&
      sr_token_is(r->doc, r->base + next, "of"))
    return true;
  return sr_chunk_noun_ahead(r, next) && !(np->det && chunk_is(r, np->head, SR_CW_MONTH));
}

/* The noun phrase at i; false if there is none. */
static bool chunk_np(const ChunkRun *r, uint32_t i, ChunkNp *np) {
  uint32_t len, start = i;
  bool head = false;
  memset(np, 0, sizeof *np);
  np->head = i;
  if (chunk_pronoun(r, i, np)) return true;
  for (;;) {
    ChunkUnit u = chunk_unit(r, i, &len);
    if (chunk_behind_year(r, start, i) && u != CHUNK_CCONJ && u != CHUNK_ADP) break;
    if (u == CHUNK_NOUN && (head || !chunk_is(r, i, SR_CW_SUM) || !chunk_sum(r, i))) {
      if (head && chunk_noun_breaks(r, np->head, i)) break;
      np->head = i + len - 1;
      np->noun = head = true;
    } else if (head && u == CHUNK_GENITIVE) {
      if (chunk_done_to(r, i)) break;
      len = 1;
      if (!chunk_owned_ahead(r, i)) {
        i++; /* a dangling genitive closes the phrase */
        break;
      }
      head = false;
      np->adj = np->num = false;
      np->det = true;
    } else if (head && u == CHUNK_ADJ &&
               (chunk_name_goes_on(r, np->head, i) || chunk_owner_goes_on(r, np, i))) {
      head = false; /* a Roman Catholic priest */
      np->adj = true;
    } else if (head && chunk_age_goes_on(r, np->head, i)) {
      head = !sr_chunk_noun_ahead(r, i + 1);
      np->adj = true;
      np->head = i;
    } else if (head && u == CHUNK_NUM && r->tag[np->head].upos != SR_U_PRON &&
               !r->tag[np->head].plural) {
      if (chunk_number_breaks(r, np, i, len)) break;
    } else if (i == start && u == CHUNK_GENITIVE && chunk_done_to(r, i)) {
      np->det = true;
    } else if (u == CHUNK_OTHER && chunk_quotes(r, start, i, head)) {
      len = 1; /* a "total" collapse */
    } else if (!head && np->det && np->adj && chunk_adjective_follows(r, i)) {
      len = 1; /* his older, radicalized brother */
    } else if (head && u == CHUNK_OTHER && chunk_gloss(r, i)) {
      len = chunk_gloss(r, i);
    } else if (head || (len = chunk_before_head(r, i, np)) == 0) {
      break;
    } else if (np->noun && np->head == i + len - 1 && np->det &&
               (u == CHUNK_PART || u == CHUNK_ING) && !np->adj) {
      i += len; /* the wounded: its own head */
      break;
    }
    i += len;
  }
  np->end = i;
  if (i == start) return false;
  bool several = i == start + 1 && i < r->n && sr_token_is(r->doc, r->base + i, "of");
  return np->noun || np->det || np->num || (several && chunk_is(r, start, SR_CW_MANY));
}

/* ---- verb phrases --------------------------------------------------------------------- */
typedef struct ChunkVp {
  SrGroup g;
  bool be, have, get; /* what the chain has offered so far */
  bool main;          /* a main verb was found */
} ChunkVp;

static void chunk_aux(const ChunkRun *r, uint32_t i, ChunkVp *v) {
  v->g.modal |= chunk_is(r, i, SR_CW_MODAL) && !v->be && !v->have;
  v->g.future |= chunk_is(r, i, SR_CW_FUTURE);
  if (chunk_is(r, i, SR_CW_HAVE)) v->have = true;
  if (chunk_is(r, i, SR_CW_BE)) {
    if (v->have) v->g.perfect = true;
    if (v->be && r->tag[i].form == SR_VF_ING) v->g.progressive = true;
    v->be = true;
  }
  if (chunk_is(r, i, SR_CW_GET)) v->get = true;
}

static void chunk_main_verb(const ChunkRun *r, uint32_t i, uint32_t len, ChunkVp *v) {
  uint8_t form = r->tag[i + len - 1].form;
  bool past = form == SR_VF_PART || form == SR_VF_PAST;
  v->g.head = r->base + i + len - 1;
  v->main = true;
  v->g.passive = past && (v->be || v->get);
  if (past && v->have) v->g.perfect = true;
  if (form == SR_VF_ING && v->be) v->g.progressive = true;
}

/* "to" and a verb behind i, adverbs between them allowed: tokens up to the verb, else 0. */
static uint32_t chunk_infinitive(const ChunkRun *r, uint32_t i) {
  uint32_t k = 1;
  if (i >= r->n || chunk_unit_of(r, i) != CHUNK_TO) return 0;
  while (k < 4 && i + k < r->n && r->tag[i + k].upos == SR_U_ADV) k++;
  if (i + k >= r->n) return 0;
  SrTag t = r->tag[i + k];
  return t.upos == SR_U_AUX ||
                 (t.upos == SR_U_VERB && (t.form == SR_VF_BASE || t.form == SR_VF_PRES))
             ? k
             : 0;
}

/* "when suspected militants attacked": no verb of its own */
bool sr_chunk_is_modifier(const ChunkRun *r, uint32_t i) {
  if (i == 0 || !chunk_is(r, i, SR_CW_MODIFIER) || !sr_chunk_noun_ahead(r, i + 1)) return false;
  uint8_t before = r->tag[i - 1].upos;
  return before == SR_U_SCONJ || before == SR_U_ADP || chunk_is(r, i - 1, SR_CW_WHEN);
}

/* Is a chain at i: adverbs and not up to a verb? Returns tokens before the verb, or n when none. */
static uint32_t chunk_verb_at(const ChunkRun *r, uint32_t i) {
  uint32_t k = i, len;
  for (int m = 0; m < 4; m++, k += len) {
    ChunkUnit u = chunk_unit(r, k, &len);
    if (u == CHUNK_PART && k > i && sr_chunk_is_modifier(r, k)) return r->n;
    if (u == CHUNK_AUX || u == CHUNK_VERB || u == CHUNK_PART || u == CHUNK_ING) return k;
    if (u == CHUNK_TO && m == 0) return chunk_infinitive(r, k) ? k : r->n;
    if (u != CHUNK_ADV && u != CHUNK_NOT) return r->n;
  }
  return r->n;
}

/* Walks over the infinitive behind a verb that only colours it; new position or i. */
static uint32_t chunk_colour(const ChunkRun *r, uint32_t i, ChunkVp *v) {
  uint32_t k = chunk_infinitive(r, i), head = v->g.head - r->base;
  if (!k) return i;
  bool passive = v->g.passive && chunk_is(r, head, SR_CW_COLOUR_PASSIVE);
  if (!passive && (v->g.passive || !chunk_is(r, head, SR_CW_COLOUR))) return i;
  v->g.future |= v->g.progressive && chunk_is(r, head, SR_CW_GOING);
  v->g.negated ^= chunk_is(r, head, SR_CW_FAIL);
  v->g.passive = v->g.progressive = v->be = v->have = v->get = v->main = false;
  return i + k;
}

/* was "kidnapped": a quote at i before the verb of the chain */
static bool chunk_quoted_verb(const ChunkRun *r, uint32_t i) {
  uint32_t len;
  if (i + 1 >= r->n || !(r->doc->tok[r->base + i].flags & SR_T_QUOTE)) return false;
  ChunkUnit u = chunk_unit(r, i + 1, &len);
  return u == CHUNK_PART || (u == CHUNK_VERB && r->tag[i + len].form == SR_VF_PAST);
}

static uint32_t chunk_vp(const ChunkRun *r, uint32_t i, ChunkVp *v) {
  uint32_t len, start = i;
  memset(v, 0, sizeof *v);
  v->g.kind = SR_GR_VP;
  v->g.tok = v->g.aux = v->g.head = r->base + i;
  bool first = true;
  for (;;) {
    ChunkUnit u = chunk_unit(r, i, &len);
    if (u == CHUNK_TO && i == start && chunk_infinitive(r, i)) {
      v->g.infinitive = true;
      v->g.negated = i > 0 && chunk_unit_of(r, i - 1) == CHUNK_NOT; /* urged them not to attack */
    } else if (u == CHUNK_ADV || u == CHUNK_NOT) {
      if (chunk_verb_at(r, i) >= r->n) break;
      v->g.negated |= u == CHUNK_NOT;
    } else if (u == CHUNK_AUX) {
      if (first) v->g.form = r->tag[i].form;
      if (first || !v->main) v->g.head = r->base + i;
      if (first) v->g.aux = r->base + i;
      first = false;
      chunk_aux(r, i, v);
    } else if (u == CHUNK_VERB || u == CHUNK_PART || u == CHUNK_ING) {
      if (first) v->g.form = r->tag[i + len - 1].form, v->g.aux = r->base + i;
      first = false;
      if (len == 1 && chunk_is(r, i, SR_CW_GET) && i + 1 < r->n &&
          chunk_unit_of(r, i + 1) == CHUNK_PART) {
        v->get = true;
        i += len;
        continue;
      }
      chunk_main_verb(r, i, len, v);
      i += len;
      uint32_t next = chunk_colour(r, i, v);
      if (next == i) break;
      i = next;
      continue;
    } else if (u == CHUNK_TO && !first && !v->main && chunk_infinitive(r, i)) {
      /* is to be, has to go, ought to */
    } else if (u == CHUNK_OTHER && !first && !v->main && chunk_quoted_verb(r, i)) {
      len = 1;
    } else {
      break;
    }
    i += len;
  }
  /* "not" may close a chain: was not */
  if (i < r->n && !v->main && i > start && chunk_unit_of(r, i) == CHUNK_NOT &&
      r->tag[i].upos == SR_U_PART) {
    v->g.negated = true;
    i++;
  }
  v->g.ntok = i - start;
  return i;
}

/* ---- the walk ------------------------------------------------------------------------- */
static void chunk_push(ChunkRun *r, const SrGroup *g, uint8_t begin, uint8_t inside) {
  SrGroup *p = SR_PUSH(r->doc->arena, r->groups->a, r->groups->n, r->groups->cap);
  if (!p) {
    r->oom = true;
    return;
  }
  *p = *g;
  uint32_t i = g->tok - r->base;
  r->tag[i].chunk = begin;
  for (uint32_t k = 1; k < g->ntok; k++) r->tag[i + k].chunk = inside;
}

static uint32_t chunk_other(ChunkRun *r, uint32_t i) {
  uint32_t len, start = i, head = i;
  SrGroup g = {.kind = SR_GR_OTHER, .tok = r->base + i};
  ChunkUnit u = chunk_unit(r, i, &len);
  bool adj = false;
  if (u == CHUNK_ADP || u == CHUNK_TO) {
    g.kind = SR_GR_PP;
    g.ntok = 1;
    g.head = r->base + i;
    chunk_push(r, &g, SR_C_BPP, SR_C_BPP);
    return i + 1;
  }
  while ((u == CHUNK_ADV || u == CHUNK_NOT || u == CHUNK_ADJ) && !(adj && u != CHUNK_ADJ)) {
    if (u == CHUNK_ADJ && i > start && chunk_is(r, i - 1, SR_CW_WHEN) && sr_chunk_noun_ahead(r, i))
      break; /* when armed men */
    adj |= u == CHUNK_ADJ;
    g.negated |= u == CHUNK_NOT;
    head = i + len - 1;
    i += len;
    u = chunk_unit(r, i, &len);
  }
  if (i == start) return i + len;
  g.ntok = i - start;
  g.head = r->base + head;
  if (adj)
    chunk_push(r, &g, SR_C_BADJP, SR_C_IADJP);
  else
    chunk_push(r, &g, SR_C_BADVP, SR_C_IADVP);
  return i;
}

static bool chunk_finite(const SrGroup *g) {
  return g->kind == SR_GR_VP && !g->infinitive && !g->reduced && g->form != SR_VF_ING &&
         g->form != SR_VF_PART;
}

/* "A nurse held hostage in X for a year was freed": no past tense, for the clause has its verb behind it */
static void chunk_held(const ChunkRun *r, SrGroup *v) {
  static const char *const kSo[] = {"hostage", "captive", "prisoner"};
  uint32_t next = v->tok + v->ntok;
  if (v->form != SR_VF_PAST || v->ntok != 1 || next >= r->base + r->n || !sr_token_is(r->doc, v->tok, "held")) return;
  for (size_t i = 0; i < sizeof kSo / sizeof *kSo; i++)
    if (sr_token_is(r->doc, next, kSo[i]) && sr_chunk_finite_ahead(r, next - r->base)) v->form = SR_VF_PART;
}

/* Participles right behind a noun phrase modify it, unless the sentence has no other verb: a
** headline. */
static void chunk_reduce(ChunkRun *r, uint32_t from, bool headline) {
  bool finite = false, first = true;
  SrGroup *a = r->groups->a;
  for (uint32_t k = from; k < r->groups->n; k++) {
    if (a[k].kind == SR_GR_VP && k > from && a[k - 1].kind == SR_GR_NP) chunk_held(r, &a[k]);
    finite |= chunk_finite(&a[k]);
  }
  for (uint32_t k = from; k < r->groups->n; k++) {
    if (a[k].kind != SR_GR_VP || a[k].form != SR_VF_PART || a[k].infinitive) continue;
    a[k].passive = true;
    bool touches =
        k > from && a[k - 1].kind == SR_GR_NP && a[k - 1].tok + a[k - 1].ntok == a[k].tok;
    if (headline && first)
      a[k].reduced = touches && sr_chunk_finite_ahead(r, a[k].tok + a[k].ntok - r->base);
    else
      a[k].reduced = touches && (finite || !first);
    if (touches) first = false;
  }
}

/* "was chased by bystanders and shot dead by officers": a participle that "and" joins to a passive
** before it, with a doer of its own. */
static void chunk_joined_passives(const ChunkRun *r, uint32_t from) {
  enum { BACK = 8 };
  SrGroup *a = r->groups->a;
  for (uint32_t k = from + 2; k + 1 < r->groups->n; k++) {
    if (a[k].kind != SR_GR_VP || a[k].passive || a[k].aux != a[k].head ||
        (a[k].form != SR_VF_PART && a[k].form != SR_VF_PAST) || a[k].tok == r->base ||
        !sr_token_is(r->doc, a[k].tok - 1, "and"))
      continue;
    uint32_t by = k + 1;
    if (a[by].kind == SR_GR_OTHER && by + 1 < r->groups->n) by++; /* "dead" */
    if (by + 2 < r->groups->n && sr_token_is(r->doc, a[by].tok, "to") &&
        sr_token_is(r->doc, a[by + 1].tok, "death"))
      by += 2; /* "and hacked to death by" */
    if (a[by].kind != SR_GR_PP || !sr_token_is(r->doc, a[by].tok, "by")) continue;
    for (uint32_t v = k; v-- > from && v + BACK > k;)
      if (a[v].kind == SR_GR_VP && !a[v].reduced) {
        a[k].passive = a[v].passive;
        break;
      }
  }
}

/* The phrases from `from` on that stand beside a place's name go. */
static void chunk_drop_beside(ChunkRun *r, uint32_t from) {
  SrGroup *a = r->groups->a;
  uint32_t open, close;
  for (uint32_t i = 1; i < r->n; i++) {
    if (!chunk_is(r, i, SR_CW_TOWN) || !(close = sr_chunk_beside(r, i, &open))) continue;
    uint32_t kept = from;
    for (uint32_t k = from; k < r->groups->n; k++)
      if (a[k].tok < r->base + open || a[k].tok > r->base + close) a[kept++] = a[k];
    r->groups->n = kept;
    i = close;
  }
}

int sr_chunk_sentence(const SrDoc *doc, uint32_t s, SrTag *out, SrGroupList *groups) {
  const SrSent *sent = &doc->sent[s];
  ChunkWord few[CHUNK_FEW];
  ChunkRun r = {doc, out, sent->tok, sent->ntok, few, groups, false};
  uint32_t i = 0, from = groups->n, len;
  bool headline =
      sent->kind == SR_S_TITLE || sent->kind == SR_S_SUBTITLE || sent->kind == SR_S_HEADING;
  if (r.n > CHUNK_FEW) r.word = sr_arena_alloc(doc->arena, (uint64_t)r.n * sizeof *r.word);
  if (!r.word) return SR_NOMEM;
  chunk_words(&r);
  if (headline) sr_chunk_headline(&r);
  sr_chunk_forms(&r, headline);
  while (i < r.n && !r.oom) {
    ChunkNp np;
    ChunkVp vp;
    ChunkUnit u = chunk_unit(&r, i, &len);
    if (u != CHUNK_AUX && u != CHUNK_VERB && u != CHUNK_TO && chunk_np(&r, i, &np)) {
      SrGroup g = {.kind = SR_GR_NP,
                   .tok = r.base + i,
                   .ntok = np.end - i,
                   .head = r.base + np.head,
                   .negated = np.negated};
      chunk_push(&r, &g, SR_C_BNP, SR_C_INP);
      i = np.end;
    } else if (chunk_verb_at(&r, i) < r.n) {
      uint32_t end = chunk_vp(&r, i, &vp);
      chunk_push(&r, &vp.g, SR_C_BVP, SR_C_IVP);
      i = end;
    } else {
      i = chunk_other(&r, i);
    }
  }
  chunk_drop_beside(&r, from);
  chunk_reduce(&r, from, headline);
  chunk_joined_passives(&r, from);
  return r.oom ? SR_NOMEM : SR_OK;
}
