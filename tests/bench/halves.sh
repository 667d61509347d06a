#!/bin/sh
# halves.sh dates|numbers [score.py options]: the functions over that set, on all rows, and on the odd and the even ones.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
set=$1; shift
need_shared "$set/dev.jsonl"
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
gold=$SHARED/bench/$set/dev.jsonl
jsonl_sql "$gold" "tests/bench/$set.sql" > "$dir/all" || exit 1
awk 'NR % 2 == 1' "$gold" > "$dir/odd.jsonl"
awk 'NR % 2 == 0' "$gold" > "$dir/even.jsonl"
for half in odd even; do
  echo "== $half rows"
  sed 's/.*"id": "\([^"]*\)".*/\1/' "$dir/$half.jsonl" > "$dir/ids"
  awk -F'\t' 'NR == FNR { in_half[$1]; next } $1 in in_half' "$dir/ids" "$dir/all" > "$dir/$half"
  python3 "$SHARED/bench/dates/score.py" "$set" "$dir/$half.jsonl" "$dir/$half"
done
echo "== all rows"
python3 "$SHARED/bench/dates/score.py" "$set" "$gold" "$dir/all" "$@"
