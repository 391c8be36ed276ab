"""A text typed in plain lines: nothing of it is lost, whatever is typed, pressed or pasted in the middle of it."""

from collections.abc import Callable, Sequence

import pytest

from builders import NOON, a_rubric, an_opening
from callreview.model.draft import Answer, HeardMoment, Opening, Said
from callreview.session.engine import Session, replay
from callreview.terminal.console import BrokenOff
from callreview.terminal.conversation import Conversation, Keeping
from callreview.terminal.lines.replying import Reply
from session.walks import a_session, go_on
from terminal.scripted import TODAY, Person, held

AT_WORDS = go_on(a_session(), until="own_words").end


def test_help_in_the_middle_of_a_text_loses_none_of_it() -> None:
    """The text goes on where it was."""
    told = held({"own_words": ["I was worried", ":?", "with her", ""]}, until="excited")
    assert "For example: I was worried with her, and then I was not." in told.said
    assert told.answers("own_words") == [Said(words="I was worried\nwith her")]


def test_back_in_the_middle_of_a_text_keeps_it() -> None:
    """It is asked again afterwards, with what was typed."""
    told = held({"own_words": ["I was worried", ":b", ""], "gut": ["1", ""]}, until="excited")
    assert told.so_far("own_words") == [Said(words="I was worried")]
    assert told.answers("own_words") == [Said(words="I was worried")]


def test_stopping_in_the_middle_of_a_text_keeps_the_text() -> None:
    """It is offered when the review is gone on with."""
    told = held({"own_words": ["I was worried", "with her", ":q"]})
    assert told.session.cursor == "own_words"
    assert told.session.prior == Said(words="I was worried\nwith her")
    again = replay(a_session(), told.events)
    assert again.prior == told.session.prior


def test_a_bad_moment_costs_one_line_and_not_the_text() -> None:
    """The lines before it stay, and the line can be typed again."""
    told = held({"listen": ["She was quiet.", "1:75 a sigh", "1:15 a sigh", ""]}, until="heard")
    assert '"1:75 a sigh" is no moment' in told.said
    assert told.answers("listen") == [Said(words="She was quiet.", moments=(HeardMoment(at=75.0, words="a sigh"),))]


