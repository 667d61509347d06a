/*
** number.c: the interval that a number expression states: bounds ("at least
** four"), ranges ("eight to 10"), vague quantities ("dozens"), on top of the
** plain quantities of quantity.c.
*/
#include "timeword.h"

const char *const sr_number_kind_name[4] = {"cardinal", "ordinal", "range", "approximate"};

typedef enum NumberBound {
  NUMBER_NONE,
  NUMBER_AT_LEAST,
  NUMBER_MORE,
  NUMBER_AT_MOST,
  NUMBER_LESS,
  NUMBER_NEARLY,
  NUMBER_ABOUT,
  NUMBER_EQUAL
} NumberBound;

/* "than", "or equal to", "than or equal to" after a comparative: atoms used */
static uint32_t number_than(SrAtoms *s, uint32_t k, bool *equal) {
  uint32_t at = k;
  if (sr_atom_fn(s, at) == SR_F_OR && sr_atom_fn(s, at + 1) == SR_F_EQUAL) *equal = true, at += 2;
  if (sr_atom_fn(s, at) == SR_F_THAN) {
    at++;
    if (sr_atom_fn(s, at) == SR_F_OR && sr_atom_fn(s, at + 1) == SR_F_EQUAL) {
      *equal = true;
      at += 2;
    }
    if (*equal && sr_atom_fn(s, at) == SR_F_TO) at++;
    bool tenth = sr_atom_fn(s, at) == SR_F_THE && sr_atom_is(s, at + 1, SR_TW_ORD, NULL);
    return at + (tenth ? 1 : 0) - k; /* higher than the tenth */
  }
  if (*equal && sr_atom_fn(s, at) == SR_F_TO) return at + 1 - k;
  return 0;
}

/* the second word of "at least", "at most" */
static uint32_t number_bound_at(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k + 1);
  if (sr_atom_fn(s, k + 1) == SR_F_A || sr_atom_fn(s, k + 1) == SR_F_THE) {
    SrTimeFn g = sr_atom_fn(s, k + 2);
    uint32_t of = sr_atom_fn(s, k + 3) == SR_F_OF;
    if (g == SR_F_MINIMUM) return *b = NUMBER_AT_LEAST, 3 + of;
    if (g == SR_F_MAXIMUM) return *b = NUMBER_AT_MOST, 3 + of;
  }
  if (f == SR_F_DASH) f = sr_atom_fn(s, k + 2);
  uint32_t n = sr_atom_fn(s, k + 1) == SR_F_DASH ? 3 : 2;
  if (f == SR_F_LEAST) return *b = NUMBER_AT_LEAST, n;
  if (f == SR_F_MOST) return *b = NUMBER_AT_MOST, n;
  return 0;
}

/* "no fewer than", "not less than", "no more than", "not exceeding" */
static uint32_t number_bound_no(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k + 1);
  bool equal = false;
  if (f == SR_F_EXCEED || f == SR_F_ABOVE || f == SR_F_OVER) return *b = NUMBER_AT_MOST, 2;
  if (f == SR_F_BELOW) return *b = NUMBER_AT_LEAST, 2;
  uint32_t than = number_than(s, k + 2, &equal);
  if (than == 0) return 0;
  if (f == SR_F_FEWER || f == SR_F_LESS) return *b = NUMBER_AT_LEAST, 2 + than;
  if (f == SR_F_MORE || f == SR_F_GREATER) return *b = NUMBER_AT_MOST, 2 + than;
  return 0;
}

/* "as many as": the number follows; "as few as" */
static uint32_t number_bound_as(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k + 1);
  if (sr_atom_fn(s, k + 2) != SR_F_AS) return 0;
  if (f == SR_F_MANY || f == SR_F_MUCH) return *b = NUMBER_AT_MOST, 3;
  if (f == SR_F_FEW) return *b = NUMBER_AT_LEAST, 3;
  return 0;
}

static uint32_t number_bound_than(SrAtoms *s, uint32_t k, SrTimeFn f, NumberBound *b) {
  bool equal = false;
  uint32_t n = number_than(s, k + 1, &equal);
  if (n == 0) return 0;
  if (f == SR_F_MORE || f == SR_F_GREATER) {
    *b = equal ? NUMBER_AT_LEAST : NUMBER_MORE;
  } else {
    *b = equal ? NUMBER_AT_MOST : NUMBER_LESS;
  }
  return 1 + n;
}

