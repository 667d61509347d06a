#!/bin/sh
# case2021.sh [--errors]: is there an attack at all, and which kind. Which of the task's types are attacks, and which of our types fit each, is our own reading, in the table below.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared case2021/dev.jsonl
jsonl_sql "$SHARED/bench/case2021/dev.jsonl" tests/bench/case2021.sql | awk -F '\t' -v errors="${1:-}" '
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
  printf "every second row, which the model of incident rows did not see: accuracy %.3f of %d; type accuracy %.3f of %d\n", hright / hn, hn, ht / hg, hg }'
