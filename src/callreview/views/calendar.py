"""Follow-ups for a calendar, as RFC 5545 has it: a day each, and a reminder in its morning.

Its one rule: a calendar lies on other people's computers, so it holds the goal and a name, and nothing of any call.
No clock is read: the same follow-ups give the same bytes.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta

from icalendar import CLASS, STATUS, TRANSP, Alarm, Calendar, Event

from callreview.insight.follow_ups import FollowUp
from callreview.model.agreed import Agreed
from callreview.model.choices import FollowUpState
from callreview.views.visible import on_one_line
from callreview.views.words import day_and_year, short
from callreview.views.wrapping import cut

IN_THE_MORNING = timedelta(hours=9)
_GOAL_AT_MOST = 200
"""Columns of a goal that a calendar shows."""


def calendar_of(follow_ups: Iterable[FollowUp], days: int, named: Callable[[str], str]) -> bytes:
    """The calendar, in UTF-8 with CRLF line ends.

    *days* is when something is due for which no day was named, *named* what people read for a name. What is let go is
    cancelled; what is done stays, marked, and rings no more.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//callreview//follow-ups//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in follow_ups:
        calendar.add_component(_event(each, days, named))
    raw: bytes = calendar.to_ical()
    return raw


def _event(follow_up: FollowUp, days: int, named: Callable[[str], str]) -> Event:
    agreed, state = follow_up.agreed, follow_up.state
    summary = _summary(agreed, named)
    changed = max(follow_up.changed, agreed.revised)
    event = Event.new(
        uid=f"{agreed.of}.followup@callreview",
        stamp=changed,
        last_modified=changed,
        sequence=follow_up.moves + agreed.revisions,
        start=follow_up.due(days),
        summary=f"Done: {summary}" if state is FollowUpState.DONE else summary,
        description="Did it feel to you like our solution worked? Any other thoughts?\n"
        f"callreview followup done {short(agreed.of)}",
        status=STATUS.CANCELLED if state is FollowUpState.LET_GO else STATUS.CONFIRMED,
        classification=CLASS.PRIVATE,
        transparency=TRANSP.TRANSPARENT,
    )
    if follow_up.is_waiting:
        event.add_component(Alarm.new_display(summary, IN_THE_MORNING))
    return event


def _summary(agreed: Agreed, named: Callable[[str], str]) -> str:
    """The name, and the behavior as the rubric says it; words that were only said between two people stay there."""
    is_the_rubrics = agreed.behavior and agreed.text != agreed.words
    goal = on_one_line(agreed.goal) if is_the_rubrics else f"what was agreed on {day_and_year(agreed.day)}"
    return f"{on_one_line(named(agreed.agent))}: {cut(goal, _GOAL_AT_MOST)}"
