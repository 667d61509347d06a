/* Unit test of ext/lexicon/phrase.c, word.c and layer.c: what is found, what is not, whose term wins. */
#include <stdio.h>
#include <stdlib.h>

#include "../../ext/lexicon/layer.h"
#include "unit.h"

/* First hit of this kind in the text, with the words it covers; "" if there is none. */
static char found_text[256];
static const char *found_in(const char *text, uint8_t kind, const SrLexOverlay *overlay,
                            SrLexHit *hit) {
  SrArena arena;
  SrDoc doc;
  SrLexList list = {NULL, 0, 0};
  static char value[256];
  sr_arena_init(&arena);
  value[0] = found_text[0] = 0;
  if (sr_doc_read(&doc, &arena, text, strlen(text), SR_NO_DAY) == SR_OK) {
    sr_lex_scan(&doc, 0, doc.ntok, overlay, &list);
  }
  for (uint32_t i = 0; i < list.n && !value[0]; i++) {
    const SrLexHit *h = &list.a[i];
    if (h->kind != kind) continue;
    uint32_t from = doc.tok[h->tok].start;
    const SrToken *last = &doc.tok[h->tok + h->ntok - 1];
    snprintf(value, sizeof value, "%s", sr_lex_value_in(overlay, h->entry));
    snprintf(found_text, sizeof found_text, "%.*s", (int)(last->start + last->len - from),
             text + from);
    if (hit) *hit = *h;
  }
  sr_arena_free(&arena);
  return value;
}

static void check_value(const char *text, uint8_t kind, const char *value) {
  const char *got = found_in(text, kind, NULL, NULL);
  if (strcmp(got, value) != 0) printf("  \"%s\": \"%s\", not \"%s\"\n", text, got, value);
  check(strcmp(got, value) == 0, text);
}

static void check_span(const char *text, uint8_t kind, const char *span) {
  found_in(text, kind, NULL, NULL);
  if (strcmp(found_text, span) != 0) printf("  found \"%s\", not \"%s\"\n", found_text, span);
  check(strcmp(found_text, span) == 0, text);
}

static void check_groups(void) {
  static const char *const ttp = "Tehrik-i-Taliban Pakistan (TTP)";
  check_value("They blamed the Tehreek-e-Taliban Pakistan for it.", SR_L_GROUP, ttp);
  check_value("They blamed the Tehrik-i-Taliban Pakistan for it.", SR_L_GROUP, ttp);
  check_value("They blamed the Tehreek e Taliban Pakistan for it.", SR_L_GROUP, ttp);
  check_value("A Pakistani Taliban spokesman called.", SR_L_GROUP, ttp);
  check_value("The TTP said nothing.", SR_L_GROUP, ttp);
  check_value("Fighters of Sendero Luminoso came.", SR_L_GROUP, "Shining Path");
  check_value("Fighters of al-Qaida came.", SR_L_GROUP, "Al-Qaeda");
  check_value("Fighters of Al Qa'ida came.", SR_L_GROUP, "Al-Qaeda");
  check_value("The Lord\xe2\x80\x99s Resistance Army fled.", SR_L_GROUP, "Lord's Resistance Army (LRA)");
  check_value("The Lord's Resistance Army fled.", SR_L_GROUP, "Lord's Resistance Army (LRA)");
  check_value("THE FMLN ATTACKED THE TOWN TODAY AND THE ARMY ANSWERED", SR_L_GROUP,
              "Farabundo Marti National Liberation Front (FMLN)");
  check_span("Members of the Islamic State in the Greater Sahara fled.", SR_L_GROUP,
             "Islamic State in the Greater Sahara");
  check_span("The ISIS-K cell was found.", SR_L_GROUP, "ISIS-K");
}

static void check_writing(void) {
  SrLexHit hit;
  check_value("He had eta carinae in mind.", SR_L_GROUP, "");
  check_value("It is raining.", SR_L_GROUP, "");
  check_value("We all believe in a black panther.", SR_L_GROUP, "");
  check_value("The army - police line broke.", SR_L_GROUP, "");
  check_value("The Shining. Path of glory.", SR_L_GROUP, "");
  found_in("The TTP said nothing.", SR_L_GROUP, NULL, &hit);
  check((hit.flags & SR_LH_ACRONYM) && (hit.flags & SR_LH_CASED), "an acronym says so");
  found_in("A split in the MIR was reported.", SR_L_GROUP, NULL, &hit);
  check((hit.flags & SR_LH_WEAK) != 0, "an ambiguous acronym is weak");
  check((sr_lex_flags(hit.entry) & ~15) == 0, "private flags stay private");
}

