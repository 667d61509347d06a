/*
** dateline.c: the place, day and agency that open a report: "KABUL, 3 MAY 89
** (AFP) --", "PESHAWAR, Pakistan, Dec 20 (Reuters) -", "(MENAFN) ...",
** "OUAGADOUGOU Security forces ...", "May 2, 2013 (JUBA) -". Tags in square brackets behind it belong
** to it.
*/
#include "reading.h"
#include "layout.h"

enum { DATELINE_TOKENS = 40, DATELINE_TAG = 80 };

typedef struct Dateline {
  const SrDoc *doc;
  uint32_t at, end; /* next token, end of the block */
  SrHead *head;
  int32_t published;
  bool agency, date, country, upper_place, no_place;
} Dateline;

static char dateline_char(const Dateline *d, uint32_t i) {
  return i < d->end ? d->doc->text[d->doc->tok[i].start] : 0;
}
static uint32_t dateline_flags(const Dateline *d, uint32_t i) {
  return i < d->end ? d->doc->tok[i].flags : 0;
}
static bool dateline_is(const Dateline *d, uint32_t i, const char *w) {
  return i < d->end && sr_token_is(d->doc, i, w);
}
static SrSpan dateline_span(const Dateline *d, uint32_t from, uint32_t to) {
  const SrToken *t = d->doc->tok;
  return (SrSpan){t[from].start, t[to - 1].start + t[to - 1].len};
}

/* A full month name or its first three letters or more: 1..12, else 0. */
static int dateline_month(const Dateline *d, uint32_t i) {
  static const char *const kMonths[12] = {"january",   "february", "march",    "april",
                                          "may",       "june",     "july",     "august",
                                          "september", "october",  "november", "december"};
  const uint32_t letters = SR_LETTER('J') | SR_LETTER('F') | SR_LETTER('M') | SR_LETTER('A') |
                           SR_LETTER('S') | SR_LETTER('O') | SR_LETTER('N') | SR_LETTER('D');
  if (!(dateline_flags(d, i) & SR_T_CAP) || d->doc->tok[i].len > 10 ||
      !sr_letter_of(dateline_char(d, i), letters))
    return 0;
  char f[32];
  size_t n = sr_token_fold(d->doc, i, f, sizeof f);
  if (n && f[n - 1] == '.') n--;
  for (int m = 0; n >= 3 && m < 12; m++)
    if (n <= strlen(kMonths[m]) && memcmp(f, kMonths[m], n) == 0) return m + 1;
  return 0;
}

static int dateline_weekday(const Dateline *d, uint32_t i) {
  static const char *const kDays[7] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
  const uint32_t letters =
      SR_LETTER('M') | SR_LETTER('T') | SR_LETTER('W') | SR_LETTER('F') | SR_LETTER('S');
  if (!(dateline_flags(d, i) & SR_T_CAP) || !sr_letter_of(dateline_char(d, i), letters)) return -1;
  for (int k = 0; k < 7; k++)
    if (sr_token_is(d->doc, i, kDays[k])) return k;
  return -1;
}

/* Token i as a number of digits only (an ordinal ending allowed), -1 if it is none. */
static int dateline_number(const Dateline *d, uint32_t i) {
  if (!(dateline_flags(d, i) & SR_T_DIGIT)) return -1;
  const SrToken *t = &d->doc->tok[i];
  const char *s = d->doc->text + t->start;
  int v = 0;
  uint32_t k = 0;
  for (; k < t->len && sr_ascii_digit(s[k]); k++) {
    if (k == 4) return -1;
    v = v * 10 + (s[k] - '0');
  }
  return k > 0 && (k == t->len || (t->len - k == 2 && sr_ascii_alpha(s[k]))) ? v : -1;
}

static int dateline_year_of(const Dateline *d, uint32_t i) {
  int y = dateline_number(d, i);
  if (y < 0) return -1;
  uint32_t len = d->doc->tok[i].len;
  if (len == 4 && y >= 1800 && y <= 2200) return y;
  return len == 2 ? (y >= 50 ? 1900 + y : 2000 + y) : -1;
}

/* Day and month without a year: the nearest such day up to the day after publication. */
static void dateline_resolve(Dateline *d, int year, int month, int day) {
  if (year > 0) {
    d->head->dateline_day = sr_day_from_ymd(year, month, day);
    d->head->dateline_year = d->head->dateline_day != SR_NO_DAY;
    return;
  }
  if (d->published == SR_NO_DAY) return;
  int y, m, dd;
  sr_day_to_ymd(d->published, &y, &m, &dd);
  for (int k = 1; k >= -4; k--) {
    int32_t v = sr_day_from_ymd(y + k, month, day);
    if (v != SR_NO_DAY && v <= d->published + 1) {
      d->head->dateline_day = v;
      return;
    }
  }
}

