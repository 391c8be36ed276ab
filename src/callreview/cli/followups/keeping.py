"""A word on what was agreed, kept: a record of its own, after every word that is there."""

from collections.abc import Mapping

from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.followups.following import follow_up_in
from callreview.cli.here import now, shown
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import id_of
from callreview.errors import NoSuchRecord
from callreview.model.choices import FollowUpState, Voice, Worked
from callreview.model.coaching import FollowUpNote
from callreview.model.draft import VoiceOpening
from callreview.views.words import day_and_year, in_words


def keep_said(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    """Keep what was *said* to whether it worked, or to why it is let go. Raises NoSuchRecord, CannotWrite."""
    assert about.of is not None  # noqa: S101 # a word on a follow-up is about what was agreed somewhere
    went = FollowUpState.LET_GO if about.voice is Voice.LETTING_GO else FollowUpState.DONE
    note = FollowUpNote(
        schema_="callreview/followup@1",
        id=about.id,
        at=now(),
        by=id_of(desk, about.by),
        of=about.of,
        state=FollowUpState(said.get("state", went)),
        worked=Worked(said["worked"]) if "worked" in said else None,
        words=said.get("words", ""),
        due=None,
    )
    keep_note(desk, note)


def keep_note(desk: Desk, note: FollowUpNote) -> None:
    """Save *note* unless the last word says the same, and tell which. Raises NoSuchRecord, CannotWrite."""
    follow_up = follow_up_in(desk, note.of)
    if follow_up is None:
        raise NoSuchRecord("follow-up", note.of, "callreview followups")
    saved = desk.follow_up_notes.has(note.id)  # a power cut can come between the note and the end of its draft
    new = None if saved else follow_up.after(note)
    if new is None:
        tell(f"It was kept already: {in_words(follow_up.state)}. Nothing was written.")
        last = follow_up.last
        if last:
            answer(shown(desk.folders.record_path(desk.folders.followups, last.id)))
        return
    desk.follow_up_notes.save_new(new)
    due = f", due on {day_and_year(new.due)}" if new.due else ""
    tell(f"Kept: {in_words(new.state)}{due}.")
    if new.state is FollowUpState.DONE and new.worked is Worked.NO:
        again = f"callreview followup mark {short(new.of)} --needs-attention{desk.option}"
        tell(f"It did not work. To keep it in sight:  {again}")
    answer(shown(desk.folders.record_path(desk.folders.followups, new.id)))
