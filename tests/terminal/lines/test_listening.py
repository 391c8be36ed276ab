"""Marks and words while a call plays: each is kept before the next line can be typed, and none is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from callreview.model.choices import Who
from callreview.model.draft import Answered, HeardMoment, Said, Skipped, SoFar
from callreview.player.player import State
from callreview.session.engine import begin, replay, standing
from callreview.session.stages.just_listen import JUST_LISTEN
from callreview.session.stages.review import REVIEW
from session.walks import WOW, go_on
from terminal.at_a_call import WITH_RECORDING, Call, Listener, listened

SLEEP = HeardMoment(at=10.0, who=Who.CUSTOMER, words="I did not sleep.")


def test_a_mark_is_the_moment_that_is_now_with_what_was_said() -> None:
    """It is kept at once and told, the question stays open, and the call plays on."""
    held = listened("", 10, "m", 5, "M the rent")
    rent = HeardMoment(at=15.0, who=Who.CUSTOMER, words="I did not sleep.", note="the rent")
    assert held.after("m") == ['marked 0:10 customer: "I did not sleep."']
    assert held.person.heard == Said(words="", moments=(SLEEP, rent))
    assert all(isinstance(event, SoFar) for event in held.person.events)
    assert (held.session.cursor, held.call.state) == ("listen", State.PLAYING)
    assert held.call.kept[-1].position == 15.0


def test_a_mark_right_after_a_turn_began_means_the_one_before() -> None:
    """A hand is slower than an ear; but who has just gone to a turn means that one."""
    heard_on = listened("@16", "", 1.3, "m")
    gone_there = listened("@17.3", "m")
    words = [held.person.heard.moments[0].words for held in (heard_on, gone_there) if held.person.heard]
    assert words == ["I did not sleep.", "No wonder."]


def test_a_mark_without_a_transcript_is_its_time_and_its_word() -> None:
    """Nothing is made up."""
    held = listened("@1:12", "m a sigh", call=Call(turns=None))
    assert held.person.heard == Said(words="", moments=(HeardMoment(at=72.0, note="a sigh"),))


def test_a_mark_with_a_time_is_the_moment_of_that_time() -> None:
    """`m 1:12 a sigh` is what `1:12 a sigh` is."""
    held = listened("@10", "m 1:12 a sigh", "1:15 another")
    assert held.person.heard == Said(
        words="", moments=(HeardMoment(at=72.0, words="a sigh"), HeardMoment(at=75.0, words="another"))
    )


def test_any_other_line_is_kept_as_words() -> None:
    """Under those before it, in the order typed."""
    held = listened("She is tired.", "m", "u know who")
    assert held.after("She is tired.") == ["kept"]
    assert held.person.heard is not None
    assert held.person.heard.words == "She is tired.\nu know who"


def test_the_same_moment_told_twice_is_there_once() -> None:
    """It is said; told again with a word, it gets that word."""
    held = listened("@10", "m", "m", "m the rent", "m the rent", "1:12", "1:12")
    assert held.person.heard == Said(
        words="", moments=(SLEEP.model_copy(update={"note": "the rent"}), HeardMoment(at=72.0))
    )
    assert held.person.log.count("that moment is marked already") == 3


def test_the_last_mark_is_taken_away_and_no_more() -> None:
    """The words stay; without a mark it is said."""
    held = listened("@10", "m", "@18", "m", "a word", "u", "u", "u")
    assert held.person.heard == Said(words="a word")
    assert [line for line in held.person.log if line.startswith("taken away")] == [
        'taken away: 0:18 agent: "No wonder."',
        'taken away: 0:10 customer: "I did not sleep."',
    ]
    assert held.person.log[-1] == "there is no mark to take away."
    alone = listened("@10", "m", "u")
    assert alone.person.heard is None
    assert alone.session.prior is None


def test_done_answers_with_everything_that_was_kept() -> None:
    """And the call pauses; nothing kept is nothing to say."""
    held = listened("", 10, "m", "done")
    assert held.person.events[-1].did == "answered"
    assert standing(held.session)["listen"] == Said(words="", moments=(SLEEP,))
    assert (held.session.cursor, held.call.state) == ("heard", State.PAUSED)
    assert standing(listened("DONE").session)["listen"] == Skipped()


def test_what_is_kept_replays_to_the_same_place() -> None:
    """Marked, taken away, stopped, back: the draft's events lead to where the person was, with the marks."""
    held = listened("@10", "m", "@18", "m no", "u", "a word", "done", "whole", ":b", "b", "m more")
    again = replay(begin(REVIEW, WITH_RECORDING, {}), tuple(held.person.events))
    assert again == held.session
    assert again.prior == held.session.prior
    assert again.cursor == "listen"


