# One word per chore, the same by hand and in CI. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup dev serve demo test test-hostile soak audit test-api-fuzz test-crash chaos check format bench bench-runtime bench-gateway sheet upgrade-check docs lock

PYTHON ?= python3
BIN := .venv/bin
# Tests run on this many processes.
JOBS ?= auto
# What a security reviewer runs first; all of it is part of `make test`.
HOSTILE := tests/hostile tests/net tests/images tests/test_intake.py tests/test_keys.py tests/test_links.py \
	tests/http/test_bodies.py tests/http/test_callers.py tests/http/test_connections.py tests/http/test_edge.py \
	tests/http/test_files.py tests/http/test_wire_fuzz.py tests/clients/test_fuzz.py tests/runtime/test_odd_texts.py \
	tests/http/test_events.py::test_only_the_owner_may_watch tests/gemini/test_served.py::test_transcoding_is_bounded \
	tests/gemini/test_served.py::test_metadata_of_inputs_reaches_the_model_alone

help: ## List the chores
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: ## Prepare .venv, so that .venv/bin/cavendish works
	@$(PYTHON) tools/setup.py

dev:
	@$(PYTHON) tools/setup.py --dev

demo: setup ## Start the server, paint "a white siamese cat" through the API, stop
	@$(BIN)/python tools/demo.py

serve: setup ## Run the server; prints its URL, a token and a curl line to paste
	@$(BIN)/cavendish serve --dev

test: dev ## Run the tests
	$(BIN)/python -m pytest -n $(JOBS)

test-hostile: dev ## Run what strangers on the internet would try, alone
	$(BIN)/python -m pytest -n $(JOBS) $(HOSTILE)

soak: dev ## Let 200 good and bad clients loose for minutes, and count what is left
	$(BIN)/python -m benchmarks.soak

audit: dev ## Look the locked packages up in the public list of vulnerabilities; needs the network
	$(BIN)/python -m pip_audit --strict -r requirements.lock --no-deps --disable-pip

test-api-fuzz: dev ## Fuzz the API from its own OpenAPI document for minutes
	CAVENDISH_TEST_FUZZ=long $(BIN)/python -m pytest tests/clients/test_fuzz.py

test-crash: dev ## Kill the server at many random moments and count what is left
	CAVENDISH_TEST_CRASH=long $(BIN)/python -m pytest tests/clients/test_crash.py

chaos: dev ## Break a cluster and a single server in every way for an hour; count what is left
	PYTHONPATH=tests/artifacts $(BIN)/python tests/runtime/storm.py embedded
	PYTHONPATH=tests/artifacts $(BIN)/python tests/runtime/storm.py cluster

check: dev ## Formatting, lint, strict types, import directions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_imports.py

format: dev ## Put the code into the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: dev ## Measure, and print the ratios
	$(BIN)/python -m benchmarks

bench-runtime: dev ## Measure what tasks cost and how long they wait, embedded and in a cluster
	$(BIN)/python -m benchmarks.runtime

bench-gateway: dev ## Measure against LiteLLM's proxy, which it installs under build/
	$(BIN)/python -m benchmarks.gateway

upgrade-check: dev ## Write a store with the previous commit's code, open it with today's
	$(BIN)/python tools/upgrade_check.py

sheet: dev ## Paint the gallery into build/sheet, with an index page
	$(BIN)/python tools/easel_sheet.py

docs: dev ## Write the generated pages of docs/ again
	$(BIN)/python tools/make_docs.py

lock: dev ## Choose the newest releases and write the locked lists again
	$(BIN)/python tools/lock.py
