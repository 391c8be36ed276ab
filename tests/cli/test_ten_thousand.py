"""`trends` and `standard` of 10,000 reviews in five years: every number is that of the files, counted from raw JSON."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from many_reviews import with_many_reviews
from programs import Program
from store.index.raw_outcomes import Asked, Judged, judged_in
from store.index.raw_reviews import Raw, plain, reviews_in
from store.index.raw_standard import numbers_in, rubrics_in, standard
from store.index.raw_trends import calls_counted, calls_in, counted, moves_in, moves_written, taken_apart

REVIEWS, EVENING = 10_000, "2026-11-20T18:00"
AGENT, RUBRIC, SINCE = "maria", "repair-care", date(2025, 3, 10)


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace, to be read only: the index is made once."""
    return with_many_reviews(tmp_path_factory.mktemp("made") / "calls", REVIEWS)


@pytest.fixture(scope="module")
def reviews(calls: Path) -> list[Raw]:
    """Its reviews as their files say them."""
    found = reviews_in(calls)
    assert len(found) == REVIEWS
    return found


@pytest.fixture(scope="module")
def judged(calls: Path, reviews: Sequence[Raw]) -> list[Judged]:
    """The same, each beside the others of its agent."""
    return judged_in(calls, reviews)


def told(calls: Path, *words: str) -> Any:  # noqa: ANN401 # JSON
    """What the program says to *words* as JSON."""
    ran = Program(calls)(*words, "--format", "json", at=EVENING)
    assert (ran.code, ran.stderr) == (0, "")
    return json.loads(ran.stdout)


@pytest.mark.parametrize(
    ("options", "agent", "rubric"),
    [([], None, None), (["--agent", AGENT], AGENT, None), (["--rubric", RUBRIC], None, RUBRIC)],
)
def test_trends_by_month_are_the_files(
    calls: Path, reviews: Sequence[Raw], options: list[str], agent: str | None, rubric: str | None
) -> None:
    """Of everybody, of one agent, of one rubric: each level of each month, what lay outside, and each move of a bar."""
    those = [
        raw
        for raw in reviews
        if (agent is None or plain(raw.agent) == agent) and rubric in {None, raw.said["rubric"]["copy"]["id"]}
    ]
    rubrics = [each for each in rubrics_in(calls) if rubric in {None, each["id"]}]
    said = told(calls, "trends", "--by", "month", *options)
    found = taken_apart(said)
    assert found == counted(those, rubrics)
    assert calls_in(said) == calls_counted(those)
    assert moves_in(said) == moves_written(rubrics)
    assert sum(place.about == "wanted" for place in found) > 60
    assert any(each.aside for each in found.values())


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        ([], Asked()),
        (["--agent", AGENT], Asked(agents=(AGENT,))),
        (["--since", SINCE.isoformat()], Asked(since=SINCE)),
    ],
)
def test_the_standard_is_the_files(calls: Path, judged: Sequence[Judged], options: list[str], asked: Asked) -> None:
    """Of everybody, of one agent, since a day: what lay outside each bar, what it led to, and what came after it."""
    expected = standard(rubrics_in(calls), judged, asked)
    assert told(calls, "standard", *options)["rubrics"] == expected
    assert sum(number > 0 for number in numbers_in(expected)) > 40
