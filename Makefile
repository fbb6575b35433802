# SPDX-License-Identifier: MIT
# orgerr: what a Tencent Cloud Organization error code means.
#
#   make              builds build/orgerr
#   make check        runs the unit tests and golden tests; the last line counts them
#   make torture      runs the tests that take longer: memory, I/O, terminals, linear time
#   make conformance  runs JSONTestSuite, which must be in SUITE=folder
#   make coverage     checks that only lines marked "unreached:" in src/ are reached by no test
#   make fuzz         runs libFuzzer on each entry point for FUZZ_SECONDS=30; needs clang
#   make mutate       puts 100 small faults into src/, and counts how many the tests detect; needs python3
#   make cross        runs the tests on a big-endian machine, under qemu
#   make clients      decodes what the vendor's client for Node.js prints when it fails; needs npm
#   make bench        compares the speed with that of other tools
#   make dist         puts the source of HEAD as a tarball, and its SHA-256, into $(BUILD)/dist
#   make deb          builds a Debian package in $(BUILD)/deb
#   make lint         runs clang-format, mandoc, shellcheck, cppcheck, clang-tidy
#   make distcheck    does what CI does after make check: clang, sanitizers, lint, torture, a staged install
#   make install      installs the program, its manual, completions; make uninstall removes them
#   make clean        removes $(BUILD)
#
# CATALOG=path builds the same tool for another list of codes. Everything else that is
# known about codes (those of the vendor's clients, kinds, retries and Chinese, the actions
# that return them) is then left out, unless EXTRA=, MEANINGS= and ACTIONS= name files.
# SAN=1 adds AddressSanitizer and UndefinedBehaviorSanitizer. CFLAGS and LDFLAGS are
# for your own flags. V=1 shows the commands.

VERSION = 1.1.0

BUILD = build
CATALOG = data/errors.tsv
EXTRA = $(if $(filter data/errors.tsv,$(CATALOG)),data/extra-errors.tsv)
MEANINGS = $(if $(filter data/errors.tsv,$(CATALOG)),data/meanings.tsv)
ACTIONS = $(if $(filter data/errors.tsv,$(CATALOG)),data/actions.tsv)
PREFIX = /usr/local
bindir = $(PREFIX)/bin
mandir = $(PREFIX)/share/man
bashcompdir = $(PREFIX)/share/bash-completion/completions
zshcompdir = $(PREFIX)/share/zsh/site-functions
fishcompdir = $(or $(FISH_SEARCHES),$(PREFIX)/share/fish/vendor_completions.d)
# With the system's own prefixes, fish completions go where the installed fish looks for them, which
# need not be below /usr/local. Fish is asked without a user's settings; the last folder of its list
# is the system's.
FISH_SEARCHES = $(if $(filter /usr /usr/local,$(PREFIX)),$(shell \
	$(PKG_CONFIG) --variable=completionsdir fish 2>/dev/null || \
	env -u XDG_DATA_DIRS HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent XDG_DATA_HOME=/nonexistent \
		fish -c 'string match "*/vendor_completions.d" $$fish_complete_path' 2>/dev/null | tail -n 1))

CC = cc
CC_FOR_BUILD = cc
CFLAGS = -O2 -g
PKG_CONFIG = pkg-config
INSTALL = install

# Our own flags, apart from the user's: language, warnings, hardening, cJSON.
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
	-Wpointer-arith -Wcast-qual -Wundef -Wvla -Wformat=2 -Wimplicit-fallthrough
HARDEN_CFLAGS = -fPIE -fstack-protector-strong -fstack-clash-protection -D_FORTIFY_SOURCE=2
HARDEN_LDFLAGS = -pie -Wl,-z,relro,-z,now -Wl,-z,noexecstack -Wl,--as-needed
ifeq ($(SAN),1)
HARDEN_CFLAGS = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
HARDEN_LDFLAGS = -fsanitize=address,undefined
endif
# Debug information names no build folder, so that any folder gives the same bytes.
PATH_CFLAGS = -ffile-prefix-map="$$PWD"=. -ffile-prefix-map=$(BUILD)/=build/
CJSON_CFLAGS := $(shell $(PKG_CONFIG) --cflags libcjson 2>/dev/null)
CJSON_LIBS := $(or $(shell $(PKG_CONFIG) --libs libcjson 2>/dev/null),-lcjson)

