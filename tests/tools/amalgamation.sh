#!/bin/sh
# The one-file library gives the same answers: compiled without a warning, both loadable and
# with SQLITE_CORE, the loadable one through all scripts. usage: amalgamation.sh build SCRIPT...
build=$1
shift
dist=$build/dist
cc=${CC:-cc}
${cc} -std=c11 -O1 -Wall -Wextra -Werror -fPIC -shared -fvisibility=hidden "$dist/sitrep.c" -o "$dist/sitrep.so" \
  -lpcre2-8 -lm -lpthread || { echo "0 passed, 1 failed"; exit 1; }
${cc} -std=c11 -O1 -Wall -Wextra -Werror -DSQLITE_CORE -c "$dist/sitrep.c" -o "$dist/sitrep.o" ||
  { echo "0 passed, 1 failed"; exit 1; }
exports=$(nm -D --defined-only "$dist/sitrep.so" | awk '{ print $3 }')
[ "$exports" = sqlite3_sitrep_init ] || { echo "exports: $exports"; echo "0 passed, 1 failed"; exit 1; }
exec "$build/slt" --strict --load "./$dist/sitrep" "$@"
