"""`followup done`, `let-go` and `mark`: what became of something that was agreed, asked for or given."""

from collections.abc import Collection
from datetime import date

from callreview.cli.desk import Desk
from callreview.cli.followups.following import follow_up_meant
from callreview.cli.followups.keeping import keep_note
from callreview.cli.gathered import reviews_of
from callreview.cli.here import now, on_a_terminal, today
from callreview.cli.talk import tell
from callreview.cli.voices.asking import Wish, keep_or_ask
from callreview.cli.voices.given import beginning, id_of, who_writes, words_given
from callreview.errors import BadValue
from callreview.insight.follow_ups import FollowUp, calls_since
from callreview.model.choices import FollowUpState, Voice, Worked
from callreview.model.coaching import FollowUpNote
from callreview.model.days import coming_day
from callreview.model.names import RecordId
from callreview.views.follow_up_words import agreed_text, since_text
from callreview.views.words import in_words


def done_wish(desk: Desk, typed: str, worked: Worked | None, thoughts: str | None, by: str | None) -> None:
    """Say that it is done, with the calls since beside it. Raises as `follow_up_meant` and `keep_or_ask`."""
    follow_up = follow_up_meant(desk, typed)
    words = words_given("--thoughts", thoughts)
    said: dict[str, str | None] = {"worked": worked}
    if words is None and worked is not None and not on_a_terminal():
        words = ""
    wish = Wish(Voice.FOLLOW_UP, who_writes(desk, by), said, words, *_heard(desk, follow_up), option="--thoughts")
    if words is not None and worked is not None:
        tell(wish.heard)
    keep_or_ask(desk, wish)


def let_go_wish(desk: Desk, typed: str, because: str | None, by: str | None) -> None:
    """Let it go, with the reason. Raises as `done_wish`."""
    follow_up = follow_up_meant(desk, typed)
    words = words_given("--because", because)
    keep_or_ask(
        desk, Wish(Voice.LETTING_GO, who_writes(desk, by), {}, words, *_heard(desk, follow_up), option="--because")
    )


def mark(
    desk: Desk, typed: str, states: Collection[FollowUpState], words: str | None, due: str | None, by: str | None
) -> None:
    """Say where it stands, another day for it, or both. Raises as `follow_up_meant`, and BadValue."""
    if len(states) > 1:
        raise BadValue("followup mark", "more than one of --moving, --needs-attention and --open was given", "give one")
    if not states and words is None and due is None:
        raise BadValue("followup mark", "nothing to note", "give --moving, --needs-attention, --open or --due DAY")
    follow_up = follow_up_meant(desk, typed)
    if not states and not follow_up.is_waiting:
        raise BadValue(follow_up.agreed.of, f"is {in_words(follow_up.state)}", "give --open to take it up again")
    note = FollowUpNote(
        schema_="callreview/followup@1",
        id=desk.new_id(),
        at=now(),
        by=id_of(desk, who_writes(desk, by)),
        of=RecordId(follow_up.agreed.of),
        state=next(iter(states), follow_up.state),
        worked=None,
        words=words_given("--words", words) or "",
        due=_day(due),
    )
    keep_note(desk, note)


def _heard(desk: Desk, follow_up: FollowUp) -> tuple[RecordId, str, str]:
    """The id of what was agreed, what is read before it is asked about, and with whom it was agreed."""
    agreed = follow_up.agreed
    reviews = reviews_of(desk, agreed.agent, since=agreed.day) if agreed.behavior else ()
    told = agreed_text(agreed, desk.people.shown(agreed.by), desk.people.shown(agreed.agent))
    heard = f"{beginning(told)}\n{since_text(agreed, calls_since(agreed, reviews))}"
    return RecordId(agreed.of), heard, agreed.agent


def _day(typed: str | None) -> date | None:
    if typed is None:
        return None
    day = coming_day(typed, today())
    if day is None:
        raise BadValue("--due", f'"{typed}" is no day', "write 2026-11-28, friday or 2w")
    if day < today():
        raise BadValue("--due", f'"{typed}" is over', "name today, or a day to come")
    return day