OUR_CFLAGS = -std=c11 -D_GNU_SOURCE -DVERSION='"$(VERSION)"' $(WARNINGS) $(HARDEN_CFLAGS) \
	$(PATH_CFLAGS) -Isrc -I$(BUILD) $(CJSON_CFLAGS)
COMPILE = $(CC) $(OUR_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP

GENERATOR := $(wildcard src/mkcatalog*.c)
SOURCES := $(filter-out $(GENERATOR),$(sort $(wildcard src/*.c)))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o)
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test_*.c))

# make prints a line such as "CC src/scan.c" for each file; nothing with -s, the commands with V=1.
Q = $(if $(filter 1,$(V)),,@)
SAY = @$(if $(filter 1,$(V))$(findstring s,$(firstword -$(MAKEFLAGS))),:,echo)

all: $(BUILD)/orgerr

$(BUILD)/orgerr: $(OBJECTS)
	$(SAY) LD $@
	$(Q)$(CC) $(CFLAGS) $(HARDEN_LDFLAGS) $(LDFLAGS) -o $@ $(OBJECTS) $(CJSON_LIBS)

# Two programs for tests: one with only the few codes of tests/small.tsv, and its "twin", which treats
# documents of over 100 bytes as large. Only files that depend on the codes, or on that limit, are
# compiled again.
SMALL_TABLES = -e tests/small-extra.tsv -m tests/small-meanings.tsv -a tests/small-actions.tsv tests/small.tsv
$(BUILD)/small/orgerr: $(OBJECTS) $(BUILD)/mkcatalog $(filter %.tsv,$(SMALL_TABLES))
	@mkdir -p $(@D)
	$(SAY) LD $@
	$(Q)$(BUILD)/mkcatalog $(SMALL_TABLES) >$(@D)/catalog.inc
	$(Q)$(CC) -I$(@D) $(OUR_CFLAGS) $(CPPFLAGS) $(CFLAGS) $(HARDEN_LDFLAGS) $(LDFLAGS) -o $@ src/catalog.c \
		$(filter-out $(BUILD)/catalog.o,$(OBJECTS)) $(CJSON_LIBS)

LIMITED = $(shell grep -l JSON_TREE_MAX src/*.c)
$(BUILD)/twin/orgerr: $(OBJECTS)
	@mkdir -p $(@D)
	$(SAY) LD $@
	$(Q)$(CC) $(OUR_CFLAGS) $(CPPFLAGS) -DLIMIT_TREE=100 $(CFLAGS) $(HARDEN_LDFLAGS) $(LDFLAGS) -o $@ $(LIMITED) \
		$(filter-out $(LIMITED:src/%.c=$(BUILD)/%.o),$(OBJECTS)) $(CJSON_LIBS)

$(BUILD)/%.o: src/%.c $(BUILD)/flags
	$(SAY) CC $<
	$(Q)$(COMPILE) -c -o $@ $<

$(BUILD)/catalog.o: $(BUILD)/catalog.inc

TABLES = $(EXTRA:%=-e %) $(MEANINGS:%=-m %) $(ACTIONS:%=-a %) $(CATALOG)
$(BUILD)/catalog.inc: $(BUILD)/mkcatalog $(CATALOG) $(EXTRA) $(MEANINGS) $(ACTIONS) $(BUILD)/tables
	$(SAY) GEN $@
	$(Q)$(BUILD)/mkcatalog $(TABLES) >$@

$(BUILD)/mkcatalog: $(GENERATOR) src/utf8.c src/mkcatalog.h src/hash.h src/kinds.h src/utf8.h $(BUILD)/flags
	$(SAY) CC src/mkcatalog.c
	$(Q)$(CC_FOR_BUILD) -std=c11 -D_GNU_SOURCE -O2 -Isrc -o $@ $(GENERATOR) src/utf8.c

$(BUILD)/unit/%: tests/unit/%.c $(OBJECTS)
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(COMPILE) -o $@ $< $(filter-out $(BUILD)/main.o,$(OBJECTS)) $(HARDEN_LDFLAGS) $(LDFLAGS) $(CJSON_LIBS) -lcmocka

# tests/run.sh starts each test with this.
$(BUILD)/alone: tests/alone.c
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(CC_FOR_BUILD) -std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -o $@ $<

# Each of these files changes only when its content does, so that everything that depends on it is
# rebuilt after a change of the flags, the compiler or the catalogue.
HOLDS_flags = $(COMPILE) | $(CC_FOR_BUILD) | $(HARDEN_LDFLAGS) $(LDFLAGS) $(CJSON_LIBS)
HOLDS_tables = $(TABLES)
$(BUILD)/flags $(BUILD)/tables: FORCE
	@mkdir -p $(BUILD)
	@printf '%s\n' '$(subst ','\'',$(HOLDS_$(@F)))' >$@.new
	@if cmp -s $@.new $@; then rm -f $@.new; else mv $@.new $@; fi

# All that the tests need.
programs: $(BUILD)/alone $(BUILD)/orgerr $(BUILD)/small/orgerr $(BUILD)/twin/orgerr $(BUILD)/mkcatalog $(UNITS)

# TESTS='decode/* test_scan' runs only these. Unless make is told how many jobs to run at once, the
# programs are built on all processors, on which tests/run.sh then runs.
JOBS = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 1))
check:
	+$(Q)$(MAKE) --no-print-directory $(JOBS) programs
	$(Q)BUILD='$(BUILD)' CATALOG='$(CATALOG)' sh tests/run.sh $(foreach test,$(TESTS),'$(test)')

# make check runs the fastest of these (tests/cli/promise), make distcheck two more.
TORTURE = tests/torture/*.sh
torture: $(BUILD)/orgerr $(BUILD)/small/orgerr $(BUILD)/twin/orgerr
	@for t in $(TORTURE); do \
		echo "$$t"; BUILD='$(BUILD)' CC='$(CC)' sh "$$t" || test $$? = 77 || exit 1; \
	done

conformance: $(BUILD)/orgerr
	BUILD='$(BUILD)' CC='$(CC)' SUITE='$(SUITE)' sh tests/torture/conformance.sh

bench: $(BUILD)/orgerr $(BUILD)/mkcatalog
	@for b in tests/bench/*.sh; do BUILD='$(BUILD)' CC='$(CC)' sh "$$b" || exit 1; done

# Of the torture tests, only the one that makes system calls fail reaches lines that make check does
# not. Tests that do not work with gcov are skipped.
coverage:
	rm -rf $(BUILD)-coverage
	@+$(STRICT) BUILD=$(BUILD)-coverage CC=gcc CC_FOR_BUILD='gcc --coverage' CFLAGS='-O0 -g --coverage' check
	@BUILD='$(BUILD)-coverage' CC=gcc sh tests/torture/io.sh
	@BUILD='$(BUILD)-coverage' sh tests/coverage.sh

# The fuzzers have a build of their own, with clang's coverage in all objects, and a second one whose
# limits are a few hundred bytes, so that they are reached thousands of times per second. Comparisons are
# not traced, which would take four times as long: tests/fuzz/dictionary has the words that matter.
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ_MAKE = $(STRICT) CC=clang SAN=1 CFLAGS='-O2 -g -fsanitize-coverage=inline-8bit-counters,pc-table'
fuzz:
	@+$(FUZZ_MAKE) BUILD=$(BUILD)-fuzz fuzzers
	@+$(FUZZ_MAKE) BUILD=$(BUILD)-fuzz/limits CPPFLAGS='$(CPPFLAGS) -include tests/fuzz/small-limits.h' \
		$(addprefix $(BUILD)-fuzz/limits/fuzz/fuzz_,scan decode)
	@BUILD='$(BUILD)-fuzz' FUZZ_SECONDS='$(FUZZ_SECONDS)' sh tests/fuzz/run.sh

fuzzers: $(FUZZERS)

$(BUILD)/fuzz/stretch.o: tests/fuzz/stretch.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(COMPILE) -c -o $@ $<

$(BUILD)/fuzz/%: tests/fuzz/%.c tests/fuzz/fuzz.h $(BUILD)/fuzz/stretch.o $(OBJECTS)
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(COMPILE) -fsanitize=fuzzer -o $@ $< $(BUILD)/fuzz/stretch.o $(filter-out $(BUILD)/main.o,$(OBJECTS)) $(HARDEN_LDFLAGS) $(LDFLAGS) $(CJSON_LIBS)

cross:
	@BUILD='$(BUILD)-cross' sh tests/cross.sh

clients: $(BUILD)/orgerr
	@BUILD='$(BUILD)' sh tests/clients.sh || test $$? = 77

mutate:
	BUILD='$(BUILD)' python3 tests/mutate/mutate.py

# clang-tidy gets one file at a time: with several, what it learns in one misleads it in the next.
LINT_FLAGS = -std=c11 -D_GNU_SOURCE -DVERSION='""' -Isrc
lint: $(BUILD)/catalog.inc
	clang-format --dry-run -Werror src/*.[ch] tests/*.c tests/*/*.c
	shellcheck -s sh -S warning .ci/run tests/*.sh tests/torture/*.sh tests/bench/*.sh tests/fuzz/*.sh
	mandoc -T lint -W warning man/*.[1-9]
	shellcheck -S warning completions/orgerr.bash
	cppcheck --quiet --error-exitcode=1 --enable=warning,portability,performance \
		--inline-suppr --suppress=missingIncludeSystem $(subst -std,--std,$(LINT_FLAGS)) src
	@printf '%s\n' src/*.c | xargs -I FILE -P "$$(nproc)" sh -c ' \
		file=$$1; shift; clang-tidy --quiet "$$file" -- "$$@" 2>/dev/null || \
			{ echo "clang-tidy $$file: status $$?"; exit 1; }' \
		lint FILE $(LINT_FLAGS) -I$(BUILD) $(CJSON_CFLAGS)

# Each build has a folder of its own, with warnings as errors. make check has run all tests with gcc; here
# they run with clang's sanitizers and with char unsigned, as on ARM, and gcc's sanitizers run the unit
# tests. The last steps check what is installed.
STRICT = $(MAKE) --no-print-directory -s
QUICK_TORTURE = $(patsubst %,tests/torture/%.sh,io terminal)
distcheck:
	+$(STRICT) lint
	+$(STRICT) BUILD=$(BUILD)-gcc CC=gcc CFLAGS='-O2 -g -Werror' programs
	+$(STRICT) BUILD=$(BUILD)-clang CC=clang CFLAGS='-O2 -g -Werror' programs
	+$(STRICT) BUILD=$(BUILD)-gcc-san CC=gcc SAN=1 CFLAGS='-O1 -g -Werror' check TESTS='test_*'
	+$(STRICT) BUILD=$(BUILD)-clang-san CC=clang SAN=1 CFLAGS='-O1 -g -Werror -funsigned-char' check
	+$(STRICT) BUILD=$(BUILD)-gcc CC=gcc CFLAGS='-O2 -g -Werror' torture TORTURE='$(QUICK_TORTURE)'
	+$(STRICT) BUILD=$(BUILD)-gcc CC=gcc CFLAGS='-O2 -g -Werror' clients
	rm -rf '$(BUILD)-stage with blanks'
	+$(STRICT) BUILD=$(BUILD)-gcc CC=gcc CFLAGS='-O2 -g -Werror' \
		DESTDIR='$(abspath $(BUILD))-stage with blanks' PREFIX=/usr install
	'$(BUILD)-stage with blanks/usr/bin/orgerr' FailedOperation.NodeNotEmpty
	test "$$(find '$(BUILD)-stage with blanks/usr/share' -type f -size +0 | wc -l)" -eq \
		$(words $(wildcard man/*.[1-9] completions/*))
	+$(STRICT) BUILD=$(BUILD)-gcc DESTDIR='$(abspath $(BUILD))-stage with blanks' PREFIX=/usr uninstall
	test -z "$$(find '$(BUILD)-stage with blanks' -type f)"
	env -u MAKEFLAGS BUILD=$(BUILD)-packaging CC=gcc sh tests/packaging.sh || test $$? = 77

# The tarball is made from HEAD, without uncommitted changes, and with git's times and modes.
DIST = orgerr-$(VERSION)
dist:
	@[ -e .git ] || { echo 'make dist: needs the git repository, since it packs the last commit' >&2; exit 1; }
	@mkdir -p $(BUILD)/dist
	git -c tar.umask=0022 archive --format=tar --prefix=$(DIST)/ -o $(BUILD)/dist/$(DIST).tar HEAD
	gzip -9nf $(BUILD)/dist/$(DIST).tar
	cd $(BUILD)/dist && sha256sum $(DIST).tar.gz >SHA256SUMS

# The package is made from HEAD too, or from this folder if there is no git, as in the tarball. It
# does not run the tests, and does not pass on the flags of this make.
deb:
	@for tool in dpkg-buildpackage dh; do command -v $$tool >/dev/null || { \
		echo "make deb: needs $$tool: apt-get install dpkg-dev debhelper" >&2; exit 1; }; done
	rm -rf $(BUILD)/deb
	mkdir -p $(BUILD)/deb/$(DIST)
	if [ -e .git ]; then git -c tar.umask=0022 archive HEAD; else tar cf - --exclude='./$(BUILD)*' .; fi | \
		tar xf - -C $(BUILD)/deb/$(DIST)
	cp -R $(BUILD)/deb/$(DIST)/packaging/debian $(BUILD)/deb/$(DIST)
	cd $(BUILD)/deb/$(DIST) && env -u MAKEFLAGS DEB_BUILD_OPTIONS="nocheck $$DEB_BUILD_OPTIONS" \
		dpkg-buildpackage -us -uc -b -Pnocheck

# Each page of the manual is installed in the folder of its section.
EACH_PAGE = set -e; for page in man/*.[1-9]; do to='$(DESTDIR)$(mandir)'/man$${page\#\#*.};

# This often runs as root, so it does not compile but installs what has been built, with whatever
# flags. Only if nothing has been built, it builds the program.
install: $(if $(wildcard $(BUILD)/orgerr),,$(BUILD)/orgerr)
	@stale=$$(find src -name '*.[ch]' -newer $(BUILD)/orgerr); [ -z "$$stale" ] || \
		{ echo "make install: run make first: newer than $(BUILD)/orgerr:" $$stale >&2; exit 1; }
	$(INSTALL) -d '$(DESTDIR)$(bindir)' '$(DESTDIR)$(bashcompdir)' '$(DESTDIR)$(zshcompdir)' \
		'$(DESTDIR)$(fishcompdir)'
	$(INSTALL) -m 755 $(BUILD)/orgerr '$(DESTDIR)$(bindir)/orgerr'
	$(EACH_PAGE) $(INSTALL) -d "$$to"; $(INSTALL) -m 644 $$page "$$to"; done
	$(INSTALL) -m 644 completions/orgerr.bash '$(DESTDIR)$(bashcompdir)/orgerr'
	$(INSTALL) -m 644 completions/_orgerr '$(DESTDIR)$(zshcompdir)/_orgerr'
	$(INSTALL) -m 644 completions/orgerr.fish '$(DESTDIR)$(fishcompdir)/orgerr.fish'

uninstall:
	rm -f '$(DESTDIR)$(bindir)/orgerr' '$(DESTDIR)$(bashcompdir)/orgerr' \
		'$(DESTDIR)$(zshcompdir)/_orgerr' '$(DESTDIR)$(fishcompdir)/orgerr.fish'
	$(EACH_PAGE) rm -f "$$to/$${page##*/}"; done

clean:
	rm -rf $(BUILD) $(BUILD)-*

.PHONY: all programs check torture conformance coverage fuzz fuzzers mutate cross clients bench lint distcheck dist deb \
	install uninstall clean FORCE
.DELETE_ON_ERROR:
-include $(wildcard $(BUILD)/*.d $(BUILD)/unit/*.d $(BUILD)/fuzz/*.d)
