"""Believable workspaces of any size: real ones, with years of reviews in them, as callreview itself would write them.

The same size, days and seed make the same bytes. Two processes write, and nobody waits for the disk. A quarter has all
that a team of twelve keeps in thirteen weeks: its people, coachings, follow-ups, kudos, ideas, check-ins and line-ups.

    python benchmarks/workspaces.py FOLDER --reviews 100000 [--days 1826] [--last 2026-11-20] [--seed 1]
    python benchmarks/workspaces.py FOLDER --quarter [--last 2026-11-20] [--seed 1]
"""

import argparse
import os
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import islice
from pathlib import Path

from believable.agreements import coachings_of, notes_of
from believable.heard import Heard
from believable.plans import Plan, World, how_many, world_of
from believable.quarter import Quarter, files
from believable.reviews import reviews_on
from believable.staff import NAMES, lines_of_staff
from believable.stories import Story
from believable.told import Told
from believable.voices import check_ins_of, ideas_of, kudos_of, listens_of
from callreview.errors import CallreviewError
from callreview.model.records import Defaults, Workspace
from callreview.readers.rubric_writing import rubric_text
from callreview.readers.workspace_yaml import workspace_text
from callreview.store.laying import lay_workspace
from callreview.store.shipped import shipped
from callreview.store.workspace import CONFIG

FIVE_YEARS, ONE_YEAR = 1826, 365
FEW = 5_000
"""Fewer reviews than this are made in one year, not in five."""
LAST = date(2026, 11, 20)
PROCESSES = 2


def generate(folder: Path, reviews: int, *, days: int | None = None, last: date = LAST, seed: int = 1) -> int:
    """Make a workspace in *folder* with so many *reviews*, made in the *days* up to *last*. The bytes of them all."""
    plan = Plan(reviews, days or (ONE_YEAR if reviews < FEW else FIVE_YEARS), last, seed)
    world = world_of(plan)
    lay_workspace(folder, _first_files(world, world.stories))
    with ProcessPoolExecutor(PROCESSES) as workers:
        parts = [workers.submit(_write, folder, plan, part) for part in range(PROCESSES)]
        return sum(part.result() for part in parts)


def generate_quarter(folder: Path, *, last: date = LAST, seed: int = 1) -> int:
    """Make a workspace in *folder* with thirteen weeks of a team of twelve, up to *last*. The bytes of its records."""
    quarter = Quarter(last, seed)
    world = quarter.world
    first = dict(_first_files(world, (*world.stories, quarter.talks)))
    first[CONFIG] += lines_of_staff(quarter.first).encode()
    starter = shipped("rubrics") / "check-in.yaml"
    lay_workspace(folder, {**first, "names.yaml": NAMES.encode(), f"rubrics/{starter.name}": starter.read_bytes()})
    return sum(_write_below(folder, name, raw) for name, raw in _records(quarter))


def _records(quarter: Quarter) -> Iterable[tuple[str, bytes]]:
    """Everything that was kept in *quarter*: paths from the workspace, and bytes."""
    heard = Heard(quarter)
    coachings = coachings_of(quarter, heard)
    kudos, ideas = kudos_of(quarter, heard), ideas_of(quarter)
    told = Told(quarter, heard, kudos, ideas)
    yield from heard.files()
    for folder, records in {
        "coaching": coachings,
        "followups": notes_of(quarter, heard, coachings),
        "kudos": kudos,
        "ideas": ideas,
        "checkins": check_ins_of(quarter),
        "listens": listens_of(quarter),
        "lineups": told.line_ups,
        "shared": told.shared,
    }.items():
        yield from files(folder, records)


def _first_files(world: World, stories: Iterable[Story]) -> Mapping[str, bytes]:
    """What lies at the top: the team's belief, and the rubrics of *stories* as they are on the last day."""
    last = world.plan.last
    workspace = Workspace(
        schema_="callreview/workspace@1",
        belief="We answer the worry before the question.",
        team="the second floor",
        reviewer=world.team.listeners[0].name,
        defaults=Defaults(rubric=world.stories[0].on(last).rubric.id),
    )
    rubrics = [story.on(last).rubric for story in stories]
    laid = {f"rubrics/{rubric.id}.yaml": rubric_text(rubric).encode() for rubric in rubrics}
    return {CONFIG: workspace_text(workspace).encode(), **laid}


def _write(folder: Path, plan: Plan, part: int) -> int:
    """Write the reviews of every second day, one *part* of them all. Their bytes."""
    world = world_of(plan)
    written = 0
    for day, made in islice(how_many(plan).items(), part, None, PROCESSES):
        written += sum(_write_below(folder, name, raw) for name, raw in reviews_on(world, day, made))
    return written


def _write_below(folder: Path, name: str, raw: bytes) -> int:
    """Write the record *raw* to the new file *name* of the workspace in *folder*. Its bytes."""
    place = (folder / name).parent
    if not place.is_dir():
        for each in (*reversed(place.relative_to(folder).parents[:-1]), place.relative_to(folder)):
            (folder / each).mkdir(0o700, exist_ok=True)
    return _write_new(folder / name, raw)


def _write_new(path: Path, raw: bytes) -> int:
    """Write *raw* to a new file, for its owner alone. Its bytes."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        return file.write(raw)


def main() -> None:
    """Make the workspace that was asked for, and say how large it is."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--reviews", type=count, default=10_000)
    asked.add_argument("--days", type=count)
    asked.add_argument("--quarter", action="store_true")
    asked.add_argument("--last", type=date.fromisoformat, default=LAST)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    try:
        if given.quarter:
            size = generate_quarter(given.folder, last=given.last, seed=given.seed)
            print(f"{given.folder}: a quarter, {size} bytes")
        else:
            size = generate(given.folder, given.reviews, days=given.days, last=given.last, seed=given.seed)
            print(f"{given.folder}: {given.reviews} reviews, {size / given.reviews:.0f} bytes each")
    except CallreviewError as refused:
        sys.exit(str(refused))


def count(typed: str) -> int:
    """*typed* as a number of things of which there have to be some."""
    if (number := int(typed)) < 1:
        message = "has to be 1 or more"
        raise argparse.ArgumentTypeError(message)
    return number


if __name__ == "__main__":
    main()
