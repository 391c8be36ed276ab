"""Every place where a file of answers says something that a question may take, so that nothing is passed over."""

from collections.abc import Iterator

from callreview.model.answers import AnswerSecondLook, AnswersFile

Loc = tuple[str | int, ...]
"""A place in the file: a path of keys and positions."""


def sayings(file: AnswersFile) -> Iterator[Loc]:
    """The places, in the file's order of keys; the call itself is left out, for the command line may have told it."""
    for key, said in (
        ("heard", file.heard),
        ("excited", file.excited),
        ("thanks", file.thanks),
        ("against", file.against),
        ("second_look", file.second_look),
        ("question", file.question),
    ):
        if said is not None:
            yield (key,)
    for key, names in (
        ("wanted", file.wanted),
        ("unwanted", file.unwanted),
        ("because", file.because),
        ("behaviors", file.behaviors),
        ("musts", file.musts),
    ):
        yield from ((key, name) for name in names)
    yield from _moments(file)
    for number, found in enumerate(file.found):
        yield "found", number
        yield from (("found", number, "creates", name) for name in found.creates)
    yield from (("own_feelings", number) for number in range(len(file.own_feelings)))
    yield from (("in_the_way", number) for number in range(len(file.in_the_way)))
    if file.second_look:
        yield from _second_look(file.second_look)


def _moments(file: AnswersFile) -> Iterator[Loc]:
    for number, moment in enumerate(file.moments):
        if not (moment.feeling or moment.behavior):
            yield "moments", number
        if moment.feeling:
            yield "moments", number, "feeling", moment.feeling
        if moment.behavior:
            yield "moments", number, "behavior", moment.behavior


def _second_look(look: AnswerSecondLook) -> Iterator[Loc]:
    if look.gut:
        yield "second_look", "gut"
    if look.why:
        yield "second_look", "why"
    yield from (("second_look", "wanted", name) for name in look.wanted)
    yield from (("second_look", "unwanted", name) for name in look.unwanted)
