/*
** abbrev.c: abbreviations of English news prose: the words that keep their
** final period, sorted by what that period says about the sentence.
*/
#include "reading.h"

/* Words by class, lower case, without the final period; each list is sorted. */
static const char kAbbrevTitle[][8] = {
    "adj",  "adm",   "amb",   "asst", "ayat",  "bde",   "bn",   "brig", "capt", "cdr",  "cmdr",
    "col",  "comdr", "cpl",   "det",  "dr",    "drs",   "ens",  "fr",   "ft",   "gen",  "gens",
    "gov",  "govs",  "hon",   "insp", "lieut", "lt",    "lts",  "maj",  "mgr",  "mlle", "mme",
    "mmes", "mr",    "mrs",   "ms",   "msgr",  "mssrs", "mt",   "mts",  "mx",   "ofc",  "pfc",
    "pres", "prof",  "profs", "pte",  "pvt",   "rep",   "reps", "rev",  "rt",   "sen",  "sens",
    "sfc",  "sgt",   "sgts",  "spc",  "st",    "ste",   "supt", "surg"};
static const char kAbbrevUnit[][8] = {"app", "art",  "ch", "chap", "ed",  "eds", "ext",
                                      "fig", "figs", "no", "nos",  "p",   "par", "para",
                                      "pg",  "pp",   "rs", "sec",  "tel", "vol", "vols"};
static const char kAbbrevMonth[][8] = {"apr", "aug",  "dec",   "feb", "fri",  "jan", "jul",  "jun",
                                       "mar", "mon",  "nov",   "oct", "sat",  "sep", "sept", "sun",
                                       "thu", "thur", "thurs", "tue", "tues", "wed", "weds"};
static const char kAbbrevEnd[][8] = {
    "ala", "approx", "ariz", "ark",  "assn", "ave", "bc",   "blvd",  "bros", "cal", "calif", "cie",
    "co",  "colo",   "conn", "corp", "cos",  "del", "dept", "depts", "dist", "div", "esq",   "est",
    "etc", "fla",    "fwd",  "ga",   "govt", "ill", "inc",  "ind",   "jr",   "kan", "ky",    "la",
    "lb",  "lbs",    "ltd",  "mass", "md",   "mfg", "mich", "minn",  "miss", "mo",  "mont",  "neb",
    "nev", "okla",   "ore",  "oz",   "pa",   "plc", "pty",  "rd",    "ret",  "sq",  "sr",    "tenn",
    "tex", "univ",   "va",   "wash", "wis",  "wyo", "yr",   "yrs"};
static const char kAbbrevMid[][8] = {"al", "cf", "eg", "ie", "incl", "v", "viz", "vs"};

/* Those that also come in lower case; others are words of their own there: sat, gen, ill, mass. */
static const char kAbbrevLower[][8] = {
    "al",   "approx", "ave",  "bros", "cf",  "co",  "corp", "cos", "dept", "dr", "ed",
    "eds",  "eg",     "est",  "etc",  "ext", "fig", "figs", "ft",  "govt", "ie", "inc",
    "incl", "jr",     "lb",   "lbs",  "lt",  "ltd", "mr",   "mrs", "ms",   "no", "nos",
    "oz",   "par",    "para", "pg",   "plc", "pp",  "prof", "rs",  "sec",  "sq", "sr",
    "st",   "tel",    "vol",  "vols", "vs",  "yr",  "yrs"};

/* eight bytes as one number in the order of strcmp() */
static uint64_t abbrev_key(const char *w) {
  uint64_t v = 0;
  for (int i = 0; i < 8; i++) v = v << 8 | (unsigned char)w[i];
  return v;
}

static bool abbrev_in(const char (*list)[8], size_t n, const char *w) {
  uint64_t key = abbrev_key(w);
  size_t lo = 0;
  while (n > 1) { /* the last entry not above the key */
    size_t half = n / 2;
    if (abbrev_key(list[lo + half]) <= key) lo += half;
    n -= half;
  }
  return abbrev_key(list[lo]) == key;
}
#define ABBREV_IN(list) abbrev_in(list, sizeof(list) / sizeof *(list), f)

/* x.y.z: single letters or pairs between periods */
static bool abbrev_dotted(const char *f, uint32_t n) {
  uint32_t run = 0, dots = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (f[i] == '.') {
      if (run == 0 || run > 2) return false;
      dots++, run = 0;
    } else if (sr_ascii_alpha(f[i]))
      run++;
    else
      return false;
  }
  return dots > 0 && run >= 1 && run <= 2;
}

SrAbbrev sr_abbrev(const char *w, uint32_t n) {
  char f[12] = {0};
  if (n == 0 || n >= sizeof f) return SR_A_NONE;
  for (uint32_t i = 0; i < n; i++) {
    f[i] = sr_ascii_lower(w[i]);
    if ((unsigned char)f[i] >= 0x80) return SR_A_NONE;
  }
  if (n == 1)
    return sr_ascii_upper(w[0])         ? SR_A_TITLE
           : f[0] == 'p'                ? SR_A_UNIT
           : f[0] == 'v' || f[0] == 'c' ? SR_A_MID
                                        : SR_A_NONE;
  if (abbrev_dotted(f, n))
    return strcmp(f, "i.e") == 0 || strcmp(f, "e.g") == 0 ? SR_A_MID : SR_A_END;
  if (n > 6 || (sr_ascii_lower_is(w[0]) && !ABBREV_IN(kAbbrevLower))) return SR_A_NONE;
  if (ABBREV_IN(kAbbrevTitle)) return SR_A_TITLE;
  if (ABBREV_IN(kAbbrevMonth)) return SR_A_MONTH;
  if (ABBREV_IN(kAbbrevEnd)) return SR_A_END;
  if (ABBREV_IN(kAbbrevUnit)) return SR_A_UNIT;
  if (ABBREV_IN(kAbbrevMid)) return SR_A_MID;
  return SR_A_NONE;
}
#undef ABBREV_IN
