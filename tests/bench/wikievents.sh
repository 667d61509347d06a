#!/bin/sh
# wikievents.sh train|dev [score.py options]: perpetrators, targets, weapons and places of mixed-case news.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
part=${1:-dev}; [ $# -gt 0 ] && shift
need_shared "wikievents/$part.jsonl"
out=$(mktemp) && trap 'rm -f "$out"' EXIT
jsonl_sql "$SHARED/bench/wikievents/$part.jsonl" tests/bench/wikievents.sql > "$out" || exit 1
python3 "$SHARED/bench/wikievents/score.py" "$SHARED/bench/wikievents/$part.jsonl" "$out" "$@"
