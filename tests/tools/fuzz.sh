#!/bin/sh
# Builds the libFuzzer targets, replays each kept corpus and fuzzes for some seconds, two
# targets at a time. usage: fuzz.sh SECONDS TARGET...
#        one target, already built: fuzz.sh --one SECONDS TARGET
if [ "$1" = --one ]; then
  seconds=$2 target=$3
  found=build/fuzz-found/$target
  log=build/log/fuzz-$target
  kept=tests/fuzz/corpus/$target
  [ -d "$kept" ] || kept=
  mkdir -p "$found" "build/fuzz-corpus/$target" build/log
  # shellcheck disable=SC2086 # no kept corpus, no argument
  # -entropic=0: weighing tens of thousands of features after each run took 30 times as long as the run
  if build/fuzz-"$target" -runs=0 $kept >"$log" 2>&1 &&
    build/fuzz-"$target" -entropic=0 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 -max_len=4096 \
      -dict=tests/fuzz/words.dict -artifact_prefix="$found/" "build/fuzz-corpus/$target" $kept >>"$log" 2>&1; then
    printf 'passed %s: %s\n' "$target" "$(grep -E 'Done|DONE' "$log" | tail -n 1)"
  else
    printf 'failed %s: see %s and %s\n' "$target" "$log" "$found"
    grep -E 'ERROR|SUMMARY|runtime error|    #[0-9]' "$log" | head -n 30
  fi
  exit 0
fi

seconds=$1
shift
if ! printf '#include <stddef.h>\nint LLVMFuzzerTestOneInput(const unsigned char*p,size_t n){return (void)p,(void)n,0;}' |
  "${FUZZCC:-clang}" -x c - -fsanitize=fuzzer,address -o build/fuzz-probe 2>/dev/null; then
  echo "skipped: no clang with libFuzzer here; fuzz targets not run"
  echo "0 passed, 0 failed, $# skipped"
  exit 0
fi
rm -f build/fuzz-probe
mkdir -p build/log
built=
for target in "$@"; do built="$built build/fuzz-$target"; done
# shellcheck disable=SC2086 # a list
${MAKE:-make} -s -k -j2 $built || echo "a fuzzer does not build"
printf '%s\n' "$@" | xargs -P 2 -n 1 "$0" --one "$seconds" >build/log/fuzz-all
cat build/log/fuzz-all
passed=$(grep -c '^passed ' build/log/fuzz-all)
failed=$(($# - passed))
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
