"""The bytes git holds under a hash, as they are: through no filter and no conversion, and never from far away."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from callreview.readers.git.running import Git
from callreview.readers.plain_file import BY_HAND

NOT_HERE = "git does not have it here"
TOO_LARGE = f"is over {BY_HAND.said}"
TOGETHER = 24_000_000
"""Bytes that are read at once. A thousand versions of a rubric of many pages stay below it."""
TOO_MUCH = "was not read, for all that came after it is over 24 MB"


@dataclass(frozen=True)
class Held:
    """What git holds under one hash; or nothing, and why."""

    raw: bytes | None
    why: str = ""


def held_under(git: Git, hashes: Iterable[str]) -> Mapping[str, Held]:
    """What git holds under each of *hashes*, the first ones first, up to `TOGETHER`; in two runs of git in all."""
    asked = tuple(dict.fromkeys(hashes))
    if not asked:
        return {}
    held = dict.fromkeys(asked, Held(None, NOT_HERE))
    sizes = git.ask("cat-file", "--batch-check=%(objectname) %(objectsize)", told=_lines(asked))
    small, together = [], 0
    for line in sizes.out.decode().splitlines():
        name, _, size = line.partition(" ")
        if size.isdecimal():
            is_small = int(size) <= BY_HAND.most
            together += int(size) if is_small else 0
            is_read = is_small and together <= TOGETHER
            held[name] = Held(None, NOT_HERE if is_read else TOO_MUCH if is_small else TOO_LARGE)
            small += [name] if is_read else []
    if small:
        held |= _contents(git.ask("cat-file", "--batch", told=_lines(small)).out)
    return held


def _contents(out: bytes) -> Mapping[str, Held]:
    """What `cat-file --batch` gave: for each `hash kind size`, so many bytes and a line end."""
    held: dict[str, Held] = {}
    at = 0
    while (end := out.find(b"\n", at)) >= 0:
        name, *rest = out[at:end].decode(errors="replace").split(" ")
        at = end + 1
        if len(rest) == 2 and rest[1].isdecimal():  # noqa: PLR2004 # the kind and the size; of what is missing there is only a word
            held[name] = Held(out[at : at + int(rest[1])])
            at += int(rest[1]) + 1
    return held


def _lines(hashes: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in hashes).encode()
