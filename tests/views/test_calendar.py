"""A calendar that two other readers understand, and that RFC 5545 would have as it is."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import icalendar
import pytest
from hypothesis import example, given, settings
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import EventStatus

from agreed import a_note, an_agreement, at
from callreview.insight.follow_ups import FollowUp, follow_ups
from callreview.model.agreed import Agreed
from callreview.model.choices import FollowUpState
from callreview.model.coaching import FollowUpNote
from callreview.views.calendar import calendar_of
from callreview.views.visible import on_one_line
from said import ANY_WORDS, HARD_WORDS

AGREED = an_agreement(due="2026-11-28", words="Count to one, she said.")
_NOT_IN_TEXT = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def exported(agreed: Agreed = AGREED, *notes: FollowUpNote, named: str = "Maria Lopez") -> bytes:
    """The calendar of one thing that was agreed; everybody is called *named*."""
    return calendar_of(follow_ups([agreed], notes), 7, lambda _: named)


def read(raw: bytes) -> Calendar:
    """The calendar as another program reads it."""
    return IcsCalendarStream.calendar_from_ics(raw.decode())


def unfolded(raw: bytes) -> list[str]:
    """The content lines, folds undone, as RFC 5545 says: first the bytes are joined, then they are text."""
    return raw.replace(b"\r\n ", b"").decode().split("\r\n")


def test_a_follow_up_is_a_day_with_a_reminder_in_its_morning() -> None:
    """Two readers agree on all of it; no clock was read, so that it is the same again."""
    raw = exported()
    (event,) = read(raw).events
    (same,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    (bell,) = same.walk("VALARM")
    assert event.uid == same.uid == "2026-11-21-bbbbbbbb.followup@callreview"
    assert event.dtstart == same.decoded("dtstart") == date(2026, 11, 28)
    assert event.end == date(2026, 11, 29)
    assert event.summary == same["summary"] == "Maria Lopez: Says the worry back."
    assert event.sequence == same["sequence"] == 0
    assert event.dtstamp == event.last_modified == same.decoded("dtstamp") == AGREED.at
    (alarm,) = event.alarm
    assert alarm.trigger == bell.decoded("trigger") == timedelta(hours=9)
    assert raw == exported()


@pytest.mark.parametrize(
    ("state", "status", "summary", "rings"),
    [
        (FollowUpState.MOVING, EventStatus.CONFIRMED, "Maria Lopez: Says the worry back.", 1),
        (FollowUpState.DONE, EventStatus.CONFIRMED, "Done: Maria Lopez: Says the worry back.", 0),
        (FollowUpState.LET_GO, EventStatus.CANCELLED, "Maria Lopez: Says the worry back.", 0),
    ],
)
def test_each_change_is_a_higher_number_of_the_same_event(
    state: FollowUpState, status: EventStatus, summary: str, rings: int
) -> None:
    """With the instant of the last word. A word that changes neither the state nor the day raises nothing."""
    notes = [
        a_note(AGREED.of, "2026-11-24", "p", state, words="private words", due="2026-12-01"),
        a_note(AGREED.of, "2026-11-25", "q", state, words="and more"),
    ]
    (event,) = read(exported(AGREED, *notes)).events
    assert event.uid == read(exported()).events[0].uid
    assert (event.sequence, event.dtstamp, event.dtstart) == (2, at("2026-11-25"), date(2026, 12, 1))
    assert (event.status, event.summary, len(event.alarm)) == (status, summary, rings)


def test_of_an_act_that_nobody_wants_it_says_less() -> None:
    """The rubric's words alone would ask for it."""
    assert read(exported(AGREED._replace(less=True))).events[0].summary == (
        "Maria Lopez: Less of this: Says the worry back."
    )


def test_it_tells_the_goal_and_the_name_and_nothing_of_a_call() -> None:
    """Own words stay out, of the step and of the notes; where nothing but words was agreed, the day stands for them."""
    own = an_agreement(words="Say sorry to Mrs Miller.", behavior="")
    note = a_note(AGREED.of, "2026-11-24", words="secret", by="leader")
    for raw in (exported(AGREED, note), exported(own, a_note(own.of, "2026-11-24", words="secret"))):
        told = "\n".join(unfolded(raw))
        assert not any(word in told for word in ("Count", "secret", "Miller", "C-3117", "sam", "leader"))
    assert read(exported(own)).events[0].summary == "Maria Lopez: what was agreed on 21 November 2026"
    own_words_as_text = AGREED._replace(text=AGREED.words)
    assert "Count" not in "\n".join(unfolded(exported(own_words_as_text)))


@settings(max_examples=80)
@given(name=ANY_WORDS, text=ANY_WORDS)
@example(name=HARD_WORDS, text=HARD_WORDS * 20)
@example(name="מר כהן; ben, \\n", text="a, b; c\\d\r\nE:F \U0001f469\u200d\U0001f467" * 30)
def test_any_text_comes_back_and_every_line_is_as_the_standard_has_it(name: str, text: str) -> None:
    """CRLF, at most 75 octets a line, no character cut in two, no control; commas and semicolons escaped."""
    raw = exported(AGREED._replace(text=text), named=name)
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75
    assert not _NOT_IN_TEXT.search(raw)
    assert [line.decode() for line in lines]
    (summary,) = (line for line in unfolded(raw) if line.startswith("SUMMARY:"))
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", summary)
    (event,) = read(raw).events
    begins, goal = f"{on_one_line(name)}: ", on_one_line(text)
    assert event.summary is not None
    assert event.summary.startswith(begins)
    told = event.summary.removeprefix(begins)
    assert told == goal or (told.endswith("…") and goal.startswith(told[:-1]))
    assert icalendar.Calendar.from_ical(raw).walk("VEVENT")[0]["summary"] == event.summary


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_is(day: str) -> None:
    """They are days like others."""
    raw = exported(AGREED._replace(due=date.fromisoformat(day)))
    assert f"DTSTART;VALUE=DATE:{day.replace('-', '')}" in unfolded(raw)


def test_many_are_one_calendar() -> None:
    """In the order they are handed in, each with its own name."""
    some: Sequence[FollowUp] = follow_ups([an_agreement("2026-11-01", letter) for letter in "bcd"], [])
    events = read(calendar_of(some, 7, lambda stored: stored)).events
    assert len({event.uid for event in events}) == 3
    assert [event.dtstart for event in events] == [date(2026, 11, 8)] * 3
