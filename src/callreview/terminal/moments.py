"""Moments as people type them: `1:12 what was said`, `1:12-1:20 customer: "what was said" a note`."""

import re

from pydantic import ValidationError

from callreview.model.choices import Who
from callreview.model.draft import HeardMoment
from callreview.model.timecode import seconds_of

_TIME = r"\d+(?::\d{1,2}){1,2}(?:\.\d+)?"
_MOMENT = re.compile(rf"\s*@?(?P<at>{_TIME})(?:\s*[-\u2013]\s*(?P<to>{_TIME}))?(?:[\s,;:]+(?P<rest>.*))?$", re.DOTALL)
_WHO = re.compile(r"(?P<who>agent|customer|a|c)\s*:\s*", re.IGNORECASE)
_QUOTED = re.compile(r'(?:"(?P<straight>[^"]+)"|“(?P<curly>[^”]+)”)\s*(?P<note>.*)$', re.DOTALL)


def told(text: str) -> tuple[str, tuple[HeardMoment, ...]]:
    """The words of *text*, and its moments: each line that begins with a time. Raises ValueError naming the line."""
    words: list[str] = []
    moments: list[HeardMoment] = []
    for line in text.split("\n"):
        found = _MOMENT.match(line)
        if found:
            moments.append(_moment(found))
        else:
            words.append(line)
    return "\n".join(words).strip(), tuple(moments)


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
            words=(quoted["straight"] or quoted["curly"]).strip() if quoted else rest,
            note=quoted["note"].strip() if quoted else "",
        )
    except (ValueError, ValidationError):
        message = f'"{found.group().strip()[:40]}" is no moment; write it as 1:12 what was said, or 1:12-1:20'
        raise ValueError(message) from None
