/*
** casualty.c: from tolls to rows, and from tolls to an incident's totals.
*/
#include "casualty.h"

#include "incident.h"

enum {
  CASUALTY_REACH = 256, /* tolls looked back over for a repetition */
  CASUALTY_FEW = 6,     /* fewer are as many by chance */
  CASUALTY_NEAR = 6     /* sentences after which a name is no longer that of the man told of */
};

static bool casualty_shown(const SrToll *t) {
  return !(t->mode & (SR_MD_HYPO | SR_MD_FUTURE | SR_MD_ACCIDENT | SR_MD_FIGURE | SR_MD_JUSTICE));
}

/* ---- the same toll told again ------------------------------------------------------- */

static const char *casualty_last_word(const char *s) {
  const char *p = s ? strrchr(s, ' ') : NULL;
  return p ? p + 1 : s ? s : "";
}

/* equal but for the case of ASCII letters: upper-case wire text counts PEOPLE */
static bool casualty_equal(const char *x, const char *y) {
  for (; *x && *y; x++, y++) {
    char p = *x >= 'A' && *x <= 'Z' ? (char)(*x + 32) : *x,
         q = *y >= 'A' && *y <= 'Z' ? (char)(*y + 32) : *y;
    if (p != q) return false;
  }
  return *x == *y;
}

/* word is one of n, whatever its case; NULL is none */
static bool casualty_is(const char *word, const char *const *list, size_t n) {
  for (size_t i = 0; word && i < n; i++)
    if (casualty_equal(word, list[i])) return true;
  return false;
}
#define CASUALTY_IS(word, list) casualty_is(word, list, sizeof(list) / sizeof *(list))

static bool casualty_unnamed(const char *who) {
  static const char *const kAny[] = {"people",  "bodies",   "fatalities", "casualties",
                                     "victims", "hostages", "persons"};
  return !who || CASUALTY_IS(who, kAny);
}

static bool casualty_pronoun(const char *who) {
  static const char *const kHe[] = {"he", "him", "she", "her"};
  return CASUALTY_IS(who, kHe);
}

/* "soldiers", then "personnel", "jawans": words for any men of the forces */
static bool casualty_same_forces(const SrToll *x, const SrToll *y) {
  static const char *const kAny[] = {"personnel", "jawans", "jawan",   "men",
                                     "members",   "cops",   "forces", "troopers"};
  bool any = false;
  for (int k = 0; k < 2; k++) {
    const SrToll *t = k ? y : x;
    const char *word = t->who_text ? casualty_last_word(t->who_text) : "";
    if (!sr_class_is_forces(t->class_)) return false;
    any |= CASUALTY_IS(word, kAny);
  }
  return any;
}

/* "the attacker", "he": the one who did it, of whom the text tells more than once */
static bool casualty_the_attacker(const SrToll *x) {
  return x->perpetrator && x->definite && x->num == SR_NONE && x->count.max == 1 && !x->more;
}

static bool casualty_same_people(const SrToll *x, const SrToll *y) {
  /* "a Palestinian was shot dead", then "the assailant" */
  bool one = y->perpetrator && y->num == SR_NONE && y->count.max == 1 && !y->more;
  if (x->effect != SR_E_ARRESTED && casualty_the_attacker(x) && one && !(x->named && y->named))
    return true;
  if (x->effect == SR_E_ARRESTED && x->definite && !x->named && x->count.max == 1 &&
      y->count.max == 1)
    return true; /* "a teenager was arrested" ... "The suspect was arrested" */
  if (x->perpetrator != y->perpetrator && !casualty_unnamed(x->who_text) &&
      !casualty_unnamed(y->who_text))
    return false;
  if (x->named && y->named && !casualty_pronoun(x->who_text) && !casualty_pronoun(y->who_text))
    return casualty_equal(casualty_last_word(x->who_text), casualty_last_word(y->who_text));
  if (x->named || y->named) return true;
  bool known = x->definite && x->num != SR_NONE; /* "the bodies of the nine" */
  if (!known && x->source && y->source && strcmp(x->source, y->source) != 0 &&
      casualty_unnamed(x->who_text) != casualty_unnamed(y->who_text))
    return false;
  if (casualty_unnamed(x->who_text) || casualty_unnamed(y->who_text)) return true;
  if (casualty_equal(casualty_last_word(x->who_text), casualty_last_word(y->who_text))) return true;
  if (casualty_same_forces(x, y)) return true;
  return x->class_ && y->class_ && strcmp(x->class_, y->class_) == 0;
}

