"""The workspace: the folder that holds it all, and where each thing lies in it. Light: every command needs it."""

import os
from pathlib import Path
from typing import NamedTuple

from callreview.errors import CannotRead, NoWorkspace
from callreview.model.names import RecordId

CONFIG = "callreview.yaml"


class Folders(NamedTuple):
    """Where each thing of the workspace at `root` lies, whether it is there yet or not.

    `here` is the folder the person is in; paths are told as seen from there, or from the root where it is None.
    """

    root: Path
    here: Path | None = None

    @property
    def config(self) -> Path:
        """The file that makes a folder a workspace."""
        return self.root / CONFIG

    @property
    def names(self) -> Path:
        """What the people are called; never in git."""
        return self.root / "names.yaml"

    @property
    def rubrics(self) -> Path:
        """The ranges of tolerance."""
        return self.root / "rubrics"

    @property
    def reviews(self) -> Path:
        """One file for each finished review, a folder a day."""
        return self.root / "reviews"

    @property
    def listens(self) -> Path:
        """One file for each call that was only listened to, a folder a day."""
        return self.root / "listens"

    @property
    def kudos(self) -> Path:
        """One file for what somebody said of the service, for good or for ill; laid out as reviews are."""
        return self.root / "kudos"

    @property
    def ideas(self) -> Path:
        """Suggestions of those who do the work."""
        return self.root / "ideas"

    @property
    def answers(self) -> Path:
        """What was said to ideas, a file for each answer, in the folder of the idea's day."""
        return self.root / "answers"

    @property
    def replies(self) -> Path:
        """What was said to reviews and coachings, a file for each reply, in the folder of that record's day."""
        return self.root / "replies"

    @property
    def consents(self) -> Path:
        """Whether the team may hear kudos, said later: a file for each word on it, in the folder of the kudos' day."""
        return self.root / "consents"

    @property
    def checkins(self) -> Path:
        """What was learned when nothing was wrong."""
        return self.root / "checkins"

    @property
    def shared(self) -> Path:
        """Which kudos and thanks the team heard: a file for each time, in the folder of that record's day."""
        return self.root / "shared"

    @property
    def coaching(self) -> Path:
        """One file for each coaching conversation; laid out as reviews are."""
        return self.root / "coaching"

    @property
    def followups(self) -> Path:
        """What became of what was agreed, a file for each word on it."""
        return self.root / "followups"

    @property
    def lineups(self) -> Path:
        """Which pages were made for line-ups."""
        return self.root / "lineups"

    @property
    def drafts(self) -> Path:
        """Unfinished reviews; never in git."""
        return self.root / "drafts"

    @property
    def recordings(self) -> Path:
        """Audio; never in git."""
        return self.root / "recordings"

    @property
    def derived(self) -> Path:
        """What can be made again from the rest, and the locks; never in git."""
        return self.root / ".callreview"

    @property
    def locks(self) -> Path:
        """One empty file for each lock."""
        return self.derived / "locks"

    def record_path(self, folder: Path, record: RecordId) -> Path:
        """Where *record* lies in *folder*: `reviews/2026/11/21/2026-11-21-k7f3x9qd.json`. The day is the id's."""
        year, month, day, _ = record.split("-")
        return folder / year / month / day / f"{record}.json"

    def shown(self, path: Path) -> str:
        """*path* as a person can type it: from where they are if it lies below, with forward slashes."""
        if self.here is None:
            return path.relative_to(self.root).as_posix()
        return (path.relative_to(self.here) if path.is_relative_to(self.here) else path).as_posix()

    def free_of_links(self, folder: Path) -> Path:
        """*folder*, unless it or one between it and the root is a link, which leads anywhere. Raises CannotRead."""
        for at in (folder, *folder.parents):
            if at == self.root:
                break
            if at.is_symlink():
                raise CannotRead(str(at), "it is a link, not a folder")
        return folder


def find_workspace(start: Path) -> Path:
    """The nearest folder with a `callreview.yaml`, from *start* upwards, absolute. Raises NoWorkspace."""
    begun = Path(os.path.realpath(start))  # a ".." must go where the system goes, not where the words go
    for folder in (begun, *begun.parents):
        if os.path.lexists(folder / CONFIG):
            return folder
    raise NoWorkspace(str(start))
