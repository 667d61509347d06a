/*
** quantity.c: the grammar of plain quantities: numerals with separators,
** number words, scales (1.5 million, 12 lakh, two dozen), fractions and
** ordinals. Bounds and ranges are number.c's.
*/
#include "timeword.h"

static double quantity_power(int p) {
  double v = 1;
  for (; p > 0; p--) v *= 10;
  return v;
}

/* a hyphen between the parts of one number: twenty-one; atoms used */
static uint32_t quantity_glue(SrAtoms *s, uint32_t k) {
  if (sr_atom_fn(s, k) != SR_F_DASH) return 0;
  return s->loose || (!sr_atom(s, k)->space && !sr_atom(s, k + 1)->space) ? 1 : 0;
}

/* an ordinal word at k whose value lies in lo..hi */
static bool quantity_ordinal(SrAtoms *s, uint32_t k, int lo, int hi, int *v) {
  return sr_atom_is(s, k, SR_TW_ORD, v) && *v >= lo && *v <= hi;
}

/* 1..99 in words: atoms used */
static uint32_t quantity_below_hundred(SrAtoms *s, uint32_t k, double *v, bool *ord) {
  int t, c;
  *ord = false;
  if (sr_atom_is(s, k, SR_TW_TENS, &t)) {
    uint32_t g = quantity_glue(s, k + 1);
    *v = t;
    if (sr_atom_is(s, k + 1 + g, SR_TW_CARD, &c) && c >= 1 && c <= 9) return *v += c, 2 + g;
    if (quantity_ordinal(s, k + 1 + g, 1, 9, &c) &&
        (g > 0 || s->loose || !sr_atom_is(s, k + 1, SR_TW_UNIT, NULL))) {
      *ord = true;
      return *v += c, 2 + g;
    }
    return 1;
  }
  if (sr_atom_is(s, k, SR_TW_CARD, &c)) return *v = c, 1;
  if (quantity_ordinal(s, k, 1, 99, &c)) return *ord = true, *v = c, 1;
  return 0;
}

/* what may follow a whole hundred: "and twenty", "twenty-one"; never another "two hundred" */
static uint32_t quantity_after_hundred(SrAtoms *s, uint32_t k, double *v, bool *ord) {
  uint32_t a = sr_atom_fn(s, k) == SR_F_AND ? 1 : quantity_glue(s, k);
  double r;
  bool o;
  uint32_t n = quantity_below_hundred(s, k + a, &r, &o);
  bool digits = false;
  const SrAtom *d = sr_atom(s, k + a);
  if (n == 0 && a == 1 && d->kind == SR_ATOM_NUM && d->ndig <= 2 && d->nfrac == 0) {
    r = d->num;
    n = 1;
    o = false;
    digits = true;
  }
  if (n == 0 || sr_atom_is(s, k + a + n, SR_TW_HUNDRED | SR_TW_DOZEN, NULL)) return 0;
  if (digits && !s->loose && sr_atom(s, k - 2)->kind != SR_ATOM_NUM) return 0;
  *v += r;
  *ord = o;
  return a + n;
}

/* 40 000: a group of three digits behind a no-break space */
static uint32_t quantity_spaced(SrAtoms *s, uint32_t k, double *v) {
  const SrAtom *a = sr_atom(s, k);
  if (a->ndig > 3 || a->group || a->nfrac) return 0;
  uint32_t n = 0;
  for (uint32_t i = 1; i < 5; i++) {
    const SrAtom *b = sr_atom(s, k + i);
    if (b->kind != SR_ATOM_NUM || b->ndig != 3 || b->group || b->nfrac || !b->space) break;
    unsigned char sep = (unsigned char)s->doc->text[b->start - 1];
    if (!s->loose && sep != 0xA0 && sep != 0xAF) break;
    *v = *v * 1000 + b->num;
    n++;
  }
  return n;
}

typedef struct QuantityGroup {
  double v, mantissa, scale;
  bool ord, numeral;
} QuantityGroup;

