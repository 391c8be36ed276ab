"""What became of the feelings that lay outside the range: let pass, or led to something, and how it went on.

Its one rule: only the same agent's next reviewed call under the same rubric can answer, and only where that feeling
could be told; after a coaching, where that alone came of it, the next after that.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from callreview.model.fates import Fate, Felt, Judged


def fates(chain: Sequence[Judged]) -> Iterator[tuple[int, Felt, Fate]]:
    """The call and the fate of each feeling outside the range. *chain* is one agent's calls, in any order."""
    later: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)  # the nearest last
    for call in sorted(chain, key=_when, reverse=True):
        for felt in call.felt:
            if felt.outside:
                told = reversed(later[call.rubric, felt.feeling])
                yield call.key, felt, _fate(felt, next((outside for when, outside in told if when > felt.after), None))
        for felt in call.felt:
            later[call.rubric, felt.feeling].append((call.when, felt.outside))


def _when(call: Judged) -> tuple[float, int]:
    return call.when, call.key


def _fate(felt: Felt, next_outside: bool | None) -> Fate:  # noqa: FBT001 # None is a call that was not heard yet
    if not felt.led.to_something:
        return Fate.LET_PASS
    if next_outside is None:
        return Fate.NOT_HEARD_SINCE
    return Fate.OUTSIDE_AGAIN if next_outside else Fate.CAME_BACK
