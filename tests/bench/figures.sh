#!/bin/sh
# figures.sh: the accuracy figures of all benchmarks, one block each. The speed figures are those of `make bench`.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared README.md
block() { printf '\n== %s\n' "$1"; shift; "$@"; }
block 'sentence boundaries' sh tests/bench/sentences.sh
block 'numbers' sh tests/bench/numbers.sh
block 'dates' sh tests/bench/dates.sh
block 'datelines of MUC-4 dev' sh tests/bench/datelines.sh
block 'parts of speech, as written and in capitals' sh tests/bench/pos.sh
for part in seeds fit check dev; do block "articles, $part" sh tests/bench/articles.sh $part; done
for part in fit hold fit2 hold2; do block "texts of WikiEvents with our answers, $part" sh tests/bench/wikigold.sh $part; done
for part in asia africa west who asia-x africa-x west-x who-x; do block "articles of our own, $part" sh tests/bench/own.sh $part; done
block 'wikilist' sh tests/bench/wikilist.sh
block 'case2021' sh tests/bench/case2021.sh
block 'MUC-4, split dev' sh tests/bench/muc4.sh --split dev
[ -f tests/bench/wikievents.sh ] && block 'WikiEvents, dev' sh tests/bench/wikievents.sh
