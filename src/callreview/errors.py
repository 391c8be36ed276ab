"""Every failure a person can meet: its sentence and its exit code.

    CallreviewError
    ├── UsageFault 2 ─────── UnknownName · SharedName · NoSuchRecord · SeveralRecords · NotAsked · NoAnswers
    │                        BadValue · StillClosed
    ├── FileFault 3 ──────── FaultyFiles · FaultyTemplate
    ├── WorkspaceFault 4 ─── NoWorkspace · WorkspaceThere · CannotWrite · CannotRead · DraftOpenElsewhere
    │                        ChangedMeanwhile · RecordThere · WorkspaceBusy
    ├── GitFault 5 ───────── CannotAskGit
    ├── ListeningFault 6 ─── CannotPlay · CannotReadTranscript
    ├── Misfit 1 ─────────── Sealed            an event that does not fit the session: raised, and nothing changed
    └── DraftKept 130        interrupted; what was answered is safe

A fault in a file of the user's is a `Problem` and travels as data; `FaultyFiles` carries them to the door.
Sentences read `place: what is wrong; what to do`. Rooms raise; only the door in `cli/` prints.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from callreview.model.problem import Problem


def _or(names: Iterable[str]) -> str:
    return " or ".join(f'"{name}"' for name in names)


class CallreviewError(Exception):
    """A failure with a sentence for a person. `str()` gives the sentence."""

    exit_code: ClassVar[int] = 1


class UsageFault(CallreviewError):
    """The command line asked for something that is not there."""

    exit_code = 2


class UnknownName(UsageFault):
    """A name that nothing answers to, with the nearest ones that would."""

    def __init__(self, kind: str, typed: str, nearest: Sequence[str], see: str) -> None:
        """*kind* is the noun ("rubric"), *see* the command that lists what there is."""
        self.kind, self.typed, self.nearest = kind, typed, tuple(nearest)
        remedy = f"did you mean {_or(nearest)}?" if nearest else f'see "{see}"'
        super().__init__(f'no {kind} is called "{typed}"; {remedy}')


class SharedName(UsageFault):
    """A name that several people have."""

    def __init__(self, typed: str, ids: Sequence[str]) -> None:
        """*ids* are those of the people who have it."""
        self.wrong = f'{len(ids)} people are called "{typed}"'
        self.remedy = f"say which by the id: {_or(ids)}"
        super().__init__(f"{self.wrong}; {self.remedy}")


class NoSuchRecord(UsageFault):
    """No record begins with what was typed."""

    def __init__(self, kind: str, typed: str, see: str) -> None:
        """*kind* is the noun ("review"), *see* the command that lists what there is."""
        super().__init__(f'no {kind} answers to "{typed}"; see "{see}"')


class SeveralRecords(UsageFault):
    """More than one record begins with what was typed."""

    def __init__(self, kind: str, typed: str, ids: Sequence[str]) -> None:
        """*ids* are the records that fit."""
        super().__init__(f'"{typed}" fits {len(ids)} {kind}s: {", ".join(ids[:5])}; type more of the one you mean')


class NotAsked(UsageFault):
    """Something needed was not given, and there is no terminal to ask on."""

    def __init__(self, what: str, option: str) -> None:
        """*what* is missing; *option* gives it."""
        super().__init__(f"{what} is needed and there is no terminal to ask on; give {option}")


class NoAnswers(UsageFault):
    """A conversation was begun with nobody to answer."""

    def __init__(self, remedy: str = "run this in a terminal, or give --answers FILE") -> None:
        """*remedy* is what to do."""
        super().__init__(f"standard input: it is closed, so nobody can answer; {remedy}")


class BadValue(UsageFault):
    """An option's value that cannot be read."""

    def __init__(self, place: str, wrong: str, remedy: str) -> None:
        """Say where, what is wrong, and what to do."""
        super().__init__(f"{place}: {wrong}; {remedy}")


class StillClosed(UsageFault):
    """One of an agent's own review and another's of the same call is missing, and so neither is shown."""

    def __init__(self, record: str, missing: str | None, agent: str, command: str) -> None:
        """*missing* is who has not reviewed the call yet, None where nobody but *agent* has; *command* begins it."""
        blind = "without having seen this one"
        super().__init__(
            f"{record}: {missing} has not reviewed this call yet; they write theirs {blind}: {command}"
            if missing
            else f"{record}: nobody but {agent} has reviewed this call yet; review it {blind}: {command}"
        )


class FileFault(CallreviewError):
    """A file of the user's is wrong."""

    exit_code = 3


