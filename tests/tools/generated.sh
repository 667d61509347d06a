#!/bin/sh
# Generated C is a function of the committed lists: makes it a second time, in another
# folder, and compares the bytes. usage: generated.sh build
build=${1:-build}
again=$build/again
passed=0 failed=0
rm -rf "$again"
if ls "$build"/gen/*.c >/dev/null 2>&1; then
  LC_ALL=C TZ=Asia/Tokyo ${MAKE:-make} -s B="$again" generated >"$build/again.log" 2>&1 || {
    cat "$build/again.log"
    echo "0 passed, 1 failed"
    exit 1
  }
  for f in "$again"/gen/*.c; do # what trainers left in the first folder is none of the library
    if cmp "$f" "$build/gen/${f##*/}"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
    fi
  done
fi
rm -rf "$again"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
