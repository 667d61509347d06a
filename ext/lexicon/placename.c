/*
** placename.c: the form of a place name by which it is looked up, the words
** for kinds of areas that may stand around it, and how well known a place is.
** Shared by the generator and the library, so that both agree.
*/
#include "placetable.h"

size_t sr_gz_key_folded(const char *s, size_t n, char *out) {
  size_t w = 0;
  bool gap = false;
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c == '\'' || c == '.' || c == '`') continue;
    if (c >= 0xCA && c <= 0xCB && i + 1 < n) { /* modifier letters: the ayn of transliterations */
      i++;
      continue;
    }
    bool nbsp = c == 0xC2 && i + 1 < n && (unsigned char)s[i + 1] == 0xA0;
    if (nbsp) i++;
    if (nbsp || c <= ' ' || c == '-' || c == '/' || c == '_' || c == ',') {
      gap = w > 0;
      continue;
    }
    if (w + 2 > SR_GZ_KEYMAX) return 0;
    if (gap) out[w++] = ' ';
    gap = false;
    out[w++] = (char)c;
  }
  return w;
}

size_t sr_gz_key_of(const char *s, size_t n, char *out) {
  char folded[SR_GZ_KEYMAX * 4];
  if (n > sizeof folded / 2) return 0;
  return sr_gz_key_folded(folded, sr_fold(s, n, folded, sizeof folded), out);
}

/* ---- words for kinds of areas --------------------------------------------------- */
#define GZ_A1 (1u << SR_G_ADMIN1)
#define GZ_A2 (1u << SR_G_ADMIN2)
#define GZ_LIVED (1u << SR_G_CAPITAL | 1u << SR_G_CITY | 1u << SR_G_TOWN | 1u << SR_G_VILLAGE)
#define GZ_SPOT (1u << SR_G_REGION | 1u << SR_G_WATER | 1u << SR_G_SITE)

typedef struct GzWord {
  const char *word;
  uint32_t kinds;
} GzWord;

static const GzWord kGzAfter[] = {{" district", GZ_A2 | GZ_A1},
                                  {" districts", GZ_A2},
                                  {" agency", GZ_A2},
                                  {" tribal district", GZ_A2},
                                  {" tribal agency", GZ_A2},
                                  {" province", GZ_A1 | GZ_A2},
                                  {" provinces", GZ_A1},
                                  {" governorate", GZ_A1 | GZ_A2},
                                  {" department", GZ_A1 | GZ_A2},
                                  {" region", GZ_A1 | GZ_A2 | GZ_SPOT},
                                  {" state", GZ_A1},
                                  {" oblast", GZ_A1},
                                  {" county", GZ_A2 | GZ_A1},
                                  {" prefecture", GZ_A1 | GZ_A2},
                                  {" parish", GZ_A2 | GZ_A1},
                                  {" municipality", GZ_A2 | GZ_LIVED},
                                  {" raion", GZ_A2},
                                  {" tehsil", GZ_A2 | GZ_LIVED},
                                  {" subdivision", GZ_A2 | GZ_LIVED},
                                  {" division", GZ_A1 | GZ_A2},
                                  {" township", GZ_A2 | GZ_LIVED},
                                  {" commune", GZ_A2 | GZ_LIVED},
                                  {" canton", GZ_A1 | GZ_A2},
                                  {" republic", GZ_A1},
                                  {" krai", GZ_A1},
                                  {" emirate", GZ_A1},
                                  {" wilaya", GZ_A1},
                                  {" zone", GZ_A1 | GZ_A2},
                                  {" woreda", GZ_A2},
                                  {" regency", GZ_A2},
                                  {" cercle", GZ_A2},
                                  {" circle", GZ_A2},
                                  {" local government area", GZ_A2},
                                  {" lga", GZ_A2},
                                  {" area", GZ_A2 | GZ_LIVED | GZ_SPOT},
                                  {" sub district", GZ_A2 | GZ_LIVED},
                                  {" subdistrict", GZ_A2 | GZ_LIVED},
                                  {" city", GZ_LIVED},
                                  {" town", GZ_LIVED},
                                  {" village", GZ_LIVED},
                                  {" valley", GZ_SPOT},
                                  {" metropolitan area", GZ_LIVED},
                                  {" autonomous region", GZ_A1},
                                  {" autonomous republic", GZ_A1}};

