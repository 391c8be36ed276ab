"""One entry of a rubric's `raised` as YAML, in the manner of the entry that is first in the file so far."""

from dataclasses import dataclass

from callreview.model.rubric import Raised
from callreview.readers.tree import Loc
from callreview.readers.yaml_spots import Spots
from callreview.readers.yaml_written import written

NEWEST: Loc = ("raised", 0)
"""Where the newest entry is."""


@dataclass(frozen=True)
class RaisedEntry:
    """*raised*, to be written into the file that *spots* are of: its order of keys, and its quotes."""

    raised: Raised
    spots: Spots

    def in_braces(self) -> str:
        """`{on: 2026-11-01, …}`, on one line."""
        return f"{{{', '.join(self._pairs())}}}"

    def in_lines(self, indent: int) -> str:
        """`on: 2026-11-01` and the other keys, one a line; the lines after the first begin with *indent* spaces."""
        return f"\n{' ' * indent}".join(self._pairs())

    def key(self, name: str) -> str:
        """*name* as a key."""
        return written(name, self._quote_of_keys())

    def _pairs(self) -> list[str]:
        values = {
            "on": self.raised.on.isoformat(),
            "feeling": self.raised.feeling,
            "from": self.raised.from_,
            "to": self.raised.to,
            "why": self.raised.why,
            "version": str(self.raised.version),
        }
        return [f"{self.key(key)}: {self._value(key, values[key])}" for key in self.spots.keys_in(NEWEST) or values]

    def _value(self, key: str, value: str) -> str:
        like = self.spots.values.get((*NEWEST, key))
        quote = like.quote if like else self._quote_of_keys()
        bare = key == "version" or (key == "on" and quote not in {"'", '"'})  # a day needs no quotes to be text here
        return value if bare else written(value, quote)

    def _quote_of_keys(self) -> str:
        """How the keys are written: as those of the other entries, or where there is none, in JSON, in quotes."""
        newest, first = self.spots.keys.get((*NEWEST, "on")), next(iter(self.spots.keys.values()))
        if newest:
            return newest.quote
        return first.quote if self.spots.values[()].in_brackets else ""
