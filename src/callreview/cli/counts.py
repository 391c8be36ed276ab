"""How many rows are wanted, as somebody typed it. Light: `list` asks."""

from callreview.errors import BadValue

_MOST = 10_000_000


def must_be_a_count(option: str, typed: int) -> None:
    """Raise BadValue where *typed* is no number of rows that *option* can ask for; 0 stands for all."""
    if not 0 <= typed <= _MOST:
        raise BadValue(option, f"{typed} is no count", "write 0 for all, or how many")
