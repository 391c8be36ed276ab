"""Which rubric a call is heard under: the one named, the workspace's own, or the one a person chooses."""

from collections.abc import Callable, Iterator, Sequence

from callreview.cli.desk import Desk
from callreview.cli.keeper import unkept
from callreview.errors import FaultyFiles, NotAsked, UnknownName
from callreview.model.draft import Chose
from callreview.model.problem import has_faults
from callreview.model.rubric import Rubric
from callreview.session.engine import Given, Stage, begin, standing
from callreview.session.question import Choice, Kind, Question


def rubric_for(desk: Desk, named: str | None, *, before_asking: Callable[[], None] | None = None) -> Rubric:
    """The rubric to review under. A person may be asked for it, after *before_asking*; nobody is, where that is None.

    Raises UnknownName, FaultyFiles, or NotAsked.
    """
    chosen = desk.rubric(named)
    if chosen is not None:
        return chosen
    read = tuple(desk.read_rubrics())
    rubrics = tuple(each.rubric for each in read if each.rubric)
    if not rubrics:
        faults = [problem for each in read if has_faults(each.problems) for problem in each.problems]
        raise FaultyFiles(faults) if faults else UnknownName("rubric", named or "", (), "callreview rubric list")
    if before_asking is None:
        raise NotAsked("which rubric to review under", "--rubric NAME")
    before_asking()
    return _asked_for(rubrics)


def _asked_for(rubrics: Sequence[Rubric]) -> Rubric:
    def questions(about: Sequence[Rubric], given: Given) -> Iterator[Question]:
        del given  # it is the only question
        yield Question(
            key="rubric",
            kind=Kind.CHOICE,
            text="Which rubric is this call for?",
            label="Rubric",
            why="A rubric is the range of tolerance for one kind of call. "
            "Name the one you use most under defaults in callreview.yaml, and you are not asked again.",
            example="1",
            choices=tuple(Choice(rubric.id, rubric.id, rubric.title) for rubric in about),
        )

    from callreview.terminal.console import Terminal
    from callreview.terminal.lines.run import Talk

    asked = begin((Stage("rubric", "Rubric", questions),), rubrics)
    given = standing(Talk(asked, Terminal(), unkept()).hold())
    answer = given.get("rubric")
    if not isinstance(answer, Chose):
        raise KeyboardInterrupt
    return next(rubric for rubric in rubrics if rubric.id == answer.value)
