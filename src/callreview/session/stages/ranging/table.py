"""A rubric's guided start as one table: what for, the feelings, the bars, then the behaviors and musts, read back."""

from collections.abc import Iterator

from callreview.model.draft import RubricOpening
from callreview.session.engine import Given, Stage, Table
from callreview.session.question import Choice, Kind, Question
from callreview.session.stages.ranging.bars import bar_questions
from callreview.session.stages.ranging.behaviors import behavior_questions, must_questions
from callreview.session.stages.ranging.feelings import feelings_questions
from callreview.session.stages.ranging.purpose import purpose_questions


def _read_back_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    del about, given  # it asks the same of every rubric
    yield Question(
        key="save",
        kind=Kind.READ_BACK,
        text="Is this how you want it? It is kept as a draft that you can go on editing.",
        label="Save",
        why="Give the number of an answer to change it. The file is yours afterwards, in any editor.",
        example="To mend answer 7, type 7.",
        choices=(Choice("save", "save it"),),
    )


RANGING: Table[RubricOpening] = (
    Stage("purpose", "What for", purpose_questions),
    Stage("feelings", "Feelings", feelings_questions),
    Stage("bars", "Where the bar is", bar_questions),
    Stage("behaviors", "Behaviors", behavior_questions),
    Stage("musts", "Musts", must_questions),
    Stage("read_back", "Read back", _read_back_questions),
)
