"""Sentences of ours with other people's words in them."""

from callreview.insight.word_by_word import Fate, Piece
from callreview.views.telling import Theirs, difference, line_markdown, line_text

HOSTILE = "*bold* [link](x) <b>\x1b[31m\u202e"


def test_their_words_are_no_structure() -> None:
    """What is theirs is shown and escaped, whether it stayed, went or came; what is ours is as it is."""
    line = ("**ours** ", Theirs(HOSTILE), " ", Piece(HOSTILE, Fate.GONE), " ", Piece(HOSTILE, Fate.COME))
    shown = r"*bold* [link](x) <b>\x1b[31m<U+202E>"
    assert line_text(line) == f"**ours** {shown} [-{shown}-] {{+{shown}+}}"
    escaped = r"\*bold\* \[link\](x) \<b>\\x1b\[31m\<U+202E>"
    assert line_markdown(line) == f"**ours** {escaped} ~~{escaped}~~ **{escaped}**"


def test_lists_name_by_name() -> None:
    """What stayed and what went stand as they stood, what came behind them."""
    assert line_text(difference(("b", "c", "a"), ("d", "a", "b"))) == "b, [-c-], a, {+d+}"
    assert line_markdown(difference(("b", "c"), ("b", "d"))) == "b, ~~c~~, **d**"


def test_blanks_stand_outside_the_marks() -> None:
    """A mark touches words; blanks alone are what changed, and stand inside."""
    line = (Piece("says ", Fate.KEPT), Piece("the ", Fate.GONE), Piece("worry", Fate.KEPT))
    assert line_text(line) == "says [-the-] worry"
    assert line_text((Piece("  ", Fate.GONE),)) == "[-  -]"
