/*
** people.c: who a noun phrase names and how many they are. Reads groups,
** numbers, mentions and the lexicon's kinds of people; decides what is a count
** of people, what is an age, a measure or a number of things.
*/
#include "event.h"
#include "eventwords.h"

static bool people_is(const SrArticle *a, uint32_t t, int list) {
  return sr_listed(sr_event_word, a->doc.tok[t].hash) >> list & 1;
}

/* "a police sniper", "a Secret Service sniper": no attacker */
static bool people_marksman(const SrArticle *a, uint32_t t) {
  static const char *const kShot[] = {"sniper", "snipers", "shooter", "shooters", "gunner", "gunners"};
  static const char *const kForce[] = {"police", "army", "military", "security"};
  uint32_t g = a->work->group_of[t];
  if (g == SR_NONE || t <= a->work->group.a[g].tok || !SR_TOKEN_IN(&a->doc, t, kShot)) return false;
  return sr_hit_at(a, t - 1, SR_L_FORCE) || SR_TOKEN_IN(&a->doc, t - 1, kForce);
}

/* "Afghan forces", "Mali's forces", "federal and regional forces": token t, of some state */
static bool people_state_forces(const SrArticle *a, uint32_t from, uint32_t t) {
  static const char *const kForces[] = {"forces", "troops"};
  static const char *const kWhose[] = {"joint",    "federal", "regional", "provincial", "allied",
                                       "own",      "local",   "ground",   "foreign",    "regime",
                                       "loyalist", "the",     "our"};
  if (a->doc.upper || t == from || !SR_TOKEN_IN(&a->doc, t, kForces)) return false;
  uint32_t before = t - 1;
  if (a->doc.tok[before].flags & SR_T_CLITIC && before > from) before--;
  uint32_t m = a->work->mention_of[before];
  if (m != SR_NONE)
    return a->mention[m].k == SR_M_NATIONALITY || a->mention[m].k == SR_M_PLACE;
  return SR_TOKEN_IN(&a->doc, before, kWhose);
}

/* rightmost word first */
/* "members of Boko Haram", "Taliban members", at the word for them: not family members, nor those of a task force
** against the band */
static bool people_of_band(const SrArticle *a, uint32_t from, uint32_t to, uint32_t tok) {
  static const char *const kMember[] = {"member", "members"}, *const kAnti[] = {"anti", "counter"};
  static const char *const kKin[] = {"family", "household", "force", "council", "parliament"};
  static const char *const kBand[] = {"group", "network", "faction", "cell"}, *const kLinked[] = {"linked", "affiliated", "allied", "inspired"};
  bool linked = tok > from + 2 && SR_TOKEN_IN(&a->doc, tok, kBand) && SR_TOKEN_IN(&a->doc, tok - 1, kLinked) &&
                a->doc.tok[tok - 2].flags & SR_T_HYPHEN;
  if (linked) return true; /* "members of the X-linked group" */
  if (!SR_TOKEN_IN(&a->doc, tok, kMember) || (tok > from && SR_TOKEN_IN(&a->doc, tok - 1, kKin))) return false;
  for (uint32_t t = from; t < to; t++) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_GROUP);
    if (!h || h->flags & SR_LH_WEAK || h->tok != t) continue;
    bool anti = t >= from + 2 && (SR_TOKEN_IN(&a->doc, t - 1, kAnti) || SR_TOKEN_IN(&a->doc, t - 2, kAnti));
    return !anti && !SR_TOKEN_IN(&a->doc, to - 1, kKin);
  }
  return false;
}

const char *sr_people_class(const SrArticle *a, uint32_t from, uint32_t to, bool *perp) {
  *perp = false;
  bool force = false;
  for (uint32_t t = to; t-- > from;) {
    const SrLexHit *h = sr_hit_at(a, t, SR_L_PERPETRATOR);
    if (h && a->work->group_of[h->tok] != a->work->group_of[t])
      h = NULL; /* the motorcycle of "gunmen on a motorcycle" */
    /* police commandos: a force, whatever it does; "men in uniform" may be anybody */
    if (h && !a->doc.upper && sr_same(sr_lex_value(h->entry), "state") &&
        sr_hit_at(a, t, SR_L_PERSON))
      h = NULL;
    /* "the paramilitary Assam Rifles": a force by its name */
    if (sr_hit_at(a, t, SR_L_FORCE)) force = true;
    if (h && force && sr_token_is(&a->doc, t, "paramilitary")) return "security";
    if (h && people_marksman(a, t)) return "security";
    if (h && (!(h->flags & SR_LH_WEAK) || sr_token_is(&a->doc, t, "suspect") ||
              sr_token_is(&a->doc, t, "suspects"))) {
      *perp = true;
      return "militant";
    }
    h = sr_hit_at(a, t, SR_L_PERSON);
    if (!h) h = sr_hit_at(a, t, SR_L_RANK);
    if (h && !a->doc.upper && people_of_band(a, from, to, t)) {
      *perp = true;
      return "militant";
    }
    if (h) {
      const char *class = sr_lex_value(h->entry);
      bool police = strcmp(class, "military") == 0 && h->tok > from &&
                    sr_token_is(&a->doc, h->tok - 1, "police"); /* a police captain */
      return police ? "police" : class;
    }
    if (sr_hit_at(a, t, SR_L_OFFICE)) return "official";
    if (people_state_forces(a, from, t)) return "military";
    if (t + 1 == to && t > 3 && sr_token_is(&a->doc, t, "old") && /* "by a 19-year-old" */
        sr_token_is(&a->doc, t - 2, "year"))
      return "civilian";
  }
  return NULL;
}

