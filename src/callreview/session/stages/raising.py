"""Raising a bar: which feeling, how high, and why. Only what was not said already is asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from callreview.model.draft import Chose
from callreview.model.rubric import Feeling, Rubric, WantedFeeling
from callreview.session.engine import Given, Stage, Table
from callreview.session.question import Choice, Kind, Question
from callreview.session.wording import levels_of


@dataclass(frozen=True)
class ToRaise:
    """The rubrics one of which is raised, and what is known of the raise: None is asked for."""

    rubrics: tuple[Rubric, ...]
    feeling: str | None
    to: str | None
    why: str | None

    def rubric(self, given: Given) -> Rubric | None:
        """The rubric whose bar goes up, as soon as that is known."""
        if len(self.rubrics) == 1:
            return self.rubrics[0]
        chosen = given.get("rubric")
        known = (rubric for rubric in self.rubrics if isinstance(chosen, Chose) and rubric.id == chosen.value)
        return next(known, None)

    def raised_feeling(self, given: Given) -> Feeling | None:
        """The feeling whose bar goes up, as soon as that is known."""
        rubric, chosen = self.rubric(given), given.get("feeling")
        name = chosen.value if isinstance(chosen, Chose) else self.feeling
        known = (feeling for feeling in (rubric.feelings() if rubric else ()) if feeling.id == name)
        return next(known, None)


def higher_bars(feeling: Feeling) -> tuple[Choice, ...]:
    """The bars above the one *feeling* has, the highest first; none where it is as high as it goes."""
    choices = levels_of(feeling)
    return choices[: [choice.value for choice in choices].index(feeling.tolerate)]


def can_be_raised(rubric: Rubric) -> tuple[Feeling, ...]:
    """The feelings of *rubric* whose bar is not as high as it goes."""
    return tuple(feeling for feeling in rubric.feelings() if higher_bars(feeling))


def _questions(about: ToRaise, given: Given) -> Iterator[Question]:
    if len(about.rubrics) > 1:
        yield Question(
            key="rubric",
            kind=Kind.CHOICE,
            text="In which rubric is a bar raised?",
            label="Rubric",
            why="A rubric is the range of tolerance for one kind of call. The bars of the others stay where they are.",
            example="1",
            choices=tuple(Choice(rubric.id, rubric.id, rubric.title) for rubric in about.rubrics),
        )
    rubric = about.rubric(given)
    if rubric and about.feeling is None:
        yield _feeling_question(rubric)
    feeling = about.raised_feeling(given)
    if feeling and about.to is None:
        yield _bar_question(feeling)
    if about.why is None:
        yield Question(
            key="why",
            kind=Kind.LINE,
            text="Why is the bar raised? Say it as you would say it to the team.",
            label="Because",
            why="The reason is kept beside the bar, and is read out with it. A bar without a reason is only a rule.",
            example="In their letters customers thank us for warmth, and for nothing as often.",
        )


def _feeling_question(rubric: Rubric) -> Question:
    return Question(
        key="feeling",
        kind=Kind.CHOICE,
        text="For which feeling is the bar raised?",
        label="Feeling",
        why="One at a time: a team can move one bar and mean it.",
        example="1",
        about=(rubric.title,),
        choices=tuple(Choice(each.id, each.word, _now(each)) for each in can_be_raised(rubric)),
    )


def _bar_question(feeling: Feeling) -> Question:
    wanted = isinstance(feeling, WantedFeeling)
    lowest, strongest = "What is the least that is accepted from then on?", "What is the most that is accepted?"
    return Question(
        key="to",
        kind=Kind.CHOICE,
        text=f"{feeling.word}: {lowest if wanted else strongest}",
        label="The bar",
        why="What you tolerate becomes your standard. Put the bar where you will truly hold it.",
        example="1",
        details=(_now(feeling),),
        choices=higher_bars(feeling),
    )


def _now(feeling: Feeling) -> str:
    word = next(choice.word for choice in levels_of(feeling) if choice.value == feeling.tolerate)
    return f"until now {word} is accepted"


RAISING: Table[ToRaise] = (Stage("raise", "The bar", _questions),)
