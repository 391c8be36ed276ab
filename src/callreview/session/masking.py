"""Card numbers and security codes, covered before they are kept anywhere.

A run of 13 to 19 digits, however separated, that passes the Luhn check (ISO/IEC 7812-1, annex B) keeps its last
four digits, whatever other digits are read out before or after it: an expiry date must not hide a card. A security
code is only known by the word before it, and is covered whole.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from callreview.model.draft import Answer, Chose, ChoseSome, Said, Skipped

_COVER = "•"
_DIGIT_RUN = re.compile(r"\d(?:[ \t\u00a0\u2009\u202f.\-\u2011\u2013/_]{0,3}\d){12,}")
_PRINTED = re.compile(r"(?<!\d)\d+(?:(?:[^\w•]|_){1,4}\d+)+")
"""Groups of digits with anything between them: a comma, an asterisk, the end of a line, a space of no width."""
_SHAPES = ((4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 4, 4, 4, 2), (4, 4, 4, 4, 1), (4, 6, 5), (4, 6, 4))
_FOURS_AT_MOST = 5
_BEGIN = (range(2200, 2721), range(3000, 7000))
"""The first four digits of a payment card, by the issuers' ranges (ISO/IEC 7812-1): no year is among them."""
_GROUP = re.compile(r"\d+")
_SECURITY_CODE = re.compile(
    r"\b(cvv2?|cvc2?|cv2|csc|cid|security code|card code)\b([^\w•]{0,3}(?:is|was|:)?[^\w•]{0,3})\d{3,4}\b",
    re.IGNORECASE,
)
_SHORTEST_CARD, _LONGEST_CARD = 13, 19


def masked(text: str) -> str:
    """*text* with every card-like number covered to its last four digits, and every security code covered."""
    before = None
    while text != before:  # the last four of one card can be the first four of what looks like another
        before = text
        text = _DIGIT_RUN.sub(lambda run: _covered_in(run.group(), _cards_among), text)
        text = _PRINTED.sub(lambda run: _covered_in(run.group(), _printed_cards_among), text)
        text = _SECURITY_CODE.sub(lambda code: f"{code.group(1)}{code.group(2)}{_COVER * 3}", text)
    return text


def covered(answer: Answer) -> Answer:
    """*answer* with card-like numbers and security codes covered."""
    match answer:
        case Said():
            moments = tuple(
                moment.model_copy(update={"words": masked(moment.words), "note": masked(moment.note)})
                for moment in answer.moments
            )
            return Said(words=masked(answer.words), moments=moments)
        case Skipped():
            return Skipped(reason=masked(answer.reason))
        case Chose() | ChoseSome():
            return answer


def _covered_in(run: str, cards_among: Callable[[Sequence[str]], Iterator[tuple[int, int]]]) -> str:
    """A run of digits with every card in it covered; one begins and ends where a group of digits does."""
    groups = list(_GROUP.finditer(run))
    kept, done = "", 0
    for first, last in cards_among([group.group() for group in groups]):
        digits = "".join(group.group() for group in groups[first : last + 1])
        kept += run[done : groups[first].start()] + _COVER * 4 + " " + digits[-4:]
        done = groups[last].end()
    return kept + run[done:]


def _cards_among(groups: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and last group of each stretch that is a card, or several that overlap."""
    open_stretch: tuple[int, int] | None = None
    for first in range(len(groups)):
        last = _end_of_card(groups, first)
        if last is None:
            continue
        if open_stretch and first <= open_stretch[1]:
            open_stretch = open_stretch[0], max(last, open_stretch[1])
            continue
        if open_stretch:
            yield open_stretch
        open_stretch = first, last
    if open_stretch:
        yield open_stretch


def _printed_cards_among(groups: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and last group of each card in the groups that cards are printed in, or read out digit by digit.

    With anything allowed between them, one list of numbers in ten would pass for a card: only what has the groups and
    the first digits of one is taken, and no long list.
    """
    if all(len(group) == 1 for group in groups):
        if _SHORTEST_CARD <= len(groups) <= _LONGEST_CARD and _is_card(groups):
            yield 0, len(groups) - 1
        return
    first = 0
    while first < len(groups):
        last = None if _in_a_long_list(groups, first) else _end_of_printed(groups, first)
        if last is not None:
            yield first, last
        first = first + 1 if last is None else last + 1


def _end_of_printed(groups: Sequence[str], first: int) -> int | None:
    for shape in _SHAPES:
        there = groups[first : first + len(shape)]
        if tuple(map(len, there)) == shape and _is_card(there):
            return first + len(shape) - 1
    return None


def _in_a_long_list(groups: Sequence[str], at: int) -> bool:
    """Whether the group *at* is one of more fours than a card has, such as numbers of invoices."""
    begin = end = at
    while begin > 0 and len(groups[begin - 1]) == len(groups[at]) and at - begin <= _FOURS_AT_MOST:
        begin -= 1
    while end < len(groups) and len(groups[end]) == len(groups[at]) and end - begin <= _FOURS_AT_MOST:
        end += 1
    return end - begin > _FOURS_AT_MOST


def _is_card(groups: Sequence[str]) -> bool:
    """Whether the digits of *groups* check each other, and begin as those of a card do."""
    digits = "".join(groups)
    return any(int(digits[:4]) in issued for issued in _BEGIN) and passes_luhn([*map(int, digits)])


def _end_of_card(groups: Sequence[str], first: int) -> int | None:
    """The last group of the longest card that begins with the group *first*; None when none does."""
    digits: list[int] = []
    end: int | None = None
    for last in range(first, len(groups)):
        digits += map(int, groups[last])
        if len(digits) > _LONGEST_CARD:
            break
        if len(digits) >= _SHORTEST_CARD and passes_luhn(digits):
            end = last
    return end


def passes_luhn(digits: list[int]) -> bool:
    """Whether the last digit checks the others: every second from the right doubled, the sum of digits ends in 0."""
    doubled = (digit * 2 for digit in digits[-2::-2])
    return (sum(digits[::-2]) + sum(digit // 10 + digit % 10 for digit in doubled)) % 10 == 0
