"""Edits of a rubric's file that change the lines they must and leave every other byte as it was.

A person's file is never written anew from its values: what changes is put where the parser says the old text stands
(docs/decisions/0020). What came out is read again, and nothing is handed on that does not mean what it should.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from callreview.errors import FaultyFiles
from callreview.model.choices import Status
from callreview.model.names import RubricId
from callreview.model.problem import Problem
from callreview.model.rubric import Feeling, Raised, Rubric
from callreview.readers.plain_text import text_of
from callreview.readers.raised_edit import entry_edits
from callreview.readers.rubric_yaml import rubric_of
from callreview.readers.text_edits import Edit, with_edits
from callreview.readers.tree import Loc
from callreview.readers.yaml_guard import events_of
from callreview.readers.yaml_spots import Spots, spots_of
from callreview.readers.yaml_written import written

_TOO_MUCH = {"too-large", "too-many-parts"}
_BLOCK_BEFORE_ITS_TEXT = re.compile(r"[^\n]*\n\s*")


@dataclass(frozen=True)
class Edited:
    """A rubric's file after an edit: its bytes, and the rubric they are read as."""

    raw: bytes
    rubric: Rubric


def with_raised_bar(raw: bytes, rubric: Rubric, raised: Raised, *, shown: str) -> Edited:
    """The file *raw*, which holds *rubric*, after the bar of a feeling went up as *raised* says.

    The feeling's `tolerate`, the `version` and the newest of `raised` are changed, nothing else. Raises FaultyFiles
    where the file would outgrow what can be read.
    """
    text, spots = _text_and_spots(raw, shown)
    moved = [
        _text_edit(text, spots, (kind, position, "tolerate"), raised.to)
        for kind, feelings in _by_kind(rubric).items()
        for position, feeling in enumerate(feelings)
        if feeling.id == raised.feeling
    ]
    version = spots.values["version",]
    moved.append(Edit(version.start, version.end, str(raised.version)))
    ways = ([*moved, *way] for way in entry_edits(text, spots, raised))
    return _first_that_means(_after(rubric, raised), raw, ways, shown)


def made_own(raw: bytes, rubric: Rubric, name: RubricId, title: str) -> Edited:
    """The starter *raw*, which holds *rubric*, as a draft with a *name* and a *title* of its own."""
    text, spots = _text_and_spots(raw, name)
    own = {"id": name, "title": title, "status": Status.DRAFT}
    edits = [_text_edit(text, spots, (key,), value) for key, value in own.items() if value != getattr(rubric, key)]
    return _first_that_means(rubric.model_copy(update=own), raw, [edits], name)


def _text_and_spots(raw: bytes, shown: str) -> tuple[str, Spots]:
    text = text_of(raw, shown=shown)
    events = text if isinstance(text, Problem) else events_of(text, shown=shown)
    if isinstance(text, Problem) or isinstance(events, Problem):
        message = "only the file of a rubric that was read is edited"
        raise TypeError(message)
    return text, spots_of(events, length=len(text))


def _text_edit(text: str, spots: Spots, loc: Loc, new: str) -> Edit:
    """The text at *loc* becomes *new*, in the quotes it has; a block keeps its first line and its indentation."""
    spot = spots.values[loc]
    begun = _BLOCK_BEFORE_ITS_TEXT.match(text, spot.start) if spot.quote in {"|", ">"} else None
    if begun:
        return Edit(begun.end(), begun.end() + len(text[begun.end() : spot.end].partition("\n")[0]), new)
    return Edit(spot.start, spot.end, written(new, spot.quote))


def _after(rubric: Rubric, raised: Raised) -> Rubric:
    """*rubric* as *raised* leaves it."""
    moved = {"tolerate": raised.to}
    feelings = {
        kind: tuple(each.model_copy(update=moved) if each.id == raised.feeling else each for each in those)
        for kind, those in _by_kind(rubric).items()
    }
    return rubric.model_copy(update={**feelings, "version": raised.version, "raised": (raised, *rubric.raised)})


def _by_kind(rubric: Rubric) -> dict[str, tuple[Feeling, ...]]:
    return {"wanted": rubric.wanted, "unwanted": rubric.unwanted}


def _first_that_means(meant: Rubric, raw: bytes, ways: Iterable[Iterable[Edit]], shown: str) -> Edited:
    """What the first of the *ways* to edit *raw* makes that is read as the rubric *meant*.

    Raises FaultyFiles where it would be too large to be read, RuntimeError where no way does: that is a bug of ours.
    """
    problems: tuple[Problem, ...] = ()
    for way in ways:
        edited = with_edits(raw, way)
        read = rubric_of(edited, shown=shown)
        if read.rubric == meant:
            return Edited(edited, meant)
        problems = read.problems
    if {problem.check for problem in problems} & _TOO_MUCH:
        raise FaultyFiles(problems)
    message = "no edit of the file means what it should"
    raise RuntimeError(message)
