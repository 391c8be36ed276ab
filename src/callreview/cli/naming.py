"""Who and what the options name, of those that reviews know. A guess is told; what is not there names the nearest.

The index has looked at the days that were asked for; a name that they do not have may be on others, so all are looked
at before anybody is told that there is no such name.
"""

from collections.abc import Callable, Collection

from callreview.cli.aside import tell_of_guess
from callreview.cli.people import named_by, people_of
from callreview.errors import UnknownName
from callreview.insight.naming import resolve
from callreview.insight.people import People
from callreview.model.marks import MarkKind
from callreview.store.index.index import Index


def agents_named(index: Index, typed: str | None, people: People | None = None) -> tuple[str, ...]:
    """All spellings of the agent whom *typed* means; nobody for None. Raises UnknownName, SharedName.

    *people* are those of the workspace, where they were read already.
    """
    if typed is None:
        return ()
    named = named_by(people_of(index) if people is None else people)
    found = named(typed, index.names(MarkKind.AGENT))
    if found.is_guess or not found.names:
        index.look()
        found = named(typed, index.names(MarkKind.AGENT))
    if not found.names:
        raise UnknownName("agent", typed, found.near, "callreview list")
    if found.is_guess:
        tell_of_guess(typed, found.names[0])
    return found.names


def rubric_named(index: Index, typed: str | None) -> str | None:
    """The id that *typed* is, of a rubric that a review was made under; None for None. Raises UnknownName."""
    return _id_of("rubric", typed, lambda: {brief.id for brief in index.briefs()}, index)


def feeling_named(index: Index, typed: str | None, rubric: str | None) -> str | None:
    """The id that *typed* is, of a feeling of that rubric, or of any; None for None. Raises UnknownName."""

    def known() -> Collection[str]:
        briefs = (brief for brief in index.briefs() if rubric in {None, brief.id})
        return {feeling.id for brief in briefs for feeling in brief.feelings}

    return _id_of("feeling", typed, known, index)


def _id_of(kind: str, typed: str | None, known: Callable[[], Collection[str]], index: Index) -> str | None:
    """Ids are typed in full: another rubric is another thing, however much alike."""
    if typed is None:
        return None
    wanted = typed.strip().lower()
    if wanted not in known():
        index.look()
        there = known()
        if wanted not in there:
            found = resolve(wanted, there)
            raise UnknownName(kind, typed, found.names or found.near, "callreview rubric list")
    return wanted
