"""Whether git keeps a file that should stay on this computer, or would with the next commit."""

from enum import StrEnum
from pathlib import Path

from callreview.errors import CannotAskGit
from callreview.readers.git.finding import NoRepository, find_repository


class Keeps(StrEnum):
    """What git does with a file."""

    YES = "yes"
    WOULD = "would"
    NO = "no"


def git_keeps(path: Path) -> Keeps:
    """What git does with the file at *path*: keeps it, would keep it, or neither; that also where git will not say."""
    folder = path.parent.resolve()
    found, whole = find_repository(folder), str(folder / path.name)
    if isinstance(found, NoRepository):
        return Keeps.NO
    try:
        if found.git.told("ls-files", "--cached", "--", whole):
            return Keeps.YES
        return Keeps.WOULD if found.git.told("ls-files", "--others", "--exclude-standard", "--", whole) else Keeps.NO
    except CannotAskGit:
        return Keeps.NO