def test_several_moments_are_one_answer() -> None:
    """Each line that begins with a time."""
    told = held({"listen": ["1:12 there", "0:09.5 a sigh", "2:00-2:10", ""]}, until="heard")
    assert told.answers("listen") == [
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
    """In free text a word is never a key, even where it begins like one."""
    for typed in ("1", "b.", "q?", "back then", "wow", "??", ":)"):
        told = held({"own_words": [typed, ""]}, until="excited")
        assert told.answers("own_words") == [Said(words=typed)]


def test_a_pasted_text_of_100_kb_is_kept_exactly() -> None:
    """Not a character less."""
    text = "Zoë said “it is fine” 👍, and I was worried. " * 2200
    told = held({"own_words": [text, ""]}, until="excited")
    assert told.answers("own_words") == [Said(words=text.strip())]


def test_the_end_of_input_in_the_middle_of_a_text_keeps_the_text() -> None:
    """What was typed is an answer; only then there is nobody left."""
    told = held({"own_words": ["I was worried"], "excited": []}, until="own_words")
    assert told.answers("own_words") == [Said(words="I was worried")]
    assert told.session.cursor == "excited"


def test_an_answer_of_too_many_words_is_refused_and_not_lost() -> None:
    """A line has its length; the question stays."""
    told = held({"agent": ["m" * 1001, "maria"]}, until="ref")
    assert "keep it under 1,000 characters" in told.said
    assert told.answers("agent") == [Said(words="maria")]


def test_what_was_typed_before_a_refused_key_is_offered_again() -> None:
    """The first question after the seal has nothing before it: the text is kept, and the question shown with it."""
    at_found = go_on(a_session(an_opening(rubric=a_rubric(behaviors=()))), until="found:1").end
    told = held({"found:1": ["Told her the amount.", ":b", ""]}, session=at_found, until="found_creates:1")
    assert "the impression is sealed" in told.said
    assert "You said: Told her the amount." in told.said
    assert told.answers("found:1")[-1] == Said(words="Told her the amount.")


def test_a_text_that_is_too_long_is_not_lost() -> None:
    """The line that is too much is refused alone; what came before it is kept already, and more can follow."""
    told = held({"own_words": ["x" * 100_000, "y" * 100_000, "z", ""]}, session=AT_WORDS, until="excited")
    assert "keep it under 200,000 characters. What you typed before that line is still there." in told.said
    assert told.so_far("own_words")[0] == Said(words="x" * 100_000)
    assert told.answers("own_words") == [Said(words=f"{'x' * 100_000}\nz")]


ANSWERED = held({"own_words": ["A long answer.", ""], "excited": ["b"]}, session=AT_WORDS, until="own_words").session


class Typist(Person):
    """Types the lines; a number is so many seconds nobody types; then does what ends them."""

    def __init__(self, script: Sequence[str | float], end: Callable[[str], BaseException]) -> None:
        super().__init__({})
        self.seconds = 0.0
        self._script = list(script)
        self._end = end

    def ask(self, prompt: str, meanwhile: Callable[[], None] | None = None) -> str:
        """Type the next line."""
        if meanwhile:
            meanwhile()
        while self._script and not isinstance(self._script[0], str):
            self.seconds += float(self._script.pop(0))
            if meanwhile:
                meanwhile()
        if not self._script:
            raise self._end(prompt)
        return str(self._script.pop(0))


def typing(
    *script: str | float, session: Session[Opening] = AT_WORDS, end: Callable[[str], BaseException] = KeyboardInterrupt
) -> tuple[list[Answer | None], Answer | None]:
    """What was recorded while one reply was typed that *end* ended, and what is offered afterwards."""
    typist = Typist(script, end)
    conversation = Conversation(session, Keeping(typist.record, lambda: NOON, TODAY))
    assert conversation.asked is not None
    with pytest.raises(KeyboardInterrupt):
        Reply(conversation, typist, None, lambda: typist.seconds).read(conversation.asked.question)
    return [event.answer for event in typist.events if event.did == "so_far"], conversation.prior


def test_a_text_is_kept_once_a_second_and_when_it_is_broken_off() -> None:
    """Not at every line, which a pipe brings by the thousand; and no line of it is lost."""
    kept, prior = typing("one", "two", "three", 1.0, "four", "five")
    assert kept == [Said(words=words) for words in ("one", "one\ntwo\nthree", "one\ntwo\nthree\nfour\nfive")]
    assert prior == kept[-1]


@pytest.mark.parametrize("half", ["and then sh", "1:75 she sighed"])
@pytest.mark.parametrize("question", ["listen", "own_words"])
def test_the_line_that_is_broken_off_is_kept_with_those_before_it(question: str, half: str) -> None:
    """As it stands, though it be no moment yet that can be kept; a key that was not pressed is none."""
    session = go_on(a_session(), until=question).end
    kept, prior = typing("one", session=session, end=lambda _: BrokenOff(half))
    assert (kept[-1], prior) == (Said(words=f"one\n{half}"), Said(words=f"one\n{half}"))
    assert typing("one", session=session, end=lambda _: BrokenOff(":e"))[1] == Said(words="one")


def test_thousands_of_lines_are_parsed_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work grows with the text, and not with its square."""
    read: list[int] = []
    whole = Conversation.read

    def counted(self: Conversation[Opening], typed: str, *args: object, **kwargs: object) -> Answer:
        read.append(len(typed))
        return whole(self, typed, *args, **kwargs)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(Conversation, "read", counted)
    kept, _ = typing(*["a line"] * 2000)
    assert len(kept) == 2
    assert sum(read) < 5 * 2000 * len("a line")


def test_an_earlier_answer_is_offered_until_the_new_one_has_ended() -> None:
    """Half of a new text does not take its place; the whole of it does."""
    assert ANSWERED.prior == Said(words="A long answer.")
    _, prior = typing("new", session=ANSWERED)
    assert prior == Said(words="A long answer.\nnew")
    stopped = held({"own_words": ["new", ":q"]}, session=ANSWERED)
    assert stopped.session.prior == Said(words="A long answer.\nnew")
    told = held({"own_words": ["new", ""]}, session=ANSWERED, until="excited")
    assert told.answers("own_words") == [Said(words="new")]


def test_an_earlier_answer_too_long_for_both_stays_alone() -> None:
    """What is new waits for its end; and the conversation goes on."""
    long = "x" * 199_999
    session = held({"own_words": [long, ""], "excited": ["b"]}, session=AT_WORDS, until="own_words").session
    told = held({"own_words": ["new", "words", ""]}, session=session, until="excited")
    assert told.so_far("own_words") == []
    assert told.answers("own_words") == [Said(words="new\nwords")]


def test_a_text_broken_off_under_an_earlier_one_keeps_the_moments_of_both() -> None:
    """Each once."""
    at_listen = go_on(a_session(), until="listen").end
    typed = {"listen": ["Quiet.", "0:10 a", "", "0:10 a", "0:20 b", ":q"], "heard": ["b"]}
    told = held(typed, session=at_listen)
    moments = HeardMoment(at=10.0, words="a"), HeardMoment(at=20.0, words="b")
    assert told.session.prior == Said(words="Quiet.", moments=moments)


def test_a_moment_that_turns_out_to_lie_after_the_end_costs_no_text() -> None:
    """The call was measured while it was typed: what cannot be a moment is kept as words."""
    typist = Typist(["one", "2:51 there", 60.0, "two"], KeyboardInterrupt)
    at_listen = go_on(a_session(), until="listen").end
    measured = lambda: 170.0 if typist.seconds else None  # noqa: E731 # a clock
    conversation = Conversation(at_listen, Keeping(typist.record, lambda: NOON, TODAY), measured)
    assert conversation.asked is not None
    with pytest.raises(KeyboardInterrupt):
        Reply(conversation, typist, None, lambda: 0.0).read(conversation.asked.question)
    assert conversation.prior == Said(words="one\n2:51 there\ntwo")


def test_a_line_with_nothing_to_be_seen_ends_no_text() -> None:
    """Whatever a key of the terminal sent is left out."""
    told = held({"own_words": ["one", "\x1b", "two", ""]}, session=AT_WORDS, until="excited")
    assert told.answers("own_words") == [Said(words="one\n\ntwo")]