bool sr_people_forces(const SrArticle *a, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  if (gr->head > gr->tok && sr_token_is(&a->doc, gr->head, "team") &&
      (sr_token_is(&a->doc, gr->head - 1, "tactical") || sr_token_is(&a->doc, gr->head - 1, "swat")))
    return true;
  const char *c = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  return !perp && sr_class_is_forces(c);
}

/* ---- numbers ----------------------------------------------------------------------- */

SrCount sr_people_count(const SrNumber *x) {
  SrCount c = {SR_NULL_INT, SR_NULL_INT};
  if (x->has_min && x->min >= 0 && x->min < 1e12) c.min = (int64_t)x->min;
  if (x->has_max && x->max >= 0 && x->max < 1e12) c.max = (int64_t)x->max;
  return c;
}

/* "37-year-old", "five hours", "30 percent", "$5": measures of something else */
static bool people_measure(const SrArticle *a, uint32_t s, const SrNumber *x) {
  uint32_t end = sr_sent_end(&a->doc, s), t = x->core + x->ncore;
  if (t + 1 < end && sr_token_is(&a->doc, t, "-") && t >= x->tok + x->ntok && /* not "20-odd" */
      !(a->doc.tok[t].flags & SR_T_SPACE)) { /* "a two-page order" */
    if (a->doc.tok[t + 1].flags & SR_T_ALPHA && !(a->doc.tok[t + 1].flags & SR_T_SPACE))
      return true;
    t++;
  }
  if (t < end && people_is(a, t, SR_EW_UNIT)) return true;
  return x->tok > a->doc.sent[s].tok && people_is(a, x->tok - 1, SR_EW_MONEY);
}

/* "Johnson, 25, was": an age */
static bool people_age(const SrArticle *a, uint32_t s, const SrNumber *x) {
  uint32_t from = a->doc.sent[s].tok, end = sr_sent_end(&a->doc, s), after = x->core + x->ncore;
  if (x->tok < from + 2 || x->tok != x->core || !sr_token_is(&a->doc, x->tok - 1, ","))
    return false;
  if (a->work->mention_of[x->tok - 2] == SR_NONE && a->work->tag[x->tok - 2].upos != SR_U_PROPN)
    return false;
  return after >= end || a->doc.tok[after].flags & SR_T_PUNCT;
}

/* "children aged eight, 12 and 13" */
static bool people_in_ages(const SrArticle *a, uint32_t s, const SrNumber *x) {
  static const char *const kPass[] = {",", "and", "between", "from", "to", "or"};
  enum { BACK = 9 };
  for (uint32_t t = x->tok; t-- > a->doc.sent[s].tok && t + BACK > x->tok;) {
    if (sr_token_is(&a->doc, t, "aged") || sr_token_is(&a->doc, t, "ages")) return true;
    if (sr_token_is(&a->doc, t, "both") && t > a->doc.sent[s].tok && /* "X and Y, both 27," */
        sr_token_is(&a->doc, t - 1, ",") && x->core + x->ncore < sr_sent_end(&a->doc, s) &&
        sr_token_is(&a->doc, x->core + x->ncore, ","))
      return true;
    if (a->work->tag[t].upos != SR_U_NUM && !SR_TOKEN_IN(&a->doc, t, kPass)) return false;
  }
  return false;
}

/* "a 2009 shooting": a year, the more so before one thing */
static bool people_year(const SrArticle *a, const SrNumber *x) {
  enum { FIRST = 1900, LAST = 2100, DIGITS = 4 };
  uint32_t g = a->work->group_of[x->core];
  if (x->ncore != 1 || x->min < FIRST || x->max > LAST || a->doc.tok[x->core].len != DIGITS ||
      g == SR_NONE || x->tok != x->core)
    return false;
  const SrGroup *gr = &a->work->group.a[g];
  return gr->head > x->core && !a->work->tag[gr->head].plural &&
         !sr_token_is(&a->doc, gr->head, "people");
}

/* a number that is part of a time, an ordinal, an age counts nobody */
static bool people_number_free(const SrArticle *a, uint32_t s, const SrNumber *x) {
  const SrSentWork *w = &a->work->sent[s];
  if (x->kind == SR_N_ORDINAL) return false;
  for (uint32_t i = w->tx; i < w->tx + w->ntx; i++) {
    const SrTimex *t = &a->work->tx.a[i];
    if (x->core >= t->tok && x->core < t->tok + t->ntok) return false;
  }
  return !people_measure(a, s, x) && !people_age(a, s, x) && !people_in_ages(a, s, x) &&
         !people_year(a, x);
}

