#!/bin/sh
# make check: laws, style and static analysis. usage: check.sh build 'FLAGS' SOURCE...
build=$1 flags=$2
shift 2
failed=0
step() { printf '== %s\n' "$1"; }
step "laws"
tests/tools/laws.sh "$build" || failed=1
step "lines over 100 columns, functions over 60 lines, files over 800 lines (a reason to look again)"
awk '
  FNR == 1 { if (prev != "" && last > 800) print prev ": " last " lines"; prev = FILENAME; inside = 0 }
  { last = FNR; if (length($0) > 100) wide[FILENAME]++ }
  /^[a-zA-Z].*\(.*[^;]$/ && !inside { name = $0; begin = FNR }
  /^\{/ || /^[a-zA-Z].*\) \{$/ { inside = 1 }
  /^\}/ { if (inside && FNR - begin > 60) print FILENAME ":" begin ": " FNR - begin " lines: " name; inside = 0; begin = FNR }
  END { if (last > 800) print prev ": " last " lines"; for (f in wide) print f ": " wide[f] " lines over 100 columns" }
' "$@" $(git ls-files 'ext/*.h')
step "gcc and clang, warnings are errors"
for cc in gcc clang; do
  command -v $cc >/dev/null || { echo "skipped: no $cc"; continue; }
  # shellcheck disable=SC2086 # flags are several words
  $cc $flags -Werror -fsyntax-only "$@" || failed=1
  # shellcheck disable=SC2086
  $cc $flags -Werror -DSQLITE_CORE -fsyntax-only "$@" || failed=1
done
step "cppcheck"
if command -v cppcheck >/dev/null; then
  cppcheck -q --std=c11 --enable=warning,portability,performance --inline-suppr --error-exitcode=1 -Iinclude \
    --suppress=missingIncludeSystem --suppress='*:/usr/include/*' "$@" || failed=1
else
  echo "skipped: no cppcheck"
fi
if [ $failed -eq 0 ]; then echo "check: all kept"; else echo "check: see above"; fi
exit $failed
