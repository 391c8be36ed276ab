"""Moments as people type them: `1:12 what was said`, `1:12-1:20 customer: "what was said" a note`."""

import re
from collections.abc import Iterable

from pydantic import ValidationError

from callreview.model.choices import Who
from callreview.model.draft import HeardMoment
from callreview.model.timecode import clock, seconds_of
from callreview.session.read_back import LINE_END, NOTHING

_TIME = r"\d+(?::\d{1,2}){1,2}(?:\.\d+)?"
_MOMENT = re.compile(rf"\s*@?(?P<at>{_TIME})(?:\s*[-\u2013]\s*(?P<to>{_TIME}))?(?:[\s,;:]+(?P<rest>.*))?$", re.DOTALL)
_WHO = re.compile(r"(?P<who>agent|customer|a|c)\s*:\s*", re.IGNORECASE)
_QUOTED = re.compile(
    r"""(?:"(?P<straight>(?:[^"\\]++|\\.)*+)"|“(?P<curly>(?:[^”\\]++|\\.)++)”)\s*(?P<note>.*)$""", re.DOTALL
)
_MISTYPED = re.compile(r"\s*@?(?P<minutes>\d{1,3})(?:;(?P<after>\d{2})(?!\w).*|[.,](?P<alone>\d{2})\s*)$", re.DOTALL)
"""`1;12` is nothing but a time mistyped. `12.30` may be money or a date, so it counts as one only alone on its line."""
_PAST_THE_END = 0.5
"""Seconds by which a moment may lie after the end: the length is measured in steps, and people round up."""


def told(text: str) -> tuple[str, tuple[HeardMoment, ...]]:
    """The words of *text*, and its moments: each line that begins with a time.

    Raises ValueError, naming the line, for a time that cannot be, and for what looks like a time mistyped.
    """
    words: list[str] = []
    moments: list[HeardMoment] = []
    for line in text.split("\n"):
        found = _MOMENT.match(line)
        if found:
            moments.append(_moment(found))
        elif mistyped := _MISTYPED.match(line):
            time = f"{mistyped['minutes']}:{mistyped['after'] or mistyped['alone']}"
            message = f'"{line.strip()[:40]}" looks like a time; write it as {time}, or put a word before it'
            raise ValueError(message)
        else:
            words.append(line)
    return "\n".join(words).strip(), tuple(moments)


def must_lie_within(times: Iterable[float], length: float | None) -> None:
    """Raise ValueError for a time that a call of that *length*, in seconds, does not have; None is not known."""
    for last in times:
        if length is not None and last > length + _PAST_THE_END:
            message = f"{clock(last)} is after the end of the call, which is {clock(int(length))} long"
            raise ValueError(message)


def with_moment(moments: tuple[HeardMoment, ...], told_now: HeardMoment) -> tuple[HeardMoment, ...]:
    """*moments* and the one *told_now*. Told again it is there once; told again with a note, it gets that note."""
    if told_now in moments or any(moment.model_copy(update={"note": ""}) == told_now for moment in moments):
        return moments
    bare = told_now.model_copy(update={"note": ""})
    if bare in moments:
        return tuple(told_now if moment == bare else moment for moment in moments)
    return (*moments, told_now)


def _moment(found: re.Match[str]) -> HeardMoment:
    rest = (found["rest"] or "").strip()
    who = _WHO.match(rest)
    if who:
        rest = rest[who.end() :]
    quoted = _QUOTED.match(rest)
    try:
        return HeardMoment(
            at=seconds_of(found["at"]),
            to=seconds_of(found["to"]) if found["to"] else None,
            who=(Who.AGENT if who["who"].lower().startswith("a") else Who.CUSTOMER) if who else None,
            words=_words_of(quoted) if quoted else rest,
            note=_unguarded(quoted["note"].strip()) if quoted else "",
        )
    except (ValueError, ValidationError):
        message = f'"{found.group().strip()[:40]}" is no moment; write it as 1:12 what was said, or 1:12-1:20'
        raise ValueError(message) from None


def _words_of(quoted: re.Match[str]) -> str:
    words, closes = (quoted["curly"], "”") if quoted["straight"] is None else (quoted["straight"], '"')
    return _unguarded(words.strip(), closes)


def _unguarded(text: str, closes: str = "") -> str:
    """*text* as it was before it was put on one line; a backslash before anything else is a backslash."""

    def as_it_was(found: re.Match[str]) -> str:
        backslashes, mark = found.groups()
        stands_for = {LINE_END: "\n", NOTHING: ""}.get(mark, mark) if len(backslashes) % 2 else mark
        return backslashes[: len(backslashes) // 2] + stands_for

    end = r"|\Z" if closes else ""
    return re.sub(rf"(?<!\\)(\\++)([{LINE_END}{NOTHING}{closes}]{end})", as_it_was, text)
