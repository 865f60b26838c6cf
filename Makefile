# `make help` lists what can be made.

PREFIX ?= /usr/local
SWIFT ?= swift
PROGRAM := .build/release/doingoai
SAMPLE := .build/sample.db
EVALUATION := .build/evaluation.db
SUDO := $(shell [ "$$(id -u)" -eq 0 ] || echo sudo)

.DEFAULT_GOAL := help

.PHONY: help
help: ## list what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name text; do \
	  printf 'make %-10s %s\n' "$$name" "$$text"; done

.PHONY: run
run: build ## build, ingest the sample reports into a fresh database and ask it some questions
	@rm -f $(SAMPLE) $(SAMPLE)-wal $(SAMPLE)-shm
	@export DOINGOAI_DB=$(SAMPLE) NO_COLOR=1; set -e; \
	show() { echo; echo "\$$ doingoai $$*"; }; \
	show ingest seeds/reports; $(PROGRAM) ingest seeds/reports; \
	show 'query "select * from events_by_year"'; $(PROGRAM) query "select * from events_by_year"; \
	show 'search "doi ngoai nhan dan" --limit 3'; $(PROGRAM) search "doi ngoai nhan dan" --limit 3; \
	show show conference 2015-12-28; $(PROGRAM) show conference 2015-12-28; \
	show summary 2015; $(PROGRAM) summary 2015; \
	echo; echo "The database is $(SAMPLE), the program $(PROGRAM). Next, try:"; \
	echo "  export DOINGOAI_DB=$(SAMPLE); PATH=\"\$$PWD/.build/release:\$$PATH\""; \
	echo "  doingoai list officials"; \
	echo "  doingoai query --format csv \"select * from open_tasks\""; \
	echo "  doingoai ingest your-reports/"; \
	echo "  doingoai help"

.PHONY: build
build: sqlite ## build the program for use: .build/release/doingoai
	$(SWIFT) build -c release --product doingoai

.PHONY: test
test: sqlite ## build and run every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

.PHONY: install
install: build ## install the program into PREFIX/bin (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/doingoai"

.PHONY: format
format: ## lay out the code as .swift-format says
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests $(wildcard Benchmarks)

.PHONY: bench
bench: sqlite ## measure extraction and ingest
	$(SWIFT) run --package-path Benchmarks -c release Benchmarks $(REPORTS)

.PHONY: evaluate
evaluate: build ## measure how well the events of REPORTS (folders with the labelled reports, at any depth) are made one
	@test -n "$(REPORTS)" || { echo "Say where the reports are: make evaluate REPORTS=folder" >&2; exit 64; }
	@rm -f $(EVALUATION) $(EVALUATION)-wal $(EVALUATION)-shm
	@find $(REPORTS) -type f -name '*.txt' -print0 | xargs -0 $(PROGRAM) ingest --db $(EVALUATION) >/dev/null
	@python3 Tests/Evaluation/bcubed.py $(EVALUATION) Tests/Evaluation/events.tsv --reports $(REPORTS) --quiet

.PHONY: growth
growth: sqlite ## measure whether storing slows down as the database grows to 150 000 reports
	$(SWIFT) run --package-path Benchmarks -c release Benchmarks grow $(REPORTS)

.PHONY: clean
clean: ## remove everything that was built
	rm -rf .build

# The headers of SQLite, the only thing that the system must have beside Swift.
.PHONY: sqlite
sqlite:
	@if ! { pkg-config --exists sqlite3 || [ -e /usr/include/sqlite3.h ]; } 2>/dev/null; then \
	  if command -v apt-get >/dev/null; then \
	    echo "libsqlite3-dev is missing; installing it with apt-get"; \
	    $(SUDO) apt-get install -y --no-install-recommends libsqlite3-dev >/dev/null 2>&1 || \
	    { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y --no-install-recommends libsqlite3-dev; }; \
	  else \
	    echo "The headers of SQLite (3.37 or newer) are missing; please install them." >&2; exit 1; \
	  fi; \
	fi
