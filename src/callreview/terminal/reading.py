"""A typed line as an answer to a question, or what is wrong with it."""

import difflib
from datetime import date

from pydantic import ValidationError

from callreview.model.days import call_time, coming_day
from callreview.model.draft import Answer, Chose, ChoseSome, Said, Skipped
from callreview.model.noun import without_halves, without_hidden
from callreview.session.fit import untimely
from callreview.session.question import Kind, Need, Question
from callreview.terminal.choosing import chosen, several
from callreview.terminal.moments import told

DAYS_AS = {Kind.DAY: "friday, 2w or 2026-11-28", Kind.WHEN: "today, yesterday 14:05 or 2026-11-20"}
"""How a day may be typed, by the kind of question."""

_WORTH_COMPARING = 200


_BLANKS = " \t\r\n"
"""What goes at the ends of words that are kept to the letter; other white space is nobody's slip of a finger."""


class NotUnderstood(ValueError):
    """What was typed is no answer; `str()` says what to type instead."""


def letters_of(text: str, question: Question) -> str:
    """*text* with those of its characters that an answer to *question* keeps."""
    return without_halves(text) if question.verbatim else without_hidden(text)


def words_of(text: str, question: Question) -> str:
    """As `letters_of`, without the blanks at either end; nothing where *text* is blank."""
    kept = letters_of(text, question)
    if not kept.strip():
        return ""
    return kept.strip(_BLANKS) if question.verbatim else kept.strip()


def answer_of(typed: str, question: Question, prior: Answer | None, today: date) -> Answer:
    """The answer that *typed* text gives to *question*, with nothing covered yet. Raises NotUnderstood.

    An empty text keeps *prior*, takes what is suggested, or leaves a free question open.
    """
    text = words_of(typed, question)
    if not text:
        return _answer_of_nothing(question, prior)
    match question.kind:
        case Kind.CHOICE | Kind.READ_BACK:
            choice = chosen(text, question.choices)
            if choice is None:
                raise NotUnderstood(_none_of_the_choices(text, question))
            return Chose(value=choice.value)
        case Kind.SEVERAL:
            choices = several(text, question)
            if isinstance(choices, str):
                raise NotUnderstood(_none_of_the_choices(choices, question))
            return ChoseSome(values=tuple(choice.value for choice in choices))
        case Kind.DAY | Kind.WHEN:
            return _answer_of_day(text, question, today)
        case Kind.LINE | Kind.WORDS | Kind.LISTEN:
            return _answer_of_words(text, question)


def _answer_of_nothing(question: Question, prior: Answer | None) -> Answer:
    if prior is not None:
        return prior
    if question.suggested is not None:
        return Chose(value=question.suggested) if question.kind is Kind.CHOICE else Said(words=question.suggested)
    if question.need is Need.FREE:
        return Skipped()
    if question.need is Need.REASON:
        message = "a few words will do; or skip it with a reason, such as :s we were interrupted"
        raise NotUnderstood(message)
    if question.choices:
        raise NotUnderstood(_what_to_type(question))
    message = "this one needs an answer"
    raise NotUnderstood(message)


def _none_of_the_choices(typed: str, question: Question) -> str:
    words = [choice.word for choice in question.choices]
    by_word = {word.lower(): word for word in words}
    near = difflib.get_close_matches(typed.lower()[:_WORTH_COMPARING], by_word, n=1)
    if near:
        return f'"{typed[:40]}" is none of the choices; did you mean "{by_word[near[0]]}"?'
    if question.kind is Kind.READ_BACK:
        return _what_to_type(question)
    return f'"{typed[:40]}" is none of the choices; {_what_to_type(question)}'


def _what_to_type(question: Question) -> str:
    if question.kind is Kind.READ_BACK:
        word = question.choices[0].word
        return f'type "{word[0]}" to {word}, or the number of an answer to change'
    return f"type a number from 1 to {len(question.choices)}, or the word"


def _answer_of_day(text: str, question: Question, today: date) -> Said:
    if question.kind is Kind.WHEN:
        when = call_time(text, today)
    else:
        day = coming_day(text, today)
        when = day.isoformat() if day else None
    if when is None:
        message = f'"{text[:40]}" is no day; write it as {DAYS_AS[question.kind]}'
        raise NotUnderstood(message)
    wrong = untimely(question, when, today)
    if wrong:
        raise NotUnderstood("; ".join(wrong))
    return Said(words=when)


def _answer_of_words(text: str, question: Question) -> Said:
    try:
        words, moments = told(text) if question.moments else (text, ())
    except ValueError as wrong:
        raise NotUnderstood(str(wrong)) from None
    try:
        return Said(words=words, moments=moments)
    except ValidationError:
        message = "that is more than can be kept here; keep it under 200,000 characters"
        raise NotUnderstood(message) from None
