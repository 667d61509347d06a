/* Unit test of ext/text/number.c and quantity.c: values of expressions and intervals in
** sentences. */
#include <stdio.h>

#include "../../ext/text/text.h"
#include "unit.h"

static void value(const char *text, double want) {
  double v = 0;
  char got[64];
  SrWhole whole;
  int rc = sr_number_parse(text, strlen(text), &v, &whole);
  snprintf(got, sizeof got, "%d, %.17g", rc, v);
  check_got(rc == SR_OK && v == want, text, got);
}

static void no_value(const char *text) {
  double v = 0;
  SrWhole whole;
  check_got(sr_number_parse(text, strlen(text), &v, &whole) == SR_NOTFOUND, text, "a number");
}

/* The numbers of a sentence as "text=min..max kind", joined by "; ". */
static void scan(const char *text, const char *want) {
  SrArena a;
  SrDoc doc;
  SrNumberList list = {0};
  char got[1024] = "";
  size_t n = 0;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, text, strlen(text), SR_NO_DAY) == SR_OK &&
      sr_numbers_scan(&doc, 0, doc.ntok, &list) == SR_OK) {
    for (uint32_t i = 0; i < list.n && n < 900; i++) {
      const SrNumber *x = &list.a[i];
      const SrToken *b = &doc.tok[x->tok], *e = &doc.tok[x->tok + x->ntok - 1];
      char lo[32] = "", hi[32] = "";
      if (x->has_min) snprintf(lo, sizeof lo, "%.12g", x->min);
      if (x->has_max) snprintf(hi, sizeof hi, "%.12g", x->max);
      n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s=%s..%s %c%s", i ? "; " : "",
                            (int)(e->start + e->len - b->start), text + b->start, lo, hi,
                            sr_number_kind_name[x->kind][0], x->same ? "!" : "");
    }
  }
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&a);
}

static void values(void) {
  value("thirty-three", 33);
  value("one hundred and twenty", 120);
  value("a hundred", 100);
  value("half a million", 500000);
  value("two dozen", 24);
  value("1.5 million", 1500000);
  value("3,5 mn", 3500000);
  value("12 lakh", 1200000);
  value("2 crore", 20000000);
  value("1200k", 1200000);
  value("1,234,567", 1234567);
  value("12,34,567", 1234567);
  value("three quarters", 0.75);
  value("1/2", 0.5);
  value("two and a half million", 2500000);
  value("twenty-first", 21);
  value("22nd", 22);
  value("minus six", -6);
  value("SEVENTY-TWO", 72);
  value("two hundred thousand and one", 200001);
  value("a couple", 2);
  no_value("");
  no_value("a");
  no_value("the");
  no_value("twelve angry men");
  no_value("\xff\xfe");
}

static void intervals(void) {
  scan("At least four died.", "At least four=4.. r");
  scan("At least a dozen died.", "At least a dozen=12.. r");
  scan("No fewer than 12 died.", "No fewer than 12=12.. r");
  scan("A minimum of 12 died.", "A minimum of 12=12.. r");
  scan("As many as 20 died.", "As many as 20=..20 r");
  scan("Up to 20 died.", "Up to 20=..20 r");
  scan("Nearly 20 died.", "Nearly 20=..20 a");
  scan("More than 50 died.", "More than 50=51.. r");
  scan("Upwards of 50 died.", "Upwards of 50=51.. r");
  scan("Fewer than 10 died.", "Fewer than 10=..9 r");
  scan("Under 10 died.", "Under 10=..9 r");
  scan("About 50 died.", "About 50=50..50 a");
  scan("An estimated 50 died.", "An estimated 50=50..50 a");
  scan("Eight to 10 died.", "Eight to 10=8..10 r");
  scan("Between 8 and 10 died.", "Between 8 and 10=8..10 r");
  scan("They saw 8-10 men.", "8-10=8..10 r");
  scan("They saw two or three men.", "two or three=2..3 r");
  scan("Two to three million fled.", "Two to three million=2000000..3000000 r");
  scan("Several died.", "Several=2.. a");
  scan("Dozens died.", "Dozens=24.. a");
  scan("Scores of men died.", "Scores=40.. a");
  scan("Hundreds fled.", "Hundreds=200.. a");
  scan("Tens of thousands fled.", "Tens of thousands=20000.. a");
  scan("Several hundred fled.", "Several hundred=200.. a");
  scan("Four were killed and as many injured.", "Four=4..4 c; as many=.. c!");
  scan("Another two died.", "two=2..2 c");
  scan("The toll rose from 12 to 15.", "12=12..12 c; 15=15..15 c");
  scan("AT LEAST FORTY-ONE DIED.", "AT LEAST FORTY-ONE=41.. r");
}

static void exceptions(void) {
  scan("One of the attackers fled.", "One=1..1 c");
  scan("No one saw this one or that one.", "");
  scan("They blamed one another.", "");
  scan("He fired an AK-47.", "");
  scan("A 9mm pistol lay there.", "");
  scan("He scores goals.", "");
  scan("A man and a boy.", "");
  scan("", "");
  scan("\xff\xfe\xfd", "");
}

int main(void) {
  values();
  intervals();
  exceptions();
  return unit_end();
}
