"""What a command finds on the desk: the workspace, its rubrics and records, and who I am in it."""

import difflib
import secrets
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from callreview.cli.here import login_name, person, today
from callreview.errors import BadValue, FaultyFiles, UnknownName
from callreview.insight.people import People
from callreview.model.names import RecordId, RubricId
from callreview.model.people import called
from callreview.model.problem import has_faults
from callreview.readers.names_yaml import read_names
from callreview.readers.workspace_yaml import read_workspace_file
from callreview.store.drafts import Drafts
from callreview.store.ids import new_id
from callreview.store.records import (
    Records,
    checkins,
    coachings,
    follow_up_notes,
    ideas,
    kudos,
    lineups,
    listens,
    reviews,
)
from callreview.store.responses import Responses, answers, consents, replies, shared
from callreview.store.shipped import shipped
from callreview.store.workspace import Folders, find_workspace

if TYPE_CHECKING:  # a command loads the nouns it needs
    from callreview.model.coaching import Coaching, FollowUpNote
    from callreview.model.lineup import LineUp
    from callreview.model.records import Listen, Workspace
    from callreview.model.responses import KeptAnswer, KeptReply
    from callreview.model.review import Review
    from callreview.model.rubric import Rubric
    from callreview.model.sharing import KeptConsent, Shared
    from callreview.model.team import Rhythms
    from callreview.model.voices import CheckIn, Idea, Kudos
    from callreview.readers.rubric_yaml import RubricRead


def starters() -> "tuple[Rubric, ...]":
    """The rubrics that callreview brings along."""
    from callreview.readers.rubric_yaml import read_rubric

    paths = sorted(shipped("rubrics").glob("*.yaml"))
    read = (read_rubric(path, shown=path.name) for path in paths)
    return tuple(each.rubric for each in read if each.rubric)


