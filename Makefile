# Two commands for people: `make run` and `make test`. Both work on a fresh machine.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test test-ui positions snapshots docs pages format install clean

# Exit code 1 means that the stories have faults, as the seeds do; anything else is a failure.
run: install
	$(BIN)/newslint seeds --as-of 2026-11-23 --format full || test $$? -eq 1

test: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

# The language server in Neovim, which is installed where it is missing; `test` skips it without.
test-ui: install
	sh tests/ui/install.sh
	$(BIN)/pytest tests/ui

# Truth of positions, tried on many more stories than `test` does; it takes about an hour.
positions: install
	NEWSLINT_CASES=20000 $(BIN)/pytest tests/test_positions.py

# The report of seeds/ as the tests expect it; read the diff before it is committed.
snapshots: install
	COLUMNS=100 $(BIN)/newslint seeds --as-of 2026-11-23 --isolated --format full --color never \
		> tests/snapshots/seeds.txt || test $$? -eq 1
	$(BIN)/python tests/write_snapshots.py

# What the documentation says of rules and output is made from them; the site goes to build/site.
docs: pages .venv/docs-installed
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

pages: install
	$(BIN)/python docs/generate.py

.venv/docs-installed: pyproject.toml .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[docs]'
	touch $@

format: install
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

install: .venv/installed

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
