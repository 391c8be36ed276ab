"""Changed behaviors and musts in sentences: what came, what went, and what is said otherwise."""

from collections.abc import Iterator, Mapping, Sequence

from callreview.insight.change import Change, Kind, Value, What
from callreview.insight.word_by_word import Fate, Piece, reworded
from callreview.model.rubric import Behavior
from callreview.views.telling import Line, Note, Theirs, difference, is_now_another, listed

_LABELS: Mapping[str, str] = {
    "creates": "creates",
    "when": "when",
    "heard_as": "heard as",
    "not_this": "not this",
    "anchors": "listen to",
}


def act_note(changes: Sequence[Change], words: Mapping[str, str]) -> Note:
    """All *changes* of one behavior or must; *words* are the feelings' words by their ids."""
    first = changes[0]
    match first.kind:
        case Kind.BEHAVIOR_ADDED | Kind.MUST_ADDED:
            return Note(("New: ", Theirs(first.called)), tuple(_about(first.after, words)))
        case Kind.BEHAVIOR_RETIRED | Kind.MUST_RETIRED:
            return Note(("Retired: ", Theirs(first.called)))
        case Kind.BEHAVIOR_IS_ANOTHER | Kind.MUST_IS_ANOTHER:
            said = is_now_another("act" if first.what is What.BEHAVIOR else "must", first)
            return Note(said, (difference(first.before, first.after), *_fields(changes[1:], words)))
        case Kind.BEHAVIOR_REWORDED | Kind.MUST_REWORDED:
            return Note(("Reworded: ", *difference(first.before, first.after)), tuple(_fields(changes[1:], words)))
        case _:
            return Note(("Changed: ", Theirs(first.called)), tuple(_fields(changes, words)))


def _fields(changes: Sequence[Change], words: Mapping[str, str]) -> Iterator[Line]:
    for change in changes:
        label = f"{_LABELS[change.field]}: "
        match change.before, change.after:
            case tuple() as before, tuple() as after if change.kind is Kind.BEHAVIOR_EXPLAINED:
                yield from ((label, *line) for line in _one_by_one(before, after))
            case before, after:
                yield label, *difference(_felt(before, words), _felt(after, words))


def _one_by_one(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Line]:
    """What went and came of a list, a line each; where one took the place of one, word by word."""
    gone = [said for said in before if said not in after]
    come = [said for said in after if said not in before]
    if len(gone) == len(come) == 1:
        yield reworded(gone[0], come[0])
    else:
        yield from ((Piece(said, Fate.GONE),) for said in gone)
        yield from ((Piece(said, Fate.COME),) for said in come)


def _felt(creates: Value, words: Mapping[str, str]) -> Value:
    return tuple(words.get(feeling, feeling) for feeling in creates) if isinstance(creates, tuple) else creates


def _about(act: Value, words: Mapping[str, str]) -> Iterator[Line]:
    if not isinstance(act, Behavior):
        return
    yield "creates: ", *listed([words.get(feeling, feeling) for feeling in act.creates])
    if act.when:
        yield "when: ", Theirs(act.when)
    yield from (("heard as: ", Theirs(said)) for said in act.heard_as)
    yield from (("not this: ", Theirs(said)) for said in act.not_this)
    if act.anchors:
        yield "listen to: ", *listed([f"{anchor.call} at {anchor.at}" for anchor in act.anchors])