/* loose: 1e6, 2.5E-3, 10^3; atoms used behind the numeral */
static uint32_t quantity_exponent(SrAtoms *s, uint32_t k, double *v) {
  const SrAtom *e = sr_atom(s, k);
  char c = s->loose && e->len == 1 && !e->space ? s->doc->text[e->start] : 0;
  if (c != 'e' && c != 'E' && c != '^') return 0;
  SrTimeFn sign = sr_atom_fn(s, k + 1);
  uint32_t n = sign == SR_F_DASH || sign == SR_F_PLUS ? 1 : 0;
  const SrAtom *p = sr_atom(s, k + 1 + n);
  if (p->kind != SR_ATOM_NUM || p->nfrac || p->space || p->num > 300) return 0;
  double base = c == '^' ? *v : 10, f = 1;
  for (double i = 0; i < p->num; i++) f *= base;
  if (c == '^') *v = 1;
  *v = sign == SR_F_DASH ? *v / f : *v * f;
  return 2 + n;
}

/* a numeral with its ordinal ending or hundred */
static uint32_t quantity_numeral(SrAtoms *s, uint32_t k, QuantityGroup *g) {
  const SrAtom *a = sr_atom(s, k);
  *g = (QuantityGroup){.v = a->num, .mantissa = a->num, .scale = 1, .numeral = true};
  uint32_t exponent = quantity_exponent(s, k + 1, &g->v);
  if (exponent > 0) return g->mantissa = g->v, 1 + exponent;
  const SrAtom *b = sr_atom(s, k + 1);
  if (a->nfrac == 0 && sr_atom_is(s, k + 1, SR_TW_ORDSUF, NULL) && !b->space) {
    g->ord = true;
    return 2;
  }
  uint32_t n = 1 + quantity_spaced(s, k, &g->v);
  g->mantissa = g->v;
  if (n == 1 && a->num < 1000 && sr_atom_is(s, k + 1, SR_TW_HUNDRED, NULL)) {
    g->scale = 100;
    g->v *= 100;
    n = 2 + quantity_after_hundred(s, k + 2, &g->v, &g->ord);
    if (n > 2) g->scale = 1;
  }
  return n;
}

/* up to 999 in words */
static uint32_t quantity_words(SrAtoms *s, uint32_t k, QuantityGroup *g) {
  *g = (QuantityGroup){.scale = 1};
  uint32_t n = quantity_below_hundred(s, k, &g->v, &g->ord);
  if (n == 0 && sr_atom_is(s, k, SR_TW_HUNDRED, NULL)) {
    g->v = 1; /* a hundred: the article was read before */
  } else if (n == 0 || g->ord) {
    g->mantissa = g->v;
    return n;
  }
  g->mantissa = g->v;
  uint32_t glue = quantity_glue(s, k + n);
  if (sr_atom_is(s, k + n + glue, SR_TW_HUNDRED, NULL)) {
    g->v *= 100;
    g->scale = 100;
    n += glue + 1;
    uint32_t more = quantity_after_hundred(s, k + n, &g->v, &g->ord);
    if (more > 0) g->scale = 1;
    return n + more;
  }
  double r;
  bool o;
  int t = 0;
  bool teens = g->v >= 10 && sr_atom_is(s, k + n, SR_TW_CARD, &t) && t >= 10; /* twenty seventeen */
  if (s->loose && g->v >= 1 && g->v < 100 && (teens || sr_atom_is(s, k + n, SR_TW_TENS, &t))) {
    uint32_t m = quantity_below_hundred(s, k + n, &r, &o); /* one twenty two */
    g->v = g->v * 100 + r;
    g->ord = o;
    n += m;
  }
  return n;
}

static uint32_t quantity_group(SrAtoms *s, uint32_t k, QuantityGroup *g) {
  if (sr_atom(s, k)->kind == SR_ATOM_NUM) return quantity_numeral(s, k, g);
  return quantity_words(s, k, g);
}

