"""Who speaks: a raw name becomes agent or customer where the source or the person says so, else it stays itself."""

from collections.abc import Iterator, Mapping

from callreview.model.noun import without_hidden
from callreview.model.transcript import UNKNOWN
from callreview.readers.spoken import nearest_first, quoted
from callreview.readers.transcripts.labels import ROLES
from callreview.readers.transcripts.pieces import Amiss

_MOST_NAMES = 8


class Speakers:
    """The names of one file. *told* maps raw names, whatever their case, to `agent`, `customer` or another name."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = {_line(name).casefold(): (name, _role(_line(known))) for name, known in told.items()}
        self._met: dict[str, str] = {}
        self._known: dict[str | None, str] = {}

    def known_as(self, raw: str | None) -> str:
        """The speaker of a turn whose source says *raw*."""
        known = self._known.get(raw)
        if known is None:
            name = _line(raw or "") or UNKNOWN
            self._met.setdefault(name.casefold(), name)
            told = next((folded for folded in _ways_to_type(name) if folded in self._told), None)
            known = _role(name) if told is None else self._told[told][1]
            self._known[raw] = known
        return known

    def amiss(self) -> Iterator[Amiss]:
        """A word for each name that was told and never met, with those that were."""
        met = {way for name in self._met.values() for way in _ways_to_type(name)}
        for folded, (name, _) in self._told.items():
            if folded not in met:
                there = nearest_first(name, tuple(self._met.values()))
                listed = ", ".join(quoted(each) for each in there[:_MOST_NAMES])
                more = f" and {len(there) - _MOST_NAMES} more" if len(there) > _MOST_NAMES else ""
                yield Amiss(0, f"no speaker is called {quoted(name)}", f"there is {listed}{more}", "no-such-speaker")


def _ways_to_type(name: str) -> tuple[str, ...]:
    """*name* whatever its case; where we wrote `speaker 1` or `channel 1` for a bare 1, that too."""
    folded = name.casefold()
    return folded, folded.removeprefix("speaker ").removeprefix("channel ")


def _line(name: str) -> str:
    return " ".join(without_hidden(" ".join(name.split())).split())


def _role(name: str) -> str:
    return name.casefold() if name.casefold() in ROLES else UNKNOWN if name.casefold() == UNKNOWN else name