static uint32_t number_bound_sign(SrAtoms *s, uint32_t k, SrTimeFn f, NumberBound *b) {
  SrTimeFn g = sr_atom_fn(s, k + 1);
  if (f == SR_F_GT && g == SR_F_EQUAL) return *b = NUMBER_AT_LEAST, 2;
  if (f == SR_F_LT && g == SR_F_EQUAL) return *b = NUMBER_AT_MOST, 2;
  *b = f == SR_F_GT ? NUMBER_MORE : NUMBER_LESS;
  return 1;
}

/* "a minimum of", "an estimated", "a further", "a maximum of" */
static uint32_t number_bound_a(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k + 1);
  if (f == SR_F_ESTIMATED) return *b = NUMBER_ABOUT, 2;
  if (f == SR_F_FURTHER || f == SR_F_ADDITIONAL) return *b = NUMBER_EQUAL, 2;
  if (sr_atom_fn(s, k + 2) != SR_F_OF) return 0;
  if (f == SR_F_MINIMUM) return *b = NUMBER_AT_LEAST, 3;
  if (f == SR_F_MAXIMUM) return *b = NUMBER_AT_MOST, 3;
  return 0;
}

/* "equal to", "equal to or more than" */
static uint32_t number_bound_equal(SrAtoms *s, uint32_t k, NumberBound *b) {
  uint32_t n = sr_atom_fn(s, k + 1) == SR_F_TO ? 2 : 1;
  *b = NUMBER_EQUAL;
  SrTimeFn g = sr_atom_fn(s, k + n + 1);
  if (sr_atom_fn(s, k + n) != SR_F_OR || sr_atom_fn(s, k + n + 2) != SR_F_THAN) return n;
  if (g == SR_F_MORE || g == SR_F_GREATER) return *b = NUMBER_AT_LEAST, n + 3;
  if (g == SR_F_LESS || g == SR_F_FEWER) return *b = NUMBER_AT_MOST, n + 3;
  return n;
}

/* "minimum of 4", "minimum 4": atoms of the bound, whose "of" would stand at k */
static uint32_t number_of(SrAtoms *s, uint32_t k) {
  if (sr_atom_fn(s, k) == SR_F_OF) return 2;
  return sr_atom(s, k)->kind == SR_ATOM_NUM || sr_atom_is(s, k, SR_TW_CARD | SR_TW_TENS, NULL) ? 1
                                                                                               : 0;
}

/* One bound in front of a number at k: atoms used, 0 if there is none. */
static uint32_t number_bound(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k);
  switch (f) {
    case SR_F_AT:
      return number_bound_at(s, k, b);
    case SR_F_NO:
    case SR_F_NOT:
      return number_bound_no(s, k, b);
    case SR_F_AS:
      return number_bound_as(s, k, b);
    case SR_F_A:
      return number_bound_a(s, k, b);
    case SR_F_MORE:
    case SR_F_GREATER:
    case SR_F_LESS:
    case SR_F_FEWER:
      return number_bound_than(s, k, f, b);
    case SR_F_LT:
    case SR_F_GT:
      return number_bound_sign(s, k, f, b);
    case SR_F_GE:
      return *b = NUMBER_AT_LEAST, 1;
    case SR_F_LE:
      return *b = NUMBER_AT_MOST, 1;
    case SR_F_OVER:
      return *b = NUMBER_MORE, sr_atom_fn(s, k + 1) == SR_F_THE ? 0 : 1;
    case SR_F_ABOVE:
    case SR_F_EXCEED:
      return *b = NUMBER_MORE, 1;
    case SR_F_BELOW:
      return *b = NUMBER_LESS, 1;
    case SR_F_UP:
      return *b = NUMBER_AT_MOST, sr_atom_fn(s, k + 1) == SR_F_TO ? 2 : 0;
    case SR_F_UPWARDS:
      return *b = NUMBER_MORE, sr_atom_fn(s, k + 1) == SR_F_OF ? 2 : 1;
    case SR_F_NEARLY:
      return *b = NUMBER_NEARLY, 1;
    case SR_F_CLOSE:
      return *b = NUMBER_NEARLY, sr_atom_fn(s, k + 1) == SR_F_TO ? 2 : 0;
    case SR_F_ABOUT:
    case SR_F_SOME:
      return *b = NUMBER_ABOUT, 1;
    case SR_F_EQUAL:
      return number_bound_equal(s, k, b);
    case SR_F_MINIMUM:
      return *b = NUMBER_AT_LEAST, number_of(s, k + 1);
    case SR_F_MAXIMUM:
      return *b = NUMBER_AT_MOST, number_of(s, k + 1);
    default:
      return 0;
  }
}

