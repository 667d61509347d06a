#!/bin/sh
# dates.sh [score.py options]: sitrep_date on bench/dates, on all rows, and on the odd and the even ones.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared dates/dev.jsonl
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
gold=$SHARED/bench/dates/dev.jsonl
jsonl_sql "$gold" tests/bench/dates.sql > "$dir/all" || exit 1
awk 'NR % 2 == 1' "$gold" > "$dir/odd.jsonl"
awk 'NR % 2 == 0' "$gold" > "$dir/even.jsonl"
for half in odd even; do
  echo "== $half rows"
  sed 's/.*"id": "\([^"]*\)".*/\1/' "$dir/$half.jsonl" > "$dir/ids"
  awk -F'\t' 'NR == FNR { in_half[$1]; next } $1 in in_half' "$dir/ids" "$dir/all" > "$dir/$half"
  python3 "$SHARED/bench/dates/score.py" dates "$dir/$half.jsonl" "$dir/$half"
done
echo "== all rows"
python3 "$SHARED/bench/dates/score.py" dates "$gold" "$dir/all" "$@"