static void check_other_kinds(void) {
  check_value("An Iraqi man and two Nepalis.", SR_L_NATIONALITY, "Iraq");
  check_value("Troops of the Frontier Corps arrived.", SR_L_FORCE, "Frontier Corps");
  check_value("Peruvian police found it.", SR_L_FORCE, "Peruvian National Police");
  check_value("A spokesman of Human Rights Watch said so.", SR_L_ORGANIZATION, "Human Rights Watch");
  check_value("Then Mohammad came.", SR_L_GIVEN, "Mohammad");
  check_value("Then Mr Khan came.", SR_L_SURNAME, "Khan");
}

static void check_order(void) {
  SrArena arena;
  SrDoc doc;
  SrLexList list = {NULL, 0, 0};
  static const char text[] = "The Pakistani Taliban and the Afghan National Army met in Peru.";
  bool sorted = true;
  sr_arena_init(&arena);
  check(sr_doc_read(&doc, &arena, text, sizeof text - 1, SR_NO_DAY) == SR_OK &&
            sr_lex_scan(&doc, 0, doc.ntok, NULL, &list) == SR_OK && list.n >= 4,
        "a sentence is scanned");
  for (uint32_t i = 1; i < list.n; i++) {
    const SrLexHit *a = &list.a[i - 1], *b = &list.a[i];
    if (a->tok != b->tok) sorted = sorted && a->tok < b->tok;
    else if (a->ntok != b->ntok) sorted = sorted && a->ntok > b->ntok;
    else sorted = sorted && a->kind < b->kind;
  }
  check(sorted, "hits come by start, longest first, then by kind");
  uint32_t n = list.n;
  check(sr_lex_scan(&doc, doc.ntok, 5, NULL, &list) == SR_OK && list.n == n,
        "a range past the end holds nothing");
  check(sr_lex_scan(&doc, UINT32_MAX, UINT32_MAX, NULL, &list) == SR_OK && list.n == n,
        "a wild range holds nothing");
  sr_arena_free(&arena);
}

static void check_entries(void) {
  uint32_t n = sr_lex_count();
  bool sorted = true, known = true;
  for (uint32_t i = 0; i < n; i++) {
    known = known && sr_lex_kind(i) > SR_L_NONE && sr_lex_kind(i) < SR_L_NKIND &&
            sr_lex_phrase(i)[0] && sr_lex_value(i)[0] && sr_lex_source(i)[0];
    if (i == 0) continue;
    if (sr_lex_kind(i - 1) != sr_lex_kind(i)) sorted = sorted && sr_lex_kind(i - 1) < sr_lex_kind(i);
    else sorted = sorted && strcmp(sr_lex_phrase(i - 1), sr_lex_phrase(i)) <= 0;
  }
  check(n > 10000, "there are entries");
  check(sorted, "entries are sorted by kind, then phrase");
  check(known, "every entry has kind, phrase, value and source");
  check(sr_lex_kind(n) == SR_L_NONE && sr_lex_value(UINT32_MAX)[0] == 0, "past the end is nothing");

  static const char name[] = "shining path";
  uint32_t e = sr_lex_find(SR_L_GROUP, name, sizeof name - 1);
  size_t len;
  check(e != UINT32_MAX && strcmp(sr_lex_value(e), "Shining Path") == 0, "a phrase is looked up");
  check(e != UINT32_MAX && sr_lex_alternatives(e) == 1, "and has one meaning");
  const char *country = sr_lex_attr_get(sr_lex_attr(e), "country", &len);
  check(country && len == 4 && memcmp(country, "Peru", 4) == 0, "its country is Peru");
  check(!sr_lex_attr_get(sr_lex_attr(e), "count", &len) && len == 0, "half a key is no key");
  check(sr_lex_find(SR_L_WEAPON, name, sizeof name - 1) == UINT32_MAX, "it is no weapon");
  check(sr_lex_find(SR_L_GROUP, "shining", 7) == UINT32_MAX, "half a phrase is no phrase");
  check(sr_lex_find(SR_L_GROUP, "", 0) == UINT32_MAX, "an empty phrase is none");
  check(sr_lex_kind_of("group", 5) == SR_L_GROUP && sr_lex_kind_of("grou", 4) == SR_L_NONE,
        "kinds have names");
}

static uint32_t class_of(const char *word) { return sr_word_class_of(word, strlen(word)); }

