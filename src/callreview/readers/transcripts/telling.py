"""What is amiss, as Problems: few enough to be read, none left out of the count, each at its line."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from callreview.model.problem import Problem, Severity
from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.pieces import Amiss, Place

AT_MOST = 20
"""Problems of one kind told one by one; beyond it they are counted."""

PlacesOf = Callable[[Sequence[Node]], Mapping[Node, tuple[int, int]]]
"""Finds line and column of parts of a JSON tree, all of them at once."""


def problems_of(amiss: Iterable[Amiss], places_of: PlacesOf, *, shown: str) -> list[Problem]:
    """*amiss* as warnings, in the order of lines."""
    kinds: defaultdict[tuple[str, bool], list[Amiss]] = defaultdict(list)
    for each in amiss:
        kinds[each.check, bool(each.counted)].append(each)
    told = [each for kind in kinds.values() for each in _few(kind)]
    places = places_of([each.place for each, _ in told if isinstance(each.place, Node)])
    return sorted(_problem(each, message, places, shown) for each, message in told)


def _few(kind: Sequence[Amiss]) -> Iterator[tuple[Amiss, str]]:
    """Those of one kind that are told, with what is said of each; the last speaks for the rest."""
    first, count = kind[0], len(kind)
    if first.counted:
        yield first, first.message if count == 1 else first.counted.replace("{count}", f"{count:,}")
        return
    yield from ((each, each.message) for each in kind[:AT_MOST])
    if count > AT_MOST:
        yield kind[AT_MOST], f"{kind[AT_MOST].message}, as in {count - AT_MOST - 1:,} more places"


def _problem(each: Amiss, message: str, places: Mapping[Node, tuple[int, int]], shown: str) -> Problem:
    line, column = _place(each.place, places)
    return Problem(shown, line, column, "", message, each.hint, each.check, Severity.WARNING)


def _place(place: Place, places: Mapping[Node, tuple[int, int]]) -> tuple[int, int]:
    return places[place] if isinstance(place, Node) else (place, min(place, 1))
