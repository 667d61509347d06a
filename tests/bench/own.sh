#!/bin/sh
# own.sh SET [score.py options]: articles of our own writing (tests/bench/own), answered before anything was run on them.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared articles/score.py
gold=tests/bench/own/$1.gold.json
[ -f "$gold" ] || { echo "usage: own.sh SET [--errors] [--json], SET one of: $(cd tests/bench/own && echo *.gold.json | sed 's/\.gold\.json//g')" >&2; exit 2; }
shift
python3 "$SHARED/bench/articles/score.py" --ext "$EXT" --gold "$gold" --texts tests/bench/own "$@"
