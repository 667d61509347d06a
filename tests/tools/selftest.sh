#!/bin/sh
# Checks the sqllogictest runner itself: what is right passes, each planted fault
# is seen, the counts and the exit codes are as documented. usage: selftest.sh build/slt
slt=$1
dir=tests/harness/selftest
passed=0 failed=0
expect() { # name, wanted last line, wanted exit code, then the command
  name=$1 want=$2 code=$3
  shift 3
  out=$("$@" 2>&1)
  got=$?
  last=$(printf '%s\n' "$out" | tail -n 1)
  if [ "$last" = "$want" ] && [ $got -eq "$code" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '%s\nselftest %s: expected "%s" exit %s, got "%s" exit %s\n' \
      "$out" "$name" "$want" "$code" "$last" "$got"
  fi
}
says() { # name, text that the output must hold, command
  name=$1 want=$2
  shift 2
  case $("$@" 2>&1) in
    *"$want"*) passed=$((passed + 1)) ;;
    *) failed=$((failed + 1)); echo "selftest $name: output lacks: $want" ;;
  esac
}
expect good '13 passed, 0 failed, 2 skipped' 0 "$slt" $dir/good.test
expect crlf '4 passed, 0 failed, 0 skipped' 0 "$slt" $dir/crlf.test
expect own '13 passed, 0 failed, 2 skipped' 0 "$slt" $dir/own.test
expect faults '1 passed, 23 failed, 0 skipped' 1 "$slt" $dir/faults.test
expect lenient '2 passed, 2 failed, 0 skipped' 1 "$slt" $dir/lenient.test
expect lenient-strict '0 passed, 4 failed, 0 skipped' 1 "$slt" --strict $dir/lenient.test
expect sum '17 passed, 0 failed, 2 skipped' 0 "$slt" $dir/good.test $dir/crlf.test
expect missing '0 passed, 1 failed, 0 skipped' 1 "$slt" $dir/absent.test
expect usage 'usage: slt [--load EXT] [--strict] [--verbose] FILE...' 2 "$slt"
says where "$dir/faults.test:4: statement error" "$slt" $dir/faults.test
says expected 'expected: another message' "$slt" $dir/faults.test
says announced 'skipped: needs no/such/file' "$slt" $dir/own.test
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