uint32_t sr_people_number(const SrArticle *a, uint32_t s, uint32_t from, uint32_t to) {
  const SrSentWork *w = &a->work->sent[s];
  uint32_t lo = w->num, hi = w->num + w->nnum;
  while (lo < hi) { /* first number that ends behind from */
    uint32_t mid = lo + (hi - lo) / 2;
    if (a->work->num.a[mid].core + a->work->num.a[mid].ncore <= from)
      lo = mid + 1;
    else
      hi = mid;
  }
  for (uint32_t i = lo; i < w->num + w->nnum && a->work->num.a[i].core < to; i++)
    if (people_number_free(a, s, &a->work->num.a[i])) return i;
  return SR_NONE;
}

/* ---- words of the people ---------------------------------------------------------------- */

static bool people_effect_word(const SrArticle *a, uint32_t t, bool *person) {
  const SrLexHit *h = sr_hit_at(a, t, SR_L_EFFECT);
  *person = false;
  if (!h) return false;
  /* words that name the people themselves are kept: hostages; results are not: bodies, deaths */
  *person =
      sr_lex_attr_is(h->entry, "who", "self") && strcmp(sr_lex_value(h->entry), "killed") != 0;
  return true;
}

/* things that can be hit, used or done are no people, whatever their number */
static bool people_thing(const SrArticle *a, uint32_t t) {
  static const uint8_t kKind[] = {SR_L_TARGET,  SR_L_FACILITY, SR_L_WEAPON,
                                  SR_L_VEHICLE, SR_L_TRIGGER,  SR_L_PLACEWORD};
  if (people_is(a, t, SR_EW_THING)) return true;
  if (sr_token_is(&a->doc, t, "people") || sr_token_is(&a->doc, t, "families")) return false;
  const SrLexHit *cue = sr_hit_at(a, t, SR_L_CUE);
  if (cue && sr_cue_is(a, cue, "animal") && a->work->mention_of[t] == SR_NONE) return true;
  for (size_t i = 0; i < sizeof kKind; i++) {
    const SrLexHit *h = sr_hit_at(a, t, kKind[i]);
    if (h && h->tok + h->ntok == t + 1) return true;
  }
  return false;
}

static bool people_others(const SrArticle *a, uint32_t t) {
  return people_is(a, t, SR_EW_OTHERS);
}

static bool people_when(const SrArticle *a, uint32_t t) {
  uint32_t m = a->work->mention_of[t];
  return m != SR_NONE && a->mention[m].k == SR_M_DATE;
}

/* the tokens that name them, without number, articles, ages and words of the result */
static void people_who(const SrArticle *a, SrPeople *p, uint32_t from, uint32_t to) {
  bool person;
  if (p->num != SR_NONE) {
    const SrNumber *x = &a->work->num.a[p->num];
    if (x->tok + x->ntok > from && x->tok < to) from = x->tok + x->ntok;
  }
  while (from < to &&
         (a->doc.tok[from].flags & SR_T_QUOTE || people_is(a, from, SR_EW_SKIP) ||
          people_others(a, from) ||
          (a->doc.tok[from].flags & SR_T_DIGIT && a->work->mention_of[from] == SR_NONE) ||
          a->work->tag[from].upos == SR_U_NUM || (people_effect_word(a, from, &person) && !person)))
    from++;
  while (to > from && people_when(a, to - 1)) to--; /* "left two dead [Monday]" */
  uint32_t end = to;
  if (from + 1 < to && people_is(a, to - 1, SR_EW_HELD)) to--; /* "took [three men hostage]" */
  while (from < to &&
         (people_is(a, to - 1, SR_EW_RESULT) || a->doc.tok[to - 1].flags & SR_T_QUOTE ||
          sr_token_is(&a->doc, to - 1, "later") ||
          people_others(a, to - 1) ||
          (people_effect_word(a, to - 1, &person) && !person &&
           a->work->tag[to - 1].upos != SR_U_NOUN)))
    to--;
  if (from >= to && end > p->tok && !(p->more && !a->work->tag[end - 1].plural) &&
      people_is(a, end - 1, SR_EW_KEPT)) {
    from = end - 1;
    to = end;
  }
  p->who = from;
  p->nwho = to > from ? to - from : 0;
}

/* an age between article and person: "a 9-year-old girl" */
static uint32_t people_behind_age(const SrArticle *a, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to; t++)
    if (sr_token_is(&a->doc, t, "old") && t > from && t + 1 < to) return t + 1;
  return from;
}

/* "a New Yorker", "a shopkeeper", "a Belgian": a noun formed for persons */
static bool people_formed(const SrArticle *a, uint32_t t) {
  static const char *const kEnd[] = {"er", "or",  "man", "woman", "ist",  "ian",  "eer",
                                     "ee", "ese", "men", "women", "ists", "ians", "goers"};
  char w[SR_TOKEN_MAX * 2 + 2];
  size_t n = sr_token_fold(&a->doc, t, w, sizeof w);
  uint8_t u = a->work->tag[t].upos;
  if ((u != SR_U_NOUN && u != SR_U_PROPN) || n < 5 || people_thing(a, t)) return false;
  for (size_t i = 0; i < sizeof kEnd / sizeof *kEnd; i++) {
    size_t k = strlen(kEnd[i]);
    if (n > k + 2 && memcmp(w + n - k, kEnd[i], k) == 0) return true;
  }
  return false;
}

