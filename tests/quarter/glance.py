"""The desk as a person reads it, line by line: what waits by kind, since when, and what was done lately."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quarter.files import Json

SEVERAL: Mapping[str, str] = {
    "follow-ups due": "follow_up",
    "concerns to listen to": "concern",
    "replies that felt unfair": "reply",
    "ideas owed an answer": "idea",
    "promises to keep": "promise",
    "kudos to share": "kudos",
    "people to check in with": "check_in",
    "people to coach": "coaching",
}
_MANY = re.compile(rf"  (?P<more>and )?(?P<number>\d+) (?:more )?(?P<kind>{'|'.join(SEVERAL)})(?::|\s\s|…|$)")
_ONE: Mapping[str, str] = {
    "due": "follow_up",
    "concern,": "concern",
    "not fair,": "reply",
    "partly fair,": "reply",
    "idea,": "idea",
    "promised": "promise",
    "kudos,": "kudos",
    "never asked:": "check_in",
    "not asked for": "check_in",
    "never coached:": "coaching",
    "not coached for": "coaching",
}
_DONE = {
    "listen": ("a call heard", "no call heard"),
    "thank": ("somebody thanked", "nobody thanked"),
    "follow_up": ("followed up", "nothing followed up"),
    "coach": ("somebody coached", "nobody coached"),
}


def part(text: str, heading: str) -> list[str]:
    """The lines of *text* under *heading*, up to the next blank one."""
    lines = text.splitlines()
    after = lines[lines.index(heading) + 1 :]
    return after[: after.index("")]


def counted(lines: Sequence[str]) -> Counter[str]:
    """How many things of each kind *lines* tell of, one by one and together."""
    told: Counter[str] = Counter()
    for line in lines:
        many = _MANY.match(line)
        told[SEVERAL[many["kind"]] if many else _kind(line)] += int(many["number"]) if many else 1
    return told


def singles(lines: Sequence[str], desk: Json) -> Iterator[tuple[str, str, str]]:
    """Each line about one thing; how it has to begin, as *desk* has that thing; and the command it has to end in."""
    waiting = {kind: iter([each for each in desk["waiting"] if each["what"] == kind]) for kind in _ONE.values()}
    for line in lines:
        if not _MANY.match(line):
            each = next(waiting[_kind(line)])
            yield line, f"  {_begins(each)}: ", each["command"]


def lately(desk: Json) -> list[str]:
    """What is said of what was done: first what has gone quiet."""
    quiet = [
        f"{_DONE[each['doing']][1]} for {_days(each['days'])}"
        + (f"; you meant every {each['meant_every']}" if each["meant_every"] else "")
        for each in desk["lately"]
        if each["quiet"]
    ]
    done = [f"{_DONE[each['doing']][0]} {_ago(each['days'])}" for each in desk["lately"] if not each["quiet"]]
    return [*quiet, *([" · ".join(done)] if done else [])]


def _kind(line: str) -> str:
    (kind,) = (kind for begins, kind in _ONE.items() if line.startswith(f"  {begins}"))
    return kind


def _begins(each: Json) -> str:
    ago, since = _ago(each["days"] or 0), _days(each["days"] or 0)
    fair = "not" if each.get("feels_fair") == "no" else "partly"
    never = each["days"] is None
    return {
        "follow_up": f"due {ago}",
        "concern": f"concern, {ago}",
        "reply": f"{fair} fair, {ago}",
        "idea": f"idea, {ago}",
        "promise": f"promised {ago}",
        "kudos": f"kudos, {ago}",
        "check_in": "never asked" if never else f"not asked for {since}",
        "coaching": "never coached" if never else f"not coached for {since}",
    }[each["what"]]


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def _days(days: int) -> str:
    return f"{days} day{'' if days == 1 else 's'}"
