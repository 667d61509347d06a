#!/bin/sh
# Builds the libFuzzer targets, replays each kept corpus and fuzzes for some seconds.
# usage: fuzz.sh SECONDS TARGET...
seconds=$1
shift
passed=0 failed=0
if ! printf '#include <stddef.h>\nint LLVMFuzzerTestOneInput(const unsigned char*p,size_t n){return (void)p,(void)n,0;}' |
  "${FUZZCC:-clang}" -x c - -fsanitize=fuzzer,address -o build/fuzz-probe 2>/dev/null; then
  echo "skipped: no clang with libFuzzer here; fuzz targets not run"
  echo "0 passed, 0 failed, $# skipped"
  exit 0
fi
rm -f build/fuzz-probe
for target in "$@"; do
  ${MAKE:-make} -s -j2 "build/fuzz-$target" || { echo "$target does not build"; failed=$((failed + 1)); continue; }
  found=build/fuzz-found/$target
  kept=tests/fuzz/corpus/$target
  [ -d "$kept" ] || kept=
  mkdir -p "$found" "build/fuzz-corpus/$target" build/log
  # shellcheck disable=SC2086 # no kept corpus, no argument
  # -entropic=0: weighing tens of thousands of features after each run took 30 times as long as the run
  if build/fuzz-"$target" -runs=0 $kept >"build/log/fuzz-$target" 2>&1 &&
    build/fuzz-"$target" -entropic=0 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 -max_len=4096 \
      -dict=tests/fuzz/words.dict -artifact_prefix="$found/" "build/fuzz-corpus/$target" \
      $kept >>"build/log/fuzz-$target" 2>&1; then
    passed=$((passed + 1))
    printf '%s: %s\n' "$target" "$(grep -E 'Done|DONE' "build/log/fuzz-$target" | tail -n 1)"
  else
    failed=$((failed + 1))
    echo "$target: see build/log/fuzz-$target and $found"
    grep -E 'ERROR|SUMMARY|runtime error|    #[0-9]' "build/log/fuzz-$target" | head -n 30
  fi
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
