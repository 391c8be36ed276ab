"""The room in a real terminal: a whole review of the example call by keys, broken off and killed in mid-play."""

from pathlib import Path

from cli.the_example import as_said, from_the_answers, lay_the_call, said_at_the_prompts, saved_in
from programs import Program, files_in
from terminal.room.window import AtTheRoom, Window

LISTEN = ("listen", "recordings/call.mp3", "--reviewer", "sam", "--queue", "billing")
MARKED = """
moments:
  - at: "0:20"
    words: From forty to four hundred. No wonder you didn't sleep. I'm glad you called before you paid it.
    who: agent
    feeling: helped
  - at: "0:30"
    words: Then let's get to it before Monday. First I need to know it's really you. What's your date of birth?
    who: agent
    note: brisk, not cold
  - at: "0:45"
    words: >-
      I live alone. I checked all the taps, and nothing drips. The only thing is, a man came out in March, and he
      changed the meter out in the yard.
    who: customer
"""
"""What `m` keeps at these times of the call, as the answers' file says it."""
GUT = "All in all, how did that call feel?"
OWN_WORDS = "How did it make you feel?"
HELPED = "Really helped, WOW:"


def test_a_whole_review_by_keys_is_what_the_answers_say(run: Program, a_workspace: Path) -> None:
    """Played, marked three times, sped up, searched, answered, gone back in and saved: the review of the answers."""
    answers = lay_the_call(a_workspace).with_name("answers.yaml")
    told = answers.read_text(encoding="utf-8").replace("\nmoments:\n", MARKED, 1)
    answers.write_text(told, encoding="utf-8")
    expected = from_the_answers(run, a_workspace)

    with Window(a_workspace, *LISTEN) as window:
        hears_the_call(window)
        sam = AtTheRoom(window, said_at_the_prompts())
        sam.talks(until=OWN_WORDS)
        window.sees("❚❚")
        assert sam.goes_back() == GUT
        sam.answers(["not ok"])
        assert sam.is_asked() == OWN_WORDS
        assert sam.goes_back() == GUT
        sam.answers(said_at_the_prompts()[GUT])
        sam.talks(until=HELPED)
        sam.writes(said_at_the_prompts()[HELPED])
        window.presses("Tab")
        window.sees("Tab back to the text")
        window.presses("Enter")
        window.sees("✓ 0:20")
        window.presses("p")
        window.sees("▶ 0:1")
        window.presses("Tab")
        window.sees("Enter answers")
        window.presses("Enter")
        sam.talks()
        assert window.ends() == 0
        assert "Saved." in window.screen
    assert as_said(saved_in(a_workspace)) == expected
    assert not [path for path in files_in(a_workspace) if path.startswith(("drafts/", ".callreview/"))]


def hears_the_call(window: Window) -> None:
    """Play and pause, mark three moments and name one, play faster, find some words, and go on to the questions."""
    window.sees("▶ 0:0", "We answer the worry before the question.", "A Thank you for calling Larkfield Water.")
    window.presses("Space")
    window.sees("❚❚")
    window.presses("<", "<", "<", "Right", "Right", "Right", "Right", "m")
    window.sees('◆ 0:20 A "From forty to four hundred.')
    window.presses("Right", "Right", "m")
    window.sees("◆ 0:30 A \"Then let's get to it")
    window.presses("n")
    window.sees("A word for 0:30")
    window.types("brisk, not cold")
    window.presses("Enter")
    window.sees("◆ 0:30 A brisk, not cold")
    window.presses(">", "Left", "Left", "Left", "m")
    window.sees('◆ 0:45 C "I live alone.')
    window.presses("+", "+")
    window.sees("1.5x")
    window.presses("/")
    window.sees("Find")
    window.types("mill lane")
    window.presses("Enter")
    window.sees("❚❚ 1:58", "Eleven homes on Mill Lane")
    window.presses("Escape")
    window.sees_no_more("Find")
    window.presses("Space")
    window.sees("▶ 1:59")
    window.presses("Enter")
