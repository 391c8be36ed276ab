"""The silent clock keeps time as a player does, by whatever clock it is given."""

import pytest

from callreview.player.player import Player, Side, State
from callreview.player.silent import Silent


class Wall:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.time = 50.0

    def __call__(self) -> float:
        """Its time, in seconds."""
        return self.time


@pytest.fixture
def wall() -> Wall:
    """A clock of the test's own."""
    return Wall()


@pytest.fixture
def player(wall: Wall) -> Player:
    """A silent player of one minute of two channels."""
    return Silent(60.0, 2, wall)


def test_it_is_paused_at_the_beginning(player: Player) -> None:
    """As every player is once opened."""
    assert (player.name, player.state, player.position, player.duration) == ("silent", State.PAUSED, 0.0, 60.0)


def test_it_runs_while_it_plays(player: Player, wall: Wall) -> None:
    """And stands while it is paused."""
    player.play()
    wall.time += 3
    assert (player.position, player.state) == (3.0, State.PLAYING)
    player.play()
    wall.time += 3
    player.pause()
    wall.time += 100
    assert (player.position, player.state) == (6.0, State.PAUSED)


def test_a_speed_counts_from_when_it_is_set(player: Player, wall: Wall) -> None:
    """What is behind stays as it was; a speed beyond the bounds is held to them."""
    player.play()
    wall.time += 4
    player.set_speed(1.5)
    wall.time += 4
    assert player.position == 10.0
    player.set_speed(7)
    wall.time += 4
    assert (player.position, player.speed) == (18.0, 2.0)
    player.pause()
    player.set_speed(0.1)
    wall.time += 4
    assert (player.position, player.speed, player.state) == (18.0, 0.75, State.PAUSED)


def test_a_seek_keeps_playing_and_is_held_to_the_call(player: Player, wall: Wall) -> None:
    """From the place it went to."""
    player.play()
    wall.time += 1
    player.seek(30)
    wall.time += 1
    assert (player.position, player.state) == (31.0, State.PLAYING)
    player.seek(-3)
    assert player.position == 0.0
    player.seek(300)
    assert (player.position, player.state) == (60.0, State.ENDED)


def test_the_end_holds_until_it_is_played_or_sought_again(player: Player, wall: Wall) -> None:
    """Seeking back leaves it paused, playing begins anew."""
    player.play()
    wall.time += 100
    assert (player.position, player.state) == (60.0, State.ENDED)
    player.pause()
    assert player.state is State.ENDED
    player.seek(10)
    wall.time += 5
    assert (player.position, player.state) == (10.0, State.PAUSED)
    player.seek(60)
    player.play()
    wall.time += 5
    assert (player.position, player.state) == (5.0, State.PLAYING)


def test_without_a_known_end_it_runs_on(wall: Wall) -> None:
    """Nothing holds it."""
    player = Silent(None, 1, wall)
    player.play()
    wall.time += 10_000
    player.seek(player.position + 5)
    assert (player.position, player.state) == (10_005.0, State.PLAYING)


def test_only_two_channels_have_sides(player: Player, wall: Wall) -> None:
    """The side is remembered, though nobody hears it."""
    player.solo(Side.RIGHT)
    assert player.side is Side.RIGHT
    mono = Silent(60.0, 1, wall)
    mono.solo(Side.RIGHT)
    assert mono.side is Side.BOTH


def test_after_closing_nothing_has_an_effect(player: Player, wall: Wall) -> None:
    """It stays where it was."""
    player.play()
    wall.time += 5
    player.close()
    player.close()
    player.play()
    player.seek(20)
    player.set_speed(2)
    player.solo(Side.LEFT)
    wall.time += 5
    assert (player.position, player.state, player.speed, player.side) == (5.0, State.CLOSED, 1.0, Side.BOTH)
    assert player.notices() == ()