/* A date at d->at: consumes it. */
static bool dateline_date(Dateline *d) {
  uint32_t i = d->at, from = i;
  int wd = dateline_weekday(d, i);
  if (wd >= 0) {
    i++;
    if (dateline_char(d, i) == ',' && (dateline_month(d, i + 1) || dateline_number(d, i + 1) > 0))
      i++;
  }
  int day = -1, month = 0, year = -1;
  if (dateline_is(d, i, "no") && dateline_is(d, i + 1, "date")) {
    d->at = i + 2;
    return d->date = true;
  }
  if ((month = dateline_month(d, i)) != 0) {
    day = dateline_number(d, i + 1);
    if (day < 1 || day > 31) return false;
    i += 2;
  } else if ((day = dateline_number(d, i)) >= 1 && day <= 31 &&
             (month = dateline_month(d, i + 1)) != 0) {
    i += 2;
  } else if (wd >= 0) {
    if (d->published != SR_NO_DAY)
      d->head->dateline_day = d->published - (sr_day_weekday(d->published) - wd + 7) % 7;
    d->head->dateline_date = dateline_span(d, from, i);
    d->at = i;
    return d->date = true;
  } else {
    return false;
  }
  if ((year = dateline_year_of(d, i)) > 0)
    i++;
  else if (dateline_char(d, i) == ',' && d->doc->tok[i].len == 1 &&
           (year = dateline_year_of(d, i + 1)) > 0)
    i += 2;
  dateline_resolve(d, year, month, day);
  d->head->dateline_date = dateline_span(d, from, i);
  d->at = i;
  return d->date = true;
}

static bool dateline_dash(const Dateline *d, uint32_t i) {
  uint32_t f = dateline_flags(d, i);
  if (!(f & SR_T_HYPHEN)) return false;
  const SrToken *t = &d->doc->tok[i];
  /* a lone hyphen must stand apart from the words around it on one side at least */
  return t->len > 1 || f & SR_T_SPACE || dateline_flags(d, i + 1) & SR_T_SPACE;
}

/* The token behind the bracket that closes the one at i, or i when it does not close soon. */
static uint32_t dateline_bracket(const Dateline *d, uint32_t i, uint32_t most) {
  uint32_t limit = i + most < d->end ? i + most : d->end;
  char open = dateline_char(d, i);
  int depth = 1;
  for (uint32_t j = i + 1; j < limit; j++) {
    char c = dateline_char(d, j);
    if (c == open) depth++;
    /* a round bracket is sometimes opened by a square one */
    if ((c == ']' || (c == ')' && (open == '(' || most < DATELINE_TAG))) && --depth == 0)
      return j + 1;
    if (d->doc->tok[j].flags & SR_T_PARA) return i;
  }
  return i;
}

/* Is token i part of a place name? Connectors count when a name word follows. */
static bool dateline_name_word(const Dateline *d, uint32_t i, bool upper) {
  uint32_t f = dateline_flags(d, i);
  if (f & SR_T_ALPHA && !(f & SR_T_DIGIT) && f & SR_T_CAP)
    return !upper || f & (SR_T_UPPER | SR_T_DOT);
  char c = dateline_char(d, i);
  if (c == '/' || (f & SR_T_HYPHEN && d->doc->tok[i].len == 1 && !(f & SR_T_SPACE)) ||
      f & SR_T_CLITIC)
    return dateline_flags(d, i + 1) & (SR_T_CAP | SR_T_ALPHA) &&
           !(dateline_flags(d, i + 1) & SR_T_SPACE && c != '/');
  static const char *const kLink[] = {"de",  "del", "la", "el", "al", "of",
                                      "the", "and", "e",  "da", "do"};
  return f & SR_T_ALPHA && dateline_flags(d, i + 1) & SR_T_CAP && SR_TOKEN_IN(d->doc, i, kLink);
}

static uint32_t dateline_name(const Dateline *d, uint32_t i, bool upper, uint32_t most) {
  uint32_t n = 0;
  while (n < most && dateline_name_word(d, i + n, upper)) n++;
  return n;
}

