"""Who is who, for a listing. Light: without a list of people no YAML is read; with one it is, when it has changed.

What was read of a file is kept beside the index, as pages are, and holds while that file is the same.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from callreview.cli.talk import tell
from callreview.errors import FaultyFiles
from callreview.insight.filters import Naming
from callreview.insight.naming import resolve
from callreview.insight.people import People
from callreview.model.people import Colleague, called, colleagues_in, lines_of
from callreview.plain_file import NotPlain, opened
from callreview.store.index.index import Index
from callreview.store.index.pages import Made
from callreview.store.workspace import Folders

_NO_WIDTH = 0
_AT_MOST = 1_000_000
_KEY = b"people"
_SPELT_OUT = b"\\"
"""Where a key may be written by the numbers of its letters."""


def naming_of(index: Index) -> Naming:
    """How names are taken in the workspace of *index*: by its people, where it lists some.

    A list that cannot be read is told of, and nobody is known by it.
    """
    return named_by(people_of(index))


def named_by(people: People) -> Naming:
    """How names are taken among *people*; by their spelling alone where none are listed."""
    return people.among if people.listed else resolve


def people_of(index: Index) -> People:
    """The people whom the workspace of *index* lists; nobody where its list cannot be read, which is told."""
    folders = index.folders
    if not _may_list_people(folders.config):
        return People(())
    listed = _kept(index, folders.config, lambda: _listed(folders))
    named = _kept(index, folders.names, lambda: _named(folders)) if listed and os.path.lexists(folders.names) else ()
    return People(called(listed, named))


def _may_list_people(config: Path) -> bool:
    """Whether there could be a list. A line that begins as a comment holds no key, and few other files need a look."""
    try:
        with opened(config) as file:
            raw = file.read(_AT_MOST)
    except NotPlain:
        return True  # whoever reads it closely says why not
    return any(_KEY in line or _SPELT_OUT in line for line in raw.splitlines() if not line.lstrip().startswith(b"#"))


def _kept(index: Index, path: Path, read: Callable[[], Sequence[Colleague]]) -> tuple[Colleague, ...]:
    """What *read* reads from the file at *path*, or was read from it as it is; nobody, and told, where it is wrong."""
    try:
        if os.path.islink(path):  # noqa: PTH114 # it may lead to another file without a change of its own
            return tuple(read())
        return colleagues_in(index.page([str(path)], _NO_WIDTH, lambda: Made(lines_of(read()))))
    except FaultyFiles as faulty:
        tell(str(faulty))
        return ()


def _listed(folders: Folders) -> tuple[Colleague, ...]:
    from callreview.readers.workspace_yaml import read_workspace_file

    read = read_workspace_file(folders.config, shown=folders.shown(folders.config))
    if isinstance(read, tuple):
        raise FaultyFiles(read)
    return read.colleagues


def _named(folders: Folders) -> tuple[Colleague, ...]:
    from callreview.readers.names_yaml import read_names

    read = read_names(folders.names, None, shown=folders.shown(folders.names))
    if read.named is None:
        raise FaultyFiles(read.problems)
    return read.named
