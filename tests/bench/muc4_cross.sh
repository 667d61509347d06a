#!/bin/sh
# muc4_cross.sh [score.py options]: MUC-4 split train, cross-validated: each fifth of the documents is answered by models of roles,
# relevance and incident rows that were trained on the others. Needs `make`. The answers stay in build/cross/cross.tsv.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared muc4/dev.jsonl
dir=build/cross
make -s build/genbin/train_roles build/genbin/train_acts build/gen/acts.tsv || exit 1
mkdir -p $dir && : > $dir/cross.tsv || exit 1
gold=$SHARED/bench/muc4/dev.jsonl
others=$(ls ext/extract/data/*.model.tsv | grep -v -E '/(sentences|articles|roles|cuts|fillers|acts)\.')
objects=$(find build/obj -name '*.o' | grep -v -E 'gen/models|/tests/|/harness/' | while read -r o; do
  c=${o#build/obj/}; c=${c%.o}.c # not what is left of a file that has moved
  case $c in ext/*) [ -e "$c" ] || continue ;; esac
  echo "$o"
done)
for k in 0 1 2 3 4; do
  mkdir -p $dir/$k
  build/genbin/train_roles "$gold" $dir/$k "$k/5" > $dir/$k/log 2>&1 || exit 1
  awk -F'\t' -v OFS='\t' -v k=$k '$1 == "muc4" && $3 % 5 == k { $4 = 21 } { print }' build/gen/acts.tsv > $dir/$k/acts.tsv
  build/genbin/train_acts $dir/$k/acts.tsv $dir/$k/acts.model.tsv > $dir/$k/acts.log 2>&1 || exit 1
  build/genbin/models $dir/$k/models.c $others $dir/$k/*.model.tsv || exit 1
  ${CC:-cc} -O1 -fPIC -Iinclude -Iext -shared -o $dir/$k/sitrep.so $dir/$k/models.c $objects \
    -lpcre2-8 -lm -lpthread || exit 1
  python3 -c '
import json, sys
n = -1
for line in open(sys.argv[1], encoding="utf-8"):
    n += json.loads(line)["split"] == "train"
    if json.loads(line)["split"] == "train" and n % 5 == int(sys.argv[2]):
        sys.stdout.write(line)' "$gold" $k > $dir/$k/part.jsonl
  EXT=$dir/$k/sitrep jsonl_sql $dir/$k/part.jsonl tests/bench/muc4.sql >> $dir/cross.tsv || exit 1
done
python3 "$SHARED/bench/muc4/score.py" "$gold" $dir/cross.tsv --split train "$@"
