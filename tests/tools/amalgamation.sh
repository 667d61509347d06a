#!/bin/sh
# The one-file library, compiled without a warning, exports its entry point alone and gives
# the same answers through all scripts. usage: amalgamation.sh build/dist SCRIPT...
dist=$1
shift
lib=$dist/sitrep.so
[ -f "$lib" ] || lib=$dist/sitrep.dylib
exports=$(nm -D --defined-only "$lib" | awk '{ print $3 }')
[ "$exports" = sqlite3_sitrep_init ] || { echo "exports: $exports"; echo "0 passed, 1 failed"; exit 1; }
exec "${dist%/*}/slt" --strict --load "./$dist/sitrep" "$@"
