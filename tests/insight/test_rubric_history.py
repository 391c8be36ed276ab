"""What became of a rubric: its changes of meaning, where its bars have been, why, and under what it was used."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from builders import a_rubric, a_wanted, an_unwanted
from callreview.insight.bar_paths import BarPath, Stop
from callreview.insight.made_under import Made
from callreview.insight.rubric_changes import Kind
from callreview.insight.rubric_history import RubricHistory, history_of
from callreview.insight.rubric_version import Committed, Version
from callreview.model.choices import Level, Status, Trace
from callreview.model.names import FeelingId
from callreview.model.rubric import Raised, Rubric

BEGUN = datetime(2026, 3, 1, 10, tzinfo=UTC)


def at(day: int) -> datetime:
    """Ten o'clock, so many days on."""
    return BEGUN + timedelta(days=day)


def left(day: int, rubric: Rubric | None, *, path: str = "a.yaml", fault: str = "", cut: bool = False) -> Version:
    """The version that a commit of that *day* left."""
    by = Committed(f"{day:040x}", at(day), "Sam", f"day {day}", path)
    return Version(by, rubric, fault, is_gone=rubric is None and not fault, is_cut=cut)


def oldest_first(*versions: Version, made: Sequence[Made] = ()) -> RubricHistory:
    """The history of *versions*."""
    return history_of(versions[::-1], made)


def with_bar(level: Level, *raised: Raised, version: int = 1, title: str = "") -> Rubric:
    """A rubric of one feeling with that bar."""
    rubric = a_rubric(wanted=[a_wanted("cared-for", tolerate=level)], unwanted=[], behaviors=[], version=version)
    return rubric.model_copy(update={"raised": raised, "title": title or rubric.title})


def reason(from_: Level, to: Level, *, day: int = 1, version: int = 1, why: str = "Kudos.") -> Raised:
    """An entry under `raised`."""
    on = at(day).date()
    return Raised(on=on, feeling=FeelingId("cared-for"), from_=from_, to=to, why=why, version=version)


def path_of(history: RubricHistory) -> BarPath:
    """The path of the one feeling there is."""
    (path,) = history.paths
    return path


def days(history: RubricHistory) -> list[int | None]:
    """The days of the happenings, newest first."""
    return [(each.version.by.at - BEGUN).days if each.version.by else None for each in history.happenings]


def test_no_versions_have_no_history() -> None:
    """Nothing is made up."""
    assert history_of(()) == RubricHistory(None, (), (), (), 0, 0, is_cut=False)


def test_commits_that_change_no_meaning_are_counted() -> None:
    """A title, a comment, the same once more: two of them, and the first version is a happening."""
    rubric = with_bar(Level.JUST_OK)
    history = oldest_first(left(0, rubric), left(1, rubric), left(2, with_bar(Level.JUST_OK, title="Another")))
    assert days(history) == [0]
    assert history.quiet == 2
    assert history.rubric == with_bar(Level.JUST_OK, title="Another")


def test_an_adopted_rubric_is_a_happening() -> None:
    """It asks nothing else of a call, and yet everybody wants to know when."""
    rubric = with_bar(Level.JUST_OK)
    history = oldest_first(left(0, rubric.model_copy(update={"status": Status.DRAFT})), left(1, rubric))
    assert [change.kind for change in history.happenings[0].changes] == [Kind.STATUS_CHANGED]


def test_a_moved_bar_has_the_reason_that_came_with_it() -> None:
    """And the day that was written down, not that of the commit."""
    why = reason(Level.JUST_OK, Level.WOW, day=5)
    history = oldest_first(left(0, with_bar(Level.JUST_OK)), left(2, with_bar(Level.WOW, why)))
    (move,) = history.happenings[0].moves
    assert (move.change.kind, move.raised) == (Kind.BAR_RAISED, why)
    assert path_of(history).stops == (Stop(Level.JUST_OK, date(2026, 3, 1)), Stop(Level.WOW, date(2026, 3, 6)))


