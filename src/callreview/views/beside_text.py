"""One call heard by two people, for a terminal and a pipe, as Markdown, and as JSON."""

from collections.abc import Iterator

from callreview.views.beside import Beside, Side
from callreview.views.front_matter import front_matter
from callreview.views.markdown import escape
from callreview.views.safe_json import safe_json
from callreview.views.visible import on_one_line, show
from callreview.views.words import sentence, short
from callreview.views.wrapping import cells, cut, wrapped

_LONGEST_NAME = 20
_NOTHING = "(no words)"
_CLOSING = "Neither is the right one. Where the two part is what to talk about."


def beside_text(beside: Beside, width: int) -> str:
    """*beside* in lines of at most *width* columns."""
    return "".join(f"{line}\n" for line in _lines(beside, width))


def beside_markdown(beside: Beside) -> str:
    """*beside* as a page to talk over."""
    head = front_matter(
        (
            ("title", show(beside.title)),
            ("agent", show(beside.own.name)),
            ("reviewer", show(beside.other.name)),
            ("reviews", (beside.own.review, beside.other.review)),
            ("tags", ("callreview",)),
        )
    )
    return head + "\n" + "\n\n".join(_blocks(beside)) + "\n"


def beside_json(beside: Beside) -> str:
    """*beside* as data, in the words that people read."""
    told = {
        "call": beside.title,
        "own": beside.own._asdict(),
        "other": beside.other._asdict(),
        "feelings": [felt._asdict() for felt in beside.feelings],
        "noted_differently": [act._asdict() for act in beside.acts],
        "left_out": list(beside.left),
    }
    return safe_json(told, indent=2) + "\n"


def _lines(beside: Beside, width: int) -> Iterator[str]:
    yield wrapped(beside.title, width)
    for side in (beside.own, beside.other):
        yield wrapped(f"{on_one_line(side.name)} ({_as(side)}), {side.on}: {short(side.review)}", width)
    yield ""
    yield "All in all"
    yield from _two(beside, beside.own.gut, beside.other.gut, width)
    yield ""
    yield "In their own words"
    yield from _two(beside, _quoted(beside.own.own_words), _quoted(beside.other.own_words), width)
    for felt in beside.feelings:
        yield ""
        yield wrapped(felt.word, width)
        yield from _two(beside, _with(felt.own, felt.own_because), _with(felt.other, felt.other_because), width)
    if beside.acts:
        yield ""
        yield "Noted differently"
        for act in beside.acts:
            yield wrapped(act.text, width, first="  ", rest="    ")
            yield from _two(beside, act.own, act.other, width, within="    ")
    yield ""
    yield from (wrapped(line, width) for line in _ending(beside))


def _two(beside: Beside, own: str, other: str, width: int, *, within: str = "  ") -> Iterator[str]:
    """What each of the two said, behind their names."""
    names = [cut(on_one_line(side.name), _LONGEST_NAME) for side in (beside.own, beside.other)]
    longest = max(map(cells, names))
    for name, said in zip(names, (own, other), strict=True):
        first = f"{within}{name}{' ' * (longest - cells(name))}  "
        yield wrapped(said, width, first=first, rest=" " * cells(first))


def _ending(beside: Beside) -> Iterator[str]:
    if beside.own.under != beside.other.under:
        yield f"They listened for different things: {beside.own.under} and {beside.other.under}."
    yield _CLOSING
    if beside.left:
        others = ", ".join(map(short, beside.left))
        yield f"More reviews of this call: {others}. Shown are the newest of each kind, or those you named."


def _blocks(beside: Beside) -> Iterator[str]:
    own, other = beside.own, beside.other
    yield f"# {escape(beside.title)}"
    yield "\n".join(f"- {_name(side)} ({_as(side)}), {side.on}" for side in (own, other))
    yield "## All in all"
    yield f"- {_name(own)}: {own.gut}\n- {_name(other)}: {other.gut}"
    yield "## In their own words"
    for side in (own, other):
        yield f"{_name(side)}:"
        yield f"> {escape(show(side.own_words), prefix='> ')}" if side.own_words else _NOTHING
    for felt in beside.feelings:
        yield f"## {escape(felt.word)}"
        yield (
            f"- {_name(own)}: {_markdown(felt.own, felt.own_because)}\n"
            f"- {_name(other)}: {_markdown(felt.other, felt.other_because)}"
        )
    if beside.acts:
        yield "## Noted differently"
    for act in beside.acts:
        yield f"*{escape(act.text)}*"
        yield f"- {_name(own)}: {act.own}\n- {_name(other)}: {act.other}"
    yield "---"
    yield " ".join(escape(line) for line in _ending(beside))


def _name(side: Side) -> str:
    return f"**{escape(on_one_line(side.name))}**"


def _as(side: Side) -> str:
    return "own call" if side.role == "self" else side.role


def _quoted(words: str) -> str:
    return f"“{words}”" if words else _NOTHING


def _with(level: str, because: str) -> str:
    return f"{sentence(level)} {because}" if because else level


def _markdown(level: str, because: str) -> str:
    return f"{sentence(level)} {escape(show(because), prefix='  ')}" if because else level
