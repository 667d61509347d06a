#!/bin/sh
# metamorphic.sh [--own] [--only NAME] [--show NAME]: texts told in other words must give the same rows. For each rewrite: texts that it
# changed, texts whose rows changed with it, in per cent. --show prints the rows that changed.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
exec python3 tests/bench/metamorphic.py "$EXT" "$SHARED" "$@"
