#!/bin/sh
# wikilist.sh [score.py options]: incident fields from one-paragraph reports.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared wikilist/dev.jsonl
out=$(mktemp) && trap 'rm -f "$out"' EXIT
jsonl_sql "$SHARED/bench/wikilist/dev.jsonl" tests/bench/wikilist.sql > "$out" || exit 1
python3 "$SHARED/bench/wikilist/score.py" "$SHARED/bench/wikilist/dev.jsonl" "$out" "$@"
