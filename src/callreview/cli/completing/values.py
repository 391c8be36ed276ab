"""What a workspace holds that could be typed: names and feelings from the index, records from their folders.

Rule: nothing is read but names, and whatever is not there or cannot be read offers nothing.
"""

import os
from collections.abc import Iterator

_LEVELS = {
    "wanted": ("wow", "just_ok", "not_ok", "not_called_for", "could_not_tell"),
    "unwanted": ("not_felt", "hint", "clear", "could_not_tell"),
    "behavior": ("heard", "missed", "not_called_for", "could_not_tell"),
}
_KINDS = {"feeling": ("wanted", "unwanted")}
_FOLDERS = {
    "review": ("reviews",),
    "record": ("reviews", "coaching"),
    "agreed": ("coaching", "reviews"),
    "idea": ("ideas",),
    "kudos": ("kudos",),
}
"""Where the records of a kind lie; what was agreed is told by no name."""
_NEWEST = {"record": ("last", "coaching:last")}
"""What stands for the newest record of a kind, where that is more than `last`."""
_MOST = 50
_MOST_READ = 20_000


def values(kind: str, begun: str, words: list[str]) -> list[str]:
    """The values of that *kind* that begin so, in the workspace that *words* name or the one here.

    `feeling:` is a feeling with its level; `feeling[:` with it or without.
    """
    root = _workspace(words)
    if root is None:
        return []
    if kind == "draft":
        return [*_newest(kind, begun), *_stems(f"{root}/drafts", ".json", begun)]
    if kind in _FOLDERS:
        return [
            *_newest(kind, begun),
            *(each for folder in _FOLDERS[kind] for each in _records(f"{root}/{folder}", begun)),
        ]
    plain = kind.rstrip("[:")
    kinds = _KINDS.get(plain, (plain,))
    found = {name for each in kinds for name in _indexed(root, each, begun)}
    if kind == "rubric":
        found.update(_stems(f"{root}/rubrics", ".yaml", begun))
    if not kind.endswith(":"):
        return sorted(found)
    with_levels = [value for each in kinds for value in _with_levels(root, each, begun)]
    return [*(sorted(found) if kind.endswith("[:") else ()), *with_levels]


def _workspace(words: list[str]) -> str | None:
    """The folder of the workspace; None where there is none."""
    start = os.environ.get("CALLREVIEW_WORKSPACE") or "."
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == "--workspace":
            start = following or "."
        elif word.startswith("--workspace="):
            start = word.partition("=")[2]
    folder = os.path.realpath(os.path.expanduser(start))  # noqa: PTH111 # pathlib takes half of all the time
    while not os.path.lexists(f"{folder}/callreview.yaml"):
        above = os.path.dirname(folder)  # noqa: PTH120 # as above
        if above == folder:
            return None
        folder = above
    return folder


def _indexed(root: str, kind: str, begun: str) -> list[str]:
    from callreview.store.index.values import values_of

    return values_of(f"{root}/.callreview", kind, begun)


def _with_levels(root: str, kind: str, begun: str) -> Iterator[str]:
    """`cared-for:wow` and so on."""
    for name in _indexed(root, kind, begun.partition(":")[0]):
        for level in _LEVELS[kind]:
            if f"{name}:{level}".startswith(begun):
                yield f"{name}:{level}"


def _newest(kind: str, begun: str) -> Iterator[str]:
    return (word for word in _NEWEST.get(kind, ("last",)) if word.startswith(begun))


def _stems(folder: str, ending: str, begun: str) -> Iterator[str]:
    return (name.removesuffix(ending) for name in _names(folder) if name.endswith(ending) and name.startswith(begun))


def _records(folder: str, begun: str) -> Iterator[str]:
    """The newest records whose ids begin so, newest first; or their last parts, where these do."""
    found, read = 0, 0
    for day in _days(folder, 3):
        for name in _names(day):
            record = name.removesuffix(".json")
            last_part = record.rpartition("-")[2]
            fitting = record if record.startswith(begun) else last_part
            read += 1
            if name.endswith(".json") and fitting.startswith(begun):
                found += 1
                yield fitting
            if found == _MOST or read == _MOST_READ:
                return


def _days(folder: str, depth: int) -> Iterator[str]:
    for name in _names(folder):
        if name.isdecimal():
            below = f"{folder}/{name}"
            yield from [below] if depth == 1 else _days(below, depth - 1)


def _names(folder: str) -> list[str]:
    """The names in *folder*, the last one first."""
    try:
        return sorted(os.listdir(folder), reverse=True)  # noqa: PTH208 # as above
    except OSError:
        return []
