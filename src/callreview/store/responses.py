"""What was said to records later: one file each, in the folder of the record's day, named after the record."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from callreview.errors import CannotRead
from callreview.model.names import RecordId
from callreview.model.problem import Problem
from callreview.store.ids import is_response_id
from callreview.store.loaded import Loaded
from callreview.store.reading import reason
from callreview.store.records import Records
from callreview.store.responses_in import responses_in
from callreview.store.workspace import Folders

if TYPE_CHECKING:  # a command loads the nouns it needs, each where it is asked for
    from callreview.model.responses import KeptAnswer, KeptReply
    from callreview.model.sharing import KeptConsent, Shared

R = TypeVar("R", bound="KeptAnswer | KeptReply | KeptConsent | Shared")


class Responses(Records[R]):
    """The responses of one kind. Those of a day are those to the records of that day, whenever they were given."""

    _is_name = staticmethod(is_response_id)

    def to(self, record: RecordId) -> Iterator[Loaded[R] | tuple[Problem, ...]]:
        """What was said to *record*, or what is wrong with a file that holds some of it. No other file is opened."""
        folder = self._folders.record_path(self._folder, record).parent
        try:
            names = responses_in(str(self._folders.free_of_links(folder)), record)
        except OSError as error:
            yield (self._unseen(folder, CannotRead(str(folder), reason(error))),)
        except CannotRead as error:
            yield (self._unseen(Path(error.path), error),)
        else:
            yield from (self.read(folder / name) for name in names)


def answers(folders: Folders) -> "Responses[KeptAnswer]":
    """What was said to ideas."""
    from callreview.model.responses import KeptAnswer  # noqa: PLC0415 # as above

    return Responses(folders, folders.answers, KeptAnswer, lambda answer: answer.at, see="callreview idea list")


def replies(folders: Folders) -> "Responses[KeptReply]":
    """What was said to reviews and coachings."""
    from callreview.model.responses import KeptReply  # noqa: PLC0415 # as above

    return Responses(folders, folders.replies, KeptReply, lambda reply: reply.at)


def consents(folders: Folders) -> "Responses[KeptConsent]":
    """What was said later of whether the team may hear kudos."""
    from callreview.model.sharing import KeptConsent  # noqa: PLC0415 # as above

    return Responses(folders, folders.consents, KeptConsent, lambda word: word.at, see="callreview kudos list")


def shared(folders: Folders) -> "Responses[Shared]":
    """Which kudos and thanks the team heard."""
    from callreview.model.sharing import Shared  # noqa: PLC0415 # as above

    return Responses(folders, folders.shared, Shared, lambda shared: shared.at, see="callreview kudos list")
