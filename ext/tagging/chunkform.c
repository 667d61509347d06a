/*
** chunkform.c: past or participle? The tagger reads from left to right and so cannot see the object
** of a verb: "police arrested five men". What stands on both sides decides anew.
*/
#include "chunkrun.h"

/* Does an object begin at i? Days do not count: "killed Sunday". */
static bool chunk_object_at(const ChunkRun *r, uint32_t i) {
  uint32_t len;
  uint32_t roughly = chunk_roughly(r, i);
  /* massacred at least 30 people, hurt approximately 20 */
  if (roughly > 1 || (roughly && r->tag[i].upos == SR_U_ADV)) return true;
  switch (chunk_unit(r, i, &len)) {
    case CHUNK_DET:
    case CHUNK_OWN:
    case CHUNK_NUM:
      return !chunk_is(r, i + len < r->n ? i + len : i, SR_CW_PART_OF_DAY);
    case CHUNK_NOUN:
      return !chunk_is(r, i, SR_CW_DAY);
    case CHUNK_PRON:
      return r->tag[i].upos == SR_U_PRON && !chunk_is(r, i, SR_CW_WHO);
    case CHUNK_ADJ:
    case CHUNK_PART:
    case CHUNK_ING:
      return sr_chunk_noun_ahead(r, i) && !chunk_is(r, i, SR_CW_LAST);
    default:
      return false;
  }
}

/* An article or a number at i: the participle before it modifies nothing: "injured some 20". */
static bool chunk_opens_np(const ChunkRun *r, uint32_t i) {
  uint32_t len;
  ChunkUnit u = chunk_unit(r, i, &len);
  return u == CHUNK_DET || u == CHUNK_NUM || (chunk_roughly(r, i) && u == CHUNK_ADV);
}

/* "killed yesterday two guards" */
static bool chunk_object_behind_day(const ChunkRun *r, uint32_t i) {
  return i + 2 < r->n && chunk_is(r, i + 1, SR_CW_DAY) && chunk_opens_np(r, i + 2) &&
         chunk_object_at(r, i + 2);
}

/* "gunned down eight people", "mowed down the guards"; but "gunned down two days later" */
static bool chunk_object_behind_particle(const ChunkRun *r, uint32_t i) {
  static const char *const kUnit[] = {"day", "hour", "street", "road", "block"};
  if (i + 3 >= r->n || !chunk_opens_np(r, i + 2) || !chunk_object_at(r, i + 2)) return false;
  uint32_t t = r->base + i + 1;
  if (!sr_token_is(r->doc, t, "down") && !sr_token_is(r->doc, t, "up")) return false;
  return !chunk_is(r, i + 3, SR_CW_SPAN) && !chunk_is(r, i + 3, SR_CW_PERIOD) &&
         !SR_TOKEN_IN(r->doc, t + 2, kUnit);
}

static bool chunk_stop(const ChunkRun *r, uint32_t i) {
  return i >= r->n || r->tag[i].upos == SR_U_PUNCT;
}

/* "two days later" */
static bool chunk_later_at(const ChunkRun *r, uint32_t i) {
  if (i < r->n && r->tag[i].upos == SR_U_NUM) i++;
  return i + 1 < r->n && chunk_is(r, i, SR_CW_SPAN) && chunk_is(r, i + 1, SR_CW_LATER);
}

static bool chunk_gunned_down(const ChunkRun *r, uint32_t i) {
  return i + 1 < r->n && sr_token_is(r->doc, r->base + i, "gunned") &&
         sr_token_is(r->doc, r->base + i + 1, "down");
}

/* "a court sentenced to death on Thursday a man who" */
static bool chunk_is_verdict(const ChunkRun *r, uint32_t i) {
  static const char *const kCourt[] = {"court", "judge", "jury", "tribunal", "judges", "jurors"};
  return i > 0 && sr_token_is(r->doc, r->base + i, "sentenced") &&
         SR_TOKEN_IN(r->doc, r->base + i - 1, kCourt);
}

/* "Troops killed and wounded dozens": the verb behind "and" has an object, which is that of both */
static bool chunk_shares_object(const ChunkRun *r, uint32_t i) {
  if (i == 0 || i + 3 >= r->n || !sr_token_is(r->doc, r->base + i + 1, "and") || !sr_chunk_nominal(r, i - 1)) return false;
  if (r->tag[i + 2].upos != SR_U_VERB || !chunk_is(r, i, SR_CW_TRANSITIVE) || !chunk_is(r, i + 2, SR_CW_TRANSITIVE)) return false;
  return chunk_object_at(r, i + 3) && !chunk_later_at(r, i + 3) && !chunk_is(r, i + 3, SR_CW_SPAN) &&
         !(i + 4 < r->n && chunk_is(r, i + 4, SR_CW_SPAN));
}

