"""What is said of a follow-up: how its day stands to today, and what the calls since say of it."""

from collections.abc import Iterator
from datetime import date

from callreview.insight.follow_ups import Since
from callreview.model.agreed import Agreed
from callreview.model.choices import Noted
from callreview.model.review import Review
from callreview.model.timecode import clock
from callreview.views.words import day, day_and_year, in_words, short

CALLS_AT_MOST = 8
"""Calls that are told one by one; the count has them all."""


def due_in_words(due: date, today: date) -> str:
    """`3 days overdue`, `due today`, `due tomorrow`, `due in 5 days`."""
    days = (due - today).days
    match days:
        case 0:
            return "due today"
        case 1:
            return "due tomorrow"
        case _:
            return f"due in {days} days" if days > 0 else f"{_days(-days)} overdue"


def agreed_text(agreed: Agreed, by: str, agent: str) -> str:
    """What was agreed, as it is read before it is asked about; *by* and *agent* are the names people read."""
    lines = [f"Agreed between {by} and {agent} on {day_and_year(agreed.day)}: {agreed.text}"]
    if agreed.words and agreed.words != agreed.text:
        lines.append(f'It was put like this: "{agreed.words}"')
    return "\n".join(lines)


def since_text(agreed: Agreed, since: Since) -> str:
    """What the calls since say: a count, and a line for each of the newest."""
    return "\n".join(_since(agreed, since))


def heard_on(since: Since) -> str:
    """`heard on 2 of 3 calls since`."""
    calls = len(since.reviews)
    return f"heard on {len(since.heard)} of {calls} call{'' if calls == 1 else 's'} since"


def _since(agreed: Agreed, since: Since) -> Iterator[str]:
    if not agreed.behavior:
        yield "It is about no behavior of the rubric, so no call can say how it went."
        return
    reviews = since.reviews
    if not reviews:
        yield "No call was heard since."
        return
    yield f"It was {heard_on(since)}:"
    for review in reversed(reviews[-CALLS_AT_MOST:]):
        yield f"  {short(review.id)}  {day(review.day)}: {_noted(agreed, review)}"
    if len(reviews) > CALLS_AT_MOST:
        yield f"  and {len(reviews) - CALLS_AT_MOST} more before them"


def _noted(agreed: Agreed, review: Review) -> str:
    noted = next((each for each in review.behaviors if each.id == agreed.behavior), None)
    if noted is None:
        return "not looked at"
    times = [clock(int(review.moment(moment).at)) for moment in noted.moments]
    unwanted = review.rubric.copy_.is_unwanted_act(review.rubric.copy_.behavior(noted.id))
    said = "not heard" if unwanted and noted.noted is Noted.MISSED else in_words(noted.noted)
    return f"{said} at {' and '.join(part for part in (', '.join(times[:-1]), times[-1]) if part)}" if times else said


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
