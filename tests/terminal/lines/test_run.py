"""A conversation in plain lines: what is typed, what is said, and that every event is kept before the next question."""

from collections.abc import Callable

import pytest

from builders import NOON, an_opening
from callreview.model.draft import Answered, Chose, ChoseSome, Event, Said, Skipped, WentBack
from callreview.session.engine import replay
from callreview.session.writing import review_of
from callreview.terminal.conversation import Keeping
from callreview.terminal.lines.run import Talk
from session.walks import a_session, go_on
from terminal.scripted import TODAY, Held, Person, held


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
    talk = Talk(a_session(), person, Keeping(full, lambda: NOON, TODAY))
    person.talk = talk
    with pytest.raises(OSError, match="full"):
        talk.hold()
    assert talk.session == a_session()


def test_back_asks_again_and_offers_what_was_said() -> None:
    """Enter keeps it."""
    told = held({"agent": ["maria", ""], "ref": [":b"]}, until="when")
    assert "You said: maria" in told.said
    assert kinds(told) == ["answered", "went_back", "answered", "answered"]
    assert told.answers("agent") == [Said(words="maria"), Said(words="maria")]


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
    assert "For example: Whatever came first, before the reasons did." in told.said
    assert told.events == ()


@pytest.mark.parametrize(("typed", "key"), [("b", ":b"), ("Q", ":q"), ("back", ":back")])
def test_a_lone_key_in_free_text_is_no_answer(typed: str, key: str) -> None:
    """Where words are asked for, the key that was meant is named, and nothing is recorded."""
    told = held({"agent": [typed]}, until="agent")
    assert f'"{typed}" alone is not taken as an answer; the key here is {key}.' in told.said
    assert told.events == ()


@pytest.mark.parametrize("typed", ["q", "quit", ":q"])
def test_stopping_keeps_the_place(typed: str) -> None:
    """The session comes back as it stands."""
    told = held({"heard": [typed]})
    assert told.session.cursor == "heard"


def test_a_skip_wants_its_reason() -> None:
    """Without one it is refused, with one it is kept."""
    told = held({"own_words": [":s", ":s we were interrupted"]}, until="excited")
    assert "say in a word why it is skipped" in told.said
    assert told.answers("own_words") == [Skipped(reason="we were interrupted")]


def test_a_skip_of_what_must_be_answered_is_refused() -> None:
    """The question stays."""
    told = held({"agent": [":s no name"]}, until="agent")
    assert "this one needs an answer" in told.said
    assert told.events == ()


@pytest.mark.parametrize("reason", ["the \x1b[A line was cut", "the \ud800line was cut", "cut " * 100_000])
def test_whatever_is_in_a_reason_is_no_crash(reason: str) -> None:
    """Hidden characters are left out; a reason that is a book is refused."""
    told = held({"own_words": [f":s {reason}"]}, until="own_words" if len(reason) > 1000 else "excited")
    kept = told.answers("own_words")
    assert ("keep the reason under 1,000 characters" in told.said) is (not kept)


def test_a_free_answer_can_be_taken_back() -> None:
    """A skip leaves it open again."""
    told = held({"ref": ["C-3117", ":s"], "when": ["b"]}, until="heard")
    assert told.answers("ref") == [Said(words="C-3117"), Skipped()]


def test_a_mistyped_choice_is_answered_with_the_nearest() -> None:
    """And the question stays."""
    told = held({"gut": ["wov", "wow"]}, until="own_words")
    assert 'did you mean "WOW"?' in told.said
    assert told.answers("gut") == [Chose(value="wow")]


def test_the_end_of_input_at_a_question_is_raised() -> None:
    """The session is where it was."""

    class Gone(Person):
        def ask(self, prompt: str, meanwhile: Callable[[], None] | None = None) -> str:
            del meanwhile
            raise EOFError(prompt)

    person = Gone({})
    talk = Talk(a_session(), person, Keeping(person.record, lambda: NOON, TODAY))
    with pytest.raises(EOFError):
        talk.hold()
    assert talk.session == a_session()


def test_several_choices_are_read() -> None:
    """And a wrong one among them leaves the question."""
    told = held({"in_the_way": ["system, tol", "1 4"]}, until="way:system")
    assert 'did you mean "tool"?' in told.said
    assert told.answers("in_the_way") == [ChoseSome(values=("system", "tool"))]


def test_back_is_one_event() -> None:
    """Nothing else is recorded with it."""
    told = held({"ref": [":b"], "agent": ["maria"]}, until="agent")
    assert [type(event) for event in told.events] == [Answered, WentBack]