/* "4 000": a group of thousands that a blank sets off */
static bool quantity_blank_group(SrAtoms *s, uint32_t k) {
  if (k == 0) return false;
  const SrAtom *a = sr_atom(s, k), *b = sr_atom(s, k - 1);
  return a->kind == SR_ATOM_NUM && a->ndig == 3 && a->num == 0 && !a->nfrac && !a->group && a->first && a->last &&
         a->space && b->kind == SR_ATOM_NUM && b->ndig <= 3 && b->last && !b->nfrac && !b->group;
}

/* One multiplier at k: thousand, million, mn, k, dozen. Atoms used. */
static uint32_t quantity_scale(SrAtoms *s, uint32_t k, bool numeral, double *f) {
  int p;
  if (numeral && quantity_blank_group(s, k)) return *f = quantity_power(3), 1;
  uint32_t glue = quantity_glue(s, k);
  if (sr_atom_is(s, k + glue, SR_TW_SCALE, &p)) return *f = quantity_power(p), 1 + glue;
  if (sr_atom_is(s, k, SR_TW_DOZEN, &p)) return *f = p, 1;
  if (sr_atom_is(s, k, SR_TW_ABBR, &p) && (numeral || s->loose)) {
    bool glued = !sr_atom(s, k)->space;
    if (p > 100 && !s->loose) return 0;
    if (p == 3 && !glued) return 0;
    return *f = quantity_power(p > 100 ? p - 100 : p), 1;
  }
  if (s->loose && sr_atom_is(s, k, SR_TW_PLURAL, &p)) {
    return *f = p < 1000 ? p : quantity_power(p - 1000), 1;
  }
  return 0;
}

/* a hundredth, millionth that ends an ordinal */
static uint32_t quantity_ordinal_scale(SrAtoms *s, uint32_t k, double *f) {
  int p;
  uint32_t glue = quantity_glue(s, k);
  if (!sr_atom_is(s, k + glue, SR_TW_ORD, &p) || p <= 100) return 0;
  *f = quantity_power(p - 100);
  return 1 + glue;
}

/* "point two five"; loose: "point 25", "point twenty-five": atoms used */
static uint32_t quantity_point(SrAtoms *s, uint32_t k, double *v) {
  double unit = 1, part;
  uint32_t n = 1;
  int c;
  bool ord;
  if (sr_atom_fn(s, k) != SR_F_POINT) return 0;
  const SrAtom *a = sr_atom(s, k + 1);
  if (s->loose && a->kind == SR_ATOM_NUM && a->ndig < 10 && !a->nfrac && !a->group)
    return *v += a->num / quantity_power(a->ndig), 2;
  if (s->loose && sr_atom_is(s, k + 1, SR_TW_TENS, &c)) {
    n += quantity_below_hundred(s, k + 1, &part, &ord);
    return *v += part / 100, n;
  }
  while (n < 10 && sr_atom_is(s, k + n, SR_TW_CARD, &c) && c <= 9) {
    unit /= 10;
    *v += c * unit;
    n++;
  }
  return n > 1 ? n : 0;
}

/* "and a half"; loose: "and three quarters", "and one third" */
static uint32_t quantity_and_half(SrAtoms *s, uint32_t k, double *v) {
  int d, c = 1;
  if (sr_atom_fn(s, k) != SR_F_AND) return 0;
  if (s->loose && sr_atom_is(s, k + 1, SR_TW_CARD, &c) && c >= 1) {
    uint32_t g = quantity_glue(s, k + 2);
    bool part = sr_atom_is(s, k + 2 + g, SR_TW_FRAC, &d) ||
                (c == 1 && quantity_ordinal(s, k + 2 + g, 3, 10, &d));
    if (!part || c >= d) return 0;
    *v += (double)c / d;
    return 3 + g;
  }
  uint32_t a = sr_atom_fn(s, k + 1) == SR_F_A ? 1 : 0;
  if (!sr_atom_is(s, k + 1 + a, SR_TW_FRAC, &d) || (!a && !s->loose)) return 0;
  if (d != 2 && !s->loose) return 0;
  *v += 1.0 / d;
  return 2 + a;
}

