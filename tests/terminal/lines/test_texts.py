"""A text typed in plain lines: nothing of it is lost, whatever is typed, pressed or pasted in the middle of it."""

from builders import a_rubric, an_opening
from callreview.model.draft import HeardMoment, Said
from callreview.session.engine import replay
from session.walks import a_session, go_on
from terminal.scripted import held

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
