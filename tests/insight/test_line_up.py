"""What a page for a line-up tells, and that it tells nothing twice."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_rubric
from callreview.insight.line_up import Chosen, Gathered, chosen
from callreview.insight.patterns import CallKey, call_of
from callreview.insight.untold import Memory, looked_back, remembered, told_since
from callreview.model.choices import Consent, Level, LineUpPart, SharedWhat, Speaker, Status, Tone, Trace, WeSaid
from callreview.model.coaching import Coaching, Connect
from callreview.model.lineup import LineUp, Told
from callreview.model.names import FeelingId
from callreview.model.rubric import Raised, Rubric
from callreview.model.sharing import Shared
from coached import a_coaching
from lined_up import a_page, a_wow_review
from said import a_kudos, a_sharing, an_idea, record_id

MONDAY = date(2026, 11, 23)
SINCE = MONDAY - timedelta(days=14)
LETTERS = "23456789abcdefghjkmnpqrstvwxyz"


def page(
    gathered: Gathered,
    *pages: LineUp,
    again: bool = False,
    agents: dict[str, str] | None = None,
    calls: dict[str, CallKey] | None = None,
) -> Chosen:
    """The page of Monday."""
    memory = remembered(pages, MONDAY)
    known = Memory(memory.pages, memory.kept, agents or {}, calls or {})
    return chosen(gathered, known, SINCE, MONDAY, str, again=again)


def raised(on: str, feeling: str = "cared-for", *, before: str = "not_ok", now: str = "just_ok") -> Rubric:
    """A rubric with a bar that went up that day."""
    level = Trace if feeling == "hurried" else Level
    bar = Raised(
        on=date.fromisoformat(on),
        feeling=FeelingId(feeling),
        from_=level(before),
        to=level(now),
        why="Kudos name warmth first.",
        version=3,
    )
    return a_rubric().model_copy(update={"raised": (bar,)})


def test_a_page_has_the_newest_of_everything() -> None:
    """A customer's words, a WOW, a practice of another call and person, answers and bars; each is remembered."""
    told = page(
        Gathered(
            kudos=[a_kudos("2026-11-19"), a_kudos("2026-11-21")],
            reviews=[
                a_wow_review("2026-11-18", agent="noor"),
                a_wow_review("2026-11-20", agent="deb"),
                a_wow_review("2026-11-19", agent="deb"),
            ],
            ideas=[an_idea("2026-11-01", "b", ("2026-11-17", WeSaid.DID)), an_idea("2026-11-20")],
            rubrics=[raised("2026-11-18")],
        )
    )
    assert [(each.part, each.of) for each in told.told] == [
        (LineUpPart.KUDOS, "2026-11-21-bbbbbbbb"),
        (LineUpPart.WOW, "2026-11-20-bbbbbbbb"),
        (LineUpPart.PRACTICE, "2026-11-18-bbbbbbbb names-the-worry"),
        (LineUpPart.IDEA, "2026-11-01-bbbbbbbb 2026-11-17T12:00:00Z"),
        (LineUpPart.BAR, "billing-care cared-for 2026-11-18"),
    ]
    assert told.shared == (
        (SharedWhat.KUDOS, "2026-11-21-bbbbbbbb"),
        (SharedWhat.THANKS, "2026-11-20-bbbbbbbb"),
    )


def test_only_customers_words_that_the_team_may_hear_are_told() -> None:
    """Not those of peers, no concern, and none without a yes; how old they are does not matter."""
    old = a_kudos("2025-01-02")
    others = [
        a_kudos("2026-11-20", consent=Consent.NOT_ASKED),
        a_kudos("2026-11-20", consent=Consent.NO),
        a_kudos("2026-11-20", kind=Tone.CONCERN),
        a_kudos("2026-11-20").model_copy(update={"from_": Speaker.PEER}),
    ]
    assert page(Gathered(kudos=[*others, old])).kudos == old
    assert page(Gathered(kudos=others)).kudos is None


def test_what_the_team_heard_on_another_day_is_not_told_unless_that_is_asked_for() -> None:
    """By hand or on a page. With it, what is new still goes first."""
    heard, fresh = a_kudos("2026-11-20", "c"), a_kudos("2026-11-10", "d")
    shared = [a_sharing("2026-11-21", heard.id)]
    assert page(Gathered(kudos=[heard], shared=shared)).kudos is None
    assert page(Gathered(kudos=[heard], shared=shared), again=True).kudos == heard
    assert page(Gathered(kudos=[heard, fresh], shared=shared), again=True).kudos == fresh
    earlier = a_page("2026-11-16", Told(part=LineUpPart.KUDOS, of=heard.id))
    assert page(Gathered(kudos=[heard]), earlier).kudos is None