/* "the man killed in the blast": the only one of whom a death was told */
static bool casualty_only_dead(const SrArticle *a, const SrToll *x, const SrToll *y) {
  static const char *const kMan[] = {"man", "woman", "person", "youth"};
  if (a->doc.upper || x->effect != SR_E_KILLED || !x->definite || x->named || x->num != SR_NONE ||
      !y->perpetrator || y->num != SR_NONE || x->count.max != 1 || y->count.max != 1)
    return false;
  const char *word = x->who_text ? casualty_last_word(x->who_text) : "";
  if (!CASUALTY_IS(word, kMan)) return false;
  for (const SrToll *z = a->work->toll; z < x; z++)
    if (z != y && z->incident == x->incident && z->effect == SR_E_KILLED && !z->drop && !z->head)
      return false;
  return true;
}

static bool casualty_headline(const SrArticle *a, const SrToll *t) {
  uint8_t k = a->doc.sent[t->sent].kind;
  return k == SR_S_TITLE || k == SR_S_SUBTITLE || k == SR_S_HEADING || k == SR_S_CAPTION;
}

static int64_t casualty_low(SrCount c) { return c.min != SR_NULL_INT ? c.min : c.max; }

/* "A woman was wounded. She later died", "the man was taken to a hospital, where he died": the one of
** whom the pronoun speaks, unless another such one was told of between */
static bool casualty_one_died(const SrArticle *a, uint32_t i) {
  enum { NEAR = 2 /* sentences */ };
  static const char *const kOne[] = {"he", "she"};
  const SrWork *w = a->work;
  const SrToll *x = &w->toll[i];
  if (x->num != SR_NONE || x->count.max != 1 || !x->who_text) return false;
  for (uint32_t k = i + 1; k < w->ntoll && w->toll[k].sent <= x->sent + NEAR; k++) {
    const SrToll *y = &w->toll[k];
    if (y->num != SR_NONE || y->count.max != 1 || !y->who_text || y->incident != x->incident) continue;
    if (!casualty_equal(casualty_last_word(x->who_text), casualty_last_word(y->who_text))) continue;
    return y->effect == SR_E_KILLED && casualty_shown(y) && y->perpetrator == x->perpetrator &&
           SR_TOKEN_IN(&a->doc, y->tok, kOne);
  }
  return false;
}

/* "killed one person. The man had": the only one who was counted before */
static bool casualty_that_one(const SrArticle *a, uint32_t i) {
  static const char *const kMan[] = {"man", "woman", "boy", "girl", "victim", "person"};
  static const char *const kOne[] = {"person", "people", "civilian", "resident"};
  const SrToll *x = &a->work->toll[i];
  if (!x->definite || x->named || x->num != SR_NONE || x->count.max != 1 || !x->who_text || x->perpetrator)
    return false;
  bool man = false, one = false;
  for (size_t k = 0; k < sizeof kMan / sizeof *kMan; k++)
    man |= casualty_equal(casualty_last_word(x->who_text), kMan[k]);
  for (uint32_t k = i; man && k-- > 0 && k + CASUALTY_REACH > i;) {
    const SrToll *y = &a->work->toll[k];
    if (y->effect != x->effect || y->incident != x->incident || y->drop || !casualty_shown(y)) continue;
    if (y->num == SR_NONE || y->count.min != 1 || y->count.max != 1 || y->part || y->perpetrator) return false;
    for (size_t n = 0; !one && n < sizeof kOne / sizeof *kOne; n++)
      one = !y->who_text || casualty_equal(casualty_last_word(y->who_text), kOne[n]);
    return one;
  }
  return false;
}

/* "died after he was shot": who is dead is not counted among the hurt too */
static bool casualty_died(const SrWork *w, uint32_t i) {
  const SrToll *x = &w->toll[i];
  uint32_t from = i > CASUALTY_REACH ? i - CASUALTY_REACH : 0;
  bool attacker = casualty_the_attacker(x);
  if (x->effect != SR_E_INJURED || !(x->named || attacker) || x->num != SR_NONE || !x->who_text)
    return false;
  for (uint32_t k = from; k < w->ntoll && k < i + CASUALTY_REACH; k++) {
    const SrToll *y = &w->toll[k];
    bool one = y->perpetrator && y->num == SR_NONE && y->count.max == 1 && !y->more; /* "a man", who attacked */
    if (attacker && y->effect == SR_E_KILLED && y->incident == x->incident && one && casualty_shown(y)) return true;
    if (y->effect == SR_E_KILLED && y->named && x->named && y->num == SR_NONE && y->who_text &&
        y->incident == x->incident && casualty_shown(y) && !casualty_pronoun(x->who_text) &&
        casualty_equal(casualty_last_word(x->who_text), casualty_last_word(y->who_text)))
      return true;
  }
  return false;
}