@pytest.mark.parametrize("typed", ["e", "x", "s", "+", "5", "c", "ß"])
def test_one_letter_is_no_note(typed: str) -> None:
    """A slip of the finger is asked about, and not kept."""
    held = listened(typed)
    assert held.after(typed) == [f'"{typed}" alone is kept as no note; ? tells what can be typed here.']
    assert held.person.events == []


@pytest.mark.parametrize("typed", ["1;12 a sigh", "1;12", "12.30", "1,12"])
def test_a_time_mistyped_is_asked_about(typed: str) -> None:
    """And not kept as words."""
    held = listened(typed)
    assert "looks like a time; write it as 1" in held.after(typed)[0]
    assert held.person.events == []


@pytest.mark.parametrize("typed", ["2:51 a sigh", "2:40-2:51", "m 2:51"])
def test_a_moment_after_the_end_is_refused_with_the_length_once_it_was_measured(typed: str) -> None:
    """Before that a file's own word may be wrong, so it is believed."""
    measured = listened(typed, call=Call(measured=170.0))
    assert measured.after(typed) == ["2:51 is after the end of the call, which is 2:50 long."]
    assert measured.person.events == []
    assert listened(typed).person.heard is not None
    assert listened("2:50 the end", call=Call(measured=169.7)).person.heard is not None


def test_a_moment_after_the_end_is_refused_at_later_questions_too() -> None:
    """The line alone: the text before it is still there."""
    because = go_on(begin(REVIEW, WITH_RECORDING, {}), {"feeling:cared-for": WOW}, until="because:cared-for").end
    held = listened("So warm.", "2:51 there", "1:12 there", "", call=Call(measured=170.0), session=because)
    assert held.after("2:51 there")[0] == (
        "2:51 is after the end of the call, which is 2:50 long. What you typed before that line is still there."
    )
    assert standing(held.session)["because:cared-for"] == Said(
        words="So warm.", moments=(HeardMoment(at=72.0, words="there"),)
    )


def test_a_mark_at_the_very_end_is_kept() -> None:
    """However its time is rounded."""
    held = listened("@2:45", "", 20, "m", call=Call(length=170.07, measured=170.0))
    assert held.person.heard is not None
    assert held.person.heard.moments[0].at == 170.0


def test_skipping_does_not_throw_marks_away() -> None:
    """It is refused where there are any, and skips where there are none."""
    held = listened("@10", "m", ":s no time")
    assert "would be lost; done goes on with it" in held.after(":s no time")[0]
    assert held.session.prior == Said(words="", moments=(SLEEP,))
    assert standing(listened(":s no time").session)["listen"] == Skipped(reason="no time")


def test_stopping_and_going_back_pause_the_call_and_keep_the_place() -> None:
    """The marks are there when the review is gone on with."""
    held = listened("", 10, "m", "q")
    assert (held.call.state, held.session.cursor) == (State.PAUSED, "listen")
    assert held.call.kept[-1].position == 10.0
    assert held.session.prior == Said(words="", moments=(SLEEP,))


def test_a_question_mark_tells_why_and_what_can_be_typed() -> None:
    """The keys are needed long after they have scrolled away."""
    held = listened("?")
    assert "Only listen; nothing is judged yet." in held.after("?")[0]
    assert any("+10 or -5 seconds" in line for line in held.after("?"))


def test_p_alone_plays_nothing_and_colon_p_plays() -> None:
    """`:p` is what it is at every other question; `p` is a turn back here."""
    held = listened("@18", ":p", 1, "p", ":p 0:10")
    assert held.call.state is State.PLAYING
    assert held.call.position == pytest.approx(7.0)
    assert held.after("p")[0] == "playing at 0:17 of 2:50"


def test_the_editor_opens_on_everything_that_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """`:e` mends it; the question stays open, and nothing is lost when no editor runs."""
    monkeypatch.setenv("EDITOR", "sed -i -e s/sleep/rest/ -e 1iTired.")
    held = listened("@10", "m", ":e")
    assert held.person.heard == Said(words="Tired.", moments=(SLEEP.model_copy(update={"words": "I did not rest."}),))
    assert held.session.cursor == "listen"
    monkeypatch.setenv("EDITOR", "false")
    assert listened("@10", "m", ":e").person.heard == Said(words="", moments=(SLEEP,))


