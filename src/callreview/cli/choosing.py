"""Which rubric a call is heard under: the one named, the workspace's own, or the one a person chooses."""

from collections.abc import Callable, Iterator, Sequence

from callreview.cli.desk import Desk
from callreview.cli.keeper import unkept
from callreview.cli.talk import tell
from callreview.cli.told import Told
from callreview.cli.whose import role_of, tell_if_not_meant
from callreview.errors import FaultyFiles, NotAsked, UnknownName
from callreview.insight.rubrics_for import rubrics_for
from callreview.model.choices import Role
from callreview.model.draft import Chose
from callreview.model.problem import has_faults
from callreview.model.rubric import Rubric
from callreview.readers.rubric_yaml import RubricRead
from callreview.session.engine import Given, Stage, begin, standing
from callreview.session.question import Choice, Kind, Question


def rubric_of_call(
    desk: Desk, named: str | None, told: Told, *, before_asking: Callable[[], None] | None = None
) -> Rubric:
    """The rubric for the call that *told* tells of, which is the one *named*, or one for whoever took the call.

    One that is named and not meant for them is taken, and that is told. Raises what `rubric_for` raises.
    """
    role = role_of(desk.people, told)
    chosen = rubric_for(desk, named, role, before_asking=before_asking)
    tell_if_not_meant(desk.people, chosen, told.agent)
    return chosen


def rubric_for(
    desk: Desk, named: str | None, role: Role | None = None, *, before_asking: Callable[[], None] | None = None
) -> Rubric:
    """The rubric to review under. A person may be asked for it, after *before_asking*; nobody is, where that is None.

    With a *role*, one that is for people of that role comes before the workspace's own.
    Raises UnknownName, FaultyFiles, or NotAsked.
    """
    usual = None if named is None and role is Role.LEADER else desk.rubric(named)
    if usual is not None and (named is not None or role is None or usual.is_for(role)):
        return usual
    rubrics = _readable(tuple(desk.read_rubrics()), named)
    fitting = rubrics if role is None else rubrics_for(role, rubrics)
    own = next((rubric for rubric in fitting if rubric.id == desk.workspace.defaults.rubric), None)
    if own is not None:
        return own
    if len(fitting) == 1 < len(rubrics):
        tell(f"under {fitting[0].id}, which is for {role}s; --rubric takes another")
    if len(fitting) == 1:
        return fitting[0]
    if before_asking is None:
        raise NotAsked("which rubric to review under", "--rubric NAME")
    before_asking()
    return _asked_for(fitting)


def _readable(read: Sequence[RubricRead], named: str | None) -> tuple[Rubric, ...]:
    rubrics = tuple(each.rubric for each in read if each.rubric)
    if not rubrics:
        faults = [problem for each in read if has_faults(each.problems) for problem in each.problems]
        raise FaultyFiles(faults) if faults else UnknownName("rubric", named or "", (), "callreview rubric list")
    return rubrics


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
