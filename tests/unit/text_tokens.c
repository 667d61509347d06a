/* Unit test of ext/text/token.c, fold.c, utf8.c, quote.c: tokens, folded forms, character offsets, quotations. */
#include <stdio.h>
#include <stdlib.h>

#include "../../ext/text/reading.h"
#include "unit.h"

/* The tokens of text, joined by | */
static void tokens(const char *text, const char *want) {
  SrArena a;
  SrDoc doc;
  char got[2048] = "";
  size_t n = 0;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, text, strlen(text), SR_NO_DAY) == SR_OK)
    for (uint32_t i = 0; i < doc.ntok && n < 1800; i++)
      n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s", i ? "|" : "", doc.tok[i].len,
                            text + doc.tok[i].start);
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&a);
}

/* The quotations of text, joined by |; scare quotes carry a ~ */
static void quotes(const char *text, const char *want) {
  SrArena a;
  SrDoc doc;
  char got[1024] = "";
  size_t n = 0;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, text, strlen(text), SR_NO_DAY) == SR_OK)
    for (uint32_t i = 0; i < doc.nquote && n < 900; i++) {
      const SrToken *b = &doc.tok[doc.quote[i].tok], *e = b + doc.quote[i].ntok - 1;
      n += (size_t)snprintf(got + n, sizeof got - n, "%s%s%.*s", i ? "|" : "", doc.quote[i].scare ? "~" : "",
                            (int)(e->start + e->len - b->start), text + b->start);
    }
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&a);
}

/* flags of the token that folds to word */
static void flags(const char *text, const char *word, uint32_t has, uint32_t lacks) {
  SrArena a;
  SrDoc doc;
  bool ok = false;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, text, strlen(text), SR_NO_DAY) == SR_OK)
    for (uint32_t i = 0; i < doc.ntok && !ok; i++)
      ok = sr_token_is(&doc, i, word) && (doc.tok[i].flags & has) == has && !(doc.tok[i].flags & lacks) &&
           doc.tok[i].hash == sr_hash(word, strlen(word));
  check_got(ok, word, "other flags or another hash");
  sr_arena_free(&a);
}

static void folds(const char *s, const char *want) {
  char out[64];
  out[sr_fold(s, strlen(s), out, sizeof out - 1)] = 0;
  check_got(strcmp(out, want) == 0, s, out);
}

/* The character offset of each byte, counted by the rule of substr(), against sr_doc_char(). */
static void chars(const char *s, size_t n) {
  SrArena a;
  SrDoc doc;
  uint32_t want = 0;
  bool ok = true;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, s, n, SR_NO_DAY) != SR_OK) ok = false;
  for (size_t i = 0; ok && i < n;) {
    ok = sr_doc_char(&doc, (uint32_t)i) == want++;
    if ((unsigned char)s[i++] >= 0xC0)
      while (i < n && ((unsigned char)s[i] & 0xC0) == 0x80) i++;
  }
  ok = ok && sr_doc_char(&doc, (uint32_t)n) == want;
  check_got(ok, "characters", "another offset");
  sr_arena_free(&a);
}

