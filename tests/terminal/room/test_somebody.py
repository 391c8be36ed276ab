"""A name typed in the room: who has to be asked about is, and the name stays where it was typed."""

from callreview.cli.whom import asking_whom
from callreview.model.draft import Said
from team import TEAM
from terminal.room.rooms import a_review_at, meeting, met


def test_a_near_name_is_asked_about_before_it_is_kept() -> None:
    """Enter once more keeps it."""

    async def test() -> None:
        async with meeting(a_review_at("agent"), whom=asking_whom(TEAM)) as room:
            await room.types("mariaa")
            await room.presses("enter")
            assert room.question == "agent"
            assert 'did you mean "maria"' in room.screen
            await room.presses("enter")
            assert room.answer("agent") == Said(words="mariaa")

    met(test())