/* "the 45-year-old" */
static bool people_aged(const SrArticle *a, const SrGroup *gr, const SrPeople *p) {
  return p->nwho && gr->ntok > 2 && sr_token_is(&a->doc, gr->head, "old") &&
         a->work->tag[gr->tok].upos == SR_U_DET;
}

/* "a 17-year-old": somebody of whom nothing but the age is said */
static bool people_of_age(const SrArticle *a, const SrGroup *gr, SrPeople *p) {
  uint32_t end = gr->tok + gr->ntok;
  static const char *const kYear[] = {"year", "years"};
  if (p->nwho || gr->ntok < 4 || !sr_token_is(&a->doc, end - 1, "old") ||
      a->work->tag[gr->tok].upos != SR_U_DET)
    return false;
  bool hyphen = gr->ntok > 4 && a->doc.tok[end - 2].flags & SR_T_HYPHEN;
  if (!hyphen && !SR_TOKEN_IN(&a->doc, end - 2, kYear)) return false;
  p->who = gr->tok + 1;
  p->nwho = gr->ntok - 1;
  return true;
}

/* the same person is called an attacker elsewhere: "The gunman, Micah Johnson" */
static bool people_named_attacker(const SrArticle *a, uint32_t m) {
  uint32_t seen = 0;
  bool perp;
  for (uint32_t i = 0; i < a->nmention && seen < 16; i++) {
    const SrMention *x = &a->mention[i];
    if (x->k != SR_M_PERSON || x->entity <= 0 || x->entity != a->mention[m].entity) continue;
    seen++;
    uint32_t g = a->work->group_of[x->tok];
    if (g == SR_NONE) continue;
    const SrGroup *gr = &a->work->group.a[g];
    if (sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp) && perp) return true;
    if (g && gr[-1].kind == SR_GR_NP && gr[-1].tok + gr[-1].ntok + 1 == gr->tok &&
        sr_token_is(&a->doc, gr->tok - 1, ",") && !a->work->tag[gr[-1].head].plural &&
        sr_people_class(a, gr[-1].tok, gr[-1].tok + gr[-1].ntok, &perp) && perp)
      return true;
  }
  return false;
}

static bool people_is_person(const SrArticle *a, uint32_t t) {
  if (t && people_is(a, t, SR_EW_CITIZEN) && sr_hit_at(a, t - 1, SR_L_NATIONALITY)) return true;
  static const uint8_t kKind[] = {SR_L_PERSON, SR_L_PERPETRATOR, SR_L_RANK, SR_L_OFFICE,
                                  SR_L_NATIONALITY};
  for (size_t i = 0; i < sizeof kKind; i++)
    if (sr_hit_at(a, t, kKind[i])) return true;
  return false;
}

static bool people_known(const SrArticle *a, SrPeople *p, uint32_t from, uint32_t to) {
  uint32_t last = to > from ? a->work->mention_of[to - 1] : SR_NONE;
  p->class_ = sr_people_class(a, from, to, &p->perpetrator);
  p->named = last != SR_NONE && a->mention[last].k == SR_M_PERSON;
  if (p->class_) {
    if (p->named && !p->perpetrator) p->perpetrator = people_named_attacker(a, last);
    if (p->named) return true;
    /* the class must be of the head: "police station", "the Children's Insurance Program" are
     * things */
    uint32_t h = to - 1, g = a->work->group.a[p->group].head;
    return people_is_person(a, h) || (g >= from && g < to && people_is_person(a, g)) ||
           (p->num != SR_NONE && !people_thing(a, h) && a->work->tag[h].plural);
  }
  bool one = p->num != SR_NONE || sr_token_is(&a->doc, p->tok, "a") ||
             sr_token_is(&a->doc, p->tok, "an"); /* "a Canadian", whatever town is called so */
  if (to > from && people_is_person(a, to - 1) && (one || !sr_hit_at(a, to - 1, SR_L_NATIONALITY)))
    return true;
  for (uint32_t t = from; t < to; t++) {
    uint32_t m = a->work->mention_of[t];
    if (m == SR_NONE) continue;
    if (a->mention[m].k == SR_M_PERSON && t + 1 >= to) {
      p->perpetrator = people_named_attacker(a, m);
    }
    if (t + 1 == to && (a->mention[m].k == SR_M_PERSON || a->mention[m].k == SR_M_NATIONALITY))
      return true;
  }
  return false;
}

bool sr_people_harmless(const SrArticle *a, uint32_t g) {
  static const char *const kWho[] = {"worker",  "foreigner", "journalist", "medical",
                                     "student", "religious", "child"};
  const SrGroup *gr = &a->work->group.a[g];
  bool perp;
  const char *class = sr_people_class(a, gr->tok, gr->tok + gr->ntok, &perp);
  if (class && !perp && SR_SAME_IN(class, kWho)) return true;
  return false;
}

