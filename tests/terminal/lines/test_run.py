"""A conversation in plain lines: what is typed, what is said, and that every event is kept before the next question."""

import pytest

from builders import NOON, a_rubric, an_opening
from callreview.model.draft import Answered, Chose, ChoseSome, Event, HeardMoment, Said, Skipped, WentBack, WentTo
from callreview.session.engine import replay
from callreview.session.read_back import read_back
from callreview.session.writing import review_of
from callreview.terminal.lines.run import Talk
from session.walks import a_session, go_on
from terminal.scripted import TODAY, Held, Person, held

TO_THE_WORDS = {"own_words": ["I was worried with her,", "and then I was not."]}


def answers(told: Held, key: str) -> list[object]:
    """Every answer that was recorded for that question, in order."""
    return [event.answer for event in told.events if isinstance(event, Answered) and event.question == key]


def kinds(told: Held) -> list[str]:
    """What kind of events were recorded."""
    return [event.did for event in told.events]


def test_a_whole_review_is_typed() -> None:
    """Every stage, in words and numbers, to the end; what was recorded replays to the same review."""
    told = held(
        {
            "agent": ["maria"],
            "ref": ["C-3117"],
            "when": ["yesterday 14:05"],
            "listen": ["0:09.5 a sigh", "1:12 agent: I can see why.", ""],
            "heard": ["whole"],
            "gut": ["WOW"],
            "own_words": ["I was worried with her,", "and then I was not.", ""],
            "excited": ["y"],
            "feeling:cared-for": ["1"],
            "feeling:in-good-hands": ["just ok"],
            "feeling:hurried": ["a hint"],
            "because:cared-for": ["She said it back.", "1:12", ""],
            "own:1": ["relieved"],
            "own_kind:1": ["wanted"],
            "second_look": ["it stands"],
            "in_the_way": ["system, tool"],
            "way:system": ["It froze.", ""],
            "thanks_did": ["You said it back.", ""],
            "next_behavior": ["2"],
            "next_due": ["friday"],
        }
    )
    assert told.session.cursor is None
    assert replay(a_session(), told.events) == told.session
    review = review_of(told.session, told.events)
    assert (review.call.ref, review.call.when, review.impression.gut) == ("C-3117", "2026-11-20T14:05", "wow")
    assert review.impression.own_words == "I was worried with her,\nand then I was not."
    assert [(moment.at, moment.words) for moment in review.moments] == [(9.5, "a sigh"), (72.0, "I can see why.")]
    assert [way.kind for way in review.in_the_way] == ["system", "tool"]
    assert review.next_step is not None
    assert str(review.next_step.due) == "2026-11-27"


def test_a_quick_review_is_typed() -> None:
    """With the plainest answers there are."""
    told = held({"own_words": ["Fine.", ""]}, opening=an_opening(quick=True))
    assert review_of(told.session, told.events).impression.own_words == "Fine."


def test_every_event_is_recorded_before_the_next_question_is_shown() -> None:
    """Between what was typed and the next thing said, it is kept."""
    told = held({"agent": ["maria", "ana"], "ref": [":b", ""], "own_words": ["Fine.", ""]})
    waiting = False
    for heard in told.person.log:
        if heard.recorded is not None:
            waiting = False
        elif heard.typed is not None:
            waiting = heard.typed in {"maria", "ana", ":b"}
        else:
            assert not waiting


def test_an_event_that_cannot_be_kept_is_not_taken() -> None:
    """When the disk is full, the session is where it was."""

    def full(_event: Event) -> None:
        message = "the disk is full"
        raise OSError(message)

    person = Person({})
    talk = Talk(a_session(), person, full, lambda: NOON, TODAY)
    person.talk = talk
    with pytest.raises(OSError, match="full"):
        talk.hold()
    assert talk.session == a_session()


def test_back_asks_again_and_offers_what_was_said() -> None:
    """Enter keeps it."""
    told = held({"agent": ["maria", ""], "ref": [":b"]}, until="when")
    assert "You said: maria" in told.said
    assert kinds(told) == ["answered", "went_back", "answered", "answered"]
    assert answers(told, "agent") == [Said(words="maria"), Said(words="maria")]


def test_back_at_the_first_question_is_refused_kindly() -> None:
    """And nothing is recorded."""
    told = held({"agent": [":b"]}, until="agent")
    assert "this is the first question" in told.said
    assert told.events == ()


