"""An answers file holds what was said, in the review's own types, and asks for nothing."""

from datetime import date

import pytest
from pydantic import ValidationError

from callreview.model.answers import AnswerMoment, AnswersFile
from callreview.model.choices import Level, MustNoted, Noted, Trace, Who


def test_nothing_is_needed() -> None:
    """What a review needs is the session's to say, so an empty file is whole."""
    answers = AnswersFile.model_validate_json("{}")
    assert answers.gut is None
    assert answers.moments == ()
    assert answers.because == {}


def test_words_become_the_reviews_own_types() -> None:
    """Levels, traces, days and notes are real ones."""
    answers = AnswersFile.model_validate_json(
        """{"gut": "wow", "wanted": {"cared-for": "could_not_tell"}, "unwanted": {"hurried": "hint"},
        "behaviors": {"talks-over": "missed"}, "musts": {"verified": "no"}, "next_step": {"due": "2026-11-28"}}"""
    )
    assert answers.gut is Level.WOW
    assert answers.wanted == {"cared-for": Level.COULD_NOT_TELL}
    assert answers.unwanted == {"hurried": Trace.HINT}
    assert answers.behaviors == {"talks-over": Noted.MISSED}
    assert answers.musts == {"verified": MustNoted.NO}
    assert answers.next_step
    assert answers.next_step.due == date(2026, 11, 28)


@pytest.mark.parametrize(("at", "seconds"), [('"01:12"', 72.0), ('"1:02:03.5"', 3723.5), ("72", 72.0), ("72.4", 72.4)])
def test_a_moments_time_may_be_a_clock_or_seconds(at: str, seconds: float) -> None:
    """However it is written, it is kept as seconds."""
    moment = AnswerMoment.model_validate_json(f'{{"at": {at}, "who": "agent"}}')
    assert (moment.at, moment.to, moment.who) == (seconds, None, Who.AGENT)


@pytest.mark.parametrize("at", ["true", "null", '"noon"', "-1", "604801", "[]"])
def test_a_moments_time_is_nothing_else(at: str) -> None:
    """A yes-or-no, nothing, words and times outside any call are refused."""
    with pytest.raises(ValidationError):
        AnswerMoment.model_validate_json(f'{{"at": {at}}}')


def test_a_moment_ends_after_it_begins() -> None:
    """An end before the beginning is refused, with what to do."""
    with pytest.raises(ValidationError, match="swap `at` and `to`"):
        AnswerMoment.model_validate_json('{"at": "0:30", "to": "0:20"}')


def test_found_takes_moments_and_ids_of_moments() -> None:
    """A moment may be written on the spot or named."""
    answers = AnswersFile.model_validate_json(
        '{"found": [{"text": "Hums.", "moments": ["m1", {"at": "0:10"}]}], "against": {"moments": ["m1"]}}'
    )
    assert answers.found[0].moments == ("m1", AnswerMoment(at=10.0))
    assert answers.against
    assert answers.against.moments == ("m1",)
    assert not answers.against.none_found


@pytest.mark.parametrize("said", ['{"gut": "could_not_tell"}', '{"score": 3}', '{"wanted": {"Cared For": "wow"}}'])
def test_what_a_review_cannot_hold_is_refused(said: str) -> None:
    """A gut is one of three, unknown keys are refused, and ids are short names."""
    with pytest.raises(ValidationError):
        AnswersFile.model_validate_json(said)