static void words(void) {
  tokens("", "");
  tokens("The men didn't stop, and can't.", "The|men|did|n't|stop|,|and|ca|n't|.");
  tokens("They cannot; we're gonna.", "They|can|not|;|we|'re|gon|na|.");
  tokens("The mayor\xE2\x80\x99s car", "The|mayor|\xE2\x80\x99s|car");
  tokens("the victims' kin at Sha'ab", "the|victims|'|kin|at|Sha'ab");
  tokens("a counter-attack", "a|counter|-|attack");
  tokens("Gen. A. B. Roe of the U.S. met Ms. Poe.", "Gen.|A.|B.|Roe|of|the|U.S.|met|Ms.|Poe|.");
  tokens("At 2:30 a.m. 1,500 people paid $3.5 each (12%).", "At|2:30|a.m.|1,500|people|paid|$|3.5|each|(|12|%|)|.");
  tokens("5pm, 30km and 1st", "5|pm|,|30|km|and|1st");
  tokens("No. 5 said no. On 11/10/2003 or 2003-10-11.", "No.|5|said|no|.|On|11/10/2003|or|2003-10-11|.");
  tokens("Wait... what -- he asked?!", "Wait|...|what|--|he|asked|?!");
  tokens("See http://x.example/a?b=1, or mail jo.doe@x.example.", "See|http://x.example/a?b=1|,|or|mail|jo.doe@x.example|.");
  tokens("the 9-10 vote, AT&T, and/or", "the|9|-|10|vote|,|AT&T|,|and|/|or");
  tokens("S\xC3\xA3o Jos\xC3\xA9\xE2\x80\x94here", "S\xC3\xA3o|Jos\xC3\xA9|\xE2\x80\x94|here");
  tokens("the '90s", "the|'90s");
}

static void marks(void) {
  flags("Fighting in the U.S. went on", "u.s.", SR_T_DOT | SR_T_CAP, SR_T_PUNCT);
  flags("the UN council", "un", SR_T_UPPER | SR_T_CAP, SR_T_DIGIT);
  flags("a first\n\nSecond", "second", SR_T_PARA | SR_T_NEWLINE | SR_T_SENT, 0);
  flags("he said \"go\"", "go", SR_T_ALPHA, SR_T_SPACE);
  flags("he isn't", "n't", SR_T_CLITIC, SR_T_SPACE);
  flags("go to http://x.example/y now", "http://x.example/y", SR_T_ADDRESS, 0);
  folds("\xC3\x89t\xC3\xA9 \xE2\x80\x93 O\xE2\x80\x99Neil", "ete - o'neil");
  folds("Stra\xC3\x9F" "e \xC3\x86on", "strasse aeon");
  folds("\xD0\x9A\xD0\xB8\xD0\xB5\xD0\xB2", "\xD0\xBA\xD0\xB8\xD0\xB5\xD0\xB2");
  quotes("He said \"we will stay on\" and left.", "we will stay on");
  quotes("They want \xE2\x80\x98safe passage\xE2\x80\x99 out.", "~safe passage");
  quotes("The guards' hut: 'no comment' he told 'em.", "~no comment");
  quotes("\"We go on. \n\nThe next day he slept.", "We go on.");
  quotes("``Stop,'' he said. \xC2\xABoui\xC2\xBB", "Stop,|~oui");
  quotes("It's the men's day, isn't it?", "");
}

/* What tells words from abbreviations at first sight rules out none of them: all words of up to four
** letters, with a capital and without */
static void abbreviations(void) {
  char w[5] = {0};
  bool ok = true;
  for (uint32_t n = 1, many = 26; n <= 4; n++, many *= 26)
    for (uint32_t v = 0; v < 2 * many && ok; v++) {
      for (uint32_t k = 0, rest = v / 2; k < n; k++, rest /= 26) w[k] = (char)('a' + rest % 26);
      if (v & 1) w[0] = (char)(w[0] - 'a' + 'A');
      ok = sr_abbrev_letters(w, n) == sr_abbrev(w, n);
    }
  check_got(ok, w, "told apart by its letters");
  tokens("Assn. Messrs. Comdr. approx. Blvd. Calif. Thurs. Lieut. Depts. he", "Assn.|Messrs.|Comdr.|approx.|Blvd.|Calif.|Thurs.|Lieut.|Depts.|he");
}

int main(void) {
  words();
  marks();
  abbreviations();
  chars("plain", 5);
  chars("caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 end", 17);
  chars("\x80\x80 \xC3 \xC3\xA9\xA9\xA9 \xFF\x80", 12);
  static char mixed[1000];
  for (size_t i = 0; i < sizeof mixed; i++) mixed[i] = (char)(i * 7919 % 251 + (i % 3 ? 0 : 90));
  chars(mixed, sizeof mixed);
  return unit_end();
}
