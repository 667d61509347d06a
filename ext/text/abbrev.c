/*
** abbrev.c: abbreviations of English news prose: the words that keep their
** final period, sorted by what that period says about the sentence.
*/
#include "reading.h"

/* Those that also come in lower case; others are words of their own there: sat, gen, ill, mass. */
enum { ABBREV_LOWER = 64 };

/* Lower case, without the final period; sorted. */
typedef struct AbbrevWord {
  char w[7];
  uint8_t what; /* SrAbbrev, ABBREV_LOWER */
} AbbrevWord;
#define T SR_A_TITLE
#define U SR_A_UNIT
#define M SR_A_MONTH
#define E SR_A_END
#define I SR_A_MID
#define L ABBREV_LOWER
static const AbbrevWord kAbbrev[] = {
    {"adj", T},      {"adm", T},        {"al", I | L},   {"ala", E},      {"amb", T},
    {"app", U},      {"approx", E | L}, {"apr", M},      {"ariz", E},     {"ark", E},
    {"art", U},      {"assn", E},       {"asst", T},     {"aug", M},      {"ave", E | L},
    {"ayat", T},     {"bc", E},         {"bde", T},      {"blvd", E},     {"bn", T},
    {"brig", T},     {"bros", E | L},   {"cal", E},      {"calif", E},    {"capt", T},
    {"cdr", T},      {"cf", I | L},     {"ch", U},       {"chap", U},     {"cie", E},
    {"cit", E | L},  {"cmdr", T},       {"co", E | L},   {"col", T},      {"colo", E},
    {"comdr", T},    {"conn", E},       {"corp", E | L}, {"cos", E | L},  {"cpl", T},
    {"dec", M},      {"del", E},        {"dept", E | L}, {"depts", E},    {"det", T},
    {"dist", E},     {"div", E},        {"dr", T | L},   {"drs", T},      {"ed", U | L},
    {"eds", U | L},  {"eg", I | L},     {"ens", T},      {"esq", E},      {"est", E | L},
    {"etc", E | L},  {"ext", U | L},    {"feb", M},      {"fig", U | L},  {"figs", U | L},
    {"fla", E},      {"fr", T},         {"fri", M},      {"ft", T | L},   {"fwd", E},
    {"ga", E},       {"gen", T},        {"gens", T},     {"gov", T},      {"govs", T},
    {"govt", E | L}, {"hon", T},        {"ibid", E | L}, {"ie", I | L},   {"ill", E},
    {"inc", E | L},  {"incl", I | L},   {"ind", E},      {"insp", T},     {"jan", M},
    {"jr", E | L},   {"jul", M},        {"jun", M},      {"kan", E},      {"ky", E},
    {"la", E},       {"lb", E | L},     {"lbs", E | L},  {"lieut", T},    {"lt", T | L},
    {"ltd", E | L},  {"lts", T},        {"maj", T},      {"mar", M},      {"mass", E},
    {"md", E},       {"messrs", T},     {"mfg", E},      {"mgr", T},      {"mich", E},
    {"minn", E},     {"miss", E},       {"mlle", T},     {"mme", T},      {"mmes", T},
    {"mo", E},       {"mon", M},        {"mont", E},     {"mr", T | L},   {"mrs", T | L},
    {"ms", T | L},   {"msgr", T},       {"mssrs", T},    {"mt", T},       {"mts", T},
    {"mx", T},       {"neb", E},        {"nev", E},      {"no", U | L},   {"nos", U | L},
    {"nov", M},      {"oct", M},        {"ofc", T},      {"okla", E},     {"op", I | L},
    {"ore", E},      {"oz", E | L},     {"p", U},        {"pa", E},       {"par", U | L},
    {"para", U | L}, {"pfc", T},        {"pg", U | L},   {"plc", E | L},  {"pp", U | L},
    {"pres", T},     {"prof", T | L},   {"profs", T},    {"pte", T},      {"pty", E},
    {"pvt", T},      {"rd", E},         {"rep", T},      {"reps", T},     {"ret", E},
    {"rev", T},      {"rs", U | L},     {"rt", T},       {"sat", M},      {"sec", U | L},
    {"sen", T},      {"sens", T},       {"sep", M},      {"sept", M},     {"sfc", T},
    {"sgt", T},      {"sgts", T},       {"spc", T},      {"sq", E | L},   {"sr", E | L},
    {"st", T | L},   {"ste", T},        {"sun", M},      {"supt", T},     {"surg", T},
    {"tel", U | L},  {"tenn", E},       {"tex", E},      {"thu", M},      {"thur", M},
    {"thurs", M},    {"tue", M},        {"tues", M},     {"univ", E},     {"v", I},
    {"va", E},       {"viz", I},        {"vol", U | L},  {"vols", U | L}, {"vs", I | L},
    {"wash", E},     {"wed", M},        {"weds", M},     {"wis", E},      {"wyo", E},
    {"yr", E | L},   {"yrs", E | L}};
