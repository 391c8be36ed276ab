"""The bars: every sentence the person's own, the bar among their own words, and not known before they are said."""

from builders import said, skipped, went_to
from callreview.model.draft import ChoseSome
from callreview.session.engine import replay, step
from session.ranges import WHOLE, a_start, go_on, keys, question

CHOSEN = {**WHOLE, "wanted": ChoseSome(values=("safe",)), "unwanted": ChoseSome(values=("hurried",))}


def test_each_wanted_feeling_has_three_sentences_and_a_bar() -> None:
    """And each unwanted one a bar, after them."""
    session = go_on(a_start(), CHOSEN, until="save").end
    asked = [key for key in keys(session) if key.partition(":")[0] in {"wow", "just_ok", "not_ok", "bar"}]
    assert asked == [
        *("wow:safe", "just_ok:safe", "not_ok:safe", "bar:safe"),
        *("wow:wanted_own_1", "just_ok:wanted_own_1", "not_ok:wanted_own_1", "bar:wanted_own_1"),
        *("bar:hurried", "bar:unwanted_own_1"),
    ]


def test_the_bar_is_chosen_among_the_persons_own_sentences() -> None:
    """Each level is told in the words that were just said; a bar that could not be told is none."""
    session = go_on(a_start(), CHOSEN, until="bar:wanted_own_1").end
    glosses = [choice.gloss for choice in question(session, "bar:wanted_own_1").choices]
    assert glosses == ["I danced.", "It was fine.", "I sat there."]
    assert [choice.value for choice in question(session, "bar:hurried").choices] == ["not_felt", "hint", "clear"]


def test_the_sentence_of_what_was_offered_is_an_example() -> None:
    """It is there when asked for."""
    session = go_on(a_start(), CHOSEN, until="save").end
    assert question(session, "wow:safe").example == "wow of safe"
    assert question(session, "wow:wanted_own_1").example not in {"wow of safe", ""}


def test_a_feeling_added_at_the_end_hides_the_behaviors_until_its_bar_is_set() -> None:
    """They come back as they were said."""
    session = go_on(a_start(), WHOLE, until="save").end
    added = replay(session, (went_to("wanted_own:2"), said("wanted_own:2", "Seen"), skipped("wanted_near:2")))
    assert added.cursor == "wanted_own:3"
    assert not [key for key in keys(added) if key.startswith(("behavior:", "must:"))]
    again = go_on(step(added, skipped("wanted_own:3")), until="behavior:wanted_own_2:1").end
    assert again.given["behavior:wanted_own_1:1"] == session.given["behavior:wanted_own_1:1"]
    assert set(keys(session)) <= {*keys(again)}
