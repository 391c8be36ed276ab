"""D. The behaviors: what a recorder would catch when a feeling comes through. E. The musts, apart from all of it.

None of them is asked for before the bars are set.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callreview.model.draft import ChoseSome, RubricOpening, Said
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.stages.ranging.bars import bars_are_set
from callreview.session.stages.ranging.feelings import Named, unwanted, wanted

ACTS_AT_MOST = 5
"""For one feeling; a listener cannot hold more."""
MUSTS_AT_MOST = 9


@dataclass(frozen=True)
class Act:
    """A behavior as far as it was said: `key` is where, `creates` are the keys of its feelings, its own first."""

    key: str
    text: str
    creates: tuple[str, ...]


def behavior_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    """The acts behind each feeling, wanted feelings first; nothing while a bar is open."""
    if not bars_are_set(about, given):
        return
    liked = wanted(about, given)
    feelings = (*liked, *unwanted(about, given))
    said: list[Act] = []
    for feeling in feelings:
        for number in range(1, ACTS_AT_MOST + 1):
            yield _act_question(feeling, number, said, is_wanted=feeling in liked)
            text = given.get(f"behavior:{feeling.key}:{number}")
            if not isinstance(text, Said):
                break
            key = f"{feeling.key}:{number}"
            yield from _about_the_act(key, text.words, feeling, feelings, is_wanted=feeling in liked)
            said.append(_act(feeling.key, key, text, given))


def must_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    """What has to be done for other reasons, one by one until none is said."""
    if not bars_are_set(about, given):
        return
    for number in range(1, MUSTS_AT_MOST + 1):
        yield Question(
            key=f"must:{number}",
            kind=Kind.LINE,
            text="What has to be done on these calls, whatever it feels like?"
            if number == 1
            else "What else has to be done?",
            label="Must",
            why="Law and rules stand apart from feelings, so that neither hides the other. Empty goes on.",
            example="The customer hears at the start that the call is recorded.",
            need=Need.FREE,
            taken=musts(given),
        )
        if not isinstance(given.get(f"must:{number}"), Said):
            return


def acts(about: RubricOpening, given: Given) -> tuple[Act, ...]:
    """The behaviors said so far, in the order asked."""
    return tuple(
        act for feeling in (*wanted(about, given), *unwanted(about, given)) for act in _acts_of(feeling.key, given)
    )


def musts(given: Given) -> tuple[str, ...]:
    """The musts said so far."""
    said = (given.get(f"must:{number}") for number in range(1, MUSTS_AT_MOST + 1))
    return tuple(each.words for each in said if isinstance(each, Said))


def _acts_of(feeling: str, given: Given) -> Iterator[Act]:
    for number in range(1, ACTS_AT_MOST + 1):
        text = given.get(f"behavior:{feeling}:{number}")
        if not isinstance(text, Said):
            return
        yield _act(feeling, f"{feeling}:{number}", text, given)


def _act(feeling: str, key: str, text: Said, given: Given) -> Act:
    others = given.get(f"creates:{key}")
    return Act(key, text.words, (feeling, *(others.values if isinstance(others, ChoseSome) else ())))


def _act_question(feeling: Named, number: int, said: Sequence[Act], *, is_wanted: bool) -> Question:
    linked = [act.text for act in said if feeling.key in act.creates]
    return Question(
        key=f"behavior:{feeling.key}:{number}",
        kind=Kind.LINE,
        text=f"{feeling.word}: what would a recorder catch, when this feeling comes through?"
        if number == 1
        else f"{feeling.word}: another act that creates it?",
        label=f"{feeling.word}, behavior",
        why="One act that can be heard: “says what happens next”, not “is helpful”. Two acts are two answers. "
        "Empty goes on.",
        example="Says what happens next, with a day." if is_wanted else "Sighs while the customer is talking.",
        need=Need.FREE,
        about=(f"Said to create it so far: {' · '.join(linked)}",) if linked else (),
        taken=tuple(act.text for act in said),
    )


def _about_the_act(
    key: str, text: str, feeling: Named, feelings: tuple[Named, ...], *, is_wanted: bool
) -> Iterator[Question]:
    if is_wanted:
        yield Question(
            key=f"when:{key}",
            kind=Kind.LINE,
            text="When is it called for?",
            label="called for when",
            why="On some calls it has no place, and there nobody missed it. Leave it empty if it always has one.",
            example="the customer does not know what comes next",
            need=Need.FREE,
            about=(text,),
        )
    yield Question(
        key=f"heard_as:{key}",
        kind=Kind.LINE,
        text="How does it sound? A line that was really said is best.",
        label="sounds like",
        why="Words that were said on a call show it better than any definition. More can be added in the file.",
        example="I am sending it now. You will have it by Thursday.",
        need=Need.FREE,
        about=(text,),
    )
    yield Question(
        key=f"not_this:{key}",
        kind=Kind.LINE,
        text="What looks like it, and is not it?",
        label="not this",
        why="It keeps two people who hear the same call from noting two different things.",
        example="Somebody will get back to you.",
        need=Need.FREE,
        about=(text,),
    )
    others = tuple(Choice(other.key, other.word) for other in feelings if other != feeling)
    if others:
        yield Question(
            key=f"creates:{key}",
            kind=Kind.SEVERAL,
            text=f"Which other feelings does it create, beside “{feeling.word}”?",
            label="creates as well",
            why="One act often makes for two feelings. Leave it open if this one is all it does.",
            example="2, when the second comes with it most of the time.",
            choices=others,
            need=Need.FREE,
            about=(text,),
        )
