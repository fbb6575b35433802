# orgerr: what a Tencent Cloud Organization error code means.
#
#   make              build/orgerr
#   make check        unit tests and golden tests; the last line counts them
#   make torture      the promises that take longer: memory, I/O, terminals, linear time
#   make conformance  JSONTestSuite in SUITE=folder, where that is at hand
#   make fuzz         libFuzzer on each entry point, FUZZ_SECONDS=30 each; needs clang
#   make bench        this tool beside its peers: ratios and medians
#   make dist         $(BUILD)/dist: the source of HEAD as a tarball, and its SHA-256
#   make deb          $(BUILD)/deb: a package for this Debian, by packaging/debian
#   make lint         clang-format, mandoc, shellcheck, cppcheck
#   make distcheck    all that CI does: gcc and clang, sanitizers, lint, torture, a staged install
#   make install      into $(DESTDIR)$(PREFIX); make uninstall takes it away
#   make clean        removes $(BUILD)
#
# CATALOG=path builds the same tool for another list of codes. SAN=1 adds
# AddressSanitizer and UndefinedBehaviorSanitizer. CFLAGS and LDFLAGS are yours.

VERSION = 1.0.0

BUILD = build
CATALOG = data/errors.tsv
PREFIX = /usr/local
bindir = $(PREFIX)/bin
mandir = $(PREFIX)/share/man

CC = cc
CC_FOR_BUILD = cc
CFLAGS = -O2 -g
PKG_CONFIG = pkg-config
INSTALL = install

# Ours, apart from the user's: language, warnings, hardening, cJSON.
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
	-Wpointer-arith -Wcast-qual -Wundef -Wvla -Wformat=2 -Wimplicit-fallthrough
HARDEN_CFLAGS = -fPIE -fstack-protector-strong -fstack-clash-protection -D_FORTIFY_SOURCE=2
HARDEN_LDFLAGS = -pie -Wl,-z,relro,-z,now -Wl,-z,noexecstack -Wl,--as-needed
ifeq ($(SAN),1)
HARDEN_CFLAGS = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
HARDEN_LDFLAGS = -fsanitize=address,undefined
endif
# Debug information names no folder of the build's: the same bytes from any.
PATH_CFLAGS = -ffile-prefix-map="$$PWD"=. -ffile-prefix-map=$(BUILD)/=build/
CJSON_CFLAGS := $(shell $(PKG_CONFIG) --cflags libcjson 2>/dev/null)
CJSON_LIBS := $(or $(shell $(PKG_CONFIG) --libs libcjson 2>/dev/null),-lcjson)

OUR_CFLAGS = -std=c11 -D_GNU_SOURCE -DVERSION='"$(VERSION)"' $(WARNINGS) $(HARDEN_CFLAGS) \
	$(PATH_CFLAGS) -Isrc -I$(BUILD) $(CJSON_CFLAGS)