/* half a million, a quarter of a million, half-a-dozen; loose: half, one third */
static uint32_t quantity_part_of(SrAtoms *s, uint32_t k, SrQuantity *q) {
  int d;
  double f;
  uint32_t a = sr_atom_fn(s, k) == SR_F_A ? 1 : 0;
  bool third = a && s->loose && quantity_ordinal(s, k + 1, 3, 10, &d);
  if (third && sr_atom(s, k + 2)->kind == SR_ATOM_END) {
    *q = (SrQuantity){.value = 1.0 / d, .mantissa = 1.0 / d, .scale = 1, .words = true};
    return 2;
  }
  if (!sr_atom_is(s, k + a, SR_TW_FRAC, &d)) return 0;
  uint32_t n = a + 1;
  n += quantity_glue(s, k + n);
  if (sr_atom_fn(s, k + n) == SR_F_OF) n++;
  if (sr_atom_fn(s, k + n) == SR_F_A) n++;
  n += quantity_glue(s, k + n);
  *q = (SrQuantity){.value = 1.0 / d, .mantissa = 1.0 / d, .scale = 1, .words = true};
  if (sr_atom_is(s, k + n, SR_TW_HUNDRED, NULL)) return q->value *= 100, n + 1;
  uint32_t m = quantity_scale(s, k + n, false, &f);
  if (m > 0) return q->value *= f, n + m;
  return s->loose ? a + 1 : 0;
}

/* 1/2, two thirds, three-quarters: fractions of q, which ends at k */
static uint32_t quantity_fraction(SrAtoms *s, uint32_t k, SrQuantity *q) {
  const SrAtom *d = sr_atom(s, k + 1);
  if (sr_atom_fn(s, k) == SR_F_SLASH && d->kind == SR_ATOM_NUM && d->num > 0) {
    bool plain = !sr_atom(s, k)->space && !d->space && d->nfrac == 0 && !q->words;
    if (!plain || (!s->loose && !(q->value < d->num && d->num <= 10))) return 0;
    q->value /= d->num;
    return 2;
  }
  int p;
  uint32_t g = quantity_glue(s, k);
  if (sr_atom_is(s, k + g, SR_TW_FRAC, &p) && q->value < p && (q->words || s->loose)) {
    bool unit = sr_atom_is(s, k + g, SR_TW_UNIT, NULL);
    if (unit && !g && !s->loose && sr_atom_fn(s, k + 1) != SR_F_OF) return 0;
    q->value /= p;
    return g + 1;
  }
  if (s->loose && q->words && q->value == 1 && sr_atom_is(s, k + g, SR_TW_ORD, &p) && p > 2 &&
      p <= 10) {
    q->value = 1.0 / p;
    return g + 1;
  }
  return 0;
}

/* "million", "of a million" behind a fraction: atoms used */
static uint32_t quantity_part_scale(SrAtoms *s, uint32_t k, SrQuantity *q) {
  double f;
  uint32_t of = sr_atom_fn(s, k) == SR_F_OF && sr_atom_fn(s, k + 1) == SR_F_A ? 2 : 0;
  if (!sr_atom_is(s, k + of, SR_TW_SCALE, NULL)) return 0;
  uint32_t n = quantity_scale(s, k + of, false, &f);
  q->value *= f;
  return of + n;
}

/* 3 1/2: the fraction behind a whole numeral; atoms used */
static uint32_t quantity_mixed(SrAtoms *s, uint32_t k, SrQuantity *q) {
  const SrAtom *a = sr_atom(s, k), *b = sr_atom(s, k + 2);
  if (q->words || a->kind != SR_ATOM_NUM || !a->space || sr_atom_fn(s, k + 1) != SR_F_SLASH)
    return 0;
  if (b->kind != SR_ATOM_NUM || b->space || sr_atom(s, k + 1)->space || b->num > 16) return 0;
  if (a->nfrac || b->nfrac || a->num < 1 || a->num >= b->num || q->value != (double)q->whole.low)
    return 0;
  q->value += a->num / b->num;
  q->whole = (SrWhole){0, 0};
  return 3;
}

