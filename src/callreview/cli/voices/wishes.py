"""What the command line says in somebody's own words, put in order before anything is asked."""

from callreview.cli.closed import refuse_closed
from callreview.cli.desk import Desk
from callreview.cli.meant import record_meant
from callreview.cli.opening import one_line
from callreview.cli.voices.asking import Wish, keep_or_ask
from callreview.cli.voices.given import beginning, colleague_given, who_writes, words_given
from callreview.errors import BadValue
from callreview.model.choices import Consent, FeelsFair, Met, Speaker, Tone, Voice, WeSaid
from callreview.model.names import RecordId
from callreview.views.words import day_and_year


def kudos_wish(
    desk: Desk,
    by: str | None,
    *,
    agent: str | None,
    ref: str | None,
    speaker: Speaker | None,
    consent: Consent | None,
    concern: bool,
    words: str | None,
) -> None:
    """Keep kudos or a concern. Raises BadValue, SharedName, and what `keep_or_ask` raises."""
    said = {
        "kind": str(Tone.CONCERN if concern else Tone.KUDOS),
        "from": speaker,
        "agent": colleague_given(desk, "--agent", agent),
        "ref": one_line("--ref", ref) if ref is not None else None,
        "consent": consent,
    }
    keep_or_ask(desk, Wish(Voice.KUDOS, who_writes(desk, by), said, words_given("--words", words)))


def idea_wish(desk: Desk, by: str | None, words: str | None) -> None:
    """Keep an idea. Raises as `kudos_wish`."""
    whose = colleague_given(desk, "--by", by) or who_writes(desk, None)
    keep_or_ask(desk, Wish(Voice.IDEA, whose, {}, words_given("--words", words)))


def answer_wish(desk: Desk, typed: str, by: str | None, we: tuple[WeSaid, ...], words: str | None) -> None:
    """Answer the idea that *typed* means with the one thing that *we* say. Raises NoSuchRecord, and as `kudos_wish`."""
    if len(we) > 1:
        raise BadValue("idea answer", "more than one of --did, --will and --will-not was given", "give one")
    idea = desk.ideas.load(desk.ideas.find(typed)).noun
    said = {"we": we[0] if we else None}
    heard = beginning(f"{desk.people.shown(idea.by)}: {idea.words}")
    keep_or_ask(
        desk, Wish(Voice.ANSWER, who_writes(desk, by), said, words_given("--words", words), idea.id, heard, idea.by)
    )


def check_in_wish(desk: Desk, by: str | None, customer: str | None, agent: str | None, words: str | None) -> None:
    """Keep what was learned in a check-in. Raises as `kudos_wish`."""
    if customer is not None and agent is not None:
        raise BadValue("--customer", "a check-in is with one person", "give --customer or --agent, and the other apart")
    name = one_line("--customer", customer) if customer is not None else colleague_given(desk, "--agent", agent)
    met = None if name is None else str(Met.AGENT if customer is None else Met.CUSTOMER)
    said = {"met": met, "name": name}
    keep_or_ask(desk, Wish(Voice.CHECK_IN, who_writes(desk, by), said, words_given("--words", words)))


def reply_wish(desk: Desk, typed: str, by: str | None, fair: FeelsFair | None, words: str | None) -> None:
    """Add the agent's own words to the review, or the coaching, that *typed* means.

    Raises NoSuchRecord, SeveralRecords, and as `kudos_wish`.
    """
    record, is_coaching = record_meant(desk.folders, typed)
    if is_coaching:
        _upward_wish(desk, record, by, fair, words)
        return
    review = desk.reviews.load(record).noun
    refuse_closed(desk, review)
    whose = colleague_given(desk, "--by", by) or review.call.agent
    heard = beginning(f"{review.reviewer.name}: {review.impression.own_words}")
    said: dict[str, str | None] = {"fair": fair}
    keep_or_ask(
        desk, Wish(Voice.REPLY, whose, said, words_given("--words", words), review.id, heard, review.call.agent)
    )


def _upward_wish(desk: Desk, record: RecordId, by: str | None, fair: FeelsFair | None, words: str | None) -> None:
    coaching = desk.coachings.load(record).noun
    whose = colleague_given(desk, "--by", by) or coaching.agent
    led, on = desk.people.shown(coaching.by), day_and_year(coaching.day)
    heard = beginning(f"{led}, {on}: {coaching.talk.asked}" if coaching.talk.asked else f"{led}, {on}")
    said: dict[str, str | None] = {"fair": fair}
    keep_or_ask(
        desk, Wish(Voice.UPWARD, whose, said, words_given("--words", words), coaching.id, heard, coaching.agent)
    )
