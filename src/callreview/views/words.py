"""The words people read for what a person chose, and for days: one place, so that every page says the same."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from callreview.model.choices import (
    Consent,
    Excited,
    FeelsFair,
    FollowUpState,
    Heard,
    Kind,
    Level,
    Met,
    MustNoted,
    Noted,
    Obstacle,
    PickedHow,
    ReviewerRole,
    Speaker,
    Status,
    Tone,
    Trace,
    Voice,
    WeSaid,
    Worked,
)

Choice = (
    Level
    | Trace
    | Noted
    | MustNoted
    | Excited
    | FeelsFair
    | Heard
    | Kind
    | Obstacle
    | PickedHow
    | ReviewerRole
    | Status
    | Speaker
    | Tone
    | Consent
    | WeSaid
    | Met
    | Voice
    | FollowUpState
    | Worked
)

_SAID: Mapping[type[StrEnum], Mapping[str, str]] = {
    Level: {Level.WOW: "WOW", Level.JUST_OK: "just OK", Level.NOT_OK: "not OK"},
    Trace: {Trace.HINT: "a hint", Trace.CLEAR: "clearly felt"},
    MustNoted: {MustNoted.YES: "done", MustNoted.NO: "not done"},
    FeelsFair: {
        FeelsFair.YES: "feels fair",
        FeelsFair.PARTLY: "feels partly fair",
        FeelsFair.NO: "does not feel fair",
    },
    Heard: {
        Heard.WHOLE: "heard whole",
        Heard.PART: "heard in part",
        Heard.LIVE: "heard live, side by side",
    },
    Obstacle: {
        Obstacle.SYSTEM: "the system",
        Obstacle.POLICY: "a policy",
        Obstacle.KNOWLEDGE: "something nobody had said",
        Obstacle.TOOL: "a missing tool",
        Obstacle.OTHER: "something else",
    },
    PickedHow: {
        PickedHow.RANDOM: "picked at random",
        PickedHow.ASKED: "picked because someone asked",
        PickedHow.KUDOS: "picked because a customer said thank you",
        PickedHow.CONCERN: "picked because a customer had a concern",
        PickedHow.CALIBRATION: "picked to listen to together",
        PickedHow.OWN: "picked by the agent",
        PickedHow.OTHER: "",
    },
    WeSaid: {WeSaid.DID: "we did", WeSaid.WILL: "we will", WeSaid.WILL_NOT: "we will not"},
    Voice: {Voice.CHECK_IN: "check-in", Voice.UPWARD: "reply", Voice.FOLLOW_UP: "follow-up"},
    Worked: {Worked.YES: "it worked", Worked.PARTLY: "it worked in part", Worked.NO: "it did not work"},
}
"""Where the word is not the choice's own name."""
_RANDOM_PART = len("2026-11-21-")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(choice: Choice) -> str:
    """What people say for *choice*, in lower case but for WOW and OK; nothing for "picked: other"."""
    said = _SAID.get(type(choice), {}).get(choice)
    return str(choice).replace("_", " ") if said is None else said


def bar_in_words(bar: Level | Trace) -> str:
    """Where the bar is: `just OK at least`, `a hint at most`, `not felt at all`, `not OK is still accepted`."""
    match bar:
        case Level.WOW:
            return "nothing but WOW"
        case Level.JUST_OK:
            return "just OK at least"
        case Trace.HINT:
            return "a hint at most"
        case Trace.NOT_FELT:
            return "not felt at all"
        case _:
            return f"{in_words(bar)} is still accepted"


def short(record: str) -> str:
    """The random part of a record's id: that is all one needs to type."""
    return record[_RANDOM_PART:]


def times(count: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def so_many_days(count: int) -> str:
    """`1 day`, `3 days`."""
    return f"{count} day{'' if count == 1 else 's'}"


def day(when: date) -> str:
    """`28 November`: a day of this season, where the year goes without saying."""
    return f"{when.day} {month(when)}"


def day_and_year(when: date) -> str:
    """`28 November 2026`, whatever the machine's language."""
    return f"{day(when)} {when.year}"


def days_in_words(days: Sequence[date]) -> str:
    """`21 November 2026, 23 November 2026 and 30 November 2026`; nothing for none."""
    *before, last = map(day_and_year, days) if days else [""]
    return " and ".join(part for part in (", ".join(before), last) if part)


def month(when: date) -> str:
    """`November`."""
    return _MONTHS[when.month - 1]


def month_and_year(when: date) -> str:
    """`November 2026`."""
    return f"{month(when)} {when.year}"


def call_time(when: str) -> str:
    """A `CallTime` in words: `20 November 2026`, or `20 November 2026, 14:05`."""
    spoken = day_and_year(date.fromisoformat(when[:10]))
    return f"{spoken}, {when[11:]}" if len(when) > len("2026-11-20") else spoken


def sentence(text: str) -> str:
    """*text* with a full stop where it ends in a letter or digit, so that another sentence can follow it."""
    return f"{text}." if text[-1:].isalnum() else text


def capital(text: str) -> str:
    """*text* with its first letter large."""
    return text[:1].upper() + text[1:]
