"""What is said of a follow-up: how its day stands to today, and what the calls since say of it."""

from collections.abc import Iterator
from datetime import date

from callreview.insight.follow_ups import Since
from callreview.model.agreed import Agreed
from callreview.model.choices import Noted
from callreview.model.review import Review
from callreview.model.timecode import clock
from callreview.views.words import day, day_and_year, in_words, short, so_many_days

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
            return f"due in {days} days" if days > 0 else f"{so_many_days(-days)} overdue"


def agreed_text(agreed: Agreed, by: str, agent: str) -> str:
    """What was agreed, as it is read before it is asked about; *by* and *agent* are the names people read."""
    lines = [f"Agreed between {by} and {agent} on {day_and_year(agreed.day)}: {agreed.goal}"]
    if agreed.words and agreed.words != agreed.text:
        lines.append(f'It was put like this: "{agreed.words}"')
    return "\n".join(lines)


def since_text(agreed: Agreed, since: Since) -> str:
    """What the calls since say: a count, and a line for each of the newest."""
    return "\n".join(_since(agreed, since))


def heard_on(since: Since) -> str:
    """`heard on 2 of 3 calls since`. A call on which it was not looked at can say nothing, and is told apart."""
    calls = since.calls
    if not calls.all:
        return f"not looked at on {_calls(calls.unseen)} since"
    unseen = f"; it was not looked at on {_calls(calls.unseen)}" if calls.unseen else ""
    return f"heard on {calls.heard} of {_calls(calls.all)} since{unseen}"


def _calls(number: int) -> str:
    return f"{number} call{'' if number == 1 else 's'}"


def _since(agreed: Agreed, since: Since) -> Iterator[str]:
    if not agreed.behavior:
        yield "It is about no behavior of the rubric, so no call can say how it went."
        return
    reviews = since.reviews
    if not reviews:
        yield "No call since says anything of it."
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
