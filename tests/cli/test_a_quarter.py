"""A quarter of a team of twelve reads right: every number and day is counted again from the raw files.

The team has two supervisors, one who leads them, one agent who left, one who came, one with another name than before,
one whose name is written in two ways, two of one name, one who is on no list. The clock stands on a day that is chosen.
"""

import json
import shutil
from collections import Counter
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from callreview.model.coaching import Coaching, FollowUpNote
from callreview.model.lineup import LineUp
from callreview.model.noun import Noun
from callreview.model.records import Listen
from callreview.model.responses import KeptAnswer, KeptReply
from callreview.model.review import Review
from callreview.model.sharing import KeptConsent, Shared
from callreview.model.voices import CheckIn, Idea, Kudos
from callreview.store.json_text import noun_of, text_of
from many_reviews import with_a_quarter
from programs import Program, files_in, is_one_sentence
from quarter import glance
from quarter.agreed import agreements, calls_since, since
from quarter.files import Files, Json, call_of, is_own, newest, plain
from quarter.lists import rows_on
from quarter.numbers import in_words, numbers_in, talk_numbers
from quarter.pages import Page
from quarter.talk import page_about
from quarter.waits import KINDS, desk_on
from store.index.raw_outcomes import Asked, judged_in
from store.index.raw_reviews import reviews_in, tokens_of
from store.index.raw_standard import numbers_in as numbers_of
from store.index.raw_standard import rubrics_in, standard

