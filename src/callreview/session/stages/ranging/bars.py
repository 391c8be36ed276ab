"""C. The bars: what each level feels like in the customer's words, and the lowest of them that is accepted today.

Nothing is filled in beforehand. Where a feeling was offered, the words it came with are an example, shown when asked
for.
"""

from collections.abc import Iterator
from itertools import chain

from callreview.model.choices import Level, Trace
from callreview.model.draft import RubricOpening, Said
from callreview.model.rubric import WantedFeeling
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Question
from callreview.session.stages.ranging.feelings import Named, feelings_questions, unwanted, wanted
from callreview.session.wording import GUTS, TRACES

_EXAMPLES = {
    Level.WOW: "I told the whole table about it that evening.",
    Level.JUST_OK: "It was fine. I could not tell you who it was.",
    Level.NOT_OK: "I sat there afterwards with the phone in my hand.",
}
_ASKED = {
    Level.WOW: "what would WOW feel like?",
    Level.JUST_OK: "and when it was just OK?",
    Level.NOT_OK: "and when it was not OK?",
}
_WHY = {
    Level.WOW: "Say it as the customer would to a friend that evening. Whoever listens holds the call against it.",
    Level.JUST_OK: "Just OK is what nobody complains of and nobody remembers. Said plainly, it can be told from WOW.",
    Level.NOT_OK: "Say what it does to the customer, not what the agent did. That comes later.",
}
_ACCEPTED = tuple(choice for choice in TRACES if choice.value != Trace.COULD_NOT_TELL)


def bar_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    """Three sentences and a bar for each wanted feeling, and a bar for each unwanted one."""
    for feeling in wanted(about, given):
        for choice in GUTS:
            yield _sentence_question(feeling, Level(choice.value), choice.word)
        yield Question(
            key=f"bar:{feeling.key}",
            kind=Kind.CHOICE,
            text=f"{feeling.word}: what is the least that you still accept today?",
            label=f"{feeling.word}, the bar",
            why="Put it where you truly hold it today, not where it looks well. Raising it is an event of its own.",
            example="If a just OK call passes without a word from you, then it is just OK.",
            choices=tuple(_with_sentence(choice, feeling, given) for choice in GUTS),
        )
    for feeling in unwanted(about, given):
        yield Question(
            key=f"bar:{feeling.key}",
            kind=Kind.CHOICE,
            text=f"{feeling.word}: what is the most of it that you still accept today?",
            label=f"{feeling.word}, the bar",
            why="What you let pass is your standard, whatever the rubric says. So say what you let pass.",
            example="If a hint of it has never been a reason to talk, then a hint is what you accept.",
            choices=_ACCEPTED,
        )


def bars_are_set(about: RubricOpening, given: Given) -> bool:
    """Whether everything about the feelings has its answer, so that behaviors may be thought of."""
    before = chain(feelings_questions(about, given), bar_questions(about, given))
    return all(question.key in given for question in before)


def _sentence_question(feeling: Named, level: Level, word: str) -> Question:
    offered = feeling.offered
    return Question(
        key=f"{level}:{feeling.key}",
        kind=Kind.LINE,
        text=f"{feeling.word}: {_ASKED[level]}",
        label=f"{feeling.word}, {word}",
        why=_WHY[level],
        example=offered.says(level) if isinstance(offered, WantedFeeling) else _EXAMPLES[level],
    )


def _with_sentence(choice: Choice, feeling: Named, given: Given) -> Choice:
    said = given.get(f"{choice.value}:{feeling.key}")
    return Choice(choice.value, choice.word, said.words if isinstance(said, Said) else "")