/* All scales that follow a group, multiplied: "hundred thousand million". */
static uint32_t quantity_scales(SrAtoms *s, uint32_t k, bool numeral, double *f) {
  uint32_t n = 0;
  *f = 1;
  for (int i = 0; i < 3; i++) {
    double one;
    uint32_t m = quantity_scale(s, k + n, numeral, &one);
    if (m == 0) break;
    *f *= one;
    n += m;
  }
  return n;
}

/* the digits of a numeral too long for a double */
static bool quantity_digits(SrAtoms *s, uint32_t k, int64_t *v) {
  const SrAtom *a = sr_atom(s, k);
  uint32_t n = 0;
  *v = 0;
  for (uint32_t i = 0; i < a->len; i++) {
    char c = s->doc->text[a->start + i];
    if (c == ',') continue;
    if (c < '0' || c > '9' || ++n > 18) return false;
    *v = *v * 10 + (c - '0');
  }
  return true;
}

/* v * f more: *sum stays right to the last digit, or is 0 for good */
static void quantity_whole(int64_t v, double f, SrWhole *sum, bool *exact) {
  const double quintillion = 1e18;
  if (!*exact) return;
  if (f == quintillion && v < 9000000000000) {
    sum->high += v;
  } else if (f < quintillion && (double)v * f < 8 * quintillion && f == (double)(int64_t)f) {
    sum->low += v * (int64_t)f;
    sum->high += sum->low / 1000000000000000000;
    sum->low %= 1000000000000000000;
  } else {
    *exact = false;
    *sum = (SrWhole){0, 0};
  }
}

/* the value of a group to its last digit, -1 if unknown */
static int64_t quantity_group_whole(SrAtoms *s, uint32_t k, const QuantityGroup *g, uint32_t n) {
  int64_t v = -1;
  if (g->v < 0) return -1;
  if (g->v < 9e15) return g->v == (double)(int64_t)g->v ? (int64_t)g->v : -1;
  return g->numeral && n == 1 && quantity_digits(s, k, &v) ? v : -1;
}

/* "and a half" behind a scale: a million and a half. Atoms used. */
static uint32_t quantity_scale_half(SrAtoms *s, uint32_t k, double f, double *v) {
  double half = 0;
  if (f < 100 || sr_atom_fn(s, k + 1) != SR_F_A) return 0;
  uint32_t n = quantity_and_half(s, k, &half);
  *v += half * f;
  return n;
}

/* may a further group follow? Only lower ones, and numerals only behind numerals */
static bool quantity_continues(SrAtoms *s, uint32_t k, const QuantityGroup *g, uint32_t n,
                               bool and_word, double last, bool numeral) {
  double f;
  uint32_t m = quantity_scales(s, k + n, g->numeral, &f);
  if (g->v * f >= last || g->v == 0) return false;
  if (m == 0 && and_word && f == 1 && last < 1000) return false;
  if (g->numeral && !s->loose && !(numeral && (m > 0 || and_word))) return false;
  if (!g->numeral && numeral && m == 0 && !s->loose) return false;
  return true;
}

