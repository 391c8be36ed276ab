# What CI runs, and what a person runs: the same. Install just with `pip install --group dev`.
python := env("PYTHON", ".venv/bin/python")

# format, lint, types, floors, tests, the players in real time, and the slow kills
check: format lint types floors tests realtime torture

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

# kills the real program over and over
torture:
    {{python}} -m pytest --numprocesses=auto -m torture tests/cli

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

# the picture of the room, the session's diagram and the page of commands, made again
pages:
    {{python}} docs/draw_room.py --write
    {{python}} docs/draw_session.py --write
    {{python}} docs/make_commands.py --write

# how fast, against what
benchmarks:
    {{python}} benchmarks/start.py
    {{python}} benchmarks/room.py
    {{python}} benchmarks/playing.py
