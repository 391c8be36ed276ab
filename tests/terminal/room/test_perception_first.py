"""Before the listening is done no feeling is in sight, and before the seal no behavior: on no screen of the room.

Every question is looked at as a picture (the SVG of the screen, with what lies over it), with its help open, with
what the call shows asked for, and with the notifications that came up.
"""

from callreview.model.draft import Answer, Chose, Said
from session.canaries import a_rubric_of_canaries, canaries_in
from terminal.room.rooms import Met, a_review_at, meeting, met

LAST_BEFORE_THE_SEAL = "seal"


async def all_that_is_shown(room: Met) -> str:
    """The screen, its help to the end, and what the call shows, as far as it may."""
    shown = [room.room.export_screenshot(), room.screen]
    await room.presses("f1")
    for _ in range(4):
        shown += [room.room.export_screenshot(), room.screen]
        await room.presses("pagedown")
    await room.presses("escape", "f3")
    shown += [room.room.export_screenshot(), room.screen]
    shown += [notification.message for notification in room.room._notifications]  # noqa: SLF001 # as a person sees them
    await room.presses("escape")
    return "\n".join(shown).replace("&#160;", " ")


def test_nothing_of_a_feeling_is_shown_while_the_call_is_heard() -> None:
    """Not its word, not what it is like."""

    async def test() -> None:
        async with meeting(a_review_at("listen", rubric=a_rubric_of_canaries())) as room:
            shown = (await all_that_is_shown(room)).lower()
            assert not [
                word for word in ("cared", "good hands", "in-good", "hurried", "wow", "not ok") if word in shown
            ]

    met(test())


def test_no_behavior_is_shown_before_the_seal() -> None:
    """From the first question to the seal; after it they are, so this test can fail."""

    async def test() -> None:
        said: dict[str, Answer] = {
            "gut": Chose(value="wow"),
            "own_words": Said(words="Lighter."),
        }
        session = a_review_at(LAST_BEFORE_THE_SEAL, said, rubric=a_rubric_of_canaries())
        keys = list(session.given)
        assert len(keys) > 9
        for key in [*keys, LAST_BEFORE_THE_SEAL]:
            async with meeting(a_review_at(key, said, rubric=a_rubric_of_canaries())) as room:
                assert room.question == key
                assert not canaries_in(await all_that_is_shown(room)), key
                if key == LAST_BEFORE_THE_SEAL:
                    await room.presses("enter")
                    assert canaries_in(room.screen)

    met(test())
