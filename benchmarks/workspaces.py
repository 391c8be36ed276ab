"""Believable workspaces of any size: real ones, with years of reviews in them, as callreview itself would write them.

The same size, days and seed make the same bytes. Two processes write, and nobody waits for the disk.

    python benchmarks/workspaces.py FOLDER --reviews 100000 [--days 1826] [--last 2026-11-20] [--seed 1]
"""

import argparse
import os
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import islice
from pathlib import Path

from believable.plans import Plan, how_many, world_of
from believable.reviews import reviews_on
from callreview.errors import CallreviewError
from callreview.model.records import Defaults, Workspace
from callreview.readers.rubric_writing import rubric_text
from callreview.readers.workspace_yaml import workspace_text
from callreview.store.laying import lay_workspace
from callreview.store.workspace import CONFIG

FIVE_YEARS, ONE_YEAR = 1826, 365
FEW = 5_000
"""Fewer reviews than this are made in one year, not in five."""
LAST = date(2026, 11, 20)
PROCESSES = 2


def generate(folder: Path, reviews: int, *, days: int | None = None, last: date = LAST, seed: int = 1) -> int:
    """Make a workspace in *folder* with so many *reviews*, made in the *days* up to *last*. The bytes of them all."""
    plan = Plan(reviews, days or (ONE_YEAR if reviews < FEW else FIVE_YEARS), last, seed)
    lay_workspace(folder, _first_files(plan))
    with ProcessPoolExecutor(PROCESSES) as workers:
        parts = [workers.submit(_write, folder, plan, part) for part in range(PROCESSES)]
        return sum(part.result() for part in parts)


def _first_files(plan: Plan) -> Mapping[str, bytes]:
    """What lies at the top: the team's belief, and the rubrics as they are on the last day."""
    world = world_of(plan)
    workspace = Workspace(
        schema_="callreview/workspace@1",
        belief="We answer the worry before the question.",
        team="the second floor",
        reviewer=world.team.listeners[0].name,
        defaults=Defaults(rubric=world.stories[0].on(plan.last).rubric.id),
    )
    rubrics = [story.on(plan.last).rubric for story in world.stories]
    files = {f"rubrics/{rubric.id}.yaml": rubric_text(rubric).encode() for rubric in rubrics}
    return {CONFIG: workspace_text(workspace).encode(), **files}


def _write(folder: Path, plan: Plan, part: int) -> int:
    """Write the reviews of every second day, one *part* of them all. Their bytes."""
    world = world_of(plan)
    written = 0
    for day, made in islice(how_many(plan).items(), part, None, PROCESSES):
        place = folder / "reviews" / f"{day:%Y}" / f"{day:%m}" / f"{day:%d}"
        for each in reversed((place, *place.parents[:2])) if made else ():
            each.mkdir(0o700, exist_ok=True)
        for review, raw in reviews_on(world, day, made).items():
            written += _write_new(place / f"{review}.json", raw)
    return written


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
    asked.add_argument("--last", type=date.fromisoformat, default=LAST)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    try:
        size = generate(given.folder, given.reviews, days=given.days, last=given.last, seed=given.seed)
    except CallreviewError as refused:
        sys.exit(str(refused))
    print(f"{given.folder}: {given.reviews} reviews, {size / given.reviews:.0f} bytes each")


def count(typed: str) -> int:
    """*typed* as a number of things of which there have to be some."""
    if (number := int(typed)) < 1:
        message = "has to be 1 or more"
        raise argparse.ArgumentTypeError(message)
    return number


if __name__ == "__main__":
    main()
