"""`export lineup`: the page for the team, made by the real program; and what is remembered of it."""

import json
import re
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from callreview.model.choices import Consent, Tone, WeSaid
from callreview.model.coaching import Connect
from coached import a_coaching
from full_desk import put, say
from gits import a_repository, commit, git
from lined_up import a_wow_review
from programs import Program, files_in, is_one_sentence
from responses import said_to
from said import HARD_WORDS, a_kudos, an_idea

AS_BEFORE = "The page of today: it tells what it told before, in the words that are on file now.\n"


def day(back: int = 0) -> str:
    """Today, or so many days before it."""
    return str(datetime.now().astimezone().date() - timedelta(days=back))


def raw(workspace: Path, folder: str) -> list[dict[str, Any]]:
    """The records of a folder as they are written, the oldest first."""
    read = [json.loads(path.read_bytes()) for path in workspace.glob(f"{folder}/*/*/*/*.json")]
    return sorted(read, key=lambda record: (str(record.get("at") or record.get("finished")), str(record["id"])))


@pytest.fixture
def a_week(a_workspace: Path) -> Path:
    """Two people, two WOW calls, kudos of three kinds, an answered idea, and a bar that was raised."""
    put(
        a_workspace,
        a_wow_review(day(2), "c", agent="maria"),
        a_wow_review(day(3), "d", agent="noor"),
        a_kudos(day(1), "c", words="She said the worry back to me."),
        a_kudos(day(1), "d", words="Not for you.", consent=Consent.NO),
        an_idea(day(30), "c", (day(5), WeSaid.WILL_NOT), words="Waive the fee."),
    )
    rubric = a_workspace / "rubrics" / "range-of-tolerance.yaml"
    with rubric.open("a", encoding="utf-8") as file:
        bar = f"on: {day(4)}, feeling: cared-for, from: not_ok, to: just_ok, why: We hear it., version: 1"
        file.write(f"raised: [{{{bar}}}]\n")
    return a_workspace


def test_every_word_of_the_page_is_in_the_files(run: Program, a_week: Path) -> None:
    """Recomputed from the raw JSON, by other means; and nothing of a review but its thanks and what was heard."""
    before = files_in(a_week)
    ran = run("export", "lineup", "--preview")
    assert (ran.code, ran.stderr) == (0, "A preview: nothing is remembered of it.\n")
    wow, other = raw(a_week, "reviews")  # the newer one is of whom the kudos name
    (kudos,) = [each for each in raw(a_week, "kudos") if each["consent"] == "yes"]
    (idea,) = raw(a_week, "ideas")
    today = date.fromisoformat(day())
    said = f"{today.day} {today:%B %Y}"
    raised = date.fromisoformat(day(4))
    (moment,) = wow["moments"]
    behaviors = {each["id"]: each["text"] for each in other["rubric"]["copy"]["behaviors"]}
    (heard,) = other["behaviors"]
    assert ran.stdout.split("\n\n") == [
        f"# Line-up, {said}",
        "> We answer the worry before the question.",
        "## In a customer's words",
        f"A customer said of {kudos['agent']}:",
        f"> {kudos['words']}",
        "## A WOW",
        f"To {wow['call']['agent']}: {wow['thanks']['did']}.",
        f"How it felt: {wow['thanks']['felt']}",
        f"Why it matters: {wow['thanks']['matters']}",
        f"In the call: “{moment['words']}”",
        "## Worth copying",
        f"{other['call']['agent']}: *{behaviors[heard['id']]}*",
        f"> “{other['moments'][0]['words']}”",
        "What that created: Cared-for.",
        "## You said",
        f"You said: “{idea['words']}”",
        f"We will not, because: “{said_to(a_week, 'answers', idea['id'])[-1]['because']}”",
        "## The bar",
        f"*Cared for*: raised from not OK to just OK on {raised.day} {raised:%B %Y}. Why: We hear it.\n",
    ]
    for private in (wow["impression"]["own_words"], moment["note"], wow["call"]["ref"], wow["reviewer"]["name"]):
        assert private not in ran.stdout
    now = files_in(a_week)
    assert {path for path in now if now[path] != before.get(path)} <= {p for p in now if p.startswith(".callreview")}


