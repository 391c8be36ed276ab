"""Whatever a transcript, a rubric or a person puts in, the screen shows it as text and stays whole."""

from rich.cells import cell_len
from textual.events import Paste

from builders import a_rubric
from callreview.model.draft import HeardMoment, Said
from callreview.model.noun import without_hidden
from callreview.model.transcript import Turn
from terminal.room.rooms import a_hearing, a_review_at, meeting, met

NASTY = (
    "[b]bold[/b] [red]\x1b[2J\x1b]0;title\x07 \x9b31m \u202eright to left\u202c \u200bjoined "
    "ключ 請求書が来ました 👩\u200d👧 [/] \\[x"
)
TURNS = (
    Turn(0.0, 5.0, "agent", without_hidden(NASTY)),  # as transcripts are read
    Turn(6.0, 9.0, "\x1b[31mEve\u202e 請求書の係の人", f"Long {NASTY * 5}"),
    Turn(10.0, 12.0, "customer", "請求書" * 60),
    Turn(13.0, 14.0, "agent", ""),
)
RAW = ("\x1b", "\x9b", "\x07", "\u202e")


def is_clean(screen: str) -> bool:
    """Whether nothing raw got through."""
    return not any(sign in screen for sign in RAW)


def test_a_hostile_transcript_is_shown_as_text() -> None:
    """Markup as it is written, controls by name, wide letters within the window; found, marked and drawn."""

    async def test() -> None:
        async with meeting(hearing=lambda clock: a_hearing(clock, turns=TURNS)) as room:
            assert "[b]bold[/b]" in room.screen
            assert "\\x1b[2J" in room.screen  # of the second, which is shown as no reader would give it
            room.player.seek(3)
            await room.presses("m", "slash")
            await room.types("[B]BOLD[")
            await room.presses("enter", "enter", "escape")
            assert all(cell_len(line) <= 80 for line in room.screen.split("\n"))
            assert is_clean(room.screen)
            await room.presses("m", "enter", "1")
            assert is_clean(room.screen)

    met(test())


def test_a_hostile_quote_in_the_text_does_not_reach_the_terminal() -> None:
    """Marked into the text, or told before and opened again."""

    async def test() -> None:
        said = {"own_words": Said(words="[b]so[/b]")}
        async with meeting(a_review_at("against", said), hearing=lambda clock: a_hearing(clock, turns=TURNS)) as room:
            room.player.seek(3)
            await room.presses("ctrl+t")
            assert is_clean(room.screen)
            assert "[b]bold[/b]" in room.screen
            await room.presses("enter", "1")
            assert is_clean(room.screen)

    met(test())


def test_a_hostile_rubric_and_answers_are_shown_as_text() -> None:
    """In the opening, the questions and the read-back."""

    async def test() -> None:
        rubric = a_rubric().model_copy(update={"purpose": "[b]P[/b] [/] 請求書", "gut": "[red]Again?[/]"})
        said = {
            "listen": Said(words="", moments=(HeardMoment(at=1.0, words="[i]x", note="[/i] 請求書"),)),
            "own_words": Said(words="[b]glad[/nope]"),
        }
        async with meeting(a_review_at("listen", said, rubric=rubric)) as room:
            assert "[b]P[/b] [/] 請求書" in room.screen
        async with meeting(a_review_at("excited", said, rubric=rubric)) as room:
            assert "[red]Again?[/]" in room.screen
        async with meeting(a_review_at("seal", said, rubric=rubric)) as room:
            assert "[b]glad[/nope]" in room.screen

    met(test())


def test_a_hostile_name_is_kept_without_what_is_hidden() -> None:
    """As plain lines keep it."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("m", "n")
            room.room.post_message(Paste("so\x1b[2J\u202e [b]warm\nand more"))
            await room.pilot.pause()
            assert is_clean(room.screen)
            await room.presses("enter")
            said = room.so_far("listen")
            assert isinstance(said, Said)
            assert said.moments[0].note == "so[2J [b]warm and more"

    met(test())