def test_back_after_the_seal_is_refused() -> None:
    """The impression is sealed."""
    at_behaviors = go_on(a_session(), until="behavior:names-the-worry").end
    first = at_behaviors.cursor or ""
    told = held({first: ["b"]}, session=at_behaviors, until=first)
    assert "the impression is sealed" in told.said
    assert told.events == ()


@pytest.mark.parametrize("typed", ["?", "help", ":?"])
def test_why_is_answered_and_the_question_stays(typed: str) -> None:
    """With the reason and an example, and nothing recorded."""
    at_gut = go_on(a_session(), until="gut").end
    told = held({"gut": [typed]}, session=at_gut, until="gut")
    assert "Say it before you reason about it." in told.said
    assert "For example: 1" in told.said
    assert told.events == ()


@pytest.mark.parametrize("typed", ["q", "quit", ":q"])
def test_stopping_keeps_the_place(typed: str) -> None:
    """The session comes back as it stands."""
    told = held({"heard": [typed]})
    assert told.session.cursor == "heard"


def test_stopping_in_the_middle_of_a_text_keeps_the_text() -> None:
    """It is offered when the review is gone on with."""
    told = held({"own_words": ["I was worried", "with her", ":q"]})
    assert told.session.cursor == "own_words"
    assert told.session.prior == Said(words="I was worried\nwith her")
    again = replay(a_session(), told.events)
    assert again.prior == told.session.prior


def test_help_in_the_middle_of_a_text_loses_none_of_it() -> None:
    """The text goes on where it was."""
    told = held({"own_words": ["I was worried", ":?", "with her", ""]}, until="excited")
    assert "For example: I was worried with her, and then I was not." in told.said
    assert answers(told, "own_words") == [Said(words="I was worried\nwith her")]


def test_back_in_the_middle_of_a_text_keeps_it() -> None:
    """It is asked again afterwards, with what was typed."""
    told = held({"own_words": ["I was worried", ":b", ""], "gut": ["1", ""]}, until="excited")
    assert answers(told, "own_words") == [Said(words="I was worried"), Said(words="I was worried")]


def test_a_skip_wants_its_reason() -> None:
    """Without one it is refused, with one it is kept."""
    told = held({"own_words": [":s", ":s we were interrupted"]}, until="excited")
    assert "say in a word why it is skipped" in told.said
    assert answers(told, "own_words") == [Skipped(reason="we were interrupted")]


def test_a_skip_of_what_must_be_answered_is_refused() -> None:
    """The question stays."""
    told = held({"agent": [":s no name"]}, until="agent")
    assert "this one needs an answer" in told.said
    assert told.events == ()


@pytest.mark.parametrize("reason", ["the \x1b[A line was cut", "the \ud800line was cut", "cut " * 100_000])
def test_whatever_is_in_a_reason_is_no_crash(reason: str) -> None:
    """Hidden characters are left out; a reason that is a book is refused."""
    told = held({"own_words": [f":s {reason}"]}, until="own_words" if len(reason) > 1000 else "excited")
    kept = answers(told, "own_words")
    assert ("keep the reason under 1,000 characters" in told.said) is (not kept)


def test_a_free_answer_can_be_taken_back() -> None:
    """A skip leaves it open again."""
    told = held({"ref": ["C-3117", ":s"], "when": ["b"]}, until="heard")
    assert answers(told, "ref") == [Said(words="C-3117"), Skipped()]


def test_a_mistyped_choice_is_answered_with_the_nearest() -> None:
    """And the question stays."""
    told = held({"gut": ["wov", "wow"]}, until="own_words")
    assert 'did you mean "WOW"?' in told.said
    assert answers(told, "gut") == [Chose(value="wow")]


def test_a_bad_moment_costs_one_line_and_not_the_text() -> None:
    """The lines before it stay, and the line can be typed again."""
    told = held({"listen": ["She was quiet.", "1:75 a sigh", "1:15 a sigh", ""]}, until="heard")
    assert '"1:75 a sigh" is no moment' in told.said
    assert answers(told, "listen") == [Said(words="She was quiet.", moments=(HeardMoment(at=75.0, words="a sigh"),))]