static void number_set(SrNumber *num, NumberBound b, double v) {
  bool whole = v == (double)(int64_t)(v < 9e15 && v > -9e15 ? v : 0);
  num->has_min = b != NUMBER_AT_MOST && b != NUMBER_LESS && b != NUMBER_NEARLY;
  num->has_max = b != NUMBER_AT_LEAST && b != NUMBER_MORE;
  num->min = b == NUMBER_MORE && whole ? v + 1 : v;
  num->max = b == NUMBER_LESS && whole ? v - 1 : v;
  switch (b) {
    case NUMBER_NONE:
      break;
    case NUMBER_EQUAL:
      break;
    case NUMBER_NEARLY:
    case NUMBER_ABOUT:
      num->kind = SR_N_APPROX;
      break;
    default:
      num->kind = SR_N_RANGE;
  }
}

/* The lowest count that a vague word can mean; its scale words multiply: "several hundred", "tens
** of thousands". Atoms used. */
static uint32_t number_vague_scale(SrAtoms *s, uint32_t k, double *v) {
  int p;
  if (sr_atom_is(s, k, SR_TW_DOZEN, &p)) return *v *= p, 1;
  if (sr_atom_is(s, k, SR_TW_HUNDRED, NULL)) {
    *v *= 100;
    if (!sr_atom_is(s, k + 1, SR_TW_SCALE, &p)) return 1;
    for (; p > 0; p--) *v *= 10;
    return 2;
  }
  if (sr_atom_is(s, k, SR_TW_SCALE, &p)) {
    for (; p > 0; p--) *v *= 10;
    return 1;
  }
  return 0;
}

static double number_plural_base(int p) {
  double v = 1;
  if (p < 1000) return p;
  for (p -= 1000; p > 0; p--) v *= 10;
  return v;
}

/* "scores" counts people when a toll stands beside it ("scores were hurt", "wounding scores"); else
** it may be a verb, or those of a match */
static bool number_scores(SrAtoms *s, uint32_t k) {
  SrTimeFn f = sr_atom_fn(s, k + 1);
  if (f == SR_F_TOLL || f == SR_F_WAS || f == SR_F_MORE) return true;
  uint32_t tok = sr_atom(s, k)->tok;
  if (tok == 0) return false;
  if (sr_token_fn(s->doc, tok - 1) == SR_F_TOLL) return true;
  const SrToken *t = &s->doc->tok[tok - 1];
  const char *z = s->doc->text + t->start;
  return t->len > 5 &&
         (memcmp(z + t->len - 3, "ing", 3) == 0 || memcmp(z + t->len - 3, "ING", 3) == 0);
}

/* "dozens", "scores", "hundreds of thousands": atoms used */
static uint32_t number_plural(SrAtoms *s, uint32_t k, double *v) {
  int p;
  if (!sr_atom_is(s, k, SR_TW_PLURAL, &p)) return 0;
  uint32_t n = 1;
  *v = number_plural_base(p);
  bool of = sr_atom_fn(s, k + 1) == SR_F_OF;
  int q;
  while (of && sr_atom_is(s, k + n + 1, SR_TW_PLURAL, &q) && n < 5) {
    *v *= number_plural_base(q);
    n += 2;
    of = sr_atom_fn(s, k + n) == SR_F_OF;
  }
  if (p == 1001 && n == 1) return 0; /* tens alone */
  if (p == 20 && !s->loose && !of && !number_scores(s, k)) return 0;
  *v *= 2;
  return n;
}

/* how many, so many, too many: no count is stated */
static bool number_asked(SrAtoms *s, uint32_t k) {
  uint32_t tok = sr_atom(s, k)->tok;
  if (tok == 0) return false;
  return sr_token_is(s->doc, tok - 1, "how") || sr_token_is(s->doc, tok - 1, "so") ||
         sr_token_is(s->doc, tok - 1, "too");
}

