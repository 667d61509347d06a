/*
** slt.c: build/slt [--load EXT] [--strict] [--verbose] FILE...
** A sqllogictest runner. Each file runs on a fresh database in memory; each
** --load EXT is loaded into it first. Failures go to stdout with file, line, SQL,
** expected and got. The last line is "N passed, N failed, N skipped"; the exit
** code is 1 when something failed, 2 for a wrong command line.
**
** SQLite's own sqllogictest scripts are read unchanged:
**
**   statement ok|error          then SQL up to a blank line
**   query TYPES [SORT [LABEL]]  then SQL, a line "----", one value a line (or
**                               "N values hashing to MD5"); TYPES: one letter a
**                               column, I R T; SORT: nosort rowsort valuesort;
**                               queries of one LABEL must give equal results
**   hash-threshold N            accepted; both forms of a result are always read
**   skipif NAME, onlyif NAME    before a record; we are "sqlite"
**   halt                        ends the file
**   # comment                   also within a record
**
** Values are shown as SQLite's driver shows them: NULL; I as a 32-bit integer, R with
** three decimals, T with "(empty)" for '' and '@' for each byte that is not
** printable ASCII. As there, an empty result section is not compared: its rows and
** run-time errors pass. --strict, or a line "strict" in the script, ends that: an empty section
** says "no rows". Other differences in number always fail.
**
** Our own additions:
**
**   query TYPES                 more letters: L 64-bit integer, F real with 15
**                               digits, S text in full (UTF-8 kept; newline, tab, CR, NUL
**                               and backslash as \n \t \r \0 \\), A any value as its own type
**                               (text as S, real as F, blob as x'00ff')
**   statement error TEXT        the message must contain TEXT; a line "----" under
**                               the SQL and further lines do the same for long ones
**   query error [TEXT]          a query that must fail, prepared or stepped to its end
**   strict                      see above, from here on
**   separator X|off             each result line holds one row, its values joined
**                               by X (from here on; rowsort sorts such lines)
**   load EXT                    loads an extension
**   require-file PATH           skips the rest of the file, and says so, when PATH is
**                               not there (paths count from the current folder)
**   set NAME readfile PATH      binds the file's text to :NAME, @NAME and $NAME in
**                               later SQL;  set NAME text WORDS  binds WORDS
**   open NAME                   closes the database and opens NAME in a scratch folder
**                               of this file (or :memory:), extensions loaded again
**   config defensive|trusted_schema on|off
** and the SQL function readfile(PATH), which gives a blob or NULL.
** Skipped records, each of them, are counted as skipped.
*/
#include <stdio.h>
#include <string.h>

#include "slt.h"

static int slt_usage(const char *what, const char *arg) {
  fprintf(stderr, "slt: %s%s\nusage: slt [--load EXT] [--strict] [--verbose] FILE...\n", what, arg);
  return 2;
}

int main(int argc, char **argv) {
  SltOptions options = {0};
  SltCount total = {0, 0, 0};
  int files = 0;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--load") == 0) {
      if (i + 1 >= argc) return slt_usage("--load needs a name", "");
      if (options.nload == 8) return slt_usage("more than 8 extensions", "");
      options.load[options.nload++] = argv[++i];
    } else if (strcmp(argv[i], "--strict") == 0) {
      options.strict = true;
    } else if (strcmp(argv[i], "--verbose") == 0) {
      options.verbose = true;
    } else if (argv[i][0] == '-' && argv[i][1]) {
      return slt_usage("unknown option ", argv[i]);
    } else {
      files++;
    }
  }
  if (files == 0) return slt_usage("no script given", "");
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--load") == 0) {
      i++;
    } else if (argv[i][0] != '-') {
      SltCount count = {0, 0, 0};
      slt_run_file(argv[i], &options, &count);
      if (options.verbose || count.failed) {
        printf("%s: %d passed, %d failed, %d skipped\n", argv[i], count.passed, count.failed,
               count.skipped);
      }
      total.passed += count.passed;
      total.failed += count.failed;
      total.skipped += count.skipped;
    }
  }
  printf("%d passed, %d failed, %d skipped\n", total.passed, total.failed, total.skipped);
  return total.failed > 0;
}
