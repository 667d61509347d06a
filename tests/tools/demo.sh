#!/bin/sh
# Runs the demo and the sample articles' checks: every article is read, incidents and tolls come out,
# and what the articles plainly do or do not say is respected.
passed=0 failed=0
out=$(sqlite3 :memory: '.read sql/demo.sql' 2>&1) || { printf '%s\n' "$out"; failed=$((failed + 1)); }
ask() { # name, wanted answer, SQL over the tables of the demo
  got=$(sqlite3 :memory: '.output /dev/null' '.read sql/demo.sql' '.output stdout' '.mode list' '.headers off' "$3" 2>&1)
  if [ "$got" = "$2" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'demo, %s: expected "%s", got "%s"\n' "$1" "$2" "$got"
  fi
}
has() { # name, text that the printed demo must hold
  if printf '%s\n' "$out" | grep -q -- "$2"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "demo, $1: output lacks $2"
  fi
}
for heading in Articles Incidents Tolls; do has headings "== $heading"; done
ask 'all articles of the manifest' "$(($(wc -l <tests/articles/index.tsv) - 1))" 'SELECT count(*) FROM article'
incidents='FROM article AS a, sitrep_incidents(a.text, a.published) AS i WHERE'
ask 'an accident is no incident' 0 "SELECT count(*) $incidents a.title LIKE 'Coach plunges%'"
ask 'a market report holds none' 0 "SELECT count(*) $incidents a.title LIKE 'Cocoa prices%'"
ask 'each outlet has its own toll of Kano' '4 6' "
  SELECT group_concat(k, ' ') FROM (SELECT DISTINCT c.count_min AS k
    FROM article AS a, sitrep_casualties(a.text, a.published) AS c
   WHERE a.title LIKE '%Kano%' AND c.effect = 'killed' AND c.count_min IN (4, 6) ORDER BY 1)"
ask 'spans are exact' 0 "
  SELECT count(*) FROM article AS a, sitrep_sentences(a.text) AS s
   WHERE substr(a.text, s.start, s.length) IS NOT s.text"
ask 'eight to 10 is an interval' '8|10' "
  SELECT DISTINCT c.count_min, c.count_max FROM article AS a, sitrep_casualties(a.text, a.published) AS c
   WHERE a.title LIKE 'Bomb in Mosul%' AND c.effect = 'killed' AND c.count_min <> c.count_max LIMIT 1"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