def test_a_moved_bar_without_a_reason_says_so() -> None:
    """Then its day is that of the commit."""
    history = oldest_first(left(0, with_bar(Level.WOW)), left(2, with_bar(Level.NOT_OK)))
    (move,) = history.happenings[0].moves
    assert (move.change.kind, move.raised) == (Kind.BAR_LOWERED, None)
    assert path_of(history).stops[-1] == Stop(Level.NOT_OK, date(2026, 3, 3))


def test_a_reason_written_down_later_for_the_same_version_counts() -> None:
    """The commit that wrote it is quiet."""
    why = reason(Level.JUST_OK, Level.WOW, version=2)
    history = oldest_first(
        left(0, with_bar(Level.JUST_OK)), left(1, with_bar(Level.WOW, version=2)), left(2, with_bar(Level.WOW, why))
    )
    assert days(history) == [1, 0]
    assert history.happenings[0].moves[0].raised == why


def test_an_old_reason_is_not_the_reason_of_a_new_move() -> None:
    """The bar was lowered and raised again, and nobody wrote why it was raised this time."""
    old = reason(Level.JUST_OK, Level.WOW, version=1)
    history = oldest_first(
        left(0, with_bar(Level.WOW, old, version=1)),
        left(1, with_bar(Level.JUST_OK, old, version=2)),
        left(2, with_bar(Level.WOW, old, version=3)),
    )
    assert [move.raised for each in history.happenings for move in each.moves] == [None, None]


def test_entries_tell_of_moves_before_the_oldest_version() -> None:
    """The path begins where they begin; the day of the very first bar is not known."""
    told = (reason(Level.JUST_OK, Level.WOW, day=-10, version=3), reason(Level.NOT_OK, Level.JUST_OK, day=-20))
    history = oldest_first(left(0, with_bar(Level.WOW, *told, version=3)))
    assert path_of(history).stops == (
        Stop(Level.NOT_OK, None),
        Stop(Level.JUST_OK, date(2026, 2, 9)),
        Stop(Level.WOW, date(2026, 2, 19)),
    )


def test_entries_of_one_day_are_taken_in_the_order_they_are_written() -> None:
    """Newest first, as the file has them."""
    told = (reason(Level.JUST_OK, Level.WOW), reason(Level.NOT_OK, Level.JUST_OK))
    history = oldest_first(left(0, with_bar(Level.WOW, *told)))
    assert [stop.bar for stop in path_of(history).stops] == [Level.NOT_OK, Level.JUST_OK, Level.WOW]


def test_a_cut_history_does_not_say_since_when() -> None:
    """The first day in a shallow clone is not the day the bar was put there."""
    history = oldest_first(left(0, with_bar(Level.JUST_OK), cut=True), left(1, with_bar(Level.WOW)))
    assert history.is_cut
    assert path_of(history).stops == (Stop(Level.JUST_OK, None), Stop(Level.WOW, date(2026, 3, 2)))


def test_a_retired_feeling_keeps_its_path() -> None:
    """After those of today, and one that comes later begins on its day."""
    two = a_rubric(wanted=[a_wanted("cared-for")], unwanted=[an_unwanted("hurried", tolerate=Trace.HINT)])
    one = a_rubric(wanted=[a_wanted("helped"), a_wanted("cared-for")], unwanted=[])
    paths = oldest_first(left(0, two), left(4, one)).paths
    assert [(path.feeling, path.is_retired) for path in paths] == [
        ("helped", False),
        ("cared-for", False),
        ("hurried", True),
    ]
    assert paths[0].stops == (Stop(Level.JUST_OK, date(2026, 3, 5)),)


def test_what_could_not_be_read_is_told_and_compared_across() -> None:
    """The rest goes on: the change on its far side is seen."""
    history = oldest_first(
        left(0, with_bar(Level.JUST_OK)), left(1, None, fault="line 3: x"), left(2, with_bar(Level.WOW))
    )
    assert days(history) == [2, 1, 0]
    newest, broken, _ = history.happenings
    assert [move.change.kind for move in newest.moves] == [Kind.BAR_RAISED]
    assert (broken.version.fault, broken.moves) == ("line 3: x", ())