/* A vague quantity at k: several, a few, a number of, dozens ... */
static uint32_t number_vague(SrAtoms *s, uint32_t k, SrNumber *num) {
  double v = 2;
  uint32_t n = number_plural(s, k, &v);
  bool exact = false;
  if (n == 0) {
    SrTimeFn f = sr_atom_fn(s, k);
    uint32_t a = f == SR_F_A ? 1 : 0;
    SrTimeFn g = sr_atom_fn(s, k + a);
    bool of = sr_atom_fn(s, k + a + 1) == SR_F_OF;
    if (g == SR_F_SEVERAL || g == SR_F_MANY) {
      if (a || (g == SR_F_MANY && number_asked(s, k))) return 0;
      n = 1;
    } else if (g == SR_F_FEW && a) {
      n = 2;
    } else if (g == SR_F_NUMBER && a && of) {
      return num->vague = true, num->kind = SR_N_APPROX, num->has_min = true, num->min = 2, 3;
    } else if (g == SR_F_COUPLE && (a || s->loose)) {
      const uint32_t scales = SR_TW_DOZEN | SR_TW_HUNDRED | SR_TW_SCALE;
      int p;
      bool scale = sr_atom_is(s, k + a + 1, scales, &p);
      bool scaled = of && sr_atom_is(s, k + a + 2, scales, &p); /* a couple of hundred */
      if (!of && !scale && !s->loose) return 0;
      n = a + (scaled ? 2 : 1);
    } else if ((g == SR_F_PAIR || g == SR_F_TRIO) && a && of) {
      exact = true;
      v = g == SR_F_PAIR ? 2 : 3;
      n = 2;
    } else {
      return 0;
    }
    if (!exact) n += number_vague_scale(s, k + n, &v);
  }
  num->vague = !exact;
  num->kind = exact ? SR_N_CARDINAL : SR_N_APPROX;
  num->has_min = true;
  num->min = v;
  num->has_max = exact;
  num->max = exact ? v : 0;
  return n;
}

/* "two to three million": the first takes the scale of the second */
static bool number_share_scale(SrQuantity *lo, const SrQuantity *hi) {
  if (lo->scale <= 1 && hi->scale > 1 && lo->value < hi->mantissa) lo->value *= hi->scale;
  return lo->value < hi->value;
}

/* After a first quantity that ends at k: the second one of a range. Atoms used from k. */
static uint32_t number_range(SrAtoms *s, uint32_t k, bool between, SrQuantity *lo, SrQuantity *hi) {
  SrTimeFn f = sr_atom_fn(s, k);
  uint32_t at = k + 1;
  if (between) {
    if (f != SR_F_AND && f != SR_F_TO && f != SR_F_DASH) return 0;
  } else if (f == SR_F_DASH) {
    if (sr_atom_fn(s, at) == SR_F_TO && sr_atom_fn(s, at + 1) == SR_F_DASH) at += 2;
  } else if (f != SR_F_TO && f != SR_F_OR && f != SR_F_THROUGH) {
    return 0;
  }
  if (f == SR_F_TO && sr_atom_fn(s, at) == SR_F_AS) return 0;
  uint32_t n = sr_quantity(s, at, hi);
  if (n == 0 || hi->ordinal != lo->ordinal) return 0;
  if (!number_share_scale(lo, hi)) return 0;
  if (f == SR_F_OR && hi->value > lo->value * 3) return 0;
  return at + n - k;
}

/* "18 and over", "30 or under", where nothing goes on behind: atoms with the joining word */
static uint32_t number_and_above(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k);
  uint8_t kind = sr_atom(s, k + 1)->kind;
  if (kind != SR_ATOM_END && kind != SR_ATOM_MARK) return 0;
  if (f == SR_F_BELOW || f == SR_F_LESS) return *b = NUMBER_AT_MOST, 2;
  if (f == SR_F_GREATER || f == SR_F_ABOVE || f == SR_F_OVER || f == SR_F_UP || f == SR_F_MORE)
    return *b = NUMBER_AT_LEAST, 2;
  return 0;
}

/* "eight at least", where nothing goes on behind: atoms with the "at" */
static uint32_t number_at_last(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k);
  uint8_t kind = sr_atom(s, k + 1)->kind;
  if ((f != SR_F_LEAST && f != SR_F_MOST) || (kind != SR_ATOM_END && kind != SR_ATOM_MARK))
    return 0;
  return *b = f == SR_F_LEAST ? NUMBER_AT_LEAST : NUMBER_AT_MOST, 2;
}