/* Words in front of a place that are none themselves. */
static bool dateline_label(const Dateline *d, uint32_t i) {
  static const char *const kLabels[] = {
      "breaking", "update",     "updated",   "exclusive", "video",     "watch",     "photos",
      "photo",    "image",      "analysis",  "opinion",   "factbox",   "corrected", "live",
      "just",     "developing", "editorial", "read",      "related",   "more",      "also",
      "note",     "warning",    "police",    "official",  "officials", "report",    "reports",
      "sources",  "fact",       "suspect",   "victim",    "victims"};
  return i < d->end && SR_TOKEN_IN(d->doc, i, kLabels);
}

/* ", Country": names between commas; the last one is the country. ", DATE" ends the list. */
static void dateline_countries(Dateline *d, bool open_end) {
  for (int k = 0; k < 3 && dateline_char(d, d->at) == ','; k++) {
    uint32_t i = d->at + 1;
    d->at = i;
    if (dateline_date(d)) return;
    uint32_t n = dateline_name(d, i, d->doc->upper, 5);
    if (open_end && n > 1 && dateline_flags(d, i + n) & SR_T_ALPHA) {
      /* "Turkey Eight Turkish soldiers": the country ends where a sentence can begin */
      uint32_t m = 1;
      while (m < n - 1 && !sr_sent_starter(d->doc, i + m) &&
             !(dateline_flags(d, i + m - 1) & SR_T_DOT))
        m++;
      n = sr_sent_starter(d->doc, i + m) || dateline_flags(d, i + m - 1) & SR_T_DOT ? m : 1;
    }
    if (n == 0) {
      d->at = i - 1;
      return;
    }
    d->head->dateline_country = dateline_span(d, i, i + n);
    d->country = true;
    d->at = i + n;
    if (dateline_date(d)) return; /* "Syria Dec 20" */
  }
}

/* "(AFP)", "(USSR),", "(Reuters) -" at d->at */
static void dateline_parens(Dateline *d) {
  for (int k = 0; k < 3; k++) {
    char c = dateline_char(d, d->at);
    if (c == ',' && (dateline_char(d, d->at + 1) == '(')) c = dateline_char(d, ++d->at);
    if (c != '(' && c != '[') return;
    uint32_t j = dateline_bracket(d, d->at, 16);
    if (j == d->at || j < d->at + 3) return;
    SrSpan inside = dateline_span(d, d->at + 1, j - 1);
    uint32_t save = d->at;
    d->at = j;
    if (dateline_char(d, j) == ',') {
      d->at = j + 1;
      if (!d->date && dateline_date(d)) {
        d->head->dateline_country = inside;
        d->country = true;
        continue;
      }
      d->at = j;
    }
    if (c == '[' && !d->date) {
      d->at = save;
      return;
    }
    d->head->outlet = inside;
    d->agency = true;
  }
}

/* Tags in square brackets behind the dash. */
static void dateline_tags(Dateline *d) {
  while (dateline_char(d, d->at) == '[') {
    uint32_t j = dateline_bracket(d, d->at, DATELINE_TAG);
    if (j == d->at || j >= d->end) return;
    d->at = j;
  }
}

/* Does the upper-case word of the place come back in the text: 1 as a name, -1 in upper case, 0
** not? */
static int dateline_recurs(const Dateline *d, uint32_t i) {
  uint32_t from = d->end > d->at ? d->at : i;
  uint32_t stop = from + 20000 < d->doc->ntok ? from + 20000 : d->doc->ntok;
  int names = 0;
  for (uint32_t j = from; j < stop; j++) {
    if (!sr_token_same(d->doc, j, i)) continue;
    if (d->doc->tok[j].flags & SR_T_UPPER) return -1;
    names++;
  }
  return names > 0;
}

/* "New York (CNN) President ...": one upper-case word in the brackets, a capital behind them */
static bool dateline_acronym(const Dateline *d) {
  return dateline_flags(d, d->at - 2) & SR_T_UPPER && dateline_char(d, d->at - 3) == '(' &&
         dateline_flags(d, d->at) & SR_T_CAP && !(dateline_flags(d, d->at) & SR_T_UPPER);
}

/* Place without any dash behind it: "BEIRUT At least 25 people" */
static bool dateline_bare(Dateline *d, uint32_t place, uint32_t nplace) {
  if (d->doc->upper || !d->upper_place || nplace > 5 || d->end - d->at < 4) return false;
  uint32_t f = dateline_flags(d, d->at);
  if (!(f & (SR_T_CAP | SR_T_DIGIT | SR_T_OPEN)) || f & SR_T_UPPER) return false;
  int recurs = dateline_recurs(d, place);
  if (recurs < 0) return false;
  bool starts =
      sr_sent_starter(d->doc, d->at) || d->country || !(dateline_flags(d, d->at + 1) & SR_T_CAP);
  if (!starts && recurs == 0) return false;
  return recurs > 0 || d->country || nplace > 1 || d->doc->tok[place].len >= 5 ||
         (d->doc->tok[place].len == 4 && sr_sent_starter(d->doc, d->at));
}

