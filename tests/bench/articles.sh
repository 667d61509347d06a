#!/bin/sh
# articles.sh seeds|dev [score.py options]: whole articles against hand-made answers.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared articles/score.py
set=${1:-seeds}; [ $# -gt 0 ] && shift
case $set in
  seeds) texts=$SHARED/seeds ;;
  dev) texts=$SHARED/bench/articles/dev ;;
  *) echo "usage: articles.sh seeds|dev [--errors] [--json]" >&2; exit 2 ;;
esac
python3 "$SHARED/bench/articles/score.py" --ext "$EXT" --gold "$SHARED/bench/articles/$set.gold.json" --texts "$texts" "$@"