static bool people_collective(const SrArticle *a, uint32_t t) {
  return people_is(a, t, SR_EW_BODY);
}

bool sr_people_name(const SrArticle *a, SrPeople *p, uint32_t from, uint32_t to) {
  people_who(a, p, from, to);
  return p->nwho && people_known(a, p, p->who, p->who + p->nwho);
}

/* ---- one phrase --------------------------------------------------------------------------- */

static bool people_none(const SrArticle *a, const SrGroup *gr) {
  if (sr_token_is(&a->doc, gr->tok, "no") && !gr->negated) return false; /* "no fewer than nine" */
  return people_is(a, gr->tok, SR_EW_NONE);
}

/* people that a noun counts by itself: "a couple", "the trio"; 0 if it does not */
static int64_t people_few(const SrArticle *a, uint32_t t) {
  return people_is(a, t, SR_EW_TWO) ? 2 : sr_token_is(&a->doc, t, "trio") ? 3 : 0;
}

/* "both", "the pair": two or three people told of before */
static bool people_told(const SrArticle *a, const SrGroup *gr, SrPeople *p) {
  int64_t few = gr->ntok == 1 && sr_token_is(&a->doc, gr->tok, "both") ? 2
                : gr->ntok == 2 && sr_token_is(&a->doc, gr->tok, "the") &&
                        !sr_token_is(&a->doc, gr->head, "couple")
                    ? people_few(a, gr->head)
                    : 0;
  uint32_t next = gr->tok + gr->ntok; /* "both of the guards" says who they are */
  if (!few || (next + 1 < a->doc.ntok && sr_token_is(&a->doc, next, "of") &&
               !sr_token_is(&a->doc, next + 1, "them")))
    return false;
  p->counted = p->known = p->definite = true;
  p->count.min = p->count.max = few;
  return true;
}

/* "a church": where people are, whatever class they have */
static bool people_building(const SrArticle *a, uint32_t t) {
  return (sr_hit_at(a, t, SR_L_FACILITY) || sr_hit_at(a, t, SR_L_TARGET)) &&
         !(a->work->hit[t].kinds & (1u << SR_L_PERSON | 1u << SR_L_PERPETRATOR | 1u << SR_L_RANK));
}

/* so many people, whether they are those told of before */
static void people_are(SrPeople *p, int64_t n, bool definite) {
  p->counted = true;
  p->count.min = p->count.max = n;
  p->definite = definite;
}

/* "he", "both guards", "some guards", "a couple of", "the pair": words that count without a number;
** false for others */
static bool people_counting_word(const SrArticle *a, const SrGroup *gr, SrPeople *p) {
  bool named = p->known && p->nwho, plural = a->work->tag[gr->head].plural;
  if (gr->ntok == 1 && people_is(a, gr->tok, SR_EW_HE)) { /* someone told of before */
    people_are(p, 1, true);
    p->known = p->named = true;
    p->who = gr->tok;
    p->nwho = 1;
    return true;
  }
  if (named && plural && sr_token_is(&a->doc, gr->tok, "both")) {
    people_are(p, 2, true);
    return true;
  }
  plural |= sr_token_is(&a->doc, gr->head, "staff");
  if (named && plural && sr_token_is(&a->doc, gr->tok, "some")) {
    p->counted = true;
    p->count.min = 2;
    return true;
  }
  int64_t few = people_few(a, gr->head);
  if (!few || gr->ntok <= 1 || !p->nwho) return false;
  people_are(p, few, sr_token_is(&a->doc, gr->tok, "the"));
  p->known = true;
  return true;
}

/* one person without a number: "a guard", "the gunman", "his wife", a name */
static void people_single(const SrArticle *a, uint32_t s, const SrGroup *gr, SrPeople *p) {
  static const char *const kThe[] = {"the", "that", "this"}; /* "that suspect" */
  const SrTag *head = &a->work->tag[gr->head];
  uint8_t kind = a->doc.sent[s].kind;
  if (people_counting_word(a, gr, p)) return;
  if ((head->plural && !p->named) || head->upos == SR_U_PRON || people_collective(a, gr->head) ||
      !p->known)
    return;
  if (gr->ntok && people_thing(a, gr->head) && !p->class_) return;
  if (p->nwho && people_building(a, p->who + p->nwho - 1)) return;
  bool a_ = people_is(a, gr->tok, SR_EW_A), own = false;
  for (uint32_t t = gr->tok; t < gr->head; t++) own |= people_is(a, t, SR_EW_HIS);
  bool the = SR_TOKEN_IN(&a->doc, gr->tok, kThe) && gr->ntok > 1;
  bool headline =
      kind == SR_S_TITLE || kind == SR_S_HEADING || kind == SR_S_SUBTITLE || kind == SR_S_CAPTION;
  if (!a_ && !the && !own && !p->named && !headline) return;
  people_are(p, 1, !a_ && !headline);
  p->more |= sr_token_is(&a->doc, gr->tok, "another");
}

