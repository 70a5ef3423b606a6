# Mainstay's commands. `make help` lists them; CONTRIBUTING.md says when to use which.
#
# Every target that compiles, but `bench`, uses the same flags and the same .build folder, because one
# different flag compiles everything again, ten minutes of it on two cores.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run build test bench format lint clean \
	tools-to-build tools-to-test tools-to-bench build-tests test-swift test-browser

PORT ?= 8080
DATA ?= .data/demo
ONLY ?=
SWIFT_SOURCES := Sources Tests Package.swift Benchmarks/measure

# What `make test` checks, in this order, and what each step finds out.
STEPS := tools-to-test lint build-tests test-swift test-browser
tools-to-test.finds := What the tests need is installed
lint.finds := Every source file is formatted
build-tests.finds := Everything compiles without a warning
test-swift.finds := The method, the house rules, both databases and HTTP do as they should
test-browser.finds := People can do their work in a browser

define check
	@printf '\n▸ %s.\n' '$($(1).finds)'; SECONDS=0; \
	if $(MAKE) --no-print-directory $(1); \
	then printf '  Yes, after %d s.\n' $$SECONDS; \
	else printf '\n✗ No. Only this step again: make %s\n' '$(1)'; exit 1; fi

endef

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: build ## Start the demo enterprise on http://127.0.0.1:8080 (PORT=, DATA= change that)
	@exec .build/debug/mainstay demo --data $(DATA) --port $(PORT)

build: tools-to-build ## Compile the program
	@swift build --product mainstay

test: ## Check everything, as CI does
	$(foreach step,$(STEPS),$(call check,$(step)))
	@printf '\nAll of it passed.\n'

lint: ## Say which Swift files are not formatted
	@swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format: ## Format every Swift file
	@swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

build-tests: tools-to-build ## Compile the program and its tests
	@swift build --build-tests

test-swift: tools-to-test ## Run the Swift tests on SQLite and PostgreSQL (ONLY=name chooses)
	@scripts/with-postgres.sh swift test --disable-xctest $(if $(ONLY),--filter '$(ONLY)') 2>&1 \
	  | sed --unbuffered -E '/^◇ /d; /^✔ (Suite|Test) /{/^✔ Test run/!d}'

test-browser: tools-to-test build .venv/installed ## Run the browser tests (ONLY=name chooses)
	@.venv/bin/python -m pytest Tests/Browser $(if $(ONLY),-k '$(ONLY)')

bench: tools-to-bench ## Measure speed and write Benchmarks/RESULTS.md
	@swift build -c release --scratch-path .build-release --product mainstay
	@swift build -c release --scratch-path .build-release --product measure
	@Benchmarks/run.sh

clean: ## Delete what was built and the demo's data
	@rm -rf .build .build-* .venv .data Benchmarks/.build

tools-to-build:
	@scripts/install-missing.sh to-build

tools-to-test:
	@scripts/install-missing.sh to-test

tools-to-bench:
	@scripts/install-missing.sh to-bench

.venv/installed: Tests/Browser/requirements.txt
	@python3 -m venv .venv
	@.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@