COMPILE = $(CC) $(OUR_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP

SOURCES := $(filter-out src/mkcatalog.c,$(sort $(wildcard src/*.c)))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o)
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test_*.c))

all: $(BUILD)/orgerr

$(BUILD)/orgerr: $(OBJECTS)
	$(CC) $(CFLAGS) $(HARDEN_LDFLAGS) $(LDFLAGS) -o $@ $(OBJECTS) $(CJSON_LIBS)

$(BUILD)/%.o: src/%.c $(BUILD)/flags
	$(COMPILE) -c -o $@ $<

$(BUILD)/catalog.o: $(BUILD)/catalog.inc

$(BUILD)/catalog.inc: $(BUILD)/mkcatalog $(CATALOG) $(BUILD)/flags
	$(BUILD)/mkcatalog $(CATALOG) >$@

$(BUILD)/mkcatalog: src/mkcatalog.c src/hash.h $(BUILD)/flags
	$(CC_FOR_BUILD) -std=c11 -D_GNU_SOURCE -O2 -Isrc -o $@ src/mkcatalog.c

$(BUILD)/unit/%: tests/unit/%.c $(OBJECTS)
	@mkdir -p $(@D)
	$(COMPILE) -o $@ $< $(filter-out $(BUILD)/main.o,$(OBJECTS)) $(HARDEN_LDFLAGS) $(LDFLAGS) $(CJSON_LIBS) -lcmocka

# Changes only when what it holds does, so that other flags, another compiler
# or another catalogue rebuild what depends on them.
FLAGS = $(COMPILE) | $(CC_FOR_BUILD) | $(HARDEN_LDFLAGS) $(LDFLAGS) $(CJSON_LIBS) | $(CATALOG)
$(BUILD)/flags: FORCE
	@mkdir -p $(BUILD)
	@printf '%s\n' '$(subst ','\'',$(FLAGS))' >$@.new
	@if cmp -s $@.new $@; then rm -f $@.new; else mv $@.new $@; fi

check: $(BUILD)/orgerr $(BUILD)/mkcatalog $(UNITS)
	BUILD='$(BUILD)' CATALOG='$(CATALOG)' sh tests/run.sh

torture: $(BUILD)/orgerr
	@for t in tests/torture/*.sh; do \
		echo "$$t"; BUILD='$(BUILD)' CC='$(CC)' sh "$$t" || test $$? = 77 || exit 1; \
	done

conformance: $(BUILD)/orgerr
	BUILD='$(BUILD)' CC='$(CC)' SUITE='$(SUITE)' sh tests/torture/conformance.sh

bench: $(BUILD)/orgerr $(BUILD)/mkcatalog
	@for b in tests/bench/*.sh; do BUILD='$(BUILD)' CC='$(CC)' sh "$$b" || exit 1; done

# The harnesses have a build of their own, with clang's coverage in all objects.
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
fuzz:
	@$(STRICT) BUILD=$(BUILD)-fuzz CC=clang SAN=1 CFLAGS='-O1 -g -fsanitize=fuzzer-no-link' fuzzers
	@BUILD='$(BUILD)-fuzz' FUZZ_SECONDS='$(FUZZ_SECONDS)' sh tests/fuzz/run.sh

fuzzers: $(FUZZERS)

$(BUILD)/fuzz/%: tests/fuzz/%.c tests/fuzz/fuzz.h $(OBJECTS)
	@mkdir -p $(@D)
	$(COMPILE) -fsanitize=fuzzer -o $@ $< $(filter-out $(BUILD)/main.o,$(OBJECTS)) $(HARDEN_LDFLAGS) $(LDFLAGS) $(CJSON_LIBS)

lint:
	clang-format --dry-run -Werror src/*.[ch] tests/*/*.c
	mandoc -T lint -W warning man/*.1
	shellcheck -s sh -S warning .ci/run tests/*.sh tests/torture/*.sh tests/bench/*.sh tests/fuzz/*.sh
	cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,portability,performance \
		--inline-suppr --suppress=missingIncludeSystem -D_GNU_SOURCE -DVERSION='""' -Isrc src

# Each build in a folder of its own; the last one checks what is installed.
STRICT = $(MAKE) --no-print-directory -s
distcheck:
	$(STRICT) lint
	$(STRICT) BUILD=$(BUILD)-gcc CC=gcc CFLAGS='-O2 -g -Werror' check
	$(STRICT) BUILD=$(BUILD)-clang CC=clang CFLAGS='-O2 -g -Werror' check
	$(STRICT) BUILD=$(BUILD)-gcc-san CC=gcc SAN=1 CFLAGS='-O1 -g -Werror' check
	$(STRICT) BUILD=$(BUILD)-clang-san CC=clang SAN=1 CFLAGS='-O1 -g -Werror' check
	$(STRICT) BUILD=$(BUILD)-gcc CC=gcc CFLAGS='-O2 -g -Werror' torture
	$(STRICT) fuzz
	rm -rf '$(BUILD)-stage with blanks'
	$(STRICT) BUILD=$(BUILD)-gcc CC=gcc CFLAGS='-O2 -g -Werror' \
		DESTDIR='$(abspath $(BUILD))-stage with blanks' PREFIX=/usr install
	'$(BUILD)-stage with blanks/usr/bin/orgerr' FailedOperation.NodeNotEmpty
	test -s '$(BUILD)-stage with blanks/usr/share/man/man1/orgerr.1'
	$(STRICT) BUILD=$(BUILD)-gcc DESTDIR='$(abspath $(BUILD))-stage with blanks' PREFIX=/usr uninstall
	test -z "$$(find '$(BUILD)-stage with blanks' -type f)"
	BUILD=$(BUILD)-packaging CC=gcc sh tests/packaging.sh || test $$? = 77

# Of HEAD, not of what is changed in the folder; times and modes are git's.
DIST = orgerr-$(VERSION)
dist:
	@mkdir -p $(BUILD)/dist
	git -c tar.umask=0022 archive --format=tar --prefix=$(DIST)/ -o $(BUILD)/dist/$(DIST).tar HEAD
	gzip -9nf $(BUILD)/dist/$(DIST).tar
	cd $(BUILD)/dist && sha256sum $(DIST).tar.gz >SHA256SUMS

# Of HEAD too. The tests are left to make check; the makes inside have flags of their own.
deb: dist
	rm -rf $(BUILD)/deb
	mkdir $(BUILD)/deb
	tar xzf $(BUILD)/dist/$(DIST).tar.gz -C $(BUILD)/deb
	cp -R $(BUILD)/deb/$(DIST)/packaging/debian $(BUILD)/deb/$(DIST)
	cd $(BUILD)/deb/$(DIST) && env -u MAKEFLAGS DEB_BUILD_OPTIONS="nocheck $$DEB_BUILD_OPTIONS" \
		dpkg-buildpackage -us -uc -b -Pnocheck

install: $(BUILD)/orgerr
	$(INSTALL) -d '$(DESTDIR)$(bindir)' '$(DESTDIR)$(mandir)/man1'
	$(INSTALL) -m 755 $(BUILD)/orgerr '$(DESTDIR)$(bindir)/orgerr'
	$(INSTALL) -m 644 man/orgerr.1 '$(DESTDIR)$(mandir)/man1/orgerr.1'

uninstall:
	rm -f '$(DESTDIR)$(bindir)/orgerr' '$(DESTDIR)$(mandir)/man1/orgerr.1'

clean:
	rm -rf $(BUILD) $(BUILD)-*

.PHONY: all check torture conformance fuzz fuzzers bench lint distcheck dist deb install uninstall clean FORCE
.DELETE_ON_ERROR:
-include $(wildcard $(BUILD)/*.d $(BUILD)/unit/*.d $(BUILD)/fuzz/*.d)
