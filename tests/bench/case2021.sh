#!/bin/sh
# case2021.sh [--errors | --cross [K]]: is there an attack at all, and which kind. Which of the task's types are attacks, and which of our types fit each, is our own reading, in the table below.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared case2021/dev.jsonl
# --cross: no row is judged by a model that saw it: the rows in K parts (2), each judged by a model of incident rows trained without it.
rows() {
  if [ "${1:-}" = --cross ]; then make -s build/genbin/train_acts build/gen/acts.tsv && build/genbin/train_acts build/gen/acts.tsv cross "${2:-2}"
  else jsonl_sql "$SHARED/bench/case2021/dev.jsonl" tests/bench/case2021.sql; fi
}
case ${1:-} in --errors) errors=1 ;; *) errors= ;; esac
rows "$@" | awk -F '\t' -v errors="$errors" '
BEGIN {
  ok["ARMED_CLASH"] = "clash armed_assault security_operation"; ok["GRENADE"] = "bombing armed_assault shelling"; ok["CHEM_WEAP"] = "airstrike shelling armed_assault bombing attack"
  ok["SUIC_BOMB"] = "bombing"; ok["REM_EXPLOS"] = "bombing"; ok["AIR_STRIKE"] = "airstrike"; ok["ART_MISS_ATTACK"] = "shelling airstrike"
  ok["ATTACK"] = "armed_assault attack assassination unarmed_assault"; ok["ABDUCT_DISSAP"] = "kidnapping siege"; ok["SEX_VIOL"] = "unarmed_assault attack"; ok["MOB_VIOL"] = "unarmed_assault unrest arson attack"
}
{ gold = ($2 in ok); n++; right += (gold == $3); held = $5 % 2 == 0; hn += held; hright += held && gold == $3
  if (gold) { g++; hg += held; if ($3 && index(" " ok[$2] " ", " " $4 " ")) { t++; ht += held } }
  if (gold && !$3) miss++; if (!gold && $3) false_++
  if (errors != "" && (gold != $3 || (gold && !index(" " ok[$2] " ", " " $4 " ")))) print $1, $2, $3, $4 > "/dev/stderr" }
END { printf "incident or not: accuracy %.3f of %d (missed %d, false %d); type accuracy over attacks %.3f of %d\n", right / n, n, miss, false_, t / g, g
  printf "every second row, on which no rule was written: accuracy %.3f of %d; type accuracy %.3f of %d\n", hright / hn, hn, ht / hg, hg }'
