/*
** Generator: writes the hash table of the words in ../timewords.h as C to
** standard output.
*/
#include <stdio.h>
#include <stdlib.h>

#include "../timeword.h"

typedef struct Entry {
  const char *word;
  uint32_t cls, altcls;
  int val, alt;
} Entry;

static const Entry kEntry[] = {
#define TW(word, cls, val) {word, (uint32_t)(cls), 0, val, 0},
#define TW2(word, cls, val, altcls, alt) \
  {word, (uint32_t)(cls) | (uint32_t)(altcls), (uint32_t)(altcls), val, alt},
#include "../timewords.h"
#undef TW
#undef TW2
};

static SrTimeWord slot[SR_TIMEWORD_SLOTS];
static const char *name[SR_TIMEWORD_SLOTS];

static void enter(const Entry *e, const char *word) {
  uint32_t h = sr_hash(word, strlen(word)), i = h & (SR_TIMEWORD_SLOTS - 4);
  while (slot[i].hash != 0) {
    if (slot[i].hash == h) {
      fprintf(stderr, "timeword: \"%s\" stands twice or meets \"%s\"\n", word, name[i]);
      exit(1);
    }
    i = (i + 1) & (SR_TIMEWORD_SLOTS - 1);
  }
  slot[i] = (SrTimeWord){h, e->cls, (int16_t)e->val, (int16_t)e->alt, e->altcls};
  name[i] = word;
}

/* what no time expression does without: a month, a unit, a part of the day */
static int times(const SrTimeWord *w) {
  const uint32_t cls = SR_TW_MONTH | SR_TW_WDAY | SR_TW_WDAYS | SR_TW_UNIT | SR_TW_PART |
                       SR_TW_SEASON | SR_TW_DEIC | SR_TW_DECADE | SR_TW_ZONE | SR_TW_HOLIDAY;
  if (w->cls & cls) return 1;
  switch ((w->cls & SR_TW_FN) ? (SrTimeFn)w->val : SR_F_NONE) {
    case SR_F_AM:
    case SR_F_PM:
    case SR_F_OCLOCK:
    case SR_F_FISCAL:
    case SR_F_QMARK:
    case SR_F_CLITIC_S:
      return 1;
    default:
      return 0;
  }
}

/* number words and vague quantities */
static int counts(const SrTimeWord *w) {
  const uint32_t cls = SR_TW_CARD | SR_TW_TENS | SR_TW_HUNDRED | SR_TW_SCALE | SR_TW_DOZEN |
                       SR_TW_PLURAL | SR_TW_ORD | SR_TW_FRAC;
  if (w->cls & cls) return 1;
  switch ((w->cls & SR_TW_FN) ? (SrTimeFn)w->val : SR_F_NONE) {
    case SR_F_SEVERAL:
    case SR_F_FEW:
    case SR_F_MANY:
    case SR_F_COUPLE:
    case SR_F_NUMBER:
    case SR_F_PAIR:
    case SR_F_TRIO:
      return 1;
    default:
      return 0;
  }
}

static void put_marks(void) {
  printf("};\n\nconst uint32_t sr_timeword_hash[SR_TIMEWORD_SLOTS] = {\n");
  for (uint32_t i = 0; i < SR_TIMEWORD_SLOTS; i++) {
    printf("0x%08xu,%s", (unsigned)slot[i].hash, i % 8 == 7 ? "\n" : " ");
  }
  printf("};\n\nconst uint8_t sr_timeword_mark[SR_TIMEWORD_SLOTS + 1] = {\n");
  for (uint32_t i = 0; i < SR_TIMEWORD_SLOTS; i++) {
    int mark = slot[i].hash == 0 ? 0 : SR_TM_READ | (times(&slot[i]) ? SR_TM_TIME : 0) |
                                           (counts(&slot[i]) ? SR_TM_NUMBER : 0);
    printf("%d,%s", mark, i % 32 == 31 ? "\n" : " ");
  }
}

int main(void) {
  static char dotted[4096][24];
  size_t n = sizeof kEntry / sizeof kEntry[0], ndot = 0;
  if (n > SR_TIMEWORD_SLOTS / 2) return 1;
  for (size_t i = 0; i < n; i++) {
    enter(&kEntry[i], kEntry[i].word);
    if (kEntry[i].cls & SR_TW_DOTTED) {
      snprintf(dotted[ndot], sizeof dotted[0], "%s.", kEntry[i].word);
      enter(&kEntry[i], dotted[ndot++]);
    }
  }
  printf(
      "/* Made by ext/text/gen/timeword.c from ext/text/timewords.h. */\n"
      "#include \"text/timeword.h\"\n\n"
      "const SrTimeWord sr_timeword_slot[SR_TIMEWORD_SLOTS] = {\n");
  for (uint32_t i = 0; i < SR_TIMEWORD_SLOTS; i++) {
    if (slot[i].hash == 0) continue;
    printf("  [%u] = {0x%08xu, 0x%xu, %d, %d, 0x%xu}, /* %s */\n", (unsigned)i,
           (unsigned)slot[i].hash, (unsigned)slot[i].cls, slot[i].val, slot[i].alt,
           (unsigned)slot[i].altcls, name[i]);
  }
  put_marks();
  printf("};\n");
  return 0;
}
