/* Unit test of ext/base/rx.c: flags, groups, limits, scans over good and bad bytes. */
#include <stdio.h>

#include "../../ext/base/base.h"
#include "unit.h"

static int compile(const char *pattern, const char *flags, SrRx **rx) {
  char err[128] = "";
  int rc = sr_rx_compile(pattern, strlen(pattern), flags, strlen(flags), rx, err, sizeof err);
  if (rc && *rx) return -1;
  return rc == SR_INVALID && err[0] == 0 ? -2 : rc;
}

/* All matches of a pattern as "start-end ...", or the code of an error. */
static const char *matches(const char *pattern, const char *flags, const char *text, size_t n) {
  static char out[512];
  char err[128];
  SrRx *rx;
  SrRxScan s;
  size_t at = 0, start, end;
  int rc = compile(pattern, flags, &rx);
  out[0] = 0;
  if (rc) {
    snprintf(out, sizeof out, "compile %d", rc);
    return out;
  }
  rc = sr_rx_scan_begin(&s, rx, text, n);
  while (rc == SR_OK && (rc = sr_rx_scan_next(&s, err, sizeof err)) == SR_OK && at < 400) {
    sr_rx_scan_group(&s, 0, &start, &end);
    at += (size_t)snprintf(out + at, sizeof out - at, "%s%zu-%zu", at ? " " : "", start, end);
  }
  if (rc != SR_NOTFOUND) snprintf(out, sizeof out, "match %d", rc);
  sr_rx_scan_end(&s);
  sr_rx_unref(rx);
  return out;
}

static void expect(const char *pattern, const char *flags, const char *text, size_t n, const char *want) {
  const char *got = matches(pattern, flags, text, n);
  check(strcmp(got, want) == 0, pattern);
  if (strcmp(got, want) != 0) printf("  got %s, expected %s\n", got, want);
}

static void test_scans(void) {
  expect("b+", "", "abbcb", 5, "1-3 4-5");
  expect("x*", "", "ab", 2, "0-0 1-1 2-2");
  expect("a*", "", "baac", 4, "0-0 1-3 3-3 4-4");
  expect("", "", "", 0, "0-0");
  expect("\\r\\n|$", "", "a\r\n", 3, "1-3 3-3");
  expect("a\\Kb", "", "abab", 4, "1-2 3-4");
  expect("A", "i", "aA", 2, "0-1 1-2");
  expect(".", "", "\xc3\xa4z", 3, "0-2 2-3");
  expect("(?<=z)", "", "zz", 2, "1-1 2-2");
}

static void test_bytes(void) {
  expect("b", "", "a\0b", 3, "2-3");
  expect("\\x00", "", "a\0b", 3, "1-2");
  expect("b", "", "\xff" "b\xff" "b", 4, "1-2 3-4");
  expect(".", "s", "\xe2\x82z\x80", 4, "0-2 2-3 3-4"); /* a lead byte takes its followers */
  expect("\\x{FFFD}", "", "\xc0\x80\xc0", 3, "0-2 2-3");
  expect("\\x{FFFD}", "", "\xed\xa0\x80", 3, "0-3"); /* a surrogate is no character */
}

/* a long text of good and bad bytes: places are right far from the start */
static void test_far(void) {
  static char text[5001];
  for (int i = 0; i < 5000; i++) text[i] = (char)(i % 3 == 0 ? 0xff : 'a');
  text[4999] = 'z';
  expect("z", "", text, 5000, "4999-5000");
  expect("\\Aa?.", "", text, 5000, "0-1");
}

static void test_compile(void) {
  SrRx *rx;
  char deep[130];
  memset(deep, '(', 60);
  deep[60] = 'a';
  memset(deep + 61, ')', 60);
  deep[121] = 0;
  check(compile("(", "", &rx) == SR_INVALID, "no closing parenthesis");
  check(compile("a", "q", &rx) == SR_INVALID, "unknown flag");
  check(compile("\\C", "", &rx) == SR_INVALID, "single bytes");
  check(compile("\xff", "", &rx) == SR_INVALID, "a pattern that is no UTF-8");
  check(compile(deep, "", &rx) == SR_INVALID, "nesting");
  check(compile("a", "imsxugnU", &rx) == SR_OK, "all flags");
  sr_rx_unref(rx);
  sr_rx_unref(NULL);
}

static void test_groups(void) {
  SrRx *rx;
  if (compile("(?<one>a)|(b)|(?<three>c)", "", &rx) != SR_OK) {
    check(false, "groups");
    return;
  }
  check(sr_rx_group_count(rx) == 3, "group count");
  check(sr_rx_group_number(rx, "three", 5) == 3, "number of a name");
  check(sr_rx_group_number(rx, "thre", 4) == 0 && sr_rx_group_number(rx, "", 0) == 0, "no such name");
  check(strcmp(sr_rx_group_name(rx, 1), "one") == 0 && !sr_rx_group_name(rx, 2), "name of a number");
  SrRxScan s;
  char err[64];
  size_t start, end;
  check(sr_rx_scan_begin(&s, rx, "xb", 2) == SR_OK && sr_rx_scan_next(&s, err, sizeof err) == SR_OK, "match");
  check(!sr_rx_scan_group(&s, 1, &start, &end), "a group that took no part");
  check(sr_rx_scan_group(&s, 2, &start, &end) && start == 1 && end == 2, "one that did");
  check(!sr_rx_scan_group(&s, 4, &start, &end), "one that is not there");
  sr_rx_scan_end(&s);
  sr_rx_unref(rx);
}

static void test_limits(void) {
  static char text[200001];
  memset(text, 'a', 40);
  expect("(a+)+$", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", 38, "match 4");
  for (int i = 0; i < 200000; i++) text[i] = i % 2 ? 'a' : 'b';
  expect("^(?:a|b)*$", "", text, 200000, "match 4");
}

int main(void) {
  test_scans();
  test_bytes();
  test_far();
  test_compile();
  test_groups();
  test_limits();
  return unit_end();
}
