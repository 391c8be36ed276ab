"""What the desk says of one thing that waits, of several, and of what has gone quiet: short, and never as a verdict."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from callreview.insight.quiet import Doing, Quiet
from callreview.insight.waiting import Waits
from callreview.model.choices import FeelsFair
from callreview.views.desk import WaitingTold
from callreview.views.visible import on_one_line
from callreview.views.words import so_many_days
from callreview.views.wrapping import cut

_NAME_AT_MOST = 20
_CHARACTERS_IN_A_COLUMN = 8
"""No letter needs as many marks; a text made of marks alone would else be of no width, however long."""

_SEVERAL: Mapping[Waits, str] = {
    Waits.DRAFT: "drafts to go on with",
    Waits.FOLLOW_UP: "follow-ups due",
    Waits.CONCERN: "concerns to listen to",
    Waits.REPLY: "replies that felt unfair",
    Waits.IDEA: "ideas owed an answer",
    Waits.PROMISE: "promises to keep",
    Waits.KUDOS: "kudos to share",
    Waits.CHECK_IN: "people to check in with",
    Waits.COACHING: "people to coach",
}
_NOT_DONE: Mapping[Doing, str] = {
    Doing.LISTEN: "no call heard",
    Doing.THANK: "nobody thanked",
    Doing.FOLLOW_UP: "nothing followed up",
    Doing.COACH: "nobody coached",
}
_DONE: Mapping[Doing, str] = {
    Doing.LISTEN: "a call heard",
    Doing.THANK: "somebody thanked",
    Doing.FOLLOW_UP: "followed up",
    Doing.COACH: "somebody coached",
}


def in_brief(text: str, most: int) -> str:
    """*text* on one line of at most *most* columns, ending in `…` where something was left off."""
    line, at_most = on_one_line(text), most * _CHARACTERS_IN_A_COLUMN
    if len(line) <= at_most:
        return cut(line, most)
    return f"{cut(line[:at_most], most - 1).removesuffix('…').rstrip()}…"


def one(told: WaitingTold, today: date, most: int) -> str:
    """One thing that waits: since when, whom it is about, and in a few words what it is."""
    return in_brief(f"{_when(told, today)}: {', '.join(_whom_and_what(told, most))}", most)


def several(waits: Waits, told: Sequence[WaitingTold], most: int) -> str:
    """All that waits of a kind, in one line: how many, and whom they are about."""
    return in_brief(f"{len(told)} {_SEVERAL[waits]}{_names(told, most)}", most)


def more(waits: Waits, told: Sequence[WaitingTold], most: int) -> str:
    """As `several`, of those that are left."""
    return in_brief(f"and {len(told)} more {_SEVERAL[waits]}{_names(told, most)}", most)


def _names(told: Sequence[WaitingTold], most: int) -> str:
    names = dict.fromkeys(in_brief(each.who, _NAME_AT_MOST) for each in told[:most] if each.who)
    return f": {', '.join(names)}" if names else ""


def silence(quiet: Quiet) -> str:
    """What has gone quiet: `no call heard for 12 days; you meant every 7`."""
    every = quiet.every
    if quiet.days is None:
        said = f"{_NOT_DONE[quiet.doing]} yet"
        return f"{said}; you meant every {so_many_days(every)}" if every else said
    said = f"{_NOT_DONE[quiet.doing]} for {'more than ' if quiet.last.or_before else ''}{so_many_days(quiet.days)}"
    return f"{said}; you meant every {every if every > 1 else 'day'}" if every else said


def done(quiet: Quiet) -> str:
    """When something was last done: `a call heard yesterday`."""
    before = "more than " if quiet.last.or_before else ""
    return f"{_DONE[quiet.doing]} {before}{_ago(quiet.days or 0)}"


def _when(told: WaitingTold, today: date) -> str:
    each = told.waiting
    days = None if each.since is None else max(0, (today - each.since).days)
    ago, never = _ago(days or 0), days is None
    lasting = f"for {so_many_days(days or 0)}"
    return {
        Waits.DRAFT: f"stopped {ago}",
        Waits.FOLLOW_UP: f"due {ago}",
        Waits.CONCERN: f"concern, {ago}",
        Waits.REPLY: f"{'not' if each.about == FeelsFair.NO else 'partly'} fair, {ago}",
        Waits.IDEA: f"idea, {ago}",
        Waits.PROMISE: f"promised {ago}",
        Waits.KUDOS: f"kudos, {ago}",
        Waits.CHECK_IN: "never asked" if never else f"not asked {lasting}",
        Waits.COACHING: "never coached" if never else f"not coached {lasting}",
    }[each.what]


def _whom_and_what(told: WaitingTold, most: int) -> Iterator[str]:
    each = told.waiting
    others = [in_brief(text, most) for text in (each.ref, each.about if each.what is Waits.DRAFT else "", each.words)]
    if each.in_coaching and each.what is Waits.REPLY:
        others.insert(0, "on a coaching")
    others = [text for text in others if text]
    if told.who:
        yield in_brief(told.who, _NAME_AT_MOST if others else most)
    yield from others


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