bool sr_people_is_split(const SrArticle *a, uint32_t s, uint32_t g) {
  static const char *const kGot[] = {"injuries", "wounds", "burns"}; /* "four received burns" */
  uint32_t end = a->work->sent[s].group + a->work->sent[s].ngroup;
  if (g + 2 >= end) return false;
  const SrGroup *x = &a->work->group.a[g], *v = x + 1, *y = x + 2;
  return x->kind == SR_GR_NP && v->kind == SR_GR_VP && y->kind == SR_GR_NP && v->ntok == 1 &&
         v->form != SR_VF_ING && v->tok == x->tok + x->ntok && y->tok == v->tok + 1 &&
         a->work->tag[y->head].plural && a->work->tag[y->tok].upos != SR_U_DET &&
         a->work->tag[y->tok].upos != SR_U_PRON && a->work->tag[x->head].upos == SR_U_NUM &&
         a->work->tag[y->tok].upos != SR_U_NUM && !SR_TOKEN_IN(&a->doc, y->head, kGot) &&
         sr_people_number(a, s, y->tok, y->tok + y->ntok) == SR_NONE;
}

static bool people_split_number(const SrArticle *a, uint32_t s, uint32_t g, uint32_t num) {
  const SrGroup *x = &a->work->group.a[g];
  const SrNumber *n = &a->work->num.a[num];
  return n->tok + n->ntok >= x->tok + x->ntok && sr_people_is_split(a, s, g);
}

/* "some of the boys", "both of the guards" */
static bool people_some_of(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  return g + 2 < a->work->sent[s].group + a->work->sent[s].ngroup && gr->ntok == 1 &&
         (sr_token_is(&a->doc, gr->tok, "some") || sr_token_is(&a->doc, gr->tok, "both")) &&
         gr[1].kind == SR_GR_PP &&
         sr_token_is(&a->doc, gr[1].tok, "of") && gr[2].kind == SR_GR_NP &&
         a->work->tag[gr[2].head].upos != SR_U_PRON;
}

/* "the minister's bodyguards" */
static bool people_owned(const SrArticle *a, const SrGroup *gr) {
  for (uint32_t t = gr->tok + 1; t < gr->tok + gr->ntok; t++)
    if (sr_token_is(&a->doc, t, "'s")) return true;
  return false;
}

/* "two were shot dead and a third was wounded": one more, no part of a whole */
static bool people_nth(const SrArticle *a, const SrGroup *gr) {
  uint32_t next = gr->tok + gr->ntok;
  return gr->ntok == 2 && sr_token_is(&a->doc, gr->tok, "a") &&
         people_is(a, gr->tok + 1, SR_EW_NTH) &&
         !(next < a->doc.ntok && sr_token_is(&a->doc, next, "of"));
}

/* "not a single guard", "not one of the guards": words of NP gr to skip, 0 for any other */
static uint32_t people_not_one(const SrArticle *a, uint32_t s, const SrGroup *gr) {
  uint32_t t = gr->tok, end = gr->tok + gr->ntok;
  bool not = sr_token_is(&a->doc, t, "not");
  if (!not && (t == a->doc.sent[s].tok || !sr_token_is(&a->doc, t - 1, "not"))) return 0;
  if (not) t++;
  if (t < end && sr_token_is(&a->doc, t, "one")) return t + 1 - gr->tok;
  bool single = t + 1 < end && sr_token_is(&a->doc, t, "a") && sr_token_is(&a->doc, t + 1, "single");
  return single ? t + 2 - gr->tok : 0;
}

/* ... nobody of those */
static void people_read_not_one(const SrArticle *a, const SrGroup *gr, uint32_t skip, SrPeople *p) {
  p->counted = p->known = true;
  p->count.min = p->count.max = 0;
  p->num = SR_NONE;
  people_who(a, p, gr->tok + skip, gr->tok + gr->ntok);
}

/* tokens that are to name the people: [from, to) */
typedef struct PeopleWords {
  uint32_t from, to;
} PeopleWords;

/* "nobody", "no soldiers": none, of people only. */
static bool people_read_none(const SrArticle *a, const SrGroup *gr, SrPeople *p) {
  uint32_t from = gr->tok, to = gr->tok + gr->ntok;
  bool person, one = from + 1 < to && sr_token_is(&a->doc, from + 1, "one");
  p->counted = p->known = true;
  p->count.min = p->count.max = 0;
  p->num = SR_NONE;
  if (gr->ntok > 1 && !one && !people_effect_word(a, gr->head, &person) &&
      !sr_people_class(a, from, to, &p->perpetrator))
    return false;
  people_who(a, p, from + (one ? 2 : 1), to);
  const SrGroup *of = gr + 2; /* "none of the guards" */
  if (gr->ntok == 1 && of < a->work->group.a + a->work->group.n && gr[1].kind == SR_GR_PP &&
      gr[1].tok == to && sr_token_is(&a->doc, to, "of") && of->kind == SR_GR_NP &&
      a->work->tag[of->head].upos != SR_U_PRON)
    people_who(a, p, of->tok, of->tok + of->ntok);
  return true;
}