def test_several_moments_are_one_answer() -> None:
    """Each line that begins with a time."""
    told = held({"listen": ["1:12 there", "0:09.5 a sigh", "2:00-2:10", ""]}, until="heard")
    assert answers(told, "listen") == [
        Said(
            words="",
            moments=(
                HeardMoment(at=72.0, words="there"),
                HeardMoment(at=9.5, words="a sigh"),
                HeardMoment(at=120.0, to=130.0),
            ),
        )
    ]


def test_a_text_that_looks_like_a_choice_or_a_key_is_a_text() -> None:
    """In free text a bare word is never a key."""
    for typed in ("1", "b", "q", "back", "wow", "?", ":)"):
        told = held({"own_words": [typed, ""]}, until="excited")
        assert answers(told, "own_words") == [Said(words=typed)]


def test_a_pasted_text_of_100_kb_is_kept_exactly() -> None:
    """Not a character less."""
    text = "Zoë said “it is fine” 👍, and I was worried. " * 2200
    told = held({"own_words": [text, ""]}, until="excited")
    assert answers(told, "own_words") == [Said(words=text.strip())]


def test_the_end_of_input_in_the_middle_of_a_text_keeps_the_text() -> None:
    """What was typed is an answer; only then there is nobody left."""
    told = held({"own_words": ["I was worried"], "excited": []}, until="own_words")
    assert answers(told, "own_words") == [Said(words="I was worried")]
    assert told.session.cursor == "excited"


def test_the_end_of_input_at_a_question_is_raised() -> None:
    """The session is where it was."""

    class Gone(Person):
        def ask(self, prompt: str) -> str:
            raise EOFError(prompt)

    person = Gone({})
    talk = Talk(a_session(), person, person.record, lambda: NOON, TODAY)
    with pytest.raises(EOFError):
        talk.hold()
    assert talk.session == a_session()


AT_WORDS = go_on(a_session(), until="own_words").end
CARD, COVERED = "4111 1111 1111 1111", "•••• 1111"


def test_a_card_number_is_covered_before_it_is_recorded() -> None:
    """The person is told, and what was kept is the covered text."""
    told = held({"own_words": [f"She read {CARD} to me.", ""]}, until="excited")
    assert answers(told, "own_words") == [Said(words=f"She read {COVERED} to me.")]
    assert "looks like a card's" in told.said
    assert "4111" not in repr(told.events)


def test_a_false_alarm_is_put_back_as_typed() -> None:
    """`:k` at the next question; the place is not lost."""
    told = held({"own_words": [f"Order {CARD}.", ""], "excited": [":k"]}, session=AT_WORDS, until="excited")
    assert answers(told, "own_words") == [Said(words=f"Order {COVERED}."), Said(words=f"Order {CARD}.")]
    assert told.session.cursor == "excited"
    assert "Put back as typed." in told.said
    assert list(told.events) == sorted(told.events, key=lambda event: event.at)


def test_a_false_alarm_can_be_put_back_from_the_middle_of_the_next_text() -> None:
    """What was begun there is kept as well."""
    told = held({"ref": [CARD], "own_words": [], "listen": ["A quiet one.", ":k", ""], "when": [""]}, until="heard")
    assert "nothing was covered just now" in told.said  # another answer came between
    told = held({"thanks_did": [f"You read {CARD}.", ""], "thanks_felt": ["Good", ":k", ""]}, until="thanks_matters")
    assert answers(told, "thanks_did") == [Said(words=f"You read {COVERED}."), Said(words=f"You read {CARD}.")]
    assert answers(told, "thanks_felt")[-1] == Said(words="Good")


def test_a_card_in_a_text_broken_off_can_be_put_back_too() -> None:
    """A key in the middle of it covers it, and :k uncovers it."""
    told = held({"own_words": [f"Order {CARD}.", ":b", ":k"], "gut": [""]}, until="excited")
    assert answers(told, "own_words")[0] == Said(words=f"Order {COVERED}.")
    told = held({"listen": [f"Order {CARD}.", ":k"]}, until="heard")
    assert answers(told, "listen") == [Said(words=f"Order {COVERED}."), Said(words=f"Order {CARD}.")]


def test_nothing_is_put_back_where_nothing_was_covered() -> None:
    """It is said, and nothing is recorded."""
    told = held({"agent": [":k"]}, until="agent")
    assert "nothing was covered just now" in told.said
    assert told.events == ()


