"""Moments as people type them."""

import pytest

from callreview.model.choices import Who
from callreview.model.draft import HeardMoment
from callreview.terminal.moments import must_lie_within, told, with_moment


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("1:12", HeardMoment(at=72.0)),
        ("  @1:12  ", HeardMoment(at=72.0)),
        ("01:12 she sighed", HeardMoment(at=72.0, words="she sighed")),
        ("1:02:03.5 she sighed", HeardMoment(at=3723.5, words="she sighed")),
        ("1:12: she sighed", HeardMoment(at=72.0, words="she sighed")),
        ("1:12-1:20 she sighed", HeardMoment(at=72.0, to=80.0, words="she sighed")),
        ("1:12 \u2013 1:20", HeardMoment(at=72.0, to=80.0)),
        ("1:12 agent: I can see why.", HeardMoment(at=72.0, who=Who.AGENT, words="I can see why.")),
        ("1:12 c: I was afraid", HeardMoment(at=72.0, who=Who.CUSTOMER, words="I was afraid")),
        ('1:12 "I can see why." at once', HeardMoment(at=72.0, words="I can see why.", note="at once")),
        ("1:12 “I can see why.”", HeardMoment(at=72.0, words="I can see why.")),
        ('1:12 A: “He said "no".” firmly', HeardMoment(at=72.0, who=Who.AGENT, words='He said "no".', note="firmly")),
        ('1:12 he said "no" to her', HeardMoment(at=72.0, words='he said "no" to her')),
        ('1:12 "" so warm', HeardMoment(at=72.0, note="so warm")),
        (r'1:12 "C:\new\\x" \o/', HeardMoment(at=72.0, words=r"C:\new\\x", note=r"\o/")),
        (r"1:12 “a \"b\" ” c\ ", HeardMoment(at=72.0, words=r"a \"b\"", note="c\\")),
        ("1:12 Agnes: hello", HeardMoment(at=72.0, words="Agnes: hello")),
    ],
)
def test_a_line_that_begins_with_a_time_is_a_moment(line: str, moment: HeardMoment) -> None:
    """Its time or stretch, who speaks, what was said and what was noticed."""
    assert told(line) == ("", (moment,))


@pytest.mark.parametrize(
    "line",
    ["She sighed.", "at 1:12 she sighed", "1 she sighed", "1:12pm it was", "2026-11-21", "1:1234", "", "12:", "1:12.x"],
)
def test_any_other_line_is_words(line: str) -> None:
    """No time is made up."""
    assert told(line) == (line, ())


def test_words_and_moments_are_told_together() -> None:
    """In any order, with the blank lines between words kept."""
    text = "She said it back.\n1:12 there\n\nAnd again.\n0:09.5 a sigh"
    assert told(text) == (
        "She said it back.\n\nAnd again.",
        (HeardMoment(at=72.0, words="there"), HeardMoment(at=9.5, words="a sigh")),
    )


@pytest.mark.parametrize("line", ["1:75 she sighed", "1:99:00", "1:20-1:12 she sighed", "999999:59", "1:12-1:60"])
def test_a_time_that_cannot_be_is_told(line: str) -> None:
    """With the line, and how to write it; a long line is cut."""
    with pytest.raises(ValueError, match=r"is no moment; write it as 1:12"):
        told(f"Fine.\n{line}")
    with pytest.raises(ValueError, match="is no moment") as wrong:
        told(line + " x" * 50_000)
    assert len(str(wrong.value)) < 200


@pytest.mark.parametrize(
    ("line", "time"), [("1;12", "1:12"), ("@1;12 she sighed", "1:12"), ("12.30", "12:30"), (" 1,05 ", "1:05")]
)
def test_what_looks_like_a_time_mistyped_is_asked_about(line: str, time: str) -> None:
    """With the time it would be, and a way to keep it as words."""
    with pytest.raises(ValueError, match=f"looks like a time; write it as {time}, or put a word before it"):
        told(f"Fine.\n{line}")


@pytest.mark.parametrize(
    "line", ["12.30 was the fee", "1,200 dollars", "3.5", "1.234", "12.30.2026", "1;123", "1;1 a", "at 1;12", "12;30pm"]
)
def test_numbers_are_words(line: str) -> None:
    """Money, dates and amounts are what people write about."""
    assert told(line) == (line, ())


def test_a_moment_lies_in_the_call_by_its_end_too() -> None:
    """Half a second over is rounding; what is not measured is believed."""
    must_lie_within((1.0, 99.4), 99.0)
    must_lie_within((9999.0,), None)
    with pytest.raises(ValueError, match="1:41 is after the end of the call, which is 1:39 long"):
        must_lie_within((1.0, 101.0), 99.9)


def test_a_moment_told_again_is_there_once() -> None:
    """With the note that came later, at the place it had."""
    first, second = HeardMoment(at=1.0, words="a"), HeardMoment(at=2.0)
    noted = HeardMoment(at=1.0, words="a", note="b")
    assert with_moment((first, second), first) == (first, second)
    assert with_moment((first, second), noted) == (noted, second)
    assert with_moment((noted,), first) == (noted,)
