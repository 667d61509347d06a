#!/bin/sh
# Runs every "sqlite> " example of the README in one shell session and compares what comes out with
# what the page shows; also that the page has an example for each function and table.
# usage: readme.sh README.md
page=$1
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
# The session: each statement behind a mark; the page: what it shows under each.
awk -v session="$tmp/session" -v want="$tmp/want" '
  /^```/ { inside = !inside; if (!inside) open = 0; next }
  !inside { next }
  /^sqlite> / { n++; print ".print @@" n > session; print substr($0, 9) > session; print "@@" n > want; open = 1; next }
  /^   \.\.\.> / && open { print substr($0, 9) > session; next }
  open { print > want }
' "$page"
[ -s "$tmp/session" ] || { echo "no example in $page"; echo "0 passed, 1 failed"; exit 1; }
sqlite3 :memory: <"$tmp/session" >"$tmp/got" 2>&1
awk -v want="$tmp/want" -v page="$page" '
  function next_block(file,   line, text) {
    text = ""
    while ((getline line < file) > 0) { if (line ~ /^@@[0-9]+$/) { held[file] = line; return text } text = text line "\n" }
    held[file] = ""
    return text
  }
  BEGIN {
    got = ARGV[1]
    next_block(want); next_block(got)
    while (held[want] != "") {
      mark = held[want]; same = held[got] == mark
      a = next_block(want); b = next_block(got)
      if (same && a == b) passed++
      else { failed++; printf "%s, example %s: the page shows\n%sbut it gives\n%s", page, substr(mark, 3), a, b }
    }
    print passed + 0 " passed, " failed + 0 " failed"
  }' "$tmp/got" >"$tmp/out"
sed '$d' "$tmp/out"
passed=$(tail -n 1 "$tmp/out" | sed 's/ passed.*//')
failed=$(tail -n 1 "$tmp/out" | sed 's/.*, \([0-9]*\) failed/\1/')
for name in $(sqlite3 :memory: '.load ./build/sitrep' "
  SELECT DISTINCT name FROM pragma_function_list WHERE name LIKE 'sitrep!_%' ESCAPE '!' OR name LIKE 'regexp!_%' ESCAPE '!'
   UNION SELECT name FROM pragma_module_list WHERE name LIKE 'sitrep%' OR name LIKE 'regexp!_%' ESCAPE '!'"); do
  if grep '^\(sqlite>\|   \.\.\.>\)' "$page" | grep -qw "$name"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "no example of $name in $page"
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
