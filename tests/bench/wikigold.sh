#!/bin/sh
# wikigold.sh fit|hold|fit2|hold2|all [score.py options]: 104 texts of WikiEvents train against answers of our own, in the format of articles.
# Errors of hold and hold2 are for nobody to read.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared wikievents/train.jsonl
need_shared articles/score.py
part=${1:-fit}; [ $# -gt 0 ] && shift
case $part in fit|hold|fit2|hold2|all) ;; *) echo "usage: wikigold.sh fit|hold|fit2|hold2|all [--errors] [--json]" >&2; exit 2 ;; esac
case "$part $*" in fit*) ;; *--errors*) echo "wikigold.sh: errors are shown of fit and fit2 only" >&2; exit 2 ;; esac
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 tests/bench/wikigold.py tests/bench/wikievents.gold.json "$SHARED/bench/wikievents/train.jsonl" "$part" "$dir" || exit 2
python3 "$SHARED/bench/articles/score.py" --ext "$EXT" --gold "$dir/gold.json" --texts "$dir" "$@"
