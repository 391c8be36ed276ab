"""What was said becomes a record, asked for or given; what it is added to stays as it was."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from builders import NOON, a_review
from callreview.model.choices import Consent, FeelsFair, Speaker, Tone, Voice, WeSaid
from callreview.model.draft import Answered, Chose, Said, Skipped, VoiceOpening
from callreview.model.instants import Stamp
from callreview.model.names import RecordId
from callreview.session.engine import begin, flow, replay
from callreview.session.question import Kind
from callreview.session.stages.voicing import VOICING
from callreview.session.voicing import answer_of, check_in_of, consent_to, idea_of, kudos_of, reply_to, said_in
from callreview.store.ids import response_id
from said import ANY_WORDS, an_idea

ID = RecordId("2026-11-21-k7f3x9qd")
MADE = response_id(ID, RecordId("2026-11-22-zzzzzzzz"))
DAY = date(2026, 11, 21)
AFTER = NOON + timedelta(seconds=1)


def an_opening(voice: Voice) -> VoiceOpening:
    """Sam, about to write something down."""
    kind = {"kind": Chose(value="concern")} if voice is Voice.KUDOS else {}
    return VoiceOpening(id=ID, started=NOON, by="sam", voice=voice, of=None, heard="deb: an idea", known=kind)


@given(words=ANY_WORDS)
def test_words_are_kept_to_the_letter(words: str) -> None:
    """In kudos, in ideas, in their answers, in replies and in check-ins."""
    kudos = kudos_of({"kind": "kudos", "words": words}, ID, by="sam", at=NOON)
    idea = idea_of({"words": words}, ID, by="deb", at=NOON)
    answer = answer_of(idea, {"we": "did", "words": words}, MADE, Stamp("sam", NOON, DAY))
    check_in = check_in_of({"met": "agent", "name": "noor", "words": words}, ID, by="sam", at=NOON)
    reply = reply_to(a_review(), {"fair": "no", "words": words}, MADE, Stamp("sam", NOON, DAY))
    kept = [kudos.words, idea.words, answer and answer.because, check_in.words, reply and reply.words]
    assert kept == [words] * len(kept)


@pytest.mark.parametrize("voice", Voice)
def test_words_that_are_asked_for_are_kept_to_the_letter(voice: Voice) -> None:
    """Whatever else is asked beside them."""
    about = an_opening(voice)
    asked = [each.question for each in flow(begin(VOICING[voice], about, about.known))]
    assert {question.kind is Kind.WORDS for question in asked if question.verbatim} == {True}
    assert not [question.key for question in asked if question.kind is Kind.WORDS and not question.verbatim]


def test_kudos_of_which_nothing_else_is_said_are_a_customers_and_not_to_share() -> None:
    """Nobody has asked whether the team may hear them."""
    kudos = kudos_of({"kind": "kudos", "words": "Thank you."}, ID, by="sam", at=NOON)
    assert (kudos.from_, kudos.consent, kudos.agent, kudos.ref) == (Speaker.CUSTOMER, Consent.NOT_ASKED, None, None)


def test_a_word_on_sharing_comes_after_the_kudos_and_all_words_before() -> None:
    """Whatever the clock says; its day is that of who says it."""
    kudos = kudos_of({"kind": "kudos", "words": "Thank you."}, ID, by="sam", at=NOON)
    slow = Stamp("deb", NOON - timedelta(days=3), DAY - timedelta(days=3))
    first = consent_to(kudos, Consent.YES, (), MADE, slow)
    second = consent_to(kudos, Consent.NO, (first,), MADE, slow)
    assert (first.at, second.at) == (AFTER, AFTER + timedelta(seconds=1))
    assert (second.by, second.on, second.consent) == ("deb", DAY - timedelta(days=3), Consent.NO)


def test_a_concern_is_asked_for_without_consent() -> None:
    """It is not for the team, so that is not asked; what was left open is not there."""
    about = an_opening(Voice.KUDOS)
    session = replay(
        begin(VOICING[Voice.KUDOS], about, about.known),
        (
            Answered(question="words", answer=Said(words="Nobody listened."), at=NOON),
            Answered(question="from", answer=Chose(value="peer"), at=NOON),
            Answered(question="agent", answer=Skipped(), at=NOON),
            Answered(question="ref", answer=Said(words="C-3"), at=NOON),
        ),
    )
    assert session.cursor is None
    assert said_in(session) == {"kind": "concern", "words": "Nobody listened.", "from": "peer", "ref": "C-3"}
    assert kudos_of(said_in(session), ID, by="sam", at=NOON).kind is Tone.CONCERN


@pytest.mark.parametrize("voice", Voice)
def test_every_voice_begins_with_an_open_question(voice: Voice) -> None:
    """Each question says why it is asked, in full sentences, and has an example."""
    about = an_opening(voice)
    asked = begin(VOICING[voice], about, about.known).asked
    assert asked
    assert asked.question.why.endswith(".")
    assert asked.question.example


def test_an_answer_comes_after_the_one_before() -> None:
    """A promise stays when it is kept, and the very same answer is not said twice, whenever; both in one second too."""
    idea = an_idea("2026-11-01", "b", (NOON.date().isoformat(), WeSaid.WILL))
    (before,) = idea.answers
    kept = answer_of(idea, {"we": "did", "words": "Done."}, MADE, Stamp("sam", before.at, DAY))
    assert kept
    assert (kept.to, kept.we, kept.at) == (ID, WeSaid.DID, before.at + timedelta(seconds=1))
    same = {"we": str(before.we), "words": before.because}
    assert answer_of(idea, same, MADE, Stamp(before.by, NOON + timedelta(days=1), DAY + timedelta(1))) is None
    assert answer_of(idea, same, MADE, Stamp("noor", NOON, DAY))


def test_a_reply_comes_after_the_one_before() -> None:
    """It names the review it is to; the very same reply is not said twice."""
    review = a_review()
    once = reply_to(review, {"fair": "partly", "words": "The line dropped."}, MADE, Stamp("maria", NOON, DAY))
    assert once
    assert (once.to, once.feels_fair, once.at, once.on) == (ID, FeelsFair.PARTLY, NOON, DAY)
    told = review.model_copy(update={"replies": (once.said,)})
    assert reply_to(told, {"fair": "partly", "words": "The line dropped."}, MADE, Stamp("maria", NOON, DAY)) is None
    twice = reply_to(told, {"fair": "yes"}, MADE, Stamp("maria", NOON - timedelta(days=1), DAY))
    assert twice
    assert (twice.at, twice.words) == (AFTER, "")
