# Tests, checks, benchmarks and products beyond the library; the Makefile
# includes this file. Everything is built under build/.

SLT_SRC := tests/harness/slt.c tests/harness/slt_run.c tests/harness/slt_script.c tests/harness/slt_md5.c
TESTCC  := $(CC) -O1 -g -std=c11 -D_DEFAULT_SOURCE $(WARN)

slt: $(B)/slt

$(B)/slt: $(SLT_SRC) tests/harness/slt.h
	@mkdir -p $(@D)
	$(TESTCC) -o $@ $(SLT_SRC) -lsqlite3 -lm

.PHONY: slt
