"""The page before a coaching conversation, for a program. Counts and ids; nothing in it sums anybody up."""

from collections.abc import Sequence

from callreview.insight.coaching_page import Kept, Unfair
from callreview.insight.patterns import OnACall, Pattern
from callreview.insight.thanking import ToThank
from callreview.insight.to_play import ToPlay
from callreview.insight.ways import Way
from callreview.model.review import Review
from callreview.model.voices import CheckIn, Kudos
from callreview.views.coaching_page import CoachingTold
from callreview.views.safe_json import safe_json

Json = dict[str, object]


def coaching_page_json(told: CoachingTold) -> str:
    """`{"agent", "name", "why", "since", "calls", "reviews", "thanks", "pattern", "in_the_way", "agreed", …}`."""
    page = told.page
    said = {
        "agent": page.agent,
        "name": told.called,
        "day": told.today.isoformat(),
        "why": page.span.why.value,
        "since": page.span.since and page.span.since.isoformat(),
        "calls": page.calls,
        "reviews": [review.id for review in page.span.reviews],
        "last_coaching": page.last.id if page.last else None,
        "thanks": [_thanks(each) for each in page.thanks],
        "pattern": _pattern(page.pattern) if page.pattern else None,
        "in_the_way": [_way(way) for ways in page.in_the_way.values() for way in ways],
        "agreed": [_kept(each) for each in page.agreed],
        "more_agreed": page.more_agreed,
        "kudos": [_said(each) for each in page.kudos],
        "more_kudos": page.more_kudos,
        "concerns": [_said(each) for each in page.concerns],
        "check_ins": [_check_in(each) for each in page.check_ins],
        "more_check_ins": page.more_check_ins,
        "not_fair": [_unfair(each) for each in page.unfair],
    }
    return safe_json(said, indent=2) + "\n"


def _thanks(thanks: ToThank) -> Json:
    return {
        **_of(thanks.review),
        "did": thanks.did,
        "felt": thanks.felt,
        "matters": thanks.matters,
        "prepared": thanks.prepared,
        "behavior": thanks.behavior or None,
        "moment": _moment(thanks.moment) if thanks.moment else None,
    }


def _pattern(pattern: Pattern) -> Json:
    return {
        "rubric": pattern.rubric,
        "behavior": pattern.behavior.id,
        "text": pattern.behavior.text,
        "less": pattern.less,
        "calls": pattern.calls,
        "shown": len(pattern.shown),
        "outside": pattern.outside,
        "well": len(pattern.well),
        "shown_on": [_on_a_call(call) for call in pattern.shown],
        "well_on": [_on_a_call(call) for call in pattern.well],
    }


def _on_a_call(call: OnACall) -> Json:
    felt = [
        {"feeling": came.feeling.id, "level": came.level, "bar": came.feeling.tolerate, "outside": came.outside}
        for came in call.came
    ]
    return {**_of(call.review), "felt": felt, "note": call.note, "moments": [_moment(each) for each in call.moments]}


def _way(way: Way) -> Json:
    return {
        "review": way.review,
        "call": way.ref or None,
        "call_day": way.call_day.isoformat(),
        "kind": way.kind,
        "words": way.words,
    }


def _kept(kept: Kept) -> Json:
    agreed, since = kept.follow_up.agreed, kept.since
    return {
        "of": agreed.of,
        "last_time": kept.last_time,
        "day": agreed.day.isoformat(),
        "behavior": agreed.behavior or None,
        "text": agreed.text,
        "less": agreed.less,
        "words": agreed.words,
        "due": kept.due.isoformat(),
        "state": kept.follow_up.state,
        "heard": _ids(since.heard),
        "missed": _ids(since.missed),
        "other": _ids(since.other),
        "not_looked_at": _ids(since.unseen),
        "also": [other.of for other in kept.also],
    }


def _said(said: Kudos) -> Json:
    return {
        "id": said.id,
        "day": said.day.isoformat(),
        "from": said.from_,
        "call": said.ref,
        "words": said.words,
        "consent": said.consent,
    }


def _check_in(check_in: CheckIn) -> Json:
    return {"id": check_in.id, "day": check_in.day.isoformat(), "words": check_in.words}


def _unfair(unfair: Unfair) -> Json:
    reply = unfair.reply
    return {
        "review": unfair.review.id if unfair.review else None,
        "day": reply.day.isoformat(),
        "feels_fair": reply.feels_fair,
        "words": reply.words,
    }


def _moment(moment: ToPlay) -> Json:
    return {
        "at": moment.at,
        "to": moment.to,
        "words": moment.words,
        "note": moment.note,
        "recording": moment.recording or None,
    }


def _of(review: Review) -> Json:
    return {"review": review.id, "call": review.call.ref, "call_day": review.call_day.isoformat()}


def _ids(reviews: Sequence[Review]) -> list[str]:
    return [review.id for review in reviews]
