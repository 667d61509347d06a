#!/bin/sh
# cost.sh [FUNCTION]: instructions of a function (sitrep_incidents) beside those of SQLite's FTS5 porter index
# build over the same texts, by callgrind: the same on every run, whatever else the machine does.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared speed/news.jsonl
command -v valgrind > /dev/null || { echo "skipped: valgrind is not there"; exit 0; }
f=${1:-sitrep_incidents}
out=$(mktemp -d) && trap 'rm -rf "$out"' EXIT
${CC:-cc} -std=c11 -D_DEFAULT_SOURCE -O2 -o "$out/cost" tests/bench/cost.c -lsqlite3 || exit 1
count() {
  valgrind --tool=callgrind --toggle-collect=measured --callgrind-out-file=/dev/null \
    "$out/cost" build/sitrep "$SHARED/bench/$1.jsonl" "$2" "$3" 2>&1 | sed -n 's/.*Collected : //p'
}
for part in "speed/news 10" "muc4/dev 20"; do
  set -- $part
  a=$(count "$1" "$2" fts5) && b=$(count "$1" "$2" "$f")
  awk -v p="$1" -v f="$f" -v a="$a" -v b="$b" \
    'BEGIN { printf "%-12s fts5 %6.1f M, %s %6.1f M instructions: ratio %.2f\n", p, a / 1e6, f, b / 1e6, a / b }'
done
