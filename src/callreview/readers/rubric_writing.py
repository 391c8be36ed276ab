"""A new rubric written as a file that people are glad to own: commented, in the order it is read, and theirs to edit.

What is written is read again before anybody sees it, and is the very rubric that was meant.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from callreview.errors import FaultyFiles
from callreview.model.noun import Noun
from callreview.model.problem import has_faults
from callreview.model.rubric import Behavior, Rubric, UnwantedFeeling, WantedFeeling
from callreview.readers.rubric_yaml import rubric_of
from callreview.readers.yaml_lines import in_brackets, listed, pair

_OPENS = """
# A range of tolerance: what customers should feel on these calls, where the bar is today, and what creates it.
# It is yours. Change the words until they sound like your team; callreview reads the file each time.
# "callreview rubric check" tells of every slip, with its line and what to do.
"""
_ID = "# The id stays: reviews know the rubric by it. The title is what people call it, and may change."
_VERSION = """
# Raise the version by one when the meaning changes; git keeps what it said before.
# status: draft while you write it, adopted once the team holds itself to it, retired when it no longer does.
"""
_PURPOSE = (
    "# What a customer should hang up with. Read before every review, so that each call is heard with it in mind."
)
_GUT = "# The question asked of the gut, before any list."
_APPLIES = "# Which calls it is for: queues, and whose calls (agent, leader)."
_WANTED = """
# What we want customers to feel. wow, just_ok and not_ok are the customer, talking to a friend that evening.
# tolerate is the bar: the lowest of the three that we still accept today. What we tolerate becomes our standard.
# Move it with "callreview rubric raise", which asks for the reason and keeps it here.
"""
_UNWANTED = """
# What we do not want them to feel. tolerate is the strongest trace that we still accept: not_felt, hint or clear.
"""
_BEHAVIORS = """
# What a recorder would catch: one act each, never a trait. creates names the feelings, by their ids.
# when: where it is called for. heard_as: how it sounds, in words really said. not_this: looks like it and is not.
"""
_MUSTS = "# What has to be done for other reasons. Kept apart from how a call felt."
_RAISED = "# When a bar moved and why, newest first."


def rubric_text(rubric: Rubric) -> str:
    """The text of a file that reads back as *rubric*. Raises FaultyFiles when it cannot be read, as when it is too big.

    The lines for editors come before it.
    """
    text = "\n\n".join(_parts(rubric)) + "\n"
    read = rubric_of(text.encode(), shown=f"{rubric.id}.yaml")
    if has_faults(read.problems):
        raise FaultyFiles(read.problems)
    if read.rubric != rubric:
        message = f"{rubric.id} would not read back as it was meant"
        raise ValueError(message)
    return text


def _parts(rubric: Rubric) -> Iterator[str]:
    """The parts of the file, with an empty line between each two."""
    yield f"{_OPENS}\n{_under('', pair('schema', rubric.schema_))}"
    yield _under(_ID, pair("id", rubric.id), pair("title", rubric.title))
    yield _under(_VERSION, [f"version: {rubric.version}"], pair("status", rubric.status))
    yield _under(_PURPOSE, pair("purpose", rubric.purpose))
    yield _under(_GUT, pair("gut", rubric.gut))
    applies = rubric.applies_to
    if applies.queues or applies.roles:
        queues, roles = listed("queues", applies.queues, 2), listed("roles", applies.roles, 2)
        yield _under(_APPLIES, ["applies_to:"], queues, roles)
    yield _section(_WANTED, "wanted", map(_wanted, rubric.wanted))
    if rubric.unwanted:
        yield _section(_UNWANTED, "unwanted", map(_unwanted, rubric.unwanted))
    if rubric.behaviors:
        yield _section(_BEHAVIORS, "behaviors", map(_behavior, rubric.behaviors))
    if rubric.musts:
        yield _section(
            _MUSTS, "musts", ([*pair("id", must.id, 4), *pair("text", must.text, 4)] for must in rubric.musts)
        )
    if rubric.raised:
        yield _section(_RAISED, "raised", map(_as_it_is, rubric.raised))


def _under(comment: str, *lines: Iterable[str]) -> str:
    return "\n".join([*([comment.strip("\n")] if comment else []), *chain.from_iterable(lines)])


def _section(comment: str, key: str, nouns: Iterable[Sequence[str]]) -> str:
    """Nouns in a list, each begun with a dash, and an empty line between those that are longer than two."""
    begun = ["\n".join([f"  - {lines[0].lstrip()}", *lines[1:]]) for lines in nouns]
    apart = "\n\n" if any(one.count("\n") > 1 for one in begun) else "\n"
    return f"{_under(comment, [f'{key}:'])}\n{apart.join(begun)}"


def _wanted(feeling: WantedFeeling) -> list[str]:
    sentences = (("wow", feeling.wow), ("just_ok", feeling.just_ok), ("not_ok", feeling.not_ok))
    return [*_feeling(feeling), *chain.from_iterable(pair(key, text, 4) for key, text in sentences)]


def _unwanted(feeling: UnwantedFeeling) -> list[str]:
    return _feeling(feeling)


def _feeling(feeling: WantedFeeling | UnwantedFeeling) -> list[str]:
    return [
        *pair("id", feeling.id, 4),
        *pair("word", feeling.word, 4),
        *listed("near", feeling.near, 4),
        *pair("tolerate", feeling.tolerate, 4),
    ]


def _behavior(behavior: Behavior) -> list[str]:
    anchors = [in_brackets(anchor.model_dump()) for anchor in behavior.anchors]
    return [
        *pair("id", behavior.id, 4),
        *pair("text", behavior.text, 4),
        *listed("creates", behavior.creates, 4),
        *(pair("when", behavior.when, 4) if behavior.when else ()),
        *listed("heard_as", behavior.heard_as, 4),
        *listed("not_this", behavior.not_this, 4),
        *(["    anchors:", *(f"      - {anchor}" for anchor in anchors)] if anchors else ()),
    ]


def _as_it_is(noun: Noun) -> list[str]:
    """Every key of *noun*, a line each; days and numbers stand as they are."""
    values = noun.model_dump(mode="json", by_alias=True)
    return [
        line
        for key, value in values.items()
        for line in (pair(key, value, 4) if isinstance(value, str) and key != "on" else [f"    {key}: {value}"])
    ]
