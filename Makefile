# Factdesk: all tasks, each with the same flags every time. `make help` lists them.

SWIFT ?= swift
PREFIX ?= /usr/local
BENCH ?=
FUZZ ?=
FUZZ_SECONDS ?= 60
KEYS ?= 6000
SEED ?= 1
SEGMENTATION ?=
EXTRACTION ?=
TORTURE ?=
GROWTH ?=

export SWIFT FUZZ_SECONDS

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := build
.PHONY: build run test check lint validate smoke fuzz fuzz-keys bench bench-growth bench-segmentation bench-extraction bench-claims \
  torture torture-short torture-team package package-again package-try docs install install-packages uninstall clean help missing venv

# All release builds use these flags: a changed flag would compile the dependencies again. The last one
# makes generic types by direct calls instead of by name, for which the runtime would search all protocol
# conformances of the program: a quarter of a start's time. No local search path: with one, the program
# would load a libc.so.6 that somebody put beside it, and would search its folder at each start.
release := --configuration release --static-swift-stdlib --disable-local-rpath --pkg-config-path Archives \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
factdesk := .build/release/factdesk
# The folder where the tests write reports for `make validate`.
validation := .build/validation
# The folder of the Debian package and the tarball.
packages := .build/packages

build: missing ## build the release program, .build/release/factdesk
	@Scripts/archives.sh
	$(SWIFT) build $(release) --product factdesk
	@Scripts/strip.sh $(factdesk)

run: ## build, then open the worked example (without a terminal: print its report)
	@Scripts/packages.sh build
	@$(MAKE) build >&2
	@Scripts/example.sh

test: ## install what is missing, build and run all tests
	@Scripts/packages.sh build
	@Scripts/packages.sh test || echo "Without these packages, the tests that need them are skipped." >&2
	$(SWIFT) build --build-tests
	FACTDESK_VALIDATION_DIR=$(CURDIR)/$(validation) $(SWIFT) test --skip-build

check: export FACTDESK_BINARY := $(CURDIR)/$(factdesk)
check: lint smoke validate test ## run all checks: format, warnings, tests, docs, reports

lint: ## check the format of all sources, and that they contain no paths of this machine
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks Examples
	@Scripts/machine-paths.sh

smoke: build ## try the release program on the worked example
	@Scripts/smoke.sh .build/smoke

validate: smoke venv ## check reports and exports with programs by others
	@rm -rf $(validation)
	$(SWIFT) build --build-tests
	FACTDESK_VALIDATION_DIR=$(CURDIR)/$(validation) \
	  $(SWIFT) test --skip-build --filter ExportFormatsTests.ValidationTests
	@Scripts/validate.sh $(validation) .build/smoke .build/smoke/exports Tests/ExportFormatsTests/Golden

fuzz-keys: missing ## send 6,000 random keys to the prompt under AddressSanitizer (KEYS=, SEED=)
	$(SWIFT) build --sanitize=address --scratch-path .build-asan --product editor-probe
	$(SWIFT) build --sanitize=address --scratch-path .build-asan --product key-fuzz
	timeout 900 .build-asan/debug/key-fuzz .build-asan/debug/editor-probe $(KEYS) $(SEED)

fuzz: missing ## fuzz the readers, FUZZ_SECONDS=60 each (FUZZ='html segmenter' for some)
	@Scripts/fuzz.sh $(FUZZ)

bench: build ## measure, and compare with the targets (BENCH='start edit' for some)
	@Scripts/packages.sh --list bench
	$(SWIFT) build $(release) --product factdesk-bench
	@python3 -B Benchmarks/bench.py $(BENCH)

bench-growth: build ## double the work of commands, and print how their cost grows (GROWTH='undo lint' for some)
	@python3 -B Benchmarks/growth.py $(GROWTH)

bench-segmentation: build ## compare sentences with other programs' (SEGMENTATION= folder of score.py)
	@Scripts/packages.sh --list bench
	@Scripts/bench-segmentation.sh "$(SEGMENTATION)" --failed

bench-claims: build ## measure who said what, what is worth checking and earlier checks (CLAIMS= folder of attribution_score.py)
	@Scripts/packages.sh --list bench
	@Scripts/bench-claims.sh "$(CLAIMS)"

bench-extraction: build ## compare article texts with other programs' (EXTRACTION= folder of score.py)
	@Scripts/packages.sh --list bench
	@Scripts/bench-extraction.sh "$(EXTRACTION)" --worst 5

torture: build ## kill, cut the power, fail, flip, write at once, mutate; makes docs/reliability.md (TORTURE='kill bits' for some)
	@Scripts/packages.sh --list torture
	@python3 -B Scripts/torture/torture.py $(if $(TORTURE),,--write) $(TORTURE)

torture-short: build ## the same for five minutes on two cores
	@Scripts/packages.sh --list torture
	@python3 -B Scripts/torture/torture.py --short

torture-team: missing ## let leaders of a cluster of servers die while analysts write (TORTURE='machine lag' for some)
	@Scripts/packages.sh --list team
	@PYTHON=/usr/bin/python3 Scripts/venv.sh .build/patroni Scripts/team/patroni.txt
	$(SWIFT) build --product store-probe
	@Scripts/team/torture.sh $(TORTURE)

package: ## make a Debian package and a tarball, in .build/packages
	@Scripts/packages.sh package
	@test -x $(factdesk) || $(MAKE) build
	@rm -rf $(packages)
	@Scripts/package/build.sh $(packages)

package-again: ## build the last commit in another folder, and compare the bytes of its packages
	@Scripts/packages.sh package
	@Scripts/package/again.sh $(packages)

package-try: ## install, use and remove the packages in fresh Debian 12 and 13 systems (as root)
	@Scripts/packages.sh package
	@Scripts/package/try.sh $(packages)

docs: missing ## make the documentation of the modules that others can use, in .build/docs
	@Scripts/docs.sh .build/docs

install-packages: ## install the system packages that building, testing, checking and measuring need
	@for use in build test torture team validate bench; do Scripts/packages.sh $$use; done

install: ## install into PREFIX (/usr/local), below DESTDIR if given
	@test -x $(factdesk) || $(MAKE) build
	@Scripts/install.sh "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what install installed
	@Scripts/install.sh --remove "$(DESTDIR)$(PREFIX)"

clean: ## remove everything that was built
	rm -rf .build .build-asan .build-fuzz Archives .venv

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' Makefile

missing:
	@Scripts/packages.sh --list build

venv:
	@Scripts/packages.sh --list validate
	@Scripts/venv.sh .venv Scripts/validators.txt Scripts/validators-alone.txt
