/*
** address.c: where net addresses end, and the names of the net that tell them from sentences
** without a blank between them.
*/
#include "reading.h"

uint32_t sr_address_end(const char *s, uint32_t n, uint32_t start, uint32_t sure) {
  uint32_t i = sure, limit = start + SR_TOKEN_MAX < n ? start + SR_TOKEN_MAX : n;
  while (i < limit && (unsigned char)s[i] > ' ' && (unsigned char)s[i] < 0x7F &&
         !strchr("<>\"[]{}|", s[i]))
    i++;
  while (i > sure && strchr(".,;:!?')", s[i - 1])) i--;
  return i;
}

bool sr_domain_at(const char *s, uint32_t n, uint32_t i) {
  static const char *const kTop[] = {"com", "org", "net", "gov",  "edu", "mil", "int", "info", "co",
                                     "uk",  "ca",  "tv",  "au",   "de",  "fr",  "pk",  "ng",   "eu",
                                     "io",  "us",  "ru",  "html", "htm", "php", "pdf", "doc"};
  uint32_t len = 0;
  while (len < 6 && i + len < n && (sr_ascii_alpha(s[i + len]) || sr_ascii_digit(s[i + len])))
    len++;
  for (size_t j = 0; j < sizeof kTop / sizeof *kTop; j++)
    if (*kTop[j] == s[i] && strlen(kTop[j]) == len && memcmp(kTop[j], s + i, len) == 0) return true;
  return false;
}