/* A participle without auxiliary that is a finite verb after all. */
static bool chunk_is_past(const ChunkRun *r, uint32_t i, bool after_past) {
  uint32_t k = i;
  while (k > 0 && i - k < 3 && r->tag[k - 1].upos == SR_U_ADV) k--;
  if (k == 0) return false;
  /* his older, radicalized brother */
  if (k > 1 && r->tag[k - 2].upos == SR_U_ADJ && sr_token_is(r->doc, r->base + k - 1, ","))
    return false;
  bool nominal = sr_chunk_nominal(r, k - 1), linked = r->tag[k - 1].upos == SR_U_CCONJ;
  if (nominal && chunk_stop(r, i + 1) && chunk_is(r, i, SR_CW_REPORT)) return true;
  if (linked && after_past && (!chunk_is(r, i, SR_CW_MODIFIER) || (i > 2 && chunk_shares_object(r, i - 2)))) return true;
  if (chunk_is_verdict(r, i) || chunk_shares_object(r, i)) return true;
  if (!nominal && !linked && !chunk_stop(r, k - 1)) return false;
  if (!nominal && chunk_is(r, i, SR_CW_MODIFIER) && !chunk_opens_np(r, i + 1)) return false;
  if (nominal && chunk_object_behind_particle(r, i)) return true;
  if (chunk_object_behind_day(r, i)) return chunk_is(r, i, SR_CW_TRANSITIVE);
  if (chunk_gunned_down(r, i)) return chunk_object_at(r, i + 2) && !chunk_later_at(r, i + 2);
  bool dead = i + 1 < r->n && sr_token_is(r->doc, r->base + i, "shot") &&
              sr_token_is(r->doc, r->base + i + 1, "dead");
  return chunk_object_at(r, i + 1 + dead) && !chunk_later_at(r, i + 1 + dead) &&
         !chunk_is(r, i, SR_CW_TWO_OBJECTS);
}

/* "carried out by troops", "accused of witchcraft": a phrase, no clause */
static bool chunk_no_clause(const ChunkRun *r, uint32_t i) {
  if (i + 1 >= r->n || !chunk_object_at(r, i + 1)) return false;
  return chunk_is(r, i, SR_CW_BY) ||
         (sr_token_is(r->doc, r->base + i, "of") && r->tag[i + 1].form != SR_VF_ING);
}

/* A past form that has no object and needs one: "policemen killed in the ambush". */
static bool chunk_is_participle(const ChunkRun *r, uint32_t i) {
  if (i == 0 || !(sr_chunk_nominal(r, i - 1) || r->tag[i - 1].upos == SR_U_ADJ)) return false;
  if (r->tag[i - 1].upos == SR_U_PRON || chunk_is_verdict(r, i) || chunk_shares_object(r, i)) return false;
  uint32_t k = i + 1; /* "judge shot dead in Quetta" */
  if (k < r->n && sr_token_is(r->doc, r->base + k, "dead")) k++;
  if (chunk_gunned_down(r, i)) k++; /* "judge gunned down in Quetta" */
  bool adp = k < r->n && (r->tag[k].upos == SR_U_ADP || (r->tag[k].upos == SR_U_SCONJ && chunk_no_clause(r, k)));
  if (chunk_object_behind_particle(r, i)) return false;
  if (adp && chunk_roughly(r, k) > 1) return false; /* its object: killed at least 30 people */
  if (adp && chunk_is(r, k, SR_CW_BY)) return true;
  if (adp && k + 1 < r->n && chunk_is(r, k + 1, SR_CW_BY)) return true; /* a raid carried out by */
  bool open = adp || chunk_stop(r, k) || r->tag[k].upos == SR_U_CCONJ || r->tag[k].upos == SR_U_AUX;
  open |= chunk_later_at(r, k);
  if (!open && !chunk_is(r, k, SR_CW_DAY) && !chunk_is(r, k, SR_CW_LAST)) return false;
  return k > i + 1 || chunk_is(r, i, SR_CW_TRANSITIVE);
}

/* An adjective that tells what was done, "were injured": it stays one and gets the form. */
static bool chunk_is_verbal(const ChunkRun *r, uint32_t i, bool be) {
  bool when = sr_chunk_is_when(r, i + 1);
  uint32_t k = i;
  while (k > 0 && r->tag[k - 1].upos == SR_U_ADV) k--;
  bool behind = k > 0 && sr_chunk_nominal(r, k - 1) &&
                (when || chunk_stop(r, i + 1) || r->tag[i + 1].upos == SR_U_ADP);
  return (be || behind || sr_chunk_is_left(r, i) || (k < i && sr_chunk_is_left(r, k))) &&
         (when || !sr_chunk_noun_ahead(r, i + 1)) && chunk_is(r, i, SR_CW_TRANSITIVE);
}

