"""The words for choices and days."""

from datetime import date
from typing import get_args

import pytest

from callreview.model.choices import Level, PickedHow, Trace
from callreview.views import words
from callreview.views.words import call_time, capital, day, day_and_year, in_words, sentence, times


def test_every_choice_has_words() -> None:
    """No choice is without a word but "picked: other", which says nothing, and none shows its underscores."""
    said = {choice: in_words(choice) for kind in get_args(words.Choice) for choice in kind}
    assert [choice for choice, word in said.items() if not word] == [PickedHow.OTHER]
    assert not [word for word in said.values() if "_" in word]


def test_levels_are_said_as_people_say_them() -> None:
    """WOW and OK are large, and a level and a trace of the same name are told alike."""
    assert [in_words(level) for level in Level] == ["WOW", "just OK", "not OK", "not called for", "could not tell"]
    assert [in_words(trace) for trace in Trace] == ["not felt", "a hint", "clearly felt", "could not tell"]


def test_days_are_said_in_words() -> None:
    """Days read the same on every machine."""
    when = date(2026, 11, 8)
    assert (day(when), day_and_year(when)) == ("8 November", "8 November 2026")
    assert (call_time("2026-11-20"), call_time("2026-11-20T14:05")) == ("20 November 2026", "20 November 2026, 14:05")


def test_counts_of_listening() -> None:
    """Once, twice, then figures."""
    assert [times(count) for count in (1, 2, 3)] == ["once", "twice", "3 times"]


@pytest.mark.parametrize(
    ("typed", "said"), [("Well done", "Well done."), ("Why?", "Why?"), ("So “yes”", "So “yes”"), ("", "")]
)
def test_a_sentence_gets_its_stop(typed: str, said: str) -> None:
    """Only what ends in a letter or digit gets a full stop."""
    assert sentence(typed) == said


def test_only_the_first_letter_grows() -> None:
    """WOW stays WOW."""
    assert [capital(word) for word in ("just OK", "WOW", "")] == ["Just OK", "WOW", ""]
