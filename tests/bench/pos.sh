#!/bin/sh
# pos.sh: parts of speech on bench/ud_ewt (dev), as written and in capitals: all documents, and the odd ones,
# which nobody looked at while tuning; then lemmas.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared ud_ewt/dev.jsonl
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
gold=$SHARED/bench/ud_ewt/dev.jsonl
jsonl_sql "$gold" tests/bench/pos.sql > "$dir/written" || exit 1
jsonl_sql "$gold" tests/bench/pos_upper.sql > "$dir/capitals" || exit 1
awk 'NR % 2 == 0' "$gold" > "$dir/held.jsonl"
sed 's/^{"id": *"\([^"]*\)".*/\1/' "$dir/held.jsonl" > "$dir/ids"
for how in written capitals; do
  awk -F'\t' 'NR == FNR { held[$1]; next } $1 in held' "$dir/ids" "$dir/$how" > "$dir/$how.held"
  echo "== $how, held-back half"
  python3 "$SHARED/bench/sentences/score.py" pos "$dir/held.jsonl" "$dir/$how.held" --sql | sed -n 1,2p
  echo "== $how, all"
  python3 "$SHARED/bench/sentences/score.py" pos "$gold" "$dir/$how" --sql "$@" | sed -n 1,2p
done
jsonl_sql "$gold" tests/bench/lemma.sql > "$dir/lemma" || exit 1
echo "== lemmas"
python3 tests/bench/lemma_score.py "$gold" "$dir/lemma" | sed -n 1p
