"""What is worked out of a thing is worked out once, and is never taken for what was worked out of another."""

from callreview.model.once import once_for_each


class Thing:
    """Equal to every other, as two copies of a rubric are."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing)

    def __hash__(self) -> int:
        return 0


def test_the_same_thing_is_worked_out_once() -> None:
    """The second answer is the first one; an equal thing has its own."""
    asked: list[Thing] = []

    @once_for_each
    def made(thing: Thing) -> object:
        asked.append(thing)
        return object()

    one, other = Thing(), Thing()
    assert made(one) is made(one)
    assert made(one) is not made(other)
    assert len(asked) == 2


def test_things_that_come_and_go_are_not_mixed_up() -> None:
    """A thousand things, none of them held here: each is answered for itself, though their places in memory repeat."""

    @once_for_each
    def number(thing: list[int]) -> int:
        return thing[0]

    assert [number([n]) for n in range(1000)] == list(range(1000))