/* "9 dead" of a headline, where a sentence of the body has "six civilians and three soldiers": told with
** more care */
static void casualty_headline_sums(SrArticle *a) {
  enum { LEAD = 12 /* sentences */ };
  SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    SrToll *x = &w->toll[i];
    if (x->drop || !casualty_headline(a, x) || x->num == SR_NONE || x->count.min < 2 ||
        x->count.min != x->count.max || !casualty_unnamed(x->who_text))
      continue;
    for (uint32_t k = i + 1; k < w->ntoll && w->toll[k].sent < x->sent + LEAD && !x->drop;) {
      uint32_t s = w->toll[k].sent, n = 0;
      int64_t sum = 0;
      bool same = true;
      for (; k < w->ntoll && w->toll[k].sent == s; k++) {
        const SrToll *y = &w->toll[k];
        if (y->effect != x->effect || y->part || y->drop || !casualty_shown(y)) continue;
        same &= y->count.min == y->count.max && y->count.min != SR_NULL_INT &&
                (y->incident == x->incident || x->incident == SR_NONE);
        sum += same ? y->count.min : 0;
        n++;
      }
      if (n > 1 && same && sum == x->count.min && s != x->sent) x->drop = x->head = true;
    }
  }
}

/* "A man died on the spot. Two others were hurt": others than he */
static bool casualty_other_than(const SrArticle *a, const SrToll *x) {
  const SrToll *before = x - 1;
  return x > a->work->toll && before->effect != x->effect && before->effect <= SR_E_INJURED &&
         before->sent + 2 >= x->sent && before->incident == x->incident;
}

/* y "wounding five", then x "wounding five more officers": more than whom the act began with, not more
** than the five; few are as many by chance */
static bool casualty_same_more(const SrArticle *a, const SrToll *x, const SrToll *y) {
  enum { FEW = 4 };
  if (x->more && y->more && y->sent != x->sent && x->count.min == y->count.min && x->count.max == y->count.max &&
      x->class_ == y->class_)
    return true; /* "three more rebels" of the lead, and "three more fighters" below */
  return x->more && y->sent != x->sent && x->count.min == y->count.min && x->count.max == y->count.max &&
         (casualty_low(x->count) >= FEW || casualty_other_than(a, x)) && casualty_unnamed(y->who_text);
}

/* "The deceased was a clerk": whoever was said to have died */
static bool casualty_the_deceased(const SrArticle *a, const SrToll *x) {
  return x->trigger > a->doc.sent[x->sent].tok && sr_token_is(&a->doc, x->trigger, "deceased") &&
         sr_token_is(&a->doc, x->trigger - 1, "the");
}

/* "The five were identified as X, who had a hip injury, and Y": who were counted before */
static bool casualty_identified(const SrArticle *a, uint32_t i) {
  static const char *const kNamed[] = {"identified", "named"};
  enum { FAR = 80 };
  const SrToll *x = &a->work->toll[i];
  uint32_t from = a->doc.sent[x->sent].tok;
  bool named = false;
  if (!x->named || x->num != SR_NONE) return false;
  if (x->tok > from + FAR) from = x->tok - FAR;
  for (uint32_t t = from; t + 1 < x->tok && !named; t++)
    named = SR_TOKEN_IN(&a->doc, t, kNamed) && sr_token_is(&a->doc, t + 1, "as");
  for (uint32_t k = i; named && k-- > 0 && k + CASUALTY_REACH > i;) {
    const SrToll *y = &a->work->toll[k];
    if (y->effect == x->effect && y->num != SR_NONE && y->count.min > 1 && y->incident == x->incident)
      return true;
  }
  return false;
}