LAST, WEEKS_LATER, MONTHS_LATER = date(2026, 11, 20), date(2026, 12, 10), date(2027, 3, 1)
ASKED = "2026-09-20"
SHARED_NAME, UNLISTED = "Sam Lee", "carl"
TOLD_OF = ("heard", "missed", "other")
"""What is noted of a behavior that was looked at."""
NOUNS: dict[str, type[Noun]] = {
    "reviews": Review,
    "coaching": Coaching,
    "followups": FollowUpNote,
    "kudos": Kudos,
    "consents": KeptConsent,
    "ideas": Idea,
    "answers": KeptAnswer,
    "replies": KeptReply,
    "checkins": CheckIn,
    "listens": Listen,
    "lineups": LineUp,
    "shared": Shared,
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The quarter, to be read only."""
    return with_a_quarter(tmp_path_factory.mktemp("quarter") / "second-floor")


@pytest.fixture(scope="module")
def files(workspace: Path) -> Files:
    """Its files, read raw."""
    return Files(workspace)


@pytest.fixture(scope="module")
def agents(files: Files) -> list[tuple[str, str]]:
    """Everybody whose calls were heard: as typed, and as records have them."""
    names = [each["call"]["agent"] for each in files.reviews]
    names += [each["agent"] for each in (*files.talks, *files.kudos) if each["agent"]]
    carl = min(name for name in names if plain(name) == UNLISTED)
    return [*((who, who) for who in files.people), (UNLISTED, carl)]


def said(workspace: Path, day: date, *words: object) -> str:
    """What the program says to *words* on the evening of *day*; all is well with it, and it tells nothing beside."""
    ran = Program(workspace)(*words, at=f"{day}T18:00")
    assert (ran.code, ran.stderr) == (0, ""), ran.said
    return ran.stdout


def told(workspace: Path, day: date, *words: object) -> Any:  # noqa: ANN401 # JSON
    """The same as data."""
    return json.loads(said(workspace, day, *words, "--format", "json"))


def test_it_is_what_callreview_would_have_written(workspace: Path, tmp_path: Path) -> None:
    """Each record to the byte, in its place; nothing is to be mended; the same seed makes the same."""
    made = files_in(workspace)
    for folder, noun in NOUNS.items():
        records = {path: raw for path, raw in made.items() if path.startswith(f"{folder}/")}
        assert records, folder
        for path, raw in records.items():
            read = noun_of(raw, noun, shown=path)
            assert isinstance(read, noun), read
            assert text_of(read) == raw, path
            assert path == f"{folder}/{Path(path).stem[:10].replace('-', '/')}/{Path(path).name}"
    checked = Program(workspace)("check")
    assert (checked.code, checked.stdout.count("\n")) == (0, 1), checked.said
    assert "warning (starter)" in checked.stdout
    again = with_a_quarter(tmp_path / "again")
    assert files_in(again) == {path: raw for path, raw in made.items() if not path.startswith(".callreview/")}


def test_the_quarter_has_in_it_what_it_is_meant_to_prove(workspace: Path, files: Files) -> None:
    """Who came, went, was renamed, shares a name; own reviews and second ones of one call; every kind of word."""
    agents = {each["call"]["agent"] for each in files.reviews}
    assert {"Maria Lopez", "maria", "zoe", "Zo\u00eb \u00c4rm", "Zoe\u0308 A\u0308rm", SHARED_NAME, "sam-1"} <= agents
    assert {each["reviewer"]["role"] for each in files.reviews} == {"supervisor", "peer", "leader", "self"}
    of_one_call = Counter((each["call"]["ref"], each["call"]["when"]) for each in files.reviews if each["call"]["ref"])
    assert sum(number > 1 for number in of_one_call.values()) > 20
    assert {note["state"] for note in files.notes} == {"open", "moving", "needs_attention", "done", "let_go"}
    assert {talk["follow_up"] is None for talk in files.talks} == {talk["recognize"] is None for talk in files.talks}
    assert {(each["kind"], each["consent"]) for each in files.kudos} >= {("kudos", "yes"), ("concern", "not_asked")}
    first = (json.loads(path.read_bytes()) for path in (workspace / "kudos").rglob("*.json"))
    now = {each["id"]: each["consent"] for each in files.kudos}
    said_later = {(each["consent"], now[each["id"]]) for each in first}
    assert said_later >= {("not_asked", "yes"), ("not_asked", "no"), ("yes", "no"), ("no", "yes"), ("yes", "yes")}
    assert {answer["we"] for idea in files.ideas for answer in idea["answers"]} == {"did", "will", "will_not"}
    assert {part["part"] for page in files.pages for part in page["told"]} == {
        "kudos",
        "wow",
        "practice",
        "idea",
        "bar",
    }
    assert sum(len(each["replies"]) > 1 for each in files.reviews) > 3


def test_the_page_before_a_talk_is_the_files(
    workspace: Path, files: Files, agents: Collection[tuple[str, str]]
) -> None:
    """Of everybody: all of it as data; and each number and day that people read, in its order."""
    pages = []
    for typed, called in agents:
        who = files.who(called)
        page = page_about(files, who, called, LAST)
        assert told(workspace, LAST, "coach", typed, "--prepare") == page
        assert numbers_in(said(workspace, LAST, "coach", typed, "--prepare")) == talk_numbers(files, page, who), typed
        pages.append(page)
    assert {page["why"] for page in pages} == {"since_coaching", "last_weeks"}
    _there_is_much_on(pages)


def test_the_page_of_the_days_asked_for_is_the_files(
    workspace: Path, files: Files, agents: Collection[tuple[str, str]]
) -> None:
    """Of everybody, of two months."""
    pages = []
    for typed, called in agents:
        page = page_about(files, files.who(called), called, LAST, ASKED)
        read = said(workspace, LAST, "coach", typed, "--prepare", "--since", ASKED)
        assert numbers_in(read) == talk_numbers(files, page, files.who(called)), typed
        pages.append(page)
    _there_is_much_on(pages)


def test_the_page_months_later_is_the_files(workspace: Path, files: Files, agents: Collection[tuple[str, str]]) -> None:
    """Of those with whom nobody has talked yet: the newest reviews there are."""
    alone = [(typed, called) for typed, called in agents if not files.of(files.who(called), files.talks)]
    pages = [page_about(files, files.who(called), called, MONTHS_LATER) for _, called in alone]
    assert [told(workspace, MONTHS_LATER, "coach", typed, "--prepare") for typed, _ in alone] == pages
    assert "newest" in {page["why"] for page in pages}


def _there_is_much_on(pages: Collection[Json]) -> None:
    """A comparison of empty pages would prove nothing."""
    patterns = [page["pattern"] for page in pages if page["pattern"]]
    assert len(patterns) > 3
    assert any(pattern["outside"] for pattern in patterns)
    assert sum(len(page["thanks"]) for page in pages) > 20
    assert sum(bool(page["in_the_way"]) for page in pages) > 3
    assert any(page["not_fair"] for page in pages)
    assert any(page["more_agreed"] for page in pages)
    assert any(each["heard"] and each["missed"] for page in pages for each in page["agreed"])
    assert any(page["kudos"] for page in pages)
    assert any(page["check_ins"] for page in pages)
    assert any(page["concerns"] for page in pages)


def test_a_name_that_two_have_is_nobodys_page(workspace: Path) -> None:
    """It is refused, and both ids are named."""
    ran = Program(workspace)("coach", SHARED_NAME, "--prepare", at=f"{LAST}T18:00")
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True)
    assert "sam-1" in ran.stderr
    assert "sam-2" in ran.stderr


@pytest.mark.parametrize("day", [LAST, WEEKS_LATER, MONTHS_LATER], ids=str)
def test_the_desk_is_the_files(workspace: Path, files: Files, day: date) -> None:
    """All of it as data; and each number and day that people read."""
    desk = desk_on(files, workspace, day)
    assert told(workspace, day) == desk
    text = said(workspace, day)
    lines = glance.part(text, "Waiting")
    number = Counter(each["what"] for each in desk["waiting"])
    assert glance.counted(lines) == number
    if day == LAST:
        assert set(number) == set(KINDS)
    for line, begins, command in glance.singles(lines, desk):
        assert line.startswith(begins)
        assert line.endswith(f"  {command}")
    assert " ".join(map(str.strip, glance.part(text, "Lately"))) == " ".join(glance.lately(desk))
    assert any(each["quiet"] for each in desk["lately"]) is (day != LAST)
    assert text.endswith(f"Still a starter: check-in                   callreview rubric check\nNext: {desk['next']}\n")


@pytest.mark.parametrize("day", [LAST, WEEKS_LATER], ids=str)
def test_the_list_of_follow_ups_is_the_files(workspace: Path, files: Files, day: date) -> None:
    """All that was agreed and what became of it, and what still waits."""
    rows = rows_on(files, day)
    assert told(workspace, day, "followups", "--all", "--limit", "0") == rows
    waiting = [row for row in rows if row["waits"]]
    assert told(workspace, day, "followups", "--limit", "0") == waiting
    assert len(rows) - 20 > len(waiting) > 20
    assert {row["agreed_in"] for row in rows} == {"review", "coaching"}


def test_what_is_told_when_a_follow_up_is_done_is_the_files(workspace: Path, files: Files, tmp_path: Path) -> None:
    """On how many calls since it was heard, and by their ids the newest of them: of what most reviews tell of."""
    theirs = {each.of: since(each, files.of(files.who(each.agent), files.reviews)) for each in agreements(files)}
    reviews = {of: [review for some in told.values() for review in some] for of, told in theirs.items()}
    of = max(reviews, key=lambda of: (len(reviews[of]), of))
    copy = shutil.copytree(workspace, tmp_path / "copy", ignore=shutil.ignore_patterns(".callreview"))
    ran = Program(copy)("followup", "done", of, "--worked", "yes", at=f"{LAST}T18:00")
    assert ran.code == 0, ran.said
    heard, _, _, unseen = calls_since(theirs[of])
    looked_at = len({call_of(review) for noted in TOLD_OF for review in theirs[of][noted]})
    (line,) = (line for line in ran.stderr.splitlines() if line.startswith("It was heard on "))
    assert numbers_in(line) == [str(heard), str(looked_at), str(unseen)]
    shown = [line.split()[0] for line in ran.stderr.splitlines() if line.startswith("  ")]
    assert shown[:8] == [review["id"][11:] for review in newest(reviews[of])[:8]]
    assert f"  and {len(reviews[of]) - 8} more before them" in ran.stderr


@pytest.mark.parametrize(
    ("day", "first", "again"),
    [
        (LAST, None, False),
        (LAST, date(2026, 9, 15), False),
        (LAST, date(2026, 9, 15), True),
        (WEEKS_LATER, None, True),
    ],
)
def test_the_line_up_is_the_files(
    workspace: Path,
    files: Files,
    day: date,
    first: date | None,
    again: bool,  # noqa: FBT001 # a column
) -> None:
    """What it tells and what has to wait, as data; and each day and number that is read aloud."""
    options = [*(["--since", first] if first else []), *(["--again"] if again else [])]
    page, more = Page(files, day, first, again=again).made()
    ran = Program(workspace)("export", "lineup", "--preview", "--format", "json", *options, at=f"{day}T18:00")
    assert (ran.code, json.loads(ran.stdout)) == (0, page)
    assert numbers_in(ran.stderr) == ([str(more)] if more else [])
    read = Program(workspace)("export", "lineup", "--preview", *options, at=f"{day}T18:00").stdout
    people = [page[part]["agent"] for part in ("kudos", "wow", "practice") if page[part] and page[part]["agent"]]
    days = [in_words(day), *people, *(in_words(bar["on"]) for bar in page["bars"])]
    assert numbers_in(read) == numbers_in(" ".join(days))
    if first:
        assert all(page[part] for part in ("kudos", "wow", "practice", "team", "bars"))
        assert bool(page["ideas"]) is again


@pytest.mark.parametrize(
    "options", [Asked(), Asked(agents=("maria", "Maria Lopez", "maria lopez")), Asked(since=date(2026, 10, 12))]
)
def test_the_standard_is_the_files(workspace: Path, options: Asked) -> None:
    """With what coachings led to and what is done: of everybody, of one who was renamed, since a day."""
    judged = judged_in(workspace, reviews_in(workspace))
    expected = standard(rubrics_in(workspace), judged, options)
    words = ["--agent", "maria"] if options.agents else ["--since", options.since] if options.since else []
    assert told(workspace, LAST, "standard", *words)["rubrics"] == expected
    assert sum(number > 0 for number in numbers_of(expected)) > (10 if options.agents else 40)


def test_words_of_replies_find_their_reviews(workspace: Path, files: Files, tmp_path: Path) -> None:
    """With the replies a search finds what it finds without them, and every review that was replied to in that word."""
    copy = shutil.copytree(workspace, tmp_path / "copy", ignore=shutil.ignore_patterns(".callreview"))
    replies = {each["id"]: " ".join(reply["words"] for reply in each["replies"]) for each in files.reviews}
    words = {of: {*tokens_of(said)} for of, said in replies.items()}
    asked = sorted({word for said in words.values() for word in said})[::3]

    def found() -> list[set[str]]:
        """For each word that is asked the reviews that are listed."""
        return [{row["id"] for row in told(copy, LAST, "list", "--limit", "0", "--text", word)} for word in asked]

    with_them = found()
    shutil.rmtree(copy / "replies")
    without = found()
    own = {review["id"] for review in files.reviews if is_own(review)}
    assert len(asked) > 10
    for word, all_of_them, some in zip(asked, with_them, without, strict=True):
        replied = {of for of, said in words.items() if any(each.startswith(word) for each in said)} - own
        assert replied
        assert all_of_them == some | replied, word
    assert any(one != other for one, other in zip(with_them, without, strict=True))
