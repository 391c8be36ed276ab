"""Nothing is ever shown as a percentage, an average or a rank of people: every command is read for it.

A new command fails here until it says below how it shows what it shows, or that it shows nothing of the records.
"""

import inspect
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest

from callreview.cli.app import TABLE, _callreview
from callreview.cli.lazy import Known, KnownGroup
from drawn import run_drawn
from gits import a_repository, commit
from homes import living_in
from programs import Program
from scoring import WORDS, follows, scoring_in
from well_filled import OWN, counted, people_in, well_filled

Words = tuple[str, ...]
SHOWS: Mapping[Words, Sequence[str]] = {
    (): ("",),
    ("check",): ("",),
    ("drafts",): ("",),
    ("list",): ("--limit 0",),
    ("show",): ("last", "coaching:last", f"{OWN} --beside"),
    ("coach",): ("PERSON --prepare",),
    ("talks",): ("",),
    ("followups",): ("--all",),
    ("kudos", "list"): ("",),
    ("idea", "list"): ("",),
    ("checkin", "list"): ("",),
    ("checkin", "due"): ("",),
    ("standard",): ("",),
    ("trends",): ("",),
    ("rubric", "list"): ("",),
    ("rubric", "show"): ("billing-care",),
    ("rubric", "diff"): ("billing-care delivery-care",),
    ("rubric", "history"): ("billing-care",),
    ("rubric", "check"): ("",),
    ("export", "review"): (f"last {OWN}",),
    ("export", "ways"): ("",),
    ("export", "followups"): ("",),
    ("export", "lineup"): ("--preview",),
}
"""What is typed after each command that shows something of the records. PERSON is somebody with much on record."""
SHOWS_NOTHING_OF_THEM = {
    *{("demo",), ("init",), ("listen",), ("resume",), ("transcript",), ("amend",), ("reply",)},
    *{("followup", "done"), ("followup", "mark"), ("followup", "let-go")},
    *{("kudos", "add"), ("kudos", "share"), ("idea", "add"), ("idea", "answer"), ("checkin", "add")},
    *{("rubric", "new"), ("rubric", "adopt"), ("rubric", "raise"), ("rubric", "schema")},
}
"""They ask, or write one thing down; what came of it is shown by those above."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The workspace, in git, its reviews taken in; nothing here changes it."""
    with living_in(tmp_path_factory.mktemp("home")):
        workspace = well_filled(tmp_path_factory.mktemp("filled"))
        commit(a_repository(workspace))
        assert Program(workspace)("list").code == 0
        yield workspace


def known_in(table: Sequence[Known | KnownGroup], above: Words = ()) -> Iterator[tuple[Words, Known]]:
    """Every command of the table, without the groups."""
    for known in table:
        if isinstance(known, KnownGroup):
            yield from known_in(known.commands, (*above, known.name))
        else:
            yield (*above, known.name), known


PLACES = {words: known.place for words, known in known_in(TABLE)}


def forms_of(words: Words) -> list[str]:
    """The formats of a command, as its own function has them."""
    module, _, function = PLACES.get(words, ":").partition(":")
    whole = getattr(import_module(module), function) if module else _callreview
    parameters = inspect.signature(whole, eval_str=True).parameters
    form = parameters.get("format") or parameters.get("form")
    kinds = {each for each in _types(form.annotation if form else None) if issubclass(each, StrEnum)}
    assert bool(kinds) is (form is not None), f"{words} has a --format of a kind that is not known here"
    return [value for kind in kinds for value in kind]


def _types(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for inner in (*getattr(annotation, "__args__", ()), getattr(annotation, "__origin__", None)):
        if inner is not None and inner is not annotation:
            yield from _types(inner)


def typed_for(words: Words, person: str) -> list[tuple[list[str], Sequence[str]]]:
    """Each way that command shows something, and the formats it has."""
    return [([*words, *after.replace("PERSON", person).split()], forms_of(words)) for after in SHOWS[words]]


def somebody(workspace: Path) -> str:
    """An agent with many reviews."""
    reviews = counted(workspace)["reviews"]
    return max(sorted(people_in(workspace))[1:], key=lambda name: reviews[name])


def test_every_command_is_read() -> None:
    """The table of commands has none that is not named here, and none is named that is not there."""
    assert {()} | set(PLACES) == set(SHOWS) | SHOWS_NOTHING_OF_THEM
    assert set(SHOWS).isdisjoint(SHOWS_NOTHING_OF_THEM)


def test_the_records_hold_no_such_words(filled: Path) -> None:
    """So that whatever is found is the program's own; and the team's counts differ."""
    for path in [*filled.glob("*/*/*/*/*.json"), *filled.glob("rubrics/*.yaml")]:
        assert not WORDS.search(path.read_text(encoding="utf-8")), path
    assert all(len(set(counts.values())) > 2 for counts in counted(filled).values())


@pytest.mark.parametrize("words", SHOWS, ids=lambda words: " ".join(words) or "the desk")
def test_nothing_is_scored(filled: Path, words: Words) -> None:
    """In every format, in a pipe and drawn on a terminal: no such word, no fraction, no people in order of a count."""
    counts = counted(filled)
    for typed, forms in typed_for(words, somebody(filled)):
        plain = [[*typed, "--format", form] for form in forms] or [typed]
        for ran in (run_drawn(filled, *typed), *(Program(filled)(*each) for each in plain)):
            assert ran.code == 0, (typed, ran.said)
            assert ran.said.strip() or words[-1:] == ("check",), typed  # where all is well, there is nothing to say
            assert scoring_in(ran.stdout) == [], typed
            assert scoring_in(ran.stderr) == [], typed
            for what, each in counts.items():
                assert not follows(ran.stdout, each), (typed, f"people stand in the order of their {what}")


@pytest.mark.parametrize(
    "shown",
    [
        "7 of 18 calls, 39 %",
        "39 percent of the calls",
        "on average just OK",
        "the mean is 3",
        "median: just OK",
        '{"score": 3}',
        "12 points this week",
        "maria ranks third",
        "the top three",
        "her best week",
        "the worst call",
        "a ratio of 3 to 4",
        "3.7 of 5 calls",
        '{"felt": 3.5}',
        '[{"name": "maria", "felt": "3.5"}]',
    ],
)
def test_a_score_is_seen(shown: str) -> None:
    """Each kind of it, in prose and in data."""
    assert scoring_in(shown)


@pytest.mark.parametrize(
    "shown",
    [
        "How often you mean to listen: every 7 days.",
        'no command is called "lisst"; did you mean "list"?',
        "at 1:13.5, and at 1:02:03.25",
        '{"at": 72.4, "to": null, "seconds": 412.5}',
        "7 WOW, 9 just OK, 2 not OK, of 18",
        "2026-11-21, billing-care 3",
    ],
)
def test_what_is_said_otherwise_is_not(shown: str) -> None:
    """Counts in words, times of a call, days and versions."""
    assert not scoring_in(shown)


def test_an_order_by_a_count_is_seen() -> None:
    """Up and down; in the order of the names it is fine, though the counts stand there."""
    counts = {"ana": 4, "ben": 1, "carl": 6, "deb": 3, "eva": 5, "finn": 2}
    in_order = sorted(counts, key=lambda name: counts[name])
    assert follows("\n".join(in_order), counts)
    assert follows(", ".join(reversed(in_order)), counts)
    assert not follows("\n".join(f"{name}: {count}" for name, count in counts.items()), counts)
