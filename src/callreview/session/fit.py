"""Whether an answer fits its question."""

from datetime import date, datetime
from typing import assert_never

from callreview.model.days import is_to_come
from callreview.model.draft import Answer, Chose, ChoseSome, Said, Skipped
from callreview.model.slugs import is_plain_slug, slug_of
from callreview.model.texts import LINE_AT_MOST
from callreview.session.question import Kind, Need, Question


def misfit_of(question: Question, answer: Answer) -> str | None:
    """What keeps *answer* from being one to *question*, in a few words; None when it fits."""
    match answer:
        case Skipped():
            return _misfit_of_skip(question, answer.reason)
        case Chose():
            return _misfit_of_choices(question, Kind.CHOICE, (answer.value,))
        case ChoseSome():
            return _misfit_of_choices(question, Kind.SEVERAL, answer.values)
        case Said():
            return _misfit_of_words(question, answer)
        case _:
            assert_never(answer)


def untimely(question: Question, day: str, today: date) -> tuple[str, str] | None:
    """What is wrong with a *day* that fits *question*, and what to do; None where it can be that day.

    Asked of what is said now, and not by `misfit_of`: a draft that holds such a day can still be gone on with.
    """
    if question.kind is Kind.WHEN and is_to_come(day, today):
        return f"{day} is still to come", "name the day it was"
    if question.not_before is not None and day < question.not_before.isoformat():
        return f"{day} is before {question.not_before}", "name that day, or a later one"
    return None


def _misfit_of_skip(question: Question, reason: str) -> str | None:
    if question.need is Need.ANSWER:
        return "this one needs an answer" + ("; every choice is a good one" if question.choices else "")
    if question.need is Need.REASON and not reason.strip():
        return "say in a word why it is skipped"
    if len(reason) > LINE_AT_MOST:
        return f"keep the reason under {LINE_AT_MOST:,} characters"
    return None


def _misfit_of_choices(question: Question, kind: Kind, values: tuple[str, ...]) -> str | None:
    asked_as = Kind.CHOICE if question.kind is Kind.READ_BACK else question.kind
    if asked_as is not kind:
        return (
            "answer in words" if asked_as in {Kind.LINE, Kind.WORDS, Kind.LISTEN} else "answer with one of the choices"
        )
    known = {choice.value for choice in question.choices}
    strange = [value for value in values if value not in known]
    if strange:
        return f'"{strange[0]}" is none of the choices'
    if not values:
        return "choose at least one, or leave it open"
    if len(set(values)) < len(values):
        return "each choice counts once"
    return None


def _misfit_of_words(question: Question, said: Said) -> str | None:
    if said.moments and not question.moments:
        return "no moment belongs here"
    match question.kind:
        case Kind.CHOICE | Kind.SEVERAL | Kind.READ_BACK:
            return "answer with one of the choices"
        case Kind.DAY | Kind.WHEN:
            return _misfit_of_day(said.words, with_time=question.kind is Kind.WHEN)
        case Kind.LINE if said.words.strip():
            return _misfit_of_line(question, said.words)
        case Kind.LINE | Kind.WORDS | Kind.LISTEN:
            return None if said.words.strip() or said.moments else "write something, or leave it open"
        case _:
            assert_never(question.kind)


def _misfit_of_line(question: Question, line: str) -> str | None:
    if "\n" in line or "\t" in line:
        return "keep it to one line, without tabs"
    if len(line) > LINE_AT_MOST:
        return f"keep it under {LINE_AT_MOST:,} characters"
    if question.is_id and not is_plain_slug(line):
        return f"write lower-case letters, digits and dashes, such as {slug_of(line) or 'billing-care'}"
    if line.strip().casefold() in (each.casefold() for each in question.taken):
        return f'"{line.strip()}" is there already; say another'
    return None


def _misfit_of_day(text: str, *, with_time: bool) -> str | None:
    try:
        if with_time and "T" in text:
            written = datetime.fromisoformat(text).replace(tzinfo=None).isoformat(timespec="minutes")
        else:
            written = date.fromisoformat(text).isoformat()
    except ValueError:
        written = ""
    if text == written:
        return None
    return "write a day as 2026-11-28" + (", or with its time as 2026-11-28T14:05" if with_time else "")
