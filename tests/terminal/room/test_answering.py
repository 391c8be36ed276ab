"""Answering in the room: choices, words, days; what is half typed; back, and any answer again."""

import pytest
from textual.events import Paste
from textual.widgets import TextArea

from builders import a_behavior, a_rubric, an_opening
from callreview.model.draft import Answer, Chose, ChoseSome, HeardMoment, Said, SoFar
from callreview.player.player import State
from callreview.session.stages.saying import OWN_STEP
from session.walks import a_session
from terminal.room.rooms import Met, a_review_at, meeting, met

MARKED = Said(words="", moments=(HeardMoment(at=17.0, words="No wonder."), HeardMoment(at=60.5, note="warm")))
MANY = a_rubric(behaviors=[a_behavior(f"act-{number}", "cared-for") for number in range(1, 13)])
CARD = "4111 1111 1111 1111"


def text_of(room: Met) -> TextArea:
    """The place to type."""
    return room.room.screen.query_one(TextArea)


def test_a_digit_answers_and_pressed_twice_answers_once() -> None:
    """Whoever leans on a key does not answer a question they have not seen."""

    async def test() -> None:
        async with meeting(a_review_at("heard")) as room:
            for _ in range(3):  # faster than the next question can be shown
                room.room.simulate_key("2")
            await room.pilot.pause()
            assert room.answer("heard") == Chose(value="part")
            assert room.question == "agent"

    met(test())


def test_enter_with_nothing_chosen_says_what_to_press() -> None:
    """In the room's own words; then the arrows and Enter choose."""

    async def test() -> None:
        async with meeting(a_review_at("gut")) as room:
            await room.presses("enter")
            assert "Press the number of your answer" in room.screen
            await room.presses("9", "0")
            assert room.question == "gut"
            await room.presses("down", "down", "enter")
            assert room.answer("gut") == Chose(value="just_ok")

    met(test())


def test_a_click_is_the_answer() -> None:
    """Wherever on its line."""

    async def test() -> None:
        async with meeting(a_review_at("gut")) as room:
            await room.clicks("not OK")
            assert room.answer("gut") == Chose(value="not_ok")

    met(test())


def test_more_than_nine_choices_take_two_digits_and_stay_in_sight() -> None:
    """The digits and the arrows go to a choice, x ticks it, and the window scrolls to it."""

    async def test() -> None:
        async with meeting(
            a_review_at("next_behavior", {"others": Chose(value="yes")}, rubric=MANY), size=(80, 16)
        ) as room:
            asked = room.room.conversation.asked
            assert asked is not None
            assert len(asked.question.choices) > 9
            await room.presses("1", "2")
            assert " 12  " in room.screen
            assert "Does act-12." in room.screen
            await room.presses("enter")
            assert room.answer("next_behavior") == Chose(value=asked.question.choices[11].value)

    met(test())


def test_several_are_ticked_and_nothing_ticked_leaves_it_open() -> None:
    """Digits tick and take back; Enter goes on with what is ticked."""

    async def test() -> None:
        async with meeting(a_review_at("in_the_way")) as room:
            await room.presses("1", "3", "1", "2")
            assert room.screen.count("[x]") == 2
            asked = room.room.conversation.asked
            assert asked is not None
            await room.presses("enter")
            choices = asked.question.choices
            assert room.answer("in_the_way") == ChoseSome(values=(choices[1].value, choices[2].value))

    met(test())


def test_words_go_on_by_enter_and_break_by_ctrl_j() -> None:
    """Letters that are keys elsewhere are letters; what was typed is the answer, moments and all."""

    async def test() -> None:
        async with meeting(a_review_at("own_words", {"listen": MARKED})) as room:
            await room.types("b q? s\n0:17 no wonder")
            await room.presses("enter")
            answer = room.answer("own_words")
            assert isinstance(answer, Said)
            assert answer.words.startswith("b q? s")

    met(test())


@pytest.mark.parametrize("letter", ["q", "b"])
def test_a_lone_letter_is_no_answer(letter: str) -> None:
    """It was meant for a key: the room says which, and the letter is still there."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            await room.types(letter)
            await room.presses("enter")
            assert room.question == "own_words"
            assert f"the key here is Ctrl+{letter.upper()}" in room.screen
            assert text_of(room).text == letter

    met(test())


def test_the_keys_of_plain_lines_work_when_typed() -> None:
    """:b goes back, :? helps, :s skips with a reason, :q stops."""

    async def test() -> None:
        async with meeting(a_review_at("agent")) as room:
            await room.types(":b")
            await room.presses("enter")
            assert room.question == "heard"
            await room.presses("1")
            await room.types(":?")
            await room.presses("enter")
            assert "For example: maria" in room.screen
            await room.presses("escape", "ctrl+u")
            await room.types(":q")
            await room.presses("enter")
            assert not room.room.is_running

    met(test())


def test_what_is_half_typed_is_kept_when_the_fingers_rest() -> None:
    """And when the person goes back, comes again, or stops."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            await room.types("I was")
            await room.pilot.pause(1.0)
            assert room.so_far("own_words") == Said(words="I was")
            await room.types(" glad")
            await room.presses("ctrl+b")
            assert room.question == "gut"
            assert room.so_far("own_words") == Said(words="I was glad")
            await room.presses("1")
            assert text_of(room).text == "I was glad"
            await room.presses("ctrl+u")
            await room.pilot.pause(1.0)
            assert room.so_far("own_words") is None

    met(test())