/* "or more", "or so", "plus", "-odd" after a number that ends at k */
static uint32_t number_suffix(SrAtoms *s, uint32_t k, NumberBound *b) {
  SrTimeFn f = sr_atom_fn(s, k);
  uint32_t dash = f == SR_F_DASH ? 1 : 0;
  if (sr_atom_fn(s, k + dash) == SR_F_ODD) return *b = NUMBER_ABOUT, 1 + dash;
  if (dash && sr_atom_fn(s, k + 1) == SR_F_PLUS) return *b = NUMBER_AT_LEAST, 2;
  if (f == SR_F_PLUS) return *b = NUMBER_AT_LEAST, sr_atom(s, k)->space && !s->loose ? 0 : 1;
  if (f == SR_F_AND) return number_and_above(s, k + 1, b);
  if (f == SR_F_AT) return number_at_last(s, k + 1, b);
  if (f != SR_F_OR) return 0;
  switch (sr_atom_fn(s, k + 1)) {
    case SR_F_MORE:
    case SR_F_GREATER:
      return *b = NUMBER_AT_LEAST, 2;
    case SR_F_FEWER:
    case SR_F_LESS:
      return *b = NUMBER_AT_MOST, 2;
    case SR_F_ABOVE:
    case SR_F_OVER:
    case SR_F_BELOW:
      return number_and_above(s, k + 1, b);
    case SR_F_SO:
      return *b = NUMBER_ABOUT, 2;
    case SR_F_EQUAL:
      if (sr_atom_fn(s, k + 2) != SR_F_TO) return 0;
      if (*b == NUMBER_MORE) return *b = NUMBER_AT_LEAST, 3;
      if (*b == NUMBER_LESS) return *b = NUMBER_AT_MOST, 3;
      return 0;
    default:
      return 0;
  }
}

/* "rose from 12 to 15" names two counts, no range; k is the first of them or "from" before it */
static bool number_after_rise(SrAtoms *s, uint32_t k) {
  uint32_t tok = sr_atom(s, k)->tok;
  for (uint32_t i = 1; i <= 4 && i <= tok; i++) {
    SrTimeFn f = sr_token_fn(s->doc, tok - i);
    if (f == SR_F_RISE || f == SR_F_UP) return true;
  }
  return false;
}

static bool number_after_from(SrAtoms *s, uint32_t k) {
  uint32_t tok = sr_atom(s, k)->tok;
  return tok > 0 && sr_token_fn(s->doc, tok - 1) == SR_F_FROM;
}

/* The number proper with its range or suffix at k, b the bound in front of it. */
static uint32_t number_body(SrAtoms *s, uint32_t k, bool between, NumberBound b, SrNumber *num,
                            uint32_t *ncore) {
  SrQuantity q, hi;
  uint32_t n = sr_quantity(s, k, &q);
  if (n == 0) return 0;
  *ncore = n;
  bool changed = number_after_from(s, k) && number_after_rise(s, k);
  uint32_t r = changed ? 0 : number_range(s, k + n, between, &q, &hi);
  if (r > 0 && (b == NUMBER_NONE || b == NUMBER_ABOUT || b == NUMBER_EQUAL)) {
    *ncore = n + r;
    *num = (SrNumber){
        .kind = SR_N_RANGE, .min = q.value, .max = hi.value, .has_min = true, .has_max = true};
    return n + r;
  }
  if (between) return 0;
  num->kind = q.ordinal ? SR_N_ORDINAL : SR_N_CARDINAL;
  if (r > 0 && (b == NUMBER_AT_LEAST || b == NUMBER_MORE)) {
    r = 0; /* "at least 8 to 10": the lower one holds */
  } else if (r > 0) {
    n += r;
    *ncore = n;
    q = hi;
  }
  n += number_suffix(s, k + n, &b);
  number_set(num, b, q.value);
  return n;
}

/* "as many" with no "as" behind it points to an earlier count */
static uint32_t number_same(SrAtoms *s, uint32_t k, SrNumber *num) {
  if (sr_atom_fn(s, k) != SR_F_AS || sr_atom_fn(s, k + 1) != SR_F_MANY) return 0;
  for (uint32_t i = 2; i < 5; i++) {
    if (sr_atom_fn(s, k + i) == SR_F_AS) return 0;
  }
  *num = (SrNumber){.kind = SR_N_CARDINAL, .same = true};
  return 2;
}