/* An adjective between a noun and an object is a verb: "a roadside bomb wounded six soldiers",
** "gunmen also wounded Ana Ruiz", behind another verb "killed two guards, wounded a third". */
static bool chunk_is_finite_adjective(const ChunkRun *r, uint32_t i, bool after_past) {
  uint32_t k = i;
  while (k > 0 && i - k < 2 && r->tag[k - 1].upos == SR_U_ADV) k--;
  if (after_past && k > 0 && i + 1 < r->n && r->tag[i + 1].upos == SR_U_DET &&
      (r->tag[k - 1].upos == SR_U_CCONJ || sr_token_is(r->doc, r->base + k - 1, ",")))
    return chunk_is(r, i, SR_CW_HARMED);
  if (k == 0 || (r->tag[k - 1].upos != SR_U_NOUN && r->tag[k - 1].upos != SR_U_PROPN)) return false;
  if (i + 1 >= r->n || !chunk_is(r, i, SR_CW_TRANSITIVE)) return false;
  uint8_t next = r->tag[i + 1].upos;
  if (next == SR_U_PROPN) return !sr_chunk_is_when(r, i + 1) && chunk_is(r, i, SR_CW_HARMED);
  return next == SR_U_DET || (next == SR_U_NUM && sr_chunk_noun_ahead(r, i + 1));
}

/* "A patient stabs a nurse", "a truck ploughs into": no plural noun stands between another noun and
** an article; the first verb of its clause does */
static bool chunk_is_present(const ChunkRun *r, uint32_t i) {
  const SrToken *t = &r->doc->tok[r->base + i];
  if (i < 2 || i + 1 >= r->n || t->len < 4 || t->flags & SR_T_CAP || !r->tag[i].plural)
    return false;
  if (r->tag[i - 1].upos != SR_U_NOUN || r->tag[i - 1].plural) return false;
  if (sr_token_is(r->doc, r->base + i + 1, "into")) return chunk_is(r, i, SR_CW_RAMS);
  return r->tag[i + 1].upos == SR_U_DET && !chunk_is(r, i + 1, SR_CW_THIS) &&
         sr_chunk_noun_ahead(r, i + 2);
}

/* "Masked men attack two churches", "militants break into": no noun stands between a plural noun and
** an article or number; the first verb of its clause does */
static bool chunk_is_plural_present(const ChunkRun *r, uint32_t i) {
  if (i < 1 || i + 2 >= r->n || r->tag[i].plural || r->doc->tok[r->base + i].flags & SR_T_CAP)
    return false;
  if (r->tag[i - 1].upos != SR_U_NOUN || !r->tag[i - 1].plural) return false;
  uint32_t next = r->base + i + 1;
  if (chunk_is(r, i, SR_CW_BREAK) && r->tag[i + 2].upos == SR_U_DET)
    if (sr_token_is(r->doc, next, "into") || sr_token_is(r->doc, next, "at")) return true;
  uint8_t pos = r->tag[i + 1].upos;
  if (!chunk_is(r, i, SR_CW_ATTACK)) return false;
  if (pos == SR_U_PROPN) return !sr_chunk_is_when(r, i + 1) && !sr_chunk_finite_ahead(r, i + 2);
  return (pos == SR_U_DET || pos == SR_U_NUM) && !chunk_is(r, i + 1, SR_CW_THIS) &&
         sr_chunk_noun_ahead(r, i + 2 - (pos == SR_U_NUM));
}

/* "killed in mosque stabbing", "held over shooting in Lille": the act, nothing that somebody does
 */
static bool chunk_is_act(const ChunkRun *r, uint32_t i) {
  if (i == 0 || !chunk_is(r, i, SR_CW_ACTS)) return false;
  uint32_t k = r->tag[i - 1].upos == SR_U_NOUN ? i - 1 : i;
  if (k == 0 || r->tag[k - 1].upos != SR_U_ADP) return false;
  return chunk_stop(r, i + 1) ||
         (r->tag[i + 1].upos == SR_U_ADP && !sr_token_is(r->doc, r->base + i + 1, "at"));
}

static bool chunk_noun(const ChunkRun *r, uint32_t i) {
  return r->tag[i].upos == SR_U_NOUN || r->tag[i].upos == SR_U_PROPN;
}

