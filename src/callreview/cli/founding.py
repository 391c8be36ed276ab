"""`init`: a workspace laid, the belief asked for."""

from collections.abc import Iterator
from pathlib import Path

from callreview.cli.here import on_a_terminal, shown
from callreview.cli.keeper import unkept
from callreview.cli.rubric.schema import SCHEMA_FILE, schema_raw, with_editor_lines
from callreview.cli.talk import tell
from callreview.errors import WorkspaceThere
from callreview.model.draft import Said
from callreview.model.noun import without_hidden
from callreview.model.records import Defaults, Workspace
from callreview.readers.workspace_yaml import workspace_text
from callreview.session.engine import Given, Stage, begin, standing
from callreview.session.question import Kind, Need, Question
from callreview.store.laying import lay_workspace
from callreview.store.repository import begin_repository
from callreview.store.shipped import shipped
from callreview.store.workspace import Folders
from callreview.terminal.console import Terminal
from callreview.terminal.lines.run import Talk

DEFAULT_RUBRIC = "range-of-tolerance"


def found(folder: str, belief: str | None, team: str, *, git: bool) -> None:
    """Make a workspace of *folder*, asking for the belief on a terminal. Raises WorkspaceThere."""
    root = Path(folder)
    config = Folders(root).config
    if config.exists():
        raise WorkspaceThere(shown(config))
    if belief is None and on_a_terminal():
        belief = _asked_belief()
    lay(root, belief or "", team)
    in_git = git and begin_repository(root)
    place = "this folder" if root.resolve() == Path.cwd() else shown(root)
    tell(f"A workspace is laid in {place}{', ready for git to keep its history' if in_git else ''}.")
    if not belief:
        tell("Your team's belief is still unwritten; put it into callreview.yaml in your own words.")
    tell(f"Three starter rubrics are in {shown(root / 'rubrics')}. Make them your own; the words matter.")
    tell(f"Next: {'' if root.resolve() == Path.cwd() else f'cd {folder}, then '}callreview listen")


def lay(root: Path, belief: str, team: str) -> None:
    """Lay the workspace's files: the config, the starters, and the schema that editors complete them by."""
    workspace = Workspace(
        schema_="callreview/workspace@1",
        belief=without_hidden(belief).strip(),
        team=" ".join(without_hidden(team).split()),
        defaults=Defaults(rubric=DEFAULT_RUBRIC),
    )
    paths = sorted(shipped("rubrics").glob("*.yaml"))
    starters = {f"rubrics/{path.name}": with_editor_lines(path.read_bytes()) for path in paths}
    schema = {f"rubrics/{SCHEMA_FILE}": schema_raw()}
    lay_workspace(root, {"callreview.yaml": workspace_text(workspace).encode(), **starters, **schema})


def _asked_belief() -> str:
    def questions(about: str, given: Given) -> Iterator[Question]:
        del about, given  # it is the only question
        yield Question(
            key="belief",
            kind=Kind.WORDS,
            text="What does your team believe about the service it wants to give? A sentence or two of your own.",
            label="Belief",
            why="It is shown before every review, so that each call is heard with it in mind. "
            "You can write it later, and change it whenever it stops being true.",
            example="We answer the worry before the question.",
            need=Need.FREE,
        )

    session = Talk(begin((Stage("belief", "Belief", questions),), ""), Terminal(), unkept()).hold()
    said = standing(session).get("belief")
    if session.cursor is not None:
        raise KeyboardInterrupt
    return said.words if isinstance(said, Said) else ""