def test_nothing_that_could_be_read_is_a_history_still() -> None:
    """Only of faults."""
    history = oldest_first(left(0, None, fault="x"), left(1, None))
    assert (history.rubric, history.paths, days(history)) == (None, (), [1, 0])


def test_what_is_not_committed_is_the_newest_happening() -> None:
    """Where it means something else; and it is no quiet commit where it does not."""
    committed = left(0, with_bar(Level.JUST_OK))
    other = oldest_first(committed, Version(None, with_bar(Level.WOW)))
    assert (days(other), other.quiet) == ([None, 0], 0)
    same = oldest_first(committed, Version(None, with_bar(Level.JUST_OK, title="x")))
    assert (days(same), same.quiet) == ([0], 0)


def test_a_new_name_is_told() -> None:
    """With the commit that gave it, and what it was before."""
    rubric = with_bar(Level.JUST_OK)
    history = oldest_first(left(0, rubric, path="old.yaml"), left(1, rubric), left(2, rubric))
    assert [(renamed.was, renamed.by.path, renamed.by.at) for renamed in history.renamed] == [
        ("old.yaml", "a.yaml", at(1))
    ]


def made(rubric: Rubric, day: int, *, digest: str = "") -> Made:
    """A review of that day under *rubric*."""
    return Made(rubric.id, rubric.version, digest or rubric.digest(), at(day))


def test_reviews_are_counted_under_the_happening_they_were_made_under() -> None:
    """Those under a quiet version belong to the happening before it; a gap takes none."""
    one, two = with_bar(Level.JUST_OK, version=1), with_bar(Level.WOW, version=2)
    titled = with_bar(Level.JUST_OK, version=1, title="x")
    again = with_bar(Level.JUST_OK, version=1, title="y")
    versions = (left(0, one), left(1, titled), left(2, None, fault="x"), left(3, again), left(4, two))
    reviews = [made(one, 0), made(titled, 1), made(titled, 2), made(again, 3), made(two, 5)]
    history = oldest_first(*versions, made=reviews)
    assert [each.reviews for each in history.happenings] == [1, 0, 4]
    assert history.elsewhere == 0


def test_the_digest_tells_versions_of_one_number_apart() -> None:
    """The meaning was changed and the number was not: whatever the day of the review."""
    one, two = with_bar(Level.JUST_OK), with_bar(Level.WOW)
    history = oldest_first(left(0, one), left(2, two), made=[made(one, 5), made(two, 5), made(two, 6)])
    assert [each.reviews for each in history.happenings] == [2, 1]


def test_without_a_known_digest_the_day_tells() -> None:
    """The newest version of that number that was there by then; the first of them where none was."""
    one, two = with_bar(Level.JUST_OK), with_bar(Level.WOW)
    reviews = [made(one, day, digest="sha256:unknown") for day in (-1, 1, 3)]
    history = oldest_first(left(0, one), left(2, two), Version(None, with_bar(Level.NOT_OK)), made=reviews)
    assert [each.reviews for each in history.happenings] == [0, 1, 2]


def test_a_version_that_came_back_takes_the_reviews_of_its_second_time() -> None:
    """Same digest, two happenings: the day tells."""
    one, two = with_bar(Level.JUST_OK), with_bar(Level.WOW)
    history = oldest_first(left(0, one), left(2, two), left(4, one), made=[made(one, 1), made(one, 5), made(one, 6)])
    assert [each.reviews for each in history.happenings] == [2, 0, 1]


def test_a_review_under_a_version_that_is_not_here_is_counted_apart() -> None:
    """Another number, or another rubric."""
    one = with_bar(Level.JUST_OK)
    other = one.model_copy(update={"id": "move-in"})
    history = oldest_first(left(0, one), made=[made(with_bar(Level.WOW, version=9), 1), made(other, 1)])
    assert (history.happenings[0].reviews, history.elsewhere) == (0, 2)
