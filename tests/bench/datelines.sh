#!/bin/sh
# datelines.sh [--errors N]: place and day of sitrep_article on the documents of MUC-4 dev that have a dateline.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared muc4/dev.jsonl
out=$(mktemp) && trap 'rm -f "$out"' EXIT
jsonl_sql "$SHARED/bench/muc4/dev.jsonl" tests/bench/datelines.sql > "$out" || exit 1
python3 tests/bench/datelines_score.py "$SHARED/bench/muc4/dev.jsonl" "$out" "$@"
