"""`rubric history`: what git remembers of a rubric, and the reviews that were made under each of its versions."""

from collections.abc import Iterator, Sequence

from callreview.cli.desk import Desk
from callreview.cli.here import width
from callreview.cli.options import ChangesFormat
from callreview.cli.rubric.range_place import Place, place_of
from callreview.cli.talk import answer, tell
from callreview.insight.made_under import Made
from callreview.insight.rubric_history import history_of
from callreview.insight.rubric_version import Committed, Version, Written
from callreview.readers.git.file_versions import WAS_REMOVED, FileVersion
from callreview.readers.git.finding import NoRepository
from callreview.readers.git.repository import repository_of
from callreview.readers.rubric_versions import RubricVersions
from callreview.readers.rubric_yaml import RubricRead
from callreview.views.problems import problems_text
from callreview.views.rubric_history import HistoryTold
from callreview.views.rubric_history_json import rubric_history_json
from callreview.views.rubric_history_md import rubric_history_markdown
from callreview.views.rubric_history_text import rubric_history_text


def tell_history(named: str, workspace: str | None, form: ChangesFormat, limit: int | None, *, follow: bool) -> None:
    """Tell what became of the rubric *named* by id or file. Raises what refused it where git has none either."""
    place = place_of(named, workspace)
    versions, why, hint = _versions(place, follow=follow)
    if place.refused and not any(version.by for version in versions):
        raise place.refused
    made = tuple(_made(place.desk, versions)) if place.desk else ()
    told = HistoryTold(named, history_of(versions, made), why, hint, limit)
    match form:
        case ChangesFormat.TEXT:
            answer(rubric_history_text(told, width()))
        case ChangesFormat.MD:
            answer(rubric_history_markdown(told))
        case ChangesFormat.JSON:
            answer(rubric_history_json(told))


def _versions(place: Place, *, follow: bool) -> tuple[tuple[Version, ...], str, str]:
    """Every version of the file there, newest first; where git has none, why, and what to do."""
    on_disk = (_as_it_is(place.now),) if place.now else ()
    repository = repository_of(place.path.parent)
    if isinstance(repository, NoRepository):
        return on_disk, repository.why, repository.hint
    told = repository.versions(place.path, follow=follow)
    if not told:
        why = "git has no version of this file yet" if repository.head else "nothing is committed here yet"
        return on_disk, why, ""
    versions = RubricVersions()
    committed = tuple(_version(one, versions) for one in told)
    return committed if repository.head_if_clean(place.path) else (*on_disk, *committed), "", ""


def _as_it_is(now: RubricRead) -> Version:
    return Version(None, now.rubric, _fault(now))


def _fault(read: RubricRead) -> str:
    """The first thing that is wrong, and in which line; what to do about it is past. Nothing where nothing is."""
    if read.rubric:
        return ""
    first = read.problems[0]
    return ": ".join(filter(None, (f"line {first.line}" if first.line else "", first.where, first.message)))


def _version(one: FileVersion, versions: RubricVersions) -> Version:
    brought = tuple(Written(each.commit, each.at, each.author, each.subject) for each in one.brought)
    by = Committed(one.commit, one.at, one.author, one.subject, one.path, brought)
    if one.raw is None:
        return Version(by, None, one.why, is_gone=one.why == WAS_REMOVED, is_cut=one.cut)
    read = versions.read(one.raw, shown=one.path)
    return Version(by, read.rubric, _fault(read), is_cut=one.cut)


def _made(desk: Desk, versions: Sequence[Version]) -> Iterator[Made]:
    """The reviews under any of these rubrics; those that cannot be read are told of."""
    ours = {version.rubric.id for version in versions if version.rubric}
    for loaded in desk.reviews.all():
        if isinstance(loaded, tuple):
            tell(problems_text(loaded))
        elif loaded.noun.rubric.id in ours:
            rubric = loaded.noun.rubric
            yield Made(rubric.id, rubric.version, rubric.digest, loaded.noun.finished)
