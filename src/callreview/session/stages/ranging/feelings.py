"""B. The feelings: which ones customers shall have, and which not. Some are offered, own words are as good."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callreview.model.choices import Kind as FeelingKind
from callreview.model.draft import ChoseSome, RubricOpening, Said
from callreview.model.rubric import Feeling
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question

OWN_AT_MOST = 7
_COMMAS = re.compile("[,;\u3001\uff0c\uff1b\u060c]")
"""What stands between near words; people type the comma of their own script."""


@dataclass(frozen=True)
class Named:
    """A feeling as far as it was named: `key` tells it apart in the questions, `offered` is where its words are from.

    The key of an own word is its place, so that a slip in the word can be mended without losing what was said of it.
    """

    key: str
    word: str
    near: tuple[str, ...]
    offered: Feeling | None


def feelings_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    """The wanted feelings, then the unwanted ones; at least one is wanted."""
    yield from _wanted_questions(about, given)
    yield from _unwanted_questions(about, given)


def wanted(about: RubricOpening, given: Given) -> tuple[Named, ...]:
    """The wanted feelings named so far, those chosen first."""
    return tuple(_named(FeelingKind.WANTED, about.wanted, given))


def unwanted(about: RubricOpening, given: Given) -> tuple[Named, ...]:
    """The unwanted feelings named so far, those chosen first."""
    return tuple(_named(FeelingKind.UNWANTED, about.unwanted, given))


def _wanted_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    if about.wanted:
        yield Question(
            key="wanted",
            kind=Kind.SEVERAL,
            text="Which feelings do you want customers to have? Words of your own come next.",
            label="Wanted",
            why="What people felt is what they remember and tell. A few that matter are heard; a dozen are not.",
            example="1 3, when the first and the third are what your customers should feel.",
            choices=_choices(about.wanted),
            need=Need.FREE,
        )
    for number in range(1, OWN_AT_MOST + 1):
        named = wanted(about, given)
        yield Question(
            key=f"wanted_own:{number}",
            kind=Kind.LINE,
            text="Another feeling you want them to have, in a word of your own?"
            if named
            else "Which feeling do you want customers to have, in a word of your own?",
            label="Wanted, in own words",
            why="Take the word your customers use. A word that nobody says is a word that nobody feels.",
            example="Unburdened",
            need=Need.FREE if named else Need.ANSWER,
            taken=_words(named),
        )
        if not isinstance(given.get(f"wanted_own:{number}"), Said):
            return
        yield _near_question(FeelingKind.WANTED, number, given)


def _unwanted_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    of_those_wanted = {word.casefold() for word in _words(wanted(about, given))}
    offered = [feeling for feeling in about.unwanted if feeling.word.casefold() not in of_those_wanted]
    if offered:
        yield Question(
            key="unwanted",
            kind=Kind.SEVERAL,
            text="Which feelings do you not want them to have? Words of your own come next.",
            label="Unwanted",
            why="A call can be correct in every step and still make somebody feel small. Naming it lets it be heard.",
            example="2 4, when the second and the fourth are what must not happen.",
            choices=_choices(offered),
            need=Need.FREE,
        )
    for number in range(1, OWN_AT_MOST + 1):
        named = unwanted(about, given)
        yield Question(
            key=f"unwanted_own:{number}",
            kind=Kind.LINE,
            text="Another feeling you do not want them to have, in a word of your own?"
            if named
            else "A feeling you do not want customers to have, in a word of your own?",
            label="Unwanted, in own words",
            why="Think of a call that went wrong, and of what the customer told others about it.",
            example="Left hanging",
            need=Need.FREE,
            taken=_words((*wanted(about, given), *named)),
        )
        if not isinstance(given.get(f"unwanted_own:{number}"), Said):
            return
        yield _near_question(FeelingKind.UNWANTED, number, given)


def _near_question(kind: FeelingKind, number: int, given: Given) -> Question:
    said = given.get(f"{kind}_own:{number}")
    word = said.words if isinstance(said, Said) else ""
    return Question(
        key=f"{kind}_near:{number}",
        kind=Kind.LINE,
        text=f"“{word}”: which words come near it? Put commas between them.",
        label=f"Near {word}",
        why="Near words see to it that everyone means the same feeling. Leave it empty if one word will do.",
        example="relieved, carefree",
        need=Need.FREE,
    )


def _choices(offered: Sequence[Feeling]) -> tuple[Choice, ...]:
    return tuple(Choice(feeling.id, feeling.word, ", ".join(feeling.near)) for feeling in offered)


def _named(kind: FeelingKind, offered: Sequence[Feeling], given: Given) -> Iterator[Named]:
    chosen = given.get(kind)
    for feeling in offered:
        if isinstance(chosen, ChoseSome) and feeling.id in chosen.values:
            yield Named(feeling.id, feeling.word, feeling.near, feeling)
    for number in range(1, OWN_AT_MOST + 1):
        said, near = given.get(f"{kind}_own:{number}"), given.get(f"{kind}_near:{number}")
        if not isinstance(said, Said):
            return
        yield Named(f"{kind}_own_{number}", said.words, _parts(near.words) if isinstance(near, Said) else (), None)


def _parts(near: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in _COMMAS.split(near) if part.strip()))


def _words(named: Sequence[Named]) -> tuple[str, ...]:
    return tuple(feeling.word for feeling in named)
