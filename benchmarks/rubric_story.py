"""The story of a rubric that a team works on, as git commits: the same each time.

Most steps reword a sentence, some only tidy up, some move a bar with its reason; each is another text. Halfway the
file gets its name.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

_WORDS = ("calm", "plain", "kind", "clear", "again", "today", "next", "name", "worry", "bill", "answer", "soon")
_BARS = ("not_ok", "just_ok", "wow")
_SAID = ("wow:", "just_ok:", "not_ok:", "text:")
_STEPS = ("reword",) * 17 + ("tidy",) * 2 + ("move",)
_BEGUN = datetime(2024, 1, 1, 10, tzinfo=UTC)
_REASONS_AT_MOST = 30


def story(text: str, steps: int) -> Iterator[str]:
    """So many versions of the rubric *text*, oldest first."""
    chance = random.Random(7)  # noqa: S311 # a story that is the same each time, not a secret
    lines = text.rstrip("\n").split("\n")
    raised: list[str] = []
    version = next(at for at, line in enumerate(lines) if line.startswith("version:"))
    for step in range(steps):
        if step:
            lines[version] = f"version: {step // 10 + 1}"
            _take(chance.choice(_STEPS), lines, raised, step, chance)
        yield "\n".join([*lines, *(["raised:", *raised[:_REASONS_AT_MOST]] if raised else []), ""])


def commits(texts: Sequence[str], name: str) -> Iterator[bytes]:
    """*texts* as commits of the file *name*, a day apart: a stream for `git fast-import`."""
    for number, text in enumerate(texts):
        raw, message = text.encode(), f"Step {number}".encode()
        path = f"rubrics/{name if number >= len(texts) // 2 else 'before'}.yaml"
        by = f"Sam <sam@example.com> {_day(number).timestamp():.0f} +0000"
        yield f"commit refs/heads/main\nauthor {by}\ncommitter {by}\ndata {len(message)}\n".encode() + message
        yield b"\ndeleteall\n" + f"M 100644 inline {path}\ndata {len(raw)}\n".encode() + raw + b"\n"


def _take(kind: str, lines: list[str], raised: list[str], step: int, chance: random.Random) -> None:
    match kind:
        case "reword":
            at = chance.choice([at for at, line in enumerate(lines) if line.strip().startswith(_SAID)])
            key, words = lines[at].split(": ", 1)
            said = words.split(" ")
            said[chance.randrange(1, len(said))] = f"{chance.choice(_WORDS)} {step}"
            lines[at] = f"{key}: {' '.join(said)}"
        case "tidy":
            lines.append(f"# {chance.choice(_WORDS)} {step}")
        case _:
            raised.insert(0, _moved(lines, step, chance))


def _moved(lines: list[str], step: int, chance: random.Random) -> str:
    """Put another level for a bar in *lines*; the entry that says why."""
    at = chance.choice([at for at, line in enumerate(lines) if line.strip() in {f"tolerate: {bar}" for bar in _BARS}])
    was = lines[at].split()[-1]
    now = chance.choice([bar for bar in _BARS if bar != was])
    lines[at] = lines[at].replace(was, now)
    feeling = next(line.split()[-1] for line in reversed(lines[:at]) if line.strip().startswith("- id:"))
    why = " ".join(chance.choices(_WORDS, k=6))
    day = _day(step).date()
    return f"  - {{on: {day}, feeling: {feeling}, from: {was}, to: {now}, why: {why}, version: {step // 10 + 1}}}"


def _day(step: int) -> datetime:
    return _BEGUN + timedelta(days=step)
