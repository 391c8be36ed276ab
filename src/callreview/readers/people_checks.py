"""What the names of people mean together, checked on the plain values so that a broken shape hides nothing.

Two people may have one name, for so it is in life; nobody's id or other name may be anybody else's in any way.
Each check has a name that stays: duplicate-id, overlapping-name, ends-before-it-begins; for `names.yaml`, where all of
them only warn, unknown-person, named-twice and overlapping-name.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from callreview.model.names import as_compared
from callreview.model.people import Colleague
from callreview.model.problem import Problem, Severity
from callreview.readers.spoken import did_you_mean, quoted
from callreview.readers.tree import Loc, Tree, Value

_PEOPLE = "people"
_TOLD_OF_OR_ALLOWED = frozenset({"id", "name"})
"""Two equal ids are told of as such, and two people may have one name."""


def people_problems(tree: Tree) -> tuple[Problem, ...]:
    """Every fault of meaning among the people that *tree*, a `callreview.yaml`, lists, whatever its shape."""
    return (*_duplicate_ids(tree), *_overlaps(tree), *_ends_before_it_begins(tree))


def names_problems(tree: Tree, listed: Sequence[Colleague]) -> Iterator[Problem]:
    """A warning for each thing in *tree*, a `names.yaml`, that does not go with the people *listed*."""
    ids = tuple(who.id for who in listed)
    named_here = {who.id for who in listed if who.name}
    for name in _keys(tree.value):
        if name not in ids:
            hint = did_you_mean(name, ids, otherwise="list that person in callreview.yaml, or take the line out")
            message = f"callreview.yaml lists nobody with the id {quoted(name)}"
            yield tree.problem((name,), message, hint, "unknown-person", severity=Severity.WARNING, at_key=True)
        elif name in named_here and tree.value_at((name, "name")):
            message = f"callreview.yaml has a name for {quoted(name)} too; this one is taken"
            hint = "take the other out, and git will hold no name from then on"
            yield tree.problem((name, "name"), message, hint, "named-twice", severity=Severity.WARNING)
    for loc, owner, spelling in _spellings_of_names(tree):
        others = [who.id for who in listed if who.id != owner and _is_of(spelling, who, is_name=loc[-1] == "name")]
        if owner in ids and others:
            message = f"{quoted(spelling)} is what {quoted(others[0])} goes by in callreview.yaml"
            hint = "write it so that it can mean one person only"
            yield tree.problem(loc, message, hint, "overlapping-name", severity=Severity.WARNING)


def _duplicate_ids(tree: Tree) -> Iterator[Problem]:
    first: dict[str, Loc] = {}
    for position, one in _entries(tree):
        loc: Loc = (_PEOPLE, position, "id")
        name = one.get("id")
        if not isinstance(name, str):
            continue
        if name in first:
            message = f"the id {quoted(name)} is already on line {tree.place(first[name])[0]}"
            hint = "give this one an id of its own; a person who came back keeps the first"
            yield tree.problem(loc, message, hint, "duplicate-id")
        first.setdefault(name, loc)


def _overlaps(tree: Tree) -> Iterator[Problem]:
    """Where somebody goes by what is somebody else's; that two have one name is told apart by their ids."""
    before: dict[str, list[tuple[Loc, int]]] = {}
    for loc, position, spelling in _spellings(tree):
        earlier = before.setdefault(as_compared(spelling), [])
        taken = [
            place for place, owner in earlier if owner != position and not place[2] == loc[2] in _TOLD_OF_OR_ALLOWED
        ]
        if taken:
            message = f"{quoted(spelling)} is what the person on line {tree.place(taken[0])[0]} goes by"
            yield tree.problem(loc, message, "write it so that it can mean one person only", "overlapping-name")
        earlier.append((loc, position))


def _ends_before_it_begins(tree: Tree) -> Iterator[Problem]:
    for position, one in _entries(tree):
        since, until = _day(one.get("since")), _day(one.get("until"))
        if since and until and until < since:
            message = f"{until} is before {since}, the day given as since"
            yield tree.problem((_PEOPLE, position, "until"), message, "put the two right", "ends-before-it-begins")


def _spellings(tree: Tree) -> Iterator[tuple[Loc, int, str]]:
    """Everything anybody goes by, with its place and theirs in the list."""
    for position, one in _entries(tree):
        for loc, spelling in _of_one(one):
            yield (_PEOPLE, position, *loc), position, spelling


def _spellings_of_names(tree: Tree) -> Iterator[tuple[Loc, str, str]]:
    for owner in _keys(tree.value):
        one = tree.value_at((owner,))
        for loc, spelling in _of_one(one if isinstance(one, dict) else {}):
            yield (owner, *loc), owner, spelling


def _of_one(one: dict[str, Value]) -> Iterator[tuple[Loc, str]]:
    also = one.get("also")
    listed = enumerate(also) if isinstance(also, list) else ()
    said: list[tuple[Loc, Value]] = [(("id",), one.get("id")), (("name",), one.get("name"))]
    for loc, spelling in (*said, *((("also", at), each) for at, each in listed)):
        if isinstance(spelling, str) and spelling.strip():
            yield loc, spelling


def _entries(tree: Tree) -> Iterator[tuple[int, dict[str, Value]]]:
    listed = tree.value_at((_PEOPLE,))
    for position, one in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(one, dict):
            yield position, one


def _keys(value: Value) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, dict) else ()


def _is_of(spelling: str, who: Colleague, *, is_name: bool) -> bool:
    """Whether *spelling* is what *who* goes by; that two have one name is nothing to speak of."""
    theirs = (who.id, *who.also) if is_name else who.spellings
    return as_compared(spelling) in map(as_compared, theirs)


def _day(value: Value) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
