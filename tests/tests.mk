# Tests, checks, benchmarks and products beyond the library; the Makefile
# includes this file. Everything is built under build/. `make test` runs SUITES.

# Unit tests of the floors below SQL, tests/unit/NAME.c, and fuzzers, tests/fuzz/NAME.c:
# a file stands here or it is not run.
UNIT := arena text_tokens text_sentences calendar gazetteer number timex tagging lexicon rx
FUZZ := text articles patterns statements timex gazetteer tagging lexicon

SUITES := build-clean lists selftest unit slt-run arguments guarantees laws generated-twice load-matrix \
          amalgamation-run oom-short store-life asan random-bytes-short fuzz-smoke demo-run readme-run

SLT_SCRIPTS = $(sort $(wildcard tests/slt/*.test))
SLT_SRC := tests/harness/slt.c tests/harness/slt_run.c tests/harness/slt_script.c tests/harness/slt_md5.c
TESTCC  := $(CC) -O1 -g -std=c11 -D_DEFAULT_SOURCE $(WARN)
TOOLS   := tests/tools

# ---- the library, compiled a second and third time --------------------------
# core: static (only the floors that call SQLite differ from the loadable library); asan: static,
# with sanitizers; fuzz: for libFuzzer.
SAN       := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
FUZZCC    := clang
ON_SQLITE := $(STORE:%=ext/store/%.c) $(SQLITE:%=ext/sqlite/%.c)
CORE_OBJ  := $(patsubst %.c,$(B)/obj/%.o,$(filter-out $(ON_SQLITE),$(SRC))) $(GEN:%=$(B)/obj/gen/%.o) $(ON_SQLITE:%.c=$(B)/core/%.o)
ASAN_OBJ  := $(SRC:%.c=$(B)/asan/%.o) $(GEN:%=$(B)/asan/gen/%.o)
FUZZ_OBJ  := $(SRC:%.c=$(B)/fuzz/%.o) $(GEN:%=$(B)/fuzz/gen/%.o)
BELOW_SQL := $(BASE:%=ext/base/%) $(TEXT:%=ext/text/%) $(LEXICON:%=ext/lexicon/%) \
             $(TAGGING:%=ext/tagging/%) $(MENTION:%=ext/mention/%) \
             $(EVENT:%=ext/event/%) $(EXTRACT:%=ext/extract/%) $(GEN:%=gen/%)
OWN       := -std=c11 $(WARN) -fPIC -Iinclude

$(B)/core/%.o: %.c
	@mkdir -p $(@D)
	$(CC) -O1 -g $(OWN) $(WERROR) -DSQLITE_CORE -MMD -MP -c $< -o $@
$(B)/asan/%.o: %.c
	@mkdir -p $(@D)
	$(CC) -O1 -g1 $(OWN) $(SAN) -DSQLITE_CORE -MMD -MP -c $< -o $@
$(B)/asan/gen/%.o: $(B)/gen/%.c
	@mkdir -p $(@D)
	$(CC) -O0 $(OWN) -DSQLITE_CORE -Iext -c $< -o $@
$(B)/fuzz/%.o: %.c
	@mkdir -p $(@D)
	$(FUZZCC) -O1 -g1 $(OWN) -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -DSQLITE_CORE -MMD -MP -c $< -o $@
$(B)/fuzz/gen/%.o: $(B)/gen/%.c
	@mkdir -p $(@D)
	$(FUZZCC) -O0 $(OWN) -DSQLITE_CORE -Iext -c $< -o $@
-include $(ON_SQLITE:%.c=$(B)/core/%.d) $(ASAN_OBJ:.o=.d) $(FUZZ_OBJ:.o=.d)
# else make takes the objects of the fuzzers for its own intermediates and deletes them after each link
.SECONDARY: $(FUZZ_OBJ)

# ---- the kept corpus under rough treatment: histories, damage, kills (store-life-long: many) -----
LIFE = $(firstword $(wildcard /usr/bin/python3) python3) $(TOOLS)/store_life.py $(B)/sitrep.$(SO)
store-life: all
	@if command -v python3 >/dev/null; then $(LIFE) 60 120 6; else echo '0 passed, 0 failed, 186 skipped'; fi
store-life-long: all
	@$(LIFE) 10000 50000 2000

# ---- the test command ----------------------------------------------------------

deps:
	@$(TOOLS)/deps.sh test

# gcc (test.sh builds with WERROR) and clang agree that there is nothing to warn of.
build-clean: all $(CORE_OBJ)
	@if command -v clang >/dev/null; then \
	  printf '%s\n' $(SRC) | xargs -P 2 -n 60 clang -fsyntax-only $(OWN) -Werror && \
	  clang -fsyntax-only $(OWN) -Werror -DSQLITE_CORE $(ON_SQLITE) && echo '2 passed, 0 failed'; \
	else echo 'skipped: no clang'; echo '1 passed, 0 failed, 1 skipped'; fi

# ---- scripts ---------------------------------------------------------------------
slt: $(B)/slt

$(B)/slt: $(SLT_SRC) tests/harness/slt.h
	@mkdir -p $(@D)
	$(TESTCC) -o $@ $(SLT_SRC) -lsqlite3 -lm

# the same with the library inside, under the sanitizers
$(B)/slt-asan: $(SLT_SRC) tests/harness/slt.h $(ASAN_OBJ)
	$(TESTCC) $(SAN) -DSLT_STATIC -o $@ $(SLT_SRC) $(ASAN_OBJ) -lsqlite3 $(LIBS)

selftest: $(B)/slt
	@$(TOOLS)/selftest.sh $(B)/slt

slt-run: all $(B)/slt
	@$(B)/slt --strict --load $(B)/sitrep $(SLT_SCRIPTS)

# ---- unit tests --------------------------------------------------------------------
$(B)/unit/%: tests/unit/%.c tests/unit/unit.h tests/harness/mem_libc.c $(BELOW_SQL:%=$(B)/obj/%.o)
	@mkdir -p $(@D)
	$(TESTCC) -Iext -o $@ $^ $(LIBS)
$(B)/unit-asan/%: tests/unit/%.c tests/unit/unit.h tests/harness/mem_libc.c $(BELOW_SQL:%=$(B)/asan/%.o)
	@mkdir -p $(@D)
	$(TESTCC) -Iext $(SAN) -o $@ $^ $(LIBS)

unit: $(UNIT:%=$(B)/unit/%)
	@$(TOOLS)/sum.sh $(UNIT:%=$(B)/unit/%)

# ---- everything again under AddressSanitizer and UBSan -------------------------------
asan: $(B)/slt-asan $(B)/arguments-asan $(UNIT:%=$(B)/unit-asan/%)
	@UBSAN_OPTIONS=print_stacktrace=1 $(TOOLS)/sum.sh $(UNIT:%=$(B)/unit-asan/%) $(B)/arguments-asan \
	  '$(B)/slt-asan --strict --load sitrep $(SLT_SCRIPTS)'

# ---- every function, every argument -----------------------------------------------------
CALLS := tests/harness/calls.c tests/harness/calls.h
$(B)/arguments: tests/harness/arguments.c $(CALLS) $(CORE_OBJ)
	$(TESTCC) -o $@ tests/harness/arguments.c tests/harness/calls.c $(CORE_OBJ) -lsqlite3 $(LIBS)
$(B)/arguments-asan: tests/harness/arguments.c $(CALLS) $(ASAN_OBJ)
	$(TESTCC) $(SAN) -o $@ tests/harness/arguments.c tests/harness/calls.c $(ASAN_OBJ) -lsqlite3 $(LIBS)
arguments: $(B)/arguments
	@$(B)/arguments

# ---- what holds whatever is asked: order, plans, passages, interrupts, limits, threads -------------------
$(B)/guarantees: tests/harness/guarantees.c $(CALLS) $(CORE_OBJ)
	$(TESTCC) -o $@ tests/harness/guarantees.c tests/harness/calls.c $(CORE_OBJ) -lsqlite3 $(LIBS)
guarantees: $(B)/guarantees
	@$(B)/guarantees 2000

$(B)/random-bytes: tests/harness/random_bytes.c $(CALLS) $(ASAN_OBJ)
	$(TESTCC) $(SAN) -o $@ tests/harness/random_bytes.c tests/harness/calls.c $(ASAN_OBJ) -lsqlite3 $(LIBS)
random-bytes-short: $(B)/random-bytes
	@$(B)/random-bytes 1000000 25
random-bytes: $(B)/random-bytes
	@$(B)/random-bytes 1000000

# ---- out of memory ---------------------------------------------------------------------------
$(B)/oom: tests/oom/oom.c $(CALLS) $(CORE_OBJ)
	$(TESTCC) -o $@ tests/oom/oom.c tests/harness/calls.c $(CORE_OBJ) -lsqlite3 $(LIBS)
$(B)/oom-asan: tests/oom/oom.c $(CALLS) $(ASAN_OBJ)
	$(TESTCC) $(SAN) -o $@ tests/oom/oom.c tests/harness/calls.c $(ASAN_OBJ) -lsqlite3 $(LIBS)
oom-short: $(B)/oom
	@$(B)/oom 40 tests/oom/statements.sql
oom: $(B)/oom $(B)/oom-asan
	@$(TOOLS)/sum.sh '$(B)/oom 0 tests/oom/statements.sql' \
	  'env ASAN_OPTIONS=detect_leaks=0 $(B)/oom-asan 0 tests/oom/statements.sql'

# ---- fuzzing -----------------------------------------------------------------------------------
FUZZ_SECONDS ?= 3
$(B)/fuzz-%: tests/fuzz/%.c $(CALLS) $(FUZZ_OBJ)
	$(FUZZCC) -O1 -g -std=c11 -D_DEFAULT_SOURCE $(WARN) -fsanitize=fuzzer,address,undefined -o $@ \
	  $< tests/harness/calls.c $(FUZZ_OBJ) -lsqlite3 $(LIBS)
fuzz-smoke:
	@MAKE='$(MAKE)' FUZZCC='$(FUZZCC)' $(TOOLS)/fuzz.sh $(FUZZ_SECONDS) $(FUZZ)

# ---- laws, products ---------------------------------------------------------------------------
generated: $(GEN:%=$(B)/gen/%.c)
generated-twice: generated
	@MAKE='$(MAKE)' $(TOOLS)/generated.sh $(B)
laws: all
	@$(TOOLS)/laws.sh $(B)
load-matrix: all $(B)/slt $(B)/dist/sitrep.$(SO) $(B)/dist/sitrep.o $(CORE_OBJ)
	@CC='$(CC)' $(TOOLS)/load.sh $(B) $(CORE_OBJ)

amalgamation: $(B)/dist/sitrep.c
$(B)/dist/sitrep.c: $(SRC) $(GEN:%=$(B)/gen/%.c) $(wildcard ext/*/*.h) include/sitrep.h $(TOOLS)/amalgamate.sh
	@mkdir -p $(@D)
	@cp include/sitrep.h $(B)/dist/sitrep.h
	$(TOOLS)/amalgamate.sh $(VERSION) $(SRC) $(GEN:%=$(B)/gen/%.c) > $@.new && mv $@.new $@
# compiled by itself, as its users do
$(B)/dist/sitrep.$(SO): $(B)/dist/sitrep.c
	$(CC) -std=c11 -O1 -Wall -Wextra -Werror -fPIC -shared -fvisibility=hidden $< -o $@ $(LIBS)
$(B)/dist/sitrep.o: $(B)/dist/sitrep.c
	$(CC) -std=c11 -O1 -Wall -Wextra -Werror -DSQLITE_CORE -c $< -o $@
amalgamation-run: $(B)/dist/sitrep.$(SO) $(B)/dist/sitrep.o $(B)/slt
	@$(TOOLS)/amalgamation.sh $(B)/dist $(SLT_SCRIPTS)

PREFIX ?= /usr/local
install: all
	install -d $(DESTDIR)$(PREFIX)/lib/sqlite $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/share/sitrep
	install -m 644 $(B)/sitrep.$(SO) $(DESTDIR)$(PREFIX)/lib/sqlite/
	install -m 644 include/sitrep.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 LICENSE ext/tagging/data/openwords.LICENSE $(wildcard sql/*.sql) $(DESTDIR)$(PREFIX)/share/sitrep/

# the lists that are knowledge keep their form
lists:
	@$(TOOLS)/check_lists.sh

# ---- style and static analysis -------------------------------------------------------------------
check: all
	@CC='$(CC)' $(TOOLS)/check.sh $(B) '$(OWN)' $(SRC)

# ---- demo, readme, speed ------------------------------------------------------------------------
demo-run: all
	@$(TOOLS)/demo.sh
readme-run: all
	@$(TOOLS)/readme.sh README.md
readme: all
	@python3 $(TOOLS)/readme_fill.py

# how fast and how large the gazetteer is: build/bench-gazetteer FILE..., size build/obj/gen/gazetteer.o
$(B)/bench-gazetteer: tests/bench/gazetteer.c tests/harness/mem_libc.c $(BELOW_SQL:%=$(B)/obj/%.o)
	$(TESTCC) -O2 -Iext -o $@ $^ $(LIBS)
# tags and groups of documents, and how fast: tests/bench/docs.py FILE... | build/bench-tagging show|time|pos|lemma
$(B)/bench-tagging: tests/bench/tagging.c tests/harness/mem_libc.c $(BELOW_SQL:%=$(B)/obj/%.o)
	$(TESTCC) -O2 -Iext -o $@ $^ $(LIBS)
# how fast phrases are found: build/bench-lexicon FILE
$(B)/bench-lexicon: tests/bench/lexicon.c tests/harness/mem_libc.c $(BELOW_SQL:%=$(B)/obj/%.o)
	$(TESTCC) -O2 -Iext -o $@ $^ $(LIBS)

$(B)/speed: tests/bench/speed.c
	@mkdir -p $(@D)
	$(TESTCC) -O2 -o $@ $< -lsqlite3
bench: all $(B)/speed
	@$(B)/speed $(B)/sitrep

.PHONY: lists store-life store-life-long test deps build-clean slt selftest slt-run unit asan arguments guarantees random-bytes random-bytes-short \
        oom oom-short fuzz-smoke generated generated-twice laws load-matrix amalgamation \
        amalgamation-run install check demo demo-run readme readme-run bench