/* Toll y, told before x, may have told of those whom x counts: the same effect, in one incident. */
static bool casualty_may_repeat(const SrArticle *a, const SrToll *x, const SrToll *y) {
  if (y->drop || y->effect != x->effect || !casualty_shown(y) || a->doc.sent[y->sent].repeat)
    return false;
  if (y->sent == x->sent && x->who != y->who) return false;
  bool again = x->definite && x->num != SR_NONE && x->count.min != 1; /* "the four fatalities" */
  /* whoever is held was taken once: "the foreigner", by his name */
  again |= x->effect == SR_E_ARRESTED && x->num == SR_NONE && y->num == SR_NONE && x->definite;
  if (x->incident != y->incident && x->incident != SR_NONE && y->incident != SR_NONE && !again)
    return false;
  bool single = x->num == SR_NONE && y->num == SR_NONE;
  if (single && !x->definite && y->definite) return false; /* "he died" ... "a woman was killed" */
  return !(single && x->named && !y->named && !y->definite && x->sent > y->sent + CASUALTY_NEAR);
}

/* Toll x tells of people of toll y before it, as many or as few at the least; the wording of one of
** them goes. */
static void casualty_repeat(const SrArticle *a, SrToll *x, SrToll *y) {
  bool single = x->num == SR_NONE && y->num == SR_NONE;
  bool equal = x->count.min == y->count.min && x->count.max == y->count.max;
  bool low = casualty_low(x->count) == casualty_low(y->count);
  if (!equal && !low) return;
  bool head = casualty_headline(a, y) && !casualty_headline(a, x);
  bool number = head && x->num != SR_NONE && x->count.min != 1; /* "26 fighters", "26 men" */
  if (casualty_only_dead(a, x, y)) {
    x->drop = x->head = true;
    return;
  }
  /* "at least 17 people", then "17 of the passengers": as many by no chance */
  bool share = x->some && x->sent != y->sent &&
               (a->doc.upper || !equal || casualty_low(x->count) < CASUALTY_FEW);
  bool same = number || casualty_same_people(x, y) || (single && casualty_the_deceased(a, x));
  if ((x->more && !casualty_same_more(a, x, y)) || share || !same) return;
  if (head && low && x->incident != SR_NONE) { /* the body says it with more care */
    y->drop = y->head = true;
    if (y->incident == SR_NONE) y->incident = x->incident;
  } else if (equal) {
    x->drop = true;
    if (x->effect == SR_E_ARRESTED) y->perpetrator |= x->perpetrator;
  }
}

/* A toll that only repeats an earlier one: the same effect, number and kind of people in one
** incident; one man's death is told once, by whatever name. */
void sr_casualty_repeats(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    SrToll *x = &w->toll[i];
    bool died = x->effect == SR_E_INJURED && casualty_one_died(a, i);
    if (died || casualty_died(w, i) || casualty_identified(a, i) || casualty_that_one(a, i))
      x->drop = x->head = true;
    for (uint32_t k = i; k-- > 0 && k + CASUALTY_REACH > i && !x->drop;)
      if (casualty_may_repeat(a, x, &w->toll[k])) casualty_repeat(a, x, &w->toll[k]);
  }
  casualty_headline_sums(a);
}

/* Of no incident: nobody hurt by nothing, and a man who died as men do. */
static bool casualty_of_nothing(const SrArticle *a, const SrToll *t) {
  if (t->incident != SR_NONE) return false;
  if (t->count.max == 0) return true;
  return t->effect == SR_E_KILLED && t->num == SR_NONE && t->named &&
         sr_token_is(&a->doc, t->trigger, "died");
}

void sr_casualty_rows(SrArticle *a) {
  SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->drop || t->silent || !casualty_shown(t) || a->doc.sent[t->sent].repeat) continue;
    if (casualty_of_nothing(a, t)) continue;
    SrCasualty *c = SR_PUSH(&a->arena, a->casualty, a->ncasualty, a->cap_casualty);
    if (!c) return;
    memset(c, 0, sizeof *c);
    c->casualty = a->ncasualty;
    c->incident = t->incident == SR_NONE ? SR_NULL_INT : (int64_t)t->incident + 1;
    c->effect = sr_effect_name[t->effect];
    c->count = t->count;
    if (t->num != SR_NONE) c->count_text = sr_words(a, w->num.a[t->num].tok, w->num.a[t->num].ntok);
    c->who = t->who_text;
    c->side = t->perpetrator ? "perpetrator" : "victim";
    c->class = t->class_;
    c->source = t->source;
    c->sentence = sr_article_sentence(a, t->sent);
    c->span.start = a->doc.tok[t->tok].start;
    c->span.end = a->doc.tok[t->tok + t->ntok - 1].start + a->doc.tok[t->tok + t->ntok - 1].len;
  }
}

