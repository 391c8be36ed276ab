"""The page before a coaching conversation, in sentences; text and Markdown show the same.

Its rule: it is one person's own page. No reviewer is named on it and nobody else, and no sentence sums anybody up.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from callreview.insight.coaching_page import AGREED_AT_MOST, CoachingPage, Kept, Unfair, Why
from callreview.insight.kudos import may_be_shared
from callreview.insight.patterns import CALLS_AT_LEAST, OnACall, Pattern
from callreview.insight.thanking import ToThank
from callreview.insight.to_play import ToPlay
from callreview.insight.ways import Way
from callreview.model.choices import FollowUpState
from callreview.model.review import Review
from callreview.model.timecode import clock
from callreview.model.voices import Kudos
from callreview.views.coaching_text import HELPED
from callreview.views.telling import Chapter, Line, Note, Theirs
from callreview.views.words import bar_in_words, capital, day_and_year, in_words, sentence, short

CALLS_TOLD = 6
"""Calls of a pattern that are told one by one; more are counted."""


class CoachingTold(NamedTuple):
    """The page, the name people read, the day it is, and what finds this workspace (`--workspace DIR`, or nothing)."""

    page: CoachingPage
    called: str
    today: date
    here: str = ""


def title_of(told: CoachingTold) -> Line:
    """Whom it is about."""
    return ("Before you talk with ", Theirs(told.called))


def looked_at(told: CoachingTold) -> str:
    """Which calls the page is drawn from, and why these."""
    page, (why, since, reviews) = told.page, told.page.span
    calls = capital(counted(page.calls)) + (f", in {len(reviews)} reviews," if len(reviews) > page.calls else "")
    calls += " was reviewed" if page.calls <= 1 else " were reviewed"
    match why:
        case Why.ASKED:
            return f"{calls} since {_day(since)}, as you asked."
        case Why.SINCE_COACHING:
            return f"{calls} since the last conversation, of {_day(since)}."
        case Why.LAST_WEEKS:
            return f"{calls} in the last 8 weeks. There was no conversation before."
        case Why.NEWEST:
            return f"{calls}, all of them before the last 8 weeks. There was no conversation before."


def chapters_of(told: CoachingTold) -> tuple[Chapter, ...]:
    """What the page says, under its headings. A heading with nothing to say is left out, or says so kindly."""
    page = told.page
    of_reviews = [each for each in page.unfair if each.review]
    of_the_talk = [each for each in page.unfair if not each.review]
    chapters = [
        Chapter("What to thank for", tuple(map(_thanks, page.thanks)) or (Note((_nothing_to_thank_for(page),)),)),
        Chapter("One thing to talk about", _pattern_notes(page)),
        Chapter("In the way, and not their doing", tuple(_ways(page))),
        Chapter("Agreed before", tuple(_agreed_notes(told)) or (Note(("Nothing that was agreed is open.",)),)),
        Chapter("What others said of them", (*map(_concern, page.concerns), *_kudos_notes(page))),
        Chapter("What was learned in check-ins", tuple(_check_ins(told))),
        Chapter("Where it did not feel fair", tuple(map(_unfair, of_reviews))),
        Chapter("Where the last conversation did not help", tuple(map(_unfair, of_the_talk))),
        Chapter("Questions that were written down", tuple(_questions(page))),
    ]
    return tuple(chapter for chapter in chapters if chapter.notes)


def counted(calls: int) -> str:
    """`no call`, `1 call`, `7 calls`."""
    return {0: "no call", 1: "1 call"}.get(calls, f"{calls} calls")


def how_it_showed(pattern: Pattern) -> str:
    """`missed, and it was felt, on 2 of the 3 calls it was noted on`; what is wanted less was heard."""
    noted = "heard" if pattern.less else "missed"
    calls = "the only call" if pattern.calls == 1 else f"{len(pattern.shown)} of the {counted(pattern.calls)}"
    return f"{noted}, and it was felt, on {calls} it was noted on"


def call_words(review: Review) -> Line:
    """The call and its day, as far as they are known."""
    call = ("call ", Theirs(review.call.ref)) if review.call.ref else ("a call",)
    return (*call, f", {day_and_year(review.call_day)}")


def moment_words(moment: ToPlay) -> Line:
    """When in the call, the words, and the recording."""
    at = clock(int(moment.at))
    words = (" “", Theirs(moment.words.strip()), "”") if moment.words.strip() else ()
    note = (" (", Theirs(moment.note.strip()), ")") if moment.note.strip() else ()
    recording = (", ", Theirs(moment.recording)) if moment.recording else ()
    return (at, *words, *note, *recording)


def kept_words(kept: Kept) -> Line:
    """What was agreed, when, and what became of it."""
    agreed, state = kept.follow_up.agreed, kept.follow_up.state
    place = "the last conversation" if kept.last_time else "a conversation" if agreed.in_coaching else "a review"
    said = agreed.text if agreed.text.strip() else agreed.words
    own = (" “", Theirs(agreed.words.strip()), "”") if agreed.words.strip() and agreed.words != said else ()
    ended = state in {FollowUpState.DONE, FollowUpState.LET_GO}
    when = f"{in_words(state)}." if ended else f"{in_words(state)}, to ask on {day_and_year(kept.due)}."
    less = "Less of this: " if agreed.less else ""
    return (
        f"In {place}, {day_and_year(agreed.day)}: {less}",
        Theirs(sentence(said.strip())),
        *own,
        f" {capital(when)}",
    )


def since_words(kept: Kept) -> str:
    """On how many calls since it was heard, and on how many missed; an act that nobody wants is not missed."""
    calls = kept.since.calls
    noted = (
        ("heard", calls.heard),
        ("not heard" if kept.follow_up.agreed.less else "missed", calls.missed),
        ("not noted", calls.other),
        ("not looked at", calls.unseen),
    )
    said = [f"{how} on {counted(number)}" for how, number in noted if number]
    return f"Since then: {', '.join(said)}." if said else "No call since then says anything of it."


def way_words(way: Way) -> Line:
    """What kind of thing was in the way, and what it was."""
    words = (": ", Theirs(sentence(way.words.strip()))) if way.words.strip() else (".",)
    return (capital(in_words(way.kind)), *words)


def _nothing_to_thank_for(page: CoachingPage) -> str:
    if not page.calls:
        return "No call to take it from. Thank them for something you have seen yourself."
    return "No review says it. Everyone does something well on a call: listen once more, for that alone."


def _thanks(thanks: ToThank) -> Note:
    parts = [part.strip() for part in (thanks.did, thanks.felt, thanks.matters) if part.strip()]
    said = tuple(piece for part in parts for piece in (Theirs(sentence(part)), " "))[:-1]
    prepared = ("Prepared from the review: say it in your own words.",) if thanks.prepared else ()
    play = (("To play: ", *moment_words(thanks.moment)),) if thanks.moment else ()
    return Note(said, (*play, _source(thanks.review), *((line,) for line in prepared)))


def _source(review: Review) -> Line:
    told = call_words(review)
    return (capital(str(told[0])), *told[1:], f" (review {short(review.id)})")


def _pattern_notes(page: CoachingPage) -> tuple[Note, ...]:
    pattern = page.pattern
    if pattern:
        return tuple(_pattern(pattern))
    if not page.calls:
        return (Note(("No call to speak of. Ask them what stood out, and listen.",)),)
    if page.calls < CALLS_AT_LEAST:
        few = f"{capital(counted(page.calls))}: too few to speak of a pattern. Listen to one together instead."
        return (Note((few,)),)
    return (Note(("Nothing came up on more than one call, so there is no pattern. Ask what they would like to try.",)),)


def _pattern(pattern: Pattern) -> Iterator[Note]:
    yield Note(
        (
            "Less of this: " if pattern.less else "More of this: ",
            Theirs(sentence(pattern.behavior.text)),
            f" It was {how_it_showed(pattern)}{_outside(pattern)}.",
        ),
        tuple(line for call in pattern.shown[:CALLS_TOLD] for line in _on_a_call(call))
        + _more(len(pattern.shown) - CALLS_TOLD),
    )
    if pattern.well:
        well = counted(len(pattern.well))
        yield Note(
            (f"It went well on {well}. Begin with {'that one' if len(pattern.well) == 1 else 'those'}.",),
            tuple(line for call in pattern.well[:CALLS_TOLD] for line in _on_a_call(call))
            + _more(len(pattern.well) - CALLS_TOLD),
        )


def _outside(pattern: Pattern) -> str:
    if not pattern.outside:
        return ", each time within the range"
    if pattern.outside == len(pattern.shown):
        return ", each time outside the range"
    return f", {pattern.outside} of them outside the range"


def _on_a_call(call: OnACall) -> Iterator[Line]:
    felt = tuple(
        piece
        for came in call.came
        for piece in (
            "; ",
            Theirs(came.feeling.word),
            f": {in_words(came.level)}",
            f" (the bar: {bar_in_words(came.feeling.tolerate)})" if came.outside else "",
        )
    )
    note = (". ", Theirs(call.note.strip())) if call.note.strip() else ()
    source = _source(call.review)
    yield (*source, *felt, *note)
    yield from (("To play: ", *moment_words(moment)) for moment in call.moments)


def _more(more: int) -> tuple[Line, ...]:
    return ((f"And {counted(more)} more.",),) if more > 0 else ()


def _ways(page: CoachingPage) -> Iterator[Note]:
    reviews: dict[str, Review] = {review.id: review for review in page.span.reviews}
    for ways in page.in_the_way.values():
        yield from (Note(way_words(way), (_source(reviews[way.review]),)) for way in ways)


def _agreed_notes(told: CoachingTold) -> Iterator[Note]:
    for kept in told.page.agreed:
        since = ((since_words(kept),),) if kept.follow_up.agreed.behavior else ()
        calls = (*kept.since.heard, *kept.since.missed)
        names = (tuple(_named(calls[:CALLS_TOLD])),) if calls else ()
        yield Note(kept_words(kept), (*since, *names, *_last_word(kept), *_also(kept, told)))
    if told.page.more_agreed:
        yield Note((f"And {told.page.more_agreed} more: callreview followups{told.here}",))


def _also(kept: Kept, told: CoachingTold) -> Iterator[Line]:
    """What else waits on that behavior: how many, and from when on."""
    if kept.also:
        count, first = len(kept.also), day_and_year(kept.also[0].day)
        again = "once more" if count == 1 else f"{count} more times"
        open_ = "that is open too, to ask on" if count == 1 else "those are open too, the first to ask on"
        yield (f"Agreed {again}; {open_} {first}: callreview followups{told.here}",)


def _concern(concern: Kudos) -> Note:
    listen = "Nobody has listened since. Hear the call before you talk about it."
    return Note(_said_words(concern), (_who_said(concern), (listen,)))


def _kudos_notes(page: CoachingPage) -> Iterator[Note]:
    for kudos in page.kudos:
        private = () if may_be_shared(kudos) else (("Nobody said that the team may hear it.",),)
        yield Note(_said_words(kudos), (_who_said(kudos), *private))
    if page.more_kudos:
        yield Note((f"And {page.more_kudos} more, before these.",))


def _check_ins(told: CoachingTold) -> Iterator[Note]:
    for each in told.page.check_ins:
        yield Note(("“", Theirs(each.words.strip()), "”"), ((f"Asked on {day_and_year(each.day)}",),))
    if told.page.more_check_ins:
        yield Note((f"And {told.page.more_check_ins} more, before these: callreview checkin list{told.here}",))


def _said_words(said: Kudos) -> Line:
    return (f"{capital(in_words(said.kind))}: “", Theirs(said.words.strip()), "”")


def _who_said(said: Kudos) -> Line:
    call = (", call ", Theirs(said.ref)) if said.ref else ()
    return (f"A {in_words(said.from_)}, {day_and_year(said.day)}", *call)


def _named(reviews: Sequence[Review]) -> Iterator[str | Theirs]:
    yield "To look at: "
    yield ", ".join(short(review.id) for review in reviews)


def _last_word(kept: Kept) -> Iterator[Line]:
    """What they said when last asked whether it worked, and the last words there are; else where it stood, and when."""
    one = kept.follow_up
    told = [note for note in one.notes if note in (one.asked, one.said)] or one.notes[-1:]
    for note in told:
        worked = capital(in_words(note.worked or note.state))
        words = (" “", Theirs(note.words.strip()), "”") if note.words.strip() else ()
        yield (f"{worked}, {day_and_year(note.day)}.", *words)


def _unfair(unfair: Unfair) -> Note:
    reply = unfair.reply
    about = (*_source(unfair.review), ": ") if unfair.review else ()
    how = in_words(reply.feels_fair) if unfair.review else capital(HELPED[reply.feels_fair])
    words = (((" “", Theirs(reply.words.strip()), "”")),) if reply.words.strip() else ()
    said = (*about, f"{how}, they said on {day_and_year(reply.day)}.")
    return Note((*said, *(piece for line in words for piece in line)))


def _questions(page: CoachingPage) -> Iterator[Note]:
    asked = [review for review in page.span.reviews if review.question.strip()]
    for review in asked[:AGREED_AT_MOST]:
        yield Note((Theirs(review.question.strip()),), (_source(review),))


def _day(when: date | None) -> str:
    return day_and_year(when) if when else "the beginning"
