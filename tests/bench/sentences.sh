#!/bin/sh
# sentences.sh [score.py options]: sitrep_sentences on the golden rules, the further cases and UD EWT dev: all rows, and the odd and
# even ones apart (the even rows were held back while the rules were made); then the tokens of UD EWT dev that have the gold offsets.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
for set in sentences/golden_rules sentences/more ud_ewt/dev; do
  need_shared "$set.jsonl"
  gold=$SHARED/bench/$set.jsonl
  jsonl_sql "$gold" tests/bench/sentences.sql > "$dir/all" || exit 1
  echo "== $set"
  python3 "$SHARED/bench/sentences/score.py" sentences "$gold" "$dir/all" --sql "$@"
  [ "$set" = sentences/golden_rules ] && continue
  for half in odd even; do
    awk -v h="$half" 'NR % 2 == (h == "odd")' "$gold" > "$dir/$half.jsonl"
    sed 's/^{"id": *"\([^"]*\)".*/\1/' "$dir/$half.jsonl" > "$dir/ids"
    awk -F'\t' 'NR == FNR { in_half[$1]; next } $1 in in_half' "$dir/ids" "$dir/all" > "$dir/$half"
    echo "-- $half rows"
    python3 "$SHARED/bench/sentences/score.py" sentences "$dir/$half.jsonl" "$dir/$half" --sql | tail -1
  done
done
echo "== tokens of ud_ewt/dev"
jsonl_sql "$SHARED/bench/ud_ewt/dev.jsonl" tests/bench/tokens.sql > "$dir/tokens" || exit 1
python3 "$SHARED/bench/sentences/score.py" pos "$SHARED/bench/ud_ewt/dev.jsonl" "$dir/tokens" --sql | sed -n '1p;2p'
