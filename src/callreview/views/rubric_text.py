"""One rubric as plain text: what is felt at each level, where the bar is, and the behaviors behind it."""

from collections.abc import Iterator

from callreview.model.choices import Level
from callreview.model.rubric import Behavior, Rubric, UnwantedFeeling, WantedFeeling
from callreview.views.feelings import bar_of
from callreview.views.words import day_and_year, in_words
from callreview.views.wrapping import wrapped

IN, FURTHER, FURTHEST = "  ", "    ", "      "


def rubric_text(rubric: Rubric, width: int) -> str:
    """*rubric* in lines of at most *width* columns, ending with a line end. Empty parts are left out."""
    parts = (
        ("", _head(rubric, width)),
        ("What we want people to feel", _wanted(rubric, width)),
        ("What we do not want them to feel", _unwanted(rubric, width)),
        ("What a recorder would catch", _behaviors(rubric, width)),
        ("Apart from the feeling", _musts(rubric, width)),
        ("When the bar moved", _raised(rubric, width)),
    )
    blocks = ((heading, list(lines)) for heading, lines in parts)
    return "\n".join(
        "".join(f"{line}\n" for line in ([heading] if heading else []) + lines) for heading, lines in blocks if lines
    )


def _head(rubric: Rubric, width: int) -> Iterator[str]:
    yield wrapped(rubric.title, width)
    yield wrapped(f"{rubric.id}, version {rubric.version}, {in_words(rubric.status)}", width)
    yield ""
    yield wrapped(rubric.purpose, width)
    yield wrapped(rubric.gut, width)
    queues, roles = rubric.applies_to.queues, rubric.applies_to.roles
    if queues or roles:
        meant = [*(f"{queue} calls" for queue in queues), *(f"{role.value}s" for role in roles)]
        yield wrapped(f"For: {', '.join(meant)}", width)


def _wanted(rubric: Rubric, width: int) -> Iterator[str]:
    for feeling in rubric.wanted:
        yield from _feeling(feeling, width)
        for level in (Level.WOW, Level.JUST_OK, Level.NOT_OK):
            label = f"{FURTHER}{in_words(level):<9}"
            yield wrapped(feeling.says(level), width, first=label, rest=" " * len(label))


def _unwanted(rubric: Rubric, width: int) -> Iterator[str]:
    for feeling in rubric.unwanted:
        yield from _feeling(feeling, width)


def _feeling(feeling: WantedFeeling | UnwantedFeeling, width: int) -> Iterator[str]:
    near = f" ({', '.join(feeling.near)})" if feeling.near else ""
    yield wrapped(f"{feeling.word}{near}. The bar: {bar_of(feeling)}.", width, first=IN, rest=FURTHER)


def _behaviors(rubric: Rubric, width: int) -> Iterator[str]:
    for behavior in rubric.behaviors:
        yield wrapped(behavior.text, width, first=IN, rest=FURTHER)
        yield from (wrapped(line, width, first=FURTHER, rest=FURTHEST) for line in _about(rubric, behavior))


def _about(rubric: Rubric, behavior: Behavior) -> Iterator[str]:
    yield f"creates: {', '.join(rubric.feeling(name).word for name in behavior.creates)}"
    if behavior.when:
        yield f"when: {behavior.when}"
    yield from (f"heard as: {words}" for words in behavior.heard_as)
    yield from (f"not this: {words}" for words in behavior.not_this)
    if behavior.anchors:
        yield f"listen to: {', '.join(f'{anchor.call} at {anchor.at}' for anchor in behavior.anchors)}"


def _musts(rubric: Rubric, width: int) -> Iterator[str]:
    yield from (wrapped(must.text, width, first=IN, rest=FURTHER) for must in rubric.musts)


def _raised(rubric: Rubric, width: int) -> Iterator[str]:
    words = {feeling.id: feeling.word for feeling in rubric.feelings()}
    for raised in rubric.raised:
        moved = f"from {in_words(raised.from_)} to {in_words(raised.to)}"
        word = words.get(raised.feeling, raised.feeling)
        said = f"{day_and_year(raised.on)}, {word}: {moved} (version {raised.version}). {raised.why}"
        yield wrapped(said, width, first=IN, rest=FURTHER)
