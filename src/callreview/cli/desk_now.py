"""The desk as it is at this moment, with the names that people read; what is wrong with files is counted, not told."""

from collections.abc import Iterable, Iterator

from callreview.cli.aside import faults_kept, tell_of_faults
from callreview.cli.desk import Desk, starters
from callreview.cli.done_lately import done_lately
from callreview.cli.here import today
from callreview.cli.indexed import opened_in
from callreview.cli.readable import read
from callreview.cli.what_waits import what_waits
from callreview.errors import CannotRead
from callreview.insight.quiet import rhythm_of, when_last
from callreview.insight.waiting import Waiting, Waits
from callreview.model.choices import Met, Status
from callreview.model.problem import Problem
from callreview.readers.rubric_warnings import is_still_a_starter
from callreview.store.unreadable import unreadable
from callreview.views.desk import DeskTold, WaitingTold


def desk_now(desk: Desk, option: str = "") -> DeskTold:
    """All that the desk tells; *option* is what commands need to find the workspace from here."""
    day = today()
    with faults_kept() as problems, opened_in(desk.folders) as index:
        found = what_waits(desk, index, day)
        done = done_lately(desk, index, found.coachings)
        whats = {each.what for each in found.waiting}
        read(desk.lineups)  # nothing of them waits; those that cannot be read are counted
        return DeskTold(
            today=day,
            belief=desk.workspace.belief,
            waiting=tuple(_told(desk, each) for each in found.waiting),
            quiet=when_last(done, rhythm_of(desk.rhythms), day, is_anything_due=Waits.FOLLOW_UP in whats),
            starters=tuple(_starters(desk)),
            unreadable=len({problem.path for problem in problems}),
            has_begun=bool(done) or Waits.DRAFT in whats,
            option=option,
            wrong=_wrong_with(desk.shown(desk.folders.config), problems),
        )


def _told(desk: Desk, each: Waiting) -> WaitingTold:
    """*each* with the name people read, and with one that a command takes."""
    people, is_customer = desk.people, each.what is Waits.CHECK_IN and each.about == Met.CUSTOMER
    if is_customer or not each.who:
        return WaitingTold(each, each.who, each.who or None)
    who = people.colleague(each.who)
    unlisted = None if people.sharing(each.who) else each.who  # a name that several share means nobody
    return WaitingTold(each, people.shown(each.who), who.id if who else unlisted)


def _wrong_with(path: str, problems: Iterable[Problem]) -> str:
    """The first of *problems* with the file shown as *path*, in a sentence; empty where there is none."""
    return next((problem.sentence for problem in sorted(problems) if problem.path == path), "")


def _starters(desk: Desk) -> Iterator[str]:
    """The rubrics in use of which no sentence is the team's own; what is wrong with files is told."""
    ours = starters()
    try:
        read = tuple(desk.read_rubrics())
    except CannotRead as error:
        rubrics = desk.folders.rubrics
        tell_of_faults([unreadable(error, rubrics, shown=desk.shown(rubrics))])
        return
    for each in read:
        rubric = each.rubric
        if rubric is None:
            tell_of_faults(each.problems)
        elif rubric.status is not Status.RETIRED and is_still_a_starter(rubric, ours):
            yield rubric.id