static uint32_t number_single(SrAtoms *s, uint32_t k, SrNumber *num) {
  uint32_t at = k, ncore = 0, core;
  NumberBound bound = NUMBER_NONE;
  *num = (SrNumber){.kind = SR_N_CARDINAL};
  uint32_t n = number_same(s, k, num);
  if (n > 0) {
    num->core = k, num->ncore = n;
    return n;
  }
  for (int i = 0; i < 3; i++) {
    NumberBound b = NUMBER_NONE;
    n = number_bound(s, at, &b);
    if (n == 0) break;
    at += n;
    if (bound == NUMBER_NONE || bound == NUMBER_ABOUT || bound == NUMBER_EQUAL) bound = b;
  }
  SrTimeFn f = sr_atom_fn(s, at);
  bool from = f == SR_F_FROM, between = f == SR_F_BETWEEN;
  if (from && number_after_rise(s, at)) return 0;
  if (from || between) at++;
  if (sr_atom_fn(s, at) == SR_F_ABOUT) at++;
  core = at;
  n = number_same(s, at, num);
  if (n > 0) {
    num->core = at, num->ncore = n;
    return at + n - k;
  }
  n = number_vague(s, at, num);
  if (n > 0) {
    num->core = at, num->ncore = n;
    if (from || between) return 0;
    if (bound == NUMBER_AT_MOST || bound == NUMBER_LESS || bound == NUMBER_NEARLY) {
      num->has_min = false;
      num->kind = SR_N_APPROX;
    }
    return at + n - k;
  }
  n = number_body(s, at, between, bound, num, &ncore);
  if (n == 0) return 0;
  if (from && !(num->kind == SR_N_RANGE && num->has_min && num->has_max)) return 0;
  num->core = core;
  num->ncore = ncore;
  return at + n - k;
}

/* "more than 20 but fewer than 30": two bounds make one interval */
static uint32_t number_joined(SrAtoms *s, uint32_t k, SrNumber *num) {
  if (num->same || num->vague || num->has_min == num->has_max) return 0;
  uint32_t at = k;
  if (sr_atom_fn(s, at) == SR_F_COMMA) at++;
  SrTimeFn f = sr_atom_fn(s, at);
  if (f == SR_F_AND || f == SR_F_BUT) at++;
  if (at == k) return 0;
  SrNumber other;
  uint32_t n = number_single(s, at, &other);
  if (n == 0 || other.same || other.vague || other.kind != SR_N_RANGE) return 0;
  if (other.has_min == other.has_max || other.has_min == num->has_min) return 0;
  double lo = num->has_min ? num->min : other.min, hi = num->has_max ? num->max : other.max;
  if (lo > hi) return 0;
  num->min = lo;
  num->max = hi;
  num->has_min = num->has_max = true;
  return at + n - k;
}

/* Does a noun seem to follow "that one", "which one"? "said that one soldier was killed" */
static bool number_one_counts(const SrDoc *d, uint32_t next) {
  static const char *const kNot[] = {
      "is",   "was",  "of",    "has",  "had", "who", "that", "in",   "on", "at",    "for",
      "to",   "will", "would", "can",  "and", "may", "with", "by",   "or", "could", "do",
      "does", "did",  "are",   "were", "you", "he",  "she",  "they", "we", "i",     "it"};
  if (next >= d->ntok || !(d->tok[next].flags & SR_T_ALPHA)) return false;
  if (SR_TOKEN_IN(d, next, kNot)) return false;
  return true;
}

/* "the right one", "a good one": a word of quality between the article and the one at tok, no noun
** behind it. "the other one was hurt" does count. */
static bool number_one_described(const SrDoc *d, uint32_t tok) {
  if (tok < 2 || !(d->tok[tok - 1].flags & SR_T_ALPHA) || d->tok[tok - 1].flags & SR_T_CAP)
    return false;
  SrTimeFn f = sr_token_fn(d, tok - 2);
  bool goes_on =
      tok + 1 < d->ntok && (d->tok[tok + 1].flags & SR_T_HYPHEN || sr_token_is(d, tok + 1, "of") ||
                            sr_token_is(d, tok + 1, "to") || sr_token_is(d, tok + 1, "or"));
  return (f == SR_F_THE || f == SR_F_A) && !goes_on && !sr_token_is(d, tok - 1, "other") &&
         !number_one_counts(d, tok + 1);
}