def test_what_was_shared_today_goes_first() -> None:
    """Somebody wants it told; so a page can be chosen by hand."""
    newer, wanted = a_kudos("2026-11-20", "c"), a_kudos("2026-11-10", "d")
    reviews = [a_wow_review("2026-11-20", agent="noor"), a_wow_review("2026-11-12", agent="deb")]
    shared = [
        a_sharing("2026-11-23", wanted.id),
        a_sharing("2026-11-23", reviews[1].id, SharedWhat.THANKS, "c"),
    ]
    told = page(Gathered(kudos=[newer, wanted], reviews=reviews, shared=shared))
    assert (told.kudos, told.wow and told.wow.review) == (wanted, reviews[1])


def test_a_call_is_told_once_in_whichever_part() -> None:
    """What was a WOW on one page is no practice on the next, and the other way round."""
    review = a_wow_review()
    for part, of in ((LineUpPart.WOW, review.id), (LineUpPart.PRACTICE, f"{review.id} names-the-worry")):
        told = page(Gathered(reviews=[review]), a_page("2026-11-16", Told(part=part, of=of)))
        assert (told.wow, told.practice) == (None, None)


def test_another_review_of_a_call_that_was_told_tells_nothing_new() -> None:
    """Whether a page told it or somebody by hand, and though that review is no longer looked at."""
    told, other = a_wow_review("2026-11-18", "b", ref="C-1"), a_wow_review("2026-11-20", "c", ref="c-1")
    shared = a_sharing("2026-11-19", told.id, SharedWhat.THANKS)
    for part, of in ((LineUpPart.WOW, told.id), (LineUpPart.PRACTICE, f"{told.id} names-the-worry")):
        now = page(
            Gathered(reviews=[other]), a_page("2026-11-19", Told(part=part, of=of)), calls={told.id: call_of(told)}
        )
        assert (now.wow, now.practice) == (None, None)
    by_hand = page(Gathered(reviews=[told, other], shared=[shared]))
    assert (by_hand.wow, by_hand.practice) == (None, None)
    another_day = a_wow_review("2026-11-20", "d", ref="C-1")
    call = another_day.call.model_copy(update={"when": "2026-11-19"})
    another_day = another_day.model_copy(update={"call": call})
    assert page(Gathered(reviews=[told, another_day], shared=[shared])).wow is not None


def test_of_what_was_told_no_more_is_looked_up_than_can_be_of_these_calls() -> None:
    """By a page or by hand; a review is of the day of its call or of a later one."""
    pages = [
        a_page("2026-11-16", Told(part=LineUpPart.WOW, of="2026-11-14-bbbbbbbb")),
        a_page("2026-11-09", Told(part=LineUpPart.PRACTICE, of="2026-11-01-cccccccc names-the-worry")),
        a_page("2026-11-02", Told(part=LineUpPart.KUDOS, of="2026-11-14-dddddddd")),
    ]
    shared = [
        a_sharing("2026-11-20", record_id("2026-11-19", "f"), SharedWhat.THANKS),
        a_sharing("2026-11-20", record_id("2026-11-19", "g"), SharedWhat.KUDOS),
    ]
    memory = remembered(pages, MONDAY)
    found = ["2026-11-14-bbbbbbbb", "2026-11-01-cccccccc", "2026-11-19-ffffffff"]
    assert [*told_since(memory, shared, date(2026, 11, 1))] == found
    assert [*told_since(memory, shared, date(2026, 11, 2))] == [found[0], found[2]]


def test_one_call_is_told_in_both_parts_only_in_other_words() -> None:
    """Where there is no other call; the same words are not read twice."""
    assert page(Gathered(reviews=[a_wow_review()])).practice is None
    same_call = [a_wow_review(letter=letter, ref="C-1") for letter in "bc"]
    other = a_wow_review("2026-11-10", "d")
    assert (told := page(Gathered(reviews=same_call))).practice is not None
    assert told.wow is not None
    assert told.wow.words != told.practice.words
    assert (told := page(Gathered(reviews=[*same_call, other]))).practice is not None
    assert told.practice.review == other


