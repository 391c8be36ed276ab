"""Counts are those of the files: by month and by day, of everyone and of one, for any days."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.choices import Level, Noted, Trace
from callreview.model.marks import MarkKind
from callreview.store.index.index import Index
from callreview.store.workspace import Folders
from store.index import raw_reviews
from store.index.indexes import opened
from store.index.made_reviews import Made, lay

AGENTS = ("maria", "Maria", "deb")
DAYS = (
    *("2025-12-31", "2026-01-01", "2026-01-15", "2026-01-31", "2026-02-01", "2026-02-28"),
    *("2026-04-15", "2026-04-30", "2026-05-01", "2026-12-31", "2027-01-01"),
)
days = st.none() | st.sampled_from(list(map(date.fromisoformat, DAYS))) | st.dates(date(2025, 12, 1), date(2027, 2, 1))
spans = st.tuples(days, days)
kinds = st.sets(st.sampled_from([kind for kind in MarkKind if kind is not MarkKind.COPY]), min_size=1)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with reviews at the ends of months and years, and between."""
    calls = list(product(AGENTS, ("3", "4"), (Level.WOW, Level.NOT_OK)))
    reviews = {}
    for number, day in enumerate(DAYS):
        for letter, (agent, copy, level) in zip("abcdefghjkmn"[number:], calls, strict=False):
            reviews[f"{day}-{letter * 8}"] = Made(
                agent=agent,
                copy=copy,
                cared_for=level,
                hurried=(Trace.HINT, Trace.CLEAR)[number % 2],
                noted=(None, Noted.HEARD)[number % 2],
                step=(None, "", "talks-over")[number % 3],
                queue=(None, "billing")[number % 2],
            )
    return lay(tmp_path_factory.mktemp("counting") / "team", reviews)


@pytest.fixture(scope="module")
def index(root: Path) -> Iterator[Index]:
    """Its index, which has seen all of it."""
    with opened(Folders(root)) as index:
        index.look()
        yield index


@given(kinds=kinds, by_day=st.booleans(), agents=st.sets(st.sampled_from([*AGENTS, "nobody"])), span=spans)
def test_counts_are_those_of_the_files(
    index: Index, *, kinds: set[MarkKind], by_day: bool, agents: set[str], span: tuple[date | None, date | None]
) -> None:
    """Also for days that cut a month, for months without a review, and where the first day is after the last."""
    root, (since, until) = index.folders.root, span
    found = index.counts(kinds, by_day=by_day, agents=agents, since=since, until=until)
    assert [count.period for count in found] == sorted(count.period for count in found)
    expected = raw_reviews.counted(root, kinds, by_day=by_day, agents=agents, since=since, until=until)
    assert Counter({(count.period, *count.mark): count.reviews for count in found}) == expected


@given(rubric=st.sampled_from(["billing-care", "sales"]), since=days)
def test_marks_of_one_rubric_are_counted(index: Index, rubric: str, since: date | None) -> None:
    """Of no other, and nothing that is said under none."""
    root, kinds = index.folders.root, [MarkKind.RUBRIC, MarkKind.WANTED, MarkKind.AGENT]
    found = index.counts(kinds, rubric=rubric, since=since)
    expected = raw_reviews.counted(root, kinds, rubric=rubric, since=since)
    assert Counter({(count.period, *count.mark): count.reviews for count in found}) == expected
