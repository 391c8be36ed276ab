"""Plain lines show nothing of the behaviors or musts before the seal."""

from hypothesis import given, settings

from builders import an_opening
from callreview.session.read_back import read_back
from callreview.terminal.lines.screens import help_lines, question_lines, read_back_lines
from session.canaries import a_rubric_of_canaries, canaries_in
from session.walks import Way, ways
from terminal.scripted import held

TYPED = {
    "agent": ["?", ":?", ":b", "maria"],
    "ref": [":b", "C-3117"],
    "heard": ["?", "x", "b", "1"],
    "listen": ["1:75 a sigh", "1:12 a sigh", ""],
    "gut": ["canar", "?", "1"],
    "own_words": [":?", ":k", "I was worried.", ""],
    "feeling:hurried": ["5", "clear"],
    "seal": ["?", "99", "1"],
}


@settings(max_examples=25)
@given(ways(rubric=a_rubric_of_canaries()))
def test_no_screen_before_the_seal_shows_one(way: Way) -> None:
    """The question with its hints, its help and the read-back, wherever one may be."""
    for session in way.sessions:
        asked = session.asked
        if asked is None or session.sealed:
            continue
        lines = [
            *question_lines(asked, session.prior),
            *help_lines(asked.question),
            *read_back_lines(read_back(session)),
        ]
        assert not canaries_in("\n".join(text + hang for text, hang in lines))


def test_a_whole_talk_up_to_the_seal_is_the_same_with_no_behavior_and_with_fifteen() -> None:
    """Every line that is said, with help asked for, mistakes made and steps taken back."""
    for quick in (False, True):
        few, many = (
            held(TYPED, opening=an_opening(rubric=a_rubric_of_canaries(number), quick=quick), until="seal")
            for number in (0, 15)
        )
        assert few.session.cursor == "seal"
        assert few.said == many.said
        assert not canaries_in(many.said.replace('"canar"', ""))
