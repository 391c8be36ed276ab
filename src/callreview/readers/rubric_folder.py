"""The rubrics of a folder: every file of it that is one, or was meant to be, is told of, and no link leads out."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from callreview.model.problem import Problem
from callreview.model.rubric import Rubric
from callreview.readers.rubric_yaml import RubricRead, read_rubric

ENDING = ".yaml"
_MEANT = frozenset({".yaml", ".yml"})


def rubrics_in(
    folder: Path, *, shown: Callable[[Path], str], starters: tuple[Rubric, ...] = ()
) -> Iterator[tuple[Path, RubricRead]]:
    """Each rubric of *folder* with its file, by name; a file that only nearly has its ending is a fault.

    *shown* names a file in messages. A folder that is not there has none.
    """
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix == ENDING:
            yield path, rubric_in_folder(path, shown=shown(path), starters=starters)
        elif path.suffix.lower() in _MEANT:
            remedy = f"call it {path.stem}{ENDING}"
            yield path, _refused(shown(path), "is not read, for it does not end in .yaml", remedy, "other-ending")


def rubric_in_folder(path: Path, *, shown: str, starters: tuple[Rubric, ...] = ()) -> RubricRead:
    """As `read_rubric`, of a file that nobody named: a link of a workspace that came from elsewhere may lead anywhere.

    One is followed to a file beside the folder or below it, and no further.
    """
    beside = Path(os.path.realpath(path.parent)).parent
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(beside):
        return _refused(shown, "is a link that leads out of the workspace", "put the file itself here", "link-outside")
    return read_rubric(path, shown=shown, starters=starters)


def _refused(shown: str, wrong: str, remedy: str, check: str) -> RubricRead:
    return RubricRead(shown, None, (Problem(shown, 0, 0, "", wrong, remedy, check),))