/* "dozens of people", "two of the guards", "10 to 15 members of the military": who they are stands
** behind "of". */
static void people_read_of(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p,
                           PeopleWords *w) {
  const SrGroup *gr = &a->work->group.a[g], *of = gr + 2;
  if (p->num == SR_NONE || g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup ||
      gr[1].kind != SR_GR_PP || !sr_token_is(&a->doc, gr[1].tok, "of") || of->kind != SR_GR_NP ||
      sr_token_is(&a->doc, gr->tok + gr->ntok, ",")) /* "three others, of whom two" */
    return;
  const SrNumber *x = &a->work->num.a[p->num];
  bool alone = x->tok + x->ntok >= w->to, person, perp;
  if (!alone && people_effect_word(a, gr->head, &person) && !person &&
      !sr_people_class(a, of->tok, of->tok + of->ntok, &perp))
    return; /* "two more victims of the shooting" */
  p->ntok = of->tok + of->ntok - p->tok;
  w->to = of->tok + of->ntok;
  if (!alone) return;
  /* "two of his bodyguards" are two more people, and no part of those told of */
  p->some = people_is(a, of->tok, SR_EW_OF_THE) && !people_owned(a, of);
  w->from = of->tok;
}

/* "two rifles of the police": what is counted are arms or cars */
static bool people_of_things(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  if (g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || gr[1].kind != SR_GR_PP ||
      !sr_token_is(&a->doc, gr[1].tok, "of"))
    return false;
  const SrLexHit *arm = sr_hit_at(a, gr->head, SR_L_WEAPON), *car = sr_hit_at(a, gr->head, SR_L_VEHICLE);
  return (arm && arm->tok + arm->ntok == gr->head + 1) || (car && car->tok + car->ntok == gr->head + 1);
}

/* "a family of five", "a group of ten miners": how many they are stands behind "of" */
static void people_read_unit(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p,
                             PeopleWords *w) {
  static const char *const kUnit[] = {"family", "group", "team",       "party", "crew", "gang",
                                      "band",   "batch", "delegation", "squad", "unit", "household"};
  const SrGroup *gr = &a->work->group.a[g], *of = gr + 2;
  if (p->num != SR_NONE || !SR_TOKEN_IN(&a->doc, gr->head, kUnit) ||
      g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || gr[1].kind != SR_GR_PP ||
      !sr_token_is(&a->doc, gr[1].tok, "of") || of->kind != SR_GR_NP ||
      gr->head + 1 != gr[1].tok)
    return;
  uint32_t num = sr_people_number(a, s, of->tok, of->tok + of->ntok);
  if (num == SR_NONE || a->work->num.a[num].tok != of->tok) return;
  p->num = num;
  p->ntok = of->tok + of->ntok - p->tok;
  if (a->work->num.a[num].ntok == of->ntok) return;
  w->from = of->tok;
  w->to = of->tok + of->ntok;
}

/* "a University of Lagos professor": the name of the house goes on behind "of" */
static void people_read_house(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p,
                              PeopleWords *w) {
  const SrGroup *gr = &a->work->group.a[g];
  uint32_t m = a->work->mention_of[gr->head];
  if (g + 2 >= a->work->sent[s].group + a->work->sent[s].ngroup || gr[1].kind != SR_GR_PP ||
      gr[2].kind != SR_GR_NP || gr[2].tok != gr[1].tok + gr[1].ntok)
    return;
  uint32_t end = gr[2].tok + gr[2].ntok;
  if (m == SR_NONE || a->mention[m].tok + a->mention[m].ntok <= gr[2].tok ||
      a->mention[m].tok + a->mention[m].ntok >= end)
    return;
  w->to = end;
  p->ntok = end - p->tok;
}

static bool people_opens_all_but(const SrArticle *a, uint32_t s, uint32_t g) {
  const SrGroup *gr = &a->work->group.a[g];
  return g + 1 < a->work->sent[s].group + a->work->sent[s].ngroup && gr->ntok == 1 &&
         gr[1].tok == gr->tok + 2 && sr_token_is(&a->doc, gr->tok, "all") &&
         sr_token_is(&a->doc, gr->tok + 1, "but");
}

/* "all but one of the 14 passengers": how many of them that leaves */
static bool people_all_but(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p) {
  const SrGroup *gr = &a->work->group.a[g];
  if (p->num == SR_NONE || gr->tok < a->doc.sent[s].tok + 2 ||
      !sr_token_is(&a->doc, gr->tok - 1, "but") || !sr_token_is(&a->doc, gr->tok - 2, "all"))
    return false;
  uint32_t of = sr_people_number(a, s, gr->tok + gr->ntok, p->tok + p->ntok);
  SrCount but = sr_people_count(&a->work->num.a[p->num]), all = {SR_NULL_INT, SR_NULL_INT};
  if (of != SR_NONE) all = sr_people_count(&a->work->num.a[of]);
  p->counted = all.min == all.max && but.min == but.max && all.min > but.min && but.min > 0;
  p->count.min = p->count.max = p->counted ? all.min - but.min : SR_NULL_INT;
  p->some = true;
  return true;
}

