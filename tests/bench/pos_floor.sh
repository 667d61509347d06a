#!/bin/sh
# UPOS on the UD English dev documents without SQLite (tag_driver): all, as written and in capitals,
# and the half that was never looked at while tuning. usage: pos_floor.sh BUILD
set -e
cd "$(dirname "$0")/../.."
b=${1:-build} d=../shared/bench/ud_ewt/dev.jsonl s=../shared/bench/sentences/score.py
t=$(mktemp -d)
trap 'rm -rf "$t"' EXIT
one() { # name, docs options
  name=$1; shift
  python3 tests/bench/docs.py "$@" $d | "$b/bin/tag_driver" pos > "$t/p"
  gold=$d
  case "$*" in *report*) awk 'NR % 2 == 0' $d > "$t/gold.jsonl"; gold=$t/gold.jsonl ;; esac
  printf '%-18s' "$name"
  python3 $s pos "$gold" "$t/p" --bytes | awk 'NR == 2 { print "acc", $7, "acc_found", $8 }'
}
one "as written" ; one "in capitals" --upper
one "held-back half" --half report ; one "... in capitals" --upper --half report
