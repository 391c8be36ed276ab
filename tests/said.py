"""Small, valid records of people's own words, for tests. Each takes only what the test is about."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from callreview.model.choices import Consent, Met, SharedWhat, Speaker, Tone, WeSaid
from callreview.model.names import RecordId
from callreview.model.sharing import Shared
from callreview.model.voices import CheckIn, Idea, IdeaAnswer, Kudos, MetWith
from callreview.store.ids import response_id

ANY_WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: bool(text.strip()))
"""What people can say: controls, bidi marks and emoji among it, and at least one character that is no blank."""
HARD_WORDS = "Dear all,\r\n\x1b[31mred\x1b[0m \x9b1m \u202eRTL\u202c \u200f\nמר כהן 👩\u200d👧 =1+1\t|\x00"
"""Line ends of two kinds, terminal codes, bidi marks and overrides, Hebrew, a joined emoji, a formula, a NUL."""


def noon(day: str) -> datetime:
    """Noon of that day, UTC."""
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def record_id(day: str, letter: str = "b") -> RecordId:
    """An id of that day, its random part all *letter*."""
    return RecordId(f"{day}-{letter * 8}")


def a_kudos(  # noqa: PLR0913 # what kudos may say
    day: str = "2026-11-21",
    letter: str = "b",
    *,
    kind: Tone = Tone.KUDOS,
    agent: str | None = "maria",
    ref: str | None = "C-3117",
    consent: Consent = Consent.YES,
    words: str = "She said the worry back to me.",
) -> Kudos:
    """A customer's words about maria."""
    return Kudos(
        schema_="callreview/kudos@1",
        id=record_id(day, letter),
        at=noon(day),
        by="sam",
        kind=kind,
        from_=Speaker.CUSTOMER,
        agent=agent,
        ref=ref,
        words=words,
        consent=consent,
    )


def an_idea(day: str, letter: str = "b", *answers: tuple[str, WeSaid], words: str = "Show the last bill.") -> Idea:
    """An idea of deb's, with an answer for each day and what we said on it."""
    return Idea(
        schema_="callreview/idea@1",
        id=record_id(day, letter),
        at=noon(day),
        by="deb",
        words=words,
        answers=tuple(
            IdeaAnswer(at=noon(on), on=date.fromisoformat(on), by="sam", we=we, because="It helps.")
            for on, we in answers
        ),
    )


def a_check_in(day: str, name: str, kind: Met = Met.AGENT, letter: str = "b") -> CheckIn:
    """That somebody was asked how it is."""
    return CheckIn(
        schema_="callreview/checkin@1",
        id=record_id(day, letter),
        at=noon(day),
        by="sam",
        with_=MetWith(kind=kind, name=name),
        words="All is well.",
    )


def a_sharing(day: str, of: RecordId, what: SharedWhat = SharedWhat.KUDOS, letter: str = "b") -> Shared:
    """That the team heard it."""
    made = response_id(of, record_id(day, letter))
    return Shared(schema_="callreview/shared@1", id=made, at=noon(day), by="sam", on=date.fromisoformat(day), what=what)
