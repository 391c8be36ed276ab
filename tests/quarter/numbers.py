"""Every number and day on a page for people, in the order in which it is read."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from quarter.agreed import agreements, calls_since, since
from quarter.files import Files, Json, call_day, newest, short

_WITH_A_DIGIT = re.compile(r"\b(?:\w[\w:-]*)?\d(?:[\w:-]*\w)?")
TOLD_AT_MOST, ASKED_AT_MOST = 6, 5


def numbers_in(text: str) -> list[str]:
    """Whatever has a digit in it: counts, days, times, numbers of calls, the ends of ids."""
    return _WITH_A_DIGIT.findall(text.replace("\\", ""))


def in_words(day: str | date) -> str:
    """`20 November 2026`."""
    when = date.fromisoformat(str(day))
    return f"{when.day} {when:%B} {when.year}"


def talk_numbers(files: Files, page: Json, who: str) -> list[str]:
    """Those of the page before a conversation, of which *page* has everything but the words."""
    known = {review["id"]: review for review in files.reviews}
    said = " ".join((*_head(page), *_thanks(page), *_pattern(page), *_rest(files, page, who, known)))
    return numbers_in(said)


def _head(page: Json) -> Iterator[str]:
    name, reviews = page["name"], len(page["reviews"])
    yield f"{name} {name} {page['day']} {name}"
    yield str(page["calls"]) if page["calls"] else "no call"
    yield f"in {reviews} reviews" if reviews > page["calls"] else ""
    if page["why"] in {"last_weeks", "newest"}:
        yield "the last 8 weeks"
    else:
        yield in_words(page["since"])


def _thanks(page: Json) -> Iterator[str]:
    for thanks in page["thanks"]:
        yield from (_clock(moment) for moment in [thanks["moment"]] if moment)
        yield _source(thanks)


def _pattern(page: Json) -> Iterator[str]:
    pattern = page["pattern"]
    if not pattern:
        yield str(page["calls"]) if page["calls"] in {1, 2} else ""
        return
    yield f"{pattern['shown']} of the {pattern['calls']} calls"
    yield str(pattern["outside"]) if pattern["outside"] not in {0, pattern["shown"]} else ""
    yield from _calls(pattern["shown_on"])
    if pattern["well"]:
        yield str(pattern["well"])
        yield from _calls(pattern["well_on"])


def _calls(told: Sequence[Json]) -> Iterator[str]:
    for call in told[:TOLD_AT_MOST]:
        yield _source(call)
        yield from map(_clock, call["moments"])
    if len(told) > TOLD_AT_MOST:
        yield str(len(told) - TOLD_AT_MOST)


def _rest(files: Files, page: Json, who: str, known: dict[str, Json]) -> Iterator[str]:
    yield from map(_source, page["in_the_way"])
    yield from _agreed(files, page, who)
    if page["more_agreed"]:
        yield str(page["more_agreed"])
    yield from (f"{in_words(each['day'])} {each['call'] or ''}" for each in (*page["concerns"], *page["kudos"]))
    if page["more_kudos"]:
        yield str(page["more_kudos"])
    yield from (in_words(each["day"]) for each in page["check_ins"])
    if page["more_check_ins"]:
        yield str(page["more_check_ins"])
    for each in sorted(page["not_fair"], key=lambda each: not each["review"]):
        yield _source(_told(known[each["review"]])) if each["review"] else ""
        yield in_words(each["day"])
    asked = [known[review] for review in page["reviews"] if known[review]["question"]]
    yield from (_source(_told(review)) for review in asked[:ASKED_AT_MOST])


def _agreed(files: Files, page: Json, who: str) -> Iterator[str]:
    theirs = newest(files.of(who, files.reviews))
    known = {each.of: each for each in agreements(files)}
    for told in page["agreed"]:
        each = known[told["of"]]
        yield in_words(told["day"])
        yield in_words(told["due"]) if each.waits else ""
        if told["behavior"]:
            said = since(each, theirs)
            yield " ".join(str(number) for number in calls_since(said) if number)
            looked_at: Collection[str] = [short(review) for review in (*told["heard"], *told["missed"])][:TOLD_AT_MOST]
            yield " ".join(looked_at)
        told_of = [note for note in each.notes if note in (each.asked, each.said)] or each.notes[-1:]
        yield " ".join(in_words(note["id"][:10]) for note in told_of)
        if told["also"]:
            yield str(len(told["also"])) if len(told["also"]) > 1 else ""
            yield in_words(known[told["also"][0]].due(files).isoformat())


def _told(review: Json) -> Json:
    return {"review": review["id"], "call": review["call"]["ref"], "call_day": call_day(review)}


def _source(told: Json) -> str:
    return f"{told['call'] or ''} {in_words(told['call_day'])} {short(told['review'])}"


def _clock(moment: Json) -> str:
    minutes, seconds = divmod(int(moment["at"]), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
