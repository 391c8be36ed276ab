"""A rubric's history as people read it: goldens, and the words of others shown and never obeyed."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

from markdown_it import MarkdownIt

from builders import a_behavior, a_rubric, a_wanted, an_unwanted
from callreview.insight.made_under import Made
from callreview.insight.rubric_history import history_of
from callreview.insight.rubric_version import Committed, Version, Written
from callreview.model.choices import Level, Status
from callreview.model.names import FeelingId
from callreview.model.rubric import Raised, Rubric
from callreview.views.rubric_history import HistoryTold
from callreview.views.rubric_history_json import rubric_history_json
from callreview.views.rubric_history_md import rubric_history_markdown
from callreview.views.rubric_history_text import rubric_history_text
from goldens import assert_golden

IN_A_FILE = "<b># [x](y) `z` |"
IN_GIT = f"{IN_A_FILE}\x1b[31m\u202e"


def committed(day: int, subject: str, *brought: Written, path: str = "rubrics/billing-care.yaml") -> Committed:
    """A commit of that day of November 2026."""
    at = datetime(2026, 11, day, 9, tzinfo=UTC)
    return Committed(f"{day:02}abcdef{'0' * 32}", at, "Zoë O'Neil", subject, path, brought)


def a_history(
    title: str = "Billing calls that leave people lighter", why: str = "Kudos name warmth first."
) -> HistoryTold:
    """A draft that was adopted, a bar raised with a reason and one without, a fault, a merge, and one not committed."""
    early = Raised(
        on=date(2026, 10, 1),
        feeling=FeelingId("cared-for"),
        from_=Level.NOT_OK,
        to=Level.JUST_OK,
        why="It hurt.",
        version=1,
    )
    first = a_rubric(version=1).model_copy(update={"status": Status.DRAFT, "raised": (early,)})
    adopted = first.model_copy(update={"status": Status.ADOPTED})
    late = Raised(
        on=date(2026, 11, 8), feeling=FeelingId("cared-for"), from_=Level.JUST_OK, to=Level.WOW, why=why, version=2
    )
    raised = _changed(adopted, 2, (late, early))
    reworded = raised.model_copy(
        update={
            "title": title,
            "version": 3,
            "behaviors": (*raised.behaviors[:2], a_behavior("thanks", "cared-for", text="Thanks them for calling.")),
        }
    )
    side = Written("9" * 40, datetime(2026, 11, 9, 18, tzinfo=UTC), "Bo", "Thank them")
    versions = (
        Version(None, reworded.model_copy(update={"gut": "Would you call again?"})),
        Version(committed(12, "Merge branch 'thanks'", side), reworded),
        Version(committed(10, "oops"), None, "line 3: version: must be a whole number"),
        Version(committed(7, "Raise both"), raised),
        Version(committed(4, "a comment"), adopted),
        Version(committed(3, "Ours now"), adopted),
        Version(committed(2, "From the starter", path="rubrics/starter.yaml"), first),
    )
    reviews = [Made(adopted.id, number, "", datetime(2026, 11, 20, tzinfo=UTC)) for number in (1, 2, 2, 9)]
    return HistoryTold("billing-care", history_of(versions, reviews))


def _changed(rubric: Rubric, version: int, raised: tuple[Raised, ...]) -> Rubric:
    wanted = [
        a_wanted("cared-for", word="Cared for", tolerate=Level.WOW),
        a_wanted("in-good-hands", tolerate=Level.WOW),
    ]
    told = a_rubric(wanted=wanted, unwanted=[an_unwanted("hurried")], version=version)
    return told.model_copy(update={"status": rubric.status, "raised": raised})


def test_the_text_is_the_golden() -> None:
    """Where the bars have been, then what happened, newest first, then what is left out."""
    assert_golden("views/rubric-history.txt", rubric_history_text(a_history(), 80))


def test_the_page_is_the_golden() -> None:
    """The page to show the team."""
    assert_golden("views/rubric-history.md", rubric_history_markdown(a_history()))


def test_no_more_than_was_asked_for_is_shown() -> None:
    """And how many there are before that is said."""
    text = rubric_history_text(replace(a_history(), limit=2), 80)
    assert text.count("  by ") == 0
    assert "3 more before that are not shown." not in text
    assert "4 more before that are not shown." in text
    assert len(json.loads(rubric_history_json(replace(a_history(), limit=2)))["happenings"]) == 2


def test_without_git_the_file_tells_what_it_can() -> None:
    """Its own diary, and why there is no more."""
    rubric = next(each.version.rubric for each in a_history().history.happenings)
    told = HistoryTold("billing-care", history_of([Version(None, rubric)]), "git is not installed", "install git")
    for text in (rubric_history_text(told, 200), rubric_history_markdown(told)):
        assert "The file as it is, version 3" in text
        assert "On 8 November 2026, Cared for: the bar went from just OK to WOW (version 2)." in text
        assert "Why: Kudos name warmth first." in text
        assert "This is only what the file itself says: git is not installed." in text
        assert "Install git" in text
    assert json.loads(rubric_history_json(told))["why"] == "git is not installed"


def test_a_clone_that_is_cut_says_so() -> None:
    """Its oldest version is not called the first."""
    version = Version(committed(3, "x"), a_rubric(), is_cut=True)
    text = rubric_history_text(HistoryTold("billing-care", history_of([version])), 200)
    assert "The first version." not in text
    assert "The oldest version that can be read here." in text
    assert "Older history is not in this clone" in text


def test_a_removed_file_says_so() -> None:
    """And the history is still called by what it was."""
    versions = [Version(committed(3, "x"), None, is_gone=True), Version(committed(2, "x"), a_rubric())]
    text = rubric_history_text(HistoryTold("billing-care", history_of(versions)), 200)
    assert text.startswith("Billing calls that leave people lighter\n")
    assert "The file was removed." in text


def test_others_words_are_shown_and_never_obeyed() -> None:
    """In the text no control character is left, on the page nothing of theirs becomes structure."""
    told = a_history(IN_A_FILE, IN_A_FILE)
    versions = [Version(replace(committed(3, IN_GIT), author=IN_GIT, path=IN_GIT), a_rubric())]
    for each in (told, HistoryTold(IN_GIT, history_of([*versions, *versions]), IN_GIT, IN_GIT)):
        text, page = rubric_history_text(each, 80), rubric_history_markdown(each)
        assert "\x1b" not in text + page
        assert "\u202e" not in text + page
        kinds = {token.type for token in MarkdownIt("commonmark").parse(page)}
        inner = {inner.type for token in MarkdownIt("commonmark").parse(page) for inner in token.children or ()}
        assert "html_block" not in kinds
        assert not {"link_open", "code_inline", "html_inline"} & inner


def test_a_program_gets_every_part() -> None:
    """The keys are the contract."""
    said = json.loads(rubric_history_json(a_history()))
    assert list(said) == [
        "rubric",
        "title",
        "why",
        "paths",
        "happenings",
        "renamed",
        "quiet_commits",
        "reviews_elsewhere",
        "cut",
    ]
    assert said["paths"][0]["stops"] == [
        {"bar": "not_ok", "on": None},
        {"bar": "just_ok", "on": "2026-10-01"},
        {"bar": "wow", "on": "2026-11-08"},
    ]
    newest, merged, broken, moved, *_ = said["happenings"]
    assert (newest["commit"], newest["version"]) == (None, 3)
    assert [each["author"] for each in merged["brought"]] == ["Bo"]
    assert (broken["fault"], broken["version"]) == ("line 3: version: must be a whole number", None)
    assert [(move["id"], move["after"], move["raised"] and move["raised"]["on"]) for move in moved["moves"]] == [
        ("cared-for", "wow", "2026-11-08"),
        ("in-good-hands", "wow", None),
    ]
    assert moved["reviews"] == 2
    assert said["renamed"][0]["from"] == "rubrics/starter.yaml"
    assert (said["quiet_commits"], said["reviews_elsewhere"]) == (1, 1)
