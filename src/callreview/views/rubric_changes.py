"""The changes between two rubrics, told in chapters: the bar first, then feelings, behaviors, musts and the rest."""

from collections.abc import Iterator, Mapping, Sequence

from callreview.insight.change import Change, Kind, What
from callreview.model.rubric import Rubric
from callreview.views.changes_of_acts import act_note
from callreview.views.changes_of_feelings import feeling_note
from callreview.views.changes_of_the_rest import rest_note
from callreview.views.telling import Chapter, Note

THE_BAR = frozenset({Kind.BAR_RAISED, Kind.BAR_LOWERED})


def chapters_of(changes: Sequence[Change], words: Mapping[str, str]) -> tuple[Chapter, ...]:
    """*changes* in sentences. *words* are the feelings' words by their ids, as `feeling_words` gives them."""
    bars = [change for change in changes if change.kind in THE_BAR]
    feelings = [change for change in changes if change.what is What.FEELING and change.kind not in THE_BAR]
    another = [change for change in changes if change.kind is Kind.RUBRIC_IS_ANOTHER]
    rest = [change for change in changes if change.what in {What.RUBRIC, What.RAISED} and change not in another]
    told = (
        ("Not the same rubric", map(rest_note, another)),
        ("The bar", map(feeling_note, bars)),
        ("The feelings", map(feeling_note, feelings)),
        ("The behaviors", _acts(changes, What.BEHAVIOR, words)),
        ("The musts", _acts(changes, What.MUST, words)),
        ("The rest", map(rest_note, rest)),
    )
    chapters = (Chapter(heading, tuple(notes)) for heading, notes in told)
    return tuple(chapter for chapter in chapters if chapter.notes)


def feeling_words(before: Rubric, after: Rubric) -> Mapping[str, str]:
    """What each feeling is called now, or was called last, by its id."""
    return {feeling.id: feeling.word for rubric in (before, after) for feeling in rubric.feelings()}


def _acts(changes: Sequence[Change], what: What, words: Mapping[str, str]) -> Iterator[Note]:
    """One note for each behavior or must, in the order in which they first come up."""
    acts = dict.fromkeys(change.id for change in changes if change.what is what)
    yield from (
        act_note([change for change in changes if change.what is what and change.id == act], words) for act in acts
    )
