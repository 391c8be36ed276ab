# What CI runs, and what a person runs: the same. Install just with `pip install --group dev`.
python := env("PYTHON", ".venv/bin/python")

# format, lint, types, floors, tests, editors and hooks, the players in real time, and the slow kills
check: format lint types floors tests editors hooks realtime torture

# the formatter has nothing to change
format:
    {{python}} -m ruff format --check .

# ruff, with nearly all its rules; each waiver says why
lint:
    {{python}} -m ruff check .

# mypy --strict on everything
types:
    {{python}} -m mypy

# import-linter: arrows point down only
floors:
    {{python}} -c "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"

# the tests, with coverage reported
tests:
    {{python}} -m pytest --numprocesses=auto --cov --cov-report=term

# what an editor says of rubrics: a real language server, which npm puts into .editors/
editors:
    npm install --silent --no-audit --no-fund --prefix .editors yaml-language-server@1.25.0
    PATH="$PWD/.editors/node_modules/.bin:$PATH" {{python}} -m pytest -m editors tests/cli/test_editors.py

# the hooks of .pre-commit-hooks.yaml, installed and run by the real pre-commit
hooks:
    {{python}} -m pytest -m hooks tests/cli/test_hooks.py

# kills the real program over and over
torture:
    {{python}} -m pytest --numprocesses=auto --dist=worksteal -m torture tests/store tests/cli

# players held against the wall's clock, with nothing beside them
realtime:
    {{python}} -m pytest -m realtime tests/player

# write what the formatter and the linter can mend by themselves
mend:
    {{python}} -m ruff check --fix .
    {{python}} -m ruff format .

# the example call, its answers, its review and its page, made again
examples:
    {{python}} examples/make_call.py
    {{python}} examples/make_review.py

# the picture of the room, the session's diagram, the page of commands and the table for a Tab, made again
pages:
    {{python}} docs/draw_room.py --write
    {{python}} docs/draw_session.py --write
    {{python}} docs/make_commands.py --write
    {{python}} -m callreview.cli.completing.making --write

# how fast, against what
benchmarks:
    {{python}} benchmarks/start.py
    {{python}} benchmarks/room.py
    {{python}} benchmarks/playing.py
    {{python}} benchmarks/history.py
    {{python}} benchmarks/index.py