/* "Pirates seized a ship", "Hezbollah rockets killed two": of two verbs side by side the first is a
** plural noun, when it looks like one and the second has an object. */
static bool chunk_is_subject(const ChunkRun *r, uint32_t i) {
  const SrToken *t = &r->doc->tok[r->base + i];
  if (i + 2 >= r->n || r->tag[i + 1].upos != SR_U_VERB || t->len < 4) return false;
  if (r->tag[i + 1].form != SR_VF_PAST && r->tag[i + 1].form != SR_VF_PART) return false;
  char last = (char)(r->doc->text[t->start + t->len - 1] | 32);
  if (last != 's' || (t->flags & (SR_T_ALPHA | SR_T_CLITIC)) != SR_T_ALPHA) return false;
  bool report = chunk_is(r, i + 1, SR_CW_REPORT); /* ", eyewitnesses said" */
  if (i > 0 && !chunk_noun(r, i - 1) && r->tag[i - 1].upos != SR_U_ADJ &&
      r->tag[i - 1].upos != SR_U_DET && r->tag[i - 1].upos != SR_U_NUM &&
      !(report && r->tag[i - 1].upos == SR_U_PUNCT))
    return false;
  return report || chunk_object_at(r, i + 2);
}

/* "Police chief Musa Bello" */
static bool chunk_is_chief(const ChunkRun *r, uint32_t i) {
  return i > 0 && i + 1 < r->n && r->tag[i - 1].upos == SR_U_NOUN &&
         r->tag[i + 1].upos == SR_U_PROPN && chunk_is(r, i, SR_CW_CHIEF);
}

/* A word unheard of behind a name is no exclamation. */
static bool chunk_is_surname(const ChunkRun *r, uint32_t i) {
  return i > 0 && !r->doc->upper && r->tag[i - 1].upos == SR_U_PROPN &&
         (r->doc->tok[r->base + i].flags & (SR_T_CAP | SR_T_ALPHA)) == (SR_T_CAP | SR_T_ALPHA);
}

/* "Darren White said", "Cook said": no adjective, adverb or verb where a name ends before its
** verb */
static bool chunk_closes_name(const ChunkRun *r, uint32_t i) {
  SrTag t = r->tag[i], next = i + 1 < r->n ? r->tag[i + 1] : (SrTag){.upos = SR_U_PUNCT};
  bool verb = next.upos == SR_U_VERB || next.upos == SR_U_AUX;
  if (i == 0 && t.upos == SR_U_VERB && t.form == SR_VF_BASE)
    return verb && next.form == SR_VF_PAST && !r->doc->upper;
  return (t.upos == SR_U_ADJ || t.upos == SR_U_ADV) && (verb || next.upos == SR_U_PUNCT) &&
         chunk_is_surname(r, i);
}

/* An adjective that closes its phrase and names a person: "one militant was killed" */
static bool chunk_is_person(const ChunkRun *r, uint32_t i) {
  uint32_t len;
  if (i == 0 || (i + 1 < r->n && sr_chunk_joined(r, i + 1)) || sr_chunk_noun_ahead(r, i + 1))
    return false;
  uint8_t before = r->tag[i - 1].upos;
  if (before == SR_U_PROPN && sr_token_is(r->doc, r->base + i, "official")) return true;
  if (sr_chunk_bracket(r, i - 1, false)) return chunk_is(r, i, SR_CW_PERSON);
  bool suspected = before == SR_U_VERB && chunk_is(r, i - 1, SR_CW_SUSPECTED);
  if (before != SR_U_NUM && before != SR_U_DET && before != SR_U_ADJ && !suspected) return false;
  return chunk_unit(r, i + 1, &len) != CHUNK_CCONJ && chunk_is(r, i, SR_CW_PERSON);
}

/* Does a finite verb follow before the clause ends? */
bool sr_chunk_finite_ahead(const ChunkRun *r, uint32_t i) {
  for (uint32_t k = i; k < r->n && k < i + 30; k++) {
    SrTag t = r->tag[k];
    if (chunk_ends_clause(r, k)) return false;
    if (t.upos == SR_U_AUX && t.form != SR_VF_ING && t.form != SR_VF_PART && t.form != SR_VF_BASE)
      return true;
    if (t.upos == SR_U_VERB &&
        (t.form == SR_VF_PAST || t.form == SR_VF_PRES || t.form == SR_VF_PRES3))
      return true;
  }
  return false;
}

/* The only verb of its clause, behind the subject, is finite: "the suspects also fired at guards".
** Headlines leave out "were", and so do verbs of harm: "and two injured". */
static bool chunk_is_only_verb(const ChunkRun *r, uint32_t i, uint32_t clause) {
  uint32_t k = i;
  while (k > clause && r->tag[k - 1].upos == SR_U_ADV) k--;
  if (k == clause || !sr_chunk_nominal(r, k - 1) ||
      (r->tag[clause].upos == SR_U_ADP && !chunk_roughly(r, clause)))
    return false;
  if (i + 1 < r->n && chunk_is(r, i + 1, SR_CW_BY)) return false;
  return !sr_chunk_finite_ahead(r, i + 1) && !chunk_is(r, i, SR_CW_TRANSITIVE);
}