/* first group with its scale, then lower groups */
static uint32_t quantity_sum(SrAtoms *s, uint32_t k, bool article, SrQuantity *q) {
  QuantityGroup g;
  double f, last = 1e300, total = 0;
  uint32_t at = k;
  bool numeral = false, exact = true;
  for (int i = 0; i < 8; i++) {
    uint32_t a = i > 0 && sr_atom_fn(s, at) == SR_F_AND ? 1 : i > 0 ? quantity_glue(s, at) : 0;
    if (i > 0 && !a && sr_atom_fn(s, at) == SR_F_COMMA && s->loose) a = 1;
    uint32_t n = quantity_group(s, at + a, &g);
    bool bare = n == 0 && i == 0 && (article || s->loose) &&
                sr_atom_is(s, at, SR_TW_SCALE | SR_TW_DOZEN | SR_TW_ORD, NULL);
    if (bare) g = (QuantityGroup){.v = 1, .mantissa = 1, .scale = 1};
    if (n == 0 && !bare) break;
    if (i > 0 && !quantity_continues(s, at + a, &g, n, a == 1, last, numeral)) break;
    if (i == 0) numeral = g.numeral;
    uint32_t group = at + a;
    at += a + n;
    if (!g.ord) at += quantity_point(s, at, &g.v);
    if (!g.ord) at += quantity_and_half(s, at, &g.v);
    uint32_t m = g.ord ? 0 : quantity_scales(s, at, g.numeral, &f);
    if (m == 0) f = 1;
    at += m;
    if (i == 0) {
      q->mantissa = g.scale > 1 ? g.mantissa : g.v;
      q->scale = g.scale * f;
      q->words = !g.numeral;
    } else {
      q->scale = 1;
    }
    m = g.ord ? 0 : quantity_ordinal_scale(s, at, &last);
    if (m > 0) {
      at += m;
      f *= last;
      g.ord = true;
    }
    total += g.v * f;
    int64_t v = quantity_group_whole(s, group, &g, n);
    exact = exact && v >= 0;
    if (!exact) q->whole = (SrWhole){0, 0};
    quantity_whole(v, f, &q->whole, &exact);
    q->ordinal = g.ord;
    last = f;
    m = i == 0 && !g.ord ? quantity_scale_half(s, at, f, &total) : 0;
    if (m > 0) return q->whole = (SrWhole){0, 0}, q->scale = 1, q->value = total, at + m - k;
    if (g.ord || f < 100) break;
  }
  q->value = total;
  return at - k;
}

/* "a hundred", "another dozen", "a million" */
static bool quantity_article(SrAtoms *s, uint32_t k) {
  int v;
  if (sr_atom_fn(s, k) != SR_F_A && sr_atom_fn(s, k) != SR_F_ANOTHER) return false;
  if (sr_atom_is(s, k + 1, SR_TW_DOZEN, &v)) {
    return v != 20 || s->loose ||
           sr_atom_fn(s, k + 2) == SR_F_OF; /* a score of men, not of a match */
  }
  return sr_atom_is(s, k + 1, SR_TW_HUNDRED | SR_TW_SCALE, NULL);
}

static uint32_t quantity_read(SrAtoms *s, uint32_t k, SrQuantity *q) {
  *q = (SrQuantity){.scale = 1};
  uint32_t n = quantity_part_of(s, k, q);
  if (n > 0) return n;
  uint32_t at = k;
  SrTimeFn f = sr_atom_fn(s, at);
  bool minus = f == SR_F_MINUS || (f == SR_F_DASH && !sr_atom(s, at + 1)->space &&
                                   sr_atom(s, at + 1)->kind == SR_ATOM_NUM);
  if (minus) at++;
  bool article = quantity_article(s, at);
  if (article) at++;
  n = quantity_sum(s, at, article, q);
  if (n == 0 && s->loose) n = quantity_point(s, at, &q->value); /* point five */
  if (n == 0) return 0;
  at += n;
  uint32_t part = q->ordinal ? 0 : quantity_fraction(s, at, q);
  if (part > 0) q->whole = (SrWhole){0, 0};
  if (part == 0 && !q->ordinal) part = quantity_mixed(s, at, q);
  at += part;
  if (part > 0) at += quantity_part_scale(s, at, q);
  if (minus) q->value = -q->value;
  return at - k;
}

uint32_t sr_quantity(SrAtoms *s, uint32_t k, SrQuantity *q) {
  const SrAtom *a = sr_atom(s, k);
  if (a->w == NULL && a->kind != SR_ATOM_NUM) {
    *q = (SrQuantity){.scale = 1};
    return 0;
  }
  if (k >= SR_ATOM_QUANTITIES) return quantity_read(s, k, q);
  if (s->nquantity[k] == SR_ATOM_UNASKED)
    s->nquantity[k] = (uint8_t)quantity_read(s, k, &s->quantity[k]);
  *q = s->quantity[k];
  return s->nquantity[k];
}