@dataclass(frozen=True)
class Desk:
    """A workspace, opened."""

    folders: Folders

    @cached_property
    def workspace(self) -> "Workspace":
        """`callreview.yaml`. Raises FaultyFiles."""
        read = read_workspace_file(self.folders.config, shown=self.shown(self.folders.config))
        if isinstance(read, tuple):
            raise FaultyFiles(read)
        return read

    @cached_property
    def people(self) -> People:
        """The people of `callreview.yaml`, called as `names.yaml` says; nobody, where none are listed.

        Raises FaultyFiles.
        """
        listed = self.workspace.colleagues
        if not listed:
            return People()
        read = read_names(self.folders.names, listed, shown=self.shown(self.folders.names))
        if read.named is None:
            raise FaultyFiles(read.problems)
        return People(called(listed, read.named))

    @property
    def rhythms(self) -> "Rhythms":
        """How often the team means to do what it means to do, in days. Raises FaultyFiles."""
        return self.workspace.rhythms

    @property
    def follow_up_days(self) -> int:
        """Days until a follow-up is due, where no day is said. Raises FaultyFiles."""
        return self.workspace.follow_up_days

    @property
    def option(self) -> str:
        """What a command must be given to find this workspace from where the person is; nothing, inside it."""
        here = self.folders.here
        if here is None or here.resolve().is_relative_to(self.folders.root.resolve()):
            return ""
        return f" --workspace {shlex.quote(self.shown(self.folders.root))}"

    @property
    def reviews(self) -> "Records[Review]":
        """The finished reviews."""
        return reviews(self.folders)

    @property
    def listens(self) -> "Records[Listen]":
        """The calls that were only heard."""
        return listens(self.folders)

    @property
    def kudos(self) -> "Records[Kudos]":
        """What customers, peers and leaders said."""
        return kudos(self.folders)

    @property
    def ideas(self) -> "Records[Idea]":
        """The suggestions of those who do the work."""
        return ideas(self.folders)

    @property
    def answers(self) -> "Responses[KeptAnswer]":
        """What was said to ideas."""
        return answers(self.folders)

    @property
    def replies(self) -> "Responses[KeptReply]":
        """What was said to reviews and coachings."""
        return replies(self.folders)

    @property
    def consents(self) -> "Responses[KeptConsent]":
        """What was said later of whether the team may hear kudos."""
        return consents(self.folders)

    @property
    def checkins(self) -> "Records[CheckIn]":
        """What was learned when nothing was wrong."""
        return checkins(self.folders)

    @property
    def shared(self) -> "Responses[Shared]":
        """Which kudos and thanks the team heard."""
        return shared(self.folders)

    @property
    def coachings(self) -> "Records[Coaching]":
        """The coaching conversations."""
        return coachings(self.folders)

    @property
    def follow_up_notes(self) -> "Records[FollowUpNote]":
        """What became of what was agreed."""
        return follow_up_notes(self.folders)

    @property
    def lineups(self) -> "Records[LineUp]":
        """The pages that were made for line-ups."""
        return lineups(self.folders)

    @property
    def drafts(self) -> Drafts:
        """The reviews under way."""
        return Drafts(self.folders)

    def new_id(self) -> RecordId:
        """An id of today that nobody has."""
        return new_id(today(), secrets.choice)

    def reviewer(self, named: str | None) -> str:
        """Who I am: the option, my own config, the workspace's, or the login name. Raises FaultyFiles."""
        mine = person()
        return named or (mine and mine.reviewer) or self.workspace.reviewer or login_name()

    def shown(self, path: Path) -> str:
        """*path* as it is told to a person: from here, if it is below here."""
        return self.folders.shown(path)

    def read_rubrics(self, ours: "tuple[Rubric, ...]" = ()) -> "Iterator[RubricRead]":
        """Every rubric of the workspace, faulty ones too; *ours* are the starters, to know their words by."""
        return (read for _, read in self.rubric_files(ours))

    def rubric_files(self, ours: "tuple[Rubric, ...]" = ()) -> "Iterator[tuple[Path, RubricRead]]":
        """As `read_rubrics`, each with its file. Raises CannotRead where the folder is a link."""
        from callreview.readers.rubric_folder import rubrics_in

        folder = self.folders.free_of_links(self.folders.rubrics)
        for path, read in rubrics_in(folder, shown=self.shown, starters=ours):
            yield path, self._noted(path, read)

    def rubric_file(self, named: str) -> Path:
        """The file of the rubric of that id; a faulty file is known by its name. Raises UnknownName, CannotRead."""
        found: dict[str, Path] = {}
        for path, read in self.rubric_files():
            found.setdefault(read.rubric.id if read.rubric else path.stem, path)
        if named not in found:
            raise UnknownName("rubric", named, difflib.get_close_matches(named, found, n=2), "callreview rubric list")
        return found[named]

    def rubric(self, named: str | None) -> "Rubric | None":
        """The rubric of that id; without one the workspace's own, or the only one there is; else None."""
        wanted = named or self.workspace.defaults.rubric
        at_its_place = wanted and self._rubric_at(wanted)
        if at_its_place:
            return at_its_place
        read = tuple(self.read_rubrics())
        usable: dict[str, Rubric] = {each.rubric.id: each.rubric for each in read if each.rubric}
        if wanted is None:
            return next(iter(usable.values())) if len(usable) == 1 else None
        if wanted in usable:
            return usable[wanted]
        faulty = tuple(problem for each in read if has_faults(each.problems) for problem in each.problems)
        if faulty and not difflib.get_close_matches(wanted, [*map(str, usable)], n=1):
            raise FaultyFiles(faulty)
        raise UnknownName(
            "rubric", wanted, difflib.get_close_matches(wanted, list(usable), n=2), "callreview rubric list"
        )

    def taken_ids(self) -> tuple[RubricId, ...]:
        """What a new rubric cannot be called: the ids of the others, and the names of their files, readable or not."""
        read = tuple(self.rubric_files())
        names = {RubricId(path.stem.lower()) for path, _ in read}
        return tuple(sorted(names | {each.rubric.id for _, each in read if each.rubric}))

    def commit_of(self, rubric: "Rubric") -> str | None:
        """The commit that holds *rubric*, which was read here, as it is written; None where git holds no such file."""
        from callreview.readers.git.finding import NoRepository
        from callreview.readers.git.repository import repository_of

        path, repository = self._read_from.get(rubric.id), repository_of(self.folders.root)
        return None if path is None or isinstance(repository, NoRepository) else repository.head_if_clean(path)

    @cached_property
    def _read_from(self) -> dict[str, Path]:
        """The file of each rubric that was read, by its id."""
        return {}

    def _noted(self, path: Path, read: "RubricRead") -> "RubricRead":
        if read.rubric:
            self._read_from.setdefault(read.rubric.id, path)
        return read

    def _rubric_at(self, wanted: str) -> "Rubric | None":
        """The rubric of that id where most people keep it, in a file of that name: the others need not be read."""
        from callreview.readers.rubric_folder import rubric_in_folder

        path = self.folders.rubrics / f"{wanted}.yaml"
        if path.name not in _names_in(self.folders.free_of_links(path.parent)):
            return None
        rubric = self._noted(path, rubric_in_folder(path, shown=self.shown(path))).rubric
        return rubric if rubric and rubric.id == wanted else None


def _names_in(folder: Path) -> frozenset[str]:
    return frozenset(path.name for path in folder.glob("*.yaml"))


def at_desk(workspace: str | None) -> Desk:
    """The desk of the workspace named, or of the one here or above. Raises NoWorkspace."""
    here = Path.cwd()
    return Desk(Folders(find_workspace(Path(workspace) if workspace else here), here))


def day_option(option: str, typed: str | None, read: str | None) -> str | None:
    """What an option that names a day came to. Raises BadValue when *typed* is there and *read* is not."""
    if typed is not None and read is None:
        raise BadValue(option, f'"{typed}" is no day', "write 2026-11-20, today, or 2026-11-20T14:05")
    return read
