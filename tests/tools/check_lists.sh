#!/bin/sh
# Checks the phrase lists ext/lexicon/data/KIND.tsv: four columns, order, allowed values and attribute form, no
# phrase twice in one list. Prints one line for each fault, "N lists, N rows, N phrases" and "N passed, N failed"
# (lists without and with faults); exit 1 on any fault.
cd "$(dirname "$0")/../.." || exit 2
LC_ALL=C
export LC_ALL
dir=ext/lexicon/data
lists=0 rows=0 phrases=0 failed=0

types='bombing armed_assault assassination kidnapping siege hijacking arson sabotage robbery shelling airstrike clash security_operation jailbreak unarmed_assault threat unrest attack'
targets='police military security government diplomatic civilian education religious transport media medical business infrastructure militant utility tourism other'
weapons='firearm explosive suicide_bomb vehicle_bomb incendiary melee vehicle artillery rocket aircraft chemical none'
classes='police military security civilian militant official journalist student medical religious worker foreigner child woman other'
stances='asserts confirms denies claims_responsibility demands warns condemns blames'
effects='killed injured hostage freed arrested missing escaped displaced unhurt'

for kind in weapon vehicle target facility outlet title rank office person perpetrator trigger effect report cue placeword direction; do
  file=$dir/$kind.tsv
  [ -f "$file" ] || continue
  case $kind in
    trigger) allowed=$types ;;
    target|facility) allowed=$targets ;;
    weapon) allowed=$weapons ;;
    person) allowed=$classes ;;
    report) allowed=$stances ;;
    effect) allowed=$effects ;;
    perpetrator) allowed='militant criminal state unknown' ;;
    office) allowed='government police military security diplomatic religious media business civilian militant medical education' ;;
    rank) allowed='police military' ;;
    *) allowed= ;;
  esac
  report=$(awk -F '\t' -v file="$file" -v allowed="$allowed" '
    BEGIN { n = split(allowed, a, " "); for (i = 1; i <= n; i++) ok[a[i]] = 1 }
    function fault(text) { printf "fault %s:%d: %s\n", file, NR, text }
    /^#/ { if (rows) fault("comment below the first row"); next }
    { rows++ }
    /\r/ { fault("carriage return") }
    NF != 4 { fault(NF " columns"); next }
    n && !($1 in ok) { fault("value " $1) }
    $1 == "" || $2 == "" || $4 == "" { fault("empty column") }
    rows > 1 && ($1 < v || ($1 == v && $2 <= p)) { fault("order") }
    { v = $1; p = $2 }
    $3 != "" { m = split($3, kv, ";"); for (i = 1; i <= m; i++) if (kv[i] !~ /^[a-z_]+=[^;=]+$/) fault("attribute " kv[i]) }
    { m = split($2, ph, "|")
      for (i = 1; i <= m; i++) {
        q = ph[i]; sub(/^\?/, "", q); sub(/~[nv]$/, "", q); phrases++
        if (q == "" || q ~ /[~?]|^ | $|  /) fault("phrase \"" ph[i] "\"")
        if (q in seen) fault("phrase twice: " q)
        seen[q] = 1
        if (split(q, w, /[ -]/) > 12) fault("phrase too long: " q)
      } }
    END { printf "count %d %d\n", rows, phrases }' "$file")
  printf '%s\n' "$report" | sed -n 's/^fault //p'
  lists=$((lists + 1))
  rows=$((rows + $(printf '%s\n' "$report" | awk '/^count/ { print $2 }')))
  phrases=$((phrases + $(printf '%s\n' "$report" | awk '/^count/ { print $3 }')))
  case $report in *fault\ *) failed=$((failed + 1)) ;; esac
done
echo "$lists lists, $rows rows, $phrases phrases"
echo "$((lists - failed)) passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$lists" -gt 0 ]
