#!/bin/sh
# ablation.sh: what the figures owe to the lists of armed groups: MUC-4 without the Latin American ones, articles without the Pakistani
# ones. The variants are linked in a scratch directory from the objects of build/ and a lexicon made from the shortened list.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
need_shared muc4/dev.jsonl
make -s || exit 1
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
objects=$(make -s --eval 'print-objects: ; @echo $(OBJ)' print-objects)
lists=$(make -s --eval 'print-lists: ; @echo $(LEX_LISTS)' print-lists)

# variant NAME COUNTRIES: $scratch/NAME/sitrep.so without the groups of those countries (a regular expression)
variant() {
  mkdir -p "$scratch/$1"
  grep -vE "country=($2)" ext/lexicon/data/group.tsv > "$scratch/$1/group.tsv"
  echo "$1: $(grep -cE "country=($2)" ext/lexicon/data/group.tsv) of $(grep -c . ext/lexicon/data/group.tsv) groups left out"
  build/genbin/lexicon "$scratch/$1/lexicon.c" $(echo "$lists" | sed "s|ext/lexicon/data/group.tsv|$scratch/$1/group.tsv|") || exit 1
  ${CC:-cc} -O2 -std=c11 -fPIC -fvisibility=hidden -Iinclude -Iext -c "$scratch/$1/lexicon.c" -o "$scratch/$1/lexicon.o" || exit 1
  ${CC:-cc} -shared -o "$scratch/$1/sitrep.so" $(echo "$objects" | sed "s|build/obj/gen/lexicon.o|$scratch/$1/lexicon.o|") -lpcre2-8 -lm -lpthread || exit 1
}
muc4() { EXT=$1 sh tests/bench/muc4.sh --split dev | grep -E 'fillers|PerpOrg|micro|  relevant  |typed'; }
articles() { EXT=$1 sh tests/bench/articles.sh dev; }

latin='Argentina|Bolivia|Chile|Colombia|Ecuador|El Salvador|Guatemala|Honduras|Mexico|Nicaragua|Panama|Paraguay|Peru|Uruguay|Venezuela'
variant no-latin "$latin"
variant no-pakistan 'Pakistan'
echo "== MUC-4, all groups"; muc4 build/sitrep
echo "== MUC-4, without Latin American groups"; muc4 "$scratch/no-latin/sitrep"
echo "== articles (dev), all groups"; articles build/sitrep > "$scratch/all"; cat "$scratch/all"
echo "== articles (dev), without Pakistani groups: lines that differ"; articles "$scratch/no-pakistan/sitrep" | diff "$scratch/all" - | grep '^>'
echo "== seeds, all groups"; EXT=build/sitrep sh tests/bench/articles.sh seeds > "$scratch/seeds"; grep -E 'incidents|casualties|fields' "$scratch/seeds"
echo "== seeds, without Pakistani groups: lines that differ"; EXT=$scratch/no-pakistan/sitrep sh tests/bench/articles.sh seeds | diff "$scratch/seeds" - | grep '^>'
exit 0
