#!/bin/sh
# make test: runs every suite, shows what fails, and ends with the sum of their counts.
# Each suite prints "N passed, N failed[, N skipped]" as its last line; one that
# does not, or that ends with an error and no failure counted, is a failure.
# usage: test.sh SUITE... where a suite is a make target; its output is kept in
# build/log/SUITE.
make="${MAKE:-make} -j2 WERROR=-Werror" # two cores
passed=0 failed=0 skipped=0
mkdir -p build/log
for suite in "$@"; do
  began=$(date +%s)
  $make --no-print-directory "$suite" >"build/log/$suite" 2>&1
  code=$?
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$' "build/log/$suite" | tail -n 1)
  p=0 f=0 s=0
  if [ -n "$line" ]; then
    p=$(echo "$line" | sed 's/ passed.*//')
    f=$(echo "$line" | sed 's/.*passed, \([0-9]*\) failed.*/\1/')
    case $line in *skipped) s=$(echo "$line" | sed 's/.*failed, \([0-9]*\) skipped/\1/') ;; esac
  fi
  if [ "$f" -eq 0 ] && { [ -z "$line" ] || [ $code -ne 0 ]; }; then f=1; fi
  if [ "$f" -gt 0 ]; then
    echo "---- $suite"
    grep -vE '^(make|cc |gcc |clang )' "build/log/$suite" | tail -n 60
  else
    grep -E 'skipped: ' "build/log/$suite"
  fi
  printf '%-16s %6s passed, %s failed, %s skipped  (%s s)\n' "$suite" "$p" "$f" "$s" \
    $(($(date +%s) - began))
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ]
