#!/bin/sh
# Makes the one-file library: writes the given sources to stdout, in their order, each
# header of ours put in where it is first included. sitrep.h, the public header,
# stays an include. usage: amalgamate.sh VERSION FILE.c... > sitrep.c
version=$1
shift
cat <<EOF
/*
** sitrep $version in one file, made by tests/tools/amalgamate.sh from the sources
** in ext/; edit those. Needs sitrep.h beside it, SQLite's headers and PCRE2.
**
**   cc -O2 -fPIC -shared -fvisibility=hidden sitrep.c -o sitrep.so -lpcre2-8 -lm -lpthread
**   cc -O2 -DSQLITE_CORE -c sitrep.c      (linked with SQLite; then call sqlite3_sitrep_init)
*/
EOF
exec awk '
function folder(path) { return path ~ /\// ? substr(path, 1, match(path, /[^\/]*$/) - 1) : "" }
function tidy(path) {
  while (match(path, /[^\/.]+\/\.\.\//)) path = substr(path, 1, RSTART - 1) substr(path, RSTART + RLENGTH)
  return path
}
function there(path,   line, ok) { ok = (getline line < path) >= 0; close(path); return ok }
function find(name, from,   path) {
  path = tidy(folder(from) name)
  if (there(path)) return path
  if (there("ext/" name)) return "ext/" name
  if (there("build/gen/" name)) return "build/gen/" name
  return ""
}
function emit(path,   line, name, inner) {
  print "/******** " path " ********/"
  while ((getline line < path) > 0) {
    if (line ~ /^[ \t]*#[ \t]*include[ \t]*"/) {
      name = line; sub(/^[^"]*"/, "", name); sub(/".*/, "", name)
      if (name ~ /(^|\/)sqlite3(ext)?\.h$/) { print line; continue }
      if (name ~ /(^|\/)sitrep\.h$/) { print "#include \"sitrep.h\""; continue }
      inner = find(name, path)
      if (inner == "") { print "amalgamate: " path ": no " name > "/dev/stderr"; bad = 1; continue }
      if (!(inner in seen)) { seen[inner] = 1; emit(inner) }
    } else print line
  }
  close(path)
}
BEGIN {
  # What decides which functions the system headers declare must come before all of them.
  for (i = 1; i < ARGC; i++) {
    while ((getline line < ARGV[i]) > 0) {
      if (line ~ /^# *define +_[A-Z0-9_]+_SOURCE/ && !(line in hoisted)) {
        hoisted[line] = 1
        split(line, word, " ")
        print "#ifndef " word[2] "\n" line "\n#endif"
      }
    }
    close(ARGV[i])
  }
  for (i = 1; i < ARGC; i++) emit(ARGV[i])
  exit bad
}' "$@"
