"""What merges brought in: the commits of the branches they ended, so that a change keeps the name of who wrote it."""

from collections.abc import Iterable, Mapping, Sequence

from callreview.readers.git.log import Commit, Touch

Family = Mapping[str, Commit]


def brought_in(touches: Sequence[Touch], family: Iterable[Commit]) -> Mapping[str, tuple[Commit, ...]]:
    """For each merge among *touches* (newest first), the commits it brought in, newest first.

    *family* are all commits that touched the file, on branches too, each with its next of kin for parents.
    """
    known = {commit.commit: commit for commit in family}
    before: set[str] = set()
    brought: dict[str, tuple[Commit, ...]] = {}
    for touch in reversed(touches):
        here = known.get(touch.by.commit)
        if here is None:
            continue
        # Before the oldest touch there was no file on this line, and git tells of no parent there.
        is_oldest = touch is touches[-1]
        _reach([] if is_oldest else here.parents[:1], known, before)
        came = _reach(here.parents, known, before)
        if touch.by.is_merge:
            brought[touch.by.commit] = tuple(one for one in known.values() if one.commit in came and not one.is_merge)
    return brought


def _reach(begin: Iterable[str], known: Family, seen: set[str]) -> set[str]:
    """Every commit that can be reached from those that *begin* and was not *seen*; now it is."""
    open_, found = list(begin), set[str]()
    while open_:
        name = open_.pop()
        if name in known and name not in seen:
            seen.add(name)
            found.add(name)
            open_ += known[name].parents
    return found