def test_what_is_on_a_page_is_remembered(run: Program, a_week: Path) -> None:
    """As a line-up, and for the kudos and the thanks that the team heard them; `check` knows both."""
    ran = run("export", "lineup", "--by", "sam", "--output", "monday.md")
    assert (ran.code, ran.stdout) == (0, "")
    assert (
        ran.stderr
        == "monday.md\nRemembered: what is on it is told today, and on no other day. (--preview only looks.)\n"
    )
    (kept,) = raw(a_week, "lineups")
    assert (kept["schema"], kept["by"], kept["since"], kept["id"][:10]) == (
        "callreview/lineup@1",
        "sam",
        day(14),
        day(),
    )
    told = {each["part"]: each["of"] for each in kept["told"]}
    kudos, wow = f"{day(1)}-cccccccc", f"{day(3)}-dddddddd"
    assert told == {
        "kudos": kudos,
        "wow": wow,
        "practice": f"{day(2)}-cccccccc names-the-worry",
        "idea": f"{day(30)}-cccccccc {day(5)}T12:00:00Z",
        "bar": f"range-of-tolerance cared-for {day(4)}",
    }
    shared = {(each["what"], each["id"].partition(".")[0]) for each in raw(a_week, "shared")}
    assert shared == {("kudos", kudos), ("thanks", wow)}
    listed = json.loads(run("kudos", "list", "--format", "json").stdout)
    assert {each["id"]: each["shared"] for each in listed}[kudos] == [day()]
    checked = run("check").stdout.splitlines()
    assert [line for line in checked if not line.startswith("rubrics/")] == []


def test_made_again_on_the_same_day_it_is_the_same_page(run: Program, a_week: Path) -> None:
    """Whatever came in since, and nothing is written twice; what it lacked is filled in."""
    shutil.rmtree(a_week / "ideas")
    first = run("export", "lineup")
    put(a_week, a_kudos(day(), "e", words="Newer."), a_wow_review(day(), "e", agent="deb"))
    again = run("export", "lineup", "--since", "today")
    assert (again.stdout, again.stderr) == (
        first.stdout,
        AS_BEFORE,
    )
    assert (len(raw(a_week, "lineups")), len(raw(a_week, "shared"))) == (1, 2)
    put(a_week, an_idea(day(3), "e", (day(), WeSaid.DID), words="Show the last bill."))
    filled = run("export", "lineup")
    assert filled.stderr == "The page of today; what it lacked was filled in.\n"
    assert "Show the last bill." in filled.stdout
    assert filled.stdout.partition("## You said")[0] == first.stdout.partition("## The bar")[0]
    assert (len(raw(a_week, "lineups")), len(raw(a_week, "shared"))) == (2, 2)


def test_on_another_day_something_else_is_told(run: Program, a_week: Path) -> None:
    """Until that is asked for; what is missing is told beside the page, with the way to have it."""
    first = run("export", "lineup").stdout
    (page,) = a_week.glob("lineups/*/*/*/*.json")
    earlier = page.read_text(encoding="utf-8").replace(f'"id": "{day()}', f'"id": "{day(7)}')
    moved = a_week / "lineups" / day(7).replace("-", "/") / page.name.replace(day(), day(7))
    moved.parent.mkdir(parents=True)
    moved.write_text(earlier.replace(f'"at": "{day()}', f'"at": "{day(7)}'), encoding="utf-8")
    page.unlink()
    shutil.rmtree(a_week / "shared")
    ran = run("export", "lineup")
    assert ran.stdout == "\n\n".join(first.split("\n\n")[:2]) + "\n"
    assert ran.stderr.splitlines() == [
        "no customer's words to tell yet; callreview kudos add",
        "no WOW to tell yet; it takes a WOW call, and thanks that say what they did, how it felt, why it matters",
        "no practice to tell yet; it takes a behavior heard behind a WOW feeling, with the words it was said in",
    ]
    assert len(raw(a_week, "lineups")) == 1
    assert "She said the worry back" in run("export", "lineup", "--again", "--preview").stdout


def an_earlier_page(workspace: Path, back: int, *told: tuple[str, str]) -> None:
    """A page of so many days ago, with a part and what it was of, each as a file may say it."""
    name = f"{day(back)}-bbbbbbbb"
    path = workspace / "lineups" / day(back).replace("-", "/") / f"{name}.json"
    path.parent.mkdir(parents=True)
    parts = [{"part": part, "of": of} for part, of in told]
    page = {"schema": "callreview/lineup@1", "id": name, "at": f"{day(back)}T12:00:00Z", "by": "sam"}
    path.write_text(json.dumps({**page, "since": None, "told": parts}), encoding="utf-8")


def test_a_call_that_was_told_is_not_told_from_another_review(run: Program, a_week: Path) -> None:
    """Though the review that was told is older than the page looks back."""
    told, other = a_wow_review(day(20), "h", ref="C-1"), a_wow_review(day(1), "j", ref="C-1")
    call = told.call.model_copy(update={"when": day(21)})
    shutil.rmtree(a_week / "reviews")
    put(a_week, *(review.model_copy(update={"call": call}) for review in (told, other)))
    an_earlier_page(a_week, 7, ("wow", told.id))
    ran = run("export", "lineup", "--preview")
    assert (ran.code, "## A WOW" in ran.stdout, "## Worth copying" in ran.stdout) == (0, False, False), ran.said