/* "Blast at market hits", "Suicide attack targets": nothing but what the verb of the headline at i
** has as its subject; its first word may be taken for a verb */
static bool chunk_heads_line(const ChunkRun *r, uint32_t i) {
  for (uint32_t k = 0; k < i; k++) {
    uint8_t u = r->tag[k].upos;
    if (u == SR_U_AUX || u == SR_U_PUNCT || u == SR_U_CCONJ || (u == SR_U_VERB && k)) return false;
  }
  return chunk_noun(r, i - 1) || (i == 1 && r->tag[0].upos == SR_U_VERB);
}

/* "Bomb hits Karachi mosque", "Gunmen storm Kabul university": a verb of harm and no noun, nor a name,
** between its subject and the only other noun phrase of the headline */
static bool chunk_is_headline_verb(const ChunkRun *r, uint32_t i) {
  const SrTag *t = &r->tag[i];
  const SrToken *k = &r->doc->tok[r->base + i];
  if (k->flags & SR_T_CAP || r->doc->upper || (t->upos != SR_U_NOUN && t->upos != SR_U_PROPN))
    return false;
  bool third = (r->doc->text[k->start + k->len - 1] | 32) == 's';
  if (sr_token_is(r->doc, r->base + i - 1, "air")) return false; /* air strikes */
  if (third ? !chunk_is(r, i, SR_CW_HARMS) : !(chunk_is(r, i, SR_CW_ATTACK) && r->tag[i - 1].plural))
    return false;
  return sr_chunk_noun_ahead(r, i + 1) && !sr_chunk_finite_ahead(r, i + 1) && chunk_heads_line(r, i);
}

/* "Syrian stabs guard and is shot dead": what such a word says of whoever is called by his nation */
static bool chunk_is_sure_verb(const ChunkRun *r, uint32_t i) {
  const SrTag *t = &r->tag[i];
  if (t->upos != SR_U_NOUN && t->upos != SR_U_PROPN) return false;
  if (!chunk_is(r, i, SR_CW_STABS) || r->doc->tok[r->base + i].flags & SR_T_CAP) return false;
  for (uint32_t k = 0; k < i; k++) {
    uint8_t u = r->tag[k].upos;
    if (u != SR_U_ADJ && u != SR_U_NOUN && u != SR_U_PROPN && u != SR_U_NUM) return false;
  }
  return sr_chunk_noun_ahead(r, i + 1);
}

/* "Bomb blast kills two policemen": in a headline a noun that may be a verb of harm is one between
** its subject and a number, and what stands before it is its subject. */
void sr_chunk_headline(ChunkRun *r) {
  for (uint32_t i = 1; i + 1 < r->n; i++) {
    SrTag *t = &r->tag[i];
    const SrToken *k = &r->doc->tok[r->base + i];
    bool number = r->tag[i + 1].upos == SR_U_NUM || chunk_roughly(r, i + 1) > 1;
    bool counts = t->upos == SR_U_NOUN && number && chunk_noun(r, i - 1) && chunk_is(r, i, SR_CW_HARMS);
    bool sure = chunk_is_sure_verb(r, i);
    if (!counts && !sure && !chunk_is_headline_verb(r, i)) continue;
    bool third = (r->doc->text[k->start + k->len - 1] | 32) == 's';
    *t = (SrTag){.upos = SR_U_VERB, .form = third ? SR_VF_PRES3 : SR_VF_PRES, .chunk = SR_C_O};
    sr_chunk_retag(r, i);
    if (sure && r->tag[i - 1].upos == SR_U_ADJ) {
      r->tag[i - 1] = (SrTag){.upos = SR_U_PROPN, .chunk = SR_C_O};
      sr_chunk_retag(r, i - 1);
    }
    if ((i == 1 || chunk_noun(r, 1) || r->tag[1].upos == SR_U_ADP) && r->tag[0].upos == SR_U_VERB) {
      r->tag[0] = (SrTag){.upos = SR_U_NOUN, .chunk = SR_C_O};
      sr_chunk_retag(r, 0);
    }
  }
}

/* "a guard shot dead two boys", "shot and killed": the verb, not the noun */
static bool chunk_is_shooting(const ChunkRun *r, uint32_t i) {
  if (i == 0 || i + 1 >= r->n || !sr_token_is(r->doc, r->base + i, "shot")) return false;
  if (r->tag[i - 1].upos == SR_U_AUX || sr_token_is(r->doc, r->base + i - 1, "fatally"))
    return true;
  if (r->tag[i - 1].upos == SR_U_DET || r->tag[i - 1].upos == SR_U_ADJ) return false;
  if (sr_token_is(r->doc, r->base + i + 1, "dead")) return true;
  if (sr_token_is(r->doc, r->base + i + 1, "down") && !chunk_stop(r, i + 2)) return true;
  if (r->tag[i - 1].upos == SR_U_CCONJ && sr_token_is(r->doc, r->base + i + 1, "at") &&
      i + 2 < r->n && r->tag[i + 2].upos != SR_U_NUM)
    return true; /* set a fire and shot at the firemen, no score of "4 shots and shot at 3" */
  if (i + 2 >= r->n) return false;
  if (r->tag[i + 1].upos == SR_U_PRON && !chunk_is(r, i + 1, SR_CW_WHO)) return true; /* shot him */
  uint8_t before = r->tag[i - 1].upos, next = r->tag[i + 1].upos;
  /* men shot the mayor, the suspect shot three guards, pulled a gun and shot an officer */
  bool men = before == SR_U_NOUN || before == SR_U_PROPN || before == SR_U_CCONJ;
  return (men && (next == SR_U_DET || next == SR_U_NUM)) ||
         (r->tag[i + 1].upos == SR_U_CCONJ && r->tag[i + 2].upos == SR_U_VERB &&
          chunk_is(r, i + 2, SR_CW_TRANSITIVE));
}

