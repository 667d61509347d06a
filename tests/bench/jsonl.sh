# jsonl.sh: sourced by the benchmark scripts. Runs SQL over the lines of a JSON Lines file.
#   jsonl_sql FILE SQLFILE > TSV      (table raw(line); the extension is loaded; output tab-separated, no headers)
EXT=${EXT:-build/sitrep}
SHARED=${SHARED:-../shared}
need_shared() { # FILE: announce and leave when the shared data are not there
  [ -e "$SHARED/bench/$1" ] || { echo "SKIP $(basename "$0"): $SHARED/bench/$1 is not here"; exit 0; }
}
jsonl_sql() {
  sqlite3 :memory: -bail -cmd ".load $EXT" -cmd "CREATE TABLE raw(line TEXT);" -cmd '.mode ascii' -cmd '.separator "\037" "\n"' \
    -cmd ".import '$1' raw" -cmd '.headers off' -cmd '.mode list' -cmd '.separator "\t" "\n"' < "$2"
}
