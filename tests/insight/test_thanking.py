"""What to thank for, in three parts, with the moment to play."""

from callreview.insight.thanking import thanks_of
from callreview.model.choices import Level, Noted
from callreview.model.names import FeelingId
from callreview.model.review import SecondLook
from coached import RUBRIC, a_call, with_thanks

WOW = {"cared-for": Level.WOW}
HEARD = {"names-the-worry": Noted.HEARD}


def test_thanks_that_were_written_are_taken_as_they_are() -> None:
    """All three parts, with the moment of the act behind the WOW; nothing of it is prepared."""
    review = with_thanks(
        a_call(1, felt=WOW, acts=HEARD, at={"names-the-worry": 12.0}), "You waited.", "Calm.", "Trust."
    )
    (thanks,) = thanks_of([review])
    assert (thanks.did, thanks.felt, thanks.matters, thanks.prepared) == ("You waited.", "Calm.", "Trust.", False)
    assert thanks.moment is not None
    assert (thanks.moment.at, thanks.moment.recording) == (12.0, "rec.mp3")


def test_parts_that_were_left_out_are_prepared_and_say_so() -> None:
    """How it felt comes from the reviewer's own words, why it matters from what the rubric is for."""
    review = with_thanks(
        a_call(1, felt=WOW, acts=HEARD, because={"cared-for": "She said it back."}), "You waited.", " "
    )
    (thanks,) = thanks_of([review])
    assert (thanks.felt, thanks.matters, thanks.prepared) == ("She said it back.", RUBRIC.purpose, True)


def test_an_act_behind_a_wow_is_prepared() -> None:
    """In the rubric's words where the reviewer has none; and a heard act behind a just OK that is accepted."""
    (wow,) = thanks_of([a_call(1, felt=WOW, acts=HEARD)])
    assert (wow.did, wow.felt, wow.behavior) == ("Does names-the-worry.", "wow of cared-for", "names-the-worry")
    (fine,) = thanks_of([a_call(1, felt={"cared-for": Level.JUST_OK}, acts=HEARD)])
    assert fine.felt == "ok of cared-for"
    assert not thanks_of([a_call(1, felt={"cared-for": Level.NOT_OK}, acts=HEARD)])
    assert not thanks_of([a_call(1, felt=WOW, acts={"names-the-worry": Noted.MISSED})])


def test_a_wow_without_an_act_is_thanked_for_in_the_reviewers_words() -> None:
    """What made them feel that way."""
    (thanks,) = thanks_of([a_call(1, felt=WOW, because={"cared-for": "She laughed with me."})])
    assert (thanks.did, thanks.felt) == ("She laughed with me.", "wow of cared-for")


def test_a_wow_comes_first_then_what_was_written_then_the_newest() -> None:
    """One for each call and for each behavior, three at most. What a second look took back is no WOW."""
    written = with_thanks(a_call(2), "You waited.")
    wow = with_thanks(a_call(5, gut=Level.WOW), "You carried her.")
    prepared = a_call(1, felt={"cared-for": Level.JUST_OK}, acts=HEARD)
    same_act = a_call(3, felt={"cared-for": Level.JUST_OK}, acts=HEARD)
    older = with_thanks(a_call(9), "You came back.")
    same_call = written.model_copy(update={"id": "2026-11-19-zzzzzzzz"})
    reviews = (prepared, written, same_call, same_act, wow, older)
    assert [thanks.did for thanks in thanks_of(reviews)] == ["You carried her.", "You waited.", "You came back."]
    for taken_back in (
        SecondLook(kept=False, gut=Level.NOT_OK, wanted={}, unwanted={}, why=""),
        SecondLook(kept=False, gut=None, wanted={FeelingId("cared-for"): Level.NOT_OK}, unwanted={}, why=""),
    ):
        lifted = with_thanks(
            a_call(5, felt=WOW, gut=Level.WOW if taken_back.gut else Level.JUST_OK), "You carried her."
        )
        looked = lifted.model_copy(update={"second_look": taken_back})
        assert [thanks.did for thanks in thanks_of((written, looked))] == ["You waited.", "You carried her."]
        assert [thanks.did for thanks in thanks_of((written, lifted))] == ["You carried her.", "You waited."]
    assert [thanks.did for thanks in thanks_of(reviews, 9)][3:] == ["Does names-the-worry."]