@pytest.mark.parametrize(
    ("until", "typed"),
    [("own_words", ["Half a text", *[":b"] * 6]), ("agent", ["m" * 1001, ":b", "b"])],
    ids=["left", "refused"],
)
def test_the_editor_opens_on_the_marks_and_on_no_other_question_s_text(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, until: str, typed: list[str]
) -> None:
    """Not even when a text there was left in its middle, or not taken."""
    seen = tmp_path / "seen"
    monkeypatch.setenv("EDITOR", f"sed -i -e w{seen}")
    there = go_on(begin(REVIEW, WITH_RECORDING, {}), until=until).end
    held = listened(*typed, "@10", "m", ":e", session=there)
    assert held.session.cursor == "listen"
    assert held.person.heard == Said(words="", moments=(SLEEP,))
    assert seen.read_text("utf-8").startswith("0:10 customer:")


def test_the_editor_opens_on_what_is_kept_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it gave before and was taken away since does not come back."""
    monkeypatch.setenv("EDITOR", "true")
    assert listened("@10", "m", ":e", "u", ":e").person.heard is None


def test_what_the_editor_gave_and_was_refused_is_opened_again_with_what_was_marked_since(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An hour of writing is not lost to one wrong time."""
    script = tmp_path / "editor"
    script.write_text(f'#!/bin/sh\n[ -e {tmp_path}/x ] && sed -i s/1:75/1:15/ "$1" || echo "Tired.\n1:75 a" > "$1"\n')
    script.write_text(script.read_text() + f"touch {tmp_path}/x\n")
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    held = listened("@10", ":e", "m", ":e")
    assert held.after(":e") == ["kept as you wrote it"]
    assert "no moment; write it as 1:12 what was said, or 1:12-1:20. Your text is still there: :e" in held.person.said
    assert held.person.heard == Said(words="Tired.", moments=(HeardMoment(at=75.0, words="a"), SLEEP))


def test_a_mark_with_words_is_where_the_first_key_was_pressed() -> None:
    """However long the words take to be typed: the call plays on, and somebody else speaks."""
    call = Call()
    hold = Listener.ask

    def slowly(self: Listener, prompt: str, meanwhile: Callable[[], None] | None = None) -> str:
        line = hold(self, prompt, meanwhile)
        call.clock += 9.0 if line.startswith("m") else 0.0
        return line

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Listener, "ask", slowly)
        held = listened("", 10, "m so tired", 1, "m", call=call)
    late = HeardMoment(at=20.0, who=Who.AGENT, words="No wonder.")
    assert held.person.heard == Said(words="", moments=(SLEEP.model_copy(update={"note": "so tired"}), late))


def test_a_card_number_is_covered_before_it_is_kept_and_put_back_on_request() -> None:
    """In a note as in words."""
    held = listened("@10", "m card 4111 1111 1111 1111")
    assert "4111 1111" not in repr(held.person.events)
    assert "•••• 1111" in held.after("m card 4111 1111 1111 1111")[0]
    assert "type :k to put it back" in held.person.said
    back = listened("@10", "m card 4111 1111 1111 1111", ":k")
    assert back.person.heard is not None
    assert back.person.heard.moments[0].note == "card 4111 1111 1111 1111"


def test_more_than_can_be_kept_is_refused_and_what_was_kept_stays() -> None:
    """Even when it comes line by line."""
    held = listened("x" * 150_000, "y" * 150_000)
    assert held.person.log[-1] == "that is more than can be kept here, and this line is not kept."
    assert held.person.heard == Said(words="x" * 150_000)


def test_just_listening_plays_and_keeps_no_mark() -> None:
    """What can be typed says nothing of marks; one that is tried is refused, and done goes on."""
    held = listened("", 10, "m", "She is tired.", "1:12 a sigh", "done", "maria", table=JUST_LISTEN)
    assert "m marks now" not in held.person.said
    assert held.person.log.count("nothing is kept of a call that is only heard.") == 3
    answered = [event for event in held.person.events if isinstance(event, Answered)]
    assert [(event.question, event.answer) for event in answered] == [
        ("listen", Skipped()),
        ("agent", Said(words="maria")),
    ]


def test_nothing_is_redrawn_and_no_line_moves() -> None:
    """Everything said is plain text: no control, no escape, no carriage return."""
    held = listened("t", "", 30, "m", "?", "x1.5", "left", "u", "done")
    assert not [line for line in held.person.log if any(not c.isprintable() for c in line.replace("\n", ""))]
