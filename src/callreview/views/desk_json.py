"""The desk for a program: everything that waits, however much it is, with all words to the letter."""

from collections.abc import Mapping
from datetime import date

from callreview.insight.quiet import Quiet
from callreview.insight.waiting import Waits
from callreview.views.desk import DeskTold, WaitingTold
from callreview.views.safe_json import safe_json

Json = Mapping[str, object]
_CALLED: Mapping[Waits, str] = {Waits.DRAFT: "stopped_at", Waits.REPLY: "feels_fair", Waits.CHECK_IN: "with"}
"""What `about` is called where it says something."""


def desk_json(told: DeskTold) -> str:
    """`{"today", "belief", "waiting": [...], "lately": [...], "starters", …, "workspace_fault", "next"}`.

    Files that cannot be read are counted under `unreadable_files`.
    What waits has `what`, `id`, `who`, `call`, `words`, `since` (a day), `days` and `command`; null is not said. What
    is done lately has `doing`, `last`, `or_before`, `days`, `meant_every` (in days) and `quiet`. With a
    `workspace_fault` the belief is null.
    """
    said = {
        "today": told.today.isoformat(),
        "belief": None if told.wrong else told.belief,
        "waiting": [_waiting(each, told) for each in told.waiting],
        "lately": [_quiet(each) for each in told.quiet],
        "starters": list(told.starters),
        "unreadable_files": told.unreadable,
        "workspace_fault": told.wrong or None,
        "next": told.next + told.option,
    }
    return safe_json(said, indent=2) + "\n"


def _waiting(each: WaitingTold, told: DeskTold) -> Json:
    waiting = each.waiting
    about = {_CALLED[waiting.what]: waiting.about} if waiting.what in _CALLED else {}
    return {
        "what": waiting.what.value,
        "id": waiting.record or None,
        "who": each.who or None,
        "call": waiting.ref or None,
        "words": waiting.words or None,
        "since": _day(waiting.since),
        "days": max(0, (told.today - waiting.since).days) if waiting.since else None,
        **about,
        "command": each.command + told.option,
    }


def _quiet(each: Quiet) -> Json:
    return {
        "doing": each.doing.value,
        "last": _day(each.last.day),
        "or_before": each.last.or_before,
        "days": each.days,
        "meant_every": each.every,
        "quiet": each.is_quiet,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
