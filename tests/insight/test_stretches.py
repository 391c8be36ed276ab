"""Stretches of a call and what is made of several, against counting the seconds one by one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.stretches import Span, at_once, both, gaps, in_a_row, joined, total

END = 40
spans = st.builds(lambda start, seconds: Span(start, start + seconds), st.integers(0, END - 10), st.integers(-2, 10))
groups = st.lists(spans, max_size=8)


def seconds_of(some: list[Span] | tuple[Span, ...]) -> set[int]:
    """The whole seconds that *some* cover."""
    return {second for span in some for second in range(int(span.start), int(span.end))}


@given(groups, groups)
def test_what_is_joined_covers_the_same_seconds(one: list[Span], other: list[Span]) -> None:
    """No second is lost, made up or told twice, and no span touches the next."""
    found = joined(one, other)
    assert seconds_of(found) == seconds_of(one) | seconds_of(other)
    assert total(found) == len(seconds_of(found))
    assert all(before.end < after.start for before, after in pairwise(found))


def test_what_is_near_is_joined() -> None:
    """As far as is asked for, and no farther."""
    near = [Span(5, 6), Span(0, 1), Span(1.5, 2)]
    assert joined(near, within=0.5) == (Span(0, 2), Span(5, 6))
    assert joined(near, within=0.4) == (Span(0, 1), Span(1.5, 2), Span(5, 6))


@given(groups, groups)
def test_both_is_where_each_is(one: list[Span], other: list[Span]) -> None:
    """The seconds that are in one and in the other."""
    found = both(joined(one), joined(other))
    assert seconds_of(found) == seconds_of(one) & seconds_of(other)
    assert found == both(joined(other), joined(one))


@given(st.lists(groups, max_size=4))
def test_at_once_is_where_two_or_more_are(several: list[list[Span]]) -> None:
    """Three at once count once."""
    counted = [second for group in several for second in seconds_of(group)]
    found = at_once([joined(group) for group in several])
    assert seconds_of(found) == {second for second in counted if counted.count(second) > 1}
    assert total(found) == len(seconds_of(found))


@given(groups, st.integers(0, END + 5))
def test_gaps_are_the_rest(group: list[Span], seconds: int) -> None:
    """What is covered and what is not are the whole call, up to where it was asked for."""
    found = gaps(joined(group), seconds)
    assert seconds_of(found) == set(range(seconds)) - seconds_of(group)
    assert total(found) == len(seconds_of(found))


@given(groups, groups, st.integers(1, 6))
def test_a_row_ends_where_another_begins_or_time_goes_by(one: list[Span], other: list[Span], within: int) -> None:
    """Two spans are in one row exactly if the gap between them is short and nobody else is in it."""
    own, others = joined(one), joined(other)
    rows = in_a_row(own, others, within=within)
    broken = [
        after.start
        for before, after in pairwise(own)
        if after.start - before.end >= within or both([Span(before.end, after.start)], others)
    ]
    assert [row.start for row in rows] == [span.start for span in own[:1]] + broken
    assert [row.end for row in rows[-1:]] == [span.end for span in own[-1:]]


def test_a_span_knows_how_long_it_is() -> None:
    """From its start to its end."""
    assert Span(1.5, 4).seconds == pytest.approx(2.5)