def number_of(told: Held, key: str) -> str:
    """The number of that answer in the read-back."""
    return str(next(line.number for line in read_back(told.session) if line.key == key))


AT_SAVE = held(until="save")


def test_an_answer_is_changed_by_its_number() -> None:
    """And the read-back comes again."""
    told = held({"save": [number_of(AT_SAVE, "agent"), "s"], "agent": ["ana"]}, session=AT_SAVE.session)
    assert kinds(told) == ["went_to", "answered", "answered"]
    assert told.session.cursor is None
    assert told.session.given["agent"] == Said(words="ana")


def test_a_sealed_number_leads_to_the_second_look() -> None:
    """It is said that it stays as it is."""
    told = held({"save": [number_of(AT_SAVE, "gut")], "second_look": ["1"]}, session=AT_SAVE.session)
    assert isinstance(told.events[0], WentTo)
    assert "That one is sealed and stays as it is." in told.said
    assert answers(told, "second_look") == [Chose(value="kept")]
    assert told.session.given["gut"] == AT_SAVE.session.given["gut"]


def test_a_sealed_number_in_a_quick_review_is_refused() -> None:
    """There is no second look there."""
    at_save = held({"own_words": ["Fine.", ""]}, opening=an_opening(quick=True), until="save")
    told = held({"save": [number_of(at_save, "gut")]}, session=at_save.session, until="save")
    assert "the impression is sealed" in told.said
    assert told.events == ()


@pytest.mark.parametrize("typed", ["0", "99", "9" * 5000])
def test_a_number_that_is_not_there_is_refused(typed: str) -> None:
    """With the numbers there are, and no crash whatever is typed."""
    told = held({"save": [typed]}, session=AT_SAVE.session, until="save")
    assert f"they go from 1 to {len(read_back(AT_SAVE.session))}" in told.said
    assert told.events == ()
    assert all(len(heard.said or "") < 500 for heard in told.person.log)


def test_before_the_seal_the_impression_is_read_back_and_can_be_changed() -> None:
    """Until it is sealed it is nobody's but the reviewer's."""
    told = held({"seal": ["1", "s"], "gut": ["wow", "not ok"]}, until="behavior:names-the-worry")
    assert answers(told, "gut") == [Chose(value="wow"), Chose(value="not_ok")]
    assert "impression" in told.session.sealed


def test_several_choices_are_read() -> None:
    """And a wrong one among them leaves the question."""
    told = held({"in_the_way": ["system, tol", "1 4"]}, until="way:system")
    assert 'did you mean "tool"?' in told.said
    assert answers(told, "in_the_way") == [ChoseSome(values=("system", "tool"))]


def test_an_answer_of_too_many_words_is_refused_and_not_lost() -> None:
    """A line has its length; the question stays."""
    told = held({"agent": ["m" * 1001, "maria"]}, until="ref")
    assert "keep it under 1,000 characters" in told.said
    assert answers(told, "agent") == [Said(words="maria")]


def test_what_was_typed_before_a_refused_key_is_offered_again() -> None:
    """The first question after the seal has nothing before it: the text is kept, and the question shown with it."""
    at_found = go_on(a_session(an_opening(rubric=a_rubric(behaviors=()))), until="found:1").end
    told = held({"found:1": ["Told her the amount.", ":b", ""]}, session=at_found, until="found_creates:1")
    assert "the impression is sealed" in told.said
    assert "You said: Told her the amount." in told.said
    assert answers(told, "found:1")[-1] == Said(words="Told her the amount.")


def test_a_text_that_is_too_long_is_not_lost() -> None:
    """It is said where it is."""
    told = held({"own_words": ["x" * 100_000, "x" * 100_000, "x", ""]}, session=AT_WORDS, until="own_words")
    assert "keep it under 200,000 characters. Your text is still there: :e opens it." in told.said
    assert told.events == ()
    broken_off = held({"own_words": ["x" * 100_000, "x" * 100_000, "x", ":b"]}, session=AT_WORDS, until="own_words")
    assert "keep it under 200,000 characters. Your text is still there: :e opens it." in broken_off.said
    assert broken_off.events == ()


def test_back_is_one_event() -> None:
    """Nothing else is recorded with it."""
    told = held({"ref": [":b"], "agent": ["maria"]}, until="agent")
    assert [type(event) for event in told.events] == [Answered, WentBack]
