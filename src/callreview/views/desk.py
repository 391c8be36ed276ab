"""The desk as data: everything that waits with the name people read and the command that does it."""

import shlex
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from callreview.insight.quiet import Quiet
from callreview.insight.waiting import Waiting, Waits
from callreview.model.choices import Met
from callreview.views.visible import show
from callreview.views.words import short

EVERYTHING = "callreview --format json"
"""What tells all of the desk, however much it is."""
LISTING: Mapping[Waits, str] = {
    Waits.DRAFT: "callreview drafts",
    Waits.FOLLOW_UP: "callreview followups",
    Waits.CONCERN: "callreview kudos list --concern",
    Waits.REPLY: EVERYTHING,
    Waits.IDEA: "callreview idea list",
    Waits.PROMISE: "callreview idea list",
    Waits.KUDOS: "callreview kudos list",
    Waits.CHECK_IN: "callreview checkin due",
    Waits.COACHING: EVERYTHING,
}
"""What lists all that waits of a kind."""
_BREAKS = frozenset("\t\n")


class WaitingTold(NamedTuple):
    """Something that waits, and whom it is about: as people read the name, and as a command takes it.

    `named` is None where a name would mean nobody, or several people.
    """

    waiting: Waiting
    who: str
    named: str | None

    @property
    def command(self) -> str:
        """The command that does it; the one that lists, where no such could be copied from a screen as it stands."""
        command = _command(self.waiting, self.named)
        can_be_copied = command and command == show(command) and _BREAKS.isdisjoint(command)
        return command if can_be_copied else LISTING[self.waiting.what]


class DeskTold(NamedTuple):
    """The desk on one day. `waiting` has all that waits, the most urgent first.

    `starters` are the ids of rubrics that nobody made their own, `unreadable` counts files, `has_begun` says whether a
    call was ever heard here. `option` is what commands need to find the workspace from where the person is. `wrong` is
    a sentence where `callreview.yaml` cannot be read: then nothing that it says is known, and so the belief is not.
    """

    today: date
    belief: str
    waiting: tuple[WaitingTold, ...]
    quiet: tuple[Quiet, ...]
    starters: tuple[str, ...]
    unreadable: int
    has_begun: bool
    option: str = ""
    wrong: str = ""

    @property
    def next(self) -> str:
        """The next useful command: what is most urgent; to listen, where nothing waits."""
        return self.waiting[0].command if self.waiting else "callreview listen"


def _command(each: Waiting, named: str | None) -> str:
    who, option = shlex.quote(named or ""), "--agent" if each.about == Met.AGENT else "--customer"
    return {
        Waits.DRAFT: f"callreview resume {short(each.record)}",
        Waits.FOLLOW_UP: f"callreview followup done {short(each.record)}",
        Waits.CONCERN: _listen(each, named),
        Waits.REPLY: f"callreview show {short(each.record)}",
        Waits.IDEA: f"callreview idea answer {short(each.record)}",
        Waits.PROMISE: f"callreview idea answer {short(each.record)}",
        Waits.KUDOS: f"callreview kudos share {short(each.record)}",
        Waits.CHECK_IN: f"callreview checkin add {option}={who}" if named else "",
        Waits.COACHING: f"callreview coach {who}" if named else "",
    }[each.what]


def _listen(each: Waiting, named: str | None) -> str:
    known = [f"{option}={shlex.quote(said)}" for option, said in (("--ref", each.ref), ("--agent", named)) if said]
    return " ".join(["callreview listen", *known]) if known else ""