def test_who_was_named_lately_lets_others_go_first() -> None:
    """The longest ago of the last four pages; whatever name a record has for them."""
    kudos = [a_kudos("2026-11-20", "c", agent="MARIA"), a_kudos("2026-11-10", "d", agent="noor")]
    told = [a_kudos("2026-10-01", "e"), a_kudos("2026-10-01", "f", agent="noor")]
    pages = [
        a_page("2026-11-09", Told(part=LineUpPart.KUDOS, of=told[1].id)),
        a_page("2026-11-16", Told(part=LineUpPart.KUDOS, of=told[0].id)),
    ]
    assert page(Gathered(kudos=[*kudos, *told]), *pages).kudos == kudos[1]
    long_ago = [each.model_copy(update={"id": f"2026-09-0{n}-bbbbbbbb"}) for n, each in enumerate(pages, 1)]
    since_then = [a_page(f"2026-10-0{n}") for n in range(1, 5)]
    aged = [each.model_copy(update={"at": since_then[0].at - timedelta(days=9)}) for each in long_ago]
    assert page(Gathered(kudos=[*kudos, *told]), *aged, *since_then).kudos == kudos[0]


def test_a_wow_of_somebody_told_on_the_last_page_waits() -> None:
    """Who took a call that is not among the gathered ones is in the memory."""
    reviews = [a_wow_review("2026-11-20"), a_wow_review("2026-11-12", agent="noor")]
    last = a_page("2026-11-16", Told(part=LineUpPart.WOW, of="2026-10-01-zzzzzzzz"))
    told = page(Gathered(reviews=reviews), last, agents={"2026-10-01-zzzzzzzz": "maria"})
    assert told.wow is not None
    assert told.wow.review.call.agent == "noor"


def test_the_page_of_a_day_stays_and_what_it_lacks_is_filled() -> None:
    """Whatever is newer; but not with what may no longer be told, nor with the person it names already."""
    first, newer = a_kudos("2026-11-20", "c"), a_kudos("2026-11-22", "d")
    hers, his = a_wow_review("2026-11-21"), a_wow_review("2026-11-12", agent="noor")
    kept = a_page("2026-11-23", Told(part=LineUpPart.KUDOS, of=first.id))
    shared = [a_sharing("2026-11-23", first.id)]
    told = page(Gathered(kudos=[first, newer], shared=shared, reviews=[hers, his]), kept)
    assert (told.kudos, told.wow and told.wow.review) == (first, his)
    withdrawn = first.model_copy(update={"consent": Consent.NO})
    assert page(Gathered(kudos=[withdrawn, newer], shared=shared), kept).kudos == newer


def test_of_two_pages_of_one_day_the_last_stays() -> None:
    """Two clones made one each; what the other told is told, too."""
    first, last, more = (a_kudos("2026-11-20", letter) for letter in "cde")
    pages = [
        a_page("2026-11-23", Told(part=LineUpPart.KUDOS, of=first.id), letter="c", hour=8),
        a_page("2026-11-23", Told(part=LineUpPart.KUDOS, of=last.id), letter="d", hour=9),
    ]
    assert page(Gathered(kudos=[first, last, more]), *pages).kudos == last
    assert page(Gathered(kudos=[first, last, more]), *reversed(pages)).kudos == last
    assert page(Gathered(kudos=[first, more]), *pages).kudos == more


def test_two_answers_are_told_and_the_others_wait() -> None:
    """The newest first; another answer to the same idea is told again."""
    ideas = [an_idea("2026-11-01", letter, (f"2026-11-1{n}", WeSaid.WILL)) for n, letter in enumerate("bcd", 1)]
    told = page(Gathered(ideas=ideas))
    assert (told.ideas, told.more) == ((ideas[2], ideas[1]), 1)
    last = a_page("2026-11-22", *told.told)
    assert page(Gathered(ideas=ideas), last).ideas == (ideas[0],)
    kept = an_idea("2026-11-01", "d", ("2026-11-13", WeSaid.WILL), ("2026-11-23", WeSaid.DID))
    assert page(Gathered(ideas=[*ideas[:2], kept]), last).ideas == (kept, ideas[0])


def test_bars_that_went_up_in_these_days_are_told() -> None:
    """Not one of a retired rubric, of a day to come, of before; not what went down, nor of a feeling that is gone."""
    assert [bar.raised.feeling for bar in page(Gathered(rubrics=[raised("2026-11-09")])).bars] == ["cared-for"]
    assert page(Gathered(rubrics=[raised("2026-11-20", "hurried", before="clear", now="hint")])).bars
    for rubric in (
        raised("2026-11-09").model_copy(update={"status": Status.RETIRED}),
        raised("2026-11-24"),
        raised("2026-11-08"),
        raised("2026-11-20", before="just_ok", now="not_ok"),
        raised("2026-11-20", "gone"),
        raised("2026-11-20", before="not_ok", now="not_called_for"),
    ):
        assert page(Gathered(rubrics=[rubric])).bars == ()