@pytest.mark.parametrize("of", ["hello", "../../x-a-b-c", "2026-13-45-bbbbbbbb", "2026-11-20-bbbbbbbb"])
def test_a_page_that_names_anything_is_no_trouble(run: Program, a_week: Path, of: str) -> None:
    """No record, no day, or one that is not there."""
    an_earlier_page(a_week, 7, ("wow", of), ("practice", of))
    before = run("export", "lineup", "--preview")
    assert (before.code, before.stderr) == (0, "A preview: nothing is remembered of it.\n"), before.said


def test_kudos_shared_today_are_on_the_page_of_today(run: Program, a_week: Path) -> None:
    """So words whose speaker has just agreed can be told, and a page can be chosen by hand."""
    put(a_week, a_kudos(day(9), "f", words="Ask me first.", consent=Consent.NOT_ASKED))
    assert "Ask me first." not in run("export", "lineup", "--preview").stdout
    (a_week / "kudos" / day(1).replace("-", "/") / f"{day(1)}-cccccccc.json").unlink()
    ran = run("export", "lineup", "--preview")
    share = "callreview kudos share ffffffff --consent yes"
    assert f"yet; some wait until you asked who said them, the newest of them: {share}\n" in ran.stderr
    assert run("kudos", "share", "ffff", "--consent", "yes").code == 0
    assert "> Ask me first." in run("export", "lineup").stdout
    assert len([each for each in raw(a_week, "shared") if each["what"] == "kudos"]) == 1


def test_people_are_called_as_they_are_called_today(run: Program, a_week: Path) -> None:
    """Whatever the records call them."""
    with (a_week / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("people:\n  - {id: m-ortiz, name: Maria Ortiz, also: [maria]}\n")
    ran = run("export", "lineup", "--preview")
    assert "A customer said of Maria Ortiz:" in ran.stdout
    assert "\nMaria Ortiz: *" in ran.stdout
    assert "maria" not in ran.stdout
    assert (
        json.loads(run("export", "lineup", "--format", "json", "--preview").stdout)["kudos"]["agent"] == "Maria Ortiz"
    )


def test_hostile_words_are_shown_safely(run: Program, a_week: Path) -> None:
    """100 KB of them, on a page that stays short; JSON has them to the letter."""
    words = HARD_WORDS * 2500
    put(a_week, a_kudos(day(), "g", words=words, agent="noor"))
    ran = run("export", "lineup", "--preview")
    assert set(ran.stdout).isdisjoint("\x1b\x9b\x00\u202e")
    assert len(ran.stdout) < 8_000
    told = run("export", "lineup", "--preview", "--format", "json").stdout
    assert json.loads(told)["kudos"]["words"] == words
    assert set(told).isdisjoint("\x1b\x9b\x00\u202e")


def test_a_page_that_is_not_handed_over_is_not_remembered(run: Program, a_week: Path) -> None:
    """A file that is there, a template that is wrong, a day that is none."""
    (a_week / "monday.md").write_text("mine", encoding="utf-8")
    (a_week / "own.j2").write_text("{{ page.score }}", encoding="utf-8")
    for words, code in (
        (("--output", "monday.md"), 4),
        (("--template", "own.j2"), 3),
        (("--template", "none.j2"), 2),
        (("--since", "someday"), 2),
    ):
        ran = run("export", "lineup", *words)
        assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (code, "", True), ran.said
    assert (raw(a_week, "lineups"), raw(a_week, "shared")) == ([], [])
    assert (a_week / "monday.md").read_text(encoding="utf-8") == "mine"
    assert run("export", "lineup", "--output", "monday.md", "--force").code == 0
    assert (a_week / "monday.md").read_text(encoding="utf-8").startswith("# Line-up, ")


def test_older_reviews_are_not_opened_and_faults_are_told(run: Program, a_week: Path) -> None:
    """What cannot be read is never in the way of the page."""
    for folder, back in (("reviews", 40), ("reviews", 1), ("kudos", 40), ("lineups", 40)):
        path = a_week / folder / day(back).replace("-", "/") / f"{day(back)}-zzzzzzzz.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{", encoding="utf-8")
    (a_week / "rubrics" / "broken.yaml").write_text("[", encoding="utf-8")
    ran = run("export", "lineup", "--preview")
    assert (ran.code, "She said the worry back" in ran.stdout) == (0, True)
    faults = [line.partition(":")[0] for line in ran.stderr.splitlines()]
    assert faults[:-1] == [
        f"lineups/{day(40).replace('-', '/')}/{day(40)}-zzzzzzzz.json",
        f"kudos/{day(40).replace('-', '/')}/{day(40)}-zzzzzzzz.json",
        f"reviews/{day(1).replace('-', '/')}/{day(1)}-zzzzzzzz.json",
        "rubrics/broken.yaml",
    ]