static bool dateline_agency_only(Dateline *d) {
  if (dateline_char(d, d->at) != '(') return false;
  uint32_t j = dateline_bracket(d, d->at, 8);
  if (j < d->at + 3 || j >= d->end) return false;
  for (uint32_t i = d->at + 1; i < j - 1; i++)
    if (dateline_flags(d, i) & SR_T_ALPHA && !(dateline_flags(d, i) & SR_T_CAP)) return false;
  if (!(dateline_flags(d, d->at + 1) & SR_T_CAP)) return false;
  if (sr_layout_credit(d->doc, d->at + 1, j - 1)) return false;
  d->head->outlet = dateline_span(d, d->at + 1, j - 1);
  d->at = j;
  if (dateline_dash(d, d->at)) d->at++;
  return d->at < d->end && !(dateline_flags(d, d->at) & SR_T_PUNCT &&
                             !(dateline_flags(d, d->at) & (SR_T_QUOTE | SR_T_OPEN)));
}

/* "March 2, 2013 (JUBA) -": the day first, and the place in brackets; true when it is one */
static bool dateline_date_first(Dateline *d) {
  if (d->doc->upper || !dateline_date(d) || !d->head->dateline_year || dateline_char(d, d->at) != '(') return false;
  uint32_t from = d->at + 1, n = dateline_name(d, from, true, 5);
  if (n == 0 || dateline_char(d, from + n) != ')' || !dateline_dash(d, from + n + 1) || from + n + 3 >= d->end)
    return false;
  static const char *const kAgency[] = {"reuters", "ap",  "afp", "upi",  "cnn", "bbc",  "xinhua", "irin",
                                        "dpa",     "ani", "pti", "ians", "tass", "efe", "ips",    "anadolu"};
  SrSpan *what = n == 1 && SR_TOKEN_IN(d->doc, from, kAgency) ? &d->head->outlet : &d->head->dateline_place;
  *what = dateline_span(d, from, from + n);
  d->at = from + n + 2;
  return true;
}

/* "CITY. Date (AGENCY) -" */
static void dateline_stop_date(Dateline *d) {
  if (d->date || !d->upper_place || dateline_char(d, d->at) != '.') return;
  d->at++;
  if (!dateline_date(d)) d->at--;
}

/* "CITY, Date. /AGENCY/." */
static bool dateline_slashes(Dateline *d) {
  uint32_t i = d->at + (dateline_char(d, d->at) == '.' ? 1 : 0), j = i + 1;
  if (dateline_char(d, i) != '/' || !d->upper_place) return false;
  while (j < i + 6 && dateline_flags(d, j) & SR_T_CAP) j++;
  if (j == i + 1 || dateline_char(d, j) != '/') return false;
  d->head->outlet = dateline_span(d, i + 1, j);
  d->agency = true;
  d->at = j + (dateline_char(d, j + 1) == '.' ? 2 : 1);
  return d->at < d->end;
}

/* "NEW DELHI: Two men were shot.": the name never comes in lower case, and a sentence follows. */
static bool dateline_colon(const Dateline *d, uint32_t place, uint32_t n) {
  const SrDoc *doc = d->doc;
  uint32_t f = dateline_flags(d, d->at + 1);
  uint32_t stop = doc->ntok < d->at + 2000 ? doc->ntok : d->at + 2000;
  if (doc->upper || n > 3 || d->end - d->at < 8 || !(f & SR_T_CAP) || f & SR_T_UPPER) return false;
  const SrToken *last = &doc->tok[d->end - 1], *name = &doc->tok[place];
  if (!strchr(".\"'", doc->text[last->start]) || (n == 1 && name->len < 5)) return false;
  for (uint32_t i = d->at; i < stop; i++) {
    if (!sr_token_same(doc, i, place)) continue;
    if (doc->tok[i].flags & SR_T_UPPER || !(doc->tok[i].flags & SR_T_CAP)) return false;
  }
  return true;
}