static void casualty_span(SrCount *total, SrCount c) {
  if (total->min == SR_NULL_INT && total->max == SR_NULL_INT) {
    *total = c;
    return;
  }
  if (c.min != SR_NULL_INT && (total->min == SR_NULL_INT || c.min < total->min)) total->min = c.min;
  if (c.max == SR_NULL_INT)
    total->max = SR_NULL_INT;
  else if (total->max != SR_NULL_INT && c.max > total->max)
    total->max = c.max;
}

static void casualty_sum(SrCount *total, SrCount c) {
  if (total->min == SR_NULL_INT && total->max == SR_NULL_INT) {
    *total = c;
    return;
  }
  total->min = total->min == SR_NULL_INT || c.min == SR_NULL_INT ? SR_NULL_INT : total->min + c.min;
  total->max = total->max == SR_NULL_INT || c.max == SR_NULL_INT ? SR_NULL_INT : total->max + c.max;
}

static bool casualty_unset(SrCount c) { return c.min == SR_NULL_INT && c.max == SR_NULL_INT; }

static bool casualty_any(const SrToll *t) {
  return casualty_unnamed(t->who_text) || t->class_ == NULL;
}

/* What one sentence says: different people add up, parts count only where nothing else does. */
typedef struct CasualtySaid {
  SrCount count, part;
  const SrToll *lead; /* its first toll */
  bool total, more;
  bool late; /* who had been among the wounded: not among the dead told before */
} CasualtySaid;

static void casualty_said(CasualtySaid *x, const SrToll *t) {
  if (t->part) {
    casualty_sum(&x->part, t->count);
    return;
  }
  if (x->total || (t->count.max == 0 && !casualty_unset(x->count))) return;
  if (t->total || x->count.max == 0)
    x->count = t->count;
  else
    casualty_sum(&x->count, t->count);
  x->total |= t->total;
  x->more |= t->more && !x->lead;
  if (!x->lead) x->lead = t;
}

/* A smaller number of another source is a total of its own when it counts the same people and is
** near enough to be meant for all of them; bodies are counted where they are found. */
static bool casualty_rivals(SrCount total, const SrToll *lead, const CasualtySaid *x) {
  enum { NEAR = 4 };
  const SrToll *t = x->lead;
  bool same = (casualty_any(lead) && casualty_any(t)) ||
              (lead->class_ && t->class_ && strcmp(lead->class_, t->class_) == 0);
  if (!same || t->definite || t->site || x->more || x->count.min == 1) return false;
  if (t->who_text && casualty_equal(casualty_last_word(t->who_text), "bodies")) return false;
  return casualty_low(x->count) * NEAR >= casualty_low(total);
}

/* What is said now takes the place of the total: it counts whom the total only guessed at. */
static bool casualty_replaces(const SrArticle *a, const SrCount *total, const SrToll *l,
                              const CasualtySaid *x) {
  enum { MANY = 3 };
  bool vague = l->num != SR_NONE && a->work->num.a[l->num].vague &&
               !(x->lead->num != SR_NONE && a->work->num.a[x->lead->num].vague);
  /* "dozens", then "135" */
  if (vague && casualty_low(x->count) > casualty_low(*total)) return true;
  /* "12 killed, 18 held" of a headline, then "kidnapped 185": all who were taken */
  if (!a->doc.upper && l->effect == SR_E_HOSTAGE && casualty_headline(a, l) &&
      casualty_low(x->count) / MANY >= casualty_low(*total))
    return true;
  /* "nearly 150", then "148" */
  return total->min == SR_NULL_INT && x->count.min == x->count.max && x->count.max <= total->max &&
         x->count.max > total->max - total->max / 4 && casualty_same_people(x->lead, l);
}

