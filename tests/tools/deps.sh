#!/bin/sh
# Looks for what the build and the tests need; installs it with apt-get where that is
# allowed (root, or sudo without a password), otherwise prints the command for
# each package manager and stops. usage: deps.sh [build|test]
want=${1:-build}
cc=${CC:-cc}
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

compiles() { # does a program of these lines compile and link? $1 = flags
  flags=$1
  shift
  printf '%s\n' "$@" 'int main(void){return 0;}' >"$tmp/t.c"
  # shellcheck disable=SC2086 # flags are several words
  "$cc" "$tmp/t.c" -o "$tmp/t" $flags >/dev/null 2>&1
}
has() { command -v "$1" >/dev/null 2>&1; }
pcre() { compiles -lpcre2-8 '#define PCRE2_CODE_UNIT_WIDTH 8' '#include <pcre2.h>'; }
sqlite() { compiles -lsqlite3 '#include <sqlite3ext.h>'; }

missing() { # the names, as this script knows them, of what is not there
  has "$cc" && compiles '' || echo compiler
  has make || echo make
  pcre || echo pcre2
  sqlite || echo sqlite-library
  has sqlite3 || echo sqlite-shell
  [ "$want" = test ] || return 0
  has python3 || echo python
  has nm && has objdump && has readelf || echo binutils
  has g++ || has c++ || echo c++
  has clang || echo clang
  has cppcheck || echo cppcheck
}

names() { # package manager; reads what is missing, prints its packages
  while read -r what; do
    case $1:$what in
      apt:compiler) echo gcc libc6-dev ;;
      apt:pcre2) echo libpcre2-dev ;;
      apt:sqlite-library) echo libsqlite3-dev ;;
      apt:python | dnf:python | apk:python | brew:python) echo python3 ;;
      apt:c++) echo g++ ;;
      dnf:compiler) echo gcc glibc-devel ;;
      dnf:pcre2) echo pcre2-devel ;;
      dnf:sqlite-library) echo sqlite-devel ;;
      dnf:sqlite-shell | apk:sqlite-shell | brew:sqlite-shell | brew:sqlite-library) echo sqlite ;;
      dnf:c++) echo gcc-c++ ;;
      apk:compiler) echo gcc musl-dev ;;
      apk:pcre2) echo pcre2-dev ;;
      apk:sqlite-library) echo sqlite-dev ;;
      apk:c++) echo g++ ;;
      brew:compiler | brew:c++) echo gcc ;;
      brew:pcre2) echo pcre2 ;;
      brew:clang) echo llvm ;;
      *:clang) [ "$1" = dnf ] && echo clang compiler-rt || echo clang ;;
      *:sqlite-shell) echo sqlite3 ;;
      *) echo "$what" ;;
    esac
  done | tr '\n' ' '
}

lacks=$(missing)
[ -n "$lacks" ] || exit 0
packages=$(printf '%s\n' $lacks | names apt)
if has apt-get; then
  if [ "$(id -u)" -eq 0 ]; then as=; else as="sudo -n"; fi
  if [ -z "$as" ] || { has sudo && sudo -n true 2>/dev/null; }; then
    echo "installing: $packages"
    # shellcheck disable=SC2086 # packages and as are several words
    { $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $packages ||
      { $as apt-get update -q &&
        $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $packages; }
    } >"$tmp/log" 2>&1 || tail -n 5 "$tmp/log"
    lacks=$(missing)
    [ -n "$lacks" ] || exit 0
    # Without these two some checks are skipped, and say so; nothing else depends on them.
    case $(printf '%s' "$lacks" | tr '\n' ' ') in
      clang | cppcheck | 'clang cppcheck') echo "going on without: $lacks"; exit 0 ;;
    esac
  fi
fi
cat <<EOF
sitrep needs, and did not find: $(printf '%s ' $lacks)
Install with one of
  apt-get install $(printf '%s\n' $lacks | names apt)
  dnf install $(printf '%s\n' $lacks | names dnf)
  apk add $(printf '%s\n' $lacks | names apk)
  brew install $(printf '%s\n' $lacks | names brew)
EOF
exit 1
