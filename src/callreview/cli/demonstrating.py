"""`demo`: the example call in a small workspace, reviewed by the person or, without a terminal, by the answers."""

from pathlib import Path

from callreview.cli.answering import answers_given
from callreview.cli.choosing import rubric_for
from callreview.cli.desk import Desk
from callreview.cli.founding import DEFAULT_RUBRIC, lay
from callreview.cli.here import on_a_terminal, shown
from callreview.cli.manner import Manner
from callreview.cli.reviewing import review, save
from callreview.cli.sounding import sounding
from callreview.cli.talk import answer, tell
from callreview.cli.told import Told, with_files
from callreview.errors import WorkspaceThere
from callreview.session.engine import begin
from callreview.session.stages.review import REVIEW
from callreview.session.writing import review_of
from callreview.store.atomic import write_new
from callreview.store.folder import make_folder
from callreview.store.shipped import shipped
from callreview.store.workspace import Folders
from callreview.terminal.console import Terminal
from callreview.terminal.lines.retelling import retell
from callreview.views.report import review_markdown

BELIEF = "We answer the worry before the question."
CALL_FILES = ("call.mp3", "call.vtt")


def _lay_the_call(desk: Desk) -> None:
    """The example call in its workspace, laid now or found there. Raises WorkspaceThere in anybody else's."""
    files = {name: (shipped("examples") / "call" / name).read_bytes() for name in CALL_FILES}
    if not desk.folders.config.exists():
        lay(desk.folders.root, BELIEF, "")
        make_folder(desk.folders.recordings)
        for name, raw in files.items():
            write_new(desk.folders.recordings / name, raw)
    for name, raw in files.items():
        path = desk.folders.recordings / name
        if not path.is_file() or path.read_bytes() != raw:
            raise WorkspaceThere(desk.shown(desk.folders.config))


def demonstrate(folder: str, manner: Manner) -> None:
    """Lay the demonstration out in *folder*, or find it there, and hold its review."""
    desk = Desk(Folders(Path(folder).resolve(), Path.cwd()))
    _lay_the_call(desk)
    rubric = rubric_for(desk, DEFAULT_RUBRIC)
    recording = str(desk.folders.recordings / CALL_FILES[0])
    tell(f"A small workspace is in {shown(desk.folders.root)}; the call to hear is {shown(Path(recording))}.")
    if on_a_terminal():
        told = with_files(Told(ref="C-3117"), recording)
        with sounding(told.recording_path, manner, shown=recording) as sound:
            review(desk, rubric, told, manner, sound)
        tell(f"It is all in {shown(desk.folders.root)}; go there for more, or throw the folder away.")
        return
    answers = shipped("examples") / "call" / "answers.yaml"
    given = answers_given(desk, lambda _: rubric, with_files(Told(), recording), str(answers))
    opening = given.session.about
    retell(begin(REVIEW, opening, opening.known), given.events, Terminal())
    made = review_of(given.session, given.events)
    tell(f"\nSaved: {save(desk, made)}\n")
    answer(review_markdown(made))