/* Between sentences the first full statement is the total; a new toll replaces it, another
** larger one widens it, a smaller one is a part of it unless it counts the same people after
** another source. */
static void casualty_merge(const SrArticle *a, SrCount *total, const SrToll **lead,
                           const CasualtySaid *x, bool *parts) {
  bool first = casualty_unset(*total) || total->max == 0;
  if (!first && x->count.max == 0) return;
  if (first || casualty_replaces(a, total, *lead, x)) {
    *total = x->count;
    *lead = x->lead;
    return;
  }
  const SrToll *l = *lead;
  bool larger = casualty_low(x->count) > casualty_low(*total);
  const char *from = l->source, *now = x->lead->source;
  bool differ = from && now && strcmp(from, now) != 0; /* two who count stay side by side */
  /* "the killing of a judge", then "the judge and his guard": one man was told of, nobody was
   * counted */
  bool one = l->num == SR_NONE && !l->total && !l->named && casualty_low(*total) == 1 &&
             (x->lead->named || x->lead->definite) && casualty_same_people(x->lead, l);
  if (x->total && larger && (now == NULL) != (from == NULL)) {
    casualty_span(total, x->count); /* another count, or a later one */
  } else if ((x->total || one) && larger && !differ) {
    *total = x->count;
  } else if (x->more && !x->total && !*parts && !casualty_same_more(a, x->lead, l)) {
    /* "another two": of the whole, unless its parts are being told */
    casualty_sum(total, x->count);
  } else if (larger) {
    casualty_span(total, x->count);
  } else {
    *parts |= casualty_low(*total) != 1; /* one man's death, told once more */
    if (differ && casualty_rivals(*total, l, x)) casualty_span(total, x->count);
  }
}

SrCount sr_casualty_total(const SrArticle *a, uint32_t incident, SrEffect e, int side) {
  const SrWork *w = a->work;
  SrCount total = {SR_NULL_INT, SR_NULL_INT}, part = total;
  const SrToll *lead = NULL;
  bool parts = false;
  const CasualtySaid none = {total, total, NULL, false, false, false};
  for (uint32_t i = 0; i < w->ntoll;) {
    uint32_t s = w->toll[i].sent;
    CasualtySaid x = none;
    for (; i < w->ntoll && w->toll[i].sent == s; i++) {
      const SrToll *t = &w->toll[i];
      if (t->incident != incident || t->effect != e || t->head || !casualty_shown(t)) continue;
      if (side >= 0 && t->perpetrator != (side == 1)) continue;
      if (x.lead && x.lead->source && t->source && !t->part &&
          strcmp(x.lead->source, t->source) != 0) { /* two who count */
        casualty_merge(a, &total, &lead, &x, &parts);
        x = none;
      }
      casualty_said(&x, t);
      x.late |= t->part && t->late;
    }
    if (x.lead) casualty_merge(a, &total, &lead, &x, &parts);
    if (!casualty_unset(x.part)) {
      parts |= !x.lead && !casualty_unset(total); /* "five policemen are among the dead. A child also died" */
      if (casualty_unset(part))
        part = x.part;
      else if (x.late)
        casualty_sum(&part, x.part);
      else
        casualty_span(&part, x.part);
    }
  }
  return casualty_unset(total) ? part : total;
}

/* "16 dead, including four attackers": the attackers were counted already */
static bool casualty_included(const SrArticle *a, uint32_t incident, SrEffect e) {
  const SrWork *w = a->work;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident == incident && t->effect == e && t->perpetrator && !t->part && !t->head &&
        casualty_shown(t))
      return false;
  }
  return true;
}

/* "Nine people died": the attackers are among them when those who are named make up the rest */
static bool casualty_makes_up(const SrArticle *a, uint32_t incident, SrEffect e, SrCount v,
                              SrCount p) {
  const SrWork *w = a->work;
  int64_t named = 0;
  bool whole = false;
  for (uint32_t i = 0; i < w->ntoll; i++) {
    const SrToll *t = &w->toll[i];
    if (t->incident != incident || t->effect != e || t->perpetrator || t->part || t->head ||
        !casualty_shown(t))
      continue;
    if (casualty_unnamed(t->who_text))
      whole |= casualty_low(t->count) == casualty_low(v);
    else if (!t->drop && t->count.min != SR_NULL_INT)
      named += t->count.min;
  }
  return whole && named > 0 && named + casualty_low(p) == casualty_low(v);
}

SrCount sr_casualty_all(const SrArticle *a, uint32_t incident, SrEffect e) {
  SrCount v = sr_casualty_total(a, incident, e, 0), p = sr_casualty_total(a, incident, e, 1);
  if (p.min == SR_NULL_INT && p.max == SR_NULL_INT) return v;
  if (v.min == SR_NULL_INT && v.max == SR_NULL_INT) return p;
  if (!casualty_included(a, incident, e) && !casualty_makes_up(a, incident, e, v, p))
    casualty_sum(&v, p);
  return v;
}
