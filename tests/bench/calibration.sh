#!/bin/sh
# calibration.sh [seeds|fit|check|dev]: is a row of confidence .8 right 8 times in 10? A reliability table of incident rows:
# a row is right when score.py pairs it with an incident of the hand-made answers.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared articles/score.py
exec python3 tests/bench/calibration.py "$SHARED/bench/articles" "$EXT" "${1:-check}"