static void check_words(void) {
  check((class_of("killed") & SR_W_CUE) && (class_of("bombs") & SR_W_CUE), "cues, inflected too");
  check((class_of("said") & SR_W_REPORT) != 0, "an irregular form reports");
  check((class_of("police") & SR_W_WEAKCUE) != 0, "police is a weak cue");
  check((class_of("the") & SR_W_STOP) && (class_of("n't") & SR_W_NEG), "function words");
  check((class_of("may") & (SR_W_MODAL | SR_W_MONTHDAY)) == (SR_W_MODAL | SR_W_MONTHDAY),
        "may is modal and month");
  check((class_of("house") & SR_W_COMMON) && !(class_of("house") & SR_W_CUE), "house is ordinary");
  check((class_of("mohammad") & SR_W_GIVEN) && (class_of("gonzalez") & SR_W_SURNAME), "names");
  check(class_of("qqqqq") == 0 && class_of("") == 0, "an unknown word has no class");

  SrArena arena;
  SrDoc doc;
  static const char text[] = "Jos\xc3\xa9 died in M\xc3\xa9xico.";
  sr_arena_init(&arena);
  check(sr_doc_read(&doc, &arena, text, sizeof text - 1, SR_NO_DAY) == SR_OK &&
            (sr_word_class(&doc, 0) & SR_W_GIVEN) && (sr_word_class(&doc, 1) & SR_W_CUE),
        "accents fold");
  check(sr_word_class(&doc, doc.ntok) == 0, "past the end is no word");
  sr_arena_free(&arena);
}

static int add(SrLexOverlay *o, uint8_t kind, const char *phrase, const char *value) {
  return sr_lex_overlay_add(o, kind, phrase, strlen(phrase), value, strlen(value));
}

static void check_overlay(void) {
  SrLexOverlay *o = sr_lex_overlay_new();
  SrLexHit hit;
  check(o != NULL, "an overlay is made");
  if (!o) return;
  check(strcmp(found_in("The TTP came.", SR_L_GROUP, o, NULL), "Tehrik-i-Taliban Pakistan (TTP)") == 0,
        "an empty overlay changes nothing");
  check(add(o, SR_L_GROUP, "Zorbian Front", "Front of Zorbia") == SR_OK, "a term is added");
  check(strcmp(found_in("The Zorbian Front came.", SR_L_GROUP, o, &hit), "Front of Zorbia") == 0 &&
            (hit.entry & SR_LEX_OVERLAY),
        "and found");
  check(found_in("The zorbian front came.", SR_L_GROUP, o, NULL)[0] == 0, "with its capitals only");
  check(sr_lex_value(hit.entry)[0] == 0, "the built-in layer does not know it");
  add(o, SR_L_GROUP, "Zorbian Front", "ZF");
  check(strcmp(found_in("The Zorbian Front came.", SR_L_GROUP, o, NULL), "ZF") == 0,
        "a second value replaces the first");
  add(o, SR_L_GROUP, "TTP", "mine");
  check(strcmp(found_in("The TTP came.", SR_L_GROUP, o, NULL), "mine") == 0,
        "a user's term stands before a built-in one");
  add(o, SR_L_GROUP, "Pakistani", "mine too");
  check(strcmp(found_in("The Pakistani Taliban came.", SR_L_GROUP, o, NULL),
               "Tehrik-i-Taliban Pakistan (TTP)") == 0,
        "unless that one is longer");
  check(add(o, SR_L_GROUP, "", "x") == SR_INVALID && add(o, SR_L_GROUP, " \t", "x") == SR_INVALID,
        "no word is no term");
  check(add(o, SR_L_GROUP, "a b c d e f g h i j k l m", "x") == SR_INVALID, "13 words are too many");
  check(add(o, SR_L_NONE, "word", "x") == SR_INVALID && add(o, SR_L_NKIND, "word", "x") == SR_INVALID,
        "a kind must be one");
  for (int i = 0; i < 3000; i++) {
    char term[32];
    snprintf(term, sizeof term, "gang number q%d", i);
    if (add(o, SR_L_GROUP, term, term) != SR_OK) check(false, "many terms");
  }
  check(strcmp(found_in("the gang number q2999 came", SR_L_GROUP, o, NULL), "gang number q2999") == 0,
        "many terms are found");
  sr_lex_overlay_free(o);
  sr_lex_overlay_free(NULL);
}

int main(void) {
  check_groups();
  check_writing();
  check_other_kinds();
  check_order();
  check_entries();
  check_words();
  check_overlay();
  return unit_end();
}
