"""`rubric new`: a rubric asked for, from the feelings to the behaviors, and written as a file of the team's own."""

import shlex
from pathlib import Path

from callreview.cli.desk import Desk, starters
from callreview.cli.drafting import held_to_its_end, where_it_stopped
from callreview.cli.founding import DEFAULT_RUBRIC
from callreview.cli.here import now, shown
from callreview.cli.holding import hold_without_a_call
from callreview.cli.keeper import Keeper
from callreview.cli.opening import one_line
from callreview.cli.rubric.schema import lay_schema, with_editor_lines
from callreview.cli.talk import answer, tell
from callreview.errors import BadValue, NoAnswers, RecordThere
from callreview.model.draft import Answer, Draft, RubricOpening, Said, WentTo
from callreview.model.rubric import Rubric
from callreview.readers.git.repository import Repository, repository_of
from callreview.readers.rubric_writing import rubric_text
from callreview.readers.rubric_yaml import read_rubric
from callreview.session.engine import Session, begin, step
from callreview.session.fit import misfit_of
from callreview.session.ranging import rubric_from
from callreview.session.stages.ranging.purpose import id_question
from callreview.session.stages.ranging.table import RANGING
from callreview.store.atomic import write_new
from callreview.store.drafts import OpenDraft
from callreview.store.folder import make_folder
from callreview.store.reading import read_whole
from callreview.views.problems import problems_text

_NO_ANSWERS = 'run this in a terminal, or make a starter your own with "callreview rubric adopt"'


def new_range(desk: Desk, named: str | None, title: str | None) -> None:
    """Ask for a new rubric and write it. Raises BadValue for an id that cannot be its own."""
    opening = _opening(desk, named, title)
    with desk.drafts.open(opening.id) as held:
        keeper = Keeper(held, Draft(opening=opening, events=()))
        _hold(desk, keeper, begin(RANGING, opening, opening.known))


def go_on_ranging(desk: Desk, held: OpenDraft, kept: Draft, about: RubricOpening) -> None:
    """Go on with the rubric that *kept* is, where it stopped."""
    session = where_it_stopped(desk, RANGING, about, kept)
    began = about.started.astimezone()
    title = session.given.get("title")
    named = f', "{title.words}"' if isinstance(title, Said) else ""
    tell(f"Going on with the rubric begun on {began:%Y-%m-%d at %H:%M}{named}.")
    _hold(desk, Keeper(held, kept), session)


def _opening(desk: Desk, named: str | None, title: str | None) -> RubricOpening:
    offered = next(rubric for rubric in starters() if rubric.id == DEFAULT_RUBRIC)
    known: dict[str, Answer] = {"title": Said(words=one_line("--title", title))} if title is not None else {}
    opening = RubricOpening(
        id=desk.new_id(),
        started=now(),
        belief=desk.workspace.belief,
        wanted=offered.wanted,
        unwanted=offered.unwanted,
        taken=desk.taken_ids(),
        known=known,
    )
    if named is None:
        return opening
    said = Said(words=one_line("--id", named))
    wrong = misfit_of(id_question(opening, {}), said)
    if wrong:
        raise BadValue("--id", f'"{said.words}" cannot be its id', wrong)
    return opening.model_copy(update={"known": {**known, "id": said}})


def _hold(desk: Desk, keeper: Keeper, session: Session[RubricOpening]) -> None:
    done = _asked(desk, keeper, session)
    while done is not None and not _is_saved(desk, keeper, done):
        done = _asked(desk, keeper, _under_another_id(desk, keeper, done))


def _asked(desk: Desk, keeper: Keeper, session: Session[RubricOpening]) -> Session[RubricOpening] | None:
    return held_to_its_end(desk, keeper, lambda keeping: hold_without_a_call(session, keeping), NoAnswers(_NO_ANSWERS))


def _is_saved(desk: Desk, keeper: Keeper, done: Session[RubricOpening]) -> bool:
    """Write the rubric's file, and say what comes next. False when another file has its name."""
    rubric = rubric_from(done)
    path, raw = _path_of(desk, rubric), with_editor_lines(rubric_text(rubric).encode())
    make_folder(path.parent)
    try:
        write_new(path, raw)
    except RecordThere:
        if read_whole(path) != raw:  # ours, when we were stopped before the draft was gone
            return False
    lay_schema(desk.folders)
    keeper.finish()
    _tell_next(desk, rubric, path)
    answer(shown(path))
    return True


def _under_another_id(desk: Desk, keeper: Keeper, done: Session[RubricOpening]) -> Session[RubricOpening]:
    """The session at the question for the id, because the one it has was taken meanwhile."""
    tell(f"\n{shown(_path_of(desk, rubric_from(done)))} is there by now, and was left as it is. Give another id.")
    event = WentTo(question="id", at=now())
    again = step(done, event)
    keeper.record(event)
    return again


def _path_of(desk: Desk, rubric: Rubric) -> Path:
    return desk.folders.free_of_links(desk.folders.rubrics) / f"{rubric.id}.yaml"


def _tell_next(desk: Desk, rubric: Rubric, path: Path) -> None:
    place = shlex.quote(shown(path))
    tell(f"\nSaved as a draft, {shown(path)}. Read it aloud with the people who take the calls; it is theirs too.")
    problems = read_rubric(path, shown=shown(path), starters=starters()).problems
    if problems:
        tell(f"Worth another look:\n{problems_text(problems).rstrip()}")
    tell(f"When you change it:   callreview rubric check {place}")
    tell(f"To listen with it:    callreview listen --rubric {rubric.id}{desk.option}")
    if isinstance(repository_of(desk.folders.root), Repository):
        git = f"git -C {shlex.quote(shown(desk.folders.root))}" if desk.option else "git"
        named = shlex.quote(path.relative_to(desk.folders.root).as_posix() if desk.option else shown(path))
        tell(f"To let git keep it:   {git} add {named} && {git} commit -m 'A new rubric, {rubric.id}'")
