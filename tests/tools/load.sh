#!/bin/bash
# The load matrix: the library in every way that people load it. usage: load.sh build OBJECT...
# where the objects are those of the static library
build=$1
shift
passed=0 failed=0 skipped=0
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
version=$(sed -n 's/^VERSION *:= *//p' Makefile)
suffix=so
[ -f "$build/sitrep.so" ] || suffix=dylib
expect() { # name, what must come out, command
  local name=$1 want=$2 got
  shift 2
  got=$("$@" 2>&1)
  if [ "$got" = "$want" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'load matrix, %s: expected "%s", got "%s"\n' "$name" "$want" "$got"
  fi
}
skip() { skipped=$((skipped + 1)); echo "skipped: $1"; }

ask='SELECT sitrep_version();'
shell() { sqlite3 :memory: "$@"; }
expect "shell, .load" "$version" shell ".load ./$build/sitrep" "$ask"
expect "shell, load_extension()" "
$version" shell "SELECT load_extension('./$build/sitrep');" "$ask"
expect "shell, entry point named" "$version" shell ".load ./$build/sitrep sqlite3_sitrep_init" "$ask"
expect "twice in one connection" "$version" shell ".load ./$build/sitrep" ".load ./$build/sitrep" "$ask"
mkdir -p "$tmp/other folder"
cp "$build/sitrep.$suffix" "$tmp/other folder/libsitrep.$suffix"
expect "copy named libsitrep in another folder" "$version" \
  shell ".load '$tmp/other folder/libsitrep'" "$ask"
cp "$build/sitrep.$suffix" "$tmp/sitrep.2.$suffix"
expect "a second copy beside the first" "$version" \
  shell ".load ./$build/sitrep" ".load $tmp/sitrep.2.$suffix" "$ask"

python=/usr/bin/python3
if [ -x $python ] && $python -c 'import sqlite3; sqlite3.connect(":memory:").enable_load_extension(True)' 2>/dev/null; then
  expect "Debian's python3" "$version" $python -c "
import sqlite3
db = sqlite3.connect(':memory:')
db.enable_load_extension(True)
db.load_extension('./$build/sitrep')
print(db.execute('$ask').fetchone()[0])"
  expect "python3, 200 rounds of open, load, use, close" 0 $python -c "
import resource, sqlite3
def rounds(n):
    for i in range(n):
        db = sqlite3.connect(':memory:')
        db.enable_load_extension(True)
        db.load_extension('./$build/sitrep')
        db.execute(\"SELECT count(*) FROM sitrep_sentences('One. Two.')\").fetchone()
        db.close()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
first = rounds(20)
print(max(0, (rounds(200) - first) // 4096))"
else
  skip "python3 without loadable extensions"
fi

# A program that links the library: through the public header, in C and in C++.
cat >"$tmp/use.c" <<'EOF'
#include <stdio.h>
#include "sitrep.h"
static int row(void *unused, int n, char **value, char **name) {
  (void)unused, (void)n, (void)name;
  printf("%s %s\n", SITREP_VERSION, value[0]);
  return 0;
}
int main(void) {
  sqlite3 *db = NULL;
  char *err = NULL;
  if (sqlite3_auto_extension((void (*)(void))sqlite3_sitrep_init)) return 1;
  if (sqlite3_open(":memory:", &db)) return 2;
  if (sqlite3_sitrep_init(db, &err, NULL)) return 3;
  if (sqlite3_exec(db, "SELECT sitrep_version()", row, NULL, &err)) return 4;
  if (sqlite3_close(db)) return 5;
  sqlite3_reset_auto_extension();
  return sqlite3_memory_used() != 0;
}
EOF
cp "$tmp/use.c" "$tmp/use.cc"
libs="-lsqlite3 -lpcre2-8 -lm -lpthread"
# shellcheck disable=SC2086 # lists of words
${CC:-cc} -std=c11 -Wall -Wextra -Werror -Iinclude "$tmp/use.c" "$@" -o "$tmp/use" $libs &&
  expect "static, SQLITE_CORE, auto extension" "$version $version" "$tmp/use"
if command -v c++ >/dev/null; then
  # shellcheck disable=SC2086
  c++ -Wall -Wextra -Werror -Iinclude "$tmp/use.cc" "$@" -o "$tmp/usecc" $libs &&
    expect "C++ with the public header" "$version $version" "$tmp/usecc"
else
  skip "no C++ compiler"
fi
expect "amalgamation, loadable" "$version" shell ".load ./$build/dist/sitrep" "$ask"
[ -f "$tmp/use" ] || { failed=$((failed + 1)); echo "a build failed"; }
expect "public header and Makefile agree on the version" "$version" \
  sed -n 's/^#define SITREP_VERSION "\(.*\)"$/\1/p' include/sitrep.h
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ]
