"""A rubric's history in sentences, for text and page alike: where the bars were, what happened, what is left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callreview.insight.bar_paths import BarPath, Stop
from callreview.insight.rubric_history import Happening, Move, RubricHistory
from callreview.insight.rubric_version import Written
from callreview.model.rubric import Raised, Rubric
from callreview.views.changes_of_feelings import feeling_note
from callreview.views.rubric_changes import chapters_of, feeling_words
from callreview.views.telling import Line, Note, Theirs
from callreview.views.words import capital, day_and_year, in_words

BROUGHT_AT_MOST = 5
"""Commits of a branch that are shown with its merge: its newest."""
SHORT = 7
"""Characters of a commit's name that are shown, as git itself shows it."""


@dataclass(frozen=True)
class HistoryTold:
    """A rubric's history as it is shown: at most `limit` happenings, all where it is None.

    `name` is what the person typed. Where git had nothing to tell, `why` says so, and `hint` what to do.
    """

    name: str
    history: RubricHistory
    why: str = ""
    hint: str = ""
    limit: int | None = None

    @property
    def title(self) -> str:
        """What the rubric is called, as far as it can be read."""
        return self.history.rubric.title if self.history.rubric else self.name

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """Those that are shown, newest first."""
        return self.history.happenings[: self.limit]


def path_line(path: BarPath) -> Line:
    """Where a bar has been: `Cared for: not OK (3 March 2026) → just OK (1 November 2026)`."""
    return Theirs(path.word), f": {_stops(path.stops)}{' (no longer in the rubric)' if path.is_retired else ''}"


def heading(told: HistoryTold, happening: Happening) -> Line:
    """When it happened, in which version, and who wrote it in which words."""
    rubric, by = happening.version.rubric, happening.version.by
    version = f"version {rubric.version}" if rubric else ""
    if by is None:
        return (", ".join(filter(None, ("The file as it is" if told.why else "Not committed yet", version))),)
    return (", ".join(filter(None, (day_and_year(by.at.date()), version))), *_by(by))


def notes(told: HistoryTold, happening: Happening) -> Iterator[Note]:
    """What happened, the bars with their reasons first, and how many reviews were made under it."""
    version, before = happening.version, happening.before
    for one in version.by.brought[:BROUGHT_AT_MOST] if version.by else ():
        yield Note((f"Written on {day_and_year(one.at.date())}", *_by(one)))
    if version.is_gone:
        yield Note(("The file was removed.",))
    elif version.rubric is None:
        yield Note(("Could not be read: ", Theirs(version.fault)))
    elif before is None:
        yield from _beginning(told, happening, version.rubric)
    else:
        yield from map(_move, happening.moves)
        words = feeling_words(before, version.rubric)
        yield from (note for chapter in chapters_of(happening.changes, words) for note in chapter.notes)
    if happening.reviews:
        yield Note((f"Made under it: {_reviews(happening.reviews)}.",))


def remarks(told: HistoryTold) -> Iterator[Line]:
    """What the list of happenings leaves out, and why there is no more."""
    history = told.history
    left_out = len(history.happenings) - len(told.happenings)
    if left_out:
        yield (f"{left_out} more before that are not shown.",)
    for renamed in history.renamed:
        when = day_and_year(renamed.by.at.date())
        yield "The file was called ", Theirs(renamed.was), f" until {when}."
    if history.quiet:
        commits = "1 other commit" if history.quiet == 1 else f"{history.quiet} other commits"
        yield (f"{commits} changed no meaning.",)
    if history.elsewhere:
        were = "was" if history.elsewhere == 1 else "were"
        yield (f"{capital(_reviews(history.elsewhere))} {were} made under a version that is not told of here.",)
    if history.is_cut:
        yield ('Older history is not in this clone; fetch it with "git fetch --unshallow".',)
    if told.why:
        yield "This is only what the file itself says: ", Theirs(told.why), "."
    if told.hint:
        yield (Theirs(capital(told.hint)),)


def _by(one: Written) -> Line:
    return ", by ", Theirs(one.author), f" ({one.commit[:SHORT]}): ", Theirs(one.subject)


def _stops(stops: Sequence[Stop]) -> str:
    if len(stops) == 1 and stops[0].on:
        return f"{in_words(stops[0].bar)} since {day_and_year(stops[0].on)}"
    return " → ".join(map(_stop, stops))


def _stop(stop: Stop) -> str:
    return in_words(stop.bar) + (f" ({day_and_year(stop.on)})" if stop.on else "")


def _move(move: Move) -> Note:
    raised = move.raised
    reason: Line = ("Why: ", Theirs(raised.why)) if raised else ("Why: no reason was written down.",)
    day: Line = (f"From {day_and_year(raised.on)} on.",) if raised else ()
    return Note(feeling_note(move.change).said, tuple(filter(None, (reason, day))))


def _beginning(told: HistoryTold, happening: Happening, rubric: Rubric) -> Iterator[Note]:
    """The oldest version, with the bars that had moved before it."""
    if happening.version.by:
        is_all = happening is told.history.happenings[-1] and not told.history.is_cut
        yield Note(("The first version." if is_all else "The oldest version that can be read here.",))
    words = {feeling.id: feeling.word for feeling in rubric.feelings()}
    yield from (_written_down(raised, words.get(raised.feeling, raised.feeling)) for raised in rubric.raised)


def _written_down(raised: Raised, word: str) -> Note:
    moved = f"the bar went from {in_words(raised.from_)} to {in_words(raised.to)} (version {raised.version})."
    return Note((f"On {day_and_year(raised.on)}, ", Theirs(word), f": {moved}"), (("Why: ", Theirs(raised.why)),))


def _reviews(count: int) -> str:
    return "1 review" if count == 1 else f"{count} reviews"
