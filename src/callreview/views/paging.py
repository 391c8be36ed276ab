"""From a review to its page: pure, and the one place that decides what belongs to what."""

from collections.abc import Sequence
from datetime import date

from callreview.model.choices import Kind, MustNoted
from callreview.model.review import LEFT_OPEN, Review
from callreview.model.rubric import Raised
from callreview.views.evidence import Behind, filled
from callreview.views.feelings import changed_feelings, feelings_of
from callreview.views.page import (
    Again,
    Against,
    Beside,
    MustSaid,
    Obstacle,
    OwnWord,
    Page,
    Recognition,
    Reply,
    Step,
)
from callreview.views.words import call_time, capital, day, day_and_year, days_in_words, in_words, times


def page_of(review: Review, thanks_shared: Sequence[date] = ()) -> Page:
    """The page of *review*, whose thanks the team heard on the days *thanks_shared*, the first day first."""
    rubric, felt, behind = review.rubric.copy_, review.impression, Behind(review)
    stood_out, others = feelings_of(review, behind)
    against = _against(review, behind)
    return Page(
        review=review.id,
        title=title_of(review),
        agent=review.call.agent,
        reviewer=review.reviewer.name,
        role=in_words(review.reviewer.role),
        own=review.reviewer.is_own,
        heard_of="talk" if rubric.is_of_talks else "call",
        call=review.call.ref or "",
        call_day=(review.call.when or "")[:10],
        queue=review.call.queue or "",
        rubric=rubric.title,
        rubric_id=rubric.id,
        version=rubric.version,
        own_words=filled(felt.own_words),
        gut=in_words(felt.gut),
        gut_question=rubric.gut,
        gut_answer=in_words(felt.excited) if felt.excited else "",
        stood_out=stood_out,
        others=others,
        own_feelings=tuple(OwnWord(word=own.word, wanted=own.kind is Kind.WANTED) for own in felt.own_feelings),
        against=against,
        found=behind.unlinked(),
        marked=behind.left_over(),
        behaviors=behind.noted(),
        again=_again(review),
        musts=_musts(review),
        in_the_way=tuple(Obstacle(kind=in_words(way.kind), words=filled(way.words)) for way in review.in_the_way),
        thanks=_thanks(review),
        thanks_shared=days_in_words(thanks_shared),
        step=_step(review),
        question=filled(review.question),
        replies=tuple(
            Reply(
                by=reply.by,
                on=day_and_year(reply.day),
                feels=in_words(reply.feels_fair),
                words=filled(reply.words.strip()),
            )
            for reply in review.replies
        ),
        beside=tuple(
            Beside(on=day_and_year(change.day), by=change.by, what=change.what)
            for change in review.history
            if not change.what.startswith(LEFT_OPEN)
        ),
        heard=_heard(review),
        on=day_and_year(review.day),
        under=_under(review),
        new_bars=tuple(_new_bar(review, bar) for bar in review.new_bars),
        picked=_picked(review),
        picked_note=filled(review.picked.note),
    )


def title_of(review: Review) -> str:
    """`Call C-3117, 20 November 2026`, as far as the reference and the day are known; `Talk …` for a leader's."""
    call, heard = review.call, "talk" if review.rubric.copy_.is_of_talks else "call"
    when = call_time(call.when[:10]) if call.when else ""
    if call.ref:
        return f"{capital(heard)} {call.ref}, {when}" if when else f"{capital(heard)} {call.ref}"
    return f"A {heard} of {when}" if when else f"A {heard} heard on {day_and_year(review.day)}"


def _against(review: Review, behind: Behind) -> Against | None:
    said = review.against
    if said is None or not (filled(said.words) or said.moments or said.none_found):
        return None
    return Against(words=filled(said.words), moments=behind.moments(said.moments), none_found=said.none_found)


def _again(review: Review) -> Again | None:
    """The second look, or None where none was taken."""
    look = review.second_look
    if look is None:
        return None
    return Again(
        kept=look.kept,
        gut=in_words(look.gut) if look.gut else "",
        changed=changed_feelings(review),
        why=filled(look.why),
    )


def _musts(review: Review) -> tuple[MustSaid, ...]:
    still_open = {MustNoted.NO, MustNoted.COULD_NOT_TELL}
    return tuple(
        MustSaid(text=must.text, noted=in_words(review.musts[must.id]), open=review.musts[must.id] in still_open)
        for must in review.rubric.copy_.musts
        if must.id in review.musts
    )


def _thanks(review: Review) -> Recognition | None:
    thanks = review.thanks
    if thanks is None:
        return None
    return Recognition(did=thanks.did, felt=filled(thanks.felt), matters=filled(thanks.matters))


def _step(review: Review) -> Step | None:
    step, rubric = review.next_step, review.rubric.copy_
    if step is None:
        return None
    behavior = rubric.behavior(step.behavior) if step.behavior else None
    by = "" if step.due is None else day(step.due) if step.due.year == review.day.year else day_and_year(step.due)
    return Step(
        words=filled(step.words),
        behavior=behavior.text if behavior else "",
        less=behavior is not None and rubric.is_unwanted_act(behavior),
        by=by,
    )


def _heard(review: Review) -> str:
    how, often = review.listening.heard, times(review.listening.listens)
    return f"{in_words(how)}, {often}" if how else f"heard {often}"


def _under(review: Review) -> str:
    """Which bar the call is judged by: the last one raised by its day, or the one from before the first."""
    rubric, by_day = review.rubric.copy_, sorted(review.rubric.copy_.raised, key=lambda bar: (bar.on, bar.version))
    raised = [bar for bar in by_day if bar.on <= review.call_day]
    if raised:
        return f"under the bar of {day_and_year(raised[-1].on)} (version {raised[-1].version})"
    return f"under the bar from before {day_and_year(by_day[0].on)}" if by_day else f"version {rubric.version}"


def _new_bar(review: Review, bar: Raised) -> str:
    days = (review.day - bar.on).days
    before = "on the day of this review" if not days else f"{days} day{'s' if days > 1 else ''} before this review"
    word = review.rubric.copy_.feeling(bar.feeling).word
    return f"{word}: the bar was raised from {in_words(bar.from_)} to {in_words(bar.to)} {before}"


def _picked(review: Review) -> str:
    how, of = in_words(review.picked.how), review.picked.of
    return f"{how}, out of {of} calls" if how and of else how