static const GzWord kGzBefore[] = {
    {"district of ", GZ_A2 | GZ_A1}, {"province of ", GZ_A1 | GZ_A2}, {"governorate of ", GZ_A1},
    {"department of ", GZ_A1}, {"region of ", GZ_A1 | GZ_SPOT}, {"state of ", GZ_A1},
    {"county ", GZ_A2 | GZ_A1}, {"city of ", GZ_LIVED}, {"town of ", GZ_LIVED},
    {"village of ", GZ_LIVED}, {"municipality of ", GZ_A2 | GZ_LIVED}, {"republic of ", GZ_A1},
    {"prefecture of ", GZ_A1}, {"emirate of ", GZ_A1}, {"departamento de ", GZ_A1},
    {"provincia de ", GZ_A1 | GZ_A2}, {"municipio de ", GZ_A2}, {"wilaya of ", GZ_A1},
    {"commune of ", GZ_A2 | GZ_LIVED}, {"township of ", GZ_A2 | GZ_LIVED}, {"the ", ~0u}};

uint32_t sr_gz_strip_kind(const char **key, size_t *n) {
  if (!memchr(*key, ' ', *n)) return 0;
  for (size_t i = 0; i < sizeof kGzAfter / sizeof *kGzAfter; i++) {
    size_t k = strlen(kGzAfter[i].word);
    if (*n > k && memcmp(*key + *n - k, kGzAfter[i].word, k) == 0) {
      *n -= k;
      return kGzAfter[i].kinds;
    }
  }
  for (size_t i = 0; i < sizeof kGzBefore / sizeof *kGzBefore; i++) {
    size_t k = strlen(kGzBefore[i].word);
    if (*n > k && memcmp(*key, kGzBefore[i].word, k) == 0) {
      *key += k;
      *n -= k;
      return kGzBefore[i].kinds;
    }
  }
  return 0;
}

/* ---- prominence ----------------------------------------------------------------------- */
/* 100 * log10(v + 1), by whole numbers: the same on every machine */
static uint32_t placename_log(uint32_t v) {
  static const uint32_t step[] = {0, 30, 48, 60, 70, 78, 85, 90, 95, 100};
  uint64_t x = (uint64_t)v + 1;
  uint32_t log = 0;
  while (x >= 100) {
    x /= 10;
    log += 100;
  }
  if (x >= 10) { /* two digits left: between tens by straight lines */
    uint32_t low = step[x / 10 - 1], high = step[x / 10];
    return log + 100 + low + (high - low) * (uint32_t)(x % 10) / 10;
  }
  return log + step[x - 1];
}

uint32_t sr_gz_prominence(uint8_t kind, uint32_t population) {
  uint32_t log = placename_log(population), least;
  switch (kind) {
    case SR_G_COUNTRY: return 1000;
    case SR_G_CAPITAL: return 150 + (log < 350 ? 350 : log);
    case SR_G_ADMIN1: least = 480; break;
    case SR_G_ADMIN2:
      log -= log < 100 ? log : 100; /* of the same people a town is named more often */
      least = 300;
      break;
    case SR_G_REGION: least = 520; break;
    case SR_G_WATER: least = 600; break;
    case SR_G_SITE: least = 560; break;
    case SR_G_CITY: least = 450; break;
    case SR_G_TOWN: least = 350; break;
    default: least = 200; break;
  }
  return log < least ? least : log;
}

#undef GZ_A1
#undef GZ_A2
#undef GZ_LIVED
#undef GZ_SPOT
