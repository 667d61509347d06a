/* timex.c: fuzzes numbers and dates: the input is read as a text, whose numbers and time
** expressions are found, and as one number and one date. Offsets must lie inside the text. */
#include <stddef.h>
#include <stdint.h>

#include "../../ext/text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fuzz_text(const char *z, size_t n, int32_t ref) {
  SrArena a;
  SrDoc doc;
  SrNumberList num = {0};
  SrTimexList tx = {0};
  char iso[64];
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, z, n, ref) == SR_OK) {
    if (sr_numbers_scan(&doc, 0, doc.ntok, &num) != SR_OK) __builtin_trap();
    if (sr_timex_scan(&doc, 0, doc.ntok, ref, &tx) != SR_OK) __builtin_trap();
    for (uint32_t i = 0; i < num.n; i++) {
      const SrNumber *x = &num.a[i];
      if (x->ntok == 0 || x->tok + x->ntok > doc.ntok) __builtin_trap();
      if (x->core < x->tok || x->core + x->ncore > x->tok + x->ntok) __builtin_trap();
    }
    for (uint32_t i = 0; i < tx.n; i++) {
      const SrTimex *x = &tx.a[i];
      if (x->ntok == 0 || x->tok + x->ntok > doc.ntok) __builtin_trap();
      if (x->from != SR_NO_DAY && x->to != SR_NO_DAY && x->from > x->to) __builtin_trap();
      if (sr_timex_iso(x, iso) > 31) __builtin_trap();
    }
  }
  sr_arena_free(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *z = (const char *)data;
  char out[64];
  double v;
  int32_t ref = size > 0 && data[0] % 3 == 0
                    ? SR_NO_DAY
                    : sr_day_from_ymd(size > 1 ? 1 + data[1] * 39 : 2022, 12, 20);
  if (size > 1 << 14) return 0;
  fuzz_text(z, size, ref);
  SrWhole whole;
  (void)sr_number_parse(z, size, &v, &whole);
  (void)sr_date_parse(z, size, ref, out);
  return 0;
}
