"""What became of each feeling outside the range is what all files say, also after some of them have changed."""

import json
from collections import Counter
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from callreview.cli.indexed import opened
from callreview.insight.aftermath import fates
from callreview.model.choices import Trace
from callreview.model.fates import Outcome
from callreview.model.marks import Mark, MarkKind
from many_reviews import with_many_reviews
from store.index.made_reviews import Made, lay
from store.index.raw_reviews import ORDER, Raw, in_days, plain, reviews_in

JUNE, AUGUST = date(2026, 6, 1), date(2026, 8, 15)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with most of a year in it."""
    return with_many_reviews(tmp_path_factory.mktemp("many") / "team", 300, days=250)


class Asked(NamedTuple):
    """Whose reviews, under which rubric, of which days."""

    agents: tuple[str, ...] = ()
    rubric: str | None = None
    since: date | None = None
    until: date | None = None

    def has(self, raw: Raw) -> bool:
        """Whether *raw* is one of them."""
        right_one = not self.agents or raw.agent in self.agents
        return (
            right_one
            and self.rubric in {None, raw.said["rubric"]["copy"]["id"]}
            and in_days(raw.day, self.since, self.until)
        )


ANYTHING = Asked()


class Became(NamedTuple):
    """The marks that tell a feeling, the fates of those outside the range, and the reviews let pass, newest first."""

    told: Counter[Mark]
    fates: Counter[tuple[Mark, str]]
    let_pass: list[str]


def became(root: Path, asked: Asked = ANYTHING) -> Became:
    """The same, from the files: each review looked at beside all others."""
    everything = reviews_in(root)
    found = Became(Counter(), Counter(), [])
    for raw in filter(asked.has, everything):
        copy = raw.said["rubric"]["copy"]
        for kind, feeling, level, bar in raw.felt():
            mark = Mark(MarkKind(kind), feeling, level, bar, copy["id"], copy["version"])
            found.told[mark] += level in ORDER[kind]
            if feeling in raw.outside():
                found.fates[mark, _fate(raw, feeling, everything)] += 1
        if raw.outside() - raw.followed():
            found.let_pass.append(raw.id)
    return found


def _fate(raw: Raw, feeling: str, everything: list[Raw]) -> str:
    """The next call by the same agent, under the same rubric, at a level of that feeling that can be told, tells."""
    if feeling not in raw.followed():
        return "let_pass"
    told = {level for levels in ORDER.values() for level in levels}
    later = [
        other
        for other in everything
        if plain(other.agent) == plain(raw.agent)
        and other.said["rubric"]["copy"]["id"] == raw.said["rubric"]["copy"]["id"]
        and other.levels().get(feeling) in told
        and (other.ended, other.id) > (raw.ended, raw.id)
    ]
    if not later:
        return "not_heard_since"
    return "outside_again" if feeling in min(later, key=lambda each: (each.ended, each.id)).outside() else "came_back"


def as_counted(outcomes: Collection[Outcome]) -> Counter[tuple[Mark, str]]:
    """The same, as `became` has it."""
    return Counter({(outcome.feeling, str(outcome.fate)): outcome.reviews for outcome in outcomes})


@pytest.mark.parametrize("agents", [(), ("maria",)])
@pytest.mark.parametrize("rubric", [None, "repair-care"])
@pytest.mark.parametrize("days", [(None, None), (JUNE, None), (None, AUGUST), (JUNE, AUGUST)])
def test_the_outcomes_are_those_of_the_files(
    many: Path, agents: tuple[str, ...], rubric: str | None, days: tuple[date | None, date | None]
) -> None:
    """For everybody and one agent, all rubrics and one, all days and some; and so are those let pass, newest first."""
    asked = Asked(agents, rubric, *days)
    expected = became(many, asked)
    told: Counter[Mark] = Counter()
    with opened(str(many)) as index:
        index.look()
        for count in index.counts((MarkKind.WANTED, MarkKind.UNWANTED), **asked._asdict()):
            told[count.mark] += count.reviews * (count.mark.value in ORDER[count.mark.kind])
        outcomes = index.outcomes(fates, **asked._asdict())
        felt = {outcome.feeling for outcome in outcomes}
        (ids,) = index.let_pass([felt], 1_000, agents=agents, since=asked.since, until=asked.until)
        few, none = index.let_pass([felt, ()], 2, agents=agents, since=asked.since, until=asked.until)
    assert +told == +expected.told
    assert as_counted(outcomes) == expected.fates
    assert agents or sum(expected.fates.values()) > 9
    assert ids == expected.let_pass
    assert (few, none) == (expected.let_pass[:2], [])


def test_a_change_moves_the_outcomes_of_its_agent(tmp_path: Path) -> None:
    """A next step that is gone, a call that is, one that was somebody else's, and another spelling of a name."""
    root = with_many_reviews(tmp_path / "team", 120, days=60)
    with opened(str(root)) as index:
        index.look()
        before = as_counted(index.outcomes(fates))
    assert before == became(root).fates
    led = [raw for raw in reviews_in(root) if raw.followed()]
    changes = [("next_step", None), ("gone", None), ("agent", "somebody else"), ("agent", led[3].agent.upper())]
    for raw, (key, value) in zip(led, changes, strict=False):
        path = root.joinpath("reviews", *raw.id[:10].split("-"), f"{raw.id}.json")
        said = json.loads(path.read_bytes())
        if key == "gone":
            path.unlink()
            continue
        (said["call"] if key == "agent" else said)[key] = value
        path.write_text(json.dumps(said), encoding="utf-8")
        with opened(str(root)) as index:
            index.look()
            assert as_counted(index.outcomes(fates)) == became(root).fates
    assert as_counted(_now(root)) != before


def _now(root: Path) -> list[Outcome]:
    with opened(str(root)) as index:
        index.look()
        return index.outcomes(fates)


def test_reviews_of_one_second_are_told_by_their_ids(tmp_path: Path) -> None:
    """However they came into the index, the same one is the next call."""
    first, second, third = (f"2026-11-03-{letter * 8}" for letter in "abc")
    hurried = Made(hurried=Trace.CLEAR, step="talks-over")
    root = lay(tmp_path / "team", {first: hurried, third: hurried})
    assert as_counted(_now(root)) == became(root).fates
    lay(root, {second: Made(agent="Maria")})
    assert as_counted(_now(root)) == became(root).fates
    assert {str(outcome.fate) for outcome in _now(root)} == {"came_back", "not_heard_since"}
