"""Who speaks, in a letter, so that nobody has to tell colours apart."""

from callreview.model.transcript import UNKNOWN
from callreview.views.visible import on_one_line

_LETTERS = {"agent": "A", "customer": "C", UNKNOWN: "·"}


def letter_of(speaker: str) -> str:
    """`A`, `C`, or `·` where nobody knows; a name that is neither role is itself."""
    return _LETTERS.get(speaker, on_one_line(speaker))