/* "attempted to murder a judge", "tried to bomb the court": an infinitive, not the noun */
static bool chunk_is_infinitive(const ChunkRun *r, uint32_t i) {
  return i > 1 && chunk_is(r, i - 1, SR_CW_TO) && r->tag[i - 2].upos == SR_U_VERB && !r->tag[i].plural &&
         chunk_is(r, i, SR_CW_ATTACK) &&
         (r->tag[i + 1].upos == SR_U_DET || r->tag[i + 1].upos == SR_U_NUM ||
          chunk_is(r, i + 1, SR_CW_OWN));
}

/* Nouns that do something to what follows them. */
static void chunk_noun_as_verb(ChunkRun *r, uint32_t i) {
  SrTag *t = &r->tag[i];
  if (i + 1 >= r->n) return;
  uint32_t tok = r->base + i;
  if (chunk_is_infinitive(r, i)) {
    r->tag[i - 1] = (SrTag){.upos = SR_U_PART, .chunk = SR_C_O};
    sr_chunk_retag(r, i - 1);
    *t = (SrTag){.upos = SR_U_VERB, .form = SR_VF_BASE, .chunk = SR_C_O};
    return;
  }
  bool opens = (sr_token_is(r->doc, tok, "burst") && sr_token_is(r->doc, tok + 1, "into")) ||
               (sr_token_is(r->doc, tok, "set") && sr_token_is(r->doc, tok + 1, "off"));
  if (opens && i > 0 && sr_chunk_nominal(r, i - 1)) {
    t->upos = SR_U_VERB, t->form = SR_VF_PAST; /* "armed men burst into", "a bomber set off" */
    return;
  }
  bool counted = r->tag[i + 1].upos == SR_U_NUM || chunk_roughly(r, i + 1) > 1;
  if (i > 0 && t->plural && counted && chunk_noun(r, i - 1) && !r->tag[i - 1].plural &&
      chunk_is(r, i, SR_CW_HARMS)) {
    *t = (SrTag){.upos = SR_U_VERB, .form = SR_VF_PRES3, .chunk = SR_C_O}; /* "a gunman kills 9" */
    return;
  }
  /* "accused of kidnapping 12 engineers" */
  bool after = i > 0 && (r->tag[i - 1].upos == SR_U_ADP || r->tag[i - 1].upos == SR_U_SCONJ);
  if (after && counted && chunk_is(r, i, SR_CW_DOING)) {
    *t = (SrTag){.upos = SR_U_VERB, .form = SR_VF_ING, .chunk = SR_C_O};
    return;
  }
  bool killing = chunk_is(r, i, SR_CW_KILLING); /* "the latter killing 30 people" */
  bool harms = i > 0 && r->tag[i - 1].upos == SR_U_CCONJ && !t->plural &&
               chunk_is(r, i, SR_CW_HARMS); /* "to kill one person and wound 12 others" */
  if ((killing || harms) && counted)
    t->upos = SR_U_VERB, t->form = killing ? SR_VF_ING : SR_VF_BASE;
}

/* "a Syrian stabbed two men", "the 17-year-old Afghan attacked his guard": no participle stands
** between an adjective of a nation and an article or a number; somebody of that nation did it */
static bool chunk_is_citizen(const ChunkRun *r, uint32_t i) {
  if (i == 0 || i + 2 >= r->n || r->doc->upper || r->tag[i + 1].upos == SR_U_AUX) return false;
  if (!(r->doc->tok[r->base + i].flags & SR_T_CAP) || chunk_is(r, i + 1, SR_CW_MODIFIER)) return false;
  bool shot = sr_token_is(r->doc, r->base + i + 1, "shot");
  SrTag v = r->tag[i + 1];
  if (!shot && (v.upos != SR_U_VERB || (v.form != SR_VF_PAST && v.form != SR_VF_PART))) return false;
  bool old = sr_token_is(r->doc, r->base + i - 1, "old") && i > 1 && sr_chunk_joined(r, i - 2);
  if (!old && r->tag[i - 1].upos != SR_U_DET) return false;
  return chunk_opens_np(r, i + 2) || chunk_unit_of(r, i + 2) == CHUNK_OWN ||
         (r->tag[i + 2].upos == SR_U_PRON && !chunk_is(r, i + 2, SR_CW_WHO));
}

