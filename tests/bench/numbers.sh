#!/bin/sh
# numbers.sh [score.py options]: sitrep_number and sitrep_numbers on bench/numbers.
exec sh "$(dirname "$0")/halves.sh" numbers "$@"
