# Every habit of this project, one word each. `make help` lists them.
.DEFAULT_GOAL := help
BIN := .venv/bin
# Where a container forbids it, each of our processes would compile three thousand modules anew.
unexport PYTHONDONTWRITEBYTECODE
OURS := marketplace catalog shipping storytelling embedded_saleor demo tests scripts bench

.PHONY: help run test check format bench messages packages browser

help: ## list these words
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## start the store: packages, database, demo world, web and worker (PORT=… HOST=… and README's settings)
	@exec python3 scripts/bootstrap.py run

test: packages browser ## everything: lint, types, walls, then unit, contract and journeys
	@$(MAKE) --no-print-directory checks
	$(BIN)/pytest -n 2

check: packages ## lint, types and walls only
	@$(MAKE) --no-print-directory checks

.PHONY: checks
checks:
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djlint --lint --quiet marketplace storytelling
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/gereh messages --check

format: packages ## put code and templates in order
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: packages ## measure: starts, pages, checkouts, the last piece, memory
	$(BIN)/python -m bench

messages: packages ## bring every room's .po files up to its texts (needs Debian's gettext)
	$(BIN)/gereh messages

packages:
	@python3 scripts/bootstrap.py dev

browser:
	@python3 scripts/bootstrap.py chromium
