"""A standard for a program: JSON and CSV. Of too few calls it says how many there are, and nothing else."""

from collections.abc import Sequence
from datetime import date

from callreview.insight.standard import FeelingStandard, RubricStandard, Stretch
from callreview.model.fates import Fate
from callreview.views.csvs import csv_text
from callreview.views.safe_json import safe_json
from callreview.views.standard import StandardTold

Counted = dict[str, str | int | None]
_COLUMNS = (
    "rubric",
    "feeling",
    "kind",
    "stated",
    "lived",
    "bar",
    "from",
    "version",
    "calls",
    "outside",
    "let_pass",
    "led_to_something",
    "next_step",
    "coaching",
    "done",
    "came_back",
    "outside_again",
    "not_heard_since",
)


def standard_json(told: StandardTold) -> str:
    """`{"agent", "since", "until", "rubrics": [{"rubric", "title", …, "feelings": [{"feeling", …, "stretches"}]}]}`."""
    said = {
        "agent": told.scope.agent.id if told.scope.agent else None,
        "since": _day(told.scope.since),
        "until": _day(told.scope.until),
        "rubrics": [_rubric(told, rubric) for rubric in told.rubrics],
    }
    return safe_json(said, indent=2) + "\n"


def standard_csv(told: StandardTold) -> str:
    """A row for each stretch of each feeling; what is not said is empty."""
    rows = [
        _row(rubric, feeling, stretch)
        for rubric in told.rubrics
        for feeling in rubric.feelings
        for stretch in feeling.stretches
    ]
    return csv_text(_COLUMNS, (["" if row[name] is None else str(row[name]) for name in _COLUMNS] for row in rows))


def _row(rubric: RubricStandard, told: FeelingStandard, stretch: Stretch) -> Counted:
    return {
        "rubric": rubric.rubric.id,
        "feeling": told.feeling.id,
        "kind": told.feeling.kind,
        "stated": told.stated,
        "lived": told.lived,
        **_stretch(stretch),
    }


def _rubric(told: StandardTold, rubric: RubricStandard) -> object:
    brief = rubric.rubric
    return {
        "rubric": brief.id,
        "title": brief.title,
        "version": brief.version,
        "status": brief.status,
        "feelings": [
            _feeling(feeling, told.still_open.get((brief.id, feeling.feeling.id), ())) for feeling in rubric.feelings
        ],
    }


def _feeling(told: FeelingStandard, ids: Sequence[str]) -> object:
    return {
        "feeling": told.feeling.id,
        "word": told.feeling.word,
        "kind": told.feeling.kind,
        "in_rubric": told.is_stated,
        "stated": told.stated,
        "lived": told.lived,
        "stretches": [_stretch(stretch) for stretch in told.stretches],
        "still_open": list(ids),
    }


def _stretch(stretch: Stretch) -> Counted:
    said = {
        "outside": stretch.outside,
        "let_pass": stretch.came_to(Fate.LET_PASS),
        "led_to_something": stretch.led,
        "next_step": stretch.led_to(lambda led: led.next_step),
        "coaching": stretch.led_to(lambda led: led.coaching),
        "done": stretch.led_to(lambda led: led.done),
        "came_back": stretch.came_to(Fate.CAME_BACK),
        "outside_again": stretch.came_to(Fate.OUTSIDE_AGAIN),
        "not_heard_since": stretch.came_to(Fate.NOT_HEARD_SINCE),
    }
    return {
        "bar": stretch.stop.bar,
        "from": _day(stretch.stop.on),
        "version": stretch.stop.version,
        "calls": stretch.calls,
        **(said if stretch.is_told else dict.fromkeys(said)),
    }


def _day(when: date | None) -> str | None:
    return when.isoformat() if when else None