def test_a_page_looks_back_to_the_last_one_and_two_weeks_at_the_least() -> None:
    """Or to the day that is asked for; the page of today is never cut short."""
    assert looked_back(Memory(), MONDAY) == SINCE
    assert looked_back(remembered([a_page("2026-11-20")], MONDAY), MONDAY) == SINCE
    long_ago = remembered([a_page("2026-10-05"), a_page("2026-09-07")], MONDAY)
    assert looked_back(long_ago, MONDAY) == date(2026, 10, 5)
    assert looked_back(long_ago, MONDAY, date(2026, 11, 20)) == date(2026, 11, 20)
    kept = remembered([a_page("2026-11-23", since="2026-10-05")], MONDAY)
    assert looked_back(kept, MONDAY) == looked_back(kept, MONDAY, MONDAY) == date(2026, 10, 5)


PEOPLE = ("maria", "noor", "deb")
WEEKS = 52
A_WEEK = st.tuples(*(st.lists(st.tuples(st.integers(0, 6), st.sampled_from(PEOPLE)), max_size=3) for _ in range(3)))


@settings(max_examples=15)
@given(
    weeks=st.lists(A_WEEK, min_size=WEEKS, max_size=WEEKS), runs=st.lists(st.integers(1, 2), min_size=52, max_size=52)
)
def test_in_a_year_of_pages_nothing_is_told_twice(
    weeks: Sequence[tuple[Sequence[tuple[int, str]], ...]], runs: Sequence[int]
) -> None:
    """Whatever is said in whichever week; made twice on a day, a page is the same."""
    kudos, reviews, ideas = [], [], []
    pages: list[LineUp] = []
    heard: list[Shared] = []
    agents: dict[str, str] = {}
    for week, (said, calls, answers) in enumerate(weeks):
        monday = date(2026, 1, 5) + timedelta(weeks=week)
        for number, (back, who) in enumerate(said):
            kudos.append(a_kudos(str(monday - timedelta(days=back)), LETTERS[number], agent=who))
        for number, (back, who) in enumerate(calls):
            reviews.append(a_wow_review(str(monday - timedelta(days=back)), LETTERS[number], agent=who))
            agents[reviews[-1].id] = who
        for number, (back, _) in enumerate(answers):
            day = str(monday - timedelta(days=back))
            ideas.append(an_idea(day, LETTERS[number], (day, WeSaid.DID)))
        gathered = Gathered(kudos, heard, reviews, ideas)
        for run in range(runs[week]):
            memory = remembered(pages, monday)
            since = looked_back(memory, monday)
            told = chosen(gathered, Memory(memory.pages, memory.kept, agents), since, monday, str)
            if run and told.told:
                assert told.told == pages[-1].told
            elif told.told:
                pages.append(a_page(str(monday), *told.told, since=str(since)))
                heard.extend(a_sharing(str(monday), of, what) for what, of in told.shared)
    told_once = [(told.part, told.of) for each in pages for told in each.told]
    assert len(told_once) == len(set(told_once))
    calls_told = [{of.split()[0] for part, of in _of(each) if part in {"wow", "practice"}} for each in pages]
    assert sum(map(len, calls_told)) == len(set().union(*calls_told))
    assert len([of for part, of in told_once if part == "kudos"]) <= len({each.id for each in kudos})


def _of(page: LineUp) -> list[tuple[str, str]]:
    return [(str(told.part), told.of) for told in page.told]


def for_the_team(day: str, letter: str = "c", team: str = "Her words for the price.") -> Coaching:
    """A conversation with something for the team meeting."""
    talk = a_coaching(date.fromisoformat(day), letter=letter)
    return talk.model_copy(update={"connect": Connect(matters="", team=team)})


def test_what_a_talk_put_down_for_the_team_is_told_once() -> None:
    """The newest of these days first, two of them; who talked with whom lets nobody wait."""
    talks = [for_the_team(f"2026-11-1{n}", letter) for n, letter in enumerate("cdf", 1)]
    others = [for_the_team("2026-11-20", "g", " "), for_the_team("2026-11-08", "h"), for_the_team("2026-11-24", "j")]
    told = page(Gathered(coachings=[*talks, *others]))
    assert (told.notes, told.more) == ((talks[2], talks[1]), 1)
    assert [(each.part, each.of) for each in told.told] == [
        (LineUpPart.TEAM, talks[2].id),
        (LineUpPart.TEAM, talks[1].id),
    ]
    assert page(Gathered(coachings=talks), a_page("2026-11-22", *told.told)).notes == (talks[0],)
    kept = a_page("2026-11-23", *told.told)
    assert page(Gathered(coachings=[*talks, for_the_team("2026-11-23", "k")]), kept).notes == told.notes
