"""Who speaks: a raw name becomes agent or customer where the source or the person says so, else it stays itself.

A source says so with the word alone (`Agent`), or with the word in brackets behind a name (`Maria (Agent)`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from callreview.model.noun import without_hidden
from callreview.model.transcript import UNKNOWN
from callreview.readers.spoken import nearest_first, quoted
from callreview.readers.transcripts.name_shapes import ROLES, role_behind
from callreview.readers.transcripts.pieces import Amiss

_MOST_NAMES = 8


class Speakers:
    """The names of one file. *told* maps raw names, whatever their case, to `agent`, `customer` or another name."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = {_line(name).casefold(): (name, _role(_line(known))) for name, known in told.items()}
        self._met: dict[str, str] = {}
        self._known: dict[str | None, str] = {}
        self._of_role: defaultdict[str, dict[str, str]] = defaultdict(dict)

    def known_as(self, raw: str | None) -> str:
        """The speaker of a turn whose source says *raw*."""
        known = self._known.get(raw)
        if known is None:
            name = _line(raw or "") or UNKNOWN
            self._met.setdefault(name.casefold(), name)
            told = next((folded for folded in _ways_to_type(name) if folded in self._told), None)
            known = _role(name) if told is None else self._told[told][1]
            self._known[raw] = known
            if told is None and role_behind(name):
                self._of_role[known].setdefault(name.casefold(), name)
        return known

    def amiss(self) -> Iterator[Amiss]:
        """A word for each name that was told and never met, with those that were; and for two names of one role."""
        met = {way for name in self._met.values() for way in _ways_to_type(name)}
        for folded, (name, _) in self._told.items():
            if folded not in met:
                there = nearest_first(name, tuple(self._met.values()))
                listed = ", ".join(quoted(each) for each in there[:_MOST_NAMES])
                more = f" and {len(there) - _MOST_NAMES} more" if len(there) > _MOST_NAMES else ""
                yield Amiss(0, f"no speaker is called {quoted(name)}", f"there is {listed}{more}", "no-such-speaker")
        for role, names in self._of_role.items():
            first, *others = names.values()
            if others:
                wrong = f"{quoted(first)} and {quoted(others[0])} are both read as {role}"
                hint = f"to keep them apart, use --speakers {quoted(f'{others[0]}=another name')}"
                yield Amiss(0, wrong, hint, "one-role")


def _ways_to_type(name: str) -> tuple[str, ...]:
    """*name* whatever its case; where we wrote `speaker 1` or `channel 1` for a bare 1, that too."""
    folded = name.casefold()
    return folded, folded.removeprefix("speaker ").removeprefix("channel ")


def _line(name: str) -> str:
    return " ".join(without_hidden(" ".join(name.split())).split())


def _role(name: str) -> str:
    folded = name.casefold()
    return folded if folded in ROLES | {UNKNOWN} else role_behind(name) or name