/* "one" that stands for a noun: this one, one another, no one, the first one */
static bool number_pronoun_one(SrAtoms *s, uint32_t k) {
  int v;
  if (s->loose || !sr_atom_is(s, k, SR_TW_CARD, &v) || v != 1) return false;
  if (sr_atom(s, k)->kind != SR_ATOM_WORD) return false;
  switch (sr_atom_fn(s, k + 1)) {
    case SR_F_ANOTHER:
    case SR_F_CLITIC_S:
    case SR_F_MODAL:
      return true;
    default:
      break;
  }
  uint32_t tok = sr_atom(s, k)->tok;
  if (tok == 0) return false;
  const SrTimeWord *w = sr_timeword_find(s->doc->tok[tok - 1].hash);
  if (w == NULL || w->cls & SR_TW_FEAST) return number_one_described(s->doc, tok);
  if (w->cls & SR_TW_ORD) return true;
  switch ((w->cls & SR_TW_FN) ? (SrTimeFn)w->val : SR_F_NONE) {
    case SR_F_THAT:
      return !number_one_counts(s->doc, tok + 1);
    case SR_F_ANY:
      return !sr_token_is(s->doc, tok - 1, "which") || !number_one_counts(s->doc, tok + 1);
    case SR_F_THIS:
    case SR_F_THE:
    case SR_F_NO:
    case SR_F_LAST:
    case SR_F_NEXT:
    case SR_F_NEW:
    case SR_F_OLD:
    case SR_F_POSS:
      return true;
    default:
      return false;
  }
}

/* thirty (30): the same number again in brackets */
static uint32_t number_again(SrAtoms *s, uint32_t k, const SrNumber *num) {
  SrQuantity q;
  if (sr_atom_fn(s, k) != SR_F_OPENB || num->vague || num->same) return 0;
  uint32_t n = sr_quantity(s, k + 1, &q);
  if (n == 0 || sr_atom_fn(s, k + 1 + n) != SR_F_CLOSEB) return 0;
  bool equal = (num->has_min && num->min == q.value) || (num->has_max && num->max == q.value);
  return equal ? n + 2 : 0;
}

uint32_t sr_number_at(SrAtoms *s, uint32_t k, SrNumber *num) {
  if (number_pronoun_one(s, k)) return 0;
  uint32_t n = number_single(s, k, num);
  if (n == 0) return 0;
  n += number_joined(s, k + n, num);
  n += number_again(s, k + n, num);
  const SrAtom *last = sr_atom(s, k + n - 1);
  const SrAtom *next = sr_atom(s, k + n); /* 9mm, 180ml: a measure, part of a longer word */
  bool glued =
      last->kind == SR_ATOM_NUM && next->kind == SR_ATOM_WORD && !next->space && next->w == NULL;
  if ((!last->last || glued) && !s->loose) return 0;
  const SrAtom *core_end = sr_atom(s, num->core + num->ncore - 1);
  uint32_t core = sr_atom(s, num->core)->tok;
  num->ncore = core_end->tok - core + 1;
  num->core = core;
  num->tok = sr_atom(s, k)->tok;
  num->ntok = last->tok - num->tok + 1;
  return n;
}

/* AK-47, SCP-173: a numeral glued to a name by a hyphen is part of the name */
static bool number_in_name(const SrDoc *doc, uint32_t i, uint32_t from) {
  const uint32_t apart = SR_T_SPACE | SR_T_NEWLINE;
  if (i < from + 2 || (doc->tok[i].flags & apart) || (doc->tok[i - 1].flags & apart)) return false;
  if (sr_token_fn(doc, i - 1) != SR_F_DASH || !(doc->tok[i].flags & SR_T_DIGIT)) return false;
  const SrToken *name = &doc->tok[i - 2];
  return (name->flags & SR_T_CAP) != 0 && sr_timeword_find(name->hash) == NULL;
}

/* bound words stand at most this many tokens before the number that they bound */
enum { NUMBER_REACH = 6 };

int sr_numbers_scan(const SrDoc *doc, uint32_t tok, uint32_t ntok, SrNumberList *out) {
  uint32_t end = ntok > doc->ntok || tok > doc->ntok - ntok ? doc->ntok : tok + ntok;
  uint32_t anchor = tok;
  SrAtoms s;
  for (uint32_t i = tok; i < end; i++) {
    if (anchor <= i) anchor = sr_timemark_next(doc, i, end, SR_TM_NUMBER);
    if (anchor == end) break;
    if (anchor - i > NUMBER_REACH) {
      i = anchor - NUMBER_REACH - 1;
      continue;
    }
    if (!(doc->tok[i].flags & SR_T_DIGIT)) {
      const SrTimeWord *w = sr_timeword_find(doc->tok[i].hash);
      if (w == NULL || !(w->cls & SR_TW_NSTART)) continue;
      if (sr_timeword_opens(w) && sr_token_closes(doc, i + 1, end)) continue;
      if (sr_token_fn(doc, i) == SR_F_DASH) continue; /* a dash is no minus in running text */
    } else if (number_in_name(doc, i, tok)) {
      continue;
    }
    sr_atoms_open(&s, doc, i, end, false);
    SrNumber num;
    if (sr_number_at(&s, 0, &num) == 0) continue;
    SrNumber *slot = SR_PUSH(doc->arena, out->a, out->n, out->cap);
    if (slot == NULL) return SR_NOMEM;
    *slot = num;
    i = num.tok + num.ntok - 1;
  }
  return SR_OK;
}

