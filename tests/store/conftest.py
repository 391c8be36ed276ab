"""A workspace's folders, and other processes to meet in them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from builders import NOON, REVIEW_ID, an_opening, said
from callreview.model.draft import Draft
from callreview.store.workspace import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """The folders of an empty workspace."""
    root = tmp_path / "team"
    root.mkdir()
    return Folders(root)


@pytest.fixture
def a_draft() -> Callable[..., Draft]:
    """Makes a draft, begun some minutes after noon, with an answer for each of the words said."""

    def made(*words: str, id: str = REVIEW_ID, minute: int = 0) -> Draft:  # noqa: A002 # the key's own name
        opening = an_opening(id=id).model_copy(update={"started": NOON.replace(minute=minute)})
        return Draft(opening=opening, events=tuple(said("own_words", each) for each in words))

    return made


@pytest.fixture
def start() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts Python on a script and its arguments, to talk to by lines. What still runs at the end is killed."""
    with ExitStack() as children:

        def started(script: str, *arguments: object) -> subprocess.Popen[str]:
            child = subprocess.Popen(
                [sys.executable, "-c", script, *map(str, arguments)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            children.enter_context(child)
            children.callback(child.kill)
            return child

        yield started
