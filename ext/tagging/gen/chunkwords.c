/*
** chunkwords.c: build-time program: prints the table of chunkwords.h as C.
*/
#include <stdio.h>

#include "../chunkwords.h"

static SrChunkWord gen_word[SR_CHUNK_SLOTS];

static int gen_add(const char *z, size_t n, uint32_t list) {
  static unsigned used;
  uint32_t hash = sr_hash(z, n), i = hash % SR_CHUNK_SLOTS;
  while (gen_word[i].lists && gen_word[i].hash != hash) i = (i + 1) % SR_CHUNK_SLOTS;
  if (!gen_word[i].lists && ++used > SR_CHUNK_SLOTS / 2) return 0;
  gen_word[i].hash = hash;
  gen_word[i].lists |= (uint64_t)1 << list;
  return 1;
}

#define GEN_WORDS(list, words) words,
int main(void) {
  static const char *const list[] = {SR_CHUNK_LISTS(GEN_WORDS)};
  for (uint32_t k = 0; k < SR_CW_N; k++) {
    for (const char *z = list[k]; *z;) {
      size_t n = 0;
      while (z[n] && z[n] != ' ') n++;
      if (n && !gen_add(z, n, k)) {
        fprintf(stderr, "chunkwords: the table is too small\n");
        return 1;
      }
      z += n + (z[n] == ' ');
    }
  }
  printf("/* Made by ext/tagging/gen/chunkwords.c. Do not edit. */\n#include \"tagging/chunkwords.h\"\n\n"
         "const SrChunkWord sr_chunk_word[SR_CHUNK_SLOTS] = {\n");
  for (int i = 0; i < SR_CHUNK_SLOTS; i++)
    printf("{0x%lxu,0x%llxu},%s", (unsigned long)gen_word[i].hash, (unsigned long long)gen_word[i].lists,
           i % 4 == 3 ? "\n" : "");
  printf("};\n");
  return 0;
}