/* Adjectives that are nouns, names or participles here. */
static void chunk_adjective(ChunkRun *r, uint32_t i, bool be) {
  SrTag *t = &r->tag[i];
  if (chunk_is_person(r, i) || chunk_is_chief(r, i) || chunk_is_citizen(r, i))
    t->upos = SR_U_NOUN;
  else if (i > 0 && r->tag[i - 1].upos == SR_U_PROPN && chunk_is(r, i - 1, SR_CW_HALF))
    t->upos = SR_U_PROPN; /* Sri Lankan soldiers */
  else if (chunk_is_verbal(r, i, be))
    t->form = SR_VF_PART;
}

/* "the Taliban and rebels both operate": of the subject before it */
static bool chunk_floats(const ChunkRun *r, uint32_t i) {
  uint8_t next = r->tag[i + 1].upos;
  return (next == SR_U_VERB || next == SR_U_AUX) && sr_chunk_nominal(r, i - 1) &&
         (sr_token_is(r->doc, r->base + i, "both") || sr_token_is(r->doc, r->base + i, "all"));
}

/* What the walk from left to right knows of the clause so far */
typedef struct FormWalk {
  bool headline;
  bool be, have;   /* auxiliaries right before this token */
  bool after_past; /* the last finite verb was a past tense */
  bool verb;       /* the clause has a verb */
  uint32_t clause; /* its first token */
} FormWalk;

/* Words of closed classes and numbers, before the clause is looked at. */
static void chunk_small_words(ChunkRun *r, uint32_t i) {
  SrTag *t = &r->tag[i];
  if (t->upos == SR_U_VERB && (i == 0 || r->tag[i - 1].upos == SR_U_NUM) &&
      chunk_is(r, i, SR_CW_SUSPECTED))
    t->upos = SR_U_ADJ; /* one suspected militant */
  if (t->upos == SR_U_VERB && i > 0 && i + 1 < r->n && r->tag[i + 1].upos == SR_U_NOUN && r->tag[i + 1].plural &&
      chunk_is(r, i, SR_CW_SUSPECTED) && (r->tag[i - 1].upos == SR_U_SCONJ || r->tag[i - 1].upos == SR_U_AUX ||
      chunk_is(r, i - 1, SR_CW_WHEN))) {
    *t = (SrTag){.upos = SR_U_ADJ, .chunk = SR_C_O}; /* it was suspected militants; when masked men came */
    sr_chunk_retag(r, i);
  }
  if (i == 0 && r->n > 2 && r->tag[2].upos == SR_U_NUM && sr_chunk_joined(r, 1))
    t->upos = SR_U_NUM; /* Forty-six people */
  if (t->upos == SR_U_ADP && i > 0 && r->tag[i - 1].upos == SR_U_DET &&
      sr_token_is(r->doc, r->base + i, "but")) {
    t->upos = SR_U_CCONJ; /* all but two: opens no phrase */
    sr_chunk_retag(r, i);
  }
  if (t->upos == SR_U_PRON && i + 1 < r->n && chunk_unit_of(r, i + 1) == CHUNK_PART &&
      sr_token_is(r->doc, r->base + i, "those") && chunk_is(r, i + 1, SR_CW_TRANSITIVE))
    t->upos = SR_U_DET; /* those killed: a phrase */
  if (t->upos == SR_U_ADJ && i > 0 && sr_token_is(r->doc, r->base + i, "dead") &&
      sr_token_is(r->doc, r->base + i - 1, "shot")) {
    t->upos = SR_U_ADV; /* shot dead a man */
    sr_chunk_retag(r, i);
  }
  if ((t->upos == SR_U_ADP || t->upos == SR_U_SCONJ) && i > 0 && r->tag[i - 1].upos == SR_U_AUX &&
      chunk_is(r, i - 1, SR_CW_HAVE) && sr_token_is(r->doc, r->base + i, "since")) {
    t->upos = SR_U_ADV; /* have since been freed */
    sr_chunk_retag(r, i);
  }
  if (t->upos == SR_U_ADV && chunk_is(r, i, SR_CW_BESIDE) && chunk_object_at(r, i + 1))
    t->upos = SR_U_ADP; /* went off near a mosque */
}

/* A verb that is a noun here; true when it was. */
static bool chunk_verb_as_noun(ChunkRun *r, uint32_t i, const FormWalk *w) {
  SrTag *t = &r->tag[i];
  if (t->upos != SR_U_VERB || w->be) return false;
  bool act = t->form == SR_VF_ING && chunk_is_act(r, i);
  if (!act && (w->have || !chunk_is_subject(r, i))) return false;
  *t = (SrTag){.upos = SR_U_NOUN, .chunk = SR_C_O, .plural = !act};
  sr_chunk_retag(r, i);
  return true;
}

