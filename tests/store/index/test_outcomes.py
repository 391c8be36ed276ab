"""What became of each feeling outside the range is what all files say, also after some of them have changed."""

import json
from collections import Counter
from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest

from agreed import a_note, coached
from agreed import lay as lay_beside
from callreview.cli.became import settle
from callreview.cli.indexed import opened
from callreview.model.choices import FollowUpState, Trace
from callreview.model.coaching import Coaching, FollowUpNote
from callreview.model.fates import Outcome
from callreview.model.marks import Mark, MarkKind
from many_reviews import with_many_reviews
from store.index.made_reviews import Made, lay
from store.index.raw_outcomes import Asked, Became, Came, became, judged_in
from store.index.raw_reviews import ORDER, reviews_in

JUNE, AUGUST = date(2026, 6, 1), date(2026, 8, 15)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with most of a year in it."""
    return with_many_reviews(tmp_path_factory.mktemp("many") / "team", 300, days=250)


def found_in(root: Path) -> Became:
    """What became of everything, from the files."""
    return became(judged_in(root, reviews_in(root)))


def as_counted(outcomes: Collection[Outcome]) -> Counter[Came]:
    """The same, as `Became` has it."""
    counted: Counter[Came] = Counter()
    for outcome in outcomes:
        next_step, coaching, done = outcome.led
        counted[outcome.feeling, str(outcome.fate), (next_step, coaching, done)] += outcome.reviews
    return counted


@pytest.mark.parametrize("agents", [(), ("maria",)])
@pytest.mark.parametrize("rubric", [None, "repair-care"])
@pytest.mark.parametrize("days", [(None, None), (JUNE, None), (None, AUGUST), (JUNE, AUGUST)])
def test_the_outcomes_are_those_of_the_files(
    many: Path, agents: tuple[str, ...], rubric: str | None, days: tuple[date | None, date | None]
) -> None:
    """For everybody and one agent, all rubrics and one, all days and some; and so are those let pass, newest first."""
    asked = Asked(agents, rubric, *days)
    expected = became(judged_in(many, reviews_in(many)), asked)
    told: Counter[Mark] = Counter()
    with opened(str(many)) as index:
        index.look()
        for count in index.counts((MarkKind.WANTED, MarkKind.UNWANTED), **asked._asdict()):
            told[count.mark] += count.reviews * (count.mark.value in ORDER[count.mark.kind])
        settle(index)
        outcomes = index.outcomes(**asked._asdict())
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
        settle(index)
        before = as_counted(index.outcomes())
    assert before == found_in(root).fates
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
            settle(index)
            assert as_counted(index.outcomes()) == found_in(root).fates
    assert as_counted(_now(root)) != before


def _now(root: Path) -> list[Outcome]:
    with opened(str(root)) as index:
        index.look()
        settle(index)
        return index.outcomes()


def test_reviews_of_one_second_are_told_by_their_ids(tmp_path: Path) -> None:
    """However they came into the index, the same one is the next call."""
    first, second, third = (f"2026-11-03-{letter * 8}" for letter in "abc")
    hurried = Made(hurried=Trace.CLEAR, step="talks-over")
    root = lay(tmp_path / "team", {first: hurried, third: hurried})
    assert as_counted(_now(root)) == found_in(root).fates
    lay(root, {second: Made(agent="Maria")})
    assert as_counted(_now(root)) == found_in(root).fates
    assert {str(outcome.fate) for outcome in _now(root)} == {"came_back", "not_heard_since"}


def test_talks_and_what_is_done_are_counted_as_they_come_and_go(tmp_path: Path) -> None:
    """A coaching about some calls and one behavior, one about all that a call was; done, and not done after all."""
    root = with_many_reviews(tmp_path / "team", 120, days=60)
    outside = [raw for raw in reviews_in(root) if raw.outside()]
    passed = [raw.id for raw in outside if raw.outside() - raw.followed()]
    stepped = next(raw.id for raw in outside[1:] if raw.followed() and raw.id not in passed)
    acts = {act["id"]: act["creates"] for act in outside[0].said["rubric"]["copy"]["behaviors"]}
    act = next(name for name, creates in acts.items() if outside[0].outside().intersection(creates))

    def is_told(*records: Coaching | FollowUpNote) -> Counter[Came]:
        lay_beside(root, *records)
        now = as_counted(_now(root))
        assert now == found_in(root).fates
        with opened(str(root)) as index:
            index.look()
            settle(index)
            (ids,) = index.let_pass([{mark for mark, fate, _ in now if fate == "let_pass"}], 1_000)
        assert ids == found_in(root).let_pass
        return now

    about_one = coached("2026-11-03", "c", about=(outside[0].id, *passed[1:4], "2026-01-01-aaaaaaaa"))
    about_one = about_one.model_copy(update={"analyze": about_one.analyze.model_copy(update={"behavior": act})})
    steps = [
        is_told(),
        is_told(about_one),
        is_told(coached("2026-11-04", "d", about=(passed[5],))),
        is_told(a_note(stepped, "2026-11-05", "m", FollowUpState.DONE), a_note(about_one.id, "2026-11-05", "n")),
        is_told(a_note(about_one.id, "2026-11-06", "p", FollowUpState.DONE)),
        is_told(a_note(stepped, "2026-11-06", "q", FollowUpState.OPEN)),
    ]
    assert len({frozenset(step.items()) for step in steps}) == len(steps)
    path = next((root / "coaching").rglob(f"{about_one.id}.json"))
    path.unlink()
    assert is_told() != steps[-1]
    next((root / "coaching").rglob("*.json")).write_text("{", encoding="utf-8")
    assert as_counted(_now(root)).keys() == {came for came in steps[0] | as_counted(_now(root)) if not came[2][1]}