#undef T
#undef U
#undef M
#undef E
#undef I
#undef L

const uint8_t sr_abbrev_length[26] = {92, 28, 60, 60, 12, 28, 28, 8,  28, 12, 12, 44, 124,
                                      12, 28, 62, 0,  28, 28, 56, 16, 30, 24, 0,  12, 0};
const uint32_t sr_abbrev_last[26] = {
    0x28abe53, 0x004205c, 0x00ee8b0, 0x02e0804, 0x00d004c, 0x00e014b, 0x02c2001,
    0x0002000, 0x000881c, 0x0022800, 0x1002000, 0x00c000b, 0x08e62d8, 0x0244002,
    0x2088015, 0x10e8075, 0x0000000, 0x02c8008, 0x00fa054, 0x0962810, 0x0200000,
    0x2040801, 0x0044088, 0x0000000, 0x0060000, 0x0000000};

/* a word, padded to seven bytes, as a number in the order of strcmp() */
static inline uint64_t abbrev_key(const char *s) {
  const unsigned char *w = (const unsigned char *)s;
  return ((uint64_t)w[0] << 56 | (uint64_t)w[1] << 48 | (uint64_t)w[2] << 40 |
          (uint64_t)w[3] << 32 | (uint64_t)w[4] << 24 | (uint64_t)w[5] << 16 |
          (uint64_t)w[6] << 8 | w[7]) & ~(uint64_t)0xFF;
}

/* w: n letters, 2 to 6, in lower case, eight bytes with what pads them */
static uint8_t abbrev_find(const char *w, uint32_t n) {
  if (!sr_ascii_lower_is(*w) || !(sr_abbrev_length[*w - 'a'] >> n & 1)) return SR_A_NONE;
  uint64_t key = abbrev_key(w);
  const AbbrevWord *a = kAbbrev;
  size_t left = sizeof kAbbrev / sizeof *kAbbrev;
  while (left > 1) { /* the last entry not above the key */
    size_t half = left / 2;
    a = abbrev_key((const char *)(a + half)) <= key ? a + half : a;
    left -= half;
  }
  return abbrev_key((const char *)a) == key ? a->what : SR_A_NONE;
}

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
  char f[12] = {0}, high = 0;
  bool dot = false;
  if (n == 0 || n >= sizeof f) return SR_A_NONE;
  for (uint32_t i = 0; i < n; i++) {
    f[i] = sr_ascii_lower(w[i]);
    high |= w[i];
    dot |= w[i] == '.';
  }
  if (high & 0x80) return SR_A_NONE;
  if (n == 1)
    return sr_ascii_upper(w[0])         ? SR_A_TITLE
           : f[0] == 'p'                ? SR_A_UNIT
           : f[0] == 'v' || f[0] == 'c' ? SR_A_MID
                                        : SR_A_NONE;
  if (dot && abbrev_dotted(f, n))
    return strcmp(f, "i.e") == 0 || strcmp(f, "e.g") == 0 ? SR_A_MID : SR_A_END;
  if (n > 6) return SR_A_NONE;
  uint8_t what = abbrev_find(f, n);
  if (sr_ascii_lower_is(w[0]) && !(what & ABBREV_LOWER)) return SR_A_NONE;
  return (SrAbbrev)(what & ~ABBREV_LOWER);
}