/* Past or participle, and what that says of the clause. */
static void chunk_verb_form(ChunkRun *r, uint32_t i, FormWalk *w) {
  SrTag *t = &r->tag[i];
  bool get = i > 0 && chunk_is(r, i - 1, SR_CW_GET), alone = !w->be && !w->have && !get;
  if (t->form == SR_VF_PAST && (w->be || w->have))
    t->form = SR_VF_PART;
  else if (t->form == SR_VF_PART && alone && chunk_is_past(r, i, w->after_past))
    t->form = SR_VF_PAST;
  else if (t->form == SR_VF_PAST && (chunk_is_participle(r, i) || sr_chunk_is_modifier(r, i)))
    t->form = SR_VF_PART;
  else if (t->form == SR_VF_PART && alone && !w->verb && !w->headline &&
           chunk_is_only_verb(r, i, w->clause))
    t->form = SR_VF_PAST;
  w->verb = true;
  if (t->form == SR_VF_PAST)
    w->after_past = true;
  else if (t->form != SR_VF_ING && t->form != SR_VF_BASE)
    w->after_past = false;
}

/* Nouns and adjectives that are verbs here. */
static void chunk_noun_or_verb(ChunkRun *r, uint32_t i, FormWalk *w) {
  SrTag *t = &r->tag[i];
  if (t->upos == SR_U_NOUN && !w->verb && chunk_is_present(r, i)) {
    *t = (SrTag){.upos = SR_U_VERB, .form = SR_VF_PRES3, .chunk = SR_C_O};
    w->verb = true;
  }
  if (t->upos == SR_U_NOUN && !w->verb && chunk_is_plural_present(r, i)) {
    *t = (SrTag){.upos = SR_U_VERB, .form = SR_VF_PRES, .chunk = SR_C_O};
    w->verb = true;
  }
  if (t->upos == SR_U_NOUN) chunk_noun_as_verb(r, i);
  if (t->upos == SR_U_ADJ && !w->be && !w->have && chunk_is_finite_adjective(r, i, w->after_past)) {
    t->upos = SR_U_VERB;
    t->form = SR_VF_PAST;
    w->verb = w->after_past = true;
  }
}

/* "shot dead two", where "shot" was taken for a noun */
static void chunk_shooting(ChunkRun *r, uint32_t i) {
  if (r->tag[i].upos != SR_U_NOUN || !chunk_is_shooting(r, i)) return;
  r->tag[i] = (SrTag){.upos = SR_U_VERB, .form = SR_VF_PAST, .chunk = SR_C_O};
  if (sr_token_is(r->doc, r->base + i + 1, "dead"))
    r->tag[i + 1] = (SrTag){.upos = SR_U_ADV, .chunk = SR_C_O};
  sr_chunk_retag(r, i + 1);
}

void sr_chunk_forms(ChunkRun *r, bool headline) {
  FormWalk w = {.headline = headline};
  for (uint32_t i = 0; i < r->n; i++) {
    SrTag *t = &r->tag[i];
    t->chunk = SR_C_O;
    if (t->upos == SR_U_SCONJ && chunk_no_clause(r, i)) {
      t->upos = SR_U_ADP;
      sr_chunk_retag(r, i);
    }
    if (chunk_ends_clause(r, i)) {
      w.clause = i + 1;
      w.verb = false;
    }
    if (!headline && chunk_closes_name(r, i)) t->upos = SR_U_PROPN;
    if (t->upos == SR_U_DET && i > 0 && i + 1 < r->n && chunk_floats(r, i)) {
      t->upos = SR_U_ADV;
      sr_chunk_retag(r, i);
      continue;
    }
    chunk_small_words(r, i);
    if (t->upos == SR_U_AUX) {
      w.verb = true;
      w.be |= chunk_is(r, i, SR_CW_BE);
      w.have |= chunk_is(r, i, SR_CW_HAVE);
      continue;
    }
    if (t->upos == SR_U_ADV || t->upos == SR_U_PART) continue;
    chunk_shooting(r, i);
    if (chunk_verb_as_noun(r, i, &w)) continue;
    if (t->upos == SR_U_VERB && !(i > 0 && sr_chunk_joined(r, i - 1))) chunk_verb_form(r, i, &w);
    chunk_noun_or_verb(r, i, &w);
    if (t->upos == SR_U_INTJ && chunk_is_surname(r, i)) t->upos = SR_U_PROPN;
    if (t->upos == SR_U_ADJ) chunk_adjective(r, i, w.be);
    chunk_retag(r, i);
    w.be = w.have = false;
  }
}
