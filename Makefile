# `make` alone lists the targets. Those that matter: `make site`, `make quick` and `make test`.
.DEFAULT_GOAL := help
.PHONY: help site check test said quick lint unit browser screenshots stems bench-client bench-search lighthouse kills golden docs words translated lock clean fuzz bench bench-peers
.DELETE_ON_ERROR:

PYTHON ?= python3
BIN := .venv/bin
FUZZ_SECONDS ?= 120
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

site: .venv/.site ## build content/ into build/ and say where to open it
	@$(BIN)/sitegen build

test: said .venv/.test node_modules/.installed .venv/.browsers check ## install what the tests need, and run all of them, in about 20 minutes

said:
	@echo "All tests: about 20 minutes on two cores. \`make quick\` takes half a minute: lint of Python, and the tests that build no sites."

quick: .venv/.test node_modules/.installed ## what you want after each change, in half a minute: lint of Python, and the tests that build no sites
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto -m "not slow"
	node --test --test-reporter=dot $(filter-out %/linear.test.mjs,$(wildcard tests/js/*.test.mjs))

check: lint unit browser ## what CI runs: format, lint, types, tests, browsers

lint: .venv/.test node_modules/.installed ## format, lint and types, in Python and JavaScript
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	npx --no-install prettier --check --log-level warn .
	npx --no-install eslint .
	npx --no-install stylelint "templates/**/*.css" "sitegen/**/*.css" "docs/themes/*.css"
	npx --no-install tsc -p tsconfig.json

unit: .venv/.test node_modules/.installed .venv/.words ## tests of Python and of JavaScript, without a browser
	$(BIN)/python -m pytest --numprocesses auto
	node --test tests/js/*.test.mjs

browser: site .venv/.test node_modules/.installed .venv/.browsers ## tests in Chromium and Firefox, over http and from disk
	SITE=build PYTHON=$(BIN)/python node --test --test-concurrency=2 tests/browser/browsers.test.mjs tests/browser/together.mjs

fuzz: .venv/.test node_modules/.installed ## random input for what reads an outsider's text, FUZZ_SECONDS (120) for each target
	$(BIN)/python -m tests.fuzz.run front-matter $(FUZZ_SECONDS)
	$(BIN)/python -m tests.fuzz.run markdown $(FUZZ_SECONDS)
	$(BIN)/python -m tests.fuzz.run proposal $(FUZZ_SECONDS)
	$(BIN)/python -m tests.fuzz.run mapping $(FUZZ_SECONDS)
	$(BIN)/python -m tests.fuzz.run baseline $(FUZZ_SECONDS)
	node tests/fuzz/browser.mjs address $(FUZZ_SECONDS)
	node tests/fuzz/browser.mjs search $(FUZZ_SECONDS)

stems: .venv/.test node_modules/.installed .venv/.words ## every word of Debian's lists by the stemmers of Python and of the browser; `make test` takes one in sixteen
	EVERY_WORD=1 $(BIN)/python -m pytest -n0 tests/search_index/test_stemmers.py

screenshots: site node_modules/.installed .venv/.browsers ## pictures of every page type into screenshots/, to be looked at
	node tools/screenshots.mjs

kills: .venv/.site ## kill 200 rebuilds at random moments; each must leave a whole site
	$(BIN)/python -m benchmarks.kills

golden: .venv/.test ## write the expected reports of tests/cases, tests/mutations and the form anew; read the difference
	GOLDEN=1 $(BIN)/python -m pytest -p no:randomly tests/test_cases.py tests/test_mutations.py tests/render/test_form.py

bench: .venv/.site .venv/.words ## time builds of BENCH_SIZES (100 1000 10000) practices, into docs/performance.md
	$(BIN)/python -m benchmarks.build.bench

bench-peers: .venv/.site .venv/.words benchmarks/peers/.venv/.installed benchmarks/peers/node_modules/.installed ## the same beside other generators
	$(BIN)/python -m benchmarks.peers.bench

bench-client: .venv/.site node_modules/.installed .venv/.browsers .venv/.words ## time the site in a browser at three sizes, into docs/client-performance.md
	node benchmarks/client/bench.mjs

bench-search: .venv/.site benchmarks/search/node_modules/.installed .venv/.browsers .venv/.words ## search beside other engines, and 10,000 queries beside stock lunr, into docs/search-performance.md
	node benchmarks/search/run.mjs

lighthouse: .venv/.site benchmarks/lighthouse/node_modules/.installed .venv/.browsers ## run Lighthouse on the real site, into docs/client-performance.md
	node benchmarks/lighthouse/run.mjs

docs: .venv/.test ## write the generated pages of docs/, the bill of materials and the copies of the schema anew
	$(BIN)/python tools/make_docs.py
	$(BIN)/python tools/make_sbom.py
	$(BIN)/sitegen schema --write

words: .venv/.test ## bring the words of each language up to date with the code, and say which lack a translation
	$(BIN)/python tools/make_words.py

translated: .venv/.test ## name what changed in docs/ or docs/nl/, and record that it was read beside its translation
	$(BIN)/python tools/make_translated.py

lock: .venv/.test ## newest versions into the lock files
	sh tools/lock.sh

clean: ## remove all that was installed and built here
	rm -rf .venv node_modules build dist

.venv/bin/python:
	sh tools/setup.sh venv "$(PYTHON)"

.venv/.site: .venv/bin/python requirements/runtime.txt requirements/build.txt pyproject.toml
	$(PIP) -r requirements/runtime.txt -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: .venv/.site requirements/test.txt
	$(PIP) -r requirements/test.txt
	@touch $@

node_modules/.installed: package.json package-lock.json
	sh tools/setup.sh node
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

benchmarks/%/node_modules/.installed: benchmarks/%/package.json benchmarks/%/package-lock.json
	sh tools/setup.sh node
	npm ci --prefix benchmarks/$* --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

benchmarks/peers/.venv/.installed: benchmarks/peers/requirements.txt
	"$(PYTHON)" -m venv benchmarks/peers/.venv
	benchmarks/peers/.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

.venv/.browsers: tools/setup.sh | .venv/bin/python
	sh tools/setup.sh browsers
	@touch $@

.venv/.words: tools/setup.sh | .venv/bin/python
	sh tools/setup.sh words
	@touch $@