/* "The army said": most blocks begin so. What is asked here rules out a place in all that follows. */
static bool dateline_prose(const SrDoc *doc, uint32_t tok, uint32_t ntok) {
  const SrToken *t = &doc->tok[tok];
  if (ntok < 3) return false;
  bool name = (t->flags & (SR_T_ALPHA | SR_T_CAP | SR_T_UPPER | SR_T_DOT | SR_T_DIGIT)) ==
              (SR_T_ALPHA | SR_T_CAP);
  bool word = (t[1].flags & (SR_T_ALPHA | SR_T_CAP | SR_T_CLITIC | SR_T_DIGIT)) == SR_T_ALPHA;
  return name && word && !(t[2].flags & SR_T_CAP) && !sr_token_is(doc, tok + 1, "no");
}

/* The name at d->at of where the report was sent from, or words that say that none is given: their
** number; 0 where no dateline begins so. */
static uint32_t dateline_place(Dateline *d) {
  const SrDoc *doc = d->doc;
  uint32_t place = d->at;
  d->upper_place =
      (dateline_flags(d, place) & SR_T_UPPER) != 0 ||
      (dateline_flags(d, place) & SR_T_DOT && dateline_flags(d, place + 1) & SR_T_UPPER);
  uint32_t n = dateline_name(d, place, d->upper_place, 8);
  if (n == 0 || place + n >= d->end) return 0;
  uint32_t f = dateline_flags(d, place + n);
  if (dateline_month(d, place) && f & SR_T_DIGIT) return 0; /* "OCTOBER 2002 - Gunmen" */
  if (!d->upper_place && (f & (SR_T_ALPHA | SR_T_CAP | SR_T_DIGIT)) == SR_T_ALPHA &&
      !dateline_is(d, place + n, "no"))
    return 0; /* "The army said": most blocks */
  d->no_place = (n == 2 && dateline_is(d, place, "no") && dateline_is(d, place + 1, "city")) ||
                (n == 1 && dateline_is(d, place, "clandestine"));
  if (!d->no_place) d->head->dateline_place = dateline_span(d, place, place + n);
  d->at = place + n;
  return dateline_char(d, d->at) == ':' && !doc->upper && !d->upper_place ? 0 : n;
}

/* A mark, or what has been read, ends the dateline here; goes over the mark. */
static bool dateline_ends(Dateline *d, uint32_t place, uint32_t n, bool slashes) {
  const SrDoc *doc = d->doc;
  bool colon = dateline_char(d, d->at) == ':';
  if (colon && d->upper_place)
    colon = d->date || d->agency || d->country || dateline_colon(d, place, n);
  else if (colon)
    colon = d->date;
  if (!colon && !dateline_dash(d, d->at))
    return slashes || (d->agency && (d->date || d->upper_place || dateline_acronym(d))) ||
           dateline_bare(d, place, n);
  d->at++;
  uint32_t f = dateline_flags(d, d->at);
  if (!(d->agency || d->date) &&
      (d->at >= d->end || (f & SR_T_ALPHA && !(f & SR_T_CAP)) || (!d->upper_place && n > 3)))
    return false;
  if (doc->upper && !(d->agency || d->date || doc->tok[d->at - 1].len > 1)) return false;
  dateline_tags(d);
  return true;
}

uint32_t sr_dateline_read(SrDoc *doc, uint32_t tok, uint32_t ntok, int32_t published, SrHead *out) {
  if (dateline_prose(doc, tok, ntok)) return 0;
  SrHead head = *out;
  Dateline d = {.doc = doc, .at = tok, .end = tok + ntok, .head = &head, .published = published};
  if (dateline_agency_only(&d)) {
    *out = head;
    return d.at - tok;
  }
  d.at = tok;
  if (dateline_date_first(&d)) {
    *out = head;
    return d.at - tok;
  }
  head = *out;
  d.at = tok;
  d.date = false;
  uint32_t behind = tok + (dateline_char(&d, tok + 1) == ':' ? 2 : 1);
  if (dateline_flags(&d, behind) & SR_T_UPPER && !doc->upper && dateline_label(&d, tok))
    d.at = behind;
  uint32_t place = d.at, n = dateline_place(&d);
  if (n == 0) return 0;
  dateline_date(&d);
  dateline_stop_date(&d);
  dateline_parens(&d);
  dateline_countries(&d, !doc->upper && d.upper_place);
  dateline_parens(&d);
  bool slashes = dateline_slashes(&d);
  if (dateline_char(&d, d.at) == ',' && d.agency) d.at++;
  if (!d.date) dateline_date(&d);
  if (d.at >= d.end || d.at - tok > DATELINE_TOKENS) return 0;
  if (!dateline_ends(&d, place, n, slashes) || dateline_label(&d, place)) return 0;
  *out = head;
  return d.at - tok;
}
