#!/bin/sh
# Runs each command given and adds up the counts in their last lines ("N passed, N
# failed[, N skipped]"). A command that prints no such line, or ends with an error and
# counts no failure, is one failure.
passed=0 failed=0 skipped=0
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
for command in "$@"; do
  sh -c "$command" >"$log" 2>&1
  code=$?
  line=$(tail -n 1 "$log")
  if echo "$line" | grep -qE '^[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$'; then
    f=$(echo "$line" | sed 's/.*passed, \([0-9]*\) failed.*/\1/')
    passed=$((passed + $(echo "$line" | sed 's/ passed.*//')))
    case $line in *skipped) skipped=$((skipped + $(echo "$line" | sed 's/.*failed, \([0-9]*\) skipped/\1/'))) ;; esac
    [ "$f" -gt 0 ] || [ $code -eq 0 ] || f=1
  else
    f=1
  fi
  failed=$((failed + f))
  if [ "$f" -gt 0 ]; then
    echo "$command: exit $code"
    tail -n 60 "$log"
  else
    grep 'skipped: ' "$log"
  fi
done
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ]
