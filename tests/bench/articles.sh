#!/bin/sh
# articles.sh seeds|dev|fit|check|read|held [score.py options]: whole articles against hand-made answers.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared articles/score.py
set=${1:-seeds}; [ $# -gt 0 ] && shift
gold=$SHARED/bench/articles/$set.gold.json
case $set in
  seeds) texts=$SHARED/seeds ;;
  dev) texts=$SHARED/bench/articles/dev ;;
  fit|check|read|held) # the two parts of dev: rules are written on one and checked on the other
    texts=$SHARED/bench/articles/dev
    gold=$(mktemp) && trap 'rm -f "$gold"' EXIT
    python3 tests/bench/split_articles.py "$SHARED/bench/articles/dev.gold.json" "$set" > "$gold" ;;
  *) echo "usage: articles.sh seeds|dev|fit|check|read|held [--errors] [--json]" >&2; exit 2 ;;
esac
python3 "$SHARED/bench/articles/score.py" --ext "$EXT" --gold "$gold" --texts "$texts" "$@"
