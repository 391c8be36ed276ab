"""`rubric adopt`: a starter becomes a rubric of the workspace's own, in a file of its own."""

import difflib
import shlex
from collections.abc import Iterator

from callreview.cli.desk import Desk, starters
from callreview.cli.here import on_a_terminal, shown
from callreview.cli.holding import hold_without_a_call
from callreview.cli.keeper import unkept
from callreview.cli.opening import one_line
from callreview.cli.rubric.schema import lay_schema, with_editor_lines
from callreview.cli.talk import answer, tell
from callreview.errors import BadValue, NotAsked, UnknownName
from callreview.model.draft import Said
from callreview.model.names import RubricId
from callreview.model.rubric import Rubric
from callreview.model.slugs import free_slug
from callreview.readers.rubric_edit import made_own
from callreview.readers.rubric_yaml import rubric_of
from callreview.readers.spoken import quoted
from callreview.session.engine import Given, Stage, begin, standing
from callreview.session.fit import misfit_of
from callreview.session.question import Kind, Question
from callreview.store.atomic import write_new
from callreview.store.folder import make_folder
from callreview.store.shipped import shipped
from callreview.views.problems import problems_text

_OPTION = "--id ID"


def adopt_starter(desk: Desk, named: str, own_id: str | None, title: str | None) -> None:
    """Copy the starter *named* into the workspace as a draft. Nothing that is there is written over.

    Raises UnknownName, BadValue for an id that cannot be its own, and NotAsked where one is needed and nobody is there.
    """
    starter, raw = _starter(named)
    name = _own_id(desk, starter.id, own_id)
    edited = made_own(raw, starter, name, one_line("--title", title) if title is not None else starter.title)
    path = desk.folders.free_of_links(desk.folders.rubrics) / f"{name}.yaml"
    make_folder(path.parent)
    write_new(path, with_editor_lines(edited.raw))
    lay_schema(desk.folders)
    tell(f"{shown(path)} is yours now, as a draft. Read it aloud with your team, and put in words of your own.")
    tell(problems_text(rubric_of(path.read_bytes(), shown=shown(path), starters=starters()).problems).rstrip())
    tell(f"When you change it: callreview rubric check {shlex.quote(shown(path))}")
    answer(shown(path))


def _starter(named: str) -> tuple[Rubric, bytes]:
    """The starter of that id, and its file. Raises UnknownName with the nearest, BadValue with all there are."""
    files = {path.stem: path.read_bytes() for path in sorted(shipped("rubrics").glob("*.yaml"))}
    if named not in files:
        near = difflib.get_close_matches(named.lower(), files, n=2)
        if near:
            raise UnknownName("starter", named, near, "callreview rubric adopt --help")
        raise BadValue("STARTER", f"{quoted(named)} is no starter", f"the starters are {', '.join(files)}")
    return next(starter for starter in starters() if starter.id == named), files[named]


def _own_id(desk: Desk, starter: RubricId, wanted: str | None) -> RubricId:
    """The id it gets: the one wanted, the starter's where that is free, or one that is asked for."""
    taken = desk.taken_ids()
    question = Question(
        key="id",
        kind=Kind.LINE,
        text="Under which short name is it kept?",
        label="Id",
        why="It names the file, and every review made under the rubric. The title may change later; this stays.",
        example="billing-calls",
        about=(f"A rubric called {starter} is here already.",),
        suggested=free_slug(f"our-{starter}", taken),
        taken=taken,
        is_id=True,
    )
    if wanted is None and starter not in taken:
        return starter
    if wanted is None:
        wanted = _asked(question)
    said = Said(words=one_line("--id", wanted))
    wrong = misfit_of(question, said)
    if wrong:
        raise BadValue("--id", f"{quoted(said.words)} cannot be its id", wrong)
    return RubricId(said.words)


def _asked(question: Question) -> str:
    def questions(about: None, given: Given) -> Iterator[Question]:
        del about, given  # it is the only question
        yield question

    needed = NotAsked("an id that is not taken", _OPTION)
    if not on_a_terminal():
        raise needed
    try:
        session = hold_without_a_call(begin((Stage("id", "The rubric", questions),), None), unkept())
    except EOFError:
        raise needed from None
    said = standing(session).get("id")
    if not isinstance(said, Said):
        raise KeyboardInterrupt
    return said.words
