#!/bin/sh
# muc4.sh [score.py options]: MUC-4 templates; --split dev is for its figures only, --split train for development.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared muc4/dev.jsonl
out=$(mktemp) && trap 'rm -f "$out"' EXIT
jsonl_sql "$SHARED/bench/muc4/dev.jsonl" tests/bench/muc4.sql > "$out" || exit 1
python3 "$SHARED/bench/muc4/score.py" "$SHARED/bench/muc4/dev.jsonl" "$out" "$@"