def test_moments_are_chosen_from_the_list_and_played() -> None:
    """Tab goes there, Enter puts one in and takes it out again; p plays it while the text waits."""

    async def test() -> None:
        async with meeting(a_review_at("against", {"listen": MARKED})) as room:
            await room.types("There.")
            await room.presses("tab", "enter", "down", "enter")
            assert text_of(room).text.split() == ["There.", "0:17", "1:00.5"]
            assert room.screen.count("  ✓ ") == 2
            await room.presses("up", "enter", "p")
            assert text_of(room).text.split() == ["There.", "1:00.5"]
            assert (room.player.position, room.player.state) == (14, State.PLAYING)
            await room.presses("x", "tab", "enter")
            assert room.answer("against") == Said(words="There.", moments=(HeardMoment(at=60.5),))

    met(test())


def test_a_moment_is_marked_into_the_text() -> None:
    """Ctrl+T puts in where the call is, with what was said there."""

    async def test() -> None:
        async with meeting(a_review_at("against")) as room:
            room.player.seek(19)
            await room.types("There:")
            await room.presses("ctrl+t", "enter")
            answer = room.answer("against")
            assert isinstance(answer, Said)
            assert [(moment.at, moment.words[:10]) for moment in answer.moments] == [(19, "From forty")]

    met(test())


def test_what_is_suggested_goes_when_something_else_is_typed() -> None:
    """A day that is offered is taken by Enter, and replaced by typing."""
    typed: dict[str, str] = {"": "2026-11-28", "2026-12-01": "2026-12-01"}

    async def test(letters: str, day: str) -> None:
        async with meeting(
            a_review_at("next_due", {"next_behavior": Chose(value=OWN_STEP), "next_words": Said(words="Count.")})
        ) as room:
            await room.types(letters)
            await room.presses("enter")
            assert room.answer("next_due") == Said(words=day)

    for letters, day in typed.items():
        met(test(letters, day))


def test_a_card_number_is_covered_and_can_be_put_back() -> None:
    """In what is half typed and in the answer; :k at the next text puts it back, as the room says."""

    async def test() -> None:
        async with meeting(a_review_at("agent")) as room:
            await room.types(CARD)
            await room.pilot.pause(1.0)
            assert CARD not in repr(room.happened)
            await room.presses("enter")
            assert CARD not in repr(room.happened)
            assert "covered" in room.screen
            await room.types(":k")
            await room.presses("enter")
            assert room.answer("agent") == Said(words=CARD)

    met(test())


def test_any_answer_is_said_again_from_the_read_back() -> None:
    """The bar stands on the way on; up from there are the answers, in their stages."""

    async def test() -> None:
        said: dict[str, Answer] = {"own_words": Said(words="I was glad.\nAnd then I was not.")}
        async with meeting(a_review_at("save", said)) as room:
            assert "▶  save" in room.screen
            await room.clicks("Thanks" if "Thanks" in room.screen else "Question")
            again = room.question
            assert again != "save"
            await room.presses("ctrl+b" if room.screen.count("╭") else "b")
            assert room.question != again

    met(test())


def test_a_huge_paste_arrives_whole() -> None:
    """A hundred thousand characters, and five thousand lines; what cannot be seen is left out as plain lines do."""
    long = " ".join(f"word{number}" for number in range(11_500))
    lines = "\n".join(f"line {number}" for number in range(5_000))

    async def test(pasted: str, kept: str) -> None:
        async with meeting(a_review_at("own_words")) as room:
            room.room.post_message(Paste(pasted))
            await room.pilot.pause()
            assert text_of(room).text == kept
            await room.presses("enter")
            assert room.answer("own_words") == Said(words=kept)

    for pasted, kept in ((long, long), (lines, lines), ("a\x1b[2Jb\u202ec\r\nd\0", "a[2Jbc\nd")):
        met(test(pasted, kept))


def test_a_long_question_is_read_on_while_the_text_has_the_keys() -> None:
    """Page down shows the rest of what is to be read; the place to type stays in sight."""
    rubric = a_rubric().model_copy(update={"purpose": "So it is. " * 200})

    async def test() -> None:
        async with meeting(a_session(an_opening(rubric=rubric))) as room:
            assert room.question == "agent"
            assert "╭" in room.screen
            assert "Who took the call?" not in room.screen
            await room.presses(*["pagedown"] * 5)
            assert "Who took the call?" in room.screen
            await room.types("maria")
            await room.presses("enter")
            assert room.answer("agent") == Said(words="maria")

    met(test())


def test_nothing_but_the_last_of_what_is_half_typed_is_recorded_twice() -> None:
    """The same text kept again is no event."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            await room.types("I was")
            await room.pilot.pause(1.0)
            await room.presses("left")
            await room.pilot.pause(1.0)
            assert len([event for event in room.happened if isinstance(event, SoFar)]) == 1

    met(test())