bool sr_number_is_none(const SrDoc *doc, uint32_t i) {
  if (i >= doc->ntok || (doc->tok[i].flags & SR_T_DIGIT)) return false;
  const SrTimeWord *w = sr_timeword_find(doc->tok[i].hash);
  if (w == NULL) return false;
  if (w->cls & SR_TW_CARD) return w->val == 0;
  return (w->cls & SR_TW_FN) && (w->val == SR_F_NO || w->val == SR_F_NONE_LEFT);
}

/* "a few", "a couple of hundred", "a pair": one number, as a reader would put it down when
** pressed for one. Atoms used. */
static uint32_t number_pressed(SrAtoms *s, double *v) {
  SrNumber num = {0};
  SrTimeFn f = sr_atom_fn(s, 0), g = sr_atom_fn(s, 1);
  SrTimeFn w = f == SR_F_A ? g : f;
  uint32_t a = f == SR_F_A ? 1 : 0;
  const SrAtom *one = sr_atom(s, a);
  if (one->len == 6 && memcmp(s->doc->text + one->start, "single", 6) == 0) return *v = 1, a + 1;
  if (a == 0 && w == SR_F_NONE_LEFT) return *v = 0, 1;
  if (w == SR_F_PAIR || w == SR_F_TRIO) return *v = w == SR_F_PAIR ? 2 : 3, a + 1;
  if (w != SR_F_FEW && w != SR_F_COUPLE) return 0;
  *v = w == SR_F_FEW ? 3 : 2;
  uint32_t n = f == SR_F_FEW ? 1 : number_vague(s, 0, &num);
  if (num.min > 2) *v *= num.min / 2;
  return n;
}

/* marks and words that may stand around a number given as the whole of a text */
static bool number_around(SrAtoms *s, uint32_t k) {
  const SrAtom *a = sr_atom(s, k);
  SrTimeFn f = sr_atom_fn(s, k);
  const char *z = s->doc->text + a->start;
  if (f == SR_F_OF || f == SR_F_DOT) return true;
  if (a->kind == SR_ATOM_MARK && a->len == 1) return *z == '%';
  return (a->len == 7 && memcmp(z, "percent", 7) == 0) ||
         (a->len == 3 && memcmp(z, "per", 3) == 0) || (a->len == 4 && memcmp(z, "cent", 4) == 0);
}

int sr_number_parse(const char *text, size_t n, double *value, SrWhole *whole) {
  SrToken tok[SR_ATOM_MAX];
  *whole = (SrWhole){0, 0};
  if (n > (size_t)SR_ATOM_MAX * 32) return SR_NOTFOUND;
  SrDoc doc = {.text = text, .n = (uint32_t)n, .tok = tok};
  doc.ntok = sr_atom_tokens(text, n, tok, SR_ATOM_MAX);
  if (doc.ntok == SR_ATOM_MAX) return SR_NOTFOUND;
  SrAtoms s;
  bool sign = doc.ntok > 1 && (text[tok[0].start] == '$' || text[tok[0].start] == '+');
  uint32_t first = sign || (doc.ntok > 1 && sr_token_fn(&doc, 0) == SR_F_THE) ? 1 : 0;
  sr_atoms_open(&s, &doc, first, doc.ntok, true);
  SrQuantity q;
  uint32_t used = sr_quantity(&s, 0, &q);
  if (used == 0) used = number_pressed(&s, &q.value);
  if (used == 0) return SR_NOTFOUND;
  while (number_around(&s, used)) used++;
  if (sr_atom(&s, used)->kind != SR_ATOM_END) return SR_NOTFOUND;
  *value = q.value;
  *whole = q.whole;
  return SR_OK;
}
