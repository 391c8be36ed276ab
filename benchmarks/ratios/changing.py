"""What a listing costs after files have changed: one that was edited in place, and the 4,000 of a pull.

Each round begins with a workspace that has been quiet for a while, and ends with every file as it was.
"""

import re
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from ratios.bench import Bench, agent_of, newest
from ratios.figures import Target, in_rounds, table
from ratios.processes import Process, Ran, run

QUIET_SECONDS = 2.2
"""Files younger than two seconds are looked at twice."""
PULLED = 4_000
ROUNDS = 7
UNCHANGED, EDITED = "`list`, unchanged", "`list`, one edited file"
BEFORE, AFTER = "`list`, before a pull", "`list`, after it"


def changing(bench: Bench, workspace: Path, reviews: int) -> Sequence[str]:
    """The table for a workspace with so many *reviews*."""
    review = newest(workspace, 1)[0]
    agent = agent_of(review)
    listing = bench.ours(workspace, "list", "--agent", agent, "--format", "ids")
    pulled = newest(workspace, min(PULLED, reviews // 10))
    aside = workspace.with_name(f"{workspace.name}-aside")
    edits = count(1)
    edited = in_rounds(lambda: _edited(bench, listing, review, next(edits)), ROUNDS, warming=1)
    after = in_rounds(lambda: _pulled(bench, listing, pulled, aside), ROUNDS, warming=1)
    return [
        *table(edited, [Target(UNCHANGED, UNCHANGED), Target(EDITED, UNCHANGED, 1.3)]),
        *table(after, [Target(BEFORE, BEFORE), Target(AFTER, BEFORE, 2.5)])[2:],
        "",
        f"The pull brings the newest {len(pulled)} files.",
    ]


def _edited(bench: Bench, listing: Process, review: Path, number: int) -> Mapping[str, Ran]:
    """One round: the newest review of an agent becomes somebody else's, in place, and has to leave the list."""
    before = _quiet(bench, listing)
    raw = review.read_bytes()
    try:
        with review.open("r+b") as file:
            file.write(re.sub(rb'"agent": "[^"]*"', b'"agent": "nobody %d"' % number, raw, count=1))
            file.truncate()
        after = run(listing, bench.environment)
    finally:
        with review.open("r+b") as file:
            file.write(raw)
            file.truncate()
    if review.stem.encode() in after.said or review.stem.encode() not in before.said:
        sys.exit(f"an edit of {review} was not seen")
    return {UNCHANGED: before, EDITED: after}


def _pulled(bench: Bench, listing: Process, files: Sequence[Path], aside: Path) -> Mapping[str, Ran]:
    """One round: *files* come anew, as git writes them."""
    aside.mkdir()
    for file in files:
        file.rename(aside / file.name)
    before = _quiet(bench, listing)
    for file in files:
        shutil.copyfile(aside / file.name, file)
    after = run(listing, bench.environment)
    shutil.rmtree(aside)
    if files[0].stem.encode() not in after.said or files[0].stem.encode() in before.said:
        sys.exit(f"a new {files[0]} was not seen")
    return {BEFORE: before, AFTER: after}


def _quiet(bench: Bench, listing: Process) -> Ran:
    """The listing when nothing has changed for a while."""
    run(listing, bench.environment)
    time.sleep(QUIET_SECONDS)
    run(listing, bench.environment)
    return run(listing, bench.environment)
