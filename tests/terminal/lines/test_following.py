"""The transcript as it is spoken: each turn once, from wherever the call was taken to."""

from callreview.model.transcript import Turn
from callreview.terminal.lines.following import Following
from terminal.at_a_call import Call, listened

AGENT, CUSTOMER = "0:00 agent: Thank you for calling.", "0:07 customer: I did not sleep."
WONDER, MONDAY = "0:17 agent: No wonder.", "0:24 On Monday."


def turns_in(said: list[str]) -> list[str]:
    """The lines that are turns."""
    return [line for line in said if line in {AGENT, CUSTOMER, WONDER, MONDAY}]


def test_each_turn_is_printed_once_when_it_begins() -> None:
    """With its time and who speaks, in words; a speaker nobody knows is not made up."""
    held = listened("t", "", 30)
    assert turns_in(held.person.log) == [AGENT, CUSTOMER, WONDER, MONDAY]


def test_nothing_is_printed_until_it_is_asked_for_nor_after_it_was_asked_to_stop() -> None:
    """`t` begins with the turn that is being spoken."""
    held = listened("", 10, "t", 8, "t", 20)
    assert held.after("t")[0] == "the transcript is not followed any more"
    assert turns_in(held.person.log) == [CUSTOMER, WONDER]


def test_wherever_the_call_is_taken_the_turn_there_is_printed() -> None:
    """Ahead, none of those passed over; back, those that were printed before as well."""
    held = listened("t", "@25", 1, "", 1, "-20", 4)
    assert turns_in(held.person.log) == [MONDAY, AGENT, CUSTOMER]
    again = listened("t", "@2:45", "", 10, "", 1, "p")
    assert turns_in(again.person.log) == [MONDAY, AGENT]


def test_a_later_question_plays_with_the_transcript_too() -> None:
    """From the moment it is taken to."""
    held = listened("t", "@1:00", "done", "whole", ":p 0:20", 8)
    assert turns_in(held.after(":p 0:20")) == [WONDER, MONDAY]


def test_a_place_that_trembles_prints_nothing_twice() -> None:
    """A player may tell a place a little before the one it told last."""
    call = Call()
    following = Following(call.hearing)
    following.toggle()
    printed: list[str] = []
    for place in (6.9, 7.1, 6.95, 7.2, 16.9, 17.0, 16.99, 17.0):
        call.hearing.player.seek(place)
        printed += following.spoken()
    assert printed == [AGENT, CUSTOMER, WONDER]


def test_two_turns_that_begin_together_are_both_printed() -> None:
    """In the order of the transcript."""
    both = (Turn(1.0, 2.0, "agent", "Hello."), Turn(1.0, 2.0, "customer", "Hello?"), Turn(1.05, 2.0, "agent", "Yes."))
    held = listened("t", "", 3, call=Call(turns=both))
    spoken = [line for line in held.person.log if line.startswith("0:01 ")]
    assert spoken == ["0:01 agent: Hello.", "0:01 customer: Hello?", "0:01 agent: Yes."]


def test_a_transcript_without_times_cannot_follow() -> None:
    """It is said, with what can be done."""
    held = listened("t", call=Call(turns=(Turn(None, None, "agent", "Hello."),)))
    assert held.after("t") == ["this transcript has no times, so it cannot follow; callreview transcript shows it"]


def test_a_turn_of_many_lines_is_one_line() -> None:
    """Line ends and runs of blanks are those of the file, not of what was said."""
    held = listened("t", 1, call=Call(turns=(Turn(0.0, 9.0, "spk_0", "Hello\n  there,\tyou."),)))
    assert "0:00 spk_0: Hello there, you." in held.person.log