class FaultyFiles(FileFault):
    """Faults in files of the user's, all of them together."""

    def __init__(self, problems: "Iterable[Problem]") -> None:
        """*problems* are shown one a line, in the order of files and lines."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(problem.sentence for problem in self.problems))


class FaultyTemplate(FileFault):
    """A user's own template cannot be read or filled in."""

    def __init__(self, path: str, line: int, wrong: str) -> None:
        """*line* counts from 1; 0 is unknown."""
        place = f"{path}:{line}" if line else path
        super().__init__(f"{place}: {wrong}; mend the template, or leave --template out")


class WorkspaceFault(CallreviewError):
    """The workspace is not there, not writable, full or busy."""

    exit_code = 4


class NoWorkspace(WorkspaceFault):
    """No `callreview.yaml` in the folder or any above it."""

    def __init__(self, folder: str) -> None:
        """*folder* is where the search began."""
        super().__init__(
            f'{folder}: no workspace here or in any folder above; make one with "callreview init", '
            "or name one with --workspace"
        )


class WorkspaceThere(WorkspaceFault):
    """`init` would write over a file that is there."""

    def __init__(self, path: str) -> None:
        """*path* is what is in the way."""
        super().__init__(f"{path}: is already there and was left as it is; choose another folder")


class CannotWrite(WorkspaceFault):
    """The system refused a write: full disk, no permission, read-only."""

    def __init__(self, path: str, why: str) -> None:
        """*why* is the system's own reason."""
        super().__init__(
            f"{path}: cannot be written ({why}); nothing there was changed, make room or check whose it is"
        )


class CannotRead(WorkspaceFault):
    """The system refused a read, or the thing is no plain file."""

    def __init__(self, path: str, why: str) -> None:
        """*why* is the system's own reason, or what the thing is instead of a file."""
        self.path = path
        super().__init__(f"{path}: cannot be read ({why}); check the name and whose it is")


class DraftOpenElsewhere(WorkspaceFault):
    """A draft is open in another window."""

    def __init__(self, draft: str) -> None:
        """*draft* is its id."""
        super().__init__(f"draft {draft}: is open in another window; go on there, or close it first")


class WorkspaceBusy(WorkspaceFault):
    """Another callreview holds the workspace's lock."""

    def __init__(self, folder: str) -> None:
        """*folder* is the workspace."""
        super().__init__(f"{folder}: another callreview is writing here; try again in a moment")


class ChangedMeanwhile(WorkspaceFault):
    """A file changed between being read and being written."""

    def __init__(self, path: str) -> None:
        """*path* is the file; it was left as it is."""
        super().__init__(f"{path}: has changed since it was read and was left as it is; do this once more")


class RecordThere(WorkspaceFault):
    """A new record would land on a file that is there."""

    def __init__(self, path: str) -> None:
        """*path* is the file; it was left as it is."""
        super().__init__(f"{path}: is already there and was left as it is; give another name, or --force")


class GitFault(CallreviewError):
    """Git has no answer, and the command cannot do without one."""

    exit_code = 5


class CannotAskGit(GitFault):
    """Git is not there, or would not say."""

    def __init__(self, shown: str, message: str, hint: str) -> None:
        """*shown* is the place (a file, a folder, a revision), *message* goes on from it, *hint* says what to do."""
        super().__init__(f"{shown}: {message}; {hint}")


class ListeningFault(CallreviewError):
    """A recording cannot be played, or a transcript cannot be read."""

    exit_code = 6


class CannotPlay(ListeningFault):
    """A recording that no player can play."""

    def __init__(self, path: str, wrong: str, remedy: str) -> None:
        """*path* as it is told to the person, what is wrong with it, and what to do."""
        super().__init__(f"{path}: {wrong}; {remedy}")


class CannotReadTranscript(ListeningFault):
    """A transcript of which nothing can be read."""

    def __init__(self, problems: "Iterable[Problem]") -> None:
        """*problems* are shown one a line, in the order of lines."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(problem.sentence for problem in self.problems))


class Misfit(CallreviewError):
    """An event that does not fit the session. The session is as it was."""


class Sealed(Misfit):
    """An answer of the sealed impression was asked for again."""

    def __init__(self) -> None:
        """Take nothing."""
        super().__init__(
            "the impression is sealed; what you see differently belongs in a second look (callreview amend)"
        )


class DraftKept(CallreviewError):
    """The conversation stopped before its end; everything answered is in the draft."""

    exit_code = 130

    def __init__(self, command: str) -> None:
        """*command* is the one that goes on."""
        super().__init__(f'stopped here, and everything you answered is kept; go on with "{command}"')