/* "another three", "five others", "a third": more people than those told of before. */
static void people_read_more(const SrArticle *a, const SrGroup *gr, SrPeople *p, PeopleWords *w) {
  const SrNumber *x = p->num == SR_NONE ? NULL : &a->work->num.a[p->num];
  for (uint32_t t = gr->tok; t < gr->tok + gr->ntok; t++)
    if (people_is(a, t, SR_EW_MORE) &&
        (!x || t < x->tok || t >= x->tok + x->ntok || sr_token_is(&a->doc, t, "another")))
      p->more = true;
  if (people_nth(a, gr)) {
    p->more = true;
    w->from = w->to;
  }
}

/* How many the number says, and whether it counts these words at all. */
static bool people_read_count(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p,
                              PeopleWords w) {
  const SrGroup *gr = &a->work->group.a[g];
  const SrNumber *x = &a->work->num.a[p->num];
  if (sr_people_is_clause(a, s, g) && x->tok > p->tok) { /* "[injured 32 others]" */
    p->ntok -= x->tok - p->tok;
    p->tok = x->tok;
  }
  p->same = x->same;
  p->counted = x->same || !sr_token_is(&a->doc, x->core, "many");
  p->count = sr_people_count(x);
  p->definite = people_is(a, gr->tok, SR_EW_THE) && !p->some;
  if (p->known) return true;
  uint32_t head = p->who + p->nwho - 1;
  if (w.from != gr->tok || w.to != gr->tok + gr->ntok)
    head = w.from != gr->tok ? w.to - 1 : gr->head;
  bool several = p->count.min == SR_NULL_INT || p->count.min > 1;
  return (a->work->tag[head].plural || several || sr_token_is(&a->doc, x->core, "one")) &&
         a->work->tag[head].upos != SR_U_ADJ && !people_thing(a, head);
}

bool sr_people_read(const SrArticle *a, uint32_t s, uint32_t g, SrPeople *p) {
  if (people_opens_all_but(a, s, g)) g++;
  const SrGroup *gr = &a->work->group.a[g];
  PeopleWords w = {gr->tok, gr->tok + gr->ntok};
  memset(p, 0, sizeof *p);
  p->group = g;
  p->tok = gr->tok;
  p->ntok = gr->ntok;
  p->count.min = p->count.max = SR_NULL_INT;
  if (gr->kind != SR_GR_NP || sr_group_is_relative(a, gr) || sr_is_age(a, s, gr)) return false;
  uint32_t none = people_not_one(a, s, gr);
  if (none) {
    people_read_not_one(a, gr, none, p);
    return true;
  }
  p->num = sr_people_number(a, s, w.from, w.to);
  if (p->num != SR_NONE && (people_split_number(a, s, g, p->num) || people_of_things(a, s, g)))
    return false;
  if (p->num == SR_NONE && g >= a->work->sent[s].group + 2 && sr_people_is_split(a, s, g - 2)) {
    p->num = sr_people_number(a, s, gr[-2].tok, gr[-2].tok + gr[-2].ntok);
    p->tok = gr[-2].tok; /* "35 detained militants" */
    p->ntok = w.to - p->tok;
  }
  /* not "no fewer than 30 people" */
  if (people_none(a, gr) && !(p->num != SR_NONE && a->work->num.a[p->num].tok == gr->tok))
    return people_read_none(a, gr, p);
  if (p->num == SR_NONE && people_told(a, gr, p)) return true;
  people_read_of(a, s, g, p, &w);
  people_read_unit(a, s, g, p, &w);
  people_read_house(a, s, g, p, &w);
  bool but = people_all_but(a, s, g, p);
  SrCount left = p->count;
  people_read_more(a, gr, p, &w);
  if (people_some_of(a, s, g)) {
    w = (PeopleWords){gr[2].tok, gr[2].tok + gr[2].ntok};
    p->ntok = w.to - p->tok;
    p->some = true;
  }
  people_who(a, p, people_behind_age(a, w.from, w.to), w.to);
  bool aged = people_of_age(a, gr, p);
  p->known = p->nwho == 0 || aged || people_known(a, p, p->who, p->who + p->nwho) ||
             people_formed(a, p->who + p->nwho - 1) || people_aged(a, gr, p);
  if (but) {
    p->count = left;
    return p->counted;
  }
  if (p->num != SR_NONE) return people_read_count(a, s, g, p, w);
  if (p->some) {
    p->counted = p->known && p->nwho && a->work->tag[w.to - 1].plural;
    p->count.min = 2;
    if (sr_token_is(&a->doc, gr->tok, "both")) p->count.max = 2;
    return p->counted;
  }
  if (p->nwho || gr->ntok == 1 || (p->more && !people_is(a, gr->tok, SR_EW_THE_SOME)))
    people_single(a, s, gr, p);
  return p->counted || (p->known && p->nwho);
}
