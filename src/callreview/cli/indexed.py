"""The index of the reviews here, opened for a command. Light: nouns load only for a file not written as we write it."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from callreview.store.index.database import Database
from callreview.store.index.index import Index
from callreview.store.workspace import Folders, find_workspace

if TYPE_CHECKING:
    from callreview.model.brief import RubricBrief


def folders_of(workspace: str | None) -> Folders:
    """The folders of the workspace named, or of the one here or above. Raises NoWorkspace."""
    here = Path.cwd()
    return Folders(find_workspace(Path(workspace) if workspace else here), here)


def opened(workspace: str | None) -> AbstractContextManager[Index]:
    """The index of that workspace's reviews. Raises NoWorkspace."""
    return opened_in(folders_of(workspace))


@contextmanager
def opened_in(folders: Folders) -> Iterator[Index]:
    """The index of the reviews in *folders*."""
    index = Index(folders, partial(_take, folders), _waiting)
    try:
        yield index
    finally:
        index.close()


def _take(folders: Folders, database: Database, changed: Sequence[str]) -> None:
    from callreview.cli.indexing import take

    take(folders, database, changed, drawn=sys.stderr.isatty())


def _waiting() -> None:
    from callreview.cli.talk import tell

    tell("another callreview is reading the reviews; this one goes on when it is done (Ctrl-C stops waiting)")


def stated_brief(folders: Folders, name: str) -> "RubricBrief | None":
    """The rubric in the file *name* of the workspace's rubrics, in brief; None where it cannot be read."""
    from callreview.insight.rubric_briefs import brief_of
    from callreview.readers.rubric_folder import rubric_in_folder

    path = folders.rubrics / name
    rubric = rubric_in_folder(path, shown=name).rubric
    return brief_of(rubric) if rubric else None
