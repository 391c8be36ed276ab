"""What of a conversation is kept while it is held: everything, before it goes on; or nothing until its end."""

from collections.abc import Callable

from callreview.cli.here import now, today
from callreview.model.draft import Draft, Event, Playing, SatDown
from callreview.store.drafts import OpenDraft
from callreview.terminal.conversation import Keeping

BEGUN = 5.0
"""Seconds into a call from which it counts as begun. A draft of every glance would hide the one to go on with."""


class Keeper:
    """Writes *draft* into *held* each time something happened in it."""

    def __init__(self, held: OpenDraft, draft: Draft) -> None:
        self.draft = draft
        self._held = held
        self._is_kept = bool(draft.events or draft.playing)
        self._sat_down: SatDown | None = SatDown(at=now())

    @property
    def anything(self) -> bool:
        """Whether there is a draft to go on with: something was said, or the call was heard for a while."""
        return self._is_kept

    def record(self, event: Event) -> None:
        """Keep *event*; it is safe when this returns. Raises CannotWrite."""
        sat_down = (self._sat_down,) if self._sat_down else ()
        self._save(self.draft.after(*sat_down, event))
        self._sat_down = None

    def playing(self, place: Playing) -> None:
        """Keep where the call stands. One of which nothing was said or heard yet has no draft. Raises CannotWrite."""
        kept = self.draft.model_copy(update={"playing": place})
        if self.anything or place.position >= BEGUN:
            self._save(kept)
        else:
            self.draft = kept

    def finish(self) -> None:
        """Remove the draft, for what it came to is saved. Raises CannotWrite."""
        self._held.finish()

    def _save(self, draft: Draft) -> None:
        self._held.save(draft)
        self.draft, self._is_kept = draft, True


def unkept(whom: Callable[[str], str] = str) -> Keeping:
    """What a conversation is handed of which nothing is kept until its end; *whom* as it has it."""
    return Keeping(lambda _: None, now, today(), whom)
