#!/bin/sh
# The laws of the sources and of the built library, one check each; prints what
# breaks a law and "N passed, N failed". usage: laws.sh [build] after `make`
build=${1:-build}
lib=$build/sitrep.so
[ -f "$lib" ] || lib=$build/sitrep.dylib
passed=0 failed=0
law() { # name, findings (empty = kept)
  if [ -z "$2" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'law broken: %s\n%s\n' "$1" "$2" | head -n 40
  fi
}

# Includes of our own run downward only: NAME: floor's height, from the architecture.
law "no include runs upward" "$(
  grep -Hn '^[ 	]*#[ 	]*include[ 	]*"' $(git ls-files 'ext/*.c' 'ext/*.h') | awk -F: '
    BEGIN { n = split("base text lexicon tagging mention event extract store sqlite", f, " "); for (i = 1; i <= n; i++) height[f[i]] = i }
    { split($1, at, "/"); own = height[at[2]]; name = $3; sub(/^[^"]*"/, "", name); sub(/".*/, "", name)
      k = split(name, part, "/"); floor = ""
      for (i = 1; i <= k; i++) if (part[i] in height) floor = part[i]
      if (floor != "" && height[floor] > own) print $0 }'
)"
law "only a floor's door is included from other floors" "$(
  grep -Hn '^[ 	]*#[ 	]*include[ 	]*"\(\.\./\)*[a-z]*/[a-z_]*\.h"' $(git ls-files 'ext/*.c' 'ext/*.h') | awk -F: '
    { split($1, at, "/"); name = $3; sub(/^[^"]*"/, "", name); sub(/".*/, "", name)
      k = split(name, part, "/"); floor = part[k-1]; door = part[k]
      if (floor ~ /^(base|text|lexicon|tagging|mention|event|extract|store|sqlite)$/ && floor != at[2] && door != floor ".h" && door != "calendar.h") print $0 }'
)"
law "PCRE2 only in base/rx.c" "$(grep -ln 'pcre2\.h' $(git ls-files ext include) | grep -v '^ext/base/rx\.c$' | while read -r f; do
  grep -Hn '^[ 	]*#[ 	]*include.*pcre2\.h' "$f"; done)"
law "SQLite's headers only in store/ and sqlite/" "$(
  grep -Hn '^[ 	]*#[ 	]*include.*sqlite3\(ext\)\{0,1\}\.h' $(git ls-files 'ext/*.c' 'ext/*.h') | grep -v '^ext/\(store\|sqlite\|[a-z]*/gen\)/')"
n=$(grep -h '^[ 	]*SQLITE_EXTENSION_INIT1' $(git ls-files 'ext/*.c' 'ext/*.h') | wc -l)
law "SQLITE_EXTENSION_INIT1 stands once" "$([ "$n" -le 1 ] && [ "$n" -eq "$(ls ext/sqlite/*.c >/dev/null 2>&1 && echo 1 || echo "$n")" ] || echo "it stands $n times")"
law "each source begins with a comment that says what it is for" "$(
  for f in $(git ls-files 'ext/*.c' 'ext/*.h' 'include/*.h' 'tests/*.c' 'tests/*.h'); do
    case $(head -c 2 "$f") in '/*' | '//') ;; *) echo "$f" ;; esac
  done)"
law "nothing is called util" "$(git ls-files | grep -i 'util')"
law "no unfinished marks" "$(
  grep -nwE '(TO''DO|FIX''ME|XX''X|HA''CK|ST''UB)' $(git ls-files 'ext/*.c' 'ext/*.h' 'include/*' 'tests/*.c' 'tests/*.h' 'tests/*.sh' 'sql/*' Makefile '*.mk'))"
law "no absolute machine paths" "$(
  grep -nE '(^|[" =])/(work|home|root)/' $(git ls-files | grep -v '\.bin$'))"
law "no source over 1500 lines" "$(
  for f in $(git ls-files 'ext/*.c' 'ext/*.h' 'tests/*.c' '*.sh'); do
    awk -v f="$f" 'END { if (NR > 1500) print f ": " NR " lines" }' "$f"
  done)"
law "every test is run by make test" "$(
  listed=$(sed -e ':more' -e '/\\$/N;s/\\\n//;tmore' tests/tests.mk Makefile | sed -n 's/^\(UNIT\|FUZZ\) *:=//p')
  for f in $(git ls-files 'tests/unit/*.c' 'tests/fuzz/*.c'); do
    name=${f##*/}
    echo " $listed " | tr '\n' ' ' | grep -q " ${name%.c} " || echo "$f stands in no list"
  done)"
law "shell scripts parse" "$(for f in $(git ls-files '*.sh' .ci/run); do
  case $(head -n 1 "$f") in *bash*) bash -n "$f" 2>&1 ;; *) sh -n "$f" 2>&1 ;; esac; done)"

if [ "$(uname -s)" = Linux ] && [ -f "$lib" ]; then
  law "exactly one exported symbol" "$(
    nm -D --defined-only "$lib" | awk '{ print $3 }' | grep -v '^sqlite3_sitrep_init$'
    nm -D --defined-only "$lib" | grep -q ' T sqlite3_sitrep_init$' || echo "sqlite3_sitrep_init is not exported")"
  law "undefined symbols hold no sqlite3_*" "$(nm -D --undefined-only "$lib" | grep ' sqlite3_')"
  law "needs only libc, libm, libpthread, libpcre2-8" "$(
    readelf -dW "$lib" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' |
      grep -vE '^(libc|libm|libpthread|libpcre2-8|ld-linux[a-z0-9-]*|libc\.musl-[a-z0-9_]*)\.so')"
  objects=$(find "$build/obj" -name '*.o' 2>/dev/null)
  law "no mutable globals" "$(
    for o in $objects; do
      objdump -t "$o" | awk -v o="$o" '$0 ~ / O (\.data|\.bss|\.tdata|\.tbss|\*COM\*|COMMON|\.data\.rel|\.data\.rel\.local)[ \t]/ {
        if ($NF != "sqlite3_api") print o ": " $NF }'
    done)"
  # What the floors may not call: memory behind SQLite's back, the locale, the clock.
  law "no libc memory, printf, locale or clock in ext/" "$(
    for o in $objects; do
      nm -u "$o" | awk -v o="$o" '{ sub(/@.*/, "", $2); if ($2 ~ /^(malloc|calloc|realloc|reallocarray|free|strdup|strndup|asprintf|__asprintf_chk|(v)?(s|sn|f|d)?printf|__(v)?(s|sn|f)?printf_chk|puts|putchar|isalpha|isdigit|isspace|isupper|islower|isalnum|ispunct|tolower|toupper|__ctype_b_loc|__ctype_tolower_loc|__ctype_toupper_loc|setlocale|strtod|atof|strcoll|time|localtime|gmtime|mktime|rand|random|srand|getenv|atexit|exit|abort|setjmp|longjmp|alloca)$/) print o ": " $2 }'
    done)"
fi
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
