"""Counts as a row of block characters. Only the height tells, never a colour."""

BAR, NONE, GAP = "│", "·", " "
"""A bar that moved, a count of 0, and nothing to draw."""
_BLOCKS = "▁▂▃▄▅▆▇█"


def block(count: int, tallest: int) -> str:
    """The character for *count*, where *tallest* is a whole block. The least count there is can be seen."""
    if count <= 0:
        return NONE
    return _BLOCKS[max(0, -(-count * len(_BLOCKS) // tallest) - 1)]