def test_two_clones_that_made_a_page_on_one_day_merge_both_ways(run: Program, a_week: Path, tmp_path: Path) -> None:
    """No conflict; both then have the page that was made last, and what the other told is told."""
    a_repository(a_week)
    commit(a_week)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", a_week, clone)
    put(clone, a_kudos(day(), "h", words="Only in the clone."))
    for place in (a_week, clone):
        assert run("export", "lineup", cwd=place).code == 0
        commit(place)
    (page,) = clone.glob("lineups/*/*/*/*.json")
    later = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=1)
    kept = json.loads(page.read_bytes())
    page.write_text(
        page.read_text(encoding="utf-8").replace(kept["at"], f"{later:%Y-%m-%dT%H:%M:%SZ}"), encoding="utf-8"
    )
    commit(clone)
    git(clone, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(a_week, "pull", "--quiet", "--no-rebase", "--no-edit", clone, "main")
    ran = [run("export", "lineup", cwd=place) for place in (a_week, clone)]
    assert ran[0].stdout == ran[1].stdout
    assert "> Only in the clone." in ran[0].stdout
    assert [each.stderr for each in ran] == [AS_BEFORE] * 2
    for place in (a_week, clone):
        assert len(raw(place, "lineups")) == 2
        assert "She said the worry back" not in run("export", "lineup", "--format", "json", cwd=place).stdout


def test_a_concern_does_not_wait_to_be_shared(run: Program, a_workspace: Path) -> None:
    """Nobody is told to ask whether the team may hear it."""
    put(a_workspace, a_kudos(day(1), "c", kind=Tone.CONCERN, consent=Consent.NOT_ASKED))
    ran = run("export", "lineup", "--preview")
    assert "no customer's words to tell yet; callreview kudos add\n" in ran.stderr


def test_what_changed_since_the_page_was_made_is_no_secret(run: Program, a_week: Path) -> None:
    """Another belief is told in its new words, and another answer; it does not say that all is as it was."""
    assert run("export", "lineup").code == 0
    config = a_week / "callreview.yaml"
    config.write_text(config.read_text().replace("We answer the worry", "We hear the worry"))
    again = run("export", "lineup")
    assert ("> We hear the worry" in again.stdout, again.stderr) == (True, AS_BEFORE)
    put(a_week, an_idea(day(30), "c", (day(5), WeSaid.WILL_NOT), (day(), WeSaid.DID), words="Waive the fee."))
    anew = run("export", "lineup")
    assert "We did, because" in anew.stdout
    assert anew.stderr == (
        "The page of today; what was answered anew or taken back since is no longer on it as it was.\n"
    )


def test_what_a_talk_put_down_for_the_team_is_read_to_it(run: Program, a_week: Path) -> None:
    """And nothing else of the talk: not whose it was, nor who led it."""
    talk = a_coaching(date.fromisoformat(day(1)))
    talk = talk.model_copy(update={"connect": Connect(matters="Not for all.", team="Her words for the price.")})
    put(a_week, talk.model_copy(update={"agent": "zoltan", "by": "wilma"}))
    page = run("export", "lineup")
    assert "\n## From our talks\n\n> Her words for the price.\n" in page.stdout
    assert not {"zoltan", "wilma", "Not for all.", "I was tired."} & set(re.split(r"[\n> ]{2,}|\s", page.stdout))
    (kept,) = raw(a_week, "lineups")
    assert {"part": "team", "of": talk.id} in kept["told"]
    assert run("check").code == 0


def test_whoever_is_left_out_is_nowhere_on_the_page(run: Program, a_week: Path) -> None:
    """Under any of their names; somebody else is told of, and what is theirs waits for another day."""
    say(a_week, "people:\n  - {id: m1, name: Maria Ortiz, also: [maria]}\n  - {id: noor}\n")
    page = json.loads(run("export", "lineup", "--preview", "--format", "json").stdout)
    assert "Maria Ortiz" in {page[part]["agent"] for part in ("kudos", "wow", "practice")}
    for name in ("m1", "maria", "Maria Ortiz"):
        left = run("export", "lineup", "--preview", "--without", name, "--format", "json")
        assert left.code == 0, left.said
        assert (json.loads(left.stdout)["wow"]["agent"], "Maria" in left.stdout) == ("noor", False)
    nobody = json.loads(run("export", "lineup", "--without", "m1", "--without", "noor", "--format", "json").stdout)
    assert (nobody["kudos"], nobody["wow"], nobody["practice"], len(nobody["ideas"])) == (None, None, None, 1)
    assert json.loads(run("export", "lineup", "--format", "json").stdout)["wow"] == page["wow"]
    for nobody_here in ("zz", "Maria Ortez", "nor"):
        ran = run("export", "lineup", "--preview", "--without", nobody_here)
        assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
        assert f'no agent is called "{nobody_here}"' in ran.stderr
