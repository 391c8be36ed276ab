"""Reading back: what was said, in the words it was said in, numbered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_opening, went_to
from callreview.model.choices import Who
from callreview.model.draft import Answer, ChoseSome, HeardMoment, Said, Skipped
from callreview.session.engine import flow, step
from callreview.session.read_back import in_words, moment_as_typed, moment_in_words, read_back
from callreview.terminal.moments import told
from session.walks import Quiet, a_session, go_on

FRIGHT = HeardMoment(at=72.0, to=80.5, who=Who.AGENT, words="I can see why.", note="and she could")
SAID: Quiet = {
    "ref": Said(words="C-3117"),
    "listen": Said(words="A long one.", moments=(FRIGHT,)),
    "in_the_way": ChoseSome(values=("system", "tool")),
}


def test_every_standing_answer_is_read_back_in_order() -> None:
    """Numbered from 1, under the title of its stage, in words."""
    at_save = go_on(a_session(), SAID, until="save").end
    lines = read_back(at_save)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert [(line.stage, line.label, line.words) for line in lines[:4]] == [
        ("The call", "Agent", "maria"),
        ("The call", "Call", "C-3117"),
        ("The call", "When", "—"),
        ("Listen", "Moments", 'A long one.\n1:12-1:20.5 agent: "I can see why." and she could'),
    ]
    assert next(line.words for line in lines if line.key == "in_the_way") == "system, tool"
    assert next(line.words for line in lines if line.key == "own_words") == "skipped: nothing to say"


def test_before_the_seal_the_impression_alone_is_read_back() -> None:
    """Only that stage's answers, and none is sealed yet."""
    at_seal = go_on(a_session(), until="seal").end
    lines = read_back(at_seal, stage="impression")
    assert {line.stage for line in lines} == {"Impression"}
    assert not any(line.sealed for line in lines)


def test_afterwards_the_impression_is_told_as_sealed() -> None:
    """And with it the moments it points at; nothing else is."""
    at_save = go_on(a_session(), until="save").end
    assert {line.stage for line in read_back(at_save) if line.sealed} == {"Listen", "Impression"}


def test_the_seal_and_the_saving_are_not_read_back() -> None:
    """They are no answers about the call."""
    at_end = go_on(a_session()).end
    assert {"seal", "save"}.isdisjoint({line.key for line in read_back(at_end)})


def test_the_question_under_the_cursor_is_not_read_back() -> None:
    """It has no answer now."""
    at_save = go_on(a_session(an_opening(quick=True)), until="save").end
    assert "agent" not in {line.key for line in read_back(step(at_save, went_to("agent")))}


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (HeardMoment(at=0.0), "0:00"),
        (HeardMoment(at=72.4, note="a sigh"), '1:12.4 "" a sigh'),
        (HeardMoment(at=3723.5, words="Hello."), '1:02:03.5 "Hello."'),
        (HeardMoment(at=1.0, words='He said "no".'), '0:01 “He said "no".”'),
        (HeardMoment(at=1.0, words='He said "no" and “yes”.'), r'0:01 "He said \"no\" and “yes”."'),
        (HeardMoment(at=1.0, words="C:\\"), r'0:01 "C:\\"'),
        (HeardMoment(at=1.0, words="Two", note="of\nthem"), r'0:01 "Two" of\⏎them'),
        (FRIGHT, '1:12-1:20.5 agent: "I can see why." and she could'),
    ],
)
def test_a_moment_as_typed(moment: HeardMoment, words: str) -> None:
    """As a person types it."""
    assert moment_as_typed(moment) == words


def test_a_moment_is_read_without_the_marks_that_typing_needs() -> None:
    """A note alone is a note, and a line end is a blank."""
    assert moment_in_words(HeardMoment(at=72.4, note="a\nsigh")) == "1:12.4 a sigh"
    assert moment_in_words(FRIGHT) == '1:12-1:20.5 agent: "I can see why." and she could'


TEXTS = st.text(alphabet="ab .:;'\"“”\\⏎␣\n\t-12", max_size=12) | st.sampled_from(["agent: hello", "0:02 a", "\u00a0"])
TIMES = st.integers(0, 9_000_000).map(lambda thousandths: thousandths / 1000)


@given(
    st.builds(
        HeardMoment,
        at=TIMES,
        to=st.none() | st.just(9000.5),
        who=st.sampled_from([None, *Who]),
        words=TEXTS,
        note=TEXTS,
    )
)
def test_a_moment_can_be_typed_again(moment: HeardMoment) -> None:
    """What is read back is what would be heard again, whatever is in it, and also without a word."""
    assert told(moment_as_typed(moment)) == ("", (moment,))


def test_skips_are_told_with_their_reason() -> None:
    """And what was left open is a dash."""
    question = next(each.question for each in flow(a_session()) if each.question.key == "own_words")
    answers: list[tuple[Answer, str]] = [(Skipped(), "—"), (Skipped(reason="no time"), "skipped: no time")]
    for answer, words in answers:
        assert in_words(question, answer) == words
