#!/bin/sh
# dates.sh [score.py options]: sitrep_date on bench/dates.
exec sh "$(dirname "$0")/halves.sh" dates "$@"
